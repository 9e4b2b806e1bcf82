use leptos::prelude::*;

use super::{Glyph, Icon};

/// A question before what cannot be undone: it opens in place, without scripts, and closes by the
/// same button. Put the form with the real button inside.
#[component]
pub fn Confirm(
    /// The text of the button that opens the question.
    #[prop(into)]
    summary: String,
    #[prop(optional)] open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="confirm" open=open>
            <summary class="button button-quiet">
                <span>{summary}</span>
                <Icon glyph=Glyph::Down />
            </summary>
            <div class="confirm-body stack">{children()}</div>
        </details>
    }
    .into_any()
}
