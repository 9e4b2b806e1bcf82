//! `/ambassadors/{slug}/missions/{id}`: where, when, who comes, and one's own place.

use super::parts::{
    crumbs, languages, lead_mission_path, leads, mine_tag, mission_path, network, places_tag, when,
};
use super::server::{OfferPlace, SignOff, SignUp};
use crate::context::Cx;
use crate::features::places::elsewhere;
use crate::features::projects::parts::{Written, WrittenText};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, Fact, Facts, Glyph, Look, Notice, Tag, Tone,
};
use domain::{MissionId, PlaceState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Mission, MissionPlace, Network};

/// `/ambassadors/{slug}/missions/{id}`
pub async fn mission(cx: Cx) -> PageResult {
    let network = network(&cx).await?;
    let lang = cx.lang();
    let id: MissionId = cx.param_as("id")?;
    let (mission, people) = cx.store().mission(&cx.actor(), network.id, id).await?;
    let group = match mission.group {
        Some(group) => cx
            .store()
            .ambassador_groups(network.id)
            .await?
            .into_iter()
            .find(|one| one.id == group)
            .map(|one| one.name),
        None => None,
    };
    let lead = leads(&cx, &network).then(|| {
        view! {
            <p>
                <ButtonLink
                    href=cx.href(&lead_mission_path(&network.slug, id))
                    look=Look::Quiet
                    icon=Some(Glyph::Edit)
                >
                    {tr!(lang, "missions-lead-open")}
                </ButtonLink>
            </p>
        }
    });
    let outing = crate::features::outings::for_team::section(&cx, &network, id).await?;
    let title = mission.title.clone();
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=crumbs(&cx, &network) current=title.clone() />
            <div class="page-head">
                <p class="card-kicker">{when(lang, mission.slot)}</p>
                <h1>
                    <Written text=title.clone() />
                </h1>
                <p class="cluster">{mine_tag(lang, &mission)} {places_tag(lang, &mission)}</p>
            </div>
            {lead}
            <div class="split">
                <div class="stack">
                    <WrittenText text=mission.text.clone() />
                    {facts(lang, &mission, group)}
                    {ways(&cx, &network, &mission)}
                    {outing}
                </div>
                <div class="stack">
                    {own_place(&cx, &network, &mission, people.is_some())}
                    {people.map(|people| who_comes(lang, &people))}
                </div>
            </div>
        </div>
    };
    Ok(Page::wide(None, title, body))
}

fn facts(lang: Lang, mission: &Mission, group: Option<String>) -> AnyView {
    let mut facts = vec![
        Fact::new(tr!(lang, "missions-fact-when"), when(lang, mission.slot)),
        Fact::new(tr!(lang, "missions-fact-place"), mission.place.clone()),
    ];
    if !mission.meeting_point.is_empty() {
        let label = tr!(lang, "missions-fact-meeting");
        facts.push(Fact::new(label, mission.meeting_point.clone()));
    }
    if let Some(group) = group {
        facts.push(Fact::new(tr!(lang, "missions-fact-group"), group));
    }
    if !mission.languages.is_empty() {
        let spoken = languages(lang, &mission.languages);
        facts.push(Fact::new(tr!(lang, "missions-fact-languages"), spoken));
    }
    let places = tr!(
        lang,
        "missions-fact-places-of",
        taken = mission.taken,
        needed = mission.needed
    );
    facts.push(Fact::new(tr!(lang, "missions-fact-places"), places));
    view! { <Facts facts /> }.into_any()
}

/// The calendar file and the map: plain links, nothing of another site is loaded.
fn ways(cx: &Cx, network: &Network, mission: &Mission) -> AnyView {
    let lang = cx.lang();
    let path = mission_path(&network.slug, mission.id);
    let calendar = cx.href(&format!("{path}/mission.ics"));
    let map = elsewhere::map(None, Some(&mission.place));
    view! {
        <p class="cluster">
            <ButtonLink href=calendar look=Look::Quiet icon=Some(Glyph::Calendar)>
                {tr!(lang, "missions-add-calendar")}
            </ButtonLink>
            <a href=map rel="noreferrer external">
                {tr!(lang, "missions-map")}
            </a>
        </p>
    }
    .into_any()
}

/// What the reader can do about their own place.
fn own_place(cx: &Cx, network: &Network, mission: &Mission, inside: bool) -> AnyView {
    let lang = cx.lang();
    let now = cx.now();
    let (from, until) = mission.slot.check_in();
    let state = mission.my_state();
    let present = mission
        .mine
        .is_some_and(|mine| mine.checked_in_at.is_some());
    let title = tr!(lang, "missions-own-title");
    let acts = if present {
        view! { <p>{tr!(lang, "missions-own-present")}</p> }.into_any()
    } else if !mission.is_ahead(now) {
        view! { <p>{tr!(lang, "missions-own-over")}</p> }.into_any()
    } else if !inside {
        outside(cx, network, mission)
    } else {
        before(lang, network, mission, state)
    };
    let planned = mission.state == domain::MissionState::Planned;
    let here = (inside && planned && !present && (from..until).contains(&now)).then(|| {
        let href = cx.href(&format!("{}/here", mission_path(&network.slug, mission.id)));
        view! {
            <ButtonLink href=href icon=Some(Glyph::Tick) wide=true>
                {tr!(lang, "missions-here-go")}
            </ButtonLink>
        }
    });
    view! {
        <section class="panel stack" id="place">
            <h2>{title}</h2>
            {here}
            {acts}
        </section>
    }
    .into_any()
}

/// For who is no member: how to become one.
fn outside(cx: &Cx, network: &Network, mission: &Mission) -> AnyView {
    let lang = cx.lang();
    let join = cx.href(&format!("/ambassadors/{}/join", network.slug));
    let back = mission_path(&network.slug, mission.id);
    let sign_in = cx.actor().account().is_none().then(|| {
        let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
        let href = cx.href(&format!("/account?back={back}"));
        view! {
            <p>
                <a href=href>{tr!(lang, "missions-sign-in")}</a>
            </p>
        }
    });
    view! {
        <p>{tr!(lang, "missions-members-only")}</p>
        <p>
            <ButtonLink href=join look=Look::Quiet>
                {tr!(lang, "missions-join")}
            </ButtonLink>
        </p>
        {sign_in}
    }
    .into_any()
}

fn before(lang: Lang, network: &Network, mission: &Mission, state: Option<PlaceState>) -> AnyView {
    let hidden = || {
        view! {
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="id" value=mission.id.to_string() />
        }
        .into_any()
    };
    let sign_off = |label: String, text: String| {
        let fields = hidden();
        view! {
            <Confirm summary=label.clone()>
                <p>{text}</p>
                <form method="post" action=SignOff::PATH>
                    {fields} <Button look=Look::Danger>{label}</Button>
                </form>
            </Confirm>
        }
    };
    let sign_up = |label: String, look: Look| {
        view! {
            <form method="post" action=SignUp::PATH>
                {hidden()}
                <Button look icon=Some(Glyph::Tick) wide=true>
                    {label}
                </Button>
            </form>
        }
    };
    match state {
        None | Some(PlaceState::Left) => {
            let (text, label) = if mission.open_places() > 0 {
                ("missions-own-none", "missions-sign-up")
            } else {
                ("missions-own-full", "missions-wait")
            };
            view! {
                <p>{tr!(lang, text)}</p>
                {sign_up(tr!(lang, label), Look::Main)}
            }
            .into_any()
        }
        Some(PlaceState::Going) => view! {
            <p>{tr!(lang, "missions-own-going")}</p>
            <form method="post" action=OfferPlace::PATH class="stack-s">
                {hidden()} <Button look=Look::Quiet>{tr!(lang, "missions-offer")}</Button>
                <p class="soft">{tr!(lang, "missions-offer-text")}</p>
            </form>
            {sign_off(tr!(lang, "missions-sign-off"), tr!(lang, "missions-sign-off-text"))}
        }
        .into_any(),
        Some(PlaceState::Offered) => view! {
            <p>{tr!(lang, "missions-own-offered")}</p>
            {sign_up(tr!(lang, "missions-keep"), Look::Quiet)}
            {sign_off(tr!(lang, "missions-sign-off"), tr!(lang, "missions-sign-off-text"))}
        }
        .into_any(),
        Some(PlaceState::Waiting) => {
            let turn = mission.mine.map_or(0, |mine| mine.turn);
            view! {
                <p>{tr!(lang, "missions-own-waiting", turn = turn)}</p>
                {sign_off(tr!(lang, "missions-stop-waiting"), tr!(lang, "missions-stop-waiting-text"))}
            }
            .into_any()
        }
    }
}

/// First names, for members alone.
fn who_comes(lang: Lang, people: &[MissionPlace]) -> AnyView {
    let lines = people
        .iter()
        .filter(|place| place.state != PlaceState::Left)
        .map(|place| {
            let tag = match place.state {
                PlaceState::Offered => Some((tr!(lang, "missions-person-offers"), Tone::Warning)),
                PlaceState::Waiting => Some((tr!(lang, "missions-person-waits"), Tone::Neutral)),
                PlaceState::Going | PlaceState::Left => None,
            };
            view! {
                <li>
                    {name(lang, place)}
                    {tag
                        .map(|(label, tone)| {
                            view! {
                                " "
                                <Tag label tone />
                            }
                        })}
                </li>
            }
        })
        .collect_view();
    let nobody = people.iter().all(|place| place.state == PlaceState::Left);
    view! {
        <section class="stack">
            <h2>{tr!(lang, "missions-who")}</h2>
            {if nobody {
                view! { <p>{tr!(lang, "missions-who-nobody")}</p> }.into_any()
            } else {
                view! { <ul class="mission-people">{lines}</ul> }.into_any()
            }}
            <Notice tone=Tone::Info>
                <p>{tr!(lang, "missions-who-text")}</p>
            </Notice>
        </section>
    }
    .into_any()
}

/// What members call somebody.
pub(super) fn name(lang: Lang, place: &MissionPlace) -> AnyView {
    if place.first_name.is_empty() {
        tr!(lang, "missions-no-name").into_any()
    } else {
        view! { <bdi>{place.first_name.clone()}</bdi> }.into_any()
    }
}
