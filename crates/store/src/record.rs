//! The record of a vote: all that anybody needs to check and recount it.

use crate::ballot_boxes::{box_key, fault, find, token_key, trustees_of};
use crate::entities::{leaf, outcome};
use crate::error::Doing;
use crate::opening::{ballot_paper, open_all};
use crate::{Result, Store, StoreError};
use ::ballot_box::record::{Ballots, Edition, FORMAT, Keys, Published, PublishedTrustee};
use ::ballot_box::{LeafHash, Record, Serial, TokenSignature};
use domain::{Action, Actor, EditionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap};

impl Store {
    /// The record of a vote whose outcome is public. A box under the threshold of its rules gives heads, hashes and
    /// totals, and no single ballot.
    pub async fn record(&self, edition: EditionId) -> Result<Record> {
        let row = self.counted(edition).await?;
        if row.published_at.is_none() {
            return Err(StoreError::NotFound("published outcome"));
        }
        let record = self.whole_record(edition, &row).await?;
        let published = record.outcome.counted >= record.edition.publish_ballots_from;
        Ok(if published {
            record
        } else {
            record.without_ballots()
        })
    }

    /// The record with every single ballot, from the count on: for those who audit a box too small to be published
    /// whole.
    pub async fn full_record(&self, actor: &Actor, edition: EditionId) -> Result<Record> {
        actor.can_in(Action::ReadRecord, edition)?;
        let row = self.counted(edition).await?;
        self.whole_record(edition, &row).await
    }

    /// Whether single ballots of a counted vote are published, by the threshold of its rules.
    pub async fn publishes_ballots(&self, edition: EditionId) -> Result<bool> {
        let row = self.counted(edition).await?;
        let least = self.publish_ballots_from(edition).await?;
        Ok(u64::try_from(row.ballots).unwrap_or_default() >= least)
    }

    async fn counted(&self, edition: EditionId) -> Result<outcome::Model> {
        outcome::Entity::find_by_id(edition.0)
            .one(self.reader())
            .await
            .doing("reading an outcome")?
            .ok_or(StoreError::NotFound("outcome"))
    }

    async fn publish_ballots_from(&self, edition: EditionId) -> Result<u64> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(edition)
            .ok_or(StoreError::NotFound("edition"))?;
        Ok(edition.rules.publish_ballots_from.into())
    }

    async fn whole_record(&self, id: EditionId, counted: &outcome::Model) -> Result<Record> {
        let db = self.reader();
        // An imported vote has no box, and so no record.
        let of_box = find(db, id)
            .await?
            .ok_or(StoreError::NotFound("ballot box"))?;
        let key = self.opening_key(&of_box)?.ok_or(StoreError::BoxSealed)?;
        let catalogue = self.catalogue().await?;
        let edition = catalogue.by_id(id).ok_or(StoreError::NotFound("edition"))?;
        let paper = ballot_paper(db, id).await?;
        let leaves = self.leaves(id).await?;
        let tokens = self
            .tokens(id, leaves.iter().map(|leaf| leaf.serial))
            .await?;
        let list = self.public_list(id).await?;
        let hashes: Vec<LeafHash> = list.hashes().collect();
        let trustees = trustees_of(db, id)
            .await?
            .into_iter()
            .map(|row| PublishedTrustee {
                name: row.name,
                kind: row.kind,
            })
            .collect();
        let described = Edition {
            format: FORMAT,
            id,
            city: self.city().await?.map(|city| city.name).unwrap_or_default(),
            name: edition.name.clone(),
            keys: Keys {
                box_key: box_key(of_box.box_key.as_deref().ok_or(StoreError::NotReady)?)?,
                token_key: token_key(&of_box)?,
                log_key: self.log_signer(id).key(),
            },
            needed: u8::try_from(of_box.needed).map_err(fault)?,
            trustees,
            roll_marks: u64::try_from(counted.voters).unwrap_or_default(),
            publish_ballots_from: self.publish_ballots_from(id).await?,
            paper,
        };
        let heads = list.heads().to_vec();
        let build = move || -> Result<Record> {
            let opened = open_all(id, &described.paper, &key, &leaves);
            let outcome = Published::of(&described.paper, &opened).map_err(fault)?;
            let outcomes = opened.ballots.into_iter().map(|ballot| ballot.outcome);
            Ok(Record {
                edition: described,
                heads,
                hashes,
                outcome,
                ballots: Some(Ballots {
                    leaves,
                    tokens,
                    outcomes: outcomes.collect(),
                    key,
                }),
                others: BTreeMap::new(),
            })
        };
        tokio::task::spawn_blocking(build).await.map_err(fault)?
    }

    /// The token of each serial, in the order of their first appearance.
    async fn tokens(
        &self,
        edition: EditionId,
        serials: impl Iterator<Item = Serial>,
    ) -> Result<Vec<TokenSignature>> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> = leaf::Entity::find()
            .select_only()
            .columns([leaf::Column::Serial, leaf::Column::Token])
            .filter(leaf::Column::EditionId.eq(edition.0))
            .filter(leaf::Column::Token.is_not_null())
            .order_by_asc(leaf::Column::Position)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading the tokens")?;
        let mut tokens = rows
            .into_iter()
            .map(|(serial, token)| {
                let serial = Serial::from_slice(&serial).map_err(fault)?;
                Ok((serial, TokenSignature::from_vec(token)))
            })
            .collect::<Result<HashMap<_, _>>>()?;
        // Taken out at the first appearance: later turns find none.
        Ok(serials
            .filter_map(|serial| tokens.remove(&serial))
            .collect())
    }
}
