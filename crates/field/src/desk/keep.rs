//! Keeping an entry: sealed, then one transaction, then the answer.

use super::pass::{Waiting, ready};
use super::{Desk, write};
use crate::ports::{Change, Phone, Store, What};
use crate::rows::{self, FORMAT, Head, Pass, PhotoHead};
use crate::seal::{self, Voter};
use chrono::{DateTime, Utc};
use domain::field::{Content, moment};
use domain::kit::{KitStamp, KitState, KitVote, Told, Trouble};
use domain::{FieldEntryId, FieldKind, FieldPhotoId, OutingId};
use rand_core::CryptoRng;
use uuid::Builder;

impl<P: Phone> Desk<P> {
    /// Keeps an entry with its photos. Once this is answered it is on the disk, sealed. Kept once more under its id, it
    /// is the same entry with new words, and counts once.
    pub(super) async fn keep(
        &self,
        content: &Content,
        id: Option<FieldEntryId>,
        shown: Option<KitStamp>,
    ) -> Result<Told, Trouble> {
        // A vote is made of choices, which only its own ask has.
        if content.kind() == FieldKind::Vote {
            return Err(Trouble::Fault);
        }
        let meta = self.meta().await?;
        let (pass, prepared) = ready(&meta, shown)?;
        self.goes_on(pass)?;
        let outing = pass.outing;
        let id = id.unwrap_or_else(|| entry_id(&mut self.phone.rng()));
        let before = self.phone.read(Store::Entries, &id.to_string()).await?;
        let mut head = self.head(id, outing, content.kind());
        let sealed = seal::entry(prepared, outing, id, content, &mut self.phone.rng())?;
        let mut changes = vec![];
        if let Content::Idea(idea) = content {
            head.photos.clone_from(&idea.photos);
            for photo in &idea.photos {
                let sealed = {
                    let held = self.held.borrow();
                    match held.get(photo) {
                        Some(plain) => {
                            seal::photo(prepared, outing, *photo, plain, &mut self.phone.rng())?
                        }
                        // It was kept with the entry, the time before.
                        None if before.is_some() => continue,
                        None => return Err(Trouble::Fault),
                    }
                };
                changes.extend(photo_kept(*photo, &head, sealed)?);
            }
        }
        changes.extend(kept(&head, sealed));
        changes.extend(counted(outing, content).filter(|_| before.is_none()));
        self.commit(changes).await?;
        let sealed = &head.photos;
        self.held.borrow_mut().retain(|id, _| !sealed.contains(id));
        let state = self.state_if_told().await;
        Ok(Told::Kept { id, state })
    }

    /// Seals a ballot and keeps the vote. The receipt is in the answer, and nowhere else.
    pub(super) async fn vote(
        &self,
        shown: Option<KitStamp>,
        voter: Voter,
        choices: Vec<(String, u32)>,
    ) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let (pass, prepared) = ready(&meta, shown)?;
        let kit = self.kit().await?.ok_or(Trouble::NotPrepared)?;
        let vote = kit.vote.as_ref().ok_or(Trouble::VoteClosed)?;
        if !is_open(vote, self.now()) {
            return Err(Trouble::VoteClosed);
        }
        self.goes_on(pass)?;
        let (outing, id) = (pass.outing, entry_id(&mut self.phone.rng()));
        let head = self.head(id, outing, FieldKind::Vote);
        let rng = &mut self.phone.rng();
        let made = seal::vote(prepared, vote, outing, id, voter, choices, rng)?;
        let mut changes = kept(&head, made.request).to_vec();
        changes.push(Change::new(
            Store::Bodies,
            rows::ballot_key(id),
            What::Put(rows::body(made.ballot)),
        ));
        changes.push(rows::counted(outing, "votes", 1));
        self.commit(changes).await?;
        let state = self.state_if_told().await;
        Ok(Told::Voted {
            receipt: made.receipt,
            state,
        })
    }

    /// Removes a refused entry whose reason was read, with the photos that it takes along. One that waits is not
    /// forgotten.
    pub(super) async fn forget(&self, id: FieldEntryId) -> Result<Told, Trouble> {
        let Waiting { entries, .. } = self.waiting().await?;
        let refused = entries.iter().find(|one| one.id == id && !one.waits());
        if let Some(refused) = refused {
            let mut changes = Head::removed(id);
            let its = refused.photos.iter();
            changes.extend(its.flat_map(|photo| PhotoHead::removed(*photo)));
            self.phone.write(changes).await?;
        }
        self.told_state().await
    }

    /// Lets a refused entry wait again. Where it stands for photos alone, they do.
    pub(super) async fn again(&self, id: FieldEntryId) -> Result<Told, Trouble> {
        let Waiting { entries, .. } = self.waiting().await?;
        let refused = entries.into_iter().find(|one| one.id == id);
        if let Some(refused) = refused.filter(Head::may_change) {
            let body = self.phone.read(Store::Bodies, &id.to_string()).await?;
            self.run.borrow_mut().again(id, &refused.photos);
            let waits = Head {
                refused: None,
                by_phone: false,
                ..refused
            };
            // The server has the entry of which there are no bytes here.
            let what = if body.is_some() {
                What::Replace(waits.row())
            } else {
                What::Delete
            };
            let change = Change::new(Store::Entries, id, what);
            self.phone.write(vec![change]).await?;
        }
        self.told_state().await
    }

    /// Nothing new is noted after the end of the code, by the corrected clock.
    fn goes_on(&self, pass: &Pass) -> Result<(), Trouble> {
        if self.now() < pass.good_until {
            Ok(())
        } else {
            Err(Trouble::PassOver)
        }
    }

    /// How the phone stands, where it can tell: what was kept is kept without.
    async fn state_if_told(&self) -> Option<Box<KitState>> {
        self.state().await.ok().map(Box::new)
    }

    fn head(&self, id: FieldEntryId, outing: OutingId, kind: FieldKind) -> Head {
        let now = self.now();
        Head {
            format: FORMAT,
            id,
            outing,
            kind,
            made_at: moment(kind, now),
            skew: self.time.borrow().skew(),
            photos: vec![],
            refused: None,
            by_phone: false,
        }
    }

    /// Writes with how the clock stands, which tells after a restart whether it was set back.
    async fn commit(&self, mut changes: Vec<Change>) -> Result<(), Trouble> {
        changes.push(rows::meta(rows::CLOCK, &self.time.borrow().row()));
        Ok(write(&self.phone, changes).await?)
    }
}

fn is_open(vote: &KitVote, now: DateTime<Utc>) -> bool {
    vote.phase.starts <= now && now < vote.phase.ends
}

fn kept(head: &Head, sealed: Vec<u8>) -> [Change; 2] {
    [
        Change::new(Store::Entries, head.id, What::Put(head.row())),
        Change::new(Store::Bodies, head.id, What::Put(rows::body(sealed))),
    ]
}

fn photo_kept(id: FieldPhotoId, head: &Head, sealed: Vec<u8>) -> Result<[Change; 2], Trouble> {
    let photo = PhotoHead {
        format: FORMAT,
        id,
        entry: head.id,
        outing: head.outing,
        size: u32::try_from(sealed.len()).map_err(|_| Trouble::Fault)?,
        sent: 0,
    };
    Ok([
        Change::new(Store::Photos, id, What::Put(photo.row())),
        Change::new(Store::Bodies, id, What::Put(rows::body(sealed))),
    ])
}

/// What the entry adds to the totals of the phone.
fn counted(outing: OutingId, content: &Content) -> Option<Change> {
    let (name, by) = match content {
        Content::Encounter(note) => {
            let by = if note.undone { -1 } else { 1 };
            (rows::encounter_name(note.encounter), by)
        }
        Content::Idea(_) => ("ideas", 1),
        Content::Contact(_) => ("contacts", 1),
        Content::Vote(_) => ("votes", 1),
        Content::Debrief(_) => return None,
    };
    Some(rows::counted(outing, name, by))
}

/// A random id (UUID version 4): one that holds a time would tell when somebody voted.
fn entry_id(rng: &mut impl CryptoRng) -> FieldEntryId {
    let mut bytes = [0; 16];
    rng.fill_bytes(&mut bytes);
    FieldEntryId(Builder::from_random_bytes(bytes).into_uuid())
}
