//! Keyed hashes, tokens, and the sealing of what a visitor has begun.

use crate::{Origin, Result, StoreError};
use ::ballot_box::field::FieldOpening;
use chacha20poly1305::aead::{Aead, Generate as _, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use domain::{
    AccountId, CardBatchId, CardCode, DeliberationId, EditionId, FieldDeviceId, FieldPassId,
    Identifier, KioskId, ListedPerson, Means, MissionId, OutingId, SuspicionKind, TrusteeId,
};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::fmt;

/// The secret of a deployment. Hashes on the roll can't be made, and so not be guessed, without it.
///
/// It also holds the keys that personal columns are sealed with, newest last. The first derives from the secret;
/// others come from a file of their own, so that they can be changed without making the roll's hashes anew.
#[derive(Clone)]
pub struct Secret {
    secret: Vec<u8>,
    personal: Vec<PersonalKey>,
}

/// A key for personal columns, and the number by which sealed values name it.
#[derive(Clone)]
pub struct PersonalKey {
    pub number: u32,
    pub key: [u8; 32],
}

impl fmt::Debug for PersonalKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalKey({})", self.number)
    }
}

/// How a sealed personal value begins: `s1.`, the number of its key, `.`, and base64url.
const SEALED: &str = "s1.";

/// A secret shorter than this could be guessed.
pub const MIN_SECRET: usize = 32;

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// Takes 32 characters at least, as random as possible.
    pub fn new(text: &str) -> Option<Self> {
        (text.len() >= MIN_SECRET).then(|| {
            let secret = text.as_bytes().to_vec();
            let key = keyed(&secret, "personal", &[]);
            Self {
                secret,
                personal: vec![PersonalKey { number: 0, key }],
            }
        })
    }

    /// Adds keys for personal columns; the one with the highest number seals from now on.
    #[must_use]
    pub fn with_personal_keys(mut self, keys: impl IntoIterator<Item = PersonalKey>) -> Self {
        self.personal.extend(keys);
        self.personal.sort_by_key(|key| key.number);
        self
    }

    /// The keyed hash of what an account signs in with: an address, a number, or a subject at a provider.
    pub(crate) fn identity(&self, means: Means, subject: &str) -> String {
        self.hash("identity", &[means.code().as_bytes(), subject.as_bytes()])
    }

    /// The keyed hash of somebody of the staff at a provider.
    pub(crate) fn at_provider(&self, issuer: &str, subject: &str) -> String {
        self.hash("provider", &[issuer.as_bytes(), subject.as_bytes()])
    }

    /// Seals a personal value for its column and row (ChaCha20-Poly1305, RFC 8439). Nothing stays nothing.
    pub(crate) fn seal_text(&self, column: &'static str, owner: uuid::Uuid, text: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        // There is always the key that derives from the secret.
        let Some(newest) = self.personal.last() else {
            return String::new();
        };
        let cipher = personal_cipher(newest, column, owner);
        let sealed = BASE64URL_NOPAD.encode(&seal(&cipher, text.as_bytes()));
        format!("{SEALED}{}.{sealed}", newest.number)
    }

    /// Opens a personal value. One that was moved to another row or column, or changed, can't be opened.
    pub fn open_text(
        &self,
        column: &'static str,
        owner: uuid::Uuid,
        sealed: &str,
    ) -> Result<String> {
        if sealed.is_empty() {
            return Ok(String::new());
        }
        let opened = || {
            let (number, body) = sealed.strip_prefix(SEALED)?.split_once('.')?;
            let number: u32 = number.parse().ok()?;
            let key = self.personal.iter().find(|key| key.number == number)?;
            let body = BASE64URL_NOPAD.decode(body.as_bytes()).ok()?;
            String::from_utf8(open(&personal_cipher(key, column, owner), &body)?).ok()
        };
        opened().ok_or(StoreError::Unsealed { column })
    }

    /// Whether a value is sealed at all: before the seals came, columns held what was typed.
    pub(crate) fn is_sealed(value: &str) -> bool {
        value.starts_with(SEALED)
    }

    /// Whether a value is sealed with the newest key.
    pub(crate) fn is_sealed_anew(&self, sealed: &str) -> bool {
        let number = self.personal.last().map_or(0, |key| key.number);
        sealed.is_empty() || sealed.starts_with(&format!("{SEALED}{number}."))
    }

    /// The numbers of the keys for personal columns.
    pub(crate) fn known_keys(&self) -> Vec<u32> {
        self.personal.iter().map(|key| key.number).collect()
    }

    /// What tells whether a backup was made with this secret, without telling the secret.
    pub(crate) fn backup(&self, moment: &str) -> String {
        self.hash("backup", &[moment.as_bytes()])
    }

    /// What stands at the head of the audit log: only who has the secret can make it.
    pub(crate) fn audit_seal(&self, seq: i64, hash: &str) -> String {
        self.hash("audit head", &[&seq.to_be_bytes(), hash.as_bytes()])
    }

    /// Who voted, as the roll keeps it: one hash per edition, so that two rolls can't be compared.
    pub(crate) fn voter(&self, edition: EditionId, person: &str) -> String {
        self.hash("roll", &[edition.0.as_bytes(), person.as_bytes()])
    }

    /// A place of a contact that a family shares. The first is that of a contact which nobody shares.
    pub(crate) fn place(&self, edition: EditionId, voter: &str, place: u8) -> String {
        match place {
            0 => voter.to_owned(),
            place => self.hash("place", &[edition.0.as_bytes(), voter.as_bytes(), &[place]]),
        }
    }

    /// What voters of a burst share, as it is counted: a hash for each edition, and for each kind of trace.
    pub(crate) fn trace(&self, edition: EditionId, kind: SuspicionKind, shared: &str) -> String {
        let parts = [
            edition.0.as_bytes(),
            kind.code().as_bytes(),
            shared.as_bytes(),
        ];
        self.hash("trace", &parts)
    }

    /// A contact, as the list of sent codes keeps it.
    pub(crate) fn contact(&self, email: &str) -> String {
        self.hash("contact", &[email.as_bytes()])
    }

    /// A sign-in code, as the list of sent codes keeps it.
    pub(crate) fn code(&self, email: &str, code: &str) -> String {
        self.hash("code", &[email.as_bytes(), code.as_bytes()])
    }

    /// The code of a voting card. It is in no table: whoever prints a sheet again gets the same.
    pub(crate) fn card(&self, batch: CardBatchId, number: u32) -> CardCode {
        let parts = [batch.0.as_bytes().as_slice(), &number.to_be_bytes()];
        let hash = keyed(&self.secret, "card", &parts);
        let bits = hash.iter().take(8);
        CardCode::of_bits(bits.fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    }

    /// A card, as the table of cards keeps it.
    pub(crate) fn card_code(&self, edition: EditionId, code: &CardCode) -> String {
        let parts = [edition.0.as_bytes().as_slice(), code.reveal().as_bytes()];
        self.hash("card code", &parts)
    }

    /// The holder of a card, as the roll knows them.
    pub(crate) fn card_voter(&self, edition: EditionId, code: &CardCode) -> String {
        self.voter(edition, &format!("card:{}", code.reveal()))
    }

    /// Somebody on a list, as the table of lists keeps them.
    pub(crate) fn listed(&self, edition: EditionId, person: &ListedPerson) -> String {
        let identifier = person.identifier.reveal().as_bytes();
        let year = person.birth_year.to_be_bytes();
        self.hash("listed", &[edition.0.as_bytes(), identifier, &year])
    }

    /// Somebody on a list, as the roll knows them: a year of birth that is corrected makes no second voter.
    pub(crate) fn listed_voter(&self, edition: EditionId, identifier: &Identifier) -> String {
        self.voter(edition, &format!("list:{}", identifier.reveal()))
    }

    /// The six digits that mark somebody as present at a deliberation, in one span of time. They are in no table.
    pub(crate) fn presence_code(&self, deliberation: DeliberationId, span: i64) -> String {
        let parts = [deliberation.0.as_bytes().as_slice(), &span.to_be_bytes()];
        let hash = keyed(&self.secret, "presence", &parts);
        let bits = hash.iter().take(8);
        let number = bits.fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Who tries codes of a deliberation, as the list of wrong tries keeps them.
    pub(crate) fn presence_try(&self, deliberation: DeliberationId, account: AccountId) -> String {
        let parts = [deliberation.0.as_bytes().as_slice(), account.0.as_bytes()];
        self.hash("presence try", &parts)
    }

    /// What opens the entries of an outing: in no table.
    pub(crate) fn field_opening(&self, outing: OutingId) -> FieldOpening {
        FieldOpening::from_bytes(keyed(&self.secret, "field", &[outing.0.as_bytes()]))
    }

    /// The code that lets phones in for an outing: in no table, and shown again to whoever leads.
    pub(crate) fn field_code(&self, pass: FieldPassId) -> CardCode {
        let hash = keyed(&self.secret, "field code", &[pass.0.as_bytes()]);
        let bits = hash.iter().take(8);
        CardCode::of_bits(bits.fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    }

    /// A field code, as the table of passes keeps it.
    pub(crate) fn field_pass(&self, code: &CardCode) -> String {
        self.hash("field pass", &[code.reveal().as_bytes()])
    }

    /// The token of a phone, as the table of phones keeps it.
    pub(crate) fn field_token(&self, token: &str) -> String {
        self.hash("field token", &[token.as_bytes()])
    }

    /// A phone that tries cards, as the list of wrong tries keeps it.
    pub(crate) fn field_try(&self, device: FieldDeviceId) -> String {
        self.hash("parvis/field try/v1", &[device.0.as_bytes()])
    }

    /// A contact that was left on an outing, to find it again.
    pub(crate) fn field_contact(&self, edition: EditionId, contact: &str) -> String {
        self.hash("field contact", &[edition.0.as_bytes(), contact.as_bytes()])
    }

    /// The token of a kiosk, as the table of kiosks keeps it.
    pub(crate) fn kiosk_token(&self, token: &str) -> String {
        self.hash("kiosk", &[token.as_bytes()])
    }

    /// The code that makes a device a kiosk: in no table, and shown again until a device has taken it.
    pub(crate) fn kiosk_code(&self, kiosk: KioskId) -> CardCode {
        let hash = keyed(&self.secret, "kiosk code", &[kiosk.0.as_bytes()]);
        let bits = hash.iter().take(8);
        CardCode::of_bits(bits.fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    }

    /// That code, as the table of kiosks keeps it until a device has a token.
    pub(crate) fn kiosk_code_hash(&self, code: &CardCode) -> String {
        self.hash("kiosk code", &[code.reveal().as_bytes()])
    }

    /// Where wrong tries come from: a block of addresses.
    pub(crate) fn tried_from(&self, origin: &Origin) -> String {
        let block = origin.block().unwrap_or_default();
        self.hash("tries from", &[block.as_bytes()])
    }

    /// What wrong tries are about: an identifier, be it on a list or not.
    pub(crate) fn tried_at(&self, edition: EditionId, identifier: &Identifier) -> String {
        let identifier = identifier.reveal().as_bytes();
        self.hash("tries at", &[edition.0.as_bytes(), identifier])
    }

    /// Who tried codes of check-ins, as the list of wrong tries keeps it.
    pub(crate) fn check_in_try(&self, account: AccountId) -> String {
        self.hash("check-in try", &[account.0.as_bytes()])
    }

    /// The code of a check-in: six digits that derive from the mission and from the minutes in which they are shown,
    /// so that no table holds one.
    pub(crate) fn check_in_code(&self, mission: MissionId, turn: i64) -> String {
        let parts = [mission.0.as_bytes().as_slice(), &turn.to_be_bytes()];
        let bytes = keyed(&self.secret, "check-in", &parts);
        let number = bytes
            .iter()
            .take(8)
            .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// What the address of a calendar ends with: whose it is, and a seal that only this secret makes. Another version
    /// gives another address.
    pub(crate) fn feed_token(&self, kind: &str, owner: uuid::Uuid, version: i32) -> String {
        let parts = [
            kind.as_bytes(),
            owner.as_bytes().as_slice(),
            &version.to_be_bytes(),
        ];
        let seal = keyed(&self.secret, "feed", &parts);
        // Half of the seal is more than anybody can guess, and keeps the address short.
        let bytes = [owner.as_bytes().as_slice(), &seal[..16]].concat();
        format!("{kind}-{}", BASE64URL_NOPAD.encode(&bytes))
    }

    /// Who or what tried to sign in to an account of the staff, as the list of wrong tries keeps it.
    pub(crate) fn staff_try(&self, what: &str) -> String {
        self.hash("staff try", &[what.as_bytes()])
    }

    /// A recovery code, as its account keeps it.
    pub(crate) fn recovery_code(&self, account: AccountId, code: &str) -> String {
        self.hash("recovery", &[account.0.as_bytes(), code.as_bytes()])
    }

    /// Who has links sent to guardians.
    pub(crate) fn consent_try(&self, account: AccountId) -> String {
        self.hash("consent try", &[account.0.as_bytes()])
    }

    /// What the personal link of a trustee holds. Made anew from the secret for each mail: the database has its
    /// hash alone.
    pub(crate) fn trustee_token(&self, trustee: TrusteeId) -> TrusteeToken {
        let bytes = keyed(&self.secret, "trustee", &[trustee.0.as_bytes()]);
        TrusteeToken(Token(BASE64URL_NOPAD.encode(&bytes)))
    }

    /// The seed of the Ed25519 key that signs an edition's receipts and the heads of its public list. It is in
    /// no table: who holds a copy of the database can sign neither.
    pub(crate) fn log_seed(&self, edition: EditionId) -> [u8; 32] {
        keyed(&self.secret, "log", &[edition.0.as_bytes()])
    }

    /// Seals bytes for the database (ChaCha20-Poly1305, RFC 8439), with a key of their own for each name and
    /// each owner.
    pub(crate) fn seal(&self, name: &str, owner: uuid::Uuid, bytes: &[u8]) -> Vec<u8> {
        seal(&self.cipher(name, owner), bytes)
    }

    /// Opens what [`Self::seal`] sealed; nothing when it was sealed for another, or was changed.
    pub(crate) fn open(&self, name: &str, owner: uuid::Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.cipher(name, owner), sealed)
    }

    fn cipher(&self, name: &str, owner: uuid::Uuid) -> ChaCha20Poly1305 {
        let key = keyed(&self.secret, "seal", &[name.as_bytes(), owner.as_bytes()]);
        ChaCha20Poly1305::new(&Key::from(key))
    }

    /// HMAC-SHA-256 of labelled parts, each with its length, so that parts can't run into one another.
    fn hash(&self, label: &str, parts: &[&[u8]]) -> String {
        HEXLOWER.encode(&keyed(&self.secret, label, parts))
    }
}

fn personal_cipher(key: &PersonalKey, column: &str, owner: uuid::Uuid) -> ChaCha20Poly1305 {
    let parts = [column.as_bytes(), owner.as_bytes()];
    ChaCha20Poly1305::new(&Key::from(keyed(&key.key, "column", &parts)))
}

fn keyed(key: &[u8], label: &str, parts: &[&[u8]]) -> [u8; 32] {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key length");
    for part in std::iter::once(label.as_bytes()).chain(parts.iter().copied()) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn seal(cipher: &ChaCha20Poly1305, bytes: &[u8]) -> Vec<u8> {
    let nonce = Nonce::generate();
    let mut sealed = nonce.to_vec();
    // Sealing fails only for 256 GiB and more.
    sealed.extend(cipher.encrypt(&nonce, bytes).unwrap_or_default());
    sealed
}

fn open(cipher: &ChaCha20Poly1305, sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_at_checked(12)?;
    let nonce: [u8; 12] = nonce.try_into().ok()?;
    cipher.decrypt(&Nonce::from(nonce), body).ok()
}

/// What the session cookie holds: 32 random bytes. The database has its hash alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    pub(crate) fn random() -> Self {
        Self(BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>()))
    }

    /// Reads a cookie; anything but 32 bytes in base64url is no token.
    pub fn from_cookie(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        (bytes.len() == 32).then(|| Self(text.to_owned()))
    }

    pub fn as_cookie(&self) -> &str {
        &self.0
    }

    /// The session's key in the database.
    pub(crate) fn id(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.0.as_bytes()))
    }

    /// Seals a note (ChaCha20-Poly1305, RFC 8439) with a key made from the token and the note's name. A copy
    /// of the database opens none: it has no token.
    pub(crate) fn seal(&self, name: &str, note: &[u8]) -> Vec<u8> {
        seal(&self.cipher(name), note)
    }

    /// Opens a note; nothing when it was sealed by another token, for another name, or was changed.
    pub(crate) fn open(&self, name: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        open(&self.cipher(name), sealed)
    }

    fn cipher(&self, name: &str) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&Key::from(keyed(
            self.0.as_bytes(),
            "note",
            &[name.as_bytes()],
        )))
    }
}

/// What the personal link of a trustee holds. The database has its hash alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrusteeToken(pub(crate) Token);

impl TrusteeToken {
    /// Reads the last part of a link; anything but 32 bytes in base64url is no token.
    pub fn from_link(text: &str) -> Option<Self> {
        Token::from_cookie(text).map(Self)
    }

    pub fn as_link(&self) -> &str {
        self.0.as_cookie()
    }

    /// The trustee's key in the database.
    pub(crate) fn id(&self) -> String {
        self.0.id()
    }
}

/// What the link of a guardian holds: 32 random bytes. The database has its hash alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentToken(Token);

impl ConsentToken {
    pub(crate) fn random() -> Self {
        Self(Token::random())
    }

    /// Reads the last part of a link; anything but 32 bytes in base64url is no token.
    pub fn from_link(text: &str) -> Option<Self> {
        Token::from_cookie(text).map(Self)
    }

    pub fn as_link(&self) -> &str {
        self.0.as_cookie()
    }

    /// The consent's key in the database.
    pub(crate) fn id(&self) -> String {
        self.0.id()
    }
}

/// The hash of an entry of the audit log over the entry before it.
pub(crate) fn chain(previous: &str, parts: &[&str]) -> String {
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
    HEXLOWER.encode(&keyed(previous.as_bytes(), "audit", &parts))
}

/// The hash of an imported file.
pub(crate) fn file_hash(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Six random digits.
pub(crate) fn six_digits() -> String {
    format!("{:06}", rand::random_range(0..1_000_000))
}

/// Compares two hashes without telling by time how much of them agrees.
pub(crate) fn same(a: &str, b: &str) -> bool {
    use subtle::ConstantTimeEq as _;
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_opens_with_its_token_and_name_alone() {
        let (token, other) = (Token::random(), Token::random());
        let sealed = token.seal("ballot", b"project 7");
        assert_eq!(
            token.open("ballot", &sealed).as_deref(),
            Some(b"project 7".as_slice())
        );
        assert_eq!(other.open("ballot", &sealed), None);
        assert_eq!(token.open("idea", &sealed), None);
        assert_eq!(token.open("ballot", &sealed[..10]), None);
        let mut changed = sealed.clone();
        changed[14] ^= 1;
        assert_eq!(token.open("ballot", &changed), None);
        assert!(!sealed.windows(7).any(|window| window == b"project"));
    }

    #[test]
    fn cookies_that_are_no_token_are_refused() {
        let token = Token::random();
        assert_eq!(Token::from_cookie(token.as_cookie()), Some(token));
        for wrong in ["", "abc", "../../etc/passwd", &"A".repeat(44)] {
            assert_eq!(Token::from_cookie(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn two_editions_know_a_voter_under_two_names() {
        let secret = Secret::new(&"s".repeat(32)).expect("long enough");
        let (one, two) = (EditionId::new(), EditionId::new());
        assert_eq!(
            secret.voter(one, "ana@example.org"),
            secret.voter(one, "ana@example.org")
        );
        assert_ne!(
            secret.voter(one, "ana@example.org"),
            secret.voter(two, "ana@example.org")
        );
        assert!(Secret::new("short").is_none());
    }
}
