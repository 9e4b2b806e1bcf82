//! An idea that somebody else enters for its author: a paper form, a meeting, a call.

use crate::idea::{AUTHOR, NameShown, PLACE, TEXT, TITLE, public_name};
use crate::text::{Limits, TextError};
use crate::{Channel, ContactWish, DistrictId, ThemeId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Length limits of a postal address, in characters.
pub const POST: Limits = Limits { min: 10, max: 300 };
/// The digits that a telephone number has, the country's among them (ITU-T E.164 ends at 15).
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

/// What is typed from a form, or while somebody talks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryInput {
    pub title: String,
    pub text: String,
    pub theme: Option<ThemeId>,
    /// None for the whole city.
    pub district: Option<DistrictId>,
    pub place: String,
    /// The name shown with the idea; empty when the author gave none.
    pub author: String,
    /// Whether the author is under 18: then no more than the first name is kept.
    pub minor: bool,
    pub channel: Channel,
    pub wish: ContactWish,
    /// The address or the number that the wish needs; empty without one.
    pub contact: String,
    /// The day on which the author gave it; today when absent.
    pub received_on: Option<NaiveDate>,
    /// Whether it is public at once, without waiting in the queue.
    pub publish: bool,
}

/// A fault in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EntryFault {
    Title(TextError),
    Text(TextError),
    Theme,
    District,
    Place(TextError),
    Author(TextError),
    /// What comes from the site is entered by its author.
    Channel,
    /// Nothing, or something, was written that does not fit the wish.
    Contact(ContactWish),
    /// A day to come, or one before ideas were asked for.
    ReceivedOn,
}

impl EntryInput {
    /// What is shown of the author's name: of a minor's, the first name.
    pub fn public_name(&self) -> String {
        public_name(&self.author, self.minor, NameShown::Typed)
    }

    /// Every fault, in the order of the form. The days are those of Paris: the first of the phase of ideas, and
    /// today.
    pub fn check(&self, themes: bool, first: NaiveDate, today: NaiveDate) -> Vec<EntryFault> {
        let mut faults = Vec::new();
        faults.extend(TITLE.check(&self.title).err().map(EntryFault::Title));
        faults.extend(TEXT.check(&self.text).err().map(EntryFault::Text));
        faults.extend((themes && self.theme.is_none()).then_some(EntryFault::Theme));
        faults.extend(PLACE.check(&self.place).err().map(EntryFault::Place));
        let author = Limits { min: 0, ..AUTHOR };
        faults.extend(author.check(&self.author).err().map(EntryFault::Author));
        faults.extend((self.channel == Channel::Web).then_some(EntryFault::Channel));
        faults.extend(
            contact(self.wish, &self.contact)
                .is_none()
                .then_some(EntryFault::Contact(self.wish)),
        );
        let possible = |day: NaiveDate| first <= day && day <= today;
        faults.extend(
            self.received_on
                .is_some_and(|day| !possible(day))
                .then_some(EntryFault::ReceivedOn),
        );
        faults
    }
}

/// The contact in the form in which it is kept; nothing when it does not fit the wish.
pub fn contact(wish: ContactWish, typed: &str) -> Option<String> {
    match wish {
        // What was typed and would not be kept is a fault: a wish was forgotten, or a number is in the wrong place.
        ContactWish::None => typed.trim().is_empty().then(String::new),
        ContactWish::Email => crate::text::email(typed).ok(),
        ContactWish::Phone => phone(typed),
        ContactWish::Post => POST.check(typed).ok(),
    }
}

/// A number as it was written, when it is one.
fn phone(typed: &str) -> Option<String> {
    let text = typed.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fine = text.chars().enumerate().all(|(at, c)| {
        c.is_ascii_digit()
            || matches!(c, ' ' | '.' | '-' | '(' | ')' | '/')
            || (c == '+' && at == 0)
    });
    (fine && PHONE_DIGITS.contains(&digits)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).expect("a day")
    }

    fn entry() -> EntryInput {
        EntryInput {
            title: "Un banc à l’ombre".into(),
            text: "Un banc sous les platanes de la place.".into(),
            theme: Some(ThemeId::numbered(1)),
            district: None,
            place: String::new(),
            author: String::new(),
            minor: false,
            channel: Channel::Paper,
            wish: ContactWish::None,
            contact: String::new(),
            received_on: None,
            publish: false,
        }
    }

    fn faults(entry: &EntryInput) -> Vec<EntryFault> {
        entry.check(true, day(1), day(20))
    }

    #[test]
    fn a_form_without_a_name_is_taken() {
        assert_eq!(faults(&entry()), []);
        let without_theme = EntryInput {
            theme: None,
            ..entry()
        };
        assert_eq!(without_theme.check(false, day(1), day(20)), []);
        assert_eq!(faults(&without_theme), [EntryFault::Theme]);
    }

    #[test]
    fn every_fault_is_told_in_the_order_of_the_form() {
        let wrong = EntryInput {
            title: String::new(),
            text: "court".into(),
            theme: None,
            place: "x".repeat(201),
            author: "x".repeat(81),
            channel: Channel::Web,
            wish: ContactWish::Email,
            contact: "ana".into(),
            received_on: Some(day(21)),
            ..entry()
        };
        assert_eq!(
            faults(&wrong),
            [
                EntryFault::Title(TextError::Empty),
                EntryFault::Text(TextError::TooShort { min: 20 }),
                EntryFault::Theme,
                EntryFault::Place(TextError::TooLong { max: 200, len: 201 }),
                EntryFault::Author(TextError::TooLong { max: 80, len: 81 }),
                EntryFault::Channel,
                EntryFault::Contact(ContactWish::Email),
                EntryFault::ReceivedOn,
            ]
        );
    }

    #[test]
    fn an_idea_was_given_between_the_first_day_and_today() {
        for (received, fine) in [(1, true), (20, true), (21, false)] {
            let entry = EntryInput {
                received_on: Some(day(received)),
                ..entry()
            };
            assert_eq!(faults(&entry).is_empty(), fine, "{received}");
        }
        let before = EntryInput {
            received_on: day(1).pred_opt(),
            ..entry()
        };
        assert_eq!(faults(&before), [EntryFault::ReceivedOn]);
    }

    #[test]
    fn a_contact_fits_its_wish() {
        let kept = |wish, typed: &str| contact(wish, typed);
        assert_eq!(kept(ContactWish::None, " "), Some(String::new()));
        assert_eq!(kept(ContactWish::None, "04 90 00 00 00"), None);
        assert_eq!(
            kept(ContactWish::Email, " Ana@Example.org "),
            Some("ana@example.org".into())
        );
        for number in ["04 90 12 34 56", "+33 4 90 12 34 56", "04.90.12.34.56"] {
            assert_eq!(kept(ContactWish::Phone, number), Some(number.into()));
        }
        for wrong in [
            "",
            "04 90",
            "ana@example.org",
            "04+9012345",
            "1234567890123456",
        ] {
            assert_eq!(kept(ContactWish::Phone, wrong), None, "{wrong}");
        }
        assert_eq!(kept(ContactWish::Post, "Avignon"), None);
        assert!(kept(ContactWish::Post, "3, rue Carnot, 84000 Avignon").is_some());
    }
}
