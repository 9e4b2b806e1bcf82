//! Networks at the desk: created, changed, their groups and charter.

use super::desk_typed::TypedNetwork;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{AmbassadorGroupId, NetworkKind};
use leptos::prelude::*;
use store::{GroupInput, StoreError};

/// The names under which refused forms are kept.
pub const NETWORK: &str = "network";
pub const GROUP: &str = "group";
pub const CHARTER: &str = "charter";

/// Where one network is at the desk.
pub fn desk_path(slug: &str) -> String {
    format!("/desk/networks/{slug}")
}

/// Creates a network from a template, whose charter the desk then publishes.
#[server(prefix = "/api", endpoint = "networks/create")]
pub async fn create_network(
    #[server(default)] kind: String,
    #[server(default)] slug: String,
    #[server(default)] name: String,
    #[server(default)] intro: String,
    #[server(default)] min_age: String,
    #[server(default)] max_age: String,
    #[server(default)] is_open: String,
    #[server(default)] quiet_from: String,
    #[server(default)] quiet_to: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let kind: NetworkKind = kind.parse().unwrap_or(NetworkKind::Youth);
    let here = format!("/desk/networks/new?template={kind}");
    let typed = TypedNetwork {
        slug,
        name,
        intro,
        min_age,
        max_age,
        is_open,
        quiet_from,
        quiet_to,
    };
    or_refuse(&cx, "/desk/networks", async {
        cx.need(domain::Action::ManageNetworks)?;
        let input = match typed.read(kind) {
            Ok(input) => input,
            Err(faults) => return cx.refuse_form(&here, NETWORK, typed.fields(), faults).await,
        };
        match cx.store().create_network(&cx.actor(), &input).await {
            Ok(_) => {
                cx.go_saying(&desk_path(&input.slug), tr!(cx, "desk-networks-created"))
                    .await
            }
            Err(err @ StoreError::SlugTaken) => {
                let faults = vec![FieldError::new("slug", err.into())];
                cx.refuse_form(&here, NETWORK, typed.fields(), faults).await
            }
            Err(err) => Err(err.into()),
        }
    })
    .await
}

/// Changes a network.
#[server(prefix = "/api", endpoint = "networks/change")]
pub async fn change_network(
    network: String,
    version: i32,
    #[server(default)] slug: String,
    #[server(default)] name: String,
    #[server(default)] intro: String,
    #[server(default)] min_age: String,
    #[server(default)] max_age: String,
    #[server(default)] is_open: String,
    #[server(default)] quiet_from: String,
    #[server(default)] quiet_to: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&network);
    let typed = TypedNetwork {
        slug,
        name,
        intro,
        min_age,
        max_age,
        is_open,
        quiet_from,
        quiet_to,
    };
    or_refuse(&cx, &here, async {
        cx.need(domain::Action::ManageNetworks)?;
        let network = cx.store().network(&network).await?;
        let input = match typed.read(network.kind) {
            Ok(input) => input,
            Err(faults) => return cx.refuse_form(&here, NETWORK, typed.fields(), faults).await,
        };
        let changed = cx
            .store()
            .change_network(&cx.actor(), network.id, version, &input)
            .await;
        let field = match &changed {
            Ok(()) => {
                let saved = tr!(cx, "desk-networks-saved");
                return cx.go_saying(&desk_path(&input.slug), saved).await;
            }
            Err(StoreError::SlugTaken) => "slug",
            Err(StoreError::Changed) => "name",
            Err(_) => return Ok(changed?),
        };
        let faults = changed
            .err()
            .map(|err| FieldError::new(field, err.into()))
            .into_iter()
            .collect();
        cx.refuse_form(&here, NETWORK, typed.fields(), faults).await
    })
    .await
}

/// Adds a group, or changes one.
#[server(prefix = "/api", endpoint = "networks/group")]
pub async fn set_network_group(
    network: String,
    #[server(default)] group: String,
    #[server(default)] kind: String,
    #[server(default)] name: String,
    #[server(default)] partner: String,
    #[server(default)] district: String,
    #[server(default)] is_closed: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&network);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&network).await?;
        let id: Option<AmbassadorGroupId> = match group.as_str() {
            "" => None,
            id => Some(id.parse().map_err(|_| AppError::NotFound)?),
        };
        let mut faults = vec![];
        if domain::network::NAME.check(&name).is_err() {
            let error = AppError::refused("desk-networks-group-name-wrong");
            faults.push(FieldError::new("group_name", error));
        }
        let parsed = kind.parse();
        if parsed.is_err() {
            let error = AppError::refused("desk-networks-group-kind-choose");
            faults.push(FieldError::new("group_kind", error));
        }
        let (Ok(parsed), true) = (parsed, faults.is_empty()) else {
            let typed = [
                ("group", group.clone()),
                ("kind", kind.clone()),
                ("name", name.clone()),
                ("partner", partner.clone()),
                ("district", district.clone()),
                ("is_closed", is_closed.clone()),
            ];
            return cx.refuse_form(&here, GROUP, typed, faults).await;
        };
        let input = GroupInput {
            kind: parsed,
            name: name.clone(),
            partner: partner.clone(),
            district: district.clone(),
            is_closed: !is_closed.is_empty(),
        };
        cx.store()
            .set_group(&cx.actor(), network.id, id, &input)
            .await?;
        cx.go_saying(&here, tr!(cx, "desk-networks-group-saved"))
            .await
    })
    .await
}

/// Publishes the charter's next version.
#[server(prefix = "/api", endpoint = "networks/publish-charter")]
pub async fn publish_network_charter(
    network: String,
    before: i32,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&network);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&network).await?;
        let error = if domain::network::CHARTER.check(&text).is_err() {
            AppError::refused("desk-networks-charter-length")
        } else {
            let published = cx
                .store()
                .publish_charter(&cx.actor(), network.id, before, &text)
                .await;
            match published {
                Ok(version) => {
                    let said = tr!(cx, "desk-networks-charter-published", version = version);
                    return cx.go_saying(&here, said).await;
                }
                Err(err @ StoreError::Changed) => err.into(),
                Err(err) => return Err(err.into()),
            }
        };
        let faults = vec![FieldError::new("text", error)];
        cx.refuse_form(&here, CHARTER, [("text", text.clone())], faults)
            .await
    })
    .await
}
