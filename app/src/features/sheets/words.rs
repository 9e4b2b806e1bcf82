//! The words of a sheet, and those that tell what is on it.

use crate::features::sheets::server::Left;
use crate::i18n::{fmt, text};
use crate::tr;
use domain::Lang;
use sheets::{CellKey, CellValue, Expected, Field, Problem, Words};

/// The languages of the desk: a sheet is read in either, whoever took it.
const LANGS: [Lang; 2] = [Lang::Fr, Lang::En];

/// The words of a sheet in the reader's language.
pub(super) fn words(lang: Lang) -> Words {
    let lang = if lang == Lang::En { lang } else { Lang::Fr };
    Words::new(lang == Lang::Fr, |key| {
        text(lang, &format!("sheet-{key}"), None)
    })
}

/// The words of every language, that of the reader first: expected words are told in it.
pub(super) fn every_language(lang: Lang) -> Vec<Words> {
    let others = LANGS.into_iter().filter(|other| *other != lang);
    std::iter::once(lang).chain(others).map(words).collect()
}

/// The name of a cell.
pub(super) fn cell(lang: Lang, key: &CellKey) -> String {
    match key {
        CellKey::Value(field) => text(lang, &format!("sheet-column-{field}"), None),
        CellKey::Line { label, nth: 0 } => tr!(lang, "sheets-line", label = label.as_str()),
        CellKey::Line { label, nth } => {
            tr!(
                lang,
                "sheets-line-nth",
                label = label.as_str(),
                nth = nth + 1
            )
        }
    }
}

/// What a cell holds, as a person reads it.
pub(super) fn value(lang: Lang, key: &CellKey, value: &CellValue) -> String {
    match (key, value) {
        (_, CellValue::Line(None)) => tr!(lang, "sheets-no-line"),
        (_, CellValue::Line(Some(line))) => {
            let kind = text(lang, &format!("sheet-cost-{}", line.kind), None);
            let amount = fmt::money(lang, line.amount);
            let parts = [amount, kind, line.nature.clone()];
            let parts: Vec<&str> = parts
                .iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(" – ")
        }
        (_, CellValue::Value(value)) if value.is_empty() => tr!(lang, "sheets-empty"),
        (CellKey::Value(field), CellValue::Value(value)) => match field {
            Field::Competent => text(lang, &format!("sheet-{value}"), None),
            Field::Ownership => text(lang, &format!("sheet-ownership-{value}"), None),
            Field::Opinion => text(lang, &format!("sheet-opinion-{value}"), None),
            Field::Delay => match value.parse::<u32>() {
                Ok(months) => tr!(lang, "sheets-months", months = months),
                Err(_) => value.clone(),
            },
            Field::Legal
            | Field::Technical
            | Field::Environment
            | Field::Functional
            | Field::Conditions
            | Field::Notes => value.clone(),
        },
        (CellKey::Line { .. }, CellValue::Value(value)) => value.clone(),
    }
}

/// Why a study is left as it is.
pub(super) fn left(lang: Lang, why: Left) -> String {
    tr!(
        lang,
        match why {
            Left::Gone => "sheets-left-gone",
            Left::OtherDepartment => "sheets-left-other-department",
            Left::Proposed => "sheets-left-proposed",
            Left::Done => "sheets-left-done",
            Left::Decided => "sheets-left-decided",
            Left::Changed => "sheets-left-changed",
            Left::Faults => "sheets-left-faults",
        }
    )
}

/// Where a cell that can't be read is.
pub(super) fn place(lang: Lang, problem: &Problem) -> String {
    let Problem {
        tab,
        row,
        column,
        heading,
        ..
    } = problem;
    let row = row.to_string();
    let place = if tab.is_empty() {
        tr!(
            lang,
            "sheets-wrong-cell",
            column = column.as_str(),
            row = row
        )
    } else {
        tr!(
            lang,
            "sheets-wrong-cell-of",
            tab = tab.as_str(),
            column = column.as_str(),
            row = row
        )
    };
    if heading.is_empty() {
        place
    } else {
        format!("{place} – {heading}")
    }
}

/// What a cell should hold.
pub(super) fn expected(lang: Lang, expected: &Expected) -> String {
    match expected {
        Expected::YesNo => tr!(lang, "sheets-expected-yes-no"),
        Expected::OneOf(words) => {
            tr!(lang, "sheets-expected-one-of", words = words.join(" ; "))
        }
        Expected::Amount => tr!(lang, "sheets-expected-amount"),
        Expected::Months => tr!(lang, "sheets-expected-months"),
        Expected::Nature => tr!(lang, "sheets-expected-nature"),
        Expected::Words { max } => tr!(lang, "sheets-expected-words", max = *max),
        Expected::Study => tr!(lang, "sheets-expected-study"),
        Expected::Once => tr!(lang, "sheets-expected-once"),
        Expected::Lines { max } => tr!(lang, "sheets-expected-lines", max = *max),
        Expected::Value => tr!(lang, "sheets-expected-value"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::has_text;
    use domain::study::{CostKind, CostLine, Opinion, Ownership, StudyContent};
    use domain::{Cents, StudyId, StudyState};
    use sheets::{Cells, Row};

    #[test]
    fn every_word_of_a_sheet_has_its_text() {
        for key in sheets::KEYS {
            assert!(has_text(&format!("sheet-{key}")), "{key}");
        }
        for field in Field::ALL {
            assert!(has_text(&format!("sheet-column-{field}")), "{field}");
        }
    }

    /// A sheet taken in one language and sent back by somebody who reads another says the same.
    #[test]
    fn a_sheet_with_the_real_words_comes_back_in_every_language() {
        let rows: Vec<Row> = (1..)
            .zip(
                Opinion::ALL
                    .iter()
                    .zip(Ownership::ALL.iter().cycle().skip(2)),
            )
            .map(|(number, (opinion, owner))| Row {
                study: StudyId::numbered(number),
                version: 1,
                number: number.to_string(),
                title: "Des bancs".to_owned(),
                department: "Voirie".to_owned(),
                state: StudyState::InProgress,
                due: None,
                content: StudyContent {
                    competent: Some(number % 2 == 0),
                    opinion: Some(*opinion),
                    ownership: Some(*owner),
                    lines: (CostKind::ALL.iter())
                        .map(|kind| CostLine {
                            label: "Bancs".to_owned(),
                            amount: Cents::new(123_456),
                            kind: *kind,
                            nature: "2184".to_owned(),
                        })
                        .collect(),
                    ..StudyContent::default()
                },
            })
            .collect();
        for lang in LANGS {
            for bytes in [
                sheets::to_xlsx(&rows, &words(lang)).expect("a workbook"),
                sheets::to_csv(&rows, &words(lang)).expect("a file"),
            ] {
                for reader in LANGS {
                    let read = sheets::read(&bytes, &every_language(reader)).expect("a sheet");
                    let theirs: Vec<&Cells> = read.rows.iter().map(|row| &row.theirs).collect();
                    let ours: Vec<Cells> = rows.iter().map(|row| Cells::of(&row.content)).collect();
                    assert_eq!(theirs, ours.iter().collect::<Vec<_>>());
                }
            }
        }
    }

    #[test]
    fn words_of_one_language_are_told_apart() {
        for lang in LANGS {
            let mut headings: Vec<String> = (sheets::KEYS.iter())
                .filter(|key| key.starts_with("column-"))
                .map(|key| text(lang, &format!("sheet-{key}"), None))
                .collect();
            let all = headings.len();
            headings.sort();
            headings.dedup();
            assert_eq!(headings.len(), all);
        }
    }
}
