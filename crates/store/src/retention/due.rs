//! What is over, kind by kind: one condition each, for the dry run and for the job.

use crate::ambassadors::over_memberships;
use crate::entities::{
    account, code, data_export, department_member, failed_try, field_contact, guardian_consent,
    idea, invitation, listed_voter, mail, role_grant, roll_entry, session, suspicion,
    turnout_trace, voting_card,
};
use crate::error::Doing;
use crate::mail::MAX_TRIES;
use crate::posts::over_posts;
use crate::sessions::LIFETIME;
use crate::{Catalogue, Result};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ConsentState, ContactWish, DataKind, PhaseKind};
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, PaginatorTrait, QueryFilter,
    Select,
};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How a mark begins whose hash was forgotten: it still counts, and stands for nobody.
const FORGOTTEN: &str = "forgotten:";

/// Whether rows are counted or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Count,
    Remove,
}

/// What is over at a moment.
pub(super) struct Due {
    pub(super) now: DateTime<Utc>,
    terms: BTreeMap<DataKind, u32>,
    /// Editions that are over since the term of contacts, whole.
    ended: Vec<Uuid>,
    /// Editions whose vote is over since the term of traces, and of cards.
    traced: Vec<Uuid>,
    passed: Vec<Uuid>,
    /// Editions whose outcome is public since the term of the roll, of outings, and of polling places.
    decided: Vec<Uuid>,
    went_out: Vec<Uuid>,
    polled: Vec<Uuid>,
}

impl Due {
    pub(super) fn new(
        now: DateTime<Utc>,
        terms: BTreeMap<DataKind, u32>,
        catalogue: &Catalogue,
    ) -> Self {
        let mut due = Self {
            now,
            terms,
            ended: vec![],
            traced: vec![],
            passed: vec![],
            decided: vec![],
            went_out: vec![],
            polled: vec![],
        };
        for edition in catalogue.all() {
            let over =
                |kind, end: Option<DateTime<Utc>>| end.is_some_and(|end| end < due.since(kind));
            let end = edition
                .calendar
                .phases()
                .iter()
                .map(|phase| phase.ends)
                .max();
            let vote = edition
                .calendar
                .phase(PhaseKind::Vote)
                .map(|phase| phase.ends);
            let published = edition.outcome_published;
            let (went_out, polled) = (
                // Without a vote there is no outcome to wait for.
                over(
                    DataKind::Outings,
                    published.or(end.filter(|_| vote.is_none())),
                ),
                over(DataKind::Polling, published),
            );
            let (ended, traced, passed, decided) = (
                over(DataKind::Contacts, end),
                over(DataKind::Traces, vote),
                over(DataKind::Passes, vote),
                over(DataKind::Roll, published),
            );
            for (list, is_over) in [
                (&mut due.ended, ended),
                (&mut due.traced, traced),
                (&mut due.passed, passed),
                (&mut due.decided, decided),
                (&mut due.went_out, went_out),
                (&mut due.polled, polled),
            ] {
                if is_over {
                    list.push(edition.id.0);
                }
            }
        }
        due
    }

    pub(super) fn term(&self, kind: DataKind) -> u32 {
        self.terms
            .get(&kind)
            .copied()
            .unwrap_or_else(|| kind.default_days())
    }

    /// What is older than this is over.
    fn since(&self, kind: DataKind) -> DateTime<Utc> {
        self.now - TimeDelta::days(self.term(kind).into())
    }

    /// Counts the rows of a kind that are over, or removes them. Accounts and files are removed elsewhere.
    pub(super) async fn apply<C: ConnectionTrait>(
        &self,
        db: &C,
        kind: DataKind,
        mode: Mode,
    ) -> Result<u64> {
        let since = self.since(kind);
        match kind {
            DataKind::Codes => {
                rows::<code::Entity, C>(db, mode, code::Column::SentAt.lt(since).into()).await
            }
            DataKind::Tries => {
                rows::<failed_try::Entity, C>(db, mode, failed_try::Column::At.lt(since).into())
                    .await
            }
            DataKind::Sessions => {
                // A session ends a fixed time after its last use.
                let over = session::Column::ExpiresAt.lte(since + LIFETIME);
                rows::<session::Entity, C>(db, mode, over.into()).await
            }
            DataKind::Mails => rows::<mail::Entity, C>(db, mode, given_up(since)).await,
            DataKind::Invitations => {
                let over = Condition::all()
                    .add(invitation::Column::TakenAt.is_null())
                    .add(invitation::Column::ExpiresAt.lt(since));
                rows::<invitation::Entity, C>(db, mode, over).await
            }
            DataKind::Contacts => self.contacts(db, mode).await,
            DataKind::Traces => self.traces(db, mode).await,
            DataKind::Passes => self.passes(db, mode).await,
            DataKind::Roll => self.roll(db, mode).await,
            DataKind::Memberships => over_memberships(db, since, mode == Mode::Remove).await,
            DataKind::Consents => {
                rows::<guardian_consent::Entity, C>(db, mode, not_given(since)).await
            }
            DataKind::FieldContacts => {
                let over = field_contact::Column::LeftOn.lt(since.date_naive());
                rows::<field_contact::Entity, C>(db, mode, over.into()).await
            }
            DataKind::FieldDevices => {
                crate::field::over_devices(db, since, mode == Mode::Remove).await
            }
            DataKind::Outings => {
                crate::outings::over(db, &self.went_out, mode == Mode::Remove).await
            }
            DataKind::Polling => {
                crate::polling_places::over(db, &self.polled, mode == Mode::Remove).await
            }
            DataKind::Posts => over_posts(db, since, mode == Mode::Remove).await,
            DataKind::Accounts | DataKind::Exports | DataKind::Files => Ok(0),
        }
    }

    /// How people who did not write on the site are reached. Their ideas stay.
    async fn contacts<C: ConnectionTrait>(&self, db: &C, mode: Mode) -> Result<u64> {
        let over = Condition::all()
            .add(idea::Column::EditionId.is_in(self.ended.iter().copied()))
            .add(idea::Column::Contact.ne(""));
        if mode == Mode::Count {
            return rows::<idea::Entity, C>(db, mode, over).await;
        }
        let forgotten = idea::Entity::update_many()
            .col_expr(idea::Column::Contact, Expr::value(""))
            .col_expr(
                idea::Column::ContactWish,
                Expr::value(ContactWish::None.code()),
            )
            .filter(over)
            .exec(db)
            .await
            .doing("forgetting contacts")?;
        Ok(forgotten.rows_affected)
    }

    /// Figures of bursts. A suspicion stays with its decision, without what it was seen by.
    async fn traces<C: ConnectionTrait>(&self, db: &C, mode: Mode) -> Result<u64> {
        let of_editions = turnout_trace::Column::EditionId.is_in(self.traced.iter().copied());
        let removed = rows::<turnout_trace::Entity, C>(db, mode, of_editions.into()).await?;
        let named = Condition::all()
            .add(suspicion::Column::EditionId.is_in(self.traced.iter().copied()))
            .add(suspicion::Column::Trace.ne(""));
        if mode == Mode::Count {
            return Ok(removed + rows::<suspicion::Entity, C>(db, mode, named).await?);
        }
        let blank = suspicion::Entity::update_many()
            .col_expr(suspicion::Column::Trace, Expr::value(""))
            .col_expr(suspicion::Column::Label, Expr::value(Vec::<u8>::new()))
            .filter(named)
            .exec(db)
            .await
            .doing("forgetting what bursts had in common")?;
        Ok(removed + blank.rows_affected)
    }

    /// Cards and lists; how many were printed stays with the batch.
    async fn passes<C: ConnectionTrait>(&self, db: &C, mode: Mode) -> Result<u64> {
        let editions = || self.passed.iter().copied();
        let cards = voting_card::Column::EditionId.is_in(editions());
        let listed = listed_voter::Column::EditionId.is_in(editions());
        let sessions = session::Column::PassEdition.is_in(editions());
        Ok(
            rows::<voting_card::Entity, C>(db, mode, cards.into()).await?
                + rows::<listed_voter::Entity, C>(db, mode, listed.into()).await?
                + rows::<session::Entity, C>(db, mode, sessions.into()).await?,
        )
    }

    /// Marks lose the hash of their person, and go on counting: the outcome and the record name their number.
    async fn roll<C: ConnectionTrait>(&self, db: &C, mode: Mode) -> Result<u64> {
        let over = Condition::all()
            .add(roll_entry::Column::EditionId.is_in(self.decided.iter().copied()))
            .add(roll_entry::Column::Voter.not_like(format!("{FORGOTTEN}%")));
        if mode == Mode::Count {
            return rows::<roll_entry::Entity, C>(db, mode, over).await;
        }
        // Drawn anew for each row.
        let random = match db.get_database_backend() {
            DbBackend::Sqlite => "'forgotten:' || lower(hex(randomblob(16)))",
            _ => "'forgotten:' || gen_random_uuid()::text",
        };
        let forgotten = roll_entry::Entity::update_many()
            .col_expr(roll_entry::Column::Voter, Expr::cust(random))
            .col_expr(
                roll_entry::Column::Blinded,
                Expr::value(Option::<Vec<u8>>::None),
            )
            .filter(over)
            .exec(db)
            .await
            .doing("forgetting who is on the roll")?;
        Ok(forgotten.rows_affected)
    }

    /// Residents' accounts that nobody has used for so many days, and to which nobody is signed in.
    pub(super) fn unused_accounts(&self, days: u32) -> Select<account::Entity> {
        let last = (self.now - TimeDelta::days(days.into())).date_naive();
        let staff = |from: SelectStatement| account::Column::Id.not_in_subquery(from);
        account::Entity::find()
            .filter(account::Column::ErasedAt.is_null())
            .filter(account::Column::SeenOn.lt(last))
            .filter(staff(super::signed_in_accounts(self.now)))
            .filter(staff(
                Query::select()
                    .column(role_grant::Column::AccountId)
                    .from(role_grant::Entity)
                    .to_owned(),
            ))
            .filter(staff(
                Query::select()
                    .column(department_member::Column::AccountId)
                    .from(department_member::Entity)
                    .to_owned(),
            ))
    }

    pub(super) fn expired_exports(&self) -> Select<data_export::Entity> {
        data_export::Entity::find().filter(data_export::Column::ExpiresAt.lte(self.now))
    }
}

/// Consents that do not stand, since a moment: those that stand go with their membership.
fn not_given(since: DateTime<Utc>) -> Condition {
    let decided = guardian_consent::Column::DecidedAt;
    let never_answered = Condition::all()
        .add(decided.is_null())
        .add(guardian_consent::Column::ExpiresAt.lt(since));
    Condition::all()
        .add(guardian_consent::Column::State.ne(ConsentState::Given.code()))
        .add(Condition::any().add(decided.lt(since)).add(never_answered))
}

/// Mails that were given up, and what is left of those that went.
fn given_up(since: DateTime<Utc>) -> Condition {
    let gone = Condition::all()
        .add(mail::Column::SentAt.is_not_null())
        .add(mail::Column::Content.eq(""));
    let given_up = Condition::all()
        .add(mail::Column::SentAt.is_null())
        .add(mail::Column::Tries.gte(MAX_TRIES));
    Condition::all()
        .add(mail::Column::CreatedAt.lt(since))
        .add(Condition::any().add(gone).add(given_up))
}

/// Counts rows, or deletes them.
async fn rows<E, C>(db: &C, mode: Mode, over: Condition) -> Result<u64>
where
    E: EntityTrait,
    E::Model: Send + Sync,
    C: ConnectionTrait,
{
    match mode {
        Mode::Count => E::find()
            .filter(over)
            .count(db)
            .await
            .doing("counting what is over"),
        Mode::Remove => Ok(E::delete_many()
            .filter(over)
            .exec(db)
            .await
            .doing("removing what is over")?
            .rows_affected),
    }
}
