//! The city's acts about a proposal.

use super::parts::desk_path;
use super::server::{faults_of, named};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::euros;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::text_fault;
use crate::features::studies::server::day;
use crate::tr;
use chrono::NaiveDate;
use domain::ledger::REFERENCE;
use domain::proposal::REASON;
use domain::text::TextError;
use domain::{Action, Cents, DepartmentId, DocumentId, ProposalId};
use leptos::prelude::*;
use store::{Payment, StoreError};

/// The names under which refused forms are kept.
pub const ASK: &str = "ask-costing";
pub const ADD: &str = "ask-department";
pub const TAKE_BACK: &str = "take-back-costing";
pub const COUNTERSIGN: &str = "countersign";
pub const SEND_BACK: &str = "send-back";
pub const RATIFY: &str = "ratify";
pub const COMMIT: &str = "commit";
pub const PAY: &str = "pay";

/// Asks departments what a proposal costs; none means those that answer for its words.
#[server(prefix = "/api", endpoint = "proposals/ask-costing")]
pub async fn ask_costing(
    envelope: String,
    number: i32,
    #[server(default)] departments: Vec<String>,
    #[server(default)] due: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, ASK);
    let typed = vec![("departments", departments.join(",")), ("due", due.clone())];
    act.run(
        "due",
        typed,
        "desk-proposals-asked",
        async |cx, id, faults| {
            let due_on = a_day("due", &due, false, faults);
            let chosen: Vec<DepartmentId> = departments
                .iter()
                .filter_map(|id| id.parse().ok())
                .collect();
            if faults.is_empty() {
                let actor = cx.actor();
                cx.store().ask_costing(&actor, id, &chosen, due_on).await?;
            }
            Ok(())
        },
    )
    .await
}

/// Asks one more department.
#[server(prefix = "/api", endpoint = "proposals/ask-department")]
pub async fn ask_department(
    envelope: String,
    number: i32,
    #[server(default)] department: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, ADD);
    let typed = vec![("department", department.clone())];
    act.run(
        "department",
        typed,
        "desk-proposals-asked",
        async |cx, id, faults| {
            match department.parse() {
                Ok(department) => {
                    let actor = cx.actor();
                    cx.store()
                        .ask_department(&actor, id, department, None)
                        .await?;
                }
                Err(_) => faults.push(FieldError::new(
                    "department",
                    AppError::refused("desk-proposals-error-department"),
                )),
            }
            Ok(())
        },
    )
    .await
}

/// Takes the question for a costing back.
#[server(prefix = "/api", endpoint = "proposals/take-back-costing")]
pub async fn take_back_costing(
    envelope: String,
    number: i32,
    #[server(default)] taken_back: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, TAKE_BACK);
    let typed = vec![("taken_back", taken_back.clone())];
    act.run(
        "taken_back",
        typed,
        "desk-proposals-taken-back",
        async |cx, id, faults| {
            if a_reason("taken_back", &taken_back, faults) {
                let actor = cx.actor();
                cx.store()
                    .take_back_costing(&actor, id, &taken_back)
                    .await?;
            }
            Ok(())
        },
    )
    .await
}

/// Takes what departments have validated as what a proposal costs.
#[server(prefix = "/api", endpoint = "proposals/take-costing")]
pub async fn take_costing(envelope: String, number: i32) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = desk_path(&envelope, number);
    or_refuse(&cx, &here, async {
        cx.need_somewhere(Action::ManageEnvelopes)?;
        let (_, id) = named(&cx, &envelope, number).await?;
        cx.store().take_costing(&cx.actor(), id).await?;
        cx.go_saying(&here, tr!(cx, "desk-proposals-taken")).await
    })
    .await
}

/// Signs for the city.
#[server(prefix = "/api", endpoint = "proposals/countersign")]
pub async fn countersign(
    envelope: String,
    number: i32,
    #[server(default)] signed_reference: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::Countersign, COUNTERSIGN);
    let typed = vec![("signed_reference", signed_reference.clone())];
    act.run(
        "signed_reference",
        typed,
        "desk-proposals-signed",
        async |cx, id, faults| {
            if a_reference("signed_reference", &signed_reference, false, faults) {
                let actor = cx.actor();
                cx.store()
                    .countersign(&actor, id, &signed_reference)
                    .await?;
            }
            Ok(())
        },
    )
    .await
}

/// Returns a decision to its group.
#[server(prefix = "/api", endpoint = "proposals/send-back")]
pub async fn send_back(
    envelope: String,
    number: i32,
    #[server(default)] sent_back: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::Countersign, SEND_BACK);
    let typed = vec![("sent_back", sent_back.clone())];
    act.run(
        "sent_back",
        typed,
        "desk-proposals-sent-back",
        async |cx, id, faults| {
            if a_reason("sent_back", &sent_back, faults) {
                cx.store().send_back(&cx.actor(), id, &sent_back).await?;
            }
            Ok(())
        },
    )
    .await
}

/// Notes a decision of the council.
#[server(prefix = "/api", endpoint = "proposals/ratify")]
pub async fn ratify_proposal(
    envelope: String,
    number: i32,
    #[server(default)] ratified_on: String,
    #[server(default)] ratified_reference: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::KeepLedger, RATIFY);
    let typed = vec![
        ("ratified_on", ratified_on.clone()),
        ("ratified_reference", ratified_reference.clone()),
    ];
    act.run(
        "ratified_on",
        typed,
        "desk-proposals-ratified",
        async |cx, id, faults| {
            let on = past_day(cx, "ratified_on", &ratified_on, faults);
            a_reference("ratified_reference", &ratified_reference, true, faults);
            if let (Some(on), true) = (on, faults.is_empty()) {
                let actor = cx.actor();
                cx.store()
                    .ratify(&actor, id, on, &ratified_reference)
                    .await?;
            }
            Ok(())
        },
    )
    .await
}

/// Orders for an amount.
#[server(prefix = "/api", endpoint = "proposals/commit")]
pub async fn commit_proposal(
    envelope: String,
    number: i32,
    #[server(default)] order_amount: String,
    #[server(default)] order_reference: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::KeepLedger, COMMIT);
    let typed = vec![
        ("order_amount", order_amount.clone()),
        ("order_reference", order_reference.clone()),
    ];
    act.run(
        "order_amount",
        typed,
        "desk-proposals-committed",
        async |cx, id, faults| {
            let amount = an_amount("order_amount", &order_amount, faults);
            a_reference("order_reference", &order_reference, true, faults);
            if let (Some(amount), true) = (amount, faults.is_empty()) {
                let actor = cx.actor();
                cx.store()
                    .commit(&actor, id, amount, &order_reference)
                    .await?;
            }
            Ok(())
        },
    )
    .await
}

/// Notes a payment.
#[server(prefix = "/api", endpoint = "proposals/pay")]
pub async fn pay_proposal(
    envelope: String,
    number: i32,
    #[server(default)] paid_amount: String,
    #[server(default)] paid_reference: String,
    #[server(default)] paid_document: String,
    #[server(default)] last: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::KeepLedger, PAY);
    let typed = vec![
        ("paid_amount", paid_amount.clone()),
        ("paid_reference", paid_reference.clone()),
        ("paid_document", paid_document.clone()),
        ("last", last.clone()),
    ];
    act.run(
        "paid_amount",
        typed,
        "desk-proposals-paid",
        async |cx, id, faults| {
            let amount = an_amount("paid_amount", &paid_amount, faults);
            a_reference("paid_reference", &paid_reference, true, faults);
            let document = a_document("paid_document", &paid_document, faults);
            if let (Some(amount), true) = (amount, faults.is_empty()) {
                let payment = Payment {
                    amount,
                    reference: paid_reference.clone(),
                    document,
                    is_last: !last.is_empty(),
                };
                cx.store().pay(&cx.actor(), id, &payment).await?;
            }
            Ok(())
        },
    )
    .await
}

/// An act of the desk about a proposal, with the form that it came from.
pub(super) struct Act {
    cx: Cx,
    envelope: String,
    number: i32,
    needs: Action,
    form: &'static str,
}

impl Act {
    pub(super) fn new(envelope: String, number: i32, needs: Action, form: &'static str) -> Self {
        Self {
            cx: Cx::current(),
            envelope,
            number,
            needs,
            form,
        }
    }

    /// Does the work. What a field or a rule refuses is told on the form, with all that was typed; `field` is where
    /// rules are told.
    pub(super) async fn run(
        self,
        field: &str,
        typed: Vec<(&'static str, String)>,
        said: &str,
        work: impl AsyncFnOnce(&Cx, ProposalId, &mut Vec<FieldError>) -> Result<(), StoreError>,
    ) -> Result<(), AppError> {
        let cx = &self.cx;
        let here = desk_path(&self.envelope, self.number);
        or_refuse(cx, &here, async {
            cx.need_somewhere(self.needs)?;
            let (_, id) = named(cx, &self.envelope, self.number).await?;
            let mut faults = vec![];
            if let Err(err) = work(cx, id, &mut faults).await {
                faults = faults_of(err, field)?;
            }
            if faults.is_empty() {
                return cx.go_saying(&here, tr!(cx, said)).await;
            }
            cx.refuse_form(&here, self.form, typed, faults).await
        })
        .await
    }
}

pub(super) fn a_reason(field: &str, text: &str, faults: &mut Vec<FieldError>) -> bool {
    match REASON.check(text) {
        Ok(_) => true,
        Err(err) => {
            faults.push(text_fault(field, err));
            false
        }
    }
}

fn a_reference(field: &str, text: &str, needed: bool, faults: &mut Vec<FieldError>) -> bool {
    let checked = match REFERENCE.check(text) {
        Ok(text) if text.is_empty() && needed => Err(TextError::Empty),
        Ok(_) => Ok(()),
        Err(err) => Err(err),
    };
    match checked {
        Ok(()) => true,
        Err(err) => {
            faults.push(text_fault(field, err));
            false
        }
    }
}

/// A document of the envelope; nothing where none was chosen.
fn a_document(field: &str, text: &str, faults: &mut Vec<FieldError>) -> Option<DocumentId> {
    if text.is_empty() {
        return None;
    }
    let id = text.parse().ok();
    if id.is_none() {
        let error = AppError::refused("delegating-error-choose");
        faults.push(FieldError::new(field, error));
    }
    id
}

fn an_amount(field: &str, text: &str, faults: &mut Vec<FieldError>) -> Option<Cents> {
    match euros(text) {
        Ok(amount) => Some(amount),
        Err(err) => {
            faults.push(FieldError::new(field, AppError::refused(err.key())));
            None
        }
    }
}

pub(super) fn a_day(
    field: &str,
    text: &str,
    needed: bool,
    faults: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    match day(text) {
        Ok(None) if !needed => None,
        Ok(Some(day)) => Some(day),
        Ok(None) | Err(()) => {
            let error = AppError::refused("desk-proposals-error-day");
            faults.push(FieldError::new(field, error));
            None
        }
    }
}

/// A day that is asked for and not to come.
pub(super) fn past_day(
    cx: &Cx,
    field: &str,
    text: &str,
    faults: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    let on = a_day(field, text, true, faults)?;
    if on > domain::calendar::paris::day(cx.now()) {
        let error = AppError::refused("desk-proposals-error-to-come");
        faults.push(FieldError::new(field, error));
        return None;
    }
    Some(on)
}
