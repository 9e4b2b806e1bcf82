//! How projects with equal support are told apart.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::election::{Election, Project};
use crate::totals::Total;

/// An order in which equals are served: declared before the vote, the same in every round.
///
/// Ties are common (396 of 1,746 Pabulib files have some, and in 23 the winners depend on them),
/// so a rule without such an order is not a rule. Both orders are total: ids are unique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// Smallest id first, as text by Unicode code point: `10` comes before `2`. Pabutools' default.
    Lexico,
    /// Lowest cost first, then most ballots, then [`Ties::Lexico`]. The first two steps are what
    /// equalshares.net recommends.
    CostVotes,
}

impl Ties {
    /// Every order, for a list of choices.
    pub const ALL: [Self; 2] = [Self::Lexico, Self::CostVotes];

    /// The name used on the command line and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lexico => "lexico",
            Self::CostVotes => "cost-votes",
        }
    }

    /// The place of each project among equals, 0 first: computed once per count and then compared
    /// as a number.
    pub(crate) fn places(self, election: &Election, totals: &[Total]) -> Vec<usize> {
        let projects = election.projects();
        let mut order: Vec<usize> = (0..projects.len()).collect();
        order.sort_unstable_by(|&a, &b| {
            self.compare((&projects[a], totals[a]), (&projects[b], totals[b]))
        });
        let mut places = vec![0; order.len()];
        for (place, project) in order.into_iter().enumerate() {
            places[project] = place;
        }
        places
    }

    fn compare(self, a: (&Project, Total), b: (&Project, Total)) -> Ordering {
        // Bytes of UTF-8 compare as code points do.
        let lexico = || a.0.id.cmp(&b.0.id);
        match self {
            Self::Lexico => lexico(),
            Self::CostVotes => (a.0.cost.cmp(&b.0.cost))
                .then(b.1.votes.cmp(&a.1.votes))
                .then_with(lexico),
        }
    }
}

impl fmt::Display for Ties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no tie order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown tie order `{0}`: expected lexico or cost-votes")]
pub struct UnknownTies(String);

impl FromStr for Ties {
    type Err = UnknownTies;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|ties| ties.name() == name)
            .ok_or_else(|| UnknownTies(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ballot, Cents};
    use insta::assert_snapshot;

    #[test]
    fn names_read_back() {
        for ties in Ties::ALL {
            assert_eq!(ties.to_string().parse(), Ok(ties));
            assert_eq!(serde_json::to_value(ties).unwrap(), ties.name());
        }
        assert_snapshot!(
            "coin".parse::<Ties>().unwrap_err(),
            @"unknown tie order `coin`: expected lexico or cost-votes"
        );
    }

    #[test]
    fn each_step_decides_only_what_the_one_before_left_open() {
        let project = |id: &str, cents| Project::new(id, Cents::new(cents));
        let projects = vec![
            project("2", 5),
            project("10", 5),
            project("z", 1),
            project("é", 5),
        ];
        let ballots = vec![Ballot::approving([3])];
        let election = Election::new(Cents::ZERO, projects, ballots).unwrap();
        let totals = election.totals().unwrap();

        assert_eq!(Ties::Lexico.places(&election, &totals), [1, 0, 2, 3]);
        assert_eq!(Ties::CostVotes.places(&election, &totals), [3, 2, 0, 1]);
    }
}
