//! The secret part of a trustee's page, on the trustee's own device.
//!
//! The page's forms work without this. With it, the key is made, read back and put to use in the browser's Web
//! Worker, and the server is told public halves alone, and the trustee's part after the close.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

#[cfg(feature = "hydrate")]
mod wire;

/// What the device says, in the page's language. `{found}` and `{place}` are filled in when they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceTexts {
    pub working: String,
    pub nothing: String,
    pub number: String,
    pub unknown: String,
    pub checksum: String,
    pub no_key: String,
    pub version: String,
    pub other_edition: String,
    pub other_key: String,
    pub network: String,
    pub not_now: String,
}

/// Takes over the forms of the page once the worker is awake; without one they go to the server.
#[island]
pub fn TrusteeDevice(
    edition: String,
    /// What the personal link holds.
    link: String,
    /// The public half of the key that was taken; empty before.
    public: String,
    /// The box's key, and the trustee's sealed part of it: after the close.
    box_key: String,
    part: String,
    texts: DeviceTexts,
) -> impl IntoView {
    let share = Share {
        edition,
        link,
        public,
        box_key,
        part,
    };
    wire(share, texts);
}

/// What the page knows of the share.
#[cfg_attr(
    not(feature = "hydrate"),
    expect(dead_code, reason = "only the browser reads it")
)]
#[derive(Clone, Debug)]
struct Share {
    edition: String,
    link: String,
    public: String,
    box_key: String,
    part: String,
}

#[cfg(feature = "hydrate")]
fn wire(share: Share, texts: DeviceTexts) {
    wire::wire(share, texts);
}

#[cfg(not(feature = "hydrate"))]
fn wire(_share: Share, _texts: DeviceTexts) {}
