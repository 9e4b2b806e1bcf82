//! A server without a network: requests go straight to the router.

use app::context::Site;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use ballot_box::{TrusteeKey, VoteKeys};
use domain::polling_place::BatchFigures;
use domain::{Actor, Grant, Keying, Lang, Mail, Picks, Role, TrusteeKind};
use sea_orm::{ConnectionTrait as _, Database, DatabaseBackend, DatabaseConnection, Statement};
use server::config::{Given, Settings};
use server::http::files::SiteFiles;
use server::http::{ServerState, router};
use server::jobs::Pulse;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{City, KeyedBallot, Secret, Session, Store, TrusteeInput, TrusteeToken};
use tempfile::TempDir;
use tower::ServiceExt as _;

pub(crate) const SITE: &str = "http://localhost:3000";

/// The secret of the database, for programs that open it too.
pub(crate) const SECRET: &str = "a secret of the tests, long enough to be one";

static ASKED: AtomicU32 = AtomicU32::new(0);

/// An address that nobody has asked from, for tests of something else than the limits.
pub(crate) fn somewhere() -> String {
    let [_, a, b, c] = ASKED.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    format!("10.{a}.{b}.{c}")
}

/// A database, the site's files and the router over them.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) state: ServerState,
    router: Router,
    /// A connection past the store.
    pub(crate) raw: DatabaseConnection,
    pub(crate) folder: TempDir,
}

/// A request before it is sent.
pub(crate) struct Ask<'a> {
    world: &'a World,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    from: SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with("").await
    }

    /// A world whose configuration has these lines of TOML.
    pub(crate) async fn with(settings: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().join("site");
        write_site(&site);
        let mut given = Given::default();
        given.toml(settings, "the test").expect("TOML");
        given.set_default(
            "database_url",
            format!("sqlite:{}", folder.path().join("test.db").display()),
            "test",
        );
        given.set_default("site_url", SITE, "test");
        let settings = Settings::read(&given).expect("settings");
        let secret = Secret::new(SECRET).expect("long enough");
        let store = Store::open(settings.database_url.as_str(), secret)
            .await
            .expect("a database");
        let city = City::demonstration("Avignon", "contact@example.org");
        store
            .set_city(&Actor::Operator, &city)
            .await
            .expect("a city");
        let files = SiteFiles::read(&site).expect("files");
        let url = settings.the_site_url();
        let site = Site {
            secure_cookie: url.starts_with("https"),
            url,
            assets: files.assets(),
            files: files::Files::in_folder(&folder.path().join("files")).expect("a folder"),
            places: settings.the_places().expect("places"),
            ways: app::features::accounts::means::Ways::default(),
            providers: settings.the_providers(&given).expect("providers"),
        };
        let state = ServerState::new(store.clone(), site, files, &settings, Pulse::default());
        Self {
            router: router(&state),
            raw: Database::connect(settings.database_url.as_str())
                .await
                .expect("a connection"),
            state,
            store,
            folder,
        }
    }

    /// The folder of photos, documents and archives.
    pub(crate) fn site_files(&self) -> files::Files {
        files::Files::in_folder(&self.folder.path().join("files")).expect("a folder")
    }

    pub(crate) fn get(&self, path: &str) -> Ask<'_> {
        self.ask(Method::GET, path)
    }

    /// A form, sent as a browser sends those of our own pages.
    pub(crate) fn post(&self, path: &str, body: &str) -> Ask<'_> {
        let mut ask = self
            .ask(Method::POST, path)
            .header("sec-fetch-site", "same-origin");
        ask.body = body.as_bytes().to_vec();
        ask.header("content-type", "application/x-www-form-urlencoded")
            .header("referer", &format!("{SITE}/fr/gallery"))
    }

    /// As a browser asks, from this machine.
    pub(crate) fn ask(&self, method: Method, path: &str) -> Ask<'_> {
        let from = SocketAddr::from(([127, 0, 0, 1], 5000));
        let ask = Ask {
            world: self,
            method,
            path: path.to_owned(),
            headers: vec![],
            body: vec![],
            from,
        };
        ask.header("host", "localhost:3000")
            .header("accept", "text/html")
    }

    /// The key of the one trustee of [`Self::seal`].
    #[expect(clippy::unused_self, reason = "a key of this world")]
    pub(crate) fn trustee_key(&self) -> TrusteeKey {
        TrusteeKey::from_bytes([7; 32])
    }

    /// Seals the ballot box of an edition with one trustee, who takes and confirms the share.
    pub(crate) async fn seal(&self, slug: &str) -> VoteKeys {
        let edition = self.store.edition(&Actor::Operator, slug).await;
        let edition = edition.expect("an edition").id;
        let trustee = TrusteeInput {
            name: "Une détentrice".to_owned(),
            kind: TrusteeKind::Resident,
            email: "trustee@example.org".to_owned(),
            lang: Lang::Fr,
        };
        self.store
            .plan_ballot_box(&Actor::Operator, edition, 1, &[trustee])
            .await
            .expect("a plan");
        let mails = self.store.demonstration_mails(1).await.expect("mails");
        let Mail::TrusteeInvited { path, .. } = &mails[0].mail else {
            panic!("not an invitation")
        };
        let link = path.rsplit('/').next().expect("a link");
        let token = TrusteeToken::from_link(link).expect("a token");
        let public = self.trustee_key().public().expect("a key");
        self.store.take_share(&token, public).await.expect("taken");
        self.store
            .confirm_share(&token, public)
            .await
            .expect("confirmed");
        self.store.vote_keys(edition).await.expect("keys")
    }

    /// Blank ballots on paper, a person marked for each: two people key them, and they are sealed.
    pub(crate) async fn paper(&self, slug: &str, ballots: u32) {
        let (store, operator) = (&self.store, &Actor::Operator);
        let edition = store.edition(operator, slug).await.expect("an edition").id;
        for number in 0..ballots {
            let contact = format!("voter{number}@example.org");
            let marked = store.mark_paper(operator, edition, &contact, false, None);
            marked.await.expect("marked");
        }
        let batch = store.print_batch(operator, edition, None, ballots);
        let batch = batch.await.expect("a batch");
        let figures = BatchFigures {
            used: ballots,
            ..BatchFigures::default()
        };
        let counted = store.count_batch(operator, edition, batch, 1, figures);
        counted.await.expect("counted");
        let blank = KeyedBallot::Choices(Picks::default());
        for (keying, role) in [
            (Keying::First, Role::Moderator),
            (Keying::Second, Role::Coordinator),
        ] {
            let email = format!("paper-{role}@city.example");
            let actor = self.session_of(&email, &[role.into()]).await.actor();
            for position in 1..=ballots {
                let keyed = store.key_ballot(&actor, edition, batch, keying, position, &blank);
                keyed.await.expect("keyed");
            }
            let finished = store.finish_keying(&actor, edition, batch).await;
            finished.expect("finished");
        }
    }

    /// The cookie of somebody who has signed in, with these roles.
    pub(crate) async fn signed_in(&self, email: &str, roles: &[Role]) -> String {
        let grants: Vec<Grant> = roles.iter().copied().map(Into::into).collect();
        let session = self.session_of(email, &grants).await;
        format!("parvis_session={}", session.token.as_cookie())
    }

    /// The session of somebody who has signed in, with these roles.
    pub(crate) async fn session_of(&self, email: &str, grants: &[Grant]) -> Session {
        for grant in grants {
            self.store
                .grant_role(&Actor::Operator, email, "", *grant)
                .await
                .expect("a role");
        }
        self.store
            .request_code(email, Lang::Fr)
            .await
            .expect("a code");
        let mails = self.store.demonstration_mails(1).await.expect("mails");
        let Mail::SignInCode { code } = &mails[0].mail else {
            panic!("not a code")
        };
        self.store
            .sign_in(None, email, code, Lang::Fr)
            .await
            .expect("a session")
    }

    /// The first two columns of what is asked of the database itself: a name and a number.
    pub(crate) async fn numbers(&self, sql: &str) -> BTreeMap<String, i64> {
        let statement = Statement::from_string(DatabaseBackend::Sqlite, sql);
        let rows = self.raw.query_all_raw(statement).await.expect("rows");
        let pair = |row: &sea_orm::QueryResult| {
            let name = row.try_get_by_index(0).expect("a name");
            (name, row.try_get_by_index(1).expect("a number"))
        };
        rows.iter().map(pair).collect()
    }

    /// How many rows each table has.
    pub(crate) async fn row_counts(&self) -> BTreeMap<String, i64> {
        let tables = self
            .numbers("SELECT name, 0 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            .await;
        let count = |table: &String| format!("SELECT '{table}', COUNT(*) FROM \"{table}\"");
        let counts: Vec<String> = tables.keys().map(count).collect();
        self.numbers(&counts.join(" UNION ALL ")).await
    }

    /// Writes into the database itself, past the store.
    pub(crate) async fn execute(&self, sql: &str) {
        self.raw.execute_unprepared(sql).await.expect("a statement");
    }
}

impl Ask<'_> {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn body(mut self, body: &str) -> Self {
        self.body = body.as_bytes().to_vec();
        self
    }

    pub(crate) fn bytes(mut self, body: &[u8]) -> Self {
        self.body = body.to_vec();
        self
    }

    /// A form with files: its parts' names, the files' names where there are any, and contents.
    pub(crate) fn multipart(mut self, parts: &[(&str, Option<&str>, &[u8])]) -> Self {
        self.body.clear();
        for (name, file, content) in parts {
            let file = file
                .map(|file| format!("; filename=\"{file}\""))
                .unwrap_or_default();
            let head =
                format!("--parts\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            self.body.extend(head.as_bytes());
            self.body.extend(*content);
            self.body.extend(b"\r\n");
        }
        self.body.extend(b"--parts--\r\n");
        self.header("content-type", "multipart/form-data; boundary=parts")
    }

    pub(crate) fn cookie(self, cookie: &str) -> Self {
        self.header("cookie", cookie)
    }

    pub(crate) fn from(mut self, address: &str) -> Self {
        self.from = SocketAddr::new(address.parse().expect("an address"), 5000);
        self
    }

    pub(crate) async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut request = request.body(Body::from(self.body)).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.from));
        let response = self
            .world
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("text")
    }

    /// A header's values, joined; empty when there is none.
    pub(crate) fn header(&self, name: &str) -> String {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| value.to_str().expect("text"))
            .collect();
        values.join(", ")
    }

    /// The session's cookie as the browser would send it back.
    pub(crate) fn session(&self) -> Option<String> {
        let set = self.header("set-cookie");
        let pair = set.split(';').next()?.to_owned();
        pair.starts_with("parvis_session=").then_some(pair)
    }
}

/// Files as `cargo xtask build` lays them.
fn write_site(site: &Path) {
    let write = |name: &str, content: &[u8]| {
        let path = site.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, content).expect("written");
    };
    write("pkg/app.0123456789abcdef.css", b"body{}");
    write("pkg/app.0123456789abcdef.css.br", b"brotli");
    write("pkg/app.0123456789abcdef.css.gz", b"gzip");
    write("pkg/app.0123456789abcdef.wasm", b"\0asm");
    write("favicon.svg", b"<svg/>");
    write("sw.js", b"//");
    write(
        "assets.json",
        br#"{"app.css": "/pkg/app.0123456789abcdef.css", "app.wasm": "/pkg/app.0123456789abcdef.wasm", "build": "1"}"#,
    );
}
