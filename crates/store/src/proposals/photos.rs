//! Photos of works, on the path that everybody reads.

use super::ProposalStep;
use crate::entities::{photo, proposal_step};
use crate::error::{Doing, column};
use crate::photos::photo_of;
use crate::{PhotoText, Result, Session, Store, StoreError};
use domain::photo::ALT;
use domain::{Action, Actor, ProposalId, ProposalStepId, StepKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// Photos of one step at most.
const MAX_PHOTOS: u64 = 4;

/// Whether a step is one that can be seen on the spot.
pub(crate) const fn is_seen(step: StepKind) -> bool {
    matches!(
        step,
        StepKind::Works | StepKind::Delivered | StepKind::Inaugurated
    )
}

impl ProposalStep {
    /// Whether photos of it can be added: something was done that can be seen.
    pub const fn takes_photos(&self) -> bool {
        is_seen(self.kind) && self.done_on.is_some()
    }
}

impl Store {
    /// Shows a photo that the session holds with a step of the works that was done.
    pub async fn show_works(
        &self,
        actor: &Actor,
        session: &Session,
        id: ProposalId,
        step: ProposalStepId,
        text: &PhotoText,
    ) -> Result<()> {
        actor.can_somewhere(Action::ManageEnvelopes)?;
        let alt = ALT
            .check(&text.alt)
            .map_err(|_| StoreError::Invalid("the description of a photo"))?;
        let write = self.write(actor).await?;
        let held = write.held_at_desk(id, Action::ManageEnvelopes).await?;
        let row = proposal_step::Entity::find_by_id(step.0)
            .filter(proposal_step::Column::ProposalId.eq(id.0))
            .filter(proposal_step::Column::DoneOn.is_not_null())
            .one(write.tx())
            .await
            .doing("reading a step")?
            .ok_or(StoreError::NotFound("step"))?;
        if !is_seen(column("proposal_step.kind", &row.kind)?) {
            return Err(StoreError::NotFound("step"));
        }
        let there = photo::Entity::find()
            .filter(photo::Column::ProposalStepId.eq(step.0))
            .count(write.tx())
            .await
            .doing("counting photos")?;
        if there >= MAX_PHOTOS {
            return Err(StoreError::Invalid("four photos of a step at most"));
        }
        let shown = photo::Entity::update_many()
            .col_expr(photo::Column::SessionId, Expr::value(None::<String>))
            .col_expr(photo::Column::ProposalStepId, Expr::value(Some(step.0)))
            .col_expr(photo::Column::Alt, Expr::value(alt))
            .filter(photo::Column::Id.eq(text.id.0))
            .filter(photo::Column::IdeaId.is_null())
            .filter(photo::Column::SessionId.eq(session.token.id()))
            .exec(write.tx())
            .await
            .doing("showing a photo")?;
        if shown.rows_affected == 0 {
            return Err(StoreError::NotFound("photo"));
        }
        write.commit(held.changed()).await
    }

    /// Gives steps their photos, the oldest first.
    pub(super) async fn with_photos<'a>(
        &self,
        steps: impl Iterator<Item = &'a mut ProposalStep>,
    ) -> Result<()> {
        let mut steps: Vec<_> = steps.filter(|step| step.takes_photos()).collect();
        if steps.is_empty() {
            return Ok(());
        }
        let ids: Vec<Uuid> = steps.iter().map(|step| step.id.0).collect();
        let rows = photo::Entity::find()
            .filter(photo::Column::ProposalStepId.is_in(ids))
            .order_by_asc(photo::Column::At)
            .order_by_asc(photo::Column::Id)
            .all(self.reader())
            .await
            .doing("reading photos of works")?;
        for row in rows {
            let of = steps
                .iter_mut()
                .find(|step| Some(step.id.0) == row.proposal_step_id);
            if let Some(step) = of {
                step.photos.push(photo_of(row));
            }
        }
        Ok(())
    }
}
