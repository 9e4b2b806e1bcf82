//! Passes: what a voting card, or a line of a city's list, gives its holder. One mark on one roll, and nothing else:
//! no account, no name, no hour.
//!
//! Whoever guesses is told one answer, be the code that of a revoked card or of none, until too many wrong tries lock
//! out the block of addresses, or the identifier, that they come from. Only who has the right code learns what is the
//! matter with a card.

use crate::cards::counter;
use crate::entities::{card_batch, listed_voter, roll_entry, session, voting_card};
use crate::error::{Doing, column};
use crate::sessions::{Holder, rotate};
use crate::tries::Tried;
use crate::{Edition, Origin, Result, Session, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::card::{CardFault, usable};
use domain::{
    Actor, AuditEvent, CardCode, EditionId, EditionState, Lang, ListedPerson, Means, Pass,
};
use sea_orm::EntityTrait;

impl Store {
    /// Lets the holder of a card in. The session gets a new token, and keeps what was begun in it.
    ///
    /// Wrong codes are [`StoreError::WrongCard`], and too many of them [`StoreError::LockedOut`].
    pub async fn take_pass_by_card(
        &self,
        session: Option<&Session>,
        edition: EditionId,
        code: &CardCode,
        origin: &Origin,
        lang: Lang,
    ) -> Result<Session> {
        let edition = self.that_takes(edition, Means::Card).await?;
        let from = self.0.secret.tried_from(origin);
        let write = self.write(&Actor::Visitor).await?;
        write.may_try(Tried::Cards, &from).await?;
        write.hold(&counter(edition.id)).await?;
        let hash = write.secret().card_code(edition.id, code);
        let card = voting_card::Entity::find_by_id((edition.id.0, hash))
            .one(write.tx())
            .await
            .doing("looking for a card")?;
        let Some(card) = card else {
            write
                .count_try(Tried::Cards, from, Some(edition.id))
                .await?;
            write.commit_wrong_try(edition.id).await?;
            return Err(StoreError::WrongCard);
        };
        let batch = card_batch::Entity::find_by_id(card.batch_id)
            .one(write.tx())
            .await
            .doing("reading a batch")?
            .ok_or(StoreError::NotFound("batch"))?;
        usable(column("card_batch.state", &batch.state)?, card.revoked)?;
        let voter = write.secret().card_voter(edition.id, code);
        if let Some(day) = voted_on(&write, edition.id, &voter).await? {
            return Err(CardFault::Used { day }.into());
        }
        let pass = Pass {
            edition: edition.id,
            means: Means::Card,
            voter,
        };
        self.let_in(write, session, &edition, pass, lang).await
    }

    /// Lets somebody in who is on the city's list. The session gets a new token, and keeps what was begun in it.
    ///
    /// Who is not on it is [`StoreError::NotListed`], and after too many wrong tries [`StoreError::LockedOut`]: the
    /// same whether the identifier is on the list or not.
    pub async fn take_pass_by_list(
        &self,
        session: Option<&Session>,
        edition: EditionId,
        person: &ListedPerson,
        origin: &Origin,
        lang: Lang,
    ) -> Result<Session> {
        let edition = self.that_takes(edition, Means::List).await?;
        let from = self.0.secret.tried_from(origin);
        let at = self.0.secret.tried_at(edition.id, &person.identifier);
        let write = self.write(&Actor::Visitor).await?;
        write.may_try(Tried::Lists, &from).await?;
        write.may_try(Tried::Years, &at).await?;
        let key = (edition.id.0, write.secret().listed(edition.id, person));
        let listed = listed_voter::Entity::find_by_id(key)
            .one(write.tx())
            .await
            .doing("looking on a list")?;
        if listed.is_none() {
            write
                .count_try(Tried::Lists, from, Some(edition.id))
                .await?;
            write.count_try(Tried::Years, at, Some(edition.id)).await?;
            write.commit_wrong_try(edition.id).await?;
            return Err(StoreError::NotListed);
        }
        let voter = write.secret().listed_voter(edition.id, &person.identifier);
        if let Some(day) = voted_on(&write, edition.id, &voter).await? {
            return Err(StoreError::AlreadyVoted {
                day,
                places_left: 0,
            });
        }
        let pass = Pass {
            edition: edition.id,
            means: Means::List,
            voter,
        };
        self.let_in(write, session, &edition, pass, lang).await
    }

    /// A public edition that takes this means.
    async fn that_takes(&self, edition: EditionId, means: Means) -> Result<Edition> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(edition)
            .filter(|edition| edition.state == EditionState::Public)
            .ok_or(StoreError::NotFound("edition"))?;
        if edition.rules.means.contains(&means) {
            Ok(Edition::clone(edition))
        } else {
            Err(StoreError::MeansNotTaken(means))
        }
    }

    async fn let_in(
        &self,
        write: Write,
        session: Option<&Session>,
        edition: &Edition,
        pass: Pass,
        lang: Lang,
    ) -> Result<Session> {
        edition.calendar.open_vote(write.now())?;
        // What was begun by nobody is theirs; what somebody else has on this device is not.
        let own = session.filter(|session| session.account.is_none() && session.pass.is_none());
        if own.is_none()
            && let Some(other) = session
        {
            end(&write, other).await?;
        }
        let means = pass.means;
        let token = rotate(&write, own, &Holder::Pass(pass), Some(lang)).await?;
        write
            .commit_quietly(AuditEvent::PassTaken {
                edition: edition.id,
                means,
            })
            .await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }
}

/// Signs out whoever was here before.
async fn end(write: &Write, other: &Session) -> Result<()> {
    session::Entity::delete_by_id(other.token.id())
        .exec(write.tx())
        .await
        .doing("ending a session")?;
    match &other.account {
        Some(account) => {
            let account = account.id;
            write.also(AuditEvent::SignedOut { account }).await
        }
        None => Ok(()),
    }
}

/// The day on which somebody was marked on the roll.
async fn voted_on(write: &Write, edition: EditionId, voter: &str) -> Result<Option<NaiveDate>> {
    let key = (edition.0, voter.to_owned());
    let entry = roll_entry::Entity::find_by_id(key)
        .one(write.tx())
        .await
        .doing("reading the roll")?;
    Ok(entry.map(|entry| entry.day))
}
