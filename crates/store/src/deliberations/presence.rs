//! Who is present, from when to when.

use super::people::stays;
use super::{Sitting, chairs, may_chair, signed_in, sitting_in};
use crate::entities::presence;
use crate::error::Doing;
use crate::tries::Tried;
use crate::{Ambassador, Housekeeping, Result, Store, StoreError, Write, secret};
use chrono::{DateTime, Utc};
use domain::deliberation::{CODE_SECONDS, MotionError};
use domain::{Actor, AmbassadorId, AuditEvent, DeliberationId, PresenceKind};
use sea_orm::{ActiveModelTrait, Set};
use uuid::Uuid;

/// The code on the chair's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresenceCode {
    /// Six digits.
    pub code: String,
    pub until: DateTime<Utc>,
}

impl Store {
    /// The code that marks members as present now, for whoever chairs the deliberation.
    pub async fn presence_code(&self, actor: &Actor, id: DeliberationId) -> Result<PresenceCode> {
        may_chair(actor)?;
        let sitting = sitting_in(self.reader(), id).await?;
        chairs(actor, &sitting.envelope)?;
        sitting.is_not_over()?;
        let span = span(self.now());
        let until = (span + 2) * CODE_SECONDS;
        Ok(PresenceCode {
            code: self.0.secret.presence_code(id, span),
            until: DateTime::from_timestamp(until, 0).unwrap_or_else(|| self.now()),
        })
    }

    /// Notes a member as present, with the code on the chair's screen. A second time changes nothing; of wrong codes
    /// there are ten an hour.
    pub async fn attend(&self, actor: &Actor, id: DeliberationId, code: &str) -> Result<()> {
        let account = signed_in(actor)?;
        let write = self.write(actor).await?;
        let who = write.secret().presence_try(id, account);
        write.may_try(Tried::Presence, &who).await?;
        let sitting = write.held_deliberation(id).await?;
        let member = write.member_at(&sitting).await?;
        sitting.is_not_over()?;
        let typed: String = code.chars().filter(char::is_ascii_digit).collect();
        let now = span(write.now());
        let good = [now, now - 1]
            .map(|span| write.secret().presence_code(id, span))
            .iter()
            .any(|code| secret::same(code, &typed));
        if !good {
            let edition = sitting.envelope.edition;
            write.count_try(Tried::Presence, who, Some(edition)).await?;
            write.commit_housekeeping(Housekeeping::FailedTry).await?;
            return Err(StoreError::WrongCheckIn);
        }
        write.arrive(&sitting, &member, PresenceKind::Code).await
    }

    /// Notes a member as present from afar, once the meeting is open, where the terms and the call allow it.
    pub async fn attend_from_afar(&self, actor: &Actor, id: DeliberationId) -> Result<()> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.held_deliberation(id).await?;
        let member = write.member_at(&sitting).await?;
        sitting.is_open()?;
        if !(sitting.deliberation.is_remote && sitting.envelope.terms.remote) {
            return Err(MotionError::NotPresent.into());
        }
        write.arrive(&sitting, &member, PresenceKind::Remote).await
    }

    /// Ends one's own presence: who has left does not vote.
    pub async fn leave_deliberation(&self, actor: &Actor, id: DeliberationId) -> Result<()> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.held_deliberation(id).await?;
        let member = write.member_at(&sitting).await?;
        write.depart(&sitting, member.id).await
    }

    /// The chair notes a member as present, or as gone.
    pub async fn mark_presence(
        &self,
        actor: &Actor,
        id: DeliberationId,
        member: AmbassadorId,
        here: bool,
    ) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        if !here {
            return write.depart(&sitting, member).await;
        }
        sitting.is_not_over()?;
        let members = sitting
            .members(write.tx(), write.secret(), write.today())
            .await?;
        let member = members
            .into_iter()
            .find(|one| one.id == member)
            .ok_or(StoreError::NotFound("member"))?;
        write.arrive(&sitting, &member, PresenceKind::Chair).await
    }
}

impl Write {
    async fn arrive(
        self,
        sitting: &Sitting,
        member: &Ambassador,
        kind: PresenceKind,
    ) -> Result<()> {
        let deliberation = sitting.deliberation.id;
        if self.stay(deliberation, member.id).await?.is_some() {
            return Ok(());
        }
        presence::ActiveModel {
            id: Set(Uuid::now_v7()),
            deliberation_id: Set(deliberation.0),
            ambassador_id: Set(member.id.0),
            kind: Set(kind.code().to_owned()),
            arrived_at: Set(self.now()),
            left_at: Set(None),
        }
        .insert(self.tx())
        .await
        .doing("noting who is present")?;
        self.commit_quietly(AuditEvent::PresenceMarked {
            edition: sitting.envelope.edition,
            deliberation,
            ambassador: member.id,
            how: kind,
        })
        .await
    }

    async fn depart(self, sitting: &Sitting, member: AmbassadorId) -> Result<()> {
        sitting.is_not_over()?;
        let deliberation = sitting.deliberation.id;
        let Some(stay) = self.stay(deliberation, member).await? else {
            return Err(MotionError::NotPresent.into());
        };
        presence::ActiveModel {
            id: Set(stay),
            left_at: Set(Some(self.now())),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("noting who has left")?;
        self.commit_quietly(AuditEvent::PresenceEnded {
            edition: sitting.envelope.edition,
            deliberation,
            ambassador: member,
        })
        .await
    }

    /// The stay of a member that has not ended.
    async fn stay(&self, id: DeliberationId, member: AmbassadorId) -> Result<Option<Uuid>> {
        let stays = stays(self.tx(), id).await?;
        let own = stays
            .iter()
            .find(|row| row.ambassador_id == member.0 && row.left_at.is_none());
        Ok(own.map(|row| row.id))
    }
}

/// The number of the span of time in which a code is shown.
fn span(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(CODE_SECONDS)
}
