//! What a team says after an outing, in three answers.

use super::{may_manage, outing_in};
use crate::entities::{account, outing, outing_debrief, photo};
use crate::error::Doing;
use crate::{Result, Store, StoreError, Write};
use chrono::{DateTime, Utc};
use domain::field::Debrief;
use domain::outing::NOTE;
use domain::{Action, Actor, AuditEvent, OutingId};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
use std::collections::HashMap;
use uuid::Uuid;

/// A debrief of an outing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefLine {
    pub debrief: Debrief,
    /// Who wrote it; empty for a phone, and for an account that is gone.
    pub by: String,
    pub at: DateTime<Utc>,
}

impl Store {
    /// What was said after an outing, the first one first; for who manages it.
    pub async fn debriefs(&self, actor: &Actor, id: OutingId) -> Result<Vec<DebriefLine>> {
        actor.can_somewhere(Action::ManageOutings)?;
        may_manage(actor, &outing_in(self.reader(), id).await?)?;
        let rows = outing_debrief::Entity::find()
            .filter(outing_debrief::Column::OutingId.eq(id.0))
            .order_by_asc(outing_debrief::Column::WrittenAt)
            .order_by_asc(outing_debrief::Column::Id)
            .all(self.reader())
            .await
            .doing("reading debriefs")?;
        let mut names = HashMap::new();
        let writers = rows.iter().filter_map(|row| row.written_by);
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(writers))
            .all(self.reader())
            .await
            .doing("reading who wrote debriefs")?;
        for row in accounts {
            names.insert(row.id, self.account_of(row)?.called().to_owned());
        }
        let lines = rows.into_iter().map(|row| DebriefLine {
            by: row
                .written_by
                .and_then(|id| names.get(&id).cloned())
                .unwrap_or_default(),
            debrief: Debrief {
                went_well: row.went_well,
                was_hard: row.was_hard,
                next_time: row.next_time,
            },
            at: row.written_at,
        });
        Ok(lines.collect())
    }

    /// Writes a debrief at the desk. One answer of the three is enough.
    pub async fn debrief_outing(
        &self,
        actor: &Actor,
        id: OutingId,
        debrief: &Debrief,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageOutings)?;
        let write = self.write(actor).await?;
        let outing = outing_in(write.tx(), id).await?;
        may_manage(actor, &outing)?;
        if outing.state == domain::OutingState::Cancelled {
            return Err(StoreError::OutingCancelled);
        }
        write.debrief(id, debrief).await?;
        write
            .commit_quietly(AuditEvent::OutingDebriefed {
                edition: outing.edition,
                outing: id,
            })
            .await
    }
}

impl Write {
    /// Keeps a team's three answers, by the account of this write if it has one.
    pub(crate) async fn debrief(&self, outing: OutingId, debrief: &Debrief) -> Result<()> {
        let checked = |text: &str| {
            NOTE.check(text)
                .map_err(|_| StoreError::Invalid("an answer of the right length"))
        };
        let (went_well, was_hard, next_time) = (
            checked(&debrief.went_well)?,
            checked(&debrief.was_hard)?,
            checked(&debrief.next_time)?,
        );
        if went_well.is_empty() && was_hard.is_empty() && next_time.is_empty() {
            return Err(StoreError::Invalid("one answer of the three"));
        }
        outing_debrief::Entity::insert(outing_debrief::ActiveModel {
            id: Set(Uuid::now_v7()),
            outing_id: Set(outing.0),
            went_well: Set(went_well),
            was_hard: Set(was_hard),
            next_time: Set(next_time),
            written_by: Set(self.actor().account().map(Into::into)),
            written_at: Set(self.now()),
        })
        .exec_without_returning(self.tx())
        .await
        .doing("keeping a debrief")?;
        Ok(())
    }
}

/// Photos and debriefs of outings of editions that are over. Photos lose their outing, and the job removes their files.
pub(crate) async fn over<C: ConnectionTrait>(
    db: &C,
    editions: &[Uuid],
    remove: bool,
) -> Result<u64> {
    let outings = || {
        Query::select()
            .column(outing::Column::Id)
            .from(outing::Entity)
            .and_where(outing::Column::EditionId.is_in(editions.iter().copied()))
            .to_owned()
    };
    let photos = photo::Column::OutingId.in_subquery(outings());
    let debriefs = outing_debrief::Column::OutingId.in_subquery(outings());
    if !remove {
        let doing = "counting what is over of outings";
        let photos = photo::Entity::find().filter(photos).count(db);
        let debriefs = outing_debrief::Entity::find().filter(debriefs).count(db);
        return Ok(photos.await.doing(doing)? + debriefs.await.doing(doing)?);
    }
    let doing = "removing what is over of outings";
    let photos = photo::Entity::update_many()
        .col_expr(photo::Column::OutingId, Expr::value(None::<Uuid>))
        .filter(photos)
        .exec(db)
        .await
        .doing(doing)?;
    let debriefs = outing_debrief::Entity::delete_many()
        .filter(debriefs)
        .exec(db)
        .await
        .doing(doing)?;
    Ok(photos.rows_affected + debriefs.rows_affected)
}
