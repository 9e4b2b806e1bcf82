//! Bursts of voters that somebody should look at, and what is decided about them.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Open: raised by the job
//!     Open --> Explained
//!     Open --> Watched
//!     Open --> Barred
//!     Explained --> Barred
//!     Watched --> Explained
//!     Barred --> Explained: the bar is lifted
//! ```
//!
//! Nothing is removed, and nothing is decided by a machine: the ballots of a burst can't be told from the others. Every
//! decision has a motive, and a later one takes its place; all of them stay.

mod bursts;

use crate::entities::{account, suspicion, suspicion_decision, turnout_trace};
use crate::error::{Doing, column};
use crate::traces::LABEL;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::text::Limits;
use domain::{
    Action, Actor, AuditEvent, EditionId, Means, SuspicionId, SuspicionKind, SuspicionVerdict,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::{BTreeMap, HashMap};

/// A quiet time after which what comes is another burst.
const PAUSE: TimeDelta = TimeDelta::hours(3);

/// What a coordinator writes about a decision.
pub const MOTIVE: Limits = Limits { min: 10, max: 1000 };

/// A burst.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspicion {
    pub id: SuspicionId,
    pub edition: EditionId,
    pub kind: SuspicionKind,
    /// What its voters share, as coarse as that; empty for an hour.
    pub label: String,
    /// The first and the last of its hours, each by its beginning.
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
    /// Voters in all its hours, and in the busiest.
    pub voters: u32,
    pub most: u32,
    /// The median of this edition, for an hour of the same kind.
    pub usual: u32,
    pub raised_at: DateTime<Utc>,
    /// The last decision; nothing before the first.
    pub verdict: Option<SuspicionVerdict>,
    pub version: i32,
}

/// A burst with its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspicionView {
    pub suspicion: Suspicion,
    /// Its hours, and of a block, a device or a pattern some before and after.
    pub hours: Vec<HourOfBurst>,
    /// How its voters showed who they are.
    pub means: Vec<(Means, u32)>,
    /// The latest first.
    pub decisions: Vec<SuspicionDecision>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourOfBurst {
    pub hour: DateTime<Utc>,
    pub voters: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspicionDecision {
    pub verdict: SuspicionVerdict,
    pub motive: String,
    /// Who decided; empty for the operator, and for an account that is gone.
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// The bursts of an edition: those without a decision first, then the latest.
    pub async fn suspicions(&self, actor: &Actor, edition: EditionId) -> Result<Vec<Suspicion>> {
        actor.can_in(Action::ReadSuspicions, edition)?;
        let rows = suspicion::Entity::find()
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .order_by_desc(suspicion::Column::RaisedAt)
            .order_by_asc(suspicion::Column::Id)
            .all(self.reader())
            .await
            .doing("reading suspicions")?;
        let mut all: Vec<_> = rows
            .into_iter()
            .map(|row| self.suspicion_of(row))
            .collect::<Result<_>>()?;
        all.sort_by_key(|one| one.verdict.is_some());
        Ok(all)
    }

    /// How many bursts of an edition nobody has decided about.
    pub async fn open_suspicions(&self, actor: &Actor, edition: EditionId) -> Result<u64> {
        actor.can_in(Action::ReadSuspicions, edition)?;
        suspicion::Entity::find()
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .filter(suspicion::Column::Verdict.is_null())
            .count(self.reader())
            .await
            .doing("counting suspicions")
    }

    /// A burst with its evidence, and what was decided about it.
    pub async fn suspicion(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: SuspicionId,
    ) -> Result<SuspicionView> {
        actor.can_in(Action::ReadSuspicions, edition)?;
        let row = suspicion::Entity::find_by_id(id.0)
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .one(self.reader())
            .await
            .doing("reading a suspicion")?
            .ok_or(StoreError::NotFound("suspicion"))?;
        // The hours around an hour are the turnout of the edition, which this evidence does not need.
        let around = match column("suspicion.kind", &row.kind)? {
            SuspicionKind::Hour => TimeDelta::zero(),
            SuspicionKind::Block | SuspicionKind::Device | SuspicionKind::Contact => PAUSE,
        };
        let traces = turnout_trace::Entity::find()
            .filter(turnout_trace::Column::EditionId.eq(row.edition_id))
            .filter(turnout_trace::Column::Kind.eq(&row.kind))
            .filter(turnout_trace::Column::Trace.eq(&row.trace))
            .filter(turnout_trace::Column::Hour.between(row.from_at - around, row.to_at + around))
            .all(self.reader())
            .await
            .doing("reading the hours of a burst")?;
        let mut hours = BTreeMap::<DateTime<Utc>, u32>::new();
        let mut means = BTreeMap::<Means, u32>::new();
        for trace in traces {
            let voters = number(trace.voters);
            *hours.entry(trace.hour).or_default() += voters;
            if (row.from_at..=row.to_at).contains(&trace.hour) {
                let word = column("turnout_trace.means", &trace.means)?;
                *means.entry(word).or_default() += voters;
            }
        }
        Ok(SuspicionView {
            decisions: self.decisions_about(id).await?,
            suspicion: self.suspicion_of(row)?,
            hours: hours
                .into_iter()
                .map(|(hour, voters)| HourOfBurst { hour, voters })
                .collect(),
            means: means.into_iter().collect(),
        })
    }

    async fn decisions_about(&self, id: SuspicionId) -> Result<Vec<SuspicionDecision>> {
        let rows = suspicion_decision::Entity::find()
            .filter(suspicion_decision::Column::SuspicionId.eq(id.0))
            .order_by_desc(suspicion_decision::Column::DecidedAt)
            .order_by_desc(suspicion_decision::Column::Id)
            .all(self.reader())
            .await
            .doing("reading decisions about a suspicion")?;
        let deciders = rows.iter().filter_map(|row| row.decided_by);
        let mut names = HashMap::new();
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(deciders))
            .all(self.reader())
            .await
            .doing("reading who decided")?;
        for row in accounts {
            names.insert(row.id, self.account_of(row)?.called().to_owned());
        }
        rows.into_iter()
            .map(|row| {
                let by = row.decided_by.and_then(|id| names.get(&id));
                Ok(SuspicionDecision {
                    verdict: column("suspicion_decision.verdict", &row.verdict)?,
                    motive: row.motive,
                    by: by.cloned().unwrap_or_default(),
                    at: row.decided_at,
                })
            })
            .collect()
    }

    /// Decides about a burst, with a motive; a later decision takes the place of this one. An hour can't be barred
    /// ([`StoreError::HourBarred`]): it is everybody's.
    ///
    /// A bar refuses marks that come after it. Nobody who is on the roll is touched.
    pub async fn decide_suspicion(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: SuspicionId,
        version: i32,
        verdict: SuspicionVerdict,
        motive: &str,
    ) -> Result<()> {
        actor.can_in(Action::DecideSuspicion, edition)?;
        let motive = MOTIVE
            .check(motive)
            .map_err(|_| StoreError::Invalid("a motive of 10 to 1,000 characters"))?;
        let write = self.write(actor).await?;
        let row = suspicion::Entity::find_by_id(id.0)
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a suspicion")?
            .ok_or(StoreError::NotFound("suspicion"))?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        if verdict == SuspicionVerdict::Barred && row.kind == SuspicionKind::Hour.code() {
            return Err(StoreError::HourBarred);
        }
        suspicion::ActiveModel {
            id: Set(row.id),
            verdict: Set(Some(verdict.code().to_owned())),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("deciding about a suspicion")?;
        suspicion_decision::ActiveModel {
            id: Set(uuid::Uuid::now_v7()),
            suspicion_id: Set(row.id),
            verdict: Set(verdict.code().to_owned()),
            motive: Set(motive),
            decided_by: Set(actor.account().map(Into::into)),
            decided_at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("recording a decision about a suspicion")?;
        write
            .commit_quietly(AuditEvent::SuspicionDecided {
                edition,
                suspicion: id,
                verdict,
            })
            .await
    }

    fn suspicion_of(&self, row: suspicion::Model) -> Result<Suspicion> {
        let label = self.0.secret.open(LABEL, row.id, &row.label);
        Ok(Suspicion {
            id: row.id.into(),
            edition: row.edition_id.into(),
            kind: column("suspicion.kind", &row.kind)?,
            label: String::from_utf8(label.unwrap_or_default()).unwrap_or_default(),
            from: row.from_at,
            to: row.to_at,
            voters: number(row.voters),
            most: number(row.most),
            usual: number(row.usual),
            raised_at: row.raised_at,
            verdict: row
                .verdict
                .map(|word| column("suspicion.verdict", &word))
                .transpose()?,
            version: row.version,
        })
    }
}

fn number(voters: i32) -> u32 {
    u32::try_from(voters).unwrap_or_default()
}
