//! Forms of members about their missions.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{MissionId, PlaceState};
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused check-in is kept.
pub const CHECK_IN: &str = "check-in";

/// Signs up for a mission, or keeps a place that was offered.
#[server(prefix = "/api", endpoint = "missions/sign-up")]
pub async fn sign_up(slug: String, id: MissionId) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = super::parts::mission_path(&slug, id);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let state = cx.store().sign_up(&cx.actor(), network.id, id).await?;
        let said = match state {
            PlaceState::Waiting => tr!(cx, "missions-said-waiting"),
            PlaceState::Going | PlaceState::Offered | PlaceState::Left => {
                tr!(cx, "missions-said-going")
            }
        };
        cx.go_saying(&here, said).await
    })
    .await
}

/// Gives up a place, or a turn on the waiting list.
#[server(prefix = "/api", endpoint = "missions/sign-off")]
pub async fn sign_off(slug: String, id: MissionId) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = super::parts::mission_path(&slug, id);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        cx.store().sign_off(&cx.actor(), network.id, id).await?;
        cx.go_saying(&here, tr!(cx, "missions-said-left")).await
    })
    .await
}

/// Looks for somebody to take one's place.
#[server(prefix = "/api", endpoint = "missions/offer")]
pub async fn offer_place(slug: String, id: MissionId) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = super::parts::mission_path(&slug, id);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let state = cx.store().offer_place(&cx.actor(), network.id, id).await?;
        let said = match state {
            PlaceState::Left => tr!(cx, "missions-said-taken"),
            PlaceState::Going | PlaceState::Waiting | PlaceState::Offered => {
                tr!(cx, "missions-said-offered")
            }
        };
        cx.go_saying(&here, said).await
    })
    .await
}

/// Checks in with the code of the lead's screen.
#[server(prefix = "/api", endpoint = "missions/check-in")]
pub async fn check_in(
    slug: String,
    id: MissionId,
    #[server(default)] code: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let page = super::parts::mission_path(&slug, id);
    let here = format!("{page}/here");
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let checked = cx
            .store()
            .check_in(&cx.actor(), network.id, id, &code)
            .await;
        match checked {
            Ok(()) => cx.go_saying(&page, tr!(cx, "missions-said-here")).await,
            Err(err @ StoreError::WrongCheckIn) => {
                let fault = FieldError::new("code", err.into());
                cx.refuse_form(&here, CHECK_IN, [("code", code)], vec![fault])
                    .await
            }
            Err(err) => Err(err.into()),
        }
    })
    .await
}

/// Changes the address of a calendar: `of` is `mine` or `network`.
#[server(prefix = "/api", endpoint = "missions/renew-feed")]
pub async fn renew_feed(slug: String, of: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = super::parts::missions_path(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?.id;
        match of.as_str() {
            "network" => cx.store().renew_network_feed(&cx.actor(), network).await?,
            _ => cx.store().renew_feed(&cx.actor(), network).await?,
        }
        cx.go_saying(&here, tr!(cx, "missions-said-renewed")).await
    })
    .await
}
