//! What phones send, entry by entry: opened, checked, and written once.
//!
//! The row of an entry has the id that the phone made. It is written in the transaction of its effect, so that the same
//! entry sent ten times, or by two phones at once, counts once. What is refused has a row too, without what it said: a
//! lead sees that it was refused, and why. Each entry stands alone; one that can't be taken holds up no other.

use super::effects;
use super::refuse::Untaken;
use crate::entities::field_entry;
use crate::error::{Doing, causes, column};
use crate::outings::{Outing, outing_in};
use crate::{Result, Store, StoreError, Write};
use ballot_box::field::{FieldOpening, open_entry};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::field::{
    Content, EntryAnswer, EntryAnswers, EntryOutcome, MOST_BYTES, MOST_IN_BATCH, SealedEntry,
    SendEntries, latest_entry,
};
use domain::{
    Actor, AuditEvent, Channel, EntryRefusal, FieldDeviceId, FieldEntryId, FieldKind, IdeaId,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, Set};

/// Where entries come from.
pub(super) struct Collected {
    pub(super) outing: Outing,
    pub(super) device: FieldDeviceId,
    /// The end of the pass that let the phone in.
    until: DateTime<Utc>,
    opening: FieldOpening,
}

impl Store {
    /// Takes what a phone collected: one answer for each entry, in their order.
    ///
    /// The same entry again has the same answer; one that was refused is decided about again where waiting may help.
    pub async fn take_field_entries(
        &self,
        actor: &Actor,
        sent: &SendEntries,
    ) -> Result<EntryAnswers> {
        let Actor::Field { outing, device, .. } = actor else {
            return Err(StoreError::Forbidden(domain::Forbidden::SignIn));
        };
        actor.can_collect(*outing)?;
        if sent.entries.len() > MOST_IN_BATCH {
            return Err(StoreError::Invalid("20 entries at most"));
        }
        let collected = Collected {
            outing: outing_in(self.reader(), *outing).await?,
            device: *device,
            until: self.pass_end(*device).await?,
            opening: self.0.secret.field_opening(*outing),
        };
        let mut answers = Vec::with_capacity(sent.entries.len());
        let mut broken = None;
        for entry in &sent.entries {
            let outcome = match self.take(actor, &collected, entry).await {
                Ok(outcome) => outcome,
                // Too many tries from this phone: an hour later it is looked at.
                Err(StoreError::LockedOut { .. }) => EntryOutcome::Later,
                Err(err) => {
                    tracing::error!(
                        err = causes(&err),
                        "an entry of an outing could not be taken"
                    );
                    if matches!(err, StoreError::Database { .. } | StoreError::Open(_)) {
                        broken = Some(err);
                    }
                    EntryOutcome::Later
                }
            };
            answers.push(EntryAnswer {
                id: entry.id,
                outcome,
            });
        }
        let left = answers
            .iter()
            .filter(|answer| answer.outcome == EntryOutcome::Later)
            .count();
        // The database does not work: that is no answer about entries.
        if let Some(err) = broken.filter(|_| left == answers.len()) {
            return Err(err);
        }
        self.hear_of_device(*device, &sent.report, answers.len() - left)
            .await?;
        Ok(EntryAnswers {
            now: self.now(),
            answers,
        })
    }

    async fn take(
        &self,
        actor: &Actor,
        from: &Collected,
        entry: &SealedEntry,
    ) -> Result<EntryOutcome> {
        if let Some(answer) = known(self.reader(), from, entry).await? {
            return Ok(answer);
        }
        let taken = match opened(from, entry) {
            Ok(_) if entry.made_at > latest_entry(from.until) => {
                Err(Untaken::Refused(EntryRefusal::PassExpired))
            }
            Ok(Content::Vote(request)) => self.take_vote(actor, from, entry, &request).await,
            Ok(content) => self.take_content(actor, from, entry, &content).await,
            Err(refusal) => Err(Untaken::Refused(refusal)),
        };
        match taken {
            Ok(outcome) => Ok(outcome),
            Err(Untaken::Refused(why)) => self.refuse_entry(actor, from, entry, why).await,
            Err(Untaken::Broken(err)) => Err(err),
        }
    }

    /// Writes an entry with its effect, in one transaction.
    async fn take_content(
        &self,
        actor: &Actor,
        from: &Collected,
        entry: &SealedEntry,
        content: &Content,
    ) -> Result<EntryOutcome, Untaken> {
        let write = self.write(actor).await?;
        write.hold(&held(entry.id)).await?;
        if let Some(answer) = known(write.tx(), from, entry).await? {
            return Ok(answer);
        }
        let idea = match content {
            Content::Encounter(note) => {
                effects::count(&write, from, note).await?;
                None
            }
            Content::Idea(idea) => Some(effects::enter(&write, from, entry, idea).await?),
            Content::Contact(contact) => {
                let day = effects::day_of(entry, write.now());
                super::contacts::leave(&write, &from.outing, contact, day).await?;
                None
            }
            Content::Debrief(debrief) => {
                write.debrief(from.outing.id, debrief).await?;
                None
            }
            // A vote leaves no effect of its own beside its row: that is the roll's.
            Content::Vote(_) => return Err(Untaken::Refused(EntryRefusal::Faulty)),
        };
        put(&write, from, entry, Some(from.device), None, idea).await?;
        let (edition, outing) = (from.outing.edition, from.outing.id);
        if let Some(idea) = idea {
            let channel = Channel::Field;
            write
                .also(AuditEvent::IdeaEntered {
                    edition,
                    idea,
                    channel,
                })
                .await?;
        }
        // No visitor's page shows any of it yet.
        write
            .commit_quietly(AuditEvent::FieldEntryTaken {
                edition,
                outing,
                kind: entry.kind,
            })
            .await?;
        Ok(EntryOutcome::Taken)
    }
}

/// What holds an entry against the same one from elsewhere.
pub(super) fn held(id: FieldEntryId) -> String {
    format!("field entry {id}")
}

pub(super) async fn find<C: ConnectionTrait>(
    db: &C,
    id: FieldEntryId,
) -> Result<Option<field_entry::Model>> {
    field_entry::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("looking for a field entry")
}

/// The answer that an entry has already. A vote that was taken is asked for again: only its phone has the ballot.
pub(super) async fn known<C: ConnectionTrait>(
    db: &C,
    from: &Collected,
    entry: &SealedEntry,
) -> Result<Option<EntryOutcome>> {
    let Some(row) = find(db, entry.id).await? else {
        return Ok(None);
    };
    if row.outing_id != from.outing.id.0 || row.kind != entry.kind.code() {
        return Ok(Some(EntryOutcome::Refused(EntryRefusal::Unreadable)));
    }
    Ok(match &row.refusal {
        Some(word) => {
            let refusal = column("field_entry.refusal", word)?;
            (!EntryRefusal::may_change(refusal)).then_some(EntryOutcome::Refused(refusal))
        }
        None if entry.kind == FieldKind::Vote => None,
        None => Some(EntryOutcome::Taken),
    })
}

fn opened(from: &Collected, entry: &SealedEntry) -> Result<Content, EntryRefusal> {
    let unreadable = EntryRefusal::Unreadable;
    // Four characters for three bytes.
    if entry.sealed.len() > MOST_BYTES.div_ceil(3) * 4 {
        return Err(unreadable);
    }
    let sealed = BASE64URL_NOPAD
        .decode(entry.sealed.as_bytes())
        .map_err(|_| unreadable)?;
    let plain = open_entry(&from.opening, from.outing.id, entry.id, entry.kind, &sealed)
        .map_err(|_| unreadable)?;
    serde_json::from_slice::<Content>(&plain)
        .ok()
        .filter(|content| content.kind() == entry.kind)
        .ok_or(unreadable)
}

/// Writes the row of an entry, or changes that of one which was refused before.
pub(super) async fn put(
    write: &Write,
    from: &Collected,
    entry: &SealedEntry,
    device: Option<FieldDeviceId>,
    refusal: Option<EntryRefusal>,
    idea: Option<IdeaId>,
) -> Result<()> {
    let row = field_entry::ActiveModel {
        id: Set(entry.id.0),
        outing_id: Set(from.outing.id.0),
        device_id: Set(device.map(Into::into)),
        kind: Set(entry.kind.code().to_owned()),
        received_on: Set(write.today()),
        refusal: Set(refusal.map(|refusal| refusal.code().to_owned())),
        idea_id: Set(idea.map(Into::into)),
        handled_at: Set(None),
        handled_by: Set(None),
    };
    field_entry::Entity::insert(row)
        .on_conflict(
            OnConflict::column(field_entry::Column::Id)
                .update_columns([
                    field_entry::Column::DeviceId,
                    field_entry::Column::ReceivedOn,
                    field_entry::Column::Refusal,
                    field_entry::Column::IdeaId,
                    field_entry::Column::HandledAt,
                    field_entry::Column::HandledBy,
                ])
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("writing a field entry")?;
    Ok(())
}
