//! Databases that live as long as their measurement.

use std::{
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use anyhow::Context as _;
use chrono::Utc;
use domain::{Actor, EditionId, ProjectId};
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseConnection, DbBackend, Statement,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use store::{City, ProjectFilter, Secret, Store};

use crate::edition;

/// The secret of the servers that are measured.
pub(crate) const SECRET: &str = "a secret of the measurement, long enough";

/// Connections of the store's writer to PostgreSQL: the yardstick gets as many.
const POSTGRES_WRITERS: u32 = 16;

/// Where databases are made.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// Files in this folder.
    Sqlite(std::path::PathBuf),
    /// Databases beside the one at this address, whose user may create them.
    Postgres(String),
}

/// A database with the edition of the measurement.
pub(crate) struct Bench {
    pub(crate) url: String,
    pub(crate) store: Store,
    pub(crate) edition: EditionId,
    pub(crate) projects: Vec<ProjectId>,
    place: Place,
    name: String,
}

impl Place {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgres(_) => "PostgreSQL",
        }
    }

    pub(crate) fn backend(&self) -> DbBackend {
        match self {
            Self::Sqlite(_) => DbBackend::Sqlite,
            Self::Postgres(_) => DbBackend::Postgres,
        }
    }

    /// As many connections write as the store has: one to SQLite.
    pub(crate) fn writers(&self) -> u32 {
        match self {
            Self::Sqlite(_) => 1,
            Self::Postgres(_) => POSTGRES_WRITERS,
        }
    }

    /// Whether, and how, a commit waits for the disk.
    pub(crate) async fn durability(&self) -> anyhow::Result<String> {
        let Self::Postgres(url) = self else {
            return Ok("write-ahead log, synchronous = FULL".to_owned());
        };
        let server = Database::connect(url)
            .await
            .context("connecting to PostgreSQL")?;
        let mut settings = Vec::new();
        for name in ["fsync", "synchronous_commit", "full_page_writes"] {
            let show = Statement::from_string(DbBackend::Postgres, format!("SHOW {name}"));
            let row = server.query_one_raw(show).await?.context("a setting")?;
            settings.push(format!("{name} = {}", row.try_get_by_index::<String>(0)?));
        }
        server.close().await?;
        Ok(settings.join(", "))
    }
}

impl Bench {
    /// Makes a database and imports the edition into it, through the store.
    pub(crate) async fn create(place: &Place) -> anyhow::Result<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("parvis_bench_{}_{number}", std::process::id());
        let url = match place {
            Place::Sqlite(folder) => format!("sqlite:{}", folder.join(&name).display()),
            Place::Postgres(server) => {
                postgres(server, &format!("CREATE DATABASE {name}")).await?;
                beside(server, &name)
            }
        };
        let secret = Secret::new(SECRET).context("a secret")?;
        let store = Store::open(&url, secret).await?;
        let imported = edition::imported(store.now())?;
        let report = store.import_edition(&Actor::Operator, &imported).await?;
        // Before the city is named: the invented trustees are for nobody's real vote.
        store
            .seal_demonstration_box(&Actor::Operator, report.edition)
            .await?;
        let city = City::new("Mesure", "contact@example.org");
        store.set_city(&Actor::Operator, &city).await?;
        let projects = store
            .projects(report.edition, &ProjectFilter::default())
            .await?;
        Ok(Self {
            url,
            store,
            edition: report.edition,
            projects: projects.into_iter().map(|project| project.id).collect(),
            place: place.clone(),
            name,
        })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// Connections with the settings of the store's own writer, and none of its code.
    pub(crate) async fn connect(&self) -> anyhow::Result<DatabaseConnection> {
        let mut options = ConnectOptions::new(self.url.clone());
        let writers = self.place.writers();
        options
            .max_connections(writers)
            .min_connections(writers)
            .acquire_timeout(Duration::from_secs(10))
            .sqlx_logging(false)
            .map_sqlx_sqlite_opts(|sqlite| {
                sqlite
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(Duration::from_secs(10))
                    .foreign_keys(true)
            });
        Database::connect(options).await.context("connecting")
    }

    /// How many rows a table has.
    pub(crate) async fn count(&self, table: &str) -> anyhow::Result<usize> {
        let db = self.connect().await?;
        let sql = format!("SELECT count(*) FROM {table}");
        let count = Statement::from_string(db.get_database_backend(), sql);
        let row = db.query_one_raw(count).await?.context("a count")?;
        let count: i64 = row.try_get_by_index(0)?;
        db.close().await?;
        Ok(usize::try_from(count)?)
    }

    /// Closes the connections and removes the database.
    pub(crate) async fn remove(self) -> anyhow::Result<()> {
        self.store.close().await?;
        match &self.place {
            Place::Sqlite(folder) => remove_files(folder, &self.name),
            Place::Postgres(server) => {
                postgres(server, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await
            }
        }
    }
}

fn remove_files(folder: &Path, name: &str) -> anyhow::Result<()> {
    for end in ["", "-wal", "-shm"] {
        let file = folder.join(format!("{name}{end}"));
        if file.exists() {
            std::fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
        }
    }
    Ok(())
}

/// One statement on the server, outside of any database that is measured.
async fn postgres(server: &str, sql: &str) -> anyhow::Result<()> {
    let server = Database::connect(server)
        .await
        .context("connecting to PostgreSQL")?;
    server
        .execute_unprepared(sql)
        .await
        .with_context(|| sql.to_owned())?;
    Ok(server.close().await?)
}

/// The address of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').unwrap_or((server, ""));
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..]
        .find('/')
        .map_or(address.len(), |at| start + at);
    let joint = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{joint}{options}", &address[..end])
}

/// The moment of now, as precise as the store keeps it.
pub(crate) fn now() -> chrono::DateTime<Utc> {
    use chrono::SubsecRound as _;
    Utc::now().trunc_subsecs(3)
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn another_database_of_a_server() {
        assert_eq!(
            beside("postgres://a:b@h:5/postgres", "x"),
            "postgres://a:b@h:5/x"
        );
        assert_eq!(
            beside("postgres://h/db?sslmode=disable", "x"),
            "postgres://h/x?sslmode=disable"
        );
        assert_eq!(beside("postgres://h", "x"), "postgres://h/x");
    }
}
