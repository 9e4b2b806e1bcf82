//! Writes the record of a made-up vote, to measure its check:
//! `cargo run --release -p ballot_box --example synthetic -- 10000 /tmp/record.tar`.
//!
//! 40 projects, three choices a ballot, every seal, signature and token a real one. A third argument, a number,
//! says how many tokens are real (each takes some milliseconds to sign); the others are copies of the first, so
//! that the check of the tokens stops there.

use ballot_box::log::Tree;
use ballot_box::opening::open_leaves;
use ballot_box::paper::{PaperEnvelope, PaperProject};
use ballot_box::record::{Ballots, Edition, FORMAT, Keys, Published, PublishedTrustee};
use ballot_box::{
    Cast, Leaf, LogSigner, OpeningKey, Paper, Prepared, Record, Slip, TokenSignature, TokenSigner,
    VoteKeys,
};
use chrono::NaiveDate;
use domain::{BallotForm, Cents, EditionId, ProjectId};
use std::collections::BTreeMap;
use std::error::Error;
use std::thread;

const EDITION: EditionId = EditionId::numbered(1);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [number, file, rest @ ..] = arguments.as_slice() else {
        return Err("synthetic NUMBER FILE [TOKENS]".into());
    };
    let number: usize = number.parse()?;
    let real = rest.first().map_or(Ok(number), |tokens| tokens.parse())?;
    let record = record(number, real)?;
    std::fs::write(file, record.to_tar()?)?;
    Ok(())
}

fn record(number: usize, real: usize) -> Result<Record, Box<dyn Error>> {
    let mut rng = rand::rng();
    let paper = paper();
    let opening = OpeningKey::generate(&mut rng);
    let signer = TokenSigner::generate(&mut rng)?;
    let log = LogSigner::generate(&mut rng);
    let keys = VoteKeys {
        edition: EDITION,
        box_key: opening.public()?,
        token_key: signer.key()?,
        log_key: log.key(),
        width: paper.width(),
        numbers: paper.numbers().map(str::to_owned).collect(),
    };
    let threads = thread::available_parallelism()?.get();
    let casts = thread::scope(|scope| {
        let mine = |first: usize| (first..number).step_by(threads);
        let vote = |at: usize| cast(&keys, &signer, at, at < real);
        let working: Vec<_> = (0..threads)
            .map(|first| scope.spawn(move || mine(first).map(vote).collect::<Vec<_>>()))
            .collect();
        let done = working.into_iter().filter_map(|one| one.join().ok());
        done.flatten()
            .collect::<Vec<(Leaf, Option<TokenSignature>)>>()
    });
    let spare = casts.iter().find_map(|(_, token)| token.clone());
    let spare = spare.ok_or("at least one token")?;
    let (leaves, tokens): (Vec<Leaf>, Vec<_>) = casts.into_iter().unzip();
    let hashes: Vec<_> = leaves.iter().map(Leaf::hash).collect();
    let tree: Tree = hashes.iter().copied().collect();
    let opened = open_leaves(EDITION, &paper, &opening, &leaves);
    let day = NaiveDate::from_ymd_opt(2026, 6, 1).ok_or("a day")?;
    Ok(Record {
        outcome: Published::of(&paper, &opened)?,
        edition: Edition {
            format: FORMAT,
            id: EDITION,
            city: "Ville".to_owned(),
            name: "Budget participatif".to_owned(),
            paper,
            keys: Keys {
                box_key: keys.box_key,
                token_key: keys.token_key,
                log_key: keys.log_key,
            },
            needed: 1,
            trustees: vec![PublishedTrustee {
                name: "Ana".to_owned(),
                kind: "staff".to_owned(),
            }],
            roll_marks: leaves.len() as u64,
            publish_ballots_from: 0,
        },
        heads: vec![log.sign_head(EDITION, &tree, day)],
        hashes,
        ballots: Some(Ballots {
            leaves,
            tokens: tokens
                .into_iter()
                .map(|token| token.unwrap_or_else(|| spare.clone()))
                .collect(),
            outcomes: opened.ballots.into_iter().map(|one| one.outcome).collect(),
            key: opening,
        }),
        others: BTreeMap::new(),
    })
}

fn paper() -> Paper {
    let project = |at: u32| PaperProject {
        id: ProjectId::numbered(at.into()),
        number: format!("{at:02}"),
        title: format!("Projet {at}"),
        cost: Cents::new(i64::from(at) * 1_000_000),
        envelope: Some(0),
    };
    Paper {
        form: BallotForm::Approval { min: 1, max: 3 },
        rule: tally::Rule::GREEDY_VOTES,
        ties: tally::Ties::CostVotes,
        limits: tally::Limits::default(),
        projects: (1..=40).map(project).collect(),
        envelopes: vec![PaperEnvelope {
            name: "Ville".to_owned(),
            amount: Cents::new(100_000_000),
        }],
    }
}

fn cast(
    keys: &VoteKeys,
    signer: &TokenSigner,
    at: usize,
    real: bool,
) -> (Leaf, Option<TokenSignature>) {
    let choices = [1 + at % 13, 14 + at % 11, 25 + at % 16];
    let slip = Slip::new(choices.map(|number| (format!("{number:02}"), 1)));
    let mut rng = rand::rng();
    let unsigned = |prepared: &Prepared| (prepared.leaf.clone(), None);
    let whole = |prepared: &Prepared| -> Option<Cast> {
        let signature = signer.sign(prepared.blinded()?, &mut rand::rng()).ok()?;
        prepared.finish(keys, &signature).ok()
    };
    match Prepared::new(keys, &slip, &mut rng) {
        Ok(prepared) if real => {
            whole(&prepared).map_or_else(|| unsigned(&prepared), |cast| (cast.leaf(), cast.token))
        }
        Ok(prepared) => unsigned(&prepared),
        // The paper is made for these slips.
        Err(err) => unreachable!("{err}"),
    }
}
