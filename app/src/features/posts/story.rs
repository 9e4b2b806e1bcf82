//! Telling a story: a text, one photo, and that those on it agree.

use super::board::path_of as board;
use crate::context::Cx;
use crate::features::photos::parts::thumbnail_href;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, Button, Checkbox, ErrorSummary, FileField, Link, TextArea, TextField};
use domain::network::POST;
use domain::photo::MAX_BYTES;
use domain::{NotActing, PhotoId};
use leptos::prelude::*;
use store::StoreError;

/// The name under which a refused story is kept.
pub const FORM: &str = "story";
/// What phones send. Without HEIC in the list an iPhone makes a JPEG of it before it sends.
const ACCEPT: &str = "image/jpeg,image/png,image/webp";

/// Where a story is told, below the language.
pub(super) fn path_of(slug: &str) -> String {
    format!("/ambassadors/{slug}/stories/new")
}

/// `/ambassadors/{slug}/stories/new`
pub async fn story(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let network = cx.store().network(cx.param("slug")).await?;
    let reads = cx
        .store()
        .network_board(&cx.actor(), network.id, 0, 1)
        .await?;
    // Who leads without being a member publishes stories, and tells none.
    let silent = reads
        .silent
        .or(reads.mails.is_none().then_some(NotActing::NotAMember));
    if let Some(why) = silent {
        return Err(StoreError::NotActing(why).into());
    }
    let typed = cx.form(FORM).await?;
    let kept: Option<PhotoId> = typed.value("photo", "").parse().ok();
    let photo = kept.map(|id| {
        view! {
            <input type="hidden" name="kept" value=id.to_string() />
            <p>{tr!(lang, "posts-photo-kept")}</p>
            <img class="story-thumbnail" src=thumbnail_href(id) alt=tr!(lang, "posts-photo-kept-alt") />
        }
    });
    let title = tr!(lang, "posts-tell-story");
    let max = MAX_BYTES / (1024 * 1024);
    let back = Link::new(cx.href(&board(&network.slug)), tr!(lang, "posts-title"));
    let body = view! {
        <div class="stack-l">
            <ErrorSummary errors=typed.errors(lang) />
            <Breadcrumb links=vec![back] current=title.clone() />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "posts-story-lead")}</p>
            </header>
            <form
                method="post"
                enctype="multipart/form-data"
                action=lang.href(&path_of(&network.slug))
                class="stack form"
            >
                <TextArea
                    name="story"
                    label=tr!(lang, "posts-story-field")
                    hint=tr!(lang, "posts-story-hint")
                    value=typed.value("story", "")
                    error=typed.error(lang, "story")
                    required=true
                    max=u32::try_from(POST.max).unwrap_or(u32::MAX)
                    rows=8
                />
                {photo}
                <TextField
                    name="alt"
                    label=tr!(lang, "posts-photo-alt")
                    hint=tr!(lang, "posts-photo-alt-hint")
                    value=typed.value("alt", "")
                    error=typed.error(lang, "alt")
                    autocomplete="off"
                />
                <Checkbox
                    name="agreed"
                    label=tr!(lang, "posts-photo-agreed")
                    hint=tr!(lang, "posts-photo-agreed-hint")
                    checked=!typed.value("agreed", "").is_empty()
                    error=typed.error(lang, "agreed")
                    unmarked=true
                />
                <FileField
                    name="photo"
                    label=if kept.is_some() { tr!(lang, "posts-photo-other") } else { tr!(lang, "posts-photo") }
                    accept=ACCEPT
                    hint=tr!(lang, "posts-photo-hint", max = max)
                    error=typed.error(lang, "photo")
                />
                <Button>{tr!(lang, "posts-story-send")}</Button>
            </form>
        </div>
    };
    Ok(Page::narrow(
        None,
        format!("{title} · {}", network.name),
        body,
    ))
}
