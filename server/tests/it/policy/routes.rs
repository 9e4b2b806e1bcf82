//! Who gets what at the addresses that are no pages: files, exports, uploads, the ballot box's door, ways to other
//! sites.

use super::people::{self, PEOPLE, cookie, strict, trusting};
use super::{fill, world};
use crate::harness::{World, somewhere};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A route, how it is asked (a `POST` sends a small file, or JSON to the ballot box), an example of it, and the status
/// that each person gets.
pub(crate) const ROUTES: &str = "
/                              GET  =                           303 303 303 303 303 303
/language                      GET  /language?to=fr&path=/ideas 303 303 303 303 303 303
/api/{*function}               POST /api/nothing                404 404 404 404 404 404
/data/{slug}/ballots.pb        GET  /data/closed/ballots.pb     404 404 404 404 404 404
/data/{slug}/ballots.csv       GET  /data/closed/ballots.csv    404 404 404 404 404 404
/data/{slug}/projects.csv      GET  /data/closed/projects.csv   200 200 200 200 200 200
/data/{slug}/projects.csv      GET  /data/draft/projects.csv    404 404 200 200 200 200
/data/{slug}/ideas.csv         GET  /data/ideas/ideas.csv       200 200 200 200 200 200
/data/{slug}/ideas.csv         GET  /data/draft/ideas.csv       404 404 200 200 200 200
/envelopes/{slug}/data.json    GET  /envelopes/{fund}/data.json 200 200 200 200 200 200
/envelopes/{slug}/ledger.csv   GET  /envelopes/{fund}/ledger.csv 200 200 200 200 200 200
/data/{slug}/list.json         GET  /data/vote/list.json        200 200 200 200 200 200
/data/{slug}/heads.json        GET  /data/vote/heads.json       200 200 200 200 200 200
/data/{slug}/record.tar        GET  /data/closed/record.tar     404 404 404 404 404 404
/data/{slug}/record/{name}     GET  /data/closed/record/outcome.json 404 404 404 404 404 404
/photos/{file}                 GET  /photos/{photo}.jpg         404 404 404 404 404 404
/desk/documents/{id}           GET  /desk/documents/{document}  401 403 200 200 200 200 200 200 404
/{lang}/desk/documents/{id}    GET  /fr/desk/documents/{document} 401 403 200 200 200 200 200 200 404
/{lang}/desk/envelopes/documents/{id} GET /fr/desk/envelopes/documents/018f4c1e-0000-7000-8000-000000000001 401 403 404 404 404 404
/{lang}/desk/envelopes/{slug}/ledger.xlsx GET /fr/desk/envelopes/{fund}/ledger.xlsx 401 403 200 200 200 200
/{lang}/desk/envelopes/{slug}/ledger.csv GET /fr/desk/envelopes/{fund}/ledger.csv 401 403 200 200 200 200
/{lang}/account/data/{file}    GET  /fr/account/data/018f4c1e-0000-7000-8000-000000000001.zip 401 404 404 404 404 404
/{lang}/field.webmanifest      GET  /ar/field.webmanifest       200 200 200 200 200 200
/{lang}/desk/audit.csv         GET  /fr/desk/audit.csv          401 403 403 403 200 200 auditor=200
/{lang}/desk/privacy/register.csv GET /fr/desk/privacy/register.csv 401 403 403 403 403 200
/{lang}/desk/studies/sheet/{slug}/studies.xlsx GET /fr/desk/studies/sheet/studied/studies.xlsx 401 403 200 200 200 200 200 200 200
/{lang}/desk/studies/sheet/{slug}/studies.csv  GET /fr/desk/studies/sheet/studied/studies.csv  401 403 200 200 200 200 200 200 200
/{lang}/desk/contacts.csv      GET  /fr/desk/contacts.csv       401 403 403 403 403 200 stale=403
/api/field/pass                POST /api/field/pass             400 400 400 400 400 400
/api/field/kit                 GET  /api/field/kit              401 401 401 401 401 401
/api/field/entries             POST /api/field/entries          401 401 401 401 401 401
/api/field/photos/{id}         GET  /api/field/photos/nothing   401 401 401 401 401 401
/api/box/{slug}                POST /api/box/vote               400 400 400 400 400 400
/api/box/{slug}/receipt/{code} GET  /api/box/vote/receipt/nothing 400 400 400 400 400 400
/api/box/{slug}/receipt/{code} GET  /api/box/draft/receipt/nothing 404 404 404 404 404 404
/api/box/{slug}/turn/{serial}  GET  /api/box/vote/turn/nothing  400 400 400 400 400 400
/api/box/{slug}/turn/{serial}  GET  /api/box/draft/turn/nothing 404 404 404 404 404 404
/ambassadors/{slug}/missions/{id}/here GET /ambassadors/{team}/missions/{mission}/here?code=123456 303 303 303 303 303 303
/{lang}/ambassadors/{slug}/missions/{id}/mission.ics GET /fr/ambassadors/{team}/missions/{mission}/mission.ics 200 200 200 200 200 200
/{lang}/ambassadors/{slug}/stories/new POST /fr/ambassadors/{team}/stories/new 401 422 422 422 422 422
/{lang}/ambassadors/{slug}/lead/members/{id}/consent POST /fr/ambassadors/{team}/lead/members/{recruit}/consent 401 403 403 403 303 303 of-edition=403 lead=303
/{lang}/ambassadors/{slug}/lead/members/{id}/consent/{consent} GET /fr/ambassadors/{team}/lead/members/{recruit}/consent/018f4c1e-0000-7000-8000-000000000001 401 403 403 403 404 404 of-edition=403 lead=404
/feeds/missions/{file}         GET  /feeds/missions/nobody.ics  404 404 404 404 404 404
/outings.ics                   GET  =                           200 200 200 200 200 200
/{lang}/outings.ics            GET  /fr/outings.ics             200 200 200 200 200 200
/{lang}/outings/{id}/outing.ics GET /fr/outings/{stop}/outing.ics 200 200 200 200 200 200
/{lang}/desk/outings/{id}/photos POST /fr/desk/outings/{outing}/photos 401 403 403 403 303 303 lead=303 coordinator-elsewhere=404
/{lang}/desk/outings/population POST /fr/desk/outings/population?edition=ideas 401 403 403 403 303 303 lead=303 coordinator-elsewhere=404
/{lang}/desk/outings/population.csv GET /fr/desk/outings/population.csv?edition=ideas 401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/{lang}/desk/outings/report.csv GET /fr/desk/outings/report.csv?edition=ideas 401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/{lang}/desk/outings/report.xlsx GET /fr/desk/outings/report.xlsx?edition=ideas 401 403 403 403 200 200 lead=200 coordinator-elsewhere=404
/healthz                       GET  =                           200 200 200 200 200 200
/readyz                        GET  =                           200 200 200 200 200 200
/robots.txt                    GET  =                           200 200 200 200 200 200
/.well-known/security.txt      GET  =                           200 200 200 200 200 200
/{lang}/e/{slug}/ideas/new/photos POST /fr/e/ideas/ideas/new/photos 303 303 303 303 303 303
/{lang}/e/{slug}/ideas/{number}/complete/photos POST /fr/e/ideas/ideas/2/complete/photos 303 404 404 404 404 404 card=404
/{lang}/e/{slug}/ideas/{number}/edit/photos POST /fr/e/ideas/ideas/2/edit/photos 303 404 404 404 404 404 card=404
/{lang}/desk/studies/{id}/documents POST /fr/desk/studies/{study}/documents 401 403 403 403 303 303 303 303 404
/{lang}/desk/envelopes/{slug}/documents POST /fr/desk/envelopes/{fund}/documents 401 403 403 403 303 303
/{lang}/desk/envelopes/{slug}/proposals/{number}/photo POST /fr/desk/envelopes/nothing/proposals/1/photo 401 403 403 403 404 404
/{lang}/desk/studies/sheet/{slug} POST /fr/desk/studies/sheet/studied 401 403 403 403 303 303 303 303 303
/{lang}/desk/voters/{slug}/list POST /fr/desk/voters/draft/list 401 403 403 403 303 303
/{lang}/desk/editions/{slug}/districts POST /fr/desk/editions/draft/districts 401 403 403 403 303 303
/{lang}/trustee/{token}        POST /fr/trustee/nobody          404 404 404 404 404 404
/c/{code}                      GET  /c/AAAAAAAAAA               303 303 303 303 303 303
/card                          GET  =                           303 303 303 303 303 303
/ar/desk                       GET  =                           303 303 303 303 303 303
/ar/desk/{*path}               GET  /ar/desk/audit              303 303 303 303 303 303
/fr-simple/desk                GET  =                           303 303 303 303 303 303
/fr-simple/desk/{*path}        GET  /fr-simple/desk/audit       303 303 303 303 303 303
/sign-out/done                 GET  =                           303 303 303 303 303 303
/{lang}/sign-in/france-connect  GET /fr/sign-in/france-connect  404 404 404 404 404 404
/{lang}/sign-in/pro-connect     GET /fr/sign-in/pro-connect     404 404 404 404 404 404
/{lang}/sign-in/oidc            GET /fr/sign-in/oidc            404 404 404 404 404 404
/{lang}/sign-out/france-connect GET /fr/sign-out/france-connect 303 303 303 303 303 303
/{lang}/sign-out/pro-connect    GET /fr/sign-out/pro-connect    303 303 303 303 303 303
/{lang}/sign-out/oidc           GET /fr/sign-out/oidc           303 303 303 303 303 303
/france-connect/callback       GET  =                           404 404 404 404 404 404
/pro-connect/callback          GET  =                           404 404 404 404 404 404
/oidc/callback                 GET  =                           404 404 404 404 404 404
";

#[tokio::test]
async fn every_route_answers_those_who_may() {
    let world = world().await;
    let mut people = vec![];
    for person in &PEOPLE {
        people.push((person, cookie(&world, person, "route").await));
    }
    let mut rows = BTreeSet::new();
    let mut seen = String::new();
    for row in ROUTES.lines().filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let [route, method, example, expected @ ..] = words.as_slice() else {
            panic!("a row: {row}")
        };
        rows.insert((*route).to_owned());
        let example = if *example == "=" { route } else { example };
        let address = fill(&world, example, "route").await;
        // A public edition's data are for everybody: what is of an edition alone is refused elsewhere.
        let expected = people::expected(expected, route);
        let mut found = vec![];
        for (person, cookie) in &people {
            strict(&world, person).await;
            found.push(status(&world, method, &address, cookie).await);
        }
        trusting(&world).await;
        people::compare(&mut seen, row, &expected, &found, |expected, found| {
            expected == found || expected == "refused" && ["403", "404"].contains(&found)
        });
    }
    let known: BTreeSet<String> = server::http::addresses().into_iter().collect();
    for address in known.difference(&rows) {
        let _ = writeln!(seen, "{address} has no row");
    }
    for address in rows.difference(&known) {
        let _ = writeln!(seen, "{address} is no route");
    }
    assert!(seen.is_empty(), "\n{seen}");
}

async fn status(world: &World, method: &str, address: &str, cookie: &str) -> String {
    let ask = match method {
        "GET" => world.get(address),
        _ if address.starts_with("/api/box/") => world
            .post(address, "{}")
            .header("content-type", "application/json"),
        _ if address.contains("/trustee/") => {
            world.post(address, "").multipart(&[("act", None, b"take")])
        }
        _ => world
            .post(address, "")
            .multipart(&[("file", Some("a.txt"), b"text")]),
    };
    let ask = ask.from(&somewhere());
    ask.cookie(cookie).send().await.status.as_u16().to_string()
}
