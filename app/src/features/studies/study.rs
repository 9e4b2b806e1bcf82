//! The page of one study: the project on one side, what the department finds out on the other.

use crate::context::{Cx, FormState};
use crate::features::desk::parts::UserText;
use crate::features::editions_desk::parts::{conflict, typed_rows};
use crate::features::studies::aside::{coordinate, documents, history, others, questions};
use crate::features::studies::fields::{form as study_form, said, written};
use crate::features::studies::form::StudyTyped;
use crate::features::studies::parts::{Departments, ball_text, due, state_tag, today};
use crate::features::studies::server::{ANSWER, ActOnStudy, FORM, HERE, SEND_BACK};
use crate::i18n::Speaks;
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Confirm, ErrorSummary, Fact, Facts, Link, Look, Notice, TextArea, Tone,
};
use domain::study::StudyAct;
use domain::{Action, Lang, ProjectState, StudyId, StudyState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Edition, StudyView};

/// `/desk/studies/{id}`
pub async fn study(cx: Cx) -> PageResult {
    let lang = cx.lang();
    if !cx.can_somewhere(Action::ReadStudies) {
        cx.need(Action::Study)?;
    }
    let id: StudyId = cx.param_as("id")?;
    let study = cx.store().study(&cx.actor(), id).await?;
    let departments = Departments::read(&cx).await?;
    let catalogue = cx.store().catalogue().await?;
    let edition = catalogue.by_id(study.project.edition);
    let form = cx.form(FORM).await?;
    let back = cx.form(SEND_BACK).await?;
    let department = departments.name(study.summary.department);
    let title = tr!(
        lang,
        "studies-title",
        number = study.project.number.clone(),
        title = study.project.title.clone()
    );
    let mut errors = form.errors(lang);
    errors.extend(back.errors(lang));
    errors.extend(cx.form(ANSWER).await?.errors(lang));
    let up = format!("{HERE}?department={}", study.summary.department);
    let ball = ball_text(
        lang,
        department.clone(),
        study.summary.state,
        study.summary.waiting_for,
    );
    let body = view! {
        <div class="stack">
            <Breadcrumb
                links=vec![
                    Link::new(cx.href(HERE), tr!(lang, "desk-studies")),
                    Link::new(cx.href(&up), department.clone()),
                ]
                current=tr!(lang, "studies-number", number = study.project.number.clone())
            />
            <ErrorSummary errors />
            <header class="page-head">
                <h1 lang="fr" dir="auto">{title.clone()}</h1>
                <p class="cluster">
                    {state_tag(lang, study.summary.state)}
                    <span>{department.clone()}</span>
                    {study
                        .summary
                        .due_on
                        .map(|_| view! { <span class="soft">{tr!(lang, "studies-due")}</span> })}
                    {due(lang, &study.summary, today(&cx))}
                </p>
                <p class="strong">{ball}</p>
                {routed_by(lang, &study)}
            </header>
            {sent_back(lang, &study)}
            <div class="split study-split">
                <div class="study-asked">{project(&cx, &study, edition.map(AsRef::as_ref))}</div>
                <div class="stack-l study-found">{content(&cx, &study, &form, &back)}</div>
                <div class="stack-l study-aside">
                    {questions(&cx, &study).await?}
                    {documents(&cx, &study)}
                    {others(&cx, &study, &departments)}
                    {history(lang, &study)}
                    {coordinate(&cx, &study, edition.map(AsRef::as_ref))}
                </div>
            </div>
        </div>
    };
    Ok(Page::desk(
        Screen::Studies,
        format!("{title} – {department}"),
        body,
    ))
}

/// Whether this person may write into the study as it is.
fn writes(cx: &Cx, study: &StudyView) -> bool {
    study.summary.state.act(StudyAct::Write).is_ok()
        && study.project.state == ProjectState::UnderStudy
        && cx
            .actor()
            .may_study(study.summary.department, study.project.edition)
            .is_ok()
}

fn routed_by(lang: Lang, study: &StudyView) -> Option<AnyView> {
    if study.routed_by.is_empty() {
        return None;
    }
    let why = study
        .routed_by
        .iter()
        .map(|by| {
            let words = by.words.join(", ");
            tr!(
                lang,
                "studies-routed-by-one",
                competence = by.competence.clone(),
                words = words
            )
        })
        .collect::<Vec<_>>()
        .join(" ; ");
    Some(view! { <p class="soft small">{tr!(lang, "studies-routed-by", why = why)}</p> }.into_any())
}

fn sent_back(lang: Lang, study: &StudyView) -> Option<AnyView> {
    (!study.sent_back.is_empty()).then(|| {
        let text = study.sent_back.clone();
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "studies-sent-back")>
                <UserText text />
            </Notice>
        }
        .into_any()
    })
}

/// The form, or what is written, with what the head of department can do.
fn content(cx: &Cx, study: &StudyView, form: &FormState, back: &FormState) -> AnyView {
    let lang = cx.lang();
    if writes(cx, study) {
        let typed: StudyTyped = typed_rows(form, || StudyTyped::of(&study.content));
        let now = said(lang, &study.content);
        return view! {
            <div class="stack">
                {conflict(lang, form, now)}
                {study_form(lang, study, typed, form)}
            </div>
        }
        .into_any();
    }
    view! {
        <div class="stack">
            <h2>{tr!(lang, "studies-found-out")}</h2>
            {written(lang, &study.content)}
            {validator(cx, study, back)}
        </div>
    }
    .into_any()
}

/// What can be done with a study that is proposed, or done.
fn validator(cx: &Cx, study: &StudyView, back: &FormState) -> Option<AnyView> {
    let lang = cx.lang();
    let validates = cx
        .actor()
        .may_validate(study.summary.department, study.project.edition)
        .is_ok();
    if study.project.state != ProjectState::UnderStudy {
        return None;
    }
    let fields = |act: StudyAct| {
        let (id, version) = (
            study.summary.id.to_string(),
            study.summary.version.to_string(),
        );
        view! {
            <input type="hidden" name="study" value=id />
            <input type="hidden" name="version" value=version />
            <input type="hidden" name="act" value=act.code() />
        }
        .into_any()
    };
    match study.summary.state {
        StudyState::Proposed if validates => Some(
            view! {
                <section class="panel stack">
                    <h2>{tr!(lang, "studies-decide")}</h2>
                    <form method="post" action=ActOnStudy::PATH>
                        {fields(StudyAct::Validate)}
                        <Button>{tr!(lang, "studies-validate")}</Button>
                    </form>
                    <form method="post" action=ActOnStudy::PATH class="stack" novalidate>
                        {fields(StudyAct::SendBack)}
                        <TextArea
                            name="message"
                            label=tr!(lang, "studies-send-back-why")
                            value=back.value("message", "")
                            error=back.error(lang, "message")
                            required=true
                            rows=3
                        />
                        <Button look=Look::Quiet>{tr!(lang, "studies-send-back")}</Button>
                    </form>
                </section>
            }
            .into_any(),
        ),
        StudyState::Done if validates || cx.can_in(Action::Arbitrate, study.project.edition) => {
            let hidden = fields(StudyAct::Reopen);
            Some(
                view! {
                    <Confirm summary=tr!(lang, "studies-reopen")>
                        <p>{tr!(lang, "studies-reopen-about")}</p>
                        <form method="post" action=ActOnStudy::PATH>
                            {hidden} <Button look=Look::Quiet>{tr!(lang, "studies-reopen-now")}</Button>
                        </form>
                    </Confirm>
                }
                .into_any(),
            )
        }
        StudyState::NotStarted
        | StudyState::InProgress
        | StudyState::Waiting
        | StudyState::Proposed
        | StudyState::Done => None,
    }
}

fn project(cx: &Cx, study: &StudyView, edition: Option<&Edition>) -> AnyView {
    let lang = cx.lang();
    let project = &study.project;
    let district = project
        .district
        .and_then(|id| edition?.district(id))
        .map(|district| district.name.clone());
    let theme = project
        .theme
        .and_then(|id| edition?.theme(id))
        .map(|theme| theme.name.clone());
    let facts = [
        (
            "studies-edition",
            edition.map(|edition| edition.name.clone()),
        ),
        ("studies-district", district),
        (
            "studies-place",
            Some(project.place.clone()).filter(|place| !place.is_empty()),
        ),
        ("studies-theme", theme),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(Fact::new(tr!(lang, label), value?)))
    .collect();
    let ideas = project
        .ideas
        .iter()
        .map(|idea| {
            let title = tr!(
                lang,
                "studies-idea",
                number = idea.number.to_string(),
                title = idea.title.clone()
            );
            view! {
                <details class="study-more">
                    <summary lang="fr">{title}</summary>
                    <UserText text=idea.text.clone() />
                </details>
            }
        })
        .collect_view();
    view! {
        <section class="panel stack">
            <h2>{tr!(lang, "studies-project")}</h2>
            <UserText text=project.text.clone() />
            <Facts facts />
            {(!project.ideas.is_empty())
                .then(|| {
                    view! {
                        <h3>{tr!(lang, "studies-ideas", count = project.ideas.len())}</h3>
                        {ideas}
                    }
                })}
        </section>
    }
    .into_any()
}
