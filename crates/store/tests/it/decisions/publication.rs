//! The publication: everything at once, once, at its date, and never half.

use super::{
    decide, decide_everything, desk, on_ballot, postponed, refused, studied, study, under_study,
};
use crate::fixture::{
    TestEdition, World, euros, imported_idea, join_all, open_for_ideas, open_for_vote, project,
    vote_by,
};
use ballot_box::{Prepared, Slip};
use chrono::TimeDelta;
use domain::{
    Actor, AuditEvent, ContactWish, CostStage, IdeaState, Lang, Mail, ProjectState, ProjectVerdict,
    RefusalReason,
};
use std::time::Instant;
use store::{DecidedFilter, ImportedIdea, ImportedProject, ProjectFilter, StoreError};

on_each_database![
    all_decisions_become_public_at_once,
    authors_are_told_in_their_language_once_each,
    two_processes_publish_once,
    a_publication_that_breaks_leaves_nothing_behind,
    the_date_is_before_the_vote_and_not_in_the_past,
    the_job_publishes_at_the_date_what_is_ready,
    a_vote_that_has_begun_takes_no_project,
    a_published_decision_is_final,
    only_what_is_on_the_ballot_is_voted_on_and_counted,
    a_thousand_projects_are_published_in_one_go,
];

async fn states(world: &World, edition: &TestEdition) -> Vec<(String, ProjectState)> {
    let mut states = vec![];
    for number in ["1", "2", "3", "10"] {
        states.push((number.to_owned(), desk(world, edition, number).await.state));
    }
    states
}

fn decided() -> Vec<(String, ProjectState)> {
    [
        ("1", ProjectState::OnBallot),
        ("2", ProjectState::Refused),
        ("3", ProjectState::Postponed),
        ("10", ProjectState::OnBallot),
    ]
    .map(|(number, state)| (number.to_owned(), state))
    .to_vec()
}

async fn all_decisions_become_public_at_once(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let before = world.log().await.len();
    let version = world.store.version();
    world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await
        .unwrap();
    assert_eq!(states(world, &edition).await, decided());
    assert!(world.store.version() > version, "visitors see it at once");
    // On the ballot, in the order of the numbers: 1 before 10.
    let ballot = world
        .store
        .projects(edition.id, &ProjectFilter::default())
        .await
        .unwrap();
    let ballot: Vec<_> = ballot
        .iter()
        .map(|one| (one.number.as_str(), one.cost))
        .collect();
    assert_eq!(
        ballot,
        [("1", Some(euros(4_000))), ("10", Some(euros(5_000)))]
    );
    let refused = desk(world, &edition, "2").await;
    let decision = world.store.decision_of(refused.id).await.unwrap().unwrap();
    let published = world.read_edition(edition.id).await.decisions_published_at;
    assert!(published.is_some());
    assert_eq!(
        (decision.at, decision.verdict, decision.reason),
        (
            published,
            ProjectVerdict::Refused,
            Some(RefusalReason::NotFeasible)
        )
    );
    assert_eq!(
        (decision.words.as_str(), decision.instead.as_str()),
        ("Le sol ne porte pas d'arbres.", "Proposez des bacs.")
    );
    let page = world
        .store
        .project(&Actor::Visitor, edition.id, "2")
        .await
        .unwrap();
    assert_eq!(page.summary.state, ProjectState::Refused);
    // The idea tells what became of it.
    let idea = world
        .store
        .idea(&Actor::Visitor, edition.id, 2)
        .await
        .unwrap();
    assert_eq!(idea.projects.len(), 1);
    // What was on the ballot keeps what was voted on.
    let first = desk(world, &edition, "1").await;
    let costs = world
        .store
        .costs(&coordinator.actor, first.id)
        .await
        .unwrap();
    let stages: Vec<_> = costs.iter().map(|one| (one.stage, one.amount)).collect();
    assert_eq!(
        stages,
        [
            (CostStage::Estimate, euros(4_000)),
            (CostStage::Voted, euros(4_000))
        ]
    );
    let costs = world
        .store
        .costs(&coordinator.actor, refused.id)
        .await
        .unwrap();
    assert_eq!(costs, []);
    assert_eq!(
        world.logged_since(before).await,
        [(
            "staff".to_owned(),
            AuditEvent::DecisionsPublished {
                edition: edition.id,
                on_ballot: 2,
                refused: 1,
                postponed: 1,
            }
        )]
    );
}

async fn authors_are_told_in_their_language_once_each(world: &World) {
    let ana = world.resident_in("ana", Lang::Ar).await;
    let now = world.store.now();
    // A second idea of ana's in the same project, one that was withdrawn, and one entered for somebody.
    let edition = world.edition(under_study(now)).await;
    let idea = |id: &str| ImportedIdea {
        state: IdeaState::Merged,
        author_email: Some("ana@example.org".into()),
        ..imported_idea(id, now)
    };
    let plan = open_for_ideas()
        .named("other")
        .ideas(vec![
            idea("d"),
            idea("e"),
            ImportedIdea {
                state: IdeaState::Withdrawn,
                author_email: Some("gone@example.org".into()),
                ..idea("f")
            },
            ImportedIdea {
                author_email: None,
                ..idea("g")
            },
            ImportedIdea {
                author_email: None,
                ..idea("h")
            },
        ])
        .projects(vec![ImportedProject {
            state: ProjectState::UnderStudy,
            ideas: ["d", "e", "f", "g", "h"].map(str::to_owned).to_vec(),
            ..project("7", 1)
        }]);
    let other = world.edition(plan).await;
    world
        .execute(
            "UPDATE idea SET contact_wish = 'email', contact = 'Paper@example.org' WHERE external_id = 'g'",
        )
        .await;
    world
        .execute("UPDATE idea SET contact_wish = 'phone', contact = '04 90 00 00 00' WHERE external_id = 'h'")
        .await;
    world.store.seal_anew(&Actor::Operator).await.unwrap();
    let coordinator = world.coordinator().await;
    let project = desk(world, &other, "7").await;
    study(world, &project, "unfavourable").await;
    decide(world, &coordinator.actor, &other, "7", &refused()).await;
    let planned = world
        .store
        .decision_mails(&coordinator.actor, other.id, 0, 50)
        .await
        .unwrap();
    assert_eq!(world.letters().await, [], "a preview sends nothing");
    world
        .store
        .publish_decisions(&coordinator.actor, other.id)
        .await
        .unwrap();
    let told = Mail::ProjectDecided {
        title: "Projet 7".into(),
        verdict: ProjectVerdict::Refused,
        reason: Some(RefusalReason::NotFeasible),
        words: "Le sol ne porte pas d'arbres.".into(),
        instead: "Proposez des bacs.".into(),
        path: "/e/other/projects/7".into(),
    };
    let mails = world.letters().await;
    assert_eq!(
        mails,
        [
            (ana.email, Lang::Ar, told.clone()),
            ("paper@example.org".into(), Lang::Fr, told)
        ]
    );
    // The preview said so, mail by mail.
    let planned_mails: Vec<_> = planned
        .mails
        .iter()
        .map(|one| (one.to.reveal().to_owned(), one.lang, one.mail.clone()))
        .collect();
    assert_eq!(planned_mails, mails);
    assert_eq!(planned.total, 2);
    let unreached: Vec<_> = planned
        .unreached
        .iter()
        .map(|one| (one.wish, one.contact.as_str()))
        .collect();
    assert_eq!(unreached, [(ContactWish::Phone, "04 90 00 00 00")]);
    drop(edition);
}

async fn two_processes_publish_once(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let second = world.second_store().await;
    let before = world.log().await.len();
    let answers = join_all([world.store.clone(), second].into_iter().map(|store| {
        let (actor, id) = (coordinator.actor.clone(), edition.id);
        async move { store.publish_decisions(&actor, id).await }
    }))
    .await;
    let done = answers.iter().filter(|answer| answer.is_ok()).count();
    let late = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::Published)))
        .count();
    assert_eq!((done, late), (1, 1), "{answers:?}");
    assert_eq!(world.logged_since(before).await.len(), 1);
    assert_eq!(world.letters().await.len(), 3);
    assert_eq!(states(world, &edition).await, decided());
}

async fn a_publication_that_breaks_leaves_nothing_behind(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let before = world.everything().await;
    // Each of these is written after the one before it: the last one has all the rest behind it.
    for table in ["project_cost", "mail", "audit_entry"] {
        world.break_inserts_into(table).await;
        let broken = world
            .store
            .publish_decisions(&coordinator.actor, edition.id)
            .await;
        assert!(
            matches!(broken, Err(StoreError::Database { .. })),
            "{table}"
        );
        world.mend_inserts_into(table).await;
        assert!(world.everything().await == before, "{table}");
    }
    world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await
        .unwrap();
    assert_eq!(states(world, &edition).await, decided());
}

async fn the_date_is_before_the_vote_and_not_in_the_past(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    let now = world.store.now();
    let plan = async |days: i64| {
        let on = now + TimeDelta::days(days);
        world
            .store
            .plan_decisions(&coordinator.actor, edition.id, Some(on))
            .await
            .map(|()| on)
    };
    for days in [-1, 0, 19, 30] {
        let refused = plan(days).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{days}: {refused:?}"
        );
    }
    let on = plan(5).await.unwrap();
    assert_eq!(world.read_edition(edition.id).await.decisions_on, Some(on));
    let planned = AuditEvent::DecisionsPlanned {
        edition: edition.id,
    };
    assert_eq!(
        world.log().await.last().map(|(_, event)| event.clone()),
        Some(planned)
    );
    world
        .store
        .plan_decisions(&coordinator.actor, edition.id, None)
        .await
        .unwrap();
    assert_eq!(world.read_edition(edition.id).await.decisions_on, None);
}

async fn the_job_publishes_at_the_date_what_is_ready(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    // An edition with the same date that lacks every decision.
    let unready = world
        .edition(under_study(world.store.now()).named("unready"))
        .await;
    let on = world.store.now() + TimeDelta::days(5);
    for id in [edition.id, unready.id] {
        world
            .store
            .plan_decisions(&coordinator.actor, id, Some(on))
            .await
            .unwrap();
    }
    decide_everything(world, &coordinator, &edition).await;
    assert_eq!(world.store.publish_due_decisions().await.unwrap(), 0);
    assert_eq!(
        desk(world, &edition, "2").await.state,
        ProjectState::UnderStudy
    );
    world.wait_until(on).await;
    let second = world.second_store().await;
    let before = world.log().await.len();
    let rounds = join_all(
        [world.store.clone(), second]
            .into_iter()
            .map(|store| async move { store.publish_due_decisions().await.unwrap() }),
    )
    .await;
    assert_eq!(rounds.iter().sum::<u32>(), 1, "{rounds:?}");
    assert_eq!(world.store.publish_due_decisions().await.unwrap(), 0);
    assert_eq!(states(world, &edition).await, decided());
    let logged = world.logged_since(before).await;
    let codes: Vec<_> = logged
        .iter()
        .map(|(who, event)| (who.as_str(), event.code()))
        .collect();
    assert_eq!(codes, [("decisions", "decisions_published")]);
    for number in ["1", "2", "3", "10"] {
        let left = desk(world, &unready, number).await;
        assert_eq!(left.state, ProjectState::UnderStudy);
    }
    // Once it is ready, the next round publishes it: the date has passed.
    for number in ["1", "2", "3", "10"] {
        let project = desk(world, &unready, number).await;
        study(world, &project, "unfavourable").await;
        decide(world, &coordinator.actor, &unready, number, &refused()).await;
    }
    assert_eq!(world.store.publish_due_decisions().await.unwrap(), 1);
}

async fn a_vote_that_has_begun_takes_no_project(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let on = world.store.now() + TimeDelta::days(18);
    world
        .store
        .plan_decisions(&coordinator.actor, edition.id, Some(on))
        .await
        .unwrap();
    let vote = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(domain::PhaseKind::Vote)
        .unwrap();
    world.wait_until(vote.starts).await;
    let late = world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await;
    assert!(matches!(late, Err(StoreError::VoteOpened(_))), "{late:?}");
    assert_eq!(world.store.publish_due_decisions().await.unwrap(), 0);
    world.wait_until(vote.ends).await;
    let over = world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await;
    assert!(matches!(over, Err(StoreError::VoteOpened(_))), "{over:?}");
    assert_eq!(
        desk(world, &edition, "1").await.state,
        ProjectState::UnderStudy
    );
}

async fn a_published_decision_is_final(world: &World) {
    let edition = studied(world, &["favourable"]).await;
    let coordinator = world.coordinator().await;
    decide_everything(world, &coordinator, &edition).await;
    let publish = async || {
        world
            .store
            .publish_decisions(&coordinator.actor, edition.id)
            .await
    };
    publish().await.unwrap();
    let again = publish().await;
    assert!(matches!(again, Err(StoreError::Published)), "{again:?}");
    let version = desk(world, &edition, "2").await.version;
    let changed = world
        .store
        .decide_project(&coordinator.actor, edition.id, "2", version, &on_ballot())
        .await;
    assert!(
        matches!(changed, Err(StoreError::ProjectState(_))),
        "{changed:?}"
    );
    let cost = world
        .store
        .set_cost(&coordinator.actor, edition.id, "1", euros(1), "Devis")
        .await;
    assert!(matches!(cost, Err(StoreError::ProjectState(_))), "{cost:?}");
    let on = Some(world.store.now() + TimeDelta::days(1));
    let planned = world
        .store
        .plan_decisions(&coordinator.actor, edition.id, on)
        .await;
    assert!(matches!(planned, Err(StoreError::Published)), "{planned:?}");
}

async fn only_what_is_on_the_ballot_is_voted_on_and_counted(world: &World) {
    let with = |number: &str, state| ImportedProject {
        state,
        ..project(number, 1_000)
    };
    let plan = open_for_vote().projects(vec![
        with("1", ProjectState::UnderStudy),
        with("2", ProjectState::OnBallot),
        with("3", ProjectState::Refused),
        with("4", ProjectState::Postponed),
        with("5", ProjectState::Dissolved),
        with("6", ProjectState::OnBallot),
    ]);
    let polls = world.polls(plan).await;
    let id = polls.edition.id;
    let resident = world.resident("ana").await;
    let ballot = world
        .store
        .projects(
            id,
            &ProjectFilter {
                state: Some(ProjectState::OnBallot),
                ..ProjectFilter::default()
            },
        )
        .await
        .unwrap();
    let numbers: Vec<_> = ballot.iter().map(|one| one.number.as_str()).collect();
    assert_eq!(numbers, ["2", "6"]);
    // One ballot for a project on the ballot, and one that names a project under study.
    let picks = polls.edition.picks(&[0]);
    vote_by(&world.store, &polls, &resident, &picks)
        .await
        .unwrap();
    let badr = world.resident("badr").await;
    let odd = Slip::new([("1".to_owned(), 1)]);
    let odd = Prepared::new(&polls.keys, &odd, &mut rand::rng()).unwrap();
    let signature = world
        .store
        .mark_roll(&badr.actor, polls.mark(&odd))
        .await
        .unwrap();
    let cast = odd.finish(&polls.keys, &signature).unwrap();
    world.store.cast_sealed(cast).await.unwrap();
    world.open_box(&polls).await;
    world.store.count_vote(&Actor::Operator, id).await.unwrap();
    let outcome = world
        .store
        .outcome(&Actor::Operator, id)
        .await
        .unwrap()
        .unwrap();
    let lines: Vec<_> = outcome
        .lines
        .iter()
        .map(|line| (line.project.number.as_str(), line.votes))
        .collect();
    assert_eq!(lines, [("2", 1), ("6", 0)]);
    let malformed = world
        .store
        .malformed_ballots(&Actor::Operator, id)
        .await
        .unwrap();
    assert_eq!(malformed.len(), 1, "the ballot that named a hidden project");
}

#[expect(
    clippy::print_stderr,
    reason = "how long it took, for whoever runs it to know"
)]
async fn a_thousand_projects_are_published_in_one_go(world: &World) {
    const PROJECTS: usize = 1_000;
    let now = world.store.now();
    let ideas = (0..PROJECTS)
        .map(|number| ImportedIdea {
            state: IdeaState::Merged,
            author_email: Some(format!("author{}@example.org", number % 300)),
            ..imported_idea(&format!("i{number}"), now)
        })
        .collect();
    let projects = (0..PROJECTS)
        .map(|number| ImportedProject {
            state: ProjectState::UnderStudy,
            ideas: vec![format!("i{number}")],
            ..project(&number.to_string(), 1_000)
        })
        .collect();
    let plan = open_for_ideas().ideas(ideas).projects(projects);
    let edition = world.edition(plan).await;
    let coordinator = world.coordinator().await;
    // The rows of 1,000 studies and decisions in two statements: made one by one they would take the test's time.
    let first = desk(world, &edition, "0").await;
    study(world, &first, "favourable").await;
    decide(world, &coordinator.actor, &edition, "0", &postponed()).await;
    let new_id = if world.is_sqlite() {
        "randomblob(16)"
    } else {
        "gen_random_uuid()"
    };
    let others = "FROM project p WHERE p.number <> '0'";
    world
        .execute(&format!(
            "INSERT INTO study (id, project_id, department_id, state, routed_by, competent, legal, technical, \
             environment, functional, opinion, conditions, notes, sent_back, version, routed_at) \
             SELECT {new_id}, p.id, (SELECT id FROM department), 'done', '', TRUE, '', '', '', '', 'favourable', '', \
             '', '', 1, CURRENT_TIMESTAMP {others}"
        ))
        .await;
    world
        .execute(&format!(
            "INSERT INTO arbitration (id, project_id, verdict, reason, words, instead, minutes, at) \
             SELECT {new_id}, p.id, CASE WHEN p.number LIKE '%1' THEN 'refused' ELSE 'on_ballot' END, 'unlawful', \
             'Des mots.', '', '', CURRENT_TIMESTAMP {others}"
        ))
        .await;
    let started = Instant::now();
    let check = world
        .store
        .decisions_check(&coordinator.actor, edition.id)
        .await
        .unwrap();
    let checked = started.elapsed();
    assert_eq!((check.projects, check.blocked()), (PROJECTS, 0));
    let started = Instant::now();
    world
        .store
        .publish_decisions(&coordinator.actor, edition.id)
        .await
        .unwrap();
    let published = started.elapsed();
    let started = Instant::now();
    let list = world
        .store
        .decided_projects(edition.id, &DecidedFilter::default(), 10, 24)
        .await
        .unwrap();
    eprintln!(
        "1000 projects: check {checked:?}, publication {published:?}, a page {:?}",
        started.elapsed()
    );
    assert_eq!(list.total, PROJECTS as u64);
    let mails = usize::try_from(world.count_rows("mail").await).unwrap();
    assert_eq!(mails, PROJECTS + 1);
    let ballot = world
        .store
        .projects(edition.id, &ProjectFilter::default())
        .await
        .unwrap();
    let numbers: Vec<usize> = ballot
        .iter()
        .map(|one| one.number.parse().unwrap())
        .collect();
    assert!(
        numbers.is_sorted(),
        "the ballot is in the order of the numbers"
    );
    assert_eq!(numbers.len(), check.on_ballot);
}
