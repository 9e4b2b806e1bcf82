//! What is kept about a person, for that person: read in one view of the database, so that nothing of it is from
//! before and nothing from after.

mod export;
mod networks;
mod read;

pub use export::OwnExport;

use chrono::{DateTime, NaiveDate, Utc};
use domain::network::{PostKind, PostState};
use domain::{
    AmbassadorState, Availability, Channel, CharterReason, CommentState, ConsentForm, ConsentState,
    CredentialKind, Grant, IdeaState, Lang, Means, MemberLevel, PlaceState, PresenceKind,
    ProposalState, SpokenLanguage, Verdict,
};
use serde::Serialize;

/// Everything about one person, and nothing about anybody else.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MyData {
    pub account: OwnAccount,
    pub ideas: Vec<OwnIdea>,
    pub comments: Vec<OwnComment>,
    /// Proposals to envelopes that groups decide about.
    pub proposals: Vec<OwnProposal>,
    pub supports: Vec<OwnSupport>,
    pub messages: Vec<OwnMessage>,
    pub answers: Vec<OwnAnswer>,
    pub votes: Vec<OwnVote>,
    /// What was left on outings with the same contact.
    pub field_contacts: Vec<OwnFieldContact>,
    /// Debriefs of outings that they wrote at the desk.
    pub debriefs: Vec<OwnDebrief>,
    pub networks: Vec<OwnNetwork>,
    pub posts: Vec<OwnPost>,
    pub roles: Vec<Grant>,
    /// Departments by name.
    pub departments: Vec<(String, MemberLevel)>,
    pub credentials: Vec<(CredentialKind, String)>,
    pub sessions: Vec<OwnSession>,
    /// Mails that have not left yet.
    pub mails: Vec<OwnMail>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnAccount {
    pub means: Means,
    /// The address or the number, if one is known.
    pub contact: String,
    pub name: String,
    pub lang: Lang,
    pub created_at: DateTime<Utc>,
    pub seen_on: Option<NaiveDate>,
    /// The version of the notice under which the account was made, and its language.
    pub notice: Option<(i32, Lang)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnIdea {
    /// The edition's name, and its short one.
    pub edition: String,
    pub slug: String,
    pub number: i32,
    pub title: String,
    pub text: String,
    pub place: String,
    pub district: Option<String>,
    pub theme: Option<String>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// The name that everybody reads; empty for none.
    pub author: String,
    pub minor: bool,
    pub channel: Channel,
    pub state: IdeaState,
    pub submitted_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    /// What it said before, oldest first.
    pub versions: Vec<OwnVersion>,
    pub decisions: Vec<OwnDecision>,
    pub photos: Vec<OwnPhoto>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnVersion {
    pub at: DateTime<Utc>,
    pub title: String,
    pub text: String,
    pub place: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnDecision {
    pub at: DateTime<Utc>,
    pub verdict: Verdict,
    pub reason: Option<CharterReason>,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnPhoto {
    pub id: domain::PhotoId,
    pub alt: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnComment {
    pub idea: String,
    pub at: DateTime<Utc>,
    pub name: String,
    pub text: String,
    pub state: CommentState,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnProposal {
    pub envelope: String,
    pub number: i32,
    pub at: DateTime<Utc>,
    pub title: String,
    pub text: String,
    pub state: ProposalState,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnSupport {
    pub idea: String,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnMessage {
    pub project: String,
    pub at: DateTime<Utc>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnAnswer {
    pub question: String,
    pub answer: String,
    pub at: Option<DateTime<Utc>>,
}

/// That somebody took part, and on which day. What was chosen nobody can tell.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnVote {
    pub edition: String,
    pub day: NaiveDate,
    pub channel: Channel,
}

/// A way to be reached, left on an outing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnFieldContact {
    pub name: String,
    pub contact: String,
    /// The outing's title.
    pub outing: String,
    pub left_on: NaiveDate,
}

/// What somebody wrote after an outing, in three answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnDebrief {
    /// The outing's title.
    pub outing: String,
    pub at: DateTime<Utc>,
    pub went_well: String,
    pub was_hard: String,
    pub next_time: String,
}

/// A network that somebody belongs to, belonged to, or asked to join.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnNetwork {
    pub network: String,
    pub group: Option<String>,
    pub state: AmbassadorState,
    pub applied_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub left_at: Option<DateTime<Utc>>,
    /// What the lead wrote with the decision.
    pub reason: String,
    pub birth_date: Option<NaiveDate>,
    pub about: String,
    pub languages: Vec<SpokenLanguage>,
    pub availability: Vec<Availability>,
    /// The version of the charter that was accepted; 0 for none.
    pub charter: i32,
    pub guardians: Vec<OwnGuardian>,
    /// Steps of training that were done.
    pub training: Vec<(String, NaiveDate)>,
    /// Equipment, and when it came back.
    pub equipment: Vec<(String, Option<NaiveDate>)>,
    pub missions: Vec<OwnMission>,
    pub deliberations: Vec<OwnDeliberation>,
    /// Motions, and the open vote on each.
    pub votes: Vec<(String, String)>,
}

/// A guardian who was asked for a minor.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnGuardian {
    pub name: String,
    pub contact: String,
    pub form: ConsentForm,
    pub state: ConsentState,
    pub asked_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnMission {
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub state: PlaceState,
    pub checked_in_at: Option<DateTime<Utc>>,
    pub minutes: Option<i32>,
}

/// A deliberation at which somebody was: who went and came back was there twice.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnDeliberation {
    pub title: String,
    pub by: PresenceKind,
    pub arrived_at: DateTime<Utc>,
    pub left_at: Option<DateTime<Utc>>,
}

/// Something written to a network.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnPost {
    pub network: String,
    pub at: DateTime<Utc>,
    pub kind: PostKind,
    pub state: PostState,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnSession {
    pub device: String,
    pub created_at: Option<DateTime<Utc>>,
    pub expires_at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnMail {
    pub created_at: DateTime<Utc>,
    /// What it says, before it has words.
    pub mail: domain::Mail,
}
