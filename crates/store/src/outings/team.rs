//! Who goes on an outing: missions of networks that are tied to it.

use super::{Outing, may_manage, outing_in};
use crate::entities::{mission, mission_place, network};
use crate::error::{Doing, column};
use crate::members::leads;
use crate::missions::plan_for_outing;
use crate::{MissionPlace, Result, Store, StoreError, Write};
use chrono::TimeDelta;
use domain::mission::{MOST_NEEDED, Slot};
use domain::{
    Action, Actor, AuditEvent, MissionId, MissionState, NetworkId, OutingId, OutingState,
    PlaceState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// A mission that brings people to an outing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamMission {
    pub id: MissionId,
    pub network: NetworkId,
    pub network_name: String,
    pub network_slug: String,
    pub title: String,
    pub slot: Slot,
    pub state: MissionState,
    /// Places in all, those that are taken, and who was checked in.
    pub needed: u32,
    pub taken: u32,
    pub present: u32,
    /// Who has a place, for who leads the network: many of its members are minors.
    pub people: Option<Vec<MissionPlace>>,
}

impl Store {
    /// The missions of an outing, for who manages it.
    pub async fn outing_team(&self, actor: &Actor, id: OutingId) -> Result<Vec<TeamMission>> {
        actor.can_somewhere(Action::ManageOutings)?;
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let rows = mission::Entity::find()
            .filter(mission::Column::OutingId.eq(id.0))
            .order_by_asc(mission::Column::StartsAt)
            .order_by_asc(mission::Column::Id)
            .all(self.reader())
            .await
            .doing("reading the missions of an outing")?;
        let led = rows
            .iter()
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .map(|row| row.id)
            .collect();
        let mut people = self.people_of_each(led).await?;
        let mut team = self.as_team(rows).await?;
        for mission in &mut team {
            if leads(actor, mission.network).is_ok() {
                mission.people = Some(people.remove(&mission.id.0).unwrap_or_default());
            }
        }
        Ok(team)
    }

    /// Missions to come around its hours that are tied to no outing, of networks that who asks leads; without who has a
    /// place there.
    pub async fn missions_to_tie(&self, actor: &Actor, id: OutingId) -> Result<Vec<TeamMission>> {
        actor.can_somewhere(Action::ManageOutings)?;
        let outing = outing_in(self.reader(), id).await?;
        may_manage(actor, &outing)?;
        let near = TimeDelta::hours(12);
        let rows = mission::Entity::find()
            .filter(mission::Column::OutingId.is_null())
            .filter(mission::Column::State.eq(MissionState::Planned.code()))
            .filter(mission::Column::StartsAt.lt(outing.slot.ends_at + near))
            .filter(mission::Column::EndsAt.gt(outing.slot.starts_at - near))
            .order_by_asc(mission::Column::StartsAt)
            .order_by_asc(mission::Column::Id)
            .all(self.reader())
            .await
            .doing("reading missions around an outing")?;
        let rows = rows
            .into_iter()
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .collect();
        self.as_team(rows).await
    }

    async fn as_team(&self, rows: Vec<mission::Model>) -> Result<Vec<TeamMission>> {
        let networks: BTreeMap<Uuid, network::Model> = network::Entity::find()
            .filter(network::Column::Id.is_in(rows.iter().map(|row| row.network_id)))
            .all(self.reader())
            .await
            .doing("reading networks")?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let places = mission_place::Entity::find()
            .filter(mission_place::Column::MissionId.is_in(rows.iter().map(|row| row.id)))
            .all(self.reader())
            .await
            .doing("counting who comes on an outing")?;
        let (mut taken, mut present) = (BTreeMap::<Uuid, u32>::new(), BTreeMap::<Uuid, u32>::new());
        for place in places {
            let state: PlaceState = column("mission_place.state", &place.state)?;
            *taken.entry(place.mission_id).or_default() += u32::from(state.holds());
            let came = place.checked_in_at.is_some();
            *present.entry(place.mission_id).or_default() += u32::from(came);
        }
        rows.into_iter()
            .map(|row| {
                let network = networks.get(&row.network_id);
                Ok(TeamMission {
                    id: row.id.into(),
                    network: row.network_id.into(),
                    network_name: network.map(|one| one.name.clone()).unwrap_or_default(),
                    network_slug: network.map(|one| one.slug.clone()).unwrap_or_default(),
                    slot: Slot {
                        starts_at: row.starts_at,
                        ends_at: row.ends_at,
                    },
                    state: column("mission.state", &row.state)?,
                    needed: u32::try_from(row.needed).unwrap_or_default(),
                    title: row.title,
                    taken: taken.get(&row.id).copied().unwrap_or_default(),
                    present: present.get(&row.id).copied().unwrap_or_default(),
                    people: None,
                })
            })
            .collect()
    }

    /// Plans a mission in a network that brings `needed` of its members to an outing: same title, place and hours.
    pub async fn mission_for_outing(
        &self,
        actor: &Actor,
        id: OutingId,
        network: NetworkId,
        needed: u32,
    ) -> Result<MissionId> {
        actor.can_somewhere(Action::ManageOutings)?;
        leads(actor, network)?;
        if !(1..=MOST_NEEDED).contains(&needed) {
            return Err(StoreError::Invalid("the number of places"));
        }
        let write = self.write(actor).await?;
        let outing = to_take_place(&write, actor, id).await?;
        crate::networks::network_in(write.tx(), network).await?;
        let mission = plan_for_outing(&write, network, &outing, needed).await?;
        write
            .commit(AuditEvent::MissionsPlanned {
                network,
                missions: 1,
            })
            .await?;
        Ok(mission)
    }

    /// Ties a mission to an outing, or unties it. For who manages the outing and leads the mission's network.
    pub async fn tie_mission(
        &self,
        actor: &Actor,
        id: OutingId,
        mission: MissionId,
        tied: bool,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let outing = outing_in(write.tx(), id).await?;
        may_manage(actor, &outing)?;
        let row = mission::Entity::find_by_id(mission.0)
            .one(write.tx())
            .await
            .doing("reading a mission")?
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .filter(|row| row.outing_id.is_none_or(|of| of == id.0))
            .ok_or(StoreError::NotFound("mission"))?;
        mission::ActiveModel {
            id: Set(row.id),
            outing_id: Set(tied.then_some(id.0)),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("tying a mission to an outing")?;
        write.commit(AuditEvent::MissionChanged { mission }).await
    }

    /// The outing that a mission goes to, with what to take along: for the network's members and leads. Nothing where
    /// there is none.
    pub async fn outing_of_mission(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<Option<Outing>> {
        let (_, people) = self.mission(actor, network, id).await?;
        if people.is_none() {
            return Ok(None);
        }
        let row = mission::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a mission")?;
        match row.and_then(|row| row.outing_id) {
            Some(outing) => Ok(Some(outing_in(self.reader(), outing.into()).await?)),
            None => Ok(None),
        }
    }
}

/// How many members were checked in on the missions of each outing; who was on two counts once.
pub(super) async fn came<C: ConnectionTrait>(
    db: &C,
    outings: &[Uuid],
) -> Result<BTreeMap<Uuid, u32>> {
    let mut who = BTreeMap::<Uuid, HashSet<Uuid>>::new();
    for some in outings.chunks(500) {
        let missions: BTreeMap<Uuid, Uuid> = mission::Entity::find()
            .filter(mission::Column::OutingId.is_in(some.iter().copied()))
            .all(db)
            .await
            .doing("reading the missions of outings")?
            .into_iter()
            .filter_map(|row| Some((row.id, row.outing_id?)))
            .collect();
        let places = mission_place::Entity::find()
            .filter(mission_place::Column::MissionId.is_in(missions.keys().copied()))
            .filter(mission_place::Column::CheckedInAt.is_not_null())
            .all(db)
            .await
            .doing("reading who came on outings")?;
        for place in places {
            if let Some(outing) = missions.get(&place.mission_id) {
                who.entry(*outing).or_default().insert(place.ambassador_id);
            }
        }
    }
    Ok(who
        .into_iter()
        .map(|(id, who)| (id, u32::try_from(who.len()).unwrap_or(u32::MAX)))
        .collect())
}

async fn to_take_place(write: &Write, actor: &Actor, id: OutingId) -> Result<Outing> {
    let outing = outing_in(write.tx(), id).await?;
    may_manage(actor, &outing)?;
    match outing.state {
        OutingState::Planned => Ok(outing),
        OutingState::Cancelled => Err(StoreError::OutingCancelled),
    }
}
