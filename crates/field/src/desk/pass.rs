//! Coming to an outing, preparing for it, leaving it.

use super::{Desk, good, named_trouble, pass, write};
use crate::ports::{Body, Change, Method, Phone, Reply, Request, Store, What};
use crate::rows::{self, CURRENT, Head, Meta, Pass, PhotoHead, Prepared};
use chrono::{DateTime, Utc};
use domain::kit::{Kit, Told, Trouble};
use domain::{FieldDeviceId, OutingId};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct Code<'a> {
    code: &'a str,
    label: &'a str,
}

#[derive(Deserialize)]
struct LetIn {
    outing: OutingId,
    device: FieldDeviceId,
    token: String,
    good_until: DateTime<Utc>,
}

impl<P: Phone> Desk<P> {
    /// Opens what is kept; passes of former outings go once nothing of them waits.
    pub(super) async fn open(&self) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let (entries, photos) = self.waiting().await?;
        let idle = meta.passes.keys().filter(|outing| {
            Some(**outing) != meta.current
                && entries.iter().all(|entry| entry.outing != **outing)
                && photos.iter().all(|photo| photo.outing != **outing)
        });
        let gone: Vec<Change> = idle
            .flat_map(|outing| rows::outing_removed(*outing))
            .collect();
        if !gone.is_empty() {
            self.phone.write(gone).await?;
        }
        self.told_state().await
    }

    /// Lets this phone in. Entries of a former outing stay, with the pass that sends them.
    pub(super) async fn sign_in(&self, code: &str, label: &str) -> Result<Told, Trouble> {
        self.meta().await?;
        let (code, label) = (code.trim(), label.trim());
        let body = serde_json::to_string(&Code { code, label }).map_err(|_| Trouble::Fault)?;
        let request = Request {
            method: Method::Post,
            path: "/api/field/pass".to_owned(),
            token: None,
            body: Body::Json(body),
        };
        let reply = self.heard(request).await?;
        let let_in: LetIn = good(&reply).ok_or_else(|| trouble_of(&reply))?;
        let pass = Pass {
            outing: let_in.outing,
            device: let_in.device,
            token: let_in.token,
            label: label.to_owned(),
            good_until: let_in.good_until,
        };
        let changes = vec![
            rows::meta(CURRENT, &pass.outing),
            rows::meta(rows::pass_key(pass.outing), &pass),
            rows::meta(rows::CLOCK, &self.time.borrow().row()),
        ];
        write(&self.phone, changes).await?;
        self.run.borrow_mut().let_in(pass.outing);
        self.phone.persist().await;
        self.told_state().await
    }

    /// Fetches the outing anew. The old kit stays until the new one is whole; pictures come last, and may be missing.
    pub(super) async fn prepare(&self) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let pass = pass(&meta)?.clone();
        let request = Request {
            method: Method::Get,
            path: "/api/field/kit".to_owned(),
            token: Some(pass.token.clone()),
            body: Body::None,
        };
        let reply = self.heard(request).await?;
        let kit: Kit = good(&reply).ok_or_else(|| trouble_of(&reply))?;
        if kit.outing.id != pass.outing {
            return Err(Trouble::Server);
        }
        self.hear(kit.made_at);
        let addresses = pictures(&kit);
        let had = meta.prepared.get(&pass.outing);
        let mut prepared = Prepared {
            made_at: kit.made_at,
            title: kit.outing.title.clone(),
            field_key: kit.field_key.clone(),
            pictures: (had.map_or(0, |had| had.pictures.0), count(addresses.len())),
        };
        prepared.pictures.0 = prepared.pictures.0.min(prepared.pictures.1);
        let changes = vec![
            Change::new(Store::Kit, pass.outing, What::Put(rows::row(&kit))),
            rows::meta(rows::prepared_key(pass.outing), &prepared),
            rows::meta(rows::CLOCK, &self.time.borrow().row()),
        ];
        write(&self.phone, changes).await?;
        self.phone.persist().await;
        self.fetch_pictures(pass.outing, prepared, &addresses)
            .await?;
        self.told_state().await
    }

    async fn fetch_pictures(
        &self,
        outing: OutingId,
        mut prepared: Prepared,
        addresses: &[String],
    ) -> Result<(), Trouble> {
        self.tell().await;
        let mut there = 0;
        for (at, address) in addresses.iter().enumerate() {
            there += u32::from(self.phone.keep_picture(address).await);
            // Seen to go on, without a write for each.
            if at % 8 == 7 || at + 1 == addresses.len() {
                prepared.pictures.0 = there;
                let row = What::Replace(rows::row(&prepared));
                let change = Change::new(Store::Meta, rows::prepared_key(outing), row);
                self.phone.write(vec![change]).await?;
                self.tell().await;
            }
        }
        Ok(())
    }

    /// Leaves the outing, and forgets it. What waits, or was refused and not read, would go with it: only `anyway`.
    pub(super) async fn sign_out(&self, anyway: bool) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let outing = pass(&meta)?.outing;
        let (entries, photos) = self.waiting().await?;
        let entries: Vec<&Head> = entries.iter().filter(|one| one.outing == outing).collect();
        let photos: Vec<&PhotoHead> = photos.iter().filter(|one| one.outing == outing).collect();
        let waits = !entries.is_empty() || !photos.is_empty();
        if waits && !anyway {
            return Err(Trouble::Waiting);
        }
        let mut changes = rows::outing_removed(outing);
        changes.push(Change::new(Store::Meta, CURRENT, What::Delete));
        changes.extend(entries.iter().flat_map(|one| Head::removed(one.id)));
        changes.extend(photos.iter().flat_map(|one| PhotoHead::removed(one.id)));
        self.phone.write(changes).await?;
        self.phone.drop_pictures().await;
        self.told_state().await
    }

    /// Every entry and every photo on the shelf, of all outings.
    pub(crate) async fn waiting(&self) -> Result<(Vec<Head>, Vec<PhotoHead>), Trouble> {
        let entries = self.phone.list(Store::Entries).await?;
        let entries: Result<_, _> = entries.iter().map(|(_, row)| Head::read(row)).collect();
        let photos = self.phone.list(Store::Photos).await?;
        let photos: Result<_, _> = photos.iter().map(|(_, row)| PhotoHead::read(row)).collect();
        Ok((entries?, photos?))
    }

    /// Asks, and takes the time from the answer.
    async fn heard(&self, request: Request) -> Result<Reply, Trouble> {
        if !self.phone.is_online() {
            return Err(Trouble::Offline);
        }
        let reply = self
            .phone
            .ask(request)
            .await
            .map_err(|_| Trouble::Offline)?;
        if let Some(date) = reply.date {
            self.hear(date);
        }
        Ok(reply)
    }
}

/// Whether there is a pass and a kit to keep entries with.
pub(super) fn ready(meta: &Meta) -> Result<(&Pass, &Prepared), Trouble> {
    let pass = pass(meta)?;
    let prepared = meta.prepared.get(&pass.outing);
    Ok((pass, prepared.ok_or(Trouble::NotPrepared)?))
}

fn trouble_of(reply: &Reply) -> Trouble {
    named_trouble(reply).unwrap_or(Trouble::Server)
}

fn pictures(kit: &Kit) -> Vec<String> {
    let projects = kit.vote.iter().flat_map(|vote| &vote.projects);
    let mut addresses: Vec<String> = projects
        .filter_map(|project| Some(project.picture.as_ref()?.address.clone()))
        .collect();
    addresses.sort_unstable();
    addresses.dedup();
    addresses
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
