//! Forgetting a person: what names them goes, what they gave to everybody stays without a name.
//!
//! An erased account leaves a row that knows nobody, since the audit log and decisions name its id. The roll keeps its
//! mark, which is a hash of the contact: who comes back with the same contact can't vote a second time.

use crate::entities::{
    account, code, comment, credential, data_export, department_member, external_identity, idea,
    invitation, mail, message, project_idea, proposal, proposal_step, question, role_grant,
    session, support,
};
use crate::error::Doing;
use crate::retention::owner;
use crate::{Account, Result, Store, StoreError, Write};
use domain::{AccountId, Action, Actor, AuditEvent, CommentState, ContactWish, Mail};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Set,
};

/// How the identity of an erased account begins; no keyed hash does.
pub(crate) const ERASED: &str = "erased:";

impl Store {
    /// Erases the actor's own account. Staff give back their roles first.
    pub async fn erase_own_account(&self, actor: &Actor) -> Result<()> {
        // Every resident may, whatever they may do besides.
        actor.can(Action::SendIdea)?;
        self.erase(actor, owner(actor)?).await
    }

    pub(crate) async fn erase(&self, actor: &Actor, id: AccountId) -> Result<()> {
        let write = self.write(actor).await?;
        let row = account::Entity::find_by_id(id.0)
            .filter(account::Column::ErasedAt.is_null())
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NotFound("account"))?;
        if is_staff(&write, id).await? {
            return Err(StoreError::StillStaff);
        }
        let person = write.account_of(row)?;
        forget_mails(&write, &person).await?;
        if let Some(contact) = &person.contact {
            crate::field::forget_contact(&write, contact.reveal()).await?;
        }
        // Its row is emptied once it has left, as every mail's.
        write.mail_account(&person, &Mail::AccountErased).await?;
        forget_access(&write, &person).await?;
        unname_contributions(&write, id).await?;
        crate::posts::unname_posts(&write, id).await?;
        unlink_supports(&write, id).await?;
        crate::ambassadors::forget_account(&write, id).await?;
        // The files of archives go with the next run of the job.
        data_export::Entity::update_many()
            .col_expr(data_export::Column::ExpiresAt, Expr::value(write.now()))
            .filter(data_export::Column::AccountId.eq(id.0))
            .exec(write.tx())
            .await
            .doing("ending archives")?;
        account::ActiveModel {
            id: Set(id.0),
            identity: Set(format!("{ERASED}{}", id.0)),
            name: Set(String::new()),
            contact: Set(String::new()),
            erased_at: Set(Some(write.now())),
            seen_on: Set(None),
            notice_id: Set(None),
            warned_on: Set(None),
            ..Default::default()
        }
        .update(write.tx())
        .await
        .doing("erasing an account")?;
        write
            .commit(AuditEvent::AccountErased { account: id })
            .await
    }
}

async fn is_staff(write: &Write, id: AccountId) -> Result<bool> {
    let roles = role_grant::Entity::find()
        .filter(role_grant::Column::AccountId.eq(id.0))
        .count(write.tx())
        .await
        .doing("counting roles")?;
    let departments = department_member::Entity::find()
        .filter(department_member::Column::AccountId.eq(id.0))
        .count(write.tx())
        .await
        .doing("counting departments")?;
    Ok(roles + departments > 0)
}

/// Mails to the person that still have words. Their addresses are sealed, so each is opened.
async fn forget_mails(write: &Write, person: &Account) -> Result<()> {
    let Some(contact) = &person.contact else {
        return Ok(());
    };
    let rows = mail::Entity::find()
        .filter(mail::Column::Recipient.ne(""))
        .filter(mail::Column::Means.eq(contact.means().code()))
        .all(write.tx())
        .await
        .doing("reading the outbox")?;
    let theirs: Vec<uuid::Uuid> = rows
        .into_iter()
        .filter(|row| {
            let to = write
                .secret()
                .open_text(crate::mail::RECIPIENT, row.id, &row.recipient);
            to.is_ok_and(|to| to == contact.reveal())
        })
        .map(|row| row.id)
        .collect();
    for some in theirs.chunks(1000) {
        mail::Entity::delete_many()
            .filter(mail::Column::Id.is_in(some.iter().copied()))
            .exec(write.tx())
            .await
            .doing("forgetting mails")?;
    }
    Ok(())
}

/// Everything by which one signs in, and where one is signed in, with what was begun there.
async fn forget_access(write: &Write, person: &Account) -> Result<()> {
    let id = person.id.0;
    session::Entity::delete_many()
        .filter(session::Column::AccountId.eq(id))
        .exec(write.tx())
        .await
        .doing("ending sessions")?;
    credential::Entity::delete_many()
        .filter(credential::Column::AccountId.eq(id))
        .exec(write.tx())
        .await
        .doing("forgetting credentials")?;
    external_identity::Entity::delete_many()
        .filter(external_identity::Column::AccountId.eq(id))
        .exec(write.tx())
        .await
        .doing("forgetting identities elsewhere")?;
    invitation::Entity::delete_many()
        .filter(invitation::Column::AccountId.eq(id))
        .exec(write.tx())
        .await
        .doing("forgetting invitations")?;
    if let Some(contact) = &person.contact {
        code::Entity::delete_many()
            .filter(code::Column::Contact.eq(write.secret().contact(contact.reveal())))
            .exec(write.tx())
            .await
            .doing("forgetting codes")?;
    }
    Ok(())
}

/// Ideas, comments, messages and answers stay, and no longer say whose they are. Comments that nobody has read yet go.
async fn unname_contributions(write: &Write, id: AccountId) -> Result<()> {
    let theirs = idea::Entity::find()
        .select_only()
        .column(idea::Column::Id)
        .filter(idea::Column::AuthorId.eq(id.0));
    let ideas: Vec<uuid::Uuid> = theirs
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading one's ideas")?;
    project_idea::Entity::update_many()
        .col_expr(project_idea::Column::Named, Expr::value(false))
        .filter(project_idea::Column::IdeaId.is_in(ideas))
        .exec(write.tx())
        .await
        .doing("taking a name off projects")?;
    idea::Entity::update_many()
        .col_expr(
            idea::Column::AuthorId,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .col_expr(idea::Column::Author, Expr::value(""))
        .col_expr(idea::Column::Contact, Expr::value(""))
        .col_expr(
            idea::Column::ContactWish,
            Expr::value(ContactWish::None.code()),
        )
        .col_expr(
            idea::Column::NoticeId,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .col_expr(idea::Column::Minor, Expr::value(false))
        .filter(idea::Column::AuthorId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off ideas")?;
    comment::Entity::delete_many()
        .filter(comment::Column::AccountId.eq(id.0))
        .filter(comment::Column::State.ne(CommentState::Published.code()))
        .exec(write.tx())
        .await
        .doing("removing comments that are not public")?;
    comment::Entity::update_many()
        .col_expr(
            comment::Column::AccountId,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .col_expr(comment::Column::Name, Expr::value(""))
        .filter(comment::Column::AccountId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off comments")?;
    message::Entity::update_many()
        .col_expr(
            message::Column::AccountId,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .col_expr(message::Column::Name, Expr::value(""))
        .filter(message::Column::AccountId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off messages")?;
    let nobody = || Expr::value(Option::<uuid::Uuid>::None);
    proposal::Entity::update_many()
        .col_expr(proposal::Column::ProposedBy, nobody())
        .filter(proposal::Column::ProposedBy.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off proposals")?;
    proposal_step::Entity::update_many()
        .col_expr(proposal_step::Column::AccountId, nobody())
        .filter(proposal_step::Column::AccountId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off proposals")?;
    question::Entity::update_many()
        .col_expr(
            question::Column::AnsweredBy,
            Expr::value(Option::<uuid::Uuid>::None),
        )
        .filter(question::Column::AnsweredBy.eq(id.0))
        .exec(write.tx())
        .await
        .doing("taking a name off answers")?;
    Ok(())
}

/// The number of supports stays with each idea; that one person gave several of them is forgotten.
async fn unlink_supports(write: &Write, id: AccountId) -> Result<()> {
    let supported: Vec<uuid::Uuid> = support::Entity::find()
        .select_only()
        .column(support::Column::IdeaId)
        .filter(support::Column::AccountId.eq(id.0))
        .into_tuple()
        .all(write.tx())
        .await
        .doing("reading supports")?;
    for some in supported.chunks(1000) {
        idea::Entity::update_many()
            .col_expr(
                idea::Column::FormerSupports,
                Expr::col(idea::Column::FormerSupports).add(1),
            )
            .filter(idea::Column::Id.is_in(some.iter().copied()))
            .exec(write.tx())
            .await
            .doing("keeping the number of supports")?;
    }
    support::Entity::delete_many()
        .filter(support::Column::AccountId.eq(id.0))
        .exec(write.tx())
        .await
        .doing("forgetting supports")?;
    Ok(())
}
