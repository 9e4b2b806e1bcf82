//! What is collected on an outing with the field kit, and what travels between a phone and the server.
//!
//! ```text
//! on the phone                                       on the server
//! Content ──sealed to the outing's field key──▶ SealedEntry ──▶ opened, checked, written once
//!                                               EntryAnswer ◀── outcome, in words
//! ```
//!
//! An entry has an id that the phone made: the same one sent again counts once. The phone holds nothing that opens an
//! entry. A vote travels in two parts: the request (who votes, and what the registrar signs unseen) is such an entry;
//! the ballot stays on the phone, sealed to the ballot box and once more to a key that only the request holds. The
//! server gives that key back with the signature, and the phone casts the ballot without a name, as any device does.

use crate::outing::{AgeBand, Encounter, Gender};
use crate::point::Point;
use crate::rules::Declaration;
use crate::words::words;
use crate::{
    CardCode, ContactWish, DistrictId, FieldDeviceId, FieldEntryId, FieldPhotoId, Identifier, Lang,
    NoticeId, OutingId, ThemeId,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Entries that one request carries at most.
pub const MOST_IN_BATCH: usize = 20;
/// Bytes of one sealed entry at most.
pub const MOST_BYTES: usize = 16 * 1024;
/// Bytes of a photo that the kit has made small, sealed.
pub const MOST_PHOTO_BYTES: usize = 1024 * 1024;
/// Bytes of a photo that one request carries.
pub const PHOTO_PART: usize = 32 * 1024;
/// Photos of one idea.
pub const MOST_PHOTOS: usize = 3;
/// Phones that one code lets in at most.
pub const MOST_DEVICES: u8 = 30;
/// How long a code of an outing can be good, in hours.
pub const MOST_HOURS: u32 = 14 * 24;
/// Days after the end of a pass during which its phones may still send what they had kept.
pub const SEND_DAYS: u32 = 30;
/// Days by which a phone's clock may be ahead without its knowing: it was set wrong while there was no network.
///
/// After the end of its pass a phone notes nothing new. Its clock decides that, and so does the server by the moment
/// that the phone gives, but for so many days: a clock that is wrong loses nobody's entry.
pub const CLOCK_DAYS: u32 = 2;

words! {
    /// What an entry is.
    pub enum FieldKind as "field entry" {
        /// Somebody was met, refused, or was not there.
        Encounter = "encounter",
        Idea = "idea",
        /// Somebody left a way to reach them.
        Contact = "contact",
        Vote = "vote",
        /// The team's three answers after the outing.
        Debrief = "debrief",
    }
}

words! {
    /// Why an entry is not taken. Each has a sentence for the team.
    pub enum EntryRefusal as "entry refusal" {
        /// It can't be opened: damaged, or for another outing.
        Unreadable = "unreadable",
        /// It breaks a rule of its form: too long, something is missing.
        Faulty = "faulty",
        /// Ideas are not asked for at that moment.
        IdeasClosed = "ideas_closed",
        /// The person has sent as many ideas as the rules let.
        TooManyIdeas = "too_many_ideas",
        /// It was made before the vote.
        VoteNotOpen = "vote_not_open",
        /// It was made, or came, after the close.
        VoteOver = "vote_over",
        /// There is no such card.
        CardUnknown = "card_unknown",
        /// The card was withdrawn, or its batch is not in use.
        CardNotUsable = "card_not_usable",
        /// The card was used already.
        CardUsed = "card_used",
        /// This person, or all who share this contact, have voted already.
        AlreadyVoted = "already_voted",
        /// The person is not on the city's list.
        NotListed = "not_listed",
        /// The edition does not take this way of showing who one is.
        MeansNotTaken = "means_not_taken",
        /// The person said that they are too young, or have no link to the city.
        NotEntitled = "not_entitled",
        /// Many votes like this one came at once, and a person of the staff looks at them.
        Held = "held",
        /// It was made after the end of the code that let the phone in. A new code for the outing lets it through.
        PassExpired = "pass_expired",
        /// A photo that can't be read.
        PhotoUnreadable = "photo_unreadable",
        /// A photo whose idea takes none: it was refused or withdrawn, is a project, or never came.
        PhotoWithoutIdea = "photo_without_idea",
        /// A photo of an idea that has as many as it may.
        TooManyPhotos = "too_many_photos",
        /// A photo that stopped on its way, and did not come on.
        PhotoStopped = "photo_stopped",
    }
}

impl EntryRefusal {
    /// Whether the same entry may be taken later: a phase begins, a batch of cards is handed out, a bar is lifted, a
    /// new code lets the phone in. Who sends it again is decided about again.
    pub const fn may_change(self) -> bool {
        match self {
            Self::IdeasClosed
            | Self::VoteNotOpen
            | Self::CardNotUsable
            | Self::Held
            | Self::PassExpired => true,
            Self::Unreadable
            | Self::Faulty
            | Self::TooManyIdeas
            | Self::VoteOver
            | Self::CardUnknown
            | Self::CardUsed
            | Self::AlreadyVoted
            | Self::NotListed
            | Self::MeansNotTaken
            | Self::NotEntitled
            | Self::PhotoUnreadable
            | Self::PhotoWithoutIdea
            | Self::TooManyPhotos
            | Self::PhotoStopped => false,
        }
    }
}

/// What an entry says, before it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    Encounter(EncounterNote),
    Idea(FieldIdea),
    Contact(FieldContact),
    Vote(VoteRequest),
    Debrief(Debrief),
}

/// Somebody was addressed. `undone` takes back one that was noted by mistake, with the same words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncounterNote {
    pub encounter: Encounter,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<DistrictId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeBand>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The language that was spoken, as a code of ISO 639-1 or `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(default)]
    pub undone: bool,
}

/// An idea on behalf of a resident.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldIdea {
    pub title: String,
    pub text: String,
    pub theme: Option<ThemeId>,
    /// None for the whole city.
    pub district: Option<DistrictId>,
    pub place: String,
    pub point: Option<Point>,
    /// The name shown with the idea; empty when the author gave none.
    pub author: String,
    pub minor: bool,
    pub wish: ContactWish,
    /// The address or the number that the wish needs; empty without one.
    pub contact: String,
    /// The notice that was read aloud or shown.
    pub notice: Option<NoticeId>,
    /// Photos that follow, each an upload of its own.
    pub photos: Vec<FieldPhotoId>,
}

/// Somebody who wants to hear from the city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldContact {
    pub name: String,
    /// `Email` or `Phone`.
    pub wish: ContactWish,
    pub contact: String,
    pub lang: Lang,
    pub notice: Option<NoticeId>,
    /// They heard the notice and said yes. Without it nothing is kept.
    pub consent: bool,
}

/// The first part of a vote: the right to cast a ballot, asked for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteRequest {
    pub who: FieldIdentity,
    pub declaration: Declaration,
    /// "I am another person of this household", where a contact is shared.
    pub another: bool,
    /// `ballot_box::Blinded`, as text.
    pub blinded: String,
    /// `ballot_box::field::FieldOpening`, as text: opens the ballot that stays on the phone.
    pub opening: String,
    pub notice: Option<NoticeId>,
}

/// How somebody who votes in the street shows who they are. None of it can be checked before it is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum FieldIdentity {
    /// A voting card: scanned, or typed.
    Card { code: String },
    /// An e-mail address or a telephone number.
    Contact { contact: String },
    /// An entry of the city's list.
    Listed { identifier: String, birth_year: i32 },
}

/// The team's three answers, and what it was like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    pub went_well: String,
    pub was_hard: String,
    pub next_time: String,
}

/// An entry as the phone keeps and sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedEntry {
    pub id: FieldEntryId,
    pub kind: FieldKind,
    /// By the phone's clock, corrected by what the server's clock said when the outing was prepared; of a vote, the
    /// quarter of an hour in which it was made.
    pub made_at: DateTime<Utc>,
    /// [`Content`] as JSON, sealed: base64url.
    pub sealed: String,
}

/// What a phone says of itself with every request, so that a lead sees which phones have something left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// Entries that wait, those of this request among them.
    pub waiting: u32,
    /// Photos that wait.
    pub photos: u32,
    pub oldest: Option<DateTime<Utc>>,
    /// The phone's own clock, uncorrected.
    pub clock: Option<DateTime<Utc>>,
    /// The build of the kit.
    pub build: String,
}

/// A request: a few entries, or none to report alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendEntries {
    pub report: DeviceReport,
    pub entries: Vec<SealedEntry>,
}

/// The answer to [`SendEntries`], with the server's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryAnswers {
    pub now: DateTime<Utc>,
    pub answers: Vec<EntryAnswer>,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryAnswer {
    pub id: FieldEntryId,
    pub outcome: EntryOutcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryOutcome {
    /// It is written, now or earlier: the phone may forget it.
    Taken,
    /// The roll is marked: `ballot_box::BlindSignature`, and what opens the ballot on the phone.
    Token { signature: String, opening: String },
    /// It is not taken; the phone keeps it until its holder has read why. One that may be taken later
    /// ([`EntryRefusal::may_change`]) is sent again when its holder says so.
    Refused(EntryRefusal),
    /// Not now: the server is busy. The phone tries again later.
    Later,
}

/// A phone that asks to be let in, with the code of an outing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskIn {
    pub code: String,
    /// What the phone is called.
    pub label: String,
    /// 32 random bytes that the phone draws, as base64url: from now on they say who it is. It keeps them before it
    /// asks, for this code; where the answer is lost it asks again with the same, and is let in once.
    pub token: String,
}

/// The answer to [`AskIn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetIn {
    pub outing: OutingId,
    pub device: FieldDeviceId,
    pub good_until: DateTime<Utc>,
}

/// How far a photo has come, in answer to each of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoProgress {
    /// Bytes that are here: the next part begins with this one.
    pub received: u32,
    /// Bytes of the whole; 0 as long as none has come.
    pub size: u32,
    /// Whether it needs no more: it is attached, or refused.
    pub done: bool,
    /// Why it is not attached, once it is done.
    #[serde(default)]
    pub refused: Option<EntryRefusal>,
}

impl PhotoProgress {
    /// Whether all bytes are here, and nobody has looked at them yet.
    pub const fn is_whole(self) -> bool {
        !self.done && self.size > 0 && self.received == self.size
    }
}

/// The last moment of which an entry is taken, where a pass ends at `pass`.
pub fn latest_entry(pass: DateTime<Utc>) -> DateTime<Utc> {
    pass + TimeDelta::days(CLOCK_DAYS.into())
}

impl Content {
    pub const fn kind(&self) -> FieldKind {
        match self {
            Self::Encounter(_) => FieldKind::Encounter,
            Self::Idea(_) => FieldKind::Idea,
            Self::Contact(_) => FieldKind::Contact,
            Self::Vote(_) => FieldKind::Vote,
            Self::Debrief(_) => FieldKind::Debrief,
        }
    }
}

impl FieldIdentity {
    /// Whether it can be right: the phone asks again where it can't.
    pub fn is_possible(&self) -> bool {
        match self {
            Self::Card { code } => code.parse::<CardCode>().is_ok(),
            Self::Contact { contact } => {
                crate::text::email(contact).is_ok()
                    || crate::entry::contact(ContactWish::Phone, contact).is_some()
            }
            Self::Listed { identifier, .. } => Identifier::parse(identifier).is_some(),
        }
    }
}

/// Minutes to which the moment of a vote is rounded down: who stood there would know whose it is.
pub const VOTE_MINUTES: i64 = 15;

/// The moment that is kept of an entry.
pub fn moment(kind: FieldKind, at: DateTime<Utc>) -> DateTime<Utc> {
    if kind != FieldKind::Vote {
        return at;
    }
    let quarter = VOTE_MINUTES * 60;
    let seconds = at.timestamp().div_euclid(quarter) * quarter;
    DateTime::from_timestamp(seconds, 0).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_of_a_vote_is_a_quarter_of_an_hour() {
        let at: DateTime<Utc> = "2027-03-06T10:29:59Z".parse().unwrap();
        let quarter: DateTime<Utc> = "2027-03-06T10:15:00Z".parse().unwrap();
        assert_eq!(moment(FieldKind::Vote, at), quarter);
        assert_eq!(moment(FieldKind::Idea, at), at);
        assert_eq!(moment(FieldKind::Vote, quarter), quarter);
    }

    #[test]
    fn what_travels_has_one_form() {
        let note = Content::Encounter(EncounterNote {
            encounter: Encounter::Met,
            district: None,
            age: Some(AgeBand::From65),
            gender: None,
            language: Some("ar".into()),
            undone: false,
        });
        let json = serde_json::to_string(&note).unwrap();
        assert_eq!(
            json,
            r#"{"kind":"encounter","encounter":"met","age":"from65","language":"ar","undone":false}"#
        );
        assert_eq!(serde_json::from_str::<Content>(&json).unwrap(), note);
    }
}
