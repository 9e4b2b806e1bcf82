//! The server is killed, again and again, while people vote: nobody who was shown a receipt loses the ballot, and
//! nobody votes twice.

use crate::commands::parvis;
use crate::harness::{SECRET, World};
use crate::policy::edition;
use ballot_box::{BlindSignature, Cast, Prepared, SignedReceipt, Slip, VoteKeys};
use domain::{Actor, EditionState, PhaseKind};
use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const VOTES: usize = 2000;
const KILLS: usize = 20;
/// How many vote at the same moment.
const CROWD: usize = 16;
/// Where the killed servers have logged.
const LOG: &str = "server.log";
/// Long enough for a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_mins(3);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_receipt_outlives_a_kill() {
    let world = World::new().await;
    let vote = edition("vote", EditionState::Public, PhaseKind::Vote, -5);
    let imported = world.store.import_edition(&Actor::Operator, &vote).await;
    let edition = imported.expect("an edition").edition;
    let keys = Arc::new(world.seal("vote").await);
    let mut cookies = Vec::with_capacity(VOTES);
    for number in 0..VOTES {
        cookies.push(
            world
                .signed_in(&format!("voter{number}@example.org"), &[])
                .await,
        );
    }
    let address = free_address();
    let mut server = start(world.folder.path(), address);

    let polls = Arc::new(Polls {
        address,
        keys: Arc::clone(&keys),
        waiting: Mutex::new(cookies),
        receipts: Mutex::default(),
        shown: AtomicUsize::new(0),
    });
    let crowd: Vec<_> = (0..CROWD)
        .map(|_| {
            let polls = Arc::clone(&polls);
            std::thread::spawn(move || polls.vote_all())
        })
        .collect();
    for kill in 0..KILLS {
        // At another moment of the votes each time, which are spread over the kills.
        let some = rand::random_range(0..VOTES / KILLS);
        polls.wait_for((kill * VOTES / KILLS + some).min(VOTES - CROWD));
        std::thread::sleep(Duration::from_millis(rand::random_range(0..40)));
        // SIGKILL: no handler runs, no file is closed.
        server.kill().expect("killed");
        server.wait().expect("an end");
        let shown = polls.shown.load(Ordering::SeqCst);
        let figures = world.store.box_figures(&Actor::Operator, edition).await;
        let figures = figures.expect("figures");
        assert!(figures.cast as usize >= shown, "{figures:?}, {shown} shown");
        assert!(figures.missing() as usize <= CROWD, "{figures:?}");
        server = start(world.folder.path(), address);
    }
    for voter in crowd {
        voter.join().expect("everybody has voted");
    }
    polls.look_up_one();
    server.kill().expect("killed");
    server.wait().expect("an end");

    let receipts = std::mem::take(&mut *polls.receipts.lock().expect("the receipts"));
    assert_eq!(receipts.len(), VOTES);
    for receipt in &receipts {
        receipt.verify(&keys.log_key).expect("a signed receipt");
        let found = world.store.find_receipt(edition, &receipt.code()).await;
        assert!(found.expect("a list").is_some(), "a ballot is lost");
    }
    let different: BTreeSet<_> = receipts.iter().map(|receipt| receipt.leaf).collect();
    let figures = world.store.box_figures(&Actor::Operator, edition).await;
    let figures = figures.expect("figures");
    assert_eq!(different.len(), VOTES);
    assert_eq!((figures.marked as usize, figures.missing()), (VOTES, 0));
    assert_eq!((figures.cast as usize, figures.keyed), (VOTES, 0));
    assert_eq!(
        (figures.waiting + figures.listed) as usize,
        VOTES,
        "nothing twice"
    );
    let list = world.store.public_list(edition).await.expect("a list");
    assert_eq!(list.len(), u64::from(figures.listed));
    let log = std::fs::read_to_string(world.folder.path().join(LOG)).expect("a log");
    assert!(log.contains("/api/box/{slug}"), "the route is logged");
    for receipt in receipts.iter().step_by(10) {
        let (code, leaf) = (receipt.code(), receipt.leaf.to_string());
        for word in [code.as_str(), &code.grouped(), &leaf, "@example.org"] {
            assert!(!log.contains(word), "{word} is logged");
        }
    }
    let chain = world.store.check_audit_chain().await.expect("a log");
    assert!(chain.is_ok(), "{chain:?}");
}

/// What the voters share.
struct Polls {
    address: SocketAddr,
    keys: Arc<VoteKeys>,
    waiting: Mutex<Vec<String>>,
    receipts: Mutex<Vec<SignedReceipt>>,
    shown: AtomicUsize,
}

impl Polls {
    fn vote_all(&self) {
        loop {
            let next = self.waiting.lock().expect("voters").pop();
            let Some(cookie) = next else { return };
            let receipt = self.vote(&cookie);
            self.receipts.lock().expect("receipts").push(receipt);
            self.shown.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// What a device does: it keeps what it prepared, and asks again until it has an answer.
    fn vote(&self, cookie: &str) -> SignedReceipt {
        let slip = Slip::new([(self.keys.numbers[0].clone(), 1)]);
        let prepared = Prepared::new(&self.keys, &slip, &mut rand::rng()).expect("a ballot");
        let blinded = prepared.blinded().expect("a first ballot");
        let form = format!("slug=vote&blinded={blinded}&old_enough=on&link=lives");
        let signature: BlindSignature = self.until_answered("/api/votes/token", cookie, &form);
        let cast = prepared.finish(&self.keys, &signature).expect("a token");
        let cast: &Cast = &cast;
        let json = serde_json::to_string(cast).expect("JSON");
        let receipt: SignedReceipt = self.until_answered("/api/box/vote", "", &json);
        prepared
            .check_receipt(&self.keys.log_key, &receipt)
            .expect("a receipt for this ballot");
        receipt
    }

    fn until_answered<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        cookie: &str,
        body: &str,
    ) -> T {
        let begun = Instant::now();
        loop {
            match self.ask(path, cookie, body) {
                Ok(answer) if answer.starts_with("HTTP/1.1 200 ") => {
                    let (_, json) = answer.split_once("\r\n\r\n").expect("a body");
                    if let Ok(read) = serde_json::from_str(json) {
                        return read;
                    }
                }
                // The server is gone, or just back.
                Ok(_) | Err(_) => {}
            }
            assert!(begun.elapsed() < PATIENCE, "no answer from {path}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn ask(&self, path: &str, cookie: &str, body: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let kind = if cookie.is_empty() {
            "application/json".to_owned()
        } else {
            format!("application/x-www-form-urlencoded\r\nCookie: {cookie}")
        };
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\nAccept: application/json\r\n\
             Content-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.address,
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }

    /// An address with a receipt in it, as the page of a receipt asks for.
    fn look_up_one(&self) {
        let code = self.receipts.lock().expect("receipts")[0].code();
        let begun = Instant::now();
        // Everybody may have been answered before the last kill: the server is then still starting.
        let mut stream = loop {
            match TcpStream::connect(self.address) {
                Ok(stream) => break stream,
                Err(refused) => assert!(begun.elapsed() < PATIENCE, "no server: {refused}"),
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        write!(
            stream,
            "GET /api/box/vote/receipt/{code} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )
        .expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }

    fn wait_for(&self, shown: usize) {
        let begun = Instant::now();
        while self.shown.load(Ordering::SeqCst) < shown {
            assert!(begun.elapsed() < PATIENCE, "the votes stand still");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

fn free_address() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    free.local_addr().expect("an address")
}

/// Starts the program itself, and returns at once: the crowd asks until it answers.
fn start(folder: &Path, address: SocketAddr) -> Child {
    let variables = [
        ("PARVIS_ADDRESS", address.to_string()),
        ("PARVIS_DATABASE_URL", "sqlite:test.db".to_owned()),
        ("PARVIS_SECRET", SECRET.to_owned()),
        ("PARVIS_SITE_DIR", "site".to_owned()),
        ("PARVIS_LIMITS_PAGES_PER_MINUTE", "0".to_owned()),
        ("PARVIS_LIMITS_ACTS_PER_MINUTE", "0".to_owned()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let log = std::fs::File::options()
        .create(true)
        .append(true)
        .open(folder.join(LOG))
        .expect("a log");
    parvis(folder, &variables, &["serve"])
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("parvis starts")
}
