//! Calendars (iCalendar, RFC 5545): one mission as a file, and those that phones subscribe to. No name is in any.

use super::parts::{mission_path, network};
use crate::context::Cx;
use crate::error::AppError;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use axum::http::HeaderName;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use domain::{MissionId, MissionState, PlaceState};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use store::Mission;

/// Calendars are asked for again so often.
const EVERY: &str = "PT1H";

/// `/feeds/missions/{token}.ics`
pub async fn feed(cx: Cx) -> Response {
    match subscribed(&cx).await {
        Ok(text) => calendar(text, None),
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}

/// `/ambassadors/{slug}/missions/{id}/mission.ics`
pub async fn one(cx: Cx) -> Response {
    match file(&cx).await {
        Ok(text) => calendar(text, Some("attachment; filename=\"mission.ics\"")),
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}

async fn subscribed(cx: &Cx) -> Result<String, AppError> {
    let token = cx
        .param("file")
        .strip_suffix(".ics")
        .ok_or(AppError::NotFound)?;
    let feed = cx.store().mission_feed(token).await?;
    let lang = feed.lang.unwrap_or_else(|| cx.lang());
    let events = feed
        .missions
        .iter()
        .map(|mission| event(lang, &cx.site().url, &feed.network.slug, mission, feed.at));
    Ok(written(&feed.network.name, events))
}

async fn file(cx: &Cx) -> Result<String, AppError> {
    let network = network(cx).await?;
    let id: MissionId = cx.param_as("id")?;
    let (mission, _) = cx.store().mission(&cx.actor(), network.id, id).await?;
    let event = event(cx.lang(), &cx.site().url, &network.slug, &mission, cx.now());
    Ok(written(&network.name, std::iter::once(event)))
}

pub(crate) fn written(name: &str, events: impl Iterator<Item = Event>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name).timezone("Europe/Paris");
    calendar.append_property(Property::new("REFRESH-INTERVAL;VALUE=DURATION", EVERY));
    calendar.append_property(Property::new("X-PUBLISHED-TTL", EVERY));
    for event in events {
        calendar.push(event);
    }
    calendar.to_string()
}

/// A mission as an event. Its id stays the same through every change, so that calendars move it and add none.
fn event(lang: Lang, site: &str, slug: &str, mission: &Mission, at: DateTime<Utc>) -> Event {
    let url = format!("{site}{}", lang.href(&mission_path(slug, mission.id)));
    let mut lines = vec![];
    if !mission.meeting_point.is_empty() {
        let point = mission.meeting_point.clone();
        lines.push(tr!(lang, "missions-feed-meeting", point = point));
    }
    if !mission.text.is_empty() {
        lines.push(mission.text.clone());
    }
    lines.push(url.clone());
    let status = match (mission.state, mission.my_state()) {
        (MissionState::Cancelled, _) => EventStatus::Cancelled,
        (MissionState::Planned, Some(PlaceState::Waiting)) => EventStatus::Tentative,
        (MissionState::Planned, _) => EventStatus::Confirmed,
    };
    let mut event = Event::new();
    event
        .uid(&format!("{}@parvis", mission.id))
        .timestamp(at)
        .sequence(u32::try_from(mission.version).unwrap_or(0))
        .starts(mission.slot.starts_at)
        .ends(mission.slot.ends_at)
        .summary(&mission.title)
        .location(&mission.place)
        .description(&lines.join("\n\n"))
        .url(&url)
        .status(status);
    event.done()
}

/// Kept by nobody: a place that is given up, or an address that is changed, counts at once.
pub(crate) fn calendar(text: String, disposition: Option<&'static str>) -> Response {
    let heads = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    ];
    let mut response = (heads, text).into_response();
    if let Some(disposition) = disposition {
        response.headers_mut().insert(
            CONTENT_DISPOSITION,
            axum::http::HeaderValue::from_static(disposition),
        );
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use domain::mission::Slot;
    use domain::{MissionId, NetworkId};
    use icalendar::CalendarComponent;
    use icalendar::parser::{read_calendar, unfold};
    use store::MyPlace;

    fn mission(state: MissionState, mine: Option<PlaceState>) -> Mission {
        let starts_at: DateTime<Utc> = "2026-11-28T13:00:00Z".parse().unwrap();
        Mission {
            id: MissionId::new(),
            network: NetworkId::new(),
            group: None,
            title: "Stand ; marché, été".to_owned(),
            text: "Une ligne.\nUne autre, très longue : ".to_owned() + "abcdé ".repeat(40).trim(),
            place: "Place des Carmes, Avignon".to_owned(),
            meeting_point: "Devant la mairie".to_owned(),
            slot: Slot {
                starts_at,
                ends_at: starts_at + TimeDelta::hours(2),
            },
            needed: 3,
            languages: vec![],
            state,
            version: 4,
            taken: 1,
            offered: 0,
            waiting: 0,
            present: 0,
            mine: mine.map(|state| MyPlace {
                state,
                checked_in_at: None,
                minutes: None,
                turn: 0,
            }),
        }
    }

    #[test]
    fn a_calendar_is_read_back_as_it_was_written() {
        let at: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        let all = [
            mission(MissionState::Planned, Some(PlaceState::Going)),
            mission(MissionState::Planned, Some(PlaceState::Waiting)),
            mission(MissionState::Cancelled, None),
        ];
        let site = "https://budget.example.fr";
        let events = all
            .iter()
            .map(|mission| event(Lang::Fr, site, "jeunes", mission, at));
        let text = written("Jeunes, ambassadeurs", events);
        // Lines end as RFC 5545 has it, and none is longer than 75 bytes.
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        let read: Calendar = read_calendar(&unfold(&text)).unwrap().into();
        assert_eq!(read.get_name(), Some("Jeunes, ambassadeurs"));
        let events: Vec<&Event> = read
            .components
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            })
            .collect();
        assert_eq!(events.len(), 3);
        for (event, mission) in events.iter().zip(&all) {
            assert_eq!(
                event.get_uid(),
                Some(format!("{}@parvis", mission.id).as_str())
            );
            assert_eq!(event.get_summary(), Some(mission.title.as_str()));
            assert_eq!(event.get_location(), Some(mission.place.as_str()));
            assert_eq!(event.get_sequence(), Some(4));
            let start = event.get_start().map(|start| format!("{start:?}"));
            assert!(start.is_some_and(|start| start.contains("2026-11-28T13:00:00")));
            let about = event.get_description().unwrap();
            assert!(about.contains(&mission.text) && about.contains("Devant la mairie"));
            let path = format!("/fr/ambassadors/jeunes/missions/{}", mission.id);
            assert_eq!(event.get_url(), Some(format!("{site}{path}").as_str()));
        }
        let states: Vec<_> = events.iter().map(|event| event.get_status()).collect();
        assert_eq!(
            states,
            [
                Some(EventStatus::Confirmed),
                Some(EventStatus::Tentative),
                Some(EventStatus::Cancelled)
            ]
        );
        assert!(!text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
    }
}
