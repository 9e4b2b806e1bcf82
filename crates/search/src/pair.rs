//! How alike two documents are.

use crate::profile::{Lexicon, Profile, Stands, Term, Unheard};
use std::cmp::Ordering;

/// A word with a typing error counts for so much of the word.
const SLIP: f32 = 0.8;
/// How much of the score is the titles and places found again; the rest is the whole texts.
const ESSENCE: f32 = 0.6;

/// What two documents share.
pub(crate) struct Shared {
    /// From 0 to 1.
    pub(crate) score: f32,
    /// The first document's terms that the second has too.
    pub(crate) terms: Vec<Term>,
}

/// What of a document's weight was found in the other.
#[derive(Clone, Copy, Default)]
struct Weighed {
    whole: f32,
    whole_found: f32,
    essence: f32,
    essence_found: f32,
}

impl Weighed {
    fn count(&mut self, weight: f32, found: f32, essence: bool) {
        self.whole += weight;
        self.whole_found += weight * found;
        if essence {
            self.essence += weight;
            self.essence_found += weight * found;
        }
    }

    fn whole(self) -> f32 {
        part(self.whole_found, self.whole)
    }

    fn essence(self) -> f32 {
        if self.essence > 0.0 {
            part(self.essence_found, self.essence)
        } else {
            self.whole()
        }
    }
}

/// Compares two documents. Symmetric; 1 for the same words in the same parts.
///
/// Half of what counts is whether each title, with its place where both name one, is found in the other document;
/// the rest is what the whole texts share. A short text in a long one is so found by its title, and two long ones
/// that share a sentence are not.
pub(crate) fn compare(
    lexicon: &Lexicon,
    unheard: &Unheard,
    one: &Profile,
    other: &Profile,
) -> Shared {
    let (ones, others, english) = one.beside(other);
    let placed = |terms: &[Term]| terms.iter().any(|term| term.stands == Stands::Place);
    let with_place = placed(ones) && placed(others);
    let essence = |term: &Term| match term.stands {
        Stands::Title => true,
        Stands::Place => with_place,
        Stands::Text => false,
    };
    let weight = |term: &Term| lexicon.says(term, english) * term.stands.weight();
    let (mut first, mut second) = (Weighed::default(), Weighed::default());
    let (mut alone, mut others_alone) = (Vec::new(), Vec::new());
    let mut terms = Vec::new();
    let (mut i, mut j) = (0, 0);
    loop {
        let order = match (ones.get(i), others.get(j)) {
            (None, None) => break,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(term), Some(its)) => term.stem.cmp(&its.stem),
        };
        match order {
            Ordering::Less => {
                alone.push(&ones[i]);
                i += 1;
            }
            Ordering::Greater => {
                others_alone.push(&others[j]);
                j += 1;
            }
            Ordering::Equal => {
                first.count(weight(&ones[i]), 1.0, essence(&ones[i]));
                second.count(weight(&others[j]), 1.0, essence(&others[j]));
                terms.push(ones[i]);
                i += 1;
                j += 1;
            }
        }
    }
    for term in alone {
        // A slip in one of two long texts changes next to nothing, and looking for it takes long.
        let slip = others_alone.iter().position(|its| {
            (essence(term) || essence(its)) && lexicon.is_slip(term.spelling, its.spelling, unheard)
        });
        if let Some(at) = slip {
            let its = others_alone.swap_remove(at);
            second.count(weight(its), SLIP, essence(its));
            terms.push(*term);
        }
        let found = if slip.is_some() { SLIP } else { 0.0 };
        first.count(weight(term), found, essence(term));
    }
    for its in others_alone {
        second.count(weight(its), 0.0, essence(its));
    }
    let essence = f32::midpoint(first.essence(), second.essence());
    let whole = (first.whole() * second.whole()).sqrt();
    Shared {
        score: (ESSENCE * essence + (1.0 - ESSENCE) * whole).clamp(0.0, 1.0),
        terms,
    }
}

fn part(found: f32, of: f32) -> f32 {
    if of > 0.0 { found / of } else { 0.0 }
}
