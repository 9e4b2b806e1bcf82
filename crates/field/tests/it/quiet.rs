//! A phone that nothing disturbs but what a test does.

use crate::chaos::{keeping, met};
use crate::server::CODE;
use crate::sim::{Disk, Sim, World, run};
use domain::FieldEntryId;
use domain::field::Content;
use domain::kit::{Ask, KitState, Told, Trouble};
use field::Desk;
use field::send::Pace;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub(crate) const HOUR: i64 = 3_600_000;

/// A phone that nothing disturbs but what a test does.
pub(crate) struct Quiet {
    pub(crate) world: Rc<World>,
    pub(crate) disk: Rc<Disk>,
    pub(crate) desk: Rc<Desk<Sim>>,
    pub(crate) online: Rc<Cell<bool>>,
    pub(crate) ahead: Rc<Cell<i64>>,
    pub(crate) pictures: Rc<Cell<u32>>,
    pub(crate) full: Rc<Cell<bool>>,
    pub(crate) lists: Rc<Cell<Option<u32>>>,
    pub(crate) told: Rc<RefCell<Vec<Told>>>,
}

impl Quiet {
    pub(crate) fn new() -> Self {
        Self::of(&World::new(11), &Rc::new(Disk::default()))
    }

    /// A phone, or another tab of one.
    pub(crate) fn of(world: &Rc<World>, disk: &Rc<Disk>) -> Self {
        let sim = Sim::new(world, disk);
        world.server.borrow_mut().hesitates = false;
        Self {
            world: Rc::clone(world),
            disk: Rc::clone(disk),
            online: Rc::clone(&sim.online),
            ahead: Rc::clone(&sim.ahead),
            pictures: Rc::clone(&sim.pictures),
            full: Rc::clone(&sim.full),
            lists: Rc::clone(&sim.lists),
            told: Rc::clone(&sim.told),
            desk: sim.desk(),
        }
    }

    pub(crate) fn ready() -> Self {
        let phone = Self::new();
        phone.sign_in();
        phone.prepare();
        phone
    }

    /// As the browser does it: the pictures come behind.
    pub(crate) fn prepare(&self) {
        self.ask(Ask::Prepare);
        run(self.desk.fetch_pictures());
    }

    pub(crate) fn ask(&self, ask: Ask) -> Told {
        self.answer(ask, vec![]).0
    }

    pub(crate) fn answer(&self, ask: Ask, bytes: Vec<u8>) -> (Told, Option<Vec<u8>>) {
        run(self.desk.answer(ask, bytes))
    }

    pub(crate) fn sign_in(&self) -> Told {
        let (code, label) = (CODE.to_owned(), "Téléphone 2".to_owned());
        self.ask(Ask::SignIn { code, label })
    }

    pub(crate) fn meet(&self) -> FieldEntryId {
        let content = Content::Encounter(met());
        match self.ask(keeping(content)) {
            Told::Kept { id, .. } => id,
            other => panic!("{other:?}"),
        }
    }

    /// Rounds until the queue rests, as long as it wants to go on.
    pub(crate) fn send(&self) -> KitState {
        for _ in 0..20 {
            let pace = run(self.desk.round());
            if !matches!(pace, Pace::After(_)) {
                break;
            }
        }
        self.state()
    }

    pub(crate) fn state(&self) -> KitState {
        match self.ask(Ask::Open) {
            Told::State { state } => *state,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) fn written(&self) -> usize {
        self.world.server.borrow().written.len()
    }
}

pub(crate) fn trouble(told: &Told) -> Option<Trouble> {
    match told {
        Told::Trouble { trouble, .. } => Some(*trouble),
        _ => None,
    }
}
