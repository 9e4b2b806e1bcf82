//! Ideas join a project, leave it, or leave it for a project of their own.

use super::ProjectInput;
use super::making::{Numbers, made_event, make};
use super::parts::{
    Fields, held_ideas, held_project, ideas_of, link, links_of, merge, open_edition, part, tell,
    under_study, unlink,
};
use crate::entities::idea;
use crate::{Result, Store, StoreError};
use domain::{Action, Actor, AuditEvent, EditionId, IdeaId};

impl Store {
    /// Makes ideas part of a project under study. Those that are part of it already are left alone; gives how many
    /// are new.
    pub async fn join_ideas(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        ideas: &[IdeaId],
    ) -> Result<u32> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        under_study(&project)?;
        let linked = links_of(&write, &project).await?;
        let mut new = held_ideas(&write, edition, ideas).await?;
        new.retain(|idea| !linked.contains(&idea.id));
        if new.is_empty() {
            return Ok(0);
        }
        merge(&write, &new).await?;
        link(&write, &project, &new).await?;
        tell(&write, &row, &project, &new, true).await?;
        let count = u32::try_from(new.len()).unwrap_or(u32::MAX);
        write
            .commit(AuditEvent::IdeasJoined {
                edition,
                project: project.id.into(),
                ideas: ids(&new),
            })
            .await?;
        Ok(count)
    }

    /// Takes ideas out of a project under study; one idea at least stays. An idea that feeds no other project is a
    /// published idea again.
    pub async fn part_ideas(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        ideas: &[IdeaId],
    ) -> Result<()> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        under_study(&project)?;
        let (leaving, staying) = divided(ideas_of(&write, &project).await?, ideas)?;
        if staying.is_empty() {
            return Err(StoreError::LastIdea);
        }
        unlink(&write, &project, leaving.iter().map(|idea| idea.id)).await?;
        part(&write, &leaving, &project).await?;
        tell(&write, &row, &project, &leaving, false).await?;
        write
            .commit(AuditEvent::IdeasParted {
                edition,
                project: project.id.into(),
                ideas: ids(&leaving),
            })
            .await
    }

    /// Makes a second project out of some ideas of a project. They stay part of the first too when `keep` says so.
    /// Gives the new number.
    pub async fn split_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        ideas: &[IdeaId],
        input: &ProjectInput,
        keep: bool,
    ) -> Result<String> {
        actor.can_in(Action::ManageProjects, edition)?;
        let fields = Fields::checked(input)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        under_study(&project)?;
        let (moving, staying) = divided(ideas_of(&write, &project).await?, ideas)?;
        if !keep && staying.is_empty() {
            return Err(StoreError::LastIdea);
        }
        fields.belong_to(&write, edition).await?;
        let mut numbers = Numbers::of(&write, edition).await?;
        let made = make(&write, &row, &mut numbers, &fields, &moving).await?;
        if !keep {
            unlink(&write, &project, moving.iter().map(|idea| idea.id)).await?;
            tell(&write, &row, &project, &moving, false).await?;
            write
                .also(AuditEvent::IdeasParted {
                    edition,
                    project: project.id.into(),
                    ideas: ids(&moving),
                })
                .await?;
        }
        let number = made.number.clone();
        write.commit(made_event(edition, &made, &moving)).await?;
        Ok(number)
    }
}

fn ids(ideas: &[idea::Model]) -> Vec<IdeaId> {
    ideas.iter().map(|idea| idea.id.into()).collect()
}

/// The ideas that were named, and the others. One that is not the project's is not there.
fn divided(
    all: Vec<idea::Model>,
    named: &[IdeaId],
) -> Result<(Vec<idea::Model>, Vec<idea::Model>)> {
    let (these, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|idea| named.contains(&idea.id.into()));
    if these.is_empty()
        || named
            .iter()
            .any(|id| these.iter().all(|idea| idea.id != id.0))
    {
        return Err(StoreError::NotFound("idea"));
    }
    Ok((these, others))
}
