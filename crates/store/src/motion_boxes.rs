//! The ballot box of a secret motion: the chair names scrutineers among the members who are present, and its key is
//! dealt to them, as an edition's is to its trustees.
//!
//! The registrar's key lies in the database sealed with a key of the deployment's secret; the key that opens the
//! ballots exists while it is dealt and while they are counted, and is kept nowhere.

use crate::ballot_boxes::fault;
use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::{
    account, ambassador, deliberation, motion, motion_box, motion_leaf, motion_mark,
    motion_scrutineer, presence,
};
use crate::error::{Doing, column};
use crate::members::{Ambassador, acting_in_groups, leads, member};
use crate::{Result, Secret, Store, StoreError, Write};
use ballot_box::{BoxKey, ReceiptCode, TokenKey, TokenSigner, TrusteePublic, VoteKeys};
use chrono::NaiveDate;
use domain::deliberation::MotionError;
use domain::motion_box::{MOST, MotionBoxError, MotionBoxState, NEEDED, ScrutineerState};
use domain::{
    Action, Actor, AmbassadorGroupId, AmbassadorId, AuditEvent, DelegatedEnvelopeId,
    DeliberationId, DeliberationState, EditionId, MotionChoice, MotionId, MotionState,
    delegated::MotionBallot,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use std::collections::HashSet;

/// The width of every slip: room for `v1 abstain=1`.
const WIDTH: usize = 16;
/// The name under which the registrar's key of a motion is sealed.
const SIGNER: &str = "motion token signer";

/// A secret vote as somebody of its group sees it. Nothing in it tells who voted what.
#[derive(Clone, Debug)]
pub struct SecretVote {
    pub motion: MotionId,
    pub deliberation: DeliberationId,
    pub text: String,
    pub state: MotionState,
    pub deliberation_state: DeliberationState,
    /// The place on the agenda, from 1.
    pub position: i32,
    /// Nothing until scrutineers are named.
    pub state_of_box: Option<MotionBoxState>,
    pub scrutineers: Vec<Scrutineer>,
    /// Members who are in the room now, by the names of their accounts.
    pub present: Vec<(AmbassadorId, String)>,
    /// How many have taken the right to vote, and how many ballots are in the box.
    pub marks: u32,
    pub ballots: u32,
    /// The receipts of the ballots, in the order of their codes; once the box is open.
    pub receipts: Vec<ReceiptCode>,
    /// Figures of a motion that is decided: for, against, abstentions.
    pub figures: Option<(u32, u32, u32)>,
    /// Whoever looks leads the deliberation.
    pub chairs: bool,
    /// The member who looks, where it is one who may vote here and now; else why not.
    pub voter: std::result::Result<AmbassadorId, MotionError>,
    /// Whoever looks has taken the right to vote.
    pub voted: bool,
    /// Whoever looks is a scrutineer: how far, and the public half of the key that was taken.
    pub mine: Option<(ScrutineerState, Option<TrusteePublic>)>,
}

/// A member who holds a share of a motion's key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scrutineer {
    pub ambassador: AmbassadorId,
    pub name: String,
    pub state: ScrutineerState,
}

impl Store {
    /// Names the scrutineers of a secret motion that is tabled, two of whom will open its box. Others may be named
    /// until it is put to the vote; the keys of those before them are then good for nothing.
    pub async fn name_scrutineers(
        &self,
        actor: &Actor,
        motion: MotionId,
        scrutineers: &[AmbassadorId],
    ) -> Result<()> {
        may_chair(actor)?;
        Sitting::read(self.reader(), motion)
            .await?
            .chaired_by(actor)?;
        let (token_key, token_signer) = self.new_motion_signer(motion).await?;
        let write = self.write(actor).await?;
        let sitting = Sitting::held(&write, motion).await?;
        sitting.is_open()?;
        sitting.expect(MotionState::Tabled, MotionState::Voting)?;
        if sitting.ballot()? != MotionBallot::Secret {
            return Err(MotionBoxError::OpenVote.into());
        }
        let different: HashSet<_> = scrutineers.iter().collect();
        if different.len() != scrutineers.len()
            || !(usize::from(NEEDED)..=MOST).contains(&scrutineers.len())
        {
            return Err(MotionBoxError::Scrutineers.into());
        }
        for id in scrutineers {
            sitting.present(&write, *id).await?;
        }
        sitting.throw_box_away(&write).await?;
        motion_box::Entity::insert(motion_box::ActiveModel {
            motion_id: Set(motion.0),
            state: Set(MotionBoxState::Planned.code().to_owned()),
            needed: Set(NEEDED.into()),
            token_key: Set(token_key),
            token_signer: Set(token_signer),
            box_key: Set(None),
            sealed_at: Set(None),
            opened_at: Set(None),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("planning a motion's box")?;
        let rows = (0..)
            .zip(scrutineers)
            .map(|(position, id)| motion_scrutineer::ActiveModel {
                motion_id: Set(motion.0),
                ambassador_id: Set(id.0),
                position: Set(position),
                public_key: Set(None),
                sealed_part: Set(None),
                commitment: Set(None),
                part: Set(None),
                state: Set(ScrutineerState::Named.code().to_owned()),
            });
        motion_scrutineer::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("naming scrutineers")?;
        let event = sitting.box_moved(MotionBoxState::Planned);
        write.commit(event).await
    }

    /// Ends a secret vote: nobody votes any more, and the scrutineers are asked for their keys.
    pub async fn close_secret_vote(&self, actor: &Actor, motion: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = Sitting::held(&write, motion).await?;
        sitting.chaired_by(actor)?;
        sitting.expect(MotionState::Voting, MotionState::Carried)?;
        let state = sitting
            .state_of_box(&write)
            .await?
            .becomes(MotionBoxState::Closed)?;
        motion_box::ActiveModel {
            motion_id: Set(motion.0),
            state: Set(state.code().to_owned()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("closing a motion's box")?;
        write.commit(sitting.box_moved(state)).await
    }

    /// Throws the box of a vote away that can't be counted, ballots and all: keys are lost, or there is not enough
    /// money. The motion is tabled again. A box that is open stays.
    pub async fn void_secret_vote(&self, actor: &Actor, motion: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = Sitting::held(&write, motion).await?;
        sitting.chaired_by(actor)?;
        let state = sitting.expect(MotionState::Voting, MotionState::Tabled)?;
        sitting.state_of_box(&write).await?;
        sitting.throw_box_away(&write).await?;
        motion::ActiveModel {
            id: Set(motion.0),
            state: Set(state.code().to_owned()),
            put_at: Set(None),
            present: Set(None),
            version: Set(sitting.motion.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("tabling a motion again")?;
        let event = sitting.motion_moved(state);
        write.commit(event).await
    }

    /// A secret motion by its place on the agenda, for members of the groups that decide and for who leads them.
    pub async fn secret_vote(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        number: i32,
        position: i32,
    ) -> Result<SecretVote> {
        is_signed_in(actor)?;
        let db = self.reader();
        let sitting = Sitting::find(db, envelope, number, position).await?;
        let today = domain::calendar::paris::day(self.now());
        let chairs = sitting.chaired_by(actor).is_ok();
        let member = sitting.member(db, &self.0.secret, actor, today).await;
        let me = match member {
            Ok(member) => Some(member),
            Err(_) if chairs => None,
            Err(err) => return Err(err),
        };
        if sitting.ballot()? != MotionBallot::Secret {
            return Err(StoreError::NotFound("secret motion"));
        }
        let of_box = find(db, sitting.id()).await?;
        let scrutineers = scrutineers_of(db, sitting.id()).await?;
        let (marks, ballots) = self.filled(sitting.id()).await?;
        let voter = match &me {
            Some(member) => sitting.votes(db, member, today).await?,
            None => Err(MotionError::NotPresent),
        };
        let mine = me
            .as_ref()
            .and_then(|me| scrutineers.iter().find(|row| row.ambassador_id == me.id.0))
            .map(|row| {
                let state = column("motion_scrutineer.state", &row.state)?;
                let public = row.public_key.as_deref().map(TrusteePublic::from_slice);
                Ok::<_, StoreError>((state, public.transpose().map_err(fault)?))
            })
            .transpose()?;
        let voted = match &me {
            Some(me) => marked(db, sitting.id(), me.id).await?.is_some(),
            None => false,
        };
        let state_of_box = of_box
            .as_ref()
            .map(|row| column("motion_box.state", &row.state))
            .transpose()?;
        let mut lines = Vec::with_capacity(scrutineers.len());
        for row in scrutineers {
            let ambassador = row.ambassador_id.into();
            lines.push(Scrutineer {
                ambassador,
                name: self.name_of(ambassador).await?,
                state: column("motion_scrutineer.state", &row.state)?,
            });
        }
        let mut present = Vec::new();
        for id in sitting.room(db).await? {
            present.push((id, self.name_of(id).await?));
        }
        let receipts = if state_of_box == Some(MotionBoxState::Opened) {
            self.motion_receipts(sitting.id()).await?
        } else {
            vec![]
        };
        let motion = &sitting.motion;
        let figure = |figure: Option<i32>| figure.and_then(|figure| u32::try_from(figure).ok());
        Ok(SecretVote {
            motion: sitting.id(),
            deliberation: sitting.deliberation.id.into(),
            text: motion.text.clone(),
            state: column("motion.state", &motion.state)?,
            deliberation_state: column("deliberation.state", &sitting.deliberation.state)?,
            position,
            state_of_box,
            scrutineers: lines,
            present,
            marks,
            ballots,
            receipts,
            figures: figure(motion.yes)
                .zip(figure(motion.no))
                .zip(figure(motion.abstain))
                .map(|((yes, no), abstain)| (yes, no, abstain)),
            chairs,
            voter: voter.map(|()| me.map_or_else(AmbassadorId::new, |me| me.id)),
            voted,
            mine,
        })
    }

    /// What a device needs to vote on a motion. [`MotionBoxError::NotSealed`] until the box is sealed.
    pub async fn motion_vote_keys(&self, motion: MotionId) -> Result<VoteKeys> {
        let of_box = find(self.reader(), motion)
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        self.keys_of(&of_box)
    }

    pub(crate) fn keys_of(&self, of_box: &motion_box::Model) -> Result<VoteKeys> {
        let vote = binding(of_box.motion_id.into());
        Ok(VoteKeys {
            edition: vote,
            box_key: box_key(of_box)?,
            token_key: TokenKey::from_slice(&of_box.token_key).map_err(fault)?,
            log_key: self.log_signer(vote).key(),
            width: WIDTH,
            numbers: MotionChoice::ALL
                .iter()
                .map(|choice| choice.code().to_owned())
                .collect(),
        })
    }

    /// How many took the right to vote, and how many ballots came.
    async fn filled(&self, motion: MotionId) -> Result<(u32, u32)> {
        let marks = motion_mark::Entity::find()
            .filter(motion_mark::Column::MotionId.eq(motion.0))
            .count(self.reader())
            .await
            .doing("counting marks")?;
        let ballots = motion_leaf::Entity::find()
            .filter(motion_leaf::Column::MotionId.eq(motion.0))
            .count(self.reader())
            .await
            .doing("counting ballots")?;
        let few = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Ok((few(marks), few(ballots)))
    }

    async fn name_of(&self, id: AmbassadorId) -> Result<String> {
        let row = ambassador::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a membership")?
            .ok_or(StoreError::NotFound("member"))?;
        let row = account::Entity::find_by_id(row.account_id)
            .one(self.reader())
            .await
            .doing("reading a member's name")?
            .ok_or(StoreError::NotFound("account"))?;
        Ok(self.account_of(row)?.name)
    }

    async fn new_motion_signer(&self, motion: MotionId) -> Result<(Vec<u8>, Vec<u8>)> {
        let made = tokio::task::spawn_blocking(|| {
            let signer = TokenSigner::generate(&mut rand::rng()).map_err(fault)?;
            let public = signer.key().map_err(fault)?.as_bytes().to_vec();
            Ok::<_, StoreError>((public, signer.to_bytes().map_err(fault)?))
        });
        let (public, private) = made.await.map_err(fault)??;
        Ok((public, self.0.secret.seal(SIGNER, motion.0, &private)))
    }

    pub(crate) fn motion_signer(&self, of_box: &motion_box::Model) -> Result<TokenSigner> {
        let sealed = &of_box.token_signer;
        let private = self.0.secret.open(SIGNER, of_box.motion_id, sealed);
        let private = private.ok_or_else(|| fault("a motion's key is of another secret"))?;
        TokenSigner::from_bytes(&private).map_err(fault)
    }
}

/// A motion in its deliberation about an envelope.
pub(crate) struct Sitting {
    pub(crate) motion: motion::Model,
    pub(crate) deliberation: deliberation::Model,
    pub(crate) envelope: DelegatedEnvelope,
}

impl Sitting {
    /// Holds the deliberation to the end of the write: who is present, what is put and what is voted do not change
    /// meanwhile.
    pub(crate) async fn held(write: &Write, id: MotionId) -> Result<Self> {
        let before = Self::read(write.tx(), id).await?;
        deliberation::Entity::find_by_id(before.deliberation.id)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("holding a deliberation")?;
        Self::read(write.tx(), id).await
    }

    pub(crate) async fn read(db: &impl ConnectionTrait, id: MotionId) -> Result<Self> {
        let motion = motion::Entity::find_by_id(id.0)
            .one(db)
            .await
            .doing("reading a motion")?
            .ok_or(StoreError::NotFound("motion"))?;
        let deliberation = deliberation::Entity::find_by_id(motion.deliberation_id)
            .one(db)
            .await
            .doing("reading a deliberation")?
            .ok_or(StoreError::NotFound("deliberation"))?;
        let envelope = envelope_in(db, deliberation.envelope_id.into()).await?;
        Ok(Self {
            motion,
            deliberation,
            envelope,
        })
    }

    async fn find(
        db: &impl ConnectionTrait,
        envelope: DelegatedEnvelopeId,
        number: i32,
        position: i32,
    ) -> Result<Self> {
        let deliberation = deliberation::Entity::find()
            .filter(deliberation::Column::EnvelopeId.eq(envelope.0))
            .filter(deliberation::Column::Number.eq(number))
            .one(db)
            .await
            .doing("reading a deliberation")?
            .ok_or(StoreError::NotFound("deliberation"))?;
        let motion = motion::Entity::find()
            .filter(motion::Column::DeliberationId.eq(deliberation.id))
            .filter(motion::Column::Position.eq(position))
            .one(db)
            .await
            .doing("reading a motion")?
            .ok_or(StoreError::NotFound("motion"))?;
        Self::read(db, motion.id.into()).await
    }

    pub(crate) fn id(&self) -> MotionId {
        self.motion.id.into()
    }

    fn ballot(&self) -> Result<MotionBallot> {
        column("motion.ballot", &self.motion.ballot)
    }

    /// Whoever leads the network, or looks after envelopes at the desk, chairs.
    pub(crate) fn chaired_by(&self, actor: &Actor) -> Result<()> {
        leads(actor, self.envelope.network).or_else(|err| {
            actor
                .can_in(Action::ManageEnvelopes, self.envelope.edition)
                .map_err(|_| err)
        })
    }

    pub(crate) fn is_open(&self) -> Result<()> {
        let state: DeliberationState = column("deliberation.state", &self.deliberation.state)?;
        if state == DeliberationState::Open {
            Ok(())
        } else {
            Err(MotionError::NotOpen.into())
        }
    }

    /// Checks where the motion stands, and gives what it becomes.
    pub(crate) fn expect(&self, now: MotionState, to: MotionState) -> Result<MotionState> {
        let state: MotionState = column("motion.state", &self.motion.state)?;
        if state != now {
            return Err(MotionError::State { from: state, to }.into());
        }
        Ok(state.becomes(to)?)
    }

    pub(crate) async fn state_of_box(&self, write: &Write) -> Result<MotionBoxState> {
        let of_box = find(write.tx(), self.id())
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        column("motion_box.state", &of_box.state)
    }

    fn groups(&self) -> Vec<AmbassadorGroupId> {
        match self.deliberation.group_id {
            Some(group) => vec![group.into()],
            None => self.envelope.groups.clone(),
        }
    }

    pub(crate) async fn member(
        &self,
        db: &impl ConnectionTrait,
        secret: &Secret,
        actor: &Actor,
        today: NaiveDate,
    ) -> Result<Ambassador> {
        let (network, groups) = (self.envelope.network, self.groups());
        acting_in_groups(db, secret, actor, network, &groups, today).await
    }

    /// Whether a member votes here and now: of the age that the terms ask for, and in the room.
    pub(crate) async fn votes(
        &self,
        db: &impl ConnectionTrait,
        member: &Ambassador,
        today: NaiveDate,
    ) -> Result<std::result::Result<(), MotionError>> {
        let born = member.standing.birth_date;
        let age = born.map(|born| domain::network::age(born, today));
        if !self.envelope.terms.votes_at(age) {
            return Ok(Err(MotionError::Age));
        }
        let here = self.room(db).await?.contains(&member.id);
        Ok(if here {
            Ok(())
        } else {
            Err(MotionError::NotPresent)
        })
    }

    /// The members who are present now.
    async fn room(&self, db: &impl ConnectionTrait) -> Result<Vec<AmbassadorId>> {
        let rows = presence::Entity::find()
            .filter(presence::Column::DeliberationId.eq(self.deliberation.id))
            .filter(presence::Column::LeftAt.is_null())
            .order_by_asc(presence::Column::ArrivedAt)
            .order_by_asc(presence::Column::AmbassadorId)
            .all(db)
            .await
            .doing("reading who is present")?;
        Ok(rows
            .into_iter()
            .map(|row| row.ambassador_id.into())
            .collect())
    }

    /// Checks that somebody who is named is present, and may act today.
    async fn present(&self, write: &Write, id: AmbassadorId) -> Result<()> {
        let row = ambassador::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a membership")?
            .ok_or(MotionBoxError::Scrutineers)?;
        let today = domain::calendar::paris::day(write.now());
        let member = member(write.tx(), write.secret(), &row).await?;
        member.standing.acts(today)?;
        self.votes(write.tx(), &member, today)
            .await?
            .map_err(|_| MotionBoxError::Scrutineers.into())
    }

    pub(crate) async fn throw_box_away(&self, write: &Write) -> Result<()> {
        let (tx, id) = (write.tx(), self.motion.id);
        let doing = "throwing a motion's box away";
        motion_leaf::Entity::delete_many()
            .filter(motion_leaf::Column::MotionId.eq(id))
            .exec(tx)
            .await
            .doing(doing)?;
        motion_mark::Entity::delete_many()
            .filter(motion_mark::Column::MotionId.eq(id))
            .exec(tx)
            .await
            .doing(doing)?;
        motion_scrutineer::Entity::delete_many()
            .filter(motion_scrutineer::Column::MotionId.eq(id))
            .exec(tx)
            .await
            .doing(doing)?;
        motion_box::Entity::delete_by_id(id)
            .exec(tx)
            .await
            .doing(doing)?;
        Ok(())
    }

    pub(crate) fn box_moved(&self, state: MotionBoxState) -> AuditEvent {
        AuditEvent::MotionBoxMoved {
            edition: self.envelope.edition,
            deliberation: self.deliberation.id.into(),
            motion: self.id(),
            state,
        }
    }

    fn motion_moved(&self, state: MotionState) -> AuditEvent {
        AuditEvent::MotionMoved {
            edition: self.envelope.edition,
            deliberation: self.deliberation.id.into(),
            motion: self.id(),
            state,
        }
    }
}

impl Write {
    /// Checks that the box of a secret motion is sealed, before the motion is put to the vote.
    pub(crate) async fn motion_box_sealed(&self, motion: MotionId) -> Result<()> {
        let of_box = find(self.tx(), motion).await?;
        let state = of_box
            .map(|row| column("motion_box.state", &row.state))
            .transpose()?;
        if state == Some(MotionBoxState::Sealed) {
            Ok(())
        } else {
            Err(MotionBoxError::NotSealed.into())
        }
    }
}

/// Whoever leads no network chairs nothing, whatever motion is named.
pub(crate) fn may_chair(actor: &Actor) -> Result<()> {
    let leads = actor.can_somewhere(Action::LeadNetwork);
    Ok(leads.or_else(|err| {
        actor
            .can_somewhere(Action::ManageEnvelopes)
            .map_err(|_| err)
    })?)
}

/// Members have an account; what else they need is said once their motion is known.
pub(crate) fn is_signed_in(actor: &Actor) -> Result<()> {
    Ok(actor.can(Action::SendIdea)?)
}

/// What seals, tokens and shares of a motion are bound to. The ciphers know one binding, the id of a vote: that of an
/// edition for its projects, and here the motion's own. Both are random, so that none is the other.
pub(crate) fn binding(motion: MotionId) -> EditionId {
    EditionId(motion.0)
}

pub(crate) async fn find(
    db: &impl ConnectionTrait,
    motion: MotionId,
) -> Result<Option<motion_box::Model>> {
    motion_box::Entity::find_by_id(motion.0)
        .one(db)
        .await
        .doing("reading a motion's box")
}

pub(crate) async fn scrutineers_of(
    db: &impl ConnectionTrait,
    motion: MotionId,
) -> Result<Vec<motion_scrutineer::Model>> {
    motion_scrutineer::Entity::find()
        .filter(motion_scrutineer::Column::MotionId.eq(motion.0))
        .order_by_asc(motion_scrutineer::Column::Position)
        .all(db)
        .await
        .doing("reading scrutineers")
}

/// The mark of a member, if there is one.
pub(crate) async fn marked(
    db: &impl ConnectionTrait,
    motion: MotionId,
    member: AmbassadorId,
) -> Result<Option<motion_mark::Model>> {
    motion_mark::Entity::find_by_id((motion.0, member.0))
        .one(db)
        .await
        .doing("looking for a mark")
}

pub(crate) fn box_key(of_box: &motion_box::Model) -> Result<BoxKey> {
    let bytes = of_box.box_key.as_deref().ok_or(MotionBoxError::NotSealed)?;
    BoxKey::from_slice(bytes).map_err(fault)
}
