//! `/ambassadors/{slug}/missions`: one's next mission first, then what there is to do.

use super::parts::{
    MissionCard, crumbs, day, language, lead_path, leads, mission_path, missions_path, network,
    next_mission,
};
use super::server::RenewFeed;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Choice, Confirm, EmptyState, Glyph, Look, SelectField,
};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::network::SpokenLanguage;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::collections::BTreeSet;
use store::{FeedLinks, Mission, MissionFilter, Network};

/// `/ambassadors/{slug}/missions?language=ar`
pub async fn missions(cx: Cx) -> PageResult {
    let network = network(&cx).await?;
    let lang = cx.lang();
    let chosen: Option<SpokenLanguage> = cx.query_as("language");
    let all = cx
        .store()
        .missions(&cx.actor(), network.id, &MissionFilter::after(cx.now()))
        .await?;
    let spoken: BTreeSet<SpokenLanguage> = all
        .iter()
        .flat_map(|mission| mission.languages.iter().copied())
        .collect();
    let shown: Vec<Mission> = all
        .into_iter()
        .filter(|mission| chosen.is_none_or(|language| mission.languages.contains(&language)))
        .collect();
    let next = next_mission(&cx, &network).await?;
    let feeds = match cx.actor().account() {
        Some(_) => cx.store().mission_feeds(&cx.actor(), network.id).await.ok(),
        None => None,
    };
    let title = tr!(lang, "missions-title");
    let filter = (!spoken.is_empty()).then(|| {
        let options: Vec<Choice> = spoken
            .iter()
            .map(|one| Choice::new(one.code(), language(lang, *one)))
            .collect();
        view! {
            <form class="toolbar" method="get" action=cx.href(&missions_path(&network.slug))>
                <SelectField
                    name="language"
                    label=tr!(lang, "missions-filter-language")
                    options
                    value=chosen.map_or("", SpokenLanguage::code)
                    blank=Some(tr!(lang, "missions-filter-all"))
                    unmarked=true
                />
                <Button look=Look::Quiet icon=Some(Glyph::Filter)>
                    {tr!(lang, "missions-filter-go")}
                </Button>
            </form>
        }
    });
    let lead = leads(&cx, &network).then(|| {
        view! {
            <p>
                <ButtonLink
                    href=cx.href(&lead_path(&network.slug))
                    look=Look::Quiet
                    icon=Some(Glyph::Edit)
                >
                    {tr!(lang, "missions-lead-go")}
                </ButtonLink>
            </p>
        }
    });
    let body = view! {
        <div class="stack-l">
            <Breadcrumb
                links=crumbs(&cx, &network).into_iter().take(1).collect()
                current=title.clone()
            />
            <div class="page-head">
                <h1>{title.clone()}</h1>
                <p class="lead">{tr!(lang, "missions-lead")}</p>
            </div>
            {lead}
            {next}
            <section class="stack">
                <h2>{tr!(lang, "missions-to-come")}</h2>
                {filter}
                {days(&cx, &network, &shown)}
            </section>
            {feeds.map(|links| calendars(&cx, &network, &links))}
        </div>
    };
    Ok(Page::wide(None, title, body))
}

/// Missions under the day on which they begin.
fn days(cx: &Cx, network: &Network, missions: &[Mission]) -> AnyView {
    let lang = cx.lang();
    if missions.is_empty() {
        return view! {
            <EmptyState title=tr!(lang, "missions-none") level=3>
                <p>{tr!(lang, "missions-none-text")}</p>
            </EmptyState>
        }
        .into_any();
    }
    let of_day = |mission: &Mission| paris::day(mission.slot.starts_at);
    missions
        .chunk_by(|one, other| of_day(one) == of_day(other))
        .map(|some| {
            let date: NaiveDate = some.first().map(of_day).unwrap_or_default();
            let cards = some
                .iter()
                .map(|mission| {
                    let href = cx.href(&mission_path(&network.slug, mission.id));
                    view! {
                        <li>
                            <MissionCard lang mission=mission.clone() href level=4 />
                        </li>
                    }
                })
                .collect_view();
            view! {
                <section class="stack">
                    <h3>{day(lang, date)}</h3>
                    <ul class="grid mission-list">{cards}</ul>
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// The addresses that a phone's calendar subscribes to.
fn calendars(cx: &Cx, network: &Network, links: &FeedLinks) -> AnyView {
    let lang = cx.lang();
    let address = |token: &str| format!("{}/feeds/missions/{token}.ics", cx.site().url);
    let line = |label: String, token: &str| {
        let href = address(token);
        view! {
            <li class="stack-s">
                <p class="strong">{label}</p>
                <p>
                    <a class="mission-feed" dir="ltr" href=href.clone()>
                        {href.clone()}
                    </a>
                </p>
            </li>
        }
    };
    let renew = |of: &'static str, label: String| {
        view! {
            <form method="post" action=RenewFeed::PATH>
                <input type="hidden" name="slug" value=network.slug.clone() />
                <input type="hidden" name="of" value=of />
                <Button look=Look::Quiet>{label}</Button>
            </form>
        }
    };
    let own = links
        .mine
        .as_deref()
        .map(|token| line(tr!(lang, "missions-feed-mine"), token));
    let renew_own = links
        .mine
        .is_some()
        .then(|| renew("mine", tr!(lang, "missions-feed-renew-mine")));
    let renew_network =
        leads(cx, network).then(|| renew("network", tr!(lang, "missions-feed-renew-network")));
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "missions-feeds")}</h2>
            <p>{tr!(lang, "missions-feeds-text")}</p>
            <ul class="mission-feeds stack">
                {own} {line(tr!(lang, "missions-feed-network"), &links.network)}
            </ul>
            <Confirm summary=tr!(lang, "missions-feed-renew")>
                <p>{tr!(lang, "missions-feed-renew-text")}</p>
                {renew_own}
                {renew_network}
            </Confirm>
        </section>
    }
    .into_any()
}
