//! Equal Shares and Phragmén as the definitions say them: a purse per voter, fractions with big
//! numbers, every project looked at in every round. Slow, and short enough to be read beside the
//! papers.

use std::cmp::Ordering;

use num_bigint::BigInt;
use tally::{Election, Satisfaction};

/// A fraction whose denominator is above zero.
#[derive(Clone, Debug)]
pub(crate) struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    pub(crate) fn new(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        Self {
            numerator: numerator.into(),
            denominator: denominator.into(),
        }
    }

    fn zero() -> Self {
        Self::new(0, 1)
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self::new(
            &self.numerator * &other.denominator + &other.numerator * &self.denominator,
            &self.denominator * &other.denominator,
        )
    }

    fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(-1))
    }

    pub(crate) fn times(&self, whole: i64) -> Self {
        Self::new(&self.numerator * whole, self.denominator.clone())
    }

    fn over(&self, whole: i64) -> Self {
        Self::new(self.numerator.clone(), &self.denominator * whole)
    }

    /// Rounded down.
    pub(crate) fn floor(&self) -> i64 {
        i64::try_from(&self.numerator / &self.denominator).expect("small amounts")
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

/// A purchase: the project and what each voter paid.
pub(crate) struct Bought {
    pub(crate) project: usize,
    pub(crate) price: Fraction,
    pub(crate) payments: Vec<Fraction>,
}

/// One Equal Shares count with so much per voter; `places` tells equals apart. Also what the
/// voters have left.
pub(crate) fn equal_shares(
    election: &Election,
    by: Satisfaction,
    share: &Fraction,
    places: &[usize],
) -> (Vec<Bought>, Vec<Fraction>) {
    let voters = voters(election);
    let mut purses = vec![share.clone(); voters.len()];
    let mut bought: Vec<Bought> = Vec::new();
    loop {
        let open = (0..election.projects().len())
            .filter(|&project| !election.projects()[project].withdrawn)
            .filter(|&project| bought.iter().all(|before| before.project != project));
        let best = open
            .filter_map(|project| {
                let cost = election.projects()[project].cost.get();
                let price = price(&voters, &purses, project, cost)?;
                let rho = match by {
                    Satisfaction::Cost => price.over(cost),
                    Satisfaction::Cardinality => price.clone(),
                };
                Some((rho, places[project], project, price))
            })
            .min_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        let Some((_, _, project, price)) = best else {
            return (bought, purses);
        };
        let payments: Vec<Fraction> = voters
            .iter()
            .zip(&purses)
            .map(|(points, purse)| price.times(points[project]).min(purse.clone()))
            .collect();
        for (purse, payment) in purses.iter_mut().zip(&payments) {
            *purse = purse.minus(payment);
        }
        bought.push(Bought {
            project,
            price,
            payments,
        });
    }
}

/// The price per point at which the supporters pay the cost together.
fn price(voters: &[Vec<i64>], purses: &[Fraction], project: usize, cost: i64) -> Option<Fraction> {
    let mut supporters: Vec<(Fraction, i64)> = voters
        .iter()
        .zip(purses)
        .filter(|(points, _)| points[project] > 0)
        .map(|(points, purse)| (purse.over(points[project]), points[project]))
        .collect();
    supporters.sort();
    let mut points: i64 = supporters.iter().map(|&(_, points)| points).sum();
    let mut rest = Fraction::new(cost, 1);
    // The poorest per point give all that they have, as long as that is less than the price.
    for (per_point, given) in supporters {
        let price = rest.over(points);
        if price <= per_point {
            return Some(price);
        }
        rest = rest.minus(&per_point.times(given));
        points -= given;
    }
    None
}

/// Phragmén's rule: what was bought, in order, with its load.
pub(crate) fn phragmen(election: &Election, places: &[usize]) -> Vec<(usize, Fraction)> {
    let voters = voters(election);
    let mut loads = vec![Fraction::zero(); voters.len()];
    let mut left = election.budget().get();
    let mut bought: Vec<(usize, Fraction)> = Vec::new();
    loop {
        let mut next: Vec<(Fraction, usize, usize)> = (0..election.projects().len())
            .filter(|&project| !election.projects()[project].withdrawn)
            .filter(|&project| election.projects()[project].cost <= election.budget())
            .filter(|&project| bought.iter().all(|before| before.0 != project))
            .filter_map(|project| {
                let mut sum = Fraction::new(election.projects()[project].cost.get(), 1);
                let mut supporters = 0;
                for (points, load) in voters.iter().zip(&loads) {
                    if points[project] > 0 {
                        sum = sum.plus(load);
                        supporters += 1;
                    }
                }
                (supporters > 0).then(|| (sum.over(supporters), places[project], project))
            })
            .collect();
        next.sort();
        let Some((load, _, project)) = next.first().cloned() else {
            return bought;
        };
        let cost = |project: usize| election.projects()[project].cost.get();
        let mut tied = next.iter().take_while(|other| other.0 == load);
        if tied.any(|&(_, _, other)| cost(other) > left) {
            return bought;
        }
        left -= cost(project);
        for (points, voter) in voters.iter().zip(&mut loads) {
            if points[project] > 0 {
                *voter = load.clone();
            }
        }
        bought.push((project, load));
    }
}

/// The points of each single voter for each project, none below zero.
pub(crate) fn voters(election: &Election) -> Vec<Vec<i64>> {
    let mut voters = Vec::new();
    for ballot in election.ballots() {
        let mut points = vec![0; election.projects().len()];
        for pick in ballot.picks() {
            points[pick.project] = pick.points.max(0);
        }
        for _ in 0..ballot.times().get() {
            voters.push(points.clone());
        }
    }
    voters
}
