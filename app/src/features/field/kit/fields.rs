//! Fields of the kit's forms. What is typed is in signals, and nowhere else.

use super::forms::Fault;
use super::phone::Phone;
use crate::features::field::js::focus;
use crate::ui::{Glyph, Icon};
use leptos::prelude::*;

/// The faults of a form, as they were when somebody last tried to keep it.
pub(super) type Faults = RwSignal<Vec<Fault>>;

/// What is typed in one line or in several.
pub(super) struct Line {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: Option<&'static str>,
    pub(super) required: bool,
    pub(super) kind: LineKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Text,
    Several,
    Name,
    Email,
    Phone,
    Code,
}

impl LineKind {
    /// Type, keyboard, and whether it is written as it is, from left to right in every language.
    const fn traits(self) -> (&'static str, &'static str, bool) {
        match self {
            Self::Text | Self::Several | Self::Name => ("text", "text", false),
            Self::Email => ("email", "email", true),
            Self::Phone => ("tel", "tel", true),
            Self::Code => ("text", "text", true),
        }
    }
}

pub(super) fn line(phone: Phone, line: Line, value: RwSignal<String>, faults: Faults) -> AnyView {
    let Line {
        id,
        label,
        hint,
        required,
        kind,
    } = line;
    let (input, keyboard, verbatim) = kind.traits();
    let wrong = move || faults.with(|faults| faults.iter().any(|fault| fault.field == id));
    let control = if kind == LineKind::Several {
        view! {
            <textarea
                class="input"
                id=id
                rows="5"
                autocomplete="off"
                aria-required=required.then_some("true")
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=described_by(id, hint.is_some())
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="input"
                id=id
                type=input
                inputmode=keyboard
                // The phone belongs to the team: it remembers nobody's name or address.
                autocomplete="off"
                autocapitalize=verbatim.then_some("none")
                spellcheck=verbatim.then_some("false")
                dir=verbatim.then_some("ltr")
                aria-required=required.then_some("true")
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=described_by(id, hint.is_some())
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        }
        .into_any()
    };
    view! {
        <div class="field" class:field-wrong=wrong>
            <label class="field-label" for=id>
                {phone.say(label)}
                {mark(phone, required)}
            </label>
            {hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{phone.say(hint)}</p> })}
            {problem(phone, id, faults)}
            {control}
        </div>
    }
    .into_any()
}

/// One of a list, which may be long.
pub(super) fn select(
    phone: Phone,
    id: &'static str,
    label: &'static str,
    blank: &'static str,
    required: bool,
    options: Vec<(String, String)>,
    value: RwSignal<String>,
    faults: Faults,
) -> AnyView {
    let wrong = move || faults.with(|faults| faults.iter().any(|fault| fault.field == id));
    let options = options
        .into_iter()
        .map(|(code, name)| {
            let chosen = {
                let code = code.clone();
                move || value.with(|value| *value == code)
            };
            view! { <option value=code prop:selected=chosen>{name}</option> }
        })
        .collect_view();
    view! {
        <div class="field" class:field-wrong=wrong>
            <label class="field-label" for=id>{phone.say(label)} {mark(phone, required)}</label>
            {problem(phone, id, faults)}
            <select
                class="input"
                id=id
                aria-required=required.then_some("true")
                aria-invalid=move || wrong().then_some("true")
                aria-describedby=described_by(id, false)
                autocomplete="off"
                on:change=move |event| value.set(event_target_value(&event))
            >
                <option value="" prop:selected=move || value.with(String::is_empty)>{phone.say(blank)}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// One of a few, all in view.
pub(super) fn radios(
    name: &'static str,
    legend: String,
    options: Vec<(&'static str, String)>,
    value: RwSignal<&'static str>,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(code, label)| {
            let id = format!("{name}-{code}");
            view! {
                <div class="choice">
                    <input
                        type="radio"
                        id=id.clone()
                        name=name
                        value=code
                        prop:checked=move || value.get() == code
                        on:change=move |_| value.set(code)
                    />
                    <label for=id>{label}</label>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="field-label">{legend}</legend>
            <div class="choices">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// A box on its own.
pub(super) fn tick(
    phone: Phone,
    id: &'static str,
    label: &'static str,
    value: RwSignal<bool>,
    faults: Faults,
) -> AnyView {
    let wrong = move || faults.with(|faults| faults.iter().any(|fault| fault.field == id));
    view! {
        <div class="field" class:field-wrong=wrong>
            {problem(phone, id, faults)}
            <div class="choice">
                <input
                    type="checkbox"
                    id=id
                    aria-invalid=move || wrong().then_some("true")
                    aria-describedby=described_by(id, false)
                    prop:checked=move || value.get()
                    on:change=move |event| value.set(event_target_checked(&event))
                />
                <label for=id>{phone.say(label)}</label>
            </div>
        </div>
    }
    .into_any()
}

/// One tap chooses, another takes it back.
pub(super) fn chips(
    legend: String,
    options: Vec<(String, String)>,
    value: RwSignal<Option<String>>,
) -> AnyView {
    let chips = options
        .into_iter()
        .map(|(code, label)| {
            let mine = {
                let code = code.clone();
                move || value.with(|value| value.as_deref() == Some(code.as_str()))
            };
            let press = {
                let mine = mine.clone();
                move |_| value.set((!mine()).then(|| code.clone()))
            };
            view! {
                <button
                    type="button"
                    class="kit-chip"
                    aria-pressed=move || if mine() { "true" } else { "false" }
                    on:click=press
                >
                    <span dir="auto">{label}</span>
                </button>
            }
        })
        .collect_view();
    view! {
        <fieldset class="kit-chips">
            <legend>{legend}</legend>
            <div class="cluster">{chips}</div>
        </fieldset>
    }
    .into_any()
}

/// A button with its picture and its word. While it is not to be pressed it keeps the focus.
pub(super) fn button(
    look: &'static str,
    glyph: Option<Glyph>,
    word: String,
    disabled: Signal<bool>,
    press: impl Fn() + 'static,
) -> AnyView {
    // One kind of closure: else each button would bring code of its own.
    boxed_button(look, glyph, word, disabled, Box::new(press))
}

fn boxed_button(
    look: &'static str,
    glyph: Option<Glyph>,
    word: String,
    disabled: Signal<bool>,
    press: Box<dyn Fn()>,
) -> AnyView {
    view! {
        <button
            type="button"
            class=look
            aria-disabled=move || disabled.get().then_some("true")
            on:click=move |_| {
                if !disabled.get_untracked() {
                    press();
                }
            }
        >
            {glyph.map(|glyph| view! { <Icon glyph /> })}
            <span>{word}</span>
        </button>
    }
    .into_any()
}

/// Looks at the faults of a form: the first wrong field has the focus, and everybody is told. Whether there are none.
pub(super) fn fine(phone: Phone, faults: Faults, found: Vec<Fault>) -> bool {
    let first = found.first().map(|fault| fault.field);
    faults.set(found);
    let Some(first) = first else { return true };
    phone.tell_fault();
    request_animation_frame(move || focus(first));
    false
}

fn problem(phone: Phone, id: &'static str, faults: Faults) -> AnyView {
    let text = move || {
        faults.with(|faults| {
            let fault = faults.iter().find(|fault| fault.field == id)?;
            let number = fault
                .number
                .map(|number| number.to_string())
                .unwrap_or_default();
            Some(phone.say_with(fault.key, &[("n", &number)]))
        })
    };
    view! {
        // Always there, so that the field is described by it as soon as it says something.
        <div class="kit-problem" id=format!("{id}-error")>
            {move || {
                text().map(|text| {
                    view! {
                        <p class="field-error">
                            <Icon glyph=Glyph::Stop />
                            <span>{text}</span>
                        </p>
                    }
                })
            }}
        </div>
    }
    .into_any()
}

fn described_by(id: &str, hint: bool) -> String {
    if hint {
        format!("{id}-hint {id}-error")
    } else {
        format!("{id}-error")
    }
}

fn mark(phone: Phone, required: bool) -> AnyView {
    let word = phone.say(if required { "field-must" } else { "field-may" });
    view! { " " <span class="field-mark">"(" {word} ")"</span> }.into_any()
}
