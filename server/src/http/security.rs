//! The headers that keep pages to themselves.
//!
//! **Why hashes and not nonces.** A nonce must differ in every answer, and the same bytes could then not be
//! sent to two visitors. Our pages for visitors are rendered once and kept compressed (`cache`), so the
//! policy allows scripts by what they are: files of this site, and two scripts without content that Leptos
//! writes into every page. Those never differ, because pages hand no data over by script (no resources); a
//! script with anything else in it would be another script, and does not run. A test renders a page and
//! compares.
//!
//! **Why no trusted types.** Leptos makes its elements from the markup of templates, and `start.js` reads the next page
//! with `DOMParser`: both are sinks that `require-trusted-types-for` closes, and a policy that lets everything through
//! would be none. Nothing that people wrote gets there unescaped; `attacks/markup.rs` of the tests looks.

use super::ServerState;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use data_encoding::BASE64;
use domain::Lang;
use sha2::{Digest as _, Sha256};

/// The policy of features; `$kit` is who may use the camera and the place.
macro_rules! features {
    ($kit:literal) => {
        concat!(
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=",
            $kit,
            ", display-capture=(), encrypted-media=(), gamepad=(), geolocation=",
            $kit,
            ", gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), \
             magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
             publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(), \
             storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()",
        )
    };
}

/// What Leptos writes at the end of a page without resources.
const INLINE_SCRIPTS: [&str; 2] = [
    "__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__PENDING_RESOURCES=[];__RESOURCE_RESOLVERS=[];",
    "__INCOMPLETE_CHUNKS=[];",
];

/// What a page may ask of the device: passkeys alone, and for our own pages.
const FEATURES: &str = features!("()");

/// The field kit besides: a card is read with the camera, and an idea has its place.
const FEATURES_OF_KIT: &str = features!("(self)");

/// The headers of every answer.
pub(super) fn all(https: bool) -> Vec<(HeaderName, HeaderValue)> {
    let fixed = |name: &'static str, value| {
        (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )
    };
    let mut headers = vec![
        fixed("x-content-type-options", "nosniff"),
        // To our own pages: a form's language is that of the page it stands on. To others: nothing.
        fixed("referrer-policy", "same-origin"),
        fixed("permissions-policy", FEATURES),
        fixed("cross-origin-opener-policy", "same-origin"),
        // Nothing is taken from elsewhere; the page with the map says otherwise for its tiles.
        fixed("cross-origin-embedder-policy", "require-corp"),
        fixed("cross-origin-resource-policy", "same-origin"),
        fixed("x-frame-options", "DENY"),
    ];
    if let Ok(policy) = HeaderValue::from_str(&policy()) {
        headers.push((header::CONTENT_SECURITY_POLICY, policy));
    }
    if https {
        headers.push((
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        ));
    }
    headers
}

/// The content security policy.
pub fn policy() -> String {
    policy_with_pictures("")
}

/// The same, with pictures from another host besides: for the one page that shows a map.
pub fn policy_with_pictures(origin: &str) -> String {
    let pictures = format!("img-src 'self' data: {origin}");
    let hashes = INLINE_SCRIPTS
        .map(|script| format!("'{}'", hash(script)))
        .join(" ");
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval' {hashes}"),
        "style-src 'self'".to_owned(),
        pictures.trim_end().to_owned(),
        "font-src 'self'".to_owned(),
        // The booth's sealing and the recount run beside the page.
        "worker-src 'self'".to_owned(),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "form-action 'self'".to_owned(),
        "frame-ancestors 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
    ]
    .join("; ")
}

/// A script's hash, as the policy writes it.
pub fn hash(script: &str) -> String {
    format!(
        "sha256-{}",
        BASE64.encode(&Sha256::digest(script.as_bytes()))
    )
}

/// Adds the headers to every answer; one that an answer has already stays.
pub(super) async fn headers(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    let kit = is_kit(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if kit {
        headers.insert(
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(FEATURES_OF_KIT),
        );
    }
    for (name, value) in state.security() {
        if !headers.contains_key(name) {
            headers.insert(name, value.clone());
        }
    }
    response
}

/// The page of the field kit, in any language.
fn is_kit(path: &str) -> bool {
    Lang::split_path(path).is_some_and(|(_, page)| page == "/field")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kit_alone_has_camera_and_place() {
        assert!(is_kit("/fr/field"));
        assert!(is_kit("/fr-simple/field"));
        for path in [
            "/fr",
            "/field",
            "/fr/field/more",
            "/api/field/kit",
            "/fr/ideas",
        ] {
            assert!(!is_kit(path), "{path}");
        }
        for feature in ["camera", "geolocation"] {
            assert!(FEATURES.contains(&format!(" {feature}=(), ")), "{feature}");
            let own = format!(" {feature}=(self), ");
            assert!(FEATURES_OF_KIT.contains(&own), "{feature}");
        }
        let all = |policy: &str| policy.matches('=').count();
        assert_eq!(all(FEATURES), all(FEATURES_OF_KIT));
    }
}
