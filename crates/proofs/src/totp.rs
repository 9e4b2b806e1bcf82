//! One-time codes of an authenticator app (RFC 6238): six digits, SHA-1, 30 seconds, which every app knows.

use subtle::ConstantTimeEq as _;
use totp_rs::Builder;

/// How long a code is shown.
pub const CODE_SECONDS: u64 = 30;
/// The secret's length, which RFC 4226 recommends: that of SHA-1.
const SECRET_BYTES: usize = 20;
/// Codes of one step before and one after are taken too: clocks differ (RFC 6238, 5.2).
const SKEW: u64 = 1;

/// The secret that an app and the server share.
#[derive(Clone)]
pub struct Totp {
    secret: Vec<u8>,
}

impl Totp {
    pub fn random() -> Self {
        Self {
            secret: rand::random::<[u8; SECRET_BYTES]>().to_vec(),
        }
    }

    /// Reads what [`Self::secret`] gave.
    pub fn from_secret(text: &str) -> Option<Self> {
        let secret = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).ok()?;
        (secret.len() == SECRET_BYTES).then_some(Self { secret })
    }

    /// The secret in base32, as it is typed into an app that can't read the picture.
    pub fn secret(&self) -> String {
        data_encoding::BASE32_NOPAD.encode(&self.secret)
    }

    /// What an app reads from the QR code: `otpauth://totp/…`.
    pub fn address(&self, site: &str, person: &str) -> String {
        // A colon stands between the two, and can be in neither.
        let plain = |text: &str| text.replace(':', " ");
        Builder::new()
            .with_secret(self.secret.clone())
            .with_issuer(Some(plain(site)))
            .with_account_name(plain(person))
            .build()
            .and_then(|totp| totp.to_url())
            .unwrap_or_default()
    }

    /// The code that the app shows at a moment, in seconds since 1970.
    pub fn code(&self, unix: u64) -> String {
        Builder::new()
            .with_secret(self.secret.clone())
            .build()
            .map(|totp| totp.generate(unix).to_string())
            .unwrap_or_default()
    }

    /// The step in which a code is good, at a moment in seconds since 1970. A step up to `used`, whose code was
    /// taken before, is good no more: whoever looked over a shoulder is too late.
    pub fn step_of(&self, code: &str, unix: u64, used: Option<u64>) -> Option<u64> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let now = unix / CODE_SECONDS;
        (now.saturating_sub(SKEW)..=now + SKEW)
            .filter(|step| used.is_none_or(|used| *step > used))
            .find(|step| {
                let shown = self.code(step * CODE_SECONDS);
                !shown.is_empty() && bool::from(shown.as_bytes().ct_eq(digits.as_bytes()))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_the_rfc() -> Totp {
        Totp {
            secret: b"12345678901234567890".to_vec(),
        }
    }

    /// RFC 6238, appendix B, whose codes have eight digits: ours are their last six.
    #[test]
    fn codes_are_those_of_the_standard() {
        for (unix, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(of_the_rfc().code(unix), code);
        }
    }

    #[test]
    fn a_code_is_good_for_its_step_and_its_neighbours_and_once() {
        let totp = of_the_rfc();
        assert_eq!(
            totp.step_of("081 804", 1_111_111_109, None),
            Some(37_037_036)
        );
        assert_eq!(
            totp.step_of("081804", 1_111_111_109 + 30, None),
            Some(37_037_036)
        );
        assert_eq!(totp.step_of("081804", 1_111_111_109 + 60, None), None);
        assert_eq!(totp.step_of("081804", 1_111_111_109 - 60, None), None);
        assert_eq!(
            totp.step_of("081804", 1_111_111_109, Some(37_037_036)),
            None
        );
        assert_eq!(
            totp.step_of("081804", 1_111_111_109, Some(37_037_035)),
            Some(37_037_036)
        );
        for wrong in ["", "081805", "81804", "0818040"] {
            assert_eq!(totp.step_of(wrong, 1_111_111_109, None), None, "{wrong}");
        }
    }

    #[test]
    fn a_secret_survives_being_written() {
        let totp = Totp::random();
        let read = Totp::from_secret(&totp.secret()).expect("read");
        assert_eq!(read.code(59), totp.code(59));
        assert!(Totp::from_secret("ABC").is_none());
    }

    #[test]
    fn the_picture_names_the_site_and_the_person() {
        let address = of_the_rfc().address("Avignon : budget", "ana@example.org");
        assert!(address.starts_with("otpauth://totp/Avignon"), "{address}");
        for part in [
            "ana",
            "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
            "issuer=Avignon",
        ] {
            assert!(address.contains(part), "{address}");
        }
    }
}
