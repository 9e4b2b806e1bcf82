//! Majority judgment: the best median grade first.
//!
//! Each ballot gives each project a grade, here its points; a project that the ballot does not
//! name has 0, the lowest, and a ballot that names no project at all (a blank one) judges nobody
//! and is left out. A project is worth its *majority grade*, the middle one of its grades in order
//! (the lower of the two middle ones when they are even in number). To compare equals, one judge
//! who gave the majority grade is taken away from each and the next majority grades are compared,
//! and so on to the last judge: the *majority value*. Two projects are equal only when they have
//! the same grades, each as many times.
//!
//! M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007), and
//! *Majority Judgment* (MIT Press, 2011), chapters 1 and 13. The budget is ours: down that list,
//! skipping what no longer fits.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::election::Election;

/// What the ballots say of a project together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    /// The majority grade: at least half of the judges give this grade or a better one. 0 without
    /// judges.
    pub grade: i64,
    /// Judges who give a better grade.
    pub above: u32,
    /// Judges who give a lower one.
    pub below: u32,
    pub judges: u32,
}

/// The grades of a project, in the order that majority judgment looks at them; greater is better.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Judged {
    summary: Judgment,
    /// From the middle outwards, see [`Judged::new`].
    runs: Vec<Run>,
}

/// A stretch of the majority value in which two grades take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The last pair of the stretch, from 0.
    until: u32,
    /// The grade taken from the middle or below it.
    lower: i64,
    /// The grade taken from above the middle.
    upper: i64,
}

/// The judgment of every project, in the order of the election.
pub(crate) fn judge(election: &Election) -> Vec<Judged> {
    let projects = election.projects().len();
    // Grades other than 0 with their ballots; what is missing from the judges gave 0.
    let mut given: Vec<Vec<(i64, u32)>> = vec![Vec::new(); projects];
    let mut judges = 0_u32;
    for ballot in election.ballots() {
        let named = ballot.picks().iter().filter(|pick| pick.points != 0);
        let mut blank = true;
        for pick in named {
            blank = false;
            add(&mut given[pick.project], pick.points, ballot.times().get());
        }
        if !blank {
            // The number of all ballots fits, so that no part of it can saturate.
            judges = judges.saturating_add(ballot.times().get());
        }
    }
    let grades = given.into_iter().map(|mut grades| {
        let graded: u32 = grades.iter().map(|&(_, times)| times).sum();
        if graded < judges {
            add(&mut grades, 0, judges - graded);
        }
        grades.sort_unstable();
        Judged::new(&grades, judges)
    });
    grades.collect()
}

/// There are few different grades: a list is the fastest map.
fn add(grades: &mut Vec<(i64, u32)>, grade: i64, times: u32) {
    match grades.iter_mut().find(|(known, _)| *known == grade) {
        Some((_, count)) => *count = count.saturating_add(times),
        None => grades.push((grade, times)),
    }
}

impl Judged {
    /// From grades in rising order with the number of judges who gave them, `judges` in all.
    ///
    /// Sorted, the grades are taken in pairs from the middle outwards. Of an odd number *n* the
    /// middle one is number (n−1)/2 from 0, then come the one below it, the one above it, and so
    /// on; of an even number it begins with the lower middle one and goes on with the upper one.
    /// So pair *k* holds number m−k, and above it number m+1+k (even) or m+k (odd, where the
    /// first pair is the middle one twice, which changes no comparison). Along *k* both change
    /// seldom, as there are few grades: a run is as long as neither does.
    fn new(grades: &[(i64, u32)], judges: u32) -> Self {
        let mut judged = Self {
            summary: Judgment {
                grade: 0,
                above: 0,
                below: 0,
                judges,
            },
            runs: Vec::new(),
        };
        let Some(last) = judges.checked_sub(1) else {
            return judged;
        };
        let middle = last / 2;
        let first_upper = judges / 2;
        // The grade that begins where, and ends where, in sorted order.
        let mut spans = Vec::with_capacity(grades.len());
        let mut begin = 0_u32;
        for &(grade, times) in grades {
            spans.push((grade, begin, begin + times - 1));
            begin += times;
        }
        let holds = |number: u32| {
            let at = spans.partition_point(|&(_, _, end)| end < number);
            spans[at]
        };
        let mut pair = 0;
        while pair <= middle {
            let (lower, begin, _) = holds(middle - pair);
            let (upper, _, end) = holds(first_upper + pair);
            let until = (middle - begin).min(end - first_upper).min(middle);
            judged.runs.push(Run {
                until,
                lower,
                upper,
            });
            pair = until + 1;
        }
        let (grade, begin, end) = holds(middle);
        judged.summary.grade = grade;
        judged.summary.below = begin;
        judged.summary.above = last - end;
        judged
    }

    pub(crate) fn summary(&self) -> Judgment {
        self.summary
    }
}

impl Ord for Judged {
    /// By majority value. Both have the same number of judges.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut ours, mut theirs) = (self.runs.iter().peekable(), other.runs.iter().peekable());
        while let (Some(&&our), Some(&&their)) = (ours.peek(), theirs.peek()) {
            // Within the common stretch the two grades take turns, the lower one first.
            let by_pair = (our.lower.cmp(&their.lower)).then(our.upper.cmp(&their.upper));
            if by_pair.is_ne() {
                return by_pair;
            }
            let until = our.until.min(their.until);
            ours.next_if(|run| run.until == until);
            theirs.next_if(|run| run.until == until);
        }
        Ordering::Equal
    }
}

impl PartialOrd for Judged {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ballot, Cents, Pick, Project, Rule, Ties, count};
    use proptest::prelude::*;

    /// The majority value as the book has it: the middle grade is taken away again and again.
    fn majority_value(mut grades: Vec<i64>) -> Vec<i64> {
        grades.sort_unstable();
        let mut value = Vec::new();
        while !grades.is_empty() {
            value.push(grades.remove((grades.len() - 1) / 2));
        }
        value
    }

    /// A ballot per judge, who grades the projects in order.
    fn election(budget: i64, costs: &[i64], judges: &[&[i64]]) -> Election {
        let projects = costs.iter().enumerate();
        let projects = projects.map(|(at, &cost)| Project::new(at.to_string(), Cents::new(cost)));
        let ballots = judges.iter().map(|grades| {
            let picks = grades.iter().enumerate();
            Ballot::new(
                picks
                    .map(|(project, &points)| Pick { project, points })
                    .collect(),
            )
        });
        Election::new(Cents::new(budget), projects.collect(), ballots.collect()).unwrap()
    }

    fn summary(grade: i64, above: u32, below: u32, judges: u32) -> Judgment {
        Judgment {
            grade,
            above,
            below,
            judges,
        }
    }

    #[test]
    fn the_middle_grade_is_told_with_its_two_sides() {
        let judges: [&[i64]; 5] = [&[4, 2, 0], &[3, 2, 0], &[3, 1, 0], &[0, 1, 3], &[0, 4, 0]];
        let judged = judge(&election(0, &[1, 1, 1], &judges));
        let summaries: Vec<_> = judged.iter().map(Judged::summary).collect();
        assert_eq!(
            summaries,
            [
                summary(3, 1, 2, 5),
                summary(2, 1, 2, 5),
                summary(0, 1, 0, 5)
            ]
        );
        // Of two in the middle the lower one: half of the judges do not outvote the others.
        let judged = judge(&election(0, &[1], &[&[4], &[1]]));
        assert_eq!(judged[0].summary(), summary(1, 1, 0, 2));
    }

    #[test]
    fn a_blank_ballot_judges_nobody_and_a_missing_grade_is_the_lowest() {
        let judged = judge(&election(0, &[1, 1], &[&[3], &[2], &[], &[0, 1], &[0, 0]]));
        assert_eq!(judged[0].summary(), summary(2, 1, 1, 3));
        assert_eq!(judged[1].summary(), summary(0, 1, 0, 3));
        let nobody = judge(&election(0, &[1], &[&[], &[0]]));
        assert_eq!(nobody[0].summary(), summary(0, 0, 0, 0));
    }

    #[test]
    fn goes_down_the_list_and_skips_what_does_not_fit() {
        // The first has the most points, the second the better middle grade.
        let judges: [&[i64]; 3] = [&[4, 2, 1], &[1, 2, 1], &[1, 2, 1]];
        let election = election(100, &[60, 50, 40], &judges);
        let outcome = count(&election, Rule::MajorityJudgment, Ties::Lexico).unwrap();
        assert_eq!(outcome.winners, [1, 2]);
        assert_eq!(outcome.total_cost, Cents::new(90));
        let ranks: Vec<_> = outcome
            .projects
            .iter()
            .map(|project| project.rank)
            .collect();
        assert_eq!(ranks, [2, 1, 3]);
        assert_eq!(
            outcome.projects[0].reason().unwrap().to_string(),
            "not enough left: 0.50 for 0.60"
        );
    }

    proptest! {
        #[test]
        fn equals_the_book(
            ballots in proptest::collection::vec((0_i64..4, -1_i64..4), 1..12),
        ) {
            let judges: Vec<_> = ballots.iter().filter(|&&(a, b)| (a, b) != (0, 0)).collect();
            let rows: Vec<_> = ballots.iter().map(|&(a, b)| [a, b]).collect();
            let rows: Vec<&[i64]> = rows.iter().map(|row| &row[..]).collect();
            let judged = judge(&election(0, &[1, 1], &rows));
            let first = majority_value(judges.iter().map(|one| one.0).collect());
            let second = majority_value(judges.iter().map(|one| one.1).collect());
            prop_assert_eq!(judged[0].cmp(&judged[1]), first.cmp(&second));
            prop_assert_eq!(judged[1].cmp(&judged[0]), second.cmp(&first));
            prop_assert_eq!(judged[0].summary().grade, first.first().copied().unwrap_or(0));
        }
    }
}
