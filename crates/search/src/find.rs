//! The search box: documents that have every word.

use crate::index::{Key, forms, slots_of, term};
use crate::words::{Word, Words, letters_wrong};
use crate::{Index, SearchError};
use std::collections::HashSet;
use tantivy::Term;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Query};
use tantivy::schema::Field;

/// Words of a search beyond these are not looked for.
const MOST: usize = 12;
/// A beginning of fewer letters would find too much.
const BEGINNING: usize = 3;

/// A document that has every word of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub key: Key,
    pub place: Place,
}

/// How well it has them: the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// All of them in its title.
    Title,
    /// All of them somewhere.
    Somewhere,
    /// All of them, some with a typing error.
    Slip,
}

/// How a word is looked for in one place.
type Ways<'a> = &'a dyn Fn(&Word) -> Vec<Box<dyn Query>>;

impl Index {
    /// The documents that have every word: in any form, begun, or with a typing error. Best first; those of one
    /// place in the order of their keys.
    ///
    /// `None` when there is no word to look for: nothing was typed, or only signs.
    pub fn find(&self, words: &str) -> Result<Option<Vec<Hit>>, SearchError> {
        let mut asked = Words::new().asked(words);
        asked.truncate(MOST);
        if asked.is_empty() {
            return Ok(None);
        }
        let fields = self.fields;
        let in_title = |word: &Word| strict(word, fields.title_stems, fields.title_words);
        let somewhere = |word: &Word| strict(word, fields.stems, fields.words);
        let with_slips = |word: &Word| {
            let mut ways = somewhere(word);
            let wrong = letters_wrong(&word.plain);
            if wrong > 0 && !word.plain.chars().any(char::is_numeric) {
                let term = Term::from_field_text(fields.words, &word.plain);
                ways.push(Box::new(FuzzyTermQuery::new(term, wrong, true)));
            }
            ways
        };
        let mut hits = Vec::new();
        let mut seen = HashSet::new();
        let places: [(Place, Ways<'_>); 3] = [
            (Place::Title, &in_title),
            (Place::Somewhere, &somewhere),
            (Place::Slip, &with_slips),
        ];
        for (place, ways) in places {
            let each = asked
                .iter()
                .map(|word| Box::new(BooleanQuery::union(ways(word))) as Box<dyn Query>)
                .collect();
            let mut found: Vec<Hit> = self
                .all(&BooleanQuery::intersection(each))?
                .into_iter()
                .filter(|key| seen.insert(*key))
                .map(|key| Hit { key, place })
                .collect();
            found.sort_by_key(|hit| hit.key);
            hits.extend(found);
        }
        Ok(Some(hits))
    }

    fn all(&self, query: &dyn Query) -> Result<Vec<Key>, SearchError> {
        let searcher = self.searcher();
        let found = searcher.search(query, &DocSetCollector)?;
        let slots = slots_of(&searcher, found)?;
        Ok(slots
            .into_iter()
            .filter_map(|slot| Some(self.documents.get(slot)?.as_ref()?.key))
            .collect())
    }
}

/// A form of the word, or a word that begins with it.
fn strict(word: &Word, stems: Field, words: Field) -> Vec<Box<dyn Query>> {
    let mut ways: Vec<Box<dyn Query>> = forms(word)
        .map(|form| Box::new(term(stems, form)) as Box<dyn Query>)
        .collect();
    if word.plain.chars().count() >= BEGINNING && !word.plain.chars().all(char::is_numeric) {
        let begun = Term::from_field_text(words, &word.plain);
        ways.push(Box::new(FuzzyTermQuery::new_prefix(begun, 0, true)));
    } else {
        ways.push(Box::new(term(words, &word.plain)));
    }
    ways
}
