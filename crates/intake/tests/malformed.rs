//! Files as they should not be: every fault is told with its line, and nothing vanishes.

use intake::ideas::{IdeaSheet, Mapping, read_ideas};
use intake::{Reason, Severity};

const MAPPING: &str = r#"
[columns]
id = "id"
title = "titre"
cost = "cout"
state = "etat"
latitude = "lat"
longitude = "lon"
number = "num"
district = "quartier"
created = "date"

[number]
sites = "-"

[dates]
formats = ["%d/%m/%Y"]

[states]
"retenu" = "winner"
"refusé" = "refused"

[districts]
"Nord" = "nord"
"#;

const HEADER: &str = "id;titre;cout;etat;lat;lon;num;quartier;date\n";

fn read(rows: &str) -> IdeaSheet {
    let mapping = Mapping::from_toml(MAPPING).expect("the mapping");
    read_ideas(format!("{HEADER}{rows}").as_bytes(), &mapping)
}

fn read_bytes(bytes: &[u8]) -> Vec<String> {
    let mapping = Mapping::from_toml(MAPPING).expect("the mapping");
    let sheet = read_ideas(bytes, &mapping);
    assert_eq!((sheet.rows.len(), sheet.worst()), (0, Some(Severity::File)));
    sheet
        .problems
        .iter()
        .map(|problem| format!("{}: {}", problem.line, problem.reason.code()))
        .collect()
}

#[test]
fn a_row_that_is_left_out_is_named_with_its_line_and_reason() {
    let sheet = read(
        "1;Un banc;5 000 €;retenu;43,9;4,8;01;nord;01/02/2018\n\
         2;\"Deux\nlignes\";12 k€;retenu;;;;;\n\
         3; ;;;;;;;\n\
         1;Encore un banc;;;;;;;\n\
         ;Sans numéro;;;;;;;\n\
         6;Trop de cellules;;;;;;;;\n\
         7;Trop peu\n\
         8;État inconnu;;gagné;;;;;\n\
         9;Dette;-5;;;;;;\n\
         10;Un ou mille;1.500;;;;;;\n",
    );
    let kept: Vec<&str> = sheet
        .rows
        .iter()
        .map(|row| row.external_id.as_str())
        .collect();
    assert_eq!(kept, ["1"]);
    let told: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 3, column cout, \"12 k€\": the cost is not an amount of money",
            "line 5, column titre: the title is blank",
            "line 6, column id, \"1\": the identifier is already on line 2",
            "line 7, column id: the row has no identifier",
            "line 8: 10 cells where the header line has 9: a separator too many or too few",
            "line 9: 2 cells where the header line has 9: a separator too many or too few",
            "line 10, column etat, \"gagné\": the state is not in the table [states] of the mapping",
            "line 11, column cout, \"-5\": the cost is below zero",
            "line 12, column cout, \"1.500\": the cost could be thousands or decimals; \
             set decimal = \"comma\" or \"point\" under [cost] in the mapping",
        ]
    );
    assert_eq!(sheet.worst(), Some(Severity::Row));
}

#[test]
fn a_doubt_about_the_rest_keeps_the_row() {
    let sheet = read(
        "1;Un banc;;;43,9;;;;\n\
         2;Deux bancs;;;quai;4,8;;;\n\
         3;Trois bancs;;;99;4,8;;;\n\
         4;Quatre bancs;;;;;;Sud;\n\
         5;Cinq bancs;;;;;;;2018-02-01\n\
         6;Six\u{0} bancs;;;;;;;\n\
         7;\"Sept bancs;;;;;;;\n",
    );
    let codes: Vec<(u64, &str)> = sheet
        .problems
        .iter()
        .map(|problem| (problem.line, problem.reason.code()))
        .collect();
    assert_eq!(
        codes,
        [
            (2, "half_a_point"),
            (3, "not_a_coordinate"),
            (4, "not_a_coordinate"),
            (5, "unknown_district"),
            (6, "not_a_date"),
            (7, "control_characters"),
            (8, "unclosed_quote"),
        ]
    );
    assert_eq!((sheet.rows.len(), sheet.worst()), (7, Some(Severity::Note)));
    assert!(sheet.rows.iter().all(|row| row.point.is_none()));
    let titles: Vec<&str> = sheet.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles[5..], ["Six bancs", "\"Sept bancs"]);
    assert_eq!(
        sheet.rows.get(3).and_then(|row| row.district.as_deref()),
        Some("Sud")
    );
}

#[test]
fn sites_that_disagree_are_reported_and_the_highest_cost_counts_once() {
    let sheet = read(
        "1;Ruches;100;retenu;;;02-1;;\n\
         2;Ruches;300;retenu;;;02-2;;\n\
         3;Ruches;;refusé;;;02-10;;\n\
         4;Autre;50;;;;2;;\n\
         5;Encore;50;;;;2;;\n",
    );
    let costs: Vec<Option<i64>> = sheet
        .projects()
        .iter()
        .map(|project| project.cost.and_then(tally::Cents::whole_euros))
        .collect();
    assert_eq!(costs, [Some(300), Some(50)]);
    let reasons: Vec<(u64, Reason)> = sheet
        .problems
        .into_iter()
        .map(|problem| (problem.line, problem.reason))
        .collect();
    assert_eq!(
        reasons,
        [
            (3, Reason::SitesDisagreeOnCost { first_line: 2 }),
            (4, Reason::SitesDisagreeOnCost { first_line: 2 }),
            (4, Reason::SitesDisagreeOnState { first_line: 2 }),
            (6, Reason::SameNumber { first_line: 5 }),
        ]
    );
}

#[test]
fn files_that_cannot_be_read_say_why() {
    assert_eq!(read_bytes(b""), ["1: empty"]);
    assert_eq!(read_bytes(b"\n;;\n"), ["1: empty"]);
    assert_eq!(read_bytes(b"\xFF\xFEi\0d\0"), ["1: utf16"]);
    assert_eq!(read_bytes(b"id;titre\n1;Am\xE9nager\n"), ["2: not_utf8"]);
    assert_eq!(
        read_bytes(HEADER.replace("titre", "id").as_bytes()),
        ["1: column_twice", "1: missing_column"]
    );
    // The wrong separator: the header is one cell.
    assert_eq!(read_bytes(HEADER.replace(';', ",").as_bytes()).len(), 9);
}

#[test]
fn a_missing_column_is_told_beside_those_that_are_there() {
    let mapping =
        Mapping::from_toml("[columns]\nid = \"id\"\ntitle = \"libellé\"").expect("the mapping");
    let sheet = read_ideas("id;libelle\n1;Un banc\n".as_bytes(), &mapping);
    let told: Vec<String> = sheet.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "line 1, column libellé: the mapping names a column that the header line does not have; \
          it has: id, libelle"
        ]
    );
}

#[test]
fn an_older_spreadsheet_is_read_when_the_mapping_says_so() {
    let mapping = "encoding = \"windows-1252\"\nseparator = \",\"\n[columns]\nid = \"id\"\ntitle = \"titre\"\ncost = \"cout\"";
    let mapping = Mapping::from_toml(mapping).expect("the mapping");
    let sheet = read_ideas(
        b"id,titre,cout\r\n1,\"Caf\xE9, th\xE9\",\"5\xA0000,50 \x80\"\r\n",
        &mapping,
    );
    let row = sheet.rows.first().expect("a row");
    assert_eq!(
        (row.title.as_str(), row.cost),
        ("Café, thé", Some(tally::Cents::new(500_050)))
    );
    assert_eq!(sheet.problems, []);
}
