//! The ballot box of a secret motion: the chair names scrutineers among the members who are present, and its key is
//! dealt to them, as an edition's is to its trustees.
//!
//! The registrar's key lies in the database sealed with a key of the deployment's secret; the key that opens the
//! ballots exists while it is dealt and while they are counted, and is kept nowhere.

use crate::ballot_boxes::fault;
use crate::deliberations::{Sitting, chairs, may_chair, sitting_in, stays};
use crate::entities::{motion_box, motion_leaf, motion_mark, motion_scrutineer};
use crate::error::{Doing, column};
use crate::motions::{HeldMotion, motion_in, moved};
use crate::{Result, Store, StoreError, Write};
use ballot_box::{BoxKey, TokenKey, TokenSigner, VoteKeys};
use domain::delegated::MotionBallot;
use domain::motion_box::{MOST, MotionBoxError, MotionBoxState, NEEDED, ScrutineerState};
use domain::{Actor, AmbassadorId, AuditEvent, EditionId, MotionChoice, MotionId, MotionState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use std::collections::BTreeSet;

/// The width of every slip: room for `v1 abstain=1`.
const WIDTH: usize = 16;
/// The name under which the registrar's key of a motion is sealed.
const SIGNER: &str = "motion token signer";

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
        // A key pair takes a moment, and is made for nobody who may not name anybody.
        let found = motion_in(self.reader(), motion).await?;
        let sitting = sitting_in(self.reader(), found.deliberation).await?;
        chairs(actor, &sitting.envelope)?;
        let (token_key, token_signer) = self.new_motion_signer(motion).await?;
        let write = self.write(actor).await?;
        let held = write.chaired_motion(motion).await?;
        held.can_be_put()?;
        let different: BTreeSet<_> = scrutineers.iter().copied().collect();
        let here = write.voters_here(&held.sitting).await?;
        if different.len() != scrutineers.len()
            || !(usize::from(NEEDED)..=MOST).contains(&scrutineers.len())
            || !different.is_subset(&here)
        {
            return Err(MotionBoxError::Scrutineers.into());
        }
        write.throw_box_away(motion).await?;
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
        let event = box_moved(&held.sitting, motion, MotionBoxState::Planned);
        write.commit(event).await
    }

    /// Puts a motion to a secret vote, once its box is sealed; else as an open vote is put.
    pub async fn put_to_secret_vote(&self, actor: &Actor, motion: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.chaired_motion(motion).await?;
        held.can_be_put()?;
        let state = state_of_box(write.tx(), motion).await?;
        if state != Some(MotionBoxState::Sealed) {
            return Err(MotionBoxError::NotSealed.into());
        }
        write.put(&held).await?;
        let event = moved(&held.sitting, motion, MotionState::Voting);
        write.commit(event).await
    }

    /// Ends a secret vote: nobody votes any more, and the scrutineers are asked for their keys.
    pub async fn close_secret_vote(&self, actor: &Actor, motion: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.chaired_motion(motion).await?;
        held.is_voted_on()?;
        let state = write.box_becomes(motion, MotionBoxState::Closed).await?;
        motion_box::ActiveModel {
            motion_id: Set(motion.0),
            state: Set(state.code().to_owned()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("closing a motion's box")?;
        write.commit(box_moved(&held.sitting, motion, state)).await
    }

    /// Throws the box of a vote away that can't be counted, since keys are lost, ballots and all. The motion is tabled
    /// again. Nothing of the ballots is read.
    pub async fn void_secret_vote(&self, actor: &Actor, motion: MotionId) -> Result<()> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.chaired_motion(motion).await?;
        held.is_voted_on()?;
        write.throw_box_away(motion).await?;
        write.table_again(&held, held.motion.returned).await?;
        let event = moved(&held.sitting, motion, MotionState::Tabled);
        write.commit(event).await
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

impl Write {
    /// A secret motion, held, for whoever chairs its deliberation.
    pub(crate) async fn chaired_motion(&self, motion: MotionId) -> Result<HeldMotion> {
        let held = self.held_motion(motion).await?;
        chairs(self.actor(), &held.sitting.envelope)?;
        held.is_by(MotionBallot::Secret)?;
        Ok(held)
    }

    /// A secret motion, held against whatever moves it. No money moves: the ledger is left alone.
    pub(crate) async fn secret_motion(&self, motion: MotionId) -> Result<HeldMotion> {
        let found = motion_in(self.tx(), motion).await?;
        let sitting = self.held_deliberation(found.deliberation).await?;
        let motion = motion_in(self.tx(), motion).await?;
        let held = HeldMotion { sitting, motion };
        held.is_by(MotionBallot::Secret)?;
        Ok(held)
    }

    /// Those in the room who vote.
    async fn voters_here(&self, sitting: &Sitting) -> Result<BTreeSet<AmbassadorId>> {
        let voters = sitting
            .voters(self.tx(), self.secret(), self.today())
            .await?;
        let stays = stays(self.tx(), sitting.deliberation.id).await?;
        let here = stays.iter().filter(|row| row.left_at.is_none());
        Ok(here
            .map(|row| row.ambassador_id.into())
            .filter(|member| voters.contains(member))
            .collect())
    }

    /// Checks where a box stands, and gives what it becomes.
    pub(crate) async fn box_becomes(
        &self,
        motion: MotionId,
        to: MotionBoxState,
    ) -> Result<MotionBoxState> {
        let state = state_of_box(self.tx(), motion).await?;
        Ok(state.ok_or(MotionBoxError::NotSealed)?.becomes(to)?)
    }

    pub(crate) async fn throw_box_away(&self, motion: MotionId) -> Result<()> {
        let (tx, id) = (self.tx(), motion.0);
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
}

/// The event of a box that moved.
pub(crate) fn box_moved(sitting: &Sitting, motion: MotionId, state: MotionBoxState) -> AuditEvent {
    AuditEvent::MotionBoxMoved {
        edition: sitting.envelope.edition,
        deliberation: sitting.deliberation.id,
        motion,
        state,
    }
}

/// How far the box of a motion is, if there is one.
pub(crate) async fn state_of_box(
    db: &impl ConnectionTrait,
    motion: MotionId,
) -> Result<Option<MotionBoxState>> {
    let of_box = find(db, motion).await?;
    of_box
        .map(|row| column("motion_box.state", &row.state))
        .transpose()
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
