//! The drill: a backup made while people vote, restored into each database, is the same city.

use crate::fixture::{World, open_for_vote, secret, vote_by};
use domain::{Actor, AuditEvent, Lang, Role};
use std::collections::BTreeMap;
use store::{BackupFault, BackupHeader, BackupPart, PersonalKey, Secret, Store, StoreError};

on_each_database![
    a_backup_during_the_vote_is_restored_into_each_database,
    a_backup_for_others_is_refused,
    what_was_altered_is_refused_and_leaves_nothing,
    rows_come_in_the_order_of_their_keys,
];

pub(crate) struct Backup {
    header: BackupHeader,
    parts: Vec<BackupPart>,
}

pub(crate) async fn back_up(store: &Store) -> Backup {
    let mut snapshot = store.snapshot(&Actor::Operator).await.unwrap();
    let header = snapshot.header().clone();
    let mut parts = vec![];
    while let Some(part) = snapshot.next().await.unwrap() {
        parts.push(part);
    }
    Backup { header, parts }
}

pub(crate) async fn restore(store: &Store, backup: &Backup) -> Result<u64, StoreError> {
    let mut restoring = store
        .restore(&Actor::Operator, backup.header.clone())
        .await?;
    for part in &backup.parts {
        assert_eq!(restoring.put(part.table, &part.lines).await?, part.rows);
    }
    restoring.finish().await
}

/// An empty database of each kind.
pub(crate) async fn empty_worlds() -> Vec<World> {
    let mut worlds = vec![World::on_sqlite().await];
    worlds.extend(World::on_postgres().await);
    worlds
}

async fn a_backup_during_the_vote_is_restored_into_each_database(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    let coordinator = world.coordinator().await;
    for at in 0..10 {
        let voter = world.resident(&format!("before{at}")).await;
        vote_by(&world.store, &polls, &voter, &polls.edition.picks(&[0]))
            .await
            .unwrap();
    }
    let mut late = vec![];
    for at in 0..12 {
        late.push(world.resident(&format!("while{at}")).await);
    }
    // Twelve people vote while the backup is read, part after part.
    let voting = {
        let (store, polls) = (world.store.clone(), polls.clone());
        tokio::spawn(async move {
            for voter in late {
                vote_by(&store, &polls, &voter, &polls.edition.picks(&[1]))
                    .await
                    .unwrap();
            }
        })
    };
    tokio::task::yield_now().await;
    let mut snapshot = world.store.snapshot(&Actor::Operator).await.unwrap();
    let header = snapshot.header().clone();
    let mut parts = vec![];
    while let Some(part) = snapshot.next().await.unwrap() {
        parts.push(part);
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    drop(snapshot);
    voting.await.unwrap();
    let rows: u64 = parts.iter().map(|part| part.rows).sum();
    world
        .store
        .backup_made(&Actor::Operator, rows)
        .await
        .unwrap();
    assert_eq!(world.count_rows("roll_entry").await, 22);
    assert!(header.rows["roll_entry"] <= 22 && header.rows["roll_entry"] >= 10);
    let backup = Backup { header, parts };

    for other in empty_worlds().await {
        assert_eq!(restore(&other.store, &backup).await.unwrap(), rows);
        // Read again from there, every part but the log is the same, to the byte.
        let again = back_up(&other.store).await;
        assert_eq!(tables_of(&again), tables_of(&backup));
        let entries = backup.header.rows["audit_entry"];
        assert_eq!(
            other.store.check_audit_chain().await.unwrap(),
            Ok(entries + 1)
        );
        assert_eq!(
            other.log().await.last().unwrap().1,
            AuditEvent::BackupRestored { rows }
        );
        // It is a city that goes on: people sign in, vote, and the box opens.
        let ana = other.resident("after").await;
        vote_by(&other.store, &polls, &ana, &polls.edition.picks(&[0]))
            .await
            .unwrap();
        let staff = other
            .sign_in(&coordinator.email, None, Lang::Fr)
            .await
            .unwrap();
        assert_eq!(staff.account.unwrap().id, coordinator.account);
        other.open_box(&polls).await;
        let voted = backup.header.rows["roll_entry"] + 1;
        let opened = other.count_rows("ballot").await;
        // Of those who had a mark and no ballot yet, none has a ballot.
        let cast = backup.header.rows["leaf"] + 1;
        assert_eq!(u64::try_from(opened).unwrap(), cast);
        assert!(cast <= voted);
    }
}

/// Lines of each table; the log apart, which has an entry more.
fn tables_of(backup: &Backup) -> BTreeMap<&'static str, String> {
    let mut tables = BTreeMap::<_, Vec<&str>>::new();
    for part in &backup.parts {
        if !part.table.starts_with("audit") {
            let lines = tables.entry(part.table).or_default();
            lines.extend(part.lines.lines());
        }
    }
    // The databases compare texts by their own rules; as rows they are the same.
    let sorted = |mut lines: Vec<&str>| {
        lines.sort_unstable();
        lines.join("\n")
    };
    tables
        .into_iter()
        .map(|(table, lines)| (table, sorted(lines)))
        .collect()
}

async fn a_backup_for_others_is_refused(world: &World) {
    world.resident("ana").await;
    let backup = back_up(&world.store).await;
    let refused = restore(&world.store, &backup).await.unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Backup(BackupFault::NotEmpty("account"))
        ),
        "{refused}"
    );
    let other = World::on_sqlite().await;
    let other = Store::open(&other.url(), Secret::new(&"x".repeat(40)).unwrap())
        .await
        .unwrap();
    let refused = restore(&other, &backup).await.unwrap_err();
    assert!(
        matches!(refused, StoreError::Backup(BackupFault::Secret)),
        "{refused}"
    );
    for other in empty_worlds().await {
        let mut older = backup.header.clone();
        older.migration = "m0001_foundation".into();
        let refused = other.store.restore(&Actor::Operator, older).await.err();
        assert!(matches!(
            refused,
            Some(StoreError::Backup(BackupFault::Migration { .. }))
        ));
        let mut newer = backup.header.clone();
        newer.format = 2;
        let refused = other.store.restore(&Actor::Operator, newer).await.err();
        assert!(matches!(
            refused,
            Some(StoreError::Backup(BackupFault::Format(2)))
        ));
    }
    // Sealed with a key from a file: the secret alone does not open it.
    let keyed = secret().with_personal_keys([PersonalKey {
        number: 3,
        key: [3; 32],
    }]);
    let source = World::on_sqlite().await;
    let source = Store::open(&source.url(), keyed).await.unwrap();
    source
        .grant_role(&Actor::Operator, "m@city.example", "Mo", Role::Reader)
        .await
        .unwrap();
    let sealed = back_up(&source).await;
    for other in empty_worlds().await {
        let refused = restore(&other.store, &sealed).await.unwrap_err();
        assert!(
            matches!(refused, StoreError::Backup(BackupFault::Key(3))),
            "{refused}"
        );
        assert_eq!(other.count_rows("account").await, 0);
    }
}

async fn what_was_altered_is_refused_and_leaves_nothing(world: &World) {
    world.resident("ana").await;
    world.coordinator().await;
    let whole = back_up(&world.store).await;
    let alter = |table: &str, change: &dyn Fn(&str) -> String| -> Vec<BackupPart> {
        let mut parts = whole.parts.clone();
        let part = parts.iter_mut().find(|part| part.table == table).unwrap();
        let changed = change(&part.lines);
        assert_ne!(changed, part.lines, "nothing of {table} was altered");
        part.lines = changed;
        part.rows = part.lines.lines().count() as u64;
        parts
    };
    let without_first = |lines: &str| {
        lines
            .lines()
            .skip(1)
            .map(|line| format!("{line}\n"))
            .collect()
    };
    let cases: Vec<(&str, Vec<BackupPart>)> = vec![
        (
            "has 1 rows, and should have 2",
            alter("account", &without_first),
        ),
        (
            "line 1 of the table account",
            alter("account", &|_| "{}\n".to_owned()),
        ),
        (
            "line 1 of the table account",
            alter("account", &|_| "hunter2\n".to_owned()),
        ),
        (
            "line 1 of the table account",
            alter("account", &|lines| lines.replacen("\"name\"", "\"nom\"", 1)),
        ),
        (
            "line 1 of the table account",
            alter("account", &|lines| {
                lines.replacen("\"seen_on\":\"", "\"seen_on\":\"day ", 1)
            }),
        ),
        (
            "the audit log does not hold",
            alter("audit_entry", &|lines| {
                lines.replacen("coordinator", "administrator", 1)
            }),
        ),
    ];
    for (said, parts) in cases {
        for other in empty_worlds().await {
            let altered = Backup {
                header: whole.header.clone(),
                parts: parts.clone(),
            };
            let refused = restore(&other.store, &altered)
                .await
                .unwrap_err()
                .to_string();
            assert!(refused.contains(said), "{said}: {refused}");
            assert_eq!(other.count_rows("account").await, 0, "{said}");
            assert_eq!(other.store.check_audit_chain().await.unwrap(), Ok(0));
            // The way is still free for the right one.
            restore(&other.store, &whole).await.unwrap();
        }
    }
    let other = World::on_sqlite().await;
    let mut restoring = other
        .store
        .restore(&Actor::Operator, whole.header.clone())
        .await
        .unwrap();
    let unknown = restoring.put("seaql_migrations", "{}").await.unwrap_err();
    assert!(matches!(
        unknown,
        StoreError::Backup(BackupFault::NoTable(_))
    ));
}

async fn rows_come_in_the_order_of_their_keys(world: &World) {
    let polls = world.polls(open_for_vote()).await;
    for at in 0..15 {
        let voter = world.resident(&format!("ordered{at}")).await;
        vote_by(&world.store, &polls, &voter, &polls.edition.picks(&[0]))
            .await
            .unwrap();
    }
    let backup = back_up(&world.store).await;
    for table in ["roll_entry", "leaf"] {
        let column = if table == "leaf" { "hash" } else { "voter" };
        let part = backup
            .parts
            .iter()
            .find(|part| part.table == table)
            .unwrap();
        let keys: Vec<Vec<u8>> = part
            .lines
            .lines()
            .map(|line| {
                let cells: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = cells[column].as_str().unwrap();
                if table == "leaf" {
                    data_encoding::BASE64.decode(text.as_bytes()).unwrap()
                } else {
                    text.as_bytes().to_vec()
                }
            })
            .collect();
        assert_eq!(keys.len(), 15);
        assert!(keys.is_sorted(), "{table}");
    }
    for left_out in ["session", "session_note", "sign_in_code", "failed_try"] {
        assert!(backup.parts.iter().all(|part| part.table != left_out));
    }
}
