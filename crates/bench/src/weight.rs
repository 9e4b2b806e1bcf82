//! What a phone downloads that comes for the first time: a browser says which files, we weigh them.

use std::{
    collections::BTreeSet,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::{
    http::{self, Get},
    report::{Line, Report, Target, Unit, kilobytes},
    server::Server,
};

/// The pages whose weight counts, below the language: a resident's way from the first link to the
/// ballot, in the demonstration.
const PAGES: [(&str, &str); 4] = [
    ("home", "/"),
    ("ideas", "/e/avignon-2027/ideas"),
    ("projects", "/e/avignon-2026/projects"),
    ("vote", "/e/avignon-2026/vote"),
];
const LANGS: [&str; 2] = ["fr", "ar"];

/// A page can be read, and a ballot cast, with so much: all that comes before the WebAssembly.
const FIRST: Target = Target::AtMost(100_000);
/// The WebAssembly of a resident's first visit.
const WASM: Target = Target::AtMost(100_000);

/// A file that a browser fetched: its path and the bytes of its body as it came.
struct Download {
    path: String,
    bytes: u64,
}

/// Weighs every page in both languages.
pub(crate) fn measure(server: &Server, chromium: &Path, scratch: &Path, report: &mut Report) {
    report.section("A phone's first visit, before the WebAssembly: bodies as they are sent");
    let mut islands = Vec::new();
    for (name, path) in PAGES {
        for lang in LANGS {
            let path = format!("/{lang}{path}");
            let title = format!("{name} {path}");
            match of_page(server.port, &path, chromium, scratch) {
                Ok((first, later)) => {
                    report.add(first_visit(&title, &first));
                    if !later.is_empty() {
                        islands = later;
                    }
                }
                Err(why) => report.add(Line::missing(title, Unit::Bytes, &why).target(FIRST)),
            }
        }
    }
    report.section("The islands' code, after the first paint, once for all pages");
    let sum = |end: &str| {
        islands
            .iter()
            .filter(|file| file.path.ends_with(end))
            .map(|file| file.bytes)
            .sum()
    };
    report.add(Line::new("WebAssembly", Unit::Bytes, sum(".wasm")).target(WASM));
    report.add(Line::new("its JavaScript", Unit::Bytes, sum(".js")));
}

fn first_visit(title: &str, files: &[Download]) -> Line {
    let kinds = [
        ("HTML", ""),
        ("CSS", ".css"),
        ("fonts", ".woff2"),
        ("JavaScript", ".js"),
        ("pictures", ".svg"),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter_map(|(kind, end)| {
            let of_kind = files.iter().filter(|file| ending(&file.path) == end);
            let bytes: Vec<u64> = of_kind.map(|file| file.bytes).collect();
            let count = if bytes.len() > 1 {
                format!(" ({})", bytes.len())
            } else {
                String::new()
            };
            (!bytes.is_empty()).then(|| format!("{kind}{count} {}", kilobytes(bytes.iter().sum())))
        })
        .collect();
    Line::new(
        title,
        Unit::Bytes,
        files.iter().map(|file| file.bytes).sum(),
    )
    .target(FIRST)
    .note(format!("{} requests: {}", files.len(), parts.join(", ")))
}

/// The ending of a file's name with its dot; nothing for a page.
fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.split('?').next().unwrap_or(name);
    name.rfind('.').map_or("", |at| &name[at..])
}

/// What a page makes a browser fetch: first without, then for its islands.
fn of_page(
    port: u16,
    path: &str,
    chromium: &Path,
    scratch: &Path,
) -> anyhow::Result<(Vec<Download>, Vec<Download>)> {
    let page = http::get(port, &Get::page(path))?;
    if page.status != 200 {
        bail!("it answers {}", page.status);
    }
    let fetched = fetched(port, path, chromium, scratch)?;
    let mut first = Vec::new();
    let mut islands = Vec::new();
    let html =
        String::from_utf8_lossy(&http::get(port, &Get::page(path).plain())?.body).into_owned();
    for path in fetched {
        let answer = http::get(port, &Get::page(&path))?;
        if answer.status != 200 {
            bail!("{path} answers {}", answer.status);
        }
        let bytes = u64::try_from(answer.body.len())?;
        // The start script names the islands' files, and imports them once the page is shown.
        let later = ["data-js", "data-wasm"]
            .iter()
            .any(|name| html.contains(&format!("{name}=\"{path}\"")));
        let list = if later { &mut islands } else { &mut first };
        list.push(Download { path, bytes });
    }
    Ok((first, islands))
}

/// The events of a browser's log of what it fetched.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NetLog {
    constants: Constants,
    events: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Constants {
    log_event_types: std::collections::HashMap<String, u32>,
}

#[derive(Deserialize)]
struct Event {
    r#type: u32,
    #[serde(default)]
    params: serde_json::Value,
}

/// The paths of this server that a browser without any memory of it asks for.
fn fetched(
    port: u16,
    path: &str,
    chromium: &Path,
    scratch: &Path,
) -> anyhow::Result<BTreeSet<String>> {
    let profile = scratch.join("browser");
    let log = scratch.join("browser.json");
    let origin = format!("http://localhost:{port}");
    let mut browser = Command::new(chromium);
    browser
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ])
        .args([
            "--window-size=360,800",
            "--virtual-time-budget=5000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--log-net-log={}", log.display()))
        .arg(format!("{origin}{path}"));
    let status = browser
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let status = status.with_context(|| format!("starting {}", chromium.display()))?;
    let text = std::fs::read_to_string(&log)
        .with_context(|| format!("the browser ended with {status}"))?;
    let _ = std::fs::remove_dir_all(profile);
    let log: NetLog = serde_json::from_str(&text).context("reading the browser's log")?;
    let begun = log.constants.log_event_types.get("URL_REQUEST_START_JOB");
    let begun = *begun.context("the browser's log has no requests")?;
    let paths = log
        .events
        .iter()
        .filter(|event| event.r#type == begun)
        .filter_map(|event| {
            let path = event.params.get("url")?.as_str()?.strip_prefix(&origin)?;
            Some(path.to_owned())
        });
    Ok(paths.collect())
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn pages_have_no_ending() {
        assert_eq!(ending("/pkg/app.3f9c.css"), ".css");
        assert_eq!(ending("/fr/e/avignon-2026/vote"), "");
        assert_eq!(ending("/fr/ideas?seed=1.5"), "");
    }
}
