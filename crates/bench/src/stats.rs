//! Middles, percentiles and rates, in whole numbers.

use std::time::Duration;

/// The value below which `percent` of all are.
pub(crate) fn percentile(values: &mut [u64], percent: usize) -> u64 {
    values.sort_unstable();
    let at = (values.len() * percent / 100).min(values.len().saturating_sub(1));
    values.get(at).copied().unwrap_or_default()
}

pub(crate) fn median(values: &mut [u64]) -> u64 {
    percentile(values, 50)
}

pub(crate) fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// How many a second.
pub(crate) fn per_second(count: usize, time: Duration) -> u64 {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    count.saturating_mul(1_000_000) / micros(time).max(1)
}

/// "p50 1.20 ms, p99 3.40 ms".
pub(crate) fn latency(micros: &mut [u64]) -> String {
    use crate::report::milliseconds;
    let middle = milliseconds(percentile(micros, 50));
    let slow = milliseconds(percentile(micros, 99));
    format!("answered in {middle} (p50), {slow} (p99)")
}

#[cfg(test)]
mod tests {
    use super::{median, per_second, percentile};
    use std::time::Duration;

    #[test]
    fn percentiles_of_a_hundred() {
        let mut values: Vec<u64> = (1..=100).rev().collect();
        assert_eq!(percentile(&mut values, 99), 100);
        assert_eq!(median(&mut values), 51);
        assert_eq!(median(&mut []), 0);
    }

    #[test]
    fn rates_are_by_the_second() {
        assert_eq!(per_second(500, Duration::from_millis(250)), 2000);
    }
}
