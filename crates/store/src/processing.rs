//! The register of processing (article 30 of the GDPR): a line for each use of personal data.

use crate::entities::processing;
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::privacy::{PROCESSING_NAME, PROCESSING_TEXT};
use domain::{Action, Actor, AuditEvent, ProcessingId};
use sea_orm::{ActiveModelTrait, EntityTrait, PaginatorTrait, QueryOrder, QuerySelect, Set};

/// What the register says of a use of personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProcessingInput {
    pub name: String,
    pub purpose: String,
    /// The legal basis (article 6).
    pub basis: String,
    /// Whose data.
    pub people: String,
    pub data: String,
    pub recipients: String,
    pub retention: String,
    pub security: String,
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processing {
    pub id: ProcessingId,
    pub version: i32,
    pub changed_at: DateTime<Utc>,
    pub input: ProcessingInput,
}

impl Store {
    /// The register, in its order.
    pub async fn register(&self, actor: &Actor) -> Result<Vec<Processing>> {
        actor.can(Action::ManagePrivacy)?;
        let rows = processing::Entity::find()
            .order_by_asc(processing::Column::Position)
            .order_by_asc(processing::Column::Id)
            .all(self.reader())
            .await
            .doing("reading the register")?;
        Ok(rows.into_iter().map(processing_of).collect())
    }

    /// Writes a line: a new one, or another text of the one that was read in a version.
    pub async fn save_processing(
        &self,
        actor: &Actor,
        changed: Option<(ProcessingId, i32)>,
        input: &ProcessingInput,
    ) -> Result<ProcessingId> {
        actor.can(Action::ManagePrivacy)?;
        let input = checked(input)?;
        let write = self.write(actor).await?;
        let id = if let Some((id, version)) = changed {
            let row = held(&write, id, version).await?;
            processing::ActiveModel {
                id: Set(row.id),
                version: Set(version + 1),
                changed_at: Set(write.now()),
                ..row_of(input)
            }
            .update(write.tx())
            .await
            .doing("changing the register")?;
            id
        } else {
            write.hold("register").await?;
            let last: Option<Option<i32>> = processing::Entity::find()
                .select_only()
                .column_as(
                    sea_orm::ColumnTrait::max(&processing::Column::Position),
                    "last",
                )
                .into_tuple()
                .one(write.tx())
                .await
                .doing("reading the register")?;
            let position = last.flatten().unwrap_or(0) + 1;
            insert(&write, position, input).await?
        };
        write
            .commit_quietly(AuditEvent::ProcessingSet { processing: id })
            .await?;
        Ok(id)
    }

    /// Takes a line out of the register.
    pub async fn remove_processing(
        &self,
        actor: &Actor,
        id: ProcessingId,
        version: i32,
    ) -> Result<()> {
        actor.can(Action::ManagePrivacy)?;
        let write = self.write(actor).await?;
        held(&write, id, version).await?;
        processing::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("removing a line of the register")?;
        write
            .commit_quietly(AuditEvent::ProcessingSet { processing: id })
            .await
    }

    /// Writes the lines that come with the software into a register that has none, and gives their number.
    pub async fn install_register(&self, lines: &[ProcessingInput]) -> Result<u32> {
        let write = self.write(&Actor::Job("register")).await?;
        write.hold("register").await?;
        let known = processing::Entity::find()
            .count(write.tx())
            .await
            .doing("reading the register")?;
        if known > 0 {
            return Ok(0);
        }
        let mut installed = vec![];
        for (position, line) in (1..).zip(lines) {
            installed.push(insert(&write, position, checked(line)?).await?);
        }
        let number = u32::try_from(installed.len()).unwrap_or(u32::MAX);
        let Some(last) = installed.pop() else {
            return Ok(0);
        };
        for processing in installed {
            write.also(AuditEvent::ProcessingSet { processing }).await?;
        }
        write
            .commit_quietly(AuditEvent::ProcessingSet { processing: last })
            .await?;
        Ok(number)
    }
}

/// The row of a line, held on PostgreSQL, if nobody changed it since it was read.
async fn held(write: &Write, id: ProcessingId, version: i32) -> Result<processing::Model> {
    let row = processing::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a line of the register")?
        .ok_or(StoreError::NotFound("processing"))?;
    if row.version == version {
        Ok(row)
    } else {
        Err(StoreError::Changed)
    }
}

async fn insert(write: &Write, position: i32, input: ProcessingInput) -> Result<ProcessingId> {
    let id = ProcessingId::new();
    processing::ActiveModel {
        id: Set(id.0),
        position: Set(position),
        version: Set(1),
        changed_at: Set(write.now()),
        ..row_of(input)
    }
    .insert(write.tx())
    .await
    .doing("writing into the register")?;
    Ok(id)
}

/// Every field is asked for: an empty one would be a register that says nothing (article 30, paragraph 1).
fn checked(input: &ProcessingInput) -> Result<ProcessingInput> {
    let wrong = |_| StoreError::Invalid("a field of the register");
    let text = |text: &str| PROCESSING_TEXT.check(text).map_err(wrong);
    Ok(ProcessingInput {
        name: PROCESSING_NAME.check(&input.name).map_err(wrong)?,
        purpose: text(&input.purpose)?,
        basis: text(&input.basis)?,
        people: text(&input.people)?,
        data: text(&input.data)?,
        recipients: text(&input.recipients)?,
        retention: text(&input.retention)?,
        security: text(&input.security)?,
    })
}

fn row_of(input: ProcessingInput) -> processing::ActiveModel {
    processing::ActiveModel {
        name: Set(input.name),
        purpose: Set(input.purpose),
        basis: Set(input.basis),
        people: Set(input.people),
        data: Set(input.data),
        recipients: Set(input.recipients),
        retention: Set(input.retention),
        security: Set(input.security),
        ..Default::default()
    }
}

fn processing_of(row: processing::Model) -> Processing {
    Processing {
        id: row.id.into(),
        version: row.version,
        changed_at: row.changed_at,
        input: ProcessingInput {
            name: row.name,
            purpose: row.purpose,
            basis: row.basis,
            people: row.people,
            data: row.data,
            recipients: row.recipients,
            retention: row.retention,
            security: row.security,
        },
    }
}
