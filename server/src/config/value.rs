//! What a setting can be: how each kind is read, what is said to be expected, and how it is shown.

use lettre::message::Mailbox;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::str::FromStr;

/// A kind of setting. `None` from [`read`](Self::read) refuses the text.
pub trait Value: Sized {
    /// The end of the sentence "expected …".
    const EXPECTS: &'static str;
    /// Never shown.
    const SECRET: bool = false;

    fn read(text: &str) -> Option<Self>;

    /// As it would be written in the file.
    fn show(&self) -> String;
}

/// A setting that can be left out, by leaving it empty.
impl<T: Value> Value for Option<T> {
    const EXPECTS: &'static str = T::EXPECTS;
    const SECRET: bool = T::SECRET;

    fn read(text: &str) -> Option<Self> {
        if text.is_empty() {
            Some(None)
        } else {
            T::read(text).map(Some)
        }
    }

    fn show(&self) -> String {
        self.as_ref().map(T::show).unwrap_or_default()
    }
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_sqlite(&self) -> bool {
        self.0.starts_with("sqlite:")
    }

    /// The file of an `SQLite` database.
    pub fn file(&self) -> Option<PathBuf> {
        let path = self.0.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path);
        Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
    }
}

impl Value for DatabaseUrl {
    const EXPECTS: &'static str =
        "sqlite:path/to/parvis.db or postgres://user:password@host/database";

    fn read(text: &str) -> Option<Self> {
        let known = ["sqlite:", "postgres://", "postgresql://"];
        let rest = known.iter().find_map(|scheme| text.strip_prefix(scheme))?;
        (!rest.is_empty()).then(|| Self(text.to_owned()))
    }

    /// Without the password.
    fn show(&self) -> String {
        let Some((scheme, rest)) = self.0.split_once("://") else {
            return self.0.clone();
        };
        let Some((who, place)) = rest.rsplit_once('@') else {
            return self.0.clone();
        };
        let user = who.split(':').next().unwrap_or(who);
        format!("{scheme}://{user}:…@{place}")
    }
}

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.show())
    }
}

impl Value for SocketAddr {
    const EXPECTS: &'static str = "an address and a port, such as 127.0.0.1:3000 or [::]:3000";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

/// The address of the site: scheme, host and port, nothing after them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl Value for SiteUrl {
    const EXPECTS: &'static str =
        "the site's address, such as https://budget.example.fr, without a path";

    fn read(text: &str) -> Option<Self> {
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let host = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        (!host.is_empty() && host.chars().all(plain)).then(|| Self(text.clone()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(pub(crate) String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hidden(…)")
    }
}

impl Value for Hidden {
    const EXPECTS: &'static str = "a text";
    const SECRET: bool = true;

    fn read(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }

    fn show(&self) -> String {
        "…".to_owned()
    }
}

/// The deployment's secret.
#[derive(Clone, Debug)]
pub struct SecretText(pub(crate) store::Secret);

impl Value for SecretText {
    const EXPECTS: &'static str =
        "32 random characters or more, as `openssl rand -base64 48` prints them";
    const SECRET: bool = true;

    fn read(text: &str) -> Option<Self> {
        store::Secret::new(text.trim()).map(Self)
    }

    fn show(&self) -> String {
        "…".to_owned()
    }
}

impl Value for PathBuf {
    const EXPECTS: &'static str = "a path";

    fn read(text: &str) -> Option<Self> {
        (!text.contains('\0')).then(|| Self::from(text))
    }

    fn show(&self) -> String {
        self.display().to_string()
    }
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For a person at a terminal.
    Text,
    /// One JSON object a line, for a machine that collects logs.
    Json,
}

impl Value for LogFormat {
    const EXPECTS: &'static str = "text or json";

    fn read(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    fn show(&self) -> String {
        match self {
            Self::Text => "text",
            Self::Json => "json",
        }
        .to_owned()
    }
}

/// Which events are logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFilter(String);

impl LogFilter {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for LogFilter {
    const EXPECTS: &'static str =
        "a level (error, warn, info, debug, trace), or target=level pairs such as info,store=debug";

    fn read(text: &str) -> Option<Self> {
        let fine = !text.is_empty() && tracing_subscriber::EnvFilter::try_new(text).is_ok();
        fine.then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// The name of a machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host(String);

impl Host {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Value for Host {
    const EXPECTS: &'static str = "the name or the address of a machine, such as smtp.example.fr";

    fn read(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        (!text.is_empty() && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    fn show(&self) -> String {
        self.0.clone()
    }
}

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Begins in the clear and must turn to TLS before anything is said (port 587).
    StartTls,
    /// TLS from the first byte (port 465).
    Tls,
    /// In the clear: only for a mail server on the same machine.
    None,
}

impl Value for Tls {
    const EXPECTS: &'static str = "starttls, tls or none";

    fn read(text: &str) -> Option<Self> {
        match text {
            "starttls" => Some(Self::StartTls),
            "tls" => Some(Self::Tls),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    fn show(&self) -> String {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::None => "none",
        }
        .to_owned()
    }
}

impl Value for Mailbox {
    const EXPECTS: &'static str =
        "an e-mail address, such as budget@example.fr or Budget participatif <budget@example.fr>";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

/// Networks, each an address or an address and a prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<Network>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    prefix: u8,
}

impl Networks {
    /// Whether an address lies in one of them.
    pub fn hold(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.holds(address))
    }
}

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(net), IpAddr::V4(address)) => {
                let mask = u32::MAX
                    .checked_shl(32 - u32::from(self.prefix))
                    .unwrap_or(0);
                net.to_bits() & mask == address.to_bits() & mask
            }
            (IpAddr::V6(net), IpAddr::V6(address)) => {
                let mask = u128::MAX
                    .checked_shl(128 - u32::from(self.prefix))
                    .unwrap_or(0);
                net.to_bits() & mask == address.to_bits() & mask
            }
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }
}

impl FromStr for Network {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (address, prefix) = text
            .split_once('/')
            .map_or((text, None), |(a, prefix)| (a, Some(prefix)));
        let address: IpAddr = address.parse().map_err(|_| ())?;
        let longest = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.map_or(Ok(longest), |prefix| prefix.parse().map_err(|_| ()))?;
        if prefix > longest {
            Err(())
        } else {
            Ok(Self { address, prefix })
        }
    }
}

impl Value for Networks {
    const EXPECTS: &'static str =
        "addresses or networks with commas between, such as 127.0.0.1, 10.0.0.0/8";

    fn read(text: &str) -> Option<Self> {
        let parts = text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty());
        parts
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()
            .map(Self)
    }

    fn show(&self) -> String {
        let shown: Vec<_> = self
            .0
            .iter()
            .map(|network| format!("{}/{}", network.address, network.prefix))
            .collect();
        shown.join(", ")
    }
}

impl Value for u16 {
    const EXPECTS: &'static str = "a port from 1 to 65535";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok().filter(|port| *port > 0)
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl Value for u32 {
    const EXPECTS: &'static str = "a whole number, 0 or more";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_s_password_is_never_shown() {
        let url =
            DatabaseUrl::read("postgres://parvis:hun@ter2@db.example.fr/parvis").expect("a url");
        assert_eq!(
            format!("{url:?}"),
            "postgres://parvis:…@db.example.fr/parvis"
        );
        assert!(DatabaseUrl::read("mysql://x").is_none());
        let file = |url| DatabaseUrl::read(url).and_then(|url| url.file());
        assert_eq!(file("sqlite:data/a.db?mode=rwc"), Some("data/a.db".into()));
        assert_eq!(file("sqlite:///var/a.db"), Some("/var/a.db".into()));
        assert_eq!(file("postgres://a/b"), None);
    }

    #[test]
    fn a_site_is_an_origin() {
        let read = |text| SiteUrl::read(text).map(|url| url.show());
        assert_eq!(
            read("https://Budget.Example.fr/").as_deref(),
            Some("https://budget.example.fr")
        );
        assert_eq!(
            read("http://[::1]:3000").as_deref(),
            Some("http://[::1]:3000")
        );
        for wrong in [
            "budget.example.fr",
            "https://",
            "https://a.fr/budget",
            "https://a.fr?x",
            "ftp://a.fr",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn networks_hold_their_addresses() {
        let networks = Networks::read("127.0.0.1, 10.0.0.0/8,2001:db8::/32").expect("networks");
        for inside in ["127.0.0.1", "10.9.8.7", "2001:db8:1::5", "::ffff:10.1.1.1"] {
            assert!(
                networks.hold(inside.parse().expect("an address")),
                "{inside}"
            );
        }
        for outside in ["127.0.0.2", "11.0.0.1", "2001:db9::1", "::1"] {
            assert!(
                !networks.hold(outside.parse().expect("an address")),
                "{outside}"
            );
        }
        assert_eq!(Networks::read(""), Some(Networks::default()));
        assert!(
            Networks::read("0.0.0.0/0")
                .expect("everyone")
                .hold(IpAddr::from([8, 8, 8, 8]))
        );
        assert_eq!(Networks::read("10.0.0.0/33"), None);
        assert_eq!(Networks::read("localhost"), None);
    }
}
