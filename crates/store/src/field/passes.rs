//! Codes that let phones in for one outing.

use super::devices::quarter;
use crate::entities::{field_device, field_pass};
use crate::error::Doing;
use crate::outings::{may_manage, outing_in};
use crate::tries::Tried;
use crate::{Housekeeping, Origin, Result, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::field::{LetIn, MOST_DEVICES, MOST_HOURS, SEND_DAYS};
use domain::{
    Actor, AuditEvent, CardCode, FieldDeviceId, FieldPassId, OutingId, OutingState, text::Limits,
};
use sea_orm::sea_query::Query;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};

/// Length limits of what a code or a phone is called, in characters.
pub(crate) const LABEL: Limits = Limits { min: 1, max: 60 };

/// A code that lets phones in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPass {
    pub id: FieldPassId,
    pub label: String,
    /// Shown to who manages the outing, as text and as a QR code.
    pub code: String,
    pub most_devices: u8,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Bytes of the token that a phone draws.
const TOKEN: usize = 32;

impl Store {
    /// Makes a code for an outing, good for two weeks at most from its end, or from now where that is later.
    pub async fn make_field_pass(
        &self,
        actor: &Actor,
        outing: OutingId,
        label: &str,
        most_devices: u8,
        expires_at: DateTime<Utc>,
    ) -> Result<FieldPass> {
        let outing = self.outing(actor, outing).await?;
        if outing.state == OutingState::Cancelled {
            return Err(StoreError::OutingCancelled);
        }
        let label = LABEL
            .check(label)
            .map_err(|_| StoreError::Invalid("a name for the code"))?;
        if !(1..=MOST_DEVICES).contains(&most_devices) {
            return Err(StoreError::Invalid("from 1 to 30 phones"));
        }
        let now = self.now();
        let latest = now.max(outing.slot.ends_at) + TimeDelta::hours(MOST_HOURS.into());
        if expires_at <= now || expires_at > latest {
            return Err(StoreError::Invalid("an end within two weeks of the outing"));
        }
        let id = FieldPassId::new();
        let code = self.0.secret.field_code(id);
        let write = self.write(actor).await?;
        field_pass::ActiveModel {
            id: Set(id.0),
            outing_id: Set(outing.id.0),
            label: Set(label.clone()),
            code: Set(write.secret().field_pass(&code)),
            max_devices: Set(most_devices.into()),
            expires_at: Set(expires_at),
            created_by: Set(actor.account().map(Into::into)),
            created_at: Set(now),
            revoked_at: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("making a field code")?;
        write
            .commit_quietly(AuditEvent::FieldPassMade {
                edition: outing.edition,
                outing: outing.id,
                pass: id,
            })
            .await?;
        Ok(FieldPass {
            id,
            label,
            code: code.grouped(),
            most_devices,
            expires_at,
            revoked_at: None,
        })
    }

    /// The codes of an outing, the newest first.
    pub async fn field_passes(&self, actor: &Actor, outing: OutingId) -> Result<Vec<FieldPass>> {
        may_manage(actor, &outing_in(self.reader(), outing).await?)?;
        let rows = field_pass::Entity::find()
            .filter(field_pass::Column::OutingId.eq(outing.0))
            .order_by_desc(field_pass::Column::CreatedAt)
            .all(self.reader())
            .await
            .doing("reading field codes")?;
        Ok(rows
            .into_iter()
            .map(|row| FieldPass {
                id: row.id.into(),
                label: row.label,
                code: self.0.secret.field_code(row.id.into()).grouped(),
                most_devices: u8::try_from(row.max_devices).unwrap_or_default(),
                expires_at: row.expires_at,
                revoked_at: row.revoked_at,
            })
            .collect())
    }

    /// Lets a phone in with a code that was typed or scanned. From then on it is known by the token that it drew: its
    /// bearer sends what was collected on this outing, and can do nothing else. The same phone with the same code is
    /// let in once, however often it asks.
    ///
    /// A code that there is not is [`StoreError::WrongCode`], and too many of them from one block of addresses
    /// [`StoreError::LockedOut`].
    pub async fn let_phone_in(
        &self,
        code: &CardCode,
        token: &str,
        label: &str,
        origin: &Origin,
    ) -> Result<LetIn> {
        let drawn = BASE64URL_NOPAD.decode(token.as_bytes());
        if !drawn.is_ok_and(|bytes| bytes.len() == TOKEN) {
            return Err(StoreError::Invalid("a token of 32 bytes"));
        }
        let label = LABEL
            .check(label)
            .map_err(|_| StoreError::Invalid("a name for this phone"))?;
        let write = self.write(&Actor::Visitor).await?;
        let from = write.secret().tried_from(origin);
        write.may_try(Tried::FieldCodes, &from).await?;
        let hash = write.secret().field_pass(code);
        // Two phones at once: both would be the last one.
        write.hold(&format!("field pass {hash}")).await?;
        let now = write.now();
        let pass = field_pass::Entity::find()
            .filter(field_pass::Column::Code.eq(hash))
            .one(write.tx())
            .await
            .doing("looking for a field code")?;
        let Some(pass) = pass else {
            write.count_try(Tried::FieldCodes, from, None).await?;
            write.commit_housekeeping(Housekeeping::FailedTry).await?;
            return Err(StoreError::WrongCode);
        };
        if pass.revoked_at.is_some() || pass.expires_at <= now {
            return Err(StoreError::FieldPassOver);
        }
        let token = write.secret().field_token(token);
        let known = field_device::Entity::find()
            .filter(field_device::Column::Token.eq(&*token))
            .one(write.tx())
            .await
            .doing("looking for a phone")?;
        if let Some(known) = known {
            if known.pass_id != pass.id {
                return Err(StoreError::Invalid("a token of its own"));
            }
            if known.revoked_at.is_some() {
                return Err(StoreError::FieldPassOver);
            }
            return Ok(LetIn {
                outing: known.outing_id.into(),
                device: known.id.into(),
                good_until: pass.expires_at,
            });
        }
        // A phone that was lost and shut out leaves its place to another.
        let there = field_device::Entity::find()
            .filter(field_device::Column::PassId.eq(pass.id))
            .filter(field_device::Column::RevokedAt.is_null())
            .count(write.tx())
            .await
            .doing("counting phones")?;
        if i64::try_from(there).unwrap_or(i64::MAX) >= pass.max_devices.into() {
            let most = u8::try_from(pass.max_devices).unwrap_or_default();
            return Err(StoreError::FieldPassFull(most));
        }
        let outing = outing_in(write.tx(), pass.outing_id.into()).await?;
        if outing.state == OutingState::Cancelled {
            return Err(StoreError::OutingCancelled);
        }
        let device = FieldDeviceId::new();
        field_device::ActiveModel {
            id: Set(device.0),
            pass_id: Set(pass.id),
            outing_id: Set(pass.outing_id),
            label: Set(label),
            token: Set(token),
            first_seen: Set(now),
            last_seen: Set(quarter(now)),
            prepared_at: Set(None),
            waiting: Set(0),
            photos: Set(0),
            oldest_at: Set(None),
            skew: Set(0),
            build: Set(String::new()),
            revoked_at: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("letting a phone in")?;
        write
            .commit_quietly(AuditEvent::FieldDeviceAdded {
                edition: outing.edition,
                outing: outing.id,
                device,
            })
            .await?;
        Ok(LetIn {
            outing: outing.id,
            device,
            good_until: pass.expires_at,
        })
    }

    /// The end of the pass that let a phone in.
    pub(super) async fn pass_end(&self, device: FieldDeviceId) -> Result<DateTime<Utc>> {
        let of_device = Query::select()
            .column(field_device::Column::PassId)
            .from(field_device::Entity)
            .and_where(field_device::Column::Id.eq(device.0))
            .to_owned();
        let pass = field_pass::Entity::find()
            .filter(field_pass::Column::Id.in_subquery(of_device))
            .one(self.reader())
            .await
            .doing("reading a field code")?;
        Ok(pass.ok_or(StoreError::FieldPassOver)?.expires_at)
    }

    /// Who a phone is, by its token. What waits may be sent for some days after the code is over; what was revoked
    /// is over at once ([`StoreError::FieldPassOver`]).
    pub async fn field_actor(&self, token: &str) -> Result<Actor> {
        let hash = self.0.secret.field_token(token);
        let found = field_device::Entity::find()
            .filter(field_device::Column::Token.eq(hash))
            .one(self.reader())
            .await
            .doing("looking for a phone")?;
        let device = found.ok_or(StoreError::FieldPassOver)?;
        let pass = field_pass::Entity::find_by_id(device.pass_id)
            .one(self.reader())
            .await
            .doing("looking for a field code")?
            .ok_or(StoreError::FieldPassOver)?;
        let last = pass.expires_at + TimeDelta::days(SEND_DAYS.into());
        if device.revoked_at.is_some() || pass.revoked_at.is_some() || self.now() > last {
            return Err(StoreError::FieldPassOver);
        }
        let outing = outing_in(self.reader(), device.outing_id.into()).await?;
        Ok(Actor::Field {
            edition: outing.edition,
            outing: outing.id,
            device: device.id.into(),
        })
    }
}
