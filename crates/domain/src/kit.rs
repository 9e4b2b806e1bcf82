//! The field kit in the browser: what is prepared for an outing, and the messages between its screens and its worker.
//!
//! The screens (in `app`, drawn in the browser alone) know these types and no cryptography; the worker (crate `field`) seals, keeps and
//! sends. A screen asks, and the worker answers with the new [`KitState`]; it also tells a new state by itself while
//! it sends.

use crate::field::{Content, FieldIdentity};
use crate::outing::Goals;
use crate::rules::{Declaration, Link};
use crate::words::words;
use crate::{
    BallotForm, Cents, DistrictId, EditionId, EntryRefusal, FieldEntryId, FieldKind, FieldPhotoId,
    Lang, Means, NoticeId, OutingId, OutingKind, ThemeId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What a phone is given to work without a network. Public but for the outing's note to its team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kit {
    /// By the server's clock.
    pub made_at: DateTime<Utc>,
    /// The sign-in is over then: nothing new is noted ([`crate::field::latest_entry`]), and no kit fetched. What waits
    /// may be sent for some days more.
    pub good_until: DateTime<Utc>,
    pub city: String,
    pub outing: KitOuting,
    /// `ballot_box::field::FieldKey`, as text.
    pub field_key: String,
    pub districts: Vec<KitDistrict>,
    pub themes: Vec<KitTheme>,
    /// From when to when ideas are taken; none where the edition has no such phase.
    pub ideas: Option<KitPhase>,
    pub vote: Option<KitVote>,
    /// The notice for stands, in each language that has one.
    pub notices: Vec<KitNotice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KitOuting {
    pub id: OutingId,
    pub kind: OutingKind,
    pub title: String,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub goals: Goals,
    pub audience: String,
    /// Languages of the team, as codes.
    pub languages: Vec<String>,
    /// What to take along.
    pub kit: Vec<String>,
    pub note: String,
    pub edition: EditionId,
    pub slug: String,
    pub edition_name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitDistrict {
    pub id: DistrictId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitTheme {
    pub id: ThemeId,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitPhase {
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
}

/// What a ballot needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KitVote {
    pub phase: KitPhase,
    /// `ballot_box::VoteKeys`: screens hand it on unread.
    pub keys: serde_json::Value,
    pub form: BallotForm,
    /// How people may show who they are.
    pub means: Vec<Means>,
    /// Whether a contact that nobody can check will do.
    pub contacts: bool,
    pub voters_per_contact: u8,
    pub age_floor: u8,
    pub links: Vec<Link>,
    /// In the order of the ballot paper.
    pub projects: Vec<KitProject>,
    /// The full address of the page that finds a ballot by its receipt.
    pub check: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitProject {
    pub number: String,
    pub title: String,
    /// A few sentences.
    pub summary: String,
    pub cost: Cents,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    /// The address of a small picture on the site, with its text.
    pub picture: Option<KitPicture>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitPicture {
    pub address: String,
    pub alt: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitNotice {
    pub id: Option<NoticeId>,
    pub lang: Lang,
    /// Short, to be read aloud.
    pub text: String,
}

/// What a screen asks of the worker. Bytes travel beside the message where noted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Opens what is kept on the phone; answered by [`Told::State`].
    Open,
    /// Lets this phone in with a code of an outing; answered by [`Told::State`].
    SignIn {
        code: String,
        label: String,
    },
    /// Fetches the outing anew; answered by [`Told::State`] once it is kept. Pictures come behind, each told.
    Prepare,
    /// What is prepared; answered by [`Told::Kit`].
    Kit,
    /// Holds a photo (JPEG in the bytes) in memory until the entry that names it is kept; answered by
    /// [`Told::Done`].
    HoldPhoto {
        id: FieldPhotoId,
    },
    DropPhoto {
        id: FieldPhotoId,
    },
    /// Seals and keeps an entry, with the photos that it names; once this is answered by [`Told::Kept`] it is on the
    /// disk. A vote has an ask of its own.
    Keep {
        content: Content,
        /// Drawn when the form was opened: kept once more, it is the same entry. Without one the worker draws it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<FieldEntryId>,
        /// What the screen shows; another one on the phone is told as [`Trouble::OtherKit`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kit: Option<KitStamp>,
    },
    /// Seals a ballot and keeps the vote; answered by [`Told::Voted`].
    Vote {
        /// As of [`Ask::Keep`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kit: Option<KitStamp>,
        who: FieldIdentity,
        declaration: Declaration,
        another: bool,
        notice: Option<NoticeId>,
        /// Numbers and points, in the order of the ballot paper; none for a blank ballot.
        choices: Vec<(String, u32)>,
    },
    /// Sends what waits; answered by [`Told::State`] at once, and told while it goes on.
    Send,
    /// Lets a refused entry wait again, where that may help; answered by [`Told::State`].
    Again {
        id: FieldEntryId,
    },
    /// Removes a refused entry whose reason was read; answered by [`Told::State`].
    Forget {
        id: FieldEntryId,
    },
    /// Everything that waits or was refused, as a file; answered by [`Told::Backup`], with bytes.
    Backup,
    /// Takes in a file of another phone (the bytes); answered by [`Told::Restored`].
    Restore,
    /// Leaves the outing. Where something waits it is refused, unless `anyway`; answered by [`Told::State`].
    SignOut {
        anyway: bool,
    },
    /// Draws a QR picture; answered by [`Told::Svg`].
    Qr {
        text: String,
    },
    /// Looks for a QR code in a picture: grey bytes, row by row; answered by [`Told::Code`].
    ReadQr {
        width: u32,
        height: u32,
    },
}

/// Which kit a screen shows: another window may have gone to another outing, or prepared anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitStamp {
    pub outing: OutingId,
    /// [`Kit::made_at`]
    pub made_at: DateTime<Utc>,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum Told {
    State {
        state: Box<KitState>,
    },
    Kit {
        kit: Option<Box<Kit>>,
    },
    /// Kept on the disk, whether or not the phone can tell how it stands now.
    Kept {
        id: FieldEntryId,
        state: Option<Box<KitState>>,
    },
    /// Kept on the disk; the receipt is for the resident, and is nowhere else.
    Voted {
        receipt: String,
        state: Option<Box<KitState>>,
    },
    Backup {
        name: String,
    },
    Restored {
        /// Entries that were not known yet.
        entries: u32,
        /// What is damaged in the file, or made by a newer kit: left out.
        skipped: u32,
        state: Box<KitState>,
    },
    Svg {
        svg: String,
    },
    Code {
        text: Option<String>,
    },
    Done,
    /// It was not done; nothing was lost.
    Trouble {
        trouble: Trouble,
        state: Option<Box<KitState>>,
    },
}

words! {
    /// Why something was not done, or does not go on. Each has a sentence for a sixteen-year-old.
    pub enum Trouble as "trouble" {
        /// No network.
        Offline = "offline",
        /// The server does not answer as it should; tried again later.
        Server = "server",
        /// The sign-in is over or was withdrawn: a new code is needed, nothing is lost.
        PassOver = "pass_over",
        WrongCode = "wrong_code",
        /// Too many wrong codes.
        TooManyTries = "too_many_tries",
        /// No code has let this phone in.
        NotSignedIn = "not_signed_in",
        /// The code has let in as many phones as it may.
        CodeFull = "code_full",
        /// Nothing is prepared.
        NotPrepared = "not_prepared",
        /// Another window has prepared anew: the screen shows what is no longer so.
        OtherKit = "other_kit",
        /// No room on the phone: the entry is not kept.
        Full = "full",
        /// The browser keeps nothing (a private window).
        NoStorage = "no_storage",
        /// Another tab sends at the moment.
        OtherTab = "other_tab",
        /// The vote is not open, by the corrected clock.
        VoteClosed = "vote_closed",
        /// The choices are no ballot of this form.
        Choices = "choices",
        /// The file is no backup, or one of another outing.
        Backup = "backup",
        /// Something waits: leaving would lose it.
        Waiting = "waiting",
        /// What was asked can't be read: a fault of the kit.
        Fault = "fault",
    }
}

/// How the phone stands: figures alone, nothing that an entry says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KitState {
    /// The outing that this phone is let in for.
    pub outing: Option<OutingId>,
    pub title: String,
    pub label: String,
    pub good_until: Option<DateTime<Utc>>,
    /// When the kit was fetched.
    pub prepared_at: Option<DateTime<Utc>>,
    /// Pictures on the phone, of so many.
    pub pictures: (u32, u32),
    /// What waits.
    pub waiting: Vec<Waiting>,
    /// Photos that wait; those of a refused entry do not.
    pub photos: u32,
    pub oldest: Option<DateTime<Utc>>,
    /// What was not taken, until its reason is read.
    pub refused: Vec<Refused>,
    /// Entries and photos that a newer kit has kept, or that can't be read: left as they are.
    #[serde(default)]
    pub unknown: u32,
    /// What this phone has collected on this outing, sent or not.
    pub totals: KitTotals,
    pub sending: bool,
    /// Entries sent in this round, of so many.
    pub progress: (u32, u32),
    pub last_sent: Option<DateTime<Utc>>,
    /// Why it does not go on.
    pub trouble: Option<Trouble>,
    pub room: Room,
    /// Seconds by which the phone's clock is ahead of the server's.
    pub skew: i64,
    /// The time, corrected: screens show this one.
    pub now: Option<DateTime<Utc>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub kind: FieldKind,
    pub entries: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub id: FieldEntryId,
    pub kind: FieldKind,
    pub made_at: DateTime<Utc>,
    pub why: EntryRefusal,
    /// Whether it may be taken when it is sent once more.
    pub may_change: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitTotals {
    pub met: u32,
    pub refused: u32,
    pub absent: u32,
    pub ideas: u32,
    pub votes: u32,
    pub contacts: u32,
}

/// Room on the phone, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub used: u64,
    pub quota: u64,
    /// Whether the browser has promised to keep it.
    pub persisted: bool,
    /// Less is left than a day of work needs.
    pub low: bool,
}

impl Kit {
    pub fn stamp(&self) -> KitStamp {
        KitStamp {
            outing: self.outing.id,
            made_at: self.made_at,
        }
    }
}

impl KitState {
    /// Entries that wait, of all kinds.
    pub fn entries(&self) -> u32 {
        self.waiting.iter().map(|waiting| waiting.entries).sum()
    }
}
