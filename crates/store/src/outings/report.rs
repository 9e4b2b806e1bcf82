//! What outings reached: per outing, by kind, by district, and whom they do not reach.

use super::comparison::Share;
use super::groups::Groups;
use super::tallies::{Tallies, tallies};
use super::team::came;
use super::{Outing, may_manage};
use crate::{Result, Store};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::outing::{Dimension, Encounter};
use domain::{
    Action, Actor, Audience, DistrictId, EditionId, FieldKind, NetworkId, OutingId, OutingKind,
    OutingState,
};
use std::collections::BTreeMap;

/// Which outings a report is about: those that took place in some days, both included.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReportFilter {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub district: Option<DistrictId>,
    pub kind: Option<OutingKind>,
    pub for_whom: Option<Audience>,
    pub network: Option<NetworkId>,
    pub outing: Option<OutingId>,
}

/// What was reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub met: u64,
    pub refused: u64,
    pub absent: u64,
    /// What phones sent and was taken, and what was collected on paper.
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

/// A report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    pub totals: Totals,
    /// The latest first.
    pub outings: Vec<ReportLine>,
    pub by_kind: BTreeMap<OutingKind, Totals>,
    pub by_district: BTreeMap<Option<DistrictId>, Totals>,
    pub by_audience: BTreeMap<Audience, Totals>,
    /// Who was met, by each dimension that may be told.
    pub groups: Vec<Groups>,
    /// The district whose people those met are compared with; none for the whole city.
    pub district: Option<DistrictId>,
    /// Dimensions of which that district has no figures: those of the whole city stand in.
    pub citywide: Vec<Dimension>,
    /// Dimensions by which enough people were counted, and of which there are no figures at all.
    pub without_figures: Vec<Dimension>,
    /// Those who are met least for their number come first.
    pub shares: Vec<Share>,
    /// Where the figures of the population come from; empty when there are none.
    pub source: String,
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
            ideas: tallies.collected(FieldKind::Idea),
            votes: tallies.collected(FieldKind::Vote),
            contacts: tallies.collected(FieldKind::Contact),
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
        let mut all = Tallies::default();
        report.district = filter.district;
        for outing in outings {
            let own = counted.remove(&outing.id.0).unwrap_or_default();
            let team = outing.team.or(present.get(&outing.id.0).copied());
            let totals = totals(&outing, &own, team);
            report.totals.add(&totals);
            report.by_kind.entry(outing.kind).or_default().add(&totals);
            let district = report.by_district.entry(outing.district).or_default();
            district.add(&totals);
            let audience = report.by_audience.entry(outing.for_whom).or_default();
            audience.add(&totals);
            all.add(&own);
            if filter.outing.is_some() {
                report.district = outing.district;
            }
            report.outings.push(ReportLine {
                outing,
                team,
                totals,
            });
        }
        let population = self.population(actor, edition).await?;
        report.groups = all.groups();
        report.compare(&population.lines, filter.outing.is_some());
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
            && self.for_whom.is_none_or(|one| one == outing.for_whom)
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
