//! What a form of the kit must say before it is kept. The server looks again; a fault that is told here is mended
//! while the person still stands there.

use chrono::NaiveDate;
use domain::entry::{EntryFault, EntryInput};
use domain::field::{Debrief, FieldContact, FieldIdea};
use domain::outing::NOTE;
use domain::text::TextError;
use domain::{Channel, ContactWish};

/// A fault: the field's id, the key of the sentence, and the number that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    pub key: &'static str,
    pub number: Option<usize>,
}

impl Fault {
    fn new(field: &'static str, key: &'static str) -> Self {
        let number = None;
        Self { field, key, number }
    }

    fn text(field: &'static str, err: TextError) -> Self {
        let (key, number) = match err {
            TextError::Empty => ("field-fault-empty", None),
            TextError::TooShort { min } => ("field-fault-short", Some(min)),
            TextError::TooLong { max, .. } => ("field-fault-long", Some(max)),
        };
        Self { field, key, number }
    }
}

/// Faults of an idea, in the order of the form. `themes`: whether the edition has some to choose from.
pub fn idea(idea: &FieldIdea, agreed: bool, themes: bool) -> Vec<Fault> {
    // The rules of an idea that staff enter for its author are those of the kit.
    let entry = EntryInput {
        title: idea.title.clone(),
        text: idea.text.clone(),
        theme: idea.theme,
        district: idea.district,
        place: idea.place.clone(),
        author: idea.author.clone(),
        minor: idea.minor,
        channel: Channel::Field,
        wish: idea.wish,
        contact: idea.contact.clone(),
        received_on: None,
        publish: false,
    };
    let mut faults: Vec<Fault> = entry
        .check(themes, NaiveDate::MIN, NaiveDate::MAX)
        .into_iter()
        .filter_map(|fault| {
            Some(match fault {
                EntryFault::Title(err) => Fault::text("idea-title", err),
                EntryFault::Text(err) => Fault::text("idea-text", err),
                EntryFault::Theme => Fault::new("idea-theme", "field-fault-theme"),
                EntryFault::Place(err) => Fault::text("idea-place", err),
                EntryFault::Author(err) => Fault::text("idea-author", err),
                EntryFault::Contact(wish) => Fault::new("idea-contact", contact_key(wish)),
                // None of them is asked for here.
                EntryFault::District | EntryFault::Channel | EntryFault::ReceivedOn => return None,
            })
        })
        .collect();
    faults.extend((!agreed).then(|| Fault::new("idea-agreed", "field-fault-agreed")));
    faults
}

/// Faults of a contact, in the order of the form.
pub fn contact(contact: &FieldContact) -> Vec<Fault> {
    let mut faults = Vec::new();
    let name = domain::text::Limits { min: 1, max: 80 };
    faults.extend(
        name.check(&contact.name)
            .err()
            .map(|err| Fault::text("contact-name", err)),
    );
    let fits = contact.wish != ContactWish::None
        && domain::entry::contact(contact.wish, &contact.contact).is_some();
    faults.extend((!fits).then(|| Fault::new("contact-contact", contact_key(contact.wish))));
    faults.extend((!contact.consent).then(|| Fault::new("contact-agreed", "field-fault-agreed")));
    faults
}

/// Faults of the three answers: one at least says something.
pub fn debrief(debrief: &Debrief) -> Vec<Fault> {
    let answers = [
        ("debrief-well", &debrief.went_well),
        ("debrief-hard", &debrief.was_hard),
        ("debrief-next", &debrief.next_time),
    ];
    let mut faults: Vec<Fault> = answers
        .iter()
        .filter_map(|(field, text)| Some(Fault::text(field, NOTE.check(text).err()?)))
        .collect();
    if answers.iter().all(|(_, text)| text.trim().is_empty()) {
        faults.push(Fault::new("debrief-well", "field-fault-answers"));
    }
    faults
}

fn contact_key(wish: ContactWish) -> &'static str {
    match wish {
        ContactWish::None => "field-fault-wish",
        ContactWish::Email => "field-fault-email",
        ContactWish::Phone => "field-fault-phone",
        ContactWish::Post => "field-fault-empty",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Lang;

    fn said() -> FieldIdea {
        FieldIdea {
            title: "Un banc à l’ombre".into(),
            text: "Un banc sous les platanes de la place.".into(),
            theme: None,
            district: None,
            place: String::new(),
            point: None,
            author: String::new(),
            minor: false,
            wish: ContactWish::None,
            contact: String::new(),
            notice: None,
            photos: vec![],
        }
    }

    fn told(faults: Vec<Fault>) -> Vec<(&'static str, &'static str)> {
        faults
            .iter()
            .map(|fault| (fault.field, fault.key))
            .collect()
    }

    #[test]
    fn an_idea_needs_a_title_a_text_and_a_yes() {
        assert_eq!(idea(&said(), true, false), []);
        let empty = FieldIdea {
            title: " ".into(),
            text: "court".into(),
            ..said()
        };
        assert_eq!(
            told(idea(&empty, false, true)),
            [
                ("idea-title", "field-fault-empty"),
                ("idea-text", "field-fault-short"),
                ("idea-theme", "field-fault-theme"),
                ("idea-agreed", "field-fault-agreed"),
            ]
        );
        assert_eq!(idea(&empty, true, true)[1].number, Some(20));
    }

    #[test]
    fn a_contact_fits_the_wish() {
        let wrong = FieldIdea {
            wish: ContactWish::Email,
            contact: "ana".into(),
            ..said()
        };
        assert_eq!(
            told(idea(&wrong, true, false)),
            [("idea-contact", "field-fault-email")]
        );
        // An address without a wish would not be kept: that is told.
        let forgotten = FieldIdea {
            contact: "ana@example.org".into(),
            ..said()
        };
        assert_eq!(
            told(idea(&forgotten, true, false)),
            [("idea-contact", "field-fault-wish")]
        );
    }

    #[test]
    fn a_contact_is_kept_with_a_name_a_way_and_a_yes_alone() {
        let mut ana = FieldContact {
            name: "Ana".into(),
            wish: ContactWish::Phone,
            contact: "06 12 34 56 78".into(),
            lang: Lang::Fr,
            notice: None,
            consent: true,
        };
        assert_eq!(contact(&ana), []);
        ana.consent = false;
        ana.contact = "06".into();
        ana.name = String::new();
        assert_eq!(
            told(contact(&ana)),
            [
                ("contact-name", "field-fault-empty"),
                ("contact-contact", "field-fault-phone"),
                ("contact-agreed", "field-fault-agreed"),
            ]
        );
    }

    #[test]
    fn one_answer_of_three_is_enough() {
        let mut answers = Debrief {
            went_well: String::new(),
            was_hard: "La pluie.".into(),
            next_time: String::new(),
        };
        assert_eq!(debrief(&answers), []);
        answers.was_hard = " ".into();
        assert_eq!(
            told(debrief(&answers)),
            [("debrief-well", "field-fault-answers")]
        );
        answers.next_time = "x".repeat(2001);
        assert_eq!(
            told(debrief(&answers)),
            [("debrief-next", "field-fault-long")]
        );
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn every_fault_has_a_sentence() {
        let keys = [
            "field-fault-empty",
            "field-fault-short",
            "field-fault-long",
            "field-fault-theme",
            "field-fault-agreed",
            "field-fault-answers",
        ];
        let wishes = ContactWish::ALL.iter().map(|&wish| contact_key(wish));
        for key in keys.into_iter().chain(wishes) {
            assert!(crate::i18n::has_text(key), "{key}");
        }
    }
}
