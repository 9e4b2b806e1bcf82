//! Departments, what they answer for, and who belongs to them.

use crate::entities::{department, department_member};
use crate::error::{Doing, column};
use crate::{Result, Store};
use domain::Membership;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

impl Store {
    /// The departments that an account belongs to.
    pub(crate) async fn memberships(&self, account: uuid::Uuid) -> Result<Vec<Membership>> {
        let rows = department_member::Entity::find()
            .filter(department_member::Column::AccountId.eq(account))
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        if rows.is_empty() {
            return Ok(vec![]);
        }
        let departments = department::Entity::find()
            .filter(department::Column::Id.is_in(rows.iter().map(|row| row.department_id)))
            .all(self.reader())
            .await
            .doing("reading departments")?;
        rows.iter()
            .map(|row| {
                let outside = departments
                    .iter()
                    .find(|department| department.id == row.department_id)
                    // A department that can't be found gives the least right.
                    .is_none_or(|department| department.outside);
                Ok(Membership {
                    department: row.department_id.into(),
                    level: column("department_member.level", &row.level)?,
                    outside,
                })
            })
            .collect()
    }
}
