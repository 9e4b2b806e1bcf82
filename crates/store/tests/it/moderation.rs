//! The queue and the decisions of moderators.

use crate::fixture::{Person, TestEdition, World, imported_idea, join_all, open_for_ideas};
use chrono::TimeDelta;
use domain::{Actor, AuditEvent, CharterReason, IdeaId, IdeaState, Lang, Mail, Verdict};
use store::{Decided, DecisionInput, DecisionLine, StoreError};

on_each_database![
    the_queue_is_oldest_first,
    a_decision_is_told_in_the_author_s_language,
    several_ideas_are_decided_at_once,
    decisions_about_two_editions_are_logged_for_each,
    the_second_moderator_is_told,
    two_moderators_at_the_same_moment_decide_each_idea_once,
    a_decision_about_another_text_is_not_taken,
    a_decision_can_be_reversed_and_the_history_stays,
    a_reason_is_needed,
];

async fn the_queue_is_oldest_first(world: &World) {
    let now = world.store.now();
    let waiting = |id: &str, days: i64| store::ImportedIdea {
        state: IdeaState::Submitted,
        ..imported_idea(id, now - TimeDelta::days(days))
    };
    let plan = open_for_ideas().ideas(vec![
        waiting("a", 1),
        waiting("b", 3),
        imported_idea("published", now),
        waiting("d", 2),
    ]);
    let edition = world.edition(plan).await;
    let other = world
        .edition(open_for_ideas().named("other").ideas(vec![waiting("z", 9)]))
        .await;
    let moderator = world.moderator().await;
    let queue = async |of, state, page| {
        let (ideas, total) = world
            .store
            .moderation_queue(&moderator.actor, of, state, page, 2)
            .await
            .unwrap();
        (
            ideas
                .iter()
                .map(|idea| idea.title.clone())
                .collect::<Vec<_>>(),
            total,
        )
    };
    let submitted = IdeaState::Submitted;
    assert_eq!(
        queue(Some(edition.id), submitted, 0).await,
        (vec!["Idée b".into(), "Idée d".into()], 3)
    );
    assert_eq!(
        queue(Some(edition.id), submitted, 1).await,
        (vec!["Idée a".into()], 3)
    );
    assert_eq!(
        queue(None, submitted, 0).await,
        (vec!["Idée z".into(), "Idée b".into()], 4)
    );
    assert_eq!(
        queue(Some(other.id), IdeaState::Published, 0).await,
        (vec![], 0)
    );
    assert_eq!(
        queue(Some(edition.id), IdeaState::Published, 0).await,
        (vec!["Idée published".into()], 1)
    );
}

async fn a_decision_is_told_in_the_author_s_language(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let author = world.resident_in("ana", Lang::Ar).await;
    let moderator = world.moderator().await;
    let (id, version) = sent(world, &edition, &author, "Un verger").await;
    let before = world.log().await.len();
    let decided = world
        .store
        .decide(
            &moderator.actor,
            &DecisionInput {
                ideas: vec![(id, version)],
                verdict: Verdict::Refuse,
                reason: Some(CharterReason::OutsideCompetence),
                message: " La rive est à l'État. ".into(),
            },
        )
        .await
        .unwrap();
    assert_eq!(
        decided,
        Decided {
            done: 1,
            missed: vec![]
        }
    );
    assert_eq!(
        world.letters().await[1..],
        [(
            "ana@example.org".to_owned(),
            Lang::Ar,
            Mail::IdeaDecided {
                title: "Un verger".into(),
                path: "/e/bp/ideas/1".into(),
                verdict: Verdict::Refuse,
                reason: Some(CharterReason::OutsideCompetence),
                message: "La rive est à l'État.".into(),
            }
        )]
    );
    let idea = world
        .store
        .idea(&author.actor, edition.id, 1)
        .await
        .unwrap();
    assert_eq!(
        (idea.state, idea.version, idea.published_at),
        (IdeaState::Refused, 2, None)
    );
    assert_eq!(
        idea.history,
        [DecisionLine {
            at: idea.history[0].at,
            verdict: Verdict::Refuse,
            reason: Some(CharterReason::OutsideCompetence),
            message: "La rive est à l'État.".into(),
        }]
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "staff".to_owned(),
            AuditEvent::IdeasDecided {
                edition: edition.id,
                ideas: vec![id],
                verdict: Verdict::Refuse,
                reason: Some(CharterReason::OutsideCompetence)
            }
        )]
    );
    let kept = world.cells("moderation_decision").await;
    assert_eq!(kept.len(), 1);
    assert_ne!(
        kept[0]["account_id"], "NULL",
        "the decision is the moderator's"
    );
}

async fn several_ideas_are_decided_at_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let (ana, bo) = (
        world.resident("ana").await,
        world.resident_in("bo", Lang::En).await,
    );
    let moderator = world.moderator().await;
    let ideas = vec![
        sent(world, &edition, &ana, "Un verger").await,
        sent(world, &edition, &bo, "Un banc").await,
        sent(world, &edition, &ana, "Un mur").await,
    ];
    let letters = world.letters().await.len();
    let before = world.log().await.len();
    let decided = world
        .store
        .decide(&moderator.actor, &publish(&ideas))
        .await
        .unwrap();
    assert_eq!(
        decided,
        Decided {
            done: 3,
            missed: vec![]
        }
    );
    let mut told: Vec<_> = world
        .letters()
        .await
        .split_off(letters)
        .into_iter()
        .map(|(to, lang, _)| (to, lang))
        .collect();
    told.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(
        told,
        [
            ("ana@example.org", Lang::Fr),
            ("ana@example.org", Lang::Fr),
            ("bo@example.org", Lang::En)
        ]
        .map(|(to, lang)| (to.to_owned(), lang))
    );
    assert_eq!(
        world.logged_since(before).await.len(),
        1,
        "one act, one entry"
    );
    assert_eq!(
        world
            .store
            .ideas(edition.id, &store::IdeaFilter::default(), 0, 10)
            .await
            .unwrap()
            .total,
        3
    );
}

async fn decisions_about_two_editions_are_logged_for_each(world: &World) {
    let one = world.edition(open_for_ideas().named("one")).await;
    let two = world.edition(open_for_ideas().named("two")).await;
    let ana = world.resident("ana").await;
    let ideas = vec![
        sent(world, &one, &ana, "Un verger").await,
        sent(world, &two, &ana, "Un banc").await,
    ];
    let before = world.log().await.len();
    assert_eq!(
        world
            .store
            .decide(&Actor::Operator, &publish(&ideas))
            .await
            .unwrap()
            .done,
        2
    );
    let entry = |edition: &TestEdition, (idea, _): (IdeaId, i32)| AuditEvent::IdeasDecided {
        edition: edition.id,
        ideas: vec![idea],
        verdict: Verdict::Publish,
        reason: None,
    };
    let logged = world.logged_since(before).await;
    assert_eq!(
        logged,
        [
            ("operator".to_owned(), entry(&one, ideas[0])),
            ("operator".to_owned(), entry(&two, ideas[1]))
        ]
    );
    assert_eq!(
        world.store.check_audit_chain().await.unwrap(),
        Ok(before as u64 + 2)
    );
}

async fn the_second_moderator_is_told(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let first = world.moderator().await;
    let second = world.coordinator().await;
    let (one, two) = (
        sent(world, &edition, &ana, "Un verger").await,
        sent(world, &edition, &ana, "Un banc").await,
    );
    world
        .store
        .decide(&first.actor, &publish(&[one]))
        .await
        .unwrap();

    let letters = world.letters().await.len();
    let before = world.log().await.len();
    let refusal = DecisionInput {
        ideas: vec![one],
        verdict: Verdict::Refuse,
        reason: Some(CharterReason::Unclear),
        message: String::new(),
    };
    let told = world.store.decide(&second.actor, &refusal).await.unwrap();
    let missed = vec![(1, "Un verger".to_owned(), IdeaState::Published)];
    assert_eq!(
        told,
        Decided {
            done: 0,
            missed: missed.clone()
        }
    );
    assert_eq!(
        world.letters().await.len(),
        letters,
        "the author hears nothing of it"
    );
    assert_eq!(world.logged_since(before).await, [], "nothing was done");

    let both = DecisionInput {
        ideas: vec![one, two],
        ..refusal
    };
    let told = world.store.decide(&second.actor, &both).await.unwrap();
    assert_eq!(
        told,
        Decided { done: 1, missed },
        "the other idea is decided all the same"
    );
    let states = [1, 2].map(async |number| {
        world
            .store
            .idea(&ana.actor, edition.id, number)
            .await
            .unwrap()
            .state
    });
    let [one, two] = states;
    assert_eq!(
        (one.await, two.await),
        (IdeaState::Published, IdeaState::Refused)
    );
}

async fn two_moderators_at_the_same_moment_decide_each_idea_once(world: &World) {
    let now = world.store.now();
    let waiting = (0..20).map(|at| store::ImportedIdea {
        state: IdeaState::Submitted,
        ..imported_idea(&at.to_string(), now)
    });
    let edition = world
        .edition(open_for_ideas().ideas(waiting.collect()))
        .await;
    let moderator = world.moderator().await;
    let (queue, _) = world
        .store
        .moderation_queue(
            &moderator.actor,
            Some(edition.id),
            IdeaState::Submitted,
            0,
            100,
        )
        .await
        .unwrap();
    let ideas: Vec<_> = queue.iter().map(|idea| (idea.id, idea.version)).collect();
    let answers = join_all((0..8_u8).map(|at| {
        let (store, actor) = (world.store.clone(), moderator.actor.clone());
        let mut ideas = ideas.clone();
        if at % 2 == 1 {
            // Each works through the queue in an order of their own.
            ideas.reverse();
        }
        async move { store.decide(&actor, &publish(&ideas)).await }
    }))
    .await;
    let done: u32 = answers
        .iter()
        .map(|answer| answer.as_ref().unwrap().done)
        .sum();
    let missed: usize = answers
        .iter()
        .map(|answer| answer.as_ref().unwrap().missed.len())
        .sum();
    assert_eq!(
        (done, missed, world.count_rows("moderation_decision").await),
        (20, 7 * 20, 20)
    );
}

async fn a_decision_about_another_text_is_not_taken(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let (id, _) = sent(world, &edition, &ana, "Un verger").await;
    let ask = DecisionInput {
        ideas: vec![(id, 1)],
        verdict: Verdict::RequestChanges,
        reason: None,
        message: "Où exactement ?".into(),
    };
    world.store.decide(&Actor::Operator, &ask).await.unwrap();
    world
        .store
        .resend_idea(&ana.actor, id, 2, &edition.draft("Autre chose"))
        .await
        .unwrap();
    let of_old_text = world
        .store
        .decide(&Actor::Operator, &publish(&[(id, 2)]))
        .await
        .unwrap();
    assert_eq!(
        of_old_text,
        Decided {
            done: 0,
            missed: vec![(1, "Autre chose".into(), IdeaState::Submitted)]
        }
    );
    assert_eq!(
        world
            .store
            .decide(&Actor::Operator, &publish(&[(id, 3)]))
            .await
            .unwrap()
            .done,
        1
    );
}

async fn a_decision_can_be_reversed_and_the_history_stays(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let (id, _) = sent(world, &edition, &ana, "Un verger").await;
    let mut published_at = vec![];
    for (version, verdict) in (1..).zip([
        Verdict::Publish,
        Verdict::Refuse,
        Verdict::Publish,
        Verdict::RequestChanges,
        Verdict::Refuse,
    ]) {
        let input = DecisionInput {
            ideas: vec![(id, version)],
            verdict,
            reason: (verdict != Verdict::Publish).then_some(CharterReason::Unclear),
            message: format!("message {version}"),
        };
        assert_eq!(
            world
                .store
                .decide(&Actor::Operator, &input)
                .await
                .unwrap()
                .done,
            1,
            "{verdict:?}"
        );
        published_at.push(
            world
                .store
                .idea(&ana.actor, edition.id, 1)
                .await
                .unwrap()
                .published_at,
        );
        world.wait(TimeDelta::minutes(1)).await;
    }
    let idea = world.store.idea(&ana.actor, edition.id, 1).await.unwrap();
    assert_eq!(idea.state, IdeaState::Refused);
    let history: Vec<_> = idea
        .history
        .iter()
        .map(|line| (line.verdict, line.message.as_str()))
        .collect();
    assert_eq!(
        history,
        [
            (Verdict::Publish, "message 1"),
            (Verdict::Refuse, "message 2"),
            (Verdict::Publish, "message 3"),
            (Verdict::RequestChanges, "message 4"),
            (Verdict::Refuse, "message 5"),
        ]
    );
    assert!(published_at[0].is_some());
    assert_eq!(
        published_at,
        vec![published_at[0]; 5],
        "the day of the first publication stays"
    );
}

async fn a_reason_is_needed(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let idea = sent(world, &edition, &ana, "Un verger").await;
    for verdict in [Verdict::Refuse, Verdict::RequestChanges] {
        let silent = DecisionInput {
            ideas: vec![idea],
            verdict,
            reason: None,
            message: "  ".into(),
        };
        let refused = world.store.decide(&Actor::Operator, &silent).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
    }
    let long = DecisionInput {
        message: "x".repeat(2001),
        ..publish(&[idea])
    };
    let refused = world.store.decide(&Actor::Operator, &long).await;
    assert!(
        matches!(refused, Err(StoreError::Invalid("the message"))),
        "{refused:?}"
    );
    assert_eq!(
        world
            .store
            .idea(&ana.actor, edition.id, 1)
            .await
            .unwrap()
            .state,
        IdeaState::Submitted
    );
}

async fn sent(world: &World, edition: &TestEdition, author: &Person, title: &str) -> (IdeaId, i32) {
    let number = world
        .store
        .send_idea(&author.actor, edition.id, &edition.draft(title))
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&author.actor, edition.id, number)
        .await
        .unwrap();
    (idea.id, idea.version)
}

fn publish(ideas: &[(IdeaId, i32)]) -> DecisionInput {
    DecisionInput {
        ideas: ideas.to_vec(),
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    }
}
