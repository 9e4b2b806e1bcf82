//! Sheets there and back, as people and their spreadsheets treat them.

use super::*;
use calamine::{Data, Reader as _, Xlsx};
use domain::Cents;
use domain::study::{CostKind, CostLine, Opinion, Ownership};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

fn french() -> Words {
    Words::new(true, |key| {
        match key {
            "tab-studies" => "Études",
            "tab-costs" => "Coûts",
            "column-kind" => "Ligne",
            "column-number" => "N°",
            "column-department" => "Direction",
            "column-opinion" => "Avis",
            "column-legal" => "Vérification juridique",
            "column-amount" => "Montant (€)",
            "column-label" => "Poste",
            "row-study" => "étude",
            "row-cost" => "coût",
            "yes" => "oui",
            "no" => "non",
            "opinion-favourable_if" => "Favorable sous conditions",
            "cost-running" => "Fonctionnement",
            other => return format!("{other} fr"),
        }
        .to_owned()
    })
}

fn english() -> Words {
    Words::new(false, |key| match key {
        "column-number" => "No.".to_owned(),
        "opinion-favourable_if" => "In favour, with conditions".to_owned(),
        other => format!("{other} en"),
    })
}

fn both() -> [Words; 2] {
    [french(), english()]
}

fn line(label: &str, cents: i64) -> CostLine {
    CostLine {
        label: label.to_owned(),
        amount: Cents::new(cents),
        kind: CostKind::Investment,
        nature: "2152".to_owned(),
    }
}

fn row(number: u32, department: &str) -> Row {
    Row {
        study: StudyId::numbered(u128::from(number) + 1),
        version: 3,
        number: format!("{number:02}"),
        title: "=HYPERLINK(\"http://x\")".to_owned(),
        department: department.to_owned(),
        state: StudyState::InProgress,
        due: NaiveDate::from_ymd_opt(2026, 12, 1),
        content: StudyContent {
            competent: Some(true),
            ownership: Some(Ownership::SocialLandlord),
            legal: "@Conforme ; \"sous réserve\"\nde l'accord".to_owned(),
            technical: "-10 °C l'hiver".to_owned(),
            environment: String::new(),
            functional: "+ de place".to_owned(),
            delay_months: Some(14),
            lines: vec![
                line("Terrassement", 1_250_050),
                CostLine {
                    kind: CostKind::Running,
                    nature: String::new(),
                    ..line("=Entretien", 7)
                },
                line("Terrassement", i64::MAX / 4),
            ],
            opinion: Some(Opinion::FavourableIf),
            conditions: "Avec l'architecte".to_owned(),
            notes: "'Notes".to_owned(),
        },
    }
}

fn rows() -> Vec<Row> {
    vec![row(1, "Voirie"), row(2, "Voirie"), row(3, "Espaces verts")]
}

/// Opens a workbook and saves it again with other values, as a spreadsheet program does.
fn edited(bytes: &[u8], edit: impl Fn(&str, Vec<Vec<Data>>) -> Vec<Vec<Data>>) -> Vec<u8> {
    let mut from: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut to = Workbook::new();
    for name in from.sheet_names() {
        let range = from.worksheet_range(&name).unwrap();
        let cells = range.rows().map(<[Data]>::to_vec).collect();
        let sheet = to.add_worksheet();
        sheet.set_name(&name).unwrap();
        for (row, cells) in (0..).zip(edit(&name, cells)) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Data::Float(number) => sheet.write_number(row, column, number).unwrap(),
                    Data::Bool(value) => sheet.write_boolean(row, column, value).unwrap(),
                    Data::Empty => continue,
                    other => sheet.write_string(row, column, other.to_string()).unwrap(),
                };
            }
        }
    }
    to.save_to_buffer().unwrap()
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

fn same(sheet: &Sheet, rows: &[Row], with_base: bool) {
    assert_eq!(sheet.rows.len(), rows.len());
    for (read, row) in sheet.rows.iter().zip(rows) {
        assert_eq!(read.study, Some(row.study));
        assert_eq!(read.number, row.number);
        assert_eq!(read.department, row.department);
        assert_eq!(read.version, Some(row.version));
        assert_eq!(read.theirs, Cells::of(&row.content));
        assert_eq!(read.base.is_some(), with_base);
        assert!(
            compare(
                read.base.as_ref(),
                false,
                &Cells::of(&row.content),
                &read.theirs
            )
            .is_empty()
        );
    }
}

#[test]
fn a_workbook_comes_back_as_it_left_in_either_language() {
    for words in both() {
        let bytes = to_xlsx(&rows(), &words).unwrap();
        same(&read(&bytes, &both()).unwrap(), &rows(), true);
        // And after a spreadsheet program has saved it.
        let saved = edited(&bytes, |_, cells| cells);
        same(&read(&saved, &both()).unwrap(), &rows(), true);
    }
}

#[test]
fn a_csv_file_comes_back_as_it_left_in_either_language() {
    for words in both() {
        let bytes = to_csv(&rows(), &words).unwrap();
        assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
        same(&read(&bytes, &both()).unwrap(), &rows(), false);
    }
}

#[test]
fn csv_is_read_with_commas_and_in_the_letters_of_windows() {
    let text = "No.,Vérification juridique,Direction\r\n01,\"Été, accordé\",Voirie\r\n";
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for bytes in [text.as_bytes(), &latin] {
        let sheet = read(bytes, &both()).unwrap();
        assert_eq!(sheet.rows.len(), 1);
        assert_eq!(
            sheet.rows[0].theirs.values,
            BTreeMap::from([(Field::Legal, "Été, accordé".to_owned())])
        );
        // No column of the lines: nothing is said about them.
        assert_eq!(sheet.rows[0].theirs.lines, None);
    }
}

#[test]
fn columns_move_and_rows_come_and_go() {
    let bytes = to_xlsx(&rows(), &french()).unwrap();
    let saved = edited(&bytes, |name, mut cells| {
        match name {
            "Études" => {
                // The second study is deleted, the columns are turned round, a title and an empty row are added.
                cells.remove(2);
                for row in &mut cells {
                    row.reverse();
                }
                cells.insert(2, vec![Data::Empty; 4]);
                cells.insert(0, vec![text("Suivi de la direction")]);
            }
            // A new line without a key, its amount typed as text, its department left out.
            "Coûts" => cells.push(vec![
                text("01"),
                Data::Empty,
                text("Bancs"),
                text("12 500,50 €"),
                text(" FONCTIONNEMENT"),
            ]),
            _ => {}
        }
        cells
    });
    let sheet = read(&saved, &both()).unwrap();
    let mut first = rows().remove(0).content;
    first.lines.push(CostLine {
        kind: CostKind::Running,
        nature: String::new(),
        ..line("Bancs", 1_250_050)
    });
    let by_key = |row: &Row| {
        let found = sheet.rows.iter().find(|it| it.study == Some(row.study));
        found.map(|it| it.theirs.clone())
    };
    let all = rows();
    assert_eq!(by_key(&all[0]), Some(Cells::of(&first)));
    // Its row is gone, its lines are not: nothing but the lines is said.
    let second = by_key(&all[1]).unwrap();
    assert_eq!(second.values, BTreeMap::new());
    assert_eq!(second.lines, Cells::of(&all[1].content).lines);
    assert_eq!(by_key(&all[2]), Some(Cells::of(&all[2].content)));
}

#[test]
fn faults_name_the_worksheet_the_row_and_the_column() {
    let bytes = to_xlsx(&rows(), &french()).unwrap();
    let saved = edited(&bytes, |name, mut cells| {
        if name == "Études" {
            let at = |heading: &str| cells[0].iter().position(|it| it == &text(heading)).unwrap();
            let (avis, delay) = (at("Avis"), at("column-delay fr"));
            cells[1][avis] = text("peut-être");
            cells[2][delay] = Data::Float(3.5);
        }
        if name == "Coûts" {
            cells[1][3] = Data::Float(12.345);
            cells[2][3] = Data::Float(-1.0);
            cells[3][5] = text("21");
        }
        cells
    });
    let Err(ReadError::Cells(problems)) = read(&saved, &both()) else {
        panic!("the sheet was read");
    };
    let told: Vec<String> = problems
        .iter()
        .map(|it| {
            format!(
                "{} {}{} {}: {}",
                it.tab, it.column, it.row, it.heading, it.found
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Études M2 Avis: peut-être",
            "Études L3 column-delay fr: 3.5",
            "Coûts D2 Montant (€): 12.345",
            "Coûts D3 Montant (€): -1",
            "Coûts F4 column-nature fr: 21",
        ]
    );
    assert_eq!(problems[1].expected, Expected::Months);
    assert_eq!(problems[2].expected, Expected::Amount);
    let Expected::OneOf(words) = &problems[0].expected else {
        panic!("{:?}", problems[0].expected);
    };
    assert!(words.contains(&"Favorable sous conditions".to_owned()));
}

#[test]
fn a_stray_letter_at_the_end_of_the_spreadsheet_does_no_harm() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in ["N°", "Direction", "Avis"].into_iter().enumerate() {
        let column = u16::try_from(column).unwrap();
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.write_string(1, 0, "1").unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let sheet = read(&bytes, &both()).unwrap();
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(sheet.rows[0].number, "1");
}

#[test]
fn a_study_that_is_there_twice_is_told() {
    let bytes = to_xlsx(&rows(), &french()).unwrap();
    let saved = edited(&bytes, |name, mut cells| {
        if name == "Études" {
            cells.push(cells[1].clone());
        }
        cells
    });
    let Err(ReadError::Cells(problems)) = read(&saved, &both()) else {
        panic!("the sheet was read");
    };
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].row, &problems[0].expected),
        (5, &Expected::Once)
    );
}

#[test]
fn what_is_no_sheet_is_refused() {
    assert_eq!(
        read(b"PK\x03\x04 no zip", &both()),
        Err(ReadError::NotASheet)
    );
    assert_eq!(read(b"%PDF-1.7\0", &both()), Err(ReadError::NotASheet));
    assert_eq!(
        read(b"a;b\n1;2\n", &both()),
        Err(ReadError::NoHeadings {
            missing: vec!["N°".into(), "Avis".into()]
        })
    );
    let large = vec![b'a'; MAX_BYTES + 1];
    assert_eq!(
        read(&large, &both()),
        Err(ReadError::TooLarge { max: MAX_BYTES })
    );
}

#[test]
fn a_csv_cell_never_begins_like_a_formula() {
    let bytes = to_csv(&rows(), &french()).unwrap();
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&bytes[3..]);
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
}

#[test]
fn only_what_both_sides_changed_differently_is_a_conflict() {
    let base = row(1, "Voirie").content;
    let mut ours = base.clone();
    ours.opinion = Some(Opinion::Unfavourable);
    ours.notes = "La même".to_owned();
    ours.technical = "Nous seuls".to_owned();
    ours.lines[0].amount = Cents::new(1);
    ours.lines.remove(1);
    let mut theirs = base.clone();
    theirs.opinion = Some(Opinion::Favourable);
    theirs.notes = "La même".to_owned();
    theirs.environment = "Eux seuls".to_owned();
    theirs.lines[0].amount = Cents::new(2);
    theirs.lines.push(line("Bancs", 3));
    let (base, ours_cells, theirs) = (Cells::of(&base), Cells::of(&ours), Cells::of(&theirs));
    let found = compare(Some(&base), false, &ours_cells, &theirs);
    let told: Vec<(String, bool)> = found
        .iter()
        .map(|it| (it.key.to_string(), it.conflict))
        .collect();
    assert_eq!(
        told,
        [
            ("environment".to_owned(), false),
            ("opinion".to_owned(), true),
            ("line:0:Bancs".to_owned(), false),
            ("line:0:Terrassement".to_owned(), true),
        ]
    );
    // Taking what is no conflict leaves what we did.
    let keys = found
        .iter()
        .filter(|it| !it.conflict)
        .map(|it| it.key.clone());
    let mut taken = ours.clone();
    take(&mut taken, &theirs, &keys.collect());
    assert_eq!(taken.environment, "Eux seuls");
    assert_eq!(taken.technical, "Nous seuls");
    assert_eq!(taken.opinion, Some(Opinion::Unfavourable));
    let labels: Vec<&str> = taken.lines.iter().map(|line| line.label.as_str()).collect();
    assert_eq!(labels, ["Terrassement", "Terrassement", "Bancs"]);
    assert_eq!(taken.lines[0].amount, Cents::new(1));
}

#[test]
fn without_a_base_a_changed_study_is_all_conflicts() {
    let ours = Cells::of(&row(1, "Voirie").content);
    let mut theirs = ours.clone();
    theirs.values.insert(Field::Notes, "Autre".to_owned());
    let conflicts = |same| -> Vec<bool> {
        compare(None, same, &ours, &theirs)
            .iter()
            .map(|it| it.conflict)
            .collect()
    };
    assert_eq!(conflicts(true), [false]);
    assert_eq!(conflicts(false), [true]);
}

fn any_content() -> impl Strategy<Value = StudyContent> {
    let lines = prop::collection::vec(("[ab]", 0..5_i64), 0..5);
    (
        any::<Option<bool>>(),
        "[a-c]{0,2}",
        prop::option::of(0..600_u32),
        lines,
        prop::option::of(prop::sample::select(Opinion::ALL)),
    )
        .prop_map(
            |(competent, notes, delay_months, lines, opinion)| StudyContent {
                competent,
                notes,
                delay_months,
                opinion,
                lines: lines
                    .into_iter()
                    .map(|(label, cents)| line(&label, cents))
                    .collect(),
                ..StudyContent::default()
            },
        )
}

proptest! {
    /// Whoever takes all of it has what came back; whoever takes nothing has what was there.
    #[test]
    fn taking_all_gives_theirs_and_taking_nothing_gives_ours(
        ours in any_content(),
        theirs in any_content(),
    ) {
        let cells = Cells::of(&theirs);
        let all: BTreeSet<CellKey> = compare(None, false, &Cells::of(&ours), &cells)
            .into_iter()
            .map(|it| it.key)
            .collect();
        let mut taken = ours.clone();
        take(&mut taken, &cells, &all);
        prop_assert!(compare(None, false, &Cells::of(&taken), &cells).is_empty());
        prop_assert_eq!(taken.lines.len(), theirs.lines.len());
        let mut kept = ours.clone();
        take(&mut kept, &cells, &BTreeSet::new());
        prop_assert_eq!(kept, ours);
    }

    /// What nobody but us changed is never offered, and what is offered without a conflict destroys nothing of ours.
    #[test]
    fn nothing_is_overwritten_in_silence(
        base in any_content(),
        ours in any_content(),
        theirs in any_content(),
    ) {
        let (base, ours, theirs) = (Cells::of(&base), Cells::of(&ours), Cells::of(&theirs));
        for it in compare(Some(&base), false, &ours, &theirs) {
            prop_assert_ne!(&it.ours, &it.theirs);
            prop_assert_ne!(it.base.as_ref(), Some(&it.theirs));
            if !it.conflict {
                prop_assert_eq!(it.base.as_ref(), Some(&it.ours));
            }
        }
    }

    #[test]
    fn keys_of_cells_read_back(label in ".{0,12}", nth: u32) {
        let key = CellKey::Line { label, nth };
        prop_assert_eq!(key.to_string().parse::<CellKey>(), Ok(key));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &both());
    }

    /// What people type comes back through both kinds of file.
    #[test]
    fn texts_come_back(text in "[\\PC\n]{0,60}", cents in 0..i64::MAX) {
        let mut row = row(1, "Voirie");
        row.content.legal = text.clone();
        row.content.conditions = text;
        row.content.lines = vec![line("Poste", cents)];
        let rows = [row];
        same(&read(&to_csv(&rows, &french()).unwrap(), &both()).unwrap(), &rows, false);
        same(&read(&to_xlsx(&rows, &french()).unwrap(), &both()).unwrap(), &rows, true);
    }
}
