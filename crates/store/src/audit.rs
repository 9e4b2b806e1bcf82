//! Reading the audit log, and checking that nobody rewrote it.

use crate::entities::{account, audit, audit_head};
use crate::error::{Doing, json};
use crate::rights::within;
use crate::{Result, Secret, Store, StoreError, secret, write};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, AuditEvent, EditionId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

/// Which entries to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// A word of [`AuditEvent::CODES`].
    pub event: Option<String>,
    pub edition: Option<EditionId>,
    /// Part of the address of the staff member who acted.
    pub who: Option<String>,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `staff`, `resident`, `visitor`, `operator`, or the name of a job.
    pub actor: String,
    /// The address of a staff member; residents stay an actor without a name.
    pub who: Option<String>,
    pub event: AuditEvent,
    pub hash: String,
}

/// The first entry at which the chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenChain {
    pub seq: i64,
}

/// The newest entry at some moment, as text `number:hash`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditHead {
    pub seq: i64,
    pub hash: String,
}

impl fmt::Display for AuditHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.hash)
    }
}

impl FromStr for AuditHead {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (seq, hash) = text.trim().split_once(':')?;
            let whole = hash.len() == 64 && hash.chars().all(|c| c.is_ascii_hexdigit());
            let seq = seq.parse().ok().filter(|_| whole)?;
            let hash = hash.to_ascii_lowercase();
            Some(Self { seq, hash })
        };
        read().ok_or("a head is what `parvis audit head` prints: a number, `:` and 64 characters")
    }
}

impl Store {
    /// A page of the log, newest first, and the number of entries that fit the filter.
    pub async fn audit_log(
        &self,
        actor: &Actor,
        filter: &AuditFilter,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<AuditLine>, u64)> {
        let of_editions = within(
            actor,
            Action::ReadAudit,
            filter.edition,
            audit::Column::EditionId,
        )?;
        let db = self.reader();
        let mut query = audit::Entity::find().filter(of_editions);
        if let Some(event) = &filter.event {
            query = query.filter(audit::Column::Event.eq(event));
        }
        if let Some(who) = &filter.who {
            let ids = self.staff_called(&who.to_lowercase()).await?;
            query = query
                .filter(audit::Column::Actor.eq("staff"))
                .filter(audit::Column::AccountId.is_in(ids));
        }
        let total = query
            .clone()
            .count(db)
            .await
            .doing("counting the audit log")?;
        let rows = query
            .order_by_desc(audit::Column::Seq)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(db)
            .await
            .doing("reading the audit log")?;
        let staff: Vec<uuid::Uuid> = rows
            .iter()
            .filter(|row| row.actor == "staff")
            .filter_map(|row| row.account_id)
            .collect();
        let names: HashMap<uuid::Uuid, String> = account::Entity::find()
            .filter(account::Column::Id.is_in(staff))
            .all(db)
            .await
            .doing("reading accounts")?
            .into_iter()
            .map(|row| {
                let account = self.account_of(row)?;
                Ok((account.id.0, account.reveal().to_owned()))
            })
            .collect::<Result<_>>()?;
        let lines = rows
            .into_iter()
            .map(|row| {
                Ok(AuditLine {
                    seq: row.seq,
                    at: row.at,
                    who: row
                        .account_id
                        .filter(|_| row.actor == "staff")
                        .and_then(|id| names.get(&id).cloned()),
                    actor: row.actor,
                    event: json("audit_entry.detail", &row.detail)?,
                    hash: row.hash,
                })
            })
            .collect::<Result<_>>()?;
        Ok((lines, total))
    }

    /// The staff whose address has a part; sealed addresses are looked through one by one, and staff are few.
    async fn staff_called(&self, part: &str) -> Result<Vec<uuid::Uuid>> {
        let acted = audit::Entity::find()
            .filter(audit::Column::Actor.eq("staff"))
            .select_only()
            .column(audit::Column::AccountId)
            .distinct();
        let acted = sea_orm::QueryTrait::into_query(acted);
        let rows = account::Entity::find()
            .filter(account::Column::Id.in_subquery(acted))
            .all(self.reader())
            .await
            .doing("looking for accounts")?;
        let mut found = Vec::new();
        for row in rows {
            let account = self.account_of(row)?;
            if account.reveal().contains(part) {
                found.push(account.id.0);
            }
        }
        Ok(found)
    }

    /// Recomputes the whole chain. Gives the number of entries, or the first one that does not fit.
    ///
    /// Whoever holds the log can check its entries: their hashes need no secret. The seal of the head needs it, so
    /// that nobody writes the whole log anew without it. What is said about an entry beside its detail (event,
    /// edition) must agree with it, and the newest entry must be there.
    pub async fn check_audit_chain(&self) -> Result<std::result::Result<u64, BrokenChain>> {
        check_chain(self.reader(), &self.0.secret).await
    }

    /// The newest entry. Kept elsewhere, it shows later whether somebody who has database and secret wrote the log
    /// anew.
    pub async fn audit_head(&self, actor: &Actor) -> Result<AuditHead> {
        actor.can(Action::ReadAudit)?;
        let head = head_of(self.reader()).await?;
        Ok(AuditHead {
            seq: head.seq,
            hash: head.hash,
        })
    }

    /// Whether the log still has the entry of a head that was kept.
    pub async fn has_audit_head(&self, actor: &Actor, head: &AuditHead) -> Result<bool> {
        actor.can(Action::ReadAudit)?;
        let entry = audit::Entity::find_by_id(head.seq)
            .one(self.reader())
            .await
            .doing("reading the audit log")?;
        Ok(entry.is_some_and(|entry| secret::same(&entry.hash, &head.hash)))
    }
}

async fn head_of(db: &impl ConnectionTrait) -> Result<audit_head::Model> {
    audit_head::Entity::find_by_id(1)
        .one(db)
        .await
        .doing("reading the head of the audit log")?
        .ok_or(StoreError::NotFound("head of the audit log"))
}

/// See [`Store::check_audit_chain`].
pub(crate) async fn check_chain(
    db: &impl ConnectionTrait,
    secret: &Secret,
) -> Result<std::result::Result<u64, BrokenChain>> {
    let head = head_of(db).await?;
    if head.seq > 0 && !secret::same(&head.seal, &secret.audit_seal(head.seq, &head.hash)) {
        return Ok(Err(BrokenChain { seq: head.seq }));
    }
    let mut ended = head.seq == 0;
    let mut previous = String::new();
    let mut seen = 0_u64;
    let mut after = i64::MIN;
    loop {
        let rows = audit::Entity::find()
            .filter(audit::Column::Seq.gt(after))
            .order_by_asc(audit::Column::Seq)
            .limit(1000)
            .all(db)
            .await
            .doing("reading the audit log")?;
        let Some(last) = rows.last() else {
            return Ok(if ended {
                Ok(seen)
            } else {
                Err(BrokenChain { seq: head.seq })
            });
        };
        after = last.seq;
        for row in rows {
            if !fits(&row, &previous) {
                return Ok(Err(BrokenChain { seq: row.seq }));
            }
            // Entries after this one were written since the head was read.
            ended |= row.seq == head.seq && row.hash == head.hash;
            previous = row.hash;
            seen += 1;
        }
    }
}

fn fits(row: &audit::Model, previous: &str) -> bool {
    let line = write::line(row.at, &row.actor, row.account_id, &row.detail);
    let told = json::<AuditEvent>("audit_entry.detail", &row.detail).is_ok_and(|event| {
        event.code() == row.event && event.edition().map(uuid::Uuid::from) == row.edition_id
    });
    told && row.previous == previous && row.hash == secret::chain(previous, &line.each())
}
