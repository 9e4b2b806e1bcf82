//! Entries that are not taken: why, and the row that says so.

use super::take::{Collected, find, held, known, put};
use crate::{Result, Store, StoreError};
use domain::calendar::NotOpen;
use domain::field::{EntryOutcome, SealedEntry};
use domain::{Actor, AuditEvent, EntryRefusal, FieldKind, PhaseKind};

impl Store {
    /// Writes that an entry was not taken; what it said is not kept.
    pub(super) async fn refuse_entry(
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
        // The last one: the edition is being prepared again.
        StoreError::NotOpen(_) | StoreError::NotReady | StoreError::NotFound("edition") => {
            EntryRefusal::VoteNotOpen
        }
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
