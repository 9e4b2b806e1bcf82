//! What a voter may choose, and the check that the browser and the server share.

use crate::{Cents, ProjectId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a ballot is filled in. A blank ballot is always possible, whatever the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum BallotForm {
    /// Between `min` and `max` projects, all worth the same.
    Approval { min: u32, max: u32 },
    /// As many projects as fit in `cap` together.
    Knapsack { cap: Cents },
    /// Points: at most `per_project` on one project and `total` in all.
    Points { per_project: u32, total: u32 },
}

/// One chosen project and the points on it (always 1 for approval and knapsack).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pick {
    pub project: ProjectId,
    pub points: u32,
}

/// The choices of a voter, not yet checked: one entry a project, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picks(Vec<Pick>);

/// Why choices are not a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum BallotError {
    #[error("a chosen project is not on the ballot")]
    UnknownProject { project: ProjectId },
    #[error("too few projects: {chosen} chosen, {min} at least")]
    TooFew { chosen: u32, min: u32 },
    #[error("too many projects: {chosen} chosen, {max} at most")]
    TooMany { chosen: u32, max: u32 },
    #[error("over the budget by {over}")]
    OverBudget { over: Cents },
    #[error("too many points on a project: {points}, {max} at most")]
    TooManyPointsOnOne {
        project: ProjectId,
        points: u32,
        max: u32,
    },
    #[error("too many points: {points} given, {max} at most")]
    TooManyPoints { points: u32, max: u32 },
}

impl Picks {
    /// Gathers choices: points of a project named twice are added, and none means not chosen.
    pub fn new(picks: impl IntoIterator<Item = Pick>) -> Self {
        let mut by_project = BTreeMap::<ProjectId, u32>::new();
        for pick in picks {
            let points = by_project.entry(pick.project).or_default();
            *points = points.saturating_add(pick.points);
        }
        Self(
            by_project
                .into_iter()
                .filter(|(_, points)| *points > 0)
                .map(|(project, points)| Pick { project, points })
                .collect(),
        )
    }

    pub fn as_slice(&self) -> &[Pick] {
        &self.0
    }

    /// Nothing is chosen: a blank ballot.
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// The points on a project; 0 when it is not chosen.
    pub fn points_on(&self, project: ProjectId) -> u32 {
        self.0
            .iter()
            .find(|pick| pick.project == project)
            .map_or(0, |pick| pick.points)
    }

    /// How many projects are chosen.
    pub fn len(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    pub fn is_empty(&self) -> bool {
        self.is_blank()
    }
}

/// How much of the form is used: what the bar of the booth shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usage {
    /// Projects, points or cents, by the form.
    pub used: i64,
    /// The most that the form allows, in the same unit.
    pub limit: i64,
}

impl BallotForm {
    /// Whether the form itself makes sense for a ballot of `projects` projects.
    pub fn is_possible(self) -> bool {
        match self {
            Self::Approval { min, max } => max >= 1 && min <= max,
            Self::Knapsack { cap } => cap > Cents::ZERO,
            Self::Points { per_project, total } => per_project >= 1 && per_project <= total,
        }
    }

    /// The most points that one project can get.
    pub const fn points_per_project(self) -> u32 {
        match self {
            Self::Approval { .. } | Self::Knapsack { .. } => 1,
            Self::Points { per_project, .. } => per_project,
        }
    }

    /// Checks choices against the form. `cost` gives a project's cost, `None` when it is not on the ballot.
    ///
    /// The first fault found is told; a blank ballot has none.
    pub fn check(
        self,
        picks: &Picks,
        cost: impl Fn(ProjectId) -> Option<Cents>,
    ) -> Result<(), BallotError> {
        for pick in &picks.0 {
            if cost(pick.project).is_none() {
                return Err(BallotError::UnknownProject {
                    project: pick.project,
                });
            }
            let max = self.points_per_project();
            if pick.points > max {
                return Err(BallotError::TooManyPointsOnOne {
                    project: pick.project,
                    points: pick.points,
                    max,
                });
            }
        }
        if picks.is_blank() {
            return Ok(());
        }
        match self {
            Self::Approval { min, max } => {
                let chosen = picks.len();
                if chosen < min {
                    Err(BallotError::TooFew { chosen, min })
                } else if chosen > max {
                    Err(BallotError::TooMany { chosen, max })
                } else {
                    Ok(())
                }
            }
            Self::Knapsack { cap } => {
                let spent = total_cost(picks, &cost);
                if spent > cap.get() {
                    Err(BallotError::OverBudget {
                        over: Cents::new(spent - cap.get()),
                    })
                } else {
                    Ok(())
                }
            }
            Self::Points { total, .. } => {
                let points = picks
                    .0
                    .iter()
                    .fold(0_u32, |sum, pick| sum.saturating_add(pick.points));
                if points > total {
                    Err(BallotError::TooManyPoints { points, max: total })
                } else {
                    Ok(())
                }
            }
        }
    }

    /// What the choices use of the form's limit.
    pub fn usage(self, picks: &Picks, cost: impl Fn(ProjectId) -> Option<Cents>) -> Usage {
        match self {
            Self::Approval { max, .. } => Usage {
                used: picks.len().into(),
                limit: max.into(),
            },
            Self::Knapsack { cap } => Usage {
                used: total_cost(picks, &cost),
                limit: cap.get(),
            },
            Self::Points { total, .. } => Usage {
                used: picks.0.iter().map(|pick| i64::from(pick.points)).sum(),
                limit: total.into(),
            },
        }
    }
}

/// The cost of the chosen projects, in cents. Saturates: costs that add up to more than 92 million
/// billion euros are over any budget anyway.
fn total_cost(picks: &Picks, cost: &impl Fn(ProjectId) -> Option<Cents>) -> i64 {
    picks
        .0
        .iter()
        .filter_map(|pick| cost(pick.project))
        .fold(0, |sum, cost| i64::saturating_add(sum, cost.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn project(n: u8) -> ProjectId {
        ProjectId(uuid::Uuid::from_u128(n.into()))
    }

    fn picks(list: &[(u8, u32)]) -> Picks {
        Picks::new(list.iter().map(|(n, points)| Pick {
            project: project(*n),
            points: *points,
        }))
    }

    /// Ten projects; number `n` costs `n` × 100 €.
    fn cost(id: ProjectId) -> Option<Cents> {
        (1..=10)
            .find(|n| project(*n) == id)
            .and_then(|n| Cents::from_euros(i64::from(n) * 100))
    }

    #[test]
    fn a_blank_ballot_is_fine_in_every_form() {
        for form in [
            BallotForm::Approval { min: 2, max: 3 },
            BallotForm::Knapsack { cap: Cents::new(1) },
            BallotForm::Points {
                per_project: 1,
                total: 1,
            },
        ] {
            assert_eq!(form.check(&Picks::default(), cost), Ok(()));
        }
    }

    #[test]
    fn approval_counts_projects() {
        let form = BallotForm::Approval { min: 2, max: 3 };
        assert_eq!(
            form.check(&picks(&[(1, 1)]), cost),
            Err(BallotError::TooFew { chosen: 1, min: 2 })
        );
        assert_eq!(form.check(&picks(&[(1, 1), (2, 1), (3, 1)]), cost), Ok(()));
        assert_eq!(
            form.check(&picks(&[(1, 1), (2, 1), (3, 1), (4, 1)]), cost),
            Err(BallotError::TooMany { chosen: 4, max: 3 })
        );
        assert_eq!(
            form.check(&picks(&[(1, 1), (1, 1)]), cost),
            Err(BallotError::TooManyPointsOnOne {
                project: project(1),
                points: 2,
                max: 1
            })
        );
        assert_eq!(
            form.check(&picks(&[(1, 1), (99, 1)]), cost),
            Err(BallotError::UnknownProject {
                project: project(99)
            })
        );
    }

    #[test]
    fn knapsack_counts_cents() {
        let form = BallotForm::Knapsack {
            cap: Cents::new(50_000),
        };
        assert_eq!(form.check(&picks(&[(2, 1), (3, 1)]), cost), Ok(()));
        assert_eq!(
            form.check(&picks(&[(3, 1), (4, 1)]), cost),
            Err(BallotError::OverBudget {
                over: Cents::new(20_000)
            })
        );
        assert_eq!(
            form.usage(&picks(&[(3, 1), (4, 1)]), cost),
            Usage {
                used: 70_000,
                limit: 50_000
            }
        );
    }

    #[test]
    fn points_are_limited_twice() {
        let form = BallotForm::Points {
            per_project: 3,
            total: 7,
        };
        assert_eq!(form.check(&picks(&[(1, 3), (2, 3), (3, 1)]), cost), Ok(()));
        assert_eq!(
            form.check(&picks(&[(1, 4)]), cost),
            Err(BallotError::TooManyPointsOnOne {
                project: project(1),
                points: 4,
                max: 3
            })
        );
        assert_eq!(
            form.check(&picks(&[(1, 3), (2, 3), (3, 2)]), cost),
            Err(BallotError::TooManyPoints { points: 8, max: 7 })
        );
    }

    proptest! {
        #[test]
        fn what_passes_uses_no_more_than_the_limit(
            list in proptest::collection::vec((1_u8..=10, 0_u32..=4), 0..12),
            per_project in 1_u32..4,
            total in 1_u32..10,
            cap in 1_i64..300_000,
        ) {
            let picks = picks(&list);
            for form in [
                BallotForm::Approval { min: 0, max: total },
                BallotForm::Knapsack { cap: Cents::new(cap) },
                BallotForm::Points { per_project, total },
            ] {
                let usage = form.usage(&picks, cost);
                prop_assert!(form.check(&picks, cost).is_err() || usage.used <= usage.limit);
            }
        }
    }
}
