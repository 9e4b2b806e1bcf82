//! Sessions, and the sealed notes in them: an idea half written, choices not yet confirmed.

mod notes;
mod own;

pub(crate) use notes::{keep_note_in, take_note};
pub use own::SessionLine;
pub(crate) use own::end_sessions;

use crate::accounts::{Account, grant_of};
use crate::entities::{account, failed_try, note, role_grant, session};
use crate::error::{Doing, column};
use crate::notices::{current_notice, record_notice};
use crate::{Housekeeping, Result, Store, StoreError, Token};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{AccountId, Actor, AuditEvent, Collection, Grant, Lang, Membership, Pass, Proof};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ModelTrait, QueryFilter, Set};

/// A session lives this long after its last sign-in, change of language or note.
pub(crate) const LIFETIME: TimeDelta = TimeDelta::days(30);
/// A dangerous act comes so soon after its person showed who they are, or they show it again.
const FRESH: TimeDelta = TimeDelta::minutes(10);

/// The session of a request.
#[derive(Clone, Debug)]
pub struct Session {
    pub token: Token,
    pub account: Option<Account>,
    /// What the account may do. Empty while [`Self::withheld`].
    pub roles: Vec<Grant>,
    pub departments: Vec<Membership>,
    /// Whether the account has roles or departments that a code by mail is not enough for.
    pub withheld: bool,
    /// What stands behind the session.
    pub proof: Proof,
    /// Whether its person showed who they are a short while ago.
    pub fresh: bool,
    /// Whether it was not seen today yet, or its device is not known.
    pub unseen: bool,
    /// What a card or a list gave its holder.
    pub pass: Option<Pass>,
    /// The language that the person chose.
    pub lang: Option<Lang>,
}

impl Session {
    pub fn actor(&self) -> Actor {
        match &self.account {
            Some(account) => Actor::Person {
                account: account.id,
                roles: self.roles.clone(),
                departments: self.departments.clone(),
                fresh: self.fresh,
            },
            None => self.pass.clone().map_or(Actor::Visitor, Actor::Voter),
        }
    }
}

impl Store {
    /// The session behind a cookie, unless it is over.
    pub async fn session(&self, token: &Token) -> Result<Option<Session>> {
        let found = session::Entity::find_by_id(token.id())
            .filter(session::Column::ExpiresAt.gt(self.now()))
            .one(self.reader())
            .await
            .doing("reading a session")?;
        let Some(row) = found else { return Ok(None) };
        let lang = row
            .lang
            .as_deref()
            .map(|lang| column("session.lang", lang))
            .transpose()?;
        let mut session = Session {
            token: token.clone(),
            account: None,
            roles: vec![],
            departments: vec![],
            withheld: false,
            proof: column("session.proof", &row.proof)?,
            fresh: false,
            unseen: false,
            pass: pass_of(&row)?,
            lang,
        };
        if let Some(id) = row.account_id {
            let account = account::Entity::find_by_id(id)
                .one(self.reader())
                .await
                .doing("reading an account")?;
            if let Some(account) = account {
                let grants = role_grant::Entity::find()
                    .filter(role_grant::Column::AccountId.eq(id))
                    .all(self.reader())
                    .await
                    .doing("reading roles")?;
                // What a demonstration shows is invented: codes are enough for its staff.
                let trusting = self.city().await?.is_some_and(|city| city.demonstration);
                let recent = row.proved_at.is_some_and(|at| at > self.now() - FRESH);
                session.unseen =
                    row.device.is_empty() || row.seen_on != Some(self.now().date_naive());
                session.fresh = trusting || (session.proof.is_strong() && recent);
                session.roles = grants.iter().map(grant_of).collect::<Result<_>>()?;
                session.departments = self.memberships(id).await?;
                session.account = Some(self.account_of(account)?);
                let staff = !session.roles.is_empty() || !session.departments.is_empty();
                if staff && !trusting && !session.proof.is_strong() {
                    session.withheld = true;
                    session.roles.clear();
                    session.departments.clear();
                }
            }
        }
        Ok(Some(session))
    }

    /// Begins a session for a visitor who has something to keep.
    pub async fn begin_session(&self, lang: Option<Lang>) -> Result<Session> {
        let token = Token::random();
        let write = self.write(&Actor::Visitor).await?;
        session::Entity::insert(session::ActiveModel {
            id: Set(token.id()),
            lang: Set(lang.map(|lang| lang.code().to_owned())),
            expires_at: Set(write.now() + LIFETIME),
            created_at: Set(Some(write.now())),
            ..Default::default()
        })
        .exec_without_returning(write.tx())
        .await
        .doing("beginning a session")?;
        write.commit_housekeeping(Housekeeping::Session).await?;
        Ok(Session {
            token,
            account: None,
            roles: vec![],
            departments: vec![],
            withheld: false,
            proof: Proof::Code,
            fresh: false,
            unseen: false,
            pass: None,
            lang,
        })
    }

    /// Raises a session to a stronger proof, which whoever calls has checked. It gets a new token.
    pub async fn prove(&self, session: &Session, proof: Proof) -> Result<Session> {
        let account = session
            .account
            .as_ref()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?
            .id;
        let write = self.write(&session.actor()).await?;
        let who = Holder::Account(account, proof);
        let token = rotate(&write, Some(session), &who, session.lang).await?;
        write
            .commit_quietly(AuditEvent::ProvedAgain { account })
            .await?;
        self.session(&token)
            .await?
            .ok_or(StoreError::NotFound("session"))
    }

    /// Keeps the language that a person chose: in the session, and for mails in the account.
    pub async fn choose_language(&self, session: &Session, lang: Lang) -> Result<()> {
        let write = self.write(&session.actor()).await?;
        prolong(&write, session).await?;
        session::Entity::update_many()
            .col_expr(session::Column::Lang, lang.code().into())
            .filter(session::Column::Id.eq(session.token.id()))
            .exec(write.tx())
            .await
            .doing("keeping a language")?;
        if let Some(account) = &session.account {
            account::Entity::update_many()
                .col_expr(account::Column::Lang, lang.code().into())
                .filter(account::Column::Id.eq(account.id.0))
                .exec(write.tx())
                .await
                .doing("keeping a language")?;
        }
        write.commit_housekeeping(Housekeeping::Session).await
    }

    /// Removes sessions, notes and sign-in codes whose time is over.
    pub async fn expire(&self) -> Result<()> {
        let write = self.write(&Actor::Job("expiry")).await?;
        let now = write.now();
        session::Entity::delete_many()
            .filter(session::Column::ExpiresAt.lte(now))
            .exec(write.tx())
            .await
            .doing("removing old sessions")?;
        crate::entities::code::Entity::delete_many()
            .filter(crate::entities::code::Column::SentAt.lt(now - TimeDelta::days(1)))
            .exec(write.tx())
            .await
            .doing("removing old codes")?;
        failed_try::Entity::delete_many()
            .filter(failed_try::Column::At.lt(now - TimeDelta::days(1)))
            .exec(write.tx())
            .await
            .doing("removing old tries")?;
        write.commit_housekeeping(Housekeeping::Expiry).await
    }
}

/// Ends a session with its notes, inside a write.
pub(crate) async fn end(write: &crate::Write, token: &Token) -> Result<()> {
    session::Entity::delete_by_id(token.id())
        .exec(write.tx())
        .await
        .doing("ending a session")?;
    Ok(())
}

/// Lets a session that is still there live on from now.
async fn prolong(write: &crate::Write, session: &Session) -> Result<()> {
    let until = told(write, session.pass.is_some()) + LIFETIME;
    let prolonged = session::Entity::update_many()
        .col_expr(session::Column::ExpiresAt, until.into())
        .filter(session::Column::Id.eq(session.token.id()))
        .filter(session::Column::ExpiresAt.gt(write.now()))
        .exec(write.tx())
        .await
        .doing("prolonging a session")?;
    if prolonged.rows_affected == 1 {
        Ok(())
    } else {
        Err(crate::StoreError::NotFound("session"))
    }
}

/// The time that a session's rows tell. Of who votes with a card or a list, the day alone: it is all that the roll
/// tells too.
fn told(write: &crate::Write, pass: bool) -> DateTime<Utc> {
    if pass {
        write.now().date_naive().and_time(NaiveTime::MIN).and_utc()
    } else {
        write.now()
    }
}

/// Who holds a session from now on.
pub(crate) enum Holder {
    Account(AccountId, Proof),
    Pass(Pass),
}

fn pass_of(row: &session::Model) -> Result<Option<Pass>> {
    let (Some(edition), Some(means), Some(voter)) =
        (row.pass_edition, &row.pass_means, &row.pass_voter)
    else {
        return Ok(None);
    };
    Ok(Some(Pass {
        edition: edition.into(),
        means: column("session.pass_means", means)?,
        voter: voter.clone(),
    }))
}

/// Somebody has signed in: their account is used, and the notice that they could read is recorded at the first time.
async fn is_here(write: &crate::Write, account: AccountId, lang: Option<Lang>) -> Result<()> {
    let lang = lang.unwrap_or_default();
    let notice = current_notice(write.tx(), Collection::Web, lang).await?;
    record_notice(write, account, notice).await?;
    account::ActiveModel {
        id: Set(account.0),
        seen_on: Set(Some(write.now().date_naive())),
        warned_on: Set(None),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("noting that an account is used")?;
    Ok(())
}

/// Ends the sessions of those who came with a card or a list, inside a write: all of one means in an edition, or
/// those of some voters.
pub(crate) async fn end_passes(
    write: &crate::Write,
    edition: domain::EditionId,
    means: domain::Means,
    voters: Option<&[String]>,
) -> Result<()> {
    let held = || {
        session::Entity::delete_many()
            .filter(session::Column::PassEdition.eq(edition.0))
            .filter(session::Column::PassMeans.eq(means.code()))
    };
    let Some(voters) = voters else {
        held()
            .exec(write.tx())
            .await
            .doing("ending the sessions of a list")?;
        return Ok(());
    };
    for some in voters.chunks(500) {
        held()
            .filter(session::Column::PassVoter.is_in(some))
            .exec(write.tx())
            .await
            .doing("ending the sessions of cards")?;
    }
    Ok(())
}

/// Gives a session a new token and its holder, inside a write. Its notes are sealed anew, since the old
/// token's key is gone with it (rotation at sign-in: OWASP session management).
pub(crate) async fn rotate(
    write: &crate::Write,
    old: Option<&Session>,
    who: &Holder,
    lang: Option<Lang>,
) -> Result<Token> {
    let token = Token::random();
    let mut row = session::ActiveModel {
        id: Set(token.id()),
        lang: Set(lang.map(|lang| lang.code().to_owned())),
        expires_at: Set(write.now() + LIFETIME),
        created_at: Set(Some(write.now())),
        seen_on: Set(Some(write.now().date_naive())),
        ..Default::default()
    };
    match who {
        Holder::Account(account, proof) => {
            is_here(write, *account, lang).await?;
            row.account_id = Set(Some(account.0));
            row.proof = Set(proof.code().to_owned());
            row.proved_at = Set(Some(write.now()));
        }
        // No time: it would tell when somebody who holds a card came to vote.
        Holder::Pass(pass) => {
            row.created_at = Set(None);
            row.expires_at = Set(told(write, true) + LIFETIME);
            row.pass_edition = Set(Some(pass.edition.0));
            row.pass_means = Set(Some(pass.means.code().to_owned()));
            row.pass_voter = Set(Some(pass.voter.clone()));
        }
    }
    session::Entity::insert(row)
        .exec_without_returning(write.tx())
        .await
        .doing("rotating a session")?;
    let Some(old) = old else { return Ok(token) };
    let notes = note::Entity::find()
        .filter(note::Column::SessionId.eq(old.token.id()))
        .all(write.tx())
        .await
        .doing("reading notes")?;
    for row in notes {
        if let Some(text) = old.token.open(&row.name, &row.sealed) {
            let moved = note::ActiveModel {
                session_id: Set(token.id()),
                sealed: Set(token.seal(&row.name, &text)),
                name: Set(row.name.clone()),
                saved_at: Set(match who {
                    Holder::Account(..) => row.saved_at,
                    Holder::Pass(_) => told(write, true),
                }),
            };
            note::Entity::insert(moved)
                .exec_without_returning(write.tx())
                .await
                .doing("moving a note")?;
        }
        row.delete(write.tx()).await.doing("moving a note")?;
    }
    crate::photos::follow(write, old, &token).await?;
    session::Entity::delete_by_id(old.token.id())
        .exec(write.tx())
        .await
        .doing("ending the old session")?;
    Ok(token)
}
