//! Phones, and how they are run: each poll of a future is one step, and between two steps anything can happen.

use crate::server::Server;
use chrono::DateTime;
use domain::kit::{Room, Told};
use field::Desk;
use field::ports::{
    Body, Change, Clock, Line, Lost, Phone, Place, Reply, Request, Row, Shelf, ShelfTrouble, Store,
    What,
};
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};
use rand_core::CryptoRng;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// 6 March 2027, half past nine.
pub(crate) const NOW: i64 = 1_804_321_800_000;

pub(crate) type Work = Pin<Box<dyn Future<Output = ()>>>;

/// What can go wrong, out of a thousand.
#[derive(Clone, Copy, Default)]
pub(crate) struct Faults {
    pub(crate) crash: u32,
    pub(crate) full: u32,
    pub(crate) line: u32,
}

/// What all phones share.
pub(crate) struct World {
    pub(crate) rng: RefCell<StdRng>,
    pub(crate) server: RefCell<Server>,
    pub(crate) faults: Cell<Faults>,
    /// Milliseconds since 1970, as it really is.
    pub(crate) now: Cell<i64>,
    /// Requests on their way to the server, which nobody waits for any more.
    pub(crate) late: RefCell<Vec<Request>>,
}

/// What outlives a dead battery.
#[derive(Default)]
pub(crate) struct Disk {
    pub(crate) rows: RefCell<BTreeMap<(Store, String), Row>>,
    /// Every id that a finished transaction has put among the entries.
    pub(crate) committed: RefCell<HashSet<String>>,
    sending: Rc<Cell<bool>>,
}

/// A phone that is switched on.
pub(crate) struct Sim {
    pub(crate) world: Rc<World>,
    pub(crate) disk: Rc<Disk>,
    pub(crate) dead: Rc<Cell<bool>>,
    pub(crate) online: Rc<Cell<bool>>,
    pub(crate) told: Rc<RefCell<Vec<Told>>>,
    /// Milliseconds by which its clock is ahead.
    pub(crate) ahead: Rc<Cell<i64>>,
    pub(crate) pictures: Rc<Cell<u32>>,
    /// Transactions that find no room before the pictures are dropped.
    pub(crate) full: Rc<Cell<bool>>,
    /// Lists that can still be read, where they are counted.
    pub(crate) lists: Rc<Cell<Option<u32>>>,
}

pub(crate) struct Turn(Rc<Cell<bool>>);

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

impl World {
    pub(crate) fn new(seed: u64) -> Rc<Self> {
        Rc::new(Self {
            rng: RefCell::new(StdRng::seed_from_u64(seed)),
            server: RefCell::new(Server::new()),
            faults: Cell::default(),
            now: Cell::new(NOW),
            late: RefCell::default(),
        })
    }

    pub(crate) fn below(&self, most: u32) -> u32 {
        self.rng.borrow_mut().random_range(0..most)
    }

    fn happens(&self, of_thousand: u32) -> bool {
        of_thousand > 0 && self.below(1000) < of_thousand
    }

    /// Delivers something that was thought lost.
    pub(crate) fn deliver_late(&self) {
        let waiting = self.late.borrow().len();
        if let Ok(most @ 1..) = u32::try_from(waiting) {
            let at = usize::try_from(self.below(most)).unwrap();
            let request = self.late.borrow_mut().swap_remove(at);
            self.serve(&request);
        }
    }

    fn serve(&self, request: &Request) -> Reply {
        let now = DateTime::from_timestamp_millis(self.now.get()).unwrap();
        let busy = self.faults.get().line > 0 && self.happens(20);
        let rng = &mut *self.rng.borrow_mut();
        self.server.borrow_mut().answer(request, now, busy, rng)
    }
}

impl Sim {
    pub(crate) fn new(world: &Rc<World>, disk: &Rc<Disk>) -> Self {
        disk.sending.set(false);
        Self {
            world: Rc::clone(world),
            disk: Rc::clone(disk),
            dead: Rc::default(),
            online: Rc::new(Cell::new(true)),
            told: Rc::default(),
            ahead: Rc::default(),
            pictures: Rc::default(),
            full: Rc::default(),
            lists: Rc::default(),
        }
    }

    pub(crate) fn desk(self) -> Rc<Desk<Self>> {
        Rc::new(Desk::new(self, "test"))
    }

    /// Time passes; or the phone dies, and nothing after this happens any more.
    async fn step(&self) {
        let mut steps = self.world.below(3);
        poll_fn(|_| {
            if self.dead.get() || self.world.happens(self.world.faults.get().crash) {
                self.dead.set(true);
                return Poll::Pending;
            }
            if steps == 0 {
                return Poll::Ready(());
            }
            steps -= 1;
            Poll::Pending
        })
        .await;
    }
}

impl Disk {
    /// Rows of a compartment, as JSON.
    pub(crate) fn all(&self, store: Store) -> Vec<String> {
        let rows = self.rows.borrow();
        let of = rows.iter().filter(|((of, _), _)| *of == store);
        of.map(|(_, row)| row.json.clone()).collect()
    }
}

impl Shelf for Sim {
    async fn read(&self, store: Store, key: &str) -> Result<Option<Row>, ShelfTrouble> {
        self.step().await;
        let rows = self.disk.rows.borrow();
        Ok(rows.get(&(store, key.to_owned())).cloned())
    }

    async fn list(&self, store: Store) -> Result<Vec<(String, String)>, ShelfTrouble> {
        self.step().await;
        if let Some(left) = self.lists.get() {
            let left = left.checked_sub(1).ok_or(ShelfTrouble::Missing)?;
            self.lists.set(Some(left));
        }
        let rows = self.disk.rows.borrow();
        let of = rows.iter().filter(|((of, _), _)| *of == store);
        Ok(of
            .map(|((_, key), row)| (key.clone(), row.json.clone()))
            .collect())
    }

    async fn write(&self, changes: Vec<Change>) -> Result<(), ShelfTrouble> {
        self.step().await;
        if self.full.get() || self.world.happens(self.world.faults.get().full) {
            return Err(ShelfTrouble::Full);
        }
        for Change { store, key, what } in changes {
            let mut rows = self.disk.rows.borrow_mut();
            let place = (store, key.clone());
            match what {
                What::Put(row) => {
                    rows.insert(place, row);
                    if store == Store::Entries {
                        self.disk.committed.borrow_mut().insert(key);
                    }
                }
                What::Replace(row) => {
                    rows.entry(place).and_modify(|old| *old = row);
                }
                What::Add(by) => {
                    let old = rows.get(&place).map_or(0, |row| row.json.parse().unwrap());
                    let json = i32::max(0, old + by).to_string();
                    rows.insert(place, Row { json, bytes: None });
                }
                What::Delete => {
                    rows.remove(&place);
                }
            }
        }
        // It is written, and the phone dies before anybody is told.
        self.step().await;
        Ok(())
    }
}

impl Line for Sim {
    fn is_online(&self) -> bool {
        self.online.get()
    }

    async fn ask(&self, mut request: Request) -> Result<Reply, Lost> {
        self.step().await;
        let world = &self.world;
        let line = world.faults.get().line;
        if world.happens(line) {
            return Err(Lost);
        }
        if world.happens(line) {
            world.late.borrow_mut().push(request);
            return Err(Lost);
        }
        if world.happens(line)
            && let Body::Json(json) = &mut request.body
        {
            json.truncate(json.len() / 2);
        }
        if world.happens(line) {
            world.serve(&request);
        }
        let mut reply = world.serve(&request);
        self.step().await;
        if world.happens(line) {
            return Err(Lost);
        }
        if world.happens(line) {
            reply.text.truncate(reply.text.len() / 2);
        }
        Ok(reply)
    }
}

impl Clock for Sim {
    fn wall(&self) -> i64 {
        self.world.now.get() + self.ahead.get()
    }

    fn ticks(&self) -> i64 {
        self.world.now.get() - NOW
    }
}

impl Place for Sim {
    type Turn = Turn;

    async fn turn(&self) -> Option<Turn> {
        self.step().await;
        let free = !self.disk.sending.replace(true);
        free.then(|| Turn(Rc::clone(&self.disk.sending)))
    }

    async fn room(&self) -> Room {
        Room::default()
    }

    async fn keep_picture(&self, _address: &str) -> bool {
        self.pictures.set(self.pictures.get() + 1);
        true
    }

    async fn drop_pictures(&self) {
        self.pictures.set(0);
        self.full.set(false);
    }

    fn tell(&self, told: &Told, _everywhere: bool) {
        self.told.borrow_mut().push(told.clone());
    }
}

impl Phone for Sim {
    fn rng(&self) -> impl CryptoRng {
        StdRng::seed_from_u64(self.world.rng.borrow_mut().next_u64())
    }
}

/// Polls once; true when it is done.
pub(crate) fn step(work: &mut Work) -> bool {
    let context = &mut Context::from_waker(Waker::noop());
    work.as_mut().poll(context).is_ready()
}

/// Runs to the end what nothing disturbs.
pub(crate) fn run<T>(work: impl Future<Output = T>) -> T {
    let mut work = Box::pin(work);
    let context = &mut Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return done;
        }
    }
    panic!("it never ends");
}
