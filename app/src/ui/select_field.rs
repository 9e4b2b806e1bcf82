use leptos::prelude::*;

use super::field::described_by;
use super::{Choice, Field};

/// One of a list of more than six; for fewer a [`RadioGroup`](super::RadioGroup) shows them all.
///
/// `blank` is the text of a first, empty option ("All districts").
#[component]
pub fn SelectField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] options: Vec<Choice>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] blank: Option<String>,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    /// Says neither "required" nor "optional", as for a filter.
    #[prop(optional)]
    unmarked: bool,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] disabled: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let describes = described_by(&id, hint.is_some(), error.is_some(), None);
    let wrong = error.is_some();
    let options = options
        .into_iter()
        .map(|option| {
            view! {
                <option
                    selected=option.value == value
                    disabled=option.disabled
                    value=option.value
                >
                    {option.label}
                </option>
            }
        })
        .collect_view();
    view! {
        <Field id=id.clone() label hint error required unmarked>
            <select
                class="input"
                id=id
                name=name
                autocomplete=autocomplete
                aria-required=required.then_some("true")
                aria-invalid=wrong.then_some("true")
                aria-describedby=describes
                disabled=disabled
            >
                {blank.map(|blank| view! { <option value="">{blank}</option> })}
                {options}
            </select>
        </Field>
    }
    .into_any()
}
