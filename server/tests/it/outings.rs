//! Outings over HTTP: forms that keep what was typed, calendars in each language, files for a spreadsheet.

use crate::field::first_edition;
use crate::harness::{Answer, World};
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::mission::Slot;
use domain::outing::{Dimension, Encounter, Goals};
use domain::{Actor, Audience, EditionId, OutingId, OutingKind, Role};
use store::{OutingInput, TallyLine};

const BY: Actor = Actor::Operator;

/// An outing that was yesterday, or that is to come and public.
async fn outing(world: &World, edition: EditionId, in_hours: i64) -> OutingId {
    let starts_at = world.store.now() + TimeDelta::hours(in_hours);
    let input = OutingInput {
        network: None,
        kind: OutingKind::MobileHouse,
        title: "Maison du projet".to_owned(),
        place: "Place Pie".to_owned(),
        district: None,
        point: None,
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(2),
        },
        is_public: true,
        goals: Goals::default(),
        for_whom: Audience::Seniors,
        audience: String::new(),
        languages: vec![],
        kit: vec![],
        note: String::new(),
    };
    let planned = world.store.plan_outing(&BY, edition, &input, 0).await;
    planned.expect("an outing")[0]
}

/// The cookie of who coordinates, an edition and an outing.
async fn city(in_hours: i64) -> (World, String, OutingId) {
    let world = crate::policy::world().await;
    let edition = first_edition(&world).await;
    let id = outing(&world, edition, in_hours).await;
    let cookie = world
        .signed_in("boss@example.org", &[Role::Administrator])
        .await;
    (world, cookie, id)
}

/// The page that a form leads to.
async fn sent(
    world: &World,
    cookie: &str,
    path: &str,
    parts: &[(&str, Option<&str>, &[u8])],
) -> String {
    let ask = world.post(path, "").cookie(cookie).multipart(parts);
    let answer = ask.send().await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let there = answer.header("location");
    read(world, cookie, &there).await.text()
}

async fn read(world: &World, cookie: &str, path: &str) -> Answer {
    world.get(path).cookie(cookie).send().await
}

#[tokio::test]
async fn a_photo_that_is_too_large_takes_nothing_along() {
    let (world, cookie, id) = city(-20).await;
    let here = format!("/fr/desk/outings/{id}/photos");
    let why = "Cette photo est trop lourde";
    for bytes in [domain::photo::MAX_BYTES + 1, 2 * domain::photo::MAX_BYTES] {
        let huge = vec![0; bytes];
        let page = sent(
            &world,
            &cookie,
            &here,
            &[
                ("alt", None, "Trois voisines au stand".as_bytes()),
                ("agreed", None, b"on"),
                ("photo", Some("a.jpg"), &huge),
            ],
        )
        .await;
        assert!(page.contains("value=\"Trois voisines au stand\""), "{page}");
        let agreed = page.split("id=\"agreed\"").nth(1).expect("a box");
        let agreed = agreed.split('>').next().unwrap_or_default();
        assert!(agreed.contains("checked"), "{agreed}");
        assert!(
            page.contains("href=\"#photo\"") && page.contains(why),
            "{page}"
        );
    }
}

#[tokio::test]
async fn a_population_that_is_too_large_keeps_its_source() {
    let (world, cookie, _) = city(-20).await;
    for bytes in [
        intake::population::MAX_BYTES + 1,
        4 * intake::population::MAX_BYTES,
    ] {
        let huge = vec![b'a'; bytes];
        let page = sent(
            &world,
            &cookie,
            "/fr/desk/outings/population?edition=ideas",
            &[
                ("source", None, b"Insee 2021"),
                ("file", Some("a.csv"), &huge),
            ],
        )
        .await;
        assert!(page.contains("value=\"Insee 2021\""), "{page}");
        let told = app::i18n::text(domain::Lang::Fr, "desk-reports-fault-large", None);
        let told = told.split(':').next().unwrap_or_default().trim_end();
        assert!(page.contains(told), "{page}");
    }
}

#[tokio::test]
async fn the_calendar_of_stops_speaks_the_language_of_its_address() {
    let (world, _, id) = city(20).await;
    for (lang, word) in [("fr", "Personnes âgées"), ("en", "Older people")] {
        let calendar = world
            .get(&format!("/{lang}/outings.ics"))
            .send()
            .await
            .text();
        let unfolded = calendar.replace("\r\n ", "");
        assert!(unfolded.contains(word), "{unfolded}");
        assert!(unfolded.contains(&format!("/{lang}/outings/{id}")));
        let page = world.get(&format!("/{lang}/outings")).send().await.text();
        assert!(page.contains(&format!("/{lang}/outings.ics\"")), "{page}");
    }
}

#[tokio::test]
async fn numbers_of_a_report_can_be_summed_and_hide_whom_the_page_hides() {
    let (world, cookie, id) = city(-20).await;
    let line = |dimension, value: &str, people| TallyLine {
        encounter: Encounter::Met,
        dimension,
        value: value.to_owned(),
        people,
    };
    let lines = [
        line(Dimension::All, "", 40),
        line(Dimension::Age, "15_17", 2),
        line(Dimension::Age, "18_25", 7),
        line(Dimension::Age, "from_65", 31),
    ];
    let added = world.store.add_tallies(&BY, id, &lines, &[], Some(2)).await;
    added.expect("totals");
    let file = async |table: &str| {
        let path = format!("/fr/desk/outings/report.csv?edition=ideas&outing={id}&table={table}");
        read(&world, &cookie, &path).await.text()
    };
    let outings = file("outings").await;
    assert!(
        outings.contains(";120;2;40;0;0;0;0;0;10,0;0,0;0,0;"),
        "{outings}"
    );
    let kinds = file("kinds").await;
    assert!(kinds.contains(";1;40;0;0;0;0;0;10,0;0,0;0,0"), "{kinds}");
    let audiences = file("audiences").await;
    assert!(audiences.contains("Personnes âgées;1;40;"), "{audiences}");
    let people = file("people").await;
    assert!(people.contains("65 ans et plus;31;77,5;;"), "{people}");
    for hidden in ["15 à 17 ans;masqué;;;", "18 à 25 ans;masqué;;;"] {
        assert!(people.contains(hidden), "{people}");
    }
    for path in [String::new(), "/report".to_owned()] {
        let page = read(&world, &cookie, &format!("/fr/desk/outings/{id}{path}")).await;
        let page = page.text();
        assert!(page.contains("15 à 17 ans, 18 à 25 ans"), "{page}");
    }
}
