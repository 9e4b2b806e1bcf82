//! The demonstration's outings and the population that they are compared with: `demo/avignon/outings.toml`.

use super::{DemoError, files};
use domain::{Audience, OutingKind};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything of the file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutingsDemo {
    pub population_source: String,
    /// A name for [`super::file`].
    pub population_file: String,
    pub outings: Vec<DemoOuting>,
}

/// An invented outing; one that is over has what was counted there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOuting {
    pub kind: OutingKind,
    pub title: String,
    pub place: String,
    /// Code of a district.
    pub district: String,
    /// Latitude and longitude.
    pub point: [f64; 2],
    pub in_days: i64,
    pub hour: u32,
    pub hours: i64,
    #[serde(default)]
    pub repeats: u32,
    #[serde(default)]
    pub public: bool,
    /// Whether the first network goes out.
    #[serde(default)]
    pub network: bool,
    /// Places of a mission in that network.
    pub needed: Option<u32>,
    pub team: Option<u32>,
    /// Phones that a code lets in, for whoever tries the field kit.
    pub phones: Option<u8>,
    pub languages: Vec<String>,
    /// People, ideas, votes.
    pub goals: [u32; 3],
    #[serde(default)]
    pub for_whom: Option<Audience>,
    #[serde(default)]
    pub audience: String,
    pub kit: Vec<String>,
    #[serde(default)]
    pub note: String,
    #[serde(default)]
    pub met: i32,
    #[serde(default)]
    pub refused: i32,
    #[serde(default)]
    pub absent: i32,
    /// Ideas, votes, contacts that were collected on paper.
    #[serde(default)]
    pub on_paper: [i32; 3],
    /// People met by the codes of age bands, of genders, of languages, of districts.
    #[serde(default)]
    pub ages: BTreeMap<String, i32>,
    #[serde(default)]
    pub genders: BTreeMap<String, i32>,
    #[serde(default)]
    pub spoken: BTreeMap<String, i32>,
    #[serde(default)]
    pub districts: BTreeMap<String, i32>,
    #[serde(default)]
    pub went_well: String,
    #[serde(default)]
    pub was_hard: String,
    #[serde(default)]
    pub next_time: String,
}

/// Reads the outings of the demonstration that is compiled in.
pub fn read_outings() -> Result<OutingsDemo, DemoError> {
    Ok(toml::from_str(files::OUTINGS)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_was_counted_and_what_is_to_come_was_not() {
        for outing in read_outings().unwrap().outings {
            assert_eq!(outing.in_days < 0, outing.met > 0, "{}", outing.title);
            for parts in [
                &outing.ages,
                &outing.genders,
                &outing.spoken,
                &outing.districts,
            ] {
                let parts: i32 = parts.values().sum();
                assert!(parts <= outing.met, "{}", outing.title);
            }
        }
    }
}
