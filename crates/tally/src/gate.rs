//! Which projects can still be taken, whatever the rule.

use crate::election::Election;
use crate::outcome::Reason;

/// Knows at each moment of a count which projects are out of reach.
///
/// Every rule asks here alone. What is closed stays closed while projects are taken, so that a
/// rule may drop a closed project for the rest of its count.
#[derive(Clone)]
pub(crate) struct Gate<'a> {
    election: &'a Election,
}

impl<'a> Gate<'a> {
    /// The gate before anything was taken.
    pub(crate) fn new(election: &'a Election) -> Self {
        Self { election }
    }

    /// Why the project cannot be taken now; money is not looked at.
    pub(crate) fn closed(&self, project: usize) -> Option<Reason> {
        let withdrawn = self.election.projects()[project].withdrawn;
        withdrawn.then_some(Reason::Withdrawn)
    }

    /// The project was taken.
    #[expect(clippy::unused_self, reason = "no limit depends on what was taken yet")]
    pub(crate) fn take(&mut self, project: usize) {
        let _ = project;
    }
}
