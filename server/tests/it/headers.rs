use crate::harness::{Ask, World};
use axum::http::Method;
use std::fmt::Write as _;

/// One of every kind of answer there is.
fn kinds(world: &World) -> Vec<(&'static str, Ask<'_>)> {
    vec![
        ("a page", world.get("/fr/gallery")),
        ("a kept page", world.get("/fr/gallery")),
        ("a page that is not", world.get("/fr/nowhere")),
        ("a language that is not", world.get("/frites/gallery")),
        ("an address that is not", world.get("/nowhere/at/all")),
        ("a redirection", world.get("/")),
        ("a file", world.get("/pkg/app.0123456789abcdef.css")),
        ("a file that is not", world.get("/pkg/nothing.css")),
        (
            "a form from elsewhere",
            world.ask(Method::POST, "/api/accounts/sign-in"),
        ),
        ("a form that is not", world.post("/api/nothing", "")),
        (
            "a wrong method",
            world.ask(Method::GET, "/api/accounts/sign-in"),
        ),
        ("health", world.get("/healthz")),
        ("readiness", world.get("/readyz")),
        ("robots", world.get("/robots.txt")),
    ]
}

#[tokio::test]
async fn every_kind_of_answer_is_protected() {
    let world = World::new().await;
    let mut seen = String::new();
    for (kind, ask) in kinds(&world) {
        let answer = ask.send().await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("strict-transport-security", ""),
        ] {
            assert_eq!(answer.header(name), value, "{kind}: {name}");
        }
        assert!(
            answer
                .header("content-security-policy")
                .starts_with("default-src 'none'; "),
            "{kind}"
        );
        assert!(
            answer.header("permissions-policy").contains("camera=()"),
            "{kind}"
        );
        assert_eq!(answer.header("x-request-id").len(), 32, "{kind}");
        let (status, content) = (answer.status.as_u16(), answer.header("content-type"));
        writeln!(seen, "{kind}: {status} {content}").expect("written");
    }
    insta::assert_snapshot!(seen);
}

#[tokio::test]
async fn a_site_over_tls_says_so() {
    let world = World::with("site_url = \"https://budget.example.fr\"").await;
    let answer = world.get("/fr/gallery").send().await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000; includeSubDomains"
    );
}

/// The scripts that Leptos writes into pages are those that the policy names, and there are no styles.
#[tokio::test]
async fn what_pages_hold_fits_the_policy() {
    let world = World::new().await;
    let cookie = world.signed_in("ana@example.org", domain::Role::ALL).await;
    let policy = server::http::policy();
    for route in app::routes::paths()
        .into_iter()
        .filter(|path| !path.contains('{'))
        .chain(["/nowhere"])
    {
        for cookie in ["", &cookie] {
            let answer = world
                .get(&format!("/fr{route}"))
                .cookie(cookie)
                .send()
                .await;
            if answer.status.is_redirection() {
                continue;
            }
            let html = answer.text();
            let mut scripts = 0;
            for piece in html.split("<script").skip(1) {
                let (attributes, rest) = piece.split_once('>').expect("a whole tag");
                if attributes.contains("src=") {
                    continue;
                }
                let script = rest.split("</script>").next().expect("a whole script");
                assert!(
                    policy.contains(&server::http::hash(script)),
                    "{route}: {script}"
                );
                scripts += 1;
            }
            assert!(scripts > 0, "{route}: Leptos writes scripts");
            assert!(
                !html.contains(" style=\"") && !html.contains("<style"),
                "{route} has inline styles"
            );
        }
    }
    insta::assert_snapshot!(policy.replace("; ", ";\n"));
}

#[tokio::test]
async fn files_are_kept_for_as_long_as_their_names_allow() {
    let world = World::new().await;
    let answer = world
        .get("/pkg/app.0123456789abcdef.css")
        .header("accept-encoding", "gzip, br")
        .send()
        .await;
    assert_eq!(
        (answer.status.as_u16(), answer.text().as_str()),
        (200, "brotli")
    );
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(answer.header("vary"), "accept-encoding");
    let gzip = world
        .get("/pkg/app.0123456789abcdef.css")
        .header("accept-encoding", "gzip")
        .send()
        .await;
    assert_eq!(gzip.text(), "gzip");
    let wasm = world
        .get("/pkg/app.0123456789abcdef.wasm")
        .header("accept-encoding", "br")
        .send()
        .await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
    assert_eq!(wasm.header("content-encoding"), "");
    assert_eq!(
        world.get("/sw.js").send().await.header("cache-control"),
        "public, max-age=3600"
    );
    for outside in [
        "/pkg/../assets.json",
        "/assets.json",
        "/pkg/%2e%2e/assets.json",
        "/pkg/app.0123456789abcdef.css.br",
    ] {
        assert_eq!(world.get(outside).send().await.status, 404, "{outside}");
    }
    let head = world.ask(Method::HEAD, "/sw.js").send().await;
    assert_eq!(
        (head.header("content-length").as_str(), head.bytes.len()),
        ("2", 0)
    );
}

#[tokio::test]
async fn the_machines_around_are_told_how_it_is() {
    let world = World::new().await;
    insta::assert_snapshot!(world.get("/healthz").send().await.text(), @r#"{"status":"alive"}"#);
    insta::assert_snapshot!(world.get("/readyz").send().await.text(), @r#"{"database":"ok","mails_given_up":0,"outbox":"ok","status":"ready"}"#);
    world.state.drain();
    let answer = world.get("/readyz").send().await;
    assert_eq!(answer.status, 503);
    insta::assert_snapshot!(answer.text(), @r#"{"database":"ok","mails_given_up":0,"outbox":"ok","status":"stopping"}"#);
    world.store.close().await.expect("closed");
    let answer = world.get("/readyz").send().await;
    assert_eq!(answer.status, 503);
    insta::assert_snapshot!(answer.text(), @r#"{"database":"failing","mails_given_up":null,"outbox":"ok","status":"stopping"}"#);
    // A page then says so without a word about the cause.
    let answer = world.get("/fr/gallery").send().await;
    assert_eq!(answer.status, 500);
    assert!(
        answer.text().contains("<html lang=\"fr\""),
        "{}",
        answer.text()
    );
    assert!(!answer.text().to_lowercase().contains("sql"));
}

#[tokio::test]
async fn pages_that_are_not_stand_in_the_site_s_frame() {
    let world = World::new().await;
    for path in ["/ar/nowhere", "/ar/gallery/nowhere"] {
        let answer = world.get(path).send().await;
        assert_eq!(answer.status, 404, "{path}");
        let html = answer.text();
        assert!(
            html.contains("<html lang=\"ar\" dir=\"rtl\"") && html.contains("site-head"),
            "{html}"
        );
    }
    let answer = world
        .get("/frites/gallery")
        .header("accept-language", "en")
        .send()
        .await;
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("<html lang=\"en\"") && answer.text().contains("site-head"));
}

#[tokio::test]
async fn a_demonstration_is_not_for_search_engines() {
    let world = World::new().await;
    assert_eq!(
        world.get("/robots.txt").send().await.text(),
        "User-agent: *\nDisallow: /\n"
    );
}

/// RFC 9116.
#[tokio::test]
async fn whoever_finds_a_weakness_is_told_whom_to_tell() {
    let path = "/.well-known/security.txt";
    let world = World::new().await;
    let text = world.get(path).send().await.text();
    assert!(
        text.starts_with("Contact: mailto:contact@example.org\nExpires: 2"),
        "{text}"
    );
    assert!(!text.contains("Canonical"), "{text}");
    let world = World::with(
        "site_url = \"https://budget.example.fr\"\n[security]\ncontact = \"https://example.fr/signaler\"",
    )
    .await;
    let answer = world.get(path).send().await;
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    assert!(
        text.contains("Contact: https://example.fr/signaler\n"),
        "{text}"
    );
    assert!(
        text.contains("Canonical: https://budget.example.fr/.well-known/security.txt\n"),
        "{text}"
    );
    let expires = text.lines().find_map(|line| line.strip_prefix("Expires: "));
    let expires: chrono::DateTime<chrono::Utc> = expires.expect("a date").parse().expect("a date");
    let days = (expires - chrono::Utc::now()).num_days();
    assert!((150..365).contains(&days), "{days}");
}
