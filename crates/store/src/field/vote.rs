//! Votes that were made in the street. The request says who votes, and what the registrar signs unseen; the ballot
//! stays on the phone, which can't open it before this answer.
//!
//! The mark goes through the queue of all marks, in whose batches it is one among others. The row that counts it for the
//! outing is written afterwards, in a transaction of its own, without the phone that sent it: neither leads from a phone
//! or an hour to a name on the roll. Whoever asks again with the same message is answered the same.

use super::refuse::Untaken;
use super::take::{Collected, find, held, put};
use crate::entities::{account, card_batch, field_device, listed_voter, voting_card};
use crate::error::{Doing, column};
use crate::paper::identity;
use crate::polling::mix_field_votes;
use crate::roll::Mark;
use crate::tries::Tried;
use crate::{Result, Store, StoreError};
use ballot_box::Blinded;
use ballot_box::field::FieldOpening;
use chrono::{DateTime, Utc};
use domain::card::usable;
use domain::field::{EntryOutcome, FieldIdentity, SealedEntry, VoteRequest, moment};
use domain::{
    Actor, AuditEvent, BatchState, CardCode, Contact, EditionId, EntryRefusal, FieldDeviceId,
    FieldKind, Identifier, Lang, ListedPerson, Mail, Means,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Somebody who votes in the street, as the roll knows them.
struct FieldVoter {
    voter: String,
    means: Means,
    contact: Option<Contact>,
}

impl Store {
    /// Marks the roll for somebody who voted on an outing, and signs what the phone asked for.
    pub(super) async fn take_vote(
        &self,
        actor: &Actor,
        from: &Collected,
        entry: &SealedEntry,
        request: &VoteRequest,
    ) -> Result<EntryOutcome, Untaken> {
        let edition = from.outing.edition;
        let faulty = || Untaken::Refused(EntryRefusal::Faulty);
        let blinded: Blinded = request.blinded.parse().map_err(|_| faulty())?;
        request
            .opening
            .parse::<FieldOpening>()
            .map_err(|_| faulty())?;
        let hash = blinded.hash();
        let made_at = moment(FieldKind::Vote, entry.made_at);
        // Before the mark: who can't be signed for is not marked either. It is told after it.
        let signature = self.box_keys(edition).await?.sign(blinded).await?;
        let who = self.named(edition, &request.who)?;
        let again = self
            .is_marked_with(edition, &who.voter, who.means, hash)
            .await?;
        if !again {
            self.may_vote(from, made_at, &request.who).await?;
        }
        let mail = match &who.contact {
            Some(contact) if !again && contact.email().is_some() => {
                Some(self.told_of_vote(from, contact).await?)
            }
            _ => None,
        };
        let label = self.label_of(from.device).await?;
        let mark = Mark {
            traces: self
                .0
                .secret
                .field_traces(edition, from.device, &label, who.contact.as_ref()),
            voter: who.voter,
            means: who.means,
            blinded: hash,
            declaration: request.declaration,
            another: request.another,
            mail,
            field: Some(made_at),
        };
        match self.0.marks.enter(edition, mark).await {
            Ok(()) => {}
            Err(StoreError::AlreadyVoted { .. }) if who.means == Means::Card => {
                return Err(Untaken::Refused(EntryRefusal::CardUsed));
            }
            Err(err) => return Err(err.into()),
        }
        self.count_vote_of(actor, from, entry).await?;
        Ok(EntryOutcome::Token {
            signature: signature.to_string(),
            opening: request.opening.clone(),
        })
    }

    /// Who somebody says they are, in the roll's form. Whether it is so [`Self::may_vote`] checks.
    fn named(&self, edition: EditionId, who: &FieldIdentity) -> Result<FieldVoter, Untaken> {
        let secret = &self.0.secret;
        Ok(match who {
            FieldIdentity::Card { code } => FieldVoter {
                voter: secret.card_voter(edition, &card(code)?),
                means: Means::Card,
                contact: None,
            },
            FieldIdentity::Contact { contact } => {
                let contact = identity(contact)?;
                FieldVoter {
                    voter: secret.voter(edition, contact.reveal()),
                    means: contact.means(),
                    contact: Some(contact),
                }
            }
            FieldIdentity::Listed { identifier, .. } => {
                let identifier = Identifier::parse(identifier)
                    .ok_or(Untaken::Refused(EntryRefusal::NotListed))?;
                FieldVoter {
                    voter: secret.listed_voter(edition, &identifier),
                    means: Means::List,
                    contact: None,
                }
            }
        })
    }

    /// Whether a card is good for a vote, or somebody is on the list. Wrong tries of the phone are counted as those of a
    /// block of addresses are at the door of the site, those at one identifier together with those: a phone that was let
    /// in is no way around either.
    async fn may_vote(
        &self,
        from: &Collected,
        made_at: DateTime<Utc>,
        who: &FieldIdentity,
    ) -> Result<(), Untaken> {
        let edition = from.outing.edition;
        match who {
            // Nobody can check it here: the rules say whether that is enough.
            FieldIdentity::Contact { .. } => Ok(()),
            FieldIdentity::Card { code } => {
                let code = card(code)?;
                let write = self.write(&Actor::Visitor).await?;
                let tries = write.secret().field_try(from.device);
                write.may_try(Tried::Cards, &tries).await?;
                let hash = write.secret().card_code(edition, &code);
                let card = voting_card::Entity::find_by_id((edition.0, hash))
                    .one(write.tx())
                    .await
                    .doing("looking for a card")?;
                let Some(card) = card else {
                    write.count_try(Tried::Cards, tries, Some(edition)).await?;
                    write.commit_wrong_try(edition).await?;
                    return Err(StoreError::WrongCard.into());
                };
                let batch = card_batch::Entity::find_by_id(card.batch_id)
                    .one(write.tx())
                    .await
                    .doing("reading a batch")?
                    .ok_or(StoreError::NotFound("batch"))?;
                let state: BatchState = column("card_batch.state", &batch.state)?;
                // What was left over came back, and a phone that sends late has votes of those that were handed out.
                let was_active = state == BatchState::Closed && made_at <= batch.changed_at;
                let state = if was_active {
                    BatchState::Active
                } else {
                    state
                };
                Ok(usable(state, card.revoked).map_err(StoreError::from)?)
            }
            FieldIdentity::Listed {
                identifier,
                birth_year,
            } => {
                let identifier = Identifier::parse(identifier).ok_or(StoreError::NotListed)?;
                let write = self.write(&Actor::Visitor).await?;
                let phone = write.secret().field_try(from.device);
                write.may_try(Tried::Lists, &phone).await?;
                let tries = write.secret().tried_at(edition, &identifier);
                write.may_try(Tried::Years, &tries).await?;
                let person = ListedPerson {
                    identifier,
                    birth_year: *birth_year,
                };
                let key = (edition.0, write.secret().listed(edition, &person));
                let listed = listed_voter::Entity::find_by_id(key)
                    .one(write.tx())
                    .await
                    .doing("looking on a list")?;
                if listed.is_none() {
                    write.count_try(Tried::Lists, phone, Some(edition)).await?;
                    write.count_try(Tried::Years, tries, Some(edition)).await?;
                    write.commit_wrong_try(edition).await?;
                    return Err(StoreError::NotListed.into());
                }
                Ok(())
            }
        }
    }

    /// The mail to an address with which somebody voted in the street: if it was not its owner, they say so.
    async fn told_of_vote(
        &self,
        from: &Collected,
        contact: &Contact,
    ) -> Result<(Contact, Lang, Mail)> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(from.outing.edition)
            .ok_or(StoreError::NotFound("edition"))?;
        let who = self.0.secret.identity(contact.means(), contact.reveal());
        let known = account::Entity::find()
            .filter(account::Column::Identity.eq(who))
            .one(self.reader())
            .await
            .doing("looking for an account")?;
        let lang = match known {
            Some(row) => column("account.lang", &row.lang)?,
            None => Lang::default(),
        };
        let mail = Mail::VotedInTheStreet {
            edition: edition.name.clone(),
            place: from.outing.place.clone(),
            path: format!("/e/{}/vote", edition.slug),
        };
        Ok((contact.clone(), lang, mail))
    }

    async fn label_of(&self, device: FieldDeviceId) -> Result<String> {
        let row = field_device::Entity::find_by_id(device.0)
            .one(self.reader())
            .await
            .doing("reading a phone")?
            .ok_or(StoreError::FieldPassOver)?;
        Ok(row.label)
    }

    /// Counts a vote for its outing: with its day, and without its phone.
    async fn count_vote_of(
        &self,
        actor: &Actor,
        from: &Collected,
        entry: &SealedEntry,
    ) -> Result<()> {
        let write = self.write(actor).await?;
        write.hold(&held(entry.id)).await?;
        let before = find(write.tx(), entry.id).await?;
        if before.is_some_and(|row| row.refusal.is_none()) {
            return Ok(());
        }
        write
            .hold(&format!("votes of outing {}", from.outing.id))
            .await?;
        put(&write, from, entry, None, None, None).await?;
        mix_field_votes(&write, from.outing.id, entry.id).await?;
        write
            .commit_quietly(AuditEvent::FieldVoteTaken {
                edition: from.outing.edition,
                outing: from.outing.id,
            })
            .await
    }
}

/// A card's code as it was scanned or typed. What is none was never printed.
fn card(code: &str) -> Result<CardCode, Untaken> {
    code.parse()
        .map_err(|_| Untaken::Refused(EntryRefusal::CardUnknown))
}
