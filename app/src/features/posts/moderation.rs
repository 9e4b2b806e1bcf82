//! What a lead reads before everybody does, what is hidden, and the milestones of groups.

use super::parts::{said, to_moderate};
use super::server_lead::{AddMilestone, HIDE, MILESTONE, RemoveMilestone};
use crate::context::{Cx, FormState};
use crate::features::members::parts::{LeadPage, group_choices, lead_page, led, today};
use crate::i18n::{Speaks, fmt};
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, EmptyState, Look, SelectField, TextField, TextKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{AmbassadorGroup, Milestone, Network, Post};

/// `/ambassadors/{slug}/lead/posts`
pub async fn moderation(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let (store, actor) = (cx.store(), cx.actor());
    let waiting = store.posts_to_read(&actor, network.id).await?;
    let hidden = store.hidden_posts(&actor, network.id).await?;
    let groups = store.ambassador_groups(network.id).await?;
    let milestones = store.milestones(network.id).await?;
    let form = cx.form(MILESTONE).await?;
    let refused = cx.form(HIDE).await?;
    let queue = if waiting.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "posts-nothing-waits")>
                <p>{tr!(lang, "posts-nothing-waits-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        list(&cx, &network, &groups, &waiting, &refused)
    };
    let hidden = (!hidden.is_empty()).then(|| {
        view! {
            <details>
                <summary>{tr!(lang, "posts-hidden-ones", count = hidden.len())}</summary>
                {list(&cx, &network, &groups, &hidden, &refused)}
            </details>
        }
    });
    let mut errors = form.errors(lang);
    errors.extend(refused.errors(lang));
    let body = view! {
        <section class="stack" aria-labelledby="queue">
            <h2 id="queue">{tr!(lang, "posts-to-read")}</h2>
            <p>{tr!(lang, "posts-to-read-lead")}</p>
            {queue}
            {hidden}
        </section>
        {steps(&cx, &network, &groups, &milestones, &form)}
    };
    Ok(lead_page(&cx, &network, LeadPage::Posts, errors, body))
}

fn list(
    cx: &Cx,
    network: &Network,
    groups: &[AmbassadorGroup],
    posts: &[Post],
    refused: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let here = LeadPage::Posts.path(&network.slug);
    let items = posts
        .iter()
        .map(|post| {
            view! {
                <li class="panel stack">
                    {said(lang, post, groups)}
                    {to_moderate(cx, network, post, &here, refused)}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="plain-list stack">{items}</ul> }.into_any()
}

fn steps(
    cx: &Cx,
    network: &Network,
    groups: &[AmbassadorGroup],
    milestones: &[Milestone],
    typed: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let items = milestones
        .iter()
        .map(|one| {
            let title = one.title.clone();
            view! {
                <li class="stack-s">
                    <p>
                        <span class="strong" lang="fr" dir="auto">{one.title.clone()}</span>
                        " · "
                        <span dir="auto">{one.group_name.clone()}</span>
                        " · "
                        {fmt::day(lang, one.reached_on)}
                    </p>
                    <form method="post" action=RemoveMilestone::url()>
                        <input type="hidden" name="slug" value=network.slug.clone() />
                        <input type="hidden" name="milestone" value=one.id.to_string() />
                        <Button look=Look::Bare>
                            {tr!(lang, "posts-milestone-remove")}
                            <span class="hidden">" " {title}</span>
                        </Button>
                    </form>
                </li>
            }
        })
        .collect_view();
    let choices = group_choices(groups, None);
    let form = if choices.is_empty() {
        view! { <p class="soft">{tr!(lang, "posts-milestone-no-group")}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=AddMilestone::url() class="panel stack form">
                <input type="hidden" name="slug" value=network.slug.clone() />
                <SelectField
                    name="group"
                    label=tr!(lang, "members-group")
                    options=choices
                    blank=Some(tr!(lang, "posts-choose-group"))
                    value=typed.value("group", "")
                    error=typed.error(lang, "group")
                    required=true
                />
                <TextField
                    name="title"
                    label=tr!(lang, "posts-milestone-title")
                    hint=tr!(lang, "posts-milestone-hint")
                    value=typed.value("title", "")
                    error=typed.error(lang, "title")
                    required=true
                    autocomplete="off"
                />
                <TextField
                    name="on"
                    kind=TextKind::Date
                    label=tr!(lang, "posts-milestone-on")
                    value=typed.value("on", today(cx).to_string())
                    error=typed.error(lang, "on")
                    required=true
                />
                <Button look=Look::Quiet>{tr!(lang, "posts-milestone-add")}</Button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="stack" aria-labelledby="milestones">
            <h2 id="milestones">{tr!(lang, "posts-milestones")}</h2>
            {(!milestones.is_empty()).then(|| view! { <ul class="plain-list stack-s">{items}</ul> })}
            {form}
        </section>
    }
    .into_any()
}
