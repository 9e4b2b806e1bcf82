//! The city of this deployment.

use crate::entities::city;
use crate::error::Doing;
use crate::{Result, Store, StoreError};
use domain::{Action, Actor, AuditEvent};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};

/// The city that runs this deployment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct City {
    pub name: String,
    /// The address that residents can write to.
    pub contact: String,
    /// Who answers for personal data, in a line: a name and a postal address. Empty for the city itself.
    pub controller: String,
    /// Where the data protection officer is reached; empty where the address above is all there is.
    pub dpo: String,
    /// Accounts, mails and clock are open for trying out; never in production.
    pub demonstration: bool,
    pub(crate) clock_offset: i64,
}

impl City {
    pub fn new(name: &str, contact: &str) -> Self {
        Self {
            name: name.to_owned(),
            contact: contact.to_owned(),
            controller: String::new(),
            dpo: String::new(),
            demonstration: false,
            clock_offset: 0,
        }
    }

    /// Says who answers for personal data, and where the data protection officer is reached.
    #[must_use]
    pub fn with_officer(mut self, controller: &str, dpo: &str) -> Self {
        controller.clone_into(&mut self.controller);
        dpo.clone_into(&mut self.dpo);
        self
    }

    /// Where one writes about personal data.
    pub fn officer(&self) -> &str {
        if self.dpo.is_empty() {
            &self.contact
        } else {
            &self.dpo
        }
    }

    /// The city of a demonstration.
    pub fn demonstration(name: &str, contact: &str) -> Self {
        Self {
            demonstration: true,
            ..Self::new(name, contact)
        }
    }
}

impl Store {
    /// The city, once it has been set.
    pub async fn city(&self) -> Result<Option<City>> {
        let row = city::Entity::find_by_id(1)
            .one(self.reader())
            .await
            .doing("reading the city")?;
        Ok(row.map(|row| City {
            name: row.name,
            contact: row.contact,
            controller: row.controller,
            dpo: row.dpo,
            demonstration: row.demonstration,
            clock_offset: row.clock_offset,
        }))
    }

    /// Names the city. A deployment with real data never becomes a demonstration, nor a demonstration, with its
    /// clock ahead and its ballots made up, a real one.
    pub async fn set_city(&self, actor: &Actor, city: &City) -> Result<()> {
        actor.can(Action::ManageRoles)?;
        // Both stand in the heads of mails: a line more there would be a header more.
        if city.name.trim().is_empty() || city.name.contains(char::is_control) {
            return Err(StoreError::Invalid("the name of a city is one line"));
        }
        if domain::text::email(&city.contact).is_err() {
            return Err(StoreError::Invalid(
                "the contact of a city is an e-mail address",
            ));
        }
        let before = self.city().await?;
        match before {
            Some(before) if city.demonstration && !before.demonstration => {
                return Err(StoreError::Invalid(
                    "this database belongs to a real city, not to a demonstration",
                ));
            }
            Some(before) if !city.demonstration && before.demonstration => {
                return Err(StoreError::Invalid(
                    "this database belongs to a demonstration, not to a real city",
                ));
            }
            Some(_) | None => {}
        }
        let write = self.write(actor).await?;
        city::Entity::insert(city::ActiveModel {
            id: Set(1),
            name: Set(city.name.clone()),
            contact: Set(city.contact.clone()),
            controller: Set(city.controller.clone()),
            dpo: Set(city.dpo.clone()),
            demonstration: Set(city.demonstration),
            clock_offset: Set(city.clock_offset),
        })
        .on_conflict(
            OnConflict::column(city::Column::Id)
                .update_columns([
                    city::Column::Name,
                    city::Column::Contact,
                    city::Column::Controller,
                    city::Column::Dpo,
                    city::Column::Demonstration,
                ])
                .to_owned(),
        )
        .exec(write.tx())
        .await
        .doing("naming the city")?;
        write.commit(AuditEvent::CitySet).await
    }
}
