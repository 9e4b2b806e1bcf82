//! A count in words: what a project got, why it was not selected, and by which rule.

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use domain::{BallotForm, Cents, EnvelopeId, Group};
use store::{Edition, Outcome, OutcomeLine};
use tally::{Brought, EqualShares, Measure, Misfit, Raise, Reason, Rule, Satisfaction, Ties};

/// What a project got: votes, and points where voters gave some.
pub fn got(lang: Lang, edition: &Edition, line: &OutcomeLine) -> String {
    let votes = i64::try_from(line.votes).unwrap_or(i64::MAX);
    match edition.rules.ballot_form {
        BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => tr!(
            lang,
            "results-got-points",
            points = line.score,
            votes = votes
        ),
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => {
            tr!(lang, "results-got-votes", votes = votes)
        }
    }
}

/// Why a project was not selected; nothing for a winner.
pub fn why(lang: Lang, edition: &Edition, outcome: &Outcome, line: &OutcomeLine) -> Option<String> {
    let text = match line.reason? {
        Reason::NotEnoughLeft { left, cost } => {
            tr!(
                lang,
                "results-why-left",
                left = fmt::money(lang, left),
                cost = fmt::money(lang, cost)
            )
        }
        Reason::BelowThreshold { support, at_least } => {
            let key = match measure(outcome.rule, edition.rules.ballot_form) {
                Measure::Votes => "results-why-threshold-votes",
                Measure::Score => "results-why-threshold-points",
            };
            tr!(lang, key, support = support, needed = at_least)
        }
        Reason::AfterFirstMisfit { .. } => match first_misfit(outcome, line.envelope) {
            Some(other) => tr!(
                lang,
                "results-why-stopped-at",
                project = other.project.title.clone()
            ),
            None => tr!(lang, "results-why-stopped"),
        },
        Reason::Withdrawn => tr!(lang, "results-why-withdrawn"),
        Reason::NotSupported => tr!(lang, "results-why-not-supported"),
        Reason::SupportersHold { held, cost } => {
            tr!(
                lang,
                "results-why-supporters",
                held = fmt::money(lang, held),
                cost = fmt::money(lang, cost)
            )
        }
        Reason::OverCap { cost, cap } => tr!(
            lang,
            "results-why-cap",
            cost = fmt::money(lang, cost),
            cap = fmt::money(lang, cap)
        ),
        Reason::TooFewVotes { votes, at_least } => tr!(
            lang,
            "results-why-threshold-votes",
            support = votes,
            needed = at_least
        ),
        Reason::GroupFull { group, at_most } => tr!(
            lang,
            "results-why-group-full",
            group = group_name(edition, group),
            most = at_most
        ),
        Reason::GroupSpent { group, left, cost } => tr!(
            lang,
            "results-why-group-spent",
            group = group_name(edition, group),
            left = fmt::money(lang, left),
            cost = fmt::money(lang, cost)
        ),
    };
    if lost_a_tie(edition, outcome, line) {
        Some(format!("{text} {}", tr!(lang, "results-why-tie")))
    } else {
        Some(text)
    }
}

/// Why a winner came before its turn: the limit that brought it in.
pub fn brought(lang: Lang, edition: &Edition, line: &OutcomeLine) -> Option<String> {
    let (key, group) = match line.brought? {
        Brought::Reserved { group } => ("results-brought-reserved", group),
        Brought::Floor { group } => ("results-brought-floor", group),
    };
    Some(tr!(lang, key, group = group_name(edition, group)))
}

/// The district or the theme of a limit, by its number in the rules.
fn group_name(edition: &Edition, number: usize) -> String {
    let limits = &edition.rules.limits;
    limits
        .groups
        .get(number)
        .map_or_else(String::new, |limit| of_group(edition, limit.group))
}

/// The name of a district or a theme.
pub fn of_group(edition: &Edition, group: Group) -> String {
    match group {
        Group::District(id) => edition.district(id).map(|one| one.name.clone()),
        Group::Theme(id) => edition.theme(id).map(|one| one.name.clone()),
    }
    .unwrap_or_default()
}

/// How winners are found, in one or two sentences.
pub fn rule(lang: Lang, rule: Rule) -> String {
    let greedy = match rule {
        Rule::Greedy(greedy) => greedy,
        Rule::EqualShares(shares) => return equal_shares(lang, shares),
        Rule::Phragmen => return tr!(lang, "results-rule-phragmen"),
        Rule::MajorityJudgment => {
            return format!(
                "{} {}",
                tr!(lang, "results-rule-judgment"),
                tr!(lang, "results-rule-skip")
            );
        }
    };
    let first = match (greedy.by, greedy.per_cost) {
        (Measure::Votes, false) => "results-rule-votes",
        (Measure::Votes, true) => "results-rule-votes-per-euro",
        (Measure::Score, false) => "results-rule-points",
        (Measure::Score, true) => "results-rule-points-per-euro",
    };
    let then = match greedy.misfit {
        Misfit::Skip => "results-rule-skip",
        Misfit::Stop => "results-rule-stop",
    };
    let mut text = format!("{} {}", tr!(lang, first), tr!(lang, then));
    if let Some(needed) = greedy.at_least {
        let key = match greedy.by {
            Measure::Votes => "results-rule-at-least-votes",
            Measure::Score => "results-rule-at-least-points",
        };
        text.push(' ');
        text.push_str(&tr!(lang, key, needed = needed));
    }
    text
}

fn equal_shares(lang: Lang, shares: EqualShares) -> String {
    let by = match shares.by {
        Satisfaction::Cost => "results-rule-shares-by-cost",
        Satisfaction::Cardinality => "results-rule-shares-by-number",
    };
    let mut sentences = vec![tr!(lang, "results-rule-shares"), tr!(lang, by)];
    if shares.raise != Raise::Never {
        sentences.push(tr!(lang, "results-rule-shares-raised"));
    }
    if shares.completed {
        sentences.push(tr!(lang, "results-rule-shares-completed"));
    }
    sentences.join(" ")
}

/// How equals are told apart.
pub fn ties(lang: Lang, ties: Ties) -> String {
    let key = match ties {
        Ties::Lexico => "results-ties-lexico",
        Ties::CostVotes => "results-ties-cost-votes",
        Ties::Draw(_) => "results-ties-draw",
        Ties::CostVotesDraw(_) => "results-ties-cost-votes-draw",
        Ties::Open => "results-ties-open",
        Ties::CostVotesOpen => "results-ties-cost-votes-open",
    };
    match ties.seed() {
        Some(seed) => tr!(lang, key, seed = seed.to_string()),
        None => tr!(lang, key),
    }
}

/// Whether the count is by votes or by points: what the chart measures.
pub fn measure(rule: Rule, form: BallotForm) -> Measure {
    match (rule, form) {
        (Rule::Greedy(greedy), _) => greedy.by,
        (Rule::Phragmen, _)
        | (Rule::EqualShares(_), BallotForm::Approval { .. } | BallotForm::Knapsack { .. }) => {
            Measure::Votes
        }
        (Rule::MajorityJudgment, _)
        | (
            Rule::EqualShares(_),
            BallotForm::Points { .. }
            | BallotForm::Scores { .. }
            | BallotForm::Ranking { .. }
            | BallotForm::MajorityJudgment { .. },
        ) => Measure::Score,
    }
}

/// Whether the order among equals decided against a project: it would have fitted had it come first among
/// those with the same support.
pub fn lost_a_tie(edition: &Edition, outcome: &Outcome, line: &OutcomeLine) -> bool {
    let (Some(Reason::NotEnoughLeft { .. }), Some(envelope)) = (line.reason, line.envelope) else {
        return false;
    };
    let Some(amount) = edition
        .envelopes
        .iter()
        .find(|one| one.id == envelope)
        .map(|one| one.amount)
    else {
        return false;
    };
    let same = |other: &&OutcomeLine| other.envelope == line.envelope;
    let has_equal = outcome
        .lines
        .iter()
        .filter(same)
        .any(|other| other.rank == line.rank && other.selected);
    let spent_before = outcome
        .lines
        .iter()
        .filter(same)
        .filter(|other| other.selected && other.rank < line.rank)
        .map(|other| other.project.cost.unwrap_or(Cents::ZERO).get())
        .fold(0_i64, i64::saturating_add);
    let cost = line.project.cost.unwrap_or(Cents::ZERO).get();
    has_equal && cost <= amount.get().saturating_sub(spent_before)
}

/// The project at which a count ended: the only one of its envelope for which too little was left.
fn first_misfit(outcome: &Outcome, envelope: Option<EnvelopeId>) -> Option<&OutcomeLine> {
    outcome.lines.iter().find(|line| {
        line.envelope == envelope && matches!(line.reason, Some(Reason::NotEnoughLeft { .. }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_rule_and_order_has_its_words() {
        let shares = EqualShares::ALL.map(Rule::EqualShares);
        for one in Rule::COMMON
            .into_iter()
            .chain(shares)
            .chain([Rule::Phragmen, Rule::MajorityJudgment])
        {
            for lang in Lang::ALL {
                assert!(
                    !rule(lang, one).contains("results-"),
                    "{one} in {}",
                    lang.code()
                );
            }
        }
        let seed = "8f2c61".parse().expect("a seed");
        let drawn = [Ties::Draw(seed), Ties::CostVotesDraw(seed)];
        for one in Ties::SEEDLESS.into_iter().chain(drawn) {
            assert!(!ties(Lang::Fr, one).starts_with("results-"), "{one}");
        }
        for key in [
            "results-why-left",
            "results-why-threshold-votes",
            "results-why-threshold-points",
            "results-why-stopped-at",
            "results-why-stopped",
            "results-why-withdrawn",
            "results-why-not-supported",
            "results-why-supporters",
            "results-why-tie",
            "results-why-cap",
            "results-why-group-full",
            "results-why-group-spent",
            "results-brought-floor",
            "results-brought-reserved",
        ] {
            assert!(has_text(key), "{key}");
        }
    }
}
