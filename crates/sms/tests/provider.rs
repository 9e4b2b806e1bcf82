//! The provider against a small server that takes messages, refuses them, or says nothing.

use sms::{Form, HttpProvider, HttpSettings, Method, SendFault, SettingFault, Texts};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

/// Answers requests with these, one after the other, and tells each whole.
fn stub(answers: &'static [&'static str]) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/sms", listener.local_addr().expect("an address"));
    let (told, asked) = channel();
    std::thread::spawn(move || {
        for answer in answers {
            let (mut stream, _) = listener.accept().expect("a connection");
            let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
            let (mut request, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                reader.read_line(&mut line).expect("a line");
                if let Some(told) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = told.trim().parse().expect("a length");
                }
                request.push_str(&line);
                if line.trim().is_empty() {
                    break;
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).expect("a body");
            request.push_str(&String::from_utf8(body).expect("text"));
            let _ = stream.write_all(answer.as_bytes());
            let _ = told.send(request);
        }
    });
    (url, asked)
}

const TAKEN: &str = "HTTP/1.1 201 Created\r\ncontent-length: 2\r\nconnection: close\r\n\r\nOK";
const AWAY: &str = "HTTP/1.1 503 Away\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const MOVED: &str = "HTTP/1.1 307 Moved\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

fn settings(url: &str) -> HttpSettings {
    HttpSettings {
        url: url.to_owned(),
        body: r#"{"recipient":"{to}","sender":"{from}","content":"{text}"}"#.to_owned(),
        header: Some("api-key: {secret}".to_owned()),
        secret: "a secret key".to_owned(),
        from: "Avignon".to_owned(),
        ..HttpSettings::default()
    }
}

fn provider(settings: HttpSettings) -> Result<HttpProvider, SettingFault> {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    HttpProvider::new(settings)
}

#[tokio::test]
async fn a_message_arrives_with_its_header_and_its_body() {
    let (url, asked) = stub(&[TAKEN]);
    let texts = Texts::new(provider(settings(&url)).expect("settings"));
    texts
        .send("+33612345678", "Votre \"code\" : 123456\nfin")
        .await
        .expect("taken");
    let request = asked.recv().expect("a request");
    assert!(request.starts_with("POST /sms HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("api-key: a secret key\r\n"), "{request}");
    assert!(
        request.contains("content-type: application/json\r\n"),
        "{request}"
    );
    let body = request.split_once("\r\n\r\n").expect("a body").1;
    let body: serde_json::Value = serde_json::from_str(body).expect("JSON");
    assert_eq!(
        body,
        serde_json::json!({
            "recipient": "+33612345678",
            "sender": "Avignon",
            "content": "Votre \"code\" : 123456\nfin",
        })
    );
}

#[tokio::test]
async fn an_address_can_hold_it_all() {
    let (url, asked) = stub(&[TAKEN, TAKEN]);
    let whole = HttpSettings {
        method: Method::Get,
        form: Form::Urlencoded,
        url: format!("{url}?to={{to}}&message={{text}}&password={{secret}}"),
        body: String::new(),
        header: None,
        success: Some("OK".to_owned()),
        ..settings("")
    };
    let strict = HttpSettings {
        success: Some("SENT".to_owned()),
        ..whole.clone()
    };
    let whole = provider(whole).expect("settings");
    Texts::new(whole)
        .send("+33612345678", "a&to=+44 b")
        .await
        .expect("taken");
    let request = asked.recv().expect("a request");
    let first =
        "GET /sms?to=%2B33612345678&message=a%26to%3D%2B44+b&password=a+secret+key HTTP/1.1\r\n";
    assert!(request.starts_with(first), "{request}");
    let strict = Texts::new(provider(strict).expect("settings"));
    assert_eq!(
        strict.send("+33612345678", "a").await,
        Err(SendFault::Unconfirmed)
    );
}

#[tokio::test]
async fn a_refusal_is_told_and_no_redirect_is_followed() {
    let (url, _asked) = stub(&[AWAY, MOVED]);
    let texts = Texts::new(provider(settings(&url)).expect("settings"));
    assert_eq!(
        texts.send("+33612345678", "a").await,
        Err(SendFault::Refused(503))
    );
    assert_eq!(
        texts.send("+33612345678", "a").await,
        Err(SendFault::Refused(307))
    );
    // Nobody listens any more.
    let gone = Texts::new(provider(settings("http://127.0.0.1:9/sms")).expect("settings"));
    assert_eq!(
        gone.send("+33612345678", "a").await,
        Err(SendFault::Unreachable)
    );
}

#[tokio::test]
async fn an_answer_that_does_not_come_leaves_it_unsure() {
    let (url, _asked) = stub(&[""]);
    let texts = Texts::new(provider(settings(&url)).expect("settings"));
    assert_eq!(
        texts.send("+33612345678", "a").await,
        Err(SendFault::Unsure)
    );
}

#[test]
fn settings_that_leak_or_lead_astray_are_refused() {
    let refused = |change: fn(&mut HttpSettings)| {
        let mut settings = settings("https://api.example.fr/sms");
        change(&mut settings);
        provider(settings)
            .map(|_| ())
            .map_err(|fault| fault.setting)
    };
    assert_eq!(refused(|_| ()), Ok(()));
    assert_eq!(
        refused(|s| s.url = "http://api.example.fr/sms".into()),
        Err("url")
    );
    assert_eq!(refused(|s| s.url = "file:///etc/passwd".into()), Err("url"));
    assert_eq!(
        refused(|s| s.url = "https://{from}.example.fr/sms".into()),
        Err("url")
    );
    assert_eq!(refused(|s| s.url = "http://[::1]:80/sms".into()), Ok(()));
    assert_eq!(
        refused(|s| s.body = r#"{"content":"{text}"}"#.into()),
        Err("body")
    );
    assert_eq!(
        refused(|s| s.body = r#"{"to":"{to}","x":{text}}"#.into()),
        Err("body")
    );
    assert_eq!(
        refused(|s| s.header = Some("no header".into())),
        Err("header")
    );
    assert_eq!(refused(|s| s.secret = "a\r\nx: b".into()), Err("header"));
    assert_eq!(refused(|s| s.method = Method::Get), Err("url"));
}
