//! Counting after the close, and making the outcome public.

use crate::fixture::{
    EditionPlan, TestEdition, World, euros, join_all, open_for_ideas, open_for_vote, project,
    vote_by,
};
use domain::calendar::NotOpen;
use domain::{
    Actor, AuditEvent, BallotForm, CountingRule, PhaseKind, Picks, ProjectState, Role, Ties,
};
use std::collections::{BTreeMap, HashMap};
use store::{ImportedProject, Outcome, OutcomeLine, ProjectFilter, StoreError};
use tally::Reason;

on_each_database![
    ballots_are_counted_after_the_close_alone,
    votes_decide_and_each_loser_has_a_reason,
    points_decide_where_the_rule_says_so,
    equals_are_told_apart_by_the_declared_order,
    each_district_spends_its_own_envelope,
    a_project_that_no_envelope_pays_is_told_so,
    an_edition_without_an_envelope_is_not_counted,
    a_count_can_be_made_again_before_publication,
    a_count_that_is_public_is_final,
    nothing_is_seen_before_publication,
    projects_become_winners_with_the_publication,
    an_outcome_is_published_once,
    the_ballots_are_published_shuffled,
    opening_while_the_last_ballots_arrive_misses_none,
];

async fn ballots_are_counted_after_the_close_alone(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let coordinator = world.coordinator().await;
    let vote = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap();
    let count = async || world.store.count_vote(&coordinator.actor, edition.id).await;
    let early = count().await;
    let not_yet = NotOpen::NotYet {
        phase: PhaseKind::Vote,
        starts: vote.starts,
    };
    assert!(
        matches!(early, Err(StoreError::NotOpen(why)) if why == not_yet),
        "{early:?}"
    );
    world.wait_until(vote.starts).await;
    let open = count().await;
    let still = NotOpen::StillOpen {
        phase: PhaseKind::Vote,
        until: vote.ends,
    };
    assert!(
        matches!(open, Err(StoreError::NotOpen(why)) if why == still),
        "{open:?}"
    );
    assert_eq!(world.count_rows("outcome").await, 0);
    world.close_vote(&edition).await;
    let before = world.log().await.len();
    count().await.unwrap();
    assert_eq!(
        world.logged_since(before).await,
        [(
            "staff".to_owned(),
            AuditEvent::VoteCounted {
                edition: edition.id,
                ballots: 0
            }
        )]
    );
}

async fn votes_decide_and_each_loser_has_a_reason(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    for (at, chosen) in [&[0, 2][..], &[0, 2], &[0, 1], &[2, 1], &[2], &[]]
        .into_iter()
        .enumerate()
    {
        let voter = world.resident(&format!("voter{at}")).await;
        world.vote(&polls, &voter, chosen).await;
    }
    world.open_box(&polls).await;
    let edition = polls.edition;
    let outcome = counted(world, &edition).await;
    let projects = world
        .store
        .projects(edition.id, &ProjectFilter::default())
        .await
        .unwrap();
    let envelope = world.read_edition(edition.id).await.envelopes[0].id;
    let line = |at: usize, rank, votes: u64, reason: Option<Reason>| OutcomeLine {
        brought: None,
        project: projects[at].clone(),
        envelope: Some(envelope),
        rank,
        votes,
        score: votes.try_into().unwrap(),
        selected: reason.is_none(),
        reason,
    };
    assert_eq!(
        outcome,
        Outcome {
            counted_at: outcome.counted_at,
            published_at: None,
            rule: CountingRule::GREEDY_VOTES,
            ties: Ties::CostVotes,
            voters: 6,
            ballots: 6,
            blank: 1,
            lines: vec![
                line(2, 1, 4, None),
                line(0, 2, 3, None),
                line(
                    1,
                    3,
                    2,
                    Some(Reason::NotEnoughLeft {
                        left: euros(0),
                        cost: euros(5_000)
                    })
                ),
            ],
        }
    );
}

async fn points_decide_where_the_rule_says_so(world: &World) {
    let plan = |slug: &str, rule| {
        let ballots = vec![vec![(0, 3)], vec![(1, 1)], vec![(1, 1)], vec![]];
        open_for_vote()
            .named(slug)
            .form(BallotForm::Points {
                per_project: 3,
                total: 7,
            })
            .rules(|rules| rules.counting_rule = rule)
            .projects(vec![project("A", 6_000), project("B", 6_000)])
            .ballots(ballots)
    };
    let by_score = world
        .edition(plan("score", CountingRule::GREEDY_SCORE))
        .await;
    let by_votes = world
        .edition(plan("votes", CountingRule::GREEDY_VOTES))
        .await;
    let short = |reason: &str| reason.to_owned();
    let no = "not enough left: 4000 for 6000";
    assert_eq!(
        table(&counted(world, &by_score).await),
        [
            ("A".into(), 1, 1, 3, short("selected")),
            ("B".into(), 2, 2, 2, short(no))
        ]
    );
    let outcome = counted(world, &by_votes).await;
    assert_eq!(
        table(&outcome),
        [
            ("B".into(), 1, 2, 2, short("selected")),
            ("A".into(), 2, 1, 3, short(no))
        ]
    );
    assert_eq!(
        (outcome.voters, outcome.ballots, outcome.blank),
        (0, 4, 1),
        "an imported vote has no roll"
    );
}

async fn equals_are_told_apart_by_the_declared_order(world: &World) {
    let plan = |slug: &str, ties| {
        open_for_vote()
            .named(slug)
            .rules(|rules| rules.ties = ties)
            .projects(vec![
                project("2", 6_000),
                project("10", 7_000),
                project("3", 6_500),
            ])
            .ballots(vec![vec![(0, 1), (1, 1), (2, 1)]])
    };
    for (ties, winner) in [(Ties::CostVotes, "2"), (Ties::Lexico, "10")] {
        let edition = world.edition(plan(ties.name(), ties)).await;
        let outcome = counted(world, &edition).await;
        let ranks: Vec<u32> = outcome.lines.iter().map(|line| line.rank).collect();
        assert_eq!(ranks, [1, 1, 1]);
        let winners: Vec<&str> = selected(&outcome);
        assert_eq!(winners, [winner], "{ties}");
        assert_eq!(
            outcome.lines[0].project.number, winner,
            "a winner is listed before its equals"
        );
    }
}

async fn each_district_spends_its_own_envelope(world: &World) {
    let outcome = counted(world, &world.edition(of_districts()).await).await;
    let edition = world.store.edition(&Actor::Operator, "bp").await.unwrap();
    let names: HashMap<_, _> = edition
        .envelopes
        .iter()
        .map(|envelope| (Some(envelope.id), envelope.name.as_str()))
        .collect();
    let lines: Vec<_> = outcome
        .lines
        .iter()
        .map(|line| {
            (
                names[&line.envelope],
                line.project.number.as_str(),
                line.rank,
                line.votes,
                line.selected,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            // 6,000 € for the whole city and for the south, which has no envelope of its own.
            ("Ville", "city", 1, 4, true),
            ("Ville", "south", 2, 3, false),
            ("Ville", "park", 3, 1, true),
            // 5,000 € for the north.
            ("Nord", "north-1", 1, 2, true),
            ("Nord", "north-2", 2, 1, false),
        ]
    );
}

fn of_districts() -> EditionPlan {
    let of = |number: &str, cost, district: Option<&str>| ImportedProject {
        district: district.map(str::to_owned),
        ..project(number, cost)
    };
    open_for_vote()
        .envelopes(&[("Ville", 6_000, None), ("Nord", 5_000, Some("north"))])
        .projects(vec![
            of("north-1", 4_000, Some("north")),
            of("north-2", 3_000, Some("north")),
            of("city", 5_000, None),
            of("south", 2_000, Some("south")),
            of("park", 1_000, None),
        ])
        .ballots(vec![
            vec![(0, 1), (2, 1), (3, 1)],
            vec![(0, 1), (2, 1), (3, 1)],
            vec![(1, 1), (2, 1), (3, 1)],
            vec![(2, 1), (4, 1)],
        ])
}

async fn a_project_that_no_envelope_pays_is_told_so(world: &World) {
    let plan = of_districts().envelopes(&[("Nord", 5_000, Some("north"))]);
    let edition = world.edition(plan).await;
    let outcome = counted(world, &edition).await;
    let no = |cost: &str| format!("not enough left: 0 for {cost}");
    assert_eq!(
        table(&outcome),
        [
            ("north-1".to_owned(), 1, 2, 2, "selected".to_owned()),
            (
                "north-2".to_owned(),
                2,
                1,
                1,
                "not enough left: 1000 for 3000".to_owned()
            ),
            ("city".to_owned(), 1, 4, 4, no("5000")),
            ("south".to_owned(), 2, 3, 3, no("2000")),
            ("park".to_owned(), 3, 1, 1, no("1000")),
        ]
    );
    assert_eq!(outcome.lines[2].envelope, None);
    world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    let states = states(world, &edition).await;
    assert_eq!(
        states["city"],
        ProjectState::NotSelected,
        "nothing stays on the ballot for ever"
    );
}

async fn an_edition_without_an_envelope_is_not_counted(world: &World) {
    let edition = world.edition(open_for_vote().envelopes(&[])).await;
    world.close_vote(&edition).await;
    let refused = world.store.count_vote(&Actor::Operator, edition.id).await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );
    assert_eq!(
        world
            .store
            .outcome(&Actor::Operator, edition.id)
            .await
            .unwrap(),
        None
    );
}

async fn a_count_can_be_made_again_before_publication(world: &World) {
    let edition = world.edition(of_districts()).await;
    let first = counted(world, &edition).await;
    world.wait(chrono::TimeDelta::hours(1)).await;
    world
        .store
        .count_vote(&Actor::Operator, edition.id)
        .await
        .unwrap();
    let second = world
        .store
        .outcome(&Actor::Operator, edition.id)
        .await
        .unwrap()
        .unwrap();
    assert!(second.counted_at > first.counted_at);
    assert_eq!(
        second,
        Outcome {
            counted_at: second.counted_at,
            ..first
        }
    );
    assert_eq!(
        (
            world.count_rows("outcome").await,
            world.count_rows("outcome_project").await
        ),
        (1, 5)
    );
    let counts = world
        .log()
        .await
        .iter()
        .filter(|(_, event)| event.code() == "vote_counted")
        .count();
    assert_eq!(counts, 2, "each count is in the log");
}

async fn a_count_that_is_public_is_final(world: &World) {
    let edition = world.edition(of_districts()).await;
    counted(world, &edition).await;
    world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    let published = world
        .store
        .outcome(&Actor::Visitor, edition.id)
        .await
        .unwrap()
        .unwrap();
    let again = world.store.count_vote(&Actor::Operator, edition.id).await;
    assert!(matches!(again, Err(StoreError::Published)), "{again:?}");
    assert_eq!(
        world
            .store
            .outcome(&Actor::Visitor, edition.id)
            .await
            .unwrap()
            .unwrap(),
        published
    );
}

async fn nothing_is_seen_before_publication(world: &World) {
    let edition = world.edition(of_districts()).await;
    let people = [
        (Actor::Visitor, false),
        (world.resident("ana").await.actor, false),
        (world.staff(Role::Reader).await.actor, false),
        (world.staff(Role::Moderator).await.actor, false),
        (world.staff(Role::Coordinator).await.actor, true),
        (world.staff(Role::Administrator).await.actor, true),
    ];
    for (actor, _) in &people {
        assert_eq!(
            world.store.outcome(actor, edition.id).await.unwrap(),
            None,
            "nothing is counted"
        );
    }
    let full = counted(world, &edition).await;
    for (actor, may) in &people {
        let seen = world.store.outcome(actor, edition.id).await.unwrap();
        assert_eq!(seen, may.then(|| full.clone()), "{actor:?}");
    }
    let hidden = world.store.published_ballots(edition.id).await;
    assert!(
        matches!(hidden, Err(StoreError::NotFound("published outcome"))),
        "{hidden:?}"
    );
    assert!(
        states(world, &edition)
            .await
            .values()
            .all(|state| *state == ProjectState::OnBallot)
    );

    world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    let public = world
        .store
        .outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    assert!(public.as_ref().unwrap().published_at.is_some());
    for (actor, _) in &people {
        assert_eq!(
            world.store.outcome(actor, edition.id).await.unwrap(),
            public
        );
    }
}

async fn projects_become_winners_with_the_publication(world: &World) {
    use ProjectState::{NotSelected, OnBallot, Winner};
    let edition = world.edition(of_districts()).await;
    let other = world.edition(of_districts().named("other")).await;
    counted(world, &edition).await;
    world
        .store
        .count_vote(&Actor::Operator, other.id)
        .await
        .unwrap();
    assert_eq!(world.read_edition(edition.id).await.outcome_published, None);
    assert!(world.read_edition(edition.id).await.counted);
    let before = world.log().await.len();
    world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    assert_eq!(
        states(world, &edition).await,
        [
            ("city", Winner),
            ("north-1", Winner),
            ("north-2", NotSelected),
            ("park", Winner),
            ("south", NotSelected)
        ]
        .map(|(number, state)| (number.to_owned(), state))
        .into()
    );
    assert!(
        states(world, &other)
            .await
            .values()
            .all(|state| *state == OnBallot)
    );
    assert!(
        world
            .read_edition(edition.id)
            .await
            .outcome_published
            .is_some()
    );
    assert_eq!(
        world.logged_since(before).await,
        [(
            "operator".to_owned(),
            AuditEvent::OutcomePublished {
                edition: edition.id
            }
        )]
    );
}

async fn an_outcome_is_published_once(world: &World) {
    let edition = world.edition(of_districts()).await;
    let early = world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await;
    assert!(matches!(early, Err(StoreError::NotCounted)), "{early:?}");
    counted(world, &edition).await;
    let answers = join_all((0..6).map(|_| {
        let (store, edition) = (world.store.clone(), edition.id);
        async move { store.publish_outcome(&Actor::Operator, edition).await }
    }))
    .await;
    let refused = answers
        .iter()
        .filter(|answer| matches!(answer, Err(StoreError::Published)))
        .count();
    assert_eq!(refused, 5, "{answers:?}");
}

async fn the_ballots_are_published_shuffled(world: &World) {
    let ballots = (0..40)
        .map(|at| vec![(at % 5, 1), ((at + 1) % 5, 1)])
        .collect::<Vec<_>>();
    let edition = world.edition(of_districts().ballots(ballots.clone())).await;
    counted(world, &edition).await;
    world
        .store
        .publish_outcome(&Actor::Operator, edition.id)
        .await
        .unwrap();
    let sorted = |mut picks: Vec<Picks>| {
        picks.sort_by_key(|picks| picks.as_slice().to_vec());
        picks
    };
    let (one, two) = (
        world
            .store
            .published_ballots(edition.id)
            .await
            .unwrap()
            .ballots,
        world
            .store
            .published_ballots(edition.id)
            .await
            .unwrap()
            .ballots,
    );
    assert_ne!(one, two, "two exports can't be compared line by line");
    assert_eq!(sorted(one.clone()), sorted(two));
    assert_eq!(
        sorted(one),
        sorted(
            ballots
                .iter()
                .map(|ballot| edition.points(ballot))
                .collect()
        )
    );
}

/// The box is complete when it is opened: a ballot that has a receipt is in the count.
async fn opening_while_the_last_ballots_arrive_misses_none(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let mut people = vec![];
    for at in 0..20 {
        people.push(world.resident(&format!("voter{at}")).await);
    }
    let casting = tokio::spawn({
        let (store, polls) = (world.store.clone(), polls.clone());
        join_all(people.into_iter().map(move |voter| {
            let (store, polls) = (store.clone(), polls.clone());
            let picks = polls.edition.picks(&[0]);
            async move { vote_by(&store, &polls, &voter, &picks).await }
        }))
    });
    world.open_box(&polls).await;
    let outcome = counted(world, &polls.edition).await;
    let taken = casting
        .await
        .unwrap()
        .iter()
        .filter(|answer| answer.is_ok())
        .count() as u64;
    assert_eq!(
        (outcome.ballots, outcome.lines[0].votes),
        (taken, taken),
        "of {} on the roll",
        outcome.voters
    );
    assert!(outcome.voters >= taken);
}

/// Closes the vote and counts.
async fn counted(world: &World, edition: &TestEdition) -> Outcome {
    let vote = world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap();
    if world.store.now() < vote.ends {
        world.close_vote(edition).await;
    }
    world
        .store
        .count_vote(&Actor::Operator, edition.id)
        .await
        .unwrap();
    world
        .store
        .outcome(&Actor::Operator, edition.id)
        .await
        .unwrap()
        .unwrap()
}

/// Number, rank, votes, score, and what became of each project.
fn table(outcome: &Outcome) -> Vec<(String, u32, u64, i64, String)> {
    let told = |line: &OutcomeLine| {
        line.reason
            .map_or_else(|| "selected".to_owned(), |reason| reason.to_string())
    };
    outcome
        .lines
        .iter()
        .map(|line| {
            (
                line.project.number.clone(),
                line.rank,
                line.votes,
                line.score,
                told(line),
            )
        })
        .collect()
}

fn selected(outcome: &Outcome) -> Vec<&str> {
    let winners = outcome.lines.iter().filter(|line| line.selected);
    winners.map(|line| line.project.number.as_str()).collect()
}

async fn states(world: &World, edition: &TestEdition) -> BTreeMap<String, ProjectState> {
    let projects = world
        .store
        .projects(edition.id, &ProjectFilter::default())
        .await
        .unwrap();
    projects
        .into_iter()
        .map(|project| (project.number, project.state))
        .collect()
}
