//! How long each kind of data is kept, and the job that removes what is over. The conditions stand in
//! `retention/due.rs`, once: what the dry run counts is what the job removes.

mod due;

use crate::entities::{account, data_export, retention_rule, retention_run, session};
use crate::error::{Doing, column};
use crate::{Housekeeping, Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::PhaseKind;
use domain::privacy::{TermError, WARNING_DAYS};
use domain::{AccountId, Action, Actor, AuditEvent, DataExportId, DataKind, DocumentId, Mail};
use due::{Due, Mode};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::{BTreeMap, HashSet};

/// Accounts that one round warns or erases: the rest waits until the next day.
const PER_ROUND: u64 = 500;

/// A kind of data, how long it is kept, and how much of it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionLine {
    pub kind: DataKind,
    pub days: u32,
    /// Rows, or files, that the next run removes.
    pub due: u64,
}

/// What a run removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionRun {
    pub at: DateTime<Utc>,
    pub kind: DataKind,
    pub removed: u32,
}

impl Store {
    /// The term of every kind, in days.
    pub async fn retention_terms(&self) -> Result<BTreeMap<DataKind, u32>> {
        let mut terms: BTreeMap<DataKind, u32> = DataKind::ALL
            .iter()
            .map(|kind| (*kind, kind.default_days()))
            .collect();
        let rows = retention_rule::Entity::find()
            .all(self.reader())
            .await
            .doing("reading terms")?;
        for row in rows {
            let kind = column("retention_rule.kind", &row.kind)?;
            terms.insert(kind, u32::try_from(row.days).unwrap_or_default());
        }
        Ok(terms)
    }

    /// What the next run would remove, and its terms. Nothing is written. Files without a row are not counted here:
    /// they lie elsewhere.
    pub async fn retention_preview(&self, actor: &Actor) -> Result<Vec<RetentionLine>> {
        actor.can(Action::ManagePrivacy)?;
        let due = self.due().await?;
        let mut lines = vec![];
        for kind in DataKind::ALL.iter().copied() {
            let count = match kind {
                DataKind::Accounts => {
                    let unused = due.unused_accounts(due.term(kind)).filter(warned(&due));
                    unused
                        .count(self.reader())
                        .await
                        .doing("counting accounts")?
                }
                DataKind::Exports => due
                    .expired_exports()
                    .count(self.reader())
                    .await
                    .doing("counting exports")?,
                // Files of photos that nobody holds; those without any row are for who knows the folder.
                DataKind::Files => self.orphaned_photos().await?.len() as u64,
                _ => due.apply(self.reader(), kind, Mode::Count).await?,
            };
            lines.push(RetentionLine {
                kind,
                days: due.term(kind),
                due: count,
            });
        }
        Ok(lines)
    }

    /// Chooses a term, within the kind's bounds. While a vote is open, what voters need is not shortened.
    pub async fn set_retention(&self, actor: &Actor, kind: DataKind, days: u32) -> Result<()> {
        actor.can(Action::ManagePrivacy)?;
        kind.check(days)?;
        let before = self.retention_terms().await?;
        let shorter = before.get(&kind).is_some_and(|term| days < *term);
        let voting = self
            .catalogue()
            .await?
            .in_phase(PhaseKind::Vote, self.now())
            .next()
            .is_some();
        if shorter && voting && kind.is_needed_to_vote() {
            return Err(TermError::VoteOpen.into());
        }
        let write = self.write(actor).await?;
        retention_rule::Entity::insert(retention_rule::ActiveModel {
            kind: Set(kind.code().to_owned()),
            days: Set(i32::try_from(days).unwrap_or(i32::MAX)),
        })
        .on_conflict(
            OnConflict::column(retention_rule::Column::Kind)
                .update_column(retention_rule::Column::Days)
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("choosing a term")?;
        write
            .commit_quietly(AuditEvent::RetentionSet { kind, days })
            .await
    }

    /// The last runs that removed something, newest first.
    pub async fn retention_runs(&self, actor: &Actor, limit: u64) -> Result<Vec<RetentionRun>> {
        actor.can(Action::ManagePrivacy)?;
        let rows = retention_run::Entity::find()
            .order_by_desc(retention_run::Column::At)
            .order_by_asc(retention_run::Column::Kind)
            .limit(limit)
            .all(self.reader())
            .await
            .doing("reading the runs")?;
        rows.into_iter()
            .map(|row| {
                Ok(RetentionRun {
                    at: row.at,
                    kind: column("retention_run.kind", &row.kind)?,
                    removed: u32::try_from(row.removed).unwrap_or_default(),
                })
            })
            .collect()
    }

    /// Removes the rows whose time is over, and gives how many. Accounts are told a month before. What lies in files
    /// is left to [`Self::expired_exports`] and the like, since the file goes first.
    pub async fn apply_retention(&self) -> Result<u32> {
        let due = self.due().await?;
        let write = self.write(&Actor::Job("retention")).await?;
        let mut runs = vec![];
        for kind in DataKind::ALL.iter().copied() {
            let removed = match kind {
                DataKind::Accounts | DataKind::Exports | DataKind::Files => 0,
                _ => due.apply(write.tx(), kind, Mode::Remove).await?,
            };
            runs.push((kind, removed));
        }
        let removed = finish(write, &runs).await?;
        self.warn_unused(&due).await?;
        let erased = self.erase_unused(&due).await?;
        Ok(removed + erased)
    }

    /// Archives whose time is over. Their files are removed first, then [`Self::forget_exports`].
    pub async fn expired_exports(&self) -> Result<Vec<DataExportId>> {
        let ids: Vec<uuid::Uuid> = self
            .due()
            .await?
            .expired_exports()
            .select_only()
            .column(data_export::Column::Id)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("looking for archives that are over")?;
        Ok(ids.into_iter().map(Into::into).collect())
    }

    /// Forgets archives whose files are gone.
    pub async fn forget_exports(&self, ids: &[DataExportId]) -> Result<()> {
        let write = self.write(&Actor::Job("retention")).await?;
        let gone = data_export::Entity::delete_many()
            .filter(data_export::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .exec(write.tx())
            .await
            .doing("forgetting archives")?;
        finish(write, &[(DataKind::Exports, gone.rows_affected)]).await?;
        Ok(())
    }

    /// Those of some documents, by the ids that name their files, that a study still has.
    pub async fn known_documents(&self, ids: &[DocumentId]) -> Result<HashSet<DocumentId>> {
        use crate::entities::document;
        let mut known = HashSet::new();
        for some in ids.chunks(1000) {
            let found: Vec<uuid::Uuid> = document::Entity::find()
                .select_only()
                .column(document::Column::Id)
                .filter(document::Column::Id.is_in(some.iter().map(|id| id.0)))
                .into_tuple()
                .all(self.reader())
                .await
                .doing("reading documents")?;
            known.extend(found.into_iter().map(DocumentId::from));
        }
        Ok(known)
    }

    /// Those of some archives, by the ids that name their files, that are known.
    pub async fn known_exports(&self, ids: &[DataExportId]) -> Result<HashSet<DataExportId>> {
        let mut known = HashSet::new();
        for some in ids.chunks(1000) {
            let found: Vec<uuid::Uuid> = data_export::Entity::find()
                .select_only()
                .column(data_export::Column::Id)
                .filter(data_export::Column::Id.is_in(some.iter().map(|id| id.0)))
                .into_tuple()
                .all(self.reader())
                .await
                .doing("reading archives")?;
            known.extend(found.into_iter().map(DataExportId::from));
        }
        Ok(known)
    }

    /// Writes down that files were removed.
    pub async fn log_removed_files(&self, files: u64) -> Result<()> {
        if files == 0 {
            return Ok(());
        }
        let write = self.write(&Actor::Job("retention")).await?;
        finish(write, &[(DataKind::Files, files)]).await?;
        Ok(())
    }

    async fn due(&self) -> Result<Due> {
        let catalogue = self.catalogue().await?;
        Ok(Due::new(
            self.now(),
            self.retention_terms().await?,
            &catalogue,
        ))
    }

    /// Tells the owners of accounts that nobody uses when these will be erased.
    async fn warn_unused(&self, due: &Due) -> Result<()> {
        let early = due.term(DataKind::Accounts).saturating_sub(WARNING_DAYS);
        let write = self.write(&Actor::Job("retention")).await?;
        let rows = due
            .unused_accounts(early)
            .filter(account::Column::WarnedOn.is_null())
            .limit(PER_ROUND)
            .all(write.tx())
            .await
            .doing("looking for unused accounts")?;
        let today = write.now().date_naive();
        let on = today + TimeDelta::days(WARNING_DAYS.into());
        for row in rows {
            let id = row.id;
            let owner = write.account_of(row)?;
            let path = "/account".to_owned();
            write
                .mail_account(&owner, &Mail::SoonErased { on, path })
                .await?;
            account::ActiveModel {
                id: Set(id),
                warned_on: Set(Some(today)),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("noting a warning")?;
        }
        write.commit_housekeeping(Housekeeping::Expiry).await
    }

    /// Erases accounts that nobody used after the warning, as their owners would.
    async fn erase_unused(&self, due: &Due) -> Result<u32> {
        let ids: Vec<uuid::Uuid> = due
            .unused_accounts(due.term(DataKind::Accounts))
            .filter(warned(due))
            .select_only()
            .column(account::Column::Id)
            .limit(PER_ROUND)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("looking for unused accounts")?;
        let mut erased = 0_u64;
        for id in ids {
            match self.erase(&Actor::Job("retention"), id.into()).await {
                Ok(()) => erased += 1,
                // Somebody gave it a role in between: staff are never erased by a job.
                Err(StoreError::StillStaff) => {}
                Err(err) => return Err(err),
            }
        }
        let write = self.write(&Actor::Job("retention")).await?;
        finish(write, &[(DataKind::Accounts, erased)]).await
    }
}

/// Told a month ago, or longer.
fn warned(due: &Due) -> sea_orm::Condition {
    let told: NaiveDate = (due.now - TimeDelta::days(WARNING_DAYS.into())).date_naive();
    sea_orm::Condition::all().add(account::Column::WarnedOn.lte(told))
}

/// Logs what was removed, and commits: the log is in the transaction of the removal.
pub(crate) async fn finish(write: Write, runs: &[(DataKind, u64)]) -> Result<u32> {
    let mut removed = 0_u32;
    for (kind, count) in runs {
        let Ok(count @ 1..) = i32::try_from(*count) else {
            continue;
        };
        removed = removed.saturating_add(count.unsigned_abs());
        retention_run::ActiveModel {
            id: Set(uuid::Uuid::now_v7()),
            at: Set(write.now()),
            kind: Set(kind.code().to_owned()),
            removed: Set(count),
        }
        .insert(write.tx())
        .await
        .doing("logging a run")?;
    }
    if removed == 0 {
        write.commit_housekeeping(Housekeeping::Expiry).await?;
    } else {
        write
            .commit_quietly(AuditEvent::RetentionApplied { removed })
            .await?;
    }
    Ok(removed)
}

/// Accounts that somebody is signed in to.
pub(crate) fn signed_in_accounts(now: DateTime<Utc>) -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(session::Column::AccountId)
        .from(session::Entity)
        .and_where(session::Column::AccountId.is_not_null())
        .and_where(session::Column::ExpiresAt.gt(now))
        .to_owned()
}

/// The account that a job or its owner erases.
pub(crate) fn owner(actor: &Actor) -> Result<AccountId> {
    actor
        .account()
        .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))
}
