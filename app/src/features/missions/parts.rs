//! Parts of the pages about missions.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{ButtonLink, Glyph, Heading, Link, Look, Tag, Tone};
use chrono::{Datelike as _, NaiveDate};
use domain::calendar::paris;
use domain::mission::Slot;
use domain::network::SpokenLanguage;
use domain::{Action, MissionState, PlaceState};
use leptos::prelude::*;
use store::{Mission, Network, StoreError};

/// The network that the address names.
pub(super) async fn network(cx: &Cx) -> Result<Network, AppError> {
    Ok(cx.store().network(cx.param("slug")).await?)
}

/// The same for those who lead it; others are told that they may not.
pub(super) async fn led_network(cx: &Cx) -> Result<Network, AppError> {
    let network = network(cx).await?;
    cx.actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .map_err(StoreError::Forbidden)?;
    Ok(network)
}

pub(super) fn leads(cx: &Cx, network: &Network) -> bool {
    cx.actor()
        .can_in_network(Action::LeadNetwork, network.id)
        .is_ok()
}

/// The list of a network's missions.
pub(super) fn missions_path(slug: &str) -> String {
    format!("/ambassadors/{slug}/missions")
}

/// The page of a mission, for members.
pub(super) fn mission_path(slug: &str, id: impl std::fmt::Display) -> String {
    format!("/ambassadors/{slug}/missions/{id}")
}

/// The week of a network's missions, for its leads.
pub(super) fn lead_path(slug: &str) -> String {
    format!("/ambassadors/{slug}/lead/missions")
}

/// The page of a mission, for leads.
pub(crate) fn lead_mission_path(slug: &str, id: impl std::fmt::Display) -> String {
    format!("/ambassadors/{slug}/lead/missions/{id}")
}

/// The way from the network to a page of its missions.
pub(super) fn crumbs(cx: &Cx, network: &Network) -> Vec<Link> {
    let home = format!("/ambassadors/{}", network.slug);
    vec![
        Link::new(cx.href(&home), network.name.clone()),
        Link::new(
            cx.href(&missions_path(&network.slug)),
            tr!(cx, "missions-title"),
        ),
    ]
}

/// The same for its leads.
pub(super) fn lead_crumbs(cx: &Cx, network: &Network) -> Vec<Link> {
    let home = format!("/ambassadors/{}/lead", network.slug);
    vec![
        Link::new(cx.href(&home), network.name.clone()),
        Link::new(
            cx.href(&lead_path(&network.slug)),
            tr!(cx, "missions-lead-title"),
        ),
    ]
}

/// "samedi 28 novembre 2026"
pub(crate) fn day(lang: Lang, day: NaiveDate) -> String {
    let weekday = tr!(
        lang,
        &format!("missions-weekday-{}", day.weekday().number_from_monday())
    );
    tr!(
        lang,
        "missions-day",
        weekday = weekday,
        day = fmt::day(lang, day)
    )
}

/// "de 14 h à 16 h", or to an hour of another day.
pub(crate) fn hours(lang: Lang, slot: Slot) -> String {
    let same = paris::day(slot.starts_at) == paris::day(slot.ends_at);
    let to = if same {
        fmt::time(lang, slot.ends_at)
    } else {
        fmt::date_time(lang, slot.ends_at)
    };
    tr!(
        lang,
        "missions-hours",
        from = fmt::time(lang, slot.starts_at),
        to = to
    )
}

/// "samedi 28 novembre 2026, de 14 h à 16 h"
pub(crate) fn when(lang: Lang, slot: Slot) -> String {
    tr!(
        lang,
        "missions-when",
        day = day(lang, paris::day(slot.starts_at)),
        hours = hours(lang, slot)
    )
}

/// "1 h 30": a length or a sum of minutes.
pub(crate) fn length(lang: Lang, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => tr!(lang, "missions-length-minutes", minutes = rest),
        (hours, 0) => tr!(lang, "missions-length-hours", hours = hours),
        (hours, rest) => tr!(
            lang,
            "missions-length-both",
            hours = hours,
            minutes = format!("{rest:02}")
        ),
    }
}

/// The name of a language that is spoken on a mission.
pub(crate) fn language(lang: Lang, spoken: SpokenLanguage) -> String {
    tr!(lang, &format!("missions-language-{}", spoken.code()))
}

pub(crate) fn languages(lang: Lang, spoken: &[SpokenLanguage]) -> String {
    let names: Vec<String> = spoken.iter().map(|one| language(lang, *one)).collect();
    names.join(" · ")
}

/// How many places are left, in words: never by colour alone.
pub(super) fn places_tag(lang: Lang, mission: &Mission) -> AnyView {
    let open = mission.open_places();
    if mission.state == MissionState::Cancelled {
        let label = tr!(lang, "missions-cancelled");
        return view! { <Tag label tone=Tone::Danger icon=Glyph::Stop /> }.into_any();
    }
    if open == 0 {
        let label = tr!(lang, "missions-full", waiting = mission.waiting);
        return view! { <Tag label tone=Tone::Neutral icon=Glyph::Minus /> }.into_any();
    }
    let label = tr!(lang, "missions-free", count = open);
    view! { <Tag label tone=Tone::Info icon=Glyph::Plus /> }.into_any()
}

/// Where the reader's own place stands.
pub(super) fn mine_tag(lang: Lang, mission: &Mission) -> Option<AnyView> {
    if mission.state == MissionState::Cancelled {
        return None;
    }
    if mission
        .mine
        .is_some_and(|mine| mine.checked_in_at.is_some())
    {
        let label = tr!(lang, "missions-mine-present");
        return Some(view! { <Tag label tone=Tone::Success icon=Glyph::Done /> }.into_any());
    }
    let turn = mission.mine.map_or(0, |mine| mine.turn);
    let (label, tone, icon) = match mission.my_state()? {
        PlaceState::Going => (tr!(lang, "missions-mine-going"), Tone::Success, Glyph::Tick),
        PlaceState::Offered => (
            tr!(lang, "missions-mine-offered"),
            Tone::Warning,
            Glyph::Clock,
        ),
        PlaceState::Waiting => (
            tr!(lang, "missions-mine-waiting", turn = turn),
            Tone::Warning,
            Glyph::Clock,
        ),
        PlaceState::Left => return None,
    };
    Some(view! { <Tag label tone icon /> }.into_any())
}

/// A mission in a list.
#[component]
pub(super) fn MissionCard(
    lang: Lang,
    mission: Mission,
    href: String,
    #[prop(default = 3)] level: u8,
) -> impl IntoView {
    let spoken = languages(lang, &mission.languages);
    let tags = view! { {mine_tag(lang, &mission)} {places_tag(lang, &mission)} };
    view! {
        <article class="card mission-card">
            <p class="card-kicker">{hours(lang, mission.slot)}</p>
            <Heading level class="card-title">
                <a class="card-link" href=href>
                    <Written text=mission.title.clone() />
                </a>
            </Heading>
            <div class="card-body stack-s">
                <p>
                    <Written text=mission.place.clone() />
                </p>
                {(!spoken.is_empty()).then(|| view! { <p class="soft">{spoken}</p> })}
                <p class="cluster">{tags}</p>
            </div>
        </article>
    }
    .into_any()
}

/// "My next mission": the first thing that a member sees. Nothing for who is no member of the network.
pub async fn next_mission(cx: &Cx, network: &Network) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let next = match cx.store().next_mission(&cx.actor(), network.id).await {
        Err(StoreError::NotActing(_) | StoreError::Forbidden(_)) => return Ok(None),
        found => found?,
    };
    let body = match next {
        Some(mission) => {
            let href = cx.href(&mission_path(&network.slug, mission.id));
            let point = Some(mission.meeting_point.clone()).filter(|point| !point.is_empty());
            view! {
                <p class="next-mission-when">{when(lang, mission.slot)}</p>
                <p class="strong">
                    <a href=href.clone()>
                        <Written text=mission.title.clone() />
                    </a>
                </p>
                <p>
                    <Written text=point.unwrap_or_else(|| mission.place.clone()) />
                </p>
                <p>{mine_tag(lang, &mission)}</p>
                <ButtonLink href=href look=Look::Quiet icon=Some(Glyph::Next)>
                    {tr!(lang, "missions-next-open")}
                </ButtonLink>
            }
            .into_any()
        }
        None => {
            let href = cx.href(&missions_path(&network.slug));
            view! {
                <p>{tr!(lang, "missions-next-none")}</p>
                <ButtonLink href=href look=Look::Quiet icon=Some(Glyph::Calendar)>
                    {tr!(lang, "missions-next-choose")}
                </ButtonLink>
            }
            .into_any()
        }
    };
    Ok(Some(
        view! {
            <section class="panel stack-s next-mission" aria-labelledby="next-mission">
                <h2 id="next-mission">{tr!(lang, "missions-next-title")}</h2>
                {body}
            </section>
        }
        .into_any(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_language_and_day_has_its_words() {
        for spoken in SpokenLanguage::ALL {
            let key = format!("missions-language-{}", spoken.code());
            assert!(has_text(&key), "{key}");
        }
        for weekday in 1..=7 {
            assert!(has_text(&format!("missions-weekday-{weekday}")));
        }
    }

    #[test]
    fn a_length_is_told_in_hours_and_minutes() {
        let told = |minutes| length(Lang::Fr, minutes).replace('\u{a0}', " ");
        assert_eq!(told(45), "45 min");
        assert_eq!(told(120), "2 h");
        assert_eq!(told(125), "2 h 05");
    }
}
