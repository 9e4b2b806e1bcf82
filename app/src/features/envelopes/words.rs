//! Words for where money and proposals stand, shared by pages and tables.

use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Tag, Tone};
use domain::{DeliberationState, LedgerAccount, LedgerKind, ProposalState, Scheme, StepKind};
use leptos::prelude::*;

/// The name of a scheme.
pub fn scheme(lang: Lang, scheme: Scheme) -> String {
    of_code(lang, "envelopes-scheme", scheme.code())
}

/// What an entry of the ledger does.
pub fn kind(lang: Lang, kind: LedgerKind) -> String {
    of_code(lang, "envelopes-kind", kind.code())
}

/// Where money stands.
pub fn account(lang: Lang, account: LedgerAccount) -> String {
    of_code(lang, "envelopes-account", account.code())
}

/// Where a proposal stands.
pub fn state(lang: Lang, state: ProposalState) -> String {
    of_code(lang, "envelopes-state", state.code())
}

/// A step on a proposal's path.
pub(super) fn step(lang: Lang, step: StepKind) -> String {
    of_code(lang, "proposal-step", step.code())
}

/// Where a deliberation stands.
pub(super) fn deliberation(lang: Lang, state: DeliberationState) -> String {
    of_code(lang, "envelopes-deliberation", state.code())
}

fn of_code(lang: Lang, words: &str, code: &str) -> String {
    tr!(lang, &format!("{words}-{}", code.replace('_', "-")))
}

/// The same as a tag, whose icon says it too.
pub fn state_tag(lang: Lang, of: ProposalState) -> impl IntoView + use<> {
    let (tone, icon) = match of {
        ProposalState::Proposed | ProposalState::InCosting => (Tone::Neutral, Glyph::Clock),
        ProposalState::Costed => (Tone::Info, Glyph::Vote),
        ProposalState::SentBack => (Tone::Warning, Glyph::Back),
        ProposalState::Allocated | ProposalState::Countersigned | ProposalState::Ratified => {
            (Tone::Success, Glyph::Tick)
        }
        ProposalState::Committed => (Tone::Success, Glyph::Clock),
        ProposalState::Delivered => (Tone::Success, Glyph::Done),
        ProposalState::Rejected | ProposalState::Withdrawn | ProposalState::Abandoned => {
            (Tone::Neutral, Glyph::Stop)
        }
    };
    view! { <Tag label=state(lang, of) tone icon /> }
}
