//! The path of a proposal as one line of dated steps: what was, what is now and who has the ball, what is to come.

use super::parts::{next_by, step_name};
use crate::features::photos::parts::photo_href;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Moment, MomentState, Picture, Timeline};
use domain::delegated::{DelegatedTerms, ValidationStep};
use domain::{ProposalState, StepKind};
use leptos::prelude::*;
use store::ProposalStep;

/// The path of a proposal. `payer` manages the money in the city's place, where it is not empty.
#[component]
pub fn ProposalPath(
    lang: Lang,
    steps: Vec<ProposalStep>,
    state: ProposalState,
    terms: DelegatedTerms,
    #[prop(optional, into)] payer: String,
) -> impl IntoView {
    let moments = moments(lang, &steps, state, &terms, &payer);
    view! { <Timeline moments /> }
}

/// The moments of a path, in their order.
pub fn moments(
    lang: Lang,
    steps: &[ProposalStep],
    state: ProposalState,
    terms: &DelegatedTerms,
    payer: &str,
) -> Vec<Moment> {
    let mut moments: Vec<Moment> = steps
        .iter()
        .filter(|step| is_asked_for(step.kind, terms))
        .filter_map(|step| {
            let on = step.done_on?;
            Some(Moment {
                title: step_name(lang, step.kind),
                when: fmt::day(lang, on),
                text: told(lang, step),
                photos: seen(lang, step),
                state: MomentState::Done,
            })
        })
        .collect();
    moments.extend(now(lang, steps, state, terms, payer));
    let planned = steps
        .iter()
        .enumerate()
        .filter(|(at, step)| {
            let later = &steps[at + 1..];
            step.done_on.is_none() && !later.iter().any(|other| other.kind == step.kind)
        })
        .filter_map(|(_, step)| {
            let day = fmt::day(lang, step.planned_on?);
            Some(Moment {
                title: step_name(lang, step.kind),
                when: tr!(lang, "proposals-planned", day = day),
                text: told(lang, step),
                photos: vec![],
                state: MomentState::Next,
            })
        });
    moments.extend(planned);
    // The first of those to come is what is done now.
    let ahead = state.ahead(terms).into_iter().skip(1);
    moments.extend(ahead.map(|kind| Moment {
        title: step_name(lang, kind),
        when: tr!(lang, "proposals-later"),
        text: None,
        photos: vec![],
        state: MomentState::Next,
    }));
    moments
}

/// Steps that the terms leave out are booked with others, and say nothing to those who follow.
fn is_asked_for(kind: StepKind, terms: &DelegatedTerms) -> bool {
    match kind {
        StepKind::Countersigned => terms.has(ValidationStep::Countersignature),
        StepKind::Ratified => terms.has(ValidationStep::Ratification),
        _ => true,
    }
}

fn told(lang: Lang, step: &ProposalStep) -> Option<String> {
    let reference = (!step.reference.is_empty()).then(|| {
        tr!(
            lang,
            "proposals-reference",
            reference = step.reference.clone()
        )
    });
    let parts = [Some(step.text.clone()), reference];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The photos of a step, each with what is on it.
fn seen(lang: Lang, step: &ProposalStep) -> Vec<Picture> {
    let pictures = step.photos.iter().map(|photo| Picture {
        href: photo_href(photo.id),
        alt: if photo.alt.is_empty() {
            step_name(lang, step.kind)
        } else {
            photo.alt.clone()
        },
        width: photo.width,
        height: photo.height,
    });
    pictures.collect()
}

fn now(
    lang: Lang,
    steps: &[ProposalStep],
    state: ProposalState,
    terms: &DelegatedTerms,
    payer: &str,
) -> Option<Moment> {
    let next = state.next_by(terms.costing)?;
    let who = next_by(lang, next, payer);
    let when = match sign_until(steps, state, terms) {
        Some(day) => tr!(
            lang,
            "proposals-until",
            who = who,
            day = fmt::day(lang, day)
        ),
        None => who,
    };
    Some(Moment {
        title: tr!(
            lang,
            match state {
                ProposalState::Proposed => "proposals-now-proposed",
                ProposalState::InCosting => "proposals-now-in-costing",
                ProposalState::Costed => "proposals-now-costed",
                ProposalState::SentBack => "proposals-now-sent-back",
                ProposalState::Allocated => "proposals-now-allocated",
                ProposalState::Countersigned => "proposals-now-countersigned",
                ProposalState::Ratified => "proposals-now-ratified",
                ProposalState::Committed
                | ProposalState::Delivered
                | ProposalState::Rejected
                | ProposalState::Withdrawn
                | ProposalState::Abandoned => "proposals-now-committed",
            }
        ),
        when,
        text: None,
        photos: vec![],
        state: MomentState::Now,
    })
}

/// Until when the city signs what a group has just decided.
pub fn sign_until(
    steps: &[ProposalStep],
    state: ProposalState,
    terms: &DelegatedTerms,
) -> Option<chrono::NaiveDate> {
    if state != ProposalState::Allocated {
        return None;
    }
    let last = steps
        .iter()
        .rfind(|step| step.kind == StepKind::Allocated)?;
    last.done_on.map(|day| terms.sign_until(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, Utc};
    use domain::delegated::Template;

    fn step(kind: StepKind, done_on: Option<&str>, planned_on: Option<&str>) -> ProposalStep {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        ProposalStep {
            id: domain::ProposalStepId::new(),
            photos: vec![],
            kind,
            text: String::new(),
            reference: String::new(),
            document: None,
            planned_on: planned_on.map(day),
            done_on: done_on.map(day),
            motion: None,
            noted_at: Utc::now(),
        }
    }

    #[test]
    fn a_path_tells_what_was_what_is_now_and_what_is_to_come() {
        use MomentState::{Done, Next, Now};
        let terms = Template::YouthEnvelope.terms();
        let steps = [
            step(StepKind::Proposed, Some("2026-03-02"), None),
            step(StepKind::Costed, Some("2026-03-20"), None),
            step(StepKind::Allocated, Some("2026-04-01"), None),
        ];
        let path = moments(Lang::En, &steps, ProposalState::Allocated, &terms, "");
        let states: Vec<MomentState> = path.iter().map(|moment| moment.state).collect();
        assert_eq!(states, [Done, Done, Done, Now, Next, Next, Next]);
        assert!(path[3].when.contains("1 May 2026"), "{}", path[3].when);
    }

    #[test]
    fn what_is_planned_is_to_come_until_it_is_done() {
        let terms = Template::MicroWorks.terms();
        let planned = step(StepKind::Works, None, Some("2026-09-01"));
        let path = |steps: &[ProposalStep]| {
            moments(Lang::En, steps, ProposalState::Committed, &terms, "")
                .into_iter()
                .map(|moment| (moment.title, moment.state))
                .collect::<Vec<_>>()
        };
        let works = step_name(Lang::En, StepKind::Works);
        assert!(path(std::slice::from_ref(&planned)).contains(&(works.clone(), MomentState::Next)));
        let done = step(StepKind::Works, Some("2026-09-03"), None);
        let path = path(&[planned, done]);
        assert_eq!(path.iter().filter(|(title, _)| *title == works).count(), 1);
        assert!(path.contains(&(works, MomentState::Done)));
    }

    #[test]
    fn a_committee_without_a_council_reads_of_none() {
        let terms = Template::CitizenInitiative.terms();
        let day = Some("2026-04-01");
        let steps = [
            step(StepKind::Allocated, day, None),
            step(StepKind::Countersigned, day, None),
            step(StepKind::Ratified, day, None),
        ];
        let path = moments(
            Lang::En,
            &steps,
            ProposalState::Ratified,
            &terms,
            "Maison des associations",
        );
        let titles: Vec<&str> = path.iter().map(|moment| moment.title.as_str()).collect();
        assert_eq!(titles.len(), 3, "{titles:?}");
        assert_eq!(path[1].when, "Maison des associations");
    }
}
