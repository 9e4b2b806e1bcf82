//! Voting cards: batches that staff print, activate, close and revoke.
//!
//! A card's code derives from the deployment's secret, its batch and its number: no table holds one, and a sheet can
//! be printed again until its batch is active. The tables hold a keyed hash of each code, to find the card by. What
//! marks its holder on the roll is another keyed hash of the same code, so that no two tables of a copied database
//! share a value; and from the roll nothing leads to a ballot, for a card as for everybody (`roll.rs`). Which card was
//! used is told by the roll alone, hence without an hour.

use crate::entities::{card_batch, edition, roll_entry, voting_card};
use crate::error::{Doing, column};
use crate::rights::found_in;
use crate::sessions::end_passes;
use crate::{Result, Secret, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::card::{MAX_CARDS, MAX_LABEL};
use domain::{Action, Actor, AuditEvent, BatchState, CardBatchId, CardCode, EditionId, Means};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use std::collections::{BTreeSet, HashSet};

/// Rows of one statement.
const ROWS: usize = 500;
/// Codes that two batches share are as rare as one in 7,000 millions for a pair of cards: a second draw is enough.
const DRAWS: usize = 3;

/// A batch of cards, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardBatch {
    pub id: CardBatchId,
    pub edition: EditionId,
    /// From 1, within the edition.
    pub number: u32,
    /// What the staff call it: where the cards go.
    pub label: String,
    pub state: BatchState,
    pub made_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub printed: u32,
    /// Cards whose holder is on the roll.
    pub used: u32,
    /// Cards that were revoked one by one.
    pub revoked: u32,
    /// Cards that are neither used nor revoked.
    pub left: u32,
}

/// A card to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedCard {
    pub number: u32,
    pub code: CardCode,
}

impl Store {
    /// Makes a batch of cards, good for nothing until it is active.
    pub async fn print_cards(
        &self,
        actor: &Actor,
        edition: EditionId,
        label: &str,
        cards: u32,
    ) -> Result<CardBatchId> {
        actor.can_in(Action::ManageVoters, edition)?;
        let label = domain::text::clean(label);
        if label.is_empty() || label.chars().count() > MAX_LABEL {
            return Err(StoreError::Invalid("the name of a batch"));
        }
        if !(1..=MAX_CARDS).contains(&cards) {
            return Err(StoreError::Invalid("the number of cards"));
        }
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        edition::Entity::find_by_id(edition.0)
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let last = card_batch::Entity::find()
            .filter(card_batch::Column::EditionId.eq(edition.0))
            .order_by_desc(card_batch::Column::Number)
            .one(write.tx())
            .await
            .doing("numbering a batch")?;
        let (batch, drawn) = draw(&write, edition, cards).await?;
        card_batch::ActiveModel {
            id: Set(batch.0),
            edition_id: Set(edition.0),
            number: Set(last.map_or(1, |last| last.number + 1)),
            label: Set(label),
            cards: Set(i32::try_from(cards).unwrap_or(i32::MAX)),
            state: Set(BatchState::Printed.code().to_owned()),
            made_by: Set(actor.account().map(|account| account.0)),
            made_at: Set(write.now()),
            changed_at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("making a batch")?;
        insert(&write, edition, batch, drawn).await?;
        write
            .commit_quietly(AuditEvent::CardsPrinted {
                edition,
                batch,
                cards,
            })
            .await?;
        Ok(batch)
    }

    /// The batches of an edition, in the order of their numbers.
    pub async fn card_batches(&self, actor: &Actor, edition: EditionId) -> Result<Vec<CardBatch>> {
        actor.can_in(Action::ReadSuspicions, edition)?;
        let rows = card_batch::Entity::find()
            .filter(card_batch::Column::EditionId.eq(edition.0))
            .order_by_asc(card_batch::Column::Number)
            .all(self.reader())
            .await
            .doing("reading batches")?;
        let mut batches = Vec::with_capacity(rows.len());
        for row in rows {
            batches.push(self.with_figures(row).await?);
        }
        Ok(batches)
    }

    /// One of them.
    pub async fn card_batch(&self, actor: &Actor, batch: CardBatchId) -> Result<CardBatch> {
        actor.can_somewhere(Action::ReadSuspicions)?;
        let row = find(self.reader(), batch).await?;
        found_in(
            actor,
            Action::ReadSuspicions,
            row.edition_id.into(),
            "batch",
        )?;
        self.with_figures(row).await
    }

    /// Activates, closes or revokes a batch. Whoever came with one of its cards and has not voted is sent out.
    pub async fn move_batch(
        &self,
        actor: &Actor,
        batch: CardBatchId,
        to: BatchState,
    ) -> Result<()> {
        let (write, row) = self.hold_batch(actor, batch).await?;
        let edition = row.edition_id.into();
        let state: BatchState = column("card_batch.state", &row.state)?;
        state.moved(to)?;
        card_batch::ActiveModel {
            id: Set(batch.0),
            state: Set(to.code().to_owned()),
            changed_at: Set(write.now()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("moving a batch")?;
        if matches!(to, BatchState::Closed | BatchState::Revoked) {
            let codes = codes_of(write.secret(), batch, count(row.cards));
            let unused = unused(write.secret(), write.tx(), edition, &codes).await?;
            end_passes(&write, edition, Means::Card, Some(&unused)).await?;
        }
        write
            .commit_quietly(AuditEvent::BatchMoved {
                edition,
                batch,
                state: to,
            })
            .await
    }

    /// Revokes one card that was lost, by the number that is printed on it.
    pub async fn revoke_card(&self, actor: &Actor, batch: CardBatchId, number: u32) -> Result<()> {
        let (write, row) = self.hold_batch(actor, batch).await?;
        let edition: EditionId = row.edition_id.into();
        let code = write.secret().card(batch, number);
        let revoked = voting_card::Entity::update_many()
            .col_expr(voting_card::Column::Revoked, Expr::value(true))
            .filter(voting_card::Column::EditionId.eq(edition.0))
            .filter(voting_card::Column::Code.eq(write.secret().card_code(edition, &code)))
            .filter(voting_card::Column::BatchId.eq(batch.0))
            .filter(voting_card::Column::Revoked.eq(false))
            .exec(write.tx())
            .await
            .doing("revoking a card")?;
        if revoked.rows_affected == 0 {
            return Err(StoreError::NotFound("card"));
        }
        let unused = unused(write.secret(), write.tx(), edition, &[code]).await?;
        end_passes(&write, edition, Means::Card, Some(&unused)).await?;
        write
            .commit_quietly(AuditEvent::CardRevoked {
                edition,
                batch,
                number,
            })
            .await
    }

    /// The codes of some cards of a batch, from a number on, to be printed; those that were revoked are left out.
    /// Each time is logged. Once the batch is active, they are [`StoreError::BatchInUse`].
    pub async fn card_sheet(
        &self,
        actor: &Actor,
        batch: CardBatchId,
        from: u32,
        many: u32,
    ) -> Result<Vec<PrintedCard>> {
        let (write, row) = self.hold_batch(actor, batch).await?;
        match column("card_batch.state", &row.state)? {
            BatchState::Printed => {}
            BatchState::Active | BatchState::Closed | BatchState::Revoked => {
                return Err(StoreError::BatchInUse);
            }
        }
        let revoked = revoked(write.tx(), batch).await?;
        let last = count(row.cards).min(from.saturating_add(many).saturating_sub(1));
        let cards = (from.max(1)..=last)
            .filter(|number| !revoked.contains(number))
            .map(|number| PrintedCard {
                number,
                code: write.secret().card(batch, number),
            })
            .collect();
        write
            .commit_quietly(AuditEvent::CardSheetShown {
                edition: row.edition_id.into(),
                batch,
            })
            .await?;
        Ok(cards)
    }

    /// Begins a write about a batch, held against others and against cards that are shown at this moment.
    async fn hold_batch(
        &self,
        actor: &Actor,
        batch: CardBatchId,
    ) -> Result<(Write, card_batch::Model)> {
        actor.can_somewhere(Action::ManageVoters)?;
        let edition = find(self.reader(), batch).await?.edition_id.into();
        found_in(actor, Action::ManageVoters, edition, "batch")?;
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        let row = find(write.tx(), batch).await?;
        Ok((write, row))
    }

    /// A batch with its figures, of which the roll is asked: it tells no hour.
    async fn with_figures(&self, row: card_batch::Model) -> Result<CardBatch> {
        let printed = count(row.cards);
        let Fate {
            unused,
            revoked,
            left,
        } = self.fate(&row).await?;
        Ok(CardBatch {
            id: CardBatchId(row.id),
            edition: row.edition_id.into(),
            number: count(row.number),
            label: row.label,
            state: column("card_batch.state", &row.state)?,
            made_at: row.made_at,
            changed_at: row.changed_at,
            printed,
            used: printed - unused,
            revoked,
            left: crate::ballot_boxes::count(left.len()),
        })
    }

    /// What became of the cards of a batch.
    async fn fate(&self, row: &card_batch::Model) -> Result<Fate> {
        let (id, edition) = (CardBatchId(row.id), row.edition_id.into());
        let (secret, cards) = (self.0.secret.clone(), count(row.cards));
        let derived = tokio::task::spawn_blocking(move || codes_of(&secret, id, cards));
        let codes = derived.await.map_err(crate::ballot_boxes::fault)?;
        let revoked = revoked(self.reader(), id).await?;
        let unused: HashSet<String> = unused(&self.0.secret, self.reader(), edition, &codes)
            .await?
            .into_iter()
            .collect();
        let is_left = |(number, code): &(u32, CardCode)| {
            !revoked.contains(number) && unused.contains(&self.0.secret.card_voter(edition, code))
        };
        let left = (1..).zip(codes).filter(is_left).map(|(_, code)| code);
        Ok(Fate {
            unused: crate::ballot_boxes::count(unused.len()),
            revoked: crate::ballot_boxes::count(revoked.len()),
            left: left.collect(),
        })
    }

    /// Cards of the active batches of an edition that are good for a vote, the first few.
    pub(crate) async fn good_cards(&self, edition: EditionId, few: usize) -> Result<Vec<CardCode>> {
        let active = card_batch::Entity::find()
            .filter(card_batch::Column::EditionId.eq(edition.0))
            .filter(card_batch::Column::State.eq(BatchState::Active.code()))
            .order_by_asc(card_batch::Column::Number)
            .all(self.reader())
            .await
            .doing("reading batches")?;
        let mut good = vec![];
        for row in active {
            if good.len() < few {
                good.extend(self.fate(&row).await?.left);
            }
        }
        good.truncate(few);
        Ok(good)
    }
}

/// What became of the cards of a batch.
struct Fate {
    unused: u32,
    revoked: u32,
    /// Neither used nor revoked.
    left: Vec<CardCode>,
}

/// What holds the cards of an edition: staff who change them, and people who show one.
pub(crate) fn counter(edition: EditionId) -> String {
    format!("cards {edition}")
}

fn count(column: i32) -> u32 {
    u32::try_from(column).unwrap_or_default()
}

async fn find(db: &impl ConnectionTrait, batch: CardBatchId) -> Result<card_batch::Model> {
    card_batch::Entity::find_by_id(batch.0)
        .one(db)
        .await
        .doing("reading a batch")?
        .ok_or(StoreError::NotFound("batch"))
}

/// The codes of a batch, in the order of their numbers.
fn codes_of(secret: &Secret, batch: CardBatchId, cards: u32) -> Vec<CardCode> {
    (1..=cards)
        .map(|number| secret.card(batch, number))
        .collect()
}

/// A batch that shares no code with another of its edition, and the keyed hashes of its codes with their numbers.
async fn draw(
    write: &Write,
    edition: EditionId,
    cards: u32,
) -> Result<(CardBatchId, Vec<(String, u32)>)> {
    for _ in 0..DRAWS {
        let batch = CardBatchId::new();
        let hashes: Vec<(String, u32)> = (1..)
            .zip(codes_of(write.secret(), batch, cards))
            .map(|(number, code)| (write.secret().card_code(edition, &code), number))
            .collect();
        let own: HashSet<&str> = hashes.iter().map(|(hash, _)| hash.as_str()).collect();
        let mut taken = 0;
        for some in hashes.chunks(ROWS) {
            taken += voting_card::Entity::find()
                .filter(voting_card::Column::EditionId.eq(edition.0))
                .filter(voting_card::Column::Code.is_in(some.iter().map(|(hash, _)| hash)))
                .count(write.tx())
                .await
                .doing("looking for codes that are taken")?;
        }
        if taken == 0 && own.len() == hashes.len() {
            return Ok((batch, hashes));
        }
    }
    Err(StoreError::Invalid("the codes of a batch"))
}

async fn insert(
    write: &Write,
    edition: EditionId,
    batch: CardBatchId,
    mut drawn: Vec<(String, u32)>,
) -> Result<()> {
    // By their hashes: PostgreSQL would keep the order of the numbers.
    drawn.sort_unstable();
    for some in drawn.chunks(ROWS) {
        let rows = some.iter().map(|(hash, number)| voting_card::ActiveModel {
            edition_id: Set(edition.0),
            code: Set(hash.clone()),
            batch_id: Set(batch.0),
            number: Set(i32::try_from(*number).unwrap_or(i32::MAX)),
            revoked: Set(false),
        });
        voting_card::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("making cards")?;
    }
    Ok(())
}

async fn revoked(db: &impl ConnectionTrait, batch: CardBatchId) -> Result<BTreeSet<u32>> {
    let numbers: Vec<i32> = voting_card::Entity::find()
        .select_only()
        .column(voting_card::Column::Number)
        .filter(voting_card::Column::BatchId.eq(batch.0))
        .filter(voting_card::Column::Revoked.eq(true))
        .into_tuple()
        .all(db)
        .await
        .doing("reading revoked cards")?;
    Ok(numbers.into_iter().map(count).collect())
}

/// Which of these cards' holders are not on the roll, as the roll would know them.
async fn unused(
    secret: &Secret,
    db: &impl ConnectionTrait,
    edition: EditionId,
    codes: &[CardCode],
) -> Result<Vec<String>> {
    let mut voters: Vec<String> = codes
        .iter()
        .map(|code| secret.card_voter(edition, code))
        .collect();
    let mut used = HashSet::new();
    for some in voters.chunks(ROWS) {
        let found: Vec<String> = roll_entry::Entity::find()
            .select_only()
            .column(roll_entry::Column::Voter)
            .filter(roll_entry::Column::EditionId.eq(edition.0))
            .filter(roll_entry::Column::Voter.is_in(some))
            .into_tuple()
            .all(db)
            .await
            .doing("reading the roll")?;
        used.extend(found);
    }
    voters.retain(|voter| !used.contains(voter));
    Ok(voters)
}
