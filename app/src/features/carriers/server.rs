//! Forms of those who carry a project, and of the staff who write to them.

use super::parts::carrier_path;
use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::text_fault;
use crate::features::projects_desk::parts::Part;
use crate::features::projects_desk::project::messages_path;
use crate::tr;
use domain::text::TextError;
use domain::{Action, AnnouncementId, IdeaId, project};
use leptos::prelude::*;

/// The name under which a refused message is kept.
pub const FORM: &str = "message";
/// The name under which a refused announcement, or one to be seen before it leaves, is kept.
pub const ANNOUNCE: &str = "announce";

/// Writes to the city about a project that one carries.
#[server(prefix = "/api", endpoint = "carriers/write")]
pub async fn write_to_city(
    slug: String,
    number: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = format!("{}#messages", carrier_path(&slug, &number));
    or_refuse(&cx, &here, async {
        let edition = cx.store().edition(&cx.actor(), &slug).await?;
        if let Err(err) = project::MESSAGE.check(&text) {
            let typed = [("text", text.clone())];
            let fault = message_fault(err);
            return cx.refuse_form(&here, FORM, typed, vec![fault]).await;
        }
        cx.store()
            .write_to_city(&cx.actor(), edition.id, &number, &text)
            .await?;
        cx.go_saying(&here, tr!(cx, "carriers-sent")).await
    })
    .await
}

/// Shows one's name with a project (`named` is not empty), or takes it off.
#[server(prefix = "/api", endpoint = "carriers/name")]
pub async fn set_named(
    slug: String,
    number: String,
    #[server(default)] idea: String,
    #[server(default)] named: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = carrier_path(&slug, &number);
    or_refuse(&cx, &here, async {
        let edition = cx.store().edition(&cx.actor(), &slug).await?;
        let idea: IdeaId = idea.parse().map_err(|_| AppError::NotFound)?;
        let named = !named.is_empty();
        cx.store()
            .set_named(&cx.actor(), edition.id, &number, idea, named)
            .await?;
        let key = if named {
            "carriers-named-now"
        } else {
            "carriers-unnamed-now"
        };
        cx.go_saying(&here, tr!(cx, key)).await
    })
    .await
}

/// Writes to those who carry a project.
#[server(prefix = "/api", endpoint = "carriers/answer")]
pub async fn write_to_carriers(
    edition: String,
    number: String,
    #[server(default)] text: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = messages_path(&edition, &number);
    or_refuse(&cx, &here, async {
        cx.need_somewhere(Action::WriteToCarriers)?;
        let found = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::WriteToCarriers, found.id)?;
        if let Err(err) = project::MESSAGE.check(&text) {
            let typed = [("message", text.clone())];
            let fault = text_fault("message", err);
            return cx
                .refuse_form(&here, super::desk::FORM, typed, vec![fault])
                .await;
        }
        let told = cx
            .store()
            .write_to_carriers(&cx.actor(), found.id, &number, &text)
            .await?;
        let said = tr!(cx, "desk-carriers-sent", count = told);
        cx.go_saying(&here, said).await
    })
    .await
}

/// An announcement to all who carry a project of an edition: `act` is `preview`, or `send` with the `id` that the
/// preview was given.
#[server(prefix = "/api", endpoint = "carriers/announce")]
pub async fn announce(
    edition: String,
    #[server(default)] subject: String,
    #[server(default)] text: String,
    #[server(default)] id: String,
    #[server(default)] act: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let here = Part::Announcements.of(&edition);
    or_refuse(&cx, &here, async {
        cx.need_somewhere(Action::WriteToCarriers)?;
        let found = cx.store().edition(&cx.actor(), &edition).await?;
        cx.need_in(Action::WriteToCarriers, found.id)?;
        let mut faults: Vec<FieldError> = Vec::new();
        let subject_fault = project::TITLE.check(&subject).err();
        faults.extend(subject_fault.map(|err| text_fault("subject", err)));
        let fault = project::MESSAGE.check(&text).err();
        faults.extend(fault.map(|err| text_fault("text", err)));
        let sends = act == "send" && faults.is_empty();
        if let (true, Ok(id)) = (sends, id.parse::<AnnouncementId>()) {
            let told = cx
                .store()
                .announce(&cx.actor(), found.id, id, &subject, &text)
                .await?;
            let said = tr!(cx, "desk-carriers-announced", count = told);
            return cx.go_saying(&here, said).await;
        }
        // Made once, when it is shown: a button pressed twice sends the same announcement, which leaves once.
        let id = AnnouncementId::new().to_string();
        let typed = [("subject", subject), ("text", text), ("id", id)];
        cx.refuse_form(&here, ANNOUNCE, typed, faults).await
    })
    .await
}

fn message_fault(err: TextError) -> FieldError {
    let error = match err {
        TextError::Empty | TextError::TooShort { .. } => AppError::refused("carriers-error-empty"),
        TextError::TooLong { max, .. } => {
            AppError::refused_with("carriers-error-long", [("max", max.to_string())])
        }
    };
    FieldError::new("text", error)
}
