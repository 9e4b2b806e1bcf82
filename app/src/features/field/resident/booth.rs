//! What the screens of resident mode share: copied into every closure.

use super::choices::Choices;
use super::rules::{self, Step, Tick, Way};
use crate::features::field::texts::Texts;
use crate::features::field::voice;
use crate::features::field::worker::Hand;
use crate::written::written;
use domain::kit::{Ask, Kit, KitNotice, KitVote, Told, Trouble};
use domain::rules::Declaration;
use domain::{Cents, Lang, Link};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy)]
pub(super) struct Booth {
    pub(super) kit: StoredValue<Kit>,
    texts: Texts,
    hand: StoredValue<Hand, LocalStorage>,
    pub(super) lang: RwSignal<Lang>,
    pub(super) step: RwSignal<Step>,
    /// The screen to come back to from the choice of a language.
    pub(super) resumes: RwSignal<Option<Step>>,
    pub(super) choices: RwSignal<Choices>,
    pub(super) link: RwSignal<Option<Link>>,
    pub(super) old_enough: RwSignal<bool>,
    pub(super) who: Who,
    /// Shown, and nowhere else.
    pub(super) receipt: RwSignal<String>,
    /// Why the vote is not kept.
    pub(super) trouble: RwSignal<Option<Trouble>>,
    /// The worker seals at the moment.
    pub(super) busy: RwSignal<bool>,
    /// Somebody's vote has ended since the phone changed hands: the language that they read.
    pub(super) ended: RwSignal<Option<Lang>>,
    /// The way back to the team is asked for.
    pub(super) asks_team: RwSignal<bool>,
    /// The page was put aside: nothing of it is shown until somebody touches it.
    pub(super) covered: RwSignal<bool>,
    /// When somebody last touched the phone, in seconds.
    pub(super) touched: RwSignal<i64>,
}

/// What the resident types of themselves.
#[derive(Clone, Copy)]
pub(super) struct Who {
    pub(super) way: RwSignal<Option<Way>>,
    pub(super) code: RwSignal<String>,
    pub(super) contact: RwSignal<String>,
    pub(super) identifier: RwSignal<String>,
    pub(super) year: RwSignal<String>,
    pub(super) another: RwSignal<bool>,
}

impl Booth {
    pub(super) fn new(kit: StoredValue<Kit>, texts: Texts, hand: Hand) -> Self {
        Self {
            kit,
            texts,
            hand: StoredValue::new_local(hand),
            lang: RwSignal::new(Lang::Fr),
            step: RwSignal::new(Step::default()),
            resumes: RwSignal::new(None),
            choices: RwSignal::new(Choices::default()),
            link: RwSignal::new(None),
            old_enough: RwSignal::new(false),
            who: Who {
                way: RwSignal::new(None),
                code: RwSignal::new(String::new()),
                contact: RwSignal::new(String::new()),
                identifier: RwSignal::new(String::new()),
                year: RwSignal::new(String::new()),
                another: RwSignal::new(false),
            },
            receipt: RwSignal::new(String::new()),
            trouble: RwSignal::new(None),
            busy: RwSignal::new(false),
            ended: RwSignal::new(None),
            asks_team: RwSignal::new(false),
            covered: RwSignal::new(false),
            touched: RwSignal::new(now()),
        }
    }

    /// A text in the resident's language.
    pub(super) fn say(self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A text with its places filled in.
    pub(super) fn say_with(self, key: &str, values: &[(&str, &str)]) -> String {
        self.texts.get(self.lang.get(), key, values)
    }

    /// A text with a number.
    pub(super) fn say_number(self, key: &str, name: &str, number: impl ToString) -> String {
        self.say_with(key, &[(name, &number.to_string())])
    }

    pub(super) fn money(self, amount: Cents) -> String {
        written(self.lang.get().code(), true, amount.get())
    }

    pub(super) fn texts(self) -> Texts {
        self.texts
    }

    pub(super) fn hand(self) -> Hand {
        self.hand.with_value(Hand::clone)
    }

    pub(super) async fn ask(self, ask: Ask) -> Told {
        let hand = self.hand();
        hand.ask(ask).await
    }

    /// What the ballot needs; nothing is voted on without it.
    pub(super) fn vote<T>(self, read: impl FnOnce(&KitVote) -> T) -> Option<T> {
        self.kit.with_value(|kit| kit.vote.as_ref().map(read))
    }

    /// The notice for stands in the resident's language, else in the first there is.
    pub(super) fn notice(self) -> Option<KitNotice> {
        let lang = self.lang.get();
        self.kit.with_value(|kit| {
            let own = |lang: Lang| kit.notices.iter().find(|notice| notice.lang == lang);
            own(lang)
                .or_else(|| own(Lang::Fr))
                .or_else(|| kit.notices.first())
                .cloned()
        })
    }

    /// Whether a question stands before the screen, which nobody can use meanwhile.
    pub(super) fn is_behind(self, time: Tick) -> bool {
        self.asks_team.get() || self.covered.get() || matches!(time, Tick::Asks(_))
    }

    pub(super) fn go(self, step: Step) {
        voice::stop();
        self.trouble.set(None);
        self.step.set(step);
    }

    /// The screen that counts for the time: whoever looks for another language is in the middle of a vote.
    pub(super) fn stands_at(self) -> Step {
        let step = self.step.get_untracked();
        self.resumes.get_untracked().unwrap_or(step)
    }

    pub(super) fn back(self) {
        if let Some(before) = self.step.get_untracked().before() {
            self.go(before);
        }
    }

    /// A language is chosen: on with the vote, once the worker has told the time by the server's clock.
    pub(super) fn speak(self, lang: Lang) {
        self.lang.set(lang);
        if let Some(step) = self.resumes.get_untracked() {
            self.resumes.set(None);
            self.go(step);
            return;
        }
        self.ended.set(None);
        let projects = self.vote(|vote| vote.projects.len()).unwrap_or_default();
        self.choices.set(Choices::of(projects));
        spawn_local(async move {
            let now = match self.ask(Ask::Open).await {
                Told::State { state } => state.now,
                _ => None,
            };
            let barred = self
                .kit
                .with_value(|kit| rules::barred(kit.vote.as_ref(), now));
            self.go(barred.map_or(Step::About, Step::Barred));
        });
    }

    /// Seals and keeps the vote. Whatever hinders it, choices and identity stay until it is done or given up.
    pub(super) fn cast(self) {
        let Some(who) = self.who.identity() else {
            return;
        };
        if self.busy.get_untracked() {
            return;
        }
        let choices = self.vote(|vote| {
            let numbers = vote.projects.iter().map(|project| project.number.as_str());
            self.choices.with_untracked(|choices| choices.slip(numbers))
        });
        let ask = Ask::Vote {
            kit: Some(self.kit.with_value(Kit::stamp)),
            who,
            declaration: Declaration {
                old_enough: self.old_enough.get_untracked(),
                link: self.link.get_untracked(),
            },
            another: self.who.another.get_untracked(),
            notice: untrack(|| self.notice()).and_then(|notice| notice.id),
            choices: choices.unwrap_or_default(),
        };
        self.busy.set(true);
        self.trouble.set(None);
        spawn_local(async move {
            let told = self.ask(ask).await;
            // Wiped in the meantime: the receipt is for nobody who comes next.
            if self.busy.try_get_untracked() != Some(true) {
                return;
            }
            self.busy.set(false);
            match told {
                Told::Voted { receipt, .. } => {
                    self.forget();
                    self.receipt.set(receipt);
                    self.touched.set(now());
                    self.go(Step::Receipt);
                }
                Told::Trouble { trouble, .. } => self.trouble.set(Some(trouble)),
                _ => self.trouble.set(Some(Trouble::Fault)),
            }
        });
    }

    /// Choices and identity are nowhere any more.
    fn forget(self) {
        self.choices.set(Choices::default());
        self.link.set(None);
        self.old_enough.set(false);
        self.who.forget();
    }

    /// Everything of this vote is wiped; the next resident starts anew.
    pub(super) fn end(self) {
        self.forget();
        self.busy.set(false);
        self.receipt.set(String::new());
        self.resumes.set(None);
        self.ended.set(Some(self.lang.get_untracked()));
        self.lang.set(Lang::Fr);
        self.go(Step::Language);
    }
}

impl Who {
    pub(super) fn identity(self) -> Option<domain::field::FieldIdentity> {
        rules::identity(
            self.way.get()?,
            &self.code.read(),
            &self.contact.read(),
            &self.identifier.read(),
            &self.year.read(),
        )
    }

    fn forget(self) {
        self.way.set(None);
        self.another.set(false);
        for typed in [self.code, self.contact, self.identifier, self.year] {
            typed.set(String::new());
        }
    }
}

/// Seconds by the phone's own clock: for how long nobody has touched it.
pub(super) fn now() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 fit")]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}
