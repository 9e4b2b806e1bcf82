//! Whatever is changed in a record is found, at its place.

use crate::fixture::{head, of, record, slip, vote, vote_again, world};
use ballot_box::log::Tree;
use ballot_box::opening::{Outcome, Reason};
use ballot_box::record::{Ballots, ReadError, names};
use ballot_box::verify::{
    Difference, HeadFault, Place, Report, Subject, Verdict, Verifier, compare_heads, verify,
};
use ballot_box::{Leaf, OpeningKey, Record, Sealed, VoterSignature};
use insta::assert_snapshot;
use proptest::prelude::*;

fn report(record: Record) -> Report {
    // Through the archive, as a stranger gets it.
    let tar = record.to_tar().unwrap();
    verify(Record::from_tar(&tar).unwrap(), |_, _, _| {})
}

/// The subject and the words of the first fault.
fn fault(record: Record) -> String {
    let report = report(record);
    let (check, fault) = report.fault().expect("a fault");
    format!("{}: {fault}", check.subject.code())
}

/// A changed record.
fn with(change: impl FnOnce(&mut Record, &mut Ballots)) -> Record {
    let mut record = record().clone();
    let mut ballots = record.ballots.take().unwrap();
    change(&mut record, &mut ballots);
    record.ballots = Some(ballots);
    record
}

/// The same with hashes and heads made to fit, as only the server can.
fn resigned(change: impl FnOnce(&mut Record, &mut Ballots)) -> Record {
    with(|record, ballots| {
        change(record, ballots);
        record.hashes = ballots.leaves.iter().map(Leaf::hash).collect();
        let tree: Tree = record.hashes.iter().copied().collect();
        record.heads = vec![head(tree.len(), tree.root(), "2026-06-30")];
    })
}

#[test]
fn an_honest_record_is_good() {
    let report = report(record().clone());
    assert!(report.is_good(), "{:?}", report.fault());
    let lines: Vec<String> = (report.checks.iter())
        .map(|check| format!("{} {}", check.subject.code(), check.checked))
        .collect();
    assert_eq!(
        lines,
        [
            "keys 1",
            "list 8",
            "heads 2",
            "turns 8",
            "roll 7",
            "outcomes 8",
            "count 2",
            "signatures 8",
            "tokens 7",
            "seals 8"
        ]
    );
    let subjects: Vec<Subject> = report.checks.iter().map(|check| check.subject).collect();
    assert_eq!(subjects, Subject::ALL);
    let outcome = &record().outcome;
    assert_eq!(
        (
            outcome.leaves,
            outcome.counted,
            outcome.blank,
            outcome.replaced
        ),
        (8, 6, 1, 1)
    );
    assert_eq!(outcome.malformed.len(), 1);
    assert!(matches!(outcome.malformed[0].reason, Reason::Order { .. }));
}

#[test]
fn a_record_reads_back_from_files_and_archive() {
    let record = record().clone();
    assert_eq!(Record::from_files(&record.to_files()), Ok(record.clone()));
    let tar = record.to_tar().unwrap();
    assert_eq!(tar, record.to_tar().unwrap());
    assert_eq!(Record::from_tar(&tar), Ok(record));
}

#[test]
fn a_small_box_is_checked_as_far_as_it_goes() {
    let whole = record().clone();
    assert_snapshot!(
        fault(whole.clone().without_ballots()),
        @"outcomes: the record: single ballots are to be published from 0 on, there are 6, and they are missing"
    );
    let mut record = whole.without_ballots();
    record.edition.publish_ballots_from = 7;
    let files = record.to_files();
    for missing in [names::BALLOTS, names::TOKENS, names::OPENED, names::OPENING] {
        assert!(!files.contains_key(missing));
    }
    let report = report(record.clone());
    assert!(report.is_good(), "{:?}", report.fault());
    for check in &report.checks {
        let there = matches!(check.subject, Subject::Heads | Subject::Outcomes);
        assert_eq!(check.verdict == Verdict::NotThere, !there, "{check:?}");
    }
    let mut fewer = record;
    fewer.outcome.counted -= 1;
    assert_snapshot!(
        fault(fewer),
        @"outcomes: the record: published: 8 ballots counted, replaced and malformed; found: 7"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_ballot_changed_removed_added_or_moved_is_found_at_its_place(
        at in 0_usize..8,
        other in 0_usize..8,
        flipped: prop::sample::Index,
    ) {
        let first = |record: Record| {
            let report = report(record);
            let (check, fault) = report.fault().map(|(check, fault)| (check.subject, fault.clone())).unwrap();
            (check, fault.place)
        };
        let changed = with(|_, ballots| {
            let leaf = &mut ballots.leaves[at];
            let mut bytes = leaf.sealed.as_bytes().to_vec();
            let place = flipped.index(bytes.len());
            bytes[place] ^= 1;
            leaf.sealed = Sealed::from_vec(bytes);
        });
        prop_assert_eq!(first(changed), (Subject::List, Place::Ballot(at as u64)));
        let removed = with(|_, ballots| {
            ballots.leaves.remove(at);
        });
        prop_assert_eq!(first(removed), (Subject::List, Place::Ballot(at as u64)));
        let added = with(|_, ballots| {
            let (_, cast) = vote(&slip(&["03"]));
            ballots.leaves.insert(at, cast.leaf());
        });
        prop_assert_eq!(first(added), (Subject::List, Place::Ballot(at as u64)));
        if at != other {
            let moved = with(|_, ballots| ballots.leaves.swap(at, other));
            prop_assert_eq!(first(moved), (Subject::List, Place::Ballot(at.min(other) as u64)));
        }
    }

    #[test]
    fn a_ballot_changed_with_its_hash_is_found_by_the_head(at in 0_usize..8) {
        let changed = with(|record, ballots| {
            let (_, cast) = vote(&slip(&["03"]));
            ballots.leaves[at] = cast.leaf();
            record.hashes[at] = cast.hash();
        });
        let report = report(changed);
        let (check, fault) = report.fault().unwrap();
        prop_assert_eq!(check.subject, Subject::Heads);
        // The first head has five ballots.
        prop_assert_eq!(&fault.place, &Place::Head(u64::from(at >= 5)));
    }

    #[test]
    fn any_change_of_a_byte_is_an_error_or_a_fault(at: prop::sample::Index, bit in 0_u8..8, file in 0_usize..4) {
        let files = record().to_files();
        let name = [names::BALLOTS, names::TOKENS, names::HASHES, names::OPENED][file];
        let mut files = files;
        let bytes = files.get_mut(name).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(record) = Record::from_files(&files) {
            let report = verify(record, |_, _, _| {});
            prop_assert!(!report.is_good());
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let _ = Record::from_tar(&bytes);
        let mut files = record().to_files();
        for name in [names::BALLOTS, names::TOKENS, names::HASHES, names::OPENED] {
            files.insert(name.to_owned(), bytes.clone());
        }
        let _ = Record::from_files(&files);
    }
}

#[test]
fn a_changed_head_is_found() {
    let size = with(|record, _| record.heads[1].size = 7);
    assert_snapshot!(fault(size), @"heads: head 2: the head is not signed by the list's key, or is of another edition");
    let order = with(|record, _| record.heads.swap(0, 1));
    assert_snapshot!(fault(order), @"heads: head 2: the head does not follow the one before");
    let last = with(|record, _| {
        record.heads.pop();
    });
    assert_snapshot!(fault(last), @"heads: the record: the last head is signed for 5 ballots, and there are 8");
    let root = with(|record, _| record.heads[0] = head(5, Tree::new().root(), "2026-06-01"));
    assert_snapshot!(fault(root), @"heads: head 1: the head is signed for another list: its root is not that of the first 5 ballots");
}

#[test]
fn a_token_spent_twice_is_found() {
    // The server itself added a ballot under a serial that had voted.
    let (first, cast) = vote(&slip(&["01"]));
    let mut twice = vote_again(&first, 1, &slip(&["02"]));
    let third = vote_again(&first, 1, &slip(&["03"]));
    let record = of(vec![cast.clone(), twice.clone(), third], 1);
    assert_snapshot!(fault(record), @"turns: ballot 3: its token is spent twice: ballot 2 has the same serial and turn");
    twice.turn = 2;
    let record = of(vec![cast, vote_again(&first, 2, &slip(&["02"]))], 1);
    assert_snapshot!(fault(record), @"turns: ballot 2: turn 1 of this serial is missing");
}

#[test]
fn more_voters_than_the_roll_has_are_found() {
    let record = with(|record, _| record.edition.roll_marks = 6);
    assert_snapshot!(fault(record), @"roll: the record: 7 voters cast ballots, and the roll has 6");
    let record = with(|_, ballots| {
        ballots.tokens.pop();
    });
    assert_snapshot!(fault(record), @"roll: the record: 6 tokens for 7 voters");
}

#[test]
fn a_ballot_without_a_right_is_found() {
    let tokens = resigned(|_, ballots| ballots.tokens.swap(2, 3));
    assert_snapshot!(fault(tokens), @"tokens: ballot 4: the token is not signed by the registrar");
    let unsigned = resigned(|_, ballots| {
        ballots.leaves[4].signature = VoterSignature::from_bytes([0; 64]);
    });
    assert_snapshot!(fault(unsigned), @"signatures: ballot 5: the voter's signature is wrong");
}

#[test]
fn a_wrong_status_is_found() {
    let dropped = with(|_, ballots| {
        ballots.outcomes[3] = Outcome::Malformed(Reason::DoesNotOpen);
    });
    assert_snapshot!(fault(dropped), @"outcomes: the record: published: 6 ballots counted; found: 5");
    let replaced = with(|_, ballots| ballots.outcomes[2] = Outcome::Replaced);
    assert_snapshot!(fault(replaced), @"outcomes: ballot 3: published as replaced, but it is `v1 01=1 n4=1`");
    let counted = with(|_, ballots| ballots.outcomes[0] = Outcome::Counted(slip(&["01"])));
    assert_snapshot!(fault(counted), @"outcomes: ballot 1: published as `v1 01=1`, but it is replaced");
    let allowed =
        with(|_, ballots| ballots.outcomes[7] = Outcome::Counted(slip(&["01", "02", "03"])));
    assert_snapshot!(fault(allowed), @"outcomes: ballot 8: counted, but the ballot paper does not allow it: too many projects: 3 chosen, 2 at most");
    let missing = with(|_, ballots| {
        ballots.outcomes.pop();
    });
    assert_snapshot!(fault(missing), @"outcomes: ballot 8: nothing is published about this ballot");
    // Dropped, with totals and result made to fit: the seal tells.
    let hidden = with(|record, ballots| {
        ballots.outcomes[4] = Outcome::Counted(slip(&[]));
        record.outcome.blank += 1;
        let envelope = &mut record.outcome.envelopes[0];
        envelope.projects[2].votes -= 1;
        envelope.projects[2].score -= 1;
        envelope.projects[2].rank = 2;
    });
    let fault = fault(hidden);
    assert!(
        fault.starts_with("seals: ballot 5: published as `v1`, but it is `v1 03=1`")
            || fault.starts_with("count: "),
        "{fault}"
    );
}

#[test]
fn a_slip_that_is_not_the_sealed_one_is_found() {
    // One choice told as another of the same count is left to the seals.
    let swapped = with(|_, ballots| {
        ballots.outcomes.swap(4, 6);
    });
    assert_snapshot!(fault(swapped), @"seals: ballot 5: published as `v1 n4=1`, but it is `v1 03=1`");
}

#[test]
fn a_changed_outcome_is_found() {
    let votes = with(|record, _| record.outcome.envelopes[0].projects[1].votes += 1);
    assert_snapshot!(fault(votes), @"count: project 02 of envelope 1: published: 3 votes, 2 points, selected; counted: 2 votes, 2 points, selected");
    let winners = with(|record, _| record.outcome.envelopes[1].winners.clear());
    assert_snapshot!(fault(winners), @"count: envelope 2: the result differs");
    let malformed = with(|record, _| record.outcome.malformed[0].reason = Reason::Repeated);
    assert_snapshot!(fault(malformed), @"outcomes: the record: the list of malformed ballots differs");
}

#[test]
fn a_wrong_opening_key_is_found() {
    let key = with(|_, ballots| ballots.key = OpeningKey::from_bytes([1; 32]));
    assert_snapshot!(fault(key), @"keys: the record: the opening key does not belong to the ballot box");
    let needed = with(|record, _| record.edition.needed = 2);
    assert_snapshot!(fault(needed), @"keys: the record: 2 of 1 trustees can't open a box");
}

#[test]
fn what_can_not_be_read_is_told_with_its_place() {
    let read = |name: &str, change: fn(&mut Vec<u8>)| {
        let mut files = record().to_files();
        change(files.get_mut(name).unwrap());
        Record::from_files(&files).unwrap_err()
    };
    assert_snapshot!(read(names::BALLOTS, |bytes| { bytes.pop(); }), @"ballots.bin ends in the middle of item 7");
    assert_snapshot!(read(names::BALLOTS, |bytes| bytes[4] = 9), @"ballot 0 can't be read: a leaf has the unknown version 9");
    assert_snapshot!(read(names::HASHES, |bytes| bytes.push(0)), @"hashes.bin ends in the middle of item 8");
    assert_snapshot!(read(names::OPENED, |bytes| bytes[0] = b'x'), @"line 0 of opened.txt can't be read");
    let mut files = record().to_files();
    files.remove(names::HEADS);
    assert_eq!(
        Record::from_files(&files),
        Err(ReadError::Missing {
            file: names::HEADS.to_owned()
        })
    );
    let mut later = record().clone();
    later.edition.format = 2;
    assert_eq!(
        Record::from_files(&later.to_files()),
        Err(ReadError::Format { found: 2 })
    );
}

#[test]
fn a_kept_head_tells_whether_the_list_only_grew() {
    let kept = record().heads.clone();
    let verifier = Verifier::new(record().clone());
    assert_eq!(compare_heads(&verifier, &kept), Ok(()));
    let rewritten = Verifier::new(resigned(|_, ballots| ballots.leaves.swap(0, 1)));
    assert_eq!(
        compare_heads(&rewritten, &kept),
        Err((0, HeadFault::Changed { size: 5 }))
    );
    let shorter = Verifier::new(resigned(|_, ballots| ballots.leaves.truncate(7)));
    assert_eq!(
        compare_heads(&shorter, &kept),
        Err((
            1,
            HeadFault::Shorter {
                signed: 8,
                found: 7
            }
        ))
    );
    let mut forged = kept;
    forged[0].size = 4;
    assert_eq!(
        compare_heads(&verifier, &forged),
        Err((0, HeadFault::Signature))
    );
}

#[test]
fn the_first_difference_of_the_result_is_a_value() {
    let votes = with(|record, _| record.outcome.envelopes[0].projects[1].votes += 1);
    let report = report(votes);
    let (_, fault) = report.fault().unwrap();
    assert!(matches!(
        &fault.what,
        Difference::Figures {
            published: (3, 2, true),
            found: (2, 2, true)
        }
    ));
    assert_eq!(world().keys.edition, record().edition.id);
}
