//! The keys of personal columns: the file that holds them, and which of them the database and its servers know.

use crate::entities::process;
use crate::error::Doing;
use crate::personal::SEALED_COLUMNS;
use crate::{Housekeeping, PersonalKey, Result, Store};
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set, Statement,
};
use std::collections::BTreeMap;
use std::fmt;

/// A server that was seen within this time is taken to run. They tell it every half minute.
const PRESENT: TimeDelta = TimeDelta::seconds(90);

/// A line of the file of keys that can't be taken. The line itself is not repeated: it may hold a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    #[error("line {line} is not a number from 1, a space and 32 bytes in base64url")]
    Malformed { line: usize },
    #[error("line {line} has the number of a line before it")]
    Twice { line: usize },
}

impl PersonalKey {
    /// Reads a file of keys: a number from 1, a space and 32 bytes in base64url on each line. Empty lines and those
    /// that begin with `#` say nothing.
    pub fn read_all(text: &str) -> Result<Vec<Self>, KeyFault> {
        let mut keys: Vec<Self> = vec![];
        for (at, line) in text.lines().enumerate() {
            let (line, number) = (line.trim(), at + 1);
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let key = Self::read(line).ok_or(KeyFault::Malformed { line: number })?;
            if keys.iter().any(|known| known.number == key.number) {
                return Err(KeyFault::Twice { line: number });
            }
            keys.push(key);
        }
        Ok(keys)
    }

    fn read(line: &str) -> Option<Self> {
        let (number, key) = line.split_once(char::is_whitespace)?;
        // Zero is the key that derives from the secret.
        let number = number.parse().ok().filter(|number| *number > 0)?;
        let key = BASE64URL_NOPAD.decode(key.trim().as_bytes()).ok()?;
        Some(Self {
            number,
            key: key.try_into().ok()?,
        })
    }

    /// A random key with the next number after all of these.
    pub fn after(keys: &[Self]) -> Self {
        let last = keys.iter().map(|key| key.number).max().unwrap_or(0);
        Self {
            number: last.saturating_add(1),
            key: rand::random(),
        }
    }

    /// Its line in the file.
    pub fn line(&self) -> KeyLine<'_> {
        KeyLine(self)
    }
}

/// Writes a key out. Whoever asks for it means to.
#[derive(Clone, Copy)]
pub struct KeyLine<'a>(&'a PersonalKey);

impl fmt::Display for KeyLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = BASE64URL_NOPAD.encode(&self.0.key);
        write!(f, "{} {key}", self.0.number)
    }
}

impl Store {
    /// How many values lie sealed with each key, by the keys' numbers.
    pub async fn keys_in_use(&self) -> Result<BTreeMap<u32, u64>> {
        keys_in_use(self.reader(), self.is_sqlite()).await
    }

    /// The numbers of the keys that this store holds, 0 for the one that derives from the secret.
    pub fn known_keys(&self) -> Vec<u32> {
        self.0.secret.known_keys()
    }

    /// Tells the other processes on this database that a server runs here, and which keys it knows.
    pub async fn be_present(&self, server: uuid::Uuid) -> Result<()> {
        let write = self.write(&domain::Actor::Job("presence")).await?;
        let (now, newest) = (write.now(), self.known_keys().into_iter().max());
        process::Entity::delete_many()
            .filter(process::Column::SeenAt.lt(now - TimeDelta::days(1)))
            .exec(write.tx())
            .await
            .doing("forgetting servers")?;
        let row = process::ActiveModel {
            id: Set(server),
            newest_key: Set(i64::from(newest.unwrap_or(0))),
            seen_at: Set(now),
        };
        let again = OnConflict::column(process::Column::Id)
            .update_columns([process::Column::NewestKey, process::Column::SeenAt])
            .to_owned();
        process::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(write.tx())
            .await
            .doing("telling that a server runs")?;
        write.commit_housekeeping(Housekeeping::Presence).await
    }

    /// The server stops.
    pub async fn be_gone(&self, server: uuid::Uuid) -> Result<()> {
        let write = self.write(&domain::Actor::Job("presence")).await?;
        process::Entity::delete_by_id(server)
            .exec(write.tx())
            .await
            .doing("telling that a server stops")?;
        write.commit_housekeeping(Housekeeping::Presence).await
    }

    /// How many servers run that do not know this store's newest key: they could not read what is sealed with it.
    pub async fn servers_behind(&self) -> Result<u64> {
        let newest = self.known_keys().into_iter().max().unwrap_or(0);
        process::Entity::find()
            .filter(process::Column::SeenAt.gt(self.now() - PRESENT))
            .filter(process::Column::NewestKey.lt(i64::from(newest)))
            .count(self.reader())
            .await
            .doing("looking for servers")
    }
}

/// Counts the sealed values of each key.
pub(crate) async fn keys_in_use(
    db: &impl ConnectionTrait,
    sqlite: bool,
) -> Result<BTreeMap<u32, u64>> {
    let mut found = BTreeMap::new();
    for (table, column) in SEALED_COLUMNS {
        // `s1.`, the number, a point.
        let place = if sqlite { "instr" } else { "strpos" };
        let rest = format!("substr({column}, 4)");
        let sql = format!(
            "SELECT substr({rest}, 1, {place}({rest}, '.') - 1) AS key, count(*) AS n FROM {table} \
             WHERE {column} LIKE 's1.%.%' GROUP BY 1"
        );
        let statement = Statement::from_string(db.get_database_backend(), sql);
        let rows = db
            .query_all_raw(statement)
            .await
            .doing("looking for the keys of personal columns")?;
        for row in rows {
            let read = || -> Result<(String, i64), sea_orm::DbErr> {
                Ok((row.try_get("", "key")?, row.try_get("", "n")?))
            };
            let (key, values) = read().doing("looking for the keys of personal columns")?;
            if let Ok(number) = key.parse::<u32>() {
                *found.entry(number).or_insert(0) += u64::try_from(values).unwrap_or(0);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_keys_is_read_as_it_was_written() {
        let first = PersonalKey::after(&[]);
        let second = PersonalKey::after(std::slice::from_ref(&first));
        assert_eq!((first.number, second.number), (1, 2));
        let text = format!("# keys\n\n{}\r\n  {}  \n", first.line(), second.line());
        let read = PersonalKey::read_all(&text).expect("keys");
        let pairs = |keys: &[PersonalKey]| -> Vec<(u32, [u8; 32])> {
            keys.iter().map(|key| (key.number, key.key)).collect()
        };
        assert_eq!(pairs(&read), pairs(&[first, second]));
    }

    #[test]
    fn a_line_that_is_no_key_is_named_by_its_number_alone() {
        let good = PersonalKey::after(&[]);
        let zero = PersonalKey {
            number: 0,
            key: [1; 32],
        };
        for wrong in [
            "hunter2".to_owned(),
            "1 hunter2".to_owned(),
            "-1 AAAA".to_owned(),
            zero.line().to_string(),
            format!("{}A", good.line()),
            format!("{} and more", good.line()),
            "99999999999 AAAA".to_owned(),
        ] {
            let fault = PersonalKey::read_all(&format!("# one\n{wrong}")).expect_err("no key");
            assert_eq!(fault, KeyFault::Malformed { line: 2 }, "{wrong}");
            assert!(!fault.to_string().contains("hunter2"));
        }
        let twice = format!("{}\n{}", good.line(), good.line());
        let fault = PersonalKey::read_all(&twice).expect_err("twice");
        assert_eq!(fault, KeyFault::Twice { line: 2 });
    }
}
