//! Forms must come from our own pages, with and without JavaScript.
//!
//! Browsers tell where a request comes from, and no page can change what they tell: `Sec-Fetch-Site` (all
//! browsers since 2023), else `Origin` (with every form since about 2020), else `Referer`. A request that
//! changes something and tells none of them is refused. No token in the form is needed, so that pages stay
//! the same for all visitors (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata). The session's
//! cookie is `SameSite=Lax` besides.

use super::ServerState;
use super::refusal::Refusal;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN, REFERER};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

pub(super) async fn check(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    if is_safe(request.method()) || is_own(request.headers(), &state.site().url) {
        next.run(request).await
    } else {
        Refusal::OtherSite.into_response()
    }
}

/// Whether a method only reads (RFC 9110, 9.2.1).
pub(super) fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Whether a request was sent by a page of this site.
fn is_own(headers: &HeaderMap, site: &str) -> bool {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let own = |address: &str| {
        let Some((_, rest)) = address.split_once("://") else {
            return false;
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let of_site = site.split_once("://").map_or(site, |(_, host)| host);
        host.eq_ignore_ascii_case(of_site)
            || header(HOST.as_str()).is_some_and(|asked| host.eq_ignore_ascii_case(asked))
    };
    match (
        header("sec-fetch-site"),
        header(ORIGIN.as_str()),
        header(REFERER.as_str()),
    ) {
        // `none`: the person themselves, as when a page with a form is loaded again.
        (Some(place), _, _) => matches!(place, "same-origin" | "none"),
        (None, Some(origin), _) => own(origin),
        (None, None, Some(referrer)) => own(referrer),
        (None, None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The headers of a request, and whether it is taken for our own.
    #[test]
    fn only_our_own_pages_send_forms() {
        let cases: &[(&[(&str, &str)], bool)] = &[
            (&[("sec-fetch-site", "same-origin")], true),
            (&[("sec-fetch-site", "none")], true),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            // Where the browser tells both, the newer header decides.
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://budget.example.fr"),
                ],
                false,
            ),
            (&[("origin", "https://budget.example.fr")], true),
            (&[("origin", "https://BUDGET.example.fr")], true),
            (&[("origin", "https://evil.example")], false),
            (
                &[("origin", "https://budget.example.fr.evil.example")],
                false,
            ),
            (&[("origin", "null")], false),
            (
                &[
                    ("origin", "http://192.168.1.7:3000"),
                    ("host", "192.168.1.7:3000"),
                ],
                true,
            ),
            (
                &[
                    ("origin", "http://192.168.1.7:3001"),
                    ("host", "192.168.1.7:3000"),
                ],
                false,
            ),
            // An origin decides alone, also when the referrer would be fine.
            (
                &[
                    ("origin", "https://evil.example"),
                    ("referer", "https://budget.example.fr/fr/"),
                ],
                false,
            ),
            (
                &[("referer", "https://budget.example.fr/fr/ideas?x=1")],
                true,
            ),
            (&[("referer", "https://budget.example.fr")], true),
            (
                &[("referer", "https://evil.example/https://budget.example.fr/")],
                false,
            ),
            (&[("referer", "/fr/ideas")], false),
            (&[], false),
            (&[("host", "budget.example.fr")], false),
        ];
        for (headers, expected) in cases {
            let mut map = HeaderMap::new();
            for (name, value) in *headers {
                map.insert(
                    axum::http::HeaderName::from_bytes(name.as_bytes()).expect("a name"),
                    value.parse().expect("a value"),
                );
            }
            assert_eq!(
                is_own(&map, "https://budget.example.fr"),
                *expected,
                "{headers:?}"
            );
        }
    }
}
