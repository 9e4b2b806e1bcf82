use leptos::context::Provider;
use leptos::prelude::*;

use super::parts::{
    Budget, Buttons, Cards, Chart, Choices, Empty, Errors, FactsAndFigures, Fields, Icons, Letters,
    Map, Notices, Pages, Tables, Tags, Times, Ways,
};
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{ButtonLink, Hero, Look};

/// The gallery.
pub async fn index(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let title = tr!(lang, "gallery-title");
    Ok(Page::wide(None, title, contents(lang)))
}

fn contents(lang: Lang) -> impl IntoView {
    let links = PARTS
        .map(|(key, _)| {
            view! {
                <li>
                    <a href=format!("#{key}")>{tr!(lang, key)}</a>
                </li>
            }
        })
        .collect_view();
    let parts = PARTS
        .map(|(key, part)| {
            view! {
                <section class="exhibit stack" id=key>
                    <h2>{tr!(lang, key)}</h2>
                    {part(lang)}
                </section>
            }
        })
        .collect_view();
    view! {
        <div class="stack-xl">
            <header class="stack-l">
                <Hero
                    title=tr!(lang, "gallery-title")
                    actions=move || {
                        view! {
                            <ButtonLink href="#gallery-buttons">
                                {tr!(lang, "gallery-button-main")}
                            </ButtonLink>
                            <ButtonLink href="#gallery-cards" look=Look::Quiet>
                                {tr!(lang, "gallery-button-quiet")}
                            </ButtonLink>
                        }
                    }
                >
                    <p>{tr!(lang, "gallery-lead")}</p>
                </Hero>
                <nav class="gallery-parts" aria-label=tr!(lang, "gallery-parts")>
                    <ul class="cluster">{links}</ul>
                </nav>
            </header>
            {parts}
            <OtherWay lang />
        </div>
    }
}

/// A part's title, and what it shows.
type Part = (&'static str, fn(Lang) -> AnyView);

const PARTS: [Part; 18] = [
    ("gallery-type", |lang| view! { <Letters lang /> }.into_any()),
    ("gallery-buttons", |lang| {
        view! { <Buttons lang /> }.into_any()
    }),
    ("gallery-fields", |lang| {
        view! { <Fields lang /> }.into_any()
    }),
    ("gallery-choices", |lang| {
        view! { <Choices lang /> }.into_any()
    }),
    ("gallery-errors", |lang| {
        view! { <Errors lang /> }.into_any()
    }),
    ("gallery-notices", |lang| {
        view! { <Notices lang /> }.into_any()
    }),
    ("gallery-tags", |lang| view! { <Tags lang /> }.into_any()),
    ("gallery-cards", |lang| view! { <Cards lang /> }.into_any()),
    ("gallery-empty", |lang| view! { <Empty lang /> }.into_any()),
    ("gallery-pages", |lang| view! { <Pages lang /> }.into_any()),
    ("gallery-table", |lang| view! { <Tables lang /> }.into_any()),
    ("gallery-facts", |lang| {
        view! { <FactsAndFigures lang /> }.into_any()
    }),
    ("gallery-ways", |lang| view! { <Ways lang /> }.into_any()),
    ("gallery-timeline", |lang| {
        view! { <Times lang /> }.into_any()
    }),
    ("gallery-budget", |lang| {
        view! { <Budget lang /> }.into_any()
    }),
    ("gallery-chart", |lang| view! { <Chart lang /> }.into_any()),
    ("gallery-map", |lang| view! { <Map lang /> }.into_any()),
    ("gallery-icons", |lang| view! { <Icons lang /> }.into_any()),
];

/// A sample in the other direction of writing, in the middle of the page.
#[component]
fn OtherWay(lang: Lang) -> impl IntoView {
    let other = match lang {
        Lang::Fr | Lang::Simple | Lang::En => Lang::Ar,
        Lang::Ar => Lang::Fr,
    };
    view! {
        <section class="exhibit stack">
            <h2>{tr!(lang, "gallery-other-way")}</h2>
            <div class="panel stack-l" lang=other.code() dir=other.dir()>
                <Provider value=other>
                    <Budget lang=other />
                    <Tags lang=other />
                    <Cards lang=other />
                    <Buttons lang=other />
                </Provider>
            </div>
        </section>
    }
    .into_any()
}
