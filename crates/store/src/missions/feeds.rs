//! Calendars that phones and computers subscribe to: one for each member, and one for each network.
//!
//! Their addresses are all that they ask for, so each ends with a seal that the deployment's secret makes, and can be
//! changed: the old address then leads nowhere. A calendar has no name of anybody.

use super::{Mission, Reader};
use crate::entities::{account, ambassador, mission, mission_feed, mission_place};
use crate::error::{Doing, column};
use crate::members::leads;
use crate::networks::network_in;
use crate::secret::same;
use crate::{Network, Result, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::{Actor, AmbassadorId, AmbassadorState, AuditEvent, Lang, NetworkId, PlaceState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait as _, Set,
};
use uuid::Uuid;

/// The word of a member's calendar in its address.
const MEMBER: &str = "m";
/// The word of a network's calendar in its address.
const NETWORK: &str = "n";
/// What is over for longer is in no calendar.
const KEPT: TimeDelta = TimeDelta::days(90);
/// The most missions of a calendar.
const MOST: u64 = 500;

/// The last parts of the addresses of calendars that somebody may have: `{word}.ics` is added to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLinks {
    /// One's own missions.
    pub mine: Option<String>,
    /// Every mission of the network.
    pub network: String,
}

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub network: Network,
    /// The language of whom it belongs to; nothing for a network's.
    pub lang: Option<Lang>,
    /// For a member's calendar each with the member's own place.
    pub missions: Vec<Mission>,
    /// When it was read.
    pub at: DateTime<Utc>,
}

impl Store {
    /// The calendars of a member, or of a lead of the network.
    pub async fn mission_feeds(&self, actor: &Actor, network: NetworkId) -> Result<FeedLinks> {
        let me = match self.me_in(actor, network).await {
            Ok(me) => Some(me),
            Err(_) if leads(actor, network).is_ok() => None,
            Err(err) => return Err(err),
        };
        let mine = match me {
            Some(me) => Some(self.feed_token(MEMBER, me.0).await?),
            None => None,
        };
        Ok(FeedLinks {
            mine,
            network: self.feed_token(NETWORK, network.0).await?,
        })
    }

    /// Changes the address of the actor's own calendar: whoever has the old one reads nothing any more.
    pub async fn renew_feed(&self, actor: &Actor, network: NetworkId) -> Result<()> {
        let me = self.me_in(actor, network).await?;
        self.renew(actor, network, me.0).await
    }

    /// The same for the calendar of a network, by a lead.
    pub async fn renew_network_feed(&self, actor: &Actor, network: NetworkId) -> Result<()> {
        leads(actor, network)?;
        network_in(self.reader(), network).await?;
        self.renew(actor, network, network.0).await
    }

    /// What a calendar shows, by the last part of its address.
    pub async fn mission_feed(&self, token: &str) -> Result<Feed> {
        let unknown = || StoreError::NotFound("calendar");
        let (kind, rest) = token.split_once('-').ok_or_else(unknown)?;
        let bytes = BASE64URL_NOPAD
            .decode(rest.as_bytes())
            .map_err(|_| unknown())?;
        let owner = bytes
            .get(..16)
            .and_then(|id| Uuid::from_slice(id).ok())
            .ok_or_else(unknown)?;
        if !same(&self.feed_token(kind, owner).await?, token) {
            return Err(unknown());
        }
        match kind {
            MEMBER => self.feed_of_member(owner.into()).await,
            NETWORK => self.feed_of_network(owner.into()).await,
            _ => Err(unknown()),
        }
    }

    async fn renew(&self, actor: &Actor, network: NetworkId, owner: Uuid) -> Result<()> {
        let write = self.write(actor).await?;
        write.hold(&format!("feed {owner}")).await?;
        let there = mission_feed::Entity::find_by_id(owner)
            .one(write.tx())
            .await
            .doing("reading a calendar's address")?;
        let row = mission_feed::ActiveModel {
            owner_id: Set(owner),
            version: Set(there.as_ref().map_or(1, |row| row.version + 1)),
        };
        match there {
            Some(_) => row.update(write.tx()).await,
            None => row.insert(write.tx()).await,
        }
        .doing("changing a calendar's address")?;
        write
            .commit_quietly(AuditEvent::FeedRenewed { network })
            .await
    }

    async fn feed_token(&self, kind: &str, owner: Uuid) -> Result<String> {
        let version = mission_feed::Entity::find_by_id(owner)
            .one(self.reader())
            .await
            .doing("reading a calendar's address")?
            .map_or(0, |row| row.version);
        Ok(self.0.secret.feed_token(kind, owner, version))
    }

    /// The missions that a member goes to, or waits for a place on.
    async fn feed_of_member(&self, id: AmbassadorId) -> Result<Feed> {
        let gone = || StoreError::NotFound("calendar");
        let member = ambassador::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a member")?
            .ok_or_else(gone)?;
        if column::<AmbassadorState>("ambassador.state", &member.state)?
            != AmbassadorState::Accepted
        {
            return Err(gone());
        }
        let account = account::Entity::find_by_id(member.account_id)
            .one(self.reader())
            .await
            .doing("reading a member's account")?
            .ok_or_else(gone)?;
        let mine = mission_place::Entity::find()
            .select_only()
            .column(mission_place::Column::MissionId)
            .filter(mission_place::Column::AmbassadorId.eq(id.0))
            .filter(mission_place::Column::State.ne(PlaceState::Left.code()))
            .into_query();
        let rows = mission::Entity::find()
            .filter(mission::Column::Id.in_subquery(mine))
            .filter(mission::Column::EndsAt.gt(self.now() - KEPT))
            .order_by_desc(mission::Column::StartsAt)
            .limit(MOST)
            .all(self.reader())
            .await
            .doing("reading a calendar")?;
        let reader = Reader {
            ambassador: Some(id),
            inside: true,
        };
        Ok(Feed {
            network: network_in(self.reader(), member.network_id.into()).await?,
            lang: Some(self.account_of(account)?.lang),
            missions: self.with_places(rows, reader).await?,
            at: self.now(),
        })
    }

    async fn feed_of_network(&self, id: NetworkId) -> Result<Feed> {
        let rows = mission::Entity::find()
            .filter(mission::Column::NetworkId.eq(id.0))
            .filter(mission::Column::EndsAt.gt(self.now() - KEPT))
            .order_by_desc(mission::Column::StartsAt)
            .limit(MOST)
            .all(self.reader())
            .await
            .doing("reading a calendar")?;
        let reader = Reader {
            ambassador: None,
            inside: true,
        };
        Ok(Feed {
            network: network_in(self.reader(), id).await?,
            lang: None,
            missions: self.with_places(rows, reader).await?,
            at: self.now(),
        })
    }
}
