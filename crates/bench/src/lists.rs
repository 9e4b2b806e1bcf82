//! Lists and searches of a large city: 10,000 ideas, 1,000 projects with studies.
//!
//! Each address is asked for by somebody who is signed in, so that no page comes from the cache, one request after
//! the other: it is the server's own time. Addresses differ from one request to the next as visitors' do.

use std::time::Instant;

use anyhow::{Context as _, bail};
use domain::{Actor, Role};
use store::{IdeaFilter, ProjectFilter};

use crate::{
    city,
    database::{Bench, Place},
    http::{self, Get},
    report::{Line, Report, Target, Unit, milliseconds},
    server::{Program, Server},
    stats, voters,
};

/// Requests of each kind; the 99th percentile is the second slowest.
const REQUESTS: usize = 200;

/// The 99th percentile, in microseconds.
const TARGET: Target = Target::AtMost(100_000);

/// Words that people look for: forms, a beginning, a typing error, two words, and some that nobody wrote.
const WORDS: [&str; 8] = [
    "arbres",
    "ecole",
    "pistes cyclables",
    "jar",
    "bibliotheqe",
    "banc place",
    "l'ombre",
    "zèbre",
];

/// The path that is asked for at each turn.
type Path<'a> = Box<dyn Fn(usize) -> String + 'a>;

/// Titles that people type.
const TYPED: [&str; 4] = [
    "Des bancs à l'ombre devant l'école",
    "Une piste cyclable sécurisée",
    "Planter des arbres sur la place",
    "Un terrain de jeux pour les enfants",
];

/// Fills a database, and measures the pages of a server on it.
pub(crate) async fn measure(
    place: &Place,
    bench: &Bench,
    program: &Program,
    report: &mut Report,
) -> anyhow::Result<()> {
    let city = city::make(&bench.store).await?;
    report.section(&format!(
        "The slowest page in a hundred, with {} ideas and {} studies, {}",
        city::IDEAS,
        city.studies,
        place.name()
    ));
    in_process(bench, city, report).await?;
    let projects = bench
        .store
        .projects(city.edition, &ProjectFilter::default())
        .await?;
    let coordinator = voters::sign_in(bench, 0, 1).await?.remove(0);
    let email = format!("voter-{}@example.org", coordinator.number);
    bench
        .store
        .grant_role(&Actor::Operator, &email, "", Role::Coordinator)
        .await?;
    let server = program.serve(bench)?;
    let slug = city::SLUG;
    let number = |turn: usize| turn * 37 % city::IDEAS + 1;
    let pages: [(&str, Path<'_>); 8] = [
        (
            "list of ideas, in random order",
            Box::new(|turn| format!("/fr/e/{slug}/ideas?seed={turn}&page={}", turn % 50 + 1)),
        ),
        (
            "list of ideas, newest first",
            Box::new(|turn| format!("/fr/e/{slug}/ideas?order=newest&page={}", turn % 500 + 1)),
        ),
        (
            "search among the ideas",
            Box::new(|turn| {
                let words = WORDS[turn % WORDS.len()].replace(' ', "+");
                format!("/fr/e/{slug}/ideas?words={words}&seed={turn}")
            }),
        ),
        (
            "an idea",
            Box::new(|turn| format!("/fr/e/{slug}/ideas/{}", number(turn))),
        ),
        (
            "desk: groups of likely duplicates",
            Box::new(|_| format!("/fr/desk/projects/{slug}/groups")),
        ),
        (
            "desk: list of projects",
            Box::new(|turn| format!("/fr/desk/projects/{slug}?page={}", turn % 20 + 1)),
        ),
        (
            "desk: a project",
            Box::new(|turn| format!("/fr/desk/projects/{slug}/{}", turn % 1000 + 1)),
        ),
        (
            "desk: board of studies",
            Box::new(|turn| format!("/fr/desk/studies?page={}", turn % 20 + 1)),
        ),
    ];
    for (name, path) in pages {
        let ask = |turn| {
            let path = path(turn);
            let get = Get::page(&path).with_session(Some(&coordinator.cookie));
            get.bytes(server.port)
        };
        report.add(line(name, &server, ask));
    }
    if let Some(project) = projects.first() {
        let path = format!("/fr/e/{slug}/projects/{}", project.number);
        let ask = |_| {
            let get = Get::page(&path).with_session(Some(&coordinator.cookie));
            get.bytes(server.port)
        };
        report.add(line("a project", &server, ask));
    }
    let page = format!("/fr/e/{slug}/ideas/new");
    report.add(line("ideas like the one being written", &server, |turn| {
        let title = TYPED[turn % TYPED.len()].replace(' ', "+");
        let body = format!("slug={slug}&title={title}&text={title}+{turn}");
        let cookie = &coordinator.cookie;
        http::form(server.port, &page, "/api/ideas/similar", cookie, &body)
    }));
    drop(server);
    Ok(())
}

/// A page's 99th percentile; a page that is not there misses its target.
fn line(name: &str, server: &Server, ask: impl Fn(usize) -> Vec<u8>) -> Line {
    match times(server, ask) {
        Ok((first, mut micros)) => {
            let slow = stats::percentile(&mut micros, 99);
            Line::new(name, Unit::Micros, slow)
                .target(TARGET)
                .note(format!(
                    "{}; the first one {}",
                    stats::latency(&mut micros),
                    milliseconds(first)
                ))
        }
        Err(why) => Line::missing(name, Unit::Micros, &why),
    }
}

/// How long the first answer took, and each of those after it.
fn times(server: &Server, ask: impl Fn(usize) -> Vec<u8>) -> anyhow::Result<(u64, Vec<u64>)> {
    let mut micros = Vec::with_capacity(REQUESTS + 1);
    for turn in 0..=REQUESTS {
        let request = ask(turn);
        let began = Instant::now();
        let answer = http::send(server.port, &request)?;
        micros.push(stats::micros(began.elapsed()));
        if answer.status >= 400 {
            let line = request.split(|byte| *byte == b'\r').next();
            let line = String::from_utf8_lossy(line.unwrap_or_default());
            bail!("{line} answers {}", answer.status);
        }
    }
    let first = micros.remove(0);
    Ok((first, micros))
}

/// What the index takes without pages: making it, asking it, and finding all groups.
async fn in_process(bench: &Bench, city: city::City, report: &mut Report) -> anyhow::Result<()> {
    let store = &bench.store;
    let search = |words: &str| IdeaFilter {
        words: words.to_owned(),
        ..IdeaFilter::default()
    };
    let began = Instant::now();
    store.ideas(city.edition, &search(WORDS[0]), 0, 20).await?;
    let made = stats::micros(began.elapsed());
    report.add(Line::new(
        "index made, with the first search",
        Unit::Micros,
        made,
    ));
    let began = Instant::now();
    let groups = store
        .likely_duplicates(&Actor::Operator, city.edition)
        .await?;
    let found = stats::micros(began.elapsed());
    let ideas: usize = groups.iter().map(|group| group.ideas.len()).sum();
    report.add(
        Line::new("all groups of likely duplicates", Unit::Micros, found).note(format!(
            "{} groups of {ideas} ideas; kept until an idea changes",
            groups.len()
        )),
    );
    let mut micros = Vec::with_capacity(REQUESTS);
    for turn in 0..REQUESTS {
        let began = Instant::now();
        let title = TYPED[turn % TYPED.len()];
        store
            .similar_ideas(city.edition, title, title, None, 3)
            .await;
        micros.push(stats::micros(began.elapsed()));
    }
    let slow = stats::percentile(&mut micros, 99);
    report.add(
        Line::new("similar ideas, without a page", Unit::Micros, slow)
            .note(stats::latency(&mut micros)),
    );
    let first = store
        .ideas(city.edition, &IdeaFilter::default(), 0, 1)
        .await?;
    first.ideas.first().context("an idea")?;
    Ok(())
}
