//! The forms of kiosks: at the desk, and on the device.

use crate::error::AppError;
use leptos::prelude::*;

/// The name under which a refused code is kept.
pub const CODE_FORM: &str = "kiosk-code";
/// The same for a kiosk that was not opened.
pub const OPEN_FORM: &str = "kiosk-open";

/// Opens a kiosk at a polling place.
#[server(endpoint = "kiosk-desk/open", prefix = "/api")]
pub async fn open_kiosk(
    slug: String,
    number: i32,
    #[server(default)] label: String,
) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::open(&cx, &slug, number, label).await
}

/// Closes one.
#[server(endpoint = "kiosk-desk/close", prefix = "/api")]
pub async fn close_kiosk(slug: String, number: i32, kiosk: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::close(&cx, &slug, number, &kiosk).await
}

/// Makes this device the kiosk of a code.
#[server(endpoint = "kiosk/become", prefix = "/api")]
pub async fn become_kiosk(#[server(default)] code: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::become_one(&cx, code).await
}

/// Begins a voter's turn, in a language.
#[server(endpoint = "kiosk/begin", prefix = "/api")]
pub async fn begin_turn(#[server(default)] lang: String) -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::begin(&cx, &lang).await
}

/// Ends it: everything of this voter is forgotten.
#[server(endpoint = "kiosk/end", prefix = "/api")]
pub async fn end_turn() -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::end(&cx).await
}

/// Gives a device back whose kiosk is closed.
#[server(endpoint = "kiosk/leave", prefix = "/api")]
pub async fn leave_kiosk() -> Result<(), AppError> {
    let cx = crate::context::Cx::current();
    acts::leave(&cx).await
}

#[cfg(feature = "ssr")]
mod acts {
    use super::{CODE_FORM, OPEN_FORM};
    use crate::context::{Cx, FieldError};
    use crate::error::AppError;
    use crate::features::desk::parts::or_refuse;
    use crate::features::polling::kiosk::{START, way_in};
    use crate::features::polling::kiosk_desk::path_of;
    use crate::features::polling::kiosk_turn;
    use crate::tr;
    use domain::{CardCode, KioskId, Lang};
    use store::{KioskHere, StoreError};

    const INDEX: &str = "/desk/polling";

    pub(super) async fn open(
        cx: &Cx,
        slug: &str,
        number: i32,
        label: String,
    ) -> Result<(), AppError> {
        or_refuse(cx, INDEX, async {
            let edition = cx.store().edition(&cx.actor(), slug).await?;
            let path = path_of(&edition, number);
            let opened = cx
                .store()
                .open_kiosk(&cx.actor(), edition.id, number, &label)
                .await;
            match opened {
                Ok(_) => cx.go_saying(&path, tr!(cx, "kiosk-desk-opened")).await,
                Err(StoreError::Invalid(_)) => {
                    let fault =
                        FieldError::new("label", AppError::refused("kiosk-desk-label-wrong"));
                    cx.refuse_form(&path, OPEN_FORM, [("label", label)], vec![fault])
                        .await
                }
                Err(err) => Err(err.into()),
            }
        })
        .await
    }

    pub(super) async fn close(
        cx: &Cx,
        slug: &str,
        number: i32,
        kiosk: &str,
    ) -> Result<(), AppError> {
        or_refuse(cx, INDEX, async {
            let edition = cx.store().edition(&cx.actor(), slug).await?;
            let id: KioskId = kiosk.parse().map_err(|_| AppError::NotFound)?;
            cx.store()
                .close_kiosk(&cx.actor(), edition.id, number, id)
                .await?;
            cx.go_saying(&path_of(&edition, number), tr!(cx, "kiosk-desk-closed"))
                .await
        })
        .await
    }

    pub(super) async fn become_one(cx: &Cx, typed: String) -> Result<(), AppError> {
        let refused = match typed.parse::<CardCode>() {
            Err(_) => "kiosk-code-unreadable",
            Ok(code) => {
                let session = cx.session();
                match cx.store().become_kiosk(&code, session.as_ref()).await {
                    Ok(token) => {
                        cx.set_session(None);
                        cx.set_kiosk(Some(&token));
                        cx.wipe_device();
                        cx.go(START);
                        return Ok(());
                    }
                    Err(StoreError::KioskClosed) => "kiosk-code-over",
                    Err(err) => return Err(err.into()),
                }
            }
        };
        let fault = FieldError::new("code", AppError::refused(refused));
        cx.refuse_form(START, CODE_FORM, [("code", typed)], vec![fault])
            .await
    }

    /// The kiosk of this device; elsewhere these forms do nothing.
    fn here(cx: &Cx) -> Result<KioskHere, AppError> {
        cx.kiosk().cloned().ok_or(AppError::NotFound)
    }

    pub(super) async fn begin(cx: &Cx, lang: &str) -> Result<(), AppError> {
        let kiosk = here(cx)?;
        let lang: Lang = lang.parse().unwrap_or_default();
        // Whoever was here before did not end their turn.
        if !kiosk.open || kiosk_turn::over(cx, &kiosk).await? != kiosk_turn::Over::Forgotten {
            cx.go(START);
            return Ok(());
        }
        let session = cx.store().begin_session(Some(lang)).await?;
        cx.set_session(Some(session));
        leptos_axum::redirect(&lang.href(&way_in(&kiosk)));
        Ok(())
    }

    pub(super) async fn end(cx: &Cx) -> Result<(), AppError> {
        let kiosk = here(cx)?;
        kiosk_turn::over(cx, &kiosk).await?;
        // The next one may read another language: the start is in that of the city.
        leptos_axum::redirect(&Lang::default().href(START));
        Ok(())
    }

    pub(super) async fn leave(cx: &Cx) -> Result<(), AppError> {
        let kiosk = here(cx)?;
        if kiosk.open {
            return Err(AppError::Forbidden);
        }
        kiosk_turn::over(cx, &kiosk).await?;
        cx.set_kiosk(None);
        cx.go("/");
        Ok(())
    }
}
