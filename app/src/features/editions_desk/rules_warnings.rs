//! Choices of rules that are allowed and odd, in words: told before the vote, while they can still be changed.

use super::rules_identity::means_label;
use crate::context::Cx;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use domain::RulesWarning;
use store::Edition;

/// What is worth a second look, in the order of the form.
pub fn odd(cx: &Cx, edition: &Edition) -> Vec<String> {
    let lang = cx.lang();
    let missing: Vec<String> = edition
        .rules
        .means
        .iter()
        .filter(|means| !cx.has(**means))
        .map(|means| means_label(lang, *means))
        .collect();
    let not_set_up = (!missing.is_empty())
        .then(|| tr!(lang, "editing-odd-not-set-up", means = missing.join(", ")));
    let warnings = edition.rules.warnings(edition.budget());
    warnings
        .into_iter()
        .map(|one| text(lang, one))
        .chain(not_set_up)
        .collect()
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
