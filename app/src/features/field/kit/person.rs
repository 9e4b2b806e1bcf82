//! What is said of the person met, if anything: one tap each, kept in totals alone.

use super::device::language_name;
use super::fields::chips;
use super::phone::Phone;
use super::words;
use domain::DistrictId;
use domain::field::EncounterNote;
use domain::outing::{AgeBand, Encounter, Gender};
use leptos::prelude::*;

/// What a team in France hears most, offered on every outing.
const LANGUAGES: [&str; 3] = ["fr", "ar", "en"];
const OTHER: &str = "other";

/// What is chosen for the next encounter. District and language stay for the one after: a team stands in one place.
#[derive(Clone, Copy)]
pub(super) struct Person {
    district: RwSignal<Option<String>>,
    age: RwSignal<Option<String>>,
    gender: RwSignal<Option<String>>,
    language: RwSignal<Option<String>>,
}

impl Person {
    pub(super) fn new() -> Self {
        Self {
            district: RwSignal::new(None),
            age: RwSignal::new(None),
            gender: RwSignal::new(None),
            language: RwSignal::new(None),
        }
    }

    /// Nothing is chosen any more.
    pub(super) fn forget(self) {
        for chosen in [self.district, self.age, self.gender, self.language] {
            chosen.set(None);
        }
    }

    /// The note of an encounter. Of a door that nobody opened, no more is known than where it is.
    pub(super) fn note(self, phone: Phone, encounter: Encounter) -> EncounterNote {
        let seen = encounter != Encounter::Absent;
        let read = |signal: RwSignal<Option<String>>| signal.get_untracked();
        EncounterNote {
            encounter,
            district: phone.own_district(read(self.district)),
            age: read(self.age)
                .filter(|_| seen)
                .and_then(|code| code.parse().ok()),
            gender: read(self.gender)
                .filter(|_| seen)
                .and_then(|code| code.parse().ok()),
            language: read(self.language).filter(|_| seen),
            undone: false,
        }
    }

    /// The next one is somebody else. Gives back what was chosen.
    pub(super) fn next(self) -> [Option<String>; 2] {
        let chosen = [self.age, self.gender].map(|signal| signal.get_untracked());
        self.again([None, None]);
        chosen
    }

    /// Puts age and gender back: the note of them was not kept.
    pub(super) fn again(self, [age, gender]: [Option<String>; 2]) {
        self.age.set(age);
        self.gender.set(gender);
    }

    pub(super) fn chosen_district(self) -> Option<String> {
        self.district.get_untracked()
    }
}

impl Phone {
    /// A chosen district, as long as the kit has it: what was chosen before another kit came is nowhere any more.
    pub(super) fn own_district(self, code: Option<String>) -> Option<DistrictId> {
        let chosen: DistrictId = code?.parse().ok()?;
        let kit = self.kit.get_untracked()?;
        let own = kit.with_value(|kit| kit.districts.iter().any(|one| one.id == chosen));
        own.then_some(chosen)
    }
}

/// The choices, folded away: who counts fast needs none of them.
pub(super) fn panel(phone: Phone) -> AnyView {
    let person = phone.person;
    let districts = phone
        .of_kit(|kit| {
            let districts = kit.districts.iter();
            districts
                .map(|one| (one.id.to_string(), one.name.clone()))
                .collect()
        })
        .unwrap_or_default();
    let ages = AgeBand::ALL
        .iter()
        .map(|age| (age.code().to_owned(), phone.say(&words::age(*age))));
    let genders = Gender::ALL
        .iter()
        .map(|gender| (gender.code().to_owned(), phone.say(&words::gender(*gender))));
    view! {
        <details class="kit-person">
            <summary>{phone.say("field-person")}</summary>
            <div class="stack">
                <p class="soft small">{phone.say("field-person-hint")}</p>
                {chips(phone.say("field-person-age"), ages.collect(), person.age)}
                {chips(phone.say("field-person-gender"), genders.collect(), person.gender)}
                {chips(phone.say("field-person-language"), languages(phone), person.language)}
                {chips(phone.say("field-person-district"), districts, person.district)}
            </div>
        </details>
    }
    .into_any()
}

/// The team's languages first, then what is heard most, then all others as one.
fn languages(phone: Phone) -> Vec<(String, String)> {
    let mut codes = phone
        .of_kit(|kit| kit.outing.languages.clone())
        .unwrap_or_default();
    codes.extend(LANGUAGES.map(str::to_owned));
    let mut offered: Vec<(String, String)> = Vec::new();
    for code in codes {
        if code != OTHER && !offered.iter().any(|(one, _)| *one == code) {
            let name = language_name(phone.lang, &code);
            offered.push((code, name));
        }
    }
    offered.push((OTHER.to_owned(), phone.say("field-language-other")));
    offered
}
