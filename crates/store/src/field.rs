//! The field kit's side of the server: who is let in, what phones send, and what becomes of it.

mod contacts;
mod devices;
mod entries;
mod kit;
mod late;
mod passes;
mod photos;
mod take;
mod vote;

pub use contacts::FieldPerson;
pub use devices::FieldDevice;
pub use entries::{FieldEntries, RefusedEntry, RefusedPhoto};
pub use passes::FieldPass;
pub use photos::PhotoPart;

pub(crate) use contacts::{forget_contact, own_contacts};
pub(crate) use late::{complete, grace_end};

use crate::Result;
use crate::entities::{field_device, field_entry};
use crate::error::Doing;
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The sealed columns of somebody who left a way to reach them.
pub(crate) const FIELD_NAME: &str = "field_contact.name";
pub(crate) const FIELD_CONTACT: &str = "field_contact.contact";

/// Phones that nobody has heard of since a moment; with them go the ids of what arrived before it.
pub(crate) async fn over_devices<C: ConnectionTrait>(
    db: &C,
    since: DateTime<Utc>,
    remove: bool,
) -> Result<u64> {
    let over = Condition::all().add(field_device::Column::LastSeen.lt(since));
    let entries = Condition::all().add(field_entry::Column::ReceivedOn.lt(since.date_naive()));
    if remove {
        crate::outings::keep_taken(db, entries.clone()).await?;
        field_entry::Entity::delete_many()
            .filter(entries)
            .exec(db)
            .await
            .doing("removing the ids of field entries")?;
        let gone = field_device::Entity::delete_many()
            .filter(over)
            .exec(db)
            .await
            .doing("removing field phones")?;
        return Ok(gone.rows_affected);
    }
    field_device::Entity::find()
        .filter(over)
        .count(db)
        .await
        .doing("counting field phones that are over")
}
