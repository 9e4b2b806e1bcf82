//! The rules of an envelope in plain words: a sentence each.

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use domain::DelegatedTerms;
use domain::delegated::{
    Costing, Majority, MotionBallot, Nature, Proposers, Quorum, ValidationStep,
};

/// The sentences, in the order in which a proposal meets the rules.
pub(super) fn sentences(lang: Lang, terms: &DelegatedTerms) -> Vec<String> {
    let mut said = vec![
        tr!(
            lang,
            match terms.nature {
                Nature::Investment => "envelopes-terms-investment",
                Nature::Running => "envelopes-terms-running",
            }
        ),
        tr!(
            lang,
            match terms.proposers {
                Proposers::Members => "envelopes-terms-members-propose",
                Proposers::Residents => "envelopes-terms-residents-propose",
            }
        ),
        tr!(
            lang,
            match terms.costing {
                Costing::Departments => "envelopes-terms-departments-cost",
                Costing::Proposer => "envelopes-terms-proposer-costs",
            }
        ),
    ];
    if let Some(cap) = terms.cap {
        said.push(tr!(
            lang,
            "envelopes-terms-cap",
            cap = fmt::money(lang, cap)
        ));
    }
    said.extend(ages(lang, terms));
    said.push(match terms.quorum {
        Quorum::Number(members) => tr!(lang, "envelopes-terms-quorum-number", members = members),
        Quorum::Percent(percent) => {
            let share = fmt::percent(lang, percent.into(), 100);
            tr!(lang, "envelopes-terms-quorum-percent", share = share)
        }
    });
    said.push(tr!(
        lang,
        match terms.majority {
            Majority::Simple => "envelopes-terms-majority-simple",
            Majority::Absolute => "envelopes-terms-majority-absolute",
            Majority::TwoThirds => "envelopes-terms-majority-two-thirds",
        }
    ));
    said.push(tr!(
        lang,
        match terms.ballot {
            MotionBallot::Open => "envelopes-terms-ballot-open",
            MotionBallot::Secret => "envelopes-terms-ballot-secret",
        }
    ));
    if terms.remote {
        said.push(tr!(lang, "envelopes-terms-remote"));
    }
    if terms.monthly {
        said.push(tr!(lang, "envelopes-terms-monthly"));
    }
    if terms.has(ValidationStep::Countersignature) {
        said.push(tr!(
            lang,
            "envelopes-terms-countersign",
            days = terms.countersign_days
        ));
    }
    if terms.has(ValidationStep::Ratification) {
        said.push(tr!(lang, "envelopes-terms-ratify"));
    }
    if let Some(percent) = terms.first_payment {
        let share = fmt::percent(lang, percent.into(), 100);
        said.push(tr!(lang, "envelopes-terms-first-payment", share = share));
    }
    said
}

fn ages(lang: Lang, terms: &DelegatedTerms) -> Option<String> {
    match (terms.min_age, terms.max_age) {
        (None, None) => None,
        (Some(min), None) => Some(tr!(lang, "envelopes-terms-min-age", min = min)),
        (None, Some(max)) => Some(tr!(lang, "envelopes-terms-max-age", max = max)),
        (Some(min), Some(max)) => Some(tr!(lang, "envelopes-terms-ages", min = min, max = max)),
    }
}
