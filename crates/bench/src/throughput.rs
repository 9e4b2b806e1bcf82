//! Pages of ours beside a bare handler that returns the same bytes.

use std::{path::Path, time::Duration};

use anyhow::bail;

use crate::{
    bare,
    database::Bench,
    edition, http,
    http::Get,
    load,
    report::{Line, Report, Target, Unit, kilobytes},
    server::Server,
    stats, voters,
};

/// Odd, so that the middle one is a run.
const ROUNDS: usize = 3;

/// Serving a page should cost at most this many times what its bytes cost.
const TARGET: Target = Target::AtLeastPercentOfBare(30);

/// Measures the list of 200 projects as visitors get it, and rendered anew for each request.
pub(crate) async fn measure(
    bench: &Bench,
    server: &Server,
    scratch: &Path,
    time: Duration,
    report: &mut Report,
) -> anyhow::Result<()> {
    report.section(&format!(
        "Requests per second, {} connections; server and visitors share the cores",
        load::CONNECTIONS
    ));
    let list = format!("/fr/e/{}/projects", edition::SLUG);
    let booth = format!("/fr/e/{}/vote", edition::SLUG);
    let voter = &voters::sign_in(bench, 0, 1).await?[0];
    let projects = edition::PROJECTS;
    let pages = [
        (
            format!("list of {projects} projects, for visitors"),
            &list,
            None,
            Some(TARGET),
        ),
        (
            format!("list of {projects} projects, signed in"),
            &list,
            Some(&*voter.cookie),
            Some(TARGET),
        ),
        (
            format!("ballot of {projects} projects, signed in"),
            &booth,
            Some(&*voter.cookie),
            None,
        ),
    ];
    for (name, path, cookie, target) in pages {
        let get = Get::page(path).with_session(cookie);
        let line = match beside_bare(&name, server, &get, scratch, time).await {
            Ok(line) => line,
            Err(why) => Line::missing(name, Unit::PerSecond, &why),
        };
        report.add(match target {
            Some(target) => line.target(target),
            None => line,
        });
    }
    Ok(())
}

/// Measures both in turns, so that whatever else the machine does falls on both.
async fn beside_bare(
    name: &str,
    server: &Server,
    get: &Get<'_>,
    scratch: &Path,
    time: Duration,
) -> anyhow::Result<Line> {
    // The second answer: the first fills what is kept for the next.
    http::get(server.port, get)?;
    let page = http::get(server.port, get)?;
    if page.status != 200 {
        bail!("it answers {}", page.status);
    }
    let file = scratch.join("page");
    bare::write(&file, &page)?;
    let bare = Server::bare(&file)?;
    for port in [server.port, bare.port] {
        load::repeat(port, get.bytes(port), Duration::from_secs(1)).await?;
    }
    let (mut ours, mut theirs, mut micros) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let load = load::repeat(server.port, get.bytes(server.port), time).await?;
        ours.push(load.per_second);
        micros.extend(load.micros);
        theirs.push(
            load::repeat(bare.port, get.bytes(bare.port), time)
                .await?
                .per_second,
        );
    }
    let encoding = page.header("content-encoding");
    let from = match page.header("cache-status") {
        "" => "rendered for each",
        _ => "from the page cache",
    };
    Ok(Line::new(name, Unit::PerSecond, stats::median(&mut ours))
        .beside(stats::median(&mut theirs))
        .note(format!(
            "{} {encoding}, {from}; {}",
            kilobytes(u64::try_from(page.body.len())?),
            stats::latency(&mut micros)
        )))
}
