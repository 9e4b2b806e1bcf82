//! What the screens say of the ballot: its rule, what is used of it, what has to change.

use super::booth::Booth;
use super::choices::Bar;
use domain::{BallotError, BallotForm, Cents};
use leptos::prelude::*;

/// What each project costs, in the order of the ballot paper.
pub(super) fn costs(booth: Booth) -> Vec<Cents> {
    booth
        .vote(|vote| vote.projects.iter().map(|project| project.cost).collect())
        .unwrap_or_default()
}

/// A grade in the resident's language.
pub(super) fn grade(booth: Booth, form: BallotForm, points: u32) -> String {
    let code = form.grade_code(points).unwrap_or("reject");
    booth.say(&format!("resident-grade-{code}"))
}

/// What the ballot allows, in a sentence or two.
pub(super) fn rule(booth: Booth, form: BallotForm) -> String {
    let two = |key, one: (&str, u32), other: (&str, u32)| {
        let (first, second) = (one.1.to_string(), other.1.to_string());
        booth.say_with(key, &[(one.0, &first), (other.0, &second)])
    };
    match form {
        BallotForm::Approval { min, max } if min == max => {
            booth.say_number("resident-rule-exactly", "n", max)
        }
        BallotForm::Approval { min, max } if min > 1 => {
            two("resident-rule-between", ("min", min), ("max", max))
        }
        BallotForm::Approval { max, .. } => booth.say_number("resident-rule-most", "n", max),
        BallotForm::Knapsack { cap } => {
            booth.say_with("resident-rule-money", &[("budget", &booth.money(cap))])
        }
        BallotForm::Points { per_project, total } => two(
            "resident-rule-points",
            ("total", total),
            ("max", per_project),
        ),
        BallotForm::Scores { max } => booth.say_number("resident-rule-scores", "max", max),
        BallotForm::Ranking { max } => booth.say_number("resident-rule-ranking", "n", max),
        BallotForm::MajorityJudgment { .. } => booth.say_with(
            "resident-rule-grades",
            &[("lowest", &grade(booth, form, 0))],
        ),
    }
}

/// What is used, of how much.
pub(super) fn bar(booth: Booth, form: BallotForm) -> String {
    let two = |key, used: i64, limit: i64| {
        booth.say_with(
            key,
            &[("used", &used.to_string()), ("limit", &limit.to_string())],
        )
    };
    let bar = booth
        .choices
        .with(|choices| choices.bar(form, &costs(booth)));
    match bar {
        Bar::Projects { used, limit } => two("resident-bar-projects", used, limit),
        Bar::Money { left } => {
            booth.say_with("resident-bar-money", &[("left", &booth.money(left))])
        }
        Bar::Points { used, limit } => two("resident-bar-points", used, limit),
        Bar::Marked { used } => booth.say_number("resident-bar-marked", "used", used),
    }
}

/// What has to change before the choices can be confirmed; nothing as long as nothing is chosen.
pub(super) fn told_fault(booth: Booth, form: BallotForm) -> Option<String> {
    let fault = booth
        .choices
        .with(|choices| choices.fault(form, &costs(booth)))?;
    Some(match fault {
        BallotError::TooFew { chosen, min } => {
            booth.say_number("resident-fault-few", "n", min.saturating_sub(chosen))
        }
        BallotError::TooMany { chosen, max } => {
            booth.say_number("resident-fault-many", "n", chosen.saturating_sub(max))
        }
        BallotError::OverBudget { over } => {
            booth.say_with("resident-fault-money", &[("over", &booth.money(over))])
        }
        BallotError::TooManyPoints { points, max } => {
            booth.say_number("resident-fault-points", "n", points.saturating_sub(max))
        }
        BallotError::UnknownProject { .. }
        | BallotError::TooManyPointsOnOne { .. }
        | BallotError::SamePlace { .. }
        | BallotError::EmptyPlace { .. } => booth.say("resident-fault-again"),
    })
}
