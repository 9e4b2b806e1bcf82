//! Consents that were signed on paper: a lead keeps the sheet as a scan, sealed.

use super::{Consent, consents_of, guardian, may_be_asked};
use crate::ambassadors::held;
use crate::entities::{ambassador, guardian_consent};
use crate::error::Doing;
use crate::members::{GUARDIAN, leads};
use crate::{Result, Store, StoreError};
use domain::{Action, Actor, AmbassadorId, AuditEvent, ConsentForm, ConsentId, ConsentState, Lang};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::HashSet;

/// What the key of a scan is derived for.
const SEAL: &str = "consent";
/// Characters of a scan's name at most.
const MAX_NAME: usize = 200;

/// A sheet that a guardian signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperConsent {
    /// Under which the scan lies already, sealed.
    pub id: ConsentId,
    /// The name of the guardian who signed.
    pub guardian: String,
    /// The name of the scan's file, checked by its content.
    pub document: String,
}

impl Consent {
    /// Where the scan of a consent lies.
    pub fn key(id: ConsentId) -> String {
        format!("consents/{id}")
    }
}

impl Store {
    /// Seals a scan (ChaCha20-Poly1305) with a key that derives from the deployment's secret and the consent's id: a
    /// copy of the files opens none.
    pub fn seal_consent(&self, id: ConsentId, scan: &[u8]) -> Vec<u8> {
        self.0.secret.seal(SEAL, id.0, scan)
    }

    /// Opens what [`Self::seal_consent`] sealed. Who asks must have been let in by [`Self::consents`].
    pub fn open_consent(&self, id: ConsentId, sealed: &[u8]) -> Result<Vec<u8>> {
        self.0
            .secret
            .open(SEAL, id.0, sealed)
            .ok_or(StoreError::Unsealed {
                column: "guardian_consent",
            })
    }

    /// Records the consent of a guardian who signed on paper; it counts at once.
    pub async fn record_paper_consent(
        &self,
        actor: &Actor,
        ambassador: AmbassadorId,
        paper: &PaperConsent,
    ) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let name = guardian(&paper.guardian)?;
        let document: String = domain::text::clean(&paper.document)
            .chars()
            .take(MAX_NAME)
            .collect();
        if document.is_empty() {
            return Err(StoreError::Invalid("the name of a document"));
        }
        let write = self.write(actor).await?;
        let (row, state) = held(&write, ambassador).await?;
        leads(actor, row.network_id.into())?;
        may_be_asked(&write, &row, state)?;
        guardian_consent::ActiveModel {
            id: Set(paper.id.0),
            ambassador_id: Set(row.id),
            form: Set(ConsentForm::Paper.code().to_owned()),
            state: Set(ConsentState::Given.code().to_owned()),
            guardian: Set(write.secret().seal_text(GUARDIAN, paper.id.0, &name)),
            contact: Set(String::new()),
            lang: Set(Lang::Fr.code().to_owned()),
            token: Set(None),
            asked_at: Set(write.now()),
            expires_at: Set(write.now()),
            decided_at: Set(Some(write.now())),
            decided_by: Set(actor.account().map(Into::into)),
            document: Set(Some(document)),
        }
        .insert(write.tx())
        .await
        .doing("recording a consent")?;
        write
            .commit_quietly(AuditEvent::ConsentDecided {
                ambassador,
                form: ConsentForm::Paper,
                state: ConsentState::Given,
            })
            .await
    }

    /// The consents of a member, for those who lead the network; the last one first.
    pub async fn consents(&self, actor: &Actor, ambassador: AmbassadorId) -> Result<Vec<Consent>> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let row = ambassador::Entity::find_by_id(ambassador.0)
            .one(self.reader())
            .await
            .doing("reading a membership")?
            .ok_or(StoreError::NotFound("member"))?;
        leads(actor, row.network_id.into())?;
        consents_of(self.reader(), &self.0.secret, ambassador).await
    }

    /// Those of some consents, by the ids that name their files, that are known.
    pub async fn known_consents(&self, ids: &[ConsentId]) -> Result<HashSet<ConsentId>> {
        let mut known = HashSet::new();
        for some in ids.chunks(1000) {
            let found: Vec<uuid::Uuid> = guardian_consent::Entity::find()
                .select_only()
                .column(guardian_consent::Column::Id)
                .filter(guardian_consent::Column::Id.is_in(some.iter().map(|id| id.0)))
                .into_tuple()
                .all(self.reader())
                .await
                .doing("reading consents")?;
            known.extend(found.into_iter().map(ConsentId::from));
        }
        Ok(known)
    }
}
