//! The charter of a network: versions that stay, and who accepted which.

use crate::ambassadors::held_own;
use crate::entities::{ambassador, network_charter};
use crate::error::Doing;
use crate::members::charter_version;
use crate::networks::network_in;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::network::CHARTER;
use domain::{Action, Actor, AmbassadorState, AuditEvent, NetworkId, NotActing};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// A version of a network's charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkCharter {
    pub version: i32,
    pub text: String,
    pub published_at: DateTime<Utc>,
}

impl Store {
    /// The versions of a network's charter, the newest first.
    pub async fn network_charters(&self, network: NetworkId) -> Result<Vec<NetworkCharter>> {
        let rows = network_charter::Entity::find()
            .filter(network_charter::Column::NetworkId.eq(network.0))
            .order_by_desc(network_charter::Column::Version)
            .all(self.reader())
            .await
            .doing("reading charters")?;
        let each = rows.into_iter().map(|row| NetworkCharter {
            version: row.version,
            text: row.text,
            published_at: row.published_at,
        });
        Ok(each.collect())
    }

    /// Publishes the charter's next version; `before` is the one that was read, 0 for none. From then on members
    /// accept it before they act again. Gives its number.
    pub async fn publish_charter(
        &self,
        actor: &Actor,
        network: NetworkId,
        before: i32,
        text: &str,
    ) -> Result<i32> {
        actor.can(Action::ManageNetworks)?;
        let text = CHARTER
            .check(text)
            .map_err(|_| StoreError::Invalid("a charter of 20 to 20,000 characters"))?;
        let write = self.write(actor).await?;
        write.hold(&format!("charter {network}")).await?;
        network_in(write.tx(), network).await?;
        if charter_version(write.tx(), network).await? != before {
            return Err(StoreError::Changed);
        }
        let version = before + 1;
        network_charter::ActiveModel {
            id: Set(uuid::Uuid::now_v7()),
            network_id: Set(network.0),
            version: Set(version),
            text: Set(text),
            published_at: Set(write.now()),
            published_by: Set(actor.account().map(Into::into)),
        }
        .insert(write.tx())
        .await
        .doing("publishing a charter")?;
        write
            .commit(AuditEvent::CharterPublished { network, version })
            .await?;
        Ok(version)
    }

    /// Accepts the charter as it stands. One that changed since it was read is [`StoreError::Changed`].
    pub async fn accept_charter(
        &self,
        actor: &Actor,
        network: NetworkId,
        version: i32,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let (row, state) = held_own(&write, network).await?;
        match state {
            AmbassadorState::Applied | AmbassadorState::Accepted => {}
            AmbassadorState::Declined | AmbassadorState::Left => {
                return Err(NotActing::NotAMember.into());
            }
        }
        if version < 1 || charter_version(write.tx(), network).await? != version {
            return Err(StoreError::Changed);
        }
        if row.charter_version == version {
            return Ok(());
        }
        let event = AuditEvent::CharterAccepted {
            ambassador: row.id.into(),
            version,
        };
        ambassador::ActiveModel {
            id: Set(row.id),
            charter_version: Set(version),
            charter_at: Set(Some(write.now())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("accepting a charter")?;
        write.commit_quietly(event).await
    }
}
