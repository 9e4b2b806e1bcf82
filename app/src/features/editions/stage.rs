//! Where an edition stands, in words, and what can be done in it now.

use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use chrono::{DateTime, TimeDelta, Utc};
use domain::calendar::paris;
use domain::{Calendar, Phase, PhaseKind};
use store::Edition;

/// What a visitor can do in an edition, or look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Vote,
    SendIdea,
    SeeResults,
    SeeProjects,
    SeeDecisions,
    SeeIdeas,
}

impl Act {
    /// The page, below the language.
    pub fn path(self, slug: &str) -> String {
        let page = match self {
            Self::Vote => "vote",
            Self::SendIdea => "ideas/new",
            Self::SeeResults => "results",
            Self::SeeProjects => "projects",
            Self::SeeDecisions => "decisions",
            Self::SeeIdeas => "ideas",
        };
        format!("/e/{slug}/{page}")
    }

    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::Vote => "editions-act-vote",
            Self::SendIdea => "editions-act-send-idea",
            Self::SeeResults => "editions-act-results",
            Self::SeeProjects => "editions-act-projects",
            Self::SeeDecisions => "decisions-act",
            Self::SeeIdeas => "editions-act-ideas",
        };
        tr!(lang, key)
    }
}

/// How much an edition has to show to everyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    pub ideas: u64,
    pub projects: usize,
    /// The winners are known, by a count here or from the city's own files.
    pub winners: bool,
}

/// What there is to do and to see now, the most pressing first.
pub fn acts(edition: &Edition, contents: Contents, now: DateTime<Utc>) -> Vec<Act> {
    let mut acts = Vec::new();
    if edition.calendar.open_vote(now).is_ok() {
        acts.push(Act::Vote);
    }
    if edition.calendar.open_ideas(now).is_ok() {
        acts.push(Act::SendIdea);
    }
    if contents.winners {
        acts.push(Act::SeeResults);
    }
    if contents.projects > 0 {
        acts.push(Act::SeeProjects);
    }
    if edition.decisions_published_at.is_some() {
        acts.push(Act::SeeDecisions);
    }
    if contents.ideas > 0 {
        acts.push(Act::SeeIdeas);
    }
    acts
}

/// Whether residents still wait for something in this edition: a phase up to the count is not over.
pub fn is_current(calendar: &Calendar, now: DateTime<Utc>) -> bool {
    calendar
        .phases()
        .iter()
        .any(|phase| phase.kind < PhaseKind::Delivery && phase.ends > now)
}

/// The next phase up to the count that has not begun.
pub fn next_to_come(calendar: &Calendar, now: DateTime<Utc>) -> Option<Phase> {
    calendar
        .next(now)
        .filter(|phase| phase.kind < PhaseKind::Delivery)
}

/// What is going on: one sentence.
pub fn now_sentence(lang: Lang, edition: &Edition, now: DateTime<Utc>) -> String {
    let calendar = &edition.calendar;
    match (calendar.at(now), calendar.next(now)) {
        (Some(phase), _)
            if phase.kind == PhaseKind::Count && edition.outcome_published.is_some() =>
        {
            tr!(lang, "editions-now-published")
        }
        (Some(phase), _) => {
            tr!(
                lang,
                &format!("editions-now-{}", phase.kind),
                until = until(lang, phase.ends)
            )
        }
        (None, Some(_)) => tr!(lang, "editions-now-waiting"),
        (None, None) => tr!(lang, "editions-now-over"),
    }
}

/// What comes next, if anything does: one sentence.
pub fn next_sentence(lang: Lang, calendar: &Calendar, now: DateTime<Utc>) -> Option<String> {
    let phase = next_to_come(calendar, now)?;
    let starts = fmt::date(lang, phase.starts);
    Some(tr!(
        lang,
        "editions-next",
        phase = phase_name(lang, phase.kind),
        date = starts
    ))
}

/// When the city answers all ideas, while that is to come: one sentence.
pub fn answers_sentence(lang: Lang, edition: &Edition, now: DateTime<Utc>) -> Option<String> {
    let on = edition
        .decisions_on
        .filter(|on| edition.decisions_published_at.is_none() && *on > now)?;
    Some(tr!(
        lang,
        "decisions-planned",
        date = fmt::date_time(lang, on)
    ))
}

pub fn phase_name(lang: Lang, kind: PhaseKind) -> String {
    tr!(lang, &format!("editions-phase-{kind}"))
}

/// The last moment of what ends at a moment, in words. Who ends at midnight is told the evening before: "12
/// December at 23:59" leaves no doubt, "13 December at 0:00" does.
pub fn until(lang: Lang, ends: DateTime<Utc>) -> String {
    fmt::date_time(lang, last_minute(ends))
}

/// From when to when a phase goes, in days.
pub fn span(lang: Lang, phase: &Phase) -> String {
    let (first, last) = (phase.starts, last_minute(phase.ends));
    if paris::day(first) == paris::day(last) {
        return fmt::date(lang, first);
    }
    tr!(
        lang,
        "editions-span",
        from = fmt::date(lang, first),
        to = fmt::date(lang, last)
    )
}

fn last_minute(ends: DateTime<Utc>) -> DateTime<Utc> {
    let midnight = paris::to_local(ends).time() == chrono::NaiveTime::MIN;
    if midnight {
        ends - TimeDelta::minutes(1)
    } else {
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    fn phase(kind: PhaseKind, starts: &str, ends: &str) -> Phase {
        Phase {
            kind,
            starts: at(starts),
            ends: at(ends),
        }
    }

    #[test]
    fn what_ends_at_midnight_is_told_the_evening_before() {
        assert_eq!(
            until(Lang::En, at("2026-12-12T23:00:00Z")),
            "12 December 2026 at 23:59"
        );
        assert_eq!(
            until(Lang::En, at("2026-12-12T17:00:00Z")),
            "12 December 2026 at 18:00"
        );
    }

    #[test]
    fn a_span_names_its_first_and_last_day() {
        let vote = phase(
            PhaseKind::Vote,
            "2026-11-11T23:00:00Z",
            "2026-12-12T23:00:00Z",
        );
        assert_eq!(
            span(Lang::En, &vote),
            "from 12 November 2026 to 12 December 2026"
        );
        let day = phase(
            PhaseKind::Count,
            "2026-11-11T23:00:00Z",
            "2026-11-12T23:00:00Z",
        );
        assert_eq!(span(Lang::En, &day), "12 November 2026");
    }

    #[test]
    fn works_alone_do_not_keep_an_edition_current() {
        let calendar = Calendar::new(vec![
            phase(
                PhaseKind::Vote,
                "2026-01-01T00:00:00Z",
                "2026-02-01T00:00:00Z",
            ),
            phase(
                PhaseKind::Delivery,
                "2026-03-01T00:00:00Z",
                "2027-01-01T00:00:00Z",
            ),
        ])
        .expect("a calendar");
        assert!(is_current(&calendar, at("2026-01-10T00:00:00Z")));
        assert!(!is_current(&calendar, at("2026-02-10T00:00:00Z")));
        assert_eq!(next_to_come(&calendar, at("2026-02-10T00:00:00Z")), None);
    }
}
