//! A department's questions to those who carry a project, on their page.

use crate::context::Cx;
use crate::error::AppError;
use domain::ProjectId;
use leptos::prelude::*;

/// The questions of a project with their answers, and a form for each that is open; nothing when there is none.
#[expect(clippy::unused_async, reason = "the rows are read")]
pub async fn for_carrier(_cx: &Cx, _project: ProjectId) -> Result<Option<AnyView>, AppError> {
    Ok(None)
}
