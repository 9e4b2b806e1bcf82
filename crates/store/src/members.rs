//! Who belongs to a network of ambassadors, and whether they may act in it.
//!
//! Membership is read with each act, in its transaction: a consent that a guardian withdraws counts at once.

mod leading;

pub use leading::{MemberLine, MemberSheet};

use crate::entities::{ambassador, guardian_consent, network_charter};
use crate::error::{Doing, column};
use crate::{Result, Secret, StoreError};
use chrono::NaiveDate;
use domain::network::Standing;
use domain::{
    AccountId, Action, Actor, AmbassadorGroupId, AmbassadorId, ConsentState, NetworkId, NotActing,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

/// The sealed columns, each with the ambassador's or the consent's id as its row.
pub(crate) const BIRTH_DATE: &str = "ambassador.birth_date";
pub(crate) const ABOUT: &str = "ambassador.about";
pub(crate) const GUARDIAN: &str = "guardian_consent.guardian";
pub(crate) const GUARDIAN_CONTACT: &str = "guardian_consent.contact";

/// Somebody of a network, whatever their membership stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ambassador {
    pub id: AmbassadorId,
    pub network: NetworkId,
    pub group: Option<AmbassadorGroupId>,
    pub account: AccountId,
    pub standing: Standing,
}

/// The membership of an account in a network, if there is one.
pub(crate) async fn member_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    account: AccountId,
    network: NetworkId,
) -> Result<Option<Ambassador>> {
    let row = ambassador::Entity::find()
        .filter(ambassador::Column::NetworkId.eq(network.0))
        .filter(ambassador::Column::AccountId.eq(account.0))
        .one(db)
        .await
        .doing("reading a membership")?;
    match row {
        Some(row) => Ok(Some(member(db, secret, &row).await?)),
        None => Ok(None),
    }
}

/// A membership with what decides whether its person acts.
pub(crate) async fn member(
    db: &impl ConnectionTrait,
    secret: &Secret,
    row: &ambassador::Model,
) -> Result<Ambassador> {
    let consents = guardian_consent::Entity::find()
        .filter(guardian_consent::Column::AmbassadorId.eq(row.id))
        .filter(guardian_consent::Column::State.eq(ConsentState::Given.code()))
        .count(db)
        .await
        .doing("looking for a consent")?;
    Ok(Ambassador {
        id: row.id.into(),
        network: row.network_id.into(),
        group: row.group_id.map(Into::into),
        account: row.account_id.into(),
        standing: Standing {
            state: column("ambassador.state", &row.state)?,
            birth_date: birth_date(secret, row)?,
            consent: consents > 0,
            accepted: row.charter_version,
            charter: charter_version(db, row.network_id.into()).await?,
        },
    })
}

/// The day on which a member was born, where the network asks for it.
pub(crate) fn birth_date(secret: &Secret, row: &ambassador::Model) -> Result<Option<NaiveDate>> {
    if row.birth_date.is_empty() {
        return Ok(None);
    }
    let text = secret.open_text(BIRTH_DATE, row.id, &row.birth_date)?;
    // Never a part of the value in an error: it is personal.
    let date = text.parse().map_err(|_| StoreError::Column {
        column: BIRTH_DATE,
        word: "no date".to_owned(),
    })?;
    Ok(Some(date))
}

/// The newest version of a network's charter; 0 while there is none.
pub(crate) async fn charter_version(db: &impl ConnectionTrait, network: NetworkId) -> Result<i32> {
    let newest = network_charter::Entity::find()
        .filter(network_charter::Column::NetworkId.eq(network.0))
        .order_by_desc(network_charter::Column::Version)
        .one(db)
        .await
        .doing("reading a charter")?;
    Ok(newest.map_or(0, |charter| charter.version))
}

/// The member that an actor is, once they may act in the network: accepted, with a guardian's consent where it is
/// needed, and the charter accepted as it stands.
pub(crate) async fn acting(
    db: &impl ConnectionTrait,
    secret: &Secret,
    actor: &Actor,
    network: NetworkId,
    today: NaiveDate,
) -> Result<Ambassador> {
    let Some(account) = actor.account() else {
        actor.can(Action::SendIdea)?;
        return Err(NotActing::NotAMember.into());
    };
    let member = member_of(db, secret, account, network)
        .await?
        .ok_or(NotActing::NotAMember)?;
    member.standing.acts(today)?;
    Ok(member)
}

/// The same for an act of some groups; none named means every group of the network.
pub(crate) async fn acting_in_groups(
    db: &impl ConnectionTrait,
    secret: &Secret,
    actor: &Actor,
    network: NetworkId,
    groups: &[AmbassadorGroupId],
    today: NaiveDate,
) -> Result<Ambassador> {
    let member = acting(db, secret, actor, network, today).await?;
    let belongs = groups.is_empty() || member.group.is_some_and(|group| groups.contains(&group));
    if belongs {
        Ok(member)
    } else {
        Err(NotActing::OtherGroup.into())
    }
}

/// Checks that somebody leads a network. Who leads another one alone is told that this one has none for them.
pub(crate) fn leads(actor: &Actor, network: NetworkId) -> Result<()> {
    Ok(actor.can_in_network(Action::LeadNetwork, network)?)
}
