//! The rules of an edition in plain words.

use crate::features::accounts::means::in_words;
use crate::features::results::words;
use crate::features::votes::per_contact;
use crate::i18n::{fmt, place};
use crate::lang::Lang;
use crate::tr;
use crate::ui::Fact;
use domain::{BallotForm, Cents, CountingRule, Rules, Ties};
use store::Edition;
use tally::{Greedy, Measure, Misfit};

/// Each rule as a line: what it is about, and what it says.
pub(super) fn regulations(lang: Lang, city: &str, edition: &Edition) -> Vec<Fact> {
    let rules = &edition.rules;
    let line = |key: &str, text: String| Fact::new(tr!(lang, key), text);
    let mut lines = vec![line("editions-rule-who", who(lang, city, rules))];
    lines.push(line("editions-rule-means", in_words(lang, rules)));
    if let Some(text) = per_contact(lang, rules) {
        lines.push(line("editions-rule-contact", text));
    }
    lines.push(line("editions-rule-ideas", ideas(lang, rules)));
    lines.push(line("editions-rule-ballot", ballot(lang, rules)));
    lines.push(line("editions-rule-change", {
        let key = if rules.change_until_close {
            "editions-change-yes"
        } else {
            "editions-change-no"
        };
        tr!(lang, key)
    }));
    lines.push(line("editions-rule-count", count(lang, edition)));
    lines.push(line("editions-rule-ties", ties(lang, rules.ties)));
    if let Some(text) = limits(lang, edition) {
        lines.push(line("editions-rule-limits", text));
    }
    if rules.publish_ballots_from > 0 {
        lines.push(line(
            "editions-rule-publication",
            tr!(
                lang,
                "editions-publish-from",
                from = rules.publish_ballots_from
            ),
        ));
    }
    lines
}

fn who(lang: Lang, city: &str, rules: &Rules) -> String {
    let links: Vec<String> = rules
        .links
        .iter()
        .map(|link| tr!(lang, &format!("editions-link-{link}")))
        .collect();
    let links = any_of(lang, &links);
    if rules.age_floor == 0 {
        tr!(
            lang,
            "editions-who-everyone",
            links = links,
            city = place::at(lang, city)
        )
    } else {
        tr!(
            lang,
            "editions-who-age",
            age = rules.age_floor,
            links = links,
            city = place::at(lang, city)
        )
    }
}

/// "lives, works or studies".
pub fn any_of(lang: Lang, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let comma = tr!(lang, "editions-comma");
            format!(
                "{} {} {last}",
                first.join(&format!("{comma} ")),
                tr!(lang, "editions-or")
            )
        }
    }
}

fn ideas(lang: Lang, rules: &Rules) -> String {
    let limit = match rules.ideas_per_person {
        Some(max) => tr!(lang, "editions-ideas-limit", max = max),
        None => tr!(lang, "editions-ideas-no-limit"),
    };
    match rules.cap_per_project {
        Some(cap) => format!(
            "{limit} {}",
            tr!(lang, "editions-ideas-cap", cap = fmt::money(lang, cap))
        ),
        None => limit,
    }
}

fn ballot(lang: Lang, rules: &Rules) -> String {
    let form = match rules.ballot_form {
        BallotForm::Approval { min, max } if min <= 1 => {
            tr!(lang, "editions-ballot-up-to", max = max)
        }
        BallotForm::Approval { min, max } if min == max => {
            tr!(lang, "editions-ballot-exactly", max = max)
        }
        BallotForm::Approval { min, max } => {
            tr!(lang, "editions-ballot-between", min = min, max = max)
        }
        BallotForm::Knapsack { cap } => tr!(
            lang,
            "editions-ballot-knapsack",
            cap = fmt::money(lang, cap)
        ),
        BallotForm::Points { per_project, total } => {
            tr!(
                lang,
                "editions-ballot-points",
                total = total,
                most = per_project
            )
        }
        BallotForm::Scores { max } => tr!(lang, "editions-ballot-scores", max = max),
        BallotForm::Ranking { max } => tr!(lang, "editions-ballot-ranking", max = max),
        BallotForm::MajorityJudgment { grades } => {
            tr!(lang, "editions-ballot-judgment", grades = grades)
        }
    };
    format!("{form} {}", tr!(lang, "editions-ballot-blank"))
}

fn count(lang: Lang, edition: &Edition) -> String {
    let mut sentences = match edition.rules.counting_rule {
        CountingRule::Greedy(greedy) => greedy_count(lang, greedy),
        CountingRule::MajorityJudgment => vec![
            tr!(lang, "editions-count-judgment"),
            tr!(lang, "editions-count-skip"),
        ],
        rule @ (CountingRule::EqualShares(_) | CountingRule::Phragmen) => {
            vec![words::rule(lang, rule)]
        }
    };
    if edition
        .envelopes
        .iter()
        .any(|envelope| envelope.district.is_some())
    {
        sentences.push(tr!(lang, "editions-count-envelopes"));
    }
    sentences.join(" ")
}

fn greedy_count(lang: Lang, greedy: Greedy) -> Vec<String> {
    let Greedy {
        by,
        per_cost,
        misfit,
        at_least,
    } = greedy;
    let mut sentences = vec![tr!(
        lang,
        match (by, per_cost) {
            (Measure::Votes, false) => "editions-count-votes",
            (Measure::Votes, true) => "editions-count-votes-per-cost",
            (Measure::Score, false) => "editions-count-points",
            (Measure::Score, true) => "editions-count-points-per-cost",
        }
    )];
    sentences.push(tr!(
        lang,
        match misfit {
            Misfit::Skip => "editions-count-skip",
            Misfit::Stop => "editions-count-stop",
        }
    ));
    if let Some(least) = at_least {
        let key = match by {
            Measure::Votes => "editions-count-least-votes",
            Measure::Score => "editions-count-least-points",
        };
        sentences.push(tr!(lang, key, least = least));
    }
    sentences
}

/// What is promised to districts and themes, and what they may not go beyond.
fn limits(lang: Lang, edition: &Edition) -> Option<String> {
    let limits = &edition.rules.limits;
    let mut sentences = Vec::new();
    if let Some(votes) = limits.min_votes {
        sentences.push(tr!(lang, "editions-limits-votes", votes = votes));
    }
    let money = |amount: Cents| fmt::money(lang, amount);
    for group in &limits.groups {
        let name = words::of_group(edition, group.group);
        let said = [
            (group.reserved)
                .map(|amount| tr!(lang, "editions-limits-reserved", amount = money(amount))),
            (group.at_least > 0)
                .then(|| tr!(lang, "editions-limits-least", count = group.at_least)),
            (group.at_most).map(|most| tr!(lang, "editions-limits-most", count = most)),
            (group.ceiling)
                .map(|amount| tr!(lang, "editions-limits-ceiling", amount = money(amount))),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let comma = tr!(lang, "editions-comma");
        sentences.push(tr!(
            lang,
            "editions-limits-of",
            group = name,
            limits = said.join(&format!("{comma} "))
        ));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn ties(lang: Lang, ties: Ties) -> String {
    let key = match ties {
        Ties::Lexico => "editions-ties-lexico",
        Ties::CostVotes => "editions-ties-cost-votes",
        Ties::Draw(_) => "editions-ties-draw",
        Ties::CostVotesDraw(_) => "editions-ties-cost-votes-draw",
        Ties::Open => "editions-ties-open",
        Ties::CostVotesOpen => "editions-ties-cost-votes-open",
    };
    match ties.seed() {
        Some(seed) => tr!(lang, key, seed = seed.to_string()),
        None => tr!(lang, key),
    }
}
