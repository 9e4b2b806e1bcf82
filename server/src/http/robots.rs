//! `/robots.txt`: what search engines may read.

use super::ServerState;
use super::routes::Routes;
use axum::extract::State;
use axum::routing::get;

pub(super) fn routes() -> Routes<ServerState> {
    Routes::new().route("/robots.txt", get(robots))
}

/// Everything public; nothing of a demonstration, which would pass for the city's own site.
async fn robots(State(state): State<ServerState>) -> &'static str {
    let demonstration = state
        .store()
        .city()
        .await
        .ok()
        .flatten()
        .is_none_or(|city| city.demonstration);
    if demonstration {
        "User-agent: *\nDisallow: /\n"
    } else {
        "User-agent: *\nDisallow: /api/\nDisallow: /language\nDisallow: /*/account\nDisallow: /*/desk\nDisallow: /*/trustee\n"
    }
}
