//! The phone's own "back": inside a screen it leads to the outing, and not out of the kit.

use super::phone::{Phone, Screen};
use crate::features::field::history::{VOTE, go, here, write};
use leptos::ev;
use leptos::prelude::*;

fn depth(screen: Screen) -> i32 {
    match screen {
        Screen::Opening | Screen::Start | Screen::Collect => 0,
        Screen::Ready
        | Screen::Idea
        | Screen::Contact
        | Screen::HandOver
        | Screen::HandedBack
        | Screen::Queue
        | Screen::Debrief => 1,
        Screen::Resident => VOTE,
    }
}

/// Keeps the history as deep as the screen that is shown, and follows it back.
pub(super) fn follow(phone: Phone) {
    // Of a page that was loaded anew in the middle: it begins at its beginning.
    write(0, false);
    Effect::new(move |before: Option<()>| {
        let (wanted, there) = (depth(phone.screen.get()), here());
        if wanted > there {
            write(wanted, true);
        } else if wanted < there && before.is_some() {
            go(wanted - there);
        }
    });
    let back = window_event_listener(ev::popstate, move |_| {
        let screen = phone.screen.get_untracked();
        // What this file has done itself leads to where one is already; a vote has a way of its own.
        if screen == Screen::Resident || here() >= depth(screen) {
            return;
        }
        let let_in = phone.state.with_untracked(|state| state.outing.is_some());
        phone.show(if let_in {
            Screen::Collect
        } else {
            Screen::Start
        });
    });
    on_cleanup(move || back.remove());
}
