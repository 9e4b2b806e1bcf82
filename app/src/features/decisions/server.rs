//! The forms of decisions.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::amount::{self, TypedError};
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::text_fault;
use crate::tr;
use chrono::NaiveDate;
use domain::arbitration::{COST_NOTE, INSTEAD, MINUTES, WORDS};
use domain::{Cents, PhaseKind, ProjectVerdict};
use leptos::prelude::*;
use store::{ArbitrationInput, StoreError};

/// The names under which refused forms are kept.
pub const DECISION: &str = "decision";
pub const COST: &str = "project-cost";
pub const PLAN: &str = "decisions-plan";
/// The field under which a conflict with somebody else's decision is told.
pub const CONFLICT: &str = "decision-conflict";

/// Writes a decision down. It stays inside until all are published.
#[server(prefix = "/api", endpoint = "decisions/decide")]
pub async fn decide_project(
    edition: String,
    number: String,
    version: i32,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
    #[server(default)] words: String,
    #[server(default)] instead: String,
    #[server(default)] committee_on: String,
    #[server(default)] minutes: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/projects/{}/{number}#decision", edition.slug);
        let typed = [
            ("verdict", verdict.clone()),
            ("reason", reason.clone()),
            ("words", words.clone()),
            ("instead", instead.clone()),
            ("committee_on", committee_on.clone()),
            ("minutes", minutes.clone()),
        ];
        let input = match read(&verdict, &reason, &words, &instead, &committee_on, &minutes) {
            Ok(input) => input,
            Err(faults) => return cx.refuse_form(&here, DECISION, typed, faults).await,
        };
        let decided = cx
            .store()
            .decide_project(&cx.actor(), edition.id, &number, version, &input)
            .await;
        let fault = match decided {
            Ok(()) => return cx.go_saying(&here, tr!(cx, "deciding-decided")).await,
            Err(StoreError::Changed) => {
                FieldError::new(CONFLICT, AppError::refused("desk-conflict-error"))
            }
            Err(err @ (StoreError::Forbidden(_) | StoreError::NotFound(_))) => {
                return Err(err.into());
            }
            Err(err) => FieldError::new("decision", err.into()),
        };
        cx.refuse_form(&here, DECISION, typed, vec![fault]).await
    })
    .await
}

/// Sets a project's cost by hand.
#[server(prefix = "/api", endpoint = "decisions/cost")]
pub async fn set_cost(
    edition: String,
    number: String,
    #[server(default)] amount: String,
    #[server(default)] note: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/projects/{}/{number}#costs", edition.slug);
        let typed = [("amount", amount.clone()), ("note", note.clone())];
        let mut faults = vec![];
        let cents = match amount::euros(&amount) {
            Ok(cents) if cents.is_positive() => cents,
            Ok(_) => {
                faults.push(FieldError::new(
                    "amount",
                    AppError::refused("deciding-cost-zero"),
                ));
                Cents::ZERO
            }
            Err(err) => {
                faults.push(FieldError::new("amount", AppError::refused(err.key())));
                Cents::ZERO
            }
        };
        if let Err(err) = COST_NOTE.check(&note) {
            faults.push(text_fault("note", err));
        }
        if !faults.is_empty() {
            return cx.refuse_form(&here, COST, typed, faults).await;
        }
        let set = cx
            .store()
            .set_cost(&cx.actor(), edition.id, &number, cents, &note)
            .await;
        match set {
            Ok(()) => cx.go_saying(&here, tr!(cx, "deciding-cost-set")).await,
            Err(err @ (StoreError::Forbidden(_) | StoreError::NotFound(_))) => Err(err.into()),
            Err(err) => {
                let fault = FieldError::new("amount", err.into());
                cx.refuse_form(&here, COST, typed, vec![fault]).await
            }
        }
    })
    .await
}

/// Sets the moment of the publication, or takes it away when nothing is typed.
#[server(prefix = "/api", endpoint = "decisions/plan")]
pub async fn plan_decisions(
    edition: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/projects/{}/decisions", edition.slug);
        let typed = [("on", on.clone())];
        let on = match amount::moment(&on) {
            Ok(at) => Some(at),
            Err(TypedError::Empty) => None,
            Err(err) => {
                let fault = FieldError::new("on", AppError::refused(err.key()));
                return cx.refuse_form(&here, PLAN, typed, vec![fault]).await;
            }
        };
        let vote = edition.calendar.phase(PhaseKind::Vote);
        let fault = match (on, vote) {
            (Some(at), _) if at <= cx.now() => Some(AppError::refused("deciding-date-past")),
            (Some(at), Some(vote)) if vote.starts <= at => Some(AppError::refused_with(
                "deciding-date-vote",
                [("date", format!("moment:{}", vote.starts.to_rfc3339()))],
            )),
            _ => None,
        };
        // Who may not plan learns that first, whatever the date.
        if let Some(fault) =
            fault.filter(|_| cx.can_in(domain::Action::PublishDecisions, edition.id))
        {
            let fault = FieldError::new("on", fault);
            return cx.refuse_form(&here, PLAN, typed, vec![fault]).await;
        }
        cx.store()
            .plan_decisions(&cx.actor(), edition.id, on)
            .await?;
        let said = if on.is_some() {
            "deciding-planned"
        } else {
            "deciding-unplanned"
        };
        cx.go_saying(&here, tr!(cx, said)).await
    })
    .await
}

/// Makes every decision public now. `sure` is a box that has to be ticked: it can't be undone.
#[server(prefix = "/api", endpoint = "decisions/publish")]
pub async fn publish_decisions(
    edition: String,
    #[server(default)] sure: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/projects/{}/decisions", edition.slug);
        if sure.is_empty() && cx.can_in(domain::Action::PublishDecisions, edition.id) {
            return cx
                .go_refusing(&here, &AppError::refused("deciding-sure-first"))
                .await;
        }
        let published = cx.store().publish_decisions(&cx.actor(), edition.id).await;
        match published {
            Ok(()) => cx.go_saying(&here, tr!(cx, "deciding-published")).await,
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Reads the decision, or tells every fault of the form. What is only missing for the publication is no fault:
/// a verdict can be noted on the day of the committee, and its words found later.
fn read(
    verdict: &str,
    reason: &str,
    words: &str,
    instead: &str,
    committee_on: &str,
    minutes: &str,
) -> Result<ArbitrationInput, Vec<FieldError>> {
    let mut faults = vec![];
    let verdict = verdict.parse::<ProjectVerdict>().ok();
    if verdict.is_none() {
        faults.push(FieldError::new(
            "verdict",
            AppError::refused("deciding-verdict-first"),
        ));
    }
    for (field, limits, text) in [
        ("words", WORDS, words),
        ("instead", INSTEAD, instead),
        ("minutes", MINUTES, minutes),
    ] {
        if let Err(err) = limits.check(text) {
            faults.push(text_fault(field, err));
        }
    }
    let committee_on = match committee_on.trim() {
        "" => None,
        typed => {
            let day = ["%Y-%m-%d", "%d/%m/%Y"]
                .iter()
                .find_map(|form| NaiveDate::parse_from_str(typed, form).ok());
            if day.is_none() {
                faults.push(FieldError::new(
                    "committee_on",
                    AppError::refused("deciding-day-unreadable"),
                ));
            }
            day
        }
    };
    match verdict {
        Some(verdict) if faults.is_empty() => Ok(ArbitrationInput {
            verdict,
            reason: reason.parse().ok(),
            words: words.to_owned(),
            instead: instead.to_owned(),
            committee_on,
            minutes: minutes.to_owned(),
        }),
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_can_be_noted_before_its_words() {
        let input = read("refused", "", "", "", "04/05/2026", "").expect("a decision");
        assert_eq!(input.committee_on, NaiveDate::from_ymd_opt(2026, 5, 4));
        assert_eq!((input.reason, input.words.as_str()), (None, ""));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = read("", "", &"x".repeat(2001), "", "demain", "").expect_err("faults");
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["verdict", "words", "committee_on"]);
    }
}
