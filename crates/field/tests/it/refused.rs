//! What is not taken: it is told, stays until it is read, and can be sent again where that may help.

use crate::chaos::{idea, keeping, met, vote};
use crate::quiet::{HOUR, Quiet, trouble};
use crate::server::NUMBERS;
use domain::field::Content;
use domain::kit::{Ask, KitStamp, Told, Trouble};
use domain::{EntryRefusal, FieldEntryId, FieldPhotoId, OutingId};
use field::ports::Store;
use std::rc::Rc;

#[test]
fn what_is_taken_later_waits_again_when_its_holder_says_so() {
    let phone = Quiet::ready();
    let id = phone.meet();
    phone.world.server.borrow_mut().not_yet = Some(EntryRefusal::IdeasClosed);
    let state = phone.send();
    assert_eq!((state.entries(), state.refused.len()), (0, 1));
    assert!(state.refused[0].may_change);
    phone.world.server.borrow_mut().not_yet = None;
    phone.ask(Ask::Again { id });
    assert_eq!(phone.state().entries(), 1);
    let state = phone.send();
    assert_eq!((state.refused.len(), phone.written()), (0, 1));
}

#[test]
fn what_is_refused_for_good_is_not_sent_again() {
    let phone = Quiet::ready();
    let id = phone.meet();
    phone.world.server.borrow_mut().not_yet = Some(EntryRefusal::Faulty);
    assert!(!phone.send().refused[0].may_change);
    phone.ask(Ask::Again { id });
    assert_eq!(phone.state().entries(), 0);
}

#[test]
fn what_this_phone_alone_found_faulty_can_be_tried_again() {
    let phone = Quiet::ready();
    let id = phone.meet();
    phone.world.server.borrow_mut().poison = Some(id);
    assert!(phone.send().refused[0].may_change);
    phone.world.server.borrow_mut().poison = None;
    phone.ask(Ask::Again { id });
    assert_eq!(phone.send().refused.len(), 0);
    assert_eq!(phone.written(), 1);
}

#[test]
fn a_bad_photo_is_told_and_its_siblings_arrive() {
    let phone = Quiet::ready();
    let photos = [5, 6, 7].map(FieldPhotoId::numbered);
    let id = with_photos(&phone, &photos);
    let bad = [photos[0], photos[1]];
    phone.world.server.borrow_mut().bad_photos.extend(bad);
    let state = phone.send();
    assert_eq!((state.photos, state.refused.len()), (0, 1));
    assert_eq!(state.refused[0].why, EntryRefusal::PhotoUnreadable);
    assert!(!state.refused[0].may_change);
    let there = phone.world.server.borrow().photos.contains_key(&photos[2]);
    assert!(there, "a sibling is not held back");
    phone.ask(Ask::Forget { id });
    assert!(phone.disk.all(Store::Bodies).is_empty());
    assert!(phone.disk.all(Store::Photos).is_empty());
}

#[test]
fn a_machine_on_the_way_that_finds_no_photo_is_not_believed() {
    let phone = Quiet::ready();
    let photo = FieldPhotoId::numbered(5);
    with_photos(&phone, &[photo]);
    phone.world.server.borrow_mut().no_photos = true;
    let state = phone.send();
    assert_eq!((state.photos, state.refused.len()), (1, 0));
    phone.world.server.borrow_mut().no_photos = false;
    assert_eq!(phone.send().photos, 0);
    assert!(phone.world.server.borrow().photos.contains_key(&photo));
}

#[test]
fn a_file_brings_what_was_refused_too() {
    let phone = Quiet::ready();
    phone.meet();
    phone.world.server.borrow_mut().not_yet = Some(EntryRefusal::Held);
    phone.send();
    let file = phone.answer(Ask::Backup, vec![]).1.unwrap();
    let other = Quiet::of(&phone.world, &Rc::default());
    other.sign_in();
    other.prepare();
    phone.world.server.borrow_mut().not_yet = None;
    let told = other.answer(Ask::Restore, file).0;
    assert!(matches!(told, Told::Restored { entries: 1, .. }));
    assert_eq!(other.send().entries(), 0);
    assert_eq!(phone.written(), 1);
}

#[test]
fn a_vote_that_is_sent_while_the_file_is_made_spoils_nothing() {
    let phone = Quiet::ready();
    phone.ask(vote("CARTE-1", NUMBERS[0]));
    phone.meet();
    let ballots = |key: &(Store, String)| key.1.ends_with(".ballot");
    phone.disk.rows.borrow_mut().retain(|key, _| !ballots(key));
    let file = phone.answer(Ask::Backup, vec![]).1.unwrap();
    let other = Quiet::of(&phone.world, &Rc::default());
    other.sign_in();
    other.prepare();
    let told = other.answer(Ask::Restore, file).0;
    assert!(matches!(
        told,
        Told::Restored {
            entries: 1,
            skipped: 0,
            ..
        }
    ));
}

#[test]
fn what_is_kept_is_told_as_kept_whatever_comes_after() {
    let phone = Quiet::ready();
    let id = Some(FieldEntryId::numbered(88));
    let (content, kit) = (Content::Encounter(met()), None);
    let keep = Ask::Keep { content, id, kit };
    // What is known of the phone is read once before it is written; then nothing can be read any more.
    phone.lists.set(Some(1));
    let told = phone.ask(keep.clone());
    assert!(matches!(told, Told::Kept { state: None, .. }));
    phone.lists.set(Some(1));
    let told = phone.ask(vote("CARTE-1", NUMBERS[0]));
    assert!(matches!(told, Told::Trouble { .. }), "{told:?}");
    phone.lists.set(Some(2));
    let told = phone.ask(vote("CARTE-1", NUMBERS[0]));
    assert!(matches!(told, Told::Voted { state: None, .. }), "{told:?}");
    phone.lists.set(None);
    // Who presses once more keeps the same entry.
    assert!(matches!(phone.ask(keep), Told::Kept { .. }));
    let state = phone.state();
    assert_eq!((state.entries(), state.totals.met), (2, 1));
}

#[test]
fn a_window_of_another_outing_keeps_nothing_for_this_one() {
    let first = Quiet::ready();
    let stamp = |phone: &Quiet| match phone.ask(Ask::Kit) {
        Told::Kit { kit: Some(kit) } => kit.stamp(),
        other => panic!("{other:?}"),
    };
    let old = stamp(&first);
    let second = Quiet::of(&first.world, &first.disk);
    first.world.server.borrow_mut().outing = OutingId::numbered(4);
    second.sign_in();
    second.prepare();
    let keep = |kit: KitStamp| {
        let (id, kit) = (None, Some(kit));
        let content = Content::Encounter(met());
        Ask::Keep { content, id, kit }
    };
    let told = first.ask(keep(old));
    assert_eq!(trouble(&told), Some(Trouble::OtherKit));
    let Ask::Vote {
        who,
        declaration,
        another,
        notice,
        choices,
        ..
    } = vote("CARTE-1", NUMBERS[0])
    else {
        unreachable!("it is a vote");
    };
    let kit = Some(old);
    let told = first.ask(Ask::Vote {
        kit,
        who,
        declaration,
        another,
        notice,
        choices,
    });
    assert_eq!(trouble(&told), Some(Trouble::OtherKit));
    assert!(matches!(first.ask(keep(stamp(&first))), Told::Kept { .. }));
}

#[test]
fn after_the_end_of_the_code_nothing_new_is_noted_and_the_rest_goes() {
    let phone = Quiet::ready();
    phone.meet();
    phone.world.now.set(phone.world.now.get() + 11 * HOUR);
    let told = phone.ask(keeping(Content::Encounter(met())));
    assert_eq!(trouble(&told), Some(Trouble::PassOver));
    let told = phone.ask(vote("CARTE-1", NUMBERS[0]));
    assert_eq!(trouble(&told), Some(Trouble::PassOver));
    assert_eq!(phone.send().entries(), 0);
    phone.sign_in();
    phone.prepare();
    phone.meet();
}

#[test]
fn a_lost_answer_lets_no_second_phone_in() {
    let phone = Quiet::new();
    let before = phone.world.server.borrow().phones.len();
    phone.world.server.borrow_mut().portal = true;
    assert_eq!(trouble(&phone.sign_in()), Some(Trouble::Server));
    phone.world.server.borrow_mut().portal = false;
    phone.world.faults.set(crate::sim::Faults {
        line: 400,
        ..Default::default()
    });
    let mut tries = 0;
    while !matches!(phone.sign_in(), Told::State { .. }) {
        tries += 1;
        assert!(tries < 100);
    }
    phone.world.faults.set(crate::sim::Faults::default());
    assert_eq!(phone.world.server.borrow().phones.len(), before + 1);
    phone.world.server.borrow_mut().code_full = true;
    assert_eq!(trouble(&phone.sign_in()), Some(Trouble::CodeFull));
}

#[test]
fn a_new_code_typed_in_one_window_is_good_in_the_other() {
    let first = Quiet::ready();
    let second = Quiet::of(&first.world, &first.disk);
    first.meet();
    let phones = first.world.server.borrow().phones.len();
    first.world.server.borrow_mut().shut_out = phones;
    assert_eq!(first.send().trouble, Some(Trouble::PassOver));
    second.sign_in();
    assert_eq!(first.send().entries(), 0);
}

fn with_photos(phone: &Quiet, photos: &[FieldPhotoId]) -> FieldEntryId {
    for id in photos {
        phone.answer(Ask::HoldPhoto { id: *id }, vec![3; 40_000]);
    }
    let content = Content::Idea(idea("Un banc", photos.to_vec()));
    match phone.ask(keeping(content)) {
        Told::Kept { id, .. } => id,
        other => panic!("{other:?}"),
    }
}
