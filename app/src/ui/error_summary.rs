use leptos::prelude::*;

use super::{Glyph, Icon, lang};
use crate::tr;

/// What is wrong with a form, above it: each error links to its field. Nothing when all is well.
///
/// It takes the focus when the page loads, so that everyone meets it first.
#[component]
pub fn ErrorSummary(
    /// The field's id and what to do about it, in the order of the form.
    errors: Vec<(String, String)>,
) -> impl IntoView {
    let count = errors.len();
    let items = errors
        .into_iter()
        .map(|(field, message)| {
            view! {
                <li>
                    <a href=format!("#{field}")>{message}</a>
                </li>
            }
        })
        .collect_view();
    let summary = (count > 0).then(|| {
        view! {
            <div class="notice tone-danger" id="errors" role="alert" tabindex="-1" autofocus>
                <Icon glyph=Glyph::Stop />
                <div class="notice-body">
                    <h2 class="notice-title">{tr!(lang(), "errors-title", count = count)}</h2>
                    <ul class="error-list">{items}</ul>
                </div>
            </div>
        }
    });
    summary.into_any()
}
