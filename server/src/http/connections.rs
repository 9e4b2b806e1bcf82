//! Connections: how many one address may hold, and how long each may keep us waiting.
//!
//! In place of `axum::serve`, which waits for ever for the head of a request. Whoever sends byte by byte, or does not
//! read what was asked for, would else hold a connection for as long as they like (Slowloris).

use super::client::subscriber;
use crate::config::Settings;
use crate::config::value::Networks;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep, timeout};
use tower::ServiceExt as _;

/// How long the head of a request may take, and how long a connection may wait for its next request.
const HEAD: Duration = Duration::from_secs(20);
/// How long somebody may take nothing of an answer.
const STALL: Duration = Duration::from_secs(30);
/// A head has a cookie, an address and some dozen lines.
const HEAD_BYTES: u16 = 32 * 1024;
const STREAMS: u32 = 64;
/// How a connection of HTTP/2 begins (RFC 9113, 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Serves until told to stop, then until what is under way has ended.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    settings: &Settings,
    stop: impl Future<Output = ()>,
) {
    let door = Door::new(settings);
    let under_way = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(err) => {
                // No more files, most likely: some connections end meanwhile.
                tracing::error!(kind = %err.kind(), "a connection could not be taken");
                sleep(Duration::from_millis(500)).await;
                continue;
            }
        };
        // Closed at once: an answer would cost what the limit is to save.
        let Some(place) = door.enter(peer.ip()) else {
            continue;
        };
        let (router, watcher) = (router.clone(), under_way.watcher());
        tokio::spawn(async move {
            connection(stream, peer, router, watcher).await;
            drop(place);
        });
    }
    drop(listener);
    under_way.shutdown().await;
}

async fn connection(stream: TcpStream, peer: SocketAddr, router: Router, watcher: Watcher) {
    // Answers leave at once; where this can't be set they leave a little later.
    let _ = stream.set_nodelay(true);
    // Which version it is shows in the first bytes, and the library waits for them without an end.
    if timeout(HEAD, beginning(&stream)).await.is_err() {
        return;
    }
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request)
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_BYTES.into());
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(HEAD)
        .keep_alive_timeout(HEAD)
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(HEAD_BYTES.into());
    let io = TokioIo::new(Steady::new(stream));
    let connection = builder.serve_connection(io, service);
    // How it ended is the other side's matter: closed, too slow, or no HTTP at all.
    let _ = watcher.watch(connection.into_owned()).await;
}

/// Waits until the first bytes tell the version: all of the preface of HTTP/2, or something else.
async fn beginning(stream: &TcpStream) {
    let mut bytes = [0; PREFACE.len()];
    loop {
        match stream.peek(&mut bytes).await {
            Ok(seen) if seen > 0 && seen < PREFACE.len() && PREFACE.starts_with(&bytes[..seen]) => {
                // The same bytes would be seen again at once.
                sleep(Duration::from_millis(20)).await;
            }
            Ok(_) | Err(_) => return,
        }
    }
}

/// Open connections by their address.
type Open = Arc<Mutex<HashMap<IpAddr, u32>>>;

/// Counts the connections of each address.
#[derive(Clone)]
struct Door {
    open: Open,
    most: u32,
    trusted: Networks,
}

impl Door {
    fn new(settings: &Settings) -> Self {
        Self {
            open: Arc::default(),
            most: settings.connections_per_address,
            trusted: settings.trusted_proxies.clone(),
        }
    }

    /// A place for a connection, unless its address has as many as it may have. Through our proxies come all.
    fn enter(&self, address: IpAddr) -> Option<Place> {
        let address = subscriber(address.to_canonical());
        if self.most == 0 || self.trusted.hold(address) {
            return Some(Place(None));
        }
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_insert(0);
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Place(Some((Arc::clone(&self.open), address))))
    }
}

/// A connection's place, given back when it is dropped.
struct Place(Option<(Open, IpAddr)>);

impl Drop for Place {
    fn drop(&mut self) {
        let Some((open, address)) = &self.0 else {
            return;
        };
        let mut open = open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(address) {
            *count -= 1;
            if *count == 0 {
                open.remove(address);
            }
        }
    }
}

/// A connection that ends when the other side takes nothing for too long.
struct Steady {
    stream: TcpStream,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl Steady {
    fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            stalled: None,
        }
    }

    fn watched<T>(
        &mut self,
        cx: &mut Context<'_>,
        polled: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if polled.is_ready() {
            self.stalled = None;
            return polled;
        }
        let timer = self.stalled.get_or_insert_with(|| Box::pin(sleep(STALL)));
        match timer.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncRead for Steady {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Steady {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.watched(cx, polled)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(cx, bytes);
        self.watched(cx, polled)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_flush(cx);
        self.watched(cx, polled)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::value::Value as _;

    #[test]
    fn an_address_holds_so_many_connections_and_its_neighbour_as_many() {
        let door = Door {
            open: Arc::default(),
            most: 2,
            trusted: Networks::read("10.0.0.1").expect("a network"),
        };
        let enter = |text: &str| door.enter(text.parse().expect("an address"));
        let first = enter("192.0.2.1").expect("a place");
        let second = enter("::ffff:192.0.2.1").expect("a place");
        assert!(enter("192.0.2.1").is_none());
        let _others = (enter("192.0.2.2").expect("a place"), enter("2001:db8::1"));
        let _same_subscriber = enter("2001:db8::2").expect("a place");
        assert!(enter("2001:db8::3").is_none());
        let proxied: Vec<_> = (0..9).map(|_| enter("10.0.0.1")).collect();
        assert!(proxied.iter().all(Option::is_some));
        drop(first);
        let third = enter("192.0.2.1").expect("a place again");
        drop((second, third));
        assert!(
            !door
                .open
                .lock()
                .expect("a lock")
                .contains_key(&IpAddr::from([192, 0, 2, 1]))
        );
    }
}
