//! What somebody who carries a project sees of it, and whether their name is shown with it.

use super::{Message, ideas_of, links_of};
use crate::entities::{edition, idea, project, project_idea};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{AccountId, Actor, AuditEvent, EditionId, Forbidden, IdeaId, ProjectId, ProjectState};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// A project as those who carry it see it, before its decision is public too.
#[derive(Clone, Debug, PartialEq)]
pub struct CarriedProject {
    pub id: ProjectId,
    pub edition: EditionId,
    pub number: String,
    pub title: String,
    pub text: String,
    /// Before the publication of all decisions every project is under study for those who carry it.
    pub state: ProjectState,
    pub ideas: Vec<CarriedIdea>,
    /// When all decisions become public, if the day is set.
    pub decisions_on: Option<DateTime<Utc>>,
    pub decisions_published_at: Option<DateTime<Utc>>,
    /// What the city and those who carry the project wrote to each other, oldest first.
    pub messages: Vec<Message>,
}

/// An idea of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedIdea {
    pub id: IdeaId,
    pub number: i32,
    pub title: String,
    /// The name shown with the idea.
    pub author: String,
    pub mine: bool,
    /// Whether the author's name is shown with the project.
    pub named: bool,
}

/// A project that one carries, in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyProject {
    pub edition: EditionId,
    pub number: String,
    pub title: String,
    pub state: ProjectState,
}

impl Store {
    /// A project, for somebody who carries it. For anybody else, and once it is taken apart, it is not there.
    pub async fn carried_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
    ) -> Result<CarriedProject> {
        let account = signed_in(actor)?;
        let row = project::Entity::find()
            .filter(project::Column::EditionId.eq(edition.0))
            .filter(project::Column::Number.eq(number))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
            .one(self.reader())
            .await
            .doing("reading a project")?
            .ok_or(StoreError::NotFound("project"))?;
        let links = links_of(self.reader(), row.id).await?;
        let ideas = ideas_of(self.reader(), row.id).await?;
        if !ideas.iter().any(|idea| idea.author_id == Some(account.0)) {
            return Err(StoreError::NotFound("project"));
        }
        let of_edition = edition::Entity::find_by_id(edition.0)
            .one(self.reader())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let messages = self.messages_of(row.id, Some(account)).await?;
        Ok(CarriedProject {
            id: row.id.into(),
            edition,
            number: row.number,
            title: row.title,
            text: row.text,
            state: column("project.state", &row.state)?,
            ideas: ideas
                .into_iter()
                .map(|idea| CarriedIdea {
                    mine: idea.author_id == Some(account.0),
                    named: links.get(&idea.id).copied().unwrap_or(false),
                    id: idea.id.into(),
                    number: idea.number,
                    title: idea.title,
                    author: idea.author,
                })
                .collect(),
            decisions_on: of_edition.decisions_on,
            decisions_published_at: of_edition.decisions_published_at,
            messages,
        })
    }

    /// The projects that the signed-in person carries, newest first.
    pub async fn my_projects(&self, actor: &Actor) -> Result<Vec<MyProject>> {
        let Some(account) = actor.account() else {
            return Ok(vec![]);
        };
        let ideas = idea::Entity::find()
            .filter(idea::Column::AuthorId.eq(account.0))
            .all(self.reader())
            .await
            .doing("reading one's ideas")?;
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::IdeaId.is_in(ideas.iter().map(|idea| idea.id)))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let rows = project::Entity::find()
            .filter(project::Column::Id.is_in(links.iter().map(|link| link.project_id)))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
            .order_by_desc(project::Column::Id)
            .all(self.reader())
            .await
            .doing("reading one's projects")?;
        rows.into_iter()
            .map(|row| {
                Ok(MyProject {
                    edition: row.edition_id.into(),
                    number: row.number,
                    title: row.title,
                    state: column("project.state", &row.state)?,
                })
            })
            .collect()
    }

    /// Shows one's name with a project, or takes it off; for one of one's own ideas.
    pub async fn set_named(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        idea: IdeaId,
        named: bool,
    ) -> Result<()> {
        let account = signed_in(actor)?;
        let write = self.write(actor).await?;
        let row = carried_in(&write, account, edition, number).await?;
        let link = project_idea::Entity::find_by_id((row.id, idea.0))
            .one(write.tx())
            .await
            .doing("reading a lineage")?
            .ok_or(StoreError::NotFound("idea"))?;
        let own = idea::Entity::find_by_id(idea.0)
            .filter(idea::Column::AuthorId.eq(account.0))
            .one(write.tx())
            .await
            .doing("reading one's idea")?;
        if own.is_none() {
            return Err(StoreError::NotFound("idea"));
        }
        if link.named == named {
            return Ok(());
        }
        project_idea::ActiveModel {
            project_id: Set(row.id),
            idea_id: Set(idea.0),
            named: Set(named),
        }
        .update(write.tx())
        .await
        .doing("naming an author")?;
        write
            .commit(AuditEvent::CarrierNamed {
                edition,
                project: row.id.into(),
                idea,
                named,
            })
            .await
    }
}

pub(super) fn signed_in(actor: &Actor) -> Result<AccountId> {
    actor
        .account()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

/// A project that the account carries, inside a write.
pub(super) async fn carried_in(
    write: &crate::Write,
    account: AccountId,
    edition: EditionId,
    number: &str,
) -> Result<project::Model> {
    let row = project::Entity::find()
        .filter(project::Column::EditionId.eq(edition.0))
        .filter(project::Column::Number.eq(number))
        .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
        .one(write.tx())
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))?;
    let ideas = ideas_of(write.tx(), row.id).await?;
    if ideas.iter().any(|idea| idea.author_id == Some(account.0)) {
        Ok(row)
    } else {
        Err(StoreError::NotFound("project"))
    }
}
