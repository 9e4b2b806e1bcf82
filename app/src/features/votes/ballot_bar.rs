use super::device::OnDevice;
use crate::written::written;
use leptos::prelude::*;

/// The counter at the foot of the booth: what is used, of how much, and what is too much.
///
/// Before scripts run it shows the choices as they were kept. Then it follows every press, filters the cards
/// at once, and keeps the choices: on the device if it can and they are not with the server already, else in the
/// session, in the background. Texts hold `{n}` where a number goes.
#[island]
pub fn BallotBar(
    /// `approval`, `knapsack`, `points`, `scores`, `ranking` or `judgment`.
    kind: String,
    /// The most projects, points, or cents.
    limit: i64,
    per_project: u32,
    used: i64,
    lang: String,
    label: String,
    used_text: String,
    detail: String,
    over_text: String,
    over: String,
    same_place: String,
    empty_place: String,
    shown: String,
    offline: String,
    on_device: Option<OnDevice>,
) -> impl IntoView {
    let now = RwSignal::new(Now {
        used,
        fault: None,
        offline: false,
        changed: false,
    });
    follow(&kind, limit, per_project, shown, on_device, now);
    let money = kind == "knapsack";
    let number = {
        let lang = lang.clone();
        move |value: i64, first: &str| {
            if now.read().changed {
                written(&lang, money, value)
            } else {
                first.to_owned()
            }
        }
    };
    let text = {
        let number = number.clone();
        move || detail.replace("{n}", &number(now.read().used, &used_text))
    };
    let message = move || {
        let Now {
            used,
            fault,
            offline: away,
            ..
        } = now.get();
        let at = |text: &str, place: u32| text.replace("{n}", &place.to_string());
        if used > limit {
            over.replace("{n}", &number(used - limit, &over_text))
        } else if let Some(fault) = fault {
            match fault {
                PlaceFault::Same(place) => at(&same_place, place),
                PlaceFault::Empty(place) => at(&empty_place, place),
            }
        } else if away {
            offline.clone()
        } else {
            String::new()
        }
    };
    let is_over = move || now.read().used > limit || now.read().fault.is_some();
    let filled =
        move || (now.read().used.clamp(0, limit).saturating_mul(1000) / limit.max(1)).to_string();
    view! {
        <div class="ballot-bar" class:ballot-bar-over=is_over>
            <div role="status">
                <p class="ballot-bar-text">
                    <span class="ballot-bar-label">{label}</span>
                    " "
                    <span class="ballot-bar-detail">{text}</span>
                </p>
                <p class="ballot-bar-message">{message}</p>
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
    }
}

#[derive(Clone, Copy)]
struct Now {
    used: i64,
    fault: Option<PlaceFault>,
    /// The last try to keep the choices found no network.
    offline: bool,
    /// Something was pressed: from here on the numbers are this island's own.
    changed: bool,
}

/// What is wrong with the places of a ranking, counted from 1.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PlaceFault {
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "found in the browser")
    )]
    Same(u32),
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "found in the browser")
    )]
    Empty(u32),
}

/// Follows the form: its choices, its filters, and what has to be kept.
#[cfg(feature = "hydrate")]
fn follow(
    kind: &str,
    limit: i64,
    per_project: u32,
    shown: String,
    on_device: Option<OnDevice>,
    now: RwSignal<Now>,
) {
    use super::device::cards;
    use domain::{BallotForm, Cents};
    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::timers::callback::Timeout;
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
    };
    use web_sys::HtmlFormElement;
    use web_sys::wasm_bindgen::JsCast;

    /// Long enough to press several cards in a row, short enough to lose little.
    const REST: u32 = 800;

    let most = u32::try_from(limit).unwrap_or(u32::MAX);
    let rule = match kind {
        "knapsack" => BallotForm::Knapsack {
            cap: Cents::new(limit),
        },
        "points" => BallotForm::Points {
            per_project,
            total: most,
        },
        "scores" => BallotForm::Scores { max: per_project },
        "ranking" => BallotForm::Ranking { max: most },
        "judgment" => BallotForm::MajorityJudgment {
            grades: per_project.saturating_add(1),
        },
        _ => BallotForm::Approval { min: 0, max: most },
    };
    let Some(form) = document()
        .get_element_by_id("ballot")
        .and_then(|form| form.dyn_into::<HtmlFormElement>().ok())
    else {
        return;
    };
    // A browser that goes back to the page fills the form in as it was left, which the server does not know.
    let count = {
        let form = form.clone();
        move || {
            let (used, begun, fault) = usage(rule);
            let _ = form.toggle_attribute_with_force("data-unfinished", begun);
            let before = now.get_untracked();
            if (used, fault) != (before.used, before.fault) {
                now.update(|now| (now.used, now.fault, now.changed) = (used, fault, true));
            }
        }
    };
    let device = on_device.filter(|_| cards::can_keep());
    if let Some(device) = &device {
        cards::restore(device);
    }
    count();
    filter(&shown);
    // Whether something was pressed that is not kept yet, and the time at which it will be.
    let due = Rc::new(Cell::new(false));
    let waiting = Rc::new(RefCell::new(None::<Timeout>));
    let send = {
        let (form, due) = (form.clone(), Rc::clone(&due));
        move || {
            if due.take() {
                keep(&form, now);
            }
        }
    };
    let changed = {
        let (due, waiting, send) = (Rc::clone(&due), Rc::clone(&waiting), send.clone());
        let device = device.clone();
        move |event: &web_sys::Event| {
            let of_filter = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|target| matches!(target.id().as_str(), "district" | "theme"));
            if of_filter {
                filter(&shown);
                return;
            }
            count();
            if device
                .as_ref()
                .is_some_and(|device| cards::keep(device, false))
            {
                return;
            }
            due.set(true);
            let send = send.clone();
            *waiting.borrow_mut() = Some(Timeout::new(REST, send));
        }
    };
    EventListener::new(&form, "change", changed).forget();
    // What a button sends is newer than what waits.
    EventListener::new(&form, "submit", move |_| due.set(false)).forget();
    if let Some(device) = device {
        let may_prevent = EventListenerOptions::enable_prevent_default();
        let own = form.clone();
        EventListener::new_with_options(&form, "submit", may_prevent, move |event| {
            let pressed = js_sys::Reflect::get(event, &"submitter".into())
                .ok()
                .and_then(|button| button.dyn_into::<web_sys::Element>().ok())
                .and_then(|button| button.get_attribute("value"));
            event.prevent_default();
            cards::submitted(&device, &own, &pressed.unwrap_or_default());
        })
        .forget();
    }
    // What waits when the window closes is sent at once.
    EventListener::new(&window(), "pagehide", move |_| send()).forget();
}

#[cfg(not(feature = "hydrate"))]
fn follow(
    _kind: &str,
    _limit: i64,
    _per_project: u32,
    _shown: String,
    _on_device: Option<OnDevice>,
    _now: RwSignal<Now>,
) {
}

/// What the chosen cards use, whether any is chosen, and what is wrong with their places.
#[cfg(feature = "hydrate")]
fn usage(rule: domain::BallotForm) -> (i64, bool, Option<PlaceFault>) {
    use super::device::dom::elements;
    use domain::{BallotError, Cents, Pick, Picks, ProjectId};
    use js_sys::Reflect;

    let mut costs = Vec::new();
    let mut picks = Vec::new();
    for (at, chosen) in
        elements("#ballot input[data-cost]:checked, #ballot select[data-cost]").enumerate()
    {
        let value = Reflect::get(&chosen, &"value".into())
            .ok()
            .and_then(|value| value.as_string());
        let points = value.and_then(|value| value.parse().ok()).unwrap_or(0);
        let cost = chosen
            .get_attribute("data-cost")
            .and_then(|cost| cost.parse().ok())
            .unwrap_or(0);
        // Ids of this count alone: the place in the page.
        picks.push(Pick {
            project: ProjectId::numbered(at as u128),
            points,
        });
        costs.push(Cents::new(cost));
    }
    let picks = Picks::new(picks);
    let cost = |id: ProjectId| {
        usize::try_from(id.number())
            .ok()
            .and_then(|at| costs.get(at).copied())
    };
    let fault = match rule.check(&picks, cost) {
        Err(BallotError::SamePlace { place }) => Some(PlaceFault::Same(place)),
        Err(BallotError::EmptyPlace { place }) => Some(PlaceFault::Empty(place)),
        // The number says what is too much, and the next page what is too little.
        Err(_) | Ok(()) => None,
    };
    (rule.usage(&picks, cost).used, !picks.is_blank(), fault)
}

/// Shows the cards of the chosen district and theme. The others stay in the form, and in the ballot.
#[cfg(feature = "hydrate")]
fn filter(shown: &str) {
    use super::device::dom::elements;
    use js_sys::Reflect;

    let chosen = |id: &str| {
        let select = document().get_element_by_id(id)?;
        Reflect::get(&select, &"value".into())
            .ok()?
            .as_string()
            .filter(|value| !value.is_empty())
    };
    let (district, theme) = (chosen("district"), chosen("theme"));
    let fits = |card: &web_sys::Element, name: &str, wanted: &Option<String>| {
        wanted.is_none() || card.get_attribute(name) == *wanted
    };
    let mut count = 0_u32;
    for card in elements("#ballot .ballot-card") {
        let fits = fits(&card, "data-district", &district) && fits(&card, "data-theme", &theme);
        let _ = card.toggle_attribute_with_force("hidden", !fits);
        count += u32::from(fits);
    }
    if let Some(place) = document().get_element_by_id("cards") {
        let text = shown.replace("{n}", &count.to_string());
        if place.text_content().as_deref() != Some(text.as_str()) {
            place.set_text_content(Some(&text));
        }
    }
}

/// Sends the form as its buttons would, for the session to keep.
#[cfg(feature = "hydrate")]
fn keep(form: &web_sys::HtmlFormElement, now: RwSignal<Now>) {
    use web_sys::wasm_bindgen::prelude::Closure;
    use web_sys::{FormData, RequestInit, UrlSearchParams};

    let Ok(data) = FormData::new_with_form(form) else {
        return;
    };
    let Ok(body) = UrlSearchParams::new_with_str_sequence_sequence(&data) else {
        return;
    };
    body.append("act", "autosave");
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body);
    // It goes on when the page does not.
    let _ = js_sys::Reflect::set(&request, &"keepalive".into(), &true.into());
    let sent = window().fetch_with_str_and_init(&form.action(), &request);
    let done = Closure::once_into_js(move |_: web_sys::wasm_bindgen::JsValue| {
        now.update(|now| now.offline = false);
    });
    let failed = Closure::once_into_js(move |_: web_sys::wasm_bindgen::JsValue| {
        now.update(|now| now.offline = true);
    });
    then(&sent, &done, &failed);
}

/// `promise.then(done, failed)`, with functions that free themselves after their one call.
#[cfg(feature = "hydrate")]
fn then(
    promise: &js_sys::Promise,
    done: &web_sys::wasm_bindgen::JsValue,
    failed: &web_sys::wasm_bindgen::JsValue,
) {
    use web_sys::wasm_bindgen::JsCast;

    if let Ok(then) = js_sys::Reflect::get(promise, &"then".into())
        && let Some(then) = then.dyn_ref::<js_sys::Function>()
    {
        let _ = then.call2(promise, done, failed);
    }
}
