use crate::harness::World;
use domain::Mail;

#[tokio::test]
async fn the_cookie_is_the_server_s_alone() {
    for (url, name, secure) in [
        ("http://localhost:3000", "parvis_session", ""),
        (
            "https://budget.example.fr",
            "__Host-parvis_session",
            "; Secure",
        ),
    ] {
        let world = World::with(&format!("site_url = \"{url}\"")).await;
        let cookie = world
            .get("/language?to=en")
            .send()
            .await
            .header("set-cookie");
        let (pair, attributes) = cookie.split_once(';').expect("attributes");
        let token = pair.strip_prefix(name).expect("its name");
        assert_eq!(token.len(), "=".len() + 43);
        assert_eq!(
            attributes,
            format!(" Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000{secure}")
        );
    }
}

/// A cookie that somebody planted before the sign-in opens nothing after it.
#[tokio::test]
async fn the_cookie_changes_at_sign_in() {
    let world = World::new().await;
    let before = world
        .get("/language?to=fr")
        .send()
        .await
        .session()
        .expect("a session");
    let asked = world
        .post(
            "/api/accounts/request-code",
            "email=ana%40example.org&back=%2Faccount",
        )
        .cookie(&before);
    assert_eq!(asked.send().await.status, 302);
    let mails = world.store.demonstration_mails(1).await.expect("mails");
    let Mail::SignInCode { code } = &mails[0].mail else {
        panic!("not a code")
    };
    let form = format!("email=ana%40example.org&code={code}&back=%2Faccount");
    let answer = world
        .post("/api/accounts/sign-in", &form)
        .cookie(&before)
        .send()
        .await;
    assert_eq!(answer.status, 302, "{}", answer.text());
    let after = answer.session().expect("a new session");
    assert_ne!(before, after);
    assert!(
        world
            .get("/fr/account")
            .cookie(&after)
            .send()
            .await
            .text()
            .contains("ana@example.org")
    );
    assert!(
        !world
            .get("/fr/account")
            .cookie(&before)
            .send()
            .await
            .text()
            .contains("ana@example.org")
    );
}

#[tokio::test]
async fn cookies_of_nobody_are_visitors() {
    let world = World::new().await;
    for cookie in [
        "parvis_session=",
        "parvis_session=abc",
        &format!("parvis_session={}", "A".repeat(43)),
    ] {
        let answer = world.get("/fr/gallery").cookie(cookie).send().await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("set-cookie").as_str()),
            (200, ""),
            "{cookie}"
        );
    }
}
