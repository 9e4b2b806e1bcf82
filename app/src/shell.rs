//! What stands around a page: the document, and the three layouts.
//!
//! [`Site`] for residents, [`Focus`] for the vote, where nothing else is offered, and [`Desk`] for
//! the staff. The content security policy allows no inline script and no inline style: the
//! document has neither.

use leptos::prelude::*;
use leptos_meta::{MetaTags, Title};

use crate::assets::Assets;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Icon, Link, PavingBand, Tab};

/// What the layouts must know of the site and of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each shows a part of the frame by itself"
)]
pub struct Frame {
    pub lang: Lang,
    /// The page's address below its language, with its query: `"/ideas?page=2"`.
    pub path: String,
    pub city: String,
    /// Whether one can vote now: the navigation then says "Vote" instead of "Projects".
    pub vote_open: bool,
    /// Whether the visitor works at the desk, and is shown the way there.
    pub staff: bool,
    /// Whether there is a network of ambassadors to find, and an envelope that groups decide about.
    pub networks: bool,
    pub envelopes: bool,
    /// Whether there is a public stop to come, where the team meets residents.
    pub stops: bool,
    /// In a demonstration: where the messages that it sends can be read.
    pub demo_mails: Option<String>,
}

/// The part of the site that a page belongs to, marked in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Home,
    Ideas,
    /// The vote while it is open, the list of projects before and after.
    Vote,
    Results,
    Account,
}

/// The whole document. Pages set their own title, through their layout.
#[component]
pub fn Document(
    lang: Lang,
    /// The page's address below its language.
    #[prop(into)]
    path: String,
    /// Where the site is reached, such as `https://budget.example.fr`: search engines want the
    /// same page in another language by its full address.
    #[prop(into)]
    origin: String,
    assets: Assets,
    children: Children,
) -> impl IntoView {
    provide_context(lang);
    let alternates = Lang::ALL.map(|lang| {
        let href = format!("{origin}{}", lang.href(&path));
        view! { <link rel="alternate" hreflang=lang.code() href=href /> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=lang.code() dir=lang.dir() data-build=assets.build().to_owned()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {theme_color("(prefers-color-scheme: light)", SURFACE_LIGHT)}
                {theme_color("(prefers-color-scheme: dark)", SURFACE_DARK)}
                <link rel="stylesheet" href=assets.url("app.css") />
                <link
                    rel="preload"
                    href=assets.url(first_font(lang))
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin="anonymous"
                />
                <link rel="icon" r#type="image/svg+xml" href=assets.url("icons/icon.svg") />
                {alternates}
                <script
                    r#type="module"
                    src=assets.url("start.js")
                    data-js=assets.url("app.js")
                    data-wasm=assets.url("app.wasm")
                    data-booth=BOOTH_ISLANDS
                    data-booth-js=assets.url("booth.js")
                    data-booth-wasm=assets.url("booth.wasm")
                    data-field=FIELD_ISLANDS
                    data-field-js=assets.url("field.js")
                    data-field-wasm=assets.url("field.wasm")
                    data-worker=assets.url("worker.js")
                    data-worker-wasm=assets.url("worker.wasm")
                    data-field-worker=assets.url("field_worker.js")
                    data-field-worker-wasm=assets.url("field_worker.wasm")
                ></script>
                <MetaTags />
            </head>
            <body>{children()}</body>
        </html>
    }
    .into_any()
}

/// A page without anything around it: the field kit, a kiosk.
#[component]
pub fn Bare(frame: Frame, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <PageTitle city=frame.city title />
        <main class="bare stack" id="content" tabindex="-1">
            {children()}
        </main>
    }
    .into_any()
}

/// A page on a kiosk: the city's name, the end of one's turn, and no way out.
#[component]
pub fn KioskShell(
    frame: Frame,
    #[prop(into)] title: String,
    /// The form that ends the turn; none at the start.
    end: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let lang = frame.lang;
    view! {
        <PageTitle city=frame.city.clone() title />
        <div class="site kiosk">
            <SkipLink lang />
            <header class="site-head">
                <div class="focus-bar page">
                    <p class="brand">
                        <Mark />
                        <span class="brand-city">{frame.city}</span>
                    </p>
                    {end}
                </div>
                <PavingBand id="paving-head" />
            </header>
            <main class="site-main" id="content" tabindex="-1">
                <div class="page stack">{children()}</div>
            </main>
        </div>
    }
    .into_any()
}

/// A page for residents: head, navigation, foot.
#[component]
pub fn Site(
    frame: Frame,
    /// What the page is, for the window's title; the city's name follows.
    #[prop(into)]
    title: String,
    #[prop(optional_no_strip)] section: Option<Section>,
    /// As wide as a text or a form is easily read.
    #[prop(optional)]
    narrow: bool,
    children: Children,
) -> impl IntoView {
    let lang = frame.lang;
    let column = if narrow {
        "page page-narrow stack"
    } else {
        "page stack"
    };
    view! {
        <PageTitle city=frame.city.clone() title />
        <div class="site">
            <SkipLink lang />
            <DemoBanner lang mails=frame.demo_mails.clone() />
            <header class="site-head">
                <div class="site-bar page">
                    <Brand lang city=frame.city.clone() under=tr!(lang, "site-budget") />
                    <Languages lang path=frame.path.clone() offered=&Lang::ALL />
                </div>
                <nav class="site-nav page" aria-label=tr!(lang, "nav-label")>
                    <ul>{navigation(&frame, section)}</ul>
                </nav>
                <PavingBand id="paving-head" />
            </header>
            <main class="site-main" id="content" tabindex="-1">
                <div class=column>{children()}</div>
            </main>
            <Foot lang networks=frame.networks envelopes=frame.envelopes stops=frame.stops />
        </div>
    }
    .into_any()
}

/// The vote: the city's name, a way out, and nothing else to press.
#[component]
pub fn Focus(
    frame: Frame,
    #[prop(into)] title: String,
    /// Where leaving leads, and how it is called if not "Leave".
    #[prop(into)]
    leave_href: String,
    #[prop(optional_no_strip, into)] leave: Option<String>,
    children: Children,
) -> impl IntoView {
    let lang = frame.lang;
    view! {
        <PageTitle city=frame.city.clone() title />
        <div class="site">
            <SkipLink lang />
            <DemoBanner lang mails=frame.demo_mails />
            <header class="site-head">
                <div class="focus-bar page">
                    <p class="brand">
                        <Mark />
                        <span class="brand-city">{frame.city}</span>
                    </p>
                    <a class="button button-bare" href=leave_href>
                        <Icon glyph=Glyph::Close />
                        <span>{leave.unwrap_or_else(|| tr!(lang, "focus-leave"))}</span>
                    </a>
                </div>
                <PavingBand id="paving-head" />
            </header>
            <main class="site-main" id="content" tabindex="-1">
                <div class="page stack">{children()}</div>
            </main>
        </div>
    }
    .into_any()
}

/// A page of the staff: dense, its navigation beside it on a large screen.
#[component]
pub fn Desk(
    frame: Frame,
    #[prop(into)] title: String,
    /// The screens that this person may open.
    tabs: Vec<Tab>,
    children: Children,
) -> impl IntoView {
    /// Arabic is for residents: the desk's texts exist in these alone.
    const OFFERED: &[Lang] = &[Lang::Fr, Lang::En];
    let lang = frame.lang;
    let tabs = tabs
        .into_iter()
        .map(|tab| {
            view! {
                <li>
                    <a href=tab.href aria-current=tab.current.then_some("page")>
                        {tab.label}
                        {tab.count.map(|count| view! { <span class="tab-count">{count}</span> })}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <PageTitle city=frame.city.clone() title />
        <div class="site desk">
            <SkipLink lang />
            <DemoBanner lang mails=frame.demo_mails />
            <header class="site-head">
                <div class="site-bar page">
                    <Brand lang city=frame.city under=tr!(lang, "nav-desk") />
                    <div class="cluster">
                        <a class="button button-bare" href=lang.href("/")>
                            <span>{tr!(lang, "desk-site")}</span>
                        </a>
                        <a class="button button-bare" href=lang.href("/account")>
                            <Icon glyph=Glyph::Account />
                            <span>{tr!(lang, "nav-account")}</span>
                        </a>
                        <Languages lang path=frame.path offered=OFFERED />
                    </div>
                </div>
                <PavingBand id="paving-head" />
            </header>
            <div class="desk-body page">
                <nav class="desk-nav" aria-label=tr!(lang, "desk-label")>
                    <ul>{tabs}</ul>
                </nav>
                <main class="stack" id="content" tabindex="-1">
                    {children()}
                </main>
            </div>
        </div>
    }
    .into_any()
}

/// The islands whose code is in the large bundle, that of the ballot box (`app`'s feature `booth`).
const BOOTH_ISLANDS: &str = "BallotBar CheckReceipt DeviceBooth LeaveGuard Recount TrusteeDevice";

/// The islands of the field kit (`app`'s feature `field`).
const FIELD_ISLANDS: &str = "FieldKit";

/// The colours of `--surface` in the two schemes, for the bars of a phone's browser.
const SURFACE_LIGHT: &str = "#fffdf8";
const SURFACE_DARK: &str = "#1e2625";

/// Built by hand: the macro knows no `media` on this element.
fn theme_color(media: &'static str, color: &'static str) -> impl IntoView {
    leptos::html::meta()
        .name("theme-color")
        .attr("media", media)
        .content(color)
}

/// The one font worth asking for before the styles are read: that of the page's text.
fn first_font(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr | Lang::Simple | Lang::En => "fonts/atkinson-400.woff2",
        Lang::Ar => "fonts/noto-arabic-400.woff2",
    }
}

fn navigation(frame: &Frame, section: Option<Section>) -> impl IntoView + use<> {
    let lang = frame.lang;
    let vote = if frame.vote_open {
        ("nav-vote", "/vote")
    } else {
        ("nav-projects", "/projects")
    };
    let mut entries = vec![
        (Some(Section::Home), Glyph::Home, "nav-home", "/"),
        (Some(Section::Ideas), Glyph::Idea, "nav-ideas", "/ideas"),
        (Some(Section::Vote), Glyph::Vote, vote.0, vote.1),
        (
            Some(Section::Results),
            Glyph::Results,
            "nav-results",
            "/results",
        ),
        (
            Some(Section::Account),
            Glyph::Account,
            "nav-account",
            "/account",
        ),
    ];
    if frame.staff {
        entries.push((None, Glyph::Edit, "nav-desk", "/desk"));
    }
    entries
        .into_iter()
        .map(|(of, glyph, key, path)| {
            let current = of.is_some() && of == section;
            view! {
                <li>
                    <a href=lang.href(path) aria-current=current.then_some("true")>
                        <Icon glyph />
                        {tr!(lang, key)}
                    </a>
                </li>
            }
        })
        .collect_view()
}

#[component]
fn PageTitle(title: String, city: String) -> impl IntoView {
    view! { <Title text=format!("{title} – {city}") /> }.into_any()
}

#[component]
fn SkipLink(lang: Lang) -> impl IntoView {
    view! {
        <a class="skip-link" href="#content">
            {tr!(lang, "site-skip")}
        </a>
    }
    .into_any()
}

#[component]
fn DemoBanner(lang: Lang, mails: Option<String>) -> impl IntoView {
    mails.map(|mails| {
        view! {
            <aside class="demo-banner" aria-label=tr!(lang, "demo-label")>
                <div class="page">
                    <p>{tr!(lang, "demo-text")}</p>
                    <a href=mails>{tr!(lang, "demo-mails")}</a>
                </div>
            </aside>
        }
    })
}

#[component]
fn Brand(lang: Lang, city: String, under: String) -> impl IntoView {
    view! {
        <a class="brand" href=lang.href("/")>
            <Mark />
            <span>
                <span class="brand-city">{city}</span>
                " "
                <span class="brand-name">{under}</span>
            </span>
        </a>
    }
    .into_any()
}

/// Four stones of a square.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
            <path class="stone-accent" d="M2 3l21-1 1 16-23 2z" />
            <path class="stone-ochre" d="M27 2l11 1v14l-10 1z" />
            <path class="stone-clay" d="M2 24l12-1 1 14-13 1z" />
            <path class="stone-sand" d="M18 22l20-1 1 16-21 1z" />
        </svg>
    }
    .into_any()
}

/// The same page in the other languages, each under its own name: the one word that a visitor who
/// can't read the page is sure to know.
#[component]
fn Languages(lang: Lang, path: String, offered: &'static [Lang]) -> impl IntoView {
    let links = offered
        .iter()
        .filter(|&&other| other != lang)
        .map(|other| {
            // By way of the server, which keeps the choice. Search engines find the pages themselves by the
            // document's alternates.
            let path: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
            let href = format!("/language?to={}&path={path}", other.code());
            view! {
                <li>
                    <a href=href rel="nofollow" lang=other.code() hreflang=other.code() dir=other.dir()>
                        {other.name()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="languages" aria-label=tr!(lang, "site-languages")>
            <Icon glyph=Glyph::Globe />
            <ul>{links}</ul>
        </nav>
    }
    .into_any()
}

#[component]
fn Foot(lang: Lang, networks: bool, envelopes: bool, stops: bool) -> impl IntoView {
    let links = [
        ("footer-ambassadors", "/ambassadors", networks),
        ("footer-envelopes", "/envelopes", envelopes),
        ("outings-footer", "/outings", stops),
        ("footer-help", "/help", true),
        ("footer-accessibility", "/accessibility", true),
        ("footer-legal", "/legal", true),
        ("footer-privacy", "/privacy", true),
        ("footer-data", "/data", true),
        ("footer-source", "/source", true),
    ]
    .into_iter()
    .filter(|(_, _, is_there)| *is_there)
    .map(|(key, path, _)| Link::new(lang.href(path), tr!(lang, key)))
    .map(|link| {
        view! {
            <li>
                <a href=link.href>{link.label}</a>
            </li>
        }
    })
    .collect_view();
    view! {
        <footer class="site-foot">
            <PavingBand id="paving-foot" />
            <nav class="page" aria-label=tr!(lang, "footer-label")>
                <ul>{links}</ul>
            </nav>
        </footer>
    }
    .into_any()
}
