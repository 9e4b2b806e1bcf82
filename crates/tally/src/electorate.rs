//! Who supports what, laid out for rules that go through the ballots many times.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hash, Hasher};

use crate::count::TallyError;
use crate::election::{Election, Pick};

/// The ballots of an election, equal ones put together, and for each project its supporters.
///
/// Voters with equal ballots are treated alike by every rule in this crate, so that a group is
/// looked at once: the 90,494 ballots of Łódź 2022 are 23,571 groups.
pub(crate) struct Electorate<'a> {
    /// What the ballots of each group name.
    picks: Vec<&'a [Pick]>,
    /// Ballots in each group.
    times: Vec<u32>,
    /// All supporters of all projects, one project after the other.
    supporters: Vec<Supporter>,
    /// Where the supporters of each project begin, and at the end where the last ones end.
    begins: Vec<usize>,
    /// For each project the sum of the points of its supporters.
    points: Vec<u64>,
    most_points: u64,
}

/// A group of ballots that give a project at least one point.
#[derive(Clone, Copy, Default)]
pub(crate) struct Supporter {
    pub(crate) group: u32,
    pub(crate) points: u32,
}

impl<'a> Electorate<'a> {
    /// Groups the ballots. A pick of zero points or below is no support.
    pub(crate) fn new(election: &'a Election) -> Result<Self, TallyError> {
        let (picks, times) = groups(election);
        let projects = election.projects();
        let mut begins = vec![0_usize; projects.len() + 1];
        let supports = || {
            let groups = (0_u32..).zip(&picks).zip(&times);
            groups.flat_map(|((group, picks), &times)| {
                let named = picks.iter().filter(|pick| pick.points > 0);
                named.map(move |pick| (group, times, pick))
            })
        };
        let mut sums = vec![0_u64; projects.len()];
        let mut most_points = 1;
        for (_, times, pick) in supports() {
            begins[pick.project + 1] += 1;
            let points = pick.points.unsigned_abs();
            most_points = most_points.max(points);
            let sum = points
                .checked_mul(u64::from(times))
                .filter(|_| u32::try_from(points).is_ok())
                .and_then(|points| sums[pick.project].checked_add(points));
            sums[pick.project] = sum.ok_or_else(|| TallyError::ScoreTooLarge {
                id: projects[pick.project].id.clone(),
            })?;
        }
        for project in 0..projects.len() {
            begins[project + 1] += begins[project];
        }
        let mut next = begins.clone();
        let mut supporters = vec![Supporter::default(); begins[projects.len()]];
        for (group, _, pick) in supports() {
            let points = u32::try_from(pick.points).unwrap_or(u32::MAX);
            supporters[next[pick.project]] = Supporter { group, points };
            next[pick.project] += 1;
        }
        Ok(Self {
            picks,
            times,
            supporters,
            begins,
            points: sums,
            most_points,
        })
    }

    /// The groups that support the project.
    pub(crate) fn supporters(&self, project: usize) -> &[Supporter] {
        &self.supporters[self.begins[project]..self.begins[project + 1]]
    }

    /// What the ballots of a group name, supported or not.
    pub(crate) fn picks(&self, group: u32) -> &'a [Pick] {
        self.picks[group as usize]
    }

    /// How many ballots each group has.
    pub(crate) fn times(&self) -> &[u32] {
        &self.times
    }

    /// The sum of the points that supporters give to the project; negative ones of others do not
    /// count against it.
    pub(crate) fn points(&self, project: usize) -> u64 {
        self.points[project]
    }

    /// The most points that a ballot gives to a project, at least 1.
    pub(crate) fn most_points(&self) -> u64 {
        self.most_points
    }
}

/// The different ballots, and how many of each there are.
fn groups(election: &Election) -> (Vec<&[Pick]>, Vec<u32>) {
    let ballots = election.ballots();
    let mut known: HashMap<Picks<'_>, usize, BuildHasherDefault<Fold>> =
        HashMap::with_capacity_and_hasher(ballots.len(), BuildHasherDefault::default());
    let mut picks = Vec::new();
    let mut times: Vec<u32> = Vec::new();
    for ballot in ballots {
        match known.entry(Picks(ballot.picks())) {
            Entry::Occupied(group) => {
                let times = &mut times[*group.get()];
                // The number of all ballots fits, so that no part of it can saturate.
                *times = times.saturating_add(ballot.times().get());
            }
            Entry::Vacant(group) => {
                group.insert(picks.len());
                picks.push(ballot.picks());
                times.push(ballot.times().get());
            }
        }
    }
    (picks, times)
}

/// Picks as a key.
#[derive(PartialEq, Eq)]
struct Picks<'a>(&'a [Pick]);

impl Hash for Picks<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for pick in self.0 {
            state.write_usize(pick.project);
            state.write_u64(pick.points.cast_unsigned());
        }
    }
}

/// A multiplication per word. Ballots are grouped, not kept: whoever makes theirs collide slows
/// one count down by little, since equal hashes are still compared.
#[derive(Default)]
struct Fold(u64);

impl Hasher for Fold {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(u64::from(byte));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}
