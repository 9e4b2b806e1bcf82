//! Decisions about projects, and the history of their costs.

use crate::{Result, Write};

/// Notes the cost that a project's finished studies add up to, inside a write.
#[expect(clippy::unused_async, reason = "the studies are read")]
pub(crate) async fn note_study_cost(_write: &Write, _project: uuid::Uuid) -> Result<()> {
    Ok(())
}
