//! One type per kind of id, so that ids can't be mixed up.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A number as an id: for a count that stays by itself, as in the browser, never for a row.
            pub const fn numbered(number: u128) -> Self {
                Self(Uuid::from_u128(number))
            }

            /// The number of an id made by [`Self::numbered`].
            pub const fn number(self) -> u128 {
                self.0.as_u128()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

macro_rules! ids_by_time {
    ($($name:ident),+ $(,)?) => {$(
        #[cfg(not(target_arch = "wasm32"))]
        impl $name {
            /// A new id that sorts after the earlier ones (UUID version 7, RFC 9562).
            #[expect(clippy::new_without_default, reason = "a default that differs each time would surprise")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }
    )+};
}

ids! {
    /// A person's account.
    AccountId,
    /// A group of a network: a school, a district, a residents' committee.
    AmbassadorGroupId,
    /// Somebody's membership of a network.
    AmbassadorId,
    /// What a city writes to all who carry a project of an edition.
    AnnouncementId,
    /// A decision about a project.
    ArbitrationId,
    /// A ballot. Random and without time, unlike the others.
    BallotId,
    /// A batch of voting cards.
    CardBatchId,
    /// A comment on an idea.
    CommentId,
    /// Something that one department answers for.
    CompetenceId,
    /// A guardian's consent.
    ConsentId,
    /// An amount in the history of a project's cost.
    CostId,
    /// A line of a study's costing.
    CostLineId,
    /// What staff sign in with.
    CredentialId,
    /// An archive of one's own data.
    DataExportId,
    /// A moderation decision.
    DecisionId,
    /// An envelope that a group decides about: a youth envelope, a committee's fund.
    DelegatedEnvelopeId,
    /// A deliberation about an envelope.
    DeliberationId,
    /// A department of the city, or an outside body.
    DepartmentId,
    /// A district of an edition.
    DistrictId,
    /// A file of a study.
    DocumentId,
    /// An edition.
    EditionId,
    /// An envelope of an edition.
    EnvelopeId,
    /// Somebody who left a way to reach them on an outing.
    FieldContactId,
    /// A phone that was let in for an outing.
    FieldDeviceId,
    /// An entry of an outing. Made on the phone, random (UUID version 4).
    FieldEntryId,
    /// A code that lets phones in for an outing.
    FieldPassId,
    /// A photo of an entry. Made on the phone, random (UUID version 4).
    FieldPhotoId,
    /// Something that a group has reached together.
    GroupMilestoneId,
    /// An idea.
    IdeaId,
    /// A device on which people vote at a polling place.
    KioskId,
    /// An entry of an envelope's ledger.
    LedgerEntryId,
    /// Equipment lent to an ambassador.
    LoanId,
    /// A mail in the outbox.
    MailId,
    /// A message between a city and those who carry a project.
    MessageId,
    /// A mission of a network.
    MissionId,
    /// A motion of a deliberation.
    MotionId,
    /// A network of ambassadors.
    NetworkId,
    /// Something written to a network: an announcement, a reply, thanks, a story.
    NetworkPostId,
    /// A news post.
    NewsId,
    /// A version of a privacy notice.
    NoticeId,
    /// An outing: a market, a school gate, door to door.
    OutingId,
    /// A batch of paper ballots.
    PaperBatchId,
    /// A photo of an idea.
    PhotoId,
    /// Where people vote on paper or at a kiosk.
    PollingPlaceId,
    /// A line of the register of processing.
    ProcessingId,
    /// A project.
    ProjectId,
    /// A proposal to an envelope.
    ProposalId,
    /// A dated step on a proposal's path.
    ProposalStepId,
    /// A department's question to those who carry a project.
    QuestionId,
    /// A department's task on a project.
    StudyId,
    /// A burst of voters that somebody should look at.
    SuspicionId,
    /// A theme of an edition.
    ThemeId,
    /// A step of a network's training.
    TrainingStepId,
    /// A holder of a share of a ballot box's key.
    TrusteeId,
}

ids_by_time!(
    AccountId,
    AmbassadorGroupId,
    AmbassadorId,
    AnnouncementId,
    ArbitrationId,
    CardBatchId,
    CommentId,
    CompetenceId,
    ConsentId,
    CostId,
    CostLineId,
    CredentialId,
    DataExportId,
    DecisionId,
    DelegatedEnvelopeId,
    DeliberationId,
    DepartmentId,
    DistrictId,
    DocumentId,
    EditionId,
    EnvelopeId,
    FieldContactId,
    FieldDeviceId,
    FieldPassId,
    GroupMilestoneId,
    IdeaId,
    KioskId,
    LedgerEntryId,
    LoanId,
    MailId,
    MessageId,
    MissionId,
    MotionId,
    NetworkId,
    NetworkPostId,
    NewsId,
    NoticeId,
    OutingId,
    PaperBatchId,
    PhotoId,
    PollingPlaceId,
    ProcessingId,
    ProjectId,
    ProposalId,
    ProposalStepId,
    QuestionId,
    StudyId,
    SuspicionId,
    ThemeId,
    TrainingStepId,
    TrusteeId
);

#[cfg(not(target_arch = "wasm32"))]
impl BallotId {
    /// A new random id (UUID version 4): an id that holds a time would tell when somebody voted.
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }
}

impl FieldEntryId {
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}
