//! Voting: casting a ballot, replacing it, finding it again. The box itself is in `ballot_box.rs`.

use crate::ballot_box::{Entry, Waiting};
use crate::entities::{account, ballot};
use crate::error::{Doing, json};
use crate::{Receipt, Result, Store, StoreError};
use domain::rules::Declaration;
use domain::{Action, Actor, EditionId, Lang, Mail, Picks};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio::sync::oneshot;

/// A ballot as its voter confirms it.
#[derive(Clone, Debug)]
pub struct Cast {
    pub edition: EditionId,
    pub picks: Picks,
    pub declaration: Declaration,
    /// Made before the first try, so that a second try of the same ballot counts once.
    pub receipt: Receipt,
    /// The language of the receipt by mail, when one is wished.
    pub mail: Option<Lang>,
}

impl Store {
    /// Casts a ballot, and returns once it is durable. The same ballot sent again is taken for what it is: the
    /// first try whose answer was lost.
    pub async fn cast_ballot(&self, actor: &Actor, cast: Cast) -> Result<()> {
        actor.can(Action::Vote)?;
        let account = actor
            .account()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let voter = account::Entity::find_by_id(account.0)
            .one(self.reader())
            .await
            .doing("reading the voter's account")?
            .ok_or(StoreError::NotFound("account"))?;
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(cast.edition)
            .ok_or(StoreError::NotFound("edition"))?;
        let path = format!("/e/{}/vote", edition.slug);
        let mail = cast.mail.map(|lang| {
            let mail = Mail::VoteReceipt {
                edition: edition.name.clone(),
                receipt: cast.receipt.grouped(),
                path,
            };
            (voter.email.clone(), lang, mail)
        });
        let entry = Entry::New {
            voter: self.0.secret.voter(cast.edition, &voter.email),
            declaration: cast.declaration,
            mail,
        };
        self.queue(cast.edition, cast.picks, &cast.receipt, entry)
            .await
    }

    /// Replaces the ballot of a receipt, where the rules let it and until the close.
    pub async fn replace_ballot(
        &self,
        actor: &Actor,
        edition: EditionId,
        receipt: &Receipt,
        picks: Picks,
    ) -> Result<()> {
        actor.can(Action::Vote)?;
        self.queue(edition, picks, receipt, Entry::Replacement)
            .await
    }

    async fn queue(
        &self,
        edition: EditionId,
        picks: Picks,
        receipt: &Receipt,
        entry: Entry,
    ) -> Result<()> {
        let (answer, answered) = oneshot::channel();
        // Gathered anew: what a request holds may name a project twice, which no form lets one do.
        let picks = Picks::new(picks.as_slice().iter().copied());
        let waiting = Waiting {
            edition,
            picks,
            receipt: receipt.hash(),
            entry,
            answer,
        };
        let closed = || StoreError::Open("the ballot box is closing down".to_owned());
        self.0.ballots.0.send(waiting).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    /// Whether a ballot with this receipt is in the box, and what it says: for the voter who holds the receipt.
    pub async fn ballot_of(&self, edition: EditionId, receipt: &Receipt) -> Result<Option<Picks>> {
        let row = ballot::Entity::find()
            .filter(ballot::Column::EditionId.eq(edition.0))
            .filter(ballot::Column::Receipt.eq(receipt.hash()))
            .one(self.reader())
            .await
            .doing("looking for a ballot")?;
        row.map(|row| json("ballot.picks", &row.picks)).transpose()
    }
}
