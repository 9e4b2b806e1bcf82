//! Those who carry a project, its porteurs: the authors of its ideas. They keep their names on it or not, follow it on a page
//! of their own, and write to the city and are written to.

mod announcements;
mod messages;
mod own;

pub use announcements::Announcement;
pub use messages::Message;
pub use own::{CarriedIdea, CarriedProject, MyProject};

use crate::entities::{account, edition, idea, project, project_idea};
use crate::entries::was_entered;
use crate::error::{Doing, column};
use crate::rights::can_for_project;
use crate::{Result, Secret, Store, StoreError, Write};
use domain::{AccountId, Action, Actor, Contact, ContactWish, IdeaId, Lang, Mail, ProjectId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{HashMap, HashSet};

/// Somebody who carries a project: the author of one of its ideas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// None where somebody of the staff entered the idea and its author has no account.
    pub account: Option<AccountId>,
    /// The name that is shown with the idea; may be empty in old files.
    pub name: String,
    pub idea: IdeaId,
    pub idea_number: i32,
    /// Whether the name is shown with the project.
    pub named: bool,
    /// How to reach an author for whom somebody else entered the idea; none for one who sent it here.
    pub wish: Option<ContactWish>,
    /// The address, number or place that goes with the wish; empty for those who may not see it.
    pub contact: String,
}

/// Who is written to about an idea.
pub(crate) struct Author<'a> {
    pub(crate) to: Contact,
    pub(crate) lang: Lang,
    /// Whether a page of their own opens for them.
    pub(crate) has_account: bool,
    pub(crate) idea: &'a idea::Model,
}

impl Store {
    /// The people who carry a project. Contacts are for the staff, not for members of departments.
    pub async fn carriers(&self, actor: &Actor, project: ProjectId) -> Result<Vec<Carrier>> {
        let edition = can_for_project(self.reader(), actor, Action::ReadStudies, project).await?;
        let mut carriers = carriers_of(self.reader(), &self.0.secret, project.0).await?;
        if actor.can_in(Action::ReadDesk, edition).is_err() {
            for carrier in &mut carriers {
                carrier.contact.clear();
            }
        }
        Ok(carriers)
    }
}

/// The people who carry a project, in the order of their ideas. No right is checked.
pub(crate) async fn carriers_of<C: ConnectionTrait>(
    conn: &C,
    secret: &Secret,
    project: uuid::Uuid,
) -> Result<Vec<Carrier>> {
    let links = links_of(conn, project).await?;
    let ideas = ideas_of(conn, project).await?;
    ideas
        .into_iter()
        .map(|row| {
            let wish = if was_entered(&row) {
                Some(column("idea.contact_wish", &row.contact_wish)?)
            } else {
                None
            };
            let contact = secret.contact_of(&row)?;
            Ok(Carrier {
                account: row.author_id.map(Into::into),
                name: row.author,
                idea: row.id.into(),
                idea_number: row.number,
                named: links.get(&row.id).copied().unwrap_or(false),
                wish,
                contact,
            })
        })
        .collect()
}

/// Writes to everybody who carries a project, once each; `mail` is given the path of their page, or that of their
/// idea where they have no account. Gives how many.
pub(crate) async fn mail_carriers(
    write: &Write,
    project: &project::Model,
    mail: impl Fn(&str) -> Mail,
) -> Result<u32> {
    let slug = slug_of(write, project.edition_id).await?;
    let ideas = ideas_of(write.tx(), project.id).await?;
    let mut told = 0;
    for author in authors_to_tell(write.tx(), write.secret(), &ideas).await? {
        let path = if author.has_account {
            carrier_path(&slug, &project.number)
        } else {
            idea_path(&slug, author.idea.number)
        };
        write.mail(&author.to, author.lang, &mail(&path)).await?;
        told += 1;
    }
    Ok(told)
}

/// The authors of ideas who want to hear of them, one for each address, in the order of the ideas.
pub(crate) async fn authors_to_tell<'a, C: ConnectionTrait>(
    conn: &C,
    secret: &Secret,
    ideas: &'a [idea::Model],
) -> Result<Vec<Author<'a>>> {
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(ideas.iter().filter_map(|idea| idea.author_id)))
        .all(conn)
        .await
        .doing("reading authors")?;
    let accounts = accounts
        .into_iter()
        .map(|row| Ok((row.id, secret.account_of(row)?)))
        .collect::<Result<HashMap<_, _>>>()?;
    let mut seen = HashSet::new();
    let mut authors = Vec::new();
    for idea in ideas {
        // Whoever sent an idea here is told by mail; whoever had it entered has said how, or that they don't want to.
        let by_mail = idea.contact_wish == ContactWish::Email.code();
        if idea.entered_by.is_some() && !by_mail {
            continue;
        }
        let account = idea.author_id.and_then(|id| accounts.get(&id));
        let (to, lang, has_account) = match account {
            Some(account) => match &account.contact {
                Some(contact) => (contact.clone(), account.lang, true),
                None => continue,
            },
            None => match domain::text::email(&secret.contact_of(idea)?) {
                Ok(email) if by_mail => (Contact::Email(email), Lang::Fr, false),
                Ok(_) | Err(_) => continue,
            },
        };
        if seen.insert(to.clone()) {
            authors.push(Author {
                to,
                lang,
                has_account,
                idea,
            });
        }
    }
    Ok(authors)
}

/// The ideas of a project, in the order of their numbers.
async fn ideas_of<C: ConnectionTrait>(conn: &C, project: uuid::Uuid) -> Result<Vec<idea::Model>> {
    let links = links_of(conn, project).await?;
    idea::Entity::find()
        .filter(idea::Column::Id.is_in(links.into_keys()))
        .order_by_asc(idea::Column::Number)
        .all(conn)
        .await
        .doing("reading a lineage")
}

/// The ideas that a project is linked with, and whether each author is named.
async fn links_of<C: ConnectionTrait>(
    conn: &C,
    project: uuid::Uuid,
) -> Result<HashMap<uuid::Uuid, bool>> {
    let links = project_idea::Entity::find()
        .filter(project_idea::Column::ProjectId.eq(project))
        .all(conn)
        .await
        .doing("reading a lineage")?;
    Ok(links
        .into_iter()
        .map(|link| (link.idea_id, link.named))
        .collect())
}

async fn slug_of(write: &Write, edition: uuid::Uuid) -> Result<String> {
    Ok(edition::Entity::find_by_id(edition)
        .one(write.tx())
        .await
        .doing("reading an edition")?
        .ok_or(StoreError::NotFound("edition"))?
        .slug)
}

/// Where somebody who carries a project follows it, below the language.
pub(crate) fn carrier_path(slug: &str, number: &str) -> String {
    format!("/e/{slug}/projects/{}/carrier", path_part(number))
}

/// Where an idea is read, below the language.
pub(crate) fn idea_path(slug: &str, number: i32) -> String {
    format!("/e/{slug}/ideas/{number}")
}

/// Where the staff read about a project, below the language.
fn desk_path(slug: &str, number: &str) -> String {
    format!("/desk/projects/{slug}/{}", path_part(number))
}

/// A text as one part of a path: numbers of projects come from files and may hold anything.
fn path_part(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut path, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            path.push(char::from(byte));
        } else {
            let _ = write!(path, "%{byte:02X}");
        }
        path
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_files_make_paths() {
        assert_eq!(carrier_path("bp", "02"), "/e/bp/projects/02/carrier");
        assert_eq!(
            carrier_path("bp", "A/é 1"),
            "/e/bp/projects/A%2F%C3%A9%201/carrier"
        );
    }
}
