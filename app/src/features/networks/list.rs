//! `/ambassadors`: every network of the city.

use super::parts::{ages, network_path};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{EmptyState, Tag, Tone};
use leptos::prelude::*;
use store::Network;

/// `/ambassadors`
pub async fn list(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let networks = cx.store().networks().await?;
    let body = if networks.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "networks-none")>
                <p>{tr!(lang, "networks-none-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let cards = networks
            .iter()
            .map(|network| view! { <li>{card(lang, network)}</li> })
            .collect_view();
        view! { <ul class="grid">{cards}</ul> }.into_any()
    };
    let title = tr!(lang, "networks-title");
    Ok(Page::wide(
        None,
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "networks-lead")}</p>
                </div>
                {body}
            </div>
        },
    ))
}

fn card(lang: Lang, network: &Network) -> AnyView {
    let ages = ages(lang, network).map(|ages| view! { <p>{ages}</p> });
    let open = if network.is_open {
        view! { <Tag label=tr!(lang, "networks-open") tone=Tone::Success /> }
    } else {
        view! { <Tag label=tr!(lang, "networks-closed") tone=Tone::Neutral /> }
    };
    let intro: String = network.intro.lines().next().unwrap_or_default().to_owned();
    view! {
        <article class="card">
            <h2 class="card-title">
                <a class="card-link" href=lang.href(&network_path(&network.slug))>
                    <Written text=network.name.clone() />
                </a>
            </h2>
            <div class="card-body stack-s">
                <p>
                    <Written text=intro />
                </p>
                {ages}
                <p>{open}</p>
            </div>
        </article>
    }
    .into_any()
}
