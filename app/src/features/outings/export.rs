//! Reports as files, and the example of the population's.
//!
//! Files travel: a number of people between one and four is written as "under 5", where it is about a group.

use super::parts::{chosen_edition, dimension, district, kind, value};
use super::report::asked;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::files::{File, Format};
use crate::i18n::{Speaks, fmt};
use crate::lang::Lang;
use crate::tr;
use domain::outing::{AgeBand, Dimension, Encounter, Gender};
use sheets::Cell;
use store::{Edition, Report, ReportLine};

/// Fewer people of a group than these are not told apart in a file.
const FEW: u64 = 5;

/// The report that the address asks for, as a file: a row for each outing, or for each group of people.
pub async fn file(cx: &Cx, format: Format) -> Result<File, AppError> {
    let edition = chosen_edition(cx).await?;
    let report = cx
        .store()
        .outing_report(&cx.actor(), edition.id, &asked(cx))
        .await?;
    let lang = cx.lang();
    let people = cx.query("table") == Some("people");
    let (name, columns, rows) = if people {
        let rows = groups(lang, &edition, &report);
        ("desk-reports-who", &PEOPLE[..], rows)
    } else {
        let rows = report
            .outings
            .iter()
            .map(|line| row(lang, &edition, line))
            .collect();
        ("desk-reports-each", &OUTINGS[..], rows)
    };
    let columns: Vec<String> = columns.iter().map(|key| tr!(lang, key)).collect();
    // A page of a workbook has a name of 31 letters at most.
    let name: String = tr!(lang, name).chars().take(31).collect();
    let bytes = match format {
        Format::Xlsx => sheets::table_to_xlsx(&name, &columns, &rows),
        Format::Csv => sheets::table_to_csv(&columns, &rows),
    };
    let word = if people { "people" } else { "outings" };
    Ok(File {
        bytes: bytes.map_err(|err| AppError::internal(&err))?,
        media_type: match format {
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
        },
        name: format!(
            "{}-{word}-{}.{}",
            edition.slug,
            cx.now().format("%Y-%m-%d"),
            format.extension()
        ),
    })
}

/// A file of the population to begin with: the districts of the edition, every band and gender, no figures.
pub async fn example(cx: &Cx) -> Result<File, AppError> {
    let edition = chosen_edition(cx).await?;
    let lang = cx.lang();
    let columns = EXAMPLE.map(|key| tr!(lang, key));
    let text = |text: &str| Cell::Text(text.to_owned());
    let mut rows = vec![];
    let mut add = |place: &str| {
        rows.push(vec![text(place), text("all"), text(""), text("0")]);
        for band in AgeBand::ALL {
            rows.push(vec![text(place), text("age"), text(band.code()), text("0")]);
        }
        for gender in [Gender::Woman, Gender::Man] {
            rows.push(vec![
                text(place),
                text("gender"),
                text(gender.code()),
                text("0"),
            ]);
        }
    };
    for district in &edition.districts {
        add(&district.code);
    }
    if edition.districts.is_empty() {
        add("");
    }
    Ok(File {
        bytes: sheets::table_to_csv(&columns, &rows).map_err(|err| AppError::internal(&err))?,
        media_type: "text/csv; charset=utf-8",
        name: format!("{}-population.csv", edition.slug),
    })
}

const EXAMPLE: [&str; 4] = [
    "desk-outings-district",
    "desk-reports-by",
    "desk-reports-value",
    "desk-reports-people",
];

const OUTINGS: [&str; 15] = [
    "desk-reports-number",
    "desk-reports-day",
    "desk-outings-field-kind",
    "desk-outings-column-title",
    "desk-outings-place",
    "desk-outings-district",
    "desk-reports-minutes",
    "desk-reports-team",
    "desk-reports-met",
    "desk-reports-refused",
    "desk-reports-absent",
    "desk-reports-ideas",
    "desk-reports-votes",
    "desk-reports-contacts",
    "desk-reports-audience",
];

const PEOPLE: [&str; 6] = [
    "desk-reports-by",
    "desk-reports-group",
    "desk-reports-met",
    "desk-reports-share-met",
    "desk-reports-share-people",
    "desk-reports-gap",
];

fn row(lang: Lang, edition: &Edition, line: &ReportLine) -> Vec<Cell> {
    let outing = &line.outing;
    let counts = &line.totals.counts;
    let day = domain::calendar::paris::day(outing.slot.starts_at);
    let mut cells = vec![
        outing.number.to_string(),
        day.to_string(),
        kind(lang, outing.kind),
        outing.title.clone(),
        outing.place.clone(),
        district(lang, edition, outing.district),
        outing.slot.minutes().to_string(),
        line.team.map(|team| team.to_string()).unwrap_or_default(),
    ];
    let figures = [
        counts.met,
        counts.refused,
        counts.absent,
        counts.ideas,
        counts.votes,
        counts.contacts,
    ];
    cells.extend(figures.map(|many| many.to_string()));
    cells.push(outing.audience.clone());
    cells.into_iter().map(Cell::Text).collect()
}

/// Everybody who was met, by each dimension; with the share of the population where it is known.
fn groups(lang: Lang, edition: &Edition, report: &Report) -> Vec<Vec<Cell>> {
    let mut rows = vec![];
    for by in Dimension::ALL {
        let met = report.tallies.values(Encounter::Met, *by);
        let of: u64 = met.iter().map(|(_, many)| many).sum();
        let known = |code: &str| {
            report
                .shares
                .iter()
                .find(|share| share.dimension == *by && share.value == code)
        };
        let mut codes: Vec<(&str, u64)> = met;
        // Who was not met at all stands there too.
        for share in report.shares.iter().filter(|share| share.dimension == *by) {
            if !codes.iter().any(|(code, _)| *code == share.value) {
                codes.push((&share.value, 0));
            }
        }
        for (code, many) in codes {
            let share = known(code).filter(|_| many == 0 || many >= FEW);
            let cells = [
                dimension(lang, *by),
                value(lang, edition, *by, code),
                few(lang, many),
                if many == 0 || many >= FEW {
                    fmt::percent(lang, many, of)
                } else {
                    String::new()
                },
                share
                    .map(|share| fmt::percent(lang, share.people, share.people_of))
                    .unwrap_or_default(),
                share
                    .map(|share| super::report_parts::points(lang, share.gap()))
                    .unwrap_or_default(),
            ];
            rows.push(cells.map(Cell::Text).to_vec());
        }
    }
    rows
}

fn few(lang: Lang, many: u64) -> String {
    if many > 0 && many < FEW {
        tr!(lang, "desk-reports-few", count = FEW)
    } else {
        many.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_people_are_not_counted_out_in_a_file() {
        assert_eq!(few(Lang::Fr, 0), "0");
        for many in 1..FEW {
            assert_eq!(few(Lang::En, many), "under 5");
        }
        assert_eq!(few(Lang::Fr, 5), "5");
    }
}
