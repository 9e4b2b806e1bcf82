//! Forms that another site sends (cross-site request forgery), and pages that change something when they are opened.

use crate::harness::{SITE, World, somewhere};
use crate::policy::{PEOPLE, addresses, cookie, fill, form_rows, world};
use axum::http::Method;
use domain::Role;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What comes with a request that none of our pages sent.
const FOREIGN: [&[(&str, &str)]; 10] = [
    &[],
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", SITE)],
    &[
        ("sec-fetch-site", "Same-Origin, cross-site"),
        ("referer", SITE),
    ],
    &[("origin", "https://evil.example")],
    &[("origin", "null"), ("referer", SITE)],
    &[("origin", "http://localhost:3000.evil.example")],
    &[("referer", "https://evil.example/http://localhost:3000/")],
    &[("referer", "http://localhost:3000@evil.example/")],
];
/// What a browser asks for without scripts, and what our scripts ask for.
const ACCEPTED: [&str; 2] = ["text/html", "application/json"];

#[tokio::test]
async fn nothing_is_done_for_another_site() {
    let world = world().await;
    let admin = world.signed_in("admin@example.org", Role::ALL).await;
    let mut sent: Vec<(String, String)> = vec![];
    for row in form_rows() {
        let (form, body) = row.steps.last().copied().expect("a form");
        sent.push((form.to_owned(), fill(&world, body, "csrf").await));
    }
    // The doors of the ballot box and of the field kit read no cookie: there is nobody in whose name another site could
    // send.
    let no_cookie = ["/api/box/", "/api/field/"];
    let posts = addresses().into_iter().filter(|row| row.method == "POST");
    for row in posts.filter(|row| !no_cookie.iter().any(|door| row.example.starts_with(door))) {
        sent.push((fill(&world, &row.example, "csrf").await, String::new()));
    }
    let before = world.row_counts().await;
    for (address, body) in &sent {
        for foreign in FOREIGN {
            for accepted in ACCEPTED {
                let mut ask = world.ask(Method::POST, address).from(&somewhere());
                ask = ask.body(body).cookie(&admin).header("accept", accepted);
                ask = ask.header("content-type", "application/x-www-form-urlencoded");
                for (name, value) in foreign {
                    ask = ask.header(name, value);
                }
                let answer = ask.send().await;
                assert_eq!(answer.status, 403, "{address} with {foreign:?}");
                assert_eq!(answer.header("set-cookie"), "", "{address}");
            }
        }
    }
    assert_eq!(world.row_counts().await, before);
    // The same from our own pages does something: the requests were whole.
    let news = sent.iter().find(|(form, _)| form == "/api/news/publish");
    let (form, body) = news.expect("a form");
    let own = world.post(form, body).cookie(&admin).send().await;
    assert!(own.status.is_redirection(), "{}", own.status);
    assert_ne!(world.row_counts().await, before);
}

/// What is kept when these are opened: a language and what is begun, in the person's own session; and that somebody
/// looked at the codes of cards or took contacts along, in the log.
const KEPT: [(&str, &[&str]); 5] = [
    ("/language", &["session"]),
    ("/fr/account/security/password", &["session_note"]),
    ("/fr/e/{slug}/vote", &["session", "session_note"]),
    (
        "/fr/desk/voters/{slug}/cards/{batch}/sheet",
        &["audit_entry"],
    ),
    ("/{lang}/desk/contacts.csv", &["audit_entry"]),
];

/// The tables that have more or fewer rows.
fn grown(before: &BTreeMap<String, i64>, after: &BTreeMap<String, i64>) -> Vec<String> {
    let changed = after
        .iter()
        .filter(|(table, rows)| before[*table] != **rows);
    changed.map(|(table, _)| table.clone()).collect()
}

#[tokio::test]
async fn what_is_only_opened_changes_nothing() {
    let world = world().await;
    let mut people = vec![];
    for name in ["visitor", "resident", "card", "administrator"] {
        let person = PEOPLE.iter().find(|person| person.name == name);
        let person = person.expect("a person");
        people.push((name, cookie(&world, person, "csrf").await));
    }
    let (mut opened, mut seen) = (0, String::new());
    for row in addresses().into_iter().filter(|row| row.method == "GET") {
        let address = fill(&world, &row.example, "csrf").await;
        let mut before = world.row_counts().await;
        for (name, cookie) in &people {
            let ask = world.get(&address).from(&somewhere()).cookie(cookie);
            let answer = ask.header("sec-fetch-site", "cross-site").send().await;
            opened += u32::from(answer.status == 200);
            let after = world.row_counts().await;
            let grown = grown(&before, &after);
            let known = KEPT.iter().find(|(route, _)| *route == row.route);
            let kept = known.map_or(&[][..], |(_, tables)| *tables);
            if grown.iter().any(|table| !kept.contains(&table.as_str())) {
                let _ = writeln!(seen, "{address} writes {grown:?} for the {name}");
            }
            before = after;
        }
    }
    assert!(opened > 200, "{opened}");
    assert!(seen.is_empty(), "\n{seen}");
}

/// Counts see what a form writes: without this the tests above could not fail.
#[tokio::test]
async fn what_is_written_is_counted() {
    let world = World::new().await;
    let before = world.row_counts().await;
    world.signed_in("ana@example.org", &[]).await;
    let grown = grown(&before, &world.row_counts().await);
    assert!(grown.contains(&"account".to_owned()), "{grown:?}");
    assert!(grown.contains(&"session".to_owned()), "{grown:?}");
}
