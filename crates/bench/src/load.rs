//! Many visitors at once: each sends the next request as soon as it has its answer.

use std::{
    net::Ipv4Addr,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::bail;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::{http, stats};

/// How many visitors look at pages at once.
pub(crate) const CONNECTIONS: usize = 32;

/// Gives each visitor their next request, or none when it is over.
pub(crate) type Next = Arc<dyn Fn() -> Option<Arc<[u8]>> + Send + Sync>;

/// Whether the head of an answer is that of a success.
pub(crate) type Accept = fn(&str) -> bool;

/// What the visitors saw.
pub(crate) struct Load {
    pub(crate) per_second: u64,
    /// How long each answer took.
    pub(crate) micros: Vec<u64>,
}

/// The same request for as long as it is to last.
pub(crate) async fn repeat(port: u16, request: Vec<u8>, time: Duration) -> anyhow::Result<Load> {
    let request: Arc<[u8]> = request.into();
    let until = Instant::now() + time;
    let next = move || (Instant::now() < until).then(|| Arc::clone(&request));
    run(port, CONNECTIONS, Arc::new(next), |head| {
        head.starts_with("HTTP/1.1 200")
    })
    .await
}

/// Sends requests over so many connections until there are none left.
pub(crate) async fn run(
    port: u16,
    connections: usize,
    next: Next,
    accept: Accept,
) -> anyhow::Result<Load> {
    let started = Instant::now();
    let mut visitors = JoinSet::new();
    for _ in 0..connections {
        visitors.spawn(visit(port, Arc::clone(&next), accept));
    }
    let mut micros = Vec::new();
    while let Some(visitor) = visitors.join_next().await {
        micros.extend(visitor??);
    }
    Ok(Load {
        per_second: stats::per_second(micros.len(), started.elapsed()),
        micros,
    })
}

async fn visit(port: u16, next: Next, accept: Accept) -> anyhow::Result<Vec<u64>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    stream.set_nodelay(true)?;
    let mut bytes = Vec::with_capacity(256 * 1024);
    let mut micros = Vec::new();
    while let Some(request) = next() {
        let begun = Instant::now();
        stream.write_all(&request).await?;
        bytes.clear();
        while http::complete(&bytes).is_none() {
            if stream.read_buf(&mut bytes).await? == 0 {
                bail!("the server closed the connection");
            }
        }
        micros.push(stats::micros(begun.elapsed()));
        let end = bytes
            .windows(4)
            .position(|end| end == b"\r\n\r\n")
            .unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]);
        if !accept(&head) {
            bail!("under load the server answers {head}");
        }
    }
    Ok(micros)
}
