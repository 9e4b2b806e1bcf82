//! Votes from the street: who is on the roll for them, until when, and what joins them to a ballot.

use super::{OPERATOR, refused};
use crate::fixture::{
    EditionPlan, Phone, Polls, WaitingVote, World, by_contact, join_all, open_for_vote, vote_by,
};
use chrono::{TimeDelta, TimeZone as _, Utc};
use domain::field::{Content, EntryOutcome, FieldIdentity, VoteRequest};
use domain::rules::Declaration;
use domain::{
    AuditEvent, BatchState, CardBatchId, CardCode, EditionId, EntryRefusal, FieldKind, Identifier,
    Lang, ListedPerson, Mail, Means, PhaseKind, SuspicionKind,
};
use std::collections::BTreeSet;
use store::{Origin, StoreError};

on_each_database![
    a_vote_of_the_street_is_a_ballot_like_any_other,
    the_same_request_is_answered_the_same,
    a_card_at_home_and_in_the_street_wins_once,
    a_card_that_is_no_good_is_told_to_the_team,
    leftover_cards_that_came_back_spoil_no_vote,
    a_contact_votes_where_the_rules_let_it,
    somebody_on_the_list_votes_in_the_street,
    a_vote_is_taken_by_the_time_it_was_made,
    the_box_waits_for_phones,
    a_phone_that_is_shut_out_leaves_its_ballots_an_hour,
    a_code_that_ended_before_the_vote_is_not_waited_for,
    a_phone_tries_the_citys_list_ten_times_an_hour,
    a_refused_vote_tells_nothing_of_the_roll,
    without_phones_nobody_waits,
    nothing_joins_a_phone_to_a_mark_or_to_a_ballot,
    a_request_with_a_fault_marks_nobody,
];

fn street() -> EditionPlan {
    open_for_vote().rules(|rules| {
        rules.means = vec![Means::Email, Means::Sms, Means::Card, Means::List];
        rules.field_contacts = true;
        rules.field_hours = 24;
    })
}

async fn cards(world: &World, edition: EditionId, many: u32) -> (CardBatchId, Vec<CardCode>) {
    let store = &world.store;
    let batch = store.print_cards(&OPERATOR, edition, "Marché", many).await;
    let batch = batch.unwrap();
    let sheet = store.card_sheet(&OPERATOR, batch, 1, many).await.unwrap();
    let moved = store.move_batch(&OPERATOR, batch, BatchState::Active).await;
    moved.unwrap();
    (batch, sheet.into_iter().map(|card| card.code).collect())
}

fn by_card(code: &CardCode) -> FieldIdentity {
    FieldIdentity::Card {
        code: code.reveal().to_owned(),
    }
}

async fn on_roll(world: &World) -> i64 {
    world.count_rows("roll_entry").await
}

async fn a_vote_of_the_street_is_a_ballot_like_any_other(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let waiting = phone.vote(&polls, by_contact("Zora@Example.org"), &["2"]);
    let answer = phone.send(&waiting.entry).await;
    let cast = waiting.finish(&polls.keys, &answer);
    let receipt = world.store.cast_sealed(cast).await.unwrap();
    let code = ballot_box::ReceiptCode::of(&receipt.leaf);
    assert_eq!(code, waiting.vote.receipt, "the one that was shown");
    let roll = world.cells("roll_entry").await;
    assert_eq!(roll[0]["channel"], "field");
    let told = world.letters().await;
    let told: Vec<_> = told
        .iter()
        .filter(|(_, _, mail)| matches!(mail, Mail::VotedInTheStreet { .. }))
        .collect();
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].0.as_str(), told[0].1),
        ("zora@example.org", Lang::Fr)
    );
    assert!(
        !format!("{:?}", told[0].2).contains(waiting.vote.receipt.as_str()),
        "no mail joins an address and a receipt"
    );
    // Their own device is told that they have voted.
    let zora = world.resident("zora").await;
    assert_eq!(zora.email, "zora@example.org");
    let again = vote_by(&world.store, &polls, &zora, &polls.edition.picks(&[0])).await;
    assert!(matches!(again, Err(StoreError::AlreadyVoted { .. })));
    // Once the phones have sent, and cast, the box opens and counts it.
    world.close_vote(&polls.edition).await;
    world.wait(TimeDelta::hours(26)).await;
    world.open_box(&polls).await;
    let store = &world.store;
    store.count_vote(&OPERATOR, polls.edition.id).await.unwrap();
    assert_eq!(world.count_rows("ballot").await, 1);
    assert_eq!(world.count_rows("malformed_ballot").await, 0);
}

async fn the_same_request_is_answered_the_same(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let (_, codes) = cards(world, polls.edition.id, 1).await;
    let waiting = phone.vote(&polls, by_card(&codes[0]), &["1"]);
    let second = phone.vote(&polls, by_card(&codes[0]), &["2"]);
    let sends = (0..20).map(|_| {
        let (phone, entry) = (phone.clone(), waiting.entry.clone());
        async move { phone.send(&entry).await }
    });
    let answers = join_all(sends).await;
    let last = phone.send(&waiting.entry).await;
    for answer in answers {
        assert!(
            answer == last || answer == EntryOutcome::Later,
            "{answer:?}"
        );
    }
    assert_eq!(on_roll(world).await, 1);
    assert_eq!(world.count_rows("field_entry").await, 1);
    // The card is used now, and its batch is closed: the phone whose answer was lost has its token all the same.
    let batches = world.store.card_batches(&OPERATOR, polls.edition.id).await;
    let batch = batches.unwrap()[0].id;
    world
        .store
        .move_batch(&OPERATOR, batch, BatchState::Revoked)
        .await
        .unwrap();
    world.close_vote(&polls.edition).await;
    assert_eq!(phone.send(&waiting.entry).await, last);
    let cast = waiting.finish(&polls.keys, &last);
    let receipt = world.store.cast_sealed(cast.clone()).await.unwrap();
    assert_eq!(world.store.cast_sealed(cast).await.unwrap(), receipt);
    // A second vote with the card is another request.
    assert_eq!(
        phone.send(&second.entry).await,
        refused(EntryRefusal::CardNotUsable)
    );
    assert_eq!(world.count_rows("leaf").await, 1);
}

async fn a_card_at_home_and_in_the_street_wins_once(world: &World) {
    let polls = world.polls(street()).await;
    let edition = polls.edition.id;
    let phone = world.prepared_phone(edition, "Téléphone").await;
    let (_, codes) = cards(world, edition, 8).await;
    let mut won = BTreeSet::new();
    for code in &codes {
        let pass = world
            .store
            .take_pass_by_card(None, edition, code, &Origin::default(), Lang::Fr)
            .await
            .unwrap();
        let at_home = {
            let (store, polls, actor) = (world.store.clone(), polls.clone(), pass.actor());
            async move {
                let prepared = polls.prepare(&polls.edition.picks(&[0]));
                store.mark_roll(&actor, polls.mark(&prepared)).await.is_ok()
            }
        };
        let waiting = phone.vote(&polls, by_card(code), &["1"]);
        let in_the_street = {
            let phone = phone.clone();
            async move {
                match phone.send(&waiting.entry).await {
                    EntryOutcome::Token { .. } => true,
                    EntryOutcome::Refused(EntryRefusal::CardUsed) => false,
                    other => panic!("{other:?}"),
                }
            }
        };
        let (home, street) = tokio::join!(tokio::spawn(at_home), tokio::spawn(in_the_street));
        let (home, street) = (home.unwrap(), street.unwrap());
        assert!(home ^ street, "at home {home}, in the street {street}");
        won.insert(home);
    }
    assert_eq!(on_roll(world).await, 8);
    // Used at home first, surely: the team is told, and the roll has one mark still.
    let pass = vote_in_turn(world, &polls, &phone).await;
    assert_eq!(pass, refused(EntryRefusal::CardUsed));
    assert_eq!(on_roll(world).await, 9);
}

async fn vote_in_turn(world: &World, polls: &Polls, phone: &Phone) -> EntryOutcome {
    let (_, codes) = cards(world, polls.edition.id, 1).await;
    let store = &world.store;
    let pass = store
        .take_pass_by_card(
            None,
            polls.edition.id,
            &codes[0],
            &Origin::default(),
            Lang::Fr,
        )
        .await
        .unwrap();
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let marked = store.mark_roll(&pass.actor(), polls.mark(&prepared)).await;
    marked.unwrap();
    let waiting = phone.vote(polls, by_card(&codes[0]), &["1"]);
    phone.send(&waiting.entry).await
}

async fn a_card_that_is_no_good_is_told_to_the_team(world: &World) {
    let polls = world.polls(street()).await;
    let edition = polls.edition.id;
    let phone = world.prepared_phone(edition, "Téléphone").await;
    let store = &world.store;
    let printed = store.print_cards(&OPERATOR, edition, "Réserve", 2).await;
    let printed = printed.unwrap();
    let sheet = store.card_sheet(&OPERATOR, printed, 1, 2).await.unwrap();
    let early = phone.vote(&polls, by_card(&sheet[0].code), &["1"]);
    assert_eq!(
        phone.send(&early.entry).await,
        refused(EntryRefusal::CardNotUsable)
    );
    // Waiting helps: the batch is handed out.
    store
        .move_batch(&OPERATOR, printed, BatchState::Active)
        .await
        .unwrap();
    let answer = phone.send(&early.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    store.revoke_card(&OPERATOR, printed, 2).await.unwrap();
    let lost = phone.vote(&polls, by_card(&sheet[1].code), &["1"]);
    assert_eq!(
        phone.send(&lost.entry).await,
        refused(EntryRefusal::CardNotUsable)
    );
    for code in ["ABCDE-FGHJK", CardCode::of_bits(7).reveal()] {
        let who = FieldIdentity::Card {
            code: code.to_owned(),
        };
        let waiting = phone.vote(&polls, who, &["1"]);
        assert_eq!(
            phone.send(&waiting.entry).await,
            refused(EntryRefusal::CardUnknown)
        );
    }
    // Guessing is counted by the phone, and stops.
    for guess in 8..17_u64 {
        let waiting = phone.vote(&polls, by_card(&CardCode::of_bits(guess)), &["1"]);
        assert_eq!(
            phone.send(&waiting.entry).await,
            refused(EntryRefusal::CardUnknown)
        );
    }
    let (_, good) = cards(world, edition, 1).await;
    let waiting = phone.vote(&polls, by_card(&good[0]), &["1"]);
    assert_eq!(phone.send(&waiting.entry).await, EntryOutcome::Later);
    world.wait(TimeDelta::minutes(61)).await;
    let answer = phone.send(&waiting.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
}

async fn leftover_cards_that_came_back_spoil_no_vote(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let (batch, codes) = cards(world, polls.edition.id, 2).await;
    let made = phone.vote(&polls, by_card(&codes[0]), &["1"]);
    world.wait(TimeDelta::hours(2)).await;
    world
        .store
        .move_batch(&OPERATOR, batch, BatchState::Closed)
        .await
        .unwrap();
    world.wait(TimeDelta::hours(1)).await;
    let answer = phone.send(&made.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    // With one that was left over nobody votes any more.
    let later = phone.vote(&polls, by_card(&codes[1]), &["1"]);
    assert_eq!(
        phone.send(&later.entry).await,
        refused(EntryRefusal::CardNotUsable)
    );
}

async fn a_contact_votes_where_the_rules_let_it(world: &World) {
    let closed = street().rules(|rules| {
        rules.means = vec![Means::Email, Means::Card];
        rules.field_contacts = false;
    });
    let polls = world.polls(closed).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let waiting = phone.vote(&polls, by_contact("zora@example.org"), &["1"]);
    assert_eq!(
        phone.send(&waiting.entry).await,
        refused(EntryRefusal::MeansNotTaken)
    );
    let open = street().named("open").rules(|rules| {
        rules.means = vec![Means::Email, Means::Sms];
        rules.field_contacts = true;
        rules.voters_per_contact = 2;
    });
    let polls = world.polls(open).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let first = phone.vote(&polls, by_contact("06 12 34 56 78"), &["1"]);
    let answer = phone.send(&first.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    // The same number, written in another way: whoever comes second says that they are another person.
    let second = phone.vote(&polls, by_contact("+33612345678"), &["1"]);
    assert_eq!(
        phone.send(&second.entry).await,
        refused(EntryRefusal::AlreadyVoted)
    );
    let mut sent = vec![];
    for _ in 0..2 {
        let vote = phone.vote(&polls, by_contact("0612345678"), &["2"]);
        let entry = phone.seal(&Content::Vote(VoteRequest {
            who: by_contact("0612345678"),
            declaration: crate::fixture::eligible(),
            another: true,
            blinded: vote.vote.blinded.to_string(),
            opening: vote.vote.opening.reveal(),
            notice: None,
        }));
        sent.push(phone.send(&entry).await);
    }
    assert!(matches!(sent[0], EntryOutcome::Token { .. }), "{sent:?}");
    assert_eq!(sent[1], refused(EntryRefusal::AlreadyVoted));
}

async fn somebody_on_the_list_votes_in_the_street(world: &World) {
    let polls = world.polls(street()).await;
    let edition = polls.edition.id;
    let phone = world.prepared_phone(edition, "Téléphone").await;
    let person = ListedPerson {
        identifier: Identifier::parse("A-1234").unwrap(),
        birth_year: 1980,
    };
    world
        .store
        .import_voter_list(&OPERATOR, edition, std::slice::from_ref(&person), false)
        .await
        .unwrap();
    let listed = |birth_year| FieldIdentity::Listed {
        identifier: "a1234".to_owned(),
        birth_year,
    };
    let wrong = phone.vote(&polls, listed(1981), &["1"]);
    let answer = phone.send(&wrong.entry).await;
    assert_eq!(answer, refused(EntryRefusal::NotListed));
    assert_eq!(on_roll(world).await, 0);
    let right = phone.vote(&polls, listed(1980), &["1"]);
    let answer = phone.send(&right.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    // Years are guessed no faster here than at the door of the site.
    for year in 1982..1986 {
        let guess = phone.vote(&polls, listed(year), &["1"]);
        let answer = phone.send(&guess.entry).await;
        assert_eq!(answer, refused(EntryRefusal::NotListed), "{year}");
    }
    let guess = phone.vote(&polls, listed(1986), &["1"]);
    assert_eq!(phone.send(&guess.entry).await, EntryOutcome::Later);
}

async fn a_vote_is_taken_by_the_time_it_was_made(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let edition = world.read_edition(polls.edition.id).await;
    let vote = edition.calendar.phase(PhaseKind::Vote).unwrap();
    let at = |phone: &Phone, name: &str, made_at| {
        let who = by_contact(&format!("{name}@example.org"));
        phone.vote_at(&polls, who, &["1"], made_at)
    };
    let good = |answer: EntryOutcome| {
        assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    };
    let before = at(&phone, "early", vote.starts - TimeDelta::hours(2));
    assert_eq!(
        phone.send(&before.entry).await,
        refused(EntryRefusal::VoteNotOpen)
    );
    // The quarter of an hour in which the vote began counts, and so does a clock that is ahead.
    good(phone.send(&at(&phone, "first", vote.starts).entry).await);
    let ahead = world.store.now() + TimeDelta::days(2);
    good(phone.send(&at(&phone, "ahead", ahead).entry).await);
    // A code lives for days: the team of the last day has its own.
    world.wait_until(vote.ends - TimeDelta::days(1)).await;
    let phone = world.prepared_phone(polls.edition.id, "Samedi").await;
    let last = at(&phone, "last", vote.ends - TimeDelta::hours(1));
    let never_cast = at(&phone, "slow", vote.ends - TimeDelta::hours(1));
    let at_last = at(&phone, "slower", vote.ends - TimeDelta::hours(1));
    let after = at(&phone, "after", vote.ends + TimeDelta::minutes(20));
    let too_late = at(&phone, "late", vote.ends - TimeDelta::hours(1));
    world.close_vote(&polls.edition).await;
    // On a device of one's own the vote is over, and no ballot is replaced.
    let ana = world.resident("ana").await;
    let own = vote_by(&world.store, &polls, &ana, &polls.edition.picks(&[0])).await;
    assert!(matches!(own, Err(StoreError::NotOpen(_))));
    let answer = phone.send(&last.entry).await;
    let cast = last.finish(&polls.keys, &answer);
    world.store.cast_sealed(cast.clone()).await.unwrap();
    assert_eq!(
        phone.send(&after.entry).await,
        refused(EntryRefusal::VoteOver)
    );
    let token = phone.send(&never_cast.entry).await;
    let late = never_cast.finish(&polls.keys, &token);
    let token_alone = phone.send(&never_cast.entry).await;
    assert_eq!(token_alone, token, "asked for again");
    let slower = at_last.finish(&polls.keys, &phone.send(&at_last.entry).await);
    // A mark that was taken last of all still has its ballot, for an hour.
    world.wait(TimeDelta::hours(24)).await;
    world.store.cast_sealed(late).await.unwrap();
    world.wait(TimeDelta::hours(1)).await;
    let over = world.store.cast_sealed(slower).await;
    assert!(matches!(over, Err(StoreError::NotOpen(_))), "{over:?}");
    // What is in the box has its receipt for ever.
    world.store.cast_sealed(cast).await.unwrap();
    assert_eq!(
        phone.send(&too_late.entry).await,
        refused(EntryRefusal::VoteOver)
    );
}

async fn the_box_waits_for_phones(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let waiting = phone.vote(&polls, by_contact("zora@example.org"), &["1"]);
    let store = &world.store;
    let id = polls.edition.id;
    assert_eq!(store.late_votes_until(id).await.unwrap(), None);
    world.close_vote(&polls.edition).await;
    let ends = world.read_edition(id).await.calendar;
    let ends = ends.phase(PhaseKind::Vote).unwrap().ends + TimeDelta::hours(25);
    assert_eq!(store.late_votes_until(id).await.unwrap(), Some(ends));
    let waits = |answer: Result<(), StoreError>| {
        assert!(
            matches!(answer, Err(StoreError::FieldGrace { until }) if until == ends),
            "{answer:?}"
        );
    };
    waits(world.give(&polls, &polls.trustees[0]).await);
    waits(store.open_ballot_box(&OPERATOR, id).await);
    waits(store.ask_for_shares(&OPERATOR, id).await.map(|_| ()));
    // A ballot that comes alone is not put on the list alone, whatever the day.
    let answer = phone.send(&waiting.entry).await;
    let cast = waiting.finish(&polls.keys, &answer);
    store.cast_sealed(cast).await.unwrap();
    assert_eq!(store.publish_batches().await.unwrap(), 0);
    world.wait_until(ends).await;
    assert_eq!(store.late_votes_until(id).await.unwrap(), None);
    world.open_box(&polls).await;
    store.count_vote(&OPERATOR, id).await.unwrap();
    assert_eq!(world.count_rows("ballot").await, 1);
}

/// A phone that is shut out sends nobody's vote any more; what it has a token for is still cast, for an hour.
async fn a_phone_that_is_shut_out_leaves_its_ballots_an_hour(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let (store, id) = (&world.store, polls.edition.id);
    let waiting = phone.vote(&polls, by_contact("zora@example.org"), &["1"]);
    let other = phone.vote(&polls, by_contact("nour@example.org"), &["1"]);
    world.close_vote(&polls.edition).await;
    let answer = phone.send(&waiting.entry).await;
    let cast = waiting.finish(&polls.keys, &answer);
    let passes = store.field_passes(&OPERATOR, phone.outing).await.unwrap();
    store
        .revoke_field_pass(&OPERATOR, passes[0].id)
        .await
        .unwrap();
    let passes = store.field_passes(&OPERATOR, phone.outing).await.unwrap();
    let shut = passes[0].revoked_at.unwrap();
    let until = store.late_votes_until(id).await.unwrap();
    assert_eq!(until, Some(shut + TimeDelta::hours(1)));
    let late = phone.send(&other.entry).await;
    assert_eq!(late, refused(EntryRefusal::VoteOver));
    store.cast_sealed(cast).await.unwrap();
    world.wait(TimeDelta::hours(1)).await;
    assert_eq!(store.late_votes_until(id).await.unwrap(), None);
    world.open_box(&polls).await;
}

/// A code that was over before the vote has let nobody vote.
async fn a_code_that_ended_before_the_vote_is_not_waited_for(world: &World) {
    let polls = world.polls(street()).await;
    let id = polls.edition.id;
    world.prepared_phone(id, "Téléphone").await;
    let edition = world.read_edition(id).await;
    let starts = edition.calendar.phase(PhaseKind::Vote).unwrap().starts;
    world
        .execute(&format!(
            "UPDATE field_pass SET expires_at = '{}'",
            (starts - TimeDelta::days(1)).to_rfc3339()
        ))
        .await;
    world.close_vote(&polls.edition).await;
    assert_eq!(world.store.late_votes_until(id).await.unwrap(), None);
}

/// Forty wrong lines of the list from one phone would be forty questions.
async fn a_phone_tries_the_citys_list_ten_times_an_hour(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let mut answers = vec![];
    for number in 0..40 {
        let who = FieldIdentity::Listed {
            identifier: format!("A-{number:04}"),
            birth_year: 1980,
        };
        let guess = phone.vote(&polls, who, &["1"]);
        answers.push(phone.send(&guess.entry).await);
    }
    let (wrong, later) = answers.split_at(10);
    let not_listed = refused(EntryRefusal::NotListed);
    assert!(wrong.iter().all(|one| *one == not_listed), "{wrong:?}");
    assert!(later.iter().all(|one| *one == EntryOutcome::Later));
}

/// A vote that would not be marked anyway is no way to ask who has voted.
async fn a_refused_vote_tells_nothing_of_the_roll(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let first = phone.vote(&polls, by_contact("zora@example.org"), &["1"]);
    let answer = phone.send(&first.entry).await;
    assert!(matches!(answer, EntryOutcome::Token { .. }), "{answer:?}");
    let edition = world.read_edition(polls.edition.id).await;
    let vote = edition.calendar.phase(PhaseKind::Vote).unwrap();
    let early = vote.starts - TimeDelta::days(1);
    for name in ["zora", "nobody"] {
        let who = by_contact(&format!("{name}@example.org"));
        let asked = phone.vote_at(&polls, who, &["1"], early);
        let answer = phone.send(&asked.entry).await;
        assert_eq!(answer, refused(EntryRefusal::VoteNotOpen), "{name}");
    }
}

async fn without_phones_nobody_waits(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Perdu").await;
    let devices = world.store.field_devices(&OPERATOR, phone.outing).await;
    world
        .store
        .revoke_field_device(&OPERATOR, devices.unwrap()[0].id)
        .await
        .unwrap();
    let none = world.polls(street().named("none").rules(|rules| rules.field_hours = 0));
    let none = none.await;
    world.prepared_phone(none.edition.id, "Téléphone").await;
    // Both end at the same moment.
    world.close_vote(&none.edition).await;
    for polls in [&polls, &none] {
        let until = world.store.late_votes_until(polls.edition.id).await;
        assert_eq!(until.unwrap(), None);
    }
    world.open_box(&none).await;
}

/// What a copy of the database, and the log, tell of who voted with which phone, and how.
async fn nothing_joins_a_phone_to_a_mark_or_to_a_ballot(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let mut votes = vec![];
    for at in 0..24 {
        let who = by_contact(&format!("dumped{at}@example.org"));
        let waiting = phone.vote(&polls, who, &["1"]);
        let answer = phone.send(&waiting.entry).await;
        let cast = waiting.finish(&polls.keys, &answer);
        world.store.cast_sealed(cast).await.unwrap();
        votes.push(waiting);
    }
    world.store.write_traces().await.unwrap();
    let entries = world.cells("field_entry").await;
    assert_eq!(entries.len(), 24);
    for row in &entries {
        assert_eq!(row["kind"], FieldKind::Vote.code());
        assert_eq!(row["device_id"], "NULL", "no phone");
        assert_eq!(row["received_on"].len(), 10, "no hour: {row:?}");
    }
    let written = |vote: &WaitingVote| {
        if world.is_sqlite() {
            vote.entry.id.0.simple().to_string()
        } else {
            vote.entry.id.to_string()
        }
    };
    // Neither what was signed nor an entry's id is in any table but its own.
    let mut tables = world.everything().await;
    let roll = format!("{:?}", tables.remove("roll_entry").unwrap());
    let of_entries = format!("{:?}", tables.remove("field_entry").unwrap());
    let others = format!("{tables:?}");
    for vote in &votes {
        let id = written(vote);
        assert!(of_entries.contains(&id));
        assert!(!roll.contains(&id) && !others.contains(&id), "{id}");
        let opening = vote.vote.opening.reveal();
        assert!(!others.contains(&opening) && !of_entries.contains(&opening));
        assert!(!others.contains(vote.vote.receipt.as_str()));
    }
    for row in world.cells("mail").await {
        assert!(!format!("{row:?}").contains("dumped"), "{row:?}");
    }
    // The log has days alone.
    for row in world.cells("audit_entry").await {
        let event = row["event"].as_str();
        if event == "field_vote_taken" || event == "roll_marked" || event == "ballots_cast" {
            assert!(row["at"].contains("00:00:00"), "{row:?}");
        }
    }
    // Bursts are counted by phone, and by no address.
    let counts = world.cells("turnout_trace").await;
    let of = |kind: SuspicionKind| {
        counts
            .iter()
            .filter(|row| row["kind"] == kind.code())
            .count()
    };
    assert_eq!(of(SuspicionKind::Device), 1);
    assert_eq!(of(SuspicionKind::Block), 0);
    if world.is_sqlite() {
        return;
    }
    // Rows lie in no order of arrival, and no transaction wrote a mark and an entry.
    let order = |cells: &[std::collections::BTreeMap<String, String>]| -> Vec<usize> {
        cells
            .iter()
            .map(|row| {
                let at = votes.iter().position(|vote| written(vote) == row["id"]);
                at.unwrap()
            })
            .collect()
    };
    let order = order(&entries);
    let ascending = order.windows(2).filter(|pair| pair[0] < pair[1]).count();
    assert!(ascending < 20, "in the order of arrival: {order:?}");
    let joined = "SELECT 1 AS one FROM field_entry f JOIN roll_entry r ON f.xmin::text = r.xmin::text \
                  UNION SELECT 1 FROM field_entry f JOIN leaf l ON f.xmin::text = l.xmin::text";
    assert_eq!(world.query(joined).await.len(), 0);
    let written = world
        .query("SELECT DISTINCT xmin::text AS xmin FROM field_entry")
        .await;
    // The last one moved sixteen on each side of a random place.
    assert!(written.len() <= 9, "{}", written.len());
}

async fn a_request_with_a_fault_marks_nobody(world: &World) {
    let polls = world.polls(street()).await;
    let phone = world.prepared_phone(polls.edition.id, "Téléphone").await;
    let vote = phone.vote(&polls, by_contact("a@example.org"), &["1"]).vote;
    let request = |who: &str| VoteRequest {
        who: by_contact(who),
        declaration: crate::fixture::eligible(),
        another: false,
        blinded: vote.blinded.to_string(),
        opening: vote.opening.reveal(),
        notice: None,
    };
    let faulty = [
        VoteRequest {
            blinded: "AAAA".to_owned(),
            ..request("a@example.org")
        },
        VoteRequest {
            blinded: "pas du base64".to_owned(),
            ..request("a@example.org")
        },
        VoteRequest {
            opening: "AAAA".to_owned(),
            ..request("a@example.org")
        },
        request("ni une adresse ni un numéro"),
    ];
    for request in faulty {
        let entry = phone.seal(&Content::Vote(request));
        assert_eq!(phone.send(&entry).await, refused(EntryRefusal::Faulty));
    }
    let young = VoteRequest {
        declaration: Declaration {
            old_enough: false,
            link: None,
        },
        ..request("a@example.org")
    };
    let entry = phone.seal(&Content::Vote(young));
    assert_eq!(phone.send(&entry).await, refused(EntryRefusal::NotEntitled));
    assert_eq!(on_roll(world).await, 0);
    let refusals = world
        .log()
        .await
        .into_iter()
        .filter(|(_, event)| matches!(event, AuditEvent::FieldVoteRefused { .. }));
    assert_eq!(refusals.count(), 5);
    let sent = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).unwrap();
    let old = phone.vote_at(&polls, by_contact("a@example.org"), &["1"], sent);
    assert_eq!(
        phone.send(&old.entry).await,
        refused(EntryRefusal::VoteNotOpen)
    );
}
