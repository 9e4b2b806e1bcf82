//! Projects in every state, and the ideas that wait to become one, as the desk reads them.

use super::DeskProject;
use super::parts::may_merge;
use crate::catalogue::calendar_of;
use crate::entities::{edition, idea, phase, project, project_idea, study};
use crate::error::{Doing, column};
use crate::moderation::queued_of;
use crate::search::{Kind, words_in};
use crate::{QueuedIdea, Result, Store, StoreError};
use domain::{
    Action, Actor, Cents, DistrictId, EditionId, IdeaId, IdeaState, ProjectState, ThemeId,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};
use std::collections::{BTreeMap, HashMap};

/// Which projects the desk wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskProjectFilter {
    /// Words that must all be in the title, the text or the place; a number finds the project of that number too.
    pub words: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: Option<ProjectState>,
    /// Only those that no department studies.
    pub unrouted: bool,
}

/// Which ideas without a project the desk wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingFilter {
    pub words: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
}

/// An idea with the projects that it feeds already.
#[derive(Clone, Debug, PartialEq)]
pub struct IdeaToMerge {
    pub idea: QueuedIdea,
    /// Number and title of each project that was not taken apart.
    pub projects: Vec<(String, String)>,
}

impl Store {
    /// A project, by its number, for whoever may read all that is under study.
    pub async fn desk_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
    ) -> Result<DeskProject> {
        actor.can_in(Action::ReadStudies, edition)?;
        let row = project::Entity::find()
            .filter(crate::projects::own_of(edition))
            .filter(project::Column::Number.eq(number))
            .one(self.reader())
            .await
            .doing("reading a project")?;
        self.with_lineage(row.into_iter().collect())
            .await?
            .pop()
            .ok_or(StoreError::NotFound("project"))
    }

    /// A page of projects in their order, and how many there are on all pages. Pages count from 0.
    pub async fn desk_projects(
        &self,
        actor: &Actor,
        edition: EditionId,
        filter: &DeskProjectFilter,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<DeskProject>, u64)> {
        actor.can_in(Action::ReadStudies, edition)?;
        let found = self.find(Kind::Projects, edition, &filter.words).await;
        let mut query = filtered(edition, filter, found.as_ref());
        if let Some(state) = filter.state {
            query = query.filter(project::Column::State.eq(state.code()));
        }
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting projects")?;
        let rows = query
            .order_by_asc(project::Column::Position)
            .order_by_asc(project::Column::Id)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(self.reader())
            .await
            .doing("reading projects")?;
        Ok((self.with_lineage(rows).await?, total))
    }

    /// How many projects fit in each state; the filter's own state is left aside.
    pub async fn desk_project_counts(
        &self,
        actor: &Actor,
        edition: EditionId,
        filter: &DeskProjectFilter,
    ) -> Result<HashMap<ProjectState, u64>> {
        actor.can_in(Action::ReadStudies, edition)?;
        let found = self.find(Kind::Projects, edition, &filter.words).await;
        let rows: Vec<(String, i64)> = filtered(edition, filter, found.as_ref())
            .select_only()
            .column(project::Column::State)
            .column_as(project::Column::Id.count(), "projects")
            .group_by(project::Column::State)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting projects")?;
        rows.into_iter()
            .map(|(state, count)| {
                Ok((
                    column("project.state", &state)?,
                    u64::try_from(count).unwrap_or_default(),
                ))
            })
            .collect()
    }

    /// Published ideas that are part of no project, in the order of their numbers, and how many there are on all
    /// pages. Pages count from 0.
    pub async fn ideas_to_merge(
        &self,
        actor: &Actor,
        edition: EditionId,
        filter: &WaitingFilter,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<QueuedIdea>, u64)> {
        actor.can_in(Action::ReadDesk, edition)?;
        let mut query = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(idea::Column::State.eq(IdeaState::Published.code()));
        // Other forms of a word and typing errors are found as on the public list.
        query = match self.find(Kind::Ideas, edition, &filter.words).await {
            Some(found) => query.filter(idea::Column::Id.is_in(found.into_keys())),
            None => query.filter(words_in(idea::Column::Folded, &filter.words)),
        };
        if let Some(district) = filter.district {
            query = query.filter(idea::Column::DistrictId.eq(district.0));
        }
        if let Some(theme) = filter.theme {
            query = query.filter(idea::Column::ThemeId.eq(theme.0));
        }
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting ideas")?;
        let rows = query
            .order_by_asc(idea::Column::Number)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(self.reader())
            .await
            .doing("reading ideas")?;
        Ok((
            rows.into_iter()
                .map(|row| queued_of(row, false))
                .collect::<Result<_>>()?,
            total,
        ))
    }

    /// Public ideas by their numbers, in that order, each with the projects that it feeds. A number that leads to
    /// none is left out.
    pub async fn ideas_by_number(
        &self,
        actor: &Actor,
        edition: EditionId,
        numbers: &[i32],
    ) -> Result<Vec<IdeaToMerge>> {
        actor.can_in(Action::ReadDesk, edition)?;
        let states = IdeaState::ALL
            .into_iter()
            .filter(|state| state.is_public())
            .map(IdeaState::code);
        let rows = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(idea::Column::Number.is_in(numbers.iter().copied()))
            .filter(idea::Column::State.is_in(states))
            .all(self.reader())
            .await
            .doing("reading ideas")?;
        let mut fed = self
            .projects_fed_by(&rows.iter().map(|row| row.id).collect::<Vec<_>>())
            .await?;
        let mut ideas = rows
            .into_iter()
            .map(|row| {
                Ok(IdeaToMerge {
                    projects: fed.remove(&row.id).unwrap_or_default(),
                    idea: queued_of(row, false)?,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        ideas.sort_by_key(|one| numbers.iter().position(|number| *number == one.idea.number));
        Ok(ideas)
    }

    /// Whether projects can be made and undone in an edition now; if not, the error that a try would get.
    pub async fn merging_open(&self, actor: &Actor, edition: EditionId) -> Result<()> {
        actor.can_in(Action::ReadStudies, edition)?;
        let row = edition::Entity::find_by_id(edition.0)
            .one(self.reader())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let phases = phase::Entity::find()
            .filter(phase::Column::EditionId.eq(edition.0))
            .all(self.reader())
            .await
            .doing("reading a calendar")?;
        may_merge(&row, &calendar_of(phases.iter())?, self.now())
    }

    async fn projects_fed_by(
        &self,
        ideas: &[uuid::Uuid],
    ) -> Result<HashMap<uuid::Uuid, Vec<(String, String)>>> {
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::IdeaId.is_in(ideas.iter().copied()))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let rows = project::Entity::find()
            .filter(project::Column::Id.is_in(links.iter().map(|link| link.project_id)))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
            .order_by_asc(project::Column::Position)
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let mut fed: HashMap<_, Vec<_>> = HashMap::new();
        for row in rows {
            for link in links.iter().filter(|link| link.project_id == row.id) {
                fed.entry(link.idea_id)
                    .or_default()
                    .push((row.number.clone(), row.title.clone()));
            }
        }
        Ok(fed)
    }

    /// Projects with their ideas: two queries for all of them.
    async fn with_lineage(&self, rows: Vec<project::Model>) -> Result<Vec<DeskProject>> {
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::ProjectId.is_in(rows.iter().map(|row| row.id)))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let titles: Vec<(uuid::Uuid, i32, String)> = idea::Entity::find()
            .select_only()
            .column(idea::Column::Id)
            .column(idea::Column::Number)
            .column(idea::Column::Title)
            .filter(idea::Column::Id.is_in(links.iter().map(|link| link.idea_id)))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let titles: HashMap<_, _> = titles
            .into_iter()
            .map(|(id, number, title)| (id, (number, title)))
            .collect();
        let mut ideas: HashMap<uuid::Uuid, BTreeMap<i32, (IdeaId, String)>> = HashMap::new();
        for link in links {
            if let Some((number, title)) = titles.get(&link.idea_id) {
                ideas
                    .entry(link.project_id)
                    .or_default()
                    .insert(*number, (link.idea_id.into(), title.clone()));
            }
        }
        rows.into_iter()
            .map(|row| {
                let ideas = ideas.remove(&row.id).unwrap_or_default();
                Ok(DeskProject {
                    id: row.id.into(),
                    edition: row.edition_id.into(),
                    number: row.number,
                    title: row.title,
                    text: row.text,
                    place: row.place,
                    district: row.district_id.map(Into::into),
                    theme: row.theme_id.map(Into::into),
                    cost: row.cost.map(Cents::new),
                    state: column("project.state", &row.state)?,
                    version: row.version,
                    ideas: ideas
                        .into_iter()
                        .map(|(number, (id, title))| (id, number, title))
                        .collect(),
                })
            })
            .collect()
    }
}

/// The projects of an edition that fit, whatever their state. `found` is what the index says of the words.
fn filtered(
    edition: EditionId,
    filter: &DeskProjectFilter,
    found: Option<&HashMap<uuid::Uuid, search::Place>>,
) -> Select<project::Entity> {
    let words = filter.words.trim();
    let mut query = project::Entity::find().filter(crate::projects::own_of(edition));
    if !words.is_empty() {
        let fits = match found {
            Some(found) => Condition::all().add(project::Column::Id.is_in(found.keys().copied())),
            None => words_in(project::Column::Folded, words),
        };
        query = query.filter(
            Condition::any()
                .add(fits)
                .add(project::Column::Number.eq(words)),
        );
    }
    if let Some(district) = filter.district {
        query = query.filter(project::Column::DistrictId.eq(district.0));
    }
    if let Some(theme) = filter.theme {
        query = query.filter(project::Column::ThemeId.eq(theme.0));
    }
    if filter.unrouted {
        let studied = study::Entity::find()
            .select_only()
            .column(study::Column::ProjectId);
        query = query.filter(project::Column::Id.not_in_subquery(studied.into_query()));
    }
    query
}
