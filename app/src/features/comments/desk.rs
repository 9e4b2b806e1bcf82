//! `/desk/comments`: the queue of comments, oldest first, with the decision about the ticked ones.

use super::desk_server::{DECIDE, DecideComments, HERE};
use super::parts::said;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::ScreenHead;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Choice, EmptyState, ErrorSummary, Link, Pagination, RadioGroup, Tab,
    TabLinks, TextArea,
};
use domain::{Action, CommentState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Catalogue, QueuedComment};

const PER_PAGE: u64 = 50;

fn address(state: CommentState, page: usize) -> String {
    let page = if page > 1 {
        format!("&page={page}")
    } else {
        String::new()
    };
    format!("{HERE}?state={state}{page}")
}

fn state_key(state: CommentState) -> &'static str {
    match state {
        CommentState::Submitted => "comments-state-submitted",
        CommentState::Published => "comments-state-published",
        CommentState::Refused => "comments-state-refused",
    }
}

/// `/desk/comments`
pub async fn queue(cx: Cx) -> PageResult {
    cx.need_somewhere(Action::ReadDesk)?;
    let lang = cx.lang();
    let state = cx
        .query_as::<CommentState>("state")
        .unwrap_or(CommentState::Submitted);
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let catalogue = cx.store().catalogue().await?;
    let (comments, total) = cx
        .store()
        .comment_queue(&cx.actor(), None, state, current as u64 - 1, PER_PAGE)
        .await?;
    let form = cx.form(DECIDE).await?;
    let tabs = tabs(&cx, state).await?;
    let list = if comments.is_empty() {
        let off = !catalogue.all().iter().any(|edition| edition.rules.comments);
        let text = if off {
            "comments-desk-off"
        } else {
            "comments-desk-empty-text"
        };
        view! {
            <EmptyState title=tr!(lang, "comments-desk-empty")>
                <p>{tr!(lang, text)}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        list(
            &cx,
            &catalogue,
            &comments,
            state,
            &form,
            &address(state, current),
        )
    };
    let pages = usize::try_from(total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let href = {
        let cx = cx.clone();
        move |page| cx.href(&address(state, page))
    };
    let title = tr!(lang, "comments-desk-title");
    let body = view! {
        <div class="stack">
            <Breadcrumb
                links=vec![Link::new(cx.href("/desk/moderation"), tr!(lang, "desk-moderation"))]
                current=title.clone()
            />
            <ScreenHead title=title.clone() lead=tr!(lang, "comments-desk-lead") />
            <ErrorSummary errors=form.errors(lang) />
            <TabLinks label=tr!(lang, "comments-desk-states") tabs />
            {list}
            <Pagination current total=pages href />
        </div>
    };
    Ok(Page::desk(Screen::Moderation, title, body))
}

async fn tabs(cx: &Cx, current: CommentState) -> Result<Vec<Tab>, AppError> {
    let mut tabs = Vec::new();
    for state in CommentState::ALL.iter().copied() {
        let (_, total) = cx
            .store()
            .comment_queue(&cx.actor(), None, state, 0, 1)
            .await?;
        tabs.push(Tab {
            href: cx.href(&address(state, 1)),
            label: tr!(cx, state_key(state)),
            count: Some(fmt::number(
                cx.lang(),
                i64::try_from(total).unwrap_or(i64::MAX),
            )),
            current: state == current,
        });
    }
    Ok(tabs)
}

fn list(
    cx: &Cx,
    catalogue: &Catalogue,
    comments: &[QueuedComment],
    state: CommentState,
    form: &FormState,
    back: &str,
) -> AnyView {
    let lang = cx.lang();
    let decides = cx.can_somewhere(Action::Moderate);
    let ticked = form.value("comments", "");
    let cards = comments
        .iter()
        .map(|queued| {
            let value = format!("{}:{}", queued.comment.id, queued.state);
            let checked = ticked.split(',').any(|ticked| ticked == value);
            let decides = cx.can_in(Action::Moderate, queued.edition);
            card(cx, catalogue, queued, decides.then_some((value, checked)))
        })
        .collect_view();
    let cards = view! { <ul class="queue" id="queue" tabindex="-1">{cards}</ul> };
    if !decides {
        return cards.into_any();
    }
    let verdicts = [
        (true, "publish", "moderation-publish"),
        (false, "refuse", "moderation-refuse"),
    ]
    .into_iter()
    .filter(|(publish, _, _)| state.decide(*publish).is_some())
    .map(|(_, value, key)| Choice::new(value, tr!(lang, key)))
    .collect::<Vec<_>>();
    view! {
        <form method="post" action=DecideComments::url() class="split queue-split">
            <input type="hidden" name="back" value=back.to_owned() />
            {cards}
            <section class="panel stack decision-panel" id="decision" tabindex="-1" aria-labelledby="decision-title">
                <h2 id="decision-title">{tr!(lang, "comments-decision")}</h2>
                <RadioGroup
                    name="verdict"
                    legend=tr!(lang, "moderation-verdict")
                    options=verdicts
                    value=form.value("verdict", "")
                    error=form.error(lang, "verdict")
                    required=true
                />
                <TextArea
                    name="message"
                    label=tr!(lang, "moderation-message")
                    hint=tr!(lang, "comments-message-hint")
                    value=form.value("message", "")
                    error=form.error(lang, "message")
                    max=2000
                    rows=3
                />
                <Button wide=true>{tr!(lang, "moderation-decide")}</Button>
            </section>
        </form>
    }
    .into_any()
}

/// `tick` is the value of the box and whether it is ticked; nothing where nothing can be decided.
fn card(
    cx: &Cx,
    catalogue: &Catalogue,
    queued: &QueuedComment,
    tick: Option<(String, bool)>,
) -> AnyView {
    let lang = cx.lang();
    let (number, title) = &queued.idea;
    let slug = catalogue
        .by_id(queued.edition)
        .map(|edition| edition.slug.clone())
        .unwrap_or_default();
    let href = cx.href(&format!("/e/{slug}/ideas/{number}"));
    let about = tr!(
        lang,
        "moderation-card-title",
        number = number.to_string(),
        title = title.clone()
    );
    let id = format!("tick-{}", queued.comment.id);
    let heading = match tick {
        Some((value, checked)) => view! {
            <input type="checkbox" name="comments[]" id=id.clone() value=value checked=checked />
            <h2 class="queue-title">
                <label for=id lang="fr">{about}</label>
            </h2>
        }
        .into_any(),
        None => view! { <h2 class="queue-title" lang="fr">{about}</h2> }.into_any(),
    };
    let message = (!queued.message.is_empty()).then(|| {
        view! { <blockquote class="said" lang="fr" dir="auto">{queued.message.clone()}</blockquote> }
    });
    view! {
        <li class="queue-card">
            <div class="queue-head">{heading}</div>
            {said(lang, &queued.comment)}
            {message}
            <p class="queue-foot">
                <a href=href>{tr!(lang, "comments-desk-idea")}</a>
            </p>
        </li>
    }
    .into_any()
}
