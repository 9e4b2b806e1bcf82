//! A kiosk without scripts: one voter after the other, and nothing left of the one before.

use crate::harness::{Answer, World, somewhere};
use crate::policy::edition;
use axum::http::StatusCode;
use domain::{Actor, BatchState, EditionId, EditionState, Means, PhaseKind};
use std::collections::BTreeMap;
use store::{KioskStage, PollingPlaceInput};

const BY: &Actor = &Actor::Operator;

/// A browser that keeps cookies.
struct Device<'a> {
    world: &'a World,
    cookies: BTreeMap<String, String>,
    /// The page that is shown: forms tell where they stand.
    page: String,
}

impl<'a> Device<'a> {
    fn new(world: &'a World) -> Self {
        Self {
            world,
            cookies: BTreeMap::new(),
            page: "/fr/kiosk".to_owned(),
        }
    }

    fn header(&self) -> String {
        let pairs: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn take(&mut self, answer: &Answer) {
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().expect("text");
            let pair = cookie.split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a pair");
            if cookie.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    async fn get(&mut self, path: &str) -> Answer {
        let ask = self.world.get(path).from(&somewhere());
        let answer = ask.cookie(&self.header()).send().await;
        self.take(&answer);
        path.clone_into(&mut self.page);
        answer
    }

    async fn send(&mut self, form: &str, body: &str) -> Answer {
        let ask = self.world.post(form, body).from(&somewhere());
        let ask = ask.header("referer", &format!("http://localhost:3000{}", self.page));
        let answer = ask.cookie(&self.header()).send().await;
        self.take(&answer);
        answer
    }

    /// Sends a form, and gives the page that it leads to.
    async fn sent(&mut self, form: &str, body: &str) -> (String, Answer) {
        let answer = self.send(form, body).await;
        let to = answer.header("location");
        assert!(!to.is_empty(), "{form} leads somewhere: {}", answer.text());
        let page = self.get(&to).await;
        (to, page)
    }
}

/// An open vote that takes cards, with a polling place.
async fn vote(world: &World) -> EditionId {
    let mut vote = edition("vote", EditionState::Public, PhaseKind::Vote, -5);
    vote.rules.means = vec![Means::Card];
    world
        .store
        .import_edition(BY, &vote)
        .await
        .expect("an edition");
    world.seal("vote").await;
    let id = world
        .store
        .edition(BY, "vote")
        .await
        .expect("an edition")
        .id;
    let place = PollingPlaceInput {
        name: "Mairie".to_owned(),
        ..PollingPlaceInput::default()
    };
    let set = world.store.set_polling_place(BY, id, None, &place).await;
    assert_eq!(set.expect("a place"), 1);
    id
}

async fn cards(world: &World, edition: EditionId, cards: u32) -> Vec<String> {
    let store = &world.store;
    let batch = store.print_cards(BY, edition, "Mairie", cards).await;
    let batch = batch.expect("a batch");
    let sheet = store.card_sheet(BY, batch, 1, cards).await.expect("cards");
    let moved = store.move_batch(BY, batch, BatchState::Active).await;
    moved.expect("an active batch");
    sheet.iter().map(|card| card.code.grouped()).collect()
}

async fn kiosk(world: &World, edition: EditionId) -> Device<'_> {
    let opened = world.store.open_kiosk(BY, edition, 1, "Tablette").await;
    opened.expect("a kiosk");
    let kiosks = world.store.kiosks(BY, edition, 1).await.expect("kiosks");
    let KioskStage::Waiting { code } = &kiosks[0].stage else {
        panic!("{:?}", kiosks[0])
    };
    let mut device = Device::new(world);
    let page = device.get(&format!("/fr/kiosk/{code}")).await;
    assert!(page.text().contains(code), "the code is filled in");
    let (to, page) = device
        .sent("/api/kiosk/become", &format!("code={code}"))
        .await;
    assert_eq!((to.as_str(), page.status), ("/fr/kiosk", StatusCode::OK));
    device
}

async fn voters(world: &World, edition: EditionId) -> u32 {
    let kiosks = world.store.kiosks(BY, edition, 1).await.expect("kiosks");
    kiosks[0].voters
}

#[tokio::test]
async fn voters_come_one_after_the_other_and_leave_nothing() {
    let world = World::new().await;
    let edition = vote(&world).await;
    let codes = cards(&world, edition, 2).await;
    let mut device = kiosk(&world, edition).await;
    for (number, code) in codes.iter().enumerate() {
        let (to, _) = device.sent("/api/kiosk/begin", "lang=ar").await;
        assert_eq!(to, "/ar/e/vote/card");
        let body = format!("code={code}&slug=vote&here=/e/vote/card");
        let (to, page) = device.sent("/api/cards/take", &body).await;
        assert_eq!(to, "/ar/e/vote/vote");
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("id=\"kiosk-end\""));
        // The address itself is there: the receipt's QR code holds it.
        let way_out = "href=\"/ar/e/vote/check\"";
        assert!(!page.text().contains(way_out), "no way out");
        let (to, _) = device
            .sent("/api/votes/choose", "slug=vote&act=blank")
            .await;
        assert_eq!(to, "/ar/e/vote/vote/summary");
        let confirm = "slug=vote&old_enough=on&link=lives";
        let (to, receipt) = device.sent("/api/votes/confirm", confirm).await;
        assert_eq!(to, "/ar/e/vote/vote/receipt", "{}", receipt.text());
        let receipt = receipt.text();
        assert!(receipt.contains("id=\"kiosk-done\""));
        assert!(
            !receipt.contains("id=\"receipt-file\""),
            "nothing is taken away as a file"
        );

        let session = device.cookies["parvis_session"].clone();
        let answer = device.send("/api/kiosk/end", "").await;
        assert_eq!(answer.header("location"), "/fr/kiosk");
        assert_eq!(answer.header("clear-site-data"), "\"storage\"");
        assert!(!device.cookies.contains_key("parvis_session"));
        assert_eq!(voters(&world, edition).await as usize, number + 1);
        // The way back, and even the cookie of before, show nothing of whoever was here.
        for page in ["vote", "vote/summary", "vote/receipt", "projects/1", "card"] {
            let back = device.get(&format!("/ar/e/vote/{page}")).await;
            assert_eq!(back.header("location"), "/ar/kiosk", "{page}");
        }
        device.cookies.insert("parvis_session".to_owned(), session);
        let back = device.get("/ar/e/vote/vote/receipt").await;
        assert_eq!(back.header("location"), "/ar/kiosk");
        device.get("/fr/kiosk").await;
    }
}

#[tokio::test]
async fn a_kiosk_goes_nowhere_else() {
    let world = World::new().await;
    let edition = vote(&world).await;
    let code = cards(&world, edition, 1).await.remove(0);
    let mut device = kiosk(&world, edition).await;
    let elsewhere = [
        "/fr/",
        "/fr/account",
        "/fr/e/vote/projects",
        "/fr/desk",
        "/",
        "/card",
        "/fr/e/vote/check",
    ];
    for path in elsewhere {
        let answer = device.get(path).await;
        assert!(answer.header("location").ends_with("/kiosk"), "{path}");
    }
    let form = device
        .send("/api/accounts/request-code", "email=ana@example.org")
        .await;
    assert!(form.header("location").ends_with("/kiosk"));
    device.page = "/fr/kiosk".to_owned();
    device.send("/api/kiosk/begin", "lang=fr").await;
    // Who has begun shows a card first, and who strays with choices made goes back to them.
    let answer = device.get("/fr/e/vote/vote").await;
    assert_eq!(answer.header("location"), "/fr/e/vote/card");
    device
        .send("/api/cards/take", &format!("code={code}&slug=vote"))
        .await;
    for path in elsewhere {
        let answer = device.get(path).await;
        assert!(
            answer.header("location").ends_with("/e/vote/vote"),
            "{path}"
        );
    }
    assert_eq!(
        device.get("/fr/e/vote/projects/1").await.status,
        StatusCode::OK
    );
    // Gone without a word: the start forgets, and counts nobody who has not voted.
    let start = device.get("/fr/kiosk").await;
    assert_eq!(start.header("cache-control"), "no-store");
    assert!(!device.cookies.contains_key("parvis_session"));
    assert_eq!(voters(&world, edition).await, 0);
}

#[tokio::test]
async fn a_closed_kiosk_lets_nobody_vote_and_gives_its_device_back() {
    let world = World::new().await;
    let edition = vote(&world).await;
    let code = cards(&world, edition, 1).await.remove(0);
    let mut device = kiosk(&world, edition).await;
    let early = device.send("/api/kiosk/leave", "").await;
    assert_eq!(early.status, StatusCode::FORBIDDEN);
    device.send("/api/kiosk/begin", "lang=fr").await;
    device
        .send("/api/cards/take", &format!("code={code}&slug=vote"))
        .await;
    let id = world.store.kiosks(BY, edition, 1).await.expect("kiosks")[0].id;
    let closed = world.store.close_kiosk(BY, edition, 1, id).await;
    closed.expect("closed");
    assert_eq!(
        device.get("/fr/e/vote/vote").await.header("location"),
        "/fr/kiosk"
    );
    let start = device.get("/fr/kiosk").await.text();
    assert!(start.contains("/api/kiosk/leave") && !start.contains("/api/kiosk/begin"));
    let (to, home) = device.sent("/api/kiosk/leave", "").await;
    assert_eq!((to.as_str(), home.status), ("/fr/", StatusCode::OK));
    assert!(device.cookies.is_empty());
}

#[tokio::test]
async fn a_wrong_code_is_told_at_its_field_and_stays_typed() {
    let world = World::new().await;
    let mut device = Device::new(&world);
    let (_, page) = device.sent("/api/kiosk/become", "code=AAAAA").await;
    let page = page.text();
    assert!(
        page.contains("value=\"AAAAA\"") && page.contains("id=\"code-error\""),
        "{page}"
    );
    assert!(!device.cookies.contains_key("parvis_kiosk"));
}
