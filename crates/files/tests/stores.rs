//! Both kinds of stores answer alike: the disk, and a bucket behind a small server that speaks what S3 speaks.

use files::{Bucket, Files, FilesError};
use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What the stub was asked: method and path, with whether the request was signed.
type Asked = Arc<Mutex<Vec<(String, bool)>>>;

/// A server that keeps what is put under a path, for `bucket` alone.
fn stub() -> (String, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let asked = Asked::default();
    let told = Arc::clone(&asked);
    std::thread::spawn(move || {
        let mut kept = HashMap::<String, Vec<u8>>::new();
        for stream in listener.incoming() {
            let stream = stream.expect("a connection");
            answer(stream, &mut kept, &told);
        }
    });
    (format!("http://{address}"), asked)
}

fn answer(mut stream: TcpStream, kept: &mut HashMap<String, Vec<u8>>, asked: &Asked) {
    let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
    let mut line = String::new();
    if reader.read_line(&mut line).unwrap_or(0) == 0 {
        return;
    }
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default().to_owned();
    let path = words.next().unwrap_or_default().to_owned();
    let (mut length, mut signed) = (0, false);
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).expect("a header");
        let header = header.trim().to_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().expect("a number");
        }
        signed |= header.starts_with("authorization: aws4-hmac-sha256 credential=key/");
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    asked
        .lock()
        .expect("a lock")
        .push((format!("{method} {path}"), signed));
    let (status, answer) = match method.as_str() {
        "PUT" => {
            kept.insert(path, body);
            ("200 OK", vec![])
        }
        "GET" => match kept.get(&path) {
            Some(body) => ("200 OK", body.clone()),
            None => (
                "404 Not Found",
                b"<Error><Code>NoSuchKey</Code></Error>".to_vec(),
            ),
        },
        // Several at once (`DeleteObjects`); keys that are not there count as removed.
        "POST" if path.ends_with("?delete") => {
            let list = String::from_utf8(body).expect("XML");
            let mut deleted = String::new();
            for part in list.split("<Key>").skip(1) {
                let key = part.split("</Key>").next().expect("a key");
                kept.remove(&format!("/parvis/{key}"));
                deleted.push_str(&format!("<Deleted><Key>{key}</Key></Deleted>"));
            }
            let answer = format!("<DeleteResult>{deleted}</DeleteResult>");
            ("200 OK", answer.into_bytes())
        }
        _ => ("405 Method Not Allowed", vec![]),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\netag: \"1\"\r\nlast-modified: Sun, 22 Nov 2026 08:00:00 GMT\r\nconnection: close\r\n\r\n",
        answer.len()
    );
    // A client that has gone away needs no answer.
    let _ = stream.write_all(head.as_bytes());
    let _ = stream.write_all(&answer);
}

/// Puts, reads, replaces and removes.
async fn keeps_files(files: &Files) {
    let key = "photos/0197.jpg";
    assert!(matches!(files.get(key).await, Err(FilesError::NotFound)));
    files.put(key, b"one".to_vec()).await.expect("kept");
    assert_eq!(files.get(key).await.expect("read"), b"one");
    files.put(key, b"another".to_vec()).await.expect("kept");
    assert_eq!(files.get(key).await.expect("read"), b"another");
    files.delete(key).await.expect("removed");
    assert!(matches!(files.get(key).await, Err(FilesError::NotFound)));
    // What is not there is removed already.
    files.delete(key).await.expect("removed");
}

#[tokio::test]
async fn the_disk_keeps_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::in_folder(&folder.path().join("files")).expect("opened");
    keeps_files(&files).await;
}

#[tokio::test]
async fn a_bucket_keeps_files() {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (endpoint, asked) = stub();
    let bucket = Bucket {
        endpoint,
        name: "parvis".to_owned(),
        region: "gra".to_owned(),
        key_id: "key".to_owned(),
        secret: "hunter2".to_owned(),
    };
    assert!(!format!("{bucket:?}").contains("hunter2"));
    let files = Files::in_bucket(&bucket).expect("opened");
    keeps_files(&files).await;
    let asked = asked.lock().expect("a lock");
    assert_eq!(asked[1].0, "PUT /parvis/photos/0197.jpg");
    assert!(asked.iter().all(|(_, signed)| *signed), "{asked:?}");
}

#[tokio::test]
async fn a_key_can_t_leave_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = Files::in_folder(&folder.path().join("files")).expect("opened");
    // Either refused or kept inside: never beside the folder.
    let _ = files.put("../outside.txt", b"x".to_vec()).await;
    assert!(!folder.path().join("outside.txt").exists());
}
