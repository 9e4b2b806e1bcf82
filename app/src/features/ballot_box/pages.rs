//! The explanation for residents: what everybody should be able to understand of the ballot box.

use super::facts::{BoxFacts, CheckWays, Known};
use super::picture::BoxPicture;
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Notice, Tone};
use domain::{BallotBoxState, PhaseKind};
use leptos::prelude::*;
use store::Edition;

/// What of an edition changes the sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Told {
    /// One trustee alone holds the key.
    lone: bool,
    /// Single ballots are published from some number on only.
    small: bool,
}

/// `/ballot-box`
pub async fn general(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let editions = catalogue
        .public()
        .filter(|edition| edition.calendar.phase(PhaseKind::Vote).is_some())
        .map(|edition| {
            let href = cx.href(&format!("/e/{}/ballot-box", edition.slug));
            view! {
                <li>
                    <a class="text-link" href=href lang="fr" dir="auto">{edition.name.clone()}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let editions = (!editions.is_empty()).then(|| {
        view! {
            <section class="prose">
                <h2>{tr!(lang, "ballot-box-editions")}</h2>
                <ul>{editions}</ul>
            </section>
        }
    });
    let title = tr!(lang, "ballot-box-title");
    Ok(Page::wide(
        None,
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "ballot-box-lead")}</p>
                </div>
                <BoxPicture lang />
                <TenSentences lang told=Told::default() />
                <Limits lang />
                {editions}
            </div>
        },
    ))
}

/// `/e/{slug}/ballot-box`
pub async fn of_edition(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let edition = cx.edition().await?;
    let known = known(&cx, &edition).await?;
    let told = Told {
        lone: known
            .as_ref()
            .is_some_and(|known| known.view.trustees.len() == 1),
        small: edition.rules.publish_ballots_from > 0,
    };
    let facts = match known {
        Some(known) => {
            let sealed = known.view.state != BallotBoxState::Planned;
            let published = known.published;
            view! {
                <BoxFacts lang known />
                {sealed
                    .then(|| view! { <CheckWays lang edition=Edition::clone(&edition) published /> })}
            }
            .into_any()
        }
        None => {
            let key = if edition.counted { "old" } else { "none" };
            view! {
                <section class="stack">
                    <h2>{tr!(lang, "ballot-box-edition")}</h2>
                    <Notice tone=Tone::Info title=tr!(lang, &format!("ballot-box-{key}"))>
                        <p>{tr!(lang, &format!("ballot-box-{key}-text"))}</p>
                    </Notice>
                </section>
            }
            .into_any()
        }
    };
    Ok(Page::wide(
        None,
        tr!(lang, "ballot-box-title-of", edition = edition.name.clone()),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <p class="card-kicker" lang="fr" dir="auto">{edition.name.clone()}</p>
                    <h1>{tr!(lang, "ballot-box-title")}</h1>
                    <p class="lead">{tr!(lang, "ballot-box-lead")}</p>
                </div>
                <BoxPicture lang />
                <TenSentences lang told />
                {facts}
                <Limits lang />
            </div>
        },
    ))
}

async fn known(cx: &Cx, edition: &Edition) -> Result<Option<Known>, AppError> {
    let Some(view) = cx.store().ballot_box(&cx.actor(), edition.id).await? else {
        return Ok(None);
    };
    let list = cx.store().public_list(edition.id).await?;
    Ok(Some(Known {
        view,
        listed: list.len(),
        head: list.heads().last().cloned(),
        published: edition.outcome_published.is_some(),
    }))
}

/// A line that leads from a page of an edition to the explanation of its box.
#[component]
pub fn BoxLink(lang: Lang, slug: String) -> impl IntoView {
    let href = lang.href(&format!("/e/{slug}/ballot-box"));
    view! {
        <p class="no-print">
            <a class="text-link" href=href>{tr!(lang, "ballot-box-link")}</a>
        </p>
    }
}

#[component]
fn TenSentences(lang: Lang, told: Told) -> impl IntoView {
    let sentences = (1..=10)
        .map(|number| {
            let key = match number {
                8 | 9 if told.lone => format!("ballot-box-ten-{number}-lone"),
                10 if told.small => "ballot-box-ten-10-small".to_owned(),
                _ => format!("ballot-box-ten-{number}"),
            };
            // A box around the words, so that the number stands beside all their lines.
            view! {
                <li>
                    <span>{tr!(lang, &key)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "ballot-box-ten")}</h2>
            <ol class="ten">{sentences}</ol>
        </section>
    }
}

/// What the box can't prevent, in the same plain words, and the way to the whole of it.
#[component]
fn Limits(lang: Lang) -> impl IntoView {
    let items = ["receipt", "device", "server", "trustees"]
        .map(|what| view! { <li>{tr!(lang, &format!("ballot-box-limits-{what}"))}</li> });
    view! {
        <section class="prose">
            <h2>{tr!(lang, "ballot-box-limits")}</h2>
            <ul>{items.into_iter().collect_view()}</ul>
            <p>
                <a class="text-link" href=lang.href("/ballot-box/protocol")>
                    {tr!(lang, "ballot-box-limits-more")}
                </a>
            </p>
        </section>
    }
}
