//! The place of an idea: nothing of it without services; an address search without scripts; a map whose pictures one
//! page alone may load.

use crate::harness::World;
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use domain::{Actor, Calendar, EditionState, Phase, PhaseKind, Rules};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use store::{DistrictInput, EditionInput, ImportedEdition};

const STEP: &str = "/fr/e/ideas/ideas/new/where";
const FOUND: &str = r#"{"features":[
 {"geometry":{"coordinates":[4.805528,43.949317]},"properties":{"label":"Place de l'Horloge 84000 Avignon"}},
 {"geometry":{"coordinates":[4.9,43.9]},"properties":{"label":"Rue de l'Horloge 84310 Morières"}}]}"#;

/// An address search that always finds the same, or nothing.
fn service() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!(
        "http://{}/search",
        listener.local_addr().expect("an address")
    );
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
            let mut lines = String::new();
            while reader.read_line(&mut lines).is_ok_and(|read| read > 2) {}
            let (status, body) = if lines.contains("q=nulle") {
                ("200 OK", r#"{"features":[]}"#)
            } else if lines.contains("q=panne") {
                ("500 Oh", "")
            } else {
                ("200 OK", FOUND)
            };
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(body.as_bytes());
        }
    });
    url
}

/// An edition with one district around the town hall, and the cookie of somebody who has said what.
async fn writing(world: &World) -> String {
    let now = Utc::now();
    let from = ImportedEdition {
        input: EditionInput {
            slug: "ideas".to_owned(),
            name: "Budget participatif".to_owned(),
            summary: String::new(),
            source: String::new(),
        },
        state: EditionState::Public,
        file: b"ideas".to_vec(),
        rules: Rules::default(),
        calendar: Calendar::new(vec![Phase {
            kind: PhaseKind::Ideas,
            starts: now - TimeDelta::days(1),
            ends: now + TimeDelta::days(9),
        }])
        .expect("a calendar"),
        envelopes: vec![],
        districts: vec![DistrictInput {
            code: "centre".to_owned(),
            name: "Intra-muros".to_owned(),
            shape: vec![vec![
                (4.79, 43.94),
                (4.82, 43.94),
                (4.82, 43.96),
                (4.79, 43.96),
                (4.79, 43.94),
            ]],
            priority: false,
        }],
        themes: vec!["Nature".to_owned()],
        projects: vec![],
        ideas: vec![],
        ballots: vec![],
    };
    world
        .store
        .import_edition(&Actor::Operator, &from)
        .await
        .expect("an edition");
    let what =
        "slug=ideas&theme=nature&title=Des+arbres&text=Des+arbres+et+des+bancs+à+leur+ombre.";
    let answer = world.post("/api/ideas/save-what", what).send().await;
    answer.session().expect("a session")
}

async fn save(world: &World, cookie: &str, form: &str) -> String {
    let form = format!("slug=ideas&{form}");
    let answer = world
        .post("/api/ideas/save-where", &form)
        .cookie(cookie)
        .send()
        .await;
    answer.header("location")
}

#[tokio::test]
async fn without_services_nothing_of_them_is_seen() {
    let world = World::new().await;
    let cookie = writing(&world).await;
    let page = world.get(STEP).cookie(&cookie).send().await.text();
    assert!(
        !page.contains("name=\"address\"")
            && !page.contains("carte\"")
            && !page.contains("leaflet")
    );
    let page = world
        .get(&format!("{STEP}?map=1&found=1"))
        .cookie(&cookie)
        .send()
        .await;
    assert!(!page.text().contains("leaflet"));
    assert!(
        page.header("content-security-policy")
            .contains("img-src 'self' data:;")
    );
    // A search that was never offered leads back, and finds nothing.
    let to = save(&world, &cookie, "find=again&address=place+de+l'horloge").await;
    assert!(to.contains("/where"), "{to}");
}

#[tokio::test]
async fn an_address_is_found_without_scripts() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let settings = format!(
        "[places]\ngeocoder_url = {:?}\ncitycode = \"84007\"\n",
        service()
    );
    let world = World::with(&settings).await;
    let cookie = writing(&world).await;
    let page = world.get(STEP).cookie(&cookie).send().await.text();
    assert!(page.contains("name=\"address\"") && !page.contains("type=\"radio\""));

    // What cannot be found is told, and what was typed is there.
    for (words, told) in [
        ("nulle+part", "pas trouvé"),
        ("panne", "ne répond pas"),
        ("a", "3 lettres"),
    ] {
        let to = save(
            &world,
            &cookie,
            &format!("place=Devant+la+mairie&find=again&address={words}"),
        )
        .await;
        let page = world
            .get(to.split('#').next().expect("a path"))
            .cookie(&cookie)
            .send()
            .await
            .text();
        assert!(
            page.contains(told) && page.contains("Devant la mairie"),
            "{words}: {page}"
        );
    }

    let to = save(&world, &cookie, "find=1&address=place+de+l'horloge").await;
    assert!(to.ends_with("/where?found=1#address"), "{to}");
    let page = world
        .get("/fr/e/ideas/ideas/new/where?found=1")
        .cookie(&cookie)
        .send()
        .await
        .text();
    assert!(page.contains("value=\"43.949317,4.805528\"") && page.contains("Morières"));

    // Enter with the same words goes on. The point tells the district, and names the place.
    let chosen = "find=1&address=place+de+l'horloge&point=43.949317,4.805528";
    let to = save(&world, &cookie, chosen).await;
    assert!(to.ends_with("/ideas/new/photos"), "{to}");
    let who = world
        .get("/fr/e/ideas/ideas/new/who")
        .cookie(&cookie)
        .send()
        .await
        .text();
    assert!(
        who.contains("Intra-muros – Place de l'Horloge")
            || who.contains("Intra-muros – Place de l&#x27;Horloge")
            || who.contains("Intra-muros – Place de l&#39;Horloge"),
        "{who}"
    );

    // It is kept with the idea.
    let form = "slug=ideas&author=Ana&email=ana@example.org";
    world
        .post("/api/ideas/send", form)
        .cookie(&cookie)
        .send()
        .await;
    let mails = world.store.demonstration_mails(1).await.expect("mails");
    let domain::Mail::SignInCode { code } = &mails[0].mail else {
        panic!("not a code")
    };
    let form = format!("{form}&asked=code&code={code}");
    world
        .post("/api/ideas/send", &form)
        .cookie(&cookie)
        .send()
        .await;
    let edition = world
        .store
        .edition(&Actor::Operator, "ideas")
        .await
        .expect("an edition");
    let idea = world
        .store
        .idea(&Actor::Operator, edition.id, 1)
        .await
        .expect("an idea");
    assert_eq!(
        idea.point().expect("a point").to_string(),
        "43.949317,4.805528"
    );
    assert!(idea.district.is_some());
}

#[tokio::test]
async fn what_was_said_in_words_is_never_overwritten() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let world = World::with(&format!("[places]\ngeocoder_url = {:?}\n", service())).await;
    let cookie = writing(&world).await;
    save(&world, &cookie, "find=1&address=horloge").await;
    let to = save(
        &world,
        &cookie,
        "district=*&place=Sous+les+platanes&point=43.949317,4.805528",
    )
    .await;
    assert!(to.ends_with("/photos"));
    let who = world
        .get("/fr/e/ideas/ideas/new/who")
        .cookie(&cookie)
        .send()
        .await
        .text();
    assert!(who.contains("Toute la ville – Sous les platanes"), "{who}");
    // And the point can be taken back, and nonsense changes nothing.
    let page = async || world.get(STEP).cookie(&cookie).send().await.text();
    save(
        &world,
        &cookie,
        "district=*&place=x&point=nonsense&map_point=200,3",
    )
    .await;
    assert!(page().await.contains("value=\"43.949317,4.805528\""));
    save(&world, &cookie, "district=*&place=x&point=none").await;
    assert!(!page().await.contains("43.949317"));
}

#[tokio::test]
async fn one_page_alone_may_load_tiles() {
    let settings = "[places]\ntiles_url = \"https://tiles.example.fr/{z}/{x}/{y}.png\"\ntiles_attribution = \"© IGN\"\n";
    let world = World::with(settings).await;
    let cookie = writing(&world).await;
    let before = world.get(STEP).cookie(&cookie).send().await;
    let plain = "img-src 'self' data:;";
    assert!(before.header("content-security-policy").contains(plain));
    assert!(before.text().contains("name=\"map\"") && !before.text().contains("leaflet"));

    let to = save(&world, &cookie, "district=centre&map=1").await;
    assert!(to.ends_with("/where?map=1#map"), "{to}");
    let map = world
        .get(&format!("{STEP}?map=1"))
        .cookie(&cookie)
        .send()
        .await;
    assert_eq!(map.status, StatusCode::OK);
    let policy = map.header("content-security-policy");
    assert!(
        policy.contains("img-src 'self' data: https://tiles.example.fr;"),
        "{policy}"
    );
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe-inline"));
    let page = map.text();
    assert!(page.contains("vendor/leaflet/leaflet.js") && page.contains("© IGN"));
    // The outline of the city, for the map to begin with.
    assert!(page.contains("43.94000,4.79000,43.96000,4.82000"), "{page}");

    let to = save(&world, &cookie, "district=centre&map_point=43.95,4.81").await;
    assert!(to.ends_with("/photos"), "{to}");
    let after = world.get(STEP).cookie(&cookie).send().await.text();
    assert!(after.contains("value=\"43.950000,4.810000\""));
}
