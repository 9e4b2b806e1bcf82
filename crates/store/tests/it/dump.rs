//! Everything that the server keeps, laid open during a vote: it tells no choice, and joins no voter to a ballot.

use crate::fixture::{Person, World, logs, open_for_vote};
use ballot_box::Prepared;
use data_encoding::HEXLOWER;
use domain::{BallotForm, EditionId};
use std::collections::{BTreeMap, BTreeSet};

on_each_database![a_dump_during_the_vote_tells_nothing];

/// A multiple of the batches, so that some ballots are on the public list and some wait.
const VOTERS: usize = 40;

struct Vote {
    voter: Person,
    prepared: Prepared,
    /// What was chosen, as a slip and as choices.
    slip: String,
    picks: String,
}

async fn a_dump_during_the_vote_tells_nothing(world: &World) {
    logs::capture();
    let points = BallotForm::Points {
        per_project: 99,
        total: 99,
    };
    let polls = world.polls(open_for_vote().form(points)).await;
    let mut votes = vec![];
    // One after the other: never is the order easier to guess.
    for at in 0..u32::try_from(VOTERS).unwrap() {
        let voter = world.resident(&format!("dumped{at}")).await;
        let picks = polls.edition.points(&[(0, at + 1), (1, 50 - at)]);
        let prepared = crate::fixture::vote_by(&world.store, &polls, &voter, &picks)
            .await
            .unwrap();
        votes.push(Vote {
            voter,
            prepared,
            slip: polls.slip(&picks).text(),
            picks: serde_json::to_string(&picks).unwrap(),
        });
        if at == 20 {
            assert_eq!(world.store.publish_batches().await.unwrap(), 21);
        }
    }
    no_choice_is_readable(world, &votes).await;
    no_value_is_shared(world, polls.edition.id).await;
    no_order_is_shared(world, &votes).await;
    no_time_is_finer_than_the_day(world).await;
}

/// Looks for choices and for secrets of devices in every cell, in the files as they lie, and in the logs.
async fn no_choice_is_readable(world: &World, votes: &[Vote]) {
    // Bytes that are no text stay apart from those that are: what is looked for is plain ASCII.
    let files = String::from_utf8_lossy(&world.file_bytes()).into_owned();
    let dump = format!("{:?}{files}", world.everything().await);
    let logged = logs::captured();
    assert_eq!(world.is_sqlite(), files.contains("SQLite format 3"));
    for vote in votes {
        let code = vote.prepared.code.reveal();
        for secret in [
            vote.slip.trim_end(),
            &vote.picks,
            code,
            &vote.prepared.code.grouped(),
        ] {
            assert!(!dump.contains(secret), "{secret} lies open");
            assert!(!logged.contains(secret), "{secret} is logged");
        }
        // Nor is a person or a receipt in the log.
        for word in [
            vote.voter.email.as_str(),
            vote.prepared.receipt_code().as_str(),
            &vote.prepared.leaf.serial.to_string(),
        ] {
            assert!(!logged.contains(word), "{word} is logged");
        }
    }
}

/// No value of the box is a value of the roll or of any other table, whole or as a part of it.
async fn no_value_is_shared(world: &World, edition: EditionId) {
    let mut tables = world.everything().await;
    let sealed = values(&tables.remove("leaf").unwrap(), edition);
    assert!(sealed.len() >= 3 * VOTERS);
    tables.remove("tree_head");
    for (table, rows) in &tables {
        let others = values(rows, edition);
        let shared: Vec<_> = sealed.intersection(&others).collect();
        assert_eq!(shared, Vec::<&String>::new(), "the box and {table}");
        for value in &others {
            let hidden = sealed.iter().find(|sealed| sealed.contains(value.as_str()));
            assert_eq!(hidden, None, "a value of {table} is in the box");
        }
        let text = format!("{rows:?}");
        for value in &sealed {
            assert!(!text.contains(value.as_str()), "{value} is in {table}");
        }
    }
}

/// Values that could join two rows: long enough to be no accident, and neither edition nor day, which all share.
fn values(rows: &[BTreeMap<String, String>], edition: EditionId) -> BTreeSet<String> {
    let edition = [edition.to_string(), edition.0.simple().to_string()];
    let cells = rows.iter().flat_map(BTreeMap::values);
    cells
        .map(|cell| cell.trim_start_matches("\\x").to_owned())
        .filter(|cell| cell.len() > 10 && !edition.contains(cell))
        .collect()
}

/// The rows of roll and box lie in orders that tell nothing of one another, nor of who came when.
async fn no_order_is_shared(world: &World, votes: &[Vote]) {
    let roll = voters_in_order(world, votes).await;
    let leaves = leaves_in_order(world, votes).await;
    for order in [&roll, &leaves] {
        assert_eq!(order.len(), VOTERS);
        let ascending = order.windows(2).filter(|pair| pair[0] < pair[1]).count();
        // 19.5 of 39 steps in a random order, give or take 2; 39 in the order of arrival.
        assert!(
            ascending < 32,
            "rows lie in their order of arrival: {order:?}"
        );
    }
    let same = roll.iter().zip(&leaves).filter(|(one, two)| one == two);
    assert!(same.count() < 8, "line by line: {roll:?} {leaves:?}");
    if world.is_sqlite() {
        return;
    }
    // Each row tells the transaction that wrote it; a ballot comes with the one after its mark.
    let sql = "SELECT r.voter, encode(l.hash, 'hex') AS hash FROM roll_entry r JOIN leaf l \
               ON l.xmin::text::bigint BETWEEN r.xmin::text::bigint AND r.xmin::text::bigint + 2";
    let mut named = BTreeMap::<usize, Vec<usize>>::new();
    let places = Places::of(world, votes).await;
    for row in world.query(sql).await {
        let voter: String = row.try_get("", "voter").unwrap();
        let hash: String = row.try_get("", "hash").unwrap();
        named
            .entry(places.voters[&voter])
            .or_default()
            .push(places.leaves[&hash]);
    }
    let found = named
        .iter()
        .filter(|(voter, ballots)| matches!(ballots[..], [one] if one == **voter));
    assert!(found.count() < 8, "transactions tell who cast what");
}

/// Which vote a row belongs to: known to the test, which holds every device.
struct Places {
    voters: BTreeMap<String, usize>,
    leaves: BTreeMap<String, usize>,
}

impl Places {
    async fn of(world: &World, votes: &[Vote]) -> Self {
        let leaves = votes.iter().enumerate().map(|(at, vote)| {
            let hash = vote.prepared.leaf.hash();
            (HEXLOWER.encode(hash.as_bytes()), at)
        });
        // The roll's hashes are keyed: they are told apart by what was signed.
        let mut voters = BTreeMap::new();
        for row in world.cells("roll_entry").await {
            let blinded = row["blinded"].trim_start_matches("\\x").to_owned();
            let vote = votes.iter().position(|vote| {
                let hash = vote.prepared.blinded().unwrap().hash();
                HEXLOWER.encode(&hash) == blinded
            });
            voters.insert(row["voter"].clone(), vote.unwrap());
        }
        Self {
            voters,
            leaves: leaves.collect(),
        }
    }
}

async fn voters_in_order(world: &World, votes: &[Vote]) -> Vec<usize> {
    let places = Places::of(world, votes).await;
    let rows = world.query("SELECT voter FROM roll_entry").await;
    rows.iter()
        .map(|row| places.voters[&row.try_get::<String>("", "voter").unwrap()])
        .collect()
}

async fn leaves_in_order(world: &World, votes: &[Vote]) -> Vec<usize> {
    let places = Places::of(world, votes).await;
    let rows = world.query("SELECT hash FROM leaf").await;
    rows.iter()
        .map(|row| {
            let hash: Vec<u8> = row.try_get("", "hash").unwrap();
            places.leaves[&HEXLOWER.encode(&hash)]
        })
        .collect()
}

async fn no_time_is_finer_than_the_day(world: &World) {
    assert_eq!(
        world.columns("roll_entry").await,
        ["edition_id", "voter", "day", "channel", "blinded"]
    );
    assert_eq!(
        world.columns("leaf").await,
        [
            "edition_id",
            "hash",
            "serial",
            "turn",
            "body",
            "token",
            "day",
            "position"
        ]
    );
    assert_eq!(
        world.columns("tree_head").await,
        ["edition_id", "size", "root", "day", "signature"]
    );
    let today = domain::calendar::paris::day(world.store.now()).to_string();
    for row in world.cells("roll_entry").await {
        assert_eq!(row["day"], today);
    }
    let log = world
        .cells_where(
            "audit_entry",
            "event IN ('roll_marked', 'ballots_cast', 'list_published')",
        )
        .await;
    assert!(log.len() >= 2 * VOTERS);
    for entry in log {
        assert!(entry["at"].contains("00:00:00"), "{entry:?}");
        assert_eq!(entry["account_id"], "NULL");
    }
}
