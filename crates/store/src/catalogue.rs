//! Editions as pages need them: whole, and kept in memory until something changes.
//!
//! A city has a few dozen editions, each with a handful of phases, districts and themes: six queries read
//! them all, and pages then ask the database for their own rows alone.

use crate::entities::{
    delegated_envelope, district, edition, envelope, network, outcome, outing, phase, theme,
};
use crate::error::{Doing, column, json};
use crate::{Result, Store, StoreError};
use chrono::{DateTime, Utc};
use domain::{
    Action, Actor, Calendar, Cents, DistrictId, EditionId, EditionState, EnvelopeId, OutingState,
    Phase, PhaseKind, Rules, ThemeId,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Another process on the same PostgreSQL may have written: nothing is believed for longer than this.
const KEPT_FOR: Duration = Duration::from_secs(5);

/// An edition with its calendar, envelopes, districts and themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    pub id: EditionId,
    pub slug: String,
    pub name: String,
    pub summary: String,
    pub state: EditionState,
    pub rules: Rules,
    pub calendar: Calendar,
    /// Where the data come from and what is made up, in the words of whoever loaded them; may be empty.
    pub source: String,
    pub envelopes: Vec<Envelope>,
    pub districts: Vec<District>,
    pub themes: Vec<Theme>,
    /// Grows with each change, so that two people don't overwrite each other.
    pub version: i32,
    /// When the counted outcome became public.
    pub outcome_published: Option<DateTime<Utc>>,
    pub counted: bool,
    /// When all decisions about projects are to become public.
    pub decisions_on: Option<DateTime<Utc>>,
    /// When they did.
    pub decisions_published_at: Option<DateTime<Utc>>,
}

/// An amount inside an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    pub id: EnvelopeId,
    pub name: String,
    pub amount: Cents,
    /// The one district that the amount is for; the whole city when absent.
    pub district: Option<DistrictId>,
}

/// A district of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct District {
    pub id: DistrictId,
    pub code: String,
    pub name: String,
    /// Rings of longitude and latitude (WGS 84), drawn with the even-odd rule; empty when there is no outline.
    pub shape: Vec<Vec<(f64, f64)>>,
    /// A priority neighbourhood of the city policy (QPV).
    pub priority: bool,
}

/// A theme of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub name: String,
}

impl Edition {
    pub fn district(&self, id: DistrictId) -> Option<&District> {
        self.districts.iter().find(|district| district.id == id)
    }

    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The sum of the envelopes.
    pub fn budget(&self) -> Cents {
        Cents::checked_sum(self.envelopes.iter().map(|envelope| envelope.amount))
            .unwrap_or(Cents::MAX)
    }

    /// The envelope that pays a project of this district: the district's own, else the city's.
    pub fn envelope_for(&self, district: Option<DistrictId>) -> Option<&Envelope> {
        self.envelopes
            .iter()
            .find(|envelope| envelope.district.is_some() && envelope.district == district)
            .or_else(|| {
                self.envelopes
                    .iter()
                    .find(|envelope| envelope.district.is_none())
            })
    }

    /// Whether somebody may see the edition.
    pub fn is_visible_to(&self, actor: &Actor) -> bool {
        match self.state {
            EditionState::Public => true,
            EditionState::Draft => actor.can_in(Action::ReadDesk, self.id).is_ok(),
        }
    }
}

/// Every edition, the newest vote first, and what else there is to find on the site.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    editions: Vec<Arc<Edition>>,
    has_networks: bool,
    has_delegated: bool,
    /// When public stops begin and end, in the order of time.
    stops: Vec<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Catalogue {
    /// Whether there is a network of ambassadors.
    pub const fn has_networks(&self) -> bool {
        self.has_networks
    }

    /// Whether there is an envelope that groups decide about.
    pub const fn has_delegated(&self) -> bool {
        self.has_delegated
    }

    /// Whether there is a public stop that is not over.
    pub fn has_stops(&self, now: DateTime<Utc>) -> bool {
        self.stops.iter().any(|(_, end)| *end > now)
    }

    pub fn all(&self) -> &[Arc<Edition>] {
        &self.editions
    }

    pub fn public(&self) -> impl Iterator<Item = &Arc<Edition>> {
        self.editions
            .iter()
            .filter(|edition| edition.state == EditionState::Public)
    }

    /// The public editions whose phase of now is this one.
    pub fn in_phase(
        &self,
        kind: PhaseKind,
        now: DateTime<Utc>,
    ) -> impl Iterator<Item = &Arc<Edition>> {
        self.public().filter(move |edition| {
            edition
                .calendar
                .at(now)
                .is_some_and(|phase| phase.kind == kind)
        })
    }

    pub fn by_slug(&self, slug: &str) -> Option<&Arc<Edition>> {
        self.editions.iter().find(|edition| edition.slug == slug)
    }

    pub fn by_id(&self, id: EditionId) -> Option<&Arc<Edition>> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The next moment at which a phase of any edition starts or ends, its decisions are due, or a public stop starts
    /// or ends.
    pub fn next_change(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.editions
            .iter()
            .flat_map(|edition| {
                let due = edition.decisions_on.filter(|on| *on > now);
                [edition.calendar.next_change(now), due]
            })
            .flatten()
            .chain(
                self.stops
                    .iter()
                    .flat_map(|(start, end)| [*start, *end])
                    .filter(|moment| *moment > now),
            )
            .min()
    }
}

pub(crate) struct Cached {
    version: u64,
    read_at: Instant,
    catalogue: Arc<Catalogue>,
}

impl Store {
    /// Every edition, from memory when nothing has changed.
    pub async fn catalogue(&self) -> Result<Arc<Catalogue>> {
        let version = self.version();
        if let Ok(cached) = self.0.catalogue.read()
            && let Some(cached) = cached.as_ref()
            && cached.version == version
            && cached.read_at.elapsed() < KEPT_FOR
        {
            return Ok(Arc::clone(&cached.catalogue));
        }
        let catalogue = Arc::new(self.read_catalogue().await?);
        if let Ok(mut cached) = self.0.catalogue.write() {
            *cached = Some(Cached {
                version,
                read_at: Instant::now(),
                catalogue: Arc::clone(&catalogue),
            });
        }
        Ok(catalogue)
    }

    /// An edition that this actor may see.
    pub async fn edition(&self, actor: &Actor, slug: &str) -> Result<Arc<Edition>> {
        let catalogue = self.catalogue().await?;
        catalogue
            .by_slug(slug)
            .filter(|edition| edition.is_visible_to(actor))
            .map(Arc::clone)
            .ok_or(StoreError::NotFound("edition"))
    }

    async fn read_catalogue(&self) -> Result<Catalogue> {
        let db = self.reader();
        let doing = "reading the editions";
        let editions = edition::Entity::find().all(db).await.doing(doing)?;
        let phases = phase::Entity::find().all(db).await.doing(doing)?;
        let envelopes = envelope::Entity::find()
            .order_by_asc(envelope::Column::Position)
            .all(db)
            .await
            .doing(doing)?;
        let districts = district::Entity::find()
            .order_by_asc(district::Column::Position)
            .all(db)
            .await
            .doing(doing)?;
        let themes = theme::Entity::find()
            .order_by_asc(theme::Column::Position)
            .all(db)
            .await
            .doing(doing)?;
        let outcomes = outcome::Entity::find().all(db).await.doing(doing)?;
        let mut list = Vec::with_capacity(editions.len());
        for row in editions {
            let id = row.id;
            let count = outcomes.iter().find(|outcome| outcome.edition_id == id);
            list.push(Edition {
                id: id.into(),
                slug: row.slug,
                name: row.name,
                summary: row.summary,
                state: column("edition.state", &row.state)?,
                rules: json("edition.rules", &row.rules)?,
                calendar: calendar_of(phases.iter().filter(|phase| phase.edition_id == id))?,
                source: row.source,
                envelopes: envelopes
                    .iter()
                    .filter(|row| row.edition_id == id)
                    .map(envelope_of)
                    .collect(),
                districts: districts
                    .iter()
                    .filter(|row| row.edition_id == id)
                    .map(district_of)
                    .collect::<Result<_>>()?,
                themes: themes
                    .iter()
                    .filter(|row| row.edition_id == id)
                    .map(|row| Theme {
                        id: row.id.into(),
                        name: row.name.clone(),
                    })
                    .collect(),
                version: row.version,
                outcome_published: count.and_then(|outcome| outcome.published_at),
                counted: count.is_some(),
                decisions_on: row.decisions_on,
                decisions_published_at: row.decisions_published_at,
            });
        }
        list.sort_by_key(|edition| std::cmp::Reverse(season(edition)));
        let network = network::Entity::find().one(db).await.doing(doing)?;
        let delegated = delegated_envelope::Entity::find();
        let delegated = delegated.one(db).await.doing(doing)?;
        let public = list
            .iter()
            .filter(|edition| edition.state == EditionState::Public)
            .map(|edition| edition.id.0);
        let stops = outing::Entity::find()
            .select_only()
            .column(outing::Column::StartsAt)
            .column(outing::Column::EndsAt)
            .filter(outing::Column::IsPublic.eq(true))
            .filter(outing::Column::State.eq(OutingState::Planned.code()))
            .filter(outing::Column::EditionId.is_in(public))
            .filter(outing::Column::EndsAt.gt(self.now()))
            .order_by_asc(outing::Column::StartsAt)
            .into_tuple()
            .all(db)
            .await
            .doing(doing)?;
        Ok(Catalogue {
            editions: list.into_iter().map(Arc::new).collect(),
            has_networks: network.is_some(),
            has_delegated: delegated.is_some(),
            stops,
        })
    }
}

/// What orders editions: when their vote starts, else their first phase.
fn season(edition: &Edition) -> Option<DateTime<Utc>> {
    let first = edition.calendar.phases().first();
    edition
        .calendar
        .phase(PhaseKind::Vote)
        .as_ref()
        .or(first)
        .map(|phase| phase.starts)
}

pub(crate) fn calendar_of<'a>(rows: impl Iterator<Item = &'a phase::Model>) -> Result<Calendar> {
    let phases = rows
        .map(|row| {
            Ok(Phase {
                kind: column("phase.kind", &row.kind)?,
                starts: row.starts_at,
                ends: row.ends_at,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(Calendar::new(phases)?)
}

fn envelope_of(row: &envelope::Model) -> Envelope {
    Envelope {
        id: row.id.into(),
        name: row.name.clone(),
        amount: Cents::new(row.amount),
        district: row.district_id.map(Into::into),
    }
}

fn district_of(row: &district::Model) -> Result<District> {
    let shape = row
        .shape
        .as_deref()
        .map(|shape| json("district.shape", shape))
        .transpose()?;
    Ok(District {
        id: row.id.into(),
        code: row.code.clone(),
        name: row.name.clone(),
        shape: shape.unwrap_or_default(),
        priority: row.priority,
    })
}
