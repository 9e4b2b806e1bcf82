//! Tables of a vote, its projects and its ideas.

use super::csv::{Table, euros};
use super::{ExportError, Files};
use domain::{Picks, ProjectId};
use std::collections::HashMap;
use store::{Edition, IdeaSummary, Outcome, OutcomeLine, ProjectSummary, PublicDecision};

/// A row for each project of each ballot; a blank ballot is a row without a project.
///
/// Too few ballots to publish them one by one give a row for each project, with its totals.
pub(crate) fn ballots_csv(files: &Files<'_>) -> Result<Vec<u8>, ExportError> {
    if !files.singly {
        return totals_csv(files.outcome);
    }
    let about: HashMap<ProjectId, &ProjectSummary> = files
        .outcome
        .lines
        .iter()
        .map(|line| (line.project.id, &line.project))
        .collect();
    // The order of the content, as in the Pabulib file: it tells nothing of when a ballot was cast.
    let mut ballots: Vec<Vec<(&str, u32, &str)>> = files
        .ballots
        .iter()
        .map(|picks| cells(picks, &about))
        .collect();
    ballots.sort_unstable();
    let mut table = Table::new(&["bulletin", "projet", "points", "titre"])?;
    for (number, ballot) in (1_usize..).zip(&ballots) {
        let number = number.to_string();
        if ballot.is_empty() {
            table.row([number.as_str(), "", "", ""])?;
        }
        for (project, points, title) in ballot {
            table.row([number.as_str(), project, &points.to_string(), title])?;
        }
    }
    table.finish()
}

fn totals_csv(outcome: &Outcome) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new(&["projet", "votes", "points", "titre"])?;
    for line in &outcome.lines {
        table.row([
            line.project.number.clone(),
            line.votes.to_string(),
            line.score.to_string(),
            line.project.title.clone(),
        ])?;
    }
    table.finish()
}

fn cells<'a>(
    picks: &Picks,
    about: &HashMap<ProjectId, &'a ProjectSummary>,
) -> Vec<(&'a str, u32, &'a str)> {
    let mut cells: Vec<_> = picks
        .as_slice()
        .iter()
        .filter_map(|pick| {
            about
                .get(&pick.project)
                .map(|project| (&*project.number, pick.points, &*project.title))
        })
        .collect();
    cells.sort_unstable();
    cells
}

/// A row for each public project, with what the published count gave it and what the city decided before.
pub(crate) fn projects_csv(
    edition: &Edition,
    projects: &[ProjectSummary],
    outcome: Option<&Outcome>,
    decisions: &HashMap<ProjectId, PublicDecision>,
    page: impl Fn(&ProjectSummary) -> String,
) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new(&[
        "numéro",
        "titre",
        "extrait",
        "quartier",
        "thème",
        "lieu",
        "coût_euros",
        "état",
        "enveloppe",
        "rang",
        "votes",
        "points",
        "lauréat",
        "adresse",
        "décision",
        "motif",
        "explication",
        "autre_possibilité",
    ])?;
    for project in projects {
        let decision = decisions.get(&project.id);
        let of_decision =
            |read: fn(&PublicDecision) -> String| decision.map(read).unwrap_or_default();
        let line = outcome.and_then(|outcome| {
            outcome
                .lines
                .iter()
                .find(|line| line.project.id == project.id)
        });
        let of_line = |read: fn(&OutcomeLine) -> String| line.map(read).unwrap_or_default();
        let envelope = line.and_then(|line| line.envelope);
        let envelope = edition
            .envelopes
            .iter()
            .find(|one| Some(one.id) == envelope);
        table.row([
            project.number.clone(),
            project.title.clone(),
            project.excerpt.clone(),
            project
                .district
                .and_then(|id| edition.district(id))
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            project
                .theme
                .and_then(|id| edition.theme(id))
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            project.place.clone(),
            project.cost.map(euros).unwrap_or_default(),
            project.state.code().to_owned(),
            envelope.map(|one| one.name.clone()).unwrap_or_default(),
            of_line(|line| line.rank.to_string()),
            of_line(|line| line.votes.to_string()),
            of_line(|line| line.score.to_string()),
            of_line(|line| u8::from(line.selected).to_string()),
            page(project),
            of_decision(|decision| decision.verdict.code().to_owned()),
            of_decision(|decision| {
                let reason = decision.reason;
                reason
                    .map(|reason| reason.code().to_owned())
                    .unwrap_or_default()
            }),
            of_decision(|decision| decision.words.clone()),
            of_decision(|decision| decision.instead.clone()),
        ])?;
    }
    table.finish()
}

/// A row for each public idea. Its author's name stays on the idea's page, where its author can have it
/// changed: a file once copied can't be called back.
pub(crate) fn ideas_csv(
    edition: &Edition,
    ideas: &[IdeaSummary],
    page: impl Fn(&IdeaSummary) -> String,
) -> Result<Vec<u8>, ExportError> {
    let mut table = Table::new(&[
        "numéro",
        "titre",
        "extrait",
        "quartier",
        "thème",
        "état",
        "envoyée_le",
        "adresse",
    ])?;
    for idea in ideas {
        table.row([
            idea.number.to_string(),
            idea.title.clone(),
            idea.excerpt.clone(),
            idea.district
                .and_then(|id| edition.district(id))
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            idea.theme
                .and_then(|id| edition.theme(id))
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            idea.state.code().to_owned(),
            domain::calendar::paris::day(idea.submitted_at).to_string(),
            page(idea),
        ])?;
    }
    table.finish()
}
