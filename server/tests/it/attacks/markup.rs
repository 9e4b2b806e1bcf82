//! Markup and formulas in every field of every form (cross-site scripting, CSV injection).
//!
//! The rows of the policy test name every form with what it sends. Each of their fields gets a word that closes
//! attributes and opens elements; afterwards every page and export is read as its readers' programs read it.

use super::somewhere;
use crate::harness::{SITE, World};
use crate::policy::{FORMS, PAGES, fill, world};

/// Shows in no text of ours.
const MARK: &str = "zqx";
/// Ends an attribute, a comment, a script and a text area, and begins an element with an attribute.
const PLANTED: &str = "zqx\"'--></script></textarea><zqx zqx=\"1\" onload=zqx()>";
/// What a link would run.
const SCRIPT_ADDRESS: &str = "javascript:zqx()";
/// What a spreadsheet would compute.
const FORMULAS: [&str; 4] = ["=zqx()", "+zqx()", "-zqx()", "@zqx()"];

#[tokio::test(flavor = "multi_thread")]
async fn no_field_of_any_form_becomes_markup() {
    let world = world().await;
    let mut admin = super::admin(&world, "").await;
    let mut echoed = 0;
    for row in rows() {
        admin = super::admin(&world, &admin).await;
        for step in 0..row.len() {
            for field in fields(row[step].1) {
                for planted in [PLANTED, SCRIPT_ADDRESS] {
                    echoed += u32::from(send(&world, &admin, &row, step, field, planted).await);
                }
            }
        }
    }
    // Refused forms show what was typed: where nothing came back, nothing was tried.
    assert!(echoed > 60, "{echoed} answers hold what was planted");
    admin = super::admin(&world, &admin).await;
    let mut marked = 0;
    let visitor = String::new();
    for path in pages(&world).await {
        for cookie in [&admin, &visitor] {
            let answer = world
                .get(&path)
                .from(&somewhere())
                .cookie(cookie)
                .send()
                .await;
            if answer.header("content-type").starts_with("text/html") {
                marked += u32::from(harmless(&path, &answer.text()));
            }
        }
    }
    assert!(marked > 10, "{marked} pages show what was planted");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_becomes_a_formula() {
    let world = world().await;
    let mut admin = super::admin(&world, "").await;
    for row in rows() {
        admin = super::admin(&world, &admin).await;
        for step in 0..row.len() {
            for (at, field) in fields(row[step].1).into_iter().enumerate() {
                send(&world, &admin, &row, step, field, FORMULAS[at % 4]).await;
            }
        }
    }
    admin = super::admin(&world, &admin).await;
    let mut marked = 0;
    let mut tables = 0;
    for path in exports() {
        let answer = world
            .get(&path)
            .from(&somewhere())
            .cookie(&admin)
            .send()
            .await;
        if !answer.header("content-type").starts_with("text/csv") {
            continue;
        }
        tables += 1;
        let text = answer.text();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.expect("a row") {
                let first = cell.trim_start().chars().next();
                let number = cell.parse::<f64>().is_ok();
                assert!(
                    number || !matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r')),
                    "{path}: {cell}"
                );
                marked += u32::from(cell.contains(MARK));
            }
        }
    }
    assert!(tables >= 4, "{tables} tables");
    assert!(marked >= 1, "{marked} cells show what was planted");
}

/// A form with those that lie before it: addresses and bodies.
type Row = Vec<(&'static str, &'static str)>;

fn rows() -> Vec<Row> {
    let rows = FORMS.lines().filter(|row| row.starts_with("/api/"));
    rows.map(|row| {
        let words = row.split_whitespace();
        let sent: Vec<&str> = words
            .take_while(|word| *word == ">" || word.starts_with("/api/") || word.contains('='))
            .collect();
        sent.split(|word| *word == ">")
            .filter(|step| !step.is_empty())
            .map(|step| (step[0], step.get(1).map_or("", |body| *body)))
            .collect()
    })
    .collect()
}

/// The names of the fields of a body.
fn fields(body: &'static str) -> Vec<&'static str> {
    let pairs = body.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split('=').next().unwrap_or(pair))
        .collect()
}

/// Sends a row with something planted in one field of one step, and looks at what comes back. Tells whether it shows.
async fn send(
    world: &World,
    admin: &str,
    row: &Row,
    planted_in: usize,
    field: &str,
    planted: &str,
) -> bool {
    let mut cookie = admin.to_owned();
    let mut shows = false;
    for (at, (form, body)) in row.iter().enumerate() {
        // Who signs out signs in no more.
        if form.ends_with("/sign-out") || form.ends_with("/erase") {
            return shows;
        }
        let body = fill(world, body, "zed").await;
        let pairs = body.split('&').map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if at != planted_in || name != field {
                return pair.to_owned();
            }
            // A formula stands first; markup may stand behind words, which a field may ask for.
            let planted = url_encoded(planted);
            let whole = if planted.starts_with("zqx") {
                format!("{value}{planted}")
            } else {
                planted
            };
            format!("{name}={whole}")
        });
        let body = pairs.collect::<Vec<_>>().join("&");
        let answer = world
            .post(form, &body)
            .from(&somewhere())
            .cookie(&cookie)
            .send()
            .await;
        assert_ne!(answer.status, 500, "{form} {field}: {body}");
        for (name, value) in &answer.headers {
            let text = String::from_utf8_lossy(value.as_bytes());
            assert!(!text.contains("<zqx"), "{form} {field}: {name}: {text}");
        }
        if let Some(session) = answer.session() {
            cookie = session;
        }
        let place = format!("{form}, {field}");
        if answer.header("content-type").starts_with("text/html") {
            shows |= harmless(&place, &answer.text());
        }
        let target = answer.header("location");
        // A server function without a page leads back to where it was asked from, which our own pages alone may do.
        let target = target.strip_prefix(SITE).unwrap_or(&target).to_owned();
        if !target.is_empty() {
            assert!(
                target.starts_with('/') && !target.starts_with("//"),
                "{place}: {target}"
            );
            let page = world
                .get(&target)
                .from(&somewhere())
                .cookie(&cookie)
                .send()
                .await;
            assert_ne!(page.status, 500, "{place} leads to {target}");
            if page.header("content-type").starts_with("text/html") {
                shows |= harmless(&place, &page.text());
            }
        }
    }
    shows
}

fn url_encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric();
    text.bytes()
        .map(|byte| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

async fn pages(world: &World) -> Vec<String> {
    let mut pages = vec![];
    for row in PAGES.lines().filter(|row| !row.is_empty()) {
        let mut words = row.split_whitespace();
        let (route, example) = (words.next().unwrap_or("-"), words.next().unwrap_or("="));
        let route = if route == "-" { "" } else { route };
        let example = if example == "=" { route } else { example };
        pages.push(format!("/fr{}", fill(world, example, "zed").await));
    }
    pages
}

fn exports() -> Vec<String> {
    let mut exports = vec![
        "/fr/desk/audit.csv".to_owned(),
        "/fr/desk/privacy/register.csv".to_owned(),
    ];
    for slug in ["ideas", "vote", "closed", "deciding", "studied"] {
        for name in ["projects.csv", "ideas.csv", "ballots.csv"] {
            exports.push(format!("/data/{slug}/{name}"));
        }
        exports.push(format!("/fr/desk/projects/{slug}/decisions.csv"));
    }
    exports
}

/// Reads a page as a browser does, and finds no element, attribute or address that was planted. Tells whether the
/// mark is in it at all.
fn harmless(place: &str, html: &str) -> bool {
    for tag in tags(html) {
        assert!(!tag.name.contains(MARK), "{place}: an element was planted");
        for (name, value) in tag.attributes {
            assert!(
                !name.contains(MARK),
                "{place}: {name} was planted in {}",
                tag.name
            );
            let address = ["href", "src", "action", "formaction", "srcset", "poster"];
            if address.contains(&name.as_str()) {
                let value = value.trim_start().to_ascii_lowercase();
                assert!(!value.starts_with("javascript:"), "{place}: {name}={value}");
            }
            assert!(!name.starts_with("on"), "{place}: {name} in {}", tag.name);
        }
    }
    html.contains(MARK)
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// The start tags of a page by the rules of HTML (13.2.5), as far as a page of ours needs them: quotes close what
/// quotes opened, and scripts and text areas end at their own end tag alone.
fn tags(html: &str) -> Vec<Tag> {
    let mut found = vec![];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/'));
        let (name, mut inside) = rest.split_at(end.unwrap_or(rest.len()));
        let mut attributes = vec![];
        loop {
            inside = inside.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if inside.is_empty() || inside.starts_with('>') {
                break;
            }
            let end =
                inside.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'));
            let (attribute, after) = inside.split_at(end.unwrap_or(inside.len()));
            let mut value = "";
            inside = after;
            if let Some(after) = after.trim_start().strip_prefix('=') {
                let after = after.trim_start();
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                if let Some(quote) = quote {
                    let end = after[1..].find(quote).unwrap_or(after.len() - 1);
                    value = &after[1..=end];
                    inside = after.get(end + 2..).unwrap_or("");
                } else {
                    let end = after.find(|c: char| c.is_ascii_whitespace() || c == '>');
                    (value, inside) = after.split_at(end.unwrap_or(after.len()));
                }
            } else if attribute.is_empty() {
                inside = inside.get(1..).unwrap_or("");
                continue;
            }
            attributes.push((attribute.to_ascii_lowercase(), value.to_owned()));
        }
        rest = inside;
        let name = name.to_ascii_lowercase();
        if matches!(name.as_str(), "script" | "style" | "textarea" | "title") {
            let end = rest.to_ascii_lowercase().find(&format!("</{name}"));
            rest = end.map_or("", |end| &rest[end..]);
        }
        found.push(Tag { name, attributes });
    }
    found
}

/// The reader itself sees what it should: without this the tests above could not fail.
#[test]
fn what_is_planted_is_found() {
    let names =
        |html: &str| -> Vec<String> { tags(html).into_iter().map(|tag| tag.name).collect() };
    assert_eq!(
        names("<p>&lt;zqx&gt;</p><textarea><zqx></textarea><b>"),
        ["p", "textarea", "b"]
    );
    assert_eq!(names("<p title=\"<zqx>\">a</p>"), ["p"]);
    assert_eq!(names("<p title=\"a\"><zqx zqx=1>"), ["p", "zqx"]);
    assert_eq!(names(&format!("<textarea>{PLANTED}")), ["textarea", "zqx"]);
    let planted = tags(&format!("<input value=\"a{PLANTED}\">"));
    assert_eq!(planted[1].name, "zqx");
    let tag = &tags("<a href=\"javascript:zqx()\" data-x='1' hidden>")[0];
    assert_eq!(tag.attributes.len(), 3);
    assert_eq!(tag.attributes[0].1, "javascript:zqx()");
    for wrong in [
        "<zqx>",
        "<p zqx=1>",
        "<a href=\" JavaScript:zqx()\">",
        "<p onclick=zqx>",
    ] {
        assert!(
            std::panic::catch_unwind(|| harmless("here", wrong)).is_err(),
            "{wrong}"
        );
    }
}
