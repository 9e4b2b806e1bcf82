//! Voting cards and lists: who is let in, once, and what a copy of the database tells of them.

use crate::fixture::{EditionPlan, Polls, World, join_all, open_for_ideas, open_for_vote};
use ballot_box::Prepared;
use chrono::TimeDelta;
use domain::card::CardFault;
use domain::{
    Actor, AuditEvent, BatchState, CardBatchId, CardCode, EditionId, Forbidden, Identifier, Lang,
    ListedPerson, Mail, Means, Role,
};
use std::collections::BTreeSet;
use store::{CardBatch, Origin, Session, Store, StoreError, VoterStatus};

on_each_database![
    a_card_votes_once,
    a_card_that_is_no_good_says_why_to_its_holder_alone,
    guessing_from_one_address_locks_out_its_block,
    guessing_from_many_addresses_raises_one_alarm_an_hour,
    one_card_in_fifty_hands_votes_once,
    a_batch_that_is_moved_sends_out_who_has_not_voted,
    a_sheet_is_printed_again_until_its_batch_is_active,
    nothing_joins_a_card_to_a_ballot,
    a_card_on_somebody_elses_device_finds_nothing_of_theirs,
    somebody_on_the_list_votes_once,
    guessing_years_locks_the_identifier_on_the_list_or_not,
];

const OPERATOR: Actor = Actor::Operator;

fn with_cards() -> EditionPlan {
    open_for_vote().rules(|rules| rules.means = vec![Means::Email, Means::Card, Means::List])
}

/// Somebody at an address.
fn at(address: &str) -> Origin {
    Origin {
        address: Some(address.parse().unwrap()),
        agent: String::new(),
    }
}

/// A batch that is printed, and its codes.
async fn print(world: &World, edition: EditionId, cards: u32) -> (CardBatchId, Vec<CardCode>) {
    let store = &world.store;
    let batch = store.print_cards(&OPERATOR, edition, "Marché", cards).await;
    let batch = batch.unwrap();
    let sheet = store.card_sheet(&OPERATOR, batch, 1, cards).await.unwrap();
    (batch, sheet.into_iter().map(|card| card.code).collect())
}

async fn hand_out(world: &World, edition: EditionId, cards: u32) -> (CardBatchId, Vec<CardCode>) {
    let (batch, codes) = print(world, edition, cards).await;
    let moved = world.store.move_batch(&OPERATOR, batch, BatchState::Active);
    moved.await.unwrap();
    (batch, codes)
}

async fn show(store: &Store, edition: EditionId, code: &CardCode) -> Result<Session, StoreError> {
    store
        .take_pass_by_card(None, edition, code, &at("192.0.2.1"), Lang::Fr)
        .await
}

/// Marks the roll and casts, as a device does.
async fn vote_with(
    world: &World,
    polls: &Polls,
    session: &Session,
) -> Result<Prepared, StoreError> {
    let prepared = polls.prepare(&polls.edition.picks(&[0]));
    let mark = polls.mark(&prepared);
    let signature = world.store.mark_roll(&session.actor(), mark).await?;
    let cast = prepared.finish(&polls.keys, &signature).unwrap();
    world.store.cast_sealed(cast).await?;
    Ok(prepared)
}

async fn batch_of(world: &World, id: CardBatchId) -> CardBatch {
    world.store.card_batch(&OPERATOR, id).await.unwrap()
}

fn figures(batch: &CardBatch) -> [u32; 4] {
    [batch.printed, batch.used, batch.revoked, batch.left]
}

async fn a_card_votes_once(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let (batch, codes) = hand_out(world, edition, 3).await;
    let session = show(&world.store, edition, &codes[0]).await.unwrap();
    assert!(matches!(session.actor(), Actor::Voter(_)));
    let status = world.store.voter_status(&session.actor(), edition).await;
    assert!(matches!(status, Ok(VoterStatus::CanVote)), "{status:?}");
    vote_with(world, &polls, &session).await.unwrap();
    // With the same pass, and with the card again.
    let again = vote_with(world, &polls, &session).await;
    assert!(
        matches!(again, Err(StoreError::AlreadyVoted { .. })),
        "{again:?}"
    );
    let again = show(&world.store, edition, &codes[0]).await;
    let used = matches!(again, Err(StoreError::Card(CardFault::Used { .. })));
    assert!(used, "{again:?}");
    assert_eq!(figures(&batch_of(world, batch).await), [3, 1, 0, 2]);
    // A pass is good for its edition, and for nothing but the vote.
    let other = world.polls(with_cards().named("other")).await;
    let elsewhere = vote_with(world, &other, &session).await;
    assert!(
        matches!(elsewhere, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{elsewhere:?}"
    );
    let actor = session.actor();
    let status = world.store.voter_status(&actor, other.edition.id).await;
    assert!(matches!(status, Ok(VoterStatus::Unknown)));
    let ideas = world.edition(open_for_ideas().named("ideas")).await;
    let draft = ideas.draft("Un verger");
    let sent = world.store.send_idea(&actor, ideas.id, &draft).await;
    assert!(
        matches!(sent, Err(StoreError::Forbidden(Forbidden::SignIn))),
        "{sent:?}"
    );
}

async fn a_card_that_is_no_good_says_why_to_its_holder_alone(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let store = &world.store;
    let (printed, codes) = print(world, edition, 2).await;
    let fault = async |code: &CardCode| match show(store, edition, code).await {
        Err(StoreError::Card(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(&codes[0]).await, CardFault::NotActive);
    store
        .move_batch(&OPERATOR, printed, BatchState::Active)
        .await
        .unwrap();
    store.revoke_card(&OPERATOR, printed, 1).await.unwrap();
    assert_eq!(fault(&codes[0]).await, CardFault::Revoked);
    let gone = store.revoke_card(&OPERATOR, printed, 1).await;
    assert!(
        matches!(gone, Err(StoreError::NotFound("card"))),
        "{gone:?}"
    );
    assert_eq!(figures(&batch_of(world, printed).await), [2, 0, 1, 1]);
    store
        .move_batch(&OPERATOR, printed, BatchState::Closed)
        .await
        .unwrap();
    assert_eq!(fault(&codes[1]).await, CardFault::Closed);
    store
        .move_batch(&OPERATOR, printed, BatchState::Active)
        .await
        .unwrap();
    show(store, edition, &codes[1]).await.unwrap();
    store
        .move_batch(&OPERATOR, printed, BatchState::Revoked)
        .await
        .unwrap();
    assert_eq!(fault(&codes[1]).await, CardFault::Revoked);
    let back = store
        .move_batch(&OPERATOR, printed, BatchState::Active)
        .await;
    assert!(matches!(back, Err(StoreError::BatchState(_))), "{back:?}");

    // Another edition's card is no card here; nor is one where the rules take none, or before the vote.
    let other = world.polls(with_cards().named("other")).await;
    let (_, others) = hand_out(world, other.edition.id, 1).await;
    let wrong = show(store, edition, &others[0]).await;
    assert!(matches!(wrong, Err(StoreError::WrongCard)), "{wrong:?}");
    let without = world.edition(open_for_vote().named("without")).await;
    let (_, useless) = hand_out(world, without.id, 1).await;
    let wrong = show(store, without.id, &useless[0]).await;
    assert!(
        matches!(wrong, Err(StoreError::MeansNotTaken(Means::Card))),
        "{wrong:?}"
    );
    world.close_vote(&other.edition).await;
    let late = show(store, other.edition.id, &others[0]).await;
    assert!(matches!(late, Err(StoreError::NotOpen(_))), "{late:?}");
}

async fn guessing_from_one_address_locks_out_its_block(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let (_, codes) = hand_out(world, edition, 1).await;
    let guess = async |address: &str, code: &CardCode| {
        let (store, origin) = (&world.store, at(address));
        store
            .take_pass_by_card(None, edition, code, &origin, Lang::Fr)
            .await
    };
    // Each from another address of one block, all at once: tries at the same moment can't share one.
    let wrong = join_all((0..30_u64).map(|at| {
        let code = CardCode::of_bits(at);
        let (store, origin) = (
            world.store.clone(),
            self::at(&format!("192.0.2.{}", at + 1)),
        );
        async move {
            store
                .take_pass_by_card(None, edition, &code, &origin, Lang::Fr)
                .await
        }
    }))
    .await;
    let told = |kind: fn(&StoreError) -> bool| {
        wrong
            .iter()
            .filter(|answer| answer.as_ref().err().is_some_and(kind))
            .count()
    };
    let wrongs = told(|err| matches!(err, StoreError::WrongCard));
    let locked = told(|err| matches!(err, StoreError::LockedOut { .. }));
    assert_eq!((wrongs, locked), (10, 20), "{wrong:?}");
    assert_eq!(world.count_rows("failed_try").await, 10);
    // Locked out is locked out, also with the right code; other blocks are not.
    let right = guess("192.0.2.250", &codes[0]).await;
    let Err(StoreError::LockedOut { until }) = right else {
        panic!("{right:?}")
    };
    let wait = until - world.store.now();
    assert!(
        wait > TimeDelta::minutes(55) && wait <= TimeDelta::hours(1),
        "{wait}"
    );
    let other = guess("192.0.3.1", &CardCode::of_bits(99)).await;
    assert!(matches!(other, Err(StoreError::WrongCard)), "{other:?}");
    world.wait_until(until).await;
    guess("192.0.2.250", &codes[0]).await.unwrap();
}

async fn guessing_from_many_addresses_raises_one_alarm_an_hour(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let coordinator = world.staff(Role::Coordinator).await;
    world.staff(Role::Reader).await;
    let alarms = async || {
        let log = world.log().await;
        let of_cards = log
            .iter()
            .filter(|(_, event)| *event == AuditEvent::CardAlarm { edition });
        let mails = world.letters().await;
        let told = mails
            .iter()
            .filter(|(_, _, mail)| matches!(mail, Mail::CardAlarm { .. }));
        (
            of_cards.count(),
            told.map(|(to, ..)| to.clone()).collect::<Vec<_>>(),
        )
    };
    let guess = async |from: u32, to: u32| {
        for at in from..to {
            let origin = self::at(&format!("10.{}.{}.1", at / 256, at % 256));
            let code = CardCode::of_bits(at.into());
            let wrong = world
                .store
                .take_pass_by_card(None, edition, &code, &origin, Lang::Fr)
                .await;
            assert!(matches!(wrong, Err(StoreError::WrongCard)), "{wrong:?}");
        }
    };
    guess(0, 100).await;
    assert_eq!(alarms().await, (0, vec![]));
    guess(100, 120).await;
    assert_eq!(alarms().await, (1, vec![coordinator.email.clone()]));
    world.wait(TimeDelta::minutes(61)).await;
    guess(120, 221).await;
    assert_eq!(alarms().await.0, 2);
}

async fn one_card_in_fifty_hands_votes_once(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let (batch, codes) = hand_out(world, edition, 1).await;
    let sessions = join_all((0..50).map(|hand: u32| {
        let (store, code) = (world.store.clone(), codes[0].clone());
        let origin = at(&format!("198.51.{hand}.1"));
        async move {
            store
                .take_pass_by_card(None, edition, &code, &origin, Lang::Fr)
                .await
        }
    }))
    .await;
    let sessions: Vec<Session> = sessions.into_iter().collect::<Result<_, _>>().unwrap();
    let votes = join_all(sessions.into_iter().map(|session| {
        let prepared = polls.prepare(&polls.edition.picks(&[0]));
        let (store, mark) = (world.store.clone(), polls.mark(&prepared));
        async move { store.mark_roll(&session.actor(), mark).await.map(drop) }
    }))
    .await;
    let (yes, no): (Vec<_>, Vec<_>) = votes.into_iter().partition(Result::is_ok);
    assert_eq!((yes.len(), no.len()), (1, 49));
    assert!(
        no.iter()
            .all(|no| matches!(no, Err(StoreError::AlreadyVoted { .. }))),
        "{no:?}"
    );
    assert_eq!(world.count_rows("roll_entry").await, 1);
    assert_eq!(figures(&batch_of(world, batch).await), [1, 1, 0, 0]);
}

async fn a_batch_that_is_moved_sends_out_who_has_not_voted(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let store = &world.store;
    let (batch, codes) = hand_out(world, edition, 3).await;
    let mut sessions = vec![];
    for code in &codes {
        sessions.push(show(store, edition, code).await.unwrap());
    }
    vote_with(world, &polls, &sessions[0]).await.unwrap();
    store.revoke_card(&OPERATOR, batch, 2).await.unwrap();
    let there = async || {
        let mut there = vec![];
        for session in &sessions {
            there.push(store.session(&session.token).await.unwrap().is_some());
        }
        there
    };
    assert_eq!(there().await, [true, false, true]);
    store
        .move_batch(&OPERATOR, batch, BatchState::Closed)
        .await
        .unwrap();
    assert_eq!(there().await, [true, false, false]);
    assert_eq!(figures(&batch_of(world, batch).await), [3, 1, 1, 1]);
}

async fn a_sheet_is_printed_again_until_its_batch_is_active(world: &World) {
    let edition = world.edition(with_cards()).await.id;
    let store = &world.store;
    let (batch, codes) = print(world, edition, 250).await;
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 250);
    let part = store.card_sheet(&OPERATOR, batch, 201, 200).await.unwrap();
    let numbers: Vec<u32> = part.iter().map(|card| card.number).collect();
    assert_eq!(numbers, (201..=250).collect::<Vec<_>>());
    assert!(
        part.iter()
            .zip(&codes[200..])
            .all(|(card, code)| card.code == *code)
    );
    assert!(
        store
            .card_sheet(&OPERATOR, batch, 251, 10)
            .await
            .unwrap()
            .is_empty()
    );
    store.revoke_card(&OPERATOR, batch, 7).await.unwrap();
    let before = world.log().await.len();
    let rest = store.card_sheet(&OPERATOR, batch, 0, 11).await.unwrap();
    assert!(rest.iter().all(|card| card.number != 7));
    assert_eq!(rest.len(), 9);
    let logged = world.logged_since(before).await;
    assert_eq!(
        logged,
        [(
            "operator".to_owned(),
            AuditEvent::CardSheetShown { edition, batch }
        )]
    );
    store
        .move_batch(&OPERATOR, batch, BatchState::Active)
        .await
        .unwrap();
    let late = store.card_sheet(&OPERATOR, batch, 1, 10).await;
    assert!(matches!(late, Err(StoreError::BatchInUse)), "{late:?}");

    for (label, cards) in [
        ("", 1),
        ("Marché", 0),
        ("Marché", 5_001),
        (&*"x".repeat(81), 1),
    ] {
        let wrong = store.print_cards(&OPERATOR, edition, label, cards).await;
        assert!(
            matches!(wrong, Err(StoreError::Invalid(_))),
            "{label} {cards}"
        );
    }
    let second = store
        .print_cards(&OPERATOR, edition, "École", 1)
        .await
        .unwrap();
    assert_eq!(batch_of(world, second).await.number, 2);
}

async fn nothing_joins_a_card_to_a_ballot(world: &World) {
    crate::fixture::logs::capture();
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let (_, codes) = hand_out(world, edition, 12).await;
    let mut ballots = vec![];
    for code in &codes {
        let session = show(&world.store, edition, code).await.unwrap();
        ballots.push(vote_with(world, &polls, &session).await.unwrap());
    }
    let mut tables = world.everything().await;
    // No code lies anywhere: not in a table, not in a file, not in the log.
    let files = String::from_utf8_lossy(&world.file_bytes()).into_owned();
    let dump = format!("{tables:?}{files}{}", crate::fixture::logs::captured());
    for code in &codes {
        assert!(!dump.contains(code.reveal()) && !dump.contains(&code.grouped()));
    }
    // No value of the cards is in the box, on the roll or in a session, nor one of the box in these.
    let edition_ids = [edition.to_string(), edition.0.simple().to_string()];
    let values = |table: &str| -> BTreeSet<String> {
        let rows = tables[table].iter().flat_map(|row| row.values());
        rows.map(|cell| cell.trim_start_matches("\\x").to_owned())
            .filter(|cell| cell.len() > 10 && !edition_ids.contains(cell))
            .collect()
    };
    let cards: BTreeSet<String> = values("voting_card")
        .union(&values("card_batch"))
        .cloned()
        .collect();
    assert!(cards.len() > codes.len());
    for table in [
        "leaf",
        "roll_entry",
        "session",
        "session_note",
        "audit_entry",
    ] {
        let found = values(table);
        let shared: Vec<_> = cards.intersection(&found).collect();
        let batch_alone = shared.iter().all(|value| value.len() <= 36);
        assert!(
            shared.is_empty() || (table == "audit_entry" && batch_alone),
            "{table}: {shared:?}"
        );
    }
    let sealed = values("leaf");
    for table in ["voting_card", "card_batch", "session", "roll_entry"] {
        assert_eq!(sealed.intersection(&values(table)).count(), 0, "{table}");
    }
    // A pass has no hour.
    for session in tables.remove("session").unwrap() {
        assert_eq!(session["created_at"], "NULL");
        assert!(session["expires_at"].contains("00:00:00"), "{session:?}");
    }
    let log = world
        .cells_where("audit_entry", "event = 'pass_taken'")
        .await;
    assert_eq!(log.len(), codes.len());
    for entry in log {
        assert!(entry["at"].contains("00:00:00"), "{entry:?}");
        assert_eq!(entry["account_id"], "NULL");
    }
}

async fn a_card_on_somebody_elses_device_finds_nothing_of_theirs(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let store = &world.store;
    let (_, codes) = hand_out(world, edition, 2).await;
    let take = async |session: &Session, code: &CardCode| {
        let origin = at("192.0.2.1");
        store
            .take_pass_by_card(Some(session), edition, code, &origin, Lang::Ar)
            .await
            .unwrap()
    };
    // What nobody has begun here goes with the card; the token is a new one.
    let nobody = store.begin_session(None).await.unwrap();
    store.keep_note(&nobody, "ballot", &7).await.unwrap();
    let first = take(&nobody, &codes[0]).await;
    assert_ne!(first.token, nobody.token);
    assert_eq!(store.note::<u32>(&first, "ballot").await.unwrap(), Some(7));
    assert!(store.session(&nobody.token).await.unwrap().is_none());
    assert_eq!(first.lang, Some(Lang::Ar));
    // What the holder of another card has begun does not, and they are signed out.
    let second = take(&first, &codes[1]).await;
    assert_eq!(store.note::<u32>(&second, "ballot").await.unwrap(), None);
    assert!(store.session(&first.token).await.unwrap().is_none());
    let ana = world.resident("ana").await;
    store.keep_note(&ana.session, "ballot", &8).await.unwrap();
    let third = take(&ana.session, &codes[1]).await;
    assert_eq!(store.note::<u32>(&third, "ballot").await.unwrap(), None);
    assert!(store.session(&ana.session.token).await.unwrap().is_none());
    assert!(third.account.is_none());
    // Whatever is kept later has no hour either.
    store.keep_note(&third, "ballot", &9).await.unwrap();
    for note in world.cells("session_note").await {
        assert!(note["saved_at"].contains("00:00:00"), "{note:?}");
    }
    store.sign_out(&third).await.unwrap();
    assert!(store.session(&third.token).await.unwrap().is_none());
}

fn listed(identifier: &str, birth_year: i32) -> ListedPerson {
    ListedPerson {
        identifier: Identifier::parse(identifier).unwrap(),
        birth_year,
    }
}

async fn somebody_on_the_list_votes_once(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let store = &world.store;
    let people = [listed("B-1", 1961), listed("B-2", 2014)];
    let import = async |people: &[ListedPerson], replace| {
        store
            .import_voter_list(&OPERATOR, edition, people, replace)
            .await
            .unwrap()
    };
    assert_eq!(import(&people, false).await, 2);
    assert_eq!(import(&people[..1], false).await, 2);
    let come = async |identifier: &str, year| {
        let (person, origin) = (listed(identifier, year), at("192.0.2.1"));
        store
            .take_pass_by_list(None, edition, &person, &origin, Lang::Fr)
            .await
    };
    let session = come("b 1", 1961).await.unwrap();
    vote_with(world, &polls, &session).await.unwrap();
    let again = come("B1", 1961).await;
    assert!(
        matches!(again, Err(StoreError::AlreadyVoted { .. })),
        "{again:?}"
    );
    // A corrected year of birth makes no second voter; who is no longer on the list is sent out.
    let waiting = come("B2", 2014).await.unwrap();
    assert_eq!(import(&[listed("B1", 1962)], true).await, 1);
    assert!(store.session(&waiting.token).await.unwrap().is_none());
    let gone = come("B2", 2014).await;
    assert!(matches!(gone, Err(StoreError::NotListed)), "{gone:?}");
    let corrected = come("B1", 1962).await;
    assert!(
        matches!(corrected, Err(StoreError::AlreadyVoted { .. })),
        "{corrected:?}"
    );
    // Nothing of the file is kept.
    let dump = format!("{:?}", world.everything().await["listed_voter"]);
    assert!(!dump.contains("B1") && !dump.contains("1962"), "{dump}");
    let empty = store.import_voter_list(&OPERATOR, edition, &[], true).await;
    assert!(matches!(empty, Err(StoreError::Invalid(_))), "{empty:?}");
}

async fn guessing_years_locks_the_identifier_on_the_list_or_not(world: &World) {
    let polls = world.polls(with_cards()).await;
    let edition = polls.edition.id;
    let store = &world.store;
    let people = [listed("B1", 1961)];
    store
        .import_voter_list(&OPERATOR, edition, &people, false)
        .await
        .unwrap();
    let mut answers = vec![];
    for identifier in ["B1", "B9"] {
        let mut told = vec![];
        // From another block each time: what locks is the identifier.
        for guess in 0..7 {
            let origin = at(&format!("203.0.{guess}.1"));
            let person = listed(identifier, 1970 + guess);
            let answer = store
                .take_pass_by_list(None, edition, &person, &origin, Lang::Fr)
                .await;
            told.push(match answer {
                Err(StoreError::NotListed) => "wrong",
                Err(StoreError::LockedOut { .. }) => "locked",
                other => panic!("{other:?}"),
            });
        }
        answers.push(told);
    }
    assert_eq!(
        answers[0],
        [
            "wrong", "wrong", "wrong", "wrong", "wrong", "locked", "locked"
        ]
    );
    assert_eq!(answers[0], answers[1]);
    let right = async || {
        let origin = at("198.51.100.1");
        store
            .take_pass_by_list(None, edition, &listed("B1", 1961), &origin, Lang::Fr)
            .await
    };
    assert!(matches!(right().await, Err(StoreError::LockedOut { .. })));
    world.wait(TimeDelta::minutes(61)).await;
    right().await.unwrap();
}
