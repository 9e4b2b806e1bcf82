//! Networks of ambassadors and their groups.

use crate::entities::{ambassador_group, network};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError};
use domain::network::{GroupKind, QuietHours};
use domain::{AmbassadorGroupId, NetworkId, NetworkKind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A network, as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    pub id: NetworkId,
    pub slug: String,
    pub kind: NetworkKind,
    pub name: String,
    pub intro: String,
    /// Ages of those who may join; the network asks for the date of birth where there is a limit.
    pub min_age: Option<u32>,
    pub max_age: Option<u32>,
    /// Whether it takes applications.
    pub is_open: bool,
    pub quiet: QuietHours,
    pub version: i32,
}

/// A group of a network: a school, a district, a committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbassadorGroup {
    pub id: AmbassadorGroupId,
    pub network: NetworkId,
    pub kind: GroupKind,
    pub name: String,
    /// The school or the association that it works with; may be empty.
    pub partner: String,
    pub district: String,
    pub is_closed: bool,
}

impl Network {
    /// Whether it asks when somebody was born.
    pub fn asks_for_birth_date(&self) -> bool {
        self.kind == NetworkKind::Youth || self.min_age.is_some() || self.max_age.is_some()
    }
}

impl Store {
    /// Every network, by name.
    pub async fn networks(&self) -> Result<Vec<Network>> {
        network::Entity::find()
            .order_by_asc(network::Column::Name)
            .all(self.reader())
            .await
            .doing("reading networks")?
            .into_iter()
            .map(network_of)
            .collect()
    }

    /// A network by the short name in its address.
    pub async fn network(&self, slug: &str) -> Result<Network> {
        let row = network::Entity::find()
            .filter(network::Column::Slug.eq(slug))
            .one(self.reader())
            .await
            .doing("reading a network")?
            .ok_or(StoreError::NotFound("network"))?;
        network_of(row)
    }

    /// The groups of a network, in their order.
    pub async fn ambassador_groups(&self, network: NetworkId) -> Result<Vec<AmbassadorGroup>> {
        groups_in(self.reader(), network).await
    }
}

/// A network by its id.
pub(crate) async fn network_in(db: &impl ConnectionTrait, id: NetworkId) -> Result<Network> {
    let row = network::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading a network")?
        .ok_or(StoreError::NotFound("network"))?;
    network_of(row)
}

pub(crate) async fn groups_in(
    db: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Vec<AmbassadorGroup>> {
    let rows = ambassador_group::Entity::find()
        .filter(ambassador_group::Column::NetworkId.eq(network.0))
        .order_by_asc(ambassador_group::Column::Position)
        .order_by_asc(ambassador_group::Column::Name)
        .all(db)
        .await
        .doing("reading groups")?;
    let each = rows.into_iter().map(|row| {
        Ok(AmbassadorGroup {
            id: row.id.into(),
            network: row.network_id.into(),
            kind: column("ambassador_group.kind", &row.kind)?,
            name: row.name,
            partner: row.partner,
            district: row.district,
            is_closed: row.is_closed,
        })
    });
    each.collect()
}

pub(crate) fn network_of(row: network::Model) -> Result<Network> {
    let age = |years: Option<i32>| years.and_then(|years| u32::try_from(years).ok());
    let hour = |hour: i32| u32::try_from(hour).unwrap_or(0);
    Ok(Network {
        id: row.id.into(),
        slug: row.slug,
        kind: column("network.kind", &row.kind)?,
        name: row.name,
        intro: row.intro,
        min_age: age(row.min_age),
        max_age: age(row.max_age),
        is_open: row.is_open,
        quiet: QuietHours {
            from: hour(row.quiet_from),
            to: hour(row.quiet_to),
        },
        version: row.version,
    })
}
