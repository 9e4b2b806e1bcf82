//! What the settings make: the store of files, and what finds places.

use super::value::{Hidden, Value as _};
use super::{Faults, Given, Settings, read_file};
use crate::http::policy_with_pictures;
use anyhow::Context as _;
use app::features::places::{Places, Tiles};
use files::{Bucket, Files};
use geocode::{Geocoder, Geoplateforme};

impl Settings {
    /// The store of photos and documents: a bucket when one is named, else a folder.
    pub fn the_files(&self, given: &Given) -> anyhow::Result<Files> {
        match self.the_bucket(given)? {
            Some(bucket) => Files::in_bucket(&bucket).context("files.s3_endpoint"),
            None => Files::in_folder(&self.the_files_dir())
                .with_context(|| format!("files.dir: opening {}", self.the_files_dir().display())),
        }
    }

    fn the_bucket(&self, given: &Given) -> Result<Option<Bucket>, Faults> {
        let Some(endpoint) = &self.files_s3_endpoint else {
            return Ok(None);
        };
        let needed = "to be set when files.s3_endpoint is";
        let words = |name: &'static str, words: &Option<super::web::Words>| {
            words
                .as_ref()
                .map(|words| words.as_str().to_owned())
                .ok_or_else(|| Faults::from(given.fault(name, needed)))
        };
        let secret = match (&self.files_s3_secret, &self.files_s3_secret_file) {
            (Some(secret), _) => secret.0.clone(),
            (None, Some(path)) => read_file(path)
                .map_err(|err| given.fault_of_file("files.s3_secret_file", &err))?
                .trim()
                .to_owned(),
            (None, None) => {
                let expected = format!("{}, here or in files.s3_secret_file", Hidden::EXPECTS);
                return Err(given.fault("files.s3_secret", expected).into());
            }
        };
        Ok(Some(Bucket {
            endpoint: endpoint.as_str().to_owned(),
            name: words("files.s3_bucket", &self.files_s3_bucket)?,
            region: self.files_s3_region.as_str().to_owned(),
            key_id: words("files.s3_key_id", &self.files_s3_key_id)?,
            secret,
        }))
    }

    /// What finds addresses and draws maps; by default nothing.
    pub fn the_places(&self) -> anyhow::Result<Places> {
        let citycode = self
            .places_citycode
            .as_ref()
            .map(super::web::CityCode::as_str);
        let geocoder = self
            .places_geocoder_url
            .as_ref()
            .map(|url| Geoplateforme::new(url.as_str(), citycode).map(Geocoder::new))
            .transpose()
            .context("places.geocoder_url")?;
        let tiles = self.places_tiles_url.as_ref().map(|url| Tiles {
            url: url.as_str().to_owned(),
            attribution: self
                .places_tiles_attribution
                .as_ref()
                .map(|words| words.as_str().to_owned())
                .unwrap_or_default(),
            policy: policy_with_pictures(url.origin()),
        });
        Ok(Places { geocoder, tiles })
    }
}
