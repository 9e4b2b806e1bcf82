//! Missions over HTTP: forms without JavaScript, the way of a QR code, calendars.

use crate::harness::{Answer, World};
use axum::http::StatusCode;
use chrono::{Datelike as _, NaiveDate, TimeDelta};
use domain::calendar::paris;
use domain::network::QuietHours;
use domain::{Actor, AmbassadorState, MissionId, NetworkId, NetworkKind, Role};
use store::{Application, MissionFilter, NetworkInput};

const BY: Actor = Actor::Operator;
const HOME: &str = "/fr/ambassadors/jeunes";

async fn network(world: &World) -> NetworkId {
    let input = NetworkInput {
        slug: "jeunes".to_owned(),
        kind: NetworkKind::Youth,
        name: "Jeunes ambassadeurs".to_owned(),
        intro: String::new(),
        min_age: None,
        max_age: None,
        is_open: true,
        quiet: QuietHours::USUAL,
    };
    let made = world.store.create_network(&BY, &input).await;
    made.expect("a network")
}

/// The cookie of an adult member.
async fn member(world: &World, network: NetworkId, name: &str) -> String {
    let email = format!("{name}@example.org");
    let session = world.session_of(&email, &[]).await;
    let year = paris::day(world.store.now()).year() - 20;
    let application = Application {
        name: format!("{name} Haddad"),
        birth_date: NaiveDate::from_ymd_opt(year, 1, 1),
        ..Application::default()
    };
    let actor = session.actor();
    let applied = world.store.apply(&actor, network, &application);
    let id = applied.await.expect("an application");
    let accepted = AmbassadorState::Accepted;
    let decided = world.store.decide_application(&BY, id, accepted, "");
    decided.await.expect("a member");
    format!("parvis_session={}", session.token.as_cookie())
}

/// What somebody reads after a form: the page that it leads to.
async fn sent(world: &World, cookie: &str, form: &str, body: &str) -> Answer {
    let answer = world.post(form, body).cookie(cookie).send().await;
    let target = answer.header("location");
    assert!(!target.is_empty(), "{form}: {}", answer.text());
    world.get(&target).cookie(cookie).send().await
}

async fn planned(world: &World, network: NetworkId) -> Vec<MissionId> {
    let filter = MissionFilter::after(world.store.now());
    let found = world.store.missions(&BY, network, &filter).await;
    let missions = found.expect("missions");
    missions.iter().map(|mission| mission.id).collect()
}

#[tokio::test]
async fn a_lead_plans_and_nothing_typed_is_lost() {
    let world = World::new().await;
    let network = network(&world).await;
    let lead = world
        .signed_in("sofia@city.example", &[Role::AmbassadorLead])
        .await;
    let page = world
        .get(&format!("{HOME}/lead/missions"))
        .cookie(&lead)
        .send()
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let wrong = "slug=jeunes&title=Stand+au+march%C3%A9&place=&starts=demain&minutes=120&needed=0\
                 &languages[]=ar&languages[]=xx&weeks=2";
    let page = sent(&world, &lead, "/api/missions/plan", wrong)
        .await
        .text();
    for text in [
        "value=\"Stand au marché\"",
        "href=\"#place\"",
        "href=\"#starts\"",
        "href=\"#needed\"",
        "value=\"demain\"",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(planned(&world, network).await.is_empty());
    let day = paris::day(world.store.now()) + TimeDelta::days(2);
    let right = format!(
        "slug=jeunes&title=Stand+au+march%C3%A9&place=Place+des+Carmes&meeting=Mairie&starts={day}T14:00&minutes=90\
         &needed=1&languages[]=ar&weeks=1"
    );
    let page = sent(&world, &lead, "/api/missions/plan", &right).await;
    assert!(page.text().contains("Stand au marché"), "{}", page.text());
    assert_eq!(planned(&world, network).await.len(), 2);
    // The list has a filter once there are languages; a visitor reads it without the meeting point.
    let list = world
        .get(&format!("{HOME}/missions?language=ar"))
        .send()
        .await;
    assert!(list.text().contains("Stand au marché"));
    assert!(!list.text().contains("Mairie"), "{}", list.text());
    let none = world
        .get(&format!("{HOME}/missions?language=tr"))
        .send()
        .await;
    assert!(!none.text().contains("Stand au marché"));
}

#[tokio::test]
async fn a_member_goes_checks_in_and_has_a_certificate() {
    let world = World::new().await;
    let network = network(&world).await;
    let lead = world
        .signed_in("sofia@city.example", &[Role::AmbassadorLead])
        .await;
    let lea = member(&world, network, "lea").await;
    let ali = member(&world, network, "ali").await;
    // It begins in half an hour: who is early is checked in.
    let starts = paris::to_local(world.store.now() + TimeDelta::minutes(31));
    let plan = format!(
        "slug=jeunes&title=Stand&place=Place+des+Carmes&meeting=Mairie&starts={}&minutes=90&needed=1",
        starts.format("%Y-%m-%dT%H:%M")
    );
    sent(&world, &lead, "/api/missions/plan", &plan).await;
    let id = planned(&world, network).await[0];
    let named = format!("slug=jeunes&id={id}");
    let page = sent(&world, &lea, "/api/missions/sign-up", &named)
        .await
        .text();
    assert!(
        page.contains("C’est noté") && page.contains("Mairie"),
        "{page}"
    );
    let page = sent(&world, &ali, "/api/missions/sign-up", &named)
        .await
        .text();
    assert!(
        page.contains("liste d’attente") && page.contains("lea"),
        "{page}"
    );
    assert!(!page.contains("Haddad"), "first names alone");

    // The screen of the lead has the code and the address that it leads to, in no language of its own.
    let screen = world
        .get(&format!("{HOME}/lead/missions/{id}/code"))
        .cookie(&lead)
        .send()
        .await;
    assert_eq!(screen.header("refresh"), "60");
    assert_eq!(screen.header("cache-control"), "no-store");
    let code = world.store.check_in_code(&BY, network, id).await;
    let code = code.expect("a code").code;
    let (first, second) = code.split_at(3);
    assert!(screen.text().contains(&format!("{first} {second}")));
    let scanned = world
        .get(&format!(
            "/ambassadors/jeunes/missions/{id}/here?code={code}"
        ))
        .cookie(&lea)
        .send()
        .await;
    let there = scanned.header("location");
    let path = format!("{HOME}/missions/{id}/here?code={code}");
    assert_eq!(there, path);
    let form = world.get(&there).cookie(&lea).send().await.text();
    assert!(form.contains(&format!("value=\"{code}\"")), "{form}");
    let wrong = format!("{named}&code=12");
    let page = sent(&world, &lea, "/api/missions/check-in", &wrong)
        .await
        .text();
    assert!(
        page.contains("value=\"12\"") && page.contains("href=\"#code\""),
        "{page}"
    );
    let right = format!("{named}&code={code}");
    let page = sent(&world, &lea, "/api/missions/check-in", &right)
        .await
        .text();
    assert!(page.contains("Votre présence est notée"), "{page}");
    let certificate = world
        .get(&format!("{HOME}/certificate"))
        .cookie(&lea)
        .send()
        .await
        .text();
    assert!(certificate.contains("lea Haddad"), "{certificate}");
    assert!(certificate.contains("1\u{a0}h\u{a0}30"), "{certificate}");
}

#[tokio::test]
async fn calendars_say_when_and_where_and_nobody() {
    let world = World::new().await;
    let network = network(&world).await;
    let lea = member(&world, network, "lea").await;
    let lead = world
        .signed_in("sofia@city.example", &[Role::AmbassadorLead])
        .await;
    let day = paris::day(world.store.now()) + TimeDelta::days(2);
    let plan = format!(
        "slug=jeunes&title=Stand&place=Place+des+Carmes&starts={day}T14:00&minutes=90&needed=1"
    );
    sent(&world, &lead, "/api/missions/plan", &plan).await;
    let id = planned(&world, network).await[0];
    let named = format!("slug=jeunes&id={id}");
    sent(&world, &lea, "/api/missions/sign-up", &named).await;
    let page = world
        .get(&format!("{HOME}/missions"))
        .cookie(&lea)
        .send()
        .await
        .text();
    let addresses: Vec<String> = page
        .split("/feeds/missions/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|rest| rest.strip_suffix(".ics").is_some())
        .map(|rest| format!("/feeds/missions/{rest}"))
        .collect();
    assert_eq!(addresses.len(), 2, "{page}");
    let file = format!("{HOME}/missions/{id}/mission.ics");
    for address in addresses.iter().chain([&file]) {
        // Without a cookie: a calendar has none.
        let answer = world.get(address).send().await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(
            answer.header("content-type"),
            "text/calendar; charset=utf-8"
        );
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let text = answer.text();
        assert!(text.contains("SUMMARY:Stand") && text.contains(&format!("UID:{id}@parvis")));
        assert!(!text.contains("lea") && !text.contains("Haddad"), "{text}");
    }
    // The old address leads nowhere once it is changed.
    let renew = "slug=jeunes&of=mine";
    sent(&world, &lea, "/api/missions/renew-feed", renew).await;
    let mut gone = 0;
    for address in &addresses {
        let answer = world.get(address).send().await;
        gone += usize::from(answer.status == StatusCode::NOT_FOUND);
    }
    assert_eq!(gone, 1);
}
