//! What can go wrong in the store, each with what the caller can do about it.

use chrono::{DateTime, Utc};
use domain::calendar::NotOpen;
use domain::card::CardFault;
use domain::delegated::TermsError;
use domain::deliberation::{DeliberationStateError, MotionError};
use domain::entry::EntryFault;
use domain::idea::{DraftFault, IdeaStateError};
use domain::identity::BatchStateError;
use domain::network::{AmbassadorStateError, ConsentStateError};
use domain::project::NotUnderStudy;
use domain::proposal::ProposalStateError;
use domain::rules::{DeclarationError, RulesError};
use domain::study::{StudyFault, StudyStateError};
use domain::{
    BallotError, CalendarError, Cents, Forbidden, Incompatibility, LedgerError, Means, NotActing,
};
use sea_orm::DbErr;
use std::str::FromStr;

/// The default error keeps `Result` usable in entity modules, whose macros name both parameters.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is away; logged once at the edge, never shown.
    #[error("{doing}")]
    Database {
        doing: &'static str,
        #[source]
        err: DbErr,
    },
    /// A row holds a word that this version does not know.
    #[error("column {column} holds `{word}`")]
    Column { column: &'static str, word: String },
    /// A sealed value can't be opened: its key is missing, or it was changed.
    #[error("a sealed value of {column} can't be opened: is its key missing?")]
    Unsealed { column: &'static str },
    /// The edition does not take this way of showing who one is.
    #[error("the edition does not take {0}")]
    MeansNotTaken(Means),
    #[error("the database could not be opened: {0}")]
    Open(String),
    #[error("there is no such {0}")]
    NotFound(&'static str),
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    #[error(transparent)]
    NotOpen(#[from] NotOpen),
    /// A member of a network who may only read, and why.
    #[error(transparent)]
    NotActing(#[from] NotActing),
    #[error(transparent)]
    AmbassadorState(#[from] AmbassadorStateError),
    #[error(transparent)]
    ConsentState(#[from] ConsentStateError),
    /// The network takes no new members.
    #[error("the network is closed to new members")]
    NetworkClosed,
    /// The network is for other ages.
    #[error("the network is for other ages")]
    NetworkAge { min: Option<u32>, max: Option<u32> },
    /// What somebody declared keeps them from deciding about the city's money.
    #[error("incompatible: {0}")]
    Incompatible(Incompatibility),
    /// The link to a guardian would go to the young person: nobody consents for themselves.
    #[error("the contact is the young person's own")]
    OwnContact,
    /// The time in which a guardian can answer is over.
    #[error("the guardian's link is over")]
    ConsentOver,
    /// Minors write nothing in the quiet hours of their network.
    #[error("quiet hours until {until}")]
    QuietHours { until: DateTime<Utc> },
    /// The mission has begun, is over, or does not take place.
    #[error("the mission takes nobody any more")]
    MissionOver,
    /// Another mission of theirs is at the same time.
    #[error("two missions at once")]
    MissionClash,
    /// The code of a check-in is wrong or too old.
    #[error("the check-in code is wrong or too old")]
    WrongCheckIn,
    /// The place was given up or taken meanwhile.
    #[error(transparent)]
    MissionPlace(#[from] domain::mission::PlaceStateError),
    /// The outing does not take place.
    #[error("the outing is cancelled")]
    OutingCancelled,
    /// More people were taken back than were counted.
    #[error("no total falls below zero")]
    TallyBelowZero,
    /// More people of one kind than people in all.
    #[error("the parts are more than the whole")]
    TallyParts,
    /// The code or the phone is not let in for an outing any more.
    #[error("this phone is not let in any more")]
    FieldPassOver,
    /// As many phones have used the code as it lets in.
    #[error("the code has let in {0} phones already")]
    FieldPassFull(u8),
    /// Phones of outings may still send votes that were made before the close.
    #[error("votes of outings are taken until {until}")]
    FieldGrace { until: DateTime<Utc> },
    /// A photo's part does not follow the parts that are there.
    #[error("the next part of the photo begins at {0}")]
    PhotoPart(u32),
    #[error(transparent)]
    PaperBatchState(#[from] domain::polling_place::PaperBatchStateError),
    /// printed = used + spoilt + returned does not hold.
    #[error(transparent)]
    NotReconciled(#[from] domain::polling_place::NotReconciled),
    /// Who has keyed a batch once does not key it again, and decides about no difference in it.
    #[error("another person must key this batch")]
    SameKeyer,
    /// Somebody else keys this batch now.
    #[error("somebody else keys this batch")]
    KeyedByAnother,
    /// Ballots of the batch were not keyed yet, or not decided about.
    #[error("{0} ballots are still to be keyed")]
    KeyingIncomplete(u32),
    /// A batch has more ballots than people were marked with paper whose ballot is not in the box.
    #[error("{ballots} ballots, {left} paper marks without a ballot")]
    MoreBallotsThanMarks { ballots: u32, left: u32 },
    /// Batches of the polling place are neither sealed nor cancelled.
    #[error("{0} batches are not done")]
    BatchesLeft(u32),
    /// The figures of a sheet differ, and nobody said why.
    #[error("a difference without a remark")]
    RemarkNeeded,
    /// The sheet of the polling place is signed.
    #[error("the sheet is signed")]
    PollingSigned,
    /// The kiosk was closed, or its polling place is.
    #[error("the kiosk is closed")]
    KioskClosed,
    /// Members are checked in from an hour before a mission to the end of its day.
    #[error("nobody is checked in now")]
    CheckInClosed,
    #[error(transparent)]
    MissionSlot(#[from] domain::mission::SlotError),
    #[error(transparent)]
    Terms(#[from] TermsError),
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error(transparent)]
    ProposalState(#[from] ProposalStateError),
    /// More than the envelope's cap for one proposal.
    #[error("the cap per proposal is {} cents", .0.get())]
    OverCap(Cents),
    /// A funder pays its share of the ceiling, and this much of it is still owed.
    #[error("{} cents at most are still owed", .0.get())]
    OverShare(Cents),
    /// Funders have paid in more than they would then owe.
    #[error("funders have paid already")]
    FundersPaid,
    /// What is left is given back after the last day of an envelope.
    #[error("the envelope is still running")]
    StillRunning,
    /// Rules stay as they are while members deliberate by them.
    #[error("members are deliberating")]
    Deliberating,
    /// Investment or running costs: the envelope pays for the other.
    #[error("the envelope does not pay for this kind of cost")]
    WrongNature,
    /// No department was asked what it costs, or not all of them have answered.
    #[error("the costing is not done")]
    CostingOpen,
    /// Before its report, a subsidy is paid up to this amount.
    #[error("{} cents at most before the report", .0.get())]
    ReportFirst(Cents),
    /// The envelope's period has not begun, or is over.
    #[error("outside of the envelope's period")]
    OutsidePeriod,
    #[error(transparent)]
    DeliberationState(#[from] DeliberationStateError),
    #[error(transparent)]
    Motion(#[from] MotionError),
    #[error(transparent)]
    MotionBox(#[from] domain::motion_box::MotionBoxError),
    #[error(transparent)]
    IdeaState(#[from] IdeaStateError),
    #[error(transparent)]
    ProjectState(#[from] NotUnderStudy),
    #[error(transparent)]
    StudyState(#[from] StudyStateError),
    /// The decisions of the edition are public: its projects are not made, joined or taken apart any more.
    #[error("the decisions are public")]
    DecisionsPublished,
    /// A project keeps one idea at least; without any it is taken apart instead.
    #[error("the last idea of a project stays")]
    LastIdea,
    /// Nobody carries a project of the edition, or nobody can be reached by mail.
    #[error("nobody carries a project")]
    NoCarriers,
    /// An opinion can't be proposed, or cost lines can't be saved, as they are.
    #[error("the study has {} fault(s)", .0.len())]
    Study(Vec<StudyFault>),
    /// Projects that can't be published as they are: no decision, no reason, no cost, no department.
    #[error("{missing} projects are not ready for publication")]
    DecisionsMissing { missing: u32 },
    #[error("an idea has three photos at most")]
    TooManyPhotos,
    /// Nobody supports an idea of their own.
    #[error("the idea is one's own")]
    OwnIdea,
    #[error("the edition has no comments")]
    NoComments,
    #[error("the limit of comments per hour is reached")]
    TooManyComments { max: u64 },
    /// Fields of an idea entered for somebody are not as they should be.
    #[error("the entry has {} fault(s)", .0.len())]
    Entry(Vec<EntryFault>),
    #[error(transparent)]
    Ballot(#[from] BallotError),
    #[error(transparent)]
    Declaration(#[from] DeclarationError),
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    #[error(transparent)]
    Rules(#[from] RulesError),
    /// Fields of a draft are not as they should be.
    #[error("the idea has {} fault(s)", .0.len())]
    Draft(Vec<DraftFault>),
    /// Somebody else changed the row since it was read.
    #[error("changed by somebody else in the meantime")]
    Changed,
    /// `places_left` people of the household may still vote with this contact.
    #[error("this contact has taken part already")]
    AlreadyVoted {
        day: chrono::NaiveDate,
        places_left: u8,
    },
    /// A coordinator has barred what this vote shares with a burst.
    #[error("votes from there are barred while they are looked at")]
    Barred,
    /// An hour is everybody's: it can be watched, and not barred.
    #[error("an hour can't be barred")]
    HourBarred,
    #[error("the edition's rules do not let a ballot be changed")]
    NoChange,
    /// The edition votes, and its ballot box has not been sealed by its trustees.
    #[error("the ballot box is not sealed yet")]
    NotReady,
    /// No signature of the registrar, or of the voter, stands under the ballot.
    #[error("the voting token does not hold")]
    BadToken,
    /// Another ballot was cast with this token; the next one must have turn `expected`.
    #[error("the voting token is spent; the next turn is {expected}")]
    WrongTurn { expected: u32 },
    /// Not the key, or not the part of the key, that this trustee holds.
    #[error("the share is not the one that was dealt")]
    WrongShare,
    #[error("the trustee's share is confirmed already")]
    ShareConfirmed,
    #[error("{given} shares were given, and {needed} are needed")]
    TooFewShares { given: u32, needed: u32 },
    #[error("the ballot box is not open yet")]
    BoxSealed,
    #[error("the ballot box is open already")]
    BoxOpened,
    /// As many paper ballots were keyed as people were marked with paper.
    #[error("every paper mark has its ballot already")]
    NoPaperMark,
    #[error("a cipher of the ballot box failed: {0}")]
    BallotBox(String),
    /// A provider knows them, and nobody here gave them a role.
    #[error("the person has no role here")]
    NoRole,
    #[error("the limit of ideas per person is reached")]
    TooManyIdeas { max: u32 },
    /// Too many codes for one contact, or too many tries of one code.
    #[error("too many sign-in codes or tries; wait")]
    TooManyTries,
    /// The city's text messages of a day are used up.
    #[error("no more text messages leave today")]
    NoMoreTexts,
    #[error("the code is wrong or too old")]
    WrongCode,
    /// Too many wrong cards or lines of a list: nothing is tried from there before.
    #[error("locked out until {until}")]
    LockedOut { until: DateTime<Utc> },
    /// No card of the edition has this code.
    #[error("no card has this code")]
    WrongCard,
    /// Nobody on the edition's list has this identifier and this year of birth.
    #[error("nobody on the list")]
    NotListed,
    /// The card is one of the edition, and can't be voted with now.
    #[error(transparent)]
    Card(#[from] CardFault),
    #[error(transparent)]
    BatchState(#[from] BatchStateError),
    /// The sheet of a batch is there as long as none of its cards is good for a vote.
    #[error("the batch is handed out")]
    BatchInUse,
    /// A passkey, a password, an app's code or a recovery code that does not hold. Which of them is not told.
    #[error("the credential does not hold")]
    WrongCredential,
    /// The code of the app that is just being set up.
    #[error("the app's code is wrong")]
    WrongAppCode,
    #[error("the password is too weak: {0:?}")]
    WeakPassword(proofs::Weakness),
    #[error(transparent)]
    Passkey(#[from] proofs::PasskeyError),
    #[error("hashing a password")]
    Hashing,
    /// Somebody with a role keeps one way in.
    #[error("the last credential of somebody with a role stays")]
    LastCredential,
    #[error("the invitation is over, or was used")]
    InvitationOver,
    #[error("the vote has opened: {0} can't be changed any more")]
    VoteOpened(&'static str),
    #[error("the short name is taken")]
    SlugTaken,
    #[error("the ballots are counted already")]
    Counted,
    #[error("the ballots are not counted yet")]
    NotCounted,
    #[error("the outcome is public already")]
    Published,
    #[error("the ballots and the projects don't fit together")]
    Election(#[from] tally::ElectionError),
    #[error("counting the ballots")]
    Tally(#[from] tally::TallyError),
    /// An account with roles, or in a department, is not erased: somebody else must be able to do its work first.
    #[error("the account still belongs to the staff")]
    StillStaff,
    #[error(transparent)]
    Term(#[from] domain::privacy::TermError),
    #[error("the last administrator keeps the role")]
    LastAdministrator,
    #[error("a value can't be taken: {0}")]
    Invalid(&'static str),
    #[error("only in demonstration mode")]
    DemonstrationOnly,
    /// The search's index failed; logged, never shown.
    #[error("searching")]
    Search(#[source] search::SearchError),
    #[error("the backup can't be restored: {0}")]
    Backup(#[from] crate::BackupFault),
    #[error("an import stopped: {0}")]
    Import(String),
}

/// An error with everything that led to it, for the log.
pub fn causes(err: &(dyn std::error::Error + 'static)) -> String {
    let mut causes = err.to_string();
    let mut source = err.source();
    while let Some(cause) = source {
        causes.push_str(": ");
        causes.push_str(&cause.to_string());
        source = cause.source();
    }
    causes
}

/// Says what was being done when the database failed.
pub(crate) trait Doing<T> {
    fn doing(self, doing: &'static str) -> Result<T>;
}

impl<T> Doing<T> for std::result::Result<T, DbErr> {
    fn doing(self, doing: &'static str) -> Result<T> {
        self.map_err(|err| StoreError::Database { doing, err })
    }
}

/// Reads a word of a text column: the one conversion for states, roles, channels and the like.
pub(crate) fn column<T: FromStr>(column: &'static str, word: &str) -> Result<T> {
    word.parse().map_err(|_| StoreError::Column {
        column,
        word: word.to_owned(),
    })
}

/// Reads a JSON column.
pub(crate) fn json<T: serde::de::DeserializeOwned>(column: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| StoreError::Column {
        column,
        word: text.chars().take(80).collect(),
    })
}

/// Writes a JSON column. The store's own types always can be written.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
