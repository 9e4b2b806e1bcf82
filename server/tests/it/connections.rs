//! Clients that send slowly, hold many connections, or speak another version, over real sockets.

use crate::harness::World;
use server::config::{Given, Settings};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

struct Site {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
}

async fn serve(world: &World, settings: &str) -> Site {
    let mut given = Given::default();
    given.toml(settings, "the test").expect("TOML");
    let settings = Settings::read(&given).expect("settings");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel();
    let router = server::http::router(&world.state);
    let serving = tokio::spawn(async move {
        let stopped = async {
            let _ = stopped.await;
        };
        server::http::serve(listener, router, &settings, stopped).await;
    });
    Site {
        address,
        stop,
        serving,
    }
}

async fn connect(site: &Site) -> TcpStream {
    TcpStream::connect(site.address)
        .await
        .expect("a connection")
}

/// What comes back until the other side closes, and after how long.
async fn until_closed(stream: &mut TcpStream) -> (String, Duration) {
    let begun = Instant::now();
    let mut bytes = vec![];
    let read = tokio::time::timeout(Duration::from_mins(1), stream.read_to_end(&mut bytes));
    // A reset is an end as well.
    let _ = read.await.expect("closed within a minute");
    (
        String::from_utf8_lossy(&bytes).into_owned(),
        begun.elapsed(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_a_head_byte_by_byte_is_left() {
    let world = World::new().await;
    let site = serve(&world, "").await;
    // Nothing, the beginning of HTTP/2, half a head, and a head that never ends.
    let mut silent = connect(&site).await;
    let mut preface = connect(&site).await;
    preface.write_all(b"PRI * HT").await.expect("sent");
    let mut half = connect(&site).await;
    half.write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\n")
        .await
        .expect("sent");
    let dripping = connect(&site).await;
    let (mut reading, mut writing) = dripping.into_split();
    let drip = tokio::spawn(async move {
        let _ = writing.write_all(b"GET /healthz HTTP/1.1\r\n").await;
        for _ in 0..60 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            if writing.write_all(b"x: y\r\n").await.is_err() {
                return;
            }
        }
    });
    let dripped = async {
        let (begun, mut bytes) = (Instant::now(), vec![]);
        let _ = reading.read_to_end(&mut bytes).await;
        begun.elapsed()
    };
    let (one, two, three, four) = tokio::join!(
        until_closed(&mut silent),
        until_closed(&mut preface),
        until_closed(&mut half),
        dripped
    );
    for elapsed in [one.1, two.1, three.1, four] {
        let seconds = elapsed.as_secs();
        assert!((15..30).contains(&seconds), "{seconds} s");
    }
    drip.abort();
    assert!(!three.0.contains("200 OK"), "{}", three.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_a_form_byte_by_byte_is_told_so() {
    let world = World::new().await;
    let site = serve(&world, "").await;
    let mut form = connect(&site).await;
    let head = "POST /api/accounts/sign-in HTTP/1.1\r\nHost: localhost:3000\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n";
    form.write_all(head.as_bytes()).await.expect("sent");
    let (mut reading, mut writing) = form.into_split();
    let drip = tokio::spawn(async move {
        for _ in 0..60 {
            if writing.write_all(b"a").await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
    });
    let begun = Instant::now();
    let mut bytes = vec![];
    let _ = tokio::time::timeout(Duration::from_secs(40), reading.read_to_end(&mut bytes)).await;
    let answer = String::from_utf8_lossy(&bytes);
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    let seconds = begun.elapsed().as_secs();
    assert!((6..20).contains(&seconds), "{seconds} s");
    drip.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_holds_so_many_connections() {
    let world = World::new().await;
    let site = serve(&world, "limits.connections_per_address = 3").await;
    let mut open = vec![];
    for _ in 0..3 {
        let mut stream = connect(&site).await;
        assert!(answers(&mut stream).await);
        open.push(stream);
    }
    let mut fourth = connect(&site).await;
    assert!(!answers(&mut fourth).await);
    open.pop();
    // The server sees the end of a connection a moment later.
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(answers(&mut connect(&site).await).await);
    // Behind a proxy that is trusted, all are one address.
    let proxied = serve(
        &world,
        "trusted_proxies = \"127.0.0.1\"\nlimits.connections_per_address = 3",
    )
    .await;
    let mut open = vec![];
    for _ in 0..6 {
        let mut stream = connect(&proxied).await;
        assert!(answers(&mut stream).await);
        open.push(stream);
    }
}

/// Whether a request on this connection gets an answer; the connection stays open.
async fn answers(stream: &mut TcpStream) -> bool {
    let request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let mut bytes = [0; 64];
    stream.write_all(request).await.is_ok()
        && matches!(stream.read(&mut bytes).await, Ok(seen) if bytes[..seen].starts_with(b"HTTP/1.1 200"))
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_that_are_no_heads_are_refused() {
    let world = World::new().await;
    let site = serve(&world, "").await;
    let long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(60_000));
    let many = format!(
        "GET / HTTP/1.1\r\nHost: a\r\n{}\r\n",
        "x: y\r\n".repeat(2000)
    );
    for wrong in [
        "\0\0\0\0\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n",
        // Two lengths, or a length and chunks: what a proxy and we could read differently.
        "POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        &long,
        &many,
    ] {
        let mut stream = connect(&site).await;
        let _ = stream.write_all(wrong.as_bytes()).await;
        let _ = stream.shutdown().await;
        let (answer, _) = until_closed(&mut stream).await;
        let status = answer.split(' ').nth(1).unwrap_or("closed").to_owned();
        assert!(
            matches!(status.as_str(), "400" | "414" | "431" | "closed"),
            "{}: {answer}",
            &wrong[..wrong.len().min(60)]
        );
    }
}

/// HTTP/2 without TLS, as a proxy before us may speak it: the server answers with its settings.
#[tokio::test(flavor = "multi_thread")]
async fn both_versions_are_spoken() {
    let world = World::new().await;
    let site = serve(&world, "").await;
    let mut stream = connect(&site).await;
    stream
        .write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0")
        .await
        .expect("sent");
    let mut frame = [0; 9];
    stream.read_exact(&mut frame).await.expect("a frame");
    assert_eq!(frame[3], 4, "its first frame holds its settings");
    drop(stream);
    assert!(answers(&mut connect(&site).await).await);
    // Told to stop, it lets nobody in and ends.
    site.stop.send(()).expect("told");
    let ended = tokio::time::timeout(Duration::from_secs(30), site.serving).await;
    ended.expect("ended in time").expect("ended well");
    assert!(TcpStream::connect(site.address).await.is_err());
}
