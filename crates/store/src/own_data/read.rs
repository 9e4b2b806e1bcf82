//! Reading all of one person's rows.

use super::networks;
use super::{
    MyData, OwnAccount, OwnAnswer, OwnComment, OwnDebrief, OwnDecision, OwnFieldContact, OwnIdea,
    OwnMail, OwnMessage, OwnPhoto, OwnProposal, OwnSession, OwnSupport, OwnVersion, OwnVote,
};
use crate::accounts::grant_of;
use crate::entities::{
    account, comment, credential, decision, delegated_envelope, department, department_member,
    district, edition, idea, idea_version, mail, message, outing, outing_debrief, photo,
    privacy_notice, project, proposal, question, role_grant, roll_entry, session, support, theme,
};
use crate::error::{Doing, column};
use crate::{Account, Result, Store, StoreError};
use domain::{AccountId, Actor};
use sea_orm::{
    AccessMode, ColumnTrait, DatabaseTransaction, EntityTrait, IsolationLevel, QueryFilter,
    QueryOrder, QuerySelect, TransactionTrait,
};
use std::collections::HashMap;
use uuid::Uuid;

pub(super) async fn all(store: &Store, id: AccountId) -> Result<MyData> {
    let voters = voters_of(store, id).await?;
    // One view for all of it: SQLite's readers have it by themselves.
    let isolation = (!store.is_sqlite()).then_some(IsolationLevel::RepeatableRead);
    let access = (!store.is_sqlite()).then_some(AccessMode::ReadOnly);
    let tx = store
        .reader()
        .begin_with_config(isolation, access)
        .await
        .doing("beginning to read one's data")?;
    let row = account::Entity::find_by_id(id.0)
        .one(&tx)
        .await
        .doing("reading an account")?
        .ok_or(StoreError::NotFound("account"))?;
    let person = store.account_of(row.clone())?;
    let data = MyData {
        account: own_account(&tx, &row, &person).await?,
        ideas: ideas(&tx, id).await?,
        comments: comments(&tx, id).await?,
        proposals: proposals(&tx, id).await?,
        supports: supports(&tx, id).await?,
        messages: messages(&tx, id).await?,
        answers: answers(&tx, id).await?,
        votes: votes(&tx, &voters).await?,
        field_contacts: field_contacts(store, &tx, &person).await?,
        debriefs: debriefs(&tx, id).await?,
        networks: networks::memberships(&tx, &store.0.secret, id).await?,
        posts: networks::posts(&tx, id).await?,
        roles: role_grant::Entity::find()
            .filter(role_grant::Column::AccountId.eq(id.0))
            .all(&tx)
            .await
            .doing("reading roles")?
            .iter()
            .map(grant_of)
            .collect::<Result<_>>()?,
        departments: departments(&tx, id).await?,
        credentials: credentials(&tx, id).await?,
        sessions: sessions(&tx, id).await?,
        mails: mails(store, &tx, &person).await?,
    };
    tx.rollback().await.doing("ending to read one's data")?;
    Ok(data)
}

async fn field_contacts(
    store: &Store,
    tx: &DatabaseTransaction,
    person: &Account,
) -> Result<Vec<OwnFieldContact>> {
    let Some(contact) = &person.contact else {
        return Ok(vec![]);
    };
    let left = crate::field::own_contacts(tx, &store.0.secret, contact.reveal()).await?;
    Ok(left
        .into_iter()
        .map(|one| OwnFieldContact {
            name: one.name,
            contact: one.contact,
            outing: one.outing.map(|(_, title)| title).unwrap_or_default(),
            left_on: one.left_on,
        })
        .collect())
}

async fn debriefs(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnDebrief>> {
    let rows = outing_debrief::Entity::find()
        .filter(outing_debrief::Column::WrittenBy.eq(id.0))
        .order_by_asc(outing_debrief::Column::WrittenAt)
        .order_by_asc(outing_debrief::Column::Id)
        .all(tx)
        .await
        .doing("reading debriefs")?;
    let titles: HashMap<Uuid, String> = outing::Entity::find()
        .select_only()
        .columns([outing::Column::Id, outing::Column::Title])
        .filter(outing::Column::Id.is_in(rows.iter().map(|row| row.outing_id)))
        .into_tuple::<(Uuid, String)>()
        .all(tx)
        .await
        .doing("reading outings")?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|row| OwnDebrief {
            outing: titles.get(&row.outing_id).cloned().unwrap_or_default(),
            at: row.written_at,
            went_well: row.went_well,
            was_hard: row.was_hard,
            next_time: row.next_time,
        })
        .collect())
}

/// How each edition's roll would know the person, and who shares a contact with them.
async fn voters_of(store: &Store, id: AccountId) -> Result<HashMap<String, (Uuid, String)>> {
    let actor = Actor::Person {
        account: id,
        roles: vec![],
        departments: vec![],
        fresh: false,
    };
    let catalogue = store.catalogue().await?;
    let mut voters = HashMap::new();
    for edition in catalogue.all() {
        let who = store.who_votes(&actor, edition.id).await?;
        let secret = &store.0.secret;
        for place in secret.places(edition.id, &who.voter, who.means, &edition.rules) {
            voters.insert(place, (edition.id.0, edition.name.clone()));
        }
    }
    Ok(voters)
}

async fn own_account(
    tx: &DatabaseTransaction,
    row: &account::Model,
    person: &Account,
) -> Result<OwnAccount> {
    let notice = match row.notice_id {
        Some(id) => privacy_notice::Entity::find_by_id(id)
            .one(tx)
            .await
            .doing("reading a notice")?,
        None => None,
    };
    Ok(OwnAccount {
        means: person.means,
        contact: person.reveal().to_owned(),
        name: person.name.clone(),
        lang: person.lang,
        created_at: row.created_at,
        seen_on: row.seen_on,
        notice: notice
            .map(|notice| {
                let lang = column("privacy_notice.lang", &notice.lang)?;
                Ok::<_, StoreError>((notice.version, lang))
            })
            .transpose()?,
    })
}

async fn ideas(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnIdea>> {
    let rows = idea::Entity::find()
        .filter(idea::Column::AuthorId.eq(id.0))
        .order_by_asc(idea::Column::SubmittedAt)
        .all(tx)
        .await
        .doing("reading one's ideas")?;
    let mut ideas = Vec::with_capacity(rows.len());
    for row in rows {
        let of_edition = edition::Entity::find_by_id(row.edition_id)
            .one(tx)
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let district = match row.district_id {
            Some(id) => district::Entity::find_by_id(id)
                .one(tx)
                .await
                .doing("reading a district")?
                .map(|district| district.name),
            None => None,
        };
        let theme = match row.theme_id {
            Some(id) => theme::Entity::find_by_id(id)
                .one(tx)
                .await
                .doing("reading a theme")?
                .map(|theme| theme.name),
            None => None,
        };
        ideas.push(OwnIdea {
            edition: of_edition.name,
            slug: of_edition.slug,
            number: row.number,
            versions: versions(tx, row.id).await?,
            decisions: decisions(tx, row.id).await?,
            photos: photos(tx, row.id).await?,
            title: row.title,
            text: row.text,
            place: row.place,
            district,
            theme,
            latitude: row.latitude,
            longitude: row.longitude,
            author: row.author,
            minor: row.minor,
            channel: column("idea.channel", &row.channel)?,
            state: column("idea.state", &row.state)?,
            submitted_at: row.submitted_at,
            published_at: row.published_at,
        });
    }
    Ok(ideas)
}

async fn versions(tx: &DatabaseTransaction, idea: Uuid) -> Result<Vec<OwnVersion>> {
    let rows = idea_version::Entity::find()
        .filter(idea_version::Column::IdeaId.eq(idea))
        .order_by_asc(idea_version::Column::Version)
        .all(tx)
        .await
        .doing("reading versions")?;
    Ok(rows
        .into_iter()
        .map(|row| OwnVersion {
            at: row.at,
            title: row.title,
            text: row.text,
            place: row.place,
        })
        .collect())
}

/// What was decided and said to the author; not who decided.
async fn decisions(tx: &DatabaseTransaction, idea: Uuid) -> Result<Vec<OwnDecision>> {
    let rows = decision::Entity::find()
        .filter(decision::Column::IdeaId.eq(idea))
        .order_by_asc(decision::Column::At)
        .all(tx)
        .await
        .doing("reading decisions")?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnDecision {
                at: row.at,
                verdict: column("moderation_decision.verdict", &row.verdict)?,
                reason: row
                    .reason
                    .map(|reason| column("moderation_decision.reason", &reason))
                    .transpose()?,
                message: row.message,
            })
        })
        .collect()
}

async fn photos(tx: &DatabaseTransaction, idea: Uuid) -> Result<Vec<OwnPhoto>> {
    let rows = photo::Entity::find()
        .filter(photo::Column::IdeaId.eq(idea))
        .order_by_asc(photo::Column::Position)
        .all(tx)
        .await
        .doing("reading photos")?;
    Ok(rows
        .into_iter()
        .map(|row| OwnPhoto {
            id: row.id.into(),
            alt: row.alt,
        })
        .collect())
}

async fn comments(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnComment>> {
    let rows = comment::Entity::find()
        .filter(comment::Column::AccountId.eq(id.0))
        .order_by_asc(comment::Column::At)
        .all(tx)
        .await
        .doing("reading one's comments")?;
    let titles = titles(tx, rows.iter().map(|row| row.idea_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(OwnComment {
                idea: titles.get(&row.idea_id).cloned().unwrap_or_default(),
                at: row.at,
                name: row.name,
                text: row.text,
                state: column("comment.state", &row.state)?,
            })
        })
        .collect()
}

async fn proposals(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnProposal>> {
    let rows = proposal::Entity::find()
        .filter(proposal::Column::ProposedBy.eq(id.0))
        .order_by_asc(proposal::Column::ProposedAt)
        .all(tx)
        .await
        .doing("reading one's proposals")?;
    let names: HashMap<Uuid, String> = delegated_envelope::Entity::find()
        .filter(delegated_envelope::Column::Id.is_in(rows.iter().map(|row| row.envelope_id)))
        .all(tx)
        .await
        .doing("reading envelopes")?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    rows.into_iter()
        .map(|row| {
            Ok(OwnProposal {
                envelope: names.get(&row.envelope_id).cloned().unwrap_or_default(),
                number: row.number,
                at: row.proposed_at,
                title: row.title,
                text: row.text,
                state: column("proposal.state", &row.state)?,
            })
        })
        .collect()
}

async fn supports(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnSupport>> {
    let rows = support::Entity::find()
        .filter(support::Column::AccountId.eq(id.0))
        .order_by_asc(support::Column::At)
        .all(tx)
        .await
        .doing("reading one's supports")?;
    let titles = titles(tx, rows.iter().map(|row| row.idea_id)).await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnSupport {
            idea: titles.get(&row.idea_id).cloned().unwrap_or_default(),
            at: row.at,
        })
        .collect())
}

async fn titles(
    tx: &DatabaseTransaction,
    ideas: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let ids: Vec<Uuid> = ideas.collect();
    let mut titles = HashMap::new();
    for some in ids.chunks(1000) {
        let rows = idea::Entity::find()
            .filter(idea::Column::Id.is_in(some.iter().copied()))
            .all(tx)
            .await
            .doing("reading titles")?;
        titles.extend(rows.into_iter().map(|row| (row.id, row.title)));
    }
    Ok(titles)
}

async fn messages(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnMessage>> {
    let rows = message::Entity::find()
        .filter(message::Column::AccountId.eq(id.0))
        .order_by_asc(message::Column::At)
        .all(tx)
        .await
        .doing("reading one's messages")?;
    let mut messages = Vec::with_capacity(rows.len());
    for row in rows {
        let project = project::Entity::find_by_id(row.project_id)
            .one(tx)
            .await
            .doing("reading a project")?;
        messages.push(OwnMessage {
            project: project.map(|project| project.title).unwrap_or_default(),
            at: row.at,
            text: row.text,
        });
    }
    Ok(messages)
}

async fn answers(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnAnswer>> {
    let rows = question::Entity::find()
        .filter(question::Column::AnsweredBy.eq(id.0))
        .order_by_asc(question::Column::AnsweredAt)
        .all(tx)
        .await
        .doing("reading one's answers")?;
    Ok(rows
        .into_iter()
        .map(|row| OwnAnswer {
            question: row.text,
            answer: row.answer.unwrap_or_default(),
            at: row.answered_at,
        })
        .collect())
}

async fn votes(
    tx: &DatabaseTransaction,
    voters: &HashMap<String, (Uuid, String)>,
) -> Result<Vec<OwnVote>> {
    let rows = roll_entry::Entity::find()
        .filter(roll_entry::Column::Voter.is_in(voters.keys()))
        .order_by_asc(roll_entry::Column::Day)
        .all(tx)
        .await
        .doing("reading the rolls")?;
    rows.into_iter()
        .filter_map(|row| {
            let (_, name) = voters
                .get(&row.voter)
                .filter(|(edition, _)| *edition == row.edition_id)?;
            Some((name.clone(), row.day, row.channel))
        })
        .map(|(edition, day, channel)| {
            Ok(OwnVote {
                edition,
                day,
                channel: column("roll_entry.channel", &channel)?,
            })
        })
        .collect()
}

async fn departments(
    tx: &DatabaseTransaction,
    id: AccountId,
) -> Result<Vec<(String, domain::MemberLevel)>> {
    let rows = department_member::Entity::find()
        .filter(department_member::Column::AccountId.eq(id.0))
        .all(tx)
        .await
        .doing("reading departments")?;
    let mut departments = vec![];
    for row in rows {
        let level = column("department_member.level", &row.level)?;
        let found = department::Entity::find_by_id(row.department_id)
            .one(tx)
            .await
            .doing("reading a department")?;
        departments.extend(found.map(|department| (department.name, level)));
    }
    Ok(departments)
}

async fn credentials(
    tx: &DatabaseTransaction,
    id: AccountId,
) -> Result<Vec<(domain::CredentialKind, String)>> {
    let rows = credential::Entity::find()
        .filter(credential::Column::AccountId.eq(id.0))
        .all(tx)
        .await
        .doing("reading credentials")?;
    rows.into_iter()
        .map(|row| Ok((column("credential.kind", &row.kind)?, row.label)))
        .collect()
}

async fn sessions(tx: &DatabaseTransaction, id: AccountId) -> Result<Vec<OwnSession>> {
    let rows = session::Entity::find()
        .filter(session::Column::AccountId.eq(id.0))
        .order_by_asc(session::Column::ExpiresAt)
        .all(tx)
        .await
        .doing("reading sessions")?;
    Ok(rows
        .into_iter()
        .map(|row| OwnSession {
            device: row.device,
            created_at: row.created_at,
            expires_at: row.expires_at,
        })
        .collect())
}

/// Mails on their way to the person. A code that signs in stays out of an archive that lies somewhere for years.
async fn mails(store: &Store, tx: &DatabaseTransaction, person: &Account) -> Result<Vec<OwnMail>> {
    let Some(contact) = &person.contact else {
        return Ok(vec![]);
    };
    let rows = mail::Entity::find()
        .filter(mail::Column::SentAt.is_null())
        .filter(mail::Column::Means.eq(contact.means().code()))
        .order_by_asc(mail::Column::CreatedAt)
        .all(tx)
        .await
        .doing("reading the outbox")?;
    let mut mails = vec![];
    for row in rows {
        let (to, content) = store.0.secret.mail_of(&row)?;
        if to == *contact && !matches!(content, domain::Mail::SignInCode { .. }) {
            mails.push(OwnMail {
                created_at: row.created_at,
                mail: content,
            });
        }
    }
    Ok(mails)
}
