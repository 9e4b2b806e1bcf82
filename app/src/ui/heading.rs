use leptos::prelude::*;

/// A heading whose level its surroundings decide: 2 to 4, anything else is 3.
#[component]
pub fn Heading(
    level: u8,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    match level {
        2 => view! { <h2 class=class>{children()}</h2> }.into_any(),
        4 => view! { <h4 class=class>{children()}</h4> }.into_any(),
        _ => view! { <h3 class=class>{children()}</h3> }.into_any(),
    }
}
