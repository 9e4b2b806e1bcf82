//! What staff sign in with: passkeys, a password with an app's codes, recovery codes.
//!
//! Somebody adds one while their session is fresh, or with an invitation that was mailed to them: access to a mailbox
//! alone makes nobody staff. A session that a stronger proof raises gets a new token.

mod passkeys;
mod passwords;
mod recovery;
mod tries;

use crate::entities::{credential, department_member, external_identity, invitation, role_grant};
use crate::error::{Doing, column, json, to_json};
use crate::invitations::{InvitationToken, good_invitation};
use crate::sessions::{self, Holder, end_sessions};
use crate::{Account, Result, Session, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::{AccountId, AuditEvent, CredentialId, CredentialKind, Forbidden, Mail, Proof};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Set,
};

/// The sealed column, with the credential's id as its row.
pub(crate) const SECRET: &str = "credential.secret";
/// Names of credentials are as long as this at most.
const LABEL_CHARS: usize = 60;
/// Where somebody sees what signs in to their account.
const SECURITY: &str = "/account/security";

/// A credential, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    pub id: CredentialId,
    pub kind: CredentialKind,
    /// What its owner calls it, possibly nothing.
    pub label: String,
    pub added_on: NaiveDate,
    pub used_on: Option<NaiveDate>,
}

/// All that somebody signs in with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credentials {
    /// Passkeys, and the password. The app's codes belong to the password.
    pub all: Vec<Credential>,
    /// How many providers know the account.
    pub providers: usize,
    /// How many recovery codes are left; nothing where none were made.
    pub recovery: Option<usize>,
}

impl Credentials {
    /// In how many ways its owner gets in.
    pub fn ways(&self) -> usize {
        self.all.len() + self.providers
    }

    pub fn has(&self, kind: CredentialKind) -> bool {
        self.all.iter().any(|credential| credential.kind == kind)
    }
}

impl Store {
    /// What the session's person signs in with. Nothing for a visitor.
    pub async fn credentials(&self, session: &Session) -> Result<Credentials> {
        let Some(account) = &session.account else {
            return Ok(Credentials::default());
        };
        let rows = rows_of(self.reader(), account.id).await?;
        let mut found = Credentials {
            providers: providers_of(self.reader(), account.id).await?,
            ..Credentials::default()
        };
        for row in rows {
            let kind: CredentialKind = column("credential.kind", &row.kind)?;
            match kind {
                CredentialKind::Passkey | CredentialKind::Password => found.all.push(Credential {
                    id: row.id.into(),
                    kind,
                    label: row.label,
                    added_on: row.created_at.date_naive(),
                    used_on: row.used_on,
                }),
                CredentialKind::Totp => {}
                CredentialKind::Recovery => {
                    found.recovery = Some(recovery::left(&self.0.secret, &row)?);
                }
            }
        }
        Ok(found)
    }

    /// Whether the session may add a credential: it is fresh, or holds an invitation that is good.
    pub async fn may_add_credential(
        &self,
        session: &Session,
        invitation: Option<&InvitationToken>,
    ) -> Result<()> {
        let account = account_of(session)?;
        if session.fresh {
            return Ok(());
        }
        let Some(invitation) = invitation else {
            return Err(Forbidden::Again.into());
        };
        let row = good_invitation(self.reader(), invitation, self.now()).await?;
        if row.account_id == account.id.0 {
            Ok(())
        } else {
            Err(StoreError::InvitationOver)
        }
    }

    /// Takes a credential away, the app's codes with the password. Somebody of the staff keeps one way in at least.
    /// The account's other sessions end: one of them may be why it goes.
    pub async fn remove_credential(&self, session: &Session, id: CredentialId) -> Result<()> {
        let account = account_of(session)?.id;
        session.actor().is_fresh()?;
        let write = self.write(&session.actor()).await?;
        hold(&write, account).await?;
        let rows = rows_of(write.tx(), account).await?;
        let row = rows
            .iter()
            .find(|row| row.id == id.0)
            .ok_or(StoreError::NotFound("credential"))?;
        let kind: CredentialKind = column("credential.kind", &row.kind)?;
        let with_it: &[CredentialKind] = match kind {
            CredentialKind::Passkey => &[],
            CredentialKind::Password | CredentialKind::Totp => {
                &[CredentialKind::Password, CredentialKind::Totp]
            }
            CredentialKind::Recovery => &[CredentialKind::Recovery],
        };
        let goes = |row: &credential::Model| {
            row.id == id.0 || with_it.iter().any(|kind| kind.code() == row.kind)
        };
        let ways = rows.iter().filter(|row| !goes(row) && is_way(row)).count()
            + providers_of(write.tx(), account).await?;
        if ways == 0 && kind != CredentialKind::Recovery && is_staff(&write, account).await? {
            return Err(StoreError::LastCredential);
        }
        let gone: Vec<uuid::Uuid> = rows
            .iter()
            .filter(|row| goes(row))
            .map(|row| row.id)
            .collect();
        delete(&write, gone).await?;
        if end_sessions(&write, account, Some(&session.token)).await? > 0 {
            write.also(AuditEvent::SessionsRevoked { account }).await?;
        }
        write
            .commit_quietly(AuditEvent::CredentialRemoved {
                account,
                credential: kind,
            })
            .await
    }

    /// Ends a write that added a credential: the invitation is spent, its owner is told, and a session that was not
    /// strong is raised.
    async fn added(
        &self,
        write: Write,
        session: &Session,
        kinds: &[CredentialKind],
        proof: Proof,
    ) -> Result<Session> {
        let account = account_of(session)?;
        let mail = |credential| Mail::CredentialAdded {
            credential,
            path: SECURITY.to_owned(),
        };
        let spent = invitation::Entity::update_many()
            .col_expr(invitation::Column::TakenAt, write.now().into())
            .filter(invitation::Column::AccountId.eq(account.id.0))
            .filter(invitation::Column::TakenAt.is_null())
            .exec(write.tx())
            .await
            .doing("spending an invitation")?;
        if spent.rows_affected > 0 {
            let account = account.id;
            write.also(AuditEvent::InvitationTaken { account }).await?;
        }
        let token = if session.proof.is_strong() {
            session.token.clone()
        } else {
            let who = Holder::Account(account.id, proof);
            sessions::rotate(&write, Some(session), &who, session.lang).await?
        };
        let (last, first) = kinds
            .split_last()
            .ok_or(StoreError::NotFound("credential"))?;
        for kind in first {
            write.also(added_event(account.id, *kind)).await?;
        }
        write.mail_account(account, &mail(kinds[0])).await?;
        write.commit_quietly(added_event(account.id, *last)).await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }

    /// Ends a write in which somebody proved who they are: their session, or a new one, is theirs from here on.
    async fn proved(
        &self,
        write: Write,
        session: Option<&Session>,
        account: AccountId,
        proof: Proof,
    ) -> Result<Session> {
        let known = session.and_then(|session| session.account.as_ref());
        let event = if known.is_some_and(|known| known.id == account) {
            AuditEvent::ProvedAgain { account }
        } else {
            AuditEvent::SignedIn { account }
        };
        // What another person has begun in this browser does not go along.
        let carried = session.filter(|_| known.is_none_or(|known| known.id == account));
        if let (None, Some(other)) = (carried, session) {
            sessions::end(&write, &other.token).await?;
        }
        let who = Holder::Account(account, proof);
        let lang = session.and_then(|session| session.lang);
        let token = sessions::rotate(&write, carried, &who, lang).await?;
        write.commit_quietly(event).await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }
}

fn added_event(account: AccountId, credential: CredentialKind) -> AuditEvent {
    AuditEvent::CredentialAdded {
        account,
        credential,
    }
}

/// The account of a session; a visitor has none.
fn account_of(session: &Session) -> Result<&Account> {
    session
        .account
        .as_ref()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

/// Two changes of one account's credentials go one after the other.
async fn hold(write: &Write, account: AccountId) -> Result<()> {
    write.hold(&format!("credentials:{account}")).await
}

async fn rows_of<C: ConnectionTrait>(db: &C, account: AccountId) -> Result<Vec<credential::Model>> {
    credential::Entity::find()
        .filter(credential::Column::AccountId.eq(account.0))
        .order_by_asc(credential::Column::CreatedAt)
        .order_by_asc(credential::Column::Id)
        .all(db)
        .await
        .doing("reading credentials")
}

async fn providers_of<C: ConnectionTrait>(db: &C, account: AccountId) -> Result<usize> {
    let known = external_identity::Entity::find()
        .filter(external_identity::Column::AccountId.eq(account.0))
        .count(db)
        .await
        .doing("counting providers")?;
    Ok(usize::try_from(known).unwrap_or(usize::MAX))
}

/// Whether somebody gets in with it: not with the app's codes alone, and recovery codes run out.
fn is_way(row: &credential::Model) -> bool {
    [CredentialKind::Passkey, CredentialKind::Password]
        .iter()
        .any(|kind| kind.code() == row.kind)
}

/// In how many ways somebody gets in.
pub(crate) async fn ways_of<C: ConnectionTrait>(db: &C, account: AccountId) -> Result<usize> {
    let own = rows_of(db, account)
        .await?
        .iter()
        .filter(|row| is_way(row))
        .count();
    Ok(own + providers_of(db, account).await?)
}

/// Whether an account has roles or departments.
pub(crate) async fn is_staff(write: &Write, account: AccountId) -> Result<bool> {
    let roles = role_grant::Entity::find()
        .filter(role_grant::Column::AccountId.eq(account.0))
        .count(write.tx())
        .await
        .doing("counting roles")?;
    let departments = department_member::Entity::find()
        .filter(department_member::Column::AccountId.eq(account.0))
        .count(write.tx())
        .await
        .doing("counting departments")?;
    Ok(roles + departments > 0)
}

/// Keeps a credential, its secret sealed to its row.
async fn insert<T: serde::Serialize>(
    write: &Write,
    account: AccountId,
    kind: CredentialKind,
    label: &str,
    secret: &T,
) -> Result<()> {
    let id = CredentialId::new().0;
    let label: String = domain::text::clean(label)
        .chars()
        .take(LABEL_CHARS)
        .collect();
    credential::ActiveModel {
        id: Set(id),
        account_id: Set(account.0),
        kind: Set(kind.code().to_owned()),
        label: Set(label),
        secret: Set(write.secret().seal_text(SECRET, id, &to_json(secret))),
        created_at: Set(write.now()),
        used_on: Set(None),
    }
    .insert(write.tx())
    .await
    .doing("keeping a credential")?;
    Ok(())
}

/// Opens what a credential has sealed.
fn open<T: serde::de::DeserializeOwned>(
    secret: &crate::Secret,
    row: &credential::Model,
) -> Result<T> {
    json(SECRET, &secret.open_text(SECRET, row.id, &row.secret)?)
}

/// Notes that a credential was used today, and keeps what that changed in it.
async fn used<T: serde::Serialize>(
    write: &Write,
    row: &credential::Model,
    changed: Option<&T>,
) -> Result<()> {
    let mut update = credential::ActiveModel {
        id: Set(row.id),
        used_on: Set(Some(write.now().date_naive())),
        ..Default::default()
    };
    if let Some(secret) = changed {
        update.secret = Set(write.secret().seal_text(SECRET, row.id, &to_json(secret)));
    }
    update
        .update(write.tx())
        .await
        .doing("noting the use of a credential")?;
    Ok(())
}

async fn delete(write: &Write, ids: Vec<uuid::Uuid>) -> Result<()> {
    credential::Entity::delete_many()
        .filter(credential::Column::Id.is_in(ids))
        .exec(write.tx())
        .await
        .doing("removing credentials")?;
    Ok(())
}

fn of_kind(rows: &[credential::Model], kind: CredentialKind) -> Option<&credential::Model> {
    rows.iter().find(|row| row.kind == kind.code())
}
