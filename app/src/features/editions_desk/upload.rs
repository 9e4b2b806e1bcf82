//! Reading a file of districts that staff send. It changes nothing: what was read waits to be looked at.

use crate::context::Cx;
use crate::error::AppError;
use crate::features::editions_desk::districts::{ReadDistrict, Upload, note};
use crate::features::editions_desk::parts::Part;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Action;
use intake::geojson::{self, DistrictShape, Fault, GeoError, Options};
use serde_json::Value;

/// The largest request: the largest file, and the fields around it.
pub const MAX_REQUEST: usize = geojson::MAX_BYTES + 64 * 1024;
/// What a session keeps at most, with room for the seal.
const MAX_KEPT: usize = 60_000;

/// `POST /{lang}/desk/editions/{slug}/districts`
pub async fn read_file(Extension(cx): Extension<Cx>, form: Multipart) -> Response {
    match read_and_keep(&cx, form).await {
        Ok(path) => Redirect::to(&cx.href(&path)).into_response(),
        Err(err) => (err.status(), err.text(crate::i18n::Speaks::lang(&cx))).into_response(),
    }
}

async fn read_and_keep(cx: &Cx, form: Multipart) -> Result<String, AppError> {
    cx.need_somewhere(Action::EditEdition)?;
    let edition = cx.edition().await?;
    cx.need_in(Action::EditEdition, edition.id)?;
    let upload = match fields(form).await {
        Ok(fields) => read(&fields),
        Err(err) => Upload {
            code_property: String::new(),
            name_property: String::new(),
            districts: Err(request_fault(&err)),
        },
    };
    cx.keep(&note(edition.id), &upload).await?;
    Ok(format!("{}?read=1", Part::Districts.of(&edition.slug)))
}

/// What the form holds.
#[derive(Debug, Default)]
struct Fields {
    file: Vec<u8>,
    code_property: String,
    name_property: String,
}

async fn fields(mut form: Multipart) -> Result<Fields, MultipartError> {
    let mut fields = Fields::default();
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            // A file that was chosen wins over a text that was pasted.
            "file" => {
                let bytes = field.bytes().await?;
                if !bytes.is_empty() {
                    fields.file = bytes.to_vec();
                }
            }
            "text" => {
                let text = field.text().await?;
                if fields.file.is_empty() {
                    fields.file = text.trim().as_bytes().to_vec();
                }
            }
            "code_property" => field
                .text()
                .await?
                .trim()
                .clone_into(&mut fields.code_property),
            "name_property" => field
                .text()
                .await?
                .trim()
                .clone_into(&mut fields.name_property),
            _ => {}
        }
    }
    Ok(fields)
}

fn request_fault(err: &MultipartError) -> AppError {
    if err.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        too_large()
    } else {
        AppError::refused("error-unreadable-form")
    }
}

fn too_large() -> AppError {
    AppError::refused_with(
        "editing-geo-too-large",
        [("max", (geojson::MAX_BYTES / 1_000_000).to_string())],
    )
}

fn read(fields: &Fields) -> Upload {
    let (code, name) = properties(fields);
    let options = Options {
        code_property: code.clone(),
        name_property: name.clone(),
        max_points: Some(geojson::DRAWN_POINTS),
    };
    let districts = if fields.file.is_empty() {
        Err(AppError::refused("editing-geo-empty"))
    } else {
        geojson::read_districts(&fields.file, &options)
            .map_err(|err| fault(&err))
            .and_then(|shapes| kept(&shapes))
    };
    Upload {
        code_property: code,
        name_property: name,
        districts,
    }
}

/// The properties to read: those that were named, else the usual ones of French files.
fn properties(fields: &Fields) -> (String, String) {
    const CODES: [&str; 8] = [
        "code",
        "code_quartier",
        "codequartier",
        "num",
        "numero",
        "id",
        "objectid",
        "ref",
    ];
    const NAMES: [&str; 8] = [
        "name",
        "nom",
        "nom_quartier",
        "libelle",
        "label",
        "quartier",
        "secteur",
        "nom_iris",
    ];
    let file: Value = match (fields.code_property.as_str(), fields.name_property.as_str()) {
        ("", _) | (_, "") => serde_json::from_slice(&fields.file).unwrap_or_default(),
        _ => Value::Null,
    };
    let first = file
        .pointer("/features/0/properties")
        .and_then(Value::as_object);
    let found = |usual: &[&str]| {
        usual
            .iter()
            .find_map(|usual| first?.keys().find(|key| key.to_lowercase() == *usual))
            .cloned()
    };
    let or = |typed: &str, found: Option<String>, otherwise: &str| match (typed, found) {
        ("", Some(found)) => found,
        ("", None) => otherwise.to_owned(),
        (typed, _) => typed.to_owned(),
    };
    let name = or(&fields.name_property, found(&NAMES), "name");
    // A file without codes is told apart by its names.
    let otherwise = if first.is_some_and(|first| first.contains_key(&name)) {
        name.as_str()
    } else {
        "code"
    };
    let code = or(&fields.code_property, found(&CODES), otherwise);
    (code, name)
}

/// Rounds to a metre, and draws coarser until the session can keep it.
fn kept(shapes: &[DistrictShape]) -> Result<Vec<ReadDistrict>, AppError> {
    for points in [geojson::DRAWN_POINTS, 600, 300, 0] {
        let districts: Vec<ReadDistrict> = geojson::simplify_to(shapes, points)
            .into_iter()
            .map(rounded)
            .collect();
        if serde_json::to_string(&districts).is_ok_and(|text| text.len() <= MAX_KEPT) {
            return Ok(districts);
        }
    }
    Err(AppError::refused("editing-geo-too-detailed"))
}

fn rounded(shape: DistrictShape) -> ReadDistrict {
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    let rings = shape.polygons.into_iter().flatten().map(|ring| {
        ring.into_iter()
            .map(|(x, y)| (round(x), round(y)))
            .collect()
    });
    ReadDistrict {
        code: shape.code,
        name: shape.name,
        rings: rings.collect(),
    }
}

fn fault(err: &GeoError) -> AppError {
    match err {
        GeoError::TooLarge { .. } => too_large(),
        GeoError::NotJson(_) => AppError::refused("editing-geo-not-json"),
        GeoError::NotACollection { found } => {
            AppError::refused_with("editing-geo-not-a-collection", [("found", found.clone())])
        }
        GeoError::Crs { crs } => AppError::refused_with("editing-geo-crs", [("crs", crs.clone())]),
        GeoError::NoFeature => AppError::refused("editing-geo-no-feature"),
        GeoError::TooManyFeatures { found, max } => AppError::refused_with(
            "editing-geo-too-many",
            [("found", found.to_string()), ("max", max.to_string())],
        ),
        GeoError::TooManyPoints { .. } => AppError::refused("editing-geo-too-detailed"),
        GeoError::Feature { index, fault } => feature_fault(*index, fault),
    }
}

fn feature_fault(index: usize, fault: &Fault) -> AppError {
    let with = |key: &str, args: &[(&'static str, String)]| {
        let index = ("index", index.to_string());
        AppError::refused_with(key, args.iter().cloned().chain([index]))
    };
    match fault {
        Fault::NoProperty { name, found } => with(
            "editing-geo-no-property",
            &[("name", name.clone()), ("found", found.clone())],
        ),
        Fault::BadProperty { name } => with("editing-geo-bad-property", &[("name", name.clone())]),
        Fault::SameCode { code, first } => with(
            "editing-geo-same-code",
            &[("code", code.clone()), ("first", first.to_string())],
        ),
        Fault::Geometry { found } => with("editing-geo-geometry", &[("found", found.clone())]),
        Fault::NotAPosition => with("editing-geo-not-a-position", &[]),
        Fault::RingTooShort { .. } => with("editing-geo-ring-too-short", &[]),
        Fault::Projected { .. } => with("editing-geo-projected", &[]),
        Fault::OutOfRange { .. } => with("editing-geo-out-of-range", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(properties: &str) -> Fields {
        let square = "[[[4.8,43.9],[4.9,43.9],[4.9,44.0],[4.8,44.0],[4.8,43.9]]]";
        let feature = format!(
            r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":{square}}}}}"#
        );
        let file = format!(r#"{{"type":"FeatureCollection","features":[{feature}]}}"#).into_bytes();
        Fields {
            file,
            ..Fields::default()
        }
    }

    fn refused(upload: Upload) -> String {
        match upload.districts {
            Err(AppError::Refused { key, .. }) => key,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn the_usual_properties_are_found() {
        let upload = read(&file(r#"{"OBJECTID": 3, "NOM_QUARTIER": "Rocade"}"#));
        assert_eq!(
            (upload.code_property.as_str(), upload.name_property.as_str()),
            ("OBJECTID", "NOM_QUARTIER")
        );
        let districts = upload.districts.expect("districts");
        assert_eq!(
            (districts[0].code.as_str(), districts[0].name.as_str()),
            ("3", "Rocade")
        );
        assert_eq!(districts[0].rings[0].len(), 5);
    }

    #[test]
    fn names_serve_as_codes_when_there_are_none() {
        let upload = read(&file(r#"{"libelle": "Rocade"}"#));
        assert_eq!(upload.districts.expect("districts")[0].code, "Rocade");
    }

    #[test]
    fn faults_have_words() {
        assert_eq!(refused(read(&Fields::default())), "editing-geo-empty");
        assert_eq!(
            refused(read(&Fields {
                file: b"nope".to_vec(),
                ..Fields::default()
            })),
            "editing-geo-not-json"
        );
        assert_eq!(
            refused(read(&file(r#"{"a": 1}"#))),
            "editing-geo-no-property"
        );
    }
}
