//! Everything that the server keeps, laid open during a vote: it tells no choice, and joins no voter to a ballot.

use crate::fixture::{Person, Polls, World, logs, open_for_ideas, open_for_vote, secret};
use ballot_box::Prepared;
use data_encoding::HEXLOWER;
use domain::entry::EntryInput;
use domain::{Actor, BallotForm, Channel, ContactWish, EditionId, Lang, Picks, Role};
use std::collections::{BTreeMap, BTreeSet};
use store::{MarkRoll, Origin, PersonalKey, Secret, Store, StoreError};

on_each_database![
    a_dump_during_the_vote_tells_nothing,
    a_dump_gives_no_contact_and_no_name,
    after_a_rotation_the_old_key_is_needed_no_more,
    a_server_without_the_new_key_is_seen,
];

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
        let prepared = vote_from_somewhere(world, &polls, &voter, &picks, at).await;
        votes.push(Vote {
            voter,
            prepared,
            slip: polls.slip(&picks).text(),
            picks: serde_json::to_string(&picks).unwrap(),
        });
        if at == 20 {
            assert_eq!(world.store.publish_batches().await.unwrap(), 21);
        }
        if at % 10 == 9 {
            world.store.write_traces().await.unwrap();
        }
    }
    no_choice_is_readable(world, &votes).await;
    no_value_is_shared(world, polls.edition.id).await;
    no_order_is_shared(world, &votes).await;
    no_time_is_finer_than_the_day(world).await;
    counts_lead_nowhere(world, &votes).await;
}

/// Marks the roll and casts, from an address of one's own.
async fn vote_from_somewhere(
    world: &World,
    polls: &Polls,
    voter: &Person,
    picks: &Picks,
    at: u32,
) -> Prepared {
    let prepared = polls.prepare(picks);
    let mark = MarkRoll {
        origin: Origin {
            address: Some([198, 51, u8::try_from(at).unwrap(), 7].into()),
            agent: format!("Browser/{at}"),
        },
        ..polls.mark(&prepared)
    };
    let signature = world.store.mark_roll(&voter.actor, mark).await.unwrap();
    let cast = prepared.finish(&polls.keys, &signature).unwrap();
    world.store.cast_sealed(cast).await.unwrap();
    prepared
}

/// Counts of what voters share name none of them, lie in no order of arrival, and come from no transaction of a mark
/// or of a ballot.
async fn counts_lead_nowhere(world: &World, votes: &[Vote]) {
    let counts = world.cells("turnout_trace").await;
    let of_blocks = counts.iter().filter(|row| row["kind"] == "block").count();
    assert_eq!(
        of_blocks,
        votes.len(),
        "each voter had an address of their own"
    );
    let dump = format!("{counts:?}");
    for at in 0..votes.len() {
        for open in [format!("198.51.{at}."), format!("Browser/{at}")] {
            assert!(!dump.contains(&open), "{open} lies open");
        }
    }
    for row in &counts {
        assert!(row["hour"].contains(":00:00"), "{row:?}");
    }
    if world.is_sqlite() {
        return;
    }
    // The rows of an hour have one transaction, that of the last writing, which is none of a mark's or a ballot's.
    let hours: BTreeSet<&String> = counts.iter().map(|row| &row["hour"]).collect();
    let written = world
        .query("SELECT DISTINCT xmin::text AS xmin FROM turnout_trace")
        .await;
    assert!(written.len() <= hours.len(), "{}", written.len());
    let joined = "SELECT 1 AS one FROM turnout_trace t WHERE t.xmin::text IN \
                  (SELECT xmin::text FROM roll_entry UNION SELECT xmin::text FROM leaf)";
    assert_eq!(world.query(joined).await.len(), 0);
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

/// What is personal, in the city that [`fill`] makes: none of it may be read in a dump.
const PERSONAL: [&str; 9] = [
    "zoe@example.org",
    "Zoé Quintessence",
    "aline-q@example.org",
    "Aline Quintessence",
    "06 39 98 12 34",
    "39981234",
    "12 impasse Quintessence",
    "trustee1@example.org",
    "coordinator@city.example",
];

/// Fills every personal column: contacts and names of accounts, mails on their way, whom to call about an idea, the
/// trustees' addresses.
async fn fill(world: &World) -> EditionId {
    let edition = world.edition(open_for_ideas()).await;
    let coordinator = world.coordinator().await;
    let zoe = "zoe@example.org";
    world
        .store
        .grant_role(&Actor::Operator, zoe, "Zoé Quintessence", Role::Reader)
        .await
        .unwrap();
    world.sign_in(zoe, None, Lang::Fr).await.unwrap();
    for (wish, contact, author) in [
        (ContactWish::Email, "aline-q@example.org", "Un habitant"),
        (ContactWish::Phone, "06 39 98 12 34", "Un habitant"),
        (ContactWish::Post, "12 impasse Quintessence", "Un habitant"),
    ] {
        let entry = EntryInput {
            title: format!("Un verger ({wish})"),
            text: "Un texte qui dit assez de quoi il s'agit.".to_owned(),
            theme: Some(edition.theme),
            district: Some(edition.districts[0]),
            place: String::new(),
            author: author.to_owned(),
            minor: false,
            channel: Channel::Paper,
            wish,
            contact: contact.to_owned(),
            received_on: None,
            publish: true,
        };
        world
            .store
            .enter_idea(&coordinator.actor, edition.id, &entry)
            .await
            .unwrap();
    }
    world
        .store
        .grant_role(
            &Actor::Operator,
            "aline-q@example.org",
            "Aline Quintessence",
            Role::Reader,
        )
        .await
        .unwrap();
    world.plan_box(&edition, 1, 2).await;
    edition.id
}

async fn a_dump_gives_no_contact_and_no_name(world: &World) {
    fill(world).await;
    let dump = format!("{:?}", world.everything().await);
    let files = String::from_utf8_lossy(&world.file_bytes()).into_owned();
    assert_eq!(world.is_sqlite(), files.contains("SQLite format 3"));
    for personal in PERSONAL {
        assert!(!dump.contains(personal), "{personal} is in a dump");
        assert!(!files.contains(personal), "{personal} is in the files");
    }
    // The city's own words are there: it is a dump that was looked into.
    assert!(dump.contains("Un verger"));
    let sealed = sealed_columns(world).await;
    for column in [
        "account.contact",
        "account.name",
        "idea.contact",
        "mail.content",
        "mail.recipient",
        "trustee.email",
    ] {
        assert_eq!(sealed.get(column), Some(&BTreeSet::from([0])), "{column}");
    }
}

/// The keys under which values of each column lie.
async fn sealed_columns(world: &World) -> BTreeMap<String, BTreeSet<u32>> {
    let mut found = BTreeMap::<_, BTreeSet<u32>>::new();
    for (table, rows) in world.everything().await {
        for (column, cell) in rows.into_iter().flatten() {
            let key = cell
                .strip_prefix("s1.")
                .and_then(|rest| rest.split_once('.')?.0.parse().ok());
            if let Some(key) = key {
                let keys = found.entry(format!("{table}.{column}")).or_default();
                keys.insert(key);
            }
        }
    }
    found
}

fn key(number: u32) -> PersonalKey {
    PersonalKey {
        number,
        key: [u8::try_from(number).unwrap(); 32],
    }
}

async fn with_keys(world: &World, keys: &[u32]) -> Store {
    let secret = secret().with_personal_keys(keys.iter().map(|number| key(*number)));
    Store::open(&world.url(), secret).await.unwrap()
}

async fn after_a_rotation_the_old_key_is_needed_no_more(world: &World) {
    let edition = fill(world).await;
    let before = sealed_columns(world).await;
    let values: u64 = world.store.keys_in_use().await.unwrap()[&0];
    assert!(values > 10);
    // The first key of a file, then the second; the first is then taken out of the file.
    let first = with_keys(world, &[1]).await;
    assert_eq!(
        u64::from(first.seal_anew(&Actor::Operator).await.unwrap()),
        values
    );
    assert_eq!(first.seal_anew(&Actor::Operator).await.unwrap(), 0);
    let both = with_keys(world, &[1, 2]).await;
    assert_eq!(both.known_keys(), [0, 1, 2]);
    assert_eq!(
        u64::from(both.seal_anew(&Actor::Operator).await.unwrap()),
        values
    );
    let after = sealed_columns(world).await;
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>()
    );
    for (column, keys) in after {
        assert_eq!(keys, BTreeSet::from([2]), "{column} was forgotten");
    }
    let alone = with_keys(world, &[2]).await;
    assert_eq!(
        alone.keys_in_use().await.unwrap(),
        BTreeMap::from([(2, values)])
    );
    let staff = alone.staff(&Actor::Operator).await.unwrap();
    assert!(
        staff
            .iter()
            .any(|member| member.account.name == "Zoé Quintessence")
    );
    let mails = alone.take_due_mails(50).await.unwrap();
    assert!(
        mails
            .iter()
            .any(|mail| mail.to.reveal() == "trustee1@example.org")
    );
    let view = alone.ballot_box(&Actor::Operator, edition).await.unwrap();
    assert!(format!("{view:?}").contains("trustee"));
    // Without the key nothing opens, and whoever asks is told why.
    let without = world.second_store().await;
    let refused = without.staff(&Actor::Operator).await.unwrap_err();
    assert!(matches!(refused, StoreError::Unsealed { .. }), "{refused}");
    let other = Secret::new("a secret of the tests, long enough")
        .unwrap()
        .with_personal_keys([PersonalKey {
            number: 2,
            key: [9; 32],
        }]);
    let other = Store::open(&world.url(), other).await.unwrap();
    assert!(other.staff(&Actor::Operator).await.is_err());
}

async fn a_server_without_the_new_key_is_seen(world: &World) {
    let old = uuid::Uuid::new_v4();
    world.store.be_present(old).await.unwrap();
    assert_eq!(world.store.servers_behind().await.unwrap(), 0);
    let newer = with_keys(world, &[1]).await;
    assert_eq!(newer.servers_behind().await.unwrap(), 1);
    let new = uuid::Uuid::new_v4();
    newer.be_present(new).await.unwrap();
    newer.be_present(new).await.unwrap();
    assert_eq!(world.count_rows("server_process").await, 2);
    assert_eq!(newer.servers_behind().await.unwrap(), 1);
    world.store.be_gone(old).await.unwrap();
    assert_eq!(newer.servers_behind().await.unwrap(), 0);
}
