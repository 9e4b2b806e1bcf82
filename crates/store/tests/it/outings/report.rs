//! What outings reached, and whom they do not reach.

use super::{OPERATOR, line, plan, yesterday};
use crate::fixture::outing::market;
use crate::fixture::{World, field_contact, open_for_ideas};
use domain::disclosure::Told;
use domain::field::{Content, EntryOutcome};
use domain::outing::{Dimension, Encounter};
use domain::{Audience, FieldKind, OutingKind};
use store::{
    OutingInput, PaperLine, Population, PopulationLine, ReportFilter, StoreError, TallyLine,
};

on_each_database![
    what_is_on_paper_is_counted_beside_what_phones_sent,
    a_report_tells_whom_nobody_meets,
    an_outing_is_compared_with_its_district,
];

async fn what_is_on_paper_is_counted_beside_what_phones_sent(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await;
    let phone = world.prepared_phone(edition.id, "Téléphone").await;
    let id = phone.outing;
    let sent = phone.seal(&Content::Contact(field_contact("06 12 34 56 78")));
    assert_eq!(phone.send(&sent).await, EntryOutcome::Taken);
    let add = async |kind, entries| {
        let paper = [PaperLine { kind, entries }];
        store.add_tallies(&OPERATOR, id, &[], &paper, None).await
    };
    add(FieldKind::Contact, 4).await.unwrap();
    add(FieldKind::Idea, 3).await.unwrap();
    add(FieldKind::Idea, -1).await.unwrap();
    let read = async || store.outing_tallies(&OPERATOR, id).await.unwrap();
    let tallies = read().await;
    assert_eq!(tallies.collected(FieldKind::Contact), 5);
    assert_eq!(tallies.collected(FieldKind::Idea), 2);
    assert_eq!(tallies.collected(FieldKind::Vote), 0);
    // What phones sent is not taken back.
    let below = add(FieldKind::Contact, -5).await;
    assert!(matches!(below, Err(StoreError::TallyBelowZero)));
    let debrief = add(FieldKind::Debrief, 1).await;
    assert!(matches!(debrief, Err(StoreError::Invalid(_))));
    assert_eq!(read().await, tallies);
}

async fn a_report_tells_whom_nobody_meets(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await;
    let id = plan(world, edition.id, &yesterday(world)).await;
    // One to come is counted by nobody.
    plan(world, edition.id, &market(world)).await;
    let refused = TallyLine {
        encounter: Encounter::Refused,
        ..line(Dimension::All, "", 10)
    };
    let lines = [
        line(Dimension::All, "", 40),
        line(Dimension::Age, "15_17", 8),
        line(Dimension::Age, "from_65", 32),
        line(Dimension::Gender, "woman", 38),
        line(Dimension::Gender, "man", 2),
        line(Dimension::Language, "fr", 27),
        line(Dimension::Language, "ar", 3),
        line(Dimension::Language, "tr", 9),
        refused,
    ];
    store
        .add_tallies(&OPERATOR, id, &lines, &[], Some(2))
        .await
        .unwrap();
    let living = |value: &str, people| PopulationLine {
        district: None,
        dimension: Dimension::Age,
        value: value.to_owned(),
        people,
    };
    let population = Population {
        source: "Chiffres inventés".to_owned(),
        lines: vec![living("15_17", 300), living("from_65", 700)],
    };
    store
        .set_population(&OPERATOR, edition.id, &population)
        .await
        .unwrap();
    let read = store.population(&OPERATOR, edition.id).await.unwrap();
    assert_eq!(read, population);
    let filter = ReportFilter::default();
    let report = store
        .outing_report(&OPERATOR, edition.id, &filter)
        .await
        .unwrap();
    assert_eq!(report.totals.outings, 1);
    assert_eq!(
        (report.totals.counts.met, report.totals.counts.tried()),
        (40, 50)
    );
    assert_eq!(report.totals.minutes, 360, "three hours of two people");
    let gaps: Vec<_> = report
        .shares
        .iter()
        .map(|share| (share.value.as_str(), share.gap()))
        .collect();
    assert_eq!(gaps, [("15_17", -100), ("from_65", 100)]);
    let told: Vec<_> = report
        .groups
        .iter()
        .map(|groups| (groups.dimension, groups.told))
        .collect();
    assert_eq!(
        told,
        [(Dimension::Age, 40), (Dimension::Language, 39)],
        "two men would be told by the number of women"
    );
    let hidden = Told::Hidden { at_most: 11 };
    let languages = &report.groups[1];
    assert_eq!(
        ["fr", "ar", "tr"].map(|code| languages.met(code)),
        [Told::Exactly(27), hidden, hidden]
    );
    assert_eq!(report.without_figures, [Dimension::Language]);
    let audiences: Vec<_> = report
        .by_audience
        .iter()
        .map(|(of, totals)| (*of, totals.counts.met))
        .collect();
    assert_eq!(audiences, [(Audience::Everybody, 40)]);
    let for_seniors = ReportFilter {
        for_whom: Some(Audience::Seniors),
        ..filter
    };
    let none = store
        .outing_report(&OPERATOR, edition.id, &for_seniors)
        .await
        .unwrap();
    assert_eq!(none.outings, vec![]);
    let other = ReportFilter {
        kind: Some(OutingKind::Stand),
        ..filter
    };
    let none = store
        .outing_report(&OPERATOR, edition.id, &other)
        .await
        .unwrap();
    assert_eq!(none.outings, vec![]);
}

async fn an_outing_is_compared_with_its_district(world: &World) {
    let store = &world.store;
    let edition = world.edition(open_for_ideas()).await;
    let (here, there) = (edition.districts[0], edition.districts[1]);
    let input = OutingInput {
        district: Some(here),
        ..yesterday(world)
    };
    let id = plan(world, edition.id, &input).await;
    let lines = [
        line(Dimension::All, "", 40),
        line(Dimension::District, &here.to_string(), 33),
        line(Dimension::District, &there.to_string(), 7),
        line(Dimension::Age, "15_17", 10),
        line(Dimension::Age, "from_65", 30),
        line(Dimension::Gender, "woman", 20),
        line(Dimension::Gender, "man", 20),
    ];
    store
        .add_tallies(&OPERATOR, id, &lines, &[], Some(2))
        .await
        .unwrap();
    let living = |district, dimension, value: &str, people| PopulationLine {
        district,
        dimension,
        value: value.to_owned(),
        people,
    };
    let population = Population {
        source: "Chiffres inventés".to_owned(),
        lines: vec![
            living(Some(here), Dimension::All, "", 500),
            living(Some(there), Dimension::All, "", 1500),
            living(Some(here), Dimension::Gender, "woman", 400),
            living(Some(here), Dimension::Gender, "man", 100),
            living(None, Dimension::Gender, "woman", 1000),
            living(None, Dimension::Gender, "man", 1000),
            living(None, Dimension::Age, "15_17", 500),
            living(None, Dimension::Age, "from_65", 1500),
        ],
    };
    store
        .set_population(&OPERATOR, edition.id, &population)
        .await
        .unwrap();
    let report = async |filter: ReportFilter| {
        let found = store.outing_report(&OPERATOR, edition.id, &filter).await;
        found.unwrap()
    };
    let one = report(ReportFilter {
        outing: Some(id),
        ..ReportFilter::default()
    })
    .await;
    let gaps: Vec<_> = one
        .shares
        .iter()
        .map(|share| (share.value.as_str(), share.gap()))
        .collect();
    assert_eq!(
        gaps,
        [("woman", -300), ("15_17", 0), ("from_65", 0), ("man", 300)],
        "women and men of this district, ages of the city, and no other district"
    );
    assert_eq!(
        (one.district, &one.citywide),
        (Some(here), &vec![Dimension::Age])
    );
    let of_district = report(ReportFilter {
        district: Some(here),
        ..ReportFilter::default()
    })
    .await;
    assert_eq!(of_district.shares, one.shares);
    let city = report(ReportFilter::default()).await;
    let districts = city
        .shares
        .iter()
        .filter(|share| share.dimension == Dimension::District);
    assert_eq!(districts.count(), 2);
    assert_eq!(city.citywide, vec![]);
}
