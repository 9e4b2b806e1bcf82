use crate::harness::World;
use axum::http::Method;

const LIMITED: &str = "[limits]\npages_per_minute = 3\nacts_per_minute = 1\n";

#[tokio::test]
async fn too_many_requests_are_told_how_long_to_wait() {
    let world = World::with(LIMITED).await;
    for _ in 0..3 {
        assert_eq!(
            world
                .get("/en/gallery")
                .from("192.0.2.1")
                .send()
                .await
                .status,
            200
        );
    }
    let answer = world.get("/en/gallery").from("192.0.2.1").send().await;
    assert_eq!(answer.status, 429);
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=20).contains(&wait), "{wait}");
    let html = answer.text();
    assert!(
        html.contains("<html lang=\"en\"") && html.contains(&format!("{wait} second")),
        "{html}"
    );
    // Others, files and health are not concerned.
    assert_eq!(
        world
            .get("/en/gallery")
            .from("192.0.2.2")
            .send()
            .await
            .status,
        200
    );
    assert_eq!(
        world
            .get("/pkg/app.0123456789abcdef.css")
            .from("192.0.2.1")
            .send()
            .await
            .status,
        200
    );
    assert_eq!(
        world.get("/healthz").from("192.0.2.1").send().await.status,
        200
    );
}

#[tokio::test]
async fn acts_are_limited_more_than_pages() {
    let world = World::with("[limits]\nacts_per_minute = 1\n").await;
    for (number, act) in server::http::ACTS.iter().enumerate() {
        let from = format!("2001:db8:{number}::1");
        let ask = || world.post(act, "").from(&from).send();
        assert_ne!(ask().await.status, 429, "{act}");
        assert_eq!(ask().await.status, 429, "{act}");
        assert_eq!(
            world.get("/fr/gallery").from(&from).send().await.status,
            200
        );
        assert_eq!(world.get(act).from(&from).send().await.status, 405);
    }
}

#[tokio::test]
async fn a_subscriber_of_ipv6_is_one_and_a_proxy_is_none() {
    let world = World::with(&format!("trusted_proxies = \"10.0.0.1\"\n{LIMITED}")).await;
    for host in 1..=3 {
        world
            .get("/fr/gallery")
            .from(&format!("2001:db8::{host}"))
            .send()
            .await;
    }
    assert_eq!(
        world
            .get("/fr/gallery")
            .from("2001:db8::9")
            .send()
            .await
            .status,
        429
    );
    assert_eq!(
        world
            .get("/fr/gallery")
            .from("2001:db8:0:1::9")
            .send()
            .await
            .status,
        200
    );
    for visitor in 1..=5 {
        let ask = world
            .get("/fr/gallery")
            .from("10.0.0.1")
            .header("x-forwarded-for", &format!("192.0.2.{visitor}"));
        assert_eq!(ask.send().await.status, 200);
    }
}

/// A limit on a form that there is not protects nothing.
#[test]
fn limits_are_on_forms_that_there_are() {
    let known: Vec<_> = leptos::server_fn::axum::server_fn_paths()
        .map(|(path, _)| path)
        .collect();
    for form in server::http::ACTS {
        assert!(known.contains(form), "{form} is not among {known:?}");
    }
}

#[tokio::test]
async fn forms_are_limited_in_size() {
    let world = World::new().await;
    let form = "/api/demonstration/move-clock";
    let body = "x=".to_owned() + &"a".repeat(64 * 1024);
    let answer = world
        .post(form, &body)
        .header("content-length", &body.len().to_string())
        .send()
        .await;
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("64"), "{}", answer.text());
    assert_eq!(
        world.post(form, &body).send().await.status,
        413,
        "without a length"
    );
    let outlines = "/fr/desk/editions/avignon/districts";
    assert_ne!(
        world.post(outlines, &body).send().await.status,
        413,
        "a file of outlines may be larger"
    );
}

#[tokio::test]
async fn programs_get_their_refusals_as_text() {
    let world = World::new().await;
    let answer = world
        .ask(Method::POST, "/api/nothing")
        .header("accept", "*/*")
        .send()
        .await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
}
