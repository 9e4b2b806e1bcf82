//! Photos, part by part, after the entry that names them: taken up where the server says.

use super::entries::{is_over, is_refused_whole};
use super::{Queue, Stop};
use crate::desk::Desk;
use crate::ports::{Body, Change, Method, Phone, Reply, Request, Store, What};
use crate::rows::{FORMAT, Head, Pass, PhotoHead};
use domain::field::PHOTO_PART;
use domain::{EntryRefusal, FieldKind};
use serde::Deserialize;

/// What the server has of a photo.
#[derive(Deserialize)]
struct Received {
    received: u32,
    /// It needs no more: it is attached, or can't be.
    #[serde(default)]
    done: bool,
}

impl<P: Phone> Desk<P> {
    /// Sends the next photo, until it is whole or an entry comes; false where there is none to send.
    pub(super) async fn send_photo(&self, queue: &Queue) -> Result<bool, Stop> {
        let next = {
            let run = self.run.borrow();
            let goes = |photo: &&PhotoHead| run.photo_may_go(photo.id, photo.outing);
            let mut photos = queue.photos.iter().filter(goes);
            photos.find_map(|photo| Some((photo, queue.meta.passes.get(&photo.outing)?)))
        };
        let Some((photo, pass)) = next else {
            return Ok(false);
        };
        let row = self
            .phone
            .read(Store::Bodies, &photo.id.to_string())
            .await?;
        let Some(sealed) = row.and_then(|row| row.bytes) else {
            self.refuse_photo(photo).await?;
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
        if let Some(Received { received, done }) = received(&reply) {
            self.run.borrow_mut().heard(self.phone.ticks());
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
            self.run.borrow_mut().pass_over(pass.outing);
            return Ok(Part::Last);
        }
        if is_refused_whole(&reply) || reply.status == 404 {
            let certain = self.run.borrow_mut().fault_photo(id);
            if certain {
                self.refuse_photo(photo).await?;
            }
            return Ok(Part::Last);
        }
        self.run.borrow_mut().fail_photo(id);
        Err(Stop::Busy {
            wait: reply.retry_after,
        })
    }

    /// It will never be taken. Its entry is gone from the phone, so that it stands for the photo until that is read.
    async fn refuse_photo(&self, photo: &PhotoHead) -> Result<(), Stop> {
        let head = Head {
            format: FORMAT,
            id: photo.entry,
            outing: photo.outing,
            kind: FieldKind::Idea,
            made_at: self.now(),
            skew: self.time.borrow().skew(),
            photos: vec![photo.id],
            refused: Some(EntryRefusal::Unreadable),
        };
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

/// How much the server has, whether this part was the right one (200) or another is (409).
fn received(reply: &Reply) -> Option<Received> {
    let told = (200..300).contains(&reply.status) || reply.status == 409;
    told.then(|| serde_json::from_str(&reply.text).ok())?
}
