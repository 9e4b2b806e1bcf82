use crate::harness::{SITE, World, somewhere};
use axum::http::Method;
use leptos::server_fn::axum::server_fn_paths;

const FORM: &str = "/api/accounts/request-code";

/// The rule itself is tested beside it; this is that every form is behind it.
#[tokio::test]
async fn every_form_must_come_from_our_own_pages() {
    let world = World::new().await;
    let forms: Vec<_> = server_fn_paths().map(|(path, _)| path).collect();
    assert!(
        forms.len() >= 2,
        "server functions register themselves: {forms:?}"
    );
    for form in forms {
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
            ("referer", "https://evil.example/"),
        ] {
            let answer = world
                .ask(Method::POST, form)
                .from(&somewhere())
                .header(name, value)
                .send()
                .await;
            assert_eq!(answer.status, 403, "{form} with {name}: {value}");
        }
        let bare = world.ask(Method::POST, form).from(&somewhere());
        assert_eq!(bare.send().await.status, 403, "{form} with nothing");
        for (name, value) in [
            ("sec-fetch-site", "same-origin"),
            ("origin", SITE),
            ("referer", &format!("{SITE}/fr/")),
        ] {
            let ask = world.ask(Method::POST, form).header(name, value);
            let answer = ask
                .from(&somewhere())
                .header("content-type", "application/x-www-form-urlencoded")
                .send()
                .await;
            assert_ne!(answer.status, 429, "{form} with {name}: {value}");
            assert!(
                !answer.text().contains(&refusal()),
                "{form} with {name}: {value}"
            );
        }
    }
}

fn refusal() -> String {
    app::i18n::text(domain::Lang::Fr, "error-other-site", None)
}

#[tokio::test]
async fn a_form_from_elsewhere_is_told_why() {
    let world = World::new().await;
    let answer = world
        .ask(Method::POST, FORM)
        .header("origin", "https://evil.example")
        .send()
        .await;
    assert!(answer.text().contains(&refusal()), "{}", answer.text());
    assert_eq!(
        answer.header("cache-control"),
        "no-store, private, no-store"
            .split(", ")
            .next()
            .expect("one")
    );
}

#[tokio::test]
async fn a_form_that_can_t_be_read_has_the_status_of_a_refusal() {
    let world = World::new().await;
    let form = "/api/demonstration/move-clock";
    let page = world.post(form, "nothing=1").send().await;
    assert_eq!(page.status, 422);
    assert!(
        page.text().contains("site-head") && page.text().contains("<html lang=\"fr\""),
        "{}",
        page.text()
    );
    assert_eq!(page.header("location"), "");
    let answer = world
        .post(form, "nothing=1")
        .header("accept", "application/json")
        .send()
        .await;
    assert_eq!(answer.status, 422);
    insta::assert_snapshot!(answer.text(), @r#"{"Refused":{"key":"error-unreadable-form","args":[]}}"#);
    assert_eq!(world.post("/api/nothing", "").send().await.status, 404);
    assert_eq!(world.get(form).send().await.status, 405);
}
