//! The ballot box of an edition: its trustees are named, and its keys are there once each of them holds a share.
//!
//! The registrar's key (RSA) is made when the box is planned and lies in the database sealed with a key of the
//! deployment's secret; the key of receipts and heads (Ed25519) derives from that secret and is in no table. The
//! key that opens the ballots exists for the moment in which it is dealt (`trustees.rs`), and never lies anywhere.

use crate::editions::calendar_in;
use crate::entities::{ballot, ballot_box, leaf, roll_entry, trustee};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::{Result, Store, StoreError, Write};
use ::ballot_box::{
    BlindSignature, Blinded, BoxKey, LeafHash, LogKey, LogSigner, OpeningKey, SignedReceipt,
    TokenKey, TokenSigner, VoteKeys,
};
use chrono::NaiveDate;
use domain::{
    Action, Actor, AuditEvent, BallotBoxState, Contact, EditionId, Lang, Mail, PhaseKind,
    TrusteeId, TrusteeKind, TrusteeState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Set,
};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A trustee to be invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrusteeInput {
    /// Shown to everybody.
    pub name: String,
    pub kind: TrusteeKind,
    pub email: String,
    /// The language of the mails.
    pub lang: Lang,
}

/// A ballot box as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotBoxView {
    pub edition: EditionId,
    pub state: BallotBoxState,
    /// How many trustees open it.
    pub needed: u32,
    /// In the order in which they were named.
    pub trustees: Vec<TrusteeLine>,
    pub token_key: TokenKey,
    pub log_key: LogKey,
    /// From the sealing on.
    pub box_key: Option<BoxKey>,
    /// When the last trustee confirmed.
    pub sealed_on: Option<NaiveDate>,
    pub opened_on: Option<NaiveDate>,
}

/// A trustee on the public page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrusteeLine {
    pub id: TrusteeId,
    pub name: String,
    pub kind: TrusteeKind,
    pub state: TrusteeState,
    /// For those alone who may manage the ballot box.
    pub email: Option<String>,
}

impl BallotBoxView {
    /// One person alone opens the box: the public page says so.
    pub fn is_lone(&self) -> bool {
        self.needed == 1
    }

    /// How many shares were given for the opening.
    pub fn given(&self) -> u32 {
        let gave = |trustee: &&TrusteeLine| trustee.state == TrusteeState::Gave;
        count(self.trustees.iter().filter(gave).count())
    }
}

/// The column of a trustee's address, sealed with the trustee's id as its row.
pub(crate) const ADDRESS: &str = "trustee.email";

impl crate::Secret {
    /// Where a trustee is reached.
    pub(crate) fn address_of(&self, row: &trustee::Model) -> Result<String> {
        self.open_text(ADDRESS, row.id, &row.email)
    }
}

impl Store {
    /// Names the trustees of an edition, `needed` of whom will open its ballot box, and invites them by mail.
    ///
    /// A plan that was there before is replaced; refused once somebody is on the roll.
    pub async fn plan_ballot_box(
        &self,
        actor: &Actor,
        edition: EditionId,
        needed: u32,
        trustees: &[TrusteeInput],
    ) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let trustees = checked(trustees)?;
        let invited = count(trustees.len());
        if needed == 0 || needed > invited || invited > domain::trustee::MOST {
            return Err(StoreError::Invalid("the number of trustees"));
        }
        let (token_key, token_signer) = self.new_signer(edition).await?;
        let write = self.write(actor).await?;
        may_change(&write, edition).await?;
        trustee::Entity::delete_many()
            .filter(trustee::Column::EditionId.eq(edition.0))
            .exec(write.tx())
            .await
            .doing("removing an earlier plan")?;
        ballot_box::Entity::delete_by_id(edition.0)
            .exec(write.tx())
            .await
            .doing("removing an earlier plan")?;
        ballot_box::Entity::insert(ballot_box::ActiveModel {
            edition_id: Set(edition.0),
            state: Set(BallotBoxState::Planned.code().to_owned()),
            needed: Set(i32::try_from(needed).unwrap_or(i32::MAX)),
            token_key: Set(token_key),
            token_signer: Set(token_signer),
            box_key: Set(None),
            opening_key: Set(None),
            paper_keyed: Set(0),
            sealed_on: Set(None),
            opened_on: Set(None),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("planning a ballot box")?;
        for (position, trustee) in (0..).zip(&trustees) {
            self.invite(&write, edition, position, trustee).await?;
        }
        write
            .commit(AuditEvent::BallotBoxPlanned {
                edition,
                needed,
                trustees: invited,
            })
            .await
    }

    /// Puts another person in a trustee's place. The others keep their shares' keys, and the box is dealt anew
    /// when the new one has confirmed; refused once somebody is on the roll.
    pub async fn replace_trustee(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: TrusteeId,
        by: &TrusteeInput,
    ) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let by = checked(std::slice::from_ref(by))?.remove(0);
        let write = self.write(actor).await?;
        may_change(&write, edition).await?;
        let before = trustee::Entity::find_by_id(id.0)
            .filter(trustee::Column::EditionId.eq(edition.0))
            .one(write.tx())
            .await
            .doing("reading a trustee")?
            .ok_or(StoreError::NotFound("trustee"))?;
        let others = trustees_of(write.tx(), edition).await?;
        let mut taken = others.into_iter().filter(|row| row.id != id.0);
        if taken.any(|row| {
            write
                .secret()
                .address_of(&row)
                .is_ok_and(|email| email == by.email)
        }) {
            return Err(StoreError::Invalid("two trustees with one address"));
        }
        trustee::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("replacing a trustee")?;
        // The parts of the key that was dealt open nothing that will ever be cast.
        trustee::Entity::update_many()
            .col_expr(trustee::Column::SealedPart, none().into())
            .col_expr(trustee::Column::Commitment, none().into())
            .filter(trustee::Column::EditionId.eq(edition.0))
            .exec(write.tx())
            .await
            .doing("replacing a trustee")?;
        ballot_box::ActiveModel {
            edition_id: Set(edition.0),
            state: Set(BallotBoxState::Planned.code().to_owned()),
            box_key: Set(None),
            sealed_on: Set(None),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("replacing a trustee")?;
        let new = self.invite(&write, edition, before.position, &by).await?;
        write
            .commit(AuditEvent::TrusteeReplaced {
                edition,
                trustee: new,
            })
            .await
    }

    /// Sends a trustee the personal link once more.
    pub async fn invite_again(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: TrusteeId,
    ) -> Result<()> {
        actor.may_now_in(Action::ManageBallotBox, edition)?;
        let write = self.write(actor).await?;
        let row = trustee::Entity::find_by_id(id.0)
            .filter(trustee::Column::EditionId.eq(edition.0))
            .one(write.tx())
            .await
            .doing("reading a trustee")?
            .ok_or(StoreError::NotFound("trustee"))?;
        let lang = column("trustee.lang", &row.lang)?;
        self.mail_invitation(
            &write,
            edition,
            id,
            (&self.0.secret.address_of(&row)?, lang),
            row.name.clone(),
        )
        .await?;
        write
            .commit_quietly(AuditEvent::TrusteeInvitedAgain {
                edition,
                trustee: id,
            })
            .await
    }

    /// The ballot box of an edition, if it has one. It is public; the trustees' addresses are not.
    pub async fn ballot_box(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Option<BallotBoxView>> {
        let Some(row) = find(self.reader(), edition).await? else {
            return Ok(None);
        };
        let with_email = actor.can_in(Action::ManageBallotBox, edition).is_ok();
        let trustees = trustees_of(self.reader(), edition)
            .await?
            .into_iter()
            .map(|row| {
                Ok(TrusteeLine {
                    id: row.id.into(),
                    kind: column("trustee.kind", &row.kind)?,
                    state: state_of(&row),
                    email: with_email
                        .then(|| self.0.secret.address_of(&row))
                        .transpose()?,
                    name: row.name,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Some(BallotBoxView {
            edition,
            state: column("ballot_box.state", &row.state)?,
            needed: u32::try_from(row.needed).unwrap_or_default(),
            trustees,
            token_key: token_key(&row)?,
            log_key: self.log_signer(edition).key(),
            box_key: row.box_key.as_deref().map(box_key).transpose()?,
            sealed_on: row.sealed_on,
            opened_on: row.opened_on,
        }))
    }

    /// What a device needs to vote. [`StoreError::NotReady`] until the box is sealed.
    pub async fn vote_keys(&self, edition: EditionId) -> Result<VoteKeys> {
        let keys = self.box_keys(edition).await?;
        keys.vote.clone().ok_or(StoreError::NotReady)
    }

    /// Writes a trustee down and invites them.
    async fn invite(
        &self,
        write: &Write,
        edition: EditionId,
        position: i32,
        input: &TrusteeInput,
    ) -> Result<TrusteeId> {
        let id = TrusteeId::new();
        let token = self.0.secret.trustee_token(id);
        trustee::Entity::insert(trustee::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            position: Set(position),
            name: Set(input.name.clone()),
            kind: Set(input.kind.code().to_owned()),
            email: Set(self.0.secret.seal_text(ADDRESS, id.0, &input.email)),
            lang: Set(input.lang.code().to_owned()),
            token: Set(token.id()),
            public: Set(None),
            confirmed: Set(false),
            sealed_part: Set(None),
            commitment: Set(None),
            given_part: Set(None),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("inviting a trustee")?;
        let to = (&*input.email, input.lang);
        self.mail_invitation(write, edition, id, to, input.name.clone())
            .await?;
        Ok(id)
    }

    async fn mail_invitation(
        &self,
        write: &Write,
        edition: EditionId,
        id: TrusteeId,
        (email, lang): (&str, Lang),
        name: String,
    ) -> Result<()> {
        let token = self.0.secret.trustee_token(id);
        let mail = Mail::TrusteeInvited {
            name,
            edition: crate::editions::name_in(write, edition).await?,
            path: format!("/trustee/{}", token.as_link()),
        };
        write
            .mail(&Contact::Email(email.to_owned()), lang, &mail)
            .await
    }

    /// A new registrar's key pair: the public half, and the private one sealed for the database.
    async fn new_signer(&self, edition: EditionId) -> Result<(Vec<u8>, Vec<u8>)> {
        let made = tokio::task::spawn_blocking(|| {
            let signer = TokenSigner::generate(&mut rand::rng()).map_err(fault)?;
            let public = signer.key().map_err(fault)?.as_bytes().to_vec();
            Ok::<_, StoreError>((public, signer.to_bytes().map_err(fault)?))
        });
        let (public, private) = made.await.map_err(fault)??;
        let sealed = self.0.secret.seal(SIGNER, edition.0, &private);
        Ok((public, sealed))
    }

    pub(crate) fn log_signer(&self, edition: EditionId) -> LogSigner {
        LogSigner::from_bytes(self.0.secret.log_seed(edition))
    }

    /// The keys of an edition, from memory when nothing has changed.
    pub(crate) async fn box_keys(&self, edition: EditionId) -> Result<Arc<BoxKeys>> {
        let known = || self.0.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let version = self.version();
        let before = known().get(&edition).cloned();
        let before = match before {
            Some(kept) if kept.version == version && kept.read_at.elapsed() < KEPT_FOR => {
                return Ok(kept.keys);
            }
            before => before.map(|kept| kept.keys),
        };
        let keys = Arc::new(self.read_keys(edition, before).await?);
        known().insert(
            edition,
            Kept {
                version,
                read_at: Instant::now(),
                keys: Arc::clone(&keys),
            },
        );
        Ok(keys)
    }

    async fn read_keys(&self, edition: EditionId, before: Option<Arc<BoxKeys>>) -> Result<BoxKeys> {
        let row = find(self.reader(), edition)
            .await?
            .ok_or(StoreError::NotReady)?;
        let token_key = token_key(&row)?;
        let signer = match before {
            Some(keys) if keys.token_key == token_key => Arc::clone(&keys.signer),
            Some(_) | None => {
                let private = self.0.secret.open(SIGNER, edition.0, &row.token_signer);
                let private =
                    private.ok_or_else(|| fault("the registrar's key is of another secret"))?;
                Arc::new(TokenSigner::from_bytes(&private).map_err(fault)?)
            }
        };
        let log = self.log_signer(edition);
        let vote = match &row.box_key {
            None => None,
            Some(bytes) => {
                let paper = crate::opening::ballot_paper(self.reader(), edition).await?;
                Some(VoteKeys {
                    edition,
                    box_key: box_key(bytes)?,
                    token_key: token_key.clone(),
                    log_key: log.key(),
                    width: paper.width(),
                    numbers: paper.numbers().map(str::to_owned).collect(),
                })
            }
        };
        Ok(BoxKeys {
            edition,
            token_key,
            signer,
            log,
            vote,
        })
    }
}

/// The name under which the registrar's private key is sealed.
const SIGNER: &str = "token signer";

/// Another process on the same PostgreSQL may have written: nothing is believed for longer than this. Once the
/// vote has opened a sealed box keeps its keys.
const KEPT_FOR: Duration = Duration::from_secs(5);

/// The keys that are kept in memory.
pub(crate) type KeyCache = Mutex<HashMap<EditionId, Kept>>;

#[derive(Clone)]
pub(crate) struct Kept {
    version: u64,
    read_at: Instant,
    keys: Arc<BoxKeys>,
}

/// The keys of one edition: what the server signs with, and what devices vote with.
pub(crate) struct BoxKeys {
    edition: EditionId,
    pub(crate) token_key: TokenKey,
    pub(crate) signer: Arc<TokenSigner>,
    log: LogSigner,
    /// From the sealing on.
    pub(crate) vote: Option<VoteKeys>,
}

impl BoxKeys {
    /// Signs a blinded serial, on a thread where a millisecond of arithmetic holds up nobody.
    pub(crate) async fn sign(self: Arc<Self>, blinded: Blinded) -> Result<BlindSignature> {
        let sign = move || self.signer.sign(&blinded, &mut rand::rng());
        let signed = tokio::task::spawn_blocking(sign).await.map_err(fault)?;
        signed.map_err(|_| StoreError::BadToken)
    }

    pub(crate) fn receipt(&self, leaf: LeafHash) -> SignedReceipt {
        self.log.sign_receipt(self.edition, leaf)
    }
}

pub(crate) fn fault(err: impl std::fmt::Display) -> StoreError {
    StoreError::BallotBox(err.to_string())
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<Option<ballot_box::Model>> {
    ballot_box::Entity::find_by_id(edition.0)
        .one(db)
        .await
        .doing("reading a ballot box")
}

pub(crate) async fn trustees_of(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<Vec<trustee::Model>> {
    trustee::Entity::find()
        .filter(trustee::Column::EditionId.eq(edition.0))
        .order_by_asc(trustee::Column::Position)
        .all(db)
        .await
        .doing("reading the trustees")
}

pub(crate) const fn state_of(row: &trustee::Model) -> TrusteeState {
    match row {
        row if row.given_part.is_some() => TrusteeState::Gave,
        row if row.confirmed => TrusteeState::Confirmed,
        row if row.public.is_some() => TrusteeState::Taken,
        _ => TrusteeState::Invited,
    }
}

pub(crate) fn token_key(row: &ballot_box::Model) -> Result<TokenKey> {
    TokenKey::from_slice(&row.token_key).map_err(fault)
}

pub(crate) fn box_key(bytes: &[u8]) -> Result<BoxKey> {
    BoxKey::from_slice(bytes).map_err(fault)
}

pub(crate) fn opening_key(bytes: &[u8]) -> Result<OpeningKey> {
    OpeningKey::from_slice(bytes).map_err(fault)
}

/// Holds the edition, whose trustees can be named until the first voter is on its roll.
async fn may_change(write: &Write, edition: EditionId) -> Result<()> {
    lock_edition(write, edition).await?;
    let tx = write.tx();
    let voters = roll_entry::Entity::find()
        .filter(roll_entry::Column::EditionId.eq(edition.0))
        .count(tx)
        .await
        .doing("counting the roll")?;
    let sealed = leaf::Entity::find()
        .filter(leaf::Column::EditionId.eq(edition.0))
        .count(tx)
        .await
        .doing("counting the ballots")?;
    let imported = ballot::Entity::find()
        .filter(ballot::Column::EditionId.eq(edition.0))
        .count(tx)
        .await
        .doing("counting the ballots")?;
    let calendar = calendar_in(write, edition).await?;
    let over = calendar.closed_vote(write.now()).is_ok();
    // From the opening on devices hold the keys: a ballot sealed to a key that was dealt anew would not open.
    let held = calendar.has_begun(PhaseKind::Vote, write.now())
        && find(tx, edition)
            .await?
            .is_some_and(|row| row.box_key.is_some());
    if voters + sealed + imported > 0 || over || held {
        return Err(StoreError::VoteOpened("the trustees"));
    }
    Ok(())
}

fn checked(trustees: &[TrusteeInput]) -> Result<Vec<TrusteeInput>> {
    let mut emails = HashSet::new();
    trustees
        .iter()
        .map(|trustee| {
            let email = domain::text::email(&trustee.email)
                .map_err(|_| StoreError::Invalid("an e-mail address"))?;
            if !emails.insert(email.clone()) {
                return Err(StoreError::Invalid("two trustees with one address"));
            }
            let name = domain::trustee::NAME
                .check(&trustee.name)
                .map_err(|_| StoreError::Invalid("a trustee's name"))?;
            Ok(TrusteeInput {
                name,
                email,
                ..trustee.clone()
            })
        })
        .collect()
}

fn none() -> sea_orm::Value {
    sea_orm::Value::Bytes(None)
}

pub(crate) fn count(many: usize) -> u32 {
    u32::try_from(many).unwrap_or(u32::MAX)
}
