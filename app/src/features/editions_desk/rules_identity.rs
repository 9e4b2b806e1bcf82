//! The part of the rules' form about who votes: how one shows who one is, and how many share an address.

use super::rules::Draw;
use super::rules_form::field;
use crate::context::Cx;
use crate::features::accounts::means::word;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkboxes, Choice, TextKind};
use domain::Means;
use leptos::prelude::*;

impl Draw<'_> {
    /// Each way with what it asks of a resident and costs the city.
    pub(super) fn identity(self, cx: &Cx) -> AnyView {
        let lang = self.lang;
        let options: Vec<Choice> = Means::ALL
            .iter()
            .map(|means| {
                let mut hint = tr!(lang, &format!("editing-means-{}-hint", word(*means)));
                if !cx.has(*means) {
                    hint = format!("{hint} {}", tr!(lang, "editing-means-missing"));
                }
                Choice::new(means.code(), means_label(lang, *means))
                    .hint(hint)
                    .disabled(self.readonly)
            })
            .collect();
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-rules-identity")}</h2>
                <Checkboxes
                    name=field("means")
                    legend=tr!(lang, "editing-rules-means")
                    hint=tr!(lang, "editing-rules-means-hint")
                    options
                    values=self.typed.means.clone()
                    error=self.form.error(lang, &field("means"))
                    required=true
                />
                {self.text(
                    "voters_per_contact",
                    &self.typed.voters_per_contact,
                    TextKind::Whole,
                    "editing-rules-voters-per-contact",
                    "editing-rules-voters-per-contact-hint",
                )}
                {self.check(
                    "field_contacts",
                    &self.typed.field_contacts,
                    "editing-rules-field-contacts",
                    "editing-rules-field-contacts-hint",
                )}
                {self.text(
                    "field_hours",
                    &self.typed.field_hours,
                    TextKind::Whole,
                    "editing-rules-field-hours",
                    "editing-rules-field-hours-hint",
                )}
            </section>
        }
        .into_any()
    }
}

/// A way in a few words.
pub(super) fn means_label(lang: Lang, means: Means) -> String {
    tr!(lang, &format!("editing-means-{}", word(means)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;

    #[test]
    fn every_way_says_what_it_costs() {
        for means in Means::ALL {
            for end in ["", "-hint"] {
                let key = format!("editing-means-{}{end}", word(*means));
                assert!(has_text(&key), "{key}");
            }
        }
    }
}
