use leptos::prelude::*;

use super::field::described_by;
use super::{CharCount, Field, lang};
use crate::lang::Lang;
use crate::tr;

/// A field of several lines. With `max` it says the limit, and counts down once scripts run.
///
/// The browser does not cut at the limit: what is pasted would lose its end without a word.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    /// The most characters (Unicode scalar values, a line break counting as one).
    #[prop(optional)]
    max: Option<u32>,
    #[prop(default = 6)] rows: u8,
    /// The language of what is typed, where it is not the page's.
    #[prop(optional)]
    written_in: Option<Lang>,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let limit_id = max.map(|_| format!("{id}-limit"));
    let describes = described_by(&id, hint.is_some(), error.is_some(), limit_id.as_deref());
    let limit = max.map(|max| {
        view! {
            <CharCount
                field=id.clone()
                max
                limit=tr!(lang(), "field-limit", max = max)
                left=tr!(lang(), "field-left")
                over=tr!(lang(), "field-over")
            />
        }
    });
    view! {
        <Field id=id.clone() label hint error=error.clone() required>
            <textarea
                class="input"
                id=id
                name=name
                rows=rows.to_string()
                lang=written_in.map(Lang::code)
                dir=written_in.map(Lang::dir)
                aria-required=required.then_some("true")
                aria-invalid=error.is_some().then_some("true")
                aria-describedby=describes
                disabled=disabled
                // Leptos writes the children of a text area as they are: a `<` in them would begin an element.
                inner_html=escaped(&value)
            ></textarea>
            {limit}
        </Field>
    }
    .into_any()
}

/// A text as the content of an element (HTML, 13.1.2.6).
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
