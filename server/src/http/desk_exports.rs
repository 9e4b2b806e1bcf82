//! Files that the staff download.

use super::routes::Routes;
use app::context::Cx;
use app::error::AppError;
use app::features::audit::export;
use app::features::envelopes::desk_export;
use app::features::outings::export as outings;
use app::features::sheets::files::{self, File, Format};
use app::i18n::Speaks;
use axum::Extension;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// The desk's files, below every language.
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/{lang}/desk/audit.csv", get(audit))
        .route("/{lang}/desk/privacy/register.csv", get(register))
        .route("/{lang}/desk/contacts.csv", get(contacts))
        .route(
            "/{lang}/desk/studies/sheet/{slug}/studies.xlsx",
            get(|cx: Extension<Cx>| sheet(cx.0, Format::Xlsx)),
        )
        .route(
            "/{lang}/desk/studies/sheet/{slug}/studies.csv",
            get(|cx: Extension<Cx>| sheet(cx.0, Format::Csv)),
        )
        .route(
            "/{lang}/desk/envelopes/{slug}/ledger.xlsx",
            get(|cx: Extension<Cx>| ledger(cx.0, Format::Xlsx)),
        )
        .route(
            "/{lang}/desk/envelopes/{slug}/ledger.csv",
            get(|cx: Extension<Cx>| ledger(cx.0, Format::Csv)),
        )
        .route(
            "/{lang}/desk/outings/report.xlsx",
            get(|cx: Extension<Cx>| report(cx.0, Format::Xlsx)),
        )
        .route(
            "/{lang}/desk/outings/report.csv",
            get(|cx: Extension<Cx>| report(cx.0, Format::Csv)),
        )
        .route("/{lang}/desk/outings/population.csv", get(population))
}

/// The sheet that departments work in. The right is checked by the store.
async fn sheet(cx: Cx, format: Format) -> Response {
    answered(&cx, files::file(&cx, format).await)
}

/// The ledger of an envelope, for the city's finance department. The right is checked by the store.
async fn ledger(cx: Cx, format: Format) -> Response {
    answered(&cx, desk_export::file(&cx, format).await)
}

/// What outings reached. The store gives those that who asks manages.
async fn report(cx: Cx, format: Format) -> Response {
    answered(&cx, outings::file(&cx, format).await)
}

/// An example of the file of the population.
async fn population(Extension(cx): Extension<Cx>) -> Response {
    answered(&cx, outings::example(&cx).await)
}

fn answered(cx: &Cx, file: Result<File, AppError>) -> Response {
    match file {
        Ok(file) => {
            let heads = [
                (CONTENT_TYPE, file.media_type.to_owned()),
                (
                    CONTENT_DISPOSITION,
                    format!("attachment; filename=\"{}\"", file.name),
                ),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (heads, file.bytes).into_response()
        }
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}

/// The register of processing. The right is checked by the store.
async fn register(Extension(cx): Extension<Cx>) -> Response {
    match app::features::privacy::register::rows(&cx).await {
        Ok(rows) => csv("register", &rows),
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}

/// People who left a contact on outings. The right, and a fresh proof, are checked by the store.
async fn contacts(Extension(cx): Extension<Cx>) -> Response {
    match app::features::field::desk_contacts::rows(&cx).await {
        Ok(rows) => csv("contacts", &rows),
        Err(err) => app::routes::refuse(cx, err).await,
    }
}

/// Rows as a file to download, which nothing on its way keeps.
fn csv(name: &'static str, rows: &[Vec<String>]) -> Response {
    match crate::exports::csv(rows) {
        Ok(file) => {
            let heads = [
                (CONTENT_TYPE, Format::Csv.media_type().to_owned()),
                (
                    CONTENT_DISPOSITION,
                    format!("attachment; filename=\"parvis-{name}.csv\""),
                ),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (heads, file).into_response()
        }
        Err(err) => {
            tracing::error!(err = app::error::causes(&err), name, "writing a file");
            super::refusal::Refusal::Broken.into_response()
        }
    }
}

/// The filtered audit log. The right is checked by the export itself.
async fn audit(Extension(cx): Extension<Cx>) -> Response {
    match export::csv(&cx).await {
        Ok(file) => {
            let day = cx.now().format("%Y-%m-%d");
            let name = format!("attachment; filename=\"parvis-audit-{day}.csv\"");
            let heads = [
                (CONTENT_TYPE, Format::Csv.media_type().to_owned()),
                (CONTENT_DISPOSITION, name),
                (CACHE_CONTROL, "no-store".to_owned()),
            ];
            (heads, file).into_response()
        }
        Err(err) => (err.status(), err.text(cx.lang())).into_response(),
    }
}
