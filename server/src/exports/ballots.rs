//! The ballots of a published vote as Pabulib files: one for each envelope, since each is a count of its own.

use super::ExportError;
use domain::calendar::paris;
use domain::{BallotForm, Cents, EnvelopeId, PhaseKind, Picks, ProjectId};
use std::collections::HashMap;
use std::num::NonZeroU32;
use store::{Edition, Envelope, Outcome, OutcomeLine};
use tally::pb::{About, Export, VoteType};
use tally::{Ballot, Election, Pick, Project};

/// What the files of an edition are made from.
pub(crate) struct Files<'a> {
    pub(crate) city: &'a str,
    /// The address of the page of results, which the files name.
    pub(crate) page: &'a str,
    pub(crate) edition: &'a Edition,
    pub(crate) outcome: &'a Outcome,
    pub(crate) ballots: &'a [Picks],
    /// Whether single ballots are published; else the files hold totals alone.
    pub(crate) singly: bool,
    /// Every project, in the order of the ballot.
    pub(crate) order: &'a [ProjectId],
}

/// The count of one envelope, made again from the ballots.
pub(crate) struct Recount<'a> {
    pub(crate) envelope: &'a Envelope,
    lines: Vec<&'a OutcomeLine>,
    pub(crate) election: Election,
    pub(crate) outcome: tally::Outcome,
}

/// Counts the ballots of every envelope again, and checks that they say what the page says.
pub(crate) fn elections<'a>(files: &Files<'a>) -> Result<Vec<Recount<'a>>, ExportError> {
    let mut piles = HashMap::<&Picks, u32>::new();
    for ballot in files.ballots {
        *piles.entry(ballot).or_default() += 1;
    }
    files
        .edition
        .envelopes
        .iter()
        .map(|envelope| recount(files, envelope, &piles))
        .collect()
}

fn recount<'a>(
    files: &Files<'a>,
    envelope: &'a Envelope,
    piles: &HashMap<&Picks, u32>,
) -> Result<Recount<'a>, ExportError> {
    let lines = lines_of(files, envelope.id);
    let place: HashMap<ProjectId, usize> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| (line.project.id, place))
        .collect();
    let ballots = piles
        .iter()
        .filter_map(|(picks, times)| {
            let picks = picks.as_slice().iter().filter_map(|pick| {
                Some(Pick {
                    project: *place.get(&pick.project)?,
                    points: pick.points.into(),
                })
            });
            Some(Ballot::new(picks.collect()).repeated(NonZeroU32::new(*times)?))
        })
        .collect();
    let projects = lines
        .iter()
        .map(|line| {
            Project::new(
                &line.project.number,
                line.project.cost.unwrap_or(Cents::ZERO),
            )
        })
        .collect();
    let election = Election::new(envelope.amount, projects, ballots)?;
    let groups: Vec<_> = lines
        .iter()
        .map(|line| (line.project.district, line.project.theme))
        .collect();
    let limits = files.edition.rules.limits_of(&groups);
    let (rule, ties) = (files.outcome.rule, files.outcome.ties);
    let outcome = tally::count_within(&election, rule, ties, &limits)?;
    for (line, counted) in lines.iter().zip(&outcome.projects) {
        let same = line.selected == counted.is_selected()
            && line.votes == u64::from(counted.votes)
            && line.score == counted.score;
        if !same {
            return Err(ExportError::OtherResult(line.project.number.clone()));
        }
    }
    Ok(Recount {
        envelope,
        lines,
        election,
        outcome,
    })
}

/// The lines of an envelope in the order of the ballot, which is that of the count.
fn lines_of<'a>(files: &Files<'a>, envelope: EnvelopeId) -> Vec<&'a OutcomeLine> {
    let place = |line: &OutcomeLine| files.order.iter().position(|id| *id == line.project.id);
    let mut lines: Vec<&OutcomeLine> = files
        .outcome
        .lines
        .iter()
        .filter(|line| line.envelope == Some(envelope))
        .collect();
    lines.sort_by_cached_key(|line| place(line));
    lines
}

/// The file of one envelope.
pub(crate) fn pabulib(files: &Files<'_>, count: &Recount<'_>) -> Result<String, ExportError> {
    let edition = files.edition;
    let vote = edition.calendar.phase(PhaseKind::Vote);
    let day = |at: chrono::DateTime<chrono::Utc>| paris::day(at).format("%d.%m.%Y").to_string();
    let year = vote.map(|phase| paris::day(phase.starts).format("%Y").to_string());
    let number = count.lines.len().max(1);
    let (vote_type, min_length, max_length, limits) = form(edition.rules.ballot_form, number);
    let mut remarks = vec![format!("Published at {}", files.page)];
    if !files.singly {
        remarks.push("Too few ballots to publish them one by one: totals alone".to_owned());
    }
    let export = Export {
        description: format!("Participatory budget in {}: {}", files.city, edition.name),
        country: "France".to_owned(),
        unit: files.city.to_owned(),
        subunit: (edition.envelopes.len() > 1).then(|| count.envelope.name.clone()),
        instance: year.unwrap_or_else(|| edition.slug.clone()),
        date_begin: vote.map(|phase| day(phase.starts)).unwrap_or_default(),
        date_end: vote
            .map(|phase| day(phase.ends - chrono::TimeDelta::seconds(1)))
            .unwrap_or_default(),
        language: "fr".to_owned(),
        currency: "EUR".to_owned(),
        vote_type,
        min_length,
        max_length,
        limits,
        remarks,
        projects: count
            .lines
            .iter()
            .map(|line| about(edition, line))
            .collect(),
    };
    let mut file = export.file(&count.election, &count.outcome)?;
    if !files.singly {
        file.votes = tally::pb::Table::new(file.votes.columns().to_vec());
    }
    Ok(tally::pb::write(&file))
}

/// How the format says what a ballot may hold: its type, lengths, and further limits. A budget to fill is an
/// approval ballot with a largest sum of costs (Pabulib's documentation, `max_sum_cost`).
fn form(form: BallotForm, projects: usize) -> (VoteType, usize, usize, Vec<(String, String)>) {
    let count = |number: u32| {
        usize::try_from(number)
            .unwrap_or(usize::MAX)
            .clamp(1, projects)
    };
    let limit = |key: &str, value: String| (key.to_owned(), value);
    let scores = |max: u32| {
        vec![
            limit("min_points", "0".to_owned()),
            limit("max_points", max.to_string()),
            limit("default_score", "0".to_owned()),
        ]
    };
    match form {
        BallotForm::Approval { min, max } => (VoteType::Approval, count(min), count(max), vec![]),
        BallotForm::Knapsack { cap } => (
            VoteType::Approval,
            1,
            projects,
            vec![limit("max_sum_cost", cap.to_string())],
        ),
        BallotForm::Points { per_project, total } => (
            VoteType::Cumulative,
            1,
            count(total),
            vec![
                limit("max_points", per_project.to_string()),
                limit("max_sum_points", total.to_string()),
            ],
        ),
        BallotForm::Scores { max } => (VoteType::Scoring, 1, projects, scores(max)),
        // A grade is a score like another for the format, which has no word for it.
        BallotForm::MajorityJudgment { .. } => (
            VoteType::Scoring,
            1,
            projects,
            scores(form.points_per_project()),
        ),
        // The length is not cut down to the number of projects: it is what the first place is worth.
        BallotForm::Ranking { max } => (
            VoteType::Ordinal,
            1,
            usize::try_from(max).unwrap_or(usize::MAX),
            vec![],
        ),
    }
}

fn about(edition: &Edition, line: &OutcomeLine) -> About {
    let theme = line
        .project
        .theme
        .and_then(|id| edition.theme(id))
        .map(|theme| theme.name.clone());
    About {
        name: line.project.title.clone(),
        categories: theme.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};
    use domain::{Calendar, DistrictId, EditionId, EditionState, Phase, ProjectState, Rules};
    use store::{District, ProjectSummary};

    type Failed = Box<dyn std::error::Error>;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    fn project(n: u128, euros: i64, district: Option<DistrictId>) -> ProjectSummary {
        ProjectSummary {
            id: ProjectId::numbered(n),
            number: format!("{n:02}"),
            title: format!("Projet {n}"),
            excerpt: String::new(),
            cost: Cents::from_euros(euros),
            district,
            theme: None,
            place: String::new(),
            state: ProjectState::Winner,
        }
    }

    fn picks(list: &[(u128, u32)]) -> Picks {
        Picks::new(list.iter().map(|(n, points)| domain::Pick {
            project: ProjectId::numbered(*n),
            points: *points,
        }))
    }

    /// A city-wide envelope and one of a district, with what the count of each gives.
    fn vote(
        form: BallotForm,
        ballots: &[Picks],
    ) -> Result<(Edition, Outcome, Vec<ProjectId>), Failed> {
        let north = DistrictId::numbered(1);
        let envelope = |n: u128, name: &str, euros: i64, district| Envelope {
            id: EnvelopeId::numbered(n),
            name: name.to_owned(),
            amount: Cents::from_euros(euros).expect("an amount"),
            district,
        };
        let vote = Phase {
            kind: PhaseKind::Vote,
            starts: at("2026-06-01T06:00:00Z"),
            ends: at("2026-06-30T20:00:00Z"),
        };
        let edition = Edition {
            id: EditionId::numbered(1),
            slug: "ville-2026".to_owned(),
            name: "Édition 2026".to_owned(),
            summary: String::new(),
            state: EditionState::Public,
            rules: Rules {
                ballot_form: form,
                ..Rules::default()
            },
            calendar: Calendar::new(vec![vote])?,
            source: String::new(),
            envelopes: vec![
                envelope(1, "Ville", 1000, None),
                envelope(2, "Nord", 300, Some(north)),
            ],
            districts: vec![District {
                id: north,
                code: "N".to_owned(),
                name: "Nord".to_owned(),
                shape: vec![],
                priority: false,
            }],
            themes: vec![],
            version: 1,
            outcome_published: Some(at("2026-07-01T08:00:00Z")),
            decisions_on: None,
            decisions_published_at: None,
            counted: true,
        };
        let projects = [
            project(1, 600, None),
            project(2, 500, None),
            project(3, 200, Some(north)),
            project(4, 200, Some(north)),
        ];
        let order: Vec<ProjectId> = projects.iter().map(|project| project.id).collect();
        let mut outcome = Outcome {
            counted_at: at("2026-07-01T07:00:00Z"),
            published_at: edition.outcome_published,
            rule: tally::Rule::GREEDY_SCORE,
            ties: tally::Ties::CostVotes,
            voters: 0,
            ballots: 0,
            blank: 0,
            lines: vec![],
        };
        for envelope in &edition.envelopes {
            let paid: Vec<_> = projects
                .iter()
                .filter(|project| project.district == envelope.district)
                .collect();
            let place = |id| paid.iter().position(|project| project.id == id);
            let ballots = ballots
                .iter()
                .map(|picks| {
                    let picks = picks.as_slice().iter();
                    let pick = |pick: &domain::Pick| {
                        Some(Pick {
                            project: place(pick.project)?,
                            points: pick.points.into(),
                        })
                    };
                    Ballot::new(picks.filter_map(pick).collect())
                })
                .collect();
            let list = paid
                .iter()
                .map(|one| Project::new(&one.number, one.cost.unwrap_or_default()))
                .collect();
            let election = Election::new(envelope.amount, list, ballots)?;
            let counted = tally::count(&election, outcome.rule, outcome.ties)?;
            for (one, result) in paid.into_iter().zip(&counted.projects) {
                outcome.lines.push(OutcomeLine {
                    project: one.clone(),
                    envelope: Some(envelope.id),
                    rank: u32::try_from(result.rank)?,
                    votes: result.votes.into(),
                    score: result.score,
                    selected: result.is_selected(),
                    brought: result.brought,
                    reason: result.reason(),
                });
            }
        }
        // The store gives lines by rank; the files must not depend on it.
        outcome.lines.sort_by_key(|line| line.rank);
        Ok((edition, outcome, order))
    }

    fn texts(form: BallotForm, ballots: &[Picks]) -> Result<Vec<String>, Failed> {
        let (edition, outcome, order) = vote(form, ballots)?;
        let (city, page) = ("Ville", "https://example.org/fr/e/ville-2026/results");
        let files = Files {
            city,
            page,
            edition: &edition,
            outcome: &outcome,
            ballots,
            singly: true,
            order: &order,
        };
        let counts = elections(&files)?;
        Ok(counts
            .iter()
            .map(|count| pabulib(&files, count))
            .collect::<Result<_, _>>()?)
    }

    #[test]
    fn every_envelope_reads_back_and_counts_to_the_same_winners() -> Result<(), Failed> {
        let form = BallotForm::Points {
            per_project: 3,
            total: 7,
        };
        let ballots = [
            picks(&[(1, 3), (3, 1)]),
            picks(&[(2, 2), (4, 3)]),
            picks(&[(1, 1)]),
            picks(&[]),
        ];
        let (_, outcome, _) = vote(form, &ballots)?;
        for text in texts(form, &ballots)? {
            let (file, _) = tally::pb::read(&text)?;
            let again = tally::count(&file.election()?, outcome.rule, outcome.ties)?;
            assert_eq!(again.ballots, 4, "blank ballots stay");
            for counted in &again.projects {
                let line = outcome
                    .lines
                    .iter()
                    .find(|line| line.project.number == counted.id)
                    .ok_or("a line")?;
                assert_eq!(
                    (line.selected, line.votes, line.score, line.reason),
                    (
                        counted.is_selected(),
                        counted.votes.into(),
                        counted.score,
                        counted.reason()
                    )
                );
            }
        }
        Ok(())
    }

    #[test]
    fn a_refused_project_is_exported_with_its_reason() -> Result<(), Failed> {
        let form = BallotForm::Approval { min: 1, max: 3 };
        let (edition, outcome, _) = vote(form, &[])?;
        let refused = ProjectSummary {
            state: ProjectState::Refused,
            ..project(5, 90_000, None)
        };
        let decision = store::PublicDecision {
            at: Some(at("2026-05-01T08:00:00Z")),
            verdict: domain::ProjectVerdict::Refused,
            reason: Some(domain::RefusalReason::TooExpensive),
            words: "Le pont coûte trop.".to_owned(),
            instead: "Un seul banc.".to_owned(),
        };
        let decisions = std::iter::once((refused.id, decision)).collect();
        let projects = [project(1, 600, None), refused];
        let page = |project: &ProjectSummary| project.number.clone();
        let file =
            crate::exports::projects_csv(&edition, &projects, Some(&outcome), &decisions, page)?;
        let text = String::from_utf8(file)?;
        let lines: Vec<&str> = text.lines().collect();
        assert!(
            lines[0].ends_with("adresse;décision;motif;explication;autre_possibilité"),
            "{text}"
        );
        assert!(lines[1].ends_with("01;;;;"), "{text}");
        assert!(
            lines[2].ends_with(";05;refused;too_expensive;Le pont coûte trop.;Un seul banc."),
            "{text}"
        );
        Ok(())
    }

    #[test]
    fn files_tell_the_form_and_nothing_of_time() -> Result<(), Failed> {
        let ballots = [picks(&[(2, 1)]), picks(&[(1, 1), (2, 1)]), picks(&[])];
        let mut reversed = ballots.clone();
        reversed.reverse();
        let form = BallotForm::Knapsack {
            cap: Cents::new(100_000),
        };
        let made = texts(form, &ballots)?;
        assert_eq!(made, texts(form, &reversed)?);
        let city_wide: Vec<&str> = made[0].lines().collect();
        for line in [
            "unit;Ville",
            "subunit;Ville",
            "budget;1000",
            "num_votes;3",
            "vote_type;approval",
            "max_sum_cost;1000",
            "date_begin;01.06.2026",
            "date_end;30.06.2026",
            "01;600;1;Projet 1;;0",
            "02;500;2;Projet 2;;1",
        ] {
            assert!(city_wide.contains(&line), "{line} in {}", made[0]);
        }
        Ok(())
    }

    #[test]
    fn a_result_that_the_ballots_do_not_give_is_not_published() -> Result<(), Failed> {
        let ballots = [picks(&[(1, 1)])];
        let (edition, mut outcome, order) =
            vote(BallotForm::Approval { min: 1, max: 3 }, &ballots)?;
        outcome.lines[0].votes += 1;
        let files = Files {
            city: "",
            page: "",
            edition: &edition,
            outcome: &outcome,
            ballots: &ballots,
            singly: true,
            order: &order,
        };
        assert!(matches!(
            elections(&files),
            Err(ExportError::OtherResult(_))
        ));
        Ok(())
    }
}
