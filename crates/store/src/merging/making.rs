//! Ideas become projects, and what the city writes of a project.

use super::ProjectInput;
use super::parts::{
    Fields, held_ideas, held_project, link, merge, open_edition, tell, under_study,
};
use crate::entities::{edition, idea, project};
use crate::error::Doing;
use crate::routing::route_in;
use crate::{Result, Store, StoreError, Write};
use domain::{Action, Actor, AuditEvent, EditionId, IdeaId, ProjectId, ProjectState};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

impl Store {
    /// Makes one project out of one or several public ideas; those of another project may feed this one too.
    /// Their authors are told, and the project goes to the departments that answer for it. Gives its number.
    pub async fn make_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        ideas: &[IdeaId],
        input: &ProjectInput,
    ) -> Result<String> {
        actor.can_in(Action::ManageProjects, edition)?;
        let fields = Fields::checked(input)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let ideas = held_ideas(&write, edition, ideas).await?;
        fields.belong_to(&write, edition).await?;
        let mut numbers = Numbers::of(&write, edition).await?;
        let made = make(&write, &row, &mut numbers, &fields, &ideas).await?;
        let number = made.number.clone();
        write.commit(made_event(edition, &made, &ideas)).await?;
        Ok(number)
    }

    /// Makes a project of each idea, as its author wrote it. An idea that is part of a project already is left
    /// alone. Gives the new numbers.
    pub async fn make_projects_each(
        &self,
        actor: &Actor,
        edition: EditionId,
        ideas: &[IdeaId],
    ) -> Result<Vec<String>> {
        actor.can_in(Action::ManageProjects, edition)?;
        let write = self.write(actor).await?;
        let row = open_edition(&write, edition).await?;
        let ideas = held_ideas(&write, edition, ideas).await?;
        let mut numbers = Numbers::of(&write, edition).await?;
        let mut made = Vec::new();
        let mut events = Vec::new();
        for idea in ideas {
            if idea.state == domain::IdeaState::Merged.code() {
                continue;
            }
            let fields = Fields::of_idea(&idea);
            let alone = std::slice::from_ref(&idea);
            let project = make(&write, &row, &mut numbers, &fields, alone).await?;
            events.push(made_event(edition, &project, alone));
            made.push(project.number);
        }
        let Some(last) = events.pop() else {
            return Ok(made);
        };
        for event in events {
            write.also(event).await?;
        }
        write.commit(last).await?;
        Ok(made)
    }

    /// Changes what the city writes of a project under study.
    pub async fn edit_project(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        version: i32,
        input: &ProjectInput,
    ) -> Result<()> {
        actor.can_in(Action::ManageProjects, edition)?;
        let fields = Fields::checked(input)?;
        let write = self.write(actor).await?;
        open_edition(&write, edition).await?;
        let project = held_project(&write, edition, number).await?;
        under_study(&project)?;
        if project.version != version {
            return Err(StoreError::Changed);
        }
        fields.belong_to(&write, edition).await?;
        project::ActiveModel {
            id: Set(project.id),
            version: Set(version + 1),
            ..fields.row()
        }
        .update(write.tx())
        .await
        .doing("changing a project")?;
        write
            .commit(AuditEvent::ProjectChanged {
                edition,
                project: project.id.into(),
            })
            .await
    }
}

/// The next number and place in an edition. The edition is held, so that nobody else takes them.
pub(crate) struct Numbers {
    number: i64,
    position: i32,
}

impl Numbers {
    pub(crate) async fn of(write: &Write, edition: EditionId) -> Result<Self> {
        let taken: Vec<(String, i32)> = project::Entity::find()
            .select_only()
            .column(project::Column::Number)
            .column(project::Column::Position)
            .filter(project::Column::EditionId.eq(edition.0))
            .into_tuple()
            .all(write.tx())
            .await
            .doing("numbering a project")?;
        let last = taken.iter().filter_map(|(number, _)| number.parse().ok());
        Ok(Self {
            number: last.max().unwrap_or(0),
            position: taken.iter().map(|(_, at)| *at).max().unwrap_or(-1),
        })
    }

    pub(crate) fn next(&mut self) -> (String, i32) {
        self.number += 1;
        self.position += 1;
        (self.number.to_string(), self.position)
    }
}

pub(super) fn made_event(
    edition: EditionId,
    project: &project::Model,
    ideas: &[idea::Model],
) -> AuditEvent {
    AuditEvent::ProjectMade {
        edition,
        project: project.id.into(),
        ideas: ideas.iter().map(|idea| idea.id.into()).collect(),
    }
}

/// One project out of ideas, inside a write.
pub(super) async fn make(
    write: &Write,
    edition: &edition::Model,
    numbers: &mut Numbers,
    fields: &Fields,
    ideas: &[idea::Model],
) -> Result<project::Model> {
    merge(write, ideas).await?;
    let (number, position) = numbers.next();
    // A point on the map is worth keeping where the place is that of its idea.
    let point = ideas
        .iter()
        .find(|idea| idea.place == fields.place)
        .and_then(|idea| Some((idea.latitude?, idea.longitude?)));
    let project = project::ActiveModel {
        id: Set(ProjectId::new().0),
        edition_id: Set(edition.id),
        number: Set(number),
        cost: Set(None),
        carrier: Set(String::new()),
        latitude: Set(point.map(|(latitude, _)| latitude)),
        longitude: Set(point.map(|(_, longitude)| longitude)),
        state: Set(ProjectState::UnderStudy.code().to_owned()),
        position: Set(position),
        version: Set(1),
        created_at: Set(Some(write.now())),
        ..fields.row()
    }
    .insert(write.tx())
    .await
    .doing("making a project")?;
    link(write, &project, ideas).await?;
    tell(write, edition, &project, ideas, true).await?;
    route_in(write, &project).await?;
    Ok(project)
}
