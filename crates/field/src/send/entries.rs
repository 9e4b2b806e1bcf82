//! Entries, a batch at a time, and what becomes of each.

use super::run::Token;
use super::{Queue, Stop};
use crate::desk::{Desk, good, named_trouble};
use crate::ports::{Body, Change, Method, Phone, Reply, Request, Store, What};
use crate::rows::{self, Head, LAST_SENT, Pass};
use crate::time::sent_at;
use data_encoding::BASE64URL_NOPAD;
use domain::field::{
    EntryAnswer, EntryAnswers, EntryOutcome, MOST_IN_BATCH, SealedEntry, SendEntries,
};
use domain::kit::Trouble;
use domain::{EntryRefusal, FieldEntryId, FieldKind};

/// Bytes of a request at most: on a bad line a smaller one arrives.
const MOST_TOGETHER: usize = 64 * 1024;
/// Bytes around a sealed entry in JSON, with room.
const AROUND: usize = 160;

impl<P: Phone> Desk<P> {
    /// Sends the next batch; false where there is nothing to send now.
    pub(super) async fn send_entries(&self, queue: &Queue) -> Result<bool, Stop> {
        let Some(pass) = self.next_pass(queue) else {
            return Ok(false);
        };
        if self.is_silent() {
            // Says what time it is before anything is said to have been made at some time.
            return self.post(queue, pass, &[]).await;
        }
        let batch = self.batch(queue, pass).await?;
        if batch.is_empty() {
            // Each was damaged on the shelf, and is refused by now.
            return Ok(true);
        }
        self.post(queue, pass, &batch).await
    }

    /// Once nothing waits any more, the lead's list of phones says so.
    pub(super) async fn report_empty(&self, queue: &Queue) -> Result<(), Stop> {
        let told = self.run.borrow().told_waiting.clone();
        for outing in told {
            if let Some(pass) = queue.meta.passes.get(&outing) {
                self.post(queue, pass, &[]).await?;
            }
            self.run.borrow_mut().told_waiting.remove(&outing);
        }
        Ok(())
    }

    /// The pass of the first entry that may go.
    fn next_pass<'a>(&self, queue: &'a Queue) -> Option<&'a Pass> {
        let next = queue.entries.iter().find(|entry| self.goes(queue, entry))?;
        queue.meta.passes.get(&next.outing)
    }

    fn goes(&self, queue: &Queue, entry: &Head) -> bool {
        let run = self.run.borrow();
        let device = queue.meta.device(entry.outing);
        run.may_go(entry.id)
            && !run.tokens.contains_key(&entry.id)
            && device.is_some_and(|device| run.is_good(device))
    }

    async fn batch(&self, queue: &Queue, pass: &Pass) -> Result<Vec<SealedEntry>, Stop> {
        let most = self.run.borrow().size;
        let (now, skew) = (self.now(), self.time.borrow().skew());
        let mut batch = vec![];
        let mut bytes = 0;
        let entries = queue.entries.iter();
        for head in entries.filter(|one| one.outing == pass.outing && self.goes(queue, one)) {
            let row = self.phone.read(Store::Bodies, &head.id.to_string()).await?;
            let Some(body) = row.and_then(|row| row.bytes) else {
                self.refuse(head, EntryRefusal::Unreadable, false).await?;
                continue;
            };
            let sealed = BASE64URL_NOPAD.encode(&body);
            bytes += sealed.len() + AROUND;
            if batch.len() == most || (bytes > MOST_TOGETHER && !batch.is_empty()) {
                break;
            }
            batch.push(SealedEntry {
                id: head.id,
                kind: head.kind,
                made_at: sent_at(head, skew, now),
                sealed,
            });
        }
        Ok(batch)
    }

    async fn post(&self, queue: &Queue, pass: &Pass, batch: &[SealedEntry]) -> Result<bool, Stop> {
        let report = self.report(queue, pass.outing);
        if report.waiting + report.photos > 0 {
            self.run.borrow_mut().told_waiting.insert(pass.outing);
        }
        let body = SendEntries {
            report,
            entries: batch.to_vec(),
        };
        let request = Request {
            method: Method::Post,
            path: "/api/field/entries".to_owned(),
            token: Some(pass.token.clone()),
            body: Body::Json(serde_json::to_string(&body).map_err(|_| Stop::Fault)?),
        };
        let reply = self.phone.ask(request).await;
        let Ok(reply) = reply else {
            return Err(self.lost(batch));
        };
        if (200..300).contains(&reply.status) {
            let Some(answers) = good::<EntryAnswers>(&reply) else {
                return Err(self.lost(batch));
            };
            self.hear(answers.now);
            self.run.borrow_mut().heard(self.phone.ticks());
            self.apply(queue, batch, answers.answers).await?;
            self.tell().await;
            return Ok(true);
        }
        if is_over(&reply) {
            self.run.borrow_mut().pass_over(pass.device);
            return Ok(true);
        }
        if is_refused_whole(&reply) && !batch.is_empty() {
            return self.halve(queue, batch).await;
        }
        Err(Stop::Busy {
            wait: reply.retry_after,
        })
    }

    /// Nobody knows whether it arrived: it goes again, in smaller parts.
    fn lost(&self, batch: &[SealedEntry]) -> Stop {
        let mut run = self.run.borrow_mut();
        for entry in batch {
            run.fail(entry.id);
        }
        run.size = (run.size / 2).max(1);
        Stop::Lost
    }

    /// One of them can't be read by the server: the halves show which.
    async fn halve(&self, queue: &Queue, batch: &[SealedEntry]) -> Result<bool, Stop> {
        let [alone] = batch else {
            self.run.borrow_mut().size = batch.len() / 2;
            return Ok(true);
        };
        let certain = {
            let mut run = self.run.borrow_mut();
            run.size = MOST_IN_BATCH;
            run.fault(alone.id)
        };
        let head = queue.entries.iter().find(|head| head.id == alone.id);
        if let Some(head) = head.filter(|_| certain) {
            self.refuse(head, EntryRefusal::Faulty, true).await?;
        }
        Ok(true)
    }

    /// Writes what became of each, one transaction an entry. What has no answer waits on.
    async fn apply(
        &self,
        queue: &Queue,
        batch: &[SealedEntry],
        answers: Vec<EntryAnswer>,
    ) -> Result<(), Stop> {
        let mut open: Vec<FieldEntryId> = batch.iter().map(|entry| entry.id).collect();
        for EntryAnswer { id, outcome } in answers {
            let head = queue.entries.iter().find(|head| head.id == id);
            let Some(head) = head.filter(|_| open.contains(&id)) else {
                continue;
            };
            match outcome {
                // A vote is never done without its ballot.
                EntryOutcome::Taken if head.kind != FieldKind::Vote => self.taken(head).await?,
                EntryOutcome::Refused(why) => self.refuse(head, why, false).await?,
                EntryOutcome::Token { signature, opening } if head.kind == FieldKind::Vote => {
                    let (Ok(signature), Ok(opening)) = (signature.parse(), opening.parse()) else {
                        continue;
                    };
                    let token = Token { signature, opening };
                    self.run.borrow_mut().tokens.insert(id, token);
                }
                EntryOutcome::Taken | EntryOutcome::Token { .. } | EntryOutcome::Later => continue,
            }
            open.retain(|one| *one != id);
        }
        let mut run = self.run.borrow_mut();
        if open.is_empty() {
            run.size = (run.size * 2).min(MOST_IN_BATCH);
        }
        for id in open {
            run.fail(id);
        }
        Ok(())
    }

    /// The server has it: the phone forgets it.
    pub(super) async fn taken(&self, head: &Head) -> Result<(), Stop> {
        let mut changes = Head::removed(head.id);
        changes.push(rows::meta(LAST_SENT, &self.now()));
        changes.push(rows::meta(rows::CLOCK, &self.time.borrow().row()));
        self.phone.write(changes).await?;
        self.run.borrow_mut().done(head.id);
        Ok(())
    }

    /// It is not taken: it stays until its holder has read why. `by_phone`: the server has not said so of it alone.
    pub(super) async fn refuse(
        &self,
        head: &Head,
        why: EntryRefusal,
        by_phone: bool,
    ) -> Result<(), Stop> {
        let refused = Head {
            refused: Some(why),
            by_phone,
            ..head.clone()
        };
        let row = What::Replace(refused.row());
        let change = Change::new(Store::Entries, head.id, row);
        self.phone.write(vec![change]).await?;
        self.run.borrow_mut().done(head.id);
        Ok(())
    }
}

/// Whether the server says that the pass is over. What a machine on the way says is not that.
pub(super) fn is_over(reply: &Reply) -> bool {
    reply.status == 401 && named_trouble(reply) == Some(Trouble::PassOver)
}

/// Whether the server can't read what was sent. A page of a machine on the way is no word of the server.
pub(super) fn is_refused_whole(reply: &Reply) -> bool {
    matches!(reply.status, 400 | 413 | 422)
        && serde_json::from_str::<serde_json::Value>(&reply.text).is_ok()
}
