//! The decision about comments.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{CommentId, CommentState};
use leptos::server;
use store::CommentDecision;

/// The name under which a refused form is kept.
pub const DECIDE: &str = "comments";
/// Where the queue is.
pub const HERE: &str = "/desk/comments";

/// Publishes or refuses the ticked comments. Each comes with the state in which it was read: `<id>:<state>`.
#[server(prefix = "/api", endpoint = "comments/decide")]
pub async fn decide_comments(
    #[server(default)] comments: Vec<String>,
    /// `publish` or `refuse`.
    #[server(default)]
    verdict: String,
    #[server(default)] message: String,
    /// Where the form stands.
    #[server(default)]
    back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = if back.starts_with(HERE) { &back } else { HERE };
    or_refuse(&cx, back, async {
        let typed = [
            ("comments", comments.join(",")),
            ("verdict", verdict.clone()),
            ("message", message.clone()),
        ];
        let input = match read(&comments, &verdict, &message) {
            Ok(input) => input,
            Err(faults) => return cx.refuse_form(back, DECIDE, typed, faults).await,
        };
        let decided = cx.store().decide_comments(&cx.actor(), &input).await?;
        if decided.missed > 0 {
            let told = AppError::refused_with(
                "comments-missed",
                [
                    ("done", decided.done.to_string()),
                    ("missed", decided.missed.to_string()),
                ],
            );
            return cx.go_refusing(back, &told).await;
        }
        let key = if input.publish {
            "comments-done-publish"
        } else {
            "comments-done-refuse"
        };
        cx.go_saying(back, tr!(cx, key, count = decided.done)).await
    })
    .await
}

/// Reads the form, or tells every fault of it.
fn read(
    comments: &[String],
    verdict: &str,
    message: &str,
) -> Result<CommentDecision, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut fault =
        |field: &str, key: &str| faults.push(FieldError::new(field, AppError::refused(key)));
    let chosen: Vec<(CommentId, CommentState)> = comments
        .iter()
        .filter_map(|text| {
            let (id, state) = text.split_once(':')?;
            Some((id.parse().ok()?, state.parse().ok()?))
        })
        .collect();
    if chosen.is_empty() {
        fault("queue", "comments-error-none");
    }
    let publish = match verdict {
        "publish" => Some(true),
        "refuse" => Some(false),
        _ => {
            fault("verdict", "moderation-error-verdict");
            None
        }
    };
    match domain::idea::MESSAGE.check(message) {
        Err(_) => fault("message", "moderation-error-message"),
        Ok(words) if words.is_empty() && publish == Some(false) => {
            fault("message", "comments-error-message");
        }
        Ok(_) => {}
    }
    match (publish, faults.is_empty()) {
        (Some(publish), true) => Ok(CommentDecision {
            comments: chosen,
            publish,
            message: message.to_owned(),
        }),
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(comments: &[&str], verdict: &str, message: &str) -> Vec<String> {
        let comments: Vec<String> = comments.iter().map(|&text| text.to_owned()).collect();
        match read(&comments, verdict, message) {
            Ok(_) => vec![],
            Err(faults) => faults.into_iter().map(|fault| fault.field).collect(),
        }
    }

    #[test]
    fn a_refusal_needs_words_and_a_decision_needs_comments() {
        let one = format!("{}:submitted", CommentId::numbered(1));
        assert_eq!(faults(&[&one], "publish", ""), [""; 0]);
        assert_eq!(faults(&[&one], "refuse", " "), ["message"]);
        assert_eq!(faults(&[&one], "refuse", "Restons polis."), [""; 0]);
        assert_eq!(faults(&["x:submitted"], "publish", ""), ["queue"]);
        assert_eq!(faults(&[], "", ""), ["queue", "verdict"]);
    }
}
