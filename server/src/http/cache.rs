//! Pages for visitors: rendered once, kept compressed, sent to everybody.
//!
//! A page for somebody without a session is the same bytes for all, as long as nothing that visitors see has
//! changed ([`Store::version`]) and no phase has begun or ended. Both are part of the key: a change makes
//! all pages of before unreachable at once, with nothing to clear. Changes that another process makes to the
//! same database (a command, a second machine) are seen when a page's time is over. Visitors who ask for a
//! page while it is rendered wait for that one rendering.

use super::ServerState;
use super::compress::{Encoding, accepted, add_vary, brotli, gzip};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, ETAG,
    IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use data_encoding::HEXLOWER;
use domain::Lang;
use moka::future::Cache;
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use store::Store;

/// How much memory kept pages may take.
const MEMORY: u64 = 64 * 1024 * 1024;
/// A page larger than this is sent as it comes.
const LARGEST: usize = 2 * 1024 * 1024;
/// Brotli's middle: a list of 200 projects takes about 2 ms, and 11 would take 40 times as long for a tenth less.
const QUALITY: i32 = 5;
/// Names in a query under which a page is kept. Others, a search above all, are rarely asked for twice.
const KEPT_NAMES: [&str; 6] = ["page", "seed", "district", "theme", "state", "order"];
/// A query longer than this is no link of ours.
const LONGEST_QUERY: usize = 300;
/// Orders in which a list of ideas can begin; each is a page that is kept.
const SEEDS: u8 = 64;

/// Whether a page came from memory (RFC 9211).
const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");

/// The kept pages.
pub(super) struct Pages(Cache<String, Arc<Kept>>);

struct Kept {
    headers: HeaderMap,
    plain: Bytes,
    brotli: Bytes,
    /// Made when the first browser without brotli asks.
    gzip: OnceLock<Bytes>,
    tag: HeaderValue,
}

/// The answer was not one to keep: whoever rendered it has it.
#[derive(Debug)]
struct NotKept;

impl Pages {
    /// `alone`: no other machine writes to the database, so that only commands can change it unseen.
    pub(super) fn new(alone: bool) -> Self {
        let cache = Cache::builder()
            .max_capacity(MEMORY)
            .weigher(|key: &String, kept: &Arc<Kept>| kept.weight(key))
            .time_to_live(Duration::from_secs(if alone { 60 } else { 5 }));
        Self(cache.build())
    }
}

impl Kept {
    /// The memory that it takes, gzip included before it is made.
    fn weight(&self, key: &str) -> u32 {
        let bytes = self.plain.len() + 2 * self.brotli.len() + key.len() + 512;
        u32::try_from(bytes).unwrap_or(u32::MAX)
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        if asked
            .get(IF_NONE_MATCH)
            .is_some_and(|tags| matches(tags, &self.tag))
        {
            let mut response = StatusCode::NOT_MODIFIED.into_response();
            response.headers_mut().insert(ETAG, self.tag.clone());
            return response;
        }
        let encoding = accepted(asked.get(ACCEPT_ENCODING));
        let body = match encoding {
            Encoding::Brotli => &self.brotli,
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.plain)),
            Encoding::Plain => &self.plain,
        };
        let mut response = Response::new(Body::from(body.clone()));
        let headers = response.headers_mut();
        headers.clone_from(&self.headers);
        if let Some(name) = encoding.name() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        headers.insert(ETAG, self.tag.clone());
        response
    }
}

/// Answers visitors from memory, and tells browsers what they may keep.
pub(super) async fn pages(
    State(state): State<ServerState>,
    mut request: Request,
    next: Next,
) -> Response {
    let head = request.method() == Method::HEAD;
    let site = state.site();
    // A kiosk's pages are framed for it, and its voters come one after the other.
    if has_cookie(request.headers(), site.cookie_name())
        || has_cookie(request.headers(), site.kiosk_cookie_name())
    {
        let mut response = next.run(request).await;
        // Not even in the browser: the next person at a library's computer could go back to it.
        let private = HeaderValue::from_static("private, no-store");
        response
            .headers_mut()
            .entry(CACHE_CONTROL)
            .or_insert(private);
        return response;
    }
    let mut response = match key(&mut request, state.store()).await {
        Some(key) => kept(&state, key, request, next).await,
        None => next.run(request).await,
    };
    if head {
        *response.body_mut() = Body::empty();
    }
    let headers = response.headers_mut();
    let public = if headers.contains_key(SET_COOKIE) {
        "private, no-store"
    } else {
        "no-cache"
    };
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static(public));
    add_vary(headers, "cookie");
    response
}

async fn kept(state: &ServerState, key: String, request: Request, next: Next) -> Response {
    let asked = request.headers().clone();
    let mut waiting = Some((request, next));
    let mut own = None;
    let found = {
        let make = async {
            let (request, next) = waiting.take().ok_or(NotKept)?;
            match keep(next.run(request).await).await {
                Ok(kept) => Ok(Arc::new(kept)),
                Err(response) => {
                    own = Some(response);
                    Err(NotKept)
                }
            }
        };
        state.pages().0.try_get_with(key, make).await
    };
    match (found, own, waiting) {
        (Ok(kept), _, waiting) => {
            let mut response = kept.answer(&asked);
            // Whoever still has their request has not rendered.
            let status = if waiting.is_some() {
                "parvis; hit"
            } else {
                "parvis; fwd=miss; stored"
            };
            let headers = response.headers_mut();
            headers.insert(CACHE_STATUS, HeaderValue::from_static(status));
            headers.append(VARY, HeaderValue::from_static("accept-encoding"));
            response
        }
        (Err(_), Some(response), _) => response,
        // Somebody else rendered what can't be kept, such as a page that began their session: never theirs.
        (Err(_), None, Some((request, next))) => next.run(request).await,
        (Err(_), None, None) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Makes a page of an answer to be kept, or gives the answer back.
async fn keep(response: Response) -> Result<Kept, Response> {
    let headers = response.headers();
    let html = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let plain = !headers.contains_key(SET_COOKIE) && !headers.contains_key(CACHE_CONTROL);
    if response.status() != StatusCode::OK || !html || !plain {
        return Err(response);
    }
    let (parts, body) = response.into_parts();
    let broken = |_| StatusCode::INTERNAL_SERVER_ERROR.into_response();
    let plain = to_bytes(body, usize::MAX).await.map_err(broken)?;
    if plain.len() > LARGEST {
        return Err(Response::from_parts(parts, Body::from(plain)));
    }
    let text = plain.clone();
    let compressed = tokio::task::spawn_blocking(move || brotli(&text, QUALITY)).await;
    let brotli = compressed.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())?;
    Ok(Kept {
        tag: tag(&plain),
        headers: parts.headers,
        plain,
        brotli,
        gzip: OnceLock::new(),
    })
}

/// What a page is kept under: the state of the data and the address. Nothing for what is not kept.
async fn key(request: &mut Request, store: &Store) -> Option<String> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    Lang::split_path(request.uri().path())?;
    if let Some(uri) = seeded(request.uri(), rand::random_range(0..SEEDS)) {
        *request.uri_mut() = uri;
    }
    let query = request.uri().query().unwrap_or_default();
    let known = |part: &str| KEPT_NAMES.contains(&part.split('=').next().unwrap_or(part));
    if query.len() > LONGEST_QUERY || !query.split('&').all(|part| part.is_empty() || known(part)) {
        return None;
    }
    let version = store.version();
    // A database that does not answer is the page's to tell.
    let change = store.catalogue().await.ok()?.next_change(store.now());
    let change = change.map_or(0, |change| change.timestamp());
    Some(format!(
        "{version}:{change}:{}?{query}",
        request.uri().path()
    ))
}

/// Gives a list of ideas that asks for no order one of a few: the list is shuffled for each visitor, so that no
/// idea is always first, and still kept. Links to its further pages carry the same `seed`.
fn seeded(uri: &Uri, seed: u8) -> Option<Uri> {
    let query = uri.query().unwrap_or_default();
    let has = |name: &str| {
        query
            .split('&')
            .any(|part| part.split('=').next() == Some(name))
    };
    if !uri.path().ends_with("/ideas") || has("seed") || has("order") {
        return None;
    }
    let joint = if query.is_empty() { "" } else { "&" };
    format!("{}?{query}{joint}seed={seed}", uri.path())
        .parse()
        .ok()
}

/// Whether a browser sends a cookie of ours. What it holds is not looked at: an old one is a visitor's too, but
/// then gets a new page, which costs little.
fn has_cookie(headers: &HeaderMap, ours: &str) -> bool {
    let cookies = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|value| value.split(';'))
        .any(|pair| pair.trim().split('=').next() == Some(ours))
}

/// A weak tag: the same for the same content, however it is compressed.
pub(super) fn tag(content: &[u8]) -> HeaderValue {
    let hash = HEXLOWER.encode(&Sha256::digest(content)[..8]);
    HeaderValue::from_str(&format!("W/\"{hash}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Whether a browser has the content already (`If-None-Match`).
pub(super) fn matches(asked: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(asked), Ok(tag)) = (asked.to_str(), tag.to_str()) else {
        return false;
    };
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    asked
        .split(',')
        .any(|one| one.trim() == "*" || opaque(one) == opaque(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_ideas_gets_an_order() {
        let seeded = |uri: &str| seeded(&uri.parse().expect("a uri"), 7).map(|uri| uri.to_string());
        assert_eq!(
            seeded("/fr/e/avignon/ideas").as_deref(),
            Some("/fr/e/avignon/ideas?seed=7")
        );
        assert_eq!(
            seeded("/fr/ideas?theme=x").as_deref(),
            Some("/fr/ideas?theme=x&seed=7")
        );
        assert_eq!(seeded("/fr/ideas?seed=3"), None);
        assert_eq!(seeded("/fr/ideas?order=newest"), None);
        assert_eq!(seeded("/fr/ideas/12"), None);
    }

    #[test]
    fn the_cookie_is_found_among_others() {
        let found = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, text.parse().expect("a value"));
            has_cookie(&headers, "parvis_session")
        };
        assert!(found("a=b; parvis_session=xyz"));
        assert!(found("parvis_session="));
        assert!(!found("not_parvis_session=xyz; a=parvis_session"));
    }

    #[test]
    fn tags_are_compared_as_browsers_send_them() {
        let tag = tag(b"page");
        let is = |text: &str| matches(&text.parse().expect("a value"), &tag);
        let text = tag.to_str().expect("text");
        assert!(is(text) && is(&format!("\"other\", {text}")) && is("*"));
        assert!(is(text.trim_start_matches("W/")));
        assert!(!is("\"other\""));
    }
}
