//! The mails that Parvis sends. A mail is kept as its kind and its facts; its words are in the locale files.

use crate::{
    CredentialKind, ProjectVerdict, RefusalReason, StepKind, Verdict, idea::CharterReason,
};
use serde::{Deserialize, Serialize};

/// A mail before it has words. Paths are below the site's address, with the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "mail", rename_all = "snake_case")]
pub enum Mail {
    /// The six-digit code of a sign-in.
    SignInCode {
        code: String,
    },
    IdeaReceived {
        title: String,
        path: String,
    },
    IdeaDecided {
        title: String,
        path: String,
        verdict: Verdict,
        reason: Option<CharterReason>,
        /// The moderator's own words, possibly none.
        message: String,
    },
    /// Somebody is on the roll. No receipt, and nothing of the ballot: the outbox has an address.
    TookPart {
        edition: String,
        path: String,
    },
    /// Somebody voted on an outing with this address, which nobody could check there. No receipt, as above.
    VotedInTheStreet {
        edition: String,
        place: String,
        path: String,
    },
    /// Somebody is asked to hold a share of the key of a ballot box.
    TrusteeInvited {
        name: String,
        edition: String,
        path: String,
    },
    /// The vote has closed: a trustee is asked for the share.
    TrusteeAsked {
        name: String,
        edition: String,
        path: String,
    },
    /// An idea became part of a project; `path` is where its author follows it.
    IdeaJoined {
        title: String,
        project: String,
        path: String,
    },
    /// An idea is no longer part of a project.
    IdeaParted {
        title: String,
        project: String,
        path: String,
    },
    CommentPublished {
        title: String,
        path: String,
    },
    CommentRefused {
        title: String,
        path: String,
        /// The moderator's own words, possibly none.
        message: String,
    },
    /// A department is given projects to study.
    StudiesAsked {
        department: String,
        projects: Vec<String>,
        path: String,
    },
    /// Studies of a department that are late or due within days.
    StudiesDue {
        department: String,
        projects: Vec<String>,
        path: String,
    },
    /// An opinion waits for the head of department.
    StudyProposed {
        project: String,
        path: String,
    },
    StudySentBack {
        project: String,
        message: String,
        path: String,
    },
    /// A department asks those who carry a project.
    QuestionAsked {
        project: String,
        question: String,
        path: String,
    },
    QuestionAnswered {
        project: String,
        path: String,
    },
    /// The decision about a project, on the day on which all are published.
    ProjectDecided {
        title: String,
        verdict: ProjectVerdict,
        reason: Option<RefusalReason>,
        /// The reason in the city's own words, possibly none.
        words: String,
        /// What can be done instead, possibly nothing.
        instead: String,
        path: String,
    },
    /// The city has written to those who carry a project.
    CarrierWrittenTo {
        project: String,
        message: String,
        path: String,
    },
    /// Somebody who carries a project has written to the city.
    CarrierWrote {
        project: String,
        path: String,
    },
    /// A city's announcement to all who carry a project of an edition.
    Announced {
        edition: String,
        subject: String,
        text: String,
        path: String,
    },
    /// Somebody is asked to join the staff; `path` is good until `until`, and once.
    StaffInvited {
        city: String,
        until: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// Something that signs in to an account of the staff was added: whoever did not do it should say so.
    CredentialAdded {
        credential: CredentialKind,
        path: String,
    },
    /// Votes of an edition came in a burst that somebody should look at.
    VotesToCheck {
        edition: String,
        path: String,
    },

    /// The same, where what was added is a provider, by the name that people know it by.
    ProviderLinked {
        provider: String,
        path: String,
    },
    /// Many wrong codes of voting cards were tried.
    CardAlarm {
        edition: String,
        path: String,
    },
    /// An account was erased, as its owner asked. The last mail that there is.
    AccountErased,
    /// A guardian is asked for consent; `path` is good until `until`.
    ConsentAsked {
        name: String,
        network: String,
        until: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// Somebody asks to join a network: its leads should look.
    ApplicationReceived {
        network: String,
        path: String,
    },
    /// The answer to an application, with the lead's own words, possibly none.
    ApplicationDecided {
        network: String,
        accepted: bool,
        message: String,
        path: String,
    },
    /// A lead has taken somebody off a network, with their own words, possibly none.
    MembershipEnded {
        network: String,
        message: String,
        path: String,
    },
    /// A mission is near.
    MissionSoon {
        title: String,
        place: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// A place came free for somebody on the waiting list, who has it now.
    MissionPlaceFree {
        title: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// Somebody took the place that its holder looked to give away.
    MissionPlaceTaken {
        title: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// A mission does not take place, or has changed; `path` shows it.
    MissionCancelled {
        title: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// An announcement of a network.
    NetworkWrote {
        network: String,
        text: String,
        path: String,
    },
    /// Members are called to a deliberation.
    DeliberationCalled {
        envelope: String,
        place: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// A deliberation does not take place.
    DeliberationCancelled {
        envelope: String,
        at: chrono::DateTime<chrono::Utc>,
        path: String,
    },
    /// A group has allocated: the city countersigns or sends back until a day.
    AllocationToSign {
        envelope: String,
        proposal: String,
        until: chrono::NaiveDate,
        path: String,
    },
    /// The city sent a decision back to its group, with a reason.
    ProposalSentBack {
        envelope: String,
        proposal: String,
        reason: String,
        path: String,
    },
    /// Something happened to a proposal that a group decided about.
    ProposalMoved {
        proposal: String,
        step: StepKind,
        path: String,
    },
    /// An account that nobody uses will be erased on a day.
    SoonErased {
        on: chrono::NaiveDate,
        path: String,
    },
}
