//! A person's own sessions: which there are, and ending them.

use crate::entities::session;
use crate::error::{Doing, column};
use crate::{Housekeeping, Origin, Result, Session, Store, StoreError, Token, Write};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{AccountId, AuditEvent, Forbidden, Proof};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A session, as the person whose it is sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionLine {
    /// The hash of its token, from which no token can be made.
    pub id: String,
    /// "Firefox, Android"; empty where the browser does not tell.
    pub device: String,
    pub begun: Option<DateTime<Utc>>,
    /// The last day on which it asked for a page.
    pub seen_on: Option<NaiveDate>,
    pub proof: Proof,
    /// The one that asks.
    pub this: bool,
}

impl Store {
    /// The sessions of the person who asks: theirs first, then by the day on which they were seen last.
    pub async fn sessions(&self, session: &Session) -> Result<Vec<SessionLine>> {
        let account = own(session)?;
        let rows = session::Entity::find()
            .filter(session::Column::AccountId.eq(account.0))
            .filter(session::Column::ExpiresAt.gt(self.now()))
            .order_by_desc(session::Column::SeenOn)
            .order_by_desc(session::Column::CreatedAt)
            .all(self.reader())
            .await
            .doing("reading sessions")?;
        let this = session.token.id();
        let mut lines = rows
            .into_iter()
            .map(|row| {
                Ok(SessionLine {
                    this: row.id == this,
                    proof: column("session.proof", &row.proof)?,
                    id: row.id,
                    device: row.device,
                    begun: row.created_at,
                    seen_on: row.seen_on,
                })
            })
            .collect::<Result<Vec<_>>>()?;
        lines.sort_by_key(|line| !line.this);
        Ok(lines)
    }

    /// Ends one of one's own sessions, by its id.
    pub async fn revoke_session(&self, session: &Session, id: &str) -> Result<()> {
        let account = own(session)?;
        let write = self.write(&session.actor()).await?;
        let ended = session::Entity::delete_many()
            .filter(session::Column::Id.eq(id))
            .filter(session::Column::AccountId.eq(account.0))
            .exec(write.tx())
            .await
            .doing("ending a session")?;
        if ended.rows_affected == 0 {
            return Err(StoreError::NotFound("session"));
        }
        write
            .commit_quietly(AuditEvent::SessionsRevoked { account })
            .await
    }

    /// Signs out everywhere but here.
    pub async fn revoke_other_sessions(&self, session: &Session) -> Result<u64> {
        let account = own(session)?;
        let write = self.write(&session.actor()).await?;
        let ended = end_sessions(&write, account, Some(&session.token)).await?;
        write
            .commit_quietly(AuditEvent::SessionsRevoked { account })
            .await?;
        Ok(ended)
    }

    /// Signs out everywhere, here too: for a telephone that is lost, or a computer that is shared.
    pub async fn sign_out_everywhere(&self, session: &Session) -> Result<()> {
        let account = own(session)?;
        let write = self.write(&session.actor()).await?;
        end_sessions(&write, account, None).await?;
        write
            .commit_quietly(AuditEvent::SessionsRevoked { account })
            .await
    }

    /// Notes the day and the device of a session that is new to either: once a day at most.
    pub async fn session_seen(&self, session: &Session, origin: &Origin) -> Result<()> {
        let write = self.write(&session.actor()).await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenOn, write.now().date_naive().into())
            .col_expr(session::Column::Device, origin.device().into())
            .filter(session::Column::Id.eq(session.token.id()))
            .exec(write.tx())
            .await
            .doing("noting a session's day")?;
        write.commit_housekeeping(Housekeeping::Session).await
    }
}

fn own(session: &Session) -> Result<AccountId> {
    session
        .account
        .as_ref()
        .map(|account| account.id)
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))
}

/// Ends the sessions of an account, but for one, inside a write.
pub(crate) async fn end_sessions(
    write: &Write,
    account: AccountId,
    but: Option<&Token>,
) -> Result<u64> {
    let mut these = session::Entity::delete_many().filter(session::Column::AccountId.eq(account.0));
    if let Some(token) = but {
        these = these.filter(session::Column::Id.ne(token.id()));
    }
    let ended = these.exec(write.tx()).await.doing("ending sessions")?;
    Ok(ended.rows_affected)
}
