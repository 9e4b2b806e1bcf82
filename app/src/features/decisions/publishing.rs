//! The date of the publication of all decisions, and the publication by hand.

use super::desk::View;
use super::server::{PlanDecisions, PublishDecisions};
use crate::context::{Cx, FormState};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use crate::ui::{Button, Checkbox, Confirm, Glyph, Look, Notice, TextField, TextKind, Tone};
use domain::PhaseKind;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{DecisionsCheck, Edition};

/// The date of the publication.
pub(super) fn plan(cx: &Cx, edition: &Edition, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let now = edition
        .decisions_on
        .map(fmt::local_input)
        .unwrap_or_default();
    let vote = edition.calendar.phase(PhaseKind::Vote);
    let hint = vote.map_or_else(
        || tr!(lang, "deciding-date-hint"),
        |vote| {
            tr!(
                lang,
                "deciding-date-hint-vote",
                date = fmt::date_time(lang, vote.starts)
            )
        },
    );
    // The calendar may have moved since.
    let late = edition
        .decisions_on
        .zip(vote)
        .is_some_and(|(on, vote)| vote.starts <= on)
        .then(|| view! { <Notice tone=Tone::Danger>{tr!(lang, "deciding-date-late")}</Notice> });
    let outside = edition
        .decisions_on
        .zip(edition.calendar.phase(PhaseKind::Study))
        .is_some_and(|(on, study)| on < study.starts)
        .then(|| view! { <Notice tone=Tone::Warning>{tr!(lang, "deciding-date-early")}</Notice> });
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "deciding-date")}</h2>
            {late}
            {outside}
            <form method="post" action=PlanDecisions::PATH class="stack">
                <input type="hidden" name="edition" value=edition.slug.clone() />
                <TextField
                    name="on"
                    label=tr!(lang, "deciding-date-label")
                    hint
                    kind=TextKind::DateTime
                    value=form.value("on", now)
                    error=form.error(lang, "on")
                />
                <Button look=Look::Quiet>{tr!(lang, "desk-save")}</Button>
            </form>
        </section>
    }
    .into_any()
}

/// The publication, asked twice before it is done.
pub(super) fn publish(lang: Lang, edition: &Edition, check: &DecisionsCheck) -> AnyView {
    let slug = edition.slug.clone();
    let counts = tr!(
        lang,
        "deciding-publish-confirm",
        on_ballot = check.on_ballot,
        refused = check.refused,
        postponed = check.postponed
    );
    let ask = if check.ready() {
        view! {
            <Confirm summary=tr!(lang, "deciding-publish-button")>
                <p>{counts}</p>
                <form method="post" action=PublishDecisions::PATH class="stack">
                    <input type="hidden" name="edition" value=slug />
                    <Checkbox name="sure" label=tr!(lang, "deciding-publish-sure") required=true />
                    <Button icon=Some(Glyph::Globe)>{tr!(lang, "deciding-publish-now")}</Button>
                </form>
            </Confirm>
        }
        .into_any()
    } else {
        view! { <p>{tr!(lang, "deciding-publish-blocked", count = check.blocked())}</p> }.into_any()
    };
    let (preview, mails) = (
        lang.href(&View::Preview.of(&edition.slug)),
        lang.href(&View::Mails.of(&edition.slug)),
    );
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "deciding-publish")}</h2>
            <p>{tr!(lang, "deciding-publish-text")}</p>
            <p class="cluster">
                <a href=preview>{tr!(lang, "deciding-preview")}</a>
                <a href=mails>{tr!(lang, "deciding-mails")}</a>
            </p>
            {ask}
        </section>
    }
    .into_any()
}
