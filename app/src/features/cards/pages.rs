//! The pages that let the holder of a card, or somebody on a list, in.
//!
//! A code in an address (`/c/{code}`, what the QR code says) is told to no other site, kept by no cache, found by no
//! search engine and written into no log: requests are logged by their route. Other pages of this site are told where
//! a visitor comes from, since a form's language is that of its page.

use super::parts::{CardForm, card_state, leaves, next_opening, shown_already, voting_by};
use super::server::{LIST_FORM, TakeListed};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::accounts::sign_in::local_path;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Button, ButtonLink, ErrorSummary, Glyph, Look, Notice, TextField, TextKind, Tone};
use domain::{CardCode, Lang, Means};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::{Edition, StoreError};

/// `/c/{code}`
pub async fn from_qr(cx: Cx) -> PageResult {
    cx.for_the_holder();
    let code: CardCode = cx.param_as("code")?;
    any_card(&cx, code.grouped()).await
}

/// `/card`
pub async fn card(cx: Cx) -> PageResult {
    any_card(&cx, String::new()).await
}

/// A card of whichever vote is open.
async fn any_card(cx: &Cx, code: String) -> PageResult {
    let lang = cx.lang();
    let editions = voting_by(cx, Means::Card).await?;
    let state = card_state(cx).await?;
    let errors = state.errors(lang);
    let known = editions
        .iter()
        .find_map(|edition| shown_already(cx, edition));
    let languages = (!code.is_empty()).then(|| languages(lang, &code));
    let form = if editions.is_empty() {
        let text = next_opening(cx).await?;
        view! {
            <Notice tone=Tone::Info title=tr!(lang, "cards-closed-title")>
                <p>{text}</p>
            </Notice>
        }
        .into_any()
    } else {
        let (here, back) = ("/card".to_owned(), String::new());
        view! { <CardForm cx=cx.clone() editions code here back state /> }.into_any()
    };
    let title = tr!(lang, "cards-title");
    Ok(Page::focus(
        title.clone(),
        "/",
        view! {
            <div class="booth booth-narrow stack-l">
                {languages}
                <ErrorSummary errors />
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "cards-lead")}</p>
                </div>
                {known}
                {form}
                {about(lang)}
            </div>
        },
    ))
}

/// `/e/{slug}/card`
pub async fn of_edition(cx: Cx) -> PageResult {
    let edition = edition_that_takes(&cx, Means::Card).await?;
    let lang = cx.lang();
    let state = card_state(&cx).await?;
    let errors = state.errors(lang);
    let known = shown_already(&cx, &edition);
    let back = cx
        .query("back")
        .map(local_path)
        .unwrap_or_default()
        .to_owned();
    let here = with_back(format!("/e/{}/card", edition.slug), &back);
    let form = match closed(&cx, &edition) {
        Some(notice) => notice,
        None => view! {
            <CardForm
                cx=cx.clone()
                editions=vec![edition.clone()]
                code=String::new()
                here
                back
                state
            />
        }
        .into_any(),
    };
    let title = tr!(lang, "cards-title");
    Ok(Page::focus(
        tr!(lang, "cards-title-of", edition = edition.name.clone()),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <ErrorSummary errors />
                {head(&edition, title, tr!(lang, "cards-lead"))}
                {known}
                {form}
                {about(lang)}
                {other_ways(&cx, &edition, Means::Card)}
            </div>
        },
    ))
}

/// `/e/{slug}/list`
pub async fn list(cx: Cx) -> PageResult {
    let edition = edition_that_takes(&cx, Means::List).await?;
    let lang = cx.lang();
    let state = cx.form(LIST_FORM).await?;
    let errors = state.errors(lang);
    let known = shown_already(&cx, &edition);
    let back = cx
        .query("back")
        .map(local_path)
        .unwrap_or_default()
        .to_owned();
    let here = with_back(format!("/e/{}/list", edition.slug), &back);
    let form = match closed(&cx, &edition) {
        Some(notice) => notice,
        None => view! {
            <form class="stack" method="post" action=TakeListed::url() autocomplete="off">
                <input type="hidden" name="slug" value=edition.slug.clone() />
                <input type="hidden" name="here" value=here />
                <input type="hidden" name="back" value=back />
                <TextField
                    name="identifier"
                    label=tr!(lang, "cards-identifier")
                    kind=TextKind::Card
                    hint=tr!(lang, "cards-identifier-hint")
                    value=state.value("identifier", "")
                    error=state.error(lang, "identifier")
                    required=true
                />
                <TextField
                    name="year"
                    label=tr!(lang, "cards-year")
                    kind=TextKind::Whole
                    hint=tr!(lang, "cards-year-hint")
                    value=state.value("year", "")
                    error=state.error(lang, "year")
                    autocomplete="bday-year"
                    required=true
                />
                {leaves(&cx)}
                <Button icon=Some(Glyph::Vote) wide=true>
                    {tr!(lang, "cards-go")}
                </Button>
            </form>
        }
        .into_any(),
    };
    let title = tr!(lang, "cards-list-title");
    Ok(Page::focus(
        tr!(lang, "cards-list-title-of", edition = edition.name.clone()),
        format!("/e/{}/projects", edition.slug),
        view! {
            <div class="booth booth-narrow stack-l">
                <ErrorSummary errors />
                {head(&edition, title, tr!(lang, "cards-list-lead"))}
                {known}
                {form}
                <section class="prose">
                    <h2>{tr!(lang, "cards-about-title")}</h2>
                    <ul>
                        <li>{tr!(lang, "cards-about-list")}</li>
                        <li>{tr!(lang, "cards-about-secret")}</li>
                    </ul>
                </section>
                {other_ways(&cx, &edition, Means::List)}
            </div>
        },
    ))
}

async fn edition_that_takes(cx: &Cx, means: Means) -> Result<Arc<Edition>, AppError> {
    let edition = cx.edition().await?;
    if edition.rules.means.contains(&means) {
        Ok(edition)
    } else {
        Err(StoreError::MeansNotTaken(means).into())
    }
}

fn with_back(path: String, back: &str) -> String {
    if back.is_empty() {
        return path;
    }
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("{path}?back={back}")
}

fn head(edition: &Edition, title: String, lead: String) -> AnyView {
    view! {
        <div class="page-head">
            <p class="card-kicker">
                <Written text=edition.name.clone() />
            </p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
        </div>
    }
    .into_any()
}

/// When the vote opens, or that it is over.
fn closed(cx: &Cx, edition: &Edition) -> Option<AnyView> {
    let not_open = edition.calendar.open_vote(cx.now()).err()?;
    let text = AppError::from(StoreError::NotOpen(not_open)).text(cx.lang());
    let title = tr!(cx, "cards-closed-title");
    Some(
        view! {
            <Notice tone=Tone::Info title>
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// What a card is, for somebody who holds one for the first time.
fn about(lang: Lang) -> AnyView {
    view! {
        <section class="prose">
            <h2>{tr!(lang, "cards-about-title")}</h2>
            <ul>
                <li>{tr!(lang, "cards-about-once")}</li>
                <li>{tr!(lang, "cards-about-secret")}</li>
                <li>{tr!(lang, "cards-about-lost")}</li>
            </ul>
        </section>
    }
    .into_any()
}

/// The way back to the booth, for somebody who has neither card nor number.
fn other_ways(cx: &Cx, edition: &Edition, here: Means) -> Option<AnyView> {
    // Nobody has an account at a kiosk: there is the other of these two pages, or nothing.
    let at_kiosk = cx.kiosk().is_some();
    let offered = |means: Means| !at_kiosk || matches!(means, Means::Card | Means::List);
    let others = edition
        .rules
        .means
        .iter()
        .any(|means| *means != here && offered(*means));
    let path = match here {
        Means::Card if at_kiosk => "list",
        _ if at_kiosk => "card",
        _ => "vote/summary#who",
    };
    let href = cx.href(&format!("/e/{}/{path}", edition.slug));
    let text = tr!(cx, "cards-other-ways");
    others.then(|| {
        view! {
            <p>
                <ButtonLink href look=Look::Bare>
                    {text}
                </ButtonLink>
            </p>
        }
        .into_any()
    })
}

/// The same card in the other languages of the site: the first thing that somebody sees who scans it.
fn languages(lang: Lang, code: &str) -> AnyView {
    let links = Lang::ALL
        .into_iter()
        .filter(|other| *other != lang)
        .map(|other| {
            let href = format!("/language?to={}&path=/c/{code}", other.code());
            view! {
                <a
                    class="button button-quiet"
                    href=href
                    rel="nofollow"
                    lang=other.code()
                    hreflang=other.code()
                    dir=other.dir()
                >
                    {other.name()}
                </a>
            }
        })
        .collect_view();
    view! {
        <nav class="cluster" aria-label=tr!(lang, "cards-languages")>
            {links}
        </nav>
    }
    .into_any()
}
