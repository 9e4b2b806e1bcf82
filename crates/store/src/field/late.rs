//! Votes that were made on an outing before the close, and come after it: phones without a network send late.
//!
//! They are taken for the hours that the edition's rules name, and only where phones were let in before the close.
//! Until then nobody opens the box, and no trustee gives a share: a key and a ballot never meet while one can still
//! come.

use crate::editions::{calendar_in, rules_in};
use crate::entities::{field_device, field_pass, outing};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Calendar, EditionId, PhaseKind, Rules};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Until when votes of outings come in; nothing where no phone can have one.
pub(crate) async fn grace_end<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
    calendar: &Calendar,
    rules: &Rules,
) -> Result<Option<DateTime<Utc>>> {
    let Some(vote) = calendar.phase(PhaseKind::Vote) else {
        return Ok(None);
    };
    if rules.field_hours == 0 {
        return Ok(None);
    }
    let outings = Query::select()
        .column(outing::Column::Id)
        .from(outing::Entity)
        .and_where(outing::Column::EditionId.eq(edition.0))
        .to_owned();
    let good = Query::select()
        .column(field_pass::Column::Id)
        .from(field_pass::Entity)
        .and_where(field_pass::Column::RevokedAt.is_null())
        .to_owned();
    let phones = field_device::Entity::find()
        .filter(field_device::Column::OutingId.in_subquery(outings))
        .filter(field_device::Column::PassId.in_subquery(good))
        .filter(field_device::Column::RevokedAt.is_null())
        .filter(field_device::Column::FirstSeen.lt(vote.ends))
        .count(db)
        .await
        .doing("counting phones of outings")?;
    let hours = TimeDelta::hours(rules.field_hours.into());
    Ok((phones > 0).then(|| vote.ends + hours))
}

/// Refuses while the vote is open, and while phones may still send what was made before its end.
fn check(calendar: &Calendar, end: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<()> {
    calendar.closed_vote(now)?;
    match end {
        Some(until) if now < until => Err(StoreError::FieldGrace { until }),
        Some(_) | None => Ok(()),
    }
}

/// The same inside a write.
pub(crate) async fn complete(write: &Write, edition: EditionId) -> Result<()> {
    let calendar = calendar_in(write, edition).await?;
    let rules = rules_in(write, edition).await?;
    let end = grace_end(write.tx(), edition, &calendar, &rules).await?;
    check(&calendar, end, write.now())
}

impl Store {
    /// Whether every ballot is in the box that can still come ([`StoreError::NotOpen`], [`StoreError::FieldGrace`]).
    pub(crate) async fn box_is_complete(&self, edition: EditionId) -> Result<()> {
        let catalogue = self.catalogue().await?;
        let found = catalogue
            .by_id(edition)
            .ok_or(StoreError::NotFound("edition"))?;
        let end = grace_end(self.reader(), edition, &found.calendar, &found.rules).await?;
        check(&found.calendar, end, self.now())
    }

    /// Until when votes are taken that were made on an outing before the close; nothing where none can come, or once
    /// it is over. Public: it is told where the close is.
    pub async fn late_votes_until(&self, edition: EditionId) -> Result<Option<DateTime<Utc>>> {
        match self.box_is_complete(edition).await {
            Err(StoreError::FieldGrace { until }) => Ok(Some(until)),
            Ok(()) | Err(StoreError::NotOpen(_)) => Ok(None),
            Err(err) => Err(err),
        }
    }
}
