//! When an hour of voters is a burst: compared with what is usual for the same edition, and never with another's.

use crate::SuspicionKind;

/// What is usual: the middle of the hours, and how far the others lie from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usual {
    /// The median number of voters.
    pub median: u32,
    /// The median distance from the median (Hampel, "The influence curve and its role in robust estimation", 1974):
    /// a burst moves a mean and a standard deviation, and hardly these two.
    pub spread: u32,
}

/// So many times the usual number is still no burst.
const TIMES: u32 = 5;
/// So many spreads above the usual number are no burst: for a normal distribution, five standard deviations and more.
const SPREADS: u32 = 8;
/// What brings less than this part of an hour's voters is no burst in it: many share the addresses of a mobile
/// network while a whole city votes.
const PART: u32 = 20;

impl Usual {
    /// Of a histogram: numbers of voters, each with how often it came.
    pub fn of(histogram: &[(u32, u32)]) -> Self {
        let median = median(histogram.to_vec());
        let distances = histogram
            .iter()
            .map(|(voters, times)| (voters.abs_diff(median), *times));
        Self {
            median,
            spread: self::median(distances.collect()),
        }
    }
}

/// Voters of one hour that are never a burst, however quiet the edition is. Sources: a class of thirty votes from one
/// room, a family from one device; "one person once made over 100 accounts".
pub const fn floor(kind: SuspicionKind) -> u32 {
    match kind {
        SuspicionKind::Hour => 50,
        SuspicionKind::Block => 20,
        SuspicionKind::Device | SuspicionKind::Contact => 10,
    }
}

/// From how many voters on an hour is a burst, where `all` voted in that hour.
pub fn threshold(kind: SuspicionKind, usual: Usual, all: u32) -> u32 {
    let part = match kind {
        SuspicionKind::Hour => 0,
        SuspicionKind::Block | SuspicionKind::Device | SuspicionKind::Contact => all / PART,
    };
    let apart = usual
        .median
        .saturating_add(usual.spread.saturating_mul(SPREADS));
    floor(kind)
        .max(usual.median.saturating_mul(TIMES))
        .max(apart)
        .max(part)
}

/// The lower median.
fn median(mut histogram: Vec<(u32, u32)>) -> u32 {
    histogram.retain(|(_, times)| *times > 0);
    histogram.sort_unstable();
    let all: u64 = histogram.iter().map(|(_, times)| u64::from(*times)).sum();
    let mut seen = 0;
    for (value, times) in histogram {
        seen += u64::from(times);
        if seen * 2 >= all {
            return value;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_hardly_moves_what_is_usual() {
        let quiet = [(2, 30), (3, 40), (4, 30)];
        let usual = Usual {
            median: 3,
            spread: 1,
        };
        assert_eq!(Usual::of(&quiet), usual);
        let with_bursts = [quiet.as_slice(), &[(400, 10)]].concat();
        assert_eq!(Usual::of(&with_bursts), usual);
        assert_eq!(Usual::of(&[]), Usual::default());
    }

    #[test]
    fn a_small_vote_has_its_floor_and_a_large_one_its_own_measure() {
        use SuspicionKind::{Block, Device, Hour};
        let one = Usual {
            median: 1,
            spread: 0,
        };
        assert_eq!(threshold(Block, one, 4), 20);
        assert_eq!(threshold(Device, one, 4), 10);
        // An evening on which 4,000 vote: a mobile network's block may bring 150 of them.
        assert_eq!(threshold(Block, one, 4000), 200);
        let busy = Usual {
            median: 60,
            spread: 40,
        };
        assert_eq!(threshold(Hour, busy, 700), 380);
        let even = Usual {
            median: 60,
            spread: 2,
        };
        assert_eq!(threshold(Hour, even, 700), 300);
    }
}
