//! An edition from a Pabulib file.

use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::calendar::paris;
use domain::{
    Actor, BallotForm, Calendar, Cents, EditionState, Phase, PhaseKind, ProjectState, Rules, Ties,
    edition, rules::Link,
};
use std::collections::BTreeSet;
use std::path::Path;
use store::{DistrictInput, EditionInput, ImportReport, ImportedEdition, ImportedProject, Store};
use tally::pb::{File, VoteType};

pub(super) async fn import(
    store: &Store,
    path: &Path,
    slug: Option<&str>,
    with_ballots: bool,
) -> anyhow::Result<ImportReport> {
    let name = path.display();
    let bytes = std::fs::read(path).map_err(|err| anyhow::Error::msg(format!("{name}: {err}")))?;
    let (file, warnings) =
        tally::pb::read(&bytes).map_err(|err| anyhow::Error::msg(format!("{name}: {err}")))?;
    for warning in warnings {
        tracing::warn!("{name}: {warning}");
    }
    let slug = slug.map_or_else(|| super::slug_of(path), str::to_owned);
    let slug = edition::slug(&slug).map_err(|err| anyhow::Error::msg(format!("--slug: {err}")))?;
    let imported = edition_of(&file, bytes, slug, with_ballots)
        .map_err(|err| anyhow::Error::msg(format!("{name}: {err}")))?;
    store
        .import_edition(&Actor::Operator, &imported)
        .await
        .map_err(anyhow::Error::from)
}

/// Turns a file into an edition whose vote was held on the file's dates.
fn edition_of(
    file: &File,
    bytes: Vec<u8>,
    slug: String,
    with_ballots: bool,
) -> anyhow::Result<ImportedEdition> {
    let election = file.election()?;
    let meta = |key: &str| file.meta.get(key).unwrap_or_default();
    let cell = |row: usize, columns: &[&str]| {
        columns
            .iter()
            .find_map(|column| file.projects.value(row, column))
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
    };
    let mut districts = BTreeSet::new();
    let mut themes = BTreeSet::new();
    let mut projects = Vec::with_capacity(election.projects().len());
    for (row, project) in election.projects().iter().enumerate() {
        let district = cell(row, &["district", "neighborhood", "subunit"]);
        // A project may have several categories; the first one is the one that it is filed under.
        let theme = cell(row, &["category"])
            .and_then(|list| list.split(',').next())
            .map(str::trim);
        districts.extend(district);
        themes.extend(theme);
        let title = cell(row, &["name"]).unwrap_or(&project.id);
        projects.push(ImportedProject {
            number: project.id.clone(),
            title: title.to_owned(),
            text: cell(row, &["description"]).unwrap_or_default().to_owned(),
            cost: (!project.withdrawn).then_some(project.cost),
            district: district.map(str::to_owned),
            theme: theme.map(str::to_owned),
            place: String::new(),
            carrier: cell(row, &["proposer"]).unwrap_or_default().to_owned(),
            latitude: cell(row, &["latitude"]).and_then(|text| text.parse().ok()),
            longitude: cell(row, &["longitude"]).and_then(|text| text.parse().ok()),
            state: state_of(project.withdrawn, cell(row, &["selected"]), with_ballots),
            ideas: vec![],
        });
    }
    let mut ballots = Vec::new();
    if with_ballots {
        for ballot in election.ballots() {
            let picks = ballot
                .picks()
                .iter()
                .map(|pick| Ok((pick.project, u32::try_from(pick.points)?)))
                .collect::<Result<Vec<_>, std::num::TryFromIntError>>()
                .map_err(|_| {
                    anyhow::Error::msg("ballots with points below zero can't be imported")
                })?;
            ballots.extend(std::iter::repeat_n(
                picks,
                usize::try_from(ballot.times().get()).unwrap_or(0),
            ));
        }
    }
    let (what, year) = (meta("description"), meta("instance"));
    let name = if what.is_empty() {
        format!("{} {year}", meta("unit"))
    } else {
        format!("{what} {year}")
    };
    Ok(ImportedEdition {
        input: EditionInput {
            slug,
            name: name.trim().to_owned(),
            summary: meta("comment").to_owned(),
            source: format!(
                "Pabulib (pabulib.org), {} {year}; Faliszewski et al., “Participatory Budgeting: Data, Tools, and \
                 Analysis”, IJCAI 2023.",
                meta("unit")
            ),
        },
        state: EditionState::Public,
        file: bytes,
        rules: rules_of(file, election.projects().len())?,
        calendar: calendar_of(file)?,
        envelopes: vec![("Budget".to_owned(), election.budget(), None)],
        districts: districts
            .into_iter()
            .map(|name| DistrictInput {
                code: name.to_owned(),
                name: name.to_owned(),
                shape: vec![],
                priority: false,
            })
            .collect(),
        themes: themes.into_iter().map(str::to_owned).collect(),
        projects,
        ideas: vec![],
        ballots,
    })
}

/// Where a project stands: to be counted here with its ballots, else as the file says.
fn state_of(withdrawn: bool, selected: Option<&str>, with_ballots: bool) -> ProjectState {
    match (withdrawn, with_ballots, selected) {
        (true, _, _) => ProjectState::Postponed,
        (false, true, _) | (false, false, None) => ProjectState::OnBallot,
        (false, false, Some("1")) => ProjectState::Winner,
        (false, false, Some(_)) => ProjectState::NotSelected,
    }
}

fn rules_of(file: &File, projects: usize) -> anyhow::Result<Rules> {
    let meta = &file.meta;
    let length = |key| {
        meta.length(key)
            .map(|length| length.and_then(|length| u32::try_from(length).ok()))
    };
    let projects = u32::try_from(projects).unwrap_or(u32::MAX).max(1);
    let max_length = length("max_length")?.unwrap_or(projects).clamp(1, projects);
    let points = |key| {
        meta.number(key)
            .map(|points| points.and_then(|points| u32::try_from(points).ok()))
    };
    let ballot_form = match meta.vote_type()? {
        VoteType::Choose1 => BallotForm::Approval { min: 1, max: 1 },
        VoteType::Approval => match meta.amount("max_sum_cost")? {
            Some(cap) if cap > Cents::ZERO => BallotForm::Knapsack { cap },
            Some(_) | None => BallotForm::Approval {
                min: length("min_length")?.unwrap_or(1).min(max_length),
                max: max_length,
            },
        },
        VoteType::Ordinal => BallotForm::Ranking { max: max_length },
        VoteType::Cumulative => {
            let total = points("max_sum_points")?.unwrap_or(1).max(1);
            BallotForm::Points {
                per_project: points("max_points")?.unwrap_or(total).clamp(1, total),
                total,
            }
        }
        VoteType::Scoring => {
            let per_project = points("max_points")?.unwrap_or(1).max(1);
            BallotForm::Scores { max: per_project }
        }
    };
    let usual = match ballot_form {
        BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => tally::Rule::GREEDY_VOTES,
        BallotForm::Points { .. }
        | BallotForm::Scores { .. }
        | BallotForm::Ranking { .. }
        | BallotForm::MajorityJudgment { .. } => tally::Rule::GREEDY_SCORE,
    };
    Ok(Rules {
        age_floor: 0,
        links: Link::ALL.to_vec(),
        ideas_per_person: None,
        ballot_form,
        counting_rule: file.official_rule()?.unwrap_or(usual),
        ties: Ties::Lexico,
        change_until_close: false,
        cap_per_project: None,
        limits: domain::Limits::default(),
        publish_ballots_from: 0,
        comments: false,
        ..Rules::default()
    })
}

/// The vote's two days as the file gives them, `dd.mm.yyyy` or `yyyy`; the last day counts whole.
fn calendar_of(file: &File) -> anyhow::Result<Calendar> {
    let read = |key: &str, last: bool| {
        let text = file.meta.get(key).unwrap_or_default().trim();
        let year = text.parse().ok();
        NaiveDate::parse_from_str(text, "%d.%m.%Y")
            .ok()
            .or_else(|| {
                NaiveDate::from_ymd_opt(year?, if last { 12 } else { 1 }, if last { 31 } else { 1 })
            })
            .ok_or_else(|| {
                anyhow::Error::msg(format!("{key}: `{text}` is no date (dd.mm.yyyy or yyyy)"))
            })
    };
    let starts = midnight(read("date_begin", false)?)?;
    let last_day = read("date_end", true)?;
    let ends = midnight(last_day.checked_add_days(Days::new(1)).unwrap_or(last_day))?;
    Ok(Calendar::new(vec![Phase {
        kind: PhaseKind::Vote,
        starts,
        ends,
    }])?)
}

fn midnight(day: NaiveDate) -> anyhow::Result<DateTime<Utc>> {
    paris::from_local(day.into())
        .ok_or_else(|| anyhow::Error::msg(format!("{day} has no midnight in Paris")))
}
