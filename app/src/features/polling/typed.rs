//! What is typed from a paper ballot: the numbers of projects, as fast as one can type them.

use crate::error::AppError;
use domain::{BallotForm, Pick, Picks};
use std::collections::HashSet;
use store::{KeyedBallot, ProjectSummary};

/// What is typed for a blank ballot, and for one that proves to be spoilt.
const BLANK: &str = "0";
const SPOILT: &str = "x";

/// How the numbers of a form are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// `12 45 7`
    Numbers,
    /// `12:3 45:1`
    Points,
    /// `12=b 45=r`, or the place of the grade, 0 for the lowest.
    Grades { form: BallotForm },
    /// `12 45 7`, the best first; the points of the first place.
    Order { first: u32 },
}

impl Manner {
    pub(super) const fn of(form: BallotForm) -> Self {
        match form {
            BallotForm::Approval { .. } | BallotForm::Knapsack { .. } => Self::Numbers,
            BallotForm::Points { .. } | BallotForm::Scores { .. } => Self::Points,
            BallotForm::MajorityJudgment { .. } => Self::Grades { form },
            BallotForm::Ranking { max } => Self::Order { first: max },
        }
    }
}

/// What the line that was typed says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    Ballot(KeyedBallot),
    /// `b`: back to the ballot before.
    Back,
}

/// Reads a line. Whether the form allows the choices is for the store to say.
pub(super) fn read(
    manner: Manner,
    paper: &[ProjectSummary],
    typed: &str,
) -> Result<Typed, AppError> {
    match typed.trim().to_lowercase().as_str() {
        "" => return Err(AppError::refused("polling-error-empty")),
        // Unless a project has this number.
        BLANK if paper.iter().all(|project| project.number != BLANK) => {
            return Ok(Typed::Ballot(KeyedBallot::Choices(Picks::default())));
        }
        SPOILT => return Ok(Typed::Ballot(KeyedBallot::Spoilt)),
        "b" => return Ok(Typed::Back),
        _ => {}
    }
    let mut picks = Vec::new();
    let mut seen = HashSet::new();
    let words = typed
        .split(|c: char| c.is_whitespace() || ",;".contains(c))
        .filter(|word| !word.is_empty());
    for (place, word) in (0_u32..).zip(words) {
        let (number, points) = match manner {
            Manner::Numbers => (word, 1),
            Manner::Order { first } => (word, first.saturating_sub(place)),
            Manner::Points => pair(word, |points| points.parse().ok()).ok_or_else(|| {
                AppError::refused_with("polling-error-points", [("typed", word.to_owned())])
            })?,
            Manner::Grades { form } => {
                pair(word, |grade| points_of(form, grade)).ok_or_else(|| {
                    AppError::refused_with("polling-error-grade", [("typed", word.to_owned())])
                })?
            }
        };
        let told = |key| AppError::refused_with(key, [("number", number.to_owned())]);
        let project = paper
            .iter()
            .find(|project| project.number.eq_ignore_ascii_case(number))
            .ok_or_else(|| told("polling-error-unknown"))?;
        if !seen.insert(project.id) {
            return Err(told("polling-error-twice"));
        }
        picks.push(Pick {
            project: project.id,
            points,
        });
    }
    Ok(Typed::Ballot(KeyedBallot::Choices(Picks::new(picks))))
}

/// A ballot as one would type it.
pub(super) fn write(manner: Manner, paper: &[ProjectSummary], ballot: &KeyedBallot) -> String {
    let picks = match ballot {
        KeyedBallot::Spoilt => return SPOILT.to_owned(),
        KeyedBallot::Choices(picks) if picks.is_blank() => return BLANK.to_owned(),
        KeyedBallot::Choices(picks) => picks,
    };
    let mut chosen: Vec<(&str, u32)> = paper
        .iter()
        .map(|project| (project.number.as_str(), picks.points_on(project.id)))
        .filter(|(_, points)| *points > 0)
        .collect();
    if matches!(manner, Manner::Order { .. }) {
        chosen.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
    }
    let words: Vec<String> = chosen
        .into_iter()
        .map(|(number, points)| match manner {
            Manner::Numbers | Manner::Order { .. } => number.to_owned(),
            Manner::Points => format!("{number}:{points}"),
            Manner::Grades { form } => match form.grade_letters(points) {
                Some(letters) => format!("{number}={}", letters.to_lowercase()),
                None => format!("{number}={points}"),
            },
        })
        .collect();
    words.join(" ")
}

/// The grades of a form, the lowest first, each with what is typed for it.
pub(super) fn grades(form: BallotForm) -> Vec<(&'static str, &'static str)> {
    (0..=form.points_per_project())
        .filter_map(|points| Some((form.grade_letters(points)?, form.grade_code(points)?)))
        .collect()
}

fn points_of(form: BallotForm, grade: &str) -> Option<u32> {
    (0..=form.points_per_project()).find(|points| {
        points.to_string() == grade
            || form
                .grade_letters(*points)
                .is_some_and(|letters| letters.eq_ignore_ascii_case(grade))
    })
}

fn pair(word: &str, points: impl Fn(&str) -> Option<u32>) -> Option<(&str, u32)> {
    let (number, typed) = word.split_once([':', '='])?;
    Some((number, points(typed)?)).filter(|_| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{ProjectId, ProjectState};

    const GRADES: Manner = Manner::Grades {
        form: BallotForm::MajorityJudgment { grades: 5 },
    };

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

    /// What is typed, read and written again.
    fn again(manner: Manner, text: &str) -> Result<String, AppError> {
        let paper = paper();
        Ok(match read(manner, &paper, text)? {
            Typed::Ballot(ballot) => write(manner, &paper, &ballot),
            Typed::Back => "back".to_owned(),
        })
    }

    #[test]
    fn numbers_are_typed_in_any_manner() {
        let order = Manner::Order { first: 3 };
        for (manner, typed, written) in [
            (Manner::Numbers, " 12 45,7 ", "7 12 45"),
            (Manner::Points, "12:3 7=1", "7:1 12:3"),
            (order, "45 7", "45 7"),
            (GRADES, "12=TB 45:1", "12=tb 45=i"),
            (Manner::Numbers, "0", "0"),
            (Manner::Numbers, " X", "x"),
            (order, "b", "back"),
        ] {
            assert_eq!(again(manner, typed), Ok(written.to_owned()), "{typed}");
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_told() {
        let key = |manner, text| match again(manner, text) {
            Err(AppError::Refused { key, .. }) => key,
            other => panic!("{text} is read: {other:?}"),
        };
        assert_eq!(key(Manner::Numbers, "  "), "polling-error-empty");
        assert_eq!(key(Manner::Numbers, "12 13"), "polling-error-unknown");
        assert_eq!(key(Manner::Numbers, "12 7 12"), "polling-error-twice");
        assert_eq!(key(Manner::Numbers, "12 0"), "polling-error-unknown");
        assert_eq!(key(Manner::Points, "12"), "polling-error-points");
        assert_eq!(key(Manner::Points, "=3"), "polling-error-points");
        assert_eq!(key(GRADES, "12=e"), "polling-error-grade");
    }

    #[test]
    fn every_grade_of_every_form_has_letters_of_its_own() {
        for number in 2..=domain::ballot::MAX_GRADES {
            let all = grades(BallotForm::MajorityJudgment { grades: number });
            let letters: HashSet<_> = all.iter().map(|(letters, _)| letters).collect();
            assert_eq!(u32::try_from(letters.len()), Ok(number));
        }
    }
}
