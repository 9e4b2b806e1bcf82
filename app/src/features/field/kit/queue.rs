//! What is on the phone and not yet on the server, why it does not go on, and the ways out.

use super::fields::button;
use super::phone::{Phone, Screen};
use super::words::{self, QueueLine};
use super::{device, words::left};
use crate::features::field::js::focus;
use crate::ui::{Glyph, Icon};
use domain::FieldKind;
use domain::kit::{Ask, KitState, Refused, Told, Trouble};
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

pub(super) fn screen(phone: Phone) -> AnyView {
    view! {
        {summary(phone)}
        {refused(phone)}
        {files(phone)}
        {leave(phone)}
    }
    .into_any()
}

/// "12 waiting, oldest 2 h", by kind, how far the sending is, and why it stands still.
fn summary(phone: Phone) -> AnyView {
    let line = move || {
        let (line, number, oldest, progress) = phone.state.with(|state| {
            (
                words::queue_line(state),
                left(state),
                state.oldest,
                state.progress,
            )
        });
        match line {
            QueueLine::Empty => phone.say("field-queue-empty"),
            QueueLine::Sending => {
                let (done, of) = (progress.0.to_string(), progress.1.to_string());
                phone.say_with("field-queue-sending", &[("n", &done), ("of", &of)])
            }
            QueueLine::Waiting => {
                let number = number.to_string();
                match oldest {
                    Some(oldest) => {
                        let age = phone.ago(oldest);
                        phone.say_with("field-queue-waiting", &[("n", &number), ("age", &age)])
                    }
                    None => phone.say_with("field-queue-some", &[("n", &number)]),
                }
            }
        }
    };
    let bar = move || {
        let (sending, (done, of)) = phone.state.with(|state| (state.sending, state.progress));
        sending.then(|| {
            view! {
                <progress class="kit-progress" aria-label=phone.say("field-queue-progress") max=of.max(1) value=done></progress>
            }
        })
    };
    let kinds = move || {
        let (waiting, photos) = phone
            .state
            .with(|state| (state.waiting.clone(), state.photos));
        let figure = |key: &str, number: u32| {
            (number > 0).then(|| view! { <div><dt>{phone.say(key)}</dt><dd>{number}</dd></div> })
        };
        let entries = waiting
            .into_iter()
            .map(|one| figure(&words::kind(one.kind), one.entries))
            .collect_view();
        view! { {entries} {figure("field-kind-photo", photos)} }
    };
    let stalled = move || {
        let (trouble, waits) = phone.state.with(|state| (state.trouble, left(state) > 0));
        let trouble = trouble?;
        let text = phone.say(&words::trouble(trouble));
        let again = (trouble == Trouble::PassOver || trouble == Trouble::NotSignedIn).then(|| {
            button(
                "button button-quiet",
                None,
                phone.say("field-new-code"),
                phone.busy.into(),
                move || {
                    phone.show(Screen::Start);
                },
            )
        });
        // Without a network nothing is wrong: it waits.
        let class = if trouble == Trouble::Offline {
            "notice tone-info"
        } else {
            "notice tone-warning"
        };
        waits.then(|| {
            view! {
                <div class=class>
                    <Icon glyph=Glyph::Info />
                    <div class="notice-body">
                        <p class="notice-title">{phone.say("field-stalled")}</p>
                        <p>{text}</p>
                        {again}
                    </div>
                </div>
            }
        })
    };
    let last = move || {
        phone.state.with(|state| state.last_sent).map(|at| {
            view! { <p class="soft small">{phone.say_with("field-last-sent", &[("age", &phone.ago(at))])}</p> }
        })
    };
    let unknown = move || {
        let unknown = phone.state.with(|state| state.unknown);
        (unknown > 0).then(|| {
            let text = phone.say_with("field-unknown", &[("n", &unknown.to_string())]);
            view! { <p class="strong">{text}</p> }
        })
    };
    let nothing = Signal::derive(move || {
        phone.busy.get() || phone.state.with(|state| left(state) == 0 || state.sending)
    });
    let send = move || {
        phone.busily(async move {
            // How far it is, and that it is done, the line above says.
            let told = phone.ask(Ask::Send).await;
            if !matches!(told, Told::State { .. }) {
                phone.tell_unexpected(&told);
            }
        });
    };
    view! {
        <section class="stack-s">
            <p class="lead kit-queue-line" role="status">{line}</p>
            {bar}
            <dl class="kit-counts">{kinds}</dl>
            {stalled}
            {button("button button-wide", Some(Glyph::Next), phone.say("field-send"), nothing, send)}
            {last}
            {unknown}
            <p class="soft small">{phone.say("field-queue-safe")}</p>
        </section>
    }
    .into_any()
}

/// What was not taken, with the reason, until somebody has read it.
fn refused(phone: Phone) -> AnyView {
    const TITLE: &str = "kit-refused";
    let there = move || {
        phone
            .state
            .with_untracked(|state| !state.refused.is_empty())
    };
    let item = move |refused: Refused| {
        let Refused {
            id,
            kind,
            made_at,
            why,
            may_change,
        } = refused;
        let what = phone.say_with(&words::one(kind), &[("age", &phone.ago(made_at))]);
        let done = move |ask: Ask| {
            phone.busily(async move {
                let told = phone.ask(ask).await;
                if !matches!(told, Told::State { .. }) {
                    phone.tell_unexpected(&told);
                }
                // The button that was pressed is gone.
                request_animation_frame(move || focus(if there() { TITLE } else { "kit-title" }));
            });
        };
        let again = may_change.then(|| {
            button(
                "button button-quiet",
                Some(Glyph::Next),
                phone.say("field-again"),
                phone.busy.into(),
                move || done(Ask::Again { id }),
            )
        });
        // A vote that is forgotten is nowhere any more: asked twice.
        let sure = RwSignal::new(kind != FieldKind::Vote);
        let asked = RwSignal::new(false);
        let read = move || {
            if sure.get_untracked() {
                done(Ask::Forget { id });
            } else {
                sure.set(true);
                asked.set(true);
            }
        };
        let word = move || {
            phone.say(if asked.get() {
                "field-forget-vote-yes"
            } else {
                "field-have-read"
            })
        };
        view! {
            <li class="notice tone-danger">
                <Icon glyph=Glyph::Stop />
                <div class="notice-body">
                    <p class="notice-title">{what}</p>
                    <p>{phone.say(&words::refusal(why))}</p>
                    <p role="status">{move || asked.get().then(|| phone.say("field-forget-vote"))}</p>
                    <div class="cluster">
                        {again}
                        // The same button all along: it keeps the focus when its word changes.
                        <button
                            type="button"
                            class="button button-quiet"
                            aria-disabled=move || phone.busy.get().then_some("true")
                            on:click=move |_| read()
                        >
                            <Icon glyph=Glyph::Tick />
                            <span>{word}</span>
                        </button>
                    </div>
                </div>
            </li>
        }
    };
    let refused = Memo::new(move |_| phone.state.with(|state| state.refused.clone()));
    (move || {
        let refused = refused.get();
        (!refused.is_empty()).then(|| {
            view! {
                <section class="kit-section stack-s">
                    <h2 id=TITLE tabindex="-1">{phone.say("field-refused-title")}</h2>
                    <p>{phone.say("field-refused-lead")}</p>
                    <ul class="stack-s">{refused.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    })
    .into_any()
}

/// All that waits as a file, sealed, for another phone or for the desk.
fn files(phone: Phone) -> AnyView {
    let save = move || {
        phone.busily(async move {
            match phone.ask_with(Ask::Backup, None).await {
                (Told::Backup { name }, Some(bytes))
                    if device::save_file(&name, &bytes).is_some() =>
                {
                    phone.tell(phone.say("field-saved-file"));
                }
                (told, _) => phone.tell_unexpected(&told),
            }
        });
    };
    let chosen = move |event: leptos::ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let file = input.files().and_then(|files| files.get(0));
        input.set_value("");
        if let Some(file) = file {
            phone.busily(take_in(phone, file));
        }
    };
    let nothing = Signal::derive(move || {
        let none = |state: &KitState| left(state) == 0 && state.refused.is_empty();
        phone.busy.get() || phone.state.with(none)
    });
    view! {
        <details class="kit-person">
            <summary>{phone.say("field-file-title")}</summary>
            <div class="stack">
                <p>{phone.say("field-file-lead")}</p>
                {button("button button-quiet button-wide", Some(Glyph::Download), phone.say("field-save-file"), nothing, save)}
                <div class="field">
                    <label class="field-label" for="queue-file">{phone.say("field-take-file")}</label>
                    <p class="field-hint" id="queue-file-hint">{phone.say("field-take-file-hint")}</p>
                    <input
                        class="input input-file"
                        type="file"
                        id="queue-file"
                        aria-describedby="queue-file-hint"
                        prop:disabled=move || phone.busy.get()
                        on:change=chosen
                    />
                </div>
            </div>
        </details>
    }
    .into_any()
}

async fn take_in(phone: Phone, file: File) {
    let read = JsFuture::from(file.array_buffer()).await;
    let Some(bytes) = read
        .ok()
        .and_then(|bytes| bytes.dyn_into::<ArrayBuffer>().ok())
    else {
        phone.tell_trouble(Trouble::Backup);
        return;
    };
    let (told, _) = phone
        .ask_with(Ask::Restore, Some(Uint8Array::new(&bytes)))
        .await;
    match told {
        Told::Restored {
            entries, skipped, ..
        } => {
            let mut text = phone.say_with("field-restored", &[("n", &entries.to_string())]);
            if skipped > 0 {
                let skipped = skipped.to_string();
                text.push(' ');
                text.push_str(&phone.say_with("field-restored-not", &[("n", &skipped)]));
            }
            phone.tell(text);
        }
        told => phone.tell_unexpected(&told),
    }
}

/// The way out of an outing: where something waits, one is told what would be lost, and asked again.
fn leave(phone: Phone) -> AnyView {
    let asks = RwSignal::new(false);
    let go = move |anyway: bool| {
        phone.busily(async move {
            let told = phone.ask(Ask::SignOut { anyway }).await;
            match told {
                Told::State { .. } => {
                    phone.forget_outing();
                    phone.show(Screen::Start);
                    phone.tell(phone.say("field-left-outing"));
                }
                // Something was kept in the meantime.
                Told::Trouble {
                    trouble: Trouble::Waiting,
                    ..
                } => asks.set(true),
                told => phone.tell_unexpected(&told),
            }
        });
    };
    let inside = move || {
        if !asks.get() {
            return button(
                "button button-quiet button-wide",
                Some(Glyph::Close),
                phone.say("field-leave"),
                phone.busy.into(),
                move || asks.set(true),
            );
        }
        let (number, refused, unknown) = phone
            .state
            .with(|state| (left(state), state.refused.len(), state.unknown));
        if unknown > 0 {
            return view! { <p role="alert">{phone.say("field-leave-unknown")}</p> }.into_any();
        }
        let lose = "button button-danger button-wide";
        let (text, sure, look) = if number > 0 {
            let text = phone.say_with("field-leave-waiting", &[("n", &number.to_string())]);
            (text, "field-leave-lose", lose)
        } else if refused > 0 {
            let text = phone.say_with("field-leave-refused", &[("n", &refused.to_string())]);
            (text, "field-leave-lose", lose)
        } else {
            (
                phone.say("field-leave-sent"),
                "field-leave-yes",
                "button button-wide",
            )
        };
        view! {
            <div class="stack-s" role="alert">
                <p class="strong">{text}</p>
                {button("button button-quiet button-wide", None, phone.say("field-leave-no"), false.into(), move || {
                    asks.set(false);
                })}
                {button(look, None, phone.say(sure), phone.busy.into(), move || go(number > 0 || refused > 0))}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="kit-section stack-s">
            <h2>{phone.say("field-leave-title")}</h2>
            {inside}
        </section>
    }
    .into_any()
}
