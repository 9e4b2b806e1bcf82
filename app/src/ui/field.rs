use leptos::prelude::*;

use super::{Glyph, Icon, lang};
use crate::tr;

/// The frame of a form field: label, hint and error around the control given as children.
///
/// The control takes `id` and [`described_by`] so that its hint and error are read out with it.
#[component]
pub fn Field(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    /// Says neither "required" nor "optional": for a search or a filter, where it goes without.
    #[prop(optional)]
    unmarked: bool,
    children: Children,
) -> impl IntoView {
    let wrong = error.is_some();
    view! {
        <div class="field" class:field-wrong=wrong>
            <label class="field-label" for=id.clone()>
                {label}
                {(!unmarked).then(|| view! { <Mark required /> })}
            </label>
            {hint.map(|hint| view! { <Hint id=id.clone() hint /> })}
            {error.map(|error| view! { <Problem id=id.clone() error /> })}
            {children()}
        </div>
    }
    .into_any()
}

/// The ids of the hint, error and further texts of a field, for `aria-describedby`.
pub(super) fn described_by(
    id: &str,
    hint: bool,
    error: bool,
    more: Option<&str>,
) -> Option<String> {
    let hint = hint.then(|| hint_id(id));
    let error = error.then(|| error_id(id));
    let ids: Vec<String> = [hint, error, more.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// Whether the field must be filled in, in a word: an asterisk has to be explained first.
///
/// Controls say so with `aria-required`, not `required`: the browser's own bubbles speak the
/// browser's language, vanish, and name one mistake at a time. The error summary does better.
#[component]
pub(super) fn Mark(required: bool) -> impl IntoView {
    let word = if required {
        tr!(lang(), "field-required")
    } else {
        tr!(lang(), "field-optional")
    };
    view! { " " <span class="field-mark">"(" {word} ")"</span> }.into_any()
}

#[component]
pub(super) fn Hint(id: String, hint: String) -> impl IntoView {
    view! {
        <p class="field-hint" id=hint_id(&id)>
            {hint}
        </p>
    }
    .into_any()
}

#[component]
pub(super) fn Problem(id: String, error: String) -> impl IntoView {
    view! {
        <p class="field-error" id=error_id(&id)>
            <Icon glyph=Glyph::Stop />
            <span>{tr!(lang(), "field-error", message = error)}</span>
        </p>
    }
    .into_any()
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}
