//! What the searches look in, and how: an index in memory for the ideas and the projects of each edition.
//!
//! An index follows the rows by itself. Before it answers, the ids and versions of its rows are read when something
//! was committed here since, or when the last look is some seconds ago: another process may write to the same
//! database (several servers on `PostgreSQL`, an import beside a running server), and its rows are found after those
//! seconds at the latest. What changed is then read and put in, off the threads that serve requests. No write
//! knows of it, so none ever waits for it.

use crate::entities::{idea, project};
use crate::error::Doing;
use crate::{LIKELY_DUPLICATE, Result, Store, StoreError};
use ::search::{Document, Index, Place};
use domain::text::fold;
use domain::{EditionId, IdeaState};
use sea_orm::sea_query::{Expr, ExprTrait, LikeExpr, SimpleExpr};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Rows of another process are found after this time at the latest.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// Groups that take longer to find are found while the earlier ones are shown.
const PATIENCE: Duration = Duration::from_millis(200);
/// Rows read by one statement.
const CHUNK: usize = 500;

/// What the search of ideas and projects looks in.
pub(crate) fn folded(title: &str, text: &str, place: &str) -> String {
    fold(&format!("{title}\n{text}\n{place}"))
}

/// Every word of a search must be in the folded text: for signs that are no words, and where there is no index.
pub(crate) fn words_in<C: ColumnTrait>(column: C, words: &str) -> Condition {
    fold(words)
        .split_whitespace()
        .take(8)
        .fold(Condition::all(), |all, word| {
            all.add(contains(column, word))
        })
}

/// The text is part of the column. `%` and `_` stand for themselves.
pub(crate) fn contains<C: ColumnTrait>(column: C, text: &str) -> SimpleExpr {
    like(column, format!("%{}%", escaped(text)))
}

/// The text is the first line of the column. `%` and `_` stand for themselves.
pub(crate) fn begins<C: ColumnTrait>(column: C, text: &str) -> SimpleExpr {
    like(column, format!("{}\n%", escaped(text)))
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

fn like<C: ColumnTrait>(column: C, pattern: String) -> SimpleExpr {
    let like = LikeExpr::new(pattern).escape('\\');
    Expr::col((column.entity_name(), column)).like(like)
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// Public ideas.
    Ideas,
    /// Projects in every state: who asks filters those that they may read.
    Projects,
}

/// The indexes that are in memory.
pub(crate) type Shelves = Mutex<HashMap<(Kind, EditionId), Arc<Shelf>>>;

/// An index, and how far it follows the rows.
pub(crate) struct Shelf {
    kind: Kind,
    edition: EditionId,
    /// Held while the rows are looked at: one request looks, the others wait for it.
    followed: tokio::sync::Mutex<Followed>,
    held: RwLock<Option<Held>>,
    groups: Mutex<Option<KeptGroups>>,
    finding: Mutex<()>,
}

type Groups = Arc<Vec<::search::Group>>;

/// Groups that were found after so many changes, and how long that took.
#[derive(Clone)]
struct KeptGroups {
    changes: u64,
    took: Duration,
    groups: Groups,
}

/// The index with the number of changes that it has seen.
struct Held {
    index: Index,
    changes: u64,
}

#[derive(Default)]
struct Followed {
    /// The version of each row that the index has.
    rows: HashMap<Uuid, i32>,
    /// A hash of the texts of each: a decision or a merge gives a row a new version, and the same texts.
    texts: HashMap<Uuid, u64>,
    /// The store's version and the moment of the last look.
    looked: Option<(u64, Instant)>,
}

impl Shelf {
    fn new(kind: Kind, edition: EditionId) -> Self {
        Self {
            kind,
            edition,
            followed: tokio::sync::Mutex::default(),
            held: RwLock::new(None),
            groups: Mutex::new(None),
            finding: Mutex::new(()),
        }
    }

    /// Asks the index, once it is there.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&Index) -> T) -> Option<T> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map(|held| question(&held.index))
    }

    /// The groups of likely duplicates, found once for each change of the texts.
    ///
    /// Among ten thousand ideas they take seconds to find: then the earlier ones are given meanwhile, and new ones are
    /// found behind the caller's back.
    pub(crate) fn groups(self: &Arc<Self>) -> Groups {
        // Let go of at once: finding groups takes it again.
        let kept = self
            .groups
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let Some(kept) = kept else {
            return self.find_groups();
        };
        if kept.changes == self.changes() {
            return kept.groups;
        }
        if kept.took < PATIENCE {
            return self.find_groups();
        }
        let shelf = Arc::clone(self);
        tokio::task::spawn_blocking(move || shelf.find_groups());
        kept.groups
    }

    /// Finds the groups, unless somebody else has just done so.
    fn find_groups(&self) -> Groups {
        // One finds them, and the others wait for it.
        let _one = self.finding.lock().unwrap_or_else(PoisonError::into_inner);
        let changes = self.changes();
        let kept = || self.groups.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = &*kept()
            && kept.changes == changes
        {
            return Arc::clone(&kept.groups);
        }
        let began = Instant::now();
        let found = self.ask(|index| index.groups(LIKELY_DUPLICATE));
        let groups = Arc::new(found.unwrap_or_default());
        *kept() = Some(KeptGroups {
            changes,
            took: began.elapsed(),
            groups: Arc::clone(&groups),
        });
        groups
    }

    /// How many changes the index has seen.
    fn changes(&self) -> u64 {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map_or(0, |held| held.changes)
    }

    /// Takes rows out of the index and puts others in.
    fn change(&self, gone: &[Uuid], come: &[Row]) -> Result<()> {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let held = match &mut *held {
            Some(held) => held,
            empty @ None => empty.insert(Held {
                index: Index::new().map_err(StoreError::Search)?,
                changes: 0,
            }),
        };
        held.changes += 1;
        let come = come.iter().map(|(id, title, text, place)| {
            let document = Document { title, text, place };
            (id.as_u128(), document)
        });
        held.index
            .change(gone.iter().map(Uuid::as_u128), come)
            .map_err(StoreError::Search)
    }
}

/// Id, title, text and place.
type Row = (Uuid, String, String, String);

impl Store {
    /// The rows that have every word of a search, and how well; `None` when there is no word to look for.
    ///
    /// An index that fails is told in the log, and gives `None` too: the caller falls back to the folded texts.
    pub(crate) async fn find(
        &self,
        kind: Kind,
        edition: EditionId,
        words: &str,
    ) -> Option<HashMap<Uuid, Place>> {
        if words.trim().is_empty() {
            return None;
        }
        let found = match self.shelf(kind, edition).await {
            Ok(shelf) => {
                let words = words.to_owned();
                off_thread(move || shelf.ask(|index| index.find(&words))).await
            }
            Err(err) => Err(err),
        };
        match found {
            Ok(Some(Ok(hits))) => hits.map(|hits| {
                hits.into_iter()
                    .map(|hit| (Uuid::from_u128(hit.key), hit.place))
                    .collect()
            }),
            Ok(None) => None,
            Ok(Some(Err(err))) => {
                tracing::error!(error = &err as &dyn std::error::Error, "searching");
                None
            }
            Err(err) => {
                tracing::error!(error = &err as &dyn std::error::Error, "searching");
                None
            }
        }
    }

    /// The index of some rows, brought up to date.
    ///
    /// The work goes on when the caller gives up: the next one finds it done.
    pub(crate) async fn shelf(&self, kind: Kind, edition: EditionId) -> Result<Arc<Shelf>> {
        let shelf = {
            let mut shelves = self
                .0
                .shelves
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let shelf = shelves
                .entry((kind, edition))
                .or_insert_with(|| Arc::new(Shelf::new(kind, edition)));
            Arc::clone(shelf)
        };
        let (store, followed) = (self.clone(), Arc::clone(&shelf));
        tokio::spawn(async move { store.follow(&followed).await })
            .await
            .map_err(|_| StoreError::Invalid("search index"))??;
        Ok(shelf)
    }

    async fn follow(&self, shelf: &Arc<Shelf>) -> Result<()> {
        let mut followed = shelf.followed.lock().await;
        // Read before the rows are: a commit in between is seen at the next look.
        let version = self.version();
        if let Some((seen, at)) = followed.looked
            && seen == version
            && at.elapsed() < LOOK_EVERY
        {
            return Ok(());
        }
        let rows = self.versions(shelf.kind, shelf.edition).await?;
        let changed: Vec<Uuid> = rows
            .iter()
            .filter(|(id, version)| followed.rows.get(id) != Some(version))
            .map(|(id, _)| *id)
            .collect();
        let gone: Vec<Uuid> = followed
            .rows
            .keys()
            .filter(|id| !rows.contains_key(id))
            .copied()
            .collect();
        let first = followed.looked.is_none();
        if first || !changed.is_empty() || !gone.is_empty() {
            let mut come = self.texts(shelf.kind, shelf.edition, &changed).await?;
            for id in &gone {
                followed.texts.remove(id);
            }
            come.retain(|row| {
                let hash = hash_of(row);
                followed.texts.insert(row.0, hash) != Some(hash)
            });
            if first || !come.is_empty() || !gone.is_empty() {
                let shelf = Arc::clone(shelf);
                if let Err(err) = off_thread(move || shelf.change(&gone, &come))
                    .await
                    .flatten()
                {
                    // What the index has now is not known: the next look begins anew.
                    *followed = Followed::default();
                    return Err(err);
                }
            }
        }
        followed.rows = rows;
        followed.looked = Some((version, Instant::now()));
        Ok(())
    }

    /// The ids and versions of all rows that the index should have.
    async fn versions(&self, kind: Kind, edition: EditionId) -> Result<HashMap<Uuid, i32>> {
        let rows: Vec<(Uuid, i32)> = match kind {
            Kind::Ideas => {
                idea::Entity::find()
                    .select_only()
                    .columns([idea::Column::Id, idea::Column::Version])
                    .filter(idea::Column::EditionId.eq(edition.0))
                    .filter(idea::Column::State.is_in(public_states()))
                    .into_tuple()
                    .all(self.reader())
                    .await
            }
            Kind::Projects => {
                project::Entity::find()
                    .select_only()
                    .columns([project::Column::Id, project::Column::Version])
                    .filter(crate::projects::own_of(edition))
                    .into_tuple()
                    .all(self.reader())
                    .await
            }
        }
        .doing("looking what the search has to learn")?;
        Ok(rows.into_iter().collect())
    }

    async fn texts(&self, kind: Kind, edition: EditionId, ids: &[Uuid]) -> Result<Vec<Row>> {
        let mut rows: Vec<Row> = Vec::with_capacity(ids.len());
        // Most of an edition is quicker read as a whole.
        let whole = ids.len() > CHUNK;
        let chunks = if whole {
            vec![ids]
        } else {
            ids.chunks(CHUNK).collect()
        };
        for chunk in chunks {
            let some: Vec<Row> = match kind {
                Kind::Ideas => {
                    let mut query = idea::Entity::find().select_only().columns([
                        idea::Column::Id,
                        idea::Column::Title,
                        idea::Column::Text,
                        idea::Column::Place,
                    ]);
                    query = if whole {
                        query.filter(idea::Column::EditionId.eq(edition.0))
                    } else {
                        query.filter(idea::Column::Id.is_in(chunk.iter().copied()))
                    };
                    query.into_tuple().all(self.reader()).await
                }
                Kind::Projects => {
                    let mut query = project::Entity::find().select_only().columns([
                        project::Column::Id,
                        project::Column::Title,
                        project::Column::Text,
                        project::Column::Place,
                    ]);
                    query = if whole {
                        query.filter(project::Column::EditionId.eq(edition.0))
                    } else {
                        query.filter(project::Column::Id.is_in(chunk.iter().copied()))
                    };
                    query.into_tuple().all(self.reader()).await
                }
            }
            .doing("reading what the search has to learn")?;
            rows.extend(some);
        }
        if whole {
            let wanted: HashSet<&Uuid> = ids.iter().collect();
            rows.retain(|(id, ..)| wanted.contains(id));
        }
        Ok(rows)
    }
}

fn hash_of((_, title, text, place): &Row) -> u64 {
    let mut hasher = DefaultHasher::new();
    (title, text, place).hash(&mut hasher);
    hasher.finish()
}

fn public_states() -> Vec<&'static str> {
    IdeaState::ALL
        .into_iter()
        .filter(|state| state.is_public())
        .map(IdeaState::code)
        .collect()
}

/// Does what takes the processor some time where it holds up no request.
pub(crate) async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| StoreError::Invalid("search index"))
}
