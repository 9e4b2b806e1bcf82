//! Sending a comment.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::supports::server::idea_or_sign_in;
use crate::tr;
use domain::idea::COMMENT;
use domain::text::TextError;
use leptos::server;
use store::StoreError;

/// The name under which a refused form is kept.
pub const FORM: &str = "comment";

/// Sends a comment to the moderators.
#[server(prefix = "/api", endpoint = "comments/send")]
pub async fn send_comment(
    slug: String,
    number: String,
    #[server(default)] comment: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let Some(id) = idea_or_sign_in(&cx, &slug, &number).await? else {
        return Ok(());
    };
    let path = format!("/e/{slug}/ideas/{number}");
    let error = match COMMENT.check(&comment) {
        Err(err) => fault(err),
        Ok(text) => match cx.store().send_comment(&cx.actor(), id, &text).await {
            Ok(()) => return cx.go_saying(&path, tr!(cx, "comments-sent")).await,
            Err(StoreError::NotOpen(_)) => AppError::refused("comments-over"),
            Err(err) => err.into(),
        },
    };
    // What was typed waits in the form, whatever went wrong.
    let typed = [("comment", comment.chars().take(12_000).collect())];
    let faults = vec![FieldError::new("comment", error)];
    cx.refuse_form(&path, FORM, typed, faults).await
}

fn fault(err: TextError) -> AppError {
    match err {
        TextError::Empty => AppError::refused("comments-empty"),
        TextError::TooShort { min } => {
            AppError::refused_with("comments-short", [("min", min.to_string())])
        }
        TextError::TooLong { max, len } => AppError::refused_with(
            "ideas-fault-long",
            [("max", max.to_string()), ("over", (len - max).to_string())],
        ),
    }
}
