//! What the audit log can say. Every write of the store names one of these.

use crate::{
    AccountId, DistrictId, EditionId, IdeaId, NewsId, PhaseKind, Role, TrusteeId, Verdict,
    idea::CharterReason,
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
    /// A ballot box was planned: so many trustees are invited, and `needed` of them will open it.
    BallotBoxPlanned {
        edition: EditionId,
        needed: u32,
        trustees: u32,
    },
    /// One trustee gave way to another before the vote.
    TrusteeReplaced {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// A trustee was sent the personal link once more.
    TrusteeInvitedAgain {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// A trustee's share was made. Whose it is, the public page tells.
    ShareTaken {
        edition: EditionId,
        trustee: TrusteeId,
    },
    ShareConfirmed {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// The key pair of the box was made, its private half dealt to the trustees and forgotten.
    BallotBoxSealed {
        edition: EditionId,
    },
    /// People were marked on the roll together. Who they are is in no log; several share an entry.
    RollMarked {
        edition: EditionId,
        marks: u32,
    },
    /// Somebody met with paper was marked on the roll.
    PaperMarked {
        edition: EditionId,
    },
    /// A paper ballot was keyed into the box.
    PaperKeyed {
        edition: EditionId,
    },
    /// The public list has grown to so many sealed ballots.
    ListPublished {
        edition: EditionId,
        size: u32,
    },
    /// The trustees were asked for their shares.
    OpeningAsked {
        edition: EditionId,
        trustees: u32,
    },
    ShareGiven {
        edition: EditionId,
        trustee: TrusteeId,
    },
    /// The box was opened with the trustees' shares.
    BallotBoxOpened {
        edition: EditionId,
        ballots: u32,
        malformed: u32,
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
            Self::BallotBoxPlanned { .. } => "ballot_box_planned",
            Self::TrusteeReplaced { .. } => "trustee_replaced",
            Self::TrusteeInvitedAgain { .. } => "trustee_invited_again",
            Self::ShareTaken { .. } => "share_taken",
            Self::ShareConfirmed { .. } => "share_confirmed",
            Self::BallotBoxSealed { .. } => "ballot_box_sealed",
            Self::RollMarked { .. } => "roll_marked",
            Self::PaperMarked { .. } => "paper_marked",
            Self::PaperKeyed { .. } => "paper_keyed",
            Self::ListPublished { .. } => "list_published",
            Self::OpeningAsked { .. } => "opening_asked",
            Self::ShareGiven { .. } => "share_given",
            Self::BallotBoxOpened { .. } => "ballot_box_opened",
            Self::VoteCounted { .. } => "vote_counted",
            Self::OutcomePublished { .. } => "outcome_published",
            Self::Imported { .. } => "imported",
            Self::ClockMoved { .. } => "clock_moved",
            Self::PhaseBegun { .. } => "phase_begun",
        }
    }

    /// Every word, for the filter of the audit page.
    pub const CODES: [&'static str; 36] = [
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
        "ballot_box_planned",
        "trustee_replaced",
        "trustee_invited_again",
        "share_taken",
        "share_confirmed",
        "ballot_box_sealed",
        "roll_marked",
        "paper_marked",
        "paper_keyed",
        "list_published",
        "opening_asked",
        "share_given",
        "ballot_box_opened",
        "vote_counted",
        "outcome_published",
        "imported",
        "clock_moved",
        "phase_begun",
    ];

    /// Whether the log keeps the day alone: the moment of a mark, of a ballot or of the list's growth would tell
    /// who cast what.
    pub const fn tells_the_day_alone(&self) -> bool {
        matches!(
            self,
            Self::BallotsCast { .. }
                | Self::RollMarked { .. }
                | Self::PaperMarked { .. }
                | Self::PaperKeyed { .. }
                | Self::ListPublished { .. }
        )
    }

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
            | Self::BallotBoxPlanned { edition, .. }
            | Self::TrusteeReplaced { edition, .. }
            | Self::TrusteeInvitedAgain { edition, .. }
            | Self::ShareTaken { edition, .. }
            | Self::ShareConfirmed { edition, .. }
            | Self::BallotBoxSealed { edition }
            | Self::RollMarked { edition, .. }
            | Self::PaperMarked { edition }
            | Self::PaperKeyed { edition }
            | Self::ListPublished { edition, .. }
            | Self::OpeningAsked { edition, .. }
            | Self::ShareGiven { edition, .. }
            | Self::BallotBoxOpened { edition, .. }
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
