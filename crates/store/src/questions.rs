//! Questions of departments to those who carry a project, and the answers.

use crate::carriers::mail_carriers;
use crate::departments::members_in;
use crate::entities::{idea, project_idea, question, study};
use crate::error::{Doing, column};
use crate::studies::{held, locked_project};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::study::{QUESTION, StudyAct, WaitingFor};
use domain::{
    Action, Actor, AuditEvent, DepartmentId, Forbidden, Mail, ProjectId, QuestionId, StudyId,
    StudyState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

/// A question, with its answer once there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub study: StudyId,
    pub text: String,
    pub asked_at: DateTime<Utc>,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
}

/// A question as those who carry the project read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierQuestion {
    pub question: Question,
    pub department: DepartmentId,
}

impl Store {
    /// Asks those who carry the project, who are told by mail. The study waits for them.
    pub async fn ask_carriers(
        &self,
        actor: &Actor,
        id: StudyId,
        version: i32,
        text: &str,
    ) -> Result<QuestionId> {
        actor.can_somewhere(Action::Study)?;
        let text = QUESTION
            .check(text)
            .map_err(|_| StoreError::Invalid("the question"))?;
        let write = self.write(actor).await?;
        let (row, of_project) = held(&write, id, Some(version)).await?;
        let from: StudyState = column("study.state", &row.state)?;
        let state = from.act(StudyAct::Wait)?;
        study::ActiveModel {
            id: Set(id.0),
            state: Set(state.code().to_owned()),
            waiting_for: Set(Some(WaitingFor::Carriers.code().to_owned())),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("waiting for an answer")?;
        let question = QuestionId::new();
        question::ActiveModel {
            id: Set(question.0),
            study_id: Set(id.0),
            text: Set(text.clone()),
            asked_by: Set(actor.account().map(Into::into)),
            asked_at: Set(write.now()),
            answer: Set(None),
            answered_by: Set(None),
            answered_at: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("asking a question")?;
        mail_carriers(&write, &of_project, |path| Mail::QuestionAsked {
            project: of_project.title.clone(),
            question: text.clone(),
            path: path.to_owned(),
        })
        .await?;
        write
            .commit_quietly(AuditEvent::QuestionAsked {
                edition: of_project.edition_id.into(),
                project: of_project.id.into(),
                study: id,
            })
            .await?;
        Ok(question)
    }

    /// The questions about a project, oldest first, for somebody who carries it.
    pub async fn questions_to_carrier(
        &self,
        actor: &Actor,
        project: ProjectId,
    ) -> Result<Vec<CarrierQuestion>> {
        let account = actor.account().ok_or(Forbidden::SignIn)?;
        if !carries(self.reader(), project.0, account.0).await? {
            return Err(StoreError::NotFound("project"));
        }
        let departments: Vec<(uuid::Uuid, uuid::Uuid)> = study::Entity::find()
            .filter(study::Column::ProjectId.eq(project.0))
            .select_only()
            .columns([study::Column::Id, study::Column::DepartmentId])
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading studies")?;
        let ids: Vec<uuid::Uuid> = departments.iter().map(|(id, _)| *id).collect();
        let questions = questions_in(self.reader(), &ids).await?;
        Ok(questions
            .into_iter()
            .filter_map(|question| {
                let department = departments
                    .iter()
                    .find(|(id, _)| *id == question.study.0)
                    .map(|(_, department)| (*department).into())?;
                Some(CarrierQuestion {
                    question,
                    department,
                })
            })
            .collect())
    }

    /// Answers a question: somebody who carries the project, or the department itself with what it was told on the
    /// phone. Once every question is answered the study goes on, and the department's members are told.
    pub async fn answer_question(&self, actor: &Actor, id: QuestionId, answer: &str) -> Result<()> {
        let account = actor.account().ok_or(Forbidden::SignIn)?;
        let answer = QUESTION
            .check(answer)
            .map_err(|_| StoreError::Invalid("the answer"))?;
        let write = self.write(actor).await?;
        let asked = question::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading a question")?
            .ok_or(StoreError::NotFound("question"))?;
        let row = study::Entity::find_by_id(asked.study_id)
            .one(write.tx())
            .await
            .doing("reading a study")?
            .ok_or(StoreError::NotFound("question"))?;
        let is_carrier = carries(write.tx(), row.project_id, account.0).await?;
        let of_project = locked_project(&write, row.project_id).await?;
        let edition = of_project.edition_id.into();
        if !is_carrier && actor.may_study(row.department_id.into(), edition).is_err() {
            return Err(StoreError::NotFound("question"));
        }
        // Counted in the statement itself: two people who carry a project don't overwrite each other's answer.
        let answered = question::Entity::update_many()
            .set(question::ActiveModel {
                answer: Set(Some(answer)),
                answered_by: Set(Some(account.0)),
                answered_at: Set(Some(write.now())),
                ..Default::default()
            })
            .filter(question::Column::Id.eq(id.0))
            .filter(question::Column::Answer.is_null())
            .exec(write.tx())
            .await
            .doing("answering a question")?;
        if answered.rows_affected == 0 {
            return Err(StoreError::Changed);
        }
        go_on(&write, row.id).await?;
        let mail = Mail::QuestionAnswered {
            project: of_project.title.clone(),
            path: format!("/desk/studies/{}", row.id),
        };
        for member in members_in(&write, row.department_id.into(), None).await? {
            if member.id != account {
                write.mail_account(&member, &mail).await?;
            }
        }
        write
            .commit_quietly(AuditEvent::QuestionAnswered {
                edition: of_project.edition_id.into(),
                project: of_project.id.into(),
                study: row.id.into(),
            })
            .await
    }
}

/// Gives the ball back to the department, once no question is open.
async fn go_on(write: &Write, id: uuid::Uuid) -> Result<()> {
    let row = study::Entity::find_by_id(id)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a study")?
        .ok_or(StoreError::NotFound("study"))?;
    let open = question::Entity::find()
        .filter(question::Column::StudyId.eq(id))
        .filter(question::Column::Answer.is_null())
        .count(write.tx())
        .await
        .doing("counting open questions")?;
    let waits = row.waiting_for.as_deref() == Some(WaitingFor::Carriers.code());
    if open > 0 || !waits {
        return Ok(());
    }
    let from: StudyState = column("study.state", &row.state)?;
    let state = from.act(StudyAct::GoOn)?;
    study::ActiveModel {
        id: Set(id),
        state: Set(state.code().to_owned()),
        waiting_for: Set(None),
        // The version stays: an answer disturbs nobody who is writing.
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("going on with a study")?;
    Ok(())
}

/// The questions of studies, oldest first.
pub(crate) async fn questions_in(
    db: &impl ConnectionTrait,
    studies: &[uuid::Uuid],
) -> Result<Vec<Question>> {
    let rows = question::Entity::find()
        .filter(question::Column::StudyId.is_in(studies.iter().copied()))
        .order_by_asc(question::Column::AskedAt)
        .order_by_asc(question::Column::Id)
        .all(db)
        .await
        .doing("reading questions")?;
    Ok(rows
        .into_iter()
        .map(|row| Question {
            id: row.id.into(),
            study: row.study_id.into(),
            text: row.text,
            asked_at: row.asked_at,
            answer: row.answer,
            answered_at: row.answered_at,
        })
        .collect())
}

/// Whether an account wrote one of the ideas that a project came from.
async fn carries(
    db: &impl ConnectionTrait,
    project: uuid::Uuid,
    account: uuid::Uuid,
) -> Result<bool> {
    let ideas: Vec<uuid::Uuid> = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.eq(project))
        .select_only()
        .column(project_idea::Column::IdeaId)
        .into_tuple()
        .all(db)
        .await
        .doing("reading a lineage")?;
    let theirs = idea::Entity::find()
        .filter(idea::Column::Id.is_in(ideas))
        .filter(idea::Column::AuthorId.eq(account))
        .count(db)
        .await
        .doing("reading who carries a project")?;
    Ok(theirs > 0)
}
