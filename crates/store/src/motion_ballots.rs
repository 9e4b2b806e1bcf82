//! A secret vote on a motion, in two writes that share nothing: the mark of who votes, and the sealed ballot.
//!
//! Both are logged with the day alone and without an account, and their rows are written anew in random order
//! (`polling.rs`): in a room of eight the order of arrival would be a name.

use crate::ballot_boxes::fault;
use crate::deliberations::signed_in;
use crate::entities::{motion_leaf, motion_mark};
use crate::error::Doing;
use crate::motion_boxes::{find, marked, state_of_box};
use crate::motions::HeldMotion;
use crate::polling::mix_motion;
use crate::{Result, Store, StoreError, Write};
use ballot_box::{BlindSignature, Blinded, Cast, Leaf, ReceiptCode, SignedReceipt};
use domain::deliberation::MotionError;
use domain::motion_box::{MotionBoxError, MotionBoxState};
use domain::{Actor, AuditEvent, MotionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

impl Store {
    /// Marks a member who is present, and signs the blinded message once the mark is durable.
    ///
    /// The same message again is signed again; another one is [`MotionError::Voted`].
    pub async fn mark_on_motion(
        &self,
        actor: &Actor,
        motion: MotionId,
        blinded: &Blinded,
    ) -> Result<BlindSignature> {
        signed_in(actor)?;
        // Who marks is in the mark, and in no log.
        let write = self.write(&Actor::Visitor).await?;
        let held = write.secret_motion(motion).await?;
        let member = write.member_who(actor, &held.sitting).await?;
        held.sitting.is_open()?;
        let of_box = find(write.tx(), motion)
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        // Before the mark: who can't be signed for keeps the right to vote. It is told after the commit.
        let signer = self.motion_signer(&of_box)?;
        let message = blinded.clone();
        let sign = move || signer.sign(&message, &mut rand::rng());
        let signed = tokio::task::spawn_blocking(sign).await.map_err(fault)?;
        let signed = signed.map_err(|_| StoreError::BadToken)?;
        let before = marked(write.tx(), motion, member.id).await?;
        match before {
            Some(mark) if mark.blinded == blinded.hash() => {}
            Some(_) => return Err(MotionError::Voted.into()),
            None => {
                write.voter_who(actor, &held.sitting).await?;
                held.takes_ballots(&write).await?;
                motion_mark::Entity::insert(motion_mark::ActiveModel {
                    motion_id: Set(motion.0),
                    ambassador_id: Set(member.id.0),
                    blinded: Set(blinded.hash().to_vec()),
                })
                .exec_without_returning(write.tx())
                .await
                .doing("marking a voter")?;
                mix_motion(&write, "motion_mark", motion).await?;
                let edition = held.sitting.envelope.edition;
                write
                    .commit_quietly(AuditEvent::MotionTokenGiven { edition, motion })
                    .await?;
            }
        }
        Ok(signed)
    }

    /// Puts a sealed ballot into the box of a motion, and returns the signed receipt once it is durable.
    ///
    /// No actor: who casts is not known here. The same ballot again gets the same receipt.
    pub async fn cast_on_motion(&self, cast: Cast) -> Result<SignedReceipt> {
        let motion = MotionId(cast.edition.0);
        let write = self.write(&Actor::Visitor).await?;
        let held = write.secret_motion(motion).await?;
        let of_box = find(write.tx(), motion)
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        let keys = self.keys_of(&of_box)?;
        let token = match &cast.token {
            Some(token) if cast.turn == 0 && cast.check(&keys).is_ok() => token.as_bytes().to_vec(),
            Some(_) | None => return Err(StoreError::BadToken),
        };
        let leaf = cast.leaf();
        let receipt = self
            .log_signer(cast.edition)
            .sign_receipt(cast.edition, leaf.hash());
        let serial = leaf.serial.as_bytes().to_vec();
        let before = motion_leaf::Entity::find_by_id((motion.0, serial.clone()))
            .one(write.tx())
            .await
            .doing("looking for a ballot")?;
        match before {
            Some(row) if row.leaf == leaf.to_bytes() => return Ok(receipt),
            Some(_) => return Err(MotionError::Voted.into()),
            None => {}
        }
        held.takes_ballots(&write).await?;
        motion_leaf::Entity::insert(motion_leaf::ActiveModel {
            motion_id: Set(motion.0),
            serial: Set(serial),
            leaf: Set(leaf.to_bytes()),
            token: Set(token),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("putting a ballot into a motion's box")?;
        mix_motion(&write, "motion_leaf", motion).await?;
        let edition = held.sitting.envelope.edition;
        write
            .commit_quietly(AuditEvent::MotionBallotsCast { edition, motion })
            .await?;
        Ok(receipt)
    }

    /// The codes of the ballots in a motion's box, in their own order, which is that of no arrival.
    pub(crate) async fn motion_receipts(&self, motion: MotionId) -> Result<Vec<ReceiptCode>> {
        let leaves = leaves_of(self.reader(), motion).await?;
        let mut codes: Vec<_> = leaves
            .iter()
            .map(|leaf| ReceiptCode::of(&leaf.hash()))
            .collect();
        codes.sort_unstable();
        Ok(codes)
    }
}

impl HeldMotion {
    /// Whether ballots are taken now.
    async fn takes_ballots(&self, write: &Write) -> Result<()> {
        self.is_voted_on()?;
        let to = MotionBoxState::Sealed;
        match state_of_box(write.tx(), self.motion.id).await? {
            Some(MotionBoxState::Sealed) => Ok(()),
            Some(from) => Err(MotionBoxError::State { from, to }.into()),
            None => Err(MotionBoxError::NotSealed.into()),
        }
    }
}

/// The ballots in a motion's box, in the order of their serials.
pub(crate) async fn leaves_of(
    db: &impl sea_orm::ConnectionTrait,
    motion: MotionId,
) -> Result<Vec<Leaf>> {
    let bodies: Vec<Vec<u8>> = motion_leaf::Entity::find()
        .select_only()
        .column(motion_leaf::Column::Leaf)
        .filter(motion_leaf::Column::MotionId.eq(motion.0))
        .order_by_asc(motion_leaf::Column::Serial)
        .into_tuple()
        .all(db)
        .await
        .doing("reading the ballots of a motion")?;
    bodies
        .iter()
        .map(|body| Leaf::from_bytes(body).map_err(fault))
        .collect()
}
