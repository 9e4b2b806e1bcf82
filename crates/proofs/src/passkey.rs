//! Passkeys (W3C Web Authentication, level 3), by `webauthn-rs`.
//!
//! A passkey is found by the device itself, so that nobody types an address, and always verifies its person by a
//! finger, a face or a code: it is two factors in one. What it is called at the device is the person's address;
//! what it gives back is the account's id.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;
use webauthn_rs::prelude::{
    self as webauthn, DiscoverableAuthentication, PublicKeyCredential, RegisterPublicKeyCredential,
    Url, Webauthn, WebauthnBuilder, WebauthnError,
};

/// The passkeys of one site. Cheap to make.
pub struct Passkeys(Webauthn);

/// The public half of a passkey, with its counter. The private half never leaves the device.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Passkey(webauthn::Passkey);

/// What waits while a device makes a passkey: in a place that its person can't change.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Registration(webauthn::PasskeyRegistration);

/// What waits while a device signs: in a place that its person can't change.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SignIn(DiscoverableAuthentication);

/// A device's answer that is not checked yet.
pub struct Signed {
    answer: PublicKeyCredential,
    /// The account that it says to be of.
    pub account: Uuid,
}

/// Why a passkey was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PasskeyError {
    /// Passkeys are bound to a name: a site at a bare address such as `192.0.2.1` has none.
    #[error("the site's address has no name that passkeys could be bound to")]
    Address,
    /// What came is not what a device sends.
    #[error("not the answer of a device")]
    Unreadable,
    #[error("the passkey does not hold")]
    Refused(#[source] WebauthnError),
}

impl fmt::Debug for Passkeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passkeys")
    }
}

impl fmt::Debug for Passkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passkey")
    }
}

impl Passkeys {
    /// `site` is the site's address, such as `https://budget.example.fr`: passkeys hold for its name alone.
    /// `called` is what devices show.
    pub fn new(site: &str, called: &str) -> Result<Self, PasskeyError> {
        let origin = Url::parse(site).map_err(|_| PasskeyError::Address)?;
        let name = origin.domain().ok_or(PasskeyError::Address)?.to_owned();
        WebauthnBuilder::new(&name, &origin)
            .map(|builder| builder.rp_name(called))
            .and_then(WebauthnBuilder::build)
            .map(Self)
            .map_err(|_| PasskeyError::Address)
    }

    /// Begins to make a passkey. Gives what `navigator.credentials.create` is told, as JSON, and what waits.
    ///
    /// `known` are those that the account has: a device that holds one of them makes no second.
    pub fn begin_registration(
        &self,
        account: Uuid,
        name: &str,
        known: &[Passkey],
    ) -> Result<(String, Registration), PasskeyError> {
        let known = known.iter().map(|key| key.0.cred_id().clone()).collect();
        let (asked, waiting) = self
            .0
            .start_passkey_registration(account, name, name, Some(known))
            .map_err(PasskeyError::Refused)?;
        // The device must find it without being told its id: nobody types an address then.
        let mut asked = serde_json::to_value(&asked).map_err(|_| PasskeyError::Unreadable)?;
        let selection = &mut asked["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        Ok((asked.to_string(), Registration(waiting)))
    }

    /// Takes the passkey that a device made. Whoever calls looks that no account has it yet.
    pub fn finish_registration(
        &self,
        answer: &str,
        waiting: &Registration,
    ) -> Result<Passkey, PasskeyError> {
        let answer: RegisterPublicKeyCredential =
            serde_json::from_str(answer).map_err(|_| PasskeyError::Unreadable)?;
        self.0
            .finish_passkey_registration(&answer, &waiting.0)
            .map(Passkey)
            .map_err(PasskeyError::Refused)
    }

    /// Begins a sign-in. Gives what `navigator.credentials.get` is told, as JSON, and what waits.
    pub fn begin_sign_in(&self) -> Result<(String, SignIn), PasskeyError> {
        let (mut asked, waiting) = self
            .0
            .start_discoverable_authentication()
            .map_err(PasskeyError::Refused)?;
        // By a button, and not by the suggestions of a field.
        asked.mediation = None;
        Ok((json(&asked), SignIn(waiting)))
    }

    /// Reads whose passkey a device says to have used. Nothing is checked yet.
    pub fn read(&self, answer: &str) -> Result<Signed, PasskeyError> {
        let answer: PublicKeyCredential =
            serde_json::from_str(answer).map_err(|_| PasskeyError::Unreadable)?;
        let (account, _) = self
            .0
            .identify_discoverable_authentication(&answer)
            .map_err(|_| PasskeyError::Unreadable)?;
        Ok(Signed { answer, account })
    }

    /// Checks a device's signature with the passkey that it names: challenge, origin, person verified, and a counter
    /// that has grown where the device has one. Tells whether the passkey has to be kept anew.
    pub fn finish_sign_in(
        &self,
        signed: &Signed,
        waiting: SignIn,
        passkey: &mut Passkey,
    ) -> Result<bool, PasskeyError> {
        let result = self
            .0
            .finish_discoverable_authentication_v2(&signed.answer, waiting.0, &passkey.0)
            .map_err(PasskeyError::Refused)?;
        Ok(passkey.0.update_credential(&result).unwrap_or_default())
    }
}

impl Passkey {
    /// What no two passkeys share.
    pub fn id(&self) -> &[u8] {
        self.0.cred_id().as_ref()
    }
}

impl Signed {
    /// Whether it names this passkey.
    pub fn is_by(&self, passkey: &Passkey) -> bool {
        self.answer.get_credential_id() == passkey.id()
    }
}

/// What the library's own types always can be written as.
fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_without_a_name_has_no_passkeys() {
        assert!(Passkeys::new("https://budget.example.fr", "Avignon").is_ok());
        assert!(Passkeys::new("http://localhost:3000", "Avignon").is_ok());
        for site in ["https://192.0.2.1", "http://[::1]:3000", "budget", ""] {
            let made = Passkeys::new(site, "Avignon");
            assert!(matches!(made, Err(PasskeyError::Address)), "{site}");
        }
    }

    #[test]
    fn devices_are_asked_to_find_the_passkey_and_to_verify_their_person() {
        let site = Passkeys::new("https://budget.example.fr", "Avignon").expect("a site");
        let account = Uuid::from_u128(7);
        let (asked, waiting) = site
            .begin_registration(account, "ana@example.org", &[])
            .expect("begun");
        let asked: serde_json::Value = serde_json::from_str(&asked).expect("JSON");
        let selection = &asked["publicKey"]["authenticatorSelection"];
        assert_eq!(selection["residentKey"], "required");
        assert_eq!(selection["requireResidentKey"], true);
        assert_eq!(selection["userVerification"], "required");
        assert_eq!(asked["publicKey"]["rp"]["id"], "budget.example.fr");

        let (asked, _) = site.begin_sign_in().expect("begun");
        let asked: serde_json::Value = serde_json::from_str(&asked).expect("JSON");
        assert_eq!(asked["publicKey"]["userVerification"], "required");
        assert_eq!(
            asked["publicKey"]["allowCredentials"],
            serde_json::json!([])
        );
        assert!(asked.get("mediation").is_none());

        // What waits is written and read again between two requests.
        let kept = json(&waiting);
        assert!(serde_json::from_str::<Registration>(&kept).is_ok());
    }

    #[test]
    fn what_no_device_sends_is_refused() {
        let site = Passkeys::new("https://budget.example.fr", "Avignon").expect("a site");
        let (_, waiting) = site
            .begin_registration(Uuid::from_u128(7), "ana", &[])
            .expect("begun");
        for answer in [
            "",
            "{}",
            "null",
            "[1]",
            r#"{"id":"","rawId":"","type":"public-key"}"#,
        ] {
            let made = site.finish_registration(answer, &waiting);
            assert!(matches!(made, Err(PasskeyError::Unreadable)), "{answer}");
            assert!(
                matches!(site.read(answer), Err(PasskeyError::Unreadable)),
                "{answer}"
            );
        }
    }
}
