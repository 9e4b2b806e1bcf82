//! One's own data, as a browser takes it along and erases it, and files that belong to nothing.

use crate::harness::World;
use crate::policy::edition;
use app::features::privacy::run;
use axum::http::StatusCode;
use chrono::TimeDelta;
use domain::idea::IdeaDraft;
use domain::{Actor, DataKind, DocumentId, EditionState, PhaseKind};
use std::io::{Cursor, Read as _};
use store::Document;

const PAGE: &str = "/fr/account/data";

/// What somebody who means harm types: it must stay text, in the page of the archive too.
const HARMFUL: &str = "<script>alert('oh')</script> des arbres";

/// Somebody who has sent an idea.
async fn ana(world: &World) -> String {
    let cookie = world.signed_in("ana@example.org", &[]).await;
    let mut plan = edition("ideas", EditionState::Public, PhaseKind::Ideas, -1);
    plan.themes = vec!["Nature".to_owned()];
    world
        .store
        .import_edition(&Actor::Operator, &plan)
        .await
        .expect("an edition");
    let catalogue = world.store.catalogue().await.expect("editions");
    let of = catalogue.by_slug("ideas").expect("the edition");
    let token = store::Token::from_cookie(cookie.split('=').next_back().expect("a value"));
    let session = world
        .store
        .session(&token.expect("a token"))
        .await
        .expect("read")
        .expect("a session");
    let draft = IdeaDraft {
        title: HARMFUL.to_owned(),
        text: "Des arbres et des bancs à leur ombre.".to_owned(),
        theme: of.themes.first().map(|theme| theme.id),
        author: "Ana".to_owned(),
        ..IdeaDraft::default()
    };
    world
        .store
        .send_idea(&session.actor(), of.id, &draft)
        .await
        .expect("sent");
    cookie
}

/// Asks for the archive, and gives its address.
async fn archive(world: &World, cookie: &str) -> String {
    let made = world
        .post("/api/my-data/export", "")
        .cookie(cookie)
        .send()
        .await;
    assert!(made.status.is_redirection(), "{made:?}");
    let page = world.get(PAGE).cookie(cookie).send().await.text();
    let at = page.find("/fr/account/data/").expect("a link");
    let link: String = page[at..].chars().take_while(|c| *c != '"').collect();
    assert!(link.strip_suffix(".zip").is_some(), "{link}");
    link
}

fn file_in(zip: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("an archive");
    let mut text = String::new();
    archive
        .by_name(name)
        .expect("a file")
        .read_to_string(&mut text)
        .expect("text");
    text
}

#[tokio::test]
async fn an_archive_is_downloaded_by_its_owner_alone() {
    let world = World::new().await;
    let cookie = ana(&world).await;
    let link = archive(&world, &cookie).await;
    let answer = world.get(&link).cookie(&cookie).send().await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/zip");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let data: serde_json::Value =
        serde_json::from_str(&file_in(&answer.bytes, "data.json")).expect("JSON");
    assert_eq!(data["account"]["contact"], "ana@example.org");
    assert_eq!(data["ideas"][0]["title"], HARMFUL);
    let page = file_in(&answer.bytes, "index.html");
    assert!(page.contains("ana@example.org") && page.contains("lang=\"fr\""));
    assert!(!page.contains("<script>"), "{page}");

    let other = world.signed_in("badr@example.org", &[]).await;
    let foreign = world.get(&link).cookie(&other).send().await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.get(&link).send().await.status,
        StatusCode::UNAUTHORIZED
    );
    // What lies in the folder is sealed.
    let folder = world.folder.path().join("files/exports");
    let files: Vec<_> = std::fs::read_dir(folder).expect("a folder").collect();
    assert_eq!(files.len(), 1);
    for file in files {
        let bytes = std::fs::read(file.expect("a file").path()).expect("read");
        assert!(!bytes.starts_with(b"PK"));
        assert_ne!(bytes, answer.bytes);
    }
}

#[tokio::test]
async fn the_file_of_an_archive_goes_with_its_term() {
    let world = World::new().await;
    let cookie = ana(&world).await;
    archive(&world, &cookie).await;
    let files = || {
        std::fs::read_dir(world.folder.path().join("files/exports"))
            .expect("a folder")
            .count()
    };
    let days = i64::from(DataKind::Exports.default_days());
    for (wait, left) in [(days - 1, 1), (2, 0)] {
        world
            .store
            .move_clock(&Actor::Operator, TimeDelta::days(wait))
            .await
            .expect("moved");
        run::apply(&world.store, &world.site_files())
            .await
            .expect("applied");
        assert_eq!(files(), left);
    }
}

#[tokio::test]
async fn a_document_that_no_study_has_is_swept() {
    let world = World::new().await;
    let files = world.site_files();
    let lost = Document::key(DocumentId::new());
    files.put(&lost, b"a text".to_vec()).await.expect("kept");
    let due = async || {
        let lines = run::preview(&world.store, &files, &Actor::Operator)
            .await
            .expect("a preview");
        let line = lines.into_iter().find(|line| line.kind == DataKind::Files);
        line.expect("a line").due
    };
    assert_eq!(due().await, 0, "it may be one that is being kept right now");
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::days(31))
        .await
        .expect("moved");
    assert_eq!(due().await, 1);
    run::apply(&world.store, &files).await.expect("applied");
    assert!(files.get(&lost).await.is_err());
    let runs = world
        .store
        .retention_runs(&Actor::Operator, 10)
        .await
        .expect("runs");
    assert!(
        runs.iter()
            .any(|run| run.kind == DataKind::Files && run.removed == 1)
    );
}

#[tokio::test]
async fn an_account_is_erased_by_its_word() {
    let world = World::new().await;
    let cookie = ana(&world).await;
    let erase = async |word: &str| {
        let body = format!("word={word}");
        world
            .post("/api/my-data/erase", &body)
            .cookie(&cookie)
            .send()
            .await
    };
    let refused = erase("oui").await;
    let form = world
        .get(&refused.header("location"))
        .cookie(&cookie)
        .send()
        .await
        .text();
    assert!(
        form.contains("href=\"#word\"") && form.contains("value=\"oui\""),
        "{form}"
    );
    assert_eq!(
        world.get(PAGE).cookie(&cookie).send().await.status,
        StatusCode::OK
    );

    let done = erase("effacer").await;
    assert_eq!(done.header("location"), "/fr/account?erased");
    assert!(done.header("set-cookie").contains("Max-Age=0"), "{done:?}");
    let after = world.get(PAGE).cookie(&cookie).send().await;
    assert_eq!(after.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn notices_are_installed_and_old_versions_can_be_read() {
    let world = World::new().await;
    // Before the job has run the text is there, without a version.
    let before = world.get("/fr/privacy").send().await.text();
    assert!(
        before.contains("CNIL") && !before.contains("Version"),
        "{before}"
    );
    let install = async || {
        app::features::privacy::defaults::install(&world.store)
            .await
            .expect("installed");
    };
    install().await;
    install().await;
    for path in ["/fr/privacy", "/en/privacy/stand", "/ar/privacy/phone"] {
        let page = world.get(path).send().await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text().contains("CNIL"), "{path}");
    }
    let text = "Un nouveau texte, court et simple. ".repeat(10);
    world
        .store
        .publish_notice(
            &Actor::Operator,
            domain::Collection::Web,
            domain::Lang::Fr,
            1,
            &text,
        )
        .await
        .expect("published");
    // Marks of the hydration stand between the words.
    let read = async |path: &str| world.get(path).send().await.text().replace("<!>", "");
    let newest = read("/fr/privacy").await;
    assert!(newest.contains("Un nouveau texte"), "{newest}");
    assert!(newest.contains("/fr/privacy?version=1"), "{newest}");
    let old = read("/fr/privacy?version=1").await;
    assert!(old.contains("CNIL") && !old.contains("Un nouveau texte"));
    let none = world.get("/fr/privacy?version=9").send().await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.get("/fr/privacy/pigeon").send().await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_register_is_a_file_for_who_may() {
    let world = World::new().await;
    app::features::privacy::defaults::install(&world.store)
        .await
        .expect("installed");
    let officer = world
        .signed_in("dpo@example.org", &[domain::Role::Administrator])
        .await;
    let file = world
        .get("/fr/desk/privacy/register.csv")
        .cookie(&officer)
        .send()
        .await;
    assert_eq!(file.status, StatusCode::OK);
    let lines = app::features::privacy::defaults::register(domain::Lang::Fr).len();
    assert!(lines >= 9, "{lines}");
    assert_eq!(
        file.text().lines().count(),
        1 + lines,
        "a head and the lines"
    );
    assert!(file.text().contains("Mission d"), "{}", file.text());
    let resident = world.signed_in("ana@example.org", &[]).await;
    let refused = world
        .get("/fr/desk/privacy/register.csv")
        .cookie(&resident)
        .send()
        .await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
