//! What a project costs and what was decided about it, on the desk's page of the project.

use crate::context::Cx;
use crate::error::AppError;
use leptos::prelude::*;
use store::DeskProject;

/// The panel of one project.
#[expect(clippy::unused_async, reason = "the rows are read")]
pub async fn of_project(_cx: &Cx, _project: &DeskProject) -> Result<AnyView, AppError> {
    Ok(().into_any())
}
