//! What the protocol writes, byte by byte: the same in every language. Each line follows the crate `ballot_box`.

use ballot_box::record::names;

/// A use, and the algorithm with its source.
pub(super) const PRIMITIVES: [(&str, &str); 7] = [
    (
        "protocol-primitive-seal",
        "HPKE base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305",
    ),
    ("protocol-primitive-split", "Shamir, k of n, GF(2⁸)"),
    (
        "protocol-primitive-token",
        "RSABSSA-SHA384-PSS-Deterministic, 2048 bits (RFC 9474)",
    ),
    ("protocol-primitive-serial", "Ed25519 (RFC 8032)"),
    (
        "protocol-primitive-log",
        "Merkle tree, SHA-256 (RFC 9162, 2.1)",
    ),
    ("protocol-primitive-head", "Ed25519 (RFC 8032)"),
    ("protocol-primitive-words", "BIP-39, 256 bits, French words"),
];

/// What, its bytes, and the key of a note. `‖` joins.
pub(super) const FORMATS: [(&str, &str, Option<&str>); 14] = [
    (
        "protocol-format-slip",
        "v1 12=1 45=2",
        Some("protocol-format-slip-note"),
    ),
    (
        "protocol-format-serial",
        "Ed25519 public key of SHA-256(\"parvis/serial/v1\" ‖ edition uuid(16) ‖ change code(20))",
        None,
    ),
    (
        "protocol-format-seal",
        "encapsulated key(32) ‖ ciphertext(width) ‖ tag(16); info = \"parvis/ballot/v1\" ‖ edition uuid(16), aad = serial(32) ‖ turn(4)",
        None,
    ),
    (
        "protocol-format-voter",
        "Ed25519(\"parvis/leaf/v1\" ‖ edition uuid(16) ‖ serial(32) ‖ turn(4) ‖ sealed)",
        None,
    ),
    (
        "protocol-format-leaf",
        "0x01 ‖ serial(32) ‖ turn(4) ‖ sealed ‖ signature(64)",
        None,
    ),
    ("protocol-format-leaf-hash", "SHA-256(0x00 ‖ leaf)", None),
    (
        "protocol-format-node",
        "SHA-256(0x01 ‖ left(32) ‖ right(32))",
        None,
    ),
    (
        "protocol-format-token",
        "RSA signature(256) of serial(32)",
        None,
    ),
    (
        "protocol-format-part",
        "HPKE(place(1) ‖ share(32)) to the trustee's key; info = \"parvis/part/v1\" ‖ edition uuid(16), aad = box key(32)",
        None,
    ),
    (
        "protocol-format-commitment",
        "SHA-256(\"parvis/commitment/v1\" ‖ place(1) ‖ share(32))",
        None,
    ),
    (
        "protocol-format-share",
        "{\"format\": \"parvis-trustee-key/1\", \"edition\": uuid, \"key\": base64url(32)}",
        None,
    ),
    (
        "protocol-format-receipt-code",
        "Crockford base32(leaf hash[0..10]): 7Q4M KZ0P 3D9X W2AB",
        None,
    ),
    (
        "protocol-format-head",
        "Ed25519(\"parvis/head/v1\" ‖ edition uuid(16) ‖ size(8) ‖ root(32) ‖ day)",
        None,
    ),
    (
        "protocol-format-receipt",
        "Ed25519(\"parvis/receipt/v1\" ‖ edition uuid(16) ‖ leaf hash(32))",
        None,
    ),
];

/// The files of the record; the last five are missing for a box too small to publish single ballots.
pub(super) const FILES: [(&str, &str); 9] = [
    (names::EDITION, "protocol-file-edition"),
    (names::HEADS, "protocol-file-heads"),
    (names::HASHES, "protocol-file-hashes"),
    (names::OUTCOME, "protocol-file-outcome"),
    (names::BALLOTS, "protocol-file-ballots"),
    (names::TOKENS, "protocol-file-tokens"),
    (names::OPENED, "protocol-file-opened"),
    (names::OPENING, "protocol-file-opening"),
    ("*.pb", "protocol-file-pb"),
];
