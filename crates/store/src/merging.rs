//! Projects made out of ideas, and their lineage.
//!
//! An idea is part of as many projects as it feeds; a link is a row of `project_idea`, and no row is ever taken from a
//! project that was taken apart: that is what puts it together again.

mod lineage;
mod making;
mod parts;
mod reading;
mod undoing;

pub(crate) use making::Numbers;
pub use reading::{DeskProjectFilter, IdeaToMerge, WaitingFilter};
pub use undoing::Restored;

use domain::{Cents, DistrictId, EditionId, IdeaId, ProjectId, ProjectState, ThemeId};

/// A project as the desk sees it, in whatever state.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskProject {
    pub id: ProjectId,
    pub edition: EditionId,
    /// The number in the edition, as text: "02" keeps its zero.
    pub number: String,
    pub title: String,
    pub text: String,
    pub place: String,
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub cost: Option<Cents>,
    pub state: ProjectState,
    /// What a change must name, so that it is made to the text that was read.
    pub version: i32,
    /// The ideas that it came from: number and title.
    pub ideas: Vec<(IdeaId, i32, String)>,
}

/// What the city writes of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProjectInput {
    pub title: String,
    pub text: String,
    /// None is the whole city.
    pub district: Option<DistrictId>,
    pub theme: Option<ThemeId>,
    pub place: String,
}
