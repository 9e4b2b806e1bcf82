//! Kiosks: devices of a polling place on which people vote one after the other, by card or by list.
//!
//! Staff open one at the desk and are given a code, which derives from the deployment's secret and is in no table. The
//! device trades it, once, for the token of its cookie. A kiosk counts who took part, and nothing else: the count is
//! written when a voter's session is removed, which is neither the write of the mark nor that of the ballot, and what
//! tells when it was last seen is rounded, so that it can't be laid beside either.

use crate::entities::{kiosk, polling_place, session};
use crate::error::{Doing, column};
use crate::polling_places::by_number;
use crate::rights::found_in;
use crate::{Edition, Housekeeping, Result, Session, Store, StoreError, VoterStatus, Write};
use chrono::{DateTime, DurationRound as _, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::polling_place::PollingState;
use domain::text::Limits;
use domain::{Action, Actor, AuditEvent, CardCode, EditionId, KioskId, PollingPlaceId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use std::sync::Arc;

/// Length limits of what staff call a kiosk, in characters.
const LABEL: Limits = Limits { min: 1, max: 60 };
/// A code that no device has taken is good for so long.
const CODE_LIVES: TimeDelta = TimeDelta::hours(2);
/// "Last seen" tells no more than the quarter of an hour.
const SEEN: TimeDelta = TimeDelta::minutes(15);

/// A kiosk, as staff see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    pub id: KioskId,
    pub label: String,
    pub stage: KioskStage,
    /// People who took part here. Nobody learns what they chose.
    pub voters: u32,
    pub opened_at: DateTime<Utc>,
    /// To the quarter of an hour.
    pub seen_at: DateTime<Utc>,
}

/// How far a kiosk is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KioskStage {
    /// It waits for its device, which this code makes it: ten signs in two groups.
    Waiting {
        code: String,
    },
    /// No device came in time.
    Late,
    InUse,
    Closed {
        at: DateTime<Utc>,
    },
}

/// The kiosk that a device is.
#[derive(Clone, Debug)]
pub struct KioskHere {
    pub id: KioskId,
    pub label: String,
    /// The name of its polling place.
    pub place: String,
    pub edition: Arc<Edition>,
    /// Neither the kiosk nor its polling place is closed.
    pub open: bool,
}

impl Store {
    /// Opens a kiosk at a polling place. Its code makes a device of it, once, within two hours.
    pub async fn open_kiosk(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        label: &str,
    ) -> Result<KioskId> {
        actor.can_in(Action::ManagePolling, edition)?;
        let label = LABEL
            .check(label)
            .map_err(|_| StoreError::Invalid("a name for the kiosk"))?;
        let write = self.write(actor).await?;
        let place = by_number(write.tx(), edition, number).await?;
        if !is_open(&place)? {
            return Err(StoreError::PollingSigned);
        }
        let id = KioskId::new();
        let code = write.secret().kiosk_code(id);
        kiosk::ActiveModel {
            id: Set(id.0),
            polling_place_id: Set(place.id),
            label: Set(label),
            token: Set(write.secret().kiosk_code_hash(&code)),
            voters: Set(0),
            opened_by: Set(actor.account().map(Into::into)),
            opened_at: Set(write.now()),
            entered_at: Set(None),
            seen_at: Set(rounded(write.now())),
            closed_at: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("opening a kiosk")?;
        write
            .commit_quietly(AuditEvent::KioskOpened {
                edition,
                place: place.id.into(),
                kiosk: id,
            })
            .await?;
        Ok(id)
    }

    /// The kiosks of a polling place, the newest first, with the codes of those that wait for a device.
    pub async fn kiosks(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<Vec<Kiosk>> {
        found_in(actor, Action::ManagePolling, edition, "polling place")?;
        let place = by_number(self.reader(), edition, number).await?;
        let rows = kiosk::Entity::find()
            .filter(kiosk::Column::PollingPlaceId.eq(place.id))
            .order_by_desc(kiosk::Column::OpenedAt)
            .order_by_desc(kiosk::Column::Id)
            .all(self.reader())
            .await
            .doing("reading kiosks")?;
        let now = self.now();
        Ok(rows
            .into_iter()
            .map(|row| {
                let id = KioskId::from(row.id);
                let stage = match (row.closed_at, row.entered_at) {
                    (Some(at), _) => KioskStage::Closed { at },
                    (None, Some(_)) => KioskStage::InUse,
                    (None, None) if now < row.opened_at + CODE_LIVES => KioskStage::Waiting {
                        code: self.0.secret.kiosk_code(id).grouped(),
                    },
                    (None, None) => KioskStage::Late,
                };
                Kiosk {
                    id,
                    label: row.label,
                    stage,
                    voters: u32::try_from(row.voters).unwrap_or_default(),
                    opened_at: row.opened_at,
                    seen_at: row.seen_at,
                }
            })
            .collect())
    }

    /// Closes a kiosk: its device then says so, and lets nobody vote. Closing it again changes nothing.
    pub async fn close_kiosk(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        id: KioskId,
    ) -> Result<()> {
        found_in(actor, Action::ManagePolling, edition, "kiosk")?;
        let write = self.write(actor).await?;
        let place = by_number(write.tx(), edition, number).await?;
        let row = kiosk::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a kiosk")?
            .filter(|row| row.polling_place_id == place.id)
            .ok_or(StoreError::NotFound("kiosk"))?;
        if row.closed_at.is_some() {
            return Ok(());
        }
        kiosk::ActiveModel {
            id: Set(row.id),
            closed_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("closing a kiosk")?;
        write
            .commit_quietly(AuditEvent::KioskClosed {
                edition,
                place: place.id.into(),
                kiosk: id,
            })
            .await
    }

    /// Makes a device the kiosk whose code it has, and gives the token of its cookie, which is told once. Whoever was
    /// signed in on it is signed out. A code that is none, or used, or late is [`StoreError::KioskClosed`].
    pub async fn become_kiosk(&self, code: &CardCode, session: Option<&Session>) -> Result<String> {
        let write = self.write(&Actor::Visitor).await?;
        let hash = write.secret().kiosk_code_hash(code);
        // Two devices at once: both would be the kiosk.
        write.hold(&format!("kiosk {hash}")).await?;
        let row = kiosk::Entity::find()
            .filter(kiosk::Column::Token.eq(hash))
            .filter(kiosk::Column::EnteredAt.is_null())
            .filter(kiosk::Column::ClosedAt.is_null())
            .filter(kiosk::Column::OpenedAt.gt(write.now() - CODE_LIVES))
            .one(write.tx())
            .await
            .doing("looking for a kiosk")?
            .ok_or(StoreError::KioskClosed)?;
        let place = place_by_id(write.tx(), row.polling_place_id.into()).await?;
        if !is_open(&place)? {
            return Err(StoreError::KioskClosed);
        }
        let token = BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>());
        kiosk::ActiveModel {
            id: Set(row.id),
            token: Set(write.secret().kiosk_token(&token)),
            entered_at: Set(Some(write.now())),
            seen_at: Set(rounded(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("making a device a kiosk")?;
        if let Some(session) = session {
            end(&write, session).await?;
        }
        write
            .commit_quietly(AuditEvent::KioskEntered {
                edition: place.edition_id.into(),
                place: place.id.into(),
                kiosk: row.id.into(),
            })
            .await?;
        Ok(token)
    }

    /// The kiosk behind a cookie, closed ones too: their device says so. Nothing for a token that is none.
    pub async fn kiosk(&self, token: &str) -> Result<Option<KioskHere>> {
        let row = kiosk::Entity::find()
            .filter(kiosk::Column::Token.eq(self.0.secret.kiosk_token(token)))
            .one(self.reader())
            .await
            .doing("looking for a kiosk")?;
        let Some(row) = row else { return Ok(None) };
        let place = place_by_id(self.reader(), row.polling_place_id.into()).await?;
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(place.edition_id.into())
            .ok_or(StoreError::NotFound("edition"))?;
        Ok(Some(KioskHere {
            id: row.id.into(),
            label: row.label,
            open: row.closed_at.is_none() && is_open(&place)?,
            place: place.name,
            edition: Arc::clone(edition),
        }))
    }

    /// Forgets whoever was at a kiosk, and counts them if they are on the roll.
    pub async fn end_turn(&self, at: &KioskHere, session: Option<&Session>) -> Result<()> {
        let voted = match session {
            Some(session) => {
                let status = self.voter_status(&session.actor(), at.edition.id).await?;
                matches!(status, VoterStatus::Voted(_))
            }
            None => false,
        };
        let write = self.write(&Actor::Visitor).await?;
        // Ended twice at once: the second finds no session any more, and counts nobody.
        let ended = match session {
            Some(session) => end(&write, session).await?,
            None => false,
        };
        let voters = i32::from(voted && ended);
        let seen = rounded(write.now());
        kiosk::Entity::update_many()
            .col_expr(
                kiosk::Column::Voters,
                Expr::col(kiosk::Column::Voters).add(voters),
            )
            .col_expr(kiosk::Column::SeenAt, Expr::value(seen))
            .filter(kiosk::Column::Id.eq(at.id.0))
            .exec(write.tx())
            .await
            .doing("counting at a kiosk")?;
        write.commit_housekeeping(Housekeeping::Kiosk).await
    }
}

fn rounded(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(SEEN).unwrap_or(at)
}

fn is_open(place: &polling_place::Model) -> Result<bool> {
    let state: PollingState = column("polling_place.state", &place.state)?;
    Ok(match state {
        PollingState::Open => true,
        PollingState::Signed => false,
    })
}

/// Removes a session with its notes, and tells whether it was there.
async fn end(write: &Write, session: &Session) -> Result<bool> {
    let ended = session::Entity::delete_by_id(session.token.id())
        .exec(write.tx())
        .await
        .doing("ending a session")?;
    if ended.rows_affected > 0
        && let Some(account) = &session.account
    {
        let account = account.id;
        write.also(AuditEvent::SignedOut { account }).await?;
    }
    Ok(ended.rows_affected > 0)
}

async fn place_by_id(
    db: &impl ConnectionTrait,
    id: PollingPlaceId,
) -> Result<polling_place::Model> {
    polling_place::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading a polling place")?
        .ok_or(StoreError::NotFound("polling place"))
}
