//! One provider: what is known of it, and the two steps of a sign-in.

use crate::http::{Http, HttpError, may_be_issuer};
use crate::userinfo::{self, Expected, UserInfo};
use crate::{Answer, Begun, Identity, Kept, OidcError, Registration};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreIdTokenClaims,
    CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJwsSigningAlgorithm, CoreTokenResponse,
};
use openidconnect::url::Url;
use openidconnect::{
    AccessToken, AccessTokenHash, AsyncHttpClient as _, AuthType, AuthenticationContextClass,
    AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, DiscoveryError,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, LogoutRequest, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    ProviderMetadataWithLogout, RedirectUrl, RequestTokenError, Scope, SignatureVerificationError,
    TokenResponse as _, UserInfoUrl,
};
use std::fmt;
use std::str::FromStr as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// State and nonce have so many random bytes: 43 characters, where FranceConnect and `ProConnect` ask for 32.
const RANDOM_BYTES: u32 = 32;
/// Asks for the time of the sign-in (Core, 5.5).
const AUTH_TIME: &str = r#"{"id_token":{"auth_time":{"essential":true}}}"#;
/// How far apart two clocks may be.
const SKEW: TimeDelta = TimeDelta::seconds(30);
/// A token, and a sign-in that was asked for again, is not older than this.
const RECENT: TimeDelta = TimeDelta::minutes(10);
/// A description is read again after this long.
const GOOD_FOR: Duration = Duration::from_hours(24);
/// An unknown key makes the keys be read again, at most this often.
const BETWEEN_READS: Duration = Duration::from_mins(1);
/// How tokens may be signed: what FranceConnect and `ProConnect` offer. Never `none`.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 3] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::HmacSha256,
];

/// A provider. Cheap to clone; nothing is asked of it before the first sign-in.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

struct Inner {
    registration: Registration,
    issuer: IssuerUrl,
    callback: RedirectUrl,
    http: Http,
    known: Mutex<Option<Arc<Known>>>,
}

/// A provider's description, and when it was read.
struct Known {
    metadata: ProviderMetadataWithLogout,
    read: Instant,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Provider({})", self.0.registration.issuer)
    }
}

impl Provider {
    /// Whether a setting may name this address as a provider.
    pub fn takes(issuer: &str) -> bool {
        Url::parse(issuer).is_ok_and(|url| may_be_issuer(&url))
    }

    /// A TLS provider must be installed before.
    pub fn new(registration: Registration) -> Result<Self, OidcError> {
        let wrong = |text: &str| OidcError::Address(text.to_owned());
        let url = Url::parse(&registration.issuer)
            .ok()
            .filter(may_be_issuer)
            .ok_or_else(|| wrong(&registration.issuer))?;
        Ok(Self(Arc::new(Inner {
            issuer: IssuerUrl::new(registration.issuer.clone())
                .map_err(|_| wrong(&registration.issuer))?,
            callback: RedirectUrl::new(registration.callback.clone())
                .map_err(|_| wrong(&registration.callback))?,
            http: Http::new(url).map_err(OidcError::Away)?,
            registration,
            known: Mutex::default(),
        })))
    }

    /// The address by which its tokens name it.
    pub fn issuer(&self) -> &str {
        &self.0.registration.issuer
    }

    /// Begins a sign-in. `more` is asked for this time, beside what always is; `again` asks the provider to ask who
    /// they are, even if it knows them.
    pub async fn begin(&self, more: &[&str], again: bool) -> Result<Begun, OidcError> {
        let Registration {
            scopes,
            acr,
            pkce,
            max_age,
            ..
        } = &self.0.registration;
        let client = self.client(&*self.known().await?);
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new_random_len(RANDOM_BYTES),
                || Nonce::new_random_len(RANDOM_BYTES),
            )
            .add_scopes(
                scopes
                    .iter()
                    .chain(more)
                    .map(|scope| Scope::new((*scope).to_owned())),
            );
        if let Some(acr) = acr {
            request =
                request.add_auth_context_value(AuthenticationContextClass::new((*acr).into()));
        }
        if again {
            request = request.add_prompt(CoreAuthPrompt::Login);
            // The token then says when they signed in: a browser that leaves the question out gains nothing by it.
            request = if *max_age {
                request.set_max_age(Duration::ZERO)
            } else {
                request.add_extra_param("claims", AUTH_TIME)
            };
        }
        let mut verifier = None;
        if *pkce {
            let (challenge, secret) = PkceCodeChallenge::new_random_sha256();
            request = request.set_pkce_challenge(challenge);
            verifier = Some(secret.into_secret());
        }
        let (url, state, nonce) = request.url();
        Ok(Begun {
            url: url.into(),
            kept: Kept {
                state: state.into_secret(),
                nonce: nonce.secret().clone(),
                verifier,
                again,
            },
        })
    }

    /// Ends a sign-in: the code becomes a token, the token is checked, and the rest is asked for. What was kept is
    /// good for one call; whoever calls forgets it first.
    pub async fn finish(&self, kept: Kept, answer: Answer<'_>) -> Result<Identity, OidcError> {
        if answer.state != Some(kept.state.as_str()) {
            return Err(OidcError::State);
        }
        let issuer = self.0.registration.issuer.as_str();
        if answer.issuer.is_some_and(|told| told != issuer) {
            return Err(OidcError::Mismatch("another provider answered"));
        }
        match answer.error {
            Some("access_denied") => return Err(OidcError::Cancelled),
            Some(error) => return Err(OidcError::Refused(word(error))),
            None => {}
        }
        let code = answer
            .code
            .ok_or(OidcError::Mismatch("there is no code in it"))?;
        let mut known = self.known().await?;
        let tokens = self.exchange(&known, code, kept.verifier).await?;
        let token = tokens
            .id_token()
            .ok_or(OidcError::Mismatch("there is no token in it"))?;
        let nonce = Nonce::new(kept.nonce);
        let mut checked = self.check(&known, token, &nonce, kept.again);
        if unknown_key(&checked) {
            // Providers change their keys: once more with those of now.
            known = self.read_again(&known).await?;
            checked = self.check(&known, token, &nonce, kept.again);
        }
        let claims = checked.map_err(OidcError::Token)?;
        let access = tokens.access_token();
        self.check_access(&known, token, claims.access_token_hash(), access)?;
        let info = self.user_info(&known, access, claims.subject()).await?;
        Ok(Identity {
            subject: info.sub.clone(),
            birthdate: info.birthdate(),
            siret: info.siret(),
            email: info.email,
            email_verified: info.email_verified,
            given_name: info.given_name,
            family_name: info.usual_name.or(info.family_name),
            id_token: token.to_string(),
        })
    }

    /// Where somebody signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0), if it has such a place.
    /// `back` is registered there.
    pub async fn end_session(&self, id_token: &str, back: &str) -> Option<String> {
        let known = self.known().await.ok()?;
        let extra = known.metadata.additional_metadata();
        let end = extra.end_session_endpoint.clone()?;
        let token = CoreIdToken::from_str(id_token).ok()?;
        let back = PostLogoutRedirectUrl::new(back.to_owned()).ok()?;
        let request = LogoutRequest::from(end)
            .set_id_token_hint(&token)
            .set_post_logout_redirect_uri(back)
            .set_state(CsrfToken::new_random_len(RANDOM_BYTES));
        Some(request.http_get_url().into())
    }

    /// The description, read when it is first needed and once a day. An old one is better than none.
    async fn known(&self) -> Result<Arc<Known>, OidcError> {
        match self.remembered() {
            Some(known) if known.read.elapsed() < GOOD_FOR => Ok(known),
            Some(old) => Ok(self.read().await.unwrap_or(old)),
            None => self.read().await,
        }
    }

    async fn read_again(&self, known: &Arc<Known>) -> Result<Arc<Known>, OidcError> {
        if known.read.elapsed() < BETWEEN_READS {
            Ok(Arc::clone(known))
        } else {
            self.read().await
        }
    }

    async fn read(&self) -> Result<Arc<Known>, OidcError> {
        let metadata =
            ProviderMetadataWithLogout::discover_async(self.0.issuer.clone(), &self.0.http)
                .await
                .map_err(discovery_failed)?;
        let known = Arc::new(Known {
            metadata,
            read: Instant::now(),
        });
        if let Ok(mut slot) = self.0.known.lock() {
            *slot = Some(Arc::clone(&known));
        }
        Ok(known)
    }

    fn remembered(&self) -> Option<Arc<Known>> {
        self.0.known.lock().ok().and_then(|slot| slot.clone())
    }

    /// Sends the secret in the form's body (`client_secret_post`), as FranceConnect and `ProConnect` want it.
    fn client(&self, known: &Known) -> Client {
        let registration = &self.0.registration;
        CoreClient::from_provider_metadata(
            known.metadata.clone(),
            ClientId::new(registration.client_id.clone()),
            Some(ClientSecret::new(registration.secret.clone())),
        )
        .set_auth_type(AuthType::RequestBody)
        .set_redirect_uri(self.0.callback.clone())
    }

    async fn exchange(
        &self,
        known: &Known,
        code: &str,
        verifier: Option<String>,
    ) -> Result<CoreTokenResponse, OidcError> {
        let client = self.client(known);
        let mut request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|_| OidcError::Unreadable("no address for tokens".to_owned()))?;
        if let Some(verifier) = verifier {
            request = request.set_pkce_verifier(PkceCodeVerifier::new(verifier));
        }
        request
            .request_async(&self.0.http)
            .await
            .map_err(|err| match err {
                RequestTokenError::Request(err) => OidcError::Away(err),
                RequestTokenError::ServerResponse(said) => {
                    OidcError::Refused(word(said.error().as_ref()))
                }
                // The bytes that could not be read may hold a token: they are left out.
                RequestTokenError::Parse(err, _) => {
                    OidcError::Unreadable(format!("tokens, at {}", err.path()))
                }
                RequestTokenError::Other(_) => OidcError::Unreadable("tokens".to_owned()),
            })
    }

    /// Signature, issuer, audience, expiry, nonce, level and, where asked for, the time of the sign-in.
    fn check<'t>(
        &self,
        known: &Known,
        token: &'t CoreIdToken,
        nonce: &Nonce,
        again: bool,
    ) -> Result<&'t CoreIdTokenClaims, ClaimsVerificationError> {
        let acr = self.0.registration.acr;
        let now = Utc::now();
        let client = self.client(known);
        let verifier: CoreIdTokenVerifier<'_> = client
            .id_token_verifier()
            .set_allowed_algs(algorithms(known))
            .set_time_fn(move || now - SKEW)
            .set_issue_time_verifier_fn(move |issued| recent(issued, now))
            .set_auth_context_verifier_fn(move |told| match acr {
                Some(acr) if told.is_none_or(|told| told.as_str() != acr) => {
                    Err(format!("expected {acr}"))
                }
                Some(_) | None => Ok(()),
            })
            .set_auth_time_verifier_fn(move |at| match at {
                Some(at) if again => recent(at, now),
                None if again => Err("no time of the sign-in".to_owned()),
                Some(_) | None => Ok(()),
            });
        token.claims(&verifier, nonce)
    }

    /// Whether the access token is the one that the token was made with (Core, 3.1.3.8), where it says so.
    fn check_access(
        &self,
        known: &Known,
        token: &CoreIdToken,
        hash: Option<&AccessTokenHash>,
        access: &AccessToken,
    ) -> Result<(), OidcError> {
        let Some(hash) = hash else { return Ok(()) };
        let client = self.client(known);
        let verifier = client.id_token_verifier();
        let made = token
            .signing_alg()
            .ok()
            .zip(token.signing_key(&verifier).ok())
            .and_then(|(alg, key)| AccessTokenHash::from_token(access, alg, key).ok());
        if made.as_ref() == Some(hash) {
            Ok(())
        } else {
            Err(OidcError::Mismatch("the access token is another's"))
        }
    }

    async fn user_info(
        &self,
        known: &Known,
        access: &AccessToken,
        subject: &openidconnect::SubjectIdentifier,
    ) -> Result<UserInfo, OidcError> {
        let url: &UserInfoUrl = known
            .metadata
            .userinfo_endpoint()
            .ok_or_else(|| OidcError::Unreadable("no address for userinfo".to_owned()))?;
        let request = userinfo::request(url.as_str(), access.secret())?;
        let answer = self.0.http.call(request).await.map_err(OidcError::Away)?;
        let registration = &self.0.registration;
        let keys: &CoreJsonWebKeySet = known.metadata.jwks();
        let expected = Expected {
            issuer: &registration.issuer,
            client_id: &registration.client_id,
            secret: &registration.secret,
            keys,
            algorithms: &ALGORITHMS,
            subject: subject.as_str(),
            now: Utc::now() - SKEW,
        };
        userinfo::read(&answer, &expected)
    }
}

/// What the provider says that it signs tokens with, as far as we take it.
fn algorithms(known: &Known) -> Vec<CoreJwsSigningAlgorithm> {
    let offered = known.metadata.id_token_signing_alg_values_supported();
    let taken = ALGORITHMS.into_iter();
    taken.filter(|taken| offered.contains(taken)).collect()
}

fn recent(at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), String> {
    if at > now + SKEW || at < now - RECENT {
        Err("not of now".to_owned())
    } else {
        Ok(())
    }
}

fn unknown_key<T>(checked: &Result<T, ClaimsVerificationError>) -> bool {
    matches!(
        checked,
        Err(ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey
        ))
    )
}

fn discovery_failed(err: DiscoveryError<HttpError>) -> OidcError {
    match err {
        DiscoveryError::Request(err) => OidcError::Away(err),
        DiscoveryError::Response(status, _, _) if status.is_server_error() => {
            OidcError::Refused(format!("HTTP {}", status.as_u16()))
        }
        other => OidcError::Unreadable(format!("its description: {other}")),
    }
}

/// An error's name as the standards have them (RFC 6749, 5.2), so that nothing else comes into a log.
fn word(error: &str) -> String {
    let fine = |c: &char| c.is_ascii_lowercase() || *c == '_';
    error.chars().filter(fine).take(40).collect()
}
