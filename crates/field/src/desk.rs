//! Answers what the screens ask, and holds what lives in memory alone.

mod backup;
mod keep;
mod pass;
mod state;

pub(crate) use pass::Waiting;

use crate::ports::{Phone, Place, Reply, Store};
use crate::rows::{self, Meta, Pass};
use crate::send::Run;
use crate::time::Time;
use crate::{ports, qr};
use chrono::{DateTime, Utc};
use domain::FieldPhotoId;
use domain::kit::{Ask, Kit, KitState, Told, Trouble};
use serde::de::DeserializeOwned;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// The worker: one for each tab, over the shelf that all of them share.
pub struct Desk<P> {
    pub(crate) phone: P,
    /// The build of the kit, for the lead's list of phones.
    pub(crate) build: String,
    /// Photos of an entry that is not kept yet.
    held: RefCell<HashMap<FieldPhotoId, Vec<u8>>>,
    /// Pictures are being fetched.
    fetches: Cell<bool>,
    pub(crate) time: RefCell<Time>,
    pub(crate) run: RefCell<Run>,
}

/// An answer, and the bytes beside it.
pub type Answer = (Told, Option<Vec<u8>>);

impl<P: Phone> Desk<P> {
    pub fn new(phone: P, build: impl Into<String>) -> Self {
        Self {
            phone,
            build: build.into(),
            held: RefCell::default(),
            fetches: Cell::default(),
            time: RefCell::default(),
            run: RefCell::default(),
        }
    }

    /// Answers one message. What can't be done is told, with how the phone stands; nothing is lost by it.
    pub async fn answer(&self, ask: Ask, bytes: Vec<u8>) -> Answer {
        let told = match ask {
            Ask::Open => self.open().await,
            Ask::SignIn { code, label } => self.sign_in(&code, &label).await,
            Ask::Prepare => self.prepare().await,
            Ask::Kit => self.kit().await.map(|kit| Told::Kit { kit }),
            Ask::HoldPhoto { id } => {
                self.held.borrow_mut().insert(id, bytes);
                Ok(Told::Done)
            }
            Ask::DropPhoto { id } => {
                self.held.borrow_mut().remove(&id);
                Ok(Told::Done)
            }
            Ask::Keep { content, id, kit } => self.keep(&content, id, kit).await,
            Ask::Vote {
                kit,
                who,
                declaration,
                another,
                notice,
                choices,
            } => {
                let voter = crate::seal::Voter {
                    who,
                    declaration,
                    another,
                    notice,
                };
                self.vote(kit, voter, choices).await
            }
            Ask::Send => self.sends().await,
            Ask::Again { id } => self.again(id).await,
            Ask::Forget { id } => self.forget(id).await,
            Ask::Backup => match self.backup().await {
                Ok((name, bytes)) => return (Told::Backup { name }, Some(bytes)),
                Err(trouble) => Err(trouble),
            },
            Ask::Restore => self.restore(&bytes).await,
            Ask::SignOut { anyway } => self.sign_out(anyway).await,
            Ask::Qr { text } => ballot_box::qr::svg(&text)
                .map(|svg| Told::Svg { svg })
                .map_err(|_| Trouble::Fault),
            Ask::ReadQr { width, height } => Ok(Told::Code {
                text: qr::read(width, height, &bytes),
            }),
        };
        match told {
            Ok(told) => (told, None),
            Err(trouble) => {
                let state = self.state().await.ok().map(Box::new);
                (Told::Trouble { trouble, state }, None)
            }
        }
    }

    /// Tells every screen how the phone stands now.
    pub(crate) async fn tell(&self) {
        if let Ok(state) = self.state().await {
            // That another tab sends is so for this one alone.
            let everywhere = state.trouble != Some(Trouble::OtherTab);
            let state = Box::new(state);
            self.phone.tell(&Told::State { state }, everywhere);
        }
    }

    /// How the phone stands while the round begins that was asked for.
    async fn sends(&self) -> Result<Told, Trouble> {
        let mut state = Box::new(self.state().await?);
        state.sending = state.entries() + state.photos > 0 && self.phone.is_online();
        Ok(Told::State { state })
    }

    pub(crate) async fn told_state(&self) -> Result<Told, Trouble> {
        let state = Box::new(self.state().await?);
        Ok(Told::State { state })
    }

    pub(crate) async fn meta(&self) -> Result<Meta, Trouble> {
        let meta = Meta::read(self.phone.list(Store::Meta).await?)?;
        let mut time = self.time.borrow_mut();
        time.resume(meta.clock, self.phone.wall());
        Ok(meta)
    }

    /// The time, corrected.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        let (wall, ticks) = (self.phone.wall(), self.phone.ticks());
        self.time.borrow_mut().look(wall, ticks)
    }

    /// The server has said what time it is.
    pub(crate) fn hear(&self, server: DateTime<Utc>) {
        let (wall, ticks) = (self.phone.wall(), self.phone.ticks());
        self.time.borrow_mut().hear(server, wall, ticks);
    }

    /// The whole kit of the outing that this phone is on.
    async fn kit(&self) -> Result<Option<Box<Kit>>, Trouble> {
        let Some(outing) = self.meta().await?.current else {
            return Ok(None);
        };
        let row = self.phone.read(Store::Kit, &outing.to_string()).await?;
        let Some(row) = row else { return Ok(None) };
        let kit = serde_json::from_str(&row.json).map_err(|_| Trouble::Fault)?;
        Ok(Some(kit))
    }

    pub(crate) async fn state(&self) -> Result<KitState, Trouble> {
        state::of(self).await
    }
}

/// The pass of the outing that this phone is on.
fn pass(meta: &Meta) -> Result<&Pass, Trouble> {
    meta.pass().ok_or(Trouble::NotSignedIn)
}

/// What a reply says, where it is a good one and whole.
pub(crate) fn good<T: DeserializeOwned>(reply: &Reply) -> Option<T> {
    let good = (200..300).contains(&reply.status);
    good.then(|| serde_json::from_str(&reply.text).ok())?
}

/// The trouble that the server names. What a machine on the way says names none.
pub(crate) fn named_trouble(reply: &Reply) -> Option<Trouble> {
    let said: serde_json::Value = serde_json::from_str(&reply.text).ok()?;
    said.get("trouble")?.as_str()?.parse().ok()
}

/// Writes; where there is no room, the pictures go first, which can be fetched again.
pub(crate) async fn write<P: Phone>(
    phone: &P,
    changes: Vec<ports::Change>,
) -> Result<(), ports::ShelfTrouble> {
    let again = changes.clone();
    match phone.write(changes).await {
        Err(ports::ShelfTrouble::Full) => {
            Place::drop_pictures(phone).await;
            phone.write(again).await?;
            tell_no_pictures(phone).await;
            Ok(())
        }
        done => done,
    }
}

/// No screen says of pictures that are gone that they are there. What was to be written is, whatever becomes of this.
async fn tell_no_pictures<P: Phone>(phone: &P) {
    let rows = phone.list(Store::Meta).await.unwrap_or_default();
    let Ok(meta) = Meta::read(rows) else { return };
    let without = meta.prepared.into_iter().map(|(outing, mut prepared)| {
        prepared.pictures.0 = 0;
        let what = ports::What::Replace(rows::row(&prepared));
        ports::Change::new(Store::Meta, rows::prepared_key(outing), what)
    });
    let _ = phone.write(without.collect()).await;
}
