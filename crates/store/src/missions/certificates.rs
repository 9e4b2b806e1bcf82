//! Certificates of engagement: what somebody did, by their check-ins.

use super::Reader;
use crate::entities::{account, ambassador, mission, mission_place};
use crate::error::Doing;
use crate::members::leads;
use crate::networks::network_in;
use crate::{Result, Store, StoreError};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::{Actor, AmbassadorId, MissionState, NetworkId, NotActing};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// What a certificate says. There is no rank and no score in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The name of the account; empty where it has none.
    pub name: String,
    pub network: String,
    pub missions: u32,
    pub minutes: u32,
    /// The days of the first and the last mission; nothing before the first.
    pub period: Option<(NaiveDate, NaiveDate)>,
}

impl Store {
    /// The actor's own certificate in a network, or for a lead that of the `ambassador` named.
    pub async fn certificate(
        &self,
        actor: &Actor,
        network: NetworkId,
        ambassador: Option<AmbassadorId>,
    ) -> Result<Certificate> {
        let who = match ambassador {
            Some(ambassador) => {
                leads(actor, network)?;
                ambassador
            }
            None => self.me_in(actor, network).await?,
        };
        let member = ambassador::Entity::find_by_id(who.0)
            .filter(ambassador::Column::NetworkId.eq(network.0))
            .one(self.reader())
            .await
            .doing("reading a member")?
            .ok_or(StoreError::NotFound("member"))?;
        let account = account::Entity::find_by_id(member.account_id)
            .one(self.reader())
            .await
            .doing("reading a member's account")?
            .ok_or(StoreError::NotFound("account"))?;
        let places: Vec<(Uuid, Option<i32>)> = mission_place::Entity::find()
            .select_only()
            .column(mission_place::Column::MissionId)
            .column(mission_place::Column::Minutes)
            .filter(mission_place::Column::AmbassadorId.eq(who.0))
            .filter(mission_place::Column::CheckedInAt.is_not_null())
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading somebody's missions")?;
        let minutes_of: HashMap<Uuid, Option<i32>> = places.into_iter().collect();
        let done = mission::Entity::find()
            .filter(mission::Column::Id.is_in(minutes_of.keys().copied()))
            .filter(mission::Column::State.eq(MissionState::Planned.code()))
            .all(self.reader())
            .await
            .doing("reading somebody's missions")?;
        let (mut missions, mut minutes) = (0, 0);
        let mut period: Option<(NaiveDate, NaiveDate)> = None;
        for row in done {
            let day = paris::day(row.starts_at);
            let noted = minutes_of.get(&row.id).copied().flatten();
            missions += 1;
            minutes += noted
                .and_then(|minutes| u32::try_from(minutes).ok())
                .unwrap_or(0);
            period = Some(period.map_or((day, day), |(from, to)| (from.min(day), to.max(day))));
        }
        Ok(Certificate {
            name: self.account_of(account)?.name,
            network: network_in(self.reader(), network).await?.name,
            missions,
            minutes,
            period,
        })
    }

    /// The membership of the actor, once a lead has accepted it.
    pub(super) async fn me_in(&self, actor: &Actor, network: NetworkId) -> Result<AmbassadorId> {
        if actor.account().is_none() {
            actor.can(domain::Action::SendIdea)?;
        }
        let Reader { ambassador, .. } = self.mission_reader(actor, network).await?;
        Ok(ambassador.ok_or(NotActing::NotAMember)?)
    }
}
