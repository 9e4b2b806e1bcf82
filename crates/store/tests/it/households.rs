//! One roll for all: families who share a contact, every means, and paper.

use crate::fixture::{Person, Polls, World, join_all, open_for_vote};
use domain::{Actor, Lang, Means, Pass};
use store::{MarkRoll, Store, StoreError, Voted, VoterStatus};

on_each_database![
    a_household_has_as_many_votes_as_the_rules_say,
    a_lost_answer_is_given_again_to_each_of_a_household,
    only_contacts_are_shared,
    a_second_vote_is_refused_whatever_the_two_channels,
    a_household_shares_its_places_with_paper,
    more_voters_per_contact_come_during_the_vote_and_never_fewer,
    one_identity_votes_once_also_a_thousand_times_at_once,
    a_household_of_three_votes_three_times_also_a_thousand_times_at_once,
];

/// Marks the roll with a ballot of its own.
async fn mark(
    world: &World,
    polls: &Polls,
    actor: &Actor,
    another: bool,
) -> Result<(), StoreError> {
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = MarkRoll {
        another,
        ..polls.mark(&prepared)
    };
    world.store.mark_roll(actor, mark).await.map(|_| ())
}

/// How many places are left, for somebody who was refused.
fn left(refused: Result<(), StoreError>) -> u8 {
    match refused {
        Err(StoreError::AlreadyVoted { places_left, .. }) => places_left,
        other => panic!("{other:?}"),
    }
}

async fn a_household_has_as_many_votes_as_the_rules_say(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.voters_per_contact = 3);
    let polls = world.polls(plan).await;
    let ana = world.resident("ana").await;
    let day = domain::calendar::paris::day(world.store.now());
    let status = async || {
        let status = world.store.voter_status(&ana.actor, polls.edition.id).await;
        status.unwrap()
    };
    let voted = |people, places_left| {
        VoterStatus::Voted(Voted {
            day,
            people,
            places_left,
            on_paper: false,
        })
    };
    assert_eq!(status().await, VoterStatus::CanVote);
    mark(world, &polls, &ana.actor, false).await.unwrap();
    assert_eq!(status().await, voted(1, 2));
    assert_eq!(left(mark(world, &polls, &ana.actor, false).await), 2);
    mark(world, &polls, &ana.actor, true).await.unwrap();
    assert_eq!(left(mark(world, &polls, &ana.actor, false).await), 1);
    mark(world, &polls, &ana.actor, true).await.unwrap();
    assert_eq!(status().await, voted(3, 0));
    assert_eq!(left(mark(world, &polls, &ana.actor, true).await), 0);
    assert_eq!(world.count_rows("roll_entry").await, 3);
    // Another household is another one.
    let bo = world.resident("bo").await;
    mark(world, &polls, &bo.actor, true).await.unwrap();
}

async fn a_lost_answer_is_given_again_to_each_of_a_household(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.voters_per_contact = 2);
    let polls = world.polls(plan).await;
    let ana = world.resident("ana").await;
    let ballots = [0, 1].map(|choice| polls.prepare(&polls.edition.picks(&[choice])));
    for round in 0..2 {
        for (at, prepared) in ballots.iter().enumerate() {
            let mark = MarkRoll {
                // The declaration is not asked of who is on the roll already.
                another: round == 0 && at == 1,
                ..polls.mark(prepared)
            };
            let signature = world.store.mark_roll(&ana.actor, mark).await.unwrap();
            let cast = prepared.finish(&polls.keys, &signature).unwrap();
            world.store.cast_sealed(cast).await.unwrap();
        }
    }
    assert_eq!(world.count_rows("roll_entry").await, 2);
    assert_eq!(world.count_rows("leaf").await, 2);
}

async fn only_contacts_are_shared(world: &World) {
    let plan = open_for_vote().rules(|rules| {
        rules.voters_per_contact = 9;
        rules.means = Means::ALL.to_vec();
    });
    let polls = world.polls(plan).await;
    for means in [Means::Card, Means::List] {
        let actor = pass(&polls, means);
        mark(world, &polls, &actor, true).await.unwrap();
        assert_eq!(left(mark(world, &polls, &actor, true).await), 0);
    }
    let person = by_france_connect(world).await;
    mark(world, &polls, &person.actor, true).await.unwrap();
    assert_eq!(left(mark(world, &polls, &person.actor, true).await), 0);
}

/// Each of the ways to be marked, twice in a row with each of the others that knows the same person.
async fn a_second_vote_is_refused_whatever_the_two_channels(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.means = Means::ALL.to_vec());
    let polls = world.polls(plan).await;
    for (at, contact) in ["ana@example.org", "+33612345678"].into_iter().enumerate() {
        for (first, second) in [
            (Channel::Device, Channel::Device),
            (Channel::Device, Channel::Paper),
            (Channel::Paper, Channel::Device),
            (Channel::Paper, Channel::Paper),
        ] {
            // Another contact for each pair.
            let contact = match at {
                0 => format!("{first:?}{second:?}.{contact}").to_lowercase(),
                _ => format!("+336{}{}345678", first as u8, second as u8),
            };
            first.mark(world, &polls, &contact).await.unwrap();
            let refused = second.mark(world, &polls, &contact).await;
            assert_eq!(left(refused), 0, "{first:?}, {second:?}");
        }
    }
    // As it is written on a form, and as it is typed at home.
    Channel::Paper
        .mark(world, &polls, "06 98 76 54 32")
        .await
        .unwrap();
    let again = Channel::Device.mark(world, &polls, "+33698765432").await;
    assert_eq!(left(again), 0);
    let status = world.sign_in("+33698765432", None, Lang::Fr).await.unwrap();
    let status = world
        .store
        .voter_status(&status.actor(), polls.edition.id)
        .await
        .unwrap();
    assert!(matches!(status, VoterStatus::Voted(voted) if voted.on_paper));
    assert_eq!(world.count_rows("roll_entry").await, 9);
}

#[derive(Clone, Copy, Debug)]
enum Channel {
    Device,
    Paper,
}

impl Channel {
    async fn mark(self, world: &World, polls: &Polls, contact: &str) -> Result<(), StoreError> {
        match self {
            Self::Device => {
                let session = world.sign_in(contact, None, Lang::Fr).await?;
                mark(world, polls, &session.actor(), false).await
            }
            Self::Paper => {
                let (store, id) = (&world.store, polls.edition.id);
                store
                    .mark_paper(&Actor::Operator, id, contact, false, None)
                    .await
            }
        }
    }
}

async fn a_household_shares_its_places_with_paper(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.voters_per_contact = 2);
    let polls = world.polls(plan).await;
    let (store, id) = (&world.store, polls.edition.id);
    let ana = world.resident("ana").await;
    let paper = async |another| {
        let marked = store.mark_paper(&Actor::Operator, id, &ana.email, another, None);
        marked.await
    };
    paper(false).await.unwrap();
    assert_eq!(left(paper(false).await), 1);
    mark(world, &polls, &ana.actor, true).await.unwrap();
    assert_eq!(left(paper(true).await), 0);
    assert_eq!(left(mark(world, &polls, &ana.actor, true).await), 0);
    let figures = store.box_figures(&Actor::Operator, id).await.unwrap();
    assert_eq!((figures.marked, figures.marked_with_paper), (1, 1));
}

async fn more_voters_per_contact_come_during_the_vote_and_never_fewer(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.voters_per_contact = 2);
    let polls = world.polls(plan).await;
    let (store, id) = (&world.store, polls.edition.id);
    let ana = world.resident("ana").await;
    mark(world, &polls, &ana.actor, false).await.unwrap();
    mark(world, &polls, &ana.actor, true).await.unwrap();
    let change = async |change: &dyn Fn(&mut domain::Rules)| {
        let edition = world.read_edition(id).await;
        let mut rules = edition.rules.clone();
        change(&mut rules);
        store
            .set_rules(&Actor::Operator, id, edition.version, &rules)
            .await
    };
    let fewer = change(&|rules| rules.voters_per_contact = 1).await;
    let others = change(&|rules| {
        rules.voters_per_contact = 3;
        rules.age_floor = 18;
    })
    .await;
    for refused in [fewer, others] {
        let opened = matches!(refused, Err(StoreError::VoteOpened("the rules")));
        assert!(opened, "{refused:?}");
    }
    assert_eq!(left(mark(world, &polls, &ana.actor, true).await), 0);
    change(&|rules| rules.voters_per_contact = 3).await.unwrap();
    mark(world, &polls, &ana.actor, true).await.unwrap();
    assert_eq!(left(mark(world, &polls, &ana.actor, true).await), 0);
}

/// With each means: two processes, every try with a ballot of its own, and each that is signed for is cast.
async fn one_identity_votes_once_also_a_thousand_times_at_once(world: &World) {
    let plan = open_for_vote().rules(|rules| rules.means = Means::ALL.to_vec());
    let polls = world.polls(plan).await;
    let people = [
        world.resident("ana").await.actor,
        world
            .sign_in("+33612345678", None, Lang::Fr)
            .await
            .unwrap()
            .actor(),
        by_france_connect(world).await.actor,
        pass(&polls, Means::Card),
        pass(&polls, Means::List),
    ];
    for (at, actor) in (1..).zip(&people) {
        let cast = storm(world, &polls, actor, false).await;
        assert_eq!(cast, 1, "{actor:?}");
        assert_eq!(world.count_rows("roll_entry").await, at);
        assert_eq!(world.count_rows("leaf").await, at);
    }
}

async fn a_household_of_three_votes_three_times_also_a_thousand_times_at_once(world: &World) {
    let plan = open_for_vote().rules(|rules| {
        rules.voters_per_contact = 3;
        rules.means = vec![Means::Email, Means::Sms];
    });
    let polls = world.polls(plan).await;
    for (at, contact) in (1..).zip(["ana@example.org", "+33612345678"]) {
        let session = world.sign_in(contact, None, Lang::Fr).await.unwrap();
        let cast = storm(world, &polls, &session.actor(), true).await;
        assert_eq!(cast, 3, "{contact}");
        assert_eq!(world.count_rows("roll_entry").await, 3 * at);
        assert_eq!(world.count_rows("leaf").await, 3 * at);
    }
}

/// A thousand tries to vote at once, and the number of ballots that came into the box.
async fn storm(world: &World, polls: &Polls, actor: &Actor, another: bool) -> usize {
    let other = world.second_store().await;
    let tries = (0..1000).map(|at| {
        let store: Store = [&world.store, &other][at % 2].clone();
        let (actor, polls) = (actor.clone(), polls.clone());
        async move {
            let prepared = polls.prepare(&polls.edition.picks(&[at % 3]));
            let mark = MarkRoll {
                another,
                ..polls.mark(&prepared)
            };
            let signature = match store.mark_roll(&actor, mark).await {
                Ok(signature) => signature,
                Err(StoreError::AlreadyVoted { .. }) => return false,
                Err(err) => panic!("{err:?}"),
            };
            let cast = prepared.finish(&polls.keys, &signature).unwrap();
            store.cast_sealed(cast).await.unwrap();
            true
        }
    });
    let answers = join_all(tries).await;
    answers.into_iter().filter(|cast| *cast).count()
}

fn pass(polls: &Polls, means: Means) -> Actor {
    Actor::Voter(Pass {
        edition: polls.edition.id,
        means,
        voter: data_encoding::HEXLOWER.encode(&[means as u8; 32]),
    })
}

/// Somebody who came by the state's sign-in, which gave no address.
async fn by_france_connect(world: &World) -> Person {
    let person = world.resident("by-the-state").await;
    let account = if world.is_sqlite() {
        format!("X'{}'", person.account.0.simple())
    } else {
        format!("'{}'", person.account)
    };
    let sql =
        format!("UPDATE account SET means = 'france_connect', contact = '' WHERE id = {account}");
    world.execute(&sql).await;
    person
}
