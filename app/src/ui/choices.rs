use leptos::prelude::*;

use super::field::{Hint, Mark, Problem, described_by};

/// One thing to choose, in a list of options, radio buttons or boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
    pub disabled: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// Explains the choice in a second line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Shows the choice without offering it.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
}

/// One answer out of a few, all in view. The first button has the field's id, for the summary.
#[component]
pub fn RadioGroup(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into)] options: Vec<Choice>,
    #[prop(optional, into)] value: String,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let chosen = if value.is_empty() {
        vec![]
    } else {
        vec![value]
    };
    view! { <Group kind="radio" name legend options chosen hint error required /> }.into_any()
}

/// Any number of answers out of a few.
#[component]
pub fn Checkboxes(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into)] options: Vec<Choice>,
    #[prop(optional)] values: Vec<String>,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! { <Group kind="checkbox" name legend options chosen=values hint error required /> }
        .into_any()
}

/// One box on its own: a consent, a yes or no.
#[expect(
    clippy::fn_params_excessive_bools,
    reason = "attributes of a field, each named where it is used"
)]
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] id: Option<String>,
    #[prop(default = "on".to_owned(), into)] value: String,
    #[prop(optional)] checked: bool,
    #[prop(optional_no_strip, into)] hint: Option<String>,
    #[prop(optional_no_strip, into)] error: Option<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] disabled: bool,
    /// Without a word on whether it has to be ticked: in filters, where nothing has to.
    #[prop(optional)]
    unmarked: bool,
) -> impl IntoView {
    let id = id.unwrap_or_else(|| name.clone());
    let describes = described_by(&id, hint.is_some(), error.is_some(), None);
    let wrong = error.is_some();
    view! {
        <div class="field" class:field-wrong=wrong>
            {error.map(|error| view! { <Problem id=id.clone() error /> })}
            <div class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value=value
                    checked=checked
                    disabled=disabled
                    aria-required=required.then_some("true")
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=describes
                />
                <label for=id.clone()>
                    {label}
                    {(!unmarked).then(|| view! { <Mark required /> })}
                </label>
            </div>
            {hint.map(|hint| view! { <Hint id=id.clone() hint /> })}
        </div>
    }
    .into_any()
}

#[component]
fn Group(
    kind: &'static str,
    name: String,
    legend: String,
    options: Vec<Choice>,
    chosen: Vec<String>,
    hint: Option<String>,
    error: Option<String>,
    required: bool,
) -> impl IntoView {
    let describes = described_by(&name, hint.is_some(), error.is_some(), None);
    let wrong = error.is_some();
    let options = options
        .into_iter()
        .enumerate()
        .map(|(index, option)| {
            let id = match index {
                0 => name.clone(),
                _ => format!("{name}-{index}"),
            };
            let checked = chosen.contains(&option.value);
            view! { <GroupChoice kind id name=name.clone() option checked /> }
        })
        .collect_view();
    view! {
        <fieldset class="field" class:field-wrong=wrong aria-describedby=describes>
            <legend class="field-label">
                {legend}
                <Mark required />
            </legend>
            {hint.map(|hint| view! { <Hint id=name.clone() hint /> })}
            {error.map(|error| view! { <Problem id=name.clone() error /> })}
            <div class="choices">{options}</div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn GroupChoice(
    kind: &'static str,
    id: String,
    name: String,
    option: Choice,
    checked: bool,
) -> impl IntoView {
    let hint_id = option.hint.as_ref().map(|_| format!("{id}-about"));
    view! {
        <div class="choice">
            <input
                type=kind
                id=id.clone()
                name=name
                value=option.value
                checked=checked
                disabled=option.disabled
                aria-describedby=hint_id.clone()
            />
            <label for=id>{option.label}</label>
            {option.hint.map(|hint| view! { <p class="choice-hint" id=hint_id>{hint}</p> })}
        </div>
    }
    .into_any()
}
