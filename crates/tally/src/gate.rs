//! Which projects can still be taken, whatever the rule.

use crate::election::Election;
use crate::limits::Limits;
use crate::money::Cents;
use crate::outcome::Reason;
use crate::totals::Total;

/// Knows at each moment of a count which projects are out of reach.
///
/// Every rule asks here alone. What is closed stays closed while projects are taken, so that a
/// rule may drop a closed project for the rest of its count.
#[derive(Clone)]
pub(crate) struct Gate<'a> {
    field: &'a Field<'a>,
    /// Whose turn it is: projects outside are not for this stage. Empty for all of them.
    stage: &'a [bool],
    /// What each group has so far, in the order of the limits.
    groups: Vec<Held>,
}

/// What the limits say about the projects of one election, worked out once.
pub(crate) struct Field<'a> {
    election: &'a Election,
    limits: &'a Limits,
    /// For each project why it cannot win at all.
    barred: Vec<Option<Reason>>,
    /// For each project its groups; empty when there are none at all.
    groups_of: Vec<Vec<usize>>,
}

/// What a group has so far.
#[derive(Clone, Copy, Default)]
struct Held {
    winners: u32,
    spent: Cents,
}

impl<'a> Field<'a> {
    pub(crate) fn new(election: &'a Election, totals: &[Total], limits: &'a Limits) -> Self {
        let projects = election.projects();
        let mut groups_of = Vec::new();
        if !limits.groups.is_empty() {
            groups_of.resize(projects.len(), Vec::new());
        }
        for (group, limit) in limits.groups.iter().enumerate() {
            for &member in &limit.projects {
                // A project named twice is in its group once.
                if groups_of[member].last() != Some(&group) {
                    groups_of[member].push(group);
                }
            }
        }
        let barred = projects.iter().zip(totals).map(|(project, total)| {
            let (cost, votes) = (project.cost, total.votes);
            if project.withdrawn {
                return Some(Reason::Withdrawn);
            }
            if let Some(cap) = limits.cap.filter(|&cap| cost > cap) {
                return Some(Reason::OverCap { cost, cap });
            }
            let at_least = limits.min_votes.filter(|&least| votes < least)?;
            Some(Reason::TooFewVotes { votes, at_least })
        });
        Self {
            election,
            limits,
            barred: barred.collect(),
            groups_of,
        }
    }

    /// The gate before anything was taken, open to every project.
    pub(crate) fn gate(&'a self) -> Gate<'a> {
        Gate {
            field: self,
            stage: &[],
            groups: vec![Held::default(); self.limits.groups.len()],
        }
    }
}

impl<'a> Gate<'a> {
    /// The same gate, for these projects alone.
    pub(crate) fn for_stage<'s>(&self, stage: &'s [bool]) -> Gate<'s>
    where
        'a: 's,
    {
        Gate {
            stage,
            ..self.clone()
        }
    }

    /// Why the project cannot be taken now; money is looked at only where its group has a ceiling.
    pub(crate) fn closed(&self, project: usize) -> Option<Reason> {
        if self.stage.get(project) == Some(&false) {
            // Another stage decides about it; what is said here is never told.
            return Some(Reason::Withdrawn);
        }
        if let Some(reason) = self.field.barred[project] {
            return Some(reason);
        }
        let cost = self.field.election.projects()[project].cost;
        self.groups_of(project).find_map(|group| {
            let (limit, held) = (&self.field.limits.groups[group], self.groups[group]);
            if let Some(at_most) = limit.at_most.filter(|&most| held.winners >= most) {
                return Some(Reason::GroupFull { group, at_most });
            }
            // Neither is below zero, so that nothing can wrap.
            let left = Cents::new(limit.ceiling?.get() - held.spent.get());
            (cost > left).then_some(Reason::GroupSpent { group, left, cost })
        })
    }

    /// The project is taken, and counts for its groups.
    pub(crate) fn take(&mut self, project: usize) {
        if self.groups.is_empty() {
            return;
        }
        let cost = self.field.election.projects()[project].cost;
        let field = self.field;
        for &group in &field.groups_of[project] {
            let held = &mut self.groups[group];
            held.winners += 1;
            // What is taken fits the budget, and so do sums of it.
            held.spent = held.spent.checked_add(cost).unwrap_or(Cents::MAX);
        }
    }

    /// How many of the group were taken.
    pub(crate) fn winners_of(&self, group: usize) -> u32 {
        self.groups[group].winners
    }

    fn groups_of(&self, project: usize) -> impl Iterator<Item = usize> {
        let groups = self.field.groups_of.get(project);
        groups.into_iter().flatten().copied()
    }
}
