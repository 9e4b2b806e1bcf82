//! The one entry point of a count.

use crate::election::Election;
use crate::equal_shares::equal_shares;
use crate::gate::Gate;
use crate::greedy::greedy;
use crate::outcome::Outcome;
use crate::phragmen::phragmen;
use crate::rule::Rule;
use crate::selection::Vote;
use crate::ties::Ties;

/// Why a count has no result.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TallyError {
    #[error("the points of project `{id}` do not fit in 64 bits, or those of a ballot in 32")]
    ScoreTooLarge { id: String },
    #[error("the amounts are too large to be counted by this rule")]
    AmountsTooLarge,
}

/// Counts the election by the rule.
///
/// The result depends on the arguments alone, and on the ballots only as a collection: neither
/// their order nor whether equal ones are [grouped](Election::grouped) changes it.
pub fn count(election: &Election, rule: Rule, ties: Ties) -> Result<Outcome, TallyError> {
    let totals = election.totals()?;
    let places = ties.places(election, &totals);
    let vote = Vote {
        election,
        budget: election.budget(),
        totals: &totals,
        places: &places,
    };
    let gate = Gate::new(election);
    let selection = match rule {
        Rule::Greedy(options) => greedy(election, &totals, &places, options),
        Rule::EqualShares(options) => equal_shares(&vote, gate, options)?,
        Rule::Phragmen => phragmen(&vote, gate)?,
    };
    Ok(Outcome {
        rule,
        ties,
        budget: election.budget(),
        total_cost: selection.spent,
        ballots: election.number_of_ballots(),
        winners: selection.winners,
        projects: selection.projects,
        rounds: selection.rounds,
        shares: selection.shares,
    })
}
