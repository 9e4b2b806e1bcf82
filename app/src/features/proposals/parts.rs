//! Words and parts that the pages about proposals share.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::projects::parts::Written;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Fact, Glyph, Tag, Tone};
use domain::delegated::Nature;
use domain::text::TextError;
use domain::{IdeaState, NextBy, ProposalState, StepKind};
use leptos::prelude::*;
use store::{DelegatedEnvelope, Idea, Proposal, ProposalView};

/// The address of an envelope, below the language.
pub fn envelope_path(slug: &str) -> String {
    format!("/envelopes/{slug}")
}

/// The address of a proposal, below the language.
pub fn proposal_path(slug: &str, number: i32) -> String {
    format!("/envelopes/{slug}/proposals/{number}")
}

/// The address of an envelope's proposals at the desk, below the language.
pub fn desk_list_path(slug: &str) -> String {
    format!("/desk/envelopes/{slug}/proposals")
}

/// The address of a proposal at the desk, below the language.
pub fn desk_path(slug: &str, number: i32) -> String {
    format!("/desk/envelopes/{slug}/proposals/{number}")
}

/// Where a proposal stands, as a tag.
pub fn state_tag(to: impl Speaks, state: ProposalState) -> AnyView {
    let (tone, icon) = match state {
        ProposalState::Proposed | ProposalState::InCosting => (Tone::Neutral, Glyph::Edit),
        ProposalState::Costed => (Tone::Info, Glyph::Dot),
        ProposalState::Allocated
        | ProposalState::Countersigned
        | ProposalState::Ratified
        | ProposalState::Committed => (Tone::Info, Glyph::Clock),
        ProposalState::SentBack => (Tone::Warning, Glyph::Warning),
        ProposalState::Delivered => (Tone::Success, Glyph::Done),
        ProposalState::Rejected | ProposalState::Abandoned => (Tone::Danger, Glyph::Dot),
        ProposalState::Withdrawn => (Tone::Neutral, Glyph::Dot),
    };
    view! { <Tag label=state_name(to, state) tone icon /> }.into_any()
}

/// The name of a proposal's state.
pub fn state_name(to: impl Speaks, state: ProposalState) -> String {
    tr!(to, &state_key(state))
}

/// The name of a step that was taken, or is to come.
pub fn step_name(to: impl Speaks, step: StepKind) -> String {
    tr!(to, &step_key(step))
}

/// Who does the next thing. `payer` manages the money in the city's place, if it is not empty.
pub fn next_by(to: impl Speaks, next: NextBy, payer: &str) -> String {
    match next {
        NextBy::City if !payer.is_empty() => payer.to_owned(),
        NextBy::Proposer
        | NextBy::Coordination
        | NextBy::Departments
        | NextBy::Group
        | NextBy::City
        | NextBy::Council => tr!(to, &next_key(next)),
    }
}

fn state_key(state: ProposalState) -> String {
    format!("proposals-state-{}", word(state.code()))
}

fn step_key(step: StepKind) -> String {
    format!("proposal-step-{}", word(step.code()))
}

fn next_key(next: NextBy) -> String {
    format!("proposals-next-{}", word(next.code()))
}

/// A code as keys of texts have it.
fn word(code: &str) -> String {
    code.replace('_', "-")
}

/// What a proposal costs, and how far its money has come: what is zero is left out.
pub fn money_facts(lang: Lang, envelope: &DelegatedEnvelope, view: &ProposalView) -> Vec<Fact> {
    let money = |amount| fmt::money(lang, amount);
    let mut facts = cost_facts(lang, envelope, &view.proposal);
    let figures = view.figures;
    for (key, amount) in [
        ("proposals-money-allocated", figures.allocated),
        ("proposals-money-countersigned", figures.countersigned),
        ("proposals-money-ratified", figures.ratified),
        ("proposals-money-committed", figures.committed),
        ("proposals-money-spent", figures.spent),
    ] {
        if amount.is_positive() {
            facts.push(Fact::new(tr!(lang, key), money(amount)));
        }
    }
    facts
}

fn cost_facts(lang: Lang, envelope: &DelegatedEnvelope, proposal: &Proposal) -> Vec<Fact> {
    let label = match envelope.terms.nature {
        Nature::Investment => tr!(lang, "proposals-cost"),
        Nature::Running => tr!(lang, "proposals-cost-running"),
    };
    let amount = match proposal.amount {
        Some(amount) => fmt::money(lang, amount),
        None => tr!(lang, "proposals-cost-unknown"),
    };
    let mut facts = vec![Fact::new(label, amount)];
    if let Some(running) = proposal.running.filter(|amount| amount.is_positive()) {
        let amount = tr!(
            lang,
            "proposals-per-year",
            amount = fmt::money(lang, running)
        );
        facts.push(Fact::new(tr!(lang, "proposals-running"), amount));
    }
    facts
}

/// On the page of an idea: the proposals that took it up, and for those who may propose, the way to take it up.
pub async fn of_idea(cx: &Cx, idea: &Idea) -> Result<Option<AnyView>, AppError> {
    let store = cx.store();
    let lang = cx.lang();
    let taken = store.proposals_from_idea(idea.id).await?;
    let mut ways = vec![];
    if matches!(idea.state, IdeaState::Published | IdeaState::Merged) {
        for envelope in store.delegated_envelopes().await? {
            let here = envelope.edition == idea.edition;
            if here && store.may_propose(&cx.actor(), &envelope).await.is_ok() {
                let path = envelope_path(&envelope.slug);
                let href = cx.href(&format!("{path}/proposals/new?idea={}", idea.number));
                let label = tr!(lang, "proposals-take-up", envelope = envelope.name.clone());
                ways.push(view! { <p><a href=href>{label}</a></p> });
            }
        }
    }
    if taken.is_empty() && ways.is_empty() {
        return Ok(None);
    }
    let taken: Vec<_> = taken
        .into_iter()
        .map(|one| {
            let href = cx.href(&proposal_path(&one.envelope, one.number));
            view! {
                <li>
                    <a href=href>
                        <Written text=one.title />
                    </a>
                    " · "
                    <Written text=one.envelope_name />
                </li>
            }
        })
        .collect();
    let list = (!taken.is_empty()).then(|| {
        view! {
            <h2>{tr!(lang, "proposals-of-idea")}</h2>
            <ul class="proposal-ways">{taken}</ul>
        }
    });
    Ok(Some(
        view! { <section class="stack" id="proposals">{list} {ways}</section> }.into_any(),
    ))
}

/// The envelope and the proposal that the address names.
pub(super) async fn of_address(cx: &Cx) -> Result<(DelegatedEnvelope, ProposalView), AppError> {
    let envelope = cx.store().delegated_envelope(cx.param("slug")).await?;
    let number = cx.param_as("number")?;
    let view = cx.store().proposal(&envelope, number).await?;
    Ok((envelope, view))
}

/// The fault of a text that a resident typed.
pub(super) fn text_fault(field: &str, err: TextError) -> FieldError {
    let error = match err {
        TextError::Empty => AppError::refused("proposals-error-empty"),
        TextError::TooShort { min } => {
            AppError::refused_with("proposals-error-short", [("min", min.to_string())])
        }
        TextError::TooLong { max, .. } => {
            AppError::refused_with("proposals-error-long", [("max", max.to_string())])
        }
    };
    FieldError::new(field, error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_state_step_and_turn_has_its_words() {
        for state in ProposalState::ALL {
            let key = state_key(*state);
            assert!(has_text(&key), "{key}");
        }
        for step in StepKind::ALL {
            let key = step_key(*step);
            assert!(has_text(&key), "{key}");
        }
        for next in NextBy::ALL {
            let key = next_key(*next);
            assert!(has_text(&key), "{key}");
        }
    }
}
