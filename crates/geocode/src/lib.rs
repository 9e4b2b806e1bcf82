//! Addresses into points: the Géoplateforme behind an interface.
//!
//! Nothing of who asks goes along: the words alone are sent, by the server, so that the service never sees a visitor.

mod geoplateforme;

pub use geoplateforme::Geoplateforme;

use domain::idea::Point;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// Answers to one search, at most.
pub const MOST: usize = 5;
/// Characters of a search, at most; the Géoplateforme refuses more than 200.
pub const LONGEST: usize = 200;
/// Characters of a search, at least; the Géoplateforme refuses fewer.
pub const SHORTEST: usize = 3;

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The whole address, as it is written on a letter.
    pub label: String,
    pub point: Point,
}

/// Why no answer came. None of it is the fault of whoever asked, but for the first.
#[derive(Debug, thiserror::Error)]
pub enum GeocodeError {
    #[error("the search has fewer than {SHORTEST} characters")]
    TooShort,
    #[error("the address of the service must begin with https; http is for this machine alone")]
    Address,
    #[error("the service can't be reached or took too long")]
    Unreachable(#[source] reqwest::Error),
    #[error("the service answered {0}")]
    Refused(u16),
    #[error("the answer can't be read")]
    Unreadable,
}

/// A search under way.
pub type Searching<'a> =
    Pin<Box<dyn Future<Output = Result<Vec<Found>, GeocodeError>> + Send + 'a>>;

/// What finds addresses.
pub trait Search: fmt::Debug + Send + Sync {
    /// The best answers first, [`MOST`] at most; none when nothing fits.
    fn search<'a>(&'a self, words: &'a str) -> Searching<'a>;
}

/// Any service that finds addresses. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Geocoder(Arc<dyn Search>);

impl Geocoder {
    pub fn new(service: impl Search + 'static) -> Self {
        Self(Arc::new(service))
    }

    /// Finds addresses. Words are trimmed and cut to what services take.
    pub async fn search(&self, words: &str) -> Result<Vec<Found>, GeocodeError> {
        let words: String = words
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .take(LONGEST)
            .collect();
        if words.chars().count() < SHORTEST {
            return Err(GeocodeError::TooShort);
        }
        let mut found = self.0.search(&words).await?;
        found.truncate(MOST);
        Ok(found)
    }
}
