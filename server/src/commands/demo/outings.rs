//! The demonstration's outings: planned, counted and told by the methods that the desk uses.

use super::midnight;
use anyhow::Context as _;
use app::features::outings::population::line_of;
use chrono::{Days, TimeDelta};
use domain::calendar::paris;
use domain::field::{Debrief, MOST_HOURS};
use domain::mission::Slot;
use domain::outing::{Dimension, Encounter, Goals};
use domain::point::Point;
use domain::{Actor, Audience, FieldKind, NetworkId};
use intake::demo::outings::{DemoOuting, OutingsDemo, read_outings};
use store::{Edition, OutingInput, PaperLine, Population, Store, TallyLine};

const OPERATOR: Actor = Actor::Operator;

/// Plans the outings of an edition, and compares them with an invented population.
pub(super) async fn load(store: &Store, slug: &str) -> anyhow::Result<()> {
    let edition = store.edition(&OPERATOR, slug).await?;
    let demo = read_outings()?;
    let network = store.networks().await?.first().map(|one| one.id);
    population(store, &edition, &demo).await?;
    for outing in &demo.outings {
        let input = input(store, &edition, outing, network)?;
        let planned = store
            .plan_outing(&OPERATOR, edition.id, &input, outing.repeats)
            .await?;
        let id = *planned.first().context("an outing")?;
        if let (Some(needed), Some(network)) = (outing.needed, input.network) {
            store
                .mission_for_outing(&OPERATOR, id, network, needed)
                .await?;
        }
        if let Some(phones) = outing.phones {
            // As long as a code may be good.
            let until = input.slot.ends_at + TimeDelta::hours(MOST_HOURS.into());
            store
                .make_field_pass(&OPERATOR, id, &outing.title, phones, until)
                .await?;
        }
        if outing.met > 0 {
            let lines = counted(&edition, outing);
            let kinds = [FieldKind::Idea, FieldKind::Vote, FieldKind::Contact];
            let paper: Vec<PaperLine> = kinds
                .into_iter()
                .zip(outing.on_paper)
                .map(|(kind, entries)| PaperLine { kind, entries })
                .collect();
            store
                .add_tallies(&OPERATOR, id, &lines, &paper, outing.team)
                .await?;
        }
        if !outing.went_well.is_empty() {
            let debrief = Debrief {
                went_well: outing.went_well.clone(),
                was_hard: outing.was_hard.clone(),
                next_time: outing.next_time.clone(),
            };
            store.debrief_outing(&OPERATOR, id, &debrief).await?;
        }
    }
    Ok(())
}

async fn population(store: &Store, edition: &Edition, demo: &OutingsDemo) -> anyhow::Result<()> {
    let file = intake::demo::file(&demo.population_file).context("the population")?;
    let districts: Vec<(String, String)> = edition
        .districts
        .iter()
        .map(|district| (district.code.clone(), district.name.clone()))
        .collect();
    let lines = intake::read_population(file, &districts)?
        .into_iter()
        .map(|row| line_of(edition, row))
        .collect();
    let population = Population {
        source: demo.population_source.clone(),
        lines,
    };
    store
        .set_population(&OPERATOR, edition.id, &population)
        .await?;
    Ok(())
}

fn input(
    store: &Store,
    edition: &Edition,
    outing: &DemoOuting,
    network: Option<NetworkId>,
) -> anyhow::Result<OutingInput> {
    let today = paris::day(store.now());
    let days = Days::new(outing.in_days.unsigned_abs());
    let day = if outing.in_days < 0 {
        today - days
    } else {
        today + days
    };
    let starts_at = midnight(day)? + TimeDelta::hours(outing.hour.into());
    let [latitude, longitude] = outing.point;
    let [met, ideas, votes] = outing.goals;
    Ok(OutingInput {
        network: network.filter(|_| outing.network),
        kind: outing.kind,
        title: outing.title.clone(),
        place: outing.place.clone(),
        district: edition
            .districts
            .iter()
            .find(|district| district.code == outing.district)
            .map(|district| district.id),
        point: Point::new(latitude, longitude),
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(outing.hours),
        },
        is_public: outing.public,
        goals: Goals { met, ideas, votes },
        for_whom: outing.for_whom.unwrap_or(Audience::Everybody),
        audience: outing.audience.clone(),
        languages: outing.languages.clone(),
        kit: outing.kit.clone(),
        note: outing.note.clone(),
    })
}

fn counted(edition: &Edition, outing: &DemoOuting) -> Vec<TallyLine> {
    let line = |encounter, dimension, value: &str, people| TallyLine {
        encounter,
        dimension,
        value: value.to_owned(),
        people,
    };
    let all = |encounter, people| line(encounter, Dimension::All, "", people);
    let mut lines = vec![
        all(Encounter::Met, outing.met),
        all(Encounter::Refused, outing.refused),
        all(Encounter::Absent, outing.absent),
    ];
    for (dimension, parts) in [
        (Dimension::Age, &outing.ages),
        (Dimension::Gender, &outing.genders),
        (Dimension::Language, &outing.spoken),
    ] {
        let parts = parts
            .iter()
            .map(|(value, people)| line(Encounter::Met, dimension, value, *people));
        lines.extend(parts);
    }
    for (code, people) in &outing.districts {
        let found = edition.districts.iter().find(|one| one.code == *code);
        lines.extend(found.map(|district| {
            let id = district.id.to_string();
            line(Encounter::Met, Dimension::District, &id, *people)
        }));
    }
    lines
}
