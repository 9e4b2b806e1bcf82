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
    /// A score from 0 to `max` for each project, as many as one likes.
    Scores { max: u32 },
    /// At most `max` projects in an order, the best first. A place is kept as the points that Pabulib
    /// gives it: `max` for the first, one less for each that follows.
    Ranking { max: u32 },
    /// One of `grades` grades for each project, kept as points: 0 is the lowest.
    ///
    /// A project without a grade has the lowest one, as on the ballots of M. Balinski and R. Laraki,
    /// *Majority Judgment: Measuring, Ranking, and Electing* (MIT Press, 2011): "to reject".
    MajorityJudgment { grades: u32 },
}

/// The most grades that have a name, see [`BallotForm::grade_code`].
pub const MAX_GRADES: u32 = 7;

/// One chosen project and the points on it (always 1 for approval and knapsack).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pick {
    pub project: ProjectId,
    pub points: u32,
}

/// The choices of a voter, not yet checked: one entry a project, in the order of their ids.
///
/// What is read from outside is gathered as [`Picks::new`] does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Pick>")]
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
    /// Places are counted from 1.
    #[error("two projects have place {place}")]
    SamePlace { place: u32 },
    /// Places are counted from 1.
    #[error("no project has place {place}, and one comes after it")]
    EmptyPlace { place: u32 },
}

impl From<Vec<Pick>> for Picks {
    fn from(picks: Vec<Pick>) -> Self {
        Self::new(picks)
    }
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
    /// The most that the form allows, in the same unit; `None` where every project may be marked.
    pub limit: Option<i64>,
}

impl Usage {
    /// How much more is used than allowed; zero when it fits.
    pub fn over(self) -> i64 {
        self.limit
            .map_or(0, |limit| self.used.saturating_sub(limit).max(0))
    }
}

impl BallotForm {
    /// Whether the form itself makes sense for a ballot of `projects` projects.
    pub fn is_possible(self) -> bool {
        match self {
            Self::Approval { min, max } => max >= 1 && min <= max,
            Self::Knapsack { cap } => cap > Cents::ZERO,
            Self::Points { per_project, total } => per_project >= 1 && per_project <= total,
            Self::Scores { max } | Self::Ranking { max } => max >= 1,
            Self::MajorityJudgment { grades } => (2..=MAX_GRADES).contains(&grades),
        }
    }

    /// The most points that one project can get.
    pub const fn points_per_project(self) -> u32 {
        match self {
            Self::Approval { .. } | Self::Knapsack { .. } => 1,
            Self::Points { per_project, .. } => per_project,
            Self::Scores { max } | Self::Ranking { max } => max,
            Self::MajorityJudgment { grades } => grades.saturating_sub(1),
        }
    }

    /// The place in a ranking, from 1, that these points stand for; `None` in other forms, and for points
    /// that no place has.
    pub const fn place_of(self, points: u32) -> Option<u32> {
        match self {
            Self::Ranking { max } if 1 <= points && points <= max => Some(max - points + 1),
            Self::Ranking { .. }
            | Self::Approval { .. }
            | Self::Knapsack { .. }
            | Self::Points { .. }
            | Self::Scores { .. }
            | Self::MajorityJudgment { .. } => None,
        }
    }

    /// The word for a grade, of which the interface has a translation; `None` in other forms, and for points
    /// that are no grade.
    ///
    /// The words are those of the French mentions. Fewer grades leave out those in between, so that the
    /// lowest always rejects.
    pub fn grade_code(self, points: u32) -> Option<&'static str> {
        let Self::MajorityJudgment { grades } = self else {
            return None;
        };
        let words: &[&str] = match grades {
            2 => &["reject", "good"],
            3 => &["reject", "passable", "good"],
            4 => &["reject", "passable", "good", "very-good"],
            5 => &["reject", "insufficient", "passable", "good", "very-good"],
            6 => &[
                "reject",
                "insufficient",
                "passable",
                "fairly-good",
                "good",
                "very-good",
            ],
            7 => &[
                "reject",
                "insufficient",
                "passable",
                "fairly-good",
                "good",
                "very-good",
                "excellent",
            ],
            _ => return None,
        };
        words.get(usize::try_from(points).ok()?).copied()
    }

    /// The letters that stand for a grade on paper ballots, where they are typed from: those of the French words, in
    /// every language.
    pub fn grade_letters(self, points: u32) -> Option<&'static str> {
        Some(match self.grade_code(points)? {
            "reject" => "R",
            "insufficient" => "I",
            "passable" => "P",
            "fairly-good" => "AB",
            "good" => "B",
            "very-good" => "TB",
            "excellent" => "E",
            _ => return None,
        })
    }

    /// Checks choices against the form. `cost` gives a project's cost, `None` when it is not on the ballot.
    ///
    /// The first fault found is told; a blank ballot has none.
    pub fn check(
        self,
        picks: &Picks,
        cost: impl Fn(ProjectId) -> Option<Cents>,
    ) -> Result<(), BallotError> {
        let max = self.points_per_project();
        for pick in &picks.0 {
            let (project, points) = (pick.project, pick.points);
            if cost(project).is_none() {
                return Err(BallotError::UnknownProject { project });
            }
            if points > max {
                return Err(BallotError::TooManyPointsOnOne {
                    project,
                    points,
                    max,
                });
            }
        }
        if picks.is_blank() {
            return Ok(());
        }
        match self {
            Self::Approval { min, max } => check_number(picks.len(), min, max),
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
            Self::Ranking { max } => check_places(self, picks, max),
            // Each project is marked on its own, and has been looked at.
            Self::Scores { .. } | Self::MajorityJudgment { .. } => Ok(()),
        }
    }

    /// What the choices use of the form's limit.
    pub fn usage(self, picks: &Picks, cost: impl Fn(ProjectId) -> Option<Cents>) -> Usage {
        match self {
            Self::Approval { max, .. } | Self::Ranking { max } => Usage {
                used: picks.len().into(),
                limit: Some(max.into()),
            },
            Self::Knapsack { cap } => Usage {
                used: total_cost(picks, &cost),
                limit: Some(cap.get()),
            },
            Self::Points { total, .. } => Usage {
                used: picks.0.iter().map(|pick| i64::from(pick.points)).sum(),
                limit: Some(total.into()),
            },
            Self::Scores { .. } | Self::MajorityJudgment { .. } => Usage {
                used: picks.len().into(),
                limit: None,
            },
        }
    }
}

fn check_number(chosen: u32, min: u32, max: u32) -> Result<(), BallotError> {
    if chosen < min {
        Err(BallotError::TooFew { chosen, min })
    } else if chosen > max {
        Err(BallotError::TooMany { chosen, max })
    } else {
        Ok(())
    }
}

/// The places of a ranking: the first, the second and so on, each once.
///
/// Who skips a place may have forgotten a project, and whether the ones after it move up is not for us to
/// say: so it is told.
fn check_places(form: BallotForm, picks: &Picks, max: u32) -> Result<(), BallotError> {
    let mut places: Vec<u32> = picks
        .0
        .iter()
        .filter_map(|pick| form.place_of(pick.points))
        .collect();
    places.sort_unstable();
    for (expected, place) in (1..).zip(places) {
        if place < expected {
            return Err(BallotError::SamePlace { place });
        }
        if place > expected {
            return Err(BallotError::EmptyPlace { place: expected });
        }
    }
    check_number(picks.len(), 0, max)
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
            BallotForm::Scores { max: 5 },
            BallotForm::Ranking { max: 3 },
            BallotForm::MajorityJudgment { grades: 5 },
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
                limit: Some(50_000)
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

    #[test]
    fn a_ranking_has_its_places_in_turn() {
        let form = BallotForm::Ranking { max: 3 };
        let check = |list: &[(u8, u32)]| form.check(&picks(list), cost);
        assert_eq!(check(&[(4, 3), (2, 2), (9, 1)]), Ok(()));
        assert_eq!(check(&[(4, 3)]), Ok(()));
        assert_eq!(
            check(&[(4, 3), (2, 3)]),
            Err(BallotError::SamePlace { place: 1 })
        );
        assert_eq!(
            check(&[(4, 3), (2, 1)]),
            Err(BallotError::EmptyPlace { place: 2 })
        );
        assert_eq!(check(&[(4, 1)]), Err(BallotError::EmptyPlace { place: 1 }));
        assert_eq!(
            check(&[(4, 4)]),
            Err(BallotError::TooManyPointsOnOne {
                project: project(4),
                points: 4,
                max: 3
            })
        );
        assert_eq!(
            (1..=4)
                .map(|points| form.place_of(points))
                .collect::<Vec<_>>(),
            [Some(3), Some(2), Some(1), None]
        );
        assert_eq!(form.place_of(0), None);
    }

    #[test]
    fn each_project_is_judged_on_its_own() {
        for (form, max) in [
            (BallotForm::MajorityJudgment { grades: 5 }, 4),
            (BallotForm::Scores { max: 4 }, 4),
        ] {
            let all: Vec<_> = (1..=10).map(|n| (n, max)).collect();
            assert_eq!(form.check(&picks(&all), cost), Ok(()));
            assert_eq!(
                form.usage(&picks(&all), cost),
                Usage {
                    used: 10,
                    limit: None
                }
            );
            assert_eq!(
                form.check(&picks(&[(1, max + 1)]), cost),
                Err(BallotError::TooManyPointsOnOne {
                    project: project(1),
                    points: max + 1,
                    max
                })
            );
        }
    }

    #[test]
    fn every_grade_has_a_word_of_its_own() {
        for grades in 0..=9 {
            let form = BallotForm::MajorityJudgment { grades };
            let words: Vec<_> = (0..).map_while(|grade| form.grade_code(grade)).collect();
            let named = if form.is_possible() { grades } else { 0 };
            assert_eq!(words.len(), named as usize, "{grades}");
            let distinct: std::collections::HashSet<_> = words.iter().collect();
            assert_eq!(distinct.len(), words.len(), "{grades}");
        }
    }

    #[test]
    fn picks_are_gathered_when_they_are_read() {
        let text = serde_json::to_string(&vec![
            Pick {
                project: project(2),
                points: 1,
            },
            Pick {
                project: project(1),
                points: 0,
            },
            Pick {
                project: project(2),
                points: 2,
            },
        ])
        .expect("picks are written");
        let read: Picks = serde_json::from_str(&text).expect("picks are read");
        assert_eq!(read, picks(&[(2, 3)]));
        let again = serde_json::to_string(&read).expect("picks are written");
        assert_eq!(serde_json::from_str::<Picks>(&again).ok(), Some(read));
    }

    proptest! {
        #[test]
        fn a_ranking_passes_when_its_places_are_one_to_its_length(
            places in proptest::collection::vec(1_u32..=4, 0..6),
        ) {
            let form = BallotForm::Ranking { max: 4 };
            let list: Vec<_> = (1_u8..).zip(&places).map(|(n, place)| (n, 5 - place)).collect();
            let mut sorted = places.clone();
            sorted.sort_unstable();
            let in_turn = sorted.iter().copied().eq(1..=u32::try_from(places.len()).unwrap_or(0));
            prop_assert_eq!(form.check(&picks(&list), cost).is_ok(), in_turn);
        }

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
                BallotForm::Scores { max: per_project },
                BallotForm::Ranking { max: per_project },
                BallotForm::MajorityJudgment { grades: per_project + 1 },
            ] {
                let usage = form.usage(&picks, cost);
                prop_assert!(form.check(&picks, cost).is_err() || usage.over() == 0);
            }
        }
    }
}
