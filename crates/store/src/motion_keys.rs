//! What a scrutineer does with a key: takes it, confirms it, and gives it after the vote.

use crate::ballot_boxes::fault;
use crate::deliberations::{Sitting, signed_in};
use crate::entities::{motion_box, motion_scrutineer};
use crate::error::{Doing, column};
use crate::motion_boxes::{binding, box_key, box_moved, find, scrutineers_of, state_of_box};
use crate::{Result, Store, StoreError, Write};
use ballot_box::{Part, SealedPart, TrusteeKey, TrusteePublic};
use domain::motion_box::{MotionBoxError, MotionBoxState, NEEDED, ScrutineerState};
use domain::{Actor, AuditEvent, MotionId};
use sea_orm::{ActiveModelTrait, Set};

/// The name under which a given part is sealed.
const PART: &str = "given part of a motion";

impl Store {
    /// Keeps the public half of a scrutineer's new key. Until it is confirmed another may be taken: words that were
    /// not written down are no key.
    pub async fn take_motion_key(
        &self,
        actor: &Actor,
        motion: MotionId,
        key: TrusteePublic,
    ) -> Result<()> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let (sitting, row) = mine(&write, motion).await?;
        expect(&write, motion, MotionBoxState::Planned).await?;
        if !matches!(
            state_of(&row)?,
            ScrutineerState::Named | ScrutineerState::Taken
        ) {
            return Err(MotionBoxError::Confirmed.into());
        }
        motion_scrutineer::ActiveModel {
            public_key: Set(Some(key.as_bytes().to_vec())),
            state: Set(ScrutineerState::Taken.code().to_owned()),
            ..keyed(&row)
        }
        .update(write.tx())
        .await
        .doing("taking a key")?;
        write.commit(taken(&sitting, motion)).await
    }

    /// A scrutineer has the key at hand: the phone keeps it, or the words were typed back.
    ///
    /// With the last one the box is sealed in the same transaction. Tells whether it is sealed now.
    pub async fn confirm_motion_key(
        &self,
        actor: &Actor,
        motion: MotionId,
        key: TrusteePublic,
    ) -> Result<bool> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let (sitting, row) = mine(&write, motion).await?;
        if row.public_key.as_deref() != Some(key.as_bytes()) {
            return Err(MotionBoxError::WrongKey.into());
        }
        match state_of(&row)? {
            ScrutineerState::Taken => {}
            // The last answer was lost, and the scrutineer confirms again.
            ScrutineerState::Named | ScrutineerState::Confirmed | ScrutineerState::Gave => {
                let of_box = state_of_box(write.tx(), motion).await?;
                return Ok(of_box != Some(MotionBoxState::Planned));
            }
        }
        expect(&write, motion, MotionBoxState::Planned).await?;
        motion_scrutineer::ActiveModel {
            state: Set(ScrutineerState::Confirmed.code().to_owned()),
            ..keyed(&row)
        }
        .update(write.tx())
        .await
        .doing("confirming a key")?;
        let scrutineers = scrutineers_of(write.tx(), motion).await?;
        let all = scrutineers
            .iter()
            .all(|row| row.state == ScrutineerState::Confirmed.code());
        if !all {
            write.commit(taken(&sitting, motion)).await?;
            return Ok(false);
        }
        deal(&write, motion, &scrutineers).await?;
        write.also(taken(&sitting, motion)).await?;
        let event = box_moved(&sitting, motion, MotionBoxState::Sealed);
        write.commit(event).await?;
        Ok(true)
    }

    /// Takes a scrutineer's key after the close, checked against what was dealt. The part that it opens is kept until
    /// the count.
    pub async fn give_motion_key(
        &self,
        actor: &Actor,
        motion: MotionId,
        key: &TrusteeKey,
    ) -> Result<()> {
        signed_in(actor)?;
        let write = self.write(actor).await?;
        let (sitting, row) = mine(&write, motion).await?;
        let of_box = expect(&write, motion, MotionBoxState::Closed).await?;
        let sealed = row.sealed_part.clone().ok_or(MotionBoxError::NotSealed)?;
        let part = key
            .open(
                binding(motion),
                &box_key(&of_box)?,
                &SealedPart::from_vec(sealed),
            )
            .map_err(|_| MotionBoxError::WrongKey)?;
        if row.commitment.as_deref() != Some(part.commitment().as_bytes()) {
            return Err(MotionBoxError::WrongKey.into());
        }
        if row.part.is_some() {
            return Ok(());
        }
        let part = (self.0.secret).seal(PART, row.ambassador_id, part.to_bytes().as_slice());
        motion_scrutineer::ActiveModel {
            part: Set(Some(part)),
            state: Set(ScrutineerState::Gave.code().to_owned()),
            ..keyed(&row)
        }
        .update(write.tx())
        .await
        .doing("giving a key")?;
        let event = AuditEvent::MotionKeyGiven {
            edition: sitting.envelope.edition,
            deliberation: sitting.deliberation.id,
            motion,
        };
        write.commit(event).await
    }

    /// The parts that were given for the count.
    pub(crate) fn motion_parts(
        &self,
        scrutineers: &[motion_scrutineer::Model],
    ) -> Result<Vec<Part>> {
        scrutineers
            .iter()
            .filter_map(|row| Some((row.ambassador_id, row.part.as_deref()?)))
            .map(|(id, sealed)| {
                let part = self.0.secret.open(PART, id, sealed);
                let part = part.ok_or_else(|| fault("a given key is of another secret"))?;
                Part::from_slice(&part).map_err(fault)
            })
            .collect()
    }
}

/// The motion, held, and the place among its scrutineers of whoever acts. A scrutineer who has left the room may still
/// give the key.
async fn mine(write: &Write, motion: MotionId) -> Result<(Sitting, motion_scrutineer::Model)> {
    let sitting = write.secret_motion(motion).await?.sitting;
    let me = write.member_at(&sitting).await?;
    let row = scrutineers_of(write.tx(), motion)
        .await?
        .into_iter()
        .find(|row| row.ambassador_id == me.id.0)
        .ok_or(MotionBoxError::NotScrutineer)?;
    Ok((sitting, row))
}

async fn expect(
    write: &Write,
    motion: MotionId,
    expected: MotionBoxState,
) -> Result<motion_box::Model> {
    let of_box = find(write.tx(), motion)
        .await?
        .ok_or(MotionBoxError::NotSealed)?;
    let state: MotionBoxState = column("motion_box.state", &of_box.state)?;
    if state == expected {
        Ok(of_box)
    } else {
        let to = expected;
        Err(StoreError::MotionBox(MotionBoxError::State {
            from: state,
            to,
        }))
    }
}

/// Makes the box's key pair, seals a part of its private half to each scrutineer, and forgets it.
async fn deal(
    write: &Write,
    motion: MotionId,
    scrutineers: &[motion_scrutineer::Model],
) -> Result<()> {
    let keys = scrutineers
        .iter()
        .map(|row| {
            let bytes = row.public_key.as_deref().unwrap_or_default();
            TrusteePublic::from_slice(bytes).map_err(fault)
        })
        .collect::<Result<Vec<_>>>()?;
    let dealt = ballot_box::trustees::deal(binding(motion), NEEDED, &keys, &mut rand::rng());
    let dealt = dealt.map_err(fault)?;
    for (row, (part, commitment)) in scrutineers
        .iter()
        .zip(dealt.parts.iter().zip(&dealt.commitments))
    {
        motion_scrutineer::ActiveModel {
            sealed_part: Set(Some(part.as_bytes().to_vec())),
            commitment: Set(Some(commitment.as_bytes().to_vec())),
            ..keyed(row)
        }
        .update(write.tx())
        .await
        .doing("dealing a motion's key")?;
    }
    motion_box::ActiveModel {
        motion_id: Set(motion.0),
        state: Set(MotionBoxState::Sealed.code().to_owned()),
        box_key: Set(Some(dealt.box_key.as_bytes().to_vec())),
        sealed_at: Set(Some(write.now())),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("sealing a motion's box")?;
    Ok(())
}

fn keyed(row: &motion_scrutineer::Model) -> motion_scrutineer::ActiveModel {
    motion_scrutineer::ActiveModel {
        motion_id: Set(row.motion_id),
        ambassador_id: Set(row.ambassador_id),
        ..Default::default()
    }
}

fn state_of(row: &motion_scrutineer::Model) -> Result<ScrutineerState> {
    column("motion_scrutineer.state", &row.state)
}

fn taken(sitting: &Sitting, motion: MotionId) -> AuditEvent {
    AuditEvent::MotionKeyTaken {
        edition: sitting.envelope.edition,
        deliberation: sitting.deliberation.id,
        motion,
    }
}
