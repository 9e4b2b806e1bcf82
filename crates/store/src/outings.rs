//! Outings: when and where residents are met. Reports are in `outings/`; what phones send is in [`crate::field`].

mod changes;
mod comparison;
mod debriefs;
mod groups;
mod photos;
mod report;
mod stops;
mod tallies;
mod team;

pub(crate) use debriefs::over;
pub(crate) use photos::sees_photo_of;
pub(crate) use tallies::{keep_taken, totals};

pub use comparison::Share;
pub use debriefs::DebriefLine;
pub use groups::{Group, Groups};
pub use report::{Counts, Report, ReportFilter, ReportLine, Totals};
pub use stops::Stop;
pub use tallies::{MOST_TALLIED, PaperLine, Tallies, TallyLine};
pub use team::TeamMission;

use crate::entities::{district, outing};
use crate::error::{Doing, column, json, to_json};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::mission::Slot;
use domain::outing::{Goals, MOST_KIT, NOTE, PLACE, SHORT, TITLE};
use domain::point::Point;
use domain::{
    Action, Actor, Audience, AuditEvent, DistrictId, EditionId, NetworkId, OutingId, OutingKind,
    OutingState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// How long ago an outing may have been that is noted afterwards.
pub(crate) const BACK: TimeDelta = TimeDelta::days(366);

/// An outing.
#[derive(Clone, Debug, PartialEq)]
pub struct Outing {
    pub id: OutingId,
    pub edition: EditionId,
    /// The network whose lead plans it; none where the city's staff do.
    pub network: Option<NetworkId>,
    /// Outings of one repeat share this.
    pub series: Option<Uuid>,
    /// Counts up in the edition.
    pub number: i32,
    pub kind: OutingKind,
    pub title: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub point: Option<Point>,
    pub slot: Slot,
    /// Whether residents see it with its hours: a stop of the mobile house.
    pub is_public: bool,
    pub goals: Goals,
    /// How many of the team came, where it was noted by hand.
    pub team: Option<u32>,
    pub for_whom: Audience,
    /// More about whom it is for, in a few words.
    pub audience: String,
    /// Codes of ISO 639-1.
    pub languages: Vec<String>,
    /// What to take along.
    pub kit: Vec<String>,
    /// For the team.
    pub note: String,
    pub state: OutingState,
    /// Why it does not take place; for everybody where it is public.
    pub reason: String,
    pub version: i32,
}

/// What an outing is planned with.
#[derive(Clone, Debug, PartialEq)]
pub struct OutingInput {
    pub network: Option<NetworkId>,
    pub kind: OutingKind,
    pub title: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub point: Option<Point>,
    pub slot: Slot,
    pub is_public: bool,
    pub goals: Goals,
    pub for_whom: Audience,
    pub audience: String,
    pub languages: Vec<String>,
    pub kit: Vec<String>,
    pub note: String,
}

impl Store {
    /// The outings of an edition, the latest first. For who manages outings there; leads see those of their network.
    pub async fn outings(&self, actor: &Actor, edition: EditionId) -> Result<Vec<Outing>> {
        actor.can_somewhere(Action::ManageOutings)?;
        let rows = outing::Entity::find()
            .filter(outing::Column::EditionId.eq(edition.0))
            .order_by_desc(outing::Column::StartsAt)
            .all(self.reader())
            .await
            .doing("reading outings")?;
        let mut outings = Vec::with_capacity(rows.len());
        for row in rows {
            let outing = outing_of(row)?;
            if may_manage(actor, &outing).is_ok() {
                outings.push(outing);
            }
        }
        Ok(outings)
    }

    /// An outing, for who manages it.
    pub async fn outing(&self, actor: &Actor, id: OutingId) -> Result<Outing> {
        actor.can_somewhere(Action::ManageOutings)?;
        let outing = outing_in(self.reader(), id).await?;
        may_manage(actor, &outing)?;
        Ok(outing)
    }

    /// Plans an outing, and its repeats in the weeks that follow, at the same hours of the clock. One that took place in
    /// the last twelve months can be noted. Gives them all, the first one first.
    pub async fn plan_outing(
        &self,
        actor: &Actor,
        edition: EditionId,
        input: &OutingInput,
        repeats: u32,
    ) -> Result<Vec<OutingId>> {
        may_plan(actor, edition, input.network)?;
        input.slot.check(self.now() - BACK)?;
        if repeats >= domain::outing::MOST_REPEATS {
            return Err(StoreError::Invalid("fewer repeats"));
        }
        let checked = columns(input)?;
        let write = self.write(actor).await?;
        write.hold(&format!("outings {edition}")).await?;
        of_edition(&write, edition, input).await?;
        let first = next_number(&write, edition).await?;
        let series = (repeats > 0).then(Uuid::new_v4);
        let mut ids = vec![];
        for week in 0..=repeats {
            let slot = input
                .slot
                .weeks_later(week.into())
                .ok_or(StoreError::Invalid("an hour that each of these days has"))?;
            let id = OutingId::new();
            outing::ActiveModel {
                id: Set(id.0),
                edition_id: Set(edition.0),
                series_id: Set(series),
                number: Set(first + i32::try_from(week).unwrap_or_default()),
                starts_at: Set(slot.starts_at),
                ends_at: Set(slot.ends_at),
                state: Set(OutingState::Planned.code().to_owned()),
                reason: Set(String::new()),
                version: Set(1),
                created_at: Set(write.now()),
                ..checked.clone()
            }
            .insert(write.tx())
            .await
            .doing("planning an outing")?;
            ids.push(id);
        }
        write
            .commit(AuditEvent::OutingsPlanned {
                edition,
                outings: repeats + 1,
            })
            .await?;
        Ok(ids)
    }
}

/// The right to plan: in the edition, or in the network that goes out.
pub(crate) fn may_plan(
    actor: &Actor,
    edition: EditionId,
    network: Option<NetworkId>,
) -> Result<()> {
    let whole = actor.can_in(Action::ManageOutings, edition);
    match network {
        Some(network) if whole.is_err() => {
            Ok(actor.can_in_network(Action::ManageOutings, network)?)
        }
        _ => Ok(whole?),
    }
}

/// The right to manage an outing. For who manages others, those of another network are not there.
pub(crate) fn may_manage(actor: &Actor, outing: &Outing) -> Result<()> {
    match may_plan(actor, outing.edition, outing.network) {
        Err(StoreError::Forbidden(_)) if actor.can_somewhere(Action::ManageOutings).is_ok() => {
            Err(StoreError::NotFound("outing"))
        }
        other => other,
    }
}

/// That district and network of an input are there.
pub(crate) async fn of_edition(
    write: &Write,
    edition: EditionId,
    input: &OutingInput,
) -> Result<()> {
    if let Some(network) = input.network {
        crate::networks::network_in(write.tx(), network).await?;
    }
    let Some(id) = input.district else {
        return Ok(());
    };
    district::Entity::find_by_id(id.0)
        .filter(district::Column::EditionId.eq(edition.0))
        .one(write.tx())
        .await
        .doing("reading a district")?
        .map(drop)
        .ok_or(StoreError::NotFound("district"))
}

/// What a form says, checked, as columns. Number, state and times are the caller's.
pub(crate) fn columns(input: &OutingInput) -> Result<outing::ActiveModel> {
    let text = |limits: domain::text::Limits, text: &str| {
        limits
            .check(text)
            .map_err(|_| StoreError::Invalid("a text of the right length"))
    };
    let kit = input
        .kit
        .iter()
        .filter(|thing| !thing.trim().is_empty())
        .map(|thing| text(SHORT, thing))
        .collect::<Result<Vec<_>>>()?;
    if kit.len() > MOST_KIT {
        return Err(StoreError::Invalid("a shorter list"));
    }
    // In one order, so that the same languages are no change.
    let languages: BTreeSet<&String> = input.languages.iter().collect();
    let number = |goal: u32| i32::try_from(goal).map_err(|_| StoreError::Invalid("a smaller goal"));
    Ok(outing::ActiveModel {
        network_id: Set(input.network.map(Into::into)),
        kind: Set(input.kind.code().to_owned()),
        title: Set(text(TITLE, &input.title)?),
        place: Set(text(PLACE, &input.place)?),
        district_id: Set(input.district.map(Into::into)),
        latitude: Set(input.point.map(Point::latitude)),
        longitude: Set(input.point.map(Point::longitude)),
        is_public: Set(input.is_public),
        goal_met: Set(number(input.goals.met)?),
        goal_ideas: Set(number(input.goals.ideas)?),
        goal_votes: Set(number(input.goals.votes)?),
        for_whom: Set(input.for_whom.code().to_owned()),
        audience: Set(text(SHORT, &input.audience)?),
        languages: Set(to_json(&languages)),
        kit: Set(to_json(&kit)),
        note: Set(text(NOTE, &input.note)?),
        ..Default::default()
    })
}

async fn next_number(write: &Write, edition: EditionId) -> Result<i32> {
    let last: Option<i32> = outing::Entity::find()
        .select_only()
        .column(outing::Column::Number)
        .filter(outing::Column::EditionId.eq(edition.0))
        .order_by_desc(outing::Column::Number)
        .into_tuple()
        .one(write.tx())
        .await
        .doing("counting outings")?;
    Ok(last.unwrap_or_default() + 1)
}

/// An outing by its id. No right is checked.
pub(crate) async fn outing_in(db: &impl ConnectionTrait, id: OutingId) -> Result<Outing> {
    let row = outing::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading an outing")?
        .ok_or(StoreError::NotFound("outing"))?;
    outing_of(row)
}

pub(crate) fn outing_of(row: outing::Model) -> Result<Outing> {
    let count = |number: i32| u32::try_from(number).unwrap_or_default();
    Ok(Outing {
        id: row.id.into(),
        edition: row.edition_id.into(),
        network: row.network_id.map(Into::into),
        series: row.series_id,
        number: row.number,
        kind: column("outing.kind", &row.kind)?,
        title: row.title,
        place: row.place,
        district: row.district_id.map(Into::into),
        point: row
            .latitude
            .zip(row.longitude)
            .and_then(|(latitude, longitude)| Point::new(latitude, longitude)),
        slot: Slot {
            starts_at: row.starts_at,
            ends_at: row.ends_at,
        },
        is_public: row.is_public,
        goals: Goals {
            met: count(row.goal_met),
            ideas: count(row.goal_ideas),
            votes: count(row.goal_votes),
        },
        team: row.team.and_then(|team| u32::try_from(team).ok()),
        for_whom: column("outing.for_whom", &row.for_whom)?,
        audience: row.audience,
        languages: json("outing.languages", &row.languages)?,
        kit: json("outing.kit", &row.kit)?,
        note: row.note,
        state: column("outing.state", &row.state)?,
        reason: row.reason,
        version: row.version,
    })
}

impl Outing {
    /// What it would be planned with.
    fn input(&self) -> OutingInput {
        OutingInput {
            network: self.network,
            kind: self.kind,
            title: self.title.clone(),
            place: self.place.clone(),
            district: self.district,
            point: self.point,
            slot: self.slot,
            is_public: self.is_public,
            goals: self.goals,
            for_whom: self.for_whom,
            audience: self.audience.clone(),
            languages: self.languages.clone(),
            kit: self.kit.clone(),
            note: self.note.clone(),
        }
    }

    /// Whether it is under way, with an hour around it.
    pub fn is_now(&self, now: DateTime<Utc>) -> bool {
        let hour = chrono::TimeDelta::hours(1);
        self.state == OutingState::Planned
            && self.slot.starts_at - hour <= now
            && now <= self.slot.ends_at + hour
    }
}
