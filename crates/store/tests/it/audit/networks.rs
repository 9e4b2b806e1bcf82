//! Networks of ambassadors: created, joined and left.

use super::acts::{Acts, OPERATOR};
use crate::fixture::{CHARTER, TestAmbassador, youth_network};
use domain::network::GroupKind;
use domain::{AmbassadorState, ConsentState, Contact, Lang};
use store::{ConsentRequest, GroupInput, Network, Origin, ProfileInput};

/// A network, from its creation to a member of 16 years who acts in it. What others do there comes before
/// [`leave`].
pub(super) async fn join(acts: &mut Acts<'_>) -> (Network, TestAmbassador) {
    let (world, store) = (acts.world, &acts.world.store);
    let input = youth_network("audited");
    acts.act("network_created", async || {
        store.create_network(&OPERATOR, &input).await
    })
    .await;
    let id = store.network("audited").await.unwrap().id;
    acts.act("network_changed", async || {
        store.change_network(&OPERATOR, id, 1, &input).await
    })
    .await;
    let group = GroupInput {
        kind: GroupKind::School,
        name: "Lycée".to_owned(),
        partner: String::new(),
        district: String::new(),
        is_closed: false,
    };
    acts.act("group_set", async || {
        store.set_group(&OPERATOR, id, None, &group).await
    })
    .await;
    let group = store.ambassador_groups(id).await.unwrap()[0].id;
    acts.act("charter_published", async || {
        store.publish_charter(&OPERATOR, id, 0, CHARTER).await
    })
    .await;
    let ilyes = world.resident("ilyes").await;
    let application = world.application("Ilyès", 16, Some(group));
    acts.act("ambassador_applied", async || {
        store.apply(&ilyes.actor, id, &application).await
    })
    .await;
    let own = store.membership(&ilyes.actor, id).await.unwrap().unwrap();
    let ambassador = own.ambassador.id;
    acts.act("ambassador_decided", async || {
        let state = AmbassadorState::Accepted;
        store
            .decide_application(&OPERATOR, ambassador, state, "")
            .await
    })
    .await;
    acts.act("ambassador_changed", async || {
        let own = store.membership(&ilyes.actor, id).await?.unwrap();
        let input = ProfileInput::default();
        store
            .change_profile(&ilyes.actor, id, own.version, &input)
            .await
    })
    .await;
    acts.act("charter_accepted", async || {
        store.accept_charter(&ilyes.actor, id, 1).await
    })
    .await;
    let request = ConsentRequest {
        guardian: "Samia Haddad".to_owned(),
        contact: Contact::Email("samia@example.org".to_owned()),
        lang: Lang::Fr,
    };
    acts.act("consent_asked", async || {
        let from = Origin::default();
        store.ask_consent(&ilyes.actor, id, &request, &from).await
    })
    .await;
    let link = world.last_consent_link("samia@example.org").await;
    acts.act("consent_decided", async || {
        store.decide_consent(&link, ConsentState::Given).await
    })
    .await;
    let network = store.network("audited").await.unwrap();
    let ilyes = TestAmbassador {
        person: ilyes,
        id: ambassador,
    };
    (network, ilyes)
}

pub(super) async fn leave(acts: &mut Acts<'_>, network: &Network, member: &TestAmbassador) {
    let store = &acts.world.store;
    let actor = &member.person.actor;
    acts.act("ambassador_left", async || {
        store.leave_network(actor, network.id).await
    })
    .await;
}
