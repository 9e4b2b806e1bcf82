//! What the pages of posts share.

use super::server_lead::ModeratePost;
use crate::context::{Cx, FormState};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Confirm, Look, Tag, TextArea, Tone};
use domain::network::{PostKind, PostState, REASON};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, Network, Photo, Post};

/// Who wrote a post and when, its state where not everybody reads it, and its words.
pub(super) fn said(lang: Lang, post: &Post, groups: &[AmbassadorGroup]) -> AnyView {
    let name = if post.mine {
        tr!(lang, "posts-you")
    } else if post.by.is_empty() {
        tr!(lang, "members-unnamed")
    } else {
        post.by.clone()
    };
    let group = groups
        .iter()
        .find(|group| Some(group.id) == post.group)
        .map(|group| group.name.clone());
    let about = match (post.kind, group) {
        (PostKind::Announcement, Some(group)) => tr!(lang, "posts-for-group", group = group),
        (PostKind::Announcement, None) => tr!(lang, "posts-for-all"),
        (PostKind::Thanks, Some(group)) => tr!(lang, "posts-thanks-to", group = group),
        (PostKind::Story, _) => tr!(lang, "posts-a-story"),
        (PostKind::Thanks, None) | (PostKind::Reply, _) => String::new(),
    };
    let (state, why) = match post.state {
        PostState::Published => (None, None),
        PostState::Waiting => (
            Some(view! { <Tag label=tr!(lang, "posts-waits") tone=Tone::Info /> }),
            None,
        ),
        PostState::Hidden => (
            Some(view! { <Tag label=tr!(lang, "posts-hidden") tone=Tone::Warning /> }),
            (!post.reason.is_empty()).then(|| tr!(lang, "posts-why", reason = post.reason.clone())),
        ),
    };
    view! {
        <p class="soft small">
            <span dir="auto">{name}</span>
            " · "
            <time datetime=fmt::machine(post.at)>{fmt::date_time(lang, post.at)}</time>
            {(!about.is_empty()).then(|| view! { " · " <span dir="auto">{about}</span> })}
        </p>
        {state.map(|tag| view! { <p>{tag}</p> })}
        {why.map(|why| view! { <p class="small" dir="auto">{why}</p> })}
        <p class="user-text" lang="fr" dir="auto">{post.text.clone()}</p>
        {post.photo.as_ref().map(|photo| picture(lang, photo))}
    }
    .into_any()
}

/// The photo of a story, with what is on it.
pub(super) fn picture(lang: Lang, photo: &Photo) -> AnyView {
    let alt = if photo.alt.is_empty() {
        tr!(lang, "posts-photo-without-text")
    } else {
        photo.alt.clone()
    };
    view! {
        <img
            class="story-photo"
            src=crate::features::photos::parts::photo_href(photo.id)
            width=photo.width.to_string()
            height=photo.height.to_string()
            alt=alt
            lang=(!photo.alt.is_empty()).then_some("fr")
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

/// What a lead can do with a post: publish what waits or is hidden, hide what is published. `back` is the page, and
/// `typed` a reason to hide one of its posts that was refused.
pub(super) fn to_moderate(
    cx: &Cx,
    network: &Network,
    post: &Post,
    back: &str,
    typed: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let hidden_fields = || {
        view! {
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="post" value=post.id.to_string() />
            <input type="hidden" name="seen" value=post.state.code() />
            <input type="hidden" name="back" value=back.to_owned() />
        }
    };
    let to_all = back.ends_with("/lead/posts");
    let publish = (post.state != PostState::Published || to_all).then(|| {
        let label = match post.kind {
            PostKind::Thanks if post.state == PostState::Published => tr!(lang, "posts-show-all"),
            PostKind::Story => tr!(lang, "posts-publish-story"),
            _ => tr!(lang, "posts-publish"),
        };
        view! {
            <form method="post" action=ModeratePost::url()>
                {hidden_fields()}
                <Button look=Look::Quiet name="act" value="publish">{label}</Button>
            </form>
        }
    });
    let hide = (post.state != PostState::Hidden).then(|| {
        let empty = FormState::default();
        let mine = typed.value("post", "") == post.id.to_string();
        let typed = if mine { typed } else { &empty };
        let open = !typed.errors(lang).is_empty();
        let field = if open {
            "reason".to_owned()
        } else {
            format!("reason-{}", post.id)
        };
        let form = view! {
            <form method="post" action=ModeratePost::url() class="stack">
                {hidden_fields()}
                <TextArea
                    name="reason"
                    id=field
                    label=tr!(lang, "posts-hide-reason")
                    hint=tr!(lang, "posts-hide-hint")
                    value=typed.value("reason", "")
                    error=typed.error(lang, "reason")
                    required=true
                    max=u32::try_from(REASON.max).unwrap_or(u32::MAX)
                    rows=2
                />
                <Button look=Look::Danger name="act" value="hide">{tr!(lang, "posts-hide-now")}</Button>
            </form>
        }
        .into_any();
        view! { <Confirm summary=tr!(lang, "posts-hide") open>{form}</Confirm> }
    });
    view! {
        <div class="stack-s">
            {publish}
            {hide}
        </div>
    }
    .into_any()
}
