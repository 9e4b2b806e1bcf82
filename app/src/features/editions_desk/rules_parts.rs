//! The parts of the rules' form about the count, drawn.

use crate::features::editions_desk::rules::Draw;
use crate::features::editions_desk::rules_limits::field_of;
use crate::tr;
use crate::ui::TextKind;
use domain::Group;
use leptos::prelude::*;

impl Draw<'_> {
    pub(super) fn count(self) -> AnyView {
        let lang = self.lang;
        let typed = self.typed;
        let choice = |value: &str, key: &str| {
            let (label, hint) = (
                format!("editing-rules-{key}"),
                format!("editing-rules-{key}-hint"),
            );
            self.choice(value, &label, Some(&hint))
        };
        let measures = vec![
            choice("votes", "by-votes"),
            choice("score", "by-score"),
            choice("shares", "by-shares"),
            choice("phragmen", "by-phragmen"),
            choice("judgment", "by-judgment"),
        ];
        let satisfactions = vec![
            choice("cost", "by-euros"),
            choice("projects", "by-projects"),
        ];
        let raises = vec![
            choice("exhaustive", "raise-exhaustive"),
            choice("overspend", "raise-overspend"),
            choice("never", "raise-never"),
        ];
        let misfits = vec![choice("skip", "skip"), choice("stop", "stop")];
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-rules-count")}</h2>
                <p class="prose">{tr!(lang, "editing-rules-count-text")}</p>
                {self.radios("measure", &typed.measure, "editing-rules-measure", measures)}
                <fieldset class="rules-part when-greedy stack">
                    <legend>{tr!(lang, "editing-rules-if-greedy")}</legend>
                    {self.radios("misfit", &typed.misfit, "editing-rules-misfit", misfits)}
                    {self.check("per_cost", &typed.per_cost, "editing-rules-per-cost", "editing-rules-per-cost-hint")}
                    {self.text("at_least", &typed.at_least, TextKind::Whole, "editing-rules-at-least", "editing-rules-at-least-hint")}
                </fieldset>
                <fieldset class="rules-part when-shares stack">
                    <legend>{tr!(lang, "editing-rules-if-shares")}</legend>
                    {self.radios("satisfaction", &typed.satisfaction, "editing-rules-satisfaction", satisfactions)}
                    {self.radios("raise", &typed.raise, "editing-rules-raise", raises)}
                    {self.check("completed", &typed.completed, "editing-rules-completed", "editing-rules-completed-hint")}
                </fieldset>
            </section>
        }
        .into_any()
    }

    pub(super) fn ties(self) -> AnyView {
        let lang = self.lang;
        let typed = self.typed;
        let orders = [
            "cost-votes-draw",
            "cost-votes",
            "draw",
            "lexico",
            "cost-votes-open",
            "open",
        ]
        .map(|name| {
            let (label, hint) = (
                format!("editing-rules-{name}"),
                format!("editing-rules-{name}-hint"),
            );
            self.choice(name, &label, Some(&hint))
        })
        .to_vec();
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-rules-ties")}</h2>
                {self.radios("ties", &typed.ties, "editing-rules-ties-who", orders)}
                <fieldset class="rules-part when-draw stack">
                    <legend>{tr!(lang, "editing-rules-if-draw")}</legend>
                    {self.text("seed", &typed.seed, TextKind::Text, "editing-rules-seed", "editing-rules-seed-hint")}
                </fieldset>
            </section>
        }
        .into_any()
    }

    pub(super) fn limits(self, groups: &[(Group, String)]) -> AnyView {
        let lang = self.lang;
        let limits = &self.typed.limits;
        let has_districts = groups
            .iter()
            .any(|(group, _)| matches!(group, Group::District(_)));
        let each = has_districts.then(|| {
            self.text(
                "limits][each_district",
                &limits.each_district,
                TextKind::Whole,
                "editing-limits-each",
                "editing-limits-each-hint",
            )
        });
        let rows = groups
            .iter()
            .map(|(group, name)| self.group(*group, name))
            .collect_view();
        let of_groups = (!groups.is_empty()).then(|| {
            view! {
                <div class="limits-groups">
                    <h3>{tr!(lang, "editing-limits-groups")}</h3>
                    <p class="prose">{tr!(lang, "editing-limits-groups-text")}</p>
                    {rows}
                </div>
            }
        });
        view! {
            <section class="panel stack">
                <h2>{tr!(lang, "editing-limits")}</h2>
                <p class="prose">{tr!(lang, "editing-limits-text")}</p>
                {self.text("limits][min_votes", &limits.min_votes, TextKind::Whole, "editing-limits-votes", "editing-limits-votes-hint")}
                {each}
                {of_groups}
            </section>
        }
        .into_any()
    }

    /// The limits of a district or a theme, folded away while there are none.
    fn group(self, group: Group, name: &str) -> AnyView {
        let typed = self
            .typed
            .limits
            .groups
            .get(&super::rules_limits::key(group));
        let typed = typed.cloned().unwrap_or_default();
        let kind = match group {
            Group::District(_) => "editing-limits-district",
            Group::Theme(_) => "editing-limits-theme",
        };
        let number = |field: &str, value: &str, word: &str| {
            let label = format!("editing-limits-{word}");
            let hint = format!("editing-limits-{word}-hint");
            self.text(
                &field_of(group, field),
                value,
                TextKind::Whole,
                &label,
                &hint,
            )
        };
        let amount = |field: &str, value: &str, word: &str| {
            let label = format!("editing-limits-{word}");
            let hint = format!("editing-limits-{word}-hint");
            self.text(
                &field_of(group, field),
                value,
                TextKind::Money,
                &label,
                &hint,
            )
        };
        view! {
            <details class="limits-group" open=typed.is_filled()>
                <summary>
                    {tr!(self.lang, kind)} " : " <bdi lang="fr">{name.to_owned()}</bdi>
                </summary>
                <div class="rules-numbers">
                    {number("at_least", &typed.at_least, "least")}
                    {number("at_most", &typed.at_most, "most")}
                    {amount("ceiling", &typed.ceiling, "ceiling")}
                    {amount("reserved", &typed.reserved, "reserved")}
                </div>
            </details>
        }
        .into_any()
    }

    /// What is published of the ballots.
    pub(super) fn publication(self) -> AnyView {
        view! {
            <section class="panel stack">
                <h2>{tr!(self.lang, "editing-rules-publication")}</h2>
                {self.text("publish_from", &self.typed.publish_from, TextKind::Whole, "editing-rules-publish-from", "editing-rules-publish-from-hint")}
            </section>
        }
        .into_any()
    }
}
