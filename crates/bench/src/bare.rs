//! The yardstick: an axum handler that does nothing but return the same bytes.

use std::net::Ipv4Addr;

use anyhow::Context as _;
use axum::{
    Router,
    body::Bytes,
    http::{HeaderName, header},
    routing::get,
};
use tokio::net::TcpListener;

/// What the bare handler returns.
#[derive(Clone)]
pub(crate) struct Page {
    headers: [(HeaderName, String); 2],
    body: Bytes,
}

impl Page {
    /// Takes the body from a file.
    pub(crate) fn read(content_type: &str, encoding: &str, body: &str) -> anyhow::Result<Self> {
        let body = std::fs::read(body).with_context(|| format!("reading {body}"))?;
        let encoding = if encoding.is_empty() {
            "identity"
        } else {
            encoding
        };
        let headers = [
            (header::CONTENT_TYPE, content_type.to_owned()),
            (header::CONTENT_ENCODING, encoding.to_owned()),
        ];
        Ok(Self {
            headers,
            body: body.into(),
        })
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
