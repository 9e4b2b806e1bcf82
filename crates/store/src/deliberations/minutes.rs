//! Notes and minutes. Each version of a text stays, and nobody writes over another's.
//!
//! The minutes are made from what happened: who was there, the quorum, every motion with its votes. The chair adds words
//! to them, and changes no figure.

use super::may_chair;
use crate::entities::{deliberation, deliberation_text};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use domain::deliberation::TEXT;
use domain::{Actor, AuditEvent, DeliberationId, DeliberationState, DeliberationText};
use sea_orm::{ActiveModelTrait, Set};
use uuid::Uuid;

impl Store {
    /// Writes the notes of what is said, for the members. `version` is that of the notes that were changed: whoever
    /// changed older ones is told ([`StoreError::Changed`]).
    pub async fn write_notes(
        &self,
        actor: &Actor,
        id: DeliberationId,
        version: i32,
        text: &str,
    ) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let before = &sitting.deliberation;
        match before.state {
            DeliberationState::Convened | DeliberationState::Open | DeliberationState::Closed => {}
            DeliberationState::Approved | DeliberationState::Cancelled => {
                before.state.becomes(DeliberationState::Open)?;
            }
        }
        if before.notes_version != version {
            return Err(StoreError::Changed);
        }
        let text = typed(text)?;
        deliberation::ActiveModel {
            id: Set(id.0),
            notes: Set(text.clone()),
            notes_version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("writing notes")?;
        write
            .keep_version(id, DeliberationText::Notes, version + 1, text)
            .await?;
        write
            .commit(AuditEvent::DeliberationChanged {
                edition: sitting.envelope.edition,
                envelope: sitting.envelope.id,
                deliberation: id,
            })
            .await
    }

    /// Writes what the chair adds to the minutes of a closed deliberation, until they are approved.
    pub async fn write_minutes(
        &self,
        actor: &Actor,
        id: DeliberationId,
        version: i32,
        text: &str,
    ) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let before = &sitting.deliberation;
        // What is not closed has no minutes yet, and what is approved stays.
        before.state.becomes(DeliberationState::Approved)?;
        if before.minutes_version != version {
            return Err(StoreError::Changed);
        }
        let text = typed(text)?;
        deliberation::ActiveModel {
            id: Set(id.0),
            minutes: Set(text.clone()),
            minutes_version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("writing minutes")?;
        write
            .keep_version(id, DeliberationText::Minutes, version + 1, text)
            .await?;
        write
            .commit(AuditEvent::MinutesWritten {
                edition: sitting.envelope.edition,
                deliberation: id,
                version: version + 1,
            })
            .await
    }

    /// Approves the minutes as they are: from now on they are public, without a name of a member.
    pub async fn approve_minutes(
        &self,
        actor: &Actor,
        id: DeliberationId,
        version: i32,
    ) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let state = sitting
            .deliberation
            .state
            .becomes(DeliberationState::Approved)?;
        if sitting.deliberation.minutes_version != version {
            return Err(StoreError::Changed);
        }
        let (now, by) = (write.now(), actor.account());
        write
            .moved(sitting, state, |row| {
                row.approved_at = Set(Some(now));
                row.approved_by = Set(by.map(Into::into));
            })
            .await
    }
}

impl Write {
    async fn keep_version(
        &self,
        deliberation: DeliberationId,
        kind: DeliberationText,
        version: i32,
        text: String,
    ) -> Result<()> {
        deliberation_text::ActiveModel {
            id: Set(Uuid::now_v7()),
            deliberation_id: Set(deliberation.0),
            kind: Set(kind.code().to_owned()),
            version: Set(version),
            text: Set(text),
            written_by: Set(self.actor().account().map(Into::into)),
            written_at: Set(self.now()),
        }
        .insert(self.tx())
        .await
        .doing("keeping a version")?;
        Ok(())
    }
}

fn typed(text: &str) -> Result<String> {
    TEXT.check(text)
        .map_err(|_| StoreError::Invalid("a text of up to 20,000 characters"))
}
