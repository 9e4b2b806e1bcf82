//! Text messages cost the city money, and asking for a code makes one leave: how many may.
//!
//! Three limits, from narrow to wide: those of codes for each number, then for each block of addresses, so that one
//! visitor can't use up the rest, and for the city in a day, which is what a fraud can cost at most.

use crate::entities::{failed_try, mail};
use crate::error::Doing;
use crate::{Origin, Result, Store, StoreError, Write};
use chrono::TimeDelta;
use domain::{Contact, Means};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use std::sync::atomic::Ordering;

/// Codes by text message that one block of addresses can ask for in an hour: enough for a class at a stand.
const TEXTS_PER_BLOCK: u64 = 40;
/// The word of these rows.
const KIND: &str = "text";

impl Store {
    /// Lets at most so many text messages leave in 24 hours; told once, at the start.
    pub fn limit_texts(&self, per_day: u32) {
        self.0.texts_per_day.store(per_day, Ordering::Relaxed);
    }
}

impl Write {
    /// Refuses one more text message of the platform's own, such as a reminder, when the city's limit is reached.
    pub(crate) async fn may_send_text(&self, to: &Contact) -> Result<()> {
        let per_day = self.texts_per_day();
        self.may_text(to, &Origin::default(), per_day).await
    }

    /// Refuses one more code by text message when a limit is reached; a code by e-mail is never refused here.
    pub(crate) async fn may_text(&self, to: &Contact, origin: &Origin, per_day: u32) -> Result<()> {
        if to.means() != Means::Sms {
            return Ok(());
        }
        // Counted one after the other: requests at the same moment can't share the last message.
        self.hold("texts").await?;
        let left = mail::Entity::find()
            .filter(mail::Column::Means.eq(Means::Sms.code()))
            .filter(mail::Column::CreatedAt.gt(self.now() - TimeDelta::days(1)))
            .count(self.tx())
            .await
            .doing("counting text messages")?;
        if left >= u64::from(per_day) {
            return Err(StoreError::NoMoreTexts);
        }
        if origin.address.is_none() {
            return Ok(());
        }
        let who = self.secret().tried_from(origin);
        let asked = failed_try::Entity::find()
            .filter(failed_try::Column::Kind.eq(KIND))
            .filter(failed_try::Column::Who.eq(&who))
            .filter(failed_try::Column::At.gt(self.now() - TimeDelta::hours(1)))
            .count(self.tx())
            .await
            .doing("counting text messages")?;
        if asked >= TEXTS_PER_BLOCK {
            return Err(StoreError::TooManyTries);
        }
        failed_try::ActiveModel {
            id: Set(uuid::Uuid::now_v7()),
            kind: Set(KIND.to_owned()),
            who: Set(who),
            edition_id: Set(None),
            at: Set(self.now()),
        }
        .insert(self.tx())
        .await
        .doing("counting a text message")?;
        Ok(())
    }
}
