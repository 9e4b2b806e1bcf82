//! Every reader of bytes from outside, each as a function that takes any bytes.
//!
//! None may panic, and what was read must be the same when it is written and read again. `fuzz` feeds them what
//! libFuzzer comes up with; `tests/noise.rs` feeds them, with every run of the tests, some thousand changed samples.

use ballot_box::{ChangeCode, Leaf, ReceiptCode, Record, Slip};
use chrono::NaiveDate;
use domain::{CardCode, Contact};
use store::{AuditHead, BackupHeader, PersonalKey, Token, TrusteeToken};

/// A reader with its name.
pub type Reader = (&'static str, fn(&[u8]));

/// All of them.
pub const READERS: &[Reader] = &[
    ("codes", codes),
    ("leaves", leaves),
    ("record", record),
    ("pabulib", pabulib),
    ("districts", districts),
    ("ideas", ideas),
    ("voters", voters),
    ("population", population),
    ("sheets", sheet),
    ("photos", photo),
    ("documents", document),
    ("keys", keys),
    ("tokens", tokens),
];

/// What people type or scan: codes of cards, receipts and changes, contacts.
pub fn codes(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(code) = text.parse::<CardCode>() {
        let again = code.reveal().parse::<CardCode>();
        assert_eq!(
            again.map(|code| code.reveal().to_owned()).ok(),
            Some(code.reveal().to_owned())
        );
    }
    if let Ok(code) = text.parse::<ReceiptCode>() {
        assert_eq!(code.grouped().parse::<ReceiptCode>().ok(), Some(code));
    }
    if let Ok(code) = text.parse::<ChangeCode>() {
        let again = code.grouped().parse::<ChangeCode>();
        assert_eq!(
            again.ok().map(|code| code.reveal().to_owned()),
            Some(code.reveal().to_owned())
        );
    }
    if let Some(contact) = Contact::parse(&text) {
        let again = Contact::parse(contact.reveal());
        assert_eq!(
            again.map(|again| again.reveal().to_owned()),
            Some(contact.reveal().to_owned())
        );
    }
}

/// Sealed ballots and slips.
pub fn leaves(bytes: &[u8]) {
    if let Ok(leaf) = Leaf::from_bytes(bytes) {
        assert_eq!(leaf.to_bytes(), bytes, "one ballot, one form");
    }
    if let Ok(slip) = Slip::read(bytes) {
        let again = slip.write(bytes.len());
        assert_eq!(again.ok().as_deref(), Some(bytes), "one slip, one form");
    }
}

/// The record of a vote, as anybody may hand one in to be checked.
pub fn record(bytes: &[u8]) {
    if let Ok(record) = Record::from_tar(bytes) {
        let again = record.to_tar().map(|tar| Record::from_tar(&tar).is_ok());
        assert!(again.is_ok_and(|read| read), "what was written can be read");
    }
}

/// Files of other cities' votes.
pub fn pabulib(bytes: &[u8]) {
    if let Ok((file, _)) = tally::pb::read(bytes) {
        let again = tally::pb::read(tally::pb::write(&file));
        assert!(again.is_ok_and(|(again, _)| again == file));
    }
}

/// Outlines of districts.
pub fn districts(bytes: &[u8]) {
    let options = intake::geojson::Options::default();
    // A fault is told, or there are outlines: either is fine.
    drop(intake::read_districts(bytes, &options));
}

/// Lists of ideas.
pub fn ideas(bytes: &[u8]) {
    let mapping = "separator = \",\"\n[columns]\ntitle = \"title\"\ntext = \"text\"\n";
    if let Ok(mapping) = toml::from_str::<intake::Mapping>(mapping) {
        drop(intake::read_ideas(bytes, &mapping));
    }
}

/// Lists of voters.
pub fn voters(bytes: &[u8]) {
    if let Some(today) = NaiveDate::from_ymd_opt(2026, 11, 22) {
        drop(intake::read_voters(bytes, today));
    }
}

/// Who lives in the districts.
pub fn population(bytes: &[u8]) {
    let districts = [("N".to_owned(), "Nord".to_owned())];
    drop(intake::read_population(bytes, &districts));
}

/// Departments' sheets, as workbook or CSV.
pub fn sheet(bytes: &[u8]) {
    let words = sheets::Words::new(true, str::to_owned);
    drop(sheets::read(bytes, &[words]));
}

pub fn photo(bytes: &[u8]) {
    if let Ok(photo) = files::photo_now(bytes) {
        assert!(
            files::photo_now(&photo.jpeg).is_ok(),
            "what was drawn can be read"
        );
    }
}

pub fn document(bytes: &[u8]) {
    for name in ["a.pdf", "a.docx", "a.png", "a"] {
        drop(files::document(bytes.to_vec(), name));
    }
}

/// Files of keys, headers of backups, heads of the log.
pub fn keys(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(keys) = PersonalKey::read_all(&text) {
        let lines: String = keys.iter().map(|key| format!("{}\n", key.line())).collect();
        let again = PersonalKey::read_all(&lines).map(|keys| keys.len());
        assert_eq!(again, Ok(keys.len()));
    }
    if let Ok(head) = text.parse::<AuditHead>() {
        assert_eq!(head.to_string().parse(), Ok(head));
    }
    if let Ok(header) = serde_json::from_slice::<BackupHeader>(bytes) {
        let again = serde_json::to_vec(&header).ok();
        let again = again.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        assert_eq!(again, Some(header));
    }
}

/// Cookies, and the ends of links.
pub fn tokens(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(token) = Token::from_cookie(&text) {
        assert_eq!(token.as_cookie(), text);
    }
    if let Some(token) = TrusteeToken::from_link(&text) {
        assert_eq!(token.as_link(), text);
    }
}
