//! A project on the ballot, and the control to choose it.

use super::draft::field_id;
use super::parts::grade_text;
use crate::features::editions::parts::theme_word;
use crate::features::projects::parts::{PlaceLine, Written, cost_text};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::Speak;
use domain::BallotForm;
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, ProjectSummary};

/// More points on one project than this are a list to choose from; fewer are buttons side by side, which a
/// finger finds at once.
const MAX_BUTTONS: u32 = 5;

/// A card: all of it can be pressed. Its input has the cost for the counter in the browser.
#[component]
pub(super) fn ProjectChoice(
    lang: Lang,
    edition: Arc<Edition>,
    project: ProjectSummary,
    points: u32,
    hidden: bool,
) -> impl IntoView {
    let id = field_id(project.id);
    let name = format!("picks[{id}]");
    let cost = project
        .cost
        .unwrap_or(domain::Cents::ZERO)
        .get()
        .to_string();
    let about = format!("{id}-about");
    let named = format!("{id}-title");
    let aloud = format!("{named} {about}");
    let form = edition.rules.ballot_form;
    let input = match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => view! {
            <div class="pick">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value="1"
                    checked=points == 1
                    data-cost=cost
                    aria-describedby=about.clone()
                />
                <label for=id>
                    <span class="pick-title" id=named>
                        <Written text=project.title.clone() />
                    </span>
                    <span class="pick-word" aria-hidden="true">
                        <span class="pick-off">{tr!(lang, "votes-pick")}</span>
                        <span class="pick-on">{tr!(lang, "votes-picked")}</span>
                    </span>
                </label>
            </div>
        }
        .into_any(),
        BallotForm::MajorityJudgment { grades } => {
            // The best grade first, as it is said: "very good" to "reject".
            let buttons = (0..grades)
                .rev()
                .map(|value| {
                    let own = if value == 0 {
                        id.clone()
                    } else {
                        format!("{id}-{value}")
                    };
                    view! {
                        <span class="grade">
                            <input
                                type="radio"
                                id=own.clone()
                                name=name.clone()
                                value=value.to_string()
                                checked=value == points
                                data-cost=cost.clone()
                            />
                            <label for=own>{grade_text(lang, form, value)}</label>
                        </span>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="points grades" aria-describedby=about.clone()>
                    <legend class="pick-title" id=named>
                        <Written text=project.title.clone() />
                    </legend>
                    <div class="grades-row">{buttons}</div>
                </fieldset>
            }
            .into_any()
        }
        BallotForm::Ranking { max } => {
            let places = (1..=max)
                .map(|place| {
                    let value = max - place + 1;
                    view! {
                        <option value=value.to_string() selected=value == points>
                            {tr!(lang, "votes-place", place = place)}
                        </option>
                    }
                })
                .collect_view();
            view! {
                <p class="points">
                    <label class="pick-title" id=named for=id.clone()>
                        <Written text=project.title.clone() />
                    </label>
                    <span class="points-label">{tr!(lang, "votes-place-label")}</span>
                    <select
                        class="input input-short"
                        id=id
                        name=name
                        data-cost=cost
                        aria-describedby=about.clone()
                    >
                        <option value="0" selected=points == 0>
                            {tr!(lang, "votes-place-none")}
                        </option>
                        {places}
                    </select>
                </p>
            }
            .into_any()
        }
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project }
            if per_project <= MAX_BUTTONS =>
        {
            let buttons = (0..=per_project)
                .map(|value| {
                    let own = if value == 0 { id.clone() } else { format!("{id}-{value}") };
                    view! {
                        <span class="point">
                            <input
                                type="radio"
                                id=own.clone()
                                name=name.clone()
                                value=value.to_string()
                                checked=value == points
                                data-cost=cost.clone()
                            />
                            <label for=own>
                                {fmt::number(lang, value.into())}
                                <span class="hidden">" " {tr!(lang, "votes-point-word", count = value)}</span>
                            </label>
                        </span>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="points" aria-describedby=about.clone()>
                    <legend class="pick-title" id=named>
                        <Written text=project.title.clone() />
                    </legend>
                    <p class="points-label" aria-hidden="true">
                        {tr!(lang, "votes-points-label")}
                    </p>
                    <div class="points-row">{buttons}</div>
                </fieldset>
            }
            .into_any()
        }
        BallotForm::Points { per_project, .. } | BallotForm::Scores { max: per_project } => {
            let options = (0..=per_project)
                .map(|value| {
                    view! {
                        <option value=value.to_string() selected=value == points>
                            {fmt::number(lang, value.into())}
                        </option>
                    }
                })
                .collect_view();
            view! {
                <p class="points">
                    <label class="pick-title" id=named for=id.clone()>
                        <Written text=project.title.clone() />
                    </label>
                    <span class="points-label">{tr!(lang, "votes-points-label")}</span>
                    <select class="input input-short" id=id name=name data-cost=cost aria-describedby=about.clone()>
                        {options}
                    </select>
                </p>
            }
            .into_any()
        }
    };
    let district = project
        .district
        .and_then(|id| edition.district(id))
        .map(|one| one.code.clone());
    let theme = project
        .theme
        .and_then(|id| edition.theme(id))
        .map(|one| theme_word(&one.name));
    let see = format!("see:{}", project.number);
    view! {
        <li
            class="ballot-card"
            hidden=hidden
            data-district=district
            data-theme=theme
        >
            {input}
            <div class="ballot-about" id=about>
                <p class="project-cost">{cost_text(lang, &project)}</p>
                <PlaceLine lang edition project=project.clone() />
                {(!project.excerpt.is_empty())
                    .then(|| {
                        view! {
                            <p class="ballot-text">
                                <Written text=project.excerpt.clone() />
                            </p>
                        }
                    })}
            </div>
            <Speak
                text=aloud
                written=Lang::Fr
                go=tr!(lang, "projects-listen")
                stop=tr!(lang, "projects-listen-stop")
            />
            <button type="submit" class="ballot-more" name="act" value=see>
                {tr!(lang, "votes-see")}
                <span class="hidden">" : " <Written text=project.title.clone() /></span>
            </button>
        </li>
    }
    .into_any()
}
