//! Networks of ambassadors: the calls behind the lines of the table.

use domain::{Actor, AmbassadorId, AmbassadorState, ConsentId, Contact, Lang, NetworkId};
use store::{
    Application, ConsentRequest, GroupInput, Origin, PaperConsent, ProfileInput, Store, StoreError,
};

use crate::fixture::youth_network;

/// Whom each method lets in, as in the table around. With `@*` it is what they name that says in which network it is:
/// who coordinates one edition gets so far, and is refused on what is there (`youth_rights.rs`).
pub(super) const POLICY: &[(&str, &str)] = &[
    ("accept_charter", "PRMCA"),
    ("apply", "PRMCA"),
    ("ask_consent", "PRMCA"),
    ("change_network", "CAO"),
    ("change_profile", "PRMCA"),
    ("consents", "CAOD @*"),
    ("create_network", "CAO"),
    ("decide_application", "CAOD @*"),
    ("leave_network", "PRMCA"),
    ("membership", "PRMCA"),
    ("my_memberships", "PRMCA"),
    ("publish_charter", "CAO"),
    ("record_paper_consent", "CAOD @*"),
    ("set_group", "CAOD"),
    ("withdraw_consent", "CAOD @*"),
];

pub(super) fn knows(method: &str) -> bool {
    POLICY.iter().any(|(known, _)| *known == method)
}

/// Tries a method in a network that is not there.
pub(super) async fn call(store: &Store, method: &str, actor: &Actor) -> Result<bool, StoreError> {
    let network = NetworkId::new();
    let ambassador = AmbassadorId::new();
    match method {
        "accept_charter" => store.accept_charter(actor, network, 1).await?,
        "apply" => {
            let application = Application {
                name: "Ana".to_owned(),
                ..Application::default()
            };
            store.apply(actor, network, &application).await?;
        }
        "ask_consent" => {
            let request = ConsentRequest {
                guardian: "Samia Haddad".to_owned(),
                contact: Contact::Email("samia@example.org".to_owned()),
                lang: Lang::Fr,
            };
            let from = Origin::default();
            store.ask_consent(actor, network, &request, &from).await?;
        }
        "change_network" => {
            let input = youth_network("other");
            store.change_network(actor, network, 1, &input).await?;
        }
        "change_profile" => {
            let input = ProfileInput::default();
            store.change_profile(actor, network, 1, &input).await?;
        }
        "consents" => {
            store.consents(actor, ambassador).await?;
        }
        "create_network" => {
            // Made once, and told to all who may that its name is taken.
            store.create_network(actor, &youth_network("made")).await?;
        }
        "decide_application" => {
            let state = AmbassadorState::Accepted;
            store
                .decide_application(actor, ambassador, state, "")
                .await?;
        }
        "leave_network" => store.leave_network(actor, network).await?,
        "membership" => {
            store.membership(actor, network).await?;
        }
        "my_memberships" => {
            store.my_memberships(actor).await?;
        }
        "publish_charter" => {
            let text = "Nous nous écoutons. ".repeat(3);
            store.publish_charter(actor, network, 0, &text).await?;
        }
        "record_paper_consent" => {
            let paper = PaperConsent {
                id: ConsentId::new(),
                guardian: "Samia Haddad".to_owned(),
                document: "accord.pdf".to_owned(),
            };
            store
                .record_paper_consent(actor, ambassador, &paper)
                .await?;
        }
        "set_group" => {
            let group = GroupInput {
                kind: domain::network::GroupKind::School,
                name: "Lycée".to_owned(),
                partner: String::new(),
                district: String::new(),
                is_closed: false,
            };
            store.set_group(actor, network, None, &group).await?;
        }
        "withdraw_consent" => store.withdraw_consent(actor, ConsentId::new()).await?,
        other => panic!("{other} has no call"),
    }
    Ok(true)
}
