//! The addresses of the files that pages ask for: styles, fonts, icons, scripts.
//!
//! `cargo xtask` names each file after its content, so that browsers may keep it for ever, and
//! writes `assets.json`: the name used here, and the file's address.

use std::collections::HashMap;
use std::sync::Arc;

/// From a file's plain name (`"app.css"`) to its address (`"/pkg/app.3f9c.css"`).
///
/// Cheap to clone: every request is given the one table.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    addresses: Arc<HashMap<String, String>>,
}

impl Assets {
    /// Reads the content of `target/site/assets.json`.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        let addresses: HashMap<String, String> = serde_json::from_str(json)?;
        Ok(Self {
            addresses: Arc::new(addresses),
        })
    }

    /// What changes whenever any file does: a page of another build is loaded anew, whole.
    pub fn build(&self) -> &str {
        self.addresses.get("build").map_or("", String::as_str)
    }

    /// The address of a file; a file that the table lacks is looked for under its plain name, so
    /// that the site works before anything was hashed.
    pub fn url(&self, name: &str) -> String {
        match self.addresses.get(name) {
            Some(address) => address.clone(),
            None => format!("/{name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_by_its_plain_name() {
        let table = r#"{"app.css": "/pkg/app.3f9c.css", "build": "77"}"#;
        let assets = Assets::from_json(table).expect("a table");
        assert_eq!(assets.url("app.css"), "/pkg/app.3f9c.css");
        assert_eq!(assets.build(), "77");
        assert_eq!(assets.url("icons/mark.svg"), "/icons/mark.svg");
    }
}
