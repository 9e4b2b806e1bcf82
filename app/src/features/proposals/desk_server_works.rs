//! The city's acts about a proposal that is carried out, or given up.

use super::desk_server::{Act, a_day, a_reason, past_day};
use crate::context::FieldError;
use crate::error::AppError;
use crate::features::editions_desk::parts::text_fault;
use domain::proposal::REASON;
use domain::text::TextError;
use domain::{Action, StepKind};
use leptos::prelude::*;
use store::Delivery;

/// The names under which refused forms are kept.
pub const WORKS: &str = "works";
pub const DELIVER: &str = "deliver";
pub const ABANDON: &str = "abandon";

/// Notes a step of the works, or the inauguration: planned, or done.
#[server(prefix = "/api", endpoint = "proposals/works")]
pub async fn works_of_proposal(
    envelope: String,
    number: i32,
    #[server(default)] step: String,
    #[server(default)] planned: String,
    #[server(default)] done: String,
    #[server(default)] works_text: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, WORKS);
    let typed = vec![
        ("step", step.clone()),
        ("planned", planned.clone()),
        ("done", done.clone()),
        ("works_text", works_text.clone()),
    ];
    act.run(
        "step",
        typed,
        "desk-proposals-noted",
        async |cx, id, faults| {
            let planned = a_day("planned", &planned, false, faults);
            let done = a_day("done", &done, false, faults);
            let kind: Option<StepKind> = step.parse().ok();
            if kind.is_none() {
                let error = AppError::refused("desk-proposals-error-step");
                faults.push(FieldError::new("step", error));
            }
            if done.is_some_and(|done| done > domain::calendar::paris::day(cx.now())) {
                let error = AppError::refused("desk-proposals-error-to-come");
                faults.push(FieldError::new("done", error));
            }
            let len = works_text.chars().count();
            if len > REASON.max {
                let max = REASON.max;
                faults.push(text_fault("works_text", TextError::TooLong { max, len }));
            }
            if let (Some(kind), true) = (kind, faults.is_empty()) {
                let actor = cx.actor();
                cx.store()
                    .works(&actor, id, kind, planned, done, &works_text)
                    .await?;
            }
            Ok(())
        },
    )
    .await
}

/// Notes that a project is there.
#[server(prefix = "/api", endpoint = "proposals/deliver")]
pub async fn deliver_proposal(
    envelope: String,
    number: i32,
    #[server(default)] delivered_on: String,
    #[server(default)] bills: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, DELIVER);
    let typed = vec![
        ("delivered_on", delivered_on.clone()),
        ("bills", bills.clone()),
    ];
    act.run(
        "delivered_on",
        typed,
        "desk-proposals-delivered",
        async |cx, id, faults| {
            let on = past_day(cx, "delivered_on", &delivered_on, faults);
            if faults.is_empty() {
                let delivery = Delivery {
                    on,
                    text: String::new(),
                    bills_to_come: !bills.is_empty(),
                };
                cx.store().deliver(&cx.actor(), id, &delivery).await?;
            }
            Ok(())
        },
    )
    .await
}

/// Gives a project up.
#[server(prefix = "/api", endpoint = "proposals/abandon")]
pub async fn abandon_proposal(
    envelope: String,
    number: i32,
    #[server(default)] abandoned: String,
) -> Result<(), AppError> {
    let act = Act::new(envelope, number, Action::ManageEnvelopes, ABANDON);
    let typed = vec![("abandoned", abandoned.clone())];
    act.run(
        "abandoned",
        typed,
        "desk-proposals-abandoned",
        async |cx, id, faults| {
            if a_reason("abandoned", &abandoned, faults) {
                cx.store().abandon(&cx.actor(), id, &abandoned).await?;
            }
            Ok(())
        },
    )
    .await
}
