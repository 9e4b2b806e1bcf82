//! The greedy rule: go down the list once, best supported first, and take what fits.
//!
//! Known in the literature as utilitarian greedy; see Faliszewski et al., "Participatory
//! Budgeting: Data, Tools, and Analysis", IJCAI 2023, for the variants that cities use. Majority
//! judgment with a budget walks down its own list in the same way.

use std::cmp::Ordering;

use crate::election::Project;
use crate::gate::Gate;
use crate::judgment::{self, Judged};
use crate::money::Cents;
use crate::outcome::{ProjectOutcome, Reason, Verdict};
use crate::rounds::{Round, Step};
use crate::rule::{Greedy, Measure, Misfit};
use crate::selection::{Selection, Stage};
use crate::ties::Places;
use crate::totals::Total;

/// Counts by the greedy rule.
pub(crate) fn greedy(stage: Stage<'_>, options: Greedy) -> Selection {
    walk(stage, &Merit::Support(options))
}

/// Counts by majority judgment: down the list of [`Judged`], skipping what does not fit.
pub(crate) fn majority_judgment(stage: Stage<'_>) -> Selection {
    let judged = judgment::judge(stage.election);
    walk(stage, &Merit::Judgment(judged))
}

fn walk(stage: Stage<'_>, merit: &Merit) -> Selection {
    let list = List {
        projects: stage.election.projects(),
        totals: stage.totals,
        merit,
    };
    let mut walk = Walk {
        left: stage.budget,
        misfit: None,
        gate: stage.gate,
    };
    let (mut winners, mut rounds) = (Vec::new(), Vec::new());
    let mut ruled = Vec::with_capacity(list.projects.len());
    let sorted = list.sorted(stage.places);
    for equals in sorted.chunk_by(|&a, &b| list.compare(a, b).is_eq()) {
        let rank = ruled.len() + 1;
        let before = Before::new(&walk, equals);
        for alike in equals.chunk_by(|&a, &b| stage.places.open(a, b)) {
            let before_alike = Before::new(&walk, alike);
            for &project in alike {
                let verdict = list.meet(&mut walk, project);
                let step = if verdict == Verdict::Selected {
                    winners.push(project);
                    Step::Taken
                } else {
                    Step::Passed
                };
                rounds.push(Round::new(project, step, walk.left));
                let outcome = ProjectOutcome {
                    rank,
                    verdict,
                    tie_decided: before.decides(&list, project),
                    tie_open: before_alike.decides(&list, project),
                    ..list.outcome(project)
                };
                ruled.push((project, outcome));
            }
        }
    }
    ruled.sort_unstable_by_key(|&(project, _)| project);
    Selection {
        spent: Cents::new(stage.budget.get().saturating_sub(walk.left.get())),
        winners,
        projects: ruled.into_iter().map(|(_, outcome)| outcome).collect(),
        rounds,
        shares: None,
    }
}

/// What puts a project before another.
enum Merit {
    Support(Greedy),
    Judgment(Vec<Judged>),
}

/// The state of the walk down the list.
#[derive(Clone)]
struct Walk<'a> {
    /// Money left; never below zero.
    left: Cents,
    /// The project at which the count ended.
    misfit: Option<usize>,
    gate: Gate<'a>,
}

/// The walk as it came to a group of projects that it could have taken in any order.
struct Before<'a> {
    /// `None` where there is nothing to order.
    walk: Option<Walk<'a>>,
    group: &'a [usize],
}

impl<'a> Before<'a> {
    fn new(walk: &Walk<'a>, group: &'a [usize]) -> Self {
        let walk = (group.len() > 1).then(|| walk.clone());
        Self { walk, group }
    }

    /// Whether it matters that the project comes first or last in the group.
    fn decides(&self, list: &List<'_>, project: usize) -> bool {
        let Some(before) = &self.walk else {
            return false;
        };
        let first = list.meet(&mut before.clone(), project);
        let mut walk = before.clone();
        for &other in self.group.iter().filter(|&&other| other != project) {
            list.meet(&mut walk, other);
        }
        let last = list.meet(&mut walk, project);
        (first == Verdict::Selected) != (last == Verdict::Selected)
    }
}

/// The projects as this rule looks at them.
struct List<'a> {
    projects: &'a [Project],
    totals: &'a [Total],
    merit: &'a Merit,
}

impl List<'_> {
    /// Indices, best supported first, equals by their place.
    fn sorted(&self, places: &Places) -> Vec<usize> {
        let mut sorted: Vec<usize> = (0..self.projects.len()).collect();
        sorted.sort_unstable_by(|&a, &b| self.compare(a, b).then(places[a].cmp(&places[b])));
        sorted
    }

    /// Better supported first.
    fn compare(&self, a: usize, b: usize) -> Ordering {
        let options = match self.merit {
            Merit::Support(options) => options,
            Merit::Judgment(judged) => return judged[b].cmp(&judged[a]),
        };
        let (of_a, of_b) = (self.support(options, a), self.support(options, b));
        if !options.per_cost {
            return of_b.cmp(&of_a);
        }
        // Two ratios compared without dividing: costs are above zero, and a product of two 64-bit
        // numbers fits in 128 bits.
        let times_cost_of = |support: i64, project: usize| {
            i128::from(support) * i128::from(self.projects[project].cost.get())
        };
        times_cost_of(of_b, a).cmp(&times_cost_of(of_a, b))
    }

    fn support(&self, options: &Greedy, project: usize) -> i64 {
        let total = self.totals[project];
        match options.by {
            Measure::Votes => i64::from(total.votes),
            Measure::Score => total.score,
        }
    }

    /// The walk comes to a project.
    fn meet(&self, walk: &mut Walk<'_>, index: usize) -> Verdict {
        // Neither a closed project nor one below the threshold is on the list that the city walks
        // down, so that they cannot end the count either.
        let closed = walk.gate.closed(index);
        if let Some(reason) = closed.or_else(|| self.below_threshold(index)) {
            return Verdict::NotSelected(reason);
        }
        if let Some(misfit) = walk.misfit {
            return Verdict::NotSelected(Reason::AfterFirstMisfit { misfit });
        }
        let (left, cost) = (walk.left, self.projects[index].cost);
        if cost > left {
            if self.stops() {
                walk.misfit = Some(index);
            }
            return Verdict::NotSelected(Reason::NotEnoughLeft { left, cost });
        }
        // Neither is below zero and the cost is the smaller one, so that nothing can wrap.
        walk.left = Cents::new(left.get() - cost.get());
        walk.gate.take(index);
        Verdict::Selected
    }

    fn stops(&self) -> bool {
        match self.merit {
            Merit::Support(options) => options.misfit == Misfit::Stop,
            Merit::Judgment(_) => false,
        }
    }

    fn below_threshold(&self, index: usize) -> Option<Reason> {
        let Merit::Support(options) = self.merit else {
            return None;
        };
        let (support, at_least) = (self.support(options, index), options.at_least?);
        (support < at_least).then_some(Reason::BelowThreshold { support, at_least })
    }

    /// What is known of a project before it is met.
    fn outcome(&self, index: usize) -> ProjectOutcome {
        ProjectOutcome {
            judgment: match self.merit {
                Merit::Support(_) => None,
                Merit::Judgment(judged) => Some(judged[index].summary()),
            },
            ..ProjectOutcome::new(&self.projects[index], self.totals[index])
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Ballot, Cents, Election, Greedy, Outcome, Pick, Project, Reason, Rule, Ties, Verdict, count,
    };

    /// An election of projects given as (id, cost in cents, votes).
    fn election(budget: i64, projects: &[(&str, i64, usize)]) -> Election {
        let voters = projects
            .iter()
            .map(|&(_, _, votes)| votes)
            .max()
            .unwrap_or(0);
        let ballots = (0..voters)
            .map(|voter| {
                let approves = |&(_, &(_, _, votes)): &(usize, &(&str, i64, usize))| voter < votes;
                let named = projects.iter().enumerate().filter(approves);
                Ballot::approving(named.map(|(index, _)| index))
            })
            .collect();
        let projects = projects
            .iter()
            .map(|&(id, cost, _)| Project::new(id, Cents::new(cost)))
            .collect();
        Election::new(Cents::new(budget), projects, ballots).unwrap()
    }

    fn outcome(election: &Election, greedy: Greedy) -> Outcome {
        count(election, Rule::Greedy(greedy), Ties::Lexico).unwrap()
    }

    fn winners(election: &Election, greedy: Greedy) -> Vec<String> {
        let outcome = outcome(election, greedy);
        outcome.winner_ids().map(str::to_owned).collect()
    }

    #[test]
    fn skips_what_does_not_fit_and_goes_on() {
        let election = election(
            100,
            &[("a", 60, 5), ("b", 50, 4), ("c", 40, 3), ("d", 1, 2)],
        );
        let outcome = outcome(&election, Greedy::VOTES);
        assert_eq!(outcome.winners, [0, 2]);
        assert_eq!(outcome.total_cost, Cents::new(100));
        assert_eq!(outcome.left(), Cents::ZERO);
        let (left, cost) = (Cents::new(40), Cents::new(50));
        assert_eq!(
            outcome.projects[1].reason(),
            Some(Reason::NotEnoughLeft { left, cost })
        );
    }

    #[test]
    fn stops_at_the_first_misfit_when_asked() {
        let election = election(100, &[("a", 60, 5), ("b", 50, 4), ("c", 40, 3)]);
        let outcome = outcome(&election, Greedy::VOTES.stop_at_first_misfit());
        assert_eq!(outcome.winners, [0]);
        let after = Reason::AfterFirstMisfit { misfit: 1 };
        assert_eq!(outcome.projects[2].reason(), Some(after));
    }

    #[test]
    fn per_cost_compares_exact_ratios() {
        // 3 votes for 10^18+1 cents are less per cent than 3 for 10^18; floats see no difference.
        let huge = 1_000_000_000_000_000_000;
        let election = election(huge + 1, &[("a", huge + 1, 3), ("b", huge, 3)]);
        assert_eq!(winners(&election, Greedy::VOTES), ["a"]);
        assert_eq!(winners(&election, Greedy::VOTES.per_cost()), ["b"]);
    }

    #[test]
    fn below_the_threshold_nothing_wins_and_nothing_stops() {
        let election = election(
            100,
            &[("a", 60, 5), ("b", 90, 2), ("c", 40, 3), ("d", 1, 1)],
        );
        let greedy = Greedy::VOTES.stop_at_first_misfit().at_least(3);
        let outcome = outcome(&election, greedy);
        assert_eq!(outcome.winners, [0, 2]);
        let reason = Reason::BelowThreshold {
            support: 2,
            at_least: 3,
        };
        assert_eq!(outcome.projects[1].reason(), Some(reason));
    }

    #[test]
    fn a_withdrawn_project_neither_wins_nor_stops_the_count() {
        let mut projects = vec![
            Project::new("gone", Cents::new(999)),
            Project::new("b", Cents::new(100)),
        ];
        projects[0].withdrawn = true;
        let ballots = vec![Ballot::approving([0, 1]), Ballot::approving([0])];
        for budget in [100, 2000] {
            let budget = Cents::new(budget);
            let election = Election::new(budget, projects.clone(), ballots.clone()).unwrap();
            let outcome = outcome(&election, Greedy::VOTES.stop_at_first_misfit());
            assert_eq!(outcome.winners, [1]);
            assert_eq!(outcome.projects[0].reason(), Some(Reason::Withdrawn));
            assert_eq!(outcome.projects[0].votes, 2);
        }
    }

    #[test]
    fn score_and_votes_can_disagree() {
        let projects = ["a", "b"].map(|id| Project::new(id, Cents::new(10)));
        let give = |project, points| Ballot::new(vec![Pick { project, points }]);
        let ballots = vec![give(0, 1), give(0, 1), give(1, 3)];
        let election = Election::new(Cents::new(10), projects.to_vec(), ballots).unwrap();
        assert_eq!(winners(&election, Greedy::VOTES), ["a"]);
        assert_eq!(winners(&election, Greedy::SCORE), ["b"]);
    }

    #[test]
    fn equals_share_a_rank_and_know_whether_the_tie_decided() {
        let election = election(
            100,
            &[
                ("a", 40, 5),
                ("b", 40, 3),
                ("c", 40, 3),
                ("d", 70, 3),
                ("e", 20, 1),
            ],
        );
        let outcome = outcome(&election, Greedy::VOTES);
        let seen: Vec<_> = outcome
            .projects
            .iter()
            .map(|project| (project.rank, project.is_selected(), project.tie_decided))
            .collect();
        assert_eq!(
            seen,
            [
                (1, true, false),
                // 60 left for one of b and c; d fits in no order.
                (2, true, true),
                (2, false, true),
                (2, false, false),
                (5, true, false),
            ]
        );
        assert_eq!(outcome.tied_with(2).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(outcome.tied_with(0).count(), 0);
    }

    #[test]
    fn no_projects_and_no_ballots_are_an_outcome_too() {
        let empty = outcome(&election(100, &[]), Greedy::VOTES);
        assert_eq!((empty.winners.len(), empty.left()), (0, Cents::new(100)));

        let unvoted = outcome(&election(100, &[("a", 60, 0)]), Greedy::VOTES);
        assert_eq!(unvoted.projects[0].verdict, Verdict::Selected);
    }
}
