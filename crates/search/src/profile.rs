//! A document as the score sees it: its words by number, with where they stand.

use crate::words::{Spelt, Tongue, Word, Words, says_little, tongue};
use std::collections::HashMap;

/// A word that says little weighs so much of what its rarity gives it.
const LITTLE: f32 = 0.35;

/// Where a word stands, and what that makes it weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stands {
    Text,
    Place,
    Title,
}

impl Stands {
    pub(crate) const fn weight(self) -> f32 {
        match self {
            Self::Text | Self::Place => 1.0,
            Self::Title => 2.0,
        }
    }
}

/// A word of a document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Term {
    /// The number of its form; terms of a profile are in this order, each once.
    pub(crate) stem: u32,
    /// The number of the word as it was written.
    pub(crate) spelling: u32,
    pub(crate) stands: Stands,
    /// Whether it says little.
    pub(crate) little: bool,
}

/// The words of a document, by the forms of each stemmer.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    pub(crate) tongue: Tongue,
    pub(crate) french: Vec<Term>,
    pub(crate) english: Vec<Term>,
}

impl Profile {
    /// The terms by which two documents are compared: English forms where both may be English.
    pub(crate) fn beside<'a>(&'a self, other: &'a Self) -> (&'a [Term], &'a [Term], bool) {
        let english = match (self.tongue, other.tongue) {
            (Tongue::English, Tongue::English | Tongue::Unknown)
            | (Tongue::Unknown, Tongue::English) => true,
            (Tongue::French | Tongue::Unknown, _) | (_, Tongue::French) => false,
        };
        if english {
            (&self.english, &other.english, true)
        } else {
            (&self.french, &other.french, false)
        }
    }
}

/// Numbers for strings.
#[derive(Debug, Default)]
pub(crate) struct Names(HashMap<String, u32>);

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.0.get(name) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(name.to_owned(), number);
        number
    }

    fn get(&self, name: &str) -> Option<u32> {
        self.0.get(name).copied()
    }
}

/// Spellings by number, each as it was written and folded.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    numbers: Names,
    words: Vec<(String, Spelt)>,
}

impl Spellings {
    fn number(&mut self, word: &Word) -> u32 {
        let number = self.numbers.number(&word.shown);
        if self.words.len() < self.numbers.0.len() {
            self.words
                .push((word.shown.clone(), Spelt::new(&word.plain)));
        }
        number
    }
}

/// Words of a text that somebody is writing and no document has; their numbers go on from the lexicon's.
#[derive(Debug, Default)]
pub(crate) struct Unheard {
    stems: Names,
    spellings: Spellings,
}

/// What is known of all words: their numbers, and in how many documents each form stands.
#[derive(Default)]
pub(crate) struct Lexicon {
    stems: Names,
    spellings: Spellings,
    french: Vec<u32>,
    english: Vec<u32>,
    documents: u32,
}

impl Lexicon {
    /// Gives numbers to the words of a document.
    pub(crate) fn learn(&mut self, parts: &Parts) {
        for word in parts.all() {
            self.spellings.number(word);
            self.stems.number(&word.french);
            self.stems.number(&word.english);
        }
    }

    /// Makes a profile. Words that are not known go into `unheard`.
    pub(crate) fn profile(&self, parts: &Parts, unheard: &mut Unheard) -> Profile {
        let mut french: HashMap<u32, Term> = HashMap::new();
        let mut english: HashMap<u32, Term> = HashMap::new();
        let each = [
            (&parts.title, Stands::Title),
            (&parts.place, Stands::Place),
            (&parts.text, Stands::Text),
        ];
        for (words, stands) in each {
            for word in words {
                let spelling = self.spelling(word, unheard);
                let little = says_little(&word.plain);
                for (terms, stem) in [(&mut french, &word.french), (&mut english, &word.english)] {
                    let stem = self.stem(stem, unheard);
                    let kept = terms.entry(stem).or_insert(Term {
                        stem,
                        spelling,
                        stands,
                        little,
                    });
                    kept.stands = kept.stands.max(stands);
                }
            }
        }
        Profile {
            tongue: parts.tongue,
            french: sorted(french),
            english: sorted(english),
        }
    }

    fn stem(&self, stem: &str, unheard: &mut Unheard) -> u32 {
        let known = u32::try_from(self.stems.0.len()).unwrap_or(u32::MAX);
        self.stems
            .get(stem)
            .unwrap_or_else(|| known.saturating_add(unheard.stems.number(stem)))
    }

    fn spelling(&self, word: &Word, unheard: &mut Unheard) -> u32 {
        let known = u32::try_from(self.spellings.words.len()).unwrap_or(u32::MAX);
        self.spellings
            .numbers
            .get(&word.shown)
            .unwrap_or_else(|| known.saturating_add(unheard.spellings.number(word)))
    }

    /// A word as it was written.
    pub(crate) fn shown<'a>(&'a self, spelling: u32, unheard: &'a Unheard) -> &'a str {
        self.word(spelling, unheard).map_or("", |(shown, _)| shown)
    }

    /// Whether one word is the other with a typing error.
    pub(crate) fn is_slip(&self, one: u32, other: u32, unheard: &Unheard) -> bool {
        match (self.word(one, unheard), self.word(other, unheard)) {
            (Some((_, one)), Some((_, other))) => one.is_slip_of(other),
            _ => false,
        }
    }

    fn word<'a>(&'a self, spelling: u32, unheard: &'a Unheard) -> Option<&'a (String, Spelt)> {
        let at = usize::try_from(spelling).ok()?;
        let known = &self.spellings.words;
        known
            .get(at)
            .or_else(|| unheard.spellings.words.get(at.checked_sub(known.len())?))
    }

    /// Counts a document's words, or takes them from the count.
    pub(crate) fn count(&mut self, profile: &Profile, comes: bool) {
        for (counts, terms) in [
            (&mut self.french, &profile.french),
            (&mut self.english, &profile.english),
        ] {
            for term in terms {
                let at = usize::try_from(term.stem).unwrap_or(usize::MAX);
                if counts.len() <= at {
                    counts.resize(at + 1, 0);
                }
                counts[at] = if comes {
                    counts[at] + 1
                } else {
                    counts[at].saturating_sub(1)
                };
            }
        }
        self.documents = if comes {
            self.documents + 1
        } else {
            self.documents.saturating_sub(1)
        };
    }

    /// In how many documents a form stands.
    pub(crate) fn documents_with(&self, stem: u32, english: bool) -> u32 {
        let counts = if english { &self.english } else { &self.french };
        let at = usize::try_from(stem).unwrap_or(usize::MAX);
        counts.get(at).copied().unwrap_or(0)
    }

    /// In how many documents a word stands by its French form, and how much it says.
    pub(crate) fn says_word(&self, word: &Word) -> (u32, f32) {
        let known = self.stems.get(&word.french);
        let with = known.map_or(0, |stem| self.documents_with(stem, false));
        (with, self.rarity(with, says_little(&word.plain)))
    }

    /// How much a word says: its rarity (as BM25 has it), little for those that say little. A word that stands
    /// nowhere weighs as one that stands once.
    pub(crate) fn says(&self, term: &Term, english: bool) -> f32 {
        self.rarity(self.documents_with(term.stem, english), term.little)
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a weight of counts far below 2^23"
    )]
    fn rarity(&self, with: u32, little: bool) -> f32 {
        let with = with.max(1) as f32;
        let all = (self.documents as f32).max(with);
        let rare = (1.0 + (all - with + 0.5) / (with + 0.5)).ln();
        if little { rare * LITTLE } else { rare }
    }
}

fn sorted(terms: HashMap<u32, Term>) -> Vec<Term> {
    let mut terms: Vec<Term> = terms.into_values().collect();
    terms.sort_unstable_by_key(|term| term.stem);
    terms
}

/// The words of a document's parts.
pub(crate) struct Parts {
    pub(crate) title: Vec<Word>,
    pub(crate) place: Vec<Word>,
    pub(crate) text: Vec<Word>,
    tongue: Tongue,
}

impl Parts {
    pub(crate) fn read(words: &mut Words, title: &str, text: &str, place: &str) -> Self {
        Self {
            title: words.of(title),
            place: words.of(place),
            text: words.of(text),
            tongue: tongue(&format!("{title} {text}")),
        }
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Word> {
        self.title.iter().chain(&self.place).chain(&self.text)
    }
}
