//! What `cargo xtask bench` passes.

use std::{path::PathBuf, time::Duration};

use anyhow::{Context as _, bail};

/// The parts that can be measured alone.
pub(crate) const PARTS: [&str; 6] = ["weight", "field", "pages", "votes", "http", "lists"];

#[derive(Debug)]
pub(crate) struct Options {
    /// The server that is measured.
    pub(crate) parvis: PathBuf,
    /// The folder of its site.
    pub(crate) site: PathBuf,
    /// The browser that says what a page makes it fetch.
    pub(crate) chromium: PathBuf,
    /// Where databases lie meanwhile: on a disk, or durable writes would cost nothing.
    pub(crate) scratch: PathBuf,
    /// How long each run of requests takes.
    pub(crate) time: Duration,
    /// Where all figures go.
    pub(crate) json: Option<PathBuf>,
    /// A PostgreSQL whose user may create databases.
    pub(crate) postgres: Option<String>,
    /// What a browser has measured of the field kit.
    pub(crate) field: Option<PathBuf>,
    only: Vec<String>,
}

impl Options {
    /// Reads `--name value` pairs.
    pub(crate) fn read(words: &[String]) -> anyhow::Result<Self> {
        let value = |name: &str| {
            let pair = words.chunks(2).find(|pair| pair[0] == name);
            pair.and_then(|pair| pair.get(1)).cloned()
        };
        let needed = |name| {
            let missing = || format!("{name} is missing; `cargo xtask bench` knows it");
            value(name).map(PathBuf::from).with_context(missing)
        };
        let only: Vec<String> = value("--only")
            .map(|list| list.split(',').map(str::to_owned).collect())
            .unwrap_or_default();
        if let Some(part) = only.iter().find(|part| !PARTS.contains(&part.as_str())) {
            bail!("there is no part `{part}`: there are {}", PARTS.join(", "));
        }
        Ok(Self {
            parvis: needed("--parvis")?,
            site: needed("--site")?,
            chromium: needed("--chromium")?,
            scratch: needed("--scratch")?,
            time: Duration::from_secs(value("--seconds").as_deref().unwrap_or("4").parse()?),
            json: value("--json").map(PathBuf::from),
            postgres: value("--postgres"),
            field: value("--field").map(PathBuf::from),
            only,
        })
    }

    /// Whether a part is to be measured.
    pub(crate) fn measures(&self, part: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == part)
    }
}
