//! `/desk/projects`: the editions, and the projects of one.

use super::parts::{Part, closed, desk_path, district_name, part_page};
use crate::context::Cx;
use crate::features::desk::parts::{ScreenHead, edition, edition_tag, phase_of_now};
use crate::features::editions::parts::theme_word;
use crate::features::projects::parts::{district_of, state_tag, state_word, theme_of};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Checkbox, Choice, Column, EmptyState, Glyph, Look, Pagination, SelectField,
    Tab, TabLinks, Table, TextField, TextKind, Toolbar,
};
use domain::{Action, ProjectState};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{DeskProject, DeskProjectFilter, Edition, WaitingFilter};

const PER_PAGE: u64 = 50;

/// `/desk/projects`
pub async fn index(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadDesk)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let title = tr!(lang, "desk-projects");
    let editions: Vec<_> = catalogue
        .all()
        .iter()
        .filter(|edition| cx.can_in(Action::ReadDesk, edition.id))
        .collect();
    if let [only] = editions.as_slice() {
        leptos_axum::redirect(&cx.href(&Part::Projects.of(&only.slug)));
    }
    let rows: Vec<Vec<AnyView>> = editions
        .into_iter()
        .map(|edition| {
            let href = cx.href(&Part::Projects.of(&edition.slug));
            vec![
                view! { <a href=href lang="fr">{edition.name.clone()}</a> }.into_any(),
                edition_tag(lang, edition.state),
                phase_of_now(&cx, edition).into_any(),
            ]
        })
        .collect();
    let list = if rows.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "editing-none")>
                <p>{tr!(lang, "editing-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let columns = ["editing-name", "editing-state", "editing-phase"]
            .map(|key| Column::text(tr!(lang, key)));
        view! { <Table caption=tr!(lang, "editing-all") columns=columns.to_vec() rows /> }
            .into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=title.clone() lead=tr!(lang, "desk-projects-lead") />
            {list}
        </div>
    };
    Ok(Page::desk(Screen::Projects, title, body))
}

/// `/desk/projects/{slug}`
pub async fn projects(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let filter = filter_of(&cx, &edition);
    let counts = cx
        .store()
        .desk_project_counts(&cx.actor(), edition.id, &filter)
        .await?;
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let (projects, total) = cx
        .store()
        .desk_projects(
            &cx.actor(),
            edition.id,
            &filter,
            current as u64 - 1,
            PER_PAGE,
        )
        .await?;
    let (_, waiting) = cx
        .store()
        .ideas_to_merge(&cx.actor(), edition.id, &WaitingFilter::default(), 0, 1)
        .await?;
    let open = closed(&cx, &edition).await?.is_none();
    let tabs = state_tabs(&cx, &edition, &filter, &counts);
    let list = if projects.is_empty() {
        none(&cx, &edition, &filter, waiting)
    } else {
        table(&cx, &edition, projects, total)
    };
    let begin = (open && waiting > 0).then(|| {
        view! {
            <p class="cluster">
                <span>{tr!(lang, "desk-projects-waiting", count = waiting)}</span>
                <ButtonLink href=cx.href(&Part::Groups.of(&edition.slug))>
                    {tr!(lang, "desk-projects-begin")}
                </ButtonLink>
                <ButtonLink href=cx.href(&Part::Ideas.of(&edition.slug)) look=Look::Quiet>
                    {tr!(lang, "desk-projects-one-by-one")}
                </ButtonLink>
            </p>
        }
    });
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let href = {
        let (cx, edition, filter) = (cx.clone(), edition.clone(), filter.clone());
        move |page: usize| cx.href(&format!("{}&page={page}", address(&edition, &filter)))
    };
    let body = view! {
        {begin}
        {filters(&cx, &edition, &filter)}
        <TabLinks label=tr!(lang, "desk-projects-states") tabs />
        {list}
        <Pagination current total=pages href />
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Projects,
        vec![],
        body.into_any(),
    ))
}

fn filter_of(cx: &Cx, edition: &Edition) -> DeskProjectFilter {
    let words = cx.query("words").unwrap_or_default();
    DeskProjectFilter {
        words: words.chars().take(200).collect(),
        district: cx
            .query("district")
            .and_then(|code| district_of(edition, code)),
        theme: cx.query("theme").and_then(|word| theme_of(edition, word)),
        state: cx.query_as("state"),
        unrouted: cx.query("unrouted").is_some(),
    }
}

/// The address of a list without its page; it always holds a query.
fn address(edition: &Edition, filter: &DeskProjectFilter) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("words", &filter.words);
    if let Some(district) = filter.district.and_then(|id| edition.district(id)) {
        query.append_pair("district", &district.code);
    }
    if let Some(theme) = filter.theme.and_then(|id| edition.theme(id)) {
        query.append_pair("theme", &theme_word(&theme.name));
    }
    if filter.unrouted {
        query.append_pair("unrouted", "on");
    }
    if let Some(state) = filter.state {
        query.append_pair("state", state.code());
    }
    format!("{}?{}", Part::Projects.of(&edition.slug), query.finish())
}

fn state_tabs(
    cx: &Cx,
    edition: &Edition,
    filter: &DeskProjectFilter,
    counts: &HashMap<ProjectState, u64>,
) -> Vec<Tab> {
    let lang = cx.lang();
    let tab = |state: Option<ProjectState>, label: String, count: u64| {
        let there = DeskProjectFilter {
            state,
            ..filter.clone()
        };
        Tab {
            href: cx.href(&address(edition, &there)),
            label,
            count: Some(fmt::number(lang, i64::try_from(count).unwrap_or(i64::MAX))),
            current: filter.state == state,
        }
    };
    let mut tabs = vec![tab(
        None,
        tr!(lang, "desk-projects-all"),
        counts.values().sum(),
    )];
    for state in ProjectState::ALL {
        let count = counts.get(&state).copied().unwrap_or_default();
        if count > 0 || state == ProjectState::UnderStudy || filter.state == Some(state) {
            tabs.push(tab(Some(state), state_word(lang, state), count));
        }
    }
    tabs
}

fn filters(cx: &Cx, edition: &Edition, filter: &DeskProjectFilter) -> AnyView {
    let lang = cx.lang();
    let districts: Vec<Choice> = edition
        .districts
        .iter()
        .map(|district| Choice::new(&district.code, &district.name))
        .collect();
    let themes: Vec<Choice> = edition
        .themes
        .iter()
        .map(|theme| Choice::new(theme_word(&theme.name), &theme.name))
        .collect();
    let chosen = |name: &str| cx.query(name).unwrap_or_default().to_owned();
    let (district, theme, words) = (chosen("district"), chosen("theme"), filter.words.clone());
    let unrouted = filter.unrouted;
    let state = filter
        .state
        .map(|state| view! { <input type="hidden" name="state" value=state.code() /> });
    view! {
        <form method="get" action=cx.href(&Part::Projects.of(&edition.slug)) role="search">
            <Toolbar label=tr!(lang, "desk-projects-filters")>
                {state}
                <TextField
                    name="words"
                    kind=TextKind::Search
                    label=tr!(lang, "desk-projects-words")
                    value=words
                />
                <SelectField
                    name="district"
                    label=tr!(lang, "moderation-district")
                    options=districts
                    value=district
                    blank=tr!(lang, "desk-projects-all-districts")
                    unmarked=true
                />
                <SelectField
                    name="theme"
                    label=tr!(lang, "moderation-theme")
                    options=themes
                    value=theme
                    blank=tr!(lang, "desk-projects-all-themes")
                    unmarked=true
                />
                <Checkbox
                    name="unrouted"
                    label=tr!(lang, "desk-projects-unrouted")
                    checked=unrouted
                    unmarked=true
                />
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                    {tr!(lang, "moderation-filter")}
                </Button>
            </Toolbar>
        </form>
    }
    .into_any()
}

fn table(cx: &Cx, edition: &Edition, projects: Vec<DeskProject>, total: u64) -> AnyView {
    let lang = cx.lang();
    let rows = projects
        .into_iter()
        .map(|project| {
            let href = cx.href(&desk_path(&edition.slug, &project.number));
            let title = format!("{} – {}", project.number, project.title);
            let theme = project.theme.and_then(|id| edition.theme(id));
            vec![
                view! { <a href=href lang="fr" dir="auto">{title}</a> }.into_any(),
                district_name(cx, edition, project.district).into_any(),
                theme.map(|theme| theme.name.clone()).into_any(),
                fmt::number(lang, i64::try_from(project.ideas.len()).unwrap_or(i64::MAX))
                    .into_any(),
                project
                    .cost
                    .map_or_else(
                        || tr!(lang, "editing-no-cost"),
                        |cost| fmt::money(lang, cost),
                    )
                    .into_any(),
                state_tag(lang, project.state).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "editing-project")),
        Column::text(tr!(lang, "editing-district")),
        Column::text(tr!(lang, "moderation-theme")),
        Column::figures(tr!(lang, "desk-projects-ideas-count")),
        Column::figures(tr!(lang, "editing-cost")),
        Column::text(tr!(lang, "editing-state")),
    ];
    let caption = tr!(lang, "desk-projects-count", count = total);
    view! { <Table caption columns rows /> }.into_any()
}

fn none(cx: &Cx, edition: &Edition, filter: &DeskProjectFilter, waiting: u64) -> AnyView {
    let lang = cx.lang();
    if *filter == DeskProjectFilter::default() && waiting == 0 {
        return view! {
            <EmptyState title=tr!(lang, "desk-projects-none")>
                <p>{tr!(lang, "desk-projects-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let clear = (*filter != DeskProjectFilter::default()).then(|| {
        view! {
            <ButtonLink href=cx.href(&Part::Projects.of(&edition.slug)) look=Look::Quiet>
                {tr!(lang, "desk-projects-clear")}
            </ButtonLink>
        }
    });
    view! {
        <EmptyState title=tr!(lang, "desk-projects-none-found")>
            {clear}
        </EmptyState>
    }
    .into_any()
}
