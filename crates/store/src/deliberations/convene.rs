//! Calling members together, and leading a deliberation from its opening to its end.

use super::people::accounts_of;
use super::{Deliberation, Sitting, chairs, counted, deliberation_of, may_chair};
use crate::delegated::envelope_in;
use crate::entities::{deliberation, motion};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::deliberation::{LINE, MotionError, TEXT};
use domain::{
    Actor, AmbassadorGroupId, AuditEvent, DelegatedEnvelopeId, DeliberationId, DeliberationState,
    Mail, MotionState,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

/// What a call says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliberationInput {
    pub title: String,
    /// One of the envelope's groups; `None` for all of them.
    pub group: Option<AmbassadorGroupId>,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    /// Only where the envelope's terms allow it.
    pub is_remote: bool,
    pub agenda: String,
}

impl Store {
    /// Calls the members of an envelope's groups together, and writes to them.
    pub async fn convene(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        input: &DeliberationInput,
    ) -> Result<Deliberation> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        // Numbers are given one after the other.
        write.hold(&format!("deliberations {envelope}")).await?;
        let envelope = envelope_in(write.tx(), envelope).await?;
        chairs(actor, &envelope)?;
        let input = checked(&write, &envelope, input).await?;
        if input.starts_at <= write.now() {
            return Err(StoreError::Invalid("a time to come"));
        }
        let so_far = deliberation::Entity::find()
            .filter(deliberation::Column::EnvelopeId.eq(envelope.id.0))
            .count(write.tx())
            .await
            .doing("numbering a deliberation")?;
        let row = deliberation::ActiveModel {
            id: Set(DeliberationId::new().0),
            envelope_id: Set(envelope.id.0),
            group_id: Set(input.group.map(Into::into)),
            number: Set(i32::try_from(so_far + 1).unwrap_or(i32::MAX)),
            title: Set(input.title),
            place: Set(input.place),
            starts_at: Set(input.starts_at),
            is_remote: Set(input.is_remote),
            agenda: Set(input.agenda),
            notes: Set(String::new()),
            notes_version: Set(0),
            state: Set(DeliberationState::Convened.code().to_owned()),
            members: Set(None),
            needed: Set(None),
            opened_at: Set(None),
            closed_at: Set(None),
            minutes: Set(String::new()),
            minutes_version: Set(0),
            approved_at: Set(None),
            approved_by: Set(None),
            convened_by: Set(actor.account().map(Into::into)),
            version: Set(1),
        }
        .insert(write.tx())
        .await
        .doing("convening a deliberation")?;
        let sitting = Sitting {
            deliberation: deliberation_of(row)?,
            envelope,
        };
        write.call(&sitting).await?;
        let event = AuditEvent::DeliberationConvened {
            edition: sitting.envelope.edition,
            envelope: sitting.envelope.id,
            deliberation: sitting.deliberation.id,
        };
        write.commit(event).await?;
        Ok(sitting.deliberation)
    }

    /// Changes what a call says, until the meeting opens. Members are written to again when place or time are others.
    pub async fn change_deliberation(
        &self,
        actor: &Actor,
        id: DeliberationId,
        version: i32,
        input: &DeliberationInput,
    ) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let mut sitting = write.chaired(id).await?;
        let before = sitting.deliberation.clone();
        if before.version != version {
            return Err(StoreError::Changed);
        }
        if before.state != DeliberationState::Convened {
            return Err(StoreError::VoteOpened("deliberation"));
        }
        let input = checked(&write, &sitting.envelope, input).await?;
        if input.starts_at != before.starts_at && input.starts_at <= write.now() {
            return Err(StoreError::Invalid("a time to come"));
        }
        let row = deliberation::ActiveModel {
            id: Set(id.0),
            group_id: Set(input.group.map(Into::into)),
            title: Set(input.title),
            place: Set(input.place),
            starts_at: Set(input.starts_at),
            is_remote: Set(input.is_remote),
            agenda: Set(input.agenda),
            version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing a deliberation")?;
        sitting.deliberation = deliberation_of(row)?;
        let after = &sitting.deliberation;
        if (before.starts_at, &before.place, before.group)
            != (after.starts_at, &after.place, after.group)
        {
            write.call(&sitting).await?;
        }
        write
            .commit(AuditEvent::DeliberationChanged {
                edition: sitting.envelope.edition,
                envelope: sitting.envelope.id,
                deliberation: id,
            })
            .await
    }

    /// Cancels a deliberation that has not opened, and writes to those who were called.
    pub async fn cancel_deliberation(&self, actor: &Actor, id: DeliberationId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let state = DeliberationState::Cancelled;
        let state = sitting.deliberation.state.becomes(state)?;
        let mail = Mail::DeliberationCancelled {
            envelope: sitting.envelope.name.clone(),
            at: sitting.deliberation.starts_at,
            path: sitting.path(),
        };
        write.mail_members(&sitting, &mail).await?;
        write.moved(sitting, state, |_| {}).await
    }

    /// Opens a deliberation: how many may vote and how many are needed is counted now, and stays.
    pub async fn open_deliberation(&self, actor: &Actor, id: DeliberationId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let state = sitting
            .deliberation
            .state
            .becomes(DeliberationState::Open)?;
        let voters = sitting
            .voters(write.tx(), write.secret(), write.today())
            .await?
            .len();
        let members = u32::try_from(voters).unwrap_or(u32::MAX);
        let needed = sitting.envelope.terms.quorum.needed(members);
        let now = write.now();
        write
            .moved(sitting, state, |row| {
                row.members = Set(Some(counted(voters)));
                row.needed = Set(Some(i32::try_from(needed).unwrap_or(i32::MAX)));
                row.opened_at = Set(Some(now));
            })
            .await
    }

    /// Closes a deliberation. Motions that nobody has put to the vote stay where they are.
    pub async fn close_deliberation(&self, actor: &Actor, id: DeliberationId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = write.chaired(id).await?;
        let state = sitting
            .deliberation
            .state
            .becomes(DeliberationState::Closed)?;
        let voting = motion::Entity::find()
            .filter(motion::Column::DeliberationId.eq(id.0))
            .filter(motion::Column::State.eq(MotionState::Voting.code()))
            .count(write.tx())
            .await
            .doing("looking for a vote under way")?;
        if voting > 0 {
            return Err(MotionError::AnotherVote.into());
        }
        let now = write.now();
        write
            .moved(sitting, state, |row| row.closed_at = Set(Some(now)))
            .await
    }
}

impl Write {
    /// Moves a deliberation that is held, and commits.
    pub(super) async fn moved(
        self,
        sitting: Sitting,
        state: DeliberationState,
        change: impl FnOnce(&mut deliberation::ActiveModel),
    ) -> Result<()> {
        let Sitting {
            deliberation: before,
            envelope,
        } = sitting;
        let mut row = deliberation::ActiveModel {
            id: Set(before.id.0),
            state: Set(state.code().to_owned()),
            version: Set(before.version + 1),
            ..Default::default()
        };
        change(&mut row);
        row.update(self.tx())
            .await
            .doing("moving a deliberation on")?;
        self.commit(AuditEvent::DeliberationMoved {
            edition: envelope.edition,
            envelope: envelope.id,
            deliberation: before.id,
            state,
        })
        .await
    }

    /// Writes to those who may come.
    async fn call(&self, sitting: &Sitting) -> Result<()> {
        let mail = Mail::DeliberationCalled {
            envelope: sitting.envelope.name.clone(),
            place: sitting.deliberation.place.clone(),
            at: sitting.deliberation.starts_at,
            path: sitting.path(),
        };
        self.mail_members(sitting, &mail).await
    }

    async fn mail_members(&self, sitting: &Sitting, mail: &Mail) -> Result<()> {
        let members = sitting
            .members(self.tx(), self.secret(), self.today())
            .await?;
        let accounts = members.iter().map(|member| member.account);
        let accounts = accounts_of(self.tx(), self.secret(), accounts).await?;
        let mails: Vec<_> = accounts
            .into_values()
            .filter_map(|account| Some((account.contact?, account.lang, mail.clone())))
            .collect();
        self.mail_all(&mails).await
    }
}

/// A call whose texts are as they should be, and which the envelope's terms allow.
async fn checked(
    write: &Write,
    envelope: &crate::DelegatedEnvelope,
    input: &DeliberationInput,
) -> Result<DeliberationInput> {
    let line = |text: &str, what| LINE.check(text).map_err(|_| StoreError::Invalid(what));
    if input.is_remote && !envelope.terms.remote {
        return Err(StoreError::Invalid("a meeting in one place"));
    }
    if let Some(group) = input.group {
        let known = crate::networks::groups_in(write.tx(), envelope.network).await?;
        let of_envelope = envelope.groups.is_empty() || envelope.groups.contains(&group);
        if !of_envelope || known.iter().all(|one| one.id != group) {
            return Err(StoreError::NotFound("group"));
        }
    }
    Ok(DeliberationInput {
        title: line(&input.title, "a title of 2 to 160 characters")?,
        group: input.group,
        place: line(&input.place, "a place of 2 to 160 characters")?,
        starts_at: input.starts_at,
        is_remote: input.is_remote,
        agenda: TEXT
            .check(&input.agenda)
            .map_err(|_| StoreError::Invalid("an agenda of up to 20,000 characters"))?,
    })
}
