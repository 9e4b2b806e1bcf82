//! Keys, backups and their restoration, as an operator runs them.

use crate::commands::parvis;
use crate::harness::{SECRET, World};
use domain::{Actor, Lang, Role};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use store::{Secret, Store};

const RECIPIENT: &str = "age1";

/// Runs the program in a folder whose database is `test.db` unless `variables` say otherwise.
fn run(folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> (bool, String) {
    let mut all = vec![
        ("PARVIS_DATABASE_URL", "sqlite:test.db"),
        ("PARVIS_FILES_DIR", "files"),
        ("PARVIS_SECRET", SECRET),
    ];
    all.retain(|(name, _)| variables.iter().all(|(other, _)| other != name));
    all.extend(variables);
    let output = parvis(folder, &all, args).output().expect("parvis runs");
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    (output.status.success(), text)
}

fn succeeds(folder: &Path, variables: &[(&str, &str)], args: &[&str]) -> String {
    let (fine, text) = run(folder, variables, args);
    assert!(fine, "{args:?}: {text}");
    text
}

fn fails(folder: &Path, variables: &[(&str, &str)], args: &[&str], told: &str) {
    let (fine, text) = run(folder, variables, args);
    assert!(!fine, "{args:?} should fail: {text}");
    assert!(text.contains(told), "{args:?} should tell {told}: {text}");
}

/// A city with somebody in it, and files.
async fn city() -> World {
    let world = World::new().await;
    world
        .signed_in("ana@example.org", &[Role::Coordinator])
        .await;
    for (key, content) in [
        ("photos/1.jpg", b"a photo".to_vec()),
        ("photos/1-s.jpg", vec![7; 100_000]),
        ("documents/2", b"a document".to_vec()),
        ("sheets/3", b"waits for its yes".to_vec()),
    ] {
        let path = world.folder.path().join("files").join(key);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, content).expect("written");
    }
    world
}

fn new_key(folder: &Path) -> String {
    let text = succeeds(folder, &[], &["backup", "--new-key", "backup.key"]);
    let start = text.find(RECIPIENT).expect("a recipient");
    text[start..].split('"').next().expect("its end").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_made_checked_and_restored() {
    let world = city().await;
    let folder = world.folder.path();
    let recipient = new_key(folder);
    let mode = |name: &str| {
        let file = folder.join(name).metadata().expect("there");
        file.permissions().mode() & 0o777
    };
    assert_eq!(mode("backup.key"), 0o600);
    fails(
        folder,
        &[],
        &["backup", "--new-key", "backup.key"],
        "backup.key",
    );
    fails(folder, &[], &["backup", "a.age"], "backup.recipient");
    fails(
        folder,
        &[],
        &["backup", "a.age", "--recipient", "age1nobody"],
        "--recipient",
    );
    // While the site is open: `world` holds the database.
    let setting = [("PARVIS_BACKUP_RECIPIENT", recipient.as_str())];
    let told = succeeds(folder, &setting, &["backup", "a.age"]);
    assert!(told.contains("3 files"), "{told}");
    assert_eq!(mode("a.age"), 0o600);
    fails(folder, &setting, &["backup", "a.age"], "is there already");
    assert!(!folder.join("a.age.part").exists());
    let bytes = fs::read(folder.join("a.age")).expect("a backup");
    assert!(bytes.starts_with(b"age-encryption.org/v1"));

    let identity = ["--identity", "backup.key"];
    let check = |file: &'static str| [&["backup", "--check", file], &identity[..]].concat();
    let told = succeeds(folder, &[], &check("a.age"));
    assert!(told.contains("whole") && told.contains("3 files"), "{told}");

    let other = tempfile::tempdir().expect("a folder");
    for name in ["a.age", "backup.key"] {
        fs::copy(folder.join(name), other.path().join(name)).expect("copied");
    }
    let restore = [&["restore", "a.age"], &identity[..]].concat();
    let foreign = [("PARVIS_SECRET", "another secret, and long enough to be one")];
    fails(other.path(), &foreign, &restore, "another secret");
    let told = succeeds(other.path(), &[], &restore);
    assert!(
        told.contains("Restored") && told.contains("3 files"),
        "{told}"
    );
    fails(other.path(), &[], &restore, "not empty");
    for key in ["photos/1.jpg", "photos/1-s.jpg", "documents/2"] {
        let of = |folder: &Path| fs::read(folder.join("files").join(key)).expect("a file");
        assert_eq!(of(folder), of(other.path()), "{key}");
    }
    assert!(!other.path().join("files/sheets").exists());
    let told = succeeds(other.path(), &[], &["audit", "verify"]);
    assert!(told.contains("The chain holds"), "{told}");
    let url = format!("sqlite:{}", other.path().join("test.db").display());
    let store = Store::open(&url, Secret::new(SECRET).expect("long enough"))
        .await
        .expect("a database");
    let staff = store.staff(&Actor::Operator).await.expect("the staff");
    assert_eq!(staff[0].account.reveal(), "ana@example.org");
    store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .expect("she signs in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_was_touched_is_refused() {
    let world = city().await;
    let folder = world.folder.path();
    let recipient = new_key(folder);
    succeeds(folder, &[], &["backup", "a.age", "--recipient", &recipient]);
    let whole = fs::read(folder.join("a.age")).expect("a backup");
    let identity = ["--identity", "backup.key"];
    let write = |bytes: &[u8]| fs::write(folder.join("b.age"), bytes).expect("written");
    let empty = [("PARVIS_DATABASE_URL", "sqlite:empty.db")];
    let mut tried = 0;
    for at in (0..whole.len()).step_by(whole.len() / 23 + 1) {
        let mut altered = whole.clone();
        altered[at] ^= 1;
        write(&altered);
        let (fine, told) = run(
            folder,
            &empty,
            &[&["restore", "b.age"], &identity[..]].concat(),
        );
        assert!(!fine, "byte {at}: {told}");
        write(&whole[..at]);
        let (fine, told) = run(
            folder,
            &[],
            &[&["backup", "--check", "b.age"], &identity[..]].concat(),
        );
        assert!(!fine, "cut at {at}: {told}");
        tried += 1;
    }
    assert!(tried > 20);
    write(&[whole.as_slice(), b"more"].concat());
    fails(
        folder,
        &[],
        &["backup", "--check", "b.age", "--identity", "backup.key"],
        "altered",
    );
    // Nothing of all these tries is in the database.
    let restore = ["restore", "a.age", "--identity", "backup.key"];
    succeeds(folder, &empty, &restore);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wrong_key_opens_nothing() {
    let world = city().await;
    let folder = world.folder.path();
    let recipient = new_key(folder);
    succeeds(folder, &[], &["backup", "a.age", "--recipient", &recipient]);
    succeeds(folder, &[], &["backup", "--new-key", "other.key"]);
    let check = ["backup", "--check", "a.age"];
    let with = |more: &[&'static str]| [&check[..], more].concat();
    fails(folder, &[], &check, "give what opens");
    fails(
        folder,
        &[],
        &with(&["--identity", "other.key"]),
        "does not open",
    );
    fails(folder, &[], &with(&["--identity", "a.age"]), "--identity");
    fs::write(folder.join("short"), "hunter2").expect("written");
    fs::write(folder.join("words"), "cheval correct pile agrafe\n").expect("written");
    fs::write(folder.join("wrong"), "cheval correct pile trombone\n").expect("written");
    fails(folder, &[], &with(&["--passphrase-file", "short"]), "20");
    fails(
        folder,
        &[],
        &with(&["--passphrase-file", "words"]),
        "--identity",
    );
    let passphrase = ["--passphrase-file", "words"];
    succeeds(
        folder,
        &[],
        &[&["backup", "b.age"], &passphrase[..]].concat(),
    );
    let check = ["backup", "--check", "b.age"];
    succeeds(folder, &[], &[&check[..], &passphrase[..]].concat());
    let wrong = ["--passphrase-file", "wrong"];
    fails(
        folder,
        &[],
        &[&check[..], &wrong[..]].concat(),
        "does not open",
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_and_rotated() {
    let world = city().await;
    let folder = world.folder.path();
    let keys = [("PARVIS_KEYS_FILE", "keys")];
    fails(folder, &[], &["keys", "new"], "keys_file");
    fails(folder, &keys, &["keys", "check"], "keys_file");
    let told = succeeds(folder, &keys, &["keys", "new"]);
    assert!(
        told.contains("Key 1") && told.contains("keys rotate"),
        "{told}"
    );
    let file = folder.join("keys");
    let secret = fs::read_to_string(&file).expect("keys");
    assert!(!told.contains(secret.trim()), "a key is printed");
    assert_eq!(
        file.metadata().expect("there").permissions().mode() & 0o777,
        0o600
    );
    let told = succeeds(folder, &keys, &["keys", "check"]);
    assert!(told.contains("Key 1: 0 values; new values"), "{told}");
    // A server runs that has not been started anew.
    let server = uuid::Uuid::new_v4();
    world.store.be_present(server).await.expect("told");
    fails(folder, &keys, &["keys", "rotate"], "Start them anew");
    world.store.be_gone(server).await.expect("told");
    let told = succeeds(folder, &keys, &["keys", "rotate"]);
    assert!(told.contains("Sealed with key 1"), "{told}");
    let told = succeeds(folder, &keys, &["keys", "check"]);
    assert!(
        told.contains("Key 0, made from the secret: 0 values."),
        "{told}"
    );
    succeeds(folder, &keys, &["keys", "new"]);
    succeeds(folder, &keys, &["keys", "rotate"]);
    let told = succeeds(folder, &keys, &["keys", "check"]);
    assert!(
        told.contains("Key 1: 0 values; its line may be taken out"),
        "{told}"
    );
    // Without the second key the data can't be read: told at once, not at the first page.
    let both = fs::read_to_string(&file).expect("keys");
    let first = both.lines().next().expect("a key");
    fs::write(&file, format!("{first}\n")).expect("written");
    fails(folder, &keys, &["keys", "check"], "Key 2");
    fails(folder, &keys, &["serve"], "sealed with key 2");
    fs::write(&file, "1 hunter2\n").expect("written");
    let (fine, told) = run(folder, &keys, &["keys", "check"]);
    assert!(
        !fine && told.contains("line 1") && !told.contains("hunter2"),
        "{told}"
    );
    fs::write(&file, &both).expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("set");
    fails(folder, &keys, &["keys", "check"], "chmod 600");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_was_kept_shows_a_log_written_anew() {
    let world = city().await;
    let folder = world.folder.path();
    let head = succeeds(folder, &[], &["audit", "head"]);
    let head = head.trim();
    succeeds(folder, &[], &["audit", "verify", "--head", head]);
    world.signed_in("ben@example.org", &[Role::Reader]).await;
    succeeds(folder, &[], &["audit", "verify", "--head", head]);
    fails(
        folder,
        &[],
        &["audit", "verify", "--head", "1"],
        "parvis audit head",
    );
    // Another city with the same secret: its chain holds, and is not this one.
    let other = city().await;
    let told = other.folder.path();
    fails(
        told,
        &[],
        &["audit", "verify", "--head", head],
        "another one",
    );
    succeeds(told, &[], &["audit", "verify"]);
}
