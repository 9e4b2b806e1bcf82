//! A provider that says what a test wants it to say, over real HTTP.

use data_encoding::BASE64URL_NOPAD;
use oidc::{Answer, Identity, Kept, OidcError, Provider, Registration};
use openidconnect::PrivateSigningKey as _;
use openidconnect::core::{CoreHmacKey, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey};
use p256::ecdsa::signature::Signer as _;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

pub(crate) const CLIENT: &str = "parvis";
pub(crate) const SECRET: &str = "a secret of forty characters, at least so";
const OWN_KEY: &str = include_str!("keys/provider.pem");
const OTHER_KEY: &str = include_str!("keys/other.pem");
const EC_KEY: [u8; 32] = [7; 32];

/// What signs a token.
#[derive(Clone, Debug)]
pub(crate) enum Key {
    /// The key that the provider publishes as `rsa`.
    Own,
    /// Another one.
    Other,
    /// The one that it publishes as `ec`.
    Ec,
    Shared(Vec<u8>),
    /// Nothing: the third part is empty.
    Nothing,
}

/// What the provider answers.
#[derive(Clone, Debug)]
pub(crate) struct Says {
    pub(crate) header: Value,
    pub(crate) claims: Value,
    pub(crate) key: Key,
    /// Changes the signed token: a signature that was cut, a body that was swapped.
    pub(crate) tampered: fn(String) -> String,
    pub(crate) userinfo: Value,
    /// The header and the key of a signed userinfo; else it is JSON.
    pub(crate) userinfo_signed: Option<(Value, Key)>,
    /// Another answer to a path.
    pub(crate) instead: BTreeMap<&'static str, (u16, String)>,
    /// Keys that it publishes: `rsa`, `ec`.
    pub(crate) keys: Vec<&'static str>,
}

/// The provider, and who signs in there.
pub(crate) struct Fake {
    pub(crate) issuer: String,
    says: Arc<Mutex<Says>>,
    asked: Arc<Mutex<Vec<(String, String)>>>,
}

impl Fake {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let issuer = format!("http://{}", listener.local_addr().expect("an address"));
        let now = chrono::Utc::now().timestamp();
        let says = Arc::new(Mutex::new(Says {
            header: json!({"alg": "RS256", "kid": "rsa", "typ": "JWT"}),
            claims: json!({
                "iss": issuer, "aud": CLIENT, "sub": "pairwise-1", "acr": "eidas1",
                "iat": now, "exp": now + 60,
            }),
            key: Key::Own,
            tampered: |token| token,
            userinfo: json!({
                "sub": "pairwise-1", "email": "ana@example.org", "given_name": "Ana",
                "birthdate": "2012-05-17",
            }),
            userinfo_signed: None,
            instead: BTreeMap::new(),
            keys: vec!["rsa", "ec"],
        }));
        let asked = Arc::new(Mutex::new(vec![]));
        let (server, log, base) = (Arc::clone(&says), Arc::clone(&asked), issuer.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let says = server.lock().expect("says").clone();
                let _ = answer(stream, &base, &says, &log);
            }
        });
        Self {
            issuer,
            says,
            asked,
        }
    }

    pub(crate) fn change(&self, change: impl FnOnce(&mut Says)) {
        change(&mut self.says.lock().expect("says"));
    }

    /// The body of the last request to a path.
    pub(crate) fn asked(&self, path: &str) -> Option<String> {
        let asked = self.asked.lock().expect("asked");
        asked
            .iter()
            .rev()
            .find(|(of, _)| of == path)
            .map(|(_, body)| body.clone())
    }

    pub(crate) fn count(&self, path: &str) -> usize {
        let asked = self.asked.lock().expect("asked");
        asked.iter().filter(|(of, _)| of == path).count()
    }

    pub(crate) fn registration(&self) -> Registration {
        Registration {
            issuer: self.issuer.clone(),
            client_id: CLIENT.to_owned(),
            secret: SECRET.to_owned(),
            callback: "http://localhost:3000/france-connect/callback".to_owned(),
            scopes: &["email"],
            acr: Some("eidas1"),
            pkce: false,
            max_age: false,
        }
    }

    pub(crate) fn provider(&self) -> Provider {
        provider(self.registration())
    }

    /// Signs in from the beginning, with what was said so far.
    pub(crate) async fn sign_in(&self) -> Result<Identity, OidcError> {
        self.sign_in_at(&self.provider(), false).await
    }

    pub(crate) async fn sign_in_at(
        &self,
        provider: &Provider,
        again: bool,
    ) -> Result<Identity, OidcError> {
        let (state, kept) = self.begin(provider, again).await;
        let answer = Answer {
            code: Some("one-use"),
            state: Some(&state),
            ..Answer::default()
        };
        provider.finish(kept, answer).await
    }

    /// Begins, and lets the next token have the nonce, unless the test has set one.
    pub(crate) async fn begin(&self, provider: &Provider, again: bool) -> (String, Kept) {
        let begun = provider.begin(&[], again).await.expect("begun");
        let query = query(&begun.url);
        self.change(|says| {
            if says.claims.get("nonce").is_none() {
                says.claims["nonce"] = json!(query["nonce"]);
            }
        });
        (query["state"].clone(), begun.kept)
    }
}

pub(crate) fn provider(registration: Registration) -> Provider {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Provider::new(registration).expect("a provider")
}

pub(crate) fn query(url: &str) -> BTreeMap<String, String> {
    let url = openidconnect::url::Url::parse(url).expect("an address");
    url.query_pairs().into_owned().collect()
}

/// The public half of the provider's RSA key, as somebody who forges would use it for a secret.
pub(crate) fn public_key() -> Vec<u8> {
    jwk("rsa").to_string().into_bytes()
}

/// A token of three parts, signed by hand: a library would refuse to make most of these.
pub(crate) fn signed(header: &Value, claims: &Value, key: &Key) -> String {
    let part = |json: &Value| BASE64URL_NOPAD.encode(json.to_string().as_bytes());
    let message = format!("{}.{}", part(header), part(claims));
    let bytes = message.as_bytes();
    let rsa = |pem| {
        let key = CoreRsaPrivateSigningKey::from_pem(pem, None).expect("a key");
        key.sign(&CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, bytes)
            .expect("signed")
    };
    let signature = match key {
        Key::Own => rsa(OWN_KEY),
        Key::Other => rsa(OTHER_KEY),
        Key::Ec => {
            let signature: p256::ecdsa::Signature = ec_key().sign(bytes);
            signature.to_bytes().to_vec()
        }
        Key::Shared(secret) => CoreHmacKey::new(secret.clone())
            .sign(&CoreJwsSigningAlgorithm::HmacSha256, bytes)
            .expect("signed"),
        Key::Nothing => vec![],
    };
    format!("{message}.{}", BASE64URL_NOPAD.encode(&signature))
}

fn ec_key() -> p256::ecdsa::SigningKey {
    p256::ecdsa::SigningKey::from_slice(&EC_KEY).expect("a key")
}

fn jwk(kid: &str) -> Value {
    if kid == "ec" {
        let point = ec_key().verifying_key().to_sec1_point(false);
        let half = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let bytes = point.as_bytes();
        return json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": kid,
            "x": half(&bytes[1..33]), "y": half(&bytes[33..]),
        });
    }
    let name = openidconnect::JsonWebKeyId::new(kid.to_owned());
    let key = CoreRsaPrivateSigningKey::from_pem(OWN_KEY, Some(name)).expect("a key");
    serde_json::to_value(key.as_verification_key()).expect("a key")
}

fn answer(
    mut stream: TcpStream,
    issuer: &str,
    says: &Says,
    log: &Mutex<Vec<(String, String)>>,
) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header)?;
        if header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let body = String::from_utf8_lossy(&body).into_owned();
    log.lock().expect("log").push((path.clone(), body));
    let (status, kind, text) = match says.instead.get(path.as_str()) {
        Some((status, text)) => (*status, "application/json", text.clone()),
        None => said(&path, issuer, says),
    };
    write!(
        stream,
        "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\nlocation: {issuer}/elsewhere\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{text}",
        text.len()
    )
}

fn said(path: &str, issuer: &str, says: &Says) -> (u16, &'static str, String) {
    let json = |value: Value| (200, "application/json", value.to_string());
    match path {
        "/.well-known/openid-configuration" => json(json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/authorize"),
            "token_endpoint": format!("{issuer}/token"),
            "userinfo_endpoint": format!("{issuer}/userinfo"),
            "jwks_uri": format!("{issuer}/jwks"),
            "end_session_endpoint": format!("{issuer}/end"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
        })),
        "/jwks" => {
            let keys: Vec<Value> = says.keys.iter().map(|kid| jwk(kid)).collect();
            json(json!({"keys": keys}))
        }
        "/token" => {
            let token = (says.tampered)(signed(&says.header, &says.claims, &says.key));
            json(json!({
                "access_token": "access", "token_type": "Bearer", "expires_in": 60, "id_token": token,
            }))
        }
        "/userinfo" => match &says.userinfo_signed {
            Some((header, key)) => (200, "application/jwt", signed(header, &says.userinfo, key)),
            None => json(says.userinfo.clone()),
        },
        _ => (404, "text/plain", "nothing here".to_owned()),
    }
}
