//! What groups have reached together. A milestone is a group's: nobody is counted, and groups are not compared.

use crate::entities::{ambassador_group, group_milestone};
use crate::error::Doing;
use crate::members::leads;
use crate::networks::groups_in;
use crate::{Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::network::NAME;
use domain::{Action, Actor, AmbassadorGroupId, AuditEvent, GroupMilestoneId, NetworkId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

/// Something that a group has reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub id: GroupMilestoneId,
    pub group: AmbassadorGroupId,
    pub group_name: String,
    pub title: String,
    pub reached_on: NaiveDate,
}

/// A milestone as a lead writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MilestoneInput {
    pub group: AmbassadorGroupId,
    pub title: String,
    /// Not after today.
    pub reached_on: NaiveDate,
}

impl Store {
    /// The milestones of a network's groups, the latest first.
    pub async fn milestones(&self, network: NetworkId) -> Result<Vec<Milestone>> {
        let groups = groups_in(self.reader(), network).await?;
        let rows = group_milestone::Entity::find()
            .filter(group_milestone::Column::GroupId.is_in(groups.iter().map(|group| group.id.0)))
            .order_by_desc(group_milestone::Column::ReachedOn)
            .order_by_desc(group_milestone::Column::Id)
            .all(self.reader())
            .await
            .doing("reading milestones")?;
        let each = rows.into_iter().filter_map(|row| {
            let group = groups.iter().find(|group| group.id.0 == row.group_id)?;
            Some(Milestone {
                id: row.id.into(),
                group: group.id,
                group_name: group.name.clone(),
                title: row.title,
                reached_on: row.reached_on,
            })
        });
        Ok(each.collect())
    }

    /// Notes that a group has reached something; everybody reads it.
    pub async fn reach_milestone(
        &self,
        actor: &Actor,
        input: &MilestoneInput,
    ) -> Result<GroupMilestoneId> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let title = NAME
            .check(&input.title)
            .map_err(|_| StoreError::Invalid("the milestone"))?;
        let write = self.write(actor).await?;
        if input.reached_on > paris::day(write.now()) {
            return Err(StoreError::Invalid("the day"));
        }
        let network = network_of_group(&write, actor, input.group.0)
            .await?
            .ok_or(StoreError::NotFound("group"))?;
        let id = GroupMilestoneId::new();
        group_milestone::ActiveModel {
            id: Set(id.0),
            group_id: Set(input.group.0),
            title: Set(title),
            reached_on: Set(input.reached_on),
            made_by: Set(actor.account().map(Into::into)),
        }
        .insert(write.tx())
        .await
        .doing("noting a milestone")?;
        write
            .commit(AuditEvent::MilestoneReached {
                network,
                milestone: id,
            })
            .await?;
        Ok(id)
    }

    /// Takes a milestone away that was noted by mistake.
    pub async fn remove_milestone(&self, actor: &Actor, id: GroupMilestoneId) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let write = self.write(actor).await?;
        let row = group_milestone::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a milestone")?
            .ok_or(StoreError::NotFound("milestone"))?;
        let network = network_of_group(&write, actor, row.group_id)
            .await?
            .ok_or(StoreError::NotFound("milestone"))?;
        group_milestone::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("removing a milestone")?;
        write
            .commit(AuditEvent::MilestoneRemoved {
                network,
                milestone: id,
            })
            .await
    }
}

/// The network of a group, for who leads it; to others it is not there.
async fn network_of_group(write: &Write, actor: &Actor, group: Uuid) -> Result<Option<NetworkId>> {
    let row = ambassador_group::Entity::find_by_id(group)
        .one(write.tx())
        .await
        .doing("reading a group")?;
    Ok(row
        .map(|row| NetworkId::from(row.network_id))
        .filter(|network| leads(actor, *network).is_ok()))
}
