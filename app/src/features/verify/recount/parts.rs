//! What the island shows.

use super::Words;
use super::state::{Difference, Failure, Line, SUBJECTS, Stage, State, Verdict};
use leptos::prelude::*;

type Told = StoredValue<Words>;
type Now = RwSignal<State>;

/// The editions and the file, once scripts run.
pub(super) fn controls(words: Told, state: Now, editions: Vec<(String, String)>) -> impl IntoView {
    let first = editions.first().map(|(_, address)| address.clone());
    let chosen = RwSignal::new(first.clone().unwrap_or_default());
    let options: Vec<_> = editions
        .into_iter()
        .map(|(name, address)| view! { <option value=address>{name}</option> })
        .collect();
    let of_an_edition = first.map(|_| {
        view! {
            <div class="field">
                <label class="field-label" for="recount-edition">{word(words, "edition")}</label>
                <select
                    class="input"
                    id="recount-edition"
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    {options}
                </select>
            </div>
            <p>
                <button
                    class="button"
                    type="button"
                    disabled=move || state.read().is_running()
                    on:click=move |_| start(state, chosen.get_untracked())
                >
                    {word(words, "check")}
                </button>
            </p>
        }
    });
    view! {
        <p class="recount-asleep" hidden=move || state.read().awake>{word(words, "asleep")}</p>
        <div
            class="recount-controls stack"
            hidden=move || !state.read().awake
            on:dragover=move |event| {
                event.prevent_default();
                state.update(|state| state.over = true);
            }
            on:dragleave=move |_| state.update(|state| state.over = false)
            on:drop=move |event| {
                event.prevent_default();
                state.update(|state| state.over = false);
                dropped(state, &event);
            }
        >
            {of_an_edition}
            <div class="field">
                <label class="field-label" for="recount-file">{word(words, "file")}</label>
                <p class="field-hint" id="recount-file-hint">{word(words, "file-hint")}</p>
                <input
                    class="input input-file"
                    type="file"
                    id="recount-file"
                    accept=".tar,application/x-tar"
                    aria-describedby="recount-file-hint"
                    disabled=move || state.read().is_running()
                    on:change=move |event| chosen_file(state, &event)
                />
            </div>
        </div>
    }
}

/// Where the recount is: told once per step, so that a screen reader is not kept busy.
pub(super) fn status(words: Told, state: Now) -> impl IntoView {
    let text = Memo::new(move |_| {
        let state = state.read();
        let key = match state.stage {
            Stage::Idle => return String::new(),
            Stage::Loading => "loading",
            Stage::Reading => "reading",
            Stage::Checking { .. } => "checking",
            Stage::Done if state.difference().is_some() => "done-differs",
            Stage::Done => "done-good",
            Stage::Cancelled => "cancelled",
            Stage::Failed(Failure::Load) => "failed-load",
            Stage::Failed(Failure::Unreadable) => "failed-unreadable",
            Stage::Failed(Failure::Gone) => "failed-gone",
        };
        word(words, key)
    });
    view! { <p class="recount-status" role="status">{move || text.get()}</p> }
}

/// How far the long checks are, and the way out.
pub(super) fn progress(words: Told, state: Now) -> impl IntoView {
    let part = move || match state.read().stage {
        Stage::Checking { done, of } => Some((done, of)),
        Stage::Idle
        | Stage::Loading
        | Stage::Reading
        | Stage::Done
        | Stage::Cancelled
        | Stage::Failed(_) => None,
    };
    let text = move || {
        part().map_or_else(String::new, |(done, of)| {
            counted(&word(words, "ballots-of"), done, of)
        })
    };
    view! {
        <div class="recount-progress stack" hidden=move || !state.read().is_running()>
            <progress
                class="recount-bar"
                aria-label=word(words, "progress")
                max=move || part().map(|(_, of)| of.max(1).to_string())
                value=move || part().map(|(done, _)| done.to_string())
            ></progress>
            <p>{text}</p>
            <p>
                <button class="button button-quiet" type="button" on:click=move |_| cancel(state)>
                    {word(words, "cancel")}
                </button>
            </p>
        </div>
    }
}

/// The first difference, where there is one.
pub(super) fn verdict(words: Told, state: Now) -> impl IntoView {
    // Drawn once: progress must not close what somebody has unfolded.
    let first = Memo::new(move |_| {
        let state = state.read();
        let first = state.difference();
        first.map(|(subject, difference)| (subject, difference.clone()))
    });
    move || {
        let (subject, difference) = first.get()?;
        let Difference {
            place: (place, number),
            what,
            detail,
        } = difference;
        let place = word(words, place).replace("{n}", &number);
        let named = word(words, &format!("subject-{subject}"));
        let what = word(words, &format!("what-{what}"));
        Some(view! {
            <div class="notice tone-danger">
                <div class="notice-body">
                    <p class="notice-title">{word(words, "first-difference")}</p>
                    <p>
                        <strong>{named}</strong>
                        " – "
                        <strong>{place}</strong>
                        ": "
                        {what}
                    </p>
                    <details>
                        <summary>{word(words, "detail")}</summary>
                        <pre class="recount-detail" dir="ltr"><code>{detail}</code></pre>
                    </details>
                </div>
            </div>
        })
    }
}

/// The winners as the recount found them.
pub(super) fn winners(words: Told, state: Now) -> impl IntoView {
    let found = Memo::new(move |_| state.read().found.clone());
    move || {
        let found = found.get()?;
        let figures = [
            ("counted", found.counted),
            ("blank", found.blank),
            ("replaced", found.replaced),
            ("malformed", found.malformed),
        ];
        let figures: Vec<_> = figures
            .into_iter()
            .map(|(key, number)| view! { <li>{counted(&word(words, key), number, number)}</li> })
            .collect();
        let envelopes: Vec<_> = found
            .envelopes
            .into_iter()
            .map(|envelope| {
                let none = (envelope.winners.is_empty())
                    .then(|| view! { <p>{word(words, "no-winner")}</p> });
                let winners: Vec<_> = envelope
                    .winners
                    .into_iter()
                    .map(|(number, title)| {
                        view! {
                            <li>
                                <bdi>{number}</bdi>
                                " "
                                <bdi>{title}</bdi>
                            </li>
                        }
                    })
                    .collect();
                view! {
                    <h4>
                        <bdi>{envelope.name}</bdi>
                    </h4>
                    {none}
                    <ol class="recount-winners">{winners}</ol>
                }
            })
            .collect();
        Some(view! {
            <section class="stack">
                <h3>
                    {word(words, "result")} " " <bdi>{found.title}</bdi>
                </h3>
                <ul>{figures}</ul>
                {envelopes}
            </section>
        })
    }
}

/// Every check with what it means; before a recount, that is all it says.
pub(super) fn checks(words: Told, state: Now) -> impl IntoView {
    let items = SUBJECTS.map(|subject| {
        let line = Memo::new(move |_| {
            let state = state.read();
            state.lines.get(subject).cloned().unwrap_or_default()
        });
        let told = move || line_text(words, &line.get());
        let tone = move || match line.get().verdict {
            Verdict::Good => "check check-good",
            Verdict::Differs(_) => "check check-differs",
            Verdict::Waiting | Verdict::Running | Verdict::NotThere => "check",
        };
        view! {
            <li class=tone>
                <strong class="check-name">{word(words, &format!("subject-{subject}"))}</strong>
                <span class="check-verdict">{told}</span>
                <span class="check-meaning">{word(words, &format!("meaning-{subject}"))}</span>
            </li>
        }
    });
    view! {
        <section class="stack">
            <h3>{word(words, "checks")}</h3>
            <ol class="checks">{items.into_iter().collect::<Vec<_>>()}</ol>
        </section>
    }
}

fn line_text(words: Told, line: &Line) -> String {
    let key = match line.verdict {
        Verdict::Waiting => return String::new(),
        Verdict::Running => "running",
        Verdict::Good => "good",
        Verdict::NotThere => "not-there",
        Verdict::Differs(_) => "differs",
    };
    counted(&word(words, key), line.checked, line.of)
}

fn word(words: Told, key: &str) -> String {
    // Names of the worker's JSON have underscores, keys of texts have none.
    let key = format!("verify-{}", key.replace('_', "-"));
    words.with_value(|words| words.get(&key).cloned().unwrap_or_default())
}

/// Puts numbers where a text has `{n}` and `{of}`.
fn counted(text: &str, number: u64, of: u64) -> String {
    text.replace("{n}", &written(number))
        .replace("{of}", &written(of))
}

/// A number in groups of three, with a space that every language here reads.
fn written(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(feature = "hydrate")]
use super::run::{cancel, chosen_file, dropped, start};

#[cfg(not(feature = "hydrate"))]
fn start(_state: Now, _address: String) {}

#[cfg(not(feature = "hydrate"))]
fn cancel(_state: Now) {}

#[cfg(not(feature = "hydrate"))]
fn chosen_file(_state: Now, _event: &leptos::ev::Event) {}

#[cfg(not(feature = "hydrate"))]
fn dropped(_state: Now, _event: &leptos::ev::DragEvent) {}
