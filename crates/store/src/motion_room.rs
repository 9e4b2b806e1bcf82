//! A secret vote as the page of a room shows it: how far it is, for whoever looks.

use crate::ballot_boxes::fault;
use crate::deliberations::{Sitting, accounts_of, chairs, signed_in, sitting_in, stays};
use crate::entities::{deliberation, motion_leaf, motion_mark};
use crate::error::{Doing, column};
use crate::members::acting_in_groups;
use crate::motion_boxes::{marked, scrutineers_of, state_of_box};
use crate::motions::{Motion, motions_of};
use crate::{Ambassador, Result, Store, StoreError};
use ballot_box::{ReceiptCode, TrusteePublic};
use domain::calendar::paris;
use domain::delegated::MotionBallot;
use domain::deliberation::MotionError;
use domain::motion_box::{MotionBoxState, ScrutineerState};
use domain::{Actor, AmbassadorId, DelegatedEnvelopeId};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::collections::BTreeMap;

/// A secret vote as somebody of its group sees it. Nothing in it tells who voted what.
#[derive(Clone, Debug)]
pub struct SecretVote {
    pub motion: Motion,
    pub deliberation: crate::Deliberation,
    /// Nothing until scrutineers are named.
    pub state_of_box: Option<MotionBoxState>,
    pub scrutineers: Vec<Scrutineer>,
    /// The voters who are in the room now, by the names of their accounts.
    pub present: Vec<(AmbassadorId, String)>,
    /// How many have taken the right to vote, and how many ballots are in the box.
    pub marks: u32,
    pub ballots: u32,
    /// The receipts of the ballots, in the order of their codes; once the box is open.
    pub receipts: Vec<ReceiptCode>,
    /// Whoever looks chairs the deliberation.
    pub chairs: bool,
    /// Whether whoever looks votes here and now; else why not.
    pub voter: std::result::Result<(), MotionError>,
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
    /// A secret motion by its number in a deliberation, for members of the groups that decide and for who leads them.
    pub async fn secret_vote(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        number: i32,
        position: i32,
    ) -> Result<SecretVote> {
        signed_in(actor)?;
        let (sitting, motion) = self.found(envelope, number, position).await?;
        let chairs = chairs(actor, &sitting.envelope).is_ok();
        let me = match self.member_of_sitting(actor, &sitting).await {
            Ok(member) => Some(member),
            Err(_) if chairs => None,
            Err(err) => return Err(err),
        };
        let names = self.names(&sitting).await?;
        let name = |id: AmbassadorId| names.get(&id).cloned().unwrap_or_default();
        let present = self.voters_in_room(&sitting).await?;
        let rows = scrutineers_of(self.reader(), motion.id).await?;
        let mut scrutineers = Vec::with_capacity(rows.len());
        let mut mine = None;
        for row in &rows {
            let state = column("motion_scrutineer.state", &row.state)?;
            let ambassador = row.ambassador_id.into();
            if me.as_ref().is_some_and(|me| me.id == ambassador) {
                let public = row.public_key.as_deref().map(TrusteePublic::from_slice);
                mine = Some((state, public.transpose().map_err(fault)?));
            }
            scrutineers.push(Scrutineer {
                ambassador,
                name: name(ambassador),
                state,
            });
        }
        let today = paris::day(self.now());
        let voter = match &me {
            Some(me) if !sitting.votes(me, today) => Err(MotionError::Age),
            Some(me) if present.contains(&me.id) => Ok(()),
            Some(_) | None => Err(MotionError::NotPresent),
        };
        let voted = match &me {
            Some(me) => marked(self.reader(), motion.id, me.id).await?.is_some(),
            None => false,
        };
        let state_of_box = state_of_box(self.reader(), motion.id).await?;
        let receipts = if state_of_box == Some(MotionBoxState::Opened) {
            self.motion_receipts(motion.id).await?
        } else {
            vec![]
        };
        let (marks, ballots) = self.filled(&motion).await?;
        Ok(SecretVote {
            deliberation: sitting.deliberation,
            state_of_box,
            scrutineers,
            present: present.into_iter().map(|id| (id, name(id))).collect(),
            marks,
            ballots,
            receipts,
            chairs,
            voter,
            voted,
            mine,
            motion,
        })
    }

    async fn found(
        &self,
        envelope: DelegatedEnvelopeId,
        number: i32,
        position: i32,
    ) -> Result<(Sitting, Motion)> {
        let row = deliberation::Entity::find()
            .filter(deliberation::Column::EnvelopeId.eq(envelope.0))
            .filter(deliberation::Column::Number.eq(number))
            .one(self.reader())
            .await
            .doing("reading a deliberation")?
            .ok_or(StoreError::NotFound("deliberation"))?;
        let sitting = sitting_in(self.reader(), row.id.into()).await?;
        let motions = motions_of(self.reader(), sitting.deliberation.id).await?;
        let secret =
            |motion: &Motion| motion.position == position && motion.ballot == MotionBallot::Secret;
        let motion = motions.into_iter().find(secret);
        Ok((sitting, motion.ok_or(StoreError::NotFound("motion"))?))
    }

    async fn member_of_sitting(&self, actor: &Actor, sitting: &Sitting) -> Result<Ambassador> {
        acting_in_groups(
            self.reader(),
            &self.0.secret,
            actor,
            sitting.envelope.network,
            &sitting.groups(),
            paris::day(self.now()),
        )
        .await
    }

    /// The voters who are there, in the order of their arrival.
    async fn voters_in_room(&self, sitting: &Sitting) -> Result<Vec<AmbassadorId>> {
        let today = paris::day(self.now());
        let voters = sitting.voters(self.reader(), &self.0.secret, today).await?;
        let stays = stays(self.reader(), sitting.deliberation.id).await?;
        let here = stays.iter().filter(|row| row.left_at.is_none());
        Ok(here
            .map(|row| row.ambassador_id.into())
            .filter(|member| voters.contains(member))
            .collect())
    }

    async fn names(&self, sitting: &Sitting) -> Result<BTreeMap<AmbassadorId, String>> {
        let today = paris::day(self.now());
        let secret = &self.0.secret;
        let members = sitting.members(self.reader(), secret, today).await?;
        let accounts = members.iter().map(|member| member.account);
        let accounts = accounts_of(self.reader(), secret, accounts).await?;
        let names = members.iter().filter_map(|member| {
            let account = accounts.get(&member.account)?;
            Some((member.id, account.name.clone()))
        });
        Ok(names.collect())
    }

    /// How many took the right to vote, and how many ballots came.
    async fn filled(&self, motion: &Motion) -> Result<(u32, u32)> {
        let marks = motion_mark::Entity::find()
            .filter(motion_mark::Column::MotionId.eq(motion.id.0))
            .count(self.reader())
            .await
            .doing("counting marks")?;
        let ballots = motion_leaf::Entity::find()
            .filter(motion_leaf::Column::MotionId.eq(motion.id.0))
            .count(self.reader())
            .await
            .doing("counting ballots")?;
        let few = |number| u32::try_from(number).unwrap_or(u32::MAX);
        Ok((few(marks), few(ballots)))
    }
}
