use leptos::prelude::*;

use super::lang;
use crate::tr;

/// The keyboard shortcuts of a screen, folded away. A pair is a key and what it does.
#[component]
pub fn KeyHints(keys: Vec<(String, String)>) -> impl IntoView {
    let keys = keys
        .into_iter()
        .map(|(key, meaning)| {
            view! {
                <div>
                    <dt>
                        <kbd>{key}</kbd>
                    </dt>
                    <dd>{meaning}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="key-hints">
            <summary>{tr!(lang(), "keys-title")}</summary>
            <dl>{keys}</dl>
        </details>
    }
    .into_any()
}
