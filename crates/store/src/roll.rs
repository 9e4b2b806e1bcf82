//! The roll: who took part. A mark gives the right to cast one ballot, and is all that links the two.
//!
//! The device blinds the name under which it will cast (RFC 9474), and the registrar signs it unseen. The roll
//! keeps a keyed hash of the person, the day, and the hash of the blinded message, so that a lost answer can be
//! asked for again. The box knows the signed name alone, and no computation joins the two, not even with every
//! key of the server.

use crate::entities::{account, roll_entry};
use crate::error::Doing;
use crate::polling::{Polling, Rows, mix, statements};
use crate::queue::Entry;
use crate::{Result, Store, StoreError, Write};
use ballot_box::{BlindSignature, Blinded};
use chrono::NaiveDate;
use domain::rules::Declaration;
use domain::{Action, Actor, AuditEvent, Channel, Contact, EditionId, Lang, Mail, Means};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use std::collections::{HashMap, HashSet};

/// A request to be marked on the roll.
#[derive(Clone, Debug)]
pub struct MarkRoll {
    pub edition: EditionId,
    pub declaration: Declaration,
    /// What the registrar is to sign without seeing it.
    pub blinded: Blinded,
    /// The language of a mail that confirms the participation, when one is wished. It has no receipt: an outbox
    /// with an address and a receipt would join roll and box.
    pub mail: Option<Lang>,
}

/// Whether a person can still vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoterStatus {
    /// Not signed in: not known.
    Unknown,
    CanVote,
    /// Marked on the roll. Whether the ballot came nobody can tell but the device.
    Voted {
        day: NaiveDate,
    },
}

/// How many took part: the only figure before the close, and for the staff alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    pub voters: u64,
}

impl Store {
    /// Marks the roll and signs the blinded message, once it is durable that this person has the right.
    ///
    /// The same message again is signed again; another one is [`StoreError::AlreadyVoted`].
    pub async fn mark_roll(&self, actor: &Actor, mark: MarkRoll) -> Result<BlindSignature> {
        actor.can(Action::Vote)?;
        let who = self.who_votes(actor, mark.edition).await?;
        let keys = self.box_keys(mark.edition).await?;
        let mail = match (mark.mail, who.contact) {
            (Some(lang), Some(contact)) => {
                Some((contact, lang, self.took_part(mark.edition).await?))
            }
            _ => None,
        };
        let entry = Mark {
            voter: who.voter,
            means: who.means,
            blinded: mark.blinded.hash(),
            declaration: mark.declaration,
            mail,
        };
        self.0.marks.enter(mark.edition, entry).await?;
        // After the commit: who is signed for is on the roll, whatever happens next.
        keys.sign(mark.blinded).await
    }

    /// Whether the signed-in person has taken part in an edition.
    pub async fn voter_status(&self, actor: &Actor, edition: EditionId) -> Result<VoterStatus> {
        if actor.can_in(Action::Vote, edition).is_err() {
            return Ok(VoterStatus::Unknown);
        }
        let key = (edition.0, self.who_votes(actor, edition).await?.voter);
        let entry = roll_entry::Entity::find_by_id(key)
            .one(self.reader())
            .await
            .doing("reading the roll")?;
        Ok(
            entry.map_or(VoterStatus::CanVote, |entry| VoterStatus::Voted {
                day: entry.day,
            }),
        )
    }

    /// How many took part, for the staff; the outcome tells everyone, once it is public.
    pub async fn turnout(&self, actor: &Actor, edition: EditionId) -> Result<Turnout> {
        actor.can_in(Action::ReadDesk, edition)?;
        let voters = roll_entry::Entity::find()
            .filter(roll_entry::Column::EditionId.eq(edition.0))
            .count(self.reader())
            .await
            .doing("counting the roll")?;
        Ok(Turnout { voters })
    }

    /// Who acts, as an edition's roll knows them.
    async fn who_votes(&self, actor: &Actor, edition: EditionId) -> Result<WhoVotes> {
        let sign_in = StoreError::Forbidden(domain::Forbidden::SignIn);
        if let Actor::Voter(pass) = actor {
            // A card of another edition is no card here.
            return if pass.edition == edition {
                Ok(WhoVotes {
                    voter: pass.voter.clone(),
                    means: pass.means,
                    contact: None,
                })
            } else {
                Err(sign_in)
            };
        }
        let account = actor.account().ok_or(sign_in)?;
        let account = account::Entity::find_by_id(account.0)
            .one(self.reader())
            .await
            .doing("reading the voter's account")?
            .ok_or(StoreError::NotFound("account"))?;
        let identity = account.identity.clone();
        let account = self.account_of(account)?;
        let person = match &account.contact {
            Some(contact) if account.means.is_shared() => contact.reveal(),
            // A subject at a provider, by its hash: a contact may be missing, and may change.
            _ => &identity,
        };
        Ok(WhoVotes {
            voter: self.0.secret.voter(edition, person),
            means: account.means,
            contact: account.contact,
        })
    }

    async fn took_part(&self, edition: EditionId) -> Result<Mail> {
        let catalogue = self.catalogue().await?;
        let edition = catalogue
            .by_id(edition)
            .ok_or(StoreError::NotFound("edition"))?;
        Ok(Mail::TookPart {
            edition: edition.name.clone(),
            path: format!("/e/{}/vote", edition.slug),
        })
    }
}

/// Somebody who votes: the keyed hash on the roll, and how they showed who they are.
struct WhoVotes {
    voter: String,
    means: Means,
    contact: Option<Contact>,
}

/// A mark at the door.
pub(crate) struct Mark {
    pub(crate) voter: String,
    pub(crate) means: Means,
    pub(crate) blinded: [u8; 32],
    pub(crate) declaration: Declaration,
    pub(crate) mail: Option<(Contact, Lang, Mail)>,
}

impl Entry for Mark {
    type Answer = ();

    async fn commit(store: &Store, edition: EditionId, batch: &[Self]) -> Result<Vec<Result<()>>> {
        let write = store.write(&Actor::Visitor).await?;
        // One batch at a time, also of several processes: what one moves on the roll, no other reads.
        write.hold(&format!("roll {edition}")).await?;
        let polling = Polling::read(&write, edition).await?;
        let before = on_the_roll(&write, edition, batch.iter().map(|mark| &*mark.voter)).await?;
        let mut answers = Vec::with_capacity(batch.len());
        let mut fresh = Vec::new();
        let mut of_this_batch = HashMap::new();
        for mark in batch {
            let known = before
                .get(&mark.voter)
                .or_else(|| of_this_batch.get(&mark.voter));
            let answer = match known {
                Some((_, Some(blinded))) if *blinded == mark.blinded => Ok(()),
                Some((day, _)) => Err(StoreError::AlreadyVoted { day: *day }),
                None => may_be_marked(&polling, mark),
            };
            if known.is_none() && answer.is_ok() {
                of_this_batch.insert(mark.voter.clone(), (polling.day, Some(mark.blinded)));
                fresh.push(mark);
            }
            answers.push(answer);
        }
        insert(&write, edition, &polling, &mut fresh).await?;
        if let Ok(marks @ 1..) = u32::try_from(fresh.len()) {
            write
                .commit_quietly(AuditEvent::RollMarked { edition, marks })
                .await?;
        }
        Ok(answers)
    }
}

fn may_be_marked(polling: &Polling, mark: &Mark) -> Result<()> {
    polling.open?;
    if !polling.rules.means.contains(&mark.means) {
        return Err(StoreError::MeansNotTaken(mark.means));
    }
    Ok(mark.declaration.check(&polling.rules)?)
}

/// Those of these voters who are on the roll: the day, and what was signed for them.
async fn on_the_roll(
    write: &Write,
    edition: EditionId,
    voters: impl Iterator<Item = &str>,
) -> Result<HashMap<String, (NaiveDate, Option<[u8; 32]>)>> {
    let voters: Vec<&str> = voters.collect::<HashSet<_>>().into_iter().collect();
    let mut found = HashMap::new();
    for some in statements(&voters) {
        let rows = roll_entry::Entity::find()
            .filter(roll_entry::Column::EditionId.eq(edition.0))
            .filter(roll_entry::Column::Voter.is_in(some.iter().copied()))
            .all(write.tx())
            .await
            .doing("reading the roll")?;
        found.extend(rows.into_iter().map(|row| {
            let blinded = row.blinded.and_then(|hash| hash.try_into().ok());
            (row.voter, (row.day, blinded))
        }));
    }
    Ok(found)
}

/// Marks people by a few statements: one for each would cost a way to the database and back.
pub(crate) async fn insert(
    write: &Write,
    edition: EditionId,
    polling: &Polling,
    fresh: &mut [&Mark],
) -> Result<()> {
    // By the hashes, which tell nothing of who came first.
    fresh.sort_unstable_by_key(|mark| &mark.voter);
    for some in statements(fresh) {
        let rows = some.iter().map(|mark| roll_entry::ActiveModel {
            edition_id: Set(edition.0),
            voter: Set(mark.voter.clone()),
            day: Set(polling.day),
            channel: Set(Channel::Web.code().to_owned()),
            blinded: Set(Some(mark.blinded.to_vec())),
        });
        roll_entry::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("marking the roll")?;
    }
    for (to, lang, mail) in fresh.iter().filter_map(|mark| mark.mail.as_ref()) {
        write.mail(to, *lang, mail).await?;
    }
    let voters = fresh
        .iter()
        .filter_map(|mark| data_encoding::HEXLOWER.decode(mark.voter.as_bytes()).ok());
    mix(write, Rows::Roll, edition, voters).await
}

/// Marks somebody met with paper; who is on the roll already is refused.
pub(crate) async fn mark_with_paper(
    write: &Write,
    edition: EditionId,
    voter: String,
    day: NaiveDate,
) -> Result<()> {
    let hash = data_encoding::HEXLOWER.decode(voter.as_bytes()).ok();
    let marked = roll_entry::Entity::insert(roll_entry::ActiveModel {
        edition_id: Set(edition.0),
        voter: Set(voter.clone()),
        day: Set(day),
        channel: Set(Channel::Paper.code().to_owned()),
        blinded: Set(None),
    })
    .on_conflict(
        OnConflict::columns([roll_entry::Column::EditionId, roll_entry::Column::Voter])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(write.tx())
    .await
    .doing("marking the roll")?;
    if marked == 0 {
        let before = on_the_roll(write, edition, std::iter::once(&*voter)).await?;
        let (day, _) = before
            .get(&voter)
            .ok_or(StoreError::NotFound("roll entry"))?;
        return Err(StoreError::AlreadyVoted { day: *day });
    }
    mix(write, Rows::Roll, edition, hash).await
}
