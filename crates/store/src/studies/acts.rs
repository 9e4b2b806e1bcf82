//! Filling in a study, and passing it on.

use super::{content_of, held, lines_in, paid_for};
use crate::departments::members_in;
use crate::entities::{cost_line, project, study};
use crate::error::{Doing, column};
use crate::ideas::read_account;
use crate::{Result, Store, StoreError, Write};
use domain::study::{LABEL, StudyAct, StudyContent, TEXT, WaitingFor};
use domain::{
    Action, Actor, AuditEvent, CostLineId, EditionId, Forbidden, Mail, MemberLevel, StudyId,
    StudyState,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

/// Fifty years: more is a slip of the finger.
const MAX_MONTHS: u32 = 600;

impl Store {
    /// Writes what a department has found out, all of it. What nobody has finished may be saved too; the cost lines
    /// must be sound. Gives the new version.
    pub async fn write_study(
        &self,
        actor: &Actor,
        id: StudyId,
        version: i32,
        content: &StudyContent,
    ) -> Result<i32> {
        actor.can_somewhere(Action::Study)?;
        let content = checked(content)?;
        let write = self.write(actor).await?;
        let (row, of_project) = held(&write, id, Some(version)).await?;
        let from: StudyState = column("study.state", &row.state)?;
        let state = put_study(&write, id, row.version, from, &content).await?;
        let (edition, project) = (of_project.edition_id.into(), of_project.id.into());
        let changed = AuditEvent::StudyChanged {
            edition,
            project,
            study: id,
        };
        if state != from {
            write
                .also(AuditEvent::StudyMoved {
                    edition,
                    project,
                    study: id,
                    state,
                })
                .await?;
        }
        write.commit_quietly(changed).await?;
        Ok(row.version + 1)
    }

    /// Passes a study on: to somebody who is waited for, to the head of department, back, or to the end.
    /// `message` is what the analyst reads when it is sent back.
    pub async fn act_on_study(
        &self,
        actor: &Actor,
        id: StudyId,
        version: i32,
        act: StudyAct,
        waiting_for: Option<WaitingFor>,
        message: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::Study)?;
        let write = self.write(actor).await?;
        let (row, of_project) = held(&write, id, Some(version)).await?;
        may_act(actor, act, &row, of_project.edition_id.into())?;
        let from: StudyState = column("study.state", &row.state)?;
        let state = from.act(act)?;
        let mut change = study::ActiveModel {
            id: Set(id.0),
            state: Set(state.code().to_owned()),
            waiting_for: Set(None),
            version: Set(row.version + 1),
            ..Default::default()
        };
        match act {
            StudyAct::Write | StudyAct::GoOn => {}
            StudyAct::Wait => {
                let party = waiting_for.ok_or(StoreError::Invalid("whom the study waits for"))?;
                change.waiting_for = Set(Some(party.code().to_owned()));
            }
            StudyAct::Propose => {
                let lines = lines_in(write.tx(), id).await?;
                let paid = paid_for(write.tx(), &of_project).await?;
                let faults = content_of(row.clone(), lines)?.faults(paid);
                if !faults.is_empty() {
                    return Err(StoreError::Study(faults));
                }
                change.proposed_by = Set(actor.account().map(Into::into));
                change.proposed_at = Set(Some(write.now()));
                change.sent_back = Set(String::new());
                tell_validators(&write, &row, &of_project).await?;
            }
            StudyAct::SendBack => {
                let message = TEXT
                    .check(message)
                    .ok()
                    .filter(|message| !message.is_empty())
                    .ok_or(StoreError::Invalid("why it is sent back"))?;
                tell_analyst(&write, &row, &of_project, &message).await?;
                change.sent_back = Set(message);
            }
            StudyAct::Validate => {
                change.validated_by = Set(actor.account().map(Into::into));
                change.validated_at = Set(Some(write.now()));
            }
            StudyAct::Reopen => {
                change.validated_by = Set(None);
                change.validated_at = Set(None);
            }
        }
        change
            .update(write.tx())
            .await
            .doing("passing a study on")?;
        if state == StudyState::Done {
            crate::decisions::note_study_cost(&write, of_project.id).await?;
        }
        write
            .commit_quietly(AuditEvent::StudyMoved {
                edition: of_project.edition_id.into(),
                project: of_project.id.into(),
                study: id,
                state,
            })
            .await
    }
}

/// The head of department validates, sends back and reopens; who arbitrates may reopen too.
fn may_act(
    actor: &Actor,
    act: StudyAct,
    row: &study::Model,
    edition: EditionId,
) -> Result<(), Forbidden> {
    let department = row.department_id.into();
    match act {
        StudyAct::Write | StudyAct::Wait | StudyAct::GoOn | StudyAct::Propose => {
            actor.may_study(department, edition)
        }
        StudyAct::SendBack | StudyAct::Validate => actor.may_validate(department, edition),
        StudyAct::Reopen => actor
            .can_in(Action::Arbitrate, edition)
            .or_else(|_| actor.may_validate(department, edition)),
    }
}

/// Writes a study's content inside a write, and gives the state that it leads to. The row's version grows by one.
pub(crate) async fn put_study(
    write: &Write,
    id: StudyId,
    version: i32,
    from: StudyState,
    content: &StudyContent,
) -> Result<StudyState> {
    let state = from.act(StudyAct::Write)?;
    study::ActiveModel {
        id: Set(id.0),
        state: Set(state.code().to_owned()),
        competent: Set(content.competent),
        ownership: Set(content.ownership.map(|owner| owner.code().to_owned())),
        legal: Set(content.legal.clone()),
        technical: Set(content.technical.clone()),
        environment: Set(content.environment.clone()),
        functional: Set(content.functional.clone()),
        delay_months: Set(content
            .delay_months
            .map(|months| i32::try_from(months).unwrap_or(i32::MAX))),
        opinion: Set(content.opinion.map(|opinion| opinion.code().to_owned())),
        conditions: Set(content.conditions.clone()),
        notes: Set(content.notes.clone()),
        version: Set(version + 1),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("writing a study")?;
    cost_line::Entity::delete_many()
        .filter(cost_line::Column::StudyId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("replacing cost lines")?;
    if !content.lines.is_empty() {
        let lines = content.lines.iter().enumerate();
        let rows = lines.map(|(at, line)| cost_line::ActiveModel {
            id: Set(CostLineId::new().0),
            study_id: Set(id.0),
            position: Set(i32::try_from(at).unwrap_or(i32::MAX)),
            label: Set(line.label.clone()),
            amount: Set(line.amount.get()),
            kind: Set(line.kind.code().to_owned()),
            nature: Set(line.nature.clone()),
        });
        cost_line::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("writing cost lines")?;
    }
    Ok(state)
}

/// The content as it is kept: trimmed, within the limits, with sound cost lines.
pub(crate) fn checked(content: &StudyContent) -> Result<StudyContent> {
    let faults = content.line_faults();
    if !faults.is_empty() {
        return Err(StoreError::Study(faults));
    }
    let text = |text: &str| {
        TEXT.check(text)
            .map_err(|_| StoreError::Invalid("a text of the study"))
    };
    let mut lines = content.lines.clone();
    for line in &mut lines {
        line.label = LABEL
            .check(&line.label)
            .map_err(|_| StoreError::Invalid("the label of a cost line"))?;
    }
    if content
        .delay_months
        .is_some_and(|months| months > MAX_MONTHS)
    {
        return Err(StoreError::Invalid("the delay"));
    }
    Ok(StudyContent {
        legal: text(&content.legal)?,
        technical: text(&content.technical)?,
        environment: text(&content.environment)?,
        functional: text(&content.functional)?,
        conditions: text(&content.conditions)?,
        notes: text(&content.notes)?,
        lines,
        ..content.clone()
    })
}

/// Where a study is, below the language.
pub(crate) fn path_of(id: uuid::Uuid) -> String {
    format!("/desk/studies/{id}")
}

async fn tell_validators(
    write: &Write,
    row: &study::Model,
    of_project: &project::Model,
) -> Result<()> {
    let mail = Mail::StudyProposed {
        project: of_project.title.clone(),
        path: path_of(row.id),
    };
    let heads = members_in(
        write,
        row.department_id.into(),
        Some(MemberLevel::Validator),
    );
    for head in heads.await? {
        // Who proposes what they will validate needs no mail about it.
        if Some(head.id) != write.actor().account() {
            write.mail_account(&head, &mail).await?;
        }
    }
    Ok(())
}

async fn tell_analyst(
    write: &Write,
    row: &study::Model,
    of_project: &project::Model,
    message: &str,
) -> Result<()> {
    let Some(analyst) = row.proposed_by else {
        return Ok(());
    };
    let Some(analyst) = read_account(write, analyst).await? else {
        return Ok(());
    };
    let mail = Mail::StudySentBack {
        project: of_project.title.clone(),
        message: message.to_owned(),
        path: path_of(row.id),
    };
    write.mail_account(&analyst, &mail).await
}
