//! Reports as files, and the example of the population's.
//!
//! Numbers are numbers, so that a spreadsheet sums them. What is told of groups of people is what the page tells.

use super::parts::{audience, chosen_edition, dimension, district, kind, value};
use super::rates::{RATES, tenths};
use super::report::asked;
use crate::context::Cx;
use crate::error::AppError;
use crate::features::sheets::files::{File, Format};
use crate::i18n::Speaks;
use crate::lang::Lang;
use crate::tr;
use domain::disclosure::Told;
use domain::outing::{AgeBand, Dimension, Gender};
use sheets::Cell;
use store::{Edition, Report, ReportLine, Share, Totals};

/// What a file has a row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableOf {
    Outings,
    Kinds,
    Audiences,
    People,
}

impl TableOf {
    pub(super) const ALL: [Self; 4] = [Self::Outings, Self::Kinds, Self::Audiences, Self::People];

    /// The word in the address and in the name of the file.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Outings => "outings",
            Self::Kinds => "kinds",
            Self::Audiences => "audiences",
            Self::People => "people",
        }
    }

    /// The key of the link to the file.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Outings => "desk-reports-file-outings",
            Self::Kinds => "desk-reports-file-kinds",
            Self::Audiences => "desk-reports-file-audiences",
            Self::People => "desk-reports-file-people",
        }
    }

    /// The key of the title.
    const fn title(self) -> &'static str {
        match self {
            Self::Outings => "desk-reports-each",
            Self::Kinds => "desk-reports-by-kind",
            Self::Audiences => "desk-reports-by-audience",
            Self::People => "desk-reports-who",
        }
    }

    /// The keys of the columns.
    fn columns(self) -> Vec<&'static str> {
        let with = |first: &[&'static str]| [first, &TOTALS].concat();
        match self {
            Self::Outings => {
                let mut columns = with(&OUTING);
                columns.push("desk-reports-audience");
                columns
            }
            Self::Kinds => with(&["desk-outings-field-kind", "desk-reports-outings"]),
            Self::Audiences => with(&["desk-outings-for-whom", "desk-reports-outings"]),
            Self::People => PEOPLE.to_vec(),
        }
    }

    fn rows(self, lang: Lang, edition: &Edition, report: &Report) -> Vec<Vec<Cell>> {
        match self {
            Self::Outings => report
                .outings
                .iter()
                .map(|line| outing(lang, edition, line))
                .collect(),
            Self::Kinds => report
                .by_kind
                .iter()
                .map(|(of, totals)| summed(kind(lang, *of), totals))
                .collect(),
            Self::Audiences => report
                .by_audience
                .iter()
                .map(|(of, totals)| summed(audience(lang, *of), totals))
                .collect(),
            Self::People => people(lang, edition, report),
        }
    }
}

/// The report that the address asks for, as a file.
pub async fn file(cx: &Cx, format: Format) -> Result<File, AppError> {
    let edition = chosen_edition(cx).await?;
    let report = cx
        .store()
        .outing_report(&cx.actor(), edition.id, &asked(cx))
        .await?;
    let lang = cx.lang();
    let asked = cx.query("table").unwrap_or_default();
    let table = TableOf::ALL
        .into_iter()
        .find(|one| one.word() == asked)
        .unwrap_or(TableOf::Outings);
    let rows = table.rows(lang, &edition, &report);
    let columns: Vec<String> = table
        .columns()
        .into_iter()
        .map(|key| tr!(lang, key))
        .collect();
    // A page of a workbook has a name of 31 letters at most.
    let name: String = tr!(lang, table.title()).chars().take(31).collect();
    let bytes = match format {
        Format::Xlsx => sheets::table_to_xlsx(&name, &columns, &rows),
        Format::Csv => sheets::table_to_csv(&columns, &rows),
    };
    Ok(File {
        bytes: bytes.map_err(|err| AppError::internal(&err))?,
        media_type: match format {
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
        },
        name: format!(
            "{}-{}-{}.{}",
            edition.slug,
            table.word(),
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
        rows.push(vec![text(place), text("all"), text(""), Cell::Whole(0)]);
        for band in AgeBand::ALL {
            rows.push(vec![
                text(place),
                text("age"),
                text(band.code()),
                Cell::Whole(0),
            ]);
        }
        for gender in [Gender::Woman, Gender::Man] {
            rows.push(vec![
                text(place),
                text("gender"),
                text(gender.code()),
                Cell::Whole(0),
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

const OUTING: [&str; 9] = [
    "desk-reports-number",
    "desk-reports-day",
    "desk-outings-field-kind",
    "desk-outings-for-whom",
    "desk-outings-column-title",
    "desk-outings-place",
    "desk-outings-district",
    "desk-reports-minutes",
    "desk-reports-team",
];

const TOTALS: [&str; 9] = [
    "desk-reports-met",
    "desk-reports-refused",
    "desk-reports-absent",
    "desk-reports-ideas",
    "desk-reports-votes",
    "desk-reports-contacts",
    RATES[0].0,
    RATES[1].0,
    RATES[2].0,
];

const PEOPLE: [&str; 6] = [
    "desk-reports-by",
    "desk-reports-group",
    "desk-reports-met",
    "desk-reports-percent-met",
    "desk-reports-percent-people",
    "desk-reports-gap-points",
];

fn nothing() -> Cell {
    Cell::Text(String::new())
}

/// The numbers of [`TOTALS`].
fn totals(totals: &Totals) -> impl Iterator<Item = Cell> {
    let Totals {
        counts,
        timed,
        minutes,
        ..
    } = *totals;
    let rates = RATES.map(|(_, of)| {
        tenths(of(&timed), minutes)
            .and_then(|tenths| i64::try_from(tenths).ok())
            .map_or_else(nothing, Cell::Tenths)
    });
    [
        counts.met,
        counts.refused,
        counts.absent,
        counts.ideas,
        counts.votes,
        counts.contacts,
    ]
    .map(Cell::Whole)
    .into_iter()
    .chain(rates)
}

fn summed(first: String, of: &Totals) -> Vec<Cell> {
    [Cell::Text(first), Cell::Whole(of.outings.into())]
        .into_iter()
        .chain(totals(of))
        .collect()
}

fn outing(lang: Lang, edition: &Edition, line: &ReportLine) -> Vec<Cell> {
    let outing = &line.outing;
    let day = domain::calendar::paris::day(outing.slot.starts_at);
    let mut cells = vec![
        u64::try_from(outing.number).map_or_else(|_| nothing(), Cell::Whole),
        Cell::Text(day.to_string()),
        Cell::Text(kind(lang, outing.kind)),
        Cell::Text(audience(lang, outing.for_whom)),
        Cell::Text(outing.title.clone()),
        Cell::Text(outing.place.clone()),
        Cell::Text(district(lang, edition, outing.district)),
        Cell::Whole(outing.slot.minutes().into()),
        line.team
            .map_or_else(nothing, |team| Cell::Whole(team.into())),
    ];
    cells.extend(totals(&line.totals));
    cells.push(Cell::Text(outing.audience.clone()));
    cells
}

/// Everybody who was met, by each dimension that may be told; with the share of the population where it is known.
fn people(lang: Lang, edition: &Edition, report: &Report) -> Vec<Vec<Cell>> {
    let all = [
        Cell::Text(dimension(lang, Dimension::All)),
        Cell::Text(value(lang, edition, Dimension::All, "")),
        Cell::Whole(report.totals.counts.met),
        nothing(),
        nothing(),
        nothing(),
    ];
    let mut rows = vec![all.to_vec()];
    for groups in &report.groups {
        let by = groups.dimension;
        let shares: Vec<&Share> = report
            .shares
            .iter()
            .filter(|share| share.dimension == by)
            .collect();
        let met = groups.groups.iter().map(|group| group.value.as_str());
        // Who was not met at all stands there too.
        let others = shares.iter().map(|share| share.value.as_str());
        let others = others.filter(|code| groups.groups.iter().all(|group| group.value != *code));
        for code in met.chain(others) {
            let share = shares.iter().find(|share| share.value == code);
            let (many, of_met, gap) = match groups.met(code) {
                Told::Exactly(many) => (
                    Cell::Whole(many),
                    percent(many, groups.told),
                    share.map_or_else(nothing, |share| Cell::Tenths(share.gap())),
                ),
                Told::Hidden { .. } => {
                    let hidden = Cell::Text(tr!(lang, "desk-reports-hidden"));
                    (hidden, nothing(), nothing())
                }
            };
            rows.push(vec![
                Cell::Text(dimension(lang, by)),
                Cell::Text(value(lang, edition, by, code)),
                many,
                of_met,
                share.map_or_else(nothing, |share| percent(share.people, share.people_of)),
                gap,
            ]);
        }
    }
    rows
}

/// A share in percent, to a tenth, rounded half up.
fn percent(part: u64, whole: u64) -> Cell {
    let whole = u128::from(whole);
    (u128::from(part) * 2000 + whole)
        .checked_div(whole * 2)
        .and_then(|tenths| i64::try_from(tenths).ok())
        .map_or_else(nothing, Cell::Tenths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Counts;

    #[test]
    fn each_table_has_a_cell_for_each_column() {
        let of = Totals {
            outings: 2,
            counts: Counts {
                met: 50,
                ideas: 3,
                ..Counts::default()
            },
            timed: Counts {
                met: 50,
                ideas: 3,
                ..Counts::default()
            },
            minutes: 1200,
            ..Totals::default()
        };
        let cells = summed("Marché".to_owned(), &of);
        assert_eq!(cells.len(), TableOf::Kinds.columns().len());
        assert_eq!(cells[1..3], [Cell::Whole(2), Cell::Whole(50)]);
        assert_eq!(cells[8..], [25, 2, 0].map(Cell::Tenths));
        let untimed = Totals { minutes: 0, ..of };
        assert_eq!(summed(String::new(), &untimed)[8], nothing());
        for table in TableOf::ALL {
            for key in table
                .columns()
                .into_iter()
                .chain([table.key(), table.title()])
            {
                assert!(crate::i18n::has_text(key), "{key}");
            }
        }
    }

    #[test]
    fn shares_are_numbers() {
        assert_eq!(percent(1, 3), Cell::Tenths(333));
        assert_eq!(percent(2, 3), Cell::Tenths(667));
        assert_eq!(percent(0, 0), nothing());
    }
}
