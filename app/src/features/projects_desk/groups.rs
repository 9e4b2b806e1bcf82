//! Groups of ideas that look alike, side by side, each to be made one project or set aside.

use super::parts::{
    Part, Tick, closed, idea_card, numbers_text, part_page, shared_words, shortcuts,
};
use super::server::{ASIDE, SetAside, aside_key};
use crate::context::Cx;
use crate::features::desk::parts::{Locked, edition};
use crate::i18n::Speaks;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{ButtonLink, EmptyState, Look, Pagination};
use domain::{Action, IdeaState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::HashMap;
use store::{DuplicateGroup, Edition, IdeaToMerge};

/// Groups on a page.
const PER_PAGE: usize = 10;

/// `/desk/projects/{slug}/groups`
pub async fn groups(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::ReadDesk).await?;
    let lang = cx.lang();
    let locked = closed(&cx, &edition).await?;
    let aside: Vec<String> = cx
        .kept(&format!("{ASIDE}:{}", edition.slug))
        .await?
        .unwrap_or_default();
    let all = cx
        .store()
        .likely_duplicates(&cx.actor(), edition.id)
        .await?;
    // What is a project already has nothing left to decide.
    let open: Vec<DuplicateGroup> = all
        .into_iter()
        .filter(|group| {
            group
                .ideas
                .iter()
                .any(|idea| idea.state == IdeaState::Published)
        })
        .collect();
    let before = open.len();
    let groups: Vec<DuplicateGroup> = open
        .into_iter()
        .filter(|group| !aside.contains(&key_of(group)))
        .collect();
    let put_aside = before - groups.len();
    let total = groups.len();
    let pages = total.div_ceil(PER_PAGE).max(1);
    let current = cx.query_as::<usize>("page").unwrap_or(1).clamp(1, pages);
    let shown: Vec<DuplicateGroup> = groups
        .into_iter()
        .skip((current - 1) * PER_PAGE)
        .take(PER_PAGE)
        .collect();
    let numbers: Vec<i32> = shown
        .iter()
        .flat_map(|group| group.ideas.iter().map(|idea| idea.number))
        .collect();
    let ideas = cx
        .store()
        .ideas_by_number(&cx.actor(), edition.id, &numbers)
        .await?;
    let ideas: HashMap<i32, IdeaToMerge> = ideas
        .into_iter()
        .map(|one| (one.idea.number, one))
        .collect();
    let here = format!("{}?page={current}", Part::Groups.of(&edition.slug));
    let list = shown
        .iter()
        .map(|group| one_group(&cx, &edition, group, &ideas, &here, locked.is_none()))
        .collect_view();
    let content = if total == 0 {
        let one_by_one = cx.href(&Part::Ideas.of(&edition.slug));
        view! {
            <EmptyState title=tr!(lang, "desk-projects-no-group")>
                <p>{tr!(lang, "desk-projects-no-group-text")}</p>
                <ButtonLink href=one_by_one>
                    {tr!(lang, "desk-projects-one-by-one")}
                </ButtonLink>
            </EmptyState>
        }
        .into_any()
    } else {
        let keys = shortcuts(
            &cx,
            &[
                ("j", "moderation-key-j"),
                ("k", "moderation-key-k"),
                ("x", "moderation-key-x"),
                ("m", "desk-projects-key-merge"),
                ("o", "desk-projects-key-aside"),
                ("?", "moderation-key-help"),
            ],
        );
        view! {
            {keys}
            <h2>{tr!(lang, "desk-projects-groups-count", count = total)}</h2>
            <ol class="merge-groups">{list}</ol>
        }
        .into_any()
    };
    let again = (put_aside > 0).then(|| {
        view! {
            <form method="post" action=SetAside::url() class="cluster">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="back" value=Part::Groups.of(&edition.slug) />
                <span class="soft">{tr!(lang, "desk-projects-aside-count", count = put_aside)}</span>
                <button type="submit" class="button button-bare">
                    <span>{tr!(lang, "desk-projects-aside-again")}</span>
                </button>
            </form>
        }
    });
    let href = {
        let (cx, slug) = (cx.clone(), edition.slug.clone());
        move |page: usize| cx.href(&format!("{}?page={page}", Part::Groups.of(&slug)))
    };
    let body = view! {
        <p class="prose">{tr!(lang, "desk-projects-groups-lead")}</p>
        <Locked reason=locked />
        {content}
        {again}
        <Pagination current total=pages href />
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Groups,
        vec![],
        body.into_any(),
    ))
}

fn key_of(group: &DuplicateGroup) -> String {
    let numbers: Vec<i32> = group.ideas.iter().map(|idea| idea.number).collect();
    aside_key(&numbers)
}

fn one_group(
    cx: &Cx,
    edition: &Edition,
    group: &DuplicateGroup,
    ideas: &HashMap<i32, IdeaToMerge>,
    here: &str,
    open: bool,
) -> AnyView {
    let lang = cx.lang();
    let shared = shared_words(&group.shared);
    let numbers: Vec<i32> = group.ideas.iter().map(|idea| idea.number).collect();
    let name = numbers_text(&numbers);
    let cards = group
        .ideas
        .iter()
        .filter_map(|idea| ideas.get(&idea.number))
        .map(|one| {
            let tick = open.then_some(Tick {
                name: "ideas",
                checked: true,
            });
            idea_card(cx, edition, &one.idea, &one.projects, &shared, tick, None)
        })
        .collect_view();
    let cards = view! { <ul class="merge-cards">{cards}</ul> }.into_any();
    let apart = name.replace(',', ", ");
    let heading = tr!(lang, "desk-projects-group", numbers = apart);
    let content = if open {
        let form = format!("aside-{}", aside_key(&numbers));
        view! {
            <form method="get" action=cx.href(&format!("/desk/projects/{}/merge", edition.slug)) class="stack">
                <input type="hidden" name="then" value="groups" />
                {cards}
                <div class="cluster">
                    <button type="submit" class="button" data-key="m">
                        <span>{tr!(lang, "desk-projects-make-one")}</span>
                    </button>
                    <button type="submit" class="button button-quiet" form=form.clone() data-key="o">
                        <span>{tr!(lang, "desk-projects-not-duplicates")}</span>
                    </button>
                </div>
            </form>
            <form method="post" action=SetAside::url() id=form>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="ideas" value=name />
                <input type="hidden" name="back" value=here.to_owned() />
            </form>
        }
        .into_any()
    } else {
        cards
    };
    view! {
        <li class="panel stack" data-keys>
            <h2 class="merge-group-title">{heading}</h2>
            {content}
        </li>
    }
    .into_any()
}

/// The way on from a screen that has nothing more to show.
pub fn way_on(cx: &Cx, slug: &str) -> AnyView {
    let (href, label) = (
        cx.href(&Part::Projects.of(slug)),
        tr!(cx, "desk-projects-see-list"),
    );
    view! {
        <ButtonLink href look=Look::Quiet>
            {label}
        </ButtonLink>
    }
    .into_any()
}
