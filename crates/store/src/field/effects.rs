//! What an entry does once it is opened: totals of people who were met, and ideas that were told.

use super::take::Collected;
use crate::editions::{calendar_in, has_district};
use crate::entities::privacy_notice;
use crate::entries::{With, insert};
use crate::error::{Doing, column};
use crate::ideas::lock_edition;
use crate::outings::totals;
use crate::{Result, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::calendar::{NotOpen, paris};
use domain::entry::EntryInput;
use domain::field::{EncounterNote, FieldIdea, MOST_PHOTOS, SealedEntry};
use domain::outing::Dimension;
use domain::{Channel, Collection, EditionState, IdeaId, IdeaState, NoticeId, PhaseKind};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The day on which an entry was made, in Paris; never one to come.
pub(super) fn day_of(entry: &SealedEntry, now: DateTime<Utc>) -> chrono::NaiveDate {
    paris::day(entry.made_at.min(now))
}

/// Adds somebody who was addressed to the totals, or takes one back.
pub(super) async fn count(write: &Write, from: &Collected, note: &EncounterNote) -> Result<()> {
    let faulty = StoreError::Invalid("what people are counted by");
    if let Some(district) = note.district
        && !has_district(write, from.outing.edition, district).await?
    {
        return Err(faulty);
    }
    let spoken = |code: &String| Dimension::Language.takes(code);
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
pub(super) async fn enter(
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
        // It is being prepared again: the idea waits until it is public.
        EditionState::Draft => {
            let phase = PhaseKind::Ideas;
            return Err(NotOpen::NotPlanned { phase }.into());
        }
    }
    let calendar = calendar_in(write, from.outing.edition).await?;
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
