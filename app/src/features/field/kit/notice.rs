//! The notice that is read aloud before anything about a person is kept.

use super::fields::button;
use super::phone::Phone;
use crate::features::field::voice;
use crate::features::privacy::markup::{for_a_voice, without_links};
use crate::ui::Glyph;
use domain::kit::KitNotice;
use domain::{Lang, NoticeId};
use leptos::prelude::*;

/// The language in which the notice is read: that of the person, which need not be that of the screen.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    lang: RwSignal<Lang>,
    speaks: RwSignal<bool>,
}

impl Reading {
    pub(super) fn new(phone: Phone) -> Self {
        let lang = RwSignal::new(phone.lang);
        let speaks = RwSignal::new(false);
        // Who leaves the screen is not read to any more.
        on_cleanup(voice::stop);
        Self { lang, speaks }
    }

    /// The language that was read.
    pub(super) fn lang(self) -> Lang {
        self.lang.get_untracked()
    }

    /// The notice that was read.
    pub(super) fn notice(self, phone: Phone) -> Option<NoticeId> {
        notice_in(phone, self.lang.get_untracked())?.id
    }
}

/// The text, a language for it, and a voice where the phone has one.
pub(super) fn reader(phone: Phone, reading: Reading) -> AnyView {
    let Reading { lang, speaks } = reading;
    let offered = move || {
        let offered: Vec<Lang> = Lang::ALL
            .into_iter()
            .filter(|&lang| exactly_in(phone, lang).is_some())
            .collect();
        (offered.len() > 1).then(|| {
            offered
                .into_iter()
                .map(|one| {
                    view! {
                        <button
                            type="button"
                            class="kit-chip"
                            lang=voice::spoken(one)
                            aria-pressed=move || if lang.get() == one { "true" } else { "false" }
                            on:click=move |_| {
                                voice::stop();
                                lang.set(one);
                            }
                        >
                            {one.name()}
                        </button>
                    }
                })
                .collect_view()
        })
    };
    let text = move || {
        notice_in(phone, lang.get()).map_or_else(
            || (phone.lang, phone.say("field-notice-short")),
            |notice| (notice.lang, notice.text),
        )
    };
    let known = RwSignal::new(0_u32);
    voice::when_known(move || {
        // The screen may be gone by then.
        let _ = known.try_update(|times| *times += 1);
    });
    let aloud = move || {
        known.track();
        let (lang, text) = text();
        voice::speaks(lang).then(|| {
            let press = move || {
                if speaks.get_untracked() {
                    voice::stop();
                } else {
                    speaks.set(true);
                    voice::speak(lang, &for_a_voice(&text), move || {
                        // The screen may be gone by then.
                        let _ = speaks.try_set(false);
                    });
                }
            };
            let key = if speaks.get() {
                "field-silence"
            } else {
                "field-aloud"
            };
            button(
                "button button-quiet",
                Some(Glyph::Account),
                phone.say(key),
                false.into(),
                press,
            )
        })
    };
    view! {
        <section class="kit-notice stack-s" aria-labelledby="kit-notice">
            <h2 id="kit-notice">{phone.say("field-notice")}</h2>
            <p class="soft small">{phone.say("field-notice-hint")}</p>
            <div class="cluster">{offered}</div>
            {move || {
                let (lang, text) = text();
                view! {
                    <div class="kit-notice-text stack-s" lang=voice::spoken(lang) dir=lang.dir()>
                        {without_links(&text)}
                    </div>
                }
            }}
            {aloud}
        </section>
    }
    .into_any()
}

fn exactly_in(phone: Phone, lang: Lang) -> Option<KitNotice> {
    phone
        .of_kit(|kit| kit.notices.iter().find(|one| one.lang == lang).cloned())
        .flatten()
}

/// In the language, in French where it has none.
fn notice_in(phone: Phone, lang: Lang) -> Option<KitNotice> {
    exactly_in(phone, lang).or_else(|| exactly_in(phone, Lang::Fr))
}
