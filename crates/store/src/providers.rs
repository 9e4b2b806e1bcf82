//! Signing in by what a provider tells: residents by FranceConnect, staff by `ProConnect` or the city's own.
//!
//! Whoever calls has checked what the provider told. Nobody becomes staff here: a provider can only show that
//! somebody is a person to whom an administrator gave a role.

use crate::accounts::find_or_create_by;
use crate::entities::{account, department_member, external_identity, role_grant};
use crate::error::Doing;
use crate::sessions::{Holder, rotate};
use crate::{Account, Result, Session, Store, StoreError, Write};
use domain::{Actor, AuditEvent, Contact, Lang, Mail, Means, Proof};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};

/// Somebody of the staff, as a provider knows them.
#[derive(Clone, Copy)]
pub struct AtProvider<'a> {
    /// The name that people know it by: `ProConnect`.
    pub provider: &'a str,
    pub issuer: &'a str,
    /// The provider's name for the person, the same each time.
    pub subject: &'a str,
    /// An address that the provider answers for; none where it doesn't.
    pub email: Option<&'a str>,
    /// Their name, for an account that has none yet.
    pub name: &'a str,
}

impl Store {
    /// Signs a resident in, making the account at their first time. `subject` is FranceConnect's name for them on
    /// this site alone, kept as a keyed hash; `email` is where mails go, and shows nobody to be anybody.
    pub async fn sign_in_with_france_connect(
        &self,
        session: Option<&Session>,
        subject: &str,
        email: Option<&str>,
        lang: Lang,
    ) -> Result<Session> {
        let contact = email.and_then(Contact::parse);
        let write = self.write(&Actor::Visitor).await?;
        let means = Means::FranceConnect;
        let account = find_or_create_by(&write, means, subject, contact.as_ref(), lang).await?;
        let who = Holder::Account(account.id, Proof::FranceConnect);
        let token = rotate(&write, session, &who, Some(lang)).await?;
        let account = account.id;
        write
            .commit_quietly(AuditEvent::SignedIn { account })
            .await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }

    /// Signs in somebody who has a role or belongs to a department. The first time they are found by an address that
    /// the provider answers for; from then on by its name for them, whatever their address becomes.
    pub async fn sign_in_with_provider(
        &self,
        session: Option<&Session>,
        who: &AtProvider<'_>,
        lang: Lang,
    ) -> Result<Session> {
        let id = self.0.secret.at_provider(who.issuer, who.subject);
        let write = self.write(&Actor::Visitor).await?;
        let (account, first) = match write.linked(&id).await? {
            Some(account) => (account, false),
            None => (write.by_address(who.email).await?, true),
        };
        if !write.is_staff(&account).await? {
            return Err(StoreError::NoRole);
        }
        let holder = Holder::Account(account.id, Proof::Provider);
        let token = rotate(&write, session, &holder, Some(lang)).await?;
        if first {
            write.link(id, &account, who).await?;
            let account = account.id;
            write
                .commit_quietly(AuditEvent::ProviderLinked { account })
                .await?;
        } else {
            let account = account.id;
            write
                .commit_quietly(AuditEvent::SignedIn { account })
                .await?;
        }
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }
}

impl Write {
    async fn linked(&self, id: &str) -> Result<Option<Account>> {
        let found = external_identity::Entity::find_by_id(id)
            .one(self.tx())
            .await
            .doing("reading who somebody is at a provider")?;
        let Some(found) = found else { return Ok(None) };
        account::Entity::find_by_id(found.account_id)
            .filter(account::Column::ErasedAt.is_null())
            .one(self.tx())
            .await
            .doing("reading an account")?
            .map(|account| self.account_of(account))
            .transpose()
    }

    /// The account that signs in with an address. None that is reached there by other ways: FranceConnect passes on
    /// what people typed.
    async fn by_address(&self, email: Option<&str>) -> Result<Account> {
        let Some(Contact::Email(address)) = email.and_then(Contact::parse) else {
            return Err(StoreError::NoRole);
        };
        let row = account::Entity::find()
            .filter(account::Column::Identity.eq(self.secret().identity(Means::Email, &address)))
            .filter(account::Column::ErasedAt.is_null())
            .one(self.tx())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NoRole)?;
        self.account_of(row)
    }

    async fn is_staff(&self, account: &Account) -> Result<bool> {
        let roles = role_grant::Entity::find()
            .filter(role_grant::Column::AccountId.eq(account.id.0))
            .count(self.tx())
            .await
            .doing("counting roles")?;
        let departments = department_member::Entity::find()
            .filter(department_member::Column::AccountId.eq(account.id.0))
            .count(self.tx())
            .await
            .doing("counting memberships")?;
        Ok(roles + departments > 0)
    }

    /// Remembers who somebody is at a provider, and tells them: whoever did not sign in there should say so.
    async fn link(&self, id: String, account: &Account, who: &AtProvider<'_>) -> Result<()> {
        external_identity::Entity::insert(external_identity::ActiveModel {
            id: Set(id),
            account_id: Set(account.id.0),
            provider: Set(who.provider.to_owned()),
            added_at: Set(self.now()),
        })
        .on_conflict(
            OnConflict::column(external_identity::Column::Id)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(self.tx())
        .await
        .doing("remembering who somebody is at a provider")?;
        self.name_account(account, who.name).await?;
        let mail = Mail::ProviderLinked {
            provider: who.provider.to_owned(),
            path: "/account".to_owned(),
        };
        self.mail_account(account, &mail).await
    }
}
