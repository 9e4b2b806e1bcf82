//! The mails that tell the decisions: made once, for the preview and for the publication.

use super::check::{Pending, pending};
use crate::entities::{account, idea, project, project_idea};
use crate::error::{Doing, column};
use crate::{Account, Result, Secret, Store, StoreError};
use domain::{Action, Actor, Contact, ContactWish, EditionId, IdeaState, Lang, Mail};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::{BTreeSet, HashMap};

/// A mail that tells a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionMail {
    /// The number of the project.
    pub number: String,
    pub to: Contact,
    /// The author's name; may be empty.
    pub name: String,
    pub lang: Lang,
    pub mail: Mail,
}

/// An author whom no mail reaches, to be told by the city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreached {
    /// The number of the project.
    pub number: String,
    pub idea: i32,
    pub title: String,
    pub name: String,
    /// How the author asked to hear of it.
    pub wish: ContactWish,
    pub contact: String,
}

/// A page of the mails as they will leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionMails {
    pub mails: Vec<DecisionMail>,
    pub total: usize,
    pub unreached: Vec<Unreached>,
}

/// What is read of an idea's author.
struct Author {
    number: i32,
    title: String,
    account: Option<uuid::Uuid>,
    name: String,
    wish: ContactWish,
    contact: String,
}

impl Store {
    /// The mails that would leave if everything were published now, by project. Pages count from 0.
    pub async fn decision_mails(
        &self,
        actor: &Actor,
        edition: EditionId,
        page: usize,
        per_page: usize,
    ) -> Result<DecisionMails> {
        actor.can_in(Action::PublishDecisions, edition)?;
        let catalogue = self.catalogue().await?;
        let slug = &catalogue
            .by_id(edition)
            .ok_or(StoreError::NotFound("edition"))?
            .slug;
        let pending = pending(self.reader(), edition, false).await?;
        let mut mails = letters(self.reader(), &self.0.secret, edition, slug, &pending).await?;
        mails.total = mails.mails.len();
        // An address may name a page that is no more.
        let page = page.min(mails.total.saturating_sub(1) / per_page.max(1));
        mails.mails = mails
            .mails
            .into_iter()
            .skip(page.saturating_mul(per_page))
            .take(per_page)
            .collect();
        Ok(mails)
    }
}

/// One mail for each address and decided project, in the order of the projects.
pub(super) async fn letters(
    db: &impl ConnectionTrait,
    secret: &Secret,
    edition: EditionId,
    slug: &str,
    pending: &[Pending],
) -> Result<DecisionMails> {
    let links = links(db, edition).await?;
    let authors = authors(db, secret, edition).await?;
    let accounts = accounts(db, secret, edition).await?;
    let mut told = DecisionMails::default();
    for one in pending {
        let Some(decided) = &one.decision else {
            continue;
        };
        let number = &one.project.number;
        let mail = Mail::ProjectDecided {
            title: one.project.title.clone(),
            verdict: decided.decision.verdict,
            reason: decided.decision.reason,
            words: decided.words.clone(),
            instead: decided.instead.clone(),
            path: format!("/e/{slug}/projects/{number}"),
        };
        let mut reached = BTreeSet::new();
        let ideas = links.get(&one.project.id).map_or(&[][..], Vec::as_slice);
        for author in ideas.iter().filter_map(|idea| authors.get(idea)) {
            let address = match author.account.and_then(|id| accounts.get(&id)) {
                Some(account) => account.contact.clone().map(|to| (to, account.lang)),
                // Entered for somebody who left an address: paper forms are in French.
                None if author.wish == ContactWish::Email => domain::text::email(&author.contact)
                    .ok()
                    .map(|email| (Contact::Email(email), Lang::Fr)),
                None => None,
            };
            match address {
                Some((to, lang)) => {
                    if reached.insert(to.clone()) {
                        told.mails.push(DecisionMail {
                            number: number.clone(),
                            to,
                            name: author.name.clone(),
                            lang,
                            mail: mail.clone(),
                        });
                    }
                }
                None => told.unreached.push(Unreached {
                    number: number.clone(),
                    idea: author.number,
                    title: author.title.clone(),
                    name: author.name.clone(),
                    wish: author.wish,
                    contact: author.contact.clone(),
                }),
            }
        }
    }
    Ok(told)
}

fn projects_of(edition: EditionId) -> SelectStatement {
    project::Entity::find()
        .select_only()
        .column(project::Column::Id)
        .filter(crate::projects::own_of(edition))
        .into_query()
}

fn joined(edition: EditionId) -> SelectStatement {
    project_idea::Entity::find()
        .select_only()
        .column(project_idea::Column::IdeaId)
        .filter(project_idea::Column::ProjectId.in_subquery(projects_of(edition)))
        .into_query()
}

/// The ideas of each project.
async fn links(
    db: &impl ConnectionTrait,
    edition: EditionId,
) -> Result<HashMap<uuid::Uuid, Vec<uuid::Uuid>>> {
    let rows: Vec<(uuid::Uuid, uuid::Uuid)> = project_idea::Entity::find()
        .select_only()
        .column(project_idea::Column::ProjectId)
        .column(project_idea::Column::IdeaId)
        .filter(project_idea::Column::ProjectId.in_subquery(projects_of(edition)))
        .order_by_asc(project_idea::Column::IdeaId)
        .into_tuple()
        .all(db)
        .await
        .doing("reading lineages")?;
    let mut links = HashMap::<_, Vec<_>>::new();
    for (project, idea) in rows {
        links.entry(project).or_default().push(idea);
    }
    Ok(links)
}

/// Who wrote the ideas of an edition's projects. Who has withdrawn an idea wants to hear no more of it.
async fn authors(
    db: &impl ConnectionTrait,
    secret: &Secret,
    edition: EditionId,
) -> Result<HashMap<uuid::Uuid, Author>> {
    type Row = (
        uuid::Uuid,
        i32,
        String,
        Option<uuid::Uuid>,
        String,
        String,
        String,
    );
    let rows: Vec<Row> = idea::Entity::find()
        .select_only()
        .column(idea::Column::Id)
        .column(idea::Column::Number)
        .column(idea::Column::Title)
        .column(idea::Column::AuthorId)
        .column(idea::Column::Author)
        .column(idea::Column::ContactWish)
        .column(idea::Column::Contact)
        .filter(idea::Column::Id.in_subquery(joined(edition)))
        .filter(idea::Column::State.ne(IdeaState::Withdrawn.code()))
        .into_tuple()
        .all(db)
        .await
        .doing("reading authors")?;
    rows.into_iter()
        .map(|(id, number, title, account, name, wish, contact)| {
            let author = Author {
                number,
                title,
                account,
                name,
                wish: column("idea.contact_wish", &wish)?,
                contact: secret.open_text(crate::ideas::CONTACT, id, &contact)?,
            };
            Ok((id, author))
        })
        .collect()
}

/// The address and the language of those who have an account.
async fn accounts(
    db: &impl ConnectionTrait,
    secret: &Secret,
    edition: EditionId,
) -> Result<HashMap<uuid::Uuid, Account>> {
    let authors = idea::Entity::find()
        .select_only()
        .column(idea::Column::AuthorId)
        .filter(idea::Column::Id.in_subquery(joined(edition)))
        .into_query();
    let rows = account::Entity::find()
        .filter(account::Column::Id.in_subquery(authors))
        .all(db)
        .await
        .doing("reading accounts")?;
    rows.into_iter()
        .map(|row| Ok((row.id, secret.account_of(row)?)))
        .collect()
}
