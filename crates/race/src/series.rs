//! How time and memory grow with voters and projects.
#![expect(
    clippy::print_stdout,
    reason = "a run of its own answers on its output"
)]

use std::fs;
use std::process::Command;
use std::time::Instant;

use anyhow::Context as _;
use race::synthetic;

use crate::{Figure, peer};

const SIZES: [(usize, usize); 6] = [
    (2_000, 100),
    (20_000, 100),
    (200_000, 100),
    (20_000, 1_000),
    (100_000, 1_000),
    (200_000, 1_000),
];
const RULES: [&str; 4] = ["greedy-votes", "mes-cost", "mes-cost-add1", "phragmen"];

/// Each count in a process of its own, whose memory is its own too.
pub(crate) fn run(tell: &mut impl FnMut(Figure)) -> anyhow::Result<()> {
    let program = std::env::current_exe()?;
    for (voters, projects) in SIZES {
        for rule in RULES {
            let mut one = Command::new(&program);
            one.args(["one", &voters.to_string(), &projects.to_string(), rule]);
            let text = peer::run(&mut one)?;
            let mut numbers = text.split_whitespace().map(str::parse);
            let mut next = || numbers.next().context("no answer")?.context("no number");
            let mut figure = Figure::new(format!("{voters} voters × {projects} {rule}"));
            figure.micros = Some(next()?);
            figure.kilobytes = Some(next()?);
            let winners = next()?;
            figure.note = format!("{winners} winners");
            tell(figure);
        }
    }
    Ok(())
}

/// One count: microseconds, peak memory in kilobytes, winners.
pub(crate) fn one(words: &[String]) -> anyhow::Result<()> {
    let [voters, projects, rule] = words else {
        anyhow::bail!("one VOTERS PROJECTS RULE");
    };
    let election = synthetic::election(voters.parse()?, projects.parse()?)?;
    let rule = rule.parse()?;
    let begun = Instant::now();
    let winners = race::winners(&election, rule)?.len();
    let micros = begun.elapsed().as_micros();
    println!("{micros} {} {winners}", peak().unwrap_or(0));
    Ok(())
}

/// The most memory that this process has had, ballots included.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
