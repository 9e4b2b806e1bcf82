//! Recovery codes: printed once, for the day on which the rest is lost.

/// How many there are in a set.
pub const RECOVERY_CODES: usize = 10;
/// No letter that reads like a digit or another letter (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Ten signs of 32 are 50 bits.
const SIGNS: usize = 10;

/// A new set, each as it is printed: `7K3QD-92WXM`.
pub fn recovery_codes() -> Vec<String> {
    std::iter::repeat_with(one).take(RECOVERY_CODES).collect()
}

/// Reads what was typed from paper, in the one form that is hashed: small letters, spaces and look-alikes are fine.
pub fn read_recovery_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect();
    let fine = code.len() == SIGNS && code.bytes().all(|sign| ALPHABET.contains(&sign));
    fine.then_some(code)
}

fn one() -> String {
    let signs: String = (0..SIGNS)
        .map(|_| char::from(ALPHABET[rand::random_range(0..ALPHABET.len())]))
        .collect();
    let (first, second) = signs.split_at(SIGNS / 2);
    format!("{first}-{second}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_set_has_ten_codes_and_each_reads_back() {
        let codes = recovery_codes();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), RECOVERY_CODES);
        for code in codes {
            assert_eq!(code.len(), 11);
            assert_eq!(read_recovery_code(&code), Some(code.replace('-', "")));
        }
    }

    #[test]
    fn what_is_copied_from_paper_is_forgiven() {
        let read = Some("7K3QD920XM".to_owned());
        for typed in ["7K3QD-920XM", " 7k3qd 92oxm ", "7k3qd92Oxm"] {
            assert_eq!(read_recovery_code(typed), read, "{typed}");
        }
        for wrong in [
            "",
            "7K3QD-920X",
            "7K3QD-920XMM",
            "7K3QD-92UXM",
            "é".repeat(10).as_str(),
        ] {
            assert_eq!(read_recovery_code(wrong), None, "{wrong}");
        }
    }
}
