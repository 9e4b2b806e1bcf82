//! Phones of outings, what they sent, and contacts: the calls behind the lines of the table.

use crate::fixture::World;
use crate::fixture::outing::market;
use chrono::TimeDelta;
use domain::field::{DeviceReport, SealedEntry, SendEntries};
use domain::{Actor, EditionId, FieldContactId, FieldEntryId, FieldKind, FieldPhotoId, OutingId};
use store::{PhotoPart, StoreError};
use uuid::Uuid;

/// Whom each method lets in, as in the table around. What a phone may send is in `field.rs`: nobody else is a phone.
pub(super) const POLICY: &[(&str, &str)] = &[
    ("export_field_contacts", "AO !"),
    ("field_contacts", "CAOD @"),
    ("field_devices", "CAOD @"),
    ("field_entries", "CAOD @"),
    ("field_kit", "-"),
    ("field_passes", "CAOD @"),
    ("field_photo", "-"),
    ("finish_field_photo", "-"),
    ("forget_field_contact", "CAOD @"),
    ("handle_field_entry", "CAOD @"),
    ("make_field_pass", "CAOD @"),
    ("open_field_photo", "-"),
    ("phones_with_something", "CAOD @"),
    ("revoke_field_device", "CAOD @"),
    ("revoke_field_pass", "CAOD @"),
    ("take_field_entries", "-"),
    ("take_photo_part", "-"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method with an outing of the city's staff in an edition; with one that is of another edition where that
/// edition is not there.
pub(super) async fn call(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
    there: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let photo = FieldPhotoId(Uuid::new_v4());
    match method {
        "export_field_contacts" => {
            store.export_field_contacts(actor, edition).await?;
        }
        "field_contacts" => {
            store.field_contacts(actor, edition, 0, 50).await?;
        }
        "forget_field_contact" => {
            let contact = FieldContactId::new();
            store.forget_field_contact(actor, edition, contact).await?;
        }
        "field_kit" => {
            store.field_kit(actor).await?;
        }
        "take_field_entries" => {
            store.take_field_entries(actor, &nothing()).await?;
        }
        "field_photo" => {
            store.field_photo(actor, photo).await?;
        }
        "finish_field_photo" => {
            store.finish_field_photo(actor, photo, None).await?;
        }
        "open_field_photo" => {
            store.open_field_photo(actor, photo).await?;
        }
        "take_photo_part" => {
            let part = PhotoPart {
                entry: FieldEntryId(Uuid::new_v4()),
                size: 1,
                start: 0,
                bytes: vec![0],
            };
            store.take_photo_part(actor, photo, &part).await?;
        }
        _ => return of_outing(world, method, actor, edition, there).await,
    }
    Ok(true)
}

async fn of_outing(
    world: &World,
    method: &str,
    actor: &Actor,
    edition: EditionId,
    there: EditionId,
) -> Result<bool, StoreError> {
    let store = &world.store;
    let operator = Actor::Operator;
    let input = market(world);
    let planned = store.plan_outing(&operator, edition, &input, 0).await;
    let (edition, id): (EditionId, OutingId) = match planned {
        Ok(planned) => (edition, planned[0]),
        Err(_) => (
            there,
            store.plan_outing(&operator, there, &input, 0).await?[0],
        ),
    };
    match method {
        "field_devices" => {
            store.field_devices(actor, id).await?;
        }
        "field_entries" => {
            store.field_entries(actor, id).await?;
        }
        "field_passes" => {
            store.field_passes(actor, id).await?;
        }
        "make_field_pass" => {
            let until = store.now() + TimeDelta::hours(48);
            store.make_field_pass(actor, id, "Équipe", 1, until).await?;
        }
        "phones_with_something" => {
            // Who manages nothing there sees no phone, as if there were none.
            let (phone, _) = world.phone(id, "Téléphone").await;
            let report = DeviceReport {
                waiting: 3,
                ..DeviceReport::default()
            };
            let entries = vec![];
            let sent = SendEntries { report, entries };
            store.take_field_entries(&phone, &sent).await?;
            return Ok(!store
                .phones_with_something(actor, edition)
                .await?
                .is_empty());
        }
        "revoke_field_pass" => {
            world.phone(id, "Téléphone").await;
            let pass = store.field_passes(&operator, id).await?[0].id;
            store.revoke_field_pass(actor, pass).await?;
        }
        "revoke_field_device" => {
            world.phone(id, "Téléphone").await;
            let device = store.field_devices(&operator, id).await?[0].id;
            store.revoke_field_device(actor, device).await?;
        }
        "handle_field_entry" => {
            let (phone, _) = world.phone(id, "Téléphone").await;
            let entry = SealedEntry {
                id: FieldEntryId(Uuid::new_v4()),
                kind: FieldKind::Idea,
                made_at: store.now(),
                sealed: "AAAA".to_owned(),
            };
            let sent = SendEntries {
                entries: vec![entry.clone()],
                ..nothing()
            };
            store.take_field_entries(&phone, &sent).await?;
            store.handle_field_entry(actor, entry.id).await?;
        }
        other => panic!("{other} is not called"),
    }
    Ok(true)
}

fn nothing() -> SendEntries {
    SendEntries {
        report: DeviceReport::default(),
        entries: vec![],
    }
}
