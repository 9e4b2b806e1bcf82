use leptos::prelude::*;

use super::Field;
use super::field::described_by;

/// A file to send. The hint says which kinds and how large, before anyone chooses one.
#[component]
pub fn FileField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// Extensions or media types, as in the `accept` attribute.
    #[prop(into)]
    accept: String,
    #[prop(optional)] multiple: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let describes = described_by(&name, hint.is_some(), error.is_some(), None);
    let wrong = error.is_some();
    view! {
        <Field id=name.clone() label hint error required>
            <input
                class="input input-file"
                type="file"
                id=name.clone()
                name=name
                accept=accept
                multiple=multiple
                aria-required=required.then_some("true")
                aria-invalid=wrong.then_some("true")
                aria-describedby=describes
                disabled=disabled
            />
        </Field>
    }
    .into_any()
}
