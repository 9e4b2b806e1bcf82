//! Avignon's two real files, with every quirk that the data's own notes list.

use std::collections::BTreeMap;

use intake::ideas::{IdeaRow, IdeaSheet, Mapping, Reason, RowState, SheetProject};
use intake::{Severity, read_ideas};
use tally::Cents;

const IDEAS_2017: &[u8] = include_bytes!("../../../demo/avignon/84007-budgetParticipatif2017.csv");
const IDEAS_2018: &[u8] = include_bytes!("../../../demo/avignon/84007-budgetParticipatif2018.csv");
const MAPPING_2017: &str = include_str!("../../../demo/avignon/mapping-2017.toml");
const MAPPING_2018: &str = include_str!("../../../demo/avignon/mapping-2018.toml");

fn sheet(csv: &[u8], mapping: &str) -> IdeaSheet {
    read_ideas(csv, &Mapping::from_toml(mapping).expect("the mapping"))
}

fn sheet_2017() -> IdeaSheet {
    sheet(IDEAS_2017, MAPPING_2017)
}

fn sheet_2018() -> IdeaSheet {
    sheet(IDEAS_2018, MAPPING_2018)
}

fn row<'a>(sheet: &'a IdeaSheet, id: &str) -> &'a IdeaRow {
    let found = sheet.rows.iter().find(|row| row.external_id == id);
    found.unwrap_or_else(|| panic!("no row {id}"))
}

fn project<'a>(sheet: &'a IdeaSheet, number: &str) -> SheetProject<'a> {
    let is_it = |project: &SheetProject<'_>| {
        project
            .main
            .number
            .as_ref()
            .is_some_and(|found| found.project == number)
    };
    let found = sheet.projects().into_iter().find(is_it);
    found.unwrap_or_else(|| panic!("no project {number}"))
}

#[derive(Debug, PartialEq)]
struct Counts {
    rows: usize,
    projects: usize,
    rows_kept: usize,
    rows_put_to_the_vote: usize,
    projects_kept: usize,
    rows_without_cost: usize,
    kept_without_cost: usize,
    /// In whole euros.
    sum_by_row: Option<i64>,
    sum_once_per_project: Option<i64>,
    with_text: usize,
    with_author: usize,
}

fn counts(sheet: &IdeaSheet) -> Counts {
    let with_state = |state| {
        sheet
            .rows
            .iter()
            .filter(|row| row.state == Some(state))
            .count()
    };
    let projects = sheet.projects();
    let kept: Vec<_> = projects
        .iter()
        .filter(|it| it.state == Some(RowState::Winner))
        .collect();
    let euros = |costs: Vec<Option<Cents>>| {
        Cents::checked_sum(costs.into_iter().flatten()).and_then(Cents::whole_euros)
    };
    Counts {
        rows: sheet.rows.len(),
        projects: projects.len(),
        rows_kept: with_state(RowState::Winner),
        rows_put_to_the_vote: with_state(RowState::NotSelected),
        projects_kept: kept.len(),
        rows_without_cost: sheet.rows.iter().filter(|row| row.cost.is_none()).count(),
        kept_without_cost: kept.iter().filter(|it| it.cost.is_none()).count(),
        sum_by_row: euros(sheet.rows.iter().map(|row| row.cost).collect()),
        sum_once_per_project: euros(projects.iter().map(|it| it.cost).collect()),
        with_text: sheet.rows.iter().filter(|row| !row.text.is_empty()).count(),
        with_author: sheet.rows.iter().filter(|row| row.author.is_some()).count(),
    }
}

#[test]
fn counts_of_2017() {
    let expected = Counts {
        rows: 33,
        projects: 33,
        rows_kept: 22,
        rows_put_to_the_vote: 11,
        projects_kept: 22,
        rows_without_cost: 1,
        kept_without_cost: 1,
        sum_by_row: Some(1_401_000),
        sum_once_per_project: Some(1_401_000),
        with_text: 0,
        with_author: 0,
    };
    let sheet = sheet_2017();
    assert_eq!(counts(&sheet), expected);
    assert_eq!(sheet.problems, []);
}

#[test]
fn counts_of_2018() {
    let expected = Counts {
        rows: 76,
        projects: 46,
        rows_kept: 30,
        rows_put_to_the_vote: 46,
        projects_kept: 20,
        rows_without_cost: 34,
        kept_without_cost: 9,
        sum_by_row: Some(1_907_000),
        sum_once_per_project: Some(1_472_000),
        with_text: 73,
        with_author: 20,
    };
    assert_eq!(counts(&sheet_2018()), expected);
}

#[test]
fn identifiers_and_lines_follow_the_file() {
    let sheet = sheet_2017();
    assert_eq!(
        (row(&sheet, "2017-1").line, row(&sheet, "2017-20").line),
        (2, 13)
    );
    // A cell of the row before has a line break.
    assert_eq!(row(&sheet, "2017-22").line, 15);
    let last = sheet.rows.last().map(|row| row.external_id.as_str());
    assert_eq!(last, Some("2017-56"));
    assert_eq!(row(&sheet, "2017-56").line, 43);
}

#[test]
fn numbers_are_text() {
    let sheet = sheet_2018();
    let number = row(&sheet, "2018-66").number.clone().expect("a number");
    assert_eq!(
        (number.project.as_str(), number.site.as_deref()),
        ("02", Some("09"))
    );
    let sheet = sheet_2017();
    let number = row(&sheet, "2017-10").number.clone().expect("a number");
    assert_eq!(
        (number.project.as_str(), number.site.as_deref()),
        ("02", None)
    );
}

#[test]
fn sites_are_gathered_in_order_and_the_cost_counts_once() {
    let sheet = sheet_2018();
    let several: BTreeMap<String, usize> = sheet
        .projects()
        .into_iter()
        .filter(|project| project.sites.len() > 1)
        .filter_map(|project| {
            Some((
                project.main.number.as_ref()?.project.clone(),
                project.sites.len(),
            ))
        })
        .collect();
    let expected = [
        ("02", 9),
        ("13", 2),
        ("17", 6),
        ("38", 4),
        ("39", 4),
        ("40", 5),
        ("42", 3),
        ("43", 3),
        ("44", 3),
    ];
    assert_eq!(
        several,
        expected
            .map(|(number, sites)| (number.to_owned(), sites))
            .into()
    );

    let tables = project(&sheet, "39");
    assert_eq!(tables.cost, Cents::from_euros(30_000));
    let ids: Vec<&str> = tables
        .sites
        .iter()
        .map(|site| site.external_id.as_str())
        .collect();
    assert_eq!(ids, ["2018-102", "2018-103", "2018-104", "2018-124"]);
}

#[test]
fn a_project_that_disagrees_with_itself_is_reported_and_counts_as_kept() {
    let sheet = sheet_2018();
    let found: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
    let (first, other) = (row(&sheet, "2018-120").line, row(&sheet, "2018-125").line);
    assert_eq!(
        found,
        [format!(
            "line {other}, column projet_statut, \"not_selected\": another state than on line {first}, \
             a site of the same project; the most advanced counts for the project"
        )]
    );
    assert_eq!(sheet.worst(), Some(Severity::Note));
    assert_eq!(project(&sheet, "43").state, Some(RowState::Winner));
}

#[test]
fn bare_quotes_are_kept() {
    assert_eq!(
        row(&sheet_2017(), "2017-11").title,
        "Aire de jeux \"Broquetons\""
    );
    let sheet = sheet_2018();
    assert!(
        row(&sheet, "2018-85")
            .text
            .contains("l'appeler \"place des Peintres\" car")
    );
    for id in ["2018-105", "2018-106", "2018-107", "2018-108", "2018-128"] {
        let end = "\"création de table / panneaux digitaux d'information et d'orientation\"";
        assert!(row(&sheet, id).text.ends_with(end), "{id}");
    }
}

#[test]
fn stray_blanks_are_gone() {
    for sheet in [sheet_2017(), sheet_2018()] {
        for row in &sheet.rows {
            let mut cells = vec![&row.title, &row.text];
            cells.extend(row.place.iter().chain(&row.author));
            for cell in cells {
                assert_eq!(cell.trim(), cell, "{}", row.external_id);
                assert!(
                    !cell.contains("  ") && !cell.contains(" \n"),
                    "{}",
                    row.external_id
                );
            }
        }
    }
    assert_eq!(
        row(&sheet_2017(), "2017-47").title,
        "Installation de jeux d'eau pour éviter l'ouverture sauvage des bouches à incendie"
    );
    let sheet = sheet_2018();
    assert!(
        row(&sheet, "2018-126")
            .text
            .contains("Massillargues et aménager une traversée piétonne")
    );
}

#[test]
fn lines_of_titles_and_places_are_joined_and_those_of_texts_are_kept() {
    let (first, second) = (sheet_2017(), sheet_2018());
    assert_eq!(
        row(&first, "2017-49").title,
        "Installation de petits panneaux retraçant l'histoire du patrimoine – \
         Installer des plaques avec le nom des Ponts"
    );
    let place = row(&second, "2018-102").place.as_deref();
    assert_eq!(
        place,
        Some("rocher des doms – parc pétramale – Perdiguier – chico mendes")
    );
    let playground = row(&second, "2018-119");
    assert_eq!(playground.title, playground.text.replace('\n', " – "));
    assert_eq!(playground.text.lines().count(), 3);
    // It begins and ends with line breaks in the file.
    assert_eq!(
        row(&second, "2018-92").text,
        "Propositions 2018 :\nnettoyage complet du pont\nrénovation des trottoirs"
    );
    assert!(
        row(&second, "2018-127")
            .text
            .ends_with("tissu associatif local.")
    );
}

#[test]
fn districts_are_told_apart_whatever_their_case() {
    let codes = |sheet: &IdeaSheet| {
        let mut codes = BTreeMap::<String, usize>::new();
        for row in &sheet.rows {
            *codes
                .entry(row.district.clone().unwrap_or_default())
                .or_default() += 1;
        }
        codes
    };
    let expected = |codes: &[(&str, usize)]| -> BTreeMap<String, usize> {
        codes
            .iter()
            .map(|(code, rows)| ((*code).to_owned(), *rows))
            .collect()
    };
    assert_eq!(
        codes(&sheet_2017()),
        expected(&[
            ("", 2),
            ("est", 1),
            ("intra-muros", 6),
            ("montfavet", 7),
            ("nord", 6),
            ("nord-rocade", 5),
            ("ouest", 5),
            ("sud-rocade", 1),
        ])
    );
    assert_eq!(
        codes(&sheet_2018()),
        expected(&[
            ("", 32),
            ("secteur-1", 12),
            ("secteur-2", 17),
            ("secteur-3", 15)
        ])
    );
}

#[test]
fn both_years_share_their_themes_and_three_rows_have_none() {
    let (first, second) = (sheet_2017(), sheet_2018());
    let mut themes: Vec<&str> = first
        .rows
        .iter()
        .chain(&second.rows)
        .filter_map(|row| row.theme.as_deref())
        .collect();
    themes.sort_unstable();
    themes.dedup();
    assert_eq!(
        themes,
        [
            "Aménagement de l'espace public",
            "Culture et patrimoine",
            "Environnement et nature en ville",
            "Mobilités",
            "Solidarité et citoyenneté",
            "Sport et loisirs",
        ]
    );
    for id in ["2018-129", "2018-130", "2018-131"] {
        let hive = row(&second, id);
        let found = (
            hive.theme.as_deref(),
            hive.place.as_deref(),
            hive.text.as_str(),
        );
        assert_eq!(found, (None, None, ""));
    }
}

#[test]
fn every_row_has_its_point_and_its_dates() {
    for sheet in [sheet_2017(), sheet_2018()] {
        for row in &sheet.rows {
            let complete = row.point.is_some() && row.created.is_some() && row.updated.is_some();
            assert!(complete, "{}", row.external_id);
        }
    }
    let sheet = sheet_2017();
    let first = row(&sheet, "2017-1");
    let created = first.created.map(|at| at.to_string());
    assert_eq!(created.as_deref(), Some("2018-10-22 15:24:24.574055"));
    let point = first.point.expect("a point");
    assert!((point.longitude - 4.888_350).abs() < 1e-6);
    assert!((point.latitude - 43.927_598).abs() < 1e-6);
    let latest = sheet_2018().rows.iter().filter_map(|row| row.updated).max();
    assert_eq!(
        latest.map(|at| at.date().to_string()).as_deref(),
        Some("2019-01-21")
    );
}

#[test]
fn the_columns_in_the_other_order_are_caught() {
    let mapping = MAPPING_2017
        .replace("gps_y_lat", "longitude")
        .replace("gps_x_long", "latitude");
    let sheet = sheet(IDEAS_2017, &mapping);
    assert_eq!(sheet.rows.len(), 33);
    let swapped = sheet
        .problems
        .iter()
        .filter(|problem| problem.reason == Reason::SwappedPoint);
    assert_eq!(swapped.count(), 33);
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = std::str::from_utf8(IDEAS_2018).expect("UTF-8");
    let exported = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    assert_eq!(sheet(exported.as_bytes(), MAPPING_2018), sheet_2018());
}
