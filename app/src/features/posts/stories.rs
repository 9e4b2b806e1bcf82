//! What a network tells everybody: stories, what groups have reached, thanks. Of groups, and of nobody by name.

use super::parts::picture;
use crate::context::Cx;
use crate::features::members::parts::group_name;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, EmptyState, Glyph, Icon, Link};
use leptos::prelude::*;
use store::{AmbassadorGroup, Milestone, PublicPost};

/// `/ambassadors/{slug}/stories`
pub async fn stories(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let store = cx.store();
    let network = store.network(cx.param("slug")).await?;
    let groups = store.ambassador_groups(network.id).await?;
    let told = store.stories(network.id, 50).await?;
    let milestones = store.milestones(network.id).await?;
    let thanks = store.public_thanks(network.id, 20).await?;
    let title = tr!(lang, "posts-stories");
    let home = Link::new(
        cx.href(&format!("/ambassadors/{}", network.slug)),
        network.name.clone(),
    );
    let nothing = (told.is_empty() && milestones.is_empty() && thanks.is_empty()).then(|| {
        view! {
            <EmptyState title=tr!(lang, "posts-no-stories")>
                <p>{tr!(lang, "posts-no-stories-text")}</p>
            </EmptyState>
        }
    });
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=vec![home] current=title.clone() />
            <header class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "posts-stories-lead", network = network.name.clone())}</p>
            </header>
            {nothing}
            {reached(lang, &milestones)}
            {posts(lang, &groups, &told)}
            {thanked(lang, &groups, &thanks)}
        </div>
    };
    Ok(Page::narrow(
        None,
        format!("{title} · {}", network.name),
        body,
    ))
}

fn posts(lang: Lang, groups: &[AmbassadorGroup], told: &[PublicPost]) -> Option<AnyView> {
    if told.is_empty() {
        return None;
    }
    let items = told
        .iter()
        .map(|post| {
            view! {
                <li class="panel stack-s" id=format!("story-{}", post.id)>
                    {about(lang, groups, post)}
                    <p class="user-text" lang="fr" dir="auto">{post.text.clone()}</p>
                    {post.photo.as_ref().map(|photo| picture(lang, photo))}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="told">
                <h2 id="told">{tr!(lang, "posts-told")}</h2>
                <ul class="plain-list stack">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn about(lang: Lang, groups: &[AmbassadorGroup], post: &PublicPost) -> AnyView {
    let group = group_name(groups, post.group);
    view! {
        <p class="soft small">
            {(!group.is_empty()).then(|| view! { <span dir="auto">{group}</span> " · " })}
            <time datetime=fmt::machine(post.at)>{fmt::date(lang, post.at)}</time>
        </p>
    }
    .into_any()
}

fn reached(lang: Lang, milestones: &[Milestone]) -> Option<AnyView> {
    if milestones.is_empty() {
        return None;
    }
    let items = milestones
        .iter()
        .map(|one| {
            view! {
                <li class="milestone">
                    <Icon glyph=Glyph::Star />
                    <div>
                        <p class="strong" lang="fr" dir="auto">{one.title.clone()}</p>
                        <p class="soft small">
                            <span dir="auto">{one.group_name.clone()}</span>
                            " · "
                            {fmt::day(lang, one.reached_on)}
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="reached">
                <h2 id="reached">{tr!(lang, "posts-milestones")}</h2>
                <ul class="plain-list stack-s">{items}</ul>
            </section>
        }
        .into_any(),
    )
}

fn thanked(lang: Lang, groups: &[AmbassadorGroup], thanks: &[PublicPost]) -> Option<AnyView> {
    if thanks.is_empty() {
        return None;
    }
    let items = thanks
        .iter()
        .map(|post| {
            let group = group_name(groups, post.group);
            view! {
                <li class="reply stack-s">
                    <p class="soft small" dir="auto">{tr!(lang, "posts-thanks-to", group = group)}</p>
                    <p class="user-text" lang="fr" dir="auto">{post.text.clone()}</p>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="thanked">
                <h2 id="thanked">{tr!(lang, "posts-thanks")}</h2>
                <ul class="plain-list">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
