//! `parvis verify`, run as anybody runs it.

use crate::commands::parvis;
use ballot_box::log::Tree;
use ballot_box::opening::open_leaves;
use ballot_box::paper::{PaperEnvelope, PaperProject};
use ballot_box::record::{Ballots, Edition, FORMAT, Keys, Published, PublishedTrustee};
use ballot_box::{
    Leaf, LogSigner, OpeningKey, Paper, Prepared, Record, Slip, TokenSigner, VoteKeys,
};
use domain::{BallotForm, Cents, EditionId, ProjectId};
use std::collections::BTreeMap;
use std::path::Path;

const EDITION: EditionId = EditionId::numbered(1);

/// Three ballots for two projects, and the head after the second.
fn record() -> (Record, String) {
    let mut rng = rand::rng();
    let paper = Paper {
        form: BallotForm::Approval { min: 1, max: 2 },
        rule: tally::Rule::GREEDY_VOTES,
        ties: tally::Ties::CostVotes,
        limits: tally::Limits::default(),
        projects: [("01", "Un banc", 600), ("02", "Des arbres", 500)]
            .into_iter()
            .zip(1..)
            .map(|((number, title, euros), id)| PaperProject {
                id: ProjectId::numbered(id),
                number: number.to_owned(),
                title: title.to_owned(),
                cost: Cents::from_euros(euros).expect("an amount"),
                envelope: Some(0),
            })
            .collect(),
        envelopes: vec![PaperEnvelope {
            name: "Ville".to_owned(),
            amount: Cents::from_euros(1000).expect("an amount"),
        }],
    };
    let opening = OpeningKey::generate(&mut rng);
    let signer = TokenSigner::generate(&mut rng).expect("a key pair");
    let log = LogSigner::generate(&mut rng);
    let keys = VoteKeys {
        edition: EDITION,
        box_key: opening.public().expect("a key"),
        token_key: signer.key().expect("a key"),
        log_key: log.key(),
        width: paper.width(),
        numbers: paper.numbers().map(str::to_owned).collect(),
    };
    let vote = |numbers: &[&str]| {
        let slip = Slip::new(numbers.iter().map(|number| (*number, 1)));
        let prepared = Prepared::new(&keys, &slip, &mut rand::rng()).expect("prepared");
        let blinded = prepared.blinded().expect("a first ballot");
        let signature = signer.sign(blinded, &mut rand::rng()).expect("signed");
        prepared.finish(&keys, &signature).expect("a token")
    };
    let choices: [&[&str]; 3] = [&["02"], &["01", "02"], &[]];
    let casts = choices.map(vote);
    let leaves: Vec<Leaf> = casts.iter().map(ballot_box::Cast::leaf).collect();
    let hashes: Vec<_> = leaves.iter().map(Leaf::hash).collect();
    let tree: Tree = hashes.iter().copied().collect();
    let early: Tree = hashes[..2].iter().copied().collect();
    let head = |tree: &Tree, day: &str| log.sign_head(EDITION, tree, day.parse().expect("a day"));
    let kept = head(&early, "2026-06-01");
    let opened = open_leaves(EDITION, &paper, &opening, &leaves);
    let text = serde_json::to_string(&kept).expect("JSON");
    let record = Record {
        outcome: Published::of(&paper, &opened).expect("counted"),
        edition: Edition {
            format: FORMAT,
            id: EDITION,
            city: "Avignon".to_owned(),
            name: "Budget participatif 2026".to_owned(),
            paper,
            keys: Keys {
                box_key: keys.box_key,
                token_key: keys.token_key.clone(),
                log_key: keys.log_key,
            },
            needed: 1,
            trustees: vec![PublishedTrustee {
                name: "Ana".to_owned(),
                kind: "staff".to_owned(),
            }],
            roll_marks: 3,
            publish_ballots_from: 0,
        },
        heads: vec![kept, head(&tree, "2026-06-30")],
        hashes,
        ballots: Some(Ballots {
            leaves,
            tokens: casts.into_iter().filter_map(|cast| cast.token).collect(),
            outcomes: opened.ballots.into_iter().map(|one| one.outcome).collect(),
            key: opening,
        }),
        others: BTreeMap::new(),
    };
    (record, text)
}

/// What `parvis verify` says, after its exit code.
fn verify(folder: &Path, args: &[&str]) -> String {
    let args = [&["verify"], args].concat();
    let output = parvis(folder, &[], &args).output().expect("parvis runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let refused = String::from_utf8_lossy(&output.stderr).into_owned();
    format!("{:?}\n{said}{refused}", output.status.code())
}

#[test]
fn a_record_is_checked_from_an_archive_and_from_a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let (record, kept) = record();
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.path().join(name), bytes).expect("written");
    };
    write("record.tar", &record.to_tar().expect("an archive"));
    write("kept.json", kept.as_bytes());
    insta::assert_snapshot!(verify(
        folder.path(),
        &["record.tar", "--heads", "kept.json"]
    ));

    std::fs::create_dir(folder.path().join("record")).expect("a folder");
    for (name, bytes) in record.to_files() {
        write(&format!("record/{name}"), &bytes);
    }
    write("record/heads-2026-06-01.json", kept.as_bytes());
    let said = verify(folder.path(), &["record", "--threads", "2", "--json"]);
    assert!(said.starts_with("Some(0)\n{\"good\":true"), "{said}");
    assert!(said.contains("heads-2026-06-01.json"), "{said}");
}

#[test]
fn the_first_difference_is_told_and_ends_with_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut record, kept) = record();
    record.outcome.envelopes[0].projects[0].votes += 1;
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(folder.path().join(name), bytes).expect("written");
    };
    write("record.tar", &record.to_tar().expect("an archive"));
    let said = verify(folder.path(), &["record.tar"]);
    assert!(said.starts_with("Some(1)\n"), "{said}");
    assert!(
        said.contains("First difference (count): project 01 of envelope 1: published: 2 votes"),
        "{said}"
    );
    // A list that was rewritten after somebody kept a head.
    if let Some(ballots) = &mut record.ballots {
        ballots.leaves.swap(0, 1);
    }
    record.hashes.swap(0, 1);
    write("kept.json", kept.as_bytes());
    write("record.tar", &record.to_tar().expect("an archive"));
    let said = verify(folder.path(), &["record.tar", "--heads", "kept.json"]);
    assert!(
        said.contains("kept.json, head 1: the list was changed"),
        "{said}"
    );

    write("record.tar", b"no archive");
    let said = verify(folder.path(), &["record.tar"]);
    assert!(said.starts_with("Some(1)\n"), "{said}");
}
