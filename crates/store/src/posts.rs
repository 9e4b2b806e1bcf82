//! What is written to a network: announcements with replies, thanks, stories.
//!
//! There are no messages from person to person: whatever is written is read by a whole group, or by the whole network,
//! and by those who lead it.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Published: announcement, reply, thanks
//!     [*] --> Waiting: story, or a text with a way to reach somebody
//!     Waiting --> Published: a lead publishes
//!     Waiting --> Hidden: a lead hides, with a reason
//!     Published --> Hidden
//!     Hidden --> Published
//! ```

mod forget;
mod mails;
mod milestones;
mod moderation;
mod writing;

pub(crate) use forget::{over_posts, unname_posts};
pub(crate) use mails::held_until;
pub use milestones::{Milestone, MilestoneInput};
pub use writing::{PostInput, StoryInput};

use crate::entities::{account, network_post, photo, post_mute};
use crate::error::{Doing, column};
use crate::members::{leads, member_of};
use crate::networks::{groups_in, network_in};
use crate::photos::{Photo, photo_of};
use crate::{Ambassador, AmbassadorGroup, Result, Secret, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::calendar::paris;
use domain::network::{PostKind, PostState};
use domain::{
    Action, Actor, AmbassadorGroupId, AmbassadorState, NetworkId, NetworkPostId, NotActing,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Something that was written to a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    pub id: NetworkPostId,
    pub kind: PostKind,
    pub state: PostState,
    /// The group that reads it, or that is thanked; none for the whole network.
    pub group: Option<AmbassadorGroupId>,
    /// Who wrote it; empty for who has left no name.
    pub by: String,
    /// Whether the reader wrote it.
    pub mine: bool,
    pub text: String,
    pub at: DateTime<Utc>,
    pub photo: Option<Photo>,
    /// Why a lead hid it.
    pub reason: String,
}

/// An announcement with its replies, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    pub announcement: Post,
    pub replies: Vec<Post>,
}

/// What somebody reads of a network, and what they may do there.
#[derive(Clone, Debug)]
pub struct NetworkBoard {
    pub threads: Vec<Thread>,
    /// How many announcements there are on all pages.
    pub total: u64,
    /// The latest first.
    pub thanks: Vec<Post>,
    /// The reader's own stories that are not public.
    pub stories: Vec<Post>,
    pub groups: Vec<AmbassadorGroup>,
    pub leads: bool,
    /// Why the reader can't write; nothing when they can.
    pub silent: Option<NotActing>,
    /// Until when a minor reads alone.
    pub quiet_until: Option<DateTime<Utc>>,
    /// Whether mails about announcements come; nothing for who is no member.
    pub mails: Option<bool>,
}

/// A story, or thanks, that everybody may read: of a group, and nobody's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicPost {
    pub id: NetworkPostId,
    pub group: Option<AmbassadorGroupId>,
    pub text: String,
    pub at: DateTime<Utc>,
    pub photo: Option<Photo>,
}

/// Who reads a network: a lead, a member, or both.
pub(crate) struct Reader {
    pub(crate) leads: bool,
    pub(crate) member: Option<Ambassador>,
}

impl Store {
    /// A page of a network's announcements, latest first, with what goes with them. Pages count from 0. Members read
    /// what is for all and for their group; leads read everything.
    pub async fn network_board(
        &self,
        actor: &Actor,
        network: NetworkId,
        page: u64,
        per_page: u64,
    ) -> Result<NetworkBoard> {
        let db = self.reader();
        let reader = reader_of(db, &self.0.secret, actor, network).await?;
        let groups = groups_in(db, network).await?;
        let query = of_kind(network, PostKind::Announcement).filter(for_reader(&reader, actor));
        let total = query
            .clone()
            .count(db)
            .await
            .doing("counting announcements")?;
        let rows = query
            .order_by_desc(network_post::Column::WrittenAt)
            .order_by_desc(network_post::Column::Id)
            .offset(page.saturating_mul(per_page))
            .limit(per_page)
            .all(db)
            .await
            .doing("reading announcements")?;
        let replies = network_post::Entity::find()
            .filter(network_post::Column::ParentId.is_in(rows.iter().map(|row| row.id)))
            .filter(shown(&reader, actor))
            .order_by_asc(network_post::Column::WrittenAt)
            .order_by_asc(network_post::Column::Id)
            .all(db)
            .await
            .doing("reading replies")?;
        // Thanks are for everybody of the network, whichever group is thanked.
        let thanks = of_kind(network, PostKind::Thanks)
            .filter(shown(&reader, actor))
            .order_by_desc(network_post::Column::WrittenAt)
            .limit(20)
            .all(db)
            .await
            .doing("reading thanks")?;
        let stories = of_kind(network, PostKind::Story)
            .filter(own(actor))
            .filter(network_post::Column::State.ne(PostState::Published.code()))
            .order_by_desc(network_post::Column::WrittenAt)
            .limit(20)
            .all(db)
            .await
            .doing("reading one's stories")?;
        let announcements = self.posts_of(actor, rows).await?;
        let mut under: HashMap<NetworkPostId, Vec<Post>> = HashMap::new();
        let parents: Vec<_> = replies.iter().map(|row| row.parent_id).collect();
        for (parent, reply) in parents
            .into_iter()
            .zip(self.posts_of(actor, replies).await?)
        {
            under
                .entry(parent.unwrap_or_default().into())
                .or_default()
                .push(reply);
        }
        let threads = announcements
            .into_iter()
            .map(|announcement| Thread {
                replies: under.remove(&announcement.id).unwrap_or_default(),
                announcement,
            })
            .collect();
        let now = self.now();
        let silent = match &reader.member {
            _ if reader.leads => None,
            Some(member) => member.standing.acts(paris::day(now)).err(),
            None => Some(NotActing::NotAMember),
        };
        let quiet = network_in(db, network).await?.quiet;
        let quiet_until = reader
            .member
            .as_ref()
            .filter(|_| !reader.leads)
            .and_then(|member| mails::quiet_until(member, quiet, now));
        let mails = match &reader.member {
            Some(member) => Some(
                post_mute::Entity::find_by_id(member.id.0)
                    .one(db)
                    .await
                    .doing("reading a wish about mails")?
                    .is_none(),
            ),
            None => None,
        };
        Ok(NetworkBoard {
            threads,
            total,
            thanks: self.posts_of(actor, thanks).await?,
            stories: self.posts_of(actor, stories).await?,
            groups,
            leads: reader.leads,
            silent,
            quiet_until,
            mails,
        })
    }

    /// The stories of a network that everybody may read, the latest first.
    pub async fn stories(&self, network: NetworkId, limit: u64) -> Result<Vec<PublicPost>> {
        let published =
            Condition::all().add(network_post::Column::State.eq(PostState::Published.code()));
        self.public_posts(network, PostKind::Story, published, limit)
            .await
    }

    /// Thanks to the groups of a network that a lead has read, the latest first. Members read them before.
    pub async fn public_thanks(&self, network: NetworkId, limit: u64) -> Result<Vec<PublicPost>> {
        let read = Condition::all()
            .add(network_post::Column::State.eq(PostState::Published.code()))
            .add(network_post::Column::ModeratedAt.is_not_null());
        self.public_posts(network, PostKind::Thanks, read, limit)
            .await
    }

    async fn public_posts(
        &self,
        network: NetworkId,
        kind: PostKind,
        which: Condition,
        limit: u64,
    ) -> Result<Vec<PublicPost>> {
        let rows = of_kind(network, kind)
            .filter(which)
            .order_by_desc(network_post::Column::WrittenAt)
            .order_by_desc(network_post::Column::Id)
            .limit(limit)
            .all(self.reader())
            .await
            .doing("reading stories")?;
        let mut photos = photos_in(self.reader(), &rows).await?;
        let each = rows.into_iter().map(|row| PublicPost {
            photo: photos.remove(&row.id),
            id: row.id.into(),
            group: row.group_id.map(Into::into),
            text: row.text,
            at: row.written_at,
        });
        Ok(each.collect())
    }

    /// Posts with the names of those who wrote them, for people of the network.
    async fn posts_of(&self, actor: &Actor, rows: Vec<network_post::Model>) -> Result<Vec<Post>> {
        let db = self.reader();
        let names = names_of(
            db,
            &self.0.secret,
            rows.iter().filter_map(|row| row.account_id),
        );
        let names = names.await?;
        let mut photos = photos_in(db, &rows).await?;
        let me = actor.account().map(Uuid::from);
        rows.into_iter()
            .map(|row| {
                Ok(Post {
                    photo: photos.remove(&row.id),
                    id: row.id.into(),
                    kind: column("network_post.kind", &row.kind)?,
                    state: column("network_post.state", &row.state)?,
                    group: row.group_id.map(Into::into),
                    by: row
                        .account_id
                        .and_then(|id| names.get(&id).cloned())
                        .unwrap_or_default(),
                    mine: row.account_id.is_some() && row.account_id == me,
                    text: row.text,
                    at: row.written_at,
                    reason: row.reason,
                })
            })
            .collect()
    }
}

/// Somebody who may read what is written to a network: a lead, or an accepted member.
pub(crate) async fn reader_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    actor: &Actor,
    network: NetworkId,
) -> Result<Reader> {
    let is_lead = leads(actor, network).is_ok();
    let member = match actor.account() {
        Some(account) => member_of(db, secret, account, network).await?,
        None => None,
    };
    match member {
        Some(member) if member.standing.state == AmbassadorState::Accepted => Ok(Reader {
            leads: is_lead,
            member: Some(member),
        }),
        _ if is_lead => Ok(Reader {
            leads: true,
            member: None,
        }),
        Some(member) if member.standing.state == AmbassadorState::Applied => {
            Err(NotActing::Applied.into())
        }
        Some(_) => Err(NotActing::NotAMember.into()),
        None => {
            actor.can(Action::SendIdea)?;
            Err(NotActing::NotAMember.into())
        }
    }
}

/// Whether everybody sees the photo of a post; an error for who does not see it at all.
pub(crate) async fn sees_photo_of(store: &Store, actor: &Actor, post: Uuid) -> Result<bool> {
    let row = network_post::Entity::find_by_id(post)
        .one(store.reader())
        .await
        .doing("reading a post")?
        .ok_or(StoreError::NotFound("photo"))?;
    let public = row.state == PostState::Published.code();
    let mine = row.account_id.is_some() && row.account_id == actor.account().map(Into::into);
    if public || mine || leads(actor, row.network_id.into()).is_ok() {
        Ok(public)
    } else {
        Err(StoreError::NotFound("photo"))
    }
}

/// The names of some accounts; those without one are left out.
pub(crate) async fn names_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    accounts: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let rows = account::Entity::find()
        .filter(account::Column::Id.is_in(accounts))
        .all(db)
        .await
        .doing("reading names")?;
    let mut names = HashMap::new();
    for row in rows {
        let account = secret.account_of(row)?;
        if !account.name.is_empty() {
            names.insert(account.id.0, account.name);
        }
    }
    Ok(names)
}

fn of_kind(network: NetworkId, kind: PostKind) -> sea_orm::Select<network_post::Entity> {
    network_post::Entity::find()
        .filter(network_post::Column::NetworkId.eq(network.0))
        .filter(network_post::Column::Kind.eq(kind.code()))
}

fn own(actor: &Actor) -> Condition {
    match actor.account() {
        Some(account) => Condition::all().add(network_post::Column::AccountId.eq(account.0)),
        // Nobody's.
        None => Condition::all().add(network_post::Column::Id.eq(Uuid::nil())),
    }
}

/// What is published, and one's own whatever became of it; leads see everything.
fn shown(reader: &Reader, actor: &Actor) -> Condition {
    if reader.leads {
        return Condition::all();
    }
    Condition::any()
        .add(network_post::Column::State.eq(PostState::Published.code()))
        .add(own(actor))
}

/// The same, of what is for the reader's group or for all.
fn for_reader(reader: &Reader, actor: &Actor) -> Condition {
    let all = Condition::all().add(shown(reader, actor));
    if reader.leads {
        return all;
    }
    let mut groups = Condition::any().add(network_post::Column::GroupId.is_null());
    if let Some(group) = reader.member.as_ref().and_then(|member| member.group) {
        groups = groups.add(network_post::Column::GroupId.eq(group.0));
    }
    all.add(groups)
}

async fn photos_in(
    db: &impl ConnectionTrait,
    rows: &[network_post::Model],
) -> Result<HashMap<Uuid, Photo>> {
    let stories = rows
        .iter()
        .filter(|row| row.kind == PostKind::Story.code())
        .map(|row| row.id);
    let photos = photo::Entity::find()
        .filter(photo::Column::NetworkPostId.is_in(stories))
        .all(db)
        .await
        .doing("reading photos")?;
    let each = photos
        .into_iter()
        .filter_map(|row| Some((row.network_post_id?, photo_of(row))));
    Ok(each.collect())
}
