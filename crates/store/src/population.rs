//! Who lives in the districts of an edition, as a city's file says it: what outings are compared with.

use crate::entities::{district, population};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError};
use domain::outing::Dimension;
use domain::text::Limits;
use domain::{Action, Actor, AuditEvent, DistrictId, EditionId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::HashSet;
use uuid::Uuid;

/// Length limits of where the figures come from.
pub const POPULATION_SOURCE: Limits = Limits { min: 3, max: 300 };
/// Lines of one file at most.
pub const MOST_POPULATION: usize = 5000;

/// How many people one line counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationLine {
    /// None for the whole city.
    pub district: Option<DistrictId>,
    /// [`Dimension::All`] for everybody of a district; never [`Dimension::District`].
    pub dimension: Dimension,
    /// The code of an age band, a gender or a language; empty for everybody.
    pub value: String,
    pub people: u32,
}

/// The figures of an edition, and where they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    pub source: String,
    pub lines: Vec<PopulationLine>,
}

impl Store {
    /// Who lives in the districts of an edition; nothing before a file was imported.
    pub async fn population(&self, actor: &Actor, edition: EditionId) -> Result<Population> {
        actor.can_somewhere(Action::ManageOutings)?;
        let rows = population::Entity::find()
            .filter(population::Column::EditionId.eq(edition.0))
            .order_by_asc(population::Column::Id)
            .all(self.reader())
            .await
            .doing("reading the population")?;
        Ok(Population {
            source: rows
                .first()
                .map(|row| row.source.clone())
                .unwrap_or_default(),
            lines: rows
                .into_iter()
                .map(|row| {
                    Ok(PopulationLine {
                        district: row.district_id.map(Into::into),
                        dimension: column("population.dimension", &row.dimension)?,
                        value: row.value,
                        people: u32::try_from(row.people).unwrap_or_default(),
                    })
                })
                .collect::<Result<_>>()?,
        })
    }

    /// Takes the figures of a file in the place of those that were there.
    pub async fn set_population(
        &self,
        actor: &Actor,
        edition: EditionId,
        input: &Population,
    ) -> Result<()> {
        actor.can_in(Action::ManageOutings, edition)?;
        let source = POPULATION_SOURCE
            .check(&input.source)
            .map_err(|_| StoreError::Invalid("where the figures come from"))?;
        if input.lines.is_empty() || input.lines.len() > MOST_POPULATION {
            return Err(StoreError::Invalid("a file of some lines"));
        }
        let write = self.write(actor).await?;
        // Two files at once: the lines of both would stand there.
        write.hold(&format!("population {edition}")).await?;
        let districts: HashSet<Uuid> = district::Entity::find()
            .filter(district::Column::EditionId.eq(edition.0))
            .all(write.tx())
            .await
            .doing("reading districts")?
            .into_iter()
            .map(|row| row.id)
            .collect();
        let mut seen = HashSet::new();
        let mut rows = Vec::with_capacity(input.lines.len());
        for line in &input.lines {
            let known = line.district.is_none_or(|id| districts.contains(&id.0));
            if !known || !line.is_sound() {
                return Err(StoreError::Invalid("lines about this edition"));
            }
            if !seen.insert((line.district, line.dimension, &line.value)) {
                return Err(StoreError::Invalid("each line once"));
            }
            rows.push(population::ActiveModel {
                id: Set(Uuid::now_v7()),
                edition_id: Set(edition.0),
                district_id: Set(line.district.map(Into::into)),
                dimension: Set(line.dimension.code().to_owned()),
                value: Set(line.value.clone()),
                people: Set(i32::try_from(line.people)
                    .map_err(|_| StoreError::Invalid("a smaller number of people"))?),
                source: Set(source.clone()),
            });
        }
        population::Entity::delete_many()
            .filter(population::Column::EditionId.eq(edition.0))
            .exec(write.tx())
            .await
            .doing("removing the old population")?;
        let many = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        for some in rows.chunks(200) {
            population::Entity::insert_many(some.to_vec())
                .exec_without_returning(write.tx())
                .await
                .doing("keeping the population")?;
        }
        write
            .commit_quietly(AuditEvent::PopulationImported {
                edition,
                rows: many,
            })
            .await
    }
}

impl PopulationLine {
    /// Whether its value is one of its dimension.
    fn is_sound(&self) -> bool {
        self.dimension != Dimension::District && self.dimension.takes(&self.value)
    }
}
