//! The steps of `cargo xtask test`.

use std::{env, fs, path::Path, process::Command, time::Duration};

use anyhow::Context as _;

use super::{Outcome, Session};
use crate::{
    browser,
    commands::{
        build::{self, ALL_BUT_XTASK},
        run::demo,
    },
    front::{self, Front},
    host, http,
    postgres::{Cluster, Durability, URL_VARIABLE},
    process::{self, Background, StopSignal, cargo},
    say::{self, Steps},
};

/// Turns warnings into failures here only, so that work in progress still builds.
const DENY_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

pub(super) fn fmt(session: &mut Session) -> anyhow::Result<Outcome> {
    passed(cargo(&session.paths.root).args(["fmt", "--all", "--check"]))
}

/// xtask is checked by itself, here and in [`tests`]: together with the others its dependencies
/// would have other features than when `cargo xtask` was built, and be compiled a second time.
pub(super) fn clippy(session: &mut Session) -> anyhow::Result<Outcome> {
    let clippy = |packages: &[&str]| {
        let mut clippy = cargo(&session.paths.root);
        clippy.arg("clippy").args(packages);
        clippy.args(["--all-targets", "--keep-going"]);
        process::run(clippy.args(DENY_WARNINGS))
    };
    let product = clippy(&ALL_BUT_XTASK);
    clippy(&["--package", "xtask"]).and(product)?;
    Ok(Outcome::Passed)
}

pub(super) fn clippy_wasm(session: &mut Session) -> anyhow::Result<Outcome> {
    front::ensure_target(session.paths)?;
    for front in Front::ALL {
        let mut clippy = front::cargo_for_browser(session.paths, front, "clippy");
        process::run(clippy.args(DENY_WARNINGS))?;
    }
    Ok(Outcome::Passed)
}

/// Asks the advisory database, which comes from the network. Without one this is told, and nothing is claimed.
pub(super) fn advisories(session: &mut Session) -> anyhow::Result<Outcome> {
    let mut deny = cargo(&session.paths.root);
    let output = deny.args(["deny", "check", "advisories"]).output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok(Outcome::Passed);
    }
    let away = said.lines().find(|line| {
        let line = line.to_lowercase();
        line.contains("advisory database") || line.contains("failed to fetch")
    });
    if let Some(line) = away {
        return Ok(Outcome::LeftOut(line.trim().to_owned()));
    }
    say::line(said.trim_end());
    anyhow::bail!(
        "a dependency has a known weakness: update it, or say in deny.toml why it does not matter"
    )
}

/// Asks npm's registry about the tools of the end-to-end tests. None of them is shipped: what is found is told, and
/// fails nothing.
pub(super) fn npm_audit(session: &mut Session) -> anyhow::Result<Outcome> {
    let mut npm = Command::new("npm");
    npm.current_dir(session.paths.root.join("end2end"));
    let output = npm.args(["audit", "--package-lock-only"]).output()?;
    let told = String::from_utf8_lossy(&output.stdout);
    let failed = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() && !told.contains("vulnerabilit") {
        let mut lines = failed.lines().filter(|line| !line.contains(" warn "));
        let reason = lines.next().unwrap_or("npm audit failed");
        return Ok(Outcome::LeftOut(reason.to_owned()));
    }
    for line in told.lines() {
        say::note(line);
    }
    Ok(Outcome::Passed)
}

pub(super) fn deny(session: &mut Session) -> anyhow::Result<Outcome> {
    // The tool reads every crate of the lock file, those of other systems among them; the build fetched only ours.
    process::run(cargo(&session.paths.root).args(["fetch", "--locked"]))?;
    passed(cargo(&session.paths.root).args([
        "deny",
        "--offline",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}

pub(super) fn typos(session: &mut Session) -> anyhow::Result<Outcome> {
    passed(Command::new("typos").current_dir(&session.paths.root))
}

/// Finds or starts the PostgreSQL that the next step's tests use.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every step has the same signature"
)]
pub(super) fn postgres(session: &mut Session) -> anyhow::Result<Outcome> {
    if env::var_os(URL_VARIABLE).is_some() {
        say::note(format!("the one of {URL_VARIABLE}"));
        return Ok(Outcome::Passed);
    }
    match Cluster::start(session.paths, Durability::None) {
        Ok(cluster) => {
            session.cluster = Some(cluster);
            Ok(Outcome::Passed)
        }
        Err(error) => Ok(Outcome::Skipped(format!(
            "the store is tested on SQLite alone: {error:#} (or set {URL_VARIABLE})"
        ))),
    }
}

pub(super) fn tests(session: &mut Session) -> anyhow::Result<Outcome> {
    let test = |words: &[&str], packages: &[&str]| {
        let mut test = cargo(&session.paths.root);
        test.args(words).args(packages).arg("--no-fail-fast");
        if let Some(cluster) = &session.cluster {
            test.env(URL_VARIABLE, &cluster.url);
        }
        process::run(&mut test)
    };
    let product = if process::which(&["cargo-nextest"], &[]).is_some() {
        let most = test(&["nextest", "run"], &ALL_BUT_XTASK);
        // nextest leaves the examples in the documentation out.
        test(&["test", "--doc"], &ALL_BUT_XTASK).and(most)
    } else {
        test(&["test"], &ALL_BUT_XTASK)
    };
    test(&["test", "--quiet"], &["--package", "xtask"]).and(product)?;
    Ok(Outcome::Passed)
}

pub(super) fn front(session: &mut Session) -> anyhow::Result<Outcome> {
    build::site(session.paths, &mut Steps::new(build::STEPS - 1))?;
    Ok(Outcome::Passed)
}

/// Serves the demonstration from an empty folder and lets a browser use it.
pub(super) fn end_to_end(session: &mut Session) -> anyhow::Result<Outcome> {
    if session.failed.contains(&"front") {
        return Ok(Outcome::Skipped(
            "the site's files could not be built".to_owned(),
        ));
    }
    let paths = session.paths;
    let folder = paths.root.join("end2end");
    browser::npm_packages(&folder)?;
    let chromium = browser::chromium()?;
    browser::python()?;
    let binary = build::everything(paths, &mut Steps::new(build::STEPS), false)?;

    let scratch = paths.target.join("end2end");
    if scratch.exists() {
        fs::remove_dir_all(&scratch).with_context(|| format!("emptying {}", scratch.display()))?;
    }
    fs::create_dir_all(&scratch)?;
    let (data, log) = (scratch.join("data"), scratch.join("server.log"));
    let port = host::free_port()?;
    let server = demo(paths, &binary, port, &data);
    say::note(format!(
        "the demonstration on port {port}, its log in {}",
        paths.shown(&log)
    ));
    let mut server = Background::start("parvis", StopSignal::Terminate, &server, None, Some(&log))?;
    server
        .wait_until(Duration::from_mins(2), || http::answers_ok(port, "/readyz"))
        .with_context(|| last_lines(&log))?;

    let mut playwright = Command::new(folder.join("node_modules/.bin/playwright"));
    playwright
        .arg("test")
        .current_dir(&folder)
        .env("PARVIS_URL", format!("http://localhost:{port}"))
        .env("PARVIS_DATA", &data)
        .env("PARVIS_BINARY", &binary)
        .env("PARVIS_SITE", paths.site())
        .env("PARVIS_CHROMIUM", chromium);
    if let Some(cluster) = &session.cluster {
        playwright.env(URL_VARIABLE, &cluster.url);
    }
    if let Some(grep) = &session.grep {
        playwright.args(["--grep", grep]);
    }
    let outcome = passed(&mut playwright);
    drop(server);
    if outcome.is_err() {
        say::line(last_lines(&log));
    }
    outcome
}

fn passed(command: &mut Command) -> anyhow::Result<Outcome> {
    process::run(command).map(|()| Outcome::Passed)
}

/// The end of a log, for a log that only the machine of the failure has.
fn last_lines(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    let last = &lines[lines.len().saturating_sub(40)..];
    format!("the server's last lines:\n{}", last.join("\n"))
}
