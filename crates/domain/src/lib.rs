//! The words, states and rules of a participatory budget.
//!
//! Everything here is pure: no database, no network, no clock. Time comes in as an argument, and what
//! a person may do comes out as a value or as an error that says why not. The server decides with these
//! types, and the browser's islands use the same ones to answer at once.

pub mod audit;
pub mod ballot;
pub mod calendar;
pub mod edition;
pub mod idea;
pub mod ids;
pub mod lang;
pub mod limits;
pub mod mail;
pub mod news;
pub mod people;
pub mod project;
pub mod rules;
pub mod text;
pub mod trustee;
pub mod warnings;

pub use audit::AuditEvent;
pub use ballot::{BallotError, BallotForm, Pick, Picks};
pub use calendar::{Calendar, CalendarError, OpenIdeas, OpenVote, Phase, PhaseKind};
pub use edition::{EditionState, Scheme};
pub use idea::{Channel, CharterReason, IdeaState, Verdict};
pub use ids::{
    AccountId, BallotId, DecisionId, DistrictId, EditionId, EnvelopeId, IdeaId, MailId, NewsId,
    ProjectId, ThemeId, TrusteeId,
};
pub use lang::Lang;
pub use limits::{Group, GroupLimit, Limits};
pub use mail::Mail;
pub use people::{Action, Actor, Forbidden, Role};
pub use project::ProjectState;
pub use rules::{Link, Rules};
pub use tally::{Cents, Rule as CountingRule, Ties};
pub use trustee::{BallotBoxState, TrusteeKind, TrusteeState};
pub use warnings::RulesWarning;
