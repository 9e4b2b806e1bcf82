//! Phones of an outing: what each last said of itself, and those that are let in no more.

use crate::entities::{field_device, field_pass};
use crate::error::Doing;
use crate::outings::{may_manage, outing_in};
use crate::{Housekeeping, Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::field::{DeviceReport, moment};
use domain::{Actor, AuditEvent, EditionId, FieldDeviceId, FieldKind, FieldPassId, OutingId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::BTreeMap;

/// Characters that are kept of a build's name.
const BUILD: usize = 40;

/// A phone that was let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDevice {
    pub id: FieldDeviceId,
    /// The code that let it in.
    pub pass: FieldPassId,
    pub label: String,
    pub first_seen: DateTime<Utc>,
    /// To the quarter of an hour: the exact moment would lie beside those of marks.
    pub last_seen: DateTime<Utc>,
    /// When it last fetched the outing.
    pub prepared_at: Option<DateTime<Utc>>,
    /// Entries that it has not sent, by what it last said.
    pub waiting: u32,
    pub photos: u32,
    pub oldest: Option<DateTime<Utc>>,
    /// Seconds by which its clock is ahead.
    pub skew: i64,
    pub build: String,
    pub revoked_at: Option<DateTime<Utc>>,
}

impl FieldDevice {
    /// Whether it has something left, by what it last said.
    pub const fn has_something(&self) -> bool {
        self.revoked_at.is_none() && (self.waiting > 0 || self.photos > 0)
    }
}

impl Store {
    /// The phones of an outing, in the order in which they were let in.
    pub async fn field_devices(&self, actor: &Actor, id: OutingId) -> Result<Vec<FieldDevice>> {
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let rows = field_device::Entity::find()
            .filter(field_device::Column::OutingId.eq(id.0))
            .order_by_asc(field_device::Column::FirstSeen)
            .order_by_asc(field_device::Column::Id)
            .all(self.reader())
            .await
            .doing("reading phones")?;
        Ok(rows.into_iter().map(device_of).collect())
    }

    /// How many phones have something left, outing by outing, of those that the actor manages in an edition.
    pub async fn phones_with_something(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<BTreeMap<OutingId, u32>> {
        let outings = self.outings(actor, edition).await?;
        let rows = field_device::Entity::find()
            .filter(field_device::Column::OutingId.is_in(outings.iter().map(|outing| outing.id.0)))
            .all(self.reader())
            .await
            .doing("reading phones")?;
        let mut phones = BTreeMap::new();
        for row in rows {
            let outing = row.outing_id.into();
            if device_of(row).has_something() {
                *phones.entry(outing).or_default() += 1;
            }
        }
        Ok(phones)
    }

    /// Lets no more phones in with a code, and shuts out those that it let in. What they had not sent stays sealed on
    /// them. Gives the outing.
    pub async fn revoke_field_pass(&self, actor: &Actor, id: FieldPassId) -> Result<OutingId> {
        actor.can_somewhere(domain::Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let row = field_pass::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a field code")?
            .ok_or(StoreError::NotFound("code"))?;
        let outing = outing_in(write.tx(), row.outing_id.into()).await?;
        may_manage(actor, &outing)?;
        if row.revoked_at.is_some() {
            return Ok(outing.id);
        }
        field_pass::ActiveModel {
            id: Set(id.0),
            revoked_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("revoking a field code")?;
        write
            .commit_quietly(AuditEvent::FieldPassRevoked {
                edition: outing.edition,
                outing: outing.id,
                pass: id,
            })
            .await?;
        Ok(outing.id)
    }

    /// Shuts one phone out: lost, or not needed any more. Its code lets another in instead. Gives
    /// the outing.
    pub async fn revoke_field_device(&self, actor: &Actor, id: FieldDeviceId) -> Result<OutingId> {
        actor.can_somewhere(domain::Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let row = field_device::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a phone")?
            .ok_or(StoreError::NotFound("phone"))?;
        let outing = outing_in(write.tx(), row.outing_id.into()).await?;
        may_manage(actor, &outing)?;
        if row.revoked_at.is_some() {
            return Ok(outing.id);
        }
        field_device::ActiveModel {
            id: Set(id.0),
            revoked_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("revoking a phone")?;
        write
            .commit_quietly(AuditEvent::FieldDeviceRevoked {
                edition: outing.edition,
                outing: outing.id,
                device: id,
            })
            .await?;
        Ok(outing.id)
    }

    /// Notes what a phone says of itself; `done` of the entries that it names as waiting do not wait any more.
    pub(super) async fn hear_of_device(
        &self,
        id: FieldDeviceId,
        report: &DeviceReport,
        done: usize,
    ) -> Result<()> {
        let write = self.write(&Actor::Visitor).await?;
        let left = report
            .waiting
            .saturating_sub(u32::try_from(done).unwrap_or(u32::MAX));
        let ahead = report
            .clock
            .map_or(0, |clock| (clock - write.now()).num_seconds());
        let whole = |many: u32| i32::try_from(many).unwrap_or(i32::MAX);
        let bound = i64::from(i32::MAX);
        field_device::ActiveModel {
            id: Set(id.0),
            last_seen: Set(quarter(write.now())),
            waiting: Set(whole(left)),
            photos: Set(whole(report.photos)),
            oldest_at: Set(report.oldest.filter(|_| left > 0 || report.photos > 0)),
            skew: Set(i32::try_from(ahead.clamp(-bound, bound)).unwrap_or_default()),
            build: Set(report.build.chars().take(BUILD).collect()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("noting what a phone says")?;
        write.commit_housekeeping(Housekeeping::Field).await
    }
}

/// The quarter of an hour in which a phone was heard.
pub(super) fn quarter(at: DateTime<Utc>) -> DateTime<Utc> {
    moment(FieldKind::Vote, at)
}

fn device_of(row: field_device::Model) -> FieldDevice {
    let count = |number: i32| u32::try_from(number).unwrap_or_default();
    FieldDevice {
        id: row.id.into(),
        pass: row.pass_id.into(),
        label: row.label,
        first_seen: row.first_seen,
        last_seen: row.last_seen,
        prepared_at: row.prepared_at,
        waiting: count(row.waiting),
        photos: count(row.photos),
        oldest: row.oldest_at,
        skew: row.skew.into(),
        build: row.build,
        revoked_at: row.revoked_at,
    }
}
