//! Ballots confirmed over HTTP, as browsers send them: session, sealed draft, receipt and all.

use std::sync::{Arc, Mutex};

use crate::{
    ballots::{self, Bare, Round},
    database::{Bench, Place},
    edition, http, load,
    report::{Line, Report, Unit},
    server::Server,
    stats,
    voters::{self, Voter},
};

/// Odd, so that the middle one is a run.
const ROUNDS: usize = 3;

/// Voters of one round.
const VOTERS: usize = 2000;

/// How many confirm at the same moment.
const CROWD: usize = 64;

/// Where both forms of the booth stand.
const CHOOSE: &str = "/api/votes/choose";
const CONFIRM: &str = "/api/votes/confirm";

/// Confirms ballots in turns with the bare insert.
pub(crate) async fn measure(
    place: &Place,
    bench: &Bench,
    server: &Server,
    report: &mut Report,
) -> anyhow::Result<()> {
    report.section(&format!(
        "Votes accepted per second over HTTP, {}",
        place.name()
    ));
    let mut bare = Bare::create(place).await?;
    let before = bench.count("leaf").await?;
    let voters = voters::sign_in(bench, 1, VOTERS * ROUNDS).await?;
    let mut chosen = Vec::new();
    let mut confirmed = Vec::new();
    for voters in voters.chunks(VOTERS) {
        bare.round().await?;
        chosen.push(choose(bench, server, voters).await?);
        let first = ballots::audit_entries(bench).await?;
        let load = confirm(server, voters).await?;
        let round = Round {
            per_second: load.per_second,
            micros: load.micros,
        };
        confirmed.push((round, ballots::groups_since(bench, first).await?));
    }
    let name = format!("confirmed, {CROWD} voters at once");
    report.add(ballots::line(&name, confirmed, bare.per_second()));
    report.add(Line::new(
        "choices kept, before they are confirmed",
        Unit::PerSecond,
        stats::median(&mut chosen),
    ));
    ballots::check(bench, before + voters.len()).await?;
    bare.remove().await
}

/// Everybody's choices, kept in their sessions.
async fn choose(bench: &Bench, server: &Server, voters: &[Voter]) -> anyhow::Result<u64> {
    let body = |voter: &Voter| {
        let picks = edition::picks(voter.number, &bench.projects);
        let picks = picks
            .as_slice()
            .iter()
            .map(|pick| format!("&picks[{}]={}", pick.project, pick.points));
        format!(
            "slug={}&act=next{}",
            edition::SLUG,
            picks.collect::<String>()
        )
    };
    let load = send(server, "", CHOOSE, voters, body, |head| {
        leads_to(head, "/vote/summary")
    })
    .await?;
    Ok(load.per_second)
}

async fn confirm(server: &Server, voters: &[Voter]) -> anyhow::Result<load::Load> {
    let body = |_: &Voter| format!("slug={}&old_enough=on&link=lives", edition::SLUG);
    send(server, "/summary", CONFIRM, voters, body, |head| {
        leads_to(head, "/vote/receipt")
    })
    .await
}

/// One form for each voter, from a page of the booth.
async fn send(
    server: &Server,
    page: &str,
    action: &str,
    voters: &[Voter],
    body: impl Fn(&Voter) -> String,
    accept: load::Accept,
) -> anyhow::Result<load::Load> {
    let page = format!("/fr/e/{}/vote{page}", edition::SLUG);
    let form = |voter: &Voter| -> Arc<[u8]> {
        http::form(server.port, &page, action, &voter.cookie, &body(voter)).into()
    };
    let forms: Mutex<Vec<Arc<[u8]>>> = Mutex::new(voters.iter().map(form).collect());
    let next = move || forms.lock().ok().and_then(|mut forms| forms.pop());
    load::run(server.port, CROWD, Arc::new(next), accept).await
}

/// A form that is accepted sends the browser on; one that is refused sends it back.
fn leads_to(head: &str, page: &str) -> bool {
    head.starts_with("HTTP/1.1 30")
        && http::header(head, "location").is_some_and(|to| to.ends_with(page))
}
