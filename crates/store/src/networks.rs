//! Networks of ambassadors and their groups.

use crate::entities::{ambassador_group, network};
use crate::error::{Doing, column};
use crate::members::leads;
use crate::{Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::network::{GroupKind, INTRO, NAME, OLDEST, QuietHours, age};
use domain::{Action, Actor, AmbassadorGroupId, AuditEvent, NetworkId, NetworkKind};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

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

/// What a network is. Its kind stays as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkInput {
    pub slug: String,
    pub kind: NetworkKind,
    pub name: String,
    pub intro: String,
    /// Ages of those who may join, in years.
    pub min_age: Option<u32>,
    pub max_age: Option<u32>,
    pub is_open: bool,
    pub quiet: QuietHours,
}

/// What a group is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupInput {
    pub kind: GroupKind,
    pub name: String,
    /// The school or the association that it works with; may be empty.
    pub partner: String,
    /// May be empty.
    pub district: String,
    /// A closed group takes nobody any more.
    pub is_closed: bool,
}

impl Network {
    /// Whether it asks when somebody was born.
    pub fn asks_for_birth_date(&self) -> bool {
        self.kind == NetworkKind::Youth || self.min_age.is_some() || self.max_age.is_some()
    }

    /// The date of birth that is kept of somebody who joins: none where the network does not ask for it. Whoever is of
    /// another age is told [`StoreError::NetworkAge`].
    pub fn may_join(&self, born: Option<NaiveDate>, today: NaiveDate) -> Result<Option<NaiveDate>> {
        if !self.asks_for_birth_date() {
            return Ok(None);
        }
        let born = born
            .filter(|born| *born <= today && age(*born, today) <= OLDEST)
            .ok_or(StoreError::Invalid("a date of birth"))?;
        let years = age(born, today);
        let (min, max) = (self.min_age, self.max_age);
        if min.is_some_and(|min| years < min) || max.is_some_and(|max| years > max) {
            return Err(StoreError::NetworkAge { min, max });
        }
        Ok(Some(born))
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

    /// Creates a network. A short name that another one has is [`StoreError::SlugTaken`].
    pub async fn create_network(&self, actor: &Actor, input: &NetworkInput) -> Result<NetworkId> {
        actor.can(Action::ManageNetworks)?;
        let row = checked(input)?;
        let id = NetworkId::new();
        let write = self.write(actor).await?;
        slug_is_free(&write, &input.slug, id).await?;
        network::ActiveModel {
            id: Set(id.0),
            kind: Set(input.kind.code().to_owned()),
            version: Set(1),
            created_at: Set(write.now()),
            ..row
        }
        .insert(write.tx())
        .await
        .doing("creating a network")?;
        write
            .commit(AuditEvent::NetworkCreated { network: id })
            .await?;
        Ok(id)
    }

    /// Changes a network that was read in `version`.
    pub async fn change_network(
        &self,
        actor: &Actor,
        network: NetworkId,
        version: i32,
        input: &NetworkInput,
    ) -> Result<()> {
        actor.can(Action::ManageNetworks)?;
        let changed = checked(input)?;
        let write = self.write(actor).await?;
        slug_is_free(&write, &input.slug, network).await?;
        let row = network::Entity::find_by_id(network.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a network")?
            .ok_or(StoreError::NotFound("network"))?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        network::ActiveModel {
            id: Set(row.id),
            version: Set(version + 1),
            ..changed
        }
        .update(write.tx())
        .await
        .doing("changing a network")?;
        write.commit(AuditEvent::NetworkChanged { network }).await
    }

    /// Adds a group to a network, at the end, or changes one.
    pub async fn set_group(
        &self,
        actor: &Actor,
        network: NetworkId,
        group: Option<AmbassadorGroupId>,
        input: &GroupInput,
    ) -> Result<AmbassadorGroupId> {
        leads(actor, network)?;
        let name = NAME
            .check(&input.name)
            .map_err(|_| StoreError::Invalid("the name of a group"))?;
        let partner = line(&input.partner, "the partner of a group")?;
        let district = line(&input.district, "the district of a group")?;
        let write = self.write(actor).await?;
        network_in(write.tx(), network).await?;
        let groups = groups_in(write.tx(), network).await?;
        let id = group.unwrap_or_else(AmbassadorGroupId::new);
        let row = ambassador_group::ActiveModel {
            id: Set(id.0),
            kind: Set(input.kind.code().to_owned()),
            name: Set(name),
            partner: Set(partner),
            district: Set(district),
            is_closed: Set(input.is_closed),
            ..Default::default()
        };
        if group.is_none() {
            ambassador_group::ActiveModel {
                network_id: Set(network.0),
                position: Set(i32::try_from(groups.len()).unwrap_or(i32::MAX)),
                ..row
            }
            .insert(write.tx())
            .await
            .doing("adding a group")?;
        } else if groups.iter().any(|known| known.id == id) {
            row.update(write.tx()).await.doing("changing a group")?;
        } else {
            return Err(StoreError::NotFound("group"));
        }
        write
            .commit(AuditEvent::GroupSet { network, group: id })
            .await?;
        Ok(id)
    }
}

/// Fields of a network that were checked, without its kind.
fn checked(input: &NetworkInput) -> Result<network::ActiveModel> {
    let years = |years: Option<u32>| {
        years
            .map(|years| {
                i32::try_from(years)
                    .ok()
                    .filter(|_| years <= OLDEST)
                    .ok_or(StoreError::Invalid("the ages of a network"))
            })
            .transpose()
    };
    if input
        .min_age
        .is_some_and(|least| input.max_age.is_some_and(|most| least > most))
    {
        return Err(StoreError::Invalid("the ages of a network"));
    }
    let hour = |hour: u32| {
        i32::try_from(hour)
            .ok()
            .filter(|hour| *hour < 24)
            .ok_or(StoreError::Invalid("an hour"))
    };
    Ok(network::ActiveModel {
        slug: Set(
            domain::edition::slug(&input.slug).map_err(|_| StoreError::Invalid("a short name"))?
        ),
        name: Set(NAME
            .check(&input.name)
            .map_err(|_| StoreError::Invalid("the name of a network"))?),
        intro: Set(INTRO
            .check(&input.intro)
            .map_err(|_| StoreError::Invalid("the text of a network"))?),
        min_age: Set(years(input.min_age)?),
        max_age: Set(years(input.max_age)?),
        is_open: Set(input.is_open),
        quiet_from: Set(hour(input.quiet.from)?),
        quiet_to: Set(hour(input.quiet.to)?),
        ..Default::default()
    })
}

/// A line that may be empty.
fn line(text: &str, what: &'static str) -> Result<String> {
    let limits = domain::text::Limits {
        min: 0,
        max: NAME.max,
    };
    limits.check(text).map_err(|_| StoreError::Invalid(what))
}

async fn slug_is_free(write: &Write, slug: &str, except: NetworkId) -> Result<()> {
    write.hold("networks").await?;
    let taken = network::Entity::find()
        .filter(network::Column::Slug.eq(slug.trim()))
        .filter(network::Column::Id.ne(except.0))
        .count(write.tx())
        .await
        .doing("looking for the short name")?;
    if taken == 0 {
        Ok(())
    } else {
        Err(StoreError::SlugTaken)
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
