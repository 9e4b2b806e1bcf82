//! The decision form.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use domain::{CharterReason, IdeaId, IdeaState, Verdict};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::DecisionInput;

/// The name under which a refused form is kept.
pub const FORM: &str = "decide";
/// Where the result of a decision waits for the next page.
pub const TOLD: &str = "decided";

/// What came of a decision, for the page that tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub verdict: Verdict,
    pub done: u32,
    /// Ideas that somebody else had decided or changed: number, title, state of now.
    pub missed: Vec<(i32, String, IdeaState)>,
}

/// Decides about the ticked ideas. Each comes with the version that was read: `<id>:<version>`.
#[server(prefix = "/api", endpoint = "moderation/decide")]
pub async fn decide(
    #[server(default)] ideas: Vec<String>,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
    #[server(default)] message: String,
    /// Where the form stands, and where the answer is told.
    #[server(default)]
    back: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let (back, then) = (of_desk(&back), of_desk(&then));
    let typed = [
        ("ideas", ideas.join(",")),
        ("verdict", verdict.clone()),
        ("reason", reason.clone()),
        ("message", message.clone()),
    ];
    let input = match read(&ideas, &verdict, &reason, &message) {
        Ok(input) => input,
        Err(faults) => return cx.refuse_form(back, FORM, typed, faults).await,
    };
    let decided = match cx.store().decide(&cx.actor(), &input).await {
        Ok(decided) => decided,
        Err(err) => return cx.go_refusing(back, &err.into()).await,
    };
    let told = Told {
        verdict: input.verdict,
        done: decided.done,
        missed: decided.missed,
    };
    let all_done = told.missed.is_empty();
    cx.keep(TOLD, &told).await?;
    if all_done {
        cx.go(&with(then, "decided=1"));
        return Ok(());
    }
    // The words are kept for another try; the ideas are not, since their texts have to be read again.
    let again = typed.into_iter().filter(|(name, _)| *name != "ideas");
    cx.refuse_form(&with(back, "decided=1"), FORM, again, vec![])
        .await
}

/// A path of this screen; anything else leads to the queue.
fn of_desk(path: &str) -> &str {
    if path.starts_with("/desk/moderation") {
        path
    } else {
        "/desk/moderation"
    }
}

fn with(path: &str, query: &str) -> String {
    format!(
        "{path}{}{query}",
        if path.contains('?') { '&' } else { '?' }
    )
}

/// Reads the form, or tells every fault of it.
fn read(
    ideas: &[String],
    verdict: &str,
    reason: &str,
    message: &str,
) -> Result<DecisionInput, Vec<FieldError>> {
    let mut faults = Vec::new();
    let mut fault =
        |field: &str, key: &str| faults.push(FieldError::new(field, AppError::refused(key)));
    let chosen: Vec<(IdeaId, i32)> = ideas
        .iter()
        .filter_map(|text| idea_and_version(text))
        .collect();
    if chosen.is_empty() {
        fault("queue", "moderation-error-none");
    }
    let verdict = verdict.parse::<Verdict>().ok();
    let reason: Option<CharterReason> = reason.parse().ok();
    let words = domain::idea::MESSAGE.check(message);
    match verdict {
        None => fault("verdict", "moderation-error-verdict"),
        Some(Verdict::Publish) => {}
        Some(Verdict::RequestChanges | Verdict::Refuse) => {
            if reason.is_none() && words.as_ref().is_ok_and(String::is_empty) {
                fault("reason", "moderation-error-reason");
            }
        }
    }
    if words.is_err() {
        fault("message", "moderation-error-message");
    }
    match (verdict, words) {
        (Some(verdict), Ok(message)) if faults.is_empty() => {
            // Publishing needs no reason: one that was ticked before the mind changed is not sent to the author.
            let reason = reason.filter(|_| verdict != Verdict::Publish);
            Ok(DecisionInput {
                ideas: chosen,
                verdict,
                reason,
                message,
            })
        }
        _ => Err(faults),
    }
}

fn idea_and_version(text: &str) -> Option<(IdeaId, i32)> {
    let (id, version) = text.split_once(':')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDEA: &str = "018f4c1e-0000-7000-8000-000000000001:3";

    fn fields(ideas: &[&str], verdict: &str, reason: &str, message: &str) -> Vec<String> {
        let ideas: Vec<String> = ideas.iter().map(|idea| (*idea).to_owned()).collect();
        let faults = read(&ideas, verdict, reason, message)
            .err()
            .unwrap_or_default();
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_refusal_needs_a_reason_or_words() {
        assert_eq!(fields(&[IDEA], "refuse", "", " "), ["reason"]);
        assert_eq!(fields(&[IDEA], "refuse", "unclear", ""), [""; 0]);
        assert_eq!(fields(&[IDEA], "request_changes", "", "Où ?"), [""; 0]);
        assert_eq!(fields(&[IDEA], "publish", "", ""), [""; 0]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        assert_eq!(
            fields(&["nonsense"], "", "", &"x".repeat(2001)),
            ["queue", "verdict", "message"]
        );
    }

    #[test]
    fn a_published_idea_carries_no_reason() {
        let input = read(&[IDEA.to_owned()], "publish", "unclear", "").expect("a decision");
        assert_eq!(input.reason, None);
        assert_eq!(input.ideas.first().map(|(_, version)| *version), Some(3));
    }

    #[test]
    fn answers_stay_on_the_screen() {
        assert_eq!(
            of_desk("/desk/moderation?page=2"),
            "/desk/moderation?page=2"
        );
        assert_eq!(of_desk("//elsewhere.example"), "/desk/moderation");
        assert_eq!(
            with("/desk/moderation?page=2", "decided=1"),
            "/desk/moderation?page=2&decided=1"
        );
    }

    /// What a browser sends for ticked boxes: encoded brackets, and no field at all when none is ticked.
    #[tokio::test]
    async fn ticked_boxes_are_read() {
        use leptos::server_fn::codec::{FromReq, PostUrl};
        let read = async |body: &str| {
            let request = axum::extract::Request::new(axum::body::Body::from(body.to_owned()));
            <Decide as FromReq<PostUrl, _, AppError>>::from_req(request)
                .await
                .map(|decide| decide.ideas)
        };
        assert_eq!(
            read("ideas%5B%5D=a%3A1&ideas%5B%5D=b%3A2&verdict=publish").await,
            Ok(vec!["a:1".into(), "b:2".into()])
        );
        assert_eq!(read("verdict=publish").await, Ok(vec![]));
    }
}
