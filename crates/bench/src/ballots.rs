//! Ballots cast into the box, beside a bare insert of the same rows.

use std::{
    sync::{Arc, Mutex},
    time::Instant,
};

use anyhow::{Context as _, bail};
use ballot_box::{Prepared, Slip, VoteKeys};
use domain::{Actor, AuditEvent, Link, rules::Declaration};
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DbBackend, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait as _,
};
use store::{AuditFilter, MarkRoll};
use tokio::task::JoinSet;

use crate::{
    database::{Bench, Place},
    edition,
    report::{Line, Report, Target, Unit},
    stats, voters,
    voters::Voter,
};

/// Odd, so that the middle one is a run.
const ROUNDS: usize = 3;

/// Ballots of one round, the same for both.
const BALLOTS: usize = 5000;

/// How many voters confirm at the same moment.
const CROWDS: [usize; 2] = [32, 64];

/// Votes should cost at most this many times what their rows cost.
const TARGET: Target = Target::AtLeastPercentOfBare(30);

/// What one round reached.
pub(crate) struct Round {
    pub(crate) per_second: u64,
    pub(crate) micros: Vec<u64>,
}

/// The yardstick: a database of the same tables, written to without the store.
pub(crate) struct Bare {
    bench: Bench,
    db: DatabaseConnection,
    rounds: Vec<u64>,
}

/// Casts ballots through the store, in turns with the bare insert.
pub(crate) async fn measure(place: &Place, report: &mut Report) -> anyhow::Result<()> {
    report.section(&format!(
        "Votes accepted per second, {} ({})",
        place.name(),
        place.durability().await?
    ));
    let bench = Bench::create(place).await?;
    let mut bare = Bare::create(place).await?;
    let mut voters = voters::sign_in(&bench, 0, BALLOTS * ROUNDS * CROWDS.len()).await?;
    let mut ours = CROWDS.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        bare.round().await?;
        for (crowd, rounds) in CROWDS.into_iter().zip(&mut ours) {
            let round = voters.split_off(voters.len() - BALLOTS);
            let first = audit_entries(&bench).await?;
            let round = cast_all(&bench, round, crowd).await?;
            rounds.push((round, groups_since(&bench, first).await?));
        }
    }
    for (crowd, rounds) in CROWDS.into_iter().zip(ours) {
        report.add(line(
            &format!("the store, {crowd} voters at once"),
            rounds,
            bare.per_second(),
        ));
    }
    let cast = BALLOTS * ROUNDS * CROWDS.len();
    check(&bench, cast).await?;
    let grouped = bare.in_groups(GROUP).await?;
    report.add(
        Line::new(
            format!("bare, but {GROUP} votes a transaction"),
            Unit::PerSecond,
            grouped,
        )
        .beside(bare.per_second())
        .note("what the tables allow to whoever commits votes in groups"),
    );
    bare.remove().await?;
    bench.remove().await
}

/// As many votes as come together when 32 voters confirm at once.
const GROUP: usize = 32;

/// A figure of the rounds' middle one.
pub(crate) fn line(name: &str, rounds: Vec<(Round, Vec<u64>)>, bare: u64) -> Line {
    let mut per_second: Vec<u64> = rounds.iter().map(|(round, _)| round.per_second).collect();
    let (rounds, groups): (Vec<_>, Vec<_>) = rounds.into_iter().unzip();
    let mut micros: Vec<u64> = rounds.into_iter().flat_map(|round| round.micros).collect();
    let mut groups: Vec<u64> = groups.into_iter().flatten().collect();
    let largest = stats::percentile(&mut groups, 100);
    Line::new(name, Unit::PerSecond, stats::median(&mut per_second))
        .beside(bare)
        .target(TARGET)
        .note(format!(
            "{}; groups of {} (median), {largest} at most",
            stats::latency(&mut micros),
            stats::median(&mut groups),
        ))
}

/// Everybody's ballot, by a crowd of so many at a time; each waits for the answer.
async fn cast_all(bench: &Bench, voters: Vec<Voter>, crowd: usize) -> anyhow::Result<Round> {
    let count = voters.len();
    let keys = Arc::new(bench.store.vote_keys(bench.edition).await?);
    // What devices do is not the server's work: done beforehand.
    let prepared = {
        let (keys, projects) = (Arc::clone(&keys), bench.projects.clone());
        tokio::task::spawn_blocking(move || prepare_all(&keys, &projects, voters)).await??
    };
    let queue = Arc::new(Mutex::new(prepared));
    let started = Instant::now();
    let mut crowd_of = JoinSet::new();
    for _ in 0..crowd {
        let (store, edition) = (bench.store.clone(), bench.edition);
        let (queue, keys) = (Arc::clone(&queue), Arc::clone(&keys));
        crowd_of.spawn(async move {
            let mut micros = Vec::new();
            loop {
                let next = queue.lock().ok().and_then(|mut queue| queue.pop());
                let Some((voter, prepared)) = next else {
                    return anyhow::Ok(micros);
                };
                let mark = MarkRoll {
                    edition,
                    declaration: Declaration {
                        old_enough: true,
                        link: Some(Link::Lives),
                    },
                    blinded: prepared.blinded().context("a blinded token")?.clone(),
                    mail: None,
                    another: false,
                    origin: store::Origin::default(),
                };
                let begun = Instant::now();
                let signature = store
                    .mark_roll(&voter.actor(), mark)
                    .await
                    .context("marking the roll")?;
                let cast = prepared.finish(&keys, &signature)?;
                store.cast_sealed(cast).await.context("casting a ballot")?;
                micros.push(stats::micros(begun.elapsed()));
            }
        });
    }
    let mut micros = Vec::with_capacity(count);
    while let Some(part) = crowd_of.join_next().await {
        micros.extend(part??);
    }
    Ok(Round {
        per_second: stats::per_second(count, started.elapsed()),
        micros,
    })
}

/// Seals everybody's ballot, as their devices would.
fn prepare_all(
    keys: &VoteKeys,
    projects: &[domain::ProjectId],
    voters: Vec<Voter>,
) -> anyhow::Result<Vec<(Voter, Prepared)>> {
    let prepare = |voter: Voter| {
        let picks = edition::picks(voter.number, projects);
        let points = keys
            .numbers
            .iter()
            .zip(projects)
            .filter_map(|(number, project)| {
                let points = picks.points_on(*project);
                (points > 0).then_some((number.as_str(), points))
            });
        let prepared = Prepared::new(keys, &Slip::new(points), &mut rand::rng())?;
        Ok((voter, prepared))
    };
    voters.into_iter().map(prepare).collect()
}

/// Everything that was answered is in the box, and on the roll.
pub(crate) async fn check(bench: &Bench, cast: usize) -> anyhow::Result<()> {
    for table in ["leaf", "roll_entry"] {
        let found = bench.count(table).await?;
        if found != cast {
            bail!("{cast} ballots were accepted, and {table} has {found} rows");
        }
    }
    Ok(())
}

/// How many entries the audit log has.
pub(crate) async fn audit_entries(bench: &Bench) -> anyhow::Result<u64> {
    let filter = AuditFilter::default();
    let (_, total) = bench
        .store
        .audit_log(&Actor::Operator, &filter, 0, 1)
        .await?;
    Ok(total)
}

/// How many ballots were committed together, each time since the log had `first` entries.
pub(crate) async fn groups_since(bench: &Bench, first: u64) -> anyhow::Result<Vec<u64>> {
    let new = audit_entries(bench).await? - first;
    let filter = AuditFilter::default();
    let (lines, _) = bench
        .store
        .audit_log(&Actor::Operator, &filter, 0, new)
        .await?;
    let groups = lines.iter().filter_map(|line| match line.event {
        AuditEvent::BallotsCast { new, replaced, .. } => Some(u64::from(new + replaced)),
        _ => None,
    });
    Ok(groups.collect())
}

impl Bare {
    pub(crate) async fn create(place: &Place) -> anyhow::Result<Self> {
        let bench = Bench::create(place).await?;
        let db = bench.connect().await?;
        Ok(Self {
            bench,
            db,
            rounds: Vec::new(),
        })
    }

    /// The middle of the rounds so far.
    pub(crate) fn per_second(&self) -> u64 {
        stats::median(&mut self.rounds.clone())
    }

    /// Inserts as many votes as a round has, each in a transaction of its own.
    pub(crate) async fn round(&mut self) -> anyhow::Result<()> {
        let per_second = self.insert(1).await?;
        self.rounds.push(per_second);
        Ok(())
    }

    /// The same, several votes a transaction.
    async fn in_groups(&self, votes: usize) -> anyhow::Result<u64> {
        let mut rounds = Vec::new();
        for _ in 0..ROUNDS {
            rounds.push(self.insert(votes).await?);
        }
        Ok(stats::median(&mut rounds))
    }

    /// Every connection is kept busy by a task of its own.
    async fn insert(&self, votes: usize) -> anyhow::Result<u64> {
        let writers = usize::try_from(self.bench.place().writers())?;
        let each = BALLOTS / votes / writers;
        let rows = Rows::of(&self.bench);
        let started = Instant::now();
        let mut tasks = JoinSet::new();
        for writer in 0..writers {
            let (db, rows) = (self.db.clone(), rows.clone());
            tasks.spawn(async move {
                for turn in 0..each {
                    rows.transaction(&db, (turn * writers + writer) * votes, votes)
                        .await?;
                }
                anyhow::Ok(())
            });
        }
        while let Some(task) = tasks.join_next().await {
            task??;
        }
        Ok(stats::per_second(each * votes * writers, started.elapsed()))
    }

    pub(crate) async fn remove(self) -> anyhow::Result<()> {
        self.db.close().await?;
        self.bench.remove().await
    }
}

/// What a vote writes.
#[derive(Clone)]
struct Rows {
    edition: uuid::Uuid,
    day: chrono::NaiveDate,
    roll: Arc<str>,
    leaf: Arc<str>,
    /// How long a leaf is.
    size: usize,
    backend: DbBackend,
}

impl Rows {
    fn of(bench: &Bench) -> Self {
        Self {
            edition: bench.edition.0,
            day: crate::database::now().date_naive(),
            roll: "INSERT INTO roll_entry (edition_id, voter, day, channel, blinded) VALUES ($1, $2, $3, $4, $5)"
                .into(),
            leaf: "INSERT INTO leaf (edition_id, hash, serial, turn, body, token, day) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                .into(),
            size: LEAF,
            backend: bench.place().backend(),
        }
    }

    /// Prepared once a connection, by the driver.
    async fn transaction(
        &self,
        db: &DatabaseConnection,
        first: usize,
        votes: usize,
    ) -> anyhow::Result<()> {
        let tx = db
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await?;
        for _ in first..first + votes {
            let roll = vec![
                self.edition.into(),
                hash().into(),
                self.day.into(),
                "web".into(),
                random(32).into(),
            ];
            let leaf = vec![
                self.edition.into(),
                random(32).into(),
                random(32).into(),
                0.into(),
                random(self.size).into(),
                random(256).into(),
                self.day.into(),
            ];
            for (sql, values) in [(&self.roll, roll), (&self.leaf, leaf)] {
                let insert = Statement::from_sql_and_values(self.backend, &**sql, values);
                tx.execute_raw(insert).await?;
            }
        }
        Ok(tx.commit().await?)
    }
}

/// About as long as the leaf of a ballot of this edition.
const LEAF: usize = 300;

fn random(bytes: usize) -> Vec<u8> {
    (0..bytes).map(|_| rand::random()).collect()
}

/// As long as the hashes of voters are.
fn hash() -> String {
    data_encoding::HEXLOWER.encode(&rand::random::<[u8; 32]>())
}
