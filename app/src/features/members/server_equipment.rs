//! Forms about equipment.

use super::one::{LEND, path_of};
use super::parts::{LeadPage, led_by_slug, text_fault};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use chrono::NaiveDate;
use domain::network::{LABEL, LoanKind};
use domain::{AmbassadorId, LoanId};
use leptos::prelude::*;
use store::LoanInput;

/// Lends something to a member.
#[server(prefix = "/api", endpoint = "members/lend")]
pub async fn lend(
    slug: String,
    member: String,
    #[server(default)] kind: String,
    #[server(default)] label: String,
    #[server(default)] due: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#equipment", path_of(&slug, &member));
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id: AmbassadorId = member.parse().map_err(|_| AppError::NotFound)?;
        let typed = [
            ("kind", kind.clone()),
            ("label", label.clone()),
            ("due", due.clone()),
        ];
        let mut faults = Vec::new();
        let kind = kind.parse::<LoanKind>();
        if kind.is_err() {
            faults.push(FieldError::new(
                "kind",
                AppError::refused("members-fault-kind"),
            ));
        }
        faults.extend(
            LABEL
                .check(&label)
                .err()
                .map(|err| text_fault("label", err)),
        );
        let due_on = match due.trim() {
            "" => Ok(None),
            text => text.parse::<NaiveDate>().map(Some),
        };
        let past = |day: &Option<NaiveDate>| day.is_some_and(|day| day < super::parts::today(&cx));
        if due_on.as_ref().map_or(true, past) {
            faults.push(FieldError::new(
                "due",
                AppError::refused("members-fault-due"),
            ));
        }
        let (Ok(kind), Ok(due_on), true) = (kind, due_on, faults.is_empty()) else {
            return cx.refuse_form(&here, LEND, typed, faults).await;
        };
        let input = LoanInput {
            kind,
            label,
            due_on,
        };
        match cx.store().lend(&cx.actor(), id, &input).await {
            Ok(_) => cx.go_saying(&here, tr!(cx, "members-lent")).await,
            Err(err) => {
                let fault = FieldError::new("label", err.into());
                cx.refuse_form(&here, LEND, typed, vec![fault]).await
            }
        }
    })
    .await
}

/// Notes that something came back.
#[server(prefix = "/api", endpoint = "members/take-back")]
pub async fn take_back(
    slug: String,
    loan: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let all = LeadPage::Equipment.path(&slug);
    let here = if back.starts_with(&format!("/ambassadors/{slug}/lead/")) {
        back
    } else {
        all
    };
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id: LoanId = loan.parse().map_err(|_| AppError::NotFound)?;
        cx.store().take_back(&cx.actor(), id).await?;
        cx.go_saying(&here, tr!(cx, "members-taken-back")).await
    })
    .await
}
