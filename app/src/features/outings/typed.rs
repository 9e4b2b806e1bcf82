//! What was typed into the form of an outing.

use crate::context::FieldError;
use crate::error::AppError;
use crate::features::desk::amount::whole;
use crate::features::members::parts::text_fault;
use crate::features::slots::read_slot;
use domain::outing::{Goals, MOST_KIT, NOTE, PLACE, SHORT, TITLE};
use domain::text::Limits;
use serde::{Deserialize, Serialize};
use store::OutingInput;

/// The largest aim that makes sense for one outing.
const MOST_GOAL: u32 = 10_000;

/// The fields, as they are sent: `outing[title]`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub title: String,
    pub place: String,
    pub district: String,
    pub point: String,
    pub network: String,
    pub starts: String,
    pub minutes: String,
    pub public: String,
    pub met: String,
    pub ideas: String,
    pub votes: String,
    pub for_whom: String,
    pub audience: String,
    pub languages: Vec<String>,
    pub kit: String,
    pub note: String,
}

impl Typed {
    /// What was typed as the store takes it; each fault goes to its field.
    pub(super) fn read(&self, faults: &mut Vec<FieldError>) -> Option<OutingInput> {
        for (field, limits, text) in [
            ("title", TITLE, &self.title),
            ("place", PLACE, &self.place),
            ("audience", SHORT, &self.audience),
            ("note", NOTE, &self.note),
        ] {
            check(faults, field, limits, text);
        }
        let kind = self.kind.parse().ok();
        if kind.is_none() {
            faults.push(FieldError::told("kind", "desk-outings-error-kind"));
        }
        let slot = read_slot(faults, &self.starts, &self.minutes);
        let for_whom = self.for_whom.parse().ok();
        if for_whom.is_none() {
            faults.push(FieldError::told("for_whom", "desk-outings-error-for-whom"));
        }
        let district = optional(&self.district);
        if district.is_none() {
            faults.push(FieldError::told("district", "desk-outings-error-district"));
        }
        let network = optional(&self.network);
        if network.is_none() {
            faults.push(FieldError::told("network", "desk-outings-error-network"));
        }
        let point = optional(&self.point);
        if point.is_none() {
            faults.push(FieldError::told("point", "desk-outings-error-point"));
        }
        let kit = self.things(faults);
        let goals = Goals {
            met: goal(faults, "met", &self.met),
            ideas: goal(faults, "ideas", &self.ideas),
            votes: goal(faults, "votes", &self.votes),
        };
        Some(OutingInput {
            network: network?,
            kind: kind?,
            title: self.title.clone(),
            place: self.place.clone(),
            district: district?,
            point: point?,
            slot: slot?,
            is_public: !self.public.is_empty(),
            goals,
            for_whom: for_whom?,
            audience: self.audience.clone(),
            languages: self
                .languages
                .iter()
                .filter_map(|code| code.parse::<domain::network::SpokenLanguage>().ok())
                .map(|one| one.code().to_owned())
                .collect(),
            kit,
            note: self.note.clone(),
        })
    }

    fn things(&self, faults: &mut Vec<FieldError>) -> Vec<String> {
        let things: Vec<String> = self
            .kit
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
        let long = things.iter().any(|thing| SHORT.check(thing).is_err());
        if things.len() > MOST_KIT || long {
            let error = AppError::refused_with(
                "desk-outings-error-kit",
                [
                    ("most", MOST_KIT.to_string()),
                    ("max", SHORT.max.to_string()),
                ],
            );
            faults.push(FieldError::new("kit", error));
        }
        things
    }

    pub(super) fn values(&self) -> Vec<(&'static str, String)> {
        vec![
            ("kind", self.kind.clone()),
            ("title", self.title.clone()),
            ("place", self.place.clone()),
            ("district", self.district.clone()),
            ("point", self.point.clone()),
            ("network", self.network.clone()),
            ("starts", self.starts.clone()),
            ("minutes", self.minutes.clone()),
            ("public", self.public.clone()),
            ("met", self.met.clone()),
            ("ideas", self.ideas.clone()),
            ("votes", self.votes.clone()),
            ("for_whom", self.for_whom.clone()),
            ("audience", self.audience.clone()),
            ("languages", self.languages.join(" ")),
            ("kit", self.kit.clone()),
            ("note", self.note.clone()),
        ]
    }
}

pub(super) fn check(faults: &mut Vec<FieldError>, field: &str, limits: Limits, text: &str) {
    faults.extend(limits.check(text).err().map(|err| text_fault(field, err)));
}

/// An id or a point that may be left out; nothing where it can't be read.
#[expect(clippy::option_option, reason = "left out, or unreadable")]
fn optional<T: std::str::FromStr>(text: &str) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => text.parse().ok().map(Some),
    }
}

fn goal(faults: &mut Vec<FieldError>, field: &str, text: &str) -> u32 {
    if text.trim().is_empty() {
        return 0;
    }
    match whole(text) {
        Ok(many) if many <= MOST_GOAL => many,
        Ok(_) => {
            let max = [("max", MOST_GOAL.to_string())];
            let error = AppError::refused_with("desk-outings-error-goal", max);
            faults.push(FieldError::new(field, error));
            0
        }
        Err(err) => {
            faults.push(FieldError::new(field, AppError::refused(err.key())));
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_goes_to_its_field() {
        let typed = Typed {
            kind: "picnic".to_owned(),
            starts: "demain".to_owned(),
            met: "beaucoup".to_owned(),
            point: "ici".to_owned(),
            ..Typed::default()
        };
        let mut faults = vec![];
        assert_eq!(typed.read(&mut faults), None);
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "title", "place", "kind", "starts", "minutes", "for_whom", "point", "met"
            ]
        );
    }
}
