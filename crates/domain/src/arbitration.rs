//! What a city decides about a project after its studies (arbitrage).
//!
//! Nothing of it is public before the publication of all decisions of the edition, at once.

use crate::text::Limits;
use crate::words::words;

/// Length limits of the reason in plain words.
pub const WORDS: Limits = Limits { min: 0, max: 2000 };
/// Length limits of what can be done instead.
pub const INSTEAD: Limits = Limits { min: 0, max: 1000 };
/// Length limits of the committee's minutes.
pub const MINUTES: Limits = Limits {
    min: 0,
    max: 10_000,
};

words! {
    /// What becomes of a project.
    pub enum ProjectVerdict as "verdict" {
        OnBallot = "on_ballot",
        Refused = "refused",
        /// To a later edition.
        Postponed = "postponed",
    }
}

words! {
    /// Why a project is refused. Each has a text that its author understands and an advice what to do instead.
    pub enum RefusalReason as "reason" {
        /// Neither the city nor a partner may decide it.
        OutsideCompetence = "outside_competence",
        /// The land is not the city's, and its owner does not agree.
        LandNotAvailable = "land_not_available",
        /// A law or a rule stands against it.
        Unlawful = "unlawful",
        /// It can't be built there, or not safely.
        NotFeasible = "not_feasible",
        /// Above the edition's cap, or dearer than the whole envelope.
        TooExpensive = "too_expensive",
        /// What it would cost every year is too much.
        RunningCost = "running_cost",
        /// Not an investment.
        NotInvestment = "not_investment",
        /// Already decided or under way.
        AlreadyPlanned = "already_planned",
        /// It would harm nature, or those who live there.
        Harmful = "harmful",
        /// It can't be delivered within the time of the rules.
        TooLong = "too_long",
    }
}
