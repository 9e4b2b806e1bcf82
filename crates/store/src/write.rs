//! The one way to write: a transaction that ends with its audit event.

use crate::entities::{audit, audit_head, mail};
use crate::error::{Doing, to_json};
use crate::mail::{CONTENT, RECIPIENT};
use crate::{Account, Result, Secret, Store, StoreError, posts, secret};
use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, Utc};
use domain::{Actor, AuditEvent, Contact, Lang, Mail, MailId};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, QuerySelect,
    Set, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use std::sync::atomic::Ordering;

/// A write under way. Dropped without a commit, it leaves nothing behind.
pub struct Write {
    tx: DatabaseTransaction,
    store: Store,
    actor: Actor,
    now: DateTime<Utc>,
}

/// Writes that are no act of a person and that the audit log leaves out. Each is named here.
#[derive(Clone, Copy, Debug)]
pub enum Housekeeping {
    /// A session begun, prolonged or in another language; what a visitor has begun to write.
    Session,
    /// A try of a sign-in code that failed.
    FailedTry,
    /// A mail that left, or that will be tried again.
    MailDelivery,
    /// Sessions, notes and codes whose time is over.
    Expiry,
    /// That a server runs, or stops.
    Presence,
    /// Some of the personal values under a new key; the entry in the log follows when all are.
    Sealing,
    /// What a phone on an outing last said of itself; a photo on its way from it.
    Field,
    /// Voters counted by the hour; a burst among them that goes on.
    Traces,
    /// A device that became a kiosk; a voter who has left one.
    Kiosk,
}

impl Store {
    /// Begins a write. `SQLite` takes its write lock at once: a lock taken later fails under load.
    pub(crate) async fn write(&self, actor: &Actor) -> Result<Write> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self
            .0
            .writer
            .begin_with_options(options)
            .await
            .doing("beginning a write")?;
        Ok(Write {
            tx,
            store: self.clone(),
            actor: actor.clone(),
            now: self.now(),
        })
    }
}

impl Write {
    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.store.0.secret
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// How many text messages may leave in a day.
    pub(crate) fn texts_per_day(&self) -> u32 {
        self.store.0.texts_per_day.load(Ordering::Relaxed)
    }

    /// The day of this write, in Paris.
    pub(crate) fn today(&self) -> NaiveDate {
        domain::calendar::paris::day(self.now)
    }

    pub(crate) fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Holds a name to the end of this write: on PostgreSQL others who ask for the same name wait, `SQLite` has
    /// one writer. For rules about rows that are not there yet, which no row lock can hold.
    pub(crate) async fn hold(&self, name: &str) -> Result<()> {
        if !self.store.is_sqlite() {
            let lock = Statement::from_sql_and_values(
                DbBackend::Postgres,
                "SELECT pg_advisory_xact_lock(1, hashtext($1))",
                [name.into()],
            );
            self.tx
                .execute_raw(lock)
                .await
                .doing("waiting for another write")?;
        }
        Ok(())
    }

    /// Puts a mail into the outbox: it leaves if, and only if, this write is committed.
    pub(crate) async fn mail(&self, to: &Contact, lang: Lang, mail: &Mail) -> Result<()> {
        self.outgoing(to, lang, mail)
            .insert(&self.tx)
            .await
            .doing("putting a mail into the outbox")?;
        Ok(())
    }

    /// The same, and the mail waits until a moment.
    pub(crate) async fn mail_not_before(
        &self,
        at: DateTime<Utc>,
        to: &Contact,
        lang: Lang,
        mail: &Mail,
    ) -> Result<()> {
        mail::ActiveModel {
            next_try_at: Set(at.max(self.now)),
            ..self.outgoing(to, lang, mail)
        }
        .insert(&self.tx)
        .await
        .doing("putting a mail into the outbox")?;
        Ok(())
    }

    /// The same for somebody's account, where it has a contact. In the quiet hours of a minor it waits for their end.
    pub(crate) async fn mail_account(&self, to: &Account, mail: &Mail) -> Result<()> {
        let Some(contact) = &to.contact else {
            return Ok(());
        };
        let at = posts::held_until(self, to.id).await?.unwrap_or(self.now);
        self.mail_not_before(at, contact, to.lang, mail).await
    }

    /// A row of the outbox: recipient and words are sealed.
    fn outgoing(&self, to: &Contact, lang: Lang, mail: &Mail) -> mail::ActiveModel {
        let id = MailId::new().0;
        let seal = |column, text: &str| self.secret().seal_text(column, id, text);
        mail::ActiveModel {
            id: Set(id),
            recipient: Set(seal(RECIPIENT, to.reveal())),
            lang: Set(lang.code().to_owned()),
            content: Set(seal(CONTENT, &to_json(mail))),
            created_at: Set(self.now),
            next_try_at: Set(self.now),
            tries: Set(0),
            sent_at: Set(None),
            last_error: Set(None),
            means: Set(to.means().code().to_owned()),
        }
    }

    /// Puts many mails into the outbox, some hundred with each statement.
    pub(crate) async fn mail_all(&self, mails: &[(Contact, Lang, Mail)]) -> Result<()> {
        for some in mails.chunks(200) {
            let rows = some
                .iter()
                .map(|(to, lang, mail)| self.outgoing(to, *lang, mail));
            mail::Entity::insert_many(rows)
                .exec_without_returning(&self.tx)
                .await
                .doing("putting mails into the outbox")?;
        }
        Ok(())
    }

    /// Appends an audit event beside the one of the commit: an act about two editions is in the log of each.
    pub(crate) async fn also(&self, event: AuditEvent) -> Result<()> {
        self.append(&event).await
    }

    /// Appends the audit event and commits. Everything of this write is durable when this returns.
    pub(crate) async fn commit(self, event: AuditEvent) -> Result<()> {
        self.append(&event).await?;
        let store = self.store.clone();
        self.tx.commit().await.doing("committing a write")?;
        store.0.version.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// Commits a write that is no act of a person; caches stay valid.
    pub(crate) async fn commit_housekeeping(self, _reason: Housekeeping) -> Result<()> {
        self.tx
            .commit()
            .await
            .doing("committing a housekeeping write")
    }

    /// Commits an act that no visitor's page shows (a ballot, a sign-in): the log has it, caches stay valid.
    pub(crate) async fn commit_quietly(self, event: AuditEvent) -> Result<()> {
        self.append(&event).await?;
        self.tx.commit().await.doing("committing a write")
    }

    /// Links the entry to the one before it. On PostgreSQL the head is held to the commit, so that writes take
    /// their place in the log one after the other; `SQLite` has one writer.
    async fn append(&self, event: &AuditEvent) -> Result<()> {
        // Once more, where nobody can forget it: a dangerous act does not get past its own entry.
        if event.needs_fresh_proof() {
            self.actor.is_fresh()?;
        }
        let head = audit_head::Entity::find_by_id(1)
            .lock_exclusive()
            .one(&self.tx)
            .await
            .doing("waiting for the audit log")?
            .ok_or(StoreError::NotFound("head of the audit log"))?;
        let previous = head.hash;
        // The moment of a ballot would tell who cast it.
        let at = if event.tells_the_day_alone() {
            self.now.date_naive().and_time(NaiveTime::MIN).and_utc()
        } else {
            self.now
        }
        .trunc_subsecs(3);
        let detail = to_json(event);
        let account = self.actor.account();
        let hash = secret::chain(
            &previous,
            &line(at, self.actor.kind(), account.map(|id| id.0), &detail).each(),
        );
        let entry = audit::ActiveModel {
            at: Set(at),
            actor: Set(self.actor.kind().to_owned()),
            account_id: Set(account.map(Into::into)),
            event: Set(event.code().to_owned()),
            edition_id: Set(event.edition().map(Into::into)),
            detail: Set(detail),
            previous: Set(previous),
            hash: Set(hash),
            ..Default::default()
        }
        .insert(&self.tx)
        .await
        .doing("appending to the audit log")?;
        audit_head::ActiveModel {
            id: Set(1),
            seq: Set(entry.seq),
            seal: Set(self.secret().audit_seal(entry.seq, &entry.hash)),
            hash: Set(entry.hash),
        }
        .update(&self.tx)
        .await
        .doing("appending to the audit log")?;
        Ok(())
    }
}

/// What the hash of an audit entry covers, in one form for writing and for checking.
pub(crate) struct Line([String; 4]);

impl Line {
    pub(crate) fn each(&self) -> [&str; 4] {
        let [at, actor, account, detail] = &self.0;
        [at, actor, account, detail]
    }
}

pub(crate) fn line(
    at: DateTime<Utc>,
    actor: &str,
    account: Option<uuid::Uuid>,
    detail: &str,
) -> Line {
    Line([
        at.timestamp_millis().to_string(),
        actor.to_owned(),
        account.map(|id| id.to_string()).unwrap_or_default(),
        detail.to_owned(),
    ])
}
