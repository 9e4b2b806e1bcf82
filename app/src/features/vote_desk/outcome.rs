//! The outcome before it is public: who would win, per envelope, why the others would not, and where projects
//! are equal.

use crate::features::results::words;
use crate::i18n::fmt;
use crate::tr;
use crate::ui::{Column, Figure, Figures, Glyph, Notice, Table, Tag, Tone};
use domain::{Cents, EnvelopeId, Lang};
use leptos::prelude::*;
use store::{Edition, Outcome, OutcomeLine};

/// The whole outcome: figures, then a table per envelope.
pub fn outcome_view(lang: Lang, edition: &Edition, outcome: &Outcome) -> AnyView {
    let whole = |count: u64| fmt::number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let winners = outcome.lines.iter().filter(|line| line.selected).count();
    let spent = spent(&outcome.lines);
    let figures = vec![
        Figure::new(
            whole(outcome.ballots),
            tr!(lang, "vote-desk-ballots", count = outcome.ballots),
        ),
        Figure::new(
            whole(outcome.blank),
            tr!(lang, "vote-desk-blank", count = outcome.blank),
        ),
        Figure::new(
            whole(winners as u64),
            tr!(lang, "vote-desk-winners", count = winners),
        ),
        Figure::new(fmt::money(lang, spent), tr!(lang, "vote-desk-spent")),
    ];
    let envelopes = edition
        .envelopes
        .iter()
        .map(|envelope| (Some(envelope.id), envelope.name.clone(), envelope.amount))
        .map(|(id, name, amount)| envelope_view(lang, edition, outcome, id, &name, amount))
        .collect_view();
    view! {
        <div class="stack-l">
            <Figures figures />
            <p class="soft">{words::rule(lang, outcome.rule)} " " {words::ties(lang, outcome.ties)}</p>
            {envelopes}
        </div>
    }
    .into_any()
}

fn envelope_view(
    lang: Lang,
    edition: &Edition,
    outcome: &Outcome,
    id: Option<EnvelopeId>,
    name: &str,
    amount: Cents,
) -> AnyView {
    let mut lines: Vec<&OutcomeLine> = outcome
        .lines
        .iter()
        .filter(|line| line.envelope == id)
        .collect();
    lines.sort_by_key(|line| (line.rank, !line.selected));
    let spent = spent(lines.iter().copied());
    let caption = tr!(
        lang,
        "vote-desk-envelope",
        name = name.to_owned(),
        spent = fmt::money(lang, spent),
        amount = fmt::money(lang, amount)
    );
    if lines.is_empty() {
        return view! {
            <section class="stack-s">
                <h3 lang="fr">{name.to_owned()}</h3>
                <p>{tr!(lang, "vote-desk-envelope-empty")}</p>
            </section>
        }
        .into_any();
    }
    let decided: Vec<String> = decided_by_ties(&lines)
        .into_iter()
        .map(|titles| titles.join(", "))
        .collect();
    let order = words::ties(lang, outcome.ties);
    let ties = (!decided.is_empty()).then(|| {
        let items = decided
            .into_iter()
            .map(|titles| view! { <li lang="fr">{titles}</li> })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "vote-desk-ties")>
                <p>{order}</p>
                <ul class="odd-list">{items}</ul>
            </Notice>
        }
    });
    let rows: Vec<Vec<AnyView>> = lines
        .iter()
        .map(|line| row(lang, &lines, line, result(lang, edition, outcome, line)))
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "vote-desk-project")),
        Column::figures(tr!(lang, "vote-desk-rank")),
        Column::figures(tr!(lang, "vote-desk-votes")),
        Column::figures(tr!(lang, "vote-desk-points")),
        Column::figures(tr!(lang, "vote-desk-cost")),
        Column::text(tr!(lang, "vote-desk-result")),
    ];
    view! {
        <section class="stack">
            {ties}
            <Table caption columns rows />
        </section>
    }
    .into_any()
}

fn row(lang: Lang, lines: &[&OutcomeLine], line: &OutcomeLine, result: AnyView) -> Vec<AnyView> {
    let title = format!("{} – {}", line.project.number, line.project.title);
    let equal = lines.iter().filter(|other| other.rank == line.rank).count() > 1;
    let rank = line.rank.to_string();
    let rank = if equal {
        tr!(lang, "vote-desk-rank-equal", rank = rank)
    } else {
        rank
    };
    let votes = fmt::number(lang, i64::try_from(line.votes).unwrap_or(i64::MAX));
    let cost = line.project.cost.map_or_else(
        || tr!(lang, "vote-desk-no-cost"),
        |cost| fmt::money(lang, cost),
    );
    vec![
        view! { <span lang="fr">{title}</span> }.into_any(),
        rank.into_any(),
        votes.into_any(),
        fmt::number(lang, line.score).into_any(),
        cost.into_any(),
        result,
    ]
}

/// Winner, and by which limit if one brought it in; or why not.
fn result(lang: Lang, edition: &Edition, outcome: &Outcome, line: &OutcomeLine) -> AnyView {
    if line.selected {
        let brought = words::brought(lang, edition, line)
            .map(|text| view! { <span class="soft">" " {text}</span> });
        view! {
            <Tag label=tr!(lang, "vote-desk-winner") tone=Tone::Success icon=Glyph::Star />
            {brought}
        }
        .into_any()
    } else {
        words::why(lang, edition, outcome, line)
            .unwrap_or_else(|| tr!(lang, "vote-desk-not-selected"))
            .into_any()
    }
}

/// Groups of equally supported projects of which some won and some did not: there the order among equals served
/// one before another.
fn decided_by_ties(lines: &[&OutcomeLine]) -> Vec<Vec<String>> {
    let mut ranks: Vec<u32> = lines.iter().map(|line| line.rank).collect();
    ranks.dedup();
    ranks
        .into_iter()
        .map(|rank| {
            lines
                .iter()
                .filter(|line| line.rank == rank)
                .copied()
                .collect::<Vec<_>>()
        })
        .filter(|equals| {
            equals.iter().any(|line| line.selected) && equals.iter().any(|line| !line.selected)
        })
        .map(|equals| {
            equals
                .into_iter()
                .map(|line| line.project.title.clone())
                .collect()
        })
        .collect()
}

fn spent<'a>(lines: impl IntoIterator<Item = &'a OutcomeLine>) -> Cents {
    let costs = lines
        .into_iter()
        .filter(|line| line.selected)
        .map(|line| line.project.cost.unwrap_or(Cents::ZERO));
    Cents::checked_sum(costs).unwrap_or(Cents::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{ProjectId, ProjectState};
    use store::ProjectSummary;

    fn line(title: &str, rank: u32, selected: bool) -> OutcomeLine {
        let project = ProjectSummary {
            id: ProjectId::new(),
            number: title.to_owned(),
            title: title.to_owned(),
            excerpt: String::new(),
            cost: Some(Cents::new(100)),
            district: None,
            theme: None,
            place: String::new(),
            state: ProjectState::OnBallot,
        };
        OutcomeLine {
            project,
            envelope: None,
            rank,
            votes: 0,
            score: 0,
            selected,
            reason: None,
            brought: None,
        }
    }

    #[test]
    fn only_ties_between_winners_and_others_are_flagged() {
        let lines = [
            line("a", 1, true),
            line("b", 1, true),
            line("c", 3, true),
            line("d", 3, false),
            line("e", 5, false),
        ];
        let lines: Vec<&OutcomeLine> = lines.iter().collect();
        assert_eq!(decided_by_ties(&lines), [["c", "d"]]);
        assert_eq!(spent(lines), Cents::new(300));
    }
}
