//! Sequential Phragmén.
//!
//! Every voter receives money at the same speed. As soon as the supporters of a project have
//! received what it costs, it is bought and they have nothing again; what they had received since
//! the beginning is their load. Points are not looked at: a project is named or it is not. The
//! count ends when a project that is next does not fit in what is left of the budget. Sources:
//! Lars Edvard Phragmén, 1894; Maaike Los, Zoé Christoff, Davide Grossi, "Proportional Budget
//! Allocations: Towards a Systematization", IJCAI 2022.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use num_bigint::BigInt;

use crate::chain::Chain;
use crate::count::TallyError;
use crate::electorate::Electorate;
use crate::gate::Gate;
use crate::money::Cents;
use crate::outcome::{Reason, Verdict};
use crate::rounds::{Amount, Load, Round, Step};
use crate::selection::{Selection, Stage};

/// No round.
const NEVER: u32 = u32::MAX;
/// Costs and loads stay below 2 to this, in units.
const BITS: u32 = 61;

/// Counts by Phragmén's rule.
pub(crate) fn phragmen(stage: &Stage<'_>) -> Result<Selection, TallyError> {
    let mut loads = Loads::new(stage)?;
    let mut left = stage.budget;
    let mut rounds = Vec::new();
    let mut misfit = None;
    while let Some(Next { project, tied }) = loads.next(stage) {
        let dear = |&&other: &&usize| stage.election.projects()[other].cost > left;
        misfit = [project].iter().chain(&tied).find(dear).copied();
        if misfit.is_some() {
            break;
        }
        let cost = stage.election.projects()[project].cost;
        left = Cents::new(left.get().saturating_sub(cost.get()));
        let open = stage.open(project, &tied);
        let each = loads.buy(project, &tied);
        rounds.push(Round {
            tied,
            open,
            ..Round::new(project, Step::Loaded(each), left)
        });
    }
    let verdicts = loads.verdicts(stage, left, misfit);
    Ok(stage.selection(verdicts, rounds, |project| {
        i64::from(stage.totals[project].votes)
    }))
}

/// What everybody has received.
///
/// As in Equal Shares, loads are held rounded to units, of which a cent has 2^`shift`, and exact
/// where rounding leaves a question open. A load is an average of loads and so at most one unit
/// further off than they are.
struct Loads<'a> {
    electorate: Electorate<'a>,
    gate: Gate<'a>,
    shift: u32,
    /// Per group of equal ballots, in units; at most `bought.len()` below the exact load.
    load: Vec<u64>,
    /// The round of its last purchase.
    last: Vec<u32>,
    costs: Vec<u64>,
    votes: Vec<u64>,
    bought: Vec<usize>,
    chain: Chain,
    heap: BinaryHeap<Reverse<(u64, usize)>>,
}

struct Next {
    project: usize,
    /// Others with exactly the same load.
    tied: Vec<usize>,
}

impl<'a> Loads<'a> {
    fn new(stage: &Stage<'a>) -> Result<Self, TallyError> {
        let electorate = Electorate::new(stage.election)?;
        let costs: Vec<u64> = stage
            .election
            .projects()
            .iter()
            .map(|project| project.cost.get().unsigned_abs())
            .collect();
        let budget = stage.budget.get().unsigned_abs();
        // All loads together are what was spent; a project's load adds its cost.
        let shift = (BITS + budget.leading_zeros())
            .checked_sub(u64::BITS)
            .ok_or(TallyError::AmountsTooLarge)?;
        let groups = electorate.times().len();
        let mut loads = Self {
            gate: stage.gate.clone(),
            shift,
            load: vec![0; groups],
            last: vec![NEVER; groups],
            votes: vec![0; costs.len()],
            bought: Vec::new(),
            chain: Chain::new(1),
            heap: BinaryHeap::new(),
            electorate,
            costs,
        };
        for project in 0..loads.costs.len() {
            let supporters = loads.electorate.supporters(project).iter();
            let times = loads.electorate.times();
            let votes = supporters.map(|supporter| u64::from(times[supporter.group as usize]));
            loads.votes[project] = votes.sum();
            if loads.votes[project] > 0 && loads.costs[project] <= budget {
                loads.heap.push(Reverse((loads.load(project), project)));
            }
        }
        Ok(loads)
    }

    /// The load that the supporters of a project would have, in units, rounded down.
    fn load(&self, project: usize) -> u64 {
        let mut sum = self.costs[project] << self.shift;
        for supporter in self.electorate.supporters(project) {
            let group = supporter.group as usize;
            sum += self.load[group] * u64::from(self.electorate.times()[group]);
        }
        sum / self.votes[project]
    }

    /// The project with the smallest load. Loads only grow: what was true of one in an earlier
    /// round bounds it from below.
    fn next(&mut self, stage: &Stage<'_>) -> Option<Next> {
        let reach = self.bought.len() as u64 + 1;
        let mut near: Vec<(u64, usize)> = Vec::new();
        let mut bound = u64::MAX;
        while let Some(&Reverse((load, project))) = self.heap.peek() {
            if load > bound {
                break;
            }
            self.heap.pop();
            if self.gate.closed(project).is_none() {
                let load = self.load(project);
                bound = bound.min(load + reach);
                near.push((load, project));
            }
        }
        let mut best: Option<Next> = None;
        for (load, project) in near {
            let order = match &best {
                _ if load > bound => Ordering::Greater,
                None => Ordering::Less,
                Some(best) => self.compare(project, best.project),
            };
            let loser = match (order, &mut best) {
                (Ordering::Greater, _) => Some(project),
                (Ordering::Less, best) => {
                    let before = best.replace(Next {
                        project,
                        tied: Vec::new(),
                    });
                    if let Some(before) = before {
                        self.put_back(before.project);
                        for other in before.tied {
                            self.put_back(other);
                        }
                    }
                    None
                }
                (Ordering::Equal, Some(best)) => {
                    let first = stage.places[project] < stage.places[best.project];
                    let later = if first {
                        std::mem::replace(&mut best.project, project)
                    } else {
                        project
                    };
                    best.tied.push(later);
                    None
                }
                (Ordering::Equal, None) => None,
            };
            if let Some(loser) = loser {
                self.put_back(loser);
            }
        }
        if let Some(best) = &mut best {
            best.tied.sort_unstable_by_key(|&other| stage.places[other]);
        }
        best
    }

    fn put_back(&mut self, project: usize) {
        self.heap.push(Reverse((self.load(project), project)));
    }

    /// Compares the exact loads of two projects.
    fn compare(&self, a: usize, b: usize) -> Ordering {
        let (rounds_of_a, rounds_of_b) = (self.rounds(a), self.rounds(b));
        let (votes_of_a, votes_of_b) = (self.votes[a], self.votes[b]);
        let alike = votes_of_a == votes_of_b && rounds_of_a == rounds_of_b;
        let new = |rounds: &[i64]| rounds.iter().all(|&count| count == 0);
        if alike || (new(&rounds_of_a) && new(&rounds_of_b)) {
            let a = u128::from(self.costs[a]) * u128::from(votes_of_b);
            return a.cmp(&(u128::from(self.costs[b]) * u128::from(votes_of_a)));
        }
        let a = self.numerator(a, &rounds_of_a) * votes_of_b;
        a.cmp(&(self.numerator(b, &rounds_of_b) * votes_of_a))
    }

    /// How many supporters of a project have the load of each round.
    fn rounds(&self, project: usize) -> Vec<i64> {
        let mut rounds = vec![0; self.bought.len()];
        for supporter in self.electorate.supporters(project) {
            let group = supporter.group as usize;
            if let Some(count) = rounds.get_mut(self.last[group] as usize) {
                *count += i64::from(self.electorate.times()[group]);
            }
        }
        rounds
    }

    /// The load of a project times its votes, over the chain's denominator.
    fn numerator(&self, project: usize, rounds: &[i64]) -> BigInt {
        self.chain.sum(i128::from(self.costs[project]), rounds)
    }

    /// The supporters of the project get its load. The tied ones stay in the running.
    fn buy(&mut self, project: usize, tied: &[usize]) -> Load {
        let votes = self.votes[project];
        let exact = self.numerator(project, &self.rounds(project));
        let divisor = BigInt::from(self.chain.denominator() * votes);
        let each = Amount::from_fraction(&exact, &divisor);
        self.chain.push(exact, votes);
        let load = self.load(project);
        let now = u32::try_from(self.bought.len()).unwrap_or(NEVER);
        for supporter in self.electorate.supporters(project) {
            self.load[supporter.group as usize] = load;
            self.last[supporter.group as usize] = now;
        }
        self.bought.push(project);
        self.gate.take(project);
        for &other in tied {
            self.put_back(other);
        }
        Load {
            supporters: u32::try_from(votes).unwrap_or(u32::MAX),
            each,
        }
    }

    fn verdicts(&self, stage: &Stage<'_>, left: Cents, misfit: Option<usize>) -> Vec<Verdict> {
        let verdict = |project: usize| {
            if self.bought.contains(&project) {
                return Verdict::Selected;
            }
            let cost = stage.election.projects()[project].cost;
            Verdict::NotSelected(match self.gate.closed(project) {
                Some(reason) => reason,
                None if self.votes[project] == 0 => Reason::NotSupported,
                None if cost > stage.budget => Reason::NotEnoughLeft {
                    left: stage.budget,
                    cost,
                },
                None => match misfit {
                    Some(misfit) if misfit != project => Reason::AfterFirstMisfit { misfit },
                    _ => Reason::NotEnoughLeft { left, cost },
                },
            })
        };
        (0..self.costs.len()).map(verdict).collect()
    }
}
