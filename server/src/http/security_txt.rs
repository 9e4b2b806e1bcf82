//! `/.well-known/security.txt`: whom to tell of a weakness (RFC 9116).

use super::ServerState;
use super::routes::Routes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use chrono::{Days, NaiveTime, Utc};
use std::fmt::Write as _;

const PATH: &str = "/.well-known/security.txt";
/// Less than a year, as the standard recommends (2.5.5).
const VALID: Days = Days::new(180);

pub(super) fn routes() -> Routes<ServerState> {
    Routes::new().route(PATH, get(contact))
}

/// The contact of the settings, else the city's own address; nothing where there is neither.
async fn contact(State(state): State<ServerState>) -> Response {
    let contact = match state.security_contact() {
        Some(contact) => Some(contact.to_owned()),
        None => match state.store().city().await {
            Ok(city) => city
                .map(|city| city.contact)
                .filter(|contact| domain::text::email(contact).is_ok())
                .map(|contact| format!("mailto:{contact}")),
            Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        },
    };
    let Some(contact) = contact else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // From midnight on: the same text all day.
    let today = Utc::now().date_naive().and_time(NaiveTime::MIN).and_utc();
    let expires = today.checked_add_days(VALID).unwrap_or(today);
    let mut text = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: fr, en\n",
        expires.format("%Y-%m-%dT%H:%M:%SZ")
    );
    let url = &state.site().url;
    if url.starts_with("https://") {
        // Writing to a string can't fail.
        let _ = writeln!(text, "Canonical: {url}{PATH}");
    }
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, text).into_response()
}
