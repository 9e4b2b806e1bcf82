//! The outlines of districts, read from `GeoJSON` (RFC 7946).

mod error;
mod simplify;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub use error::{Fault, GeoError};
pub use simplify::{simplify, simplify_to};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10_000_000;
/// Most districts in a file.
pub const MAX_FEATURES: usize = 500;
/// Most points in a file: more says nothing more on a screen.
pub const MAX_POINTS: usize = 200_000;
/// Points of a drawn map: as paths of [`crate::map::View`] they stay under 8 KB.
pub const DRAWN_POINTS: usize = 1000;

/// One turn of a border: (longitude, latitude) in degrees (WGS84), the last point equal to the first.
pub type Ring = Vec<(f64, f64)>;

/// A district and its outline.
#[derive(Clone, Debug, PartialEq)]
pub struct DistrictShape {
    /// Unique in the file.
    pub code: String,
    pub name: String,
    /// Each polygon is its outer ring, then its holes.
    pub polygons: Vec<Vec<Ring>>,
}

/// How to read a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Property that holds the code: text or a number.
    pub code_property: String,
    /// Property that holds the name.
    pub name_property: String,
    /// Simplify the outlines until they have at most so many points in all: [`DRAWN_POINTS`] for a
    /// map that is drawn. `None` keeps every point.
    pub max_points: Option<usize>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            code_property: "code".to_owned(),
            name_property: "name".to_owned(),
            max_points: None,
        }
    }
}

impl DistrictShape {
    /// Every ring, outer ones and holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.polygons.iter().flatten()
    }
}

/// Reads the districts of a file, in its order. A ring that is not closed is closed; points that
/// repeat the one before are dropped; altitudes are ignored.
pub fn read_districts(bytes: &[u8], options: &Options) -> Result<Vec<DistrictShape>, GeoError> {
    if bytes.len() > MAX_BYTES {
        return Err(GeoError::TooLarge { max: MAX_BYTES });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let file: Value = serde_json::from_slice(bytes)?;
    check_crs(&file)?;
    let features = features(&file)?;

    let mut first_with = BTreeMap::<String, usize>::new();
    let mut shapes = Vec::with_capacity(features.len());
    let mut points = 0;
    for (index, feature) in (1..).zip(features) {
        let shape =
            district(feature, options).map_err(|fault| GeoError::Feature { index, fault })?;
        if let Some(&first) = first_with.get(&shape.code) {
            let fault = Fault::SameCode {
                code: shape.code,
                first,
            };
            return Err(GeoError::Feature { index, fault });
        }
        points += shape.rings().map(Vec::len).sum::<usize>();
        if points > MAX_POINTS {
            return Err(GeoError::TooManyPoints { max: MAX_POINTS });
        }
        first_with.insert(shape.code.clone(), index);
        shapes.push(shape);
    }
    Ok(match options.max_points {
        Some(max) => simplify_to(&shapes, max),
        None => shapes,
    })
}

/// `GeoJSON` is WGS84 since 2016; older files may name another system, and mean it.
fn check_crs(file: &Value) -> Result<(), GeoError> {
    match file.pointer("/crs/properties/name").and_then(Value::as_str) {
        None => Ok(()),
        Some(crs) if crs.ends_with("CRS84") || crs.ends_with(":4326") => Ok(()),
        Some(crs) => Err(GeoError::Crs {
            crs: crs.to_owned(),
        }),
    }
}

fn features(file: &Value) -> Result<&Vec<Value>, GeoError> {
    let features = file.get("features").and_then(Value::as_array);
    let Some(features) = features.filter(|_| kind(file) == "FeatureCollection") else {
        return Err(GeoError::NotACollection { found: kind(file) });
    };
    match features.len() {
        0 => Err(GeoError::NoFeature),
        found if found > MAX_FEATURES => Err(GeoError::TooManyFeatures {
            found,
            max: MAX_FEATURES,
        }),
        _ => Ok(features),
    }
}

fn district(feature: &Value, options: &Options) -> Result<DistrictShape, Fault> {
    let none = Map::new();
    let properties = feature
        .get("properties")
        .and_then(Value::as_object)
        .unwrap_or(&none);
    let geometry = feature.get("geometry").unwrap_or(&Value::Null);
    let coordinates = geometry.get("coordinates").unwrap_or(&Value::Null);
    let polygons = match kind(geometry).as_str() {
        "Polygon" => vec![polygon(coordinates)?],
        "MultiPolygon" => array(coordinates)?
            .iter()
            .map(polygon)
            .collect::<Result<_, _>>()?,
        other => {
            return Err(Fault::Geometry {
                found: other.to_owned(),
            });
        }
    };
    if polygons.is_empty() {
        return Err(Fault::Geometry {
            found: "an empty geometry".to_owned(),
        });
    }
    Ok(DistrictShape {
        code: property(properties, &options.code_property)?,
        name: property(properties, &options.name_property)?,
        polygons,
    })
}

fn property(properties: &Map<String, Value>, name: &str) -> Result<String, Fault> {
    let value = properties.get(name).ok_or_else(|| {
        let found: Vec<&str> = properties.keys().map(String::as_str).collect();
        Fault::NoProperty {
            name: name.to_owned(),
            found: found.join(", "),
        }
    })?;
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
    };
    if text.is_empty() {
        Err(Fault::BadProperty {
            name: name.to_owned(),
        })
    } else {
        Ok(text)
    }
}

fn polygon(coordinates: &Value) -> Result<Vec<Ring>, Fault> {
    let rings = array(coordinates)?
        .iter()
        .map(ring)
        .collect::<Result<Vec<_>, _>>()?;
    if rings.is_empty() {
        Err(Fault::RingTooShort { found: 0 })
    } else {
        Ok(rings)
    }
}

fn ring(coordinates: &Value) -> Result<Ring, Fault> {
    let mut ring = array(coordinates)?
        .iter()
        .map(position)
        .collect::<Result<Ring, _>>()?;
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    let mut different = ring.clone();
    different.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.total_cmp(&b.1)));
    different.dedup();
    if different.len() < 3 {
        return Err(Fault::RingTooShort {
            found: different.len(),
        });
    }
    ring.extend(ring.first().copied());
    Ok(ring)
}

fn position(value: &Value) -> Result<(f64, f64), Fault> {
    let mut numbers = array(value)?.iter().map(Value::as_f64);
    let (Some(Some(x)), Some(Some(y))) = (numbers.next(), numbers.next()) else {
        return Err(Fault::NotAPosition);
    };
    if x.abs() <= 180.0 && y.abs() <= 90.0 {
        Ok((x, y))
    } else if x.abs() <= 180.0 && y.abs() <= 180.0 {
        Err(Fault::OutOfRange {
            longitude: x,
            latitude: y,
        })
    } else {
        Err(Fault::Projected { x, y })
    }
}

fn array(value: &Value) -> Result<&Vec<Value>, Fault> {
    value.as_array().ok_or(Fault::NotAPosition)
}

/// The member `type`, or what stands there instead.
fn kind(value: &Value) -> String {
    match value {
        Value::Object(object) => match object.get("type").and_then(Value::as_str) {
            Some(kind) => kind.to_owned(),
            None => "an object without a type".to_owned(),
        },
        Value::Null => "nothing".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => "a plain value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Vec<DistrictShape>, String> {
        read_districts(json.as_bytes(), &Options::default())
            .map_err(|error| format!("{}: {error}", error.code()))
    }

    fn feature(geometry: &str, coordinates: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature",
                "properties":{{"code":7,"name":" Nord "}},
                "geometry":{{"type":"{geometry}","coordinates":{coordinates}}}}}]}}"#
        )
    }

    #[test]
    fn an_open_ring_is_closed_and_repeated_points_are_dropped() {
        let shapes = read(&feature("Polygon", "[[[0,0],[1,0,250],[1,0],[1,1]]]"));
        let ring = vec![(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)];
        let shape = DistrictShape {
            code: "7".into(),
            name: "Nord".into(),
            polygons: vec![vec![ring]],
        };
        assert_eq!(shapes, Ok(vec![shape]));
    }

    #[test]
    fn what_is_wrong_is_said_with_the_number_of_the_district() {
        let error = |json: &str| read(json).expect_err(json);
        assert_eq!(
            error(&feature("Point", "[0,0]")),
            "geometry: district number 1 of the file: a Polygon or MultiPolygon is expected, not Point"
        );
        assert_eq!(
            error(&feature("Polygon", "[[[0,0],[1,1],[0,0]]]")),
            "ring_too_short: district number 1 of the file: a ring has 2 different points; 3 at least are needed"
        );
        let polygons = [
            ("projected", "[[[845000,6318000],[1,1],[0,0]]]"),
            ("out_of_range", "[[[43.9,104.8],[1,1],[0,0]]]"),
            ("not_a_position", "[[0,1]]"),
            ("not_a_position", "[[[0,\"1\"]]]"),
            ("ring_too_short", "[]"),
        ];
        for (code, coordinates) in polygons {
            assert!(
                error(&feature("Polygon", coordinates)).starts_with(code),
                "{coordinates}"
            );
        }
        assert!(error(&feature("MultiPolygon", "[]")).starts_with("geometry"));
    }

    #[test]
    fn other_files_are_refused() {
        for (code, file) in [
            ("not_a_collection", r#"{"type":"Topology"}"#),
            ("not_a_collection", "[]"),
            ("not_json", r#"{"type":"#),
            ("not_json", ""),
            (
                "no_feature",
                r#"{"type":"FeatureCollection","features":[]}"#,
            ),
            (
                "geometry",
                r#"{"type":"FeatureCollection","features":[{"type":"Feature"}]}"#,
            ),
        ] {
            assert!(read(file).expect_err(file).starts_with(code), "{file}");
        }
        let lambert = r#"{"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},"type""#;
        let json = feature("Polygon", "[[[0,0],[1,0],[1,1]]]").replacen("{\"type\"", lambert, 1);
        assert!(
            read(&json)
                .expect_err("Lambert 93")
                .starts_with("crs: the coordinates are in urn:")
        );
        assert!(read(&json.replace("EPSG::2154", "OGC:1.3:CRS84")).is_ok());
    }

    #[test]
    fn properties_and_codes_are_checked() {
        let json = feature("Polygon", "[[[0,0],[1,0],[1,1]]]");
        let no_code = read(&json.replace("\"code\"", "\"id\"")).expect_err("no code");
        assert!(no_code.starts_with("no_property"), "{no_code}");
        assert!(
            read(&json.replace(" Nord ", "  "))
                .expect_err("blank")
                .starts_with("bad_property")
        );
        let one = json
            .split_once('[')
            .and_then(|(_, rest)| rest.rsplit_once(']'))
            .expect("a list")
            .0;
        let twice = format!(r#"{{"type":"FeatureCollection","features":[{one},{one}]}}"#);
        assert!(
            read(&twice)
                .expect_err("same code")
                .ends_with("already that of district number 1")
        );
    }
}
