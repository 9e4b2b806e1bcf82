//! The Method of Equal Shares.
//!
//! Everybody gets the same share of the budget. A project is bought when the voters who named it
//! can pay it together from their shares, each as equally as their purses allow; of all that can
//! be bought, the one comes first that asks the least of its supporters for what it gives them.
//! So a group of residents decides over a part of the budget that matches its size. Source:
//! Dominik Peters, Grzegorz Pierczyński, Piotr Skowron, "Proportional Participatory Budgeting with
//! Additive Utilities", `NeurIPS` 2021.
//!
//! The share is the exact fraction budget / ballots. Rounding it down, as a well-known web tool
//! does, swaps two winners of Amsterdam.
//!
//! # The step of a raise
//!
//! "Add 1" means one unit of the currency per voter, and therefore depends on the currency and on
//! the size of the shares: one euro is a thousandth of a share of 1,102 € (Toulouse 2024) and a
//! sixtieth of one of 67 zł (Łódź 2022). Where shares are of a few euros, a step is coarse: the
//! last raise that fits may leave more money for the completion.

mod market;
mod options;
mod record;

use crate::count::TallyError;
use crate::electorate::Electorate;
use crate::money::Cents;
use crate::rounds::Stopped;
use crate::selection::{Selection, Stage};
use market::{Field, Market};

pub use options::{EqualShares, Raise, Satisfaction};

/// What every voter gets more at each raise: one unit of the currency.
pub(crate) const STEP: Cents = Cents::new(100);

/// More than this many cents in all purses together and amounts no longer fit.
const MOST: u64 = 1 << 61;

/// Counts by Equal Shares.
pub(crate) fn equal_shares(
    stage: &Stage<'_>,
    options: EqualShares,
) -> Result<Selection, TallyError> {
    let election = stage.election;
    let field = Field {
        electorate: Electorate::new(election)?,
        costs: election
            .projects()
            .iter()
            .map(|project| project.cost.get().unsigned_abs())
            .collect(),
        places: stage.places,
        by: options.by,
        voters: u64::from(election.number_of_ballots().max(1)),
        gate: stage.gate.clone(),
    };
    let budget = stage.budget.get().unsigned_abs();
    let mut market = Market::new(&field);
    let (raises, stopped) = raises(&mut market, budget, options.raise)?;
    record::record(stage, &mut market, raises, stopped, options.completed)
}

/// How often the shares are raised, and why not once more.
fn raises(
    market: &mut Market<'_>,
    budget: u64,
    raise: Raise,
) -> Result<(u64, Stopped), TallyError> {
    if raise == Raise::Never {
        return Ok((0, Stopped::NotRaised));
    }
    let mut raises = 0;
    loop {
        market.buy_all(total(market.field, budget, raises)?);
        if market.spent > budget {
            // Without a raise nobody can spend more than there is, so that there is one before;
            // raises that were passed over bought the same as the last one that was tried.
            return Ok((raises.saturating_sub(1), Stopped::Overspend));
        }
        let mut left = market.left_out();
        if left.next().is_none() {
            return Ok((raises, Stopped::AllBought));
        }
        let room = budget - market.spent;
        let fits = |project: usize| market.field.costs[project] <= room;
        if raise == Raise::UntilExhaustive && !market.left_out().any(fits) {
            return Ok((raises, Stopped::Exhaustive));
        }
        raises = next(market, budget, raises);
    }
}

/// What all voters hold together after so many raises.
fn total(field: &Field<'_>, budget: u64, raises: u64) -> Result<u64, TallyError> {
    raises
        .checked_mul(STEP.get().unsigned_abs())
        .and_then(|each| each.checked_mul(field.voters)?.checked_add(budget))
        .filter(|&total| total < MOST)
        .ok_or(TallyError::AmountsTooLarge)
}

/// The next number of raises at which the count can differ.
///
/// As long as nobody gives all that is left, prices depend on the costs and the points alone, and
/// more money changes nothing until the supporters of one more project hold its cost.
fn next(market: &Market<'_>, budget: u64, raises: u64) -> u64 {
    if market.somebody_was_poor {
        return raises + 1;
    }
    let field = market.field;
    let needed = market.left_out().map(|project| {
        // supporters × (budget + raises × step × voters) / voters ≥ cost
        let supporters = u128::from(market.heads(project));
        let (cost, voters) = (u128::from(field.costs[project]), u128::from(field.voters));
        let missing = (cost * voters).saturating_sub(supporters * u128::from(budget));
        let step = supporters * u128::from(STEP.get().unsigned_abs()) * voters;
        u64::try_from(missing.div_ceil(step)).unwrap_or(u64::MAX)
    });
    needed.min().unwrap_or(0).max(raises + 1)
}
