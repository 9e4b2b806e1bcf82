//! Who has a place on missions.

use super::{MissionPlace, first_name};
use crate::entities::{account, ambassador, mission_place};
use crate::error::{Doing, column};
use crate::{Result, Store};
use domain::MissionId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

impl Store {
    /// Who has or had a place, those on the waiting list in their order after the others.
    pub(crate) async fn people_of(&self, id: MissionId) -> Result<Vec<MissionPlace>> {
        let mut people = self.people_of_each(vec![id.0]).await?;
        Ok(people.remove(&id.0).unwrap_or_default())
    }

    /// The same, of several missions.
    pub(crate) async fn people_of_each(
        &self,
        missions: Vec<Uuid>,
    ) -> Result<HashMap<Uuid, Vec<MissionPlace>>> {
        let rows = mission_place::Entity::find()
            .filter(mission_place::Column::MissionId.is_in(missions))
            .order_by_asc(mission_place::Column::Since)
            .order_by_asc(mission_place::Column::AmbassadorId)
            .all(self.reader())
            .await
            .doing("reading who comes")?;
        let ids: BTreeSet<Uuid> = rows.iter().map(|row| row.ambassador_id).collect();
        let accounts: HashMap<Uuid, Uuid> = ambassador::Entity::find()
            .filter(ambassador::Column::Id.is_in(ids))
            .all(self.reader())
            .await
            .doing("reading who comes")?
            .into_iter()
            .map(|row| (row.id, row.account_id))
            .collect();
        let mut names = HashMap::<Uuid, String>::new();
        let known = account::Entity::find()
            .filter(account::Column::Id.is_in(accounts.values().copied()))
            .all(self.reader())
            .await
            .doing("reading who comes")?;
        for row in known {
            names.insert(row.id, first_name(&self.account_of(row)?.name));
        }
        let mut people = HashMap::<Uuid, Vec<MissionPlace>>::new();
        for row in rows {
            let name = accounts
                .get(&row.ambassador_id)
                .and_then(|account| names.get(account));
            people
                .entry(row.mission_id)
                .or_default()
                .push(MissionPlace {
                    ambassador: row.ambassador_id.into(),
                    first_name: name.cloned().unwrap_or_default(),
                    state: column("mission_place.state", &row.state)?,
                    since: row.since,
                    checked_in_at: row.checked_in_at,
                    how: row
                        .check_in
                        .map(|how| column("mission_place.check_in", &how))
                        .transpose()?,
                    minutes: row.minutes.and_then(|minutes| u32::try_from(minutes).ok()),
                });
        }
        for places in people.values_mut() {
            places.sort_by_key(|place| place.state);
        }
        Ok(people)
    }
}
