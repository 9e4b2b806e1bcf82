//! What a page or a form knows of its request: who asks, in which language, and the store.

use crate::assets::Assets;
use crate::error::AppError;
use crate::features::accounts::means::Ways;
use crate::features::places::Places;
use crate::features::providers::Providers;
use crate::i18n::Speaks;
use axum::http::header::{CACHE_CONTROL, COOKIE, REFERRER_POLICY, SET_COOKIE};
use axum::http::{HeaderName, HeaderValue, request::Parts};
use chrono::{DateTime, Utc};
use domain::{Action, Actor, EditionId, Lang};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use store::{City, KioskHere, Origin, Session, Store, Token};

/// The name of the one cookie over plain HTTP, on the machine itself.
const COOKIE_NAME: &str = "parvis_session";
/// Its name over TLS: browsers then take it from this very host alone, over TLS, for all of its pages (RFC 6265bis,
/// 4.1.3.2). A neighbouring site of the city can't plant one.
const SECURE_COOKIE_NAME: &str = "__Host-parvis_session";
/// The name of the cookie of a kiosk over plain HTTP.
const KIOSK_NAME: &str = "parvis_kiosk";
/// Its name over TLS.
const SECURE_KIOSK_NAME: &str = "__Host-parvis_kiosk";
/// Where the notice of the last act waits for the next page.
const NOTICE: &str = "notice";

/// What is the same for every request.
#[derive(Clone, Debug)]
pub struct Site {
    /// The address of the site without a final slash, as in mails: `https://budget.example.fr`.
    pub url: String,
    /// What the browser's cookie needs: over plain HTTP, on the machine itself, it can't be `Secure`.
    pub secure_cookie: bool,
    pub assets: Assets,
    /// Where photos and documents are kept.
    pub files: files::Files,
    /// How addresses become points, and what maps are drawn from.
    pub places: Places,
    /// The ways to show who one is.
    pub ways: Ways,
    /// Who else knows who somebody is.
    pub providers: Providers,
}

impl Site {
    /// The name of the one cookie.
    pub const fn cookie_name(&self) -> &'static str {
        if self.secure_cookie {
            SECURE_COOKIE_NAME
        } else {
            COOKIE_NAME
        }
    }

    /// The name of the cookie of a device that is a kiosk.
    pub const fn kiosk_cookie_name(&self) -> &'static str {
        if self.secure_cookie {
            SECURE_KIOSK_NAME
        } else {
            KIOSK_NAME
        }
    }
}

/// The context of a request. Cheap to clone.
#[derive(Clone)]
pub struct Cx(Arc<Inner>);

struct Inner {
    store: Store,
    site: Site,
    city: City,
    session: Mutex<Option<Session>>,
    kiosk: Option<KioskHere>,
    lang: Lang,
    path: String,
    params: Vec<(String, String)>,
    query: Vec<(String, String)>,
    origin: Origin,
}

/// The address of the visitor, which the server finds behind its proxies and puts into the request.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub std::net::IpAddr);

/// What was typed into a form that was refused, and why: kept in the session, shown once more.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FormState {
    values: BTreeMap<String, String>,
    errors: Vec<FieldError>,
}

/// A fault of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name, which is its element's id too.
    pub field: String,
    pub error: AppError,
}

impl FieldError {
    pub fn new(field: &str, error: AppError) -> Self {
        Self {
            field: field.to_owned(),
            error,
        }
    }

    /// What a field is refused for, by the key of the text that says it.
    pub fn told(field: &str, key: &'static str) -> Self {
        Self::new(field, AppError::refused(key))
    }
}

/// Marks a request of which more was sent than is read: its end is missing. A form whose file comes last has lost the
/// file alone, and can say so beside all that was typed.
#[derive(Clone, Copy, Debug)]
pub struct CutOff;

/// A message about the last act.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NoticeNote {
    pub good: bool,
    pub text: String,
}

impl Speaks for Cx {
    fn lang(&self) -> Lang {
        self.0.lang
    }
}

impl Cx {
    /// Reads who asks and in which language. The language is the address's; a form's is that of the page it
    /// stands on, by the referrer; else the one chosen before, else the browser's.
    pub async fn read(
        store: Store,
        site: Site,
        parts: &Parts,
        params: Vec<(String, String)>,
    ) -> Result<Self, AppError> {
        let header = |name| {
            parts
                .headers
                .get(name)
                .and_then(|value: &HeaderValue| value.to_str().ok())
        };
        let token = header(COOKIE).and_then(|cookies| session_cookie(cookies, site.cookie_name()));
        let session = match token {
            Some(token) => store.session(&token).await?,
            None => None,
        };
        let kiosk = header(COOKIE).and_then(|cookies| cookie(cookies, site.kiosk_cookie_name()));
        let kiosk = match kiosk {
            Some(token) => store.kiosk(token).await?,
            None => None,
        };
        let origin = Origin {
            address: parts.extensions.get::<ClientAddress>().map(|seen| seen.0),
            agent: header(axum::http::header::USER_AGENT)
                .unwrap_or_default()
                .to_owned(),
        };
        if let Some(session) = session.as_ref().filter(|session| session.unseen) {
            store.session_seen(session, &origin).await?;
        }
        let referrer =
            header(axum::http::header::REFERER).and_then(|address| path_of(address, &site.url));
        let (lang, path) = match Lang::split_path(parts.uri.path()) {
            Some((lang, path)) => (lang, path.to_owned()),
            None => {
                let of_referrer = referrer.and_then(Lang::split_path);
                let lang = of_referrer
                    .map(|(lang, _)| lang)
                    .or(session.as_ref().and_then(|session| session.lang))
                    .unwrap_or_else(|| {
                        Lang::from_accept_language(
                            header(axum::http::header::ACCEPT_LANGUAGE).unwrap_or_default(),
                        )
                    });
                (lang, of_referrer.map_or("/", |(_, path)| path).to_owned())
            }
        };
        let city = store
            .city()
            .await?
            .unwrap_or_else(|| City::new("Parvis", ""));
        let query = parts.uri.query().map(pairs).unwrap_or_default();
        Ok(Self(Arc::new(Inner {
            store,
            site,
            city,
            session: Mutex::new(session),
            kiosk,
            lang,
            path,
            params,
            query,
            origin,
        })))
    }

    /// The context of the request that is being answered.
    pub fn current() -> Self {
        use_context::<Self>()
            .or_else(|| {
                use_context::<Parts>().and_then(|parts| parts.extensions.get::<Self>().cloned())
            })
            .unwrap_or_else(expect_context::<Self>)
    }

    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Where the request comes from.
    pub fn origin(&self) -> &Origin {
        &self.0.origin
    }

    pub fn site(&self) -> &Site {
        &self.0.site
    }

    pub fn city(&self) -> &City {
        &self.0.city
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.0.store.now()
    }

    /// The path below the language: `/e/avignon-2026/ideas`. For a form, that of the page it stands on.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The address of a page in the language of this one.
    pub fn href(&self, path: &str) -> String {
        self.0.lang.href(path)
    }

    /// A part of the address that the route names, such as `slug`; empty when the route has none of the name.
    pub fn param(&self, name: &str) -> &str {
        self.0
            .params
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// A part of the address, read; an address that can't be read leads nowhere.
    pub fn param_as<T: std::str::FromStr>(&self, name: &str) -> Result<T, AppError> {
        self.param(name).parse().map_err(|_| AppError::NotFound)
    }

    /// The edition that the address names as `slug`, if this person may see it.
    pub async fn edition(&self) -> Result<Arc<store::Edition>, AppError> {
        Ok(self
            .store()
            .edition(&self.actor(), self.param("slug"))
            .await?)
    }

    /// The first value of a name in the address's query.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.0
            .query
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
            .map(|(_, value)| value.as_str())
    }

    /// Every value of a name in the address's query.
    pub fn query_all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .query
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// A value of the query, read; `None` when it is missing or can't be read.
    pub fn query_as<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.query(name)?.parse().ok()
    }

    pub fn session(&self) -> Option<Session> {
        self.0
            .session
            .lock()
            .ok()
            .and_then(|session| session.clone())
    }

    /// The kiosk that the device is: who votes there leaves nothing on it.
    pub fn kiosk(&self) -> Option<&KioskHere> {
        self.0.kiosk.as_ref()
    }

    /// Makes the device a kiosk by its token, or no longer.
    pub fn set_kiosk(&self, token: Option<&str>) {
        let name = self.0.site.kiosk_cookie_name();
        let secure = if self.0.site.secure_cookie {
            "; Secure"
        } else {
            ""
        };
        let age = if token.is_some() { 2_592_000 } else { 0 };
        let token = token.unwrap_or_default();
        let cookie =
            format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}");
        if let (Some(options), Ok(value)) = (
            use_context::<ResponseOptions>(),
            HeaderValue::from_str(&cookie),
        ) {
            // Beside the session's, which changes with it.
            options.append_header(SET_COOKIE, value);
        }
    }

    /// Has the browser forget what pages keep on the device (Clear-Site-Data, W3C): beside what scripts wipe.
    pub fn wipe_device(&self) {
        if let Some(options) = use_context::<ResponseOptions>() {
            options.insert_header(
                HeaderName::from_static("clear-site-data"),
                HeaderValue::from_static("\"storage\""),
            );
        }
    }

    pub fn actor(&self) -> Actor {
        self.session()
            .map_or(Actor::Visitor, |session| session.actor())
    }

    /// Whether the person may do something; pages use it to show or hide, the store to refuse.
    pub fn can(&self, action: Action) -> bool {
        self.actor().can(action).is_ok()
    }

    /// Stops a page that needs a right.
    pub fn need(&self, action: Action) -> Result<(), AppError> {
        self.actor()
            .can(action)
            .map_err(|err| store::StoreError::Forbidden(err).into())
    }

    /// Whether the person may do something in an edition.
    pub fn can_in(&self, action: Action, edition: EditionId) -> bool {
        self.actor().can_in(action, edition).is_ok()
    }

    /// Stops a page about an edition that needs a right there.
    pub fn need_in(&self, action: Action, edition: EditionId) -> Result<(), AppError> {
        self.actor()
            .can_in(action, edition)
            .map_err(|err| store::StoreError::Forbidden(err).into())
    }

    /// Whether the person may do something in the city or in some edition.
    pub fn can_somewhere(&self, action: Action) -> bool {
        self.actor().can_somewhere(action).is_ok()
    }

    /// Stops a page about several editions, which shows those where the person has the right.
    pub fn need_somewhere(&self, action: Action) -> Result<(), AppError> {
        self.actor()
            .can_somewhere(action)
            .map_err(|err| store::StoreError::Forbidden(err).into())
    }

    /// The visitor's session, begun now when there is none yet.
    pub async fn begin_session(&self) -> Result<Session, AppError> {
        if let Some(session) = self.session() {
            return Ok(session);
        }
        let session = self.0.store.begin_session(Some(self.0.lang)).await?;
        self.set_session(Some(session.clone()));
        Ok(session)
    }

    /// Changes the session of this request, and the browser's cookie with it.
    pub fn set_session(&self, session: Option<Session>) {
        let cookie = self.cookie(session.as_ref());
        if let Ok(mut current) = self.0.session.lock() {
            *current = session;
        }
        if let (Some(options), Ok(value)) = (
            use_context::<ResponseOptions>(),
            HeaderValue::from_str(&cookie),
        ) {
            // A request sets the cookie once: the last session is the one that holds.
            options.insert_header(SET_COOKIE, value);
        }
    }

    /// What `Set-Cookie` says to keep a session, or to forget it.
    pub fn cookie(&self, session: Option<&Session>) -> String {
        let secure = if self.0.site.secure_cookie {
            "; Secure"
        } else {
            ""
        };
        let name = self.0.site.cookie_name();
        match session {
            Some(session) => format!(
                "{name}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000{secure}",
                session.token.as_cookie()
            ),
            None => format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
        }
    }

    /// Keeps something of the visitor's, sealed to their cookie.
    pub async fn keep<T: Serialize>(&self, name: &str, value: &T) -> Result<(), AppError> {
        let session = self.begin_session().await?;
        Ok(self.0.store.keep_note(&session, name, value).await?)
    }

    pub async fn kept<T: for<'de> Deserialize<'de>>(
        &self,
        name: &str,
    ) -> Result<Option<T>, AppError> {
        match self.session() {
            Some(session) => Ok(self.0.store.note(&session, name).await?),
            None => Ok(None),
        }
    }

    pub async fn forget(&self, name: &str) -> Result<(), AppError> {
        match self.session() {
            Some(session) => Ok(self.0.store.drop_note(&session, name).await?),
            None => Ok(()),
        }
    }

    /// For a page that changes without a write that visitors' pages show: it is made anew for each request.
    pub fn never_kept(&self) {
        if let Some(options) = use_context::<ResponseOptions>() {
            options.insert_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
    }

    /// For a page behind a personal link: kept nowhere, found by no search engine, and its address told to no
    /// other page.
    pub fn for_one_reader(&self) {
        self.never_kept();
        if let Some(options) = use_context::<ResponseOptions>() {
            options.insert_header(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            options.insert_header(
                HeaderName::from_static("x-robots-tag"),
                HeaderValue::from_static("noindex, nofollow"),
            );
        }
    }

    /// For a page whose address has a secret of its visitor's, and whose form leads on: kept nowhere and found by no
    /// search engine. The site's own pages are told where its visitors come from, as everywhere, and no other site is.
    pub fn for_the_holder(&self) {
        self.never_kept();
        if let Some(options) = use_context::<ResponseOptions>() {
            options.insert_header(
                HeaderName::from_static("x-robots-tag"),
                HeaderValue::from_static("noindex, nofollow"),
            );
        }
    }

    /// Sends the browser to a page of this language (POST, redirect, GET).
    pub fn go(&self, path: &str) {
        leptos_axum::redirect(&in_a_header(&self.href(path)));
    }

    /// Sends the browser to a page, with a notice of what was done.
    pub async fn go_saying(&self, path: &str, text: String) -> Result<(), AppError> {
        self.keep(NOTICE, &NoticeNote { good: true, text }).await?;
        self.go(&with_query(path, "notice"));
        Ok(())
    }

    /// Sends the browser back with a refusal in words.
    ///
    /// A dangerous act whose person must show again who they are leads there first, and back.
    pub async fn go_refusing(&self, path: &str, err: &AppError) -> Result<(), AppError> {
        if matches!(err, AppError::ProveAgain) {
            self.go(&again(path));
            return Ok(());
        }
        let path = self.keep_refusal(path, err, self.0.lang).await?;
        self.go(&path);
        Ok(())
    }

    /// Keeps a refusal in words, and gives the path that shows it.
    pub async fn keep_refusal(
        &self,
        path: &str,
        err: &AppError,
        lang: Lang,
    ) -> Result<String, AppError> {
        let text = err.text(lang);
        self.keep(NOTICE, &NoticeNote { good: false, text }).await?;
        Ok(with_query(path, NOTICE))
    }

    /// The notice of the last act, when the address announces one.
    pub async fn notice(&self) -> Result<Option<NoticeNote>, AppError> {
        if self.0.query.iter().any(|(key, _)| key == NOTICE) {
            self.kept(NOTICE).await
        } else {
            Ok(None)
        }
    }

    /// Keeps what was typed and sends the browser back to the form, which shows it with its faults.
    pub async fn refuse_form(
        &self,
        path: &str,
        form: &str,
        values: impl IntoIterator<Item = (&'static str, String)>,
        errors: Vec<FieldError>,
    ) -> Result<(), AppError> {
        let values = values
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        self.refuse_typed(path, form, values, errors).await
    }

    /// The same for a form whose fields are not known beforehand: one for each district.
    pub async fn refuse_typed(
        &self,
        path: &str,
        form: &str,
        values: BTreeMap<String, String>,
        errors: Vec<FieldError>,
    ) -> Result<(), AppError> {
        // Who must show again who they are finds what was typed on the way back, and has only to send it.
        let proof = errors
            .iter()
            .any(|fault| matches!(fault.error, AppError::ProveAgain));
        let errors = if proof { vec![] } else { errors };
        let path = self.keep_typed(path, form, values, errors).await?;
        self.go(&if proof { again(&path) } else { path });
        Ok(())
    }

    /// Keeps what was typed, and gives the path of the form that shows it with its faults.
    pub async fn keep_form(
        &self,
        path: &str,
        form: &str,
        values: impl IntoIterator<Item = (&'static str, String)>,
        errors: Vec<FieldError>,
    ) -> Result<String, AppError> {
        let values = values
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        self.keep_typed(path, form, values, errors).await
    }

    async fn keep_typed(
        &self,
        path: &str,
        form: &str,
        values: BTreeMap<String, String>,
        errors: Vec<FieldError>,
    ) -> Result<String, AppError> {
        self.keep(&format!("form:{form}"), &FormState { values, errors })
            .await?;
        Ok(with_query(path, &format!("retry={form}")))
    }

    /// What a refused form holds, when the address says that it was refused.
    pub async fn form(&self, form: &str) -> Result<FormState, AppError> {
        if self.query("retry") == Some(form) {
            Ok(self
                .kept(&format!("form:{form}"))
                .await?
                .unwrap_or_default())
        } else {
            Ok(FormState::default())
        }
    }
}

impl FormState {
    /// The value typed before, or the one that the form begins with.
    pub fn value(&self, field: &str, first: impl Into<String>) -> String {
        self.values
            .get(field)
            .cloned()
            .unwrap_or_else(|| first.into())
    }

    /// The fault of a field, in words.
    pub fn error(&self, lang: Lang, field: &str) -> Option<String> {
        self.errors
            .iter()
            .find(|fault| fault.field == field)
            .map(|fault| fault.error.text(lang))
    }

    /// Whether a field has a fault.
    pub fn has_error(&self, field: &str) -> bool {
        self.errors.iter().any(|fault| fault.field == field)
    }

    /// Every fault with its field, for the summary.
    pub fn errors(&self, lang: Lang) -> Vec<(String, String)> {
        self.errors
            .iter()
            .map(|fault| (fault.field.clone(), fault.error.text(lang)))
            .collect()
    }
}

/// The page that asks to show again who one is, and then leads to a path.
pub fn again(back: &str) -> String {
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("/account/again?back={back}")
}

/// An address as a header can hold it (RFC 3986, 2.1): parts of it may have come from a form, and a byte that no
/// header takes would break the answer.
fn in_a_header(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(
                byte,
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
            )
        {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

fn with_query(path: &str, query: &str) -> String {
    let (path, fragment) = path
        .split_once('#')
        .map_or((path, None), |(path, fragment)| (path, Some(fragment)));
    let joint = if path.contains('?') { '&' } else { '?' };
    let fragment = fragment
        .map(|fragment| format!("#{fragment}"))
        .unwrap_or_default();
    format!("{path}{joint}{query}{fragment}")
}

fn session_cookie(header: &str, ours: &str) -> Option<Token> {
    cookie(header, ours).and_then(Token::from_cookie)
}

fn cookie<'a>(header: &'a str, ours: &str) -> Option<&'a str> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == ours)
        .map(|(_, value)| value)
}

/// The path of an address of this site; a foreign one has none here.
fn path_of<'a>(address: &'a str, site: &str) -> Option<&'a str> {
    let rest = address.strip_prefix(site).or_else(|| {
        let after = address.split_once("://")?.1;
        after.find('/').map(|slash| &after[slash..])
    })?;
    Some(rest.split(['?', '#']).next().unwrap_or(rest)).filter(|path| path.starts_with('/'))
}

/// The pairs of a query, decoded.
fn pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn queries_are_decoded() {
        let pairs = pairs("q=jeux+d%27eau&page=2&notice");
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(pairs, [("q", "jeux d'eau"), ("page", "2"), ("notice", "")]);
    }

    #[test]
    fn the_referrer_of_another_site_gives_no_more_than_a_path() {
        assert_eq!(
            path_of("https://budget.fr/ar/ideas?page=2", "https://budget.fr"),
            Some("/ar/ideas")
        );
        assert_eq!(
            path_of("http://localhost:3000/en/vote", "https://budget.fr"),
            Some("/en/vote")
        );
        assert_eq!(path_of("nonsense", "https://budget.fr"), None);
    }

    #[test]
    fn a_query_joins_before_the_fragment() {
        assert_eq!(with_query("/vote", "notice"), "/vote?notice");
        assert_eq!(
            with_query("/vote?page=2#end", "notice"),
            "/vote?page=2&notice#end"
        );
    }
}
