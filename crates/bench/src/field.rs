//! The field kit: what a phone downloads for it, how fast it starts without a network, and how fast it sends.
//!
//! The sizes are asked of a server. What happens on a phone `end2end/tests/field.bench.ts` has measured in a browser,
//! on a CPU slowed six times, and left in a file.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::{
    http::{self, Get},
    report::{Line, Report, Target, Unit},
    server::Server,
};

/// The page of the kit, which names its files.
const PAGE: &str = "/fr/field";

/// A file of the kit: the attribute that names it, what it is, and how much it may weigh as it is sent.
const FILES: [(&str, &str, Option<Target>); 4] = [
    ("data-field-js", "the screens' JavaScript", None),
    (
        "data-field-wasm",
        "the screens' WebAssembly",
        Some(Target::AtMost(170_000)),
    ),
    ("data-field-worker", "the worker's JavaScript", None),
    (
        "data-field-worker-wasm",
        "the worker's WebAssembly",
        Some(Target::AtMost(260_000)),
    ),
];

/// What a phone's browser measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    /// From the address to screens that answer, without a network.
    start_micros: u64,
    /// Entries that were sent each second.
    entries_per_second: u64,
    /// Bytes that went both ways for each.
    bytes_per_entry: u64,
    /// Bytes on the phone for each.
    kept_bytes_per_entry: u64,
    /// What was measured on.
    notes: BTreeMap<String, String>,
}

/// Weighs the kit's files, and reports what the browser measured.
pub(crate) fn measure(server: &Server, figures: Option<&Path>, report: &mut Report) {
    report.section("The field kit: bodies as they are sent");
    let page = http::get(server.port, &Get::page(PAGE).plain());
    let html = page.map(|page| String::from_utf8_lossy(&page.body).into_owned());
    for (attribute, title, target) in FILES {
        let line = match weigh(server.port, &html, attribute) {
            Ok(bytes) => Line::new(title, Unit::Bytes, bytes),
            Err(why) => Line::missing(title, Unit::Bytes, &why),
        };
        report.add(match target {
            Some(target) => line.target(target),
            None => line,
        });
    }
    report.section("The field kit on a phone: a CPU slowed six times");
    let start = "start without a network";
    match read(figures) {
        Ok(figures) => {
            let mut line =
                Line::new(start, Unit::Micros, figures.start_micros).target(STARTS_WITHIN);
            for (name, note) in figures.notes {
                line = line.note(format!("{name}: {note}"));
            }
            report.add(line);
            let sent = Line::new("entries sent", Unit::PerSecond, figures.entries_per_second);
            report.add(sent);
            let both = "bytes of an entry on its way and back";
            report.add(Line::new(both, Unit::Bytes, figures.bytes_per_entry));
            let kept = "bytes of an entry on the phone";
            report.add(Line::new(kept, Unit::Bytes, figures.kept_bytes_per_entry));
        }
        Err(why) => report.add(Line::missing(start, Unit::Micros, &why).target(STARTS_WITHIN)),
    }
}

/// Three seconds.
const STARTS_WITHIN: Target = Target::AtMost(3_000_000);

fn weigh(port: u16, html: &anyhow::Result<String>, attribute: &str) -> anyhow::Result<u64> {
    let html = match html {
        Ok(html) => html,
        Err(why) => bail!("{PAGE}: {why:#}"),
    };
    let file = named(html, attribute).with_context(|| format!("{PAGE} has no {attribute}"))?;
    let answer = http::get(port, &Get::page(file))?;
    if answer.status != 200 {
        bail!("{file} answers {}", answer.status);
    }
    Ok(u64::try_from(answer.body.len())?)
}

/// The value of an attribute, wherever it is.
fn named<'a>(html: &'a str, attribute: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {attribute}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn read(figures: Option<&Path>) -> anyhow::Result<Figures> {
    let file = figures.context("no browser has measured it: `cargo xtask bench` does")?;
    let text =
        std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("reading {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn an_attribute_is_not_taken_for_a_longer_one() {
        let html =
            r#"<script data-field-worker-wasm="/b.wasm" data-field-worker="/a.js"></script>"#;
        assert_eq!(named(html, "data-field-worker"), Some("/a.js"));
        assert_eq!(named(html, "data-field-worker-wasm"), Some("/b.wasm"));
        assert_eq!(named(html, "data-field"), None);
    }
}
