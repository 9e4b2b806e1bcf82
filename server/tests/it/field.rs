//! The door of the field kit: who is let in, what is taken, and what nonsense is told.

use crate::harness::{Answer, World, somewhere};
use axum::http::Method;
use ballot_box::field::{FieldKey, seal_entry, seal_photo};
use chrono::TimeDelta;
use data_encoding::BASE64URL_NOPAD;
use domain::field::{Content, EncounterNote, FieldIdea};
use domain::mission::Slot;
use domain::outing::{Encounter, Goals};
use domain::{
    Actor, Audience, ContactWish, EditionId, FieldEntryId, FieldKind, FieldPhotoId, OutingId,
    OutingKind,
};
use serde_json::{Value, json};
use store::OutingInput;
use uuid::Uuid;

/// A phone over HTTP.
struct Phone {
    outing: OutingId,
    token: String,
    key: FieldKey,
}

fn read(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes)
        .unwrap_or_else(|_| panic!("{}: {}", answer.status, answer.text()))
}

async fn outing(world: &World, edition: EditionId) -> (OutingId, String) {
    let starts_at = world.store.now() + TimeDelta::hours(1);
    let input = OutingInput {
        network: None,
        kind: OutingKind::Market,
        title: "Marché".to_owned(),
        place: "Place Pie".to_owned(),
        district: None,
        point: None,
        slot: Slot {
            starts_at,
            ends_at: starts_at + TimeDelta::hours(3),
        },
        is_public: false,
        goals: Goals::default(),
        for_whom: Audience::Everybody,
        audience: String::new(),
        languages: vec![],
        kit: vec![],
        note: String::new(),
    };
    let store = &world.store;
    let made = store
        .plan_outing(&Actor::Operator, edition, &input, 0)
        .await;
    let id = made.expect("an outing")[0];
    let until = starts_at + TimeDelta::hours(24);
    let pass = store
        .make_field_pass(&Actor::Operator, id, "Équipe", 2, until)
        .await
        .expect("a code");
    (id, pass.code)
}

async fn let_in(world: &World, code: &str) -> Answer {
    let token = BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>());
    let_in_with(world, code, &token).await
}

async fn let_in_with(world: &World, code: &str, token: &str) -> Answer {
    let body = json!({ "code": code, "label": "Téléphone", "token": token }).to_string();
    world
        .ask(Method::POST, "/api/field/pass")
        .from(&somewhere())
        .body(&body)
        .send()
        .await
}

impl Phone {
    async fn new(world: &World, edition: EditionId) -> Self {
        let (outing, code) = outing(world, edition).await;
        let token = BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>());
        let answer = let_in_with(world, &code, &token).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(read(&answer)["outing"], json!(outing));
        let kit = world.get("/api/field/kit");
        let kit = kit.header("authorization", &format!("Bearer {token}"));
        let kit = read(&kit.send().await);
        let key = kit["field_key"].as_str().expect("a key");
        Self {
            outing,
            token,
            key: key.parse().expect("a key"),
        }
    }

    fn entry(&self, world: &World, content: &Content) -> Value {
        let id = FieldEntryId(Uuid::new_v4());
        let plain = serde_json::to_vec(content).expect("JSON");
        let rng = &mut rand::rng();
        let sealed = seal_entry(&self.key, self.outing, id, content.kind(), &plain, rng);
        json!({
            "id": id,
            "kind": content.kind(),
            "made_at": world.store.now(),
            "sealed": BASE64URL_NOPAD.encode(&sealed.expect("sealed")),
        })
    }

    async fn send(&self, world: &World, body: &str) -> Answer {
        self.ask(world, Method::POST, "/api/field/entries", body)
            .await
    }

    async fn ask(&self, world: &World, method: Method, path: &str, body: &str) -> Answer {
        world
            .ask(method, path)
            .header("authorization", &format!("Bearer {}", self.token))
            .body(body)
            .send()
            .await
    }
}

fn request(entries: &[Value]) -> String {
    json!({
        "report": { "waiting": entries.len(), "photos": 0, "oldest": null, "clock": null, "build": "t" },
        "entries": entries,
    })
    .to_string()
}

fn met() -> Content {
    Content::Encounter(EncounterNote {
        encounter: Encounter::Met,
        district: None,
        age: None,
        gender: None,
        language: None,
        undone: false,
    })
}

pub(crate) async fn first_edition(world: &World) -> EditionId {
    let catalogue = world.store.catalogue().await.expect("a catalogue");
    let open = catalogue.by_slug("ideas").expect("an edition");
    open.id
}

async fn city() -> (World, EditionId) {
    let world = crate::policy::world().await;
    let edition = first_edition(&world).await;
    (world, edition)
}

#[tokio::test]
async fn a_phone_is_let_in_and_sends() {
    let (world, edition) = city().await;
    let phone = Phone::new(&world, edition).await;
    let body = request(&[phone.entry(&world, &met())]);
    for _ in 0..2 {
        let answer = phone.send(&world, &body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(read(&answer)["answers"][0]["outcome"], "taken");
    }
}

/// Each is told in one word, none breaks anything, and none gets a session.
#[tokio::test]
async fn nonsense_is_told_and_takes_nothing() {
    let (world, edition) = city().await;
    let phone = Phone::new(&world, edition).await;
    let before = world.row_counts().await;
    let good = request(&[phone.entry(&world, &met())]);
    for (body, status) in [
        ("", 400),
        ("{", 400),
        ("[]", 400),
        (&good[..good.len() / 2], 400),
        ("\u{0}\u{1}", 400),
    ] {
        let answer = phone.send(&world, body).await;
        assert_eq!(answer.status, status, "{body:?}");
        assert_eq!(read(&answer)["trouble"], "fault");
    }
    let many: Vec<Value> = (0..21).map(|_| phone.entry(&world, &met())).collect();
    assert_eq!(phone.send(&world, &request(&many)).await.status, 400);
    let huge = "x".repeat(1024 * 1024);
    assert_eq!(phone.send(&world, &huge).await.status, 413);
    for (code, status, trouble) in [
        ("ABCDE-FGHJK", 403, "wrong_code"),
        ("", 403, "wrong_code"),
        (
            &domain::CardCode::of_bits(12).grouped()[..],
            403,
            "wrong_code",
        ),
    ] {
        let answer = let_in(&world, code).await;
        assert_eq!(answer.status, status, "{code}");
        assert_eq!(read(&answer)["trouble"], trouble, "{code}");
    }
    for token in ["", "Bearer", "Bearer x", "Basic eDp5"] {
        let kit = world.get("/api/field/kit").header("authorization", token);
        let answer = kit.send().await;
        assert_eq!(answer.status, 401, "{token}");
        assert_eq!(read(&answer)["trouble"], "pass_over");
        assert_eq!(answer.session(), None);
    }
    let mut after = world.row_counts().await;
    // Wrong tries are counted.
    after.remove("failed_try");
    let mut before = before;
    before.remove("failed_try");
    assert_eq!(after, before);
}

#[tokio::test]
async fn a_code_that_is_full_has_a_word_of_its_own() {
    let (world, edition) = city().await;
    let (_, code) = outing(&world, edition).await;
    for _ in 0..2 {
        assert_eq!(let_in(&world, &code).await.status, 200);
    }
    let answer = let_in(&world, &code).await;
    assert_eq!(answer.status, 403);
    assert_eq!(read(&answer)["trouble"], "code_full");
}

#[tokio::test]
async fn a_token_is_good_for_its_outing_alone() {
    let (world, edition) = city().await;
    let one = Phone::new(&world, edition).await;
    let two = Phone::new(&world, edition).await;
    let body = request(&[one.entry(&world, &met())]);
    let answer = read(&two.send(&world, &body).await);
    assert_eq!(
        answer["answers"][0]["outcome"],
        json!({ "refused": "unreadable" })
    );
    // A cookie of the staff beside it changes nothing.
    let cookie = world
        .signed_in("boss@example.org", &[domain::Role::Administrator])
        .await;
    let answer = world.get("/api/field/kit").cookie(&cookie).send().await;
    assert_eq!(answer.status, 401);
}

/// Anybody may try the kit in a demonstration, as long as a code lets one more phone in.
#[tokio::test]
async fn a_demonstration_names_the_codes_that_let_a_phone_in() {
    let (world, edition) = city().await;
    let (outing, code) = outing(&world, edition).await;
    let named = async || {
        let page = world.get("/fr/demonstration").send().await;
        page.text().contains(&format!("/fr/field#code={code}"))
    };
    assert!(named().await);
    for _ in 0..2 {
        assert_eq!(let_in(&world, &code).await.status, 200);
    }
    assert!(!named().await, "two phones, and no place for a third");
    let phones = world.store.field_devices(&Actor::Operator, outing).await;
    let lost = phones.expect("phones")[0].id;
    let shut = world
        .store
        .revoke_field_device(&Actor::Operator, lost)
        .await;
    shut.expect("shut out");
    assert!(named().await);
}

/// What an outing's pages lead to, and what they say of its phones.
#[tokio::test]
async fn pages_of_outings_lead_to_phones_papers_and_contacts() {
    let (world, edition) = city().await;
    let phone = Phone::new(&world, edition).await;
    let boss = world
        .signed_in("boss@example.org", &[domain::Role::Administrator])
        .await;
    let page = async |path: &str| world.get(path).cookie(&boss).send().await.text();
    let here = format!("/fr/desk/outings/{}", phone.outing);
    let phones = format!("{here}/phones");
    let warning = app::i18n::text(domain::Lang::Fr, "desk-outings-to-phones", None);
    assert!(!page(&here).await.contains(&warning), "nothing is left");
    let mut body: Value = serde_json::from_str(&request(&[])).expect("JSON");
    body["report"]["waiting"] = json!(3);
    let answer = phone.send(&world, &body.to_string()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let one = page(&here).await;
    assert!(one.contains(&warning), "three entries are left");
    for link in [
        phones,
        format!(
            "/fr/desk/papers/ideas/attendance?at=outing-{}",
            phone.outing
        ),
        format!("/fr/desk/papers/ideas/tally?at=outing-{}", phone.outing),
    ] {
        assert!(one.contains(&format!("href=\"{link}\"")), "{link}");
        let answer = world.get(&link).cookie(&boss).send().await;
        assert_eq!(answer.status, 200, "{link}");
    }
    let all = page("/fr/desk/outings?edition=ideas").await;
    for link in ["/fr/desk/contacts?edition=ideas", "/fr/desk/papers/ideas"] {
        assert!(all.contains(&format!("href=\"{link}\"")), "{link}");
    }
}

/// The parts of a photo that is none: it is done, and is asked for no more.
#[tokio::test]
async fn a_photo_that_is_none_is_done() {
    let (world, edition) = city().await;
    let phone = Phone::new(&world, edition).await;
    let found = world.store.catalogue().await.expect("a catalogue");
    let theme = found
        .by_id(edition)
        .expect("an edition")
        .themes
        .first()
        .map(|one| one.id);
    let photo = FieldPhotoId(Uuid::new_v4());
    let entry = phone.entry(
        &world,
        &Content::Idea(FieldIdea {
            title: "Des bancs".to_owned(),
            text: "Des bancs à l’ombre, pour attendre le bus.".to_owned(),
            theme,
            district: None,
            place: String::new(),
            point: None,
            author: String::new(),
            minor: false,
            wish: ContactWish::None,
            contact: String::new(),
            notice: None,
            photos: vec![photo],
        }),
    );
    assert_eq!(entry["kind"], FieldKind::Idea.code());
    let path = format!("/api/field/photos/{photo}");
    let early = phone.ask(&world, Method::GET, &path, "").await;
    assert_eq!(early.status, 404, "the entry comes first");
    let answer = read(
        &phone
            .send(&world, &request(std::slice::from_ref(&entry)))
            .await,
    );
    assert_eq!(answer["answers"][0]["outcome"], "taken");
    let sealed = seal_photo(
        &phone.key,
        phone.outing,
        photo,
        b"not a photo",
        &mut rand::rng(),
    );
    let sealed = sealed.expect("sealed");
    let id = entry["id"].as_str().expect("an id");
    let part = |start: usize| format!("{path}?entry={id}&size={}&start={start}", sealed.len());
    let put = async |start: usize, bytes: &[u8]| {
        world
            .ask(Method::PUT, &part(start))
            .header("authorization", &format!("Bearer {}", phone.token))
            .bytes(bytes)
            .send()
            .await
    };
    let wrong = put(20, &sealed[20..]).await;
    assert_eq!(wrong.status, 409);
    assert_eq!(read(&wrong), json!({ "received": 0 }));
    assert_eq!(read(&put(0, &sealed[..20]).await)["received"], 20);
    let last = read(&put(20, &sealed[20..]).await);
    assert_eq!(last["done"], true);
    assert_eq!(last["refused"], "photo_unreadable");
    let come = phone.ask(&world, Method::GET, &path, "").await;
    assert_eq!(read(&come)["done"], true);
    for address in ["?entry=x&size=1&start=0", "", "?size=99999999999"] {
        let at = format!("{path}{address}");
        let answer = phone.ask(&world, Method::PUT, &at, "x").await;
        assert_eq!(answer.status, 400, "{address}");
    }
}
