//! The certificate of engagement, to be printed: for oneself, and by a lead for a member.

use super::parts::{crumbs, lead_crumbs, led_network, length, network};
use crate::context::Cx;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{Breadcrumb, EmptyState, Fact, Facts, Link, Notice, Tone};
use domain::AmbassadorId;
use domain::calendar::paris;
use leptos::prelude::*;
use store::{Certificate, Network};

/// `/ambassadors/{slug}/certificate`
pub async fn own(cx: Cx) -> PageResult {
    let network = network(&cx).await?;
    let found = cx
        .store()
        .certificate(&cx.actor(), network.id, None)
        .await?;
    let links = crumbs(&cx, &network);
    Ok(page(&cx, &network, links, &found))
}

/// `/ambassadors/{slug}/lead/members/{id}/certificate`
pub async fn of_member(cx: Cx) -> PageResult {
    let network = led_network(&cx).await?;
    let who: AmbassadorId = cx.param_as("id")?;
    let found = cx
        .store()
        .certificate(&cx.actor(), network.id, Some(who))
        .await?;
    let links = lead_crumbs(&cx, &network);
    Ok(page(&cx, &network, links, &found))
}

fn page(cx: &Cx, network: &Network, links: Vec<Link>, found: &Certificate) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "missions-certificate-title");
    let Some((from, to)) = found.period else {
        let body = view! {
            <div class="stack-l">
                <Breadcrumb links current=title.clone() />
                <h1>{title.clone()}</h1>
                <EmptyState title=tr!(lang, "missions-certificate-none")>
                    <p>{tr!(lang, "missions-certificate-none-text")}</p>
                </EmptyState>
            </div>
        };
        return Page::narrow(None, title, body);
    };
    let name = if found.name.is_empty() {
        // A line to write on.
        "………………………………".to_owned()
    } else {
        found.name.clone()
    };
    let facts = vec![
        Fact::new(
            tr!(lang, "missions-certificate-network"),
            network.name.clone(),
        ),
        Fact::new(
            tr!(lang, "missions-certificate-missions"),
            fmt::number(lang, found.missions.into()),
        ),
        Fact::new(
            tr!(lang, "missions-certificate-time"),
            length(lang, found.minutes),
        ),
        Fact::new(
            tr!(lang, "missions-certificate-period"),
            tr!(
                lang,
                "missions-certificate-from-to",
                from = fmt::day(lang, from),
                to = fmt::day(lang, to)
            ),
        ),
    ];
    let today = fmt::day(lang, paris::day(cx.now()));
    let body = view! {
        <div class="stack-l">
            <div class="no-print stack">
                <Breadcrumb links current=title.clone() />
                <Notice tone=Tone::Info>
                    <p>{tr!(lang, "missions-certificate-print")}</p>
                </Notice>
            </div>
            <article class="panel stack-l certificate">
                <p class="card-kicker">
                    <Written text=cx.city().name.clone() />
                </p>
                <h1>{title.clone()}</h1>
                <p class="lead">
                    {tr!(lang, "missions-certificate-says")} " " <strong dir="auto">{name}</strong>
                </p>
                <Facts facts />
                <p>{tr!(lang, "missions-certificate-text")}</p>
                <p>{tr!(lang, "missions-certificate-date", day = today)}</p>
                <div class="certificate-signature">
                    <p>{tr!(lang, "missions-certificate-signature")}</p>
                </div>
            </article>
        </div>
    };
    Page::narrow(None, title, body)
}
