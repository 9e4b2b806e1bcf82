//! Comments on ideas, and their moderation.

use crate::fixture::{EditionPlan, TestEdition, World, imported_idea, open_for_ideas};
use chrono::TimeDelta;
use domain::{
    Actor, AuditEvent, CommentId, CommentState, Forbidden, IdeaId, IdeaState, Lang, Mail, PhaseKind,
};
use store::{
    COMMENTS_PER_HOUR, CommentDecision, CommentsDecided, ImportedIdea, QueuedComment, StoreError,
};

on_each_database![
    a_comment_is_read_before_everybody_reads_it,
    a_refused_comment_stays_its_author_s,
    an_edition_without_comments_takes_none,
    comments_are_taken_on_public_ideas_until_the_vote,
    a_second_press_is_no_second_comment,
    an_hour_has_its_limit,
    the_second_moderator_overwrites_nothing,
    a_comment_has_its_limits_and_a_refusal_its_words,
    the_queue_is_oldest_first_and_of_one_edition,
];

fn talkative() -> EditionPlan {
    open_for_ideas().rules(|rules| rules.comments = true)
}

async fn with_idea(world: &World, plan: EditionPlan) -> (TestEdition, IdeaId) {
    let edition = world
        .edition(plan.ideas(vec![imported_idea("a", world.store.now())]))
        .await;
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, 1)
        .await
        .unwrap();
    (edition, idea.id)
}

async fn queue(world: &World, state: CommentState) -> Vec<QueuedComment> {
    let (queue, total) = world
        .store
        .comment_queue(&Actor::Operator, None, state, 0, 100)
        .await
        .unwrap();
    assert_eq!(queue.len() as u64, total);
    queue
}

/// The texts that everybody reads.
async fn public(world: &World, idea: IdeaId) -> Vec<String> {
    let (comments, _) = world.store.comments_of(idea, 0, 100).await.unwrap();
    comments.into_iter().map(|comment| comment.text).collect()
}

fn decision(comments: Vec<(CommentId, CommentState)>, publish: bool) -> CommentDecision {
    CommentDecision {
        comments,
        publish,
        message: if publish {
            String::new()
        } else {
            "Restons polis.".to_owned()
        },
    }
}

async fn a_comment_is_read_before_everybody_reads_it(world: &World) {
    let (edition, idea) = with_idea(world, talkative()).await;
    let ana = world.resident_in("ana", Lang::Ar).await;
    let moderator = world.moderator().await;
    let before = world.log().await.len();
    world
        .store
        .send_comment(&ana.actor, idea, " Très bonne idée ! ")
        .await
        .unwrap();
    assert_eq!(public(world, idea).await, [""; 0]);
    let mine = world.store.my_comments(&ana.actor, idea).await.unwrap();
    assert_eq!(
        (mine[0].state, mine[0].comment.text.as_str()),
        (CommentState::Submitted, "Très bonne idée !")
    );
    let waiting = queue(world, CommentState::Submitted).await;
    assert_eq!(waiting[0].idea, (1, "Idée a".to_owned()));
    let id = waiting[0].comment.id;

    let version = world.store.version();
    let decided = world
        .store
        .decide_comments(
            &moderator.actor,
            &decision(vec![(id, CommentState::Submitted)], true),
        )
        .await
        .unwrap();
    assert_eq!(decided, CommentsDecided { done: 1, missed: 0 });
    assert!(world.store.version() > version, "visitors' pages show it");
    assert_eq!(public(world, idea).await, ["Très bonne idée !"]);
    assert_eq!(world.store.my_comments(&ana.actor, idea).await.unwrap(), []);
    assert_eq!(
        world.letters().await,
        [(
            "ana@example.org".to_owned(),
            Lang::Ar,
            Mail::CommentPublished {
                title: "Idée a".into(),
                path: "/e/bp/ideas/1".into()
            }
        )]
    );
    assert_eq!(
        world.logged_since(before).await,
        [
            (
                "resident".to_owned(),
                AuditEvent::CommentSent {
                    edition: edition.id,
                    idea,
                    comment: id
                }
            ),
            (
                "staff".to_owned(),
                AuditEvent::CommentDecided {
                    edition: edition.id,
                    comment: id,
                    published: true
                }
            )
        ]
    );
}

async fn a_refused_comment_stays_its_author_s(world: &World) {
    let (_, idea) = with_idea(world, talkative()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let text = "Une idée de bon à rien.";
    world
        .store
        .send_comment(&ana.actor, idea, text)
        .await
        .unwrap();
    let id = queue(world, CommentState::Submitted).await[0].comment.id;
    let moderator = world.moderator().await;
    let decide = async |state, publish| {
        world
            .store
            .decide_comments(&moderator.actor, &decision(vec![(id, state)], publish))
            .await
            .unwrap()
    };
    decide(CommentState::Submitted, false).await;
    assert_eq!(public(world, idea).await, [""; 0]);
    let mine = world.store.my_comments(&ana.actor, idea).await.unwrap();
    assert_eq!(
        (mine[0].comment.text.as_str(), mine[0].message.as_str()),
        (text, "Restons polis.")
    );
    for other in [&bo.actor, &Actor::Visitor] {
        assert_eq!(world.store.my_comments(other, idea).await.unwrap(), []);
    }
    assert_eq!(
        world.letters().await.last().unwrap().2,
        Mail::CommentRefused {
            title: "Idée a".into(),
            path: "/e/bp/ideas/1".into(),
            message: "Restons polis.".into()
        }
    );
    // A decision can be reversed, both ways.
    decide(CommentState::Refused, true).await;
    assert_eq!(public(world, idea).await, [text]);
    decide(CommentState::Published, false).await;
    assert_eq!(public(world, idea).await, [""; 0]);
}

async fn an_edition_without_comments_takes_none(world: &World) {
    let (_, idea) = with_idea(world, open_for_ideas()).await;
    let ana = world.resident("ana").await;
    let sent = world.store.send_comment(&ana.actor, idea, "Bravo !").await;
    assert!(matches!(sent, Err(StoreError::NoComments)), "{sent:?}");
    let visitor = world
        .store
        .send_comment(&Actor::Visitor, idea, "Bravo !")
        .await;
    assert!(
        matches!(visitor, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{visitor:?}"
    );
    assert_eq!(world.count_rows("comment").await, 0);
}

async fn comments_are_taken_on_public_ideas_until_the_vote(world: &World) {
    let now = world.store.now();
    let plan = talkative().ideas(vec![
        imported_idea("a", now),
        ImportedIdea {
            state: IdeaState::Refused,
            ..imported_idea("b", now)
        },
    ]);
    let edition = world.edition(plan).await;
    let of = async |number| {
        let idea = world.store.idea(&Actor::Operator, edition.id, number).await;
        idea.unwrap().id
    };
    let (published, refused) = (of(1).await, of(2).await);
    let ana = world.resident("ana").await;
    let hidden = world
        .store
        .send_comment(&ana.actor, refused, "Bravo !")
        .await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("idea"))),
        "{hidden:?}"
    );
    let vote = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap();
    world.wait_until(vote.starts).await;
    let late = world
        .store
        .send_comment(&ana.actor, published, "Bravo !")
        .await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
}

async fn a_second_press_is_no_second_comment(world: &World) {
    let (_, idea) = with_idea(world, talkative()).await;
    let ana = world.resident("ana").await;
    for text in ["Bravo !", "Bravo ! ", "Et des bancs ?"] {
        world
            .store
            .send_comment(&ana.actor, idea, text)
            .await
            .unwrap();
    }
    assert_eq!(world.count_rows("comment").await, 2);
}

async fn an_hour_has_its_limit(world: &World) {
    let (_, idea) = with_idea(world, talkative()).await;
    let (ana, bo) = (world.resident("ana").await, world.resident("bo").await);
    let send =
        async |actor: &Actor, text: String| world.store.send_comment(actor, idea, &text).await;
    for number in 0..COMMENTS_PER_HOUR {
        send(&ana.actor, format!("Remarque {number}"))
            .await
            .unwrap();
    }
    let more = send(&ana.actor, "Encore une".into()).await;
    assert!(
        matches!(more, Err(StoreError::TooManyComments { max }) if max == COMMENTS_PER_HOUR),
        "{more:?}"
    );
    send(&bo.actor, "Bonjour".into())
        .await
        .expect("the limit is one person's");
    world.wait(TimeDelta::minutes(61)).await;
    send(&ana.actor, "Encore une".into())
        .await
        .expect("and one hour's");
}

async fn the_second_moderator_overwrites_nothing(world: &World) {
    let (_, idea) = with_idea(world, talkative()).await;
    let ana = world.resident("ana").await;
    for text in ["Bravo !", "Merci !"] {
        world
            .store
            .send_comment(&ana.actor, idea, text)
            .await
            .unwrap();
    }
    let read: Vec<_> = queue(world, CommentState::Submitted)
        .await
        .into_iter()
        .map(|queued| (queued.comment.id, queued.state))
        .collect();
    let (first, second) = (world.moderator().await, world.coordinator().await);
    world
        .store
        .decide_comments(&first.actor, &decision(vec![read[0]], true))
        .await
        .unwrap();
    let decided = world
        .store
        .decide_comments(&second.actor, &decision(read, false))
        .await
        .unwrap();
    assert_eq!(decided, CommentsDecided { done: 1, missed: 1 });
    assert_eq!(public(world, idea).await, ["Bravo !"]);
    let lines = world.cells("comment").await;
    let by = |text: &str| {
        let line = lines.iter().find(|line| line["text"] == text).unwrap();
        line["state"].clone()
    };
    assert_eq!(
        (by("Bravo !"), by("Merci !")),
        ("published".into(), "refused".into())
    );
}

async fn a_comment_has_its_limits_and_a_refusal_its_words(world: &World) {
    let (_, idea) = with_idea(world, talkative()).await;
    let ana = world.resident("ana").await;
    for text in [String::new(), "ok".into(), "x".repeat(1001)] {
        let sent = world.store.send_comment(&ana.actor, idea, &text).await;
        assert!(matches!(sent, Err(StoreError::Invalid(_))), "{sent:?}");
    }
    world
        .store
        .send_comment(&ana.actor, idea, &"x".repeat(1000))
        .await
        .unwrap();
    let id = queue(world, CommentState::Submitted).await[0].comment.id;
    let without_words = CommentDecision {
        message: " ".into(),
        ..decision(vec![(id, CommentState::Submitted)], false)
    };
    let decided = world
        .store
        .decide_comments(&Actor::Operator, &without_words)
        .await;
    assert!(
        matches!(decided, Err(StoreError::Invalid(_))),
        "{decided:?}"
    );
}

async fn the_queue_is_oldest_first_and_of_one_edition(world: &World) {
    let (here, idea) = with_idea(world, talkative()).await;
    let (there, other) = with_idea(world, talkative().named("other")).await;
    let ana = world.resident("ana").await;
    for (idea, text) in [(idea, "Premier"), (other, "Deuxième"), (idea, "Troisième")] {
        world
            .store
            .send_comment(&ana.actor, idea, text)
            .await
            .unwrap();
        world.wait(TimeDelta::seconds(1)).await;
    }
    let texts = async |edition, page| {
        let (queue, total) = world
            .store
            .comment_queue(&Actor::Operator, edition, CommentState::Submitted, page, 2)
            .await
            .unwrap();
        let texts: Vec<_> = queue
            .into_iter()
            .map(|queued| queued.comment.text)
            .collect();
        (texts, total)
    };
    let all = |texts: &[&str], total| {
        let texts: Vec<String> = texts.iter().map(|&text| text.to_owned()).collect();
        (texts, total)
    };
    assert_eq!(texts(None, 0).await, all(&["Premier", "Deuxième"], 3));
    assert_eq!(texts(None, 1).await, all(&["Troisième"], 3));
    assert_eq!(
        texts(Some(here.id), 0).await,
        all(&["Premier", "Troisième"], 2)
    );
    assert_eq!(texts(Some(there.id), 0).await, all(&["Deuxième"], 1));
}
