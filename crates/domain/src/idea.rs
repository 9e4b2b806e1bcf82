//! An idea and what can become of it.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Draft
//!     Draft --> Submitted: send
//!     Submitted --> Published: publish
//!     Submitted --> ChangesRequested: ask for changes
//!     Submitted --> Refused: refuse
//!     ChangesRequested --> Submitted: send again
//!     ChangesRequested --> Published: publish
//!     ChangesRequested --> Refused: refuse
//!     Published --> Refused: refuse
//!     Published --> ChangesRequested: ask for changes
//!     Refused --> Published: publish
//!     Refused --> ChangesRequested: ask for changes
//!     Published --> Submitted: edit
//!     Published --> Merged: become a project
//!     Merged --> Published: the project is undone
//!     Submitted --> Withdrawn: withdraw
//!     ChangesRequested --> Withdrawn: withdraw
//!     Published --> Withdrawn: withdraw
//! ```

pub use crate::point::Point;

use crate::calendar::UnknownWord;
use crate::text::{Limits, TextError};
use crate::words::words;
use crate::{DistrictId, ThemeId};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Length limits of a title, in characters.
pub const TITLE: Limits = Limits { min: 5, max: 120 };
/// Length limits of an idea's text.
pub const TEXT: Limits = Limits { min: 20, max: 3000 };
/// Length limits of a place in words.
pub const PLACE: Limits = Limits { min: 0, max: 200 };
/// Length limits of the name shown with an idea.
pub const AUTHOR: Limits = Limits { min: 1, max: 80 };
/// Length limits of a comment.
pub const COMMENT: Limits = Limits { min: 3, max: 1000 };
/// Length limits of a moderator's own words to the author.
pub const MESSAGE: Limits = Limits { min: 0, max: 2000 };

/// Where an idea stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaState {
    /// Being written: sealed in its author's session, seen by nobody else.
    Draft,
    Submitted,
    Published,
    ChangesRequested,
    Refused,
    Withdrawn,
    /// Part of a project now.
    Merged,
}

/// An act that the idea's state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("an idea that is {from} can't be {act}")]
pub struct IdeaStateError {
    pub from: IdeaState,
    pub act: IdeaAct,
}

/// What can be done to an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdeaAct {
    Submit,
    Publish,
    RequestChanges,
    Refuse,
    Withdraw,
    Merge,
    Edit,
    Part,
}

impl fmt::Display for IdeaAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Submit => "submitted",
            Self::Publish => "published",
            Self::RequestChanges => "sent back for changes",
            Self::Refuse => "refused",
            Self::Withdraw => "withdrawn",
            Self::Merge => "merged",
            Self::Edit => "edited",
            Self::Part => "taken out of its projects",
        })
    }
}

impl IdeaState {
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Submitted,
        Self::Published,
        Self::ChangesRequested,
        Self::Refused,
        Self::Withdrawn,
        Self::Merged,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Published => "published",
            Self::ChangesRequested => "changes_requested",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Merged => "merged",
        }
    }

    /// Whether everyone may read the idea. A refused idea stays readable by its author and the staff.
    pub const fn is_public(self) -> bool {
        match self {
            Self::Published | Self::Merged => true,
            Self::Draft
            | Self::Submitted
            | Self::ChangesRequested
            | Self::Refused
            | Self::Withdrawn => false,
        }
    }

    /// Whether the idea waits for a moderator.
    pub const fn waits_for_moderation(self) -> bool {
        match self {
            Self::Submitted => true,
            Self::Draft
            | Self::Published
            | Self::ChangesRequested
            | Self::Refused
            | Self::Withdrawn
            | Self::Merged => false,
        }
    }

    /// Sent for the first time, or again after changes were asked for.
    pub fn submit(self) -> Result<Self, IdeaStateError> {
        match self {
            Self::Draft | Self::ChangesRequested => Ok(Self::Submitted),
            Self::Submitted | Self::Published | Self::Refused | Self::Withdrawn | Self::Merged => {
                Err(IdeaStateError {
                    from: self,
                    act: IdeaAct::Submit,
                })
            }
        }
    }

    /// The state after a moderator's decision. A later decision can reverse an earlier one.
    pub fn decide(self, verdict: Verdict) -> Result<Self, IdeaStateError> {
        match (verdict, self) {
            (Verdict::Publish, Self::Submitted | Self::ChangesRequested | Self::Refused) => {
                Ok(Self::Published)
            }
            (Verdict::RequestChanges, Self::Submitted | Self::Published | Self::Refused) => {
                Ok(Self::ChangesRequested)
            }
            (Verdict::Refuse, Self::Submitted | Self::ChangesRequested | Self::Published) => {
                Ok(Self::Refused)
            }
            (Verdict::Publish, Self::Draft | Self::Published | Self::Withdrawn | Self::Merged)
            | (
                Verdict::RequestChanges,
                Self::Draft | Self::ChangesRequested | Self::Withdrawn | Self::Merged,
            )
            | (Verdict::Refuse, Self::Draft | Self::Refused | Self::Withdrawn | Self::Merged) => {
                Err(IdeaStateError {
                    from: self,
                    act: verdict.act(),
                })
            }
        }
    }

    /// Changed by its author: what is public is read by a moderator again.
    pub fn edit(self) -> Result<Self, IdeaStateError> {
        match self {
            Self::Submitted | Self::Published => Ok(Self::Submitted),
            Self::Draft
            | Self::ChangesRequested
            | Self::Refused
            | Self::Withdrawn
            | Self::Merged => Err(IdeaStateError {
                from: self,
                act: IdeaAct::Edit,
            }),
        }
    }

    /// No longer part of any project.
    pub fn part(self) -> Result<Self, IdeaStateError> {
        match self {
            Self::Merged => Ok(Self::Published),
            Self::Draft
            | Self::Submitted
            | Self::Published
            | Self::ChangesRequested
            | Self::Refused
            | Self::Withdrawn => Err(IdeaStateError {
                from: self,
                act: IdeaAct::Part,
            }),
        }
    }

    /// Taken back by its author.
    pub fn withdraw(self) -> Result<Self, IdeaStateError> {
        match self {
            Self::Submitted | Self::ChangesRequested | Self::Published => Ok(Self::Withdrawn),
            Self::Draft | Self::Refused | Self::Withdrawn | Self::Merged => Err(IdeaStateError {
                from: self,
                act: IdeaAct::Withdraw,
            }),
        }
    }

    /// Made into a project, alone or with others. An idea may feed two projects.
    pub fn merge(self) -> Result<Self, IdeaStateError> {
        match self {
            Self::Published | Self::Merged => Ok(Self::Merged),
            Self::Draft
            | Self::Submitted
            | Self::ChangesRequested
            | Self::Refused
            | Self::Withdrawn => Err(IdeaStateError {
                from: self,
                act: IdeaAct::Merge,
            }),
        }
    }
}

impl fmt::Display for IdeaState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for IdeaState {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or_else(|| UnknownWord::new("state", text))
    }
}

/// What a moderator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Publish,
    RequestChanges,
    Refuse,
}

impl Verdict {
    pub const ALL: [Self; 3] = [Self::Publish, Self::RequestChanges, Self::Refuse];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::RequestChanges => "request_changes",
            Self::Refuse => "refuse",
        }
    }

    const fn act(self) -> IdeaAct {
        match self {
            Self::Publish => IdeaAct::Publish,
            Self::RequestChanges => IdeaAct::RequestChanges,
            Self::Refuse => IdeaAct::Refuse,
        }
    }
}

impl FromStr for Verdict {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|verdict| verdict.code() == text)
            .ok_or_else(|| UnknownWord::new("verdict", text))
    }
}

/// The charter's reasons to refuse an idea or to send it back. Each has a text that the author understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CharterReason {
    /// Not the city's to decide.
    OutsideCompetence,
    /// Running costs only: a participatory budget pays investments.
    NotInvestment,
    /// Serves one person, firm or belief.
    PrivateInterest,
    /// Already there, decided or under way.
    AlreadyPlanned,
    /// The same as another idea.
    Duplicate,
    /// Above the edition's cap.
    TooExpensive,
    /// Insulting, discriminating or unlawful.
    Unlawful,
    /// Names or describes a private person.
    PersonalData,
    /// Too vague to be studied.
    Unclear,
}

impl CharterReason {
    pub const ALL: [Self; 9] = [
        Self::OutsideCompetence,
        Self::NotInvestment,
        Self::PrivateInterest,
        Self::AlreadyPlanned,
        Self::Duplicate,
        Self::TooExpensive,
        Self::Unlawful,
        Self::PersonalData,
        Self::Unclear,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::OutsideCompetence => "outside_competence",
            Self::NotInvestment => "not_investment",
            Self::PrivateInterest => "private_interest",
            Self::AlreadyPlanned => "already_planned",
            Self::Duplicate => "duplicate",
            Self::TooExpensive => "too_expensive",
            Self::Unlawful => "unlawful",
            Self::PersonalData => "personal_data",
            Self::Unclear => "unclear",
        }
    }
}

impl FromStr for CharterReason {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .into_iter()
            .find(|reason| reason.code() == text)
            .ok_or_else(|| UnknownWord::new("reason", text))
    }
}

words! {
    /// How an idea came in.
    pub enum Channel as "channel" {
        Web = "web",
        /// Met in the street, at a market, at home.
        Field = "field",
        /// A form that somebody filled in.
        Paper = "paper",
        Meeting = "meeting",
        Phone = "phone",
    }
}

words! {
    /// Whether the author of an idea that somebody else entered wants to hear of it, and how.
    pub enum ContactWish as "wish" {
        None = "none",
        Email = "email",
        Phone = "phone",
        Post = "post",
    }
}

words! {
    /// Where a comment stands: a moderator reads it before everybody does.
    pub enum CommentState as "state" {
        Submitted = "submitted",
        Published = "published",
        Refused = "refused",
    }
}

impl CommentState {
    /// The state after a moderator's decision; nothing when it says what is so already.
    pub const fn decide(self, publish: bool) -> Option<Self> {
        match (self, publish) {
            (Self::Submitted | Self::Refused, true) => Some(Self::Published),
            (Self::Submitted | Self::Published, false) => Some(Self::Refused),
            (Self::Published, true) | (Self::Refused, false) => None,
        }
    }
}

words! {
    /// How an author is named in public.
    #[derive(Default)]
    pub enum NameShown as "name" {
        /// As it was typed. Of a minor no more than the first name is shown all the same.
        #[default]
        Typed = "typed",
        FirstName = "first_name",
        /// "A resident of ...".
        Nobody = "nobody",
    }
}

/// The name that an idea shows to everybody, moderators among them; empty for "a resident of ...".
///
/// A minor's is the first name at most, whatever was chosen: the whole name is in no public column.
pub fn public_name(typed: &str, minor: bool, shown: NameShown) -> String {
    let name = crate::text::clean(typed);
    match (shown, minor) {
        (NameShown::Nobody, _) => String::new(),
        (NameShown::Typed, false) => name,
        (NameShown::FirstName, _) | (NameShown::Typed, true) => {
            let first = name.split_whitespace().next().unwrap_or_default();
            // What is left when somebody types "Léa, 12 ans" or "lea.martin@example.org".
            let first = first.split(['@', ',', '.', ';', '/']).next();
            first.unwrap_or_default().to_owned()
        }
    }
}

/// What an author types, step by step. Saved as it is, checked when a step is left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdeaDraft {
    pub title: String,
    pub text: String,
    pub theme: Option<ThemeId>,
    pub district: Option<DistrictId>,
    pub place: String,
    /// Where on the map, when the author has found it there.
    pub point: Option<Point>,
    pub author: String,
    pub email: String,
    /// Whether the author is under 18.
    #[serde(default)]
    pub minor: bool,
    #[serde(default)]
    pub shown: NameShown,
}

/// A fault in one field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftFault {
    Title(TextError),
    Text(TextError),
    Theme,
    District,
    Place(TextError),
    Author(TextError),
    Email,
}

impl IdeaDraft {
    /// The first step: what.
    pub fn check_what(&self) -> Vec<DraftFault> {
        let mut faults = Vec::new();
        faults.extend(TITLE.check(&self.title).err().map(DraftFault::Title));
        faults.extend(TEXT.check(&self.text).err().map(DraftFault::Text));
        faults.extend(self.theme.is_none().then_some(DraftFault::Theme));
        faults
    }

    /// The second step: where. A district is asked for; "the whole city" is one of the answers.
    pub fn check_where(&self) -> Vec<DraftFault> {
        PLACE
            .check(&self.place)
            .err()
            .map(DraftFault::Place)
            .into_iter()
            .collect()
    }

    /// The third step: who.
    pub fn check_who(&self) -> Vec<DraftFault> {
        let mut faults = Vec::new();
        faults.extend(self.author_fault());
        faults.extend(
            crate::text::email(&self.email)
                .is_err()
                .then_some(DraftFault::Email),
        );
        faults
    }

    /// What is shown of the author's name.
    pub fn public_name(&self) -> String {
        public_name(&self.author, self.minor, self.shown)
    }

    /// Who is not named needs no name.
    fn author_fault(&self) -> Option<DraftFault> {
        let limits = match self.shown {
            NameShown::Typed | NameShown::FirstName => AUTHOR,
            NameShown::Nobody => Limits { min: 0, ..AUTHOR },
        };
        limits.check(&self.author).err().map(DraftFault::Author)
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every state × every act, so that a change of the diagram shows here.
    #[test]
    fn transitions() {
        use IdeaState::{
            ChangesRequested, Draft, Merged, Published, Refused, Submitted, Withdrawn,
        };
        let ok = |from: IdeaState| {
            [
                from.submit().ok(),
                from.decide(Verdict::Publish).ok(),
                from.decide(Verdict::RequestChanges).ok(),
                from.decide(Verdict::Refuse).ok(),
                from.withdraw().ok(),
                from.merge().ok(),
                from.edit().ok(),
                from.part().ok(),
            ]
        };
        assert_eq!(
            ok(Draft),
            [Some(Submitted), None, None, None, None, None, None, None]
        );
        assert_eq!(
            ok(Submitted),
            [
                None,
                Some(Published),
                Some(ChangesRequested),
                Some(Refused),
                Some(Withdrawn),
                None,
                Some(Submitted),
                None
            ]
        );
        assert_eq!(
            ok(Published),
            [
                None,
                None,
                Some(ChangesRequested),
                Some(Refused),
                Some(Withdrawn),
                Some(Merged),
                Some(Submitted),
                None
            ]
        );
        assert_eq!(
            ok(ChangesRequested),
            [
                Some(Submitted),
                Some(Published),
                None,
                Some(Refused),
                Some(Withdrawn),
                None,
                None,
                None
            ]
        );
        assert_eq!(
            ok(Refused),
            [
                None,
                Some(Published),
                Some(ChangesRequested),
                None,
                None,
                None,
                None,
                None
            ]
        );
        assert_eq!(ok(Withdrawn), [None; 8]);
        assert_eq!(
            ok(Merged),
            [
                None,
                None,
                None,
                None,
                None,
                Some(Merged),
                None,
                Some(Published)
            ]
        );
    }

    #[test]
    fn each_step_checks_its_own_fields() {
        let draft = IdeaDraft {
            title: "Abri".into(),
            ..IdeaDraft::default()
        };
        assert_eq!(
            draft.check_what(),
            [
                DraftFault::Title(TextError::TooShort { min: 5 }),
                DraftFault::Text(TextError::Empty),
                DraftFault::Theme
            ]
        );
        assert_eq!(draft.check_where(), []);
        assert_eq!(
            draft.check_who(),
            [DraftFault::Author(TextError::Empty), DraftFault::Email]
        );
    }

    #[test]
    fn the_whole_name_of_a_minor_is_never_shown() {
        use NameShown::{FirstName, Nobody, Typed};
        for (typed, minor, shown, public) in [
            ("Léa Martin", false, Typed, "Léa Martin"),
            ("Léa Martin", false, FirstName, "Léa"),
            ("Léa Martin", false, Nobody, ""),
            ("Léa Martin", true, Typed, "Léa"),
            (" Marie-Lou\u{a0}Martin ", true, FirstName, "Marie-Lou"),
            ("Léa,12 ans", true, Typed, "Léa"),
            ("lea.martin@example.org", true, Typed, "lea"),
            ("Léa Martin", true, Nobody, ""),
            ("", true, Nobody, ""),
        ] {
            assert_eq!(public_name(typed, minor, shown), public, "{typed} {shown}");
        }
    }

    #[test]
    fn who_is_not_named_needs_no_name() {
        let draft = IdeaDraft {
            email: "lea@example.org".into(),
            minor: true,
            shown: NameShown::Nobody,
            ..IdeaDraft::default()
        };
        assert_eq!(draft.check_who(), []);
        let named = IdeaDraft {
            shown: NameShown::FirstName,
            ..draft
        };
        assert_eq!(named.check_who(), [DraftFault::Author(TextError::Empty)]);
    }

    #[test]
    fn words_read_back() {
        for state in IdeaState::ALL {
            assert_eq!(state.code().parse(), Ok(state));
        }
        for reason in CharterReason::ALL {
            assert_eq!(reason.code().parse(), Ok(reason));
        }
    }
}
