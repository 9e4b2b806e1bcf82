//! What a lead reads, publishes and hides.

use super::Post;
use crate::entities::network_post;
use crate::error::Doing;
use crate::members::leads;
use crate::{Result, Store, StoreError};
use domain::network::{PostKind, PostState, REASON};
use domain::{Action, Actor, AuditEvent, NetworkId, NetworkPostId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

impl Store {
    /// What a lead should read, oldest first: what waits, and thanks that members read already.
    pub async fn posts_to_read(&self, actor: &Actor, network: NetworkId) -> Result<Vec<Post>> {
        leads(actor, network)?;
        let rows = to_read(network)
            .order_by_asc(network_post::Column::WrittenAt)
            .limit(100)
            .all(self.reader())
            .await
            .doing("reading posts that wait")?;
        self.posts_of(actor, rows).await
    }

    /// How many these are.
    pub async fn count_posts_to_read(&self, actor: &Actor, network: NetworkId) -> Result<u64> {
        leads(actor, network)?;
        to_read(network)
            .count(self.reader())
            .await
            .doing("counting posts that wait")
    }

    /// What leads have hidden, the latest first.
    pub async fn hidden_posts(&self, actor: &Actor, network: NetworkId) -> Result<Vec<Post>> {
        leads(actor, network)?;
        let rows = network_post::Entity::find()
            .filter(network_post::Column::NetworkId.eq(network.0))
            .filter(network_post::Column::State.eq(PostState::Hidden.code()))
            .order_by_desc(network_post::Column::ModeratedAt)
            .limit(100)
            .all(self.reader())
            .await
            .doing("reading hidden posts")?;
        self.posts_of(actor, rows).await
    }

    /// Publishes or hides a post that was read in the state `seen`: two leads never overwrite each other. Who wrote it
    /// reads why it is hidden.
    pub async fn moderate_post(
        &self,
        actor: &Actor,
        id: NetworkPostId,
        seen: PostState,
        publish: bool,
        reason: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let reason = if publish {
            String::new()
        } else {
            REASON
                .check(reason)
                .map_err(|_| StoreError::Invalid("the reason"))?
        };
        let write = self.write(actor).await?;
        let row = network_post::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a post")?
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .ok_or(StoreError::NotFound("post"))?;
        let to = if publish {
            PostState::Published
        } else {
            PostState::Hidden
        };
        // Thanks are published at once, and once more for everybody when a lead has read them.
        let again = publish && seen == PostState::Published && row.moderated_at.is_none();
        if row.state != seen.code() || (seen == to && !again) {
            return Err(StoreError::Changed);
        }
        network_post::ActiveModel {
            id: Set(row.id),
            state: Set(to.code().to_owned()),
            moderated_by: Set(actor.account().map(Into::into)),
            moderated_at: Set(Some(write.now())),
            reason: Set(reason),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("moderating a post")?;
        write
            .commit(AuditEvent::PostModerated {
                network: row.network_id.into(),
                post: id,
                state: to,
            })
            .await
    }
}

fn to_read(network: NetworkId) -> sea_orm::Select<network_post::Entity> {
    let thanks = Condition::all()
        .add(network_post::Column::Kind.eq(PostKind::Thanks.code()))
        .add(network_post::Column::State.eq(PostState::Published.code()))
        .add(network_post::Column::ModeratedAt.is_null());
    network_post::Entity::find()
        .filter(network_post::Column::NetworkId.eq(network.0))
        .filter(
            Condition::any()
                .add(network_post::Column::State.eq(PostState::Waiting.code()))
                .add(thanks),
        )
}
