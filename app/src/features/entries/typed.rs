//! The batch screen's form as it is typed, and what of it stays for the next idea.

use crate::context::{FieldError, FormState};
use crate::error::AppError;
use crate::features::ideas::search;
use chrono::NaiveDate;
use domain::entry::{EntryFault, EntryInput};
use domain::text::TextError;
use domain::{Channel, ContactWish};
use serde::{Deserialize, Serialize};
use store::Edition;

/// The value of "the whole city" among the districts; no code of a district is an asterisk.
pub(super) const WHOLE_CITY: &str = "*";
/// What a ticked box sends.
pub(super) const TICKED: &str = "on";

/// Everything that the form sends, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryTyped {
    pub title: String,
    pub text: String,
    /// A word of the edition's themes.
    pub theme: String,
    /// A code, or `*` for the whole city.
    pub district: String,
    pub place: String,
    pub author: String,
    /// Ticked for an author under 18.
    pub minor: String,
    pub wish: String,
    pub contact: String,
    pub channel: String,
    /// `2026-11-22`, or empty for today.
    pub received_on: String,
    pub publish: String,
}

impl EntryTyped {
    /// What the next idea of the same pile begins with: how it came, when, where and about what.
    pub(super) fn next(&self) -> Self {
        Self {
            theme: self.theme.clone(),
            district: self.district.clone(),
            channel: self.channel.clone(),
            received_on: self.received_on.clone(),
            publish: self.publish.clone(),
            ..Self::default()
        }
    }

    /// What was typed before a refusal, or what the screen begins with.
    pub(super) fn of_form(form: &FormState, first: &Self) -> Self {
        let value = |field: &str, first: &String| form.value(field, first);
        Self {
            title: value("title", &first.title),
            text: value("text", &first.text),
            theme: value("theme", &first.theme),
            district: value("district", &first.district),
            place: value("place", &first.place),
            author: value("author", &first.author),
            minor: value("minor", &first.minor),
            wish: value("wish", &first.wish),
            contact: value("contact", &first.contact),
            channel: value("channel", &first.channel),
            received_on: value("received_on", &first.received_on),
            publish: value("publish", &first.publish),
        }
    }

    /// The fields with their names, to be kept while the form is refused.
    pub(super) fn fields(&self) -> [(&'static str, String); 12] {
        [
            ("title", self.title.clone()),
            ("text", self.text.clone()),
            ("theme", self.theme.clone()),
            ("district", self.district.clone()),
            ("place", self.place.clone()),
            ("author", self.author.clone()),
            ("minor", self.minor.clone()),
            ("wish", self.wish.clone()),
            ("contact", self.contact.clone()),
            ("channel", self.channel.clone()),
            ("received_on", self.received_on.clone()),
            ("publish", self.publish.clone()),
        ]
    }

    /// Reads the form, or tells the faults that the store can't see: a day that is none, no district chosen.
    pub(super) fn read(&self, edition: &Edition) -> Result<EntryInput, Vec<FieldError>> {
        let mut faults = Vec::new();
        let district = search::district(edition, &self.district);
        if district.is_none() && self.district != WHOLE_CITY && !edition.districts.is_empty() {
            faults.push(FieldError::new(
                "district",
                AppError::refused("ideas-fault-district"),
            ));
        }
        let day = self.received_on.trim();
        let received_on = (!day.is_empty())
            .then(|| day.parse::<NaiveDate>())
            .transpose();
        if received_on.is_err() {
            faults.push(FieldError::new(
                "received_on",
                AppError::refused("entries-fault-day"),
            ));
        }
        let (Ok(received_on), true) = (received_on, faults.is_empty()) else {
            return Err(faults);
        };
        Ok(EntryInput {
            title: self.title.clone(),
            text: self.text.clone(),
            theme: search::theme(edition, &self.theme).map(|theme| theme.id),
            district: district.map(|district| district.id),
            place: self.place.clone(),
            author: self.author.clone(),
            minor: self.minor == TICKED,
            channel: self.channel.parse().unwrap_or(Channel::Web),
            wish: self.wish.parse().unwrap_or(ContactWish::None),
            contact: self.contact.clone(),
            received_on,
            publish: self.publish == TICKED,
        })
    }
}

/// A fault of the store at its field.
pub(super) fn field_error(fault: EntryFault) -> FieldError {
    let (field, error) = match fault {
        EntryFault::Title(err) => ("title", text_error("title", err)),
        EntryFault::Text(err) => ("text", text_error("text", err)),
        EntryFault::Theme => ("theme", AppError::refused("ideas-fault-theme")),
        EntryFault::District => ("district", AppError::refused("ideas-fault-district")),
        EntryFault::Place(err) => ("place", text_error("place", err)),
        EntryFault::Author(err) => ("author", text_error("author", err)),
        EntryFault::Channel => ("channel", AppError::refused("entries-fault-channel")),
        EntryFault::Contact(wish) => {
            let key = match wish {
                ContactWish::None => "entries-fault-wish",
                ContactWish::Email => "accounts-email-wrong",
                ContactWish::Phone => "entries-fault-phone",
                ContactWish::Post => "entries-fault-post",
            };
            let field = if wish == ContactWish::None {
                "wish"
            } else {
                "contact"
            };
            (field, AppError::refused(key))
        }
        EntryFault::ReceivedOn => ("received_on", AppError::refused("entries-fault-day")),
    };
    FieldError::new(field, error)
}

fn text_error(field: &str, err: TextError) -> AppError {
    match err {
        TextError::Empty => AppError::refused(&format!("ideas-fault-{field}-empty")),
        TextError::TooShort { min } => AppError::refused_with(
            &format!("ideas-fault-{field}-short"),
            [("min", min.to_string())],
        ),
        TextError::TooLong { max, len } => AppError::refused_with(
            "ideas-fault-long",
            [("max", max.to_string()), ("over", (len - max).to_string())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_idea_keeps_what_a_pile_has_in_common() {
        let typed = EntryTyped {
            title: "Un banc".into(),
            text: "Un banc à l’ombre des platanes.".into(),
            theme: "nature".into(),
            district: "nord".into(),
            place: "rue Carnot".into(),
            minor: TICKED.into(),
            author: "Ana".into(),
            wish: "phone".into(),
            contact: "04 90 00 00 00".into(),
            channel: "meeting".into(),
            received_on: "2026-11-20".into(),
            publish: TICKED.into(),
        };
        assert_eq!(
            typed.next(),
            EntryTyped {
                theme: "nature".into(),
                district: "nord".into(),
                channel: "meeting".into(),
                received_on: "2026-11-20".into(),
                publish: TICKED.into(),
                ..EntryTyped::default()
            },
            "nothing personal of one author goes to the next"
        );
    }
}
