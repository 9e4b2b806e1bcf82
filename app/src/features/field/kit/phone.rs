//! The phone as the screens see it: its texts, its worker, how it stands, what it shows.

use super::contact::ContactDraft;
use super::draft::Draft;
use super::person::Person;
use super::words::{self, Ago};
use crate::features::field::texts::Texts;
use crate::features::field::worker::Hand;
use chrono::{DateTime, Utc};
use domain::FieldEntryId;
use domain::Lang;
use domain::field::{Content, EncounterNote};
use domain::kit::{Ask, Kit, KitStamp, KitState, Told, Trouble};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;

/// The screens, in the order in which an outing meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// The worker has not answered yet.
    Opening,
    Start,
    Ready,
    Collect,
    Idea,
    Contact,
    HandOver,
    Resident,
    HandedBack,
    Queue,
    Debrief,
}

/// What was done last, or why it was not: read out by a screen reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) tone: Tone,
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Done,
    Trouble,
}

/// Copied into every closure.
#[derive(Clone, Copy)]
pub(super) struct Phone {
    pub(super) texts: Texts,
    pub(super) lang: Lang,
    hand: StoredValue<Hand, LocalStorage>,
    pub(super) state: RwSignal<KitState>,
    pub(super) kit: RwSignal<Option<StoredValue<Kit>>>,
    pub(super) screen: RwSignal<Screen>,
    pub(super) said: RwSignal<Option<Said>>,
    /// A question to the worker is under way that a second press must not repeat.
    pub(super) busy: RwSignal<bool>,
    /// A code that came with the address.
    pub(super) code: RwSignal<String>,
    /// What is typed of an idea stays while other screens are looked at. In memory alone. By its handle: its fields are
    /// many, and this is copied everywhere.
    draft: StoredValue<Draft>,
    pub(super) contact: ContactDraft,
    pub(super) person: Person,
    /// The last encounter that was kept, to be taken back.
    pub(super) last: RwSignal<Option<EncounterNote>>,
    /// The three answers after the outing, half written.
    pub(super) debrief: [RwSignal<String>; 3],
}

impl Phone {
    pub(super) fn new(texts: Texts, lang: Lang) -> Self {
        let state = RwSignal::new(KitState::default());
        let told = move |told: Told| take(state, &told);
        Self {
            texts,
            lang,
            hand: StoredValue::new_local(Hand::start(told)),
            state,
            kit: RwSignal::new(None),
            screen: RwSignal::new(Screen::Opening),
            said: RwSignal::new(None),
            busy: RwSignal::new(false),
            code: RwSignal::new(String::new()),
            draft: StoredValue::new(Draft::new()),
            contact: ContactDraft::new(),
            person: Person::new(),
            last: RwSignal::new(None),
            debrief: [(); 3].map(|()| RwSignal::new(String::new())),
        }
    }

    pub(super) fn draft(self) -> Draft {
        self.draft.get_value()
    }

    /// A text of the kit.
    pub(super) fn say(self, key: &str) -> String {
        self.texts.get(self.lang, key, &[])
    }

    /// A text of the kit with its places filled in.
    pub(super) fn say_with(self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.get(self.lang, key, values)
    }

    /// "2 h": how long ago a moment is, by the corrected clock.
    pub(super) fn ago(self, moment: DateTime<Utc>) -> String {
        let Ago { key, number } = words::ago((self.now() - moment).num_seconds());
        self.say_with(key, &[("n", &number.to_string())])
    }

    /// Now by the server's clock, as far as the phone knows it.
    pub(super) fn now(self) -> DateTime<Utc> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "milliseconds since 1970 fit"
        )]
        let own = js_sys::Date::now() as i64;
        let skew = self.state.with_untracked(|state| state.skew);
        let corrected = own.saturating_sub(skew.saturating_mul(1000));
        DateTime::from_timestamp_millis(corrected).unwrap_or_default()
    }

    pub(super) fn hand(self) -> Hand {
        self.hand.with_value(Hand::clone)
    }

    pub(super) async fn ask(self, ask: Ask) -> Told {
        self.ask_with(ask, None).await.0
    }

    pub(super) async fn ask_with(
        self,
        ask: Ask,
        bytes: Option<Uint8Array>,
    ) -> (Told, Option<Uint8Array>) {
        let (told, bytes) = self.hand().ask_with(ask, bytes).await;
        take(self.state, &told);
        (told, bytes)
    }

    /// Keeps an entry, and tells whether it is kept. Where another window has prepared anew, what is prepared is read
    /// again, and the entry waits for a second look.
    pub(super) async fn keep(self, id: Option<FieldEntryId>, content: Content) -> bool {
        let kit = self.stamp();
        let told = self.ask(Ask::Keep { content, id, kit }).await;
        let kept = matches!(told, Told::Kept { .. });
        if !kept {
            self.tell_unexpected(&told);
        }
        let other = matches!(
            told,
            Told::Trouble {
                trouble: Trouble::OtherKit,
                ..
            }
        );
        if other {
            self.read_kit().await;
        }
        kept
    }

    /// Which kit the screens show.
    pub(super) fn stamp(self) -> Option<KitStamp> {
        let kit = self.kit.get_untracked()?;
        Some(kit.with_value(Kit::stamp))
    }

    /// Whether the code has ended, by the corrected clock: nothing new is noted.
    pub(super) fn is_over(self) -> bool {
        let until = self.state.with(|state| state.good_until);
        until.is_some_and(|until| self.now() >= until)
    }

    /// Nothing of an outing is left for the next one: neither what is prepared nor what was chosen or typed.
    pub(super) fn forget_outing(self) {
        self.kit.set(None);
        self.last.set(None);
        self.person.forget();
        self.contact.clear();
        for photo in self.draft().forget() {
            spawn_local(async move {
                let _ = self.ask(Ask::DropPhoto { id: photo }).await;
            });
        }
        for answer in self.debrief {
            answer.set(String::new());
        }
    }

    /// Another window may go to another outing, or prepare this one anew: what is shown follows, unless somebody votes.
    pub(super) fn follow_kit(self) {
        let there = Memo::new(move |_| {
            self.state.with(|state| {
                let (outing, made_at) = (state.outing?, state.prepared_at?);
                Some(KitStamp { outing, made_at })
            })
        });
        Effect::new(move |_| {
            let there = there.get();
            let votes = self.screen.get() == Screen::Resident;
            let shown = self.stamp();
            if shown.is_some() && there.is_some() && shown != there && !votes {
                spawn_local(async move {
                    self.read_kit().await;
                });
            }
        });
    }

    /// Does one thing at a time: presses meanwhile are not heard.
    pub(super) fn busily(self, work: impl Future<Output = ()> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        spawn_local(async move {
            work.await;
            self.busy.set(false);
        });
    }

    /// Tells that something is done.
    pub(super) fn tell(self, text: String) {
        let tone = Tone::Done;
        self.said.set(Some(Said { tone, text }));
    }

    /// Tells why something was not done, and what to do.
    pub(super) fn tell_trouble(self, trouble: Trouble) {
        let text = self.say(&words::trouble(trouble));
        let tone = Tone::Trouble;
        self.said.set(Some(Said { tone, text }));
    }

    /// Tells that a form can't be kept as it is; each field says why.
    pub(super) fn tell_fault(self) {
        let text = self.say("field-fault");
        let tone = Tone::Trouble;
        self.said.set(Some(Said { tone, text }));
    }

    /// What to say of an answer that was not hoped for.
    pub(super) fn tell_unexpected(self, told: &Told) {
        self.tell_trouble(match told {
            Told::Trouble { trouble, .. } => *trouble,
            _ => Trouble::Fault,
        });
    }

    /// Whether something is half written that a reload would lose.
    pub(super) fn has_begun(self) -> bool {
        let answers = self.debrief.iter();
        self.draft().is_begun()
            || self.contact.is_begun()
            || answers
                .into_iter()
                .any(|answer| answer.with_untracked(|text| !text.is_empty()))
    }

    pub(super) fn show(self, screen: Screen) {
        self.screen.set(screen);
    }

    /// Reads what is prepared, and tells whether something is.
    pub(super) async fn read_kit(self) -> bool {
        let Told::Kit { kit } = self.ask(Ask::Kit).await else {
            return false;
        };
        let kit = kit.map(|kit| StoredValue::new(*kit));
        let there = kit.is_some();
        self.kit.set(kit);
        there
    }

    /// Something of the kit, if it is prepared.
    pub(super) fn of_kit<T>(self, read: impl FnOnce(&Kit) -> T) -> Option<T> {
        self.kit.get().map(|kit| kit.with_value(read))
    }
}

/// Every answer that brings a state brings the newest.
fn take(state: RwSignal<KitState>, told: &Told) {
    let new = match told {
        Told::State { state } | Told::Restored { state, .. } => Some(state),
        Told::Kept { state, .. } | Told::Voted { state, .. } | Told::Trouble { state, .. } => {
            state.as_ref()
        }
        Told::Kit { .. }
        | Told::Backup { .. }
        | Told::Svg { .. }
        | Told::Code { .. }
        | Told::Done => None,
    };
    if let Some(new) = new {
        state.set(KitState::clone(new));
    }
}
