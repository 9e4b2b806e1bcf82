//! `/e/{slug}/ideas`

use super::parts::{ClosedNote, IdeaCard};
use super::search::{PER_PAGE, Search};
use crate::context::Cx;
use crate::features::editions::parts::{Districts, Place, theme_word};
use crate::features::editions::stage;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, EmptyState, Glyph, Icon, Link, Look, Pagination,
};
use domain::{IdeaId, IdeaState};
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use store::{Edition, IdeaList, Photo};

/// `/e/{slug}/ideas`
pub async fn list(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let mut search = Search::of(&cx, &edition);
    let filter = search.filter(&edition);
    let mut found = cx
        .store()
        .ideas(edition.id, &filter, search.page - 1, PER_PAGE)
        .await?;
    let last = found.total.div_ceil(PER_PAGE).max(1);
    if search.page > last {
        // The list has become shorter since the link was made.
        search.page = last;
        found = cx
            .store()
            .ideas(edition.id, &filter, last - 1, PER_PAGE)
            .await?;
    }
    let ids: Vec<IdeaId> = found.ideas.iter().map(|idea| idea.id).collect();
    let supports = cx.store().supports_of_many(&ids).await?;
    let photos = cx.store().photos_of_many(&ids).await?;
    let counts = cx.store().ideas_per_district(edition.id).await?;
    let open = edition.calendar.open_ideas(cx.now());
    let base = lang.href(&format!("/e/{}/ideas", edition.slug));
    let places = edition
        .districts
        .iter()
        .map(|district| {
            let count = counts.get(&Some(district.id)).copied().unwrap_or_default();
            let there = Search {
                district: Some(district.code.clone()),
                ..search.cleared()
            };
            Place {
                id: district.id,
                href: format!("{base}{}", there.query()),
                count: tr!(lang, "ideas-count", count = count),
            }
        })
        .collect::<Vec<_>>();
    let head = match open {
        Ok(open) => view! {
            <p class="lead">{tr!(lang, "ideas-open", until = stage::until(lang, open.until()))}</p>
            <ButtonLink href=format!("{base}/new") icon=Some(Glyph::Plus) wide=true>
                {tr!(lang, "editions-act-send-idea")}
            </ButtonLink>
        }
        .into_any(),
        Err(not_open) => view! { <ClosedNote lang not_open /> }.into_any(),
    };
    let crumbs = vec![Link::new(
        lang.href(&format!("/e/{}", edition.slug)),
        edition.name.clone(),
    )];
    let title = tr!(lang, "ideas-title");
    let in_district = filter.district;
    let has_districts = !edition.districts.is_empty();
    Ok(Page::wide(
        Some(Section::Ideas),
        format!("{title} – {}", edition.name),
        view! {
            <Breadcrumb links=crumbs current=title.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    {head}
                </div>
                <Filters lang edition=Arc::clone(&edition) search=search.clone() base=base.clone() />
                <div class="split">
                    <Found lang edition=Arc::clone(&edition) search found supports photos base />
                    {has_districts
                        .then(|| {
                            view! {
                                <section class="stack ideas-map">
                                    <h2>{tr!(lang, "ideas-by-district")}</h2>
                                    <Districts lang edition=Arc::clone(&edition) places current=in_district />
                                </section>
                            }
                        })}
                </div>
            </div>
        },
    ))
}

#[component]
fn Filters(lang: Lang, edition: Arc<Edition>, search: Search, base: String) -> impl IntoView {
    let districts = edition
        .districts
        .iter()
        .map(|district| Choice::new(&district.code, &district.name))
        .collect::<Vec<_>>();
    let themes = edition
        .themes
        .iter()
        .map(|theme| Choice::new(theme_word(&theme.name), &theme.name))
        .collect::<Vec<_>>();
    let states = IdeaState::ALL
        .into_iter()
        .filter(|state| state.is_public())
        .map(|state| Choice::new(state.code(), tr!(lang, &format!("ideas-state-{state}"))))
        .collect::<Vec<_>>();
    let orders = vec![Choice::new("newest", tr!(lang, "ideas-order-newest"))];
    let clear = search
        .narrows()
        .then(|| format!("{base}{}", search.cleared().query()));
    let open = search.narrows_beyond_words() || search.newest;
    let order = if search.newest { "newest" } else { "" };
    view! {
        <form class="filters" role="search" method="get" action=base aria-label=tr!(lang, "ideas-search-label")>
            {(search.seed != 0)
                .then(|| view! { <input type="hidden" name="seed" value=search.seed.to_string() /> })}
            <div class="filters-words">
                <div class="field">
                    <label class="field-label" for="words">{tr!(lang, "ideas-words")}</label>
                    <input
                        class="input"
                        id="words"
                        name="words"
                        type="search"
                        autocomplete="off"
                        value=search.words.clone()
                    />
                </div>
                <Button look=Look::Quiet icon=Some(Glyph::Search)>{tr!(lang, "ideas-search")}</Button>
            </div>
            <details class="filters-more" open=open>
                <summary>
                    <Icon glyph=Glyph::Filter />
                    <span>{tr!(lang, "ideas-filters")}</span>
                </summary>
                <div class="filters-fields">
                    <Filter
                        name="district"
                        label=tr!(lang, "ideas-district")
                        all=tr!(lang, "ideas-all-districts")
                        options=districts
                        chosen=search.district.clone().unwrap_or_default()
                    />
                    <Filter
                        name="theme"
                        label=tr!(lang, "ideas-theme")
                        all=tr!(lang, "ideas-all-themes")
                        options=themes
                        chosen=search.theme.clone().unwrap_or_default()
                    />
                    <Filter
                        name="state"
                        label=tr!(lang, "ideas-state")
                        all=tr!(lang, "ideas-all-states")
                        options=states
                        chosen=search.state.map(IdeaState::code).unwrap_or_default().to_owned()
                    />
                    <Filter
                        name="order"
                        label=tr!(lang, "ideas-order")
                        all=tr!(lang, "ideas-order-shuffled")
                        options=orders
                        chosen=order.to_owned()
                    />
                </div>
                <Button look=Look::Quiet>{tr!(lang, "ideas-apply")}</Button>
            </details>
            {clear
                .map(|href| {
                    view! {
                        <a class="button button-bare" href=href>
                            <Icon glyph=Glyph::Close />
                            <span>{tr!(lang, "ideas-clear")}</span>
                        </a>
                    }
                })}
        </form>
    }
}

/// A field of the filters: none of them has to be filled in, so that none says so.
#[component]
fn Filter(
    name: &'static str,
    label: String,
    all: String,
    options: Vec<Choice>,
    chosen: String,
) -> impl IntoView {
    let any = !options.is_empty();
    let options = options
        .into_iter()
        .map(|option| {
            view! {
                <option selected=option.value == chosen value=option.value>
                    {option.label}
                </option>
            }
        })
        .collect_view();
    any.then(|| {
        view! {
            <div class="field">
                <label class="field-label" for=name>{label}</label>
                <select class="input" id=name name=name>
                    <option value="">{all}</option>
                    {options}
                </select>
            </div>
        }
    })
}

#[component]
fn Found(
    lang: Lang,
    edition: Arc<Edition>,
    search: Search,
    found: IdeaList,
    supports: HashMap<IdeaId, u64>,
    mut photos: HashMap<IdeaId, Vec<Photo>>,
    base: String,
) -> impl IntoView {
    let pages = found.total.div_ceil(PER_PAGE);
    let narrows = search.narrows();
    let title = if narrows {
        tr!(lang, "ideas-found", count = found.total)
    } else {
        tr!(lang, "ideas-count", count = found.total)
    };
    if found.ideas.is_empty() {
        let (text, href, label) = if narrows {
            (
                "ideas-none-found",
                format!("{base}{}", search.cleared().query()),
                "ideas-clear",
            )
        } else {
            (
                "ideas-none",
                lang.href(&format!("/e/{}", edition.slug)),
                "editions-none-go-edition",
            )
        };
        return view! {
            <EmptyState title=title>
                <p>{tr!(lang, text)}</p>
                <ButtonLink href=href look=Look::Quiet>{tr!(lang, label)}</ButtonLink>
            </EmptyState>
        }
        .into_any();
    }
    let cards = found
        .ideas
        .into_iter()
        .map(|idea| {
            let supports = supports.get(&idea.id).copied().unwrap_or_default();
            let photo = photos
                .remove(&idea.id)
                .and_then(|photos| photos.into_iter().next());
            view! {
                <li><IdeaCard lang edition=Arc::clone(&edition) idea supports level=3 photo /></li>
            }
        })
        .collect_view();
    let current = search.page;
    let href = move |page| {
        format!(
            "{base}{}",
            Search {
                page,
                ..search.clone()
            }
            .query()
        )
    };
    view! {
        <section class="stack">
            <h2 id="found">{title}</h2>
            <ul class="stack">{cards}</ul>
            <Pagination current total=pages href />
        </section>
    }
    .into_any()
}
