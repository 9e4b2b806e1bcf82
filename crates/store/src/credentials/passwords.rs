//! A password with an app's codes: neither is enough alone.

use super::{account_of, delete, hold, insert, of_kind, open, rows_of, tries, used};
use crate::entities::account;
use crate::error::Doing;
use crate::invitations::InvitationToken;
use crate::sessions::end_sessions;
use crate::{Origin, Result, Session, Store, StoreError};
use domain::{AccountId, Actor, AuditEvent, Contact, CredentialKind, Proof};
use proofs::Totp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

/// What is kept of a password.
#[derive(Serialize, Deserialize)]
struct Hashed {
    hash: String,
}

/// What is kept of an app: its secret, and the last step whose code was used.
#[derive(Serialize, Deserialize)]
struct Shared {
    secret: String,
    step: Option<u64>,
}

impl Store {
    /// Sets the password and the app of an account, in the place of earlier ones. `code` shows that the app has the
    /// secret. The account's other sessions end.
    pub async fn set_password(
        &self,
        session: &Session,
        password: &str,
        totp: &Totp,
        code: &str,
        invitation: Option<&InvitationToken>,
    ) -> Result<Session> {
        let account = account_of(session)?;
        self.may_add_credential(session, invitation).await?;
        let city = self
            .city()
            .await?
            .map_or_else(String::new, |city| city.name);
        let (typed, name) = (password.to_owned(), account.name.clone());
        let address = account.reveal().to_owned();
        let hashed = tokio::task::spawn_blocking(move || {
            match proofs::weakness(&typed, &[&address, &name, &city]) {
                Some(weakness) => Err(StoreError::WeakPassword(weakness)),
                None => proofs::hash(&typed).map_err(|_| StoreError::Hashing),
            }
        })
        .await
        .map_err(|_| StoreError::Hashing)??;
        let step = totp
            .step_of(code, unix(self), None)
            .ok_or(StoreError::WrongAppCode)?;
        let account = account.id;
        let write = self.write(&session.actor()).await?;
        hold(&write, account).await?;
        let rows = rows_of(write.tx(), account).await?;
        let both = [CredentialKind::Password, CredentialKind::Totp];
        let earlier: Vec<uuid::Uuid> = both
            .iter()
            .filter_map(|kind| of_kind(&rows, *kind))
            .map(|row| row.id)
            .collect();
        if !earlier.is_empty() {
            delete(&write, earlier).await?;
            if end_sessions(&write, account, Some(&session.token)).await? > 0 {
                write.also(AuditEvent::SessionsRevoked { account }).await?;
            }
        }
        let hashed = Hashed { hash: hashed };
        insert(&write, account, CredentialKind::Password, "", &hashed).await?;
        let shared = Shared {
            secret: totp.secret(),
            step: Some(step),
        };
        insert(&write, account, CredentialKind::Totp, "", &shared).await?;
        self.added(write, session, &both, Proof::Password).await
    }

    /// Signs in, or proves again, with the password and the app's code.
    ///
    /// `email` is none for somebody who is signed in already. An address that nobody has, a wrong password and a
    /// wrong code have the same answer, after the same time. Tries are counted before they are checked: those made at
    /// the same moment can't share one.
    pub async fn sign_in_with_password(
        &self,
        session: Option<&Session>,
        email: Option<&str>,
        password: &str,
        code: &str,
        origin: &Origin,
    ) -> Result<Session> {
        let (who, account) = self.whom(session, email).await?;
        let tried = tries::count(self, &who, origin).await?;
        let rows = match account {
            Some(account) => rows_of(self.reader(), account).await?,
            None => rows_of(self.reader(), AccountId(uuid::Uuid::nil())).await?,
        };
        let kept = of_kind(&rows, CredentialKind::Password)
            .map(|row| open::<Hashed>(&self.0.secret, row))
            .transpose()?;
        let typed = password.to_owned();
        let (right, anew) = tokio::task::spawn_blocking(move || checked(&typed, kept.as_ref()))
            .await
            .map_err(|_| StoreError::Hashing)?;
        let (Some(account), true) = (account, right) else {
            return Err(StoreError::WrongCredential);
        };
        let write = self.write(&Actor::Visitor).await?;
        hold(&write, account).await?;
        // Read again: another sign-in may have used this code in the meantime.
        let rows = rows_of(write.tx(), account).await?;
        let (Some(password), Some(app)) = (
            of_kind(&rows, CredentialKind::Password),
            of_kind(&rows, CredentialKind::Totp),
        ) else {
            return Err(StoreError::WrongCredential);
        };
        let mut shared: Shared = open(&self.0.secret, app)?;
        let step = Totp::from_secret(&shared.secret)
            .and_then(|totp| totp.step_of(code, unix(self), shared.step))
            .ok_or(StoreError::WrongCredential)?;
        shared.step = Some(step);
        used(&write, app, Some(&shared)).await?;
        let anew = anew.map(|hash| Hashed { hash });
        used(&write, password, anew.as_ref()).await?;
        tries::forget(&write, &tried).await?;
        self.proved(write, session, account, Proof::Password).await
    }

    /// Under which name tries are counted, and whose account it is, if there is one.
    pub(super) async fn whom(
        &self,
        session: Option<&Session>,
        email: Option<&str>,
    ) -> Result<(String, Option<AccountId>)> {
        let Some(email) = email else {
            let session = session.ok_or(StoreError::WrongCredential)?;
            let account = account_of(session)?;
            let row = account::Entity::find_by_id(account.id.0)
                .one(self.reader())
                .await
                .doing("reading an account")?
                .ok_or(StoreError::WrongCredential)?;
            return Ok((row.identity, Some(account.id)));
        };
        let contact = Contact::parse(email).ok_or(StoreError::WrongCredential)?;
        let identity = self.0.secret.identity(contact.means(), contact.reveal());
        let row = account::Entity::find()
            .filter(account::Column::Identity.eq(&identity))
            .one(self.reader())
            .await
            .doing("reading an account")?;
        Ok((identity, row.map(|row| row.id.into())))
    }
}

/// Whether a password is right, and its new hash where the old one was made with other parameters.
fn checked(typed: &str, kept: Option<&Hashed>) -> (bool, Option<String>) {
    let Some(kept) = kept else {
        proofs::pretend(typed);
        return (false, None);
    };
    let verdict = proofs::verify(typed, &kept.hash);
    let anew = (verdict.right && verdict.stale)
        .then(|| proofs::hash(typed).ok())
        .flatten();
    (verdict.right, anew)
}

/// Seconds since 1970, by which apps count.
fn unix(store: &Store) -> u64 {
    u64::try_from(store.now().timestamp()).unwrap_or_default()
}
