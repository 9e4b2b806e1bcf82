//! The migrations, the same for SQLite and PostgreSQL.

use sea_orm_migration::prelude::*;

mod m0001_foundation;
mod m0002_ballot_box;
mod m0003_projects;
mod m0004_identity;
mod m0005_ambassadors;
mod m0006_field;
mod parts;

/// The migration with which personal columns are sealed from then on.
pub(crate) const SEALS: &str = "m0004_identity";

pub(crate) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_foundation::Migration),
            Box::new(m0002_ballot_box::Migration),
            Box::new(m0003_projects::Migration),
            Box::new(m0004_identity::Migration),
            Box::new(m0005_ambassadors::Migration),
            Box::new(m0006_field::Migration),
        ]
    }
}
