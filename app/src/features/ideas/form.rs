//! Sending an idea, or completing one, in short steps: what, where, photos, who.

mod photos;
mod photos_sent;
mod what;
mod whereabouts;
mod who;

use super::draft::{Step, Target, Writing};
use super::parts::closed_text;
use super::server::StartOver;
use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::editions::shortcuts::elsewhere;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Button, ButtonLink, EmptyState, ErrorSummary, Glyph, Icon, Look, Notice, Steps, Tone,
};
use domain::calendar::NotOpen;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;
use store::Edition;

pub use photos_sent::{MAX_REQUEST, complete_photos_sent, edit_photos_sent, new_photos_sent};
pub use who::sent as new_sent;

/// The value of "the whole city" among the districts; no code of a district is an asterisk.
pub(super) const WHOLE_CITY: &str = "*";

/// `/e/{slug}/ideas/new`
pub async fn new_what(cx: Cx) -> PageResult {
    page(cx, Target::New, Step::What).await
}

/// `/e/{slug}/ideas/new/where`
pub async fn new_where(cx: Cx) -> PageResult {
    page(cx, Target::New, Step::Where).await
}

/// `/e/{slug}/ideas/new/photos`
pub async fn new_photos(cx: Cx) -> PageResult {
    page(cx, Target::New, Step::Photos).await
}

/// `/e/{slug}/ideas/new/who`
pub async fn new_who(cx: Cx) -> PageResult {
    page(cx, Target::New, Step::Who).await
}

/// `/e/{slug}/ideas/{number}/complete`
pub async fn complete_what(cx: Cx) -> PageResult {
    let target = Target::Completing(cx.param_as("number")?);
    page(cx, target, Step::What).await
}

/// `/e/{slug}/ideas/{number}/complete/where`
pub async fn complete_where(cx: Cx) -> PageResult {
    let target = Target::Completing(cx.param_as("number")?);
    page(cx, target, Step::Where).await
}

/// `/e/{slug}/ideas/{number}/complete/photos`
pub async fn complete_photos(cx: Cx) -> PageResult {
    let target = Target::Completing(cx.param_as("number")?);
    page(cx, target, Step::Photos).await
}

/// `/e/{slug}/ideas/{number}/complete/who`
pub async fn complete_who(cx: Cx) -> PageResult {
    let target = Target::Completing(cx.param_as("number")?);
    page(cx, target, Step::Who).await
}

/// `/e/{slug}/ideas/{number}/edit`
pub async fn edit_what(cx: Cx) -> PageResult {
    let target = Target::Editing(cx.param_as("number")?);
    page(cx, target, Step::What).await
}

/// `/e/{slug}/ideas/{number}/edit/where`
pub async fn edit_where(cx: Cx) -> PageResult {
    let target = Target::Editing(cx.param_as("number")?);
    page(cx, target, Step::Where).await
}

/// `/e/{slug}/ideas/{number}/edit/photos`
pub async fn edit_photos(cx: Cx) -> PageResult {
    let target = Target::Editing(cx.param_as("number")?);
    page(cx, target, Step::Photos).await
}

/// `/e/{slug}/ideas/{number}/edit/who`
pub async fn edit_who(cx: Cx) -> PageResult {
    let target = Target::Editing(cx.param_as("number")?);
    page(cx, target, Step::Who).await
}

/// What every step knows.
struct Context {
    cx: Cx,
    edition: Arc<Edition>,
    target: Target,
    writing: Writing,
    /// Something was typed on an earlier visit or step.
    begun: bool,
    form: FormState,
}

async fn page(cx: Cx, target: Target, step: Step) -> PageResult {
    let edition = cx.edition().await?;
    if let Err(not_open) = is_open(&cx, &edition, target) {
        return Ok(closed(&cx, &edition, not_open));
    }
    let (writing, begun) = match (Writing::load(&cx, &edition, target).await, target) {
        (Ok(loaded), _) => loaded,
        // Sent again in the meantime, or decided on: the idea's page says how it stands.
        (Err(AppError::NotFound), Target::Completing(number) | Target::Editing(number)) => {
            return Ok(elsewhere(
                &cx,
                &format!("/e/{}/ideas/{number}", edition.slug),
            ));
        }
        (Err(err), _) => return Err(err),
    };
    if let Some(missing) = writing.missing_before(step) {
        return Ok(elsewhere(&cx, &target.path(&edition.slug, missing)));
    }
    let form = cx.form(step.form()).await?;
    let context = Context {
        cx,
        edition,
        target,
        writing,
        begun,
        form,
    };
    match step {
        Step::What => what::page(context).await,
        Step::Where => whereabouts::page(&context).await,
        Step::Photos => photos::page(context).await,
        Step::Who => who::page(context).await,
    }
}

/// A new idea needs the phase of ideas; one that was sent can be completed or changed while the city reads them.
fn is_open(cx: &Cx, edition: &Edition, target: Target) -> Result<(), NotOpen> {
    match target {
        Target::New => edition.calendar.open_ideas(cx.now()).map(|_| ()),
        Target::Completing(_) | Target::Editing(_) => edition.calendar.open_entries(cx.now()),
    }
}

fn closed(cx: &Cx, edition: &Edition, not_open: NotOpen) -> Page {
    let lang = cx.lang();
    let title = tr!(lang, "ideas-new-title");
    let text = closed_text(lang, not_open);
    let href = lang.href(&format!("/e/{}", edition.slug));
    Page::narrow(
        Some(Section::Ideas),
        title.clone(),
        view! {
            <div class="stack-l">
                <h1>{title}</h1>
                <EmptyState title=tr!(lang, "ideas-closed")>
                    <p>{text}</p>
                    <ButtonLink href look=Look::Quiet icon=Some(Glyph::Calendar)>
                        {tr!(lang, "editions-none-go-edition")}
                    </ButtonLink>
                </EmptyState>
            </div>
        },
    )
}

/// A step in its frame: where one is, the faults, the way back, the question, the form.
fn framed(context: &Context, step: Step, errors: Vec<(String, String)>, body: AnyView) -> Page {
    let lang = context.cx.lang();
    let slug = &context.edition.slug;
    let (current, key, back) = match step {
        Step::What => (1, "ideas-step-what-question", None),
        Step::Where => (2, "ideas-step-where-question", Some(Step::What)),
        Step::Photos => (3, "photos-step-question", Some(Step::Where)),
        Step::Who => (4, "ideas-step-who-question", Some(Step::Photos)),
    };
    let back = match (back, context.target) {
        (Some(step), target) => target.path(slug, step),
        (None, Target::New) => format!("/e/{slug}/ideas"),
        (None, Target::Completing(number) | Target::Editing(number)) => {
            format!("/e/{slug}/ideas/{number}")
        }
    };
    let labels = [
        "ideas-step-what",
        "ideas-step-where",
        "photos-step",
        "ideas-step-who",
    ]
    .map(|key| tr!(lang, key))
    .to_vec();
    let whole = match context.target {
        Target::New => tr!(lang, "ideas-new-title"),
        Target::Completing(_) => tr!(lang, "ideas-complete-title"),
        Target::Editing(_) => tr!(lang, "ideas-edit-title"),
    };
    let question = tr!(lang, key);
    let mistake = if errors.is_empty() {
        String::new()
    } else {
        tr!(lang, "ideas-title-mistake")
    };
    Page::narrow(
        Some(Section::Ideas),
        format!("{mistake}{question} – {whole}"),
        view! {
            <div class="stack-l">
                <a class="step-back" href=lang.href(&back)>
                    <Icon glyph=Glyph::Back />
                    <span>{tr!(lang, "ideas-step-back")}</span>
                </a>
                <Steps labels current />
                <ErrorSummary errors />
                <div class="page-head">
                    <p class="soft">{whole}</p>
                    <h1>{question}</h1>
                </div>
                {body}
            </div>
        },
    )
}

/// Says that what was begun is still there, with a way to begin again.
#[component]
fn Begun(lang: Lang, slug: String, number: String) -> impl IntoView {
    view! {
        <Notice tone=Tone::Info title=tr!(lang, "ideas-begun-title")>
            <p>{tr!(lang, "ideas-begun")}</p>
            <form method="post" action=StartOver::url()>
                <input type="hidden" name="slug" value=slug />
                <input type="hidden" name="number" value=number />
                <Button look=Look::Bare>{tr!(lang, "ideas-start-over")}</Button>
            </form>
        </Notice>
    }
}

/// The fields that say which idea a form is about.
#[component]
fn About(slug: String, number: String) -> impl IntoView {
    view! {
        <input type="hidden" name="slug" value=slug />
        <input type="hidden" name="number" value=number />
    }
}
