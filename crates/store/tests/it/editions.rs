//! Preparing an edition, and what stays fixed once its vote has opened.

use crate::fixture::{
    TestEdition, World, calendar, district, euros, in_preparation, open_for_ideas, open_for_vote,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::EditionPart;
use domain::rules::RulesError;
use domain::{
    Actor, AuditEvent, BallotForm, Calendar, Cents, EditionState, Link, Means, Phase, PhaseKind,
    Rules,
};
use store::{DistrictInput, Edition, EditionInput, EnvelopeInput, StoreError};

on_each_database![
    a_new_edition_is_the_staff_s_alone,
    an_edition_needs_a_calendar_before_it_is_published,
    an_edition_is_published_once,
    a_short_name_is_taken_once,
    fields_that_can_t_be_taken_are_named,
    the_second_writer_is_told,
    writers_at_the_same_moment_do_not_overwrite_each_other,
    each_part_is_logged,
    nothing_that_decides_the_vote_changes_after_its_opening,
    nothing_that_decides_the_vote_changes_after_a_ballot,
    a_vote_can_be_prolonged,
    a_vote_is_not_reopened_nor_ended_in_the_past,
    a_district_that_stays_keeps_its_ideas,
    a_district_with_an_envelope_is_not_removed,
    an_envelope_s_district_is_the_edition_s,
    a_theme_that_stays_keeps_its_ideas,
    the_catalogue_is_read_again_after_a_change,
];

async fn a_new_edition_is_the_staff_s_alone(world: &World) {
    let coordinator = world.coordinator().await;
    let id = world
        .store
        .create_edition(&coordinator.actor, &input("bp-2027"))
        .await
        .unwrap();
    for (actor, sees) in [
        (Actor::Visitor, false),
        (world.resident("ana").await.actor, false),
        (world.staff(domain::Role::Reader).await.actor, true),
        (Actor::Operator, true),
    ] {
        let read = world.store.edition(&actor, "bp-2027").await;
        assert_eq!(read.is_ok(), sees, "{actor:?}");
    }
    assert_eq!(
        world.read_edition(id).await,
        Edition {
            id,
            slug: "bp-2027".into(),
            name: "Budget 2027".into(),
            summary: "Une phrase.".into(),
            state: EditionState::Draft,
            rules: Rules::default(),
            calendar: Calendar::default(),
            source: String::new(),
            envelopes: vec![],
            districts: vec![],
            themes: vec![],
            version: 1,
            outcome_published: None,
            decisions_on: None,
            decisions_published_at: None,
            counted: false,
        }
    );
    assert_eq!(world.store.catalogue().await.unwrap().public().count(), 0);
}

async fn an_edition_needs_a_calendar_before_it_is_published(world: &World) {
    let id = world
        .store
        .create_edition(&Actor::Operator, &input("bp-2027"))
        .await
        .unwrap();
    let refused = world.store.publish_edition(&Actor::Operator, id).await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );
    world
        .store
        .set_calendar(&Actor::Operator, id, 1, &calendar(world.store.now()))
        .await
        .unwrap();
    world
        .store
        .publish_edition(&Actor::Operator, id)
        .await
        .unwrap();
    assert_eq!(
        world
            .store
            .edition(&Actor::Visitor, "bp-2027")
            .await
            .unwrap()
            .state,
        EditionState::Public
    );
}

async fn an_edition_is_published_once(world: &World) {
    let edition = world.edition(in_preparation().not_published()).await;
    let answers = crate::fixture::join_all((0..6).map(|_| {
        let store = world.store.clone();
        async move { store.publish_edition(&Actor::Operator, edition.id).await }
    }))
    .await;
    assert_eq!(
        answers.iter().filter(|answer| answer.is_ok()).count(),
        1,
        "{answers:?}"
    );
    let published = AuditEvent::EditionPublished {
        edition: edition.id,
    };
    assert_eq!(
        world
            .log()
            .await
            .iter()
            .filter(|(_, event)| *event == published)
            .count(),
        1
    );
}

async fn a_short_name_is_taken_once(world: &World) {
    let one = world
        .store
        .create_edition(&Actor::Operator, &input("one"))
        .await
        .unwrap();
    let two = world
        .store
        .create_edition(&Actor::Operator, &input("two"))
        .await
        .unwrap();
    let again = world
        .store
        .create_edition(&Actor::Operator, &input("one"))
        .await;
    assert!(matches!(again, Err(StoreError::SlugTaken)), "{again:?}");
    let renamed = world
        .store
        .change_presentation(&Actor::Operator, two, 1, &input("one"))
        .await;
    assert!(matches!(renamed, Err(StoreError::SlugTaken)), "{renamed:?}");
    world
        .store
        .change_presentation(&Actor::Operator, one, 1, &input("one"))
        .await
        .expect("its own name is free");
    assert_eq!(
        world.read_edition(two).await.version,
        1,
        "a refused change leaves the version"
    );
}

async fn fields_that_can_t_be_taken_are_named(world: &World) {
    let good = input("bp-2027");
    for (wrong, what) in [
        (
            EditionInput {
                slug: "Été".into(),
                ..good.clone()
            },
            "the short name",
        ),
        (
            EditionInput {
                name: "x".into(),
                ..good.clone()
            },
            "the name",
        ),
        (
            EditionInput {
                summary: "x".repeat(1001),
                ..good.clone()
            },
            "the summary",
        ),
        (
            EditionInput {
                source: "x".repeat(1001),
                ..good.clone()
            },
            "the source",
        ),
    ] {
        let refused = world.store.create_edition(&Actor::Operator, &wrong).await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(why)) if why == what),
            "{what}: {refused:?}"
        );
    }
    let edition = world.edition(in_preparation()).await;
    let rules = Rules {
        age_floor: 19,
        ..Rules::default()
    };
    let refused = world
        .store
        .set_rules(&Actor::Operator, edition.id, 1, &rules)
        .await;
    assert!(
        matches!(refused, Err(StoreError::Rules(RulesError::AgeFloor))),
        "{refused:?}"
    );
    for (name, amount) in [("Ville", Cents::ZERO), ("  ", euros(1))] {
        let envelope = EnvelopeInput {
            name: name.into(),
            amount,
            district: None,
        };
        let refused = world
            .store
            .set_envelopes(&Actor::Operator, edition.id, 1, &[envelope])
            .await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
    }
    for themes in [["Nature", "Nature"], ["Nature", " "]] {
        let themes = themes.map(str::to_owned);
        let refused = world
            .store
            .set_themes(&Actor::Operator, edition.id, 1, &themes)
            .await;
        assert!(
            matches!(refused, Err(StoreError::Invalid(_))),
            "{refused:?}"
        );
    }
    let twins = [district("north"), district("north")];
    let refused = world
        .store
        .set_districts(&Actor::Operator, edition.id, 1, &twins)
        .await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );
    assert_eq!(world.read_edition(edition.id).await.version, 1);
}

async fn the_second_writer_is_told(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let (id, actor) = (edition.id, Actor::Operator);
    world
        .store
        .set_themes(&actor, id, 1, &["Nature".into(), "Culture".into()])
        .await
        .unwrap();
    let before = world.read_edition(id).await;
    let entries = world.log().await.len();
    let stale = [
        world
            .store
            .change_presentation(&actor, id, 1, &input("new"))
            .await,
        world
            .store
            .set_calendar(&actor, id, 1, &Calendar::default())
            .await,
        world
            .store
            .set_rules(&actor, id, 1, &Rules::default())
            .await,
        world.store.set_envelopes(&actor, id, 1, &[]).await,
        world.store.set_themes(&actor, id, 1, &[]).await,
        world.store.set_districts(&actor, id, 1, &[]).await,
    ];
    for answer in &stale {
        assert!(matches!(answer, Err(StoreError::Changed)), "{answer:?}");
    }
    assert_eq!(world.read_edition(id).await, before);
    assert_eq!(world.logged_since(entries).await, []);
}

async fn writers_at_the_same_moment_do_not_overwrite_each_other(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let answers = crate::fixture::join_all((0..10).map(|at| {
        let (store, edition) = (world.store.clone(), edition.clone());
        async move {
            store
                .set_themes(&Actor::Operator, edition.id, 1, &[format!("Thème {at}")])
                .await
        }
    }))
    .await;
    assert_eq!(
        answers.iter().filter(|answer| answer.is_ok()).count(),
        1,
        "{answers:?}"
    );
    let after = world.read_edition(edition.id).await;
    assert_eq!((after.themes.len(), after.version), (1, 2));
}

#[expect(clippy::too_many_lines, reason = "one edition, part by part")]
async fn each_part_is_logged(world: &World) {
    let coordinator = world.coordinator().await;
    let actor = &coordinator.actor;
    let before = world.log().await.len();
    let id = world
        .store
        .create_edition(actor, &input("bp-2027"))
        .await
        .unwrap();
    let now = world.store.now();
    let form = BallotForm::Points {
        per_project: 3,
        total: 7,
    };
    let rules = Rules {
        ballot_form: form,
        ..Rules::default()
    };
    let districts = [
        DistrictInput {
            shape: vec![vec![(4.8, 43.9), (4.9, 43.9), (4.8, 44.0)]],
            priority: true,
            ..district("north")
        },
        district("south"),
    ];
    world
        .store
        .change_presentation(actor, id, 1, &input("bp-27"))
        .await
        .unwrap();
    world
        .store
        .set_calendar(actor, id, 2, &calendar(now))
        .await
        .unwrap();
    world.store.set_rules(actor, id, 3, &rules).await.unwrap();
    world
        .store
        .set_districts(actor, id, 4, &districts)
        .await
        .unwrap();
    let edition = world.read_edition(id).await;
    let envelopes = [
        EnvelopeInput {
            name: " Nord ".into(),
            amount: euros(5),
            district: Some(edition.districts[0].id),
        },
        EnvelopeInput {
            name: "Ville".into(),
            amount: euros(7),
            district: None,
        },
    ];
    world
        .store
        .set_envelopes(actor, id, 5, &envelopes)
        .await
        .unwrap();
    world
        .store
        .set_themes(actor, id, 6, &["Nature".into(), "Culture".into()])
        .await
        .unwrap();
    world.store.publish_edition(actor, id).await.unwrap();

    let changed = |part| AuditEvent::EditionChanged { edition: id, part };
    let logged: Vec<_> = world
        .logged_since(before)
        .await
        .into_iter()
        .map(|(_, event)| event)
        .collect();
    assert_eq!(
        logged,
        [
            AuditEvent::EditionCreated { edition: id },
            changed(EditionPart::Presentation),
            changed(EditionPart::Calendar),
            changed(EditionPart::Rules),
            AuditEvent::DistrictsImported {
                edition: id,
                districts: 2
            },
            changed(EditionPart::Envelopes),
            changed(EditionPart::Themes),
            AuditEvent::EditionPublished { edition: id },
        ]
    );
    let read = world.read_edition(id).await;
    assert_eq!(
        (read.slug.as_str(), read.version, read.state),
        ("bp-27", 7, EditionState::Public)
    );
    assert_eq!(
        (&read.rules, &read.calendar, read.budget()),
        (&rules, &calendar(now), euros(12))
    );
    assert_eq!(read.districts[0].shape, districts[0].shape);
    assert_eq!(
        (read.districts[0].priority, read.districts[1].priority),
        (true, false)
    );
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        read.themes
            .iter()
            .map(|theme| theme.name.clone())
            .collect::<Vec<_>>(),
        names(&["Nature", "Culture"])
    );
    assert_eq!(
        read.envelopes
            .iter()
            .map(|envelope| envelope.name.clone())
            .collect::<Vec<_>>(),
        names(&["Nord", "Ville"])
    );
    assert_eq!(
        read.envelope_for(Some(read.districts[0].id)).unwrap().name,
        "Nord"
    );
    assert_eq!(
        read.envelope_for(Some(read.districts[1].id)).unwrap().name,
        "Ville"
    );
}

async fn nothing_that_decides_the_vote_changes_after_its_opening(world: &World) {
    let edition = world.edition(open_for_ideas()).await;
    let vote = phase(world, &edition).await;
    world.wait_until(vote.starts).await;
    assert_is_fixed(world, &edition).await;
    world.close_vote(&edition).await;
    assert_is_fixed(world, &edition).await;
    world
        .store
        .set_themes(&Actor::Operator, edition.id, 1, &["Culture".into()])
        .await
        .expect("themes decide nothing");
}

async fn nothing_that_decides_the_vote_changes_after_a_ballot(world: &World) {
    let edition = world
        .edition(open_for_ideas().ballots(vec![vec![(0, 1)]]))
        .await;
    assert_is_fixed(world, &edition).await;
}

async fn assert_is_fixed(world: &World, edition: &TestEdition) {
    let before = world.read_edition(edition.id).await;
    let envelope = EnvelopeInput {
        name: "Ville".into(),
        amount: euros(99),
        district: None,
    };
    // More voters per contact may come (`households.rs`), and bring nothing else along.
    let changes: [fn(&mut Rules); 6] = [
        |rules| rules.age_floor += 1,
        |rules| rules.links = vec![Link::Lives],
        |rules| rules.ballot_form = BallotForm::Approval { min: 1, max: 9 },
        |rules| rules.change_until_close ^= true,
        |rules| rules.means.push(Means::Card),
        |rules| {
            rules.voters_per_contact += 1;
            rules.publish_ballots_from += 1;
        },
    ];
    for change in changes {
        let mut rules = before.rules.clone();
        change(&mut rules);
        let answer = world
            .store
            .set_rules(&Actor::Operator, edition.id, 1, &rules)
            .await;
        assert!(
            matches!(answer, Err(StoreError::VoteOpened("the rules"))),
            "{rules:?}: {answer:?}"
        );
    }
    for (answer, what) in [
        (
            world
                .store
                .set_envelopes(&Actor::Operator, edition.id, 1, &[envelope])
                .await,
            "the envelopes",
        ),
        (
            world
                .store
                .set_districts(&Actor::Operator, edition.id, 1, &[])
                .await,
            "the districts",
        ),
    ] {
        assert!(
            matches!(answer, Err(StoreError::VoteOpened(why)) if why == what),
            "{what}: {answer:?}"
        );
    }
    assert_eq!(world.read_edition(edition.id).await, before);
}

async fn a_vote_can_be_prolonged(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let edition = polls.edition.clone();
    let vote = phase(world, &edition).await;
    let longer = with_vote(world, &edition, vote.starts, vote.ends + TimeDelta::days(2)).await;
    world
        .store
        .set_calendar(&Actor::Operator, edition.id, 1, &longer)
        .await
        .unwrap();
    world.wait_until(vote.ends).await;
    let ana = world.resident("ana").await;
    // The vote is still open.
    world.vote(&polls, &ana, &[0]).await;

    let shorter = with_vote(world, &edition, vote.starts, vote.ends + TimeDelta::days(1)).await;
    world
        .store
        .set_calendar(&Actor::Operator, edition.id, 2, &shorter)
        .await
        .expect("an end that is still to come");
}

async fn a_vote_is_not_reopened_nor_ended_in_the_past(world: &World) {
    let edition = world.edition(open_for_vote()).await;
    let vote = phase(world, &edition).await;
    let day = TimeDelta::days(1);
    let attempts = async |wrong: &[(DateTime<Utc>, DateTime<Utc>)]| {
        let mut calendars = vec![Calendar::default()];
        for (starts, ends) in wrong {
            calendars.push(with_vote(world, &edition, *starts, *ends).await);
        }
        for calendar in calendars {
            let refused = world
                .store
                .set_calendar(&Actor::Operator, edition.id, 1, &calendar)
                .await;
            assert!(
                matches!(refused, Err(StoreError::VoteOpened("the vote's dates"))),
                "{calendar:?}: {refused:?}"
            );
        }
    };
    // Open since yesterday.
    let an_hour_ago = world.store.now() - TimeDelta::hours(1);
    attempts(&[
        (vote.starts, an_hour_ago),
        (vote.starts + day, vote.ends),
        (vote.starts - day, vote.ends),
    ])
    .await;
    // Over.
    world.close_vote(&edition).await;
    let now = world.store.now();
    attempts(&[
        (vote.starts, now + day),
        (vote.starts, vote.ends - day),
        (now + day, now + day * 2),
    ])
    .await;

    let mut phases = world
        .read_edition(edition.id)
        .await
        .calendar
        .phases()
        .to_vec();
    phases.last_mut().unwrap().ends += day;
    let later_count = Calendar::new(phases).unwrap();
    world
        .store
        .set_calendar(&Actor::Operator, edition.id, 1, &later_count)
        .await
        .expect("the vote stays as it is");
}

async fn a_district_that_stays_keeps_its_ideas(world: &World) {
    let now = world.store.now();
    let idea = |id: &str, district: &str| store::ImportedIdea {
        district: Some(district.to_owned()),
        ..crate::fixture::imported_idea(id, now)
    };
    let plan = in_preparation().ideas(vec![idea("a", "north"), idea("b", "south")]);
    let edition = world.edition(plan).await;
    let renamed = DistrictInput {
        name: "Le Nord".into(),
        ..district("north")
    };
    world
        .store
        .set_districts(
            &Actor::Operator,
            edition.id,
            1,
            &[district("east"), renamed],
        )
        .await
        .unwrap();
    let read = world.read_edition(edition.id).await;
    let codes: Vec<_> = read
        .districts
        .iter()
        .map(|district| district.code.as_str())
        .collect();
    assert_eq!(codes, ["east", "north"]);
    assert_eq!(
        (read.districts[1].id, read.districts[1].name.as_str()),
        (edition.districts[0], "Le Nord")
    );
    let of = async |number| {
        world
            .store
            .idea(&Actor::Visitor, edition.id, number)
            .await
            .unwrap()
            .district
    };
    assert_eq!(
        (of(1).await, of(2).await),
        (Some(edition.districts[0]), None)
    );
}

async fn a_district_with_an_envelope_is_not_removed(world: &World) {
    let plan = in_preparation().envelopes(&[("Ville", 100, None), ("Nord", 50, Some("north"))]);
    let edition = world.edition(plan).await;
    let refused = world
        .store
        .set_districts(&Actor::Operator, edition.id, 1, &[district("south")])
        .await;
    assert!(
        matches!(refused, Err(StoreError::Invalid(_))),
        "{refused:?}"
    );
    let read = world.read_edition(edition.id).await;
    assert_eq!(
        read.envelopes[1].district,
        Some(edition.districts[0]),
        "the money stays where it was promised"
    );
    world
        .store
        .set_districts(&Actor::Operator, edition.id, 1, &[district("north")])
        .await
        .unwrap();
}

async fn an_envelope_s_district_is_the_edition_s(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let other = world.edition(in_preparation().named("other")).await;
    for id in [other.districts[0], domain::DistrictId::new()] {
        let envelope = EnvelopeInput {
            name: "Nord".into(),
            amount: euros(1),
            district: Some(id),
        };
        let refused = world
            .store
            .set_envelopes(&Actor::Operator, edition.id, 1, &[envelope])
            .await;
        assert!(
            matches!(refused, Err(StoreError::NotFound("district"))),
            "{refused:?}"
        );
    }
}

async fn a_theme_that_stays_keeps_its_ideas(world: &World) {
    let now = world.store.now();
    let idea = store::ImportedIdea {
        theme: Some("Nature".into()),
        ..crate::fixture::imported_idea("a", now)
    };
    let edition = world.edition(in_preparation().ideas(vec![idea])).await;
    world
        .store
        .set_themes(
            &Actor::Operator,
            edition.id,
            1,
            &["Culture".into(), "Nature".into()],
        )
        .await
        .unwrap();
    let theme = async || {
        world
            .store
            .idea(&Actor::Visitor, edition.id, 1)
            .await
            .unwrap()
            .theme
    };
    assert_eq!(theme().await, Some(edition.theme));
    assert_eq!(
        world.read_edition(edition.id).await.themes[1].id,
        edition.theme
    );
    world
        .store
        .set_themes(&Actor::Operator, edition.id, 2, &["Culture".into()])
        .await
        .unwrap();
    assert_eq!(theme().await, None, "the idea stays, without its theme");
}

async fn the_catalogue_is_read_again_after_a_change(world: &World) {
    let edition = world.edition(in_preparation()).await;
    let first = world.store.catalogue().await.unwrap();
    let version = world.store.version();
    assert!(
        std::sync::Arc::ptr_eq(&first, &world.store.catalogue().await.unwrap()),
        "kept in memory"
    );
    world.resident("ana").await;
    assert_eq!(
        world.store.version(),
        version,
        "a sign-in changes nothing that visitors see"
    );
    world
        .store
        .set_themes(&Actor::Operator, edition.id, 1, &[])
        .await
        .unwrap();
    assert!(world.store.version() > version);
    assert_eq!(
        world
            .store
            .catalogue()
            .await
            .unwrap()
            .by_slug("bp")
            .unwrap()
            .themes,
        []
    );
    assert!(
        !first.by_slug("bp").unwrap().themes.is_empty(),
        "who reads the old one keeps it whole"
    );
}

fn input(slug: &str) -> EditionInput {
    EditionInput {
        slug: slug.to_owned(),
        name: "Budget 2027".into(),
        summary: "Une phrase.".into(),
        source: String::new(),
    }
}

async fn phase(world: &World, edition: &TestEdition) -> Phase {
    world
        .read_edition(edition.id)
        .await
        .calendar
        .phase(PhaseKind::Vote)
        .unwrap()
}

/// The edition's calendar with other dates for the vote, and nothing after it.
async fn with_vote(
    world: &World,
    edition: &TestEdition,
    starts: DateTime<Utc>,
    ends: DateTime<Utc>,
) -> Calendar {
    let mut phases = world
        .read_edition(edition.id)
        .await
        .calendar
        .phases()
        .to_vec();
    phases.retain(|phase| phase.kind < PhaseKind::Vote && phase.ends <= starts);
    phases.push(Phase {
        kind: PhaseKind::Vote,
        starts,
        ends,
    });
    Calendar::new(phases).unwrap()
}
