//! The end of a voter's turn at a kiosk.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::votes;
use store::KioskHere;

/// How a turn ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Forgotten,
    /// The server holds a sealed ballot whose voter is on the roll, and could not put it into the box: it waits.
    StillOnItsWay,
}

/// Ends the turn of whoever is at a kiosk: their session, its notes, what the device keeps.
pub async fn over(cx: &Cx, kiosk: &KioskHere) -> Result<Over, AppError> {
    let session = cx.session();
    if session.is_some() && !votes::finish_waiting(cx, &kiosk.edition).await? {
        return Ok(Over::StillOnItsWay);
    }
    cx.store().end_turn(kiosk, session.as_ref()).await?;
    if session.is_some() {
        cx.set_session(None);
    }
    cx.wipe_device();
    Ok(Over::Forgotten)
}
