//! The search of the Géoplateforme (IGN), which took over from adresse.data.gouv.fr: free, 50 requests a second.
//! <https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage>

use crate::{Found, GeocodeError, MOST, Search, Searching};
use domain::idea::Point;
use reqwest::{Client, Url};
use serde::Deserialize;
use std::time::Duration;

/// A person waits for the answer, and can go on without it.
const PATIENCE: Duration = Duration::from_secs(4);
/// An answer with five addresses has 3 kB.
const LARGEST: u64 = 256 * 1024;

/// The service, for one city or for the whole country.
#[derive(Clone, Debug)]
pub struct Geoplateforme {
    client: Client,
    url: Url,
    /// The city's INSEE code (five characters); without one the whole country is searched.
    citycode: Option<String>,
}

impl Geoplateforme {
    /// `url` is that of the search, such as `https://data.geopf.fr/geocodage/search`. A TLS provider must be
    /// installed before.
    pub fn new(url: &str, citycode: Option<&str>) -> Result<Self, GeocodeError> {
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            .user_agent(concat!("parvis/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(GeocodeError::Unreachable)?;
        Ok(Self {
            client,
            url: url.parse().map_err(|_| GeocodeError::Address)?,
            citycode: citycode.map(str::to_owned),
        })
    }

    async fn ask(&self, words: &str) -> Result<Vec<Found>, GeocodeError> {
        let most = MOST.to_string();
        let mut query = vec![("q", words), ("limit", &most), ("autocomplete", "0")];
        if let Some(citycode) = &self.citycode {
            query.push(("citycode", citycode));
        }
        // Without its address, which holds the words: errors are logged.
        let away = |err: reqwest::Error| GeocodeError::Unreachable(err.without_url());
        let answer = self
            .client
            .get(self.url.clone())
            .query(&query)
            .send()
            .await
            .map_err(away)?;
        let status = answer.status();
        if !status.is_success() {
            return Err(GeocodeError::Refused(status.as_u16()));
        }
        if answer.content_length().is_some_and(|bytes| bytes > LARGEST) {
            return Err(GeocodeError::Unreadable);
        }
        let bytes = answer.bytes().await.map_err(away)?;
        let answer: Answer =
            serde_json::from_slice(&bytes).map_err(|_| GeocodeError::Unreadable)?;
        Ok(answer.features.into_iter().filter_map(found_of).collect())
    }
}

impl Search for Geoplateforme {
    fn search<'a>(&'a self, words: &'a str) -> Searching<'a> {
        Box::pin(self.ask(words))
    }
}

/// GeoJSON, as far as it is needed.
#[derive(Deserialize)]
struct Answer {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    geometry: Geometry,
    properties: Properties,
}

#[derive(Deserialize)]
struct Geometry {
    /// Longitude, latitude.
    coordinates: Vec<f64>,
}

#[derive(Deserialize)]
struct Properties {
    label: String,
}

fn found_of(feature: Feature) -> Option<Found> {
    let [longitude, latitude, ..] = feature.geometry.coordinates[..] else {
        return None;
    };
    Some(Found {
        label: feature.properties.label,
        point: Point::new(latitude, longitude)?,
    })
}
