use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A proposal that can be put to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub number: i32,
    /// As it was written: in French.
    pub title: String,
    /// In cents.
    pub cost: i64,
    pub cost_text: String,
    /// Said where it costs more than one proposal may.
    pub over_cap: Option<String>,
}

/// The texts; `{n}` stands where an amount goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimulatorWords {
    pub legend: String,
    pub left: String,
    pub over: String,
    pub over_cap: String,
    pub clear: String,
}

/// "What if we also take this one?": ticks, and what they would leave. Nothing is sent; the ticks stay on the device.
///
/// Before scripts run the boxes can't be ticked, and the list is a table of what can be decided.
#[island]
pub fn Simulator(
    /// The envelope, under whose name the ticks are kept.
    envelope: String,
    lang: String,
    /// What can be decided, in cents, and as the server writes it.
    available: i64,
    available_text: String,
    choices: Vec<Choice>,
    words: SimulatorWords,
) -> impl IntoView {
    let ticked = RwSignal::new(Vec::<i32>::new());
    let awake = RwSignal::new(false);
    // After hydration, which must find what the server rendered.
    Effect::new({
        let envelope = envelope.clone();
        let known: Vec<i32> = choices.iter().map(|choice| choice.number).collect();
        move || {
            let mut kept = kept(&envelope);
            // A proposal that was decided since then is not there any more.
            kept.retain(|number| known.contains(number));
            ticked.set(kept);
            awake.set(true);
        }
    });
    let tick = move |number: i32| {
        ticked.update(|all| match all.iter().position(|one| *one == number) {
            Some(at) => drop(all.remove(at)),
            None => all.push(number),
        });
        keep(&envelope, &ticked.read_untracked());
    };
    let costs: Vec<(i32, i64, bool)> = choices
        .iter()
        .map(|choice| (choice.number, choice.cost, choice.over_cap.is_some()))
        .collect();
    let chosen = Memo::new(move |_| {
        let ticked = ticked.read();
        let mine = costs.iter().filter(|(number, ..)| ticked.contains(number));
        mine.fold((0_i64, false), |(used, over), (_, cost, over_cap)| {
            (used.saturating_add(*cost), over || *over_cap)
        })
    });
    let left = move || available.saturating_sub(chosen.get().0);
    let too_much = move || left() < 0;
    let written = move |value: i64| {
        if awake.get() {
            crate::written::written(&lang, true, value)
        } else {
            available_text.clone()
        }
    };
    let says = move || {
        if too_much() {
            words.over.replace("{n}", &written(left().saturating_neg()))
        } else {
            words.left.replace("{n}", &written(left()))
        }
    };
    let warns = move || chosen.get().1.then(|| words.over_cap.clone());
    let filled = move || {
        (chosen
            .get()
            .0
            .clamp(0, available.max(0))
            .saturating_mul(1000)
            / available.max(1))
        .to_string()
    };
    let lines = choices
        .into_iter()
        .map(|choice| {
            let (number, tick) = (choice.number, tick.clone());
            let id = format!("choice-{number}");
            view! {
                <li class="choice simulator-choice">
                    <input
                        type="checkbox"
                        id=id.clone()
                        disabled=move || !awake.get()
                        prop:checked=move || ticked.read().contains(&number)
                        on:change=move |_| tick(number)
                    />
                    <label for=id>
                        <span lang="fr" dir="auto">{choice.title}</span>
                        " "
                        <span class="simulator-cost">{choice.cost_text}</span>
                        {choice.over_cap.map(|text| view! { <span class="simulator-cap">" " {text}</span> })}
                    </label>
                </li>
            }
        })
        .collect_view();
    let clear = {
        let tick = tick.clone();
        move |_| {
            for number in ticked.get_untracked() {
                tick(number);
            }
        }
    };
    view! {
        <fieldset class="simulator stack">
            <legend class="simulator-legend">{words.legend}</legend>
            <ul class="choices">{lines}</ul>
            <p>
                <button
                    type="button"
                    class="button button-quiet"
                    disabled=move || ticked.read().is_empty()
                    on:click=clear
                >
                    {words.clear}
                </button>
            </p>
            <div class="ballot-bar sticky-foot" class:ballot-bar-over=too_much>
                <div role="status">
                    <p class="ballot-bar-text">
                        <span class="ballot-bar-detail">{says}</span>
                    </p>
                    <p class="ballot-bar-message">{warns}</p>
                </div>
                <svg
                    class="progress-bar"
                    viewBox="0 0 1000 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    focusable="false"
                >
                    <rect class="progress-fill" width=filled height="10" />
                </svg>
            </div>
        </fieldset>
    }
}

#[cfg(feature = "hydrate")]
fn place(envelope: &str) -> (Option<web_sys::Storage>, String) {
    let storage = window().local_storage().ok().flatten();
    (storage, format!("parvis.simulate.{envelope}"))
}

/// What was ticked on this device before.
#[cfg(feature = "hydrate")]
fn kept(envelope: &str) -> Vec<i32> {
    let (storage, name) = place(envelope);
    let text = storage.and_then(|storage| storage.get_item(&name).ok().flatten());
    text.and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Keeps the ticks, where the browser keeps anything: without, they live as long as the page.
#[cfg(feature = "hydrate")]
fn keep(envelope: &str, ticked: &[i32]) {
    let (storage, name) = place(envelope);
    if let (Some(storage), Ok(text)) = (storage, serde_json::to_string(ticked)) {
        let _ = storage.set_item(&name, &text);
    }
}

#[cfg(not(feature = "hydrate"))]
fn kept(_envelope: &str) -> Vec<i32> {
    vec![]
}

#[cfg(not(feature = "hydrate"))]
fn keep(_envelope: &str, _ticked: &[i32]) {}
