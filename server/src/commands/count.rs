//! `parvis count`: counts a Pabulib file, without a database.

use std::io::Write as _;
use std::path::PathBuf;
use tally::report::{CountReport, table};
use tally::{Rule, Ties};

/// Counts a vote from a Pabulib file (.pb), without a database.
#[derive(clap::Args, Debug)]
pub(crate) struct Count {
    /// The file to count.
    file: PathBuf,
    /// `greedy-votes` (ballots) or `greedy-score` (points); `-per-cost`, `-stop-at-first-misfit` and
    /// `-at-least-N` can follow, in this order. Or Equal Shares: `mes-cost` or `mes-card`, then `-add1` or
    /// `-add1-until-overspend`, then `-completed`. Or `phragmen`.
    #[arg(long, default_value = "greedy-votes")]
    rule: Rule,
    /// Which project goes first among equals: `lexico` (smallest id as text) or `cost-votes` (lowest cost, then
    /// most ballots, then smallest id).
    #[arg(long, default_value = "lexico")]
    ties: Ties,
    /// Prints JSON instead of a table.
    #[arg(long)]
    json: bool,
}

pub(crate) fn count(args: &Count) -> anyhow::Result<()> {
    let name = args.file.display();
    let bytes =
        std::fs::read(&args.file).map_err(|err| anyhow::Error::msg(format!("{name}: {err}")))?;
    let refused = |err: &dyn std::fmt::Display| anyhow::Error::msg(format!("{name}: {err}"));
    let (file, warnings) = tally::pb::read(&bytes).map_err(|err| refused(&err))?;
    for warning in warnings {
        tracing::warn!("{name}: {warning}");
    }
    let election = file.election().map_err(|err| refused(&err))?;
    let outcome = tally::count(&election, args.rule, args.ties).map_err(|err| refused(&err))?;
    let text = if args.json {
        serde_json::to_string(&CountReport::new(&outcome)).map_err(|err| refused(&err))? + "\n"
    } else {
        table(&file, &outcome)
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .map_err(|err| refused(&err))
}
