//! What a city decides about a project after its studies (arbitrage).
//!
//! Nothing of it is public before the publication of all decisions of the edition, at once.

use crate::text::Limits;
use crate::words::words;
use crate::{Cents, Opinion, StudyState};

/// Length limits of the reason in plain words.
pub const WORDS: Limits = Limits { min: 0, max: 2000 };
/// Length limits of what can be done instead.
pub const INSTEAD: Limits = Limits { min: 0, max: 1000 };
/// Length limits of the note that goes with a cost set by hand.
pub const COST_NOTE: Limits = Limits { min: 3, max: 500 };
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

words! {
    /// What stands in the way of publishing a decision, or is worth another look before.
    pub enum Gap as "gap" {
        /// No department was asked.
        NoDepartment = "no_department",
        NoDecision = "no_decision",
        /// Refused without a reason.
        NoReason = "no_reason",
        /// Refused without a word that its author understands.
        NoWords = "no_words",
        /// On the ballot without a cost.
        NoCost = "no_cost",
        /// Decided before every department has answered, and nobody says why.
        OpenStudies = "open_studies",
        /// Departments differ, and no committee has met.
        NoCommittee = "no_committee",
        /// Departments differ, and the committee's minutes are missing.
        NoMinutes = "no_minutes",
        /// On the ballot without a text that voters can read.
        NoText = "no_text",
        /// Dearer than a project may be.
        OverCap = "over_cap",
        /// Dearer than all the money there is for it: it could never win.
        OverEnvelope = "over_envelope",
        /// Postponed, and nobody says until when or why.
        PostponedUnsaid = "postponed_unsaid",
        /// Against what every department thinks.
        AgainstAll = "against_all",
    }
}

impl Gap {
    /// Whether nothing is published before it is filled.
    pub const fn blocks(self) -> bool {
        match self {
            Self::NoDepartment
            | Self::NoDecision
            | Self::NoReason
            | Self::NoWords
            | Self::NoCost
            | Self::OpenStudies
            | Self::NoCommittee
            | Self::NoMinutes => true,
            Self::NoText
            | Self::OverCap
            | Self::OverEnvelope
            | Self::PostponedUnsaid
            | Self::AgainstAll => false,
        }
    }
}

/// What one department said about a project, as far as a decision needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub state: StudyState,
    pub competent: Option<bool>,
    pub opinion: Option<Opinion>,
}

impl Said {
    /// For or against. A department that has not finished, or does not answer for the matter, is neither.
    pub const fn is_for(&self) -> Option<bool> {
        match (self.state, self.competent, self.opinion) {
            (StudyState::Done, None | Some(true), Some(opinion)) => match opinion {
                Opinion::Favourable | Opinion::FavourableIf => Some(true),
                Opinion::Unfavourable => Some(false),
            },
            (
                StudyState::NotStarted
                | StudyState::InProgress
                | StudyState::Waiting
                | StudyState::Proposed
                | StudyState::Done,
                _,
                _,
            ) => None,
        }
    }
}

/// Whether one department is for a project and another against it: a committee has to meet.
pub fn differ(said: &[Said]) -> bool {
    let is = |wanted| said.iter().any(|one| one.is_for() == Some(wanted));
    is(true) && is(false)
}

/// A project under study with what was decided about it, as the check before the publication sees it.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    pub said: &'a [Said],
    pub decision: Option<&'a Decision>,
    pub cost: Option<Cents>,
    /// Whether the project has a text.
    pub text: bool,
    /// The edition's cap per project.
    pub cap: Option<Cents>,
    /// The envelope that would pay it.
    pub envelope: Option<Cents>,
}

/// The decision that will be published, without its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub verdict: ProjectVerdict,
    pub reason: Option<RefusalReason>,
    /// Whether there are words for the public.
    pub words: bool,
    /// Whether a committee's date is written down.
    pub committee: bool,
    /// Whether its minutes are.
    pub minutes: bool,
}

impl Checked<'_> {
    /// Everything that is missing or worth another look, in the order of the list.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        let mut add = |gap: Gap, there: bool| {
            if there {
                gaps.push(gap);
            }
        };
        add(Gap::NoDepartment, self.said.is_empty());
        let Some(decision) = self.decision else {
            add(Gap::NoDecision, true);
            return gaps;
        };
        match decision.verdict {
            ProjectVerdict::OnBallot => {
                let over = |limit: Option<Cents>| matches!((self.cost, limit), (Some(cost), Some(limit)) if cost > limit);
                add(Gap::NoCost, !self.cost.is_some_and(Cents::is_positive));
                add(Gap::NoText, !self.text);
                add(Gap::OverCap, over(self.cap));
                add(Gap::OverEnvelope, over(self.envelope));
            }
            ProjectVerdict::Refused => {
                add(Gap::NoReason, decision.reason.is_none());
                add(Gap::NoWords, !decision.words);
            }
            ProjectVerdict::Postponed => add(Gap::PostponedUnsaid, !decision.words),
        }
        let open = self.said.iter().any(|one| one.state.is_open());
        add(Gap::OpenStudies, open && !decision.words);
        let differ = differ(self.said);
        add(Gap::NoCommittee, differ && !decision.committee);
        add(Gap::NoMinutes, differ && !decision.minutes);
        let stances: Vec<bool> = self.said.iter().filter_map(Said::is_for).collect();
        let all = |wanted| !stances.is_empty() && stances.iter().all(|one| *one == wanted);
        let against = match decision.verdict {
            ProjectVerdict::OnBallot => all(false),
            ProjectVerdict::Refused => all(true),
            ProjectVerdict::Postponed => false,
        };
        add(Gap::AgainstAll, against);
        gaps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Said = Said {
        state: StudyState::Done,
        competent: Some(true),
        opinion: Some(Opinion::FavourableIf),
    };
    const NO: Said = Said {
        opinion: Some(Opinion::Unfavourable),
        ..YES
    };
    const FULL: Decision = Decision {
        verdict: ProjectVerdict::OnBallot,
        reason: None,
        words: false,
        committee: false,
        minutes: false,
    };

    fn gaps(said: &[Said], decision: Option<Decision>, cost: i64) -> Vec<Gap> {
        Checked {
            said,
            decision: decision.as_ref(),
            cost: (cost > 0).then(|| Cents::new(cost)),
            text: true,
            cap: Some(Cents::new(500)),
            envelope: Some(Cents::new(1000)),
        }
        .gaps()
    }

    #[test]
    fn a_project_on_the_ballot_needs_a_department_and_a_cost() {
        assert_eq!(gaps(&[YES], Some(FULL), 500), []);
        assert_eq!(gaps(&[YES], Some(FULL), 0), [Gap::NoCost]);
        assert_eq!(gaps(&[], Some(FULL), 500), [Gap::NoDepartment]);
        assert_eq!(gaps(&[YES], None, 0), [Gap::NoDecision]);
        assert_eq!(gaps(&[YES], Some(FULL), 501), [Gap::OverCap]);
        assert_eq!(
            gaps(&[YES], Some(FULL), 1001),
            [Gap::OverCap, Gap::OverEnvelope]
        );
    }

    #[test]
    fn a_refusal_needs_a_reason_and_words() {
        let refused = Decision {
            verdict: ProjectVerdict::Refused,
            ..FULL
        };
        assert_eq!(gaps(&[NO], Some(refused), 0), [Gap::NoReason, Gap::NoWords]);
        let told = Decision {
            reason: Some(RefusalReason::NotFeasible),
            words: true,
            ..refused
        };
        assert_eq!(gaps(&[NO], Some(told), 0), []);
        assert_eq!(gaps(&[YES], Some(told), 0), [Gap::AgainstAll]);
    }

    #[test]
    fn departments_that_differ_need_a_committee() {
        assert!(differ(&[YES, NO]));
        let not_ours = Said {
            competent: Some(false),
            ..NO
        };
        let unfinished = Said {
            state: StudyState::Proposed,
            ..NO
        };
        assert!(!differ(&[YES, not_ours, unfinished]));
        assert_eq!(
            gaps(&[YES, NO], Some(FULL), 500),
            [Gap::NoCommittee, Gap::NoMinutes]
        );
        let met = Decision {
            committee: true,
            minutes: true,
            ..FULL
        };
        assert_eq!(gaps(&[YES, NO], Some(met), 500), []);
    }

    #[test]
    fn deciding_before_a_department_has_answered_needs_words() {
        let open = Said {
            state: StudyState::InProgress,
            opinion: None,
            ..YES
        };
        assert_eq!(gaps(&[YES, open], Some(FULL), 500), [Gap::OpenStudies]);
        let said = Decision {
            words: true,
            ..FULL
        };
        assert_eq!(gaps(&[YES, open], Some(said), 500), []);
    }

    #[test]
    fn what_blocks_comes_before_what_warns() {
        let first_warning = Gap::ALL.iter().position(|gap| !gap.blocks());
        let last_block = Gap::ALL.iter().rposition(|gap| gap.blocks());
        assert!(last_block < first_warning);
    }
}
