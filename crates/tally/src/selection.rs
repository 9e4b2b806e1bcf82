//! What every rule is given and what it gives back.

use crate::election::{Election, Project};
use crate::gate::Gate;
use crate::greedy::greedy;
use crate::money::Cents;
use crate::outcome::{ProjectOutcome, Verdict};
use crate::rounds::{Round, Shares, Step};
use crate::rule::Greedy;
use crate::totals::Total;

/// What a rule is given.
pub(crate) struct Vote<'a> {
    pub(crate) election: &'a Election,
    /// The money to spend, zero or more; perhaps not all of the election's.
    pub(crate) budget: Cents,
    /// Per project.
    pub(crate) totals: &'a [Total],
    /// The place of each project among equals.
    pub(crate) places: &'a [usize],
}

/// What a rule decides.
pub(crate) struct Selection {
    pub(crate) spent: Cents,
    /// Indices, in the order of selection.
    pub(crate) winners: Vec<usize>,
    /// All projects, in the order of the election.
    pub(crate) projects: Vec<ProjectOutcome>,
    pub(crate) rounds: Vec<Round>,
    pub(crate) shares: Option<Shares>,
}

impl Vote<'_> {
    /// Those of the tied projects that the tie order does not tell from this one.
    pub(crate) fn open(&self, project: usize, tied: &[usize]) -> Vec<usize> {
        let open = |&&other: &&usize| self.places[other] == self.places[project];
        tied.iter().filter(open).copied().collect()
    }

    /// The result of a rule of purchases; projects are ranked by `support`.
    pub(crate) fn selection(
        &self,
        verdicts: Vec<Verdict>,
        rounds: Vec<Round>,
        support: impl Fn(usize) -> i64,
    ) -> Selection {
        let projects = self.election.projects();
        let mut supports: Vec<i64> = (0..projects.len()).map(&support).collect();
        supports.sort_unstable_by(|a, b| b.cmp(a));
        let outcomes = verdicts.into_iter().enumerate().map(|(index, verdict)| {
            let (project, total) = (&projects[index], self.totals[index]);
            ProjectOutcome {
                id: project.id.clone(),
                cost: project.cost,
                votes: total.votes,
                score: total.score,
                rank: 1 + supports.partition_point(|&other| other > support(index)),
                verdict,
                tie_decided: false,
            }
        });
        let left = rounds.last().map_or(self.budget, |round| round.left);
        let mut selection = Selection {
            spent: Cents::new(self.budget.get().saturating_sub(left.get())),
            winners: rounds.iter().map(|round| round.project).collect(),
            projects: outcomes.collect(),
            rounds,
            shares: None,
        };
        selection.mark_ties();
        selection
    }
}

impl Selection {
    /// Spends what is left on the projects with the most points that still fit.
    pub(crate) fn complete(&mut self, vote: &Vote<'_>, gate: &Gate<'_>) {
        let taken = |index: usize| self.projects[index].is_selected();
        let rest = vote.election.projects().iter().enumerate();
        let rest = rest.map(|(index, project)| Project {
            withdrawn: taken(index) || gate.closed(index).is_some(),
            ..project.clone()
        });
        let left = Cents::new(vote.budget.get().saturating_sub(self.spent.get()));
        let Ok(rest) = Election::new(left, rest.collect(), Vec::new()) else {
            // The same projects made an election before.
            return;
        };
        let second = greedy(&rest, vote.totals, vote.places, Greedy::SCORE);
        for (index, completed) in second.projects.into_iter().enumerate() {
            if !rest.projects()[index].withdrawn {
                self.projects[index].verdict = completed.verdict;
                self.projects[index].tie_decided = completed.tie_decided;
            }
        }
        let rounds = second.rounds.into_iter();
        self.rounds
            .extend(rounds.filter(|round| !rest.projects()[round.project].withdrawn));
        self.winners.extend(second.winners);
        self.spent = Cents::new(self.spent.get().saturating_add(second.spent.get()));
        self.mark_ties();
    }

    /// A tie between a project that was bought and another one decided when only one of both was
    /// selected in the end.
    fn mark_ties(&mut self) {
        for round in &self.rounds {
            if !matches!(round.step, Step::Paid(_) | Step::Loaded(_)) {
                continue;
            }
            let selected = self.projects[round.project].is_selected();
            for &other in &round.tied {
                if self.projects[other].is_selected() != selected {
                    self.projects[other].tie_decided = true;
                    self.projects[round.project].tie_decided = true;
                }
            }
        }
    }
}
