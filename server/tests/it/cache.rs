use crate::harness::{Answer, World};
use axum::http::Method;
use domain::{Actor, Lang};
use store::NewsInput;

const PAGE: &str = "/fr/gallery";

fn status(answer: &Answer) -> String {
    answer.header("cache-status")
}

async fn publish_news(world: &World) {
    let input = NewsInput {
        lang: Lang::Fr,
        title: "Le vote ouvre".to_owned(),
        text: "À samedi, au marché.".to_owned(),
    };
    world
        .store
        .publish_news(&Actor::Operator, &input)
        .await
        .expect("news");
}

#[tokio::test]
async fn a_page_is_rendered_once_until_something_changes() {
    let world = World::new().await;
    assert_eq!(
        status(&world.get(PAGE).send().await),
        "parvis; fwd=miss; stored"
    );
    assert_eq!(status(&world.get(PAGE).send().await), "parvis; hit");
    publish_news(&world).await;
    assert_eq!(
        status(&world.get(PAGE).send().await),
        "parvis; fwd=miss; stored"
    );
    assert_eq!(status(&world.get(PAGE).send().await), "parvis; hit");
    // A write that no visitor sees changes nothing.
    world
        .store
        .request_code("ana@example.org", Lang::Fr)
        .await
        .expect("a code");
    assert_eq!(status(&world.get(PAGE).send().await), "parvis; hit");
}

#[tokio::test]
async fn visitors_who_come_together_wait_for_one_rendering() {
    let world = World::new().await;
    let (a, b, c) = tokio::join!(
        world.get(PAGE).send(),
        world.get(PAGE).send(),
        world.get(PAGE).send()
    );
    let hits = [&a, &b, &c]
        .into_iter()
        .filter(|answer| status(answer) == "parvis; hit")
        .count();
    assert_eq!(hits, 2);
    assert_eq!(a.bytes, b.bytes);
    assert_eq!(a.bytes, c.bytes);
}

#[tokio::test]
async fn a_page_comes_in_the_browser_s_encoding_with_one_tag() {
    let world = World::new().await;
    let plain = world.get(PAGE).send().await;
    let brotli = world
        .get(PAGE)
        .header("accept-encoding", "gzip, br")
        .send()
        .await;
    let gzip = world
        .get(PAGE)
        .header("accept-encoding", "gzip")
        .send()
        .await;
    assert_eq!(
        [&plain, &brotli, &gzip].map(|answer| answer.header("content-encoding")),
        ["", "br", "gzip"]
    );
    assert!(brotli.bytes.len() * 3 < plain.bytes.len());
    let mut read = vec![];
    brotli::BrotliDecompress(&mut brotli.bytes.as_slice(), &mut read).expect("brotli");
    assert_eq!(read, plain.bytes);
    let tag = plain.header("etag");
    assert!(!tag.is_empty() && tag == brotli.header("etag") && tag == gzip.header("etag"));
    assert_eq!(brotli.header("vary"), "accept-encoding, cookie");
    assert_eq!(brotli.header("cache-control"), "no-cache");

    let again = world.get(PAGE).header("if-none-match", &tag).send().await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    assert_eq!(again.header("etag"), tag);
    assert!(
        again
            .header("content-security-policy")
            .starts_with("default-src")
    );
    assert_eq!(
        world
            .get(PAGE)
            .header("if-none-match", "W/\"0\"")
            .send()
            .await
            .status,
        200
    );

    let head = world.ask(Method::HEAD, PAGE).send().await;
    assert_eq!(head.bytes.len(), 0);
    assert_eq!(head.header("content-length"), plain.bytes.len().to_string());
}

#[tokio::test]
async fn a_session_never_meets_a_kept_page() {
    let world = World::new().await;
    world.get(PAGE).send().await;
    let cookie = world.signed_in("ana@example.org", &[]).await;
    let answer = world
        .get(PAGE)
        .cookie(&cookie)
        .header("accept-encoding", "br")
        .send()
        .await;
    assert_eq!(status(&answer), "");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(answer.header("etag"), "");
    assert_eq!(answer.header("content-encoding"), "br");
    // Nor does what a session was shown meet a visitor.
    assert_eq!(status(&world.get(PAGE).send().await), "parvis; hit");
}

#[tokio::test]
async fn what_begins_a_session_is_for_one_browser() {
    let world = World::new().await;
    let ask = || world.get("/language?to=ar&path=/gallery").send();
    let (a, b) = tokio::join!(ask(), ask());
    assert!(a.session().is_some() && a.session() != b.session());
    assert_eq!(a.header("cache-control"), "private, no-store");
    assert_eq!(
        world.get("/ar/gallery").send().await.header("set-cookie"),
        ""
    );
}

#[tokio::test]
async fn what_no_link_of_ours_asks_for_is_not_kept() {
    let world = World::new().await;
    let long = format!("{PAGE}?page={}", "1".repeat(300));
    for path in [
        "/fr/gallery?x=1",
        "/fr/gallery?words=velo",
        &long,
        "/fr/demonstration",
        "/fr/nowhere",
    ] {
        world.get(path).send().await;
        assert_eq!(status(&world.get(path).send().await), "", "{path}");
    }
    world.get("/fr/gallery?page=2").send().await;
    assert_eq!(
        status(&world.get("/fr/gallery?page=2").send().await),
        "parvis; hit"
    );
}
