//! People who left a way to reach them on an outing: with consent alone, and until their term is over.

use super::effects::notice_of;
use super::{FIELD_CONTACT, FIELD_NAME};
use crate::entities::{field_contact, outing};
use crate::error::{Doing, column};
use crate::outings::Outing;
use crate::{Result, Secret, Store, StoreError, Write};
use chrono::NaiveDate;
use domain::entry::contact;
use domain::field::FieldContact;
use domain::idea::AUTHOR;
use domain::text::Limits;
use domain::{Action, Actor, AuditEvent, ContactWish, EditionId, FieldContactId, Lang, OutingId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait as _, QueryFilter,
    QueryOrder, QuerySelect, Select, Set,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Somebody who wants to hear from the city.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPerson {
    pub id: FieldContactId,
    pub name: String,
    /// By mail or by telephone.
    pub wish: ContactWish,
    pub contact: String,
    pub lang: Lang,
    pub left_on: NaiveDate,
    /// The outing, and its title, as long as it is there.
    pub outing: Option<(OutingId, String)>,
}

impl Store {
    /// A page of the people who left a contact on outings of an edition, the latest first, and how many there are.
    pub async fn field_contacts(
        &self,
        actor: &Actor,
        edition: EditionId,
        page: u64,
        per_page: u64,
    ) -> Result<(Vec<FieldPerson>, u64)> {
        actor.can_in(Action::ManageOutings, edition)?;
        let left = left_in(edition);
        let total = left
            .clone()
            .count(self.reader())
            .await
            .doing("counting contacts of outings")?;
        let some = left.offset(page.saturating_mul(per_page)).limit(per_page);
        Ok((self.people_who_left(some).await?, total))
    }

    /// All of them, for a file that leaves the platform: it asks for a fresh proof, and each time is logged.
    pub async fn export_field_contacts(
        &self,
        actor: &Actor,
        edition: EditionId,
    ) -> Result<Vec<FieldPerson>> {
        actor.may_now_in(Action::ExportPersons, edition)?;
        let people = self.people_who_left(left_in(edition)).await?;
        let write = self.write(actor).await?;
        write
            .commit_quietly(AuditEvent::FieldContactsExported {
                edition,
                contacts: u32::try_from(people.len()).unwrap_or(u32::MAX),
            })
            .await?;
        Ok(people)
    }

    /// Forgets somebody who asks for it.
    pub async fn forget_field_contact(
        &self,
        actor: &Actor,
        edition: EditionId,
        id: FieldContactId,
    ) -> Result<()> {
        actor.can_in(Action::ManageOutings, edition)?;
        let write = self.write(actor).await?;
        let gone = field_contact::Entity::delete_many()
            .filter(field_contact::Column::Id.eq(id.0))
            .filter(field_contact::Column::EditionId.eq(edition.0))
            .exec(write.tx())
            .await
            .doing("forgetting a contact")?;
        if gone.rows_affected == 0 {
            return Err(StoreError::NotFound("contact"));
        }
        write
            .commit_quietly(AuditEvent::FieldContactForgotten { edition })
            .await
    }

    async fn people_who_left(
        &self,
        which: Select<field_contact::Entity>,
    ) -> Result<Vec<FieldPerson>> {
        let rows = which
            .all(self.reader())
            .await
            .doing("reading contacts of outings")?;
        let outings: BTreeSet<Uuid> = rows.iter().filter_map(|row| row.outing_id).collect();
        let titles: Vec<(Uuid, String)> = outing::Entity::find()
            .select_only()
            .columns([outing::Column::Id, outing::Column::Title])
            .filter(outing::Column::Id.is_in(outings))
            .into_tuple()
            .all(self.reader())
            .await
            .doing("reading outings")?;
        rows.iter()
            .map(|row| person_of(&self.0.secret, row, &titles))
            .collect()
    }
}

/// Contacts of an edition, the latest first.
fn left_in(edition: EditionId) -> Select<field_contact::Entity> {
    field_contact::Entity::find()
        .filter(field_contact::Column::EditionId.eq(edition.0))
        .order_by_desc(field_contact::Column::LeftOn)
        .order_by_asc(field_contact::Column::Id)
}

fn person_of(
    secret: &Secret,
    row: &field_contact::Model,
    titles: &[(Uuid, String)],
) -> Result<FieldPerson> {
    let title = |outing: Uuid| {
        let found = titles.iter().find(|(id, _)| *id == outing);
        found.map(|(id, title)| (OutingId::from(*id), title.clone()))
    };
    Ok(FieldPerson {
        id: row.id.into(),
        name: secret.open_text(FIELD_NAME, row.id, &row.name)?,
        wish: column("field_contact.wish", &row.wish)?,
        contact: secret.open_text(FIELD_CONTACT, row.id, &row.contact)?,
        lang: column("field_contact.lang", &row.lang)?,
        left_on: row.left_on,
        outing: row.outing_id.and_then(title),
    })
}

/// Keeps somebody's contact: with consent alone, and once however often they leave it.
pub(super) async fn leave(
    write: &Write,
    outing: &Outing,
    left: &FieldContact,
    day: NaiveDate,
) -> Result<()> {
    if !left.consent {
        return Err(StoreError::Invalid("consent"));
    }
    let reached = match left.wish {
        ContactWish::Email | ContactWish::Phone => contact(left.wish, &left.contact),
        ContactWish::None | ContactWish::Post => None,
    }
    .ok_or(StoreError::Invalid(
        "an e-mail address or a telephone number",
    ))?;
    let name = Limits { min: 0, ..AUTHOR }
        .check(&left.name)
        .map_err(|_| StoreError::Invalid("a shorter name"))?;
    let lookup = write
        .secret()
        .field_contact(outing.edition, &one_form(&reached));
    write.hold(&format!("field contact {lookup}")).await?;
    let before = field_contact::Entity::find()
        .filter(field_contact::Column::EditionId.eq(outing.edition.0))
        .filter(field_contact::Column::Lookup.eq(lookup.as_str()))
        .one(write.tx())
        .await
        .doing("looking for a contact")?;
    let id = before
        .as_ref()
        .map_or_else(FieldContactId::new, |row| row.id.into());
    let seal = |column, text: &str| write.secret().seal_text(column, id.0, text);
    // Whoever leaves it again may have another name for us, and hears in the language of today.
    let row = field_contact::ActiveModel {
        id: Set(id.0),
        edition_id: Set(outing.edition.0),
        outing_id: Set(Some(outing.id.0)),
        name: Set(seal(FIELD_NAME, &name)),
        wish: Set(left.wish.code().to_owned()),
        contact: Set(seal(FIELD_CONTACT, &reached)),
        lookup: Set(lookup),
        lang: Set(left.lang.code().to_owned()),
        notice_id: Set(notice_of(write, left.notice).await?.map(Into::into)),
        left_on: Set(day),
    };
    if before.is_some() {
        row.update(write.tx()).await.doing("keeping a contact")?;
    } else {
        row.insert(write.tx()).await.doing("keeping a contact")?;
    }
    Ok(())
}

/// What tells one contact from another, however it was written.
fn one_form(reached: &str) -> String {
    crate::paper::identity(reached).map_or_else(
        |_| reached.to_owned(),
        |contact| contact.reveal().to_owned(),
    )
}

/// Forgets a contact of an account that is erased, in every edition.
pub(crate) async fn forget_contact(write: &Write, contact: &str) -> Result<()> {
    field_contact::Entity::delete_many()
        .filter(
            field_contact::Column::Id.is_in(left_by(write.tx(), write.secret(), contact).await?),
        )
        .exec(write.tx())
        .await
        .doing("forgetting contacts of outings")?;
    Ok(())
}

/// The rows that somebody with this contact left, in whichever edition.
async fn left_by<C: ConnectionTrait>(db: &C, secret: &Secret, contact: &str) -> Result<Vec<Uuid>> {
    let editions: Vec<Uuid> = field_contact::Entity::find()
        .select_only()
        .column(field_contact::Column::EditionId)
        .distinct()
        .into_tuple()
        .all(db)
        .await
        .doing("reading contacts of outings")?;
    let lookups = editions
        .into_iter()
        .map(|edition| secret.field_contact(edition.into(), &one_form(contact)));
    field_contact::Entity::find()
        .select_only()
        .column(field_contact::Column::Id)
        .filter(field_contact::Column::Lookup.is_in(lookups))
        .into_tuple()
        .all(db)
        .await
        .doing("reading contacts of outings")
}

/// What somebody with this contact left on outings, whichever edition it was.
pub(crate) async fn own_contacts<C: ConnectionTrait>(
    db: &C,
    secret: &Secret,
    contact: &str,
) -> Result<Vec<FieldPerson>> {
    let ids = left_by(db, secret, contact).await?;
    let rows = field_contact::Entity::find()
        .filter(field_contact::Column::Id.is_in(ids))
        .order_by_asc(field_contact::Column::LeftOn)
        .all(db)
        .await
        .doing("reading contacts of outings")?;
    let titles: Vec<(Uuid, String)> = outing::Entity::find()
        .select_only()
        .columns([outing::Column::Id, outing::Column::Title])
        .filter(outing::Column::Id.is_in(rows.iter().filter_map(|row| row.outing_id)))
        .into_tuple()
        .all(db)
        .await
        .doing("reading outings")?;
    rows.iter()
        .map(|row| person_of(secret, row, &titles))
        .collect()
}
