//! What the island asks.

use crate::error::AppError;
use leptos::server;

/// Public ideas like the text that somebody is writing: what a screen reader says of them, and the list as HTML;
/// both empty where there is none. `number` is the form's hidden field: it names the idea
/// itself, when it was sent before.
#[server(endpoint = "ideas/similar", prefix = "/api")]
pub async fn ask_similar(
    slug: String,
    #[server(default)] number: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
) -> Result<(String, String), AppError> {
    use super::parts;
    let cx = crate::context::Cx::current();
    let edition = cx.store().edition(&cx.actor(), &slug).await?;
    let own = crate::features::ideas::number_in_form(&number);
    let found = parts::find(&cx, &edition, own, &title, &text).await;
    Ok(parts::answer(&cx, &edition, found))
}
