//! Choices of rules that are allowed and odd, in words: told before the vote, while they can still be changed.

use crate::lang::Lang;
use crate::tr;
use domain::RulesWarning;
use store::Edition;

/// What is worth a second look, in the order of the form.
pub fn odd(lang: Lang, edition: &Edition) -> Vec<String> {
    let warnings = edition.rules.warnings(edition.budget());
    warnings.into_iter().map(|one| text(lang, one)).collect()
}

fn text(lang: Lang, warning: RulesWarning) -> String {
    tr!(lang, &format!("editing-odd-{}", warning.code()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_warning_has_its_words() {
        for warning in RulesWarning::ALL {
            let key = format!("editing-odd-{}", warning.code());
            assert!(has_text(&key), "{key}");
        }
    }
}
