//! The forms of studies: filling in, passing on, asking and answering, and where projects go.

use crate::context::{Cx, FieldError};
use crate::error::AppError;
use crate::features::desk::parts::or_refuse;
use crate::features::editions_desk::parts::kept_rows;
use crate::features::studies::form::{StudyTyped, faults_of};
use crate::features::studies::parts::{Departments, path_of};
use crate::tr;
use chrono::NaiveDate;
use domain::study::{QUESTION, StudyAct, WaitingFor};
use domain::{DepartmentId, DocumentId, QuestionId, StudyId};
use leptos::prelude::*;
use store::{Document, StoreError};

/// The name under which a refused study is kept.
pub const FORM: &str = "study";
/// The name under which a refused answer is kept.
pub const ANSWER: &str = "answer";
/// The name under which refused words to an analyst are kept.
pub const SEND_BACK: &str = "send-back";
/// The board.
pub const HERE: &str = "/desk/studies";
/// The fault under which a conflict with somebody else's change is told.
const CONFLICT: &str = "conflict";

/// Saves a study, and then does what the pressed button asks for: nothing more, wait, go on, ask, propose.
#[server(prefix = "/api", endpoint = "studies/write")]
pub async fn write_study(
    #[server(default)] study: String,
    #[server(default)] version: i32,
    #[server(default)] typed: StudyTyped,
    #[server(default)] act: String,
    #[server(default)] waiting: String,
    #[server(default)] question: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: StudyId = study.parse().map_err(|_| AppError::NotFound)?;
        let here = path_of(id);
        let mut kept = kept_rows(&typed);
        kept.push(("waiting", waiting.clone()));
        kept.push(("question", question.clone()));
        let refuse = async |faults| cx.refuse_form(&here, FORM, kept, faults).await;
        let content = match typed.read() {
            Ok(content) => content,
            Err(faults) => return refuse(faults).await,
        };
        let (store, actor) = (cx.store(), cx.actor());
        let version = match store.write_study(&actor, id, version, &content).await {
            Ok(version) => version,
            Err(err) => return refuse(faults_after(err)?).await,
        };
        let waiting = waiting.parse::<WaitingFor>().ok();
        let done = match act.as_str() {
            "ask" => store
                .ask_carriers(&actor, id, version, &question)
                .await
                .map(|_| "studies-asked"),
            "wait" => {
                let act = StudyAct::Wait;
                store
                    .act_on_study(&actor, id, version, act, waiting, "")
                    .await
                    .map(|()| "studies-waits")
            }
            "go_on" => {
                let act = StudyAct::GoOn;
                store
                    .act_on_study(&actor, id, version, act, None, "")
                    .await
                    .map(|()| "studies-goes-on")
            }
            "propose" => {
                let act = StudyAct::Propose;
                store
                    .act_on_study(&actor, id, version, act, None, "")
                    .await
                    .map(|()| "studies-proposed")
            }
            _ => Ok("desk-saved"),
        };
        match done {
            Ok(said) => cx.go_saying(&here, tr!(cx, said)).await,
            Err(StoreError::Invalid(_)) if act == "ask" => {
                let fault = AppError::refused("studies-question-empty");
                refuse(vec![FieldError::new("question", fault)]).await
            }
            Err(StoreError::Invalid(_)) => {
                let fault = AppError::refused("studies-waiting-choose");
                refuse(vec![FieldError::new("waiting", fault)]).await
            }
            Err(err) => refuse(faults_after(err)?).await,
        }
    })
    .await
}

/// Where a refusal of the store is told in the form; what has no place there is told on its own.
fn faults_after(err: StoreError) -> Result<Vec<FieldError>, AppError> {
    match err {
        StoreError::Changed => {
            let fault = AppError::refused("desk-conflict-error");
            Ok(vec![FieldError::new(CONFLICT, fault)])
        }
        StoreError::Study(faults) => Ok(faults_of(&faults)),
        err @ (StoreError::StudyState(_) | StoreError::Invalid(_)) => {
            Ok(vec![FieldError::new("form", err.into())])
        }
        err => Err(err.into()),
    }
}

/// What the head of department does with a proposed study, or with one that is done.
#[server(prefix = "/api", endpoint = "studies/act")]
pub async fn act_on_study(
    #[server(default)] study: String,
    #[server(default)] version: i32,
    #[server(default)] act: String,
    #[server(default)] message: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: StudyId = study.parse().map_err(|_| AppError::NotFound)?;
        let here = path_of(id);
        let act: StudyAct = act
            .parse()
            .map_err(|_| AppError::refused("error-unreadable-form"))?;
        let done = cx
            .store()
            .act_on_study(&cx.actor(), id, version, act, None, &message)
            .await;
        match done {
            Ok(()) => {
                let said = match act {
                    StudyAct::SendBack => "studies-sent-back-said",
                    StudyAct::Validate => "studies-validated",
                    StudyAct::Reopen => "studies-reopened",
                    StudyAct::Write | StudyAct::Wait | StudyAct::GoOn | StudyAct::Propose => {
                        "desk-saved"
                    }
                };
                cx.go_saying(&here, tr!(cx, said)).await
            }
            // The words are kept, whatever is wrong.
            Err(err) if act == StudyAct::SendBack => {
                let fault = match err {
                    StoreError::Invalid(_) => AppError::refused("studies-send-back-empty"),
                    err => err.into(),
                };
                let kept = [("message", message)];
                let faults = vec![FieldError::new("message", fault)];
                cx.refuse_form(&here, SEND_BACK, kept, faults).await
            }
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Answers a question: on the page of those who carry the project, or at the desk for them.
#[server(prefix = "/api", endpoint = "studies/answer")]
pub async fn answer_question(
    #[server(default)] question: String,
    #[server(default)] answer: String,
    /// The page that the form stands on.
    #[server(default)]
    back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = if back.starts_with("/e/") || back.starts_with("/desk/") {
        back
    } else {
        "/".to_owned()
    };
    or_refuse(&cx, &back, async {
        let id: QuestionId = question.parse().map_err(|_| AppError::NotFound)?;
        if QUESTION.check(&answer).is_err() {
            let key = if answer.trim().chars().count() < QUESTION.min {
                AppError::refused("studies-answer-empty")
            } else {
                AppError::refused_with("studies-answer-long", [("max", QUESTION.max.to_string())])
            };
            let fault = FieldError::new(&format!("answer-{id}"), key);
            let kept = [("question", question.clone()), ("answer", answer.clone())];
            return cx.refuse_form(&back, ANSWER, kept, vec![fault]).await;
        }
        match cx.store().answer_question(&cx.actor(), id, &answer).await {
            Ok(()) => cx.go_saying(&back, tr!(cx, "studies-answered")).await,
            Err(StoreError::Changed) => {
                let err = AppError::refused("studies-answer-twice");
                cx.go_refusing(&back, &err).await
            }
            Err(err) => cx.go_refusing(&back, &err.into()).await,
        }
    })
    .await
}

/// Gives a project to a department.
#[server(prefix = "/api", endpoint = "studies/route")]
pub async fn route_project(
    #[server(default)] edition: String,
    #[server(default)] number: String,
    #[server(default)] department: String,
    #[server(default)] due: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, "/desk/projects", async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("/desk/projects/{}/{number}", edition.slug);
        let (Ok(department), Ok(due)) = (department.parse::<DepartmentId>(), day(&due)) else {
            let err = AppError::refused("studies-route-choose");
            return cx.go_refusing(&here, &err).await;
        };
        let routed = cx
            .store()
            .route_project(&cx.actor(), edition.id, &number, department, due)
            .await;
        match routed {
            Ok(_) => {
                let name = Departments::read(&cx).await?.name(department);
                let said = tr!(cx, "studies-routed", department = name);
                cx.go_saying(&here, said).await
            }
            Err(err) => cx.go_refusing(&here, &err.into()).await,
        }
    })
    .await
}

/// Takes a project from a department.
#[server(prefix = "/api", endpoint = "studies/unroute")]
pub async fn unroute_study(
    #[server(default)] study: String,
    /// The page that the form stands on.
    #[server(default)]
    back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = of_desk(&back);
    or_refuse(&cx, &back, async {
        let id: StudyId = study.parse().map_err(|_| AppError::NotFound)?;
        let documents = cx.store().unroute(&cx.actor(), id).await?;
        for document in documents {
            remove_file(&cx, document).await;
        }
        cx.go_saying(&back, tr!(cx, "studies-unrouted-said")).await
    })
    .await
}

/// Sets until when a study should be done.
#[server(prefix = "/api", endpoint = "studies/due")]
pub async fn set_due(
    #[server(default)] study: String,
    #[server(default)] due: String,
    /// The page that the form stands on.
    #[server(default)]
    back: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    let back = of_desk(&back);
    or_refuse(&cx, &back, async {
        let id: StudyId = study.parse().map_err(|_| AppError::NotFound)?;
        let due = day(&due).map_err(|()| AppError::refused("studies-due-wrong"))?;
        cx.store().set_due(&cx.actor(), id, due).await?;
        cx.go_saying(&back, tr!(cx, "desk-saved")).await
    })
    .await
}

/// Routes every project of an edition that no department has.
#[server(prefix = "/api", endpoint = "studies/route-all")]
pub async fn route_all(
    #[server(default)] edition: String,
    #[server(default)] due: String,
) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let edition = cx.store().edition(&cx.actor(), &edition).await?;
        let here = format!("{HERE}?edition={}&department=", edition.slug);
        let due = day(&due).map_err(|()| AppError::refused("studies-due-wrong"))?;
        let routed = cx.store().route_all(&cx.actor(), edition.id, due).await?;
        let said = tr!(cx, "studies-routed-all", count = routed);
        cx.go_saying(&here, said).await
    })
    .await
}

/// Removes a document of a study.
#[server(prefix = "/api", endpoint = "studies/remove-document")]
pub async fn remove_document(#[server(default)] document: String) -> Result<(), AppError> {
    let cx = Cx::current();
    or_refuse(&cx, HERE, async {
        let id: DocumentId = document.parse().map_err(|_| AppError::NotFound)?;
        let study = cx.store().remove_document(&cx.actor(), id).await?;
        remove_file(&cx, id).await;
        let said = tr!(cx, "studies-document-removed");
        cx.go_saying(&path_of(study), said).await
    })
    .await
}

/// Removes the file of a document whose row is gone. A file that stays behind is found by nobody.
async fn remove_file(cx: &Cx, id: DocumentId) {
    if let Err(err) = cx.site().files.delete(&Document::key(id)).await {
        tracing::warn!(
            err = crate::error::causes(&err),
            "removing a document's file"
        );
    }
}

/// A path of the desk; anything else leads to the board.
fn of_desk(path: &str) -> String {
    if path.starts_with("/desk/") {
        path.to_owned()
    } else {
        HERE.to_owned()
    }
}

/// Reads a day as `input type=date` sends it, or as people type it; nothing is no day.
pub(crate) fn day(text: &str) -> Result<Option<NaiveDate>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    ["%Y-%m-%d", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .map(Some)
        .ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_browsers_and_people_write_them() {
        let first = NaiveDate::from_ymd_opt(2027, 3, 1);
        assert_eq!(day("2027-03-01"), Ok(first));
        assert_eq!(day(" 01/03/2027 "), Ok(first));
        assert_eq!(day(""), Ok(None));
        assert_eq!(day("demain"), Err(()));
    }

    #[test]
    fn answers_stay_at_the_desk() {
        assert_eq!(of_desk("/desk/projects/a/1"), "/desk/projects/a/1");
        assert_eq!(of_desk("//elsewhere.example"), HERE);
    }
}
