//! Ideas: reading them; `own.rs` has what authors do.

mod own;

pub(crate) use own::{belonging, ideas_of_person, next_number, own_idea, read_account};

use crate::entities::{decision, edition, idea, project, project_idea};
use crate::error::{Doing, column};
use crate::moderation::{DecisionLine, decision_of};
use crate::search::{Kind, words_in};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::idea::Point;
use domain::{
    Action, Actor, Channel, DistrictId, EditionId, IdeaId, IdeaState, ProjectId, ProjectState,
    ThemeId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// Rows read by one statement: `SQLite` takes 32,766 values in one, and an export asks for every idea.
const CHUNK: usize = 1000;

/// Which ideas a visitor wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaFilter {
    /// Words that it must all have: in any form, begun, or with a typing error.
    pub words: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub state: Option<IdeaState>,
    pub order: IdeaOrder,
}

/// In which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdeaOrder {
    /// A random order that one seed gives again: no idea is first for everybody, and paging repeats nothing. Of those
    /// that a search finds, those with its words in the title come first, those with a typing error last.
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
    /// Its author chose to be "a resident of ..."; what a file brought may have no name for other reasons.
    pub unnamed: bool,
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
    /// Its author chose to be "a resident of ...".
    pub unnamed: bool,
    /// Whether the author is under 18. For the author's own form, and shown to nobody.
    pub minor: bool,
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
    /// The projects under study that it is part of, for its author and the staff: number and title.
    pub studied: Vec<(ProjectId, String, String)>,
    /// Whether the reader sent it.
    pub mine: bool,
}

impl Idea {
    /// Where on the map, if that is known.
    pub fn point(&self) -> Option<Point> {
        Point::new(self.latitude?, self.longitude?)
    }
}

/// One of a person's own ideas, with its edition's short name.
#[derive(Clone, Debug, PartialEq)]
pub struct MyIdea {
    pub idea: IdeaSummary,
    pub edition: EditionId,
}

/// Projects of an idea: number and title.
type Lineage = Vec<(ProjectId, String, String)>;

/// The column of the contact of somebody for whom an idea was entered, sealed with the idea's id as its row.
pub(crate) const CONTACT: &str = "idea.contact";

impl crate::Secret {
    /// How somebody for whom an idea was entered is reached; empty where they did not say.
    pub(crate) fn contact_of(&self, row: &idea::Model) -> Result<String> {
        self.open_text(CONTACT, row.id, &row.contact)
    }
}

impl Store {
    /// A page of public ideas. Pages count from 0.
    pub async fn ideas(
        &self,
        edition: EditionId,
        filter: &IdeaFilter,
        page: usize,
        per_page: usize,
    ) -> Result<IdeaList> {
        let found = self.find(Kind::Ideas, edition, &filter.words).await;
        let mut query = public_ideas(edition, filter);
        if found.is_none() {
            query = query.filter(words_in(idea::Column::Folded, &filter.words));
        }
        let query = query
            .select_only()
            .column(idea::Column::Id)
            .order_by_desc(idea::Column::SubmittedAt)
            .order_by_desc(idea::Column::Number);
        let mut ids: Vec<uuid::Uuid> = query
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading ideas")?;
        if let Some(found) = &found {
            ids.retain(|id| found.contains_key(id));
        }
        match filter.order {
            IdeaOrder::Newest => {}
            IdeaOrder::Shuffled(seed) => {
                ids.sort_by_cached_key(|id| {
                    let place = found.as_ref().and_then(|found| found.get(id)).copied();
                    (place, shuffle_key(seed, *id))
                });
            }
        }
        let total = ids.len();
        let shown = ids
            .into_iter()
            .skip(page.saturating_mul(per_page))
            .take(per_page)
            .collect();
        Ok(IdeaList {
            ideas: self.in_order(shown).await?,
            total,
        })
    }

    /// The ideas with these ids, in their order.
    async fn in_order(&self, ids: Vec<uuid::Uuid>) -> Result<Vec<IdeaSummary>> {
        let mut rows = HashMap::with_capacity(ids.len());
        for chunk in ids.chunks(CHUNK) {
            let some = idea::Entity::find()
                .filter(idea::Column::Id.is_in(chunk.iter().copied()))
                .all(self.reader())
                .await
                .doing("reading ideas")?;
            rows.extend(some.into_iter().map(|row| (row.id, row)));
        }
        ids.iter()
            .filter_map(|id| rows.remove(id))
            .map(summary_of)
            .collect()
    }

    /// How many public ideas each district has; `None` stands for the whole city.
    pub async fn ideas_per_district(
        &self,
        edition: EditionId,
    ) -> Result<HashMap<Option<DistrictId>, u64>> {
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
            .map(|(district, ideas)| {
                (
                    district.map(Into::into),
                    u64::try_from(ideas).unwrap_or_default(),
                )
            })
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
        let staff = actor.can_in(Action::ReadDesk, edition).is_ok();
        if !state.is_public() && !mine && !staff {
            return Err(StoreError::NotFound("idea"));
        }
        let history = decision::Entity::find()
            .filter(decision::Column::IdeaId.eq(row.id))
            .order_by_asc(decision::Column::At)
            .order_by_asc(decision::Column::Id)
            .all(self.reader())
            .await
            .doing("reading decisions")?;
        let (projects, mut studied) = self.projects_of_idea(row.id).await?;
        if !mine && !staff {
            studied.clear();
        }
        Ok(Idea {
            id: row.id.into(),
            edition,
            number,
            title: row.title,
            text: row.text,
            unnamed: row.author.is_empty() && row.external_id.is_none(),
            author: row.author,
            minor: row.minor && mine,
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
            history: history
                .into_iter()
                .map(decision_of)
                .collect::<Result<_>>()?,
            projects,
            studied,
            mine,
        })
    }

    /// The public projects of an idea, and those under study.
    async fn projects_of_idea(&self, id: uuid::Uuid) -> Result<(Lineage, Lineage)> {
        let links = project_idea::Entity::find()
            .filter(project_idea::Column::IdeaId.eq(id))
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        let (mut public, mut studied) = (vec![], vec![]);
        if links.is_empty() {
            return Ok((public, studied));
        }
        let rows = project::Entity::find()
            .filter(project::Column::Id.is_in(links.iter().map(|link| link.project_id)))
            .order_by_asc(project::Column::Position)
            .all(self.reader())
            .await
            .doing("reading a lineage")?;
        for row in rows {
            let state: ProjectState = column("project.state", &row.state)?;
            let line = (row.id.into(), row.number, row.title);
            if state.is_public() {
                public.push(line);
            } else if state == ProjectState::UnderStudy {
                studied.push(line);
            }
        }
        Ok((public, studied))
    }

    /// The signed-in person's own ideas, newest first.
    pub async fn my_ideas(&self, actor: &Actor) -> Result<Vec<MyIdea>> {
        let Some(account) = actor.account() else {
            return Ok(vec![]);
        };
        let rows = idea::Entity::find()
            .filter(idea::Column::AuthorId.eq(account.0))
            .order_by_desc(idea::Column::SubmittedAt)
            .limit(200)
            .all(self.reader())
            .await
            .doing("reading one's ideas")?;
        rows.into_iter()
            .map(|row| {
                Ok(MyIdea {
                    edition: row.edition_id.into(),
                    idea: summary_of(row)?,
                })
            })
            .collect()
    }
}

fn public_ideas(edition: EditionId, filter: &IdeaFilter) -> Select<idea::Entity> {
    let states: Vec<&str> = IdeaState::ALL
        .into_iter()
        .filter(|state| state.is_public() && filter.state.is_none_or(|wanted| wanted == *state))
        .map(IdeaState::code)
        .collect();
    let mut query = idea::Entity::find()
        .filter(idea::Column::EditionId.eq(edition.0))
        .filter(idea::Column::State.is_in(states));
    if let Some(district) = filter.district {
        query = query.filter(idea::Column::DistrictId.eq(district.0));
    }
    if let Some(theme) = filter.theme {
        query = query.filter(idea::Column::ThemeId.eq(theme.0));
    }
    query
}

fn shuffle_key(seed: u32, id: uuid::Uuid) -> [u8; 32] {
    Sha256::new()
        .chain_update(seed.to_be_bytes())
        .chain_update(id.as_bytes())
        .finalize()
        .into()
}

pub(crate) fn summary_of(row: idea::Model) -> Result<IdeaSummary> {
    Ok(IdeaSummary {
        id: row.id.into(),
        number: row.number,
        title: row.title,
        excerpt: excerpt(&row.text),
        unnamed: row.author.is_empty() && row.external_id.is_none(),
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
    let Some((end, _)) = flat.char_indices().nth(LENGTH) else {
        return flat;
    };
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
