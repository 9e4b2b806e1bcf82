//! What phones send, entry by entry: opened, checked, and written once.
//!
//! The row of an entry has the id that the phone made. It is written in the transaction of its effect, so that the same
//! entry sent ten times, or by two phones at once, counts once. What is refused has a row too, without what it said: a
//! lead sees that it was refused, and why. Each entry stands alone; one that can't be taken holds up no other.

use crate::entities::{field_entry, outing_debrief, privacy_notice};
use crate::entries::{With, insert};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::outings::{Outing, outing_in, totals};
use crate::{Result, Store, StoreError, Write};
use ballot_box::field::{FieldOpening, open_entry};
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use domain::calendar::{NotOpen, paris};
use domain::entry::EntryInput;
use domain::field::{
    Content, Debrief, EncounterNote, EntryAnswer, EntryAnswers, EntryOutcome, FieldIdea,
    MOST_BYTES, MOST_IN_BATCH, MOST_PHOTOS, SealedEntry, SendEntries, latest_entry,
};
use domain::network::SpokenLanguage;
use domain::outing::{Dimension, NOTE};
use domain::{
    Actor, AuditEvent, Channel, Collection, EditionState, EntryRefusal, FieldDeviceId,
    FieldEntryId, FieldKind, IdeaId, IdeaState, NoticeId, PhaseKind,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

/// What a language is noted as that the list does not have.
const OTHER_LANGUAGE: &str = "other";

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
                    tracing::error!(err = %err, "an entry of an outing could not be taken");
                    broken = Some(err);
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
        // Nothing works: that is no answer about entries.
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
            Err(Untaken::Refused(why)) => self.refuse(actor, from, entry, why).await,
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
                count(&write, from, note).await?;
                None
            }
            Content::Idea(idea) => Some(enter(&write, from, entry, idea).await?),
            Content::Contact(contact) => {
                let day = day_of(entry, write.now());
                super::contacts::leave(&write, &from.outing, contact, day).await?;
                None
            }
            Content::Debrief(debrief) => {
                note(&write, from, entry.id, debrief).await?;
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

    /// Writes that an entry was not taken; what it said is not kept.
    async fn refuse(
        &self,
        actor: &Actor,
        from: &Collected,
        entry: &SealedEntry,
        why: EntryRefusal,
    ) -> Result<EntryOutcome> {
        let write = self.write(actor).await?;
        write.hold(&held(entry.id)).await?;
        // The same entry came twice at once, and the other one was answered: so is this one.
        if let Some(answer) = known(write.tx(), from, entry).await? {
            return Ok(answer);
        }
        let before = find(write.tx(), entry.id).await?;
        // A vote that was taken meanwhile is asked for again.
        if before.as_ref().is_some_and(|row| row.refusal.is_none()) {
            return Ok(EntryOutcome::Later);
        }
        let same = before.is_some_and(|row| row.refusal.as_deref() == Some(why.code()));
        if !same {
            put(&write, from, entry, Some(from.device), Some(why), None).await?;
            let (edition, outing, kind) = (from.outing.edition, from.outing.id, entry.kind);
            let event = if kind == FieldKind::Vote {
                AuditEvent::FieldVoteRefused {
                    edition,
                    outing,
                    why,
                }
            } else {
                AuditEvent::FieldEntryRefused {
                    edition,
                    outing,
                    kind,
                    why,
                }
            };
            write.commit_quietly(event).await?;
        }
        Ok(EntryOutcome::Refused(why))
    }
}

/// Why an entry is not written.
pub(super) enum Untaken {
    /// It will not be; the reason is for the team.
    Refused(EntryRefusal),
    /// Something broke, or it must wait.
    Broken(StoreError),
}

impl From<StoreError> for Untaken {
    fn from(err: StoreError) -> Self {
        match refusal_of(&err) {
            Some(refusal) => Self::Refused(refusal),
            None => Self::Broken(err),
        }
    }
}

/// What a rule that was broken is for the team; nothing for what is no rule.
fn refusal_of(err: &StoreError) -> Option<EntryRefusal> {
    let of_vote = |not_open: &NotOpen| {
        let phase = match not_open {
            NotOpen::NotPlanned { phase }
            | NotOpen::NotYet { phase, .. }
            | NotOpen::Over { phase, .. }
            | NotOpen::StillOpen { phase, .. } => *phase,
        };
        phase == PhaseKind::Vote
    };
    Some(match err {
        StoreError::NotOpen(not_open) if !of_vote(not_open) => EntryRefusal::IdeasClosed,
        StoreError::NotOpen(NotOpen::Over { .. }) => EntryRefusal::VoteOver,
        StoreError::NotOpen(_) | StoreError::NotReady => EntryRefusal::VoteNotOpen,
        StoreError::TooManyIdeas { .. } => EntryRefusal::TooManyIdeas,
        StoreError::Entry(_)
        | StoreError::Invalid(_)
        | StoreError::TooManyPhotos
        | StoreError::BadToken => EntryRefusal::Faulty,
        StoreError::WrongCard => EntryRefusal::CardUnknown,
        StoreError::Card(_) => EntryRefusal::CardNotUsable,
        StoreError::AlreadyVoted { .. } => EntryRefusal::AlreadyVoted,
        StoreError::NotListed => EntryRefusal::NotListed,
        StoreError::MeansNotTaken(_) => EntryRefusal::MeansNotTaken,
        StoreError::Declaration(_) => EntryRefusal::NotEntitled,
        StoreError::Barred => EntryRefusal::Held,
        _ => return None,
    })
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
async fn known<C: ConnectionTrait>(
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

/// The day on which an entry was made, in Paris; never one to come.
fn day_of(entry: &SealedEntry, now: DateTime<Utc>) -> chrono::NaiveDate {
    paris::day(entry.made_at.min(now))
}

/// Adds somebody who was addressed to the totals, or takes one back.
async fn count(write: &Write, from: &Collected, note: &EncounterNote) -> Result<()> {
    let faulty = StoreError::Invalid("what people are counted by");
    if let Some(district) = note.district {
        let known = crate::entities::district::Entity::find_by_id(district.0)
            .filter(crate::entities::district::Column::EditionId.eq(from.outing.edition.0))
            .count(write.tx())
            .await
            .doing("reading a district")?;
        if known == 0 {
            return Err(faulty);
        }
    }
    let spoken = |code: &String| code == OTHER_LANGUAGE || code.parse::<SpokenLanguage>().is_ok();
    if !note.language.iter().all(spoken) {
        return Err(faulty);
    }
    let people = if note.undone { -1 } else { 1 };
    let counted = [
        (Dimension::All, Some(String::new())),
        (Dimension::District, note.district.map(|id| id.to_string())),
        (Dimension::Age, note.age.map(|age| age.code().to_owned())),
        (
            Dimension::Gender,
            note.gender.map(|gender| gender.code().to_owned()),
        ),
        (Dimension::Language, note.language.clone()),
    ];
    write.hold(&totals(from.outing.id)).await?;
    for (dimension, value) in counted {
        if let Some(value) = value {
            write
                .tally(from.outing.id, note.encounter, dimension, &value, people)
                .await?;
        }
    }
    Ok(())
}

/// Enters an idea for its author, as somebody of the staff does from a paper form.
async fn enter(
    write: &Write,
    from: &Collected,
    entry: &SealedEntry,
    idea: &FieldIdea,
) -> Result<IdeaId> {
    if idea.photos.len() > MOST_PHOTOS {
        return Err(StoreError::TooManyPhotos);
    }
    let row = lock_edition(write, from.outing.edition).await?;
    match column("edition.state", &row.state)? {
        EditionState::Public => {}
        EditionState::Draft => return Err(StoreError::NotFound("edition")),
    }
    let calendar = crate::editions::calendar_in(write, from.outing.edition).await?;
    calendar.open_entries(write.now())?;
    let today = write.today();
    let first = calendar
        .phase(PhaseKind::Ideas)
        .map_or(today, |phase| paris::day(phase.starts));
    let input = EntryInput {
        title: idea.title.clone(),
        text: idea.text.clone(),
        theme: idea.theme,
        district: idea.district,
        place: idea.place.clone(),
        author: idea.author.clone(),
        minor: idea.minor,
        channel: Channel::Field,
        wish: idea.wish,
        contact: idea.contact.clone(),
        // A clock that was wrong loses no idea.
        received_on: Some(day_of(entry, write.now()).clamp(first.min(today), today)),
        publish: false,
    };
    let with = With {
        point: idea.point,
        notice: notice_of(write, idea.notice).await?,
    };
    let state = IdeaState::Draft.submit()?;
    let (id, _) = insert(write, &row, &calendar, &input, state, with).await?;
    super::photos::expect(write, &from.outing, entry.id, &idea.photos).await?;
    Ok(id)
}

/// The notice that somebody was told, where it is one of those for stands.
pub(super) async fn notice_of(write: &Write, told: Option<NoticeId>) -> Result<Option<NoticeId>> {
    let Some(told) = told else { return Ok(None) };
    let known = privacy_notice::Entity::find_by_id(told.0)
        .filter(privacy_notice::Column::Collection.eq(Collection::Stand.code()))
        .count(write.tx())
        .await
        .doing("reading a notice")?;
    Ok((known > 0).then_some(told))
}

/// Keeps the team's three answers.
async fn note(write: &Write, from: &Collected, id: FieldEntryId, debrief: &Debrief) -> Result<()> {
    let text = |text: &str| {
        NOTE.check(text)
            .map_err(|_| StoreError::Invalid("an answer of the right length"))
    };
    let answers = [
        text(&debrief.went_well)?,
        text(&debrief.was_hard)?,
        text(&debrief.next_time)?,
    ];
    if answers.iter().all(String::is_empty) {
        return Err(StoreError::Invalid("an answer"));
    }
    let [went_well, was_hard, next_time] = answers;
    outing_debrief::ActiveModel {
        id: Set(id.0),
        outing_id: Set(from.outing.id.0),
        went_well: Set(went_well),
        was_hard: Set(was_hard),
        next_time: Set(next_time),
        written_by: Set(None),
        written_at: Set(write.now()),
    }
    .insert(write.tx())
    .await
    .doing("keeping a debrief")?;
    Ok(())
}
