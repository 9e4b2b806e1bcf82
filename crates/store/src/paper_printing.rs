//! Making batches of paper ballots: each has a number, which stands on its ballots.

use crate::entities::{outing, paper_batch, polling_place};
use crate::error::Doing;
use crate::outings::outing_of;
use crate::paper_batches::whole;
use crate::polling_places::{by_number, counter, is_there, next_number, still_open};
use crate::{Outing, Result, Store, StoreError, Write};
use domain::calendar::paris;
use domain::polling_place::MOST_IN_BATCH;
use domain::{
    Action, Actor, AuditEvent, EditionId, OutingId, OutingState, PaperBatchId, PaperBatchState,
    PollingPlaceId, PollingState,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

/// Where the ballots of a batch are given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchFor {
    /// The polling place of this number.
    Place(i32),
    /// An outing: with its first batch it becomes a polling place, where people are marked and whose sheet is signed.
    Outing(OutingId),
}

impl Store {
    /// Gives the ballots that will be printed for a polling place, an outing, or for neither, a number.
    pub async fn print_batch(
        &self,
        actor: &Actor,
        edition: EditionId,
        at: Option<BatchFor>,
        printed: u32,
    ) -> Result<i32> {
        actor.can_in(Action::ManagePolling, edition)?;
        if !(1..=MOST_IN_BATCH).contains(&printed) {
            return Err(StoreError::Invalid("from 1 to 500 ballots"));
        }
        let write = self.write(actor).await?;
        write.hold(&counter(edition)).await?;
        is_there(&write, edition).await?;
        let place = match at {
            None => None,
            Some(BatchFor::Place(number)) => {
                let row = by_number(write.tx(), edition, number).await?;
                still_open(&row)?;
                Some(row.id)
            }
            Some(BatchFor::Outing(id)) => Some(place_of_outing(&write, edition, id).await?),
        };
        let id = PaperBatchId::new();
        let number = next_batch(&write, edition).await?;
        paper_batch::ActiveModel {
            id: Set(id.0),
            edition_id: Set(edition.0),
            polling_place_id: Set(place),
            number: Set(number),
            printed: Set(whole(printed)?),
            used: Set(0),
            spoilt: Set(0),
            returned: Set(0),
            found_spoilt: Set(0),
            differing: Set(0),
            left_out: Set(0),
            why_left_out: Set(String::new()),
            state: Set(PaperBatchState::Printed.code().to_owned()),
            first_by: Set(None),
            second_by: Set(None),
            arbiter: Set(None),
            created_at: Set(write.now()),
            sealed_on: Set(None),
            version: Set(1),
        }
        .insert(write.tx())
        .await
        .doing("making a paper batch")?;
        write
            .commit_quietly(AuditEvent::PaperBatchPrinted {
                edition,
                batch: id,
                ballots: printed,
            })
            .await?;
        Ok(number)
    }
}

/// The polling place that an outing is for its ballots; made where it is none yet.
async fn place_of_outing(write: &Write, edition: EditionId, id: OutingId) -> Result<Uuid> {
    let before = polling_place::Entity::find()
        .filter(polling_place::Column::OutingId.eq(id.0))
        .filter(polling_place::Column::EditionId.eq(edition.0))
        .one(write.tx())
        .await
        .doing("reading a polling place")?;
    if let Some(row) = before {
        still_open(&row)?;
        return Ok(row.id);
    }
    let row = outing::Entity::find_by_id(id.0)
        .filter(outing::Column::EditionId.eq(edition.0))
        .one(write.tx())
        .await
        .doing("reading an outing")?
        .ok_or(StoreError::NotFound("outing"))?;
    let outing = outing_of(row)?;
    if outing.state != OutingState::Planned {
        return Err(StoreError::NotFound("outing"));
    }
    let place = PollingPlaceId::new();
    polling_place::ActiveModel {
        id: Set(place.0),
        edition_id: Set(edition.0),
        outing_id: Set(Some(id.0)),
        number: Set(next_number(write, edition).await?),
        name: Set(named(&outing)),
        address: Set(outing.place),
        access: Set(String::new()),
        hours: Set(String::new()),
        staff: Set(String::new()),
        district_id: Set(outing.district.map(Into::into)),
        latitude: Set(outing.point.map(domain::point::Point::latitude)),
        longitude: Set(outing.point.map(domain::point::Point::longitude)),
        marked: Set(0),
        state: Set(PollingState::Open.code().to_owned()),
        signed_at: Set(None),
        signed_by: Set(None),
        sheet: Set(String::new()),
        version: Set(1),
    }
    .insert(write.tx())
    .await
    .doing("setting up a polling place")?;
    Ok(place.0)
}

/// An outing comes back every week under the same title: the day tells one from another.
fn named(outing: &Outing) -> String {
    let day = paris::to_local(outing.slot.starts_at).format("%d/%m/%Y");
    format!("{} – {day}", outing.title)
}

async fn next_batch(write: &Write, edition: EditionId) -> Result<i32> {
    let last: Option<i32> = paper_batch::Entity::find()
        .select_only()
        .column(paper_batch::Column::Number)
        .filter(paper_batch::Column::EditionId.eq(edition.0))
        .order_by_desc(paper_batch::Column::Number)
        .into_tuple()
        .one(write.tx())
        .await
        .doing("counting paper batches")?;
    Ok(last.unwrap_or_default() + 1)
}
