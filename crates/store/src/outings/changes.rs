//! Changing and cancelling an outing, alone or with those of its series that follow.

use super::{Outing, columns, may_manage, may_plan, of_edition, outing_in, outing_of};
use crate::entities::outing;
use crate::error::Doing;
use crate::missions::{cancel_with_outing, move_with_outing};
use crate::{OutingInput, Result, Store, StoreError, Write};
use domain::calendar::paris;
use domain::mission::Slot;
use domain::outing::NOTE;
use domain::{Action, Actor, AuditEvent, OutingId, OutingState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, Iterable as _, QueryFilter, QueryOrder, Set,
};

impl Store {
    /// Changes an outing, as its `version` was; with `following`, also those of its series that come after it: these
    /// take what this change changes, and keep all else that somebody had written there, their own hours too. Missions
    /// at its hours and its place move with it, and their members are told. Gives how many were changed.
    pub async fn change_outing(
        &self,
        actor: &Actor,
        id: OutingId,
        version: i32,
        input: &OutingInput,
        following: bool,
    ) -> Result<u32> {
        actor.can_somewhere(Action::ManageOutings)?;
        let checked = columns(input)?;
        let write = self.write(actor).await?;
        let old = held(&write, actor, id).await?;
        if old.version != version {
            return Err(StoreError::Changed);
        }
        may_plan(actor, old.edition, input.network)?;
        of_edition(&write, old.edition, input).await?;
        if input.slot != old.slot {
            check_slot(input.slot, old.slot, &write)?;
        }
        let news = changed(&old, &checked)?;
        let mut many = 1;
        if following {
            for other in of_series(write.tx(), &old).await? {
                let slot = moved(&old, input.slot, &other)?;
                if news.is_changed() || slot != other.slot {
                    change(&write, &other, slot, news.clone()).await?;
                    many += 1;
                }
            }
        }
        change(&write, &old, input.slot, checked).await?;
        write
            .commit(AuditEvent::OutingChanged {
                edition: old.edition,
                outing: id,
            })
            .await?;
        Ok(many)
    }

    /// Says that an outing does not take place, and why; with `following`, nor do those of its series that come after
    /// it. Its missions are cancelled with it: everybody who has a place there is told. Gives how many were cancelled.
    pub async fn cancel_outing(
        &self,
        actor: &Actor,
        id: OutingId,
        reason: &str,
        following: bool,
    ) -> Result<u32> {
        actor.can_somewhere(Action::ManageOutings)?;
        let reason = NOTE
            .check(reason)
            .ok()
            .filter(|reason| !reason.is_empty())
            .ok_or(StoreError::Invalid("a reason of some words"))?;
        let write = self.write(actor).await?;
        let old = held(&write, actor, id).await?;
        if old.slot.ends_at <= write.now() {
            return Err(StoreError::Invalid("an outing that is not over"));
        }
        let mut all = vec![old.clone()];
        if following {
            all.extend(of_series(write.tx(), &old).await?);
        }
        for one in &all {
            let row = outing::ActiveModel {
                id: Set(one.id.0),
                state: Set(OutingState::Cancelled.code().to_owned()),
                reason: Set(reason.clone()),
                version: Set(one.version + 1),
                ..Default::default()
            };
            row.update(write.tx()).await.doing("cancelling an outing")?;
            cancel_with_outing(&write, one.id).await?;
        }
        write
            .commit(AuditEvent::OutingCancelled {
                edition: old.edition,
                outing: id,
            })
            .await?;
        Ok(u32::try_from(all.len()).unwrap_or(u32::MAX))
    }

    /// How many outings of the same series come after this one and are to take place.
    pub async fn outings_that_follow(&self, actor: &Actor, id: OutingId) -> Result<u32> {
        let outing = self.outing(actor, id).await?;
        let found = of_series(self.reader(), &outing).await?;
        Ok(u32::try_from(found.len()).unwrap_or(u32::MAX))
    }
}

/// The columns that a form changes.
fn changed(old: &Outing, form: &outing::ActiveModel) -> Result<outing::ActiveModel> {
    let before = columns(&old.input())?;
    let mut changed = form.clone();
    for column in outing::Column::iter() {
        if form.get(column) == before.get(column) {
            changed.not_set(column);
        }
    }
    Ok(changed)
}

/// Writes some columns of an outing and its hours; its missions go along.
async fn change(
    write: &Write,
    one: &Outing,
    slot: Slot,
    columns: outing::ActiveModel,
) -> Result<()> {
    let row = outing::ActiveModel {
        id: Set(one.id.0),
        starts_at: Set(slot.starts_at),
        ends_at: Set(slot.ends_at),
        version: Set(one.version + 1),
        ..columns
    };
    let row = row.update(write.tx()).await.doing("changing an outing")?;
    move_with_outing(write, one, slot, &row.place).await
}

/// What is ahead stays ahead; hours of an outing that has begun can be put right.
fn check_slot(slot: Slot, old: Slot, write: &Write) -> Result<()> {
    let from = if old.is_ahead(write.now()) {
        write.now()
    } else {
        write.now() - super::BACK
    };
    Ok(slot.check(from)?)
}

/// The outing, held with all others of its edition: who changes a series and who changes one of it read, one after the
/// other, what the other has written.
async fn held(write: &Write, actor: &Actor, id: OutingId) -> Result<Outing> {
    let edition = planned(write, actor, id).await?.edition;
    write.hold(&format!("outings {edition}")).await?;
    planned(write, actor, id).await
}

async fn planned(write: &Write, actor: &Actor, id: OutingId) -> Result<Outing> {
    let outing = outing_in(write.tx(), id).await?;
    may_manage(actor, &outing)?;
    match outing.state {
        OutingState::Planned => Ok(outing),
        OutingState::Cancelled => Err(StoreError::OutingCancelled),
    }
}

/// Those of the same series and network that come after and are to take place.
async fn of_series(db: &impl sea_orm::ConnectionTrait, first: &Outing) -> Result<Vec<Outing>> {
    let Some(series) = first.series else {
        return Ok(vec![]);
    };
    let network = match first.network {
        Some(network) => outing::Column::NetworkId.eq(network.0),
        None => outing::Column::NetworkId.is_null(),
    };
    outing::Entity::find()
        .filter(outing::Column::EditionId.eq(first.edition.0))
        .filter(outing::Column::SeriesId.eq(series))
        .filter(network)
        .filter(outing::Column::State.eq(OutingState::Planned.code()))
        .filter(outing::Column::StartsAt.gt(first.slot.starts_at))
        .order_by_asc(outing::Column::Id)
        .all(db)
        .await
        .doing("reading a series of outings")?
        .into_iter()
        .map(outing_of)
        .collect()
}

/// The hours of another outing of the series, once the first one has new ones.
fn moved(old: &Outing, slot: Slot, other: &Outing) -> Result<Slot> {
    let days = paris::day(other.slot.starts_at) - paris::day(old.slot.starts_at);
    let weeks = days.num_days() / 7;
    if old.slot.weeks_later(weeks) != Some(other.slot) {
        return Ok(other.slot);
    }
    slot.weeks_later(weeks)
        .ok_or(StoreError::Invalid("an hour that each of these days has"))
}
