//! What is counted: one budget, the projects on the ballot, the ballots.

use std::collections::HashSet;
use std::num::NonZeroU32;

use crate::Cents;

/// A vote ready to be counted: every ballot names projects that exist, at most once each.
///
/// Projects keep the order in which they were given; their index in [`Election::projects`] names
/// them everywhere in this crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    budget: Cents,
    projects: Vec<Project>,
    ballots: Vec<Ballot>,
    number_of_ballots: u32,
}

/// A project on the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Unique in the election, not empty; text, never a number: `7`, `c20`, `BO.D13.3/25`.
    pub id: String,
    /// Above zero: a free project needs no vote, and has no ratio of votes to cost.
    pub cost: Cents,
    /// Taken off the ballot after printing: its votes are counted and shown, but it cannot win.
    pub withdrawn: bool,
}

/// One ballot, or several equal ones.
///
/// A blank ballot has no picks; it is a ballot all the same, since rules that share the budget
/// among the voters count it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    picks: Vec<Pick>,
    times: NonZeroU32,
}

/// A project named on a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    /// Index in [`Election::projects`].
    pub project: usize,
    /// 1 for an approval; may be zero, or below zero on a ballot of scores.
    pub points: i64,
}

/// Why these parts are not an election. Ballots are numbered from 0, in the order given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ElectionError {
    #[error("the budget is below zero: {budget}")]
    NegativeBudget { budget: Cents },
    #[error("project number {index} has no id")]
    NoId { index: usize },
    #[error("two projects have the id `{id}`")]
    RepeatedId { id: String },
    #[error("project `{id}` must cost more than zero, not {cost}")]
    CostNotPositive { id: String, cost: Cents },
    #[error("ballot {ballot} names project number {project}, of {projects}")]
    NoSuchProject {
        ballot: usize,
        project: usize,
        projects: usize,
    },
    #[error("ballot {ballot} names project `{id}` twice")]
    NamedTwice { ballot: usize, id: String },
    #[error("more than {} ballots", u32::MAX)]
    TooManyBallots,
}

impl Election {
    /// Checks the parts against one another and puts them together.
    pub fn new(
        budget: Cents,
        projects: Vec<Project>,
        ballots: Vec<Ballot>,
    ) -> Result<Self, ElectionError> {
        if budget.is_negative() {
            return Err(ElectionError::NegativeBudget { budget });
        }
        check_projects(&projects)?;
        check_ballots(&projects, &ballots)?;
        let number_of_ballots = ballots
            .iter()
            .try_fold(0_u32, |sum, ballot| sum.checked_add(ballot.times.get()))
            .ok_or(ElectionError::TooManyBallots)?;
        Ok(Self {
            budget,
            projects,
            ballots,
            number_of_ballots,
        })
    }

    /// The money to spend; zero is allowed and funds nothing.
    pub fn budget(&self) -> Cents {
        self.budget
    }

    /// The projects, in the order given.
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The ballots; equal ones may stand together as one, see [`Ballot::times`].
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// How many ballots were cast, blank ones included.
    pub fn number_of_ballots(&self) -> u32 {
        self.number_of_ballots
    }

    /// The same election with equal ballots put together and the ballots in an order that depends
    /// on their content alone.
    ///
    /// Rules with rounds go through the ballots many times; grouping makes 90,494 ballots of
    /// Łódź 23,571.
    #[must_use]
    pub fn grouped(mut self) -> Self {
        self.ballots.sort_unstable();
        self.ballots.dedup_by(|next, kept| {
            let equal = next.picks == kept.picks;
            if equal {
                // The number of all ballots fits, so that no part of it can saturate.
                kept.times = kept.times.saturating_add(next.times.get());
            }
            equal
        });
        self
    }
}

impl Project {
    /// A project that can win.
    pub fn new(id: impl Into<String>, cost: Cents) -> Self {
        Self {
            id: id.into(),
            cost,
            withdrawn: false,
        }
    }
}

impl Ballot {
    /// One ballot with these picks. Their order does not matter: a ranking is told by its points.
    pub fn new(mut picks: Vec<Pick>) -> Self {
        picks.sort_unstable();
        Self {
            picks,
            times: NonZeroU32::MIN,
        }
    }

    /// One ballot giving a point to each of these projects.
    pub fn approving(projects: impl IntoIterator<Item = usize>) -> Self {
        let pick = |project| Pick { project, points: 1 };
        Self::new(projects.into_iter().map(pick).collect())
    }

    /// The same ballot, cast `times` times.
    #[must_use]
    pub fn repeated(mut self, times: NonZeroU32) -> Self {
        self.times = times;
        self
    }

    /// What the ballot names, by project index.
    pub fn picks(&self) -> &[Pick] {
        &self.picks
    }

    /// How many voters cast it.
    pub fn times(&self) -> NonZeroU32 {
        self.times
    }
}

fn check_projects(projects: &[Project]) -> Result<(), ElectionError> {
    let mut seen = HashSet::with_capacity(projects.len());
    for (index, project) in projects.iter().enumerate() {
        let id = || project.id.clone();
        if project.id.is_empty() {
            return Err(ElectionError::NoId { index });
        }
        if !seen.insert(project.id.as_str()) {
            return Err(ElectionError::RepeatedId { id: id() });
        }
        if !project.cost.is_positive() {
            let cost = project.cost;
            return Err(ElectionError::CostNotPositive { id: id(), cost });
        }
    }
    Ok(())
}

fn check_ballots(projects: &[Project], ballots: &[Ballot]) -> Result<(), ElectionError> {
    for (number, ballot) in ballots.iter().enumerate() {
        // The picks are sorted, so that the last one is the largest and equal ones are neighbours.
        if let Some(last) = ballot
            .picks
            .last()
            .filter(|last| last.project >= projects.len())
        {
            return Err(ElectionError::NoSuchProject {
                ballot: number,
                project: last.project,
                projects: projects.len(),
            });
        }
        for pair in ballot.picks.windows(2) {
            if pair[0].project == pair[1].project {
                return Err(ElectionError::NamedTwice {
                    ballot: number,
                    id: projects[pair[0].project].id.clone(),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use insta::assert_snapshot;

    fn project(id: &str, cents: i64) -> Project {
        Project::new(id, Cents::new(cents))
    }

    fn refused(budget: i64, projects: Vec<Project>, ballots: Vec<Ballot>) -> ElectionError {
        Election::new(Cents::new(budget), projects, ballots).unwrap_err()
    }

    #[test]
    fn refuses_parts_that_do_not_fit_together() {
        let ab = || vec![project("a", 100), project("b", 250)];
        assert_snapshot!(refused(-1, ab(), vec![]), @"the budget is below zero: -0.01");
        assert_snapshot!(refused(1, vec![project("", 1)], vec![]), @"project number 0 has no id");
        assert_snapshot!(
            refused(1, vec![project("a", 1), project("a", 2)], vec![]),
            @"two projects have the id `a`"
        );
        assert_snapshot!(
            refused(1, vec![project("a", 0)], vec![]),
            @"project `a` must cost more than zero, not 0"
        );
        assert_snapshot!(
            refused(1, ab(), vec![Ballot::approving([]), Ballot::approving([2, 0])]),
            @"ballot 1 names project number 2, of 2"
        );
        let twice = Ballot::new(vec![
            Pick {
                project: 1,
                points: 3,
            },
            Pick {
                project: 0,
                points: 1,
            },
            Pick {
                project: 1,
                points: 2,
            },
        ]);
        assert_snapshot!(refused(1, ab(), vec![twice]), @"ballot 0 names project `b` twice");
        let all = Ballot::approving([]).repeated(NonZeroU32::MAX);
        assert_snapshot!(
            refused(1, ab(), vec![all, Ballot::approving([])]),
            @"more than 4294967295 ballots"
        );
    }

    #[test]
    fn grouping_keeps_the_number_of_ballots() {
        let ballots = [vec![1, 0], vec![], vec![0, 1], vec![1], vec![]].map(Ballot::approving);
        let projects = vec![project("a", 100), project("b", 250)];
        let election = Election::new(Cents::ZERO, projects, ballots.to_vec()).unwrap();
        assert_eq!(election.number_of_ballots(), 5);

        let grouped = election.grouped();
        let seen: Vec<_> = grouped
            .ballots()
            .iter()
            .map(|ballot| (ballot.picks().len(), ballot.times().get()))
            .collect();
        assert_eq!(seen, [(0, 2), (2, 2), (1, 1)]);
        assert_eq!(grouped.number_of_ballots(), 5);
    }
}
