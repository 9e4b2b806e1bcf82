//! What who leads a network knows of its members, and decides about them.

use super::{ABOUT, Ambassador, birth_date, charter_version, leads};
use crate::entities::{
    account, ambassador, ambassador_group, equipment_loan, guardian_consent, training_done,
};
use crate::error::{Doing, column, json};
use crate::training::steps_in;
use crate::{Loan, Result, Store, StoreError, TrainingProgress};
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::paris;
use domain::network::{Lack, Standing};
use domain::{
    Actor, AmbassadorGroupId, AmbassadorId, AmbassadorState, AuditEvent, ConsentState, NetworkId,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Somebody in the list of a network's members. How to reach them is on their own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    pub member: Ambassador,
    /// The name; empty for who has left none.
    pub name: String,
    /// Codes of the languages that they speak.
    pub languages: Vec<String>,
    pub applied_at: DateTime<Utc>,
    /// What the membership waits for, what a lead deals with first before the rest.
    pub lacks: Vec<Lack>,
    pub version: i32,
}

/// Everything about one member, for leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberSheet {
    pub line: MemberLine,
    /// The address or the number; empty where there is none.
    pub contact: String,
    /// What they wrote when they applied.
    pub about: String,
    /// Words of [`domain::network::Availability`].
    pub availability: Vec<String>,
    /// What a lead wrote when deciding, or taking them off.
    pub reason: String,
    pub charter_at: Option<DateTime<Utc>>,
    pub training: Vec<TrainingProgress>,
    pub loans: Vec<Loan>,
}

impl Store {
    /// Who has applied to a network or is in it: what waits for an answer first, then by name. With `gone`, who has
    /// left or was declined as well.
    pub async fn member_lines(
        &self,
        actor: &Actor,
        network: NetworkId,
        gone: bool,
    ) -> Result<Vec<MemberLine>> {
        leads(actor, network)?;
        let mut states = vec![AmbassadorState::Applied, AmbassadorState::Accepted];
        if gone {
            states.extend([AmbassadorState::Declined, AmbassadorState::Left]);
        }
        let rows = ambassador::Entity::find()
            .filter(ambassador::Column::NetworkId.eq(network.0))
            .filter(ambassador::Column::State.is_in(states.into_iter().map(AmbassadorState::code)))
            .order_by_asc(ambassador::Column::AppliedAt)
            .order_by_asc(ambassador::Column::Id)
            .all(self.reader())
            .await
            .doing("reading members")?;
        let mut lines = self.lines_of(network, &rows).await?;
        lines.sort_by_cached_key(|line| {
            let waits = line.lacks.first() != Some(&Lack::Answer);
            (waits, domain::text::fold(&line.name))
        });
        Ok(lines)
    }

    /// One member of a network, with everything that a lead needs.
    pub async fn member_sheet(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: AmbassadorId,
    ) -> Result<MemberSheet> {
        leads(actor, network)?;
        let db = self.reader();
        let row = ambassador::Entity::find_by_id(id.0)
            .filter(ambassador::Column::NetworkId.eq(network.0))
            .one(db)
            .await
            .doing("reading a membership")?
            .ok_or(StoreError::NotFound("member"))?;
        let person = account::Entity::find_by_id(row.account_id)
            .one(db)
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NotFound("member"))?;
        let person = self.0.secret.account_of(person)?;
        let line = self
            .lines_of(network, std::slice::from_ref(&row))
            .await?
            .pop()
            .ok_or(StoreError::NotFound("member"))?;
        let about = if row.about.is_empty() {
            String::new()
        } else {
            self.0.secret.open_text(ABOUT, row.id, &row.about)?
        };
        Ok(MemberSheet {
            line,
            contact: person.reveal().to_owned(),
            about,
            availability: words(&row.availability)?,
            charter_at: row.charter_at,
            training: self.progress_of(network, id).await?,
            loans: self.loans_of(std::slice::from_ref(&row)).await?,
            reason: row.reason,
        })
    }

    /// Moves a member to a group of the network, or out of every group.
    pub async fn move_member(
        &self,
        actor: &Actor,
        network: NetworkId,
        id: AmbassadorId,
        version: i32,
        group: Option<AmbassadorGroupId>,
    ) -> Result<()> {
        leads(actor, network)?;
        let write = self.write(actor).await?;
        let row = held(&write, network, id, version).await?;
        if let Some(group) = group {
            ambassador_group::Entity::find_by_id(group.0)
                .filter(ambassador_group::Column::NetworkId.eq(network.0))
                .one(write.tx())
                .await
                .doing("reading a group")?
                .ok_or(StoreError::NotFound("group"))?;
        }
        ambassador::ActiveModel {
            id: Set(row.id),
            group_id: Set(group.map(Into::into)),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("moving a member")?;
        write
            .commit(AuditEvent::AmbassadorChanged { ambassador: id })
            .await
    }

    /// Lines of some members of one network, in the order of their rows: everything around them is read at once.
    async fn lines_of(
        &self,
        network: NetworkId,
        rows: &[ambassador::Model],
    ) -> Result<Vec<MemberLine>> {
        let db = self.reader();
        let today = paris::day(self.now());
        let accounts = rows.iter().map(|row| row.account_id);
        let names = crate::posts::names_of(db, &self.0.secret, accounts).await?;
        let around = self.around_members(network, rows, today).await?;
        rows.iter()
            .map(|row| {
                let standing = Standing {
                    state: column("ambassador.state", &row.state)?,
                    birth_date: birth_date(&self.0.secret, row)?,
                    consent: around.consented.contains(&row.id),
                    accepted: row.charter_version,
                    charter: around.charter,
                };
                Ok(MemberLine {
                    lacks: around.lacks(row.id, standing, today),
                    member: Ambassador {
                        id: row.id.into(),
                        network,
                        group: row.group_id.map(Into::into),
                        account: row.account_id.into(),
                        standing,
                    },
                    name: names.get(&row.account_id).cloned().unwrap_or_default(),
                    languages: words(&row.languages)?,
                    applied_at: row.applied_at,
                    version: row.version,
                })
            })
            .collect()
    }

    async fn around_members(
        &self,
        network: NetworkId,
        rows: &[ambassador::Model],
        today: NaiveDate,
    ) -> Result<Around> {
        let db = self.reader();
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let consented = guardian_consent::Entity::find()
            .select_only()
            .column(guardian_consent::Column::AmbassadorId)
            .filter(guardian_consent::Column::AmbassadorId.is_in(ids.iter().copied()))
            .filter(guardian_consent::Column::State.eq(ConsentState::Given.code()))
            .into_tuple()
            .all(db)
            .await
            .doing("reading consents")?;
        let steps: HashSet<Uuid> = steps_in(db, network)
            .await?
            .into_iter()
            .filter(|step| !step.is_retired)
            .map(|step| step.id.0)
            .collect();
        let marks = training_done::Entity::find()
            .filter(training_done::Column::AmbassadorId.is_in(ids.iter().copied()))
            .all(db)
            .await
            .doing("reading trainings")?;
        let mut done: HashMap<Uuid, usize> = HashMap::new();
        for mark in marks {
            if steps.contains(&mark.step_id) {
                *done.entry(mark.ambassador_id).or_default() += 1;
            }
        }
        let late = equipment_loan::Entity::find()
            .select_only()
            .column(equipment_loan::Column::AmbassadorId)
            .filter(equipment_loan::Column::AmbassadorId.is_in(ids))
            .filter(equipment_loan::Column::ReturnedOn.is_null())
            .filter(equipment_loan::Column::DueOn.lt(today))
            .into_tuple()
            .all(db)
            .await
            .doing("reading loans")?;
        Ok(Around {
            charter: charter_version(db, network).await?,
            consented: HashSet::<Uuid>::from_iter(consented),
            steps: steps.len(),
            done,
            late: HashSet::<Uuid>::from_iter(late),
        })
    }
}

/// What decides what memberships lack, for several of them.
struct Around {
    charter: i32,
    consented: HashSet<Uuid>,
    /// Steps that are asked for, and how many of them each has done.
    steps: usize,
    done: HashMap<Uuid, usize>,
    late: HashSet<Uuid>,
}

impl Around {
    fn lacks(&self, id: Uuid, standing: Standing, today: NaiveDate) -> Vec<Lack> {
        let here = matches!(
            standing.state,
            AmbassadorState::Applied | AmbassadorState::Accepted
        );
        let lacks = |lack: &Lack| match lack {
            Lack::Answer => standing.state == AmbassadorState::Applied,
            Lack::Consent => here && standing.is_minor(today) && !standing.consent,
            Lack::Charter => here && standing.accepted < standing.charter,
            Lack::Training => {
                standing.state == AmbassadorState::Accepted
                    && self.done.get(&id).copied().unwrap_or_default() < self.steps
            }
            // Whoever has left still has it.
            Lack::Equipment => self.late.contains(&id),
        };
        Lack::ALL.iter().copied().filter(lacks).collect()
    }
}

/// A membership of the network, held, if it is as it was read.
async fn held(
    write: &crate::Write,
    network: NetworkId,
    id: AmbassadorId,
    version: i32,
) -> Result<ambassador::Model> {
    let row = ambassador::Entity::find_by_id(id.0)
        .filter(ambassador::Column::NetworkId.eq(network.0))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a membership")?
        .ok_or(StoreError::NotFound("member"))?;
    if row.version == version {
        Ok(row)
    } else {
        Err(StoreError::Changed)
    }
}

/// A JSON list of words; an empty cell has none.
fn words(cell: &str) -> Result<Vec<String>> {
    if cell.is_empty() {
        Ok(vec![])
    } else {
        json("ambassador.words", cell)
    }
}
