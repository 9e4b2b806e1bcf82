//! A backup on its way into an empty database.

use super::{
    Actor, AuditEvent, BTreeMap, BackupFault, BackupHeader, FORMAT, Result, Store, StoreError,
    Table, Write, check_chain, keys_in_use, moment, newest_migration, secret, tables,
};
use crate::error::Doing;
use domain::Action;
use sea_orm::sea_query::{Alias, Expr, Query};
use sea_orm::{ConnectionTrait, DbBackend};
use serde_json::{Map, Value as Json};

/// Cells of one statement: SQLite takes 32,766.
const CELLS: usize = 16_000;

/// A restoration under way: one write, of which nothing stays when it is dropped.
pub struct Restoring {
    write: Write,
    header: BackupHeader,
    tables: Vec<Table>,
    found: BTreeMap<String, u64>,
}

impl Store {
    /// Begins to restore. The backup must fit this program and its secret, and the database be empty.
    pub async fn restore(&self, actor: &Actor, header: BackupHeader) -> Result<Restoring> {
        actor.can(Action::ManagePrivacy)?;
        actor.is_fresh()?;
        if header.format != FORMAT {
            return Err(BackupFault::Format(header.format).into());
        }
        if header.migration != newest_migration() {
            let BackupHeader {
                version, migration, ..
            } = header;
            return Err(BackupFault::Migration { version, migration }.into());
        }
        if !secret::same(
            &header.secret,
            &self.0.secret.backup(&moment(header.made_at)),
        ) {
            return Err(BackupFault::Secret.into());
        }
        let write = self.write(actor).await?;
        let tables = tables::all();
        for table in &tables {
            // The head of the log has its row from the beginning.
            let own = u64::from(table.name == HEAD);
            if table.count(write.tx()).await? > own {
                return Err(BackupFault::NotEmpty(table.name).into());
            }
        }
        let mut head = Query::delete();
        head.from_table(Alias::new(HEAD));
        write
            .tx()
            .execute(&head)
            .await
            .doing("making room for the log")?;
        Ok(Restoring {
            write,
            header,
            tables,
            found: BTreeMap::new(),
        })
    }
}

const HEAD: &str = "audit_head";

impl Restoring {
    /// Puts some lines into a table. Tables come in the order of the backup.
    pub async fn put(&mut self, table: &str, lines: &str) -> Result<u64> {
        let table = self
            .tables
            .iter()
            .find(|known| known.name == table)
            .ok_or_else(|| BackupFault::NoTable(table.to_owned()))?;
        let before = self.found.entry(table.name.to_owned()).or_insert(0);
        let mut put = 0;
        let lines: Vec<&str> = lines.lines().collect();
        for some in lines.chunks((CELLS / table.columns.len()).max(1)) {
            let mut insert = Query::insert();
            insert.into_table(Alias::new(table.name));
            insert.columns(table.columns.iter().map(|column| Alias::new(&column.name)));
            for line in some {
                put += 1;
                let fault = BackupFault::Line {
                    table: table.name,
                    line: *before + put,
                };
                let cells = cells(table, line).ok_or_else(|| StoreError::from(fault.clone()))?;
                insert
                    .values(cells.into_iter().map(Expr::value))
                    .map_err(|_| fault)?;
            }
            self.write
                .tx()
                .execute(&insert)
                .await
                .doing("putting rows back")?;
        }
        *before += put;
        Ok(put)
    }

    /// Checks that everything is there: rows by their number, the audit log by its chain and its head, the keys of
    /// personal columns. Then it stays. Gives the number of rows.
    pub async fn finish(self) -> Result<u64> {
        for (table, expected) in &self.header.rows {
            let found = self.found.get(table).copied().unwrap_or(0);
            if found != *expected {
                return Err(BackupFault::Rows {
                    table: table.clone(),
                    expected: *expected,
                    found,
                }
                .into());
            }
        }
        let tx = self.write.tx();
        let sqlite = tx.get_database_backend() == DbBackend::Sqlite;
        if !sqlite {
            // Rows that brought their number did not move the counter on.
            let sql = "SELECT setval(pg_get_serial_sequence('audit_entry', 'seq'), \
                       (SELECT coalesce(max(seq), 1) FROM audit_entry))";
            tx.execute_unprepared(sql)
                .await
                .doing("setting the log's counter")?;
        }
        if let Err(broken) = check_chain(tx, self.write.secret()).await? {
            return Err(BackupFault::Log(broken.seq).into());
        }
        let known = self.write.secret().known_keys();
        let used = keys_in_use(tx, sqlite).await?;
        if let Some(missing) = used.into_keys().find(|key| !known.contains(key)) {
            return Err(BackupFault::Key(missing).into());
        }
        let rows = self.found.values().sum();
        self.write
            .commit(AuditEvent::BackupRestored { rows })
            .await?;
        Ok(rows)
    }
}

/// The cells of a line, in the order of the columns: all of them, and no others.
fn cells(table: &Table, line: &str) -> Option<Vec<sea_orm::Value>> {
    let cells: Map<String, Json> = serde_json::from_str(line).ok()?;
    if cells.len() != table.columns.len() {
        return None;
    }
    let each = table
        .columns
        .iter()
        .map(|column| column.value(cells.get(&column.name)?));
    each.collect()
}
