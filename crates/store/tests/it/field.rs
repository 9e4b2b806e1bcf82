//! The field kit's side of the server: who is let in, and what becomes of what phones send.

mod photos;
mod votes;

use crate::fixture::{
    Phone, World, drawn, field_contact, field_idea, in_preparation, join_all, met, open_for_ideas,
};
use chrono::TimeDelta;
use domain::field::{Content, Debrief, EncounterNote, EntryOutcome};
use domain::outing::{AgeBand, Encounter};
use domain::{
    Actor, AuditEvent, ContactWish, EntryRefusal, FieldEntryId, FieldKind, FieldPhotoId, Lang,
    Mail, Role,
};
use store::{Origin, StoreError};
use uuid::Uuid;

on_each_database![
    the_same_entry_counts_once,
    one_bad_entry_holds_up_no_other,
    an_entry_of_another_outing_is_not_read,
    an_undone_encounter_is_taken_back,
    an_idea_from_the_street_waits_for_a_moderator,
    an_idea_out_of_season_is_decided_about_again,
    a_contact_is_kept_with_consent_alone_and_once,
    a_contact_goes_with_its_account_and_is_told_before,
    a_debrief_is_kept,
    a_phone_that_is_shut_out_sends_nothing,
    a_code_lets_in_so_many_phones_for_so_long,
    after_its_code_a_phone_notes_nothing_new,
    a_phone_whose_answer_was_lost_is_let_in_once,
    guessing_codes_locks_out_a_block,
    a_lead_sees_what_is_left_and_what_was_refused,
    a_dump_shows_no_contact,
];

const OPERATOR: Actor = Actor::Operator;
const TAKEN: EntryOutcome = EntryOutcome::Taken;

fn refused(why: EntryRefusal) -> EntryOutcome {
    EntryOutcome::Refused(why)
}

/// How many of a kind of encounter a table has, of everybody.
async fn tallied(world: &World, encounter: Encounter, dimension: &str) -> i32 {
    let cells = world.cells("outing_tally").await;
    cells
        .iter()
        .filter(|row| row["encounter"] == encounter.code() && row["dimension"] == dimension)
        .map(|row| row["people"].parse::<i32>().unwrap())
        .sum()
}

async fn the_same_entry_counts_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone 1").await;
    let other = world.phone(phone.outing, "Téléphone 2").await.0;
    let note = phone.seal(&met());
    let idea = phone.seal(&Content::Idea(field_idea(edition.theme)));
    let sends = (0..50).map(|at| {
        let (mut phone, note, idea) = (phone.clone(), note.clone(), idea.clone());
        // A backup file brings the same entries through another phone.
        if at % 2 == 1 {
            phone.actor = other.clone();
        }
        async move { phone.try_send(&[note, idea]).await }
    });
    for answer in join_all(sends).await.into_iter().flatten() {
        // What could not be done in time is asked for again; nothing is refused.
        assert!(
            answer
                .iter()
                .all(|one| matches!(one, EntryOutcome::Taken | EntryOutcome::Later)),
            "{answer:?}"
        );
    }
    let again = phone.try_send(&[note, idea]).await;
    assert_eq!(again.unwrap(), [TAKEN, TAKEN]);
    assert_eq!(world.count_rows("field_entry").await, 2);
    assert_eq!(world.count_rows("idea").await, 1);
    assert_eq!(tallied(world, Encounter::Met, "all").await, 1);
    let taken = world
        .log()
        .await
        .into_iter()
        .filter(|(_, event)| matches!(event, AuditEvent::FieldEntryTaken { .. }));
    assert_eq!(taken.count(), 2);
}

async fn one_bad_entry_holds_up_no_other(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let mut damaged = phone.seal(&met());
    damaged.sealed.replace_range(60..64, "AAAA");
    let mut renamed = phone.seal(&met());
    renamed.id = FieldEntryId(Uuid::new_v4());
    let mut of_other_kind = phone.seal(&met());
    of_other_kind.kind = FieldKind::Idea;
    let mut rubbish = phone.seal(&met());
    "pas du base64 !".clone_into(&mut rubbish.sealed);
    let mut huge = phone.seal(&met());
    huge.sealed = "A".repeat(30_000);
    let mut short = field_idea(edition.theme);
    "court".clone_into(&mut short.text);
    let short = phone.seal(&Content::Idea(short));
    let good = [phone.seal(&met()), phone.seal(&met())];
    let all = [
        good[0].clone(),
        damaged,
        renamed,
        of_other_kind,
        rubbish,
        huge,
        short,
        good[1].clone(),
    ];
    let unreadable = || refused(EntryRefusal::Unreadable);
    let expected = [
        TAKEN,
        unreadable(),
        unreadable(),
        unreadable(),
        unreadable(),
        unreadable(),
        refused(EntryRefusal::Faulty),
        TAKEN,
    ];
    assert_eq!(phone.try_send(&all).await.unwrap(), expected);
    // Asked again, the answers are the same, and nothing more is written.
    let before = world.row_counts().await;
    assert_eq!(phone.try_send(&all).await.unwrap(), expected);
    assert_eq!(world.row_counts().await, before);
    let many = vec![good[0].clone(); 21];
    let too_many = phone.try_send(&many).await;
    assert!(
        matches!(too_many, Err(StoreError::Invalid(_))),
        "{too_many:?}"
    );
}

async fn an_entry_of_another_outing_is_not_read(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let one = world.prepared_phone(edition.id, "Un").await;
    let two = world.prepared_phone(edition.id, "Deux").await;
    let entry = one.seal(&met());
    assert_eq!(two.send(&entry).await, refused(EntryRefusal::Unreadable));
    // An id that somebody else has used first is no way to learn of it, or to spoil it for good.
    let mut taken = one.seal(&met());
    assert_eq!(one.send(&taken).await, TAKEN);
    taken.sealed = two.seal(&met()).sealed;
    assert_eq!(two.send(&taken).await, refused(EntryRefusal::Unreadable));
    assert_eq!(tallied(world, Encounter::Met, "all").await, 1);
}

async fn an_undone_encounter_is_taken_back(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let note = EncounterNote {
        encounter: Encounter::Refused,
        district: edition.districts.first().copied(),
        age: Some(AgeBand::From65),
        gender: None,
        language: Some("ar".to_owned()),
        undone: false,
    };
    let undone = EncounterNote {
        undone: true,
        ..note.clone()
    };
    let both = [
        phone.seal(&Content::Encounter(note.clone())),
        phone.seal(&Content::Encounter(note.clone())),
        phone.seal(&Content::Encounter(undone)),
    ];
    assert_eq!(phone.try_send(&both).await.unwrap(), [TAKEN, TAKEN, TAKEN]);
    for dimension in ["all", "age", "language"] {
        assert_eq!(tallied(world, Encounter::Refused, dimension).await, 1);
    }
    let klingon = EncounterNote {
        language: Some("tlh".to_owned()),
        ..note
    };
    let entry = phone.seal(&Content::Encounter(klingon));
    assert_eq!(phone.send(&entry).await, refused(EntryRefusal::Faulty));
    assert_eq!(tallied(world, Encounter::Refused, "all").await, 1);
}

async fn an_idea_from_the_street_waits_for_a_moderator(world: &World) {
    let edition = world
        .edition(open_for_ideas().rules(|rules| rules.ideas_per_person = Some(1)))
        .await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let mut idea = field_idea(edition.theme);
    idea.wish = ContactWish::Email;
    "Fatima@Example.org".clone_into(&mut idea.contact);
    "Fatima Benali".clone_into(&mut idea.author);
    idea.minor = true;
    // A clock that is two days ahead loses nothing.
    let ahead = world.store.now() + TimeDelta::days(2);
    let entry = phone.seal_at(&Content::Idea(idea.clone()), ahead);
    assert_eq!(phone.send(&entry).await, TAKEN);
    let moderator = world.moderator().await;
    let row = world.cells("idea").await.remove(0);
    assert_eq!(row["channel"], "field");
    assert_eq!(row["state"], "submitted");
    assert_eq!(row["author"], "Fatima", "a minor's first name");
    let found = world.cells("idea").await.remove(0);
    let id: Uuid = found["id"].trim_start_matches("\\x").parse().unwrap();
    let contact = world.store.idea_contact(&moderator.actor, id.into()).await;
    let contact = contact.unwrap().unwrap();
    assert_eq!(contact.wish, ContactWish::Email);
    assert_eq!(contact.contact, "fatima@example.org");
    let told = world.letters().await;
    assert!(
        told.iter()
            .any(|(to, _, mail)| to == "fatima@example.org"
                && matches!(mail, Mail::IdeaReceived { .. })),
        "{told:?}"
    );
    let second = phone.seal(&Content::Idea(idea));
    assert_eq!(
        phone.send(&second).await,
        refused(EntryRefusal::TooManyIdeas)
    );
    let elsewhere = world.edition(open_for_ideas().named("other")).await;
    let foreign = phone.seal(&Content::Idea(field_idea(elsewhere.theme)));
    assert_eq!(phone.send(&foreign).await, refused(EntryRefusal::Faulty));
    assert_eq!(world.count_rows("idea").await, 1);
}

async fn an_idea_out_of_season_is_decided_about_again(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let entry = phone.seal(&Content::Idea(field_idea(edition.theme)));
    let closed = refused(EntryRefusal::IdeasClosed);
    assert_eq!(phone.send(&entry).await, closed);
    assert_eq!(phone.send(&entry).await, closed);
    let refusals = world
        .log()
        .await
        .into_iter()
        .filter(|(_, event)| matches!(event, AuditEvent::FieldEntryRefused { .. }));
    assert_eq!(refusals.count(), 1, "told once");
    // The city moves its phases: what waits is taken.
    let calendar = crate::fixture::calendar(world.store.now() - TimeDelta::days(1));
    let version = world.read_edition(edition.id).await.version;
    world
        .store
        .set_calendar(&OPERATOR, edition.id, version, &calendar)
        .await
        .unwrap();
    assert_eq!(phone.send(&entry).await, TAKEN);
    let entries = world.store.field_entries(&OPERATOR, phone.outing).await;
    let entries = entries.unwrap();
    assert_eq!(entries.taken.get(&FieldKind::Idea), Some(&1));
    assert_eq!(entries.refused, []);
}

async fn a_contact_is_kept_with_consent_alone_and_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let mut without = field_contact("06 12 34 56 78");
    without.consent = false;
    let entry = phone.seal(&Content::Contact(without));
    assert_eq!(phone.send(&entry).await, refused(EntryRefusal::Faulty));
    let mut by_post = field_contact("1 rue du Marché");
    by_post.wish = ContactWish::Post;
    let entry = phone.seal(&Content::Contact(by_post));
    assert_eq!(phone.send(&entry).await, refused(EntryRefusal::Faulty));
    assert_eq!(world.count_rows("field_contact").await, 0);
    // The same number, written in two ways.
    for written in ["06 12 34 56 78", "+33 6 12 34 56 78"] {
        let entry = phone.seal(&Content::Contact(field_contact(written)));
        assert_eq!(phone.send(&entry).await, TAKEN);
    }
    let store = &world.store;
    let contacts = async |page| {
        let found = store.field_contacts(&OPERATOR, edition.id, page, 10).await;
        found.unwrap()
    };
    let (people, total) = contacts(0).await;
    assert_eq!((people.len(), total), (1, 1));
    assert_eq!(contacts(1).await, (vec![], 1), "a page further");
    assert_eq!(people[0].name, "Zoubida Larbi");
    assert_eq!(people[0].contact, "+33 6 12 34 56 78");
    assert_eq!(people[0].lang, Lang::Ar);
    assert_eq!(people[0].outing.as_ref().unwrap().0, phone.outing);
    let exported = store.export_field_contacts(&OPERATOR, edition.id).await;
    assert_eq!(exported.unwrap(), people);
    let id = people[0].id;
    let elsewhere = world.edition(open_for_ideas().named("other")).await;
    let other = store
        .forget_field_contact(&OPERATOR, elsewhere.id, id)
        .await;
    assert!(matches!(other, Err(StoreError::NotFound("contact"))));
    store
        .forget_field_contact(&OPERATOR, edition.id, id)
        .await
        .unwrap();
    assert_eq!(contacts(0).await, (vec![], 0));
}

async fn a_contact_goes_with_its_account_and_is_told_before(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let ana = world.resident("ana").await;
    for contact in [ana.email.as_str(), "someone.else@example.org"] {
        let mut left = field_contact(contact);
        left.wish = ContactWish::Email;
        let entry = phone.seal(&Content::Contact(left));
        assert_eq!(phone.send(&entry).await, TAKEN);
    }
    let mine = world.store.my_data(&ana.actor).await.unwrap();
    assert_eq!(mine.field_contacts.len(), 1);
    assert_eq!(mine.field_contacts[0].contact, ana.email);
    world.store.erase_own_account(&ana.actor).await.unwrap();
    let found = world
        .store
        .field_contacts(&OPERATOR, edition.id, 0, 10)
        .await;
    let (left, _) = found.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].contact, "someone.else@example.org");
}

async fn a_debrief_is_kept(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let answer = |text: &str| {
        Content::Debrief(Debrief {
            went_well: text.to_owned(),
            was_hard: String::new(),
            next_time: String::new(),
        })
    };
    let entry = phone.seal(&answer("Beaucoup de monde."));
    assert_eq!(phone.send(&entry).await, TAKEN);
    assert_eq!(phone.send(&entry).await, TAKEN);
    let empty = phone.seal(&answer(" "));
    assert_eq!(phone.send(&empty).await, refused(EntryRefusal::Faulty));
    assert_eq!(world.count_rows("outing_debrief").await, 1);
}

async fn a_phone_that_is_shut_out_sends_nothing(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Perdu").await;
    let store = &world.store;
    let device = store.field_devices(&OPERATOR, phone.outing).await.unwrap();
    let Actor::Field { device: own, .. } = phone.actor else {
        panic!("{:?}", phone.actor)
    };
    assert_eq!(device[0].id, own);
    assert!(device[0].prepared_at.is_some());
    store.revoke_field_device(&OPERATOR, own).await.unwrap();
    let over = |answer: Result<Actor, StoreError>| {
        assert!(
            matches!(answer, Err(StoreError::FieldPassOver)),
            "{answer:?}"
        );
    };
    over(store.field_actor(&phone.token).await);
    // Its code lets another phone in instead, and is then revoked with it.
    let pass = store.field_passes(&OPERATOR, phone.outing).await.unwrap();
    let (code, other) = (&pass[0].code, drawn());
    world.let_in(code, &other, "Autre").await.unwrap();
    store.field_actor(&other).await.unwrap();
    store
        .revoke_field_pass(&OPERATOR, pass[0].id)
        .await
        .unwrap();
    over(store.field_actor(&other).await);
    over(store.field_actor("rubbish").await);
    let again = world.let_in(code, &drawn(), "Encore").await;
    assert!(matches!(again, Err(StoreError::FieldPassOver)), "{again:?}");
    // A resident, or a phone of another outing, is nobody here.
    let resident = world.resident("ana").await;
    let sent = domain::field::SendEntries {
        report: domain::field::DeviceReport::default(),
        entries: vec![],
    };
    for actor in [&resident.actor, &Actor::Visitor, &OPERATOR] {
        let answer = store.take_field_entries(actor, &sent).await;
        assert!(matches!(answer, Err(StoreError::Forbidden(_))));
    }
}

async fn a_code_lets_in_so_many_phones_for_so_long(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Un").await;
    let store = &world.store;
    let pass = store.field_passes(&OPERATOR, phone.outing).await.unwrap();
    let code = &pass[0].code;
    let full = world.let_in(code, &drawn(), "Deux").await;
    assert!(
        matches!(full, Err(StoreError::FieldPassFull(1))),
        "{full:?}"
    );
    // After its end nobody comes in, and nobody prepares; what waits may be sent for a while.
    let before = phone.seal(&met());
    world.wait_until(pass[0].expires_at).await;
    let late = world.let_in(code, &drawn(), "Tard").await;
    assert!(matches!(late, Err(StoreError::FieldPassOver)), "{late:?}");
    let kit = store.field_kit(&phone.actor).await;
    assert!(matches!(kit, Err(StoreError::FieldPassOver)), "{kit:?}");
    assert_eq!(phone.send(&before).await, TAKEN);
    let days = domain::field::SEND_DAYS.into();
    world
        .wait_until(pass[0].expires_at + TimeDelta::days(days))
        .await;
    let over = store.field_actor(&phone.token).await;
    assert!(matches!(over, Err(StoreError::FieldPassOver)), "{over:?}");
}

/// A clock that is two days ahead makes an entry two days later than it was. What was noted later still waits for a new
/// code of the same outing.
async fn after_its_code_a_phone_notes_nothing_new(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Un").await;
    let pass = world.store.field_passes(&OPERATOR, phone.outing).await;
    let end = pass.unwrap()[0].expires_at;
    let days = TimeDelta::days(domain::field::CLOCK_DAYS.into());
    world.wait_until(end + days + TimeDelta::hours(1)).await;
    let ahead = phone.seal_at(&met(), end + days);
    assert_eq!(phone.send(&ahead).await, TAKEN);
    let new = phone.seal_at(&met(), end + days + TimeDelta::minutes(1));
    let expired = EntryOutcome::Refused(EntryRefusal::PassExpired);
    for _ in 0..2 {
        assert_eq!(phone.send(&new).await, expired);
    }
    let (actor, _) = world.phone(phone.outing, "Un").await;
    let again = Phone { actor, ..phone };
    assert_eq!(again.send(&new).await, TAKEN);
}

async fn a_phone_whose_answer_was_lost_is_let_in_once(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let outing = world.outing(edition.id).await;
    let store = &world.store;
    let until = store.now() + TimeDelta::hours(48);
    let pass = store.make_field_pass(&OPERATOR, outing, "Équipe", 1, until);
    let pass = pass.await.unwrap();
    let own = drawn();
    let first = world.let_in(&pass.code, &own, "Un").await.unwrap();
    let again = world.let_in(&pass.code, &own, "Un").await.unwrap();
    assert_eq!(again, first);
    assert_eq!(world.count_rows("field_device").await, 1);
    // The token of another code, and what is none, let nobody in; nor does that of a phone that is shut out.
    let other = store.make_field_pass(&OPERATOR, outing, "Autre", 1, until);
    let other = other.await.unwrap();
    let device = first.device;
    for (code, token) in [
        (&other.code, &*own),
        (&pass.code, "rubbish"),
        (&pass.code, ""),
    ] {
        let wrong = world.let_in(code, token, "Un").await;
        assert!(matches!(wrong, Err(StoreError::Invalid(_))), "{wrong:?}");
    }
    store.revoke_field_device(&OPERATOR, device).await.unwrap();
    let shut = world.let_in(&pass.code, &own, "Un").await;
    assert!(matches!(shut, Err(StoreError::FieldPassOver)), "{shut:?}");
    assert_eq!(world.count_rows("field_device").await, 1);
}

async fn guessing_codes_locks_out_a_block(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let outing = world.outing(edition.id).await;
    let until = world.store.now() + TimeDelta::hours(48);
    let pass = world
        .store
        .make_field_pass(&OPERATOR, outing, "Équipe", 3, until)
        .await
        .unwrap();
    let good = pass.code.parse().unwrap();
    let at = |last: u8| Origin {
        address: Some([192, 0, 2, last].into()),
        agent: String::new(),
    };
    for number in 0..10_u8 {
        let guess = domain::CardCode::of_bits(number.into());
        let wrong = world
            .store
            .let_phone_in(&guess, &drawn(), "X", &at(number))
            .await;
        assert!(matches!(wrong, Err(StoreError::WrongCode)), "{wrong:?}");
    }
    let locked = world
        .store
        .let_phone_in(&good, &drawn(), "X", &at(99))
        .await;
    assert!(
        matches!(locked, Err(StoreError::LockedOut { .. })),
        "{locked:?}"
    );
    let elsewhere = Origin {
        address: Some([198, 51, 100, 1].into()),
        agent: String::new(),
    };
    let fine = world
        .store
        .let_phone_in(&good, &drawn(), "X", &elsewhere)
        .await;
    fine.unwrap();
}

async fn a_lead_sees_what_is_left_and_what_was_refused(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let store = &world.store;
    let now = store.now();
    let sent = domain::field::SendEntries {
        report: domain::field::DeviceReport {
            waiting: 12,
            photos: 2,
            oldest: Some(now - TimeDelta::hours(2)),
            clock: Some(now + TimeDelta::days(2)),
            build: "b".repeat(200),
        },
        entries: vec![
            phone.seal(&met()),
            phone.seal(&Content::Debrief(Debrief {
                went_well: String::new(),
                was_hard: String::new(),
                next_time: String::new(),
            })),
        ],
    };
    store.take_field_entries(&phone.actor, &sent).await.unwrap();
    let devices = store.field_devices(&OPERATOR, phone.outing).await.unwrap();
    let device = &devices[0];
    assert_eq!((device.waiting, device.photos), (10, 2));
    assert_eq!(device.build.len(), 40);
    let two_days = 2 * 24 * 3600;
    assert!((device.skew - two_days).abs() < 60, "{}", device.skew);
    let left = store.phones_with_something(&OPERATOR, edition.id).await;
    assert_eq!(left.unwrap().get(&phone.outing), Some(&1));
    let entries = store.field_entries(&OPERATOR, phone.outing).await.unwrap();
    assert_eq!(entries.taken.get(&FieldKind::Encounter), Some(&1));
    let refusal = &entries.refused[0];
    assert_eq!(refusal.why, EntryRefusal::Faulty);
    assert_eq!(refusal.phone, "Téléphone");
    assert_eq!(refusal.handled_at, None);
    let outing = store.handle_field_entry(&OPERATOR, refusal.id).await;
    assert_eq!(outing.unwrap(), phone.outing);
    let entries = store.field_entries(&OPERATOR, phone.outing).await.unwrap();
    assert!(entries.refused[0].handled_at.is_some());
    let coordinator = world.staff(Role::Coordinator).await;
    store
        .field_entries(&coordinator.actor, phone.outing)
        .await
        .unwrap();
}

async fn a_dump_shows_no_contact(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let photo = FieldPhotoId(Uuid::new_v4());
    let mut idea = field_idea(edition.theme);
    idea.wish = ContactWish::Phone;
    "06 98 76 54 32".clone_into(&mut idea.contact);
    idea.photos = vec![photo];
    let all = [
        phone.seal(&Content::Contact(field_contact("06 12 34 56 78"))),
        phone.seal(&Content::Idea(idea)),
    ];
    assert_eq!(phone.try_send(&all).await.unwrap(), [TAKEN, TAKEN]);
    let files = String::from_utf8_lossy(&world.file_bytes()).into_owned();
    let dump = format!("{:?}{files}", world.everything().await);
    for open in [
        "Zoubida",
        "Larbi",
        "06 12 34 56 78",
        "612345678",
        "06 98 76 54 32",
        phone.token.as_str(),
    ] {
        assert!(!dump.contains(open), "{open} lies open");
    }
}
