//! "Is this phone ready?": what is prepared, how old it is, how much room it takes.

use super::device::{self, Install};
use super::fields::button;
use super::phone::{Phone, Screen};
use super::words;
use crate::features::field::voice;
use crate::features::privacy::markup::without_links;
use crate::ui::{Glyph, Icon};
use domain::Lang;
use domain::kit::{Ask, Kit, KitState, Told};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A line of the list: fine, or to be looked at, and its sentence.
type Line = (bool, String);

pub(super) fn screen(phone: Phone) -> AnyView {
    let shell = RwSignal::new(device::shell());
    device::when_shell_changes(move || shell.set(device::shell()));
    let voices = RwSignal::new(0_u32);
    voice::when_known(move || {
        // The screen may be gone by then.
        let _ = voices.try_update(|times| *times += 1);
    });
    let lines = move || {
        voices.track();
        let state = phone.state.get();
        let mut lines = vec![kept_page(phone, shell.get().kept)];
        lines.extend(
            phone
                .of_kit(|kit| prepared(phone, kit, &state))
                .unwrap_or_default(),
        );
        lines.extend(standing(phone, &state));
        lines
    };
    let line = |(fine, text): Line| {
        let (class, glyph) = if fine {
            ("kit-check tone-success", Glyph::Done)
        } else {
            ("kit-check tone-warning", Glyph::Warning)
        };
        view! { <li class=class><Icon glyph /> <span>{text}</span></li> }
    };
    let there = move || phone.kit.get().is_some();
    view! {
        {move || outing(phone)}
        <ul class="kit-checks">{move || lines().into_iter().map(line).collect_view()}</ul>
        <div class="stack-s">
            {move || {
                let (look, key) = if there() {
                    ("button button-quiet button-wide", "field-prepare-again")
                } else {
                    ("button button-wide", "field-prepare")
                };
                let key = if phone.busy.get() { "field-preparing" } else { key };
                button(look, Some(Glyph::Download), phone.say(key), phone.busy.into(), move || {
                    phone.busily(prepare(phone));
                })
            }}
            {move || {
                there().then(|| {
                    button("button button-wide", Some(Glyph::Next), phone.say("field-go"), phone.busy.into(), move || {
                        phone.show(Screen::Collect);
                    })
                })
            }}
        </div>
        {move || install(phone, shell.get().install)}
        {rules(phone)}
        {notices(phone)}
        {languages(phone)}
    }
    .into_any()
}

/// Fetches the outing, and shows what there is then.
pub(super) async fn prepare(phone: Phone) {
    let told = phone.ask(Ask::Prepare).await;
    if matches!(told, Told::State { .. }) && phone.read_kit().await {
        phone.tell(phone.say("field-prepared"));
    } else {
        phone.tell_unexpected(&told);
    }
    // Some browsers ask their user first: nothing waits for that.
    spawn_local(async move {
        device::persist().await;
        phone.ask(Ask::Open).await;
    });
}

fn outing(phone: Phone) -> AnyView {
    let of = phone.of_kit(|kit| {
        let outing = &kit.outing;
        let when = device::moment(phone.lang, outing.starts_at);
        let until = device::moment(phone.lang, kit.good_until);
        (
            outing.title.clone(),
            outing.place.clone(),
            outing.edition_name.clone(),
            when,
            until,
        )
    });
    let Some((title, place, edition, when, until)) = of else {
        return view! { <p class="lead">{phone.say("field-ready-lead")}</p> }.into_any();
    };
    view! {
        <div class="kit-outing-card stack-s">
            <p class="strong" dir="auto">{title}</p>
            <p dir="auto">{place}</p>
            <p>{when}</p>
            <p class="soft small" dir="auto">{edition}</p>
            <p class="soft small">{phone.say_with("field-good-until", &[("when", &until)])}</p>
        </div>
    }
    .into_any()
}

fn kept_page(phone: Phone, kept: bool) -> Line {
    let key = if kept {
        "field-ready-page"
    } else {
        "field-ready-no-page"
    };
    (kept, phone.say(key))
}

/// What the kit holds.
fn prepared(phone: Phone, kit: &Kit, state: &KitState) -> Vec<Line> {
    let mut lines = vec![(
        true,
        phone.say_with("field-ready-age", &[("age", &phone.ago(kit.made_at))]),
    )];
    match &kit.vote {
        Some(vote) => {
            let number = vote.projects.len().to_string();
            lines.push((
                true,
                phone.say_with("field-ready-projects", &[("n", &number)]),
            ));
            let (have, of) = state.pictures;
            let values = [("n", have.to_string()), ("of", of.to_string())];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            if of > 0 {
                lines.push((have >= of, phone.say_with("field-ready-pictures", &values)));
            }
        }
        None => lines.push((true, phone.say("field-ready-no-vote"))),
    }
    lines.push((true, phone.say("field-ready-texts")));
    lines.push(voices(phone));
    lines
}

/// The languages that the phone can read aloud by itself.
fn voices(phone: Phone) -> Line {
    let (with, without): (Vec<Lang>, Vec<Lang>) = [Lang::Fr, Lang::Ar, Lang::En]
        .into_iter()
        .partition(|&lang| voice::speaks(lang));
    let names = |langs: &[Lang]| {
        let names: Vec<&str> = langs.iter().map(|lang| lang.name()).collect();
        names.join(", ")
    };
    if with.is_empty() {
        return (false, phone.say("field-ready-no-voice"));
    }
    let mut text = phone.say_with("field-ready-voices", &[("languages", &names(&with))]);
    if !without.is_empty() {
        text.push(' ');
        text.push_str(
            &phone.say_with("field-ready-voices-not", &[("languages", &names(&without))]),
        );
    }
    (without.is_empty(), text)
}

/// How the phone itself stands: room, the browser's promise, the clock.
fn standing(phone: Phone, state: &KitState) -> Vec<Line> {
    let mut lines = Vec::new();
    let room = state.room;
    if room.quota > 0 {
        let comma = if phone.lang == Lang::En { "." } else { "," };
        let used = words::megabytes(room.used, comma);
        let free = words::megabytes(room.quota.saturating_sub(room.used), comma);
        let key = if room.low {
            "field-room-low"
        } else {
            "field-room"
        };
        lines.push((
            !room.low,
            phone.say_with(key, &[("used", &used), ("free", &free)]),
        ));
        let key = if room.persisted {
            "field-persisted"
        } else {
            "field-not-persisted"
        };
        lines.push((room.persisted, phone.say(key)));
    }
    if let Some((key, off)) = words::clock_off(state.skew) {
        let far = phone.say_with(off.key, &[("n", &off.number.to_string())]);
        lines.push((false, phone.say_with(key, &[("age", &far)])));
    }
    lines
}

fn install(phone: Phone, how: Install) -> AnyView {
    let text = |key| view! { <p>{phone.say(key)}</p> }.into_any();
    let inside = match how {
        Install::Done => return ().into_any(),
        Install::Ask => button(
            "button button-quiet button-wide",
            Some(Glyph::Plus),
            phone.say("field-install"),
            false.into(),
            device::install,
        ),
        Install::Ios => text("field-install-ios"),
        Install::Menu => text("field-install-menu"),
    };
    view! {
        <section class="kit-section stack-s">
            <h2>{phone.say("field-install-title")}</h2>
            {inside}
        </section>
    }
    .into_any()
}

/// The vote in a few sentences, for whoever is asked about it.
fn rules(phone: Phone) -> AnyView {
    let sentences = move || {
        phone.of_kit(|kit| {
            let vote = kit.vote.as_ref()?;
            let mut sentences = vec![
                phone.say_with(
                    "field-rules-open",
                    &[
                        ("from", &device::moment(phone.lang, vote.phase.starts)),
                        ("to", &device::moment(phone.lang, vote.phase.ends)),
                    ],
                ),
                phone.say_with("field-rules-age", &[("n", &vote.age_floor.to_string())]),
                phone.say("field-rules-once"),
                phone.say("field-rules-secret"),
                phone.say("field-rules-help"),
            ];
            if vote.contacts {
                sentences.push(phone.say("field-rules-contact"));
            }
            Some(sentences)
        })
    };
    (move || {
        let sentences = sentences().flatten()?;
        let sentences = sentences
            .into_iter()
            .map(|text| view! { <li>{text}</li> })
            .collect_view();
        Some(view! {
            <details class="kit-person">
                <summary>{phone.say("field-rules")}</summary>
                <ul class="kit-list">{sentences}</ul>
            </details>
        })
    })
    .into_any()
}

/// The notice in each language that has one.
fn notices(phone: Phone) -> AnyView {
    (move || {
        let notices = phone.of_kit(|kit| kit.notices.clone()).unwrap_or_default();
        let notices = notices
            .into_iter()
            .map(|notice| {
                let (code, dir) = (voice::spoken(notice.lang), notice.lang.dir());
                view! {
                    <div lang=code dir=dir class="stack-s">
                        <p class="strong">{notice.lang.name()}</p>
                        {without_links(&notice.text)}
                    </div>
                }
            })
            .collect_view();
        phone.kit.get().map(|_| {
            view! {
                <details class="kit-person">
                    <summary>{phone.say("field-notices")}</summary>
                    <div class="stack">{notices}</div>
                </details>
            }
        })
    })
    .into_any()
}

fn languages(phone: Phone) -> AnyView {
    let links = Lang::ALL
        .into_iter()
        .filter(|&lang| lang != phone.lang)
        .map(|lang| {
            view! {
                <li>
                    // Loaded whole: the page is on the phone.
                    <a class="button button-quiet" href=lang.href("/field") data-reload="" lang=voice::spoken(lang)>
                        {lang.name()}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="kit-section stack-s" aria-labelledby="kit-languages">
            <h2 id="kit-languages">{phone.say("field-languages")}</h2>
            <ul class="cluster">{links}</ul>
        </nav>
    }
    .into_any()
}
