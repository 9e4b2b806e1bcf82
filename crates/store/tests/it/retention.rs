//! How long each kind of data is kept: what goes, what stays, and the log of it.

use crate::fixture::{Person, World, field_idea, open_for_ideas, open_for_vote};
use chrono::TimeDelta;
use domain::entry::EntryInput;
use domain::field::{Content, Debrief};
use domain::privacy::TermError;
use domain::{Actor, AuditEvent, Channel, ContactWish, DataKind, FieldPhotoId, Lang, Mail, Role};
use std::collections::BTreeMap;
use store::{PollingPlaceInput, StoreError};

on_each_database![
    terms_have_bounds_and_votes_have_time,
    codes_tries_and_invitations_go_after_their_term,
    sessions_go_after_their_last_use,
    mails_that_were_given_up_go,
    accounts_are_warned_and_then_erased,
    staff_and_who_is_here_are_never_erased,
    contacts_go_after_the_end_of_the_edition,
    traces_and_passes_go_after_the_vote,
    marks_forget_their_person_and_go_on_counting,
    outings_and_polling_places_name_nobody_after_the_outcome,
    phones_go_with_their_codes_and_what_they_sent,
    a_dry_run_tells_what_the_run_does,
];

/// What the next run would remove, without the kinds that have nothing.
async fn due(world: &World) -> BTreeMap<DataKind, u64> {
    let lines = world
        .store
        .retention_preview(&Actor::Operator)
        .await
        .unwrap();
    lines
        .into_iter()
        .filter(|line| line.due > 0)
        .map(|line| (line.kind, line.due))
        .collect()
}

async fn days(world: &World, days: i64) {
    world.wait(TimeDelta::days(days)).await;
}

async fn apply(world: &World) {
    world.store.apply_retention().await.unwrap();
}

async fn terms_have_bounds_and_votes_have_time(world: &World) {
    let store = &world.store;
    let officer = world.staff(Role::Administrator).await.actor;
    for kind in DataKind::ALL.iter().copied() {
        let terms = store.retention_terms().await.unwrap();
        assert_eq!(terms[&kind], kind.default_days());
        let (least, most) = kind.bounds();
        for wrong in [least - 1, most + 1] {
            let refused = store.set_retention(&officer, kind, wrong).await;
            assert!(
                matches!(refused, Err(StoreError::Term(TermError::Bounds { .. }))),
                "{kind} {wrong}: {refused:?}"
            );
        }
        store.set_retention(&officer, kind, least).await.unwrap();
        store.set_retention(&officer, kind, most).await.unwrap();
        assert_eq!(store.retention_terms().await.unwrap()[&kind], most);
    }
    world.edition(open_for_vote()).await;
    let refused = store.set_retention(&officer, DataKind::Sessions, 2).await;
    assert!(
        matches!(refused, Err(StoreError::Term(TermError::VoteOpen))),
        "{refused:?}"
    );
    store
        .set_retention(&officer, DataKind::Codes, 1)
        .await
        .unwrap();
}

async fn codes_tries_and_invitations_go_after_their_term(world: &World) {
    let now = world.store.now();
    let account = world.resident("nour").await.account;
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    let (id, at) = (uuid::Uuid::now_v7(), now.to_rfc3339());
    world
        .execute(&format!(
            "INSERT INTO failed_try (id, kind, who, at) VALUES ({}, 'card', 'somebody', '{at}')",
            world.quoted(id)
        ))
        .await;
    let owner = world.quoted(account);
    for (id, taken) in [("open", "NULL".to_owned()), ("taken", format!("'{at}'"))] {
        world
            .execute(&format!(
                "INSERT INTO invitation (id, account_id, expires_at, taken_at) VALUES ('{id}', {owner}, '{at}', {taken})"
            ))
            .await;
    }
    world.wait(TimeDelta::hours(23)).await;
    assert_eq!(due(world).await, BTreeMap::new());
    world.wait(TimeDelta::hours(2)).await;
    assert_eq!(
        due(world).await,
        BTreeMap::from([(DataKind::Codes, 2), (DataKind::Tries, 1)])
    );
    apply(world).await;
    assert_eq!(
        (
            world.count_rows("sign_in_code").await,
            world.count_rows("failed_try").await
        ),
        (0, 0)
    );
    days(world, 30).await;
    apply(world).await;
    let left = world.cells("invitation").await;
    let left: Vec<_> = left.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(left, ["taken"]);
}

async fn sessions_go_after_their_last_use(world: &World) {
    world
        .store
        .set_retention(&Actor::Operator, DataKind::Sessions, 7)
        .await
        .unwrap();
    let old = world.store.begin_session(None).await.unwrap();
    let used = world.store.begin_session(None).await.unwrap();
    world.store.keep_note(&old, "idea", &"one").await.unwrap();
    days(world, 6).await;
    world.store.keep_note(&used, "idea", &"two").await.unwrap();
    days(world, 2).await;
    assert_eq!(due(world).await, BTreeMap::from([(DataKind::Sessions, 1)]));
    apply(world).await;
    assert!(world.store.session(&old.token).await.unwrap().is_none());
    assert!(world.store.session(&used.token).await.unwrap().is_some());
    assert_eq!(world.count_rows("session_note").await, 1);
}

async fn mails_that_were_given_up_go(world: &World) {
    let store = &world.store;
    for name in ["given-up", "waiting"] {
        store
            .request_code(&format!("{name}@example.org"), Lang::Fr)
            .await
            .unwrap();
    }
    world
        .execute("UPDATE mail SET tries = 16 WHERE id = (SELECT id FROM mail ORDER BY id LIMIT 1)")
        .await;
    days(world, 29).await;
    assert_eq!(due(world).await.get(&DataKind::Mails), None);
    days(world, 2).await;
    assert_eq!(due(world).await[&DataKind::Mails], 1);
    apply(world).await;
    let left: Vec<_> = world.mails().await.into_iter().map(|(to, ..)| to).collect();
    assert_eq!(left, ["waiting@example.org"]);
}

/// Whether each account is still somebody's.
async fn is_there(world: &World, person: &Person) -> bool {
    let row = world
        .cells_where("account", &format!("id = {}", world.quoted(person.account)))
        .await;
    row[0]["erased_at"] == "NULL"
}

async fn accounts_are_warned_and_then_erased(world: &World) {
    let ana = world.resident("ana").await;
    let term = i64::from(DataKind::Accounts.default_days());
    days(world, term - 31).await;
    apply(world).await;
    assert_eq!(world.letters().await, []);
    days(world, 2).await;
    apply(world).await;
    let letters = world.letters().await;
    let [(to, Lang::Fr, Mail::SoonErased { on, .. })] = letters.as_slice() else {
        panic!("{letters:?}")
    };
    assert_eq!(to, &ana.email);
    let erased_on = world.store.now().date_naive() + TimeDelta::days(30);
    assert_eq!(*on, erased_on);
    days(world, 10).await;
    apply(world).await;
    assert_eq!(world.letters().await.len(), 1, "once");
    assert!(is_there(world, &ana).await);
    days(world, 21).await;
    assert_eq!(due(world).await[&DataKind::Accounts], 1);
    apply(world).await;
    assert!(!is_there(world, &ana).await);
    let last = world.letters().await.pop().unwrap();
    assert_eq!(last.2, Mail::AccountErased);
}

async fn staff_and_who_is_here_are_never_erased(world: &World) {
    let staff = world.staff(Role::Reader).await;
    let ana = world.resident("ana").await;
    let term = i64::from(DataKind::Accounts.default_days());
    days(world, term - 10).await;
    apply(world).await;
    // She comes back after the warning: the count begins anew.
    let back = world.resident("ana").await;
    assert_eq!(back.account, ana.account);
    days(world, 60).await;
    apply(world).await;
    assert!(is_there(world, &ana).await);
    // Who never leaves stays too, however long ago the sign-in was.
    let back = world.resident("ana").await;
    for _ in 0..60 {
        days(world, 25).await;
        world
            .store
            .keep_note(&back.session, "idea", &"one")
            .await
            .unwrap();
    }
    apply(world).await;
    assert!(is_there(world, &ana).await);
    assert!(is_there(world, &staff).await);
    assert_eq!(due(world).await.get(&DataKind::Accounts), None);
}

async fn contacts_go_after_the_end_of_the_edition(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let coordinator = world.coordinator().await;
    let number = world
        .store
        .enter_idea(
            &coordinator.actor,
            edition.id,
            &EntryInput {
                title: "Un banc".to_owned(),
                text: "Un texte qui dit assez de quoi il s'agit.".to_owned(),
                theme: Some(edition.theme),
                district: None,
                place: String::new(),
                author: "Ana".to_owned(),
                minor: false,
                channel: Channel::Phone,
                wish: ContactWish::Phone,
                contact: "04 90 00 00 00".to_owned(),
                received_on: None,
                publish: true,
            },
        )
        .await
        .unwrap();
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, number)
        .await
        .unwrap();
    let contact = async || {
        let contact = world
            .store
            .idea_contact(&coordinator.actor, idea.id)
            .await
            .unwrap();
        contact.map(|contact| (contact.wish, contact.contact))
    };
    // Forty days of phases, one of which is over; then the term.
    days(world, 39 + 364).await;
    apply(world).await;
    assert_eq!(
        contact().await.map(|(_, contact)| contact).as_deref(),
        Some("04 90 00 00 00")
    );
    days(world, 2).await;
    assert_eq!(due(world).await[&DataKind::Contacts], 1);
    apply(world).await;
    assert_eq!(contact().await, Some((ContactWish::None, String::new())));
    let stays = world
        .store
        .idea(&Actor::Visitor, edition.id, number)
        .await
        .unwrap();
    assert_eq!(stays.author, "Ana");
}

async fn traces_and_passes_go_after_the_vote(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let (of, now) = (world.quoted(edition.id), world.store.now().to_rfc3339());
    let id = || world.quoted(uuid::Uuid::now_v7());
    let (batch, suspicion) = (id(), id());
    let label = if world.is_sqlite() {
        "X'616263'"
    } else {
        "'\\x616263'"
    };
    for sql in [
        format!(
            "INSERT INTO turnout_trace (edition_id, kind, trace, hour, means, voters, label) VALUES ({of}, 'block', \
             'x', '{now}', 'email', 40, {label})"
        ),
        format!(
            "INSERT INTO suspicion (id, edition_id, kind, trace, label, from_at, to_at, voters, usual, most, \
             raised_at, version) VALUES ({suspicion}, {of}, 'block', 'x', {label}, '{now}', '{now}', 40, 2, 40, \
             '{now}', 1)"
        ),
        format!(
            "INSERT INTO suspicion_decision (id, suspicion_id, verdict, motive, decided_at) VALUES ({}, {suspicion}, \
             'explained', 'Une classe.', '{now}')",
            id()
        ),
        format!(
            "INSERT INTO card_batch (id, edition_id, number, label, cards, state, made_at, changed_at) VALUES \
             ({batch}, {of}, 1, 'Marché', 1, 'active', '{now}', '{now}')"
        ),
        format!(
            "INSERT INTO voting_card (edition_id, code, batch_id, number, revoked) VALUES ({of}, 'hash', {batch}, 1, \
             false)"
        ),
        format!("INSERT INTO listed_voter (edition_id, voter) VALUES ({of}, 'hash')"),
    ] {
        world.execute(&sql).await;
    }
    let tables = [
        "turnout_trace",
        "suspicion_decision",
        "card_batch",
        "voting_card",
        "listed_voter",
    ];
    let counts = async || {
        let mut counts = vec![];
        for table in tables {
            counts.push(world.count_rows(table).await);
        }
        counts
    };
    // Nine more days of voting, then ninety.
    days(world, 98).await;
    apply(world).await;
    assert_eq!(counts().await, [1, 1, 1, 1, 1]);
    days(world, 2).await;
    assert_eq!(
        due(world).await,
        BTreeMap::from([(DataKind::Traces, 2), (DataKind::Passes, 2)])
    );
    apply(world).await;
    assert_eq!(counts().await, [0, 1, 1, 0, 0]);
    let left = world.cells("suspicion").await.remove(0);
    let label = left["label"].trim_start_matches("\\x");
    assert_eq!((left["trace"].as_str(), label), ("", ""));
}

async fn marks_forget_their_person_and_go_on_counting(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let ana = world.resident("ana").await;
    let badr = world.resident("badr").await;
    for person in [&ana, &badr] {
        world.vote(&polls, person, &[0]).await;
    }
    world.open_box(&polls).await;
    world
        .store
        .count_vote(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    let known = async || world.store.my_data(&ana.actor).await.unwrap().votes.len();
    days(world, 400).await;
    assert_eq!(
        due(world).await.get(&DataKind::Roll),
        None,
        "nothing is public yet"
    );
    world
        .store
        .publish_outcome(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    days(world, 364).await;
    apply(world).await;
    assert_eq!(known().await, 1);
    days(world, 2).await;
    assert_eq!(due(world).await[&DataKind::Roll], 2);
    apply(world).await;
    assert_eq!(known().await, 0);
    assert_eq!(due(world).await.get(&DataKind::Roll), None, "once");
    let marks = world.cells("roll_entry").await;
    assert_eq!(marks.len(), 2, "they go on counting");
    assert!(
        marks
            .iter()
            .all(|mark| mark["voter"].starts_with("forgotten:")),
        "{marks:?}"
    );
    let turnout = world
        .store
        .turnout(&Actor::Operator, polls.edition.id)
        .await
        .unwrap();
    assert_eq!(turnout.voters, 2);
}

async fn outings_and_polling_places_name_nobody_after_the_outcome(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let (store, id, operator) = (&world.store, polls.edition.id, &Actor::Operator);
    let place = PollingPlaceInput {
        name: "Mairie".to_owned(),
        staff: "Mme Diallo, M. Roux".to_owned(),
        ..PollingPlaceInput::default()
    };
    let place = store.set_polling_place(operator, id, None, &place).await;
    let place = place.unwrap();
    world.vote(&polls, &world.resident("ana").await, &[0]).await;
    world.mark_some(id, Some(place), 1).await;
    let batch = world.counted(id, Some(place), 1).await;
    let why = "L’enveloppe du lot est restée chez M. Roux.";
    let cancelled = store.cancel_batch(operator, id, batch, 2, why).await;
    cancelled.unwrap();
    let signed = store
        .sign_polling_place(operator, id, place, 1, "M. Roux a perdu une enveloppe.")
        .await;
    signed.unwrap();
    let outing = world.outing(id).await;
    let debrief = Debrief {
        went_well: "Samira parlait arabe.".to_owned(),
        was_hard: String::new(),
        next_time: String::new(),
    };
    store
        .debrief_outing(operator, outing, &debrief)
        .await
        .unwrap();
    world.open_box(&polls).await;
    store.count_vote(operator, id).await.unwrap();
    days(world, 400).await;
    for kind in [DataKind::Outings, DataKind::Polling] {
        assert_eq!(due(world).await.get(&kind), None, "{kind}");
    }
    store.publish_outcome(operator, id).await.unwrap();
    days(world, 366).await;
    let told = due(world).await;
    assert_eq!(told[&DataKind::Outings], 1);
    assert_eq!(told[&DataKind::Polling], 2, "a place and a batch");
    apply(world).await;
    let after = due(world).await;
    for kind in [DataKind::Outings, DataKind::Polling] {
        assert_eq!(after.get(&kind), None, "{kind}");
    }
    assert_eq!(store.debriefs(operator, outing).await.unwrap(), []);
    let place = store.polling_place(operator, id, place).await.unwrap();
    assert_eq!((&*place.staff, &*place.remarks, place.marked), ("", "", 1));
    let batch = store.paper_batch(operator, id, batch).await.unwrap();
    assert_eq!(batch.why_left_out, "");
}

async fn phones_go_with_their_codes_and_what_they_sent(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let mut idea = field_idea(edition.theme);
    idea.photos = vec![FieldPhotoId(uuid::Uuid::new_v4())];
    let photo = idea.photos[0];
    phone.send(&phone.seal(&Content::Idea(idea))).await;
    let finished = world.store.finish_field_photo(&phone.actor, photo, None);
    finished.await.unwrap();
    let kind = DataKind::FieldDevices;
    days(world, i64::from(kind.default_days()) - 1).await;
    assert_eq!(due(world).await.get(&kind), None);
    // The code was good for two days more.
    days(world, 5).await;
    // The phone, its code, the id of an entry, and the photo.
    assert_eq!(due(world).await[&kind], 4);
    apply(world).await;
    for table in ["field_device", "field_pass", "field_entry", "field_photo"] {
        assert_eq!(world.count_rows(table).await, 0, "{table}");
    }
    let runs = world.store.retention_runs(&Actor::Operator, 10).await;
    let run = runs.unwrap().into_iter().find(|run| run.kind == kind);
    assert_eq!(run.map(|run| run.removed), Some(4));
}

async fn a_dry_run_tells_what_the_run_does(world: &World) {
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .unwrap();
    world.store.begin_session(None).await.unwrap();
    days(world, 31).await;
    let told = due(world).await;
    let before = world.everything().await;
    due(world).await;
    assert_eq!(world.everything().await, before, "a dry run writes nothing");
    let entries = world.log().await.len();
    apply(world).await;
    let runs = world
        .store
        .retention_runs(&Actor::Operator, 10)
        .await
        .unwrap();
    let removed: BTreeMap<_, _> = runs
        .iter()
        .map(|run| (run.kind, u64::from(run.removed)))
        .collect();
    assert_eq!(removed, told);
    let removed = u32::try_from(told.values().sum::<u64>()).unwrap();
    assert_eq!(
        world.logged_since(entries).await,
        [(
            "retention".to_owned(),
            AuditEvent::RetentionApplied { removed }
        )]
    );
    apply(world).await;
    assert_eq!(
        world.logged_since(entries).await.len(),
        1,
        "nothing is left"
    );
}
