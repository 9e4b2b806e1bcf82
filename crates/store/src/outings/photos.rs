//! Photos of an outing: for its team and the city's staff, of people who said yes.

use super::{Outing, may_manage, outing_in};
use crate::entities::photo;
use crate::error::Doing;
use crate::photos::photo_of;
use crate::{Photo, PhotoText, Result, Session, Store, StoreError, Write};
use domain::photo::ALT;
use domain::{Action, Actor, AuditEvent, OutingId, PhotoId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

/// Photos of one outing at most.
const MAX_PHOTOS: u64 = 12;

impl Store {
    /// The photos of an outing, the oldest first; for who manages it.
    pub async fn outing_photos(&self, actor: &Actor, id: OutingId) -> Result<Vec<Photo>> {
        actor.can_somewhere(Action::ManageOutings)?;
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let rows = photo::Entity::find()
            .filter(photo::Column::OutingId.eq(id.0))
            .order_by_asc(photo::Column::At)
            .order_by_asc(photo::Column::Id)
            .all(self.reader())
            .await
            .doing("reading photos of an outing")?;
        Ok(rows.into_iter().map(photo_of).collect())
    }

    /// Keeps a photo that the session holds with an outing. `agreed`: everybody who can be recognised on it said yes;
    /// without that nothing is kept.
    pub async fn keep_outing_photo(
        &self,
        actor: &Actor,
        session: &Session,
        id: OutingId,
        text: &PhotoText,
        agreed: bool,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageOutings)?;
        let alt = ALT
            .check(&text.alt)
            .map_err(|_| StoreError::Invalid("the description of a photo"))?;
        if !agreed {
            return Err(StoreError::Invalid("the consent of those who are on it"));
        }
        let write = self.write(actor).await?;
        let outing = managed(&write, actor, id).await?;
        let there = photo::Entity::find()
            .filter(photo::Column::OutingId.eq(id.0))
            .count(write.tx())
            .await
            .doing("counting photos")?;
        if there >= MAX_PHOTOS {
            return Err(StoreError::TooManyPhotos);
        }
        let kept = photo::Entity::update_many()
            .col_expr(photo::Column::SessionId, Expr::value(None::<String>))
            .col_expr(photo::Column::OutingId, Expr::value(Some(id.0)))
            .col_expr(photo::Column::Alt, Expr::value(alt))
            .filter(photo::Column::Id.eq(text.id.0))
            .filter(photo::Column::IdeaId.is_null())
            .filter(photo::Column::SessionId.eq(session.token.id()))
            .exec(write.tx())
            .await
            .doing("keeping a photo of an outing")?;
        if kept.rows_affected == 0 {
            return Err(StoreError::NotFound("photo"));
        }
        write.commit_quietly(set(&outing)).await
    }

    /// Takes a photo away from an outing; the job removes its files.
    pub async fn drop_outing_photo(
        &self,
        actor: &Actor,
        id: OutingId,
        photo: PhotoId,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let outing = managed(&write, actor, id).await?;
        let gone = photo::Entity::update_many()
            .col_expr(photo::Column::OutingId, Expr::value(None::<uuid::Uuid>))
            .filter(photo::Column::Id.eq(photo.0))
            .filter(photo::Column::OutingId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("taking a photo of an outing away")?;
        if gone.rows_affected == 0 {
            return Err(StoreError::NotFound("photo"));
        }
        write.commit_quietly(set(&outing)).await
    }
}

/// Lets who manages an outing see its photos; for others there is none.
pub(crate) async fn sees_photo_of(store: &Store, actor: &Actor, id: OutingId) -> Result<()> {
    let outing = outing_in(store.reader(), id).await?;
    may_manage(actor, &outing).map_err(|_| StoreError::NotFound("photo"))
}

async fn managed(write: &Write, actor: &Actor, id: OutingId) -> Result<Outing> {
    let outing = outing_in(write.tx(), id).await?;
    may_manage(actor, &outing)?;
    Ok(outing)
}

const fn set(outing: &Outing) -> AuditEvent {
    AuditEvent::OutingPhotoSet {
        edition: outing.edition,
        outing: outing.id,
    }
}
