//! What stands in the way in the field: each is told by its name, and loses nothing.

use crate::chaos::{idea, keeping, met, vote};
use crate::quiet::{HOUR, Quiet, trouble};
use crate::server::NUMBERS;
use crate::sim::{Disk, NOW, Sim, World, run};
use domain::field::Content;
use domain::kit::{Ask, Told, Trouble};
use domain::{EntryRefusal, FieldEntryId, FieldPhotoId, OutingId};
use field::ports::{Row, Store};
use field::rows::PhotoHead;
use field::send::Pace;
use std::rc::Rc;

#[test]
fn a_phone_without_a_network_keeps_and_does_not_try() {
    let phone = Quiet::ready();
    phone.online.set(false);
    let before = phone.world.server.borrow().requests;
    phone.meet();
    let state = phone.send();
    assert_eq!(state.trouble, Some(Trouble::Offline));
    assert_eq!((state.entries(), state.totals.met), (1, 1));
    assert_eq!(phone.world.server.borrow().requests, before);
    assert_eq!(trouble(&phone.ask(Ask::Prepare)), Some(Trouble::Offline));
    phone.online.set(true);
    let state = phone.send();
    assert_eq!((state.trouble, state.entries()), (None, 0));
    assert_eq!(phone.world.server.borrow().waiting, 0, "and the lead knows");
    assert_eq!(state.totals.met, 1, "sent or not");
}

#[test]
fn each_step_before_the_first_entry_has_its_word() {
    let phone = Quiet::new();
    let content = Content::Encounter(met());
    let keep = keeping(content);
    assert_eq!(
        trouble(&phone.ask(keep.clone())),
        Some(Trouble::NotSignedIn)
    );
    let (code, label) = ("FAUX".to_owned(), String::new());
    let wrong = phone.ask(Ask::SignIn { code, label });
    assert_eq!(trouble(&wrong), Some(Trouble::WrongCode));
    phone.sign_in();
    assert_eq!(trouble(&phone.ask(keep)), Some(Trouble::NotPrepared));
    phone.ask(Ask::Prepare);
    assert_eq!(phone.state().pictures, (0, 4), "kept before its pictures");
    run(phone.desk.fetch_pictures());
    assert_eq!(phone.state().pictures, (4, 4));
    let odd = phone.ask(vote("A", "999"));
    assert_eq!(trouble(&odd), Some(Trouble::Choices));
}

#[test]
fn a_sign_in_that_is_over_lets_everything_wait_for_a_new_code() {
    let phone = Quiet::ready();
    phone.meet();
    phone.world.server.borrow_mut().over = true;
    assert_eq!(phone.send().trouble, Some(Trouble::PassOver));
    assert_eq!(phone.state().entries(), 1);
    phone.meet();
    phone.world.server.borrow_mut().over = false;
    phone.sign_in();
    assert_eq!(phone.send().entries(), 0);
    assert_eq!(phone.written(), 2);
}

#[test]
fn a_page_of_somebodys_wifi_is_no_word_of_the_server() {
    let phone = Quiet::ready();
    phone.meet();
    phone.world.server.borrow_mut().portal = true;
    let state = phone.send();
    assert_eq!(state.trouble, Some(Trouble::Server));
    assert_eq!((state.entries(), state.refused.len()), (1, 0));
    phone.world.server.borrow_mut().portal = false;
    assert_eq!(phone.send().entries(), 0);
}

#[test]
fn one_bad_entry_never_stops_the_others() {
    let phone = Quiet::ready();
    let ids: Vec<FieldEntryId> = (0..30).map(|_| phone.meet()).collect();
    phone.world.server.borrow_mut().poison = Some(ids[13]);
    let first = run(phone.desk.round());
    assert!(matches!(first, Pace::After(_)));
    assert_eq!(phone.state().entries(), 1, "the others are there at once");
    let state = phone.send();
    assert_eq!(state.refused.len(), 1);
    assert_eq!(
        (state.refused[0].id, state.refused[0].why),
        (ids[13], EntryRefusal::Faulty)
    );
    assert_eq!((state.trouble, phone.written()), (None, 29));
    phone.ask(Ask::Forget { id: ids[13] });
    assert!(phone.state().refused.is_empty());
    assert!(phone.disk.all(Store::Bodies).is_empty());
}

#[test]
fn without_room_the_pictures_go_first_and_the_entry_last() {
    let phone = Quiet::ready();
    assert_eq!(phone.pictures.get(), 4);
    phone.full.set(true);
    phone.meet();
    assert_eq!(phone.pictures.get(), 0);
    assert_eq!(
        phone.state().pictures,
        (0, 4),
        "and no screen says otherwise"
    );
    // Now nothing helps.
    phone.world.faults.set(crate::sim::Faults {
        full: 1000,
        ..Default::default()
    });
    let content = Content::Encounter(met());
    let told = phone.ask(keeping(content));
    assert_eq!(trouble(&told), Some(Trouble::Full));
    assert_eq!(phone.state().entries(), 1);
}

#[test]
fn one_tab_sends_and_the_other_one_says_so() {
    let first = Quiet::ready();
    first.meet();
    let second = Quiet::of(&first.world, &first.disk);
    let turn = run(field::ports::Place::turn(&Sim::new(
        &first.world,
        &first.disk,
    )));
    assert_eq!(run(second.desk.round()), Pace::AfterOtherTab);
    assert_eq!(second.state().trouble, Some(Trouble::OtherTab));
    second.meet();
    drop(turn);
    assert_eq!(second.send().entries(), 0);
    assert_eq!(first.state().totals.met, 2, "both count on one phone");
    assert!(!second.told.borrow().is_empty());
}

#[test]
fn leaving_loses_nothing_unless_it_is_said_twice() {
    let phone = Quiet::ready();
    phone.meet();
    let told = phone.ask(Ask::SignOut { anyway: false });
    assert_eq!(trouble(&told), Some(Trouble::Waiting));
    let told = phone.ask(Ask::SignOut { anyway: true });
    assert!(matches!(told, Told::State { state } if state.outing.is_none()));
    assert!(phone.disk.all(Store::Bodies).is_empty());
    assert!(phone.disk.all(Store::Meta).len() <= 1, "the clock alone");
}

#[test]
fn entries_of_the_last_outing_are_sent_from_the_next_one() {
    let phone = Quiet::ready();
    phone.online.set(false);
    phone.meet();
    phone.online.set(true);
    let next = OutingId::numbered(4);
    phone.world.server.borrow_mut().outing = next;
    phone.sign_in();
    let state = phone.state();
    assert_eq!((state.outing, state.entries()), (Some(next), 1));
    assert_eq!(state.totals.met, 0, "of the new outing");
    phone.world.server.borrow_mut().outing = crate::server::OUTING;
    assert_eq!(phone.send().entries(), 0);
    assert_eq!(phone.written(), 1);
    assert_eq!(
        phone.disk.all(Store::Kit).len(),
        0,
        "the former one is gone"
    );
}

#[test]
fn a_vote_that_is_halted_waits_and_one_that_is_over_is_told() {
    let phone = Quiet::ready();
    assert!(matches!(
        phone.ask(vote("CARTE-1", NUMBERS[0])),
        Told::Voted { .. }
    ));
    phone.world.server.borrow_mut().vote_closed = true;
    let state = phone.send();
    assert_eq!((state.entries(), state.refused.len()), (1, 0), "halted");
    phone.world.now.set(NOW + 21 * 24 * HOUR);
    let state = phone.send();
    assert_eq!(state.refused[0].why, EntryRefusal::VoteOver);
    let told = phone.ask(vote("CARTE-2", NUMBERS[0]));
    assert_eq!(trouble(&told), Some(Trouble::VoteClosed));
}

#[test]
fn a_clock_two_days_ahead_changes_no_moment() {
    let phone = Quiet::new();
    phone.ahead.set(48 * HOUR);
    phone.sign_in();
    phone.ask(Ask::Prepare);
    let right = phone.meet();
    // Its owner sets it right, then wrong once more while it sleeps.
    phone.ahead.set(0);
    let after = phone.meet();
    // Within the hours of the code, which end for a clock that is later.
    phone.ahead.set(8 * HOUR);
    let ahead = phone.meet();
    phone.send();
    let server = phone.world.server.borrow();
    for id in [right, after, ahead] {
        let at = server.made_at[&id].timestamp_millis();
        assert!((at - NOW).abs() < 2_000, "{id}: {at}");
    }
}

#[test]
fn another_phone_sends_what_a_file_brings() {
    let phone = Quiet::ready();
    let photo = FieldPhotoId::numbered(5);
    run(phone
        .desk
        .answer(Ask::HoldPhoto { id: photo }, vec![1; 40_000]));
    let content = Content::Idea(idea("Un banc", vec![photo]));
    phone.ask(keeping(content));
    phone.ask(vote("CARTE-1", NUMBERS[0]));
    phone.meet();
    let (told, file) = run(phone.desk.answer(Ask::Backup, vec![]));
    assert!(matches!(told, Told::Backup { .. }));
    let file = file.unwrap();

    let other = Quiet::of(&phone.world, &Rc::new(Disk::default()));
    let restore = |bytes: &[u8]| run(other.desk.answer(Ask::Restore, bytes.to_vec())).0;
    assert_eq!(trouble(&restore(&file)), Some(Trouble::NotSignedIn));
    other.sign_in();
    other.ask(Ask::Prepare);
    assert_eq!(trouble(&restore(b"{}")), Some(Trouble::Backup));
    assert_eq!(trouble(&restore(&file[..900])), Some(Trouble::Backup));
    // One entry of it is damaged: the others are taken.
    let spoilt = String::from_utf8(file.clone()).unwrap();
    let spoilt = spoilt.replacen("\"kind\":\"encounter\"", "\"kind\":\"dream\"", 1);
    assert!(matches!(
        restore(spoilt.as_bytes()),
        Told::Restored {
            entries: 2,
            skipped: 1,
            ..
        }
    ));
    assert!(matches!(
        restore(&file),
        Told::Restored {
            entries: 1,
            skipped: 0,
            ..
        }
    ));
    assert!(matches!(restore(&file), Told::Restored { entries: 0, .. }));
    assert_eq!(other.send().entries(), 0);
    // The first phone turns up again.
    assert_eq!(phone.send().entries(), 0);
    let server = phone.world.server.borrow();
    assert_eq!((server.written.len(), server.ballots.len()), (3, 1));
    assert_eq!(server.photos[&photo], vec![1; 40_000]);
}

#[test]
fn a_file_of_another_outing_is_not_taken() {
    let phone = Quiet::ready();
    phone.meet();
    let file = run(phone.desk.answer(Ask::Backup, vec![])).1.unwrap();
    let other = Quiet::of(&World::new(12), &Rc::new(Disk::default()));
    other.world.server.borrow_mut().outing = OutingId::numbered(8);
    other.sign_in();
    let told = run(other.desk.answer(Ask::Restore, file)).0;
    assert_eq!(trouble(&told), Some(Trouble::Backup));
}

#[test]
fn what_a_newer_kit_has_kept_is_left_as_it_is() {
    let phone = Quiet::ready();
    let id = phone.meet();
    let row = {
        let mut rows = phone.disk.rows.borrow_mut();
        let row = rows.get_mut(&(Store::Entries, id.to_string())).unwrap();
        row.json = row.json.replace("\"format\":1", "\"format\":2");
        Row::clone(row)
    };
    let photo = newer_photo(&phone, id);
    phone.meet();
    assert_eq!(phone.state().unknown, 1);
    let state = phone.send();
    assert_eq!((state.entries(), phone.written()), (0, 1), "the others go");
    let told = phone.ask(Ask::SignOut { anyway: true });
    assert_eq!(trouble(&told), Some(Trouble::Fault));
    let rows = phone.disk.rows.borrow();
    assert_eq!(rows[&(Store::Entries, id.to_string())], row);
    assert!(rows.contains_key(&(Store::Photos, photo.to_string())));
}

/// A photo of an entry that this kit can't read: nobody knows whether the server has its entry.
fn newer_photo(phone: &Quiet, entry: FieldEntryId) -> FieldPhotoId {
    let id = FieldPhotoId::numbered(77);
    let head = PhotoHead {
        format: 1,
        id,
        entry,
        outing: crate::server::OUTING,
        size: 3,
        sent: 0,
    };
    let mut rows = phone.disk.rows.borrow_mut();
    rows.insert((Store::Photos, id.to_string()), head.row());
    let bytes = Some(vec![1, 2, 3]);
    let body = Row {
        json: String::new(),
        bytes,
    };
    rows.insert((Store::Bodies, id.to_string()), body);
    id
}
