//! The posts, newest first, and the form that writes one.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::ScreenHead;
use crate::features::news::server::{FORM, PublishNews, RemoveNews};
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Button, Choice, Confirm, EmptyState, ErrorSummary, Look, RadioGroup, TextArea, TextField,
};
use domain::{Action, Lang};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::News;

/// `/desk/news`
pub async fn news(cx: Cx) -> PageResult {
    cx.need(Action::WriteNews)?;
    let lang = cx.lang();
    let form = cx.form(FORM).await?;
    let posts = cx.store().all_news(&cx.actor()).await?;
    let list = if posts.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "news-none") level=3>
                <p>{tr!(lang, "news-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = posts
            .into_iter()
            .map(|post| post_view(lang, post))
            .collect_view();
        view! { <ul class="stack plain-list">{items}</ul> }.into_any()
    };
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=form.errors(lang) />
            <ScreenHead title=tr!(lang, "desk-news") lead=tr!(lang, "news-lead") />
            <div class="split">
                <section class="stack">
                    <h2>{tr!(lang, "news-posts")}</h2>
                    {list}
                </section>
                {write(lang, &form)}
            </div>
        </div>
    };
    Ok(Page::desk(Screen::News, tr!(lang, "desk-news"), body))
}

fn post_view(lang: Lang, post: News) -> AnyView {
    let title = post.title.clone();
    view! {
        <li class="panel stack-s">
            <h3 lang=post.lang.code() dir=post.lang.dir()>{post.title}</h3>
            <p class="soft small">
                <span lang=post.lang.code() dir=post.lang.dir()>
                    {post.lang.name()}
                </span>
                " · "
                <time datetime=fmt::machine(post.published_at)>{fmt::date_time(lang, post.published_at)}</time>
            </p>
            <p class="user-text" lang=post.lang.code() dir=post.lang.dir()>{post.text}</p>
            <Confirm summary=tr!(lang, "news-remove")>
                <p>{tr!(lang, "news-remove-confirm", title = title)}</p>
                <form method="post" action=RemoveNews::PATH>
                    <input type="hidden" name="news" value=post.id.to_string() />
                    <Button look=Look::Danger>{tr!(lang, "news-remove-now")}</Button>
                </form>
            </Confirm>
        </li>
    }
    .into_any()
}

fn write(lang: Lang, form: &FormState) -> AnyView {
    let langs = Lang::ALL
        .map(|lang| Choice::new(lang.code(), lang.name()))
        .to_vec();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "news-write")}</h2>
            <form method="post" action=PublishNews::PATH class="stack" id="form">
                <RadioGroup
                    name="lang"
                    legend=tr!(lang, "news-language")
                    hint=tr!(lang, "news-language-hint")
                    options=langs
                    value=form.value("lang", Lang::Fr.code())
                    error=form.error(lang, "lang")
                    required=true
                />
                <TextField
                    name="title"
                    label=tr!(lang, "news-title")
                    value=form.value("title", "")
                    error=form.error(lang, "title")
                    required=true
                    autocomplete="off"
                />
                <TextArea
                    name="text"
                    label=tr!(lang, "news-text")
                    hint=tr!(lang, "news-text-hint")
                    value=form.value("text", "")
                    error=form.error(lang, "text")
                    max=3000
                    required=true
                />
                <Button>{tr!(lang, "news-publish")}</Button>
            </form>
        </section>
    }
    .into_any()
}
