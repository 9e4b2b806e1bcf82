//! The roll: who took part. A mark gives the right to cast one ballot, and is all that links the two.
//!
//! The device blinds the name under which it will cast (RFC 9474), and the registrar signs it unseen. The roll
//! keeps a keyed hash of the person, the day, and the hash of the blinded message, so that a lost answer can be
//! asked for again. The box knows the signed name alone, and no computation joins the two, not even with every
//! key of the server.
//!
//! A family may share an address or a number: where the rules let *n* people vote with one, it has *n* places on the
//! roll, each with a keyed hash of its own. The first is that of a person who shares with nobody, so that a rule
//! which is changed from 1 to *n* lets nobody vote twice. Who is on the roll for which place nobody knows: whoever
//! comes second declares to be somebody else.

use crate::entities::{account, roll_entry};
use crate::error::{Doing, column};
use crate::polling::{Polling, Rows, mix, statements};
use crate::queue::Entry;
use crate::traces::{Bars, Trace};
use crate::{Origin, Result, Secret, Store, StoreError, Write};
use ballot_box::{BlindSignature, Blinded};
use chrono::{DateTime, NaiveDate, Utc};
use domain::rules::Declaration;
use domain::{
    Action, Actor, AuditEvent, Channel, Contact, EditionId, Forbidden, Lang, Mail, Means, Rules,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use std::collections::{HashMap, HashSet};

/// A request to be marked on the roll.
#[derive(Clone, Debug)]
pub struct MarkRoll {
    pub edition: EditionId,
    pub declaration: Declaration,
    /// "I am another person of this household": asked of whoever comes after the first with a shared contact.
    pub another: bool,
    /// What the registrar is to sign without seeing it.
    pub blinded: Blinded,
    /// Where the request comes from; counted by the hour, and never kept with the mark.
    pub origin: Origin,
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
    Voted(Voted),
}

/// What the roll tells the holder of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voted {
    /// The day of the last mark.
    pub day: NaiveDate,
    /// People on the roll with this contact.
    pub people: u8,
    /// People who may still vote with it.
    pub places_left: u8,
    /// Whether all of them voted on paper, which no code can change.
    pub on_paper: bool,
}

/// How many took part: the only figure before the close, and for the staff alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    pub voters: u64,
}

impl Store {
    /// Marks the roll and signs the blinded message, once it is durable that this person has the right.
    ///
    /// The same message again is signed again; another one is [`StoreError::AlreadyVoted`], but for another person of
    /// a household whose contact has a place left.
    pub async fn mark_roll(&self, actor: &Actor, mark: MarkRoll) -> Result<BlindSignature> {
        actor.can(Action::Vote)?;
        let who = self.who_votes(actor, mark.edition).await?;
        let keys = self.box_keys(mark.edition).await?;
        let traces = self
            .0
            .secret
            .traces(mark.edition, &mark.origin, who.contact.as_ref());
        let mail = match (mark.mail, who.contact) {
            // Nobody pays for a text message that tells what the page has just told.
            (Some(lang), Some(contact)) if contact.email().is_some() => {
                Some((contact, lang, self.took_part(mark.edition).await?))
            }
            _ => None,
        };
        let entry = Mark {
            traces,
            voter: who.voter,
            means: who.means,
            blinded: mark.blinded.hash(),
            declaration: mark.declaration,
            another: mark.another,
            mail,
            field: None,
        };
        // Before the mark: who can't be signed for keeps the right to vote. It is told after the commit: who is signed
        // for is on the roll, whatever happens next.
        let signed = keys.sign(mark.blinded).await?;
        self.0.marks.enter(mark.edition, entry).await?;
        Ok(signed)
    }

    /// Whether the signed-in person has taken part in an edition; a card of another one tells nothing here.
    pub async fn voter_status(&self, actor: &Actor, edition: EditionId) -> Result<VoterStatus> {
        if actor.can_in(Action::Vote, edition).is_err() {
            return Ok(VoterStatus::Unknown);
        }
        let who = match self.who_votes(actor, edition).await {
            Err(StoreError::Forbidden(Forbidden::SignIn)) => return Ok(VoterStatus::Unknown),
            who => who?,
        };
        let rules = crate::editions::rules_of(self.reader(), edition).await?;
        let places = self.0.secret.places(edition, &who.voter, who.means, &rules);
        let marks = on_the_roll(self.reader(), edition, places.iter().map(String::as_str)).await?;
        let Some(day) = marks.values().map(|mark| mark.day).max() else {
            return Ok(VoterStatus::CanVote);
        };
        let people = few(marks.len());
        Ok(VoterStatus::Voted(Voted {
            day,
            people,
            places_left: few(places.len()).saturating_sub(people),
            on_paper: marks.values().all(|mark| mark.channel == Channel::Paper),
        }))
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

    /// Whether somebody is on the roll with this very message: it was asked for before, and is signed again.
    pub(crate) async fn is_marked_with(
        &self,
        edition: EditionId,
        voter: &str,
        means: Means,
        blinded: [u8; 32],
    ) -> Result<bool> {
        let rules = crate::editions::rules_of(self.reader(), edition).await?;
        let places = self.0.secret.places(edition, voter, means, &rules);
        let marks = on_the_roll(self.reader(), edition, places.iter().map(String::as_str)).await?;
        Ok(marks.values().any(|mark| mark.blinded == Some(blinded)))
    }

    /// Who acts, as an edition's roll knows them.
    pub(crate) async fn who_votes(&self, actor: &Actor, edition: EditionId) -> Result<WhoVotes> {
        let sign_in = StoreError::Forbidden(Forbidden::SignIn);
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
pub(crate) struct WhoVotes {
    pub(crate) voter: String,
    pub(crate) means: Means,
    contact: Option<Contact>,
}

/// A mark at the door.
pub(crate) struct Mark {
    pub(crate) voter: String,
    pub(crate) means: Means,
    pub(crate) blinded: [u8; 32],
    pub(crate) declaration: Declaration,
    pub(crate) another: bool,
    pub(crate) traces: Vec<Trace>,
    pub(crate) mail: Option<(Contact, Lang, Mail)>,
    /// When the vote was made, where it was made on an outing.
    pub(crate) field: Option<DateTime<Utc>>,
}

impl Mark {
    const fn channel(&self) -> Channel {
        match self.field {
            Some(_) => Channel::Field,
            None => Channel::Web,
        }
    }
}

/// What the roll has about a place.
#[derive(Clone, Copy)]
struct OnRoll {
    day: NaiveDate,
    /// What was signed; nothing for paper.
    blinded: Option<[u8; 32]>,
    channel: Channel,
}

/// A mark that a batch makes.
pub(crate) struct Fresh<'a> {
    pub(crate) place: &'a str,
    pub(crate) mark: &'a Mark,
}

impl Secret {
    /// The places of a contact on a roll, by their keyed hashes; one for what nobody shares.
    pub(crate) fn places(
        &self,
        edition: EditionId,
        voter: &str,
        means: Means,
        rules: &Rules,
    ) -> Vec<String> {
        let people = if means.is_shared() {
            rules.voters_per_contact
        } else {
            1
        };
        (0..people)
            .map(|place| self.place(edition, voter, place))
            .collect()
    }
}

/// The place that somebody with these places gets: nothing where the same message has one already.
fn free_place(
    places: &[String],
    on_roll: impl Fn(&str) -> Option<OnRoll>,
    blinded: Option<[u8; 32]>,
    another: bool,
) -> Result<Option<&str>> {
    let taken: Vec<OnRoll> = places.iter().filter_map(|place| on_roll(place)).collect();
    if blinded.is_some() && taken.iter().any(|mark| mark.blinded == blinded) {
        return Ok(None);
    }
    let free = places.iter().find(|place| on_roll(place).is_none());
    match (taken.iter().map(|mark| mark.day).max(), free) {
        (None, Some(place)) => Ok(Some(place)),
        (Some(_), Some(place)) if another => Ok(Some(place)),
        (Some(day), free) => Err(StoreError::AlreadyVoted {
            day,
            places_left: free.map_or(0, |_| few(places.len() - taken.len())),
        }),
        // A contact has one place at least.
        (None, None) => Err(StoreError::NotFound("place on the roll")),
    }
}

fn few(places: usize) -> u8 {
    u8::try_from(places).unwrap_or(u8::MAX)
}

impl Entry for Mark {
    type Answer = ();

    async fn commit(store: &Store, edition: EditionId, batch: &[Self]) -> Result<Vec<Result<()>>> {
        let write = store.write(&Actor::Visitor).await?;
        // One batch at a time, also of several processes: what one moves on the roll, no other reads.
        write.hold(&format!("roll {edition}")).await?;
        let polling = Polling::read(&write, edition).await?;
        let places: Vec<Vec<String>> = batch
            .iter()
            .map(|mark| {
                let secret = write.secret();
                secret.places(edition, &mark.voter, mark.means, &polling.rules)
            })
            .collect();
        let all = places.iter().flatten().map(String::as_str);
        let mut on_roll = on_the_roll(write.tx(), edition, all).await?;
        let bars = Bars::read(&write, edition).await?;
        let mut answers = Vec::with_capacity(batch.len());
        let mut fresh = Vec::new();
        for (mark, places) in batch.iter().zip(&places) {
            let known = |place: &str| on_roll.get(place).copied();
            let place = free_place(places, known, Some(mark.blinded), mark.another);
            let answer = match place {
                Ok(None) => Ok(()),
                // Who sends for others asks nothing about them: what would not be marked has that answer, whoever is
                // on the roll.
                Err(err) if mark.field.is_some() => {
                    may_be_marked(&polling, &bars, mark).and(Err(err))
                }
                Err(err) => Err(err),
                Ok(Some(place)) => may_be_marked(&polling, &bars, mark).map(|()| {
                    let entry = OnRoll {
                        day: polling.day,
                        blinded: Some(mark.blinded),
                        channel: mark.channel(),
                    };
                    on_roll.insert(place.to_owned(), entry);
                    fresh.push(Fresh { place, mark });
                }),
            };
            answers.push(answer);
        }
        insert(&write, edition, &polling, &mut fresh).await?;
        if let Ok(marks @ 1..) = u32::try_from(fresh.len()) {
            let now = write.now();
            write
                .commit_quietly(AuditEvent::RollMarked { edition, marks })
                .await?;
            let marks = fresh.iter().map(|fresh| fresh.mark);
            store.0.traces.count(edition, now, marks);
        }
        Ok(answers)
    }
}

fn may_be_marked(polling: &Polling, bars: &Bars, mark: &Mark) -> Result<()> {
    match mark.field {
        Some(made_at) => polling.takes_from_field(made_at)?,
        None => polling.open?,
    }
    // In the street nobody can check that a contact is the person's own.
    let unchecked = mark.field.is_some() && mark.means.is_shared() && !polling.rules.field_contacts;
    if unchecked || !polling.rules.means.contains(&mark.means) {
        return Err(StoreError::MeansNotTaken(mark.means));
    }
    mark.declaration.check(&polling.rules)?;
    bars.check(mark.means, &mark.traces)
}

/// Those of these places that are on the roll.
async fn on_the_roll(
    db: &impl ConnectionTrait,
    edition: EditionId,
    places: impl Iterator<Item = &str>,
) -> Result<HashMap<String, OnRoll>> {
    let places: Vec<&str> = places.collect::<HashSet<_>>().into_iter().collect();
    let mut found = HashMap::new();
    for some in statements(&places) {
        let rows = roll_entry::Entity::find()
            .filter(roll_entry::Column::EditionId.eq(edition.0))
            .filter(roll_entry::Column::Voter.is_in(some.iter().copied()))
            .all(db)
            .await
            .doing("reading the roll")?;
        for row in rows {
            let entry = OnRoll {
                day: row.day,
                blinded: row.blinded.and_then(|hash| hash.try_into().ok()),
                channel: column("roll_entry.channel", &row.channel)?,
            };
            found.insert(row.voter, entry);
        }
    }
    Ok(found)
}

/// Marks people by a few statements: one for each would cost a way to the database and back.
pub(crate) async fn insert(
    write: &Write,
    edition: EditionId,
    polling: &Polling,
    fresh: &mut [Fresh<'_>],
) -> Result<()> {
    // By the hashes, which tell nothing of who came first.
    fresh.sort_unstable_by_key(|fresh| fresh.place);
    for some in statements(fresh) {
        let rows = some.iter().map(|fresh| roll_entry::ActiveModel {
            edition_id: Set(edition.0),
            voter: Set(fresh.place.to_owned()),
            day: Set(polling.day),
            channel: Set(fresh.mark.channel().code().to_owned()),
            blinded: Set(Some(fresh.mark.blinded.to_vec())),
        });
        roll_entry::Entity::insert_many(rows)
            .exec_without_returning(write.tx())
            .await
            .doing("marking the roll")?;
    }
    for (to, lang, mail) in fresh.iter().filter_map(|fresh| fresh.mark.mail.as_ref()) {
        write.mail(to, *lang, mail).await?;
    }
    let voters = fresh
        .iter()
        .filter_map(|fresh| data_encoding::HEXLOWER.decode(fresh.place.as_bytes()).ok());
    mix(write, Rows::Roll, edition, voters).await
}

/// Marks somebody met with paper, on the next free place of their contact; a card has one.
pub(crate) async fn mark_with_paper(
    write: &Write,
    edition: EditionId,
    voter: &str,
    means: Means,
    another: bool,
    polling: &Polling,
) -> Result<()> {
    let secret = write.secret();
    let places = secret.places(edition, voter, means, &polling.rules);
    let on_roll = on_the_roll(write.tx(), edition, places.iter().map(String::as_str)).await?;
    let known = |place: &str| on_roll.get(place).copied();
    let Some(place) = free_place(&places, known, None, another)? else {
        return Ok(());
    };
    roll_entry::Entity::insert(roll_entry::ActiveModel {
        edition_id: Set(edition.0),
        voter: Set(place.to_owned()),
        day: Set(polling.day),
        channel: Set(Channel::Paper.code().to_owned()),
        blinded: Set(None),
    })
    .exec_without_returning(write.tx())
    .await
    .doing("marking the roll")?;
    let hash = data_encoding::HEXLOWER.decode(place.as_bytes()).ok();
    mix(write, Rows::Roll, edition, hash).await
}
