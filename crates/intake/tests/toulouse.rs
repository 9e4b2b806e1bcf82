//! The 20 districts of Toulouse: a real file of 157 KB, whose licence is not known, so it is not in
//! the repository.

use std::io::Write as _;

use intake::geojson::{DRAWN_POINTS, DistrictShape, Options, read_districts};
use intake::map::{View, contains, district_at, label_point};

fn shapes(max_points: Option<usize>) -> Option<Vec<DistrictShape>> {
    // Beside the repository, and beside a work tree of it.
    let roots = ["../../../shared", "../../../../shared"];
    let found = roots.iter().find_map(|root| {
        let path = format!(
            "{}/{root}/data/toulouse/toulouse_quartiers.geojson",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::read(path).ok()
    });
    let Some(bytes) = found else {
        // Written to the stream itself: the macros' output is hidden when a test passes.
        let missing = b"SKIPPED: ../shared/data/toulouse/toulouse_quartiers.geojson is not there\n";
        let _ = std::io::stderr().write_all(missing);
        return None;
    };
    let options = Options {
        code_property: "quartier".to_owned(),
        name_property: "nom_quartier".to_owned(),
        max_points,
    };
    Some(read_districts(&bytes, &options).expect("the districts of Toulouse"))
}

#[test]
fn codes_are_the_numbers_of_the_vote() {
    let Some(shapes) = shapes(None) else { return };
    let mut codes: Vec<u32> = shapes
        .iter()
        .filter_map(|shape| shape.code.parse().ok())
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, (1..=20).collect::<Vec<_>>());
    assert!(shapes.iter().all(|shape| !shape.name.is_empty()));
    // The Capitole.
    assert_eq!(
        district_at(&shapes, 1.4437, 43.6045).map(|shape| shape.code.as_str()),
        Some("1")
    );
}

#[test]
fn a_drawn_map_stays_under_8_kilobytes() {
    let Some(shapes) = shapes(Some(DRAWN_POINTS)) else {
        return;
    };
    let points: usize = shapes
        .iter()
        .flat_map(DistrictShape::rings)
        .map(Vec::len)
        .sum();
    assert!((200..=DRAWN_POINTS).contains(&points), "{points} points");
    let view = View::fit(&shapes, 1000.0).expect("a view");
    let bytes: usize = shapes.iter().map(|shape| view.path(shape).len()).sum();
    assert!((1000..8000).contains(&bytes), "{bytes} bytes");
}

#[test]
fn simplified_districts_keep_their_places() {
    let (Some(exact), Some(drawn)) = (shapes(None), shapes(Some(DRAWN_POINTS))) else {
        return;
    };
    for (exact, drawn) in exact.iter().zip(&drawn) {
        let (longitude, latitude) = label_point(exact).expect("a place for the name");
        assert!(contains(exact, longitude, latitude), "{}", exact.name);
        assert!(contains(drawn, longitude, latitude), "{}", drawn.name);
    }
}
