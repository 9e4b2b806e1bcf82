//! Mails to the members of a network, which wait for the end of a minor's quiet hours.

use crate::entities::{account, ambassador, network_post, post_mute};
use crate::error::Doing;
use crate::members::{birth_date, member};
use crate::networks::network_in;
use crate::{Ambassador, Result, Store, StoreError, Write};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::calendar::paris;
use domain::network::{ADULT, QuietHours, age};
use domain::{AccountId, Actor, AmbassadorState, AuditEvent, Forbidden, Mail, NetworkId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::HashSet;
use uuid::Uuid;

impl Store {
    /// Whether mails about announcements come to the actor, who is a member.
    pub async fn set_post_mails(
        &self,
        actor: &Actor,
        network: NetworkId,
        wanted: bool,
    ) -> Result<()> {
        let write = self.write(actor).await?;
        let reader = super::reader_of(write.tx(), write.secret(), actor, network).await?;
        let Some(me) = reader.member else {
            return Err(domain::NotActing::NotAMember.into());
        };
        post_mute::Entity::delete_by_id(me.id.0)
            .exec(write.tx())
            .await
            .doing("changing a wish about mails")?;
        if !wanted {
            post_mute::ActiveModel {
                ambassador_id: Set(me.id.0),
            }
            .insert(write.tx())
            .await
            .doing("changing a wish about mails")?;
        }
        write
            .commit_quietly(AuditEvent::AmbassadorChanged { ambassador: me.id })
            .await
    }
}

/// Until when a member is left alone; nothing outside of the quiet hours, and for adults.
pub(super) fn quiet_until(
    member: &Ambassador,
    quiet: QuietHours,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    quiet_for(member.standing.birth_date?, quiet, now)
}

fn quiet_for(born: NaiveDate, quiet: QuietHours, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let local = paris::to_local(now);
    if age(born, local.date()) >= ADULT {
        return None;
    }
    let free = quiet.first_free(local);
    if free == local {
        return None;
    }
    // The hour that the spring change skips is over with the next one.
    paris::from_local(free).or_else(|| paris::from_local(free + TimeDelta::hours(1)))
}

/// Until when nothing reaches an account: somebody who is a minor in a network has its quiet hours, whatever the mail
/// is about. Codes to sign in go to a contact, and are not held.
pub(crate) async fn held_until(write: &Write, account: AccountId) -> Result<Option<DateTime<Utc>>> {
    let now = write.now();
    let rows = ambassador::Entity::find()
        .filter(ambassador::Column::AccountId.eq(account.0))
        .filter(ambassador::Column::BirthDate.ne(""))
        .all(write.tx())
        .await
        .doing("reading memberships")?;
    let mut until = None;
    for row in rows {
        let born = birth_date(write.secret(), &row)?;
        let quiet = network_in(write.tx(), row.network_id.into()).await?.quiet;
        until = until.max(born.and_then(|born| quiet_for(born, quiet, now)));
    }
    Ok(until)
}

/// Writes an announcement to the members that it is for: accepted, with the consent that they need, and without a wish
/// to be left alone. Gives how many.
pub(super) async fn mail_announcement(write: &Write, post: &network_post::Model) -> Result<u32> {
    let network = network_in(write.tx(), post.network_id.into()).await?;
    let mut query = ambassador::Entity::find()
        .filter(ambassador::Column::NetworkId.eq(post.network_id))
        .filter(ambassador::Column::State.eq(AmbassadorState::Accepted.code()))
        .order_by_asc(ambassador::Column::Id);
    if let Some(group) = post.group_id {
        query = query.filter(ambassador::Column::GroupId.eq(group));
    }
    let rows = query.all(write.tx()).await.doing("reading members")?;
    let mute: HashSet<Uuid> = post_mute::Entity::find()
        .filter(post_mute::Column::AmbassadorId.is_in(rows.iter().map(|row| row.id)))
        .all(write.tx())
        .await
        .doing("reading wishes about mails")?
        .into_iter()
        .map(|row| row.ambassador_id)
        .collect();
    let mail = Mail::NetworkWrote {
        network: network.name.clone(),
        text: post.text.clone(),
        path: format!("/ambassadors/{}/posts#post-{}", network.slug, post.id),
    };
    let today = paris::day(write.now());
    let mut told = 0;
    for row in rows {
        if mute.contains(&row.id) || Some(row.account_id) == post.account_id {
            continue;
        }
        let member = member(write.tx(), write.secret(), &row).await?;
        if member.standing.is_minor(today) && !member.standing.consent {
            continue;
        }
        let account = account::Entity::find_by_id(row.account_id)
            .one(write.tx())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::Forbidden(Forbidden::SignIn))?;
        let account = write.account_of(account)?;
        write.mail_account(&account, &mail).await?;
        told += 1;
    }
    Ok(told)
}
