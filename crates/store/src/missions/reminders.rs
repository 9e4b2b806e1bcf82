//! Reminders: the day before, once for each place, and none to a minor in the quiet hours of the network.

use super::{path, slot_of};
use crate::entities::{account, ambassador, mission, mission_place, network};
use crate::error::Doing;
use crate::members::birth_date;
use crate::networks::network_of;
use crate::{Account, Network, Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::calendar::paris;
use domain::network::{ADULT, age};
use domain::{Actor, AuditEvent, Mail, MissionId, MissionState, PlaceState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// Reminders come on the day before, at the earliest: missions later than this are not looked at.
const AHEAD: TimeDelta = TimeDelta::hours(33);

impl Store {
    /// Reminds members of missions of the next day. Who signed up after that hour knows. A text message that today's
    /// limit does not allow is tried again with the next run. Gives how many were reminded.
    pub async fn remind_missions(&self) -> Result<u32> {
        let write = self.write(&Actor::Job("missions")).await?;
        write.hold("reminding of missions").await?;
        let now = write.now();
        let missions: HashMap<Uuid, mission::Model> = mission::Entity::find()
            .filter(mission::Column::State.eq(MissionState::Planned.code()))
            .filter(mission::Column::StartsAt.gt(now))
            .filter(mission::Column::StartsAt.lte(now + AHEAD))
            .order_by_asc(mission::Column::Id)
            // Places change under the lock of their mission alone, in one order.
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("reading missions of tomorrow")?
            .into_iter()
            .filter(|row| slot_of(row).reminder() <= now)
            .map(|row| (row.id, row))
            .collect();
        if missions.is_empty() {
            return Ok(0);
        }
        let networks = networks_of(&write, &missions).await?;
        let places = mission_place::Entity::find()
            .filter(mission_place::Column::MissionId.is_in(missions.keys().copied()))
            .filter(
                mission_place::Column::State
                    .is_in([PlaceState::Going.code(), PlaceState::Offered.code()]),
            )
            .filter(mission_place::Column::RemindedAt.is_null())
            .order_by_asc(mission_place::Column::Since)
            .order_by_asc(mission_place::Column::AmbassadorId)
            .all(write.tx())
            .await
            .doing("reading who comes tomorrow")?;
        let mut reminders = 0;
        for place in places {
            let Some(row) = missions.get(&place.mission_id) else {
                continue;
            };
            let Some(network) = networks.get(&row.network_id) else {
                continue;
            };
            if place.since >= slot_of(row).reminder() {
                continue;
            }
            let Some(account) = to_be_told(&write, &place, network, now).await? else {
                continue;
            };
            if !remind(&write, row, network, &account).await? {
                continue;
            }
            mission_place::Entity::update_many()
                .col_expr(mission_place::Column::RemindedAt, Expr::value(now))
                .filter(mission_place::Column::MissionId.eq(place.mission_id))
                .filter(mission_place::Column::AmbassadorId.eq(place.ambassador_id))
                .exec(write.tx())
                .await
                .doing("noting a reminder")?;
            reminders += 1;
        }
        if reminders > 0 {
            write
                .commit_quietly(AuditEvent::MissionsReminded { reminders })
                .await?;
        }
        Ok(reminders)
    }
}

/// After a mission has moved, its members are reminded of the new hour.
pub(super) async fn remind_again(write: &Write, id: MissionId) -> Result<()> {
    mission_place::Entity::update_many()
        .col_expr(
            mission_place::Column::RemindedAt,
            Expr::value(Option::<DateTime<Utc>>::None),
        )
        .filter(mission_place::Column::MissionId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("forgetting reminders")?;
    Ok(())
}

async fn networks_of(
    write: &Write,
    missions: &HashMap<Uuid, mission::Model>,
) -> Result<HashMap<Uuid, Network>> {
    network::Entity::find()
        .filter(network::Column::Id.is_in(missions.values().map(|row| row.network_id)))
        .all(write.tx())
        .await
        .doing("reading networks")?
        .into_iter()
        .map(|row| Ok((row.id, network_of(row)?)))
        .collect()
}

/// The account of whoever holds a place, unless they are a minor and these are quiet hours.
async fn to_be_told(
    write: &Write,
    place: &mission_place::Model,
    network: &Network,
    now: DateTime<Utc>,
) -> Result<Option<Account>> {
    let Some(row) = ambassador::Entity::find_by_id(place.ambassador_id)
        .one(write.tx())
        .await
        .doing("reading a member")?
    else {
        return Ok(None);
    };
    let local = paris::to_local(now);
    let born = birth_date(write.secret(), &row)?;
    let is_minor = born.is_some_and(|born| age(born, local.date()) < ADULT);
    if is_minor && network.quiet.covers(local.time()) {
        return Ok(None);
    }
    account::Entity::find_by_id(row.account_id)
        .one(write.tx())
        .await
        .doing("reading a member's account")?
        .map(|row| write.account_of(row))
        .transpose()
}

/// Puts the reminder into the outbox; tells whether it will leave.
async fn remind(
    write: &Write,
    row: &mission::Model,
    network: &Network,
    account: &Account,
) -> Result<bool> {
    let Some(contact) = &account.contact else {
        return Ok(false);
    };
    match write.may_send_text(contact).await {
        Ok(()) => {}
        Err(StoreError::NoMoreTexts) => return Ok(false),
        Err(err) => return Err(err),
    }
    let place = if row.meeting_point.is_empty() {
        row.place.clone()
    } else {
        row.meeting_point.clone()
    };
    let mail = Mail::MissionSoon {
        title: row.title.clone(),
        place,
        at: row.starts_at,
        path: path(&network.slug, row.id.into()),
    };
    write.mail(contact, account.lang, &mail).await?;
    Ok(true)
}
