//! Whatever stands in a file, reading it ends, without a panic.

use intake::geojson::{Options, read_districts, simplify, simplify_to};
use intake::ideas::{Mapping, read_ideas};
use intake::map::{View, contains, label_point};
use proptest::prelude::*;

const MAPPING: &str = include_str!("../../../demo/avignon/mapping-2018.toml");
const IDEAS: &str = include_str!("../../../demo/avignon/84007-budgetParticipatif2018.csv");
const DISTRICTS: &str = include_str!("../../../demo/avignon/districts.geojson");

fn small_mapping() -> Mapping {
    let text = "[columns]\nid = \"a\"\ntitle = \"b\"\ncost = \"c\"\nnumber = \"d\"\n[number]\nsites = \"-\"";
    Mapping::from_toml(text).expect("the mapping")
}

/// Every record is a row or a problem.
fn nothing_vanishes(csv: &[u8], mapping: &Mapping, records: usize) {
    let sheet = read_ideas(csv, mapping);
    let mut lines: Vec<u64> = sheet.rows.iter().map(|row| row.line).collect();
    lines.extend(sheet.problems.iter().map(|problem| problem.line));
    lines.sort_unstable();
    lines.dedup();
    assert!(
        lines.len() >= records,
        "{} of {records} records are told of",
        lines.len()
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes: Vec<u8>) {
        let _ = read_ideas(&bytes, &small_mapping());
        let _ = read_districts(&bytes, &Options::default());
    }

    #[test]
    fn any_cells_are_read(rows in prop::collection::vec("([a-z\"é ;,-]|[0-9.€]|\r|\n|\u{a0}){0,30}", 0..10)) {
        let text = format!("a;b;c;d\n{}", rows.join("\n"));
        let _ = read_ideas(text.as_bytes(), &small_mapping()).projects();
    }

    #[test]
    fn no_record_vanishes(
        cells in prop::collection::vec(("[0-9]{1,2}", "[a-z]{0,3}", "[0-9,. €k-]{0,6}", "[0-9-]{0,4}"), 1..20),
    ) {
        let lines: Vec<String> = cells.iter().map(|(a, b, c, d)| format!("{a};{b};{c};{d}")).collect();
        let text = format!("a;b;c;d\n{}\n", lines.join("\n"));
        nothing_vanishes(text.as_bytes(), &small_mapping(), lines.len());
    }

    #[test]
    fn a_real_file_with_a_hole_is_read(from in 0..45_000_usize, length in 1..400_usize, filler: Vec<u8>) {
        let mut bytes = IDEAS.as_bytes().to_vec();
        let to = (from + length).min(bytes.len());
        bytes.splice(from.min(to)..to, filler);
        let _ = read_ideas(&bytes, &Mapping::from_toml(MAPPING).expect("the mapping")).projects();
    }

    #[test]
    fn a_map_with_a_hole_is_read(from in 0..3_000_usize, length in 1..40_usize, filler in "[0-9\\[\\],.-]{0,10}") {
        let mut bytes = DISTRICTS.as_bytes().to_vec();
        let to = (from + length).min(bytes.len());
        bytes.splice(from.min(to)..to, filler.into_bytes());
        if let Ok(shapes) = read_districts(&bytes, &Options { max_points: Some(30), ..Options::default() }) {
            let view = View::fit(&shapes, 1000.0);
            for shape in &shapes {
                let _ = view.map(|view| view.path(shape));
            }
        }
    }

    #[test]
    fn any_ring_is_simplified(
        points in prop::collection::vec((-180_i32..=180, -90_i32..=90), 3..40),
        tolerance in 0.0..1e7_f64,
    ) {
        let ring: Vec<String> = points.iter().map(|(x, y)| format!("[{x},{y}]")).collect();
        let json = format!(
            r#"{{"type":"FeatureCollection","features":[{{"properties":{{"code":1,"name":"a"}},
               "geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}]}}"#,
            ring.join(",")
        );
        if let Ok(shapes) = read_districts(json.as_bytes(), &Options::default()) {
            for shape in simplify(&shapes, tolerance).iter().chain(&simplify_to(&shapes, 5)) {
                for ring in shape.rings() {
                    prop_assert!(ring.len() >= 4 && ring.first() == ring.last(), "{ring:?}");
                }
                let _ = (contains(shape, 0.5, 0.5), label_point(shape));
            }
        }
    }
}
