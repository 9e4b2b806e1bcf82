//! `/e/{slug}/ideas/paper`: the form to print, with the fields of the batch screen in their order.

use crate::context::Cx;
use crate::features::editions::stage;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{Breadcrumb, Link};
use domain::{ContactWish, PhaseKind};
use leptos::prelude::*;
use store::Edition;

/// `/e/{slug}/ideas/paper`
pub async fn paper(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let title = tr!(lang, "entries-paper-title");
    let crumbs = vec![Link::new(
        lang.href(&format!("/e/{}/ideas", edition.slug)),
        tr!(lang, "ideas-title"),
    )];
    let until = edition.calendar.phase(PhaseKind::Ideas).map(|phase| {
        let until = stage::until(lang, phase.ends);
        view! { <p>{tr!(lang, "entries-paper-until", until = until)}</p> }
    });
    let contact = match cx.city().contact.as_str() {
        "" => tr!(lang, "entries-paper-bring-hall"),
        contact => tr!(lang, "entries-paper-bring", contact = contact.to_owned()),
    };
    let class = if cx.query("size") == Some("a5") {
        "paper-form paper-form-a5"
    } else {
        "paper-form"
    };
    Ok(Page::narrow(
        Some(Section::Ideas),
        format!("{title} – {}", edition.name),
        view! {
            <div class="no-print stack">
                <Breadcrumb links=crumbs current=title.clone() />
                <p class="soft">{tr!(lang, "entries-paper-how")}</p>
            </div>
            <div class=class>
                <header class="paper-head">
                    <p class="strong">
                        {cx.city().name.clone()} " – " <span lang="fr" dir="auto">{edition.name.clone()}</span>
                    </p>
                    <h1>{title}</h1>
                    {until}
                </header>
                {lines("1", tr!(lang, "entries-paper-idea-title"), 1)}
                {lines("2", tr!(lang, "entries-paper-idea-text"), 7)}
                {themes(lang, &edition)}
                {districts(lang, &edition)}
                {lines("5", tr!(lang, "entries-paper-place"), 1)}
                {lines("6", tr!(lang, "entries-paper-author"), 1)}
                <ul class="paper-boxes">
                    <li>
                        <span class="paper-box" aria-hidden="true"></span>
                        {tr!(lang, "entries-paper-minor")}
                    </li>
                </ul>
                {wishes(lang)}
                <section class="paper-privacy">
                    <h2>{tr!(lang, "entries-paper-privacy")}</h2>
                    <p>{tr!(lang, "entries-paper-privacy-text")}</p>
                    <p>{contact}</p>
                </section>
                {office(lang)}
            </div>
        },
    ))
}

/// A question with room to write.
fn lines(number: &'static str, label: String, lines: usize) -> AnyView {
    let lines = (0..lines)
        .map(|_| view! { <span class="paper-line"></span> })
        .collect_view();
    view! {
        <section class="paper-field">
            <h2>{number} ". " {label}</h2>
            {lines}
        </section>
    }
    .into_any()
}

/// A question with boxes.
fn boxes(number: &'static str, label: String, options: Vec<AnyView>) -> AnyView {
    let options = options
        .into_iter()
        .map(|option| {
            view! {
                <li>
                    <span class="paper-box" aria-hidden="true"></span>
                    {option}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="paper-field">
            <h2>{number} ". " {label}</h2>
            <ul class="paper-boxes">{options}</ul>
        </section>
    }
    .into_any()
}

fn named(name: &str) -> AnyView {
    let name = name.to_owned();
    view! { <span lang="fr" dir="auto">{name}</span> }.into_any()
}

fn themes(lang: Lang, edition: &Edition) -> AnyView {
    let options: Vec<AnyView> = edition
        .themes
        .iter()
        .map(|theme| named(&theme.name))
        .collect();
    if options.is_empty() {
        return lines("3", tr!(lang, "entries-paper-theme"), 1);
    }
    boxes("3", tr!(lang, "entries-paper-theme"), options)
}

fn districts(lang: Lang, edition: &Edition) -> AnyView {
    let mut options = vec![tr!(lang, "ideas-whole-city").into_any()];
    options.extend(
        edition
            .districts
            .iter()
            .map(|district| named(&district.name)),
    );
    boxes("4", tr!(lang, "entries-paper-district"), options)
}

fn wishes(lang: Lang) -> AnyView {
    let options = ContactWish::ALL
        .iter()
        .map(|wish| tr!(lang, &format!("entries-paper-wish-{wish}")).into_any())
        .collect();
    view! {
        {boxes("7", tr!(lang, "entries-paper-wish"), options)}
        {lines("8", tr!(lang, "entries-paper-contact"), 2)}
    }
    .into_any()
}

/// What the city fills in, for whoever types the pile.
fn office(lang: Lang) -> AnyView {
    view! {
        <section class="paper-field paper-office">
            <h2>{tr!(lang, "entries-paper-office")}</h2>
            <p>{tr!(lang, "entries-paper-office-text")}</p>
            <span class="paper-line"></span>
        </section>
    }
    .into_any()
}
