//! Wrong tries of cards and lists, and how long whoever made them waits.
//!
//! What tried, a block of addresses or an identifier, is kept as a keyed hash, and forgotten after a day.

use crate::entities::{audit, failed_try};
use crate::error::Doing;
use crate::{Housekeeping, Result, StoreError, Write};
use chrono::TimeDelta;
use domain::{Action, AuditEvent, EditionId, Grant, Mail};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// Wrong tries count for so long.
const COUNTED: TimeDelta = TimeDelta::hours(1);
/// Wrong tries in an edition, within the hour, from which the coordination is told.
const ALARM: u64 = 100;

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    /// Codes of cards, by a block of addresses.
    Cards,
    /// Lines of a list, by a block of addresses.
    Lists,
    /// Years of birth for one identifier, from wherever.
    Years,
    /// Codes of check-ins, by an account.
    CheckIns,
    /// Codes of presence at a deliberation, by one account.
    Presence,
    /// Codes that let phones in for an outing, by a block of addresses.
    FieldCodes,
}

impl Tried {
    const fn word(self) -> &'static str {
        match self {
            Self::Cards => "card",
            Self::Lists => "list",
            Self::Years => "list_year",
            Self::CheckIns => "check_in",
            Self::Presence => "presence",
            Self::FieldCodes => "field_code",
        }
    }

    /// Wrong tries within the hour from which whoever made them waits. A hall full of people shares a block; somebody
    /// who mistypes a card is not counted, since its check character shows it.
    const fn most(self) -> u64 {
        match self {
            Self::Cards | Self::Lists | Self::CheckIns | Self::Presence | Self::FieldCodes => 10,
            Self::Years => 5,
        }
    }
}

impl Write {
    /// Refuses who has tried too often. Others who try from there wait for this write: tries at the same moment are
    /// counted one after the other.
    pub(crate) async fn may_try(&self, what: Tried, who: &str) -> Result<()> {
        self.hold(&format!("tries {who}")).await?;
        let counted = failed_try::Entity::find()
            .filter(failed_try::Column::Kind.eq(what.word()))
            .filter(failed_try::Column::Who.eq(who))
            .filter(failed_try::Column::At.gt(self.now() - COUNTED))
            .order_by_desc(failed_try::Column::At)
            .offset(what.most() - 1)
            .limit(1)
            .one(self.tx())
            .await
            .doing("counting wrong tries")?;
        match counted {
            None => Ok(()),
            Some(oldest) => Err(StoreError::LockedOut {
                until: oldest.at + COUNTED,
            }),
        }
    }

    /// Remembers a wrong try.
    pub(crate) async fn count_try(
        &self,
        what: Tried,
        who: String,
        edition: Option<EditionId>,
    ) -> Result<()> {
        failed_try::ActiveModel {
            id: Set(uuid::Uuid::new_v4()),
            kind: Set(what.word().to_owned()),
            who: Set(who),
            edition_id: Set(edition.map(Into::into)),
            at: Set(self.now()),
        }
        .insert(self.tx())
        .await
        .doing("counting a wrong try")?;
        Ok(())
    }

    /// Commits a wrong try. From so many in an edition on, the log and the coordination are told, once an hour.
    pub(crate) async fn commit_wrong_try(self, edition: EditionId) -> Result<()> {
        self.hold(&format!("alarm {edition}")).await?;
        let since = self.now() - COUNTED;
        let tries = failed_try::Entity::find()
            .filter(failed_try::Column::Kind.is_in([Tried::Cards.word(), Tried::Lists.word()]))
            .filter(failed_try::Column::EditionId.eq(edition.0))
            .filter(failed_try::Column::At.gt(since))
            .count(self.tx())
            .await
            .doing("counting wrong tries")?;
        let alarm = AuditEvent::CardAlarm { edition };
        if tries <= ALARM {
            return self.commit_housekeeping(Housekeeping::FailedTry).await;
        }
        let told = audit::Entity::find()
            .filter(audit::Column::Event.eq(alarm.code()))
            .filter(audit::Column::EditionId.eq(edition.0))
            .filter(audit::Column::At.gt(since))
            .count(self.tx())
            .await
            .doing("looking for an earlier alarm")?;
        if told > 0 {
            return self.commit_housekeeping(Housekeeping::FailedTry).await;
        }
        self.tell_the_coordination(edition).await?;
        self.commit_quietly(alarm).await
    }

    async fn tell_the_coordination(&self, edition: EditionId) -> Result<()> {
        let found = crate::entities::edition::Entity::find_by_id(edition.0)
            .one(self.tx())
            .await
            .doing("reading an edition")?
            .ok_or(StoreError::NotFound("edition"))?;
        let mail = Mail::CardAlarm {
            edition: found.name,
            path: format!("/desk/voters/{}", found.slug),
        };
        let may = |grant: Grant| grant.may_in(Action::ManageVoters, edition);
        for account in self.accounts_that(may).await? {
            self.mail_account(&account, &mail).await?;
        }
        Ok(())
    }
}
