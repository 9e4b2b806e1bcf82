//! The format's words for counting rules.

use super::error::PbError;
use super::file::File;
use super::meta::VoteType;
use crate::limits::Limits;
use crate::rule::{Greedy, Misfit, Raise, Rule};

/// The key of `META` with the support that a project needs.
const THRESHOLD: &str = "min_project_score_threshold";

impl File {
    /// The rule that the organiser used, where this crate has it: `greedy`, `greedy-no-skip` and
    /// `greedy-threshold`, by points for the vote types that have any.
    pub fn official_rule(&self) -> Result<Option<Rule>, PbError> {
        let greedy = match self.meta.vote_type()? {
            VoteType::Approval | VoteType::Choose1 => Greedy::VOTES,
            VoteType::Ordinal | VoteType::Cumulative | VoteType::Scoring => Greedy::SCORE,
        };
        let greedy = match self.meta.get("rule") {
            Some("greedy") => Some(greedy),
            Some("greedy-no-skip") => Some(greedy.stop_at_first_misfit()),
            Some("greedy-threshold") => {
                let threshold = self.meta.number(THRESHOLD)?;
                threshold.map(|support| greedy.at_least(support))
            }
            _ => None,
        };
        Ok(greedy.map(Rule::Greedy))
    }
}

/// Keys of `META` that tell the rule, with their values.
/// Limits make any rule a custom one.
pub(super) fn rule_keys(rule: Rule, limits: &Limits) -> Vec<(&'static str, String)> {
    let greedy = match rule {
        Rule::Greedy(greedy) if limits.is_none() => greedy,
        Rule::EqualShares(shares) if limits.is_none() => {
            let name = match shares.raise {
                Raise::Never => "equalshares",
                Raise::UntilExhaustive | Raise::UntilOverspend => "equalshares/add1",
            };
            return vec![("rule", name.to_owned())];
        }
        // Majority judgment goes down a list as well, and the comment has its exact name.
        Rule::Greedy(_) | Rule::MajorityJudgment => {
            return vec![("rule", "greedy-custom".to_owned())];
        }
        // The format has no word for these; the comment has.
        Rule::EqualShares(_) | Rule::Phragmen => return vec![("rule", "unknown".to_owned())],
    };
    let mut keys = vec![("rule", greedy_name(greedy).to_owned())];
    if let Some(support) = greedy.at_least {
        keys.push((THRESHOLD, support.to_string()));
    }
    keys
}

/// What the format has no word for is `greedy-custom`, explained in the comment.
fn greedy_name(greedy: Greedy) -> &'static str {
    match (greedy.per_cost, greedy.misfit, greedy.at_least) {
        (false, Misfit::Skip, None) => "greedy",
        (false, Misfit::Skip, Some(_)) => "greedy-threshold",
        (false, Misfit::Stop, None) => "greedy-no-skip",
        (false, Misfit::Stop, Some(_)) | (true, _, _) => "greedy-custom",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_rules_have_names_in_the_format() {
        let keys = |greedy| rule_keys(Rule::Greedy(greedy), &Limits::default());
        let name = |greedy| keys(greedy).remove(0).1;
        assert_eq!(name(Greedy::VOTES), "greedy");
        assert_eq!(name(Greedy::SCORE.stop_at_first_misfit()), "greedy-no-skip");
        assert_eq!(name(Greedy::VOTES.per_cost()), "greedy-custom");
        assert_eq!(
            name(Greedy::VOTES.stop_at_first_misfit().at_least(3)),
            "greedy-custom"
        );
        let limits = Limits {
            min_votes: Some(3),
            ..Limits::default()
        };
        let custom = [("rule", "greedy-custom".to_owned())];
        assert_eq!(rule_keys(Rule::GREEDY_VOTES, &limits), custom);
        assert_eq!(
            rule_keys(Rule::MajorityJudgment, &Limits::default()),
            custom
        );
        assert_eq!(
            keys(Greedy::SCORE.at_least(3)),
            [
                ("rule", "greedy-threshold".to_owned()),
                (THRESHOLD, "3".to_owned())
            ]
        );
    }
}
