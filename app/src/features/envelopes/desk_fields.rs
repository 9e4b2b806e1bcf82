//! The fields of an envelope: the same for a new one and for one that is changed.

use super::desk_form::{EnvelopeTyped, NUMBER, PERCENT, TermsTyped};
use crate::context::FormState;
use crate::features::editions_desk::rules_form::TICKED;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Checkbox, Checkboxes, Choice, RadioGroup, TextArea, TextField, TextKind};
use leptos::prelude::*;
use store::AmbassadorGroup;

/// A form with what was typed into it.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    pub(super) lang: Lang,
    pub(super) form: &'a FormState,
    pub(super) typed: &'a EnvelopeTyped,
}

impl Fields<'_> {
    /// A field of one line: its texts are `delegating-{field}` and `delegating-{field}-hint`.
    fn text(self, field: &'static str, value: &str, kind: TextKind, required: bool) -> AnyView {
        self.line(&format!("typed[{field}]"), field, value, kind, required)
    }

    fn rule(self, field: &'static str, value: &str, kind: TextKind) -> AnyView {
        self.line(&format!("typed[terms][{field}]"), field, value, kind, false)
    }

    fn line(
        self,
        name: &str,
        field: &'static str,
        value: &str,
        kind: TextKind,
        required: bool,
    ) -> AnyView {
        let word = field.replace('_', "-");
        let hint = format!("delegating-{word}-hint");
        view! {
            <TextField
                name=name.to_owned()
                id=field
                kind
                label=tr!(self.lang, &format!("delegating-{word}"))
                hint=tr!(self.lang, &hint)
                value=value.to_owned()
                error=self.form.error(self.lang, field)
                required
            />
        }
        .into_any()
    }

    /// A choice between words: its texts are `delegating-{field}-{word}`.
    fn choice(self, field: &str, words: &[&str], value: &str) -> AnyView {
        let lang = self.lang;
        let label = field.replace('_', "-");
        let options: Vec<_> = words
            .iter()
            .map(|word| {
                let key = format!("delegating-{label}-{}", word.replace('_', "-"));
                Choice::new(*word, tr!(lang, &key))
            })
            .collect();
        view! {
            <RadioGroup
                name=format!("typed[terms][{field}]")
                legend=tr!(lang, &format!("delegating-{label}"))
                options
                value=value.to_owned()
                error=self.form.error(lang, field)
                required=true
            />
        }
        .into_any()
    }

    fn tick(self, field: &str, value: &str) -> AnyView {
        let label = format!("delegating-{}", field.replace('_', "-"));
        view! {
            <Checkbox
                name=format!("typed[terms][{field}]")
                label=tr!(self.lang, &label)
                value=TICKED
                checked=value == TICKED
                unmarked=true
            />
        }
        .into_any()
    }

    /// Name, presentation, who pays.
    pub(super) fn presentation(self, of_a_fund: bool) -> AnyView {
        let lang = self.lang;
        let manager =
            (!of_a_fund).then(|| self.text("manager", &self.typed.manager, TextKind::Text, false));
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-presentation")}</h2>
                {self.text("name", &self.typed.name, TextKind::Text, true)}
                <TextArea
                    name="typed[summary]"
                    id="summary"
                    label=tr!(lang, "delegating-summary")
                    hint=tr!(lang, "delegating-summary-hint")
                    value=self.typed.summary.clone()
                    error=self.form.error(lang, "summary")
                    rows=4
                />
                {manager}
            </section>
        }
        .into_any()
    }

    /// The first and the last day.
    pub(super) fn days(self) -> AnyView {
        view! {
            <section class="panel stack">
                <h2>{tr!(self.lang, "delegating-days")}</h2>
                {self.text("starts_on", &self.typed.starts_on, TextKind::Date, true)}
                {self.text("ends_on", &self.typed.ends_on, TextKind::Date, true)}
            </section>
        }
        .into_any()
    }

    /// The money of a new envelope.
    pub(super) fn money(self) -> AnyView {
        view! {
            <section class="panel stack">
                <h2>{tr!(self.lang, "delegating-money")}</h2>
                {self.text("ceiling", &self.typed.ceiling, TextKind::Money, true)}
                {self.text("reference", &self.typed.reference, TextKind::Text, false)}
            </section>
        }
        .into_any()
    }

    /// Which groups decide.
    pub(super) fn groups(self, groups: &[AmbassadorGroup]) -> AnyView {
        let lang = self.lang;
        let options: Vec<_> = groups
            .iter()
            .filter(|group| !group.is_closed || self.typed.groups.contains(&group.id.to_string()))
            .map(|group| Choice::new(group.id.to_string(), group.name.clone()))
            .collect();
        let boxes = if options.is_empty() {
            view! { <p>{tr!(lang, "delegating-no-groups")}</p> }.into_any()
        } else {
            view! {
                <Checkboxes
                    name="typed[groups][]"
                    legend=tr!(lang, "delegating-groups")
                    hint=tr!(lang, "delegating-groups-hint")
                    options
                    values=self.typed.groups.clone()
                />
            }
            .into_any()
        };
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-who-decides")}</h2>
                {boxes}
            </section>
        }
        .into_any()
    }

    /// The rules: who proposes, who votes, how many must be there, what the city does after.
    pub(super) fn rules(self) -> AnyView {
        let lang = self.lang;
        let terms: &TermsTyped = &self.typed.terms;
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-rules-proposals")}</h2>
                {self.choice("proposers", &["members", "residents"], &terms.proposers)}
                {self.choice("nature", &["investment", "running"], &terms.nature)}
                {self.choice("costing", &["departments", "proposer"], &terms.costing)}
                {self.rule("cap", &terms.cap, TextKind::Money)}
            </section>
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-rules-votes")}</h2>
                {self.rule("min_age", &terms.min_age, TextKind::Whole)}
                {self.rule("max_age", &terms.max_age, TextKind::Whole)}
                {self.rule("quorum", &terms.quorum, TextKind::Whole)}
                {self.choice("quorum_of", &[PERCENT, NUMBER], &terms.quorum_of)}
                {self.choice("majority", &["simple", "absolute", "two_thirds"], &terms.majority)}
                {self.choice("ballot", &["open", "secret"], &terms.ballot)}
                {self.tick("remote", &terms.remote)}
                {self.tick("monthly", &terms.monthly)}
            </section>
            <section class="panel stack">
                <h2>{tr!(lang, "delegating-rules-city")}</h2>
                {self.tick("countersignature", &terms.countersignature)}
                {self.rule("countersign_days", &terms.countersign_days, TextKind::Whole)}
                {self.tick("ratification", &terms.ratification)}
                {self.rule("first_payment", &terms.first_payment, TextKind::Whole)}
            </section>
        }
        .into_any()
    }
}
