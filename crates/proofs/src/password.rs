//! Passwords: which are taken, and how they are kept.
//!
//! No rule about letters, digits or signs, and no date on which one has to be changed: both make people choose worse
//! ones (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5, 6.2). What counts is length, and not being guessed soon.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use std::ops::RangeInclusive;
use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::{Score, zxcvbn};

/// How many characters a password has.
pub const PASSWORD_CHARS: RangeInclusive<usize> = 12..=128;
/// How a hash begins that is made with the parameters of OWASP's Password Storage Cheat Sheet: Argon2id (RFC 9106),
/// 19 MiB, two passes, one lane. They are the library's defaults; a test looks.
const OURS: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
/// Parts of names and addresses shorter than this may stand in a password by chance.
const TELLING: usize = 4;

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    TooLong,
    /// It holds the person's name or address, or the city.
    Personal,
    /// It is on a list of passwords that leaked elsewhere, or a single word.
    Leaked,
    /// It is guessed soon: a pattern of the keyboard, a date, a few common words.
    Guessable,
}

/// What became of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub right: bool,
    /// It is kept with other parameters than ours: it is hashed anew while it is here.
    pub stale: bool,
}

/// A password could not be hashed: the memory was refused.
#[derive(Debug, thiserror::Error)]
#[error("hashing a password")]
pub struct HashError(#[source] argon2::password_hash::Error);

/// Looks whether a password is good enough. `personal` are the person's address and name, and the city.
///
/// How soon it is guessed is estimated by zxcvbn (Wheeler, USENIX Security 2016), which has 30,000 leaked passwords
/// with it; a score below 3 of 4 is refused, as its authors advise.
pub fn weakness(password: &str, personal: &[&str]) -> Option<Weakness> {
    let password = normal(password);
    let chars = password.chars().count();
    if chars < *PASSWORD_CHARS.start() {
        return Some(Weakness::TooShort);
    }
    if chars > *PASSWORD_CHARS.end() {
        return Some(Weakness::TooLong);
    }
    let small = password.to_lowercase();
    let parts: Vec<String> = personal
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(str::to_lowercase)
        .filter(|part| part.chars().count() >= TELLING)
        .collect();
    if parts.iter().any(|part| small.contains(part.as_str())) {
        return Some(Weakness::Personal);
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let found = zxcvbn(&password, &parts);
    let one_word =
        matches!(found.sequence(), [only] if matches!(only.pattern, MatchPattern::Dictionary(_)));
    if one_word {
        Some(Weakness::Leaked)
    } else if found.score() < Score::Three {
        Some(Weakness::Guessable)
    } else {
        None
    }
}

/// Hashes a password, with a salt of its own, as a text that names its parameters (PHC).
pub fn hash(password: &str) -> Result<String, HashError> {
    Argon2::default()
        .hash_password(normal(password).as_bytes())
        .map(|hash| hash.to_string())
        .map_err(HashError)
}

/// Checks a password. It takes some hundredths of a second, and 19 MiB: not on a thread that others wait for.
pub fn verify(password: &str, hash: &str) -> Verdict {
    let right = PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(normal(password).as_bytes(), &hash)
            .is_ok()
    });
    Verdict {
        right,
        stale: !hash.starts_with(OURS),
    }
}

/// Takes as long as a check, where there is nothing to check with: who asks learns by no clock that an account is
/// not there.
pub fn pretend(password: &str) {
    let _ = hash(password);
}

/// One form for letters that keyboards write in several (Unicode NFKC; NIST SP 800-63B-4, 3.1.1.2).
fn normal(password: &str) -> String {
    password.nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSONAL: &[&str] = &["ana.martin@mairie.example", "Ana Martin", "Avignon"];

    #[test]
    fn long_and_unlikely_is_all_that_a_password_has_to_be() {
        for (password, expected) in [
            ("tilleul orange gravier", None),
            ("correcthorsebatterystaple", None),
            ("éàüñ çœ ßþð œuf mûr", None),
            ("short1!Aa", Some(Weakness::TooShort)),
            ("", Some(Weakness::TooShort)),
            ("Martin-tilleul-orange", Some(Weakness::Personal)),
            ("vive AVIGNON gravier", Some(Weakness::Personal)),
        ] {
            assert_eq!(weakness(password, PERSONAL), expected, "{password}");
        }
        for soon in [
            "qwertyuiopasdfgh",
            "aaaaaaaaaaaaaaaa",
            "123456789012",
            "unbelievable",
        ] {
            let found = weakness(soon, PERSONAL);
            let expected = [Weakness::Leaked, Weakness::Guessable].map(Some);
            assert!(expected.contains(&found), "{soon}: {found:?}");
        }
        assert_eq!(
            weakness(&"xk7 ".repeat(33), PERSONAL),
            Some(Weakness::TooLong)
        );
    }

    #[test]
    fn a_password_opens_its_own_hash_alone() {
        let kept = hash("tilleul orange gravier").expect("hashed");
        assert!(kept.starts_with(OURS), "{kept}");
        let fine = Verdict {
            right: true,
            stale: false,
        };
        assert_eq!(verify("tilleul orange gravier", &kept), fine);
        assert!(!verify("tilleul orange Gravier", &kept).right);
        assert!(!verify("", &kept).right);
        assert_ne!(
            hash("tilleul orange gravier").expect("hashed"),
            kept,
            "each has its salt"
        );
        assert!(!verify("tilleul orange gravier", "not a hash").right);
    }

    #[test]
    fn letters_are_the_same_however_they_are_written() {
        let composed = hash("écorce et gravier").expect("hashed");
        assert!(verify("e\u{301}corce et gravier", &composed).right);
    }

    #[test]
    fn a_hash_with_weaker_parameters_is_told() {
        let weaker = argon2::Params::new(8192, 1, 1, None).expect("parameters");
        let weaker = Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, weaker);
        let kept = weaker
            .hash_password(b"tilleul orange gravier")
            .expect("hashed")
            .to_string();
        let stale = Verdict {
            right: true,
            stale: true,
        };
        assert_eq!(verify("tilleul orange gravier", &kept), stale);
    }
}
