//! The words of a decision: the same on pages and in mails.

use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Glyph, Tag, Tone};
use domain::arbitration::Gap;
use domain::{CostStage, Opinion, ProjectVerdict, RefusalReason, StudyState};
use leptos::prelude::*;

/// What becomes of a project, in a word or two.
pub fn verdict(to: impl Speaks, verdict: ProjectVerdict) -> String {
    tr!(
        to,
        match verdict {
            ProjectVerdict::OnBallot => "decisions-verdict-on-ballot",
            ProjectVerdict::Refused => "decisions-verdict-refused",
            ProjectVerdict::Postponed => "decisions-verdict-postponed",
        }
    )
}

/// The same of several projects.
pub fn verdict_of_many(lang: Lang, verdict: ProjectVerdict) -> String {
    tr!(
        lang,
        match verdict {
            ProjectVerdict::OnBallot => "decisions-tab-on-ballot",
            ProjectVerdict::Refused => "decisions-tab-refused",
            ProjectVerdict::Postponed => "decisions-tab-postponed",
        }
    )
}

/// The same as a tag.
pub fn verdict_tag(lang: Lang, of: ProjectVerdict) -> AnyView {
    let (tone, icon) = match of {
        ProjectVerdict::OnBallot => (Tone::Success, Glyph::Vote),
        ProjectVerdict::Refused => (Tone::Neutral, Glyph::Stop),
        ProjectVerdict::Postponed => (Tone::Info, Glyph::Clock),
    };
    view! { <Tag label=verdict(lang, of) tone icon /> }.into_any()
}

/// A reason in two or three words, for a list.
pub fn reason_title(lang: Lang, reason: RefusalReason) -> String {
    tr!(lang, &format!("decisions-title-{}", word(reason)))
}

/// What the author reads.
pub fn reason_text(lang: Lang, reason: RefusalReason) -> String {
    tr!(lang, &format!("decisions-reason-{}", word(reason)))
}

/// What can be done instead, where the city says nothing of its own.
pub fn reason_advice(lang: Lang, reason: RefusalReason) -> String {
    tr!(lang, &format!("decisions-advice-{}", word(reason)))
}

fn word(reason: RefusalReason) -> String {
    reason.code().replace('_', "-")
}

/// What is missing before the publication.
pub fn gap(lang: Lang, gap: Gap) -> String {
    let key = match gap {
        Gap::NoDepartment => "deciding-gap-no-department",
        Gap::NoDecision => "deciding-gap-no-decision",
        Gap::NoReason => "deciding-gap-no-reason",
        Gap::NoWords => "deciding-gap-no-words",
        Gap::NoCost => "deciding-gap-no-cost",
        Gap::OpenStudies => "deciding-gap-open-studies",
        Gap::NoCommittee => "deciding-gap-no-committee",
        Gap::NoMinutes => "deciding-gap-no-minutes",
        Gap::NoText => "deciding-gap-no-text",
        Gap::OverCap => "deciding-gap-over-cap",
        Gap::OverEnvelope => "deciding-gap-over-envelope",
        Gap::PostponedUnsaid => "deciding-gap-postponed-unsaid",
        Gap::AgainstAll => "deciding-gap-against-all",
    };
    tr!(lang, key)
}

/// The same as a tag: what blocks, and what is worth another look.
pub fn gap_tag(lang: Lang, of: Gap) -> AnyView {
    let tone = if of.blocks() {
        Tone::Danger
    } else {
        Tone::Warning
    };
    view! { <Tag label=gap(lang, of) tone /> }.into_any()
}

/// How firm an amount is.
pub fn stage(lang: Lang, stage: CostStage) -> String {
    let key = match stage {
        CostStage::Estimate => "deciding-stage-estimate",
        CostStage::Revised => "deciding-stage-revised",
        CostStage::Voted => "deciding-stage-voted",
    };
    tr!(lang, key)
}

/// What a department says, as a tag: its opinion, or how far it is.
pub fn opinion_tag(
    lang: Lang,
    state: StudyState,
    competent: Option<bool>,
    opinion: Option<Opinion>,
) -> AnyView {
    let (key, tone) = match (state, competent, opinion) {
        (StudyState::Done, Some(false), _) => ("deciding-opinion-not-ours", Tone::Neutral),
        (StudyState::Done, _, Some(Opinion::Favourable)) => {
            ("deciding-opinion-favourable", Tone::Success)
        }
        (StudyState::Done, _, Some(Opinion::FavourableIf)) => {
            ("deciding-opinion-favourable-if", Tone::Warning)
        }
        (StudyState::Done, _, Some(Opinion::Unfavourable)) => {
            ("deciding-opinion-unfavourable", Tone::Danger)
        }
        (StudyState::Done, _, None) => ("deciding-opinion-none", Tone::Neutral),
        (StudyState::NotStarted, _, _) => ("deciding-opinion-not-started", Tone::Neutral),
        (StudyState::InProgress | StudyState::Waiting, _, _) => {
            ("deciding-opinion-in-progress", Tone::Info)
        }
        (StudyState::Proposed, _, _) => ("deciding-opinion-proposed", Tone::Info),
    };
    view! { <Tag label=tr!(lang, key) tone /> }.into_any()
}

/// Why a project was refused, as a mail says it: the reason, the city's own words, and what can be done instead.
pub fn told_in_a_mail(
    lang: Lang,
    reason: Option<RefusalReason>,
    words: &str,
    instead: &str,
) -> String {
    let mut parts = Vec::new();
    if let Some(reason) = reason {
        parts.push(reason_text(lang, reason));
    }
    if !words.is_empty() {
        parts.push(words.to_owned());
    }
    if instead.is_empty() {
        parts.extend(reason.map(|reason| reason_advice(lang, reason)));
    } else {
        parts.push(tr!(lang, "decisions-instead", words = instead));
    }
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_reason_has_its_texts() {
        for reason in RefusalReason::ALL {
            for kind in ["title", "reason", "advice"] {
                let key = format!("decisions-{kind}-{}", word(*reason));
                assert!(has_text(&key), "{key}");
            }
        }
    }

    #[test]
    fn the_city_s_own_advice_takes_the_place_of_the_usual_one() {
        let reason = Some(RefusalReason::TooExpensive);
        for lang in Lang::ALL {
            let advice = reason_advice(lang, RefusalReason::TooExpensive);
            let usual = told_in_a_mail(lang, reason, "Il coûte 90 000 €.", "");
            assert!(usual.contains(&advice), "{usual}");
            assert!(usual.contains("Il coûte 90 000 €."), "{usual}");
            let own = told_in_a_mail(lang, reason, "", "Proposez un seul banc.");
            assert!(!own.contains(&advice), "{own}");
            assert!(own.contains("Proposez un seul banc."), "{own}");
        }
        assert_eq!(told_in_a_mail(Lang::Fr, None, "", ""), "");
    }
}
