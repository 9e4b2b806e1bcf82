//! Files of other platforms and cities, brought in as an operator brings them in.

use crate::commands::parvis;
use domain::{Actor, Cents};
use std::path::{Path, PathBuf};
use store::{Secret, Store};

const SECRET: &str = "a secret of the tests, long enough to be one";

fn run(folder: &Path, args: &[&str]) -> (bool, String) {
    let output = parvis(folder, &[("PARVIS_SECRET", SECRET)], args)
        .output()
        .expect("parvis runs");
    let told = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&told).into_owned(),
    )
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

async fn store_in(folder: &Path) -> Store {
    let file = folder.join("data/parvis.db");
    let url = format!("sqlite:{}", file.display());
    Store::open(&url, Secret::new(SECRET).expect("a secret"))
        .await
        .expect("the database opens")
}

/// The city published 14 winners for exactly its 1,000,000 €; counted by people they would be 16.
#[tokio::test]
async fn toulouse_2019_is_counted_as_the_city_did() {
    let shared =
        std::env::var_os("PARVIS_SHARED").map_or_else(|| repository("../shared"), PathBuf::from);
    let file = shared.join("data/pabulib/France_Toulouse_2019.pb");
    if !file.exists() {
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), "SKIPPED: there is no {}", file.display());
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = file.display().to_string();
    let import = [
        "import",
        "pabulib",
        &file,
        "--slug",
        "toulouse-2019",
        "--with-ballots",
    ];
    let (done, told) = run(folder.path(), &import);
    assert!(
        done && told.contains("Imported 30 projects, 0 ideas, 1494 ballots."),
        "{told}"
    );
    let (done, told) = run(folder.path(), &import);
    assert!(done && told.contains("Nothing to do"), "{told}");
    for step in ["count", "publish-outcome"] {
        let (done, told) = run(folder.path(), &["edition", step, "toulouse-2019"]);
        assert!(done, "{told}");
    }
    let store = store_in(folder.path()).await;
    let edition = store
        .edition(&Actor::Visitor, "toulouse-2019")
        .await
        .expect("it is public");
    let outcome = store
        .outcome(&Actor::Visitor, edition.id)
        .await
        .expect("readable")
        .expect("published");
    let winners: Vec<_> = outcome.lines.iter().filter(|line| line.selected).collect();
    let cost = Cents::checked_sum(winners.iter().filter_map(|line| line.project.cost));
    assert_eq!((winners.len(), cost), (14, Cents::from_euros(1_000_000)));
    assert_eq!((outcome.ballots, outcome.blank), (1494, 0));
}

#[tokio::test]
async fn a_city_s_sheet_comes_in_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let sheet = repository("demo/avignon/84007-budgetParticipatif2018.csv");
    let map = repository("demo/avignon/mapping-2018.toml")
        .display()
        .to_string();
    let good = sheet.display().to_string();
    let (done, told) = run(
        folder.path(),
        &["import", "ideas", &good, "--map", &map, "--slug", "avignon"],
    );
    assert!(
        done && told.contains("Imported 46 projects, 76 ideas"),
        "{told}"
    );
    let (_, told) = run(
        folder.path(),
        &["import", "ideas", &good, "--map", &map, "--slug", "avignon"],
    );
    assert!(told.contains("Nothing to do"), "{told}");

    // The same sheet without the title of its first idea.
    let text = std::fs::read_to_string(&sheet).expect("the sheet");
    let broken = folder.path().join("broken.csv");
    std::fs::write(&broken, text.replacen(";Colle ton chewing gum;", ";;", 1)).expect("written");
    let broken = broken.display().to_string();
    let (done, told) = run(
        folder.path(),
        &[
            "import", "ideas", &broken, "--map", &map, "--slug", "broken",
        ],
    );
    assert!(
        !done && told.contains("line 2") && told.contains("nothing was imported"),
        "{told}"
    );
    let store = store_in(folder.path()).await;
    assert!(store.edition(&Actor::Operator, "broken").await.is_err());
    let (done, told) = run(
        folder.path(),
        &[
            "import",
            "ideas",
            &broken,
            "--map",
            &map,
            "--slug",
            "broken",
            "--skip-bad",
        ],
    );
    assert!(done && told.contains("Imported"), "{told}");
}
