//! Who was met, as charts; a group of a few people is named without its number.

use super::parts::{dimension, value};
use crate::i18n::fmt;
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Bar, BarChart, Tone};
use domain::disclosure::{FEW, Told};
use leptos::prelude::*;
use store::{Edition, Groups};

/// Who was met, by each dimension that may be told.
pub(super) fn charts(lang: Lang, edition: &Edition, all: &[Groups]) -> AnyView {
    if all.is_empty() {
        return view! { <p class="soft">{tr!(lang, "desk-reports-who-few", count = FEW)}</p> }
            .into_any();
    }
    all.iter()
        .map(|groups| chart(lang, edition, groups))
        .collect_view()
        .into_any()
}

fn chart(lang: Lang, edition: &Edition, groups: &Groups) -> AnyView {
    let by = groups.dimension;
    let (mut bars, mut hidden) = (vec![], vec![]);
    for group in &groups.groups {
        let label = value(lang, edition, by, &group.value);
        match group.met {
            Told::Exactly(many) => bars.push(Bar {
                label,
                value: many,
                text: fmt::number(lang, i64::try_from(many).unwrap_or(i64::MAX)),
                tone: Tone::Info,
                note: None,
            }),
            Told::Hidden { .. } => hidden.push(label),
        }
    }
    let caption = tr!(
        lang,
        "desk-reports-chart",
        by = dimension(lang, by),
        count = groups.told
    );
    let hidden = (!hidden.is_empty()).then(|| {
        let names = hidden.join(", ");
        view! { <p class="soft">{tr!(lang, "desk-reports-hidden-groups", names = names)}</p> }
    });
    view! {
        <BarChart
            caption
            label_head=dimension(lang, by)
            value_head=tr!(lang, "desk-reports-met")
            bars
        />
        {hidden}
    }
    .into_any()
}
