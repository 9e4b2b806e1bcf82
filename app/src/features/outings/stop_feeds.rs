//! Calendars (iCalendar, RFC 5545) of the public stops: one as a file, and all of them for phones to subscribe to.

use super::parts::for_whom;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::missions::feeds::written;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, TimeDelta, Utc};
use domain::OutingState;
use icalendar::{Component as _, Event, EventLike as _, EventStatus};
use store::Stop;

/// Stops of so many days before stay in the calendar that phones subscribe to.
const BEFORE: TimeDelta = TimeDelta::days(31);

/// `/{lang}/outings.ics`, and `/outings.ics` in the language of who asks.
pub async fn feed(cx: Cx) -> Response {
    let stops = match cx.store().calendar_of_stops(cx.now() - BEFORE).await {
        Ok(stops) => stops,
        Err(err) => return refused(&cx, &err.into()),
    };
    let (lang, site, at) = (cx.lang(), &cx.site().url, cx.now());
    let events = stops.iter().map(|stop| event(lang, site, stop, at));
    answer(written(&tr!(lang, "outings-title"), events), false)
}

/// `/{lang}/outings/{id}/outing.ics`
pub async fn one(cx: Cx) -> Response {
    match file(&cx).await {
        Ok(text) => answer(text, true),
        Err(err) => refused(&cx, &err),
    }
}

async fn file(cx: &Cx) -> Result<String, AppError> {
    let stop = cx.store().stop(cx.param_as("id")?).await?;
    let event = event(cx.lang(), &cx.site().url, &stop, cx.now());
    Ok(written(&stop.title, std::iter::once(event)))
}

fn refused(cx: &Cx, err: &AppError) -> Response {
    (err.status(), err.text(cx.lang())).into_response()
}

/// A stop as an event. Its id stays the same through every change, so that calendars move it and add none.
fn event(lang: Lang, site: &str, stop: &Stop, at: DateTime<Utc>) -> Event {
    let url = format!("{site}{}", lang.href(&format!("/outings/{}", stop.id)));
    let mut lines = vec![];
    if stop.state == OutingState::Cancelled {
        lines.push(tr!(lang, "outings-cancelled-title"));
        lines.push(stop.reason.clone());
    }
    let whom = for_whom(lang, stop.for_whom, &stop.audience);
    if !whom.is_empty() {
        lines.push(whom);
    }
    lines.push(url.clone());
    let mut event = Event::new();
    event
        .uid(&format!("{}@parvis", stop.id))
        .timestamp(at)
        .sequence(u32::try_from(stop.version).unwrap_or(0))
        .starts(stop.slot.starts_at)
        .ends(stop.slot.ends_at)
        .summary(&stop.title)
        .location(&stop.place)
        .description(&lines.join("\n\n"))
        .url(&url)
        .status(match stop.state {
            OutingState::Planned => EventStatus::Confirmed,
            OutingState::Cancelled => EventStatus::Cancelled,
        });
    event.done()
}

/// Kept by nobody: a stop that is cancelled is told at once.
fn answer(text: String, file: bool) -> Response {
    let heads = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
    ];
    let mut response = (heads, text).into_response();
    if file {
        response.headers_mut().insert(
            CONTENT_DISPOSITION,
            axum::http::HeaderValue::from_static("attachment; filename=\"outing.ics\""),
        );
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::mission::Slot;
    use domain::{Audience, EditionId, OutingId, OutingKind};

    #[test]
    fn a_cancelled_stop_stays_in_calendars_with_its_reason() {
        let starts_at: DateTime<Utc> = "2026-11-28T13:00:00Z".parse().expect("a moment");
        let stop = Stop {
            id: OutingId::new(),
            edition: EditionId::new(),
            kind: OutingKind::MobileHouse,
            title: "Maison du projet".to_owned(),
            place: "Place des Carmes".to_owned(),
            district: None,
            point: None,
            slot: Slot {
                starts_at,
                ends_at: starts_at + TimeDelta::hours(3),
            },
            for_whom: Audience::Everybody,
            audience: String::new(),
            languages: vec![],
            state: OutingState::Cancelled,
            reason: "Vent violent".to_owned(),
            version: 2,
        };
        let event = event(Lang::Fr, "https://budget.example.fr", &stop, starts_at);
        assert_eq!(event.get_status(), Some(EventStatus::Cancelled));
        assert_eq!(event.get_sequence(), Some(2));
        assert!(
            event
                .get_description()
                .is_some_and(|text| text.contains("Vent violent"))
        );
        let url = format!("https://budget.example.fr/fr/outings/{}", stop.id);
        assert_eq!(event.get_url(), Some(url.as_str()));
    }
}
