//! What a provider tells of a person beside the token: as JSON, or as a signed token (OpenID Connect Core, 5.3).
//!
//! `openidconnect` verifies signed answers with RS256 alone, and FranceConnect signs with ES256 or HS256: the parts
//! of the answer are taken apart here, and its keys verify.

use crate::OidcError;
use chrono::{DateTime, NaiveDate, Utc};
use data_encoding::BASE64URL_NOPAD;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use openidconnect::http::header::{ACCEPT, AUTHORIZATION};
use openidconnect::http::{Method, Request, StatusCode};
use openidconnect::{HttpRequest, HttpResponse, JsonWebKey as _, JwsSigningAlgorithm as _};
use serde::{Deserialize, Deserializer};

/// What is read of the answer. Claims of the wrong kind are as if they were missing.
#[derive(Deserialize)]
pub(crate) struct UserInfo {
    pub(crate) sub: String,
    iss: Option<String>,
    #[serde(default)]
    aud: Audience,
    exp: Option<i64>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) email: Option<String>,
    #[serde(default, deserialize_with = "truth")]
    pub(crate) email_verified: Option<bool>,
    #[serde(default, deserialize_with = "text")]
    birthdate: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) given_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    pub(crate) family_name: Option<String>,
    /// `ProConnect`'s word for the family name.
    #[serde(default, deserialize_with = "text")]
    pub(crate) usual_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    siret: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(untagged)]
enum Audience {
    #[default]
    None,
    One(String),
    Several(Vec<String>),
}

impl Audience {
    fn names(&self, client_id: &str) -> bool {
        match self {
            Self::None => false,
            Self::One(one) => one == client_id,
            Self::Several(several) => several.iter().any(|one| one == client_id),
        }
    }
}

/// What a signed answer must fit.
pub(crate) struct Expected<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) client_id: &'a str,
    pub(crate) secret: &'a str,
    pub(crate) keys: &'a CoreJsonWebKeySet,
    pub(crate) algorithms: &'a [CoreJwsSigningAlgorithm],
    /// The subject of the token.
    pub(crate) subject: &'a str,
    pub(crate) now: DateTime<Utc>,
}

#[derive(Deserialize)]
struct Header {
    alg: CoreJwsSigningAlgorithm,
    kid: Option<String>,
    /// Extensions that must be understood; none is.
    crit: Option<serde_json::Value>,
}

/// Asks for the answer, in either form (RFC 6750, 2.1).
pub(crate) fn request(url: &str, access_token: &str) -> Result<HttpRequest, OidcError> {
    Request::builder()
        .method(Method::GET)
        .uri(url)
        .header(ACCEPT, "application/json, application/jwt")
        .header(AUTHORIZATION, format!("Bearer {access_token}"))
        .body(vec![])
        .map_err(|_| OidcError::Mismatch("the access token is no header"))
}

/// Reads and checks the answer.
pub(crate) fn read(answer: &HttpResponse, expected: &Expected<'_>) -> Result<UserInfo, OidcError> {
    if answer.status() != StatusCode::OK {
        let status = answer.status().as_u16();
        return Err(OidcError::Unreadable(format!("userinfo answered {status}")));
    }
    let info = match std::str::from_utf8(answer.body()) {
        // A token is three parts in base64url; JSON begins with a brace.
        Ok(text) if !text.trim_start().starts_with('{') => signed(text.trim(), expected)?,
        _ => parse(answer.body())?,
    };
    // Else an access token put in the place of another would make one person another (Core, 5.3.2).
    if info.sub == expected.subject {
        Ok(info)
    } else {
        Err(OidcError::Mismatch("userinfo tells of somebody else"))
    }
}

fn signed(token: &str, expected: &Expected<'_>) -> Result<UserInfo, OidcError> {
    let unreadable = || OidcError::Unreadable("userinfo is neither JSON nor a token".to_owned());
    let decoded = |part: &str| {
        BASE64URL_NOPAD
            .decode(part.as_bytes())
            .map_err(|_| unreadable())
    };
    let (message, signature) = token.rsplit_once('.').ok_or_else(unreadable)?;
    let (head, body) = message.split_once('.').ok_or_else(unreadable)?;
    let header: Header = serde_json::from_slice(&decoded(head)?).map_err(|_| unreadable())?;
    if header.crit.is_some() || !expected.algorithms.contains(&header.alg) {
        return Err(OidcError::Mismatch("userinfo is signed in another way"));
    }
    let signature = decoded(signature)?;
    let holds = |key: &CoreJsonWebKey| {
        key.verify_signature(&header.alg, message.as_bytes(), &signature)
            .is_ok()
    };
    let good = if header.alg.uses_shared_secret() {
        // By the secret that both know, and never by a public key (RFC 8725, 3.1).
        holds(&CoreJsonWebKey::new_symmetric(
            expected.secret.as_bytes().to_vec(),
        ))
    } else {
        expected.keys.keys().iter().any(|key| {
            let named = header
                .kid
                .as_deref()
                .is_none_or(|kid| key.key_id().is_none_or(|id| id.as_str() == kid));
            named && holds(key)
        })
    };
    if !good {
        return Err(OidcError::Mismatch(
            "the signature of userinfo does not hold",
        ));
    }
    let info = parse(&decoded(body)?)?;
    if info.iss.as_deref() != Some(expected.issuer) || !info.aud.names(expected.client_id) {
        return Err(OidcError::Mismatch("userinfo was made by or for another"));
    }
    if info
        .exp
        .is_some_and(|until| until <= expected.now.timestamp())
    {
        return Err(OidcError::Mismatch("userinfo is too old"));
    }
    Ok(info)
}

fn parse(json: &[u8]) -> Result<UserInfo, OidcError> {
    // The error of serde names what it found, which may be a name or an address.
    serde_json::from_slice(json)
        .map_err(|_| OidcError::Unreadable("userinfo has no subject".to_owned()))
}

impl UserInfo {
    /// The day of birth. FranceConnect writes `1960-00-00` for people whose register names no day: their age is
    /// counted from the first day that it may have been, so that nobody is refused for what no register knows.
    pub(crate) fn birthdate(&self) -> Option<NaiveDate> {
        let mut parts = self.birthdate.as_deref()?.splitn(3, '-');
        let year = parts.next()?.parse().ok()?;
        let mut part = || parts.next().unwrap_or("1").parse::<u32>().ok();
        let (month, day) = (part()?, part()?);
        NaiveDate::from_ymd_opt(year, month.max(1), day.max(1))
    }

    /// The number of an establishment, without the spaces that people write into it.
    pub(crate) fn siret(&self) -> Option<String> {
        let digits: String = self.siret.as_deref()?.split_whitespace().collect();
        let fine = digits.len() == 14 && digits.bytes().all(|b| b.is_ascii_digit());
        fine.then_some(digits)
    }
}

fn text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(value
        .as_str()
        .map(str::trim)
        .filter(|text| !text.is_empty() && text.len() <= 320)
        .map(str::to_owned))
}

/// Some providers write `"true"`.
fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<Option<bool>, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(value.as_bool().or_else(|| value.as_str()?.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn info(json: &str) -> UserInfo {
        parse(json.as_bytes()).expect("userinfo")
    }

    #[test]
    fn a_day_that_no_register_knows_counts_from_the_first() {
        let born = |text: &str| info(&format!(r#"{{"sub":"a","birthdate":"{text}"}}"#)).birthdate();
        assert_eq!(born("2012-05-17"), NaiveDate::from_ymd_opt(2012, 5, 17));
        assert_eq!(born("1960-00-00"), NaiveDate::from_ymd_opt(1960, 1, 1));
        assert_eq!(born("1960-07-00"), NaiveDate::from_ymd_opt(1960, 7, 1));
        assert_eq!(born("1960"), NaiveDate::from_ymd_opt(1960, 1, 1));
        for wrong in ["", "2012-13-01", "yesterday", "2012-02-30", "--"] {
            assert_eq!(born(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn claims_of_the_wrong_kind_are_as_if_they_were_missing() {
        let info = info(
            r#"{"sub":"a","email":7,"email_verified":"true","siret":"213 800 017 00011","given_name":"  "}"#,
        );
        assert_eq!(info.email, None);
        assert_eq!(info.email_verified, Some(true));
        assert_eq!(info.siret().as_deref(), Some("21380001700011"));
        assert_eq!(info.given_name, None);
        assert!(parse(b"{}").is_err() && parse(b"[]").is_err() && parse(b"\xff").is_err());
    }
}
