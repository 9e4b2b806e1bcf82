//! Importing an edition or a city's ideas: all of it in one transaction, and twice is the same as once.

use crate::accounts::find_or_create;
use crate::editions::{insert_edition, replace_districts, replace_envelopes, replace_phases};
use crate::entities::{ballot, decision, district, edition, idea, project, project_idea, theme};
use crate::error::{Doing, to_json};
use crate::ideas::{folded, lock_edition, next_number};
use crate::{DistrictInput, EditionInput, EnvelopeInput, Receipt, Result, Store, StoreError, Write, secret};
use chrono::{DateTime, Utc};
use domain::{
    Action, Actor, AuditEvent, BallotId, Calendar, Cents, Channel, CharterReason, DecisionId, DistrictId, EditionId,
    EditionState, IdeaId, IdeaState, Lang, Pick, Picks, ProjectId, ProjectState, Rules, ThemeId, Verdict,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::{HashMap, HashSet};

/// Rows inserted by one statement; `SQLite` takes 32,766 values in one.
const CHUNK: usize = 500;

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
    pub async fn import_edition(&self, actor: &Actor, from: &ImportedEdition) -> Result<ImportReport> {
        actor.can(Action::EditEdition)?;
        from.rules.check()?;
        let hash = secret::file_hash(&from.file);
        let write = self.write(actor).await?;
        let known = edition::Entity::find()
            .filter(edition::Column::Slug.eq(&from.input.slug))
            .one(write.tx())
            .await
            .doing("looking for the short name")?;
        if let Some(known) = known {
            return if known.import_hash.as_deref() == Some(hash.as_str()) {
                Ok(ImportReport { edition: known.id.into(), unchanged: true, projects: 0, ideas: 0, ballots: 0 })
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
                let district = code.as_deref().map(|code| places.district(code)).transpose()?;
                Ok(EnvelopeInput { name: name.clone(), amount: *amount, district })
            })
            .collect::<Result<Vec<_>>>()?;
        replace_envelopes(&write, id, &envelopes).await?;
        let ideas = insert_ideas(&write, id, &places, &from.ideas, 1).await?;
        let projects = insert_projects(&write, id, &places, &from.projects, &ideas).await?;
        let ballots = insert_ballots(&write, id, &projects, &from.ballots).await?;
        let report =
            ImportReport { edition: id, unchanged: false, projects: len(&projects), ideas: len(&from.ideas), ballots };
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
        actor.can(Action::EditEdition)?;
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
        let fresh: Vec<ImportedIdea> =
            ideas.iter().filter(|idea| !known.contains(&idea.external_id)).cloned().collect();
        let unchanged = fresh.is_empty();
        let report = ImportReport { edition: id, unchanged, projects: 0, ideas: len(&fresh), ballots: 0 };
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

/// The ids of an edition's districts by code and of its themes by name.
struct Places {
    districts: HashMap<String, DistrictId>,
    themes: HashMap<String, ThemeId>,
}

impl Places {
    async fn insert(write: &Write, id: EditionId, districts: &[DistrictInput], themes: &[String]) -> Result<Self> {
        let ids = replace_districts(write, id, districts).await?;
        let districts = districts.iter().map(|district| district.code.clone()).zip(ids).collect();
        let mut places = Self { districts, themes: HashMap::new() };
        for name in themes {
            places.add_theme(write, id, name).await?;
        }
        Ok(places)
    }

    /// Reads what the edition has, and adds the districts and themes that the ideas name and it lacks.
    async fn read_or_add(write: &Write, id: EditionId, ideas: &[ImportedIdea]) -> Result<Self> {
        let districts = district::Entity::find()
            .filter(district::Column::EditionId.eq(id.0))
            .all(write.tx())
            .await
            .doing("reading districts")?;
        let themes =
            theme::Entity::find().filter(theme::Column::EditionId.eq(id.0)).all(write.tx()).await.doing("reading themes")?;
        let mut places = Self {
            // A city's file names a district by its code or by its name.
            districts: districts
                .into_iter()
                .flat_map(|row| [(row.name, row.id.into()), (row.code, row.id.into())])
                .collect(),
            themes: themes.into_iter().map(|row| (row.name, row.id.into())).collect(),
        };
        for idea in ideas {
            if let Some(name) = &idea.district {
                places.add_district(write, id, name).await?;
            }
            if let Some(name) = &idea.theme {
                places.add_theme(write, id, name).await?;
            }
        }
        Ok(places)
    }

    async fn add_theme(&mut self, write: &Write, id: EditionId, name: &str) -> Result<()> {
        if self.themes.contains_key(name) {
            return Ok(());
        }
        let theme = ThemeId::new();
        theme::ActiveModel {
            id: Set(theme.0),
            edition_id: Set(id.0),
            name: Set(name.to_owned()),
            position: Set(i32::try_from(self.themes.len()).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("adding a theme")?;
        self.themes.insert(name.to_owned(), theme);
        Ok(())
    }

    async fn add_district(&mut self, write: &Write, id: EditionId, name: &str) -> Result<()> {
        if self.districts.contains_key(name) {
            return Ok(());
        }
        let district = DistrictId::new();
        district::ActiveModel {
            id: Set(district.0),
            edition_id: Set(id.0),
            code: Set(name.to_owned()),
            name: Set(name.to_owned()),
            shape: Set(None),
            priority: Set(false),
            position: Set(i32::try_from(self.districts.len()).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("adding a district")?;
        self.districts.insert(name.to_owned(), district);
        Ok(())
    }

    fn district(&self, code: &str) -> Result<DistrictId> {
        let missing = || StoreError::Import(format!("there is no district `{code}`"));
        self.districts.get(code).copied().ok_or_else(missing)
    }

    fn theme(&self, name: &str) -> Result<ThemeId> {
        let missing = || StoreError::Import(format!("there is no theme `{name}`"));
        self.themes.get(name).copied().ok_or_else(missing)
    }
}

async fn insert_ideas(
    write: &Write,
    edition: EditionId,
    places: &Places,
    ideas: &[ImportedIdea],
    first_number: i32,
) -> Result<HashMap<String, IdeaId>> {
    let mut ids = HashMap::with_capacity(ideas.len());
    let mut rows = Vec::with_capacity(ideas.len());
    let mut decisions = Vec::new();
    for (number, idea) in (first_number..).zip(ideas) {
        let id = IdeaId::new();
        if ids.insert(idea.external_id.clone(), id).is_some() {
            return Err(StoreError::Import(format!("the id `{}` is there twice", idea.external_id)));
        }
        let author = match &idea.author_email {
            Some(email) => Some(find_or_create(write, email, Lang::Fr).await?.id.0),
            None => None,
        };
        rows.push(idea::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            number: Set(number),
            author_id: Set(author),
            author: Set(idea.author.clone()),
            channel: Set(idea.channel.code().to_owned()),
            folded: Set(folded(&idea.title, &idea.text, &idea.place)),
            title: Set(idea.title.clone()),
            text: Set(idea.text.clone()),
            district_id: Set(idea.district.as_deref().map(|code| places.district(code)).transpose()?.map(Into::into)),
            theme_id: Set(idea.theme.as_deref().map(|name| places.theme(name)).transpose()?.map(Into::into)),
            place: Set(idea.place.clone()),
            latitude: Set(idea.latitude),
            longitude: Set(idea.longitude),
            state: Set(idea.state.code().to_owned()),
            version: Set(1),
            external_id: Set(Some(idea.external_id.clone())),
            submitted_at: Set(idea.submitted_at),
            published_at: Set(idea.state.is_public().then_some(idea.submitted_at)),
        });
        if let Some((verdict, reason, message)) = &idea.decision {
            decisions.push(decision::ActiveModel {
                id: Set(DecisionId::new().0),
                idea_id: Set(id.0),
                account_id: Set(None),
                at: Set(idea.submitted_at),
                verdict: Set(verdict.code().to_owned()),
                reason: Set(reason.map(|reason| reason.code().to_owned())),
                message: Set(message.clone()),
            });
        }
    }
    for chunk in rows.chunks(CHUNK) {
        idea::Entity::insert_many(chunk.to_vec()).exec_without_returning(write.tx()).await.doing("importing ideas")?;
    }
    for chunk in decisions.chunks(CHUNK) {
        decision::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing decisions")?;
    }
    Ok(ids)
}

async fn insert_projects(
    write: &Write,
    edition: EditionId,
    places: &Places,
    projects: &[ImportedProject],
    ideas: &HashMap<String, IdeaId>,
) -> Result<Vec<ProjectId>> {
    let ids: Vec<ProjectId> = projects.iter().map(|_| ProjectId::new()).collect();
    let mut rows = Vec::with_capacity(projects.len());
    let mut lineage = Vec::new();
    for (position, (project, id)) in (0..).zip(projects.iter().zip(&ids)) {
        rows.push(project::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            number: Set(project.number.clone()),
            folded: Set(folded(&project.title, &project.text, &project.place)),
            title: Set(project.title.clone()),
            text: Set(project.text.clone()),
            cost: Set(project.cost.map(Cents::get)),
            district_id: Set(project
                .district
                .as_deref()
                .map(|code| places.district(code))
                .transpose()?
                .map(Into::into)),
            theme_id: Set(project.theme.as_deref().map(|name| places.theme(name)).transpose()?.map(Into::into)),
            place: Set(project.place.clone()),
            carrier: Set(project.carrier.clone()),
            latitude: Set(project.latitude),
            longitude: Set(project.longitude),
            state: Set(project.state.code().to_owned()),
            position: Set(position),
        });
        for external in &project.ideas {
            let idea = ideas
                .get(external)
                .ok_or_else(|| StoreError::Import(format!("project {} names no idea `{external}`", project.number)))?;
            lineage.push(project_idea::ActiveModel { project_id: Set(id.0), idea_id: Set(idea.0) });
        }
    }
    for chunk in rows.chunks(CHUNK) {
        project::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing projects")?;
    }
    for chunk in lineage.chunks(CHUNK) {
        project_idea::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(write.tx())
            .await
            .doing("importing a lineage")?;
    }
    Ok(ids)
}

async fn insert_ballots(
    write: &Write,
    edition: EditionId,
    projects: &[ProjectId],
    ballots: &[Vec<(usize, u32)>],
) -> Result<u32> {
    for chunk in ballots.chunks(CHUNK) {
        let rows = chunk
            .iter()
            .map(|picks| {
                let picks = picks
                    .iter()
                    .map(|(at, points)| {
                        let project = *projects
                            .get(*at)
                            .ok_or_else(|| StoreError::Import("a ballot names a project that is not there".into()))?;
                        Ok(Pick { project, points: *points })
                    })
                    .collect::<Result<Vec<_>>>()?;
                Ok(ballot::ActiveModel {
                    id: Set(BallotId::random().0),
                    edition_id: Set(edition.0),
                    // Nobody holds the receipt of an imported ballot, so nobody can change it.
                    receipt: Set(Receipt::random().hash()),
                    picks: Set(to_json(&Picks::new(picks))),
                })
            })
            .collect::<Result<Vec<_>>>()?;
        ballot::Entity::insert_many(rows).exec_without_returning(write.tx()).await.doing("importing ballots")?;
    }
    Ok(len(ballots))
}

fn len<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
