//! One's own part in networks of ambassadors.

use super::{OwnDeliberation, OwnGuardian, OwnMission, OwnNetwork, OwnPost};
use crate::consents::consents_of;
use crate::entities::{
    ambassador, deliberation, equipment_loan, guardian_consent, mission, mission_place, motion,
    motion_vote, network_post, presence, training_done, training_step,
};
use crate::error::{Doing, column, json};
use crate::members::{ABOUT, GUARDIAN_CONTACT, birth_date};
use crate::networks::{groups_in, network_in};
use crate::{Result, Secret};
use domain::AccountId;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

pub(super) async fn memberships(
    tx: &DatabaseTransaction,
    secret: &Secret,
    id: AccountId,
) -> Result<Vec<OwnNetwork>> {
    let rows = ambassador::Entity::find()
        .filter(ambassador::Column::AccountId.eq(id.0))
        .order_by_asc(ambassador::Column::AppliedAt)
        .all(tx)
        .await
        .doing("reading one's memberships")?;
    let mut memberships = Vec::with_capacity(rows.len());
    for row in rows {
        let network = network_in(tx, row.network_id.into()).await?;
        let groups = groups_in(tx, network.id).await?;
        memberships.push(OwnNetwork {
            network: network.name,
            group: groups
                .into_iter()
                .find(|group| Some(group.id.0) == row.group_id)
                .map(|group| group.name),
            state: column("ambassador.state", &row.state)?,
            birth_date: birth_date(secret, &row)?,
            about: secret.open_text(ABOUT, row.id, &row.about)?,
            languages: json("ambassador.languages", &row.languages)?,
            availability: json("ambassador.availability", &row.availability)?,
            guardians: guardians(tx, secret, row.id).await?,
            training: training(tx, row.id).await?,
            equipment: equipment(tx, row.id).await?,
            missions: missions(tx, row.id).await?,
            deliberations: deliberations(tx, row.id).await?,
            votes: votes(tx, row.id).await?,
            applied_at: row.applied_at,
            decided_at: row.decided_at,
            left_at: row.left_at,
            reason: row.reason,
            charter: row.charter_version,
        });
    }
    Ok(memberships)
}

/// What was written to networks, by its person's account.
pub(super) async fn posts(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnPost>> {
    let rows = network_post::Entity::find()
        .filter(network_post::Column::AccountId.eq(id.0))
        .order_by_asc(network_post::Column::WrittenAt)
        .all(tx)
        .await
        .doing("reading one's posts")?;
    let mut posts = Vec::with_capacity(rows.len());
    for row in rows {
        posts.push(OwnPost {
            network: network_in(tx, row.network_id.into()).await?.name,
            at: row.written_at,
            kind: column("network_post.kind", &row.kind)?,
            state: column("network_post.state", &row.state)?,
            text: row.text,
        });
    }
    Ok(posts)
}

async fn guardians(
    tx: &DatabaseTransaction,
    secret: &Secret,
    ambassador: Uuid,
) -> Result<Vec<OwnGuardian>> {
    let mut guardians = vec![];
    for consent in consents_of(tx, secret, ambassador.into()).await? {
        let row = guardian_consent::Entity::find_by_id(consent.id.0)
            .one(tx)
            .await
            .doing("reading a consent")?;
        let contact = row.map_or_else(String::new, |row| row.contact);
        guardians.push(OwnGuardian {
            contact: secret.open_text(GUARDIAN_CONTACT, consent.id.0, &contact)?,
            name: consent.guardian,
            form: consent.form,
            state: consent.state,
            asked_at: consent.asked_at,
            decided_at: consent.decided_at,
        });
    }
    Ok(guardians)
}

/// Steps of training that were done, and when.
async fn training(
    tx: &DatabaseTransaction,
    ambassador: Uuid,
) -> Result<Vec<(String, chrono::NaiveDate)>> {
    let rows = training_done::Entity::find()
        .filter(training_done::Column::AmbassadorId.eq(ambassador))
        .order_by_asc(training_done::Column::DoneOn)
        .all(tx)
        .await
        .doing("reading one's training")?;
    let mut training = vec![];
    for row in rows {
        let found = training_step::Entity::find_by_id(row.step_id)
            .one(tx)
            .await
            .doing("reading a step")?;
        training.extend(found.map(|step| (step.title, row.done_on)));
    }
    Ok(training)
}

/// Equipment that was lent, and when it came back.
async fn equipment(
    tx: &DatabaseTransaction,
    ambassador: Uuid,
) -> Result<Vec<(String, Option<chrono::NaiveDate>)>> {
    let rows = equipment_loan::Entity::find()
        .filter(equipment_loan::Column::AmbassadorId.eq(ambassador))
        .order_by_asc(equipment_loan::Column::LentOn)
        .all(tx)
        .await
        .doing("reading one's loans")?;
    Ok(rows
        .into_iter()
        .map(|row| (row.label, row.returned_on))
        .collect())
}

async fn missions(tx: &DatabaseTransaction, ambassador: Uuid) -> Result<Vec<OwnMission>> {
    let rows = mission_place::Entity::find()
        .filter(mission_place::Column::AmbassadorId.eq(ambassador))
        .all(tx)
        .await
        .doing("reading one's missions")?;
    let mut missions = vec![];
    for row in rows {
        let found = mission::Entity::find_by_id(row.mission_id)
            .one(tx)
            .await
            .doing("reading a mission")?;
        if let Some(of) = found {
            missions.push(OwnMission {
                title: of.title,
                starts_at: of.starts_at,
                state: column("mission_place.state", &row.state)?,
                checked_in_at: row.checked_in_at,
                minutes: row.minutes,
            });
        }
    }
    missions.sort_by_key(|one| one.starts_at);
    Ok(missions)
}

async fn deliberations(tx: &DatabaseTransaction, ambassador: Uuid) -> Result<Vec<OwnDeliberation>> {
    let rows = presence::Entity::find()
        .filter(presence::Column::AmbassadorId.eq(ambassador))
        .order_by_asc(presence::Column::ArrivedAt)
        .all(tx)
        .await
        .doing("reading where one deliberated")?;
    let mut deliberations = vec![];
    for row in rows {
        let found = deliberation::Entity::find_by_id(row.deliberation_id)
            .one(tx)
            .await
            .doing("reading a deliberation")?;
        if let Some(of) = found {
            deliberations.push(OwnDeliberation {
                title: of.title,
                by: column("presence.kind", &row.kind)?,
                arrived_at: row.arrived_at,
                left_at: row.left_at,
            });
        }
    }
    Ok(deliberations)
}

/// Open votes, which the minutes have too. A secret one nobody can tell.
async fn votes(tx: &DatabaseTransaction, ambassador: Uuid) -> Result<Vec<(String, String)>> {
    let rows = motion_vote::Entity::find()
        .filter(motion_vote::Column::AmbassadorId.eq(ambassador))
        .order_by_asc(motion_vote::Column::VotedAt)
        .all(tx)
        .await
        .doing("reading one's open votes")?;
    let mut votes = vec![];
    for row in rows {
        let found = motion::Entity::find_by_id(row.motion_id)
            .one(tx)
            .await
            .doing("reading a motion")?;
        votes.extend(found.map(|of| (of.text, row.choice)));
    }
    Ok(votes)
}
