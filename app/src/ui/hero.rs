use leptos::prelude::*;

use super::PavingBand;

/// The one thing to do now, on the home page: title of the page, two sentences, a button or two.
///
/// The children are the sentences; `actions` are buttons, of which one is the main one.
#[component]
pub fn Hero(
    #[prop(into)] title: String,
    #[prop(optional, into)] actions: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="hero">
            <h1>{title}</h1>
            <div class="hero-text">{children()}</div>
            {actions.map(|actions| view! { <div class="cluster">{actions.run()}</div> })}
            <PavingBand id="paving-hero" />
        </section>
    }
    .into_any()
}
