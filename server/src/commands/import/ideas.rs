//! Ideas and projects from a city's CSV.

use chrono::{DateTime, Utc};
use domain::calendar::paris;
use domain::{Actor, Calendar, Channel, EditionState, IdeaState, Rules, edition};
use intake::ideas::Severity;
use intake::{IdeaRow, IdeaSheet, Mapping};
use std::collections::BTreeSet;
use std::path::Path;
use store::{
    DistrictInput, EditionInput, ImportReport, ImportedEdition, ImportedIdea, ImportedProject,
    Store,
};

/// Where the ideas go.
pub(super) enum Target<'a> {
    /// A new edition of this short name.
    New(String),
    /// An edition that is there.
    Existing(&'a str),
}

pub(super) async fn import(
    store: &Store,
    path: &Path,
    map: &Path,
    target: Target<'_>,
    skip_bad: bool,
) -> anyhow::Result<ImportReport> {
    let read = |path: &Path| {
        std::fs::read(path).map_err(|err| anyhow::Error::msg(format!("{}: {err}", path.display())))
    };
    let (csv, mapping) = (read(path)?, read(map)?);
    let (sheet, mapping_text) = (
        read_sheet(&csv, &mapping)
            .map_err(|err| anyhow::Error::msg(format!("{}: {err}", map.display())))?,
        mapping,
    );
    report(path, &sheet, skip_bad)?;
    let now = store.now();
    let source = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match target {
        Target::Existing(slug) => {
            let edition = store.edition(&Actor::Operator, slug).await?;
            let ideas = ideas_of(&sheet, now);
            Ok(store
                .import_ideas(&Actor::Operator, edition.id, &source, &ideas)
                .await?)
        }
        Target::New(slug) => {
            let slug =
                edition::slug(&slug).map_err(|err| anyhow::Error::msg(format!("--slug: {err}")))?;
            let distinct = |of: fn(&IdeaRow) -> Option<&String>| {
                sheet
                    .rows
                    .iter()
                    .filter_map(of)
                    .cloned()
                    .collect::<BTreeSet<String>>()
            };
            let imported = ImportedEdition {
                input: EditionInput {
                    name: slug.clone(),
                    slug,
                    summary: String::new(),
                    source: source.clone(),
                },
                // Only the staff sees it: its name, its dates and its rules are still to be set.
                state: EditionState::Draft,
                file: [csv, mapping_text].concat(),
                rules: Rules::default(),
                calendar: Calendar::default(),
                envelopes: vec![],
                districts: distinct(|row| row.district.as_ref())
                    .into_iter()
                    .map(|code| DistrictInput {
                        name: code.clone(),
                        code,
                        shape: vec![],
                        priority: false,
                    })
                    .collect(),
                themes: distinct(|row| row.theme.as_ref()).into_iter().collect(),
                projects: projects_of(&sheet),
                ideas: ideas_of(&sheet, now),
                ballots: vec![],
            };
            Ok(store.import_edition(&Actor::Operator, &imported).await?)
        }
    }
}

/// Reads a sheet by the text of a mapping.
pub(crate) fn read_sheet(csv: &[u8], mapping: &[u8]) -> anyhow::Result<IdeaSheet> {
    let text =
        std::str::from_utf8(mapping).map_err(|_| anyhow::Error::msg("the mapping is not UTF-8"))?;
    let mapping = Mapping::from_toml(text)?;
    Ok(intake::read_ideas(csv, &mapping))
}

/// Tells every problem with its line; those that make a line unreadable stop the import unless it may skip them.
fn report(path: &Path, sheet: &IdeaSheet, skip_bad: bool) -> anyhow::Result<()> {
    let mut bad = 0_usize;
    let mut unreadable = sheet.rows.is_empty();
    for problem in &sheet.problems {
        crate::commands::say(format!("{}: {problem}", path.display()))?;
        match problem.reason.severity() {
            Severity::Note => {}
            Severity::Row => bad += 1,
            Severity::File => unreadable = true,
        }
    }
    if unreadable {
        return Err(anyhow::Error::msg(format!(
            "{}: nothing was imported",
            path.display()
        )));
    }
    if bad > 0 && !skip_bad {
        return Err(anyhow::Error::msg(format!(
            "{bad} lines can't be read: nothing was imported. Mend them, or import the others with --skip-bad."
        )));
    }
    Ok(())
}

/// Every row as an idea; a row of a project feeds it.
pub(crate) fn ideas_of(sheet: &IdeaSheet, now: DateTime<Utc>) -> Vec<ImportedIdea> {
    sheet
        .rows
        .iter()
        .map(|row| ImportedIdea {
            external_id: row.external_id.clone(),
            title: row.title.clone(),
            text: text_of(row).to_owned(),
            author: row.author.clone().unwrap_or_default(),
            author_email: None,
            district: row.district.clone(),
            theme: row.theme.clone(),
            place: row.place.clone().unwrap_or_default(),
            latitude: row.point.map(|point| point.latitude),
            longitude: row.point.map(|point| point.longitude),
            state: row
                .state
                .map_or(IdeaState::Submitted, intake::ideas::RowState::idea),
            channel: Channel::Web,
            submitted_at: row.created.and_then(paris::from_local).unwrap_or(now),
            decision: None,
        })
        .collect()
}

/// The projects of the rows that have come so far, each with the ideas of its sites.
pub(crate) fn projects_of(sheet: &IdeaSheet) -> Vec<ImportedProject> {
    sheet
        .projects()
        .into_iter()
        .filter_map(|project| {
            let row = project.main;
            let state = project.state?.project()?;
            let number = row
                .number
                .as_ref()
                .map_or_else(|| row.external_id.clone(), |number| number.project.clone());
            let places: BTreeSet<&str> = project
                .sites
                .iter()
                .filter_map(|site| site.place.as_deref())
                .collect();
            Some(ImportedProject {
                number,
                title: row.title.clone(),
                text: text_of(row).to_owned(),
                cost: project.cost,
                district: row.district.clone(),
                theme: row.theme.clone(),
                place: places.into_iter().collect::<Vec<_>>().join(" ; "),
                carrier: row.author.clone().unwrap_or_default(),
                latitude: row.point.map(|point| point.latitude),
                longitude: row.point.map(|point| point.longitude),
                state,
                ideas: project
                    .sites
                    .iter()
                    .map(|site| site.external_id.clone())
                    .collect(),
            })
        })
        .collect()
}

/// The row's text; a file may have titles alone.
fn text_of(row: &IdeaRow) -> &str {
    if row.text.is_empty() {
        &row.title
    } else {
        &row.text
    }
}
