//! A city's files, read into plain structures.
//!
//! Everything here takes bytes and gives values: no database, no network, no clock. A file is a
//! guest: whatever stands in it, reading ends with rows and a list of problems that a city's agent
//! understands, never with a panic and never with a line that vanished.
//!
//! | module | idea |
//! |---|---|
//! | [`ideas`] | a CSV of ideas or projects, read by a mapping file |
//! | [`geojson`] | the outlines of districts, checked and simplified |
//! | [`map`] | a drawn map: longitude and latitude into a view box, and which district holds a point |
//! | [`voters`] | a CSV of identifiers and years of birth |
//! | [`demo`] | the demonstration that ships with Parvis |

pub mod demo;
pub mod geojson;
pub mod ideas;
pub mod map;
pub mod population;
pub mod voters;

pub use demo::read_demo;
pub use geojson::{DistrictShape, GeoError, read_districts};
pub use ideas::{IdeaRow, IdeaSheet, Mapping, Problem, Reason, Severity, read_ideas};
pub use population::{PopulationError, PopulationFault, PopulationRow, read_population};
pub use voters::{VoterFault, VoterListError, read_voters};
