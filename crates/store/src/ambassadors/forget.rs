//! Forgetting members: who erases their account, and whose membership is over since its term.
//!
//! A row whose person sat in a deliberation, or came on a mission, stays without anything about them: minutes, quorums
//! and the hours of a mission count it.

use crate::entities::{
    ambassador, equipment_loan, guardian_consent, mission_place, presence, training_done,
};
use crate::error::Doing;
use crate::missions::leave_missions;
use crate::{Result, Write};
use chrono::{DateTime, Utc};
use domain::{AccountId, AmbassadorState};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use uuid::Uuid;

/// A list without words.
const NOTHING: &str = "[]";

/// Ends every membership of an account that is erased.
pub(crate) async fn forget_account(write: &Write, account: AccountId) -> Result<()> {
    let theirs = Condition::all().add(ambassador::Column::AccountId.eq(account.0));
    let memberships: Vec<Uuid> = ambassador::Entity::find()
        .select_only()
        .column(ambassador::Column::Id)
        .filter(theirs.clone())
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading memberships")?;
    let memberships: Vec<_> = memberships.into_iter().map(Into::into).collect();
    leave_missions(write, &memberships).await?;
    ambassador::Entity::update_many()
        .col_expr(
            ambassador::Column::State,
            Expr::value(AmbassadorState::Left.code()),
        )
        .col_expr(ambassador::Column::LeftAt, Expr::value(write.now()))
        .filter(theirs.clone())
        .filter(ambassador::Column::State.ne(AmbassadorState::Left.code()))
        .exec(write.tx())
        .await
        .doing("ending memberships")?;
    forget(write.tx(), &theirs).await?;
    Ok(())
}

/// Counts the memberships that are over since a moment and of which something is left, or forgets them.
pub(crate) async fn over_memberships<C: ConnectionTrait>(
    db: &C,
    since: DateTime<Utc>,
    remove: bool,
) -> Result<u64> {
    let ended = Condition::any()
        .add(
            Condition::all()
                .add(ambassador::Column::State.eq(AmbassadorState::Declined.code()))
                .add(ambassador::Column::DecidedAt.lt(since)),
        )
        .add(
            Condition::all()
                .add(ambassador::Column::State.eq(AmbassadorState::Left.code()))
                .add(ambassador::Column::LeftAt.lt(since)),
        );
    let over = Condition::all().add(ended).add(has_something_left());
    let count = ambassador::Entity::find()
        .filter(over.clone())
        .count(db)
        .await
        .doing("counting memberships that are over")?;
    if remove && count > 0 {
        forget(db, &over).await?;
    }
    Ok(count)
}

/// Removes these memberships, or what they say about their person where others count them.
async fn forget(db: &impl ConnectionTrait, which: &Condition) -> Result<()> {
    let ids: Vec<Uuid> = ambassador::Entity::find()
        .select_only()
        .column(ambassador::Column::Id)
        .filter(which.clone())
        .into_tuple()
        .all(db)
        .await
        .doing("reading memberships to forget")?;
    for some in ids.chunks(500) {
        let some = || some.iter().copied();
        ambassador::Entity::delete_many()
            .filter(ambassador::Column::Id.is_in(some()))
            .filter(Condition::all().not().add(counted()))
            .exec(db)
            .await
            .doing("removing memberships")?;
        blank(db, some).await?;
    }
    Ok(())
}

async fn blank<I: Iterator<Item = Uuid>>(
    db: &impl ConnectionTrait,
    some: impl Fn() -> I,
) -> Result<()> {
    guardian_consent::Entity::delete_many()
        .filter(guardian_consent::Column::AmbassadorId.is_in(some()))
        .exec(db)
        .await
        .doing("forgetting consents")?;
    training_done::Entity::delete_many()
        .filter(training_done::Column::AmbassadorId.is_in(some()))
        .exec(db)
        .await
        .doing("forgetting trainings")?;
    // What was not brought back still belongs to the city.
    equipment_loan::Entity::delete_many()
        .filter(equipment_loan::Column::AmbassadorId.is_in(some()))
        .filter(equipment_loan::Column::ReturnedOn.is_not_null())
        .exec(db)
        .await
        .doing("forgetting loans")?;
    mission_place::Entity::delete_many()
        .filter(mission_place::Column::AmbassadorId.is_in(some()))
        .filter(mission_place::Column::CheckedInAt.is_null())
        .exec(db)
        .await
        .doing("giving places back")?;
    ambassador::Entity::update_many()
        .col_expr(ambassador::Column::BirthDate, Expr::value(""))
        .col_expr(ambassador::Column::About, Expr::value(""))
        .col_expr(ambassador::Column::Reason, Expr::value(""))
        .col_expr(ambassador::Column::Languages, Expr::value(NOTHING))
        .col_expr(ambassador::Column::Availability, Expr::value(NOTHING))
        .filter(ambassador::Column::Id.is_in(some()))
        .exec(db)
        .await
        .doing("forgetting what members said of themselves")?;
    Ok(())
}

/// Whether something of the membership can still be forgotten: all of it, or what it says.
fn has_something_left() -> Condition {
    Condition::any()
        .add(Condition::all().not().add(counted()))
        .add(ambassador::Column::BirthDate.ne(""))
        .add(ambassador::Column::About.ne(""))
        .add(ambassador::Column::Reason.ne(""))
        .add(ambassador::Column::Languages.ne(NOTHING))
        .add(ambassador::Column::Availability.ne(NOTHING))
}

/// Whether minutes, the hours of a mission, or equipment that is still out count the membership.
fn counted() -> Condition {
    let among = |from: SelectStatement| ambassador::Column::Id.in_subquery(from);
    Condition::any()
        .add(among(
            Query::select()
                .column(presence::Column::AmbassadorId)
                .from(presence::Entity)
                .to_owned(),
        ))
        .add(among(
            Query::select()
                .column(mission_place::Column::AmbassadorId)
                .from(mission_place::Entity)
                .and_where(mission_place::Column::CheckedInAt.is_not_null())
                .to_owned(),
        ))
        .add(among(
            Query::select()
                .column(equipment_loan::Column::AmbassadorId)
                .from(equipment_loan::Entity)
                .and_where(equipment_loan::Column::ReturnedOn.is_null())
                .to_owned(),
        ))
}
