//! Who was met beside who lives there: whom outings do not reach.

use super::report::Report;
use crate::PopulationLine;
use domain::DistrictId;
use domain::disclosure::Told;
use domain::outing::Dimension;
use std::collections::BTreeMap;

/// Fewer people than these, and a share of them says nothing.
const ENOUGH: u64 = 30;

/// The part of one value of a dimension among the people met, and among those who live there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub dimension: Dimension,
    pub value: String,
    pub met: Told,
    /// Of all who were counted by this dimension.
    pub met_of: u64,
    pub people: u64,
    pub people_of: u64,
}

impl Share {
    /// The part among the people met less the part of the population, in tenths of a percent. Of a group that is
    /// hidden the most that it could be.
    pub fn gap(&self) -> i64 {
        let tenths = |part: u64, whole: u64| {
            let rounded = (u128::from(part) * 2000 + u128::from(whole))
                .checked_div(u128::from(whole) * 2)
                .unwrap_or_default();
            i64::try_from(rounded).unwrap_or_default()
        };
        let (Told::Exactly(met) | Told::Hidden { at_most: met }) = self.met;
        tenths(met, self.met_of) - tenths(self.people, self.people_of)
    }

    /// Whether enough people were met for the comparison to say something.
    pub const fn is_enough(&self) -> bool {
        self.met_of >= ENOUGH
    }
}

impl Report {
    /// Compares who was met with who lives in the district, or in the whole city. People of an outing are not compared
    /// by district: it is in one.
    pub(super) fn compare(&mut self, population: &[PopulationLine], one_outing: bool) {
        for groups in &self.groups {
            let dimension = groups.dimension;
            if dimension == Dimension::District && (one_outing || self.district.is_some()) {
                continue;
            }
            let mut people = living(population, dimension, self.district);
            let citywide = people.is_empty() && self.district.is_some();
            if citywide {
                people = living(population, dimension, None);
            }
            let people_of: u64 = people.values().sum();
            if people_of == 0 {
                if groups.told >= ENOUGH {
                    self.without_figures.push(dimension);
                }
                continue;
            }
            if citywide {
                self.citywide.push(dimension);
            }
            for (value, people) in people {
                self.shares.push(Share {
                    dimension,
                    met: groups.met(&value),
                    met_of: groups.told,
                    people,
                    people_of,
                    value,
                });
            }
        }
        self.shares.sort_by_key(Share::gap);
    }
}

/// How many people live there, by the values of a dimension. The city's own lines go before the sum of its districts.
fn living(
    population: &[PopulationLine],
    dimension: Dimension,
    district: Option<DistrictId>,
) -> BTreeMap<String, u64> {
    let mut found = BTreeMap::<String, u64>::new();
    if dimension == Dimension::District {
        // Districts are compared with one another, not within one.
        if district.is_none() {
            for line in population {
                if let (Dimension::All, Some(id)) = (line.dimension, line.district) {
                    *found.entry(id.to_string()).or_default() += u64::from(line.people);
                }
            }
        }
        return found;
    }
    let of_dimension = || population.iter().filter(|line| line.dimension == dimension);
    let has_city = of_dimension().any(|line| line.district.is_none());
    for line in of_dimension() {
        let counts = match district {
            Some(district) => line.district == Some(district),
            None => line.district.is_none() == has_city,
        };
        if counts {
            *found.entry(line.value.clone()).or_default() += u64::from(line.people);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Group, Groups};

    fn line(
        district: Option<DistrictId>,
        dimension: Dimension,
        value: &str,
        people: u32,
    ) -> PopulationLine {
        PopulationLine {
            district,
            dimension,
            value: value.to_owned(),
            people,
        }
    }

    #[test]
    fn the_citys_own_figures_go_before_the_sum_of_its_districts() {
        let (north, south) = (DistrictId::new(), DistrictId::new());
        let mut lines = vec![
            line(Some(north), Dimension::Gender, "woman", 40),
            line(Some(south), Dimension::Gender, "woman", 70),
        ];
        let women = |lines: &[PopulationLine], of| living(lines, Dimension::Gender, of)["woman"];
        assert_eq!(women(&lines, None), 110);
        assert_eq!(women(&lines, Some(south)), 70);
        lines.push(line(None, Dimension::Gender, "woman", 120));
        assert_eq!(women(&lines, None), 120);
        assert_eq!(women(&lines, Some(north)), 40);
    }

    #[test]
    fn a_gap_is_a_difference_of_two_shares() {
        let share = |met, people| Share {
            dimension: Dimension::Age,
            value: "15_17".to_owned(),
            met: Told::Exactly(met),
            met_of: 200,
            people,
            people_of: 1000,
        };
        // 4 % of those met, 9 % of those who live there.
        assert_eq!(share(8, 90).gap(), -50);
        assert_eq!(share(50, 90).gap(), 160);
        assert!(share(8, 90).is_enough());
    }
    fn groups(dimension: Dimension, counts: &[(&str, u64)]) -> Groups {
        let group = |(value, many): &(&str, u64)| Group {
            value: (*value).to_owned(),
            met: Told::Exactly(*many),
        };
        Groups {
            dimension,
            told: counts.iter().map(|(_, many)| many).sum(),
            groups: counts.iter().map(group).collect(),
        }
    }

    #[test]
    fn a_district_is_compared_with_its_own_people_and_with_the_citys_where_it_has_no_figures() {
        let (north, south) = (DistrictId::new(), DistrictId::new());
        let population = [
            line(Some(north), Dimension::All, "", 500),
            line(Some(south), Dimension::All, "", 500),
            line(Some(north), Dimension::Gender, "woman", 60),
            line(Some(north), Dimension::Gender, "man", 40),
            line(None, Dimension::Gender, "woman", 100),
            line(None, Dimension::Gender, "man", 100),
            line(None, Dimension::Age, "15_17", 50),
            line(None, Dimension::Age, "from_65", 150),
        ];
        let counted = |district| Report {
            district,
            groups: vec![
                groups(Dimension::District, &[(&north.to_string(), 40)]),
                groups(Dimension::Age, &[("15_17", 10), ("from_65", 30)]),
                groups(Dimension::Gender, &[("woman", 20), ("man", 20)]),
                groups(Dimension::Language, &[("fr", 40)]),
            ],
            ..Report::default()
        };
        let mut report = counted(Some(north));
        report.compare(&population, true);
        let by = |dimension| {
            report
                .shares
                .iter()
                .filter(move |share| share.dimension == dimension)
        };
        assert_eq!(by(Dimension::District).count(), 0, "an outing is in one");
        assert!(by(Dimension::Gender).all(|share| share.people_of == 100));
        assert!(by(Dimension::Age).all(|share| share.people_of == 200));
        assert_eq!(report.citywide, [Dimension::Age]);
        assert_eq!(report.without_figures, [Dimension::Language]);

        let mut everywhere = counted(None);
        everywhere.compare(&population, false);
        assert_eq!(everywhere.citywide, []);
        let missing = everywhere.shares.first().expect("shares");
        assert_eq!(
            missing.value,
            south.to_string(),
            "nobody of the south was met"
        );
    }
}
