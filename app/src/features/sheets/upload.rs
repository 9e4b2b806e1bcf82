//! Reading a sheet that came back. It changes nothing: what was read waits to be looked at.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::kept::{self, Kept};
use crate::features::sheets::pages::{compare_path, path};
use crate::features::sheets::words::every_language;
use crate::i18n::Speaks;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Action;
use sheets::ReadError;

/// The largest request: the largest file, and what is around it.
pub const MAX_REQUEST: usize = sheets::MAX_BYTES + 64 * 1024;
/// The note that says why a file could not be read.
pub(super) const WRONG: &str = "sheet-wrong";

/// `POST /{lang}/desk/studies/sheet/{slug}`
pub async fn read_file(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match read_and_keep(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}

async fn read_and_keep(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    cx.need_somewhere(Action::Study)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::Study, edition.id)?;
    let wrong = match sent(form).await {
        Ok(Some((name, bytes))) => {
            let words = every_language(cx.lang());
            // A large workbook takes a while: meanwhile others are served.
            let read = tokio::task::spawn_blocking(move || sheets::read(&bytes, &words));
            match read.await.map_err(|err| AppError::internal(&err))? {
                Ok(sheet) => {
                    let kept = Kept {
                        edition: edition.id,
                        name,
                        at: cx.now(),
                        sheet,
                    };
                    kept::keep(cx, &kept).await?;
                    return Ok(compare_path(&edition.slug));
                }
                Err(err) => Some(err),
            }
        }
        Ok(None) => None,
        Err(err) if err.status() == StatusCode::PAYLOAD_TOO_LARGE => Some(ReadError::TooLarge {
            max: sheets::MAX_BYTES,
        }),
        Err(_) => return Err(AppError::refused("error-unreadable-form")),
    };
    cx.keep(WRONG, &wrong).await?;
    Ok(format!("{}?wrong=1", path(&edition.slug)))
}

/// The name and the bytes of the file; nothing when none was chosen.
async fn sent(mut form: Multipart) -> Result<Option<(String, Vec<u8>)>, MultipartError> {
    let mut file = None;
    while let Some(field) = form.next_field().await? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default();
        let name: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
        let bytes = field.bytes().await?;
        if !bytes.is_empty() {
            file = Some((name, bytes.to_vec()));
        }
    }
    Ok(file)
}
