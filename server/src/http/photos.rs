//! Photos of ideas, for those who may see them.

use super::refusal::Refusal;
use super::routes::Routes;
use app::context::Cx;
use app::error::causes;
use axum::body::Body;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, routing::get};
use domain::PhotoId;
use files::FilesError;

/// What is public may be kept for a day and never changes under its name. Not for ever: a photo can be taken away.
const PUBLIC: HeaderValue = HeaderValue::from_static("public, max-age=86400, immutable");
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

pub(super) fn routes() -> Routes {
    Routes::new().route("/photos/{file}", get(photo))
}

/// `/photos/{id}.jpg`, and `/photos/{id}-s.jpg` for the thumbnail.
async fn photo(
    Extension(cx): Extension<Cx>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some((id, key)) = named(&file) else {
        return Refusal::NotFound.into_response();
    };
    let session = cx.session();
    let seen = cx
        .store()
        .see_photo(&cx.actor(), session.as_ref(), id)
        .await;
    let Ok(seen) = seen else {
        return Refusal::NotFound.into_response();
    };
    let cache = if seen.public { PUBLIC } else { PRIVATE };
    // The content never changes under a name: the name is its tag.
    let tag = HeaderValue::from_str(&format!("\"{file}\"")).ok();
    let known = headers.get(IF_NONE_MATCH);
    let mut response = if seen.public && tag.is_some() && known == tag.as_ref() {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match cx.site().files.get(&key).await {
            Ok(bytes) => {
                let mut response = Response::new(Body::from(bytes));
                let kind = HeaderValue::from_static("image/jpeg");
                response.headers_mut().insert(CONTENT_TYPE, kind);
                response
            }
            Err(FilesError::NotFound) => return Refusal::NotFound.into_response(),
            Err(err) => {
                tracing::error!(err = causes(&err), "reading a photo");
                return Refusal::Broken.into_response();
            }
        }
    };
    let answer = response.headers_mut();
    answer.insert(CACHE_CONTROL, cache);
    if let Some(tag) = tag.filter(|_| seen.public) {
        answer.insert(ETAG, tag);
    }
    response
}

/// The photo and the file's key that a name stands for. Only our own spelling of an id: one file, one address.
fn named(file: &str) -> Option<(PhotoId, String)> {
    let stem = file.strip_suffix(".jpg")?;
    let (id, small) = match stem.strip_suffix("-s") {
        Some(id) => (id, true),
        None => (stem, false),
    };
    let photo: PhotoId = id
        .parse()
        .ok()
        .filter(|photo: &PhotoId| photo.to_string() == id)?;
    let key = if small {
        files::thumbnail_key(photo)
    } else {
        files::photo_key(photo)
    };
    Some((photo, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_for_one_file() {
        let id = PhotoId::numbered(0x0197_0000_0000_7000_8000_0000_0000_0001);
        let key = |file: &str| named(file).map(|(_, key)| key);
        assert_eq!(key(&format!("{id}.jpg")), Some(format!("photos/{id}.jpg")));
        assert_eq!(
            key(&format!("{id}-s.jpg")),
            Some(format!("photos/{id}-s.jpg"))
        );
        for wrong in ["x.jpg", "..%2fdocuments.jpg", ".jpg", "-s.jpg"] {
            assert_eq!(key(wrong), None, "{wrong}");
        }
        assert_eq!(key(&format!("{id}.png")), None);
        assert_eq!(
            key(&format!("{}.jpg", id.to_string().replace('-', ""))),
            None
        );
    }
}
