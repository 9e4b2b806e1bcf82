//! The list of voters that a city gives: keyed hashes of what each of them knows. The file itself is kept nowhere.

use crate::entities::{edition, listed_voter};
use crate::error::Doing;
use crate::sessions::end_passes;
use crate::{Result, Store, StoreError};
use domain::{Action, Actor, AuditEvent, EditionId, ListedPerson, Means};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

/// Rows of one statement.
const ROWS: usize = 500;

impl Store {
    /// Adds people to the list of an edition, or puts them in the place of those who were on it, and gives how many
    /// are on it now. Whoever came with the earlier list has to come again; who has voted has voted.
    pub async fn import_voter_list(
        &self,
        actor: &Actor,
        edition: EditionId,
        people: &[ListedPerson],
        replace: bool,
    ) -> Result<u32> {
        actor.can_in(Action::ManageVoters, edition)?;
        if people.is_empty() {
            return Err(StoreError::Invalid("a list without anybody"));
        }
        let write = self.write(actor).await?;
        edition::Entity::find_by_id(edition.0)
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        if replace {
            listed_voter::Entity::delete_many()
                .filter(listed_voter::Column::EditionId.eq(edition.0))
                .exec(write.tx())
                .await
                .doing("removing an earlier list")?;
            end_passes(&write, edition, Means::List, None).await?;
        }
        let mut voters: Vec<String> = people
            .iter()
            .map(|person| write.secret().listed(edition, person))
            .collect();
        // By their hashes: the order of the file would tell who is who.
        voters.sort_unstable();
        for some in voters.chunks(ROWS) {
            let rows = some.iter().map(|voter| listed_voter::ActiveModel {
                edition_id: Set(edition.0),
                voter: Set(voter.clone()),
            });
            listed_voter::Entity::insert_many(rows)
                .on_conflict(
                    OnConflict::columns([
                        listed_voter::Column::EditionId,
                        listed_voter::Column::Voter,
                    ])
                    .do_nothing()
                    .to_owned(),
                )
                .exec_without_returning(write.tx())
                .await
                .doing("keeping a list")?;
        }
        let entries = of_edition(write.tx(), edition).await?;
        write
            .commit_quietly(AuditEvent::VoterListImported { edition, entries })
            .await?;
        Ok(entries)
    }

    /// How many people are on the list of an edition.
    pub async fn listed_voters(&self, actor: &Actor, edition: EditionId) -> Result<u32> {
        actor.can_in(Action::ReadSuspicions, edition)?;
        of_edition(self.reader(), edition).await
    }
}

async fn of_edition(db: &impl sea_orm::ConnectionTrait, edition: EditionId) -> Result<u32> {
    let entries = listed_voter::Entity::find()
        .filter(listed_voter::Column::EditionId.eq(edition.0))
        .count(db)
        .await
        .doing("counting a list")?;
    Ok(u32::try_from(entries).unwrap_or(u32::MAX))
}
