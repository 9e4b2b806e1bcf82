//! Files behind the entries of a ledger, and behind the steps of proposals: their rows. The files lie beside the
//! database. The staff read them: a bill has names and bank accounts that a public page can't show.

use super::envelope_in;
use crate::entities::envelope_document;
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, AuditEvent, DelegatedEnvelopeId, DocumentId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};

/// Documents of an envelope at most.
const MAX_DOCUMENTS: u64 = 500;
/// Characters of a document's name at most.
const MAX_NAME: usize = 200;

/// A file of an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnvelopeDocument {
    pub id: DocumentId,
    pub envelope: DelegatedEnvelopeId,
    pub name: String,
    pub media_type: String,
    pub bytes: u64,
    pub at: DateTime<Utc>,
}

impl EnvelopeDocument {
    /// Where the file lies.
    pub fn key(id: DocumentId) -> String {
        format!("envelopes/{id}")
    }
}

impl Store {
    /// Adds a document whose file is kept already under `id`, checked by its content.
    pub async fn add_envelope_document(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
        id: DocumentId,
        name: &str,
        media_type: &str,
        bytes: u64,
    ) -> Result<()> {
        actor.can_somewhere(Action::KeepLedger)?;
        let name: String = domain::text::clean(name).chars().take(MAX_NAME).collect();
        if name.is_empty() {
            return Err(StoreError::Invalid("the name of a document"));
        }
        let write = self.write(actor).await?;
        let of = envelope_in(write.tx(), envelope).await?;
        actor.can_in(Action::KeepLedger, of.edition)?;
        let there = envelope_document::Entity::find()
            .filter(envelope_document::Column::EnvelopeId.eq(envelope.0))
            .count(write.tx())
            .await
            .doing("counting documents")?;
        if there >= MAX_DOCUMENTS {
            return Err(StoreError::Invalid("the number of documents"));
        }
        envelope_document::ActiveModel {
            id: Set(id.0),
            envelope_id: Set(envelope.0),
            name: Set(name),
            media_type: Set(media_type.to_owned()),
            bytes: Set(i64::try_from(bytes).unwrap_or(i64::MAX)),
            added_by: Set(actor.account().map(Into::into)),
            added_at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("adding a document")?;
        write
            .commit_quietly(AuditEvent::EnvelopeDocumentAdded {
                edition: of.edition,
                envelope,
                document: id,
            })
            .await
    }

    /// The documents of an envelope, the newest first.
    pub async fn envelope_documents(
        &self,
        actor: &Actor,
        envelope: DelegatedEnvelopeId,
    ) -> Result<Vec<EnvelopeDocument>> {
        actor.can_somewhere(Action::ReadEnvelopes)?;
        let of = envelope_in(self.reader(), envelope).await?;
        actor.can_in(Action::ReadEnvelopes, of.edition)?;
        let rows = envelope_document::Entity::find()
            .filter(envelope_document::Column::EnvelopeId.eq(envelope.0))
            .order_by_desc(envelope_document::Column::AddedAt)
            .order_by_desc(envelope_document::Column::Id)
            .all(self.reader())
            .await
            .doing("reading documents")?;
        Ok(rows.into_iter().map(document_of).collect())
    }

    /// A document, for whoever may read its envelope at the desk.
    pub async fn envelope_document(
        &self,
        actor: &Actor,
        id: DocumentId,
    ) -> Result<EnvelopeDocument> {
        actor.can_somewhere(Action::ReadEnvelopes)?;
        let row = envelope_document::Entity::find_by_id(id.0)
            .one(self.reader())
            .await
            .doing("reading a document")?
            .ok_or(StoreError::NotFound("document"))?;
        let of = envelope_in(self.reader(), row.envelope_id.into()).await?;
        actor.can_in(Action::ReadEnvelopes, of.edition)?;
        Ok(document_of(row))
    }
}

impl Write {
    /// The name under which an entry or a step keeps a document of its envelope.
    pub(crate) async fn document_of_envelope(
        &self,
        envelope: DelegatedEnvelopeId,
        document: Option<DocumentId>,
    ) -> Result<Option<String>> {
        let Some(id) = document else { return Ok(None) };
        envelope_document::Entity::find_by_id(id.0)
            .filter(envelope_document::Column::EnvelopeId.eq(envelope.0))
            .one(self.tx())
            .await
            .doing("reading a document")?
            .ok_or(StoreError::NotFound("document"))?;
        Ok(Some(id.to_string()))
    }
}

fn document_of(row: envelope_document::Model) -> EnvelopeDocument {
    EnvelopeDocument {
        id: row.id.into(),
        envelope: row.envelope_id.into(),
        name: row.name,
        media_type: row.media_type,
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
        at: row.added_at,
    }
}
