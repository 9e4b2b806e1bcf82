//! `/ambassadors/{slug}`: what a network is, its groups, and the ways on.

use super::money::of_envelopes;
use super::parts::{ages, join_path, me_path, network_of, network_path};
use crate::context::Cx;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, ButtonLink, Glyph, Link, Look, Notice, Tone};
use domain::{Action, AmbassadorState};
use leptos::prelude::*;
use store::{AmbassadorGroup, Network};

/// `/ambassadors/{slug}`
pub async fn one(cx: Cx) -> PageResult {
    let lang = cx.lang();
    let network = network_of(&cx).await?;
    let groups = cx.store().ambassador_groups(network.id).await?;
    let state = match cx.actor().account() {
        Some(_) => cx
            .store()
            .membership(&cx.actor(), network.id)
            .await?
            .map(|own| own.ambassador.standing.state),
        None => None,
    };
    let ages = ages(lang, &network).map(|ages| view! { <p class="lead">{ages}</p> });
    let path = network_path(&network.slug);
    let leads = cx
        .actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .is_ok()
        .then(|| {
            let href = cx.href(&format!("{path}/lead"));
            view! {
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Account)>
                    {tr!(lang, "networks-go-lead")}
                </ButtonLink>
            }
        });
    let envelopes = of_envelopes(&cx, &network).await?;
    let links = ["stories", "rules", "poster"]
        .map(|page| {
            let href = cx.href(&format!("{path}/{page}"));
            view! {
                <li>
                    <a href=href>{tr!(lang, &format!("networks-go-{page}"))}</a>
                </li>
            }
        })
        .into_iter()
        .collect_view();
    let crumbs = vec![Link::new(
        cx.href("/ambassadors"),
        tr!(lang, "networks-title"),
    )];
    let name = network.name.clone();
    Ok(Page::narrow(
        None,
        name.clone(),
        view! {
            <Breadcrumb links=crumbs current=name.clone() />
            <div class="stack-l">
                <div class="page-head">
                    <h1>
                        <Written text=name />
                    </h1>
                    {ages}
                </div>
                <WrittenText text=network.intro.clone() />
                {way_in(&cx, &network, state)}
                {leads}
                {of_groups(lang, &groups)}
                {envelopes}
                <section class="stack">
                    <h2>{tr!(lang, "networks-more")}</h2>
                    <ul class="stack-s">{links}</ul>
                </section>
            </div>
        },
    ))
}

/// To one's own page for who belongs to it, to the application for others.
fn way_in(cx: &Cx, network: &Network, state: Option<AmbassadorState>) -> AnyView {
    let lang = cx.lang();
    let slug = &network.slug;
    match state {
        Some(AmbassadorState::Applied | AmbassadorState::Accepted) => view! {
            <ButtonLink href=cx.href(&me_path(slug)) icon=Some(Glyph::Next) wide=true>
                {tr!(lang, "networks-go-me")}
            </ButtonLink>
        }
        .into_any(),
        _ if network.is_open => view! {
            <div class="stack-s">
                <ButtonLink href=cx.href(&join_path(slug)) icon=Some(Glyph::Next) wide=true>
                    {tr!(lang, "networks-go-join")}
                </ButtonLink>
                <p class="soft">{tr!(lang, "networks-join-short")}</p>
                <p>
                    <a href=cx.href(&me_path(slug))>{tr!(lang, "networks-already")}</a>
                </p>
            </div>
        }
        .into_any(),
        _ => view! {
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "networks-closed-text")}</p>
            </Notice>
        }
        .into_any(),
    }
}

fn of_groups(lang: Lang, groups: &[AmbassadorGroup]) -> Option<AnyView> {
    if groups.is_empty() {
        return None;
    }
    let items = groups
        .iter()
        .filter(|group| !group.is_closed)
        .map(|group| {
            let partner = (!group.partner.is_empty()).then(|| {
                view! {
                    <p class="soft">
                        <Written text=group.partner.clone() />
                    </p>
                }
            });
            view! {
                <li>
                    <p class="strong">
                        <Written text=group.name.clone() />
                    </p>
                    {partner}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "networks-groups")}</h2>
                <ul class="plain-list stack-s">{items}</ul>
            </section>
        }
        .into_any(),
    )
}
