//! Groups of documents that may be the same idea.

use crate::Index;
use crate::index::{Held, Key};
use crate::pair::compare;
use crate::profile::{Profile, Unheard};
use std::collections::HashMap;

/// Two documents are looked at when they share one of so many rarest words of either.
const RAREST: usize = 12;
/// A word that more documents than these have leads to none of them, unless all words of a text are like that.
const COMMON: usize = 800;
/// The best so many of a document's like ones are looked at closely.
const CLOSE: usize = 24;
/// Nobody merges more at once.
const LARGEST: usize = 12;
/// Words that are shown of a group.
const SHOWN: usize = 6;

/// Documents that may be the same idea, two or more.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub keys: Vec<Key>,
    /// The average score of its pairs, from 0 to 1.
    pub score: f32,
    /// The words that say most of what they share, as one of them writes them.
    pub shared: Vec<String>,
}

/// Two documents' slots, the lower first, and their score.
struct Edge {
    score: f32,
    ends: (usize, usize),
}

impl Index {
    /// Groups of documents that may be the same, best first. No document is in two groups.
    ///
    /// Pairs are taken from the best down. Two groups become one only while the average of all pairs in it stays at
    /// `least` (average linkage): a chain of ideas, each like the next alone, falls apart where it should.
    pub fn groups(&self, least: f32) -> Vec<Group> {
        let edges = self.edges(least);
        let known: HashMap<(usize, usize), f32> =
            edges.iter().map(|edge| (edge.ends, edge.score)).collect();
        let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut of: HashMap<usize, usize> = HashMap::new();
        for edge in &edges {
            let (a, b) = edge.ends;
            let (one, other) = (*of.entry(a).or_insert(a), *of.entry(b).or_insert(b));
            if one == other {
                continue;
            }
            let mut all = groups.get(&one).cloned().unwrap_or_else(|| vec![one]);
            all.extend(groups.get(&other).cloned().unwrap_or_else(|| vec![other]));
            if all.len() > LARGEST || self.average(&all, &known) < least {
                continue;
            }
            for slot in &all {
                of.insert(*slot, one);
            }
            groups.remove(&other);
            groups.insert(one, all);
        }
        let mut groups: Vec<Group> = groups
            .into_values()
            .map(|slots| self.group(slots, &known))
            .collect();
        groups.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.keys.cmp(&b.keys)));
        groups
    }

    /// Every pair that scores at least so much, as far as its rarest words lead to it; best first.
    fn edges(&self, least: f32) -> Vec<Edge> {
        let mut lists: HashMap<u32, Vec<usize>> = HashMap::new();
        for (slot, held) in self.held() {
            for term in &held.profile.french {
                lists.entry(term.stem).or_default().push(slot);
            }
        }
        let unheard = Unheard::default();
        let mut edges = Vec::new();
        // How much each lower slot shares with the one that is looked at.
        let mut shares = vec![0.0_f32; self.documents.len()];
        let mut touched = Vec::new();
        for (slot, held) in self.held() {
            for (stem, says) in self.rarest(&held.profile, &lists) {
                for other in lists.get(&stem).into_iter().flatten() {
                    if *other == slot {
                        continue;
                    }
                    if shares[*other] == 0.0 {
                        touched.push(*other);
                    }
                    shares[*other] += says;
                }
            }
            let by_share = |a: &usize, b: &usize| shares[*b].total_cmp(&shares[*a]).then(a.cmp(b));
            if touched.len() > CLOSE {
                touched.select_nth_unstable_by(CLOSE, by_share);
            }
            for other in touched.iter().take(CLOSE) {
                let Some(Some(its)) = self.documents.get(*other) else {
                    continue;
                };
                let score = compare(&self.lexicon, &unheard, &held.profile, &its.profile).score;
                if score >= least {
                    let ends = (slot.min(*other), slot.max(*other));
                    edges.push(Edge { score, ends });
                }
            }
            for other in touched.drain(..) {
                shares[other] = 0.0;
            }
        }
        edges.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.ends.cmp(&b.ends)));
        edges.dedup_by_key(|edge| edge.ends);
        edges
    }

    /// The forms that lead from a document to others, with what each says.
    fn rarest(&self, profile: &Profile, lists: &HashMap<u32, Vec<usize>>) -> Vec<(u32, f32)> {
        let mut terms: Vec<(usize, u32, f32)> = profile
            .french
            .iter()
            .filter_map(|term| {
                let with = lists.get(&term.stem)?.len();
                let says = self.lexicon.says(term, false) * term.stands.weight();
                (with > 1).then_some((with, term.stem, says))
            })
            .collect();
        terms.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
        terms
            .into_iter()
            .enumerate()
            .take_while(|(at, (with, _, _))| *at < 2 || (*at < RAREST && *with <= COMMON))
            .map(|(_, (_, stem, says))| (stem, says))
            .collect()
    }

    fn group(&self, mut slots: Vec<usize>, known: &HashMap<(usize, usize), f32>) -> Group {
        slots.sort_unstable();
        let profiles: Vec<&Held> = slots
            .iter()
            .filter_map(|slot| self.documents.get(*slot)?.as_ref())
            .collect();
        let mut shared = Vec::new();
        if let [first, rest @ ..] = profiles.as_slice() {
            // In how many of the others each word of the first one stands.
            let mut words: HashMap<u32, (usize, f32, u32)> = HashMap::new();
            let unheard = Unheard::default();
            for held in rest {
                for term in compare(&self.lexicon, &unheard, &first.profile, &held.profile).terms {
                    let says = self.lexicon.says(&term, false);
                    words.entry(term.stem).or_insert((0, says, term.spelling)).0 += 1;
                }
            }
            let mut words: Vec<_> = words
                .into_values()
                .filter(|(others, _, _)| others * 2 >= rest.len())
                .collect();
            words.sort_by(|a, b| b.0.cmp(&a.0).then(b.1.total_cmp(&a.1)).then(a.2.cmp(&b.2)));
            shared = words
                .into_iter()
                .take(SHOWN)
                .map(|(_, _, spelling)| self.lexicon.shown(spelling, &unheard).to_owned())
                .collect();
        }
        Group {
            score: self.average(&slots, known),
            keys: profiles.iter().map(|held| held.key).collect(),
            shared,
        }
    }

    /// The average score of all pairs of some documents.
    #[expect(clippy::cast_precision_loss, reason = "a dozen documents at most")]
    fn average(&self, slots: &[usize], known: &HashMap<(usize, usize), f32>) -> f32 {
        let (mut sum, mut pairs) = (0.0, 0_usize);
        for (at, one) in slots.iter().enumerate() {
            for other in &slots[at + 1..] {
                let ends = (*one.min(other), *one.max(other));
                sum += known
                    .get(&ends)
                    .copied()
                    .unwrap_or_else(|| self.score_of(ends));
                pairs += 1;
            }
        }
        if pairs == 0 { 0.0 } else { sum / pairs as f32 }
    }

    fn score_of(&self, (one, other): (usize, usize)) -> f32 {
        let profile = |slot: usize| self.documents.get(slot)?.as_ref().map(|held| &held.profile);
        match (profile(one), profile(other)) {
            (Some(one), Some(other)) => {
                compare(&self.lexicon, &Unheard::default(), one, other).score
            }
            _ => 0.0,
        }
    }

    fn held(&self) -> impl Iterator<Item = (usize, &Held)> {
        self.documents
            .iter()
            .enumerate()
            .filter_map(|(slot, held)| Some((slot, held.as_ref()?)))
    }
}
