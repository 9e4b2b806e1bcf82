//! What a demonstration has and a real city has not: mails that everyone can read, and a clock that moves.

mod vote;

pub use vote::{DEMONSTRATION_NEEDED, DemonstrationTrustee, demonstration_trustees};

use crate::accounts::{by_email, find_or_create};
use crate::entities::{city, mail};
use crate::error::{Doing, column};
use crate::{FieldPass, Outing, Result, Store, StoreError};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Actor, AuditEvent, CardCode, EditionId, Lang, Mail, OutingState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::sync::atomic::Ordering;

/// A mail of the demonstration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailCopy {
    pub to: String,
    pub lang: Lang,
    pub mail: Mail,
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// The last mails, newest first.
    pub async fn demonstration_mails(&self, limit: u64) -> Result<Vec<MailCopy>> {
        self.only_in_demonstration().await?;
        let rows = mail::Entity::find()
            .filter(mail::Column::Content.ne(""))
            .order_by_desc(mail::Column::CreatedAt)
            .order_by_desc(mail::Column::Id)
            .limit(limit)
            .all(self.reader())
            .await
            .doing("reading the outbox")?;
        rows.into_iter()
            .map(|row| {
                let (to, mail) = self.0.secret.mail_of(&row)?;
                Ok(MailCopy {
                    to: to.reveal().to_owned(),
                    lang: column("mail.lang", &row.lang)?,
                    mail,
                    created_at: row.created_at,
                })
            })
            .collect()
    }

    /// A few cards that nobody has voted with, for whoever wants to try one.
    pub async fn demonstration_cards(&self, edition: EditionId) -> Result<Vec<CardCode>> {
        self.only_in_demonstration().await?;
        self.good_cards(edition, 3).await
    }

    /// The codes of an edition's outings that still let a phone in, for whoever wants to try the field kit.
    pub async fn demonstration_field_codes(
        &self,
        edition: EditionId,
    ) -> Result<Vec<(Outing, FieldPass)>> {
        self.only_in_demonstration().await?;
        let by = &Actor::Operator;
        let mut good = vec![];
        for outing in self.outings(by, edition).await? {
            if outing.state == OutingState::Cancelled {
                continue;
            }
            let phones = self.field_devices(by, outing.id).await?;
            for pass in self.field_passes(by, outing.id).await? {
                let phones = phones
                    .iter()
                    .filter(|phone| phone.pass == pass.id && phone.revoked_at.is_none());
                let free = phones.count() < usize::from(pass.most_devices);
                if free && pass.revoked_at.is_none() && pass.expires_at > self.now() {
                    good.push((outing.clone(), pass));
                }
            }
        }
        Ok(good)
    }

    /// Somebody invented, as if they had signed in with a code. A real city has nobody of the kind.
    pub async fn demonstration_person(&self, email: &str, name: &str) -> Result<Actor> {
        self.no_real_city().await?;
        let contact = by_email(email)?;
        let write = self.write(&Actor::Visitor).await?;
        let account = find_or_create(&write, &contact, Lang::Fr).await?;
        write.name_account(&account, name).await?;
        let id = account.id;
        write
            .commit_quietly(AuditEvent::SignedIn { account: id })
            .await?;
        Ok(Actor::Person {
            account: id,
            roles: vec![],
            departments: vec![],
            fresh: false,
        })
    }

    /// Moves the clock forward, for everybody and across restarts. It never goes back: what has happened stays
    /// in its order.
    pub async fn move_clock(&self, actor: &Actor, ahead: TimeDelta) -> Result<()> {
        self.only_in_demonstration().await?;
        let seconds = ahead.num_seconds();
        if seconds <= 0 {
            return Err(StoreError::Invalid("the clock only goes forward"));
        }
        let write = self.write(actor).await?;
        let city = city::Entity::find_by_id(1)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading the clock")?
            .ok_or(StoreError::DemonstrationOnly)?;
        let offset = city.clock_offset.saturating_add(seconds);
        city::ActiveModel {
            id: Set(1),
            clock_offset: Set(offset),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("moving the clock")?;
        write.commit(AuditEvent::ClockMoved { seconds }).await?;
        // Of two moves at once, the one that was committed last may come first to this line.
        self.0.clock_offset.fetch_max(offset, Ordering::Relaxed);
        Ok(())
    }

    async fn only_in_demonstration(&self) -> Result<()> {
        match self.city().await? {
            Some(city) if city.demonstration => Ok(()),
            Some(_) | None => Err(StoreError::DemonstrationOnly),
        }
    }
}
