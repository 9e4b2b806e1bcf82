//! The steps of a network's training, and who has done which.

use crate::entities::{ambassador, training_done, training_step};
use crate::error::Doing;
use crate::members::leads;
use crate::posts::{names_of, reader_of};
use crate::{Result, Store, StoreError};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::network::{NAME, STEP};
use domain::{Action, Actor, AmbassadorId, AuditEvent, NetworkId, TrainingStepId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
};

/// A step of training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingStep {
    pub id: TrainingStepId,
    pub position: i32,
    pub title: String,
    pub text: String,
    /// No longer asked for. Who has done it keeps the mark.
    pub is_retired: bool,
}

/// A step as a lead writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingInput {
    /// Its place among the steps, from 1; those of one place are in the order of their titles.
    pub position: i32,
    pub title: String,
    pub text: String,
    pub is_retired: bool,
}

/// A step, and whether somebody has done it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingProgress {
    pub step: TrainingStep,
    pub done_on: Option<NaiveDate>,
    /// Who marked it; empty for who has left no name.
    pub marked_by: String,
}

impl Store {
    /// The steps of a network's training, in their order, retired ones too.
    pub async fn training_steps(
        &self,
        actor: &Actor,
        network: NetworkId,
    ) -> Result<Vec<TrainingStep>> {
        leads(actor, network)?;
        steps_in(self.reader(), network).await
    }

    /// Adds a step, or changes one.
    pub async fn set_training_step(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: Option<TrainingStepId>,
        input: &TrainingInput,
    ) -> Result<TrainingStepId> {
        leads(actor, network)?;
        let title = NAME
            .check(&input.title)
            .map_err(|_| StoreError::Invalid("the title"))?;
        let text = STEP
            .check(&input.text)
            .map_err(|_| StoreError::Invalid("the text"))?;
        if !(1..=999).contains(&input.position) {
            return Err(StoreError::Invalid("the place among the steps"));
        }
        let write = self.write(actor).await?;
        crate::networks::network_in(write.tx(), network).await?;
        let new = id.is_none();
        let id = match id {
            None => TrainingStepId::new(),
            Some(id) => {
                training_step::Entity::find_by_id(id.0)
                    .filter(training_step::Column::NetworkId.eq(network.0))
                    .one(write.tx())
                    .await
                    .doing("reading a step of training")?
                    .ok_or(StoreError::NotFound("step of training"))?;
                id
            }
        };
        let row = training_step::ActiveModel {
            id: Set(id.0),
            network_id: Set(network.0),
            position: Set(input.position),
            title: Set(title),
            text: Set(text),
            is_retired: Set(input.is_retired),
        };
        if new {
            row.insert(write.tx()).await.map(drop)
        } else {
            row.update(write.tx()).await.map(drop)
        }
        .doing("writing a step of training")?;
        write
            .commit_quietly(AuditEvent::TrainingSet { network, step: id })
            .await?;
        Ok(id)
    }

    /// Marks a step as done on a day, or takes the mark away.
    pub async fn mark_training(
        &self,
        actor: &Actor,
        member: AmbassadorId,
        step: TrainingStepId,
        done_on: Option<NaiveDate>,
    ) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let write = self.write(actor).await?;
        let of = ambassador::Entity::find_by_id(member.0)
            .one(write.tx())
            .await
            .doing("reading a membership")?
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .ok_or(StoreError::NotFound("member"))?;
        training_step::Entity::find_by_id(step.0)
            .filter(training_step::Column::NetworkId.eq(of.network_id))
            .one(write.tx())
            .await
            .doing("reading a step of training")?
            .ok_or(StoreError::NotFound("step of training"))?;
        if done_on.is_some_and(|day| day > paris::day(write.now())) {
            return Err(StoreError::Invalid("the day"));
        }
        training_done::Entity::delete_by_id((step.0, member.0))
            .exec(write.tx())
            .await
            .doing("marking a step of training")?;
        if let Some(day) = done_on {
            training_done::ActiveModel {
                step_id: Set(step.0),
                ambassador_id: Set(member.0),
                done_on: Set(day),
                marked_by: Set(actor.account().map(Into::into)),
            }
            .insert(write.tx())
            .await
            .doing("marking a step of training")?;
        }
        write
            .commit_quietly(AuditEvent::TrainingMarked {
                ambassador: member,
                step,
                done: done_on.is_some(),
            })
            .await
    }

    /// The actor's own training in a network. Empty for who is no member.
    pub async fn own_training(
        &self,
        actor: &Actor,
        network: NetworkId,
    ) -> Result<Vec<TrainingProgress>> {
        let reader = reader_of(self.reader(), &self.0.secret, actor, network).await?;
        match reader.member {
            Some(member) => self.progress_of(network, member.id).await,
            None => Ok(vec![]),
        }
    }

    /// Each step that is asked for, and those that were done before they were retired. No right is checked.
    pub(crate) async fn progress_of(
        &self,
        network: NetworkId,
        member: AmbassadorId,
    ) -> Result<Vec<TrainingProgress>> {
        let db = self.reader();
        let done = training_done::Entity::find()
            .filter(training_done::Column::AmbassadorId.eq(member.0))
            .all(db)
            .await
            .doing("reading a training")?;
        let names = names_of(
            db,
            &self.0.secret,
            done.iter().filter_map(|mark| mark.marked_by),
        )
        .await?;
        let each = steps_in(db, network).await?.into_iter().filter_map(|step| {
            let mark = done.iter().find(|mark| mark.step_id == step.id.0);
            (mark.is_some() || !step.is_retired).then(|| TrainingProgress {
                done_on: mark.map(|mark| mark.done_on),
                marked_by: mark
                    .and_then(|mark| mark.marked_by)
                    .and_then(|id| names.get(&id).cloned())
                    .unwrap_or_default(),
                step,
            })
        });
        Ok(each.collect())
    }
}

/// The steps of a network, in their order.
pub(crate) async fn steps_in(
    db: &impl ConnectionTrait,
    network: NetworkId,
) -> Result<Vec<TrainingStep>> {
    let rows = training_step::Entity::find()
        .filter(training_step::Column::NetworkId.eq(network.0))
        .order_by_asc(training_step::Column::Position)
        .order_by_asc(training_step::Column::Title)
        .order_by_asc(training_step::Column::Id)
        .all(db)
        .await
        .doing("reading steps of training")?;
    let each = rows.into_iter().map(|row| TrainingStep {
        id: row.id.into(),
        position: row.position,
        title: row.title,
        text: row.text,
        is_retired: row.is_retired,
    });
    Ok(each.collect())
}
