//! Recovery codes: printed once, each good once, beside a code by mail.

use super::{account_of, added_event, delete, hold, insert, of_kind, open, rows_of, tries, used};
use crate::entities::credential;
use crate::{Origin, Result, Secret, Session, Store, StoreError, secret};
use domain::{CredentialKind, Mail, Proof};
use serde::{Deserialize, Serialize};

/// The keyed hashes of the codes that were not used yet.
#[derive(Serialize, Deserialize)]
struct Left {
    codes: Vec<String>,
}

/// How many codes of a set are left.
pub(super) fn left(secret: &Secret, row: &credential::Model) -> Result<usize> {
    Ok(open::<Left>(secret, row)?.codes.len())
}

impl Store {
    /// Makes a new set of codes, in the place of an earlier one. They are nowhere else than in the answer.
    pub async fn make_recovery_codes(&self, session: &Session) -> Result<Vec<String>> {
        let account = account_of(session)?;
        session.actor().is_fresh()?;
        let codes = proofs::recovery_codes();
        let write = self.write(&session.actor()).await?;
        hold(&write, account.id).await?;
        let rows = rows_of(write.tx(), account.id).await?;
        let earlier = of_kind(&rows, CredentialKind::Recovery).map(|row| row.id);
        delete(&write, earlier.into_iter().collect()).await?;
        let left = Left {
            codes: codes
                .iter()
                .filter_map(|code| proofs::read_recovery_code(code))
                .map(|code| self.0.secret.recovery_code(account.id, &code))
                .collect(),
        };
        insert(&write, account.id, CredentialKind::Recovery, "", &left).await?;
        let mail = Mail::CredentialAdded {
            credential: CredentialKind::Recovery,
            path: super::SECURITY.to_owned(),
        };
        write.mail_account(account, &mail).await?;
        write
            .commit_quietly(added_event(account.id, CredentialKind::Recovery))
            .await?;
        Ok(codes)
    }

    /// Proves who one is with a code from paper. Its person has signed in by mail before: paper that is found opens
    /// nothing alone.
    pub async fn prove_with_recovery_code(
        &self,
        session: &Session,
        code: &str,
        origin: &Origin,
    ) -> Result<Session> {
        let account = account_of(session)?.id;
        let (who, _) = self.whom(Some(session), None).await?;
        let tried = tries::count(self, &who, origin).await?;
        let code = proofs::read_recovery_code(code).ok_or(StoreError::WrongCredential)?;
        let hash = self.0.secret.recovery_code(account, &code);
        let write = self.write(&session.actor()).await?;
        hold(&write, account).await?;
        let rows = rows_of(write.tx(), account).await?;
        let row = of_kind(&rows, CredentialKind::Recovery).ok_or(StoreError::WrongCredential)?;
        let mut left: Left = open(&self.0.secret, row)?;
        let before = left.codes.len();
        left.codes.retain(|kept| !secret::same(kept, &hash));
        if left.codes.len() == before {
            return Err(StoreError::WrongCredential);
        }
        used(&write, row, Some(&left)).await?;
        tries::forget(&write, &tried).await?;
        self.proved(write, Some(session), account, Proof::Recovery)
            .await
    }
}
