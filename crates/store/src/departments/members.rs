//! Who belongs to a department, and what they may do there.

use super::find_department;
use crate::accounts::{Account, by_email, find_or_create};
use crate::entities::{account, department, department_member};
use crate::error::{Doing, column};
use crate::{Result, Secret, Store, StoreError, Write};
use domain::{AccountId, Action, Actor, AuditEvent, DepartmentId, Lang, MemberLevel, Membership};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

/// Somebody who belongs to a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub account: Account,
    pub department: DepartmentId,
    pub level: MemberLevel,
}

impl Store {
    /// Everybody who belongs to a department, by address.
    pub async fn members(&self, actor: &Actor) -> Result<Vec<Member>> {
        actor.can(Action::ManageDepartments)?;
        let rows = department_member::Entity::find()
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
            .all(self.reader())
            .await
            .doing("reading the members of departments")?;
        let accounts = by_address(&self.0.secret, accounts)?;
        let mut members = Vec::with_capacity(rows.len());
        for account in accounts {
            for row in rows.iter().filter(|row| row.account_id == account.id.0) {
                members.push(Member {
                    account: account.clone(),
                    department: row.department_id.into(),
                    level: column("department_member.level", &row.level)?,
                });
            }
        }
        Ok(members)
    }

    /// Gives an address its place in a department, making its account when there is none; who has one gets the
    /// new level.
    pub async fn set_member(
        &self,
        actor: &Actor,
        email: &str,
        name: &str,
        department: DepartmentId,
        level: MemberLevel,
    ) -> Result<AccountId> {
        actor.can(Action::ManageDepartments)?;
        let contact = by_email(email)?;
        let write = self.write(actor).await?;
        find_department(&write, department).await?;
        let account = find_or_create(&write, &contact, Lang::Fr).await?;
        write.name_account(&account, name).await?;
        department_member::Entity::insert(department_member::ActiveModel {
            account_id: Set(account.id.0),
            department_id: Set(department.0),
            level: Set(level.code().to_owned()),
            granted_at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([
                department_member::Column::AccountId,
                department_member::Column::DepartmentId,
            ])
            .update_columns([
                department_member::Column::Level,
                department_member::Column::GrantedAt,
            ])
            .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("setting a member")?;
        write
            .commit_quietly(AuditEvent::MemberSet {
                account: account.id,
                department,
                level,
            })
            .await?;
        Ok(account.id)
    }

    /// Takes somebody out of a department.
    pub async fn remove_member(
        &self,
        actor: &Actor,
        account: AccountId,
        department: DepartmentId,
    ) -> Result<()> {
        actor.can(Action::ManageDepartments)?;
        let write = self.write(actor).await?;
        let removed = department_member::Entity::delete_by_id((account.0, department.0))
            .exec(write.tx())
            .await
            .doing("removing a member")?;
        if removed.rows_affected == 0 {
            return Err(StoreError::NotFound("member"));
        }
        write
            .commit_quietly(AuditEvent::MemberRemoved {
                account,
                department,
            })
            .await
    }

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

/// The members of a department as this write sees them, those of one level or all.
pub(crate) async fn members_in(
    write: &Write,
    department: DepartmentId,
    level: Option<MemberLevel>,
) -> Result<Vec<Account>> {
    let mut query = department_member::Entity::find()
        .filter(department_member::Column::DepartmentId.eq(department.0));
    if let Some(level) = level {
        query = query.filter(department_member::Column::Level.eq(level.code()));
    }
    let rows = query
        .all(write.tx())
        .await
        .doing("reading the members of a department")?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .all(write.tx())
        .await
        .doing("reading the members of a department")?;
    by_address(write.secret(), accounts)
}

/// Opened, and in the order of their addresses, which sealed have none.
fn by_address(secret: &Secret, rows: Vec<account::Model>) -> Result<Vec<Account>> {
    let mut accounts = rows
        .into_iter()
        .map(|row| secret.account_of(row))
        .collect::<Result<Vec<_>>>()?;
    accounts.sort_by(|a, b| a.reveal().cmp(b.reveal()));
    Ok(accounts)
}
