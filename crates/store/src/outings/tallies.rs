//! What was counted on an outing: people by one dimension at a time, and what phones sent.

use super::{may_manage, outing_in};
use crate::entities::{field_entry, outing, outing_taken, outing_tally};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use domain::outing::{Dimension, Encounter};
use domain::{Actor, AuditEvent, DistrictId, FieldKind, OutingId, OutingState};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// People of one outing that one form adds at most, of each kind.
pub const MOST_TALLIED: i32 = 5000;

/// Totals of an outing, or of several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    people: BTreeMap<(Encounter, Dimension, String), i64>,
    /// Entries that phones sent and that were taken.
    taken: BTreeMap<FieldKind, u64>,
    /// What was collected without a phone.
    on_paper: BTreeMap<FieldKind, i64>,
}

/// What is added to an outing's totals by hand, from a sheet of paper. Numbers below zero take back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyLine {
    pub encounter: Encounter,
    pub dimension: Dimension,
    /// As [`Write::tally`] has it.
    pub value: String,
    pub people: i32,
}

/// Ideas, votes or contacts that were collected on paper, added to an outing's totals by hand. Numbers below zero take
/// back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperLine {
    pub kind: FieldKind,
    pub entries: i32,
}

impl Tallies {
    /// How many, of everybody.
    pub fn people(&self, encounter: Encounter) -> u64 {
        self.by(encounter, Dimension::All, "")
    }

    /// How many of a value of a dimension.
    pub fn by(&self, encounter: Encounter, dimension: Dimension, value: &str) -> u64 {
        let many = self.people.get(&(encounter, dimension, value.to_owned()));
        // What was taken back may have come before what it takes back.
        u64::try_from(many.copied().unwrap_or_default()).unwrap_or_default()
    }

    /// The values of a dimension that somebody was counted for, in the order of their codes.
    pub fn values(&self, encounter: Encounter, dimension: Dimension) -> Vec<(&str, u64)> {
        self.people
            .iter()
            .filter(|((of, by, _), many)| *of == encounter && *by == dimension && **many > 0)
            .map(|((_, _, value), many)| (value.as_str(), u64::try_from(*many).unwrap_or_default()))
            .collect()
    }

    /// What was collected of a kind: entries that phones sent and that were taken, and those on paper.
    pub fn collected(&self, kind: FieldKind) -> u64 {
        let on_paper = self.on_paper.get(&kind).copied().unwrap_or_default();
        let taken = self.taken.get(&kind).copied().unwrap_or_default();
        taken + u64::try_from(on_paper).unwrap_or_default()
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (key, many) in &other.people {
            *self.people.entry(key.clone()).or_default() += many;
        }
        for (kind, many) in &other.taken {
            *self.taken.entry(*kind).or_default() += many;
        }
        for (kind, many) in &other.on_paper {
            *self.on_paper.entry(*kind).or_default() += many;
        }
    }
}

impl Store {
    /// What was counted on an outing, for who manages it.
    pub async fn outing_tallies(&self, actor: &Actor, id: OutingId) -> Result<Tallies> {
        actor.can_somewhere(domain::Action::ManageOutings)?;
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let mut all = tallies(self.reader(), &[id.0]).await?;
        Ok(all.remove(&id.0).unwrap_or_default())
    }

    /// Adds to the totals of an outing by hand, and notes how many of the team came. No total falls below zero, and no
    /// dimension has more people than there are in all. What phones sent is counted beside what is on paper, and is
    /// never taken back.
    pub async fn add_tallies(
        &self,
        actor: &Actor,
        id: OutingId,
        lines: &[TallyLine],
        paper: &[PaperLine],
        team: Option<u32>,
    ) -> Result<()> {
        actor.can_somewhere(domain::Action::ManageOutings)?;
        let write = self.write(actor).await?;
        write.hold(&totals(id)).await?;
        let outing = outing_in(write.tx(), id).await?;
        may_manage(actor, &outing)?;
        if outing.state == OutingState::Cancelled {
            return Err(StoreError::OutingCancelled);
        }
        for line in lines {
            if line.people.abs() > MOST_TALLIED {
                return Err(StoreError::Invalid("a smaller number of people"));
            }
            check_value(&write, &outing, line).await?;
            let line = line.clone();
            write
                .tally(id, line.encounter, line.dimension, &line.value, line.people)
                .await?;
        }
        for line in paper {
            if line.entries.abs() > MOST_TALLIED {
                return Err(StoreError::Invalid("a smaller number of entries"));
            }
            on_paper(&write, id, *line).await?;
        }
        coherent(&write, id).await?;
        outing::ActiveModel {
            id: Set(id.0),
            team: Set(team
                .map(i32::try_from)
                .transpose()
                .map_err(|_| StoreError::Invalid("a smaller team"))?),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("noting who came on an outing")?;
        write
            .commit_quietly(AuditEvent::OutingChanged {
                edition: outing.edition,
                outing: id,
            })
            .await
    }
}

/// What holds the totals of an outing: two writes that count by different things would wait for each other.
pub(crate) fn totals(id: OutingId) -> String {
    format!("tallies {id}")
}

impl Write {
    /// Adds people to a total of an outing; below zero takes back. `value` is empty for [`Dimension::All`], the id of a
    /// district, the code of an age band or of a gender, a code of a spoken language or [`domain::outing::OTHER_LANGUAGE`]; who calls
    /// has checked it.
    pub(crate) async fn tally(
        &self,
        outing: OutingId,
        encounter: Encounter,
        dimension: Dimension,
        value: &str,
        people: i32,
    ) -> Result<()> {
        if people == 0 {
            return Ok(());
        }
        let total = Expr::col((outing_tally::Entity, outing_tally::Column::People)).add(people);
        let row = outing_tally::ActiveModel {
            outing_id: Set(outing.0),
            encounter: Set(encounter.code().to_owned()),
            dimension: Set(dimension.code().to_owned()),
            value: Set(value.to_owned()),
            people: Set(people),
        };
        outing_tally::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([
                    outing_tally::Column::OutingId,
                    outing_tally::Column::Encounter,
                    outing_tally::Column::Dimension,
                    outing_tally::Column::Value,
                ])
                .value(outing_tally::Column::People, total)
                .to_owned(),
            )
            .exec_without_returning(self.tx())
            .await
            .doing("counting people of an outing")?;
        Ok(())
    }
}

/// Adds to what was collected on paper; below zero takes back.
async fn on_paper(write: &Write, outing: OutingId, line: PaperLine) -> Result<()> {
    match line.kind {
        FieldKind::Idea | FieldKind::Vote | FieldKind::Contact => {}
        FieldKind::Encounter | FieldKind::Debrief => {
            return Err(StoreError::Invalid("what paper has"));
        }
    }
    if line.entries == 0 {
        return Ok(());
    }
    let total = Expr::col((outing_taken::Entity, outing_taken::Column::OnPaper)).add(line.entries);
    outing_taken::Entity::insert(outing_taken::ActiveModel {
        outing_id: Set(outing.0),
        kind: Set(line.kind.code().to_owned()),
        entries: Set(0),
        on_paper: Set(line.entries),
    })
    .on_conflict(
        OnConflict::columns([outing_taken::Column::OutingId, outing_taken::Column::Kind])
            .value(outing_taken::Column::OnPaper, total)
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await
    .doing("counting what was collected on paper")?;
    Ok(())
}

/// Keeps the number of entries that are about to be forgotten, so that a report of last year tells the same.
pub(crate) async fn keep_taken<C: ConnectionTrait>(db: &C, over: sea_orm::Condition) -> Result<()> {
    for (outing, kind, many) in counted(db, over).await? {
        let total = Expr::col((outing_taken::Entity, outing_taken::Column::Entries)).add(many);
        outing_taken::Entity::insert(outing_taken::ActiveModel {
            outing_id: Set(outing),
            kind: Set(kind),
            entries: Set(many),
            on_paper: Set(0),
        })
        .on_conflict(
            OnConflict::columns([outing_taken::Column::OutingId, outing_taken::Column::Kind])
                .value(outing_taken::Column::Entries, total)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await
        .doing("keeping how many entries there were")?;
    }
    Ok(())
}

/// The totals of some outings. No right is checked.
pub(crate) async fn tallies<C: ConnectionTrait>(
    db: &C,
    outings: &[Uuid],
) -> Result<BTreeMap<Uuid, Tallies>> {
    let mut found = BTreeMap::<Uuid, Tallies>::new();
    for some in outings.chunks(500) {
        let rows = outing_tally::Entity::find()
            .filter(outing_tally::Column::OutingId.is_in(some.iter().copied()))
            .all(db)
            .await
            .doing("reading what was counted")?;
        for row in rows {
            let key = (
                column("outing_tally.encounter", &row.encounter)?,
                column("outing_tally.dimension", &row.dimension)?,
                row.value,
            );
            let tallies = found.entry(row.outing_id).or_default();
            *tallies.people.entry(key).or_default() += i64::from(row.people);
        }
        let kept = outing_taken::Entity::find()
            .filter(outing_taken::Column::OutingId.is_in(some.iter().copied()))
            .all(db)
            .await
            .doing("reading how many entries there were")?;
        for row in &kept {
            let kind = column("outing_taken.kind", &row.kind)?;
            let tallies = found.entry(row.outing_id).or_default();
            *tallies.on_paper.entry(kind).or_default() += i64::from(row.on_paper);
        }
        let kept = kept
            .into_iter()
            .map(|row| (row.outing_id, row.kind, row.entries));
        let of_these = sea_orm::Condition::all()
            .add(field_entry::Column::OutingId.is_in(some.iter().copied()));
        for (outing, kind, many) in counted(db, of_these).await?.into_iter().chain(kept) {
            let kind = column("field_entry.kind", &kind)?;
            let tallies = found.entry(outing).or_default();
            *tallies.taken.entry(kind).or_default() += u64::try_from(many).unwrap_or_default();
        }
    }
    Ok(found)
}

/// Entries that were taken, by outing and kind.
async fn counted<C: ConnectionTrait>(
    db: &C,
    which: sea_orm::Condition,
) -> Result<Vec<(Uuid, String, i32)>> {
    let rows: Vec<(Uuid, String, i64)> = field_entry::Entity::find()
        .select_only()
        .column(field_entry::Column::OutingId)
        .column(field_entry::Column::Kind)
        .column_as(field_entry::Column::Id.count(), "entries")
        .filter(which)
        .filter(field_entry::Column::Refusal.is_null())
        .group_by(field_entry::Column::OutingId)
        .group_by(field_entry::Column::Kind)
        .into_tuple()
        .all(db)
        .await
        .doing("counting entries of an outing")?;
    Ok(rows
        .into_iter()
        .map(|(outing, kind, many)| (outing, kind, i32::try_from(many).unwrap_or(i32::MAX)))
        .collect())
}

async fn check_value(write: &Write, outing: &super::Outing, line: &TallyLine) -> Result<()> {
    let value = line.value.as_str();
    let known = match value.parse::<DistrictId>() {
        Ok(id) if line.dimension == Dimension::District => {
            crate::editions::has_district(write, outing.edition, id).await?
        }
        _ => true,
    };
    if known && line.dimension.takes(value) {
        Ok(())
    } else {
        Err(StoreError::Invalid("what people are counted by"))
    }
}

async fn coherent(write: &Write, id: OutingId) -> Result<()> {
    let all = tallies(write.tx(), &[id.0]).await?;
    let Some(tallies) = all.get(&id.0) else {
        return Ok(());
    };
    let mut totals = tallies.people.values().chain(tallies.on_paper.values());
    if totals.any(|many| *many < 0) {
        return Err(StoreError::TallyBelowZero);
    }
    for encounter in Encounter::ALL {
        let everybody = tallies.people(*encounter);
        for dimension in Dimension::ALL {
            let parts: u64 = tallies
                .values(*encounter, *dimension)
                .iter()
                .map(|(_, many)| many)
                .sum();
            if parts > everybody {
                return Err(StoreError::TallyParts);
            }
        }
    }
    Ok(())
}
