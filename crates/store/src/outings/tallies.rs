//! What was counted on an outing: people by one dimension at a time.

use crate::entities::outing_tally;
use crate::error::Doing;
use crate::{Result, Write};
use domain::OutingId;
use domain::outing::{Dimension, Encounter};
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{EntityTrait, Set};

impl Write {
    /// Adds people to a total of an outing; below zero takes back. `value` is empty for [`Dimension::All`], the id of a
    /// district, the code of an age band or of a gender, or a language; who calls has checked it.
    pub(crate) async fn tally(
        &self,
        outing: OutingId,
        encounter: Encounter,
        dimension: Dimension,
        value: &str,
        people: i32,
    ) -> Result<()> {
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
