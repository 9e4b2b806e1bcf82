//! What residents read: where the mobile house stops, and when.

use super::{Outing, outing_in, outing_of};
use crate::entities::outing;
use crate::error::Doing;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::mission::Slot;
use domain::point::Point;
use domain::{Audience, DistrictId, EditionId, EditionState, OutingId, OutingKind, OutingState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// The most stops that one list has.
const LISTED: u64 = 300;

/// A public stop. Nothing of its team, its goals or its kit.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub id: OutingId,
    pub edition: EditionId,
    pub kind: OutingKind,
    pub title: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub point: Option<Point>,
    pub slot: Slot,
    pub for_whom: Audience,
    /// More about whom it is for.
    pub audience: String,
    /// Codes of the languages that are spoken there.
    pub languages: Vec<String>,
    pub state: OutingState,
    /// Why it does not take place.
    pub reason: String,
    /// Grows with each change, for calendars.
    pub version: i32,
}

impl Store {
    /// The public stops that end after a moment, the next one first; those that were cancelled with their reason.
    pub async fn stops(&self, after: DateTime<Utc>) -> Result<Vec<Stop>> {
        let rows = self
            .of_public()
            .await?
            .filter(outing::Column::EndsAt.gt(after))
            .order_by_asc(outing::Column::StartsAt)
            .order_by_asc(outing::Column::Id)
            .limit(LISTED)
            .all(self.reader())
            .await
            .doing("reading public stops")?;
        rows.into_iter()
            .map(|row| outing_of(row).map(stop_of))
            .collect()
    }

    /// The public stops of a calendar: those to come, the next one first, then those that ended after `since`, the
    /// latest first, as long as the list has room.
    pub async fn calendar_of_stops(&self, since: DateTime<Utc>) -> Result<Vec<Stop>> {
        let now = self.now();
        let mut stops = self.stops(now).await?;
        let room = LISTED.saturating_sub(u64::try_from(stops.len()).unwrap_or(LISTED));
        let over = self
            .of_public()
            .await?
            .filter(outing::Column::EndsAt.gt(since))
            .filter(outing::Column::EndsAt.lte(now))
            .order_by_desc(outing::Column::StartsAt)
            .order_by_asc(outing::Column::Id)
            .limit(room)
            .all(self.reader())
            .await
            .doing("reading public stops that are over")?;
        for row in over {
            stops.push(stop_of(outing_of(row)?));
        }
        Ok(stops)
    }

    async fn of_public(&self) -> Result<Select<outing::Entity>> {
        let catalogue = self.catalogue().await?;
        let editions: Vec<_> = catalogue.public().map(|edition| edition.id.0).collect();
        Ok(outing::Entity::find()
            .filter(outing::Column::IsPublic.eq(true))
            .filter(outing::Column::EditionId.is_in(editions)))
    }

    /// A public stop; also one that is over.
    pub async fn stop(&self, id: OutingId) -> Result<Stop> {
        let outing = outing_in(self.reader(), id).await?;
        let catalogue = self.catalogue().await?;
        let seen = catalogue
            .by_id(outing.edition)
            .is_some_and(|edition| edition.state == EditionState::Public);
        if outing.is_public && seen {
            Ok(stop_of(outing))
        } else {
            Err(StoreError::NotFound("outing"))
        }
    }
}

fn stop_of(outing: Outing) -> Stop {
    Stop {
        id: outing.id,
        edition: outing.edition,
        kind: outing.kind,
        title: outing.title,
        place: outing.place,
        district: outing.district,
        point: outing.point,
        slot: outing.slot,
        for_whom: outing.for_whom,
        audience: outing.audience,
        languages: outing.languages,
        state: outing.state,
        reason: outing.reason,
        version: outing.version,
    }
}
