//! The check of a record from end to end: what the server, the command line and the page `/verify` all run.
//!
//! The quick checks ([`Verifier::first`]) take the list, the heads, the statuses and the recount, and need no more
//! than hashing; the slow ones ([`Verifier::run`]) open every seal and check every signature, and can be shared
//! between threads or workers by ranges.

mod compare;
mod first;
mod report;
mod slice;
mod slow;

pub use compare::{HeadFault, compare_heads};
pub use report::{Check, Difference, Fault, Place, Report, Subject, Verdict};
pub use slice::{Examined, NoSlice, Slice};
pub use slow::Slow;

use crate::leaf::Serial;
use crate::opening::{Standing, standings};
use crate::record::Record;
use std::collections::HashSet;
use std::ops::Range;

/// How many items of a slow check are done between two words of progress.
const STRIDE: u64 = 256;

/// A record, ready to be checked.
#[derive(Debug)]
pub struct Verifier {
    record: Record,
    standings: Vec<Standing>,
    /// The leaf at which each serial appears first: to each belongs a token.
    firsts: Vec<usize>,
}

/// Checks everything, one thing after the other. `progress` is told what is being checked, how many are done, and
/// of how many.
pub fn verify(record: Record, mut progress: impl FnMut(Subject, u64, u64)) -> Report {
    let verifier = Verifier::new(record);
    let mut checks = verifier.first();
    for slow in Slow::ALL {
        let total = verifier.number(slow);
        let mut fault = None;
        let mut checked = 0;
        while checked < total && fault.is_none() {
            progress(slow.subject(), checked, total);
            let end = total.min(checked + STRIDE);
            fault = verifier.run(slow, checked..end).err();
            checked = end;
        }
        progress(slow.subject(), checked, total);
        checks.push(verifier.check(slow, fault));
    }
    verifier.report(checks)
}

impl Verifier {
    pub fn new(record: Record) -> Self {
        let leaves = record.ballots.as_ref().map_or(&[][..], |all| &all.leaves);
        let mut seen = HashSet::<&Serial>::with_capacity(leaves.len());
        let firsts = (leaves.iter().enumerate())
            .filter_map(|(at, leaf)| seen.insert(&leaf.serial).then_some(at))
            .collect();
        Self {
            standings: standings(leaves),
            firsts,
            record,
        }
    }

    pub fn record(&self) -> &Record {
        &self.record
    }

    /// How many items a slow check has.
    pub fn number(&self, slow: Slow) -> u64 {
        let Some(ballots) = &self.record.ballots else {
            return 0;
        };
        match slow {
            Slow::Signatures | Slow::Seals => ballots.leaves.len() as u64,
            Slow::Tokens => self.firsts.len().min(ballots.tokens.len()) as u64,
        }
    }

    /// Checks a range of the items of a slow check: the first fault in it.
    pub fn run(&self, slow: Slow, range: Range<u64>) -> Result<(), Fault> {
        slow::run(self, slow, range)
    }

    /// The line of the report for a slow check whose ranges are all done.
    pub fn check(&self, slow: Slow, fault: Option<Fault>) -> Check {
        if self.record.ballots.is_none() {
            return Check::not_there(slow.subject());
        }
        Check::of(slow.subject(), self.number(slow), fault.map_or(Ok(()), Err))
    }

    /// The whole report.
    pub fn report(&self, checks: Vec<Check>) -> Report {
        Report {
            edition: self.record.edition.name.clone(),
            city: self.record.edition.city.clone(),
            leaves: self.record.hashes.len() as u64,
            checks,
        }
    }
}
