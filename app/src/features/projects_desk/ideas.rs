//! The ideas that are part of no project yet, one by one: a project each, one of several, or part of another.

use super::groups::way_on;
use super::parts::{Part, Tick, closed, idea_card, numbers_in, part_page, shortcuts};
use super::server::{GATHER, Gather};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::{Locked, edition};
use crate::features::editions::parts::theme_word;
use crate::features::projects::parts::{district_of, theme_of};
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Button, Choice, EmptyState, Glyph, Icon, Look, Pagination, SelectField, TextField, TextKind,
    Toolbar,
};
use domain::Action;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::BTreeSet;
use store::{Edition, QueuedIdea, WaitingFilter};

const PER_PAGE: u64 = 50;

/// `/desk/projects/{slug}/ideas`
pub async fn ideas(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let locked = closed(&cx, &edition).await?;
    let form = cx.form(GATHER).await?;
    let filter = WaitingFilter {
        words: cx
            .query("words")
            .unwrap_or_default()
            .chars()
            .take(200)
            .collect(),
        district: cx
            .query("district")
            .and_then(|code| district_of(&edition, code)),
        theme: cx.query("theme").and_then(|word| theme_of(&edition, word)),
    };
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let read = async |page: usize| {
        cx.store()
            .ideas_to_merge(&cx.actor(), edition.id, &filter, page as u64 - 1, PER_PAGE)
            .await
    };
    let (mut ideas, total) = read(current).await?;
    let pages = usize::try_from(total.div_ceil(PER_PAGE))
        .unwrap_or(usize::MAX)
        .max(1);
    let current = if current > pages {
        // Those that became projects have left the list.
        ideas = read(pages).await?.0;
        pages
    } else {
        current
    };
    let here = address(&edition, &filter, current);
    let list = if ideas.is_empty() {
        let on = way_on(&cx, &edition.slug);
        view! {
            <EmptyState title=tr!(lang, "desk-projects-no-idea")>
                <p>{tr!(lang, "desk-projects-no-idea-text")}</p>
                {on}
            </EmptyState>
        }
        .into_any()
    } else {
        cards(&cx, &edition, &ideas, &form, &here, locked.is_none())
    };
    let href = {
        let (cx, edition, filter) = (cx.clone(), edition.clone(), filter.clone());
        move |page: usize| cx.href(&address(&edition, &filter, page))
    };
    let body = view! {
        <p class="prose">{tr!(lang, "desk-projects-ideas-lead")}</p>
        <Locked reason=locked />
        {filters(&cx, &edition, &filter)}
        <h2>{tr!(lang, "desk-projects-waiting", count = total)}</h2>
        {list}
        <Pagination current total=pages href />
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Ideas,
        form.errors(lang),
        body.into_any(),
    ))
}

fn address(edition: &Edition, filter: &WaitingFilter, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("page", &page.to_string());
    if !filter.words.is_empty() {
        query.append_pair("words", &filter.words);
    }
    if let Some(district) = filter.district.and_then(|id| edition.district(id)) {
        query.append_pair("district", &district.code);
    }
    if let Some(theme) = filter.theme.and_then(|id| edition.theme(id)) {
        query.append_pair("theme", &theme_word(&theme.name));
    }
    format!("{}?{}", Part::Ideas.of(&edition.slug), query.finish())
}

fn filters(cx: &Cx, edition: &Edition, filter: &WaitingFilter) -> AnyView {
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
    view! {
        <form method="get" action=cx.href(&Part::Ideas.of(&edition.slug)) role="search">
            <Toolbar label=tr!(lang, "moderation-filters")>
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
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                    {tr!(lang, "moderation-filter")}
                </Button>
            </Toolbar>
        </form>
    }
    .into_any()
}

fn cards(
    cx: &Cx,
    edition: &Edition,
    ideas: &[QueuedIdea],
    form: &FormState,
    here: &str,
    open: bool,
) -> AnyView {
    let lang = cx.lang();
    let ticked = numbers_in(std::iter::once(form.value("ideas", "").as_str()));
    let cards = ideas
        .iter()
        .map(|idea| {
            let tick = open.then(|| Tick {
                name: "ideas[]",
                checked: ticked.contains(&idea.number),
            });
            idea_card(cx, edition, idea, &[], &BTreeSet::new(), tick, None)
        })
        .collect_view();
    let cards = view! { <ul class="queue" id="ideas" tabindex="-1">{cards}</ul> };
    if !open {
        return cards.into_any();
    }
    let keys = shortcuts(
        cx,
        &[
            ("j", "moderation-key-j"),
            ("k", "moderation-key-k"),
            ("x", "moderation-key-x"),
            ("o", "desk-projects-key-each"),
            ("m", "desk-projects-key-one"),
            ("g", "desk-projects-key-join"),
            ("?", "moderation-key-help"),
        ],
    );
    let error = form.error(lang, "project");
    let wrong = error.is_some();
    view! {
        {keys}
        <form method="post" action=Gather::url() class="split queue-split">
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <input type="hidden" name="back" value=here.to_owned() />
            // What Enter presses in the field of the number: joins there, and makes nothing by accident.
            <button type="submit" name="act" value="join" hidden></button>
            {cards}
            <p class="sticky-foot to-decision">
                <a class="button button-quiet" href="#gather">
                    {tr!(lang, "desk-projects-to-gather")}
                </a>
            </p>
            <section class="panel stack decision-panel" id="gather" tabindex="-1" aria-labelledby="gather-title">
                <h2 id="gather-title">{tr!(lang, "desk-projects-ticked")}</h2>
                <button
                    type="submit"
                    class="button button-wide"
                    name="act"
                    value="each"
                    data-key="o"
                    data-ticks
                >
                    <span>{tr!(lang, "desk-projects-each")}</span>
                </button>
                <button
                    type="submit"
                    class="button button-quiet button-wide"
                    name="act"
                    value="merge"
                    data-key="m"
                    data-ticks
                >
                    <span>{tr!(lang, "desk-projects-one")}</span>
                </button>
                <div class="field" class:field-wrong=wrong>
                    <label class="field-label" for="project">{tr!(lang, "desk-projects-join-number")}</label>
                    {error
                        .map(|error| {
                            view! {
                                <p class="field-error" id="project-error">
                                    <Icon glyph=Glyph::Stop />
                                    <span>{tr!(lang, "field-error", message = error)}</span>
                                </p>
                            }
                        })}
                    <input
                        class="input input-short"
                        id="project"
                        name="project"
                        autocomplete="off"
                        value=form.value("project", "")
                        aria-invalid=wrong.then_some("true")
                        aria-describedby=wrong.then_some("project-error")
                        data-key="g"
                        data-ticks
                    />
                </div>
                <Button look=Look::Quiet name="act" value="join">
                    {tr!(lang, "desk-projects-join")}
                </Button>
                <p class="soft small">{tr!(lang, "desk-projects-mail")}</p>
            </section>
        </form>
    }
    .into_any()
}
