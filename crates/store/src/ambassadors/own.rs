//! What members read about their own membership.

use crate::consents::{Consent, consents_of};
use crate::entities::ambassador;
use crate::error::{Doing, json};
use crate::members::{ABOUT, member};
use crate::networks::{groups_in, network_in};
use crate::retention::owner;
use crate::{Ambassador, AmbassadorGroup, Network, Result, Store};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, Availability, NetworkId, NotActing, SpokenLanguage};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A network that somebody belongs to, belonged to, or asked to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipLine {
    pub network: Network,
    pub ambassador: Ambassador,
}

/// A membership as its own person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMembership {
    pub ambassador: Ambassador,
    pub group: Option<AmbassadorGroup>,
    pub applied_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    /// What the lead wrote with the decision; may be empty.
    pub reason: String,
    pub about: String,
    pub languages: Vec<SpokenLanguage>,
    pub availability: Vec<Availability>,
    pub charter_at: Option<DateTime<Utc>>,
    /// Guardians who were asked, the last one first.
    pub consents: Vec<Consent>,
    /// What is missing before they act; nothing for who acts.
    pub missing: Vec<NotActing>,
    pub version: i32,
}

impl Store {
    /// Every membership of who acts, the last application first.
    pub async fn my_memberships(&self, actor: &Actor) -> Result<Vec<MembershipLine>> {
        actor.can(Action::SendIdea)?;
        let rows = ambassador::Entity::find()
            .filter(ambassador::Column::AccountId.eq(owner(actor)?.0))
            .order_by_desc(ambassador::Column::AppliedAt)
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            lines.push(MembershipLine {
                network: network_in(self.reader(), row.network_id.into()).await?,
                ambassador: member(self.reader(), &self.0.secret, &row).await?,
            });
        }
        Ok(lines)
    }

    /// The membership of who acts in a network, if there is one, with everything that is missing.
    pub async fn membership(
        &self,
        actor: &Actor,
        network: NetworkId,
    ) -> Result<Option<OwnMembership>> {
        actor.can(Action::SendIdea)?;
        let row = ambassador::Entity::find()
            .filter(ambassador::Column::NetworkId.eq(network.0))
            .filter(ambassador::Column::AccountId.eq(owner(actor)?.0))
            .one(self.reader())
            .await
            .doing("reading a membership")?;
        let Some(row) = row else { return Ok(None) };
        let ambassador = member(self.reader(), &self.0.secret, &row).await?;
        let groups = groups_in(self.reader(), network).await?;
        let today = domain::calendar::paris::day(self.now());
        Ok(Some(OwnMembership {
            group: groups
                .into_iter()
                .find(|group| ambassador.group == Some(group.id)),
            consents: consents_of(self.reader(), &self.0.secret, ambassador.id).await?,
            missing: ambassador.standing.missing(today),
            ambassador,
            applied_at: row.applied_at,
            decided_at: row.decided_at,
            about: self.0.secret.open_text(ABOUT, row.id, &row.about)?,
            reason: row.reason,
            languages: json("ambassador.languages", &row.languages)?,
            availability: json("ambassador.availability", &row.availability)?,
            charter_at: row.charter_at,
            version: row.version,
        }))
    }
}
