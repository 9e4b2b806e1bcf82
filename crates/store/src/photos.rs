//! Photos of ideas: rows here, files elsewhere, each named by the photo's id.
//!
//! While an idea is being written its photos belong to the author's session, and what is said of them (order,
//! descriptions, which ones are taken away again) waits in the session's note. Sending the idea attaches them, in its
//! own transaction. A row outlives its file: a photo that nobody needs any more loses its owner, then the job removes
//! the file, then the row. So no file is ever left that no row names.

mod arranged;

pub(crate) use arranged::attach;

use crate::entities::{idea, photo, project_idea, session};
use crate::error::{Doing, column};
use crate::{Housekeeping, Result, Session, Store, StoreError, Token, Write};
use domain::{Action, Actor, IdeaId, IdeaState, PhotoId, ProjectId};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Photos that one session may hold before they are sent: those of a few ideas, and some that were taken away again.
const PER_SESSION: u64 = 12;
/// Photos removed in one round of the job.
const PER_ROUND: u64 = 200;

/// A photo, as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    pub id: PhotoId,
    /// What is on it, in the author's words; empty when the author has said nothing.
    pub alt: String,
    /// Pixels of the large version.
    pub width: u32,
    pub height: u32,
}

/// A photo that goes with an idea, and what its author says is on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoText {
    pub id: PhotoId,
    pub alt: String,
}

/// What somebody who may see a photo is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenPhoto {
    /// Whether everybody may: only then may anything between here and the browser keep it.
    pub public: bool,
}

impl Store {
    /// Makes a place for a photo that a session is about to keep. `width` and `height` are pixels.
    pub async fn add_photo(&self, session: &Session, width: u32, height: u32) -> Result<PhotoId> {
        let write = self.write(&session.actor()).await?;
        write
            .hold(&format!("photos:{}", session.token.id()))
            .await?;
        let alive = session::Entity::find_by_id(session.token.id())
            .count(write.tx())
            .await
            .doing("reading a session")?;
        if alive == 0 {
            return Err(StoreError::NotFound("session"));
        }
        let held = of_session(session)
            .count(write.tx())
            .await
            .doing("counting photos")?;
        if held >= PER_SESSION {
            return Err(StoreError::TooManyPhotos);
        }
        let id = PhotoId::new();
        let pixels = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
        photo::ActiveModel {
            id: Set(id.0),
            idea_id: Set(None),
            session_id: Set(Some(session.token.id())),
            position: Set(0),
            alt: Set(String::new()),
            width: Set(pixels(width)),
            height: Set(pixels(height)),
            at: Set(write.now()),
            network_post_id: Set(None),
            proposal_step_id: Set(None),
            outing_id: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("keeping a photo")?;
        write.commit_housekeeping(Housekeeping::Session).await?;
        Ok(id)
    }

    /// Lets go of photos that the session holds; those of an idea stay. The job removes their files.
    pub async fn release_photos(&self, session: &Session, photos: &[PhotoId]) -> Result<()> {
        if photos.is_empty() {
            return Ok(());
        }
        let write = self.write(&session.actor()).await?;
        photo::Entity::update_many()
            .col_expr(photo::Column::SessionId, Expr::value(None::<String>))
            .filter(photo::Column::SessionId.eq(session.token.id()))
            .filter(photo::Column::IdeaId.is_null())
            .filter(photo::Column::Id.is_in(photos.iter().map(|id| id.0)))
            .exec(write.tx())
            .await
            .doing("letting photos go")?;
        write.commit_housekeeping(Housekeeping::Session).await
    }

    /// Those of the photos that are there still and that this session holds, or that are of this idea.
    pub async fn photos_at_hand(
        &self,
        session: &Session,
        idea: Option<IdeaId>,
        photos: &[PhotoId],
    ) -> Result<Vec<Photo>> {
        let mine = of_session_or_idea(session, idea);
        let rows = photo::Entity::find()
            .filter(photo::Column::Id.is_in(photos.iter().map(|id| id.0)))
            .filter(mine)
            .all(self.reader())
            .await
            .doing("reading photos")?;
        Ok(rows.into_iter().map(photo_of).collect())
    }

    /// The photos of an idea, in the author's order. Whoever may read the idea may see them.
    pub async fn photos_of(&self, idea: IdeaId) -> Result<Vec<Photo>> {
        Ok(self
            .photos_of_many(&[idea])
            .await?
            .remove(&idea)
            .unwrap_or_default())
    }

    /// The photos of several ideas, in one query. Ideas without any are left out.
    pub async fn photos_of_many(&self, ideas: &[IdeaId]) -> Result<HashMap<IdeaId, Vec<Photo>>> {
        let mut photos = HashMap::<IdeaId, Vec<Photo>>::new();
        if ideas.is_empty() {
            return Ok(photos);
        }
        let rows = photo::Entity::find()
            .filter(photo::Column::IdeaId.is_in(ideas.iter().map(|id| id.0)))
            .order_by_asc(photo::Column::Position)
            .order_by_asc(photo::Column::Id)
            .all(self.reader())
            .await
            .doing("reading photos")?;
        for row in rows {
            if let Some(idea) = row.idea_id {
                photos.entry(idea.into()).or_default().push(photo_of(row));
            }
        }
        Ok(photos)
    }

    /// The photos of the public ideas that a project came from.
    pub async fn photos_of_project(&self, project: ProjectId) -> Result<Vec<Photo>> {
        let mut photos = self.photos_of_projects(&[project]).await?;
        Ok(photos.remove(&project).unwrap_or_default())
    }

    /// The same of several projects; none of one that has none.
    pub(crate) async fn photos_of_projects(
        &self,
        projects: &[ProjectId],
    ) -> Result<HashMap<ProjectId, Vec<Photo>>> {
        let public = IdeaState::ALL.into_iter().filter(|state| state.is_public());
        let lineage: Vec<(uuid::Uuid, uuid::Uuid)> = project_idea::Entity::find()
            .select_only()
            .columns([
                project_idea::Column::ProjectId,
                project_idea::Column::IdeaId,
            ])
            .filter(project_idea::Column::ProjectId.is_in(projects.iter().map(|id| id.0)))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading lineages")?;
        let ideas: Vec<uuid::Uuid> = idea::Entity::find()
            .select_only()
            .column(idea::Column::Id)
            .filter(idea::Column::Id.is_in(lineage.iter().map(|(_, idea)| *idea)))
            .filter(idea::Column::State.is_in(public.map(IdeaState::code)))
            .order_by_asc(idea::Column::Number)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let ideas: Vec<IdeaId> = ideas.into_iter().map(Into::into).collect();
        let photos = self.photos_of_many(&ideas).await?;
        let mut found = HashMap::<ProjectId, Vec<Photo>>::new();
        for idea in ideas {
            let Some(own) = photos.get(&idea) else {
                continue;
            };
            for (project, _) in lineage.iter().filter(|(_, of)| *of == idea.0) {
                let all = found.entry((*project).into()).or_default();
                all.extend(own.iter().cloned());
            }
        }
        Ok(found)
    }

    /// Whether somebody may see a photo: everybody when its idea or its story is public, or when it shows works; one of
    /// an outing who manages it; else its author, the staff, and before it is sent the session that holds it.
    pub async fn see_photo(
        &self,
        actor: &Actor,
        session: Option<&Session>,
        id: PhotoId,
    ) -> Result<SeenPhoto> {
        let row = photo::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a photo")?
            .ok_or(StoreError::NotFound("photo"))?;
        if let Some(post) = row.network_post_id {
            let public = crate::posts::sees_photo_of(self, actor, post).await?;
            return Ok(SeenPhoto { public });
        }
        // Everybody reads the path of a proposal.
        if row.proposal_step_id.is_some() {
            return Ok(SeenPhoto { public: true });
        }
        if let Some(outing) = row.outing_id {
            crate::outings::sees_photo_of(self, actor, outing.into()).await?;
            return Ok(SeenPhoto { public: false });
        }
        let Some(idea) = row.idea_id else {
            let holds = session.is_some_and(|session| row.session_id == Some(session.token.id()));
            return if holds {
                Ok(SeenPhoto { public: false })
            } else {
                Err(StoreError::NotFound("photo"))
            };
        };
        let idea = idea::Entity::find_by_id(idea)
            .one(self.reader())
            .await
            .doing("reading an idea")?
            .ok_or(StoreError::NotFound("photo"))?;
        let public = column::<IdeaState>("idea.state", &idea.state)?.is_public();
        let mine = idea.author_id.is_some() && idea.author_id == actor.account().map(Into::into);
        let staff = actor
            .can_in(Action::ReadDesk, idea.edition_id.into())
            .is_ok();
        if public || mine || staff {
            Ok(SeenPhoto { public })
        } else {
            Err(StoreError::NotFound("photo"))
        }
    }

    /// Photos that nobody holds any more: let go, or of a session that is over. Their files can be removed.
    pub async fn orphaned_photos(&self) -> Result<Vec<PhotoId>> {
        let living = Query::select()
            .column(session::Column::Id)
            .from(session::Entity)
            .to_owned();
        let over = Condition::any()
            .add(photo::Column::SessionId.is_null())
            .add(photo::Column::SessionId.not_in_subquery(living));
        let ids: Vec<uuid::Uuid> = photo::Entity::find()
            .select_only()
            .column(photo::Column::Id)
            .filter(photo::Column::IdeaId.is_null())
            .filter(photo::Column::NetworkPostId.is_null())
            .filter(photo::Column::ProposalStepId.is_null())
            .filter(photo::Column::OutingId.is_null())
            .filter(over)
            .limit(PER_ROUND)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("looking for photos that nobody holds")?;
        Ok(ids.into_iter().map(Into::into).collect())
    }

    /// Forgets photos whose files are gone. One that got an owner in between stays.
    pub async fn forget_photos(&self, photos: &[PhotoId]) -> Result<()> {
        if photos.is_empty() {
            return Ok(());
        }
        let write = self.write(&Actor::Job("expiry")).await?;
        photo::Entity::delete_many()
            .filter(photo::Column::Id.is_in(photos.iter().map(|id| id.0)))
            .filter(photo::Column::IdeaId.is_null())
            .filter(photo::Column::NetworkPostId.is_null())
            .filter(photo::Column::ProposalStepId.is_null())
            .filter(photo::Column::OutingId.is_null())
            .exec(write.tx())
            .await
            .doing("forgetting photos")?;
        write.commit_housekeeping(Housekeeping::Expiry).await
    }
}

/// The photos of a session that gets a new token go with it.
pub(crate) async fn follow(write: &Write, old: &Session, token: &Token) -> Result<()> {
    photo::Entity::update_many()
        .col_expr(photo::Column::SessionId, token.id().into())
        .filter(photo::Column::SessionId.eq(old.token.id()))
        .exec(write.tx())
        .await
        .doing("moving photos to another session")?;
    Ok(())
}

fn of_session(session: &Session) -> sea_orm::Select<photo::Entity> {
    photo::Entity::find()
        .filter(photo::Column::SessionId.eq(session.token.id()))
        .filter(photo::Column::IdeaId.is_null())
}

fn of_session_or_idea(session: &Session, idea: Option<IdeaId>) -> Condition {
    let held = Condition::all()
        .add(photo::Column::SessionId.eq(session.token.id()))
        .add(photo::Column::IdeaId.is_null());
    let either = Condition::any().add(held);
    match idea {
        Some(idea) => either.add(photo::Column::IdeaId.eq(idea.0)),
        None => either,
    }
}

pub(crate) fn photo_of(row: photo::Model) -> Photo {
    Photo {
        id: row.id.into(),
        alt: row.alt,
        width: u32::try_from(row.width).unwrap_or_default(),
        height: u32::try_from(row.height).unwrap_or_default(),
    }
}
