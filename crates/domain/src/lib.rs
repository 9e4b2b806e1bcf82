//! The words, states and rules of a participatory budget.
//!
//! Everything here is pure: no database, no network, no clock. Time comes in as an argument, and what
//! a person may do comes out as a value or as an error that says why not. The server decides with these
//! types, and the browser's islands use the same ones to answer at once.

pub mod arbitration;
pub mod audit;
pub mod ballot;
pub mod base32;
pub mod burst;
pub mod calendar;
pub mod card;
pub mod delegated;
pub mod deliberation;
pub mod department;
pub mod disclosure;
pub mod edition;
pub mod entry;
pub mod field;
pub mod idea;
pub mod identity;
pub mod ids;
pub mod kit;
pub mod lang;
pub mod ledger;
pub mod limits;
pub mod mail;
pub mod mission;
pub mod motion_box;
pub mod network;
pub mod news;
pub mod outing;
pub mod people;
pub mod photo;
pub mod point;
pub mod polling_place;
pub mod privacy;
pub mod project;
pub mod proposal;
pub mod rules;
pub mod study;
pub mod text;
pub mod trustee;
pub mod voter_list;
pub mod warnings;
mod words;

pub use arbitration::{ProjectVerdict, RefusalReason};
pub use audit::AuditEvent;
pub use ballot::{BallotError, BallotForm, Pick, Picks};
pub use calendar::{Calendar, CalendarError, OpenIdeas, OpenVote, Phase, PhaseKind};
pub use card::CardCode;
pub use delegated::{DelegatedTerms, Template};
pub use deliberation::{
    DeliberationState, DeliberationText, MotionChoice, MotionKind, MotionState, PresenceKind,
};
pub use department::{MemberLevel, Membership};
pub use edition::{EditionState, Scheme};
pub use field::{EntryRefusal, FieldKind};
pub use idea::{Channel, CharterReason, CommentState, ContactWish, IdeaState, Verdict};
pub use identity::{
    BatchState, Contact, CredentialKind, Means, Pass, Proof, SuspicionKind, SuspicionVerdict,
};
pub use ids::{
    AccountId, AmbassadorGroupId, AmbassadorId, AnnouncementId, ArbitrationId, BallotId,
    CardBatchId, CommentId, CompetenceId, ConsentId, CostId, CostLineId, CredentialId,
    DataExportId, DecisionId, DelegatedEnvelopeId, DeliberationId, DepartmentId, DistrictId,
    DocumentId, EditionId, EnvelopeId, FieldContactId, FieldDeviceId, FieldEntryId, FieldPassId,
    FieldPhotoId, GroupMilestoneId, IdeaId, KioskId, LedgerEntryId, LoanId, MailId, MessageId,
    MissionId, MotionId, NetworkId, NetworkPostId, NewsId, NoticeId, OutingId, PaperBatchId,
    PhotoId, PollingPlaceId, ProcessingId, ProjectId, ProposalId, ProposalStepId, QuestionId,
    StudyId, SuspicionId, ThemeId, TrainingStepId, TrusteeId,
};
pub use lang::Lang;
pub use ledger::{LedgerAccount, LedgerError, LedgerKind};
pub use limits::{Group, GroupLimit, Limits};
pub use mail::Mail;
pub use mission::{CheckIn, MissionState, PlaceState};
pub use network::{
    AmbassadorState, Availability, ConsentForm, ConsentState, Incompatibility, NetworkKind,
    NotActing, SpokenLanguage,
};
pub use outing::{Audience, OutingKind, OutingState};
pub use people::{Action, Actor, Forbidden, Grant, Reach, Role, Scope};
pub use polling_place::{Keying, PaperBatchState, PollingState};
pub use privacy::{Collection, DataKind};
pub use project::ProjectState;
pub use proposal::{NextBy, ProposalState, StepKind};
pub use rules::{Link, Rules};
pub use study::{CostStage, Opinion, StudyState};
pub use tally::{Cents, Rule as CountingRule, Ties};
pub use trustee::{BallotBoxState, TrusteeKind, TrusteeState};
pub use voter_list::{Identifier, ListedPerson};
pub use warnings::RulesWarning;
