//! A study (instruction): one department's task on a project.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> NotStarted: routed
//!     NotStarted --> InProgress: write
//!     NotStarted --> Waiting: wait
//!     InProgress --> Waiting: wait
//!     Waiting --> InProgress: go on
//!     InProgress --> Proposed: propose
//!     Proposed --> InProgress: send back
//!     Proposed --> Done: validate
//!     Done --> InProgress: reopen
//! ```
//!
//! Two levels: the analyst proposes, the head of department validates.

use crate::Cents;
use crate::text::Limits;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a study's longer texts.
pub const TEXT: Limits = Limits { min: 0, max: 4000 };
/// Length limits of a line's label.
pub const LABEL: Limits = Limits { min: 1, max: 200 };
/// Length limits of a question and of its answer.
pub const QUESTION: Limits = Limits { min: 3, max: 2000 };
/// Cost lines of one study.
pub const MAX_LINES: usize = 60;

words! {
    /// Where a study stands.
    pub enum StudyState as "state" {
        NotStarted = "not_started",
        InProgress = "in_progress",
        /// Somebody else has the ball; see [`WaitingFor`].
        Waiting = "waiting",
        /// The analyst has proposed an opinion; the head of department has the ball.
        Proposed = "proposed",
        Done = "done",
    }
}

words! {
    /// Whom a study waits for.
    pub enum WaitingFor as "party" {
        /// Those who carry the project: a question was asked.
        Carriers = "carriers",
        /// Another department.
        Department = "department",
        Coordinator = "coordinator",
        /// An owner, a concessionaire, an architect of the State...
        ThirdParty = "third_party",
    }
}

words! {
    /// What a department thinks of a project.
    pub enum Opinion as "opinion" {
        Favourable = "favourable",
        /// With conditions, which are written down.
        FavourableIf = "favourable_if",
        /// With a reason, which is written down.
        Unfavourable = "unfavourable",
    }
}

words! {
    /// Whose the land is (domanialité).
    pub enum Ownership as "owner" {
        City = "city",
        Intercommunality = "intercommunality",
        /// The département, the region, the State, another public body.
        OtherPublic = "other_public",
        SocialLandlord = "social_landlord",
        Private = "private",
        Unknown = "unknown",
    }
}

words! {
    /// Investment or running cost: the two sections of a city's budget (M57).
    pub enum CostKind as "kind of cost" {
        Investment = "investment",
        /// Per year.
        Running = "running",
    }
}

words! {
    /// How firm an amount is. A project's cost keeps its history.
    pub enum CostStage as "stage" {
        Estimate = "estimate",
        Revised = "revised",
        /// What was on the ballot.
        Voted = "voted",
    }
}

words! {
    /// What can be done to a study.
    pub enum StudyAct as "act" {
        Write = "write",
        Wait = "wait",
        GoOn = "go_on",
        Propose = "propose",
        SendBack = "send_back",
        Validate = "validate",
        Reopen = "reopen",
    }
}

/// An act that the study's state does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("a study that is {from} does not allow: {act}")]
pub struct StudyStateError {
    pub from: StudyState,
    pub act: StudyAct,
}

/// Who has to do the next thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ball {
    Analyst,
    Validator,
    Other(WaitingFor),
    /// Nobody in the department: the coordinator may go on.
    Nobody,
}

impl StudyState {
    /// The state after an act.
    pub fn act(self, act: StudyAct) -> Result<Self, StudyStateError> {
        match (act, self) {
            (StudyAct::Write, Self::NotStarted | Self::InProgress | Self::Waiting)
            | (StudyAct::GoOn, Self::Waiting)
            | (StudyAct::SendBack, Self::Proposed)
            | (StudyAct::Reopen, Self::Done) => Ok(match (act, self) {
                // Who writes while somebody else is asked has not the answer yet.
                (StudyAct::Write, Self::Waiting) => Self::Waiting,
                _ => Self::InProgress,
            }),
            (StudyAct::Wait, Self::NotStarted | Self::InProgress | Self::Waiting) => {
                Ok(Self::Waiting)
            }
            (StudyAct::Propose, Self::NotStarted | Self::InProgress | Self::Waiting) => {
                Ok(Self::Proposed)
            }
            (StudyAct::Validate, Self::Proposed) => Ok(Self::Done),
            (StudyAct::Write | StudyAct::Wait | StudyAct::Propose, Self::Proposed | Self::Done)
            | (StudyAct::GoOn, Self::NotStarted | Self::InProgress | Self::Proposed | Self::Done)
            | (
                StudyAct::SendBack | StudyAct::Validate,
                Self::NotStarted | Self::InProgress | Self::Waiting | Self::Done,
            )
            | (
                StudyAct::Reopen,
                Self::NotStarted | Self::InProgress | Self::Waiting | Self::Proposed,
            ) => Err(StudyStateError { from: self, act }),
        }
    }

    /// Whether the department has still something to do or to wait for.
    pub const fn is_open(self) -> bool {
        match self {
            Self::NotStarted | Self::InProgress | Self::Waiting | Self::Proposed => true,
            Self::Done => false,
        }
    }
}

/// Who has the ball.
pub const fn ball(state: StudyState, waiting_for: Option<WaitingFor>) -> Ball {
    match (state, waiting_for) {
        (StudyState::Waiting, Some(party)) => Ball::Other(party),
        (StudyState::NotStarted | StudyState::InProgress | StudyState::Waiting, _) => Ball::Analyst,
        (StudyState::Proposed, _) => Ball::Validator,
        (StudyState::Done, _) => Ball::Nobody,
    }
}

/// A line of a costing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostLine {
    pub label: String,
    pub amount: Cents,
    pub kind: CostKind,
    /// Accounting nature of the M57 plan, such as `2151`; empty while unknown.
    pub nature: String,
}

/// What a department writes into a study. All of it may be empty until an opinion is proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyContent {
    /// Whether the department answers for this at all.
    pub competent: Option<bool>,
    pub ownership: Option<Ownership>,
    pub legal: String,
    pub technical: String,
    pub environment: String,
    /// How it will be used, and what it changes for those who live there.
    pub functional: String,
    /// From the vote to the inauguration.
    pub delay_months: Option<u32>,
    pub lines: Vec<CostLine>,
    pub opinion: Option<Opinion>,
    /// The conditions, or the reason of an unfavourable opinion.
    pub conditions: String,
    /// For the staff alone, never public.
    pub notes: String,
}

/// Why an opinion can't be proposed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum StudyFault {
    #[error("whether the department is competent is not said")]
    Competent,
    #[error("no opinion is given")]
    Opinion,
    #[error("the conditions or the reason are missing")]
    Conditions,
    #[error("a favourable opinion needs a line of what is paid for")]
    Cost(CostKind),
    #[error("an amount is below zero, or their sum too large")]
    Amount,
    #[error("a line has no label")]
    Label,
    #[error("an accounting nature has 3 to 6 digits")]
    Nature,
}

impl StudyContent {
    /// What is missing before an opinion can be proposed on a project for which costs of the kind `paid` are paid:
    /// investment on a ballot, and what its terms say for an envelope that groups decide about. A department that is
    /// not competent only says so.
    pub fn faults(&self, paid: CostKind) -> Vec<StudyFault> {
        let mut faults = self.line_faults();
        let not_competent = self.competent == Some(false);
        if self.competent.is_none() {
            faults.push(StudyFault::Competent);
        }
        match self.opinion {
            None if not_competent => {}
            None => faults.push(StudyFault::Opinion),
            Some(Opinion::Favourable) => {}
            Some(Opinion::FavourableIf | Opinion::Unfavourable) => {
                if self.conditions.trim().is_empty() {
                    faults.push(StudyFault::Conditions);
                }
            }
        }
        let says_yes = matches!(
            self.opinion,
            Some(Opinion::Favourable | Opinion::FavourableIf)
        );
        let says_what_is_paid = self.lines.iter().any(|line| line.kind == paid);
        if says_yes && !not_competent && !says_what_is_paid {
            faults.push(StudyFault::Cost(paid));
        }
        faults
    }

    /// What is wrong with the cost lines, whenever they are saved.
    pub fn line_faults(&self) -> Vec<StudyFault> {
        let mut faults = Vec::new();
        if self.lines.iter().any(|line| line.label.trim().is_empty()) {
            faults.push(StudyFault::Label);
        }
        let negative = self.lines.iter().any(|line| line.amount < Cents::ZERO);
        let too_large = CostKind::ALL.iter().any(|kind| self.total(*kind).is_none());
        if negative || too_large || self.lines.len() > MAX_LINES {
            faults.push(StudyFault::Amount);
        }
        let digits = |nature: &str| {
            nature.is_empty()
                || ((3..=6).contains(&nature.len()) && nature.chars().all(|c| c.is_ascii_digit()))
        };
        if !self.lines.iter().all(|line| digits(&line.nature)) {
            faults.push(StudyFault::Nature);
        }
        faults
    }

    /// The sum of the lines of a kind, unless it is too large.
    pub fn total(&self, kind: CostKind) -> Option<Cents> {
        self.lines
            .iter()
            .filter(|line| line.kind == kind)
            .try_fold(Cents::ZERO, |sum, line| sum.checked_add(line.amount))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every state × every act, so that a change of the diagram shows here.
    #[test]
    fn transitions() {
        let table: Vec<String> = StudyState::ALL
            .iter()
            .map(|state| {
                let row: Vec<&str> = StudyAct::ALL
                    .iter()
                    .map(|act| state.act(*act).map_or("-", StudyState::code))
                    .collect();
                format!("{state}: {}", row.join(" "))
            })
            .collect();
        // Columns: write, wait, go on, propose, send back, validate, reopen.
        assert_eq!(
            table,
            [
                "not_started: in_progress waiting - proposed - - -",
                "in_progress: in_progress waiting - proposed - - -",
                "waiting: waiting waiting in_progress proposed - - -",
                "proposed: - - - - in_progress done -",
                "done: - - - - - - in_progress",
            ]
        );
    }

    #[test]
    fn an_opinion_comes_with_its_grounds() {
        let mut content = StudyContent::default();
        assert_eq!(
            content.faults(CostKind::Investment),
            [StudyFault::Competent, StudyFault::Opinion]
        );
        content.competent = Some(true);
        content.opinion = Some(Opinion::FavourableIf);
        assert_eq!(
            content.faults(CostKind::Investment),
            [
                StudyFault::Conditions,
                StudyFault::Cost(CostKind::Investment)
            ]
        );
        content.conditions = "Avec l'accord de l'architecte".into();
        content.lines.push(CostLine {
            label: "Bancs".into(),
            amount: Cents::new(1_200_000),
            kind: CostKind::Investment,
            nature: "2184".into(),
        });
        assert_eq!(content.faults(CostKind::Investment), []);
        assert_eq!(
            content.faults(CostKind::Running),
            [StudyFault::Cost(CostKind::Running)]
        );
        assert_eq!(
            content.total(CostKind::Investment),
            Some(Cents::new(1_200_000))
        );
        let not_ours = StudyContent {
            competent: Some(false),
            ..StudyContent::default()
        };
        assert_eq!(not_ours.faults(CostKind::Running), []);
    }
}
