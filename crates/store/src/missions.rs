//! Missions of a network: what there is to do, and who comes.
//!
//! Everybody may read what there is to do. Where members meet and who comes is for members and their leads: many of
//! them are minors.

mod certificates;
mod feeds;
mod outing;
mod people;
mod places;
mod plan;
mod presence;
mod reminders;
mod rows;

pub(crate) use outing::{cancel_with_outing, move_with_outing, plan_for_outing};
pub(crate) use places::leave_missions;

pub use certificates::Certificate;
pub use feeds::{Feed, FeedLinks};
pub use plan::MissionInput;
pub use presence::CheckInCode;

use crate::entities::{mission, mission_place};
use crate::error::{Doing, column, json};
use crate::members::{leads, member_of};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::mission::Slot;
use domain::network::SpokenLanguage;
use domain::{
    Actor, AmbassadorGroupId, AmbassadorId, AmbassadorState, CheckIn, MissionId, MissionState,
    NetworkId, PlaceState,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait as _,
};
use std::collections::HashMap;
use uuid::Uuid;

/// The most missions that one list has.
const LISTED: u64 = 300;

/// A mission, as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mission {
    pub id: MissionId,
    pub network: NetworkId,
    /// The group that it is for; nothing for the whole network.
    pub group: Option<AmbassadorGroupId>,
    pub title: String,
    pub text: String,
    pub place: String,
    /// Empty for who is no member.
    pub meeting_point: String,
    pub slot: Slot,
    /// Places in all.
    pub needed: u32,
    pub languages: Vec<SpokenLanguage>,
    pub state: MissionState,
    pub version: i32,
    /// Places that are taken, those that are offered among them.
    pub taken: u32,
    /// Places that their holders look to give away.
    pub offered: u32,
    pub waiting: u32,
    /// Members who were checked in.
    pub present: u32,
    /// The reader's own place, if they ever had one.
    pub mine: Option<MyPlace>,
}

/// The reader's place on a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MyPlace {
    pub state: PlaceState,
    pub checked_in_at: Option<DateTime<Utc>>,
    pub minutes: Option<u32>,
    /// How many wait before them, and themselves: from 1; 0 for who does not wait.
    pub turn: u32,
}

/// Somebody's place, for members and leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionPlace {
    pub ambassador: AmbassadorId,
    /// Empty for an account without a name.
    pub first_name: String,
    pub state: PlaceState,
    pub since: DateTime<Utc>,
    pub checked_in_at: Option<DateTime<Utc>>,
    pub how: Option<CheckIn>,
    pub minutes: Option<u32>,
}

/// Which missions of a network are listed: those that end after a moment.
#[derive(Clone, Copy, Debug)]
pub struct MissionFilter {
    pub from: DateTime<Utc>,
    /// Those that begin before.
    pub to: Option<DateTime<Utc>>,
    pub language: Option<SpokenLanguage>,
    /// With those that were cancelled.
    pub cancelled: bool,
}

impl MissionFilter {
    /// What is still to come.
    pub fn after(from: DateTime<Utc>) -> Self {
        Self {
            from,
            to: None,
            language: None,
            cancelled: false,
        }
    }
}

impl Mission {
    /// Places that somebody could have now: free ones, and those that are offered.
    pub fn open_places(&self) -> u32 {
        self.needed.saturating_sub(self.taken) + self.offered
    }

    /// Whether it can be joined or left now.
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        self.state == MissionState::Planned && self.slot.is_ahead(now)
    }

    /// Where the reader's own place stands; what they left counts as none.
    pub fn my_state(&self) -> Option<PlaceState> {
        self.mine
            .map(|mine| mine.state)
            .filter(|state| *state != PlaceState::Left)
    }
}

/// What somebody may see of a network's missions.
#[derive(Clone, Copy, Debug)]
struct Reader {
    ambassador: Option<AmbassadorId>,
    /// Where and with whom: for those who were accepted, and for leads.
    inside: bool,
}

impl Store {
    /// The missions of a network, in the order of time.
    pub async fn missions(
        &self,
        actor: &Actor,
        network: NetworkId,
        filter: &MissionFilter,
    ) -> Result<Vec<Mission>> {
        let reader = self.mission_reader(actor, network).await?;
        let mut query = mission::Entity::find()
            .filter(mission::Column::NetworkId.eq(network.0))
            .filter(mission::Column::EndsAt.gt(filter.from))
            .order_by_asc(mission::Column::StartsAt)
            .order_by_asc(mission::Column::Id)
            .limit(LISTED);
        if let Some(to) = filter.to {
            query = query.filter(mission::Column::StartsAt.lt(to));
        }
        if !filter.cancelled {
            query = query.filter(mission::Column::State.eq(MissionState::Planned.code()));
        }
        let rows = query.all(self.reader()).await.doing("reading missions")?;
        let mut all = self.with_places(rows, reader).await?;
        if let Some(language) = filter.language {
            all.retain(|mission| mission.languages.contains(&language));
        }
        Ok(all)
    }

    /// The next mission of a member in a network: one that they go to, or wait for a place on.
    pub async fn next_mission(&self, actor: &Actor, network: NetworkId) -> Result<Option<Mission>> {
        let ambassador = self.me_in(actor, network).await?;
        let reader = Reader {
            ambassador: Some(ambassador),
            inside: true,
        };
        let mine = mission_place::Entity::find()
            .select_only()
            .column(mission_place::Column::MissionId)
            .filter(mission_place::Column::AmbassadorId.eq(ambassador.0))
            .filter(mission_place::Column::State.ne(PlaceState::Left.code()))
            .into_query();
        let row = mission::Entity::find()
            .filter(mission::Column::NetworkId.eq(network.0))
            .filter(mission::Column::State.eq(MissionState::Planned.code()))
            .filter(mission::Column::EndsAt.gt(self.now()))
            .filter(mission::Column::Id.in_subquery(mine))
            .order_by_asc(mission::Column::StartsAt)
            .one(self.reader())
            .await
            .doing("reading the next mission")?;
        let found = self.with_places(row.into_iter().collect(), reader).await?;
        Ok(found.into_iter().next())
    }

    /// A mission, and who comes: the latter for members and leads alone.
    pub async fn mission(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<(Mission, Option<Vec<MissionPlace>>)> {
        let reader = self.mission_reader(actor, network).await?;
        let row = mission::Entity::find_by_id(id.0)
            .filter(mission::Column::NetworkId.eq(network.0))
            .one(self.reader())
            .await
            .doing("reading a mission")?
            .ok_or(StoreError::NotFound("mission"))?;
        let mut found = self.with_places(vec![row], reader).await?;
        let mission = found.pop().ok_or(StoreError::NotFound("mission"))?;
        let people = if reader.inside {
            Some(self.people_of(id).await?)
        } else {
            None
        };
        Ok((mission, people))
    }

    async fn mission_reader(&self, actor: &Actor, network: NetworkId) -> Result<Reader> {
        let member = match actor.account() {
            Some(account) => member_of(self.reader(), &self.0.secret, account, network).await?,
            None => None,
        };
        let accepted = member.filter(|one| one.standing.state == AmbassadorState::Accepted);
        Ok(Reader {
            ambassador: accepted.map(|one| one.id),
            inside: accepted.is_some() || leads(actor, network).is_ok(),
        })
    }

    async fn with_places(&self, rows: Vec<mission::Model>, reader: Reader) -> Result<Vec<Mission>> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let mut places = HashMap::<Uuid, Vec<mission_place::Model>>::new();
        if !ids.is_empty() {
            let found = mission_place::Entity::find()
                .filter(mission_place::Column::MissionId.is_in(ids))
                .order_by_asc(mission_place::Column::Since)
                .order_by_asc(mission_place::Column::AmbassadorId)
                .all(self.reader())
                .await
                .doing("reading places")?;
            for place in found {
                places.entry(place.mission_id).or_default().push(place);
            }
        }
        rows.into_iter()
            .map(|row| {
                let places = places.remove(&row.id).unwrap_or_default();
                mission_of(row, &places, reader)
            })
            .collect()
    }
}

/// What members call one another: the first word of a name.
pub(crate) fn first_name(name: &str) -> String {
    name.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn mission_of(
    row: mission::Model,
    places: &[mission_place::Model],
    reader: Reader,
) -> Result<Mission> {
    let (mut taken, mut offered, mut waiting, mut present) = (0, 0, 0, 0);
    let mut mine = None;
    for place in places {
        let state: PlaceState = column("mission_place.state", &place.state)?;
        taken += u32::from(state.holds());
        offered += u32::from(state == PlaceState::Offered);
        waiting += u32::from(state == PlaceState::Waiting);
        present += u32::from(place.checked_in_at.is_some());
        if reader
            .ambassador
            .is_some_and(|id| id.0 == place.ambassador_id)
        {
            mine = Some(MyPlace {
                state,
                checked_in_at: place.checked_in_at,
                minutes: place
                    .minutes
                    .and_then(|minutes| u32::try_from(minutes).ok()),
                turn: if state == PlaceState::Waiting {
                    waiting
                } else {
                    0
                },
            });
        }
    }
    Ok(Mission {
        id: row.id.into(),
        network: row.network_id.into(),
        group: row.group_id.map(Into::into),
        slot: slot_of(&row),
        needed: u32::try_from(row.needed).unwrap_or(0),
        languages: json("mission.languages", &row.languages)?,
        state: column("mission.state", &row.state)?,
        title: row.title,
        text: row.text,
        place: row.place,
        meeting_point: if reader.inside {
            row.meeting_point
        } else {
            String::new()
        },
        version: row.version,
        taken,
        offered,
        waiting,
        present,
        mine,
    })
}

fn slot_of(row: &mission::Model) -> Slot {
    Slot {
        starts_at: row.starts_at,
        ends_at: row.ends_at,
    }
}

/// A mission held to the end of a write: places are counted one after the other.
async fn held(db: &impl ConnectionTrait, id: MissionId) -> Result<mission::Model> {
    mission::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(db)
        .await
        .doing("reading a mission")?
        .ok_or(StoreError::NotFound("mission"))
}

/// Where a mission is shown.
fn path(slug: &str, id: MissionId) -> String {
    format!("/ambassadors/{slug}/missions/{id}")
}
