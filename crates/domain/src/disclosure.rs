//! What may be told of some counts of people, so that nobody is singled out.

/// A group of fewer people than these is not counted out.
pub const FEW: u64 = 5;

/// A count of people as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Told {
    Exactly(u64),
    /// There are some, and these at most: a bound that follows from all that is told.
    Hidden {
        at_most: u64,
    },
}

/// The counts of one dimension as they may be told, in their order; nothing where none of them may be.
///
/// A count under [`FEW`] is hidden. One alone would be the sum less the others, and so would some that are all alike:
/// then the next larger counts are hidden too. Hidden ones that differ could each be the other, so that neither the
/// others, nor the sum, nor a share, nor this rule tells which is which. A zero is no group and stays.
pub fn disclose(counts: &[u64]) -> Option<Vec<Told>> {
    let smallest = counts.iter().copied().filter(|many| *many > 0).min()?;
    let few = |many: u64| many > 0 && many < FEW;
    let alike = counts.iter().all(|many| !few(*many) || *many == smallest);
    let most_hidden = match smallest {
        FEW.. => 0,
        _ if alike => counts.iter().copied().filter(|many| *many >= FEW).min()?,
        _ => FEW - 1,
    };
    if counts.iter().all(|many| *many <= most_hidden) {
        return None;
    }
    let hidden = || {
        counts
            .iter()
            .filter(|many| (1..=most_hidden).contains(*many))
    };
    let others = u64::try_from(hidden().count())
        .unwrap_or(u64::MAX)
        .saturating_sub(1);
    // Each of the others is one person at least.
    let at_most = hidden().sum::<u64>().saturating_sub(others);
    let told = |many: &u64| match *many {
        many if (1..=most_hidden).contains(&many) => Told::Hidden { at_most },
        many => Told::Exactly(many),
    };
    Some(counts.iter().map(told).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{HashMap, HashSet};

    const HIDDEN: fn(u64) -> Told = |at_most| Told::Hidden { at_most };

    /// Every list of `len` counts up to `most`.
    fn lists(len: u32, most: u64) -> impl Iterator<Item = Vec<u64>> {
        let base = most + 1;
        (0..base.pow(len))
            .map(move |number| (0..len).map(|at| number / base.pow(at) % base).collect())
    }

    #[test]
    fn a_group_of_a_few_is_hidden_with_another() {
        assert_eq!(
            disclose(&[2, 8, 30]),
            Some(vec![HIDDEN(9), HIDDEN(9), Told::Exactly(30)])
        );
        assert_eq!(
            disclose(&[2, 3, 0, 30]),
            Some(vec![
                HIDDEN(4),
                HIDDEN(4),
                Told::Exactly(0),
                Told::Exactly(30)
            ])
        );
        assert_eq!(
            disclose(&[5, 30]),
            Some(vec![Told::Exactly(5), Told::Exactly(30)])
        );
        assert_eq!(
            disclose(&[2, 30]),
            None,
            "what is left would tell the other"
        );
        assert_eq!(disclose(&[1, 2, 4]), None);
        assert_eq!(disclose(&[0, 0]), None);
        assert_eq!(disclose(&[]), None);
    }

    /// Who knows the rule, all that is told and the sum still can't tell what a hidden count is.
    #[test]
    fn no_hidden_count_follows_from_the_others() {
        for (len, most) in [(1, 12), (2, 12), (3, 9), (4, 7), (5, 6)] {
            let mut alike = HashMap::<(Vec<Told>, u64), Vec<HashSet<u64>>>::new();
            for counts in lists(len, most) {
                let Some(told) = disclose(&counts) else {
                    continue;
                };
                let sum = counts.iter().sum();
                let could_be = alike
                    .entry((told, sum))
                    .or_insert_with(|| vec![HashSet::new(); counts.len()]);
                for (at, many) in counts.into_iter().enumerate() {
                    could_be[at].insert(many);
                }
            }
            for ((told, sum), could_be) in alike {
                for (one, could_be) in told.iter().zip(could_be) {
                    match one {
                        Told::Hidden { at_most } => {
                            assert!(could_be.len() > 1, "{told:?} of {sum}");
                            assert!(
                                could_be.iter().all(|many| many <= at_most),
                                "{told:?} of {sum}"
                            );
                        }
                        Told::Exactly(many) => assert!(*many == 0 || *many >= FEW),
                    }
                }
            }
        }
    }
}
