//! Signing in at a provider that tells the truth, and at one behind which somebody forges.

mod fake;

use chrono::{NaiveDate, Utc};
use fake::{CLIENT, Fake, Key, SECRET, Says, provider, public_key, query};
use oidc::{Answer, OidcError, Registration};
use serde_json::json;

fn told(result: &Result<oidc::Identity, OidcError>) -> String {
    match result {
        Ok(_) => "signed in".to_owned(),
        Err(OidcError::Token(cause)) => format!("token: {cause:?}"),
        Err(err) => err.to_string(),
    }
}

#[tokio::test]
async fn somebody_who_is_known_there_is_known_here() {
    let fake = Fake::start();
    let who = fake.sign_in().await.expect("signed in");
    assert_eq!(who.subject, "pairwise-1");
    assert_eq!(who.email.as_deref(), Some("ana@example.org"));
    assert_eq!(who.email_verified, None);
    assert_eq!(who.birthdate, NaiveDate::from_ymd_opt(2012, 5, 17));
    assert_eq!(who.given_name.as_deref(), Some("Ana"));
    assert_eq!(format!("{who:?}"), "Identity(hidden)");
    // The secret goes in the form's body, and nothing that a provider might not know goes along.
    let asked = query(&format!(
        "http://x/?{}",
        fake.asked("/token").expect("asked")
    ));
    let names: Vec<&str> = asked.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "client_id",
            "client_secret",
            "code",
            "grant_type",
            "redirect_uri"
        ]
    );
    assert_eq!(asked["client_secret"], SECRET);
}

#[tokio::test]
async fn the_way_there_has_a_state_and_a_nonce_and_nothing_unknown() {
    let fake = Fake::start();
    let france_connect = fake.provider();
    let one = query(&france_connect.begin(&[], false).await.expect("begun").url);
    let names: Vec<&str> = one.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "acr_values",
            "client_id",
            "nonce",
            "redirect_uri",
            "response_type",
            "scope",
            "state"
        ]
    );
    assert_eq!(one["scope"], "openid email");
    assert_eq!(one["acr_values"], "eidas1");
    let two = query(&france_connect.begin(&[], false).await.expect("begun").url);
    for name in ["state", "nonce"] {
        assert!(one[name].len() >= 32, "{name}");
        assert_ne!(one[name], two[name], "{name}");
    }
    assert_ne!(one["state"], one["nonce"]);
    // One description for all of them.
    assert_eq!(fake.count("/.well-known/openid-configuration"), 1);
    // A city's own provider may bind the code to this server.
    let own = provider(Registration {
        pkce: true,
        max_age: true,
        acr: None,
        ..fake.registration()
    });
    let begun = query(&own.begin(&["birthdate"], true).await.expect("begun").url);
    assert_eq!(begun["code_challenge_method"], "S256");
    assert_eq!(begun["prompt"], "login");
    assert_eq!(begun["max_age"], "0");
    assert_eq!(begun["scope"], "openid email birthdate");
    assert!(!begun.contains_key("acr_values"));
    fake.sign_in_at(&own, false).await.expect("signed in");
    assert!(
        fake.asked("/token")
            .is_some_and(|asked| asked.contains("code_verifier="))
    );
}

#[tokio::test]
async fn tokens_are_signed_in_three_ways() {
    for (alg, kid, key) in [
        ("RS256", Some("rsa"), Key::Own),
        ("ES256", Some("ec"), Key::Ec),
        ("HS256", None, Key::Shared(SECRET.into())),
    ] {
        let fake = Fake::start();
        let header = json!({"alg": alg, "kid": kid});
        fake.change(|says| {
            says.header = header.clone();
            says.key = key.clone();
            says.userinfo["iss"] = says.claims["iss"].clone();
            says.userinfo["aud"] = json!([CLIENT]);
            says.userinfo_signed = Some((header, key));
        });
        let who = fake.sign_in().await;
        assert_eq!(told(&who), "signed in", "{alg}");
    }
}

/// What is wrong with a token, how the provider says it, and the word of the error.
type Forgery = (&'static str, fn(&mut Says), &'static str);
/// The same for what is said of a person.
type Lie<'a> = (&'static str, &'a dyn Fn(&mut Says), &'static str);

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one list of everything that a token can lie about"
)]
async fn a_forged_token_signs_nobody_in() {
    let forgeries: [Forgery; 17] = [
        (
            "a body under another's signature",
            |says| {
                says.tampered = |token| {
                    let parts: Vec<&str> = token.split('.').collect();
                    let other = fake::signed(
                        &json!({"alg": "RS256"}),
                        &json!({"sub": "pairwise-2"}),
                        &Key::Nothing,
                    );
                    let body = other.split('.').nth(1).unwrap_or_default();
                    // What is not swapped stays readable as a token.
                    let own = data_encoding::BASE64URL_NOPAD.decode(parts[1].as_bytes());
                    let text = String::from_utf8(own.unwrap_or_default()).unwrap_or_default();
                    let swapped = text.replace("pairwise-1", "pairwise-2");
                    assert!(!body.is_empty() && swapped != text);
                    let swapped = data_encoding::BASE64URL_NOPAD.encode(swapped.as_bytes());
                    format!("{}.{swapped}.{}", parts[0], parts[2])
                };
            },
            "CryptoError",
        ),
        ("another's key", |says| says.key = Key::Other, "CryptoError"),
        (
            "another's key by another name",
            |says| {
                says.key = Key::Other;
                says.header["kid"] = json!("new");
            },
            "NoMatchingKey",
        ),
        (
            "a signature that was cut off",
            |says| {
                says.tampered = |token| {
                    token
                        .rsplit_once('.')
                        .map(|(rest, _)| format!("{rest}."))
                        .unwrap_or_default()
                };
            },
            "CryptoError",
        ),
        (
            "no algorithm",
            |says| {
                says.header = json!({"alg": "none"});
                says.key = Key::Nothing;
            },
            "NoSignature",
        ),
        (
            "no algorithm, by a name of capitals",
            |says| {
                says.header = json!({"alg": "None"});
                says.key = Key::Nothing;
            },
            "tokens, at",
        ),
        (
            "the public key as a secret",
            |says| {
                says.header = json!({"alg": "HS256", "kid": "rsa"});
                says.key = Key::Shared(public_key());
            },
            "CryptoError",
        ),
        (
            "an empty secret",
            |says| {
                says.header = json!({"alg": "HS256"});
                says.key = Key::Shared(vec![]);
            },
            "CryptoError",
        ),
        (
            "another algorithm of the same key",
            |says| says.header["alg"] = json!("PS256"),
            "DisallowedAlg",
        ),
        (
            "another nonce",
            |says| says.claims["nonce"] = json!("n".repeat(43)),
            "InvalidNonce",
        ),
        (
            "another audience",
            |says| says.claims["aud"] = json!("another-site"),
            "InvalidAudience",
        ),
        (
            "another audience besides",
            |says| says.claims["aud"] = json!([CLIENT, "another-site"]),
            "InvalidAudience",
        ),
        (
            "another issuer",
            |says| says.claims["iss"] = json!("https://evil.example"),
            "InvalidIssuer",
        ),
        (
            "a token whose time is over",
            |says| says.claims["exp"] = json!(Utc::now().timestamp() - 60),
            "Expired",
        ),
        (
            "a token of yesterday",
            |says| says.claims["iat"] = json!(Utc::now().timestamp() - 86_400),
            "not of now",
        ),
        (
            "no level",
            |says| {
                says.claims
                    .as_object_mut()
                    .map(|claims| claims.remove("acr"));
            },
            "InvalidAuthContext",
        ),
        (
            "a lower level",
            |says| says.claims["acr"] = json!("eidas0"),
            "InvalidAuthContext",
        ),
    ];
    for (name, forge, expected) in forgeries {
        let fake = Fake::start();
        fake.change(forge);
        let told = told(&fake.sign_in().await);
        assert!(told.contains(expected), "{name}: {told}");
    }
}

#[tokio::test]
async fn what_is_told_of_somebody_else_signs_nobody_in() {
    let signed = |says: &mut Says, alg: &str, key: Key| {
        says.userinfo["iss"] = says.claims["iss"].clone();
        says.userinfo["aud"] = json!(CLIENT);
        says.userinfo_signed = Some((json!({"alg": alg}), key));
    };
    let lies: [Lie; 9] = [
        (
            "another subject",
            &|says| says.userinfo["sub"] = json!("pairwise-2"),
            "somebody else",
        ),
        (
            "another subject, signed",
            &|says| {
                signed(says, "RS256", Key::Own);
                says.userinfo["sub"] = json!("pairwise-2");
            },
            "somebody else",
        ),
        (
            "another's key",
            &|says| signed(says, "RS256", Key::Other),
            "signature",
        ),
        (
            "the public key as a secret",
            &|says| signed(says, "HS256", Key::Shared(public_key())),
            "signature",
        ),
        (
            "no algorithm",
            &|says| signed(says, "none", Key::Nothing),
            "another way",
        ),
        (
            "another audience",
            &|says| {
                signed(says, "ES256", Key::Ec);
                says.userinfo["aud"] = json!("another-site");
            },
            "for another",
        ),
        (
            "no issuer",
            &|says| {
                signed(says, "ES256", Key::Ec);
                says.userinfo["iss"] = json!(null);
            },
            "for another",
        ),
        (
            "one whose time is over",
            &|says| {
                signed(says, "ES256", Key::Ec);
                says.userinfo["exp"] = json!(Utc::now().timestamp() - 60);
            },
            "too old",
        ),
        (
            "no subject",
            &|says| says.userinfo = json!({"email": "ana@example.org"}),
            "no subject",
        ),
    ];
    for (name, lie, expected) in lies {
        let fake = Fake::start();
        fake.change(lie);
        let told = told(&fake.sign_in().await);
        assert!(told.contains(expected), "{name}: {told}");
        assert!(!told.contains("ana@"), "{told}");
    }
}

#[tokio::test]
async fn only_the_answer_to_what_was_begun_counts() {
    let fake = Fake::start();
    let at = fake.provider();
    let (state, kept) = fake.begin(&at, false).await;
    let (elsewhere, _) = fake.begin(&at, false).await;
    let right = Answer {
        code: Some("c"),
        state: Some(&state),
        ..Answer::default()
    };
    let cases = [
        (
            "no state",
            Answer {
                state: None,
                ..right
            },
            "no sign-in",
        ),
        (
            "another browser's",
            Answer {
                state: Some(&elsewhere),
                ..right
            },
            "no sign-in",
        ),
        (
            "empty",
            Answer {
                state: Some(""),
                ..right
            },
            "no sign-in",
        ),
        (
            "no code",
            Answer {
                code: None,
                ..right
            },
            "no code",
        ),
        (
            "another provider's",
            Answer {
                issuer: Some("https://evil.example"),
                ..right
            },
            "another provider",
        ),
        (
            "cancelled",
            Answer {
                code: None,
                error: Some("access_denied"),
                ..right
            },
            "cancelled",
        ),
        (
            "refused",
            Answer {
                code: None,
                error: Some("invalid_scope <b>"),
                ..right
            },
            "refused: invalid_scopeb",
        ),
    ];
    for (name, answer, expected) in cases {
        let told = told(&at.finish(kept.clone(), answer).await);
        assert!(told.contains(expected), "{name}: {told}");
    }
    // None of them had asked for a token.
    assert_eq!(fake.count("/token"), 0);
    let again = Answer {
        issuer: Some(&fake.issuer),
        ..right
    };
    at.finish(kept, again).await.expect("signed in");
}

#[tokio::test]
async fn who_signs_in_again_did_so_now() {
    let fake = Fake::start();
    let at = fake.provider();
    let begun = query(&at.begin(&[], true).await.expect("begun").url);
    assert_eq!(begun["prompt"], "login");
    assert!(begun["claims"].contains("auth_time"));
    let hours = |hours: i64| Some(Utc::now().timestamp() - hours * 3600);
    // A time where none is needed; one that is too old; none where the browser left the question out.
    for (again, auth_time, expected) in [
        (false, hours(1), "signed in"),
        (true, hours(0), "signed in"),
        (true, hours(1), "InvalidAuthTime"),
        (true, None, "InvalidAuthTime"),
    ] {
        fake.change(|says| {
            if let Some(claims) = says.claims.as_object_mut() {
                claims.remove("nonce");
                claims.remove("auth_time");
            }
            if let Some(at) = auth_time {
                says.claims["auth_time"] = json!(at);
            }
        });
        let told = told(&fake.sign_in_at(&at, again).await);
        assert!(told.contains(expected), "{again} {auth_time:?}: {told}");
    }
}

#[tokio::test]
async fn a_provider_that_is_away_is_asked_again_next_time() {
    let fake = Fake::start();
    let at = fake.provider();
    let description = "/.well-known/openid-configuration";
    let wrong = [
        (503, String::new(), "refused: HTTP 503"),
        (200, "<html>".to_owned(), "description"),
        // Followed, it would lead to another address.
        (302, String::new(), "description"),
        (200, "x".repeat(300_000), "can't be reached"),
        (
            200,
            json!({
                "issuer": "https://evil.example",
                "authorization_endpoint": "https://evil.example/authorize",
                "jwks_uri": "https://evil.example/jwks",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            })
            .to_string(),
            "unexpected issuer",
        ),
    ];
    for (status, body, expected) in wrong {
        fake.change(|says| {
            says.instead.insert(description, (status, body));
        });
        let err = at.begin(&[], false).await.expect_err("away").to_string();
        assert!(err.contains(expected), "{err}");
    }
    assert_eq!(fake.count("/elsewhere"), 0);
    fake.change(|says| says.instead.clear());
    fake.sign_in_at(&at, false).await.expect("signed in");
}

#[tokio::test]
async fn a_description_does_not_lead_into_the_machine() {
    let inside = Fake::start();
    let fake = Fake::start();
    let description = json!({
        "issuer": fake.issuer,
        "authorization_endpoint": format!("{}/authorize", fake.issuer),
        "token_endpoint": "http://169.254.169.254/latest/meta-data",
        "userinfo_endpoint": format!("{}/userinfo", fake.issuer),
        "jwks_uri": format!("{}/jwks", inside.issuer.replace("127.0.0.1", "localhost")),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    });
    let path = "/.well-known/openid-configuration";
    fake.change(|says| {
        says.instead.insert(path, (200, description.to_string()));
    });
    let err = fake
        .provider()
        .begin(&[], false)
        .await
        .expect_err("refused");
    assert!(
        matches!(err, OidcError::Away(oidc::HttpError::Address(_))),
        "{err:?}"
    );
    assert_eq!(inside.count("/jwks"), 0);
}

#[tokio::test]
async fn a_code_that_is_spent_says_so_without_telling_more() {
    let fake = Fake::start();
    fake.change(|says| {
        let refusal = json!({"error": "invalid_grant", "error_description": "ana@example.org"});
        says.instead.insert("/token", (400, refusal.to_string()));
    });
    let err = fake.sign_in().await.expect_err("refused");
    assert_eq!(err.to_string(), "the provider refused: invalid_grant");
}

#[tokio::test]
async fn a_sign_out_leads_there_too() {
    let fake = Fake::start();
    let at = fake.provider();
    let who = fake.sign_in_at(&at, false).await.expect("signed in");
    let back = "http://localhost:3000/sign-out/done";
    let url = at.end_session(&who.id_token, back).await.expect("a place");
    let query = query(&url);
    assert!(url.starts_with(&format!("{}/end?", fake.issuer)));
    assert_eq!(query["post_logout_redirect_uri"], back);
    assert_eq!(query["id_token_hint"], who.id_token);
    assert!(query["state"].len() >= 32);
    assert_eq!(at.end_session("nonsense", back).await, None);
}

#[test]
fn a_provider_s_address_is_https() {
    let fake = Registration {
        issuer: "http://login.example.fr".to_owned(),
        client_id: CLIENT.to_owned(),
        secret: SECRET.to_owned(),
        callback: "https://budget.example.fr/oidc/callback".to_owned(),
        scopes: &[],
        acr: None,
        pkce: false,
        max_age: false,
    };
    assert_eq!(format!("{fake:?}"), "Registration(http://login.example.fr)");
    assert!(matches!(
        oidc::Provider::new(fake),
        Err(OidcError::Address(_))
    ));
}
