//! Moderation: the queue, oldest first, and decisions that are attributed, dated and told to the author.

use crate::entities::{decision, edition, idea, idea_version};
use crate::error::{Doing, column};
use crate::ideas::{excerpt, read_account};
use crate::rights::within;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{
    Action, Actor, AuditEvent, Channel, CharterReason, DecisionId, DistrictId, EditionId, IdeaId,
    IdeaState, Mail, ThemeId, Verdict,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::{BTreeMap, HashSet};

/// An idea that waits for a moderator.
#[derive(Clone, Debug, PartialEq)]
pub struct QueuedIdea {
    pub id: IdeaId,
    pub edition: EditionId,
    pub number: i32,
    /// What a decision must name, so that it is made about the text that was read.
    pub version: i32,
    pub title: String,
    pub text: String,
    pub excerpt: String,
    pub author: String,
    pub channel: Channel,
    /// Whether its author has changed what it says since it was sent first.
    pub changed: bool,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub place: String,
    pub state: IdeaState,
    pub submitted_at: DateTime<Utc>,
}

/// A decision to take about one or several ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionInput {
    /// The ideas, each with the version that was read.
    pub ideas: Vec<(IdeaId, i32)>,
    pub verdict: Verdict,
    pub reason: Option<CharterReason>,
    /// The moderator's own words to the author, possibly none.
    pub message: String,
}

/// What came of a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub done: u32,
    /// Ideas that somebody else had decided or changed in the meantime: number, title, state of now.
    pub missed: Vec<(i32, String, IdeaState)>,
}

/// A decision in an idea's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLine {
    pub at: DateTime<Utc>,
    pub verdict: Verdict,
    pub reason: Option<CharterReason>,
    pub message: String,
}

impl Store {
    /// Ideas in a state, oldest first, of one edition or of all; and how many there are.
    pub async fn moderation_queue(
        &self,
        actor: &Actor,
        edition: Option<EditionId>,
        state: IdeaState,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<QueuedIdea>, u64)> {
        let of_editions = within(actor, Action::ReadDesk, edition, idea::Column::EditionId)?;
        let query = idea::Entity::find()
            .filter(idea::Column::State.eq(state.code()))
            .filter(of_editions);
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting the queue")?;
        let rows = query
            .order_by_asc(idea::Column::SubmittedAt)
            .order_by_asc(idea::Column::Number)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(self.reader())
            .await
            .doing("reading the queue")?;
        let changed: HashSet<uuid::Uuid> = idea_version::Entity::find()
            .select_only()
            .column(idea_version::Column::IdeaId)
            .distinct()
            .filter(idea_version::Column::IdeaId.is_in(rows.iter().map(|row| row.id)))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading which ideas were changed")?
            .into_iter()
            .collect();
        let queue = rows
            .into_iter()
            .map(|row| {
                let changed = changed.contains(&row.id);
                queued_of(row, changed)
            })
            .collect::<Result<_>>()?;
        Ok((queue, total))
    }

    /// Takes a decision about ideas, all in one transaction. An idea that is no longer as it was read is left
    /// alone and reported: two moderators never overwrite each other.
    pub async fn decide(&self, actor: &Actor, input: &DecisionInput) -> Result<Decided> {
        let reach = actor.reach(Action::Moderate)?;
        let message = domain::idea::MESSAGE
            .check(&input.message)
            .map_err(|_| StoreError::Invalid("the message"))?;
        if input.verdict != Verdict::Publish && input.reason.is_none() && message.is_empty() {
            return Err(StoreError::Invalid(
                "a reason is needed: the author must understand the decision",
            ));
        }
        let write = self.write(actor).await?;
        let rows = idea::Entity::find()
            .filter(idea::Column::Id.is_in(input.ideas.iter().map(|(id, _)| id.0)))
            // Held in one order by everybody: two moderators never wait for each other in a circle.
            .order_by_asc(idea::Column::Id)
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("reading ideas")?;
        // An idea of another edition is as one that is not there.
        let rows = rows
            .into_iter()
            .filter(|row| reach.has(row.edition_id.into()));
        let mut decided = Decided::default();
        let mut done = BTreeMap::<EditionId, Vec<IdeaId>>::new();
        for row in rows {
            let version = input
                .ideas
                .iter()
                .find(|(id, _)| id.0 == row.id)
                .map(|(_, version)| *version);
            let state: IdeaState = column("idea.state", &row.state)?;
            let (Ok(next), true) = (state.decide(input.verdict), version == Some(row.version))
            else {
                decided.missed.push((row.number, row.title, state));
                continue;
            };
            let published_at = if next.is_public() {
                row.published_at.or(Some(write.now()))
            } else {
                row.published_at
            };
            idea::ActiveModel {
                id: Set(row.id),
                state: Set(next.code().to_owned()),
                version: Set(row.version + 1),
                published_at: Set(published_at),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("deciding about an idea")?;
            decision::ActiveModel {
                id: Set(DecisionId::new().0),
                idea_id: Set(row.id),
                account_id: Set(actor.account().map(Into::into)),
                at: Set(write.now()),
                verdict: Set(input.verdict.code().to_owned()),
                reason: Set(input.reason.map(|reason| reason.code().to_owned())),
                message: Set(message.clone()),
            }
            .insert(write.tx())
            .await
            .doing("recording a decision")?;
            self.tell_author(&write, &row, input, &message).await?;
            done.entry(row.edition_id.into())
                .or_default()
                .push(row.id.into());
            decided.done += 1;
        }
        let mut events = done
            .into_iter()
            .map(|(edition, ideas)| AuditEvent::IdeasDecided {
                edition,
                ideas,
                verdict: input.verdict,
                reason: input.reason,
            });
        let Some(last) = events.next_back() else {
            return Ok(decided);
        };
        for event in events {
            write.also(event).await?;
        }
        write.commit(last).await?;
        Ok(decided)
    }

    async fn tell_author(
        &self,
        write: &crate::Write,
        row: &idea::Model,
        input: &DecisionInput,
        message: &str,
    ) -> Result<()> {
        let Some(author) = row.author_id else {
            return Ok(());
        };
        let Some(author) = read_account(write, author).await? else {
            return Ok(());
        };
        let edition = edition::Entity::find_by_id(row.edition_id)
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let mail = Mail::IdeaDecided {
            title: row.title.clone(),
            path: format!("/e/{}/ideas/{}", edition.slug, row.number),
            verdict: input.verdict,
            reason: input.reason,
            message: message.to_owned(),
        };
        write.mail_account(&author, &mail).await
    }
}

pub(crate) fn decision_of(row: decision::Model) -> Result<DecisionLine> {
    Ok(DecisionLine {
        at: row.at,
        verdict: column("moderation_decision.verdict", &row.verdict)?,
        reason: row
            .reason
            .as_deref()
            .map(|word| column("moderation_decision.reason", word))
            .transpose()?,
        message: row.message,
    })
}

pub(crate) fn queued_of(row: idea::Model, changed: bool) -> Result<QueuedIdea> {
    Ok(QueuedIdea {
        id: row.id.into(),
        edition: row.edition_id.into(),
        number: row.number,
        version: row.version,
        excerpt: excerpt(&row.text),
        title: row.title,
        text: row.text,
        author: row.author,
        channel: column("idea.channel", &row.channel)?,
        changed,
        district: row.district_id.map(Into::into),
        theme: row.theme_id.map(Into::into),
        place: row.place,
        state: column("idea.state", &row.state)?,
        submitted_at: row.submitted_at,
    })
}
