//! What the migrations are written with.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{timestamp_with_time_zone, timestamp_with_time_zone_null};

/// Creates a table whose rows lie in the order of their random keys, not of their arrival: `SQLite`'s hidden
/// row number would tell the order in which people voted, on the roll and in the box alike.
pub(super) async fn create_without_order(
    manager: &SchemaManager<'_>,
    table: TableCreateStatement,
) -> Result<(), DbErr> {
    if manager.get_database_backend() == sea_orm::DbBackend::Sqlite {
        let sql = format!("{} WITHOUT ROWID", table.to_string(SqliteQueryBuilder));
        manager.get_connection().execute_unprepared(&sql).await?;
        Ok(())
    } else {
        manager.create_table(table).await
    }
}

pub(super) fn table(name: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    for column in columns {
        table.col(column);
    }
    table.take()
}

pub(super) fn key(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).uuid().not_null().primary_key().take()
}

pub(super) fn time(name: &'static str) -> ColumnDef {
    timestamp_with_time_zone(name).take()
}

pub(super) fn time_or_null(name: &'static str) -> ColumnDef {
    timestamp_with_time_zone_null(name).take()
}

pub(super) trait Relations {
    fn belongs_to(self, column: &'static str, parent: &'static str) -> Self;
    fn may_belong_to(self, column: &'static str, parent: &'static str) -> Self;
    fn keyed_by(self, columns: &[&'static str]) -> Self;
}

impl Relations for TableCreateStatement {
    /// The row goes when its parent goes.
    fn belongs_to(mut self, column: &'static str, parent: &'static str) -> Self {
        self.foreign_key(
            ForeignKey::create()
                .from_col(column)
                .to(parent, "id")
                .on_delete(ForeignKeyAction::Cascade),
        );
        self
    }

    /// The row stays, without its parent.
    fn may_belong_to(mut self, column: &'static str, parent: &'static str) -> Self {
        self.foreign_key(
            ForeignKey::create()
                .from_col(column)
                .to(parent, "id")
                .on_delete(ForeignKeyAction::SetNull),
        );
        self
    }

    fn keyed_by(mut self, columns: &[&'static str]) -> Self {
        let mut index = Index::create();
        for column in columns {
            index.col(*column);
        }
        self.primary_key(&mut index);
        self
    }
}

pub(super) fn plain(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index.take()
}

pub(super) fn unique(
    name: &'static str,
    table: &'static str,
    columns: &[&'static str],
) -> IndexCreateStatement {
    plain(name, table, columns).unique().take()
}
