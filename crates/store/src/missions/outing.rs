//! What an outing does to the missions that bring its team.

use super::plan::insert;
use super::reminders::remind_again;
use super::rows::tell_places;
use super::{held, path, slot_of};
use crate::entities::mission;
use crate::error::Doing;
use crate::networks::network_in;
use crate::{MissionInput, Outing, Result, Write};
use domain::mission::Slot;
use domain::{Mail, MissionId, MissionState, NetworkId, OutingId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// Plans the mission of an outing in a network. Who calls has checked every right.
pub(crate) async fn plan_for_outing(
    write: &Write,
    network: NetworkId,
    outing: &Outing,
    needed: u32,
) -> Result<MissionId> {
    outing.slot.check(write.now())?;
    let input = MissionInput {
        group: None,
        title: outing.title.clone(),
        text: String::new(),
        place: outing.place.clone(),
        meeting_point: String::new(),
        slot: outing.slot,
        needed,
        languages: outing
            .languages
            .iter()
            .filter_map(|code| code.parse().ok())
            .collect(),
    };
    let id = insert(write, network, &input, outing.slot).await?;
    mission::ActiveModel {
        id: Set(id.0),
        outing_id: Set(Some(outing.id.0)),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("tying a mission to its outing")?;
    Ok(id)
}

/// Cancels the missions of an outing that have not begun, and tells who has a place.
pub(crate) async fn cancel_with_outing(write: &Write, outing: OutingId) -> Result<()> {
    for row in ahead(write, outing).await? {
        mission::ActiveModel {
            id: Set(row.id),
            state: Set(MissionState::Cancelled.code().to_owned()),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("cancelling a mission")?;
        tell(write, &row, row.title.clone()).await?;
    }
    Ok(())
}

/// Moves the missions of an outing that are at its hours or its place to its new ones, and tells who has a place.
pub(crate) async fn move_with_outing(
    write: &Write,
    old: &Outing,
    slot: Slot,
    place: &str,
) -> Result<()> {
    if slot == old.slot && place == old.place {
        return Ok(());
    }
    for row in ahead(write, old.id).await? {
        let new_slot = if slot_of(&row) == old.slot {
            slot
        } else {
            slot_of(&row)
        };
        let new_place = if row.place == old.place {
            place.to_owned()
        } else {
            row.place.clone()
        };
        if new_slot == slot_of(&row) && new_place == row.place {
            continue;
        }
        mission::ActiveModel {
            id: Set(row.id),
            starts_at: Set(new_slot.starts_at),
            ends_at: Set(new_slot.ends_at),
            place: Set(new_place),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("moving a mission with its outing")?;
        remind_again(write, row.id.into()).await?;
        tell(write, &row, row.title.clone()).await?;
    }
    Ok(())
}

/// Missions of an outing that are to come, each held, in the order of their ids.
async fn ahead(write: &Write, outing: OutingId) -> Result<Vec<mission::Model>> {
    let found = mission::Entity::find()
        .filter(mission::Column::OutingId.eq(outing.0))
        .order_by_asc(mission::Column::Id)
        .all(write.tx())
        .await
        .doing("reading the missions of an outing")?;
    let mut rows = vec![];
    for row in found {
        let row = held(write.tx(), row.id.into()).await?;
        if row.state == MissionState::Planned.code() && slot_of(&row).is_ahead(write.now()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

async fn tell(write: &Write, row: &mission::Model, title: String) -> Result<()> {
    let network = network_in(write.tx(), row.network_id.into()).await?;
    let mail = Mail::MissionCancelled {
        title,
        at: row.starts_at,
        path: path(&network.slug, row.id.into()),
    };
    tell_places(write, row.id.into(), &mail).await
}
