//! Fields that a form does not have (mass assignment), and fields that come twice.

use crate::harness::{World, somewhere};
use crate::policy::{FormRow, PEOPLE, cookie, fill, form_rows, world};
use domain::Role;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The id of nothing: it must be nowhere in the end.
const PLANTED: &str = "018f4c1e-9999-7000-8000-00000000c0de";
/// Columns and arguments of ours, and of other programs.
const EXTRA: [(&str, &str); 17] = [
    ("role", "administrator"),
    ("roles[0]", "administrator"),
    ("level", "validator"),
    ("account", PLANTED),
    ("account_id", PLANTED),
    ("author_id", PLANTED),
    ("entered_by", PLANTED),
    ("decided_by", PLANTED),
    ("session", PLANTED),
    ("edition", "elsewhere"),
    ("edition_id", PLANTED),
    ("department_id", PLANTED),
    ("state", "published"),
    ("proof", "passkey"),
    ("actor", "operator"),
    ("verified", "on"),
    ("input[state]", "published"),
];
/// By what rows are told apart.
const TELLING: &str = "'state', 'role', 'level', 'channel', 'proof', 'event', 'edition_id', 'kind'";

type Shape = BTreeMap<String, i64>;

/// How many rows there are of each table, state, role, level, kind and edition.
async fn shape(world: &World) -> Shape {
    let columns = format!(
        "SELECT tables.name || ' ' || columns.name, 0
         FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND columns.name IN ({TELLING})"
    );
    let columns = world.numbers(&columns).await;
    let counts: Vec<String> = columns
        .keys()
        .filter_map(|column| column.split_once(' '))
        .map(|(table, column)| {
            // Ids are other ones in each world.
            let value = match column {
                "edition_id" => "(SELECT slug FROM edition WHERE edition.id = edition_id)".to_owned(),
                _ => format!("\"{column}\""),
            };
            format!(
                "SELECT '{table} {column} ' || IFNULL({value}, ''), COUNT(*) FROM \"{table}\" GROUP BY 1"
            )
        })
        .collect();
    let mut shape = world.numbers(&counts.join(" UNION ALL ")).await;
    shape.extend(world.row_counts().await);
    shape
}

/// What is more and what is less than before.
fn change(before: &Shape, after: &Shape) -> Shape {
    let keys = before.keys().chain(after.keys());
    let count = |shape: &Shape, key| shape.get(key).copied().unwrap_or(0);
    keys.map(|key| (key.clone(), count(after, key) - count(before, key)))
        .filter(|(_, change)| *change != 0)
        .collect()
}

/// Sends a row as the one with the least right who may, and tells the last status and what changed.
async fn run(world: &World, row: &FormRow, number: usize, extra: bool) -> (u16, Shape) {
    let first = |what| row.expected.iter().position(|expected| *expected == what);
    let who = first("yes").or_else(|| first("own")).unwrap_or(1);
    let mut cookie = cookie(world, &PEOPLE[who], &format!("mass-{number}")).await;
    let mut last = (0, Shape::new());
    for (form, body) in &row.steps {
        let mut body = fill(world, body, "mass").await;
        let own = |name: &str| {
            body.split('&')
                .any(|pair| pair.starts_with(&format!("{name}=")))
        };
        let extra = EXTRA.iter().filter(|(name, _)| extra && !own(name));
        let extra: String = extra
            .map(|(name, value)| format!("&{name}={value}"))
            .collect();
        body += &extra;
        let before = shape(world).await;
        let ask = world.post(form, &body).from(&somewhere()).cookie(&cookie);
        let answer = ask.send().await;
        last = (answer.status.as_u16(), change(&before, &shape(world).await));
        if let Some(session) = answer.session() {
            cookie = session;
        }
    }
    last
}

#[tokio::test]
async fn fields_that_a_form_does_not_have_change_nothing() {
    let (plain, planted) = (world().await, world().await);
    let (mut changed, mut seen) = (0, String::new());
    for (number, row) in form_rows().iter().enumerate() {
        let form = row.steps.last().expect("a form").0;
        let one = run(&plain, row, number, false).await;
        let other = run(&planted, row, number, true).await;
        changed += u32::from(!one.1.is_empty());
        if one != other {
            let _ = writeln!(seen, "{form}: {other:?}\n  not {one:?}");
        }
    }
    assert!(changed > 50, "{changed} forms changed something");
    assert!(seen.is_empty(), "\n{seen}");
    let found = found(&planted, PLANTED).await;
    assert!(found.is_empty(), "{found:?}");
}

/// The columns that hold an id, as text or as bytes.
async fn found(world: &World, id: &str) -> Vec<String> {
    let columns = "SELECT tables.name || ' ' || columns.name, 0
         FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table'";
    let mut found = vec![];
    for column in world.numbers(columns).await.keys() {
        let (table, name) = column.split_once(' ').expect("a column");
        let bytes = id.replace('-', "");
        let sql = format!(
            "SELECT 'rows', COUNT(*) FROM \"{table}\" WHERE instr(CAST(\"{name}\" AS TEXT), '{id}')
             OR instr(lower(hex(\"{name}\")), '{bytes}')"
        );
        if world.numbers(&sql).await["rows"] > 0 {
            found.push(column.clone());
        }
    }
    found
}

/// Of two values for one field neither is taken: nobody could tell which was checked and which was written.
#[tokio::test]
async fn a_field_that_comes_twice_changes_nothing() {
    let world = world().await;
    let admin = world.signed_in("admin@example.org", Role::ALL).await;
    let (mut sent, mut seen) = (0, String::new());
    for row in form_rows() {
        let (form, body) = row.steps.last().copied().expect("a form");
        let body = fill(&world, body, "twice").await;
        let before = shape(&world).await;
        let fields = body.split('&').filter_map(|pair| pair.split_once('='));
        for (name, value) in fields {
            for again in ["other", value] {
                let twice = format!("{body}&{name}={again}");
                let ask = world.post(form, &twice).from(&somewhere());
                let answer = ask.cookie(&admin).send().await;
                sent += 1;
                let change = change(&before, &shape(&world).await);
                if !change.is_empty() || answer.status.is_server_error() {
                    let _ = writeln!(
                        seen,
                        "{form} with {name} twice: {} {change:?}",
                        answer.status
                    );
                }
            }
        }
    }
    assert!(sent > 300, "{sent}");
    assert!(seen.is_empty(), "\n{seen}");
}

/// What is looked for is found: without this the tests above could not fail.
#[tokio::test]
async fn what_is_planted_is_found() {
    let world = World::new().await;
    let before = shape(&world).await;
    world.signed_in("ana@example.org", &[Role::Reader]).await;
    let change = change(&before, &shape(&world).await);
    let roles = change
        .iter()
        .find(|(name, _)| name.ends_with(" role reader"));
    assert_eq!(roles.map(|(_, more)| *more), Some(1), "{change:?}");
    let title = format!("UPDATE city SET name = 'x{PLANTED}x'");
    world.execute(&title).await;
    assert_eq!(found(&world, PLANTED).await, ["city name"]);
}
