//! What a trustee does with the personal link: takes the share, reads it back, and gives it after the close.

use crate::ballot_boxes::{box_key, count, fault, find, state_of, trustees_of};
use crate::entities::{ballot_box, trustee};
use crate::error::{Doing, column};
use crate::field::complete;
use crate::ideas::lock_edition;
use crate::secret::TrusteeToken;
use crate::{Edition, Result, Store, StoreError, Write};
use ::ballot_box::{BoxKey, Part, SealedPart, TrusteeKey, TrusteePublic};
use domain::{
    Action, Actor, AuditEvent, BallotBoxState, Contact, EditionId, Lang, Mail, TrusteeId,
    TrusteeKind, TrusteeState,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use std::sync::Arc;

/// What a trustee's page shows.
#[derive(Clone, Debug)]
pub struct TrusteeView {
    pub id: TrusteeId,
    pub edition: Arc<Edition>,
    pub name: String,
    pub kind: TrusteeKind,
    /// The language of the mails.
    pub lang: Lang,
    pub state: TrusteeState,
    pub box_state: BallotBoxState,
    pub needed: u32,
    pub trustees: u32,
    /// How many of them hold a share that reads back.
    pub confirmed: u32,
    /// How many of them have given theirs for the opening.
    pub given: u32,
    /// The public half of the trustee's key, once the share is taken.
    pub public: Option<TrusteePublic>,
    /// From the sealing on.
    pub box_key: Option<BoxKey>,
    /// The trustee's part of the box's key, sealed to their own key, from the sealing on.
    pub sealed_part: Option<SealedPart>,
    /// Whether the vote is over, so that the share may be given.
    pub vote_closed: bool,
}

impl Store {
    /// The page of a personal link. An unknown link is [`StoreError::NotFound`].
    pub async fn trustee(&self, token: &TrusteeToken) -> Result<TrusteeView> {
        let row = trustee::Entity::find()
            .filter(trustee::Column::Token.eq(token.id()))
            .one(self.reader())
            .await
            .doing("reading a trustee")?
            .ok_or(StoreError::NotFound("trustee"))?;
        let id = EditionId::from(row.edition_id);
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(id)
            .map(Arc::clone)
            .ok_or(StoreError::NotFound("edition"))?;
        let of_box = find(self.reader(), id)
            .await?
            .ok_or(StoreError::NotFound("ballot box"))?;
        let others = trustees_of(self.reader(), id).await?;
        Ok(TrusteeView {
            id: row.id.into(),
            vote_closed: self.box_is_complete(id).await.is_ok(),
            edition,
            state: state_of(&row),
            kind: column("trustee.kind", &row.kind)?,
            lang: column("trustee.lang", &row.lang)?,
            name: row.name,
            box_state: column("ballot_box.state", &of_box.state)?,
            needed: u32::try_from(of_box.needed).unwrap_or_default(),
            trustees: count(others.len()),
            confirmed: count(others.iter().filter(|other| other.confirmed).count()),
            given: count(
                others
                    .iter()
                    .filter(|other| other.given_part.is_some())
                    .count(),
            ),
            public: row.public.as_deref().map(public).transpose()?,
            box_key: of_box.box_key.as_deref().map(box_key).transpose()?,
            sealed_part: row.sealed_part.map(SealedPart::from_vec),
        })
    }

    /// Keeps the public half of a trustee's new key. Until the share is confirmed another may be taken: a file
    /// that was not saved is no share.
    pub async fn take_share(&self, token: &TrusteeToken, key: TrusteePublic) -> Result<()> {
        let write = self.write(&Actor::Visitor).await?;
        let (row, _) = hold(&write, token, BallotBoxState::Planned).await?;
        if row.public.as_deref() == Some(key.as_bytes()) {
            return Ok(());
        }
        if row.confirmed {
            return Err(StoreError::ShareConfirmed);
        }
        trustee::ActiveModel {
            id: Set(row.id),
            public: Set(Some(key.as_bytes().to_vec())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("taking a share")?;
        write
            .commit(AuditEvent::ShareTaken {
                edition: row.edition_id.into(),
                trustee: row.id.into(),
            })
            .await
    }

    /// A trustee has read the share back: the key file or the words gave `key`.
    ///
    /// With the last one the box is sealed, in the same transaction: its key pair is made, the private half dealt
    /// to the trustees' keys and forgotten. Tells whether the box is sealed now.
    pub async fn confirm_share(&self, token: &TrusteeToken, key: TrusteePublic) -> Result<bool> {
        let write = self.write(&Actor::Visitor).await?;
        let held = hold(&write, token, BallotBoxState::Planned).await;
        let (row, of_box) = match held {
            Ok(held) => held,
            // The last answer was lost, and the trustee confirms again.
            Err(StoreError::ShareConfirmed) => {
                let (row, _) = hold(&write, token, BallotBoxState::Sealed).await?;
                return if row.public.as_deref() == Some(key.as_bytes()) {
                    Ok(true)
                } else {
                    Err(StoreError::WrongShare)
                };
            }
            Err(err) => return Err(err),
        };
        if row.public.as_deref() != Some(key.as_bytes()) {
            return Err(StoreError::WrongShare);
        }
        if row.confirmed {
            return Ok(false);
        }
        trustee::ActiveModel {
            id: Set(row.id),
            confirmed: Set(true),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("confirming a share")?;
        let edition = row.edition_id.into();
        let trustee = row.id.into();
        let trustees = trustees_of(write.tx(), edition).await?;
        if !trustees.iter().all(|trustee| trustee.confirmed) {
            write
                .commit(AuditEvent::ShareConfirmed { edition, trustee })
                .await?;
            return Ok(false);
        }
        deal(&write, &of_box, &trustees).await?;
        write
            .also(AuditEvent::ShareConfirmed { edition, trustee })
            .await?;
        write
            .commit(AuditEvent::BallotBoxSealed { edition })
            .await?;
        Ok(true)
    }

    /// Takes a trustee's part of the key after the close, checked against what was dealt.
    pub async fn give_share(&self, token: &TrusteeToken, part: &Part) -> Result<()> {
        let write = self.write(&Actor::Visitor).await?;
        let (row, _) = hold(&write, token, BallotBoxState::Sealed).await?;
        self.give(write, row, part).await
    }

    /// Gives the share whose key file or words an operator was handed, after the close.
    pub async fn give_share_of(
        &self,
        actor: &Actor,
        edition: EditionId,
        key: &TrusteeKey,
    ) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let public = key.public().map_err(|_| StoreError::WrongShare)?;
        let write = self.write(actor).await?;
        lock_edition(&write, edition).await?;
        let of_box = find(write.tx(), edition)
            .await?
            .ok_or(StoreError::NotReady)?;
        expect(&of_box, BallotBoxState::Sealed)?;
        let row = trustees_of(write.tx(), edition)
            .await?
            .into_iter()
            .find(|row| row.public.as_deref() == Some(public.as_bytes()))
            .ok_or(StoreError::WrongShare)?;
        let sealed = row.sealed_part.clone().ok_or(StoreError::NotReady)?;
        let box_key = box_key(of_box.box_key.as_deref().ok_or(StoreError::NotReady)?)?;
        let part = key
            .open(edition, &box_key, &SealedPart::from_vec(sealed))
            .map_err(|_| StoreError::WrongShare)?;
        self.give(write, row, &part).await
    }

    async fn give(&self, write: Write, row: trustee::Model, part: &Part) -> Result<()> {
        let edition = EditionId::from(row.edition_id);
        complete(&write, edition).await?;
        if row.commitment.as_deref() != Some(part.commitment().as_bytes()) {
            return Err(StoreError::WrongShare);
        }
        if row.given_part.is_some() {
            return Ok(());
        }
        let sealed = self.0.secret.seal(PART, row.id, part.to_bytes().as_slice());
        trustee::ActiveModel {
            id: Set(row.id),
            given_part: Set(Some(sealed)),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("giving a share")?;
        write
            .commit(AuditEvent::ShareGiven {
                edition,
                trustee: row.id.into(),
            })
            .await
    }

    /// The parts that were given for the opening.
    pub(crate) fn given_parts(&self, trustees: &[trustee::Model]) -> Result<Vec<Part>> {
        trustees
            .iter()
            .filter_map(|row| Some((row.id, row.given_part.as_deref()?)))
            .map(|(id, sealed)| {
                let part = self
                    .0
                    .secret
                    .open(PART, id, sealed)
                    .ok_or_else(|| fault("a given share is of another secret"))?;
                Part::from_slice(&part).map_err(fault)
            })
            .collect()
    }

    /// Asks the trustees who have not given their share for it, by mail. Gives their number.
    pub async fn ask_for_shares(&self, actor: &Actor, edition: EditionId) -> Result<u32> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let write = self.write(actor).await?;
        lock_edition(&write, edition).await?;
        complete(&write, edition).await?;
        let of_box = find(write.tx(), edition)
            .await?
            .ok_or(StoreError::NotReady)?;
        expect(&of_box, BallotBoxState::Sealed)?;
        let name = crate::editions::name_in(&write, edition).await?;
        let mut asked = 0;
        for row in trustees_of(write.tx(), edition).await? {
            if row.given_part.is_some() {
                continue;
            }
            let token = self.0.secret.trustee_token(row.id.into());
            let to = write.secret().address_of(&row)?;
            let mail = Mail::TrusteeAsked {
                name: row.name,
                edition: name.clone(),
                path: format!("/trustee/{}", token.as_link()),
            };
            let lang = column("trustee.lang", &row.lang)?;
            write.mail(&Contact::Email(to), lang, &mail).await?;
            asked += 1;
        }
        if asked > 0 {
            let event = AuditEvent::OpeningAsked {
                edition,
                trustees: asked,
            };
            write.commit_quietly(event).await?;
        }
        Ok(asked)
    }
}

/// The name under which a given part is sealed.
const PART: &str = "given part";

/// Holds the edition of a personal link, with the trustee and the box, which must be this far.
async fn hold(
    write: &Write,
    token: &TrusteeToken,
    state: BallotBoxState,
) -> Result<(trustee::Model, ballot_box::Model)> {
    let find_trustee = async || {
        trustee::Entity::find()
            .filter(trustee::Column::Token.eq(token.id()))
            .one(write.tx())
            .await
            .doing("reading a trustee")?
            .ok_or(StoreError::NotFound("trustee"))
    };
    let edition = find_trustee().await?.edition_id.into();
    lock_edition(write, edition).await?;
    // Read again: what was before the lock may have changed.
    let row = find_trustee().await?;
    let of_box = find(write.tx(), edition)
        .await?
        .ok_or(StoreError::NotFound("ballot box"))?;
    expect(&of_box, state)?;
    Ok((row, of_box))
}

fn expect(of_box: &ballot_box::Model, expected: BallotBoxState) -> Result<()> {
    let state: BallotBoxState = column("ballot_box.state", &of_box.state)?;
    match state {
        state if state == expected => Ok(()),
        BallotBoxState::Planned => Err(StoreError::NotReady),
        BallotBoxState::Sealed => Err(StoreError::ShareConfirmed),
        BallotBoxState::Opened => Err(StoreError::BoxOpened),
    }
}

/// Makes the box's key pair, seals a part of its private half to each trustee, and forgets it.
async fn deal(
    write: &Write,
    of_box: &ballot_box::Model,
    trustees: &[trustee::Model],
) -> Result<()> {
    let edition = EditionId::from(of_box.edition_id);
    let keys = trustees
        .iter()
        .map(|row| public(row.public.as_deref().unwrap_or_default()))
        .collect::<Result<Vec<_>>>()?;
    let needed = u8::try_from(of_box.needed).map_err(fault)?;
    let dealt = ::ballot_box::trustees::deal(edition, needed, &keys, &mut rand::rng());
    let dealt = dealt.map_err(fault)?;
    for (row, (part, commitment)) in trustees
        .iter()
        .zip(dealt.parts.iter().zip(&dealt.commitments))
    {
        trustee::ActiveModel {
            id: Set(row.id),
            sealed_part: Set(Some(part.as_bytes().to_vec())),
            commitment: Set(Some(commitment.as_bytes().to_vec())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("dealing a key")?;
    }
    ballot_box::ActiveModel {
        edition_id: Set(edition.0),
        state: Set(BallotBoxState::Sealed.code().to_owned()),
        box_key: Set(Some(dealt.box_key.as_bytes().to_vec())),
        sealed_on: Set(Some(domain::calendar::paris::day(write.now()))),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("sealing a ballot box")?;
    Ok(())
}

fn public(bytes: &[u8]) -> Result<TrusteePublic> {
    TrusteePublic::from_slice(bytes).map_err(fault)
}
