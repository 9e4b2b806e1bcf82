//! From purchases to an outcome: who paid what, and why the others were not bought.

use num_bigint::BigInt;

use super::market::{Field, Market, Spread};
use super::{STEP, total};
use crate::count::TallyError;
use crate::money::Cents;
use crate::outcome::{Reason, Verdict};
use crate::rounds::{Amount, Payment, Round, Shares, Step, Stopped};
use crate::selection::{Selection, Stage};

/// Counts once more with the shares that were settled on, and keeps what happens.
pub(super) fn record(
    stage: &Stage<'_>,
    market: &mut Market<'_>,
    raises: u64,
    stopped: Stopped,
    completed: bool,
) -> Result<Selection, TallyError> {
    let budget = stage.budget.get().unsigned_abs();
    market.open(total(market.field, budget, raises)?);
    let mut rounds = Vec::new();
    while let Some((project, price, tied)) = market.best() {
        let spread = market.spread(project, &price);
        market.buy(project, price);
        rounds.push(Round {
            project,
            step: Step::Paid(payment(&spread)),
            left: cents(budget.saturating_sub(market.spent)),
            open: stage.open(project, &tied),
            tied,
        });
    }
    let verdicts = verdicts(market);
    let mut selection = stage.selection(verdicts, rounds, |project| stage.totals[project].score);
    selection.shares = Some(shares(market.field, budget, raises, stopped)?);
    if completed {
        selection.complete(stage, &market.gate());
    }
    Ok(selection)
}

fn verdicts(market: &mut Market<'_>) -> Vec<Verdict> {
    (0..market.field.costs.len())
        .map(|project| {
            if market.was_bought(project) {
                return Verdict::Selected;
            }
            Verdict::NotSelected(match market.closed(project) {
                Some(reason) => reason,
                None if !market.field.is_supported(project) => Reason::NotSupported,
                None => Reason::SupportersHold {
                    held: market.held(project),
                    cost: cents(market.field.costs[project]),
                },
            })
        })
        .collect()
}

fn payment(spread: &Spread) -> Payment {
    Payment {
        payers: spread.payers,
        gave_all: spread.gave_all,
        price: Amount::from_fraction(&spread.price.0, &spread.price.1),
        least: Amount::from_fraction(&spread.least.0, &spread.least.1),
        most: Amount::from_fraction(&spread.most.0, &spread.most.1),
        held: spread.held,
    }
}

fn shares(
    field: &Field<'_>,
    budget: u64,
    raises: u64,
    stopped: Stopped,
) -> Result<Shares, TallyError> {
    let each =
        |total: u64| Amount::from_fraction(&BigInt::from(total), &BigInt::from(field.voters));
    Ok(Shares {
        share: each(total(field, budget, raises)?),
        start: each(budget),
        step: STEP,
        raises,
        stopped,
    })
}

fn cents(amount: u64) -> Cents {
    Cents::new(i64::try_from(amount).unwrap_or(i64::MAX))
}
