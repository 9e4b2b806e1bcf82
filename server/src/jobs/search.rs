//! The index of ideas is made as the server starts, so that nobody who writes one waits for it.

use domain::PhaseKind;
use store::Store;

pub(super) async fn warm(store: Store) {
    let catalogue = match store.catalogue().await {
        Ok(catalogue) => catalogue,
        Err(err) => {
            tracing::error!(err = app::error::causes(&err), "making the index of ideas");
            return;
        }
    };
    let now = store.now();
    for phase in [PhaseKind::Ideas, PhaseKind::Screening, PhaseKind::Study] {
        for edition in catalogue.in_phase(phase, now) {
            // What it finds is not wanted: the question makes the index.
            let _ = store.similar_ideas(edition.id, "idée", "", None, 1).await;
        }
    }
}
