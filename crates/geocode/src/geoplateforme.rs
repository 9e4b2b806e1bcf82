//! The search of the Géoplateforme (IGN), which took over from adresse.data.gouv.fr: free, 50 requests a second.
//! <https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage>

use crate::{Found, GeocodeError, MOST, Search, Searching};
use domain::idea::Point;
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde::Deserialize;
use std::net::IpAddr;
use std::time::Duration;

/// A person waits for the answer, and can go on without it.
const PATIENCE: Duration = Duration::from_secs(4);
/// An answer with five addresses has 3 kB.
const LARGEST: usize = 256 * 1024;

/// The service, for one city or for the whole country. Redirects are not followed: they could lead into the network
/// of the server.
#[derive(Clone, Debug)]
pub struct Geoplateforme {
    client: Client,
    url: Url,
    /// The city's INSEE code (five characters); without one the whole country is searched.
    citycode: Option<String>,
}

impl Geoplateforme {
    /// `url` is that of the search, such as `https://data.geopf.fr/geocodage/search`; http is for this machine alone.
    /// A TLS provider must be installed before.
    pub fn new(url: &str, citycode: Option<&str>) -> Result<Self, GeocodeError> {
        let url: Url = url.parse().map_err(|_| GeocodeError::Address)?;
        if !is_safe(&url) {
            return Err(GeocodeError::Address);
        }
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            .redirect(Policy::none())
            .user_agent(concat!("parvis/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(GeocodeError::Unreachable)?;
        Ok(Self {
            client,
            url,
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
        let mut answer = self
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
        let mut bytes = Vec::new();
        while let Some(chunk) = answer.chunk().await.map_err(away)? {
            if bytes.len() + chunk.len() > LARGEST {
                return Err(GeocodeError::Unreadable);
            }
            bytes.extend_from_slice(&chunk);
        }
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

/// Encrypted, or on this machine.
fn is_safe(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let here = host == "localhost"
        || host
            .trim_matches(['[', ']'])
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback());
    match url.scheme() {
        "https" => !host.is_empty(),
        "http" => here,
        _ => false,
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
