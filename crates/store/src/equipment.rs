//! Equipment that a network lends: tablets, telephones, vests.

use crate::entities::{ambassador, equipment_loan};
use crate::error::{Doing, column};
use crate::members::leads;
use crate::posts::{names_of, reader_of};
use crate::{Result, Store, StoreError};
use chrono::NaiveDate;
use domain::calendar::paris;
use domain::network::{LABEL, LoanKind};
use domain::{Action, Actor, AmbassadorId, AmbassadorState, AuditEvent, LoanId, NetworkId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Something lent to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loan {
    pub id: LoanId,
    pub member: AmbassadorId,
    /// Whose it is for now; empty for who has left no name.
    pub name: String,
    pub kind: LoanKind,
    pub label: String,
    pub lent_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub returned_on: Option<NaiveDate>,
}

/// A loan as a lead writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoanInput {
    pub kind: LoanKind,
    /// What it is known by: a number, a size.
    pub label: String,
    /// The day on which it should be back, if one was agreed.
    pub due_on: Option<NaiveDate>,
}

impl Loan {
    /// Whether it should have been back before today.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.returned_on.is_none() && self.due_on.is_some_and(|due| due < today)
    }
}

impl Store {
    /// What a network has lent: what is out first, the earliest due before the others, then what came back.
    pub async fn loans(&self, actor: &Actor, network: NetworkId) -> Result<Vec<Loan>> {
        leads(actor, network)?;
        let members = ambassador::Entity::find()
            .filter(ambassador::Column::NetworkId.eq(network.0))
            .all(self.reader())
            .await
            .doing("reading members")?;
        self.loans_of(&members).await
    }

    /// What the actor has of a network.
    pub async fn own_loans(&self, actor: &Actor, network: NetworkId) -> Result<Vec<Loan>> {
        let reader = reader_of(self.reader(), &self.0.secret, actor, network).await?;
        let Some(member) = reader.member else {
            return Ok(vec![]);
        };
        let rows = ambassador::Entity::find_by_id(member.id.0)
            .all(self.reader())
            .await
            .doing("reading a membership")?;
        let mut loans = self.loans_of(&rows).await?;
        loans.retain(|loan| loan.returned_on.is_none());
        Ok(loans)
    }

    /// Lends something to a member, as of today.
    pub async fn lend(
        &self,
        actor: &Actor,
        member: AmbassadorId,
        input: &LoanInput,
    ) -> Result<LoanId> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let label = LABEL
            .check(&input.label)
            .map_err(|_| StoreError::Invalid("what is lent"))?;
        let write = self.write(actor).await?;
        let row = ambassador::Entity::find_by_id(member.0)
            .one(write.tx())
            .await
            .doing("reading a membership")?
            .filter(|row| leads(actor, row.network_id.into()).is_ok())
            .ok_or(StoreError::NotFound("member"))?;
        let state: AmbassadorState = column("ambassador.state", &row.state)?;
        if state != AmbassadorState::Accepted {
            return Err(domain::NotActing::NotAMember.into());
        }
        let today = paris::day(write.now());
        if input.due_on.is_some_and(|due| due < today) {
            return Err(StoreError::Invalid("the day on which it is due"));
        }
        let id = LoanId::new();
        equipment_loan::ActiveModel {
            id: Set(id.0),
            ambassador_id: Set(member.0),
            kind: Set(input.kind.code().to_owned()),
            label: Set(label),
            lent_on: Set(today),
            due_on: Set(input.due_on),
            returned_on: Set(None),
            lent_by: Set(actor.account().map(Into::into)),
        }
        .insert(write.tx())
        .await
        .doing("lending equipment")?;
        write
            .commit_quietly(AuditEvent::EquipmentLent {
                ambassador: member,
                loan: id,
            })
            .await?;
        Ok(id)
    }

    /// Notes that something came back today.
    pub async fn take_back(&self, actor: &Actor, id: LoanId) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let write = self.write(actor).await?;
        let row = equipment_loan::Entity::find_by_id(id.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a loan")?
            .ok_or(StoreError::NotFound("loan"))?;
        let member = ambassador::Entity::find_by_id(row.ambassador_id)
            .one(write.tx())
            .await
            .doing("reading a membership")?
            .filter(|member| leads(actor, member.network_id.into()).is_ok())
            .ok_or(StoreError::NotFound("loan"))?;
        if row.returned_on.is_some() {
            return Err(StoreError::Changed);
        }
        equipment_loan::ActiveModel {
            id: Set(id.0),
            returned_on: Set(Some(paris::day(write.now()))),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("taking equipment back")?;
        write
            .commit_quietly(AuditEvent::EquipmentReturned {
                ambassador: member.id.into(),
                loan: id,
            })
            .await
    }

    /// What is lent to some members. No right is checked.
    pub(crate) async fn loans_of(&self, members: &[ambassador::Model]) -> Result<Vec<Loan>> {
        let db = self.reader();
        let accounts: HashMap<Uuid, Uuid> = members
            .iter()
            .map(|member| (member.id, member.account_id))
            .collect();
        let rows = equipment_loan::Entity::find()
            .filter(equipment_loan::Column::AmbassadorId.is_in(accounts.keys().copied()))
            .order_by_desc(equipment_loan::Column::ReturnedOn)
            .order_by_asc(equipment_loan::Column::LentOn)
            .order_by_asc(equipment_loan::Column::Id)
            .all(db)
            .await
            .doing("reading loans")?;
        let holders = rows
            .iter()
            .filter_map(|row| accounts.get(&row.ambassador_id).copied());
        let names = names_of(db, &self.0.secret, holders).await?;
        let mut loans: Vec<Loan> = rows
            .into_iter()
            .map(|row| {
                let name = accounts
                    .get(&row.ambassador_id)
                    .and_then(|account| names.get(account).cloned());
                Ok(Loan {
                    id: row.id.into(),
                    member: row.ambassador_id.into(),
                    name: name.unwrap_or_default(),
                    kind: column("equipment_loan.kind", &row.kind)?,
                    label: row.label,
                    lent_on: row.lent_on,
                    due_on: row.due_on,
                    returned_on: row.returned_on,
                })
            })
            .collect::<Result<_>>()?;
        loans.sort_by_key(|loan| {
            let due = loan.due_on.unwrap_or(NaiveDate::MAX);
            (loan.returned_on.is_some(), due)
        });
        Ok(loans)
    }
}
