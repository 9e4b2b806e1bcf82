//! The recount in the browser: a record is fetched or chosen, checked beside the page by workers, and shown.

mod parts;
mod state;

#[cfg(feature = "hydrate")]
mod found;
#[cfg(feature = "hydrate")]
mod run;

use self::parts::{checks, controls, progress, status, verdict, winners};
use self::state::State;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The texts of the island by their keys; numbers go where they hold `{n}` and `{of}`.
pub(super) type Words = BTreeMap<String, String>;

/// Recounts a published vote.
///
/// Before scripts run it shows what is checked, and says that the other way works too.
#[island]
pub fn Recount(
    words: BTreeMap<String, String>,
    /// Names of editions, and the addresses of their records.
    editions: Vec<(String, String)>,
) -> impl IntoView {
    let words = StoredValue::new(words);
    let state = RwSignal::new(State::default());
    // Scripts are there: the controls may be shown.
    Effect::new(move |_| state.update(|state| state.awake = true));
    view! {
        <div class="recount stack-l" class:recount-over=move || state.read().over>
            {controls(words, state, editions)}
            {status(words, state)}
            {progress(words, state)}
            {verdict(words, state)}
            {winners(words, state)}
            {checks(words, state)}
        </div>
    }
}
