//! The page, which works without scripts too: it then explains the other way.

use super::Recount;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Edition;

/// `/verify`
pub async fn verify(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let editions = with_record(&cx).await?;
    let records = editions
        .iter()
        .map(|edition| (edition.name.clone(), address(edition)))
        .collect();
    let title = tr!(lang, "verify-title");
    Ok(Page::narrow(
        None,
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "verify-lead")}</p>
                </div>
                <section class="stack">
                    <h2>{tr!(lang, "verify-here-title")}</h2>
                    <p class="prose">{tr!(lang, "verify-here-text")}</p>
                    <Recount words=words(lang) editions=records />
                </section>
                {own_machine(lang, &editions)}
            </div>
        },
    ))
}

/// The editions whose record is published: the one that the address names, then the newest first.
async fn with_record(cx: &Cx) -> Result<Vec<Arc<Edition>>, AppError> {
    let catalogue = cx.store().catalogue().await?;
    let mut found = vec![];
    for edition in catalogue.public() {
        let published = edition.outcome_published.is_some();
        if published
            && cx
                .store()
                .ballot_box(&cx.actor(), edition.id)
                .await?
                .is_some_and(|ballot_box| ballot_box.opened_on.is_some())
        {
            found.push(Arc::clone(edition));
        }
    }
    if let Some(slug) = cx.query("edition") {
        found.sort_by_key(|edition| edition.slug != slug);
    }
    Ok(found)
}

fn address(edition: &Edition) -> String {
    format!("/data/{}/record.tar", edition.slug)
}

/// The same check without a browser.
fn own_machine(lang: Lang, editions: &[Arc<Edition>]) -> impl IntoView + use<> {
    let files = editions
        .iter()
        .map(|edition| {
            let text = tr!(lang, "verify-record-of", edition = edition.name.clone());
            view! {
                <li>
                    <a class="file-link" href=address(edition) download="">
                        <Icon glyph=Glyph::Download />
                        <span>{text}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    let none = editions
        .is_empty()
        .then(|| view! { <p>{tr!(lang, "verify-no-record")}</p> });
    view! {
        <section class="stack prose">
            <h2>{tr!(lang, "verify-own-title")}</h2>
            <p>{tr!(lang, "verify-own-text")}</p>
            <ol>
                <li>
                    <p>{tr!(lang, "verify-own-file")}</p>
                    {none}
                    <ul class="file-links">{files}</ul>
                </li>
                <li>
                    <p>{tr!(lang, "verify-own-program")}</p>
                    <p>
                        <a class="text-link" href=lang.href("/source")>
                            {tr!(lang, "verify-own-source")}
                        </a>
                    </p>
                </li>
                <li>
                    <p>{tr!(lang, "verify-own-command")}</p>
                    <pre class="command" dir="ltr">
                        <code>"parvis verify record.tar"</code>
                    </pre>
                </li>
            </ol>
            <p>{tr!(lang, "verify-own-heads")}</p>
            <pre class="command" dir="ltr">
                <code>"parvis verify record.tar --heads heads.json"</code>
            </pre>
        </section>
    }
}

/// The texts of the island.
fn words(lang: Lang) -> BTreeMap<String, String> {
    const KEYS: [&str; 79] = [
        "verify-asleep",
        "verify-edition",
        "verify-check",
        "verify-file",
        "verify-file-hint",
        "verify-loading",
        "verify-reading",
        "verify-checking",
        "verify-done-good",
        "verify-done-differs",
        "verify-cancelled",
        "verify-failed-load",
        "verify-failed-unreadable",
        "verify-failed-gone",
        "verify-progress",
        "verify-ballots-of",
        "verify-cancel",
        "verify-first-difference",
        "verify-detail",
        "verify-result",
        "verify-counted",
        "verify-blank",
        "verify-replaced",
        "verify-malformed",
        "verify-no-winner",
        "verify-checks",
        "verify-running",
        "verify-good",
        "verify-not-there",
        "verify-differs",
        "verify-place-record",
        "verify-place-ballot",
        "verify-place-head",
        "verify-place-envelope",
        "verify-place-project",
        "verify-subject-keys",
        "verify-subject-list",
        "verify-subject-heads",
        "verify-subject-turns",
        "verify-subject-roll",
        "verify-subject-outcomes",
        "verify-subject-count",
        "verify-subject-signatures",
        "verify-subject-tokens",
        "verify-subject-seals",
        "verify-meaning-keys",
        "verify-meaning-list",
        "verify-meaning-heads",
        "verify-meaning-turns",
        "verify-meaning-roll",
        "verify-meaning-outcomes",
        "verify-meaning-count",
        "verify-meaning-signatures",
        "verify-meaning-tokens",
        "verify-meaning-seals",
        "verify-what-opening-key",
        "verify-what-threshold",
        "verify-what-leaf-hash",
        "verify-what-not-listed",
        "verify-what-ballot-missing",
        "verify-what-head-signature",
        "verify-what-head-order",
        "verify-what-head-root",
        "verify-what-last-head",
        "verify-what-spent-twice",
        "verify-what-turn-missing",
        "verify-what-more-than-roll",
        "verify-what-tokens",
        "verify-what-outcome",
        "verify-what-not-allowed",
        "verify-what-outcome-missing",
        "verify-what-withheld",
        "verify-what-total",
        "verify-what-malformed",
        "verify-what-figures",
        "verify-what-result",
        "verify-what-count-fails",
        "verify-what-voter-signature",
        "verify-what-token",
    ];
    KEYS.iter()
        .map(|key| {
            let text = tr!(lang, key, n = "{n}", of = "{of}");
            ((*key).to_owned(), text)
        })
        .collect()
}
