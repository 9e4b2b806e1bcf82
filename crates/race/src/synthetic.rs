//! Votes made up for the race: the same ones on every machine.

use tally::{Ballot, Cents, Election, ElectionError, Project};

/// How many projects a ballot names at most.
const CHOICES: u64 = 10;

/// A vote of so many voters on so many projects.
///
/// Projects cost from 5,000 to 104,999 €, the budget pays a fifth of them. Ballots name from 1 to
/// 10 projects, popular ones more often (the square of an even draw), so that nearly all ballots
/// differ: the hard case, since equal ballots are counted as one.
pub fn election(voters: usize, projects: usize) -> Result<Election, ElectionError> {
    let mut dice = Dice(0x5EED);
    let list: Vec<Project> = (0..projects)
        .map(|number| {
            let euros = 5_000 + dice.below(100_000);
            Project::new(format!("p{number}"), cents(euros))
        })
        .collect();
    let total: i64 = list.iter().map(|project| project.cost.get()).sum();
    let ballots = (0..voters).map(|_| {
        let mut named: Vec<usize> = (0..=dice.below(CHOICES))
            .map(|_| {
                let draw = dice.below(1 << 16) * dice.below(1 << 16);
                let project = draw.saturating_mul(projects as u64) >> 32;
                usize::try_from(project).unwrap_or(0)
            })
            .collect();
        named.sort_unstable();
        named.dedup();
        Ballot::approving(named)
    });
    Election::new(Cents::new(total / 5), list, ballots.collect())
}

fn cents(euros: u64) -> Cents {
    i64::try_from(euros)
        .ok()
        .and_then(Cents::from_euros)
        .unwrap_or(Cents::MAX)
}

/// Numbers that look drawn: the top half of a linear congruence (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 32) * bound) >> 32
    }
}
