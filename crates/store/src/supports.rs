//! Support: a resident says "yes" to somebody's idea, once. There is no vote against.

use crate::editions::calendar_in;
use crate::entities::{edition, idea, support};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use domain::{Action, Actor, AuditEvent, EditionId, EditionState, IdeaId, IdeaState};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::HashMap;

/// The support that an idea has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Supports {
    pub count: u64,
    /// Whether the reader is among them.
    pub mine: bool,
}

impl Store {
    /// Supports somebody else's idea. A second time changes nothing.
    pub async fn support(&self, actor: &Actor, id: IdeaId) -> Result<()> {
        actor.can(Action::Support)?;
        let account = actor
            .account()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let write = self.write(actor).await?;
        let row = talked_about(&write, id).await?;
        if row.author_id == Some(account.0) {
            return Err(StoreError::OwnIdea);
        }
        let new = support::Entity::insert(support::ActiveModel {
            idea_id: Set(row.id),
            account_id: Set(account.0),
            at: Set(write.now()),
        })
        .on_conflict(
            OnConflict::columns([support::Column::IdeaId, support::Column::AccountId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(write.tx())
        .await
        .doing("supporting an idea")?;
        if new == 0 {
            return Ok(());
        }
        // A visitor's page may be a minute behind by one: keeping every page of the site for it is worth more.
        // Who has signed in never gets a kept page.
        write
            .commit_quietly(AuditEvent::IdeaSupported {
                edition: row.edition_id.into(),
                idea: id,
            })
            .await
    }

    /// Takes back one's support. Without one, nothing changes.
    pub async fn withdraw_support(&self, actor: &Actor, id: IdeaId) -> Result<()> {
        actor.can(Action::Support)?;
        let account = actor
            .account()
            .ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let write = self.write(actor).await?;
        let row = talked_about(&write, id).await?;
        let gone = support::Entity::delete_by_id((row.id, account.0))
            .exec(write.tx())
            .await
            .doing("taking back a support")?;
        if gone.rows_affected == 0 {
            return Ok(());
        }
        write
            .commit_quietly(AuditEvent::SupportWithdrawn {
                edition: row.edition_id.into(),
                idea: id,
            })
            .await
    }

    /// How many support an idea, and whether the reader does.
    pub async fn supports_of(&self, actor: &Actor, id: IdeaId) -> Result<Supports> {
        let counts = self.supports_of_many(&[id]).await?;
        let count = counts.get(&id).copied().unwrap_or_default();
        let mine = match actor.account() {
            Some(account) => support::Entity::find_by_id((id.0, account.0))
                .one(self.reader())
                .await
                .doing("reading a support")?
                .is_some(),
            None => false,
        };
        Ok(Supports { count, mine })
    }

    /// How many support each of these ideas, people who have left since among them; those without support are left out.
    pub async fn supports_of_many(&self, ids: &[IdeaId]) -> Result<HashMap<IdeaId, u64>> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(uuid::Uuid, i64)> = support::Entity::find()
            .select_only()
            .column(support::Column::IdeaId)
            .column_as(support::Column::AccountId.count(), "supports")
            .filter(support::Column::IdeaId.is_in(ids.iter().map(|id| id.0)))
            .group_by(support::Column::IdeaId)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting supports")?;
        let mut counts: HashMap<IdeaId, u64> = rows
            .into_iter()
            .map(|(id, count)| (id.into(), u64::try_from(count).unwrap_or_default()))
            .collect();
        let former: Vec<(uuid::Uuid, i32)> = idea::Entity::find()
            .select_only()
            .column(idea::Column::Id)
            .column(idea::Column::FormerSupports)
            .filter(idea::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .filter(idea::Column::FormerSupports.gt(0))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting supports")?;
        for (id, count) in former {
            *counts.entry(id.into()).or_default() += u64::try_from(count).unwrap_or_default();
        }
        Ok(counts)
    }
}

/// A public idea of a public edition, while ideas are supported and talked about. Any other is not there.
pub(crate) async fn talked_about(write: &Write, id: IdeaId) -> Result<idea::Model> {
    let row = idea::Entity::find_by_id(id.0)
        .one(write.tx())
        .await
        .doing("reading an idea")?
        .ok_or(StoreError::NotFound("idea"))?;
    let of_edition = edition::Entity::find_by_id(row.edition_id)
        .one(write.tx())
        .await
        .doing("reading an edition")?
        .ok_or(StoreError::NotFound("edition"))?;
    let state: IdeaState = column("idea.state", &row.state)?;
    let shown: EditionState = column("edition.state", &of_edition.state)?;
    if !state.is_public() || shown != EditionState::Public {
        return Err(StoreError::NotFound("idea"));
    }
    calendar_in(write, EditionId::from(row.edition_id))
        .await?
        .open_talk(write.now())?;
    Ok(row)
}
