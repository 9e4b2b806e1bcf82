//! Messages between the city and those who carry a project. All of them read the thread.

use super::own::{carried_in, signed_in};
use super::{desk_path, ideas_of, mail_carriers, slug_of};
use crate::entities::{message, project};
use crate::error::Doing;
use crate::rights::can_for_project;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::project::MESSAGE;
use domain::{
    AccountId, Action, Actor, AuditEvent, EditionId, Mail, MessageId, ProjectId, ProjectState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set,
};
use std::collections::HashMap;

/// The same words by the same person within this time are one message: a button pressed twice.
const TWICE: TimeDelta = TimeDelta::minutes(2);

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// By the city, not by somebody who carries the project.
    pub by_staff: bool,
    /// Who wrote; empty when the account has no name.
    pub name: String,
    pub text: String,
    pub at: DateTime<Utc>,
    /// Whether the reader wrote it.
    pub mine: bool,
}

impl Store {
    /// The messages about a project, oldest first, for the staff.
    pub async fn messages(&self, actor: &Actor, project: ProjectId) -> Result<Vec<Message>> {
        can_for_project(self.reader(), actor, Action::ReadDesk, project).await?;
        self.messages_of(project.0, actor.account()).await
    }

    /// Writes to those who carry a project; each gets a mail with the words. Gives how many mails leave.
    pub async fn write_to_carriers(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        text: &str,
    ) -> Result<u32> {
        actor.can_in(Action::WriteToCarriers, edition)?;
        let text = checked(text)?;
        let write = self.write(actor).await?;
        let row = project::Entity::find()
            .filter(crate::projects::own_of(edition))
            .filter(project::Column::Number.eq(number))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
            .one(write.tx())
            .await
            .doing("reading a project")?
            .ok_or(StoreError::NotFound("project"))?;
        let name = match actor.account() {
            Some(account) => crate::ideas::read_account(&write, account.0)
                .await?
                .map(|account| account.name)
                .unwrap_or_default(),
            None => String::new(),
        };
        if !insert(&write, &row, true, &name, &text).await? {
            return Ok(0);
        }
        let told = mail_carriers(&write, &row, |path| Mail::CarrierWrittenTo {
            project: row.title.clone(),
            message: text.clone(),
            path: path.to_owned(),
        })
        .await?;
        write
            .commit_quietly(AuditEvent::MessageSent {
                edition,
                project: row.id.into(),
            })
            .await?;
        Ok(told)
    }

    /// Writes to the city about a project that one carries. Those who coordinate get a mail with a link, and
    /// without the words.
    pub async fn write_to_city(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: &str,
        text: &str,
    ) -> Result<()> {
        let account = signed_in(actor)?;
        let text = checked(text)?;
        let write = self.write(actor).await?;
        let row = carried_in(&write, account, edition, number).await?;
        let name = ideas_of(write.tx(), row.id)
            .await?
            .into_iter()
            .find(|idea| idea.author_id == Some(account.0))
            .map(|idea| idea.author)
            .unwrap_or_default();
        if !insert(&write, &row, false, &name, &text).await? {
            return Ok(());
        }
        let path = desk_path(&slug_of(&write, row.edition_id).await?, &row.number);
        for staff in write.coordinators(edition).await? {
            let mail = Mail::CarrierWrote {
                project: row.title.clone(),
                path: path.clone(),
            };
            write.mail_account(&staff, &mail).await?;
        }
        write
            .commit_quietly(AuditEvent::MessageSent {
                edition,
                project: row.id.into(),
            })
            .await
    }

    /// The projects of an edition whose last message waits for the city's answer, by number, the one that has waited
    /// longest first.
    pub async fn unanswered(&self, actor: &Actor, edition: EditionId) -> Result<Vec<String>> {
        actor.can_in(Action::ReadDesk, edition)?;
        let of_edition = project::Entity::find()
            .select_only()
            .column(project::Column::Id)
            .filter(crate::projects::own_of(edition))
            .filter(project::Column::State.ne(ProjectState::Dissolved.code()));
        let rows: Vec<(uuid::Uuid, bool)> = message::Entity::find()
            .select_only()
            .column(message::Column::ProjectId)
            .column(message::Column::ByStaff)
            .filter(message::Column::ProjectId.in_subquery(of_edition.into_query()))
            .order_by_asc(message::Column::At)
            .order_by_asc(message::Column::Id)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading messages")?;
        let mut last: HashMap<uuid::Uuid, (usize, bool)> = HashMap::new();
        for (at, (project, by_staff)) in rows.into_iter().enumerate() {
            last.insert(project, (at, by_staff));
        }
        last.retain(|_, (_, by_staff)| !*by_staff);
        let mut projects = project::Entity::find()
            .filter(project::Column::Id.is_in(last.keys().copied()))
            .all(self.reader())
            .await
            .doing("reading projects")?;
        projects.sort_by_key(|row| last.get(&row.id).map(|(at, _)| *at));
        Ok(projects.into_iter().map(|row| row.number).collect())
    }

    /// The messages of a project, as `reader` sees them. No right is checked.
    pub(super) async fn messages_of(
        &self,
        project: uuid::Uuid,
        reader: Option<AccountId>,
    ) -> Result<Vec<Message>> {
        let rows = message::Entity::find()
            .filter(message::Column::ProjectId.eq(project))
            .order_by_asc(message::Column::At)
            .order_by_asc(message::Column::Id)
            .all(self.reader())
            .await
            .doing("reading messages")?;
        Ok(rows
            .into_iter()
            .map(|row| Message {
                by_staff: row.by_staff,
                name: row.name,
                text: row.text,
                at: row.at,
                mine: reader.is_some_and(|reader| row.account_id == Some(reader.0)),
            })
            .collect())
    }
}

fn checked(text: &str) -> Result<String> {
    MESSAGE
        .check(text)
        .map_err(|_| StoreError::Invalid("the message"))
}

/// Adds a message, unless it is the last one again. Whether it was added.
async fn insert(
    write: &Write,
    project: &project::Model,
    by_staff: bool,
    name: &str,
    text: &str,
) -> Result<bool> {
    write.hold(&format!("messages of {}", project.id)).await?;
    let account = write.actor().account().map(|id| id.0);
    let last = message::Entity::find()
        .filter(message::Column::ProjectId.eq(project.id))
        .order_by_desc(message::Column::At)
        .order_by_desc(message::Column::Id)
        .limit(1)
        .one(write.tx())
        .await
        .doing("reading messages")?;
    if last.is_some_and(|last| {
        last.account_id == account
            && last.by_staff == by_staff
            && last.text == text
            && write.now() - last.at < TWICE
    }) {
        return Ok(false);
    }
    message::ActiveModel {
        id: Set(MessageId::new().0),
        project_id: Set(project.id),
        account_id: Set(account),
        by_staff: Set(by_staff),
        name: Set(name.to_owned()),
        text: Set(text.to_owned()),
        at: Set(write.now()),
    }
    .insert(write.tx())
    .await
    .doing("sending a message")?;
    Ok(true)
}
