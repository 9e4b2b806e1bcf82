//! Who was met, as pages and files may tell it: no group of a few people is counted out.

use super::tallies::Tallies;
use domain::disclosure::{Told, disclose};
use domain::outing::{Dimension, Encounter};

/// A value of a dimension, and how many people of it were met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// As [`TallyLine`](super::TallyLine) has it.
    pub value: String,
    pub met: Told,
}

/// Who was met, by one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    pub dimension: Dimension,
    /// How many people were counted by it.
    pub told: u64,
    pub groups: Vec<Group>,
}

impl Groups {
    /// How many of a value; who was never counted was not met.
    pub fn met(&self, value: &str) -> Told {
        self.groups
            .iter()
            .find(|group| group.value == value)
            .map_or(Told::Exactly(0), |group| group.met)
    }
}

impl Tallies {
    /// Who was met, by each dimension that may be told.
    pub fn groups(&self) -> Vec<Groups> {
        [
            Dimension::District,
            Dimension::Age,
            Dimension::Gender,
            Dimension::Language,
        ]
        .into_iter()
        .filter_map(|dimension| {
            let values = self.values(Encounter::Met, dimension);
            let counts: Vec<u64> = values.iter().map(|(_, many)| *many).collect();
            let groups = values
                .into_iter()
                .zip(disclose(&counts)?)
                .map(|((value, _), met)| Group {
                    value: value.to_owned(),
                    met,
                })
                .collect();
            Some(Groups {
                dimension,
                told: counts.iter().sum(),
                groups,
            })
        })
        .collect()
    }
}
