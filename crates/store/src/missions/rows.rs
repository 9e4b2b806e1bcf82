//! Rows of places: read and set while their mission is held.

use crate::entities::{account, ambassador, mission_place};
use crate::error::{Doing, column};
use crate::{Account, Result, Write};
use domain::{AmbassadorId, AuditEvent, Mail, MissionId, PlaceState};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use uuid::Uuid;

/// Tells everybody who has a place, or waits for one.
pub(super) async fn tell_places(write: &Write, id: MissionId, mail: &Mail) -> Result<()> {
    let who: Vec<Uuid> = mission_place::Entity::find()
        .select_only()
        .column(mission_place::Column::AmbassadorId)
        .filter(mission_place::Column::MissionId.eq(id.0))
        .filter(mission_place::Column::State.ne(PlaceState::Left.code()))
        .order_by_asc(mission_place::Column::Since)
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading who comes")?;
    for ambassador in who {
        tell(write, ambassador.into(), mail).await?;
    }
    Ok(())
}

/// How many places are taken.
pub(super) async fn places_held(write: &Write, id: MissionId) -> Result<u64> {
    let holding = PlaceState::ALL
        .iter()
        .filter(|state| state.holds())
        .map(|state| state.code());
    mission_place::Entity::find()
        .filter(mission_place::Column::MissionId.eq(id.0))
        .filter(mission_place::Column::State.is_in(holding))
        .count(write.tx())
        .await
        .doing("counting places")
}

/// The state of a member's place; nothing where they never had one.
pub(super) async fn place_of(
    write: &Write,
    id: MissionId,
    who: AmbassadorId,
) -> Result<Option<PlaceState>> {
    mission_place::Entity::find_by_id((id.0, who.0))
        .one(write.tx())
        .await
        .doing("reading a place")?
        .map(|row| column("mission_place.state", &row.state))
        .transpose()
}

pub(super) async fn set_place(
    write: &Write,
    id: MissionId,
    who: AmbassadorId,
    state: PlaceState,
) -> Result<()> {
    let there = mission_place::Entity::update_many()
        .col_expr(mission_place::Column::State, Expr::value(state.code()))
        .col_expr(mission_place::Column::Since, Expr::value(write.now()))
        .filter(mission_place::Column::MissionId.eq(id.0))
        .filter(mission_place::Column::AmbassadorId.eq(who.0))
        .exec(write.tx())
        .await
        .doing("setting a place")?;
    if there.rows_affected == 0 {
        let row = mission_place::ActiveModel {
            mission_id: Set(id.0),
            ambassador_id: Set(who.0),
            state: Set(state.code().to_owned()),
            since: Set(write.now()),
            checked_in_at: Set(None),
            check_in: Set(None),
            minutes: Set(None),
            reminded_at: Set(None),
        };
        row.insert(write.tx()).await.doing("setting a place")?;
    }
    Ok(())
}

pub(super) fn placed(
    mission: MissionId,
    ambassador: AmbassadorId,
    state: PlaceState,
) -> AuditEvent {
    AuditEvent::MissionPlaceSet {
        mission,
        ambassador,
        state,
    }
}

pub(super) async fn tell(write: &Write, who: AmbassadorId, mail: &Mail) -> Result<()> {
    match account_of(write, who).await? {
        Some(account) => write.mail_account(&account, mail).await,
        None => Ok(()),
    }
}

/// The account of a member.
async fn account_of(write: &Write, who: AmbassadorId) -> Result<Option<Account>> {
    let Some(member) = ambassador::Entity::find_by_id(who.0)
        .one(write.tx())
        .await
        .doing("reading a member")?
    else {
        return Ok(None);
    };
    account::Entity::find_by_id(member.account_id)
        .one(write.tx())
        .await
        .doing("reading a member's account")?
        .map(|row| write.account_of(row))
        .transpose()
}

/// Who has been in a state for the longest.
pub(super) async fn first_in(
    write: &Write,
    id: MissionId,
    state: PlaceState,
) -> Result<Option<AmbassadorId>> {
    Ok(all_in(write, id, state).await?.into_iter().next())
}

pub(super) async fn all_in(
    write: &Write,
    id: MissionId,
    state: PlaceState,
) -> Result<Vec<AmbassadorId>> {
    let ids: Vec<Uuid> = mission_place::Entity::find()
        .select_only()
        .column(mission_place::Column::AmbassadorId)
        .filter(mission_place::Column::MissionId.eq(id.0))
        .filter(mission_place::Column::State.eq(state.code()))
        .order_by_asc(mission_place::Column::Since)
        .order_by_asc(mission_place::Column::AmbassadorId)
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading places")?;
    Ok(ids.into_iter().map(Into::into).collect())
}
