//! Lines planted into what becomes the head of an answer, and addresses that lead to other sites.

use super::somewhere;
use crate::harness::World;

#[tokio::test(flavor = "multi_thread")]
async fn no_parameter_becomes_a_header_or_leads_away() {
    let world = World::new().await;
    let planted = "%0d%0aSet-Cookie:%20parvis_session=evil%0d%0a%0d%0a%3Czqx%3E";
    let elsewhere = [
        "//evil.example",
        "https://evil.example",
        "/%5Cevil.example",
        "%5C%5Cevil.example",
        "/%2F/evil.example",
        "https:evil.example",
        "%09//evil.example",
        "/%0a/evil.example",
        "javascript:alert(1)",
        "@evil.example",
        planted,
    ];
    let mut asked = 0;
    for word in elsewhere {
        for path in [
            format!("/language?to={word}"),
            format!("/language?to=en&back={word}"),
            format!("/fr/account?back={word}"),
            format!("/fr/{word}"),
            format!("/{word}"),
            format!("/fr/e/{word}"),
        ] {
            let answer = world.get(&path).from(&somewhere()).send().await;
            stays(&path, &answer);
            asked += 1;
        }
        for form in [
            "/api/accounts/request-code",
            "/api/accounts/sign-in",
            "/api/accounts/sign-out",
            "/api/votes/choose",
        ] {
            for field in ["back", "here", "then", "slug"] {
                let body = format!("{field}={word}&email=a%40example.org&code=000000");
                let answer = world.post(form, &body).from(&somewhere()).send().await;
                stays(form, &answer);
                let referred = world
                    .post(form, "slug=x")
                    .header("referer", &format!("{}/fr/{word}", crate::harness::SITE));
                stays(form, &referred.send().await);
                asked += 2;
            }
        }
    }
    assert!(asked > 100);
}

fn stays(place: &str, answer: &crate::harness::Answer) {
    assert_ne!(answer.status, 500, "{place}");
    let target = answer.header("location");
    let own = target.is_empty()
        || target.starts_with('/')
            && !target.starts_with("//")
            && !target.starts_with("/\\")
            && !target.contains(['\t', '\n', '\r']);
    assert!(own, "{place} leads to {target}");
    assert!(!answer.header("set-cookie").contains("evil"), "{place}");
}
