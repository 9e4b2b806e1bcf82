//! What is under way when the server is told to stop may end.

use crate::commands::parvis;
use crate::harness::World;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[tokio::test]
async fn sigterm_lets_requests_end() {
    let world = World::new().await;
    let folder = world.folder.path();
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = free.local_addr().expect("an address");
    drop(free);
    let variables = [
        ("PARVIS_ADDRESS", address.to_string()),
        ("PARVIS_DATABASE_URL", "sqlite:test.db".to_owned()),
        ("PARVIS_SECRET", "a secret of the tests ".repeat(3)),
        ("PARVIS_SITE_DIR", "site".to_owned()),
        ("PARVIS_LOG_FORMAT", "json".to_owned()),
    ];
    let variables = variables
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let mut server = parvis(folder, &variables, &["serve"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("parvis starts");
    wait_until("the server answers", || TcpStream::connect(address).is_ok());

    // Half a form, then the signal, then the other half.
    let mut form = TcpStream::connect(address).expect("a connection");
    form.set_read_timeout(Some(Duration::from_secs(20)))
        .expect("set");
    let body = "nothing=1&more=2";
    let (first, second) = body.split_at(5);
    write!(
        form,
        "POST /api/demonstration/move-clock HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{first}",
        body.len()
    )
    .expect("sent");
    std::thread::sleep(Duration::from_millis(300));
    let killed = Command::new("kill")
        .args(["-TERM", &server.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(killed.success());
    wait_until("no more connections", || refuses(address));
    assert!(
        server.try_wait().expect("a status").is_none(),
        "the server waits for the form"
    );
    form.write_all(second.as_bytes()).expect("sent");
    let mut answer = String::new();
    let _ = form.read_to_string(&mut answer);
    assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");

    let output = server.wait_with_output().expect("an end");
    let log = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{log}");
    assert!(log.contains("\"message\":\"stopped\""), "{log}");
    // One line a request, with its route and without the visitor's address or what they sent.
    assert!(log.contains("\"route\":\"/api/{*function}\""), "{log}");
    assert!(
        !log.contains("nothing=1") && !log.contains(&Ipv4Addr::LOCALHOST.to_string())
            || log.matches("127.0.0.1").count() <= 2,
        "{log}"
    );
}

/// Nothing listens any more. (A connection may still be taken into the queue for a moment.)
fn refuses(address: SocketAddr) -> bool {
    TcpStream::connect(address).is_err()
}

fn wait_until(what: &str, is: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "waited in vain: {what}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}
