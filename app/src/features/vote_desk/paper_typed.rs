//! What is typed from a paper ballot: the numbers of projects, as fast as one can type them.

use crate::error::AppError;
use domain::{BallotForm, Pick, Picks, ProjectId};
use std::collections::HashSet;
use store::ProjectSummary;

/// A choice as it was typed, with its project: shown to be checked before it is cast.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) project: ProjectId,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) points: u32,
}

/// How the numbers of a form are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// `12 45 7`
    Numbers,
    /// `12=3 45=1`
    Points,
    /// `12=5 45=0`, with the highest grade.
    Grades { best: u32 },
    /// `12 45 7`, the best first; the points of the first place.
    Order { first: u32 },
}

impl Manner {
    pub(super) const fn of(form: BallotForm) -> Self {
        match form {
            BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => Self::Numbers,
            BallotForm::Points { .. } | BallotForm::Scores { .. } => Self::Points,
            BallotForm::MajorityJudgment { grades } => Self::Grades {
                best: grades.saturating_sub(1),
            },
            BallotForm::Ranking { max } => Self::Order { first: max },
        }
    }
}

/// Reads the numbers. Whether the form allows the choices is for the store to say.
pub(super) fn read(
    manner: Manner,
    paper: &[ProjectSummary],
    typed: &str,
) -> Result<Vec<Line>, AppError> {
    let mut lines = Vec::new();
    let mut seen = HashSet::new();
    let words = typed
        .split(|c: char| c.is_whitespace() || ",;".contains(c))
        .filter(|word| !word.is_empty());
    for (place, word) in (0_u32..).zip(words) {
        let (number, points) = match manner {
            Manner::Numbers => (word, 1),
            Manner::Order { first } => (word, first.saturating_sub(place)),
            Manner::Points | Manner::Grades { .. } => pair(word).ok_or_else(|| {
                AppError::refused_with("paper-error-points", [("typed", word.to_owned())])
            })?,
        };
        let told = |key| AppError::refused_with(key, [("number", number.to_owned())]);
        let project = paper
            .iter()
            .find(|project| project.number == number)
            .ok_or_else(|| told("paper-error-unknown"))?;
        if !seen.insert(project.id) {
            return Err(told("paper-error-twice"));
        }
        lines.push(Line {
            project: project.id,
            number: project.number.clone(),
            title: project.title.clone(),
            points,
        });
    }
    Ok(lines)
}

/// The choices of lines.
pub(super) fn picks(lines: &[Line]) -> Picks {
    Picks::new(lines.iter().map(|line| Pick {
        project: line.project,
        points: line.points,
    }))
}

fn pair(word: &str) -> Option<(&str, u32)> {
    let (number, points) = word.split_once('=')?;
    Some((number, points.parse().ok()?)).filter(|_| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ProjectState;

    fn paper() -> Vec<ProjectSummary> {
        ["7", "12", "45"]
            .into_iter()
            .map(|number| ProjectSummary {
                id: ProjectId::new(),
                number: number.to_owned(),
                title: format!("Projet {number}"),
                excerpt: String::new(),
                cost: None,
                district: None,
                theme: None,
                place: String::new(),
                state: ProjectState::OnBallot,
            })
            .collect()
    }

    fn typed(manner: Manner, text: &str) -> Result<Vec<(String, u32)>, AppError> {
        let lines = read(manner, &paper(), text)?;
        Ok(lines
            .into_iter()
            .map(|line| (line.number, line.points))
            .collect())
    }

    #[test]
    fn numbers_are_typed_in_any_manner() {
        let pairs = |list: &[(&str, u32)]| {
            list.iter()
                .map(|(number, points)| ((*number).to_owned(), *points))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            typed(Manner::Numbers, " 12 45,7 "),
            Ok(pairs(&[("12", 1), ("45", 1), ("7", 1)]))
        );
        assert_eq!(
            typed(Manner::Points, "12=3 7=1"),
            Ok(pairs(&[("12", 3), ("7", 1)]))
        );
        assert_eq!(
            typed(Manner::Order { first: 3 }, "45 7"),
            Ok(pairs(&[("45", 3), ("7", 2)]))
        );
        assert_eq!(typed(Manner::Numbers, "  "), Ok(vec![]));
    }

    #[test]
    fn a_slip_of_the_finger_is_told() {
        let key = |manner, text| match typed(manner, text) {
            Err(AppError::Refused { key, .. }) => key,
            other => panic!("{text} is read: {other:?}"),
        };
        assert_eq!(key(Manner::Numbers, "12 13"), "paper-error-unknown");
        assert_eq!(key(Manner::Numbers, "12 7 12"), "paper-error-twice");
        assert_eq!(key(Manner::Points, "12"), "paper-error-points");
        assert_eq!(key(Manner::Points, "=3"), "paper-error-points");
        assert_eq!(
            key(Manner::Grades { best: 5 }, "12=TB"),
            "paper-error-points"
        );
    }
}
