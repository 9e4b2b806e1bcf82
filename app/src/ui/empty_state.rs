use leptos::prelude::*;

use super::{Heading, Paving};

/// Nothing to show, and what to do about it.
#[component]
pub fn EmptyState(
    #[prop(into)] title: String,
    #[prop(default = 2)] level: u8,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Paving />
            <Heading level>{title}</Heading>
            <div class="stack">{children()}</div>
        </div>
    }
    .into_any()
}
