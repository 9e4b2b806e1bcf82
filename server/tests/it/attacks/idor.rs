//! Ids of others (insecure direct object references): what is not for somebody answers as what there is not.
//!
//! The policy tables name every page, route and form. Each is asked twice, with the id of something that is there and
//! with one that nothing has; to whoever is refused both answers say the same.

use crate::harness::{Answer, World, somewhere};
use crate::policy::{Address, PEOPLE, Person, addresses, cookie, fill, form_rows, world};
use std::fmt::Write as _;
use uuid::Uuid;

/// An edition that is a draft, and in which nobody of [`STRANGERS`] has a role.
const HIDDEN: &str = "elsewhere";
const NOWHERE: &str = "nowhere";
const STRANGERS: [&str; 7] = [
    "visitor",
    "resident",
    "card",
    "analyst",
    "outside",
    "moderator-here",
    "coordinator-here",
];
/// Those whose rights are for other things: nobody of them reads what another's ids name.
const ELSEWHERE: [&str; 3] = ["ambassador", "moderator-elsewhere", "coordinator-elsewhere"];
/// Those who may read some of it, though not change it.
const READERS: [&str; 3] = ["analyst", "moderator-here", "coordinator-here"];
/// The id of nothing.
const NOTHING: &str = "018f4c1e-7777-7000-8000-000000000077";
/// The number of nothing.
const NO_NUMBER: &str = "98765";

type Somebody = (&'static Person, usize, String);

/// Those of the policy tables who are strangers to something.
async fn people(world: &World) -> Vec<Somebody> {
    let mut people = vec![];
    for (at, person) in PEOPLE.iter().enumerate() {
        if STRANGERS.contains(&person.name) || ELSEWHERE.contains(&person.name) {
            people.push((person, at, cookie(world, person, "idor").await));
        }
    }
    people
}

/// What can be told from an answer, without the words that were asked with.
fn told(answer: &Answer, asked: [&str; 2]) -> String {
    let said = String::from_utf8_lossy(&answer.bytes);
    let told = format!("{} {}\n{said}", answer.status, answer.header("location"));
    told.replace(asked[0], "…").replace(asked[1], "…")
}

/// The first line in which two answers differ.
fn difference(one: &str, other: &str) -> Option<String> {
    let mut lines = one.lines().zip(other.lines());
    let line = lines.find(|(one, other)| one != other);
    let short = |line: &str| line.chars().take(300).collect::<String>();
    match line {
        Some((one, other)) => Some(format!("{}\n   not {}", short(one), short(other))),
        None => (one.len() != other.len()).then(|| "one says more".to_owned()),
    }
}

async fn ask(world: &World, address: &str, cookie: &str) -> Answer {
    let ask = world.get(address).from(&somewhere());
    ask.cookie(cookie).send().await
}

/// What is asked with `GET`.
fn read() -> impl Iterator<Item = Address> {
    addresses().into_iter().filter(|row| row.method == "GET")
}

/// An example of a route with another word where the parameter stands.
fn with(route: &str, example: &str, parameter: &str, word: &str) -> String {
    let words = route.split('/').zip(example.split('/'));
    let words = words.map(|(name, given)| if name == parameter { word } else { given });
    words.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn a_hidden_edition_is_no_edition() {
    let world = world().await;
    let people = people(&world).await;
    let (mut compared, mut seen) = (0, String::new());
    for Address { route, example, .. } in read().filter(|row| row.route.contains("{slug}")) {
        let example = fill(&world, &example, "idor").await;
        let [hidden, nowhere] =
            [HIDDEN, NOWHERE].map(|slug| with(&route, &example, "{slug}", slug));
        for (person, _, cookie) in people.iter().filter(|one| STRANGERS.contains(&one.0.name)) {
            let asked = [HIDDEN, NOWHERE];
            let one = told(&ask(&world, &hidden, cookie).await, asked);
            let other = told(&ask(&world, &nowhere, cookie).await, asked);
            compared += 1;
            if let Some(line) = difference(&one, &other) {
                let _ = writeln!(seen, "{route} tells the {}: {line}", person.name);
            }
        }
    }
    assert!(compared > 300, "{compared}");
    assert!(seen.is_empty(), "\n{seen}");
    // Whoever has a role for it sees it: the addresses are right.
    let desk = "/fr/desk/editions/elsewhere";
    let named = people
        .iter()
        .find(|one| one.0.name == "coordinator-elsewhere");
    let (_, _, own) = named.expect("a coordinator");
    assert_eq!(ask(&world, desk, own).await.status, 200);
}

/// The addresses of an example with the ids of others, and the same with ids of nothing.
fn pairs(route: &str, example: &str) -> Vec<(String, String, String)> {
    let (path, query) = example.split_once('?').unwrap_or((example, ""));
    let mut pairs = vec![];
    for (name, word) in route.split('/').zip(path.split('/')) {
        let bare = word.split('.').next().unwrap_or(word);
        let nothing = if Uuid::parse_str(bare).is_ok() {
            NOTHING
        } else if name.contains('{') && bare.parse::<u32>().is_ok() && bare.len() < 6 {
            NO_NUMBER
        } else {
            continue;
        };
        // The second idea waits to be read: it is not there for everybody.
        let real = if route.contains("/ideas/{number}") {
            "2"
        } else {
            bare
        };
        let address = |id: &str| {
            format!(
                "{}?{query}",
                with(route, path, name, &word.replace(bare, id))
            )
        };
        pairs.push((address(real), address(nothing), format!("{real} {nothing}")));
        // What is of one edition is not there below another.
        if nothing == NOTHING && route.contains("{slug}") {
            let below = |address: String| with(route, &address, "{slug}", "ideas");
            let asked = format!("{real} {nothing}");
            pairs.push((below(address(real)), below(address(nothing)), asked));
        }
    }
    pairs
}

#[tokio::test]
async fn what_is_another_s_is_not_there() {
    let world = world().await;
    let people = people(&world).await;
    let (mut compared, mut seen) = (0, String::new());
    for Address { route, example, .. } in read() {
        let example = fill(&world, &example, "idor").await;
        for (real, nothing, asked) in pairs(&route, &example) {
            let (id, none) = asked.split_once(' ').expect("two ids");
            for (person, _, cookie) in &people {
                let one = ask(&world, &real, cookie).await;
                // Whoever may read it is not asked about; nobody may read it below another edition.
                let crossed = example.contains("/vote/") && real.contains("/ideas/");
                if !crossed && !matches!(one.status.as_u16(), 401 | 403 | 404) {
                    continue;
                }
                let other = ask(&world, &nothing, cookie).await;
                compared += 1;
                // A longer word first: the number of an idea may be part of it.
                let asked = [none, id];
                if let Some(line) = difference(&told(&one, asked), &told(&other, asked)) {
                    let _ = writeln!(seen, "{real} tells the {}: {line}", person.name);
                }
            }
        }
    }
    assert!(compared > 100, "{compared}");
    assert!(seen.is_empty(), "\n{seen}");
}

/// A body with ids of nothing.
fn of_nothing(body: &str) -> String {
    let edges = |c: char| !(c.is_ascii_hexdigit() || c == '-');
    let ids: Vec<&str> = body
        .split(edges)
        .filter(|word| Uuid::parse_str(word).is_ok())
        .collect();
    let replaced = |text: String, id: &&str| text.replace(id, NOTHING);
    ids.iter().fold(body.to_owned(), replaced)
}

/// A body that names another edition.
fn of_edition(body: &str, slug: &str) -> String {
    let pairs = body.split('&').map(|pair| match pair.split_once('=') {
        Some((name @ ("slug" | "edition"), _)) => format!("{name}={slug}"),
        _ => pair.to_owned(),
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// Sends a form, and tells what came back and where it led.
async fn send(world: &World, form: &str, body: &str, cookie: &str, asked: [&str; 2]) -> String {
    let ask_for = world.post(form, body).from(&somewhere());
    let answer = ask_for.cookie(cookie).send().await;
    let mut said = told(&answer, asked);
    let target = answer.header("location");
    if !target.is_empty() {
        let cookie = answer.session().unwrap_or_else(|| cookie.to_owned());
        said += &told(&ask(world, &target, &cookie).await, asked);
    }
    said
}

#[tokio::test]
async fn forms_tell_nothing_of_what_is_another_s() {
    let world = world().await;
    let people = people(&world).await;
    let (mut compared, mut seen) = (0, String::new());
    for row in form_rows() {
        let (form, body) = row.steps.last().copied().expect("a form");
        let filled = fill(&world, body, "idor").await;
        let nothing = of_nothing(&filled);
        let hidden = of_edition(&filled, HIDDEN);
        for (person, at, cookie) in &people {
            let mut pairs = vec![];
            // A mission is announced to everybody: that it is there is no secret.
            let announced = form.starts_with("/api/missions/");
            let refused = row.expected[*at] == "no" && !READERS.contains(&person.name);
            if nothing != filled && refused && !announced {
                pairs.push((filled.clone(), nothing.clone(), [NOTHING, NOTHING]));
            }
            // An edition is new where one is made.
            if hidden != filled && STRANGERS.contains(&person.name) && !form.ends_with("/create") {
                let nowhere = of_edition(&filled, NOWHERE);
                pairs.push((hidden.clone(), nowhere, [HIDDEN, NOWHERE]));
            }
            for (real, nothing, asked) in pairs {
                let ids: Vec<&str> = real.split(['=', '&', ':']).collect();
                let id = ids.into_iter().find(|word| Uuid::parse_str(word).is_ok());
                let one = send(&world, form, &real, cookie, asked).await;
                let one = one.replace(id.unwrap_or(NOTHING), "…");
                let other = send(&world, form, &nothing, cookie, asked).await;
                compared += 1;
                // What was asked with stands in both answers.
                let other = other.replace(id.unwrap_or(NOTHING), "…");
                if let Some(line) = difference(&one, &other.replace(NOTHING, "…")) {
                    let _ = writeln!(seen, "{form} {real} tells the {}: {line}", person.name);
                }
            }
        }
    }
    assert!(compared > 200, "{compared}");
    assert!(seen.is_empty(), "\n{seen}");
}
