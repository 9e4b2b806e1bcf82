//! Parts of the booth's pages.

use super::device::OnDevice;
use super::draft;
use super::on_device::waiting_on_device;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::features::votes::BallotBar;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Notice, Steps, Tone};
use domain::ballot::Usage;
use domain::{BallotForm, Cents, PhaseKind, Picks};
use leptos::prelude::*;
use store::{Edition, ProjectSummary};

/// The three steps, counted from 1.
#[component]
pub fn BoothSteps(lang: Lang, current: usize) -> impl IntoView {
    let labels = ["votes-step-choose", "votes-step-check", "votes-step-done"]
        .map(|key| tr!(lang, key))
        .to_vec();
    view! { <Steps labels current /> }
}

/// What the ballot allows, in one sentence.
pub fn rule_text(lang: Lang, form: BallotForm) -> String {
    match form {
        BallotForm::Approval { min, max } if min == max => {
            tr!(lang, "votes-rule-exactly", count = max)
        }
        BallotForm::Approval { min, max } if min > 1 => {
            tr!(lang, "votes-rule-between", min = min, max = max)
        }
        BallotForm::Approval { max, .. } => tr!(lang, "votes-rule-up-to", count = max),
        BallotForm::Knapsack { cap } => {
            tr!(lang, "votes-rule-budget", budget = fmt::money(lang, cap))
        }
        BallotForm::Points { per_project, total } => {
            tr!(lang, "votes-rule-points", total = total, max = per_project)
        }
        BallotForm::Scores { max } => tr!(lang, "votes-rule-scores", max = max),
        BallotForm::Ranking { max } => tr!(lang, "votes-rule-ranking", count = max),
        BallotForm::MajorityJudgment { .. } => {
            tr!(
                lang,
                "votes-rule-judgment",
                lowest = grade_text(lang, form, 0)
            )
        }
    }
}

/// The word for a grade of a majority judgment; empty in other forms.
pub fn grade_text(lang: Lang, form: BallotForm, points: u32) -> String {
    form.grade_code(points)
        .map(|code| tr!(lang, &format!("votes-grade-{code}")))
        .unwrap_or_default()
}

/// What the points on a chosen project say, in words; nothing where a choice is just a choice.
pub fn points_text(lang: Lang, form: BallotForm, points: u32) -> Option<String> {
    match form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => None,
        BallotForm::Points { .. } | BallotForm::Scores { .. } => {
            Some(tr!(lang, "votes-points", count = points))
        }
        BallotForm::Ranking { .. } => Some(
            form.place_of(points)
                .map_or_else(String::new, |place| tr!(lang, "votes-place", place = place)),
        ),
        BallotForm::MajorityJudgment { .. } => Some(grade_text(lang, form, points)),
    }
}

/// An amount of what the form counts, as text: projects, points or euros.
pub fn usage_text(lang: Lang, form: BallotForm, value: i64) -> String {
    match form {
        BallotForm::Knapsack { .. } => fmt::money(lang, Cents::new(value)),
        BallotForm::Approval { .. }
        | BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => fmt::number(lang, value),
    }
}

/// The most that the form allows; every one of the `projects` where it allows all.
pub(super) fn usage_limit(usage: Usage, projects: usize) -> i64 {
    usage
        .limit
        .unwrap_or_else(|| i64::try_from(projects).unwrap_or(i64::MAX))
}

/// What the counter counts.
pub fn usage_label(lang: Lang, form: BallotForm) -> String {
    tr!(
        lang,
        match form {
            BallotForm::Approval { .. } => "votes-bar-projects",
            BallotForm::Knapsack { .. } => "votes-bar-budget",
            BallotForm::Points { .. } => "votes-bar-points",
            BallotForm::Scores { .. } => "votes-bar-scored",
            BallotForm::Ranking { .. } => "votes-bar-ranked",
            BallotForm::MajorityJudgment { .. } => "votes-bar-judged",
        }
    )
}

/// The counter of the booth, with the kept choices; the island goes on from there.
#[component]
pub fn Counter(
    lang: Lang,
    form: BallotForm,
    picks: Picks,
    projects: Vec<ProjectSummary>,
    /// The choices are to stay on the device, if it can keep them.
    on_device: Option<OnDevice>,
) -> impl IntoView {
    let costs = crate::features::projects::parts::costs(&projects);
    let usage = form.usage(&picks, |id| costs.get(&id).copied());
    let limit = usage_limit(usage, projects.len());
    let kind = match form {
        BallotForm::Approval { .. } => "approval",
        BallotForm::Knapsack { .. } => "knapsack",
        BallotForm::Points { .. } => "points",
        BallotForm::Scores { .. } => "scores",
        BallotForm::Ranking { .. } => "ranking",
        BallotForm::MajorityJudgment { .. } => "judgment",
    };
    let over_key = match form {
        BallotForm::Knapsack { .. } => "votes-over-budget",
        BallotForm::Points { .. } => "votes-over-points",
        // The last two never are over: every project may be marked.
        BallotForm::Approval { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::Scores { .. }
        | BallotForm::MajorityJudgment { .. } => "votes-over-projects",
    };
    view! {
        <BallotBar
            kind=kind.to_owned()
            limit
            per_project=form.points_per_project()
            used=usage.used
            lang=lang.code().to_owned()
            label=usage_label(lang, form)
            used_text=usage_text(lang, form, usage.used)
            detail=tr!(lang, "votes-bar-detail", used = "{n}", limit = usage_text(lang, form, limit))
            over_text=usage_text(lang, form, usage.over())
            over=tr!(lang, over_key, over = "{n}")
            same_place=tr!(lang, "error-ballot-same-place", place = "{n}")
            empty_place=tr!(lang, "error-ballot-empty-place", place = "{n}")
            shown=tr!(lang, "votes-shown", count = "{n}")
            offline=tr!(lang, "votes-offline")
            on_device
        />
    }
    .into_any()
}

/// "Your ballot is not finished", for the home page and a person's own page: told now when the server holds the
/// ballot, and by `start.js` when the device does.
pub async fn unfinished(cx: &Cx) -> Result<Option<AnyView>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let mut on_devices = vec![];
    for edition in catalogue.in_phase(PhaseKind::Vote, cx.now()) {
        if draft::is_unfinished(cx, edition).await? {
            return Ok(Some(unfinished_notice(cx, edition).into_any()));
        }
        let label = tr!(cx, "votes-finish");
        on_devices.push(waiting_on_device(cx, edition, Glyph::Vote, label));
    }
    Ok((!on_devices.is_empty()).then(|| on_devices.into_any()))
}

fn unfinished_notice(cx: &Cx, edition: &Edition) -> impl IntoView + use<> {
    let href = cx.href(&format!("/e/{}/vote", edition.slug));
    let name = edition.name.clone();
    let lang = cx.lang();
    view! {
        <Notice tone=Tone::Warning title=tr!(lang, "votes-unfinished-title")>
            <p>
                <Written text=name />
            </p>
            <p>{tr!(lang, "votes-unfinished-text")}</p>
            <p>
                <ButtonLink href icon=Some(Glyph::Vote)>
                    {tr!(lang, "votes-finish")}
                </ButtonLink>
            </p>
        </Notice>
    }
}

/// What was chosen, with costs and points: a list, and the sum below it.
#[component]
pub fn Chosen(
    lang: Lang,
    form: BallotForm,
    picks: Picks,
    projects: Vec<ProjectSummary>,
) -> impl IntoView {
    let costs = crate::features::projects::parts::costs(&projects);
    let usage = form.usage(&picks, |id| costs.get(&id).copied());
    let used = usage_text(lang, form, usage.used);
    let limit = usage_text(lang, form, usage_limit(usage, projects.len()));
    let over = usage.over() > 0;
    let mut projects = projects;
    // Where one project is preferred to another, the best comes first; else the order stays.
    if form.points_per_project() > 1 {
        projects.sort_by_key(|project| std::cmp::Reverse(picks.points_on(project.id)));
    }
    let rows = projects
        .into_iter()
        .filter(|project| picks.points_on(project.id) > 0)
        .map(|project| {
            let points = points_text(lang, form, picks.points_on(project.id));
            let cost = crate::features::projects::parts::cost_text(lang, &project);
            view! {
                <li class="choice-line">
                    <span class="chosen-title">
                        <Written text=project.title />
                    </span>
                    <span class="chosen-points">{points}</span>
                    <span class="chosen-cost">{cost}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="chosen-list">{rows}</ul>
        <p class="chosen-sum" class:chosen-over=over>
            <span>{usage_label(lang, form)}</span>
            <span>{tr!(lang, "votes-bar-detail", used = used, limit = limit)}</span>
        </p>
    }
}
