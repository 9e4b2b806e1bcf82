//! Forms of members: replies, thanks, whether mails come.

use super::board::path_of;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::members::parts::text_fault;
use crate::tr;
use domain::network::{POST, PostState};
use domain::{AmbassadorGroupId, NetworkPostId};
use leptos::prelude::*;
use store::PostInput;

/// The names under which refused forms are kept.
pub const REPLY: &str = "reply";
pub const THANK: &str = "thank";

/// Replies to an announcement.
#[server(prefix = "/api", endpoint = "posts/reply")]
pub async fn reply(
    slug: String,
    post: String,
    #[server(default)] reply: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug);
    or_refuse(&cx, &here, async {
        let parent: NetworkPostId = post.parse().map_err(|_| AppError::NotFound)?;
        let typed = [("post", post.clone()), ("reply", reply.clone())];
        let fault = match POST.check(&reply) {
            Err(err) => text_fault("reply", err),
            Ok(text) => match cx.store().reply(&cx.actor(), parent, &text).await {
                Ok(state) => {
                    let there = format!("{here}#post-{parent}");
                    return cx.go_saying(&there, sent(&cx, state)).await;
                }
                Err(err) => FieldError::new("reply", err.into()),
            },
        };
        // What was typed waits in the form, whatever went wrong.
        cx.refuse_form(&here, REPLY, typed, vec![fault]).await
    })
    .await
}

/// Thanks a group.
#[server(prefix = "/api", endpoint = "posts/thank")]
pub async fn thank(
    slug: String,
    #[server(default)] group: String,
    #[server(default)] thanks: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let typed = [("group", group.clone()), ("thanks", thanks.clone())];
        let mut faults = Vec::new();
        let group = group.parse::<AmbassadorGroupId>().ok();
        if group.is_none() {
            let error = AppError::refused("posts-fault-group");
            faults.push(FieldError::new("thanked", error));
        }
        faults.extend(
            POST.check(&thanks)
                .err()
                .map(|err| text_fault("thanks", err)),
        );
        if faults.is_empty() {
            let input = PostInput {
                network: network.id,
                group,
                text: thanks,
            };
            match cx.store().thank(&cx.actor(), &input).await {
                Ok(state) => return cx.go_saying(&here, sent(&cx, state)).await,
                Err(err) => faults.push(FieldError::new("thanks", err.into())),
            }
        }
        cx.refuse_form(&here, THANK, typed, faults).await
    })
    .await
}

/// Whether mails about announcements come: `wanted` is empty for no.
#[server(prefix = "/api", endpoint = "posts/mails")]
pub async fn set_mails(slug: String, #[server(default)] wanted: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug);
    or_refuse(&cx, &here, async {
        let network = cx.store().network(&slug).await?;
        let wanted = !wanted.is_empty();
        cx.store()
            .set_post_mails(&cx.actor(), network.id, wanted)
            .await?;
        let key = if wanted {
            "posts-mails-on"
        } else {
            "posts-mails-off"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Whether everybody reads it already.
fn sent(cx: &Cx, state: PostState) -> String {
    let key = match state {
        PostState::Published => "posts-sent",
        PostState::Waiting | PostState::Hidden => "posts-sent-waits",
    };
    tr!(cx, key)
}
