//! Accounts, sign-in by a six-digit code, and roles.

use crate::entities::{account, code, role_grant, session};
use crate::error::{Doing, column};
use crate::{Housekeeping, Result, Session, Store, StoreError, Write, secret, sessions};
use chrono::TimeDelta;
use domain::{AccountId, Action, Actor, AuditEvent, Lang, Mail, Role};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// A code is good for this long.
const CODE_LIFETIME: TimeDelta = TimeDelta::minutes(10);
/// Wrong tries of one code before it is spent.
const MAX_TRIES: i32 = 5;
/// Codes that one contact can ask for in an hour.
const MAX_CODES_PER_HOUR: u64 = 6;
/// What stands for the hash of a code where none was sent: tries are counted on it, and nothing hashes to it.
const DECOY: &str = "";

/// A person's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    /// The name shown with ideas; empty until the person gives one.
    pub name: String,
    pub lang: Lang,
}

/// An account that has roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    pub account: Account,
    pub roles: Vec<Role>,
}

impl Store {
    /// Sends a sign-in code. Whether an account exists makes no difference to what happens here.
    pub async fn request_code(&self, email: &str, lang: Lang) -> Result<()> {
        let email =
            domain::text::email(email).map_err(|_| StoreError::Invalid("an e-mail address"))?;
        let contact = self.0.secret.contact(&email);
        let digits = secret::six_digits();
        let write = self.write(&Actor::Visitor).await?;
        write.hold(&contact).await?;
        let recent = code::Entity::find()
            .filter(code::Column::Contact.eq(&contact))
            .filter(code::Column::Code.ne(DECOY))
            .filter(code::Column::SentAt.gt(write.now() - TimeDelta::hours(1)))
            .count(write.tx())
            .await
            .doing("counting recent codes")?;
        if recent >= MAX_CODES_PER_HOUR {
            return Err(StoreError::TooManyTries);
        }
        // A new code ends the earlier ones: the newest mail is the one that works.
        code::Entity::update_many()
            .col_expr(code::Column::Used, true.into())
            .filter(code::Column::Contact.eq(&contact))
            .exec(write.tx())
            .await
            .doing("ending earlier codes")?;
        insert_code(&write, contact, self.0.secret.code(&email, &digits)).await?;
        write
            .mail(&email, lang, &Mail::SignInCode { code: digits })
            .await?;
        write.commit_quietly(AuditEvent::CodeRequested).await
    }

    /// Signs in with a code, making the account at its first time. The session gets a new token.
    ///
    /// Every wrong try counts, also for an address that was sent none: the answers are the same.
    pub async fn sign_in(
        &self,
        session: Option<&Session>,
        email: &str,
        code: &str,
        lang: Lang,
    ) -> Result<Session> {
        let email = domain::text::email(email).map_err(|_| StoreError::WrongCode)?;
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let contact = self.0.secret.contact(&email);
        let write = self.write(&Actor::Visitor).await?;
        write.hold(&contact).await?;
        let sent = match open_code(&write, &contact).await? {
            Some(sent) => sent,
            None => insert_code(&write, contact, DECOY.to_owned()).await?,
        };
        let right = secret::same(&sent.code, &self.0.secret.code(&email, &digits));
        // Counted in the statement itself: tries at the same moment can't share one.
        let tried = code::Entity::update_many()
            .col_expr(code::Column::Tries, Expr::col(code::Column::Tries).add(1))
            .col_expr(code::Column::Used, right.into())
            .filter(code::Column::Id.eq(sent.id))
            .filter(code::Column::Used.eq(false))
            .filter(code::Column::Tries.lt(MAX_TRIES))
            .exec(write.tx())
            .await
            .doing("counting a try")?;
        if tried.rows_affected == 0 {
            return Err(StoreError::TooManyTries);
        }
        if !right {
            write.commit_housekeeping(Housekeeping::FailedTry).await?;
            return Err(StoreError::WrongCode);
        }
        let account = find_or_create(&write, &email, lang).await?;
        let token = sessions::rotate(&write, session, &account, Some(lang)).await?;
        write
            .commit_quietly(AuditEvent::SignedIn {
                account: account.id,
            })
            .await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }

    pub async fn sign_out(&self, session: &Session) -> Result<()> {
        let Some(account) = &session.account else {
            return Ok(());
        };
        let write = self.write(&session.actor()).await?;
        session::Entity::delete_by_id(session.token.id())
            .exec(write.tx())
            .await
            .doing("ending a session")?;
        write
            .commit_quietly(AuditEvent::SignedOut {
                account: account.id,
            })
            .await
    }

    /// Gives a role to an address, making its account when there is none.
    pub async fn grant_role(
        &self,
        actor: &Actor,
        email: &str,
        name: &str,
        role: Role,
    ) -> Result<AccountId> {
        actor.can(Action::ManageRoles)?;
        let email =
            domain::text::email(email).map_err(|_| StoreError::Invalid("an e-mail address"))?;
        let write = self.write(actor).await?;
        let account = find_or_create(&write, &email, Lang::Fr).await?;
        if !name.is_empty() && account.name.is_empty() {
            account::Entity::update_many()
                .col_expr(account::Column::Name, name.into())
                .filter(account::Column::Id.eq(account.id.0))
                .exec(write.tx())
                .await
                .doing("naming an account")?;
        }
        role_grant::Entity::insert(role_grant::ActiveModel {
            account_id: Set(account.id.0),
            role: Set(role.code().to_owned()),
            granted_at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([role_grant::Column::AccountId, role_grant::Column::Role])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("giving a role")?;
        write
            .commit_quietly(AuditEvent::RoleGranted {
                account: account.id,
                role,
            })
            .await?;
        Ok(account.id)
    }

    /// Takes a role back. The last administrator keeps theirs: nobody could give it again.
    pub async fn revoke_role(&self, actor: &Actor, account: AccountId, role: Role) -> Result<()> {
        actor.can(Action::ManageRoles)?;
        let write = self.write(actor).await?;
        // Held until the commit: two administrators can't remove each other at the same moment.
        let holders = role_grant::Entity::find()
            .filter(role_grant::Column::Role.eq(role.code()))
            .order_by_asc(role_grant::Column::AccountId)
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("reading roles")?;
        if !holders.iter().any(|grant| grant.account_id == account.0) {
            return Err(StoreError::NotFound("role"));
        }
        if role == Role::Administrator && holders.len() == 1 {
            return Err(StoreError::LastAdministrator);
        }
        role_grant::Entity::delete_by_id((account.0, role.code().to_owned()))
            .exec(write.tx())
            .await
            .doing("taking a role back")?;
        write
            .commit_quietly(AuditEvent::RoleRevoked { account, role })
            .await
    }

    /// Everybody who has a role, by address.
    pub async fn staff(&self, actor: &Actor) -> Result<Vec<StaffMember>> {
        actor.can(Action::ManageRoles)?;
        let grants = role_grant::Entity::find()
            .all(self.reader())
            .await
            .doing("reading roles")?;
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(grants.iter().map(|grant| grant.account_id)))
            .order_by_asc(account::Column::Email)
            .all(self.reader())
            .await
            .doing("reading the staff")?;
        accounts
            .into_iter()
            .map(|row| {
                let mut roles = grants
                    .iter()
                    .filter(|grant| grant.account_id == row.id)
                    .map(|grant| column("role_grant.role", &grant.role))
                    .collect::<Result<Vec<Role>>>()?;
                roles.sort_unstable();
                Ok(StaffMember {
                    account: account_of(row)?,
                    roles,
                })
            })
            .collect()
    }
}

pub(crate) fn account_of(row: account::Model) -> Result<Account> {
    Ok(Account {
        id: row.id.into(),
        email: row.email,
        name: row.name,
        lang: column("account.lang", &row.lang)?,
    })
}

/// The code that a contact was sent last, if it still works.
async fn open_code(write: &Write, contact: &str) -> Result<Option<code::Model>> {
    code::Entity::find()
        .filter(code::Column::Contact.eq(contact))
        .filter(code::Column::Used.eq(false))
        .filter(code::Column::SentAt.gt(write.now() - CODE_LIFETIME))
        .order_by_desc(code::Column::SentAt)
        .one(write.tx())
        .await
        .doing("reading a code")
}

async fn insert_code(write: &Write, contact: String, code: String) -> Result<code::Model> {
    code::ActiveModel {
        id: Set(uuid::Uuid::now_v7()),
        contact: Set(contact),
        code: Set(code),
        tries: Set(0),
        used: Set(false),
        sent_at: Set(write.now()),
    }
    .insert(write.tx())
    .await
    .doing("keeping a code")
}

pub(crate) async fn find_or_create(write: &Write, email: &str, lang: Lang) -> Result<Account> {
    account::Entity::insert(account::ActiveModel {
        id: Set(AccountId::new().0),
        email: Set(email.to_owned()),
        name: Set(String::new()),
        lang: Set(lang.code().to_owned()),
        created_at: Set(write.now()),
    })
    .on_conflict(
        OnConflict::column(account::Column::Email)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await
    .doing("making an account")?;
    let row = account::Entity::find()
        .filter(account::Column::Email.eq(email))
        .one(write.tx())
        .await
        .doing("reading an account")?
        .ok_or(StoreError::NotFound("account"))?;
    account_of(row)
}
