//! Photos, part by part, after the entry that names them: taken up where the server says.

use super::entries::{is_over, is_refused_whole};
use super::{Queue, Stop};
use crate::desk::{Desk, good, named_trouble};
use crate::ports::{Body, Change, Method, Phone, Reply, Request, Store, What};
use crate::rows::{FORMAT, Head, Pass, PhotoHead};
use domain::field::{PHOTO_PART, PhotoProgress};
use domain::{EntryRefusal, FieldKind};
use serde::Deserialize;

/// Where the server is, when a part was not the next one.
#[derive(Deserialize)]
struct Elsewhere {
    received: u32,
}

impl<P: Phone> Desk<P> {
    /// Sends the next photo, until it is whole or an entry comes; false where there is none to send.
    pub(super) async fn send_photo(&self, queue: &Queue) -> Result<bool, Stop> {
        let next = {
            let run = self.run.borrow();
            let goes = |photo: &&PhotoHead| run.photo_may_go(photo.id);
            let mut photos = queue.photos.iter().filter(goes);
            photos.find_map(|photo| {
                let pass = queue.meta.passes.get(&photo.outing)?;
                run.is_good(pass.device).then_some((photo, pass))
            })
        };
        let Some((photo, pass)) = next else {
            return Ok(false);
        };
        let row = self
            .phone
            .read(Store::Bodies, &photo.id.to_string())
            .await?;
        let Some(sealed) = row.and_then(|row| row.bytes) else {
            let why = EntryRefusal::PhotoUnreadable;
            self.refuse_photo(photo, why, false).await?;
            return Ok(true);
        };
        let mut photo = PhotoHead {
            size: u32::try_from(sealed.len()).map_err(|_| Stop::Fault)?,
            ..photo.clone()
        };
        // A part at least: what was kept meanwhile goes between two parts, and the photo gets on all the same.
        while self.send_part(&mut photo, pass, &sealed).await? == Part::More {
            if self.run.borrow().was_asked() {
                break;
            }
        }
        self.tell().await;
        Ok(true)
    }

    async fn send_part(
        &self,
        photo: &mut PhotoHead,
        pass: &Pass,
        sealed: &[u8],
    ) -> Result<Part, Stop> {
        let start = usize::try_from(photo.sent).map_err(|_| Stop::Fault)?;
        let rest = sealed.get(start..).unwrap_or_default();
        let part = &rest[..rest.len().min(PHOTO_PART)];
        let (id, entry, size, sent) = (photo.id, photo.entry, photo.size, photo.sent);
        let request = Request {
            method: Method::Put,
            path: format!("/api/field/photos/{id}?entry={entry}&size={size}&start={sent}"),
            token: Some(pass.token.clone()),
            body: Body::Bytes(part.to_vec()),
        };
        let Ok(reply) = self.phone.ask(request).await else {
            self.run.borrow_mut().fail_photo(id);
            return Err(Stop::Lost);
        };
        if let Some((received, done, refused)) = progress(&reply) {
            self.run.borrow_mut().heard(self.phone.ticks());
            if let Some(why) = refused {
                self.refuse_photo(photo, why, false).await?;
                return Ok(Part::Last);
            }
            if done || received >= size {
                self.phone.write(PhotoHead::removed(id).to_vec()).await?;
                return Ok(Part::Last);
            }
            // Further, or back to where the server is: else it would go round for ever.
            if received != sent {
                photo.sent = received;
                let row = What::Replace(photo.row());
                let change = Change::new(Store::Photos, id, row);
                self.phone.write(vec![change]).await?;
                return Ok(Part::More);
            }
            self.run.borrow_mut().fail_photo(id);
            return Ok(Part::Last);
        }
        if is_over(&reply) {
            self.run.borrow_mut().pass_over(pass.device);
            return Ok(Part::Last);
        }
        // What a machine on the way does not find says nothing of the photo.
        let is_unknown = reply.status == 404 && named_trouble(&reply).is_some();
        if is_refused_whole(&reply) || is_unknown {
            let certain = self.run.borrow_mut().fault_photo(id);
            if certain {
                let why = EntryRefusal::PhotoUnreadable;
                self.refuse_photo(photo, why, true).await?;
            }
            return Ok(Part::Last);
        }
        self.run.borrow_mut().fail_photo(id);
        Err(Stop::Busy {
            wait: reply.retry_after,
        })
    }

    /// It is not taken. Its entry is gone from the phone, so that it stands for the photo until that is read; for
    /// those that were refused before, too.
    async fn refuse_photo(
        &self,
        photo: &PhotoHead,
        why: EntryRefusal,
        by_phone: bool,
    ) -> Result<(), Stop> {
        let key = photo.entry.to_string();
        let before = self.phone.read(Store::Entries, &key).await?;
        let before = before.and_then(|row| Head::read(&row.json).ok());
        // A file has brought the entry once more: it goes first.
        if before.as_ref().is_some_and(Head::waits) {
            return Ok(());
        }
        let mut head = before.unwrap_or_else(|| Head {
            format: FORMAT,
            id: photo.entry,
            outing: photo.outing,
            kind: FieldKind::Idea,
            made_at: self.now(),
            skew: self.time.borrow().skew(),
            photos: vec![],
            refused: None,
            by_phone,
        });
        if !head.photos.contains(&photo.id) {
            head.photos.push(photo.id);
        }
        head.refused = Some(why);
        head.by_phone |= by_phone;
        let put = Change::new(Store::Entries, head.id, What::Put(head.row()));
        self.phone.write(vec![put]).await?;
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    More,
    Last,
}

/// How much the server has, whether this part was the right one (200) or another is (409); whether it needs no more,
/// and why it is not attached.
fn progress(reply: &Reply) -> Option<(u32, bool, Option<EntryRefusal>)> {
    if reply.status == 409 {
        let elsewhere: Elsewhere = serde_json::from_str(&reply.text).ok()?;
        return Some((elsewhere.received, false, None));
    }
    let told: PhotoProgress = good(reply)?;
    Some((told.received, told.done, told.refused))
}
