//! The count of a secret motion: two keys open the box, every ballot is read, and the figures decide the motion as
//! those of an open vote do.
//!
//! The key is forgotten with the count: nobody, not even with the deployment's secret, can later open the ballot of a
//! receipt. A recount asks the same scrutineers again.

use crate::deliberations::may_chair;
use crate::entities::{motion_box, motion_mark, motion_scrutineer};
use crate::error::Doing;
use crate::motion_ballots::leaves_of;
use crate::motion_boxes::{binding, box_key, box_moved, find, scrutineers_of};
use crate::motions::Decided;
use crate::motions::moved;
use crate::{Result, Store, Write};
use ballot_box::seal::{Binding, open};
use ballot_box::{Leaf, OpeningKey, Slip};
use domain::deliberation::MotionTally;
use domain::motion_box::{MotionBoxError, MotionBoxState, NEEDED};
use domain::{Actor, AmbassadorId, EditionId, MotionChoice, MotionId, MotionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

impl Store {
    /// Opens the box of a motion whose vote is over, with the keys that were given, and decides the motion.
    ///
    /// What happens where the money has gone elsewhere is as with [`Store::close_vote`]: the motion is tabled again
    /// without its ballots, and the error says what is left.
    pub async fn open_motion_box(&self, actor: &Actor, motion: MotionId) -> Result<MotionState> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let held = write.chaired_motion(motion).await?;
        held.is_voted_on()?;
        let state = write.box_becomes(motion, MotionBoxState::Opened).await?;
        let key = self.motion_key(&write, motion).await?;
        let leaves = leaves_of(write.tx(), motion).await?;
        let vote = binding(motion);
        let choices = leaves.iter().filter_map(|leaf| choice(vote, &key, leaf));
        let tally = MotionTally::of(choices);
        let voted = write.marked_on(motion).await?;
        let present = write.present_at_vote(&held, voted).await?;
        let decided = write.decide_motion(&held, tally, present).await?;
        if matches!(decided, Decided::Returned(_)) {
            write.throw_box_away(motion).await?;
        } else {
            write.box_opened(motion, state).await?;
        }
        write.also(box_moved(&held.sitting, motion, state)).await?;
        let state = decided.state();
        write.commit(moved(&held.sitting, motion, state)).await?;
        match decided {
            Decided::Carried | Decided::Rejected => Ok(state),
            Decided::Returned(obstacle) => Err(obstacle),
        }
    }

    /// The key that the given parts make together.
    async fn motion_key(&self, write: &Write, motion: MotionId) -> Result<OpeningKey> {
        let of_box = find(write.tx(), motion)
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        let parts = self.motion_parts(&scrutineers_of(write.tx(), motion).await?)?;
        let given = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        if given < u32::from(NEEDED) {
            let needed = NEEDED.into();
            return Err(MotionBoxError::TooFewKeys { given, needed }.into());
        }
        let key = ballot_box::trustees::combine(NEEDED, &parts, &box_key(&of_box)?);
        Ok(key.map_err(|_| MotionBoxError::WrongKey)?)
    }
}

impl Write {
    /// Who took the right to vote on a motion.
    async fn marked_on(&self, motion: MotionId) -> Result<Vec<AmbassadorId>> {
        let marks: Vec<uuid::Uuid> = motion_mark::Entity::find()
            .select_only()
            .column(motion_mark::Column::AmbassadorId)
            .filter(motion_mark::Column::MotionId.eq(motion.0))
            .into_tuple()
            .all(self.tx())
            .await
            .doing("reading marks")?;
        Ok(marks.into_iter().map(Into::into).collect())
    }

    /// The parts are forgotten with the count.
    async fn box_opened(&self, motion: MotionId, state: MotionBoxState) -> Result<()> {
        motion_box::ActiveModel {
            motion_id: Set(motion.0),
            state: Set(state.code().to_owned()),
            opened_at: Set(Some(self.now())),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("opening a motion's box")?;
        let nothing = Expr::value(Option::<Vec<u8>>::None);
        motion_scrutineer::Entity::update_many()
            .col_expr(motion_scrutineer::Column::Part, nothing)
            .filter(motion_scrutineer::Column::MotionId.eq(motion.0))
            .exec(self.tx())
            .await
            .doing("forgetting a motion's key")?;
        Ok(())
    }
}

/// What a ballot says; nothing where it is none of the three choices, which only a device of one's own can make.
fn choice(vote: EditionId, key: &OpeningKey, leaf: &Leaf) -> Option<MotionChoice> {
    let of_leaf = Binding {
        edition: vote,
        serial: &leaf.serial,
        turn: leaf.turn,
    };
    let slip = open(key, of_leaf, &leaf.sealed).ok()?;
    match Slip::read(&slip).ok()?.0.as_slice() {
        [one] if one.points == 1 => one.number.parse().ok(),
        _ => None,
    }
}
