//! The mapping file: which column of a city's file is what.
//!
//! A mapping is a TOML file. Everything is optional but the columns `id` and `title`:
//!
//! ```toml
//! separator = ";"             # one of ; , | or a tab ("\t"); ";" when absent
//! encoding = "utf-8"          # or "windows-1252"; a byte-order mark is skipped
//! line_joiner = " – "         # between the lines of a title or place that has several; " "
//!
//! [columns]                   # names as they stand in the file's first line
//! id = ["annee", "numero"]    # one column or several, joined by "-": the same row has the same
//!                             # identifier at every import
//! title = "titre"
//! text = "description"
//! district = "quartier"
//! theme = "thematique"
//! place = "adresse"           # in words
//! latitude = "lat"            # decimal degrees (WGS84), point or comma
//! longitude = "lon"
//! cost = "cout"               # euros; blank for none
//! state = "statut"
//! number = "num"              # number in the vote, kept as text
//! author = "porteur"          # person or group that carries the project
//! created = "date_depot"
//! updated = "date_maj"
//!
//! [number]
//! sites = "-"                 # "02-09" is site 09 of project 02; without it, each row is a project
//!
//! [cost]
//! decimal = "comma"           # or "point"; without it "1.500" is refused as ambiguous
//! missing = ["NC", "-"]       # what stands for "no cost", besides blank
//!
//! [dates]
//! formats = ["%d/%m/%Y"]      # tried in order; the letters are those of strftime
//!
//! [place]
//! bounds = [4.73, 43.88, 4.93, 44.0]   # west, south, east, north: a point outside is reported
//!
//! [defaults]                  # where a cell is blank or its column is not mapped
//! state = "submitted"
//! district = "nord"
//! theme = "autre"
//! author = "Ville"
//! text = "…"
//!
//! [states]                    # value in the file = state; upper and lower case and accents are equal
//! "retenu" = "winner"
//! "mis au vote" = "not_selected"
//!
//! [districts]                 # value in the file = code of the district; "" is the whole city
//! "intra" = "intra-muros"
//! "tous secteurs" = ""
//!
//! [themes]                    # value in the file = theme
//! "sport / loisirs" = "Sport et loisirs"
//! ```

use std::collections::BTreeMap;

use chrono::format::{Item, StrftimeItems};
use domain::text::fold;
use serde::Deserialize;

use super::decode::Encoding;
use super::state::RowState;
use super::values::Decimal;

/// Which column of a city's file is what. See the module's page for the file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    #[serde(default = "semicolon")]
    pub separator: char,
    #[serde(default)]
    pub encoding: Encoding,
    #[serde(default = "blank")]
    pub line_joiner: String,
    pub columns: Columns,
    #[serde(default)]
    pub number: Number,
    #[serde(default)]
    pub cost: Cost,
    #[serde(default)]
    pub dates: Dates,
    #[serde(default)]
    pub place: Place,
    #[serde(default)]
    pub defaults: Defaults,
    #[serde(default)]
    pub states: BTreeMap<String, RowState>,
    #[serde(default)]
    pub districts: BTreeMap<String, String>,
    #[serde(default)]
    pub themes: BTreeMap<String, String>,
}

/// Names of columns, as they stand in the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Columns {
    pub id: OneOrMore,
    pub title: String,
    pub text: Option<String>,
    pub district: Option<String>,
    pub theme: Option<String>,
    pub place: Option<String>,
    pub latitude: Option<String>,
    pub longitude: Option<String>,
    pub cost: Option<String>,
    pub state: Option<String>,
    pub number: Option<String>,
    pub author: Option<String>,
    pub created: Option<String>,
    pub updated: Option<String>,
}

/// `"id"` or `["year", "id"]`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore {
    One(String),
    More(Vec<String>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// What separates the number of a project from that of its site.
    pub sites: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cost {
    pub decimal: Decimal,
    pub missing: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Dates {
    pub formats: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// West, south, east, north in decimal degrees.
    pub bounds: Option<[f64; 4]>,
}

/// What a row gets where its file says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Defaults {
    pub state: Option<RowState>,
    pub district: Option<String>,
    pub theme: Option<String>,
    pub author: Option<String>,
    pub text: Option<String>,
}

/// Why a mapping can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MappingError {
    #[error("the mapping is not TOML of the expected form")]
    Toml(#[from] toml::de::Error),
    #[error("separator: one of ; , | or a tab is expected, not {0:?}")]
    Separator(char),
    #[error("columns.id: at least one column is needed")]
    NoId,
    #[error("number.sites: a separator is expected, not a blank text")]
    Sites,
    #[error("columns: latitude and longitude go together")]
    HalfAPoint,
    #[error("columns.{0}: give the forms of its dates in dates.formats")]
    NoDateFormat(&'static str),
    #[error("dates.formats: {0:?} is not a form of date")]
    DateFormat(String),
    #[error(
        "place.bounds: west, south, east, north in degrees are expected, smaller before larger"
    )]
    Bounds,
    #[error("[{table}]: {value:?} is there twice, written in two ways")]
    Twice { table: &'static str, value: String },
}

impl Mapping {
    /// Reads and checks a mapping file.
    pub fn from_toml(text: &str) -> Result<Self, MappingError> {
        let mut mapping: Self = toml::from_str(text)?;
        mapping.check()?;
        mapping.states = folded("states", mapping.states)?;
        mapping.districts = folded("districts", mapping.districts)?;
        mapping.themes = folded("themes", mapping.themes)?;
        Ok(mapping)
    }

    fn check(&self) -> Result<(), MappingError> {
        if !matches!(self.separator, ';' | ',' | '|' | '\t') {
            return Err(MappingError::Separator(self.separator));
        }
        if self.columns.id.as_slice().is_empty() {
            return Err(MappingError::NoId);
        }
        if self
            .number
            .sites
            .as_deref()
            .is_some_and(|sites| sites.trim().is_empty())
        {
            return Err(MappingError::Sites);
        }
        if self.columns.latitude.is_some() != self.columns.longitude.is_some() {
            return Err(MappingError::HalfAPoint);
        }
        if self.dates.formats.is_empty() {
            for (name, column) in [
                ("created", &self.columns.created),
                ("updated", &self.columns.updated),
            ] {
                if column.is_some() {
                    return Err(MappingError::NoDateFormat(name));
                }
            }
        }
        for format in &self.dates.formats {
            if StrftimeItems::new(format).any(|item| item == Item::Error) {
                return Err(MappingError::DateFormat(format.clone()));
            }
        }
        match self.place.bounds {
            None => Ok(()),
            Some([west, south, east, north])
                if west < east
                    && south < north
                    && west >= -180.0
                    && east <= 180.0
                    && south >= -90.0
                    && north <= 90.0 =>
            {
                Ok(())
            }
            Some(_) => Err(MappingError::Bounds),
        }
    }

    pub(super) fn separator_byte(&self) -> u8 {
        u8::try_from(self.separator).unwrap_or(b';')
    }
}

impl OneOrMore {
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::More(names) => names,
        }
    }
}

/// A value of a file as the tables are searched: case, accents and stray blanks make no difference.
pub(super) fn key(value: &str) -> String {
    fold(value).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded<T>(
    table: &'static str,
    values: BTreeMap<String, T>,
) -> Result<BTreeMap<String, T>, MappingError> {
    let mut folded = BTreeMap::new();
    for (value, target) in values {
        if folded.insert(key(&value), target).is_some() {
            return Err(MappingError::Twice { table, value });
        }
    }
    Ok(folded)
}

const fn semicolon() -> char {
    ';'
}

fn blank() -> String {
    " ".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(more: &str) -> Result<Mapping, MappingError> {
        Mapping::from_toml(&format!(
            "{more}\n[columns]\nid = \"id\"\ntitle = \"titre\"\n"
        ))
    }

    #[test]
    fn the_documented_example_is_a_mapping() {
        let source = include_str!("mapping.rs");
        let example: String = source
            .lines()
            .skip_while(|line| !line.ends_with("```toml"))
            .skip(1)
            .take_while(|line| !line.ends_with("```"))
            .flat_map(|line| [line.trim_start_matches("//!"), "\n"])
            .collect();
        let mapping = Mapping::from_toml(&example).expect("the example of the documentation");
        assert_eq!(mapping.columns.id.as_slice(), ["annee", "numero"]);
        assert_eq!(mapping.states.get("retenu"), Some(&RowState::Winner));
    }

    #[test]
    fn only_two_columns_are_needed() {
        let mapping = read("").expect("a mapping");
        assert_eq!((mapping.separator, mapping.encoding), (';', Encoding::Utf8));
    }

    #[test]
    fn a_wrong_mapping_is_refused_with_its_reason() {
        assert_eq!(read("separator = \"é\""), Err(MappingError::Separator('é')));
        let refused = |more: &str| {
            let text = format!("[columns]\nid = \"id\"\ntitle = \"t\"\n{more}");
            Mapping::from_toml(&text).map_err(|error| error.to_string())
        };
        let reason = |more: &str| refused(more).expect_err(more);
        assert_eq!(
            reason("created = \"d\""),
            "columns.created: give the forms of its dates in dates.formats"
        );
        assert_eq!(
            reason("latitude = \"y\""),
            "columns: latitude and longitude go together"
        );
        assert_eq!(
            reason("[dates]\nformats = [\"%Q\"]"),
            "dates.formats: \"%Q\" is not a form of date"
        );
        assert!(reason("[place]\nbounds = [5.0, 43.0, 4.0, 44.0]").starts_with("place.bounds"));
        assert_eq!(
            reason("[districts]\nNord = \"a\"\nnord = \"b\""),
            "[districts]: \"nord\" is there twice, written in two ways"
        );
        assert!(reason("[colums]").starts_with("the mapping is not TOML"));
    }
}
