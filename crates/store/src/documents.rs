//! Documents of studies: their rows. The files lie beside the database, under the id.

use crate::entities::{document, study};
use crate::error::Doing;
use crate::studies::{held, may_read_some, readable};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, AuditEvent, DocumentId, StudyId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Set,
};

/// Documents of a study at most.
pub const MAX_DOCUMENTS: u64 = 50;
/// Characters of a document's name at most.
const MAX_NAME: usize = 200;

/// A file of a study.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub study: StudyId,
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    pub at: DateTime<Utc>,
}

impl Document {
    /// Where the file lies.
    pub fn key(id: DocumentId) -> String {
        format!("documents/{id}")
    }
}

impl Store {
    /// Adds a document whose file is kept already under `id`, checked by its content.
    pub async fn add_document(
        &self,
        actor: &Actor,
        study: StudyId,
        id: DocumentId,
        name: &str,
        media_type: &str,
        bytes: u64,
    ) -> Result<()> {
        actor.can_somewhere(Action::Study)?;
        let name: String = domain::text::clean(name).chars().take(MAX_NAME).collect();
        if name.is_empty() {
            return Err(StoreError::Invalid("the name of a document"));
        }
        let write = self.write(actor).await?;
        let (_, of_project) = held(&write, study, None).await?;
        let there = document::Entity::find()
            .filter(document::Column::StudyId.eq(study.0))
            .count(write.tx())
            .await
            .doing("counting documents")?;
        if there >= MAX_DOCUMENTS {
            return Err(StoreError::Invalid("the number of documents"));
        }
        document::ActiveModel {
            id: Set(id.0),
            study_id: Set(study.0),
            name: Set(name),
            media_type: Set(media_type.to_owned()),
            bytes: Set(i64::try_from(bytes).unwrap_or(i64::MAX)),
            account_id: Set(actor.account().map(Into::into)),
            at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("adding a document")?;
        write
            .commit_quietly(AuditEvent::DocumentAdded {
                edition: of_project.edition_id.into(),
                project: of_project.id.into(),
                document: id,
            })
            .await
    }

    /// Removes a document. Its file is the caller's to remove.
    pub async fn remove_document(&self, actor: &Actor, id: DocumentId) -> Result<StudyId> {
        actor.can_somewhere(Action::Study)?;
        let write = self.write(actor).await?;
        let row = document::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a document")?
            .ok_or(StoreError::NotFound("document"))?;
        let study = row.study_id.into();
        let (_, of_project) = held(&write, study, None).await?;
        document::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("removing a document")?;
        write
            .commit_quietly(AuditEvent::DocumentRemoved {
                edition: of_project.edition_id.into(),
                project: of_project.id.into(),
                document: id,
            })
            .await?;
        Ok(study)
    }

    /// A document, for whoever may read its study.
    pub async fn document(&self, actor: &Actor, id: DocumentId) -> Result<Document> {
        may_read_some(actor)?;
        let row = document::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a document")?
            .ok_or(StoreError::NotFound("document"))?;
        let of_study = study::Entity::find_by_id(row.study_id)
            .one(self.reader())
            .await
            .doing("reading a study")?;
        readable(self.reader(), actor, of_study)
            .await
            .map_err(|err| match err {
                StoreError::NotFound(_) => StoreError::NotFound("document"),
                err => err,
            })?;
        Ok(document_of(row))
    }
}

/// The documents of a study, oldest first.
pub(crate) async fn documents_in(
    db: &impl ConnectionTrait,
    study: StudyId,
) -> Result<Vec<Document>> {
    let rows = document::Entity::find()
        .filter(document::Column::StudyId.eq(study.0))
        .order_by_asc(document::Column::At)
        .order_by_asc(document::Column::Id)
        .all(db)
        .await
        .doing("reading documents")?;
    Ok(rows.into_iter().map(document_of).collect())
}

fn document_of(row: document::Model) -> Document {
    Document {
        id: row.id.into(),
        study: row.study_id.into(),
        name: row.name,
        media_type: row.media_type,
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
        at: row.at,
    }
}
