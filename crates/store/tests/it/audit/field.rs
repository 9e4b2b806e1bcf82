//! The acts of the field kit: phones let in and out, entries taken and refused, contacts.

use super::acts::{Acts, OPERATOR};
use crate::fixture::{Phone, Polls, by_contact, drawn, field_contact, field_idea, met};
use chrono::TimeDelta;
use domain::field::{Content, Debrief};
use domain::{EditionId, FieldPhotoId};
use store::Origin;
use uuid::Uuid;

/// A phone of an outing that sends something good and something bad, and is shut out with its code.
pub(super) async fn go_out(acts: &mut Acts<'_>, id: EditionId) {
    let (world, store) = (acts.world, &acts.world.store);
    let theme = world.read_edition(id).await.themes[0].id;
    let outing = world.outing(id).await;
    let until = store.now() + TimeDelta::hours(48);
    acts.act("field_pass_made", async || {
        let made = store.make_field_pass(&OPERATOR, outing, "Équipe", 2, until);
        made.await
    })
    .await;
    let pass = store.field_passes(&OPERATOR, outing).await.unwrap();
    let code = pass[0].code.parse().unwrap();
    acts.act("field_device_added", async || {
        let own = drawn();
        store
            .let_phone_in(&code, &own, "Un", &Origin::default())
            .await
    })
    .await;
    let phone = world.prepared_phone(id, "Téléphone").await;
    let good = phone.seal(&met());
    acts.act("field_entry_taken", async || {
        phone.try_send(std::slice::from_ref(&good)).await
    })
    .await;
    let empty = Debrief {
        went_well: String::new(),
        was_hard: String::new(),
        next_time: String::new(),
    };
    let bad = phone.seal(&Content::Debrief(empty));
    acts.act("field_entry_refused", async || {
        phone.try_send(std::slice::from_ref(&bad)).await
    })
    .await;
    acts.act("field_entry_handled", async || {
        store.handle_field_entry(&OPERATOR, bad.id).await
    })
    .await;
    let mut idea = field_idea(theme);
    let photo = FieldPhotoId(Uuid::new_v4());
    idea.photos = vec![photo];
    let told = phone.seal(&Content::Idea(idea));
    acts.acts(&["idea_entered", "field_entry_taken"], async || {
        phone.try_send(std::slice::from_ref(&told)).await
    })
    .await;
    acts.act("field_photo_refused", async || {
        store.finish_field_photo(&phone.actor, photo, None).await
    })
    .await;
    let left = phone.seal(&Content::Contact(field_contact("06 12 34 56 78")));
    acts.act("field_entry_taken", async || {
        phone.try_send(std::slice::from_ref(&left)).await
    })
    .await;
    acts.act("field_contacts_exported", async || {
        store.export_field_contacts(&OPERATOR, id).await
    })
    .await;
    let (people, _) = store.field_contacts(&OPERATOR, id, 0, 50).await.unwrap();
    acts.act("field_contact_forgotten", async || {
        store
            .forget_field_contact(&OPERATOR, id, people[0].id)
            .await
    })
    .await;
    let devices = store.field_devices(&OPERATOR, phone.outing).await.unwrap();
    acts.act("field_device_revoked", async || {
        store.revoke_field_device(&OPERATOR, devices[0].id).await
    })
    .await;
    acts.act("field_pass_revoked", async || {
        store.revoke_field_pass(&OPERATOR, pass[0].id).await
    })
    .await;
}

/// A vote from the street, and one that is refused. The mark and what counts it for the outing are two writes. The
/// phone is shut out then, so that the box waits for nobody.
pub(super) async fn vote_outside(acts: &mut Acts<'_>, polls: &Polls) {
    let (world, store) = (acts.world, &acts.world.store);
    let phone: Phone = world.prepared_phone(polls.edition.id, "Urne").await;
    let vote = phone.vote(polls, by_contact("zora@example.org"), &["1"]);
    acts.acts(&["roll_marked", "field_vote_taken"], async || {
        phone.try_send(std::slice::from_ref(&vote.entry)).await
    })
    .await;
    let refused = phone.vote(polls, by_contact("ni adresse ni numéro"), &["1"]);
    acts.act("field_vote_refused", async || {
        phone.try_send(std::slice::from_ref(&refused.entry)).await
    })
    .await;
    let devices = store.field_devices(&OPERATOR, phone.outing).await.unwrap();
    store
        .revoke_field_device(&OPERATOR, devices[0].id)
        .await
        .unwrap();
}
