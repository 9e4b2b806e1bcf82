//! `/desk/outings/{id}`: what an outing is for, who comes, what was counted so far.

use super::parts::{district, languages, outing};
use super::tabs::{OutingTab, outing_page};
use crate::context::Cx;
use crate::features::missions::parts::when;
use crate::features::projects::parts::WrittenText;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Fact, Facts};
use leptos::prelude::*;
use store::{Edition, Outing};

/// `/desk/outings/{id}`
pub async fn one(cx: Cx) -> PageResult {
    let (outing, edition) = outing(&cx).await?;
    let lang = cx.lang();
    let body = view! {
        <section class="stack">
            <h2>{tr!(lang, "desk-outings-about")}</h2>
            {facts(lang, &edition, &outing)}
            {kit(lang, &outing)}
            <WrittenText text=outing.note.clone() />
        </section>
    };
    Ok(outing_page(&cx, &outing, OutingTab::Team, vec![], body))
}

/// When, where, for whom, and with what aims.
pub(super) fn facts(lang: Lang, edition: &Edition, outing: &Outing) -> AnyView {
    let mut facts = vec![
        Fact::new(tr!(lang, "desk-outings-when"), when(lang, outing.slot)),
        Fact::new(tr!(lang, "desk-outings-place"), outing.place.clone()),
        Fact::new(
            tr!(lang, "desk-outings-district"),
            district(lang, edition, outing.district),
        ),
    ];
    let mut more = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push(Fact::new(tr!(lang, key), value));
        }
    };
    more("desk-outings-goals", goals(lang, outing));
    more("desk-outings-audience", outing.audience.clone());
    more("desk-outings-languages", languages(lang, &outing.languages));
    if outing.is_public {
        more("desk-outings-public", tr!(lang, "desk-outings-public-yes"));
    }
    more("desk-outings-reason", outing.reason.clone());
    view! { <Facts facts /> }.into_any()
}

/// "50 personnes · 10 idées"; empty without an aim.
pub(crate) fn goals(lang: Lang, outing: &Outing) -> String {
    let goals = [
        ("outings-goal-met", outing.goals.met),
        ("outings-goal-ideas", outing.goals.ideas),
        ("outings-goal-votes", outing.goals.votes),
    ];
    let told: Vec<String> = goals
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(key, many)| {
            let number = fmt::number(lang, i64::from(many));
            tr!(lang, key, count = many, number = number)
        })
        .collect();
    told.join(" · ")
}

/// What to take along.
pub(crate) fn kit(lang: Lang, outing: &Outing) -> Option<AnyView> {
    if outing.kit.is_empty() {
        return None;
    }
    let things = outing
        .kit
        .iter()
        .map(|thing| view! { <li dir="auto">{thing.clone()}</li> })
        .collect_view();
    Some(
        view! {
            <div class="stack-s">
                <h3>{tr!(lang, "outings-kit")}</h3>
                <ul>{things}</ul>
            </div>
        }
        .into_any(),
    )
}
