//! Settings that name services elsewhere on the web.

use super::value::Value;

/// The address of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebAddress(String);

impl WebAddress {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for WebAddress {
    const EXPECTS: &'static str = "an address on the web, such as https://example.fr/search";

    fn read(text: &str) -> Option<Self> {
        origin(text).map(|_| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// The address of map tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TilesUrl(String);

impl TilesUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Scheme, host and port: what the content security policy names.
    pub fn origin(&self) -> &str {
        origin(&self.0).unwrap_or_default()
    }
}

impl Value for TilesUrl {
    const EXPECTS: &'static str = "the address of map tiles with {z}, {x} and {y}, such as https://tiles.example.fr/{z}/{x}/{y}.png";

    fn read(text: &str) -> Option<Self> {
        let whole = ["{z}", "{x}", "{y}"].iter().all(|part| text.contains(part));
        (whole && origin(text).is_some()).then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// `https://host:port` of an address. Nothing that could end a header, or begin another part of it.
fn origin(text: &str) -> Option<&str> {
    let fine = |c: char| c.is_ascii_graphic() && !matches!(c, ';' | ',' | '"' | '\'' | '<' | '>');
    if !text.chars().all(fine) {
        return None;
    }
    let (scheme, rest) = text.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    let known = matches!(scheme, "https" | "http");
    (known && !host.is_empty() && host.chars().all(plain))
        .then(|| &text[..scheme.len() + 3 + host.len()])
}

/// Where a message goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactUri(String);

impl ContactUri {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for ContactUri {
    const EXPECTS: &'static str =
        "mailto:, https: or tel: and an address, such as mailto:securite@example.fr";

    fn read(text: &str) -> Option<Self> {
        let known = ["mailto:", "https://", "tel:"];
        let rest = known.iter().find_map(|scheme| text.strip_prefix(scheme))?;
        (!rest.is_empty() && text.chars().all(|c| c.is_ascii_graphic()))
            .then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// A commune's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityCode(String);

impl CityCode {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for CityCode {
    const EXPECTS: &'static str = "the five characters of a commune's INSEE code, such as 84007";

    fn read(text: &str) -> Option<Self> {
        let fine = text.len() == 5 && text.chars().all(|c| c.is_ascii_digit() || "AB".contains(c));
        fine.then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// Words that are shown as they are, or a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for Words {
    const EXPECTS: &'static str = "some words";

    fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty() && !text.chars().any(char::is_control)).then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_name_their_host_alone() {
        let origin = |text| TilesUrl::read(text).map(|tiles| tiles.origin().to_owned());
        assert_eq!(
            origin("https://tiles.example.fr:8443/a/{z}/{x}/{y}.png?key=1").as_deref(),
            Some("https://tiles.example.fr:8443")
        );
        for wrong in [
            "https://tiles.example.fr/{z}/{x}.png",
            "https://{s}.tiles.example.fr/{z}/{x}/{y}.png",
            "https://a.fr;script-src *;/{z}/{x}/{y}.png",
            "https://a.fr 'unsafe-inline'/{z}/{x}/{y}",
            "ftp://a.fr/{z}/{x}/{y}",
            "/{z}/{x}/{y}",
        ] {
            assert_eq!(origin(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_commune_has_five_characters() {
        assert!(CityCode::read("84007").is_some() && CityCode::read("2A004").is_some());
        assert!(CityCode::read("8400").is_none() && CityCode::read("84000-").is_none());
    }
}
