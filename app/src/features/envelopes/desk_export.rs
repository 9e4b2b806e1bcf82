//! The ledger as a file for the city's finance department, with the columns that its own plan has (M57).

use super::desk_ledger::envelope_of;
use super::desk_words::about;
use super::words::{account, kind};
use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::files::{File, Format};
use crate::i18n::Speaks;
use crate::tr;
use domain::LedgerKind;
use domain::delegated::Nature;
use sheets::Cell;
use store::{DelegatedEnvelope, LedgerLine};

/// The ledger of the envelope that the address names. Chapter, article and function stay empty: the city's finance
/// department knows them, and a guess in accounts is worse than a gap.
pub async fn file(cx: &Cx, format: Format) -> Result<File, AppError> {
    let envelope = envelope_of(cx).await?;
    let lines = cx.store().desk_ledger(&cx.actor(), envelope.id).await?;
    let columns = COLUMNS.map(|column| tr!(cx, &format!("delegating-column-{column}")));
    let rows: Vec<Vec<Cell>> = lines.iter().map(|line| row(cx, &envelope, line)).collect();
    let name = tr!(cx, "delegating-ledger");
    let bytes = match format {
        Format::Xlsx => sheets::table_to_xlsx(&name, &columns, &rows),
        Format::Csv => sheets::table_to_csv(&columns, &rows),
    };
    let day = cx.now().format("%Y-%m-%d");
    Ok(File {
        bytes: bytes.map_err(|err| AppError::internal(&err))?,
        media_type: format.media_type(),
        name: format!("{}-{day}.{}", envelope.slug, format.extension()),
    })
}

const COLUMNS: [&str; 21] = [
    "number",
    "day",
    "section",
    "nomenclature",
    "chapter",
    "article",
    "function",
    "operation",
    "third",
    "commitment",
    "order",
    "kind",
    "from",
    "to",
    "amount",
    "remaining",
    "reason",
    "reference",
    "about",
    "author",
    "booked",
];

fn row(cx: &Cx, envelope: &DelegatedEnvelope, line: &LedgerLine) -> Vec<Cell> {
    let lang = cx.lang();
    let text = |text: String| Cell::Text(text);
    let section = tr!(
        lang,
        match envelope.terms.nature {
            Nature::Investment => "delegating-section-investment",
            Nature::Running => "delegating-section-running",
        }
    );
    let of = |wanted: LedgerKind| {
        if line.entry.kind == wanted {
            line.reference.clone()
        } else {
            String::new()
        }
    };
    let operation = match &line.proposal {
        Some((number, title)) => format!("{} – {number} – {title}", envelope.name),
        None => envelope.name.clone(),
    };
    vec![
        text(line.number.to_string()),
        text(line.booked_on.to_string()),
        text(section),
        text("M57".to_owned()),
        text(String::new()),
        text(String::new()),
        text(String::new()),
        text(operation),
        text(line.funder.clone().unwrap_or_default()),
        text(of(LedgerKind::Commit)),
        text(of(LedgerKind::Spend)),
        text(kind(lang, line.entry.kind)),
        text(account(lang, line.entry.from)),
        text(account(lang, line.entry.to)),
        Cell::Amount(line.entry.amount),
        Cell::Amount(line.after.remaining),
        text(line.reason.clone()),
        text(line.reference.clone()),
        text(about(lang, line).join(" · ")),
        text(line.author.clone().unwrap_or_default()),
        text(line.booked_at.to_rfc3339()),
    ]
}
