//! Keys of texts that follow a value of the domain, in one place: pages and mails say the same.
//!
//! Every key is written out, so that a new value does not compile until it has a text.

use domain::idea::CharterReason;

/// The texts of a reason of the charter.
#[derive(Clone, Copy, Debug)]
pub struct CharterWords {
    /// Two or three words, for a list.
    pub title: &'static str,
    /// What the author reads.
    pub text: &'static str,
    /// What the author can do next.
    pub advice: &'static str,
}

/// The keys of a reason's texts.
pub const fn charter(reason: CharterReason) -> CharterWords {
    let (title, text, advice) = match reason {
        CharterReason::OutsideCompetence => (
            "charter-outside-competence-title",
            "charter-outside-competence",
            "charter-outside-competence-advice",
        ),
        CharterReason::NotInvestment => (
            "charter-not-investment-title",
            "charter-not-investment",
            "charter-not-investment-advice",
        ),
        CharterReason::PrivateInterest => (
            "charter-private-interest-title",
            "charter-private-interest",
            "charter-private-interest-advice",
        ),
        CharterReason::AlreadyPlanned => (
            "charter-already-planned-title",
            "charter-already-planned",
            "charter-already-planned-advice",
        ),
        CharterReason::Duplicate => (
            "charter-duplicate-title",
            "charter-duplicate",
            "charter-duplicate-advice",
        ),
        CharterReason::TooExpensive => (
            "charter-too-expensive-title",
            "charter-too-expensive",
            "charter-too-expensive-advice",
        ),
        CharterReason::Unlawful => (
            "charter-unlawful-title",
            "charter-unlawful",
            "charter-unlawful-advice",
        ),
        CharterReason::PersonalData => (
            "charter-personal-data-title",
            "charter-personal-data",
            "charter-personal-data-advice",
        ),
        CharterReason::Unclear => (
            "charter-unclear-title",
            "charter-unclear",
            "charter-unclear-advice",
        ),
    };
    CharterWords {
        title,
        text,
        advice,
    }
}
