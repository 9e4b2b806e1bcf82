//! Parts of the moderation screens: a card of the queue, the decision form, and what came of it.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::idea_state;
use crate::features::moderation::server::{Decide, TOLD, Told};
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{Button, Choice, Glyph, Icon, Notice, RadioGroup, TextArea, Tone};
use crate::words::charter;
use domain::{CharterReason, IdeaState, Lang, Verdict};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

/// The address of the decision form.
pub fn action() -> &'static str {
    Decide::PATH
}

/// What the author reads: the reason and what can be done about it.
pub fn reason_text(to: impl Speaks, reason: CharterReason) -> String {
    format!(
        "{} {}",
        tr!(to, charter(reason).text),
        tr!(to, charter(reason).advice)
    )
}

/// A verdict as something to choose.
fn verdict_choice(cx: &Cx, verdict: Verdict) -> Choice {
    let lang = cx.lang();
    let key = match verdict {
        Verdict::Publish => "moderation-publish",
        Verdict::RequestChanges => "moderation-request-changes",
        Verdict::Refuse => "moderation-refuse",
    };
    Choice::new(verdict.code(), tr!(lang, key))
}

/// The decision: verdict, reason of the charter, own words. Stands inside the form that names the ideas.
pub fn decision_fields(cx: &Cx, state: IdeaState, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let verdicts: Vec<Choice> = Verdict::ALL
        .into_iter()
        .filter(|verdict| state.decide(*verdict).is_ok())
        .map(|verdict| verdict_choice(cx, verdict))
        .collect();
    view! {
        <div class="decision stack">
            <RadioGroup
                name="verdict"
                legend=tr!(lang, "moderation-verdict")
                options=verdicts
                value=form.value("verdict", "")
                error=form.error(lang, "verdict")
                required=true
            />
            <div class="decision-why">{reasons(cx, form)}</div>
            <TextArea
                name="message"
                label=tr!(lang, "moderation-message")
                hint=tr!(lang, "moderation-message-hint")
                value=form.value("message", "")
                error=form.error(lang, "message")
                max=2000
                rows=4
            />
            <p class="soft small">{tr!(lang, "moderation-mail")}</p>
            <button type="submit" class="button button-wide" data-decide>
                <span>{tr!(lang, "moderation-decide")}</span>
            </button>
        </div>
    }
    .into_any()
}

/// The reasons of the charter. The chosen one shows the text that its author will read, by CSS alone.
fn reasons(cx: &Cx, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let chosen = form.value("reason", "");
    let error = form.error(cx.lang(), "reason");
    let wrong = error.is_some();
    let none = reason_choice(
        "reason".to_owned(),
        String::new(),
        tr!(lang, "moderation-reason-none"),
        None,
        chosen.is_empty(),
    );
    let options = CharterReason::ALL
        .into_iter()
        .map(|reason| {
            let id = format!("reason-{}", reason.code());
            let text = tr!(
                lang,
                "moderation-reason-reads",
                text = reason_text(cx, reason)
            );
            reason_choice(
                id,
                reason.code().to_owned(),
                tr!(lang, charter(reason).title),
                Some(text),
                chosen == reason.code(),
            )
        })
        .collect_view();
    view! {
        <fieldset class="field" class:field-wrong=wrong aria-describedby=wrong.then_some("reason-error")>
            <legend class="field-label">{tr!(lang, "moderation-reason")}</legend>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id="reason-error">
                            <Icon glyph=Glyph::Stop />
                            <span>{tr!(lang, "field-error", message = error)}</span>
                        </p>
                    }
                })}
            <div class="reason-list">{none} {options}</div>
        </fieldset>
    }
    .into_any()
}

fn reason_choice(
    id: String,
    value: String,
    label: String,
    text: Option<String>,
    checked: bool,
) -> AnyView {
    let text_id = text.as_ref().map(|_| format!("{id}-text"));
    view! {
        <div class="reason">
            <input
                type="radio"
                name="reason"
                id=id.clone()
                value=value
                checked=checked
                aria-describedby=text_id.clone()
            />
            <label for=id>{label}</label>
            {text.map(|text| view! { <p class="reason-text" id=text_id>{text}</p> })}
        </div>
    }
    .into_any()
}

/// What came of the last decision: how many were done, and each idea that somebody else was faster with.
pub async fn told(cx: &Cx) -> Option<AnyView> {
    let lang = cx.lang();
    cx.query("decided")?;
    let told: Told = cx.kept(TOLD).await.ok().flatten()?;
    let key = match told.verdict {
        Verdict::Publish => "moderation-done-publish",
        Verdict::RequestChanges => "moderation-done-request-changes",
        Verdict::Refuse => "moderation-done-refuse",
    };
    let done = (told.done > 0).then(|| {
        view! { <Notice tone=Tone::Success announce=true>{tr!(lang, key, count = told.done)}</Notice> }
    });
    let missed = (!told.missed.is_empty()).then(|| {
        let items = told
            .missed
            .iter()
            .map(|(number, title, state)| {
                let number = number.to_string();
                let state = idea_state(cx, *state);
                view! {
                    <li>{tr!(lang, "moderation-missed-line", number = number, title = title.clone(), state = state)}</li>
                }
            })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "moderation-missed", count = told.missed.len()) announce=true>
                <p>{tr!(lang, "moderation-missed-text")}</p>
                <ul class="missed-list">{items}</ul>
            </Notice>
        }
    });
    Some(view! { {done} {missed} }.into_any())
}

/// Since when an idea waits, or when it was sent.
pub fn since(cx: &Cx, at: chrono::DateTime<chrono::Utc>) -> AnyView {
    view! { <time datetime=fmt::machine(at)>{fmt::date_time(cx.lang(), at)}</time> }.into_any()
}

/// Applies the filters.
pub fn filter_button(lang: Lang) -> AnyView {
    view! {
        <Button look=crate::ui::Look::Quiet icon=Some(Glyph::Filter)>
            {tr!(lang, "moderation-filter")}
        </Button>
    }
    .into_any()
}
