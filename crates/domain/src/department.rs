//! Departments: those of the city and those outside it, what each answers for, and who belongs to it.

use crate::DepartmentId;
use crate::text::{Limits, fold};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// Length limits of a department's or a competence's name.
pub const NAME: Limits = Limits { min: 2, max: 120 };
/// Length limits of the words by which a competence is recognised, with commas between them.
pub const WORDS: Limits = Limits { min: 0, max: 2000 };

words! {
    /// What a member may do in a department.
    pub enum MemberLevel as "level" {
        /// Fills in the studies.
        Analyst = "analyst",
        /// Head of department: validates them, and may fill them in.
        Validator = "validator",
    }
}

/// That an account belongs to a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub department: DepartmentId,
    pub level: MemberLevel,
    /// Whether the department is an outside body, whose members see only what is routed to it.
    pub outside: bool,
}

/// A competence as a city begins with it: a name, the words that tell it in a project, and whether an
/// intercommunality often holds it (article L5216-5 of the code général des collectivités territoriales, and
/// the transfers that go with it).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualCompetence {
    pub name: &'static str,
    pub words: &'static str,
    pub often_outside: bool,
}

/// Which of a competence's words are in a text: whole words, without case or accents; a final `s` or `x` makes no
/// difference, and an expression of several words must be there as it is.
pub fn matching_words<'a>(words: &'a str, text: &str) -> Vec<&'a str> {
    let text = singular(text);
    words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .filter(|word| {
            let word = singular(word);
            !word.trim().is_empty() && text.contains(&word)
        })
        .collect()
}

/// The words without case, accents or plural, each with a blank on both sides.
fn singular(text: &str) -> String {
    let folded = fold(text);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| match word.strip_suffix(['s', 'x']) {
            Some(stem) if stem.len() > 2 => stem,
            _ => word,
        });
    let mut line = String::from(" ");
    for word in words {
        line.push_str(word);
        line.push(' ');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn competences_are_recognised_by_whole_words() {
        let words = "trottoir, piste cyclable, école, jeu";
        assert_eq!(
            matching_words(words, "Refaire les TROTTOIRS près de l'école"),
            ["trottoir", "école"]
        );
        assert_eq!(
            matching_words(words, "Des pistes cyclables et des jeux"),
            ["piste cyclable", "jeu"]
        );
        assert_eq!(matching_words(words, "La jeunesse cyclable"), [""; 0]);
    }
}
