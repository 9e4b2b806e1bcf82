//! The alphabet of text messages (3GPP TS 23.038): a message within it has 160 characters, any other one 70.

/// The default alphabet, without the extension table.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Characters that take the room of two.
const EXTENDED: &str = "^{}\\[~]|€";

/// The words in letters that every telephone has, where French has them: `ê` becomes `e`, and `’` becomes `'`.
/// Other scripts stay as they are.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'â' => plain.push('a'),
            'ç' => plain.push('c'),
            'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' => plain.push('i'),
            'ô' => plain.push('o'),
            'û' => plain.push('u'),
            'ÿ' => plain.push('y'),
            'À' | 'Â' => plain.push('A'),
            'È' | 'Ê' | 'Ë' => plain.push('E'),
            'Î' | 'Ï' => plain.push('I'),
            'Ô' => plain.push('O'),
            'Ù' | 'Û' => plain.push('U'),
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            '’' | '‘' => plain.push('\''),
            '“' | '”' => plain.push('"'),
            '–' | '—' => plain.push('-'),
            '…' => plain.push_str("..."),
            '\u{a0}' | '\u{202f}' => plain.push(' '),
            // Marks of direction are boxes on old telephones.
            '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
            other => plain.push(other),
        }
    }
    // The blanks inside French quotation marks go with them.
    plain
        .replace("« ", "\"")
        .replace(" »", "\"")
        .replace(['«', '»'], "\"")
}

/// How many messages a text is sent and paid as.
pub fn segments(text: &str) -> usize {
    let mut septets: usize = 0;
    for c in text.chars() {
        if BASIC.contains(c) {
            septets += 1;
        } else if EXTENDED.contains(c) {
            septets += 2;
        } else {
            // UCS-2: the parts of a long message have 67 characters each.
            let units = text.encode_utf16().count();
            return if units <= 70 { 1 } else { units.div_ceil(67) };
        }
    }
    if septets <= 160 {
        1
    } else {
        septets.div_ceil(153)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_fits_into_the_alphabet_of_telephones() {
        let text = "Forêt d’Évry : « le cœur » reçu à Nîmes…";
        assert_eq!(plain(text), "Foret d'Évry : \"le coeur\" recu à Nimes...");
        assert_eq!(segments(&plain(text)), 1);
        assert!(plain(text).chars().all(|c| BASIC.contains(c)));
    }

    #[test]
    fn other_scripts_have_seventy_characters() {
        assert_eq!(segments(&"ا".repeat(70)), 1);
        assert_eq!(segments(&"ا".repeat(71)), 2);
        assert_eq!(segments(&"a".repeat(160)), 1);
        assert_eq!(segments(&"a".repeat(161)), 2);
        assert_eq!(segments(&"€".repeat(81)), 2);
    }
}
