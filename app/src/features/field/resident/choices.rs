//! What a resident has chosen, and what the bar says of it. In memory alone: nothing of it is stored anywhere.

use domain::{BallotError, BallotForm, Cents, Pick, Picks, ProjectId};

/// Points by the place of the project on the ballot paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    points: Vec<u32>,
    /// A blank ballot is asked for; what was chosen stays, for a change of mind.
    pub blank: bool,
}

/// What the bar says: used, and of how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    Projects {
        used: i64,
        limit: i64,
    },
    /// Money that is left; nothing is left where it is too much.
    Money {
        left: Cents,
    },
    Points {
        used: i64,
        limit: i64,
    },
    /// Where each project is marked on its own.
    Marked {
        used: i64,
    },
}

impl Choices {
    pub fn of(projects: usize) -> Self {
        Self {
            points: vec![0; projects],
            blank: false,
        }
    }

    pub fn points(&self, at: usize) -> u32 {
        self.points.get(at).copied().unwrap_or_default()
    }

    /// Gives a project its points, its score or its grade.
    pub fn set(&mut self, at: usize, points: u32) {
        self.blank = false;
        if let Some(place) = self.points.get_mut(at) {
            *place = points;
        }
    }

    /// Takes a project, or gives it back. In a ranking, what is taken comes last, and those behind what is given back
    /// move up; where every place is taken, nothing changes and `false` is the answer.
    pub fn toggle(&mut self, at: usize, form: BallotForm) -> bool {
        let had = self.points(at);
        let BallotForm::Ranking { max } = form else {
            self.set(at, u32::from(had == 0));
            return true;
        };
        if had > 0 {
            for points in &mut self.points {
                if 0 < *points && *points < had {
                    *points += 1;
                }
            }
            self.set(at, 0);
            return true;
        }
        let taken = self.chosen();
        if taken >= max {
            return false;
        }
        self.set(at, max - taken);
        true
    }

    /// In a ranking: changes places with the project before it.
    pub fn up(&mut self, at: usize) {
        let own = self.points(at);
        let before = (0..self.points.len()).find(|other| own > 0 && self.points[*other] == own + 1);
        if let Some(before) = before {
            self.points[before] = own;
            self.set(at, own + 1);
        }
    }

    fn chosen(&self) -> u32 {
        let chosen = self.points.iter().filter(|points| **points > 0).count();
        u32::try_from(chosen).unwrap_or(u32::MAX)
    }

    /// The chosen projects as the summary lists them: the most points first, else as on the ballot paper.
    pub fn in_order(&self) -> Vec<usize> {
        let mut chosen: Vec<usize> = (0..self.points.len())
            .filter(|at| self.points[*at] > 0)
            .collect();
        chosen.sort_by_key(|at| std::cmp::Reverse(self.points[*at]));
        chosen
    }

    /// Something is chosen, or a blank ballot is asked for.
    pub fn is_begun(&self) -> bool {
        self.blank || self.chosen() > 0
    }

    /// What would be cast, under ids of this ballot alone: the place on the paper.
    fn picks(&self) -> Picks {
        if self.blank {
            return Picks::default();
        }
        Picks::new(self.points.iter().enumerate().map(|(at, points)| Pick {
            project: ProjectId::numbered(at as u128),
            points: *points,
        }))
    }

    /// What is wrong with the choices as they are; nothing is wrong with a blank ballot.
    pub fn fault(&self, form: BallotForm, costs: &[Cents]) -> Option<BallotError> {
        form.check(&self.picks(), |id| cost(costs, id)).err()
    }

    /// Whether these choices may be confirmed.
    pub fn may_be_cast(&self, form: BallotForm, costs: &[Cents]) -> bool {
        self.is_begun() && self.fault(form, costs).is_none()
    }

    pub fn bar(&self, form: BallotForm, costs: &[Cents]) -> Bar {
        let usage = form.usage(&self.picks(), |id| cost(costs, id));
        let (used, limit) = (usage.used, usage.limit.unwrap_or_default());
        match form {
            BallotForm::Approval { .. } | BallotForm::Ranking { .. } => {
                Bar::Projects { used, limit }
            }
            BallotForm::Knapsack { .. } => Bar::Money {
                left: Cents::new(limit.saturating_sub(used).max(0)),
            },
            BallotForm::Points { .. } => Bar::Points { used, limit },
            BallotForm::Scores { .. } | BallotForm::MajorityJudgment { .. } => Bar::Marked { used },
        }
    }

    /// Numbers and points for the worker, in the order of the ballot paper; none for a blank ballot.
    pub fn slip<'a>(&self, numbers: impl Iterator<Item = &'a str>) -> Vec<(String, u32)> {
        if self.blank {
            return Vec::new();
        }
        numbers
            .zip(&self.points)
            .filter(|(_, points)| **points > 0)
            .map(|(number, points)| (number.to_owned(), *points))
            .collect()
    }
}

fn cost(costs: &[Cents], id: ProjectId) -> Option<Cents> {
    costs.get(usize::try_from(id.number()).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs() -> Vec<Cents> {
        [30_000, 50_000, 80_000].map(Cents::new).to_vec()
    }

    fn chosen(form: BallotForm, places: &[usize]) -> Choices {
        let mut choices = Choices::of(3);
        for at in places {
            choices.toggle(*at, form);
        }
        choices
    }

    #[test]
    fn an_approval_ballot_wants_as_many_as_its_rule_says() {
        let form = BallotForm::Approval { min: 2, max: 2 };
        assert!(!Choices::of(3).may_be_cast(form, &costs()));
        let one = chosen(form, &[1]);
        assert_eq!(
            one.fault(form, &costs()),
            Some(BallotError::TooFew { chosen: 1, min: 2 })
        );
        let two = chosen(form, &[1, 2]);
        assert!(two.may_be_cast(form, &costs()));
        assert_eq!(two.bar(form, &costs()), Bar::Projects { used: 2, limit: 2 });
        let three = chosen(form, &[1, 2, 0]);
        assert!(!three.may_be_cast(form, &costs()));
    }

    #[test]
    fn a_purse_says_what_is_left_of_it() {
        let form = BallotForm::Knapsack {
            cap: Cents::new(100_000),
        };
        let two = chosen(form, &[0, 1]);
        let left = Cents::new(20_000);
        assert_eq!(two.bar(form, &costs()), Bar::Money { left });
        assert!(two.may_be_cast(form, &costs()));
        let over = chosen(form, &[1, 2]);
        let left = Cents::ZERO;
        assert_eq!(over.bar(form, &costs()), Bar::Money { left });
        let over_by = Cents::new(30_000);
        assert_eq!(
            over.fault(form, &costs()),
            Some(BallotError::OverBudget { over: over_by })
        );
    }

    #[test]
    fn ranks_close_up_behind_what_is_given_back() {
        let form = BallotForm::Ranking { max: 3 };
        let mut ranked = chosen(form, &[2, 0, 1]);
        assert_eq!(ranked.in_order(), [2, 0, 1]);
        ranked.toggle(2, form);
        assert_eq!(ranked.in_order(), [0, 1]);
        assert_eq!(form.place_of(ranked.points(0)), Some(1));
        assert!(ranked.may_be_cast(form, &costs()));
        ranked.toggle(2, form);
        ranked.up(2);
        ranked.up(2);
        // Before the first there is nothing to change places with.
        ranked.up(2);
        assert_eq!(ranked.in_order(), [2, 0, 1]);
        assert!(ranked.may_be_cast(form, &costs()));
    }

    #[test]
    fn a_full_ranking_takes_no_more() {
        let form = BallotForm::Ranking { max: 2 };
        let mut full = chosen(form, &[0, 1]);
        assert!(!full.toggle(2, form));
        assert_eq!(full.in_order(), [0, 1]);
        assert!(full.toggle(0, form));
        assert!(full.toggle(2, form));
        assert_eq!(full.in_order(), [1, 2]);
    }

    #[test]
    fn points_and_grades_are_checked_by_their_form() {
        let form = BallotForm::Points {
            per_project: 3,
            total: 4,
        };
        let mut points = Choices::of(3);
        points.set(0, 3);
        assert_eq!(
            points.bar(form, &costs()),
            Bar::Points { used: 3, limit: 4 }
        );
        points.set(1, 2);
        assert_eq!(
            points.fault(form, &costs()),
            Some(BallotError::TooManyPoints { points: 5, max: 4 })
        );
        let grades = BallotForm::MajorityJudgment { grades: 5 };
        let mut judged = Choices::of(3);
        judged.set(2, 4);
        assert_eq!(judged.bar(grades, &costs()), Bar::Marked { used: 1 });
        assert!(judged.may_be_cast(grades, &costs()));
    }

    #[test]
    fn a_blank_ballot_may_be_cast_and_says_nothing() {
        let form = BallotForm::Approval { min: 1, max: 1 };
        let mut choices = chosen(form, &[0, 1]);
        choices.blank = true;
        assert!(choices.may_be_cast(form, &costs()));
        assert_eq!(choices.slip(["1", "2", "3"].into_iter()), []);
        // Whoever chooses after all does not vote blank.
        choices.toggle(0, form);
        assert!(!choices.blank);
        assert_eq!(
            choices.slip(["1", "2", "3"].into_iter()),
            [("2".to_owned(), 1)]
        );
    }
}
