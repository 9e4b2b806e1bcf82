//! The files of `demo/avignon`, compiled in.

pub(super) const CURRENT: &str = include_str!("../../../../demo/avignon/current.toml");

pub(super) const STUDY: &str = include_str!("../../../../demo/avignon/study.toml");

pub(super) const GROUPS: &str = include_str!("../../../../demo/avignon/groups.toml");

pub(super) const OUTINGS: &str = include_str!("../../../../demo/avignon/outings.toml");

/// A file of the demonstration by its name.
pub fn file(name: &str) -> Option<&'static [u8]> {
    Some(match name {
        "current.toml" => CURRENT.as_bytes(),
        "study.toml" => STUDY.as_bytes(),
        "groups.toml" => GROUPS.as_bytes(),
        "outings.toml" => OUTINGS.as_bytes(),
        "population.csv" => include_bytes!("../../../../demo/avignon/population.csv"),
        "84007-budgetParticipatif2017.csv" => {
            include_bytes!("../../../../demo/avignon/84007-budgetParticipatif2017.csv")
        }
        "84007-budgetParticipatif2018.csv" => {
            include_bytes!("../../../../demo/avignon/84007-budgetParticipatif2018.csv")
        }
        "mapping-2017.toml" => include_bytes!("../../../../demo/avignon/mapping-2017.toml"),
        "mapping-2018.toml" => include_bytes!("../../../../demo/avignon/mapping-2018.toml"),
        "districts.geojson" => include_bytes!("../../../../demo/avignon/districts.geojson"),
        "districts-2017.geojson" => {
            include_bytes!("../../../../demo/avignon/districts-2017.geojson")
        }
        "districts-2018.geojson" => {
            include_bytes!("../../../../demo/avignon/districts-2018.geojson")
        }
        _ => return None,
    })
}
