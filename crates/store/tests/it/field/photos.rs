//! Photos from the street, in parts.

use super::TAKEN;
use crate::fixture::{Phone, World, field_idea, open_for_ideas};
use chrono::TimeDelta;
use domain::field::{Content, PHOTO_PART, PhotoProgress};
use domain::{
    Actor, AuditEvent, DataKind, EntryRefusal, FieldEntryId, FieldPhotoId, PhotoId, Verdict,
};
use store::{DecisionInput, PhotoPart, StoreError};
use uuid::Uuid;

on_each_database![
    a_photo_comes_in_parts,
    a_photo_belongs_to_its_entry_and_outing,
    a_photo_that_can_t_be_read_is_done,
    a_photo_of_a_public_idea_is_read_first,
    a_photo_for_which_there_is_no_place_is_told,
    a_photo_that_stopped_is_given_up,
];

/// Bytes that stand for a photo of several parts; the store looks at none of them.
const BYTES: usize = 2 * PHOTO_PART + 500;

struct Sending {
    phone: Phone,
    entry: FieldEntryId,
    photo: FieldPhotoId,
    sealed: Vec<u8>,
}

impl Sending {
    async fn begin(world: &World) -> Self {
        let edition = world.edition(open_for_ideas()).await;
        let phone = world.prepared_phone(edition.id, "Téléphone").await;
        let photo = FieldPhotoId(Uuid::new_v4());
        let mut idea = field_idea(edition.theme);
        idea.photos = vec![photo];
        let entry = phone.seal(&Content::Idea(idea));
        assert_eq!(phone.send(&entry).await, TAKEN);
        let sealed = phone.seal_photo(photo, &vec![7; BYTES]);
        Self {
            phone,
            entry: entry.id,
            photo,
            sealed,
        }
    }

    fn part(&self, start: usize) -> PhotoPart {
        let end = self.sealed.len().min(start + PHOTO_PART);
        PhotoPart {
            entry: self.entry,
            size: u32::try_from(self.sealed.len()).unwrap(),
            start: u32::try_from(start).unwrap(),
            bytes: self.sealed[start..end].to_vec(),
        }
    }

    async fn send(&self, part: &PhotoPart) -> Result<PhotoProgress, StoreError> {
        let (store, actor) = (&self.phone.store, &self.phone.actor);
        store.take_photo_part(actor, self.photo, part).await
    }

    async fn send_all(&self) {
        for start in (0..self.sealed.len()).step_by(PHOTO_PART) {
            self.send(&self.part(start)).await.unwrap();
        }
    }

    async fn finish(&self, pixels: Option<(u32, u32)>) -> Option<EntryRefusal> {
        let (store, actor) = (&self.phone.store, &self.phone.actor);
        store
            .finish_field_photo(actor, self.photo, pixels)
            .await
            .unwrap()
            .refused
    }

    async fn progress(&self) -> PhotoProgress {
        let (store, actor) = (&self.phone.store, &self.phone.actor);
        store.field_photo(actor, self.photo).await.unwrap()
    }
}

async fn a_photo_comes_in_parts(world: &World) {
    let sending = Sending::begin(world).await;
    let come = sending.progress().await;
    assert_eq!((come.received, come.size, come.done), (0, 0, false));
    let first = sending.part(0);
    // Each of them twice, as a network that loses answers makes a phone do.
    for _ in 0..2 {
        let come = sending.send(&first).await.unwrap();
        assert_eq!(come.received as usize, PHOTO_PART);
    }
    let wrong = sending.send(&sending.part(2 * PHOTO_PART)).await;
    let go_on = u32::try_from(PHOTO_PART).unwrap();
    assert!(
        matches!(wrong, Err(StoreError::PhotoPart(at)) if at == go_on),
        "{wrong:?}"
    );
    sending.send_all().await;
    assert!(sending.progress().await.is_whole());
    let opened = sending
        .phone
        .store
        .open_field_photo(&sending.phone.actor, sending.photo)
        .await;
    assert_eq!(opened.unwrap(), Some(vec![7; BYTES]));
    for _ in 0..2 {
        assert_eq!(sending.finish(Some((800, 600))).await, None);
    }
    assert!(sending.progress().await.done);
    // Whatever comes after is heard, and changes nothing.
    assert!(sending.send(&first).await.unwrap().done);
    assert_eq!(world.count_rows("field_photo_part").await, 0);
    assert_eq!(world.count_rows("photo").await, 1);
    let idea = world.cells("photo").await.remove(0);
    assert_eq!(
        (idea["width"].as_str(), idea["height"].as_str()),
        ("800", "600")
    );
    let added = world.log().await.into_iter().filter(|(_, event)| {
        matches!(event, AuditEvent::PhotoAdded { photo, .. } if *photo == PhotoId(sending.photo.0))
    });
    assert_eq!(added.count(), 1);
}

async fn a_photo_belongs_to_its_entry_and_outing(world: &World) {
    let sending = Sending::begin(world).await;
    let unknown = FieldPhotoId(Uuid::new_v4());
    let (store, actor) = (&sending.phone.store, &sending.phone.actor);
    let first = sending.part(0);
    let missing = store.take_photo_part(actor, unknown, &first).await;
    assert!(matches!(missing, Err(StoreError::NotFound("photo"))));
    let elsewhere = PhotoPart {
        entry: FieldEntryId(Uuid::new_v4()),
        ..first.clone()
    };
    let other = sending.send(&elsewhere).await;
    assert!(matches!(other, Err(StoreError::Invalid(_))), "{other:?}");
    for wrong in [
        PhotoPart {
            bytes: vec![0; PHOTO_PART + 1],
            ..first.clone()
        },
        PhotoPart {
            bytes: vec![],
            ..first.clone()
        },
        PhotoPart {
            size: 10,
            ..first.clone()
        },
        PhotoPart {
            size: u32::MAX,
            ..first.clone()
        },
    ] {
        let refused = sending.send(&wrong).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
    }
    let edition = world.edition(open_for_ideas().named("other")).await;
    let stranger = world.prepared_phone(edition.id, "Autre").await;
    let hidden = store.field_photo(&stranger.actor, sending.photo).await;
    assert!(matches!(hidden, Err(StoreError::NotFound("photo"))));
    let hidden = store
        .take_photo_part(&stranger.actor, sending.photo, &first)
        .await;
    assert!(matches!(hidden, Err(StoreError::NotFound("photo"))));
    assert_eq!(world.count_rows("field_photo_part").await, 0);
}

async fn a_photo_that_can_t_be_read_is_done(world: &World) {
    let mut sending = Sending::begin(world).await;
    sending.sealed[100] ^= 1;
    sending.send_all().await;
    let (store, actor) = (&sending.phone.store, &sending.phone.actor);
    let opened = store.open_field_photo(actor, sending.photo).await;
    assert_eq!(opened.unwrap(), None);
    let unreadable = Some(EntryRefusal::PhotoUnreadable);
    assert_eq!(sending.finish(None).await, unreadable);
    assert_eq!(sending.finish(Some((1, 1))).await, unreadable, "it stays");
    assert!(sending.progress().await.done);
    // Who asks again is told the same, and the desk knows of it.
    assert_eq!(
        sending.send(&sending.part(0)).await.unwrap().refused,
        unreadable
    );
    let entries = store.field_entries(&Actor::Operator, sending.phone.outing);
    let [photo] = &entries.await.unwrap().photos[..] else {
        panic!("one photo")
    };
    assert_eq!(photo.why, EntryRefusal::PhotoUnreadable);
    assert_eq!(
        (&*photo.phone, &*photo.idea),
        ("Téléphone", "Des bancs au marché")
    );
    assert_eq!(world.count_rows("photo").await, 0);
    assert_eq!(world.count_rows("field_photo_part").await, 0);
}

async fn a_photo_of_a_public_idea_is_read_first(world: &World) {
    let sending = Sending::begin(world).await;
    let moderator = world.moderator().await;
    let row = world.cells("idea").await.remove(0);
    let idea: Uuid = row["id"].trim_start_matches("\\x").parse().unwrap();
    let decision = DecisionInput {
        ideas: vec![(idea.into(), row["version"].parse().unwrap())],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    let decided = world.store.decide(&moderator.actor, &decision).await;
    decided.unwrap();
    sending.send_all().await;
    assert_eq!(sending.finish(Some((800, 600))).await, None);
    let row = world.cells("idea").await.remove(0);
    assert_ne!(row["state"], "published", "nobody has seen the photo yet");
}

/// Nobody would look at it before it is public, or there is no room for it.
async fn a_photo_for_which_there_is_no_place_is_told(world: &World) {
    let sending = Sending::begin(world).await;
    sending.send_all().await;
    world.execute("UPDATE idea SET state = 'merged'").await;
    let refused = Some(EntryRefusal::PhotoWithoutIdea);
    assert_eq!(sending.finish(Some((800, 600))).await, refused);
    assert_eq!(sending.progress().await.refused, refused);
    let said = world.log().await.into_iter().filter(|(_, event)| {
        matches!(event, AuditEvent::FieldPhotoRefused { outing, .. } if *outing == sending.phone.outing)
    });
    assert_eq!(said.count(), 1);
    assert_eq!(world.count_rows("photo").await, 0);
}

async fn a_photo_that_stopped_is_given_up(world: &World) {
    let sending = Sending::begin(world).await;
    sending.send(&sending.part(0)).await.unwrap();
    let store = &world.store;
    let days = i64::from(DataKind::FieldDevices.default_days());
    let since = || store.now() - TimeDelta::days(days);
    assert_eq!(store.stuck_field_photos(since()).await.unwrap(), []);
    world.wait(TimeDelta::days(days + 1)).await;
    let stuck = store.stuck_field_photos(since()).await.unwrap();
    assert_eq!(stuck, [PhotoId(sending.photo.0)]);
    store.give_up_field_photos(&stuck).await.unwrap();
    assert_eq!(store.stuck_field_photos(since()).await.unwrap(), []);
    assert_eq!(world.count_rows("field_photo_part").await, 0);
}
