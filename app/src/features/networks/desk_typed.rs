//! What is typed into the desk's form of a network.

use crate::context::FieldError;
use crate::error::AppError;
use domain::NetworkKind;
use domain::network::{INTRO, NAME, OLDEST, QuietHours};
use store::NetworkInput;

/// The fields of the form, as they came.
#[derive(Clone, Debug, Default)]
pub(super) struct TypedNetwork {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) intro: String,
    pub(super) min_age: String,
    pub(super) max_age: String,
    pub(super) is_open: String,
    pub(super) quiet_from: String,
    pub(super) quiet_to: String,
}

impl TypedNetwork {
    pub(super) fn fields(&self) -> [(&'static str, String); 8] {
        [
            ("slug", self.slug.clone()),
            ("name", self.name.clone()),
            ("intro", self.intro.clone()),
            ("min_age", self.min_age.clone()),
            ("max_age", self.max_age.clone()),
            ("is_open", self.is_open.clone()),
            ("quiet_from", self.quiet_from.clone()),
            ("quiet_to", self.quiet_to.clone()),
        ]
    }

    pub(super) fn read(&self, kind: NetworkKind) -> Result<NetworkInput, Vec<FieldError>> {
        let mut faults = vec![];
        let mut fault = |field: &str, key: &'static str| {
            faults.push(FieldError::new(field, AppError::refused(key)));
        };
        let slug = domain::edition::slug(&self.slug);
        if slug.is_err() {
            fault("slug", "desk-networks-slug-wrong");
        }
        if NAME.check(&self.name).is_err() {
            fault("name", "desk-networks-name-wrong");
        }
        if INTRO.check(&self.intro).is_err() {
            fault("intro", "desk-networks-intro-long");
        }
        let mut years = |field: &str, typed: &str| {
            let typed = domain::text::ascii_digits(typed.trim());
            if typed.is_empty() {
                return None;
            }
            let years = typed.parse::<u32>().ok().filter(|years| *years <= OLDEST);
            if years.is_none() {
                fault(field, "desk-networks-age-wrong");
            }
            years
        };
        let min_age = years("min_age", &self.min_age);
        let max_age = years("max_age", &self.max_age);
        if min_age.is_some_and(|min| max_age.is_some_and(|max| min > max)) {
            fault("max_age", "desk-networks-ages-turned");
        }
        let mut hour = |field: &str, typed: &str| {
            let hour = typed.parse::<u32>().ok().filter(|hour| *hour < 24);
            if hour.is_none() {
                fault(field, "desk-networks-hour-wrong");
            }
            hour
        };
        let from = hour("quiet_from", &self.quiet_from);
        let to = hour("quiet_to", &self.quiet_to);
        match (slug, from, to) {
            (Ok(slug), Some(from), Some(to)) if faults.is_empty() => Ok(NetworkInput {
                slug,
                kind,
                name: self.name.clone(),
                intro: self.intro.clone(),
                min_age,
                max_age,
                is_open: !self.is_open.is_empty(),
                quiet: QuietHours { from, to },
            }),
            _ => Err(faults),
        }
    }
}
