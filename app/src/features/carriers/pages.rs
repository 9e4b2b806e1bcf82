//! `/e/{slug}/projects/{number}/carrier`: a project as somebody who carries it follows it.

use super::journey;
use super::parts::thread;
use super::server::{FORM, SetNamed, WriteToCity};
use crate::context::{Cx, FormState};
use crate::features::accounts::parts::SignIn;
use crate::features::accounts::sign_in;
use crate::features::decisions;
use crate::features::projects::parts::{Written, WrittenText, project_path, state_tag};
use crate::features::studies::questions;
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::page::{Page, PageResult};
use crate::shell::Section;
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, ButtonLink, ErrorSummary, Glyph, Link, Look, Notice, TextArea, Timeline,
    Tone,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{CarriedIdea, CarriedProject, Edition};

/// `/e/{slug}/projects/{number}/carrier`
pub async fn carrier(cx: Cx) -> PageResult {
    if cx.actor().account().is_none() {
        return sign_in_first(cx).await;
    }
    let edition = cx.edition().await?;
    let lang = cx.lang();
    // Behind an account, not behind a secret address: the forms need the referrer, which says their language.
    cx.never_kept();
    let project = cx
        .store()
        .carried_project(&cx.actor(), edition.id, cx.param("number"))
        .await?;
    let form = cx.form(FORM).await?;
    let questions = questions::for_carrier(&cx, project.id).await?;
    let decided = decisions::parts::of_project(&cx, project.id).await?;
    let now = cx.now();
    let moments = journey::moments(lang, &edition.calendar, &project, now);
    let next = journey::next_date(lang, &edition.calendar, &project, now);
    let public = project.state.is_public().then(|| {
        let href = lang.href(&project_path(&edition.slug, &project.number));
        view! {
            <p>
                <ButtonLink href look=Look::Quiet icon=Some(Glyph::Next)>
                    {tr!(lang, "carriers-public-page")}
                </ButtonLink>
            </p>
        }
    });
    let hidden = (!project.state.is_public())
        .then(|| view! { <p class="soft">{tr!(lang, "carriers-not-public")}</p> });
    let title = project.title.clone();
    let crumbs = vec![Link::new(
        lang.href("/account"),
        tr!(lang, "accounts-title"),
    )];
    let text = project.text.clone();
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <Breadcrumb links=crumbs current=tr!(lang, "carriers-title") />
            <div class="stack-l">
                <ErrorSummary errors=form.errors(lang) />
                <div class="page-head">
                    <p class="card-kicker">{tr!(lang, "carriers-kicker")}</p>
                    <h1>
                        <Written text=title />
                    </h1>
                    <p>{state_tag(lang, project.state)}</p>
                    {hidden}
                </div>
                {next
                    .map(|text| {
                        view! {
                            <Notice tone=Tone::Info title=tr!(lang, "carriers-next")>
                                <p>{text}</p>
                            </Notice>
                        }
                    })}
                {decided}
                {public}
                {questions}
                <section class="stack">
                    <h2>{tr!(lang, "carriers-journey")}</h2>
                    <Timeline moments />
                </section>
                <section class="stack">
                    <h2>{tr!(lang, "carriers-text")}</h2>
                    <WrittenText text />
                </section>
                {ideas(&cx, &edition, &project)}
                {messages(&cx, &edition, project, &form)}
            </div>
        },
    ))
}

/// Whoever follows the link of a mail signs in on the spot, and comes to the project. It says the same of a project
/// that there is and of one that there is not.
async fn sign_in_first(cx: Cx) -> PageResult {
    if let Some(options) = use_context::<leptos_axum::ResponseOptions>() {
        options.set_status(axum::http::StatusCode::UNAUTHORIZED);
    }
    let lang = cx.lang();
    let state = sign_in::state(&cx).await?;
    let title = tr!(lang, "error-title-sign-in");
    let back = cx.path().to_owned();
    Ok(Page::narrow(
        Some(Section::Account),
        title.clone(),
        view! {
            <div class="stack-l">
                <div class="page-head">
                    <h1>{title}</h1>
                    <p class="lead">{tr!(lang, "carriers-sign-in")}</p>
                </div>
                <SignIn cx state back />
            </div>
        },
    ))
}

/// The ideas of the project: one's own, with one's name on them or not, and those of the others.
fn ideas(cx: &Cx, edition: &Edition, project: &CarriedProject) -> AnyView {
    let lang = cx.lang();
    let link = |idea: &CarriedIdea| {
        let href = lang.href(&format!("/e/{}/ideas/{}", edition.slug, idea.number));
        view! { <a href=href lang=Lang::Fr.code() dir="auto">{idea.title.clone()}</a> }
    };
    let own: Vec<_> = project.ideas.iter().filter(|idea| idea.mine).collect();
    let own_title = tr!(lang, "carriers-own-ideas", count = own.len());
    let own = own
        .into_iter()
        .map(|idea| {
            let (said, act) = if idea.named {
                ("carriers-named", "carriers-unname")
            } else {
                ("carriers-unnamed", "carriers-name")
            };
            let said = tr!(lang, said, name = idea.author.clone());
            view! {
                <li class="stack-s">
                    <p class="strong">{link(idea)}</p>
                    <form method="post" action=SetNamed::url() class="cluster">
                        <input type="hidden" name="slug" value=edition.slug.clone() />
                        <input type="hidden" name="number" value=project.number.clone() />
                        <input type="hidden" name="idea" value=idea.id.to_string() />
                        <input type="hidden" name="named" value=if idea.named { "" } else { "on" } />
                        <span>{said}</span>
                        <Button look=Look::Quiet>{tr!(lang, act)}</Button>
                    </form>
                </li>
            }
        })
        .collect_view();
    let others: Vec<_> = project.ideas.iter().filter(|idea| !idea.mine).collect();
    let others = (!others.is_empty()).then(|| {
        let count = others.len();
        let items = others
            .into_iter()
            .map(|idea| {
                let author = (!idea.author.is_empty()).then(|| {
                    view! { " – " <span dir="auto">{idea.author.clone()}</span> }
                });
                view! { <li>{link(idea)} {author}</li> }
            })
            .collect_view();
        view! {
            <section class="prose">
                <h2>{tr!(lang, "carriers-others", count = count)}</h2>
                <ul>{items}</ul>
            </section>
        }
    });
    view! {
        <section class="stack">
            <h2>{own_title}</h2>
            <ul class="stack plain-list">{own}</ul>
            <p class="soft small">{tr!(lang, "carriers-name-hint")}</p>
        </section>
        {others}
    }
    .into_any()
}

fn messages(cx: &Cx, edition: &Edition, project: CarriedProject, form: &FormState) -> AnyView {
    let lang = cx.lang();
    let contact = cx.city().contact.clone();
    let elsewhere = (!contact.is_empty()).then(
        || view! { <p class="soft small">{tr!(lang, "carriers-contact", contact = contact)}</p> },
    );
    view! {
        <section class="stack" id="messages">
            <h2>{tr!(lang, "carriers-messages")}</h2>
            <p>{tr!(lang, "carriers-who", city = cx.city().name.clone())}</p>
            {thread(cx, project.messages)}
            <form method="post" action=WriteToCity::url() class="stack" id="form">
                <input type="hidden" name="slug" value=edition.slug.clone() />
                <input type="hidden" name="number" value=project.number />
                <TextArea
                    name="text"
                    label=tr!(lang, "carriers-write")
                    hint=tr!(lang, "carriers-write-hint")
                    value=form.value("text", "")
                    error=form.error(lang, "text")
                    max=4000
                    rows=5
                    required=true
                />
                <Button icon=Some(Glyph::Mail) wide=true>
                    {tr!(lang, "carriers-send")}
                </Button>
            </form>
            {elsewhere}
        </section>
    }
    .into_any()
}
