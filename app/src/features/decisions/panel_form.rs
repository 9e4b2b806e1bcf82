//! The form of a decision.

use super::server::{CONFLICT, DecideProject};
use super::words::{reason_advice, reason_text, reason_title, verdict};
use crate::context::{Cx, FormState};
use crate::i18n::Speaks;
use crate::tr;
use crate::ui::{
    Button, Choice, ErrorSummary, Notice, RadioGroup, SelectField, TextArea, TextField, TextKind,
    Tone,
};
use domain::{ProjectVerdict, RefusalReason};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Arbitration, DeskProject};

/// The fields, filled with the newest decision or with what was typed and refused.
pub(super) fn decision_form(
    cx: &Cx,
    slug: &str,
    project: &DeskProject,
    newest: Option<&Arbitration>,
    differ: bool,
    form: &FormState,
) -> AnyView {
    let lang = cx.lang();
    let first = |of: fn(&Arbitration) -> String| newest.map(of).unwrap_or_default();
    let verdicts: Vec<Choice> = ProjectVerdict::ALL
        .iter()
        .map(|one| Choice::new(one.code(), verdict(lang, *one)))
        .collect();
    let reasons: Vec<Choice> = RefusalReason::ALL
        .iter()
        .map(|one| Choice::new(one.code(), reason_title(lang, *one)))
        .collect();
    let day = |one: &Arbitration| {
        one.committee_on
            .map(|day| day.to_string())
            .unwrap_or_default()
    };
    let conflict = form.error(lang, CONFLICT).map(|_| {
        view! {
            <div id=CONFLICT tabindex="-1">
                <Notice tone=Tone::Warning title=tr!(lang, "desk-conflict-title")>
                    <p>{tr!(lang, "deciding-conflict")}</p>
                </Notice>
            </div>
        }
    });
    let committee_hint = if differ {
        "deciding-committee-needed"
    } else {
        "deciding-committee-hint"
    };
    view! {
        <ErrorSummary errors=form.errors(lang) />
        {conflict}
        <form method="post" action=DecideProject::PATH class="stack">
            <input type="hidden" name="edition" value=slug.to_owned() />
            <input type="hidden" name="number" value=project.number.clone() />
            <input type="hidden" name="version" value=project.version.to_string() />
            <RadioGroup
                name="verdict"
                legend=tr!(lang, "deciding-verdict")
                options=verdicts
                value=form.value("verdict", first(|one| one.verdict.code().to_owned()))
                error=form.error(lang, "verdict")
                required=true
            />
            <SelectField
                name="reason"
                label=tr!(lang, "deciding-reason")
                hint=tr!(lang, "deciding-reason-hint")
                blank=tr!(lang, "deciding-reason-none")
                options=reasons
                value=form
                    .value(
                        "reason",
                        first(|one| one.reason.map(|one| one.code().to_owned()).unwrap_or_default()),
                    )
            />
            {readings(cx)}
            <TextArea
                name="words"
                label=tr!(lang, "deciding-words")
                hint=tr!(lang, "deciding-words-hint")
                value=form.value("words", first(|one| one.words.clone()))
                error=form.error(lang, "words")
                max=2000
                rows=5
            />
            <TextArea
                name="instead"
                label=tr!(lang, "deciding-instead")
                hint=tr!(lang, "deciding-instead-hint")
                value=form.value("instead", first(|one| one.instead.clone()))
                error=form.error(lang, "instead")
                max=1000
                rows=3
            />
            <TextField
                name="committee_on"
                label=tr!(lang, "deciding-committee")
                hint=tr!(lang, committee_hint)
                kind=TextKind::Date
                value=form.value("committee_on", first(day))
                error=form.error(lang, "committee_on")
                required=differ
            />
            <TextArea
                name="minutes"
                label=tr!(lang, "deciding-minutes")
                hint=tr!(lang, "deciding-minutes-hint")
                value=form.value("minutes", first(|one| one.minutes.clone()))
                error=form.error(lang, "minutes")
                max=10_000
                rows=4
                required=differ
            />
            <p class="soft small">{tr!(lang, "deciding-not-public")}</p>
            <Button wide=true>{tr!(lang, "deciding-decide")}</Button>
        </form>
    }
    .into_any()
}

/// What the author will read for each reason, to choose by.
fn readings(cx: &Cx) -> AnyView {
    let lang = cx.lang();
    let items = RefusalReason::ALL
        .iter()
        .map(|one| {
            view! {
                <dt class="strong">{reason_title(lang, *one)}</dt>
                <dd>{reason_text(lang, *one)} " " <span class="soft">{reason_advice(lang, *one)}</span></dd>
            }
        })
        .collect_view();
    view! {
        <details>
            <summary>{tr!(lang, "deciding-readings")}</summary>
            <dl class="readings">{items}</dl>
        </details>
    }
    .into_any()
}
