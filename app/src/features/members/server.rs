//! Forms of who leads a network, about its members and their training.

use super::one::{DECIDE, LEAVE, path_of};
use super::parts::{LeadPage, led_by_slug, text_fault, today};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use chrono::NaiveDate;
use domain::network::{MESSAGE, NAME, REASON, STEP};
use domain::{AmbassadorGroupId, AmbassadorId, AmbassadorState, TrainingStepId};
use leptos::prelude::*;
use store::TrainingInput;

/// The name under which a refused step of training is kept.
pub const TRAINING: &str = "training";

/// Answers an application: `verdict` is `accepted` or `declined`.
#[server(prefix = "/api", endpoint = "members/decide")]
pub async fn decide_member(
    slug: String,
    member: String,
    #[server(default)] verdict: String,
    #[server(default)] message: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug, &member);
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id = member_id(&member)?;
        let typed = [("verdict", verdict.clone()), ("message", message.clone())];
        let mut faults = Vec::new();
        let verdict = match verdict.as_str() {
            "accepted" => Some(AmbassadorState::Accepted),
            "declined" => Some(AmbassadorState::Declined),
            _ => {
                let error = AppError::refused("members-fault-verdict");
                faults.push(FieldError::new("verdict", error));
                None
            }
        };
        faults.extend(
            MESSAGE
                .check(&message)
                .err()
                .map(|err| text_fault("message", err)),
        );
        if verdict == Some(AmbassadorState::Declined) && message.trim().is_empty() {
            let error = AppError::refused("members-fault-why");
            faults.push(FieldError::new("message", error));
        }
        let (Some(state), true) = (verdict, faults.is_empty()) else {
            return cx.refuse_form(&here, DECIDE, typed, faults).await;
        };
        cx.store()
            .decide_application(&cx.actor(), id, state, &message)
            .await?;
        let key = if state == AmbassadorState::Accepted {
            "members-accepted"
        } else {
            "members-declined"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Takes a member off the network, with a reason.
#[server(prefix = "/api", endpoint = "members/take-off")]
pub async fn take_off(
    slug: String,
    member: String,
    #[server(default)] reason: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug, &member);
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id = member_id(&member)?;
        if let Err(err) = REASON.check(&reason) {
            let typed = [("reason", reason.clone())];
            let faults = vec![text_fault("reason", err)];
            return cx.refuse_form(&here, LEAVE, typed, faults).await;
        }
        cx.store()
            .decide_application(&cx.actor(), id, AmbassadorState::Left, &reason)
            .await?;
        cx.go_saying(&here, tr!(cx, "members-taken-off")).await
    })
    .await
}

/// Moves a member to a group; none for no group.
#[server(prefix = "/api", endpoint = "members/move")]
pub async fn move_member(
    slug: String,
    member: String,
    version: i32,
    #[server(default)] group: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = path_of(&slug, &member);
    or_refuse(&cx, &here, async {
        let network = led_by_slug(&cx, &slug).await?;
        let id = member_id(&member)?;
        let group: Option<AmbassadorGroupId> = match group.as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| AppError::NotFound)?),
        };
        cx.store()
            .move_member(&cx.actor(), network.id, id, version, group)
            .await?;
        cx.go_saying(&here, tr!(cx, "members-moved")).await
    })
    .await
}

/// Marks a step of training as done on a day, or takes the mark away (`done` is empty).
#[server(prefix = "/api", endpoint = "members/training")]
pub async fn mark_training(
    slug: String,
    member: String,
    step: String,
    #[server(default)] done: String,
    #[server(default)] on: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#training", path_of(&slug, &member));
    or_refuse(&cx, &here, async {
        led_by_slug(&cx, &slug).await?;
        let id = member_id(&member)?;
        let step: TrainingStepId = step.parse().map_err(|_| AppError::NotFound)?;
        let day = match (done.as_str(), on.trim()) {
            ("", _) => None,
            (_, "") => Some(today(&cx)),
            (_, text) => Some(
                text.parse::<NaiveDate>()
                    .ok()
                    .filter(|day| *day <= today(&cx))
                    .ok_or_else(|| AppError::refused("members-fault-done"))?,
            ),
        };
        cx.store().mark_training(&cx.actor(), id, step, day).await?;
        let key = if day.is_some() {
            "members-marked"
        } else {
            "members-unmarked"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Adds a step of training, or changes one.
#[server(prefix = "/api", endpoint = "members/step")]
pub async fn set_training(
    slug: String,
    #[server(default)] step: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] position: String,
    #[server(default)] retired: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = LeadPage::Training.path(&slug);
    or_refuse(&cx, &here, async {
        let network = led_by_slug(&cx, &slug).await?;
        let typed = [
            ("step", step.clone()),
            ("title", title.clone()),
            ("text", text.clone()),
            ("position", position.clone()),
        ];
        let mut faults = Vec::new();
        faults.extend(NAME.check(&title).err().map(|err| text_fault("title", err)));
        faults.extend(STEP.check(&text).err().map(|err| text_fault("text", err)));
        let place = domain::text::ascii_digits(position.trim()).parse::<i32>();
        let place = place.ok().filter(|place| (1..=999).contains(place));
        if place.is_none() {
            let error = AppError::refused("members-fault-position");
            faults.push(FieldError::new("position", error));
        }
        let (Some(position), true) = (place, faults.is_empty()) else {
            return cx.refuse_form(&here, TRAINING, typed, faults).await;
        };
        let id: Option<TrainingStepId> = match step.as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| AppError::NotFound)?),
        };
        let input = TrainingInput {
            position,
            title,
            text,
            is_retired: !retired.is_empty(),
        };
        cx.store()
            .set_training_step(&cx.actor(), network.id, id, &input)
            .await?;
        cx.go_saying(&here, tr!(cx, "members-step-saved")).await
    })
    .await
}

fn member_id(text: &str) -> Result<AmbassadorId, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}
