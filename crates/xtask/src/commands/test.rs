//! `cargo xtask test`: every check, and a table of what came of each.

mod checks;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::bail;

use crate::{host, options::Options, paths::Paths, postgres::Cluster, say};

/// What came of a step.
enum Outcome {
    Passed,
    Failed(anyhow::Error),
    /// With what is missing.
    Skipped(String),
    /// The same, for a step that a machine without network or tool can't run, CI's neither.
    LeftOut(String),
}

/// What earlier steps leave for later ones.
struct Session<'a> {
    paths: &'a Paths,
    /// The PostgreSQL of the tests, where we started one; stops when the session ends.
    cluster: Option<Cluster>,
    /// Runs only the end-to-end tests whose title holds this.
    grep: Option<String>,
    /// The names of the steps that failed so far.
    failed: Vec<&'static str>,
}

/// A step: its name on the command line, what it does in words, and how.
struct Step {
    name: &'static str,
    title: &'static str,
    run: fn(&mut Session) -> anyhow::Result<Outcome>,
}

const STEPS: [Step; 11] = [
    Step {
        name: "fmt",
        title: "formatting",
        run: checks::fmt,
    },
    Step {
        name: "clippy",
        title: "clippy, for the server",
        run: checks::clippy,
    },
    Step {
        name: "clippy-wasm",
        title: "clippy, for the browser",
        run: checks::clippy_wasm,
    },
    Step {
        name: "deny",
        title: "licences and sources of dependencies",
        run: checks::deny,
    },
    Step {
        name: "advisories",
        title: "known weaknesses of dependencies",
        run: checks::advisories,
    },
    Step {
        name: "npm-audit",
        title: "known weaknesses of the end-to-end tests' tools (a report)",
        run: checks::npm_audit,
    },
    Step {
        name: "typos",
        title: "spelling",
        run: checks::typos,
    },
    Step {
        name: "postgres",
        title: "a PostgreSQL for the tests",
        run: checks::postgres,
    },
    Step {
        name: "tests",
        title: "unit, store and HTTP tests",
        run: checks::tests,
    },
    Step {
        name: "front",
        title: "the site's files",
        run: checks::front,
    },
    Step {
        name: "e2e",
        title: "end-to-end tests in Chromium",
        run: checks::end_to_end,
    },
];

/// Steps whose tool not everyone has: where it is missing the summary says that they were left out.
const OPTIONAL: [(&str, &str); 4] = [
    ("deny", "cargo-deny"),
    ("advisories", "cargo-deny"),
    ("npm-audit", "npm"),
    ("typos", "typos"),
];

pub(crate) fn main(paths: &Paths, options: &mut Options) -> anyhow::Result<ExitCode> {
    if options.flag("--list") {
        for step in &STEPS {
            say::line(format!("{:12} {}", step.name, step.title));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let only = options.values("--only")?;
    let skip = options.values("--skip")?;
    let grep = options.values("--grep")?.pop();
    options.finish()?;
    for name in only.iter().chain(&skip) {
        if !STEPS.iter().any(|step| step.name == name) {
            bail!("there is no step `{name}`; `cargo xtask test --list` names them");
        }
    }

    let chosen = STEPS.iter().filter(|step| {
        let name = step.name.to_owned();
        // The tests that need PostgreSQL are among `tests` and `e2e`.
        let needs = |only: &String| ["tests", "e2e"].contains(&only.as_str());
        let wanted = only.contains(&name) || (name == "postgres" && only.iter().any(needs));
        (only.is_empty() || wanted) && !skip.contains(&name)
    });
    let chosen: Vec<_> = chosen.collect();

    let mut session = Session {
        paths,
        cluster: None,
        grep,
        failed: Vec::new(),
    };
    let started = Instant::now();
    let mut results = Vec::new();
    for (at, step) in chosen.iter().enumerate() {
        say::line(format!(
            "[{}/{}] {} ({})",
            at + 1,
            chosen.len(),
            step.title,
            step.name
        ));
        let result = match missing_tool(step).filter(|_| only.is_empty()) {
            Some(tool) => {
                let reason = format!("{tool} is not installed");
                say::line(format!("SKIPPED {}: {reason}", step.name));
                (Outcome::LeftOut(reason), Duration::ZERO)
            }
            None => run_step(step, &mut session),
        };
        results.push((*step, result.0, result.1));
    }
    drop(session);
    Ok(summary(&results, started.elapsed()))
}

/// The tool of a step, where it is not installed.
fn missing_tool(step: &Step) -> Option<&'static str> {
    let (_, tool) = OPTIONAL.iter().find(|(name, _)| *name == step.name)?;
    crate::process::which(&[tool], &[])
        .is_none()
        .then_some(*tool)
}

fn run_step(step: &Step, session: &mut Session) -> (Outcome, Duration) {
    let started = Instant::now();
    let result = say::with_heartbeat(step.title, || (step.run)(session));
    let mut outcome = result.unwrap_or_else(Outcome::Failed);
    if let Outcome::Skipped(reason) = &outcome
        && host::is_ci()
    {
        outcome = Outcome::Failed(anyhow::anyhow!("{reason} (in CI nothing may be skipped)"));
    }
    match &outcome {
        Outcome::Passed => {}
        Outcome::Failed(error) => {
            say::failure(error);
            session.failed.push(step.name);
        }
        Outcome::Skipped(reason) | Outcome::LeftOut(reason) => {
            say::line(format!("SKIPPED {}: {reason}", step.name));
        }
    }
    let time = started.elapsed();
    say::note(format!("{} in {}", word(&outcome), say::duration(time)));
    (outcome, time)
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Failed(_) => "FAILED",
        Outcome::Skipped(_) | Outcome::LeftOut(_) => "SKIPPED",
    }
}

/// Prints the table, and last the line that says how many steps passed and failed.
fn summary(results: &[(&Step, Outcome, Duration)], time: Duration) -> ExitCode {
    say::line("");
    for (step, outcome, time) in results {
        let why = match outcome {
            Outcome::Passed => String::new(),
            Outcome::Failed(error) => format!("  {error:#}"),
            Outcome::Skipped(reason) | Outcome::LeftOut(reason) => format!("  {reason}"),
        };
        let time = say::duration(*time);
        say::line(format!(
            "{:12} {time:>12}  {}{why}",
            step.name,
            word(outcome)
        ));
    }
    say::line(format!("{:12} {:>12}", "all", say::duration(time)));
    let count = |wanted| {
        results
            .iter()
            .filter(|(_, outcome, _)| word(outcome) == wanted)
            .count()
    };
    let (passed, failed, skipped) = (count("passed"), count("FAILED"), count("SKIPPED"));
    let skipped = if skipped == 0 {
        String::new()
    } else {
        format!(", {skipped} skipped")
    };
    say::line(format!("{passed} passed, {failed} failed{skipped}"));
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
