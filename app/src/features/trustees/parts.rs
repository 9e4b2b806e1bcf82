//! What the screens of the ceremony share: the row of a form, the steps, the warnings.

use super::form::TrusteeRow;
use super::words;
use crate::context::FormState;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Choice, SelectField, Steps, TextField, TextKind};
use domain::{BallotBoxState, TrusteeKind};
use leptos::prelude::*;
use store::BallotBoxView;

/// Where the preparation of a box stands.
#[component]
pub(super) fn BoxSteps(lang: Lang, view: Option<BallotBoxView>) -> impl IntoView {
    let current = match view.map(|view| view.state) {
        None => 1,
        Some(BallotBoxState::Planned) => 2,
        Some(BallotBoxState::Sealed) => 4,
        // Past the last step: all of them are done.
        Some(BallotBoxState::Opened) => 5,
    };
    let labels = [
        "desk-box-step-name",
        "desk-box-step-take",
        "desk-box-step-seal",
        "desk-box-step-open",
    ]
    .map(|key| tr!(lang, key))
    .to_vec();
    (current <= labels.len()).then(|| view! { <Steps labels current /> })
}

/// The fields of one person. Without `at` the form has one person alone.
#[component]
pub(super) fn TrusteeFields(
    lang: Lang,
    form: FormState,
    row: TrusteeRow,
    at: Option<usize>,
    legend: String,
) -> impl IntoView {
    let name = |field: &str| match at {
        Some(at) => format!("rows[{at}][{field}]"),
        None => format!("row[{field}]"),
    };
    let id = |field: &str| match at {
        Some(at) => format!("{field}-{at}"),
        None => field.to_owned(),
    };
    let kinds: Vec<Choice> = TrusteeKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.code(), words::kind(lang, kind)))
        .collect();
    let langs: Vec<Choice> = Lang::ALL
        .into_iter()
        .map(|lang| Choice::new(lang.code(), lang.name()))
        .collect();
    let kind = Some(row.kind).filter(|kind| !kind.is_empty());
    let speaks = Some(row.lang).filter(|lang| !lang.is_empty());
    view! {
        <fieldset class="envelope-row">
            <legend>{legend}</legend>
            <TextField
                name=name("name")
                id=id("name")
                label=tr!(lang, "desk-box-name")
                value=row.name
                error=form.error(lang, &id("name"))
                autocomplete="off"
            />
            <SelectField
                name=name("kind")
                id=id("kind")
                label=tr!(lang, "desk-box-kind")
                options=kinds
                value=kind.unwrap_or_else(|| TrusteeKind::Elected.code().to_owned())
                error=form.error(lang, &id("kind"))
            />
            <TextField
                name=name("email")
                id=id("email")
                kind=TextKind::Email
                label=tr!(lang, "desk-box-email")
                value=row.email
                error=form.error(lang, &id("email"))
                autocomplete="off"
            />
            <SelectField
                name=name("lang")
                id=id("lang")
                label=tr!(lang, "desk-box-lang")
                options=langs
                value=speaks.unwrap_or_else(|| Lang::Fr.code().to_owned())
                error=form.error(lang, &id("lang"))
            />
        </fieldset>
    }
}
