//! Many visitors at once: each sends the same request again as soon as it has its answer.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use anyhow::bail;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::http;

/// How many visitors.
pub(crate) const CONNECTIONS: usize = 32;

/// Requests answered per second.
#[tokio::main]
pub(crate) async fn requests_per_second(
    port: u16,
    path: &str,
    time: Duration,
) -> anyhow::Result<u32> {
    let until = Instant::now() + time;
    let mut visitors = JoinSet::new();
    for _ in 0..CONNECTIONS {
        visitors.spawn(visit(port, http::request(port, path, "br, gzip"), until));
    }
    let mut answers = 0;
    while let Some(visitor) = visitors.join_next().await {
        answers += visitor??;
    }
    let per_second = u128::from(answers) * 1000 / time.as_millis().max(1);
    Ok(u32::try_from(per_second)?)
}

async fn visit(port: u16, request: Vec<u8>, until: Instant) -> anyhow::Result<u64> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    stream.set_nodelay(true)?;
    let mut bytes = Vec::with_capacity(256 * 1024);
    let mut answers = 0;
    while Instant::now() < until {
        stream.write_all(&request).await?;
        bytes.clear();
        while http::complete(&bytes).is_none() {
            if stream.read_buf(&mut bytes).await? == 0 {
                bail!("the server closed the connection");
            }
        }
        if !bytes.starts_with(b"HTTP/1.1 200") {
            let line = bytes
                .split(|byte| *byte == b'\r')
                .next()
                .unwrap_or_default();
            bail!(
                "under load the server answers {}",
                String::from_utf8_lossy(line)
            );
        }
        answers += 1;
    }
    Ok(answers)
}
