//! What became of the entries of an outing, for who leads it.

use super::take::find;
use crate::entities::{field_device, field_entry, field_photo, idea};
use crate::error::{Doing, column};
use crate::outings::{may_manage, outing_in};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::paris;
use domain::{Action, Actor, AuditEvent, EntryRefusal, FieldEntryId, FieldKind, OutingId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Refused entries that are listed at most; the counts are of all.
const LISTED: u64 = 500;

/// What phones of an outing sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldEntries {
    pub taken: BTreeMap<FieldKind, u32>,
    /// Those that nobody has dealt with first.
    pub refused: Vec<RefusedEntry>,
    /// Photos that were not attached, the newest first.
    pub photos: Vec<RefusedPhoto>,
}

/// An entry that was not taken: that there was one, and why. What it said is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedEntry {
    pub id: FieldEntryId,
    pub kind: FieldKind,
    pub why: EntryRefusal,
    pub day: NaiveDate,
    /// What the phone is called that sent it.
    pub phone: String,
    pub handled_at: Option<DateTime<Utc>>,
}

/// A photo that came with an idea and is not attached to it. It is not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedPhoto {
    pub why: EntryRefusal,
    pub day: NaiveDate,
    /// What the phone is called that sent its idea.
    pub phone: String,
    /// The title of its idea; empty where there is none.
    pub idea: String,
}

impl Store {
    /// The entries of an outing.
    pub async fn field_entries(&self, actor: &Actor, id: OutingId) -> Result<FieldEntries> {
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let counted: Vec<(String, i64)> = field_entry::Entity::find()
            .select_only()
            .column(field_entry::Column::Kind)
            .column_as(field_entry::Column::Id.count(), "entries")
            .filter(field_entry::Column::OutingId.eq(id.0))
            .filter(field_entry::Column::Refusal.is_null())
            .group_by(field_entry::Column::Kind)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting field entries")?;
        let mut taken = BTreeMap::new();
        for (kind, many) in counted {
            taken.insert(
                column("field_entry.kind", &kind)?,
                u32::try_from(many).unwrap_or(u32::MAX),
            );
        }
        let rows = field_entry::Entity::find()
            .filter(field_entry::Column::OutingId.eq(id.0))
            .filter(field_entry::Column::Refusal.is_not_null())
            .order_by_desc(field_entry::Column::HandledAt.is_null())
            .order_by_desc(field_entry::Column::ReceivedOn)
            .order_by_asc(field_entry::Column::Id)
            .limit(LISTED)
            .all(self.reader())
            .await
            .doing("reading refused entries")?;
        let labels: HashMap<Uuid, String> = field_device::Entity::find()
            .select_only()
            .columns([field_device::Column::Id, field_device::Column::Label])
            .filter(field_device::Column::OutingId.eq(id.0))
            .into_tuple::<(Uuid, String)>()
            .all(self.reader())
            .await
            .doing("reading phones")?
            .into_iter()
            .collect();
        let photos = self.refused_photos(id, &labels).await?;
        let refused = rows
            .into_iter()
            .map(|row| {
                let phone = row
                    .device_id
                    .and_then(|device| labels.get(&device).cloned());
                Ok(RefusedEntry {
                    id: row.id.into(),
                    kind: column("field_entry.kind", &row.kind)?,
                    why: column(
                        "field_entry.refusal",
                        row.refusal.as_deref().unwrap_or_default(),
                    )?,
                    day: row.received_on,
                    phone: phone.unwrap_or_default(),
                    handled_at: row.handled_at,
                })
            })
            .collect::<Result<_>>()?;
        Ok(FieldEntries {
            taken,
            refused,
            photos,
        })
    }

    async fn refused_photos(
        &self,
        outing: OutingId,
        labels: &HashMap<Uuid, String>,
    ) -> Result<Vec<RefusedPhoto>> {
        let photos = field_photo::Entity::find()
            .filter(field_photo::Column::OutingId.eq(outing.0))
            .filter(field_photo::Column::Refusal.is_not_null())
            .order_by_desc(field_photo::Column::DoneAt)
            .order_by_asc(field_photo::Column::Id)
            .limit(LISTED)
            .all(self.reader())
            .await
            .doing("reading refused photos")?;
        let of: HashMap<Uuid, field_entry::Model> = field_entry::Entity::find()
            .filter(field_entry::Column::Id.is_in(photos.iter().map(|photo| photo.entry_id)))
            .all(self.reader())
            .await
            .doing("reading the entries of photos")?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let ideas = of.values().filter_map(|entry| entry.idea_id);
        let titles: HashMap<Uuid, String> = idea::Entity::find()
            .select_only()
            .columns([idea::Column::Id, idea::Column::Title])
            .filter(idea::Column::Id.is_in(ideas))
            .into_tuple::<(Uuid, String)>()
            .all(self.reader())
            .await
            .doing("reading the ideas of photos")?
            .into_iter()
            .collect();
        photos
            .into_iter()
            .map(|row| {
                let entry = of.get(&row.entry_id);
                let phone = entry
                    .and_then(|entry| entry.device_id)
                    .and_then(|device| labels.get(&device).cloned());
                Ok(RefusedPhoto {
                    why: column(
                        "field_photo.refusal",
                        row.refusal.as_deref().unwrap_or_default(),
                    )?,
                    day: paris::day(row.done_at.unwrap_or(row.sent_at)),
                    phone: phone.unwrap_or_default(),
                    idea: entry
                        .and_then(|entry| titles.get(&entry.idea_id?).cloned())
                        .unwrap_or_default(),
                })
            })
            .collect()
    }

    /// Notes that somebody has dealt with a refused entry.
    pub async fn handle_field_entry(&self, actor: &Actor, id: FieldEntryId) -> Result<OutingId> {
        actor.can_somewhere(Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let row = find(write.tx(), id)
            .await?
            .filter(|row| row.refusal.is_some())
            .ok_or(StoreError::NotFound("entry"))?;
        let outing = outing_in(write.tx(), row.outing_id.into()).await?;
        may_manage(actor, &outing)?;
        if row.handled_at.is_some() {
            return Ok(outing.id);
        }
        field_entry::ActiveModel {
            id: Set(id.0),
            handled_at: Set(Some(write.now())),
            handled_by: Set(actor.account().map(Into::into)),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("dealing with a field entry")?;
        write
            .commit_quietly(AuditEvent::FieldEntryHandled {
                edition: outing.edition,
                outing: outing.id,
            })
            .await?;
        Ok(outing.id)
    }
}
