//! `parvis count`: counts a Pabulib file, without a database.

use std::io::Write as _;
use std::path::PathBuf;
use std::str::FromStr;
use tally::pb::File;
use tally::report::{CountReport, table};
use tally::{Cents, Group, Limits, Rule, Ties};

/// Counts a vote from a Pabulib file (.pb), without a database.
#[derive(clap::Args, Debug)]
pub(crate) struct Count {
    /// The file to count.
    file: PathBuf,
    /// `greedy-votes` (ballots) or `greedy-score` (points); `-per-cost`, `-stop-at-first-misfit` and
    /// `-at-least-N` can follow, in this order. Or Equal Shares: `mes-cost` or `mes-card`, then `-add1` or
    /// `-add1-until-overspend`, then `-completed`. Or `phragmen`, or `majority-judgment`.
    #[arg(long, default_value = "greedy-votes")]
    rule: Rule,
    /// Which project goes first among equals: `lexico` (smallest id as text) or `cost-votes` (lowest cost, then
    /// most ballots, then smallest id); `draw-SEED` or `cost-votes-draw-SEED` draws by the SHA-256 of seed and
    /// id; `open` or `cost-votes-open` tells which ties the order leaves open.
    #[arg(long, default_value = "lexico")]
    ties: Ties,
    /// A project named by fewer ballots cannot win.
    #[arg(long, value_name = "N")]
    min_votes: Option<u32>,
    /// A project that costs more cannot win.
    #[arg(long, value_name = "AMOUNT")]
    cap: Option<Cents>,
    /// Winners that each district, or each value of another column of PROJECTS, is sure of: `district=1`.
    #[arg(long, value_name = "COLUMN=N")]
    at_least: Vec<Each<u32>>,
    /// The most winners of each value of a column.
    #[arg(long, value_name = "COLUMN=N")]
    at_most: Vec<Each<u32>>,
    /// The most that the winners of each value of a column may cost together; `category=youth=AMOUNT` for one
    /// value alone.
    #[arg(long, value_name = "COLUMN=[VALUE=]AMOUNT")]
    ceiling: Vec<Each<Cents>>,
    /// Money spent first on the projects of one value of a column.
    #[arg(long, value_name = "COLUMN=VALUE=AMOUNT")]
    reserve: Vec<Each<Cents>>,
    /// Prints JSON instead of a table.
    #[arg(long)]
    json: bool,
}

/// A limit for each value of a column, or for one of them.
#[derive(Clone, Debug)]
struct Each<T> {
    column: String,
    value: Option<String>,
    limit: T,
}

impl<T: FromStr> FromStr for Each<T> {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = "expected COLUMN=LIMIT or COLUMN=VALUE=LIMIT";
        let (column, rest) = text.split_once('=').ok_or(wrong)?;
        let (value, limit) = match rest.rsplit_once('=') {
            Some((value, limit)) => (Some(value.to_owned()), limit),
            None => (None, rest),
        };
        Ok(Self {
            column: column.to_owned(),
            value,
            limit: limit.parse().map_err(|_| wrong)?,
        })
    }
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
    let limits = limits(args, &file).map_err(|err| refused(&err))?;
    let outcome = tally::count_within(&election, args.rule, args.ties, &limits)
        .map_err(|err| refused(&err))?;
    let text = if args.json {
        serde_json::to_string(&CountReport::new(&outcome)).map_err(|err| refused(&err))? + "\n"
    } else {
        table(&file, &outcome)
    };
    std::io::stdout()
        .write_all(text.as_bytes())
        .map_err(|err| refused(&err))
}

/// The limits that were asked for, with a group for each value of each column that was named.
fn limits(args: &Count, file: &File) -> Result<Limits, String> {
    let mut columns: Vec<&str> = Vec::new();
    let numbers = args.at_least.iter().chain(&args.at_most);
    let amounts = args.ceiling.iter().chain(&args.reserve);
    let named = numbers
        .map(|each| each.column.as_str())
        .chain(amounts.map(|each| each.column.as_str()));
    for column in named {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let mut groups = Vec::new();
    for column in columns {
        let values = file
            .groups(column)
            .ok_or_else(|| format!("no column `{column}` in PROJECTS"))?;
        for (value, projects) in values {
            groups.push(Group {
                at_least: of(&args.at_least, column, &value).unwrap_or(0),
                at_most: of(&args.at_most, column, &value),
                ceiling: of(&args.ceiling, column, &value),
                reserved: of(&args.reserve, column, &value),
                projects,
            });
        }
    }
    Ok(Limits {
        groups,
        min_votes: args.min_votes,
        cap: args.cap,
    })
}

/// What was asked for this value; what names it goes before what is for all.
fn of<T: Copy>(all: &[Each<T>], column: &str, value: &str) -> Option<T> {
    let found = |wanted: Option<&str>| {
        all.iter()
            .find(|each| each.column == column && each.value.as_deref() == wanted)
    };
    found(Some(value))
        .or_else(|| found(None))
        .map(|each| each.limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        count: Count,
    }

    fn asked(words: &[&str]) -> Result<Limits, String> {
        let text = "META\nkey;value\nbudget;1\nvote_type;approval\n\
            PROJECTS\nproject_id;cost;district;category\na;1;north;sport\nb;1;south;youth\n\
            VOTES\nvoter_id;vote\n";
        let (file, _) = tally::pb::read(text).map_err(|err| err.to_string())?;
        let words = ["count", "file.pb"].iter().chain(words);
        let line = Line::try_parse_from(words).map_err(|err| err.to_string())?;
        limits(&line.count, &file)
    }

    #[test]
    fn a_limit_holds_for_each_value_of_a_column_or_for_one() {
        let limits = asked(&[
            "--at-least=district=1",
            "--reserve=category=youth=50.5",
            "--min-votes=3",
        ]);
        let floor = |project| Group {
            at_least: 1,
            ..Group::of([project])
        };
        let youth = Group {
            reserved: Some(Cents::new(5_050)),
            ..Group::of([1])
        };
        let expected = Limits {
            groups: vec![floor(0), floor(1), Group::of([0]), youth],
            min_votes: Some(3),
            cap: None,
        };
        assert_eq!(limits, Ok(expected));
        assert_eq!(asked(&[]), Ok(Limits::default()));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        assert!(asked(&["--at-least=district"]).is_err());
        assert!(asked(&["--at-least=district=many"]).is_err());
        assert_eq!(
            asked(&["--at-most=quartier=1"]),
            Err("no column `quartier` in PROJECTS".to_owned())
        );
    }
}
