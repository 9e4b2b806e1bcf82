//! Departments, and what they answer for.

mod members;

pub use members::Member;
pub(crate) use members::members_in;

use crate::entities::{competence, department};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use domain::department::{NAME, WORDS, usual_competences};
use domain::{Action, Actor, AuditEvent, CompetenceId, DepartmentId};
use sea_orm::{ActiveModelTrait, EntityTrait, PaginatorTrait, QueryOrder, Set};
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
