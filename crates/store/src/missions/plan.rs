//! Planning: one form fills weeks, and one button copies a week into the next.

use super::places::fill;
use super::reminders::remind_again;
use super::rows::tell_places;
use super::{held, path, slot_of};
use crate::entities::{ambassador_group, mission};
use crate::error::{Doing, column, to_json};
use crate::members::leads;
use crate::networks::network_in;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::mission::{LINE, MOST_AT_ONCE, MOST_NEEDED, MOST_WEEKS, Slot, TEXT};
use domain::network::SpokenLanguage;
use domain::{Actor, AmbassadorGroupId, AuditEvent, Mail, MissionId, MissionState, NetworkId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::HashSet;

/// What a lead writes about a mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionInput {
    /// The group that it is for; nothing for the whole network.
    pub group: Option<AmbassadorGroupId>,
    pub title: String,
    pub text: String,
    /// Where it takes place: an address, a square.
    pub place: String,
    /// Where members meet; it may be empty, and is for members alone.
    pub meeting_point: String,
    pub slot: Slot,
    /// Places, from 1.
    pub needed: u32,
    pub languages: Vec<SpokenLanguage>,
}

impl MissionInput {
    /// The input with its texts trimmed; the form has told each fault at its field before.
    fn checked(&self) -> Result<Self> {
        let line = |text: &str| {
            LINE.check(text)
                .map_err(|_| StoreError::Invalid("the title or the place of a mission"))
        };
        if !(1..=MOST_NEEDED).contains(&self.needed) {
            return Err(StoreError::Invalid("the number of places"));
        }
        let text = TEXT
            .check(&self.text)
            .map_err(|_| StoreError::Invalid("the text of a mission"))?;
        let meeting_point = domain::text::clean(&self.meeting_point);
        if meeting_point.chars().count() > LINE.max {
            return Err(StoreError::Invalid("the meeting point of a mission"));
        }
        let mut languages = self.languages.clone();
        languages.sort_unstable();
        languages.dedup();
        Ok(Self {
            title: line(&self.title)?,
            place: line(&self.place)?,
            text,
            meeting_point,
            languages,
            ..self.clone()
        })
    }
}

impl Store {
    /// Plans a mission, and the same at the same hour in each of the `weeks` after it. A week whose day has no such
    /// hour is left out.
    pub async fn plan_missions(
        &self,
        actor: &Actor,
        network: NetworkId,
        input: &MissionInput,
        weeks: u32,
    ) -> Result<Vec<MissionId>> {
        leads(actor, network)?;
        if weeks > MOST_WEEKS {
            return Err(StoreError::Invalid("the number of weeks"));
        }
        let write = self.write(actor).await?;
        network_in(write.tx(), network).await?;
        let input = input.checked()?;
        input.slot.check(write.now())?;
        of_network(&write, network, input.group).await?;
        let slots: Vec<Slot> = (0..=i64::from(weeks))
            .filter_map(|week| input.slot.weeks_later(week))
            .collect();
        let mut planned = Vec::with_capacity(slots.len());
        for slot in slots {
            planned.push(insert(&write, network, &input, slot).await?);
        }
        let missions = u32::try_from(planned.len()).unwrap_or(u32::MAX);
        write
            .commit(AuditEvent::MissionsPlanned { network, missions })
            .await?;
        Ok(planned)
    }

    /// Copies the missions of the seven days from a moment on into the seven days after. What is cancelled, what would
    /// be past, and what is there already is left out, so that a button pressed twice copies once. Gives how many were
    /// copied.
    pub async fn copy_week(
        &self,
        actor: &Actor,
        network: NetworkId,
        from: DateTime<Utc>,
    ) -> Result<u32> {
        leads(actor, network)?;
        let write = self.write(actor).await?;
        network_in(write.tx(), network).await?;
        write.hold(&format!("missions of {network}")).await?;
        // Both weeks, and an hour more, as one of them may have: the change of the clock.
        let until = from + TimeDelta::days(14) + TimeDelta::hours(1);
        let rows = mission::Entity::find()
            .filter(mission::Column::NetworkId.eq(network.0))
            .filter(mission::Column::State.eq(MissionState::Planned.code()))
            .filter(mission::Column::StartsAt.gte(from))
            .filter(mission::Column::StartsAt.lt(until))
            .order_by_asc(mission::Column::StartsAt)
            .order_by_asc(mission::Column::Id)
            .all(write.tx())
            .await
            .doing("reading a week of missions")?;
        let there: HashSet<_> = rows
            .iter()
            .map(|row| (row.title.clone(), row.place.clone(), row.starts_at))
            .collect();
        let week = from + TimeDelta::days(7);
        let mut missions = 0;
        for row in rows.iter().filter(|row| row.starts_at < week) {
            let Some(slot) = slot_of(row).weeks_later(1) else {
                continue;
            };
            let known = there.contains(&(row.title.clone(), row.place.clone(), slot.starts_at));
            if known || slot.check(write.now()).is_err() || missions >= MOST_AT_ONCE {
                continue;
            }
            let copy = mission::ActiveModel {
                id: Set(MissionId::new().0),
                starts_at: Set(slot.starts_at),
                ends_at: Set(slot.ends_at),
                made_by: Set(write.actor().account().map(Into::into)),
                version: Set(1),
                ..row.clone().into()
            };
            mission::Entity::insert(copy)
                .exec_without_returning(write.tx())
                .await
                .doing("copying a mission")?;
            missions += 1;
        }
        if missions > 0 {
            write
                .commit(AuditEvent::MissionsPlanned { network, missions })
                .await?;
        }
        Ok(missions)
    }

    /// Changes a mission, as its `version` was. Those who have a place are told when its time or its place is another;
    /// places that are added go to those who wait.
    pub async fn change_mission(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
        version: i32,
        input: &MissionInput,
    ) -> Result<()> {
        leads(actor, network)?;
        let write = self.write(actor).await?;
        let row = held_in(&write, network, id).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        is_planned(&row)?;
        let input = input.checked()?;
        if input.slot != slot_of(&row) {
            input.slot.check(write.now())?;
        }
        if input.group.map(|group| group.0) != row.group_id {
            of_network(&write, network, input.group).await?;
        }
        let moved = input.slot != slot_of(&row)
            || input.place != row.place
            || input.meeting_point != row.meeting_point;
        let changed = mission::ActiveModel {
            id: Set(id.0),
            version: Set(row.version + 1),
            ..columns(&input, input.slot)
        }
        .update(write.tx())
        .await
        .doing("changing a mission")?;
        if input.slot != slot_of(&row) {
            remind_again(&write, id).await?;
        }
        let network = network_in(write.tx(), network).await?;
        if moved && input.slot.is_ahead(write.now()) {
            let mail = Mail::MissionCancelled {
                title: input.title.clone(),
                at: row.starts_at,
                path: path(&network.slug, id),
            };
            tell_places(&write, id, &mail).await?;
        }
        fill(&write, &changed, &network.slug).await?;
        write
            .commit(AuditEvent::MissionChanged { mission: id })
            .await
    }

    /// Cancels a mission that has not begun. Everybody who has a place, or waits for one, is told.
    pub async fn cancel_mission(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<()> {
        leads(actor, network)?;
        let write = self.write(actor).await?;
        let row = held_in(&write, network, id).await?;
        is_planned(&row)?;
        if !slot_of(&row).is_ahead(write.now()) {
            return Err(StoreError::MissionOver);
        }
        mission::ActiveModel {
            id: Set(id.0),
            state: Set(MissionState::Cancelled.code().to_owned()),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("cancelling a mission")?;
        let network = network_in(write.tx(), network).await?;
        let mail = Mail::MissionCancelled {
            title: row.title,
            at: row.starts_at,
            path: path(&network.slug, id),
        };
        tell_places(&write, id, &mail).await?;
        write
            .commit(AuditEvent::MissionCancelled { mission: id })
            .await
    }
}

/// A mission of a network, held.
pub(super) async fn held_in(
    write: &Write,
    network: NetworkId,
    id: MissionId,
) -> Result<mission::Model> {
    let row = held(write.tx(), id).await?;
    if row.network_id == network.0 {
        Ok(row)
    } else {
        Err(StoreError::NotFound("mission"))
    }
}

/// What was cancelled stays as it was.
pub(super) fn is_planned(row: &mission::Model) -> Result<()> {
    match column("mission.state", &row.state)? {
        MissionState::Planned => Ok(()),
        MissionState::Cancelled => Err(StoreError::MissionOver),
    }
}

/// A group of the network that is not closed.
async fn of_network(
    write: &Write,
    network: NetworkId,
    group: Option<AmbassadorGroupId>,
) -> Result<()> {
    let Some(group) = group else { return Ok(()) };
    ambassador_group::Entity::find_by_id(group.0)
        .filter(ambassador_group::Column::NetworkId.eq(network.0))
        .filter(ambassador_group::Column::IsClosed.eq(false))
        .one(write.tx())
        .await
        .doing("reading a group")?
        .map(drop)
        .ok_or(StoreError::NotFound("group"))
}

pub(super) async fn insert(
    write: &Write,
    network: NetworkId,
    input: &MissionInput,
    slot: Slot,
) -> Result<MissionId> {
    let id = MissionId::new();
    let row = mission::ActiveModel {
        id: Set(id.0),
        network_id: Set(network.0),
        state: Set(MissionState::Planned.code().to_owned()),
        made_by: Set(write.actor().account().map(Into::into)),
        version: Set(1),
        ..columns(input, slot)
    };
    mission::Entity::insert(row)
        .exec_without_returning(write.tx())
        .await
        .doing("planning a mission")?;
    Ok(id)
}

fn columns(input: &MissionInput, slot: Slot) -> mission::ActiveModel {
    mission::ActiveModel {
        group_id: Set(input.group.map(Into::into)),
        title: Set(input.title.clone()),
        text: Set(input.text.clone()),
        place: Set(input.place.clone()),
        meeting_point: Set(input.meeting_point.clone()),
        starts_at: Set(slot.starts_at),
        ends_at: Set(slot.ends_at),
        needed: Set(i32::try_from(input.needed).unwrap_or(i32::MAX)),
        languages: Set(to_json(&input.languages)),
        ..Default::default()
    }
}
