//! The screen of an outing: what happens most is one large button each.

use super::fields::button;
use super::person::panel;
use super::phone::{Phone, Screen};
use super::words::{self, Count};
use crate::ui::{Glyph, Icon};
use domain::field::{Content, EncounterNote};
use domain::outing::Encounter;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub(super) fn screen(phone: Phone) -> AnyView {
    if phone.kit.get().is_none() {
        return nothing_prepared(phone);
    }
    let doors = has_doors(phone);
    let absent = doors.then(|| {
        tap(phone, "kit-tap", Glyph::Dot, "field-absent", move || {
            note(phone, Encounter::Absent);
        })
    });
    view! {
        {move || phone.is_over().then(|| over(phone))}
        {counts(phone)}
        <div class="kit-taps">
            {tap(phone, "kit-tap kit-tap-main", Glyph::Account, "field-met", move || {
                note(phone, Encounter::Met);
            })}
            {tap(phone, "kit-tap", Glyph::Close, "field-refused", move || note(phone, Encounter::Refused))}
            {absent}
        </div>
        {undo(phone)}
        {panel(phone)}
        <div class="kit-taps kit-taps-forms">
            {tap(phone, "kit-tap", Glyph::Idea, "field-idea", move || phone.show(Screen::Idea))}
            {tap(phone, "kit-tap", Glyph::Mail, "field-contact", move || phone.show(Screen::Contact))}
            {tap(phone, "kit-tap", Glyph::Vote, "field-vote", move || phone.show(Screen::HandOver))}
        </div>
        {team_note(phone)}
    }
    .into_any()
}

/// The code has ended: said before anybody notes what would not be kept.
pub(super) fn over(phone: Phone) -> AnyView {
    view! {
        <div class="notice tone-warning">
            <Icon glyph=Glyph::Warning />
            <div class="notice-body">
                <p>{phone.say("field-trouble-pass-over")}</p>
                {button(
                    "button button-quiet",
                    None,
                    phone.say("field-new-code"),
                    phone.busy.into(),
                    move || phone.show(Screen::Start),
                )}
            </div>
        </div>
    }
    .into_any()
}

fn nothing_prepared(phone: Phone) -> AnyView {
    view! {
        <p class="lead">{phone.say("field-nothing-prepared")}</p>
        {button(
            "button button-wide",
            Some(Glyph::Download),
            phone.say("field-go-prepare"),
            phone.busy.into(),
            move || phone.show(Screen::Ready),
        )}
    }
    .into_any()
}

fn tap(
    phone: Phone,
    class: &'static str,
    glyph: Glyph,
    key: &'static str,
    press: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class=class on:click=move |_| press()>
            <Icon glyph />
            <span>{phone.say(key)}</span>
        </button>
    }
    .into_any()
}

/// An encounter is kept by the press itself. Two quick presses are two people: none waits for the other.
fn note(phone: Phone, encounter: Encounter) {
    let note = phone.person.note(phone, encounter);
    let before = phone.person.next();
    spawn_local(async move {
        phone.said.set(None);
        if keep(phone, &note).await {
            phone.tell(phone.say(match encounter {
                Encounter::Met => "field-kept-met",
                Encounter::Refused => "field-kept-refused",
                Encounter::Absent => "field-kept-absent",
            }));
            phone.last.set(Some(note));
        } else {
            phone.person.again(before);
        }
    });
}

async fn keep(phone: Phone, note: &EncounterNote) -> bool {
    let content = Content::Encounter(note.clone());
    phone.keep(None, content).await
}

/// Takes back the last press: another note with the same words.
fn undo(phone: Phone) -> AnyView {
    let take_back = move || {
        let Some(last) = phone.last.get_untracked() else {
            return;
        };
        let undone = EncounterNote {
            undone: true,
            ..last
        };
        phone.busily(async move {
            if keep(phone, &undone).await {
                phone.last.set(None);
                phone.tell(phone.say("field-undone"));
            }
        });
    };
    (move || {
        phone.last.get().map(|last| {
            let what = phone.say(match last.encounter {
                Encounter::Met => "field-undo-met",
                Encounter::Refused => "field-undo-refused",
                Encounter::Absent => "field-undo-absent",
            });
            button(
                "button button-bare kit-undo",
                Some(Glyph::Back),
                what,
                false.into(),
                take_back,
            )
        })
    })
    .into_any()
}

/// The figures of this phone, with the outing's goals.
fn counts(phone: Phone) -> AnyView {
    let doors = has_doors(phone);
    let goals = phone.of_kit(|kit| kit.outing.goals).unwrap_or_default();
    let figure = move |count: Count| {
        let Count { key, number, goal } = count;
        let goal = goal.map(|goal| {
            let of = phone.say_with("field-of-goal", &[("n", &goal.to_string())]);
            view! { " " <span class="kit-goal">{of}</span> }
        });
        view! {
            <div>
                <dt>{phone.say(key)}</dt>
                <dd>{number} {goal}</dd>
            </div>
        }
    };
    view! {
        <section aria-labelledby="kit-counts">
            <h2 class="hidden" id="kit-counts">{phone.say("field-counts")}</h2>
            <dl class="kit-counts">
                {move || {
                    let totals = phone.state.with(|state| state.totals);
                    words::counts(totals, goals, doors).into_iter().map(figure).collect_view()
                }}
            </dl>
        </section>
    }
    .into_any()
}

fn has_doors(phone: Phone) -> bool {
    phone
        .of_kit(|kit| kit.outing.kind.has_absent())
        .unwrap_or_default()
}

/// What whoever planned the outing wrote to its team.
fn team_note(phone: Phone) -> AnyView {
    let said = phone.of_kit(|kit| {
        (
            kit.outing.note.clone(),
            kit.outing.kit.clone(),
            kit.outing.audience.clone(),
        )
    });
    let (note, things, audience) = said.unwrap_or_default();
    if note.is_empty() && things.is_empty() && audience.is_empty() {
        return ().into_any();
    }
    let for_whom = (!audience.is_empty()).then(|| {
        view! { <p dir="auto">{phone.say_with("field-audience", &[("who", &audience)])}</p> }
    });
    let things = (!things.is_empty()).then(|| {
        let things = things
            .into_iter()
            .map(|thing| view! { <li dir="auto">{thing}</li> })
            .collect_view();
        view! {
            <p>{phone.say("field-take-along")}</p>
            <ul class="kit-list">{things}</ul>
        }
    });
    let lines = note
        .lines()
        .map(|line| view! { <p dir="auto">{line.to_owned()}</p> })
        .collect_view();
    view! {
        <details class="kit-person">
            <summary>{phone.say("field-team-note")}</summary>
            <div class="stack-s">{for_whom} {lines} {things}</div>
        </details>
    }
    .into_any()
}
