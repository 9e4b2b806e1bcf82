//! The way to a provider and back, where something is in the way. The whole way is a spec of the browser's, with real
//! providers; what they may not forge is in the tests of `oidc`.

use crate::harness::{Answer, World};
use axum::http::StatusCode;

/// A port of this machine where nobody listens.
fn nobody() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

async fn world() -> World {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let issuer = nobody();
    World::with(&format!(
        "[france_connect]\nissuer = {issuer:?}\nclient_id = \"parvis\"\nsecret = \"s\"\n\
         [pro_connect]\nissuer = {issuer:?}\nclient_id = \"parvis\"\nsecret = \"s\"\nsirets = [\"21840007400014\"]\n"
    ))
    .await
}

/// Where somebody is sent, and what they read there.
async fn told(world: &World, answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("cache-control"), "no-store");
    let to = answer.header("location");
    let cookie = answer.header("set-cookie");
    let cookie = cookie.split(';').next().unwrap_or_default();
    let page = world.get(&to).cookie(cookie).send().await.text();
    (to, page)
}

#[tokio::test]
async fn a_provider_that_nobody_set_up_is_not_there() {
    let world = World::new().await;
    for path in [
        "/fr/sign-in/france-connect",
        "/fr/sign-in/pro-connect?back=/desk",
        "/ar/sign-in/oidc",
        "/france-connect/callback?code=a&state=b",
        "/oidc/callback",
    ] {
        let answer = world.get(path).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = world.get("/fr/account").send().await.text();
    assert!(!page.contains("/sign-in/france-connect"));
}

#[tokio::test]
async fn a_provider_that_is_away_leaves_the_other_ways_open() {
    let world = world().await;
    let page = world.get("/fr/account").send().await.text();
    assert!(page.contains("/fr/sign-in/france-connect?back=%2Faccount"));
    for (path, back, words) in [
        (
            "/fr/sign-in/france-connect?back=/account",
            "/fr/account?notice",
            "FranceConnect ne répond pas",
        ),
        (
            "/fr/sign-in/pro-connect?back=/desk/staff",
            "/fr/sign-in/staff?notice",
            "ProConnect ne répond pas",
        ),
        (
            "/en/sign-in/france-connect",
            "/en/account?notice",
            "FranceConnect does not answer",
        ),
    ] {
        let answer = world.get(path).send().await;
        let (to, page) = told(&world, &answer).await;
        assert_eq!(to, back);
        assert!(
            page.replace(['\u{2068}', '\u{2069}'], "").contains(words),
            "{path}"
        );
        assert!(page.contains("name=\"email\""), "{path}");
    }
}

#[tokio::test]
async fn an_answer_that_nobody_waits_for_signs_nobody_in() {
    let world = world().await;
    for path in [
        "/france-connect/callback",
        "/france-connect/callback?code=a&state=b",
        "/france-connect/callback?error=access_denied&state=",
        "/pro-connect/callback?code=a&state=b",
    ] {
        let answer = world.get(path).header("accept-language", "fr").send().await;
        let (to, page) = told(&world, &answer).await;
        assert!(
            to == "/fr/account?notice" || to == "/fr/sign-in/staff?notice",
            "{to}"
        );
        assert!(page.contains("plus valable"), "{path}");
        // Still the page of somebody who is not signed in.
        assert!(page.contains("name=\"email\""), "{path}");
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let world = world().await;
    for back in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "%0d%0alocation:%20https://evil.example",
        "/a//evil.example",
        "/../evil.example",
        "%252F%252Fevil.example",
        "evil.example",
    ] {
        let path = format!("/fr/sign-in/france-connect?back={back}");
        let answer = world.get(&path).send().await;
        assert_eq!(answer.header("location"), "/fr/?notice", "{back}");
    }
}
