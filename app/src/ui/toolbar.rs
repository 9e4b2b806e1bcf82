use leptos::prelude::*;

/// Things to do with a list, side by side: filters, bulk actions.
///
/// A group and not `role=toolbar`, which would promise that arrow keys move between its buttons.
#[component]
pub fn Toolbar(#[prop(into)] label: String, children: Children) -> impl IntoView {
    view! {
        <div class="toolbar" role="group" aria-label=label>
            {children()}
        </div>
    }
    .into_any()
}
