//! What a city writes to all who carry a project of an edition.

use super::{Author, authors_to_tell, carrier_path, idea_path};
use crate::entities::{announcement, edition, idea, project, project_idea};
use crate::error::Doing;
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::project::{MESSAGE, TITLE};
use domain::{Action, Actor, AnnouncementId, AuditEvent, EditionId, Mail, ProjectState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};
use std::collections::HashMap;

/// An announcement that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    pub id: AnnouncementId,
    pub subject: String,
    pub text: String,
    pub at: DateTime<Utc>,
    pub recipients: u32,
}

/// The ideas of an edition's projects, and the project of each: of several, the first.
struct Lineage {
    ideas: Vec<idea::Model>,
    numbers: HashMap<uuid::Uuid, String>,
}

impl Store {
    /// How many people an announcement of this edition would reach.
    pub async fn announcement_recipients(&self, actor: &Actor, edition: EditionId) -> Result<u32> {
        actor.can_in(Action::WriteToCarriers, edition)?;
        let lineage = lineage(self.reader(), edition).await?;
        let authors = authors_to_tell(self.reader(), &self.0.secret, &lineage.ideas).await?;
        Ok(u32::try_from(authors.len()).unwrap_or(u32::MAX))
    }

    /// Sends an announcement to all who carry a project of the edition, once each. `id` is made when the form is
    /// shown: the same one again sends nothing. Gives the number of recipients.
    pub async fn announce(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: AnnouncementId,
        subject: &str,
        text: &str,
    ) -> Result<u32> {
        actor.can_in(Action::WriteToCarriers, edition)?;
        let subject = TITLE
            .check(subject)
            .map_err(|_| StoreError::Invalid("the subject"))?;
        let text = MESSAGE
            .check(text)
            .map_err(|_| StoreError::Invalid("the text"))?;
        let write = self.write(actor).await?;
        write.hold("announcements").await?;
        let sent = announcement::Entity::find_by_id(id.0)
            .one(write.tx())
            .await
            .doing("reading announcements")?;
        if let Some(sent) = sent {
            return Ok(u32::try_from(sent.recipients).unwrap_or_default());
        }
        let of_edition = edition::Entity::find_by_id(edition.0)
            .one(write.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let lineage = lineage(write.tx(), edition).await?;
        let authors = authors_to_tell(write.tx(), write.secret(), &lineage.ideas).await?;
        if authors.is_empty() {
            return Err(StoreError::NoCarriers);
        }
        for author in &authors {
            let mail = Mail::Announced {
                edition: of_edition.name.clone(),
                subject: subject.clone(),
                text: text.clone(),
                path: path_for(author, &lineage, &of_edition.slug),
            };
            write.mail(&author.to, author.lang, &mail).await?;
        }
        let recipients = u32::try_from(authors.len()).unwrap_or(u32::MAX);
        announcement::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            subject: Set(subject),
            text: Set(text),
            account_id: Set(actor.account().map(Into::into)),
            at: Set(write.now()),
            recipients: Set(i32::try_from(recipients).unwrap_or(i32::MAX)),
        }
        .insert(write.tx())
        .await
        .doing("keeping an announcement")?;
        write
            .commit_quietly(AuditEvent::AnnouncementSent {
                edition,
                recipients,
            })
            .await?;
        Ok(recipients)
    }

    /// The announcements of an edition, newest first.
    pub async fn announcements(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<Announcement>> {
        actor.can_in(Action::ReadDesk, edition)?;
        let rows = announcement::Entity::find()
            .filter(announcement::Column::EditionId.eq(edition.0))
            .order_by_desc(announcement::Column::At)
            .all(self.reader())
            .await
            .doing("reading announcements")?;
        Ok(rows
            .into_iter()
            .map(|row| Announcement {
                id: row.id.into(),
                subject: row.subject,
                text: row.text,
                at: row.at,
                recipients: u32::try_from(row.recipients).unwrap_or_default(),
            })
            .collect())
    }
}

fn path_for(author: &Author<'_>, lineage: &Lineage, slug: &str) -> String {
    match lineage.numbers.get(&author.idea.id) {
        Some(number) if author.has_account => carrier_path(slug, number),
        Some(_) | None => idea_path(slug, author.idea.number),
    }
}

async fn lineage<C: ConnectionTrait>(conn: &C, edition: EditionId) -> Result<Lineage> {
    let doing = "reading who carries projects";
    let projects = project::Entity::find()
        .filter(crate::projects::own_of(edition))
        .filter(project::Column::State.ne(ProjectState::Dissolved.code()))
        .order_by_asc(project::Column::Position)
        .all(conn)
        .await
        .doing(doing)?;
    let links = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.is_in(projects.iter().map(|row| row.id)))
        .all(conn)
        .await
        .doing(doing)?;
    let places: HashMap<_, _> = projects.iter().map(|row| row.id).zip(0..).collect();
    let mut first: HashMap<uuid::Uuid, usize> = HashMap::new();
    for link in &links {
        if let Some(place) = places.get(&link.project_id) {
            let of_idea = first.entry(link.idea_id).or_insert(*place);
            *of_idea = (*of_idea).min(*place);
        }
    }
    let numbers = first
        .into_iter()
        .filter_map(|(idea, place)| Some((idea, projects.get(place)?.number.clone())))
        .collect();
    let ideas = idea::Entity::find()
        .filter(idea::Column::Id.is_in(links.iter().map(|link| link.idea_id)))
        .order_by_asc(idea::Column::Number)
        .all(conn)
        .await
        .doing(doing)?;
    Ok(Lineage { ideas, numbers })
}
