//! Refusals that no page makes: too many requests, a form from another site, a panic.
//!
//! The layers answer with a [`Refusal`]; the outermost but two puts it into words, in the language of the
//! address, of the page before, or of the browser. These pages are plain on purpose: they ask no database and
//! no frame, so that they work when those don't, and cost nothing when they answer a flood.

use super::ServerState;
use app::context::Site;
use app::tr;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE, REFERER, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::Lang;
use std::any::Any;

/// Why a request gets no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A form that was not sent by a page of this site.
    OtherSite,
    /// Too many requests from one address.
    TooMany {
        wait_seconds: u64,
    },
    /// A form larger than the limit.
    TooLarge {
        limit: usize,
    },
    NotFound,
    /// The address is right, the method is not.
    Method,
    /// The form came too slowly.
    SlowSending,
    /// The answer took too long.
    TooSlow,
    /// The server broke; the log has it under the request's id.
    Broken,
}

impl Refusal {
    const fn status(self) -> StatusCode {
        match self {
            Self::OtherSite => StatusCode::FORBIDDEN,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::SlowSending => StatusCode::REQUEST_TIMEOUT,
            Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What happened, and what to do.
    fn text(self, lang: Lang) -> String {
        match self {
            Self::OtherSite => tr!(lang, "error-other-site"),
            Self::TooMany { wait_seconds } => {
                tr!(lang, "error-too-many-requests", seconds = wait_seconds)
            }
            Self::TooLarge { limit } => tr!(lang, "error-too-large", kilobytes = limit / 1024),
            Self::NotFound => tr!(lang, "error-not-found"),
            Self::Method => tr!(lang, "error-method"),
            Self::SlowSending => tr!(lang, "error-slow-sending"),
            Self::TooSlow => tr!(lang, "error-too-slow"),
            Self::Broken => tr!(lang, "error-broken"),
        }
    }

    fn title(self, lang: Lang) -> String {
        match self {
            Self::NotFound => tr!(lang, "error-title-not-found"),
            Self::TooMany { .. } => tr!(lang, "error-title-too-many"),
            Self::OtherSite
            | Self::TooLarge { .. }
            | Self::Method
            | Self::SlowSending
            | Self::TooSlow
            | Self::Broken => {
                tr!(lang, "error-title")
            }
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        if let Self::TooMany { wait_seconds } = self {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(wait_seconds));
        }
        response
    }
}

/// What a panic becomes.
pub(super) fn of_panic(_: Box<dyn Any + Send>) -> Response {
    Refusal::Broken.into_response()
}

/// Puts refusals into words.
pub(super) async fn in_words(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    let asked = request.headers();
    let html = wants_html(asked);
    let lang = language(request.uri().path(), asked, &state.site().url);
    let mut response = next.run(request).await;
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        response.extensions_mut().insert(Refusal::Method);
    }
    let Some(refusal) = response.extensions_mut().remove::<Refusal>() else {
        return response;
    };
    let (kind, text) = if html {
        (
            "text/html; charset=utf-8",
            page(refusal, lang, state.site()),
        )
    } else {
        ("text/plain; charset=utf-8", refusal.text(lang) + "\n")
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    *response.body_mut() = Body::from(text);
    response
}

/// Whether a browser asks, for a person to read.
pub(super) fn wants_html(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

/// The language of an answer to a request that never reached a page.
fn language(path: &str, headers: &HeaderMap, site: &str) -> Lang {
    let header = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let before = header(REFERER)
        .and_then(|address| address.strip_prefix(site))
        .and_then(Lang::split_path);
    Lang::split_path(path).or(before).map_or_else(
        || Lang::from_accept_language(header(ACCEPT_LANGUAGE).unwrap_or_default()),
        |(lang, _)| lang,
    )
}

/// A page of fixed words: none of it comes from the request.
fn page(refusal: Refusal, lang: Lang, site: &Site) -> String {
    let title = refusal.title(lang);
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{code}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"{style}\"></head>\
         <body><main class=\"site-main\"><div class=\"page page-narrow\">\
         <h1>{title}</h1><p>{text}</p><p><a class=\"button\" href=\"{home}\">{go}</a></p>\
         </div></main></body></html>\n",
        code = lang.code(),
        dir = lang.dir(),
        style = site.assets.url("app.css"),
        text = refusal.text(lang),
        home = lang.href("/"),
        go = tr!(lang, "error-go-home"),
    )
}
