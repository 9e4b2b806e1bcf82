//! A project is taken apart into its ideas, and put together again with all that was written about it.

use super::parts::{held_project, ideas_of, merge, open_edition, part, state_of, tell, unlink};
use crate::entities::project;
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use domain::{Action, Actor, AuditEvent, EditionId, IdeaState, ProjectState};
use sea_orm::{ActiveModelTrait, Set};

/// What came of putting a project together again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Ideas that went another way meanwhile and are no longer part of it: number and title.
    pub left_out: Vec<(i32, String)>,
}

impl Store {
    /// Takes a project under study apart: its ideas are published ideas again, unless they feed another project.
    /// The project stays, hidden, with its studies, its messages and its lineage.
    pub async fn dissolve_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        version: i32,
    ) -> Result<()> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        let state = state_of(&project)?.dissolve()?;
        if project.version != version {
            return Err(StoreError::Changed);
        }
        let ideas = ideas_of(&write, &project).await?;
        put(&write, &project, state).await?;
        part(&write, &ideas, &project).await?;
        tell(&write, &row, &project, &ideas, false).await?;
        write
            .commit(AuditEvent::ProjectDissolved {
                edition,
                project: project.id.into(),
            })
            .await
    }

    /// Puts a project together again as it was. An idea that was withdrawn, changed or refused meanwhile is no
    /// longer part of it, and told; without a single idea left the project stays as it is.
    pub async fn restore_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        version: i32,
    ) -> Result<Restored> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        let state = state_of(&project)?.restore()?;
        if project.version != version {
            return Err(StoreError::Changed);
        }
        let mut back = Vec::new();
        let mut gone = Vec::new();
        let mut refusal = None;
        for idea in ideas_of(&write, &project).await? {
            match column::<IdeaState>("idea.state", &idea.state)?.merge() {
                Ok(_) => back.push(idea),
                Err(err) => {
                    refusal = Some(err);
                    gone.push(idea);
                }
            }
        }
        if let (true, Some(err)) = (back.is_empty(), refusal) {
            return Err(err.into());
        }
        put(&write, &project, state).await?;
        merge(&write, &back).await?;
        unlink(&write, &project, gone.iter().map(|idea| idea.id)).await?;
        tell(&write, &row, &project, &back, true).await?;
        if !gone.is_empty() {
            write
                .also(AuditEvent::IdeasParted {
                    edition,
                    project: project.id.into(),
                    ideas: gone.iter().map(|idea| idea.id.into()).collect(),
                })
                .await?;
        }
        write
            .commit(AuditEvent::ProjectRestored {
                edition,
                project: project.id.into(),
            })
            .await?;
        Ok(Restored {
            left_out: gone
                .into_iter()
                .map(|idea| (idea.number, idea.title))
                .collect(),
        })
    }
}

async fn put(write: &Write, project: &project::Model, state: ProjectState) -> Result<()> {
    project::ActiveModel {
        id: Set(project.id),
        state: Set(state.code().to_owned()),
        version: Set(project.version + 1),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("changing the state of a project")?;
    Ok(())
}
