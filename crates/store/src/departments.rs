//! Departments, what they answer for, and who belongs to them.

use crate::accounts::{Account, account_of, find_or_create};
use crate::entities::{account, competence, department, department_member};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use domain::department::{NAME, WORDS, usual_competences};
use domain::{
    AccountId, Action, Actor, AuditEvent, CompetenceId, DepartmentId, Lang, MemberLevel, Membership,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
use sha2::{Digest as _, Sha256};

/// Competences of a city at most.
pub(crate) const MAX_COMPETENCES: usize = 200;
/// Departments of a city at most.
const MAX_DEPARTMENTS: u64 = 200;

/// A department of the city, or an outside body such as the intercommunality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    pub id: DepartmentId,
    pub name: String,
    pub outside: bool,
    /// Whom to call or write to, in the city's words; may be empty.
    pub contact: String,
    pub position: i32,
}

/// A department to make or to change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DepartmentInput {
    pub name: String,
    pub outside: bool,
    pub contact: String,
}

/// Something that a department answers for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Competence {
    pub id: CompetenceId,
    pub name: String,
    /// The words by which it is recognised, with commas between them.
    pub words: String,
    /// Nobody's while the city has not said whose it is.
    pub department: Option<DepartmentId>,
}

/// A line of the table of competences to save.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompetenceInput {
    pub name: String,
    pub words: String,
    pub department: Option<DepartmentId>,
}

/// Somebody who belongs to a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub account: Account,
    pub department: DepartmentId,
    pub level: MemberLevel,
}

impl Store {
    /// Every department, in the city's order.
    pub async fn departments(&self) -> Result<Vec<Department>> {
        let rows = department::Entity::find()
            .order_by_asc(department::Column::Position)
            .order_by_asc(department::Column::Name)
            .all(self.reader())
            .await
            .doing("reading departments")?;
        Ok(rows.into_iter().map(department_of).collect())
    }

    /// The table of competences, in the city's order.
    pub async fn competences(&self) -> Result<Vec<Competence>> {
        let rows = competence::Entity::find()
            .order_by_asc(competence::Column::Position)
            .all(self.reader())
            .await
            .doing("reading competences")?;
        Ok(rows.into_iter().map(competence_of).collect())
    }

    /// Makes a department, or changes one.
    pub async fn save_department(
        &self,
        actor: &Actor,
        id: Option<DepartmentId>,
        input: &DepartmentInput,
    ) -> Result<DepartmentId> {
        actor.can(Action::ManageDepartments)?;
        let input = checked(input)?;
        let write = self.write(actor).await?;
        let id = put_department(&write, id, &input).await?;
        write
            .commit_quietly(AuditEvent::DepartmentSet { department: id })
            .await?;
        Ok(id)
    }

    /// Replaces the table of competences. `seen` is the [`competences_mark`] of the table that was read, so that two
    /// people don't overwrite each other.
    pub async fn save_competences(
        &self,
        actor: &Actor,
        seen: &str,
        table: &[CompetenceInput],
    ) -> Result<()> {
        actor.can(Action::ManageDepartments)?;
        if table.len() > MAX_COMPETENCES {
            return Err(StoreError::Invalid("the number of competences"));
        }
        let mut checked = Vec::with_capacity(table.len());
        for line in table {
            checked.push(CompetenceInput {
                name: NAME
                    .check(&line.name)
                    .map_err(|_| StoreError::Invalid("the name of a competence"))?,
                words: WORDS
                    .check(&line.words)
                    .map_err(|_| StoreError::Invalid("the words of a competence"))?,
                department: line.department,
            });
        }
        let write = self.write(actor).await?;
        write.hold("competences").await?;
        if competences_mark(&competences_in(&write).await?) != seen {
            return Err(StoreError::Changed);
        }
        competence::Entity::delete_many()
            .exec(write.tx())
            .await
            .doing("replacing competences")?;
        insert_competences(&write, 0, &checked).await?;
        write
            .commit_quietly(AuditEvent::CompetencesSet {
                competences: u32::try_from(checked.len()).unwrap_or(u32::MAX),
            })
            .await
    }

    /// Lays the usual competences of a French city that are not there yet, and the departments with theirs:
    /// departments are known by their name, competences too. What somebody has changed stays.
    pub async fn install_departments(
        &self,
        actor: &Actor,
        departments: &[(DepartmentInput, &[&str])],
    ) -> Result<Vec<DepartmentId>> {
        actor.can(Action::ManageDepartments)?;
        let write = self.write(actor).await?;
        write.hold("competences").await?;
        let known = department::Entity::find()
            .all(write.tx())
            .await
            .doing("reading departments")?;
        let mut ids = Vec::with_capacity(departments.len());
        for (input, _) in departments {
            let input = checked(input)?;
            let id = match known.iter().find(|one| one.name == input.name) {
                Some(known) => known.id.into(),
                None => put_department(&write, None, &input).await?,
            };
            write
                .also(AuditEvent::DepartmentSet { department: id })
                .await?;
            ids.push(id);
        }
        let whose = |name: &str| {
            departments
                .iter()
                .zip(&ids)
                .find(|((_, theirs), _)| theirs.contains(&name))
                .map(|(_, id)| *id)
        };
        let table = competences_in(&write).await?;
        for line in table.iter().filter(|line| line.department.is_none()) {
            if let Some(department) = whose(&line.name) {
                competence::ActiveModel {
                    id: Set(line.id.0),
                    department_id: Set(Some(department.0)),
                    ..Default::default()
                }
                .update(write.tx())
                .await
                .doing("giving a competence to a department")?;
            }
        }
        let new: Vec<CompetenceInput> = usual_competences()
            .iter()
            .filter(|usual| table.iter().all(|line| line.name != usual.name))
            .map(|usual| CompetenceInput {
                name: usual.name.to_owned(),
                words: usual.words.to_owned(),
                department: whose(usual.name),
            })
            .collect();
        insert_competences(&write, table.len(), &new).await?;
        write
            .commit_quietly(AuditEvent::CompetencesSet {
                competences: u32::try_from(table.len() + new.len()).unwrap_or(u32::MAX),
            })
            .await?;
        Ok(ids)
    }

    /// Everybody who belongs to a department, by address.
    pub async fn members(&self, actor: &Actor) -> Result<Vec<Member>> {
        actor.can(Action::ManageDepartments)?;
        let rows = department_member::Entity::find()
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
            .order_by_asc(account::Column::Email)
            .all(self.reader())
            .await
            .doing("reading the members of departments")?;
        let mut members = Vec::with_capacity(rows.len());
        for account in accounts {
            let account = account_of(account)?;
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
        let email =
            domain::text::email(email).map_err(|_| StoreError::Invalid("an e-mail address"))?;
        let write = self.write(actor).await?;
        find_department(&write, department).await?;
        let account = find_or_create(&write, &email, Lang::Fr).await?;
        let name = domain::text::clean(name);
        if !name.is_empty() && account.name.is_empty() {
            account::ActiveModel {
                id: Set(account.id.0),
                name: Set(name.chars().take(domain::idea::AUTHOR.max).collect()),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("naming an account")?;
        }
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

/// What a table of competences holds, in short: another mark means another table.
pub fn competences_mark(table: &[Competence]) -> String {
    let mut hash = Sha256::new();
    for line in table {
        let department = line.department.map(|id| id.to_string()).unwrap_or_default();
        for part in [&line.name, &line.words, &department] {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    data_encoding::HEXLOWER.encode(&hash.finalize()[..8])
}

/// The competences as this write sees them.
pub(crate) async fn competences_in(write: &Write) -> Result<Vec<Competence>> {
    let rows = competence::Entity::find()
        .order_by_asc(competence::Column::Position)
        .all(write.tx())
        .await
        .doing("reading competences")?;
    Ok(rows.into_iter().map(competence_of).collect())
}

/// A department as this write sees it.
pub(crate) async fn find_department(write: &Write, id: DepartmentId) -> Result<Department> {
    let row = department::Entity::find_by_id(id.0)
        .one(write.tx())
        .await
        .doing("reading a department")?
        .ok_or(StoreError::NotFound("department"))?;
    Ok(department_of(row))
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
        .order_by_asc(account::Column::Email)
        .all(write.tx())
        .await
        .doing("reading the members of a department")?;
    accounts.into_iter().map(account_of).collect()
}

fn checked(input: &DepartmentInput) -> Result<DepartmentInput> {
    Ok(DepartmentInput {
        name: NAME
            .check(&input.name)
            .map_err(|_| StoreError::Invalid("the name of a department"))?,
        outside: input.outside,
        contact: domain::text::clean(&input.contact)
            .chars()
            .take(NAME.max * 2)
            .collect(),
    })
}

async fn put_department(
    write: &Write,
    id: Option<DepartmentId>,
    input: &DepartmentInput,
) -> Result<DepartmentId> {
    if let Some(id) = id {
        let known = find_department(write, id).await?;
        department::ActiveModel {
            id: Set(known.id.0),
            name: Set(input.name.clone()),
            outside: Set(input.outside),
            contact: Set(input.contact.clone()),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing a department")?;
        return Ok(id);
    }
    let there = department::Entity::find()
        .count(write.tx())
        .await
        .doing("counting departments")?;
    if there >= MAX_DEPARTMENTS {
        return Err(StoreError::Invalid("the number of departments"));
    }
    let id = DepartmentId::new();
    department::ActiveModel {
        id: Set(id.0),
        name: Set(input.name.clone()),
        outside: Set(input.outside),
        contact: Set(input.contact.clone()),
        position: Set(i32::try_from(there).unwrap_or(i32::MAX)),
    }
    .insert(write.tx())
    .await
    .doing("making a department")?;
    Ok(id)
}

async fn insert_competences(write: &Write, first: usize, table: &[CompetenceInput]) -> Result<()> {
    if table.is_empty() {
        return Ok(());
    }
    let rows = table
        .iter()
        .enumerate()
        .map(|(at, line)| competence::ActiveModel {
            id: Set(CompetenceId::new().0),
            name: Set(line.name.clone()),
            words: Set(line.words.clone()),
            department_id: Set(line.department.map(Into::into)),
            position: Set(i32::try_from(first + at).unwrap_or(i32::MAX)),
        });
    competence::Entity::insert_many(rows)
        .exec_without_returning(write.tx())
        .await
        .doing("writing competences")?;
    Ok(())
}

fn department_of(row: department::Model) -> Department {
    Department {
        id: row.id.into(),
        name: row.name,
        outside: row.outside,
        contact: row.contact,
        position: row.position,
    }
}

fn competence_of(row: competence::Model) -> Competence {
    Competence {
        id: row.id.into(),
        name: row.name,
        words: row.words,
        department: row.department_id.map(Into::into),
    }
}
