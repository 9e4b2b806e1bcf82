//! A provider that takes messages by HTTP, whichever it is: address, body and header are templates.

use crate::template::{Form, Values, fill, has_any};
use crate::{Provider, SendFault, Sending};
use reqwest::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

/// How long a provider may take for one message.
const PATIENCE: Duration = Duration::from_secs(15);
/// What is read of an answer: enough for the word that tells success.
const LARGEST: usize = 64 * 1024;

/// The method of the request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    #[default]
    Post,
    /// Everything stands in the address.
    Get,
}

/// What is told about a provider. `{to}` is a number with its plus, `{digits}` without, `{text}` the words, `{from}`
/// the sender, `{secret}` the secret.
#[derive(Clone, Default)]
pub struct HttpSettings {
    pub method: Method,
    /// Placeholders may stand in its query.
    pub url: String,
    pub form: Form,
    pub body: String,
    /// `Name: value`, which may hold `{secret}`.
    pub header: Option<String>,
    pub secret: String,
    pub from: String,
    /// A word that the answer holds when the message was taken, for providers that answer 200 to everything.
    pub success: Option<String>,
}

/// A setting that can't be used, by its short name, and what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sms.{setting}: expected {expected}")]
pub struct SettingFault {
    pub setting: &'static str,
    pub expected: &'static str,
}

/// A provider of text messages behind HTTP. Redirects are not followed: they could lead anywhere.
#[derive(Clone)]
pub struct HttpProvider {
    client: Client,
    settings: HttpSettings,
    header: Option<(HeaderName, HeaderValue)>,
}

impl fmt::Debug for HttpProvider {
    /// Without templates, which may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HttpProvider(…)")
    }
}

impl HttpProvider {
    /// Checks the settings with an invented message. A TLS provider must be installed before.
    pub fn new(settings: HttpSettings) -> Result<Self, SettingFault> {
        let fault = |setting, expected| SettingFault { setting, expected };
        let (fixed, query) = settings.url.split_once('?').unwrap_or((&settings.url, ""));
        if has_any(fixed) {
            return Err(fault(
                "url",
                "placeholders in the query of the address alone",
            ));
        }
        let address: Option<Url> = fixed.parse().ok();
        if !address.as_ref().is_some_and(is_safe) {
            return Err(fault(
                "url",
                "an https address; http is for this machine alone",
            ));
        }
        let whole = match settings.method {
            Method::Post => format!("{query} {}", settings.body),
            Method::Get => query.to_owned(),
        };
        let names_to = whole.contains("{to}") || whole.contains("{digits}");
        if !names_to || !whole.contains("{text}") {
            let setting = match settings.method {
                Method::Post => "body",
                Method::Get => "url",
            };
            return Err(fault(setting, "{to} or {digits}, and {text}"));
        }
        let header = match &settings.header {
            Some(header) => Some(
                header_of(header, &settings.secret)
                    .ok_or_else(|| fault("header", "a header, such as `api-key: {secret}`"))?,
            ),
            None => None,
        };
        let client = Client::builder()
            .timeout(PATIENCE)
            .connect_timeout(PATIENCE)
            .redirect(Policy::none())
            .user_agent(concat!("parvis/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|_| fault("url", "certificates that can be read"))?;
        let provider = Self {
            client,
            settings,
            header,
        };
        let (_, body) = provider.request("+33612345678", "a \"word\"");
        let json = provider.settings.method == Method::Post && provider.settings.form == Form::Json;
        if json && serde_json::from_str::<serde_json::Value>(&body).is_err() {
            return Err(fault(
                "body",
                "JSON, with placeholders inside quotation marks",
            ));
        }
        Ok(provider)
    }

    /// Address and body of a message.
    fn request(&self, to: &str, text: &str) -> (String, String) {
        let HttpSettings {
            url, form, body, ..
        } = &self.settings;
        let values = Values {
            to,
            text,
            from: &self.settings.from,
            secret: &self.settings.secret,
        };
        let url = match url.split_once('?') {
            Some((fixed, query)) => {
                format!("{fixed}?{}", fill(query, Form::Urlencoded, &values))
            }
            None => url.clone(),
        };
        (url, fill(body, *form, &values))
    }

    async fn post(&self, to: &str, text: &str) -> Result<(), SendFault> {
        let (url, body) = self.request(to, text);
        let mut request = match self.settings.method {
            Method::Post => self
                .client
                .post(url)
                .header(CONTENT_TYPE, self.settings.form.content_type())
                .body(body),
            Method::Get => self.client.get(url),
        };
        if let Some((name, value)) = &self.header {
            request = request.header(name, value);
        }
        // The errors of reqwest repeat the address, which may hold number and words.
        let mut answer = request.send().await.map_err(|err| {
            if err.is_connect() || err.is_builder() {
                SendFault::Unreachable
            } else {
                SendFault::Unsure
            }
        })?;
        if !answer.status().is_success() {
            return Err(SendFault::Refused(answer.status().as_u16()));
        }
        let Some(success) = &self.settings.success else {
            return Ok(());
        };
        let mut read = Vec::new();
        while let Some(some) = answer.chunk().await.map_err(|_| SendFault::Unsure)? {
            read.extend_from_slice(&some);
            if read.len() > LARGEST {
                break;
            }
        }
        if String::from_utf8_lossy(&read).contains(success) {
            Ok(())
        } else {
            Err(SendFault::Unconfirmed)
        }
    }
}

impl Provider for HttpProvider {
    fn send<'a>(&'a self, to: &'a str, text: &'a str) -> Sending<'a> {
        Box::pin(self.post(to, text))
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

fn header_of(header: &str, secret: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = header.split_once(':')?;
    let name = HeaderName::from_bytes(name.trim().as_bytes()).ok()?;
    // A line end in it is no value of a header.
    let mut value = HeaderValue::from_str(&value.trim().replace("{secret}", secret)).ok()?;
    value.set_sensitive(true);
    Some((name, value))
}
