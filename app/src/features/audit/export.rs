//! The log as a file that spreadsheets open.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::audit::pages::{filter_of, staff_names};
use crate::features::audit::words::{Names, event_name, sentence, who};
use crate::i18n::{Speaks, fmt};
use crate::tr;
use domain::Action;

/// Rows read at a time.
const BATCH: u64 = 1000;

/// The filtered log as CSV: UTF-8 with its mark and semicolons, as French spreadsheets want it.
///
/// The log may grow while it is read: newer entries would push others onto the next page, so that only those
/// that are older than the last one seen are taken.
pub async fn csv(cx: &Cx) -> Result<String, AppError> {
    cx.need_somewhere(Action::ReadAudit)?;
    let lang = cx.lang();
    let catalogue = cx.store().catalogue().await?;
    let staff = staff_names(cx).await?;
    let names = Names {
        catalogue: &catalogue,
        staff: &staff,
    };
    let filter = filter_of(cx, &catalogue);
    let heads = [
        "audit-number",
        "audit-when",
        "audit-kind",
        "audit-who",
        "audit-event",
        "audit-edition",
        "audit-what",
        "audit-hash",
    ];
    let mut file = String::from('\u{feff}');
    push_row(&mut file, &heads.map(|key| tr!(lang, key)));
    let mut last = i64::MAX;
    for page in 0.. {
        let (lines, total) = cx
            .store()
            .audit_log(&cx.actor(), &filter, page, BATCH)
            .await?;
        for line in lines.iter().filter(|line| line.seq < last) {
            let edition = line.event.edition().and_then(|id| catalogue.by_id(id));
            push_row(
                &mut file,
                &[
                    line.seq.to_string(),
                    fmt::machine(line.at),
                    line.actor.clone(),
                    who(lang, line),
                    event_name(lang, line.event.code()),
                    edition
                        .map(|edition| edition.slug.clone())
                        .unwrap_or_default(),
                    sentence(lang, &line.event, &names),
                    line.hash.clone(),
                ],
            );
        }
        last = lines.last().map_or(last, |line| last.min(line.seq));
        if lines.is_empty() || (page + 1) * BATCH >= total {
            break;
        }
    }
    Ok(file)
}

fn push_row(file: &mut String, cells: &[String; 8]) {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    file.push_str(&cells.join(";"));
    file.push_str("\r\n");
}

/// Quoted as RFC 4180 has it. A cell that a spreadsheet would run as a formula is made a text (OWASP, CSV
/// injection): names of editions are typed by people.
fn cell(text: &str) -> String {
    let text = text.replace(['\r', '\n'], " ");
    let text = if text.starts_with(['=', '+', '-', '@', '\t']) {
        format!("'{text}")
    } else {
        text
    };
    if text.contains([';', '"', ',']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_run() {
        assert_eq!(cell("a;b"), "\"a;b\"");
        assert_eq!(cell("le \"Clos\""), "\"le \"\"Clos\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("deux\r\nlignes"), "deux  lignes");
    }
}
