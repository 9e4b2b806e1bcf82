//! What is chosen, once more, before the resident says who they are.

use super::booth::Booth;
use super::parts::{back, head, listen};
use super::rules::Step;
use super::told::{costs, grade, told_fault};
use crate::ui::{Glyph, Icon};
use domain::{BallotForm, Cents, Lang};
use leptos::prelude::*;

pub(super) fn summary(booth: Booth) -> AnyView {
    let Some(form) = booth.vote(|vote| vote.form) else {
        return ().into_any();
    };
    let blank = booth.choices.read().blank;
    let may = move || {
        booth
            .choices
            .with(|choices| choices.may_be_cast(form, &costs(booth)))
    };
    let confirm = move |_| {
        if untrack(may) {
            booth.go(Step::Who);
        }
    };
    let aloud = aloud(booth, form);
    let chosen = if blank {
        view! { <p class="chosen-blank">{booth.say("resident-blank-chosen")}</p> }.into_any()
    } else {
        view! {
            <ul class="resident-chosen">{move || lines(booth, form)}</ul>
            {sum(booth, form)}
        }
        .into_any()
    };
    view! {
        {back(booth)}
        {head(booth.say("resident-summary-title"))}
        {chosen}
        {listen(booth, booth.lang.get(), aloud)}
        <p class="resident-fault" role="status">
            {move || told_fault(booth, form)}
        </p>
        <div class="confirm-panel stack">
            <p>{booth.say("resident-summary-text")}</p>
            <button type="button" class="button button-confirm" on:click=confirm>
                {booth.say("resident-summary-yes")}
            </button>
        </div>
        <button
            type="button"
            class="button button-quiet"
            on:click=move |_| booth.go(Step::Choose)
        >
            <Icon glyph=Glyph::Edit />
            <span>{booth.say("resident-summary-change")}</span>
        </button>
    }
    .into_any()
}

fn lines(booth: Booth, form: BallotForm) -> AnyView {
    let order = booth.choices.read().in_order();
    let ranking = matches!(form, BallotForm::Ranking { .. });
    order
        .into_iter()
        .enumerate()
        .map(|(place, at)| {
            let (number, title) = project(booth, at);
            let points = booth.choices.read().points(at);
            let word = said(booth, form, points);
            let up = (ranking && place > 0).then(|| {
                let title = title.clone();
                view! {
                    <button
                        type="button"
                        class="button button-quiet resident-up"
                        on:click=move |_| booth.choices.update(|choices| choices.up(at))
                    >
                        {booth.say("resident-up")}
                        <span class="hidden" lang=Lang::Fr.code()>
                            {format!(" – {title}")}
                        </span>
                    </button>
                }
            });
            view! {
                <li>
                    <p class="resident-chosen-title">
                        <span class="resident-number">{number}</span>
                        " "
                        <span lang=Lang::Fr.code() dir="auto">
                            {title}
                        </span>
                    </p>
                    {word.map(|word| view! { <p class="strong">{word}</p> })}
                    {up}
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn project(booth: Booth, at: usize) -> (String, String) {
    let found = booth.vote(|vote| {
        let project = vote.projects.get(at)?;
        Some((project.number.clone(), project.title.clone()))
    });
    found.flatten().unwrap_or_default()
}

/// What a project was given, where that differs from one to the other.
fn said(booth: Booth, form: BallotForm, points: u32) -> Option<String> {
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => None,
        BallotForm::Ranking { .. } => form
            .place_of(points)
            .map(|place| booth.say_number("resident-place", "place", place)),
        BallotForm::MajorityJudgment { .. } => Some(grade(booth, form, points)),
        BallotForm::Points { .. } | BallotForm::Scores { .. } => {
            Some(booth.say_number("resident-points-given", "n", points))
        }
    }
}

/// What the choices cost together, where that is the rule.
fn sum(booth: Booth, form: BallotForm) -> Option<AnyView> {
    let BallotForm::Knapsack { cap } = form else {
        return None;
    };
    let costs = costs(booth);
    let order = booth.choices.read().in_order();
    let spent = order
        .iter()
        .filter_map(|at| costs.get(*at))
        .fold(0_i64, |sum, cost| sum.saturating_add(cost.get()));
    let (spent, cap) = (booth.money(Cents::new(spent)), booth.money(cap));
    let text = booth.say_with("resident-sum", &[("spent", &spent), ("budget", &cap)]);
    Some(view! { <p class="chosen-sum">{text}</p> }.into_any())
}

fn aloud(booth: Booth, form: BallotForm) -> String {
    let choices = booth.choices.read();
    if choices.blank {
        return booth.say("resident-blank-chosen");
    }
    let mut aloud = booth.say("resident-summary-title");
    for at in choices.in_order() {
        let (number, title) = project(booth, at);
        let word = said(booth, form, choices.points(at)).unwrap_or_default();
        aloud.push_str(&format!(". {number}, {title}. {word}"));
    }
    aloud
}
