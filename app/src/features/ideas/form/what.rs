//! The first step: title, text and theme.

use super::super::draft::{Step, Target};
use super::super::parts::said;
use super::super::server::SaveWhat;
use super::{About, Begun, Context, framed};
use crate::error::AppError;
use crate::features::editions::parts::theme_word;
use crate::features::ideas::SaveDraft;
use crate::features::similar::SimilarIdeas;
use crate::features::similar::server::AskSimilar;
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::page::PageResult;
use crate::tr;
use crate::ui::{
    Button, CharCount, Choice, Field, Notice, RadioGroup, SelectField, TextArea, Tone,
};
use domain::IdeaState;
use domain::idea::{TEXT, TITLE};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::Edition;

/// Up to so many answers are shown all at once.
const FEW: usize = 7;

pub(super) async fn page(context: Context) -> PageResult {
    let lang = context.cx.lang();
    let draft = context.writing.draft.clone();
    let edition = &context.edition;
    let (slug, number) = (edition.slug.clone(), context.target.number());
    let errors = context.form.errors(lang);
    let error = |field: &str| context.form.error(lang, field);
    let full = match context.target {
        Target::New => limit_reached(&context).await?,
        Target::Completing(_) | Target::Editing(_) => None,
    };
    let begun = (context.begun && errors.is_empty()).then(|| (slug.clone(), number.clone()));
    let themes = Themes {
        options: edition
            .themes
            .iter()
            .map(|theme| Choice::new(theme_word(&theme.name), &theme.name))
            .collect(),
        chosen: draft
            .theme
            .and_then(|id| edition.theme(id))
            .map(|theme| theme_word(&theme.name))
            .unwrap_or_default(),
        error: error("theme"),
    };
    let lead = match context.target {
        Target::New => {
            let rules = rules(lang, edition);
            view! { <p>{rules}</p> }.into_any()
        }
        Target::Completing(number) => asked(&context, number).await?,
        Target::Editing(_) => read_again(lang),
    };
    let body = view! {
        {full.map(|max| view! { <Notice tone=Tone::Warning>{tr!(lang, "error-too-many-ideas", max = max)}</Notice> })}
        {begun.map(|(slug, number)| view! { <Begun lang slug number /> })}
        {lead}
        <form class="stack-l" method="post" action=SaveWhat::url() id="step">
            <About slug number />
            <Title lang value=draft.title error=error("title") />
            <TextArea
                name="text"
                label=tr!(lang, "ideas-field-text")
                hint=tr!(lang, "ideas-field-text-hint")
                value=draft.text
                error=error("text")
                required=true
                max=u32::try_from(TEXT.max).unwrap_or(u32::MAX)
                rows=8
            />
            <SimilarIdeas form="step".to_owned() ask=AskSimilar::url().to_owned() />
            <ThemeField lang themes />
            <Button wide=true>{tr!(lang, "ideas-continue")}</Button>
            <SaveDraft form="step".to_owned() saved=tr!(lang, "ideas-saved") />
        </form>
    }
    .into_any();
    Ok(framed(&context, Step::What, errors, body))
}

/// What the city asked for, in front of whoever is about to answer it.
async fn asked(context: &Context, number: i32) -> Result<AnyView, AppError> {
    let lang = context.cx.lang();
    let idea = context
        .cx
        .store()
        .idea(&context.cx.actor(), context.edition.id, number)
        .await?;
    let title = tr!(lang, "ideas-answer-changes-title");
    let said = idea.history.last().map(|line| said(lang, line));
    Ok(view! { <Notice tone=Tone::Warning title=title>{said}</Notice> }.into_any())
}

/// What happens to an idea that its author changes, before anything is changed.
fn read_again(lang: Lang) -> AnyView {
    view! {
        <Notice tone=Tone::Info title=tr!(lang, "ideas-edit-before-title")>
            <p>{tr!(lang, "ideas-edit-before")}</p>
        </Notice>
    }
    .into_any()
}

/// What the rules say of ideas, in a sentence or two.
fn rules(lang: Lang, edition: &Edition) -> String {
    let mut sentences = vec![tr!(lang, "ideas-new-lead")];
    if let Some(max) = edition.rules.ideas_per_person {
        sentences.push(tr!(lang, "editions-ideas-limit", max = max));
    }
    if let Some(cap) = edition.rules.cap_per_project {
        sentences.push(tr!(lang, "editions-ideas-cap", cap = fmt::money(lang, cap)));
    }
    sentences.join(" ")
}

/// The limit of ideas, when this person has reached it: better told before they write than after.
async fn limit_reached(context: &Context) -> Result<Option<u32>, AppError> {
    let Some(max) = context.edition.rules.ideas_per_person else {
        return Ok(None);
    };
    let mine = context.cx.store().my_ideas(&context.cx.actor()).await?;
    let sent = mine
        .iter()
        .filter(|mine| {
            mine.edition == context.edition.id && mine.idea.state != IdeaState::Withdrawn
        })
        .count();
    Ok((sent >= usize::try_from(max).unwrap_or(usize::MAX)).then_some(max))
}

/// One line, with its limit said before it is hit.
#[component]
fn Title(lang: Lang, value: String, error: Option<String>) -> impl IntoView {
    let max = u32::try_from(TITLE.max).unwrap_or(u32::MAX);
    let described = if error.is_some() {
        "title-hint title-error title-limit"
    } else {
        "title-hint title-limit"
    };
    let wrong = error.is_some().then_some("true");
    view! {
        <Field
            id="title"
            label=tr!(lang, "ideas-field-title")
            hint=tr!(lang, "ideas-field-title-hint")
            error
            required=true
        >
            <input
                class="input"
                id="title"
                name="title"
                type="text"
                value=value
                aria-required="true"
                aria-invalid=wrong
                aria-describedby=described
            />
            <CharCount
                field="title".to_owned()
                max
                limit=tr!(lang, "field-limit", max = max)
                left=tr!(lang, "field-left")
                over=tr!(lang, "field-over")
            />
        </Field>
    }
}

struct Themes {
    options: Vec<Choice>,
    chosen: String,
    error: Option<String>,
}

#[component]
fn ThemeField(lang: Lang, themes: Themes) -> impl IntoView {
    let Themes {
        options,
        chosen,
        error,
    } = themes;
    if options.len() <= FEW {
        view! {
            <RadioGroup
                name="theme"
                legend=tr!(lang, "ideas-field-theme")
                options
                value=chosen
                error
                required=true
            />
        }
        .into_any()
    } else {
        view! {
            <SelectField
                name="theme"
                label=tr!(lang, "ideas-field-theme")
                options
                value=chosen
                blank=tr!(lang, "ideas-choose")
                error
                required=true
            />
        }
        .into_any()
    }
}
