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
        match outcome {
            Outcome::Counted(slip) => text.push_str(&slip.text()),
            Outcome::Replaced => text.push_str(REPLACED),
            Outcome::Malformed(reason) => {
                text.push_str(MALFORMED);
                // Words and numbers: they always have a JSON form.
                text.push_str(&serde_json::to_string(reason).unwrap_or_default());
            }
        }
        text.push('\n');
    }
    text
}

/// Reads the lines; an unreadable one is told by its place, from 0.
pub(super) fn read(text: &str) -> Result<Vec<Outcome>, usize> {
    let line = |(at, line): (usize, &str)| outcome(line).ok_or(at);
    text.lines().enumerate().map(line).collect()
}

fn outcome(line: &str) -> Option<Outcome> {
    if line == REPLACED {
        return Some(Outcome::Replaced);
    }
    if let Some(reason) = line.strip_prefix(MALFORMED) {
        let reason: Reason = serde_json::from_str(reason).ok()?;
        return Some(Outcome::Malformed(reason));
    }
    Slip::read(line.as_bytes()).ok().map(Outcome::Counted)
}
