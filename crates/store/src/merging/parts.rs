//! What the writes about projects under study share.

use super::ProjectInput;
use crate::carriers::{authors_to_tell, carrier_path, idea_path};
use crate::editions::calendar_in;
use crate::entities::{district, edition, idea, project, project_idea, theme};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::search::folded;
use crate::{Result, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::idea::DraftFault;
use domain::project::{TEXT, TITLE};
use domain::{
    Calendar, DistrictId, EditionId, IdeaId, IdeaState, Mail, PhaseKind, ProjectState, ThemeId,
};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use std::collections::HashSet;

/// Projects are made out of ideas, and undone, from the first day of ideas until the decisions are published, and
/// never once the vote has begun.
pub(super) fn may_merge(
    edition: &edition::Model,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Result<()> {
    if edition.decisions_published_at.is_some() {
        return Err(StoreError::DecisionsPublished);
    }
    if calendar.has_begun(PhaseKind::Vote, now) || calendar.has_begun(PhaseKind::Count, now) {
        return Err(StoreError::VoteOpened("the projects"));
    }
    let begun = [PhaseKind::Ideas, PhaseKind::Screening, PhaseKind::Study]
        .into_iter()
        .any(|kind| calendar.has_begun(kind, now));
    if !begun {
        calendar.open_ideas(now)?;
    }
    Ok(())
}

/// The edition, held to the end of the write, while projects may be made in it.
pub(super) async fn open_edition(write: &Write, id: EditionId) -> Result<edition::Model> {
    let row = lock_edition(write, id).await?;
    let calendar = calendar_in(write, id).await?;
    may_merge(&row, &calendar, write.now())?;
    Ok(row)
}

/// A project by its number, held to the end of the write.
pub(super) async fn held_project(
    write: &Write,
    edition: EditionId,
    number: &str,
) -> Result<project::Model> {
    project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::Number.eq(number))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a project")?
        .ok_or(StoreError::NotFound("project"))
}

/// The state of a project that must be under study.
pub(super) fn under_study(project: &project::Model) -> Result<()> {
    Ok(state_of(project)?.under_study()?)
}

pub(super) fn state_of(project: &project::Model) -> Result<ProjectState> {
    column("project.state", &project.state)
}

/// Ideas of the edition, all of them there, held in one order by everybody.
pub(super) async fn held_ideas(
    write: &Write,
    edition: EditionId,
    ideas: &[IdeaId],
) -> Result<Vec<idea::Model>> {
    let wanted: HashSet<uuid::Uuid> = ideas.iter().map(|id| id.0).collect();
    if wanted.is_empty() {
        return Err(StoreError::NotFound("idea"));
    }
    let mut rows = idea::Entity::find()
        .filter(idea::Column::EditionId.eq(edition.0))
        .filter(idea::Column::Id.is_in(wanted.iter().copied()))
        .order_by_asc(idea::Column::Id)
        .lock_exclusive()
        .all(write.tx())
        .await
        .doing("reading ideas")?;
    if rows.len() != wanted.len() {
        return Err(StoreError::NotFound("idea"));
    }
    rows.sort_by_key(|row| row.number);
    Ok(rows)
}

/// The ideas of a project, held, in the order of their numbers.
pub(super) async fn ideas_of(write: &Write, project: &project::Model) -> Result<Vec<idea::Model>> {
    let links = links_of(write, project).await?;
    let mut rows = idea::Entity::find()
        .filter(idea::Column::Id.is_in(links))
        .order_by_asc(idea::Column::Id)
        .lock_exclusive()
        .all(write.tx())
        .await
        .doing("reading a lineage")?;
    rows.sort_by_key(|row| row.number);
    Ok(rows)
}

pub(super) async fn links_of(
    write: &Write,
    project: &project::Model,
) -> Result<HashSet<uuid::Uuid>> {
    let links = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.eq(project.id))
        .all(write.tx())
        .await
        .doing("reading a lineage")?;
    Ok(links.into_iter().map(|link| link.idea_id).collect())
}

pub(super) async fn link(
    write: &Write,
    project: &project::Model,
    ideas: &[idea::Model],
) -> Result<()> {
    if ideas.is_empty() {
        return Ok(());
    }
    let rows = ideas.iter().map(|idea| project_idea::ActiveModel {
        project_id: Set(project.id),
        idea_id: Set(idea.id),
        named: Set(true),
    });
    project_idea::Entity::insert_many(rows)
        .exec_without_returning(write.tx())
        .await
        .doing("linking ideas with a project")?;
    Ok(())
}

pub(super) async fn unlink(
    write: &Write,
    project: &project::Model,
    ideas: impl IntoIterator<Item = uuid::Uuid>,
) -> Result<()> {
    project_idea::Entity::delete_many()
        .filter(project_idea::Column::ProjectId.eq(project.id))
        .filter(project_idea::Column::IdeaId.is_in(ideas))
        .exec(write.tx())
        .await
        .doing("taking ideas out of a project")?;
    Ok(())
}

/// Marks ideas as parts of a project; the first whose state does not allow it refuses them all.
pub(super) async fn merge(write: &Write, ideas: &[idea::Model]) -> Result<()> {
    for idea in ideas {
        column::<IdeaState>("idea.state", &idea.state)?.merge()?;
    }
    let changed = ideas
        .iter()
        .filter(|idea| idea.state != IdeaState::Merged.code())
        .map(|idea| idea.id);
    set_state(write, changed.collect(), IdeaState::Merged).await
}

/// Gives ideas back to the list of ideas, but for those that feed another project than `left`.
pub(super) async fn part(
    write: &Write,
    ideas: &[idea::Model],
    left: &project::Model,
) -> Result<()> {
    let used = used_elsewhere(write, ideas, left).await?;
    let mut free = Vec::new();
    for idea in ideas.iter().filter(|idea| !used.contains(&idea.id)) {
        let state: IdeaState = column("idea.state", &idea.state)?;
        // An idea that has gone another way since (an import, an old file) stays as it is.
        if state.part().is_ok() {
            free.push(idea.id);
        }
    }
    set_state(write, free, IdeaState::Published).await
}

async fn used_elsewhere(
    write: &Write,
    ideas: &[idea::Model],
    left: &project::Model,
) -> Result<HashSet<uuid::Uuid>> {
    let links = project_idea::Entity::find()
        .filter(project_idea::Column::IdeaId.is_in(ideas.iter().map(|idea| idea.id)))
        .filter(project_idea::Column::ProjectId.ne(left.id))
        .all(write.tx())
        .await
        .doing("reading a lineage")?;
    let alive = project::Entity::find()
        .filter(project::Column::Id.is_in(links.iter().map(|link| link.project_id)))
        .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
        .all(write.tx())
        .await
        .doing("reading a lineage")?;
    let alive: HashSet<_> = alive.into_iter().map(|row| row.id).collect();
    Ok(links
        .into_iter()
        .filter(|link| alive.contains(&link.project_id))
        .map(|link| link.idea_id)
        .collect())
}

async fn set_state(write: &Write, ideas: Vec<uuid::Uuid>, state: IdeaState) -> Result<()> {
    if ideas.is_empty() {
        return Ok(());
    }
    idea::Entity::update_many()
        .col_expr(idea::Column::State, state.code().into())
        .col_expr(
            idea::Column::Version,
            Expr::col(idea::Column::Version).add(1),
        )
        .filter(idea::Column::Id.is_in(ideas))
        .exec(write.tx())
        .await
        .doing("changing the state of ideas")?;
    Ok(())
}

/// Tells the authors of ideas that these became part of a project, or left it: one mail for each person.
pub(super) async fn tell(
    write: &Write,
    edition: &edition::Model,
    project: &project::Model,
    ideas: &[idea::Model],
    joined: bool,
) -> Result<()> {
    for author in authors_to_tell(write.tx(), write.secret(), ideas).await? {
        let title = author.idea.title.clone();
        let title_of_project = project.title.clone();
        let idea_page = idea_path(&edition.slug, author.idea.number);
        let mail = if joined {
            Mail::IdeaJoined {
                title,
                project: title_of_project,
                path: if author.has_account {
                    carrier_path(&edition.slug, &project.number)
                } else {
                    idea_page
                },
            }
        } else {
            Mail::IdeaParted {
                title,
                project: title_of_project,
                path: idea_page,
            }
        };
        write.mail(&author.to, author.lang, &mail).await?;
    }
    Ok(())
}

/// A project's fields after their check.
pub(super) struct Fields {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) place: String,
    pub(super) district: Option<DistrictId>,
    pub(super) theme: Option<ThemeId>,
}

impl Fields {
    pub(super) fn checked(input: &ProjectInput) -> Result<Self> {
        let title = TITLE.check(&input.title).map_err(DraftFault::Title);
        let text = TEXT.check(&input.text).map_err(DraftFault::Text);
        let place = domain::idea::PLACE
            .check(&input.place)
            .map_err(DraftFault::Place);
        match (title, text, place) {
            (Ok(title), Ok(text), Ok(place)) => Ok(Self {
                title,
                text,
                place,
                district: input.district,
                theme: input.theme,
            }),
            (title, text, place) => Err(StoreError::Draft(
                [title.err(), text.err(), place.err()]
                    .into_iter()
                    .flatten()
                    .collect(),
            )),
        }
    }

    /// The project of one idea, as its author wrote it: old files keep no limit of length.
    pub(super) fn of_idea(idea: &idea::Model) -> Self {
        Self {
            title: idea.title.clone(),
            text: idea.text.clone(),
            place: idea.place.clone(),
            district: idea.district_id.map(Into::into),
            theme: idea.theme_id.map(Into::into),
        }
    }

    /// The theme and the district are the edition's own.
    pub(super) async fn belong_to(&self, write: &Write, edition: EditionId) -> Result<()> {
        let mut faults = Vec::new();
        if let Some(id) = self.theme {
            let found = theme::Entity::find_by_id(id.0)
                .filter(theme::Column::EditionId.eq(edition.0))
                .one(write.tx())
                .await
                .doing("reading a theme")?;
            faults.extend(found.is_none().then_some(DraftFault::Theme));
        }
        if let Some(id) = self.district {
            let found = district::Entity::find_by_id(id.0)
                .filter(district::Column::EditionId.eq(edition.0))
                .one(write.tx())
                .await
                .doing("reading a district")?;
            faults.extend(found.is_none().then_some(DraftFault::District));
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(StoreError::Draft(faults))
        }
    }

    pub(super) fn row(&self) -> project::ActiveModel {
        project::ActiveModel {
            folded: Set(folded(&self.title, &self.text, &self.place)),
            title: Set(self.title.clone()),
            text: Set(self.text.clone()),
            place: Set(self.place.clone()),
            district_id: Set(self.district.map(Into::into)),
            theme_id: Set(self.theme.map(Into::into)),
            ..Default::default()
        }
    }
}
