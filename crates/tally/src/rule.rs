//! How votes become winners: the rules this crate can count by.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use crate::equal_shares::{EqualShares, Raise, Satisfaction};

/// A counting rule with its options.
///
/// As text (command line, files, serde) a rule is its name followed by the options that differ
/// from the usual: `greedy-votes`, `greedy-score-per-cost`, `greedy-votes-stop-at-first-misfit`,
/// `greedy-votes-at-least-100`, `mes-cost-add1-completed`, `phragmen`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Rule {
    /// Down the list of projects, the best supported first.
    Greedy(Greedy),
    /// Down the list of projects, the best judged first, skipping what does not fit.
    MajorityJudgment,
    /// Everybody gets the same share of the budget, and supporters pay for projects together.
    EqualShares(EqualShares),
    /// Money flows to everybody at the same speed; a project is bought as soon as its supporters
    /// can pay it.
    Phragmen,
}

/// Options of the greedy rule, which nearly every city uses in one of these forms.
///
/// Across 1,746 Pabulib files, counting from totals alone reproduces the official winners in 409
/// of 416 files that skip misfits, 361 of 364 that stop at the first one, and 501 of 509 with a
/// threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Greedy {
    /// What support is.
    pub by: Measure,
    /// Divide the support by the cost before comparing. Favours cheap projects.
    pub per_cost: bool,
    /// What happens at a project that costs more than what is left.
    pub misfit: Misfit,
    /// A project with less support than this cannot win, whatever is left.
    pub at_least: Option<i64>,
}

/// What the support of a project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The number of ballots that give it a point.
    Votes,
    /// The sum of its points.
    Score,
}

/// What happens at a project that costs more than what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Misfit {
    /// It is left out, and the next one gets its chance (`greedy` in Pabulib).
    Skip,
    /// It ends the count (`greedy-no-skip` in Pabulib; Wrocław).
    Stop,
}

impl Rule {
    /// Most votes first, skip what no longer fits: the default.
    pub const GREEDY_VOTES: Self = Self::Greedy(Greedy::VOTES);
    /// Most points first, skip what no longer fits.
    pub const GREEDY_SCORE: Self = Self::Greedy(Greedy::SCORE);

    /// The rules that need no number from the city, for a list of choices.
    pub const COMMON: [Self; 6] = [
        Self::GREEDY_VOTES,
        Self::Greedy(Greedy::VOTES.per_cost()),
        Self::Greedy(Greedy::VOTES.stop_at_first_misfit()),
        Self::GREEDY_SCORE,
        Self::Greedy(Greedy::SCORE.per_cost()),
        Self::Greedy(Greedy::SCORE.stop_at_first_misfit()),
    ];
}

impl Greedy {
    /// By votes, with no other option.
    pub const VOTES: Self = Self::by(Measure::Votes);
    /// By points, with no other option.
    pub const SCORE: Self = Self::by(Measure::Score);

    const fn by(by: Measure) -> Self {
        Self {
            by,
            per_cost: false,
            misfit: Misfit::Skip,
            at_least: None,
        }
    }

    /// The same, dividing the support by the cost.
    #[must_use]
    pub const fn per_cost(self) -> Self {
        Self {
            per_cost: true,
            ..self
        }
    }

    /// The same, ending at the first project that does not fit.
    #[must_use]
    pub const fn stop_at_first_misfit(self) -> Self {
        Self {
            misfit: Misfit::Stop,
            ..self
        }
    }

    /// The same, for projects with at least this many votes or points.
    #[must_use]
    pub const fn at_least(self, support: i64) -> Self {
        Self {
            at_least: Some(support),
            ..self
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Greedy(greedy) => f.pad(&greedy.name()),
            Self::MajorityJudgment => f.pad(MAJORITY_JUDGMENT),
            Self::EqualShares(shares) => f.pad(&shares.name()),
            Self::Phragmen => f.pad(PHRAGMEN),
        }
    }
}

/// A name that is no counting rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown counting rule `{0}`")]
pub struct UnknownRule(String);

impl FromStr for Rule {
    type Err = UnknownRule;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let plain = [Self::MajorityJudgment, Self::Phragmen];
        let plain = plain.into_iter().find(|rule| rule.to_string() == name);
        plain
            .or_else(|| Greedy::from_name(name).map(Self::Greedy))
            .or_else(|| EqualShares::from_name(name).map(Self::EqualShares))
            .ok_or_else(|| UnknownRule(name.to_owned()))
    }
}

impl TryFrom<String> for Rule {
    type Error = UnknownRule;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        name.parse()
    }
}

impl From<Rule> for String {
    fn from(rule: Rule) -> Self {
        rule.to_string()
    }
}

const MAJORITY_JUDGMENT: &str = "majority-judgment";
const PHRAGMEN: &str = "phragmen";
const VOTES: &str = "greedy-votes";
const SCORE: &str = "greedy-score";
const PER_COST: &str = "-per-cost";
const STOP: &str = "-stop-at-first-misfit";
const AT_LEAST: &str = "-at-least-";

impl Greedy {
    fn name(self) -> String {
        let mut name = String::from(match self.by {
            Measure::Votes => VOTES,
            Measure::Score => SCORE,
        });
        if self.per_cost {
            name.push_str(PER_COST);
        }
        if self.misfit == Misfit::Stop {
            name.push_str(STOP);
        }
        if let Some(support) = self.at_least {
            name.push_str(AT_LEAST);
            name.push_str(&support.to_string());
        }
        name
    }

    fn from_name(name: &str) -> Option<Self> {
        let (by, rest) = match name.strip_prefix(VOTES) {
            Some(rest) => (Measure::Votes, rest),
            None => (Measure::Score, name.strip_prefix(SCORE)?),
        };
        let (per_cost, rest) = option(rest, PER_COST);
        let (stop, rest) = option(rest, STOP);
        let at_least = match rest {
            "" => None,
            _ => Some(rest.strip_prefix(AT_LEAST)?.parse().ok()?),
        };
        let misfit = if stop { Misfit::Stop } else { Misfit::Skip };
        let greedy = Self {
            by,
            per_cost,
            misfit,
            at_least,
        };
        // One rule, one name: `-at-least-+07` parses as a number but is not how 7 is written.
        (greedy.name() == name).then_some(greedy)
    }
}

/// Whether the option stands next in the name, and the rest of it.
fn option<'a>(name: &'a str, option: &str) -> (bool, &'a str) {
    match name.strip_prefix(option) {
        Some(rest) => (true, rest),
        None => (false, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_common_rules() {
        assert_eq!(
            Rule::COMMON.map(|rule| rule.to_string()),
            [
                "greedy-votes",
                "greedy-votes-per-cost",
                "greedy-votes-stop-at-first-misfit",
                "greedy-score",
                "greedy-score-per-cost",
                "greedy-score-stop-at-first-misfit",
            ]
        );
    }

    #[test]
    fn names_read_back_with_every_option() {
        let all = Greedy::SCORE.per_cost().stop_at_first_misfit().at_least(-3);
        let shares = EqualShares::ALL.map(Rule::EqualShares);
        let others = [Rule::Greedy(all), Rule::MajorityJudgment, Rule::Phragmen];
        for rule in Rule::COMMON.into_iter().chain(others).chain(shares) {
            assert_eq!(rule.to_string().parse(), Ok(rule));
            let json = serde_json::to_string(&rule).unwrap();
            assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
        }
    }

    #[test]
    fn other_names_are_refused() {
        for name in [
            "",
            "greedy",
            "greedy-votes-",
            "greedy-votes-at-least-",
            "greedy-votes-at-least-+7",
            "greedy-votes-at-least-007",
            "greedy-votes-stop-at-first-misfit-per-cost",
            "Greedy-Votes",
            "mes",
            "mes-cost-",
            "mes-cost-completed-add1",
            "mes-cost-until-overspend",
            "phragmen-completed",
        ] {
            assert_eq!(name.parse::<Rule>(), Err(UnknownRule(name.to_owned())));
        }
    }
}
