//! An edition with its keys, made once, and records of it.

use ballot_box::log::{Root, Tree};
use ballot_box::opening::open_leaves;
use ballot_box::paper::{PaperEnvelope, PaperProject};
use ballot_box::record::{Ballots, Edition, FORMAT, Keys, Published, PublishedTrustee};
use ballot_box::{
    Cast, Leaf, LogSigner, OpeningKey, Paper, Prepared, Record, SignedHead, Slip, TokenSigner,
    VoteKeys,
};
use chrono::NaiveDate;
use domain::{BallotForm, Cents, EditionId, ProjectId};
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

pub(crate) const EDITION: EditionId = EditionId::numbered(7);

/// The secrets of an edition, all in one place as nowhere outside of tests.
pub(crate) struct World {
    pub(crate) opening: OpeningKey,
    pub(crate) signer: TokenSigner,
    pub(crate) log: LogSigner,
    pub(crate) keys: VoteKeys,
}

/// Made once: a registrar's key pair takes a while.
pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let mut rng = rand::rng();
        let opening = OpeningKey::generate(&mut rng);
        let signer = TokenSigner::generate(&mut rng).unwrap();
        let log = LogSigner::generate(&mut rng);
        let paper = paper();
        let keys = VoteKeys {
            edition: EDITION,
            box_key: opening.public().unwrap(),
            token_key: signer.key().unwrap(),
            log_key: log.key(),
            width: paper.width(),
            numbers: paper.numbers().map(str::to_owned).collect(),
        };
        World {
            opening,
            signer,
            log,
            keys,
        }
    })
}

/// Four projects: three of the city's envelope, one of the north's.
pub(crate) fn paper() -> Paper {
    let project = |number: &str, id, euros, envelope| PaperProject {
        id: ProjectId::numbered(id),
        number: number.to_owned(),
        title: format!("Projet {number}"),
        cost: Cents::from_euros(euros).unwrap(),
        envelope: Some(envelope),
    };
    let envelope = |name: &str, euros| PaperEnvelope {
        name: name.to_owned(),
        amount: Cents::from_euros(euros).unwrap(),
    };
    Paper {
        form: BallotForm::Approval { min: 1, max: 2 },
        rule: tally::Rule::GREEDY_VOTES,
        ties: tally::Ties::CostVotes,
        limits: tally::Limits::default(),
        projects: vec![
            project("01", 1, 600, 0),
            project("02", 2, 500, 0),
            project("03", 3, 400, 0),
            project("n4", 4, 300, 1),
        ],
        envelopes: vec![envelope("Ville", 1000), envelope("Nord", 300)],
    }
}

pub(crate) fn slip(numbers: &[&str]) -> Slip {
    Slip::new(numbers.iter().map(|number| (*number, 1)))
}

/// A voter goes the whole way to the ballot box.
pub(crate) fn vote(slip: &Slip) -> (Prepared, Cast) {
    let world = world();
    let prepared = Prepared::new(&world.keys, slip, &mut rand::rng()).unwrap();
    let blind = (world.signer)
        .sign(prepared.blinded().unwrap(), &mut rand::rng())
        .unwrap();
    let cast = prepared.finish(&world.keys, &blind).unwrap();
    (prepared, cast)
}

/// The same voter again.
pub(crate) fn vote_again(first: &Prepared, turn: u32, slip: &Slip) -> Cast {
    let keys = &world().keys;
    Prepared::replacing(keys, first.code.clone(), turn, slip, &mut rand::rng())
        .and_then(|prepared| prepared.replacement())
        .unwrap()
}

/// Eight ballots: one blank, one replaced, one malformed; published in two heads.
pub(crate) fn record() -> &'static Record {
    static RECORD: OnceLock<Record> = OnceLock::new();
    RECORD.get_or_init(|| {
        let (first, cast) = vote(&slip(&["01"]));
        let mut casts = vec![cast, vote_again(&first, 1, &slip(&["02"]))];
        let choices: [&[&str]; 6] = [
            &["01", "n4"],
            &["02", "03"],
            &["03"],
            &[],
            &["n4"],
            // Not in the order of the ballot paper.
            &["n4", "01"],
        ];
        casts.extend(choices.map(|numbers| {
            let (_, cast) = vote(&slip(numbers));
            cast
        }));
        of(casts, 5)
    })
}

/// The record of ballots in this order, with a head after `early` of them and one at the end.
pub(crate) fn of(casts: Vec<Cast>, early: usize) -> Record {
    let world = world();
    let paper = paper();
    let mut tokens = HashMap::new();
    let mut order = Vec::new();
    for cast in &casts {
        if !order.contains(&cast.serial) {
            order.push(cast.serial);
        }
        if let Some(token) = &cast.token {
            tokens.insert(cast.serial, token.clone());
        }
    }
    let leaves: Vec<Leaf> = casts.iter().map(Cast::leaf).collect();
    let hashes: Vec<_> = leaves.iter().map(Leaf::hash).collect();
    let tree: Tree = hashes.iter().copied().collect();
    let opened = open_leaves(EDITION, &paper, &world.opening, &leaves);
    let outcome = Published::of(&paper, &opened).unwrap();
    let roll_marks = order.len() as u64;
    Record {
        edition: Edition {
            format: FORMAT,
            id: EDITION,
            city: "Ville".to_owned(),
            name: "Budget participatif 2026".to_owned(),
            paper,
            keys: Keys {
                box_key: world.keys.box_key,
                token_key: world.keys.token_key.clone(),
                log_key: world.keys.log_key,
            },
            needed: 1,
            trustees: vec![PublishedTrustee {
                name: "Ana".to_owned(),
                kind: "staff".to_owned(),
            }],
            roll_marks,
            publish_ballots_from: 0,
        },
        heads: vec![
            head(
                early as u64,
                tree.root_at(early as u64).unwrap(),
                "2026-06-01",
            ),
            head(tree.len(), tree.root(), "2026-06-30"),
        ],
        hashes,
        outcome,
        ballots: Some(Ballots {
            tokens: order.iter().map(|serial| tokens[serial].clone()).collect(),
            leaves,
            outcomes: opened.ballots.into_iter().map(|one| one.outcome).collect(),
            key: world.opening.clone(),
        }),
        others: BTreeMap::new(),
    }
}

pub(crate) fn head(size: u64, root: Root, day: &str) -> SignedHead {
    let day: NaiveDate = day.parse().unwrap();
    world().log.sign_root(EDITION, size, root, day)
}
