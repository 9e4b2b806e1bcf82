//! Addresses of the settings that lead, or are led, into the network of the server (server-side request forgery).
//!
//! No visitor gives an address that the server asks. What is left is a setting typed wrong, and a service that was
//! taken over and sends the server elsewhere.

use crate::harness::World;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::any;
use server::config::{Given, Settings};
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// Sends everybody on to what nobody outside may ask; tells the paths that it was asked for.
#[derive(Clone, Default)]
struct TakenOver(Arc<Mutex<Vec<String>>>);

impl TakenOver {
    /// Gives its address.
    async fn open(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new()
            .fallback(any(Self::answer))
            .with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    #[expect(clippy::unused_async, reason = "axum's handlers are asynchronous")]
    async fn answer(State(here): State<Self>, uri: axum::http::Uri) -> Response {
        let path = uri.path().to_owned();
        let inside = path == "/inside";
        here.0.lock().expect("not broken").push(path);
        if inside {
            (StatusCode::OK, "{\"features\":[]}").into_response()
        } else {
            Redirect::temporary("/inside").into_response()
        }
    }

    fn asked(&self) -> Vec<String> {
        self.0.lock().expect("not broken").clone()
    }
}

/// The settings of all services, each at an address.
fn settings(sms: &str, geocoder: &str, issuer: &str) -> String {
    format!(
        "[sms]\nurl = {sms:?}\nbody = '{{\"to\":\"{{to}}\",\"text\":\"{{text}}\"}}'\n\
         [places]\ngeocoder_url = {geocoder:?}\n\
         [france_connect]\nissuer = {issuer:?}\nclient_id = \"parvis\"\nsecret = \"s\"\n"
    )
}

#[tokio::test]
async fn a_service_leads_the_server_nowhere_else() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let service = TakenOver::default();
    let url = service.open().await;
    let toml = settings(&format!("{url}/sms"), &format!("{url}/search"), &url);
    let world = World::with(&toml).await;
    let mut given = Given::default();
    given.toml(&toml, "the test").expect("TOML");
    let read = Settings::read(&given).expect("settings");

    let texts = read.the_texts(&given).expect("settings").expect("texts");
    let sent = texts.send("+33612345678", "a").await;
    assert_eq!(sent, Err(sms::SendFault::Refused(307)));
    let geocoder = read.the_places().expect("settings").geocoder;
    let found = geocoder.expect("a search").search("place pie").await;
    assert!(found.is_err(), "{found:?}");
    let way = world.get("/fr/sign-in/france-connect?back=/account");
    let answer = way.send().await;
    assert_eq!(answer.header("location"), "/fr/account?notice");

    let asked = service.asked();
    for path in ["/sms", "/search", "/.well-known/openid-configuration"] {
        assert!(asked.iter().any(|asked| asked == path), "{path}: {asked:?}");
    }
    assert!(!asked.iter().any(|path| path == "/inside"), "{asked:?}");
}

#[test]
fn settings_name_encrypted_services_or_those_of_this_machine() {
    /// Whether each service takes its address.
    fn taken(sms: &str, geocoder: &str, issuer: &str) -> bool {
        let mut given = Given::default();
        given
            .toml(&settings(sms, geocoder, issuer), "the test")
            .expect("TOML");
        Settings::read(&given).is_ok_and(|read| {
            read.the_texts(&given).is_ok()
                && read.the_places().is_ok()
                && read.the_providers(&given).is_ok()
        })
    }
    let _ = rustls::crypto::ring::default_provider().install_default();
    let fine = "https://api.example.fr/a";
    assert!(taken(fine, fine, fine));
    let here = "http://127.0.0.1:4000/a";
    assert!(taken(here, here, here));
    for wrong in [
        "http://api.example.fr/a",
        "http://10.0.0.3/a",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost.example.fr/a",
        "http://127.0.0.1@api.example.fr/a",
        "file:///etc/passwd",
        "gopher://127.0.0.1/a",
    ] {
        assert!(!taken(wrong, fine, fine), "sms.url: {wrong}");
        assert!(!taken(fine, wrong, fine), "places.geocoder_url: {wrong}");
        assert!(!taken(fine, fine, wrong), "france_connect.issuer: {wrong}");
    }
}
