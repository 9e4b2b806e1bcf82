//! An outcome as JSON, and as a table to read in a terminal.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};

use crate::judgment::Judgment;
use crate::money::Cents;
use crate::outcome::{Brought, Outcome, Reason};
use crate::pb::File;
use crate::rounds::{Payment, Shares};
use crate::rule::Rule;
use crate::ties::Ties;

/// What `parvis count --json` prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountReport {
    pub rule: Rule,
    pub ties: Ties,
    /// Ids, in the order of selection.
    pub winners: Vec<String>,
    /// In units of the currency, see [`ProjectReport::cost`].
    #[serde(serialize_with = "units")]
    pub total_cost: Cents,
    /// What each voter was given, in Equal Shares; amounts in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<Shares>,
    /// Every project, in the order of the file.
    pub projects: Vec<ProjectReport>,
}

/// What the report says about one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProjectReport {
    pub id: String,
    pub votes: u32,
    pub score: i64,
    /// As a number of units of the currency: whole when it is, else with its cents.
    #[serde(serialize_with = "units")]
    pub cost: Cents,
    /// `selected` or `not_selected`.
    pub outcome: &'static str,
    /// Why it was not selected, such as `not enough left: 12000 for 40000`.
    pub reason: Option<String>,
    /// `decided` where the order among equals mattered, `open` where it should have and says
    /// nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie: Option<&'static str>,
    /// The limit that brought a winner in before its turn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brought: Option<Brought>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub judgment: Option<Judgment>,
    /// Who paid what for it, in Equal Shares; amounts in cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
}

impl CountReport {
    /// The report of a count.
    pub fn new(outcome: &Outcome) -> Self {
        Self {
            rule: outcome.rule,
            ties: outcome.ties,
            winners: outcome.winner_ids().map(str::to_owned).collect(),
            total_cost: outcome.total_cost,
            shares: outcome.shares.clone(),
            projects: outcome
                .projects
                .iter()
                .enumerate()
                .map(|(index, project)| ProjectReport {
                    id: project.id.clone(),
                    votes: project.votes,
                    score: project.score,
                    cost: project.cost,
                    outcome: if project.is_selected() {
                        "selected"
                    } else {
                        "not_selected"
                    },
                    reason: project.reason().map(|reason| explain(outcome, reason)),
                    tie: if project.tie_open {
                        Some("open")
                    } else {
                        project.tie_decided.then_some("decided")
                    },
                    brought: project.brought,
                    judgment: project.judgment,
                    payment: outcome.payment(index).cloned(),
                })
                .collect(),
        }
    }
}

/// The count as lines of text: a summary, then the projects, best supported first.
///
/// The file gives the currency and the names; the outcome must be that of its election.
pub fn table(file: &File, outcome: &Outcome) -> String {
    let currency = file.meta.get("currency").unwrap_or_default();
    let summary = format!(
        "{} of {} projects selected by {}, ties by {}; {} ballots\n\
         {} spent of {} {currency}, {} left\n\n",
        outcome.winners.len(),
        outcome.projects.len(),
        outcome.rule,
        outcome.ties,
        outcome.ballots,
        outcome.total_cost,
        outcome.budget,
        outcome.left(),
    );
    let mut order: Vec<usize> = (0..outcome.projects.len()).collect();
    // Among equals, winners come before the others.
    order.sort_by_key(|&project| {
        let of = &outcome.projects[project];
        (of.rank, !of.is_selected())
    });
    let head = ["rank", "id", "votes", "score", "cost", "result", "name"].map(str::to_owned);
    let rows = order
        .into_iter()
        .map(|project| line(file, outcome, project));
    summary + &aligned(&[head].into_iter().chain(rows).collect::<Vec<_>>())
}

const COLUMNS: usize = 7;
/// Numbers line up on the right.
const RIGHT: [bool; COLUMNS] = [true, false, true, true, true, false, false];

fn line(file: &File, outcome: &Outcome, project: usize) -> [String; COLUMNS] {
    let of = &outcome.projects[project];
    let mut result = match of.reason() {
        None => selected(of.brought),
        Some(reason) => explain(outcome, reason),
    };
    if of.tie_open {
        result.push_str(" (tie left open)");
    } else if of.tie_decided {
        result.push_str(" (by the tie order)");
    }
    [
        of.rank.to_string(),
        of.id.clone(),
        of.votes.to_string(),
        of.score.to_string(),
        of.cost.to_string(),
        result,
        file.projects
            .value(project, "name")
            .unwrap_or_default()
            .to_owned(),
    ]
}

fn selected(brought: Option<Brought>) -> String {
    match brought {
        None => "selected".to_owned(),
        Some(Brought::Reserved { group }) => format!("selected, reserved for group {group}"),
        Some(Brought::Floor { group }) => format!("selected, floor of group {group}"),
    }
}

fn aligned(rows: &[[String; COLUMNS]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: [usize; COLUMNS] = std::array::from_fn(|column| width(column).unwrap_or(0));
    let mut text = String::new();
    for row in rows {
        let cells = row
            .iter()
            .zip(widths)
            .zip(RIGHT)
            .map(|((cell, width), right)| {
                let blanks = " ".repeat(width - cell.chars().count());
                if right {
                    blanks + cell
                } else {
                    cell.clone() + &blanks
                }
            });
        let line = cells.collect::<Vec<_>>().join("  ");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The reason, with the id of the project that ended the count.
fn explain(outcome: &Outcome, reason: Reason) -> String {
    match reason {
        Reason::AfterFirstMisfit { misfit } => {
            format!("{reason}: {}", outcome.projects[misfit].id)
        }
        Reason::NotEnoughLeft { .. }
        | Reason::BelowThreshold { .. }
        | Reason::Withdrawn
        | Reason::NotSupported
        | Reason::SupportersHold { .. }
        | Reason::OverCap { .. }
        | Reason::TooFewVotes { .. }
        | Reason::GroupFull { .. }
        | Reason::GroupSpent { .. } => reason.to_string(),
    }
}

/// Writes an amount as a number of units: `1250` cents as `12.5`.
///
/// A number with cents has to pass through a float on its way into JSON. Reading a decimal rounds
/// to the nearest float, and writing a float takes the shortest decimal that reads back, so that
/// the digits survive up to 15 of them; beyond, this is an error and not another amount.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields so")]
fn units<S: Serializer>(amount: &Cents, serializer: S) -> Result<S::Ok, S::Error> {
    if let Some(units) = amount.whole_euros() {
        return serializer.serialize_i64(units);
    }
    let inexact = || S::Error::custom(format!("{amount} has no exact JSON number"));
    let number: f64 = amount.to_string().parse().map_err(|_| inexact())?;
    if number.to_string().parse() != Ok(*amount) {
        return Err(inexact());
    }
    serializer.serialize_f64(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{count, pb};
    use insta::assert_snapshot;

    const FILE: &str = "META\nkey;value\nbudget;100.16\nvote_type;approval\ncurrency;EUR\n\
        PROJECTS\nproject_id;cost;name\nbench;60.5;Un banc\ntrees;50;Des arbres d\u{2019}été\n\
        light;39;Des lampes\nb2;39;Deux bancs\n\
        VOTES\nvoter_id;vote\n1;bench,trees\n2;bench,light,trees\n3;bench,b2\n";

    fn counted(rule: &str) -> (File, Outcome) {
        let (file, warnings) = pb::read(FILE).unwrap();
        assert_eq!(warnings, []);
        let election = file.election().unwrap();
        let outcome = count(&election, rule.parse().unwrap(), Ties::Lexico).unwrap();
        (file, outcome)
    }

    #[test]
    fn json_has_the_published_shape() {
        let (_, outcome) = counted("greedy-votes");
        let json = serde_json::to_string_pretty(&CountReport::new(&outcome)).unwrap();
        assert_snapshot!(json, @r#"
        {
          "rule": "greedy-votes",
          "ties": "lexico",
          "winners": [
            "bench",
            "b2"
          ],
          "total_cost": 99.5,
          "projects": [
            {
              "id": "bench",
              "votes": 3,
              "score": 3,
              "cost": 60.5,
              "outcome": "selected",
              "reason": null
            },
            {
              "id": "trees",
              "votes": 2,
              "score": 2,
              "cost": 50,
              "outcome": "not_selected",
              "reason": "not enough left: 39.66 for 50"
            },
            {
              "id": "light",
              "votes": 1,
              "score": 1,
              "cost": 39,
              "outcome": "not_selected",
              "reason": "not enough left: 0.66 for 39",
              "tie": "decided"
            },
            {
              "id": "b2",
              "votes": 1,
              "score": 1,
              "cost": 39,
              "outcome": "selected",
              "reason": null,
              "tie": "decided"
            }
          ]
        }
        "#);
    }

    #[test]
    fn table_reads_at_a_glance() {
        let (file, outcome) = counted("greedy-votes");
        assert_snapshot!(table(&file, &outcome), @r"
        2 of 4 projects selected by greedy-votes, ties by lexico; 3 ballots
        99.50 spent of 100.16 EUR, 0.66 left

        rank  id     votes  score   cost  result                                           name
           1  bench      3      3  60.50  selected                                         Un banc
           2  trees      2      2     50  not enough left: 39.66 for 50                    Des arbres d’été
           3  b2         1      1     39  selected (by the tie order)                      Deux bancs
           3  light      1      1     39  not enough left: 0.66 for 39 (by the tie order)  Des lampes
        ");
    }

    #[test]
    fn table_says_where_the_count_ended() {
        let (file, outcome) = counted("greedy-votes-stop-at-first-misfit-at-least-1");
        assert_snapshot!(table(&file, &outcome), @r"
        1 of 4 projects selected by greedy-votes-stop-at-first-misfit-at-least-1, ties by lexico; 3 ballots
        60.50 spent of 100.16 EUR, 39.66 left

        rank  id     votes  score   cost  result                         name
           1  bench      3      3  60.50  selected                       Un banc
           2  trees      2      2     50  not enough left: 39.66 for 50  Des arbres d’été
           3  light      1      1     39  after the first misfit: trees  Des lampes
           3  b2         1      1     39  after the first misfit: trees  Deux bancs
        ");
    }

    #[test]
    fn amounts_are_exact_or_refused() {
        #[derive(Serialize)]
        #[serde(transparent)]
        struct Units(#[serde(serialize_with = "units")] Cents);

        let json = |cents| serde_json::to_string(&Units(Cents::new(cents)));
        assert_eq!(json(291_771_016).unwrap(), "2917710.16");
        assert_eq!(json(1_250).unwrap(), "12.5");
        assert_eq!(json(-5).unwrap(), "-0.05");
        assert_eq!(json(999_999_999_999_999).unwrap(), "9999999999999.99");
        assert_eq!(
            json(9_223_372_036_854_775_800).unwrap(),
            "92233720368547758"
        );
        assert_snapshot!(
            json(i64::MAX).unwrap_err(),
            @"92233720368547758.07 has no exact JSON number"
        );
    }
}
