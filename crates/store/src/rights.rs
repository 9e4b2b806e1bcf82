//! Rights about what is found by its id, and about lists of several editions.
//!
//! Whoever may do something in one edition learns nothing of another: what is there is answered as what is not.

use crate::entities::{project, study};
use crate::error::Doing;
use crate::{Result, StoreError};
use domain::{Action, Actor, EditionId, ProjectId, Reach};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait};

/// Checks a right about something that was found in an edition. Whoever may do it in other editions alone is told that
/// it is not there.
pub(crate) fn found_in(
    actor: &Actor,
    action: Action,
    edition: EditionId,
    what: &'static str,
) -> Result<()> {
    match actor.can_in(action, edition) {
        Err(_) if actor.can_somewhere(action).is_ok() => Err(StoreError::NotFound(what)),
        checked => Ok(checked?),
    }
}

/// Checks a right about a project, which says in which edition it is.
pub(crate) async fn can_for_project(
    db: &impl ConnectionTrait,
    actor: &Actor,
    action: Action,
    project: ProjectId,
) -> Result<EditionId> {
    actor.can_somewhere(action)?;
    let row = project::Entity::find_by_id(project.0)
        .one(db)
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))?;
    let edition = row.edition_id.into();
    found_in(actor, action, edition, "project")?;
    Ok(edition)
}

/// The edition of a study, by its project.
pub(crate) async fn edition_of_study(
    db: &impl ConnectionTrait,
    row: &study::Model,
) -> Result<EditionId> {
    let of_project = project::Entity::find_by_id(row.project_id)
        .one(db)
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("study"))?;
    Ok(of_project.edition_id.into())
}

/// The rows of a list that somebody may see: of one edition, which is asked for, or of all that their right reaches.
pub(crate) fn within(
    actor: &Actor,
    action: Action,
    edition: Option<EditionId>,
    column: impl ColumnTrait,
) -> Result<Condition> {
    let all = Condition::all();
    if let Some(edition) = edition {
        actor.can_in(action, edition)?;
        return Ok(all.add(column.eq(edition.0)));
    }
    Ok(match actor.reach(action)? {
        Reach::City => all,
        Reach::Editions(editions) => {
            all.add(column.is_in(editions.into_iter().map(|edition| edition.0)))
        }
    })
}
