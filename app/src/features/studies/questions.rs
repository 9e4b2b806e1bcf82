//! A department's questions to those who carry a project, on their page and at the desk.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::desk::parts::UserText;
use crate::features::studies::parts::Departments;
use crate::features::studies::server::{ANSWER, AnswerQuestion};
use crate::i18n::{Speaks, fmt};
use crate::tr;
use crate::ui::{Button, ErrorSummary, TextArea};
use domain::ProjectId;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use store::{Question, StoreError};

/// The questions of a project with their answers, and a form for each that is open; nothing when there is none.
pub async fn for_carrier(cx: &Cx, project: ProjectId) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let questions = match cx.store().questions_to_carrier(&cx.actor(), project).await {
        Ok(questions) => questions,
        // Whoever carries nothing here is asked nothing.
        Err(StoreError::NotFound(_) | StoreError::Forbidden(_)) => return Ok(None),
        Err(err) => return Err(err.into()),
    };
    if questions.is_empty() {
        return Ok(None);
    }
    let departments = Departments::read(cx).await?;
    let form = cx.form(ANSWER).await?;
    let mut items = Vec::with_capacity(questions.len());
    for one in &questions {
        let department = Some(departments.name(one.department));
        items.push(answered_or_form(cx, &one.question, department, cx.path(), true).await?);
    }
    Ok(Some(
        view! {
            <section class="stack" id="questions">
                <ErrorSummary errors=form.errors(lang) />
                <h2>{tr!(lang, "studies-carrier-questions")}</h2>
                <p>{tr!(lang, "studies-carrier-questions-text")}</p>
                <ol class="stack plain-list">{items}</ol>
            </section>
        }
        .into_any(),
    ))
}

/// A question with its answer, or with the form to answer it. `back` is the page that it stands on.
pub(super) async fn answered_or_form(
    cx: &Cx,
    question: &Question,
    department: Option<String>,
    back: &str,
    may_answer: bool,
) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let id = question.id.to_string();
    let asked = fmt::date(lang, question.asked_at);
    let asked = match department {
        Some(department) => tr!(
            lang,
            "studies-question-by",
            department = department,
            date = asked
        ),
        None => tr!(lang, "studies-question-on", date = asked),
    };
    let rest = match (&question.answer, question.answered_at) {
        (Some(answer), Some(at)) => {
            let when = tr!(lang, "studies-answer-on", date = fmt::date(lang, at));
            view! {
                <p class="soft small">{when}</p>
                <UserText text=answer.clone() />
            }
            .into_any()
        }
        _ if may_answer => {
            let form = cx.form(ANSWER).await?;
            let mine = form.value("question", "") == id;
            let field = format!("answer-{id}");
            let value = if mine {
                form.value("answer", "")
            } else {
                String::new()
            };
            view! {
                <form method="post" action=AnswerQuestion::PATH class="stack-s" novalidate>
                    <input type="hidden" name="question" value=id />
                    <input type="hidden" name="back" value=back.to_owned() />
                    <TextArea
                        name="answer"
                        id=field.clone()
                        label=tr!(lang, "studies-answer")
                        value
                        error=form.error(lang, &field)
                        required=true
                        max=2000
                        rows=3
                    />
                    <Button>{tr!(lang, "studies-answer-send")}</Button>
                </form>
            }
            .into_any()
        }
        _ => view! { <p class="soft">{tr!(lang, "studies-answer-none")}</p> }.into_any(),
    };
    Ok(view! {
        <li class="panel stack-s">
            <p class="soft small">{asked}</p>
            <UserText text=question.text.clone() />
            {rest}
        </li>
    }
    .into_any())
}
