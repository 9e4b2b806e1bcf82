//! Forgetting what was written to networks: who erases their account, and what is older than its term.

use crate::entities::{network_post, photo};
use crate::error::Doing;
use crate::{Result, Write};
use chrono::{DateTime, Utc};
use domain::AccountId;
use domain::network::{PostKind, PostState};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

/// Takes a person's name off what they wrote to networks. What was never published goes, and its photo with it.
pub(crate) async fn unname_posts(write: &Write, account: AccountId) -> Result<()> {
    let unread = Condition::all()
        .add(network_post::Column::AccountId.eq(account.0))
        .add(network_post::Column::State.ne(PostState::Published.code()))
        .add(network_post::Column::Kind.ne(PostKind::Announcement.code()));
    remove(write.tx(), &unread).await?;
    network_post::Entity::update_many()
        .col_expr(network_post::Column::AccountId, Expr::value(None::<Uuid>))
        .filter(network_post::Column::AccountId.eq(account.0))
        .exec(write.tx())
        .await
        .doing("taking a name off posts")?;
    Ok(())
}

/// Counts the posts that were written before a moment, or removes them. Replies go with their announcement. Stories
/// that everybody reads stay: who leads takes them away.
pub(crate) async fn over_posts<C: ConnectionTrait>(
    db: &C,
    since: DateTime<Utc>,
    remove_them: bool,
) -> Result<u64> {
    let is_public_story = Condition::all()
        .add(network_post::Column::Kind.eq(PostKind::Story.code()))
        .add(network_post::Column::State.eq(PostState::Published.code()));
    let old = Condition::all()
        .add(network_post::Column::WrittenAt.lt(since))
        .add(is_public_story.not());
    let over = Condition::any()
        .add(old.clone())
        .add(network_post::Column::ParentId.in_subquery(ids(&old)));
    let count = network_post::Entity::find()
        .filter(over.clone())
        .count(db)
        .await
        .doing("counting old posts")?;
    if remove_them && count > 0 {
        remove(db, &over).await?;
    }
    Ok(count)
}

/// Removes posts. The job then finds that nobody holds their photos, and removes the files.
async fn remove(db: &impl ConnectionTrait, which: &Condition) -> Result<()> {
    photo::Entity::update_many()
        .col_expr(photo::Column::NetworkPostId, Expr::value(None::<Uuid>))
        .filter(photo::Column::NetworkPostId.in_subquery(ids(which)))
        .exec(db)
        .await
        .doing("letting photos go")?;
    network_post::Entity::delete_many()
        .filter(which.clone())
        .exec(db)
        .await
        .doing("removing posts")?;
    Ok(())
}

fn ids(which: &Condition) -> SelectStatement {
    Query::select()
        .column(network_post::Column::Id)
        .from(network_post::Entity)
        .cond_where(which.clone())
        .to_owned()
}
