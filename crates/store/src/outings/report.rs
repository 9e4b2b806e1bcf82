//! What outings reached: per outing, by kind, by district, and whom they do not reach.

use super::tallies::{Tallies, tallies};
use super::team::came;
use super::{Outing, may_manage};
use crate::{PopulationLine, Result, Store};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::outing::{Dimension, Encounter};
use domain::{
    Action, Actor, DistrictId, EditionId, FieldKind, NetworkId, OutingId, OutingKind, OutingState,
};
use std::collections::BTreeMap;

/// Fewer people than these, and a share of them says nothing.
const ENOUGH: u64 = 30;

/// Which outings a report is about: those that took place in some days, both included.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReportFilter {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub district: Option<DistrictId>,
    pub kind: Option<OutingKind>,
    pub network: Option<NetworkId>,
    pub outing: Option<OutingId>,
}

/// What was reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub met: u64,
    pub refused: u64,
    pub absent: u64,
    /// What was sent by phones and taken.
    pub ideas: u64,
    pub votes: u64,
    pub contacts: u64,
}

/// What some outings reached, and in how much time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub outings: u32,
    pub counts: Counts,
    /// Outings of which it is known how many of the team came.
    pub timed_outings: u32,
    /// What these reached: what a rate by the hour is made of.
    pub timed: Counts,
    /// Their length times their team, in minutes.
    pub minutes: u64,
}

/// A row of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLine {
    pub outing: Outing,
    /// How many of the team came; nothing where nobody noted it.
    pub team: Option<u32>,
    pub totals: Totals,
}

/// The part of one value of a dimension among the people met, and among those who live there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub dimension: Dimension,
    pub value: String,
    pub met: u64,
    /// Of all who were counted by this dimension.
    pub met_of: u64,
    pub people: u64,
    pub people_of: u64,
}

/// A report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    pub totals: Totals,
    /// The latest first.
    pub outings: Vec<ReportLine>,
    pub by_kind: BTreeMap<OutingKind, Totals>,
    pub by_district: BTreeMap<Option<DistrictId>, Totals>,
    pub tallies: Tallies,
    /// Those who are met least for their number come first.
    pub shares: Vec<Share>,
    /// Where the figures of the population come from; empty when there are none.
    pub source: String,
}

impl Share {
    /// The part among the people met less the part of the population, in tenths of a percent.
    pub fn gap(&self) -> i64 {
        let tenths = |part: u64, whole: u64| {
            let rounded = (u128::from(part) * 2000 + u128::from(whole))
                .checked_div(u128::from(whole) * 2)
                .unwrap_or_default();
            i64::try_from(rounded).unwrap_or_default()
        };
        tenths(self.met, self.met_of) - tenths(self.people, self.people_of)
    }

    /// Whether enough people were met for the comparison to say something.
    pub const fn is_enough(&self) -> bool {
        self.met_of >= ENOUGH
    }
}

impl Totals {
    fn add(&mut self, other: &Self) {
        self.outings += other.outings;
        self.timed_outings += other.timed_outings;
        self.minutes += other.minutes;
        self.counts.add(&other.counts);
        self.timed.add(&other.timed);
    }
}

impl Counts {
    /// Everybody who was addressed, and every door.
    pub const fn tried(&self) -> u64 {
        self.met + self.refused + self.absent
    }

    fn of(tallies: &Tallies) -> Self {
        Self {
            met: tallies.people(Encounter::Met),
            refused: tallies.people(Encounter::Refused),
            absent: tallies.people(Encounter::Absent),
            ideas: tallies.taken(FieldKind::Idea),
            votes: tallies.taken(FieldKind::Vote),
            contacts: tallies.taken(FieldKind::Contact),
        }
    }

    fn add(&mut self, other: &Self) {
        self.met += other.met;
        self.refused += other.refused;
        self.absent += other.absent;
        self.ideas += other.ideas;
        self.votes += other.votes;
        self.contacts += other.contacts;
    }
}

impl Store {
    /// What the outings of an edition reached that have begun: those that who asks manages.
    pub async fn outing_report(
        &self,
        actor: &Actor,
        edition: EditionId,
        filter: &ReportFilter,
    ) -> Result<Report> {
        actor.can_somewhere(Action::ManageOutings)?;
        let now = self.now();
        let mut outings = self.outings(actor, edition).await?;
        outings.retain(|outing| {
            outing.state == OutingState::Planned
                && outing.slot.starts_at <= now
                && filter.takes(outing)
                && may_manage(actor, outing).is_ok()
        });
        let ids: Vec<_> = outings.iter().map(|outing| outing.id.0).collect();
        let mut counted = tallies(self.reader(), &ids).await?;
        let present = came(self.reader(), &ids).await?;
        let mut report = Report::default();
        for outing in outings {
            let own = counted.remove(&outing.id.0).unwrap_or_default();
            let team = outing.team.or(present.get(&outing.id.0).copied());
            let totals = totals(&outing, &own, team);
            report.totals.add(&totals);
            report.by_kind.entry(outing.kind).or_default().add(&totals);
            let district = report.by_district.entry(outing.district).or_default();
            district.add(&totals);
            report.tallies.add(&own);
            report.outings.push(ReportLine {
                outing,
                team,
                totals,
            });
        }
        let population = self.population(actor, edition).await?;
        report.shares = shares(&report.tallies, &population.lines, filter.district);
        report.source = population.source;
        Ok(report)
    }
}

impl ReportFilter {
    fn takes(&self, outing: &Outing) -> bool {
        let day = paris::day(outing.slot.starts_at);
        self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
            && self.kind.is_none_or(|kind| kind == outing.kind)
            && self.outing.is_none_or(|id| id == outing.id)
            && (self.district.is_none() || self.district == outing.district)
            && (self.network.is_none() || self.network == outing.network)
    }
}

fn totals(outing: &Outing, tallies: &Tallies, team: Option<u32>) -> Totals {
    let counts = Counts::of(tallies);
    let team = team.filter(|team| *team > 0);
    Totals {
        outings: 1,
        counts,
        timed_outings: u32::from(team.is_some()),
        timed: team.map(|_| counts).unwrap_or_default(),
        minutes: u64::from(team.unwrap_or_default()) * u64::from(outing.slot.minutes()),
    }
}

/// Compares who was met with who lives in a district, or in the whole city.
fn shares(
    tallies: &Tallies,
    population: &[PopulationLine],
    district: Option<DistrictId>,
) -> Vec<Share> {
    let mut shares = vec![];
    for dimension in [
        Dimension::District,
        Dimension::Age,
        Dimension::Gender,
        Dimension::Language,
    ] {
        let people = living(population, dimension, district);
        let people_of: u64 = people.values().sum();
        let met = tallies.values(Encounter::Met, dimension);
        let met_of: u64 = met.iter().map(|(_, many)| many).sum();
        if people_of == 0 || met_of == 0 {
            continue;
        }
        for (value, people) in people {
            shares.push(Share {
                dimension,
                met: tallies.by(Encounter::Met, dimension, &value),
                met_of,
                people,
                people_of,
                value,
            });
        }
    }
    shares.sort_by_key(Share::gap);
    shares
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
            met,
            met_of: 200,
            people,
            people_of: 1000,
        };
        // 4 % of those met, 9 % of those who live there.
        assert_eq!(share(8, 90).gap(), -50);
        assert_eq!(share(50, 90).gap(), 160);
        assert!(share(8, 90).is_enough());
    }
}
