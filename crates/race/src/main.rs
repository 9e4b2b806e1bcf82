//! Counting beside `pabutools`, in one run on one machine: the ratio holds anywhere, the times on
//! this machine alone. Then votes made up, larger and larger, and the same count in WebAssembly.
//!
//! `race --files FOLDER --scratch FOLDER [--wasm FILE] [--json FILE]`; `cargo xtask bench --only
//! count` passes them.
#![expect(clippy::print_stdout, reason = "the figures are this program's output")]

mod browser;
mod peer;
mod series;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context as _;
use serde::Serialize;
use tally::{Election, Rule};

/// The least of so many tries is told: what else runs on the machine only adds.
const TRIES: usize = 5;

/// One figure.
#[derive(Debug, Serialize)]
struct Figure {
    name: String,
    micros: Option<u64>,
    /// What the other side took, in the same run.
    other_micros: Option<u64>,
    /// The other side's time divided by ours.
    times: Option<u64>,
    /// What it should at least be.
    target_times: Option<u64>,
    kilobytes: Option<u64>,
    note: String,
}

fn main() -> anyhow::Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    if words.first().is_some_and(|word| word == "one") {
        return series::one(&words[1..]);
    }
    let value = |name: &str| {
        let pair = words.chunks(2).find(|pair| pair[0] == name);
        pair.and_then(|pair| pair.get(1)).map(PathBuf::from)
    };
    let missing = "missing; `cargo xtask bench --only count` knows it";
    let scratch = value("--scratch").with_context(|| format!("--scratch is {missing}"))?;
    fs::create_dir_all(&scratch)?;
    let files = value("--files").filter(|folder| folder.is_dir());
    let mut figures = Vec::new();
    let mut tell = |figure: Figure| {
        println!("{}", figure.shown());
        figures.push(figure);
    };
    println!(
        "Beside pabutools {}, exact fractions on both sides",
        peer::VERSION
    );
    peer::race(files.as_deref(), &scratch, &mut tell)?;
    println!("\nVotes made up, nearly all ballots different");
    series::run(&mut tell)?;
    println!("\nIn WebAssembly (node) beside native");
    browser::race(
        value("--wasm").as_deref(),
        files.as_deref(),
        &scratch,
        &mut tell,
    )?;
    if let Some(file) = value("--json") {
        fs::write(&file, serde_json::to_vec_pretty(&figures)?)
            .with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

impl Figure {
    fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            micros: None,
            other_micros: None,
            times: None,
            target_times: None,
            kilobytes: None,
            note: String::new(),
        }
    }

    fn beside(mut self, other: u64) -> Self {
        self.other_micros = Some(other);
        self.times = self.micros.map(|micros| other / micros.max(1));
        self
    }

    fn shown(&self) -> String {
        let mut line = format!("  {:<46}", self.name);
        if let Some(micros) = self.micros {
            line += &format!("{:>12}", milliseconds(micros));
        }
        if let Some(other) = self.other_micros {
            line += &format!("  beside {}", milliseconds(other));
        }
        if let Some(times) = self.times {
            line += &format!("  {times} times faster");
        }
        if let Some(target) = self.target_times {
            let reached = self.times.is_some_and(|times| times >= target);
            let word = if reached { "reached" } else { "MISSED" };
            line += &format!(" (target {target}: {word})");
        }
        if let Some(kilobytes) = self.kilobytes {
            line += &format!("  {} MB at most", kilobytes / 1000);
        }
        if !self.note.is_empty() {
            line += &format!("  {}", self.note);
        }
        line
    }
}

fn milliseconds(micros: u64) -> String {
    format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10)
}

/// A real vote, for measuring; its licence does not let it live in the repository.
fn read(folder: &Path, name: &str) -> anyhow::Result<Election> {
    let path = folder.join(name);
    let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let (file, _) = tally::pb::read(&bytes)?;
    Ok(file.election()?)
}

/// The winners, and the least time of some tries.
fn measure(election: &Election, rule: Rule) -> anyhow::Result<(Vec<String>, u64)> {
    let (mut winners, mut least) = (Vec::new(), u64::MAX);
    for _ in 0..TRIES {
        let begun = Instant::now();
        winners = race::winners(election, rule)?;
        least = least.min(u64::try_from(begun.elapsed().as_micros())?);
    }
    Ok((winners, least))
}
