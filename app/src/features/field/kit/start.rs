//! The first screen: a code lets the phone in, and one reads what it will keep.

use super::fields::{Faults, Line, LineKind, button, line};
use super::forms::Fault;
use super::phone::{Phone, Screen};
use crate::features::field::js::focus;
use crate::features::field::scanner::Scanner;
use crate::ui::Glyph;
use domain::kit::{Ask, Told, Trouble};
use leptos::prelude::*;

/// Characters of a phone's name.
const MOST_NAME: usize = 40;

pub(super) fn screen(phone: Phone) -> AnyView {
    let name = RwSignal::new(phone.state.with_untracked(|state| state.label.clone()));
    let faults: Faults = RwSignal::new(vec![]);
    let scanning = RwSignal::new(false);
    let elsewhere = phone
        .state
        .with_untracked(|state| state.outing.is_some().then(|| state.title.clone()));
    let let_in = move || {
        let (code, label) = (phone.code.get_untracked(), name.get_untracked());
        let found = faults_of(&code, &label);
        if super::fields::fine(phone, faults, found) {
            phone.busily(sign_in(
                phone,
                code.trim().to_owned(),
                label.trim().to_owned(),
            ));
        }
    };
    let scanned = Callback::new(move |text: String| {
        scanning.set(false);
        let code = super::device::code_of(&text);
        if code.is_empty() {
            // Another code of the street: what was typed stays.
            phone.tell_trouble(Trouble::WrongCode);
            focus("start-code");
        } else {
            phone.code.set(code);
            focus("start-name");
        }
    });
    view! {
        <p class="lead">{phone.say("field-start-lead")}</p>
        {elsewhere.map(|title| {
            view! {
                <div class="notice tone-info kit-note">
                    <p>{phone.say_with("field-start-elsewhere", &[("title", &title)])}</p>
                    {button(
                        "button button-quiet",
                        None,
                        phone.say("field-start-stay"),
                        phone.busy.into(),
                        move || phone.show(Screen::Collect),
                    )}
                </div>
            }
        })}
        <form
            class="form stack"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                let_in();
            }
        >
            {line(
                phone,
                Line {
                    id: "start-code",
                    label: "field-start-code",
                    hint: Some("field-start-code-hint"),
                    required: true,
                    kind: LineKind::Code,
                },
                phone.code,
                faults,
            )}
            {move || {
                if scanning.get() {
                    view! {
                        <div class="kit-scanner stack">
                            <Scanner texts=phone.texts lang=phone.lang hand=phone.hand() on_code=scanned at_once=true />
                            {button(
                                "button button-quiet",
                                Some(Glyph::Close),
                                phone.say("field-scan-stop"),
                                false.into(),
                                move || scanning.set(false),
                            )}
                        </div>
                    }
                        .into_any()
                } else {
                    button(
                        "button button-quiet button-wide",
                        Some(Glyph::Search),
                        phone.say("field-scan"),
                        phone.busy.into(),
                        move || scanning.set(true),
                    )
                }
            }}
            {line(
                phone,
                Line {
                    id: "start-name",
                    label: "field-start-name",
                    hint: Some("field-start-name-hint"),
                    required: true,
                    kind: LineKind::Name,
                },
                name,
                faults,
            )}
            <button class="button button-wide" type="submit" aria-disabled=move || phone.busy.get().then_some("true")>
                <span>
                    {move || {
                        phone.say(if phone.busy.get() { "field-start-working" } else { "field-start-go" })
                    }}
                </span>
            </button>
        </form>
        <section class="kit-keeps stack-s">
            <h2>{phone.say("field-keeps-title")}</h2>
            <ul class="kit-list">
                <li>{phone.say("field-keeps-outing")}</li>
                <li>{phone.say("field-keeps-entries")}</li>
                <li>{phone.say("field-keeps-sealed")}</li>
                <li>{phone.say("field-keeps-end")}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn faults_of(code: &str, name: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let fault = |field, key, number| Fault { field, key, number };
    if code.trim().is_empty() {
        faults.push(fault("start-code", "field-fault-code", None));
    }
    match name.trim().chars().count() {
        0 => faults.push(fault("start-name", "field-fault-empty", None)),
        1..=MOST_NAME => {}
        _ => faults.push(fault("start-name", "field-fault-long", Some(MOST_NAME))),
    }
    faults
}

/// Lets the phone in, and fetches the outing at once: whoever has a network now may have none later.
async fn sign_in(phone: Phone, code: String, label: String) {
    let before = phone.state.with_untracked(|state| state.outing);
    let told = phone.ask(Ask::SignIn { code, label }).await;
    if !matches!(told, Told::State { .. }) {
        phone.tell_unexpected(&told);
        focus("start-code");
        return;
    }
    phone.code.set(String::new());
    // A new code for the same outing changes nothing of what is typed.
    if phone.state.with_untracked(|state| state.outing) != before {
        phone.forget_outing();
    }
    phone.show(Screen::Ready);
    super::ready::prepare(phone).await;
}
