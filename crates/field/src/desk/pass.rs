//! Coming to an outing, preparing for it, leaving it.

use super::{Desk, good, named_trouble, pass, write};
use crate::ports::{Body, Change, Method, Phone, Reply, Request, Store, What};
use crate::rows::{self, ASKED, Asked, CURRENT, Head, Meta, Pass, PhotoHead, Prepared};
use data_encoding::BASE64URL_NOPAD;
use domain::FieldEntryId;
use domain::field::{AskIn, LetIn};
use domain::kit::{Kit, KitStamp, Told, Trouble};
use rand_core::Rng;

/// Every entry and every photo on the shelf, of all outings.
pub(crate) struct Waiting {
    pub(crate) entries: Vec<Head>,
    pub(crate) photos: Vec<PhotoHead>,
    /// Entries that this kit can't read: they stay, and so do their photos.
    pub(crate) unknown: Vec<FieldEntryId>,
    /// How many entries and photos it can't read.
    pub(crate) unread: u32,
}

impl<P: Phone> Desk<P> {
    /// Opens what is kept; passes of former outings go once nothing of them waits.
    pub(super) async fn open(&self) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let Waiting {
            entries,
            photos,
            unread,
            ..
        } = self.waiting().await?;
        let idle = meta.passes.keys().filter(|outing| {
            // What can't be read may need any of them.
            Some(**outing) != meta.current
                && unread == 0
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
        let (code, label) = (code.trim(), label.trim());
        let token = self.token_for(code).await?;
        let asks = AskIn {
            code: code.to_owned(),
            label: label.to_owned(),
            token: token.clone(),
        };
        let body = serde_json::to_string(&asks).map_err(|_| Trouble::Fault)?;
        let request = Request {
            method: Method::Post,
            path: "/api/field/pass".to_owned(),
            token: None,
            body: Body::Json(body),
        };
        let reply = self.heard(request).await?;
        let Some(let_in) = good::<LetIn>(&reply) else {
            let trouble = trouble_of(&reply);
            if trouble == Trouble::PassOver {
                // Perhaps it is this phone that was shut out: another try is another phone.
                let gone = Change::new(Store::Meta, ASKED, What::Delete);
                self.phone.write(vec![gone]).await?;
            }
            return Err(trouble);
        };
        let pass = Pass {
            outing: let_in.outing,
            device: let_in.device,
            token,
            label: label.to_owned(),
            good_until: let_in.good_until,
        };
        let changes = vec![
            rows::meta(CURRENT, &pass.outing),
            rows::meta(rows::pass_key(pass.outing), &pass),
            rows::meta(rows::CLOCK, &self.time.borrow().row()),
            Change::new(Store::Meta, ASKED, What::Delete),
        ];
        write(&self.phone, changes).await?;
        self.run.borrow_mut().let_in(pass.device);
        self.told_state().await
    }

    /// What says who this phone is: drawn once for a code, and kept before anybody is asked.
    async fn token_for(&self, code: &str) -> Result<String, Trouble> {
        let asked = self.meta().await?.asked;
        if let Some(asked) = asked.filter(|asked| asked.code == code) {
            return Ok(asked.token);
        }
        let mut bytes = [0; 32];
        self.phone.rng().fill_bytes(&mut bytes);
        let asked = Asked {
            code: code.to_owned(),
            token: BASE64URL_NOPAD.encode(&bytes),
        };
        write(&self.phone, vec![rows::meta(ASKED, &asked)]).await?;
        Ok(asked.token)
    }

    /// Fetches the outing anew. The old kit stays until the new one is whole; pictures come behind
    /// ([`Self::fetch_pictures`]), and may be missing.
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
        let prepared = Prepared {
            made_at: kit.made_at,
            title: kit.outing.title.clone(),
            field_key: kit.field_key.clone(),
            // Those that are there already are counted at once.
            pictures: (0, count(addresses.len())),
        };
        // The lead may have let the code run longer.
        let good_until = kit.good_until;
        let longer = Pass { good_until, ..pass };
        let pass = &longer;
        let changes = vec![
            rows::meta(rows::pass_key(pass.outing), pass),
            Change::new(Store::Kit, pass.outing, What::Put(rows::row(&kit))),
            rows::meta(rows::prepared_key(pass.outing), &prepared),
            rows::meta(rows::CLOCK, &self.time.borrow().row()),
        ];
        write(&self.phone, changes).await?;
        self.told_state().await
    }

    /// Fetches the pictures that are not there yet, as long as there is room. Screens are told how far it is; whatever
    /// hinders it, the kit works without.
    pub async fn fetch_pictures(&self) {
        if self.fetches.replace(true) {
            return;
        }
        // A kit that came meanwhile has pictures of its own.
        while let Ok(true) = self.fetch_pictures_once().await {}
        self.fetches.set(false);
    }

    /// True where another kit is there by now.
    async fn fetch_pictures_once(&self) -> Result<bool, Trouble> {
        let Some(kit) = self.kit().await? else {
            return Ok(false);
        };
        let outing = kit.outing.id;
        let Some(prepared) = self.prepared_of(&kit).await? else {
            return Ok(false);
        };
        let lacks = prepared.pictures.0 < prepared.pictures.1;
        if !lacks || !self.phone.is_online() || self.state().await?.room.low {
            return Ok(false);
        }
        let addresses = pictures(&kit);
        let mut there = 0;
        for (at, address) in addresses.iter().enumerate() {
            there += u32::from(self.phone.keep_picture(address).await);
            // Seen to go on, without a write for each.
            if at % 8 == 7 || at + 1 == addresses.len() {
                let Some(mut prepared) = self.prepared_of(&kit).await? else {
                    return Ok(true);
                };
                prepared.pictures.0 = there;
                let row = What::Replace(rows::row(&prepared));
                let change = Change::new(Store::Meta, rows::prepared_key(outing), row);
                self.phone.write(vec![change]).await?;
                self.tell().await;
            }
        }
        Ok(false)
    }

    /// What stands beside this very kit; nothing where another one was fetched, or the outing was left.
    async fn prepared_of(&self, kit: &Kit) -> Result<Option<Prepared>, Trouble> {
        let mut meta = self.meta().await?;
        let prepared = meta.prepared.remove(&kit.outing.id);
        Ok(prepared.filter(|prepared| prepared.made_at == kit.made_at))
    }

    /// Leaves the outing, and forgets it. What waits, or was refused and not read, would go with it: only `anyway`.
    pub(super) async fn sign_out(&self, anyway: bool) -> Result<Told, Trouble> {
        let meta = self.meta().await?;
        let outing = pass(&meta)?.outing;
        let Waiting {
            entries,
            photos,
            unread,
            ..
        } = self.waiting().await?;
        // It may be of this outing: nobody loses what a newer kit has kept.
        if unread > 0 {
            return Err(Trouble::Fault);
        }
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

    /// What is on the shelf. A row that a newer kit has written, or that is damaged, stops none of the others.
    pub(crate) async fn waiting(&self) -> Result<Waiting, Trouble> {
        let mut waiting = Waiting {
            entries: vec![],
            photos: vec![],
            unknown: vec![],
            unread: 0,
        };
        for (key, row) in self.phone.list(Store::Entries).await? {
            match Head::read(&row) {
                Ok(head) => waiting.entries.push(head),
                Err(_) => {
                    waiting.unread += 1;
                    waiting.unknown.extend(key.parse::<FieldEntryId>());
                }
            }
        }
        for (_, row) in self.phone.list(Store::Photos).await? {
            match PhotoHead::read(&row) {
                Ok(head) => waiting.photos.push(head),
                Err(_) => waiting.unread += 1,
            }
        }
        Ok(waiting)
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

/// Whether there is a pass and a kit to keep entries with: the one that the screen shows, where it says which.
pub(super) fn ready(meta: &Meta, shown: Option<KitStamp>) -> Result<(&Pass, &Prepared), Trouble> {
    let pass = pass(meta)?;
    let prepared = meta.prepared.get(&pass.outing);
    let prepared = prepared.ok_or(Trouble::NotPrepared)?;
    let there = KitStamp {
        outing: pass.outing,
        made_at: prepared.made_at,
    };
    if shown.is_some_and(|shown| shown != there) {
        return Err(Trouble::OtherKit);
    }
    Ok((pass, prepared))
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
