//! The site's files, served from memory: styles, scripts, fonts, WebAssembly.
//!
//! `cargo xtask build` names most files after their content and compresses them; `assets.json` tells which
//! address each has. All are read once at the start: a request then costs a look into a table, and no address
//! can lead out of the folder.

use super::ServerState;
use super::compress::{Encoding, accepted};
use super::refusal::Refusal;
use anyhow::Context as _;
use app::assets::Assets;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// A year: as long as a browser may keep anything.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// Folders of files alone: what is not there is no page either.
const FOLDERS: [&str; 6] = [
    "/pkg/",
    "/fonts/",
    "/icons/",
    "/img/",
    "/scripts/",
    "/vendor/",
];

/// The files by their addresses. Cheap to clone.
#[derive(Clone, Default)]
pub struct SiteFiles {
    files: Arc<HashMap<String, File>>,
    assets: Assets,
}

struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    kind: &'static str,
    /// Whether the name changes with the content.
    hashed: bool,
    tag: HeaderValue,
}

impl SiteFiles {
    /// Reads the folder that `cargo xtask build` made.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let list = folder.join("assets.json");
        let json = std::fs::read_to_string(&list).with_context(|| {
            format!(
                "reading {}: site_dir must be a folder that `cargo xtask build` made",
                list.display()
            )
        })?;
        let assets =
            Assets::from_json(&json).with_context(|| format!("reading {}", list.display()))?;
        let mut files = HashMap::new();
        let mut waiting = vec![folder.to_owned()];
        while let Some(path) = waiting.pop() {
            let about = format!("reading {}", path.display());
            if path.is_dir() {
                for entry in std::fs::read_dir(&path).with_context(|| about.clone())? {
                    waiting.push(entry.with_context(|| about.clone())?.path());
                }
                continue;
            }
            let extension = path
                .extension()
                .and_then(|extension| extension.to_str())
                .unwrap_or_default();
            if path == list || matches!(extension, "br" | "gz") {
                continue;
            }
            let beside = |extension: &str| {
                let mut name = path.clone().into_os_string();
                name.push(extension);
                std::fs::read(name).ok().map(Bytes::from)
            };
            let address = address(folder, &path);
            let plain = Bytes::from(std::fs::read(&path).with_context(|| about.clone())?);
            let file = File {
                brotli: beside(".br"),
                gzip: beside(".gz"),
                kind: kind(extension),
                hashed: is_hashed(&address),
                tag: super::cache::tag(&plain),
                plain,
            };
            files.insert(address, file);
        }
        Ok(Self {
            files: Arc::new(files),
            assets,
        })
    }

    /// The addresses, for pages to ask for.
    pub fn assets(&self) -> Assets {
        self.assets.clone()
    }

    /// How many files there are, compressed copies not counted.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(path)?;
        let wanted = accepted(headers.get(ACCEPT_ENCODING));
        let (body, encoding) = match (wanted, &file.brotli, &file.gzip) {
            (Encoding::Brotli, Some(brotli), _) => (brotli, Encoding::Brotli),
            (Encoding::Brotli | Encoding::Gzip, _, Some(gzip)) => (gzip, Encoding::Gzip),
            (Encoding::Brotli | Encoding::Gzip | Encoding::Plain, _, _) => {
                (&file.plain, Encoding::Plain)
            }
        };
        let fresh = headers
            .get(IF_NONE_MATCH)
            .is_some_and(|tags| super::cache::matches(tags, &file.tag));
        let mut response = if fresh {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            Response::new(Body::from(body.clone()))
        };
        let answer = response.headers_mut();
        if !fresh {
            answer.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind));
            answer.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
            if let Some(name) = encoding.name() {
                answer.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
            }
        }
        answer.insert(CACHE_CONTROL, if file.hashed { FOR_EVER } else { AN_HOUR });
        answer.insert(ETAG, file.tag.clone());
        answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
        Some(response)
    }
}

/// Answers requests for files; lets all others through.
pub(super) async fn serve(
    State(state): State<ServerState>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    if let Some(mut response) = state.files().answer(path, request.headers()) {
        if request.method() == Method::HEAD {
            *response.body_mut() = Body::empty();
        }
        return response;
    }
    if path == "/favicon.ico" {
        // Browsers ask for it where a page has not told them of an icon, as with a picture opened alone.
        return Redirect::temporary(&state.site().assets.url("icons/icon.svg")).into_response();
    }
    if FOLDERS.iter().any(|folder| path.starts_with(folder)) {
        return Refusal::NotFound.into_response();
    }
    next.run(request).await
}

fn address(folder: &Path, file: &Path) -> String {
    let below = file.strip_prefix(folder).unwrap_or(file);
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    format!("/{}", parts.join("/"))
}

/// Whether a name carries the hash of the content, as xtask writes it: 16 hexadecimal digits before the
/// extension. What wasm-bindgen's snippets lie in carries one too.
fn is_hashed(address: &str) -> bool {
    let name = address.rsplit('/').next().unwrap_or(address);
    let hash = |part: &str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    name.split('.').any(hash) || address.starts_with("/pkg/snippets/")
}

fn kind(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        // Browsers compile WebAssembly while it arrives under this type alone.
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/pkg/app.46c728e27a179a2a.wasm"));
        assert!(is_hashed("/start.298a0248bc5a3050.js"));
        assert!(is_hashed("/pkg/snippets/gloo-1234/inline0.js"));
        assert!(!is_hashed("/favicon.svg"));
        assert!(!is_hashed("/sw.js"));
    }

    #[test]
    fn a_folder_that_was_never_built_is_refused_with_what_to_do() {
        let err = SiteFiles::read(Path::new("/nowhere"))
            .err()
            .expect("a refusal")
            .to_string();
        insta::assert_snapshot!(err, @"reading /nowhere/assets.json: site_dir must be a folder that `cargo xtask build` made");
    }
}
