//! Photos over HTTP: sent with the form of the step, seen by those who may, and nothing of what was hidden in them.

use crate::harness::{Answer, World};
use axum::http::StatusCode;
use chrono::{TimeDelta, Utc};
use domain::{Actor, Calendar, EditionState, Phase, PhaseKind, PhotoId, Role, Rules, Verdict};
use files::{Files, photo_key, thumbnail_key};
use std::io::Cursor;
use store::{DecisionInput, EditionInput, ImportedEdition};

const STEP: &str = "/fr/e/ideas/ideas/new/photos";

/// An edition that takes ideas, and the cookie of somebody who has said what and where.
pub(crate) async fn writing(world: &World) -> String {
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
        districts: vec![],
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
    let cookie = answer.session().expect("a session");
    world
        .post("/api/ideas/save-where", "slug=ideas&district=*")
        .cookie(&cookie)
        .send()
        .await;
    cookie
}

/// Sends the form of the step.
pub(crate) async fn send(
    world: &World,
    cookie: &str,
    parts: &[(&str, Option<&str>, &[u8])],
) -> Answer {
    let ask = world.post(STEP, "").cookie(cookie).multipart(parts);
    ask.send().await
}

/// The page that an answer leads to.
pub(crate) async fn follow(world: &World, cookie: &str, answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = world
        .get(&answer.header("location"))
        .cookie(cookie)
        .send()
        .await;
    assert_eq!(page.status, StatusCode::OK);
    page.text()
}

/// Where the server keeps files.
fn kept_in(world: &World) -> Files {
    Files::in_folder(&world.folder.path().join("files")).expect("a folder")
}

/// The ids of the photos that a page shows.
pub(crate) fn shown(page: &str) -> Vec<PhotoId> {
    let mut ids: Vec<PhotoId> = page
        .split("src=\"/photos/")
        .skip(1)
        .filter_map(|rest| rest.split("-s.jpg").next()?.parse().ok())
        .collect();
    ids.dedup();
    ids
}

/// A grey JPEG with an Exif segment that names a place.
fn photo() -> Vec<u8> {
    let mut plain = vec![];
    image::RgbImage::from_pixel(640, 480, image::Rgb([120, 120, 120]))
        .write_to(&mut Cursor::new(&mut plain), image::ImageFormat::Jpeg)
        .expect("a picture");
    let exif = b"Exif\0\0II*\0\x08\0\0\0GPS 43.949317 4.805528";
    let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&plain[..2], &[0xff, 0xe1], &length, exif, &plain[2..]].concat()
}

async fn see(world: &World, path: &str, cookie: &str) -> Answer {
    world.get(path).cookie(cookie).send().await
}

#[expect(clippy::too_many_lines, reason = "the way of one photo, whole")]
#[tokio::test]
async fn a_photo_is_sent_described_and_seen() {
    let world = World::new().await;
    let cookie = writing(&world).await;
    let page = world.get(STEP).cookie(&cookie).send().await.text();
    assert!(page.contains("Continuer sans photo") && page.contains("multipart/form-data"));

    let sent = photo();
    let answer = send(
        &world,
        &cookie,
        &[
            ("photos", Some("IMG_1.jpg"), &sent),
            ("act", None, b"continue"),
        ],
    )
    .await;
    // Before one goes on: what is on it.
    assert!(answer.header("location").ends_with("/photos?added=1"));
    let page = follow(&world, &cookie, &answer).await;
    let [id] = shown(&page)[..] else {
        panic!("{page}")
    };
    assert!(page.contains("Que voit-on sur la photo 1"));

    // Nothing of the place is kept, in neither file.
    for key in [photo_key(id), thumbnail_key(id)] {
        let kept = kept_in(&world).get(&key).await.expect("a file");
        assert!(kept.starts_with(&[0xff, 0xd8, 0xff]));
        assert!(
            !kept
                .windows(4)
                .any(|part| part == b"Exif" || part == b"GPS ")
        );
    }

    // The session that sent it sees it, and nobody else.
    let (large, small) = (format!("/photos/{id}.jpg"), format!("/photos/{id}-s.jpg"));
    let seen = see(&world, &small, &cookie).await;
    assert_eq!(
        (seen.status, seen.header("content-type").as_str()),
        (StatusCode::OK, "image/jpeg")
    );
    assert_eq!(seen.header("cache-control"), "private, no-store");
    assert_eq!(seen.header("x-content-type-options"), "nosniff");
    assert_eq!(world.get(&large).send().await.status, StatusCode::NOT_FOUND);

    let field = format!("alt-{id}");
    let answer = send(
        &world,
        &cookie,
        &[
            (&field, None, "Une place sans arbre".as_bytes()),
            ("act", None, b"continue"),
        ],
    )
    .await;
    assert!(answer.header("location").ends_with("/ideas/new/who"));
    let page = follow(&world, &cookie, &answer).await;
    assert!(page.contains("1 photo"));

    // Signed in and sent: the photo goes with the idea, and its author still sees it.
    let who = "slug=ideas&author=Ana&email=ana@example.org";
    world
        .post("/api/ideas/send", who)
        .cookie(&cookie)
        .send()
        .await;
    let mails = world.store.demonstration_mails(1).await.expect("mails");
    let domain::Mail::SignInCode { code } = &mails[0].mail else {
        panic!("not a code")
    };
    let who = format!("{who}&asked=code&code={code}");
    let answer = world
        .post("/api/ideas/send", &who)
        .cookie(&cookie)
        .send()
        .await;
    assert!(
        answer
            .header("location")
            .contains("/ideas/new/sent?number=1")
    );
    let author = answer.session().expect("a new session");
    let page = see(&world, "/fr/e/ideas/ideas/1", &author).await.text();
    assert!(page.contains("alt=\"Une place sans arbre\"") && page.contains("photos/remove"));
    assert_eq!(see(&world, &large, &author).await.status, StatusCode::OK);

    // Staff see it while it waits; a resident and a visitor don't.
    let reader = world.signed_in("reader@example.org", &[Role::Reader]).await;
    let bo = world.signed_in("bo@example.org", &[]).await;
    assert_eq!(see(&world, &large, &reader).await.status, StatusCode::OK);
    assert_eq!(see(&world, &large, &bo).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get(&large).send().await.status, StatusCode::NOT_FOUND);

    // Published, everybody does, and may keep it.
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
    let input = DecisionInput {
        ideas: vec![(idea.id, idea.version)],
        verdict: Verdict::Publish,
        reason: None,
        message: String::new(),
    };
    world
        .store
        .decide(&Actor::Operator, &input)
        .await
        .expect("published");
    let seen = world.get(&large).send().await;
    assert_eq!(
        seen.header("cache-control"),
        "public, max-age=86400, immutable"
    );
    let again = world
        .get(&large)
        .header("if-none-match", &seen.header("etag"));
    assert_eq!(again.send().await.status, StatusCode::NOT_MODIFIED);
    let list = world.get("/fr/e/ideas/ideas").send().await.text();
    assert!(list.contains(&small), "{list}");
    let public = world.get("/fr/e/ideas/ideas/1").send().await.text();
    assert!(public.contains(&small) && !public.contains("photos/remove"));

    // A moderator takes it away: the file goes at once.
    let moderator = world.signed_in("mod@example.org", &[Role::Moderator]).await;
    let form = format!("photo={id}");
    let refused = world
        .post("/api/photos/remove", &form)
        .cookie(&bo)
        .send()
        .await;
    assert!(!refused.header("location").is_empty());
    assert_eq!(world.get(&large).send().await.status, StatusCode::OK);
    world
        .post("/api/photos/remove", &form)
        .cookie(&moderator)
        .send()
        .await;
    assert_eq!(world.get(&large).send().await.status, StatusCode::NOT_FOUND);
    assert!(kept_in(&world).get(&photo_key(id)).await.is_err());
    assert!(kept_in(&world).get(&thumbnail_key(id)).await.is_err());
}

#[tokio::test]
async fn what_can_t_be_taken_says_what_to_do_and_loses_nothing() {
    let world = World::new().await;
    let cookie = writing(&world).await;
    let sent = photo();
    let answer = send(
        &world,
        &cookie,
        &[("photos", Some("a.jpg"), &sent), ("act", None, b"add")],
    )
    .await;
    let page = follow(&world, &cookie, &answer).await;
    let first = shown(&page)[0];
    let field = format!("alt-{first}");
    let answer = send(
        &world,
        &cookie,
        &[
            (&field, None, "Un mur gris".as_bytes()),
            (
                "photos",
                Some("IMG_2.HEIC"),
                b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
            ),
            (
                "photos",
                Some("plan.svg"),
                b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            ),
            ("photos", Some("b.jpg"), &sent),
            ("act", None, b"continue"),
        ],
    )
    .await;
    let page = follow(&world, &cookie, &answer).await;
    assert!(
        page.contains("IMG_2.HEIC") && page.contains("iPhone"),
        "{page}"
    );
    assert!(page.contains("value=\"Un mur gris\""));
    // The good one among them is there.
    assert_eq!(shown(&page).len(), 2);
    let second = shown(&page)[1];

    // In another order, and one fewer; what was taken away is swept with its file.
    let first_now = format!("first:{second}");
    let answer = send(&world, &cookie, &[("act", None, first_now.as_bytes())]).await;
    assert_eq!(
        shown(&follow(&world, &cookie, &answer).await),
        [second, first]
    );
    let remove = format!("remove:{second}");
    let answer = send(&world, &cookie, &[("act", None, remove.as_bytes())]).await;
    assert_eq!(shown(&follow(&world, &cookie, &answer).await), [first]);
    let swept = app::features::photos::sweep(&world.store, &kept_in(&world)).await;
    assert_eq!(swept.expect("swept"), 1);
    assert!(kept_in(&world).get(&photo_key(second)).await.is_err());
    assert!(kept_in(&world).get(&photo_key(first)).await.is_ok());

    // A fourth.
    let answer = send(
        &world,
        &cookie,
        &[
            ("photos", Some("b.jpg"), &sent),
            ("photos", Some("c.jpg"), &sent),
            ("photos", Some("d.jpg"), &sent),
            ("act", None, b"add"),
        ],
    )
    .await;
    let page = follow(&world, &cookie, &answer).await;
    assert!(
        page.contains("Trois photos au plus") && page.contains("d.jpg"),
        "{page}"
    );
    assert_eq!(shown(&page).len(), 3);
    // With three there is no field for more.
    assert!(!page.contains("type=\"file\""));
}

#[tokio::test]
async fn nobody_sends_photos_from_elsewhere_or_before_they_write() {
    let world = World::new().await;
    let cookie = writing(&world).await;
    let sent = photo();
    let parts: &[(&str, Option<&str>, &[u8])] = &[("photos", Some("a.jpg"), &sent)];
    let other = world
        .post(STEP, "")
        .cookie(&cookie)
        .multipart(parts)
        .header("sec-fetch-site", "cross-site")
        .send()
        .await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
    let nobody = world.post(STEP, "").multipart(parts).send().await;
    assert!(nobody.header("location").ends_with("/ideas/new"));
    let huge = vec![0; 2 * domain::photo::MAX_BYTES + 100_000];
    let answer = send(&world, &cookie, &[("photos", Some("a.jpg"), &huge)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    for wrong in [
        "/photos/x.jpg",
        "/photos/",
        "/photos/..%2Fsecret",
        "/photos/%2e%2e/secret",
    ] {
        assert_eq!(
            world.get(wrong).send().await.status,
            StatusCode::NOT_FOUND,
            "{wrong}"
        );
    }
}
