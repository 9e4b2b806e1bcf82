//! Archives of one's own data: sealed, short-lived, and for their owner alone.

use super::{MyData, read};
use crate::entities::data_export;
use crate::error::Doing;
use crate::retention::owner;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Action, Actor, AuditEvent, DataExportId, DataKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// What the key of an archive is derived for.
const SEAL: &str = "data export";

/// An archive that waits for its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnExport {
    pub id: DataExportId,
    pub made_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub bytes: u64,
}

impl OwnExport {
    /// Where the file lies, sealed.
    pub fn key(id: DataExportId) -> String {
        format!("exports/{id}")
    }
}

impl Store {
    /// Everything that is kept about the actor.
    pub async fn my_data(&self, actor: &Actor) -> Result<MyData> {
        actor.can(Action::SendIdea)?;
        read::all(self, owner(actor)?).await
    }

    /// Seals an archive (ChaCha20-Poly1305) with a key that derives from the deployment's secret and the archive's
    /// id: a copy of the files opens none.
    pub fn seal_export(&self, id: DataExportId, archive: &[u8]) -> Vec<u8> {
        self.0.secret.seal(SEAL, id.0, archive)
    }

    /// Opens what [`Self::seal_export`] sealed. Who asks must have been told by [`Self::own_export`] that it is theirs.
    pub fn open_export(&self, id: DataExportId, sealed: &[u8]) -> Result<Vec<u8>> {
        self.0
            .secret
            .open(SEAL, id.0, sealed)
            .ok_or(StoreError::Unsealed {
                column: "data_export",
            })
    }

    /// Notes that an archive lies under its id. The one before it is over: nobody needs two.
    pub async fn add_export(&self, actor: &Actor, id: DataExportId, bytes: u64) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let account = owner(actor)?;
        let terms = self.retention_terms().await?;
        let days = terms
            .get(&DataKind::Exports)
            .copied()
            .unwrap_or_else(|| DataKind::Exports.default_days());
        let write = self.write(actor).await?;
        data_export::Entity::update_many()
            .col_expr(data_export::Column::ExpiresAt, Expr::value(write.now()))
            .filter(data_export::Column::AccountId.eq(account.0))
            .filter(data_export::Column::ExpiresAt.gt(write.now()))
            .exec(write.tx())
            .await
            .doing("ending an earlier archive")?;
        data_export::ActiveModel {
            id: Set(id.0),
            account_id: Set(account.0),
            made_at: Set(write.now()),
            expires_at: Set(write.now() + TimeDelta::days(days.into())),
            bytes: Set(i64::try_from(bytes).unwrap_or(i64::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("noting an archive")?;
        write
            .commit_quietly(AuditEvent::DataExported { account })
            .await
    }

    /// The actor's archives that can still be downloaded, newest first.
    pub async fn own_exports(&self, actor: &Actor) -> Result<Vec<OwnExport>> {
        let account = owner(actor)?;
        let rows = data_export::Entity::find()
            .filter(data_export::Column::AccountId.eq(account.0))
            .filter(data_export::Column::ExpiresAt.gt(self.now()))
            .order_by_desc(data_export::Column::MadeAt)
            .all(self.reader())
            .await
            .doing("reading archives")?;
        Ok(rows.into_iter().map(export_of).collect())
    }

    /// An archive of the actor's own that is not over. Anybody else's is not there.
    pub async fn own_export(&self, actor: &Actor, id: DataExportId) -> Result<OwnExport> {
        self.own_exports(actor)
            .await?
            .into_iter()
            .find(|export| export.id == id)
            .ok_or(StoreError::NotFound("export"))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map`")]
fn export_of(row: data_export::Model) -> OwnExport {
    OwnExport {
        id: row.id.into(),
        made_at: row.made_at,
        expires_at: row.expires_at,
        bytes: u64::try_from(row.bytes).unwrap_or_default(),
    }
}
