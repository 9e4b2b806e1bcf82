//! How projects with equal support are told apart.

use std::cmp::Ordering;
use std::fmt;
use std::ops::Index;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::election::{Election, Project};
use crate::totals::Total;

/// An order in which equals are served: declared before the vote, the same in every round.
///
/// Ties are common (396 of 1,746 Pabulib files have some, and in 23 the winners depend on them),
/// so a rule without such an order is not a rule. Recommended: [`Ties::CostVotesDraw`].
///
/// As text (command line, files, serde) an order is its name, and for a draw the seed:
/// `lexico`, `cost-votes`, `draw-loto-2026-11-21`, `cost-votes-draw-8f2c61`, `cost-votes-open`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Ties {
    /// Smallest id first, as text by Unicode code point: `10` comes before `2`. Pabutools' default.
    Lexico,
    /// Lowest cost first, then most ballots, then [`Ties::Lexico`]. The first two steps are what
    /// equalshares.net recommends.
    CostVotes,
    /// By a public draw: see [`Seed`].
    Draw(Seed),
    /// Lowest cost first, then most ballots, then by a public draw.
    CostVotesDraw(Seed),
    /// No order is declared: a tie that decides is reported as open, and smallest id first is
    /// provisional.
    Open,
    /// Lowest cost first, then most ballots; what is still equal is open.
    CostVotesOpen,
}

/// The seed of a public draw: 4 to 40 ASCII letters, digits, `-`, `.` or `_`.
///
/// It must be published before the vote closes, or be the result of something public that nobody
/// can know then (a lottery of a named day). The draw itself needs no machine of ours: the project
/// whose SHA-256 of seed and id, written one after the other, is the lowest number comes first.
/// For the projects 3, 12 and 40, anybody can run
///
/// ```sh
/// for id in 3 12 40; do echo "$(printf %s "$SEED$id" | sha256sum) $id"; done | sort
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seed {
    text: [u8; Seed::MAX],
    length: u8,
}

/// The place of each project among equals, 0 first: computed once per count, then compared as
/// numbers. No two projects have the same place.
pub(crate) struct Places {
    places: Vec<usize>,
    /// Projects with the same number are told apart by their ids alone, where the declared order
    /// says nothing of ids.
    alike: Vec<usize>,
}

impl Ties {
    /// Every order that needs no seed, for a list of choices.
    pub const SEEDLESS: [Self; 4] = [
        Self::CostVotes,
        Self::Lexico,
        Self::CostVotesOpen,
        Self::Open,
    ];

    /// The name without a seed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lexico => "lexico",
            Self::CostVotes => "cost-votes",
            Self::Draw(_) => "draw",
            Self::CostVotesDraw(_) => "cost-votes-draw",
            Self::Open => "open",
            Self::CostVotesOpen => "cost-votes-open",
        }
    }

    /// The seed of a draw.
    pub const fn seed(self) -> Option<Seed> {
        match self {
            Self::Draw(seed) | Self::CostVotesDraw(seed) => Some(seed),
            Self::Lexico | Self::CostVotes | Self::Open | Self::CostVotesOpen => None,
        }
    }

    pub(crate) fn places(self, election: &Election, totals: &[Total]) -> Places {
        let projects = election.projects();
        let drawn: Vec<[u8; 32]> = match self.seed() {
            Some(seed) => projects.iter().map(|one| seed.draws(&one.id)).collect(),
            None => Vec::new(),
        };
        let declared = |&a: &usize, &b: &usize| {
            let of = |project: usize| (&projects[project], totals[project]);
            self.by_worth(of(a), of(b))
                .then_with(|| drawn.get(a).cmp(&drawn.get(b)))
        };
        // Bytes of UTF-8 compare as code points do.
        let lexico = |&a: &usize, &b: &usize| projects[a].id.cmp(&projects[b].id);
        let mut order: Vec<usize> = (0..projects.len()).collect();
        order.sort_unstable_by(|a, b| declared(a, b).then_with(|| lexico(a, b)));
        let mut places = vec![0; order.len()];
        let mut alike = vec![0; order.len()];
        for (number, equals) in order.chunk_by(|a, b| declared(a, b).is_eq()).enumerate() {
            for &project in equals {
                alike[project] = number;
            }
        }
        for (place, &project) in order.iter().enumerate() {
            places[project] = place;
        }
        match self {
            Self::Open | Self::CostVotesOpen => {}
            // Ids have the last word, by declaration or, among draws, by the rules of the draw.
            Self::Lexico | Self::CostVotes | Self::Draw(_) | Self::CostVotesDraw(_) => {
                alike.clone_from(&places);
            }
        }
        Places { places, alike }
    }

    /// The steps before any draw.
    fn by_worth(self, a: (&Project, Total), b: (&Project, Total)) -> Ordering {
        match self {
            Self::Lexico | Self::Draw(_) | Self::Open => Ordering::Equal,
            Self::CostVotes | Self::CostVotesDraw(_) | Self::CostVotesOpen => {
                (a.0.cost.cmp(&b.0.cost)).then(b.1.votes.cmp(&a.1.votes))
            }
        }
    }
}

impl Places {
    /// The declared order says nothing between the two: their places are provisional.
    pub(crate) fn open(&self, a: usize, b: usize) -> bool {
        a != b && self.alike[a] == self.alike[b]
    }
}

impl Index<usize> for Places {
    type Output = usize;

    fn index(&self, project: usize) -> &usize {
        &self.places[project]
    }
}

impl Seed {
    /// The most characters.
    pub const MAX: usize = 40;
    /// The fewest: shorter ones could be chosen for the order they give.
    pub const MIN: usize = 4;

    /// The seed as written.
    pub fn as_str(&self) -> &str {
        // A seed is ASCII, and as long as it says.
        str::from_utf8(&self.text[..usize::from(self.length)]).unwrap_or_default()
    }

    /// The number that the draw gives to a project: the lowest comes first.
    pub fn draws(&self, id: &str) -> [u8; 32] {
        Sha256::new()
            .chain_update(self.as_str())
            .chain_update(id)
            .finalize()
            .into()
    }
}

/// A text that is no seed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "a seed is {} to {} letters, digits, `-`, `.` or `_`",
    Seed::MIN,
    Seed::MAX
)]
pub struct InvalidSeed;

impl FromStr for Seed {
    type Err = InvalidSeed;

    fn from_str(seed: &str) -> Result<Self, Self::Err> {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        let fits = (Self::MIN..=Self::MAX).contains(&seed.len());
        let length = u8::try_from(seed.len()).map_err(|_| InvalidSeed)?;
        if !fits || !seed.chars().all(known) {
            return Err(InvalidSeed);
        }
        let mut text = [0; Self::MAX];
        text[..seed.len()].copy_from_slice(seed.as_bytes());
        Ok(Self { text, length })
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Seed({})", self.as_str())
    }
}

impl fmt::Display for Ties {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.seed() {
            Some(seed) => f.pad(&format!("{}-{seed}", self.name())),
            None => f.pad(self.name()),
        }
    }
}

/// A name that is no tie order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "unknown tie order `{0}`: expected lexico, cost-votes, draw-SEED, cost-votes-draw-SEED, \
     cost-votes-open or open"
)]
pub struct UnknownTies(String);

impl FromStr for Ties {
    type Err = UnknownTies;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let seedless = Self::SEEDLESS.into_iter().find(|ties| ties.name() == name);
        let seed = |start: &str| name.strip_prefix(start)?.parse::<Seed>().ok();
        seedless
            .or_else(|| seed("draw-").map(Self::Draw))
            .or_else(|| seed("cost-votes-draw-").map(Self::CostVotesDraw))
            .ok_or_else(|| UnknownTies(name.to_owned()))
    }
}

impl TryFrom<String> for Ties {
    type Error = UnknownTies;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}

impl From<Ties> for String {
    fn from(ties: Ties) -> Self {
        ties.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Ballot, Cents};
    use insta::assert_snapshot;

    fn election(projects: &[(&str, i64)], voted: usize) -> Election {
        let projects = projects.iter();
        let projects = projects.map(|&(id, cents)| Project::new(id, Cents::new(cents)));
        let ballots = vec![Ballot::approving([voted])];
        Election::new(Cents::ZERO, projects.collect(), ballots).unwrap()
    }

    fn places(ties: Ties, election: &Election) -> Vec<usize> {
        ties.places(election, &election.totals().unwrap()).places
    }

    #[test]
    fn names_read_back() {
        let seed: Seed = "loto-2026.11_21".parse().unwrap();
        let drawn = [Ties::Draw(seed), Ties::CostVotesDraw(seed)];
        for ties in Ties::SEEDLESS.into_iter().chain(drawn) {
            assert_eq!(ties.to_string().parse(), Ok(ties));
            assert_eq!(serde_json::to_value(ties).unwrap(), ties.to_string());
        }
        assert_eq!(drawn[1].to_string(), "cost-votes-draw-loto-2026.11_21");
        assert_snapshot!(
            "coin".parse::<Ties>().unwrap_err(),
            @"unknown tie order `coin`: expected lexico, cost-votes, draw-SEED, cost-votes-draw-SEED, cost-votes-open or open"
        );
        for refused in ["draw", "draw-", "draw-abc", "draw-a b c", "draw-été2026"] {
            assert!(refused.parse::<Ties>().is_err(), "{refused}");
        }
        assert!("x".repeat(41).parse::<Seed>().is_err());
    }

    #[test]
    fn each_step_decides_only_what_the_one_before_left_open() {
        let election = election(&[("2", 5), ("10", 5), ("z", 1), ("é", 5)], 3);
        assert_eq!(places(Ties::Lexico, &election), [1, 0, 2, 3]);
        assert_eq!(places(Ties::CostVotes, &election), [3, 2, 0, 1]);
    }

    #[test]
    fn a_draw_is_what_sha256sum_says() {
        let seed: Seed = "8f2c61".parse().unwrap();
        // printf %s 8f2c613 | sha256sum
        let hex: String = seed.draws("3").iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            hex,
            "ee6c4106f463464835cf0b333d7cf5f9e37977cbb32a286d74d21bf813e59973"
        );
        let election = election(&[("3", 5), ("12", 5), ("40", 1)], 0);
        let mut drawn: Vec<_> = [0, 1, 2].into();
        drawn.sort_by_key(|&at: &usize| seed.draws(&election.projects()[at].id));
        let places_drawn = places(Ties::Draw(seed), &election);
        assert!(drawn.iter().map(|&at| places_drawn[at]).eq(0..3));
        // Cost comes first, then votes: nothing is left to draw here.
        assert_eq!(places(Ties::CostVotesDraw(seed), &election), [1, 2, 0]);
    }

    #[test]
    fn what_the_order_leaves_open_is_known() {
        let election = election(&[("2", 5), ("10", 5), ("z", 1), ("é", 5)], 3);
        let totals = election.totals().unwrap();
        let open = |ties: Ties, a, b| ties.places(&election, &totals).open(a, b);
        assert_eq!(places(Ties::CostVotesOpen, &election), [3, 2, 0, 1]);
        assert!(open(Ties::CostVotesOpen, 0, 1));
        assert!(!open(Ties::CostVotesOpen, 0, 3));
        assert!(open(Ties::Open, 0, 3));
        assert!(!open(Ties::Lexico, 0, 1));
        assert!(!open(Ties::CostVotes, 0, 1));
        assert!(!open(Ties::Draw("seed".parse().unwrap()), 0, 1));
    }
}
