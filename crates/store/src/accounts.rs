//! Accounts, sign-in by a six-digit code, and roles.

use crate::entities::{
    account, code, department, department_member, edition, network, role_grant, session,
};
use crate::error::{Doing, column};
use crate::{
    Housekeeping, Origin, Result, Secret, Session, Store, StoreError, Write, secret, sessions,
};
use chrono::TimeDelta;
use domain::{
    AccountId, Action, Actor, AuditEvent, Contact, Grant, Lang, Mail, Means, MemberLevel, Proof,
    Role, Scope,
};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

/// A code is good for this long.
pub(crate) const CODE_LIFETIME: TimeDelta = TimeDelta::minutes(10);
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
    /// How its person signs in.
    pub means: Means,
    /// Where they are reached; nobody has to give an address to FranceConnect.
    pub contact: Option<Contact>,
    /// The name shown with ideas; empty until the person gives one.
    pub name: String,
    pub lang: Lang,
}

impl Account {
    /// The name, or where there is none the address or the number: for colleagues.
    pub fn called(&self) -> &str {
        if self.name.is_empty() {
            self.reveal()
        } else {
            &self.name
        }
    }

    /// The address or the number, for its owner and for those who may see it; empty where there is none.
    pub fn reveal(&self) -> &str {
        self.contact.as_ref().map_or("", Contact::reveal)
    }
}

/// An account that has roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    pub account: Account,
    pub roles: Vec<Grant>,
}

/// How many people have each role, and each level in departments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RolesHeld {
    roles: BTreeMap<Role, BTreeSet<uuid::Uuid>>,
    members: BTreeMap<(MemberLevel, bool), BTreeSet<uuid::Uuid>>,
}

impl RolesHeld {
    pub fn role(&self, role: Role) -> usize {
        self.roles.get(&role).map_or(0, BTreeSet::len)
    }

    /// Those of the city's departments, or of outside bodies.
    pub fn members(&self, level: MemberLevel, outside: bool) -> usize {
        self.members.get(&(level, outside)).map_or(0, BTreeSet::len)
    }
}

impl Store {
    /// Sends a sign-in code. Whether an account exists makes no difference to what happens here.
    ///
    /// `contact` is what [`Contact::parse`] reads.
    pub async fn request_code(&self, contact: &str, lang: Lang) -> Result<()> {
        self.request_code_from(&Origin::default(), contact, lang)
            .await
    }

    /// The same for a visitor: codes by text message are counted by where they are asked for.
    pub async fn request_code_from(
        &self,
        origin: &Origin,
        contact: &str,
        lang: Lang,
    ) -> Result<()> {
        let to = Contact::parse(contact).ok_or(StoreError::Invalid("an e-mail address"))?;
        let contact = self.0.secret.contact(to.reveal());
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
        let per_day = self.0.texts_per_day.load(Ordering::Relaxed);
        write.may_text(&to, origin, per_day).await?;
        // A new code ends the earlier ones: the newest mail is the one that works.
        code::Entity::update_many()
            .col_expr(code::Column::Used, true.into())
            .filter(code::Column::Contact.eq(&contact))
            .exec(write.tx())
            .await
            .doing("ending earlier codes")?;
        insert_code(&write, contact, self.0.secret.code(to.reveal(), &digits)).await?;
        write
            .mail(&to, lang, &Mail::SignInCode { code: digits })
            .await?;
        write.commit_quietly(AuditEvent::CodeRequested).await
    }

    /// Signs in with a code, making the account at its first time. The session gets a new token.
    ///
    /// Every wrong try counts, also for an address that was sent none: the answers are the same.
    pub async fn sign_in(
        &self,
        session: Option<&Session>,
        contact: &str,
        code: &str,
        lang: Lang,
    ) -> Result<Session> {
        let from = Contact::parse(contact).ok_or(StoreError::WrongCode)?;
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let contact = self.0.secret.contact(from.reveal());
        let write = self.write(&Actor::Visitor).await?;
        write.hold(&contact).await?;
        let sent = match open_code(&write, &contact).await? {
            Some(sent) => sent,
            None => insert_code(&write, contact, DECOY.to_owned()).await?,
        };
        let right = secret::same(&sent.code, &self.0.secret.code(from.reveal(), &digits));
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
        let account = find_or_create(&write, &from, lang).await?;
        let who = sessions::Holder::Account(account.id, Proof::Code);
        let token = sessions::rotate(&write, session, &who, Some(lang)).await?;
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
        if session.account.is_none() && session.pass.is_none() {
            return Ok(());
        }
        let write = self.write(&session.actor()).await?;
        session::Entity::delete_by_id(session.token.id())
            .exec(write.tx())
            .await
            .doing("ending a session")?;
        match &session.account {
            Some(account) => {
                let account = account.id;
                write
                    .commit_quietly(AuditEvent::SignedOut { account })
                    .await
            }
            // Of the holder of a card nothing is logged but the day on which it was shown.
            None => write.commit_housekeeping(Housekeeping::Session).await,
        }
    }

    /// Gives a role to an address, making its account when there is none.
    pub async fn grant_role(
        &self,
        actor: &Actor,
        email: &str,
        name: &str,
        grant: impl Into<Grant>,
    ) -> Result<AccountId> {
        actor.may_now(Action::ManageRoles)?;
        let Grant { role, scope } = grant.into();
        let contact = by_email(email)?;
        let write = self.write(actor).await?;
        if !role.may_reach(scope) {
            return Err(StoreError::Invalid("the scope of a role"));
        }
        match scope {
            Scope::City => {}
            Scope::Edition(edition) => {
                edition::Entity::find_by_id(edition.0)
                    .one(write.tx())
                    .await
                    .doing("reading an edition")?
                    .ok_or(StoreError::NotFound("edition"))?;
            }
            Scope::Network(network) => {
                network::Entity::find_by_id(network.0)
                    .one(write.tx())
                    .await
                    .doing("reading a network")?
                    .ok_or(StoreError::NotFound("network"))?;
            }
        }
        let account = find_or_create(&write, &contact, Lang::Fr).await?;
        write.name_account(&account, name).await?;
        let given = role_grant::Entity::insert(role_grant::ActiveModel {
            account_id: Set(account.id.0),
            role: Set(role.code().to_owned()),
            scope: Set(scope.to_string()),
            granted_at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([
                role_grant::Column::AccountId,
                role_grant::Column::Role,
                role_grant::Column::Scope,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("giving a role")?;
        if given > 0 {
            end_others(&write, actor, account.id).await?;
        }
        write
            .commit_quietly(AuditEvent::RoleGranted {
                account: account.id,
                role,
                scope,
            })
            .await?;
        Ok(account.id)
    }

    /// Takes a role back. The last administrator keeps theirs: nobody could give it again.
    pub async fn revoke_role(
        &self,
        actor: &Actor,
        account: AccountId,
        grant: impl Into<Grant>,
    ) -> Result<()> {
        actor.may_now(Action::ManageRoles)?;
        let Grant { role, scope } = grant.into();
        let write = self.write(actor).await?;
        // Held until the commit: two administrators can't remove each other at the same moment.
        let holders = role_grant::Entity::find()
            .filter(role_grant::Column::Role.eq(role.code()))
            .filter(role_grant::Column::Scope.eq(scope.to_string()))
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
        role_grant::Entity::delete_by_id((account.0, role.code().to_owned(), scope.to_string()))
            .exec(write.tx())
            .await
            .doing("taking a role back")?;
        end_others(&write, actor, account).await?;
        write
            .commit_quietly(AuditEvent::RoleRevoked {
                account,
                role,
                scope,
            })
            .await
    }

    /// How many people have each role, for all the staff; who they are is for those who give roles.
    pub async fn roles_held(&self, actor: &Actor) -> Result<RolesHeld> {
        actor.can_somewhere(Action::ReadRoles)?;
        let grants = role_grant::Entity::find()
            .all(self.reader())
            .await
            .doing("reading roles")?;
        let mut roles = BTreeMap::<Role, BTreeSet<uuid::Uuid>>::new();
        for row in &grants {
            let role = grant_of(row)?.role;
            roles.entry(role).or_default().insert(row.account_id);
        }
        let outside: Vec<uuid::Uuid> = department::Entity::find()
            .filter(department::Column::Outside.eq(true))
            .select_only()
            .column(department::Column::Id)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading departments")?;
        let rows = department_member::Entity::find()
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        let mut members = BTreeMap::<(MemberLevel, bool), BTreeSet<uuid::Uuid>>::new();
        for row in &rows {
            let level = column("department_member.level", &row.level)?;
            let key = (level, outside.contains(&row.department_id));
            members.entry(key).or_default().insert(row.account_id);
        }
        Ok(RolesHeld { roles, members })
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
            .all(self.reader())
            .await
            .doing("reading the staff")?;
        let mut staff = accounts
            .into_iter()
            .map(|row| {
                let mut roles = grants
                    .iter()
                    .filter(|grant| grant.account_id == row.id)
                    .map(grant_of)
                    .collect::<Result<Vec<Grant>>>()?;
                roles.sort_unstable();
                Ok(StaffMember {
                    account: self.account_of(row)?,
                    roles,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        // Sealed addresses have no order in the database.
        staff.sort_by(|a, b| a.account.reveal().cmp(b.account.reveal()));
        Ok(staff)
    }

    pub(crate) fn account_of(&self, row: account::Model) -> Result<Account> {
        self.0.secret.account_of(row)
    }
}

/// Ends the sessions of an account whose rights change, unless its own person changes them: new rights begin with a
/// new sign-in (OWASP ASVS 5, 7.4).
async fn end_others(write: &Write, actor: &Actor, account: AccountId) -> Result<()> {
    if actor.account() != Some(account) {
        sessions::end_sessions(write, account, None).await?;
    }
    Ok(())
}

/// A grant as its row has it.
pub(crate) fn grant_of(row: &role_grant::Model) -> Result<Grant> {
    Ok(Grant {
        role: column("role_grant.role", &row.role)?,
        scope: column("role_grant.scope", &row.scope)?,
    })
}

/// The e-mail address of an account that somebody else makes.
pub(crate) fn by_email(text: &str) -> Result<Contact> {
    domain::text::email(text)
        .map(Contact::Email)
        .map_err(|_| StoreError::Invalid("an e-mail address"))
}

/// The columns of an account that are sealed, with the account's id as their row.
pub(crate) const NAME: &str = "account.name";
pub(crate) const CONTACT: &str = "account.contact";

impl Secret {
    /// Opens what an account's row has sealed.
    pub(crate) fn account_of(&self, row: account::Model) -> Result<Account> {
        let account::Model {
            id,
            means,
            contact,
            name,
            lang,
            ..
        } = row;
        Ok(Account {
            id: id.into(),
            means: column("account.means", &means)?,
            contact: Contact::parse(&self.open_text(CONTACT, id, &contact)?),
            name: self.open_text(NAME, id, &name)?,
            lang: column("account.lang", &lang)?,
        })
    }
}

impl Write {
    /// The accounts that have a role of this kind.
    pub(crate) async fn accounts_that(&self, may: impl Fn(Grant) -> bool) -> Result<Vec<Account>> {
        let grants = role_grant::Entity::find()
            .all(self.tx())
            .await
            .doing("reading roles")?;
        let mut ids = std::collections::BTreeSet::new();
        for grant in &grants {
            if may(grant_of(grant)?) {
                ids.insert(grant.account_id);
            }
        }
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(ids))
            .all(self.tx())
            .await
            .doing("reading the staff")?;
        accounts
            .into_iter()
            .map(|row| self.account_of(row))
            .collect()
    }

    pub(crate) fn account_of(&self, row: account::Model) -> Result<Account> {
        self.secret().account_of(row)
    }

    /// Names an account that has no name yet.
    pub(crate) async fn name_account(&self, account: &Account, name: &str) -> Result<()> {
        let name = domain::text::clean(name);
        if name.is_empty() || !account.name.is_empty() {
            return Ok(());
        }
        let name: String = name.chars().take(domain::idea::AUTHOR.max).collect();
        account::ActiveModel {
            id: Set(account.id.0),
            name: Set(self.secret().seal_text(NAME, account.id.0, &name)),
            ..Default::default()
        }
        .update(self.tx())
        .await
        .doing("naming an account")?;
        Ok(())
    }
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

pub(crate) async fn find_or_create(
    write: &Write,
    contact: &Contact,
    lang: Lang,
) -> Result<Account> {
    find_or_create_by(
        write,
        contact.means(),
        contact.reveal(),
        Some(contact),
        lang,
    )
    .await
}

/// The account of somebody who signs in with `subject`, made at its first time. `contact` is where they are
/// reached, if that is known.
pub(crate) async fn find_or_create_by(
    write: &Write,
    means: Means,
    subject: &str,
    contact: Option<&Contact>,
    lang: Lang,
) -> Result<Account> {
    let identity = write.secret().identity(means, subject);
    let id = AccountId::new().0;
    let contact = contact.map_or_else(String::new, |contact| {
        write.secret().seal_text(CONTACT, id, contact.reveal())
    });
    account::Entity::insert(account::ActiveModel {
        id: Set(id),
        identity: Set(identity.clone()),
        name: Set(String::new()),
        lang: Set(lang.code().to_owned()),
        created_at: Set(write.now()),
        means: Set(means.code().to_owned()),
        contact: Set(contact),
        erased_at: Set(None),
        seen_on: Set(Some(write.now().date_naive())),
        notice_id: Set(None),
        warned_on: Set(None),
    })
    .on_conflict(
        OnConflict::column(account::Column::Identity)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await
    .doing("making an account")?;
    let row = account::Entity::find()
        .filter(account::Column::Identity.eq(identity))
        .one(write.tx())
        .await
        .doing("reading an account")?
        .ok_or(StoreError::NotFound("account"))?;
    write.account_of(row)
}
