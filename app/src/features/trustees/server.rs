//! The forms of the ceremony, and what a trustee's own device tells the server.

use super::form::{self, TrusteeRow};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::{Part, ROWS};
use crate::tr;
use ballot_box::{Part as KeyPart, TrusteePublic};
use domain::TrusteeId;
use leptos::prelude::*;
use store::{StoreError, TrusteeToken};

/// The names under which refused forms are kept.
pub const PLAN: &str = "ballot-box-plan";
pub const REPLACE: &str = "ballot-box-replace";

/// Names the trustees and invites them.
#[server(prefix = "/api", endpoint = "trustees/plan")]
pub async fn plan_box(
    edition: String,
    #[server(default)] rows: Vec<TrusteeRow>,
    #[server(default)] needed: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = Part::BallotBox.of(&edition.slug);
        let typed = || {
            vec![
                (ROWS, serde_json::to_string(&rows).unwrap_or_default()),
                ("needed", needed.clone()),
            ]
        };
        let plan = match form::read(&rows, &needed) {
            Ok(plan) => plan,
            Err(faults) => return cx.refuse_form(&here, PLAN, typed(), faults).await,
        };
        let planned = cx
            .store()
            .plan_ballot_box(&cx.actor(), edition.id, plan.needed, &plan.trustees)
            .await;
        match planned {
            Ok(()) => cx.go_saying(&here, tr!(cx, "desk-box-invited")).await,
            Err(err) => {
                let faults = vec![FieldError::new("form", err.into())];
                cx.refuse_form(&here, PLAN, typed(), faults).await
            }
        }
    })
    .await
}

/// Sends a trustee the personal link once more.
#[server(prefix = "/api", endpoint = "trustees/invite-again")]
pub async fn invite_again(edition: String, trustee: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = Part::BallotBox.of(&edition.slug);
        let trustee: TrusteeId = trustee.parse().map_err(|_| AppError::NotFound)?;
        let sent = cx
            .store()
            .invite_again(&cx.actor(), edition.id, trustee)
            .await;
        match sent {
            Ok(()) => cx.go_saying(&here, tr!(cx, "desk-box-sent-again")).await,
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Puts somebody else in a trustee's place.
#[server(prefix = "/api", endpoint = "trustees/replace")]
pub async fn replace_trustee(
    edition: String,
    trustee: String,
    #[server(default)] row: TrusteeRow,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/editions", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let path = Part::BallotBox.of(&edition.slug);
        let here = format!("{path}?replace={trustee}");
        let id: TrusteeId = trustee.parse().map_err(|_| AppError::NotFound)?;
        let typed = || vec![(ROWS, serde_json::to_string(&row).unwrap_or_default())];
        let by = match row.read("") {
            Ok(by) => by,
            Err(faults) => return cx.refuse_form(&here, REPLACE, typed(), faults).await,
        };
        match cx
            .store()
            .replace_trustee(&cx.actor(), edition.id, id, &by)
            .await
        {
            Ok(()) => cx.go_saying(&path, tr!(cx, "desk-box-replaced")).await,
            Err(StoreError::Invalid(_)) => {
                let error = AppError::refused("desk-box-error-email-twice");
                let faults = vec![FieldError::new("email", error)];
                cx.refuse_form(&here, REPLACE, typed(), faults).await
            }
            Err(err) => cx.go_refusing(&path, &err.into()).await,
        }
    })
    .await
}

/// The public half of a key that was made on the trustee's device.
#[server(prefix = "/api", endpoint = "trustees/take")]
pub async fn take_share(link: String, public: String) -> Result<(), AppError> {
    let public = read::<TrusteePublic>(&public)?;
    Ok(Cx::current()
        .store()
        .take_share(&token(&link)?, public)
        .await?)
}

/// The key reads back on the trustee's device.
#[server(prefix = "/api", endpoint = "trustees/confirm")]
pub async fn confirm_share(link: String, public: String) -> Result<(), AppError> {
    let public = read::<TrusteePublic>(&public)?;
    let store = Cx::current().store().clone();
    store.confirm_share(&token(&link)?, public).await?;
    Ok(())
}

/// The part that the trustee's device has unsealed, after the close.
#[server(prefix = "/api", endpoint = "trustees/give")]
pub async fn give_share(link: String, part: String) -> Result<(), AppError> {
    let part = read::<KeyPart>(&part)?;
    Ok(Cx::current()
        .store()
        .give_share(&token(&link)?, &part)
        .await?)
}

fn token(link: &str) -> Result<TrusteeToken, AppError> {
    TrusteeToken::from_link(link).ok_or(AppError::NotFound)
}

fn read<T: std::str::FromStr>(text: &str) -> Result<T, AppError> {
    text.parse()
        .map_err(|_| AppError::refused("error-unreadable-form"))
}
