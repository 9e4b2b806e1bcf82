//! Ideas that are like another: while one is written, and for the desk, which merges them.

use crate::entities::idea;
use crate::error::Doing;
use crate::ideas::summary_of;
use crate::search::{Kind, off_thread};
use crate::{IdeaSummary, Result, Store};
use ::search::Document;
use domain::{Action, Actor, EditionId, IdeaId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use std::time::Duration;
use uuid::Uuid;

/// Who writes an idea waits no longer than this for those that are like it.
const PATIENCE: Duration = Duration::from_secs(1);
/// Rows read by one statement.
const CHUNK: usize = 500;

/// From this score on two ideas are probably the same, or the same wish for two places: the groups that the desk
/// is shown are found with it.
pub const LIKELY_DUPLICATE: f32 = ::search::DUPLICATE;

/// A public idea that is like a text.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarIdea {
    pub idea: IdeaSummary,
    /// From 0 to 1: 1 is the same text.
    pub score: f32,
    /// How many people support it.
    pub supports: u64,
}

/// Public ideas that may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct DuplicateGroup {
    /// Two or more, by their numbers.
    pub ideas: Vec<IdeaSummary>,
    /// How alike they are on average, from 0 to 1.
    pub score: f32,
    /// Words that they share, those that say most first.
    pub shared: Vec<String>,
}

impl Store {
    /// Public ideas of an edition that are like a text, best first; never `except`.
    ///
    /// It is a help, so that nothing may fail or wait because of it: an index that fails or takes its time gives
    /// none, and the log tells.
    pub async fn similar_ideas(
        &self,
        edition: EditionId,
        title: &str,
        text: &str,
        except: Option<IdeaId>,
        limit: usize,
    ) -> Vec<SimilarIdea> {
        let found = self.find_similar(edition, title, text, except, limit);
        match tokio::time::timeout(PATIENCE, found).await {
            Ok(Ok(found)) => found,
            Ok(Err(err)) => {
                tracing::error!(
                    error = &err as &dyn std::error::Error,
                    "looking for similar ideas"
                );
                vec![]
            }
            Err(_) => {
                tracing::warn!("looking for similar ideas took too long");
                vec![]
            }
        }
    }

    async fn find_similar(
        &self,
        edition: EditionId,
        title: &str,
        text: &str,
        except: Option<IdeaId>,
        limit: usize,
    ) -> Result<Vec<SimilarIdea>> {
        if title.trim().is_empty() && text.trim().is_empty() {
            return Ok(vec![]);
        }
        let shelf = self.shelf(Kind::Ideas, edition).await?;
        let (title, text) = (title.to_owned(), text.to_owned());
        let except = except.map(|id| id.0.as_u128());
        let found = off_thread(move || {
            shelf.ask(|index| {
                let document = Document {
                    title: &title,
                    text: &text,
                    place: "",
                };
                index.similar(document, except, ::search::SIMILAR, limit)
            })
        })
        .await?;
        let found = match found {
            Some(found) => found.map_err(crate::StoreError::Search)?,
            None => vec![],
        };
        let ids = found.iter().map(|similar| Uuid::from_u128(similar.key));
        let ids: Vec<Uuid> = ids.collect();
        let supports = self
            .supports_of_many(&ids.iter().map(|id| (*id).into()).collect::<Vec<_>>())
            .await?;
        let mut ideas = self.summaries(ids).await?;
        Ok(found
            .into_iter()
            .filter_map(|similar| {
                let idea = ideas.remove(&Uuid::from_u128(similar.key))?;
                Some(SimilarIdea {
                    supports: supports.get(&idea.id).copied().unwrap_or_default(),
                    idea,
                    score: similar.score,
                })
            })
            .collect())
    }

    /// Groups of public ideas that may be the same, best first. No idea is in two groups.
    pub async fn likely_duplicates(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<DuplicateGroup>> {
        actor.can_in(Action::ReadDesk, edition)?;
        let shelf = self.shelf(Kind::Ideas, edition).await?;
        let groups = off_thread(move || shelf.groups()).await?;
        let ids = groups
            .iter()
            .flat_map(|group| group.keys.iter().copied().map(Uuid::from_u128));
        let mut ideas = self.summaries(ids.collect()).await?;
        Ok(groups
            .iter()
            .map(|group| {
                let mut ideas: Vec<IdeaSummary> = group
                    .keys
                    .iter()
                    .filter_map(|key| ideas.remove(&Uuid::from_u128(*key)))
                    .collect();
                ideas.sort_by_key(|idea| idea.number);
                DuplicateGroup {
                    ideas,
                    score: group.score,
                    shared: group.shared.clone(),
                }
            })
            .filter(|group| group.ideas.len() > 1)
            .collect())
    }

    /// Those of some ideas that are public at this moment.
    async fn summaries(&self, ids: Vec<Uuid>) -> Result<HashMap<Uuid, IdeaSummary>> {
        let mut ideas = HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let rows = idea::Entity::find()
                .filter(idea::Column::Id.is_in(chunk.iter().copied()))
                .all(self.reader())
                .await
                .doing("reading similar ideas")?;
            for row in rows {
                let id = row.id;
                let summary = summary_of(row)?;
                if summary.state.is_public() {
                    ideas.insert(id, summary);
                }
            }
        }
        Ok(ideas)
    }
}
