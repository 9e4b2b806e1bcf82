//! The outbox: mails leave after the write that caused them, and are tried again until they do.

use crate::accounts::CODE_LIFETIME;
use crate::entities::{code, mail};
use crate::error::{Doing, column, json};
use crate::{Housekeeping, Result, Secret, Store, StoreError};
use chrono::TimeDelta;
use domain::{Actor, Contact, Lang, Mail, MailId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

/// Tries before a mail is given up: the last one comes about two days after the first.
pub(crate) const MAX_TRIES: i32 = 16;
/// A worker that takes a mail has this long to send it before another one may.
const LEASE: TimeDelta = TimeDelta::minutes(2);

/// The columns of a mail that are sealed, with the mail's id as their row.
pub(crate) const RECIPIENT: &str = "mail.recipient";
pub(crate) const CONTENT: &str = "mail.content";

impl Secret {
    /// To whom a mail goes, and what it says.
    pub(crate) fn mail_of(&self, row: &mail::Model) -> Result<(Contact, Mail)> {
        let to = self.open_text(RECIPIENT, row.id, &row.recipient)?;
        let to = Contact::parse(&to).ok_or(StoreError::Column {
            column: RECIPIENT,
            word: "no contact".to_owned(),
        })?;
        let content = self.open_text(CONTENT, row.id, &row.content)?;
        Ok((to, json(CONTENT, &content)?))
    }
}

/// A mail that this worker may send now.
#[derive(Clone, Debug)]
pub struct DueMail {
    pub id: MailId,
    pub to: Contact,
    pub lang: Lang,
    pub mail: Mail,
    tries: i32,
}

impl Store {
    /// Takes mails that are due. A mail taken and not reported back comes again when its lease is over, so
    /// that a crash loses none; in the worst case one is sent twice.
    pub async fn take_due_mails(&self, limit: u64) -> Result<Vec<DueMail>> {
        let write = self.write(&Actor::Job("mail")).await?;
        let now = write.now();
        let mut query = mail::Entity::find()
            .filter(mail::Column::SentAt.is_null())
            .filter(mail::Column::NextTryAt.lte(now))
            .filter(mail::Column::Tries.lt(MAX_TRIES))
            .order_by_asc(mail::Column::NextTryAt)
            .limit(limit);
        if !self.is_sqlite() {
            query = query.lock_with_behavior(
                sea_orm::sea_query::LockType::Update,
                sea_orm::sea_query::LockBehavior::SkipLocked,
            );
        }
        let rows = query.all(write.tx()).await.doing("reading the outbox")?;
        if rows.is_empty() {
            return Ok(vec![]);
        }
        mail::Entity::update_many()
            .col_expr(mail::Column::NextTryAt, (now + LEASE).into())
            .filter(mail::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(write.tx())
            .await
            .doing("taking mails")?;
        write
            .commit_housekeeping(Housekeeping::MailDelivery)
            .await?;
        rows.into_iter()
            .map(|row| {
                let (to, mail) = self.0.secret.mail_of(&row)?;
                Ok(DueMail {
                    id: row.id.into(),
                    to,
                    lang: column("mail.lang", &row.lang)?,
                    mail,
                    tries: row.tries,
                })
            })
            .collect()
    }

    /// Whether a mail is still of use. A code that is too old, was used, or was followed by another is not: it would
    /// come late and lead astray.
    pub async fn is_of_use(&self, due: &DueMail) -> Result<bool> {
        use sea_orm::PaginatorTrait as _;
        let Mail::SignInCode { code: digits } = &due.mail else {
            return Ok(true);
        };
        let (secret, to) = (&self.0.secret, due.to.reveal());
        let open = code::Entity::find()
            .filter(code::Column::Contact.eq(secret.contact(to)))
            .filter(code::Column::Code.eq(secret.code(to, digits)))
            .filter(code::Column::Used.eq(false))
            .filter(code::Column::SentAt.gt(self.now() - CODE_LIFETIME))
            .count(self.reader())
            .await
            .doing("looking for a code")?;
        Ok(open > 0)
    }

    /// A mail has left. Its words and its address are forgotten, except in a demonstration, whose page shows them.
    pub async fn mail_sent(&self, sent: &DueMail) -> Result<()> {
        self.end_mail(sent, None).await
    }

    /// A mail will not be tried again, and is forgotten like one that has left.
    pub async fn mail_dropped(&self, dropped: &DueMail, reason: &str) -> Result<()> {
        self.end_mail(dropped, Some(reason)).await
    }

    async fn end_mail(&self, ended: &DueMail, error: Option<&str>) -> Result<()> {
        let keep = self.city().await?.is_some_and(|city| city.demonstration);
        let write = self.write(&Actor::Job("mail")).await?;
        let mut row = mail::ActiveModel {
            id: Set(ended.id.0),
            tries: Set(ended.tries + 1),
            sent_at: Set(Some(write.now())),
            last_error: Set(error.map(str::to_owned)),
            ..Default::default()
        };
        if !keep {
            row.recipient = Set(String::new());
            row.content = Set(String::new());
        }
        row.update(write.tx())
            .await
            .doing("marking a mail as sent")?;
        write.commit_housekeeping(Housekeeping::MailDelivery).await
    }

    /// A mail could not leave: it is tried again after 1, 2, 4… minutes, at most 6 hours.
    pub async fn mail_failed(&self, failed: &DueMail, reason: &str) -> Result<()> {
        let write = self.write(&Actor::Job("mail")).await?;
        let minutes = 1_i64 << failed.tries.clamp(0, 9);
        mail::ActiveModel {
            id: Set(failed.id.0),
            tries: Set(failed.tries + 1),
            next_try_at: Set(write.now() + TimeDelta::minutes(minutes.min(360))),
            last_error: Set(Some(reason.chars().take(300).collect())),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("marking a mail as failed")?;
        write.commit_housekeeping(Housekeeping::MailDelivery).await
    }

    /// Mails that were given up, with their last error: what `/readyz` and the operator want to know.
    pub async fn stuck_mails(&self) -> Result<u64> {
        use sea_orm::PaginatorTrait as _;
        mail::Entity::find()
            .filter(mail::Column::SentAt.is_null())
            .filter(mail::Column::Tries.gte(MAX_TRIES))
            .count(self.reader())
            .await
            .doing("counting stuck mails")
    }
}
