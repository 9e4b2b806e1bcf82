//! The one entry point of a count.

use crate::election::Election;
use crate::equal_shares::equal_shares;
use crate::gate::Gate;
use crate::greedy::{greedy, majority_judgment};
use crate::limits::{self, Limits};
use crate::money::Cents;
use crate::outcome::Outcome;
use crate::phragmen::phragmen;
use crate::rule::Rule;
use crate::selection::{Selection, Stage};
use crate::ties::{Places, Ties};
use crate::totals::Total;

/// Why a count has no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    #[error("the points of project `{id}` do not fit in 64 bits, or those of a ballot in 32")]
    ScoreTooLarge { id: String },
    #[error("the amounts are too large to be counted by this rule")]
    AmountsTooLarge,
    #[error("group {group} of the limits names project number {project}, of {projects}")]
    NoSuchProject {
        group: usize,
        project: usize,
        projects: usize,
    },
}

/// Counts the election by the rule.
///
/// The result depends on the arguments alone, and on the ballots only as a collection: neither
/// their order nor whether equal ones are [grouped](Election::grouped) changes it.
pub fn count(election: &Election, rule: Rule, ties: Ties) -> Result<Outcome, TallyError> {
    count_within(election, rule, ties, &Limits::default())
}

/// Counts the election by the rule within limits; see [`limits`](crate::limits) for what they do.
pub fn count_within(
    election: &Election,
    rule: Rule,
    ties: Ties,
    limits: &Limits,
) -> Result<Outcome, TallyError> {
    limits.check(election)?;
    let totals = election.totals()?;
    let places = ties.places(election, &totals);
    let counting = Counting {
        election,
        totals: &totals,
        places: &places,
        rule,
    };
    let selection = limits::select(&counting, limits)?;
    Ok(Outcome {
        rule,
        ties,
        limits: limits.clone(),
        budget: election.budget(),
        total_cost: selection.spent,
        ballots: election.number_of_ballots(),
        winners: selection.winners,
        projects: selection.projects,
        rounds: selection.rounds,
        shares: selection.shares,
    })
}

/// A count in progress: the same election and rule for each of its stages.
pub(crate) struct Counting<'a> {
    pub(crate) election: &'a Election,
    pub(crate) totals: &'a [Total],
    pub(crate) places: &'a Places,
    pub(crate) rule: Rule,
}

impl Counting<'_> {
    /// Applies a rule, ours or another one, with this money to what the gate leaves open.
    pub(crate) fn apply(
        &self,
        rule: Rule,
        budget: Cents,
        gate: Gate<'_>,
    ) -> Result<Selection, TallyError> {
        let stage = Stage {
            election: self.election,
            budget,
            totals: self.totals,
            places: self.places,
            gate,
        };
        match rule {
            Rule::Greedy(options) => Ok(greedy(stage, options)),
            Rule::MajorityJudgment => Ok(majority_judgment(stage)),
            Rule::EqualShares(options) => equal_shares(&stage, options),
            Rule::Phragmen => phragmen(&stage),
        }
    }
}
