//! Projects made out of ideas, and their lineage.

use crate::entities::{idea, project, project_idea};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError};
use domain::{
    Action, Actor, Cents, DistrictId, EditionId, IdeaId, ProjectId, ProjectState, ThemeId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A project as the desk sees it, in whatever state.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskProject {
    pub id: ProjectId,
    pub edition: EditionId,
    /// The number in the edition, as text: "02" keeps its zero.
    pub number: String,
    pub title: String,
    pub text: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub cost: Option<Cents>,
    pub state: ProjectState,
    /// What a change must name, so that it is made to the text that was read.
    pub version: i32,
    /// The ideas that it came from: number and title.
    pub ideas: Vec<(IdeaId, i32, String)>,
}

impl Store {
    /// A project, by its number, for whoever may read all that is under study.
    pub async fn desk_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
    ) -> Result<DeskProject> {
        actor.can(Action::ReadStudies)?;
        let row = project::Entity::find()
            .filter(project::Column::EditionId.eq(edition.0))
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
        let ideas = idea::Entity::find()
            .filter(idea::Column::Id.is_in(links.iter().map(|link| link.idea_id)))
            .order_by_asc(idea::Column::Number)
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        Ok(DeskProject {
            id: row.id.into(),
            edition,
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
                .map(|idea| (idea.id.into(), idea.number, idea.title))
                .collect(),
        })
    }
}
