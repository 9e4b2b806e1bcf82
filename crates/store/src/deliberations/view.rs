//! A deliberation as a page shows it, to everybody or to those who may come.

use super::people::{accounts_of, standing_of, stays};
use super::{Deliberation, Sitting, chairs, deliberation_of};
use crate::delegated::{DelegatedEnvelope, envelope_in};
use crate::entities::{ambassador, deliberation, proposal, proposal_step};
use crate::error::{Doing, column};
use crate::motions::{motions_of, votes_of};
use crate::proposals::proposal_of;
use crate::{Motion, Proposal, Result, Store, StoreError, ledger};
use chrono::{DateTime, Utc};
use domain::calendar::paris;
use domain::{
    Actor, AmbassadorId, Cents, DelegatedEnvelopeId, DeliberationState, MotionChoice, NotActing,
    PresenceKind, ProposalId, ProposalState, StepKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet};

/// Everything about a deliberation that somebody may see.
///
/// Place, notes, names and what is being decided are for members who may act in its groups and for its chair; others
/// see the call, and once the minutes are approved what was decided, in figures.
#[derive(Clone, Debug)]
pub struct DeliberationView {
    pub envelope: DelegatedEnvelope,
    pub deliberation: Deliberation,
    /// Whether the reader chairs it.
    pub chairs: bool,
    /// Who the reader is here; `None` for anybody but a member of the network.
    pub me: Option<MyPart>,
    /// Those who were or are present, in the order of their arrival.
    pub attendance: Vec<Attendance>,
    /// For the chair: everybody who may come.
    pub expected: Vec<Expected>,
    /// Voters who are present now, and how many are needed of how many: as they are now until it opens.
    pub present: u32,
    pub members: u32,
    pub needed: u32,
    pub motions: Vec<MotionView>,
    /// What is available in the envelope.
    pub left: Cents,
    /// Proposals that can be given money.
    pub proposals: Vec<Proposal>,
    pub sent_back: Vec<SentBack>,
}

/// What a member may do at a deliberation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyPart {
    pub id: AmbassadorId,
    /// Why they can do nothing but read, if so.
    pub acts: Result<(), NotActing>,
    /// Whether they are of an age that votes.
    pub votes: bool,
    pub present: bool,
}

/// Somebody's presence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub id: AmbassadorId,
    /// Empty for an account without a name.
    pub first_name: String,
    pub votes: bool,
    pub stays: Vec<Stay>,
}

/// From when to when somebody was present: to the end, where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stay {
    pub kind: PresenceKind,
    pub from: DateTime<Utc>,
    pub to: Option<DateTime<Utc>>,
}

/// Somebody who may come, for the chair's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub id: AmbassadorId,
    pub first_name: String,
    pub votes: bool,
    pub present: bool,
}

/// A motion with its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotionView {
    pub motion: Motion,
    pub proposal: Option<Proposal>,
    /// Who voted what, once it is decided.
    pub votes: Vec<(String, MotionChoice)>,
    /// How many have voted so far.
    pub cast: u32,
    /// What the reader has voted.
    pub mine: Option<MotionChoice>,
    /// Whether the reader tabled it.
    pub is_own: bool,
}

/// A proposal that the city sent back, with its last reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentBack {
    pub proposal: ProposalId,
    pub reason: String,
    pub on: DateTime<Utc>,
}

impl Attendance {
    pub fn is_here(&self) -> bool {
        self.stays.iter().any(|stay| stay.to.is_none())
    }
}

impl Store {
    /// A deliberation by its number, as this person may see it.
    #[expect(clippy::too_many_lines, reason = "one page, read at one moment")]
    pub async fn deliberation_view(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        number: i32,
    ) -> Result<DeliberationView> {
        let (db, secret) = (self.reader(), &self.0.secret);
        let row = deliberation::Entity::find()
            .filter(deliberation::Column::EnvelopeId.eq(envelope.0))
            .filter(deliberation::Column::Number.eq(number))
            .one(db)
            .await
            .doing("reading a deliberation")?
            .ok_or(StoreError::NotFound("deliberation"))?;
        let mut sitting = Sitting {
            deliberation: deliberation_of(row)?,
            envelope: envelope_in(db, envelope).await?,
        };
        let today = paris::day(self.now());
        let chairs = chairs(actor, &sitting.envelope).is_ok();
        let rows = stays(db, sitting.deliberation.id).await?;
        let me = standing_of(db, secret, actor, &sitting).await?;
        let me = me.map(|member| {
            let groups = sitting.groups();
            let called =
                groups.is_empty() || member.group.is_some_and(|group| groups.contains(&group));
            let acts = member.standing.acts(today);
            MyPart {
                id: member.id,
                acts: match acts {
                    Ok(()) if !called => Err(NotActing::OtherGroup),
                    acts => acts,
                },
                votes: sitting.votes(&member, today),
                present: rows
                    .iter()
                    .any(|row| row.ambassador_id == member.id.0 && row.left_at.is_none()),
            }
        });
        let inside = chairs || me.as_ref().is_some_and(|me| me.acts.is_ok());
        let is_public = sitting.deliberation.state == DeliberationState::Approved;
        let members = sitting.members(db, secret, today).await?;
        let voters: BTreeSet<AmbassadorId> = members
            .iter()
            .filter(|member| sitting.votes(member, today))
            .map(|member| member.id)
            .collect();
        let here: BTreeSet<AmbassadorId> = rows
            .iter()
            .filter(|row| row.left_at.is_none())
            .map(|row| row.ambassador_id.into())
            .collect();
        let present = here.intersection(&voters).count();
        let now = u32::try_from(voters.len()).unwrap_or(u32::MAX);
        let names = if inside {
            self.first_names(&sitting).await?
        } else {
            BTreeMap::new()
        };
        let name = |id: AmbassadorId| names.get(&id).cloned().unwrap_or_default();
        let mut attendance: Vec<Attendance> = vec![];
        for row in rows.iter().filter(|_| inside) {
            let id = row.ambassador_id.into();
            let stay = Stay {
                kind: column("presence.kind", &row.kind)?,
                from: row.arrived_at,
                to: row.left_at,
            };
            match attendance.iter_mut().find(|one| one.id == id) {
                Some(one) => one.stays.push(stay),
                None => attendance.push(Attendance {
                    id,
                    first_name: name(id),
                    votes: voters.contains(&id),
                    stays: vec![stay],
                }),
            }
        }
        let expected = members.iter().filter(|_| chairs).map(|member| Expected {
            id: member.id,
            first_name: name(member.id),
            votes: voters.contains(&member.id),
            present: here.contains(&member.id),
        });
        let mut expected: Vec<_> = expected.collect();
        expected.sort_by(|a, b| (&a.first_name, a.id).cmp(&(&b.first_name, b.id)));
        let motions = if inside || is_public {
            let own = me.as_ref().map(|me| me.id);
            self.motion_views(&sitting, &names, own).await?
        } else {
            vec![]
        };
        let proposals = self.votable(envelope).await?;
        let sent_back = self.sent_back(&proposals).await?;
        if !inside {
            sitting.deliberation.place.clear();
            sitting.deliberation.notes.clear();
            if !is_public {
                sitting.deliberation.minutes.clear();
            }
        }
        let Sitting {
            deliberation,
            envelope,
        } = sitting;
        Ok(DeliberationView {
            left: ledger::balances(db, envelope.id).await?.figures().remaining,
            present: u32::try_from(present).unwrap_or(u32::MAX),
            members: deliberation.members.unwrap_or(now),
            needed: deliberation
                .needed
                .unwrap_or_else(|| envelope.terms.quorum.needed(now)),
            envelope,
            deliberation,
            chairs,
            me,
            attendance,
            expected,
            motions,
            proposals,
            sent_back,
        })
    }

    /// The first names of a network's members: enough for those who sit in the same room.
    async fn first_names(&self, sitting: &Sitting) -> Result<BTreeMap<AmbassadorId, String>> {
        let rows = ambassador::Entity::find()
            .filter(ambassador::Column::NetworkId.eq(sitting.envelope.network.0))
            .all(self.reader())
            .await
            .doing("reading members")?;
        let accounts = rows.iter().map(|row| row.account_id.into());
        let accounts = accounts_of(self.reader(), &self.0.secret, accounts).await?;
        let each = rows.iter().filter_map(|row| {
            let name = &accounts.get(&row.account_id.into())?.name;
            let first = name.split_whitespace().next().unwrap_or_default();
            Some((row.id.into(), first.to_owned()))
        });
        Ok(each.collect())
    }

    async fn motion_views(
        &self,
        sitting: &Sitting,
        names: &BTreeMap<AmbassadorId, String>,
        own: Option<AmbassadorId>,
    ) -> Result<Vec<MotionView>> {
        let motions = motions_of(self.reader(), sitting.deliberation.id).await?;
        let about = motions.iter().filter_map(|motion| motion.proposal);
        let proposals = proposal::Entity::find()
            .filter(proposal::Column::Id.is_in(about.map(|proposal| proposal.0)))
            .all(self.reader())
            .await
            .doing("reading proposals")?
            .into_iter()
            .map(proposal_of)
            .collect::<Result<Vec<_>>>()?;
        let votes = votes_of(self.reader(), motions.iter().map(|motion| motion.id)).await?;
        let mut views = vec![];
        for motion in motions {
            let mut view = MotionView {
                proposal: proposals
                    .iter()
                    .find(|proposal| motion.proposal == Some(proposal.id))
                    .cloned(),
                votes: vec![],
                cast: 0,
                mine: None,
                is_own: own.is_some() && motion.tabled_by == own,
                motion,
            };
            for vote in votes
                .iter()
                .filter(|vote| vote.motion_id == view.motion.id.0)
            {
                let choice = column("motion_vote.choice", &vote.choice)?;
                let by = vote.ambassador_id.into();
                view.cast += 1;
                if own == Some(by) {
                    view.mine = Some(choice);
                }
                // While the vote goes on, nobody is led by the others.
                if let (Some(name), Some(_)) = (names.get(&by), view.motion.decided_at) {
                    view.votes.push((name.clone(), choice));
                }
            }
            views.push(view);
        }
        Ok(views)
    }

    /// The proposals of an envelope that can be given money.
    async fn votable(&self, envelope: DelegatedEnvelopeId) -> Result<Vec<Proposal>> {
        let states = ProposalState::ALL.iter().filter(|state| state.is_votable());
        let rows = proposal::Entity::find()
            .filter(proposal::Column::EnvelopeId.eq(envelope.0))
            .filter(proposal::Column::State.is_in(states.map(|state| state.code())))
            .order_by_asc(proposal::Column::Number)
            .all(self.reader())
            .await
            .doing("reading proposals")?;
        rows.into_iter().map(proposal_of).collect()
    }

    /// Why the city sent back those of them that it did.
    async fn sent_back(&self, proposals: &[Proposal]) -> Result<Vec<SentBack>> {
        let sent: Vec<_> = proposals
            .iter()
            .filter(|proposal| proposal.state == ProposalState::SentBack)
            .map(|proposal| proposal.id)
            .collect();
        let rows = proposal_step::Entity::find()
            .filter(proposal_step::Column::ProposalId.is_in(sent.iter().map(|id| id.0)))
            .filter(proposal_step::Column::Kind.eq(StepKind::SentBack.code()))
            .order_by_asc(proposal_step::Column::NotedAt)
            .all(self.reader())
            .await
            .doing("reading why proposals were sent back")?;
        let each = sent.into_iter().filter_map(|id| {
            let last = rows.iter().rev().find(|row| row.proposal_id == id.0)?;
            Some(SentBack {
                proposal: id,
                reason: last.text.clone(),
                on: last.noted_at,
            })
        });
        Ok(each.collect())
    }
}
