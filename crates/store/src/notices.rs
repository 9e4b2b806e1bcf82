//! Privacy notices: what people are told when something personal of them is collected. Versions are kept, so that
//! each collection names the very text that was shown or read out.

use crate::entities::{account, privacy_notice};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::privacy::NOTICE;
use domain::{AccountId, Action, Actor, AuditEvent, Collection, Lang, NoticeId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

/// A version of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    pub collection: Collection,
    pub lang: Lang,
    /// From 1 on.
    pub version: u32,
    /// Paragraphs; a line that begins with `## ` is a heading, one with `- ` an item of a list.
    pub text: String,
    pub published_at: DateTime<Utc>,
}

impl Store {
    /// The newest version of a notice, if there is one in the language.
    pub async fn notice(&self, collection: Collection, lang: Lang) -> Result<Option<Notice>> {
        newest(self.reader(), collection, lang).await
    }

    /// Every version of a notice, newest first. They are public: people may look up what they once read.
    pub async fn notice_versions(&self, collection: Collection, lang: Lang) -> Result<Vec<Notice>> {
        let rows = privacy_notice::Entity::find()
            .filter(privacy_notice::Column::Collection.eq(collection.code()))
            .filter(privacy_notice::Column::Lang.eq(lang.code()))
            .order_by_desc(privacy_notice::Column::Version)
            .all(self.reader())
            .await
            .doing("reading notices")?;
        rows.into_iter().map(notice_of).collect()
    }

    /// Publishes a new version of a notice, and gives its number. `seen` is the version that was on the screen, 0
    /// for none; the same text again makes no version.
    pub async fn publish_notice(
        &self,
        actor: &Actor,
        collection: Collection,
        lang: Lang,
        seen: u32,
        text: &str,
    ) -> Result<u32> {
        actor.can(Action::ManagePrivacy)?;
        let text = NOTICE
            .check(text)
            .map_err(|_| StoreError::Invalid("the length of a notice"))?;
        let write = self.write(actor).await?;
        write.hold(&format!("notice {collection} {lang:?}")).await?;
        let before = newest(write.tx(), collection, lang).await?;
        let version = before.as_ref().map_or(0, |notice| notice.version);
        if version != seen {
            return Err(StoreError::Changed);
        }
        if before.is_some_and(|notice| notice.text == text) {
            return Ok(version);
        }
        let notice = insert(&write, collection, lang, version + 1, text).await?;
        write.commit(AuditEvent::NoticePublished { notice }).await?;
        Ok(version + 1)
    }

    /// Publishes the texts that come with the software where a notice has no version yet, and gives their number.
    pub async fn install_notices(&self, texts: &[(Collection, Lang, String)]) -> Result<u32> {
        let mut missing = vec![];
        for (collection, lang, text) in texts {
            if self.notice(*collection, *lang).await?.is_none() {
                missing.push((*collection, *lang, text));
            }
        }
        if missing.is_empty() {
            return Ok(0);
        }
        let write = self.write(&Actor::Job("notices")).await?;
        write.hold("notices").await?;
        let mut installed = vec![];
        for (collection, lang, text) in missing {
            if newest(write.tx(), collection, lang).await?.is_none() {
                installed.push(insert(&write, collection, lang, 1, text.clone()).await?);
            }
        }
        let number = u32::try_from(installed.len()).unwrap_or(u32::MAX);
        let Some(last) = installed.pop() else {
            return Ok(0);
        };
        for notice in installed {
            write.also(AuditEvent::NoticePublished { notice }).await?;
        }
        write
            .commit(AuditEvent::NoticePublished { notice: last })
            .await?;
        Ok(number)
    }
}

async fn newest<C: ConnectionTrait>(
    db: &C,
    collection: Collection,
    lang: Lang,
) -> Result<Option<Notice>> {
    privacy_notice::Entity::find()
        .filter(privacy_notice::Column::Collection.eq(collection.code()))
        .filter(privacy_notice::Column::Lang.eq(lang.code()))
        .order_by_desc(privacy_notice::Column::Version)
        .one(db)
        .await
        .doing("reading a notice")?
        .map(notice_of)
        .transpose()
}

/// The notice that a collection happens under now: in the language, else in French.
pub(crate) async fn current_notice<C: ConnectionTrait>(
    db: &C,
    collection: Collection,
    lang: Lang,
) -> Result<Option<NoticeId>> {
    for lang in [lang, Lang::default()] {
        if let Some(notice) = newest(db, collection, lang).await? {
            return Ok(Some(notice.id));
        }
    }
    Ok(None)
}

/// Records under which notice an account was made; the first stays.
pub(crate) async fn record_notice(
    write: &Write,
    account: AccountId,
    notice: Option<NoticeId>,
) -> Result<()> {
    let Some(notice) = notice else { return Ok(()) };
    account::Entity::update_many()
        .col_expr(account::Column::NoticeId, Expr::value(notice.0))
        .filter(account::Column::Id.eq(account.0))
        .filter(account::Column::NoticeId.is_null())
        .exec(write.tx())
        .await
        .doing("recording a notice")?;
    Ok(())
}

async fn insert(
    write: &Write,
    collection: Collection,
    lang: Lang,
    version: u32,
    text: String,
) -> Result<NoticeId> {
    let id = NoticeId::new();
    privacy_notice::ActiveModel {
        id: Set(id.0),
        collection: Set(collection.code().to_owned()),
        lang: Set(lang.code().to_owned()),
        version: Set(i32::try_from(version).unwrap_or(i32::MAX)),
        text: Set(text),
        published_at: Set(write.now()),
        published_by: Set(write.actor().account().map(Into::into)),
    }
    .insert(write.tx())
    .await
    .doing("publishing a notice")?;
    Ok(id)
}

fn notice_of(row: privacy_notice::Model) -> Result<Notice> {
    Ok(Notice {
        id: row.id.into(),
        collection: column("privacy_notice.collection", &row.collection)?,
        lang: column("privacy_notice.lang", &row.lang)?,
        version: u32::try_from(row.version).unwrap_or_default(),
        text: row.text,
        published_at: row.published_at,
    })
}
