//! Places on a mission: signing up, the waiting list, giving a place to somebody else.
//!
//! The mission's row is held while its places are counted, so that many who press at the same moment get as many
//! places as there are.

use super::plan::{held_in, is_planned};
use super::rows::{all_in, first_in, place_of, placed, places_held, set_place, tell};
use super::{held, path, slot_of};
use crate::entities::{ambassador, mission, mission_place};
use crate::error::{Doing, column};
use crate::members::{acting_in_groups, member, member_of};
use crate::networks::network_in;
use crate::{Result, Store, StoreError, Write};
use domain::{
    AccountId, Actor, AmbassadorGroupId, AmbassadorId, AmbassadorState, Mail, MissionId,
    MissionState, NetworkId, NotActing, PlaceState,
};
use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _,
};
use uuid::Uuid;

impl Store {
    /// Signs the actor up for a mission, and tells what they got: a place that is free, one that its holder looked to
    /// give away, or a turn on the waiting list. Who offered their own place keeps it after all.
    pub async fn sign_up(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<PlaceState> {
        let write = self.write(actor).await?;
        hold_missions_of(&write).await?;
        let (row, me) = ahead_for(&write, network, id).await?;
        let mine = place_of(&write, id, me).await?;
        let before = mine.unwrap_or(PlaceState::Left);
        if matches!(before, PlaceState::Going | PlaceState::Waiting) {
            return Ok(before);
        }
        if before == PlaceState::Left && is_elsewhere(&write, &row).await? {
            return Err(StoreError::MissionClash);
        }
        let taken = places_held(&write, id).await?;
        let needed = u64::try_from(row.needed).unwrap_or(0);
        let given = if before == PlaceState::Left && taken >= needed {
            first_in(&write, id, PlaceState::Offered).await?
        } else {
            None
        };
        let free = before == PlaceState::Offered || taken < needed || given.is_some();
        let after = before.becomes(if free {
            PlaceState::Going
        } else {
            PlaceState::Waiting
        })?;
        if let Some(giver) = given {
            set_place(&write, id, giver, PlaceState::Left).await?;
            write.also(placed(id, giver, PlaceState::Left)).await?;
            let mail = Mail::MissionPlaceTaken {
                title: row.title.clone(),
                at: row.starts_at,
                path: path(&network_in(write.tx(), network).await?.slug, id),
            };
            tell(&write, giver, &mail).await?;
        }
        set_place(&write, id, me, after).await?;
        write.commit(placed(id, me, after)).await?;
        Ok(after)
    }

    /// Gives a place up, or a turn on the waiting list. The first who waits has the place, and is told.
    pub async fn sign_off(&self, actor: &Actor, network: NetworkId, id: MissionId) -> Result<()> {
        let write = self.write(actor).await?;
        let (row, me) = ahead(&write, network, id).await?;
        let before = place_of(&write, id, me).await?.unwrap_or(PlaceState::Left);
        let after = before.becomes(PlaceState::Left)?;
        set_place(&write, id, me, after).await?;
        let slug = network_in(write.tx(), network).await?.slug;
        fill(&write, &row, &slug).await?;
        write.commit(placed(id, me, after)).await
    }

    /// Looks for somebody to take the place. It stays its holder's until somebody does: at once, where somebody waits.
    /// Tells where the place stands then.
    pub async fn offer_place(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: MissionId,
    ) -> Result<PlaceState> {
        let write = self.write(actor).await?;
        let (row, me) = ahead(&write, network, id).await?;
        let before = place_of(&write, id, me).await?.unwrap_or(PlaceState::Left);
        let offered = before.becomes(PlaceState::Offered)?;
        let after = match next_waiting(&write, &row).await? {
            Some(_) => offered.becomes(PlaceState::Left)?,
            None => offered,
        };
        set_place(&write, id, me, after).await?;
        if after == PlaceState::Left {
            let slug = network_in(write.tx(), network).await?.slug;
            fill(&write, &row, &slug).await?;
        }
        write.commit(placed(id, me, after)).await?;
        Ok(after)
    }
}

/// Gives up everything that is ahead of members who leave their networks, inside the write that takes them off.
pub(crate) async fn leave_missions(write: &Write, who: &[AmbassadorId]) -> Result<()> {
    let places: Vec<(Uuid, Uuid)> = mission_place::Entity::find()
        .select_only()
        .column(mission_place::Column::MissionId)
        .column(mission_place::Column::AmbassadorId)
        .filter(mission_place::Column::AmbassadorId.is_in(who.iter().map(|id| id.0)))
        .filter(mission_place::Column::State.ne(PlaceState::Left.code()))
        .order_by_asc(mission_place::Column::MissionId)
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading somebody's missions")?;
    // All of them before the first entry in the log: whoever holds the log must not wait for a mission.
    let mut ahead = Vec::new();
    for (mission, ambassador) in places {
        let row = held(write.tx(), mission.into()).await?;
        if slot_of(&row).is_ahead(write.now()) {
            ahead.push((row, AmbassadorId::from(ambassador)));
        }
    }
    for (row, ambassador) in ahead {
        let id = MissionId::from(row.id);
        set_place(write, id, ambassador, PlaceState::Left).await?;
        write.also(placed(id, ambassador, PlaceState::Left)).await?;
        let slug = network_in(write.tx(), row.network_id.into()).await?.slug;
        fill(write, &row, &slug).await?;
    }
    Ok(())
}

/// Gives free places to those who wait, in their order, and tells each of them.
pub(super) async fn fill(write: &Write, row: &mission::Model, slug: &str) -> Result<()> {
    let is_planned = column::<MissionState>("mission.state", &row.state)? == MissionState::Planned;
    if !is_planned || !slot_of(row).is_ahead(write.now()) {
        return Ok(());
    }
    let id = MissionId::from(row.id);
    let needed = u64::try_from(row.needed).unwrap_or(0);
    while places_held(write, id).await? < needed {
        let Some(next) = next_waiting(write, row).await? else {
            break;
        };
        set_place(write, id, next, PlaceState::Going).await?;
        write.also(placed(id, next, PlaceState::Going)).await?;
        let mail = Mail::MissionPlaceFree {
            title: row.title.clone(),
            at: row.starts_at,
            path: path(slug, id),
        };
        tell(write, next, &mail).await?;
    }
    Ok(())
}

/// One person signs up for one mission after the other: two at the same hour can't both be won at the same moment.
async fn hold_missions_of(write: &Write) -> Result<()> {
    match write.actor().account() {
        Some(account) => write.hold(&format!("missions of {account}")).await,
        None => Ok(()),
    }
}

/// A mission that has not begun, held, for a member who may act in its group.
async fn ahead_for(
    write: &Write,
    network: NetworkId,
    id: MissionId,
) -> Result<(mission::Model, AmbassadorId)> {
    // Who may not act at all is told so, whatever the mission is.
    let today = write.today();
    acting_in_groups(
        write.tx(),
        write.secret(),
        write.actor(),
        network,
        &[],
        today,
    )
    .await?;
    let row = held_in(write, network, id).await?;
    let groups: Vec<AmbassadorGroupId> = row.group_id.map(Into::into).into_iter().collect();
    let me = acting_in_groups(
        write.tx(),
        write.secret(),
        write.actor(),
        network,
        &groups,
        today,
    )
    .await?;
    still_ahead(write, &row)?;
    Ok((row, me.id))
}

/// The same for somebody who gives something up: that is allowed to who may no longer act.
async fn ahead(
    write: &Write,
    network: NetworkId,
    id: MissionId,
) -> Result<(mission::Model, AmbassadorId)> {
    let actor = write.actor();
    let Some(account) = actor.account() else {
        actor.can(domain::Action::SendIdea)?;
        return Err(NotActing::NotAMember.into());
    };
    let me = member_of(write.tx(), write.secret(), account, network)
        .await?
        .filter(|one| one.standing.state == AmbassadorState::Accepted)
        .ok_or(NotActing::NotAMember)?;
    let row = held_in(write, network, id).await?;
    still_ahead(write, &row)?;
    Ok((row, me.id))
}

fn still_ahead(write: &Write, row: &mission::Model) -> Result<()> {
    is_planned(row)?;
    if slot_of(row).is_ahead(write.now()) {
        Ok(())
    } else {
        Err(StoreError::MissionOver)
    }
}

/// Whether the actor is, or may come to be, somewhere else at the hour of a mission: in any network.
async fn is_elsewhere(write: &Write, row: &mission::Model) -> Result<bool> {
    let Some(account) = write.actor().account() else {
        return Ok(false);
    };
    let mine = places_of_account(account);
    let clashes = mission::Entity::find()
        .filter(mission::Column::Id.in_subquery(mine))
        .filter(mission::Column::Id.ne(row.id))
        .filter(mission::Column::State.eq(MissionState::Planned.code()))
        .filter(mission::Column::StartsAt.lt(row.ends_at))
        .filter(mission::Column::EndsAt.gt(row.starts_at))
        .count(write.tx())
        .await
        .doing("looking for another mission")?;
    Ok(clashes > 0)
}

/// The missions on which an account has a place, or waits for one.
fn places_of_account(account: AccountId) -> sea_orm::sea_query::SelectStatement {
    let members = ambassador::Entity::find()
        .select_only()
        .column(ambassador::Column::Id)
        .filter(ambassador::Column::AccountId.eq(account.0))
        .into_query();
    mission_place::Entity::find()
        .select_only()
        .column(mission_place::Column::MissionId)
        .filter(mission_place::Column::AmbassadorId.in_subquery(members))
        .filter(mission_place::Column::State.ne(PlaceState::Left.code()))
        .into_query()
}

/// The first on the waiting list who may act: a guardian may have withdrawn a consent since.
async fn next_waiting(write: &Write, row: &mission::Model) -> Result<Option<AmbassadorId>> {
    let today = write.today();
    for who in all_in(write, row.id.into(), PlaceState::Waiting).await? {
        let found = ambassador::Entity::find_by_id(who.0)
            .one(write.tx())
            .await
            .doing("reading a member")?;
        if let Some(found) = found {
            let one = member(write.tx(), write.secret(), &found).await?;
            if one.standing.acts(today).is_ok() {
                return Ok(Some(who));
            }
        }
    }
    Ok(None)
}
