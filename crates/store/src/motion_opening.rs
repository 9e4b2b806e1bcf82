//! The count of a secret motion: two keys open the box, every ballot is read, and the figures decide the motion as
//! those of an open vote do.
//!
//! The key is forgotten with the count: nobody, not even with the deployment's secret, can later open the ballot of a
//! receipt. A recount asks the same scrutineers again.

use crate::entities::{motion, motion_box, motion_scrutineer};
use crate::error::Doing;
use crate::motion_ballots::leaves_of;
use crate::motion_boxes::{Sitting, binding, box_key, find, may_chair, scrutineers_of};
use crate::{Result, Store};
use ballot_box::seal::{Binding, open};
use ballot_box::{Leaf, OpeningKey, Slip};
use domain::deliberation::MotionTally;
use domain::motion_box::{MotionBoxError, MotionBoxState, NEEDED};
use domain::{Actor, AuditEvent, EditionId, MotionChoice, MotionId, MotionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

impl Store {
    /// Opens the box of a motion whose vote is over, with the keys that were given, and decides the motion.
    pub async fn open_motion_box(&self, actor: &Actor, motion: MotionId) -> Result<MotionTally> {
        may_chair(actor)?;
        let write = self.write(actor).await?;
        let sitting = Sitting::held(&write, motion).await?;
        sitting.chaired_by(actor)?;
        sitting.expect(MotionState::Voting, MotionState::Carried)?;
        let of_box = find(write.tx(), motion)
            .await?
            .ok_or(MotionBoxError::NotSealed)?;
        let state = sitting
            .state_of_box(&write)
            .await?
            .becomes(MotionBoxState::Opened)?;
        let parts = self.motion_parts(&scrutineers_of(write.tx(), motion).await?)?;
        let given = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        if given < u32::from(NEEDED) {
            let needed = NEEDED.into();
            return Err(MotionBoxError::TooFewKeys { given, needed }.into());
        }
        let key = ballot_box::trustees::combine(NEEDED, &parts, &box_key(&of_box)?)
            .map_err(|_| MotionBoxError::WrongKey)?;
        let leaves = leaves_of(write.tx(), motion).await?;
        let tally = MotionTally::of(
            leaves
                .iter()
                .filter_map(|leaf| choice(binding(motion), &key, leaf)),
        );
        motion_box::ActiveModel {
            motion_id: Set(motion.0),
            state: Set(state.code().to_owned()),
            opened_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("opening a motion's box")?;
        motion_scrutineer::Entity::update_many()
            .col_expr(
                motion_scrutineer::Column::Part,
                Expr::value(Option::<Vec<u8>>::None),
            )
            .filter(motion_scrutineer::Column::MotionId.eq(motion.0))
            .exec(write.tx())
            .await
            .doing("forgetting a motion's key")?;
        let carried = tally.carries(sitting.envelope.terms.majority, tally.yes + tally.no);
        let decided = if carried {
            MotionState::Carried
        } else {
            MotionState::Rejected
        };
        let figure = |figure| Set(i32::try_from(figure).ok());
        motion::ActiveModel {
            id: Set(motion.0),
            state: Set(decided.code().to_owned()),
            yes: figure(tally.yes),
            no: figure(tally.no),
            abstain: figure(tally.abstain),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("deciding a motion")?;
        write.also(sitting.box_moved(state)).await?;
        write
            .commit(AuditEvent::MotionMoved {
                edition: sitting.envelope.edition,
                deliberation: sitting.deliberation.id.into(),
                motion,
                state: decided,
            })
            .await?;
        Ok(tally)
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
