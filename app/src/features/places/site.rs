//! What a deployment offers to find a place with. By default nothing, and then nothing of it is seen.

use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{HeaderName, HeaderValue};
use geocode::Geocoder;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Services that a city has chosen.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// What finds addresses.
    pub geocoder: Option<Geocoder>,
    /// What maps are drawn from.
    pub tiles: Option<Tiles>,
}

/// The pictures that a map is put together from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// Their address, with `{z}`, `{x}` and `{y}`.
    pub url: String,
    /// Who made them, as their licence asks for.
    pub attribution: String,
    /// The content security policy of a page with a map: that of all others, and pictures from the tiles' host.
    pub policy: String,
}

impl Tiles {
    /// Lets the page that is being made load tiles. No other page can: the policy of the site names no other host.
    pub fn allow(&self) {
        if let (Some(options), Ok(policy)) = (
            use_context::<ResponseOptions>(),
            HeaderValue::from_str(&self.policy),
        ) {
            options.insert_header(CONTENT_SECURITY_POLICY, policy);
            // Tiles say nothing of who may embed them: they are asked for without cookies.
            options.insert_header(
                HeaderName::from_static("cross-origin-embedder-policy"),
                HeaderValue::from_static("credentialless"),
            );
        }
    }
}
