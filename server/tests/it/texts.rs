//! Text messages: a real HTTP service takes them, refuses them, or is away; and a number signs in as an address does.

use crate::harness::{SITE, World};
use crate::policy::edition;
use app::assets::Assets;
use app::context::Site;
use app::features::accounts::means::Ways;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use chrono::TimeDelta;
use domain::{Actor, EditionState, Lang, Mail, Means, PhaseKind};
use server::config::{Given, Settings};
use server::jobs::Jobs;
use server::jobs::mail::Outlets;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// What arrived, and the answers to the next messages before the usual one.
#[derive(Clone, Default)]
struct Service {
    arrived: Arc<Mutex<Vec<(String, serde_json::Value)>>>,
    refusals: Arc<Mutex<Vec<StatusCode>>>,
}

impl Service {
    /// Gives its port.
    async fn open(&self) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let router = Router::new()
            .route("/sms", post(Self::take))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        port
    }

    #[expect(clippy::unused_async, reason = "axum's handlers are asynchronous")]
    async fn take(State(here): State<Self>, headers: HeaderMap, body: String) -> StatusCode {
        if let Some(refusal) = here.refusals.lock().expect("not broken").pop() {
            return refusal;
        }
        let key = headers.get("api-key").expect("a key").to_str();
        let body = serde_json::from_str(&body).expect("JSON");
        let message = (key.expect("text").to_owned(), body);
        here.arrived.lock().expect("not broken").push(message);
        StatusCode::CREATED
    }

    fn arrived(&self) -> Vec<(String, serde_json::Value)> {
        self.arrived.lock().expect("not broken").clone()
    }

    async fn wait_for(&self, count: usize) -> Vec<(String, serde_json::Value)> {
        for _ in 0..200 {
            if self.arrived().len() >= count {
                return self.arrived();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("no message came");
    }
}

/// The settings of a provider at this port.
fn settings(port: u16) -> (Settings, Given) {
    let mut given = Given::default();
    let toml = format!(
        "[sms]\nurl = \"http://127.0.0.1:{port}/sms\"\nheader = \"api-key: {{secret}}\"\nsecret = \"k3y\"\n\
         from = \"Avignon\"\nbody = '{{\"to\":\"{{to}}\",\"from\":\"{{from}}\",\"text\":\"{{text}}\"}}'\n"
    );
    given.toml(&toml, "the test").expect("TOML");
    (Settings::read(&given).expect("settings"), given)
}

fn outlets(port: u16) -> Outlets {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (settings, given) = settings(port);
    Outlets {
        smtp: None,
        texts: settings.the_texts(&given).expect("settings"),
    }
}

fn site(world: &World) -> Site {
    Site {
        url: SITE.to_owned(),
        secure_cookie: false,
        assets: Assets::default(),
        files: files::Files::in_folder(&world.folder.path().join("files")).expect("a folder"),
        places: app::features::places::Places::default(),
        ways: Ways::default(),
        providers: app::features::providers::Providers::default(),
    }
}

async fn last_code(world: &World) -> String {
    let mails = world.store.demonstration_mails(1).await.expect("mails");
    let Mail::SignInCode { code } = &mails[0].mail else {
        panic!("not a code")
    };
    code.clone()
}

#[tokio::test]
async fn a_code_leaves_by_the_provider_once() {
    let (world, service) = (World::new().await, Service::default());
    let jobs = Jobs::start(&world.store, &site(&world), outlets(service.open().await));
    world
        .store
        .request_code("+33612345678", Lang::Fr)
        .await
        .expect("a code");
    let (key, message) = service.wait_for(1).await.remove(0);
    assert_eq!(key, "k3y");
    assert_eq!(message["to"], "+33612345678");
    assert_eq!(message["from"], "Avignon");
    let text = message["text"].as_str().expect("a text");
    assert!(text.contains(&last_code(&world).await), "{text}");
    assert_eq!(sms::segments(text), 1, "{text}");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(service.arrived().len(), 1, "sent again");
    jobs.stop().await;
}

#[tokio::test]
async fn a_code_that_is_refused_is_tried_again_and_comes_once() {
    let (world, service) = (World::new().await, Service::default());
    service
        .refusals
        .lock()
        .expect("not broken")
        .push(StatusCode::SERVICE_UNAVAILABLE);
    let jobs = Jobs::start(&world.store, &site(&world), outlets(service.open().await));
    world
        .store
        .request_code("+33612345678", Lang::Fr)
        .await
        .expect("a code");
    tokio::time::sleep(Duration::from_millis(2500)).await;
    assert!(service.arrived().is_empty());
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::minutes(2))
        .await
        .expect("moved");
    let (_, message) = service.wait_for(1).await.remove(0);
    let text = message["text"].as_str().expect("a text");
    assert!(text.contains(&last_code(&world).await), "{text}");
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::minutes(5))
        .await
        .expect("moved");
    tokio::time::sleep(Duration::from_millis(1500)).await;
    assert_eq!(service.arrived().len(), 1, "sent twice");
    jobs.stop().await;
}

/// The provider was away for longer than a code is good for: a late one would cost, and open nothing.
#[tokio::test]
async fn a_code_that_is_too_old_does_not_leave() {
    let (world, service) = (World::new().await, Service::default());
    service
        .refusals
        .lock()
        .expect("not broken")
        .push(StatusCode::BAD_GATEWAY);
    let jobs = Jobs::start(&world.store, &site(&world), outlets(service.open().await));
    world
        .store
        .request_code("+33612345678", Lang::Fr)
        .await
        .expect("a code");
    tokio::time::sleep(Duration::from_millis(2500)).await;
    world
        .store
        .move_clock(&Actor::Operator, TimeDelta::minutes(11))
        .await
        .expect("moved");
    tokio::time::sleep(Duration::from_millis(2500)).await;
    jobs.stop().await;
    assert!(service.arrived().is_empty());
    let due = world.store.take_due_mails(10).await.expect("the outbox");
    assert!(due.is_empty());
}

const ASK: &str = "/api/accounts/request-code";
const ENTER: &str = "/api/accounts/sign-in";

#[tokio::test]
async fn a_number_signs_in_on_the_pages() {
    let world = World::new().await;
    let page = world.get("/fr/account").send().await.text();
    for part in [
        "type=\"tel\"",
        "autocomplete=\"tel\"",
        "type=\"email\"",
        "value=\"sms\"",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let planted = world.get("/language?to=fr").send().await;
    let planted = planted.session().expect("a session");
    let asked = world
        .post(ASK, "by=sms&phone=06+12+34+56+78&here=%2Faccount")
        .cookie(&planted)
        .send()
        .await;
    assert_eq!(asked.header("location"), "/fr/account#sign-in");
    let page = world
        .get("/fr/account")
        .cookie(&planted)
        .send()
        .await
        .text();
    assert!(page.contains("+33612345678"), "{page}");
    assert!(page.contains("autocomplete=\"one-time-code\""), "{page}");

    let code = last_code(&world).await;
    let form = format!("code={code}&here=%2Faccount&back=%2Faccount");
    let entered = world.post(ENTER, &form).cookie(&planted).send().await;
    let session = entered.session().expect("a new session");
    assert_ne!(session, planted, "the planted cookie was kept");
    let page = world.get("/fr/account").cookie(&session).send().await;
    assert!(page.text().contains("+33612345678"));
    let page = world.get("/fr/account").cookie(&planted).send().await;
    assert!(!page.text().contains("+33612345678"));

    let out = world
        .post("/api/accounts/sign-out-everywhere", "")
        .cookie(&session)
        .send()
        .await;
    assert_eq!(out.header("location"), "/fr/account?signed-out");
    let page = world.get("/fr/account").cookie(&session).send().await;
    assert!(!page.text().contains("+33612345678"));
}

#[tokio::test]
async fn what_is_no_mobile_number_is_told_at_its_field_and_kept() {
    let world = World::new().await;
    for (typed, told) in [
        ("06 12", "dix chiffres"),
        ("01 42 34 56 78", "numéro de mobile"),
        ("+44 7400 123456", "vers ce pays"),
        ("<script>alert(1)</script>", "dix chiffres"),
    ] {
        let typed_in_form: String = typed.bytes().map(|b| format!("%{b:02X}")).collect();
        let form = format!("by=sms&phone={typed_in_form}&email=&here=%2Faccount");
        let answer = world.post(ASK, &form).send().await;
        let session = answer.session().expect("a session");
        let there = answer.header("location");
        let page = world.get(&there).cookie(&session).send().await.text();
        assert!(page.contains("href=\"#phone\""), "{page}");
        assert!(page.contains(told), "{typed}: {page}");
        assert!(!page.contains("<script>alert"), "{page}");
        let kept = typed.replace('<', "&lt;").replace('>', "&gt;");
        assert!(page.contains(&kept), "{typed} in {page}");
    }
    let mails = world.store.demonstration_mails(1).await.expect("mails");
    assert!(mails.is_empty());
}

/// A real city without a provider offers no text messages, and takes no number that a forged form sends.
#[tokio::test]
async fn without_a_provider_nobody_asks_for_a_text_message() {
    let world = World::new().await;
    // The store makes no real city of a demonstration.
    world.execute("UPDATE city SET demonstration = FALSE").await;
    let page = world.get("/fr/account").send().await.text();
    assert!(page.contains("id=\"email\""), "{page}");
    assert!(!page.contains("id=\"phone\""), "{page}");
    let form = "by=sms&phone=06+12+34+56+78&here=%2Faccount";
    let answer = world.post(ASK, form).send().await;
    let session = answer.session().expect("a session");
    let there = answer.header("location");
    let page = world.get(&there).cookie(&session).send().await.text();
    assert!(page.contains("SMS ne sont pas disponibles"), "{page}");
    let due = world.store.take_due_mails(1).await.expect("the outbox");
    assert!(due.is_empty());
}

/// Whoever guesses has the tries of the code, from however many addresses; from one address they wait before.
#[tokio::test]
async fn guessing_a_code_is_refused_from_one_address_and_from_many() {
    let world = World::with("[limits]\nacts_per_minute = 10\n").await;
    let asked = world
        .post(ASK, "by=sms&phone=0612345678&here=%2Faccount")
        .send()
        .await;
    let session = asked.session().expect("a session");
    let right = last_code(&world).await;
    let guess = async |from: &str, code: &str| {
        let form = format!("code={code}&here=%2Faccount&back=%2Faccount");
        let guess = world.post(ENTER, &form).cookie(&session).from(from);
        guess.send().await
    };
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    for index in 1..=30 {
        let answer = guess(&format!("198.51.100.{index}"), wrong).await;
        assert!(answer.session().is_none_or(|new| new == session));
    }
    // The code is spent, for its owner too, who asks for another.
    let late = guess("203.0.113.9", &right).await;
    let there = late.header("location");
    let page = world.get(&there).cookie(&session).send().await.text();
    assert!(page.contains("Trop d’essais"), "{page}");
    let mut refused = 0;
    for _ in 0..20 {
        let answer = guess("192.0.2.1", wrong).await;
        refused += u32::from(answer.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(refused, 10);
}

#[tokio::test]
async fn the_texts_of_a_day_are_used_up_in_plain_words() {
    let world = World::new().await;
    world.store.limit_texts(0);
    let form = "by=sms&phone=0612345678&here=%2Faccount";
    let answer = world.post(ASK, form).send().await;
    let session = answer.session().expect("a session");
    let there = answer.header("location");
    let page = world.get(&there).cookie(&session).send().await.text();
    assert!(page.contains("plus envoyer de SMS aujourd’hui"), "{page}");
    assert!(page.contains("0612345678"), "{page}");
}

#[test]
fn a_provider_without_encryption_stops_the_start() {
    let mut given = Given::default();
    let toml = "[sms]\nurl = \"http://sms.example.fr/send\"\nbody = '{\"to\":\"{to}\",\"text\":\"{text}\"}'\n";
    given.toml(toml, "the test").expect("TOML");
    let settings = Settings::read(&given).expect("settings");
    let fault = settings.the_texts(&given).expect_err("refused").to_string();
    assert!(
        fault.contains("sms.url") && fault.contains("https"),
        "{fault}"
    );
}

/// An open vote that takes these ways.
async fn polls(means: &[Means]) -> World {
    let world = World::new().await;
    let mut vote = edition("vote", EditionState::Public, PhaseKind::Vote, -5);
    vote.rules.means = means.to_vec();
    let imported = world.store.import_edition(&Actor::Operator, &vote).await;
    imported.expect("an edition");
    world.seal("vote").await;
    world
}

const SUMMARY: &str = "/fr/e/vote/vote/summary";
/// The way to the page of cards, and from there back to the vote.
const CARD: &str = "href=\"/fr/e/vote/card?back=%2Fe%2Fvote%2Fvote%2Fsummary\"";

#[tokio::test]
async fn the_booth_offers_what_the_edition_takes() {
    let sms = polls(&[Means::Sms]).await;
    let page = sms.get(SUMMARY).send().await.text();
    assert!(page.contains("id=\"phone\""), "{page}");
    assert!(!page.contains("id=\"email\""), "{page}");
    assert!(page.contains("un code reçu par SMS"), "{page}");

    let card = polls(&[Means::Card]).await;
    let page = card.get(SUMMARY).send().await.text();
    assert!(page.contains(CARD), "{page}");
    assert!(!page.contains("id=\"phone\"") && !page.contains("id=\"email\""));

    // No city of the tests has FranceConnect.
    let none = polls(&[Means::FranceConnect]).await;
    let page = none.get(SUMMARY).send().await.text();
    assert!(page.contains("contact@example.org"), "{page}");
    assert!(!page.contains("/sign-in/france-connect"), "{page}");
}

#[tokio::test]
async fn whoever_is_signed_in_in_another_way_is_told_and_offered_the_right_one() {
    let world = polls(&[Means::Card, Means::Sms]).await;
    let cookie = world.signed_in("ana@example.org", &[]).await;
    let page = world.get(SUMMARY).cookie(&cookie).send().await.text();
    assert!(page.contains("Ce vote demande un autre moyen"), "{page}");
    assert!(page.contains("id=\"phone\""), "{page}");
    assert!(page.contains(CARD), "{page}");
    assert!(!page.contains("id=\"confirm\""), "{page}");

    // With a number on top, the same session votes.
    let ask = "by=sms&phone=0612345678&here=%2Fe%2Fvote%2Fvote%2Fsummary";
    world.post(ASK, ask).cookie(&cookie).send().await;
    let code = last_code(&world).await;
    let form = format!("code={code}&here=%2F&back=%2Fe%2Fvote%2Fvote%2Fsummary");
    let entered = world.post(ENTER, &form).cookie(&cookie).send().await;
    let session = entered.session().expect("a new session");
    assert_ne!(session, cookie);
    let page = world.get(SUMMARY).cookie(&session).send().await.text();
    assert!(page.contains("id=\"confirm\""), "{page}");
    assert!(page.contains("+33612345678"), "{page}");
    assert!(!page.contains("name=\"mail\""), "{page}");
}
