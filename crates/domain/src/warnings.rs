//! Rules that are allowed and odd: told while they can still be changed.

use crate::limits::GroupLimit;
use crate::{BallotForm, Cents, CountingRule, Rules, Ties};
use tally::{Greedy, Measure, Misfit, Raise};

/// What is worth a second look before the vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RulesWarning {
    /// The youngest age leaves out nearly all young people.
    Age,
    /// Somebody who has an address and a telephone can vote with each.
    SeveralMeans,
    /// Somebody can use up the votes that a family shares.
    SharedContact,
    /// Only those who were given a card, or are on a list, can vote.
    CardsAlone,
    /// With one choice votes are scattered.
    OneChoice,
    /// With one choice nobody pays for a second project together with others, so that Equal Shares and
    /// Phragmén may fund nothing (Wrocław 2020).
    OneChoiceShared,
    /// A minimum makes people choose more than they want.
    MinChoices,
    /// What a ballot may cost is not what there is to spend.
    CapNotBudget,
    /// All points can go to one project, which amounts to one choice.
    AllPointsOnOne,
    /// Points are given, and votes are counted.
    VotesOfPoints,
    /// Places are given, and votes are counted: the first place is worth the last one.
    VotesOfRanking,
    /// Points are counted where each choice is worth one.
    ScoreOfVotes,
    /// Grades are added up like points: a grade is not so many times another one.
    PointsOfGrades,
    /// Any grade above the lowest counts as support, "insufficient" too.
    SupportOfGrades,
    /// Majority judgment of choices that are no grades: with few choices the middle grade of every project is
    /// the lowest one.
    JudgmentOfOthers,
    /// Many small projects win before the large ones.
    PerCost,
    /// Much of the budget may be left.
    Stop,
    /// Equal Shares without a completion leaves much of the budget.
    SharesAlone,
    /// Ids decide among equals.
    Lexico,
    /// Ties are left to the city.
    OpenTies,
    /// The cap of a project is above all there is.
    CapOverBudget,
    /// More is reserved than there is.
    ReservedOverBudget,
}

impl RulesWarning {
    /// Every warning, for the texts.
    pub const ALL: [Self; 22] = [
        Self::Age,
        Self::SeveralMeans,
        Self::SharedContact,
        Self::CardsAlone,
        Self::OneChoice,
        Self::OneChoiceShared,
        Self::MinChoices,
        Self::CapNotBudget,
        Self::AllPointsOnOne,
        Self::VotesOfPoints,
        Self::VotesOfRanking,
        Self::ScoreOfVotes,
        Self::PointsOfGrades,
        Self::SupportOfGrades,
        Self::JudgmentOfOthers,
        Self::PerCost,
        Self::Stop,
        Self::SharesAlone,
        Self::Lexico,
        Self::OpenTies,
        Self::CapOverBudget,
        Self::ReservedOverBudget,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::SeveralMeans => "several-means",
            Self::SharedContact => "shared-contact",
            Self::CardsAlone => "cards-alone",
            Self::OneChoice => "one-choice",
            Self::OneChoiceShared => "one-choice-shared",
            Self::MinChoices => "min",
            Self::CapNotBudget => "cap",
            Self::AllPointsOnOne => "all-points",
            Self::VotesOfPoints => "votes-of-points",
            Self::VotesOfRanking => "votes-of-ranking",
            Self::ScoreOfVotes => "score-of-votes",
            Self::PointsOfGrades => "points-of-grades",
            Self::SupportOfGrades => "support-of-grades",
            Self::JudgmentOfOthers => "judgment-of-others",
            Self::PerCost => "per-cost",
            Self::Stop => "stop",
            Self::SharesAlone => "shares-alone",
            Self::Lexico => "lexico",
            Self::OpenTies => "open-ties",
            Self::CapOverBudget => "project-cap",
            Self::ReservedOverBudget => "reserved",
        }
    }
}

impl Rules {
    /// What is odd about the rules of an edition with this much to spend (zero while no envelope is set), in the
    /// order of their form.
    pub fn warnings(&self, budget: Cents) -> Vec<RulesWarning> {
        let planned = budget > Cents::ZERO;
        let mut warnings = Vec::new();
        if self.age_floor >= 16 {
            warnings.push(RulesWarning::Age);
        }
        if planned && self.cap_per_project.is_some_and(|cap| cap > budget) {
            warnings.push(RulesWarning::CapOverBudget);
        }
        warnings.extend(of_identity(self));
        warnings.extend(of_form(self.ballot_form, budget));
        warnings.extend(of_pair(self.ballot_form, self.counting_rule));
        warnings.extend(of_rule(self.counting_rule));
        warnings.extend(of_ties(self.ties));
        let reserved = self.limits.groups.iter().filter_map(reserved);
        if planned && Cents::checked_sum(reserved).is_none_or(|sum| sum > budget) {
            warnings.push(RulesWarning::ReservedOverBudget);
        }
        warnings
    }
}

/// What the ways to show who one is let pass, and whom they leave out.
fn of_identity(rules: &Rules) -> Vec<RulesWarning> {
    let several = rules.means.len() > 1;
    let shared = rules.voters_per_contact > 1 && rules.means.iter().any(|means| means.is_shared());
    let handed_out = !rules.means.iter().any(|means| means.has_account());
    [
        several.then_some(RulesWarning::SeveralMeans),
        shared.then_some(RulesWarning::SharedContact),
        handed_out.then_some(RulesWarning::CardsAlone),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const fn reserved(limit: &GroupLimit) -> Option<Cents> {
    limit.reserved
}

fn of_form(form: BallotForm, budget: Cents) -> Option<RulesWarning> {
    match form {
        BallotForm::Approval { max: 1, .. } | BallotForm::Ranking { max: 1 } => {
            Some(RulesWarning::OneChoice)
        }
        BallotForm::Approval { min, .. } if min > 1 => Some(RulesWarning::MinChoices),
        BallotForm::Knapsack { cap } if budget > Cents::ZERO && cap != budget => {
            Some(RulesWarning::CapNotBudget)
        }
        BallotForm::Points { per_project, total } if per_project == total => {
            Some(RulesWarning::AllPointsOnOne)
        }
        BallotForm::Approval { .. }
        | BallotForm::Knapsack { .. }
        | BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => None,
    }
}

/// What the rule makes of such ballots.
fn of_pair(form: BallotForm, rule: CountingRule) -> Option<RulesWarning> {
    let one_choice = matches!(
        form,
        BallotForm::Approval { max: 1, .. } | BallotForm::Ranking { max: 1 }
    );
    match (rule, form) {
        (CountingRule::EqualShares(_) | CountingRule::Phragmen, _) if one_choice => {
            Some(RulesWarning::OneChoiceShared)
        }
        (
            CountingRule::EqualShares(_) | CountingRule::Phragmen,
            BallotForm::MajorityJudgment { .. },
        ) => Some(RulesWarning::SupportOfGrades),
        // Phragmén knows support and nothing else.
        (CountingRule::Phragmen, BallotForm::Points { .. } | BallotForm::Scores { .. }) => {
            Some(RulesWarning::VotesOfPoints)
        }
        (CountingRule::Phragmen, BallotForm::Ranking { .. }) => Some(RulesWarning::VotesOfRanking),
        (CountingRule::EqualShares(_) | CountingRule::Phragmen, _)
        | (
            CountingRule::MajorityJudgment,
            BallotForm::MajorityJudgment { .. } | BallotForm::Scores { .. },
        ) => None,
        (CountingRule::MajorityJudgment, _) => Some(RulesWarning::JudgmentOfOthers),
        (CountingRule::Greedy(greedy), form) => of_greedy(form, greedy.by),
    }
}

fn of_greedy(form: BallotForm, by: Measure) -> Option<RulesWarning> {
    match (by, form) {
        (Measure::Votes, BallotForm::Points { .. } | BallotForm::Scores { .. }) => {
            Some(RulesWarning::VotesOfPoints)
        }
        (Measure::Votes, BallotForm::Ranking { .. }) => Some(RulesWarning::VotesOfRanking),
        (Measure::Votes, BallotForm::MajorityJudgment { .. }) => {
            Some(RulesWarning::SupportOfGrades)
        }
        (Measure::Score, BallotForm::MajorityJudgment { .. }) => Some(RulesWarning::PointsOfGrades),
        (Measure::Score, BallotForm::Approval { .. } | BallotForm::Knapsack { .. }) => {
            Some(RulesWarning::ScoreOfVotes)
        }
        (Measure::Votes, BallotForm::Approval { .. } | BallotForm::Knapsack { .. })
        | (
            Measure::Score,
            BallotForm::Points { .. } | BallotForm::Scores { .. } | BallotForm::Ranking { .. },
        ) => None,
    }
}

fn of_rule(rule: CountingRule) -> Vec<RulesWarning> {
    match rule {
        CountingRule::Greedy(Greedy {
            per_cost, misfit, ..
        }) => {
            let per_cost = per_cost.then_some(RulesWarning::PerCost);
            let stop = (misfit == Misfit::Stop).then_some(RulesWarning::Stop);
            per_cost.into_iter().chain(stop).collect()
        }
        CountingRule::EqualShares(shares) if shares.raise == Raise::Never && !shares.completed => {
            vec![RulesWarning::SharesAlone]
        }
        CountingRule::EqualShares(_) | CountingRule::Phragmen | CountingRule::MajorityJudgment => {
            Vec::new()
        }
    }
}

fn of_ties(ties: Ties) -> Option<RulesWarning> {
    match ties {
        Ties::Lexico => Some(RulesWarning::Lexico),
        Ties::Open | Ties::CostVotesOpen => Some(RulesWarning::OpenTies),
        Ties::CostVotes | Ties::Draw(_) | Ties::CostVotesDraw(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{Group, Limits};
    use crate::{DistrictId, Means, ThemeId};
    use tally::EqualShares;

    const SHARES: CountingRule = CountingRule::EqualShares(EqualShares::RECOMMENDED);

    fn of(ballot_form: BallotForm, counting_rule: CountingRule) -> Vec<RulesWarning> {
        let rules = Rules {
            ballot_form,
            counting_rule,
            ..Rules::default()
        };
        rules.warnings(Cents::ZERO)
    }

    #[test]
    fn the_usual_rules_are_not_odd() {
        assert_eq!(Rules::default().warnings(Cents::ZERO), []);
        assert_eq!(Rules::default().warnings(Cents::new(1)), []);
        assert_eq!(of(BallotForm::Approval { min: 0, max: 5 }, SHARES), []);
        let judgment = BallotForm::MajorityJudgment { grades: 5 };
        assert_eq!(of(judgment, CountingRule::MajorityJudgment), []);
        let ranking = BallotForm::Ranking { max: 3 };
        assert_eq!(of(ranking, CountingRule::GREEDY_SCORE), []);
    }

    #[test]
    fn ways_that_let_one_vote_twice_or_leave_people_out_are_told() {
        let of = |means: &[Means], voters_per_contact| {
            let rules = Rules {
                means: means.to_vec(),
                voters_per_contact,
                ..Rules::default()
            };
            rules.warnings(Cents::ZERO)
        };
        assert_eq!(of(&[Means::Sms], 1), []);
        assert_eq!(of(&[Means::FranceConnect], 9), []);
        assert_eq!(
            of(&[Means::Email, Means::Sms], 1),
            [RulesWarning::SeveralMeans]
        );
        assert_eq!(of(&[Means::Email], 3), [RulesWarning::SharedContact]);
        assert_eq!(of(&[Means::Card], 1), [RulesWarning::CardsAlone]);
    }

    /// Wrocław 2020: one choice, counted by Equal Shares, funds nothing.
    #[test]
    fn one_choice_is_told_with_what_it_does_to_shares() {
        let one = BallotForm::Approval { min: 1, max: 1 };
        assert_eq!(
            of(one, CountingRule::GREEDY_VOTES),
            [RulesWarning::OneChoice]
        );
        let both = [RulesWarning::OneChoice, RulesWarning::OneChoiceShared];
        assert_eq!(of(one, SHARES), both);
        assert_eq!(of(one, CountingRule::Phragmen), both);
        assert_eq!(of(BallotForm::Ranking { max: 1 }, SHARES), both);
    }

    /// Toulouse 2019: by votes 16 projects would have won, by points 14 did.
    #[test]
    fn a_rule_that_ignores_what_ballots_say_is_odd() {
        let points = BallotForm::Points {
            per_project: 3,
            total: 7,
        };
        let per_cost = CountingRule::Greedy(Greedy::SCORE.per_cost());
        let approval = BallotForm::Approval { min: 1, max: 3 };
        let knapsack = BallotForm::Knapsack { cap: Cents::new(9) };
        let ranking = BallotForm::Ranking { max: 3 };
        let judgment = BallotForm::MajorityJudgment { grades: 5 };
        let votes = CountingRule::GREEDY_VOTES;
        let score = CountingRule::GREEDY_SCORE;
        for (form, rule, expected) in [
            (points, votes, RulesWarning::VotesOfPoints),
            (points, per_cost, RulesWarning::PerCost),
            (points, CountingRule::Phragmen, RulesWarning::VotesOfPoints),
            (ranking, votes, RulesWarning::VotesOfRanking),
            (knapsack, score, RulesWarning::ScoreOfVotes),
            (judgment, score, RulesWarning::PointsOfGrades),
            (judgment, SHARES, RulesWarning::SupportOfGrades),
            (
                approval,
                CountingRule::MajorityJudgment,
                RulesWarning::JudgmentOfOthers,
            ),
            (
                approval,
                CountingRule::EqualShares(EqualShares::COST),
                RulesWarning::SharesAlone,
            ),
        ] {
            assert_eq!(of(form, rule), [expected], "{form:?} {rule}");
        }
    }

    #[test]
    fn amounts_are_held_against_the_budget() {
        let knapsack = Rules {
            ballot_form: BallotForm::Knapsack {
                cap: Cents::new(100),
            },
            ..Rules::default()
        };
        assert_eq!(knapsack.warnings(Cents::new(100)), []);
        assert_eq!(
            knapsack.warnings(Cents::new(200)),
            [RulesWarning::CapNotBudget]
        );
        let groups = [
            Group::District(DistrictId::numbered(1)),
            Group::Theme(ThemeId::numbered(1)),
        ];
        let rules = Rules {
            cap_per_project: Some(Cents::new(101)),
            limits: Limits {
                groups: groups
                    .map(|group| GroupLimit {
                        reserved: Some(Cents::new(51)),
                        ..GroupLimit::of(group)
                    })
                    .to_vec(),
                min_votes: None,
            },
            ..Rules::default()
        };
        assert_eq!(
            rules.warnings(Cents::new(100)),
            [
                RulesWarning::CapOverBudget,
                RulesWarning::ReservedOverBudget
            ]
        );
        assert_eq!(rules.warnings(Cents::new(102)), []);
    }

    #[test]
    fn ties_left_open_are_told() {
        let of = |ties| {
            let rules = Rules {
                ties,
                ..Rules::default()
            };
            rules.warnings(Cents::ZERO)
        };
        assert_eq!(of(Ties::Lexico), [RulesWarning::Lexico]);
        assert_eq!(of(Ties::CostVotesOpen), [RulesWarning::OpenTies]);
        assert_eq!(
            of("cost-votes-draw-8f2c61".parse().unwrap_or(Ties::Open)),
            []
        );
    }

    #[test]
    fn every_warning_has_a_code_of_its_own() {
        let codes: std::collections::HashSet<_> = RulesWarning::ALL.map(RulesWarning::code).into();
        assert_eq!(codes.len(), RulesWarning::ALL.len());
    }
}
