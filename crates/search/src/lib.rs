//! Full-text search of ideas and projects: word forms, typing errors, likely duplicates.
//!
//! Documents go in, hits come out: this crate knows no database. An [`Index`] lies in memory, and is made anew
//! from the rows when a process starts; ten thousand ideas take it a few seconds and some tens of megabytes.
//!
//! # Why a library of our own process, and not the database's search
//!
//! `SQLite`'s FTS5 has no French word forms (its stemmer is Porter's, for English) and finds no typing error;
//! its trigrams want three letters and know no forms either. `PostgreSQL` has French dictionaries and `pg_trgm`, an
//! extension that the city's administrator must be allowed to install. Behind one interface the two would find
//! different ideas for the same words, each with thresholds of its own, and every query would be written and
//! tested twice. `tantivy` gives both databases the same answers: inverted index, Snowball's stemmers,
//! Levenshtein automata, BM25. What it costs is memory, and an index that has to follow the rows, which the store
//! does by comparing ids and versions. A city's ideas are a few megabytes of text, so both are cheap.
//!
//! # How words are compared
//!
//! - Letters without accents and case ([`domain::text::fold`]); what stands before an apostrophe ("l'école") and the
//!   small words of French and English carry nothing.
//! - Two forms of each word, by the French and by the English stemmer: the better one counts.
//! - Typing errors: one letter from five letters on, two from nine on.
//! - Words that say that something is to be made, and not what ("aménagement", "création"), count little.
//!
//! # What a score is
//!
//! `tantivy` fetches candidates by BM25; the score that people see is [`Index::similar`]'s own, since BM25 grows
//! with the query and the corpus. It is the part of two texts' weight that they share, each word weighed by its
//! rarity and by where it stands (title, place, text): 1 for the same text, 0 for nothing in common.

mod find;
mod groups;
mod index;
mod pair;
mod profile;
mod words;

pub use find::{Hit, Place};
pub use groups::Group;
pub use index::{Document, Index, Key, Similar};

/// From this score on an idea is shown to somebody who writes one like it. Tuned on Avignon's ideas, see the tests.
pub const SIMILAR: f32 = 0.3;

/// From this average score on ideas are proposed to the desk as one. Tuned on Avignon's ideas, see the tests.
pub const DUPLICATE: f32 = 0.4;

/// The index failed, which for one in memory is a fault of the program.
#[derive(Debug, thiserror::Error)]
#[error("the search index failed")]
pub struct SearchError(#[from] tantivy::TantivyError);
