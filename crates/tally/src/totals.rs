//! Votes and points per project.

use crate::count::TallyError;
use crate::election::Election;

/// What one project received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// Ballots that give the project at least one point.
    pub votes: u32,
    /// Sum of the points, of any sign; equal to `votes` when every pick is worth one point.
    pub score: i64,
}

impl Election {
    /// What each project received, in the order of [`Election::projects`].
    ///
    /// A pick of zero points (or below) is no vote, as Pabulib's recount has it.
    pub fn totals(&self) -> Result<Vec<Total>, TallyError> {
        let mut totals = vec![Total::default(); self.projects().len()];
        for ballot in self.ballots() {
            let times = ballot.times().get();
            for pick in ballot.picks() {
                let total = &mut totals[pick.project];
                let added = total.plus(pick.points, times);
                *total = added.ok_or_else(|| TallyError::ScoreTooLarge {
                    id: self.projects()[pick.project].id.clone(),
                })?;
            }
        }
        Ok(totals)
    }
}

impl Total {
    fn plus(self, points: i64, times: u32) -> Option<Self> {
        let votes = if points > 0 { times } else { 0 };
        Some(Self {
            votes: self.votes.checked_add(votes)?,
            score: self
                .score
                .checked_add(points.checked_mul(i64::from(times))?)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ballot, Cents, Pick, Project};
    use std::num::NonZeroU32;

    fn election(points: &[(i64, u32)]) -> Election {
        let ballot = |&(points, times): &(i64, u32)| {
            Ballot::new(vec![Pick { project: 0, points }]).repeated(NonZeroU32::new(times).unwrap())
        };
        let projects = vec![
            Project::new("a", Cents::new(1)),
            Project::new("b", Cents::new(1)),
        ];
        Election::new(Cents::ZERO, projects, points.iter().map(ballot).collect()).unwrap()
    }

    #[test]
    fn zero_and_negative_points_are_no_votes() {
        let totals = election(&[(3, 2), (0, 5), (-4, 1)]).totals().unwrap();
        assert_eq!(totals, [Total { votes: 2, score: 2 }, Total::default()]);
    }

    #[test]
    fn a_score_that_does_not_fit_is_an_error() {
        let id = "a".to_owned();
        let error = Err(TallyError::ScoreTooLarge { id });
        assert_eq!(election(&[(i64::MAX, 1), (1, 1)]).totals(), error);
        assert_eq!(election(&[(i64::MAX, 2)]).totals(), error);
    }
}
