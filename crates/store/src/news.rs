//! News posts of the home page.

use crate::entities::news;
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, AuditEvent, Lang, NewsId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

/// A news post, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub id: NewsId,
    pub lang: Lang,
    pub title: String,
    pub text: String,
    pub published_at: DateTime<Utc>,
}

/// A post to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsInput {
    pub lang: Lang,
    pub title: String,
    pub text: String,
}

impl Store {
    /// The last posts in a language; in French where the language has none.
    pub async fn last_news(&self, lang: Lang, limit: u64) -> Result<Vec<News>> {
        let of = |lang: Lang| {
            news::Entity::find()
                .filter(news::Column::Lang.eq(lang.code()))
                .order_by_desc(news::Column::PublishedAt)
                .limit(limit)
        };
        let mut rows = of(lang)
            .all(self.reader())
            .await
            .doing("reading the news")?;
        if rows.is_empty() && lang != Lang::Fr {
            rows = of(Lang::Fr)
                .all(self.reader())
                .await
                .doing("reading the news")?;
        }
        rows.into_iter().map(news_of).collect()
    }

    /// Every post, for the desk.
    pub async fn all_news(&self, actor: &Actor) -> Result<Vec<News>> {
        actor.can(Action::ReadDesk)?;
        let rows = news::Entity::find()
            .order_by_desc(news::Column::PublishedAt)
            .all(self.reader())
            .await
            .doing("reading the news")?;
        rows.into_iter().map(news_of).collect()
    }

    pub async fn publish_news(&self, actor: &Actor, input: &NewsInput) -> Result<NewsId> {
        actor.can(Action::WriteNews)?;
        let title = domain::news::TITLE
            .check(&input.title)
            .map_err(|_| StoreError::Invalid("the title"))?;
        let text = domain::news::TEXT
            .check(&input.text)
            .map_err(|_| StoreError::Invalid("the text"))?;
        let write = self.write(actor).await?;
        let id = NewsId::new();
        news::ActiveModel {
            id: Set(id.0),
            lang: Set(input.lang.code().to_owned()),
            title: Set(title),
            text: Set(text),
            published_at: Set(write.now()),
        }
        .insert(write.tx())
        .await
        .doing("publishing news")?;
        write.commit(AuditEvent::NewsPublished { news: id }).await?;
        Ok(id)
    }

    pub async fn remove_news(&self, actor: &Actor, id: NewsId) -> Result<()> {
        actor.can(Action::WriteNews)?;
        let write = self.write(actor).await?;
        let removed = news::Entity::delete_by_id(id.0)
            .exec(write.tx())
            .await
            .doing("removing news")?;
        if removed.rows_affected == 0 {
            return Err(StoreError::NotFound("news"));
        }
        write.commit(AuditEvent::NewsRemoved { news: id }).await
    }
}

fn news_of(row: news::Model) -> Result<News> {
    Ok(News {
        id: row.id.into(),
        lang: column("news.lang", &row.lang)?,
        title: row.title,
        text: row.text,
        published_at: row.published_at,
    })
}
