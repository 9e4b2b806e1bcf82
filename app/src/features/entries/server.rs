//! The forms of the batch screen.

use super::typed::{EntryTyped, field_error};
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{Action, EditionId};
use leptos::server;
use store::{Edition, IdeaSummary, LIKELY_DUPLICATE, StoreError};

/// The name under which a refused form is kept.
pub const FORM: &str = "entry";

/// Ideas that say nearly the same are shown up to this many: whoever types reads them all.
const MOST_ALIKE: usize = 3;

/// Where the screen of an edition is, below the language.
pub(super) fn path(edition: &Edition) -> String {
    format!("/desk/entries/{}", edition.slug)
}

/// The note that holds what stays for the next idea.
pub(super) fn note(edition: EditionId) -> String {
    format!("entry:{edition}")
}

/// Ideas that may be the one that is being typed: this very title, in whatever state, or those that say nearly the
/// same.
pub(super) async fn alike(
    cx: &Cx,
    edition: &Edition,
    title: &str,
    text: &str,
) -> Result<Vec<IdeaSummary>, AppError> {
    let mut found = cx
        .store()
        .same_title(&cx.actor(), edition.id, title)
        .await?;
    let near = cx
        .store()
        .similar_ideas(edition.id, title, text, None, MOST_ALIKE)
        .await;
    for near in near {
        let known = found.iter().any(|idea| idea.id == near.idea.id);
        if near.score >= LIKELY_DUPLICATE && !known {
            found.push(near.idea);
        }
    }
    Ok(found)
}

/// Enters an idea for its author. What looks like one that is there already is shown first, and entered when
/// whoever types is `sure`.
#[server(prefix = "/api", endpoint = "entries/enter")]
pub async fn enter_idea(
    edition: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] theme: String,
    #[server(default)] district: String,
    #[server(default)] place: String,
    #[server(default)] author: String,
    #[server(default)] minor: String,
    #[server(default)] wish: String,
    #[server(default)] contact: String,
    #[server(default)] channel: String,
    #[server(default)] received_on: String,
    #[server(default)] publish: String,
    #[server(default)] sure: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/entries", async {
        cx.need_somewhere(Action::EnterIdea)?;
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::EnterIdea, edition.id)?;
        let here = path(&edition);
        let typed = EntryTyped {
            title,
            text,
            theme,
            district,
            place,
            author,
            minor,
            wish,
            contact,
            channel,
            received_on,
            publish,
        };
        let refuse = async |faults: Vec<FieldError>| {
            cx.refuse_form(&here, FORM, typed.fields(), faults).await
        };
        let input = match typed.read(&edition) {
            Ok(input) => input,
            Err(faults) => return refuse(faults).await,
        };
        if sure.is_empty()
            && !alike(&cx, &edition, &input.title, &input.text)
                .await?
                .is_empty()
        {
            // Refused without a fault: the page looks for them again, and shows them with another button.
            return refuse(vec![]).await;
        }
        match cx.store().enter_idea(&cx.actor(), edition.id, &input).await {
            Ok(number) => {
                cx.keep(&note(edition.id), &typed.next()).await?;
                let said = tr!(cx, "entries-entered", number = number.to_string());
                cx.go_saying(&here, said).await
            }
            Err(StoreError::Entry(faults)) => {
                refuse(faults.into_iter().map(field_error).collect()).await
            }
            Err(StoreError::TooManyIdeas { max }) => {
                let error = AppError::refused_with("entries-too-many", [("max", max.to_string())]);
                refuse(vec![FieldError::new("contact", error)]).await
            }
            // What was typed stays, whatever went wrong.
            Err(err @ StoreError::Forbidden(_)) => Err(err.into()),
            Err(err) => refuse(vec![FieldError::new("title", err.into())]).await,
        }
    })
    .await
}

/// Takes back an idea that was entered.
#[server(prefix = "/api", endpoint = "entries/undo")]
pub async fn undo_entry(edition: String, number: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/entries", async {
        cx.need_somewhere(Action::EnterIdea)?;
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::EnterIdea, edition.id)?;
        let here = path(&edition);
        let number: i32 = number.parse().map_err(|_| AppError::NotFound)?;
        match cx
            .store()
            .withdraw_entry(&cx.actor(), edition.id, number)
            .await
        {
            Ok(()) => {
                let said = tr!(cx, "entries-undone", number = number.to_string());
                cx.go_saying(&here, said).await
            }
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}
