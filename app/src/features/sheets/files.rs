//! The sheet as a file to download.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::words::words;
use crate::i18n::Speaks;
use domain::DepartmentId;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
}

/// A file to download.
pub struct File {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    /// Plain letters alone: it stands in a header.
    pub name: String,
}

impl Format {
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// The studies of the edition that the address names; of one department when the query names it.
pub async fn file(cx: &Cx, format: Format) -> Result<File, AppError> {
    let edition = cx.edition().await?;
    let department: Option<DepartmentId> = match cx.query("department") {
        Some(text) => Some(text.parse().map_err(|_| AppError::NotFound)?),
        None => None,
    };
    let rows = cx
        .store()
        .sheet_rows(&cx.actor(), edition.id, department)
        .await?;
    let words = words(cx.lang());
    // A thousand projects take a while: meanwhile others are served.
    let bytes = tokio::task::spawn_blocking(move || match format {
        Format::Xlsx => sheets::to_xlsx(&rows, &words),
        Format::Csv => sheets::to_csv(&rows, &words),
    });
    let bytes = bytes.await.map_err(|err| AppError::internal(&err))?;
    let day = cx.now().format("%Y-%m-%d");
    Ok(File {
        bytes: bytes.map_err(|err| AppError::internal(&err))?,
        media_type: format.media_type(),
        name: format!("{}-{day}.{}", edition.slug, format.extension()),
    })
}
