//! Notes in a session: what somebody has written and not sent yet, sealed to the session's cookie.

use super::{prolong, told};
use crate::entities::note;
use crate::error::Doing;
use crate::{Housekeeping, Result, Session, Store};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};

/// Notes larger than this are refused: a form holds a few thousand characters.
const MAX_NOTE: usize = 64 * 1024;

impl Store {
    /// Keeps a note under a name, sealed to the session's cookie. An earlier one of the name is replaced.
    pub async fn keep_note<T: serde::Serialize>(
        &self,
        session: &Session,
        name: &str,
        value: &T,
    ) -> Result<()> {
        let write = self.write(&session.actor()).await?;
        keep_note_in(&write, session, name, value).await?;
        write.commit_housekeeping(Housekeeping::Session).await
    }

    /// Keeps a note and drops another, in one write.
    pub async fn swap_note<T: serde::Serialize>(
        &self,
        session: &Session,
        (name, value): (&str, &T),
        dropped: &str,
    ) -> Result<()> {
        let write = self.write(&session.actor()).await?;
        keep_note_in(&write, session, name, value).await?;
        note::Entity::delete_by_id((session.token.id(), dropped.to_owned()))
            .exec(write.tx())
            .await
            .doing("dropping a note")?;
        write.commit_housekeeping(Housekeeping::Session).await
    }

    /// Reads a note. One that can't be opened or read any more counts as none.
    pub async fn note<T: serde::de::DeserializeOwned>(
        &self,
        session: &Session,
        name: &str,
    ) -> Result<Option<T>> {
        let row = note::Entity::find_by_id((session.token.id(), name.to_owned()))
            .one(self.reader())
            .await
            .doing("reading a note")?;
        Ok(row
            .and_then(|row| session.token.open(name, &row.sealed))
            .and_then(|text| serde_json::from_slice(&text).ok()))
    }

    pub async fn drop_note(&self, session: &Session, name: &str) -> Result<()> {
        let write = self.write(&session.actor()).await?;
        note::Entity::delete_by_id((session.token.id(), name.to_owned()))
            .exec(write.tx())
            .await
            .doing("dropping a note")?;
        write.commit_housekeeping(Housekeeping::Session).await
    }
}

/// Seals a note and keeps it in the place of an earlier one of the name, inside a write.
pub(crate) async fn keep_note_in<T: serde::Serialize>(
    write: &crate::Write,
    session: &Session,
    name: &str,
    value: &T,
) -> Result<()> {
    let text = crate::error::to_json(value);
    if text.len() > MAX_NOTE {
        return Err(crate::StoreError::Invalid("the form is too large"));
    }
    prolong(write, session).await?;
    let row = note::ActiveModel {
        session_id: Set(session.token.id()),
        name: Set(name.to_owned()),
        sealed: Set(session.token.seal(name, text.as_bytes())),
        saved_at: Set(told(write, session.pass.is_some())),
    };
    note::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([note::Column::SessionId, note::Column::Name])
                .update_columns([note::Column::Sealed, note::Column::SavedAt])
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("keeping a note")?;
    Ok(())
}

/// Takes a note out of a session, inside a write: of two who take it at the same moment, one gets it.
pub(crate) async fn take_note<T: serde::de::DeserializeOwned>(
    write: &crate::Write,
    session: &Session,
    name: &str,
) -> Result<Option<T>> {
    let key = (session.token.id(), name.to_owned());
    let row = note::Entity::find_by_id(key.clone())
        .one(write.tx())
        .await
        .doing("reading a note")?;
    let taken = note::Entity::delete_by_id(key)
        .exec(write.tx())
        .await
        .doing("taking a note")?;
    if taken.rows_affected == 0 {
        return Ok(None);
    }
    Ok(row
        .and_then(|row| session.token.open(name, &row.sealed))
        .and_then(|text| serde_json::from_slice(&text).ok()))
}
