//! Invitations of the staff: a link by mail, good for a week and for one credential.

use crate::credentials::{is_staff, ways_of};
use crate::entities::{account, department_member, invitation, role_grant};
use crate::error::Doing;
use crate::sessions::{self, Holder, keep_note_in};
use crate::{Account, Result, Session, Store, StoreError, Token};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Action, Actor, AuditEvent, Lang, Mail, Proof};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use std::collections::BTreeMap;

/// A link is good for this long.
const LIFETIME: TimeDelta = TimeDelta::days(7);
/// The session's note of the invitation that it came by.
const NOTE: &str = "invitation";

/// What the link of an invitation holds. The database has its hash alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationToken(Token);

impl InvitationToken {
    /// Reads the last part of a link; anything but 32 bytes in base64url is no token.
    pub fn from_link(text: &str) -> Option<Self> {
        Token::from_cookie(text).map(Self)
    }

    /// The path of the link, below the language.
    pub fn path(&self) -> String {
        format!("/invitation/{}", self.0.as_cookie())
    }

    pub fn as_link(&self) -> &str {
        self.0.as_cookie()
    }
}

/// What an invitation's page shows.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub account: Account,
    pub until: DateTime<Utc>,
}

/// How somebody of the staff gets in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Access {
    /// Passkeys, password, providers.
    pub ways: usize,
    /// Until when an invitation waits for them.
    pub invited_until: Option<DateTime<Utc>>,
}

impl Store {
    /// Invites somebody of the staff to choose how to sign in, by mail. Earlier links to the same person end.
    ///
    /// For somebody who has lost all that they had: who gives roles, and has just shown who they are.
    pub async fn invite_staff(&self, actor: &Actor, id: AccountId) -> Result<InvitationToken> {
        actor
            .can(Action::ManageRoles)
            .or_else(|_| actor.can(Action::ManageDepartments))?;
        let city = self
            .city()
            .await?
            .map_or_else(String::new, |city| city.name);
        let write = self.write(actor).await?;
        let row = account::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NotFound("account"))?;
        if !is_staff(&write, id).await? {
            return Err(StoreError::NotFound("member of the staff"));
        }
        if ways_of(write.tx(), id).await? > 0 {
            actor.can(Action::ManageRoles)?;
            actor.is_fresh()?;
        }
        end_of(&write, id).await?;
        let token = InvitationToken(Token::random());
        let until = write.now() + LIFETIME;
        invitation::ActiveModel {
            id: Set(token.0.id()),
            account_id: Set(id.0),
            invited_by: Set(actor.account().map(|by| by.0)),
            expires_at: Set(until),
            taken_at: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("inviting somebody")?;
        let account = write.account_of(row)?;
        let path = token.path();
        let mail = Mail::StaffInvited { city, until, path };
        write.mail_account(&account, &mail).await?;
        write
            .commit_quietly(AuditEvent::StaffInvited { account: id })
            .await?;
        Ok(token)
    }

    /// Invites somebody who has no way in and no invitation yet. Nobody needs one for a demonstration.
    pub async fn invite_once(&self, actor: &Actor, id: AccountId) -> Result<bool> {
        actor
            .can(Action::ManageRoles)
            .or_else(|_| actor.can(Action::ManageDepartments))?;
        let demonstration = self.city().await?.is_some_and(|city| city.demonstration);
        if demonstration || ways_of(self.reader(), id).await? > 0 {
            return Ok(false);
        }
        let waiting = invitation::Entity::find()
            .filter(invitation::Column::AccountId.eq(id.0))
            .filter(invitation::Column::TakenAt.is_null())
            .filter(invitation::Column::ExpiresAt.gt(self.now()))
            .one(self.reader())
            .await
            .doing("reading an invitation")?;
        if waiting.is_none() {
            self.invite_staff(actor, id).await?;
        }
        Ok(waiting.is_none())
    }

    /// Takes an invitation back.
    pub async fn cancel_invitation(&self, actor: &Actor, account: AccountId) -> Result<()> {
        actor.can(Action::ManageRoles)?;
        let write = self.write(actor).await?;
        if end_of(&write, account).await? == 0 {
            return Err(StoreError::NotFound("invitation"));
        }
        write
            .commit_quietly(AuditEvent::InvitationCancelled { account })
            .await
    }

    /// How everybody of the staff gets in, by account.
    pub async fn staff_access(&self, actor: &Actor) -> Result<BTreeMap<AccountId, Access>> {
        actor.can(Action::ManageRoles)?;
        let roles = role_grant::Entity::find()
            .all(self.reader())
            .await
            .doing("reading roles")?;
        let members = department_member::Entity::find()
            .all(self.reader())
            .await
            .doing("reading memberships")?;
        let waiting = invitation::Entity::find()
            .filter(invitation::Column::TakenAt.is_null())
            .filter(invitation::Column::ExpiresAt.gt(self.now()))
            .all(self.reader())
            .await
            .doing("reading invitations")?;
        let ids = roles
            .iter()
            .map(|row| row.account_id)
            .chain(members.iter().map(|row| row.account_id));
        let mut access = BTreeMap::new();
        for id in ids.map(AccountId::from) {
            if access.contains_key(&id) {
                continue;
            }
            let invited = waiting.iter().find(|row| row.account_id == id.0);
            let found = Access {
                ways: ways_of(self.reader(), id).await?,
                invited_until: invited.map(|row| row.expires_at),
            };
            access.insert(id, found);
        }
        Ok(access)
    }

    /// Whom a link invites. One that is over, or was used, is [`StoreError::InvitationOver`].
    pub async fn invitation(&self, token: &InvitationToken) -> Result<Invitation> {
        let row = good_invitation(self.reader(), token, self.now()).await?;
        let account = account::Entity::find_by_id(row.account_id)
            .one(self.reader())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::InvitationOver)?;
        Ok(Invitation {
            account: self.account_of(account)?,
            until: row.expires_at,
        })
    }

    /// Opens an invitation: who has the link has the mailbox, and is signed in as by a code. The link is spent by the
    /// credential that is then made, not before: a browser that is closed in between loses nothing.
    pub async fn open_invitation(
        &self,
        session: Option<&Session>,
        token: &InvitationToken,
        lang: Lang,
    ) -> Result<Session> {
        let account = self.invitation(token).await?.account.id;
        let write = self.write(&Actor::Visitor).await?;
        let known = session.and_then(|session| session.account.as_ref());
        let own = known.is_some_and(|known| known.id == account);
        let token_now = if let (true, Some(session)) = (own, session) {
            session.token.clone()
        } else {
            let carried = session.filter(|_| known.is_none());
            if let (None, Some(other)) = (carried, session) {
                sessions::end(&write, &other.token).await?;
            }
            let who = Holder::Account(account, Proof::Code);
            sessions::rotate(&write, carried, &who, Some(lang)).await?
        };
        write
            .commit_quietly(AuditEvent::SignedIn { account })
            .await?;
        let opened = self
            .session(&token_now)
            .await?
            .ok_or(StoreError::NotFound("session"))?;
        let write = self.write(&opened.actor()).await?;
        keep_note_in(&write, &opened, NOTE, &token.as_link()).await?;
        write
            .commit_housekeeping(crate::Housekeeping::Session)
            .await?;
        Ok(opened)
    }

    /// The invitation that a session came by, while it is good.
    pub async fn invitation_of(&self, session: &Session) -> Result<Option<InvitationToken>> {
        let kept: Option<String> = self.note(session, NOTE).await?;
        let Some(token) = kept.as_deref().and_then(InvitationToken::from_link) else {
            return Ok(None);
        };
        match good_invitation(self.reader(), &token, self.now()).await {
            Ok(row)
                if session
                    .account
                    .as_ref()
                    .is_some_and(|own| own.id.0 == row.account_id) =>
            {
                Ok(Some(token))
            }
            Ok(_) | Err(StoreError::InvitationOver) => Ok(None),
            Err(err) => Err(err),
        }
    }
}

pub(crate) async fn good_invitation<C: ConnectionTrait>(
    db: &C,
    token: &InvitationToken,
    now: DateTime<Utc>,
) -> Result<invitation::Model> {
    invitation::Entity::find_by_id(token.0.id())
        .filter(invitation::Column::TakenAt.is_null())
        .filter(invitation::Column::ExpiresAt.gt(now))
        .one(db)
        .await
        .doing("reading an invitation")?
        .ok_or(StoreError::InvitationOver)
}

/// Ends the invitations that wait for somebody, and tells how many there were.
async fn end_of(write: &crate::Write, account: AccountId) -> Result<u64> {
    let ended = invitation::Entity::delete_many()
        .filter(invitation::Column::AccountId.eq(account.0))
        .filter(invitation::Column::TakenAt.is_null())
        .exec(write.tx())
        .await
        .doing("ending an invitation")?;
    Ok(ended.rows_affected)
}
