//! Who votes: a card, a contact or an entry of the city's list. Typed by the resident, kept sealed alone.

use super::booth::Booth;
use super::parts::{answer, back, head};
use super::rules::{self, Typed, Way, typed};
use crate::features::field::scanner::Scanner;
use domain::kit::Trouble;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

pub(super) fn who(booth: Booth) -> AnyView {
    let ways = booth.vote(rules::ways).unwrap_or_default();
    let several = ways.len() > 1;
    if booth.who.way.get().is_none() && !several {
        booth.who.way.set(ways.first().copied());
    }
    let shown = move || match booth.who.way.get() {
        Some(way) => untrack(|| form(booth, way, several)),
        None => untrack(|| choice(booth, &ways)),
    };
    view! {
        {back(booth)}
        {head(booth.say("resident-who-title"))}
        <p class="resident-text">{booth.say("resident-who-text")}</p>
        {shown}
    }
    .into_any()
}

fn choice(booth: Booth, ways: &[Way]) -> AnyView {
    let answers = ways
        .iter()
        .map(|&way| {
            let text = booth.say(match way {
                Way::Card => "resident-by-card",
                Way::Contact => "resident-by-contact",
                Way::List => "resident-by-list",
            });
            answer(text, move || booth.who.way.set(Some(way)))
        })
        .collect_view();
    view! { <div class="resident-answers">{answers}</div> }.into_any()
}

fn form(booth: Booth, way: Way, several: bool) -> AnyView {
    let tried = RwSignal::new(false);
    let sent = move |event: SubmitEvent| {
        event.prevent_default();
        if untrack(|| booth.who.identity()).is_some() {
            booth.cast();
        } else {
            tried.set(true);
            crate::features::field::js::focus(match way {
                Way::Card => "resident-code",
                Way::Contact => "resident-contact",
                Way::List => "resident-identifier",
            });
        }
    };
    let fields = match way {
        Way::Card => card(booth, tried),
        Way::Contact => contact(booth, tried),
        Way::List => list(booth, tried),
    };
    let other = several.then(|| {
        view! {
            <button
                type="button"
                class="button button-bare"
                on:click=move |_| booth.who.way.set(None)
            >
                {booth.say("resident-by-other")}
            </button>
        }
    });
    let trouble = move || {
        booth.trouble.get().map(|trouble| {
            view! {
                <div class="resident-trouble stack">
                    <p class="strong">{booth.say("resident-trouble-title")}</p>
                    <p>{booth.say(sentence(trouble))}</p>
                </div>
            }
        })
    };
    let word = move || {
        booth.say(if booth.busy.get() {
            "resident-voting"
        } else {
            "resident-vote"
        })
    };
    view! {
        <form class="stack-l" autocomplete="off" on:submit=sent>
            {fields}
            <div role="alert">{trouble}</div>
            <button
                type="submit"
                class="button button-confirm"
                aria-disabled=move || booth.busy.get().to_string()
            >
                {word}
            </button>
        </form>
        {other}
    }
    .into_any()
}

/// A field of the form, with what is wrong with it.
fn field(
    id: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    kind: &'static str,
    fault: Signal<Option<String>>,
) -> AnyView {
    let described = format!("{id}-hint {id}-fault");
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {label}
            </label>
            <p class="field-hint" id=format!("{id}-hint")>
                {hint}
            </p>
            <p class="field-error" id=format!("{id}-fault") role="status">
                {move || fault.get()}
            </p>
            <input
                class="input resident-input verbatim"
                id=id
                type="text"
                inputmode=kind
                autocomplete="off"
                autocapitalize=if kind == "text" { "characters" } else { "off" }
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || fault.get().is_some().then_some("true")
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// Scanned or typed; typing tells at once whether the last character fits the others.
fn card(booth: Booth, tried: RwSignal<bool>) -> AnyView {
    let code = booth.who.code;
    let seen = RwSignal::new(false);
    let scanned = Callback::new(move |text: String| match rules::code_in(&text) {
        Some(found) => {
            code.set(found);
            seen.set(false);
        }
        None => seen.set(true),
    });
    let fault = Signal::derive(move || {
        if seen.get() && code.read().is_empty() {
            return Some(booth.say("resident-code-other"));
        }
        Some(match typed(&code.read()) {
            Typed::Right => return None,
            // What is not finished is no fault, as long as nobody has tried to go on.
            Typed::Nothing | Typed::Short(_) if !tried.get() => return None,
            Typed::Nothing => booth.say("resident-code-missing"),
            Typed::Short(left) => booth.say_number("resident-code-short", "n", left),
            Typed::Long => booth.say("resident-code-long"),
            Typed::Strange(sign) => booth.say_number("resident-code-strange", "sign", sign),
            Typed::Mistyped => booth.say("resident-code-wrong"),
        })
    });
    let right = move || {
        let right = typed(&code.read()) == Typed::Right;
        right.then(|| booth.say("resident-code-right"))
    };
    let input = field(
        "resident-code",
        booth.say("resident-code"),
        booth.say("resident-code-hint"),
        code,
        "text",
        fault,
    );
    view! {
        <Scanner texts=booth.texts() lang=booth.lang hand=booth.hand() on_code=scanned />
        {input}
        <p class="resident-right" role="status">
            {right}
        </p>
    }
    .into_any()
}

fn contact(booth: Booth, tried: RwSignal<bool>) -> AnyView {
    let (typed, another) = (booth.who.contact, booth.who.another);
    let fault = Signal::derive(move || {
        let wrong = tried.get() && booth.who.identity().is_none();
        wrong.then(|| booth.say("resident-contact-wrong"))
    });
    let shared = booth.vote(|vote| vote.voters_per_contact > 1) == Some(true);
    let shared = shared.then(|| {
        view! {
            <p class="choice">
                <input
                    type="checkbox"
                    id="resident-another"
                    autocomplete="off"
                    prop:checked=another
                    on:change=move |event| another.set(event_target_checked(&event))
                />
                <label for="resident-another">{booth.say("resident-another")}</label>
            </p>
        }
    });
    let input = field(
        "resident-contact",
        booth.say("resident-contact"),
        booth.say("resident-contact-hint"),
        typed,
        "email",
        fault,
    );
    view! {
        {input}
        {shared}
    }
    .into_any()
}

fn list(booth: Booth, tried: RwSignal<bool>) -> AnyView {
    let (identifier, year) = (booth.who.identifier, booth.who.year);
    let wrong_year = move || rules::birth_year(&year.read()).is_none();
    let of_identifier = Signal::derive(move || {
        let wrong = tried.get() && domain::Identifier::parse(&identifier.read()).is_none();
        wrong.then(|| booth.say("resident-identifier-wrong"))
    });
    let of_year = Signal::derive(move || {
        (tried.get() && wrong_year()).then(|| booth.say("resident-year-wrong"))
    });
    let number = field(
        "resident-identifier",
        booth.say("resident-identifier"),
        booth.say("resident-identifier-hint"),
        identifier,
        "text",
        of_identifier,
    );
    let born = field(
        "resident-year",
        booth.say("resident-year"),
        booth.say("resident-year-hint"),
        year,
        "numeric",
        of_year,
    );
    view! {
        {number}
        {born}
    }
    .into_any()
}

/// Why the vote is not kept, for who stands there.
const fn sentence(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Full => "resident-trouble-full",
        Trouble::NoStorage => "resident-trouble-storage",
        Trouble::VoteClosed => "resident-trouble-closed",
        Trouble::Choices => "resident-trouble-choices",
        Trouble::PassOver | Trouble::NotSignedIn | Trouble::NotPrepared | Trouble::OtherKit => {
            "resident-trouble-team"
        }
        Trouble::Offline
        | Trouble::Server
        | Trouble::WrongCode
        | Trouble::TooManyTries
        | Trouble::CodeFull
        | Trouble::OtherTab
        | Trouble::Backup
        | Trouble::Waiting
        | Trouble::Fault => "resident-trouble-fault",
    }
}
