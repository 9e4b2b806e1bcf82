//! Compression: of kept pages once, of other pages as they leave.

use axum::body::{Body, Bytes, HttpBody as _, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::io::Write as _;

/// Below this, headers cost more than compression saves.
const WORTH_IT: usize = 512;
/// Larger answers are downloads: they go out as they come.
const TOO_LARGE: usize = 4 * 1024 * 1024;
/// For pages that are compressed for one visitor: half the time of 5, a few per cent larger.
const QUICK: i32 = 4;

/// How a body is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

impl Encoding {
    /// The word of `Content-Encoding`.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }
}

/// The best encoding that a browser takes. Weights other than "never" (`q=0`) are not compared: browsers that
/// name brotli want it.
pub(super) fn accepted(header: Option<&HeaderValue>) -> Encoding {
    let header = header
        .and_then(|header| header.to_str().ok())
        .unwrap_or_default();
    let takes = |name: &str| {
        header.split(',').any(|part| {
            let mut pieces = part.split(';').map(str::trim);
            let named = pieces
                .next()
                .is_some_and(|piece| piece.eq_ignore_ascii_case(name));
            let never = pieces.any(|piece| {
                piece
                    .strip_prefix("q=")
                    .is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
            });
            named && !never
        })
    };
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// Brotli with a quality from 0 to 11.
pub(super) fn brotli(plain: &[u8], quality: i32) -> Bytes {
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut small = Vec::with_capacity(plain.len() / 4);
    // Writing to memory can't fail.
    let _ = brotli::BrotliCompress(&mut &plain[..], &mut small, &params);
    small.into()
}

pub(super) fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(
        Vec::with_capacity(plain.len() / 4),
        flate2::Compression::default(),
    );
    // Writing to memory can't fail.
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}

/// Compresses the pages and texts that are not compressed yet.
pub(super) async fn texts(request: Request, next: Next) -> Response {
    let encoding = accepted(request.headers().get(ACCEPT_ENCODING));
    let head = request.method() == Method::HEAD;
    let response = next.run(request).await;
    if head || response.headers().contains_key(CONTENT_ENCODING) || !is_text(response.headers()) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    add_vary(&mut parts.headers, "accept-encoding");
    let small = body
        .size_hint()
        .upper()
        .is_some_and(|size| size < WORTH_IT as u64);
    // Pages come as a stream of unknown length that is complete by then; downloads say how long they are.
    let large = body.size_hint().lower() > TOO_LARGE as u64;
    if encoding == Encoding::Plain || small || large || parts.status == StatusCode::NOT_MODIFIED {
        return Response::from_parts(parts, body);
    }
    let Ok(plain) = to_bytes(body, usize::MAX).await else {
        // The page broke off while it was made.
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        parts.headers.remove(CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    };
    let encoded = tokio::task::spawn_blocking(move || match encoding {
        Encoding::Brotli => brotli(&plain, QUICK),
        Encoding::Gzip => gzip(&plain),
        Encoding::Plain => plain,
    });
    let Ok(encoded) = encoded.await else {
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        return Response::from_parts(parts, Body::empty());
    };
    if let Some(name) = encoding.name() {
        parts
            .headers
            .insert(CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    parts
        .headers
        .insert(CONTENT_LENGTH, HeaderValue::from(encoded.len()));
    // Ours are weak already; a strong one would promise the same bytes.
    if parts
        .headers
        .get(ETAG)
        .is_some_and(|tag| !tag.as_bytes().starts_with(b"W/"))
    {
        parts.headers.remove(ETAG);
    }
    Response::from_parts(parts, Body::from(encoded))
}

/// Names a header that the answer depends on, beside those that are named already.
pub(super) fn add_vary(headers: &mut HeaderMap, name: &'static str) {
    let known = headers
        .get_all(VARY)
        .iter()
        .filter_map(|value| value.to_str().ok());
    if !known
        .flat_map(|value| value.split(','))
        .any(|known| known.trim().eq_ignore_ascii_case(name))
    {
        headers.append(VARY, HeaderValue::from_static(name));
    }
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    kind.starts_with("text/")
        || kind.starts_with("application/json")
        || kind.starts_with("application/geo+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_encoding_of_the_browser_s_is_chosen() {
        let chosen = |text: &'static str| accepted(Some(&HeaderValue::from_static(text)));
        assert_eq!(chosen("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(chosen("gzip;q=1.0, br;q=0"), Encoding::Gzip);
        assert_eq!(chosen("identity"), Encoding::Plain);
        assert_eq!(chosen("brr, gzipped"), Encoding::Plain);
        assert_eq!(accepted(None), Encoding::Plain);
    }

    #[test]
    fn what_is_compressed_reads_back() {
        let plain = "Budget participatif ".repeat(500);
        let mut back = vec![];
        brotli::BrotliDecompress(&mut brotli(plain.as_bytes(), 5).as_ref(), &mut back)
            .expect("brotli");
        assert_eq!(back, plain.as_bytes());
        let mut text = String::new();
        std::io::Read::read_to_string(
            &mut flate2::read::GzDecoder::new(gzip(plain.as_bytes()).as_ref()),
            &mut text,
        )
        .expect("gzip");
        assert_eq!(text, plain);
    }
}
