//! Ideas: reading them, sending one, completing or withdrawing one's own.

use crate::editions::{calendar_in, rules_in};
use crate::entities::{account, decision, district, edition, idea, project, project_idea, theme};
use crate::error::{Doing, column};
use crate::moderation::{DecisionLine, decision_of};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::idea::{AUTHOR, DraftFault, IdeaDraft, PLACE, TEXT, TITLE};
use domain::text::fold;
use domain::{
    Action, Actor, AuditEvent, Channel, DistrictId, EditionId, EditionState, IdeaId, IdeaState, Mail, ProjectId,
    ThemeId,
};
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select, Set,
};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Which ideas a visitor wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaFilter {
    /// Words that must all be in the title, the text or the place.
    pub words: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: Option<IdeaState>,
    pub order: IdeaOrder,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdeaOrder {
    /// A random order that one seed gives again: no idea is first for everybody, and paging repeats nothing.
    Shuffled(u32),
    Newest,
}

impl Default for IdeaOrder {
    fn default() -> Self {
        Self::Shuffled(0)
    }
}

/// A page of ideas.
#[derive(Clone, Debug, PartialEq)]
pub struct IdeaList {
    pub ideas: Vec<IdeaSummary>,
    /// How many ideas fit the filter, on all pages.
    pub total: usize,
}

/// An idea in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct IdeaSummary {
    pub id: IdeaId,
    pub number: i32,
    pub title: String,
    /// The first words of the text.
    pub excerpt: String,
    pub author: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: IdeaState,
    pub submitted_at: DateTime<Utc>,
}

/// An idea, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    pub id: IdeaId,
    pub edition: EditionId,
    pub number: i32,
    pub title: String,
    pub text: String,
    pub author: String,
    pub channel: Channel,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub place: String,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub state: IdeaState,
    pub version: i32,
    pub submitted_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    /// Its decisions, oldest first.
    pub history: Vec<DecisionLine>,
    /// The projects that it became part of: number and title.
    pub projects: Vec<(ProjectId, String, String)>,
    /// Whether the reader sent it.
    pub mine: bool,
}

/// One of a person's own ideas, with its edition's short name.
#[derive(Clone, Debug, PartialEq)]
pub struct MyIdea {
    pub idea: IdeaSummary,
    pub edition: EditionId,
}

impl Store {
    /// A page of public ideas. Pages count from 0.
    pub async fn ideas(&self, edition: EditionId, filter: &IdeaFilter, page: usize, per_page: usize) -> Result<IdeaList> {
        let query = public_ideas(edition, filter);
        let (total, rows) = match filter.order {
            IdeaOrder::Newest => {
                let total = query.clone().count(self.reader()).await.doing("counting ideas")?;
                let rows = query
                    .order_by_desc(idea::Column::SubmittedAt)
                    .order_by_desc(idea::Column::Number)
                    .offset(page.saturating_mul(per_page) as u64)
                    .limit(per_page as u64)
                    .all(self.reader())
                    .await
                    .doing("reading ideas")?;
                (usize::try_from(total).unwrap_or(usize::MAX), rows)
            }
            IdeaOrder::Shuffled(seed) => {
                let mut ids: Vec<uuid::Uuid> = query
                    .select_only()
                    .column(idea::Column::Id)
                    .into_tuple()
                    .all(self.reader())
                    .await
                    .doing("reading ideas")?;
                ids.sort_by_cached_key(|id| shuffle_key(seed, *id));
                let total = ids.len();
                let shown: Vec<_> = ids.into_iter().skip(page.saturating_mul(per_page)).take(per_page).collect();
                let mut rows = idea::Entity::find()
                    .filter(idea::Column::Id.is_in(shown))
                    .all(self.reader())
                    .await
                    .doing("reading ideas")?;
                rows.sort_by_cached_key(|row| shuffle_key(seed, row.id));
                (total, rows)
            }
        };
        Ok(IdeaList { ideas: rows.into_iter().map(summary_of).collect::<Result<_>>()?, total })
    }

    /// How many public ideas each district has; `None` stands for the whole city.
    pub async fn ideas_per_district(&self, edition: EditionId) -> Result<HashMap<Option<DistrictId>, u64>> {
        let rows: Vec<(Option<uuid::Uuid>, i64)> = public_ideas(edition, &IdeaFilter::default())
            .select_only()
            .column(idea::Column::DistrictId)
            .column_as(idea::Column::Id.count(), "ideas")
            .group_by(idea::Column::DistrictId)
            .into_tuple()
            .all(self.reader())
            .await
            .doing("counting ideas by district")?;
        Ok(rows
            .into_iter()
            .map(|(district, ideas)| (district.map(Into::into), u64::try_from(ideas).unwrap_or_default()))
            .collect())
    }

    /// An idea that this actor may read: a public one, one's own, or any for the staff.
    pub async fn idea(&self, actor: &Actor, edition: EditionId, number: i32) -> Result<Idea> {
        let row = idea::Entity::find()
            .filter(idea::Column::EditionId.eq(edition.0))
            .filter(idea::Column::Number.eq(number))
            .one(self.reader())
            .await
            .doing("reading an idea")?
            .ok_or(StoreError::NotFound("idea"))?;
        let mine = row.author_id.is_some() && row.author_id == actor.account().map(Into::into);
        let state: IdeaState = column("idea.state", &row.state)?;
        if !state.is_public() && !mine && !actor.is_staff() {
            return Err(StoreError::NotFound("idea"));
        }
        let history = decision::Entity::find()
            .filter(decision::Column::IdeaId.eq(row.id))
            .order_by_asc(decision::Column::At)
            .order_by_asc(decision::Column::Id)
            .all(self.reader())
            .await
            .doing("reading decisions")?;
        let projects = self.projects_of_idea(row.id).await?;
        Ok(Idea {
            id: row.id.into(),
            edition,
            number,
            title: row.title,
            text: row.text,
            author: row.author,
            channel: column("idea.channel", &row.channel)?,
            district: row.district_id.map(Into::into),
            theme: row.theme_id.map(Into::into),
            place: row.place,
            latitude: row.latitude,
            longitude: row.longitude,
            state,
            version: row.version,
            submitted_at: row.submitted_at,
            published_at: row.published_at,
            history: history.into_iter().map(decision_of).collect::<Result<_>>()?,
            projects,
            mine,
        })
    }

    async fn projects_of_idea(&self, id: uuid::Uuid) -> Result<Vec<(ProjectId, String, String)>> {
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::IdeaId.eq(id))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        if links.is_empty() {
            return Ok(vec![]);
        }
        let rows = project::Entity::find()
            .filter(project::Column::Id.is_in(links.iter().map(|link| link.project_id)))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        rows.into_iter()
            .filter_map(|row| match column::<domain::ProjectState>("project.state", &row.state) {
                Ok(state) if state.is_public() => Some(Ok((row.id.into(), row.number, row.title))),
                Ok(_) => None,
                Err(err) => Some(Err(err)),
            })
            .collect()
    }

    /// The signed-in person's own ideas, newest first.
    pub async fn my_ideas(&self, actor: &Actor) -> Result<Vec<MyIdea>> {
        let Some(account) = actor.account() else { return Ok(vec![]) };
        let rows = idea::Entity::find()
            .filter(idea::Column::AuthorId.eq(account.0))
            .order_by_desc(idea::Column::SubmittedAt)
            .limit(200)
            .all(self.reader())
            .await
            .doing("reading one's ideas")?;
        rows.into_iter()
            .map(|row| Ok(MyIdea { edition: row.edition_id.into(), idea: summary_of(row)? }))
            .collect()
    }

    /// Sends an idea. Gives its number in the edition.
    pub async fn send_idea(&self, actor: &Actor, edition: EditionId, draft: &IdeaDraft) -> Result<i32> {
        actor.can(Action::SendIdea)?;
        let account = actor.account().ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
        let fields = checked(draft)?;
        let state = IdeaState::Draft.submit()?;
        let write = self.write(actor).await?;
        let row = lock_edition(&write, edition).await?;
        match column("edition.state", &row.state)? {
            EditionState::Public => {}
            EditionState::Draft => return Err(StoreError::NotFound("edition")),
        }
        calendar_in(&write, edition).await?.open_ideas(write.now())?;
        fields.belong_to(&write, edition).await?;
        if let Some(max) = rules_in(&write, edition).await?.ideas_per_person {
            let sent = idea::Entity::find()
                .filter(idea::Column::EditionId.eq(edition.0))
                .filter(idea::Column::AuthorId.eq(account.0))
                .filter(idea::Column::State.ne(IdeaState::Withdrawn.code()))
                .count(write.tx())
                .await
                .doing("counting a person's ideas")?;
            if sent >= u64::from(max) {
                return Err(StoreError::TooManyIdeas { max });
            }
        }
        let number = next_number(&write, edition).await?;
        let id = IdeaId::new();
        let title = fields.title.clone();
        idea::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            number: Set(number),
            author_id: Set(Some(account.0)),
            channel: Set(Channel::Web.code().to_owned()),
            state: Set(state.code().to_owned()),
            version: Set(1),
            external_id: Set(None),
            latitude: Set(None),
            longitude: Set(None),
            submitted_at: Set(write.now()),
            published_at: Set(None),
            ..fields.row()
        }
        .insert(write.tx())
        .await
        .doing("sending an idea")?;
        if let Some(author) = read_account(&write, account.0).await? {
            if author.name.is_empty() {
                account::Entity::update_many()
                    .col_expr(account::Column::Name, fields.author.as_str().into())
                    .filter(account::Column::Id.eq(author.id))
                    .exec(write.tx())
                    .await
                    .doing("naming an account")?;
            }
            let lang = column("account.lang", &author.lang)?;
            let path = format!("/e/{}/ideas/{number}", row.slug);
            write.mail(&author.email, lang, &Mail::IdeaReceived { title, path }).await?;
        }
        write.commit(AuditEvent::IdeaSubmitted { edition, idea: id }).await?;
        Ok(number)
    }

    /// Sends one's own idea again after a moderator asked for changes; possible while ideas or their screening
    /// are open, since the request may come after the last day for new ideas.
    pub async fn resend_idea(&self, actor: &Actor, id: IdeaId, version: i32, draft: &IdeaDraft) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let fields = checked(draft)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let edition = EditionId::from(row.edition_id);
        let calendar = calendar_in(&write, edition).await?;
        if !calendar.at(write.now()).is_some_and(|phase| phase.kind == domain::PhaseKind::Screening) {
            calendar.open_ideas(write.now())?;
        }
        fields.belong_to(&write, edition).await?;
        let state = column::<IdeaState>("idea.state", &row.state)?.submit()?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(version + 1),
            submitted_at: Set(write.now()),
            ..fields.row()
        }
        .update(write.tx())
        .await
        .doing("sending an idea again")?;
        write.commit(AuditEvent::IdeaResubmitted { edition, idea: id }).await
    }

    /// Takes back one's own idea.
    pub async fn withdraw_idea(&self, actor: &Actor, id: IdeaId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let row = own_idea(&write, id).await?;
        let state = column::<IdeaState>("idea.state", &row.state)?.withdraw()?;
        let edition = EditionId::from(row.edition_id);
        idea::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("withdrawing an idea")?;
        write.commit(AuditEvent::IdeaWithdrawn { edition, idea: id }).await
    }
}

/// An idea's fields after their check.
struct Fields {
    title: String,
    text: String,
    place: String,
    author: String,
    district: Option<DistrictId>,
    theme: Option<ThemeId>,
}

fn checked(draft: &IdeaDraft) -> Result<Fields> {
    let mut faults = draft.check_what();
    faults.extend(draft.check_where());
    faults.extend(draft.check_who().into_iter().filter(|fault| !matches!(fault, DraftFault::Email)));
    let (Ok(title), Ok(text), Ok(place), Ok(author), []) = (
        TITLE.check(&draft.title),
        TEXT.check(&draft.text),
        PLACE.check(&draft.place),
        AUTHOR.check(&draft.author),
        faults.as_slice(),
    ) else {
        return Err(StoreError::Draft(faults));
    };
    Ok(Fields { title, text, place, author, district: draft.district, theme: draft.theme })
}

impl Fields {
    /// The theme and the district are the edition's own: a form may have been tampered with, or filled in
    /// before they changed.
    async fn belong_to(&self, write: &Write, edition: EditionId) -> Result<()> {
        let mut faults = Vec::new();
        if let Some(id) = self.theme {
            let found = theme::Entity::find_by_id(id.0).one(write.tx()).await.doing("reading a theme")?;
            faults.extend(found.is_none_or(|theme| theme.edition_id != edition.0).then_some(DraftFault::Theme));
        }
        if let Some(id) = self.district {
            let found = district::Entity::find_by_id(id.0).one(write.tx()).await.doing("reading a district")?;
            faults.extend(found.is_none_or(|row| row.edition_id != edition.0).then_some(DraftFault::District));
        }
        if faults.is_empty() { Ok(()) } else { Err(StoreError::Draft(faults)) }
    }

    fn row(&self) -> idea::ActiveModel {
        idea::ActiveModel {
            folded: Set(folded(&self.title, &self.text, &self.place)),
            title: Set(self.title.clone()),
            text: Set(self.text.clone()),
            place: Set(self.place.clone()),
            author: Set(self.author.clone()),
            district_id: Set(self.district.map(Into::into)),
            theme_id: Set(self.theme.map(Into::into)),
            ..Default::default()
        }
    }
}

/// What the search of ideas and projects looks in.
pub(crate) fn folded(title: &str, text: &str, place: &str) -> String {
    fold(&format!("{title}\n{text}\n{place}"))
}

/// Every word of a search must be in the folded text.
pub(crate) fn words_in<C: ColumnTrait>(column: C, words: &str) -> Condition {
    fold(words).split_whitespace().take(8).fold(Condition::all(), |all, word| all.add(contains(column, word)))
}

/// The text is part of the column. `%` and `_` stand for themselves.
pub(crate) fn contains<C: ColumnTrait>(column: C, text: &str) -> SimpleExpr {
    let pattern = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let like = LikeExpr::new(format!("%{pattern}%")).escape('\\');
    Expr::col((column.entity_name(), column)).like(like)
}

fn public_ideas(edition: EditionId, filter: &IdeaFilter) -> Select<idea::Entity> {
    let states: Vec<&str> = IdeaState::ALL
        .into_iter()
        .filter(|state| state.is_public() && filter.state.is_none_or(|wanted| wanted == *state))
        .map(IdeaState::code)
        .collect();
    let mut query = idea::Entity::find()
        .filter(idea::Column::EditionId.eq(edition.0))
        .filter(idea::Column::State.is_in(states))
        .filter(words_in(idea::Column::Folded, &filter.words));
    if let Some(district) = filter.district {
        query = query.filter(idea::Column::DistrictId.eq(district.0));
    }
    if let Some(theme) = filter.theme {
        query = query.filter(idea::Column::ThemeId.eq(theme.0));
    }
    query
}

fn shuffle_key(seed: u32, id: uuid::Uuid) -> [u8; 32] {
    Sha256::new().chain_update(seed.to_be_bytes()).chain_update(id.as_bytes()).finalize().into()
}

pub(crate) fn summary_of(row: idea::Model) -> Result<IdeaSummary> {
    Ok(IdeaSummary {
        id: row.id.into(),
        number: row.number,
        title: row.title,
        excerpt: excerpt(&row.text),
        author: row.author,
        district: row.district_id.map(Into::into),
        theme: row.theme_id.map(Into::into),
        state: column("idea.state", &row.state)?,
        submitted_at: row.submitted_at,
    })
}

/// The first 180 characters or so, cut between words.
pub(crate) fn excerpt(text: &str) -> String {
    const LENGTH: usize = 180;
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = flat.char_indices().nth(LENGTH) else { return flat };
    let cut = flat[..end].rfind(' ').unwrap_or(end);
    format!("{}…", flat[..cut].trim_end_matches([',', ';', '.', ':']))
}

/// Reads the edition and, on PostgreSQL, holds it: numbers are given one by one.
pub(crate) async fn lock_edition(write: &Write, id: EditionId) -> Result<edition::Model> {
    edition::Entity::find_by_id(id.0)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading an edition")?
        .ok_or(StoreError::NotFound("edition"))
}

pub(crate) async fn next_number(write: &Write, edition: EditionId) -> Result<i32> {
    let last: Option<Option<i32>> = idea::Entity::find()
        .select_only()
        .column_as(idea::Column::Number.max(), "last")
        .filter(idea::Column::EditionId.eq(edition.0))
        .into_tuple()
        .one(write.tx())
        .await
        .doing("numbering an idea")?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// The actor's own idea, held on PostgreSQL. Somebody else's is not there.
async fn own_idea(write: &Write, id: IdeaId) -> Result<idea::Model> {
    let account = write.actor().account().ok_or(StoreError::Forbidden(domain::Forbidden::SignIn))?;
    idea::Entity::find_by_id(id.0)
        .filter(idea::Column::AuthorId.eq(account.0))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading one's idea")?
        .ok_or(StoreError::NotFound("idea"))
}

pub(crate) async fn read_account(write: &Write, id: uuid::Uuid) -> Result<Option<account::Model>> {
    account::Entity::find_by_id(id).one(write.tx()).await.doing("reading an account")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_are_cut_between_words() {
        assert_eq!(excerpt("court\n\ntexte"), "court texte");
        let long = "mot, ".repeat(60);
        let short = excerpt(&long);
        assert!(short.chars().count() <= 181, "{short}");
        assert!(short.ends_with("mot…"), "{short}");
    }
}
