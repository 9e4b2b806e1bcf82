//! What the island does on each page of the booth.

use super::casting::{self, Casting, End, Record};
use super::dom::{by_id, focus, go, hide, set_text, show, text_of, value_of};
use super::kept::{self, Changing, Draft};
use super::send::{self, Answer, part};
use super::work::{self, NoAnswer};
use super::{Facts, Place, done, summary};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::window;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;

pub(super) fn begin(facts: Facts, place: Place) {
    if !kept::works() {
        return;
    }
    work::warm();
    let facts = Rc::new(facts);
    if let Some(waiting) = kept::read::<Casting>(&facts.edition) {
        show_unsent(&facts, &waiting, "");
        return;
    }
    match place {
        Place::Cards {
            changing,
            held_by_server,
        } => {
            change_by_code(&facts);
            if !held_by_server {
                cards(&facts, changing);
            }
        }
        Place::Summary(texts) => summary::begin(&facts, *texts),
        Place::Already => {
            if let Some(draft) =
                Draft::read(&facts.edition).filter(|draft| draft.changing.is_none())
            {
                draft.keep_briefly(&facts.edition);
            }
            change_by_code(&facts);
        }
        // The choices stay for whoever goes on.
        Place::Shared => {}
        Place::Receipt { of_server: None } => done::begin(&facts),
        Place::Receipt {
            of_server: Some(address),
        } => done::sharing(address),
    }
}

/// Listens to an event whose own way is not taken.
pub(super) fn instead(
    target: &web_sys::EventTarget,
    event: &'static str,
    mut then: impl FnMut() + 'static,
) {
    let may_prevent = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, event, may_prevent, move |event| {
        event.prevent_default();
        then();
    })
    .forget();
}

/// A sealed ballot that is not known to be in the box goes before everything else.
pub(super) fn show_unsent(facts: &Rc<Facts>, waiting: &Casting, why: &'static str) {
    show("booth-rest", false);
    show("unsent", true);
    say(why);
    focus("unsent");
    let Some(button) = by_id("unsent-again") else {
        return;
    };
    if button.has_attribute("data-listens") {
        return;
    }
    let _ = button.set_attribute("data-listens", "");
    let facts = Rc::clone(facts);
    let waiting = waiting.clone();
    let busy = Rc::new(Cell::new(false));
    instead(&button, "click", move || {
        if busy.replace(true) {
            return;
        }
        say("sending");
        let (facts, busy) = (Rc::clone(&facts), Rc::clone(&busy));
        // What is kept may be further than what the page was made with.
        let waiting = kept::read(&facts.edition).unwrap_or_else(|| waiting.clone());
        spawn_local(async move {
            match casting::finish(&facts, waiting).await {
                End::Waiting(why) | End::NotSealed(why) => {
                    say(why);
                    busy.set(false);
                }
                end => leave(&facts, &end),
            }
        });
    });
}

/// Goes where the end of a try leads; stays where there is more to do here.
pub(super) fn leave(facts: &Facts, end: &End) {
    match end {
        End::Done => go(&format!("{}/receipt", facts.booth)),
        // What was refused waits in the session for the page that is loaded now.
        End::Elsewhere(place) => {
            let _ = window().location().assign(place);
        }
        End::Waiting(_) | End::NotSealed(_) => {}
    }
}

fn say(why: &str) {
    if let Some(place) = by_id("unsent-says") {
        let text = if why.is_empty() {
            String::new()
        } else {
            text_of(&place, why)
        };
        set_text("unsent-says", &text);
    }
    show("unsent-sign-in", why == "sign-in");
}

/// The first page: who has voted on this device sees the receipt, and who has begun is told what is kept.
fn cards(facts: &Rc<Facts>, changing: bool) {
    let draft = Draft::read(&facts.edition);
    let changes = draft.as_ref().is_some_and(|draft| draft.changing.is_some());
    if changes && !changing {
        go(&format!("{}?change=1", facts.booth));
        return;
    }
    if !changes && kept::read::<Record>(&facts.edition).is_some() {
        go(&format!("{}/receipt", facts.booth));
        return;
    }
    let begun = draft.as_ref().is_some_and(Draft::is_begun);
    show("kept-on-device", begun && !changes);
    show("change-anew", changes && !begun);
    if let Some(form) = by_id("change-stop") {
        let facts = Rc::clone(facts);
        EventListener::new(&form, "submit", move |_| {
            kept::forget::<Draft>(&facts.edition);
        })
        .forget();
    }
}

/// Begins to change the ballot of a code that is typed: the code stays on the device.
fn change_by_code(facts: &Rc<Facts>) {
    let Some(form) = by_id("change-form") else {
        return;
    };
    let facts = Rc::clone(facts);
    instead(&form, "submit", move || {
        let facts = Rc::clone(&facts);
        let typed = by_id("code")
            .and_then(|field| value_of(&field))
            .unwrap_or_default();
        spawn_local(async move {
            let why = match look_up(&facts, &typed).await {
                Ok(changing) => {
                    begin_change(&facts, changing, vec![], false);
                    return;
                }
                Err(why) => why,
            };
            if let Some(place) = by_id("change-says") {
                set_text("change-says", &text_of(&place, why));
            }
            focus("code");
        });
    });
}

/// The turn that comes after the last one of a code.
async fn look_up(facts: &Facts, typed: &str) -> Result<Changing, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("missing");
    }
    let serial = match work::serial(&facts.edition, typed).await {
        Ok(serial) => serial,
        Err(NoAnswer::Refused) => return Err("unreadable"),
        Err(NoAnswer::Gone) => return Err("lost"),
    };
    let address = format!("/api/box/{}/turn/{}", facts.slug, part(&serial));
    match send::ask(&address).await {
        Answer::Good(answer) => {
            let turn = answer["turn"]
                .as_u64()
                .and_then(|turn| u32::try_from(turn).ok());
            Ok(Changing {
                code: typed.to_owned(),
                turn: turn.ok_or("lost")? + 1,
            })
        }
        Answer::Refused { status: 404, .. } => Err("unknown"),
        Answer::Refused { .. } | Answer::Elsewhere(_) | Answer::Lost => Err("lost"),
    }
}

/// Opens the choices once more.
pub(super) fn begin_change(
    facts: &Facts,
    changing: Changing,
    picks: Vec<(String, u32)>,
    blank: bool,
) {
    // Choices made just now, before the voter was known to have voted, are the newer ones.
    let newer = Draft::read(&facts.edition).filter(Draft::is_begun);
    let (picks, blank) = newer.map_or((picks, blank), |newer| (newer.picks, newer.blank));
    let mut draft = Draft::new(picks, blank, Some(changing));
    if draft.keep(&facts.edition) {
        go(&format!("{}?change=1", facts.booth));
    }
}

/// Hides what the page shows while it waits for the island.
pub(super) fn hide_by_id(id: &str) {
    if let Some(element) = by_id(id) {
        hide(&element, true);
    }
}
