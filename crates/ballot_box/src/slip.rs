//! The choices of a ballot as text, and the width that hides how many there are.
//!
//! A slip is `v1` and then each choice as ` NUMBER=POINTS`, in the order of the ballot paper, filled up with
//! blanks: `v1 12=1 45=2       `. A blank ballot is `v1`. Every slip of an edition has the same width, so that
//! the length of a sealed ballot says nothing.

use domain::BallotForm;
use serde::{Deserialize, Serialize};

const VERSION: &str = "v1";
/// Widths are whole multiples of this.
const STEP: usize = 16;

/// The choices of a voter: numbers of projects as the ballot paper has them, and points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Slip(pub Vec<Choice>);

/// One choice: the number of a project and the points on it (1 where the form has none; the place or the grade
/// where it has those).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choice {
    pub number: String,
    pub points: u32,
}

/// Why bytes are no slip, or choices can't be written as one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlipError {
    #[error("the slip is no text")]
    NotText,
    #[error("the slip does not begin with `{VERSION}`")]
    Version,
    #[error("choice {place} of the slip can't be read")]
    Unreadable { place: usize },
    #[error("the slip is {found} bytes wide, not {expected}")]
    Width { expected: usize, found: usize },
    #[error("`{number}` can't be a project's number on a slip")]
    Number { number: String },
}

impl Slip {
    pub fn new<N: Into<String>>(choices: impl IntoIterator<Item = (N, u32)>) -> Self {
        let choice = |(number, points): (N, u32)| Choice {
            number: number.into(),
            points,
        };
        Self(choices.into_iter().map(choice).collect())
    }

    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// The slip without its blanks, as the record has it.
    pub fn text(&self) -> String {
        let mut text = VERSION.to_owned();
        for Choice { number, points } in &self.0 {
            text.push_str(&format!(" {number}={points}"));
        }
        text
    }

    /// The bytes that are sealed, `width` of them.
    pub fn write(&self, width: usize) -> Result<Vec<u8>, SlipError> {
        for choice in &self.0 {
            check_number(&choice.number)?;
        }
        let mut bytes = self.text().into_bytes();
        if bytes.len() > width {
            return Err(SlipError::Width {
                expected: width,
                found: bytes.len(),
            });
        }
        bytes.resize(width, b' ');
        Ok(bytes)
    }

    /// Reads a slip, padded or not. Whether the choices are allowed is for [`crate::Paper`] to say.
    pub fn read(bytes: &[u8]) -> Result<Self, SlipError> {
        let text = std::str::from_utf8(bytes).map_err(|_| SlipError::NotText)?;
        // One way to write each slip: two that differ in bytes differ in content.
        let mut words = text.trim_end_matches(' ').split(' ');
        if words.next() != Some(VERSION) {
            return Err(SlipError::Version);
        }
        words
            .enumerate()
            .map(|(at, word)| choice(word).ok_or(SlipError::Unreadable { place: at + 1 }))
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

/// The width of every slip of an edition: room for the longest that the form allows.
pub fn width<'a>(form: BallotForm, numbers: impl IntoIterator<Item = &'a str>) -> usize {
    let mut lengths: Vec<usize> = numbers.into_iter().map(str::len).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    let most = most_choices(form).unwrap_or(lengths.len());
    let points = form.points_per_project().to_string().len();
    let longest: usize = lengths
        .iter()
        .take(most)
        .map(|number| 1 + number + 1 + points)
        .sum();
    (VERSION.len() + longest).next_multiple_of(STEP)
}

/// How many projects a ballot can name at most; `None` where it can name all.
fn most_choices(form: BallotForm) -> Option<usize> {
    match form {
        BallotForm::Approval { max, .. } | BallotForm::Ranking { max } => usize::try_from(max).ok(),
        BallotForm::Points { total, .. } => usize::try_from(total).ok(),
        BallotForm::Knapsack { .. }
        | BallotForm::Scores { .. }
        | BallotForm::MajorityJudgment { .. } => None,
    }
}

/// Whether a project may have this number: a slip could not hold a blank or an equals sign.
pub fn check_number(number: &str) -> Result<(), SlipError> {
    let fits = |letter: char| !letter.is_whitespace() && !letter.is_control() && letter != '=';
    if !number.is_empty() && number.chars().all(fits) {
        Ok(())
    } else {
        Err(SlipError::Number {
            number: number.to_owned(),
        })
    }
}

fn choice(word: &str) -> Option<Choice> {
    let (number, points) = word.split_once('=')?;
    check_number(number).ok()?;
    let value: u32 = points.parse().ok()?;
    // `+1` and `01` would be second ways to write 1.
    (value.to_string() == points).then(|| Choice {
        number: number.to_owned(),
        points: value,
    })
}
