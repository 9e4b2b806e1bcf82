//! Forms of those who propose.

use super::parts::{envelope_path, proposal_path, text_fault};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::{TypedError, euros};
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::idea::DraftFault;
use domain::proposal::REASON;
use domain::text::TextError;
use domain::{Cents, ProposalId};
use leptos::prelude::*;
use store::{DelegatedEnvelope, ProposalInput, StoreError};

/// The names under which refused forms are kept.
pub const PROPOSE: &str = "propose";
pub const CHANGE: &str = "change-proposal";
pub const COST: &str = "cost-proposal";
pub const WITHDRAW: &str = "withdraw-proposal";
pub const REPORT: &str = "report-proposal";

/// Makes a proposal. `idea` is the number of a resident's idea, if it takes one up.
#[server(prefix = "/api", endpoint = "proposals/propose")]
pub async fn propose(
    envelope: String,
    #[server(default)] idea: String,
    #[server(default)] group: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] amount: String,
    #[server(default)] running: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = envelope_path(&envelope);
    or_refuse(&cx, &back, async {
        let here = format!("{back}/proposals/new");
        let found = cx.store().delegated_envelope(&envelope).await?;
        let mut faults = vec![];
        let taken = match idea.trim().parse() {
            Ok(number) => {
                let idea = cx.store().idea(&cx.actor(), found.edition, number).await;
                idea.map(|idea| Some(idea.id))
            }
            Err(_) => Ok(None),
        };
        let input = ProposalInput {
            title: title.clone(),
            text: text.clone(),
            group: group.parse().ok(),
            idea: taken?,
            amount: maybe_euros("amount", &amount, &mut faults),
            running: maybe_euros("running", &running, &mut faults),
        };
        if faults.is_empty() {
            match cx.store().propose(&cx.actor(), found.id, &input).await {
                Ok(number) => {
                    let path = proposal_path(&envelope, number);
                    return cx.go_saying(&path, tr!(cx, "proposals-sent")).await;
                }
                Err(err) => faults = faults_of(err, "amount")?,
            }
        }
        let typed = [
            ("idea", idea),
            ("group", group),
            ("title", title),
            ("text", text),
            ("amount", amount),
            ("running", running),
        ];
        cx.refuse_form(&here, PROPOSE, typed, faults).await
    })
    .await
}

/// Changes the words of a proposal.
#[server(prefix = "/api", endpoint = "proposals/change")]
pub async fn change_proposal(
    envelope: String,
    number: i32,
    version: i32,
    #[server(default)] title: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = proposal_path(&envelope, number);
    or_refuse(&cx, &here, async {
        let (_, id) = named(&cx, &envelope, number).await?;
        let changed = cx
            .store()
            .change_proposal(&cx.actor(), id, version, &title, &text)
            .await;
        match changed {
            Ok(()) => cx.go_saying(&here, tr!(cx, "proposals-changed")).await,
            Err(err) => {
                let faults = faults_of(err, "title")?;
                let typed = [("title", title), ("text", text)];
                cx.refuse_form(&here, CHANGE, typed, faults).await
            }
        }
    })
    .await
}

/// Says what a proposal costs.
#[server(prefix = "/api", endpoint = "proposals/cost")]
pub async fn cost_proposal(
    envelope: String,
    number: i32,
    #[server(default)] amount: String,
    #[server(default)] running: String,
    #[server(default)] explanation: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = proposal_path(&envelope, number);
    or_refuse(&cx, &here, async {
        let (_, id) = named(&cx, &envelope, number).await?;
        let mut faults = vec![];
        let euros = maybe_euros("amount", &amount, &mut faults);
        let yearly = maybe_euros("running", &running, &mut faults);
        if explanation.chars().count() > REASON.max {
            let len = explanation.chars().count();
            let max = REASON.max;
            faults.push(text_fault("explanation", TextError::TooLong { max, len }));
        }
        if euros.is_none() && faults.is_empty() {
            faults.push(FieldError::new(
                "amount",
                AppError::refused("proposals-error-amount"),
            ));
        }
        if let (Some(euros), true) = (euros, faults.is_empty()) {
            let costed = cx
                .store()
                .cost_proposal(&cx.actor(), id, euros, yearly, &explanation)
                .await;
            match costed {
                Ok(()) => return cx.go_saying(&here, tr!(cx, "proposals-costed")).await,
                Err(err) => faults = faults_of(err, "amount")?,
            }
        }
        let typed = [
            ("amount", amount),
            ("running", running),
            ("explanation", explanation),
        ];
        cx.refuse_form(&here, COST, typed, faults).await
    })
    .await
}

/// Takes a proposal back.
#[server(prefix = "/api", endpoint = "proposals/withdraw")]
pub async fn withdraw_proposal(
    envelope: String,
    number: i32,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = proposal_path(&envelope, number);
    or_refuse(&cx, &here, async {
        let (_, id) = named(&cx, &envelope, number).await?;
        let done = match REASON.check(&why) {
            Err(err) => Err(vec![text_fault("why", err)]),
            Ok(_) => match cx.store().withdraw_proposal(&cx.actor(), id, &why).await {
                Ok(()) => Ok(()),
                Err(err) => Err(faults_of(err, "why")?),
            },
        };
        match done {
            Ok(()) => cx.go_saying(&here, tr!(cx, "proposals-withdrawn")).await,
            Err(faults) => {
                cx.refuse_form(&here, WITHDRAW, [("why", why)], faults)
                    .await
            }
        }
    })
    .await
}

/// Reports on a subsidy.
#[server(prefix = "/api", endpoint = "proposals/report")]
pub async fn report_on_proposal(
    envelope: String,
    number: i32,
    #[server(default)] report: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = proposal_path(&envelope, number);
    or_refuse(&cx, &here, async {
        let (_, id) = named(&cx, &envelope, number).await?;
        let done = match REASON.check(&report) {
            Err(err) => Err(vec![text_fault("report", err)]),
            Ok(_) => match cx.store().report(&cx.actor(), id, &report).await {
                Ok(()) => Ok(()),
                Err(err) => Err(faults_of(err, "report")?),
            },
        };
        match done {
            Ok(()) => cx.go_saying(&here, tr!(cx, "proposals-reported")).await,
            Err(faults) => {
                cx.refuse_form(&here, REPORT, [("report", report)], faults)
                    .await
            }
        }
    })
    .await
}

/// The envelope and the proposal that a form names.
pub(super) async fn named(
    cx: &Cx,
    slug: &str,
    number: i32,
) -> Result<(DelegatedEnvelope, ProposalId), AppError> {
    let envelope = cx.store().delegated_envelope(slug).await?;
    let view = cx.store().proposal(&envelope, number).await?;
    Ok((envelope, view.proposal.id))
}

/// An amount that may be left empty; what can't be read is a fault of its field.
fn maybe_euros(field: &str, text: &str, faults: &mut Vec<FieldError>) -> Option<Cents> {
    match euros(text) {
        Ok(amount) => Some(amount),
        Err(TypedError::Empty) => None,
        Err(_) => {
            let error = AppError::refused("proposals-error-amount");
            faults.push(FieldError::new(field, error));
            None
        }
    }
}

/// What the store refused, at its field; `field` is where rules are told. What is no rule stays an error.
pub(super) fn faults_of(err: StoreError, field: &str) -> Result<Vec<FieldError>, AppError> {
    if let StoreError::Draft(faults) = err {
        let fault = |fault| match fault {
            DraftFault::Title(err) => Some(text_fault("title", err)),
            DraftFault::Text(err) => Some(text_fault("text", err)),
            DraftFault::Theme
            | DraftFault::District
            | DraftFault::Place(_)
            | DraftFault::Author(_)
            | DraftFault::Email => None,
        };
        return Ok(faults.into_iter().filter_map(fault).collect());
    }
    match AppError::from(err) {
        err @ (AppError::Refused { .. } | AppError::ProveAgain) => {
            Ok(vec![FieldError::new(field, err)])
        }
        err => Err(err),
    }
}
