//! The page of one study: the project on one side, what the department finds out on the other.

use crate::context::{Cx, FormState};
use crate::error::AppError;
use crate::features::desk::parts::UserText;
use crate::features::editions_desk::parts::{conflict, typed_rows};
use crate::features::studies::fields::{facts, form as study_form, written};
use crate::features::studies::form::StudyTyped;
use crate::features::studies::parts::{
    Departments, ball_text, cost, due, opinion_of, path_of, state_name, state_tag, today,
};
use crate::features::studies::questions::answered_or_form;
use crate::features::studies::server::{
    ActOnStudy, FORM, HERE, RemoveDocument, SEND_BACK, SetDue, UnrouteStudy,
};
use crate::features::studies::upload;
use crate::i18n::{Speaks, fmt};
use crate::page::{Page, PageResult, Screen};
use crate::tr;
use crate::ui::{
    Breadcrumb, Button, Column, Confirm, ErrorSummary, Fact, Facts, FileField, Link, Look, Moment,
    MomentState, Notice, Table, TextArea, TextField, TextKind, Timeline, Tone,
};
use domain::study::StudyAct;
use domain::{Action, AuditEvent, Lang, ProjectState, StudyId, StudyState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Document, Edition, StudyView};

/// `/desk/studies/{id}`
pub async fn study(cx: Cx) -> PageResult {
    let lang = cx.lang();
    if !cx.can(Action::ReadStudies) {
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
                    {due(lang, &study.summary, today(&cx))}
                </p>
                <p class="strong">{ball}</p>
                {routed_by(lang, &study)}
            </header>
            {sent_back(lang, &study)}
            <div class="split study-split">
                <div class="stack-l">{content(&cx, &study, &form, &back)}</div>
                <div class="stack-l">
                    {project(&cx, &study, edition.map(AsRef::as_ref))}
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
        && cx.actor().may_study(study.summary.department).is_ok()
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
    Some(
        view! { <p class="soft small">{tr!(lang, "studies-routed-by", why = why)}</p> }.into_any(),
    )
}

fn sent_back(lang: Lang, study: &StudyView) -> Option<AnyView> {
    (!study.sent_back.is_empty()).then(|| {
        view! {
            <Notice tone=Tone::Warning title=tr!(lang, "studies-sent-back")>
                <UserText text=study.sent_back.clone() />
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
        let now = facts(lang, &study.content);
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
    let validates = cx.actor().may_validate(study.summary.department).is_ok();
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
        StudyState::Done if validates || cx.can(Action::Arbitrate) => Some(
            view! {
                <Confirm summary=tr!(lang, "studies-reopen")>
                    <p>{tr!(lang, "studies-reopen-about")}</p>
                    <form method="post" action=ActOnStudy::PATH>
                        {fields(StudyAct::Reopen)}
                        <Button look=Look::Quiet>{tr!(lang, "studies-reopen-now")}</Button>
                    </form>
                </Confirm>
            }
            .into_any(),
        ),
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
        ("studies-edition", edition.map(|edition| edition.name.clone())),
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

async fn questions(cx: &Cx, study: &StudyView) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    if study.questions.is_empty() {
        return Ok(None);
    }
    // What somebody was told on the phone is written down by the department.
    let writes = cx.actor().may_study(study.summary.department).is_ok();
    let mut items = Vec::with_capacity(study.questions.len());
    for question in &study.questions {
        items.push(answered_or_form(cx, question, None, &path_of(study.summary.id), writes).await?);
    }
    Ok(Some(
        view! {
            <section class="stack" id="questions">
                <h2>{tr!(lang, "studies-questions")}</h2>
                <ol class="stack plain-list">{items}</ol>
            </section>
        }
        .into_any(),
    ))
}

fn documents(cx: &Cx, study: &StudyView) -> Option<AnyView> {
    let lang = cx.lang();
    let writes = study.project.state == ProjectState::UnderStudy
        && cx.actor().may_study(study.summary.department).is_ok();
    if !writes && study.documents.is_empty() {
        return None;
    }
    let items = study
        .documents
        .iter()
        .map(|document| document_item(lang, document, writes))
        .collect_view();
    let add = writes.then(|| {
        let action = cx.href(&format!("{}/documents", path_of(study.summary.id)));
        view! {
            <form method="post" action=action enctype="multipart/form-data" class="stack">
                <FileField
                    name="file"
                    label=tr!(lang, "studies-document-add")
                    accept=upload::ACCEPT
                    hint=tr!(lang, "studies-document-hint")
                />
                <Button look=Look::Quiet>{tr!(lang, "studies-document-send")}</Button>
            </form>
        }
    });
    Some(
        view! {
            <section class="stack" id="documents">
                <h2>{tr!(lang, "studies-documents")}</h2>
                <ul class="stack-s plain-list">{items}</ul>
                {add}
            </section>
        }
        .into_any(),
    )
}

fn document_item(lang: Lang, document: &Document, writes: bool) -> AnyView {
    let size = tr!(
        lang,
        "studies-document-size",
        kilobytes = document.bytes.div_ceil(1000)
    );
    let when = fmt::date(lang, document.at);
    let remove = writes.then(|| {
        view! {
            <Confirm summary=tr!(lang, "studies-document-remove")>
                <form method="post" action=RemoveDocument::PATH>
                    <input type="hidden" name="document" value=document.id.to_string() />
                    <Button look=Look::Danger>{tr!(lang, "studies-document-remove-now")}</Button>
                </form>
            </Confirm>
        }
    });
    view! {
        <li class="stack-s">
            <a href=format!("/desk/documents/{}", document.id)>{document.name.clone()}</a>
            <span class="soft small">{format!(" {size} · {when}")}</span>
            {remove}
        </li>
    }
    .into_any()
}

/// What the other departments think.
fn others(cx: &Cx, study: &StudyView, departments: &Departments) -> Option<AnyView> {
    let lang = cx.lang();
    if study.others.is_empty() {
        return None;
    }
    let columns = [
        "studies-department",
        "studies-state",
        "studies-opinion-field",
        "studies-cost",
    ]
    .map(|key| Column::text(tr!(lang, key)))
    .to_vec();
    let rows: Vec<Vec<AnyView>> = study
        .others
        .iter()
        .map(|other| {
            let (href, name) = (
                cx.href(&path_of(other.id)),
                departments.name(other.department),
            );
            vec![
                view! { <a href=href>{name}</a> }.into_any(),
                state_tag(lang, other.state),
                opinion_of(lang, other).into_any(),
                cost(lang, other),
            ]
        })
        .collect();
    Some(view! { <Table caption=tr!(lang, "studies-others") columns rows /> }.into_any())
}

fn history(lang: Lang, study: &StudyView) -> Option<AnyView> {
    let mut moments: Vec<Moment> = Vec::new();
    for moment in &study.history {
        let (title, written) = match &moment.event {
            AuditEvent::StudyMoved { state, .. } => {
                let name = state_name(lang, *state);
                (tr!(lang, "studies-history-moved", state = name), false)
            }
            AuditEvent::QuestionAsked { .. } => (tr!(lang, "studies-history-asked"), false),
            AuditEvent::QuestionAnswered { .. } => (tr!(lang, "studies-history-answered"), false),
            _ => (tr!(lang, "studies-history-written"), true),
        };
        let next = Moment {
            title,
            when: fmt::date_time(lang, moment.at),
            text: moment.who.clone(),
            state: MomentState::Done,
        };
        // Somebody who saves ten times is told once, at the last.
        match moments.last_mut() {
            Some(last) if written && last.title == next.title && last.text == next.text => {
                *last = next;
            }
            _ => moments.push(next),
        }
    }
    (!moments.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{tr!(lang, "studies-history")}</h2>
                <Timeline moments history=true />
            </section>
        }
        .into_any()
    })
}

/// What whoever coordinates may do here: the date, and taking the project from the department.
fn coordinate(cx: &Cx, study: &StudyView, edition: Option<&Edition>) -> Option<AnyView> {
    let lang = cx.lang();
    if !cx.can(Action::ManageProjects) || study.project.state != ProjectState::UnderStudy {
        return None;
    }
    let of_project = edition.map(|edition| {
        format!(
            "/desk/projects/{}/{}",
            edition.slug, study.project.number
        )
    });
    let link = of_project.as_deref().map(|path| cx.href(path)).map(|href| {
        view! {
            <p>
                <a href=href>{tr!(lang, "studies-to-project")}</a>
            </p>
        }
    });
    let id = study.summary.id;
    Some(
        view! {
            <section class="stack">
                <h2>{tr!(lang, "studies-coordinate")}</h2>
                {link}
                {due_form(lang, study.summary.id, study.summary.due_on, &path_of(id))}
                {remove_form(
                    lang,
                    id,
                    study.summary.state,
                    of_project.as_deref().unwrap_or(HERE),
                )}
            </section>
        }
        .into_any(),
    )
}

/// The date of a study, to change.
pub(super) fn due_form(
    lang: Lang,
    id: StudyId,
    due: Option<chrono::NaiveDate>,
    back: &str,
) -> AnyView {
    let value = due.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <form method="post" action=SetDue::PATH class="stack-s">
            <input type="hidden" name="study" value=id.to_string() />
            <input type="hidden" name="back" value=back.to_owned() />
            <TextField
                name="due"
                id=format!("due-{id}")
                kind=TextKind::Date
                label=tr!(lang, "studies-due")
                value
                unmarked=true
            />
            <Button look=Look::Quiet>{tr!(lang, "studies-due-save")}</Button>
        </form>
    }
    .into_any()
}

/// Taking a project from a department. Where something was written it says what is lost.
pub(super) fn remove_form(lang: Lang, id: StudyId, state: StudyState, back: &str) -> AnyView {
    let about = match state {
        StudyState::NotStarted => "studies-unroute-about",
        StudyState::InProgress
        | StudyState::Waiting
        | StudyState::Proposed
        | StudyState::Done => "studies-unroute-about-started",
    };
    view! {
        <Confirm summary=tr!(lang, "studies-unroute")>
            <p>{tr!(lang, about)}</p>
            <form method="post" action=UnrouteStudy::PATH>
                <input type="hidden" name="study" value=id.to_string() />
                <input type="hidden" name="back" value=back.to_owned() />
                <Button look=Look::Danger>{tr!(lang, "studies-unroute-now")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}
