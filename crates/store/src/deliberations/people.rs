//! Who may come to a deliberation, who of them votes, and who is there.

use super::Sitting;
use crate::entities::{account, ambassador, guardian_consent, presence};
use crate::error::{Doing, column};
use crate::members::{self, acting_in_groups};
use crate::motions::HeldMotion;
use crate::{Account, Ambassador, Result, Secret, Write};
use chrono::NaiveDate;
use domain::deliberation::MotionError;
use domain::network::{Standing, age};
use domain::{
    AccountId, Actor, AmbassadorId, AmbassadorState, ConsentState, DeliberationId, NetworkId,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

impl Sitting {
    /// Whether a member is of an age that votes.
    pub(crate) fn votes(&self, member: &Ambassador, today: NaiveDate) -> bool {
        let years = member.standing.birth_date.map(|born| age(born, today));
        self.envelope.terms.votes_at(years)
    }

    /// Those who may come: accepted in a group that is called, with all that they need to act.
    pub(crate) async fn members(
        &self,
        db: &impl ConnectionTrait,
        secret: &Secret,
        today: NaiveDate,
    ) -> Result<Vec<Ambassador>> {
        let groups = self.groups();
        let mut members = accepted(db, secret, self.envelope.network).await?;
        members.retain(|member| {
            let called =
                groups.is_empty() || member.group.is_some_and(|group| groups.contains(&group));
            called && member.standing.acts(today).is_ok()
        });
        Ok(members)
    }

    /// Those of them who vote.
    pub(crate) async fn voters(
        &self,
        db: &impl ConnectionTrait,
        secret: &Secret,
        today: NaiveDate,
    ) -> Result<BTreeSet<AmbassadorId>> {
        let members = self.members(db, secret, today).await?;
        let voters = members.iter().filter(|member| self.votes(member, today));
        Ok(voters.map(|member| member.id).collect())
    }
}

impl Write {
    /// The member that the actor is in the groups that are called, once they may act.
    pub(crate) async fn member_at(&self, sitting: &Sitting) -> Result<Ambassador> {
        self.member_who(self.actor(), sitting).await
    }

    /// The same in a write that is nobody's, as that of a secret vote.
    pub(crate) async fn member_who(&self, actor: &Actor, sitting: &Sitting) -> Result<Ambassador> {
        acting_in_groups(
            self.tx(),
            self.secret(),
            actor,
            sitting.envelope.network,
            &sitting.groups(),
            self.today(),
        )
        .await
    }

    /// The same for a member who is present and votes. Whoever has left, and whoever never came, does not.
    pub(crate) async fn voter_at(&self, sitting: &Sitting) -> Result<Ambassador> {
        self.voter_who(self.actor(), sitting).await
    }

    /// The same in a write that is nobody's.
    pub(crate) async fn voter_who(&self, actor: &Actor, sitting: &Sitting) -> Result<Ambassador> {
        sitting.is_open()?;
        let member = self.member_who(actor, sitting).await?;
        if !sitting.votes(&member, self.today()) {
            return Err(MotionError::Age.into());
        }
        let here = stays(self.tx(), sitting.deliberation.id).await?;
        let here = here
            .iter()
            .any(|row| row.ambassador_id == member.id.0 && row.left_at.is_none());
        if here {
            Ok(member)
        } else {
            Err(MotionError::NotPresent.into())
        }
    }

    /// Members who vote and are present now, for the quorum.
    pub(crate) async fn present_voters(&self, sitting: &Sitting) -> Result<u32> {
        let voters = sitting
            .voters(self.tx(), self.secret(), self.today())
            .await?;
        let stays = stays(self.tx(), sitting.deliberation.id).await?;
        let now = stays.iter().filter(|row| row.left_at.is_none());
        Ok(distinct(now, &voters))
    }

    /// How many voters were present while a motion was voted on, those who have `voted` among them: whoever leaves in
    /// the middle does not make a majority smaller.
    pub(crate) async fn present_at_vote(
        &self,
        held: &HeldMotion,
        voted: impl IntoIterator<Item = AmbassadorId>,
    ) -> Result<u32> {
        let put_at = held.motion.put_at.unwrap_or(self.now());
        let mut voters = held
            .sitting
            .voters(self.tx(), self.secret(), self.today())
            .await?;
        // Whose consent was withdrawn after the vote has voted all the same.
        voters.extend(voted);
        let stays = stays(self.tx(), held.sitting.deliberation.id).await?;
        let then = stays
            .iter()
            .filter(|row| row.left_at.is_none_or(|left| left >= put_at));
        Ok(distinct(then, &voters))
    }
}

fn distinct<'a>(
    stays: impl Iterator<Item = &'a presence::Model>,
    voters: &BTreeSet<AmbassadorId>,
) -> u32 {
    let here: BTreeSet<AmbassadorId> = stays
        .map(|row| row.ambassador_id.into())
        .filter(|member| voters.contains(member))
        .collect();
    u32::try_from(here.len()).unwrap_or(u32::MAX)
}

/// Every stay at a deliberation, in the order of arrival.
pub(crate) async fn stays(
    db: &impl ConnectionTrait,
    deliberation: DeliberationId,
) -> Result<Vec<presence::Model>> {
    presence::Entity::find()
        .filter(presence::Column::DeliberationId.eq(deliberation.0))
        .order_by_asc(presence::Column::ArrivedAt)
        .order_by_asc(presence::Column::Id)
        .all(db)
        .await
        .doing("reading who is present")
}

/// The member that somebody is where a deliberation is about, whatever it allows; for what a page shows.
pub(crate) async fn standing_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    actor: &Actor,
    sitting: &Sitting,
) -> Result<Option<Ambassador>> {
    match actor.account() {
        Some(account) => members::member_of(db, secret, account, sitting.envelope.network).await,
        None => Ok(None),
    }
}

/// Everybody who is accepted in a network, read at once.
async fn accepted(
    db: &impl ConnectionTrait,
    secret: &Secret,
    network: NetworkId,
) -> Result<Vec<Ambassador>> {
    let rows = ambassador::Entity::find()
        .filter(ambassador::Column::NetworkId.eq(network.0))
        .filter(ambassador::Column::State.eq(AmbassadorState::Accepted.code()))
        .order_by_asc(ambassador::Column::Id)
        .all(db)
        .await
        .doing("reading members")?;
    let consents = guardian_consent::Entity::find()
        .filter(guardian_consent::Column::AmbassadorId.is_in(rows.iter().map(|row| row.id)))
        .filter(guardian_consent::Column::State.eq(ConsentState::Given.code()))
        .all(db)
        .await
        .doing("reading consents")?;
    let with: BTreeSet<Uuid> = consents.iter().map(|row| row.ambassador_id).collect();
    let charter = members::charter_version(db, network).await?;
    let each = rows.into_iter().map(|row| {
        Ok(Ambassador {
            standing: Standing {
                state: column("ambassador.state", &row.state)?,
                birth_date: members::birth_date(secret, &row)?,
                consent: with.contains(&row.id),
                accepted: row.charter_version,
                charter,
            },
            id: row.id.into(),
            network: row.network_id.into(),
            group: row.group_id.map(Into::into),
            account: row.account_id.into(),
        })
    });
    each.collect()
}

/// The accounts of members.
pub(crate) async fn accounts_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    members: impl IntoIterator<Item = AccountId>,
) -> Result<BTreeMap<AccountId, Account>> {
    let ids = members.into_iter().map(|account| account.0);
    let rows = account::Entity::find()
        .filter(account::Column::Id.is_in(ids))
        .all(db)
        .await
        .doing("reading members' accounts")?;
    let each = rows.into_iter().map(|row| {
        let account = secret.account_of(row)?;
        Ok((account.id, account))
    });
    each.collect()
}
