//! `/envelopes/{slug}/deliberations`: the meetings about an envelope.

use super::parts::{all_path, envelope, leads, path, state_tag};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, ButtonLink, EmptyState, Glyph, Link};
use leptos::prelude::*;

/// `/envelopes/{slug}/deliberations`
pub async fn deliberations(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let envelope = envelope(&cx).await?;
    let all = cx.store().deliberations(envelope.id).await?;
    let groups = cx.store().ambassador_groups(envelope.network).await?;
    let convene = leads(&cx, &envelope).then(|| {
        let href = cx.href(&format!("{}/new", all_path(&envelope.slug)));
        view! {
            <p>
                <ButtonLink href icon=Some(Glyph::Plus)>{tr!(lang, "deliberations-convene")}</ButtonLink>
            </p>
        }
    });
    let list = if all.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "deliberations-none")>
                <p>{tr!(lang, "deliberations-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let lines = all
            .into_iter()
            .map(|one| {
                let href = cx.href(&path(&envelope.slug, one.number));
                let group = groups
                    .iter()
                    .find(|group| one.group == Some(group.id))
                    .map(|group| group.name.clone());
                view! {
                    <li class="panel stack-s">
                        <h2 class="deliberation-title">
                            <a href=href><Written text=one.title /></a>
                        </h2>
                        <p>{fmt::date_time(lang, one.starts_at)}</p>
                        {group.map(|name| view! { <p class="soft"><Written text=name /></p> })}
                        <p>{state_tag(lang, one.state)}</p>
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="deliberation-list stack">{lines}</ul> }.into_any()
    };
    let title = tr!(lang, "deliberations-title");
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(&format!("/envelopes/{}", envelope.slug)), envelope.name.clone()),
                ]
                current=title.clone()
            />
            <div class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "deliberations-lead")}</p>
            </div>
            {convene}
            {list}
        </div>
    };
    Ok(Page::narrow(None, title, body))
}
