//! The comments on an idea's page: those of others, one's own that wait, and the form.

use super::server::{FORM, SendComment};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, ButtonLink, ErrorSummary, Glyph, Look, Pagination, Tag, TextArea, Tone};
use domain::CommentState;
use domain::idea::COMMENT;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Comment, Edition, Idea, MyComment};

/// Comments on a page of an idea.
const PER_PAGE: u64 = 50;

/// All of it, where the edition has comments and the idea is public; else nothing.
pub async fn of_idea(cx: &Cx, edition: &Edition, idea: &Idea) -> Result<AnyView, AppError> {
    if !edition.rules.comments || !idea.state.is_public() {
        return Ok(().into_any());
    }
    let lang = cx.lang();
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let (comments, total) = cx
        .store()
        .comments_of(idea.id, current as u64 - 1, PER_PAGE)
        .await?;
    let own = cx.store().my_comments(&cx.actor(), idea.id).await?;
    let none = (total == 0).then(|| view! { <p class="soft">{tr!(lang, "comments-none")}</p> });
    let list = (!comments.is_empty()).then(|| {
        let items = comments
            .iter()
            .map(|comment| view! { <li class="comment stack-s">{said(lang, comment)}</li> })
            .collect_view();
        view! { <ul class="comments">{items}</ul> }
    });
    let waiting = (!own.is_empty()).then(|| own_comments(lang, &own));
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let path = lang.href(&format!("/e/{}/ideas/{}", edition.slug, idea.number));
    let href = move |page| format!("{path}?page={page}#comments");
    Ok(view! {
        <section class="stack" id="comments">
            <h2>{tr!(lang, "comments-title", count = total)}</h2>
            {none}
            {list}
            <Pagination current total=pages href />
            {waiting}
            {form(cx, edition, idea).await?}
        </section>
    }
    .into_any())
}

/// Who wrote a comment, when, and what.
pub(super) fn said(lang: Lang, comment: &Comment) -> AnyView {
    let name = if comment.name.is_empty() {
        tr!(lang, "comments-a-resident")
    } else {
        comment.name.clone()
    };
    said_by(lang, comment, name)
}

fn said_by(lang: Lang, comment: &Comment, name: String) -> AnyView {
    let by = tr!(
        lang,
        "comments-by",
        name = name,
        date = fmt::date(lang, comment.at)
    );
    view! {
        <p class="soft small">{by}</p>
        <p class="said" lang="fr" dir="auto">{comment.text.clone()}</p>
    }
    .into_any()
}

/// One's own comments that nobody else sees: nothing that was written is lost.
fn own_comments(lang: Lang, own: &[MyComment]) -> AnyView {
    let items = own
        .iter()
        .map(|mine| {
            let (key, tone) = match mine.state {
                CommentState::Submitted | CommentState::Published => {
                    ("comments-waits", Tone::Info)
                }
                CommentState::Refused => ("comments-refused", Tone::Warning),
            };
            let why = (!mine.message.is_empty()).then(|| {
                view! { <blockquote class="said" lang="fr" dir="auto">{mine.message.clone()}</blockquote> }
            });
            view! {
                <li class="comment stack-s">
                    <p><Tag label=tr!(lang, key) tone /></p>
                    {said_by(lang, &mine.comment, tr!(lang, "comments-you"))}
                    {why}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-s">
            <h3>{tr!(lang, "comments-own")}</h3>
            <ul class="comments">{items}</ul>
        </section>
    }
    .into_any()
}

async fn form(cx: &Cx, edition: &Edition, idea: &Idea) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    if edition.calendar.open_talk(cx.now()).is_err() {
        return Ok(view! { <p class="soft">{tr!(lang, "comments-over")}</p> }.into_any());
    }
    let (slug, number) = (edition.slug.clone(), idea.number.to_string());
    if cx.actor().account().is_none() {
        let href = lang.href(&format!("/e/{slug}/ideas/{number}/support"));
        return Ok(view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Account)>
                    {tr!(lang, "comments-sign-in")}
                </ButtonLink>
            </p>
        }
        .into_any());
    }
    let typed = cx.form(FORM).await?;
    let name = cx
        .session()
        .and_then(|session| session.account)
        .map(|account| account.name)
        .filter(|name| !name.is_empty());
    let hint = match name {
        Some(name) => tr!(lang, "comments-field-hint", name = name),
        None => tr!(lang, "comments-field-hint-unnamed"),
    };
    Ok(view! {
        <form class="stack" method="post" action=SendComment::url()>
            <ErrorSummary errors=typed.errors(lang) />
            <input type="hidden" name="slug" value=slug />
            <input type="hidden" name="number" value=number />
            <TextArea
                name="comment"
                label=tr!(lang, "comments-field")
                hint
                value=typed.value("comment", "")
                error=typed.error(lang, "comment")
                required=true
                max=u32::try_from(COMMENT.max).unwrap_or(u32::MAX)
                rows=4
            />
            <Button look=Look::Quiet>{tr!(lang, "comments-send")}</Button>
        </form>
    }
    .into_any())
}
