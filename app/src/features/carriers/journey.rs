//! The way of a project, from the idea to the works, with the dates that are known.

use crate::features::editions::stage;
use crate::features::projects::parts::state_word;
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Moment, MomentState};
use chrono::{DateTime, Utc};
use domain::{Calendar, PhaseKind, ProjectState};
use store::CarriedProject;

/// How far a project is, as a number of steps that are behind it.
fn steps_done(state: ProjectState, vote_over: bool) -> usize {
    match state {
        // A project that was taken apart has no page; it would begin again.
        ProjectState::UnderStudy | ProjectState::Dissolved => 1,
        ProjectState::OnBallot if vote_over => 4,
        ProjectState::Refused | ProjectState::Postponed | ProjectState::OnBallot => 3,
        ProjectState::NotSelected
        | ProjectState::Winner
        | ProjectState::Studies
        | ProjectState::Procurement
        | ProjectState::Works => 4,
        ProjectState::Delivered | ProjectState::Abandoned => 5,
    }
}

/// The steps of a project. What was refused goes no further than its decision, and what was not selected no further
/// than the vote.
pub(super) fn moments(
    lang: Lang,
    calendar: &Calendar,
    project: &CarriedProject,
    now: DateTime<Utc>,
) -> Vec<Moment> {
    let vote = calendar.phase(PhaseKind::Vote);
    let vote_over = vote.is_some_and(|phase| phase.ends <= now);
    let done = steps_done(project.state, vote_over);
    let span = |kind| {
        calendar
            .phase(kind)
            .map(|phase| stage::span(lang, &phase))
            .unwrap_or_default()
    };
    let decided = project
        .decisions_published_at
        .or(project.decisions_on.filter(|on| *on > now))
        .map_or_else(
            || tr!(lang, "carriers-step-decision-unknown"),
            |at| fmt::date(lang, at),
        );
    let word = state_word(lang, project.state);
    let told = |step: usize, last: bool| (done == step && last).then(|| word.clone());
    let end = match project.state {
        ProjectState::Refused | ProjectState::Postponed => 3,
        ProjectState::NotSelected => 4,
        ProjectState::UnderStudy
        | ProjectState::Dissolved
        | ProjectState::OnBallot
        | ProjectState::Winner
        | ProjectState::Studies
        | ProjectState::Procurement
        | ProjectState::Works
        | ProjectState::Delivered
        | ProjectState::Abandoned => 5,
    };
    let works = match project.state {
        ProjectState::Winner
        | ProjectState::Studies
        | ProjectState::Procurement
        | ProjectState::Works
        | ProjectState::Delivered
        | ProjectState::Abandoned => Some(word.clone()),
        ProjectState::UnderStudy
        | ProjectState::Dissolved
        | ProjectState::OnBallot
        | ProjectState::Refused
        | ProjectState::Postponed
        | ProjectState::NotSelected => None,
    };
    let steps = [
        ("carriers-step-idea", span(PhaseKind::Ideas), None),
        (
            "carriers-step-study",
            span(PhaseKind::Study),
            Some(tr!(lang, "carriers-step-study-text")).filter(|_| done == 1),
        ),
        ("carriers-step-decision", decided, told(3, end >= 3)),
        (
            "carriers-step-vote",
            span(PhaseKind::Vote),
            told(4, end == 4),
        ),
        ("carriers-step-works", span(PhaseKind::Delivery), works),
    ];
    steps
        .into_iter()
        .take(end)
        .enumerate()
        .map(|(at, (key, when, text))| Moment {
            photos: vec![],
            title: tr!(lang, key),
            when,
            text,
            state: match at {
                at if at < done => MomentState::Done,
                at if at == done => MomentState::Now,
                _ => MomentState::Next,
            },
        })
        .collect()
}

/// The next date that somebody who carries the project waits for, in a sentence.
pub(super) fn next_date(
    lang: Lang,
    calendar: &Calendar,
    project: &CarriedProject,
    now: DateTime<Utc>,
) -> Option<String> {
    let dated = |key: &str, at| Some(tr!(lang, key, date = fmt::date_time(lang, at)));
    match project.state {
        ProjectState::UnderStudy => match project.decisions_on.filter(|on| *on > now) {
            Some(on) => dated("carriers-next-decision", on),
            None => Some(tr!(lang, "carriers-next-decision-unknown")),
        },
        ProjectState::OnBallot => {
            let vote = calendar.phase(PhaseKind::Vote)?;
            if now < vote.starts {
                dated("carriers-next-vote", vote.starts)
            } else if now < vote.ends {
                let date = stage::until(lang, vote.ends);
                Some(tr!(lang, "carriers-next-vote-ends", date = date))
            } else {
                Some(tr!(lang, "carriers-next-outcome"))
            }
        }
        ProjectState::Dissolved
        | ProjectState::Refused
        | ProjectState::Postponed
        | ProjectState::Winner
        | ProjectState::NotSelected
        | ProjectState::Studies
        | ProjectState::Procurement
        | ProjectState::Works
        | ProjectState::Delivered
        | ProjectState::Abandoned => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use domain::{EditionId, Phase, ProjectId};

    fn carried(state: ProjectState) -> CarriedProject {
        CarriedProject {
            id: ProjectId::new(),
            edition: EditionId::new(),
            number: "4".to_owned(),
            title: String::new(),
            text: String::new(),
            state,
            ideas: vec![],
            decisions_on: None,
            decisions_published_at: None,
            messages: vec![],
        }
    }

    fn vote_in(days: i64, now: DateTime<Utc>) -> Calendar {
        let starts = now + TimeDelta::days(days);
        Calendar::new(vec![Phase {
            kind: PhaseKind::Vote,
            starts,
            ends: starts + TimeDelta::days(10),
        }])
        .expect("a calendar")
    }

    #[test]
    fn the_way_ends_where_the_project_does() {
        use MomentState::{Done, Next, Now};
        let now = Utc::now();
        let states = |state, days| {
            moments(Lang::En, &vote_in(days, now), &carried(state), now)
                .into_iter()
                .map(|moment| moment.state)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            states(ProjectState::UnderStudy, 20),
            [Done, Now, Next, Next, Next]
        );
        assert_eq!(states(ProjectState::Refused, 20), [Done; 3]);
        assert_eq!(
            states(ProjectState::OnBallot, -1),
            [Done, Done, Done, Now, Next]
        );
        assert_eq!(states(ProjectState::NotSelected, -20), [Done; 4]);
        assert_eq!(states(ProjectState::Delivered, -20), [Done; 5]);
    }

    #[test]
    fn the_next_date_is_that_of_the_decision_then_of_the_vote() {
        let now = Utc::now();
        let next = |project: &CarriedProject, days| {
            next_date(Lang::En, &vote_in(days, now), project, now).unwrap_or_default()
        };
        let mut project = carried(ProjectState::UnderStudy);
        let unknown = next(&project, 20);
        let on = now + TimeDelta::days(5);
        project.decisions_on = Some(on);
        assert!(next(&project, 20).contains(&fmt::date(Lang::En, on)));
        assert_ne!(next(&project, 20), unknown);
        project.decisions_on = Some(now - TimeDelta::days(5));
        assert_eq!(
            next(&project, 20),
            unknown,
            "a date that has passed is none"
        );
        let ballot = carried(ProjectState::OnBallot);
        let opens = now + TimeDelta::days(20);
        assert!(next(&ballot, 20).contains(&fmt::date(Lang::En, opens)));
    }
}
