//! Limits of wrong passwords and codes: by account, and by the block of addresses that they come from.

use crate::entities::failed_try;
use crate::error::Doing;
use crate::{Housekeeping, Origin, Result, Store, StoreError, Write};
use chrono::TimeDelta;
use domain::Actor;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};

/// The tries of staff, among those of codes and cards.
const STAFF_TRIES: &str = "staff";
/// So long a wrong try counts.
const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// Wrong tries for one account, wherever they come from. A code of six digits, of which three are good at a moment,
/// is then found within some months at best, by who has the password.
const PER_ACCOUNT: u64 = 10;
/// Wrong tries from one block of addresses, whichever the account: a town hall has one block for all.
const PER_BLOCK: u64 = 40;

/// A try that counts as wrong until it is forgotten.
pub(super) struct Tried {
    account: String,
    ids: Vec<uuid::Uuid>,
}

/// Counts a try before it is checked. The same for an account that is not there.
pub(super) async fn count(store: &Store, who: &str, origin: &Origin) -> Result<Tried> {
    let account = store.0.secret.staff_try(who);
    let block = origin.block().map(|block| store.0.secret.staff_try(&block));
    let mut limits = vec![(account.clone(), PER_ACCOUNT)];
    limits.extend(block.map(|block| (block, PER_BLOCK)));
    // In one order for everybody, so that two never wait for each other.
    limits.sort();
    let write = store.write(&Actor::Visitor).await?;
    let mut ids = Vec::with_capacity(limits.len());
    for (who, limit) in limits {
        write.hold(&who).await?;
        let oldest = failed_try::Entity::find()
            .filter(failed_try::Column::Kind.eq(STAFF_TRIES))
            .filter(failed_try::Column::Who.eq(&who))
            .filter(failed_try::Column::At.gt(write.now() - WINDOW))
            .order_by_desc(failed_try::Column::At)
            .offset(limit - 1)
            .limit(1)
            .one(write.tx())
            .await
            .doing("counting wrong tries")?;
        if let Some(oldest) = oldest {
            return Err(StoreError::LockedOut {
                until: oldest.at + WINDOW,
            });
        }
        let id = uuid::Uuid::now_v7();
        failed_try::ActiveModel {
            id: Set(id),
            kind: Set(STAFF_TRIES.to_owned()),
            who: Set(who),
            edition_id: Set(None),
            at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("counting a try")?;
        ids.push(id);
    }
    write.commit_housekeeping(Housekeeping::FailedTry).await?;
    Ok(Tried { account, ids })
}

/// The try was right: it counts no more, nor do the wrong ones before it for this account.
pub(super) async fn forget(write: &Write, tried: &Tried) -> Result<()> {
    let either = Condition::any()
        .add(failed_try::Column::Who.eq(&tried.account))
        .add(failed_try::Column::Id.is_in(tried.ids.iter().copied()));
    failed_try::Entity::delete_many()
        .filter(failed_try::Column::Kind.eq(STAFF_TRIES))
        .filter(either)
        .exec(write.tx())
        .await
        .doing("forgetting tries")?;
    Ok(())
}
