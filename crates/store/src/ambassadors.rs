//! Joining a network of ambassadors, and leaving it. The states are those of [`domain::network`].

mod forget;
mod own;

pub(crate) use forget::{forget_account, over_memberships};
pub use own::{MembershipLine, OwnMembership};

use crate::accounts::NAME as ACCOUNT_NAME;
use crate::entities::{account, ambassador, guardian_consent};
use crate::error::{Doing, column, to_json};
use crate::members::{ABOUT, BIRTH_DATE, leads};
use crate::missions::leave_missions;
use crate::networks::{groups_in, network_in};
use crate::retention::owner;
use crate::{Account, Result, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::network::MESSAGE;
use domain::{
    AccountId, Action, Actor, AmbassadorGroupId, AmbassadorId, AmbassadorState, AuditEvent,
    Availability, Incompatibility, Mail, NetworkId, NotActing, SpokenLanguage,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// What somebody writes who wants to join.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Application {
    /// The name by which the network knows them.
    pub name: String,
    /// Asked for where [`crate::Network::asks_for_birth_date`]; kept nowhere else.
    pub birth_date: Option<NaiveDate>,
    pub languages: Vec<SpokenLanguage>,
    pub availability: Vec<Availability>,
    /// A few words; may be empty.
    pub about: String,
    /// Ties to the city that they declare. One is enough to be refused, and none is kept.
    pub incompatibilities: Vec<Incompatibility>,
    /// The group that they would like.
    pub group: Option<AmbassadorGroupId>,
}

/// What members change about themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileInput {
    pub languages: Vec<SpokenLanguage>,
    pub availability: Vec<Availability>,
    pub about: String,
    /// The group that they would like, until a lead has decided; afterwards a lead sets it, since groups decide about
    /// money.
    pub group: Option<AmbassadorGroupId>,
}

impl Store {
    /// Asks to join a network, for the first time or again. Its leads are told by mail.
    ///
    /// Errors: [`StoreError::NetworkClosed`], [`StoreError::NetworkAge`], [`StoreError::Incompatible`], of which
    /// nothing is kept, and [`StoreError::AmbassadorState`] for who applied or belongs to it already.
    pub async fn apply(
        &self,
        actor: &Actor,
        network: NetworkId,
        application: &Application,
    ) -> Result<AmbassadorId> {
        actor.can(Action::SendIdea)?;
        let account = owner(actor)?;
        let name = domain::idea::AUTHOR
            .check(&application.name)
            .ok()
            .filter(|name| !name.is_empty())
            .ok_or(StoreError::Invalid("a name"))?;
        let about = about(&application.about)?;
        let write = self.write(actor).await?;
        write.hold(&format!("joining {account}")).await?;
        let of_network = network_in(write.tx(), network).await?;
        if !of_network.is_open {
            return Err(StoreError::NetworkClosed);
        }
        if let Some(tie) = application.incompatibilities.first() {
            return Err(StoreError::Incompatible(*tie));
        }
        let born = of_network.may_join(application.birth_date, write.today())?;
        let group = open_group(&write, network, application.group).await?;
        let before = row_of(&write, account, network).await?;
        let id = match &before {
            Some(row) => {
                let state: AmbassadorState = column("ambassador.state", &row.state)?;
                state.becomes(AmbassadorState::Applied)?;
                AmbassadorId::from(row.id)
            }
            None => AmbassadorId::new(),
        };
        let version = before.as_ref().map_or(0, |row| row.version) + 1;
        let secret = write.secret();
        let born = born.map_or_else(String::new, |born| born.to_string());
        let row = ambassador::ActiveModel {
            id: Set(id.0),
            network_id: Set(network.0),
            group_id: Set(group.map(Into::into)),
            account_id: Set(account.0),
            state: Set(AmbassadorState::Applied.code().to_owned()),
            applied_at: Set(write.now()),
            decided_at: Set(None),
            decided_by: Set(None),
            reason: Set(String::new()),
            birth_date: Set(secret.seal_text(BIRTH_DATE, id.0, &born)),
            about: Set(secret.seal_text(ABOUT, id.0, &about)),
            languages: Set(words(&application.languages)),
            availability: Set(words(&application.availability)),
            // Who comes back reads the charter, and asks a guardian, as who comes for the first time.
            charter_version: Set(0),
            charter_at: Set(None),
            left_at: Set(None),
            version: Set(version),
        };
        if before.is_some() {
            guardian_consent::Entity::delete_many()
                .filter(guardian_consent::Column::AmbassadorId.eq(id.0))
                .exec(write.tx())
                .await
                .doing("removing earlier consents")?;
            row.update(write.tx()).await.doing("applying again")?;
        } else {
            row.insert(write.tx()).await.doing("applying")?;
        }
        call_account(&write, account, &name).await?;
        let mail = Mail::ApplicationReceived {
            network: of_network.name,
            path: format!("/ambassadors/{}/lead", of_network.slug),
        };
        for lead in write.leads(network).await? {
            write.mail_account(&lead, &mail).await?;
        }
        write
            .commit_quietly(AuditEvent::AmbassadorApplied {
                network,
                ambassador: id,
            })
            .await?;
        Ok(id)
    }

    /// A lead's decision: accepts or declines who applied, or takes a member off. They are told by mail, with the
    /// lead's own words, possibly none.
    pub async fn decide_application(
        &self,
        actor: &Actor,
        ambassador: AmbassadorId,
        state: AmbassadorState,
        message: &str,
    ) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let message = MESSAGE
            .check(message)
            .map_err(|_| StoreError::Invalid("a message of 1,000 characters at most"))?;
        let write = self.write(actor).await?;
        let (row, before) = held(&write, ambassador).await?;
        let network = NetworkId::from(row.network_id);
        leads(actor, network)?;
        before.becomes(state)?;
        if state == AmbassadorState::Applied {
            // Nobody applies for somebody else.
            return Err(StoreError::Invalid("a decision"));
        }
        let has_left = state == AmbassadorState::Left;
        ambassador::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            decided_at: Set(Some(write.now())),
            decided_by: Set(actor.account().map(Into::into)),
            reason: Set(message.clone()),
            left_at: Set(has_left.then(|| write.now())),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("deciding about an application")?;
        if has_left {
            leave_missions(&write, &[ambassador]).await?;
        }
        let of_network = network_in(write.tx(), network).await?;
        let path = format!("/ambassadors/{}/me", of_network.slug);
        let mail = match state {
            AmbassadorState::Left => Mail::MembershipEnded {
                network: of_network.name,
                message,
                path,
            },
            AmbassadorState::Accepted | AmbassadorState::Applied | AmbassadorState::Declined => {
                Mail::ApplicationDecided {
                    network: of_network.name,
                    accepted: state == AmbassadorState::Accepted,
                    message,
                    path,
                }
            }
        };
        let person = write.account(row.account_id.into()).await?;
        write.mail_account(&person, &mail).await?;
        write
            .commit_quietly(AuditEvent::AmbassadorDecided {
                network,
                ambassador,
                state,
            })
            .await
    }

    /// Leaves a network, or withdraws an application.
    pub async fn leave_network(&self, actor: &Actor, network: NetworkId) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let write = self.write(actor).await?;
        let (row, state) = held_own(&write, network).await?;
        let state = state.becomes(AmbassadorState::Left)?;
        ambassador::ActiveModel {
            id: Set(row.id),
            state: Set(state.code().to_owned()),
            left_at: Set(Some(write.now())),
            version: Set(row.version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("leaving a network")?;
        leave_missions(&write, &[row.id.into()]).await?;
        write
            .commit_quietly(AuditEvent::AmbassadorLeft {
                network,
                ambassador: row.id.into(),
            })
            .await
    }

    /// Changes what a member says about themselves, as it was read in `version`.
    pub async fn change_profile(
        &self,
        actor: &Actor,
        network: NetworkId,
        version: i32,
        input: &ProfileInput,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let about = about(&input.about)?;
        let write = self.write(actor).await?;
        let (row, state) = held_own(&write, network).await?;
        if row.version != version {
            return Err(StoreError::Changed);
        }
        let group = match state {
            AmbassadorState::Applied => open_group(&write, network, input.group)
                .await?
                .map(Into::into),
            AmbassadorState::Accepted => row.group_id,
            AmbassadorState::Declined | AmbassadorState::Left => {
                return Err(NotActing::NotAMember.into());
            }
        };
        ambassador::ActiveModel {
            id: Set(row.id),
            group_id: Set(group),
            about: Set(write.secret().seal_text(ABOUT, row.id, &about)),
            languages: Set(words(&input.languages)),
            availability: Set(words(&input.availability)),
            version: Set(version + 1),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("changing a profile")?;
        write
            .commit_quietly(AuditEvent::AmbassadorChanged {
                ambassador: row.id.into(),
            })
            .await
    }
}

/// Holds a membership, on PostgreSQL, to the end of the write.
pub(crate) async fn held(
    write: &Write,
    ambassador: AmbassadorId,
) -> Result<(ambassador::Model, AmbassadorState)> {
    let row = ambassador::Entity::find_by_id(ambassador.0)
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a membership")?
        .ok_or(StoreError::NotFound("member"))?;
    let state = column("ambassador.state", &row.state)?;
    Ok((row, state))
}

/// The same for the membership of who acts; [`NotActing::NotAMember`] where there is none.
pub(crate) async fn held_own(
    write: &Write,
    network: NetworkId,
) -> Result<(ambassador::Model, AmbassadorState)> {
    let row = row_of(write, owner(write.actor())?, network)
        .await?
        .ok_or(NotActing::NotAMember)?;
    let state = column("ambassador.state", &row.state)?;
    Ok((row, state))
}

async fn row_of(
    write: &Write,
    account: AccountId,
    network: NetworkId,
) -> Result<Option<ambassador::Model>> {
    ambassador::Entity::find()
        .filter(ambassador::Column::NetworkId.eq(network.0))
        .filter(ambassador::Column::AccountId.eq(account.0))
        .lock_exclusive()
        .one(write.tx())
        .await
        .doing("reading a membership")
}

impl Write {
    /// An account by its id.
    pub(crate) async fn account(&self, id: AccountId) -> Result<Account> {
        let row = account::Entity::find_by_id(id.0)
            .one(self.tx())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NotFound("account"))?;
        self.account_of(row)
    }
}

/// A group of the network that takes people.
async fn open_group(
    write: &Write,
    network: NetworkId,
    group: Option<AmbassadorGroupId>,
) -> Result<Option<AmbassadorGroupId>> {
    let Some(group) = group else { return Ok(None) };
    let groups = groups_in(write.tx(), network).await?;
    if groups.iter().any(|one| one.id == group && !one.is_closed) {
        Ok(Some(group))
    } else {
        Err(StoreError::NotFound("group"))
    }
}

/// A few words, checked.
fn about(text: &str) -> Result<String> {
    MESSAGE
        .check(text)
        .map_err(|_| StoreError::Invalid("a text of 1,000 characters at most"))
}

/// Each word once, in the order of its list.
fn words<T: serde::Serialize + Ord + Copy>(chosen: &[T]) -> String {
    let once: std::collections::BTreeSet<T> = chosen.iter().copied().collect();
    to_json(&once)
}

/// The network knows a person by the name that they gave last.
async fn call_account(write: &Write, id: AccountId, name: &str) -> Result<()> {
    account::ActiveModel {
        id: Set(id.0),
        name: Set(write.secret().seal_text(ACCOUNT_NAME, id.0, name)),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("naming an account")?;
    Ok(())
}
