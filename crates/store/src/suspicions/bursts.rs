//! Finding bursts: the job that compares hours, and whom it writes to.

use super::PAUSE;
use crate::entities::{suspicion, turnout_trace};
use crate::error::Doing;
use crate::traces::LABEL;
use crate::{Housekeeping, Result, Store, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::burst::{Usual, floor, threshold};
use domain::{Actor, AuditEvent, EditionId, Mail, SuspicionId, SuspicionKind};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::{BTreeMap, HashMap};

/// Hours that are looked at again, should the server have been away.
const LOOKED_AT: TimeDelta = TimeDelta::hours(24);
/// Hours with voters that must have passed before one stands out among them.
const HOURS_TO_COMPARE: u32 = 6;
const HOUR: TimeDelta = TimeDelta::hours(1);

impl Store {
    /// Compares the last hours of every open vote with what is usual in it, and raises what stands out. Gives how
    /// many bursts are new.
    pub async fn find_bursts(&self) -> Result<u32> {
        self.write_traces().await?;
        let mut raised = 0;
        for edition in self.catalogue().await?.public() {
            let open = edition.calendar.open_vote(self.now()).is_ok();
            // The last hour of a vote is looked at after its close.
            let over = edition.calendar.open_vote(self.now() - HOUR).is_ok();
            if open || over {
                let path = format!("/desk/voters/{}/suspicions", edition.slug);
                raised += self.find_bursts_in(edition.id, &edition.name, path).await?;
            }
        }
        Ok(raised)
    }

    async fn find_bursts_in(&self, edition: EditionId, name: &str, path: String) -> Result<u32> {
        let write = self.write(&Actor::Job("suspicions")).await?;
        write.hold(&format!("suspicions {edition}")).await?;
        let since = write.now() - LOOKED_AT;
        let mut all = HashMap::<DateTime<Utc>, u32>::new();
        let mut raised = Vec::new();
        let mut grown = false;
        // The hours come first: the others are a part of them.
        for kind in SuspicionKind::ALL.iter().copied() {
            let totals = totals(&write, edition, kind).await?;
            for busy in busy_hours(&write, edition, kind, since).await? {
                if kind == SuspicionKind::Hour {
                    all.insert(busy.hour, busy.voters);
                }
                let Some(usual) = usual_beside(&totals, kind, busy.voters) else {
                    continue;
                };
                // Missing for an hour of few voters, whose part is smaller than any floor.
                let of_all = all.get(&busy.hour).copied().unwrap_or_default();
                if busy.voters < threshold(kind, usual, of_all) {
                    continue;
                }
                match self.take_in(&write, edition, kind, usual, &busy).await? {
                    Taken::Raised(id) => raised.push(id),
                    Taken::Grown => grown = true,
                    Taken::Known => {}
                }
            }
        }
        let mut events = raised.iter().map(|suspicion| AuditEvent::SuspicionRaised {
            edition,
            suspicion: *suspicion,
        });
        let Some(last) = events.next_back() else {
            if grown {
                write.commit_housekeeping(Housekeeping::Traces).await?;
            }
            return Ok(0);
        };
        tell_coordinators(&write, edition, &raised, name, path).await?;
        for event in events {
            write.also(event).await?;
        }
        write.commit_quietly(last).await?;
        Ok(u32::try_from(raised.len()).unwrap_or(u32::MAX))
    }

    /// Adds an hour to the burst that it belongs to, or raises a new one.
    async fn take_in(
        &self,
        write: &Write,
        edition: EditionId,
        kind: SuspicionKind,
        usual: Usual,
        busy: &Busy,
    ) -> Result<Taken> {
        let known = suspicion::Entity::find()
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .filter(suspicion::Column::Kind.eq(kind.code()))
            .filter(suspicion::Column::Trace.eq(&busy.trace))
            .filter(suspicion::Column::FromAt.lte(busy.hour + PAUSE))
            .filter(suspicion::Column::ToAt.gte(busy.hour - PAUSE))
            .order_by_desc(suspicion::Column::ToAt)
            .one(write.tx())
            .await
            .doing("reading suspicions")?;
        let (from, to) = known.as_ref().map_or((busy.hour, busy.hour), |known| {
            (known.from_at.min(busy.hour), known.to_at.max(busy.hour))
        });
        let voters = voters_between(write, edition, kind, &busy.trace, from, to).await?;
        let most = signed(busy.voters);
        match known {
            Some(known) => {
                let grown = known.voters != signed(voters) || known.most < most;
                if grown {
                    suspicion::ActiveModel {
                        id: Set(known.id),
                        from_at: Set(from),
                        to_at: Set(to),
                        voters: Set(signed(voters)),
                        most: Set(known.most.max(most)),
                        ..Default::default()
                    }
                    .update(write.tx())
                    .await
                    .doing("following a burst")?;
                }
                Ok(if grown { Taken::Grown } else { Taken::Known })
            }
            None => {
                let id = SuspicionId::new();
                let label = self.0.secret.open(LABEL, edition.0, &busy.label);
                let label = label.unwrap_or_default();
                suspicion::ActiveModel {
                    id: Set(id.0),
                    edition_id: Set(edition.0),
                    kind: Set(kind.code().to_owned()),
                    trace: Set(busy.trace.clone()),
                    label: Set(self.0.secret.seal(LABEL, id.0, &label)),
                    from_at: Set(from),
                    to_at: Set(to),
                    voters: Set(signed(voters)),
                    most: Set(most),
                    usual: Set(signed(usual.median)),
                    raised_at: Set(write.now()),
                    verdict: Set(None),
                    version: Set(1),
                }
                .insert(write.tx())
                .await
                .doing("raising a suspicion")?;
                Ok(Taken::Raised(id))
            }
        }
    }
}

/// What became of a busy hour.
enum Taken {
    Raised(SuspicionId),
    Grown,
    Known,
}

/// Voters who share something, in one hour.
#[derive(sea_orm::FromQueryResult)]
struct Total {
    trace: String,
    hour: DateTime<Utc>,
    voters: i64,
}

struct Busy {
    trace: String,
    hour: DateTime<Utc>,
    voters: u32,
    label: Vec<u8>,
}

/// The sum of voters as a whole number: PostgreSQL's sum of whole numbers is of another type.
fn sum_of_voters() -> sea_orm::sea_query::SimpleExpr {
    use sea_orm::ExprTrait as _;
    Expr::col(turnout_trace::Column::Voters)
        .sum()
        .cast_as("bigint")
}

fn of_kind(edition: EditionId, kind: SuspicionKind) -> sea_orm::Select<turnout_trace::Entity> {
    turnout_trace::Entity::find()
        .filter(turnout_trace::Column::EditionId.eq(edition.0))
        .filter(turnout_trace::Column::Kind.eq(kind.code()))
}

/// How often an hour brought how many voters: over all hours of the vote, or over all blocks, devices or patterns in
/// all hours.
async fn totals(
    write: &Write,
    edition: EditionId,
    kind: SuspicionKind,
) -> Result<BTreeMap<u32, u32>> {
    let totals: Vec<i64> = of_kind(edition, kind)
        .select_only()
        .column_as(sum_of_voters(), "voters")
        .group_by(turnout_trace::Column::Trace)
        .group_by(turnout_trace::Column::Hour)
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading what is usual")?;
    let mut histogram = BTreeMap::<u32, u32>::new();
    for voters in totals {
        *histogram.entry(large(voters)).or_default() += 1;
    }
    Ok(histogram)
}

/// What is usual beside an hour that is looked at. The first hours of a vote are busy, and can be compared with
/// nothing: there is no answer about an hour before some others have passed.
fn usual_beside(totals: &BTreeMap<u32, u32>, kind: SuspicionKind, voters: u32) -> Option<Usual> {
    let others: Vec<(u32, u32)> = totals
        .iter()
        .map(|(total, times)| (*total, times - u32::from(*total == voters)))
        .collect();
    let hours: u32 = others.iter().map(|(_, times)| times).sum();
    (kind != SuspicionKind::Hour || hours >= HOURS_TO_COMPARE).then(|| Usual::of(&others))
}

/// The hours since a moment that may be a burst, in their order.
async fn busy_hours(
    write: &Write,
    edition: EditionId,
    kind: SuspicionKind,
    since: DateTime<Utc>,
) -> Result<Vec<Busy>> {
    let many = sea_orm::ExprTrait::gte(sum_of_voters(), i64::from(floor(kind)));
    let totals = of_kind(edition, kind)
        .select_only()
        .column(turnout_trace::Column::Trace)
        .column(turnout_trace::Column::Hour)
        .column_as(sum_of_voters(), "voters")
        .filter(turnout_trace::Column::Hour.gte(since))
        .group_by(turnout_trace::Column::Trace)
        .group_by(turnout_trace::Column::Hour)
        .having(many)
        .order_by_asc(turnout_trace::Column::Hour)
        .order_by_asc(turnout_trace::Column::Trace)
        .into_model::<Total>()
        .all(write.tx())
        .await
        .doing("looking for bursts")?;
    let mut busy = Vec::with_capacity(totals.len());
    for total in totals {
        let label: Option<Vec<u8>> = of_kind(edition, kind)
            .select_only()
            .column(turnout_trace::Column::Label)
            .filter(turnout_trace::Column::Trace.eq(&total.trace))
            .filter(turnout_trace::Column::Hour.eq(total.hour))
            .into_tuple()
            .one(write.tx())
            .await
            .doing("looking for bursts")?;
        busy.push(Busy {
            trace: total.trace,
            hour: total.hour,
            voters: large(total.voters),
            label: label.unwrap_or_default(),
        });
    }
    Ok(busy)
}

async fn voters_between(
    write: &Write,
    edition: EditionId,
    kind: SuspicionKind,
    trace: &str,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<u32> {
    let voters: Option<Option<i64>> = of_kind(edition, kind)
        .select_only()
        .column_as(sum_of_voters(), "voters")
        .filter(turnout_trace::Column::Trace.eq(trace))
        .filter(turnout_trace::Column::Hour.between(from, to))
        .into_tuple()
        .one(write.tx())
        .await
        .doing("following a burst")?;
    Ok(voters.flatten().map_or(0, large))
}

/// Writes to those who decide, once a day at most: what comes later that day is on the page that the mail leads to.
async fn tell_coordinators(
    write: &Write,
    edition: EditionId,
    raised: &[SuspicionId],
    name: &str,
    path: String,
) -> Result<()> {
    let today = domain::calendar::paris::day(write.now());
    let earlier: Option<DateTime<Utc>> = suspicion::Entity::find()
        .select_only()
        .column(suspicion::Column::RaisedAt)
        .filter(suspicion::Column::EditionId.eq(edition.0))
        .filter(suspicion::Column::Id.is_not_in(raised.iter().map(|id| id.0)))
        .order_by_desc(suspicion::Column::RaisedAt)
        .into_tuple()
        .one(write.tx())
        .await
        .doing("reading suspicions")?;
    if earlier.is_some_and(|at| domain::calendar::paris::day(at) == today) {
        return Ok(());
    }
    let mail = Mail::VotesToCheck {
        edition: name.to_owned(),
        path,
    };
    for staff in write.coordinators(edition).await? {
        write.mail_account(&staff, &mail).await?;
    }
    Ok(())
}

fn large(voters: i64) -> u32 {
    u32::try_from(voters.max(0)).unwrap_or(u32::MAX)
}

fn signed(voters: u32) -> i32 {
    i32::try_from(voters).unwrap_or(i32::MAX)
}
