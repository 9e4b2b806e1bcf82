//! Importing an edition or a city's ideas: all of it in one transaction, and twice is the same as once.

mod places;
mod rows;
mod studies;

pub use self::studies::{ImportedDecision, ImportedDepartment, ImportedStudies, ImportedStudy};

use self::places::Places;
use self::rows::{insert_ballots, insert_ideas, insert_projects};
use crate::editions::{hold_slugs, insert_edition, replace_envelopes, replace_phases};
use crate::entities::{edition, idea};
use crate::error::Doing;
use crate::ideas::{lock_edition, next_number};
use crate::{DistrictInput, EditionInput, EnvelopeInput, Result, Store, StoreError, secret};
use chrono::{DateTime, Utc};
use domain::{
    Action, Actor, AuditEvent, Calendar, Cents, Channel, CharterReason, EditionId, EditionState,
    IdeaState, ProjectState, Rules, Verdict,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;

/// A whole edition from elsewhere.
#[derive(Clone, Debug)]
pub struct ImportedEdition {
    pub input: EditionInput,
    pub state: EditionState,
    /// The bytes that it was read from: the same bytes again change nothing.
    pub file: Vec<u8>,
    pub rules: Rules,
    pub calendar: Calendar,
    /// Name, amount, and the code of the district that it is for.
    pub envelopes: Vec<(String, Cents, Option<String>)>,
    pub districts: Vec<DistrictInput>,
    pub themes: Vec<String>,
    pub projects: Vec<ImportedProject>,
    pub ideas: Vec<ImportedIdea>,
    /// Each ballot as positions in `projects` with their points.
    pub ballots: Vec<Vec<(usize, u32)>>,
}

/// A project from elsewhere. Districts go by code, themes by name.
#[derive(Clone, Debug)]
pub struct ImportedProject {
    pub number: String,
    pub title: String,
    pub text: String,
    pub cost: Option<Cents>,
    pub district: Option<String>,
    pub theme: Option<String>,
    pub place: String,
    pub carrier: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub state: ProjectState,
    /// External ids of ideas of the same import that it came from.
    pub ideas: Vec<String>,
}

/// An idea from elsewhere.
#[derive(Clone, Debug)]
pub struct ImportedIdea {
    /// The id in the file: an idea that was imported before is left as it is.
    pub external_id: String,
    pub title: String,
    pub text: String,
    pub author: String,
    /// The author's address, who is then told of decisions; a city's open data have none.
    pub author_email: Option<String>,
    pub district: Option<String>,
    pub theme: Option<String>,
    pub place: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub state: IdeaState,
    pub channel: Channel,
    pub submitted_at: DateTime<Utc>,
    pub decision: Option<(Verdict, Option<CharterReason>, String)>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportReport {
    pub edition: EditionId,
    /// The same file was imported before: nothing changed.
    pub unchanged: bool,
    pub projects: u32,
    pub ideas: u32,
    pub ballots: u32,
}

impl Store {
    /// Imports an edition. A short name that is taken by anything but the same file is refused.
    pub async fn import_edition(
        &self,
        actor: &Actor,
        from: &ImportedEdition,
    ) -> Result<ImportReport> {
        actor.can(Action::EditEdition)?;
        from.rules.check()?;
        domain::edition::slug(&from.input.slug)
            .map_err(|_| StoreError::Invalid("the short name"))?;
        let hash = secret::file_hash(&from.file);
        let write = self.write(actor).await?;
        hold_slugs(&write).await?;
        let known = edition::Entity::find()
            .filter(edition::Column::Slug.eq(&from.input.slug))
            .one(write.tx())
            .await
            .doing("looking for the short name")?;
        if let Some(known) = known {
            return if known.import_hash.as_deref() == Some(hash.as_str()) {
                Ok(ImportReport {
                    edition: known.id.into(),
                    unchanged: true,
                    projects: 0,
                    ideas: 0,
                    ballots: 0,
                })
            } else {
                Err(StoreError::SlugTaken)
            };
        }
        let id = insert_edition(&write, &from.input, &from.rules, from.state, Some(hash)).await?;
        replace_phases(&write, id, &from.calendar).await?;
        let places = Places::insert(&write, id, &from.districts, &from.themes).await?;
        let envelopes = from
            .envelopes
            .iter()
            .map(|(name, amount, code)| {
                let district = code
                    .as_deref()
                    .map(|code| places.district(code))
                    .transpose()?;
                Ok(EnvelopeInput {
                    name: name.clone(),
                    amount: *amount,
                    district,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        replace_envelopes(&write, id, &envelopes).await?;
        let ideas = insert_ideas(&write, id, &places, &from.ideas, 1).await?;
        let projects = insert_projects(&write, id, &places, &from.projects, &ideas).await?;
        let ballots = insert_ballots(&write, id, &projects, &from.ballots).await?;
        let report = ImportReport {
            edition: id,
            unchanged: false,
            projects: len(&projects),
            ideas: len(&from.ideas),
            ballots,
        };
        write.commit(imported(&report, &from.input.source)).await?;
        Ok(report)
    }

    /// Imports ideas into an edition; those whose external id is there already are left as they are.
    pub async fn import_ideas(
        &self,
        actor: &Actor,
        id: EditionId,
        source: &str,
        ideas: &[ImportedIdea],
    ) -> Result<ImportReport> {
        actor.can_in(Action::EditEdition, id)?;
        let write = self.write(actor).await?;
        lock_edition(&write, id).await?;
        let known: HashSet<String> = idea::Entity::find()
            .select_only()
            .column(idea::Column::ExternalId)
            .filter(idea::Column::EditionId.eq(id.0))
            .filter(idea::Column::ExternalId.is_not_null())
            .into_tuple::<String>()
            .all(write.tx())
            .await
            .doing("reading earlier imports")?
            .into_iter()
            .collect();
        let fresh: Vec<ImportedIdea> = ideas
            .iter()
            .filter(|idea| !known.contains(&idea.external_id))
            .cloned()
            .collect();
        let unchanged = fresh.is_empty();
        let report = ImportReport {
            edition: id,
            unchanged,
            projects: 0,
            ideas: len(&fresh),
            ballots: 0,
        };
        if unchanged {
            return Ok(report);
        }
        let places = Places::read_or_add(&write, id, &fresh).await?;
        let first = next_number(&write, id).await?;
        insert_ideas(&write, id, &places, &fresh, first).await?;
        write.commit(imported(&report, source)).await?;
        Ok(report)
    }
}

fn imported(report: &ImportReport, source: &str) -> AuditEvent {
    AuditEvent::Imported {
        edition: report.edition,
        source: source.chars().take(200).collect(),
        ideas: report.ideas,
        projects: report.projects,
        ballots: report.ballots,
    }
}

fn len<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
