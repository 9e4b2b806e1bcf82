//! The words for trustees, their shares and the box.

use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{Tag, Tone};
use ballot_box::{BoxKey, LogKey, TokenKey};
use data_encoding::HEXUPPER;
use domain::{TrusteeKind, TrusteeState};
use leptos::prelude::*;
use sha2::{Digest, Sha256};

/// Whom a trustee stands for.
pub fn kind(to: impl Speaks, kind: TrusteeKind) -> String {
    let key = match kind {
        TrusteeKind::Elected => "ballot-box-kind-elected",
        TrusteeKind::Resident => "ballot-box-kind-resident",
        TrusteeKind::Association => "ballot-box-kind-association",
        TrusteeKind::Staff => "ballot-box-kind-staff",
        TrusteeKind::Other => "ballot-box-kind-other",
    };
    tr!(to, key)
}

/// How far a trustee's share is, as a tag.
pub fn share(to: impl Speaks, state: TrusteeState) -> AnyView {
    let (key, tone) = match state {
        TrusteeState::Invited => ("ballot-box-share-invited", Tone::Neutral),
        TrusteeState::Taken => ("ballot-box-share-taken", Tone::Warning),
        TrusteeState::Confirmed => ("ballot-box-share-confirmed", Tone::Success),
        TrusteeState::Gave => ("ballot-box-share-given", Tone::Info),
    };
    view! { <Tag label=tr!(to, key) tone /> }.into_any()
}

/// A public key in short: the first 80 bits of its SHA-256, as five groups that two people can read to one
/// another.
pub fn fingerprint(key: &[u8]) -> String {
    let hex = HEXUPPER.encode(&Sha256::digest(key)[..10]);
    let groups: Vec<&str> = (0..5).map(|at| &hex[at * 4..at * 4 + 4]).collect();
    groups.join(" ")
}

/// The public keys of a box with their names: the box's own from the sealing on.
pub fn keys(
    to: impl Speaks + Copy,
    box_key: Option<&BoxKey>,
    token_key: &TokenKey,
    log_key: &LogKey,
) -> Vec<(String, String)> {
    let mut keys = Vec::new();
    if let Some(key) = box_key {
        keys.push((tr!(to, "ballot-box-key-box"), fingerprint(key.as_bytes())));
    }
    keys.push((
        tr!(to, "ballot-box-key-token"),
        fingerprint(token_key.as_bytes()),
    ));
    keys.push((
        tr!(to, "ballot-box-key-log"),
        fingerprint(log_key.as_bytes()),
    ));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_short_and_says_which_key() {
        assert_eq!(fingerprint(b"a"), "CA97 8112 CA1B BDCA FAC2");
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
    }
}
