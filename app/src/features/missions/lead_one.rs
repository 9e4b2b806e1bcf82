//! `/ambassadors/{slug}/lead/missions/{id}`: who comes, who was there and for how long; changing and cancelling.

use super::form::{Begin, fields};
use super::lead_server::{CHANGE, CancelMission, ChangeMission, HOURS, MarkPresent, SetMinutes};
use super::one::name;
use super::parts::{
    lead_crumbs, lead_mission_path, lead_path, led_network, length, mission_path, places_tag, when,
};
use crate::context::{Cx, FormState};
use crate::features::members::parts::{LeadPage, lead_tabs};
use crate::features::projects::parts::Written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, Confirm, ErrorSummary, Fact, Facts, Glyph, Look, Tag,
    TextField, TextKind, Tone,
};
use domain::{MissionId, MissionState, PlaceState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Mission, MissionPlace, Network};

/// `/ambassadors/{slug}/lead/missions/{id}`
pub async fn mission(cx: Cx) -> PageResult {
    let network = led_network(&cx).await?;
    let lang = cx.lang();
    let id: MissionId = cx.param_as("id")?;
    let (mission, people) = cx.store().mission(&cx.actor(), network.id, id).await?;
    let people = people.unwrap_or_default();
    let groups = cx.store().ambassador_groups(network.id).await?;
    let form = cx.form(CHANGE).await?;
    let hours = cx.form(HOURS).await?;
    let mut errors = form.errors(lang);
    errors.extend(hours.errors(lang));
    let begin = Begin::with(&mission, mission.slot);
    let title = mission.title.clone();
    let ahead = mission.is_ahead(cx.now());
    let planned = mission.state == MissionState::Planned;
    let change = planned.then(|| {
        let hidden = hidden(&network, &mission);
        let version = mission.version.to_string();
        let fields = fields(lang, &form, &begin, &groups, false);
        view! {
            <Confirm summary=tr!(lang, "missions-change") open=!form.errors(lang).is_empty()>
                <form method="post" action=ChangeMission::PATH class="stack">
                    {hidden}
                    <input type="hidden" name="version" value=version />
                    {fields}
                    <p class="soft">{tr!(lang, "missions-change-text")}</p>
                    <Button icon=Some(Glyph::Tick)>{tr!(lang, "missions-change-button")}</Button>
                </form>
            </Confirm>
        }
    });
    let cancel = ahead.then(|| {
        let hidden = hidden(&network, &mission);
        view! {
            <Confirm summary=tr!(lang, "missions-cancel")>
                <p>{tr!(lang, "missions-cancel-text")}</p>
                <form method="post" action=CancelMission::PATH>
                    {hidden}
                    <Button look=Look::Danger>{tr!(lang, "missions-cancel-button")}</Button>
                </form>
            </Confirm>
        }
    });
    let like = cx.href(&format!("{}?like={id}#plan", lead_path(&network.slug)));
    let public = cx.href(&mission_path(&network.slug, id));
    let body = view! {
        <div class="stack-l">
            <Breadcrumb links=lead_crumbs(&cx, &network) current=title.clone() />
            <ErrorSummary errors />
            <div class="page-head">
                <p class="card-kicker">{when(lang, mission.slot)}</p>
                <h1>
                    <Written text=title.clone() />
                </h1>
                <p>{places_tag(lang, &mission)}</p>
            </div>
            {lead_tabs(&cx, &network, LeadPage::Missions)}
            {show_code(&cx, &network, &mission)}
            <section class="stack" id="people">
                <h2>{tr!(lang, "missions-people")}</h2>
                <p>{tr!(lang, "missions-people-count", present = mission.present, taken = mission.taken)}</p>
                {presence(&cx, &network, &mission, &people, &hours)}
            </section>
            <section class="stack">
                <h2>{tr!(lang, "missions-about")}</h2>
                {facts(lang, &mission)}
                <p class="cluster">
                    <a href=public>{tr!(lang, "missions-as-members")}</a>
                    <a href=like>{tr!(lang, "missions-like")}</a>
                </p>
                {change}
                {cancel}
            </section>
        </div>
    };
    Ok(Page::wide(None, title, body))
}

fn hidden(network: &Network, mission: &Mission) -> AnyView {
    view! {
        <input type="hidden" name="slug" value=network.slug.clone() />
        <input type="hidden" name="id" value=mission.id.to_string() />
    }
    .into_any()
}

fn facts(lang: Lang, mission: &Mission) -> AnyView {
    let meeting = if mission.meeting_point.is_empty() {
        tr!(lang, "missions-fact-meeting-same")
    } else {
        mission.meeting_point.clone()
    };
    let facts = vec![
        Fact::new(tr!(lang, "missions-fact-place"), mission.place.clone()),
        Fact::new(tr!(lang, "missions-fact-meeting"), meeting),
        Fact::new(
            tr!(lang, "missions-field-length"),
            length(lang, mission.slot.minutes()),
        ),
    ];
    view! { <Facts facts /> }.into_any()
}

/// The way to the screen with the code, in its hours; before, from when on there is one.
fn show_code(cx: &Cx, network: &Network, mission: &Mission) -> Option<AnyView> {
    let lang = cx.lang();
    let (from, until) = mission.slot.check_in();
    if mission.state != MissionState::Planned || cx.now() >= until {
        return None;
    }
    if cx.now() < from {
        let text = tr!(
            lang,
            "missions-code-later",
            from = crate::i18n::fmt::date_time(lang, from)
        );
        return Some(view! { <p class="soft">{text}</p> }.into_any());
    }
    let href = cx.href(&format!(
        "{}/code",
        lead_mission_path(&network.slug, mission.id)
    ));
    Some(
        view! {
            <ButtonLink href=href icon=Some(Glyph::Vote) wide=true>
                {tr!(lang, "missions-code-show")}
            </ButtonLink>
        }
        .into_any(),
    )
}

/// Everybody who has a place or was there, each with what a lead notes.
fn presence(
    cx: &Cx,
    network: &Network,
    mission: &Mission,
    people: &[MissionPlace],
    hours: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let (from, until) = mission.slot.check_in();
    let open = mission.state == MissionState::Planned && (from..until).contains(&cx.now());
    let shown: Vec<&MissionPlace> = people
        .iter()
        .filter(|place| place.state != PlaceState::Left || place.checked_in_at.is_some())
        .collect();
    if shown.is_empty() {
        return view! { <p>{tr!(lang, "missions-people-none")}</p> }.into_any();
    }
    let lines = shown
        .into_iter()
        .map(|place| person(lang, network, mission, place, open, hours))
        .collect_view();
    view! { <ul class="mission-presence">{lines}</ul> }.into_any()
}

fn person(
    lang: Lang,
    network: &Network,
    mission: &Mission,
    place: &MissionPlace,
    open: bool,
    hours: &FormState,
) -> AnyView {
    let mark = |present: bool, label: String, look: Look, icon: Glyph| {
        view! {
            <form method="post" action=MarkPresent::PATH>
                {hidden(network, mission)}
                <input type="hidden" name="who" value=place.ambassador.to_string() />
                <input type="hidden" name="present" value=if present { "yes" } else { "" } />
                <Button look icon=Some(icon)>
                    {label}
                </Button>
            </form>
        }
    };
    let state = match place.state {
        PlaceState::Waiting => Some(tr!(lang, "missions-person-waits")),
        PlaceState::Offered => Some(tr!(lang, "missions-person-offers")),
        PlaceState::Going | PlaceState::Left => None,
    };
    let acts = match place.checked_in_at {
        Some(_) => {
            let field = format!("minutes-{}", place.ambassador);
            let minutes = place.minutes.unwrap_or(0);
            let wrong = hours.has_error(&field);
            let value = if wrong {
                hours.value("minutes", "")
            } else {
                minutes.to_string()
            };
            let error = hours.error(lang, &field);
            let who = place.ambassador.to_string();
            let hidden = hidden(network, mission);
            let undo = mark(
                false,
                tr!(lang, "missions-absent-button"),
                Look::Quiet,
                Glyph::Close,
            )
            .into_any();
            view! {
                <p>
                    <Tag
                        label=tr!(lang, "missions-present", length = length(lang, minutes))
                        tone=Tone::Success
                        icon=Glyph::Done
                    />
                </p>
                <Confirm summary=tr!(lang, "missions-hours-change") open=wrong>
                    <form method="post" action=SetMinutes::PATH class="stack-s">
                        {hidden} <input type="hidden" name="who" value=who />
                        <TextField
                            name="minutes"
                            id=field
                            label=tr!(lang, "missions-hours-minutes")
                            kind=TextKind::Whole
                            value
                            error
                            required=true
                        />
                        <Button look=Look::Quiet>{tr!(lang, "missions-hours-save")}</Button>
                    </form>
                    {undo}
                </Confirm>
            }
            .into_any()
        }
        None if open => mark(
            true,
            tr!(lang, "missions-present-button"),
            Look::Quiet,
            Glyph::Tick,
        )
        .into_any(),
        None => ().into_any(),
    };
    view! {
        <li class="stack-s">
            <p class="strong">
                {name(lang, place)}
                {state
                    .map(|label| {
                        view! {
                            " "
                            <Tag label tone=Tone::Neutral />
                        }
                    })}
            </p>
            {acts}
        </li>
    }
    .into_any()
}
