//! What another rule would have given. It is no result, and says so.

use super::count_steps::{Counted, back, counted, not_again, page};
use super::words;
use crate::context::Cx;
use crate::features::projects::parts::{Written, project_path};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Notice, Tone};
use domain::{BallotForm, Cents};
use leptos::prelude::*;
use std::collections::HashSet;
use store::{Edition, Outcome, OutcomeLine, Recount};
use tally::{EqualShares, Greedy, Rule};

/// The rules that are offered, with their names.
const RULES: [(Rule, &str); 7] = [
    (Rule::GREEDY_VOTES, "results-what-if-votes"),
    (Rule::GREEDY_SCORE, "results-what-if-points"),
    (
        Rule::Greedy(Greedy::VOTES.per_cost()),
        "results-what-if-votes-per-cost",
    ),
    (
        Rule::EqualShares(EqualShares::RECOMMENDED),
        "results-what-if-shares",
    ),
    (
        Rule::EqualShares(EqualShares::COST),
        "results-what-if-shares-plain",
    ),
    (Rule::Phragmen, "results-what-if-phragmen"),
    (Rule::MajorityJudgment, "results-what-if-judgment"),
];

/// The rules that differ from the edition's own and make sense with its ballots.
fn offered(edition: &Edition) -> impl Iterator<Item = (Rule, &'static str)> {
    let own = edition.rules.counting_rule;
    let (points, grades) = match edition.rules.ballot_form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => (false, false),
        BallotForm::Points { .. } | BallotForm::Scores { .. } | BallotForm::Ranking { .. } => {
            (true, false)
        }
        BallotForm::MajorityJudgment { .. } => (true, true),
    };
    RULES.into_iter().filter(move |&(rule, _)| {
        let fits = match rule {
            Rule::GREEDY_SCORE => points,
            Rule::MajorityJudgment => grades,
            Rule::Greedy(_) | Rule::EqualShares(_) | Rule::Phragmen => true,
        };
        fits && rule != own
    })
}

/// `/e/{slug}/results/what-if`
pub async fn what_if(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let Counted {
        edition,
        outcome,
        counts,
    } = counted(&cx).await?;
    let title = "results-what-if-title";
    if counts.is_none() {
        let body = not_again(lang, &edition);
        return Ok(page(lang, &edition, title, body));
    }
    // Only what is offered is counted: an address can't make the server count by a thousand rules.
    let chosen = cx
        .query_as::<Rule>("rule")
        .and_then(|rule| offered(&edition).find(|&(one, _)| one == rule));
    let compared = match chosen {
        None => None,
        Some((rule, name)) => {
            let other = cx.store().recount(edition.id, Some(rule)).await?;
            Some(compare(lang, &edition, &outcome, &other, rule, name))
        }
    };
    let links = offered(&edition)
        .map(|(rule, name)| {
            let href = lang.href(&format!("/e/{}/results/what-if?rule={rule}", edition.slug));
            let current = chosen.is_some_and(|(one, _)| one == rule).then_some("page");
            view! {
                <li>
                    <a class="what-if-rule" href=href aria-current=current>
                        {tr!(lang, name)}
                    </a>
                </li>
            }
        })
        .collect_view();
    let body = view! {
        <Notice tone=Tone::Warning title=tr!(lang, "results-what-if-notice-title")>
            <p>{tr!(lang, "results-what-if-notice")}</p>
        </Notice>
        <nav class="stack" aria-labelledby="what-if-rules">
            <h2 id="what-if-rules">{tr!(lang, "results-what-if-choose")}</h2>
            <ul class="what-if-rules">{links}</ul>
        </nav>
        {compared}
        {back(lang, &edition)}
    }
    .into_any();
    Ok(page(lang, &edition, title, body))
}

fn compare(
    lang: Lang,
    edition: &Edition,
    outcome: &Outcome,
    other: &[Recount],
    rule: Rule,
    name: &'static str,
) -> AnyView {
    let there: HashSet<_> = other
        .iter()
        .flat_map(|count| {
            let winners = count.outcome.winners.iter();
            winners.filter_map(|&winner| count.projects.get(winner).copied())
        })
        .collect();
    let lines = |here: bool, in_other: bool| -> Vec<&OutcomeLine> {
        let wins = |line: &&OutcomeLine| {
            line.selected == here && there.contains(&line.project.id) == in_other
        };
        outcome.lines.iter().filter(wins).collect()
    };
    let (gone, both, new) = (lines(true, false), lines(true, true), lines(false, true));
    let spent = other
        .iter()
        .map(|count| count.outcome.total_cost.get())
        .fold(0_i64, i64::saturating_add);
    let verdict = if gone.is_empty() && new.is_empty() {
        tr!(lang, "results-what-if-same")
    } else {
        tr!(
            lang,
            "results-what-if-differ",
            both = both.len(),
            gone = gone.len(),
            new = new.len()
        )
    };
    let column = |key: &str, lines: Vec<&OutcomeLine>| {
        let items = lines.into_iter().map(|line| item(lang, edition, line));
        let items = items.collect_view();
        let text = tr!(lang, key);
        view! {
            <section class="stack">
                <h3>{text}</h3>
                <ul class="what-if-list">{items}</ul>
            </section>
        }
    };
    let differ = (!gone.is_empty() || !new.is_empty()).then(|| {
        view! {
            <div class="what-if-sides">
                {column("results-what-if-only-here", gone)}
                {column("results-what-if-only-there", new)}
            </div>
        }
    });
    view! {
        <section class="stack-l">
            <h2>{tr!(lang, name)}</h2>
            <p class="prose">{words::rule(lang, rule)}</p>
            <p class="strong">{verdict}</p>
            <p>{tr!(lang, "results-what-if-spent", spent = fmt::money(lang, Cents::new(spent)))}</p>
            {differ}
            {(!both.is_empty()).then(|| column("results-what-if-both", both))}
        </section>
    }
    .into_any()
}

fn item(lang: Lang, edition: &Edition, line: &OutcomeLine) -> AnyView {
    let href = lang.href(&project_path(&edition.slug, &line.project.number));
    let cost = fmt::money(lang, line.project.cost.unwrap_or(Cents::ZERO));
    view! {
        <li>
            <p class="count-step-title">
                <a href=href>
                    <Written text=line.project.title.clone() />
                </a>
            </p>
            <p class="soft">{words::got(lang, edition, line)} " · " {cost}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::RULES;
    use crate::i18n::has_text;

    #[test]
    fn every_rule_has_a_name() {
        for (rule, name) in RULES {
            assert!(has_text(name), "{rule}");
        }
    }
}
