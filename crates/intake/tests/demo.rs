//! The demonstration is what it says: real projects in invented editions, on a sound map.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{BallotForm, IdeaState, PhaseKind};
use intake::demo::{Demo, DemoEdition, Source, file, read_demo};
use intake::geojson::{DistrictShape, Options};
use intake::ideas::{IdeaRow, IdeaSheet, Mapping, Point};
use intake::map::{View, contains, district_at, label_point};
use intake::{read_districts, read_ideas};
use tally::Cents;

fn demo() -> Demo {
    read_demo().expect("the demonstration")
}

fn edition<'a>(demo: &'a Demo, slug: &str) -> &'a DemoEdition {
    demo.editions
        .iter()
        .find(|edition| edition.slug == slug)
        .expect("the edition")
}

fn text(name: &str) -> &'static str {
    std::str::from_utf8(file(name).expect("the file")).expect("UTF-8")
}

fn districts(name: &str) -> Vec<DistrictShape> {
    read_districts(file(name).expect("the file"), &Options::default()).expect("the districts")
}

/// The real editions by their year.
fn sheets(demo: &Demo) -> BTreeMap<i32, IdeaSheet> {
    let sheet = |ideas: &str, mapping: &str| {
        read_ideas(
            text(ideas).as_bytes(),
            &Mapping::from_toml(text(mapping)).expect("the mapping"),
        )
    };
    demo.past
        .iter()
        .map(|past| (past.year, sheet(&past.ideas_file, &past.mapping_file)))
        .collect()
}

fn rows<'a>(sheets: &'a BTreeMap<i32, IdeaSheet>, source: &Source) -> Vec<&'a IdeaRow> {
    let sheet = sheets.get(&source.year).expect("a past edition");
    let row = |id: &u32| {
        let id = format!("{}-{id}", source.year);
        sheet
            .rows
            .iter()
            .find(|row| row.external_id == id)
            .expect("a row of the file")
    };
    source.ids.iter().map(row).collect()
}

/// The point is that of one of the rows, up to the six decimals that are written (10 cm).
fn is_point_of(rows: &[&IdeaRow], point: Point) -> bool {
    rows.iter().filter_map(|row| row.point).any(|it| {
        (it.longitude - point.longitude).abs() < 1e-6 && (it.latitude - point.latitude).abs() < 1e-6
    })
}

#[test]
fn the_vote_of_2026_needs_a_choice() {
    let demo = demo();
    let edition = edition(&demo, "avignon-2026");
    assert_eq!(edition.projects.len(), 24);
    let sum = Cents::checked_sum(edition.projects.iter().map(|project| project.cost));
    assert_eq!(sum, Cents::from_euros(1_080_000));
    assert_eq!(Some(edition.budget), Cents::from_euros(400_000));
    assert_eq!(
        edition.rules.ballot_form,
        BallotForm::Knapsack {
            cap: edition.budget
        }
    );
    let used: BTreeSet<Option<&str>> = edition
        .projects
        .iter()
        .map(|project| project.district.as_deref())
        .collect();
    assert_eq!(used.len(), 8, "seven districts and the whole city");
    let themes: BTreeSet<&str> = edition
        .projects
        .iter()
        .map(|project| project.theme.as_str())
        .collect();
    assert_eq!(themes.len(), demo.themes.len());
}

#[test]
fn projects_cost_what_the_city_published_and_stand_where_it_said() {
    let demo = demo();
    let sheets = sheets(&demo);
    for project in &edition(&demo, "avignon-2026").projects {
        let rows = rows(&sheets, &project.source);
        assert!(
            rows.iter().all(|row| row.cost == Some(project.cost)),
            "{}",
            project.title
        );
        if let Some(point) = project.point {
            assert!(is_point_of(&rows, point), "{}", project.title);
        }
        assert_eq!(
            project.point.is_some(),
            project.district.is_some(),
            "{}",
            project.title
        );
    }
}

#[test]
fn the_ideas_of_2027_are_real_and_not_on_the_ballot() {
    let demo = demo();
    let sheets = sheets(&demo);
    let on_ballot: BTreeSet<(i32, u32)> = edition(&demo, "avignon-2026")
        .projects
        .iter()
        .flat_map(|project| {
            project
                .source
                .ids
                .iter()
                .map(|id| (project.source.year, *id))
        })
        .collect();
    let ideas = &edition(&demo, "avignon-2027").ideas;
    for idea in ideas {
        let rows = rows(&sheets, &idea.source);
        assert!(
            idea.point.is_none_or(|point| is_point_of(&rows, point)),
            "{}",
            idea.title
        );
        let free = idea
            .source
            .ids
            .iter()
            .all(|id| !on_ballot.contains(&(idea.source.year, *id)));
        assert!(free, "{}", idea.title);
    }
    let count = |state| ideas.iter().filter(|idea| idea.state == state).count();
    let states = [
        IdeaState::Submitted,
        IdeaState::Published,
        IdeaState::ChangesRequested,
        IdeaState::Refused,
    ];
    assert_eq!(states.map(count), [12, 14, 2, 2]);
}

#[test]
fn texts_pass_the_limits_that_residents_meet() {
    let demo = demo();
    for edition in &demo.editions {
        let projects = edition
            .projects
            .iter()
            .map(|it| (&it.title, &it.text, &it.place));
        let ideas = edition
            .ideas
            .iter()
            .map(|it| (&it.title, &it.text, &it.place));
        for (title, text, place) in projects.chain(ideas) {
            assert_eq!(domain::idea::TITLE.check(title).as_ref(), Ok(title));
            assert_eq!(domain::idea::TEXT.check(text).as_ref(), Ok(text), "{title}");
            assert_eq!(
                domain::idea::PLACE.check(place).as_ref(),
                Ok(place),
                "{title}"
            );
        }
        assert!(domain::edition::slug(&edition.slug).is_ok());
        assert!(domain::edition::NAME.check(&edition.name).is_ok());
        assert!(domain::edition::SUMMARY.check(&edition.summary).is_ok());
        for author in &demo.authors {
            let ideas = edition
                .ideas
                .iter()
                .filter(|idea| idea.author == author.key)
                .count();
            let most = edition
                .rules
                .ideas_per_person
                .and_then(|most| usize::try_from(most).ok());
            assert!(most.is_none_or(|most| ideas <= most), "{}", author.name);
        }
    }
    for post in &demo.news {
        for text in [&post.fr, &post.en, &post.ar] {
            assert!(domain::news::TITLE.check(&text.title).is_ok());
            assert!(domain::news::TEXT.check(&text.text).is_ok());
        }
    }
}

#[test]
fn the_right_phase_is_open_on_any_day() {
    let demo = demo();
    for (slug, kind) in [
        ("avignon-2026", PhaseKind::Vote),
        ("avignon-2027", PhaseKind::Ideas),
    ] {
        for (year, month, day) in [(2026, 3, 29), (2028, 2, 29), (2026, 12, 31)] {
            let today = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
            let phases = &edition(&demo, slug).phases;
            let open = phases.iter().find(|phase| {
                phase.first_day(today) <= Some(today) && Some(today) < phase.day_after(today)
            });
            assert_eq!(open.map(|phase| phase.kind), Some(kind));
        }
    }
    let phase = edition(&demo, "avignon-2026").phases[4];
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    assert_eq!(phase.first_day(today), NaiveDate::from_ymd_opt(2026, 2, 19));
    assert_eq!(phase.day_after(today), NaiveDate::from_ymd_opt(2026, 3, 22));
}

#[test]
fn a_broken_demonstration_is_refused_with_its_place() {
    let broken = |from: &str, to: &str| {
        let text = text("current.toml").replacen(from, to, 1);
        Demo::from_toml(&text).expect_err(from).to_string()
    };
    assert_eq!(
        broken("district = \"nord\"", "district = \"sud\""),
        "avignon-2026, project 5: no such district"
    );
    assert_eq!(
        broken("district = \"nord\"", "district = \"est\""),
        "avignon-2026, project 5: its point is outside its district"
    );
    assert_eq!(
        broken("author = \"ines\"", "author = \"x\""),
        "avignon-2027, idea 1: no such author"
    );
    assert_eq!(
        broken("ends_in_days = 20", "ends_in_days = 21"),
        "avignon-2026: phases overlap or are not in order"
    );
    assert_eq!(
        broken("Inès (démonstration)", "Inès"),
        "ines: an invented author is marked as such"
    );
}

#[test]
fn outlines_are_simple_small_and_marked_as_approximate() {
    for (name, count) in [
        ("districts.geojson", 7),
        ("districts-2017.geojson", 7),
        ("districts-2018.geojson", 3),
    ] {
        assert!(text(name).contains("ni officiels, ni exacts"));
        assert_eq!(text(name).matches("\"official\": false").count(), count);
        let shapes = districts(name);
        assert_eq!(shapes.len(), count);
        for ring in shapes.iter().flat_map(DistrictShape::rings) {
            assert!(ring.len() <= 60);
            assert!(!crosses_itself(ring));
        }
        let view = View::fit(&shapes, 1000.0).expect("a view");
        let bytes: usize = shapes.iter().map(|shape| view.path(shape).len()).sum();
        assert!(bytes < 2000, "{bytes} bytes");
    }
}

#[test]
fn outlines_do_not_overlap_and_leave_no_gap() {
    for name in ["districts.geojson", "districts-2018.geojson"] {
        let shapes = districts(name);
        for shape in &shapes {
            let (longitude, latitude) = label_point(shape).expect("a place for the name");
            assert_eq!(
                district_at(&shapes, longitude, latitude).map(|it| &it.code),
                Some(&shape.code)
            );
        }
        let mut sides = Vec::new();
        for ring in shapes.iter().flat_map(DistrictShape::rings) {
            sides.extend(ring.windows(2).map(|side| (side[0], side[1])));
        }
        for (at, side) in sides.iter().enumerate() {
            assert!(
                sides[at + 1..].iter().all(|other| other != side),
                "{side:?}"
            );
            assert!(
                sides[at + 1..].iter().all(|other| !cross(*side, *other)),
                "{side:?}"
            );
        }
        // Sides that no neighbour draws the other way are the edge of the city: one closed line, so
        // there is no gap inside.
        let edge: Vec<_> = sides
            .iter()
            .filter(|(a, b)| !sides.contains(&(*b, *a)))
            .copied()
            .collect();
        let mut at = edge[0].1;
        for step in 2..=edge.len() {
            at = edge
                .iter()
                .find(|(from, _)| *from == at)
                .expect("the edge goes on")
                .1;
            assert_eq!(
                at == edge[0].0,
                step == edge.len(),
                "the edge closes after {step} sides"
            );
        }
        for x in 0..200_i32 {
            for y in 0..200_i32 {
                let (longitude, latitude) =
                    (4.75 + f64::from(x) * 8e-4, 43.89 + f64::from(y) * 4e-4);
                let around = shapes
                    .iter()
                    .filter(|shape| contains(shape, longitude, latitude))
                    .count();
                assert!(around <= 1, "{longitude} {latitude}");
            }
        }
    }
}

#[test]
fn the_sectors_of_both_years_hold_their_projects() {
    let demo = demo();
    let sheets = sheets(&demo);
    for past in &demo.past {
        let shapes = districts(&past.districts_file);
        let mut outside = Vec::new();
        for row in &sheets.get(&past.year).expect("the sheet").rows {
            let (Some(code), Some(point)) = (&row.district, row.point) else {
                continue;
            };
            let found = district_at(&shapes, point.longitude, point.latitude);
            if found.map(|shape| &shape.code) != Some(code) {
                outside.push(row.external_id.as_str());
            }
        }
        // Signs about the bridges of the "ceinture verte", a belt around the city: filed under Nord
        // Rocade, but their point is 2 km south-east of it.
        let expected: &[&str] = if past.year == 2017 { &["2017-49"] } else { &[] };
        assert_eq!(outside, expected);
    }
}

fn crosses_itself(ring: &[(f64, f64)]) -> bool {
    let sides: Vec<_> = ring.windows(2).map(|side| (side[0], side[1])).collect();
    sides
        .iter()
        .enumerate()
        .any(|(at, side)| sides[at + 1..].iter().any(|other| cross(*side, *other)))
}

/// Whether two sides cross at a point that is an end of neither.
fn cross((a, b): ((f64, f64), (f64, f64)), (c, d): ((f64, f64), (f64, f64))) -> bool {
    let turn = |p: (f64, f64), q: (f64, f64), r: (f64, f64)| {
        (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0)
    };
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}
