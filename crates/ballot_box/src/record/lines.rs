//! `opened.txt` and `opening.json`.

use crate::opening::{Outcome, Reason};
use crate::seal::OpeningKey;
use crate::slip::Slip;
use serde::{Deserialize, Serialize};

const REPLACED: &str = "replaced";
const MALFORMED: &str = "malformed ";

#[derive(Serialize, Deserialize)]
pub(super) struct Opening {
    pub(super) key: OpeningKey,
}

pub(super) fn write(outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for outcome in outcomes {
        text.push_str(&line(outcome));
        text.push('\n');
    }
    text
}

/// The line of one ballot.
pub(crate) fn line(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Counted(slip) => slip.text(),
        Outcome::Replaced => REPLACED.to_owned(),
        // Words and numbers: they always have a JSON form.
        Outcome::Malformed(reason) => {
            MALFORMED.to_owned() + &serde_json::to_string(reason).unwrap_or_default()
        }
    }
}

/// Reads the lines; an unreadable one is told by its place, from 0.
pub(super) fn read(text: &str) -> Result<Vec<Outcome>, usize> {
    let line = |(at, line): (usize, &str)| outcome(line).ok_or(at);
    text.lines().enumerate().map(line).collect()
}

/// Reads the line of one ballot.
pub(crate) fn outcome(line: &str) -> Option<Outcome> {
    if line == REPLACED {
        return Some(Outcome::Replaced);
    }
    if let Some(reason) = line.strip_prefix(MALFORMED) {
        let reason: Reason = serde_json::from_str(reason).ok()?;
        return Some(Outcome::Malformed(reason));
    }
    Slip::read(line.as_bytes()).ok().map(Outcome::Counted)
}
