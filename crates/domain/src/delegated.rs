//! An envelope that is delegated to a group: the youth envelope, and the funds of residents' committees.
//!
//! A group decides and follows; it never holds public money. The city signs, commits and pays, or an association that
//! manages the fund does. What differs between schemes is in [`DelegatedTerms`], and a [`Template`] sets them: no
//! scheme has code of its own.

use crate::text::Limits;
use crate::words::words;
use crate::{Cents, Scheme};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Length limits of an envelope's name.
pub const NAME: Limits = Limits { min: 3, max: 120 };
/// Length limits of its presentation.
pub const SUMMARY: Limits = Limits { min: 0, max: 2000 };
/// Length limits of the name of whoever manages the money.
pub const MANAGER: Limits = Limits { min: 0, max: 160 };
/// Length limits of a funder's name.
pub const FUNDER: Limits = Limits { min: 2, max: 160 };
/// The whole of the funders' shares: hundredths of a percent.
pub const WHOLE: u32 = 10_000;
/// The most funders of one envelope.
pub const MOST_FUNDERS: usize = 12;

words! {
    /// Who may make a proposal.
    pub enum Proposers as "who proposes" {
        /// Members of the groups that decide.
        Members = "members",
        /// Everybody who has signed in.
        Residents = "residents",
    }
}

words! {
    /// How many for-votes carry a motion, once there is a quorum.
    pub enum Majority as "majority" {
        /// More for than against; who abstains is not counted.
        Simple = "simple",
        /// More than half of those who are present.
        Absolute = "absolute",
        /// Two thirds of those who voted for or against.
        TwoThirds = "two_thirds",
    }
}

words! {
    /// Whether the room sees who votes what.
    pub enum MotionBallot as "ballot of motions" {
        Open = "open",
        /// Through a sealed ballot box.
        Secret = "secret",
    }
}

words! {
    /// Investment or running costs: an envelope pays for one of them.
    pub enum Nature as "nature" {
        Investment = "investment",
        Running = "running",
    }
}

words! {
    /// Who says what a proposal costs.
    pub enum Costing as "costing" {
        /// Departments, with studies as for any project.
        Departments = "departments",
        /// Whoever proposes, with an amount and what it is for.
        Proposer = "proposer",
    }
}

words! {
    /// What the city does after a group's decision, before money is committed.
    pub enum ValidationStep as "step of validation" {
        Countersignature = "countersignature",
        Ratification = "ratification",
    }
}

words! {
    /// A scheme's usual terms, to begin with.
    pub enum Template as "template" {
        YouthEnvelope = "youth_envelope",
        /// PIC: running costs only, held by an association, decided by residents' committees that meet monthly.
        CitizenInitiative = "citizen_initiative",
        /// FTU: investment micro-works that a committee decides about.
        MicroWorks = "micro_works",
    }
}

/// How many members must be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quorum {
    /// This number of them.
    Number(u32),
    /// This part of all members, in percent, rounded up.
    Percent(u32),
}

impl Quorum {
    /// The number of members who must be present, of all members. One at least.
    pub fn needed(self, members: u32) -> u32 {
        match self {
            Self::Number(number) => number.max(1),
            Self::Percent(percent) => {
                let hundredths = u64::from(members) * u64::from(percent);
                u32::try_from(hundredths.div_ceil(100))
                    .unwrap_or(u32::MAX)
                    .max(1)
            }
        }
    }
}

/// The rules of an envelope, kept as JSON: a new field needs a default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegatedTerms {
    pub proposers: Proposers,
    /// Ages of those who vote; `None` for no limit.
    pub min_age: Option<u32>,
    pub max_age: Option<u32>,
    pub quorum: Quorum,
    pub majority: Majority,
    pub ballot: MotionBallot,
    /// Whether members may take part from afar.
    pub remote: bool,
    /// The most that one proposal may cost.
    pub cap: Option<Cents>,
    pub nature: Nature,
    pub costing: Costing,
    /// In their order; a step that is left out is booked together with the one before it.
    pub steps: Vec<ValidationStep>,
    /// Days within which the city countersigns or sends back with a reason.
    pub countersign_days: u32,
    /// The part of a subsidy that is paid before its report, in percent; `None` where bills are paid.
    pub first_payment: Option<u32>,
    /// Whether the group is expected to meet every month.
    pub monthly: bool,
}

/// Why terms make no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermsError {
    #[error("the lowest age is above the highest")]
    Ages,
    #[error("a quorum is 1 to 1,000 members, or 1 to 100 percent")]
    Quorum,
    #[error("the cap is not above zero")]
    Cap,
    #[error("the delay is 1 to 365 days")]
    Delay,
    #[error("the first payment is 1 to 100 percent")]
    FirstPayment,
    #[error("the funders' shares are not 100 percent together")]
    Shares,
    #[error("the envelope ends before it begins")]
    Period,
    #[error("the ceiling is not above zero")]
    Ceiling,
}

impl Template {
    pub const fn scheme(self) -> Scheme {
        match self {
            Self::YouthEnvelope => Scheme::YouthEnvelope,
            Self::CitizenInitiative => Scheme::CitizenInitiative,
            Self::MicroWorks => Scheme::MicroWorks,
        }
    }

    /// The usual terms, which whoever creates an envelope can change.
    pub fn terms(self) -> DelegatedTerms {
        use ValidationStep::{Countersignature, Ratification};
        match self {
            Self::YouthEnvelope => DelegatedTerms {
                proposers: Proposers::Members,
                min_age: Some(15),
                max_age: Some(25),
                quorum: Quorum::Percent(50),
                majority: Majority::Absolute,
                ballot: MotionBallot::Open,
                remote: false,
                cap: None,
                nature: Nature::Investment,
                costing: Costing::Departments,
                steps: vec![Countersignature, Ratification],
                countersign_days: 30,
                first_payment: None,
                monthly: false,
            },
            Self::CitizenInitiative => DelegatedTerms {
                proposers: Proposers::Residents,
                min_age: None,
                max_age: None,
                quorum: Quorum::Number(7),
                majority: Majority::Simple,
                ballot: MotionBallot::Open,
                remote: false,
                cap: None,
                nature: Nature::Running,
                costing: Costing::Proposer,
                steps: vec![],
                countersign_days: 30,
                first_payment: Some(70),
                monthly: true,
            },
            Self::MicroWorks => DelegatedTerms {
                proposers: Proposers::Residents,
                min_age: None,
                max_age: None,
                quorum: Quorum::Percent(50),
                majority: Majority::Simple,
                ballot: MotionBallot::Open,
                remote: false,
                cap: None,
                nature: Nature::Investment,
                costing: Costing::Departments,
                steps: vec![Countersignature],
                countersign_days: 30,
                first_payment: None,
                monthly: false,
            },
        }
    }
}

impl DelegatedTerms {
    pub fn check(&self) -> Result<(), TermsError> {
        if let (Some(min), Some(max)) = (self.min_age, self.max_age)
            && min > max
        {
            return Err(TermsError::Ages);
        }
        match self.quorum {
            Quorum::Number(1..=1000) | Quorum::Percent(1..=100) => {}
            Quorum::Number(_) | Quorum::Percent(_) => return Err(TermsError::Quorum),
        }
        if self.cap.is_some_and(|cap| !cap.is_positive()) {
            return Err(TermsError::Cap);
        }
        if !(1..=365).contains(&self.countersign_days) {
            return Err(TermsError::Delay);
        }
        match self.first_payment {
            None | Some(1..=100) => Ok(()),
            Some(_) => Err(TermsError::FirstPayment),
        }
    }

    pub fn has(&self, step: ValidationStep) -> bool {
        self.steps.contains(&step)
    }

    /// Whether somebody of this age votes. Who has given no age votes where no age is asked for.
    pub fn votes_at(&self, age: Option<u32>) -> bool {
        match age {
            Some(age) => {
                self.min_age.is_none_or(|min| age >= min)
                    && self.max_age.is_none_or(|max| age <= max)
            }
            None => self.min_age.is_none() && self.max_age.is_none(),
        }
    }

    /// The last day on which what a group allocated on a day is to be countersigned or sent back.
    pub fn sign_until(&self, allocated_on: NaiveDate) -> NaiveDate {
        let days = Days::new(u64::from(self.countersign_days));
        allocated_on
            .checked_add_days(days)
            .unwrap_or(NaiveDate::MAX)
    }

    /// The most that may be paid of an amount before its report, rounded down to the cent.
    pub fn before_report(&self, amount: Cents) -> Cents {
        match self.first_payment {
            None => amount,
            Some(percent) => part(amount, percent, 100),
        }
    }
}

/// What each funder owes of a ceiling, in cents that sum to the ceiling: what rounding leaves goes to the largest
/// remainders, the first of equal ones.
pub fn shares(ceiling: Cents, shares: &[u32]) -> Result<Vec<Cents>, TermsError> {
    if shares.iter().map(|share| u64::from(*share)).sum::<u64>() != u64::from(WHOLE) {
        return Err(TermsError::Shares);
    }
    let mut owed: Vec<i64> = shares
        .iter()
        .map(|share| part(ceiling, *share, WHOLE).get())
        .collect();
    let mut left = ceiling.get() - owed.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    let rest = |at: &usize| {
        std::cmp::Reverse(i128::from(ceiling.get()) * i128::from(shares[*at]) % i128::from(WHOLE))
    };
    order.sort_by_key(rest);
    for at in order {
        if left > 0 {
            owed[at] += 1;
            left -= 1;
        }
    }
    Ok(owed.into_iter().map(Cents::new).collect())
}

/// `amount × share / whole`, rounded down.
fn part(amount: Cents, share: u32, whole: u32) -> Cents {
    let part = i128::from(amount.get()) * i128::from(share) / i128::from(whole);
    // A part of an `i64` is one.
    Cents::new(i64::try_from(part).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_s_terms_make_sense() {
        for template in Template::ALL {
            assert_eq!(template.terms().check(), Ok(()), "{template}");
        }
    }

    #[test]
    fn shares_sum_to_the_cent() {
        let owed = |cents, of: &[u32]| {
            shares(Cents::new(cents), of)
                .map(|all| all.iter().map(|one| one.get()).collect::<Vec<_>>())
        };
        assert_eq!(owed(10_000, &[7_000, 3_000]), Ok(vec![7_000, 3_000]));
        assert_eq!(owed(101, &[7_000, 3_000]), Ok(vec![71, 30]));
        assert_eq!(owed(100, &[3_334, 3_333, 3_333]), Ok(vec![34, 33, 33]));
        assert_eq!(owed(100, &[7_000, 2_000]), Err(TermsError::Shares));
        let large = owed(i64::MAX, &[3_333, 3_333, 3_334]).unwrap();
        assert_eq!(
            large.iter().map(|one| i128::from(*one)).sum::<i128>(),
            i128::from(i64::MAX)
        );
    }

    #[test]
    fn a_quorum_is_rounded_up() {
        assert_eq!(Quorum::Percent(50).needed(7), 4);
        assert_eq!(Quorum::Percent(50).needed(8), 4);
        assert_eq!(Quorum::Percent(50).needed(0), 1);
        assert_eq!(Quorum::Number(7).needed(3), 7);
    }

    #[test]
    fn before_the_report_a_part_is_paid() {
        let terms = Template::CitizenInitiative.terms();
        assert_eq!(terms.before_report(Cents::new(99_999)), Cents::new(69_999));
        assert_eq!(
            Template::YouthEnvelope
                .terms()
                .before_report(Cents::new(99)),
            Cents::new(99)
        );
    }

    #[test]
    fn ages_that_vote() {
        let young = Template::YouthEnvelope.terms();
        let of = |age| young.votes_at(age);
        assert_eq!(
            [
                of(Some(14)),
                of(Some(15)),
                of(Some(25)),
                of(Some(26)),
                of(None)
            ],
            [false, true, true, false, false]
        );
        assert!(Template::MicroWorks.terms().votes_at(None));
    }
}
