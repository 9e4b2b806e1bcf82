//! Forms that no browser sends: fields gone, twice, of another kind, with bytes that are no text.

use super::somewhere;
use crate::policy::{FORMS, fill, world};
use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};

/// How a body is changed, one way after the other.
fn changed(body: &str, way: usize, rng: &mut StdRng) -> String {
    let mut pairs: Vec<String> = body.split('&').map(str::to_owned).collect();
    let at = rng.random_range(0..pairs.len());
    let name = pairs[at].split('=').next().unwrap_or_default().to_owned();
    match way {
        0 => drop(pairs.remove(at)),
        1 => pairs.push(format!("{name}=other")),
        2 => pairs[at] = format!("{name}[]=a&{name}[9]=b&{name}[a][b][c][d]=e"),
        3 => pairs[at] = format!("{name}=%ff%fe%00%0d%0a"),
        4 => pairs[at] = format!("{name}=-99999999999999999999999"),
        5 => pairs[at] = format!("{name}={}", "a".repeat(30_000)),
        6 => pairs[at] = format!("{name}=%"),
        7 => pairs.insert(0, "[[[=]]]&&==&=&a[".to_owned()),
        8 => pairs[at] = format!("{name}=%F0%9F%92%A9%E2%80%AE%CC%81%00"),
        _ => pairs = vec!["{\"slug\":[1,2]}".to_owned()],
    }
    pairs.join("&")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_form_breaks_the_server() {
    let world = world().await;
    let mut admin = super::admin(&world, "").await;
    let mut rng = StdRng::seed_from_u64(5);
    let (mut sent, mut broken) = (0, String::new());
    for row in FORMS.lines().filter(|row| row.starts_with("/api/")) {
        admin = super::admin(&world, &admin).await;
        let mut words = row.split_whitespace();
        let form = words.next().unwrap_or_default();
        let body = words.next().filter(|body| body.contains('='));
        let body = fill(&world, body.unwrap_or(""), "zed").await;
        for way in 0..10 {
            let body = changed(&body, way, &mut rng);
            let answer = world
                .post(form, &body)
                .from(&somewhere())
                .cookie(&admin)
                .send()
                .await;
            sent += 1;
            if answer.status.is_server_error() {
                broken += &format!("\n{form}: {}", body.chars().take(200).collect::<String>());
            }
        }
        let odd = world.post(form, "\u{0}").from(&somewhere()).cookie(&admin);
        let odd = odd.header("content-type", "application/json").send().await;
        if odd.status.is_server_error() {
            broken += &format!("\n{form}: a body of another kind");
        }
    }
    assert!(sent > 500, "{sent}");
    assert!(broken.is_empty(), "{broken}");
}
