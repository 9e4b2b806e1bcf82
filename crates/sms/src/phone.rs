//! Numbers as people type them, into the one form that is kept (ITU-T E.164).

use domain::Contact;
use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber, Type};
use std::fmt;
use std::str::FromStr;

/// Nobody writes a number in more characters, blanks and all.
const LONGEST: usize = 40;

/// The countries whose mobile numbers are sent messages, by their two letters (ISO 3166-1).
///
/// A number without its country is read by the plan of each in turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countries(Vec<Id>);

impl Default for Countries {
    /// France, on both sides of the sea: Guadeloupe, Martinique, Guyane, Réunion, Mayotte.
    fn default() -> Self {
        Self(vec![Id::FR, Id::GP, Id::MQ, Id::GF, Id::RE, Id::YT])
    }
}

/// The word is the two letters of no country.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no country")]
pub struct NoCountry(String);

impl FromStr for Countries {
    type Err = NoCountry;

    fn from_str(text: &str) -> Result<Self, NoCountry> {
        let read = |word: &str| {
            word.to_ascii_uppercase()
                .parse()
                .map_err(|_| NoCountry(word.to_owned()))
        };
        let words = text.split([',', ' ']).filter(|word| !word.is_empty());
        let countries = words.map(read).collect::<Result<Vec<Id>, _>>()?;
        if countries.is_empty() {
            return Err(NoCountry(text.to_owned()));
        }
        Ok(Self(countries))
    }
}

impl fmt::Display for Countries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.0.iter().map(AsRef::as_ref).collect();
        f.write_str(&words.join(", "))
    }
}

/// Why no message can be sent to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneFault {
    #[error("it is no telephone number")]
    NoNumber,
    #[error("it is no mobile number")]
    NotMobile,
    #[error("messages are not sent to this country")]
    Abroad,
}

/// Reads a mobile number of one of the countries, as people type it: `06 12 34 56 78`, `00 33 6…`, `+33 (0)6…`, with
/// blanks, dots, dashes, or the digits of an Arabic keyboard.
pub fn phone(typed: &str, countries: &Countries) -> Result<Contact, PhoneFault> {
    let typed = domain::text::ascii_digits(typed.trim());
    let usual = |c: char| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || "+()./-‐‑–\u{200e}\u{200f}\u{202a}\u{202c}".contains(c)
    };
    if typed.len() > LONGEST * 3 || typed.chars().count() > LONGEST || !typed.chars().all(usual) {
        return Err(PhoneFault::NoNumber);
    }
    let international = typed.contains('+');
    let dialled: String = typed
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    // The zero that is left out from abroad, written all the same: +33 (0)6…
    let dialled = if typed.contains("(0)") && international {
        let digits: String = typed.replacen("(0)", "", 1);
        digits
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect()
    } else {
        dialled
    };
    let mut fault = PhoneFault::NoNumber;
    for country in &countries.0 {
        let Ok(number) = phonenumber::parse(Some(*country), &dialled) else {
            continue;
        };
        if !phonenumber::is_valid(&number) || number.extension().is_some() {
            continue;
        }
        match fault_of(&number, countries) {
            None => {
                let digits = number.format().mode(Mode::E164).to_string();
                return Ok(Contact::Phone(digits));
            }
            Some(found) => fault = found,
        }
    }
    Err(fault)
}

fn fault_of(number: &PhoneNumber, countries: &Countries) -> Option<PhoneFault> {
    let mobile = matches!(
        number.number_type(&DATABASE),
        // North America does not tell them apart.
        Type::Mobile | Type::FixedLineOrMobile
    );
    let taken = number
        .country()
        .id()
        .is_some_and(|country| countries.0.contains(&country));
    if !taken {
        Some(PhoneFault::Abroad)
    } else if !mobile {
        Some(PhoneFault::NotMobile)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Result<String, PhoneFault> {
        phone(typed, &Countries::default()).map(|contact| contact.reveal().to_owned())
    }

    #[test]
    fn a_mobile_number_is_read_as_people_type_it() {
        for typed in [
            "06 12 34 56 78",
            "0612345678",
            "06.12.34.56.78",
            "06-12-34-56-78",
            "06/12/34/56/78",
            "+33612345678",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "00 33 6 12 34 56 78",
            "0033 612345678",
            " ٠٦ ١٢ ٣٤ ٥٦ ٧٨ ",
            "۰۶۱۲۳۴۵۶۷۸",
            "06\u{a0}12\u{a0}34\u{a0}56\u{a0}78",
        ] {
            assert_eq!(read(typed).as_deref(), Ok("+33612345678"), "{typed}");
        }
    }

    #[test]
    fn numbers_overseas_are_of_their_own_plan() {
        for (typed, whole) in [
            ("0692 12 34 56", "+262692123456"),
            ("+262 692 12 34 56", "+262692123456"),
            ("0690 30 12 34", "+590690301234"),
            ("0696 20 12 34", "+596696201234"),
            ("0694 20 12 34", "+594694201234"),
            ("0639 01 23 45", "+262639012345"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(whole), "{typed}");
        }
    }

    #[test]
    fn what_costs_the_city_is_refused() {
        use PhoneFault::{Abroad, NoNumber, NotMobile};
        for (typed, fault) in [
            ("", NoNumber),
            ("ana@example.org", NoNumber),
            ("06 12 34", NoNumber),
            ("06 12 34 56 78 90 12 34", NoNumber),
            ("06 12 34 56 78 poste 3", NoNumber),
            ("+33612345678;+33612345679", NoNumber),
            ("01 42 34 56 78", NotMobile),
            ("0 899 12 34 56", NotMobile),
            ("+44 7400 123456", Abroad),
            ("+371 67 123 456", Abroad),
            ("+1 876 555 1234", Abroad),
        ] {
            assert_eq!(read(typed), Err(fault), "{typed}");
        }
    }

    #[test]
    fn a_city_names_its_countries() {
        let countries: Countries = "fr, BE".parse().expect("countries");
        assert_eq!(countries.to_string(), "FR, BE");
        assert_eq!(
            phone("+32 474 09 11 50", &countries).map(|to| to.reveal().to_owned()),
            Ok("+32474091150".to_owned())
        );
        assert_eq!(phone("0692 12 34 56", &countries).map_err(|_| ()), Err(()));
        for wrong in ["", "France", "FR, XX9"] {
            assert!(wrong.parse::<Countries>().is_err(), "{wrong}");
        }
    }
}
