//! How much one address may ask: pages generously, sign-ins and ballots less.
//!
//! The store has limits of its own, by contact and by code, which hold wherever requests come from. These
//! here are against floods. Addresses stay in memory for as long as they count, and are never logged.

use super::refusal::Refusal;
use super::{ServerState, client, csrf, field};
use crate::config::Settings;
use crate::config::value::Networks;
use app::context::CutOff;
use app::features::editions_desk::upload::MAX_REQUEST;
use app::features::ideas::pages as photos;
use app::features::voters::upload::MAX_REQUEST as VOTER_LIST;
use axum::body::{Body, HttpBody as _};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::future::poll_fn;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::time::Instant;

/// Forms that are acts: they send a mail, try a code, or cast a ballot.
pub const ACTS: &[&str] = &[
    "/api/accounts/request-code",
    "/api/accounts/sign-in",
    "/api/credentials/passkey",
    "/api/credentials/password",
    "/api/credentials/recover",
    "/api/ideas/send",
    "/api/cards/take",
    "/api/cards/list",
    "/api/kiosk/become",
    "/api/votes/confirm",
    "/api/votes/token",
    "/api/votes/change",
];
/// Ballots that were sealed on a device come in below this.
const BALLOT_BOX: &str = "/api/box/";
/// The forms that bring files, by their routes, and how much each may bring: the outlines of a city's districts,
/// photos, documents and sheets of departments, lists of voters. The pages check again, each for what it takes.
const WITH_FILES: &[(&str, usize)] = &[
    ("/{lang}/desk/editions/{slug}/districts", MAX_REQUEST),
    ("/{lang}/e/{slug}/ideas/new/photos", photos::MAX_REQUEST),
    (
        "/{lang}/e/{slug}/ideas/{number}/complete/photos",
        photos::MAX_REQUEST,
    ),
    (
        "/{lang}/e/{slug}/ideas/{number}/edit/photos",
        photos::MAX_REQUEST,
    ),
    (
        "/{lang}/desk/studies/{id}/documents",
        files::MAX_DOCUMENT + FORM_BYTES,
    ),
    (
        "/{lang}/desk/envelopes/{slug}/documents",
        app::features::envelopes::desk_upload::MAX_REQUEST,
    ),
    (
        "/{lang}/desk/envelopes/{slug}/proposals/{number}/photo",
        app::features::proposals::photo_sent::MAX_REQUEST,
    ),
    (
        "/{lang}/ambassadors/{slug}/stories/new",
        app::features::posts::story_sent::MAX_REQUEST,
    ),
    (
        "/{lang}/ambassadors/{slug}/lead/members/{id}/consent",
        app::features::members::upload::MAX_REQUEST,
    ),
    (
        "/{lang}/desk/outings/{id}/photos",
        app::features::outings::photo_sent::MAX_REQUEST,
    ),
    (
        "/{lang}/desk/outings/population",
        app::features::outings::population::MAX_REQUEST,
    ),
    (field::ENTRIES, field::MOST_ENTRIES_BYTES),
    ("/{lang}/desk/studies/sheet/{slug}", SHEET_BYTES),
    ("/{lang}/desk/voters/{slug}/list", VOTER_LIST),
];
/// Of these, forms that have their file last and keep what was typed before it: their pages are handed the beginning of
/// what is too large, with [`CutOff`].
const KEEPING: &[&str] = &[
    "/{lang}/ambassadors/{slug}/stories/new",
    "/{lang}/desk/outings/{id}/photos",
    "/{lang}/desk/outings/population",
];
/// So much more of them is read, and not kept: who is answered in the middle of sending sees no answer.
const THROWN_AWAY: usize = 128 * 1024 * 1024;
/// Such a form counts as an act where anybody can send it: it costs more than a page.
const PHOTOS: &str = "/photos";

const FORM_BYTES: usize = 64 * 1024;
/// A sheet of a thousand projects has a few hundred kilobytes.
const SHEET_BYTES: usize = 12 * 1024 * 1024;
/// A form may begin slowly,
const GRACE: Duration = Duration::from_secs(8);
/// and then brings so many bytes a second at least: a tenth of what a telephone sends at the edge of a network.
const SLOWEST: usize = 512;
/// An answer that takes longer is given up.
const PATIENCE: Duration = Duration::from_secs(30);
/// The same for a form with files, which a slow telephone sends for minutes.
const PATIENCE_WITH_FILES: Duration = Duration::from_mins(5);
/// A list shows a photo with each idea: so many come with one page.
const PHOTOS_PER_PAGE: u32 = 20;
/// So often addresses that count no more are forgotten, in requests.
const FORGET_EVERY: u32 = 4096;

type Limiter = DefaultKeyedRateLimiter<IpAddr>;

/// The counters.
pub(super) struct Limits {
    pages: Option<Limiter>,
    photos: Option<Limiter>,
    acts: Option<Limiter>,
    trusted: Networks,
    asked: AtomicU32,
}

impl Limits {
    pub(super) fn new(settings: &Settings) -> Self {
        let limiter = |per_minute| {
            NonZeroU32::new(per_minute).map(|n| RateLimiter::keyed(Quota::per_minute(n)))
        };
        Self {
            pages: limiter(settings.pages_per_minute),
            photos: limiter(settings.pages_per_minute.saturating_mul(PHOTOS_PER_PAGE)),
            acts: limiter(settings.acts_per_minute),
            trusted: settings.trusted_proxies.clone(),
            asked: AtomicU32::new(0),
        }
    }

    /// The visitor's address.
    pub(super) fn client(&self, request: &Request) -> IpAddr {
        client::address(request, &self.trusted)
    }

    fn check(&self, request: &Request) -> Result<(), Refusal> {
        let who = client::subscriber(self.client(request));
        let path = request.uri().path();
        let act = !csrf::is_safe(request.method())
            && (ACTS.contains(&path)
                || path.starts_with(BALLOT_BOX)
                || path.ends_with(PHOTOS)
                || path == field::PASS);
        let acts = self.acts.as_ref().filter(|_| act);
        // A team's phones share an address, and send a day's work in small parts.
        let many = path.starts_with("/photos/") || (path.starts_with(field::KIT) && !act);
        let pages = if many {
            self.photos.as_ref()
        } else {
            self.pages.as_ref()
        };
        for limiter in [pages, acts].into_iter().flatten() {
            limiter.check_key(&who).map_err(|until| {
                let wait = until.wait_time_from(DefaultClock::default().now());
                // Rounded up: one who waits what the page says is let in.
                Refusal::TooMany {
                    wait_seconds: wait.as_secs() + 1,
                }
            })?;
        }
        if self.asked.fetch_add(1, Ordering::Relaxed) % FORGET_EVERY == FORGET_EVERY - 1 {
            let all = [&self.pages, &self.photos, &self.acts];
            for limiter in all.into_iter().flatten() {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
        Ok(())
    }
}

/// Refuses what one address asks too often.
pub(super) async fn rate(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    match state.limits().check(&request) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// Refuses forms that are too large, and reads the others: at most this much memory for each.
pub(super) async fn size(request: Request, next: Next) -> Response {
    if csrf::is_safe(request.method()) {
        return next.run(request).await;
    }
    let route = request.extensions().get::<MatchedPath>();
    let limit = match route {
        Some(route) => WITH_FILES
            .iter()
            .find(|(with_files, _)| *with_files == route.as_str())
            .map_or(FORM_BYTES, |(_, limit)| *limit),
        None => FORM_BYTES,
    };
    let keeping = route.is_some_and(|route| KEEPING.contains(&route.as_str()));
    let most = if keeping { limit + THROWN_AWAY } else { limit };
    let told = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    let too_large = Refusal::TooLarge { limit };
    if told.is_some_and(|length| length > most) {
        return too_large.into_response();
    }
    let (mut parts, body) = request.into_parts();
    match read(body, limit, most).await {
        Ok((body, whole)) => {
            if !whole {
                parts.extensions.insert(CutOff);
            }
            next.run(Request::from_parts(parts, body.into())).await
        }
        Err(refusal) => refusal.into_response(),
    }
}

/// Reads a form, as long as it has no more than `most` bytes and comes fast enough: after some seconds, so many bytes for
/// each that has passed. Whoever sends byte by byte would else hold memory and a connection. Gives its first bytes, as
/// many as `limit`, and whether they are all.
async fn read(mut body: Body, limit: usize, most: usize) -> Result<(Vec<u8>, bool), Refusal> {
    let begun = Instant::now();
    let mut bytes = Vec::new();
    let mut sent = 0;
    loop {
        let rate = u64::try_from(sent / SLOWEST).unwrap_or(u64::MAX);
        let until = begun + GRACE + Duration::from_secs(rate);
        let next = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx));
        let Ok(frame) = tokio::time::timeout_at(until, next).await else {
            return Err(Refusal::SlowSending);
        };
        match frame {
            None => return Ok((bytes, sent <= limit)),
            // Cut off in the middle: nobody reads the answer.
            Some(Err(_)) => return Err(Refusal::SlowSending),
            Some(Ok(frame)) => {
                let Ok(data) = frame.into_data() else {
                    continue;
                };
                sent += data.len();
                if sent > most {
                    return Err(Refusal::TooLarge { limit });
                }
                let room = limit - bytes.len();
                bytes.extend_from_slice(&data[..data.len().min(room)]);
            }
        }
    }
}

/// Gives up answers that take too long.
pub(super) async fn time(request: Request, next: Next) -> Response {
    let files = request
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    let patience = if files { PATIENCE_WITH_FILES } else { PATIENCE };
    let Ok(response) = tokio::time::timeout(patience, next.run(request)).await else {
        tracing::error!("the answer took too long");
        return Refusal::TooSlow.into_response();
    };
    response
}
