//! The quick checks: hashing, comparing and counting.

use super::Verifier;
use super::report::{Check, Difference, Fault, Place, Subject};
use crate::leaf::{Leaf, Serial};
use crate::log::Tree;
use crate::opening::{Outcome, Reason, Standing};
use crate::record::{Ballots, Published, PublishedEnvelope, PublishedProject};
use std::collections::HashMap;

type Checked = Result<(), Fault>;

impl Verifier {
    /// Every quick check, in the order of the report.
    pub fn first(&self) -> Vec<Check> {
        let hashes = self.record.hashes.len() as u64;
        let heads = self.record.heads.len() as u64;
        let Some(ballots) = &self.record.ballots else {
            let there = |subject| match subject {
                Subject::Heads => Check::of(subject, heads, self.heads()),
                Subject::Outcomes => Check::of(subject, hashes, self.totals()),
                other => Check::not_there(other),
            };
            return QUICK.map(there).to_vec();
        };
        let leaves = ballots.leaves.len() as u64;
        let serials = self.firsts.len() as u64;
        let envelopes = self.record.outcome.envelopes.len() as u64;
        let check = |subject| match subject {
            Subject::Keys => Check::of(subject, 1, self.keys(ballots)),
            Subject::List => Check::of(subject, leaves, self.list(ballots)),
            Subject::Heads => Check::of(subject, heads, self.heads()),
            Subject::Turns => Check::of(subject, leaves, turns(&ballots.leaves)),
            Subject::Roll => Check::of(subject, serials, self.roll(ballots)),
            Subject::Outcomes => Check::of(subject, leaves, self.outcomes(ballots)),
            Subject::Count => Check::of(subject, envelopes, self.count(ballots)),
            slow @ (Subject::Signatures | Subject::Tokens | Subject::Seals) => {
                Check::not_there(slow)
            }
        };
        QUICK.map(check).to_vec()
    }

    fn keys(&self, ballots: &Ballots) -> Checked {
        let edition = &self.record.edition;
        let trustees = edition.trustees.len() as u64;
        if edition.needed == 0 || u64::from(edition.needed) > trustees {
            let needed = edition.needed;
            return record(Difference::Threshold { needed, trustees });
        }
        match ballots.key.public() {
            Ok(public) if public == edition.keys.box_key => Ok(()),
            Ok(_) | Err(_) => record(Difference::OpeningKey),
        }
    }

    fn list(&self, ballots: &Ballots) -> Checked {
        let hashes = &self.record.hashes;
        for (at, (leaf, &listed)) in ballots.leaves.iter().zip(hashes).enumerate() {
            let found = leaf.hash();
            if found != listed {
                return Err(Fault::ballot(at, Difference::LeafHash { listed, found }));
            }
        }
        let (leaves, hashes) = (ballots.leaves.len(), hashes.len());
        match leaves.cmp(&hashes) {
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Less => Err(Fault::ballot(leaves, Difference::BallotMissing)),
            std::cmp::Ordering::Greater => Err(Fault::ballot(hashes, Difference::NotListed)),
        }
    }

    fn heads(&self) -> Checked {
        let edition = &self.record.edition;
        let tree: Tree = self.record.hashes.iter().copied().collect();
        let mut before = None;
        for (at, head) in (0..).zip(&self.record.heads) {
            let fault = |what| Err(Fault::new(Place::Head(at), what));
            if head.edition != edition.id || head.verify(&edition.keys.log_key).is_err() {
                return fault(Difference::HeadSignature);
            }
            let step = (head.size, head.day);
            if before.is_some_and(|(size, day)| step.0 < size || step.1 < day) {
                return fault(Difference::HeadOrder);
            }
            let size = head.size;
            if tree.root_at(size) != Some(head.root) {
                return fault(Difference::HeadRoot { size });
            }
            before = Some(step);
        }
        let (signed, found) = (before.map_or(0, |(size, _)| size), tree.len());
        if signed == found {
            Ok(())
        } else {
            record(Difference::LastHead { signed, found })
        }
    }

    fn roll(&self, ballots: &Ballots) -> Checked {
        let marks = self.record.edition.roll_marks;
        let serials = self.firsts.len() as u64;
        let tokens = ballots.tokens.len() as u64;
        if serials > marks {
            return record(Difference::MoreThanRoll { serials, marks });
        }
        if tokens != serials {
            return record(Difference::Tokens { tokens, serials });
        }
        Ok(())
    }

    /// Every outcome fits its place in the list and the ballot paper; what the seals hold comes later.
    fn outcomes(&self, ballots: &Ballots) -> Checked {
        let reader = self.record.edition.paper.reader();
        for (at, (standing, outcome)) in self.standings.iter().zip(&ballots.outcomes).enumerate() {
            let differs = |found| Difference::Outcome {
                published: outcome.clone(),
                found,
            };
            let what = match (standing, outcome) {
                (Standing::Last, Outcome::Counted(slip)) => match reader.picks(slip) {
                    Ok(_) => continue,
                    Err(reason) => Difference::NotAllowed(reason),
                },
                (Standing::Last, Outcome::Malformed(_))
                | (Standing::Replaced, Outcome::Replaced)
                | (Standing::Repeated, Outcome::Malformed(Reason::Repeated)) => continue,
                (Standing::Last, Outcome::Replaced) => {
                    // What it holds is for its seal to say.
                    differs(self.open(ballots, at))
                }
                (Standing::Replaced, _) => differs(Outcome::Replaced),
                (Standing::Repeated, _) => differs(Outcome::Malformed(Reason::Repeated)),
            };
            return Err(Fault::ballot(at, what));
        }
        if ballots.outcomes.len() != ballots.leaves.len() {
            let at = ballots.outcomes.len().min(ballots.leaves.len());
            return Err(Fault::ballot(at, Difference::OutcomeMissing));
        }
        self.totals()
    }

    /// The totals of the result against one another, and against the single ballots where they are there.
    fn totals(&self) -> Checked {
        let published = &self.record.outcome;
        let same = |what: &str, published: u64, found: u64| {
            if published == found {
                return Ok(());
            }
            record(Difference::Total {
                what: what.to_owned(),
                published,
                found,
            })
        };
        same("ballots", published.leaves, self.record.hashes.len() as u64)?;
        let malformed = published.malformed.len() as u64;
        let sum = published.counted + published.replaced + malformed;
        same(
            "ballots counted, replaced and malformed",
            published.leaves,
            sum,
        )?;
        let Some(ballots) = &self.record.ballots else {
            let (from, counted) = (self.record.edition.publish_ballots_from, published.counted);
            if counted >= from {
                return record(Difference::Withheld { from, counted });
            }
            return Ok(());
        };
        let number = |is: fn(&Outcome) -> bool| {
            let all = ballots.outcomes.iter();
            all.filter(|outcome| is(outcome)).count() as u64
        };
        let counted = number(|outcome| matches!(outcome, Outcome::Counted(_)));
        let blank = number(|outcome| matches!(outcome, Outcome::Counted(slip) if slip.is_blank()));
        same("ballots counted", published.counted, counted)?;
        same("blank ballots", published.blank, blank)?;
        let replaced = number(|outcome| matches!(outcome, Outcome::Replaced));
        same("ballots replaced", published.replaced, replaced)?;
        let listed = (published.malformed.iter()).map(|fault| (fault.index, Some(&fault.reason)));
        let found = (0..)
            .zip(&ballots.outcomes)
            .filter_map(|(at, outcome)| match outcome {
                Outcome::Malformed(reason) => Some((Some(at), Some(reason))),
                Outcome::Counted(_) | Outcome::Replaced => None,
            });
        if listed.eq(found) {
            Ok(())
        } else {
            record(Difference::Malformed)
        }
    }

    fn count(&self, ballots: &Ballots) -> Checked {
        let paper = &self.record.edition.paper;
        let reader = paper.reader();
        let picks: Vec<_> = (ballots.outcomes.iter())
            .filter_map(|outcome| match outcome {
                Outcome::Counted(slip) => reader.picks(slip).ok(),
                Outcome::Replaced | Outcome::Malformed(_) => None,
            })
            .collect();
        let found = match Published::of_outcomes(paper, &ballots.outcomes, &picks) {
            Ok(found) => found.envelopes,
            Err(err) => return record(Difference::CountFails(err.to_string())),
        };
        let published = &self.record.outcome.envelopes;
        for at in 0..published.len().max(found.len()) {
            let (published, found) = (published.get(at), found.get(at));
            if published != found {
                return Err(different(at as u64, published, found));
            }
        }
        Ok(())
    }
}

const QUICK: [Subject; 7] = [
    Subject::Keys,
    Subject::List,
    Subject::Heads,
    Subject::Turns,
    Subject::Roll,
    Subject::Outcomes,
    Subject::Count,
];

fn record(what: Difference) -> Checked {
    Err(Fault::new(Place::Record, what))
}

/// Each serial has turns 0, 1, 2… without a gap, and none twice.
fn turns(leaves: &[Leaf]) -> Checked {
    let mut seen = HashMap::<(&Serial, u32), usize>::with_capacity(leaves.len());
    for (at, leaf) in leaves.iter().enumerate() {
        if let Some(other) = seen.insert((&leaf.serial, leaf.turn), at) {
            let other = other as u64;
            return Err(Fault::ballot(at, Difference::SpentTwice { other }));
        }
    }
    for (at, leaf) in leaves.iter().enumerate() {
        if let Some(turn) = leaf.turn.checked_sub(1)
            && !seen.contains_key(&(&leaf.serial, turn))
        {
            return Err(Fault::ballot(at, Difference::TurnMissing { turn }));
        }
    }
    Ok(())
}

/// The first project whose figures differ, or the envelope as a whole.
fn different(
    at: u64,
    published: Option<&PublishedEnvelope>,
    found: Option<&PublishedEnvelope>,
) -> Fault {
    if let (Some(published), Some(found)) = (published, found) {
        let figures = |line: &PublishedProject| (line.votes, line.score, line.selected);
        let lines = published.projects.iter().zip(&found.projects);
        for (line, counted) in lines {
            if line.number == counted.number && figures(line) != figures(counted) {
                let place = Place::Project {
                    envelope: at,
                    number: line.number.clone(),
                };
                let what = Difference::Figures {
                    published: figures(line),
                    found: figures(counted),
                };
                return Fault::new(place, what);
            }
        }
    }
    let boxed = |envelope: Option<&PublishedEnvelope>| envelope.cloned().map(Box::new);
    let what = Difference::Result {
        published: boxed(published),
        found: boxed(found),
    };
    Fault::new(Place::Envelope(at), what)
}
