//! What the audit log can say. Every write of the store names one of these.

use crate::{
    AccountId, DistrictId, EditionId, IdeaId, NewsId, PhaseKind, Role, Verdict, idea::CharterReason,
};
use serde::{Deserialize, Serialize};

/// One thing that was done. Ids and words only: no contact, no text of a person, no ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AuditEvent {
    CitySet,
    /// A sign-in code was asked for. The contact is not logged.
    CodeRequested,
    SignedIn {
        account: AccountId,
    },
    SignedOut {
        account: AccountId,
    },
    RoleGranted {
        account: AccountId,
        role: Role,
    },
    RoleRevoked {
        account: AccountId,
        role: Role,
    },
    EditionCreated {
        edition: EditionId,
    },
    EditionChanged {
        edition: EditionId,
        part: EditionPart,
    },
    EditionPublished {
        edition: EditionId,
    },
    DistrictsImported {
        edition: EditionId,
        districts: u32,
    },
    DistrictChanged {
        edition: EditionId,
        district: DistrictId,
    },
    IdeaSubmitted {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeaResubmitted {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeaWithdrawn {
        edition: EditionId,
        idea: IdeaId,
    },
    IdeasDecided {
        edition: EditionId,
        ideas: Vec<IdeaId>,
        verdict: Verdict,
        reason: Option<CharterReason>,
    },
    NewsPublished {
        news: NewsId,
    },
    NewsRemoved {
        news: NewsId,
    },
    /// Ballots entered the box together. Who cast them is in no log; several share an entry.
    BallotsCast {
        edition: EditionId,
        new: u32,
        replaced: u32,
    },
    VoteCounted {
        edition: EditionId,
        ballots: u32,
    },
    OutcomePublished {
        edition: EditionId,
    },
    Imported {
        edition: EditionId,
        source: String,
        ideas: u32,
        projects: u32,
        ballots: u32,
    },
    /// Demonstration mode only.
    ClockMoved {
        seconds: i64,
    },
    /// The calendar crossed a boundary; written by the phase clock.
    PhaseBegun {
        edition: EditionId,
        phase: PhaseKind,
    },
}

/// The part of an edition that a form changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditionPart {
    Presentation,
    Calendar,
    Envelopes,
    Rules,
    Themes,
    Projects,
}

impl AuditEvent {
    /// The event's word: the one that the log is filtered by.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CitySet => "city_set",
            Self::CodeRequested => "code_requested",
            Self::SignedIn { .. } => "signed_in",
            Self::SignedOut { .. } => "signed_out",
            Self::RoleGranted { .. } => "role_granted",
            Self::RoleRevoked { .. } => "role_revoked",
            Self::EditionCreated { .. } => "edition_created",
            Self::EditionChanged { .. } => "edition_changed",
            Self::EditionPublished { .. } => "edition_published",
            Self::DistrictsImported { .. } => "districts_imported",
            Self::DistrictChanged { .. } => "district_changed",
            Self::IdeaSubmitted { .. } => "idea_submitted",
            Self::IdeaResubmitted { .. } => "idea_resubmitted",
            Self::IdeaWithdrawn { .. } => "idea_withdrawn",
            Self::IdeasDecided { .. } => "ideas_decided",
            Self::NewsPublished { .. } => "news_published",
            Self::NewsRemoved { .. } => "news_removed",
            Self::BallotsCast { .. } => "ballots_cast",
            Self::VoteCounted { .. } => "vote_counted",
            Self::OutcomePublished { .. } => "outcome_published",
            Self::Imported { .. } => "imported",
            Self::ClockMoved { .. } => "clock_moved",
            Self::PhaseBegun { .. } => "phase_begun",
        }
    }

    /// Every word, for the filter of the audit page.
    pub const CODES: [&'static str; 23] = [
        "city_set",
        "code_requested",
        "signed_in",
        "signed_out",
        "role_granted",
        "role_revoked",
        "edition_created",
        "edition_changed",
        "edition_published",
        "districts_imported",
        "district_changed",
        "idea_submitted",
        "idea_resubmitted",
        "idea_withdrawn",
        "ideas_decided",
        "news_published",
        "news_removed",
        "ballots_cast",
        "vote_counted",
        "outcome_published",
        "imported",
        "clock_moved",
        "phase_begun",
    ];

    /// The edition that the event is about, if there is one.
    pub const fn edition(&self) -> Option<EditionId> {
        match self {
            Self::EditionCreated { edition }
            | Self::EditionChanged { edition, .. }
            | Self::EditionPublished { edition }
            | Self::DistrictsImported { edition, .. }
            | Self::DistrictChanged { edition, .. }
            | Self::IdeaSubmitted { edition, .. }
            | Self::IdeaResubmitted { edition, .. }
            | Self::IdeaWithdrawn { edition, .. }
            | Self::IdeasDecided { edition, .. }
            | Self::BallotsCast { edition, .. }
            | Self::VoteCounted { edition, .. }
            | Self::OutcomePublished { edition }
            | Self::Imported { edition, .. }
            | Self::PhaseBegun { edition, .. } => Some(*edition),
            Self::CitySet
            | Self::CodeRequested
            | Self::SignedIn { .. }
            | Self::SignedOut { .. }
            | Self::RoleGranted { .. }
            | Self::RoleRevoked { .. }
            | Self::NewsPublished { .. }
            | Self::NewsRemoved { .. }
            | Self::ClockMoved { .. } => None,
        }
    }
}
