//! The second page: shows what the draft says, tells its faults, and seals it when the voter confirms.

use super::booth::{instead, leave, show_unsent};
use super::casting::{self, Casting, Declared, End};
use super::dom::{by_id, elements, focus, go, hide, set_text, show, text_of};
use super::kept::{self, Draft};
use super::{Facts, Summary, cards, work};
use crate::written::written;
use domain::{BallotError, BallotForm, Cents, Pick, Picks, ProjectId};
use leptos::prelude::document;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// A project of the ballot, as its line in the page says it.
struct Line {
    element: Element,
    field: String,
    number: String,
    cost: Cents,
}

pub(super) fn begin(facts: &Rc<Facts>, texts: Summary) {
    let draft = Draft::read(&facts.edition).unwrap_or_default();
    if draft.changing.is_some() != texts.changing {
        let change = if texts.changing { "" } else { "?change=1" };
        // A page that was gone back to, or an address that was typed.
        go(&format!("{}{change}", facts.booth));
        return;
    }
    let lines = lines();
    let picks = picks(&draft, &lines);
    let fault = show_choices(&texts, &draft, &lines, &picks);
    show("next-step", fault.is_none());
    show_fault(&texts, fault.as_deref());
    if fault.is_none() {
        confirming(facts, &texts, &draft, &lines);
    }
}

/// The lines, in the order of the page.
fn lines() -> Vec<Line> {
    elements("#chosen-list [data-field]")
        .map(|element| Line {
            field: text_of(&element, "field"),
            number: text_of(&element, "number"),
            cost: Cents::new(text_of(&element, "cost").parse().unwrap_or_default()),
            element,
        })
        .collect()
}

/// The choices of the draft, under ids of this page alone: the place of the line.
fn picks(draft: &Draft, lines: &[Line]) -> Picks {
    if draft.blank {
        return Picks::default();
    }
    Picks::new(draft.picks.iter().map(|(field, points)| {
        let at = lines.iter().position(|line| line.field == *field);
        // What is no longer on the ballot is told as such.
        let at = at.unwrap_or(lines.len());
        Pick {
            project: ProjectId::numbered(at as u128),
            points: *points,
        }
    }))
}

fn line_of(lines: &[Line], id: ProjectId) -> Option<&Line> {
    lines.get(usize::try_from(id.number()).ok()?)
}

/// Shows the chosen lines and the sum, and gives the fault of the choices.
fn show_choices(texts: &Summary, draft: &Draft, lines: &[Line], picks: &Picks) -> Option<String> {
    let begun = draft.is_begun();
    show("chosen-none", !begun);
    show("chosen-blank", draft.blank);
    show("chosen-list", !picks.is_blank());
    show("chosen-sum", !picks.is_blank());
    if !begun {
        return Some(texts.nothing.clone());
    }
    let mut chosen: Vec<_> = picks
        .as_slice()
        .iter()
        .filter_map(|pick| Some((line_of(lines, pick.project)?, pick.points)))
        .collect();
    // Where one project is preferred to another, the best comes first; else the order stays.
    chosen.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
    for (line, points) in chosen {
        hide(&line.element, false);
        if let Some(list) = line.element.parent_element() {
            let _ = list.append_child(&line.element);
        }
        let word = usize::try_from(points)
            .ok()
            .and_then(|points| texts.points.get(points.checked_sub(1)?))
            .cloned()
            .unwrap_or_else(|| points.to_string());
        if let Ok(Some(place)) = line.element.query_selector(".chosen-points") {
            place.set_text_content(Some(&word));
        }
    }
    let cost = |id: ProjectId| line_of(lines, id).map(|line| line.cost);
    let usage = texts.form.usage(picks, cost);
    if let Some(place) = by_id("chosen-used") {
        let used = amount(texts, usage.used);
        set_text(
            "chosen-used",
            &text_of(&place, "detail").replace("{n}", &used),
        );
    }
    if let Some(sum) = by_id("chosen-sum") {
        let _ = sum
            .class_list()
            .toggle_with_force("chosen-over", usage.over() > 0);
    }
    let fault = texts.form.check(picks, cost).err()?;
    Some(fault_text(texts, fault, usage.over()))
}

/// The fault in the language of the page.
fn fault_text(texts: &Summary, fault: BallotError, over: i64) -> String {
    match fault {
        BallotError::TooFew { chosen, .. } => texts.too_few.replace("{n}", &chosen.to_string()),
        BallotError::TooMany { .. }
        | BallotError::OverBudget { .. }
        | BallotError::TooManyPoints { .. } => texts.over.replace("{n}", &amount(texts, over)),
        BallotError::SamePlace { place } => texts.same_place.replace("{n}", &place.to_string()),
        BallotError::EmptyPlace { place } => texts.empty_place.replace("{n}", &place.to_string()),
        BallotError::UnknownProject { .. } | BallotError::TooManyPointsOnOne { .. } => {
            texts.other.clone()
        }
    }
}

fn amount(texts: &Summary, value: i64) -> String {
    let money = matches!(texts.form, BallotForm::Knapsack { .. });
    written(&texts.lang, money, value)
}

/// The page comes with the fault of nothing chosen, or with those of the form below.
fn show_fault(texts: &Summary, fault: Option<&str>) {
    let Some(errors) = by_id("errors") else {
        return;
    };
    match fault {
        Some(fault) => {
            let links = elements("#errors a").collect::<Vec<_>>();
            for (at, link) in links.iter().enumerate() {
                hide(link, at > 0);
            }
            if let Some(link) = links.first() {
                let _ = link.set_attribute("href", "#choices");
                link.set_text_content(Some(fault));
            }
            focus("errors");
        }
        None => hide(&errors, !texts.form_refused),
    }
    if fault.is_none()
        && !texts.form_refused
        && leptos::prelude::window().location().hash().as_deref() == Ok("#sign-in")
    {
        // It was hidden when the browser looked for it.
        if let Some(place) = by_id("sign-in") {
            place.scroll_into_view();
        }
    }
}

/// Seals and sends when the voter says so.
fn confirming(facts: &Rc<Facts>, texts: &Summary, draft: &Draft, lines: &[Line]) {
    let Some(form) = by_id("confirm") else {
        return;
    };
    let slip = slip(facts, draft, lines);
    let (facts, draft, changing) = (Rc::clone(facts), draft.clone(), texts.changing);
    let busy = Rc::new(Cell::new(false));
    instead(&form, "submit", move || {
        if busy.replace(true) {
            return;
        }
        say("now");
        let (facts, busy) = (Rc::clone(&facts), Rc::clone(&busy));
        let (draft, slip) = (draft.clone(), slip.clone());
        spawn_local(async move {
            if !changing && !work::is_there().await {
                cards::hand_over(&facts, &draft);
                return;
            }
            match casting::begin(&facts, draft, slip, declared()).await {
                End::NotSealed(why) => {
                    say(why);
                    busy.set(false);
                }
                End::Waiting(why) => match kept::read::<Casting>(&facts.edition) {
                    Some(waiting) => show_unsent(&facts, &waiting, why),
                    // Refused, and a draft again.
                    None => {
                        say_from_unsent(why);
                        busy.set(false);
                    }
                },
                end => {
                    // Nothing is unfinished any more: nobody is to be asked whether to leave.
                    let _ = document()
                        .query_selector("[data-unfinished]")
                        .map(|found| found.map(|found| found.remove_attribute("data-unfinished")));
                    leave(&facts, &end);
                }
            }
        });
    });
    if let Some(page) = by_id("device-summary") {
        let _ = page.set_attribute("data-unfinished", "");
    }
}

/// Numbers and points, in the order of the ballot paper.
fn slip(facts: &Facts, draft: &Draft, lines: &[Line]) -> Vec<(String, u32)> {
    if draft.blank {
        return vec![];
    }
    let numbers = facts.keys["numbers"].as_array().into_iter().flatten();
    numbers
        .filter_map(|number| {
            let line = lines.iter().find(|line| line.number == *number)?;
            let (_, points) = draft.picks.iter().find(|(field, _)| *field == line.field)?;
            Some((line.number.clone(), *points))
        })
        .collect()
}

fn declared() -> Declared {
    let ticked = |selector: &str| {
        elements(selector)
            .next()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    };
    Declared {
        old_enough: ticked("#old_enough:checked").is_some(),
        link: ticked("input[name=link]:checked").map(|field| field.value()),
        another: by_id("another").is_some(),
        mail: ticked("#mail:checked").is_some(),
    }
}

fn say(why: &str) {
    if let Some(place) = by_id("sealing-says") {
        set_text("sealing-says", &text_of(&place, why));
    }
}

fn say_from_unsent(why: &str) {
    if let Some(place) = by_id("unsent-says") {
        set_text("sealing-says", &text_of(&place, why));
        focus("sealing-says");
    }
}
