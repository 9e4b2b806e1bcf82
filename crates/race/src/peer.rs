//! `pabutools`, installed from its registry into a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::{Figure, measure, read};

/// The version that its published figures are of.
pub(crate) const VERSION: &str = "1.2.3";
const SCRIPT: &str = include_str!("peer.py");
const LODZ: &str = "Poland_Lodz_2022.pb";
const TOULOUSE: &str = "France_Toulouse_2024.pb";

/// A file, a rule, and how many times faster we should be; without a number the other side takes
/// too long to be waited for.
const RACES: [(&str, &str, Option<u64>); 4] = [
    (TOULOUSE, "mes-cost", None),
    (LODZ, "mes-cost", Some(1000)),
    (TOULOUSE, "mes-cost-add1", Some(200)),
    (LODZ, "mes-cost-add1", None),
];
/// The other side is not waited for here: it did not finish in hours.
const ALONE: (&str, &str) = (LODZ, "mes-cost-add1");

#[derive(Deserialize)]
struct Answer {
    winners: Vec<String>,
    count: u64,
}

pub(crate) fn race(
    files: Option<&Path>,
    scratch: &Path,
    tell: &mut impl FnMut(Figure),
) -> anyhow::Result<()> {
    let Some(files) = files else {
        let mut figure = Figure::new("real votes");
        "SKIPPED: the Pabulib files are not on this machine".clone_into(&mut figure.note);
        tell(figure);
        return Ok(());
    };
    let python = install(scratch);
    for (file, rule, target) in RACES {
        let election = read(files, file)?;
        let (winners, micros) = measure(&election, rule.parse()?)?;
        let mut figure = Figure::new(format!("{} {rule}", file.trim_end_matches(".pb")));
        figure.micros = Some(micros);
        if (file, rule) == ALONE {
            "pabutools does not finish".clone_into(&mut figure.note);
            tell(figure);
            continue;
        }
        match &python {
            Err(error) => figure.note = format!("SKIPPED pabutools: {error:#}"),
            Ok(python) => {
                let answer = other(python, scratch, &files.join(file), rule)?;
                figure = figure.beside(answer.count);
                figure.target_times = target;
                let same = answer.winners == winners;
                if !same {
                    bail!("{file} {rule}: other winners than pabutools");
                }
                "same winners".clone_into(&mut figure.note);
            }
        }
        tell(figure);
    }
    Ok(())
}

/// Where a Python is that has it.
fn install(scratch: &Path) -> anyhow::Result<PathBuf> {
    let folder = scratch.join("venv");
    let python = folder.join("bin/python");
    let has_it = || {
        let mut python = Command::new(&python);
        let asked = python.args(["-c", "import pabutools"]).output();
        asked.is_ok_and(|answer| answer.status.success())
    };
    if !has_it() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let mut pip = Command::new(&python);
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]);
        run(pip.arg(format!("pabutools=={VERSION}")))?;
    }
    Ok(python)
}

fn other(python: &Path, scratch: &Path, file: &Path, rule: &str) -> anyhow::Result<Answer> {
    let script = scratch.join("peer.py");
    fs::write(&script, SCRIPT)?;
    let text = run(Command::new(python).arg(script).arg(file).arg(rule))?;
    let line = text.lines().last().unwrap_or_default();
    serde_json::from_str(line).context("reading what pabutools counted")
}

/// What a program printed.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let answer = command
        .output()
        .with_context(|| format!("starting {name}"))?;
    if !answer.status.success() {
        let error = String::from_utf8_lossy(&answer.stderr);
        bail!("{name}: {}", error.lines().last().unwrap_or("failed"));
    }
    Ok(String::from_utf8(answer.stdout)?)
}
