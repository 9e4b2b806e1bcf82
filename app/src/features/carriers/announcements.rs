//! `/desk/projects/{slug}/announcements`: to all who carry a project of the edition, seen as a mail before it leaves.

use super::server::{ANNOUNCE, Announce};
use crate::context::{Cx, FormState};
use crate::features::desk::parts::{UserText, edition};
use crate::features::projects_desk::parts::{Part, part_page};
use crate::i18n::{Speaks, fmt};
use crate::mail::letter;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, EmptyState, Glyph, Look, TextArea, TextField};
use domain::{Action, Mail};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Announcement, Edition};

/// `/desk/projects/{slug}/announcements`
pub async fn announcements(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::WriteToCarriers).await?;
    let lang = cx.lang();
    let (store, actor) = (cx.store(), cx.actor());
    let recipients = store.announcement_recipients(&actor, edition.id).await?;
    let sent = store.announcements(&actor, edition.id).await?;
    let form = cx.form(ANNOUNCE).await?;
    let ready = recipients > 0
        && !form.value("id", "").is_empty()
        && form.errors(lang).is_empty()
        && sent
            .iter()
            .all(|one| one.id.to_string() != form.value("id", ""));
    let write = if recipients == 0 {
        view! {
            <EmptyState title=tr!(lang, "desk-carriers-nobody-title")>
                <p>{tr!(lang, "desk-carriers-nobody-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        view! {
            {ready.then(|| preview(&cx, &edition, &form, recipients))}
            {fields(&cx, &edition, &form, ready)}
        }
        .into_any()
    };
    let body = view! {
        <p class="prose">{tr!(lang, "desk-carriers-announce-lead", count = recipients)}</p>
        {write}
        {history(&cx, sent)}
    };
    Ok(part_page(
        &cx,
        &edition,
        Part::Announcements,
        form.errors(lang),
        body.into_any(),
    ))
}

/// The mail as it will leave, and the button that sends it.
fn preview(cx: &Cx, edition: &Edition, form: &FormState, recipients: u32) -> AnyView {
    let lang = cx.lang();
    let (subject, text) = (form.value("subject", ""), form.value("text", ""));
    let mail = Mail::Announced {
        edition: edition.name.clone(),
        subject: subject.clone(),
        text: text.clone(),
        path: "/account".to_owned(),
    };
    let letter = letter(lang, &mail, cx.city(), &cx.site().url);
    view! {
        <section class="panel stack" id="preview">
            <h2>{tr!(lang, "desk-carriers-preview")}</h2>
            <p class="strong" dir="auto">{letter.subject}</p>
            <p class="user-text" dir="auto">{letter.body}</p>
            <p class="soft small">{tr!(lang, "desk-carriers-preview-link")}</p>
            <form method="post" action=Announce::url()>
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <input type="hidden" name="subject" value=subject />
                <input type="hidden" name="text" value=text />
                <input type="hidden" name="id" value=form.value("id", "") />
                <Button name="act" value="send" icon=Some(Glyph::Mail)>
                    {tr!(lang, "desk-carriers-announce-now", count = recipients)}
                </Button>
            </form>
        </section>
    }
    .into_any()
}

fn fields(cx: &Cx, edition: &Edition, form: &FormState, again: bool) -> AnyView {
    let lang = cx.lang();
    let (title, act) = if again {
        ("desk-carriers-change", "desk-carriers-preview-again")
    } else {
        ("desk-carriers-announce", "desk-carriers-to-preview")
    };
    let look = if again { Look::Quiet } else { Look::Main };
    view! {
        <form method="post" action=Announce::url() class="stack form" id="form">
            <h2>{tr!(lang, title)}</h2>
            <input type="hidden" name="edition" value=edition.slug.clone() />
            <TextField
                name="subject"
                label=tr!(lang, "desk-carriers-subject")
                value=form.value("subject", "")
                error=form.error(lang, "subject")
                autocomplete="off"
                required=true
            />
            <TextArea
                name="text"
                label=tr!(lang, "desk-carriers-text")
                hint=tr!(lang, "desk-carriers-text-hint")
                value=form.value("text", "")
                error=form.error(lang, "text")
                max=4000
                rows=8
                required=true
            />
            <Button look name="act" value="preview">
                {tr!(lang, act)}
            </Button>
        </form>
    }
    .into_any()
}

fn history(cx: &Cx, sent: Vec<Announcement>) -> Option<AnyView> {
    let lang = cx.lang();
    if sent.is_empty() {
        return None;
    }
    let items = sent
        .into_iter()
        .map(|one| {
            view! {
                <li class="panel stack-s">
                    <h3 dir="auto">{one.subject}</h3>
                    <p class="soft small">
                        <time datetime=fmt::machine(one.at)>{fmt::date_time(lang, one.at)}</time>
                        " · "
                        {tr!(lang, "desk-carriers-recipients", count = one.recipients)}
                    </p>
                    <UserText text=one.text />
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "desk-carriers-history")}</h2>
                <ul class="stack plain-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
