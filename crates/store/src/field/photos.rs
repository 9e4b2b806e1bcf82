//! Photos of ideas from the street: sealed parts until they are whole, each sent again as often as it takes.
//!
//! A photo is named by the entry that it belongs to, which comes first. Once all bytes are here they are opened, made
//! anew and attached to the idea under the same id; the parts go. One that can't be attached is done too: phone and desk
//! are told why, and no phone sends it for ever.

use super::take::find;
use crate::entities::{field_entry, field_photo, field_photo_part, idea, photo};
use crate::error::{Doing, column};
use crate::outings::{Outing, outing_in};
use crate::retention::finish;
use crate::{Housekeeping, Result, Store, StoreError, Write};
use ballot_box::field::open_photo;
use chrono::{DateTime, Utc};
use domain::field::{MOST_PHOTO_BYTES, PHOTO_PART, PhotoProgress};
use domain::photo::MAX_PHOTOS;
use domain::{
    Actor, AuditEvent, DataKind, EntryRefusal, FieldEntryId, FieldPhotoId, Forbidden, IdeaState,
    OutingId, PhotoId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set,
};

/// Photos whose parts are removed in one round of the job.
const PER_ROUND: u64 = 200;

/// A part of a sealed photo.
#[derive(Clone, Debug)]
pub struct PhotoPart {
    pub entry: FieldEntryId,
    /// Bytes of the whole.
    pub size: u32,
    /// The part's first byte.
    pub start: u32,
    pub bytes: Vec<u8>,
}

impl Store {
    /// How far a photo of this phone's outing has come.
    pub async fn field_photo(&self, actor: &Actor, id: FieldPhotoId) -> Result<PhotoProgress> {
        progress(&row_of(self.reader(), outing_of(actor)?, id).await?)
    }

    /// Takes the next part of a photo. One that was here before changes nothing; one that does not follow is
    /// [`StoreError::PhotoPart`], with where to go on.
    pub async fn take_photo_part(
        &self,
        actor: &Actor,
        id: FieldPhotoId,
        part: &PhotoPart,
    ) -> Result<PhotoProgress> {
        let outing = outing_of(actor)?;
        let wrong = StoreError::Invalid("a part of a photo");
        let most = u32::try_from(MOST_PHOTO_BYTES).unwrap_or(u32::MAX);
        let length = u32::try_from(part.bytes.len()).unwrap_or(u32::MAX);
        if part.size == 0 || part.size > most || part.bytes.len() > PHOTO_PART || length == 0 {
            return Err(wrong);
        }
        let write = self.write(actor).await?;
        write.hold(&held(id)).await?;
        let row = row_of(write.tx(), outing, id).await?;
        let before = progress(&row)?;
        if before.done {
            return Ok(before);
        }
        if row.entry_id != part.entry.0 || (before.size != 0 && before.size != part.size) {
            return Err(wrong);
        }
        let end = part
            .start
            .checked_add(length)
            .filter(|end| *end <= part.size);
        let Some(end) = end else { return Err(wrong) };
        if end <= before.received {
            return Ok(before);
        }
        if part.start != before.received {
            return Err(StoreError::PhotoPart(before.received));
        }
        let whole = |bytes: u32| i32::try_from(bytes).unwrap_or(i32::MAX);
        field_photo_part::Entity::insert(field_photo_part::ActiveModel {
            photo_id: Set(id.0),
            start: Set(whole(part.start)),
            bytes: Set(part.bytes.clone()),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("keeping a part of a photo")?;
        field_photo::ActiveModel {
            id: Set(id.0),
            size: Set(whole(part.size)),
            received: Set(whole(end)),
            sent_at: Set(write.now()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("keeping a part of a photo")?;
        write.commit_housekeeping(Housekeeping::Field).await?;
        Ok(PhotoProgress {
            received: end,
            size: part.size,
            done: false,
            refused: None,
        })
    }

    /// The bytes of a photo that is whole, opened; nothing when they can't be.
    pub async fn open_field_photo(
        &self,
        actor: &Actor,
        id: FieldPhotoId,
    ) -> Result<Option<Vec<u8>>> {
        let outing = outing_of(actor)?;
        row_of(self.reader(), outing, id).await?;
        let parts: Vec<Vec<u8>> = field_photo_part::Entity::find()
            .select_only()
            .column(field_photo_part::Column::Bytes)
            .filter(field_photo_part::Column::PhotoId.eq(id.0))
            .order_by_asc(field_photo_part::Column::Start)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading a photo's parts")?;
        let opening = self.0.secret.field_opening(outing);
        Ok(open_photo(&opening, outing, id, &parts.concat()).ok())
    }

    /// Attaches a photo whose files are kept already under its id, with the pixels of its large version (none where it
    /// can't be read), or notes why it can't be. Who is told that it is refused removes its files.
    pub async fn finish_field_photo(
        &self,
        actor: &Actor,
        id: FieldPhotoId,
        pixels: Option<(u32, u32)>,
    ) -> Result<PhotoProgress> {
        let outing = outing_of(actor)?;
        let write = self.write(actor).await?;
        write.hold(&held(id)).await?;
        let row = row_of(write.tx(), outing, id).await?;
        if row.done_at.is_some() {
            return progress(&row);
        }
        let added = match pixels {
            Some(pixels) => attach(&write, &row, pixels).await?,
            None => Err(EntryRefusal::PhotoUnreadable),
        };
        let done = field_photo::ActiveModel {
            id: Set(id.0),
            done_at: Set(Some(write.now())),
            refusal: Set(added.as_ref().err().map(|why| why.code().to_owned())),
            ..Default::default()
        };
        let row = done.update(write.tx()).await.doing("finishing a photo")?;
        forget_parts(&write, &[id.0]).await?;
        match added {
            Ok(event) => write.commit(event).await?,
            Err(why) => {
                let edition = outing_in(write.tx(), outing).await?.edition;
                let refused = AuditEvent::FieldPhotoRefused {
                    edition,
                    outing,
                    why,
                };
                write.commit_quietly(refused).await?;
            }
        }
        progress(&row)
    }

    /// Photos that stopped on their way since a moment. What was kept under their ids can be removed.
    pub async fn stuck_field_photos(&self, since: DateTime<Utc>) -> Result<Vec<PhotoId>> {
        let ids: Vec<uuid::Uuid> = field_photo::Entity::find()
            .select_only()
            .column(field_photo::Column::Id)
            .filter(stuck(since))
            .limit(PER_ROUND)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("looking for photos on their way")?;
        Ok(ids.into_iter().map(Into::into).collect())
    }

    /// Gives up photos that stopped on their way: their parts go. Gives how many; the run's log has them with the phones.
    pub async fn give_up_field_photos(&self, photos: &[PhotoId]) -> Result<u32> {
        if photos.is_empty() {
            return Ok(0);
        }
        let write = self.write(&Actor::Job("retention")).await?;
        let why = EntryRefusal::PhotoStopped;
        let ids: Vec<uuid::Uuid> = photos.iter().map(|id| id.0).collect();
        forget_parts(&write, &ids).await?;
        let given_up = field_photo::Entity::update_many()
            .col_expr(field_photo::Column::DoneAt, write.now().into())
            .col_expr(field_photo::Column::Refusal, why.code().into())
            .filter(field_photo::Column::Id.is_in(ids))
            .filter(field_photo::Column::DoneAt.is_null())
            .exec(write.tx())
            .await
            .doing("giving up photos")?;
        finish(write, &[(DataKind::FieldDevices, given_up.rows_affected)]).await
    }
}

/// Photos that nothing has come of since a moment.
pub(super) fn stuck(since: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(field_photo::Column::DoneAt.is_null())
        .add(field_photo::Column::SentAt.lt(since))
}

fn held(id: FieldPhotoId) -> String {
    format!("field photo {id}")
}

fn outing_of(actor: &Actor) -> Result<OutingId> {
    match actor {
        Actor::Field { outing, .. } => Ok(*outing),
        _ => Err(StoreError::Forbidden(Forbidden::SignIn)),
    }
}

/// A photo of an outing; one of another is not there.
async fn row_of<C: ConnectionTrait>(
    db: &C,
    outing: OutingId,
    id: FieldPhotoId,
) -> Result<field_photo::Model> {
    field_photo::Entity::find_by_id(id.0)
        .filter(field_photo::Column::OutingId.eq(outing.0))
        .one(db)
        .await
        .doing("looking for a photo")?
        .ok_or(StoreError::NotFound("photo"))
}

fn progress(row: &field_photo::Model) -> Result<PhotoProgress> {
    let bytes = |number: i32| u32::try_from(number).unwrap_or_default();
    let refused = row.refusal.as_deref();
    Ok(PhotoProgress {
        received: bytes(row.received),
        size: bytes(row.size),
        done: row.done_at.is_some(),
        refused: refused
            .map(|why| column("field_photo.refusal", why))
            .transpose()?,
    })
}

/// Makes places for the photos that follow an entry.
pub(super) async fn expect(
    write: &Write,
    outing: &Outing,
    entry: FieldEntryId,
    photos: &[FieldPhotoId],
) -> Result<()> {
    for id in photos {
        let taken = field_photo::Entity::find_by_id(id.0)
            .count(write.tx())
            .await
            .doing("looking for a photo")?;
        if taken > 0 {
            return Err(StoreError::Invalid("a photo of its own"));
        }
        field_photo::ActiveModel {
            id: Set(id.0),
            entry_id: Set(entry.0),
            outing_id: Set(outing.id.0),
            size: Set(0),
            received: Set(0),
            sent_at: Set(write.now()),
            done_at: Set(None),
            refusal: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("expecting a photo")?;
    }
    Ok(())
}

/// Attaches a photo to its entry's idea, and gives what the log says. A public idea is read once more before it is
/// public with its photo; what is part of a project is read no more, and takes none.
async fn attach(
    write: &Write,
    row: &field_photo::Model,
    (width, height): (u32, u32),
) -> Result<Result<AuditEvent, EntryRefusal>> {
    let without = Ok(Err(EntryRefusal::PhotoWithoutIdea));
    let entry = find(write.tx(), row.entry_id.into()).await?;
    let Some(idea_id) = entry.and_then(|entry: field_entry::Model| entry.idea_id) else {
        return without;
    };
    let found = idea::Entity::find_by_id(idea_id)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading an idea")?;
    let Some(found) = found else { return without };
    let state: IdeaState = column("idea.state", &found.state)?;
    let there = photo::Entity::find()
        .filter(photo::Column::IdeaId.eq(idea_id))
        .count(write.tx())
        .await
        .doing("counting photos")?;
    let next = if state == IdeaState::ChangesRequested {
        Some(state)
    } else {
        // What became a project, or was withdrawn, stays as it is.
        state.edit().ok()
    };
    let Some(next) = next else { return without };
    let Some(position) = i32::try_from(there)
        .ok()
        .filter(|_| there < MAX_PHOTOS as u64)
    else {
        return Ok(Err(EntryRefusal::TooManyPhotos));
    };
    let pixels = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
    photo::ActiveModel {
        id: Set(row.id),
        idea_id: Set(Some(idea_id)),
        session_id: Set(None),
        position: Set(position),
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
    .doing("attaching a photo")?;
    if state.is_public() {
        idea::ActiveModel {
            id: Set(idea_id),
            state: Set(next.code().to_owned()),
            version: Set(found.version + 1),
            submitted_at: Set(write.now()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing an idea")?;
    }
    Ok(Ok(AuditEvent::PhotoAdded {
        edition: found.edition_id.into(),
        idea: idea_id.into(),
        photo: row.id.into(),
    }))
}

async fn forget_parts(write: &Write, photos: &[uuid::Uuid]) -> Result<()> {
    field_photo_part::Entity::delete_many()
        .filter(field_photo_part::Column::PhotoId.is_in(photos.iter().copied()))
        .exec(write.tx())
        .await
        .doing("removing a photo's parts")?;
    Ok(())
}
