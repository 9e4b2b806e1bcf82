//! The protocol for experts: its steps, who could cheat, the formats, and what CNIL asks.
//!
//! Formulas and names of algorithms are the same in every language, and stand here as constants; what is said
//! of them is in the locale files.

use super::formats::{FILES, FORMATS, PRIMITIVES};
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Column, Notice, Table, Tone};
use leptos::prelude::*;

/// The steps, in the order of a vote.
const STEPS: [&str; 10] = [
    "ceremony", "right", "seal", "cast", "change", "list", "receipt", "open", "count", "publish",
];

/// Who could cheat: from the voter outwards.
const THREATS: [&str; 16] = [
    "seller", "small", "device", "code", "plain", "database", "watcher", "trustees", "lost",
    "dealing", "stuffing", "views", "dead", "rsa", "paper", "outage",
];

/// What CNIL's recommendation asks, in our words.
const AIMS: [&str; 8] = [
    "atomic",
    "secret",
    "apart",
    "key",
    "close",
    "integrity",
    "open",
    "identity",
];

/// The parts of the page: their element's id, which is the end of their title's key too.
const PARTS: [&str; 5] = ["steps", "threats", "primitives", "formats", "cnil"];

/// `/ballot-box/protocol`
pub async fn protocol(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let title = tr!(lang, "protocol-title");
    let contents = PARTS
        .map(|part| {
            view! {
                <li>
                    <a href=format!("#{part}")>{tr!(lang, &format!("protocol-{part}"))}</a>
                </li>
            }
        })
        .into_iter()
        .collect_view();
    Ok(Page::wide(
        None,
        title.clone(),
        view! {
            <div class="stack-xl">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "protocol-lead")}</p>
                    <p>
                        <a class="text-link" href=cx.href("/ballot-box")>{tr!(lang, "protocol-back")}</a>
                    </p>
                </div>
                <nav class="prose" aria-labelledby="parts">
                    <h2 id="parts">{tr!(lang, "protocol-parts")}</h2>
                    <ol>{contents}</ol>
                </nav>
                <Steps lang />
                <Threats lang />
                <Primitives lang />
                <Formats lang />
                <Cnil lang />
            </div>
        },
    ))
}

#[component]
fn Steps(lang: Lang) -> impl IntoView {
    let steps = STEPS
        .map(|step| {
            view! {
                <li>
                    <h3>{tr!(lang, &format!("protocol-step-{step}"))}</h3>
                    <p>{tr!(lang, &format!("protocol-step-{step}-text"))}</p>
                </li>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <section class="stack" id="steps">
            <h2>{tr!(lang, "protocol-steps")}</h2>
            <ol class="protocol-steps">{steps}</ol>
        </section>
    }
}

#[component]
fn Threats(lang: Lang) -> impl IntoView {
    let columns = ["who", "can", "stops", "left"];
    let rows = THREATS
        .map(|threat| {
            cells(
                columns,
                |column| format!("protocol-threat-{threat}-{column}"),
                lang,
            )
        })
        .into_iter()
        .collect();
    let columns = columns
        .map(|column| Column::text(tr!(lang, &format!("protocol-threat-{column}"))))
        .to_vec();
    view! {
        <section class="stack" id="threats">
            <h2>{tr!(lang, "protocol-threats")}</h2>
            <p class="prose">{tr!(lang, "protocol-threats-text")}</p>
            <div class="table-even">
                <Table caption=tr!(lang, "protocol-threats") columns rows />
            </div>
        </section>
    }
}

#[component]
fn Primitives(lang: Lang) -> impl IntoView {
    let rows = PRIMITIVES
        .iter()
        .map(|(key, algorithm)| {
            vec![
                tr!(lang, *key).into_any(),
                view! { <span class="verbatim">{*algorithm}</span> }.into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "protocol-primitive")),
        Column::text(tr!(lang, "protocol-primitive-what")),
    ];
    view! {
        <section class="stack" id="primitives">
            <h2>{tr!(lang, "protocol-primitives")}</h2>
            <p class="prose">{tr!(lang, "protocol-primitives-text")}</p>
            <Table caption=tr!(lang, "protocol-primitives") columns rows />
        </section>
    }
}

#[component]
fn Formats(lang: Lang) -> impl IntoView {
    let formats = FORMATS
        .iter()
        .map(|(key, bytes, note)| {
            vec![
                tr!(lang, *key).into_any(),
                view! {
                    <code class="fingerprint">{*bytes}</code>
                    {note.map(|note| view! { <p class="small soft">{tr!(lang, note)}</p> })}
                }
                .into_any(),
            ]
        })
        .collect();
    let files = FILES
        .iter()
        .map(|(name, key)| {
            vec![
                view! { <code class="fingerprint">{*name}</code> }.into_any(),
                tr!(lang, *key).into_any(),
            ]
        })
        .collect();
    view! {
        <section class="stack" id="formats">
            <h2>{tr!(lang, "protocol-formats")}</h2>
            <p class="prose">{tr!(lang, "protocol-formats-text")}</p>
            <Table
                caption=tr!(lang, "protocol-formats")
                columns=vec![
                    Column::text(tr!(lang, "protocol-format")),
                    Column::text(tr!(lang, "protocol-format-is")),
                ]
                rows=formats
            />
            <h3>{tr!(lang, "protocol-files")}</h3>
            <p class="prose">{tr!(lang, "protocol-files-text")}</p>
            <Table
                caption=tr!(lang, "protocol-files")
                columns=vec![
                    Column::text(tr!(lang, "protocol-file")),
                    Column::text(tr!(lang, "protocol-file-is")),
                ]
                rows=files
            />
        </section>
    }
}

#[component]
fn Cnil(lang: Lang) -> impl IntoView {
    let rows = AIMS
        .map(|aim| {
            cells(
                ["", "-here", "-missing"],
                |column| format!("protocol-cnil-{aim}{column}"),
                lang,
            )
        })
        .into_iter()
        .collect();
    let columns = ["aim", "here", "missing"]
        .map(|column| Column::text(tr!(lang, &format!("protocol-cnil-{column}"))))
        .to_vec();
    view! {
        <section class="stack" id="cnil">
            <h2>{tr!(lang, "protocol-cnil")}</h2>
            <Notice tone=Tone::Warning>
                <p>{tr!(lang, "protocol-cnil-text")}</p>
            </Notice>
            <div class="table-even">
                <Table caption=tr!(lang, "protocol-cnil") columns rows />
            </div>
        </section>
    }
}

/// The texts of a row, one per column.
fn cells<const N: usize>(
    columns: [&str; N],
    key: impl Fn(&str) -> String,
    lang: Lang,
) -> Vec<AnyView> {
    columns
        .map(|column| tr!(lang, &key(column)).into_any())
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_line_has_its_words() {
        let steps = STEPS.iter().flat_map(|step| {
            [
                format!("protocol-step-{step}"),
                format!("protocol-step-{step}-text"),
            ]
        });
        let threats = THREATS.iter().flat_map(|threat| {
            ["who", "can", "stops", "left"]
                .map(|column| format!("protocol-threat-{threat}-{column}"))
        });
        let aims = AIMS.iter().flat_map(|aim| {
            ["", "-here", "-missing"].map(|column| format!("protocol-cnil-{aim}{column}"))
        });
        let missing: Vec<String> = steps
            .chain(threats)
            .chain(aims)
            .filter(|key| !has_text(key))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
