//! What everybody reads of a decision: on the list of all, on a project's page, on an idea's.

use super::words::{reason_advice, reason_text, verdict_of_many, verdict_tag};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::{
    PlaceLine, Written, WrittenText, cost_text, district_of, project_path,
};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, EmptyState, Glyph, Icon, Look, Pagination, Tab, TabLinks};
use domain::{ProjectId, ProjectVerdict};
use leptos::prelude::*;
use std::sync::Arc;
use store::{DecidedFilter, DecidedList, DecidedProject, Edition, PublicDecision};

/// Decided projects on one page.
pub const PER_PAGE: usize = 24;

/// The decision in sentences: what, why, and what can be done instead.
pub fn told(lang: Lang, decision: &PublicDecision) -> AnyView {
    let (said, aim) = match decision.verdict {
        ProjectVerdict::OnBallot => ("decisions-told-on-ballot", None),
        ProjectVerdict::Refused => ("decisions-told-refused", Some("decisions-instead-title")),
        ProjectVerdict::Postponed => ("decisions-told-postponed", Some("decisions-instead-title")),
    };
    let reason = decision.reason.map(|reason| reason_text(lang, reason));
    let words =
        (!decision.words.is_empty()).then(|| view! { <WrittenText text=decision.words.clone() /> });
    let instead = if decision.instead.is_empty() {
        decision
            .reason
            .map(|reason| view! { <p>{reason_advice(lang, reason)}</p> }.into_any())
    } else {
        Some(view! { <WrittenText text=decision.instead.clone() /> }.into_any())
    };
    view! {
        <div class="decided-told stack-s">
            <p class="strong">{tr!(lang, said)}</p>
            {reason.map(|reason| view! { <p>{reason}</p> })}
            {words}
            {aim
                .zip(instead)
                .map(|(aim, instead)| {
                    view! {
                        <p class="strong">{tr!(lang, aim)}</p>
                        {instead}
                    }
                })}
        </div>
    }
    .into_any()
}

/// The decision on the project's own page; nothing before all are published.
pub async fn of_project(cx: &Cx, project: ProjectId) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let Some(decision) = cx.store().decision_of(project).await? else {
        return Ok(None);
    };
    // What is on the ballot says so on its page already.
    if decision.verdict == ProjectVerdict::OnBallot && decision.words.is_empty() {
        return Ok(None);
    }
    Ok(Some(
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "decisions-of-project")}</h2>
                {told(lang, &decision)}
            </section>
        }
        .into_any(),
    ))
}

/// What became of an idea: the decision about each project that came of it.
pub async fn of_idea(
    cx: &Cx,
    slug: &str,
    projects: &[(ProjectId, String, String)],
) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let ids: Vec<ProjectId> = projects.iter().map(|(id, _, _)| *id).collect();
    let decisions = cx.store().decisions_of(&ids).await?;
    let items = projects
        .iter()
        .filter_map(|(id, number, title)| {
            let decision = decisions.get(id)?;
            let href = lang.href(&project_path(slug, number));
            Some(view! {
                <li class="stack-s">
                    <p>
                        <a href=href>
                            <Written text=title.clone() />
                        </a>
                        " "
                        {verdict_tag(lang, decision.verdict)}
                    </p>
                    {told(lang, decision)}
                </li>
            })
        })
        .collect::<Vec<_>>();
    Ok((!items.is_empty()).then(|| {
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "decisions-of-idea")}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any()
    }))
}

/// Where a list of decisions stands: the public page, or its preview on the desk.
#[derive(Clone, Debug)]
pub struct Place {
    pub edition: Arc<Edition>,
    /// Its address, with the language.
    pub href: String,
    pub filter: DecidedFilter,
    /// From 1 on.
    pub page: usize,
}

impl Place {
    /// Reads filter and page from the address.
    pub fn read(cx: &Cx, edition: Arc<Edition>, path: &str) -> Self {
        let words = cx.query("words").unwrap_or_default();
        let district = cx
            .query("district")
            .and_then(|code| district_of(&edition, code));
        Self {
            filter: DecidedFilter {
                words: words.chars().take(100).collect(),
                verdict: cx.query_as("verdict"),
                district,
            },
            page: cx.query_as("page").unwrap_or(1_usize).max(1),
            href: cx.href(path),
            edition,
        }
    }

    fn at(&self, verdict: Option<ProjectVerdict>, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.filter.words.is_empty() {
            query.append_pair("words", &self.filter.words);
        }
        let district = self
            .filter
            .district
            .and_then(|id| self.edition.district(id));
        if let Some(district) = district {
            query.append_pair("district", &district.code);
        }
        if let Some(verdict) = verdict {
            query.append_pair("verdict", verdict.code());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        let query = query.finish();
        let joint = if query.is_empty() { "" } else { "?" };
        format!("{}{joint}{query}", self.href)
    }
}

/// The list: verdicts as tabs, a search, a page of projects with their decisions.
pub fn decided_list(lang: Lang, place: &Place, list: DecidedList) -> AnyView {
    let count = |verdict: ProjectVerdict| list.counts.get(&verdict).copied().unwrap_or_default();
    let all: u64 = ProjectVerdict::ALL.iter().map(|one| count(*one)).sum();
    let tab = |verdict: Option<ProjectVerdict>, label: String, count: u64| Tab {
        href: place.at(verdict, 1),
        label,
        count: Some(count.to_string()),
        current: place.filter.verdict == verdict,
    };
    let mut tabs = vec![tab(None, tr!(lang, "decisions-all"), all)];
    tabs.extend(
        ProjectVerdict::ALL
            .iter()
            .map(|one| tab(Some(*one), verdict_of_many(lang, *one), count(*one))),
    );
    let total = usize::try_from(list.total).unwrap_or(usize::MAX);
    let pages = total.div_ceil(PER_PAGE).max(1);
    let items = list
        .projects
        .into_iter()
        .map(|one| view! { <li>{card(lang, &place.edition, one)}</li> })
        .collect_view();
    let address = {
        let place = place.clone();
        move |page: usize| place.at(place.filter.verdict, page)
    };
    let clear = place.href.clone();
    view! {
        <div class="stack" id="list">
            <TabLinks label=tr!(lang, "decisions-tabs") tabs />
            {search(lang, place)}
            <p role="status" class="soft">
                {tr!(lang, "projects-count", count = total)}
            </p>
            {if total == 0 {
                view! {
                    <EmptyState title=tr!(lang, "projects-none-title")>
                        <p>{tr!(lang, "projects-none-text")}</p>
                        <p>
                            <a href=clear>{tr!(lang, "projects-filter-clear")}</a>
                        </p>
                    </EmptyState>
                }
                    .into_any()
            } else {
                view! { <ul class="decided-list">{items}</ul> }.into_any()
            }}
            <Pagination current=place.page.min(pages) total=pages href=address />
        </div>
    }
    .into_any()
}

fn search(lang: Lang, place: &Place) -> AnyView {
    let chosen = place.filter.district;
    let districts = (!place.edition.districts.is_empty()).then(|| {
        let options = place
            .edition
            .districts
            .iter()
            .map(|district| {
                view! {
                    <option value=district.code.clone() selected=chosen == Some(district.id) lang="fr">
                        {district.name.clone()}
                    </option>
                }
            })
            .collect_view();
        view! {
            <p class="finder-field">
                <label class="field-label" for="district">
                    {tr!(lang, "projects-filter-district")}
                </label>
                <select class="input" id="district" name="district">
                    <option value="">{tr!(lang, "projects-filter-district-all")}</option>
                    {options}
                </select>
            </p>
        }
    });
    let verdict = place
        .filter
        .verdict
        .map(|one| view! { <input type="hidden" name="verdict" value=one.code() /> });
    let filtered = !place.filter.words.is_empty() || chosen.is_some();
    let clear = filtered.then(|| place.href.clone());
    view! {
        <form class="filters" method="get" action=format!("{}#list", place.href) role="search">
            {verdict}
            <div class="filters-words">
                <div class="field">
                    <label class="field-label" for="words">
                        {tr!(lang, "projects-search")}
                    </label>
                    <input
                        class="input"
                        type="search"
                        id="words"
                        name="words"
                        value=place.filter.words.clone()
                        maxlength="100"
                        autocomplete="off"
                    />
                </div>
                {districts}
                <Button look=Look::Quiet icon=Some(Glyph::Search)>
                    {tr!(lang, "projects-filter-go")}
                </Button>
            </div>
            {clear
                .map(|href| {
                    view! {
                        <a class="button button-bare" href=href>
                            <Icon glyph=Glyph::Close />
                            <span>{tr!(lang, "projects-filter-clear")}</span>
                        </a>
                    }
                })}
        </form>
    }
    .into_any()
}

fn card(lang: Lang, edition: &Arc<Edition>, one: DecidedProject) -> AnyView {
    let project = one.project;
    let href = lang.href(&project_path(&edition.slug, &project.number));
    let on_ballot = project.state.was_on_ballot();
    let tag = one
        .decision
        .as_ref()
        .map(|decision| verdict_tag(lang, decision.verdict));
    let told = one
        .decision
        .as_ref()
        .filter(|decision| !on_ballot || !decision.words.is_empty())
        .map(|decision| told(lang, decision));
    view! {
        <article class="card decided">
            <PlaceLine lang edition=Arc::clone(edition) project=project.clone() />
            <h2 class="card-title">
                <a class="card-link" href=href>
                    <Written text=project.title.clone() />
                </a>
            </h2>
            <p class="cluster">
                {tag} <span class="soft">{tr!(lang, "projects-number", number = project.number.clone())}</span>
                {on_ballot.then(|| view! { <span class="project-cost">{cost_text(lang, &project)}</span> })}
            </p>
            {on_ballot
                .then(|| {
                    view! {
                        <p>
                            <Written text=project.excerpt.clone() />
                        </p>
                    }
                })}
            {told}
        </article>
    }
    .into_any()
}
