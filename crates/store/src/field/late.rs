//! Votes that were made on an outing before the close, and come after it: phones without a network send late.
//!
//! They are taken for the hours that the edition's rules name, and only where phones were let in before the close; their
//! ballots for an hour more. Until then nobody opens the box, and no trustee gives a share: a key and a ballot never meet
//! while one can still come.

use crate::editions::{calendar_in, rules_in};
use crate::entities::{field_device, field_pass, outing};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Calendar, EditionId, PhaseKind, Rules};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// How long a phone has for a ballot once it was given the token for it: the two are requests of their own, which share
/// nothing, and on a bad line the second takes its time. A mark that is taken last of all still has its ballot.
const BALLOT: TimeDelta = TimeDelta::hours(1);

/// What still comes from outings after the close, and until when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grace {
    /// Until then somebody who voted before the close is marked.
    pub(crate) marks: DateTime<Utc>,
    /// Until then ballots of those who were marked enter the box; it opens afterwards.
    pub(crate) ballots: DateTime<Utc>,
}

/// The grace of an edition; nothing where no phone can have a vote.
///
/// A phone that was shut out sends nobody's vote any more, but a ballot that has its token by then is still cast.
pub(crate) async fn grace<C: ConnectionTrait>(
    db: &C,
    edition: EditionId,
    calendar: &Calendar,
    rules: &Rules,
) -> Result<Option<Grace>> {
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
    // What expired before the vote has let no vote be made.
    let passes: HashMap<Uuid, Option<DateTime<Utc>>> = field_pass::Entity::find()
        .select_only()
        .columns([field_pass::Column::Id, field_pass::Column::RevokedAt])
        .filter(field_pass::Column::OutingId.in_subquery(outings))
        .filter(field_pass::Column::ExpiresAt.gt(vote.starts))
        .into_tuple::<(Uuid, Option<DateTime<Utc>>)>()
        .all(db)
        .await
        .doing("reading field codes")?
        .into_iter()
        .collect();
    let phones: Vec<(Uuid, Option<DateTime<Utc>>)> = field_device::Entity::find()
        .select_only()
        .columns([
            field_device::Column::PassId,
            field_device::Column::RevokedAt,
        ])
        .filter(field_device::Column::PassId.is_in(passes.keys().copied()))
        .filter(field_device::Column::FirstSeen.lt(vote.ends))
        .into_tuple()
        .all(db)
        .await
        .doing("reading phones of outings")?;
    let last = vote.ends + TimeDelta::hours(rules.field_hours.into());
    let ends = phones.into_iter().map(|(pass, revoked)| {
        let shut = [revoked, passes.get(&pass).copied().flatten()];
        shut.into_iter()
            .flatten()
            .min()
            .map_or(last, |at| at.min(last))
    });
    let Some(marks) = ends.max() else {
        return Ok(None);
    };
    let ballots = marks + BALLOT;
    Ok((ballots > vote.ends).then_some(Grace { marks, ballots }))
}

/// Refuses while the vote is open, and while phones may still send what was made before its end.
fn check(calendar: &Calendar, grace: Option<Grace>, now: DateTime<Utc>) -> Result<()> {
    calendar.closed_vote(now)?;
    match grace.map(|grace| grace.ballots) {
        Some(until) if now < until => Err(StoreError::FieldGrace { until }),
        Some(_) | None => Ok(()),
    }
}

/// The same inside a write.
pub(crate) async fn complete(write: &Write, edition: EditionId) -> Result<()> {
    let calendar = calendar_in(write, edition).await?;
    let rules = rules_in(write, edition).await?;
    let grace = grace(write.tx(), edition, &calendar, &rules).await?;
    check(&calendar, grace, write.now())
}

impl Store {
    /// Whether every ballot is in the box that can still come ([`StoreError::NotOpen`], [`StoreError::FieldGrace`]).
    pub(crate) async fn box_is_complete(&self, edition: EditionId) -> Result<()> {
        let catalogue = self.catalogue().await?;
        let found = catalogue
            .by_id(edition)
            .ok_or(StoreError::NotFound("edition"))?;
        let grace = grace(self.reader(), edition, &found.calendar, &found.rules).await?;
        check(&found.calendar, grace, self.now())
    }

    /// Until when ballots come in that were made on an outing before the close; nothing where none can come, or once it
    /// is over. Public: it is told where the close is.
    pub async fn late_votes_until(&self, edition: EditionId) -> Result<Option<DateTime<Utc>>> {
        match self.box_is_complete(edition).await {
            Err(StoreError::FieldGrace { until }) => Ok(Some(until)),
            Ok(()) | Err(StoreError::NotOpen(_)) => Ok(None),
            Err(err) => Err(err),
        }
    }
}
