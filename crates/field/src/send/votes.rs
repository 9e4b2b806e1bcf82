//! Ballots whose roll is marked: opened in memory, signed, cast as nobody, forgotten.
//!
//! They go after all requests, in an order that chance makes: the hour of a cast then says less of whose it is.

use super::run::Token;
use super::{Queue, Stop};
use crate::desk::{Desk, good};
use crate::ports::{Body, Method, Phone, Reply, Request, Store};
use crate::rows::{self, Head};
use crate::seal;
use ballot_box::field::SealedFieldBallot;
use ballot_box::{Cast, SignedReceipt, VoteKeys};
use domain::kit::Kit;
use domain::{EntryRefusal, OutingId};
use rand_core::Rng;
use serde::Deserialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Ballots after which screens are told how far it is: each time the whole queue is counted.
const TOLD_EVERY: usize = 10;

/// What is needed of a kit to cast.
struct Booth {
    slug: String,
    keys: VoteKeys,
    ends: chrono::DateTime<chrono::Utc>,
}

/// Why the box gives no receipt.
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

impl<P: Phone> Desk<P> {
    /// Casts every ballot that has its token; false where there is none.
    pub(super) async fn cast_ballots(&self, queue: &Queue) -> Result<bool, Stop> {
        let mut ready: Vec<(u32, &Head, Token)> = {
            let run = self.run.borrow();
            let waits = |head: &&Head| run.may_go(head.id);
            let entries = queue.entries.iter().filter(waits);
            let rng = &mut self.phone.rng();
            entries
                .filter_map(|head| Some((rng.next_u32(), head, run.tokens.get(&head.id)?.clone())))
                .collect()
        };
        ready.sort_by_key(|(chance, _, _)| *chance);
        let any = !ready.is_empty();
        let mut booths = HashMap::new();
        for (at, (_, head, token)) in ready.into_iter().enumerate() {
            let booth = match booths.entry(head.outing) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => {
                    let Some(booth) = self.booth(head.outing).await? else {
                        self.run.borrow_mut().lack_kit(head.id);
                        continue;
                    };
                    place.insert(booth)
                }
            };
            self.cast(head, &token, booth).await?;
            if at % TOLD_EVERY == 0 {
                self.tell().await;
            }
        }
        Ok(any)
    }

    async fn booth(&self, outing: OutingId) -> Result<Option<Booth>, Stop> {
        let row = self.phone.read(Store::Kit, &outing.to_string()).await?;
        let Some(row) = row else { return Ok(None) };
        let kit: Kit = serde_json::from_str(&row.json).map_err(|_| Stop::Fault)?;
        let Some(vote) = kit.vote else {
            return Ok(None);
        };
        Ok(Some(Booth {
            slug: kit.outing.slug,
            keys: seal::keys(&vote).map_err(|_| Stop::Fault)?,
            ends: vote.phase.ends,
        }))
    }

    async fn cast(&self, head: &Head, token: &Token, booth: &Booth) -> Result<(), Stop> {
        let key = rows::ballot_key(head.id);
        let row = self.phone.read(Store::Bodies, &key).await?;
        let ballot = row.and_then(|row| row.bytes).and_then(|sealed| {
            let ballot = SealedFieldBallot::from_vec(sealed)
                .open(&token.opening)
                .ok()?;
            ballot.finish(&booth.keys, &token.signature).ok()
        });
        let Some(cast) = ballot else {
            // Perhaps the answer was another one's: the request is made again.
            self.run.borrow_mut().tokens.remove(&head.id);
            return self.fault(head, EntryRefusal::Unreadable).await;
        };
        let request = Request {
            method: Method::Post,
            path: format!("/api/box/{}", booth.slug),
            token: None,
            body: Body::Json(serde_json::to_string(&cast).map_err(|_| Stop::Fault)?),
        };
        let Ok(reply) = self.phone.ask(request).await else {
            self.run.borrow_mut().fail(head.id);
            return Err(Stop::Lost);
        };
        self.cast_answered(head, booth, &cast, &reply).await
    }

    async fn cast_answered(
        &self,
        head: &Head,
        booth: &Booth,
        cast: &Cast,
        reply: &Reply,
    ) -> Result<(), Stop> {
        if is_receipt(reply, cast, &booth.keys) {
            self.run.borrow_mut().heard(self.phone.ticks());
            return self.taken(head).await;
        }
        let refusal: Option<Refusal> = (400..500)
            .contains(&reply.status)
            .then(|| serde_json::from_str(&reply.text).ok())
            .flatten();
        match refusal.as_ref().map(|refusal| refusal.error.as_str()) {
            Some("not-open") if self.now() >= booth.ends => {
                self.refuse(head, EntryRefusal::VoteOver, false).await
            }
            // Halted for a while, or not begun by the server's settings: it waits.
            Some("not-open" | "not-ready") => {
                self.run.borrow_mut().fail(head.id);
                Ok(())
            }
            Some(_) => self.fault(head, EntryRefusal::Faulty).await,
            None => {
                self.run.borrow_mut().fail(head.id);
                Err(Stop::Busy {
                    wait: reply.retry_after,
                })
            }
        }
    }

    /// It was found faulty: refused once that is certain.
    async fn fault(&self, head: &Head, why: EntryRefusal) -> Result<(), Stop> {
        let certain = self.run.borrow_mut().fault(head.id);
        if certain {
            self.refuse(head, why, true).await?;
        }
        Ok(())
    }
}

/// Whether the box has signed that this very ballot is in it.
fn is_receipt(reply: &Reply, cast: &Cast, keys: &VoteKeys) -> bool {
    good::<SignedReceipt>(reply).is_some_and(|receipt| {
        receipt.edition == cast.edition
            && receipt.leaf == cast.hash()
            && receipt.verify(&keys.log_key).is_ok()
    })
}
