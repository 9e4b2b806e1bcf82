//! Deliberations: members of the groups of an envelope meet, and decide about its money.
//!
//! What a write is about is held to its end: the deliberation's row, and before it the envelope's ledger where money
//! may move. Who may act is read in the same write (`members.rs`), so that a consent that is withdrawn counts at once.

mod convene;
mod minutes;
mod people;
mod presence;
mod view;

pub(crate) use people::{accounts_of, stays};

pub use convene::DeliberationInput;
pub use presence::PresenceCode;
pub use view::{Attendance, DeliberationView, Expected, MotionView, MyPart, SentBack, Stay};

use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::deliberation;
use crate::error::{Doing, column};
use crate::members::leads;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::deliberation::MotionError;
use domain::{
    AccountId, Action, Actor, AmbassadorGroupId, DelegatedEnvelopeId, DeliberationId,
    DeliberationState, Forbidden,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A deliberation. Its place and its notes are for those who may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliberation {
    pub id: DeliberationId,
    pub envelope: DelegatedEnvelopeId,
    /// The one group that is called; `None` for every group of the envelope.
    pub group: Option<AmbassadorGroupId>,
    pub number: i32,
    pub title: String,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    /// Whether members may take part from afar.
    pub is_remote: bool,
    pub agenda: String,
    pub notes: String,
    pub notes_version: i32,
    pub state: DeliberationState,
    /// How many may vote, and how many of them are needed: counted when it opened.
    pub members: Option<u32>,
    pub needed: Option<u32>,
    pub opened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// What the chair adds to the minutes.
    pub minutes: String,
    pub minutes_version: i32,
    pub approved_at: Option<DateTime<Utc>>,
    pub version: i32,
}

/// A deliberation in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliberationLine {
    pub number: i32,
    pub title: String,
    pub group: Option<AmbassadorGroupId>,
    pub starts_at: DateTime<Utc>,
    pub state: DeliberationState,
}

/// A deliberation with the envelope that it is about.
#[derive(Clone, Debug)]
pub(crate) struct Sitting {
    pub(crate) deliberation: Deliberation,
    pub(crate) envelope: DelegatedEnvelope,
}

impl Sitting {
    /// The groups that are called; none means every group of the network.
    pub(crate) fn groups(&self) -> Vec<AmbassadorGroupId> {
        match self.deliberation.group {
            Some(group) => vec![group],
            None => self.envelope.groups.clone(),
        }
    }

    /// Its page.
    pub(crate) fn path(&self) -> String {
        format!(
            "/envelopes/{}/deliberations/{}",
            self.envelope.slug, self.deliberation.number
        )
    }

    /// Checks that members can still be noted as present, move and vote.
    pub(crate) fn is_open(&self) -> Result<()> {
        match self.deliberation.state {
            DeliberationState::Open => Ok(()),
            DeliberationState::Convened
            | DeliberationState::Closed
            | DeliberationState::Approved
            | DeliberationState::Cancelled => Err(MotionError::NotOpen.into()),
        }
    }

    /// The same, from the call on: what is prepared before the meeting, and who comes early.
    pub(crate) fn is_not_over(&self) -> Result<()> {
        match self.deliberation.state {
            DeliberationState::Convened | DeliberationState::Open => Ok(()),
            DeliberationState::Closed
            | DeliberationState::Approved
            | DeliberationState::Cancelled => Err(MotionError::NotOpen.into()),
        }
    }
}

impl Store {
    /// The deliberations about an envelope, the latest first.
    pub async fn deliberations(
        &self,
        envelope: DelegatedEnvelopeId,
    ) -> Result<Vec<DeliberationLine>> {
        let rows = deliberation::Entity::find()
            .filter(deliberation::Column::EnvelopeId.eq(envelope.0))
            .order_by_desc(deliberation::Column::StartsAt)
            .order_by_desc(deliberation::Column::Number)
            .all(self.reader())
            .await
            .doing("reading deliberations")?;
        let each = rows.into_iter().map(|row| {
            Ok(DeliberationLine {
                number: row.number,
                title: row.title,
                group: row.group_id.map(Into::into),
                starts_at: row.starts_at,
                state: column("deliberation.state", &row.state)?,
            })
        });
        each.collect()
    }
}

impl Write {
    /// A deliberation, held to the end of this write.
    pub(crate) async fn held_deliberation(&self, id: DeliberationId) -> Result<Sitting> {
        let row = deliberation::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(self.tx())
            .await
            .doing("reading a deliberation")?
            .ok_or(StoreError::NotFound("deliberation"))?;
        sitting_of(self.tx(), row).await
    }

    /// The same for whoever chairs it.
    pub(crate) async fn chaired(&self, id: DeliberationId) -> Result<Sitting> {
        let sitting = self.held_deliberation(id).await?;
        chairs(self.actor(), &sitting.envelope)?;
        Ok(sitting)
    }
}

pub(crate) async fn sitting_in(db: &impl ConnectionTrait, id: DeliberationId) -> Result<Sitting> {
    let row = deliberation::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading a deliberation")?
        .ok_or(StoreError::NotFound("deliberation"))?;
    sitting_of(db, row).await
}

async fn sitting_of(db: &impl ConnectionTrait, row: deliberation::Model) -> Result<Sitting> {
    let envelope = envelope_in(db, row.envelope_id.into()).await?;
    Ok(Sitting {
        deliberation: deliberation_of(row)?,
        envelope,
    })
}

/// Checks that somebody chairs the deliberations about an envelope: who leads its network, or the coordination of its
/// edition.
pub(crate) fn chairs(actor: &Actor, envelope: &DelegatedEnvelope) -> Result<()> {
    match leads(actor, envelope.network) {
        Err(_)
            if actor
                .can_in(Action::ManageEnvelopes, envelope.edition)
                .is_ok() =>
        {
            Ok(())
        }
        answer => answer,
    }
}

/// The first check of an act of the chair, before anything is looked up: nobody learns what there is.
pub(crate) fn may_chair(actor: &Actor) -> Result<()> {
    Ok(actor.can_somewhere(Action::LeadNetwork)?)
}

/// The first check of an act of a member.
pub(crate) fn signed_in(actor: &Actor) -> Result<AccountId> {
    actor.can(Action::SendIdea)?;
    actor
        .account()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

pub(crate) fn deliberation_of(row: deliberation::Model) -> Result<Deliberation> {
    Ok(Deliberation {
        id: row.id.into(),
        envelope: row.envelope_id.into(),
        group: row.group_id.map(Into::into),
        number: row.number,
        title: row.title,
        place: row.place,
        starts_at: row.starts_at,
        is_remote: row.is_remote,
        agenda: row.agenda,
        notes: row.notes,
        notes_version: row.notes_version,
        state: column("deliberation.state", &row.state)?,
        members: row.members.map(count),
        needed: row.needed.map(count),
        opened_at: row.opened_at,
        closed_at: row.closed_at,
        minutes: row.minutes,
        minutes_version: row.minutes_version,
        approved_at: row.approved_at,
        version: row.version,
    })
}

/// A number of members, as its column keeps it.
pub(crate) fn count(column: i32) -> u32 {
    u32::try_from(column).unwrap_or_default()
}

/// The same for the column.
pub(crate) fn counted(members: usize) -> i32 {
    i32::try_from(members).unwrap_or(i32::MAX)
}
