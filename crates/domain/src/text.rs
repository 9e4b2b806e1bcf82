//! Checks of what people type, and the folding behind the search.

/// Why a text is refused. The interface shows the limit before it is hit; this is the rule itself.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize, serde::Deserialize,
)]
pub enum TextError {
    #[error("nothing was written")]
    Empty,
    #[error("too short: {min} characters at least")]
    TooShort { min: usize },
    #[error("too long: {max} characters at most, {len} were written")]
    TooLong { max: usize, len: usize },
}

/// Length limits of a text, in characters as a person counts them.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub min: usize,
    pub max: usize,
}

impl Limits {
    /// Gives the text back trimmed, with line ends as `\n` and without control characters.
    pub fn check(self, text: &str) -> Result<String, TextError> {
        let text = clean(text);
        let len = text.chars().count();
        match len {
            0 if self.min > 0 => Err(TextError::Empty),
            _ if len < self.min => Err(TextError::TooShort { min: self.min }),
            _ if len > self.max => Err(TextError::TooLong { max: self.max, len }),
            _ => Ok(text),
        }
    }
}

/// Trims, turns line ends into `\n`, and drops control characters, which no person types on purpose.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Lower case without the accents of French and its neighbours: what the search compares.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}

/// Digits of Arabic and full-width keyboards as those of ASCII: they are the same number.
pub fn ascii_digits(text: &str) -> String {
    let shifted = |digit: char, zero: char| {
        char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
    };
    text.chars()
        .map(|c| match c {
            '٠'..='٩' => shifted(c, '٠'),
            '۰'..='۹' => shifted(c, '۰'),
            '０'..='９' => shifted(c, '０'),
            other => other,
        })
        .collect()
}

/// An e-mail address in the one form that is stored and compared: trimmed, lower case.
///
/// The check is what a form can say for sure (one `@`, something on both sides, a dot in the domain, no
/// blank, RFC 5321's 254 characters); whether the address exists, only the code sent to it tells.
pub fn email(text: &str) -> Result<String, EmailError> {
    let text = text.trim().to_lowercase();
    let (name, host) = text.split_once('@').ok_or(EmailError)?;
    let host_is_fine = host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    let name_is_fine = !name.is_empty()
        && name.chars().all(|c| {
            !c.is_whitespace() && !c.is_control() && !matches!(c, '@' | ',' | ';' | '<' | '>' | '"')
        });
    if host_is_fine && name_is_fine && text.len() <= 254 {
        Ok(text)
    } else {
        Err(EmailError)
    }
}

/// Whether a text seems to hold a way to reach somebody: an e-mail address, a telephone number (nine digits in a row
/// or more, as people group them), or a name on a social network that begins with an `@`.
pub fn holds_contact(text: &str) -> bool {
    let text = ascii_digits(text);
    let mut digits = 0;
    let mut gap = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            gap = 0;
            if digits >= 9 {
                return true;
            }
        } else if digits > 0
            && gap < 2
            && matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.' | '-' | '/' | '(' | ')')
        {
            gap += 1;
        } else {
            digits = 0;
            gap = 0;
        }
    }
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | ':'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@'))
        .any(|word| {
            email(word).is_ok()
                || word
                    .strip_prefix('@')
                    .is_some_and(|name| name.chars().count() >= 3)
        })
}

/// The text is not an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct EmailError;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_reach_somebody_are_found() {
        for text in [
            "Écris-moi : lea@example.org.",
            "(lea.b@example.org)",
            "Mon numéro : 06 12 34 56 78",
            "06.12.34.56.78 ce soir",
            "appelle +33 (0)6 12 34 56 78",
            "٠٦١٢٣٤٥٦٧٨",
            "Ajoute @lea_93 sur Insta",
        ] {
            assert!(holds_contact(text), "{text}");
        }
        for text in [
            "Rendez-vous mardi à 18 h 30, salle 12.",
            "Entre 2025 et 2026, 1 200 personnes.",
            "12 500 000 €",
            "Le 22/11/2026",
            "Merci à tou·te·s @ bientôt",
        ] {
            assert!(!holds_contact(text), "{text}");
        }
    }

    #[test]
    fn limits_count_characters_and_trim() {
        let limits = Limits { min: 3, max: 5 };
        assert_eq!(limits.check("  été\r\n "), Ok("été".to_owned()));
        assert_eq!(limits.check(" \n"), Err(TextError::Empty));
        assert_eq!(limits.check("ab"), Err(TextError::TooShort { min: 3 }));
        assert_eq!(
            limits.check("abcdef"),
            Err(TextError::TooLong { max: 5, len: 6 })
        );
        assert_eq!(limits.check("a\u{0}b\u{7}c"), Ok("abc".to_owned()));
    }

    #[test]
    fn the_search_ignores_case_and_accents() {
        assert_eq!(fold("Forêt à l’École, Œuvre"), "foret a l'ecole, oeuvre");
    }

    #[test]
    fn addresses_are_compared_in_one_form() {
        assert_eq!(
            email(" Ana.Diaz@Example.ORG "),
            Ok("ana.diaz@example.org".to_owned())
        );
        for wrong in [
            "",
            "ana",
            "ana@",
            "@example.org",
            "ana@example",
            "a b@example.org",
            "a@b@c.fr",
            "a@x..fr",
            "a,b@x.fr",
        ] {
            assert_eq!(email(wrong), Err(EmailError), "{wrong}");
        }
    }
}
