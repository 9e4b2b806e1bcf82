//! Forms that plan, change and cancel outings.

use super::parts::edition_of;
use super::typed::Typed;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::slots::read_weeks;
use crate::tr;
use domain::OutingId;
use domain::outing::{MOST_REPEATS, NOTE};
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused plan is kept.
pub const PLAN: &str = "outing-plan";
/// The name under which a refused change is kept.
pub const CHANGE: &str = "outing-change";
/// The name under which a refused cancellation is kept.
pub const CANCEL: &str = "outing-cancel";

/// Plans an outing, and its repeats.
#[server(prefix = "/api", endpoint = "outings/plan")]
pub async fn plan_outing(
    edition: String,
    #[server(default)] outing: Typed,
    #[server(default)] weeks: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/new?edition={edition}");
    or_refuse(&cx, "/desk/outings", async {
        let edition = edition_of(&cx, &edition).await?;
        let mut values = outing.values();
        values.push(("weeks", weeks.clone()));
        let mut faults = Vec::new();
        let more = read_weeks(&mut faults, &weeks, MOST_REPEATS - 1);
        let input = outing.read(&mut faults);
        let (Some(input), Some(more), true) = (input, more, faults.is_empty()) else {
            return cx.refuse_form(&here, PLAN, values, faults).await;
        };
        let planned = cx
            .store()
            .plan_outing(&cx.actor(), edition.id, &input, more)
            .await;
        match planned {
            Ok(planned) => {
                let said = tr!(cx, "desk-outings-said-planned", count = planned.len());
                let there = match planned.as_slice() {
                    [only] => format!("/desk/outings/{only}"),
                    _ => {
                        let day = domain::calendar::paris::day(input.slot.starts_at);
                        format!("/desk/outings?edition={}&week={day}", edition.slug)
                    }
                };
                cx.go_saying(&there, said).await
            }
            Err(err) => {
                let fault = at_its_field(err)?;
                cx.refuse_form(&here, PLAN, values, vec![fault]).await
            }
        }
    })
    .await
}

/// Changes an outing; `following` is not empty for those of its series that come after it, too.
#[server(prefix = "/api", endpoint = "outings/change")]
pub async fn change_outing(
    id: OutingId,
    version: i32,
    #[server(default)] outing: Typed,
    #[server(default)] following: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}/edit");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().outing(&cx.actor(), id).await?;
        let mut values = outing.values();
        values.push(("following", following.clone()));
        let mut faults = Vec::new();
        let input = outing.read(&mut faults);
        let (Some(input), true) = (input, faults.is_empty()) else {
            return cx.refuse_form(&here, CHANGE, values, faults).await;
        };
        let (store, actor) = (cx.store(), cx.actor());
        let changed = store.change_outing(&actor, id, version, &input, following == "on");
        // Its many waits would be within this one's otherwise.
        match Box::pin(changed).await {
            Ok(changed) => {
                let said = tr!(cx, "desk-outings-said-changed", count = changed);
                cx.go_saying(&format!("/desk/outings/{id}"), said).await
            }
            Err(err) => {
                let fault = at_its_field(err)?;
                cx.refuse_form(&here, CHANGE, values, vec![fault]).await
            }
        }
    })
    .await
}

/// Cancels an outing, with a reason.
#[server(prefix = "/api", endpoint = "outings/cancel")]
pub async fn cancel_outing(
    id: OutingId,
    #[server(default)] reason: String,
    #[server(default)] following: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().outing(&cx.actor(), id).await?;
        let mut faults = Vec::new();
        if reason.trim().is_empty() {
            faults.push(FieldError::told("reason", "desk-outings-error-reason"));
        } else {
            super::typed::check(&mut faults, "reason", NOTE, &reason);
        }
        if !faults.is_empty() {
            let typed = [("reason", reason), ("following", following)];
            return cx.refuse_form(&here, CANCEL, typed, faults).await;
        }
        let cancelled = cx
            .store()
            .cancel_outing(&cx.actor(), id, &reason, following == "on")
            .await?;
        let said = tr!(cx, "desk-outings-said-cancelled", count = cancelled);
        cx.go_saying(&here, said).await
    })
    .await
}

/// What the store refuses, at the field that it is about; anything else is no fault of the form.
fn at_its_field(err: StoreError) -> Result<FieldError, AppError> {
    match err {
        StoreError::MissionSlot(domain::mission::SlotError::Past) => {
            Ok(FieldError::told("starts", "desk-outings-error-past"))
        }
        StoreError::MissionSlot(_) => Ok(FieldError::told("minutes", "missions-error-length")),
        StoreError::Invalid("an hour that each of these days has") => {
            Ok(FieldError::told("starts", "missions-error-no-such-hour"))
        }
        StoreError::NotFound("district") => {
            Ok(FieldError::told("district", "desk-outings-error-district"))
        }
        // A lead plans for a network of theirs.
        StoreError::Forbidden(_) | StoreError::NotFound("network") => {
            Ok(FieldError::told("network", "desk-outings-error-network"))
        }
        StoreError::Changed => Ok(FieldError::new("title", StoreError::Changed.into())),
        other => Err(other.into()),
    }
}
