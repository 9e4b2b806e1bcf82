//! Comments on ideas, where the edition has them. A moderator reads each before everybody does.

use crate::editions::rules_in;
use crate::entities::{account, comment, edition, idea};
use crate::error::{Doing, column};
use crate::ideas::read_account;
use crate::rights::within;
use crate::supports::talked_about;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::idea::{COMMENT, MESSAGE};
use domain::{Action, Actor, AuditEvent, CommentId, CommentState, EditionId, IdeaId, Mail};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::HashMap;

/// Comments that a person may send in an hour, on all ideas together.
pub const COMMENTS_PER_HOUR: u64 = 10;

/// A comment that everybody may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    /// The account's name at the time; empty when it had none.
    pub name: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// A comment of the reader's own, whatever became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyComment {
    pub comment: Comment,
    pub state: CommentState,
    /// What the moderator said, possibly nothing.
    pub message: String,
}

/// A comment as a moderator sees it, with its idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedComment {
    pub comment: Comment,
    pub state: CommentState,
    pub message: String,
    pub edition: EditionId,
    /// The idea's number and title.
    pub idea: (i32, String),
}

/// A decision about one or several comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentDecision {
    /// The comments, each with the state in which it was read.
    pub comments: Vec<(CommentId, CommentState)>,
    /// Published, or refused.
    pub publish: bool,
    /// The moderator's words to those who wrote, possibly none when it is published.
    pub message: String,
}

/// What came of a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CommentsDecided {
    pub done: u32,
    /// Comments that somebody else had decided about in the meantime.
    pub missed: u32,
}

impl Store {
    /// Sends a comment on a public idea to the moderators. The same text sent twice, by a second press of the
    /// button, is one comment.
    pub async fn send_comment(&self, actor: &Actor, id: IdeaId, text: &str) -> Result<()> {
        actor.can(Action::Comment)?;
        let account = actor
            .account()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let text = COMMENT
            .check(text)
            .map_err(|_| StoreError::Invalid("the comment"))?;
        let write = self.write(actor).await?;
        write.hold(&format!("comments of {account}")).await?;
        let row = talked_about(&write, id).await?;
        let edition = EditionId::from(row.edition_id);
        if !rules_in(&write, edition).await?.comments {
            return Err(StoreError::NoComments);
        }
        let waits = comment::Entity::find()
            .filter(comment::Column::IdeaId.eq(row.id))
            .filter(comment::Column::AccountId.eq(account.0))
            .filter(comment::Column::State.eq(CommentState::Submitted.code()))
            .filter(comment::Column::Text.eq(&text))
            .count(write.tx())
            .await
            .doing("looking for the same comment")?;
        if waits > 0 {
            return Ok(());
        }
        let recent = comment::Entity::find()
            .filter(comment::Column::AccountId.eq(account.0))
            .filter(comment::Column::At.gt(write.now() - TimeDelta::hours(1)))
            .count(write.tx())
            .await
            .doing("counting recent comments")?;
        if recent >= COMMENTS_PER_HOUR {
            return Err(StoreError::TooManyComments {
                max: COMMENTS_PER_HOUR,
            });
        }
        let name = read_account(&write, account.0)
            .await?
            .map(|account| account.name)
            .unwrap_or_default();
        let new = CommentId::new();
        comment::ActiveModel {
            id: Set(new.0),
            idea_id: Set(row.id),
            account_id: Set(Some(account.0)),
            name: Set(name),
            text: Set(text),
            state: Set(CommentState::Submitted.code().to_owned()),
            at: Set(write.now()),
            decided_by: Set(None),
            decided_at: Set(None),
            message: Set(String::new()),
        }
        .insert(write.tx())
        .await
        .doing("sending a comment")?;
        // No visitor's page shows it yet.
        write
            .commit_quietly(AuditEvent::CommentSent {
                edition,
                idea: id,
                comment: new,
            })
            .await
    }

    /// A page of the public comments on an idea, oldest first, and how many there are. Pages count from 0.
    pub async fn comments_of(
        &self,
        id: IdeaId,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<Comment>, u64)> {
        let query = comment::Entity::find()
            .filter(comment::Column::IdeaId.eq(id.0))
            .filter(comment::Column::State.eq(CommentState::Published.code()));
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting comments")?;
        let rows = query
            .order_by_asc(comment::Column::At)
            .order_by_asc(comment::Column::Id)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(self.reader())
            .await
            .doing("reading comments")?;
        Ok((rows.into_iter().map(comment_of).collect(), total))
    }

    /// The reader's own comments on an idea that are not public, oldest first: they wait, or were refused.
    pub async fn my_comments(&self, actor: &Actor, id: IdeaId) -> Result<Vec<MyComment>> {
        let Some(account) = actor.account() else {
            return Ok(vec![]);
        };
        let rows = comment::Entity::find()
            .filter(comment::Column::IdeaId.eq(id.0))
            .filter(comment::Column::AccountId.eq(account.0))
            .filter(comment::Column::State.ne(CommentState::Published.code()))
            .order_by_asc(comment::Column::At)
            .limit(100)
            .all(self.reader())
            .await
            .doing("reading one's comments")?;
        rows.into_iter()
            .map(|row| {
                Ok(MyComment {
                    state: column("comment.state", &row.state)?,
                    message: row.message.clone(),
                    comment: comment_of(row),
                })
            })
            .collect()
    }

    /// Comments in a state, oldest first, of one edition or of all; and how many there are.
    pub async fn comment_queue(
        &self,
        actor: &Actor,
        edition: Option<EditionId>,
        state: CommentState,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<QueuedComment>, u64)> {
        let of_editions = within(actor, Action::ReadDesk, edition, idea::Column::EditionId)?;
        let mut query = comment::Entity::find().filter(comment::Column::State.eq(state.code()));
        if !of_editions.is_empty() {
            let ideas = idea::Entity::find()
                .select_only()
                .column(idea::Column::Id)
                .filter(of_editions);
            query = query.filter(
                comment::Column::IdeaId.in_subquery(sea_orm::QueryTrait::into_query(ideas)),
            );
        }
        let total = query
            .clone()
            .count(self.reader())
            .await
            .doing("counting the queue of comments")?;
        let rows = query
            .order_by_asc(comment::Column::At)
            .order_by_asc(comment::Column::Id)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(self.reader())
            .await
            .doing("reading the queue of comments")?;
        let ideas: HashMap<_, _> = idea::Entity::find()
            .filter(idea::Column::Id.is_in(rows.iter().map(|row| row.idea_id)))
            .all(self.reader())
            .await
            .doing("reading ideas")?
            .into_iter()
            .map(|row| (row.id, row))
            .collect();
        let queue = rows
            .into_iter()
            .map(|row| {
                let about = ideas
                    .get(&row.idea_id)
                    .ok_or(StoreError::NotFound("idea"))?;
                Ok(QueuedComment {
                    state: column("comment.state", &row.state)?,
                    message: row.message.clone(),
                    edition: about.edition_id.into(),
                    idea: (about.number, about.title.clone()),
                    comment: comment_of(row),
                })
            })
            .collect::<Result<_>>()?;
        Ok((queue, total))
    }

    /// Publishes or refuses comments, all in one transaction. One that is no longer as it was read is left alone
    /// and counted: two moderators never overwrite each other.
    pub async fn decide_comments(
        &self,
        actor: &Actor,
        input: &CommentDecision,
    ) -> Result<CommentsDecided> {
        let reach = actor.reach(Action::Moderate)?;
        let message = MESSAGE
            .check(&input.message)
            .map_err(|_| StoreError::Invalid("the message"))?;
        if !input.publish && message.is_empty() {
            return Err(StoreError::Invalid(
                "a few words are needed: the author must understand the decision",
            ));
        }
        let write = self.write(actor).await?;
        let rows = comment::Entity::find()
            .filter(comment::Column::Id.is_in(input.comments.iter().map(|(id, _)| id.0)))
            // Held in one order by everybody: two moderators never wait for each other in a circle.
            .order_by_asc(comment::Column::Id)
            .lock_exclusive()
            .all(write.tx())
            .await
            .doing("reading comments")?;
        let about = About::of(&write, &rows).await?;
        let mut decided = CommentsDecided::default();
        let mut events = Vec::new();
        for row in rows {
            // A comment in another edition is as one that is not there.
            let edition = about
                .ideas
                .get(&row.idea_id)
                .map(|idea| idea.edition_id.into());
            if !edition.is_some_and(|edition| reach.has(edition)) {
                continue;
            }
            let read = input
                .comments
                .iter()
                .find(|(id, _)| id.0 == row.id)
                .map(|(_, state)| *state);
            let state: CommentState = column("comment.state", &row.state)?;
            let (Some(next), true) = (state.decide(input.publish), read == Some(state)) else {
                decided.missed += 1;
                continue;
            };
            comment::ActiveModel {
                id: Set(row.id),
                state: Set(next.code().to_owned()),
                decided_by: Set(actor.account().map(Into::into)),
                decided_at: Set(Some(write.now())),
                message: Set(message.clone()),
                ..Default::default()
            }
            .update(write.tx())
            .await
            .doing("deciding about a comment")?;
            about
                .tell_author(&write, &row, input.publish, &message)
                .await?;
            events.push(AuditEvent::CommentDecided {
                edition: about.edition_of(&row)?,
                comment: row.id.into(),
                published: input.publish,
            });
            decided.done += 1;
        }
        let Some(last) = events.pop() else {
            return Ok(decided);
        };
        for event in events {
            write.also(event).await?;
        }
        write.commit(last).await?;
        Ok(decided)
    }
}

fn comment_of(row: comment::Model) -> Comment {
    Comment {
        id: row.id.into(),
        name: row.name,
        text: row.text,
        at: row.at,
    }
}

/// What surrounds some comments: read at once, not one by one.
struct About {
    ideas: HashMap<uuid::Uuid, idea::Model>,
    /// The short names of editions.
    slugs: HashMap<uuid::Uuid, String>,
    authors: HashMap<uuid::Uuid, crate::Account>,
}

impl About {
    async fn of(write: &Write, rows: &[comment::Model]) -> Result<Self> {
        let ideas = idea::Entity::find()
            .filter(idea::Column::Id.is_in(rows.iter().map(|row| row.idea_id)))
            .all(write.tx())
            .await
            .doing("reading ideas")?;
        let editions = edition::Entity::find()
            .filter(edition::Column::Id.is_in(ideas.iter().map(|row| row.edition_id)))
            .all(write.tx())
            .await
            .doing("reading editions")?;
        let authors = account::Entity::find()
            .filter(account::Column::Id.is_in(rows.iter().filter_map(|row| row.account_id)))
            .all(write.tx())
            .await
            .doing("reading accounts")?;
        Ok(Self {
            ideas: ideas.into_iter().map(|row| (row.id, row)).collect(),
            slugs: editions.into_iter().map(|row| (row.id, row.slug)).collect(),
            authors: authors
                .into_iter()
                .map(|row| Ok((row.id, write.account_of(row)?)))
                .collect::<Result<_>>()?,
        })
    }

    fn edition_of(&self, row: &comment::Model) -> Result<EditionId> {
        let idea = self
            .ideas
            .get(&row.idea_id)
            .ok_or(StoreError::NotFound("idea"))?;
        Ok(idea.edition_id.into())
    }

    async fn tell_author(
        &self,
        write: &Write,
        row: &comment::Model,
        published: bool,
        message: &str,
    ) -> Result<()> {
        let Some(author) = row.account_id.and_then(|id| self.authors.get(&id)) else {
            return Ok(());
        };
        let idea = self
            .ideas
            .get(&row.idea_id)
            .ok_or(StoreError::NotFound("idea"))?;
        let slug = self
            .slugs
            .get(&idea.edition_id)
            .ok_or(StoreError::NotFound("edition"))?;
        let path = format!("/e/{slug}/ideas/{}", idea.number);
        let title = idea.title.clone();
        let mail = if published {
            Mail::CommentPublished { title, path }
        } else {
            Mail::CommentRefused {
                title,
                path,
                message: message.to_owned(),
            }
        };
        write.mail_account(author, &mail).await
    }
}
