//! How a trustee keeps the key: 24 words on paper (BIP-39, French list) and a small file.

use super::TrusteeKey;
use bip39::{Language, Mnemonic};
use domain::EditionId;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

const FORMAT: &str = "parvis-trustee-key/1";
const WORDS: usize = 24;

/// The file that a trustee takes home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFile {
    format: String,
    pub edition: EditionId,
    pub key: TrusteeKey,
}

/// Why a file is not a trustee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyFileError {
    #[error("this file holds no trustee's key")]
    NoKey,
    #[error("this file is of a later version of Parvis")]
    Version,
    #[error("this key was made for another vote")]
    OtherEdition,
}

/// Why typed words are no key. Words are numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordsError {
    #[error("{found} words of {WORDS}")]
    Number { found: usize },
    #[error("word {place} is not on the list")]
    Unknown { place: usize },
    #[error("the words do not belong together: one of them is wrong, or two changed places")]
    Checksum,
}

impl TrusteeKey {
    /// The 24 words. Every word can be told by its first four letters, accents aside.
    pub fn words(&self) -> Vec<&'static str> {
        // 32 bytes are always 24 words.
        Mnemonic::from_entropy_in(Language::French, &self.0)
            .map(|words| words.words().collect())
            .unwrap_or_default()
    }

    /// Reads typed words: any spacing, capitals or not, with or without accents, whole or cut after four letters
    /// or more.
    pub fn from_words(typed: &str) -> Result<Self, WordsError> {
        let list: Vec<String> = Language::French
            .word_list()
            .iter()
            .map(|word| plain(word))
            .collect();
        let separator = |letter: char| !letter.is_alphabetic() && !is_combining_mark(letter);
        let typed: Vec<String> = typed
            .split(separator)
            .filter(|word| !word.is_empty())
            .map(plain)
            .collect();
        if typed.len() != WORDS {
            return Err(WordsError::Number { found: typed.len() });
        }
        let mut words = Zeroizing::new(String::new());
        for (at, typed) in typed.iter().enumerate() {
            let found = find(&list, typed).ok_or(WordsError::Unknown { place: at + 1 })?;
            if at > 0 {
                words.push(' ');
            }
            words.push_str(Language::French.word_list()[found]);
        }
        let entropy = Mnemonic::parse_in_normalized(Language::French, &words)
            .map(|words| Zeroizing::new(words.to_entropy_array().0))
            .map_err(|_| WordsError::Checksum)?;
        Self::from_slice(&entropy[..Self::LEN]).map_err(|_| WordsError::Checksum)
    }

    /// The text of the file.
    pub fn to_file(&self, edition: EditionId) -> String {
        let file = KeyFile {
            format: FORMAT.to_owned(),
            edition,
            key: self.clone(),
        };
        // Strings and nothing else: they always have a JSON form.
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// Reads the text of a file made for this edition.
    pub fn from_file(edition: EditionId, text: &str) -> Result<Self, KeyFileError> {
        let value: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|_| KeyFileError::NoKey)?;
        match value.get("format").and_then(serde_json::Value::as_str) {
            Some(FORMAT) => {}
            Some(other) if other.starts_with("parvis-trustee-key/") => {
                return Err(KeyFileError::Version);
            }
            Some(_) | None => return Err(KeyFileError::NoKey),
        }
        let file: KeyFile = serde_json::from_value(value).map_err(|_| KeyFileError::NoKey)?;
        if file.edition == edition {
            Ok(file.key)
        } else {
            Err(KeyFileError::OtherEdition)
        }
    }
}

/// Small letters without accents. Those of French are enough, and spare phones the tables of all scripts.
fn plain(word: &str) -> String {
    word.chars()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à' | 'â' | 'ä' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            other => other,
        })
        .collect()
}

/// An accent that stands by itself behind its letter, as the word list has it.
fn is_combining_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

fn find(list: &[String], typed: &str) -> Option<usize> {
    let whole = list.iter().position(|word| word == typed);
    whole.or_else(|| {
        let long_enough = typed.len() >= 4;
        long_enough.then(|| list.iter().position(|word| word.starts_with(typed)))?
    })
}
