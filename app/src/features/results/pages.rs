//! The page of results.

use super::parts::{Chart, Downloads, EnvelopeBar, Others, Winners, spent};
use super::words;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::ballot_box::pages::BoxLink;
use crate::features::editions::stage::until;
use crate::features::projects::parts::{Filter, ProjectCard, Tallies, Written, district_of};
use crate::features::votes::late;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Button, ButtonLink, EmptyState, Figure, Figures, Glyph, Look, Notice, Tone};
use domain::{DistrictId, PhaseKind};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, Outcome, OutcomeLine, ProjectFilter, ProjectSummary};

/// The public editions whose winners are known, newest first.
async fn with_results(cx: &Cx) -> Result<Vec<Arc<Edition>>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let mut found = vec![];
    for edition in catalogue.public() {
        if edition.outcome_published.is_some() || has_winners(&all_projects(cx, edition).await?) {
            found.push(Arc::clone(edition));
        }
    }
    Ok(found)
}

async fn all_projects(cx: &Cx, edition: &Edition) -> Result<Vec<ProjectSummary>, AppError> {
    Ok(cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?)
}

fn has_winners(projects: &[ProjectSummary]) -> bool {
    projects.iter().any(|project| project.state.has_won())
}

/// `/e/{slug}/results`
pub async fn results(cx: Cx) -> PageResult {
    let edition = cx.edition().await?;
    let lang = cx.lang();
    let others = with_results(&cx).await?;
    let body = match cx.store().outcome(&cx.actor(), edition.id).await? {
        Some(outcome) => counted(&cx, &edition, outcome),
        None => {
            let projects = all_projects(&cx, &edition).await?;
            if has_winners(&projects) {
                without_count(&cx, &edition, projects)
            } else {
                not_yet(&cx, &edition).await?
            }
        }
    };
    let title = tr!(lang, "results-title");
    Ok(Page::wide(
        Some(Section::Results),
        tr!(lang, "results-title-of", edition = edition.name.clone()),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <p class="card-kicker">
                        <Written text=edition.name.clone() />
                    </p>
                    <h1>{title}</h1>
                </div>
                {body}
                <OtherEditions lang current=edition.clone() editions=others />
            </div>
        },
    ))
}

async fn not_yet(cx: &Cx, edition: &Edition) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let late = late(cx, edition).await?;
    let vote = edition.calendar.phase(PhaseKind::Vote);
    let text = match vote {
        Some(phase) if cx.now() < phase.ends => {
            tr!(lang, "results-not-yet-open", date = until(lang, phase.ends))
        }
        Some(_) => tr!(lang, "results-not-yet-counted"),
        None => tr!(lang, "results-not-yet"),
    };
    let href = lang.href(&format!("/e/{}/projects", edition.slug));
    let view = view! {
        <EmptyState title=tr!(lang, "results-not-yet-title")>
            <p>{text}</p>
            {late.map(|text| view! { <p>{text}</p> })}
            <ButtonLink href look=Look::Quiet>
                {tr!(lang, "votes-see-projects")}
            </ButtonLink>
        </EmptyState>
    };
    Ok(view.into_any())
}

/// A counted vote, whole.
fn counted(cx: &Cx, edition: &Arc<Edition>, outcome: Outcome) -> AnyView {
    let lang = cx.lang();
    let district: Option<DistrictId> = cx
        .query("district")
        .and_then(|code| district_of(edition, code));
    let shown: Vec<OutcomeLine> = outcome
        .lines
        .iter()
        .filter(|line| district.is_none() || line.project.district == district)
        .cloned()
        .collect();
    let several = edition.envelopes.len() > 1;
    let sections = edition
        .envelopes
        .iter()
        .filter_map(|envelope| {
            let of_envelope = |lines: &[OutcomeLine]| -> Vec<OutcomeLine> {
                lines.iter().filter(|line| line.envelope == Some(envelope.id)).cloned().collect()
            };
            let (all, lines) = (of_envelope(&outcome.lines), of_envelope(&shown));
            (!lines.is_empty()).then(|| {
                let name = several.then(|| envelope.name.clone());
                view! {
                    <EnvelopeResult
                        lang
                        edition=edition.clone()
                        outcome=outcome.clone()
                        lines
                        bar=view! { <EnvelopeBar lang envelope=envelope.clone() lines=all /> }.into_any()
                        name
                    />
                }
            })
        })
        .collect_view();
    let none = shown
        .is_empty()
        .then(|| view! { <p>{tr!(lang, "projects-none-title")}</p> });
    view! {
        {outcome
            .published_at
            .is_none()
            .then(|| {
                view! {
                    <Notice tone=Tone::Warning title=tr!(lang, "results-preview-title")>
                        <p>{tr!(lang, "results-preview-text")}</p>
                    </Notice>
                }
            })}
        <section class="stack-l">
            <p class="lead">{lead(lang, &outcome)}</p>
            <Turnout lang outcome=outcome.clone() />
        </section>
        <DistrictFilter lang edition=edition.clone() outcome=outcome.clone() district />
        {sections}
        {none}
        <section class="prose">
            <h2>{tr!(lang, "results-rule-title")}</h2>
            <p>{words::rule(lang, outcome.rule)}</p>
            <p>{words::ties(lang, outcome.ties)}</p>
            <BoxLink lang slug=edition.slug.clone() />
        </section>
        {outcome.published_at.is_some().then(|| view! { <More lang slug=edition.slug.clone() /> })}
        <Source edition=edition.clone() />
        {outcome
            .published_at
            .is_some()
            .then(|| view! { <Downloads lang edition=edition.clone() counted=true /> })}
    }
    .into_any()
}

/// Where the count is explained.
#[component]
fn More(lang: Lang, slug: String) -> impl IntoView {
    let href = |page: &str| lang.href(&format!("/e/{slug}/results/{page}"));
    let (steps, what_if) = (href("steps"), href("what-if"));
    view! {
        <section class="stack">
            <h2>{tr!(lang, "results-more-title")}</h2>
            <p class="what-if-rules">
                <ButtonLink href=steps look=Look::Quiet icon=Some(Glyph::Results)>
                    {tr!(lang, "results-steps-link")}
                </ButtonLink>
                <ButtonLink href=what_if look=Look::Quiet>
                    {tr!(lang, "results-what-if-link")}
                </ButtonLink>
            </p>
        </section>
    }
}

fn lead(lang: Lang, outcome: &Outcome) -> String {
    let winners = outcome.lines.iter().filter(|line| line.selected).count();
    let total = outcome.lines.len();
    tr!(
        lang,
        "results-lead",
        winners = winners,
        total = total,
        spent = fmt::money(lang, spent(&outcome.lines))
    )
}

#[component]
fn EnvelopeResult(
    lang: Lang,
    edition: Arc<Edition>,
    outcome: Outcome,
    lines: Vec<OutcomeLine>,
    bar: AnyView,
    /// The envelope's name where the edition has several.
    name: Option<String>,
) -> impl IntoView {
    let others = lines.iter().any(|line| !line.selected);
    let winners = lines.iter().any(|line| line.selected);
    // The parts of one envelope stand one level below its name.
    let heading = |key: &str| {
        let text = tr!(lang, key);
        if name.is_some() {
            view! { <h3>{text}</h3> }.into_any()
        } else {
            view! { <h2>{text}</h2> }.into_any()
        }
    };
    let level = if name.is_some() { 4 } else { 3 };
    let of_winners = heading("results-winners");
    let of_others = heading("results-others");
    let of_chart = heading("results-all");
    view! {
        <div class="stack-l">
            {name
                .map(|name| {
                    view! {
                        <h2>
                            <Written text=name />
                        </h2>
                    }
                })}
            {bar}
            <section class="stack">
                {of_winners}
                {if winners {
                    view! { <Winners lang edition=edition.clone() lines=lines.clone() level /> }.into_any()
                } else {
                    view! { <p>{tr!(lang, "results-no-winner")}</p> }.into_any()
                }}
            </section>
            {others
                .then(|| {
                    view! {
                        <section class="stack">
                            {of_others}
                            <Others
                                lang
                                edition=edition.clone()
                                outcome=outcome.clone()
                                lines=lines.clone()
                            />
                        </section>
                    }
                })} <section class="stack">
                {of_chart} <Chart lang edition=edition.clone() outcome=outcome.clone() lines />
            </section>
        </div>
    }
}

/// How many took part. The roll of imported ballots stayed with their city: a roll that is shorter than the box
/// says nothing of how many people voted.
#[component]
fn Turnout(lang: Lang, outcome: Outcome) -> impl IntoView {
    let number = |value: u64| fmt::number(lang, i64::try_from(value).unwrap_or(i64::MAX));
    let mut figures = vec![];
    if outcome.voters > 0 && outcome.voters >= outcome.ballots {
        figures.push(Figure::new(
            number(outcome.voters),
            tr!(lang, "results-voters", count = outcome.voters),
        ));
    }
    figures.push(Figure::new(
        number(outcome.ballots),
        tr!(lang, "results-ballots", count = outcome.ballots),
    ));
    figures.push(Figure::new(
        number(outcome.blank),
        tr!(lang, "results-blank", count = outcome.blank),
    ));
    view! { <Figures figures /> }
}

#[component]
fn DistrictFilter(
    lang: Lang,
    edition: Arc<Edition>,
    outcome: Outcome,
    district: Option<DistrictId>,
) -> impl IntoView {
    let projects: Vec<ProjectSummary> =
        outcome.lines.into_iter().map(|line| line.project).collect();
    let counts = Tallies::of(&projects).districts;
    let options: Vec<_> = edition
        .districts
        .iter()
        .filter_map(|one| Some((one.code.clone(), one.name.clone(), *counts.get(&one.id)?)))
        .collect();
    (options.len() > 1).then(|| {
        let action = lang.href(&format!("/e/{}/results", edition.slug));
        view! {
            <form class="finder" method="get" action=action>
                <Filter
                    name="district"
                    label=tr!(lang, "projects-filter-district")
                    all=tr!(lang, "projects-filter-district-all")
                    options
                    chosen=district.and_then(|id| edition.district(id)).map(|one| one.code.clone())
                />
                <p class="finder-go">
                    <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                        {tr!(lang, "votes-filter-go")}
                    </Button>
                </p>
            </form>
        }
    })
}

/// A past edition of which the winners are known and the votes are not.
fn without_count(cx: &Cx, edition: &Arc<Edition>, projects: Vec<ProjectSummary>) -> AnyView {
    let lang = cx.lang();
    let (winners, others): (Vec<_>, Vec<_>) = projects
        .into_iter()
        .partition(|project| project.state.has_won());
    let number = winners.len();
    let list = |projects: Vec<ProjectSummary>| {
        projects
            .into_iter()
            .map(|project| {
                view! {
                    <li>
                        <ProjectCard lang edition=edition.clone() project level=3 />
                    </li>
                }
            })
            .collect_view()
    };
    let total = number + others.len();
    let some_others = !others.is_empty();
    view! {
        <div class="stack">
            <p class="lead">{tr!(lang, "results-lead-uncounted", winners = number, total = total)}</p>
            <Notice tone=Tone::Info title=tr!(lang, "results-uncounted-title")>
                <p>{tr!(lang, "results-uncounted-text")}</p>
            </Notice>
        </div>
        <section class="stack">
            <h2>{tr!(lang, "results-winners")}</h2>
            <ul class="grid">{list(winners)}</ul>
        </section>
        {some_others
            .then(|| {
                view! {
                    <section class="stack">
                        <h2>{tr!(lang, "results-others")}</h2>
                        <ul class="grid">{list(others)}</ul>
                    </section>
                }
            })}
        <Source edition=edition.clone() />
        <Downloads lang edition=edition.clone() counted=false />
    }
    .into_any()
}

/// Where the data come from, and what of them is made up.
#[component]
fn Source(edition: Arc<Edition>) -> impl IntoView {
    (!edition.source.is_empty()).then(|| {
        view! {
            <p class="small soft">
                <Written text=edition.source.clone() />
            </p>
        }
    })
}

#[component]
fn OtherEditions(lang: Lang, current: Arc<Edition>, editions: Vec<Arc<Edition>>) -> impl IntoView {
    let links = editions
        .into_iter()
        .filter(|edition| edition.id != current.id)
        .map(|edition| {
            view! {
                <li>
                    <a href=lang.href(&format!("/e/{}/results", edition.slug))>
                        <Written text=edition.name.clone() />
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="prose" aria-labelledby="other-editions">
                <h2 id="other-editions">{tr!(lang, "results-other-editions")}</h2>
                <ul>{links}</ul>
            </nav>
        }
    })
}
