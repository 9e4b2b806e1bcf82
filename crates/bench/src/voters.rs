//! People who have signed in: made beforehand, since it is their ballots that are measured.

use anyhow::Context as _;
use chrono::TimeDelta;
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::{AccountId, Actor};
use sea_orm::{ConnectionTrait as _, DbBackend, Statement, TransactionTrait as _, Value};
use sha2::{Digest as _, Sha256};

use crate::database::{Bench, now};

/// Rows of one statement: five values each, and SQLite takes 32,766 values.
const ROWS: usize = 1000;

/// Somebody with an account and a session.
#[derive(Clone, Debug)]
pub(crate) struct Voter {
    /// Which one, from 0 on: decides what they choose.
    pub(crate) number: usize,
    account: AccountId,
    /// What their browser's cookie holds.
    pub(crate) cookie: String,
}

impl Voter {
    pub(crate) fn actor(&self) -> Actor {
        Actor::Person {
            account: self.account,
            roles: vec![],
            fresh: false,
            departments: vec![],
        }
    }
}

/// Adds people with numbers from `first` on.
///
/// Written straight into the tables: a code by mail for each would be a measurement of its own.
pub(crate) async fn sign_in(
    bench: &Bench,
    first: usize,
    count: usize,
) -> anyhow::Result<Vec<Voter>> {
    let voters: Vec<Voter> = (first..first + count).map(voter).collect();
    let db = bench.connect().await?;
    let backend = db.get_database_backend();
    let tx = db.begin().await?;
    for some in voters.chunks(ROWS) {
        let accounts = some.iter().map(|voter| {
            let email = format!("voter-{}@example.org", voter.number);
            [
                voter.account.0.into(),
                email.into(),
                "".into(),
                "fr".into(),
                now().into(),
            ]
        });
        let columns = "account (id, email, name, lang, created_at)";
        tx.execute_raw(insert(backend, columns, accounts))
            .await
            .context("making accounts")?;
        let sessions = some.iter().map(|voter| {
            let id = HEXLOWER.encode(&Sha256::digest(voter.cookie.as_bytes()));
            let expires = now() + TimeDelta::days(1);
            [
                id.into(),
                voter.account.0.into(),
                "fr".into(),
                expires.into(),
            ]
        });
        let columns = "session (id, account_id, lang, expires_at)";
        tx.execute_raw(insert(backend, columns, sessions))
            .await
            .context("making sessions")?;
    }
    tx.commit().await?;
    db.close().await?;
    Ok(voters)
}

fn voter(number: usize) -> Voter {
    Voter {
        number,
        account: AccountId::new(),
        cookie: BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>()),
    }
}

/// One statement for many rows.
fn insert<const N: usize>(
    backend: DbBackend,
    columns: &str,
    rows: impl Iterator<Item = [Value; N]>,
) -> Statement {
    let mut groups = Vec::new();
    let mut values = Vec::new();
    for row in rows {
        let marks: Vec<String> = (1..=N).map(|n| format!("${}", values.len() + n)).collect();
        groups.push(format!("({})", marks.join(", ")));
        values.extend(row);
    }
    let sql = format!("INSERT INTO {columns} VALUES {}", groups.join(", "));
    Statement::from_sql_and_values(backend, sql, values)
}
