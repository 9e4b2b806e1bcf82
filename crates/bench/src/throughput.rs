//! A page of ours beside a bare handler that returns the same bytes.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context as _, bail};

use crate::{http, load, server::Server};

/// Odd, so that the middle one is a run.
const ROUNDS: usize = 3;

/// Measures both in turns, so that whatever else the machine does falls on both.
pub(crate) fn beside_bare(
    server: &Server,
    path: &str,
    scratch: &Path,
    time: Duration,
) -> anyhow::Result<String> {
    let page = http::get(server.port, path)?;
    if page.status != 200 {
        bail!("{path} answers {}", page.status);
    }
    let body = scratch.join("page");
    fs::write(&body, &page.body).with_context(|| format!("writing {}", body.display()))?;
    let encoding = page.header("content-encoding");
    let bare = Server::bare(page.header("content-type"), encoding, &body)?;

    let mut ours = Vec::new();
    let mut theirs = Vec::new();
    for port in [server.port, bare.port] {
        load::requests_per_second(port, path, Duration::from_secs(1)).context("warming up")?;
    }
    for _ in 0..ROUNDS {
        ours.push(load::requests_per_second(server.port, path, time)?);
        theirs.push(load::requests_per_second(bare.port, path, time)?);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    let percent = u64::from(ours) * 100 / u64::from(theirs.max(1));
    let (bytes, rounds) = (page.body.len(), ROUNDS);
    let encoding = if encoding.is_empty() {
        "not compressed"
    } else {
        encoding
    };
    Ok(format!(
        "  {path}: {ours}; a bare handler, same {bytes} bytes ({encoding}): {theirs}; {percent} % \
         (median of {rounds} runs of {} s)\n",
        time.as_secs()
    ))
}

fn median(mut figures: Vec<u32>) -> u32 {
    figures.sort_unstable();
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
