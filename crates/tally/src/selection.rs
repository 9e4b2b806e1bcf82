//! What every rule is given and what it gives back.

use crate::election::Election;
use crate::gate::Gate;
use crate::greedy::greedy;
use crate::money::Cents;
use crate::outcome::{ProjectOutcome, Verdict};
use crate::rounds::{Round, Shares, Step};
use crate::rule::Greedy;
use crate::ties::Places;
use crate::totals::Total;

/// What a rule counts with.
pub(crate) struct Stage<'a> {
    pub(crate) election: &'a Election,
    /// The money to spend now, which may be less than the election's.
    pub(crate) budget: Cents,
    pub(crate) totals: &'a [Total],
    /// Tells equals apart.
    pub(crate) places: &'a Places,
    /// Who can be taken; the rule tells it what it takes.
    pub(crate) gate: Gate<'a>,
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

impl Stage<'_> {
    /// Those of the tied projects that the tie order does not tell from this one.
    pub(crate) fn open(&self, project: usize, tied: &[usize]) -> Vec<usize> {
        let open = |&&other: &&usize| self.places.open(project, other);
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
        let outcomes = verdicts
            .into_iter()
            .enumerate()
            .map(|(index, verdict)| ProjectOutcome {
                rank: 1 + supports.partition_point(|&other| other > support(index)),
                verdict,
                ..ProjectOutcome::new(&projects[index], self.totals[index])
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
    pub(crate) fn complete(&mut self, stage: &Stage<'_>, gate: &Gate<'_>) {
        let projects = self.projects.iter().enumerate();
        let open: Vec<bool> = projects
            .map(|(index, project)| !project.is_selected() && gate.closed(index).is_none())
            .collect();
        let second = Stage {
            election: stage.election,
            budget: Cents::new(stage.budget.get().saturating_sub(self.spent.get())),
            totals: stage.totals,
            places: stage.places,
            gate: gate.for_stage(&open),
        };
        let second = greedy(second, Greedy::SCORE);
        for (index, completed) in second.projects.into_iter().enumerate() {
            if open[index] {
                let rank = self.projects[index].rank;
                self.projects[index] = ProjectOutcome { rank, ..completed };
            }
        }
        let rounds = second.rounds.into_iter();
        self.rounds
            .extend(rounds.filter(|round| open[round.project]));
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
                    let open = round.open.contains(&other);
                    self.projects[other].tie_open |= open;
                    self.projects[round.project].tie_open |= open;
                }
            }
        }
    }
}
