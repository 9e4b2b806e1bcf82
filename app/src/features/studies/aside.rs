//! What stands beside a study: questions, documents, the other departments, the history, and what whoever coordinates
//! may do.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::studies::parts::{
    Departments, cost, opinion_of, path_of, state_name, state_tag,
};
use crate::features::studies::questions::answered_or_form;
use crate::features::studies::server::{HERE, RemoveDocument, SetDue, UnrouteStudy};
use crate::features::studies::upload;
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{
    Button, Column, Confirm, FileField, Look, Moment, MomentState, Table, TextField, TextKind,
    Timeline,
};
use domain::{Action, AuditEvent, Lang, ProjectState, StudyId, StudyState};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Document, Edition, StudyView};

pub(super) async fn questions(cx: &Cx, study: &StudyView) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    if study.questions.is_empty() {
        return Ok(None);
    }
    // What somebody was told on the phone is written down by the department.
    let writes = cx
        .actor()
        .may_study(study.summary.department, study.project.edition)
        .is_ok();
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

pub(super) fn documents(cx: &Cx, study: &StudyView) -> Option<AnyView> {
    let lang = cx.lang();
    let writes = study.project.state == ProjectState::UnderStudy
        && cx
            .actor()
            .may_study(study.summary.department, study.project.edition)
            .is_ok();
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
        let id = document.id.to_string();
        view! {
            <Confirm summary=tr!(lang, "studies-document-remove")>
                <form method="post" action=RemoveDocument::PATH>
                    <input type="hidden" name="document" value=id />
                    <Button look=Look::Danger>{tr!(lang, "studies-document-remove-now")}</Button>
                </form>
            </Confirm>
        }
    });
    view! {
        <li class="stack-s">
            <a href=format!("/desk/documents/{}", document.id) download>{document.name.clone()}</a>
            <span class="soft small">{format!(" {size} · {when}")}</span>
            {remove}
        </li>
    }
    .into_any()
}

/// What the other departments think.
pub(super) fn others(cx: &Cx, study: &StudyView, departments: &Departments) -> Option<AnyView> {
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

pub(super) fn history(lang: Lang, study: &StudyView) -> Option<AnyView> {
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
            photos: vec![],
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
pub(super) fn coordinate(cx: &Cx, study: &StudyView, edition: Option<&Edition>) -> Option<AnyView> {
    let lang = cx.lang();
    if !cx.can_in(Action::ManageProjects, study.project.edition)
        || study.project.state != ProjectState::UnderStudy
    {
        return None;
    }
    let of_project =
        edition.map(|edition| format!("/desk/projects/{}/{}", edition.slug, study.project.number));
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
        StudyState::InProgress | StudyState::Waiting | StudyState::Proposed | StudyState::Done => {
            "studies-unroute-about-started"
        }
    };
    let back = back.to_owned();
    view! {
        <Confirm summary=tr!(lang, "studies-unroute")>
            <p>{tr!(lang, about)}</p>
            <form method="post" action=UnrouteStudy::PATH>
                <input type="hidden" name="study" value=id.to_string() />
                <input type="hidden" name="back" value=back />
                <Button look=Look::Danger>{tr!(lang, "studies-unroute-now")}</Button>
            </form>
        </Confirm>
    }
    .into_any()
}
