//! Which photos an idea has, in which order: as it is sent, as it is changed, as one is taken away.

use super::{PhotoText, of_session_or_idea};
use crate::editions::calendar_in;
use crate::entities::{idea, photo};
use crate::error::{Doing, column};
use crate::ideas::own_idea;
use crate::rights::found_in;
use crate::{Housekeeping, Result, Session, Store, StoreError, Write};
use domain::photo::{ALT, MAX_PHOTOS};
use domain::{Action, Actor, AuditEvent, EditionId, IdeaId, IdeaState, PhaseKind, PhotoId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

impl Store {
    /// Gives one's own idea these photos, in this order, and takes away its others; possible for as long as ideas or
    /// their screening are open. A public idea with a new photo, or a new description, is read by a moderator again;
    /// one that only lost a photo stays public.
    pub async fn arrange_photos(
        &self,
        actor: &Actor,
        session: &Session,
        id: IdeaId,
        photos: &[PhotoText],
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let state: IdeaState = column("idea.state", &row.state)?;
        // What nobody reads any more, or what became a project, stays as it is.
        let next = if state == IdeaState::ChangesRequested {
            state
        } else {
            state.edit()?
        };
        let edition = EditionId::from(row.edition_id);
        let calendar = calendar_in(&write, edition).await?;
        if calendar.at(write.now()).map(|phase| phase.kind) != Some(PhaseKind::Screening) {
            calendar.open_ideas(write.now())?;
        }
        let before = photos_in(&write, id).await?;
        let known = |text: &PhotoText| {
            before
                .iter()
                .any(|row| row.id == text.id.0 && row.alt == text.alt.trim())
        };
        let to_read = !photos.iter().all(known);
        let mut events = attach(&write, session, edition, id, photos).await?;
        if state.is_public() && to_read {
            idea::ActiveModel {
                id: Set(row.id),
                state: Set(next.code().to_owned()),
                version: Set(row.version + 1),
                submitted_at: Set(write.now()),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("changing an idea")?;
            events.push(AuditEvent::IdeaEdited { edition, idea: id });
        }
        match events.pop() {
            Some(last) => {
                for event in events {
                    write.also(event).await?;
                }
                write.commit(last).await
            }
            // Descriptions that only the author and the staff see, or another order.
            None => write.commit_housekeeping(Housekeeping::Session).await,
        }
    }

    /// Takes a photo away from an idea: its author may at any time, and a moderator. The job removes its file.
    pub async fn remove_photo(&self, actor: &Actor, id: PhotoId) -> Result<()> {
        actor
            .can_somewhere(Action::Moderate)
            .or_else(|_| actor.can(Action::SendIdea))?;
        let write = self.write(actor).await?;
        let row = photo::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a photo")?
            .ok_or(StoreError::NotFound("photo"))?;
        let idea_id = row.idea_id.ok_or(StoreError::NotFound("photo"))?;
        let idea = idea::Entity::find_by_id(idea_id)
            .one(write.tx())
            .await
            .doing("reading an idea")?
            .ok_or(StoreError::NotFound("photo"))?;
        let mine = idea.author_id.is_some() && idea.author_id == actor.account().map(Into::into);
        if !mine {
            // Whoever may remove their own alone learns nothing of somebody else's.
            actor
                .can_somewhere(Action::Moderate)
                .map_err(|_| StoreError::NotFound("photo"))?;
            found_in(actor, Action::Moderate, idea.edition_id.into(), "photo")?;
        }
        orphan(&write, &[id.0]).await?;
        write
            .commit(AuditEvent::PhotoRemoved {
                edition: idea.edition_id.into(),
                idea: idea_id.into(),
                photo: id,
            })
            .await
    }
}

/// Gives an idea these photos and no others; each must be the idea's already, or held by the session. Gives what the
/// log should say; the sending of a new idea says it all by itself.
pub(crate) async fn attach(
    write: &Write,
    session: &Session,
    edition: EditionId,
    id: IdeaId,
    photos: &[PhotoText],
) -> Result<Vec<AuditEvent>> {
    if photos.len() > MAX_PHOTOS {
        return Err(StoreError::TooManyPhotos);
    }
    let before = photo::Entity::find()
        .filter(of_session_or_idea(session, Some(id)))
        .all(write.tx())
        .await
        .doing("reading photos")?;
    let mut events = Vec::new();
    let given: Vec<(i32, &PhotoText)> = (0..).zip(photos).collect();
    for (position, text) in given {
        // One that was swept in the meantime, or that is somebody else's, is not there.
        let Some(row) = before.iter().find(|row| row.id == text.id.0) else {
            continue;
        };
        let alt = ALT
            .check(&text.alt)
            .map_err(|_| StoreError::Invalid("the description of a photo"))?;
        photo::ActiveModel {
            id: Set(row.id),
            idea_id: Set(Some(id.0)),
            session_id: Set(None),
            position: Set(position),
            alt: Set(alt),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("attaching a photo")?;
        if row.idea_id.is_none() {
            let photo = text.id;
            events.push(AuditEvent::PhotoAdded {
                edition,
                idea: id,
                photo,
            });
        }
    }
    let gone: Vec<uuid::Uuid> = before
        .iter()
        .filter(|row| row.idea_id.is_some() && photos.iter().all(|text| text.id.0 != row.id))
        .map(|row| row.id)
        .collect();
    orphan(write, &gone).await?;
    events.extend(gone.into_iter().map(|photo| AuditEvent::PhotoRemoved {
        edition,
        idea: id,
        photo: photo.into(),
    }));
    Ok(events)
}

/// Takes photos from whoever holds them.
async fn orphan(write: &Write, photos: &[uuid::Uuid]) -> Result<()> {
    if photos.is_empty() {
        return Ok(());
    }
    photo::Entity::update_many()
        .col_expr(photo::Column::IdeaId, Expr::value(None::<uuid::Uuid>))
        .col_expr(photo::Column::SessionId, Expr::value(None::<String>))
        .filter(photo::Column::Id.is_in(photos.iter().copied()))
        .exec(write.tx())
        .await
        .doing("taking photos away")?;
    Ok(())
}

/// The photos of an idea, inside a write.
async fn photos_in(write: &Write, idea: IdeaId) -> Result<Vec<photo::Model>> {
    photo::Entity::find()
        .filter(photo::Column::IdeaId.eq(idea.0))
        .all(write.tx())
        .await
        .doing("reading photos")
}
