//! The client against a small server that answers as the Géoplateforme does.

use geocode::{GeocodeError, Geocoder, Geoplateforme};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Receiver, channel};

/// An answer in the form of the service's own, shortened.
const PLACES: &str = r#"{"type":"FeatureCollection","features":[
 {"type":"Feature","geometry":{"type":"Point","coordinates":[4.805528,43.949317]},
  "properties":{"label":"Place de l'Horloge 84000 Avignon","score":0.94,"type":"street","citycode":"84007"}},
 {"type":"Feature","geometry":{"type":"Point","coordinates":[4.8,43.9]},"properties":{"label":"Rue de l'Horloge 84000 Avignon"}},
 {"type":"Feature","geometry":{"type":"Point","coordinates":[]},"properties":{"label":"Nulle part"}}
]}"#;

/// Answers one request with this, and tells its first line.
fn stub(status: &'static str, body: &'static str) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!(
        "http://{}/geocodage/search",
        listener.local_addr().expect("an address")
    );
    let (told, asked) = channel();
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        let mut reader = BufReader::new(stream.try_clone().expect("a reader"));
        let mut first = String::new();
        reader.read_line(&mut first).expect("a line");
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).expect("a header");
            if header.trim().is_empty() {
                break;
            }
        }
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            body.len()
        );
        let _ = stream.write_all(head.as_bytes());
        let _ = stream.write_all(body.as_bytes());
        let _ = told.send(first);
    });
    (url, asked)
}

fn geocoder(url: &str) -> Geocoder {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Geocoder::new(Geoplateforme::new(url, Some("84007")).expect("a client"))
}

#[tokio::test]
async fn an_address_becomes_a_point() {
    let (url, asked) = stub("200 OK", PLACES);
    let found = geocoder(&url)
        .search("  place   de l'horloge ")
        .await
        .expect("an answer");
    // What has no place is left out.
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].label, "Place de l'Horloge 84000 Avignon");
    assert_eq!(found[0].point.to_string(), "43.949317,4.805528");
    let asked = asked.recv().expect("a request");
    assert_eq!(
        asked.trim(),
        "GET /geocodage/search?q=place+de+l%27horloge&limit=5&autocomplete=0&citycode=84007 HTTP/1.1"
    );
}

#[tokio::test]
async fn what_goes_wrong_is_told_apart_and_names_no_words() {
    let (url, _asked) = stub("503 Service Unavailable", "");
    assert!(matches!(
        geocoder(&url).search("place pie").await,
        Err(GeocodeError::Refused(503))
    ));
    let (url, _asked) = stub("200 OK", "<html>");
    assert!(matches!(
        geocoder(&url).search("place pie").await,
        Err(GeocodeError::Unreadable)
    ));
    // A port where nobody listens.
    let closed = TcpListener::bind("127.0.0.1:0")
        .expect("a port")
        .local_addr()
        .expect("an address");
    let err = geocoder(&format!("http://{closed}/search"))
        .search("place pie")
        .await
        .expect_err("nobody");
    let GeocodeError::Unreachable(cause) = &err else {
        panic!("{err:?}")
    };
    assert!(!format!("{err} {cause:?}").contains("pie"));
    assert!(matches!(
        geocoder(&url).search(" a ").await,
        Err(GeocodeError::TooShort)
    ));
}

#[tokio::test]
async fn what_it_answers_leads_nowhere_else_and_fills_no_memory() {
    // A service that was taken over, or an address that was typed wrong.
    let (inside, asked_inside) = stub("200 OK", PLACES);
    for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
        let moved = format!("{status}\r\nlocation: {inside}");
        let (url, _asked) = stub(moved.leak(), "");
        let answer = geocoder(&url).search("place pie").await;
        assert!(
            matches!(answer, Err(GeocodeError::Refused(300..400))),
            "{answer:?}"
        );
    }
    assert!(asked_inside.try_recv().is_err(), "a redirect was followed");

    let endless = "9".repeat(300 * 1024).leak();
    let (url, _asked) = stub("200 OK", endless);
    let answer = geocoder(&url).search("place pie").await;
    assert!(
        matches!(answer, Err(GeocodeError::Unreadable)),
        "{answer:?}"
    );
}

#[test]
fn only_an_encrypted_service_or_one_of_this_machine_is_asked() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    for fine in [
        "https://data.geopf.fr/geocodage/search",
        "http://localhost:7878/search",
        "http://[::1]:7878/search",
    ] {
        assert!(Geoplateforme::new(fine, None).is_ok(), "{fine}");
    }
    for wrong in [
        "nonsense",
        "http://data.geopf.fr/geocodage/search",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.3/search",
        "http://localhost.example.fr/search",
        "file:///etc/passwd",
    ] {
        let refused = Geoplateforme::new(wrong, None);
        assert!(matches!(refused, Err(GeocodeError::Address)), "{wrong}");
    }
}
