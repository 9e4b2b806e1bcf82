//! Who came: checked in with the code that the lead's screen shows, or by the lead; and for how long.
//!
//! The code derives from the deployment's secret, the mission and the minutes: it is in no table, and a photo of it
//! that is passed on is soon worth nothing.

use super::plan::{held_in, is_planned};
use super::rows::{place_of, set_place};
use super::slot_of;
use crate::entities::{ambassador, mission, mission_place};
use crate::error::Doing;
use crate::members::{acting, leads};
use crate::secret::same;
use crate::tries::Tried;
use crate::{Housekeeping, Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::mission::{CODE_SECONDS, LONGEST};
use domain::{Actor, AmbassadorId, AuditEvent, CheckIn, MissionId, NetworkId, PlaceState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// What the lead's screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInCode {
    /// Six digits.
    pub code: String,
    /// When the next one takes its place.
    pub until: DateTime<Utc>,
}

impl Store {
    /// The code with which members check in now. Outside the hours of the check-in it is
    /// [`StoreError::CheckInClosed`].
    pub async fn check_in_code(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<CheckInCode> {
        leads(actor, network)?;
        let row = mission::Entity::find_by_id(id.0)
            .filter(mission::Column::NetworkId.eq(network.0))
            .one(self.reader())
            .await
            .doing("reading a mission")?
            .ok_or(StoreError::NotFound("mission"))?;
        let now = self.now();
        in_its_hours(&row, now)?;
        let turn = turn_at(now);
        let until = DateTime::from_timestamp((turn + 1) * CODE_SECONDS, 0).unwrap_or(now);
        Ok(CheckInCode {
            code: self.0.secret.check_in_code(id, turn),
            until,
        })
    }

    /// Checks the actor in with the code of the lead's screen. The code that was there before it is accepted too. Who
    /// is there without a place was there all the same: presence is a fact, and no rule of places.
    pub async fn check_in(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
        code: &str,
    ) -> Result<()> {
        let write = self.write(actor).await?;
        let today = write.today();
        let me = acting(write.tx(), write.secret(), actor, network, today).await?;
        let who = write.secret().check_in_try(me.account);
        write.may_try(Tried::CheckIns, &who).await?;
        let row = held_in(&write, network, id).await?;
        in_its_hours(&row, write.now())?;
        let code: String = code.chars().filter(char::is_ascii_digit).collect();
        let turn = turn_at(write.now());
        let right = [turn, turn - 1]
            .into_iter()
            .any(|turn| same(&write.secret().check_in_code(id, turn), &code));
        if !right {
            write.count_try(Tried::CheckIns, who, None).await?;
            write.commit_housekeeping(Housekeeping::FailedTry).await?;
            return Err(StoreError::WrongCheckIn);
        }
        if note_presence(&write, &row, me.id, CheckIn::Code).await? {
            write
                .commit(AuditEvent::CheckedIn {
                    mission: id,
                    ambassador: me.id,
                    how: CheckIn::Code,
                })
                .await?;
        }
        Ok(())
    }

    /// A lead notes that a member of the network is there, or takes that back.
    pub async fn mark_present(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
        ambassador: AmbassadorId,
        present: bool,
    ) -> Result<()> {
        leads(actor, network)?;
        let write = self.write(actor).await?;
        let row = held_in(&write, network, id).await?;
        of_network(&write, network, ambassador).await?;
        if present {
            in_its_hours(&row, write.now())?;
            if !note_presence(&write, &row, ambassador, CheckIn::Lead).await? {
                return Ok(());
            }
            let how = CheckIn::Lead;
            let event = AuditEvent::CheckedIn {
                mission: id,
                ambassador,
                how,
            };
            return write.commit(event).await;
        }
        let nothing = Option::<DateTime<Utc>>::None;
        let undone = mission_place::Entity::update_many()
            .col_expr(mission_place::Column::CheckedInAt, Expr::value(nothing))
            .col_expr(
                mission_place::Column::CheckIn,
                Expr::value(Option::<String>::None),
            )
            .col_expr(
                mission_place::Column::Minutes,
                Expr::value(Option::<i32>::None),
            )
            .filter(mission_place::Column::MissionId.eq(id.0))
            .filter(mission_place::Column::AmbassadorId.eq(ambassador.0))
            .filter(mission_place::Column::CheckedInAt.is_not_null())
            .exec(write.tx())
            .await
            .doing("taking a check-in back")?;
        if undone.rows_affected == 0 {
            return Ok(());
        }
        write
            .commit(AuditEvent::CheckInUndone {
                mission: id,
                ambassador,
            })
            .await
    }

    /// Sets for how many minutes a member who was checked in was there.
    pub async fn set_minutes(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
        ambassador: AmbassadorId,
        minutes: u32,
    ) -> Result<()> {
        leads(actor, network)?;
        if i64::from(minutes) > LONGEST.num_minutes() {
            return Err(StoreError::Invalid("the minutes of a mission"));
        }
        let write = self.write(actor).await?;
        held_in(&write, network, id).await?;
        let set = mission_place::Entity::update_many()
            .col_expr(
                mission_place::Column::Minutes,
                Expr::value(i32::try_from(minutes).unwrap_or(i32::MAX)),
            )
            .filter(mission_place::Column::MissionId.eq(id.0))
            .filter(mission_place::Column::AmbassadorId.eq(ambassador.0))
            .filter(mission_place::Column::CheckedInAt.is_not_null())
            .exec(write.tx())
            .await
            .doing("setting minutes")?;
        if set.rows_affected == 0 {
            return Err(StoreError::NotFound("check-in"));
        }
        write
            .commit(AuditEvent::MissionHoursSet {
                mission: id,
                ambassador,
            })
            .await
    }
}

/// The number of the minutes in which a code is shown.
fn turn_at(now: DateTime<Utc>) -> i64 {
    now.timestamp().div_euclid(CODE_SECONDS)
}

fn in_its_hours(row: &mission::Model, now: DateTime<Utc>) -> Result<()> {
    is_planned(row)?;
    let (from, until) = slot_of(row).check_in();
    if (from..until).contains(&now) {
        Ok(())
    } else {
        Err(StoreError::CheckInClosed)
    }
}

async fn of_network(write: &Write, network: NetworkId, who: AmbassadorId) -> Result<()> {
    ambassador::Entity::find_by_id(who.0)
        .filter(ambassador::Column::NetworkId.eq(network.0))
        .one(write.tx())
        .await
        .doing("reading a member")?
        .map(drop)
        .ok_or(StoreError::NotFound("member"))
}

/// Notes that somebody is there, for the length of the mission. Tells whether that is new.
async fn note_presence(
    write: &Write,
    row: &mission::Model,
    who: AmbassadorId,
    how: CheckIn,
) -> Result<bool> {
    let id = MissionId::from(row.id);
    let place = place_of(write, id, who).await?;
    if !place.is_some_and(PlaceState::holds) {
        set_place(write, id, who, PlaceState::Going).await?;
    }
    let minutes = i32::try_from(slot_of(row).minutes()).unwrap_or(i32::MAX);
    let noted = mission_place::Entity::update_many()
        .col_expr(mission_place::Column::CheckedInAt, Expr::value(write.now()))
        .col_expr(mission_place::Column::CheckIn, Expr::value(how.code()))
        .col_expr(mission_place::Column::Minutes, Expr::value(minutes))
        .filter(mission_place::Column::MissionId.eq(row.id))
        .filter(mission_place::Column::AmbassadorId.eq(who.0))
        .filter(mission_place::Column::CheckedInAt.is_null())
        .exec(write.tx())
        .await
        .doing("checking somebody in")?;
    Ok(noted.rows_affected > 0)
}
