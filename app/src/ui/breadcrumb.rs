use leptos::prelude::*;

use super::{Link, lang};
use crate::tr;

/// The way back up, ending with the page itself. For pages two levels down or more.
#[component]
pub fn Breadcrumb(links: Vec<Link>, #[prop(into)] current: String) -> impl IntoView {
    let links = links
        .into_iter()
        .map(|link| {
            view! {
                <li>
                    <a href=link.href>{link.label}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=tr!(lang(), "breadcrumb-label")>
            <ol>
                {links} <li>
                    <span aria-current="page">{current}</span>
                </li>
            </ol>
        </nav>
    }
    .into_any()
}
