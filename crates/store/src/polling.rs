//! What a vote is checked against, read inside the transaction that takes it; and what keeps roll and box from
//! being laid side by side.

use crate::editions::calendar_in;
use crate::entities::{ballot_box, edition};
use crate::error::{Doing, column, json};
use crate::field::grace;
use crate::{Result, StoreError, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::NotOpen;
use domain::field::moment;
use domain::{
    BallotBoxState, Calendar, EditionId, EditionState, FieldEntryId, FieldKind, MotionId, OutingId,
    PhaseKind, Rules,
};
use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QuerySelect};
use std::fmt::Write as _;

/// Rows of earlier batches that a batch moves, on each side of a random place.
const MOVED: usize = 16;

/// An edition while people vote in it.
pub(crate) struct Polling {
    pub(crate) rules: Rules,
    pub(crate) calendar: Calendar,
    /// The day of this write, in Paris: the finest time that roll and box know.
    pub(crate) day: NaiveDate,
    /// Whether votes are taken now.
    pub(crate) open: Result<(), NotOpen>,
    /// After the close: whether phones of outings may still send who voted before it.
    late_marks: bool,
    /// After the close: whether ballots of those who were marked may still come.
    pub(crate) late: bool,
    now: DateTime<Utc>,
}

impl Polling {
    /// Holds the edition against ceremony and opening (on PostgreSQL), and reads its rules and its calendar.
    ///
    /// An edition without a sealed ballot box is [`StoreError::NotReady`].
    pub(crate) async fn read(write: &Write, id: EditionId) -> Result<Self> {
        let row = edition::Entity::find_by_id(id.0)
            .lock_shared()
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        match column("edition.state", &row.state)? {
            EditionState::Public => {}
            EditionState::Draft => return Err(StoreError::NotFound("edition")),
        }
        let calendar = calendar_in(write, id).await?;
        let open = calendar.open_vote(write.now()).map(|_| ());
        let state: Option<String> = ballot_box::Entity::find_by_id(id.0)
            .select_only()
            .column(ballot_box::Column::State)
            .into_tuple()
            .one(write.tx())
            .await
            .doing("reading a ballot box")?;
        let state = state
            .map(|word| column::<BallotBoxState>("ballot_box.state", &word))
            .transpose()?;
        let opened = match state {
            Some(BallotBoxState::Sealed) => false,
            Some(BallotBoxState::Opened) => true,
            // Before the vote it is the calendar that says no.
            Some(BallotBoxState::Planned) | None => {
                open?;
                return Err(StoreError::NotReady);
            }
        };
        let rules: Rules = json("edition.rules", &row.rules)?;
        let over = matches!(open, Err(NotOpen::Over { .. }));
        let grace = if over && !opened {
            grace(write.tx(), id, &calendar, &rules).await?
        } else {
            None
        };
        let before = |end: DateTime<Utc>| write.now() < end;
        Ok(Self {
            rules,
            calendar,
            day: domain::calendar::paris::day(write.now()),
            open,
            late_marks: grace.is_some_and(|grace| before(grace.marks)),
            late: grace.is_some_and(|grace| before(grace.ballots)),
            now: write.now(),
        })
    }

    /// Whether a ballot with a new token is taken now: while the vote is open, and until the last phone has had the time
    /// to cast what it was given a token for. What was cast is not replaced after the end.
    pub(crate) fn takes_new(&self) -> Result<(), NotOpen> {
        if self.late { Ok(()) } else { self.open }
    }

    /// Whether a vote is taken that was made on an outing, in the quarter of an hour that begins at `made_at`.
    pub(crate) fn takes_from_field(&self, made_at: DateTime<Utc>) -> Result<(), NotOpen> {
        if !self.late_marks {
            self.open?;
        }
        let vote = self
            .calendar
            .phase(PhaseKind::Vote)
            .ok_or(NotOpen::NotPlanned {
                phase: PhaseKind::Vote,
            })?;
        // A clock that is ahead of ours: nothing was made after it came.
        let made_at = made_at.min(self.now);
        if made_at < moment(FieldKind::Vote, vote.starts) {
            return Err(NotOpen::NotYet {
                phase: PhaseKind::Vote,
                starts: vote.starts,
            });
        }
        if made_at >= vote.ends {
            return Err(NotOpen::Over {
                phase: PhaseKind::Vote,
                ended: vote.ends,
            });
        }
        Ok(())
    }
}

/// Which rows are moved about.
#[derive(Clone, Copy)]
pub(crate) enum Rows {
    /// The marks of the roll, by the hash of the voter.
    Roll,
    /// The sealed ballots that are not on the public list yet, by their hash.
    Pending,
}

/// Writes new rows anew, in random order, among some that were there before.
///
/// PostgreSQL keeps rows in the order of their arrival, and with each the transaction that wrote it: a copy of
/// the database would join roll and box, line by line. So each batch takes earlier rows along, and a later
/// one takes its own. `SQLite` has no such order here: these tables lie in the order of their random keys
/// (`migration/parts.rs`).
pub(crate) async fn mix(
    write: &Write,
    rows: Rows,
    edition: EditionId,
    new: impl IntoIterator<Item = impl AsRef<[u8]>>,
) -> Result<()> {
    if write.tx().get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let (table, key, among) = match rows {
        Rows::Roll => ("roll_entry", "voter", ""),
        Rows::Pending => ("leaf", "hash", " AND position IS NULL"),
    };
    let literal = |hash: &[u8]| {
        let hex = data_encoding::HEXLOWER.encode(hash);
        match rows {
            Rows::Roll => format!("'{hex}'"),
            Rows::Pending => format!("'\\x{hex}'::bytea"),
        }
    };
    let mut values = String::new();
    for hash in new {
        // Writing to a string cannot fail.
        let _ = write!(values, ", ({})", literal(hash.as_ref()));
    }
    let Some(values) = values.strip_prefix(", ") else {
        return Ok(());
    };
    let place = literal(&rand::random::<[u8; 32]>());
    let from = format!("FROM {table} WHERE edition_id = '{edition}'{among}");
    let sql = format!(
        "WITH chosen AS (\
         (SELECT {key} {from} AND {key} >= {place} ORDER BY {key} LIMIT {MOVED}) \
         UNION (SELECT {key} {from} AND {key} < {place} ORDER BY {key} DESC LIMIT {MOVED}) \
         UNION VALUES {values}), \
         moved AS (DELETE FROM {table} USING chosen WHERE {table}.edition_id = '{edition}' \
         AND {table}.{key} = chosen.{key} RETURNING {table}.*) \
         INSERT INTO {table} SELECT * FROM moved ORDER BY random()"
    );
    write
        .tx()
        .execute_unprepared(&sql)
        .await
        .doing("moving rows about")?;
    Ok(())
}

/// The same for a secret motion, whose rows are so few that all of them are written anew.
pub(crate) async fn mix_motion(write: &Write, table: &'static str, motion: MotionId) -> Result<()> {
    if write.tx().get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let sql = format!(
        "WITH moved AS (DELETE FROM {table} WHERE motion_id = '{motion}' RETURNING {table}.*) \
         INSERT INTO {table} SELECT * FROM moved ORDER BY random()"
    );
    write
        .tx()
        .execute_unprepared(&sql)
        .await
        .doing("moving rows about")?;
    Ok(())
}

/// The same for a vote that a phone of an outing sent: that there were so many is known, and not in which order.
pub(crate) async fn mix_field_votes(
    write: &Write,
    outing: OutingId,
    new: FieldEntryId,
) -> Result<()> {
    if write.tx().get_database_backend() == DbBackend::Sqlite {
        return Ok(());
    }
    let place = uuid::Uuid::new_v4();
    let from = format!(
        "FROM field_entry WHERE outing_id = '{outing}' AND kind = '{}' AND refusal IS NULL",
        FieldKind::Vote
    );
    let sql = format!(
        "WITH chosen AS (\
         (SELECT id {from} AND id >= '{place}' ORDER BY id LIMIT {MOVED}) \
         UNION (SELECT id {from} AND id < '{place}' ORDER BY id DESC LIMIT {MOVED}) \
         UNION VALUES ('{new}'::uuid)), \
         moved AS (DELETE FROM field_entry USING chosen WHERE field_entry.id = chosen.id \
         RETURNING field_entry.*) \
         INSERT INTO field_entry SELECT * FROM moved ORDER BY random()"
    );
    write
        .tx()
        .execute_unprepared(&sql)
        .await
        .doing("moving rows about")?;
    Ok(())
}

/// Rows of the largest statement.
const MOST: usize = 64;
/// Rows by which longer statements differ.
const STEP: usize = 8;

/// Cuts rows into parts for one statement each, as few as can be made of few different sizes: a connection
/// keeps a hundred statements prepared, and these are not to drive out the others.
pub(crate) fn statements<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let size = match rows.len() {
            0 => return None,
            few @ 1..STEP => few,
            many => many.min(MOST) / STEP * STEP,
        };
        let (some, rest) = rows.split_at(size);
        rows = rest;
        Some(some)
    })
}

#[cfg(test)]
mod tests {
    use super::statements;

    #[test]
    fn rows_are_cut_into_few_parts_of_few_sizes() {
        let sizes = |many: u32| -> Vec<usize> {
            let rows: Vec<u32> = (0..many).collect();
            assert_eq!(
                statements(&rows).flatten().copied().collect::<Vec<_>>(),
                rows
            );
            statements(&rows).map(<[u32]>::len).collect()
        };
        assert!(sizes(0).is_empty());
        assert_eq!(sizes(5), [5]);
        assert_eq!(sizes(8), [8]);
        assert_eq!(sizes(31), [24, 7]);
        assert_eq!(sizes(256), [64, 64, 64, 64]);
    }
}
