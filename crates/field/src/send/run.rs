//! What is known of the sending in memory alone: after a restart everything is simply sent again.

use super::Stop;
use crate::ports::ShelfTrouble;
use ballot_box::BlindSignature;
use ballot_box::field::FieldOpening;
use domain::field::MOST_IN_BATCH;
use domain::kit::Trouble;
use domain::{FieldDeviceId, FieldEntryId, FieldPhotoId, OutingId};
use std::collections::{HashMap, HashSet};

/// Milliseconds of silence after which the server is asked for the time before anything is sent.
pub(super) const GREETING: i64 = 600_000;
/// The first wait after a failure, and the longest: milliseconds.
const FIRST_WAIT: u32 = 2_000;
const LONGEST_WAIT: u32 = 300_000;
/// How often an entry or a photo has to be found faulty by itself: a request can be damaged on its way.
const SURELY: u32 = 5;

/// When the next round begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// With something new: an entry, a network, a code.
    Rest,
    /// After so many milliseconds.
    After(u32),
    /// Once the tab that sends is closed or done.
    AfterOtherTab,
}

/// What becomes of a vote whose roll is marked.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) signature: BlindSignature,
    pub(super) opening: FieldOpening,
}

#[derive(Debug)]
pub struct Run {
    sending: bool,
    /// Somebody asked for a round during this one.
    asked: bool,
    /// Entries that are done since the queue was last empty.
    done: u32,
    /// Rounds that failed one after the other.
    failures: u32,
    failed: HashMap<FieldEntryId, u32>,
    failed_photos: HashMap<FieldPhotoId, u32>,
    /// How often each was found faulty by itself.
    faults: HashMap<FieldEntryId, u32>,
    photo_faults: HashMap<FieldPhotoId, u32>,
    /// Not again in this round.
    later: HashSet<FieldEntryId>,
    later_photos: HashSet<FieldPhotoId>,
    unprepared: bool,
    /// Passes that the server no longer takes. A new code for the same outing is another one, in whatever tab it was
    /// typed.
    over: HashSet<FieldDeviceId>,
    pub(super) tokens: HashMap<FieldEntryId, Token>,
    /// Outings of which the server was told that something waits.
    pub(super) told_waiting: HashSet<OutingId>,
    /// Entries of the next batch at most: fewer where answers are lost, more where they come.
    pub(super) size: usize,
    trouble: Option<Trouble>,
    heard_at: Option<i64>,
}

impl Default for Run {
    fn default() -> Self {
        Self {
            sending: false,
            asked: false,
            done: 0,
            failures: 0,
            failed: HashMap::new(),
            failed_photos: HashMap::new(),
            faults: HashMap::new(),
            photo_faults: HashMap::new(),
            later: HashSet::new(),
            later_photos: HashSet::new(),
            unprepared: false,
            over: HashSet::new(),
            tokens: HashMap::new(),
            told_waiting: HashSet::new(),
            size: MOST_IN_BATCH,
            trouble: None,
            heard_at: None,
        }
    }
}

impl Run {
    /// Takes up the work; false where it goes on already, which then looks once more.
    pub(super) fn begin(&mut self) -> bool {
        if self.sending {
            self.asked = true;
            return false;
        }
        self.sending = true;
        true
    }

    pub(super) fn look(&mut self) {
        self.asked = false;
        self.unprepared = false;
        self.later.clear();
        self.later_photos.clear();
    }

    /// Another tab sends.
    pub(super) fn give_way(&mut self) {
        self.sending = false;
        self.trouble = Some(Trouble::OtherTab);
    }

    /// The end of a round; `jitter`, from 0 to 1, keeps phones from coming back all at once.
    pub(super) fn end(&mut self, end: Result<(), Stop>, jitter: f64) -> Pace {
        self.sending = false;
        let (trouble, pace) = match end {
            Ok(()) => {
                (self.failures, self.done) = (0, 0);
                (None, Pace::Rest)
            }
            Err(Stop::Offline) => (Some(Trouble::Offline), Pace::Rest),
            Err(Stop::Lost) => (Some(Trouble::Offline), self.wait(None, jitter)),
            Err(Stop::Busy { wait }) => (Some(Trouble::Server), self.wait(wait, jitter)),
            Err(Stop::PassOver) => (Some(Trouble::PassOver), Pace::Rest),
            Err(Stop::NotPrepared) => (Some(Trouble::NotPrepared), Pace::Rest),
            Err(Stop::Shelf(ShelfTrouble::Full)) => (Some(Trouble::Full), self.wait(None, jitter)),
            Err(Stop::Shelf(trouble)) => (Some(trouble.into()), Pace::Rest),
            Err(Stop::Fault) => (Some(Trouble::Fault), Pace::Rest),
        };
        self.trouble = trouble;
        pace
    }

    /// Twice as long after each failure, and never less than the server asks for.
    fn wait(&mut self, asked: Option<u32>, jitter: f64) -> Pace {
        let doubled = FIRST_WAIT.saturating_mul(1 << self.failures.min(8));
        self.failures += 1;
        let longest = f64::from(doubled.min(LONGEST_WAIT));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between half of the longest wait and all of it"
        )]
        let milliseconds = (longest * (0.5 + jitter.clamp(0.0, 1.0) / 2.0)) as u32;
        let asked = asked.unwrap_or(0).saturating_mul(1000);
        Pace::After(milliseconds.max(asked.min(LONGEST_WAIT)))
    }

    /// What is left after everything was tried that could be.
    pub(super) fn left(&self) -> Result<(), Stop> {
        if self.unprepared {
            Err(Stop::NotPrepared)
        } else if !self.later.is_empty() || !self.later_photos.is_empty() {
            Err(Stop::Busy { wait: None })
        } else {
            Err(Stop::PassOver)
        }
    }

    /// The server has answered as it should.
    pub(super) fn heard(&mut self, ticks: i64) {
        self.failures = 0;
        self.trouble = None;
        self.heard_at = Some(ticks);
    }

    pub(super) fn heard_at(&self) -> Option<i64> {
        self.heard_at
    }

    /// An entry is taken, or refused.
    pub(super) fn done(&mut self, id: FieldEntryId) {
        self.done += 1;
        self.failed.remove(&id);
        self.faults.remove(&id);
        self.tokens.remove(&id);
    }

    /// An entry goes to the end of the queue.
    pub(super) fn fail(&mut self, id: FieldEntryId) {
        *self.failed.entry(id).or_default() += 1;
        self.later.insert(id);
    }

    pub(super) fn fail_photo(&mut self, id: FieldPhotoId) {
        *self.failed_photos.entry(id).or_default() += 1;
        self.later_photos.insert(id);
    }

    /// An entry was found faulty by itself; true once that is certain.
    pub(super) fn fault(&mut self, id: FieldEntryId) -> bool {
        self.fail(id);
        let faults = self.faults.entry(id).or_default();
        *faults += 1;
        *faults >= SURELY
    }

    pub(super) fn fault_photo(&mut self, id: FieldPhotoId) -> bool {
        self.fail_photo(id);
        let faults = self.photo_faults.entry(id).or_default();
        *faults += 1;
        *faults >= SURELY
    }

    pub(super) fn lack_kit(&mut self, id: FieldEntryId) {
        self.later.insert(id);
        self.unprepared = true;
    }

    pub(super) fn pass_over(&mut self, device: FieldDeviceId) {
        self.over.insert(device);
    }

    /// A new code was taken.
    pub(crate) fn let_in(&mut self, device: FieldDeviceId) {
        self.over.remove(&device);
        self.trouble = None;
        self.heard_at = None;
    }

    /// Whether an entry may go in this round.
    pub(super) fn may_go(&self, id: FieldEntryId) -> bool {
        !self.later.contains(&id)
    }

    pub(super) fn photo_may_go(&self, id: FieldPhotoId) -> bool {
        !self.later_photos.contains(&id)
    }

    /// Whether the server takes what this pass sends, as far as is known.
    pub(super) fn is_good(&self, device: FieldDeviceId) -> bool {
        !self.over.contains(&device)
    }

    /// A refused entry waits again: what was found of it before counts no more.
    pub(crate) fn again(&mut self, id: FieldEntryId, photos: &[FieldPhotoId]) {
        self.failed.remove(&id);
        self.faults.remove(&id);
        for photo in photos {
            self.failed_photos.remove(photo);
            self.photo_faults.remove(photo);
        }
    }

    pub(super) fn failures_of(&self, id: FieldEntryId) -> u32 {
        self.failed.get(&id).copied().unwrap_or_default()
    }

    pub(super) fn failures_of_photo(&self, id: FieldPhotoId) -> u32 {
        self.failed_photos.get(&id).copied().unwrap_or_default()
    }

    pub(super) fn was_asked(&self) -> bool {
        self.asked
    }

    pub(crate) fn is_sending(&self) -> bool {
        self.sending
    }

    /// Entries done, of so many, while `left` wait.
    pub(crate) fn progress(&self, left: u32) -> (u32, u32) {
        (self.done, self.done + left)
    }

    pub(crate) fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_five_minutes_and_never_end_at_once() {
        let mut run = Run::default();
        let mut waits = vec![];
        for _ in 0..10 {
            assert!(run.begin());
            waits.push(run.end(Err(Stop::Lost), 1.0));
        }
        assert_eq!(waits[..3], [2_000, 4_000, 8_000].map(Pace::After));
        assert_eq!(waits[9], Pace::After(300_000));
        run.begin();
        assert_eq!(run.end(Err(Stop::Lost), 0.0), Pace::After(150_000));
        run.heard(0);
        run.begin();
        let busy = Stop::Busy { wait: Some(30) };
        assert_eq!(run.end(Err(busy), 1.0), Pace::After(30_000));
    }

    #[test]
    fn a_request_that_was_damaged_once_is_no_faulty_entry() {
        let mut run = Run::default();
        let id = FieldEntryId::numbered(1);
        let certain: Vec<bool> = (0..5).map(|_| run.fault(id)).collect();
        assert_eq!(certain, [false, false, false, false, true]);
    }
}
