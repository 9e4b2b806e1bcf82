//! The facts of an edition's ballot box: who holds its keys, what is in the list, and how to check it.

use crate::features::trustees::words;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Column, Notice, Table, Tone};
use ballot_box::SignedHead;
use domain::BallotBoxState;
use leptos::prelude::*;
use store::{BallotBoxView, Edition};

/// What the page knows of a box.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) view: BallotBoxView,
    /// Ballots on the public list.
    pub(super) listed: u64,
    /// The newest signed head.
    pub(super) head: Option<SignedHead>,
    /// The record is published.
    pub(super) published: bool,
}

/// The state of the box, the trustees, the keys, the list.
#[component]
pub(super) fn BoxFacts(lang: Lang, known: Known) -> impl IntoView {
    let view = &known.view;
    let (state, text, tone) = match view.state {
        BallotBoxState::Planned => ("ballot-box-planned", "ballot-box-planned-text", Tone::Info),
        BallotBoxState::Sealed => ("ballot-box-sealed", "ballot-box-sealed-text", Tone::Success),
        BallotBoxState::Opened => ("ballot-box-opened", "ballot-box-opened-text", Tone::Success),
    };
    let sealed = view.state != BallotBoxState::Planned;
    let alone = view.trustees.len() == 1;
    let needed = if alone {
        tr!(lang, "ballot-box-needed-lone")
    } else {
        tr!(
            lang,
            "ballot-box-needed",
            needed = view.needed,
            total = view.trustees.len()
        )
    };
    let listed = sealed.then(|| {
        view! {
            <p class="strong">{tr!(lang, "ballot-box-count", count = known.listed)}</p>
            {(view.state == BallotBoxState::Sealed)
                .then(|| view! { <p class="soft">{tr!(lang, "ballot-box-waiting")}</p> })}
        }
    });
    view! {
        <section class="stack">
            <h2>{tr!(lang, "ballot-box-edition")}</h2>
            <Notice tone title=tr!(lang, state)>
                <p>{tr!(lang, text)}</p>
            </Notice>
            {view
                .is_lone()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=tr!(lang, "ballot-box-lone")>
                            <p>{tr!(lang, "ballot-box-lone-text")}</p>
                        </Notice>
                    }
                })}
            <p>{needed}</p>
            {trustees(lang, view)}
            {listed}
        </section>
        {sealed
            .then(|| {
                view! {
                    <Keys lang view=view.clone() />
                    <Head lang head=known.head.clone() />
                }
            })}
    }
}

fn trustees(lang: Lang, view: &BallotBoxView) -> AnyView {
    let columns = [
        "ballot-box-trustee-name",
        "ballot-box-trustee-kind",
        "ballot-box-trustee-state",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let rows = view
        .trustees
        .iter()
        .map(|line| {
            vec![
                view! { <span lang="fr" dir="auto">{line.name.clone()}</span> }.into_any(),
                words::kind(lang, line.kind).into_any(),
                words::share(lang, line.state),
            ]
        })
        .collect();
    view! { <Table caption=tr!(lang, "ballot-box-trustees") columns rows /> }.into_any()
}

#[component]
fn Keys(lang: Lang, view: BallotBoxView) -> impl IntoView {
    let keys = words::keys(lang, view.box_key.as_ref(), &view.token_key, &view.log_key)
        .into_iter()
        .map(|(name, print)| {
            line(
                name,
                view! { <span class="fingerprint">{print}</span> }.into_any(),
            )
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "ballot-box-keys")}</h2>
            <p class="prose">{tr!(lang, "ballot-box-keys-text")}</p>
            <dl class="facts">{keys}</dl>
        </section>
    }
}

#[component]
fn Head(lang: Lang, head: Option<SignedHead>) -> impl IntoView {
    let facts = match head {
        None => view! { <p>{tr!(lang, "ballot-box-head-none")}</p> }.into_any(),
        Some(head) => {
            let size = fmt::number(lang, i64::try_from(head.size).unwrap_or(i64::MAX));
            let code = |text: String| view! { <span class="fingerprint">{text}</span> }.into_any();
            view! {
                <p class="prose">{tr!(lang, "ballot-box-head-text")}</p>
                <dl class="facts">
                    {line(tr!(lang, "ballot-box-head-size"), size.into_any())}
                    {line(tr!(lang, "ballot-box-head-day"), fmt::day(lang, head.day).into_any())}
                    {line(tr!(lang, "ballot-box-head-root"), code(head.root.to_string()))}
                    {line(tr!(lang, "ballot-box-head-signature"), code(head.signature.to_string()))}
                </dl>
            }
            .into_any()
        }
    };
    view! {
        <section class="stack">
            <h2>{tr!(lang, "ballot-box-head")}</h2>
            {facts}
        </section>
    }
}

fn line(name: String, value: AnyView) -> AnyView {
    view! {
        <div class="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

/// The ways to check the box oneself. The recount is there once the outcome is public.
#[component]
pub(super) fn CheckWays(lang: Lang, edition: Edition, published: bool) -> impl IntoView {
    let slug = &edition.slug;
    let mut ways = vec![(lang.href(&format!("/e/{slug}/check")), "receipt", false)];
    if published {
        ways.push((
            lang.href(&format!("/verify?edition={slug}")),
            "verify",
            false,
        ));
    }
    ways.push((format!("/data/{slug}/list.json"), "list", true));
    ways.push((format!("/data/{slug}/heads.json"), "heads", true));
    let ways = ways
        .into_iter()
        .map(|(href, way, file)| {
            view! {
                <li>
                    <a class="text-link strong" href=href download=file.then_some("")>
                        {tr!(lang, &format!("ballot-box-check-{way}"))}
                    </a>
                    <p>{tr!(lang, &format!("ballot-box-check-{way}-text"))}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{tr!(lang, "ballot-box-check")}</h2>
            <ul class="way-list">{ways}</ul>
        </section>
    }
}
