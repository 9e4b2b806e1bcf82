//! What rows about outings, phones, what they sent, and kiosks name.

use super::ideas_open;
use crate::harness::World;
use ballot_box::field::{FieldKey, seal_entry};
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use domain::field::{Content, FieldContact, SendEntries};
use domain::mission::Slot;
use domain::outing::Goals;
use domain::{
    Actor, Audience, ContactWish, FieldContactId, FieldDeviceId, FieldEntryId, Lang, OutingId,
    OutingKind, PhotoId,
};
use serde_json::json;
use store::{FieldPass, KioskStage, Origin, OutingInput, PhotoText, PollingPlaceInput, Store};
use uuid::Uuid;

const BY: &Actor = &Actor::Operator;

/// Fills in `{outing}` a new outing, `{stop}` one that is public, `{pass}` a code that lets phones in, `{device}` a
/// phone that was let in, `{entry}` something of it that was not taken, `{contact}` what somebody left there, all of
/// the edition `ideas`; `{outing-photo}` a photo of the outing `{photographed}`, `{team-id}` the network `team`; and of
/// the edition `vote` `{kiosk}` a kiosk of the polling place `{kiosk-place}`, `{kiosk-code}` the code of one.
pub(super) async fn fill(world: &World, mut text: String) -> String {
    let store = &world.store;
    for (word, public) in [("{outing}", false), ("{stop}", true)] {
        if text.contains(word) {
            text = text.replace(word, &an_outing(store, public).await.to_string());
        }
    }
    if text.contains("{pass}") {
        text = text.replace("{pass}", &a_pass(store).await.id.to_string());
    }
    if text.contains("{device}") {
        let (device, _, _) = a_phone(store).await;
        text = text.replace("{device}", &device.to_string());
    }
    if text.contains("{entry}") {
        text = text.replace("{entry}", &a_refused_entry(store).await.to_string());
    }
    if text.contains("{contact}") {
        text = text.replace("{contact}", &a_contact(store).await.to_string());
    }
    if text.contains("{outing-photo}") {
        let (outing, photo) = an_outing_photo(world).await;
        text = text.replace("{photographed}", &outing.to_string());
        text = text.replace("{outing-photo}", &photo.to_string());
    }
    if text.contains("{team-id}") {
        let team = store.network("team").await.expect("a network").id;
        text = text.replace("{team-id}", &team.to_string());
    }
    if text.contains("{kiosk}") {
        let (place, kiosk, _) = a_kiosk(store).await;
        text = text.replace("{kiosk-place}", &place.to_string());
        text = text.replace("{kiosk}", &kiosk);
    }
    if text.contains("{kiosk-code}") {
        let (_, _, code) = a_kiosk(store).await;
        text = text.replace("{kiosk-code}", &code);
    }
    text
}

/// A new outing of the edition that is open for ideas.
async fn an_outing(store: &Store, is_public: bool) -> OutingId {
    let starts_at = store.now() + TimeDelta::days(3);
    let input = OutingInput {
        network: None,
        kind: OutingKind::Market,
        title: "Marché".to_owned(),
        place: "Place Pie".to_owned(),
        district: None,
        point: None,
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
        },
        is_public,
        goals: Goals::default(),
        for_whom: Audience::Everybody,
        audience: String::new(),
        languages: vec![],
        kit: vec![],
        note: String::new(),
    };
    let edition = ideas_open(store).await;
    let planned = store.plan_outing(BY, edition, &input, 0).await;
    planned.expect("an outing")[0]
}

async fn a_pass(store: &Store) -> FieldPass {
    let outing = an_outing(store, false).await;
    let until = store.now() + TimeDelta::days(4);
    let pass = store.make_field_pass(BY, outing, "Équipe", 1, until).await;
    pass.expect("a code")
}

/// A phone, its outing, and who it is.
async fn a_phone(store: &Store) -> (FieldDeviceId, OutingId, Actor) {
    let code = a_pass(store).await.code.parse().expect("a code");
    let own = BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>());
    let phone = store
        .let_phone_in(&code, &own, "Téléphone", &Origin::default())
        .await
        .expect("a phone");
    let actor = store.field_actor(&own).await.expect("a phone");
    (phone.device, phone.outing, actor)
}

async fn send(store: &Store, phone: &Actor, id: FieldEntryId, sealed: &[u8]) {
    let entries: SendEntries = serde_json::from_value(json!({
        "report": { "waiting": 1, "photos": 0, "oldest": null, "clock": null, "build": "t" },
        "entries": [{
            "id": id,
            "kind": "contact",
            "made_at": store.now(),
            "sealed": BASE64URL_NOPAD.encode(sealed),
        }],
    }))
    .expect("entries");
    store
        .take_field_entries(phone, &entries)
        .await
        .expect("answers");
}

async fn a_refused_entry(store: &Store) -> FieldEntryId {
    let (_, outing, phone) = a_phone(store).await;
    let id = FieldEntryId(Uuid::new_v4());
    send(store, &phone, id, &[7; 200]).await;
    let entries = store.field_entries(BY, outing).await.expect("entries");
    assert_eq!(entries.refused[0].id, id);
    id
}

async fn a_contact(store: &Store) -> FieldContactId {
    let (_, outing, phone) = a_phone(store).await;
    let kit = store.field_kit(&phone).await.expect("a kit");
    let key: FieldKey = kit.field_key.parse().expect("a key");
    let id = FieldEntryId(Uuid::new_v4());
    let contact = format!("{id}@example.org");
    let content = Content::Contact(FieldContact {
        name: "Ana".to_owned(),
        wish: ContactWish::Email,
        contact: contact.clone(),
        lang: Lang::Fr,
        notice: None,
        consent: true,
    });
    let plain = serde_json::to_vec(&content).expect("JSON");
    let rng = &mut rand::rng();
    let sealed = seal_entry(&key, outing, id, content.kind(), &plain, rng).expect("sealed");
    send(store, &phone, id, &sealed).await;
    let edition = ideas_open(store).await;
    let found = store.field_contacts(BY, edition, 0, 50).await;
    let (people, _) = found.expect("contacts");
    let left = people.iter().find(|person| person.contact == contact);
    left.expect("a contact").id
}

async fn an_outing_photo(world: &World) -> (OutingId, PhotoId) {
    let store = &world.store;
    let outing = an_outing(store, false).await;
    // Each by somebody else: nobody gets codes without end.
    let email = format!("{}@example.org", Uuid::new_v4());
    let session = world.session_of(&email, &[]).await;
    let photo = PhotoText {
        id: store.add_photo(&session, 4, 3).await.expect("a photo"),
        alt: String::new(),
    };
    store
        .keep_outing_photo(BY, &session, outing, &photo, true)
        .await
        .expect("kept");
    (outing, photo.id)
}

/// The number of a new polling place, a kiosk that waits there, and its code.
async fn a_kiosk(store: &Store) -> (i32, String, String) {
    let vote = store.edition(BY, "vote").await.expect("a vote").id;
    let input = PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    };
    let place = store.set_polling_place(BY, vote, None, &input).await;
    let place = place.expect("a place");
    let kiosk = store.open_kiosk(BY, vote, place, "Tablette").await;
    let kiosk = kiosk.expect("a kiosk");
    let kiosks = store.kiosks(BY, vote, place).await.expect("kiosks");
    let KioskStage::Waiting { code } = &kiosks[0].stage else {
        panic!("{:?}", kiosks[0])
    };
    (place, kiosk.to_string(), code.clone())
}
