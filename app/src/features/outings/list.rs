//! `/desk/outings`: a week as a calendar, or all of them as a list, with a map.

use super::map::{Dot, map};
use super::parts::{chosen_edition, district, districts, editions, kind, kinds, state_tag};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::features::missions::lead::{midnight, monday_of};
use crate::features::missions::parts::{day, hours, when};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, ButtonLink, Choice, Column, EmptyState, Glyph, Look, Pagination, SelectField, Tab,
    TabLinks, Table,
};
use chrono::{Days, NaiveDate};
use domain::calendar::paris;
use domain::{Action, DistrictId, OutingKind};
use form_urlencoded::Serializer;
use leptos::prelude::*;
use store::{Edition, Outing};

/// Rows of a page of the list.
const PER_PAGE: usize = 50;

/// What the address asks for.
struct Asked {
    edition: String,
    district: Option<DistrictId>,
    kind: Option<OutingKind>,
    monday: NaiveDate,
    list: bool,
    /// Of the list, from 1.
    page: usize,
}

impl Asked {
    fn href(&self, cx: &Cx, monday: Option<NaiveDate>) -> String {
        let mut query = Serializer::new(String::new());
        query.append_pair("edition", &self.edition);
        if let Some(district) = self.district {
            query.append_pair("district", &district.to_string());
        }
        if let Some(kind) = self.kind {
            query.append_pair("kind", kind.code());
        }
        match monday {
            Some(monday) => query.append_pair("week", &monday.to_string()),
            None => query.append_pair("view", "list"),
        };
        cx.href(&format!("/desk/outings?{}", query.finish()))
    }

    fn takes(&self, outing: &Outing) -> bool {
        (self.district.is_none() || self.district == outing.district)
            && self.kind.is_none_or(|kind| kind == outing.kind)
    }
}

/// `/desk/outings?edition=…&week=2026-11-23&view=list&page=2&district=…&kind=market`
pub async fn outings(cx: Cx) -> PageResult {
    let lang = cx.lang();
    cx.need_somewhere(Action::ManageOutings)?;
    if editions(&cx).await?.is_empty() {
        return Ok(Page::desk(
            Screen::Outings,
            tr!(lang, "desk-outings"),
            before_editions(lang),
        ));
    }
    let edition = chosen_edition(&cx).await?;
    let today = paris::day(cx.now());
    let asked = Asked {
        edition: edition.slug.clone(),
        district: cx.query_as("district"),
        kind: cx.query_as("kind"),
        monday: monday_of(cx.query_as("week").unwrap_or(today)),
        list: cx.query("view") == Some("list"),
        page: cx.query_as("page").unwrap_or(1).max(1),
    };
    let mut all = cx.store().outings(&cx.actor(), edition.id).await?;
    all.retain(|outing| asked.takes(outing));
    let (from, to) = (
        midnight(asked.monday),
        midnight(asked.monday + Days::new(7)),
    );
    let pages = all.len().div_ceil(PER_PAGE);
    let skipped = if asked.list {
        (asked.page - 1).saturating_mul(PER_PAGE)
    } else {
        0
    };
    let shown: Vec<Outing> = if asked.list {
        all.into_iter().skip(skipped).take(PER_PAGE).collect()
    } else {
        all.retain(|outing| outing.slot.starts_at < to && outing.slot.ends_at > from);
        all.reverse();
        all
    };
    let dots = shown
        .iter()
        .enumerate()
        .map(|(index, outing)| Dot {
            number: skipped + index + 1,
            title: outing.title.clone(),
            href: cx.href(&format!("/desk/outings/{}", outing.id)),
            point: outing.point,
        })
        .collect();
    let map = map(lang, &edition, dots);
    let beside = if map.is_some() { "split" } else { "stack" };
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-outings") lead=tr!(lang, "desk-outings-lead") />
            {ways(&cx, &edition)}
            {filter(&cx, &edition, &asked).await?}
            {views(&cx, &asked)}
            <div class=beside>
                <div class="stack">
                    {if asked.list {
                        let href = asked.href(&cx, None);
                        let href = move |page: usize| format!("{href}&page={page}");
                        view! {
                            {list(&cx, &edition, &shown, skipped)}
                            <Pagination current=asked.page total=pages href />
                        }
                            .into_any()
                    } else {
                        week(&cx, &edition, &asked, &shown)
                    }}
                </div>
                {map}
            </div>
        </div>
    };
    Ok(Page::desk(Screen::Outings, tr!(lang, "desk-outings"), body))
}

/// What a city sees that has no edition yet.
fn before_editions(lang: Lang) -> AnyView {
    view! {
        <div class="stack-l">
            <ScreenHead title=tr!(lang, "desk-outings") lead=tr!(lang, "desk-outings-lead") />
            <EmptyState title=tr!(lang, "editing-none")>
                <p>{tr!(lang, "editing-none-text")}</p>
            </EmptyState>
        </div>
    }
    .into_any()
}

fn ways(cx: &Cx, edition: &Edition) -> AnyView {
    let lang = cx.lang();
    let link = |path: &str| cx.href(&format!("/desk/outings/{path}?edition={}", edition.slug));
    let papers = cx.href(&format!("/desk/papers/{}", edition.slug));
    // Who leads a network reads no contacts.
    let contacts = cx.can_in(Action::ManageOutings, edition.id).then(|| {
        let href = cx.href(&format!("/desk/contacts?edition={}", edition.slug));
        view! {
            <ButtonLink href look=Look::Quiet icon=Some(Glyph::Mail)>
                {tr!(lang, "desk-outings-to-contacts")}
            </ButtonLink>
        }
    });
    view! {
        <p class="cluster">
            <ButtonLink href=link("new") icon=Some(Glyph::Plus)>
                {tr!(lang, "desk-outings-new")}
            </ButtonLink>
            <ButtonLink href=link("report") look=Look::Quiet icon=Some(Glyph::Results)>
                {tr!(lang, "desk-outings-to-report")}
            </ButtonLink>
            <ButtonLink href=link("population") look=Look::Quiet icon=Some(Glyph::Account)>
                {tr!(lang, "desk-outings-to-population")}
            </ButtonLink>
            <ButtonLink href=papers look=Look::Quiet icon=Some(Glyph::Download)>
                {tr!(lang, "desk-outings-to-papers")}
            </ButtonLink>
            {contacts}
        </p>
    }
    .into_any()
}

async fn filter(cx: &Cx, edition: &Edition, asked: &Asked) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let choices: Vec<Choice> = editions(cx)
        .await?
        .iter()
        .map(|one| Choice::new(one.slug.clone(), one.name.clone()))
        .collect();
    let several = (choices.len() > 1).then(|| {
        view! {
            <SelectField
                name="edition"
                label=tr!(lang, "desk-outings-edition")
                options=choices
                value=edition.slug.clone()
                unmarked=true
            />
        }
    });
    let id = |id: Option<DistrictId>| id.map(|id| id.to_string()).unwrap_or_default();
    let kept = if asked.list {
        ("view", "list".to_owned())
    } else {
        ("week", asked.monday.to_string())
    };
    Ok(view! {
        <form method="get" action=cx.href("/desk/outings") class="toolbar">
            <input type="hidden" name=kept.0 value=kept.1 />
            {several}
            <SelectField
                name="district"
                label=tr!(lang, "desk-outings-district")
                options=districts(edition)
                blank=Some(tr!(lang, "desk-outings-all-districts"))
                value=id(asked.district)
                unmarked=true
            />
            <SelectField
                name="kind"
                label=tr!(lang, "desk-outings-field-kind")
                options=kinds(lang)
                blank=Some(tr!(lang, "desk-outings-all-kinds"))
                value=asked.kind.map(OutingKind::code).unwrap_or_default()
                unmarked=true
            />
            <Button look=Look::Quiet>{tr!(lang, "desk-outings-filter")}</Button>
        </form>
    }
    .into_any())
}

fn views(cx: &Cx, asked: &Asked) -> AnyView {
    let lang = cx.lang();
    let tabs = vec![
        Tab {
            href: asked.href(cx, Some(asked.monday)),
            label: tr!(lang, "desk-outings-view-week"),
            current: !asked.list,
            ..Tab::default()
        },
        Tab {
            href: asked.href(cx, None),
            label: tr!(lang, "desk-outings-view-list"),
            current: asked.list,
            ..Tab::default()
        },
    ];
    view! { <TabLinks label=tr!(lang, "desk-outings-views") tabs /> }.into_any()
}

fn week(cx: &Cx, edition: &Edition, asked: &Asked, shown: &[Outing]) -> AnyView {
    let lang = cx.lang();
    let (before, next) = (asked.monday - Days::new(7), asked.monday + Days::new(7));
    let days = (0..7)
        .map(|offset| asked.monday + Days::new(offset))
        .map(|date| {
            let cards = shown
                .iter()
                .enumerate()
                .filter(|(_, outing)| {
                    let first = paris::day(outing.slot.starts_at).max(asked.monday);
                    first == date
                })
                .map(|(index, outing)| card(cx, edition, index + 1, outing))
                .collect::<Vec<_>>();
            let none = cards.is_empty();
            view! {
                <li class="outing-day stack-s" class:outing-day-empty=none>
                    <h3>{day(lang, date)}</h3>
                    {if none {
                        view! { <p class="soft">{tr!(lang, "desk-outings-day-none")}</p> }.into_any()
                    } else {
                        view! { <ul class="outing-cards stack-s">{cards}</ul> }.into_any()
                    }}
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{tr!(lang, "missions-week", day = fmt::day(lang, asked.monday))}</h2>
        <nav class="cluster" aria-label=tr!(lang, "missions-weeks")>
            <ButtonLink href=asked.href(cx, Some(before)) look=Look::Bare>
                {tr!(lang, "missions-week-before")}
            </ButtonLink>
            <ButtonLink href=asked.href(cx, Some(next)) look=Look::Bare>
                {tr!(lang, "missions-week-next")}
            </ButtonLink>
        </nav>
        <ol class="outing-week">{days}</ol>
    }
    .into_any()
}

fn card(cx: &Cx, edition: &Edition, number: usize, outing: &Outing) -> AnyView {
    let lang = cx.lang();
    let href = cx.href(&format!("/desk/outings/{}", outing.id));
    view! {
        <li>
            <article class="card">
                <p class="card-kicker">{hours(lang, outing.slot)} " · " {kind(lang, outing.kind)}</p>
                <h4 class="card-title">
                    <a class="card-link" href=href>
                        {number}
                        ". "
                        <span dir="auto">{outing.title.clone()}</span>
                    </a>
                </h4>
                <div class="card-body stack-s">
                    <p dir="auto">{outing.place.clone()}</p>
                    <p class="cluster">
                        {state_tag(lang, outing, cx.now())}
                        <span class="soft">{district(lang, edition, outing.district)}</span>
                    </p>
                </div>
            </article>
        </li>
    }
    .into_any()
}

/// A page of the list: the outings after the `skipped` ones.
fn list(cx: &Cx, edition: &Edition, shown: &[Outing], skipped: usize) -> AnyView {
    let lang = cx.lang();
    if shown.is_empty() {
        return none(lang);
    }
    let rows = shown
        .iter()
        .enumerate()
        .map(|(index, outing)| {
            let href = cx.href(&format!("/desk/outings/{}", outing.id));
            vec![
                view! {
                    <a href=href>
                        {skipped + index + 1} ". " <span dir="auto">{outing.title.clone()}</span>
                    </a>
                }
                .into_any(),
                when(lang, outing.slot).into_any(),
                kind(lang, outing.kind).into_any(),
                district(lang, edition, outing.district).into_any(),
                state_tag(lang, outing, cx.now()),
            ]
        })
        .collect();
    let columns = [
        "desk-outings-column-title",
        "desk-outings-when",
        "desk-outings-field-kind",
        "desk-outings-district",
        "desk-outings-column-state",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    view! { <Table caption=tr!(lang, "desk-outings-all") columns rows /> }.into_any()
}

fn none(lang: Lang) -> AnyView {
    view! {
        <EmptyState title=tr!(lang, "desk-outings-none")>
            <p>{tr!(lang, "desk-outings-none-text")}</p>
        </EmptyState>
    }
    .into_any()
}
