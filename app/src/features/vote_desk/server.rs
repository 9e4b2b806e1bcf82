//! Counting and publishing.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use leptos::prelude::*;
use store::StoreError;

/// Counts the ballots of a vote that is over. Nobody but those who count sees what came of it.
#[server(prefix = "/api", endpoint = "vote-desk/count")]
pub async fn count_vote(edition: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let counted = cx.store().count_vote(&cx.actor(), edition.id).await;
        answer(&cx, &edition.slug, counted, "vote-desk-counted").await
    })
    .await
}

/// Opens the box with the shares that were given, and counts.
#[server(prefix = "/api", endpoint = "vote-desk/open")]
pub async fn open_box(edition: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let opened = match cx.store().open_ballot_box(&cx.actor(), edition.id).await {
            // Opened a moment ago, by somebody else or by a form sent twice: what is left is to count.
            Ok(()) | Err(StoreError::BoxOpened) => {
                cx.store().count_vote(&cx.actor(), edition.id).await
            }
            Err(err) => Err(err),
        };
        answer(&cx, &edition.slug, opened, "vote-desk-open-box-done").await
    })
    .await
}

/// Asks those for their share who have not given it.
#[server(prefix = "/api", endpoint = "vote-desk/ask")]
pub async fn ask_for_shares(edition: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let asked = cx.store().ask_for_shares(&cx.actor(), edition.id).await;
        answer(&cx, &edition.slug, asked.map(|_| ()), "vote-desk-reminded").await
    })
    .await
}

/// Makes the outcome public. `sure` is a box that has to be ticked: it can't be undone.
#[server(prefix = "/api", endpoint = "vote-desk/publish")]
pub async fn publish_outcome(
    edition: String,
    #[server(default)] sure: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/vote", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        if sure.is_empty() {
            let path = format!("/desk/vote/{}", edition.slug);
            return cx
                .go_refusing(&path, &AppError::refused("vote-desk-sure-first"))
                .await;
        }
        let published = cx.store().publish_outcome(&cx.actor(), edition.id).await;
        answer(&cx, &edition.slug, published, "vote-desk-published").await
    })
    .await
}

async fn answer(
    cx: &Cx,
    slug: &str,
    result: Result<(), StoreError>,
    said: &str,
) -> Result<(), AppError> {
    let path = format!("/desk/vote/{slug}");
    match result {
        Ok(()) => cx.go_saying(&path, tr!(cx, said)).await,
        Err(err) => cx.go_refusing(&path, &err.into()).await,
    }
}
