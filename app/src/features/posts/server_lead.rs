//! Forms of leads: announcements, what is published and hidden, milestones.

use super::board::path_of;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::members::parts::{LeadPage, led_by_slug, text_fault, today};
use crate::tr;
use chrono::NaiveDate;
use domain::network::{NAME, POST, PostState, REASON};
use domain::{AmbassadorGroupId, GroupMilestoneId, NetworkPostId};
use leptos::prelude::*;
use store::{MilestoneInput, PostInput};

/// The names under which refused forms are kept.
pub const ANNOUNCE: &str = "announce";
pub const MILESTONE: &str = "milestone";
pub const HIDE: &str = "hide-post";

/// Writes an announcement to a network, or to one of its groups.
#[server(prefix = "/api", endpoint = "posts/announce")]
pub async fn announce(
    slug: String,
    #[server(default)] group: String,
    #[server(default)] announcement: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug);
    or_refuse(&cx, &here, async {
        let network = led_by_slug(&cx, &slug).await?;
        let typed = [
            ("group", group.clone()),
            ("announcement", announcement.clone()),
        ];
        if let Err(err) = POST.check(&announcement) {
            let faults = vec![text_fault("announcement", err)];
            return cx.refuse_form(&here, ANNOUNCE, typed, faults).await;
        }
        let group: Option<AmbassadorGroupId> = match group.as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| AppError::NotFound)?),
        };
        let input = PostInput {
            network: network.id,
            group,
            text: announcement,
        };
        cx.store().announce_to_network(&cx.actor(), &input).await?;
        cx.go_saying(&here, tr!(cx, "posts-announced")).await
    })
    .await
}

/// Publishes or hides a post (`act`), that was read in the state `seen`.
#[server(prefix = "/api", endpoint = "posts/moderate")]
pub async fn moderate_post(
    slug: String,
    post: String,
    seen: String,
    #[server(default)] act: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let board = path_of(&slug);
    let here = if back == board {
        board
    } else {
        LeadPage::Posts.path(&slug)
    };
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id: NetworkPostId = post.parse().map_err(|_| AppError::NotFound)?;
        let seen: PostState = seen.parse().map_err(|_| AppError::NotFound)?;
        let publish = act == "publish";
        if !publish && REASON.check(&reason).is_err() {
            let error = AppError::refused_with(
                "posts-fault-reason",
                [
                    ("min", REASON.min.to_string()),
                    ("max", REASON.max.to_string()),
                ],
            );
            let typed = [("post", post.clone()), ("reason", reason.clone())];
            let faults = vec![FieldError::new("reason", error)];
            return cx.refuse_form(&here, HIDE, typed, faults).await;
        }
        cx.store()
            .moderate_post(&cx.actor(), id, seen, publish, &reason)
            .await?;
        let key = if publish {
            "posts-published-now"
        } else {
            "posts-hidden-now"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Notes that a group has reached something.
#[server(prefix = "/api", endpoint = "posts/milestone")]
pub async fn add_milestone(
    slug: String,
    #[server(default)] group: String,
    #[server(default)] title: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#milestones", LeadPage::Posts.path(&slug));
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let typed = [
            ("group", group.clone()),
            ("title", title.clone()),
            ("on", on.clone()),
        ];
        let mut faults = Vec::new();
        let group = group.parse::<AmbassadorGroupId>().ok();
        if group.is_none() {
            let error = AppError::refused("posts-fault-group");
            faults.push(FieldError::new("group", error));
        }
        faults.extend(NAME.check(&title).err().map(|err| text_fault("title", err)));
        let day = on.trim().parse::<NaiveDate>().ok();
        let day = day.filter(|day| *day <= today(&cx));
        if day.is_none() {
            let error = AppError::refused("members-fault-done");
            faults.push(FieldError::new("on", error));
        }
        let (Some(group), Some(reached_on), true) = (group, day, faults.is_empty()) else {
            return cx.refuse_form(&here, MILESTONE, typed, faults).await;
        };
        let input = MilestoneInput {
            group,
            title,
            reached_on,
        };
        cx.store().reach_milestone(&cx.actor(), &input).await?;
        cx.go_saying(&here, tr!(cx, "posts-milestone-added")).await
    })
    .await
}

/// Takes a milestone away.
#[server(prefix = "/api", endpoint = "posts/remove-milestone")]
pub async fn remove_milestone(slug: String, milestone: String) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#milestones", LeadPage::Posts.path(&slug));
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id: GroupMilestoneId = milestone.parse().map_err(|_| AppError::NotFound)?;
        cx.store().remove_milestone(&cx.actor(), id).await?;
        cx.go_saying(&here, tr!(cx, "posts-milestone-removed"))
            .await
    })
    .await
}
