use crate::harness::World;

#[tokio::test]
async fn the_top_leads_to_the_browser_s_language() {
    let world = World::new().await;
    for (languages, target) in [
        ("ar,fr;q=0.5", "/ar/"),
        ("en-GB", "/en/"),
        ("ta", "/fr/"),
        ("", "/fr/"),
    ] {
        let answer = world
            .get("/")
            .header("accept-language", languages)
            .send()
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("location").as_str()),
            (303, target),
            "{languages}"
        );
        assert_eq!(answer.header("vary"), "accept-language, cookie");
    }
}

#[tokio::test]
async fn a_chosen_language_is_kept() {
    let world = World::new().await;
    let answer = world
        .get("/language?to=ar&path=/gallery")
        .header("accept-language", "fr")
        .send()
        .await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("location").as_str()),
        (303, "/ar/gallery")
    );
    let cookie = answer.session().expect("a session");
    let top = world
        .get("/")
        .cookie(&cookie)
        .header("accept-language", "fr")
        .send()
        .await;
    assert_eq!(top.header("location"), "/ar/");
    // Chosen again, the session stays the one it is.
    let again = world
        .get("/language?to=en&path=/ar/gallery?page=2")
        .cookie(&cookie)
        .send()
        .await;
    assert_eq!(again.header("location"), "/en/gallery?page=2");
    assert_eq!(again.session(), None);
    assert_eq!(
        world
            .get("/")
            .cookie(&cookie)
            .send()
            .await
            .header("location"),
        "/en/"
    );
}

#[tokio::test]
async fn a_choice_never_leads_away() {
    let world = World::new().await;
    for path in [
        "https://evil.example",
        "%2F%5Cevil.example",
        "javascript:alert(1)",
        "%0d%0aset-cookie:x",
    ] {
        let answer = world
            .get(&format!("/language?to=en&path={path}"))
            .send()
            .await;
        assert_eq!(answer.header("location"), "/en/", "{path}");
    }
    assert!(
        world
            .get("/language?to=en&path=//evil.example")
            .send()
            .await
            .header("location")
            .starts_with("/en/")
    );
    assert_eq!(world.get("/language?to=xx").send().await.status, 404);
    assert_eq!(world.get("/language").send().await.status, 404);
}

#[tokio::test]
async fn a_page_has_one_address() {
    let world = World::new().await;
    let answer = world.get("/fr/gallery/?page=2").send().await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("location").as_str()),
        (308, "/fr/gallery?page=2")
    );
    assert_eq!(world.get("/en").send().await.header("location"), "/en/");
}
