//! Guardians' consents: asked by link, answered without an account, recorded from paper, withdrawn at any time.
//!
//! The consent counts from the moment of the answer, and not a moment longer than it stands: members are read with each
//! act ([`crate::members`]).

mod paper;

pub use paper::PaperConsent;

use crate::ambassadors::{held, held_own};
use crate::entities::{ambassador, failed_try, guardian_consent};
use crate::error::{Doing, column};
use crate::members::{GUARDIAN, GUARDIAN_CONTACT, birth_date};
use crate::networks::network_in;
use crate::secret::ConsentToken;
use crate::{Network, Origin, Result, Secret, Store, StoreError, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::network::{ADULT, CONSENT_DAYS, GUARDIAN as GUARDIAN_LIMITS, age};
use domain::{
    Action, Actor, AmbassadorId, AmbassadorState, AuditEvent, ConsentForm, ConsentId, ConsentState,
    Contact, Lang, Mail, NetworkId, NotActing,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use std::sync::atomic::Ordering;

/// Links that one person can have sent in 24 hours: two guardians, and one typing error.
pub const CONSENTS_PER_DAY: u64 = 3;
/// The word of the rows that count them.
const KIND: &str = "consent";

/// A guardian who was asked, or who signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub id: ConsentId,
    pub form: ConsentForm,
    pub state: ConsentState,
    pub guardian: String,
    pub asked_at: DateTime<Utc>,
    /// Until when the link can be answered.
    pub expires_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    /// The name of the scan, of a consent on paper.
    pub document: Option<String>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentRequest {
    /// The guardian's name.
    pub guardian: String,
    pub contact: Contact,
    /// The language in which the guardian is written to.
    pub lang: Lang,
}

/// What a guardian's page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentView {
    pub consent: Consent,
    pub network: Network,
    /// The name of the young person.
    pub name: String,
    pub lang: Lang,
    /// Whether the time to answer is over. What was given can still be withdrawn.
    pub is_over: bool,
}

impl Store {
    /// Sends a guardian the link by which they consent, for 30 days.
    ///
    /// Errors: [`StoreError::OwnContact`], [`StoreError::TooManyTries`] after three in a day,
    /// [`StoreError::NoMoreTexts`].
    pub async fn ask_consent(
        &self,
        actor: &Actor,
        network: NetworkId,
        request: &ConsentRequest,
        origin: &Origin,
    ) -> Result<()> {
        actor.can(Action::SendIdea)?;
        let guardian = guardian(&request.guardian)?;
        let write = self.write(actor).await?;
        let (row, state) = held_own(&write, network).await?;
        may_be_asked(&write, &row, state)?;
        let person = write.account(row.account_id.into()).await?;
        if person.contact.as_ref() == Some(&request.contact) {
            return Err(StoreError::OwnContact);
        }
        count_request(&write, &row).await?;
        let per_day = self.0.texts_per_day.load(Ordering::Relaxed);
        write.may_text(&request.contact, origin, per_day).await?;
        let (id, token) = (ConsentId::new(), ConsentToken::random());
        let until = write.now() + TimeDelta::days(CONSENT_DAYS);
        guardian_consent::ActiveModel {
            id: Set(id.0),
            ambassador_id: Set(row.id),
            form: Set(ConsentForm::Link.code().to_owned()),
            state: Set(ConsentState::Asked.code().to_owned()),
            guardian: Set(write.secret().seal_text(GUARDIAN, id.0, &guardian)),
            contact: Set(write.secret().seal_text(
                GUARDIAN_CONTACT,
                id.0,
                request.contact.reveal(),
            )),
            lang: Set(request.lang.code().to_owned()),
            token: Set(Some(token.id())),
            asked_at: Set(write.now()),
            expires_at: Set(until),
            decided_at: Set(None),
            decided_by: Set(None),
            document: Set(None),
        }
        .insert(write.tx())
        .await
        .doing("asking for a consent")?;
        let mail = Mail::ConsentAsked {
            name: person.name,
            network: network_in(write.tx(), network).await?.name,
            until,
            path: format!("/consent/{}", token.as_link()),
        };
        write.mail(&request.contact, request.lang, &mail).await?;
        write
            .commit_quietly(AuditEvent::ConsentAsked {
                ambassador: row.id.into(),
            })
            .await
    }

    /// The page of a guardian's link. An unknown link is [`StoreError::NotFound`].
    pub async fn consent_by_token(&self, token: &ConsentToken) -> Result<ConsentView> {
        let row = by_token(token)
            .one(self.reader())
            .await
            .doing("reading a consent")?
            .ok_or(StoreError::NotFound("consent"))?;
        let member = ambassador::Entity::find_by_id(row.ambassador_id)
            .one(self.reader())
            .await
            .doing("reading a membership")?
            .ok_or(StoreError::NotFound("consent"))?;
        let person = crate::entities::account::Entity::find_by_id(member.account_id)
            .one(self.reader())
            .await
            .doing("reading an account")?
            .ok_or(StoreError::NotFound("consent"))?;
        let lang = column("guardian_consent.lang", &row.lang)?;
        let consent = consent_of(&self.0.secret, row)?;
        Ok(ConsentView {
            is_over: consent.state == ConsentState::Asked && consent.expires_at <= self.now(),
            consent,
            network: network_in(self.reader(), member.network_id.into()).await?,
            name: self.account_of(person)?.name,
            lang,
        })
    }

    /// A guardian's answer, or the withdrawal of what was given, by the link.
    pub async fn decide_consent(&self, token: &ConsentToken, state: ConsentState) -> Result<()> {
        let write = self.write(&Actor::Visitor).await?;
        let row = by_token(token)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a consent")?
            .ok_or(StoreError::NotFound("consent"))?;
        let before: ConsentState = column("guardian_consent.state", &row.state)?;
        if before == ConsentState::Asked && row.expires_at <= write.now() {
            return Err(StoreError::ConsentOver);
        }
        set_state(write, row, before.becomes(state)?).await
    }

    /// Withdraws a consent for a guardian who asks a lead for it.
    pub async fn withdraw_consent(&self, actor: &Actor, consent: ConsentId) -> Result<()> {
        actor.can_somewhere(Action::LeadNetwork)?;
        let write = self.write(actor).await?;
        let row = guardian_consent::Entity::find_by_id(consent.0)
            .lock_exclusive()
            .one(write.tx())
            .await
            .doing("reading a consent")?
            .ok_or(StoreError::NotFound("consent"))?;
        let (member, _) = held(&write, row.ambassador_id.into()).await?;
        crate::members::leads(actor, member.network_id.into())?;
        let before: ConsentState = column("guardian_consent.state", &row.state)?;
        set_state(write, row, before.becomes(ConsentState::Withdrawn)?).await
    }
}

/// The consents of a member, the last one first.
pub(crate) async fn consents_of(
    db: &impl ConnectionTrait,
    secret: &Secret,
    ambassador: AmbassadorId,
) -> Result<Vec<Consent>> {
    guardian_consent::Entity::find()
        .filter(guardian_consent::Column::AmbassadorId.eq(ambassador.0))
        .order_by_desc(guardian_consent::Column::AskedAt)
        .order_by_desc(guardian_consent::Column::Id)
        .all(db)
        .await
        .doing("reading consents")?
        .into_iter()
        .map(|row| consent_of(secret, row))
        .collect()
}

async fn set_state(write: Write, row: guardian_consent::Model, state: ConsentState) -> Result<()> {
    guardian_consent::ActiveModel {
        id: Set(row.id),
        state: Set(state.code().to_owned()),
        decided_at: Set(Some(write.now())),
        decided_by: Set(write.actor().account().map(Into::into)),
        ..Default::default()
    }
    .update(write.tx())
    .await
    .doing("keeping a consent")?;
    let event = AuditEvent::ConsentDecided {
        ambassador: row.ambassador_id.into(),
        form: column("guardian_consent.form", &row.form)?,
        state,
    };
    write.commit_quietly(event).await
}

fn by_token(token: &ConsentToken) -> sea_orm::Select<guardian_consent::Entity> {
    guardian_consent::Entity::find().filter(guardian_consent::Column::Token.eq(token.id()))
}

/// Consent is for minors who applied or belong to the network; anybody else's is asked of nobody.
fn may_be_asked(write: &Write, row: &ambassador::Model, state: AmbassadorState) -> Result<()> {
    match state {
        AmbassadorState::Applied | AmbassadorState::Accepted => {}
        AmbassadorState::Declined | AmbassadorState::Left => {
            return Err(NotActing::NotAMember.into());
        }
    }
    let born = birth_date(write.secret(), row)?;
    if born.is_some_and(|born| age(born, write.today()) < ADULT) {
        Ok(())
    } else {
        Err(StoreError::Invalid("a consent for an adult"))
    }
}

/// Counts a link that is sent. Rows of consents would not do: a new application removes them.
async fn count_request(write: &Write, row: &ambassador::Model) -> Result<()> {
    let who = write.secret().consent_try(row.account_id.into());
    let sent = failed_try::Entity::find()
        .filter(failed_try::Column::Kind.eq(KIND))
        .filter(failed_try::Column::Who.eq(&who))
        .filter(failed_try::Column::At.gt(write.now() - TimeDelta::days(1)))
        .count(write.tx())
        .await
        .doing("counting links to guardians")?;
    if sent >= CONSENTS_PER_DAY {
        return Err(StoreError::TooManyTries);
    }
    failed_try::ActiveModel {
        id: Set(uuid::Uuid::now_v7()),
        kind: Set(KIND.to_owned()),
        who: Set(who),
        edition_id: Set(None),
        at: Set(write.now()),
    }
    .insert(write.tx())
    .await
    .doing("counting a link to a guardian")?;
    Ok(())
}

fn guardian(name: &str) -> Result<String> {
    GUARDIAN_LIMITS
        .check(name)
        .map_err(|_| StoreError::Invalid("the name of a guardian"))
}

fn consent_of(secret: &Secret, row: guardian_consent::Model) -> Result<Consent> {
    Ok(Consent {
        id: row.id.into(),
        form: column("guardian_consent.form", &row.form)?,
        state: column("guardian_consent.state", &row.state)?,
        guardian: secret.open_text(GUARDIAN, row.id, &row.guardian)?,
        asked_at: row.asked_at,
        expires_at: row.expires_at,
        decided_at: row.decided_at,
        document: row.document,
    })
}
