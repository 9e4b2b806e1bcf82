//! Words of a text: folded, without those that carry nothing, each with its French and its English form.

use domain::text::fold;
use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, TokenStream as _, WhitespaceTokenizer};

/// More words than these of a text are not looked at.
const MOST: usize = 1000;

/// A word that carries something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it was written, in lower case.
    pub(crate) shown: String,
    /// Without accents.
    pub(crate) plain: String,
    /// Its form by the French stemmer.
    pub(crate) french: String,
    /// Its form by the English stemmer.
    pub(crate) english: String,
}

/// In which language a text seems to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    French,
    English,
    /// Too short to tell.
    Unknown,
}

/// Both stemmers, ready for use.
pub(crate) struct Words {
    french: TextAnalyzer,
    english: TextAnalyzer,
}

impl Words {
    pub(crate) fn new() -> Self {
        let analyzer = |language| {
            TextAnalyzer::builder(WhitespaceTokenizer::default())
                .filter(Stemmer::new(language))
                .build()
        };
        Self {
            french: analyzer(Language::French),
            english: analyzer(Language::English),
        }
    }

    /// The words of a text that carry something, in its order.
    pub(crate) fn of(&mut self, text: &str) -> Vec<Word> {
        let kept: Vec<(String, String)> = split(text)
            .filter(|(_, plain)| !is_small(plain))
            .take(MOST)
            .collect();
        self.with_forms(kept)
    }

    /// The words of a search: the small ones too, when there are no others.
    pub(crate) fn asked(&mut self, text: &str) -> Vec<Word> {
        let words = self.of(text);
        if words.is_empty() {
            self.with_forms(split(text).take(MOST).collect())
        } else {
            words
        }
    }

    fn with_forms(&mut self, kept: Vec<(String, String)>) -> Vec<Word> {
        let plain = |change: fn(&str) -> &str| {
            let words: Vec<&str> = kept.iter().map(|(_, plain)| change(plain)).collect();
            words.join(" ")
        };
        let french = stems(&mut self.french, &plain(before_french));
        let english = stems(&mut self.english, &plain(|word| word));
        kept.into_iter()
            .zip(french.into_iter().zip(english))
            .map(|((shown, plain), (french, english))| Word {
                shown,
                plain,
                french,
                english,
            })
            .collect()
    }
}

/// Tells French from English by their small words.
pub(crate) fn tongue(text: &str) -> Tongue {
    let (mut french, mut english) = (0_u32, 0_u32);
    for (_, word) in split(text) {
        french += u32::from(FRENCH.contains(&word.as_str()));
        english += u32::from(ENGLISH.contains(&word.as_str()));
    }
    match french.cmp(&english) {
        std::cmp::Ordering::Greater => Tongue::French,
        std::cmp::Ordering::Less => Tongue::English,
        std::cmp::Ordering::Equal => Tongue::Unknown,
    }
}

/// Whether a word says that something is to be made, rather than what: nearly every idea has some of them.
pub(crate) fn says_little(plain: &str) -> bool {
    LITTLE.contains(&plain)
}

/// How many letters a typing error may change in a word of this length.
pub(crate) fn letters_wrong(plain: &str) -> u8 {
    match plain.chars().count() {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// A folded word, ready to be compared with many others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spelt {
    pub(crate) plain: String,
    first: u8,
    /// How many letters may be wrong; none of a number, which is right, or another.
    wrong: u8,
}

impl Spelt {
    pub(crate) fn new(plain: &str) -> Self {
        let numeric = plain.chars().any(char::is_numeric);
        Self {
            first: plain.bytes().next().unwrap_or_default(),
            wrong: if numeric { 0 } else { letters_wrong(plain) },
            plain: plain.to_owned(),
        }
    }

    /// Whether one word is the other with a typing error. Nobody mistypes the first letter often enough to be worth
    /// the false friends.
    pub(crate) fn is_slip_of(&self, other: &Self) -> bool {
        let wrong = usize::from(self.wrong.min(other.wrong));
        self.first == other.first
            && wrong > 0
            && self.plain.len().abs_diff(other.plain.len()) <= wrong
            && strsim::osa_distance(&self.plain, &other.plain) <= wrong
    }
}

/// Each run of letters and digits: in lower case, and folded.
fn split(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && word.len() <= 60)
        .map(|word| (word.to_lowercase(), fold(word)))
}

fn stems(analyzer: &mut TextAnalyzer, words: &str) -> Vec<String> {
    let mut stems = Vec::new();
    let mut stream = analyzer.token_stream(words);
    while stream.advance() {
        stems.push(stream.token().text.clone());
    }
    stems
}

/// The stemmer knows "-ée" and "-ées" by their accents, which folding took away.
fn before_french(plain: &str) -> &str {
    for ending in ["ees", "ee"] {
        if let Some(stem) = plain.strip_suffix(ending)
            && stem.len() >= 4
        {
            return &plain[..=stem.len()];
        }
    }
    plain
}

fn is_small(plain: &str) -> bool {
    let one_letter = plain.len() == 1 && !plain.chars().all(char::is_numeric);
    one_letter || FRENCH.contains(&plain) || ENGLISH.contains(&plain)
}

/// One word, as a whole, for the tests of forms.
#[cfg(test)]
fn whole(word: &str, language: Language) -> String {
    let mut analyzer = TextAnalyzer::builder(tantivy::tokenizer::RawTokenizer::default())
        .filter(Stemmer::new(language))
        .build();
    stems(&mut analyzer, word).concat()
}

/// Small words of French, without accents.
const FRENCH: &[&str] = &[
    "afin",
    "ai",
    "ainsi",
    "alors",
    "apres",
    "as",
    "au",
    "aucun",
    "aujourd",
    "aupres",
    "aussi",
    "autant",
    "autour",
    "autre",
    "autres",
    "aux",
    "avant",
    "avec",
    "avoir",
    "beaucoup",
    "bien",
    "car",
    "ce",
    "ceci",
    "cela",
    "celle",
    "celles",
    "celui",
    "ces",
    "cet",
    "cette",
    "ceux",
    "chaque",
    "chez",
    "comme",
    "comment",
    "contre",
    "dans",
    "de",
    "depuis",
    "des",
    "deux",
    "devant",
    "doit",
    "doivent",
    "donc",
    "dont",
    "du",
    "elle",
    "elles",
    "en",
    "encore",
    "entre",
    "es",
    "est",
    "et",
    "etait",
    "etant",
    "etc",
    "ete",
    "etre",
    "eu",
    "eux",
    "fait",
    "faire",
    "font",
    "hui",
    "il",
    "ils",
    "ici",
    "je",
    "jusqu",
    "la",
    "le",
    "les",
    "leur",
    "leurs",
    "lorsqu",
    "lorsque",
    "lui",
    "ma",
    "mais",
    "mais",
    "me",
    "meme",
    "memes",
    "mes",
    "moins",
    "mon",
    "ne",
    "ni",
    "nos",
    "notamment",
    "notre",
    "nous",
    "on",
    "ont",
    "ou",
    "par",
    "parce",
    "pas",
    "pendant",
    "peu",
    "peut",
    "peuvent",
    "plus",
    "plusieurs",
    "pour",
    "pourquoi",
    "pourrait",
    "puis",
    "puisque",
    "qu",
    "quand",
    "que",
    "quel",
    "quelle",
    "quelles",
    "quels",
    "quelqu",
    "quelque",
    "quelques",
    "qui",
    "quoi",
    "sa",
    "sans",
    "se",
    "sera",
    "serait",
    "ses",
    "si",
    "soit",
    "son",
    "sont",
    "sous",
    "sur",
    "ta",
    "tant",
    "te",
    "tel",
    "telle",
    "tes",
    "ton",
    "tous",
    "tout",
    "toute",
    "toutes",
    "tres",
    "trop",
    "tu",
    "un",
    "une",
    "vers",
    "via",
    "voir",
    "voire",
    "vos",
    "votre",
    "vous",
    "vraiment",
    "vu",
];

/// Small words of English that are not words of French.
const ENGLISH: &[&str] = &[
    "about", "all", "also", "an", "and", "any", "are", "at", "be", "been", "but", "by", "can",
    "could", "do", "does", "for", "from", "had", "has", "have", "how", "if", "in", "into", "is",
    "it", "its", "many", "more", "most", "my", "no", "not", "of", "or", "our", "should", "so",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "to", "was", "we", "were", "what", "when", "where", "which", "who", "will",
    "with", "would", "you", "your",
];

/// Words that nearly every idea of a city has, without accents: they say that something is to be made.
const LITTLE: &[&str] = &[
    "amelioration",
    "ameliorer",
    "amenagement",
    "amenagements",
    "amenager",
    "build",
    "built",
    "city",
    "construction",
    "construire",
    "creation",
    "creer",
    "developper",
    "embellir",
    "embellissement",
    "equiper",
    "espace",
    "espaces",
    "habitant",
    "habitants",
    "idee",
    "idees",
    "implantation",
    "implanter",
    "install",
    "installation",
    "installations",
    "installer",
    "lieu",
    "lieux",
    "make",
    "mettre",
    "mise",
    "new",
    "nouveau",
    "nouveaux",
    "nouvelle",
    "nouvelles",
    "permettre",
    "place",
    "placer",
    "plusieurs",
    "possible",
    "projet",
    "projets",
    "proposer",
    "proposition",
    "public",
    "publics",
    "publique",
    "publiques",
    "put",
    "quartier",
    "quartiers",
    "realisation",
    "realiser",
    "reamenagement",
    "reamenager",
    "rehabilitation",
    "renovation",
    "renover",
    "residents",
    "secteur",
    "town",
    "travaux",
    "urbain",
    "urbaine",
    "ville",
    "villes",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> Vec<String> {
        let words = Words::new().of(text);
        words.into_iter().map(|word| word.french).collect()
    }

    #[test]
    fn forms_of_a_word_are_one_word() {
        for (one, other) in [
            ("piste cyclable", "pistes cyclables"),
            ("planter", "plantées"),
            ("PIÉTONNISÉE", "pietonnise"),
            ("l'école", "les écoles"),
            ("sécurisation", "sécurisé"),
            ("fresque murale", "Fresques murales"),
        ] {
            assert_eq!(french(one), french(other), "{one} / {other}");
        }
        assert_ne!(french("jeux"), french("jardin"));
    }

    #[test]
    fn small_words_and_elisions_carry_nothing() {
        let shown: Vec<_> = Words::new()
            .of("L’idée, c'est d'avoir un banc à l'ombre jusqu'au n° 12.")
            .into_iter()
            .map(|word| word.shown)
            .collect();
        assert_eq!(shown, ["idée", "banc", "ombre", "12"]);
    }

    #[test]
    fn a_search_of_small_words_alone_keeps_them() {
        assert_eq!(Words::new().asked("de la").len(), 2);
        assert_eq!(Words::new().asked("de la rue").len(), 1);
        assert_eq!(Words::new().asked("%").len(), 0);
    }

    fn is_slip(one: &str, other: &str) -> bool {
        Spelt::new(&fold(one)).is_slip_of(&Spelt::new(&fold(other)))
    }

    #[test]
    fn slips_are_told_from_other_words() {
        for (one, other) in [
            ("cyclable", "cyclabe"),
            ("résorbtion", "résorption"),
            ("bibliothque", "bibliothèque"),
        ] {
            assert!(is_slip(one, other), "{one} / {other}");
        }
        for (one, other) in [
            ("banc", "bang"),
            ("porte", "sorte"),
            ("2017a", "2018a"),
            ("jardin", "jargon"),
        ] {
            assert!(!is_slip(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn the_tongue_is_told_by_small_words() {
        assert_eq!(tongue("Des bancs pour la place"), Tongue::French);
        assert_eq!(tongue("Benches for the square"), Tongue::English);
        assert_eq!(tongue("Bancs"), Tongue::Unknown);
    }

    #[test]
    fn words_stemmed_together_are_stemmed_as_alone() {
        let words = Words::new().of("Des vélos sécurisés devant les gares");
        for word in words {
            assert_eq!(
                word.french,
                whole(before_french(&word.plain), Language::French)
            );
        }
    }
}
