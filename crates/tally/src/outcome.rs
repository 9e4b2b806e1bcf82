//! What a count says: the winners, and for every other project the reason.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::election::Project;
use crate::judgment::Judgment;
use crate::limits::Limits;
use crate::money::Cents;
use crate::rounds::{Payment, Round, Shares, Step};
use crate::rule::Rule;
use crate::ties::Ties;
use crate::totals::Total;

/// The result of a count, with all that is needed to explain it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The rule that was applied.
    pub rule: Rule,
    /// The order among equals that was applied.
    pub ties: Ties,
    /// The limits around the rule.
    #[serde(default, skip_serializing_if = "Limits::is_none")]
    pub limits: Limits,
    /// The money there was.
    pub budget: Cents,
    /// What the winners cost together; never more than the budget.
    pub total_cost: Cents,
    /// How many ballots were counted, blank ones included.
    pub ballots: u32,
    /// Indices in `projects`, in the order of selection.
    pub winners: Vec<usize>,
    /// Every project, in the order of [`Election::projects`](crate::Election::projects).
    pub projects: Vec<ProjectOutcome>,
    /// The count step by step: the list from its top for greedy rules, the purchases for the
    /// others.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// What each voter was given; Equal Shares alone.
    #[serde(default)]
    pub shares: Option<Shares>,
}

/// What the count says about one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectOutcome {
    pub id: String,
    pub cost: Cents,
    /// Ballots giving it at least one point.
    pub votes: u32,
    /// Sum of its points.
    pub score: i64,
    /// 1 for the best supported by the measure of the rule (points for Equal Shares, votes for
    /// Phragmén); equals share a rank (1, 2, 2, 4).
    pub rank: usize,
    pub verdict: Verdict,
    /// The tie order decided. In a greedy rule: first among its equals the project would be
    /// selected, last it would not be. In a rule of purchases: it stood exactly as well as another
    /// when that one or itself was bought, and only one of both was selected in the end.
    pub tie_decided: bool,
    /// The tie order decided, and had nothing to say: the city has to settle this tie. Until it
    /// does, the smallest id stands first.
    #[serde(default)]
    pub tie_open: bool,
    /// The limit that brought the winner in; `None` for all others.
    #[serde(default)]
    pub brought: Option<Brought>,
    /// By majority judgment, what the ballots say of it together.
    #[serde(default)]
    pub judgment: Option<Judgment>,
}

/// Selected, or why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Selected,
    NotSelected(Reason),
}

/// Why a project was not selected.
///
/// `Display` gives a short English text for machines and logs; the interface words it for
/// residents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// When its turn came, less was left than it costs.
    NotEnoughLeft { left: Cents, cost: Cents },
    /// It has less support than the rule asks for.
    BelowThreshold { support: i64, at_least: i64 },
    /// The count had ended at a better supported project, `misfit` in [`Outcome::projects`], that
    /// did not fit.
    AfterFirstMisfit { misfit: usize },
    /// It had been withdrawn and could not win.
    Withdrawn,
    /// No ballot gives it a point, and the rule buys nothing that nobody asked for.
    NotSupported,
    /// Its supporters held less together than it costs (Equal Shares); `held` is what they had
    /// left at the end, rounded down to the cent.
    SupportersHold { held: Cents, cost: Cents },
    /// It costs more than a project may ([`Limits::cap`](crate::Limits::cap)).
    OverCap { cost: Cents, cap: Cents },
    /// Fewer ballots name it than a winner needs ([`Limits::min_votes`](crate::Limits::min_votes)).
    TooFewVotes { votes: u32, at_least: u32 },
    /// Its group, numbered as in [`Limits::groups`](crate::Limits::groups), has all the winners it
    /// may have.
    GroupFull { group: usize, at_most: u32 },
    /// Of the money that its group may have, less is left than it costs.
    GroupSpent {
        group: usize,
        left: Cents,
        cost: Cents,
    },
}

/// Why a winner was taken before the others had their turn: a limit brought it in.
///
/// Groups are numbered as in [`Limits::groups`](crate::Limits::groups).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brought {
    /// From the money reserved for its group.
    Reserved { group: usize },
    /// As one of the first winners that its group is sure to have.
    Floor { group: usize },
}

impl Outcome {
    /// Ids of the winners, in the order of selection.
    pub fn winner_ids(&self) -> impl Iterator<Item = &str> {
        self.winners
            .iter()
            .map(|&winner| self.projects[winner].id.as_str())
    }

    /// Money that the winners leave; zero or more.
    pub fn left(&self) -> Cents {
        // The winners never cost more than the budget, so that nothing can wrap.
        Cents::new(self.budget.get().saturating_sub(self.total_cost.get()))
    }

    /// Who paid what for a project, in Equal Shares.
    pub fn payment(&self, project: usize) -> Option<&Payment> {
        self.rounds.iter().find_map(|round| match &round.step {
            Step::Paid(payment) if round.project == project => Some(payment),
            Step::Paid(_) | Step::Taken | Step::Passed | Step::Loaded(_) => None,
        })
    }

    /// Indices of the other projects with exactly the same support.
    pub fn tied_with(&self, project: usize) -> impl Iterator<Item = usize> {
        let rank = self.projects.get(project).map(|found| found.rank);
        (0..self.projects.len())
            .filter(move |&other| other != project && Some(self.projects[other].rank) == rank)
    }
}

impl ProjectOutcome {
    /// What is known of a project before it is counted.
    pub(crate) fn new(project: &Project, total: Total) -> Self {
        Self {
            id: project.id.clone(),
            cost: project.cost,
            votes: total.votes,
            score: total.score,
            rank: 0,
            verdict: Verdict::Selected,
            tie_decided: false,
            tie_open: false,
            brought: None,
            judgment: None,
        }
    }

    /// Whether it won.
    pub fn is_selected(&self) -> bool {
        self.verdict == Verdict::Selected
    }

    /// Why it did not win; `None` for a winner.
    pub fn reason(&self) -> Option<Reason> {
        match self.verdict {
            Verdict::Selected => None,
            Verdict::NotSelected(reason) => Some(reason),
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEnoughLeft { left, cost } => write!(f, "not enough left: {left} for {cost}"),
            Self::BelowThreshold { support, at_least } => {
                write!(f, "below the threshold: {support} of {at_least}")
            }
            Self::AfterFirstMisfit { .. } => f.write_str("after the first misfit"),
            Self::Withdrawn => f.write_str("withdrawn"),
            Self::NotSupported => f.write_str("not supported"),
            Self::SupportersHold { held, cost } => {
                write!(f, "supporters had {held} left for {cost}")
            }
            Self::OverCap { cost, cap } => write!(f, "over the cap: {cost} of {cap}"),
            Self::TooFewVotes { votes, at_least } => {
                write!(f, "too few votes: {votes} of {at_least}")
            }
            Self::GroupFull { group, at_most } => {
                write!(f, "group {group} has its {at_most} winners")
            }
            Self::GroupSpent { group, left, cost } => {
                write!(f, "not enough left for group {group}: {left} for {cost}")
            }
        }
    }
}
