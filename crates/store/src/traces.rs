//! What voters of an hour share, counted: so that a burst can be seen, and nobody in it.
//!
//! Each mark on the roll adds one to four numbers: those of its hour, its block of addresses, its device (the block
//! with the browser's name) and the pattern of its contact. A count has an hour, a keyed hash of what is shared, and a
//! label as coarse as that. It has no voter, no ballot, and no time finer than the hour.
//!
//! Why this joins no voter to a ballot: what is shared is hashed with another key than the voter, and the box has
//! neither. Counts are kept in memory first, and written for minutes at once, in a transaction of their own and in the
//! order of their hashes, so that neither a transaction's number nor a row's place leads from a count to a mark, or to
//! the ballot that followed it. On PostgreSQL all counts of an hour are written anew each time, and so tell the last
//! time alone. A server that dies loses minutes of counts, and no vote.
//!
//! What remains: whoever has database and secret, and knows a person's address, browser and contact, learns that
//! somebody like this voted in some hour. Where one person alone voted in an hour, that is the hour of the person. The
//! box tells no hour: a ballot has a day until it is on the public list, which grows by batches
//! (`public_list.rs`), and then not even that. Votes on paper leave no trace.

use crate::entities::{suspicion, turnout_trace};
use crate::error::Doing;
use crate::polling::statements;
use crate::roll::Mark;
use crate::{Housekeeping, Origin, Result, Secret, Store, StoreError, Write};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::{Actor, Contact, EditionId, FieldDeviceId, Means, SuspicionKind, SuspicionVerdict};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::{BTreeMap, HashSet};
use std::sync::{Mutex, PoisonError};

/// One thing that a voter may share with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    kind: SuspicionKind,
    /// The keyed hash of what is shared.
    shared: String,
    /// What a coordinator reads: no more than a burst has in common.
    label: String,
}

/// What is counted together, in the order in which it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    edition: EditionId,
    kind: SuspicionKind,
    trace: String,
    hour: DateTime<Utc>,
    means: Means,
}

/// Counts that are not written yet, each with its label.
#[derive(Default)]
pub(crate) struct Traces(Mutex<BTreeMap<Key, (i32, String)>>);

impl Traces {
    /// Counts the marks of a batch that is committed.
    pub(crate) fn count<'a>(
        &self,
        edition: EditionId,
        now: DateTime<Utc>,
        marks: impl Iterator<Item = &'a Mark>,
    ) {
        let hour = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for mark in marks {
            for trace in &mark.traces {
                let key = Key {
                    edition,
                    kind: trace.kind,
                    trace: trace.shared.clone(),
                    hour,
                    means: mark.means,
                };
                let count = counts
                    .entry(key)
                    .or_insert_with(|| (0, trace.label.clone()));
                count.0 += 1;
            }
        }
    }

    fn take(&self) -> BTreeMap<Key, (i32, String)> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What could not be written waits for the next time.
    fn put_back(&self, counts: Vec<(Key, (i32, String))>) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, (voters, label)) in counts {
            waiting.entry(key).or_insert((0, label)).0 += voters;
        }
    }
}

impl Secret {
    /// What a voter may share with others. What is not known is no trace.
    pub(crate) fn traces(
        &self,
        edition: EditionId,
        origin: &Origin,
        contact: Option<&Contact>,
    ) -> Vec<Trace> {
        let trace = |kind, shared: &str, label: String| Trace {
            kind,
            shared: self.trace(edition, kind, shared),
            label,
        };
        let mut traces = vec![trace(SuspicionKind::Hour, "", String::new())];
        if let Some(block) = origin.block() {
            let device = format!("{block} {}", origin.agent);
            let named = format!("{block}, {}", origin.device());
            traces.push(trace(SuspicionKind::Block, &block, block.clone()));
            traces.push(trace(SuspicionKind::Device, &device, named));
        }
        if let Some((pattern, label)) = contact.map(pattern) {
            traces.push(trace(SuspicionKind::Contact, &pattern, label));
        }
        traces
    }
}

impl Secret {
    /// What somebody shares who votes on an outing: the hour, the team's phone, the pattern of the contact. All who met
    /// that team share its address, which tells nothing.
    pub(crate) fn field_traces(
        &self,
        edition: EditionId,
        device: FieldDeviceId,
        label: &str,
        contact: Option<&Contact>,
    ) -> Vec<Trace> {
        let mut traces = self.traces(edition, &Origin::default(), contact);
        let kind = SuspicionKind::Device;
        traces.push(Trace {
            kind,
            shared: self.trace(edition, kind, &format!("field {device}")),
            label: label.to_owned(),
        });
        traces
    }
}

/// What contacts have in common that one person makes in a row, and a label that names none of them: `ana.1+a@` and
/// `ana2@` are alike, and so are the numbers of a block of a thousand.
fn pattern(contact: &Contact) -> (String, String) {
    match contact {
        Contact::Email(address) => {
            let (name, domain) = address.split_once('@').unwrap_or((address, ""));
            let name = name.split('+').next().unwrap_or_default();
            let name: String = name
                .chars()
                .filter(|c| !c.is_ascii_digit() && *c != '.')
                .collect();
            let first: String = name.chars().take(2).collect();
            (format!("{name}@{domain}"), format!("{first}…@{domain}"))
        }
        Contact::Phone(number) => {
            let same = number.get(..number.len().saturating_sub(3));
            let same = same.unwrap_or_default();
            let first: String = same.chars().take(6).collect();
            (same.to_owned(), format!("{first}…"))
        }
    }
}

/// What a coordinator has barred in an edition.
pub(crate) struct Bars(HashSet<(String, String)>);

impl Bars {
    pub(crate) async fn read(write: &Write, edition: EditionId) -> Result<Self> {
        let barred = suspicion::Entity::find()
            .select_only()
            .columns([suspicion::Column::Kind, suspicion::Column::Trace])
            .filter(suspicion::Column::EditionId.eq(edition.0))
            .filter(suspicion::Column::Verdict.eq(SuspicionVerdict::Barred.code()))
            .into_tuple()
            .all(write.tx())
            .await
            .doing("reading what is barred")?;
        Ok(Self(barred.into_iter().collect()))
    }

    /// A bar holds for means of which anybody can have many. A card, a list or the state's sign-in is one person's,
    /// wherever it is used, and so stays the way to vote for whoever was barred by mistake.
    pub(crate) fn check(&self, means: Means, traces: &[Trace]) -> Result<()> {
        let barred = |trace: &Trace| {
            let key = (trace.kind.code().to_owned(), trace.shared.clone());
            self.0.contains(&key)
        };
        if !self.0.is_empty() && means.is_shared() && traces.iter().any(barred) {
            return Err(StoreError::Barred);
        }
        Ok(())
    }
}

impl Store {
    /// Writes what was counted, each edition's in one transaction, and gives the number of counts.
    pub async fn write_traces(&self) -> Result<u32> {
        let mut by_edition = BTreeMap::<EditionId, Vec<(Key, (i32, String))>>::new();
        for (key, count) in self.0.traces.take() {
            let of_edition = by_edition.entry(key.edition).or_default();
            of_edition.push((key, count));
        }
        let mut written = 0;
        let mut fault = Ok(());
        for (edition, counts) in by_edition {
            match self.write_traces_of(edition, &counts).await {
                Ok(()) => written += u32::try_from(counts.len()).unwrap_or(u32::MAX),
                Err(err) => {
                    self.0.traces.put_back(counts);
                    fault = Err(err);
                }
            }
        }
        fault.map(|()| written)
    }

    async fn write_traces_of(
        &self,
        edition: EditionId,
        counts: &[(Key, (i32, String))],
    ) -> Result<()> {
        let write = self.write(&Actor::Job("suspicions")).await?;
        write.hold(&format!("traces {edition}")).await?;
        let added = Expr::col((turnout_trace::Entity, turnout_trace::Column::Voters))
            .add(Expr::cust("excluded.voters"));
        for some in statements(counts) {
            let rows = some
                .iter()
                .map(|(key, (voters, label))| turnout_trace::ActiveModel {
                    edition_id: Set(key.edition.0),
                    kind: Set(key.kind.code().to_owned()),
                    trace: Set(key.trace.clone()),
                    hour: Set(key.hour),
                    means: Set(key.means.code().to_owned()),
                    voters: Set(*voters),
                    label: Set(self.0.secret.seal(LABEL, edition.0, label.as_bytes())),
                });
            turnout_trace::Entity::insert_many(rows)
                .on_conflict(
                    OnConflict::columns([
                        turnout_trace::Column::EditionId,
                        turnout_trace::Column::Kind,
                        turnout_trace::Column::Trace,
                        turnout_trace::Column::Hour,
                        turnout_trace::Column::Means,
                    ])
                    .value(turnout_trace::Column::Voters, added.clone())
                    .to_owned(),
                )
                .exec_without_returning(write.tx())
                .await
                .doing("counting voters by the hour")?;
        }
        if let Some((key, _)) = counts.first().filter(|_| !self.is_sqlite()) {
            let sql = format!(
                "WITH moved AS (DELETE FROM turnout_trace WHERE edition_id = '{edition}' \
                 AND hour >= '{}' RETURNING turnout_trace.*) \
                 INSERT INTO turnout_trace SELECT * FROM moved ORDER BY kind, trace",
                counts
                    .iter()
                    .map(|(key, _)| key.hour)
                    .min()
                    .unwrap_or(key.hour)
                    .to_rfc3339()
            );
            write
                .tx()
                .execute_unprepared(&sql)
                .await
                .doing("counting voters by the hour")?;
        }
        write.commit_housekeeping(Housekeeping::Traces).await
    }
}

/// Labels are sealed with a key that derives from the deployment's secret: an address block, a part of a contact. They
/// go some weeks after the vote, before a key is old.
pub(crate) const LABEL: &str = "trace label";

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> Contact {
        Contact::Email(text.to_owned())
    }

    #[test]
    fn contacts_made_in_a_row_are_alike() {
        let same = |one: &str, two: &str| pattern(&email(one)) == pattern(&email(two));
        assert!(same("ana1@example.org", "ana2@example.org"));
        assert!(same("a.na+7@example.org", "ana@example.org"));
        assert!(!same("ana1@example.org", "ana1@example.net"));
        assert!(!same("ana1@example.org", "anna1@example.org"));
        let phone = |text: &str| pattern(&Contact::Phone(text.to_owned()));
        assert_eq!(phone("+33612345678"), phone("+33612345001"));
        assert_ne!(phone("+33612345678"), phone("+33612346678"));
    }

    #[test]
    fn a_label_names_nobody() {
        assert_eq!(
            pattern(&email("ana.martin7@example.org")).1,
            "an…@example.org"
        );
        assert_eq!(pattern(&Contact::Phone("+33612345678".into())).1, "+33612…");
    }
}
