//! Projects as visitors and voters see them.

use crate::entities::{idea, project, project_idea};
use crate::error::{Doing, column};
use crate::ideas::excerpt;
use crate::search::{Kind, words_in};
use crate::{Result, Store, StoreError};
use domain::{
    Action, Actor, Cents, DistrictId, EditionId, IdeaId, ProjectId, ProjectState, ThemeId,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Which projects to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectFilter {
    /// Words that it must all have: in any form, begun, or with a typing error.
    pub words: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: Option<ProjectState>,
}

/// A project in a list or on the ballot.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectSummary {
    pub id: ProjectId,
    /// The number in the vote, as text: "02" keeps its zero.
    pub number: String,
    pub title: String,
    pub excerpt: String,
    pub cost: Option<Cents>,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub place: String,
    pub state: ProjectState,
}

/// A project, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    pub summary: ProjectSummary,
    pub text: String,
    /// The group that carries the project, if one does.
    pub carrier: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// The ideas that it came from: number and title.
    pub ideas: Vec<(IdeaId, i32, String)>,
    /// The authors who keep their names on it, in the order of their ideas.
    pub named: Vec<String>,
}

impl Store {
    /// Every public project that fits, in the order of the ballot: those on the ballot, unless the filter names
    /// another state.
    pub async fn projects(
        &self,
        edition: EditionId,
        filter: &ProjectFilter,
    ) -> Result<Vec<ProjectSummary>> {
        let states: Vec<&str> = ProjectState::ALL
            .into_iter()
            .filter(|state| match filter.state {
                Some(wanted) => state.is_public() && wanted == *state,
                None => state.was_on_ballot(),
            })
            .map(ProjectState::code)
            .collect();
        let mut query = project::Entity::find()
            .filter(own_of(edition))
            .filter(project::Column::State.is_in(states))
            .order_by_asc(project::Column::Position);
        if let Some(district) = filter.district {
            query = query.filter(project::Column::DistrictId.eq(district.0));
        }
        if let Some(theme) = filter.theme {
            query = query.filter(project::Column::ThemeId.eq(theme.0));
        }
        let found = self.find(Kind::Projects, edition, &filter.words).await;
        if found.is_none() {
            query = query.filter(words_in(project::Column::Folded, &filter.words));
        }
        let rows = query.all(self.reader()).await.doing("reading projects")?;
        rows.into_iter()
            .filter(|row| {
                found
                    .as_ref()
                    .is_none_or(|found| found.contains_key(&row.id))
            })
            .map(summary_of)
            .collect()
    }

    /// How many public projects of an edition are in each state.
    pub async fn project_states(&self, edition: EditionId) -> Result<HashMap<ProjectState, usize>> {
        let rows: Vec<(String, i64)> = project::Entity::find()
            .select_only()
            .column(project::Column::State)
            .column_as(project::Column::Id.count(), "projects")
            .filter(own_of(edition))
            .group_by(project::Column::State)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting projects")?;
        rows.into_iter()
            .map(|(state, count)| {
                let state: ProjectState = column("project.state", &state)?;
                Ok((state, usize::try_from(count).unwrap_or_default()))
            })
            .filter(|row: &Result<(ProjectState, usize)>| {
                row.as_ref().map_or(true, |(state, _)| state.is_public())
            })
            .collect()
    }

    /// A public project, by its number in the vote.
    pub async fn project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
    ) -> Result<Project> {
        let row = project::Entity::find()
            .filter(own_of(edition))
            .filter(project::Column::Number.eq(number))
            .one(self.reader())
            .await
            .doing("reading a project")?
            .ok_or(StoreError::NotFound("project"))?;
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::ProjectId.eq(row.id))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let ideas = if links.is_empty() {
            vec![]
        } else {
            idea::Entity::find()
                .filter(idea::Column::Id.is_in(links.iter().map(|link| link.idea_id)))
                .order_by_asc(idea::Column::Number)
                .all(self.reader())
                .await
                .doing("reading a lineage")?
        };
        let (text, carrier) = (row.text.clone(), row.carrier.clone());
        let (latitude, longitude) = (row.latitude, row.longitude);
        let summary = summary_of(row)?;
        if !summary.state.is_public() && actor.can_in(Action::ReadDesk, edition).is_err() {
            return Err(StoreError::NotFound("project"));
        }
        let mut named: Vec<String> = Vec::new();
        for idea in &ideas {
            let shown = links
                .iter()
                .any(|link| link.idea_id == idea.id && link.named);
            if shown && !idea.author.is_empty() && !named.contains(&idea.author) {
                named.push(idea.author.clone());
            }
        }
        let ideas = ideas
            .into_iter()
            .map(|idea| (idea.id.into(), idea.number, idea.title))
            .collect();
        Ok(Project {
            summary,
            text,
            carrier,
            latitude,
            longitude,
            ideas,
            named,
        })
    }
}

/// The edition's own projects. Those of a delegated envelope are studied as the others are, and stand on no ballot,
/// in no list of projects and under no decision of the edition.
pub(crate) fn own_of(edition: EditionId) -> Condition {
    Condition::all()
        .add(project::Column::EditionId.eq(edition.0))
        .add(project::Column::DelegatedEnvelopeId.is_null())
}

pub(crate) fn summary_of(row: project::Model) -> Result<ProjectSummary> {
    Ok(ProjectSummary {
        id: row.id.into(),
        number: row.number,
        title: row.title,
        excerpt: excerpt(&row.text),
        cost: row.cost.map(Cents::new),
        district: row.district_id.map(Into::into),
        theme: row.theme_id.map(Into::into),
        place: row.place,
        state: column("project.state", &row.state)?,
    })
}
