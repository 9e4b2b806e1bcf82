//! `/desk/privacy`: where the officer for data protection looks.

use super::defaults;
use crate::context::Cx;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{Breadcrumb, ButtonLink, Fact, Facts, Link, Look, Notice, Tone};
use domain::{Action, Collection};
use leptos::prelude::*;

/// Where the screens are.
pub(super) const HERE: &str = "/desk/privacy";
pub(super) const NOTICES: &str = "/desk/privacy/notices";
pub(super) const REGISTER: &str = "/desk/privacy/register";
pub(super) const RETENTION: &str = "/desk/privacy/retention";

/// `/desk/privacy`
pub async fn privacy(cx: Cx) -> PageResult {
    cx.need(Action::ManagePrivacy)?;
    let lang = cx.lang();
    let actor = cx.actor();
    let lines = cx.store().register(&actor).await?.len();
    let last = cx.store().retention_runs(&actor, 1).await?;
    let last = last.first().map_or_else(
        || tr!(lang, "privacy-desk-never"),
        |run| fmt::date_time(lang, run.at),
    );
    let outdated = outdated(&cx).await?;
    let city = cx.city();
    let missing = (city.dpo.is_empty() || city.controller.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "privacy-desk-officer-missing")>
                <p>{tr!(lang, "privacy-desk-officer-missing-text")}</p>
                <p>
                    <code dir="ltr">"parvis city set --dpo … --controller …"</code>
                </p>
            </Notice>
        }
    });
    let facts = vec![
        Fact::new(
            tr!(lang, "privacy-desk-controller"),
            said(lang, &city.controller),
        ),
        Fact::new(
            tr!(lang, "privacy-desk-officer"),
            said(lang, city.officer()),
        ),
        Fact::new(tr!(lang, "privacy-desk-last-run"), last),
    ];
    let parts = [
        (
            NOTICES,
            "privacy-desk-notices",
            tr!(lang, "privacy-desk-notices-text"),
        ),
        (
            REGISTER,
            "privacy-desk-register",
            tr!(lang, "privacy-desk-register-text", count = lines),
        ),
        (
            RETENTION,
            "privacy-desk-retention",
            tr!(lang, "privacy-desk-retention-text"),
        ),
    ]
    .into_iter()
    .map(|(path, title, text)| {
        view! {
            <li class="panel stack-s">
                <h2>
                    <a href=cx.href(path)>{tr!(lang, title)}</a>
                </h2>
                <p>{text}</p>
            </li>
        }
    })
    .collect_view();
    let title = tr!(lang, "desk-privacy");
    let body = view! {
        <div class="stack-l">
            <ScreenHead title=title.clone() lead=tr!(lang, "privacy-desk-lead") />
            {missing}
            {outdated}
            <Facts facts />
            <ul class="stack plain-list">{parts}</ul>
        </div>
    };
    Ok(Page::desk(Screen::Privacy, title, body))
}

fn said(lang: Lang, value: &str) -> String {
    if value.is_empty() {
        tr!(lang, "privacy-desk-not-said")
    } else {
        value.to_owned()
    }
}

/// Notices whose first version no longer says what the city's settings and terms say.
async fn outdated(cx: &Cx) -> Result<Option<AnyView>, crate::error::AppError> {
    let lang = cx.lang();
    let terms = cx.store().retention_terms().await?;
    let mut links = vec![];
    for collection in Collection::ALL.iter().copied() {
        for of in Lang::ALL {
            let newest = cx.store().notice(collection, of).await?;
            let standard = defaults::notice(of, collection, cx.city(), &terms);
            // A version that the city wrote itself is the city's to keep.
            if newest.is_some_and(|newest| newest.version == 1 && newest.text != standard) {
                let name = format!(
                    "{} – {}",
                    super::pages::name_of(lang, collection),
                    of.name()
                );
                links.push(Link::new(
                    cx.href(&format!("{NOTICES}/{collection}/{}?standard", of.code())),
                    name,
                ));
            }
        }
    }
    if links.is_empty() {
        return Ok(None);
    }
    let items = links
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a href=link.href>{link.label}</a>
                </li>
            }
        })
        .collect_view();
    Ok(Some(
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "privacy-desk-outdated")>
                <p>{tr!(lang, "privacy-desk-outdated-text")}</p>
                <ul>{items}</ul>
            </Notice>
        }
        .into_any(),
    ))
}

/// The head of a screen below the desk's.
pub(super) fn head(cx: &Cx, title: String, lead: String) -> AnyView {
    let lang = cx.lang();
    view! {
        <Breadcrumb
            links=vec![Link::new(cx.href(HERE), tr!(lang, "desk-privacy"))]
            current=title.clone()
        />
        <ScreenHead title lead />
    }
    .into_any()
}

/// The way to a file or to the printer.
pub(super) fn file_link(href: String, label: String) -> AnyView {
    view! {
        <ButtonLink href look=Look::Quiet icon=Some(crate::ui::Glyph::Download)>
            {label}
        </ButtonLink>
    }
    .into_any()
}
