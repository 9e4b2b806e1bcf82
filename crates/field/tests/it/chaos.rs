//! Every entry that a phone has kept ends exactly once on the server, whatever happens in between.

use crate::server::{CODE, NUMBERS};
use crate::sim::{Disk, Faults, Sim, Work, World, step};
use domain::field::{Content, EncounterNote, FieldContact, FieldIdea, FieldIdentity};
use domain::kit::{Ask, Told, Trouble};
use domain::outing::Encounter;
use domain::rules::Declaration;
use domain::{ContactWish, FieldPhotoId, Lang};
use field::Desk;
use field::ports::Store;
use field::rows::Head;
use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

/// What one phone does, over all its lives.
struct Device {
    disk: Rc<Disk>,
    script: Rc<Script>,
    desk: Rc<Desk<Sim>>,
    dead: Rc<Cell<bool>>,
    screen: Option<Work>,
    sender: Option<Work>,
}

/// What its holder wants to keep, and has been told is kept.
struct Script {
    number: u32,
    most: u32,
    next: Cell<u32>,
    signed_in: Cell<bool>,
    saved: RefCell<HashSet<String>>,
    votes: Cell<usize>,
}

impl Device {
    fn new(world: &Rc<World>, number: u32, most: u32) -> Self {
        let disk = Rc::new(Disk::default());
        let script = Rc::new(Script {
            number,
            most,
            next: Cell::new(0),
            signed_in: Cell::new(false),
            saved: RefCell::default(),
            votes: Cell::new(0),
        });
        let (desk, dead) = switched_on(world, &disk);
        Self {
            disk,
            script,
            desk,
            dead,
            screen: None,
            sender: None,
        }
    }

    /// One step of one of the two things that a phone does at once.
    fn step(&mut self, world: &Rc<World>) {
        if self.dead.get() {
            (self.screen, self.sender) = (None, None);
            (self.desk, self.dead) = switched_on(world, &self.disk);
        }
        let sends = world.below(2) == 0;
        let (work, fresh): (&mut Option<Work>, Work) = if sends {
            let desk = Rc::clone(&self.desk);
            let round = Box::pin(async move {
                desk.round().await;
            });
            (&mut self.sender, round)
        } else {
            let (desk, script) = (Rc::clone(&self.desk), Rc::clone(&self.script));
            (&mut self.screen, Box::pin(collect(desk, script)))
        };
        let running = work.get_or_insert(fresh);
        if step(running) {
            *work = None;
        }
    }

    fn is_done(&self) -> bool {
        let waits = |row: &String| Head::read(row).unwrap().waits();
        self.script.next.get() == self.script.most
            && !self.disk.all(Store::Entries).iter().any(waits)
            && self.disk.all(Store::Photos).is_empty()
    }
}

fn switched_on(world: &Rc<World>, disk: &Rc<Disk>) -> (Rc<Desk<Sim>>, Rc<Cell<bool>>) {
    let sim = Sim::new(world, disk);
    let dead = Rc::clone(&sim.dead);
    (sim.desk(), dead)
}

/// The next thing that the holder of a phone does.
async fn collect(desk: Rc<Desk<Sim>>, script: Rc<Script>) {
    if !script.signed_in.get() {
        let (code, label) = (CODE.to_owned(), script.number.to_string());
        let signed = desk.answer(Ask::SignIn { code, label }, vec![]).await.0;
        let prepared = desk.answer(Ask::Prepare, vec![]).await.0;
        let both = [signed, prepared];
        script
            .signed_in
            .set(both.iter().all(|told| matches!(told, Told::State { .. })));
        return;
    }
    let at = script.next.get();
    if at == script.most {
        return;
    }
    let told = keep(&desk, &script, at).await;
    match told {
        Told::Kept { id, .. } => {
            script.saved.borrow_mut().insert(id.to_string());
            script.next.set(at + 1);
        }
        Told::Voted { receipt, .. } => {
            assert_eq!(receipt.len(), 19);
            script.votes.set(script.votes.get() + 1);
            script.next.set(at + 1);
        }
        // No room: its holder tries again, with the same words.
        Told::Trouble {
            trouble: Trouble::Full,
            ..
        } => {}
        other => panic!("{other:?}"),
    }
}

/// Three of ten are votes, one an idea with a photo, one a contact, the others encounters.
async fn keep(desk: &Desk<Sim>, script: &Script, at: u32) -> Told {
    let number = format!("{}-{at}", script.number);
    let content = match at % 10 {
        0..3 => {
            // One card in forty is used twice.
            let card = if at % 40 == 31 { 30 } else { at };
            let ask = vote(&format!("{}-{card}", script.number), NUMBERS[1]);
            return desk.answer(ask, vec![]).await.0;
        }
        3 => {
            let id = FieldPhotoId::numbered(u128::from(script.number * 100_000 + at));
            let photo = vec![7; 70_000];
            desk.answer(Ask::HoldPhoto { id }, photo).await;
            Content::Idea(idea(&number, vec![id]))
        }
        4 => Content::Contact(contact(&number)),
        _ => Content::Encounter(met()),
    };
    desk.answer(keeping(content), vec![]).await.0
}

/// Keeps an entry of whatever kit is there.
pub(crate) fn keeping(content: Content) -> Ask {
    let (id, kit) = (None, None);
    Ask::Keep { content, id, kit }
}

pub(crate) fn met() -> EncounterNote {
    EncounterNote {
        encounter: Encounter::Met,
        district: None,
        age: None,
        gender: None,
        language: None,
        undone: false,
    }
}

pub(crate) fn idea(title: &str, photos: Vec<FieldPhotoId>) -> FieldIdea {
    FieldIdea {
        title: title.to_owned(),
        text: "Un banc à l’ombre.".into(),
        theme: None,
        district: None,
        place: "Place du marché".into(),
        point: None,
        author: "Yasmina".into(),
        minor: false,
        wish: ContactWish::None,
        contact: String::new(),
        notice: None,
        photos,
    }
}

pub(crate) fn contact(name: &str) -> FieldContact {
    FieldContact {
        name: name.to_owned(),
        wish: ContactWish::Email,
        contact: "yasmina@example.fr".into(),
        lang: Lang::Fr,
        notice: None,
        consent: true,
    }
}

pub(crate) fn vote(card: &str, number: &str) -> Ask {
    Ask::Vote {
        kit: None,
        who: FieldIdentity::Card { code: card.into() },
        declaration: Declaration {
            old_enough: true,
            link: None,
        },
        another: false,
        notice: None,
        choices: vec![(number.to_owned(), 1)],
    }
}

/// Runs phones until nothing waits, and looks at what has become of everything.
fn storm(seed: u64, phones: u32, entries: u32, faults: Faults) {
    let world = World::new(seed);
    world.faults.set(faults);
    // A storm takes longer than an afternoon.
    world.server.borrow_mut().hours = 100_000;
    let mut devices: Vec<Device> = (0..phones)
        .map(|number| Device::new(&world, number, entries))
        .collect();
    let mut steps = 0_u64;
    while !devices.iter().all(Device::is_done) {
        steps += 1;
        assert!(steps < 50_000_000, "seed {seed}: it does not end");
        world.now.set(world.now.get() + 20);
        if world.below(50) == 0 {
            world.deliver_late();
        }
        let at = usize::try_from(world.below(phones)).unwrap();
        devices[at].step(&world);
    }
    // What was on its way all the time arrives now, and changes nothing.
    while !world.late.borrow().is_empty() {
        world.deliver_late();
    }
    check(&world, &devices, seed);
}

fn check(world: &World, devices: &[Device], seed: u64) {
    let server = world.server.borrow();
    let mut written: Vec<String> = server
        .written
        .iter()
        .map(|(id, _)| id.to_string())
        .collect();
    let effects = written.len();
    written.sort_unstable();
    written.dedup();
    assert_eq!(written.len(), effects, "seed {seed}: nothing twice");
    let written: HashSet<String> = written.into_iter().collect();
    let mut refused = HashSet::new();
    let (mut kept, mut votes) = (HashSet::new(), 0);
    for device in devices {
        let saved = device.script.saved.borrow();
        let committed = device.disk.committed.borrow();
        assert!(saved.is_subset(&committed), "seed {seed}: saved is on disk");
        kept.extend(committed.iter().cloned());
        votes += device.script.votes.get();
        for row in device.disk.all(Store::Entries) {
            let head = Head::read(&row).unwrap();
            assert_eq!(
                head.refused.map(domain::EntryRefusal::code),
                Some("card_used")
            );
            refused.insert(head.id.to_string());
        }
    }
    assert!(written.is_disjoint(&refused), "seed {seed}");
    let accounted: HashSet<String> = written.union(&refused).cloned().collect();
    assert_eq!(
        accounted, kept,
        "seed {seed}: each kept entry, and no other"
    );
    let cast = |(_, content): &&(_, Content)| matches!(content, Content::Vote(_));
    let marked = server.written.iter().filter(cast).count();
    assert_eq!(server.ballots.len(), marked, "seed {seed}: a ballot a mark");
    let shown = votes.saturating_sub(refused.len());
    assert!(marked >= shown, "seed {seed}: {marked} of {shown}");
    let ideas = server
        .written
        .iter()
        .filter_map(|(_, content)| match content {
            Content::Idea(idea) => Some(&idea.photos),
            _ => None,
        });
    for photo in ideas.flatten() {
        assert_eq!(server.photos[photo], vec![7; 70_000], "seed {seed}");
    }
}

const STORM: Faults = Faults {
    crash: 2,
    full: 10,
    line: 50,
};

#[test]
fn a_thousand_entries_of_five_phones_end_exactly_once() {
    storm(1, 5, 200, STORM);
}

#[test]
fn any_order_of_faults_ends_the_same() {
    for seed in 100..130 {
        storm(seed, 2, 20, STORM);
    }
}

#[test]
fn a_phone_that_dies_all_the_time_gets_on() {
    let dying = Faults { crash: 30, ..STORM };
    storm(7, 1, 20, dying);
}
