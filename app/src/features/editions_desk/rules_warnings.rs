//! Choices of rules that are allowed and odd: told before the vote, while they can still be changed.

use domain::{BallotForm, Cents, CountingRule, Rules, Ties};
use store::Edition;
use tally::{Measure, Misfit};

/// The keys of what is worth a second look, in the order of the form.
pub fn odd(edition: &Edition) -> Vec<&'static str> {
    let rules = &edition.rules;
    let mut odd = Vec::new();
    if rules.age_floor >= 16 {
        odd.push("editing-odd-age");
    }
    odd.extend(odd_ballot(rules, edition.budget()));
    odd.extend(odd_count(rules));
    if rules
        .cap_per_project
        .is_some_and(|cap| cap > edition.budget())
        && !edition.envelopes.is_empty()
    {
        odd.push("editing-odd-project-cap");
    }
    odd
}

fn odd_ballot(rules: &Rules, budget: Cents) -> Option<&'static str> {
    match rules.ballot_form {
        BallotForm::Approval { max: 1, .. } => Some("editing-odd-one-choice"),
        BallotForm::Approval { min, .. } if min > 1 => Some("editing-odd-min"),
        BallotForm::Knapsack { cap } if budget > Cents::ZERO && cap != budget => {
            Some("editing-odd-cap")
        }
        BallotForm::Points { per_project, total } if per_project == total => {
            Some("editing-odd-all-points")
        }
        BallotForm::Approval { .. }
        | BallotForm::Knapsack { .. }
        | BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => None,
    }
}

fn odd_count(rules: &Rules) -> Vec<&'static str> {
    let CountingRule::Greedy(greedy) = rules.counting_rule else {
        return Vec::new();
    };
    let points = match rules.ballot_form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => false,
        BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => true,
    };
    let mut odd = Vec::new();
    match (greedy.by, points) {
        (Measure::Votes, true) => odd.push("editing-odd-votes-of-points"),
        (Measure::Score, false) => odd.push("editing-odd-score-of-votes"),
        (Measure::Votes, false) | (Measure::Score, true) => {}
    }
    if greedy.per_cost {
        odd.push("editing-odd-per-cost");
    }
    match greedy.misfit {
        Misfit::Stop => odd.push("editing-odd-stop"),
        Misfit::Skip => {}
    }
    match rules.ties {
        Ties::Lexico => odd.push("editing-odd-lexico"),
        Ties::CostVotes
        | Ties::Draw(_)
        | Ties::CostVotesDraw(_)
        | Ties::Open
        | Ties::CostVotesOpen => {}
    }
    odd
}

#[cfg(test)]
mod tests {
    use super::*;
    use tally::Greedy;

    #[test]
    fn the_usual_rules_are_not_odd() {
        assert_eq!(odd_count(&Rules::default()), [""; 0]);
        assert_eq!(odd_ballot(&Rules::default(), Cents::ZERO), None);
    }

    /// Toulouse 2019: by votes 16 projects would have won, by points 14 did.
    #[test]
    fn points_counted_as_votes_are_odd() {
        let ballot_form = BallotForm::Points {
            per_project: 3,
            total: 7,
        };
        let rules = Rules {
            ballot_form,
            ..Rules::default()
        };
        assert_eq!(odd_count(&rules), ["editing-odd-votes-of-points"]);
        let rules = Rules {
            counting_rule: CountingRule::Greedy(Greedy::SCORE.per_cost()),
            ..rules
        };
        assert_eq!(odd_count(&rules), ["editing-odd-per-cost"]);
    }

    #[test]
    fn a_cap_that_is_not_the_budget_is_odd() {
        let rules = Rules {
            ballot_form: BallotForm::Knapsack {
                cap: Cents::new(100),
            },
            ..Rules::default()
        };
        assert_eq!(odd_ballot(&rules, Cents::new(100)), None);
        assert_eq!(odd_ballot(&rules, Cents::new(200)), Some("editing-odd-cap"));
    }
}
