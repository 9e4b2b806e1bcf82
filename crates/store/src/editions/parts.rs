//! The rows of an edition, as forms and imports write them.

use super::{DistrictInput, EditionInput, EnvelopeInput};
use crate::catalogue::calendar_of;
use crate::entities::{district, edition, envelope, phase};
use crate::error::{Doing, json, to_json};
use crate::{Result, StoreError, Write};
use domain::{Calendar, DistrictId, EditionId, EditionState, EnvelopeId, Rules};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

pub(crate) async fn insert_edition(
    write: &Write,
    input: &EditionInput,
    rules: &Rules,
    state: EditionState,
    import_hash: Option<String>,
) -> Result<EditionId> {
    slug_is_free(write, &input.slug, None).await?;
    let id = EditionId::new();
    edition::ActiveModel {
        id: Set(id.0),
        slug: Set(input.slug.clone()),
        name: Set(input.name.clone()),
        summary: Set(input.summary.clone()),
        state: Set(state.code().to_owned()),
        rules: Set(to_json(rules)),
        source: Set(input.source.clone()),
        import_hash: Set(import_hash),
        version: Set(1),
        created_at: Set(write.now()),
        decisions_on: Set(None),
        decisions_published_at: Set(None),
    }
    .insert(write.tx())
    .await
    .doing("creating an edition")?;
    Ok(id)
}

pub(super) async fn slug_is_free(
    write: &Write,
    slug: &str,
    except: Option<EditionId>,
) -> Result<()> {
    hold_slugs(write).await?;
    let taken = edition::Entity::find()
        .filter(edition::Column::Slug.eq(slug))
        .filter(edition::Column::Id.ne(except.map_or_else(uuid::Uuid::nil, Into::into)))
        .count(write.tx())
        .await
        .doing("looking for the short name")?;
    if taken == 0 {
        Ok(())
    } else {
        Err(StoreError::SlugTaken)
    }
}

/// From here to the commit nobody else takes a short name.
pub(crate) async fn hold_slugs(write: &Write) -> Result<()> {
    write.hold("short names of editions").await
}

/// The name of an edition, for a mail about it.
pub(crate) async fn name_in(write: &Write, id: EditionId) -> Result<String> {
    let row = edition::Entity::find_by_id(id.0)
        .one(write.tx())
        .await
        .doing("reading an edition")?;
    Ok(row.ok_or(StoreError::NotFound("edition"))?.name)
}

/// The calendar as this write sees it.
pub(crate) async fn calendar_in(write: &Write, id: EditionId) -> Result<Calendar> {
    let rows = phase::Entity::find()
        .filter(phase::Column::EditionId.eq(id.0))
        .all(write.tx())
        .await
        .doing("reading a calendar")?;
    calendar_of(rows.iter())
}

/// The rules as this write sees them.
pub(crate) async fn rules_in(write: &Write, id: EditionId) -> Result<Rules> {
    rules_of(write.tx(), id).await
}

pub(crate) async fn rules_of(db: &impl ConnectionTrait, id: EditionId) -> Result<Rules> {
    let row = edition::Entity::find_by_id(id.0)
        .one(db)
        .await
        .doing("reading the rules")?
        .ok_or(StoreError::NotFound("edition"))?;
    json("edition.rules", &row.rules)
}

pub(crate) async fn replace_phases(
    write: &Write,
    id: EditionId,
    calendar: &Calendar,
) -> Result<()> {
    phase::Entity::delete_many()
        .filter(phase::Column::EditionId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("changing a calendar")?;
    for phase in calendar.phases() {
        phase::Entity::insert(phase::ActiveModel {
            edition_id: Set(id.0),
            kind: Set(phase.kind.code().to_owned()),
            starts_at: Set(phase.starts),
            ends_at: Set(phase.ends),
        })
        .exec_without_returning(write.tx())
        .await
        .doing("changing a calendar")?;
    }
    Ok(())
}

pub(crate) async fn replace_envelopes(
    write: &Write,
    id: EditionId,
    envelopes: &[EnvelopeInput],
) -> Result<()> {
    envelope::Entity::delete_many()
        .filter(envelope::Column::EditionId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("changing envelopes")?;
    for (position, input) in (0..).zip(envelopes) {
        envelope::ActiveModel {
            id: Set(EnvelopeId::new().0),
            edition_id: Set(id.0),
            name: Set(input.name.trim().to_owned()),
            amount: Set(input.amount.get()),
            district_id: Set(input.district.map(Into::into)),
            position: Set(position),
        }
        .insert(write.tx())
        .await
        .doing("changing envelopes")?;
    }
    Ok(())
}

/// Whether an edition has a district.
pub(crate) async fn has_district(
    write: &Write,
    edition: EditionId,
    district: DistrictId,
) -> Result<bool> {
    let found = district::Entity::find_by_id(district.0)
        .filter(district::Column::EditionId.eq(edition.0))
        .one(write.tx())
        .await
        .doing("reading a district")?;
    Ok(found.is_some())
}

/// Gives the districts' ids, in the order given.
pub(crate) async fn replace_districts(
    write: &Write,
    id: EditionId,
    districts: &[DistrictInput],
) -> Result<Vec<DistrictId>> {
    let before = district::Entity::find()
        .filter(district::Column::EditionId.eq(id.0))
        .all(write.tx())
        .await
        .doing("reading districts")?;
    for row in before
        .iter()
        .filter(|row| !districts.iter().any(|input| input.code == row.code))
    {
        district::Entity::delete_by_id(row.id)
            .exec(write.tx())
            .await
            .doing("removing a district")?;
    }
    let mut ids = Vec::with_capacity(districts.len());
    for (position, input) in (0..).zip(districts) {
        let known = before.iter().find(|row| row.code == input.code);
        let district_id = known.map_or_else(DistrictId::new, |row| row.id.into());
        let row = district::ActiveModel {
            id: Set(district_id.0),
            edition_id: Set(id.0),
            code: Set(input.code.clone()),
            name: Set(input.name.clone()),
            shape: Set((!input.shape.is_empty()).then(|| to_json(&input.shape))),
            priority: Set(input.priority),
            position: Set(position),
        };
        if known.is_some() {
            row.update(write.tx()).await.doing("changing a district")?;
        } else {
            row.insert(write.tx()).await.doing("adding a district")?;
        }
        ids.push(district_id);
    }
    Ok(ids)
}
