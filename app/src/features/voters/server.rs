//! Printing cards, and what becomes of their batches.

use crate::error::AppError;
use leptos::prelude::*;

/// The name under which a refused order of cards is kept.
pub const FORM: &str = "print-cards";
/// The same for a card to revoke.
pub const REVOKE_FORM: &str = "revoke-card";

/// Makes a batch of cards.
#[server(prefix = "/api", endpoint = "voters/print")]
pub async fn print_cards(
    edition: String,
    #[server(default)] label: String,
    #[server(default)] cards: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::print(&cx, &edition, label, cards).await
}

/// Activates, closes or revokes a batch.
#[server(prefix = "/api", endpoint = "voters/move")]
pub async fn move_batch(batch: String, to: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::move_batch(&cx, &batch, &to).await
}

/// Revokes one card.
#[server(prefix = "/api", endpoint = "voters/revoke")]
pub async fn revoke_card(batch: String, #[server(default)] number: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::revoke(&cx, &batch, number).await
}

#[cfg(feature = "ssr")]
mod acts {
    use super::{FORM, REVOKE_FORM};
    use crate::context::{Cx, FieldError};
    use crate::error::AppError;
    use crate::features::desk::parts::or_refuse;
    use crate::features::voters::parts::{batch_path, path_of};
    use crate::tr;
    use domain::card::{MAX_CARDS, MAX_LABEL};
    use domain::{BatchState, CardBatchId};
    use store::StoreError;

    const INDEX: &str = "/desk/voters";

    pub(super) async fn print(
        cx: &Cx,
        slug: &str,
        label: String,
        cards: String,
    ) -> Result<(), AppError> {
        or_refuse(cx, INDEX, async {
            let edition = cx.store().edition(&cx.actor(), slug).await?;
            let many = cards.trim().parse::<u32>().ok();
            let many = many.filter(|many| (1..=MAX_CARDS).contains(many));
            let length = domain::text::clean(&label).chars().count();
            let mut faults = vec![];
            if !(1..=MAX_LABEL).contains(&length) {
                let max = [("max", MAX_LABEL.to_string())];
                let fault = AppError::refused_with("voters-label-wrong", max);
                faults.push(FieldError::new("label", fault));
            }
            if many.is_none() {
                let max = [("max", MAX_CARDS.to_string())];
                let fault = AppError::refused_with("voters-count-wrong", max);
                faults.push(FieldError::new("cards", fault));
            }
            let Some(many) = many.filter(|_| faults.is_empty()) else {
                let typed = [("label", label), ("cards", cards)];
                return cx
                    .refuse_form(&path_of(&edition), FORM, typed, faults)
                    .await;
            };
            let batch = cx
                .store()
                .print_cards(&cx.actor(), edition.id, &label, many)
                .await?;
            cx.go_saying(&batch_path(&edition, batch), tr!(cx, "voters-printed-now"))
                .await
        })
        .await
    }

    pub(super) async fn move_batch(cx: &Cx, batch: &str, to: &str) -> Result<(), AppError> {
        or_refuse(cx, INDEX, async {
            let id: CardBatchId = batch.parse().map_err(|_| AppError::NotFound)?;
            let to: BatchState = to.parse().map_err(|_| AppError::NotFound)?;
            let path = path_of_batch(cx, id).await?;
            match cx.store().move_batch(&cx.actor(), id, to).await {
                Ok(()) => {
                    let said = tr!(cx, &format!("voters-move-{to}-done"));
                    cx.go_saying(&path, said).await
                }
                Err(err) => cx.go_refusing(&path, &err.into()).await,
            }
        })
        .await
    }

    pub(super) async fn revoke(cx: &Cx, batch: &str, number: String) -> Result<(), AppError> {
        or_refuse(cx, INDEX, async {
            let id: CardBatchId = batch.parse().map_err(|_| AppError::NotFound)?;
            let path = path_of_batch(cx, id).await?;
            let card = number.trim().parse::<u32>().unwrap_or_default();
            match cx.store().revoke_card(&cx.actor(), id, card).await {
                Ok(()) => {
                    let said = tr!(cx, "voters-revoked-now", number = card);
                    cx.go_saying(&path, said).await
                }
                Err(StoreError::NotFound(_)) => {
                    let fault = FieldError::new("number", AppError::refused("voters-no-card"));
                    cx.refuse_form(&path, REVOKE_FORM, [("number", number)], vec![fault])
                        .await
                }
                Err(err) => Err(err.into()),
            }
        })
        .await
    }

    async fn path_of_batch(cx: &Cx, id: CardBatchId) -> Result<String, AppError> {
        let batch = cx.store().card_batch(&cx.actor(), id).await?;
        let catalogue = cx.store().catalogue().await?;
        let edition = catalogue.by_id(batch.edition).ok_or(AppError::NotFound)?;
        Ok(batch_path(edition, id))
    }
}
