//! The field kit's side of the server: who is let in, what phones send, and what becomes of it.

mod contacts;
mod devices;
mod effects;
mod entries;
mod kit;
mod late;
mod passes;
mod photos;
mod refuse;
mod take;
mod vote;

pub use contacts::FieldPerson;
pub use devices::FieldDevice;
pub use entries::{FieldEntries, RefusedEntry, RefusedPhoto};
pub use passes::FieldPass;
pub use photos::PhotoPart;

pub(crate) use contacts::{forget_contact, own_contacts};
pub(crate) use late::{complete, grace};
use photos::stuck;

use crate::Result;
use crate::entities::{field_device, field_entry, field_pass, field_photo};
use crate::error::Doing;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The sealed columns of somebody who left a way to reach them.
pub(crate) const FIELD_NAME: &str = "field_contact.name";
pub(crate) const FIELD_CONTACT: &str = "field_contact.contact";

/// Phones that nobody has heard of since a moment; with them go the codes that let them in, and the ids of what arrived
/// before it. Photos that stopped on their way are counted with what is over: the same run gives them up, and removes
/// their files first.
pub(crate) async fn over_devices<C: ConnectionTrait>(
    db: &C,
    since: DateTime<Utc>,
    remove: bool,
) -> Result<u64> {
    let phones = Condition::all().add(field_device::Column::LastSeen.lt(since));
    let entries = Condition::all().add(field_entry::Column::ReceivedOn.lt(since.date_naive()));
    let photos = Condition::all().add(field_photo::Column::DoneAt.lt(since));
    let heard = Query::select()
        .column(field_device::Column::PassId)
        .from(field_device::Entity)
        .and_where(field_device::Column::LastSeen.gte(since))
        .to_owned();
    let codes = Condition::all()
        .add(field_pass::Column::ExpiresAt.lt(since))
        .add(field_pass::Column::Id.not_in_subquery(heard));
    if !remove {
        let doing = "counting what is over of outings";
        return Ok(field_device::Entity::find()
            .filter(phones)
            .count(db)
            .await
            .doing(doing)?
            + field_entry::Entity::find()
                .filter(entries)
                .count(db)
                .await
                .doing(doing)?
            + field_photo::Entity::find()
                .filter(photos)
                .count(db)
                .await
                .doing(doing)?
            + field_photo::Entity::find()
                .filter(stuck(since))
                .count(db)
                .await
                .doing(doing)?
            + field_pass::Entity::find()
                .filter(codes)
                .count(db)
                .await
                .doing(doing)?);
    }
    let doing = "removing what is over of outings";
    crate::outings::keep_taken(db, entries.clone()).await?;
    let gone = [
        field_entry::Entity::delete_many()
            .filter(entries)
            .exec(db)
            .await
            .doing(doing)?,
        field_photo::Entity::delete_many()
            .filter(photos)
            .exec(db)
            .await
            .doing(doing)?,
        field_device::Entity::delete_many()
            .filter(phones)
            .exec(db)
            .await
            .doing(doing)?,
        field_pass::Entity::delete_many()
            .filter(codes)
            .exec(db)
            .await
            .doing(doing)?,
    ];
    Ok(gone.iter().map(|gone| gone.rows_affected).sum())
}
