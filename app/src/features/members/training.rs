//! The steps of a network's training, as its leads write them.

use super::parts::{LeadPage, lead_page, led};
use super::server::{SetTraining, TRAINING};
use crate::context::{Cx, FormState};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{Button, EmptyState, Look, Tag, TextArea, TextField, TextKind};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Network, TrainingStep};

/// `/ambassadors/{slug}/lead/training`
pub async fn training(cx: Cx) -> PageResult {
    let network = led(&cx).await?;
    let lang = cx.lang();
    let steps = cx.store().training_steps(&cx.actor(), network.id).await?;
    let form = cx.form(TRAINING).await?;
    let refused = form.value("step", "-");
    let errors = form.errors(lang);
    let list = if steps.is_empty() {
        view! {
            <EmptyState title=tr!(lang, "members-no-steps")>
                <p>{tr!(lang, "members-no-steps-text")}</p>
            </EmptyState>
        }
        .into_any()
    } else {
        let items = steps
            .iter()
            .map(|step| {
                let typed = (refused == step.id.to_string()).then_some(&form);
                one(lang, &network, step, typed)
            })
            .collect_view();
        view! { <ol class="plain-list stack">{items}</ol> }.into_any()
    };
    let next = steps.iter().map(|step| step.position).max().unwrap_or(0) + 1;
    let empty = FormState::default();
    let typed = if refused.is_empty() { &form } else { &empty };
    let body = view! {
        <p class="lead">{tr!(lang, "members-training-lead")}</p>
        {list}
        <section class="panel stack" aria-labelledby="new">
            <h2 id="new">{tr!(lang, "members-step-add")}</h2>
            {fields(lang, &network, None, next, typed)}
        </section>
    };
    Ok(lead_page(&cx, &network, LeadPage::Training, errors, body))
}

fn one(lang: Lang, network: &Network, step: &TrainingStep, typed: Option<&FormState>) -> AnyView {
    let retired = step
        .is_retired
        .then(|| view! { <Tag label=tr!(lang, "members-step-retired") /> });
    let empty = FormState::default();
    view! {
        <li class="panel stack-s">
            <h2 class="member-step">
                {step.position.to_string()} ". " <span lang="fr" dir="auto">{step.title.clone()}</span> " " {retired}
            </h2>
            {(!step.text.is_empty())
                .then(|| view! { <p class="user-text" lang="fr" dir="auto">{step.text.clone()}</p> })}
            <details open=typed.is_some()>
                <summary>{tr!(lang, "members-step-change")}</summary>
                {fields(lang, network, Some(step), step.position, typed.unwrap_or(&empty))}
            </details>
            {retire(lang, network, step)}
        </li>
    }
    .into_any()
}

/// The button by which a step is no longer asked for, or asked for again.
fn retire(lang: Lang, network: &Network, step: &TrainingStep) -> AnyView {
    let (key, to) = if step.is_retired {
        ("members-step-ask-again", "")
    } else {
        ("members-step-retire", "on")
    };
    let title = step.title.clone();
    view! {
        <form method="post" action=SetTraining::url()>
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="step" value=step.id.to_string() />
            <input type="hidden" name="title" value=step.title.clone() />
            <input type="hidden" name="text" value=step.text.clone() />
            <input type="hidden" name="position" value=step.position.to_string() />
            <input type="hidden" name="retired" value=to />
            <Button look=Look::Bare>
                {tr!(lang, key)}
                <span class="hidden">" " {title}</span>
            </Button>
        </form>
    }
    .into_any()
}

fn fields(
    lang: Lang,
    network: &Network,
    step: Option<&TrainingStep>,
    position: i32,
    typed: &FormState,
) -> AnyView {
    let id = step.map(|step| step.id.to_string()).unwrap_or_default();
    // Several of these forms stand on the page; the fault's link leads to the one that was refused.
    let field = |name: &str| match (typed.errors(lang).is_empty(), id.as_str()) {
        (false, _) => name.to_owned(),
        (true, "") => format!("{name}-new"),
        (true, id) => format!("{name}-{id}"),
    };
    let retired = step.is_some_and(|step| step.is_retired);
    view! {
        <form method="post" action=SetTraining::url() class="stack form">
            <input type="hidden" name="slug" value=network.slug.clone() />
            <input type="hidden" name="step" value=id.clone() />
            <TextField
                name="title"
                id=field("title")
                label=tr!(lang, "members-step-title")
                value=typed.value("title", step.map(|step| step.title.clone()).unwrap_or_default())
                error=typed.error(lang, "title")
                required=true
                autocomplete="off"
            />
            <TextArea
                name="text"
                id=field("text")
                label=tr!(lang, "members-step-text")
                value=typed.value("text", step.map(|step| step.text.clone()).unwrap_or_default())
                error=typed.error(lang, "text")
                max=3000
                rows=4
            />
            <TextField
                name="position"
                id=field("position")
                kind=TextKind::Whole
                label=tr!(lang, "members-step-position")
                value=typed.value("position", position.to_string())
                error=typed.error(lang, "position")
                required=true
            />
            {retired.then(|| view! { <input type="hidden" name="retired" value="on" /> })}
            <Button look=Look::Quiet>{tr!(lang, "members-save")}</Button>
        </form>
    }
    .into_any()
}
