//! The settings of text messages, and what they make.

use super::value::Value;
use super::web::Words;
use super::{Faults, Given, Settings, read_file};
use sms::{Form, HttpProvider, HttpSettings, Method, Texts};

/// How the service of text messages is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmsMethod(Method);

impl Value for SmsMethod {
    const EXPECTS: &'static str = "post or get";

    fn read(text: &str) -> Option<Self> {
        match text {
            "post" => Some(Self(Method::Post)),
            "get" => Some(Self(Method::Get)),
            _ => None,
        }
    }

    fn show(&self) -> String {
        match self.0 {
            Method::Post => "post",
            Method::Get => "get",
        }
        .to_owned()
    }
}

/// What the body of a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmsForm(Form);

impl Value for SmsForm {
    const EXPECTS: &'static str = "json or form";

    fn read(text: &str) -> Option<Self> {
        match text {
            "json" => Some(Self(Form::Json)),
            "form" => Some(Self(Form::Urlencoded)),
            _ => None,
        }
    }

    fn show(&self) -> String {
        match self.0 {
            Form::Json => "json",
            Form::Urlencoded => "form",
        }
        .to_owned()
    }
}

impl Value for sms::Countries {
    const EXPECTS: &'static str = "countries by their two letters, such as FR, BE";

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn show(&self) -> String {
        self.to_string()
    }
}

impl Settings {
    /// What sends text messages, if the settings name it.
    pub fn the_texts(&self, given: &Given) -> Result<Option<Texts>, Faults> {
        let Some(url) = &self.sms_url else {
            return Ok(None);
        };
        let words = |words: &Option<Words>| words.as_ref().map(|words| words.as_str().to_owned());
        let secret = match (&self.sms_secret, &self.sms_secret_file) {
            (Some(secret), _) => secret.0.clone(),
            (None, Some(path)) => read_file(path)
                .map_err(|err| given.fault_of_file("sms.secret_file", &err))?
                .trim()
                .to_owned(),
            (None, None) => String::new(),
        };
        let provider = HttpProvider::new(HttpSettings {
            method: self.sms_method.0,
            url: url.as_str().to_owned(),
            form: self.sms_content_type.0,
            body: words(&self.sms_body).unwrap_or_default(),
            header: words(&self.sms_header),
            secret,
            from: words(&self.sms_from).unwrap_or_default(),
            success: words(&self.sms_success),
        })
        .map_err(|fault| {
            let name = match fault.setting {
                "header" => "sms.header",
                "body" => "sms.body",
                _ => "sms.url",
            };
            Faults::from(given.fault(name, fault.expected))
        })?;
        Ok(Some(Texts::new(provider)))
    }
}
