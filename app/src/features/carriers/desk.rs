//! Who carries a project and what was written to them, on the desk's page of the project.

use super::parts::thread;
use super::server::WriteToCarriers;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Button, Column, Glyph, Table, TextArea};
use domain::{Action, ContactWish, ProjectState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Carrier, DeskProject, Edition};

/// The name under which a refused message of the staff is kept.
pub const FORM: &str = "answer";

/// The panel of one project.
pub async fn panel(
    cx: &Cx,
    edition: &Edition,
    project: &DeskProject,
    form: &FormState,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let carriers = cx.store().carriers(&cx.actor(), project.id).await?;
    let messages = cx.store().messages(&cx.actor(), project.id).await?;
    let reachable = carriers.iter().any(is_reached_by_mail);
    let writes =
        cx.can_in(Action::WriteToCarriers, edition.id) && project.state != ProjectState::Dissolved;
    let list = table(cx, carriers);
    let write = writes.then(|| {
        if !reachable {
            return view! { <p class="soft">{tr!(lang, "desk-carriers-nobody")}</p> }.into_any();
        }
        view! {
            <form method="post" action=WriteToCarriers::url() class="stack form">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="number" value=project.number.clone() />
                <TextArea
                    name="text"
                    id="message"
                    label=tr!(lang, "desk-carriers-write")
                    hint=tr!(lang, "desk-carriers-write-hint")
                    value=form.value("message", "")
                    error=form.error(lang, "message")
                    max=4000
                    rows=5
                    required=true
                />
                <Button icon=Some(Glyph::Mail)>{tr!(lang, "carriers-send")}</Button>
            </form>
        }
        .into_any()
    });
    Ok(view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-carriers-title")}</h2>
            {list}
        </section>
        <section class="stack" id="messages">
            <h2>{tr!(lang, "carriers-messages")}</h2>
            {thread(cx, messages)}
            {write}
        </section>
    }
    .into_any())
}

fn is_reached_by_mail(carrier: &Carrier) -> bool {
    match carrier.wish {
        None => carrier.account.is_some(),
        Some(wish) => wish == ContactWish::Email,
    }
}

fn table(cx: &Cx, carriers: Vec<Carrier>) -> AnyView {
    let lang = cx.lang();
    if carriers.is_empty() {
        return view! { <p class="soft">{tr!(lang, "desk-carriers-none")}</p> }.into_any();
    }
    let rows = carriers
        .into_iter()
        .map(|carrier| {
            let reached = match carrier.wish {
                None if carrier.account.is_some() => tr!(lang, "desk-carriers-by-site"),
                None => tr!(lang, "desk-carriers-unknown"),
                Some(ContactWish::None) => tr!(lang, "desk-carriers-not-wanted"),
                Some(ContactWish::Email) => tr!(lang, "desk-carriers-by-email"),
                Some(ContactWish::Phone) => tr!(lang, "desk-carriers-by-phone"),
                Some(ContactWish::Post) => tr!(lang, "desk-carriers-by-post"),
            };
            let contact = if carrier.contact.is_empty() {
                reached
            } else {
                format!("{reached} – {}", carrier.contact)
            };
            let name = if carrier.name.is_empty() {
                tr!(lang, "carriers-somebody")
            } else {
                carrier.name
            };
            let named = if carrier.named {
                "desk-carriers-named"
            } else {
                "desk-carriers-unnamed"
            };
            vec![
                view! { <span dir="auto">{name}</span> }.into_any(),
                carrier.idea_number.to_string().into_any(),
                contact.into_any(),
                tr!(lang, named).into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "desk-carriers-name")),
        Column::text(tr!(lang, "desk-carriers-idea")),
        Column::text(tr!(lang, "desk-carriers-contact")),
        Column::text(tr!(lang, "desk-carriers-shown")),
    ];
    view! { <Table caption=tr!(lang, "desk-carriers-caption") columns rows /> }.into_any()
}
