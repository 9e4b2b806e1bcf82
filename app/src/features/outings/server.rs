//! Forms that plan, change and cancel outings.

use super::parts::edition_of;
use super::typed::{Typed, fault};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
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
    #[server(default)] kind: String,
    #[server(default)] title: String,
    #[server(default)] place: String,
    #[server(default)] district: String,
    #[server(default)] point: String,
    #[server(default)] network: String,
    #[server(default)] starts: String,
    #[server(default)] minutes: String,
    #[server(default)] public: String,
    #[server(default)] met: String,
    #[server(default)] ideas: String,
    #[server(default)] votes: String,
    #[server(default)] audience: String,
    #[server(default)] languages: Vec<String>,
    #[server(default)] kit: String,
    #[server(default)] note: String,
    #[server(default)] weeks: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/new?edition={edition}");
    or_refuse(&cx, "/desk/outings", async {
        let edition = edition_of(&cx, &edition).await?;
        let typed = Typed {
            kind,
            title,
            place,
            district,
            point,
            network,
            starts,
            minutes,
            public,
            met,
            ideas,
            votes,
            audience,
            languages,
            kit,
            note,
        };
        let mut values = typed.values();
        values.push(("weeks", weeks.clone()));
        let mut faults = Vec::new();
        let more = match weeks.trim() {
            "" => Some(0),
            text => text.parse::<u32>().ok().filter(|more| *more < MOST_REPEATS),
        };
        if more.is_none() {
            faults.push(fault("weeks", "desk-outings-error-weeks"));
        }
        let input = typed.read(&mut faults);
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
    #[server(default)] kind: String,
    #[server(default)] title: String,
    #[server(default)] place: String,
    #[server(default)] district: String,
    #[server(default)] point: String,
    #[server(default)] network: String,
    #[server(default)] starts: String,
    #[server(default)] minutes: String,
    #[server(default)] public: String,
    #[server(default)] met: String,
    #[server(default)] ideas: String,
    #[server(default)] votes: String,
    #[server(default)] audience: String,
    #[server(default)] languages: Vec<String>,
    #[server(default)] kit: String,
    #[server(default)] note: String,
    #[server(default)] following: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("/desk/outings/{id}/edit");
    or_refuse(&cx, "/desk/outings", async {
        cx.store().outing(&cx.actor(), id).await?;
        let typed = Typed {
            kind,
            title,
            place,
            district,
            point,
            network,
            starts,
            minutes,
            public,
            met,
            ideas,
            votes,
            audience,
            languages,
            kit,
            note,
        };
        let mut values = typed.values();
        values.push(("following", following.clone()));
        let mut faults = Vec::new();
        let input = typed.read(&mut faults);
        let (Some(input), true) = (input, faults.is_empty()) else {
            return cx.refuse_form(&here, CHANGE, values, faults).await;
        };
        let changed = cx
            .store()
            .change_outing(&cx.actor(), id, version, &input, following == "on")
            .await;
        match changed {
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
            faults.push(fault("reason", "desk-outings-error-reason"));
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
            Ok(fault("starts", "desk-outings-error-past"))
        }
        StoreError::MissionSlot(_) => Ok(fault("minutes", "missions-error-length")),
        StoreError::Invalid("an hour that each of these days has") => {
            Ok(fault("starts", "desk-typed-no-such-hour"))
        }
        StoreError::NotFound("district") => Ok(fault("district", "desk-outings-error-district")),
        // A lead plans for a network of theirs.
        StoreError::Forbidden(_) | StoreError::NotFound("network") => {
            Ok(fault("network", "desk-outings-error-network"))
        }
        StoreError::Changed => Ok(FieldError::new("title", StoreError::Changed.into())),
        other => Err(other.into()),
    }
}
