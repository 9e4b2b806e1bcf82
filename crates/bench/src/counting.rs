//! Counting a real city's ballots: from the bytes of the published file to the winners.

use std::{path::Path, time::Instant};

use anyhow::Context as _;
use tally::{Rule, Ties};

use crate::{
    report::{Line, Report, Unit},
    stats,
};

/// Odd, so that the middle one is a run.
const ROUNDS: usize = 5;

pub(crate) fn measure(file: Option<&Path>, report: &mut Report) -> anyhow::Result<()> {
    report.section("Counting, one core");
    let Some(file) = file.filter(|file| file.is_file()) else {
        let why = anyhow::anyhow!("SKIPPED: its file is not on this machine");
        report.add(Line::missing("Łódź 2022", Unit::Microseconds, &why).without_verdict());
        return Ok(());
    };
    let bytes = std::fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let (mut read, mut count) = (Vec::new(), Vec::new());
    let mut size = (0, 0);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let (parsed, _) = tally::pb::read(&bytes)?;
        let election = parsed.election()?;
        read.push(stats::micros(begun.elapsed()));
        size = (election.projects().len(), election.ballots().len());
        let begun = Instant::now();
        tally::count(&election, Rule::GREEDY_VOTES, Ties::CostVotes)?;
        count.push(stats::micros(begun.elapsed()));
    }
    let (projects, ballots) = size;
    let name = file.file_stem().unwrap_or_default().display();
    report.add(
        Line::new(
            format!("{name}: read"),
            Unit::Microseconds,
            stats::median(&mut read),
        )
        .note(format!(
            "{} bytes: {projects} projects, {ballots} ballots",
            bytes.len()
        )),
    );
    report.add(Line::new(
        format!("{name}: count"),
        Unit::Microseconds,
        stats::median(&mut count),
    ));
    Ok(())
}
