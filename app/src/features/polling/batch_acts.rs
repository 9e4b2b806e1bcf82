//! What a button does to a batch, and what is said of it.

use super::parts::batch_path;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::tr;
use domain::{Keying, PaperBatchState};

/// A button of a batch.
#[derive(Clone, Copy, Debug)]
pub(super) enum Acted {
    Restart { version: i32, keying: Keying },
    Finish,
}

/// Does it, and shows the batch with what was done or refused.
pub(super) async fn act(cx: &Cx, slug: &str, number: i32, acted: Acted) -> Result<(), AppError> {
    or_refuse(cx, "/desk/polling", async {
        let edition = cx.store().edition(&cx.actor(), slug).await?;
        let here = batch_path(&edition, number);
        let (store, actor, id) = (cx.store(), cx.actor(), edition.id);
        let done = match acted {
            Acted::Restart { version, keying } => store
                .restart_keying(&actor, id, number, version, keying)
                .await
                .map(|()| "polling-restarted"),
            Acted::Finish => store.finish_keying(&actor, id, number).await.map(said),
        };
        match done {
            Ok(key) => cx.go_saying(&here, tr!(cx, key)).await,
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

fn said(state: PaperBatchState) -> &'static str {
    match state {
        PaperBatchState::KeyedOnce => "polling-done-first",
        PaperBatchState::Arbitrating => "polling-done-differs",
        PaperBatchState::Sealed
        | PaperBatchState::Printed
        | PaperBatchState::Counted
        | PaperBatchState::Cancelled => "polling-done-sealed",
    }
}
