//! What a project costs and what was decided about it, on the desk's page of the project.

use super::panel_form::decision_form;
use super::server::{COST, SetCost};
use super::words::{gap_tag, opinion_tag, reason_title, stage, verdict, verdict_tag};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::UserText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{
    Button, Column, Confirm, ErrorSummary, Look, Notice, Table, TextField, TextKind, Tone,
};
use domain::arbitration::{Checked, Decision, Gap, Said, differ};
use domain::{Action, Cents, ProjectState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Arbitration, CostEntry, DepartmentOpinion, DeskProject, Edition};

/// The panel of one project: costs, opinions side by side, the decision and its history.
pub async fn of_project(cx: &Cx, project: &DeskProject) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let (store, actor) = (cx.store(), cx.actor());
    let catalogue = store.catalogue().await?;
    let Some(edition) = catalogue.by_id(project.edition).map(Arc::clone) else {
        return Err(AppError::NotFound);
    };
    let costs = store.costs(&actor, project.id).await?;
    let opinions = store.opinions(&actor, project.id).await?;
    let cost_form = cx.form(COST).await?;
    let open = project.state == ProjectState::UnderStudy;
    let decides = open && cx.can_in(Action::Arbitrate, edition.id);
    let decided = if cx.can_in(Action::ReadDesk, edition.id) {
        let history = store.arbitrations(&actor, project.id).await?;
        let form = cx.form(super::server::DECISION).await?;
        let said: Vec<Said> = opinions.iter().map(DepartmentOpinion::said).collect();
        let gaps = if open {
            missing(project, &edition, &said, history.first())
        } else {
            vec![]
        };
        let form = decides.then(|| {
            decision_form(
                cx,
                &edition.slug,
                project,
                history.first(),
                differ(&said),
                &form,
            )
        });
        Some(decision(lang, &gaps, form, history))
    } else {
        None
    };
    let errors = cost_form.errors(lang);
    let set_cost = decides.then(|| cost_fields(lang, &edition.slug, project, &cost_form));
    Ok(view! {
        <section class="stack" id="costs">
            <h2>{tr!(lang, "deciding-costs")}</h2>
            <ErrorSummary errors />
            {too_dear(lang, project, &edition)}
            {cost_table(lang, costs)}
            {set_cost}
        </section>
        {side_by_side(lang, &opinions)}
        {decided}
    }
    .into_any())
}

/// What is missing before this project can be published, as the check list of all tells it.
fn missing(
    project: &DeskProject,
    edition: &Edition,
    said: &[Said],
    decided: Option<&Arbitration>,
) -> Vec<Gap> {
    let decision = decided.map(|one| Decision {
        verdict: one.verdict,
        reason: one.reason,
        words: !one.words.is_empty(),
        committee: one.committee_on.is_some(),
        minutes: !one.minutes.is_empty(),
    });
    Checked {
        said,
        decision: decision.as_ref(),
        cost: project.cost,
        text: !project.text.trim().is_empty(),
        cap: edition.rules.cap_per_project,
        envelope: envelope(edition, project),
    }
    .gaps()
}

fn envelope(edition: &Edition, project: &DeskProject) -> Option<Cents> {
    edition
        .envelope_for(project.district)
        .map(|envelope| envelope.amount)
}

/// Told before anything is decided: a cost above the cap, or above all the money that there is.
fn too_dear(lang: Lang, project: &DeskProject, edition: &Edition) -> Option<AnyView> {
    let cost = project.cost?;
    let over = |limit: Option<Cents>| limit.filter(|limit| cost > *limit);
    let text = if let Some(limit) = over(envelope(edition, project)) {
        tr!(
            lang,
            "deciding-dear-envelope",
            cost = fmt::money(lang, cost),
            limit = fmt::money(lang, limit)
        )
    } else {
        let limit = over(edition.rules.cap_per_project)?;
        tr!(
            lang,
            "deciding-dear-cap",
            cost = fmt::money(lang, cost),
            limit = fmt::money(lang, limit)
        )
    };
    Some(view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any())
}

fn cost_table(lang: Lang, costs: Vec<CostEntry>) -> AnyView {
    if costs.is_empty() {
        return view! { <p class="soft">{tr!(lang, "deciding-costs-none")}</p> }.into_any();
    }
    // The newest first: it is what the project costs.
    let rows = costs
        .into_iter()
        .rev()
        .map(|entry| {
            let why = if entry.note.is_empty() {
                tr!(lang, "deciding-cost-studies").into_any()
            } else {
                view! { <span lang="fr" dir="auto">{entry.note}</span> }.into_any()
            };
            vec![
                fmt::money(lang, entry.amount).into_any(),
                stage(lang, entry.stage).into_any(),
                fmt::date_time(lang, entry.at).into_any(),
                entry.by.into_any(),
                why,
            ]
        })
        .collect();
    let columns = vec![
        Column::figures(tr!(lang, "deciding-cost-amount")),
        Column::text(tr!(lang, "deciding-cost-stage")),
        Column::text(tr!(lang, "deciding-cost-when")),
        Column::text(tr!(lang, "deciding-cost-who")),
        Column::text(tr!(lang, "deciding-cost-why")),
    ];
    view! { <Table caption=tr!(lang, "deciding-costs-caption") columns rows /> }.into_any()
}

fn cost_fields(lang: Lang, slug: &str, project: &DeskProject, form: &FormState) -> AnyView {
    let refused = !form.errors(lang).is_empty();
    let (slug, number) = (slug.to_owned(), project.number.clone());
    let (amount, amount_error) = (form.value("amount", ""), form.error(lang, "amount"));
    let (note, note_error) = (form.value("note", ""), form.error(lang, "note"));
    view! {
        <Confirm summary=tr!(lang, "deciding-cost-set-title") open=refused>
            <form method="post" action=SetCost::PATH class="stack">
                <input type="hidden" name="edition" value=slug />
                <input type="hidden" name="number" value=number />
                <TextField
                    name="amount"
                    label=tr!(lang, "deciding-cost-amount")
                    kind=TextKind::Money
                    value=amount
                    error=amount_error
                    required=true
                />
                <TextField
                    name="note"
                    label=tr!(lang, "deciding-cost-note")
                    hint=tr!(lang, "deciding-cost-note-hint")
                    value=note
                    error=note_error
                    required=true
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-save")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}

/// The departments beside one another, and whether they differ.
fn side_by_side(lang: Lang, opinions: &[DepartmentOpinion]) -> AnyView {
    if opinions.is_empty() {
        return ().into_any();
    }
    let said: Vec<Said> = opinions.iter().map(DepartmentOpinion::said).collect();
    let differs = differ(&said).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "deciding-differ-title")>
                <p>{tr!(lang, "deciding-differ")}</p>
            </Notice>
        }
    });
    let money = |amount: Cents| {
        if amount.is_positive() {
            fmt::money(lang, amount)
        } else {
            "–".to_owned()
        }
    };
    let rows = opinions
        .iter()
        .map(|one| {
            let outside = one
                .outside
                .then(|| view! { <span class="soft small">{tr!(lang, "deciding-outside")}</span> });
            let delay = one.delay_months.map_or_else(
                || "–".to_owned(),
                |months| tr!(lang, "deciding-months", months = months),
            );
            let href = lang.href(&format!("/desk/studies/{}", one.study.0));
            vec![
                view! {
                    <a href=href lang="fr" dir="auto">
                        {one.name.clone()}
                    </a>
                    " "
                    {outside}
                }
                .into_any(),
                opinion_tag(lang, one.state, one.competent, one.opinion),
                view! { <span lang="fr" dir="auto">{one.conditions.clone()}</span> }.into_any(),
                money(one.investment).into_any(),
                money(one.running).into_any(),
                delay.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "deciding-department")),
        Column::text(tr!(lang, "deciding-opinion")),
        Column::text(tr!(lang, "deciding-conditions")),
        Column::figures(tr!(lang, "deciding-investment")),
        Column::figures(tr!(lang, "deciding-running")),
        Column::text(tr!(lang, "deciding-delay")),
    ];
    view! {
        <section class="stack">
            <h2>{tr!(lang, "deciding-opinions")}</h2>
            {differs}
            <Table caption=tr!(lang, "deciding-opinions-caption") columns rows />
        </section>
    }
    .into_any()
}

fn decision(lang: Lang, gaps: &[Gap], form: Option<AnyView>, history: Vec<Arbitration>) -> AnyView {
    let now = match history.first() {
        Some(newest) => view! { <p>{verdict_tag(lang, newest.verdict)}</p> }.into_any(),
        None => view! { <p class="soft">{tr!(lang, "deciding-none")}</p> }.into_any(),
    };
    let missing = (!history.is_empty() && !gaps.is_empty()).then(|| {
        let tags = gaps
            .iter()
            .map(|gap| view! { <li>{gap_tag(lang, *gap)}</li> })
            .collect_view();
        view! {
            <div class="stack-s">
                <p>{tr!(lang, "deciding-still-missing")}</p>
                <ul class="plain-list gap-list">{tags}</ul>
            </div>
        }
    });
    view! {
        <section class="panel stack" id="decision">
            <h2>{tr!(lang, "deciding-decision")}</h2>
            {now}
            {missing}
            {form}
            {past(lang, history)}
        </section>
    }
    .into_any()
}

/// Every decision that was written down, the newest first.
fn past(lang: Lang, history: Vec<Arbitration>) -> Option<AnyView> {
    if history.is_empty() {
        return None;
    }
    let items = history
        .into_iter()
        .map(|one| {
            let reason = one
                .reason
                .map(|reason| format!(" – {}", reason_title(lang, reason)))
                .unwrap_or_default();
            let committee = one
                .committee_on
                .map(|day| tr!(lang, "deciding-committee-of", day = fmt::day(lang, day)));
            let text = |text: String| (!text.is_empty()).then(|| view! { <UserText text /> });
            let minutes = (!one.minutes.is_empty()).then(|| {
                view! {
                    <details>
                        <summary>{tr!(lang, "deciding-minutes")}</summary>
                        <UserText text=one.minutes />
                    </details>
                }
            });
            view! {
                <li class="stack-s">
                    <p>
                        <strong>{verdict(lang, one.verdict)}{reason}</strong>
                        " "
                        <span class="soft small">
                            {tr!(
                                lang, "deciding-by", who = one.by, date = fmt::date_time(lang, one.at)
                            )}
                        </span>
                    </p>
                    {text(one.words)}
                    {text(one.instead)}
                    {committee.map(|committee| view! { <p>{committee}</p> })}
                    {minutes}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <h3>{tr!(lang, "deciding-history")}</h3>
            <ol class="plain-list stack">{items}</ol>
        }
        .into_any(),
    )
}
