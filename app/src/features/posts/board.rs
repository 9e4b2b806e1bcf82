//! The announcements of a network, with replies: for its members and for those who lead it.

use super::parts::{said, to_moderate};
use super::server::{REPLY, Reply, SetMails, THANK, Thank};
use super::server_lead::{ANNOUNCE, Announce, HIDE};
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::members::parts::group_choices;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, Confirm, EmptyState, ErrorSummary, Glyph, Link, Look,
    Notice, Pagination, SelectField, TextArea, Tone,
};
use domain::network::POST;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Network, NetworkBoard, StoreError, Thread};

/// Announcements on a page.
const PER_PAGE: u64 = 10;

/// Where the board of a network is, below the language.
pub fn path_of(slug: &str) -> String {
    format!("/ambassadors/{slug}/posts")
}

/// Whether somebody writes here now.
fn writes(board: &NetworkBoard) -> bool {
    board.silent.is_none() && board.quiet_until.is_none()
}

/// `/ambassadors/{slug}/posts`
pub async fn posts(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let network = cx.store().network(cx.param("slug")).await?;
    let current = cx.query_as::<usize>("page").unwrap_or(1).max(1);
    let board = cx
        .store()
        .network_board(&cx.actor(), network.id, current as u64 - 1, PER_PAGE)
        .await?;
    let (announced, replied, thanked) = (
        cx.form(ANNOUNCE).await?,
        cx.form(REPLY).await?,
        cx.form(THANK).await?,
    );
    let hidden = cx.form(HIDE).await?;
    let errors: Vec<_> = [&announced, &replied, &thanked, &hidden]
        .iter()
        .flat_map(|form| form.errors(lang))
        .collect();
    let title = tr!(lang, "posts-title");
    let threads = if board.threads.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "posts-none")>
                <p>{tr!(lang, "posts-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = board
            .threads
            .iter()
            .map(|thread| one(&cx, &network, &board, thread, &replied, &hidden))
            .collect_view();
        view! { <ol class="plain-list stack-l">{items}</ol> }.into_any()
    };
    let pages = usize::try_from(board.total.div_ceil(PER_PAGE)).unwrap_or(usize::MAX);
    let path = cx.href(&path_of(&network.slug));
    let href = move |page| format!("{path}?page={page}");
    let home = Link::new(
        cx.href(&format!("/ambassadors/{}", network.slug)),
        network.name.clone(),
    );
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors />
            <Breadcrumb links=vec![home] current=title.clone() />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "posts-lead")}</p>
            </header>
            {silence(lang, &board)}
            {board.leads.then(|| announce(lang, &network, &board, &announced))}
            {threads}
            <Pagination current total=pages href />
            {thanks(&cx, &network, &board, &thanked, &hidden)}
            {stories(&cx, &network, &board)}
            {mails(lang, &network, &board)}
        </div>
    };
    Ok(Page::narrow(
        None,
        format!("{title} · {}", network.name),
        body,
    ))
}

/// Why nothing can be written now, and what to do.
fn silence(lang: Lang, board: &NetworkBoard) -> Option<AnyView> {
    if let Some(why) = board.silent {
        let text = AppError::from(StoreError::NotActing(why)).text(lang);
        return Some(view! { <Notice tone=Tone::Warning>{text}</Notice> }.into_any());
    }
    let until = board.quiet_until?;
    let text = tr!(lang, "posts-quiet", until = fmt::time(lang, until));
    Some(view! { <Notice tone=Tone::Info>{text}</Notice> }.into_any())
}

fn announce(lang: Lang, network: &Network, board: &NetworkBoard, typed: &FormState) -> AnyView {
    view! {
        <section class="panel stack" aria-labelledby="announce">
            <h2 id="announce">{tr!(lang, "posts-announce")}</h2>
            <form method="post" action=Announce::url() class="stack">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <SelectField
                    name="group"
                    label=tr!(lang, "posts-to")
                    options=group_choices(&board.groups, None)
                    blank=Some(tr!(lang, "posts-to-all"))
                    value=typed.value("group", "")
                    unmarked=true
                />
                <TextArea
                    name="announcement"
                    label=tr!(lang, "posts-text")
                    hint=tr!(lang, "posts-announce-hint")
                    value=typed.value("announcement", "")
                    error=typed.error(lang, "announcement")
                    required=true
                    max=u32::try_from(POST.max).unwrap_or(u32::MAX)
                    rows=5
                />
                <Button>{tr!(lang, "posts-announce-now")}</Button>
            </form>
        </section>
    }
    .into_any()
}

fn one(
    cx: &Cx,
    network: &Network,
    board: &NetworkBoard,
    thread: &Thread,
    typed: &FormState,
    hidden: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let here = path_of(&network.slug);
    let id = thread.announcement.id.to_string();
    let replies = thread
        .replies
        .iter()
        .map(|reply| {
            view! {
                <li class="reply stack-s" id=format!("post-{}", reply.id)>
                    {said(lang, reply, &[])}
                    {board.leads.then(|| to_moderate(cx, network, reply, &here, hidden))}
                </li>
            }
        })
        .collect_view();
    let list = (!thread.replies.is_empty()).then(|| {
        let label = tr!(lang, "posts-replies", count = thread.replies.len());
        view! { <ol class="plain-list replies" aria-label=label>{replies}</ol> }
    });
    let empty = FormState::default();
    let form = writes(board).then(|| {
        let mine = typed.value("post", "") == id;
        let typed = if mine { typed } else { &empty };
        let open = !typed.errors(lang).is_empty();
        let field = if open {
            "reply".to_owned()
        } else {
            format!("reply-{id}")
        };
        let form = view! {
            <form method="post" action=Reply::url() class="stack">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <input type="hidden" name="post" value=id.clone() />
                <TextArea
                    name="reply"
                    id=field
                    label=tr!(lang, "posts-reply-field")
                    hint=tr!(lang, "posts-reply-hint")
                    value=typed.value("reply", "")
                    error=typed.error(lang, "reply")
                    required=true
                    max=u32::try_from(POST.max).unwrap_or(u32::MAX)
                    rows=3
                />
                <Button look=Look::Quiet>{tr!(lang, "posts-reply-now")}</Button>
            </form>
        }
        .into_any();
        view! { <Confirm summary=tr!(lang, "posts-reply") open>{form}</Confirm> }
    });
    view! {
        <li class="panel stack" id=format!("post-{id}")>
            {said(lang, &thread.announcement, &board.groups)}
            {board.leads.then(|| to_moderate(cx, network, &thread.announcement, &here, hidden))}
            {list}
            {form}
        </li>
    }
    .into_any()
}

fn thanks(
    cx: &Cx,
    network: &Network,
    board: &NetworkBoard,
    typed: &FormState,
    hidden: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let here = path_of(&network.slug);
    let items = board
        .thanks
        .iter()
        .map(|post| {
            view! {
                <li class="reply stack-s" id=format!("post-{}", post.id)>
                    {said(lang, post, &board.groups)}
                    {board.leads.then(|| to_moderate(cx, network, post, &here, hidden))}
                </li>
            }
        })
        .collect_view();
    let groups: Vec<Choice> = group_choices(&board.groups, None);
    let form = (writes(board) && !groups.is_empty()).then(|| {
        let open = !typed.errors(lang).is_empty();
        let form = view! {
            <form method="post" action=Thank::url() class="stack">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <SelectField
                    name="group"
                    id="thanked"
                    label=tr!(lang, "posts-thank-group")
                    options=groups
                    value=typed.value("group", "")
                    error=typed.error(lang, "thanked")
                    blank=Some(tr!(lang, "posts-choose-group"))
                    required=true
                />
                <TextArea
                    name="thanks"
                    label=tr!(lang, "posts-thank-field")
                    hint=tr!(lang, "posts-thank-hint")
                    value=typed.value("thanks", "")
                    error=typed.error(lang, "thanks")
                    required=true
                    max=u32::try_from(POST.max).unwrap_or(u32::MAX)
                    rows=3
                />
                <Button look=Look::Quiet>{tr!(lang, "posts-thank-now")}</Button>
            </form>
        }
        .into_any();
        view! { <Confirm summary=tr!(lang, "posts-thank") open>{form}</Confirm> }
    });
    if board.thanks.is_empty() && form.is_none() {
        return ().into_any();
    }
    view! {
        <section class="stack" aria-labelledby="thanks-title">
            <h2 id="thanks-title">{tr!(lang, "posts-thanks")}</h2>
            {(!board.thanks.is_empty()).then(|| view! { <ul class="plain-list">{items}</ul> })}
            {form}
        </section>
    }
    .into_any()
}

/// One's own stories that wait, and the way to tell another one.
fn stories(cx: &Cx, network: &Network, board: &NetworkBoard) -> AnyView {
    let lang = cx.lang();
    let items = board
        .stories
        .iter()
        .map(|post| view! { <li class="reply stack-s">{said(lang, post, &[])}</li> })
        .collect_view();
    let own = (!board.stories.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, "posts-own-stories")}</h3>
            <ul class="plain-list">{items}</ul>
        }
    });
    let href = |rest: &str| cx.href(&format!("/ambassadors/{}/stories{rest}", network.slug));
    // Who leads without being a member publishes stories, and tells none.
    let tell = (writes(board) && board.mails.is_some()).then(|| {
        view! {
            <ButtonLink href=href("/new") look=Look::Quiet icon=Some(Glyph::Edit)>
                {tr!(lang, "posts-tell-story")}
            </ButtonLink>
        }
    });
    view! {
        <section class="stack" aria-labelledby="stories-title">
            <h2 id="stories-title">{tr!(lang, "posts-stories")}</h2>
            {own}
            <div class="cluster">
                {tell}
                <ButtonLink href=href("") look=Look::Bare>{tr!(lang, "posts-read-stories")}</ButtonLink>
            </div>
        </section>
    }
    .into_any()
}

/// Whether mails come; a choice of members alone.
fn mails(lang: Lang, network: &Network, board: &NetworkBoard) -> Option<AnyView> {
    let wanted = board.mails?;
    let (said, button, to) = if wanted {
        ("posts-mails-on", "posts-mails-stop", "")
    } else {
        ("posts-mails-off", "posts-mails-start", "on")
    };
    Some(
        view! {
            <section class="stack-s" aria-labelledby="mails-title">
                <h2 id="mails-title">{tr!(lang, "posts-mails")}</h2>
                <p>{tr!(lang, said)}</p>
                <form method="post" action=SetMails::url()>
                    <input type="hidden" name="slug" value=network.slug.clone() />
                    <input type="hidden" name="wanted" value=to />
                    <Button look=Look::Quiet>{tr!(lang, button)}</Button>
                </form>
            </section>
        }
        .into_any(),
    )
}
