//! The ballots of a batch that nothing stands against, put into the box by a few statements.
//!
//! A statement for each row costs a way to the database and back, and with many voters at once these ways are
//! most of what a batch costs. Whatever is not plain (a voter who has voted, a receipt that is taken) is left
//! to [`BallotPaper::add`], one ballot after the other.

use super::{BallotPaper, Entry, Waiting};
use crate::entities::{ballot, roll_entry};
use crate::error::{Doing, to_json};
use crate::{Result, Write};
use domain::{BallotId, Channel};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use std::collections::{HashMap, HashSet};

/// A ballot that fits the rules, by a voter and with a receipt that no other of the batch has.
struct Plain<'a> {
    /// Its place in the batch.
    place: usize,
    id: BallotId,
    voter: &'a str,
    waiting: &'a Waiting,
}

/// Puts every plain ballot into the box. Gives their ids by their place in the batch.
pub(super) async fn add(
    paper: &BallotPaper,
    write: &Write,
    batch: &[Waiting],
) -> Result<HashMap<usize, BallotId>> {
    let mut plain = plain(paper, batch);
    let marked = mark(paper, write, &mut plain).await?;
    plain.retain(|one| marked.contains(one.voter));
    let put = put(paper, write, &mut plain).await?;
    let (inside, outside): (Vec<_>, Vec<_>) = plain.iter().partition(|one| put.contains(&one.id.0));
    if !outside.is_empty() {
        // Somebody else's receipt: the voter, who has no ballot in the box, is no voter yet.
        roll_entry::Entity::delete_many()
            .filter(roll_entry::Column::EditionId.eq(paper.edition.0))
            .filter(roll_entry::Column::Voter.is_in(outside.iter().map(|one| one.voter)))
            .exec(write.tx())
            .await
            .doing("taking marks back from the roll")?;
    }
    Ok(inside.into_iter().map(|one| (one.place, one.id)).collect())
}

fn plain<'a>(paper: &BallotPaper, batch: &'a [Waiting]) -> Vec<Plain<'a>> {
    let mut voters = HashSet::new();
    let mut receipts = HashSet::new();
    let mut plain = Vec::with_capacity(batch.len());
    for (place, waiting) in batch.iter().enumerate() {
        let (voter, declaration) = match &waiting.entry {
            Entry::New {
                voter, declaration, ..
            } => (voter.as_str(), declaration),
            Entry::Replacement => continue,
        };
        let fits = declaration.check(&paper.rules).is_ok() && paper.check(&waiting.picks).is_ok();
        if fits && voters.insert(voter) && receipts.insert(&waiting.receipt) {
            plain.push(Plain {
                place,
                id: BallotId::random(),
                voter,
                waiting,
            });
        }
    }
    plain
}

/// Marks the roll, and gives the voters who were not on it.
async fn mark(
    paper: &BallotPaper,
    write: &Write,
    plain: &mut [Plain<'_>],
) -> Result<HashSet<String>> {
    // By the hashes, which tell nothing of who came first.
    plain.sort_unstable_by_key(|one| one.voter);
    let mut marked = HashSet::with_capacity(plain.len());
    for some in statements(plain) {
        let rows = some.iter().map(|one| roll_entry::ActiveModel {
            edition_id: Set(paper.edition.0),
            voter: Set(one.voter.to_owned()),
            day: Set(paper.day),
            channel: Set(Channel::Web.code().to_owned()),
            blinded: Set(None),
        });
        let keys = roll_entry::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([roll_entry::Column::EditionId, roll_entry::Column::Voter])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_with_returning_keys(write.tx())
            .await
            .doing("marking the roll")?;
        marked.extend(keys.into_iter().map(|(_, voter)| voter));
    }
    Ok(marked)
}

/// Puts the ballots into the box, and gives those whose receipt was not taken.
async fn put(
    paper: &BallotPaper,
    write: &Write,
    plain: &mut [Plain<'_>],
) -> Result<HashSet<uuid::Uuid>> {
    // By the random ids: in another order than the voters on the roll.
    plain.sort_unstable_by_key(|one| one.id.0);
    let mut put = HashSet::with_capacity(plain.len());
    for some in statements(plain) {
        let rows = some.iter().map(|one| ballot::ActiveModel {
            id: Set(one.id.0),
            edition_id: Set(paper.edition.0),
            receipt: Set(one.waiting.receipt.clone()),
            picks: Set(to_json(&one.waiting.picks)),
        });
        let keys = ballot::Entity::insert_many(rows)
            .on_conflict(
                OnConflict::columns([ballot::Column::EditionId, ballot::Column::Receipt])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_with_returning_keys(write.tx())
            .await
            .doing("putting ballots into the box")?;
        put.extend(keys);
    }
    Ok(put)
}

/// Rows of the largest statement.
const MOST: usize = 64;
/// Rows by which longer statements differ.
const STEP: usize = 8;

/// Cuts rows into parts for one statement each, as few as can be made of few different sizes: a connection
/// keeps a hundred statements prepared, and these are not to drive out the others.
fn statements<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
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
