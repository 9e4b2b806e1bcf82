//! Ideas that are alike.

use crate::entities::idea;
use crate::error::Doing;
use crate::ideas::summary_of;
use crate::{IdeaSummary, Result, Store};
use domain::text::fold;
use domain::{Action, Actor, EditionId, IdeaState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;

/// Ideas that are likely the same.
#[derive(Clone, Debug, PartialEq)]
pub struct DuplicateGroup {
    pub ideas: Vec<IdeaSummary>,
    /// 0 to 1, 1 being the same text.
    pub score: f32,
    /// Words that they share.
    pub shared: Vec<String>,
}

impl Store {
    /// Public ideas with the same title.
    pub async fn likely_duplicates(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<DuplicateGroup>> {
        actor.can(Action::ReadDesk)?;
        let rows = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(
                idea::Column::State.is_in([IdeaState::Published.code(), IdeaState::Merged.code()]),
            )
            .order_by_asc(idea::Column::Number)
            .all(self.reader())
            .await
            .doing("reading ideas")?;
        let mut groups: BTreeMap<String, Vec<IdeaSummary>> = BTreeMap::new();
        for row in rows {
            groups
                .entry(fold(&row.title))
                .or_default()
                .push(summary_of(row)?);
        }
        Ok(groups
            .into_iter()
            .filter(|(_, ideas)| ideas.len() > 1)
            .map(|(title, ideas)| DuplicateGroup {
                ideas,
                score: 1.0,
                shared: title.split_whitespace().map(str::to_owned).collect(),
            })
            .collect())
    }
}
