//! The yardstick: an axum handler that does nothing but return the same bytes.

use std::{net::Ipv4Addr, path::Path};

use anyhow::Context as _;
use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
    routing::get,
};
use tokio::net::TcpListener;

use crate::http::Answer;

/// The one word that ends the headers in the file.
const END: &[u8] = b"\n\n";

/// What hyper writes by itself.
const BY_ITSELF: [&str; 4] = ["content-length", "date", "transfer-encoding", "connection"];

/// What the bare handler returns.
#[derive(Clone)]
pub(crate) struct Page {
    headers: HeaderMap,
    body: Bytes,
}

/// Keeps an answer for the bare server: all its headers, and the body as it came.
pub(crate) fn write(file: &Path, answer: &Answer) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    for (name, value) in answer.headers() {
        if !BY_ITSELF.contains(&name.to_ascii_lowercase().as_str()) {
            bytes.extend_from_slice(format!("{name}: {value}\n").as_bytes());
        }
    }
    bytes.extend_from_slice(b"\n");
    bytes.extend_from_slice(&answer.body);
    std::fs::write(file, bytes).with_context(|| format!("writing {}", file.display()))
}

impl Page {
    /// Reads what [`write`] kept.
    pub(crate) fn read(file: &str) -> anyhow::Result<Self> {
        let bytes = std::fs::read(file).with_context(|| format!("reading {file}"))?;
        let end = bytes
            .windows(END.len())
            .position(|window| window == END)
            .context("no headers")?;
        let mut headers = HeaderMap::new();
        for line in String::from_utf8_lossy(&bytes[..end]).lines() {
            let (name, value) = line.split_once(": ").context("not a header")?;
            headers.append(name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?);
        }
        let body = Bytes::copy_from_slice(&bytes[end + END.len()..]);
        Ok(Self { headers, body })
    }
}

/// Serves that page under every path until the process is ended.
#[tokio::main]
pub(crate) async fn serve(port: u16, page: Page) -> anyhow::Result<()> {
    let answer = get(async move || (page.headers.clone(), page.body.clone()));
    let router = Router::new().fallback(answer);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    axum::serve(listener, router).await.context("serving")
}
