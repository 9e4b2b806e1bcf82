//! The page of an edition.

use super::parts::{Districts, Place, glyph, moments, theme_word};
use super::regulations::regulations;
use super::stage::{self, Contents};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::ballot_box::pages::BoxLink;
use crate::features::polling::public;
use crate::features::votes::on_device::check_link;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    ButtonLink, Column, Facts, Figure, Figures, Icon, Look, Notice, Table, Timeline, Tone,
};
use domain::{EditionState, PhaseKind};
use leptos::prelude::*;
use std::sync::Arc;
use store::{Edition, ProjectFilter};

/// `/e/{slug}`
pub async fn edition(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let contents = contents(&cx, &edition).await?;
    let now = cx.now();
    let acts = stage::acts(&edition, contents, now);
    let buttons = acts
        .into_iter()
        .enumerate()
        .map(|(index, act)| {
            let look = if index == 0 { Look::Main } else { Look::Quiet };
            view! {
                <ButtonLink href=lang.href(&act.path(&edition.slug)) look icon=Some(glyph(act)) wide=true>
                    {act.label(lang)}
                </ButtonLink>
            }
        })
        .collect_view();
    let now_text = stage::now_sentence(lang, &edition, now);
    let next_text = stage::next_sentence(lang, &edition.calendar, now);
    let answers = stage::answers_sentence(lang, &edition, now);
    let draft = edition.state == EditionState::Draft;
    let rules = regulations(lang, &cx.city().name, &edition);
    let timeline = moments(lang, &edition, now);
    let votes = edition.calendar.phase(PhaseKind::Vote).is_some();
    let check = check_link(&cx, &edition).await?;
    let places = public::link(&cx, &edition).await?;
    Ok(Page::wide(
        None,
        edition.name.clone(),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    {draft.then(|| view! { <Notice tone=Tone::Warning>{tr!(lang, "editions-preview")}</Notice> })}
                    <h1 lang="fr" dir="auto">{edition.name.clone()}</h1>
                    {(!edition.summary.is_empty())
                        .then(|| view! { <p class="lead" lang="fr" dir="auto">{edition.summary.clone()}</p> })}
                    <div class="edition-now">
                        <p class="strong">{now_text}</p>
                        {next_text.map(|text| view! { <p>{text}</p> })}
                        {answers.map(|text| view! { <p>{text}</p> })}
                    </div>
                    <div class="cluster">{buttons}</div>
                </div>
                <div class="split">
                    <section class="stack">
                        <h2>{tr!(lang, "editions-calendar")}</h2>
                        <Timeline moments=timeline />
                    </section>
                    <Budget lang edition=Arc::clone(&edition) contents />
                </div>
                <section class="stack">
                    <h2>{tr!(lang, "editions-rules")}</h2>
                    <Facts facts=rules />
                    {votes.then(|| view! { <BoxLink lang slug=edition.slug.clone() /> })}
                    {places}
                    {check}
                </section>
                <WhereAndWhat lang edition=Arc::clone(&edition) contents />
                <Source lang edition=Arc::clone(&edition) />
            </div>
        },
    ))
}

/// How much an edition has to show.
pub async fn contents(cx: &Cx, edition: &Edition) -> Result<Contents, AppError> {
    let ideas = cx
        .store()
        .ideas_per_district(edition.id)
        .await?
        .values()
        .sum();
    let projects = cx
        .store()
        .projects(edition.id, &ProjectFilter::default())
        .await?;
    let winners = edition.outcome_published.is_some()
        || projects.iter().any(|project| project.state.has_won());
    Ok(Contents {
        ideas,
        projects: projects.len(),
        winners,
    })
}

#[component]
fn Budget(lang: Lang, edition: Arc<Edition>, contents: Contents) -> impl IntoView {
    let mut figures = Vec::new();
    if !edition.envelopes.is_empty() {
        figures.push(Figure::new(
            fmt::money(lang, edition.budget()),
            tr!(lang, "editions-budget-figure"),
        ));
    }
    let count = |value: u64, key: &str| {
        (value > 0).then(|| {
            Figure::new(
                fmt::number(lang, i64::try_from(value).unwrap_or(i64::MAX)),
                tr!(lang, key, count = value),
            )
        })
    };
    figures.extend(count(contents.ideas, "editions-ideas-figure"));
    figures.extend(count(contents.projects as u64, "editions-projects-figure"));
    let several = edition.envelopes.len() > 1;
    let columns = vec![
        Column::text(tr!(lang, "editions-envelope")),
        Column::figures(tr!(lang, "editions-amount")),
    ];
    let rows = edition
        .envelopes
        .iter()
        .map(|envelope| {
            let name = envelope.name.clone();
            let amount = fmt::money(lang, envelope.amount);
            vec![
                view! { <span lang="fr" dir="auto">{name}</span> }.into_any(),
                view! { <span class="figures-inline">{amount}</span> }.into_any(),
            ]
        })
        .collect::<Vec<_>>();
    (!figures.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "editions-budget")}</h2>
                <Figures figures />
                {several
                    .then(|| view! { <Table caption=tr!(lang, "editions-envelopes") columns rows /> })}
            </section>
        }
    })
}

/// Districts and themes, as ways into the ideas, or into the projects once there are no ideas to show.
#[component]
fn WhereAndWhat(lang: Lang, edition: Arc<Edition>, contents: Contents) -> impl IntoView {
    let of_ideas = contents.ideas > 0 || contents.projects == 0;
    let list = if of_ideas { "ideas" } else { "projects" };
    let address = |filter: String| lang.href(&format!("/e/{}/{list}?{filter}", edition.slug));
    let places = edition
        .districts
        .iter()
        .map(|district| Place {
            id: district.id,
            href: address(if of_ideas {
                format!("district={}", district.code)
            } else {
                format!("district={}", district.id)
            }),
            count: String::new(),
        })
        .collect::<Vec<_>>();
    let themes = edition
        .themes
        .iter()
        .map(|theme| {
            let href = address(if of_ideas {
                format!("theme={}", theme_word(&theme.name))
            } else {
                format!("theme={}", theme.id)
            });
            view! {
                <li>
                    <a class="theme-link" href=href>
                        <span lang="fr" dir="auto">{theme.name.clone()}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let has_districts = !edition.districts.is_empty();
    let has_themes = !edition.themes.is_empty();
    view! {
        {has_districts
            .then(|| {
                view! {
                    <section class="stack">
                        <h2>{tr!(lang, "editions-districts")}</h2>
                        <p class="soft">{tr!(lang, &format!("editions-districts-{list}"))}</p>
                        <Districts lang edition=Arc::clone(&edition) places />
                    </section>
                }
            })}
        {has_themes
            .then(|| {
                view! {
                    <section class="stack">
                        <h2>{tr!(lang, "editions-themes")}</h2>
                        <ul class="theme-list">{themes}</ul>
                    </section>
                }
            })}
    }
}

#[component]
fn Source(lang: Lang, edition: Arc<Edition>) -> impl IntoView {
    (!edition.source.is_empty()).then(|| {
        view! {
            <section class="source-note">
                <Icon glyph=crate::ui::Glyph::Info />
                <div>
                    <h2>{tr!(lang, "editions-source")}</h2>
                    <p class="said" lang="fr" dir="auto">{edition.source.clone()}</p>
                </div>
            </section>
        }
    })
}
