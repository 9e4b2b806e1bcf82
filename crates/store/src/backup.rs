//! Backups: every table as lines of JSON, the same from either database, and back into an empty one.
//!
//! A [`Snapshot`] reads all tables as they were at one moment, while others write. What it gives is not encrypted:
//! the caller does that. Personal columns stay sealed, and the secret is no part of a backup. Rows come in the order
//! of their keys: on the roll and in the box these are hashes, which tell nothing of who came when.

mod restoring;
mod tables;

pub use restoring::Restoring;

use crate::audit::check_chain;
use crate::error::Doing;
use crate::keys::keys_in_use;
use crate::migration::Migrator;
use crate::{Result, Store, StoreError, Write, secret};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::{Action, Actor, AuditEvent};
use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Order, Query};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, TransactionTrait, Value,
};
use sea_orm_migration::MigratorTrait as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tables::Table;

/// The form of the lines, which a program must know to read them.
const FORMAT: u32 = 1;
/// Rows of one part.
const ROWS: u64 = 1000;

/// What stands before everything else in a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BackupHeader {
    pub format: u32,
    /// The version of Parvis that made it.
    pub version: String,
    /// The newest migration of the tables: they must be the same where it is restored.
    pub migration: String,
    pub made_at: DateTime<Utc>,
    /// Tells whether another secret is the one it was made with, and nothing more.
    pub secret: String,
    /// How many rows each table has.
    pub rows: BTreeMap<String, u64>,
}

/// Why a backup can't be restored here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    #[error("it has format {0}, which this version does not know")]
    Format(u32),
    #[error(
        "it was made by version {version}, with other tables ({migration}): restore it with that version"
    )]
    Migration { version: String, migration: String },
    #[error("it was made with another secret: put the one of then into `secret` or `secret_file`")]
    Secret,
    #[error("values are sealed with key {0}, which `keys_file` does not hold")]
    Key(u32),
    #[error("the database is not empty: {0} has rows. Name a new one in `database_url`")]
    NotEmpty(&'static str),
    #[error("there is no table {0}")]
    NoTable(String),
    #[error("line {line} of the table {table} is not as it should be")]
    Line { table: &'static str, line: u64 },
    #[error("the table {table} has {found} rows, and should have {expected}")]
    Rows {
        table: String,
        expected: u64,
        found: u64,
    },
    #[error("the audit log does not hold at entry {0}")]
    Log(i64),
}

/// Some rows of a table, a line of JSON each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupPart {
    pub table: &'static str,
    pub rows: u64,
    pub lines: String,
}

/// All tables as they were at one moment.
pub struct Snapshot {
    tx: DatabaseTransaction,
    header: BackupHeader,
    tables: Vec<Table>,
    /// The last key that was read of the first of the tables.
    after: Option<Vec<Value>>,
}

impl Store {
    /// Reads that all see the database as it is at the first of them, and hold no write up.
    pub(crate) async fn begin_reading(&self, doing: &'static str) -> Result<DatabaseTransaction> {
        let begun = if self.is_sqlite() {
            self.reader().begin().await
        } else {
            let (level, mode) = (IsolationLevel::RepeatableRead, AccessMode::ReadOnly);
            self.reader()
                .begin_with_config(Some(level), Some(mode))
                .await
        };
        begun.doing(doing)
    }

    /// Begins a backup. Reads see nothing of later writes, and hold none of them up.
    pub async fn snapshot(&self, actor: &Actor) -> Result<Snapshot> {
        actor.can(Action::ManagePrivacy)?;
        actor.is_fresh()?;
        let tx = self.begin_reading("beginning a backup").await?;
        let tables = tables::all();
        let mut rows = BTreeMap::new();
        // The first of these reads fixes the moment.
        for table in &tables {
            rows.insert(table.name.to_owned(), table.count(&tx).await?);
        }
        let made_at = Utc::now();
        Ok(Snapshot {
            header: BackupHeader {
                format: FORMAT,
                version: env!("CARGO_PKG_VERSION").to_owned(),
                migration: newest_migration(),
                made_at,
                secret: self.0.secret.backup(&moment(made_at)),
                rows,
            },
            tables,
            tx,
            after: None,
        })
    }

    /// Writes down that a backup was made and lies where it should.
    pub async fn backup_made(&self, actor: &Actor, rows: u64) -> Result<()> {
        actor.can(Action::ManagePrivacy)?;
        actor.is_fresh()?;
        let write = self.write(actor).await?;
        write.commit_quietly(AuditEvent::BackupMade { rows }).await
    }
}

impl Snapshot {
    pub fn header(&self) -> &BackupHeader {
        &self.header
    }

    /// The next rows: table by table, each in the order of its key. Nothing when all are read.
    pub async fn next(&mut self) -> Result<Option<BackupPart>> {
        while let Some(table) = self.tables.first() {
            let (part, last) = read(&self.tx, table, self.after.take()).await?;
            match last {
                Some(last) => {
                    self.after = Some(last);
                    return Ok(Some(part));
                }
                None => {
                    self.tables.remove(0);
                }
            }
        }
        Ok(None)
    }
}

/// Reads the rows after a key, and gives the key of the last of them.
async fn read(
    db: &impl ConnectionTrait,
    table: &Table,
    after: Option<Vec<Value>>,
) -> Result<(BackupPart, Option<Vec<Value>>)> {
    let keys = || table.keys().map(|key| Expr::col(Alias::new(&key.name)));
    let mut query = Query::select();
    query.from(Alias::new(table.name)).limit(ROWS);
    for column in &table.columns {
        query.column(Alias::new(&column.name));
    }
    for key in table.keys() {
        query.order_by(Alias::new(&key.name), Order::Asc);
    }
    if let Some(after) = after {
        let values = after.into_iter().map(Expr::value);
        query.and_where(Expr::tuple(keys()).gt(Expr::tuple(values)));
    }
    let rows = db.query_all(&query).await.doing("reading a table")?;
    let mut part = BackupPart {
        table: table.name,
        rows: 0,
        lines: String::new(),
    };
    let mut last = None;
    for row in &rows {
        let mut line = serde_json::Map::new();
        for column in &table.columns {
            line.insert(column.name.clone(), column.cell(row)?);
        }
        part.lines.push_str(&crate::error::to_json(&line));
        part.lines.push('\n');
        part.rows += 1;
        let key = table.keys().map(|key| key.value(&line[&key.name]));
        last = key.collect::<Option<Vec<_>>>();
    }
    Ok((part, last))
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Nanos, true)
}

fn newest_migration() -> String {
    let newest = Migrator::migrations().pop();
    newest.map_or_else(String::new, |migration| migration.name().to_owned())
}
