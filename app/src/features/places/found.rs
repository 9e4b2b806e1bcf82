//! What an address search has found: kept in the session until the next page shows it.

use crate::context::Cx;
use crate::error::{AppError, causes};
use geocode::{Found, GeocodeError};
use serde::{Deserialize, Serialize};

/// The answer to a search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPlaces {
    /// What was searched for.
    pub words: String,
    pub places: Vec<Found>,
    /// What to tell when there is no answer.
    pub refusal: Option<AppError>,
}

impl FoundPlaces {
    /// Searches. What goes wrong becomes words: nobody needs the search to go on.
    pub async fn search(cx: &Cx, words: &str) -> Self {
        let Some(geocoder) = &cx.site().places.geocoder else {
            return Self::default();
        };
        let (places, refusal) = match geocoder.search(words).await {
            Ok(places) if places.is_empty() => (vec![], Some("places-none-found")),
            Ok(places) => (places, None),
            Err(GeocodeError::TooShort) => (vec![], Some("places-too-short")),
            Err(err) => {
                tracing::warn!(err = causes(&err), "the address search gives no answer");
                (vec![], Some("places-away"))
            }
        };
        Self {
            words: words.to_owned(),
            places,
            refusal: refusal.map(AppError::refused),
        }
    }
}
