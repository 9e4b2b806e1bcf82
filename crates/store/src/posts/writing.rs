//! Writing to a network.

use super::mails::{mail_announcement, quiet_until};
use crate::entities::{ambassador_group, network_post, photo};
use crate::error::Doing;
use crate::members::{acting, acting_in_groups, leads};
use crate::networks::network_in;
use crate::{Ambassador, PhotoText, Result, Session, Store, StoreError, Write};
use chrono::TimeDelta;
use domain::calendar::paris;
use domain::network::{POST, POSTS_PER_HOUR, PostKind, PostState};
use domain::photo::ALT;
use domain::{Action, Actor, AmbassadorGroupId, AuditEvent, Forbidden, NetworkId, NetworkPostId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};

/// The same text, sent again within this time by a second press of the button, is one post.
const TWICE: TimeDelta = TimeDelta::minutes(10);

/// An announcement, or thanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostInput {
    pub network: NetworkId,
    /// The group that reads an announcement, or that is thanked.
    pub group: Option<AmbassadorGroupId>,
    pub text: String,
}

/// A story that a member tells, for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryInput {
    pub network: NetworkId,
    pub text: String,
    /// A photo that the session holds, and what is on it.
    pub photo: Option<PhotoText>,
    /// Those who can be recognised on the photo agree.
    pub agreed: bool,
}

/// A post before its row.
struct Draft<'a> {
    network: NetworkId,
    group: Option<AmbassadorGroupId>,
    parent: Option<NetworkPostId>,
    kind: PostKind,
    state: PostState,
    text: &'a str,
}

impl Store {
    /// A lead writes to a network or to one of its groups. Members get it by mail unless they don't want to.
    pub async fn announce_to_network(
        &self,
        actor: &Actor,
        input: &PostInput,
    ) -> Result<NetworkPostId> {
        leads(actor, input.network)?;
        let text = checked(&input.text)?;
        let write = self.write(actor).await?;
        in_network(&write, input.network, input.group).await?;
        let draft = Draft {
            network: input.network,
            group: input.group,
            parent: None,
            kind: PostKind::Announcement,
            state: PostState::Published,
            text: &text,
        };
        let (row, new) = add(&write, &draft).await?;
        if new {
            mail_announcement(&write, &row).await?;
            finish(write, &row, PostKind::Announcement).await?;
        }
        Ok(row.id.into())
    }

    /// Replies to an announcement. Everybody who reads it reads the reply; one with a way to reach somebody waits for a
    /// lead. Gives where it stands.
    pub async fn reply(
        &self,
        actor: &Actor,
        parent: NetworkPostId,
        text: &str,
    ) -> Result<PostState> {
        actor.can(Action::SendIdea)?;
        let text = checked(text)?;
        let write = self.write(actor).await?;
        let above = network_post::Entity::find_by_id(parent.0)
            .filter(network_post::Column::Kind.eq(PostKind::Announcement.code()))
            .filter(network_post::Column::State.eq(PostState::Published.code()))
            .lock_shared()
            .one(write.tx())
            .await
            .doing("reading an announcement")?
            .ok_or(StoreError::NotFound("announcement"))?;
        let network = above.network_id.into();
        let groups: Vec<AmbassadorGroupId> = above.group_id.map(Into::into).into_iter().collect();
        let is_lead = leads(actor, network).is_ok();
        if !is_lead {
            let today = paris::day(write.now());
            let member =
                acting_in_groups(write.tx(), write.secret(), actor, network, &groups, today)
                    .await?;
            awake(&write, &member).await?;
        }
        let draft = Draft {
            network,
            group: above.group_id.map(Into::into),
            parent: Some(parent),
            kind: PostKind::Reply,
            state: first_state(is_lead, &text),
            text: &text,
        };
        self.add_and_finish(write, &draft).await
    }

    /// Thanks a group, in front of the whole network. Everybody reads it once a lead has.
    pub async fn thank(&self, actor: &Actor, input: &PostInput) -> Result<PostState> {
        actor.can(Action::SendIdea)?;
        let text = checked(&input.text)?;
        if input.group.is_none() {
            return Err(StoreError::NotFound("group"));
        }
        let write = self.write(actor).await?;
        let is_lead = leads(actor, input.network).is_ok();
        if !is_lead {
            let today = paris::day(write.now());
            let member = acting(write.tx(), write.secret(), actor, input.network, today).await?;
            awake(&write, &member).await?;
        }
        in_network(&write, input.network, input.group).await?;
        let draft = Draft {
            network: input.network,
            group: input.group,
            parent: None,
            kind: PostKind::Thanks,
            state: first_state(is_lead, &text),
            text: &text,
        };
        self.add_and_finish(write, &draft).await
    }

    /// Tells what happened, for everybody. A lead reads it first.
    pub async fn tell_story(
        &self,
        actor: &Actor,
        session: &Session,
        input: &StoryInput,
    ) -> Result<NetworkPostId> {
        actor.can(Action::SendIdea)?;
        let text = checked(&input.text)?;
        if input.photo.is_some() && !input.agreed {
            return Err(StoreError::Invalid("the consent of those on the photo"));
        }
        let write = self.write(actor).await?;
        let today = paris::day(write.now());
        let member = acting(write.tx(), write.secret(), actor, input.network, today).await?;
        awake(&write, &member).await?;
        let draft = Draft {
            network: input.network,
            group: member.group,
            parent: None,
            kind: PostKind::Story,
            state: PostState::Waiting,
            text: &text,
        };
        let (row, new) = add(&write, &draft).await?;
        if new {
            if let Some(text) = &input.photo {
                attach(&write, session, &row, text).await?;
            }
            finish(write, &row, PostKind::Story).await?;
        }
        Ok(row.id.into())
    }

    async fn add_and_finish(&self, write: Write, draft: &Draft<'_>) -> Result<PostState> {
        let (row, new) = add(&write, draft).await?;
        if new {
            finish(write, &row, draft.kind).await?;
        }
        Ok(draft.state)
    }
}

/// What members write is there at once, unless it holds a way to talk outside of the group.
fn first_state(is_lead: bool, text: &str) -> PostState {
    if !is_lead && domain::text::holds_contact(text) {
        PostState::Waiting
    } else {
        PostState::Published
    }
}

fn checked(text: &str) -> Result<String> {
    POST.check(text)
        .map_err(|_| StoreError::Invalid("the text"))
}

/// Stops a minor who writes in the quiet hours.
async fn awake(write: &Write, member: &Ambassador) -> Result<()> {
    let quiet = network_in(write.tx(), member.network).await?.quiet;
    match quiet_until(member, quiet, write.now()) {
        Some(until) => Err(StoreError::QuietHours { until }),
        None => Ok(()),
    }
}

/// Checks that a group is one of the network, which must be there.
async fn in_network(
    write: &Write,
    network: NetworkId,
    group: Option<AmbassadorGroupId>,
) -> Result<()> {
    network_in(write.tx(), network).await?;
    let Some(group) = group else { return Ok(()) };
    ambassador_group::Entity::find_by_id(group.0)
        .filter(ambassador_group::Column::NetworkId.eq(network.0))
        .one(write.tx())
        .await
        .doing("reading a group")?
        .ok_or(StoreError::NotFound("group"))?;
    Ok(())
}

/// Adds a post; the one that is there already when the same was sent a moment ago, with `false`.
async fn add(write: &Write, draft: &Draft<'_>) -> Result<(network_post::Model, bool)> {
    let account = write
        .actor()
        .account()
        .ok_or(StoreError::Forbidden(Forbidden::SignIn))?;
    write.hold(&format!("posts of {account}")).await?;
    let mine = network_post::Entity::find()
        .filter(network_post::Column::AccountId.eq(account.0))
        .filter(network_post::Column::NetworkId.eq(draft.network.0));
    let parent = match draft.parent {
        Some(parent) => network_post::Column::ParentId.eq(parent.0),
        None => network_post::Column::ParentId.is_null(),
    };
    let group = match draft.group {
        Some(group) => network_post::Column::GroupId.eq(group.0),
        None => network_post::Column::GroupId.is_null(),
    };
    let same = mine
        .clone()
        .filter(parent)
        .filter(group)
        .filter(network_post::Column::Kind.eq(draft.kind.code()))
        .filter(network_post::Column::Text.eq(draft.text))
        .filter(network_post::Column::WrittenAt.gt(write.now() - TWICE))
        .one(write.tx())
        .await
        .doing("looking for the same post")?;
    if let Some(row) = same {
        return Ok((row, false));
    }
    let recent = mine
        .filter(network_post::Column::Kind.ne(PostKind::Announcement.code()))
        .filter(network_post::Column::WrittenAt.gt(write.now() - TimeDelta::hours(1)))
        .count(write.tx())
        .await
        .doing("counting recent posts")?;
    if recent >= POSTS_PER_HOUR && draft.kind != PostKind::Announcement {
        return Err(StoreError::TooManyComments {
            max: POSTS_PER_HOUR,
        });
    }
    let row = network_post::ActiveModel {
        id: Set(NetworkPostId::new().0),
        network_id: Set(draft.network.0),
        group_id: Set(draft.group.map(Into::into)),
        parent_id: Set(draft.parent.map(Into::into)),
        account_id: Set(Some(account.0)),
        kind: Set(draft.kind.code().to_owned()),
        text: Set(draft.text.to_owned()),
        state: Set(draft.state.code().to_owned()),
        written_at: Set(write.now()),
        moderated_by: Set(None),
        moderated_at: Set(None),
        reason: Set(String::new()),
    }
    .insert(write.tx())
    .await
    .doing("writing to a network")?;
    Ok((row, true))
}

/// Gives a story the photo that the session holds.
async fn attach(
    write: &Write,
    session: &Session,
    row: &network_post::Model,
    text: &PhotoText,
) -> Result<()> {
    let alt = ALT
        .check(&text.alt)
        .map_err(|_| StoreError::Invalid("the description of a photo"))?;
    let held = photo::Entity::update_many()
        .col_expr(photo::Column::SessionId, Expr::value(None::<String>))
        .col_expr(photo::Column::NetworkPostId, Expr::value(Some(row.id)))
        .col_expr(photo::Column::Alt, Expr::value(alt))
        .filter(photo::Column::Id.eq(text.id.0))
        .filter(photo::Column::IdeaId.is_null())
        .filter(photo::Column::SessionId.eq(session.token.id()))
        .exec(write.tx())
        .await
        .doing("attaching a photo")?;
    if held.rows_affected == 0 {
        return Err(StoreError::NotFound("photo"));
    }
    Ok(())
}

async fn finish(write: Write, row: &network_post::Model, kind: PostKind) -> Result<()> {
    let event = AuditEvent::PostWritten {
        network: row.network_id.into(),
        post: row.id.into(),
        kind,
    };
    // Members' pages are never the same for all, so no cache holds them.
    write.commit_quietly(event).await
}
