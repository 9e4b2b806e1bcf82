//! The index: documents in, hits out.

use crate::SearchError;
use crate::pair::compare;
use crate::profile::{Lexicon, Parts, Profile, Unheard};
use crate::words::{Word, Words, letters_wrong};
use std::collections::{HashMap, HashSet};
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{
    DocAddress, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term,
};

/// How the caller names a document: a UUID's number.
pub type Key = u128;

/// What is looked in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Document<'a> {
    pub title: &'a str,
    pub text: &'a str,
    pub place: &'a str,
}

/// A document that is like a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Similar {
    pub key: Key,
    /// From 0 to 1: 1 is the same text.
    pub score: f32,
}

/// Candidates that BM25 fetches for the score to look at.
const CANDIDATES: usize = 60;
/// The rarest words of a text that candidates are fetched by.
const ASKED: usize = 32;
/// Words that nobody has written yet, looked for with typing errors.
const SLIPS: usize = 6;
/// What tantivy wants at least, in bytes; it takes what it needs of it.
const ARENA: usize = 15_000_000;

/// A full-text index of documents, in memory.
pub struct Index {
    tantivy: tantivy::Index,
    reader: IndexReader,
    pub(crate) fields: Fields,
    pub(crate) lexicon: Lexicon,
    /// By slot; a slot is used once.
    pub(crate) documents: Vec<Option<Held>>,
    slots: HashMap<Key, usize>,
}

/// A document of the index.
pub(crate) struct Held {
    pub(crate) key: Key,
    pub(crate) profile: Profile,
}

#[derive(Clone, Copy)]
pub(crate) struct Fields {
    slot: Field,
    /// Forms of words, of both stemmers.
    pub(crate) title_stems: Field,
    pub(crate) stems: Field,
    /// Folded words, for beginnings and typing errors.
    pub(crate) title_words: Field,
    pub(crate) words: Field,
}

impl Index {
    /// An empty index.
    pub fn new() -> Result<Self, SearchError> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default().set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(indexing);
        let fields = Fields {
            slot: schema.add_u64_field("slot", INDEXED | FAST),
            title_stems: schema.add_text_field("title_stems", text.clone()),
            stems: schema.add_text_field("stems", text.clone()),
            title_words: schema.add_text_field("title_words", text.clone()),
            words: schema.add_text_field("words", text),
        };
        let tantivy = tantivy::Index::create_in_ram(schema.build());
        let reader = tantivy
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            tantivy,
            reader,
            fields,
            lexicon: Lexicon::default(),
            documents: Vec::new(),
            slots: HashMap::new(),
        })
    }

    /// How many documents it has.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Takes documents out and puts others in, in one step; one that is there already is replaced.
    pub fn change<'a>(
        &mut self,
        gone: impl IntoIterator<Item = Key>,
        come: impl IntoIterator<Item = (Key, Document<'a>)>,
    ) -> Result<(), SearchError> {
        let mut writer: IndexWriter = self.tantivy.writer_with_num_threads(1, ARENA)?;
        for key in gone {
            self.take_out(key, &writer);
        }
        let mut words = Words::new();
        for (key, document) in come {
            self.take_out(key, &writer);
            self.put_in(key, document, &mut words, &writer)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        self.reader.reload()?;
        Ok(())
    }

    fn take_out(&mut self, key: Key, writer: &IndexWriter) {
        let Some(slot) = self.slots.remove(&key) else {
            return;
        };
        if let Some(held) = self.documents.get_mut(slot).and_then(Option::take) {
            self.lexicon.count(&held.profile, false);
        }
        writer.delete_term(Term::from_field_u64(self.fields.slot, slot as u64));
    }

    fn put_in(
        &mut self,
        key: Key,
        document: Document<'_>,
        words: &mut Words,
        writer: &IndexWriter,
    ) -> Result<(), SearchError> {
        let parts = Parts::read(words, document.title, document.text, document.place);
        self.lexicon.learn(&parts);
        let profile = self.lexicon.profile(&parts, &mut Unheard::default());
        self.lexicon.count(&profile, true);
        let slot = self.documents.len();
        let mut row = TantivyDocument::new();
        row.add_u64(self.fields.slot, slot as u64);
        let all: Vec<&Word> = parts.all().collect();
        let title: Vec<&Word> = parts.title.iter().collect();
        row.add_pre_tokenized_text(self.fields.title_stems, tokens(&title, forms));
        row.add_pre_tokenized_text(self.fields.stems, tokens(&all, forms));
        row.add_pre_tokenized_text(self.fields.title_words, tokens(&title, plain));
        row.add_pre_tokenized_text(self.fields.words, tokens(&all, plain));
        writer.add_document(row)?;
        self.documents.push(Some(Held { key, profile }));
        self.slots.insert(key, slot);
        Ok(())
    }

    /// Documents that are like a text, best first: none below the score `least`, never the document `except`.
    pub fn similar(
        &self,
        document: Document<'_>,
        except: Option<Key>,
        least: f32,
        limit: usize,
    ) -> Result<Vec<Similar>, SearchError> {
        let parts = Parts::read(
            &mut Words::new(),
            document.title,
            document.text,
            document.place,
        );
        let mut unheard = Unheard::default();
        let profile = self.lexicon.profile(&parts, &mut unheard);
        let mut found: Vec<Similar> = self
            .candidates(&parts)?
            .into_iter()
            .filter_map(|slot| self.documents.get(slot)?.as_ref())
            .filter(|held| Some(held.key) != except)
            .map(|held| Similar {
                key: held.key,
                score: compare(&self.lexicon, &unheard, &profile, &held.profile).score,
            })
            .filter(|similar| similar.score >= least)
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.key.cmp(&b.key)));
        found.truncate(limit);
        Ok(found)
    }

    /// What has the text's rarest words, by BM25.
    fn candidates(&self, parts: &Parts) -> Result<Vec<usize>, SearchError> {
        let mut asked = HashSet::new();
        let mut words: Vec<(f32, u32, &Word)> = parts
            .all()
            .filter(|word| asked.insert(word.plain.as_str()))
            .map(|word| {
                let (with, says) = self.lexicon.says_word(word);
                (says, with, word)
            })
            .collect();
        words.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut queries: Vec<Box<dyn Query>> = Vec::new();
        let mut slips = 0;
        for (_, with, word) in words.into_iter().take(ASKED) {
            for form in forms(word) {
                queries.push(Box::new(term(self.fields.stems, form)));
                let title = term(self.fields.title_stems, form);
                queries.push(Box::new(BoostQuery::new(Box::new(title), 2.0)));
            }
            let wrong = letters_wrong(&word.plain);
            if with == 0 && wrong > 0 && slips < SLIPS {
                slips += 1;
                let term = Term::from_field_text(self.fields.words, &word.plain);
                queries.push(Box::new(FuzzyTermQuery::new(term, wrong, true)));
            }
        }
        let searcher = self.searcher();
        let best = searcher.search(
            &BooleanQuery::union(queries),
            &TopDocs::with_limit(CANDIDATES).order_by_score(),
        )?;
        slots_of(&searcher, best.into_iter().map(|(_, address)| address))
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }
}

/// The slots of what tantivy found, in its order.
pub(crate) fn slots_of(
    searcher: &Searcher,
    found: impl IntoIterator<Item = DocAddress>,
) -> Result<Vec<usize>, SearchError> {
    let mut columns = HashMap::new();
    let mut slots = Vec::new();
    for address in found {
        let column = match columns.entry(address.segment_ord) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let segment = searcher.segment_reader(address.segment_ord);
                entry.insert(segment.fast_fields().u64("slot")?)
            }
        };
        let slot = column.first(address.doc_id);
        slots.extend(slot.and_then(|slot| usize::try_from(slot).ok()));
    }
    Ok(slots)
}

pub(crate) fn term(field: Field, text: &str) -> TermQuery {
    TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::WithFreqs,
    )
}

/// Both forms of a word; one when they agree.
pub(crate) fn forms(word: &Word) -> impl Iterator<Item = &str> {
    let other = (word.english != word.french).then_some(word.english.as_str());
    std::iter::once(word.french.as_str()).chain(other)
}

fn plain(word: &Word) -> impl Iterator<Item = &str> {
    std::iter::once(word.plain.as_str())
}

fn tokens<'a, I>(words: &[&'a Word], of: fn(&'a Word) -> I) -> PreTokenizedString
where
    I: Iterator<Item = &'a str>,
{
    let tokens = words
        .iter()
        .enumerate()
        .flat_map(|(position, word)| {
            of(word).map(move |text| Token {
                position,
                text: text.to_owned(),
                ..Token::default()
            })
        })
        .collect();
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}
