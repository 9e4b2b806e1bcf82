//! `/desk/projects/{slug}/decisions/mails`: the mails as they will leave.

use super::desk::{View, screen};
use crate::context::Cx;
use crate::features::desk::parts::edition;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::mail::letter;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Column, EmptyState, Notice, Pagination, Table, Tone};
use domain::{Action, ContactWish};
use leptos::prelude::*;
use store::{DecisionMail, Edition, Unreached};

/// Mails on one page.
const PER_PAGE: usize = 20;

/// `/desk/projects/{slug}/decisions/mails`
pub async fn mails(cx: Cx) -> PageResult {
    let edition = edition(&cx, Action::PublishDecisions).await?;
    let lang = cx.lang();
    let page = cx.query_as("page").unwrap_or(1_usize).max(1);
    let found = cx
        .store()
        .decision_mails(&cx.actor(), edition.id, page - 1, PER_PAGE)
        .await?;
    let pages = found.total.div_ceil(PER_PAGE).max(1);
    let letters = found
        .mails
        .iter()
        .map(|mail| shown(&cx, mail))
        .collect_view();
    let base = cx.href(&View::Mails.of(&edition.slug));
    let over = edition.decisions_published_at.is_some();
    let body = if over {
        view! { <Notice tone=Tone::Info>{tr!(lang, "deciding-mails-over")}</Notice> }.into_any()
    } else if found.total == 0 {
        view! {
            <EmptyState title=tr!(lang, "deciding-mails-none")>
                <p>{tr!(lang, "deciding-mails-none-text")}</p>
            </EmptyState>
            {unreached(lang, &edition, &found.unreached)}
        }
        .into_any()
    } else {
        view! {
            <Notice tone=Tone::Info>
                {tr!(lang, "deciding-mails-text", count = found.total)}
            </Notice>
            {unreached(lang, &edition, &found.unreached)}
            <div class="stack">{letters}</div>
            <Pagination
                current=page.min(pages)
                total=pages
                href=move |page| format!("{base}?page={page}")
            />
        }
        .into_any()
    };
    Ok(screen(&cx, &edition, View::Mails, None, body))
}

/// A mail word for word, in the language of whoever will read it.
fn shown(cx: &Cx, planned: &DecisionMail) -> AnyView {
    let of = planned.lang;
    let letter = letter(of, &planned.mail, cx.city(), &cx.site().url);
    let to = if planned.name.is_empty() {
        planned.to.reveal().to_owned()
    } else {
        format!("{} <{}>", planned.name, planned.to.reveal())
    };
    view! {
        <article class="card">
            <h2 class="card-title" lang=of.code() dir=of.dir()>
                {letter.subject}
            </h2>
            <p class="soft small">
                {tr!(cx, "deciding-mail-to", to = to, number = planned.number.clone())}
            </p>
            <p class="user-text" lang=of.code() dir=of.dir()>
                {letter.body}
            </p>
        </article>
    }
    .into_any()
}

/// Authors whom no mail reaches: somebody has to call or to write.
fn unreached(lang: Lang, edition: &Edition, authors: &[Unreached]) -> Option<AnyView> {
    if authors.is_empty() {
        return None;
    }
    let rows = authors
        .iter()
        .map(|author| {
            let project = lang.href(&format!(
                "/desk/projects/{}/{}",
                edition.slug, author.number
            ));
            let how = match author.wish {
                ContactWish::None => tr!(lang, "deciding-wish-none"),
                ContactWish::Email => tr!(lang, "deciding-wish-email"),
                ContactWish::Phone => tr!(lang, "deciding-wish-phone"),
                ContactWish::Post => tr!(lang, "deciding-wish-post"),
            };
            vec![
                view! { <span lang="fr" dir="auto">{author.name.clone()}</span> }.into_any(),
                how.into_any(),
                view! { <span dir="auto">{author.contact.clone()}</span> }.into_any(),
                view! {
                    <a href=project lang="fr" dir="auto">
                        {format!("{} – {}", author.number, author.title)}
                    </a>
                }
                .into_any(),
            ]
        })
        .collect();
    let columns = vec![
        Column::text(tr!(lang, "deciding-author")),
        Column::text(tr!(lang, "deciding-wish")),
        Column::text(tr!(lang, "deciding-contact")),
        Column::text(tr!(lang, "deciding-project")),
    ];
    Some(
        view! {
            <details class="panel">
                <summary class="strong">
                    {tr!(lang, "deciding-unreached", count = authors.len())}
                </summary>
                <div class="stack">
                    <p>{tr!(lang, "deciding-unreached-text")}</p>
                    <Table caption=tr!(lang, "deciding-unreached-caption") columns rows />
                </div>
            </details>
        }
        .into_any(),
    )
}
