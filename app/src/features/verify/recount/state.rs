//! What the island knows.

use std::collections::BTreeMap;

/// The checks in the order of the report, as `ballot_box::verify::Subject` names them.
pub(super) const SUBJECTS: [&str; 10] = [
    "keys",
    "list",
    "heads",
    "turns",
    "roll",
    "outcomes",
    "count",
    "signatures",
    "tokens",
    "seals",
];

/// The checks that take long.
#[cfg(feature = "hydrate")]
pub(super) const SLOW: [&str; 3] = ["signatures", "tokens", "seals"];

#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// Scripts run.
    pub(super) awake: bool,
    /// A file is held over the island.
    pub(super) over: bool,
    pub(super) stage: Stage,
    pub(super) lines: BTreeMap<String, Line>,
    pub(super) found: Option<Found>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "made in the browser alone")
)]
pub(super) enum Stage {
    #[default]
    Idle,
    Loading,
    Reading,
    /// The quick checks are done; so many ballots of the slow ones.
    Checking {
        done: u64,
        of: u64,
    },
    Done,
    Cancelled,
    Failed(Failure),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "made in the browser alone")
)]
pub(super) enum Failure {
    /// The record could not be fetched or read from the disk.
    Load,
    /// The file is no record.
    Unreadable,
    /// The worker is not there.
    Gone,
}

/// One check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) verdict: Verdict,
    pub(super) checked: u64,
    pub(super) of: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "made in the browser alone")
)]
pub(super) enum Verdict {
    #[default]
    Waiting,
    Running,
    Good,
    NotThere,
    Differs(Difference),
}

/// The first difference of a check, as the worker tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// The key of the place's text, and its number or the project's.
    pub(super) place: (&'static str, String),
    /// The name of the kind of difference.
    pub(super) what: String,
    /// The whole of it as JSON, for experts.
    pub(super) detail: String,
}

/// The result, counted again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) title: String,
    pub(super) counted: u64,
    pub(super) blank: u64,
    pub(super) replaced: u64,
    pub(super) malformed: u64,
    pub(super) envelopes: Vec<Envelope>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Envelope {
    pub(super) name: String,
    /// Number and title.
    pub(super) winners: Vec<(String, String)>,
}

impl State {
    pub(super) fn is_running(&self) -> bool {
        match self.stage {
            Stage::Loading | Stage::Reading | Stage::Checking { .. } => true,
            Stage::Idle | Stage::Done | Stage::Cancelled | Stage::Failed(_) => false,
        }
    }

    /// The first difference, by the order of the checks.
    pub(super) fn difference(&self) -> Option<(&'static str, &Difference)> {
        SUBJECTS
            .iter()
            .find_map(|subject| match &self.lines.get(*subject)?.verdict {
                Verdict::Differs(difference) => Some((*subject, difference)),
                Verdict::Waiting | Verdict::Running | Verdict::Good | Verdict::NotThere => None,
            })
    }
}
