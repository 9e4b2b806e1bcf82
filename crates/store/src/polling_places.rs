//! Polling places: where they are, who works there, and the sheet that is signed.

use crate::entities::{edition, paper_batch, polling_place};
use crate::error::{Doing, column};
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::point::Point;
use domain::polling_place::{LINE, NAME, REMARKS as REMARKS_LIMITS};
use domain::text::Limits;
use domain::{
    Action, Actor, AuditEvent, DistrictId, EditionId, OutingId, PaperBatchState, PollingPlaceId,
    PollingState,
};
use sea_orm::sea_query::{CaseStatement, Expr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

/// The sealed columns of who works there, and of what the sheet remarks: both may name people.
pub(crate) const STAFF: &str = "polling_place.staff";
pub(crate) const REMARKS: &str = "polling_place.sheet";

/// A polling place.
#[derive(Clone, Debug, PartialEq)]
pub struct PollingPlace {
    pub id: PollingPlaceId,
    pub edition: EditionId,
    /// The outing on which its ballots are given out: no place that residents are sent to.
    pub outing: Option<OutingId>,
    /// From 1, within the edition.
    pub number: i32,
    pub name: String,
    pub address: String,
    /// How one gets in: steps, lift, bus.
    pub access: String,
    /// A line for each day.
    pub hours: String,
    /// Names, a line each. For who keys paper; empty for everybody else.
    pub staff: String,
    pub district: Option<DistrictId>,
    pub point: Option<Point>,
    /// People marked with paper here. For who keys paper; 0 for everybody else.
    pub marked: u32,
    pub state: PollingState,
    pub signed_at: Option<DateTime<Utc>>,
    /// What the signed sheet remarks. For who keys paper; empty for everybody else.
    pub remarks: String,
    pub version: i32,
}

/// What a polling place is set up with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollingPlaceInput {
    pub name: String,
    pub address: String,
    pub access: String,
    pub hours: String,
    pub staff: String,
    pub district: Option<DistrictId>,
    pub point: Option<Point>,
}

impl Store {
    /// The polling places of an edition, for everybody, in the order of their numbers. Outings with ballots are among
    /// them for who keys paper.
    pub async fn polling_places(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<PollingPlace>> {
        let mut all =
            polling_place::Entity::find().filter(polling_place::Column::EditionId.eq(edition.0));
        if actor.can_in(Action::KeyPaper, edition).is_err() {
            all = all.filter(polling_place::Column::OutingId.is_null());
        }
        let rows = all
            .order_by_asc(polling_place::Column::Number)
            .all(self.reader())
            .await
            .doing("reading polling places")?;
        rows.into_iter().map(|row| self.seen(actor, row)).collect()
    }

    /// One of them, by its number.
    pub async fn polling_place(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
    ) -> Result<PollingPlace> {
        let row = by_number(self.reader(), edition, number).await?;
        if row.outing_id.is_some() && actor.can_in(Action::KeyPaper, edition).is_err() {
            return Err(StoreError::NotFound("polling place"));
        }
        self.seen(actor, row)
    }

    /// Sets a polling place up, or changes the one that has this number and version. Gives its number.
    pub async fn set_polling_place(
        &self,
        actor: &Actor,
        edition: EditionId,
        at: Option<(i32, i32)>,
        input: &PollingPlaceInput,
    ) -> Result<i32> {
        actor.can_in(Action::ManagePolling, edition)?;
        let text = |limits: Limits, text: &str| {
            limits
                .check(text)
                .map_err(|_| StoreError::Invalid("a text of the right length"))
        };
        let row = polling_place::ActiveModel {
            name: Set(text(NAME, &input.name)?),
            address: Set(text(LINE, &input.address)?),
            access: Set(text(LINE, &input.access)?),
            hours: Set(text(LINE, &input.hours)?),
            district_id: Set(input.district.map(Into::into)),
            latitude: Set(input.point.map(Point::latitude)),
            longitude: Set(input.point.map(Point::longitude)),
            ..Default::default()
        };
        let staff = text(LINE, &input.staff)?;
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        is_there(&write, edition).await?;
        let (id, number) = if let Some((number, version)) = at {
            let before = by_number(write.tx(), edition, number).await?;
            still_open(&before)?;
            if before.version != version {
                return Err(StoreError::Changed);
            }
            polling_place::ActiveModel {
                id: Set(before.id),
                staff: Set(write.secret().seal_text(STAFF, before.id, &staff)),
                version: Set(version + 1),
                ..row
            }
            .update(write.tx())
            .await
            .doing("changing a polling place")?;
            (before.id.into(), number)
        } else {
            let id = PollingPlaceId::new();
            let number = next_number(&write, edition).await?;
            polling_place::ActiveModel {
                id: Set(id.0),
                edition_id: Set(edition.0),
                outing_id: Set(None),
                number: Set(number),
                staff: Set(write.secret().seal_text(STAFF, id.0, &staff)),
                marked: Set(0),
                state: Set(PollingState::Open.code().to_owned()),
                signed_at: Set(None),
                signed_by: Set(None),
                sheet: Set(String::new()),
                version: Set(1),
                ..row
            }
            .insert(write.tx())
            .await
            .doing("setting up a polling place")?;
            (id, number)
        };
        write
            .commit(AuditEvent::PollingPlaceSet { edition, place: id })
            .await?;
        Ok(number)
    }

    /// Signs the sheet of a polling place: from now on its figures stay as they are.
    ///
    /// Every batch must be sealed or cancelled ([`StoreError::BatchesLeft`]); where people marked and papers in the
    /// box differ, a remark says why ([`StoreError::RemarkNeeded`]).
    pub async fn sign_polling_place(
        &self,
        actor: &Actor,
        edition: EditionId,
        number: i32,
        version: i32,
        remarks: &str,
    ) -> Result<()> {
        actor.can_in(Action::ManagePolling, edition)?;
        let remarks = REMARKS_LIMITS
            .check(remarks)
            .map_err(|_| StoreError::Invalid("a shorter remark"))?;
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        let row = by_number(write.tx(), edition, number).await?;
        still_open(&row)?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let batches = paper_batch::Entity::find()
            .filter(paper_batch::Column::PollingPlaceId.eq(row.id))
            .all(write.tx())
            .await
            .doing("reading paper batches")?;
        let (mut left, mut papers) = (0, 0);
        for batch in &batches {
            match column("paper_batch.state", &batch.state)? {
                PaperBatchState::Sealed => papers += batch.used + batch.found_spoilt,
                PaperBatchState::Cancelled => {}
                PaperBatchState::Printed
                | PaperBatchState::Counted
                | PaperBatchState::KeyedOnce
                | PaperBatchState::Arbitrating => left += 1,
            }
        }
        if left > 0 {
            return Err(StoreError::BatchesLeft(left));
        }
        if papers != row.marked && remarks.is_empty() {
            return Err(StoreError::RemarkNeeded);
        }
        polling_place::ActiveModel {
            id: Set(row.id),
            state: Set(PollingState::Signed.code().to_owned()),
            signed_at: Set(Some(write.now())),
            signed_by: Set(actor.account().map(Into::into)),
            sheet: Set(write.secret().seal_text(REMARKS, row.id, &remarks)),
            version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("signing a sheet")?;
        write
            .commit(AuditEvent::PollingPlaceSigned {
                edition,
                place: row.id.into(),
            })
            .await
    }

    /// A row as somebody may see it.
    fn seen(&self, actor: &Actor, row: polling_place::Model) -> Result<PollingPlace> {
        let works_here = actor
            .can_in(Action::KeyPaper, row.edition_id.into())
            .is_ok();
        let opened = |column, sealed: &str| {
            if works_here {
                self.0.secret.open_text(column, row.id, sealed)
            } else {
                Ok(String::new())
            }
        };
        Ok(PollingPlace {
            id: row.id.into(),
            edition: row.edition_id.into(),
            outing: row.outing_id.map(Into::into),
            number: row.number,
            staff: opened(STAFF, &row.staff)?,
            remarks: opened(REMARKS, &row.sheet)?,
            name: row.name,
            address: row.address,
            access: row.access,
            hours: row.hours,
            district: row.district_id.map(Into::into),
            point: row
                .latitude
                .zip(row.longitude)
                .and_then(|(latitude, longitude)| Point::new(latitude, longitude)),
            marked: if works_here {
                u32::try_from(row.marked).unwrap_or_default()
            } else {
                0
            },
            state: column("polling_place.state", &row.state)?,
            signed_at: row.signed_at,
            version: row.version,
        })
    }
}

/// What holds the polling places and the batches of an edition, for what is numbered or signed.
pub(crate) fn counter(edition: EditionId) -> String {
    format!("polling places {edition}")
}

/// Refuses an edition that is not there.
pub(crate) async fn is_there(write: &Write, edition: EditionId) -> Result<()> {
    edition::Entity::find_by_id(edition.0)
        .one(write.tx())
        .await
        .doing("reading an edition")?
        .map(|_| ())
        .ok_or(StoreError::NotFound("edition"))
}

/// A polling place by its number. No right is checked.
pub(crate) async fn by_number(
    db: &impl ConnectionTrait,
    edition: EditionId,
    number: i32,
) -> Result<polling_place::Model> {
    polling_place::Entity::find()
        .filter(polling_place::Column::EditionId.eq(edition.0))
        .filter(polling_place::Column::Number.eq(number))
        .one(db)
        .await
        .doing("reading a polling place")?
        .ok_or(StoreError::NotFound("polling place"))
}

/// Refuses what would change the figures of a signed sheet.
pub(crate) fn still_open(row: &polling_place::Model) -> Result<()> {
    match column("polling_place.state", &row.state)? {
        PollingState::Open => Ok(()),
        PollingState::Signed => Err(StoreError::PollingSigned),
    }
}

/// Counts somebody who was marked with paper here. The number alone is kept: no mark knows its place. `PostgreSQL` keeps
/// with each row the transaction that wrote it, which is that of the mark: so this one writes all places of the edition.
pub(crate) async fn count_mark(write: &Write, edition: EditionId, number: i32) -> Result<()> {
    write.hold(&counter(edition)).await?;
    let row = by_number(write.tx(), edition, number).await?;
    still_open(&row)?;
    let here = CaseStatement::new()
        .case(polling_place::Column::Id.eq(row.id), 1)
        .finally(0);
    polling_place::Entity::update_many()
        .col_expr(
            polling_place::Column::Marked,
            Expr::col(polling_place::Column::Marked).add(here),
        )
        .filter(polling_place::Column::EditionId.eq(edition.0))
        .exec(write.tx())
        .await
        .doing("counting a mark")?;
    Ok(())
}

/// What names people of editions that are over: who worked at polling places, what their sheets remark, and why ballots
/// stayed out of the box. Figures stay.
pub(crate) async fn over(
    db: &impl ConnectionTrait,
    editions: &[uuid::Uuid],
    remove: bool,
) -> Result<u64> {
    let places = Condition::all()
        .add(polling_place::Column::EditionId.is_in(editions.iter().copied()))
        .add(
            Condition::any()
                .add(polling_place::Column::Staff.ne(""))
                .add(polling_place::Column::Sheet.ne("")),
        );
    let batches = Condition::all()
        .add(paper_batch::Column::EditionId.is_in(editions.iter().copied()))
        .add(paper_batch::Column::WhyLeftOut.ne(""));
    if !remove {
        let doing = "counting what is over of polling places";
        let places = polling_place::Entity::find().filter(places).count(db);
        let batches = paper_batch::Entity::find().filter(batches).count(db);
        return Ok(places.await.doing(doing)? + batches.await.doing(doing)?);
    }
    let doing = "forgetting who worked at polling places";
    let places = polling_place::Entity::update_many()
        .col_expr(polling_place::Column::Staff, Expr::value(""))
        .col_expr(polling_place::Column::Sheet, Expr::value(""))
        .filter(places)
        .exec(db)
        .await
        .doing(doing)?;
    let batches = paper_batch::Entity::update_many()
        .col_expr(paper_batch::Column::WhyLeftOut, Expr::value(""))
        .filter(batches)
        .exec(db)
        .await
        .doing(doing)?;
    Ok(places.rows_affected + batches.rows_affected)
}

pub(crate) async fn next_number(write: &Write, edition: EditionId) -> Result<i32> {
    let last: Option<i32> = polling_place::Entity::find()
        .select_only()
        .column(polling_place::Column::Number)
        .filter(polling_place::Column::EditionId.eq(edition.0))
        .order_by_desc(polling_place::Column::Number)
        .into_tuple()
        .one(write.tx())
        .await
        .doing("counting polling places")?;
    Ok(last.unwrap_or_default() + 1)
}
