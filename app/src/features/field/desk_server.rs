//! Forms about codes, phones, entries and contacts of outings.

use super::desk_phones::AFTER;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::outings::tabs::OutingTab;
use crate::tr;
use chrono::TimeDelta;
use domain::field::MOST_DEVICES;
use domain::{FieldContactId, FieldDeviceId, FieldEntryId, FieldPassId, OutingId};
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused form is kept.
pub const MAKE_PASS: &str = "field-pass";

/// Makes a code that lets phones in.
#[server(prefix = "/api", endpoint = "field-desk/make-pass")]
pub async fn make_field_pass(
    outing: OutingId,
    #[server(default)] label: String,
    #[server(default)] most: String,
    #[server(default)] after: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = OutingTab::Phones.path(outing);
    or_refuse(&cx, &here, async {
        let found = cx.store().outing(&cx.actor(), outing).await?;
        let mut faults = Vec::new();
        let fault = |field, key| FieldError::new(field, AppError::refused(key));
        if label.trim().is_empty() || label.trim().chars().count() > 60 {
            faults.push(fault("label", "desk-field-error-label"));
        }
        let phones: Option<u8> = most
            .trim()
            .parse()
            .ok()
            .filter(|phones| (1..=MOST_DEVICES).contains(phones));
        if phones.is_none() {
            faults.push(fault("most", "desk-field-error-most"));
        }
        let hours = AFTER.into_iter().find(|hours| hours.to_string() == after);
        if hours.is_none() {
            faults.push(fault("after", "desk-field-error-after"));
        }
        if let (Some(phones), Some(hours), true) = (phones, hours, faults.is_empty()) {
            let until = cx.now().max(found.slot.ends_at) + TimeDelta::hours(hours.into());
            let made = cx
                .store()
                .make_field_pass(&cx.actor(), outing, &label, phones, until)
                .await;
            match made {
                Ok(_) => return cx.go_saying(&here, tr!(cx, "desk-field-made")).await,
                Err(err @ StoreError::OutingCancelled) => {
                    faults.push(FieldError::new("label", err.into()));
                }
                Err(err) => return Err(err.into()),
            }
        }
        let typed = [
            ("label", label.clone()),
            ("most", most.clone()),
            ("after", after.clone()),
        ];
        cx.refuse_form(&here, MAKE_PASS, typed, faults).await
    })
    .await
}

/// Revokes a code, and shuts its phones out.
#[server(prefix = "/api", endpoint = "field-desk/revoke-pass")]
pub async fn revoke_field_pass(pass: FieldPassId) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/outings", async {
        let outing = cx.store().revoke_field_pass(&cx.actor(), pass).await?;
        let here = OutingTab::Phones.path(outing);
        cx.go_saying(&here, tr!(cx, "desk-field-revoked")).await
    })
    .await
}

/// Shuts one phone out.
#[server(prefix = "/api", endpoint = "field-desk/revoke-device")]
pub async fn revoke_field_device(device: FieldDeviceId) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/outings", async {
        let outing = cx.store().revoke_field_device(&cx.actor(), device).await?;
        let here = OutingTab::Phones.path(outing);
        cx.go_saying(&here, tr!(cx, "desk-field-shut-said")).await
    })
    .await
}

/// Notes that somebody has dealt with a refused entry.
#[server(prefix = "/api", endpoint = "field-desk/handle-entry")]
pub async fn handle_field_entry(entry: FieldEntryId) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/outings", async {
        let outing = cx.store().handle_field_entry(&cx.actor(), entry).await?;
        let here = OutingTab::Entries.path(outing);
        cx.go_saying(&here, tr!(cx, "desk-field-handled-said"))
            .await
    })
    .await
}

/// Forgets somebody who left a contact.
#[server(prefix = "/api", endpoint = "field-desk/forget-contact")]
pub async fn forget_field_contact(
    edition: String,
    contact: FieldContactId,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/contacts", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        cx.store()
            .forget_field_contact(&cx.actor(), edition.id, contact)
            .await?;
        let here = format!("/desk/contacts?edition={}", edition.slug);
        cx.go_saying(&here, tr!(cx, "desk-field-contact-forgotten"))
            .await
    })
    .await
}
